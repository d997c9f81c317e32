"""The kiosk's own words: what its controls say, by language."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field, create_model

from kiosk.deck.base import Model
from kiosk.deck.text import Text

_EAST_SLAVIC = ("be", "ru", "uk")


def plural_form(count: int, code: str) -> Literal["one", "few", "many"]:
    """The form of a noun after a whole number. Source: Unicode CLDR, language plural rules."""
    if code.partition("-")[0] not in _EAST_SLAVIC:
        return "one" if count == 1 else "many"
    if count % 10 == 1 and count % 100 != 11:
        return "one"
    return "few" if 2 <= count % 10 <= 4 and not 12 <= count % 100 <= 14 else "many"


class Word(Text):
    """A word of the kiosk that a deck replaces, in some languages or in all."""

    __slots__ = ()
    must_be_complete = False


class Words(Model):
    """Each word or sentence that the kiosk itself shows; `{n}` and the like are filled in."""

    home: Text = Field(description="the control that leads to the first slide")
    back: Text = Field(description="the control that leads one level up")
    next: Text = Field(description="the control that leads to the next slide")
    previous: Text = Field(description="the control that leads to the previous slide")
    topics: Text = Field(description="the control that opens the grid of topics")
    read_more: Text = Field(description="the control that opens a slide's details")
    try_it: Text = Field(description="the control that opens a slide's demonstration")
    demo_how: Text = Field(description="the control that tells how a demonstration works")
    demo_again: Text = Field(description="the control that starts a demonstration again")
    demo_limits: Text = Field(description="the heading of what a demonstration leaves out")
    demo_model: Text = Field(description="what a demonstration is, below each one")
    touch: Text = Field(description="the invitation to touch the screen")
    pause: Text = Field(description="the control that stops the loop")
    play: Text = Field(description="the control that lets the loop go on")
    language_name: Text = Field(description="the language's own name, on the language control")
    comfort: Text = Field(description="the control that opens the settings for comfort")
    larger_text: Text = Field(description="the switch for larger text")
    high_contrast: Text = Field(description="the switch for high contrast")
    less_motion: Text = Field(description="the switch for less motion")
    still_there: Text = Field(description="the question whether someone is still there")
    returning: Text = Field(description="the countdown to the start; `{s}` is the time left in s")
    stay: Text = Field(description="the control that keeps the visit going")
    choose_topic: Text = Field(description="the heading of the grid of topics")
    details_one: Text = Field(description="`{n}` details, the plural form for 1 (21, 31 ...)")
    details_few: Text = Field(
        description="`{n}` details, the plural form for 2 to 4 where it differs"
    )
    details_many: Text = Field(description="`{n}` details, the plural form for the rest")
    page_of: Text = Field(description="where one is: `{n}` of `{total}`")
    scroll_down: Text = Field(description="the control that scrolls down")
    scroll_up: Text = Field(description="the control that scrolls up")
    enlarge: Text = Field(description="the control that shows a figure on the whole screen")
    close: Text = Field(description="the control that closes what lies over a view")
    zoom_in: Text = Field(description="the control that shows a figure larger")
    zoom_out: Text = Field(description="the control that shows a figure smaller")
    zoom_whole: Text = Field(description="the control that shows the whole figure again")
    credits: Text = Field(description="the control that opens the page of credits, and its heading")
    next_picture: Text = Field(description="the control that leads to a gallery's next picture")
    previous_picture: Text = Field(description="the control that leads to the one before")
    film_play: Text = Field(description="the control that starts a film")
    film_pause: Text = Field(description="the control that stops it")
    slide_missing: Text = Field(description="what is said where a slide cannot be shown")
    back_soon: Text = Field(description="what stands on the display while nothing can be shown")
    film_missing: Text = Field(description="what is said where a film cannot be shown")
    sound: Text = Field(description="the switch for the sound of a film")
    subtitles: Text = Field(description="the switch for the subtitles of a film")
    quote_open: Text = Field(description="the mark before a quotation")
    quote_close: Text = Field(description="the mark after it")
    compare_handle: Text = Field(description="the handle between two pictures")
    quiz_question: Text = Field(description="where one is in a quiz: `{n}` of `{total}`")
    quiz_right: Text = Field(description="what is said after a right answer")
    quiz_wrong: Text = Field(description="what is said after a wrong answer")
    quiz_next: Text = Field(description="the control that leads to the next question")
    quiz_finish: Text = Field(description="the control that leads to the score")
    quiz_score: Text = Field(description="the score: `{n}` right answers of `{total}`")
    quiz_again: Text = Field(description="the control that starts the quiz again")

    def details(self, count: int, code: str) -> str:
        """How many details there are, in a language's own plural form."""
        form: Text = getattr(self, f"details_{plural_form(count, code)}")
        return form.in_language(code).replace("{n}", str(count))

    def for_deck(self, overrides: WordOverrides, first: str) -> Words:
        """These words as a deck shows them: its own wording, and its first language, come first."""
        keys = type(self).model_fields
        return self.model_copy(
            update={key: getattr(self, key).updated(getattr(overrides, key), first) for key in keys}
        )

    def missing_in(self, code: str) -> list[str]:
        """The keys of the words that are not given in a language."""
        words = {key: getattr(self, key) for key in type(self).model_fields}
        return [key for key, w in words.items() if w.languages and code not in w.languages]

    def in_language(self, code: str) -> dict[str, str]:
        """All words in a language, by their keys."""
        return {key: getattr(self, key).in_language(code) for key in type(self).model_fields}


_OPTIONAL: dict[str, Any] = {
    key: (Word | None, Field(None, description=field.description))
    for key, field in Words.model_fields.items()
}


class WordOverrides(create_model("_WordOverrides", __base__=Model, **_OPTIONAL)):  # type: ignore[misc]
    """What a deck replaces; the fields are those of `Words`, all optional."""
