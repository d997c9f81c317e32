"""What QML is told of a visit that goes to a demonstration, and of a loop that plays one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.bridge.controller import KioskController
from kiosk.deck import Deck, load
from kiosk.session import Show

DECK = """\
format: 1
title: A deck
languages: [en, ru]
timing: {dwell: 10 s}
slides:
  - {kind: topic, id: one, title: First}
  - {kind: topic, id: two, title: Second, details: [{title: More, blocks: [{text: Words}]}]}
  - {kind: topic, id: three, title: Third}
"""
TWENTY_TWO = {"two": 22.0}


@pytest.fixture
def deck(tmp_path: Path) -> Deck:
    (tmp_path / "deck.yaml").write_text(DECK, encoding="utf-8")
    loaded = load(tmp_path, assets=paths.ASSETS)
    assert loaded.deck is not None
    return loaded.deck


class Kiosk:
    """A controller, its clock, and what it has told."""

    def __init__(self, deck: Deck) -> None:
        self.now = 0.0
        self.controller = KioskController(deck, lambda: self.now)
        self.rebuilt = self.moved = 0
        alive = self.controller.alive
        alive.modelReset.connect(self._count_rebuilt)
        for signal in (alive.rowsInserted, alive.rowsRemoved, alive.dataChanged):
            signal.connect(self._count_moved)

    def _count_rebuilt(self) -> None:
        self.rebuilt += 1

    def _count_moved(self) -> None:
        self.moved += 1

    def waits(self, seconds: float) -> KioskController:
        self.now += seconds
        self.controller.tick()
        return self.controller

    def acts(self, slot: str, *arguments: object) -> KioskController:
        self.now += 1
        getattr(self.controller, slot)(*arguments)
        return self.controller

    def forget(self) -> None:
        self.rebuilt = self.moved = 0


@pytest.fixture
def demos(monkeypatch: pytest.MonkeyPatch) -> dict[str, float]:
    """The demonstrations behind the slides of every deck, by slide; there to be changed."""
    behind = dict(TWENTY_TWO)
    read = Show.of

    def with_demos(deck: Deck) -> Show:
        show = read(deck)
        return replace(show, slides=tuple(replace(s, demo=behind.get(s.id)) for s in show.slides))

    monkeypatch.setattr(Show, "of", with_demos)
    return behind


@pytest.fixture
def kiosk(deck: Deck, demos: dict[str, float], qapp) -> Kiosk:
    return Kiosk(deck)


def levels(controller: KioskController) -> list[str]:
    names = {"atSlide", "atDetail", "atDemo", "atTopics"}
    return [name for name in sorted(names) if getattr(controller, name)]


def test_try_it_is_offered_and_leads_to_the_demonstration(kiosk: Kiosk) -> None:
    assert not kiosk.controller.canTry
    assert kiosk.acts("openSlide", "two").canTry
    assert kiosk.acts("readMore").canTry
    controller = kiosk.acts("tryIt")
    assert (levels(controller), controller.canTry) == (["atDemo"], False)
    assert levels(kiosk.acts("back")) == ["atSlide"]
    assert levels(kiosk.acts("openSlide", "one")) == levels(kiosk.acts("tryIt")) == ["atSlide"]


def test_qml_is_told_of_the_demonstration(kiosk: Kiosk, qtbot) -> None:
    kiosk.acts("openSlide", "two")
    with qtbot.waitSignal(kiosk.controller.placeChanged):
        kiosk.acts("tryIt")
    with qtbot.waitSignal(kiosk.controller.placeChanged):
        kiosk.acts("back")


def test_at_a_demonstration_the_steps_are_those_of_its_slide(kiosk: Kiosk) -> None:
    slide = kiosk.acts("openSlide", "two")
    before = (slide.stepIndex, slide.stepCount, slide.stepText, slide.slide["title"])
    demo = kiosk.acts("tryIt")
    assert (demo.stepIndex, demo.stepCount, demo.stepText, demo.slide["title"]) == before
    assert before[:2] == (1, 3)
    assert demo.detail is None


def test_from_a_detail_the_steps_are_those_of_the_slide_again(kiosk: Kiosk) -> None:
    kiosk.acts("openSlide", "two")
    assert kiosk.acts("readMore").stepCount == 1
    assert kiosk.acts("tryIt").stepCount == 3


def test_the_slides_stand_still_while_only_the_level_changes(kiosk: Kiosk) -> None:
    kiosk.acts("openSlide", "two")
    kiosk.forget()
    for slot in ("tryIt", "back", "readMore", "tryIt", "back"):
        kiosk.acts(slot)
    assert (kiosk.rebuilt, kiosk.moved) == (0, 0)


def test_the_slides_stand_still_while_the_loop_plays_a_demonstration(kiosk: Kiosk) -> None:
    kiosk.waits(10)
    kiosk.forget()
    controller = kiosk.waits(10)
    assert (levels(controller), controller.slideIndex, controller.glideWay) == (["atDemo"], 1, 0)
    assert controller.inAttract
    assert (kiosk.rebuilt, kiosk.moved) == (0, 0)
    controller = kiosk.waits(22)
    assert (levels(controller), controller.slideIndex) == (["atSlide"], 2)
    assert kiosk.rebuilt == 0
    assert kiosk.moved > 0


def test_a_touch_that_was_meant_for_the_demonstration_brings_it_back(kiosk: Kiosk) -> None:
    kiosk.waits(10)
    kiosk.waits(10)
    controller = kiosk.waits(22)
    kiosk.now += 0.2
    controller.touch()
    assert (levels(controller), controller.slideIndex) == (["atDemo"], 1)


def test_the_loop_passes_over_a_demonstration_that_does_not_work(kiosk: Kiosk) -> None:
    kiosk.waits(10)
    kiosk.waits(10)
    assert levels(kiosk.acts("skip", 1)) == ["atSlide"]
    assert kiosk.controller.slideIndex == 2


def test_another_language_at_a_demonstration_changes_words_alone(kiosk: Kiosk) -> None:
    kiosk.acts("openSlide", "two")
    controller = kiosk.acts("tryIt")
    kiosk.forget()
    kiosk.acts("chooseLanguage", "ru")
    assert (levels(controller), kiosk.rebuilt) == (["atDemo"], 0)


def test_a_reload_finds_the_visitor_at_the_demonstration(
    kiosk: Kiosk, deck: Deck, demos: dict[str, float]
) -> None:
    kiosk.acts("openSlide", "two")
    kiosk.acts("tryIt")
    kiosk.controller.replace(deck)
    assert levels(kiosk.controller) == ["atDemo"]
    demos.clear()
    kiosk.controller.replace(deck)
    assert levels(kiosk.controller) == ["atSlide"]
    assert (kiosk.controller.slideIndex, kiosk.controller.canTry) == (1, False)
