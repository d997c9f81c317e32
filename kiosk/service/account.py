"""The user that the kiosk runs as, and what that user may read."""

from __future__ import annotations

import grp
import os
import pwd
import stat
from dataclasses import dataclass
from pathlib import Path

HIDDEN = ("/home", "/root", "/run/user", "/tmp", "/var/tmp")  # noqa: S108  named, not used
"""What the unit hides from the kiosk: homes by ProtectHome, and by PrivateTmp what is for a day."""


class Refused(Exception):
    """The kiosk cannot be installed so; the text says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Account:
    """A user of this machine."""

    name: str
    uid: int
    groups: frozenset[int]

    def may(self, path: Path, wanted: int) -> bool:
        """Whether the bits `wanted` (4 read, 1 pass through or run) are given to this user."""
        facts = path.stat()
        shift = 6 if facts.st_uid == self.uid else 3 if facts.st_gid in self.groups else 0
        return stat.S_IMODE(facts.st_mode) >> shift & wanted == wanted


def account(name: str) -> Account:
    """The user with that name. Raises Refused for root and for one that does not exist."""
    try:
        found = pwd.getpwnam(name)
    except (KeyError, ValueError):
        raise Refused(
            f"there is no user {name!r} on this machine. Make one that can do nothing else:\n"
            "  sudo useradd --system --shell /usr/sbin/nologin kiosk"
        ) from None
    if found.pw_uid == 0:
        raise Refused(
            f"{name!r} is root. A kiosk that visitors touch must not be; make a user for it:\n"
            "  sudo useradd --system --shell /usr/sbin/nologin kiosk"
        )
    groups = {found.pw_gid, *(g.gr_gid for g in grp.getgrall() if name in g.gr_mem)}
    return Account(name, found.pw_uid, frozenset(groups))


def existing(groups: tuple[str, ...]) -> tuple[str, ...]:
    """Those that this system has: systemd starts nothing with a group that does not exist."""
    return tuple(name for name in groups if any(g.gr_name == name for g in grp.getgrall()))


def seat_group(socket: Path = Path("/run/seatd.sock")) -> tuple[str, ...]:
    """The group that may ask seatd for the display; empty while seatd does not run."""
    try:
        return (grp.getgrgid(socket.stat().st_gid).gr_name,)
    except (OSError, KeyError):
        return ()


def must_see(who: Account, path: Path, what: str) -> None:
    """Raises Refused if the unit would hide `path`, or `who` may not read it."""
    real = Path(os.path.realpath(path))
    for folder in HIDDEN:
        for seen in (path.absolute(), real):
            if seen.is_relative_to(folder):
                raise Refused(
                    f"{what} lies in {seen}, and the service cannot see {folder}: homes and"
                    " temporary files are hidden from it. Install it for the whole machine, such"
                    " as in /opt or /srv (docs/service.md)."
                )
    for step in (*reversed(real.parents), real):
        if not who.may(step, 1 if step != real else 4 | (1 if step.is_dir() else 0)):
            raise Refused(
                f"{what} is {real}, but {who.name!r} may not read {step}. Let everybody read it:\n"
                f"  sudo chmod {'o+rx' if step.is_dir() else 'o+r'} {step}"
            )
