"""The hand of the loop: it does what the script says, when it says so."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from kiosk.exhibits import Exhibit, Glide, Hand, Mark, Mulberry32, Rehearsal, Said, Tap, Wait
from kiosk.exhibits import seconds as length
from kiosk.exhibits.base import Button, Slider, clipped


@dataclass(frozen=True)
class Picture:
    frames: int
    touches: tuple[tuple[object, ...], ...]


class Diary(Exhibit):
    """Writes down what happens to it."""

    kind = "diary"
    Parameters = Picture
    controls = (Slider("much", 0, 1, 0.1), Button("go"))
    script = (Wait(0.5), Mark("middle"), Glide("much", 1.0, 0.5), Tap("go"), Mark("aha"), Wait(1))

    def __init__(self) -> None:
        super().__init__(None, Mulberry32(1))
        self.frames, self.touches, self.much = 0, [], 0.0

    def act(self, control: str, *values: float) -> None:
        self.touches.append((self.frames, control, *values))
        if control == "much":
            self.much = values[0]

    def advance(self, steps: int) -> None:
        self.frames += steps

    moving = False
    aha = False
    said = Said("said")

    @property
    def picture(self) -> Picture:
        return Picture(self.frames, tuple(self.touches))

    @property
    def values(self) -> dict[str, float]:
        return {"much": self.much}


def test_the_hand_reaches_a_control_before_it_touches_it():
    rehearsal = Rehearsal(Diary())
    hands = []
    while not rehearsal.over:
        rehearsal.advance(1)
        hands.append(rehearsal.hand)
    assert hands[0] is None
    assert hands[30] == Hand("much", (0.0,))
    first = next(i for i, hand in enumerate(hands) if hand and hand.pressed)
    assert first == 30 + 36
    assert hands[-1] is None


def test_a_slider_glides_and_a_button_is_pressed_once():
    diary = Diary()
    rehearsal = Rehearsal(diary)
    while not rehearsal.over:
        rehearsal.advance(1)
    moved = [touch[2] for touch in diary.touches if touch[1] == "much"]
    assert len(moved) == 30
    assert moved == sorted(moved)
    assert moved[-1] == pytest.approx(1.0)
    assert [touch[1:] for touch in diary.touches[-1:]] == [("go",)]


def test_its_length_is_that_of_the_script():
    diary = Diary()
    rehearsal = Rehearsal(diary)
    while not rehearsal.over:
        rehearsal.advance(1)
    # One more frame tells that it is over.
    assert diary.frames == round(length(diary.script) * 60) + 1


def test_it_can_be_brought_to_a_mark():
    rehearsal = Rehearsal(Diary())
    rehearsal.reach("rest")
    assert rehearsal.exhibit.picture.frames == 0
    rehearsal.reach("aha")
    assert [touch[1] for touch in rehearsal.exhibit.picture.touches][-1] == "go"


def test_a_mark_that_never_comes_is_an_error():
    with pytest.raises(ValueError, match="no mark 'end'"):
        Rehearsal(Diary()).reach("end")


def test_after_its_end_the_model_runs_on_alone():
    diary = Diary()
    rehearsal = Rehearsal(diary)
    rehearsal.advance(60 * 10)
    assert rehearsal.over
    assert rehearsal.hand is None
    assert diary.frames == 600


def test_a_slider_takes_only_its_steps():
    slider = Slider("much", -0.8, 0.8, 0.02)
    assert clipped(0.031, slider) == 0.04
    assert clipped(-7, slider) == -0.8
    assert clipped(7, slider) == 0.8
