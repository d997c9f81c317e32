"""What the author's panel lists, as plain values for QML."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from kiosk.deck import Deck, Problem
from kiosk.deck.where import Origin

Size = tuple[int, int]
STANDARD: tuple[Size, ...] = ((1920, 1080), (1080, 1920), (3840, 2160), (1024, 768))
"""The shapes that an author can always choose, in px."""
MOST_PROBLEMS = 200
"""More than this is not read, but costs time with every save."""


def shapes(deck: Deck | None) -> list[Size]:
    """The deck's own displays, then the standard ones."""
    return list(dict.fromkeys((*(deck.displays if deck else ()), *STANDARD)))


def shape_index(deck: Deck | None, size: Size) -> int:
    """Which of the shapes it is; -1 for none, as while the deck changes its displays."""
    offered = shapes(deck)
    return offered.index(size) if size in offered else -1


def shape_name(size: Size) -> str:
    """What authors call a shape; one that is not standard goes by its size."""
    names = dict(zip(STANDARD, ("Landscape", "Portrait", "4K", "4:3"), strict=True))
    return names.get(size) or f"{size[0]} × {size[1]}"


def languages(deck: Deck | None) -> list[str]:
    """The deck's languages by their own names."""
    codes = deck.languages if deck else ()
    return [deck.words.in_language(code)["language_name"] for code in codes] if deck else []


def language_index(deck: Deck | None, code: str) -> int:
    """Which of the deck's languages it is; -1 for none."""
    return deck.languages.index(code) if deck and code in deck.languages else -1


Marks = Mapping[str, tuple[int, int]]
"""How many errors and warnings a slide has, by its id."""


def marks(origins: Mapping[str, Origin], problems: Iterable[Problem]) -> Marks:
    """The marks of each slide: the problems of its file.

    Slides that stand in deck.yaml itself share its problems, and are not marked for another one's.
    """
    count = Counter((p.file, p.severity) for p in problems)
    return {
        slide: (count[origin.shown, "error"], count[origin.shown, "warning"])
        for slide, origin in origins.items()
        if not origin.at
    }


def slides(deck: Deck, language: str, marks: Marks) -> list[dict[str, Any]]:
    """A row a slide: its number, title and details, and how many problems it has."""
    rows = []
    for number, slide in enumerate(deck.slides, 1):
        errors, warnings = marks.get(slide.id, (0, 0))
        details = [detail.title.plain(language) for detail in slide.details]
        name = slide.tile_text.plain(language)
        rows.append(
            {
                "number": number,
                "name": name,
                "details": details,
                "errors": errors,
                "warnings": warnings,
            }
        )
    return rows


def summary(found: Sequence[Problem]) -> str:
    """How many problems there are, in words."""
    errors = sum(p.severity == "error" for p in found)
    parts = [(errors, "error"), (len(found) - errors, "warning")]
    said = [f"{n} {word}" if n == 1 else f"{n} {word}s" for n, word in parts if n]
    return ", ".join(said) or "No problems"


def problems(found: Sequence[Problem], folder: Path) -> list[dict[str, Any]]:
    """A row a problem, as the terminal shows it; its file as seen from the deck's folder."""
    rows = []
    for problem in found[:MOST_PROBLEMS]:
        line, before = problem.excerpt()
        rows.append(
            {
                "severity": problem.severity,
                "place": f"{_seen_from(folder, problem.file)}:{problem.line}:{problem.column}",
                "message": problem.message,
                "code": problem.code,
                "excerpt": line,
                "caret": before,
                "hint": problem.hint,
            }
        )
    return rows


def newest_first(found: Iterable[Problem]) -> list[Problem]:
    """Each problem once: those of the file that was saved last come first, then by line."""
    once = set(found)
    saved = {file: _saved(file) for file in {p.file for p in once}}
    return sorted(once, key=lambda p: (-saved[p.file], p))


def _saved(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0


def _seen_from(folder: Path, file: Path) -> Path:
    return file.relative_to(folder) if file.is_relative_to(folder) else file
