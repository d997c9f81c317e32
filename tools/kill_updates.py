"""Kills installs of decks at random moments, and looks each time whether one whole deck is left.

    python tools/kill_updates.py --kills 1000 --seed 1

A child installs decks again and again, and goes back now and then; it says what it begins and what
is done. Half of the kills come from outside, after a random time; the others at a random call to
the system (open, rename, mkdir, fsync, lock ...), so that each kind is met. After each, the deck
that a kiosk would show must be, byte for byte, the last one that was reported as done, or the very
one that was being installed or gone back to; and it must be found without falling back.
"""

from __future__ import annotations

import argparse
import os
import random
import select
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from kiosk.updates import Refusal, Store, current, install, rollback

DECKS = 5
LONGEST = 0.3  # s that a child may work before it is killed; an install takes some 0.08
CALLS = {"": 300, "os.rename": 12, "os.mkdir": 12, "os.remove": 12, "os.rmdir": 6, "os.fsync": 50}
"""Kinds of calls to the system, and how many a child may make; an install makes some 100."""
NOW = datetime(2026, 1, 1, tzinfo=UTC)
WATCHED = ("open", "os.", "fcntl.", "shutil.")

Tree = dict[str, bytes]


@dataclass
class Found:
    """What the kills have found so far."""

    kills: int = 0
    done: int = 0
    old: int = 0
    new: int = 0
    wrong: list[str] = field(default_factory=list)
    cut: Counter[str] = field(default_factory=Counter)


def tree_of(deck: Path) -> Tree:
    """The bytes of each file of a deck, by name."""
    files = (path for path in deck.rglob("*") if path.is_file())
    return {path.relative_to(deck).as_posix(): path.read_bytes() for path in files}


def write_decks(folder: Path, dice: random.Random) -> dict[str, Tree]:
    """Decks that differ in every file, and in which files they have; by their titles."""
    trees = {}
    for number in range(DECKS):
        title = f"Deck {number}"
        deck = folder / title
        (deck / "areas").mkdir(parents=True)
        slides = "slides: [areas/*.yaml]"
        (deck / "deck.yaml").write_text(
            f"format: 1\ntitle: {title}\nlanguages: [en]\n{slides}\n", encoding="utf-8"
        )
        for slide in range(3 + number):
            text = f"kind: topic\nid: s{slide}\ntitle: {title}, slide {slide}\n"
            (deck / "areas" / f"{slide}.yaml").write_text(text, encoding="utf-8")
        (deck / "data.csv").write_bytes(dice.randbytes(100_000 + 1000 * number).hex().encode())
        trees[title] = tree_of(deck)
    return trees


def work(folder: Path, state: Path, dice: random.Random, say: Callable[[str], None]) -> None:
    """Install and go back for ever, and say what is begun and what is done."""
    while True:
        before = Store(state).recovered().before
        if before and dice.random() < 0.25:
            say(f"begin {before[0]}")
            say(f"done {rollback(state).id}")
        else:
            title = f"Deck {dice.randrange(DECKS)}"
            say(f"begin {title}")
            say(f"done {install(str(folder / title), state, NOW).version.id}")


def child(
    folder: Path, state: Path, dice: random.Random, pipe: int, calls: tuple[str, int] | None
) -> None:
    """The life of one child: works until it is killed, by itself if `calls` says at which call."""
    if calls is not None:
        _die_at(*calls, pipe)
    try:
        work(folder, state, dice, lambda line: _say(pipe, line))
    except Refusal as refusal:
        _say(pipe, f"failed {refusal}")
    except BaseException as error:  # noqa: BLE001  a fault of the child is a finding
        _say(pipe, f"failed {error!r}")


def _say(pipe: int, line: str) -> None:
    os.write(pipe, f"{line}\n".encode())


def _die_at(kind: str, left: int, pipe: int) -> None:

    def count(event: str, _: object = None) -> None:
        nonlocal left
        if not event.startswith(WATCHED) or not event.startswith(kind):
            return
        left -= 1
        if left == 0:
            _say(pipe, f"cut {event}")
            os.kill(os.getpid(), signal.SIGKILL)

    fsync = os.fsync

    def counted(handle: int) -> None:
        # No audit event tells of it.
        count("os.fsync")
        fsync(handle)
        count("os.fsync, done")

    os.fsync = counted  # type: ignore[assignment]  # in this child alone
    sys.addaudithook(count)


def kill_once(folder: Path, state: Path, dice: random.Random) -> list[str]:
    """Let a child work, kill it; what it said."""
    inside = dice.random() < 0.5
    kind = dice.choice(list(CALLS))
    calls = (kind, dice.randint(1, CALLS[kind])) if inside else None
    delay = 60.0 if inside else dice.uniform(0.0, LONGEST)
    seed = dice.random()
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(reading)
        luck = random.Random(seed)  # noqa: S311  dice, no secret
        child(folder, state, luck, writing, calls)
        os._exit(0)
    os.close(writing)
    said = _listen(reading, delay)
    os.kill(process, signal.SIGKILL)
    said += _listen(reading, 60.0)
    os.close(reading)
    os.waitpid(process, 0)
    return said.decode().splitlines()


def _listen(pipe: int, seconds: float) -> bytes:
    """What comes within some time, or until the other side has ended."""
    said, end = b"", time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        if select.select([pipe], [], [], left)[0]:
            data = os.read(pipe, 65536)
            if not data:
                break
            said += data
    return said


def heard(said: list[str], last: str, found: Found) -> tuple[str, str]:
    """What was done last, and what was begun after it."""
    doing = ""
    for line in said:
        word, _, what = line.partition(" ")
        if word == "begin":
            doing = what
        elif word == "done":
            last, doing = what, ""
            found.done += 1
        elif word == "cut":
            found.cut[what] += 1
        else:
            found.wrong.append(line)
    return last, doing


def judge(state: Path, said: list[str], last: str, trees: dict[str, Tree], found: Found) -> str:
    """Look at what is left, as a kiosk that starts would; the name of the version it shows."""
    last, doing = heard(said, last, found)
    pointer = Store(state).pointer()
    version = current(state, up_to=None)
    if version is None or pointer is None:
        if last:
            found.wrong.append(f"nothing is left of {last}")
        return last
    title = version.facts.title
    if version.id != pointer.current:
        found.wrong.append(f"it fell back from {pointer.current} to {version.id}")
    if tree_of(version.deck) != trees[title]:
        found.wrong.append(f"{version.id} is not {title}, byte for byte")
    if version.id == last:
        found.old += 1
    elif doing in {title, version.id}:
        found.new += 1
    else:
        found.wrong.append(f"{version.id} is shown after {last} was done, while {doing!r} began")
    return version.id


def run(kills: int, seed: int, state: Path, folder: Path) -> Found:
    """Kill so many children; `state` and `folder` are empty folders."""
    dice = random.Random(seed)  # noqa: S311  dice, no secret
    found, last = Found(), ""
    trees = write_decks(folder, dice)
    while found.kills < kills and not found.wrong:
        said = kill_once(folder, state, dice)
        found.kills += 1
        last = judge(state, said, last, trees, found)
    if not found.wrong and last:
        install(str(folder / "Deck 0"), state, NOW)
        left = [*Store(state).staging.iterdir(), *Store(state).root.glob("*.unfinished")]
        found.wrong += [f"{path.name} was not swept" for path in left]
    return found


def main() -> int:
    """Run it, print what was found; 1 if anything was wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="kiosk-kills-") as scratch:
        folder = Path(scratch) / "decks"
        folder.mkdir()
        found = run(options.kills, options.seed, Path(scratch) / "state", folder)
    print(f"{found.kills} kills in {time.monotonic() - began:.0f} s, seed {options.seed}")
    print(f"{found.done} installs and ways back were reported as done")
    print(f"{found.old} times the last of them was shown, {found.new} times what was under way")
    cut = ", ".join(f"{event} {count}" for event, count in found.cut.most_common())
    print(f"killed at calls: {cut}")
    for line in found.wrong:
        print(f"WRONG: {line}")
    print("nothing was lost or mixed" if not found.wrong else "FAILED")
    return 1 if found.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
