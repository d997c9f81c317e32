"""Is there a display that can be asked without the network? Qt would abort where there is none."""

from __future__ import annotations

import socket
from collections.abc import Mapping
from pathlib import Path

from kiosk.doctor.finding import Seen, bad, skipped

_OWN = "Run it in the session of the display itself: on the machine, in a terminal of its desktop."
_OVER_SSH = (
    "Run it on the machine's own desktop; over SSH name its display, as the user who is logged in"
    " there: `DISPLAY=:0 kiosk doctor` under X11, or under Wayland `WAYLAND_DISPLAY=wayland-0"
    " XDG_RUNTIME_DIR=/run/user/$(id -u) kiosk doctor`."
)
_WITHOUT = frozenset({"offscreen", "minimal", "minimalegl"})


def unreachable(environ: Mapping[str, str], linux: bool = True) -> Seen | None:
    """Why there is no display to ask; None where one can be asked."""
    platform = environ.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if platform == "vnc":
        what = "QT_QPA_PLATFORM is `vnc`, which opens a port of the network: it was not started"
        return bad(what, "Remove QT_QPA_PLATFORM from the environment.")
    if not linux:
        return None
    display, wayland = environ.get("DISPLAY", ""), environ.get("WAYLAND_DISPLAY", "")
    if platform not in {"", "xcb"} and not platform.startswith("wayland"):
        # It draws into nothing, or straight onto the hardware.
        return None
    if platform != "xcb" and wayland:
        return None
    if not display:
        return skipped("there is no display in this session", _OVER_SSH)
    if not is_local(display):
        what = f"the display `{display}` is on another machine, which was not called"
        return skipped(what, _OWN)
    if not x11_answers(display):
        what = f"no X server answers at `{display}`"
        remedy = "Start the desktop session, or set DISPLAY to its display; `:0` is the usual one."
        return bad(what, remedy)
    return None


def draws_nowhere(platform: str) -> bool:
    """Whether that platform of Qt has no display at all."""
    return platform in _WITHOUT


def is_local(display: str) -> bool:
    """Whether an X display is reached without the network: it names no host."""
    return display.partition(":")[0] in {"", "unix"}


def x11_answers(display: str) -> bool:
    """Whether an X server of this machine listens at that display."""
    _, colon, number = display.partition(":")
    if not colon:
        return False
    name = f"/tmp/.X11-unix/X{number.split('.')[0]}"  # noqa: S108  where X servers listen
    addresses = ["\0" + name] + ([name] if Path(name).exists() else [])
    for address in addresses:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
            probe.settimeout(2.0)
            try:
                probe.connect(address)
            except OSError:
                continue
            return True
    return False
