"""SVG that can be drawn without harm: read as a stream, never rendered here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.parsers import expat

from kiosk.deck.problem import Fault, Refused, quoted

MAX_BYTES = 1024 * 1024
MAX_ELEMENTS = 20_000
MAX_EXPANDED = 100_000
MAX_NESTING = 100
MAX_USE_DEPTH = 5

_FORBIDDEN = {"script", "foreignobject", "iframe", "audio", "video", "handler", "listener"}
_URL = re.compile(r"url\s*\(\s*(?![\s\"']*#)", re.IGNORECASE)
# In CSS a backslash can spell `url` in other ways.
_STYLE = re.compile(_URL.pattern + r"|@import|\\", re.IGNORECASE)
_LENGTH = re.compile(r"\s*(\d*\.?\d+(?:e[+-]?\d+)?)\s*(px|pt|pc|mm|cm|in|)\s*", re.IGNORECASE)
# CSS 2.1, 4.3.2: lengths in px at 96 px an inch.
_PIXELS = {"": 1, "px": 1, "pt": 96 / 72, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96}


def size(data: bytes) -> tuple[int, int]:
    """Width and height of an SVG, in px; raises `Refused` for what is broken or could do harm."""
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = reader.doctype
    parser.ProcessingInstructionHandler = reader.instruction
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        why = expat.errors.messages[error.code]
        raise Refused(
            _bad(f"is broken in line {error.lineno} ({why})", "Export it again.")
        ) from None
    except (LookupError, ValueError):
        raise Refused(_bad("is in an unknown encoding", "Save it as UTF-8.")) from None
    return reader.finish()


def _bad(what: str, hint: str) -> Fault:
    return Fault("bad-picture", f"the SVG {what}", hint)


def _harmful(what: str) -> Refused:
    return Refused(_bad(what, "Export it as plain SVG, with everything inside the file."))


def _embedded() -> Refused:
    hint = "Export it as PNG or JPEG, or draw that part as paths."
    return Refused(_bad("has a picture embedded in it", hint))


def _heavy(what: str) -> Refused:
    return Refused(
        Fault("picture-too-large", f"the SVG {what}", "Simplify it, or export it as PNG.")
    )


class _Reader:
    """Counts and checks elements as they come, and keeps who uses whom."""

    def __init__(self) -> None:
        self._root: Mapping[str, str] | None = None
        self._elements = 0
        self._path: list[str | None] = []  # the ids of the open elements
        self._in_style = 0
        self._style: list[str] = []
        # By id, "" for the document: elements inside it, and the ids that it uses.
        self._inside: dict[str, int] = {"": 0}
        self._uses: dict[str, list[str]] = {"": []}

    def doctype(self, *_: object) -> None:
        raise _harmful("has a document type declaration, which can define entities")

    def instruction(self, target: str, _: str) -> None:
        raise _harmful(f"has a processing instruction {quoted(target)}")

    def text(self, text: str) -> None:
        if self._in_style:
            self._style.append(text)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(" ")[2].lower()
        plain = {key.rpartition(" ")[2].lower(): value for key, value in attributes.items()}
        if self._root is None:
            if tag != "svg":
                raise Refused(_bad("is another kind of XML", "Export it as SVG."))
            self._root = plain
        self._elements += 1
        if self._elements > MAX_ELEMENTS:
            raise _heavy(f"has more than {MAX_ELEMENTS:,} elements")
        if len(self._path) >= MAX_NESTING:
            raise _heavy(f"is nested more than {MAX_NESTING} deep")
        _check(tag, attributes, plain)
        self._in_style += tag == "style"
        self._note(tag, plain)

    def _note(self, tag: str, plain: Mapping[str, str]) -> None:
        name = plain.get("id")
        self._path.append(name)
        if name is not None:
            self._inside.setdefault(name, 0)
            self._uses.setdefault(name, [])
        target = plain.get("href", "").strip().lstrip("#") if tag == "use" else ""
        for holder in {"", *(open_id for open_id in self._path if open_id is not None)}:
            self._inside[holder] += 1
            if target:
                self._uses[holder].append(target)

    def end(self, name: str) -> None:
        self._path.pop()
        if name.rpartition(" ")[2].lower() == "style":
            self._in_style -= 1
            # Text comes in pieces, and a piece may end within a word: whole styles are searched.
            if _STYLE.search("".join(self._style)):
                raise _harmful("has a style that asks for another file")
            self._style.clear()

    def finish(self) -> tuple[int, int]:
        if self._expanded("", {}, 0) > MAX_EXPANDED:
            raise _heavy(f"grows to more than {MAX_EXPANDED:,} elements by <use>")
        return _root_size(self._root or {})

    def _expanded(self, name: str, known: dict[str, int], depth: int) -> int:
        """How many elements are drawn for an id, with all that it uses."""
        if depth > MAX_USE_DEPTH:
            raise _heavy(f"nests <use> more than {MAX_USE_DEPTH} deep")
        if name not in known:
            total = self._inside.get(name, 0)
            for target in self._uses.get(name, ()):
                total += self._expanded(target, known, depth + 1)
            known[name] = total
        return known[name]


def _check(tag: str, attributes: Mapping[str, str], plain: Mapping[str, str]) -> None:
    if tag in _FORBIDDEN or any(key.startswith("on") for key in plain):
        raise _harmful(f"has a script or foreign content (<{tag}>)")
    for key, value in attributes.items():
        name = key.rpartition(" ")[2].lower()
        if name in ("href", "src"):
            inside = value.strip().startswith("#") or not value.strip()
            if value.strip().lower().startswith("data:"):
                # A picture inside would pass the limits of pictures: it can unpack to gigabytes.
                raise _embedded()
            if not inside:
                raise _harmful(f"asks for another file ({quoted(value)})")
        elif name == "base" or (_STYLE if name == "style" else _URL).search(value):
            raise _harmful(f"asks for another file ({quoted(value)})")


def _root_size(root: Mapping[str, str]) -> tuple[int, int]:
    width, height = (_length(root.get(side, "")) for side in ("width", "height"))
    box = [_length(part) for part in re.split(r"[\s,]+", root.get("viewbox", "").strip())[2:]]
    if (width is None or height is None) and len(box) == 2:
        width, height = box
    if width is None or height is None:
        raise Refused(_bad("does not say how large it is", 'Give it a viewBox, "0 0 1600 900".'))
    return max(1, round(width)), max(1, round(height))


def _length(text: str) -> float | None:
    found = _LENGTH.fullmatch(text)
    value = float(found[1]) * _PIXELS[found[2].lower()] if found else 0.0
    return min(value, 1e9) if value > 0 else None
