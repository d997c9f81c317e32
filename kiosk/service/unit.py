"""The texts of the unit and of what goes with it, for one installation."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from pathlib import Path

from kiosk import paths

GROUPS = ("seat", "_seatd", "video", "render", "audio")
"""Groups that may ask for the display, or use its processor and the sound, as systems name them."""


@dataclass(frozen=True, slots=True)
class Installation:
    """What runs on this machine: `program` with `arguments`, by a compositor."""

    user: str
    groups: tuple[str, ...]
    cage: Path
    program: tuple[str, ...]
    arguments: tuple[str, ...] = ()


def unit(installation: Installation) -> str:
    """The unit for systemd. Raises ValueError for an argument that a unit cannot hold."""
    return _filled(
        (paths.PACKAGING / "kiosk.service").read_text(encoding="utf-8"),
        user=installation.user,
        groups=" ".join(installation.groups),
        cage=quoted(str(installation.cage)),
        program=" ".join(quoted(word) for word in (*installation.program, *installation.arguments)),
    )


def control(installation: Installation) -> str:
    """A shell script that passes a command of the kiosk on as the unit's user."""
    return _filled(
        (paths.PACKAGING / "kioskctl").read_text(encoding="utf-8"),
        user=shlex.quote(installation.user),
        program=shlex.join(installation.program),
    )


def journal() -> str:
    """The limits of the system's journal."""
    return (paths.PACKAGING / "journald.conf").read_text(encoding="utf-8")


def quoted(word: str) -> str:
    """A word of a command line as systemd reads it: no specifier, no variable, one argument."""
    if not word.isprintable():
        raise ValueError(f"{word!r} holds a line break or another sign that no unit can hold")
    if any(sign in word for sign in " \t\"'\\;") or not word:
        escaped = word.replace("\\", "\\\\").replace('"', '\\"')
        word = f'"{escaped}"'
    return word.replace("%", "%%").replace("$", "$$")


def _filled(text: str, **values: str) -> str:
    for name, value in values.items():
        assert f"@{name}@" in text, f"the template has no @{name}@"
        text = text.replace(f"@{name}@", value)
    return text
