"""Icons are found by name without importing qtawesome, which would load widgets."""

from __future__ import annotations

import subprocess
import sys

import pytest

from kiosk.deck import icons


@pytest.mark.parametrize("prefix", ["mdi6", "mdi", "fa6", "fa6s", "fa6b", "ph", "ri", "msc", "ei"])
def test_every_font_has_its_file_and_its_names(prefix):
    names = icons.names(prefix)
    assert len(names) > 100
    glyph = icons.glyph(names[0])
    assert glyph.font_file.suffix == ".ttf"
    assert glyph.font_file.is_file()
    assert len(glyph.character) == 1


def test_a_glyph_is_the_character_of_the_font():
    assert icons.glyph("fa6s.atom").character == "\uf5d2"
    assert icons.glyph("mdi6.shield-key-outline").font_file.name.startswith("materialdesignicons6")


def test_all_names_are_listed():
    assert {"fa6s.atom", "mdi6.atom"} <= set(icons.names())


def test_neither_qtawesome_nor_qt_is_imported():
    code = (
        "import sys; from kiosk.deck import icons; icons.glyph('fa6s.atom');"
        "sys.exit(any(m.split('.')[0] in ('qtawesome', 'qtpy', 'PySide6') for m in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_an_unknown_icon_raises():
    with pytest.raises(KeyError):
        icons.glyph("fa6s.no-such-icon")
