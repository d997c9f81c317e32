"""Decodes pictures and films from beginning to end, and says which cannot be shown."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path

PATIENCE = 8.0
"""Seconds that the first frame of a film may take: more than the kiosk itself would wait."""
_JPEG_DATA = range(0xD0, 0xD8)
_JPEG_END = 0xD9


def undecodable(files: Iterable[Path]) -> dict[Path, str]:
    """Why files cannot be shown, for those that cannot. Needs an application of Qt for films."""
    found = {}
    for file in files:
        why = _film(file) if file.suffix.lower() in (".webm", ".mp4") else _picture(file)
        if why:
            found[file] = why
    return found


def _picture(file: Path) -> str:
    """Why a picture cannot be decoded; empty if it can."""
    from PySide6.QtGui import QImageReader  # noqa: PLC0415  whoever only asks for films needs none

    if file.suffix.lower() in (".jpg", ".jpeg") and not _jpeg_ends(file.read_bytes()):
        # Qt fills what is missing with grey, and says nothing.
        return "it is cut short"
    reader = QImageReader(str(file))
    return "" if not reader.read().isNull() else reader.errorString().rstrip(".").lower()


def _jpeg_ends(data: bytes) -> bool:
    """Whether the data of a JPEG come to their end. Source: ITU-T T.81, B.1.1 and B.2."""
    place = 2
    while 0 <= (place := data.find(b"\xff", place)) < len(data) - 1:
        marker = data[place + 1]
        if marker == _JPEG_END:
            return True
        bare = marker in (0x00, 0x01) or marker in _JPEG_DATA
        filler = marker == 0xFF
        if filler:
            place += 1
        elif bare:
            place += 2
        else:
            place += 2 + int.from_bytes(data[place + 2 : place + 4], "big")
    return False


def _film(file: Path) -> str:
    """Why a film has no first frame; empty if it has one."""
    from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer, QUrl  # noqa: PLC0415
    from PySide6.QtMultimedia import QMediaPlayer, QVideoSink  # noqa: PLC0415  costs 0.1 s

    sink, player, heart = QVideoSink(), QMediaPlayer(), QTimer()
    frames: list[bool] = []
    sink.videoFrameChanged.connect(lambda frame: frames.append(frame.isValid()))
    player.setVideoSink(sink)
    heart.start(20)
    player.setSource(QUrl.fromLocalFile(str(file)))
    player.play()
    give_up = time.monotonic() + PATIENCE
    why = ""
    while not any(frames) and not why:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if player.error() != QMediaPlayer.Error.NoError:
            why = player.errorString().rstrip(".").lower() or "it is broken"
        elif player.mediaStatus() == QMediaPlayer.MediaStatus.EndOfMedia:
            why = "it has no picture"
        elif time.monotonic() > give_up:
            why = f"no picture of it came within {PATIENCE:g} seconds"
    player.stop()
    player.setSource(QUrl())
    return why
