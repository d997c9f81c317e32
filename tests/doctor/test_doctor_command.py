"""`kiosk doctor` as it is typed: with no screen, in a read-only home, on a broken deck."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.doctor.checks import CHECKS
from tools import doctor

ROOT = Path(__file__).resolve().parents[2]
LESS = ("QT_", "QSG_", "QML", "DISPLAY", "WAYLAND", "LD_PRELOAD", "LIBGL", "PYTEST_", "COLUMNS")


def run(
    *arguments: str, prefix=(), stdout=subprocess.PIPE, **environ: str
) -> subprocess.CompletedProcess[str]:
    plain = {k: v for k, v in os.environ.items() if not k.startswith(LESS)}
    return subprocess.run(
        [*prefix, sys.executable, "-m", "kiosk", "doctor", *arguments],
        cwd=ROOT,
        env={**plain, "PYTHONPATH": str(ROOT), **environ},
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        timeout=120,
        check=False,
    )


def told(done: subprocess.CompletedProcess[str]) -> dict[str, dict[str, str]]:
    assert "Traceback" not in done.stderr, done.stderr
    said = json.loads(done.stdout)
    assert [f["check"] for f in said["findings"]] == [c.name for c in CHECKS]
    assert done.returncode == (1 if said["verdict"] == "bad" else 0)
    return {finding["check"]: finding for finding in said["findings"]}


def test_offscreen_everything_is_looked_at(tmp_path):
    done = run("--format", "json", QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software")
    found = told(done)
    assert found["display"]["verdict"] == "note"
    assert "software" in found["renderer"]["seen"]
    assert re.search(r"median \d+\.\d ms", found["frames"]["seen"])
    assert found["fonts"]["verdict"] == "good"
    assert "VP9" in found["codecs"]["seen"]
    assert found["deck"]["verdict"] == "good"
    keys = {"check", "title", "verdict", "seen", "why", "remedy"}
    assert all(set(finding) == keys for finding in found.values())
    assert not [f for f in found.values() if f["verdict"] != "good" and not f["remedy"]]
    assert not [f for f in found.values() if "could not be checked" in f["seen"]]


def test_with_no_screen_at_all_the_rest_goes_on():
    found = told(run("--fast", "--format", "json"))
    for name in ("display", "touch", "renderer", "frames"):
        assert found[name]["verdict"] == "skipped"
        assert found[name]["remedy"]
    assert found["fonts"]["verdict"] == "good"
    assert found["deck"]["verdict"] == "good"


def test_a_broken_deck_is_bad_and_kiosk_check_is_named(tmp_path):
    (tmp_path / "deck.yaml").write_text("format: 1\nslides: [\n")
    done = run(str(tmp_path), "--fast", "--format", "json")
    found = told(done)
    assert done.returncode == 1
    assert found["deck"]["verdict"] == "bad"
    assert f"kiosk check {tmp_path}" in found["deck"]["remedy"]


def test_a_plain_terminal_gets_plain_text():
    done = run("--fast", TERM="dumb", PYTHONIOENCODING="ascii", COLUMNS="60")
    assert done.stderr == ""
    assert "\033" not in done.stdout
    assert done.stdout.isascii()
    assert max(map(len, done.stdout.splitlines())) <= 60
    assert "To do: " in done.stdout
    assert re.search(r"^(\d+ bad, )?\d+ note, ", done.stdout, re.MULTILINE)


def test_a_deck_that_is_not_there_is_wrong_use(tmp_path):
    done = run(str(tmp_path / "nowhere"))
    assert done.returncode == 2
    assert "does not exist" in done.stderr


def unprivileged() -> tuple[str, ...]:
    """What to put before a command so that it runs as a user who may not pass rights over."""
    if os.getuid() != 0:
        return ()
    # Not setpriv: a Python below /root could not be started. Here root is an ordinary user.
    prefix = ("unshare", "--user", "--map-user=1000", "--map-group=1000")
    tried = shutil.which("unshare") and subprocess.run([*prefix, "true"], check=False).returncode
    return prefix if tried == 0 else pytest.skip("no name space for users can be made here")


def test_an_unprivileged_user_without_a_home_that_can_be_written(tmp_path):
    home = tmp_path / "home"
    home.mkdir(mode=0o555)
    environ = {"HOME": str(home), "KIOSK_STATE": ""}
    found = told(run("--fast", "--format", "json", prefix=unprivileged(), **environ))
    assert found["user"]["verdict"] != "bad"
    assert found["folder"]["verdict"] == "bad"
    assert "chown" in found["folder"]["remedy"]
    assert found["deck"]["verdict"] == "good"


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_full_disk_below_the_report_is_told_in_words(form):
    with Path("/dev/full").open("w") as full:
        done = run("--fast", "--format", form, stdout=full)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "The report cannot be written: No space left on device" in done.stderr


def test_help_needs_neither_qt_nor_a_deck():
    done = run("--help")
    assert done.returncode == 0
    assert "Example: kiosk doctor" in done.stdout


def test_the_page_is_current():
    page = (ROOT / "docs" / "doctor.md").read_text("utf-8")
    assert page == doctor.page(), "run: python tools/doctor.py"
    for check in CHECKS:
        assert f"`{check.name}`" in page
