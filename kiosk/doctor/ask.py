"""Questions to Qt, put in a process of its own: Qt aborts where it finds no screen."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kiosk.doctor.reach import is_local, x11_answers

MARK = "\x1eanswer "
"""Stands before the answer, for drivers print what they like."""
_PACKAGE = Path(__file__).resolve().parents[2]
_LAST_WORDS = 200
_NOISE = re.compile(
    r"qt\.multimedia|libva|^\s*$|^Available platform plugins|reinstalling", re.IGNORECASE
)
_FAR = re.compile(r"\b(?:tcp[46]?|unixexec|ssh|nonce-tcp|autolaunch):")


class Unanswered(Exception):
    """Qt gave no answer; the text says why."""


class Question:
    """Asks Qt, and answers from memory what was asked before."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = {**local(environ), "PYTHONPATH": _python_path(environ)}
        self._known: dict[str, dict[str, Any] | Unanswered] = {}

    def __call__(self, name: str, given: Mapping[str, Any]) -> dict[str, Any]:
        """The answer of the module kiosk.doctor.qt. Raises `Unanswered`.

        `given` may name the s that it may take, as `patience`.
        """
        key = json.dumps([name, given], default=str)
        if key not in self._known:
            try:
                self._known[key] = self._answer(name, given)
            except Unanswered as unanswered:
                self._known[key] = unanswered
        known = self._known[key]
        if isinstance(known, Unanswered):
            raise known
        return known

    def _answer(self, name: str, given: Mapping[str, Any]) -> dict[str, Any]:
        patience = float(given.get("patience", 10.0))
        # Without -P the working directory could stand in for any module.
        command = [sys.executable, "-P", "-m", "kiosk.doctor.qt", name]
        environ = {**self._environ, **given.get("environ", {})}
        try:
            done = subprocess.run(  # noqa: S603  without a shell
                command,
                input=json.dumps(given),
                env=environ,
                capture_output=True,
                text=True,
                errors="replace",
                timeout=patience,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise Unanswered(f"Qt gave no answer within {patience:.0f} s") from None
        except OSError as error:
            raise Unanswered(f"Python could not be started: {error.strerror}") from None
        # Not splitlines, which splits at the mark, too.
        for line in done.stdout.split("\n"):
            if line.startswith(MARK):
                answer: dict[str, Any] = json.loads(line.removeprefix(MARK))
                return answer
        raise Unanswered(_last_words(done.stderr, done.returncode))


def local(environ: Mapping[str, str]) -> dict[str, str]:
    """The environment without addresses of services on other machines: none is called."""
    kept = {k: v for k, v in environ.items() if not (k.startswith("DBUS_") and _FAR.search(v))}
    server = kept.get("PULSE_SERVER", "")
    if server and not server.startswith(("/", "unix:", "{")):
        # Empty would mean the default, which may be far, too.
        kept["PULSE_SERVER"] = "unix:/nonexistent"
    # Where no X server listens, its library would try the network next.
    display = kept.get("DISPLAY", "")
    if not (is_local(display) and x11_answers(display)):
        kept.pop("DISPLAY", None)
    return kept


def _python_path(environ: Mapping[str, str]) -> str:
    return os.pathsep.join([str(_PACKAGE), *filter(None, [environ.get("PYTHONPATH")])])


def _last_words(stderr: str, code: int) -> str:
    lines = [line.strip() for line in stderr.splitlines() if not _NOISE.search(line)]
    said = lines[-1][:_LAST_WORDS] if lines else "it said nothing"
    if code < 0:
        try:
            return f"Qt ended with {signal.Signals(-code).name}: {said}"
        except ValueError:
            return f"Qt ended with signal {-code}: {said}"
    return said
