"""The deck that `kiosk new` makes: written once in two languages, and given in one or in both."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

LANGUAGES = ("en", "ru")
"""The languages in which the starter deck is written."""

_FOLDER = Path(__file__).resolve().parent
# Files whose names begin with a dot would be left out by git's ignore list, and by many tools.
_PLACES = {"deck": "", "vscode": ".vscode/"}

# The form in which the starter deck is written: each language on a line of its own, English first.
_KEY = re.compile(r":\n( +)en: (?P<en>.*(?:\n\1  .*)*)\n\1ru: (?P<ru>.*(?:\n\1  .*)*)")
_ITEM = re.compile(r"- en: (?P<en>.*)\n +ru: (?P<ru>.*)")
_LANGUAGES = "languages: [en, ru]"
_TITLE = re.compile(r"^title:\n  en: Light\n  ru: Свет\n", re.MULTILINE)
_TITLED = ("deck.yaml", "welcome.yaml")


def starter(languages: tuple[str, ...] = ("en",), title: str | None = None) -> Mapping[str, str]:
    """The text of each file by its path in the new folder.

    `languages` are one or both of LANGUAGES, the deck's first one first; `title` is the deck's.
    """
    return {
        f"{place}{path.relative_to(_FOLDER / folder).as_posix()}": _made(path, languages, title)
        for folder, place in _PLACES.items()
        for path in sorted((_FOLDER / folder).rglob("*"))
        if path.is_file()
    }


def _made(path: Path, languages: tuple[str, ...], title: str | None) -> str:
    text = path.read_text("utf-8")
    if path.suffix != ".yaml":
        return text
    if title is not None and path.name in _TITLED:
        # A string of JSON is one of YAML, whatever signs it holds.
        text = _TITLE.sub(lambda _: f"title: {json.dumps(title, ensure_ascii=False)}\n", text)
    text = text.replace(_LANGUAGES, f"languages: [{', '.join(languages)}]")
    return text if len(languages) > 1 else in_one_language(text, languages[0])


def in_one_language(text: str, language: str) -> str:
    """A YAML text of that form with the texts of one language: `title: Light`."""
    text = _KEY.sub(lambda found: ": " + found[language].replace("\n  ", "\n"), text)
    return _ITEM.sub(lambda found: "- " + found[language], text)
