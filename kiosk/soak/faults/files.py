"""Harm to the deck's files while they are shown; the last good deck must stay on the stage."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from kiosk.soak.faults.scene import Scene
from kiosk.soak.world import Broken

STORM = 40
"""Times that all files are touched in a storm."""


def deleted(scene: Scene) -> str:
    """A file of the deck goes."""
    return _harm(scene, lambda file: file.unlink())


def truncated(scene: Scene) -> str:
    """A file ends early."""
    return _harm(scene, lambda file: os.truncate(file, scene.random.randrange(_size(file))))


def zeroed(scene: Scene) -> str:
    """A file is full of zeros, as after a power cut."""
    return _harm(scene, lambda file: _overwrite(file, bytes(_size(file))), never_good=True)


def flipped(scene: Scene) -> str:
    """Bits of a file turn over."""

    def harm(file: Path) -> None:
        data = bytearray(file.read_bytes())
        for _ in range(scene.random.randint(1, 20)):
            data[scene.random.randrange(len(data))] ^= 1 << scene.random.randrange(8)
        _overwrite(file, bytes(data))

    return _harm(scene, harm)


def half_copied(scene: Scene) -> str:
    """A slow copy over a file: for a while only its first half is there."""

    def harm(file: Path) -> None:
        _overwrite(file, file.read_bytes()[: _size(file) // 2])
        scene.look()

    return _harm(scene, harm)


def touched(scene: Scene) -> str:
    """The times of all files change, again and again."""
    world, reads = scene.world, scene.world.reads
    for _ in range(STORM):
        for file in _files(scene):
            os.utime(file)
        world.frame()
    scene.look()
    scene.goes_on()
    return f"{STORM} times all files, {world.reads - reads} readings"


def folder_gone(scene: Scene) -> str:
    """The deck's whole folder is moved away, as with a stick that is pulled out."""
    away = scene.deck.with_name("away")
    scene.excuse(str(scene.deck))
    scene.deck.rename(away)
    try:
        scene.look()
        views = scene.loop()
        scene.visit()
    finally:
        away.rename(scene.deck)
    if views < 3:
        raise Broken("the loop stands still without its files")
    scene.rest.mend()
    scene.world.settle(0.3)
    return f"the loop showed {views} views without its files"


def _harm(scene: Scene, harm: Callable[[Path], None], *, never_good: bool = False) -> str:
    """Do that to a file of chance, see that the show goes on, and mend it.

    `never_good`: what is left can be no part of a deck. Half of a slide may be a slide, and a deck
    without a slide is a deck: such are shown.
    """
    world = scene.world
    file = scene.random.choice(_files(scene))
    scene.excuse(file.name)
    reads, good = world.reads, file.read_bytes()
    harm(file)
    scene.look()
    views = scene.loop()
    scene.visit()
    if views < 3:
        raise Broken(f"the loop stands still while {file.name} is broken")
    if never_good and not world.is_mended:
        raise Broken(f"a broken {file.name} came to the stage")
    kept = "the last good deck" if world.is_mended else "what is left of the deck"
    _overwrite(file, good)
    scene.rest.mend()
    # What was asked for while the file was broken has been answered by then.
    world.settle(0.3)
    return f"{file.name}, {world.reads - reads} readings, {views} views of {kept}"


def _files(scene: Scene) -> list[Path]:
    return sorted(f for f in scene.deck.rglob("*") if f.is_file() and f.suffix != ".json")


def _size(file: Path) -> int:
    return file.stat().st_size


def _overwrite(file: Path, data: bytes) -> None:
    draft = file.with_name(f".{file.name}.draft")
    draft.write_bytes(data)
    shutil.move(draft, file)
