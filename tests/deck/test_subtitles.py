from __future__ import annotations

import re

import pytest

from kiosk.deck.subtitles import MAX_CUES, Cue, Malformed, parse
from kiosk.paths import SLIDES

FILM = SLIDES / "film"


def test_cues_come_with_their_times_and_lines() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.500\nTwo\nlines\n\n01:00:00.250 --> 01:00:01.000\nLater\n"
    assert parse(text) == (Cue(1.0, 2.5, "Two\nlines"), Cue(3600.25, 3601.0, "Later"))


def test_all_that_the_format_allows_besides_words_is_left_out() -> None:
    text = """\
WEBVTT - a film
Kind: captions

NOTE a remark
that goes on --

STYLE
::cue { color: red }

REGION
id:fred

first
00:00.000 --> 00:01.000 line:0 align:start
<v Ada><i>Light</i> &amp; <c.loud>matter</c></v> <00:00.500>&lt;3
"""
    assert parse(text) == (Cue(0.0, 1.0, "Light & matter <3"),)


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_a_byte_order_mark_and_any_line_end_do(end: str) -> None:
    text = "\ufeffWEBVTT\n\n00:00.000 --> 00:01.000\nHello\n".replace("\n", end)
    assert parse(text) == (Cue(0.0, 1.0, "Hello"),)


def test_cues_are_in_the_order_of_time() -> None:
    text = "WEBVTT\n\n00:02.000 --> 00:03.000\nb\n\n00:00.000 --> 00:01.000\na\n"
    assert [cue.text for cue in parse(text)] == ["a", "b"]


def test_what_looks_like_a_comparison_is_no_tag() -> None:
    assert parse("WEBVTT\n\n00:00.000 --> 00:01.000\n1 < 2 > 0\n")[0].text == "1 < 2 > 0"


def test_a_cue_without_words_shows_nothing() -> None:
    assert parse("WEBVTT\n\n00:00.000 --> 00:01.000\n\n00:01.000 --> 00:02.000\n<i></i>\n") == ()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("WEBVTTX\n", 1),
        ("1\n00:00:00,000 --> 00:00:01,000\nSubRip\n", 1),
        ("WEBVTT\n\n00:00,000 --> 00:01,000\na comma\n", 3),
        ("WEBVTT\n\n1\n00:00.000 -->\nno end\n", 4),
        ("WEBVTT\n\n00:02.000 --> 00:01.000\nbackwards\n", 3),
        ("WEBVTT\n\n00:61.000 --> 00:62.000\nno such second\n", 3),
        ("WEBVTT\n\nonly\nwords\n", 3),
        ("WEBVTT\n\nalone\n", 3),
        ("WEBVTT\n\n00:00.000 --> 00:01.000\na\n00:01.000 --> 00:02.000\nb\n", 5),
        ("WEBVTT\n\n" + "00:00.000 --> 00:01.000\na\n\n" * (MAX_CUES + 1), 1),
    ],
)
def test_what_is_malformed_is_told_with_its_line(text: str, line: int) -> None:
    with pytest.raises(Malformed) as caught:
        parse(text)
    assert caught.value.line == line
    assert caught.value.message
    assert caught.value.hint


def test_a_hostile_file_takes_no_time_to_speak_of() -> None:
    parse("WEBVTT\n\n00:00.000 --> 00:01.000\n" + "<a" * 200_000)


def test_the_words_of_our_film_can_be_read_in_time() -> None:
    """At most two lines of 42 characters, at most 17 characters a second."""
    films = {
        code: parse((FILM / f"journey.{code}.vtt").read_text("utf-8")) for code in ("en", "ru")
    }
    assert len(films["en"]) == 8
    assert [(c.start, c.end) for c in films["en"]] == [(c.start, c.end) for c in films["ru"]]
    for cue in (cue for cues in films.values() for cue in cues):
        lines = cue.text.split("\n")
        assert len(lines) <= 2, cue
        assert max(map(len, lines)) <= 42, cue
        assert len(re.sub(r"\s+", " ", cue.text)) / (cue.end - cue.start) <= 17, cue
