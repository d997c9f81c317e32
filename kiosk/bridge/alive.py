"""The slides that QML keeps alive: the current one, its neighbours, and the one that is leaving."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
FAR = 2
"""The offset of a slide that is leaving and is no neighbour."""


@dataclass(frozen=True, slots=True)
class AliveSlide:
    """A row: the slide's index, and its place beside the current one (-1, 0, 1, or `FAR`)."""

    slide: int
    offset: int


def neighbourhood(current: int, count: int, leaving: int | None, way: int = 0) -> dict[int, int]:
    """Offsets of the slides to keep alive, by slide index; the loop closes at its ends.

    With two slides the other one is both neighbours; after a move by `way` (1 for next, -1 for
    previous) it stands on the side that it left by.
    """
    alive: dict[int, int] = {}
    if leaving is not None and leaving < count:
        alive[leaving] = FAR
    alive[(current + 1) % count] = 1
    alive[(current - 1) % count] = -1
    if count == 2:
        alive[1 - current] = -way or 1
    alive[current] = 0
    return alive


class AliveSlides(QAbstractListModel):
    """At most four rows, however long the deck is; rows keep their QML items while they live."""

    _OFFSET = Qt.ItemDataRole.UserRole + 1
    _SLIDE_INDEX = Qt.ItemDataRole.UserRole + 2
    _SLIDE = Qt.ItemDataRole.UserRole + 3

    def __init__(self, content: Callable[[int], Any]) -> None:
        """`content(slide)` gives the plain values of a slide in the visitor's language."""
        super().__init__()
        self._content = content
        self._rows: list[AliveSlide] = []
        self._current: int | None = None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many slides are alive."""
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        """The required properties of the delegate."""
        return {
            self._OFFSET: QByteArray(b"offset"),
            self._SLIDE_INDEX: QByteArray(b"slideIndex"),
            self._SLIDE: QByteArray(b"slide"),
        }

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """One role of one row; None for anything else."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == self._OFFSET:
            return row.offset
        if role == self._SLIDE_INDEX:
            return row.slide
        return self._content(row.slide) if role == self._SLIDE else None

    def show(self, current: int, count: int, way: int = 0) -> None:
        """Make `current` the middle of a show of `count` slides, having moved by `way`."""
        leaving = self._current if self._current != current else None
        self._current = current
        wanted = neighbourhood(current, count, leaving, way)
        self._drop({row.slide for row in self._rows} - wanted.keys())
        self._move(wanted)
        self._add(wanted)

    def refresh(self) -> None:
        """The content has changed: another language, or an edited deck."""
        self._changed(range(len(self._rows)), self._SLIDE)

    def rebuild(self, current: int, count: int) -> None:
        """Another deck: all rows are made anew."""
        self.beginResetModel()
        self._current = current
        alive = neighbourhood(current, count, None)
        self._rows = [AliveSlide(slide, offset) for slide, offset in alive.items()]
        self.endResetModel()

    def _drop(self, slides: set[int]) -> None:
        for row in reversed(range(len(self._rows))):
            if self._rows[row].slide in slides:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._rows[row]
                self.endRemoveRows()

    def _move(self, wanted: dict[int, int]) -> None:
        moved = [i for i, row in enumerate(self._rows) if wanted[row.slide] != row.offset]
        for i in moved:
            self._rows[i] = AliveSlide(self._rows[i].slide, wanted[self._rows[i].slide])
        self._changed(moved, self._OFFSET)

    def _add(self, wanted: dict[int, int]) -> None:
        present = {row.slide for row in self._rows}
        for slide in wanted.keys() - present:
            at = len(self._rows)
            self.beginInsertRows(QModelIndex(), at, at)
            self._rows.append(AliveSlide(slide, wanted[slide]))
            self.endInsertRows()

    def _changed(self, rows: Any, role: int) -> None:
        for row in rows:
            index = self.index(row)
            self.dataChanged.emit(index, index, [role])
