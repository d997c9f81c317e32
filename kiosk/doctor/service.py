"""Whether the kiosk comes up with the machine, and the display stays awake."""

from __future__ import annotations

import re
from pathlib import Path

from kiosk.doctor.ask import Unanswered
from kiosk.doctor.finding import Seen, bad, good, note, skipped
from kiosk.doctor.world import World

_INSTALL = "`sudo kiosk install-service --user NAME` makes the service; --dry-run shows it first."


_BY_HAND = "Switch off sleep and the screen saver in the system's settings."


def awake(world: World) -> Seen:
    """Whether display and machine can be kept from going to sleep."""
    try:
        answer = world.ask("awake", {"environ": {"QT_QPA_PLATFORM": "offscreen"}, "patience": 15.0})
    except Unanswered as unanswered:
        return note(f"could not be tried: {unanswered}", _BY_HAND)
    if not answer["tried"]:
        return note("this kiosk does not keep the display awake by itself", _BY_HAND)
    if answer["screen"] and answer["sleep"]:
        return good(answer["sentence"])
    alone = "" if answer["screen"] else " Under cage alone the display stays on by itself."
    return note(answer["sentence"], (answer["remedy"] or _BY_HAND) + alone)


def service(world: World) -> Seen:
    """Whether a unit of systemd, or the desktop, starts the kiosk."""
    if not world.linux:
        remedy = "docs/install.md says how a program starts with Windows or macOS."
        return skipped("looked at on Linux only", remedy)
    units = [*_units(world, "etc/systemd/system"), *_own_units(world)]
    autostart = [file for file in _desktop(world) if _enabled_entry(file)]
    if not units:
        if autostart:
            return note(
                f"started by the desktop ({autostart[0]}), which does not start it again when it"
                " ends",
                _INSTALL,
            )
        return note("nothing starts the kiosk with the machine", _INSTALL)
    return _judged(world, units)


def _judged(world: World, units: list[Path]) -> Seen:
    unit = units[0]
    if not _wanted(unit):
        how = "sudo systemctl" if "/etc/" in str(unit) else "systemctl --user"
        return bad(f"{unit} is there, but not enabled", f"`{how} enable --now {unit.name}`.")
    text = _read(unit)
    if "Restart=always" not in text:
        remedy = f"{_INSTALL} It restarts without limit."
        return note(f"{unit.name} does not restart the kiosk whenever it ends", remedy)
    owner = re.search(r"^User=(\S+)", text, re.MULTILINE)
    own = world.home is not None and world.home in unit.parents
    if own and not (world.root / "var/lib/systemd/linger" / world.user.name).exists():
        return note(
            f"{unit.name} is enabled, but starts only when {world.user.name} logs in",
            f"`sudo loginctl enable-linger {world.user.name}`, or log in by itself.",
        )
    if owner and owner[1] != world.user.name:
        kept = re.search(r"^StateDirectory=(\S+)", text, re.MULTILINE)
        where = f"env KIOSK_STATE=/var/lib/{kept[1]} " if kept else ""
        remedy = f"Look again as that user: `sudo -u {owner[1]} {where}kiosk doctor`."
        return note(f"{unit.name} is enabled and runs as {owner[1]}, not as you", remedy)
    return good(f"{unit.name} is enabled and restarts")


def _units(world: World, folder: str) -> list[Path]:
    return [file for file in world.found(f"{folder}/*kiosk*.service") if file.is_file()]


def _own_units(world: World) -> list[Path]:
    return _at_home(world, ".config/systemd/user/*kiosk*.service")


def _desktop(world: World) -> list[Path]:
    return _at_home(world, ".config/autostart/*kiosk*.desktop")


def _at_home(world: World, pattern: str) -> list[Path]:
    try:
        return sorted(world.home.glob(pattern)) if world.home else []
    except OSError:
        return []


def _wanted(unit: Path) -> bool:
    """Whether something wants it: systemd keeps a link in the folder of what is wanted."""
    try:
        return any(unit.parent.glob(f"*.wants/{unit.name}")) or any(
            unit.parent.glob(f"*.requires/{unit.name}")
        )
    except OSError:
        return False


def _enabled_entry(file: Path) -> bool:
    return not re.search(r"^Hidden=true", _read(file), re.MULTILINE)


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8", "replace")[:100_000]
    except OSError:
        return ""
