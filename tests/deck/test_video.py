"""Films in a deck: what a bad value in each field is told, and where."""

from __future__ import annotations

import pytest

from kiosk.deck.films import film_kind
from tests.deck.decks import FILM, SVG, only, places

HEAD = """\
kind: topic
id: one
title: T
details:
  - title: D
    blocks:
      - video:
"""
FIELDS = {
    "file": "a.webm",
    "poster": "p",
    "alt": "A",
    "credit": "C",
    "subtitles": "{en: a.vtt, ru: a.vtt}",
    "sound": "yes",
}
VTT = "WEBVTT\n\n00:00.000 --> 00:02.000\nTwo <b>waves</b>\n"
FILES = {"a.webm": FILM, "p.svg": SVG, "a.vtt": VTT}


def slide(**changed: str | None) -> str:
    fields = {**FIELDS, **changed}
    lines = [f"          {key}: {value}\n" for key, value in fields.items() if value is not None]
    return HEAD + "".join(lines)


def test_a_film_with_all_its_fields_is_good(check):
    loaded = check({"one.yaml": slide(caption="{en: E, ru: R}"), **FILES})
    assert loaded.problems == ()
    film = loaded.deck.slides[0].details[0].blocks[0].video
    assert film.file.path.name == "a.webm"
    assert film.sound is True
    assert [cue.text for cue in film.subtitles.in_language("ru")] == ["Two waves"]


def test_a_film_without_words_and_sound_is_good(check):
    loaded = check({"one.yaml": slide(subtitles=None, sound=None), **FILES})
    assert loaded.problems == ()
    film = loaded.deck.slides[0].details[0].blocks[0].video
    assert film.subtitles is None
    assert film.sound is False


@pytest.mark.parametrize(
    ("changed", "place"),
    [
        ({"file": "none.webm"}, "8:17 missing-file"),
        ({"file": "p.svg"}, "8:17 wrong-form"),
        ({"file": "https://a.example/a.webm"}, "8:17 remote-address"),
        ({"file": "../a.webm"}, "8:17 outside-deck"),
        ({"file": None}, "7:9 missing-key"),
        ({"poster": "none"}, "9:19 missing-file"),
        ({"poster": None}, "7:9 missing-key"),
        ({"alt": None}, "7:9 missing-alt"),
        ({"credit": "{de: C}"}, "11:20 unknown-language"),
        ({"sound": "perhaps"}, "13:18 wrong-form"),
        ({"subtitles": "a.vtt"}, "12:22 wrong-type"),
        ({"subtitles": "[a.vtt]"}, "12:22 wrong-type"),
        ({"subtitles": "{en: none.vtt, ru: a.vtt}"}, "12:27 missing-file"),
        ({"subtitles": "{en: a.vtt, ru: a.webm}"}, "12:38 wrong-form"),
        ({"subtitles": "{en: a.vtt, ru: [a.vtt]}"}, "12:38 wrong-type"),
        ({"subtitles": "{en: a.vtt, ru: a.vtt, de: a.vtt}"}, "12:45 unknown-language"),
        ({"loops": "yes"}, "14:11 unknown-key"),
    ],
)
def test_a_bad_value_is_reported_in_its_place(check, tmp_path, changed, place):
    loaded = check({"one.yaml": slide(**changed), **FILES})
    assert places(loaded, tmp_path / "deck") == [f"one.yaml:{place}"]
    assert only(loaded).hint


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("WEBVTT\n\n00:00,000 --> 00:02,000\nA comma\n", "`b.vtt`, line 3"),
        ("No WebVTT\n", "`b.vtt`, line 1"),
        (b"WEBVTT\n\n00:00.000 --> 00:02.000\n\xff\n", "`b.vtt`: line 4"),
    ],
)
def test_a_bad_file_of_subtitles_is_told_with_its_line(check, content, told):
    text = slide(subtitles="{en: a.vtt, ru: b.vtt}")
    loaded = check({"one.yaml": text, "b.vtt": content, **FILES})
    problem = only(loaded)
    assert (problem.line, problem.column) == (12, 38)
    assert problem.message.startswith(told)


def test_subtitles_that_a_language_lacks_are_a_warning_and_another_one_stands_in(check):
    loaded = check({"one.yaml": slide(subtitles="{en: a.vtt}"), **FILES})
    problem = only(loaded)
    assert (problem.code, problem.severity) == ("missing-translation", "warning")
    film = loaded.deck.slides[0].details[0].blocks[0].video
    assert film.subtitles.in_language("ru") == film.subtitles.in_language("en")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"ffconcat version 1.0\nfile 'link.webm'\n", "is no film in WebM"),
        (b"#EXTM3U\n/etc/passwd\n", "is no film in WebM"),
        (b"\x1aE\xdf\xa3\x80\nffconcat webm", "is no film in WebM"),
        (b"\x1aE\xdf\xa3\x00webm", "is no film in WebM"),
        (b"\x1aE\xdf\xa3", "is no film in WebM"),
        (b"\0\0\0\x18ftypisom", "is a film in MP4, not in WebM"),
    ],
)
def test_a_film_that_is_something_else_is_refused(check, content, message):
    """A player would open what a list names, wherever it is."""
    problem = only(check(FILES | {"a.webm": content, "one.yaml": slide()}))
    assert (problem.code, message in problem.message) == ("wrong-form", True), problem


@pytest.mark.parametrize(
    "head",
    [
        FILM,
        b"\x1aE\xdf\xa3\x40\x07\x42\x82\x84webm",
        b"\x1aE\xdf\xa3\x01\0\0\0\0\0\0\x0b\x42\x82\x88matroska",
    ],
)
def test_a_film_may_say_in_several_ways_that_it_is_one(head):
    assert film_kind(head) == "WebM"
