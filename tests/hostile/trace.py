"""What a trace of system calls says: who was called, and which files outside were opened."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from tests.hostile.corpus import CANARY
from tests.hostile.drive import MARK

CALLS = "trace=%file,%network"
_OPEN = re.compile(
    r"\b(?:open|openat|openat2|creat|execve|execveat|truncate|unlink|unlinkat|rename|renameat2?"
    r"|link|linkat|symlink|symlinkat|mkdir|mkdirat)\("
)
_INTERNET = re.compile(r"\b(?:connect|sendto|sendmsg|bind|listen)\(.*AF_INET6?\b")
_SOCKET = re.compile(r"\bsocket\(AF_INET6?\b")
_DECK = re.compile(re.escape(MARK) + r'([^"]*)"')
_DEVICES = ("/dev/zero", "/proc/self/environ", "/proc/self/mem")


@dataclass
class Trace:
    """Calls that must not be there, each with the deck in whose time it came."""

    calls: int = 0
    decks: set[str] = field(default_factory=set)
    internet: list[tuple[str, str]] = field(default_factory=list)
    opened: list[tuple[str, str]] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        """Whether there was none; and whether the trace saw decks at all."""
        return bool(self.decks) and not self.internet and not self.opened


def read(file: Path) -> Trace:
    """The verdict on a file that strace wrote with `CALLS`."""
    trace, deck = Trace(), ""
    with file.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            trace.calls += 1
            if found := _DECK.search(line):
                deck = found[1] or deck
                trace.decks.add(deck)
            elif _INTERNET.search(line) or _SOCKET.search(line):
                trace.internet.append((deck, line.strip()))
            elif deck and _OPEN.search(line) and _outside(line):
                trace.opened.append((deck, line.strip()))
    return trace


def _outside(line: str) -> bool:
    return CANARY in line or any(f'"{device}"' in line for device in _DEVICES)
