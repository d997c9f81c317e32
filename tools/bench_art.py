"""How long each piece of living art takes to draw, by OpenGL, in the room that it has at 1080p.

Usage: python tools/bench_art.py [--size 1152x1080] [--frames 12] [NAME ...]
Prints a table for docs/performance.md. Without a display it draws on a virtual one.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from pathlib import Path

from art.darkroom import Darkroom, display
from art.pieces import compiled, grounds, names


def cost(room: Darkroom, shader: Path, size: tuple[int, int], frames: int) -> tuple[float, float]:
    """Seconds of a frame: least on the clock, median of the processor; `frames` over the turn."""
    ground = grounds()[0].colour
    room.picture(shader, ground, size)  # the first makes the shader
    clock, processor = [], []
    for number in range(frames):
        began, worked = time.perf_counter(), time.process_time()
        room.picture(shader, ground, size, number / frames)
        clock.append(time.perf_counter() - began)
        processor.append(time.process_time() - worked)
    return min(clock), statistics.median(processor)


def main() -> None:
    """Print the times at full, half and quarter resolution."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--size", default="1152x1080", help="in px (%(default)s)")
    parser.add_argument("--frames", type=int, default=12, help="frames a piece (%(default)s)")
    options = parser.parse_args()
    width, height = map(int, options.size.split("x"))
    print("| Piece | full | half | quarter | processor, full |\n| --- | --- | --- | --- | --- |")
    with display(), tempfile.TemporaryDirectory() as scratch:
        room = Darkroom()
        for name in options.names or names():
            shader = compiled(name, Path(scratch))
            sizes = [(width // share, height // share) for share in (1, 2, 4)]
            (full, work), half, quarter = (
                cost(room, shader, size, options.frames) for size in sizes
            )
            cells = full, half[0], quarter[0], work
            print(f"| `{name}` |", " | ".join(f"{1000 * s:.0f} ms" for s in cells), "|", flush=True)
        room.close()


if __name__ == "__main__":
    main()
