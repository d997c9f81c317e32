"""The grid of topics: one tile a slide."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ROLES = ("slideIndex", "name", "note", "accentName", "icon", "art")


class TopicTiles(QAbstractListModel):
    """A row a slide; what a tile shows is worked out only for tiles on screen."""

    def __init__(self, tile: Callable[[int], dict[str, Any]]) -> None:
        """`tile(slide)` gives the values of `ROLES` for a slide, in the visitor's language."""
        super().__init__()
        self._tile = tile
        self._count = 0

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many slides there are."""
        return 0 if parent.isValid() else self._count

    def roleNames(self) -> dict[int, QByteArray]:
        """The required properties of the delegate."""
        first = Qt.ItemDataRole.UserRole + 1
        return {first + i: QByteArray(role.encode()) for i, role in enumerate(ROLES)}

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """One role of one tile; None for anything else."""
        which = role - Qt.ItemDataRole.UserRole - 1
        if not index.isValid() or index.row() >= self._count or not 0 <= which < len(ROLES):
            return None
        return self._tile(index.row())[ROLES[which]]

    def rebuild(self, count: int) -> None:
        """Another deck, of `count` slides."""
        self.beginResetModel()
        self._count = count
        self.endResetModel()

    def refresh(self) -> None:
        """Another language."""
        if self._count:
            self.dataChanged.emit(self.index(0), self.index(self._count - 1))
