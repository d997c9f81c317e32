"""The fuzzing of decks: it runs, and it sees what it is there to see."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PATCH = """\
import os
import kiosk.deck.source as source

good, calls = source.parse, []

def parse(given):
    if given.file.name == "deck.yaml":
        calls.append(given)
        if len(calls) <= 2:  # the first case, and once more
            {act}
    return good(given)

source.parse = parse
"""


def fuzz(folder, cases, patch=None):
    if patch:
        (folder / "sitecustomize.py").write_text(patch, "utf-8")
    command = [sys.executable, "tools/fuzz_deck.py", "--cases", str(cases), "--jobs", "1"]
    command.append("--light")
    return subprocess.run(
        [*command, "--folder", str(folder)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{folder}{os.pathsep}{ROOT}"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_a_short_run_finds_nothing(tmp_path):
    run = fuzz(tmp_path, 200)
    assert (run.returncode, run.stderr) == (0, "")
    assert "all well" in run.stdout
    assert not any(tmp_path.iterdir()), "nothing is left behind"


@pytest.mark.parametrize(
    ("act", "told"),
    [
        ("raise ValueError", "FAILED: ValueError in parse"),
        ("os._exit(139)", "FAILED: the process ended with 139"),
        ("import time; time.sleep(1)", "FAILED: it took too long"),
    ],
    ids=["exception", "crash", "slow"],
)
def test_what_goes_wrong_is_told_and_kept(tmp_path, act, told):
    run = fuzz(tmp_path, 4, PATCH.format(act=act))
    assert run.returncode == 1
    assert told in run.stdout
    kept = [*tmp_path.glob("fuzz-*/job-0/*/deck.yaml")]
    assert kept, "the case can be run again"
