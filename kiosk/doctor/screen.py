"""The display, the touch panel, and what draws."""

from __future__ import annotations

import re
from typing import Any

from kiosk.doctor.ask import Unanswered
from kiosk.doctor.finding import Seen, bad, good, note, skipped, together
from kiosk.doctor.reach import draws_nowhere, unreachable
from kiosk.doctor.world import World

_SMALLEST = 1280 * 720
_SLOW = 50.0
_INCH = 25.4
_SANE = (150.0, 4000.0)
"""Millimetres of a diagonal that a display can have: some say 160 x 90 mm, or nothing."""
_MULTITOUCH_BIT = 0x35
_DIRECT = 0x2
_LATE_SHARE = 0.05
_FULL_HD = 1920 * 1080
_STUTTER = 1000 / 28
_HOPELESS = 100.0
_LIBRARIES = (
    "If a library is missing (`lib...so`), install those that docs/install.md lists under"
    " `On Linux, Qt needs these libraries`; else look at the message."
)


def display(world: World) -> Seen:
    """Number, geometry, size, scale and rate of the displays."""
    if seen := unreachable(world.environ, world.linux):
        return seen
    try:
        answer = world.screen
    except Unanswered as unanswered:
        return bad(f"Qt cannot open a display: {unanswered}", _LIBRARIES)
    screens: list[dict[str, Any]] = answer["screens"]
    if draws_nowhere(answer["platform"]):
        what = f"Qt draws into nothing: QT_QPA_PLATFORM is `{answer['platform']}`"
        return note(what, "Unset QT_QPA_PLATFORM for a kiosk that people shall see.")
    if not screens:
        return bad("no display is connected", "Connect the display and switch it on.")
    seen_all = [_judged(screen) for screen in screens]
    if len(screens) > 1:
        remedy = "`kiosk run --screen N` chooses another one, counted from 0."
        seen_all.append(note(f"of {len(screens)} displays the kiosk uses the first", remedy))
    return together(seen_all)


def _judged(screen: dict[str, Any]) -> Seen:
    width, height = screen["pixels"]
    diagonal = (screen["millimetres"][0] ** 2 + screen["millimetres"][1] ** 2) ** 0.5
    known = _SANE[0] <= diagonal <= _SANE[1]
    inches = f"{diagonal / _INCH:.0f} inch" if known else "size unknown"
    named = f"{screen['name']}, " if screen["name"] else ""
    what = (
        f"{named}{width} x {height} px, {inches}, {screen['rate']:.0f} Hz, scale"
        f" {screen['scale']:g}"
    )
    if width * height < _SMALLEST:
        return note(what, "Set the display to 1280 x 720 or more in the system's settings.")
    if 0 < screen["rate"] < _SLOW:
        return note(what, "Set the display to 60 Hz; 4K often needs another cable or HDMI input.")
    if not known:
        remedy = (
            "Nothing to do on a display of 32 inch or more. On a smaller one see that a control"
            " is at least 20 mm across: measure one with a ruler."
        )
        return note(what, remedy)
    return good(what)


def touch(world: World) -> Seen:
    """Touch panels that Qt hears, and those that only the system knows."""
    panels = _panels(world.text("proc/bus/input/devices") or "") if world.linux else []
    if unreachable(world.environ, world.linux):
        return _no_display(panels)
    try:
        answer = world.screen
    except Unanswered:
        return _no_display(panels)
    heard = answer["touch"]
    if heard:
        what = ", ".join(f"{d['name'] or 'touch panel'} with {d['points']} points" for d in heard)
        if max(device["points"] for device in heard) < 2:
            remedy = "The kiosk works with one finger; two people at once need a panel of 10."
            return note(what, remedy)
        return good(what)
    if draws_nowhere(answer["platform"]):
        return skipped("without a display Qt hears no touch panel", "Mend the display first.")
    if panels:
        remedy = (
            "Turn the panel on in the compositor; without one (eglfs) add the user to the group"
            " `input`: `sudo usermod -aG input USER`, and log in anew."
        )
        return bad(f"the system has {', '.join(panels)}, but Qt does not hear it", remedy)
    remedy = (
        "Connect the panel's USB cable to this machine (it is a second cable beside the picture's)."
        " Without a panel the kiosk works with mouse and keyboard."
    )
    return note("no touch panel was found", remedy)


def _no_display(panels: list[str]) -> Seen:
    knows = f"; the system knows {', '.join(panels)}" if panels else ""
    return skipped(f"without a display Qt cannot be asked{knows}", "Mend the display first.")


def _panels(devices: str) -> list[str]:
    """Names of the touch panels in the kernel's list of input devices.

    Source: Documentation/input/event-codes.rst: INPUT_PROP_DIRECT, ABS_MT_POSITION_X.
    """
    found = []
    for device in devices.split("\n\n"):
        name = re.search(r'^N: Name="(.*)"', device, re.MULTILINE)
        axes, properties = _bits(device, "ABS"), _bits(device, "PROP")
        if name and axes >> _MULTITOUCH_BIT & 1 and properties & _DIRECT:
            found.append(name[1])
    return found


def _bits(device: str, what: str) -> int:
    """A bit field, printed as hexadecimal words of 64 bits, the highest first."""
    found = re.search(rf"^B: {what}=([0-9a-f ]+)$", device, re.MULTILINE)
    bits = 0
    for word in found[1].split() if found else ():
        bits = bits << 64 | int(word, 16)
    return bits


def renderer(world: World) -> Seen:
    """What draws: the graphics processor, or the processor in its place."""
    if unreachable(world.environ, world.linux):
        return skipped("without a display nothing draws", "Mend the display first.")
    try:
        answer = world.screen
    except Unanswered:
        return skipped("without a display nothing draws", "Mend the display first.")
    api, gpu = answer["api"], answer["gpu"]
    if api == "Software":
        asked = world.environ.get("QT_QUICK_BACKEND") == "software"
        remedy = (
            "Unset QT_QUICK_BACKEND to use the graphics processor."
            if asked
            else "Install the graphics driver of the machine; on Debian: `sudo apt-get install"
            " libgl1-mesa-dri`, and let the user open /dev/dri (group `render`)."
        )
        return note("software: without a graphics processor, art stands still", remedy)
    if re.search(r"llvmpipe|softpipe|swrast|swiftshader", gpu, re.IGNORECASE):
        remedy = (
            "Install the driver of the graphics processor, or let the user open /dev/dri:"
            " `sudo usermod -aG render,video USER`. If there is none, QT_QUICK_BACKEND=software"
            " is quicker than this."
        )
        return note(f"{api} by the processor: {gpu}", remedy)
    return good(f"{api}, {gpu}" if gpu else f"{api}")


def frames(world: World) -> Seen:
    """How long frames of the deck take on this display."""
    if unreachable(world.environ, world.linux):
        return skipped("without a display there are no frames", "Mend the display first.")
    try:
        answer = world.ask("frames", {"deck": str(world.deck), "patience": 25.0})
    except Unanswered as unanswered:
        return bad(f"the deck cannot be drawn: {unanswered}", "Look at `kiosk check` and above.")
    if "median" not in answer:
        remedy = "Look whether the display is on, and not behind a screen lock."
        return note(f"only {answer['frames']} frames came in 2 s", remedy)
    return _paced(answer)


def _paced(answer: dict[str, Any]) -> Seen:
    share = answer["late"] / max(1, answer["frames"])
    by = "work of the processor" if answer["software"] else "from frame to frame"
    width, height = answer["pixels"]
    what = (
        f"{width} x {height} px, {by}: median {answer['median']:.1f} ms, 99 % under"
        f" {answer['high']:.1f} ms; {answer['late']} of {answer['frames']} frames came late for"
        f" {answer['rate']:.0f} Hz"
    )
    art = answer["art"]
    if art < 1:
        what += ", art at " + (f"{100 * art:.0f} % of its resolution" if art else "rest")
    ways = ["Close what else runs", "use the graphics processor (see Renderer)"]
    if width * height > _FULL_HD:
        ways.append("set the display to 1920 x 1080, which is a quarter of the work of 4K")
    remedy = "; ".join(ways) + "."
    if answer["median"] > _HOPELESS:
        return bad(what, remedy)
    if answer["median"] > _STUTTER or share > _LATE_SHARE:
        return note(what, remedy)
    return good(what)
