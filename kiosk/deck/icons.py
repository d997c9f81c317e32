"""Icons by name from qtawesome's fonts, read as files: importing qtawesome would load widgets."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from kiosk.deck.problem import Fault, quoted
from kiosk.deck.suggest import did_you_mean, listed

EXAMPLE = "Write a font and a name, for example `mdi6.atom` or `fa6s.atom`."

# Each prefix and how the names of its font and charmap files begin; their versions follow.
_FILES = {
    "fa5": "fontawesome5-regular-webfont",
    "fa5s": "fontawesome5-solid-webfont",
    "fa5b": "fontawesome5-brands-webfont",
    "fa6": "fontawesome6-regular-webfont",
    "fa6s": "fontawesome6-solid-webfont",
    "fa6b": "fontawesome6-brands-webfont",
    "ei": "elusiveicons-webfont",
    "mdi": "materialdesignicons5-webfont",
    "mdi6": "materialdesignicons6-webfont",
    "ph": "phosphor",
    "ri": "remixicon",
    "msc": "codicon",
}

PATTERN = rf"^({'|'.join(_FILES)})\.[a-z0-9-]+$"
"""What every name of an icon looks like."""


@dataclass(frozen=True, slots=True)
class Icon:
    """The checked name of an icon, such as `mdi6.atom`."""

    name: str


@dataclass(frozen=True, slots=True)
class Glyph:
    """What draws an icon: a character of a font file."""

    font_file: Path
    character: str


def glyph(name: str) -> Glyph:
    """The glyph of an icon; raises KeyError for a name that `fault` would refuse."""
    prefix, _, icon = name.partition(".")
    return Glyph(_font_file(prefix), chr(int(_charmap(prefix)[icon], 16)))


def prefixes() -> tuple[str, ...]:
    """The fonts' prefixes."""
    return tuple(_FILES)


def names(prefix: str | None = None) -> tuple[str, ...]:
    """All icon names, or those of one font."""
    prefixes = _FILES if prefix is None else (prefix,)
    return tuple(f"{p}.{icon}" for p in prefixes for icon in _charmap(p))


@lru_cache(maxsize=4096)
def fault(name: str, *, guess: bool = True) -> Fault | None:
    """What is wrong with an icon's name, or None; `guess`: with the name that may be meant."""
    prefix, dot, icon = name.partition(".")
    if not dot or prefix not in _FILES:
        message = f"{quoted(name)} names none of the icon fonts"
        if not dot:
            return Fault("unknown-icon", message, EXAMPLE)
        hint = did_you_mean(prefix, _FILES, f"The fonts are {listed(_FILES)}.")
        return Fault("unknown-icon", message, hint)
    known = _charmap(prefix)
    if icon in known:
        return None
    hint = did_you_mean(icon, known if guess else (), EXAMPLE).replace("mean `", f"mean `{prefix}.")
    return Fault("unknown-icon", f"there is no icon {quoted(name)}", hint)


def _folder() -> Path:
    spec = find_spec("qtawesome")
    if spec is None or not spec.submodule_search_locations:
        raise RuntimeError("the icon fonts are missing: install qtawesome")
    return Path(spec.submodule_search_locations[0]) / "fonts"


def _only(pattern: re.Pattern[str]) -> Path:
    found = [path for path in _folder().iterdir() if pattern.fullmatch(path.name)]
    if len(found) != 1:
        raise RuntimeError(f"one file {pattern.pattern} is needed among the icon fonts")
    return found[0]


@cache
def _font_file(prefix: str) -> Path:
    return _only(re.compile(re.escape(_FILES[prefix]) + r"-[\d.]+\.ttf"))


@cache
def _charmap(prefix: str) -> Mapping[str, str]:
    path = _only(re.compile(re.escape(_FILES[prefix]) + r"-charmap-[\d.]+\.json"))
    charmap: dict[str, str] = json.loads(path.read_text("utf-8"))
    return charmap
