"""What this machine can play: clips are decoded, for Qt's own list leaves out what it can do."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtMultimedia import (
    QAudioBuffer,
    QAudioBufferOutput,
    QMediaDevices,
    QMediaPlayer,
    QVideoFrame,
    QVideoSink,
)

CLIPS = Path(__file__).resolve().parent.parent / "clips"
"""Files of a fifth of a second, each with one codec and named after it."""
_PATIENCE = 2.0


def answer(given: Mapping[str, Any]) -> dict[str, Any]:
    """The outputs of sound and, if asked for, the codecs that play, by their names."""
    app = QGuiApplication(["kiosk"])
    app.setApplicationName("Kiosk")
    if not given.get("codecs"):
        return {"outputs": [device.description() for device in QMediaDevices.audioOutputs()]}
    return {"codecs": {clip.stem: _plays(clip) for clip in sorted(CLIPS.iterdir())}}


def _plays(clip: Path) -> bool:
    """Whether a picture, or a piece of sound, comes out of a clip."""
    player, pictures, sound = QMediaPlayer(), QVideoSink(), QAudioBufferOutput()
    player.setVideoSink(pictures)
    player.setAudioBufferOutput(sound)
    came: list[bool] = []

    def picture(frame: QVideoFrame) -> None:
        if frame.isValid():
            came.append(not frame.toImage().isNull())

    def buffer(piece: QAudioBuffer) -> None:
        if piece.isValid():
            came.append(piece.byteCount() > 0)

    pictures.videoFrameChanged.connect(picture)
    sound.audioBufferReceived.connect(buffer)
    player.errorOccurred.connect(lambda *_: came.append(False))
    player.setSource(QUrl.fromLocalFile(str(clip)))
    player.play()
    give_up = time.monotonic() + _PATIENCE
    ends = (QMediaPlayer.MediaStatus.EndOfMedia, QMediaPlayer.MediaStatus.InvalidMedia)
    while not came and time.monotonic() < give_up and player.mediaStatus() not in ends:
        QCoreApplication.processEvents()
        time.sleep(0.005)
    player.stop()
    return bool(came) and came[0]
