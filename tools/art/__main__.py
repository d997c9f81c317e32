"""Render the pieces: `python -m tools.art [NAME ...]`; all when no name is given."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from . import brain, centre, clocks, conference, materials, networks, optics, welcome
from .develop import Look, picture, save
from .plate import FULL, Plate


class Piece(NamedTuple):
    """How to draw and how to develop one piece."""

    draw: Callable[[int], Plate]
    look: Look


MODULES = (welcome, conference, networks, materials, optics, brain, clocks, centre)
PIECES = {m.__name__.rpartition(".")[2]: Piece(m.draw, m.LOOK) for m in MODULES}
ART = Path(__file__).resolve().parents[2] / "assets" / "art"


def main() -> None:
    """Render the pieces named on the command line."""
    parser = argparse.ArgumentParser(prog="python -m tools.art", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(PIECES))
    parser.add_argument("--size", type=int, default=FULL, help="side in pixels (%(default)s)")
    parser.add_argument("--to", type=Path, default=ART, help="folder (%(default)s)")
    options = parser.parse_args()
    unknown = set(options.names) - set(PIECES)
    if unknown:
        parser.error(f"no piece named {', '.join(sorted(unknown))}; known: {', '.join(PIECES)}")
    options.to.mkdir(parents=True, exist_ok=True)
    for name in options.names or PIECES:
        start = time.monotonic()
        piece = PIECES[name]
        path = options.to / f"{name}.webp"
        size = save(picture(piece.draw(options.size), piece.look), path)
        print(f"{path.name:16} {size / 1000:6.0f} kB {time.monotonic() - start:6.1f} s")


if __name__ == "__main__":
    main()
