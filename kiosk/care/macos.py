"""macOS: `caffeinate`, a program of the system that lives as long as this process does."""

from __future__ import annotations

import os

from PySide6.QtCore import QProcess

from kiosk.care.way import AGAIN, Way

PROGRAM = "/usr/bin/caffeinate"


class Caffeinate(Way):
    """A child process that keeps display, disk and system awake; it ends when we do."""

    name = "caffeinate"

    def __init__(self, again: int = AGAIN, program: str = PROGRAM) -> None:
        """`program` stands in for the system's."""
        super().__init__(again)
        self._program = program
        self._process: QProcess | None = None

    @property
    def pid(self) -> int:
        """The child's; 0 if there is none."""
        return self._process.processId() if self._process else 0

    def _begin(self) -> None:
        process = self._process = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.started.connect(self._started)
        process.errorOccurred.connect(self._failed)
        process.finished.connect(self._finished)
        process.start(self._program, ["-dimsu", "-w", str(os.getpid())])

    def _started(self) -> None:
        self._held("display, disk and system stay awake", screen=True, sleep=True)

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and self._process:
            self._missing(f"{self._program}: {self._process.errorString()}")

    def _finished(self, code: int) -> None:
        if self._process:
            self._missing(f"{self._program} has ended with {code}")

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        if process.state() is not QProcess.ProcessState.NotRunning:
            process.kill()
            # It is dying already: a kill cannot be put off.
            process.waitForFinished(1000)
        process.deleteLater()
