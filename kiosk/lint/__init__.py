"""What is wrong with a deck that can be shown: its words, its times, its files. Pure; no Qt.

A lint is a function from a slide, or from a whole deck, to faults. To add one, write it in a module
here, list it below, and describe its code in kiosk/deck/codes.py.
"""

from __future__ import annotations

from kiosk.lint.run import LintCache, lint
from kiosk.lint.severity import judged
from kiosk.lint.texts import texts

__all__ = ["LintCache", "judged", "lint", "texts"]
