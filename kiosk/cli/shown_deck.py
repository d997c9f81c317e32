"""The deck that a kiosk without DECK shows, for commands that look at it."""

from __future__ import annotations

from pathlib import Path

from kiosk import paths


def shown_deck() -> Path:
    """The installed one, or the one before it if that is damaged; else the one that ships."""
    from kiosk.updates import whole_versions  # noqa: PLC0415  only who names no deck needs it

    return next((version.deck for version in whole_versions(paths.state())), paths.SLIDES)
