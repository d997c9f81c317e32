"""Typesets the formulas of the demonstrations and writes them as outlines, one QML file each.

The outlines are those of the STIX fonts, set by Matplotlib's mathtext; the kiosk needs neither.
Usage: python tools/formulas.py
"""

from __future__ import annotations

import sys
from pathlib import Path

from matplotlib.font_manager import FontProperties
from matplotlib.path import Path as Outline
from matplotlib.textpath import TextPath

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "kiosk" / "qml" / "Kiosk" / "Formulas"
SIZE = 100.0
"""Units that a letter is high on paper; a line of a formula lies in such units."""
LEADING = 75.0
"""Units between two lines."""
FORMULAS = {
    "bb84": (
        r"$Q = e_0 + \dfrac{f}{4}\,(1 - 2e_0)\qquad P = 1 - \left(1 - \dfrac{f}{4}\right)^{k}$",
    ),
    "ssh": (
        r"$H = -\sum_{n}\; t_n \left(|n\rangle\langle n{+}1| + |n{+}1\rangle\langle n|\right)$",
        r"$E_g = 2\,|t_1 - t_2|$",
    ),
    "kerr": (
        (
            r"$\dfrac{\mathrm{d}a}{\mathrm{d}\tau} ="
            r" -\left[1 + i\,(\Delta - |a|^2 - 2G)\right] a + \sqrt{Y}$"
        ),
        r"$Y = X\left[1 + (X - \Delta)^2\right],\quad X = |a|^2$",
    ),
    "dipole": (
        (
            r"$B_r = \dfrac{\mu_0}{4\pi}\; \dfrac{(\mathbf{Q} \times \mathbf{a})"
            r"\cdot \hat{\mathbf{r}}}{a^3},\quad \mathbf{a} = \mathbf{r} - \mathbf{r}_0$"
        ),
    ),
    "ramsey": (
        (
            r"$P(\,f\,) \approx \cos^2(\pi\,f\,T\,)\qquad \Delta f\, \approx \dfrac{1}{2T}"
            r"\qquad s = c\,\dfrac{|\,f\,|}{\nu_0}\; t$"
        ),
    ),
}
"""The lines of each formula, in LaTeX as mathtext knows it."""

QML = """\
import Kiosk.Controls

// Made by tools/formulas.py: {lines}
Formula {{
    wide: {wide}
    high: {high}
    path: "{path}"
}}
"""


def typeset(lines: tuple[str, ...]) -> tuple[float, float, str]:
    """Width, height and path (SVG) of lines one below the other, left-aligned."""
    pieces: list[str] = []
    wide, top = 0.0, 0.0
    for line in lines:
        font = FontProperties(math_fontfamily="stix")
        outline = TextPath((0, 0), line, size=SIZE, prop=font)
        box = outline.get_extents()
        top += LEADING if pieces else 0.0
        pieces.append(path(outline, -box.x0, top + box.y1))
        wide = max(wide, box.width)
        top += box.height
    return round(wide, 1), round(top, 1), " ".join(pieces)


def path(outline: Outline, right: float, down: float) -> str:
    """An outline as an SVG path; its y grows upwards, that of the path downwards."""
    commands = {Outline.MOVETO: "M", Outline.LINETO: "L", Outline.CURVE3: "Q", Outline.CURVE4: "C"}
    pieces = []
    for points, code in outline.iter_segments(curves=True, simplify=False):
        if code == Outline.CLOSEPOLY:
            pieces.append("Z")
            continue
        pairs = zip(points[::2], points[1::2], strict=True)
        numbers = " ".join(f"{x + right:.1f} {down - y:.1f}" for x, y in pairs)
        pieces.append(f"{commands[code]}{numbers}")
    return " ".join(pieces)


def pages() -> dict[str, str]:
    """The text of each QML file, and of the list of them, by its name."""
    found = {}
    for kind, lines in FORMULAS.items():
        wide, high, drawn = typeset(lines)
        told = "  ".join(line.strip("$") for line in lines)
        name = f"{kind.capitalize()}Formula"
        found[f"{name}.qml"] = QML.format(lines=told, wide=wide, high=high, path=drawn)
    listed = [f"{name.removesuffix('.qml')} 1.0 {name}" for name in found]
    found["qmldir"] = "\n".join(["module Kiosk.Formulas", *listed]) + "\n"
    return found


def main() -> int:
    """Write the files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
