"""Every code a problem can have, described once; the documentation is made from here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kiosk.deck.problem import Severity

Stage = Literal["read", "words", "look"]
"""Who finds it: the reader of decks, the lint of what was read, or a look at the real layout."""


@dataclass(frozen=True, slots=True)
class Code:
    """What a code means, how severe it is unless the deck says otherwise, and who finds it."""

    meaning: str
    severity: Severity = "error"
    stage: Stage = "read"


def _advice(meaning: str, stage: Stage) -> Code:
    return Code(meaning, "warning", stage)


CODES: dict[str, Code] = {
    "bad-picture": Code(
        "The picture cannot be used: broken, of another format than its name says, or an"
        " SVG with scripts, embedded pictures or references to other files.",
    ),
    "bad-subtitles": Code(
        "A file of subtitles is no WebVTT, or goes wrong at the line that is named.",
    ),
    "dead-link": Code(
        "A link names a slide that the deck does not have.",
    ),
    "does-not-fit": _advice(
        "A text has no room: it is cut, or higher or wider than its place.",
        "look",
    ),
    "does-not-load": Code(
        "A view of the deck is not ready within 10 seconds.",
        stage="look",
    ),
    "duplicate-id": Code(
        "Two slides, or two details of one slide, have the same id.",
    ),
    "duplicate-key": Code(
        "A key is written twice in the same place.",
    ),
    "duplicate-term": _advice(
        "Two glossary slides explain a term of one id; only one of them is shown.",
        "words",
    ),
    "empty-value": Code(
        "A key is there, but nothing is written after it.",
    ),
    "foreign-quotes": _advice(
        "A quotation mark that the language does not have.",
        "words",
    ),
    "longer-translation": _advice(
        "A translation is far longer than the text in the first language.",
        "words",
    ),
    "low-contrast": _advice(
        "A text stands out too little from what lies behind it.",
        "look",
    ),
    "merge-key": Code(
        "`<<` (a YAML merge key) is not part of the deck language.",
    ),
    "missing-alt": Code(
        "A picture or a film has no words for those who cannot see it.",
    ),
    "missing-credit": Code(
        "A picture, a film or a chart does not say who made it.",
    ),
    "missing-file": Code(
        "A file or folder that the deck names does not exist.",
    ),
    "missing-glyph": _advice(
        "A character that the kiosk's fonts do not have.",
        "words",
    ),
    "missing-key": Code(
        "A key that is required here is not there.",
    ),
    "missing-translation": _advice(
        "A text is not given in one of the deck's languages.",
        "read",
    ),
    "no-slides": Code(
        "The deck lists no slide.",
    ),
    "not-a-deck": Code(
        "The file is something else than a deck, for example a single slide.",
    ),
    "not-a-file": Code(
        "What the deck names is a folder or a device, not a regular file.",
    ),
    "not-text": Code(
        "The file is not text in UTF-8.",
    ),
    "out-of-range": Code(
        "A number, a duration or the length of a list is outside its limits.",
    ),
    "outside-deck": Code(
        "A path leads out of the deck's folder and the assets.",
    ),
    "overlap": _advice(
        "A text lies over another text, or under a control.",
        "look",
    ),
    "picture-too-large": Code(
        "The picture has too many bytes, pixels or elements.",
    ),
    "picture-too-small": _advice(
        "A picture has too few pixels for the place where a display shows it.",
        "look",
    ),
    "placeholder": _advice(
        "A text that was left for later, such as TODO.",
        "words",
    ),
    "reading-time": _advice(
        "A slide of the loop is shown for a shorter time than it takes to read it.",
        "words",
    ),
    "remote-address": Code(
        "A network address stands where a file of the deck is needed.",
    ),
    "several-documents": Code(
        "The file holds more than one YAML document.",
    ),
    "small-target": _advice(
        "Something to touch is smaller than a finger needs.",
        "look",
    ),
    "small-type": _advice(
        "Words are too small to be read from where a visitor stands.",
        "look",
    ),
    "straight-quotes": _advice(
        "A straight quotation mark or apostrophe where the language has curved ones.",
        "words",
    ),
    "syntax": Code(
        "The file is not valid YAML.",
    ),
    "tag": Code(
        "A YAML tag such as `!!str` is not part of the deck language.",
    ),
    "three-dots": _advice(
        "Three full stops stand for an ellipsis.",
        "words",
    ),
    "too-deep": Code(
        "Mappings and lists are nested too deeply.",
    ),
    "too-large": Code(
        "The file has too many bytes or values.",
    ),
    "too-long": _advice(
        "A text of a slide is longer than its place.",
        "read",
    ),
    "too-many-aliases": Code(
        "The file uses too many aliases (`*name`), or one that contains itself.",
    ),
    "too-many-words": _advice(
        "A slide or a detail has more words than visitors read.",
        "words",
    ),
    "uncredited-art": _advice(
        "A slide's own picture is not on the page of credits.",
        "words",
    ),
    "undecodable-media": Code(
        "A picture or a film has a good beginning, but cannot be decoded.",
        stage="look",
    ),
    "unknown-accent": Code(
        "The theme has no accent colour of that name.",
    ),
    "unknown-block": Code(
        "A detail's block is none of the blocks there are.",
    ),
    "unknown-icon": Code(
        "None of the icon fonts has an icon of that name.",
    ),
    "unknown-key": Code(
        "A key does not belong here.",
    ),
    "unknown-kind": Code(
        "The `kind` of a slide, or of a demonstration, is none of the kinds there are.",
    ),
    "unknown-language": Code(
        "A language is used that the deck does not list.",
    ),
    "unknown-term": Code(
        "A text leads to a term that no glossary of the deck defines.",
    ),
    "unknown-theme": Code(
        "There is no theme of that name.",
    ),
    "unknown-value": Code(
        "A value is none of the choices there are.",
    ),
    "unreachable-slide": _advice(
        "A slide's file lies in the folder, and deck.yaml does not list it.",
        "words",
    ),
    "unreadable": Code(
        "The operating system does not let the kiosk read the file.",
    ),
    "untranslated": _advice(
        "A text is in another language than its code says.",
        "words",
    ),
    "unused-file": _advice(
        "A file lies in the deck's folder, and nothing uses it.",
        "words",
    ),
    "wasteful-picture": _advice(
        "A picture has far more pixels than any place that shows it.",
        "look",
    ),
    "wrong-dash": _advice(
        "A hyphen where a dash, a minus or a range is meant, or a dash of another language.",
        "words",
    ),
    "wrong-form": Code(
        "A value is not written in the form that is needed, for example a duration without a unit.",
    ),
    "wrong-space": _advice(
        "A space too many, or an ordinary one where the line must not break.",
        "words",
    ),
    "wrong-type": Code(
        "Something else is needed here, for example a list instead of a text.",
    ),
}

ADVICE = tuple(code for code, known in CODES.items() if known.severity == "warning")
"""The codes whose severity a deck may change: what they report is shown all the same."""
