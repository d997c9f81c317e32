"""The bundled fonts are what theme and slides take them for, and can be shipped."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QGuiApplication, QRawFont

from kiosk.paths import ASSETS

FONTS = ASSETS / "fonts"
WEIGHTS = {"Inter": (400, 500, 600, 700), "Inter Display": (600, 700, 800)}
LARGEST = 4_000_000  # bytes, all files together

CYRILLIC = "".join(map(chr, range(0x0410, 0x0450))) + "Ёё"
CHARACTERS = {
    "Latin": "ABCXYZabcxyz0123456789ÄÖÜäöüßéèçñ",
    "Cyrillic": CYRILLIC,
    "Greek": "αβγΔδλμνπσφψωΩ",
    "superscripts and subscripts": "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉",
    "signs of mathematics": "×·√−±≈≠≤≥∞∂∑∫µ°′″",
    "punctuation": "…–—«»‘’“”„№%‰€",
    "spaces": "\u00a0\u202f\u2009",
    "arrows": "←→↑↓↔",
}
FACES = [(family, weight) for family, weights in WEIGHTS.items() for weight in weights]


@pytest.fixture(scope="module", autouse=True)
def families(qapp: QCoreApplication) -> dict[Path, list[str]]:
    """The families that each file adds, with all files loaded."""
    assert isinstance(qapp, QGuiApplication)
    found = {}
    for file in sorted(FONTS.glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        assert number >= 0, f"{file.name} is no font that Qt can read"
        found[file] = QFontDatabase.applicationFontFamilies(number)
    return found


def font(family: str, weight: int) -> QFont:
    made = QFont(family)
    made.setWeight(QFont.Weight(weight))
    made.setPixelSize(100)
    return made


def test_every_file_belongs_to_one_of_the_two_families(families: dict[Path, list[str]]) -> None:
    assert len(families) >= len(FACES)
    for file, names in families.items():
        assert WEIGHTS.keys() & set(names), f"{file.name} is in {names}"


@pytest.mark.parametrize(("family", "weight"), FACES)
def test_a_weight_is_drawn_by_its_own_file(family: str, weight: int) -> None:
    found = QFontInfo(font(family, weight))
    assert (found.family(), int(found.weight())) == (family, weight)
    assert QRawFont.fromFont(font(family, weight)).weight() == weight


def test_emphasis_has_its_own_italic() -> None:
    slanted = font("Inter", 400)
    slanted.setItalic(True)
    assert QRawFont.fromFont(slanted).style() == QFont.Style.StyleItalic


@pytest.mark.parametrize(("family", "weight"), FACES)
@pytest.mark.parametrize("script", CHARACTERS)
def test_every_sign_of_the_slides_is_there(family: str, weight: int, script: str) -> None:
    raw = QRawFont.fromFont(font(family, weight))
    missing = [sign for sign in CHARACTERS[script] if not raw.supportsCharacter(ord(sign))]
    assert not missing


@pytest.mark.parametrize(("family", "weight"), FACES)
def test_tabular_figures_are_equally_wide(family: str, weight: int) -> None:
    plain, tabular = font(family, weight), font(family, weight)
    tabular.setFeature(QFont.Tag("tnum"), 1)
    widths = [
        {QFontMetricsF(it).horizontalAdvance(d * 4) for d in "0123456789"}
        for it in (plain, tabular)
    ]
    assert len(widths[0]) > 1, "figures are proportional by default, or this test shows nothing"
    assert len(widths[1]) == 1


def test_the_fonts_come_with_their_licence_and_stay_small() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / "OFL.txt").read_text(encoding="utf-8")
    assert sum(file.stat().st_size for file in FONTS.glob("*.ttf")) < LARGEST
