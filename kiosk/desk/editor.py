"""Opens the author's own editor at a line."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from kiosk.deck.problem import Place

Find = Callable[[str], str | None]
"""Where a program is, or None; as `shutil.which`."""

GOTO = frozenset({"code", "code-insiders", "codium", "vscodium", "cursor", "windsurf"})
PLUS = frozenset({"vi", "vim", "nvim", "nano", "emacs", "emacsclient", "kak", "gvim", "gedit"})
COLON = frozenset({"subl", "zed", "hx", "helix", "micro", "atom"})
LINE = frozenset({"kate", "kwrite"})
LINE_ALONE = frozenset({"idea", "pycharm", "charm", "mate"})
IN_TERMINAL = frozenset({"vi", "vim", "nvim", "nano", "kak", "hx", "helix", "micro"})
TERMINALS = ("x-terminal-emulator", "gnome-terminal", "konsole", "xterm")


class NoEditor(Exception):
    """No editor is known, or it cannot be started; the message says how to mend it."""


def command(place: Place, environment: Mapping[str, str], find: Find = shutil.which) -> list[str]:
    """What to run to edit a place. Raises `NoEditor`.

    `$VISUAL` goes before `$EDITOR`; without them Visual Studio Code is taken where it is, or else
    whatever the system opens such files with.
    """
    given = environment.get("VISUAL") or environment.get("EDITOR")
    if not given:
        found = next((path for name in sorted(GOTO) if (path := find(name))), None)
        return [found, "--goto", _address(place)] if found else _system(place, find)
    try:
        words = shlex.split(given)
    except ValueError as error:
        raise NoEditor(f"$VISUAL or $EDITOR cannot be read ({error}): {given}") from None
    if not words or find(words[0]) is None:
        raise NoEditor(f"There is no program `{given}`. Set $VISUAL to your editor, such as code.")
    name = Path(words[0]).stem
    full = [*words, *_at(name, place)]
    if name in IN_TERMINAL or (name == "emacs" and "-nw" in words):
        return [*_terminal(environment, find), *full]
    return full


def _at(name: str, place: Place) -> list[str]:
    file, line = str(place.file), str(place.line)
    if name in GOTO:
        return ["--goto", _address(place)]
    if name in COLON:
        return [_address(place)]
    if name in PLUS:
        return [f"+{line}", file]
    if name in LINE:
        return ["--line", line, "--column", str(place.column), file]
    if name in LINE_ALONE:
        return ["--line", line, file]
    return [file]


def _address(place: Place) -> str:
    return f"{place.file}:{place.line}:{place.column}"


def _terminal(environment: Mapping[str, str], find: Find) -> list[str]:
    for name in (environment.get("TERMINAL") or "", *TERMINALS):
        if name and (path := find(name)):
            return [path, "--"] if name == "gnome-terminal" else [path, "-e"]
    raise NoEditor("That editor needs a terminal, and none was found. Set $TERMINAL to yours.")


def _system(place: Place, find: Find) -> list[str]:
    opener = {"darwin": "open", "win32": "explorer"}.get(sys.platform, "xdg-open")
    if find(opener) is None:
        raise NoEditor("Set $VISUAL or $EDITOR to your editor, such as code, gedit or vim.")
    return [opener, str(place.file)]


def start(arguments: list[str]) -> None:
    """Start an editor and let it go. Raises `NoEditor`."""
    try:
        subprocess.Popen(  # noqa: S603  the author's own editor, without a shell
            arguments,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        reason = error.strerror or str(error)
        raise NoEditor(f"`{arguments[0]}` cannot be started: {reason}.") from None
