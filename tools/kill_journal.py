"""Kills a process that writes a journal, again and again, and looks whether all is still there.

    python tools/kill_journal.py --kills 1000 --seed 1

Whoever writes prints a line for each record that is committed. After each kill (SIGKILL) at a
random moment the file must open, pass SQLite's own check, and hold at least what was printed.
"""

from __future__ import annotations

import argparse
import random
import select
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 0.25
"""Seconds for which one may write at most."""
A_FILE = 50
"""Kills that one file has to bear; looking through a large one takes longer than killing."""


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kiosk-journal-") as folder:
        faults, records = kill_often(Path(folder), asked.kills, asked.seed)
    for fault in faults:
        print(fault)
    verdict = "nothing was lost" if not faults else f"{len(faults)} faults"
    print(f"{asked.kills} kills, {records} records committed, seed {asked.seed}: {verdict}")
    return 1 if faults else 0


def kill_often(folder: Path, kills: int, seed: int) -> tuple[list[str], int]:
    """What was found wrong, and how many records were committed in all."""
    chance = random.Random(seed)  # noqa: S311  no secret
    told, faults, committed = Counter[str](), list[str](), 0
    for kill in range(kills):
        if kill % A_FILE == 0:
            told.clear()
        file = folder / f"journal-{kill // A_FILE}.sqlite"
        said = write_and_die(file, chance.random() * LONGEST, seed + kill)
        told += said
        committed += said.total()
        faults += [f"kill {kill}: {fault}" for fault in lost(file, told)]
    return faults, committed


def write_and_die(file: Path, seconds: float, seed: int) -> Counter[str]:
    """The records that were told to be safe before the kill, by their kind."""
    command = [sys.executable, "-m", "tests.journal.visitors", str(file), str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout is not None, "it is a pipe"
        # Counted from its first word: starting Python takes longer than anything here.
        select.select([process.stdout], [], [], 60)
        time.sleep(seconds)
        process.kill()
        said = process.stdout.read().decode()
    # The last line may have been cut off by the kill.
    return Counter(line for line in said.split("\n")[:-1])


def lost(file: Path, told: Counter[str]) -> list[str]:
    """What the file does not hold, or has become."""
    broken = [f"{aside.name} was set aside" for aside in file.parent.glob("*corrupt*")]
    with closing(sqlite3.connect(file)) as connection:
        [verdict] = connection.execute("PRAGMA integrity_check").fetchone()
        if verdict != "ok":
            return [*broken, f"the file is broken: {verdict}"]
        counts = {
            "Began": "SELECT COUNT(*) FROM visits",
            "Stepped": "SELECT COUNT(*) FROM steps",
            "Ended": "SELECT COUNT(*) FROM visits WHERE ended IS NOT NULL",
            "Looped": "SELECT TOTAL(shown) FROM loop",
        }
        for kind, question in counts.items():
            [there] = connection.execute(question).fetchone()
            if there < told[kind]:
                broken.append(f"{told[kind] - there:.0f} of {told[kind]} {kind} are lost")
    return broken


if __name__ == "__main__":
    sys.exit(main())
