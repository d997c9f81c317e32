"""Shows one demonstration alone: as a picture of one of its moments, or live in a window.

Usage: python tools/show_exhibit.py KIND [--size 1920x1080] [--language ru] [--moment aha]
       [--theme light] [--loop] [--seconds S] [--how] --out FILE | --live
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from kiosk.camera import Camera
from kiosk.deck import DEMOS

ACCENTS = {
    "bb84": "networks",
    "ssh": "materials",
    "kerr": "optics",
    "dipole": "brain",
    "ramsey": "clocks",
}
DECK = """\
format: 1
title: Demonstrations
languages: [en, ru]
theme: {theme}
slides:
  - kind: demo
    id: demo
    title: A demonstration
    eyebrow: {{en: An area, ru: Направление}}
    accent: {accent}
    demo: {kind}
"""


def main() -> int:
    """Take the picture, or show the window until it is closed."""
    wanted = options()
    width, _, height = wanted.size.partition("x")
    with tempfile.TemporaryDirectory() as folder:
        text = DECK.format(
            kind=wanted.kind, accent=ACCENTS.get(wanted.kind, "networks"), theme=wanted.theme
        )
        Path(folder, "deck.yaml").write_text(text, "utf-8")
        with Camera(
            Path(folder),
            (int(width), int(height)),
            visit=not wanted.loop,
            language=wanted.language,
        ) as camera:
            if wanted.live:
                live(camera)
                return 0
            camera.stage.controller.show_moment(wanted.moment)
            if wanted.how:
                camera.sheet(f"how/demo/{wanted.kind}")
            play(camera, wanted.seconds)
            camera.take(Path(wanted.out))
    return 0


def options() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("kind", choices=list(DEMOS))
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--language", default="en")
    parser.add_argument("--theme", default="quantum")
    parser.add_argument("--moment", default="", help="rest, middle or aha")
    parser.add_argument("--loop", action="store_true", help="as the loop plays it, with its hand")
    parser.add_argument("--seconds", type=float, default=0, help="let it play first")
    parser.add_argument("--how", action="store_true", help="with the page on how it works")
    parser.add_argument("--out", default="exhibit.png")
    parser.add_argument("--live", action="store_true", help="play with it in a window")
    return parser.parse_args()


def play(camera: Camera, seconds: float) -> None:
    """Let time go by, frame by frame."""
    camera.settle()
    for _ in range(round(seconds * 10)):
        camera.clock.pass_by(0.1)
        give_up = time.monotonic() + 0.05
        while time.monotonic() < give_up:
            camera.settle()


def live(camera: Camera) -> None:
    """Show the window until it is closed."""
    camera.clock.now = time.monotonic()
    type(camera.clock).__call__ = lambda _: time.monotonic()  # type: ignore[method-assign,assignment]
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415  only here

    app = QGuiApplication.instance()
    assert app is not None
    app.exec()


if __name__ == "__main__":
    raise SystemExit(main())
