"""The look at the layout, in a process of its own: the author's window must not wait for it."""

from __future__ import annotations

import json
import logging
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from kiosk.deck import Problem
from kiosk.deck.codes import CODES

log = logging.getLogger(__name__)

_PATIENCE = 3000  # ms that it may take to end


class Looking(QObject):
    """Runs `kiosk check --look --watch`; `found` brings the problems of the layout each time.

    The window is as good without it: if the process fails, the log says so, and no more comes.
    """

    found = Signal(object)
    failed = Signal()

    def __init__(self, deck: Path) -> None:
        super().__init__()
        self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("QT_QPA_PLATFORM", "offscreen")
        environment.insert("QT_QUICK_BACKEND", "software")
        environment.insert("PYTHONUTF8", "1")
        self._process.setProcessEnvironment(environment)
        self._process.setProgram(sys.executable)
        arguments = ["check", str(deck), "--look", "--watch", "--format", "jsonl"]
        self._process.setArguments(["-m", "kiosk", *arguments])
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._ended)
        self._process.errorOccurred.connect(self._refused)

    def start(self) -> None:
        """Begin to look."""
        self._process.start()

    def stop(self) -> None:
        """End the process, and wait until it has gone."""
        self._process.finished.disconnect(self._ended)
        self._process.errorOccurred.disconnect(self._refused)
        self._process.kill()
        self._process.waitForFinished(_PATIENCE)

    def _read(self) -> None:
        while self._process.canReadLine():
            line = bytes(self._process.readLine().data())
            try:
                report = json.loads(line)
                self.found.emit([p for p in map(problem, report["problems"]) if _of_look(p)])
            except (ValueError, KeyError, TypeError):
                log.warning("the check beside the window said something else: %r", line[:200])

    def _ended(self) -> None:
        said = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
        log.warning("the layout is not looked at any more: %s", said.strip()[-500:])
        self.failed.emit()

    def _refused(self, error: QProcess.ProcessError) -> None:
        # Any other error is followed by the end of the process.
        if error == QProcess.ProcessError.FailedToStart:
            log.warning("the layout is not looked at: %s", self._process.errorString())
            self.failed.emit()


def problem(value: dict[str, Any]) -> Problem:
    """A problem from the form that `kiosk check --format jsonl` prints."""
    return Problem(
        file=Path(value["file"]).absolute(),
        line=value["line"],
        column=value["column"],
        code=value["code"],
        message=value["message"],
        hint=value["hint"],
        severity=value["severity"],
        source_line=value["source_line"],
    )


def _of_look(found: Problem) -> bool:
    return CODES[found.code].stage == "look"
