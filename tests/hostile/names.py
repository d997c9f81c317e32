"""Names of files that lead out of the deck, to devices, or to the network."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path

from tests.hostile.corpus import CANARY, HEAD, TREE, Case, Place, with_slides

TOPIC = "kind: topic\ntitle: T\n"
_BLOCK = TOPIC + "details:\n  - title: D\n    blocks:\n      - "
_WORDS = "alt: A, credit: C"
# A slide with a field that takes a file, and the extension that it takes.
FIELDS = {
    "art": (TOPIC + "art: {}\n", "png"),
    "figure": (_BLOCK + "figure: {{image: {}, " + _WORDS + "}}\n", "svg"),
    "gallery": (
        _BLOCK + "gallery: [{{image: {}, " + _WORDS + "}}, {{image: figures/tree, " + _WORDS
        + "}}]\n",
        "png",
    ),
    "compare": (
        _BLOCK + "compare: {{before: {{image: {}, label: B}}, after: {{image: figures/tree,"
        " label: A}}, " + _WORDS + "}}\n",
        "png",
    ),
    "film": (_BLOCK + "video: {{file: {}, poster: figures/tree, " + _WORDS + "}}\n", "webm"),
    "poster": (_BLOCK + "video: {{file: film/a.webm, poster: {}, " + _WORDS + "}}\n", "png"),
    "subtitles": (
        _BLOCK + "video: {{file: film/a.webm, poster: figures/tree, subtitles: {{en: {}}}, "
        + _WORDS + "}}\n",
        "vtt",
    ),
    "table": (
        _BLOCK + "chart: {{kind: lines, x: {{label: X}}, y: {{label: Y}}, series:"
        " [{{name: N, data: {}}}], " + _WORDS + "}}\n",
        "csv",
    ),
}  # fmt: skip


def hostile_names(place: Place, extension: str) -> dict[str, str]:
    """Names that no field may follow, as YAML, by what they are."""
    secret = f"secret.{extension}"
    outside = place.canaries
    plain = {
        "absolute": f"{outside}/{secret}",
        "up": f"../{outside.name}/{secret}",
        "up-later": f"figures/../../{outside.name}/{secret}",
        "up-encoded": f"%2e%2e/{outside.name}/{secret}",
        "up-twice-encoded": f"%252e%252e/{outside.name}/{secret}",
        "up-backwards": f"..\\{outside.name}\\{secret}",
        "up-in-full-width": f"\uff0e\uff0e/{outside.name}/{secret}",
        "share": f"\\\\127.0.0.1\\share\\{secret}",
        "slashes": f"//127.0.0.1:{place.port}/{secret}",
        "drive": f"C:\\{secret}",
        "drive-slash": f"C:/{secret}",
        "home": f"~/{secret}",
        "http": f"{place.web}/{secret}",
        "https": f"https://127.0.0.1:{place.port}/{secret}",
        "ftp": f"ftp://127.0.0.1:{place.port}/{secret}",
        "file": f"file://{outside}/{secret}",
        "file-short": f"file:{outside}/{secret}",
        "resource": f"qrc:/{secret}",
        "provider": f"image://x/{secret}",
        "data": "data:image/png;base64,iVBORw0KGgo=",
        "device": "/dev/zero",
        "device-name": f"CON.{extension}",
        "self": "/proc/self/environ",
        "long": "a" * 5000 + f".{extension}",
        "pipe": f"traps/pipe.{extension}",
        "socket": f"traps/socket.{extension}",
        "folder": f"traps/folder.{extension}",
        "link": f"traps/{CANARY}-link.{extension}",
        "link-of-link": f"traps/{CANARY}-again.{extension}",
        "link-to-itself": f"traps/loop.{extension}",
        "link-to-device": f"traps/{CANARY}-zero.{extension}",
        "linked-folder": f"traps/{CANARY}-folder/{secret}",
        "wild": "../*/*",
    }
    quoted = {name: f"'{value}'" for name, value in plain.items()}
    return quoted | {
        "zero-character": f'"traps/good.{extension}\\0.txt"',
        "line-end": f'"traps/good\\n.{extension}"',
        "escape": f'"\\e]8;;{place.web}\\a.{extension}"',
        "direction": f'"\\u202Egnp.{extension}"',
    }


def traps(deck: Path, place: Place) -> None:
    """Pipes, sockets, folders and links, with every extension, where a file should be.

    Links that lead out have a name by which a trace knows that they were opened.
    """
    folder = deck / "traps"
    folder.mkdir(parents=True)
    (folder / f"{CANARY}-folder").symlink_to(place.canaries)
    for extension in ("png", "svg", "webm", "vtt", "csv", "yaml"):
        os.mkfifo(folder / f"pipe.{extension}")
        _listening(folder / f"socket.{extension}")
        (folder / f"folder.{extension}").mkdir()
        (folder / f"{CANARY}-link.{extension}").symlink_to(place.canaries / f"secret.{extension}")
        (folder / f"{CANARY}-again.{extension}").symlink_to(f"{CANARY}-link.{extension}")
        (folder / f"loop.{extension}").symlink_to(f"loop.{extension}")
        (folder / f"{CANARY}-zero.{extension}").symlink_to("/dev/zero")


def _listening(file: Path) -> None:
    # Paths of sockets are short: from within its folder it has one.
    here = Path.cwd()
    with socket.socket(socket.AF_UNIX) as made:
        os.chdir(file.parent)
        try:
            made.bind(file.name)
        finally:
            os.chdir(here)


def cases(place: Place, film: bytes) -> Iterator[Case]:
    """A deck for each field that takes a file, with a slide for each name; entries and themes."""
    for field, (slide, extension) in FIELDS.items():
        names = hostile_names(place, extension)
        slides = {name: slide.format(value) for name, value in names.items()}
        files = with_slides(slides, {"film/a.webm": film})
        yield Case("names", field, files, errors=len(slides), setup=traps)
    for name, value in hostile_names(place, "yaml").items():
        files = with_slides({})
        entry = {"deck.yaml": HEAD + f"slides:\n  - {value}\n  - good.yaml\n"}
        yield Case("entry", name, {**files, **entry}, setup=traps)
        theme = {"deck.yaml": HEAD + f"theme: {value}\nslides: [good.yaml]\n"}
        yield Case("theme", name, {**files, **theme}, setup=traps)
    yield Case("names", "hard-link", _hard(), refused=False, setup=_link_hard)
    for name in (f"traps/{CANARY}-folder/*.yaml", "traps/*/*.yaml", "/**/*.yaml", "**/*.yaml"):
        entry = {"deck.yaml": HEAD + f"slides:\n  - '{name}'\n  - good.yaml\n"}
        known = name.replace(CANARY, "linked").replace("/", "_").replace("*", "x").replace(".", "_")
        yield Case("entry", f"pattern-{known}", {**with_slides({}), **entry}, setup=traps)


def _hard() -> dict[str, str | bytes]:
    slide = "kind: topic\ntitle: T\nart: hard.svg\n"
    return {**with_slides({"hard": slide}), "figures/tree.svg": TREE}


def _link_hard(deck: Path, place: Place) -> None:
    # Two names of one file: no program can tell which one came first.
    (deck / "hard.svg").hardlink_to(place.canaries / "secret.svg")
