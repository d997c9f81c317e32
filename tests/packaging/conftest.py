"""The fonts are looked at as the kiosk does it, without widgets, and without a screen."""

from __future__ import annotations

import os

import pytest
from PySide6.QtGui import QGuiApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    # One application serves the whole run, so the first test to ask decides for all.
    return QGuiApplication
