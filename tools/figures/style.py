"""Colours and sizes that all figures share; a picture is 1200 by 900 units."""

from __future__ import annotations

from typing import Final

WIDTH: Final = 1200.0
HEIGHT: Final = 900.0

WHITE: Final = "#F5F7FF"
MUTED: Final = "#5B6685"

ACCENTS: Final = {
    "networks": "#7DB8FF",
    "materials": "#FFC35A",
    "optics": "#7CE38B",
    "brain": "#FF9AD0",
    "clocks": "#6FE7DA",
}

THIN: Final = 3.0
MEDIUM: Final = 4.0
BOLD: Final = 6.0
