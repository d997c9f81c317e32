"""The panel's page for updates: what was found on sticks, and how far one has come."""

from __future__ import annotations

import logging
from typing import Any

from PySide6.QtCore import QObject, SignalInstance, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.bridge.stick_work import StickWork
from kiosk.staff.offer import Offer, Updates
from kiosk.staff.words import Words, filled

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("made by Python")
class StaffUpdate(QObject):  # type: ignore[operator]  # the stubs know no reason there
    """What the page knows; whoever derives from it says what it shows, and asks once more."""

    updateChanged: SignalInstance

    def __init__(self, updates: Updates | None) -> None:
        """None where this kiosk takes no updates from sticks."""
        super().__init__()
        self._work = None if updates is None else StickWork(updates)
        self._offers: list[Offer] | None = None
        self._chosen = ""
        self._doing = ""
        self._per_cent = 0
        self._outcome: tuple[str, str] = ("", "")
        if self._work is not None:
            self._work.found.connect(self._found)
            self._work.went_on.connect(self._went_on)
            self._work.installed.connect(self._installed)
            self._work.refused.connect(self._refused)

    @property
    def said(self) -> Words:
        """What is said, in the language chosen."""
        raise NotImplementedError

    def _ask_to_install(self) -> None:
        raise NotImplementedError

    def install(self) -> None:
        """Install what was chosen, now that it is confirmed."""
        if self._work is not None and self._chosen and not self._doing:
            self._become("installing")
            self._work.install(self._chosen)

    def close_update(self) -> None:
        """Leave nothing behind that runs."""
        if self._work is not None:
            self._work.close()

    def _become(self, doing: str, outcome: tuple[str, str] = ("", "")) -> None:
        self._doing, self._outcome, self._per_cent = doing, outcome, 0
        self.updateChanged.emit()

    def _found(self, offers: list[Offer]) -> None:
        self._offers = offers
        self._become("")

    def _went_on(self, per_cent: int) -> None:
        if per_cent != self._per_cent:
            self._per_cent = per_cent
            self.updateChanged.emit()

    def _installed(self, title: str) -> None:
        log.info("an update from a stick was installed: %s", title)
        self._offers = None
        self._become("", ("installed", title))

    def _refused(self, code: str) -> None:
        self._become("", ("refused", code))

    @Slot()
    def lookForUpdates(self) -> None:
        """See what lies on the sticks that are in."""
        if self._work is not None and not self._doing:
            self._offers = None
            self._become("looking")
            self._work.look()

    @Slot(int)
    def chooseUpdate(self, index: int) -> None:
        """The offer at that index is to be installed."""
        offers = self._offers or []
        if 0 <= index < len(offers) and not offers[index].refused and not self._doing:
            self._chosen = offers[index].path
            self._ask_to_install()

    def _update_text(self) -> str:
        said, (outcome, detail) = self.said, self._outcome
        if self._work is None:
            return said["no_updates"]
        if self._doing == "installing":
            return filled(said["installing"], n=self._per_cent)
        if self._doing:
            return said["looking"]
        if outcome == "installed":
            return filled(said["installed"], name=detail)
        if outcome == "refused":
            return filled(said["not_installed"], why=self._why(detail))
        if self._offers:
            return filled(said["found"], n=len(self._offers))
        return said["update_how" if self._offers is None else "nothing_found"]

    def _why(self, code: str) -> str:
        return self.said.get(f"why_{code.replace('-', '_')}", self.said["why_failed"])

    def _update_lines(self) -> list[dict[str, Any]]:
        return [self._line(offer) for offer in self._offers or []]

    def _line(self, offer: Offer) -> dict[str, Any]:
        size = filled(self.said["megabytes"], n=max(1, round(offer.size / 1e6)))
        about = [offer.created[:10], size, offer.signer] if not offer.refused else []
        state = self._why(offer.refused) if offer.refused else self.said["good"]
        return {
            "good": not offer.refused,
            "title": offer.title or offer.file,
            "about": " · ".join(filter(None, [offer.file if offer.title else "", *about])),
            "state": state,
        }
