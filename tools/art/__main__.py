"""Compile the shaders and photograph them: `python -m tools.art [NAME ...]`; all by default.

With --draft it writes pictures of a chosen moment and size there, and nothing that ships.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from .darkroom import Darkroom, display
from .pieces import compiled, grounds, names
from .still import SIDE, save


def main() -> None:
    """Make what ships, or drafts."""
    parser = argparse.ArgumentParser(prog="python -m tools.art", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--draft", type=Path, metavar="FOLDER", help="write PNG drafts there")
    parser.add_argument("--size", default="1152x1080", help="of drafts, in px (%(default)s)")
    parser.add_argument("--cut", help="part of a draft: LEFT,TOP,WIDTH,HEIGHT in px")
    parser.add_argument("--phase", type=float, action="append", help="of drafts, 0 to 1")
    parser.add_argument("--ground", action="append", help="of drafts, #RRGGBB")
    options = parser.parse_args()
    unknown = set(options.names) - set(names())
    if unknown:
        parser.error(f"no piece named {', '.join(sorted(unknown))}; known: {', '.join(names())}")
    with display():
        room = Darkroom()
        try:
            drafts(room, options) if options.draft else ship(room, options.names or names())
        finally:
            room.close()


def ship(room: Darkroom, pieces: list[str]) -> None:
    """Compile each piece and photograph it at its first moment, on the ground of each theme."""
    for name in pieces:
        shader = compiled(name)
        for ground in grounds():
            path = ground.stills / f"{name}.webp"
            size = save(room.picture(shader, ground.colour, (SIDE, SIDE)), path)
            print(f"{path}  {size / 1000:.0f} kB", flush=True)


def drafts(room: Darkroom, options: argparse.Namespace) -> None:
    """Photograph the pieces at the moments asked for."""
    options.draft.mkdir(parents=True, exist_ok=True)
    width, height = map(int, options.size.split("x"))
    where = options.cut.split(",") if options.cut else (0, 0, width, height)
    left, top, across, down = map(int, where)
    with tempfile.TemporaryDirectory() as scratch:
        for name in options.names or names():
            shader = compiled(name, Path(scratch))
            for ground in options.ground or [ground.colour for ground in grounds()]:
                for phase in options.phase or [0.0]:
                    picture = room.picture(
                        shader, ground, (width, height), phase, (left, top, across, down)
                    )
                    file = f"{name}-{phase:g}-{ground.removeprefix('#').lower()}.png"
                    picture.save(str(options.draft / file))


if __name__ == "__main__":
    main()
