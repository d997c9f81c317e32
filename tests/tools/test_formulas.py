"""The formulas that ship are those that `tools/formulas.py` sets."""

from __future__ import annotations

import re

from kiosk.exhibits import EXHIBITS
from tools import formulas


def test_the_files_are_current():
    written = {file.name: file.read_text("utf-8") for file in formulas.FOLDER.iterdir()}
    assert written == formulas.pages(), "run `python tools/formulas.py`"


def test_every_demonstration_has_a_formula():
    assert formulas.FORMULAS.keys() == EXHIBITS.keys()


def test_an_outline_stays_in_its_box():
    for lines in formulas.FORMULAS.values():
        wide, high, path = formulas.typeset(lines)
        numbers = [float(found) for found in re.findall(r"-?\d+\.\d", path)]
        assert len(numbers) > 500
        assert min(numbers) >= -0.2
        assert max(numbers[::2]) <= wide + 0.2
        assert max(numbers[1::2]) <= high + 0.2
