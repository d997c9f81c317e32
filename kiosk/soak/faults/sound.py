"""No sound: the whole run of faults is made without a sound server; here the films are opened."""

from __future__ import annotations

from functools import partial

from kiosk.soak.faults.scene import Scene


def none(scene: Scene) -> str:
    """Each slide with its first detail, where films would sound, without a device for it."""
    world, stage = scene.world, scene.world.controller
    for slide in range(len(world.deck.slides)):
        for act in (partial(stage.openAt, slide), stage.readMore, stage.home):
            world.pass_time(1.0)
            act()
            world.settle(0.05)
    scene.goes_on()
    return f"{_devices(scene)} devices, all slides opened"


def _devices(scene: Scene) -> int:
    # Who asks loads what plays sound, and that says that it finds nothing.
    scene.excuse("qt.multimedia", "PulseAudioService")
    from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415  as above

    count = len(QMediaDevices.audioOutputs())
    scene.world.settle(0.3)
    return count
