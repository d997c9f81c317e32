"""What the kiosk keeps: its folder, the PIN, the statistics; and who it runs as."""

from __future__ import annotations

import os
import sqlite3
import stat
import tempfile
import time
from pathlib import Path

from kiosk.doctor.finding import Seen, bad, good, note, together
from kiosk.doctor.world import World
from kiosk.staff.keep import Unfit
from kiosk.staff.pin_file import PinFile

_QUICK = 8.0
"""Seconds that looking through the statistics may take."""
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


def user(world: World) -> Seen:
    """Who the kiosk runs as, and whether they may open what it needs."""
    name, uid = world.user.name, world.user.uid
    if uid == 0:
        return bad(
            "it runs as root",
            "Give the kiosk a user of its own: `sudo useradd --system --shell /usr/sbin/nologin"
            " kiosk`, then `sudo kiosk install-service --user kiosk`; and run doctor as that user:"
            " `sudo -u kiosk env KIOSK_STATE=/var/lib/kiosk kiosk doctor`.",
        )
    return together([good(f"runs as {name}"), *_devices(world, name)])


def _devices(world: World, name: str) -> list[Seen]:
    if not world.linux or world.environ.get("QT_QUICK_BACKEND") == "software":
        return []
    cards = world.found("dev/dri/renderD*")
    seen = []
    if cards and not any(world.opens(card, os.R_OK | os.W_OK) for card in cards):
        what = "may not open the graphics processor (/dev/dri)"
        remedy = f"`sudo usermod -aG render,video {name}`, and log in anew."
        seen.append(note(what, remedy))
    platform = world.environ.get("QT_QPA_PLATFORM", "")
    events = world.found("dev/input/event*")
    # A compositor hands the touches on; without one the kiosk reads the panel itself.
    itself = platform.startswith(("eglfs", "linuxfb")) and events
    if itself and not any(world.opens(event, os.R_OK) for event in events):
        what = "may not read the touch panel (/dev/input)"
        remedy = f"`sudo usermod -aG input {name}`, and log in anew."
        seen.append(bad(what, remedy))
    return seen


def folder(world: World) -> Seen:
    """Whether the folder of what the kiosk keeps can be written, by its user alone."""
    state, name = world.state, world.user.name
    try:
        status = state.stat()
    except FileNotFoundError:
        return _not_yet(state, name)
    except OSError as error:
        return bad(f"{state} cannot be looked at ({error.strerror})", _own(state, name))
    if not stat.S_ISDIR(status.st_mode):
        return bad(f"{state} is no folder", f"Move it away: `mv {state} {state}.old`.")
    if problem := _unwritable(state):
        return bad(f"{state} cannot be written ({problem})", _own(state, name))
    if status.st_mode & _OTHERS_WRITE:
        remedy = f"`chmod go-w {state}`."
        return bad(f"others may write in {state}, and so change what the kiosk shows", remedy)
    if world.user.uid is not None and status.st_uid != world.user.uid:
        return note(f"{state} belongs to another user", _own(state, name))
    return good(f"{state} can be written")


def _not_yet(state: Path, name: str) -> Seen:
    parent = next((p for p in state.absolute().parents if p.exists()), None)
    if parent and parent.is_dir() and os.access(parent, os.W_OK | os.X_OK):
        return good(f"{state} is made when something is kept")
    what = f"{state} is not there and cannot be made: nothing is kept"
    return bad(what, f"`sudo mkdir -p {state} && sudo chown {name} {state}`.")


def _unwritable(state: Path) -> str | None:
    """Why no file can be made in a folder: rights alone do not tell of a full or read-only disk."""
    try:
        with tempfile.TemporaryFile(dir=state, prefix=".doctor-") as file:
            file.write(b"\0" * 4096)
            file.flush()
    except OSError as error:
        return error.strerror or "unknown reason"
    return None


def _own(path: Path, name: str) -> str:
    return (
        f"`sudo chown -R {name} {path}`; if the disk is read-only or full, mend that first:"
        f" `findmnt -T {path}`, `df -h {path}`."
    )


def pin(world: World) -> Seen:
    """Whether staff have a PIN that the kiosk takes: only in a file of its user's alone."""
    try:
        held = PinFile(world.state).read()
    except Unfit as unfit:
        return bad(unfit.reason.rstrip("."), f"{unfit.remedy} Until then the kiosk takes no PIN.")
    if held is None:
        what = "staff have no PIN: anybody with a keyboard can close the kiosk"
        return note(what, "`kiosk pin` sets one.")
    return good("staff have a PIN, for its user alone")


def statistics(world: World) -> Seen:
    """Whether the statistics can be read and are whole."""
    file = world.state / "journal.sqlite"
    try:
        size = file.stat().st_size
    except FileNotFoundError:
        return good("none yet")
    except OSError as error:
        return bad(f"{file} cannot be looked at ({error.strerror})", _own(file, world.user.name))
    what = f"{size / 1024 / 1024:.1f} MiB"
    try:
        said = _looked_through(file)
    except sqlite3.OperationalError as error:
        if "interrupted" in str(error):
            return good(f"{what}; too large to be looked through in {_QUICK:.0f} s")
        return note(f"{file} cannot be opened ({error})", _own(file, world.user.name))
    except sqlite3.DatabaseError as error:
        said = str(error)
    if said != "ok":
        remedy = (
            f"Nothing is lost of the show. Move it away while the kiosk is off: `mv {file}"
            f" {file}.damaged`; it begins a new one."
        )
        return bad(f"{file} is damaged ({said.splitlines()[0][:80]})", remedy)
    return good(f"{what}, whole")


def _looked_through(file: Path) -> str:
    # Read only: a doctor changes nothing, and a running kiosk goes on writing beside it.
    address = f"{file.absolute().as_uri()}?mode=ro"
    connection = sqlite3.connect(address, uri=True, timeout=2.0)
    give_up = time.monotonic() + _QUICK
    connection.set_progress_handler(lambda: int(time.monotonic() > give_up), 10_000)
    try:
        return str(connection.execute("PRAGMA quick_check").fetchone()[0])
    finally:
        connection.close()
