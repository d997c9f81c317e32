"""What "Catch the spy" says."""

from __future__ import annotations

import pytest

from kiosk.deck.demos import own_words
from kiosk.exhibits import Mulberry32
from kiosk.exhibits.bb84 import CatchTheSpy, Parameters

LONG = 1200
"""More frames than anything here takes."""


def new(start: int = 1, **parameters: float) -> CatchTheSpy:
    return CatchTheSpy(Parameters(**parameters), Mulberry32(start))


def said_in(exhibit: CatchTheSpy) -> set[str]:
    """All that is said from sending to the verdict, and when the slider moves after it."""
    keys = {exhibit.said.key}
    exhibit.act("send")
    keys.add(exhibit.said.key)
    exhibit.advance(LONG)
    keys.add(exhibit.said.key)
    for share in (0.0, 0.15, 0.5, 0.9, 1.0, exhibit.values["spy_share"]):
        exhibit.act("spy_share", share)
        keys.add(exhibit.said.key)
    exhibit.act("compare")
    keys.add(exhibit.said.key)
    exhibit.advance(LONG)
    return keys | {exhibit.said.key}


def test_every_sentence_has_its_moment():
    said = set()
    for start in range(12):
        for share in (0.0, 0.15, 0.5, 1.0):
            for parameters in ({}, {"error": 0.1}, {"photons": 20, "compared": 100}):
                exhibit = new(start, **parameters)
                exhibit.act("spy_share", share)
                said |= said_in(exhibit)
    assert said == {key for key in own_words("bb84") if key.startswith("said_")}


@pytest.mark.parametrize("share", [0.05, 0.3])
def test_who_listens_is_never_denied(share):
    denying = {"said_rest", "said_flying", "said_clean", "said_line", "said_kept", "said_discarded"}
    for start in range(20):
        exhibit = new(start, error=0.02)
        exhibit.act("spy_share", share)
        for control in ("send", "compare"):
            exhibit.act(control)
            assert exhibit.said.key not in denying
            exhibit.advance(LONG)
            assert exhibit.said.key not in denying
