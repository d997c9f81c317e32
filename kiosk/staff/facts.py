"""How a kiosk does: what the panel's first page tells, line by line."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from kiosk.staff.words import Words, filled, lasting


@dataclass(frozen=True, slots=True)
class Facts:
    """A kiosk at one moment; `mode` is that of the visit, sizes are in px and mm."""

    uptime: float
    deck: str
    folder: str
    version: str
    mode: str
    paused: bool
    slide: int
    slides: int
    slide_name: str
    renderer: str
    screen: str
    memory: int | None
    """Bytes; None where the system does not tell."""
    versions: str
    state: str


def rows(facts: Facts, said: Words) -> list[dict[str, str]]:
    """Each line as {label, value}."""
    mode = said["paused"] if facts.paused and facts.mode == "attract" else said[facts.mode]
    memory = None if facts.memory is None else facts.memory // 1_000_000
    lines = {
        "deck": facts.deck + "\n" + facts.folder,
        "version": facts.version,
        "mode": mode,
        "slide": filled(said["of"], n=facts.slide + 1, total=facts.slides, name=facts.slide_name),
        "uptime": lasting(facts.uptime, said),
        "screen": facts.screen,
        "renderer": facts.renderer,
        "memory": said["unknown"] if memory is None else filled(said["megabytes"], n=memory),
        "versions": facts.versions,
        "kept": facts.state,
    }
    return [{"label": said[key], "value": value} for key, value in lines.items() if value]


def memory() -> int | None:
    """Bytes of memory that this process holds; None where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return None
