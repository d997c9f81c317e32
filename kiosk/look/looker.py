"""Looks at views of a deck and tells what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.deck import Deck
from kiosk.deck.sheets import FigureSheet
from kiosk.look.finding import Seen, Size, View
from kiosk.look.flaws import flaws
from kiosk.look.notes import Notes
from kiosk.look.stage import Show
from kiosk.look.turns import turns
from kiosk.look.twin import Twin

FEW = 12
"""Views for which it is quicker to leave the pictures where they are."""
BLANK = Path(__file__).with_name("blank.svg")
"""A picture with nothing in it."""


class Looker:
    """Looks at one deck after the other on a stage that stays open. `close` it."""

    def __init__(self, app: QGuiApplication | None = None) -> None:
        self._app = app
        self._show: Show | None = None

    def close(self) -> None:
        """Take the stage down."""
        if self._show:
            self._show.close()
            self._show = None

    def look(self, deck: Deck, views: Iterable[View], sizes: Sequence[Size]) -> Seen:
        """What is wrong with these views at these sizes, in all languages and sizes of text."""
        if self._show is None:
            self._show = Show(deck, sizes[0], self._app)
        show, notes = self._show, Notes(deck)
        asked = [(view, view) for view in views]
        twin, twins = deck, asked
        if len(asked) > FEW:
            blank = Twin(deck, BLANK)
            twin, twins = blank.deck, [(view, blank.view(view)) for view, _ in asked]
        for size in sizes:
            show.resize(size)
            for shown, larger, pairs in ((deck, False, asked), (twin, True, twins)):
                show.replace(shown)
                show.enlarge(larger)
                for _, group in groupby(pairs, lambda pair: pair[0].slide):
                    _look(show, notes, list(group))
        show.forget()
        return notes.seen


Pair = tuple[View, View]
"""A view, and the view that is shown in its place."""


def _look(show: Show, notes: Notes, group: list[Pair]) -> None:
    # By language first: to change it costs more than to change the view. But a picture that fills
    # the screen costs more than that.
    for _ in _languages(show):
        cards = 0
        for view, shown in group:
            if view.sort == "term":
                cards += 1
            if view.sort != "figure":
                show.open(shown)
                # All cards have the colours of the first one.
                _measure(show, notes, view, drawn=cards < 2)
    figures = [(view, shown) for view, shown in group if view.sort == "figure"]
    for view, shown in figures:
        show.open(shown)
        _look_at_figure(show, notes, view, shown.key)
    if figures:
        show.close_sheet()


def _languages(show: Show) -> Iterator[None]:
    """All languages, the present one first: that saves a change."""
    for language in sorted(show.deck.languages, key=lambda code: code != show.language):
        show.speak(language)
        yield


def _measure(show: Show, notes: Notes, view: View, *, drawn: bool = True) -> None:
    """Measure a view, and what a touch in it brings forth; its contrast only if it is `drawn`."""
    where = show.where(view)
    try:
        seen = show.at_rest(pictures=drawn and not where.larger)
        if not drawn:
            notes.note(where, seen, flaws(seen))
            return
        notes.measure(where, seen)
        for _ in turns(seen):
            notes.measure(where, show.at_rest(pictures=not where.larger))
    except TimeoutError:
        notes.missing(where)


def _look_at_figure(show: Show, notes: Notes, view: View, key: str) -> None:
    """A figure on the whole screen, and the words that a touch on its labels brings below it."""
    sheet = show.sheets.find(key)
    assert isinstance(sheet, FigureSheet), "the view is one of the deck's"
    figure = sheet.figure
    for _ in _languages(show):
        # It breaks bindings of the sheet, and so is said anew each time. The touch itself would
        # have the figure drawn once more, enlarged.
        show.say("told", figure.caption, figure.credit)
        _measure(show, notes, view)
        for callout in figure.callouts:
            seen = show.say("told", callout.text, callout.more)
            notes.note(show.where(view), seen, flaws(seen))
