"""Memory of pictures goes back to the system."""

from __future__ import annotations

import platform
import sys

from kiosk.bridge.memory import give_pictures_back


def test_glibc_takes_the_switch_and_others_are_left_alone() -> None:
    glibc = sys.platform.startswith("linux") and platform.libc_ver()[0] == "glibc"
    assert give_pictures_back() == glibc
