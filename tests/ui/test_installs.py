"""What is installed while the kiosk runs comes on when nobody is there, on the real stage."""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from kiosk import floor_installs, paths
from kiosk.app import Kiosk, Options
from kiosk.bridge import installs
from kiosk.bridge.installs import InstallWatcher
from kiosk.floor_installs import FollowInstalls, open_installed
from kiosk.session import Mode
from kiosk.updates import Store, install, rollback
from tests.ui.hand import Hand

NOW = datetime(2026, 11, 23, tzinfo=UTC)
MIDDLE = QPoint(400, 300)


class Floor:
    """A kiosk that follows what is installed, and a hand at it."""

    def __init__(self, state: Path, qtbot) -> None:
        self.qtbot = qtbot
        self.kiosk = Kiosk(open_installed(state), Options())
        self.controller = self.kiosk.stage.controller
        self.kiosk.stage.window.resize(1280, 720)
        self.kiosk.stage.window.show()
        qtbot.waitUntil(self.kiosk.stage.window.isExposed)
        self.follow = FollowInstalls(self.kiosk, state)
        self.hand = Hand(self.kiosk.stage, StubClock(), qtbot.waitUntil)

    def title(self) -> str:
        return self.controller.property("title")

    def wait_for(self, title: str) -> None:
        self.qtbot.waitUntil(lambda: self.title() == title)

    def wait_until_ready(self) -> None:
        """Until another deck has been read, and waits for its moment."""
        self.qtbot.waitUntil(lambda: self.follow._waiting is not None)

    def ask_often(self) -> None:
        """Ask as often as in a minute whether nobody is there."""
        for _ in range(240):
            self.follow._try()

    def close(self) -> None:
        self.follow.close()
        self.kiosk.close()
        assert self.kiosk.stage.warnings == []


class StubClock:
    def pass_by(self, seconds: float) -> None:
        """The kiosk runs by its own clock here."""


@pytest.fixture
def state(tmp_path, monkeypatch) -> Path:
    monkeypatch.setattr(floor_installs, "AGAIN_MS", 10)
    monkeypatch.setattr(installs, "QUICKLY", 0.02)
    monkeypatch.setattr(
        floor_installs, "InstallWatcher", lambda *given: InstallWatcher(*given, often=0.02)
    )
    return tmp_path / "state"


@pytest.fixture
def put(state, tmp_path) -> Callable[[str], Path]:
    """Installs a deck with that title; returns where it lies."""

    def make(title: str) -> Path:
        deck = tmp_path / "deck"
        deck.mkdir(exist_ok=True)
        slides = "[one.yaml, two.yaml]"
        (deck / "deck.yaml").write_text(
            f"format: 1\ntitle: {title}\nlanguages: [en]\nslides: {slides}\n"
        )
        for name in ("one", "two"):
            text = f"kind: topic\ntitle: {title} {name}\n"
            (deck / f"{name}.yaml").write_text(text)
        return install(str(deck), state, NOW).version.deck

    return make


@pytest.fixture
def floor(state, qapp, qtbot) -> Iterator[Callable[[], Floor]]:
    opened: list[Floor] = []

    def make() -> Floor:
        opened.append(Floor(state, qtbot))
        return opened[-1]

    yield make
    for one in opened:
        one.close()
    gc.collect()


def test_what_is_installed_comes_on_in_the_loop(put, floor):
    put("First")
    one = floor()
    assert one.title() == "First"
    put("Second")
    one.wait_for("Second")
    one.hand.settle()
    assert "Second one" in one.hand.texts()


def test_it_never_comes_on_under_a_visit(put, floor):
    put("First")
    one = floor()
    one.hand.press(MIDDLE)
    one.hand.release(MIDDLE)
    one.qtbot.waitUntil(lambda: one.controller.screen.mode is Mode.VISIT)
    put("Second")
    one.wait_until_ready()
    one.ask_often()
    assert one.title() == "First"


def test_it_comes_on_when_the_visit_has_ended(put, floor):
    put("First")
    one = floor()
    one.controller.touch()
    assert one.controller.screen.mode is Mode.VISIT
    put("Second")
    one.wait_until_ready()
    one.ask_often()
    assert one.title() == "First"
    one.controller.back()  # on the first slide this ends the visit
    assert one.controller.screen.mode is Mode.ATTRACT
    one.wait_for("Second")


def test_it_never_comes_on_under_a_finger(put, floor):
    put("First")
    one = floor()
    one.hand.press(MIDDLE)
    assert one.controller.screen.mode is Mode.ATTRACT, "a touch acts when it is lifted"
    put("Second")
    one.wait_until_ready()
    one.ask_often()
    assert one.title() == "First"
    one.hand.release(MIDDLE)
    one.qtbot.waitUntil(lambda: one.controller.screen.mode is Mode.VISIT)
    assert one.title() == "First"


def test_going_back_comes_on_too(put, floor, state):
    put("First")
    put("Second")
    one = floor()
    rollback(state)
    one.wait_for("First")


def test_a_kiosk_with_the_shipped_deck_takes_the_first_install(put, floor):
    one = floor()
    assert one.title() == "Quantum technologies"
    put("First")
    one.wait_for("First")


def test_what_is_on_screen_is_kept_while_others_come_and_go(put, floor, state):
    put("First")
    one = floor()
    deck = put("On screen")
    one.wait_for("On screen")
    one.controller.touch()
    for number in range(5):
        put(f"Deck {number}")
    assert deck.is_dir(), "a visitor looks at it"
    assert len(list(Store(state).versions.iterdir())) == 4


def test_a_file_that_goes_from_under_it_brings_the_version_before(put, floor, caplog):
    put("First")
    deck = put("Second")
    one = floor()
    assert one.title() == "Second"
    (deck / "two.yaml").unlink()
    one.wait_for("First")
    assert "is damaged" in caplog.text


def test_a_file_changed_in_place_is_never_shown(put, floor, monkeypatch):
    # Names and sizes stay the same: only reading the bytes tells.
    monkeypatch.setattr(installs, "QUICKLY", 1e9)
    put("First")
    deck = put("Second")
    one = floor()
    text = (deck / "deck.yaml").read_text()
    (deck / "deck.yaml").write_text(text.replace("Second", "Forged"))
    titles = set()
    one.controller.languageChanged.connect(lambda: titles.add(one.title()))
    one.wait_for("First")
    assert titles == {"First"}


def test_a_version_that_cannot_be_shown_any_more_gives_way(put, state, caplog, monkeypatch):
    """As after an update of the kiosk that knows other decks."""
    put("First")
    put("Second")
    real = floor_installs.open_deck
    refused = []

    def open_deck(path, *given):
        opening = real(path, *given)
        if opening.loaded.deck.title.in_language("en") == "Second":
            refused.append(path)
            loaded = type(opening.loaded)(None, ())
            return type(opening)(opening.deck, opening.known, opening.cache, loaded)
        return opening

    monkeypatch.setattr(floor_installs, "open_deck", open_deck)
    with caplog.at_level(logging.ERROR):
        assert open_installed(state).loaded.deck.title.in_language("en") == "First"
    assert refused
    assert "cannot be shown" in caplog.text


def test_a_damaged_install_at_the_start_gives_way_and_then_the_shipped_deck(put, state):
    first, second = put("First"), put("Second")
    (second / "two.yaml").unlink()
    assert open_installed(state).deck == first
    (first / "two.yaml").unlink()
    assert open_installed(state).deck == paths.SLIDES


def test_a_state_that_cannot_be_written_does_not_stop_the_show(tmp_path, state, floor):
    state.parent.mkdir(exist_ok=True)
    state.write_text("a file where a folder should be")
    assert floor().title() == "Quantum technologies"
