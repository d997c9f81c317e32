"""Is there a screen? Qt would abort without one, and say nothing that helps."""

from __future__ import annotations

import os
import sys

from kiosk.doctor.reach import is_local, x11_answers

ADVICE = (
    "No screen was found. Start it from a desktop session, or try it without one: "
    "`xvfb-run -s '-screen 0 1920x1080x24' kiosk run`, or `kiosk render --out pictures`."
)


def without_screen() -> str | None:
    """What to tell somebody who has no screen; None where there is one, or where Qt was told."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return None
    if os.environ.get("WAYLAND_DISPLAY") or _x11_answers(os.environ.get("DISPLAY", "")):
        return None
    return ADVICE


def _x11_answers(display: str) -> bool:
    """Whether an X server listens; one on another host is taken at its word."""
    return ":" in display and (not is_local(display) or x11_answers(display))
