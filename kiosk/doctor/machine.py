"""The machine itself: memory, disk, clock, versions, and what the environment tells Qt."""

from __future__ import annotations

import os
import platform
import re
import time
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from kiosk import __version__
from kiosk.doctor.finding import Seen, bad, good, note, skipped, together
from kiosk.doctor.world import World

PYTHON = ((3, 11), (3, 15))
QT = ((6, 10), (6, 12))
"""The first version, and the first one that is too new; as in pyproject.toml."""
_MIB = 1024 * 1024
_ROOM = {"bad": 50 * _MIB, "note": 1024 * _MIB}
_MEMORY = {"bad": 512, "note": 1024}
"""MiB that are free: a kiosk takes 200 to 400 of them."""
_YEARS = range(2025, 2100)
_AHEAD = 24 * 3600.0


def memory(world: World) -> Seen:
    """Memory that is free, and cores."""
    found = re.search(r"^MemAvailable:\s+(\d+) kB", world.text("proc/meminfo") or "", re.MULTILINE)
    cores = f"{world.cores} core" + "s" * (world.cores != 1)
    remedy = "Close other programs, or give the machine 4 GB of memory and two cores."
    if not found:
        if world.linux:
            return skipped(f"{cores}; free memory is not told", "Mount /proc to have it looked at.")
        return good(f"{cores}; memory is looked at on Linux only")
    free = int(found[1]) // 1024
    what = f"{free:,} MiB free, {cores}"
    if free < _MEMORY["bad"]:
        return bad(what, remedy)
    if free < _MEMORY["note"] or world.cores < 2:
        return note(what, remedy)
    return good(what)


def disk(world: World) -> Seen:
    """Room where the kiosk keeps things, and where the deck lies."""
    return together(
        [
            _room(world, "for what the kiosk keeps", _there(world.state)),
            _room(world, "for the deck", _there(world.deck), deck=True),
        ]
    )


def _room(world: World, what: str, path: Path, *, deck: bool = False) -> Seen:
    remedy = f"Make room on the disk of {path}: `du -xh {path} | sort -h | tail` names the largest."
    try:
        free = world.free(path)
    except OSError as error:
        remedy = f"See that the disk of {path} is mounted: `findmnt -T {path}`."
        return bad(f"the disk {what} does not answer ({error.strerror})", remedy)
    seen = f"{_amount(free)} free {what}"
    # A deck is only read; what is kept beside it is another matter.
    if free < _ROOM["bad"] and not deck:
        return bad(seen, remedy)
    return note(seen, remedy) if free < _ROOM["note"] and not deck else good(seen)


def _there(path: Path) -> Path:
    """The path, or what of it is there."""
    for candidate in (path, *path.absolute().parents):
        if os.path.lexists(candidate):
            return candidate
    return path


def _amount(size: int) -> str:
    return f"{size / _MIB / 1024:.1f} GiB" if size >= 1024 * _MIB else f"{size // _MIB} MiB"


def clock(world: World) -> Seen:
    """Whether the clock is plausible, kept right, and in its zone."""
    return together([_year(world), _kept(world), _zone(world)])


def _year(world: World) -> Seen:
    now = datetime.fromtimestamp(world.now(), UTC)
    what = now.strftime("%Y-%m-%d %H:%M UTC")
    remedy = (
        "Set the clock: `sudo timedatectl set-time 'YYYY-MM-DD HH:MM'`. If it is wrong after each"
        " start, replace the battery on the mainboard."
    )
    if now.year not in _YEARS:
        return bad(f"the clock says {what}", remedy)
    try:
        edited = (world.deck / "deck.yaml" if world.deck.is_dir() else world.deck).stat().st_mtime
    except OSError:
        edited = 0.0
    if edited > world.now() + _AHEAD:
        return bad(f"the clock says {what}, and the deck is younger", remedy)
    return good(what)


def _kept(world: World) -> Seen:
    kept = world.synchronised()
    if kept is None:
        return good("whether a time service keeps it right is not told")
    if kept:
        return good("kept right by a time service")
    return note(
        "no time service keeps it right",
        "`sudo timedatectl set-ntp true` where the machine has a network; without one set the clock"
        " by hand twice a year.",
    )


def _zone(world: World) -> Seen:
    named = world.environ.get("TZ", "").lstrip(":")
    if not named and world.linux:
        link = world.root / "etc/localtime"
        # Its target need not be there: the name alone counts.
        target = str(link.readlink()) if link.is_symlink() else ""
        named = target.partition("zoneinfo/")[2] or (world.text("etc/timezone") or "").strip()
    elif not named:
        named = time.tzname[0]
    if named and named.rpartition("/")[2] not in {"UTC", "UCT", "Universal", "Zulu"}:
        return good(f"time zone {named}")
    return note(
        f"time zone {named or 'not set'}",
        "Set the zone of the exhibition, such as `sudo timedatectl set-timezone Europe/London`:"
        " opening hours and statistics are in it.",
    )


def versions(world: World) -> Seen:
    """Versions of all that the kiosk is made of."""
    python = platform.python_version_tuple()
    name = _system(world)
    qt = _version("PySide6-Essentials")
    addons = _version("PySide6-Addons")
    what = f"kiosk {__version__}, Python {'.'.join(python)}, Qt and PySide6 {qt or '?'}, {name}"
    return judged(what, (int(python[0]), int(python[1])), qt, addons)


def judged(what: str, python: tuple[int, int], qt: str | None, addons: str | None) -> Seen:
    """Whether these versions go together; `qt` and `addons` are None where they are missing."""
    install = (
        'Install what fits: `pip install "PySide6-Essentials>=6.10,<6.12"'
        ' "PySide6-Addons>=6.10,<6.12"`.'
    )
    if not PYTHON[0] <= python < PYTHON[1]:
        remedy = "Make the environment anew with Python 3.11 to 3.14: see docs/install.md."
        return bad(what, remedy)
    if qt is None or addons is None:
        missing = "PySide6-Essentials" if qt is None else "PySide6-Addons"
        return bad(f"{what}; {missing} is not installed", install)
    if not QT[0] <= _short(qt) < QT[1]:
        return bad(f"{what}: this Qt was not tried with it", install)
    if qt != addons:
        return bad(f"{what}, but PySide6-Addons {addons}", install)
    return good(what)


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _short(number: str) -> tuple[int, int]:
    parts = [int(part) for part in re.findall(r"\d+", number)[:2]]
    return (parts[0], parts[1]) if len(parts) == 2 else (0, 0)


def _system(world: World) -> str:
    release = world.text("etc/os-release") or ""
    if found := re.search(r'^PRETTY_NAME="?([^"\n]+)', release, re.MULTILINE):
        return f"{found[1]}, Linux {platform.release()}"
    return f"{platform.system()} {platform.release()}"
