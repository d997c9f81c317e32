"""Contact sheets show each view once, with its name, and stay small."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image

from tools import contact_sheets
from tools.contact_sheets import CAPTION, GAP, GROUND, MOST_BYTES


def test_cells_stand_in_rows_above_their_names() -> None:
    cells = [(f"view-{i}", Image.new("RGB", (160, 90), (250, 10 * i, 0))) for i in range(5)]
    sheet = contact_sheets._laid_out(cells, 3)
    across, down = 160 + GAP, 90 + CAPTION + GAP
    assert sheet.size == (GAP + 3 * across, GAP + 2 * down)
    for i in range(5):
        left, top = GAP + i % 3 * across, GAP + i // 3 * down
        assert sheet.getpixel((left + 80, top + 45)) == (250, 10 * i, 0)
        below = sheet.crop((left, top + 90, left + 160, top + 90 + CAPTION))
        assert any(colour != GROUND for _, colour in below.getcolors())
    assert sheet.getpixel((GAP + 2 * across + 80, GAP + down + 45)) == GROUND


def test_a_sheet_that_is_hard_to_pack_stays_small() -> None:
    noise = np.random.default_rng(1).integers(0, 255, (1300, 1300, 3), np.uint8)
    data = contact_sheets._small(Image.fromarray(noise))
    assert len(data) <= MOST_BYTES
    assert Image.open(io.BytesIO(data)).size == (1300, 1300)
