"""Makes a command of the kiosk close its window as soon as it is seen; a test puts it in its way.

Python imports a module `sitecustomize` by itself when it starts.
"""

from __future__ import annotations

import os

if os.environ.get("KIOSK_QUITS"):
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QGuiApplication

    original = QGuiApplication.exec

    def exec_until_seen(*_: object) -> int:
        def look() -> None:
            seen = [window for window in QGuiApplication.topLevelWindows() if window.isExposed()]
            if seen:
                print("the window is up:", seen[0].title(), flush=True)
                QGuiApplication.quit()

        timer = QTimer()
        timer.timeout.connect(look)
        timer.start(20)
        return original()

    QGuiApplication.exec = exec_until_seen  # type: ignore[method-assign]
