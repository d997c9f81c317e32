"""Updates on USB sticks, as the staff's panel asks for them."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from kiosk.staff.offer import NotInstalled, Offer, Progress
from kiosk.updates import (
    Found,
    Refusal,
    Store,
    find_bundles,
    install_bundle,
    removable_mounts,
    trusted_keys,
    verify,
)

log = logging.getLogger(__name__)


def version_of(deck: Path, state: Path) -> str:
    """Which installed version a deck's folder is, with its day; empty for any other folder."""
    version = Store(state).version(deck.resolve().parent.name)
    if version is None or version.deck.resolve() != deck.resolve():
        return ""
    return f"{version.number} ({version.facts.installed[:10]})"


class StickUpdates:
    """Signed bundles at the top of the drives that are in; `state` is the kiosk's folder."""

    def __init__(self, state: Path, mounts: Sequence[Path] | None = None) -> None:
        """Tests give `mounts` of their own."""
        self._state, self._mounts = state, mounts

    def look(self) -> Sequence[Offer]:
        """Every bundle, with what is wrong with it."""
        mounts = removable_mounts() if self._mounts is None else self._mounts
        return [self._offer(found) for found in find_bundles(mounts)]

    def _offer(self, found: Found) -> Offer:
        path, name = str(found.path), found.path.name
        try:
            bundle = verify(found.path, trusted_keys(self._state), state=self._state)
        except Refusal as why:
            log.info("%s is refused: %s", name, why)
            return Offer(path, name, "", "", found.size, "", why.code)
        about = bundle.manifest
        return Offer(path, name, about.title, about.created, bundle.size, bundle.key.name)

    def install(self, path: str, progress: Progress) -> str:
        """Install a bundle, which is looked at once more. Raises NotInstalled."""
        try:
            now = datetime.now(UTC)
            done = install_bundle(Path(path), self._state, now, progress=progress)
        except Refusal as why:
            raise NotInstalled(why.code, str(why)) from why
        return done.version.facts.title
