"""Which text of a deck stands on the screen: from words to their place in the YAML. Pure; no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.deck import Attachment, Deck, Demo, Slide, Text
from kiosk.deck.base import Model
from kiosk.deck.locate import Loc
from kiosk.deck.pictures import Picture
from kiosk.lint.texts import texts
from kiosk.look.finding import Finding, View
from kiosk.paths import ASSETS

LEAST = 3
"""Characters below which a text inside another one says nothing."""


@dataclass(frozen=True, slots=True)
class Match:
    """The place of a text in its slide, its language included, or the nearest thing to it."""

    slide: str
    at: Loc
    exact: bool


class Matcher:
    """Finds texts of a deck by the words on view."""

    def __init__(self, deck: Deck) -> None:
        self._slides = {slide.id: slide for slide in deck.slides}
        self._order = tuple(self._slides)
        self._known: dict[tuple[str, str], list[tuple[str, Loc]]] = {}

    def find(self, finding: Finding) -> Match | None:
        """The text that a finding is about; what is around it, where no text says the same."""
        view = finding.where.view
        slide = view.slide or finding.owner
        around = self.around(view, slide)
        if view.sort in ("demo", "how"):
            # Its words and signs are its own, whatever else on the slide may say the same.
            return Match(slide, around, exact=False)
        for one in [slide] if slide else self._order:
            if found := self._best(one, around, finding):
                return Match(one, found, exact=True)
        return Match(slide, around, exact=False) if slide else None

    def around(self, view: View, slide: str) -> Loc:
        """The part of a slide that a view shows."""
        if view.sort == "detail":
            return ("details", view.detail)
        if view.sort == "demo":
            return ("demo",)
        if view.sort == "how":
            found = parts(self._slides[slide])
            return next((at for at, m in found if isinstance(m, Demo)), ())
        if view.sort in ("figure", "term"):
            for at, model in parts(self._slides[slide]):
                if getattr(model, "key", None) == view.key:
                    return at
        return ()

    def _best(self, slide: str, around: Loc, finding: Finding) -> Loc | None:
        code = finding.where.language
        words = plain(finding.words)
        known = self._texts(slide, code)
        same = [at for said, at in known if said == words]
        if not same:
            near = [(said, at) for said, at in known if _one_in_other(said, words)]
            same = [at for _, at in sorted(near, key=lambda pair: -len(pair[0]))][:1]
        inside = [at for at in same if at[: len(around)] == around]
        # On the slide itself its details do not show.
        outside = [at for at in same if at[:1] != ("details",)] if not around else []
        choice = inside if around else outside
        choice = choice or same
        return choice[min(finding.nth, len(choice) - 1)] if choice else None

    def _texts(self, slide: str, code: str) -> list[tuple[str, Loc]]:
        if (slide, code) not in self._known:
            found = texts(self._slides[slide])
            self._known[slide, code] = [(said(t, code), (*at, *_in(t, code))) for at, t in found]
        return self._known[slide, code]


def said(text: Text, code: str) -> str:
    """What a text says in a language, as it is compared."""
    return plain(text.plain(code))


def plain(words: str) -> str:
    """Words without what a line break or a no-break space may change."""
    return " ".join(words.split()).casefold()


def _one_in_other(said: str, words: str) -> bool:
    return (len(said) >= LEAST and said in words) or (len(words) >= LEAST and words in said)


def _in(text: Text, code: str) -> Loc:
    """The rest of a text's place: the language that is shown for `code`."""
    if not text.languages:
        return ()
    return (code,) if code in text.languages else (text.languages[0],)


Part = Model | Picture | Attachment


def parts(value: object, at: Loc = ()) -> Iterator[tuple[Loc, Part]]:
    """Every model, picture and file in a part of a deck, with its place in the YAML."""
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from parts(item, (*at, index))
    elif isinstance(value, Picture | Attachment):
        yield at, value
    elif isinstance(value, Model):
        yield at, value
        for name, item in value:
            yield from parts(item, (*at, name))


def named_files(slide: Slide) -> Iterator[tuple[Loc, Picture | Attachment]]:
    """The pictures and films of a slide that are the deck's own, with their places."""
    for at, part in parts(slide):
        if isinstance(part, Picture | Attachment) and not part.path.is_relative_to(ASSETS):
            yield at, part


def pictures(slide: Slide) -> Iterable[tuple[Loc, Picture]]:
    """The pictures of a slide, with their places in the YAML."""
    return [(at, part) for at, part in parts(slide) if isinstance(part, Picture)]
