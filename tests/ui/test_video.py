"""Films, played by the real player. What is drawn of them is looked at with OpenGL alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QColor
from PySide6.QtQuick import QSGRendererInterface

from kiosk.camera import items
from kiosk.session import Mode
from tests.ui.conftest import PORTRAIT
from tests.ui.films import BLOCK, FILM, GREEN, enter, faces, leave, players, plays, reel, told
from tests.ui.hand import PACE, Hand
from tests.ui.layout import faults

# The player's threads log; a handler in Python would wait there for the thread that waits for them.
pytestmark = pytest.mark.no_qt_log

Open = Callable[..., Hand]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A deck's folder with a film, its words and its poster, and no deck.yaml yet."""
    shutil.copy(FILM, tmp_path / "film.webm")
    (tmp_path / "poster.svg").write_text(GREEN, "utf-8")
    for code, words in (("en", "All the <i>time</i>"), ("ru", "Всё время")):
        vtt = f"WEBVTT\n\n00:00.000 --> 01:00.000\n{words}\n"
        (tmp_path / f"{code}.vtt").write_text(vtt, "utf-8")
    return tmp_path


@pytest.fixture
def open_film(open_hand: Open, folder: Path) -> Open:
    """Opens a deck whose first slide shows films."""

    def open_deck(*files: str, **options) -> Hand:
        blocks = "".join(BLOCK.format(file=file) for file in files or ("film.webm",))
        (folder / "deck.yaml").write_text(
            "format: 1\ntitle: T\nlanguages: [en, ru]\nslides:\n"
            "  - kind: page\n    id: film\n    title: {en: A film, ru: Фильм}\n"
            f"    blocks:{blocks}  - {{kind: topic, id: other, title: Another}}\n",
            "utf-8",
        )
        hand = open_hand(folder, **options)
        # This call keeps Python's lock, and waits for threads that start the film; one with a
        # message for a handler in Python would wait for that lock.
        handler = qInstallMessageHandler(None)
        for face in faces(hand):
            # Offscreen nothing is drawn of a film; all else is the same.
            face.setProperty("drawable", True)
        qInstallMessageHandler(handler)
        return hand

    return open_deck


def test_in_the_loop_the_film_plays_by_itself_round_and_round(open_film: Open) -> None:
    hand = open_film()
    assert reel(hand, "shown") or hand.item("film-poster").opacity() == 1
    hand.wait_until(lambda: plays(hand))
    hand.wait_until(lambda: hand.item("film-poster").opacity() == 0)
    hand.wait_until(lambda: reel(hand, "position") > 0.8)
    hand.wait_until(lambda: reel(hand, "position") < 0.5)
    assert plays(hand)


def test_a_visitor_finds_it_still_and_plays_and_stops_it(open_film: Open) -> None:
    hand = open_film()
    hand.wait_until(lambda: plays(hand))
    enter(hand)
    assert not reel(hand, "running")
    hand.tap("film-play")
    hand.wait_until(lambda: plays(hand))
    hand.tap("film-play")
    assert not reel(hand, "running")
    hand.tap("film")
    assert reel(hand, "running")


def test_at_its_end_the_poster_comes_back_and_it_plays_again(open_film: Open) -> None:
    hand = open_film()
    enter(hand)
    for _ in range(2):
        hand.tap("film-play")
        hand.wait_until(lambda: plays(hand))
        hand.wait_until(lambda: not reel(hand, "running"))
        hand.wait_until(lambda: hand.item("film-poster").opacity() == 1)
        assert reel(hand, "position") == 0


def test_a_touch_on_pause_in_the_loop_stops_it(open_film: Open) -> None:
    hand = open_film()
    hand.wait_until(lambda: plays(hand))
    hand.tap("film-play")
    assert hand.controller.screen.mode is Mode.VISIT
    assert not reel(hand, "running")


def test_while_it_plays_nobody_is_asked_whether_they_are_there(open_film: Open) -> None:
    hand = open_film()
    enter(hand)
    hand.tap("film-play")
    faces(hand)[0].setProperty("pulse", 5)
    told = []
    state = hand.controller._runner
    for _ in range(4):
        hand.clock.pass_by(50.0)
        told.append(hand.controller.screen.mode)
        before = state._state.clock.held
        hand.wait_until(lambda before=before: state._state.clock.held > before)
        hand.controller.tick()
        told.append(hand.controller.screen.mode)
        if not reel(hand, "running"):
            hand.tap("film-play")
    assert set(told) == {Mode.VISIT}


def test_subtitles_are_in_the_visitors_language_and_can_be_switched_off(open_film: Open) -> None:
    hand = open_film(language="ru")
    hand.wait_until(lambda: "Всё время" in hand.texts())
    hand.tap("film-subtitles")
    assert plays(hand), "a touch on the film's own switch does not stop it"
    assert "Всё время" not in hand.texts()
    leave(hand)
    hand.wait_until(lambda: "Всё время" in hand.texts())


def test_a_film_goes_on_in_another_language_where_it_was(open_film: Open) -> None:
    hand = open_film()
    enter(hand)
    hand.tap("film-play")
    hand.wait_until(lambda: plays(hand) and reel(hand, "position") > 0.4)
    hand.tap("language-ru")
    assert reel(hand, "position") >= 0.4
    hand.wait_until(lambda: plays(hand) and "Всё время" in hand.texts())
    assert reel(hand, "position") >= 0.4
    assert players(hand) == 1


def test_sound_is_off_until_it_is_switched_on_and_off_for_the_next_visitor(open_film: Open) -> None:
    hand = open_film()
    hand.wait_until(lambda: plays(hand))
    assert not reel(hand, "audible")
    hand.tap("film-sound")
    assert reel(hand, "audible")
    hand.wait_until(lambda: not reel(hand, "running"))
    assert not reel(hand, "audible"), "each start is silent"
    hand.tap("film-sound")
    leave(hand)
    assert not reel(hand, "audible")
    hand.wait_until(lambda: plays(hand))


def test_the_next_visitor_finds_it_from_its_beginning(open_film: Open) -> None:
    hand = open_film()
    enter(hand)
    hand.tap("film-play")
    hand.wait_until(lambda: plays(hand) and reel(hand, "position") > 0.2)
    hand.tap("film-play")
    leave(hand)
    assert reel(hand, "position") < 0.2
    hand.wait_until(lambda: plays(hand))


def test_it_waits_below_a_sheet(open_film: Open) -> None:
    hand = open_film()
    enter(hand)
    hand.tap("film-play")
    hand.wait_until(lambda: plays(hand) and reel(hand, "position") > 0.2)
    (face,) = faces(hand)
    hand.clock.pass_by(PACE)
    hand.controller.openSheet("credits")
    assert not told(face, "running"), "nobody sees it, and nobody should hear it"
    hand.tap("back")
    assert plays(hand)
    assert reel(hand, "position") > 0.2, "it goes on where it was"


def test_only_a_slide_on_view_has_a_player(open_film: Open) -> None:
    hand = open_film()
    hand.wait_until(lambda: plays(hand))
    assert players(hand) == 1
    enter(hand)
    hand.tap("film-play")
    hand.tap("next")
    hand.wait_until(lambda: players(hand) == 0)
    hand.tap("previous")
    assert players(hand) == 0, "in a visit it waits for a touch"


def test_of_two_films_on_a_page_one_plays(open_film: Open) -> None:
    hand = open_film("film.webm", "film.webm")
    hand.wait_until(lambda: players(hand) == 1)
    enter(hand)
    upper, lower = faces(hand)
    for touched, other in ((lower, upper), (upper, lower)):
        film = next(i for i in items(touched) if i.objectName() == "film")
        hand.touch(film.mapToScene(film.boundingRect().center()).toPoint())
        hand.wait_until(lambda touched=touched: told(touched, "shown"))
        assert not told(other, "running")
        assert players(hand) == 1


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param(lambda data: data.replace(b"V_VP9", b"V_XYZ"), id="unknown codec"),
        pytest.param(lambda data: data[:300], id="cut short"),
    ],
)
def test_a_film_that_cannot_be_played_does_not_stop_the_loop(
    open_film: Open, folder: Path, broken: Callable[[bytes], bytes]
) -> None:
    (folder / "film.webm").write_bytes(broken(FILM.read_bytes()))
    hand = open_film()
    hand.clock.pass_by(2.0)
    hand.wait_until(lambda: bool(hand.controller.tick()) or hand.controller.screen.slide == 1)
    enter(hand)
    hand.tap("previous")
    assert "The film cannot be shown." not in hand.texts()
    hand.tap("film-play")
    hand.wait_until(lambda: "The film cannot be shown." in hand.texts())
    assert hand.item("film-poster").opacity() == 1
    assert players(hand) == 0
    assert faults(hand) == []


def test_a_first_frame_that_does_not_come_is_not_waited_for(open_film: Open) -> None:
    hand = open_film()
    enter(hand)
    faces(hand)[0].setProperty("patience", 1)
    hand.tap("film-play")
    hand.wait_until(lambda: "The film cannot be shown." in hand.texts())
    faces(hand)[0].setProperty("patience", 4000)
    hand.tap("film-play")
    hand.wait_until(lambda: plays(hand))


def test_a_film_that_breaks_off_ends_as_a_short_one(open_film: Open, folder: Path) -> None:
    data = FILM.read_bytes()
    (folder / "film.webm").write_bytes(data[: len(data) * 2 // 3])
    hand = open_film()
    enter(hand)
    hand.tap("film-play")
    hand.wait_until(lambda: plays(hand))
    (folder / "film.webm").unlink()
    hand.wait_until(lambda: not reel(hand, "running"))
    hand.wait_until(lambda: hand.item("film-poster").opacity() == 1)
    hand.tap("next")
    assert hand.controller.screen.slide == 1


def test_where_films_are_not_drawn_the_poster_stays_and_a_touch_says_why(open_film: Open) -> None:
    hand = open_film()
    enter(hand)
    faces(hand)[0].setProperty("drawable", False)
    assert "The film cannot be shown." not in hand.texts()
    hand.tap("film-play")
    assert "The film cannot be shown." in hand.texts()
    assert hand.item("film-poster").opacity() == 1
    assert players(hand) == 0


@pytest.mark.parametrize("size", [(1920, 1080), PORTRAIT, (1024, 768)])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_nothing_overlaps(open_film: Open, size: tuple[int, int], language: str) -> None:
    hand = open_film(size=size, language=language)
    assert faults(hand) == []
    hand.wait_until(lambda: hand.sees("subtitle"))
    assert faults(hand) == []


def test_what_is_seen_is_never_black(open_film: Open) -> None:
    """From the poster (green) to the film (red), over its seam, and back to the poster."""
    hand = open_film(size=(1280, 720))
    if hand.window.rendererInterface().graphicsApi() is QSGRendererInterface.GraphicsApi.Software:
        pytest.skip("a film is drawn by OpenGL alone")
    at = hand.middle("film")
    seen: list[QColor] = []

    def look(until: Callable[[], bool]) -> bool:
        seen.append(hand.window.grabWindow().pixelColor(at.x() + 60, at.y() + 90))
        return until()

    hand.wait_until(lambda: look(lambda: seen[-1].red() > 200))
    hand.wait_until(lambda: look(lambda: reel(hand, "position") > 0.9))
    hand.wait_until(lambda: look(lambda: reel(hand, "position") < 0.5))
    enter(hand)
    hand.tap("film-play")
    hand.wait_until(lambda: look(lambda: not reel(hand, "running")))
    hand.wait_until(lambda: look(lambda: seen[-1].green() > 200))
    assert min(max(c.red(), c.green()) for c in seen) > 100, [c.name() for c in seen]
