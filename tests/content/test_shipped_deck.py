"""The deck that ships is complete: every slide, every detail, every word in both languages."""

from __future__ import annotations

import re

from kiosk.deck import load
from kiosk.paths import ASSETS, SLIDES

AREAS = ["networks", "materials", "optics", "brain", "clocks"]
CROWDED = 110
"""More words than this beside a figure are not taken in at a glance."""


def test_the_deck_has_no_problem():
    loaded = load(SLIDES, assets=ASSETS)
    assert [problem.as_json() for problem in loaded.problems] == []


def test_the_loop_goes_from_the_welcome_to_the_five_areas(slides):
    in_loop = [name for name, slide in slides.items() if slide.get("loop") != "no"]
    assert in_loop == ["welcome", "conference", "people", "centre", *AREAS, "film"]
    assert list(slides) == [*in_loop, "quiz", "glossary"]


def test_every_text_is_there_in_both_languages(shown):
    incomplete = [text.where for text in shown if sorted(text.by_language) != ["en", "ru"]]
    empty = [text.where for text in shown if not all(map(str.strip, text.by_language.values()))]
    assert incomplete == []
    assert empty == []


def test_every_area_explains_itself_in_five_details_and_its_numbers(areas):
    for area, slide in areas.items():
        *explained, remembered = slide["details"]
        pictures = [
            block["figure"]["image"]
            for d in explained
            for block in d["blocks"]
            if "figure" in block
        ]
        assert pictures == [f"figures/{area}-{n}" for n in range(1, 6)]
        assert all("text" in detail["blocks"][0] for detail in explained)
        assert remembered["title"]["en"] == "Numbers to remember"
        assert len(remembered["blocks"][0]["numbers"]) == 6


def test_the_three_numbers_of_an_area_are_among_its_numbers_to_remember(areas):
    for slide in areas.values():
        remembered = [number["value"] for number in slide["details"][-1]["blocks"][0]["numbers"]]
        assert len(slide["numbers"]) == 3
        assert all(number["value"] in remembered for number in slide["numbers"])


def test_labels_of_numbers_are_short_enough_to_be_read_in_passing(slides):
    labels = [number["label"] for slide in slides.values() for number in slide.get("numbers", ())]
    assert [text for label in labels for text in label.values() if len(text) > 60] == []


def test_a_detail_with_a_figure_is_not_crowded(areas):
    for slide in areas.values():
        for detail in slide["details"]:
            prose = [block["text"] for block in detail["blocks"] if "text" in block]
            steps = [step["text"] for block in detail["blocks"] for step in block.get("steps", ())]
            for language in ("en", "ru"):
                count = sum(len(text[language].split()) for text in prose + steps)
                assert count <= CROWDED, detail["title"]


def test_the_centre_leads_to_every_area(slides):
    assert [outcome["link"] for outcome in slides["centre"]["outcomes"]] == AREAS


def test_words_keep_their_placeholders_in_both_languages(words):
    for key, text in words.items():
        placeholders = {
            language: sorted(re.findall(r"\{\w+\}", text[language])) for language in ("en", "ru")
        }
        assert placeholders["en"] == placeholders["ru"], key


def test_buttons_are_short(words):
    buttons = ["home", "back", "next", "previous", "topics", "read_more", "pause", "play"]
    long = [text for key in buttons for text in words[key].values() if len(text) > 11]
    assert long == []


def test_the_same_thing_has_the_same_name(slides):
    """Titles, posts and numbers that come up twice are the same in both places."""
    people = {person["name"]["en"]: person for person in slides["people"]["people"]}
    in_details = [
        person
        for detail in slides["conference"]["details"]
        for block in detail["blocks"]
        for person in block.get("people", ())
    ]
    assert len(in_details) == 4
    assert all(person == people[person["name"]["en"]] for person in in_details)
