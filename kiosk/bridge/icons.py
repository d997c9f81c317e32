"""Icons for QML: a character and the family of the icon font that draws it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFontDatabase

from kiosk.deck import icons

CONTROL_ICONS = {
    "home": "mdi6.home-outline",
    "topics": "mdi6.view-grid-outline",
    "back": "mdi6.arrow-left",
    "previous": "mdi6.chevron-left",
    "next": "mdi6.chevron-right",
    "read_more": "mdi6.arrow-right",
    "touch": "mdi6.gesture-tap",
    "pause": "mdi6.pause",
    "play": "mdi6.play",
    "comfort": "mdi6.eye-outline",
    "language": "mdi6.translate",
    "larger_text": "mdi6.format-font-size-increase",
    "high_contrast": "mdi6.contrast-circle",
    "less_motion": "mdi6.motion-pause-outline",
    "down": "mdi6.chevron-down",
    "up": "mdi6.chevron-up",
    "enlarge": "mdi6.arrow-expand",
    "close": "mdi6.close",
    "zoom_in": "mdi6.magnify-plus-outline",
    "zoom_out": "mdi6.magnify-minus-outline",
    "zoom_whole": "mdi6.fit-to-screen-outline",
    "credits": "mdi6.copyright",
    "sound": "mdi6.volume-high",
    "silence": "mdi6.volume-off",
    "subtitles": "mdi6.subtitles-outline",
    "compare_handle": "mdi6.arrow-left-right",
    "right": "mdi6.check-circle-outline",
    "wrong": "mdi6.close-circle-outline",
    "again": "mdi6.restart",
    "try_it": "ph.hand-pointing-bold",
    "how": "mdi6.function-variant",
    "hand": "fa6s.hand-pointer",
}
"""The icon of each control of the kiosk, by the control's word."""


class IconFonts:
    """Loads each icon font once, when the first icon of it is asked for."""

    def __init__(self) -> None:
        self._families: dict[Path, str] = {}

    def drawn(self, name: str) -> dict[str, str]:
        """`{"glyph": character, "family": font family}` of the icon with that name."""
        glyph = icons.glyph(name)
        if glyph.font_file not in self._families:
            self._families[glyph.font_file] = load_font(glyph.font_file)
        return {"glyph": glyph.character, "family": self._families[glyph.font_file]}

    def of_controls(self) -> dict[str, dict[str, str]]:
        """The icons of the kiosk's own controls, by the control's word."""
        return {word: self.drawn(name) for word, name in CONTROL_ICONS.items()}


def load_font(file: Path) -> str:
    """The family of a font file, now known to Qt. Raises RuntimeError if Qt cannot read it."""
    number = QFontDatabase.addApplicationFont(str(file))
    families = QFontDatabase.applicationFontFamilies(number)
    if not families:
        raise RuntimeError(f"the font {file.name} cannot be read")
    return families[0]
