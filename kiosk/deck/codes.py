"""Every code a problem can have, described once; the documentation's table is made from here."""

from __future__ import annotations

CODES: dict[str, str] = {
    "bad-picture": "The picture cannot be used: broken, of another format than its name says, or an"
    " SVG with scripts, embedded pictures or references to other files.",
    "bad-subtitles": "A file of subtitles is no WebVTT, or goes wrong at the line that is named.",
    "dead-link": "A link names a slide that the deck does not have.",
    "duplicate-id": "Two slides, or two details of one slide, have the same id.",
    "duplicate-key": "A key is written twice in the same place.",
    "empty-value": "A key is there, but nothing is written after it.",
    "low-contrast": "A text stands out too little from what lies behind it (a warning of `kiosk"
    " check --look`).",
    "merge-key": "`<<` (a YAML merge key) is not part of the deck language.",
    "missing-file": "A file or folder that the deck names does not exist.",
    "missing-key": "A key that is required here is not there.",
    "missing-translation": "A text is not given in one of the deck's languages (a warning; the"
    " first language is shown instead).",
    "no-slides": "The deck lists no slide.",
    "not-a-deck": "The file is something else than a deck, for example a single slide.",
    "not-a-file": "What the deck names is a folder or a device, not a regular file.",
    "not-text": "The file is not text in UTF-8.",
    "not-yet": "A key is known, but what it stands for is not shown yet (a warning).",
    "out-of-range": "A number, a duration or the length of a list is outside its limits.",
    "outside-deck": "A path leads out of the deck's folder and the assets.",
    "picture-too-large": "The picture has too many bytes, pixels or elements.",
    "remote-address": "A network address stands where a file of the deck is needed.",
    "several-documents": "The file holds more than one YAML document.",
    "syntax": "The file is not valid YAML.",
    "tag": "A YAML tag such as `!!str` is not part of the deck language.",
    "too-deep": "Mappings and lists are nested too deeply.",
    "too-large": "The file has too many bytes or values.",
    "too-long": "A text of a slide is longer than its place (a warning; the slide is shown).",
    "too-many-aliases": "The file uses too many aliases (`*name`), or one that contains itself.",
    "unknown-accent": "The theme has no accent colour of that name.",
    "unknown-block": "A detail's block is none of the blocks there are.",
    "unknown-icon": "None of the icon fonts has an icon of that name.",
    "unknown-key": "A key does not belong here.",
    "unknown-kind": "A slide's `kind` is none of the kinds there are.",
    "unknown-language": "A language is used that the deck does not list.",
    "unknown-term": "A text leads to a term that no glossary of the deck defines.",
    "unknown-theme": "There is no theme of that name.",
    "unknown-value": "A value is none of the choices there are.",
    "unreadable": "The operating system does not let the kiosk read the file.",
    "wrong-form": "A value is not written in the form that is needed, for example a duration"
    " without a unit.",
    "wrong-type": "Something else is needed here, for example a list instead of a text.",
}
