#!/usr/bin/env python3
"""Prove that hostile decks read no file outside and call nobody: by a trace of system calls.

Writes the decks of tests/hostile, runs `kiosk check` on each and walks over all views of those that
can be shown, on the real stage: first under strace with a listener on the port that the decks name,
then in an empty network name space. Exit code: 0 if nothing was opened and nobody called, and
every deck that must be refused was.

Example: python tools/prove_hostile.py
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from tests.hostile import corpus, trace  # noqa: E402  found only then

FILM = ROOT / "tests" / "data" / "film" / "block.webm"
PATIENCE = 3600.0
SLOWEST = 20.0
"""Seconds that the check of a deck may take under strace, on a busy machine; most take 0.05."""


class Listener:
    """Counts who calls a port of this machine."""

    def __init__(self) -> None:
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._server.getsockname()[1]
        self.calls = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            connection, _ = self._server.accept()
            self.calls += 1
            connection.close()


@dataclass
class Ran:
    """One run over all decks: what was said of each, and what the trace shows."""

    said: dict[str, dict[str, Any]]
    code: int
    stderr: str
    trace: trace.Trace | None = None


@dataclass
class Proof:
    """All runs, and what is wrong with them."""

    cases: dict[str, corpus.Case]
    runs: dict[str, Ran] = field(default_factory=dict)
    wanted: dict[str, set[str]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)


def run(what: str, root: Path, names: list[str], *, traced: bool, alone: bool = False) -> Ran:
    """Check or show decks; `alone` in an empty network name space."""
    file = root / f"{what}.trace"
    command = [sys.executable, "-m", "tests.hostile.drive", what, str(root), *names]
    if traced:
        command = [
            "strace",
            "-f",
            "-qq",
            "-s",
            "4096",
            "-e",
            trace.CALLS,
            "-o",
            str(file),
            *command,
        ]
    if alone:
        command = ["unshare", "--map-root-user", "--net", *command]
    environ = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environ,
        capture_output=True,
        text=True,
        errors="replace",
        timeout=PATIENCE,
        check=False,
    )
    lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    found = trace.read(file) if traced else None
    return Ran({line["deck"]: line for line in lines}, done.returncode, done.stderr, found)


def judge(proof: Proof) -> None:
    """Add what is wrong with each run."""
    for name, ran in proof.runs.items():
        if ran.code:
            last = max(ran.said, default="the first", key=list(ran.said).index)
            proof.wrong.append(f"{name}: ended with {ran.code} after {last}: {ran.stderr[-500:]}")
        if missing := proof.wanted[name] - set(ran.said):
            proof.wrong.append(f"{name}: {len(missing)} decks were not looked at: {min(missing)}")
        if ran.trace:
            proof.wrong += [f"{name}: {d} called: {call}" for d, call in ran.trace.internet]
            proof.wrong += [f"{name}: {d} opened: {call}" for d, call in ran.trace.opened]
        for deck, said in ran.said.items():
            proof.wrong += [f"{name}: {deck} {w}" for w in _faults(proof.cases[deck], said)]


def _faults(case: corpus.Case, said: dict[str, Any]) -> list[str]:
    found = []
    if said.get("crash"):
        found.append(f"crashed: {said['crash']}")
    if "code" in said and said["seconds"] > SLOWEST:
        found.append(f"took {said['seconds']} s")
    if (
        "code" in said
        and case.refused
        and not (said["code"] == 1 and said["errors"] >= case.errors)
    ):
        found.append(f"was not refused, but ended with {said['code']}, {said['errors']} errors")
    bare = [
        problem
        for problem in said.get("problems", ())
        if not (problem["line"] >= 1 and problem["message"] and problem["hint"])
    ]
    return found + [f"has a problem without a place or a remedy: {problem}" for problem in bare]


def prove(root: Path, how_many: corpus.Kind, *, alone: bool = True) -> Proof:
    """Write the decks below a folder, and run everything.

    With `few` only those decks are shown of which more than the good slide can be seen.
    """
    listener = Listener()
    cases = corpus.build(corpus.Place(root, listener.port), FILM.read_bytes(), how_many)
    proof = Proof(cases)
    names = {
        "check": list(cases),
        "show": [n for n, case in cases.items() if how_many == "all" or not case.refused],
    }
    for what, decks in names.items():
        proof.runs[f"{what}, traced"] = run(what, root, decks, traced=True)
    if alone and _name_spaces():
        for what, decks in names.items():
            proof.runs[f"{what}, no network"] = run(what, root, decks, traced=False, alone=True)
    proof.wanted = {name: set(names[name.partition(",")[0]]) for name in proof.runs}
    judge(proof)
    if listener.calls:
        proof.wrong.append(f"the listener was called {listener.calls} times")
    return proof


def _name_spaces() -> bool:
    command = ["unshare", "--map-root-user", "--net", "true"]
    return bool(shutil.which("unshare")) and not subprocess.run(command, check=False).returncode


def table(proof: Proof) -> str:
    """What was looked at, by group, as a table in Markdown."""
    groups: dict[str, list[str]] = defaultdict(list)
    for name, case in proof.cases.items():
        groups[case.group].append(name)
    checks, shows = proof.runs["check, traced"].said, proof.runs["show, traced"].said
    rows = [
        "| Group | Decks | Errors found | Shown | Views | Slowest check |",
        "| --- |" + " --: |" * 5,
    ]
    for group, names in groups.items():
        errors = sum(checks.get(name, {}).get("errors", 0) for name in names)
        shown = sum(bool(shows.get(name, {}).get("shown")) for name in names)
        views = sum(shows.get(name, {}).get("views", 0) for name in names)
        slowest = max(checks.get(name, {}).get("seconds", 0.0) for name in names)
        rows.append(
            f"| {group} | {len(names)} | {errors:,} | {shown} | {views:,} | {slowest:.2f} s |"
        )
    return "\n".join(rows)


def summary(proof: Proof) -> str:
    """What each run came to."""
    lines = []
    for name, ran in proof.runs.items():
        peak = max((said["peak"] for said in ran.said.values()), default=0)
        text = f"{name}: {len(ran.said)} decks, peak of memory {peak} MiB"
        if ran.trace:
            text += (
                f", {ran.trace.calls:,} system calls: {len(ran.trace.internet)} to the network,"
                f" {len(ran.trace.opened)} files outside opened"
            )
        lines.append(text)
    verdict = f"{len(proof.wrong)} wrong" if proof.wrong else "Nothing opened, nobody called."
    return "\n".join([*lines, verdict])


def main() -> int:
    """Print the table and a verdict."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--few", action="store_true", help="markup with the worst payloads only")
    parser.add_argument("--keep", type=Path, help="write the decks and traces into this new folder")
    options = parser.parse_args()
    if not shutil.which("strace"):
        sys.exit("It needs the program strace: `sudo apt-get install strace`.")
    with tempfile.TemporaryDirectory(prefix="hostile-") as folder:
        root = options.keep or Path(folder)
        root.mkdir(exist_ok=True)
        proof = prove(root.resolve(), "few" if options.few else "all")
        print(table(proof))
        print()
        print(summary(proof))
        print(*proof.wrong[:200], sep="\n")
    return int(bool(proof.wrong))


if __name__ == "__main__":
    sys.exit(main())
