"""Names of files from elsewhere: only such as are safe, and different, on every system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from kiosk.deck import attachments, pictures
from kiosk.deck.problem import printable
from kiosk.updates.refusal import Refusal

DECK_FILE = "deck.yaml"
SUFFIXES = (".yaml", ".yml", *pictures.EXTENSIONS, *attachments.EXTENSIONS)
"""What a deck is made of; whatever else lies beside it is not taken along."""

LONGEST = 1000
LONGEST_PART = 255
DEEPEST = 32
_FORBIDDEN = re.compile(
    r'[\x00-\x1f\x7f\\:*?"<>|\ud800-\udfff\u200e\u200f\u202a-\u202e\u2066-\u2069]'
)
_DEVICE = re.compile(
    r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?", re.IGNORECASE
)


def part_of_a_deck(name: str) -> bool:
    """Whether a file of that name, with `/` between folders, can be part of a deck."""
    hidden = any(part.startswith(".") for part in name.split("/"))
    return not hidden and name.lower().endswith(SUFFIXES)


def shown(name: str) -> str:
    """A name as messages show it: shortened, safe on a terminal."""
    text = printable(name).encode("utf-8", "replace").decode()
    return f"`{text}`" if len(text) <= 80 else f"`{text[:80]}…`"


def check_name(name: str) -> None:
    """Raise `Refusal` unless a name is a plain relative path on every system."""
    if why := _fault(name):
        raise Refusal(
            "unsafe", f"The file {shown(name)} {why}.", "Rename it, and pack the deck again."
        )


def _fault(name: str) -> str | None:
    parts = name.split("/")
    if name.startswith("/"):
        return "begins with `/`, which leads out of the deck"
    if ".." in parts:
        return "has `..` in its name, which leads out of the deck"
    if found := _FORBIDDEN.search(name):
        return f"has {shown(found[0])} in its name, which is not allowed on every system"
    if "" in parts or "." in parts:
        return "has an empty part in its name"
    if len(parts) > DEEPEST or len(name.encode()) > LONGEST:
        return "lies too deep or has too long a name"
    return next(filter(None, map(_fault_of_part, parts)), None)


def _fault_of_part(part: str) -> str | None:
    if len(part.encode()) > LONGEST_PART:
        return "has too long a name"
    if part != part.strip(" ") or part.endswith("."):
        return "has a name with a blank or a dot at its end"
    if _DEVICE.fullmatch(part):
        return "has the name of a device on Windows"
    return None


def check_clashes(names: Iterable[str]) -> None:
    """Raise `Refusal` if two names are one file, or a file and a folder, on some system."""
    files: dict[str, str] = {}
    folders: dict[str, str] = {}
    for name in names:
        key = _folded(name)
        if key in files:
            what = f"{shown(files[key])} and {shown(name)} are one name on some systems."
            raise Refusal("unsafe", what, "Rename one of them, and pack the deck again.")
        files[key] = name
        parts = name.split("/")
        for length in range(1, len(parts)):
            spelt = "/".join(parts[:length])
            if folders.setdefault(_folded(spelt), spelt) != spelt:
                what = f"Two folders differ only in spelling: {shown(spelt)}."
                raise Refusal("unsafe", what, "Rename one of them, and pack the deck again.")
    for key in files.keys() & folders.keys():
        what = f"{shown(files[key])} is the name of a file and of a folder."
        raise Refusal("unsafe", what, "Rename one of them, and pack the deck again.")


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def root_of(names: Iterable[str], where: str) -> str:
    """The folder that holds deck.yaml: `""`, or the one folder right below, with `/` at its end.

    Raises `Refusal` if there is none, or more than one.
    """
    found = sorted(
        name.removesuffix(DECK_FILE)
        for name in names
        if name == DECK_FILE or (name.endswith("/" + DECK_FILE) and name.count("/") == 1)
    )
    if "" in found:
        return ""
    if len(found) == 1:
        return found[0]
    if found:
        several = ", ".join(shown(name) for name in found[:5])
        what = f"{where} holds more than one deck: {several}."
        raise Refusal("not-a-deck", what, "Install the folder of the one that is meant.")
    what = f"There is no deck.yaml in {where}, nor in a folder right below."
    raise Refusal("not-a-deck", what, "Name the folder that deck.yaml lies in, or pack that.")
