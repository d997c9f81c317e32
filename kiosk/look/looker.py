"""Looks at views of a deck and tells what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from PySide6.QtGui import QGuiApplication

from kiosk.deck import Deck
from kiosk.deck.sheets import FigureSheet
from kiosk.look.finding import Seen, Size, View
from kiosk.look.flaws import flaws
from kiosk.look.notes import Notes
from kiosk.look.stage import Show
from kiosk.look.turns import turns


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
        self._show.replace(deck)
        asked = list(views)
        notes = Notes(deck)
        for size in sizes:
            self._show.resize(size)
            for _, group in groupby(asked, lambda view: view.slide):
                _look(self._show, notes, list(group))
        return notes.seen


def _look(show: Show, notes: Notes, group: list[View]) -> None:
    # By language first: to change it costs more than to change the view.
    for _ in _voices(show):
        for view in group:
            show.open(view)
            _measure(show, notes, view)
            if view.sort == "figure":
                _remarks(show, notes, view)


def _voices(show: Show) -> Iterator[None]:
    """All languages, each in both sizes of text, the present one first: that saves a change."""
    languages = sorted(show.deck.languages, key=lambda code: code != show.language)
    for language in languages:
        for larger in (show.larger, not show.larger):
            show.speak(language, larger)
            yield


def _measure(show: Show, notes: Notes, view: View) -> None:
    """Measure a view, and what a touch in it brings forth."""
    where = show.where(view)
    try:
        seen = show.at_rest(pictures=not where.larger)
        notes.measure(where, seen)
        for _ in turns(seen):
            notes.measure(where, show.at_rest(pictures=not where.larger))
    except TimeoutError:
        notes.missing(where)


def _remarks(show: Show, notes: Notes, view: View) -> None:
    """The words of each label, where a touch on it brings them: below the figure."""
    sheet = show.sheets.find(view.key)
    assert isinstance(sheet, FigureSheet), "the view is one of the deck's"
    figure = sheet.figure
    for callout in figure.callouts:
        more = callout.more.in_language(show.language) if callout.more else ""
        # It breaks a binding, of a sheet that is closed afterwards. The touch itself would have
        # the figure drawn once more, enlarged.
        told = show.say("told", (callout.text.in_language(show.language), more))
        seen = show.at_rest(pictures=False)
        found = [flaw for flaw in flaws(seen) if told.isAncestorOf(flaw.box.item)]
        notes.note(show.where(view), seen, found)
    if figure.callouts:
        show.close_sheet()
