"""Makes a command of the kiosk close its window as soon as it is seen.

Python imports a module of this name by itself when it starts; a test puts this folder in its way.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

run = QGuiApplication.exec


def run_until_seen(*_: object) -> int:
    def look() -> None:
        seen = [window for window in QGuiApplication.topLevelWindows() if window.isExposed()]
        if seen:
            print("the window is up:", seen[0].title(), flush=True)
            QGuiApplication.quit()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    return run()


QGuiApplication.exec = run_until_seen
