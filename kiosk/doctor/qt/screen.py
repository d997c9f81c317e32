"""What Qt says of displays, of touch panels, and of what draws."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import (
    QGuiApplication,
    QInputDevice,
    QOffscreenSurface,
    QOpenGLContext,
    QPointingDevice,
    QScreen,
)
from PySide6.QtQuick import QQuickWindow

_GL_RENDERER = 0x1F01
_DEVICES_COME = 0.3
"""Seconds within which a compositor has named its input devices."""


def answer(_: Mapping[str, Any]) -> dict[str, Any]:
    """Platform, screens, touch panels, graphics API and the name of the graphics processor."""
    app = QGuiApplication(["kiosk"])
    app.setApplicationName("Kiosk")
    api = _api()
    return {
        "platform": app.platformName(),
        "screens": [_screen(screen) for screen in app.screens()],
        "touch": [
            {"name": device.name(), "points": _points(device)}
            for device in QInputDevice.devices()
            if device.type() == QInputDevice.DeviceType.TouchScreen
        ],
        "api": api,
        "gpu": _gpu() if api == "OpenGL" else "",
    }


def _screen(screen: QScreen) -> dict[str, Any]:
    size, millimetres = screen.geometry().size(), screen.physicalSize()
    ratio = screen.devicePixelRatio()
    return {
        "name": " ".join(filter(None, [screen.manufacturer(), screen.model()])) or screen.name(),
        "pixels": [round(size.width() * ratio), round(size.height() * ratio)],
        "millimetres": [millimetres.width(), millimetres.height()],
        "scale": ratio,
        "rate": screen.refreshRate(),
    }


def _points(device: QInputDevice) -> int:
    return device.maximumPoints() if isinstance(device, QPointingDevice) else 1


def _api() -> str:
    """The graphics API of a real window: OpenGL, Vulkan, Software ..."""
    window = QQuickWindow()
    window.resize(64, 64)
    window.create()
    begun = time.monotonic()
    while time.monotonic() - begun < _DEVICES_COME:
        QCoreApplication.processEvents()
        time.sleep(0.01)
    # Drawn once, or Qt has only planned what it will draw with. Never shown: a kiosk may be on.
    window.grabWindow()
    return window.rendererInterface().graphicsApi().name


def _gpu() -> str:
    surface, context = QOffscreenSurface(), QOpenGLContext()
    surface.create()
    if not context.create() or not context.makeCurrent(surface):
        return ""
    return str(context.functions().glGetString(_GL_RENDERER) or "")
