"""Fonts, codecs and sound."""

from __future__ import annotations

import shutil

import pytest

from kiosk.doctor.media import codecs, fonts, letters, sound
from tests.ui.films import FILM

VIDEO = """
details:
  - title: Film
    blocks:
      - video: {file: loop.webm, poster: p, alt: A, credit: C, sound: yes}
"""


@pytest.fixture
def with_film(tmp_path, make_world):
    deck = tmp_path / "deck"
    shutil.copy(FILM, deck / "loop.webm")
    (deck / "p.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><path d="M0 0h16v9"/></svg>'
    )
    (deck / "one.yaml").write_text("kind: topic\ntitle: One\n" + VIDEO)
    return make_world


@pytest.mark.parametrize(
    ("answer", "verdict", "said"),
    [
        ({}, "good", "9 files load"),
        ({"unreadable": ["Inter-Bold.ttf"]}, "bad", "Inter-Bold.ttf"),
        ({"files": 0}, "bad", "all files"),
        ({"absent": ["Comic"]}, "bad", "Comic"),
        ({"lacking": ["字"]}, "note", "字"),
    ],
)
def test_fonts(make_world, answer, verdict, said):
    seen = fonts(make_world(fonts=answer))
    assert (seen.verdict, said in seen.what) == (verdict, True), seen
    assert bool(seen.remedy) == (verdict != "good")
    assert fonts(make_world(fonts="it said nothing")).verdict == "bad"


def test_the_letters_are_those_of_the_deck(make_world, tmp_path):
    (tmp_path / "deck/one.yaml").write_text("kind: topic\ntitle: Été \u00a0Ω\n")
    assert letters(make_world().loaded.deck) == "tÉéΩ"
    assert letters(None) == ""


def test_fonts_without_a_deck(make_world, tmp_path):
    (tmp_path / "deck/deck.yaml").unlink()
    assert fonts(make_world()).verdict == "good"


def test_codecs_without_films(make_world):
    assert codecs(make_world()).what == "VP9, H.264, AV1, AAC, Opus"
    some = {"codecs": {"vp9": True, "h264": True, "aac": True, "opus": True, "av1": False}}
    assert codecs(make_world(media=some)).verdict == "good"
    assert "not AV1" in codecs(make_world(media=some)).what
    assert codecs(make_world(media={"codecs": {"vp9": False}})).verdict == "note"
    assert codecs(make_world(media="libpulse.so.0: missing")).verdict == "note"


def test_codecs_that_films_of_the_deck_need(with_film):
    assert codecs(with_film()).verdict == "good"
    lacking = codecs(with_film(media={"codecs": {"vp9": False, "h264": True}}))
    assert lacking.verdict == "bad"
    assert "need VP9" in lacking.remedy
    assert codecs(with_film(media="libpulse.so.0: missing")).verdict == "bad"


def test_sound(make_world, with_film):
    assert sound(make_world()).what == "HDMI"
    silent = {"outputs": []}
    assert sound(with_film(media=silent)).verdict == "note"


def test_silence_where_no_film_has_sound(make_world):
    assert sound(make_world(media={"outputs": []})).verdict == "good"


def test_sound_on_another_machine_is_not_called(make_world):
    world = make_world(environ={"PULSE_SERVER": "tcp:sound.example:4713"})
    assert sound(world).verdict == "note"
    assert "PULSE_SERVER" in sound(world).remedy
    assert world.ask.asked == []
