"""What installing changes, step by step: each is shown before it is done."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

MARK = "Made by `kiosk install-service`"
"""In one of the first two lines of each file that is ours: others are left alone."""


class Failed(Exception):
    """A step could not be done; the text says which, and why."""


@dataclass(frozen=True, slots=True)
class Write:
    """A file of ours."""

    path: Path
    text: str
    mode: int = 0o644

    def show(self) -> str:
        """What will be done, with the file's whole text."""
        same = _read(self.path) == self.text
        head = f"file {self.path}" + (" (as it is already)" if same else "")
        return "\n".join([head, *(f"    {line}".rstrip() for line in self.text.splitlines())])

    def do(self) -> None:
        """Write it whole or not at all. Raises Failed if it cannot be, or is somebody else's."""
        must_be_ours(self.path)
        try:
            self.path.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
            _replace(self.path, self.text, self.mode)
        except OSError as error:
            raise Failed(f"{self.path} cannot be written: {error.strerror}.") from None


@dataclass(frozen=True, slots=True)
class Remove:
    """A file of ours that goes."""

    path: Path

    def show(self) -> str:
        """What will be done."""
        there = "" if self.path.exists() else " (there is none)"
        return f"remove {self.path}{there}"

    def do(self) -> None:
        """Remove it; one that is gone is fine. Raises Failed if it stays."""
        must_be_ours(self.path)
        try:
            self.path.unlink(missing_ok=True)
        except OSError as error:
            raise Failed(f"{self.path} cannot be removed: {error.strerror}.") from None


@dataclass(frozen=True, slots=True)
class Run:
    """A command of the system."""

    words: tuple[str, ...]
    must: bool = True
    """Whether its failure ends the installation."""

    def show(self) -> str:
        """What will be done."""
        return "run  " + " ".join(self.words)

    def do(self) -> None:
        """Run it. Raises Failed with what it said."""
        try:
            done = subprocess.run(  # noqa: S603  words of ours
                self.words, check=False, text=True, capture_output=True, timeout=60
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise Failed(f"`{' '.join(self.words)}` cannot be run: {error}.") from None
        if done.returncode != 0 and self.must:
            said = (done.stderr or done.stdout).strip()
            raise Failed(f"`{' '.join(self.words)}` failed ({done.returncode}): {said}")


Step = Write | Remove | Run


def take(steps: Iterable[Step], say: Callable[[str], None], *, dry: bool) -> None:
    """Say each step, and unless `dry` do it. Raises Failed at the first that fails."""
    for step in steps:
        say(step.show())
        if not dry:
            step.do()


def must_be_ours(path: Path) -> None:
    """Raises Failed if there is a file that `kiosk install-service` did not make."""
    there = _read(path)
    if there is not None and MARK not in "".join(there.splitlines()[:2]):
        raise Failed(
            f"{path} exists, and is not of `kiosk install-service`; it was left as it is."
            " Move it away, then run this command again."
        )


def _read(path: Path) -> str | None:
    with suppress(OSError):
        return path.read_text(encoding="utf-8", errors="replace")
    return None


def _replace(path: Path, text: str, mode: int) -> None:
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            os.fchmod(descriptor, mode)
            file.flush()
            os.fsync(descriptor)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
