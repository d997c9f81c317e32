"""Draw the figures of the shipped deck: `python -m tools.figures [NAME ...]`; all by default."""

from __future__ import annotations

import argparse
from pathlib import Path

from .catalogue import COMPARED, FIGURES

FOLDER = Path(__file__).resolve().parents[2] / "slides" / "figures"


def main() -> None:
    """Write the pictures named on the command line, and their labels if a folder is given."""
    parser = argparse.ArgumentParser(prog="python -m tools.figures", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="area-n, such as optics-3")
    parser.add_argument("--to", type=Path, default=FOLDER, help="folder (%(default)s)")
    parser.add_argument("--callouts", type=Path, help="folder for the labels, as YAML lists")
    options = parser.parse_args()
    figures = FIGURES | COMPARED
    unknown = set(options.names) - set(figures)
    if unknown:
        parser.error(f"no figure named {', '.join(sorted(unknown))}; known: {', '.join(figures)}")
    for folder in filter(None, (options.to, options.callouts)):
        folder.mkdir(parents=True, exist_ok=True)
    for name in options.names or figures:
        figure = figures[name]()
        (options.to / f"{name}.svg").write_text(figure.canvas.svg(), encoding="utf-8")
        if options.callouts and figure.labels:
            path = options.callouts / f"{name}.yaml"
            path.write_text(figure.callouts(), encoding="utf-8")


if __name__ == "__main__":
    main()
