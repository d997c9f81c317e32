"""A deck that is longer than what is read at first: it opens at once, and the rest follows."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.app import HEAD, Kiosk, Options, open_deck
from kiosk.deck import load
from kiosk.floor import warn_of

COUNT = 3 * HEAD


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    (tmp_path / "deck.yaml").write_text(
        "format: 1\ntitle: Long\nlanguages: [en]\nslides: ['slides/*.yaml']\n"
    )
    folder = tmp_path / "slides"
    folder.mkdir()
    for number in range(COUNT):
        (folder / f"{number:04d}-n{number}.yaml").write_text(f"kind: topic\ntitle: No. {number}\n")
    return tmp_path


@pytest.fixture
def kiosk_of(qapp) -> Iterator[Callable[[Path], Kiosk]]:
    """Opens a deck as `kiosk run` does."""
    opened: list[Kiosk] = []

    def open_kiosk(deck: Path) -> Kiosk:
        opening = open_deck(deck)
        assert opening.loaded.partial
        opened.append(Kiosk(opening, Options()))
        return opened[-1]

    yield open_kiosk
    for kiosk in opened:
        kiosk.close()


@pytest.fixture
def kiosk(deck: Path, kiosk_of) -> Kiosk:
    return kiosk_of(deck)


def test_it_opens_with_its_head_and_the_rest_follows_in_place(kiosk: Kiosk, qtbot) -> None:
    controller = kiosk.stage.controller
    assert controller.screen.slides == HEAD
    controller.openAt(5)
    qtbot.waitUntil(lambda: controller.screen.slides == COUNT)
    assert controller.screen.slide_id == "n5"
    assert controller.property("alive").rowCount() <= 4
    assert controller.property("tiles").rowCount() == COUNT
    assert kiosk.stage.warnings == []


def test_a_broken_slide_in_the_rest_does_not_hold_the_others_back(
    deck: Path, kiosk_of, qtbot
) -> None:
    (deck / "slides" / f"{COUNT - 1:04d}-n{COUNT - 1}.yaml").write_text("kind: tropic\n")
    controller = kiosk_of(deck).stage.controller
    qtbot.waitUntil(lambda: controller.screen.slides == COUNT - 1)


def test_a_broken_save_leaves_the_last_good_deck_and_is_logged(
    kiosk: Kiosk, deck: Path, qtbot, caplog: pytest.LogCaptureFixture
) -> None:
    controller = kiosk.stage.controller
    qtbot.waitUntil(lambda: controller.screen.slides == COUNT)
    (deck / "slides" / "0003-n3.yaml").write_text("kind: topic\ntitel: broken\n")
    qtbot.waitUntil(lambda: "last good one stays" in caplog.text)
    assert "0003-n3.yaml:2:1" in caplog.text
    assert controller.screen.slides == COUNT


def test_an_edit_while_the_window_opens_is_not_lost(tmp_path: Path, qapp, qtbot) -> None:
    (tmp_path / "deck.yaml").write_text(
        "format: 1\ntitle: Short\nlanguages: [en]\nslides: [one.yaml]\n"
    )
    (tmp_path / "one.yaml").write_text("kind: topic\ntitle: First\n")
    opening = open_deck(tmp_path)
    (tmp_path / "one.yaml").write_text("kind: topic\nid: second\ntitle: Second\n")
    kiosk = Kiosk(opening, Options())
    qtbot.waitUntil(lambda: kiosk.stage.controller.screen.slide_id == "second")
    kiosk.close()


def test_wishes_that_the_deck_cannot_fulfil_are_logged(
    deck: Path, caplog: pytest.LogCaptureFixture
) -> None:
    loaded = open_deck(deck).loaded
    assert loaded.deck is not None
    warn_of(Options(language="en", start="n3"), loaded.deck)
    assert caplog.messages == []
    warn_of(Options(language="xx", start="nowhere"), loaded.deck)
    assert [("'xx'" in m, "en" in m) for m in caplog.messages] == [(False, False), (True, True)]
    assert "'nowhere'" in caplog.text


@pytest.fixture
def automatic_collection() -> Iterator[None]:
    gc.enable()
    yield
    gc.disable()


@pytest.mark.usefixtures("automatic_collection", "qapp")
def test_a_kiosk_has_no_collection_but_its_own_while_it_watches(deck: Path) -> None:
    kiosk = Kiosk(open_deck(deck), Options())
    during = gc.isenabled()
    kiosk.close()
    assert (during, gc.isenabled()) == (False, True)


def test_after_a_partial_start_a_broken_save_is_not_shown(kiosk_of, deck: Path, qtbot) -> None:
    good = (deck / "deck.yaml").read_text()
    kiosk = kiosk_of(deck)
    (deck / "deck.yaml").write_text("format: [")
    kiosk.receive(load(deck, assets=paths.ASSETS))
    (deck / "deck.yaml").write_text(good)
    (deck / "slides" / "0003-n3.yaml").write_text("kind: tropic\n")
    kiosk.receive(load(deck, assets=paths.ASSETS))
    assert kiosk.stage.controller.screen.slides == HEAD
