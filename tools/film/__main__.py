"""Make the film, its subtitles and its poster: `xvfb-run -a python -m tools.film`.

    python -m tools.film --size 640x360 --to /tmp/draft welcome networks

It needs the compiled pieces (`python -m tools.art` makes them), OpenGL and imageio-ffmpeg.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path

import imageio_ffmpeg
from PySide6.QtGui import QImage

from . import script
from .projector import Projector

ROOT = Path(__file__).resolve().parents[2]
SHADERS = ROOT / "assets" / "shaders"
GROUND = "#04060f"
NAME = "journey"
POSTER_QUALITY = 88


def encoder(file: Path, size: tuple[int, int]) -> subprocess.Popen[bytes]:
    """FFmpeg, which takes frames (RGBA) on its standard input and writes VP9."""
    return subprocess.Popen(
        [
            imageio_ffmpeg.get_ffmpeg_exe(),
            *("-y", "-hide_banner", "-loglevel", "error"),
            *("-f", "rawvideo", "-pix_fmt", "rgba", "-s", f"{size[0]}x{size[1]}"),
            *("-r", str(script.RATE), "-i", "-"),
            # Said in the file, or a player guesses by the height and the colours change.
            *("-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"),
            *("-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"),
            *("-c:v", "libvpx-vp9", "-crf", "40", "-b:v", "0", "-g", str(2 * script.RATE)),
            *("-deadline", "good", "-cpu-used", "3", "-row-mt", "1", "-tile-columns", "1"),
            # Nothing of the machine or of the hour: the same frames give the same file.
            *("-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact"),
            str(file),
        ],
        stdin=subprocess.PIPE,
    )


def chosen(names: list[str]) -> tuple[script.Shot, ...]:
    """The shots of these pieces, all by default; ends the program where one is missing."""
    shots = tuple(shot for shot in script.SHOTS if not names or shot.piece in names)
    missing = [s.piece for s in shots if not (SHADERS / f"{s.piece}.frag.qsb").is_file()]
    if missing:
        sys.exit(f"Not compiled yet: {', '.join(missing)}; run `python -m tools.art`.")
    return shots or sys.exit(f"The pieces are {', '.join(s.piece for s in script.SHOTS)}.")


def main() -> None:
    """Draw, encode, and say how large the files are."""
    options = _parser().parse_args()
    shots = chosen(options.pieces)
    width, height = map(int, options.size.split("x"))
    options.to.mkdir(parents=True, exist_ok=True)
    film = options.to / f"{NAME}.webm"
    begun = time.monotonic()
    _shoot(shots, film, (width, height))
    for language in script.SHOTS[0].words:
        words = script.subtitles(shots, language)
        (options.to / f"{NAME}.{language}.vtt").write_text(words, encoding="utf-8")
    for file in sorted(options.to.glob(f"{NAME}.*")):
        print(f"{file}: {file.stat().st_size / 1000:.0f} kB")
    print(f"{script.length(shots):g} s of film in {time.monotonic() - begun:.0f} s")


def _shoot(shots: tuple[script.Shot, ...], film: Path, size: tuple[int, int]) -> None:
    projector = Projector(SHADERS, shots[0].piece, size, GROUND)
    ffmpeg = encoder(film, size)
    assert ffmpeg.stdin is not None
    for number, (now, after) in enumerate(script.frames(shots)):
        image = projector.draw(now, after)
        if number == 0:
            poster = image.convertToFormat(QImage.Format.Format_RGB32)
            # The stubs want bytes here, PySide6 itself wants a text.
            poster.save(str(film.with_suffix(".webp")), "WEBP", POSTER_QUALITY)  # type: ignore[call-overload]
        ffmpeg.stdin.write(image.constBits())
    ffmpeg.stdin.close()
    projector.close()
    if ffmpeg.wait():
        sys.exit("FFmpeg could not write the film; the reason is above.")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tools.film", description=__doc__)
    parser.add_argument("pieces", nargs="*", help="only these pieces, for a draft")
    parser.add_argument("--size", default="1280x720", help="in px (default: %(default)s)")
    parser.add_argument("--to", type=Path, default=ROOT / "slides" / "film", help="the folder")
    return parser


if __name__ == "__main__":
    main()
