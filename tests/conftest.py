from __future__ import annotations

import atexit
import gc
import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

# What a kiosk keeps must not come from, or go to, the home of whoever runs the tests.
os.environ["KIOSK_STATE"] = tempfile.mkdtemp(prefix="kiosk-state-")
atexit.register(shutil.rmtree, os.environ["KIOSK_STATE"], ignore_errors=True)

# Before Qt is loaded: the tests need no screen, and the same renderer everywhere.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# What a shell starts in the background ignores Ctrl+C, and would hand that on to what tests start.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def _collect_on_the_gui_thread(request: pytest.FixtureRequest) -> Iterator[None]:
    """No automatic collection while a watcher runs: it would free Qt's objects on its thread."""
    if not {"ui", "bridge"} & set(request.path.parts):
        yield
        return
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The kiosk has no widgets, so its tests need none."""
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication
