"""A film of the loop: its slides for as long as they stand, and the melting between them."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage, QPainter

from kiosk.render.files import Failed, replacing

Size = tuple[int, int]
FORMS = (".mp4", ".webm")
_CODECS = {
    ".mp4": ["-c:v", "libx264", "-preset", "medium", "-crf", "18", "-movflags", "+faststart"],
    ".webm": ["-c:v", "libvpx-vp9", "-crf", "30", "-b:v", "0", "-row-mt", "1"],
}
# Players take a film of this size for BT.709; ffmpeg by itself would write BT.601 and not say so.
_COLOURS = [
    "-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p",
    "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
    "-color_range", "tv",
]  # fmt: skip
WITHOUT = (
    "A film needs the program ffmpeg. Install it, or type"
    " `pip install 'exhibition-kiosk[film]'`, which brings one."
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A slide of the loop: its picture with words and without, and the s that it stands."""

    whole: Path
    art: Path
    seconds: float


@dataclass(frozen=True, slots=True)
class Shown:
    """The pictures of a scene in memory."""

    whole: QImage
    art: QImage


def encoder() -> str:
    """The program that encodes films. Raises `Failed` if there is none."""
    found = shutil.which("ffmpeg")
    if found:
        return found
    try:
        from imageio_ffmpeg import get_ffmpeg_exe  # noqa: PLC0415  an extra: not always there

        return str(get_ffmpeg_exe())
    except (ImportError, RuntimeError):
        raise Failed(WITHOUT) from None


def film(
    scenes: Sequence[Scene],
    melting: float,
    frames_per_second: int,
    file: Path,
    advance: Callable[[], None],
) -> None:
    """Write the film of the loop, from its first slide round to it again. Raises `Failed`.

    `melting` is the time in s in which a slide goes over into the next one. The format goes by the
    name of the file.
    """
    program = encoder()
    width, height = (side - side % 2 for side in _shown(scenes[0]).whole.size().toTuple())
    with replacing(file) as part:
        process = subprocess.Popen(  # noqa: S603  without a shell
            _command(program, (width, height), frames_per_second, part),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        assert process.stdin is not None, "it was asked for"
        try:
            for frame in frames(scenes, melting, frames_per_second):
                process.stdin.write(_bytes(frame, width, height))
                advance()
        except BrokenPipeError:
            # What it says of itself is more than that it does not listen.
            pass
        except BaseException:
            process.kill()
            raise
        finally:
            with suppress(OSError):
                process.stdin.close()
            said = process.stderr.read() if process.stderr else b""
            code = process.wait()
        if code:
            last = next(iter(reversed(said.decode(errors="replace").strip().splitlines())), "")
            raise Failed(f"{file} cannot be encoded: {last or code}.")


def _command(program: str, size: Size, frames_per_second: int, file: Path) -> list[str]:
    return [
        program, "-hide_banner", "-loglevel", "error", "-y",
        "-f", "rawvideo", "-pix_fmt", "bgra", "-s", f"{size[0]}x{size[1]}",
        "-r", str(frames_per_second), "-i", "-",
        *_COLOURS, *_CODECS[file.suffix.lower()], "-an", str(file),
    ]  # fmt: skip


def count(scenes: Sequence[Scene], frames_per_second: int) -> int:
    """How many frames the film has."""
    return sum(max(1, round(scene.seconds * frames_per_second)) for scene in scenes)


def frames(scenes: Sequence[Scene], melting: float, frames_per_second: int) -> Iterator[QImage]:
    """Each frame: a slide stands, and in the last of its time melts into the next one.

    As on the display the old words go in the first part of the melting, the new ones come in the
    rest, and the art goes over all the while.
    """
    # Two scenes at a time: the pictures of a long loop in 4K would fill several GB.
    following = _shown(scenes[0])
    for index, scene in enumerate(scenes):
        now, following = following, _shown(scenes[(index + 1) % len(scenes)])
        every = max(1, round(scene.seconds * frames_per_second))
        moving = min(every // 2, round(melting * frames_per_second)) if len(scenes) > 1 else 0
        for _ in range(every - moving):
            yield now.whole
        for step in range(1, moving + 1):
            yield melted(now, following, step / (moving + 1))


def _shown(scene: Scene) -> Shown:
    return Shown(QImage(str(scene.whole)), QImage(str(scene.art)))


WORDS_GO = 0.4
"""The share of the melting in which the old words go; in the rest the new ones come."""


def melted(one: Shown, other: Shown, share: float) -> QImage:
    """The picture after a share (0 to 1) of the melting from one slide to another."""
    if share < WORDS_GO:
        old, new = _between(one.whole, one.art, share / WORDS_GO), other.art
    else:
        gone = (share - WORDS_GO) / (1 - WORDS_GO)
        old, new = one.art, _between(other.art, other.whole, gone)
    return _between(old, new, _eased(share))


def _between(one: QImage, other: QImage, share: float) -> QImage:
    mixed = one.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(mixed)
    painter.setOpacity(share)
    painter.drawImage(0, 0, other)
    painter.end()
    return mixed


def _eased(share: float) -> float:
    """Slow, quick, slow: Qt's InOutQuad, by which the art of the loop melts over."""
    return 2 * share**2 if share < 0.5 else 1 - 2 * (1 - share) ** 2


def _bytes(frame: QImage, width: int, height: int) -> bytes:
    # H.264 and VP9 with halved colours need even sides.
    even = frame.copy(0, 0, width, height).convertToFormat(QImage.Format.Format_RGB32)
    return bytes(even.constBits())
