"""The player of a demonstration: time, touches, the loop's hand, and what QML is told of it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from kiosk.bridge import exhibit_player
from kiosk.bridge.exhibit_player import ExhibitPlayer
from kiosk.camera import StillClock
from kiosk.exhibits import (
    Button,
    Exhibit,
    Glide,
    Mark,
    Mulberry32,
    Said,
    Slider,
    Switch,
    Tap,
    Wait,
)

WORDS = {
    "speed": "Speed",
    "speed_value": "{value:%}",
    "go": "Go",
    "slow": "Slow",
    "quick": "Quick",
    "said_at": "It is at {x:1} m",
}


@dataclass(frozen=True)
class Parameters:
    start: float = 0.0


@dataclass(frozen=True)
class Picture:
    x: float
    trail: tuple[tuple[float, float], ...]
    luck: int


class Runner(Exhibit):
    """Runs for a second at each touch."""

    kind = "runner"
    Parameters = Parameters
    controls = (
        Slider("speed", 0, 1, 0.1),
        Switch("pace", ("slow", "quick")),
        Button("go", main=True),
    )
    script = (Wait(1), Tap("go"), Mark("middle"), Glide("speed", 1.0, 1), Mark("aha"), Wait(1))

    def __init__(self, parameters: Parameters, random: Mulberry32) -> None:
        super().__init__(parameters, random)
        self.x, self.left, self.luck = parameters.start, 0, random.word()
        self.chosen = {"speed": 0.5, "pace": 0.0}

    def act(self, control: str, *values: float) -> None:
        if control == "go":
            self.left = 60
        else:
            self.chosen[control] = values[0]

    def advance(self, steps: int) -> None:
        run = min(steps, self.left)
        self.left -= run
        self.x += run / 60

    @property
    def moving(self) -> bool:
        return self.left > 0

    @property
    def picture(self) -> Picture:
        return Picture(self.x, ((0.0, self.x),), self.luck)

    @property
    def values(self) -> dict[str, float]:
        return dict(self.chosen)

    @property
    def disabled(self) -> frozenset[str]:
        return frozenset({"go"}) if self.moving else frozenset()

    @property
    def said(self) -> Said:
        return Said("said_at", {"x": self.x})

    @property
    def aha(self) -> bool:
        return self.chosen["speed"] == 1.0


def demo(language: str = "en", **parameters: float) -> dict[str, object]:
    return {"kind": "runner", "parameters": parameters, "words": WORDS, "language": language}


@pytest.fixture
def clock(monkeypatch) -> StillClock:
    still = StillClock()
    monkeypatch.setattr(ExhibitPlayer, "clock", staticmethod(still))
    monkeypatch.setattr(exhibit_player, "find", lambda _: Runner)
    return still


@pytest.fixture
def player(qapp, clock) -> ExhibitPlayer:
    made = ExhibitPlayer()
    made.demo = demo()
    made.live = True
    return made


def play(player: ExhibitPlayer, clock: StillClock, seconds: float) -> None:
    for _ in range(round(seconds * 10)):
        clock.pass_by(0.1)
        player.tick()


def told(player: ExhibitPlayer) -> list[str]:
    """The names of the signals from now on, as they come."""
    names: list[str] = []
    for name in ("picture", "values", "said", "hand", "moving", "demo", "played"):
        getattr(player, f"{name}Changed").connect(lambda name=name: names.append(name))
    return names


def test_it_begins_at_rest_and_says_so(player):
    assert player.picture["x"] == 0.0
    assert player.said == "It is at 0.0 m"
    assert not player.moving
    assert not player._timer.isActive()


def test_a_touch_is_told_at_once_and_time_goes_on_by_the_clock(player, clock):
    player.act("go")
    assert player.moving
    assert player.disabled == ["go"]
    assert player._timer.isActive()
    play(player, clock, 0.5)
    assert player.picture["x"] == pytest.approx(0.5, abs=0.02)
    play(player, clock, 1.0)
    assert player.picture["x"] == pytest.approx(1.0)
    assert not player.moving
    assert not player._timer.isActive()


def test_after_a_hitch_it_goes_on_where_it_was(player, clock):
    player.act("go")
    clock.pass_by(3600)
    player.tick()
    assert player.picture["x"] == pytest.approx(0.25)


def test_frames_are_not_lost_between_looks(player, clock):
    player.act("go")
    for _ in range(100):
        clock.pass_by(0.007)
        player.tick()
    assert player.picture["x"] == pytest.approx(0.7, abs=0.02)


def test_off_the_view_it_stands_still(player):
    player.act("go")
    player.live = False
    assert not player._timer.isActive()
    player.live = True
    assert player._timer.isActive()


def test_qml_is_told_of_what_has_changed_and_of_nothing_else(player, clock):
    names = told(player)
    clock.pass_by(1)
    player.tick()
    assert names == []
    player.act("speed", 0.7)
    assert names == ["values"]
    names.clear()
    player.act("go")
    assert set(names) == {"values", "moving"}
    names.clear()
    play(player, clock, 0.2)
    assert set(names) == {"picture", "said"}


def test_controls_carry_their_words(player):
    assert [control["form"] for control in player.controls] == ["slider", "switch", "button"]
    assert player.words[player.controls[0]["id"]] == "Speed"
    assert [player.words[option] for option in player.controls[1]["options"]] == ["Slow", "Quick"]
    assert player.controls[2]["main"] is True
    assert player.valueTexts["speed"] == "50%"


def test_another_language_changes_only_the_words(player, clock):
    player.act("go")
    play(player, clock, 0.5)
    names = told(player)
    player.demo = demo("ru")
    assert player.said == "It is at 0,5 m"
    assert player.valueTexts["speed"] == "50\u00a0%"
    assert player.moving
    assert set(names) == {"said", "demo", "values"}, "controls stay under the fingers"
    names.clear()
    player.demo = demo("ru")
    assert names == []


def test_other_parameters_begin_anew(player):
    player.act("go")
    player.demo = demo(start=2.0)
    assert player.picture["x"] == 2.0
    assert not player.moving


def test_start_again_has_other_luck(player):
    first = player.picture["luck"]
    player.again()
    second = player.picture["luck"]
    player.again()
    assert len({first, second, player.picture["luck"]}) == 3
    assert first == Mulberry32(1).word()


def test_the_loop_plays_it_and_a_visitor_takes_over(player, clock):
    player.act("speed", 0.2)
    player.again()
    player.looping = True
    assert player.picture["luck"] == Mulberry32(1).word()
    play(player, clock, 1.5)
    assert player.hand["control"] == "go"
    assert not player.hand["pressed"]
    play(player, clock, 0.5)
    before = player.picture["x"]
    assert before > 0
    player.looping = False
    assert player.hand == {}
    assert player.picture["x"] == before


def test_the_loop_begins_a_script_again_should_it_still_be_on(player, clock):
    player.looping = True
    play(player, clock, 6)
    assert player.hand == {}
    assert player.aha
    play(player, clock, 5)
    assert not player.aha
    assert player._timer.isActive()


def test_the_loop_plays_it_anew_each_time_it_comes_round(player, clock):
    player.looping = True
    play(player, clock, 6)
    assert player.aha
    player.live = False
    assert not player._timer.isActive()
    player.live = True
    assert not player.aha
    assert player.picture["x"] == 0.0


def test_a_player_that_was_given_back_is_as_new(player, clock):
    player.looping = True
    play(player, clock, 3)
    player.put_back()
    assert (player.picture, player.hand, player.said, player.controls) == ({}, {}, "", [])
    assert not player._timer.isActive()
    player.demo = demo()
    player.live = True
    assert player.picture["x"] == 0.0
    assert not player.looping


def test_a_moment_is_a_still(player, clock):
    player.moment = "aha"
    assert player.aha
    assert player.hand == {}
    assert not player._timer.isActive()
    picture = player.picture
    play(player, clock, 1)
    assert player.picture == picture
    player.moment = ""
    assert player.picture["x"] == 0.0


def test_without_a_demonstration_there_is_nothing_to_touch(qapp, clock):
    player = ExhibitPlayer()
    player.demo = {}
    player.act("go")
    player.again()
    player.tick()
    assert player.controls == []
    assert player.picture == {}
