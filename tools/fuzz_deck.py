"""Feeds broken decks to the reader: no crash, nothing slow, and a place for every problem.

Run: python tools/fuzz_deck.py --cases 1000000 --seed 1 --jobs 2
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import shutil
import sys
import tempfile
import time
import traceback
from collections import Counter
from multiprocessing.process import BaseProcess
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, given, seed, settings

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from fuzz.cases import Case, cases
from fuzz.checks import SLOWEST, Broken, Outcome, examine
from fuzz.heavy import heavy
from fuzz.sisters import sisters

from kiosk.deck.codes import CODES

if TYPE_CHECKING:
    Count = Synchronized[int]

SISTERS = 3  # more cases from each that hypothesis makes, which takes as long as to read one
BATCH = 2000  # cases; hypothesis remembers those of a run
HANGING = 60.0  # s without a case
KEPT = 20  # failures of one worker


class Worker:
    """Runs cases in a folder of its own; what it finds is kept beside it."""

    def __init__(self, folder: Path, count: Count) -> None:
        self._folder, self._count = folder, count
        self._broken = Broken(folder)
        self.codes: Counter[str] = Counter()
        self.failures: dict[str, int] = {}
        self.slowest = 0.0
        self.once = 0

    def run(self, number: int, first_seed: int, light: bool) -> None:
        """Run the heavy cases, unless it is to be `light`, then at least so many in all."""
        for case in () if light else heavy():
            self._case(case)
        batch = first_seed
        while self._count.value < number:
            self._batch(batch, min(BATCH, -(-(number - self._count.value) // (1 + SISTERS))))
            batch += 1
        found = {
            "codes": self.codes,
            "failures": self.failures,
            "slowest": self.slowest,
            "once": self.once,
        }
        (self._folder / "found.json").write_text(json.dumps(found), "utf-8")

    def _batch(self, number: int, most: int) -> None:
        @seed(number)
        @settings(
            max_examples=most,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=cases())
        def run(case: Case) -> None:
            for each in (case, *sisters(case, SISTERS)):
                self._case(each)

        run()

    def _case(self, case: Case) -> None:
        # The folder is what is kept of the case if the process dies over it.
        self._broken.put(case)
        try:
            outcome = examine(self._broken.deck)
        except Exception as error:  # noqa: BLE001  whatever it is, it is what is looked for
            place = traceback.extract_tb(error.__traceback__)[-1]
            self._keep(f"{type(error).__name__} in {place.name}", traceback.format_exc())
        else:
            self._note(outcome)
        self._count.value += 1

    def _note(self, outcome: Outcome) -> None:
        self.codes.update(outcome.codes)
        self.once += outcome.once
        for fault in outcome.broken:
            self._keep(fault, f"{outcome.seconds:.2f} s")
        if outcome.seconds > self.slowest:
            self.slowest = outcome.seconds
            keep(self._broken.deck, self._folder / "slowest")

    def _keep(self, fault: str, more: str) -> None:
        if fault not in self.failures and len(self.failures) < KEPT:
            folder = self._folder / f"failure-{len(self.failures) + 1}"
            keep(self._broken.deck, folder)
            (folder / "why.txt").write_text(f"{fault}\n{more}\n", "utf-8")
        self.failures[fault] = self.failures.get(fault, 0) + 1


def keep(deck: Path, folder: Path) -> None:
    """Copy a deck as it is; a pipe stays behind."""
    pipes = {path.name for path in deck.rglob("*") if path.is_fifo()}
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(deck, folder, symlinks=True, ignore=lambda _, names: pipes & set(names))


def work(folder: Path, number: int, first_seed: int, light: bool, count: Count) -> None:
    """What a process does."""
    Worker(folder, count).run(number, first_seed, light)


class Job:
    """A process with its folder, watched for crashes and hangs."""

    def __init__(self, folder: Path, number: int, first_seed: int, light: bool) -> None:
        spawning = multiprocessing.get_context("spawn")
        folder.mkdir()
        self.folder = folder
        self._count: Count = spawning.Value("q", 0)
        arguments = (folder, number, first_seed, light, self._count)
        self._process: BaseProcess = spawning.Process(target=work, args=arguments)
        self._process.start()
        self._moved, self._last = time.monotonic(), 0
        self.died = ""

    @property
    def done(self) -> int:
        """How many cases were run."""
        return self._count.value

    def alive(self) -> bool:
        """Whether it goes on; what hangs is ended."""
        if not self._process.is_alive():
            code = self._process.exitcode
            self.died = self.died or (f"the process ended with {code}" if code else "")
            return False
        if self.done != self._last:
            self._moved, self._last = time.monotonic(), self.done
        elif time.monotonic() - self._moved > HANGING:
            self.died = f"no answer for {HANGING:.0f} s"
            self._process.kill()
            self._process.join()
        return True

    def found(self) -> dict[str, dict[str, int]]:
        """What it wrote in the end."""
        file = self.folder / "found.json"
        found: dict[str, dict[str, int]] = json.loads(file.read_text()) if file.exists() else {}
        return found


def watch(jobs: list[Job]) -> float:
    """Wait for all jobs, and tell how they get on; how long it took, in s."""
    begun = told = time.monotonic()
    while sum(job.alive() for job in jobs):
        time.sleep(0.2)
        if time.monotonic() - told > 60:
            told = time.monotonic()
            done = sum(job.done for job in jobs)
            print(f"{done:,} cases in {told - begun:.0f} s", flush=True)
    return time.monotonic() - begun


def report(jobs: list[Job], seconds: float) -> bool:
    """Print what was found; whether all is well."""
    done = sum(job.done for job in jobs)
    print(f"{done:,} cases in {seconds:.0f} s, {done / seconds:.0f} a second")
    codes: Counter[str] = Counter()
    well = True
    for job in jobs:
        found = job.found()
        codes.update(found.get("codes", {}))
        print(f"the slowest took {found.get('slowest', 0):.2f} s: {job.folder / 'slowest'}")
        if once := found.get("once"):
            print(f"took {SLOWEST:g} s once, and less when read again: {once}")
        if job.died:
            print(f"FAILED: {job.died}: {job.folder / 'deck'}")
        for number, (fault, times) in enumerate(found.get("failures", {}).items(), 1):
            print(f"FAILED: {fault}, {times} times: {job.folder}/failure-{number}")
        well = well and not job.died and not found.get("failures")
    print("codes:", ", ".join(f"{code} {times}" for code, times in sorted(codes.items())))
    reached = [code for code, known in CODES.items() if known.stage != "look"]
    print("never seen:", ", ".join(code for code in reached if code not in codes) or "none")
    return well


def main() -> int:
    """Run the cases that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--light", action="store_true", help="without the heavy decks")
    memory = Path("/dev/shm")  # noqa: S108  a disk would be the slowest part
    place = memory if memory.is_dir() else Path(tempfile.gettempdir())
    parser.add_argument("--folder", type=Path, default=place, help="where decks are written")
    chosen = parser.parse_args()
    base = Path(tempfile.mkdtemp(prefix="fuzz-", dir=chosen.folder))
    share = -(-chosen.cases // chosen.jobs)
    # Seeds of batches: two jobs, or two runs, do not meet in the same ones.
    first = [(chosen.seed * 1000 + number) * 1_000_000 for number in range(chosen.jobs)]
    jobs = [
        # The heavy decks are the same in every job.
        Job(base / f"job-{number}", share, start, chosen.light or number > 0)
        for number, start in enumerate(first)
    ]
    well = report(jobs, watch(jobs))
    print("all well" if well else f"what failed is kept in {base}")
    if well:
        shutil.rmtree(base)
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())
