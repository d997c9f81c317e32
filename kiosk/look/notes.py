"""Notes down what is wrong with a view, in values that outlive the view."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from PySide6.QtQuick import QQuickItem

from kiosk.deck import Deck
from kiosk.deck.remarks import LEAST_CONTRAST
from kiosk.look.finding import Finding, Seen, Shown, Where
from kiosk.look.flaws import Flaw, flaws, words_of
from kiosk.look.measure import readings
from kiosk.look.scene import Scene, kind_of, source_of

TILE = re.compile(r"tile-(\d+)")
"""The name of a tile in the grid of topics; the number is the index of its slide."""
BAR = ("NavigationBar", "ComfortStrip")


class Notes:
    """What was found wrong in some views of a deck, each thing once."""

    def __init__(self, deck: Deck) -> None:
        self._deck = deck
        self._findings: set[Finding] = set()
        self._pictures: set[Shown] = set()

    @property
    def seen(self) -> Seen:
        """All of it."""
        return Seen(tuple(sorted(self._findings)), tuple(sorted(self._pictures)))

    def measure(self, where: Where, scene: Scene) -> None:
        """Note all that can be measured in a view at rest; larger text is as easy to see."""
        self.note(where, scene, flaws(scene))
        if where.larger:
            return
        faint = (r for r in readings(scene) if r.contrast < LEAST_CONTRAST)
        self.note(where, scene, (Flaw("low-contrast", r.text, r.contrast) for r in faint))
        for box in scene.pictures:
            width = round(box.value("paintedWidth"), 1)
            self._pictures.add(Shown(where, source_of(box.item), width))

    def note(self, where: Where, scene: Scene, found: Iterable[Flaw]) -> None:
        """Note these flaws of a view."""
        for flaw in found:
            self._findings.add(self._finding(where, scene, flaw))

    def missing(self, where: Where) -> None:
        """Note a view that cannot be seen."""
        self._findings.add(Finding(where, "does-not-load"))

    def _finding(self, where: Where, scene: Scene, flaw: Flaw) -> Finding:
        item = flaw.box.item
        around = [item, *_around(item)]
        alike = [b.item for b in (*scene.texts, *scene.controls) if words_of(b) == flaw.words]
        return Finding(
            where,
            flaw.code,
            flaw.words,
            alike.index(item),
            flaw.amount,
            flaw.unit,
            flaw.other,
            self._owner(around),
            any(kind_of(one) in BAR for one in around),
        )

    def _owner(self, around: Iterable[QQuickItem]) -> str:
        tile = next((t for item in around if (t := TILE.fullmatch(item.objectName()))), None)
        return self._deck.slides[int(tile[1])].id if tile else ""


def _around(item: QQuickItem) -> Iterator[QQuickItem]:
    parent = item.parentItem()
    while parent is not None:
        yield parent
        parent = parent.parentItem()
