"""Memory, disk, clock, versions and environment."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path

import pytest

from kiosk.doctor.environment import HARMS, environment
from kiosk.doctor.machine import PYTHON, QT, clock, disk, judged, memory, versions
from kiosk.doctor.world import kept_right

ROOT = Path(__file__).resolve().parents[2]
GIB = 1024**3


@pytest.mark.parametrize(
    ("kilobytes", "cores", "verdict"),
    [(4_000_000, 4, "good"), (4_000_000, 1, "note"), (900_000, 4, "note"), (400_000, 4, "bad")],
)
def test_memory(make_world, tmp_path, kilobytes, cores, verdict):
    (tmp_path / "root/proc/meminfo").write_text(f"MemAvailable:   {kilobytes} kB\n")
    seen = memory(make_world(cores=cores))
    assert seen.verdict == verdict
    assert bool(seen.remedy) == (verdict != "good")


def test_memory_where_nothing_tells_it(make_world, tmp_path):
    (tmp_path / "root/proc/meminfo").unlink()
    assert memory(make_world()).verdict == "skipped"
    assert memory(make_world(system="darwin")).verdict == "good"


@pytest.mark.parametrize(("free", "verdict"), [(GIB, "good"), (GIB - 1, "note"), (1024, "bad")])
def test_disk(make_world, free, verdict):
    seen = disk(make_world(free=lambda path: free))
    assert seen.verdict == verdict
    assert ("sort -h" in seen.remedy) == (verdict != "good")


def test_a_full_disk_of_the_deck_alone_is_no_harm(make_world, tmp_path):
    seen = disk(make_world(free=lambda path: 0 if path.name == "deck" else GIB))
    assert seen.verdict == "good"
    assert "0 MiB free for the deck" in seen.what


def test_a_disk_is_asked_for_what_is_there(make_world, tmp_path):
    asked = []
    disk(make_world(state=tmp_path / "not/yet", free=lambda path: asked.append(path) or GIB))
    assert asked == [tmp_path, tmp_path / "deck"]


def test_a_disk_that_does_not_answer(make_world):
    def gone(path):
        raise OSError(116, "Stale file handle")

    seen = disk(make_world(free=gone))
    assert seen.verdict == "bad"
    assert "Stale file handle" in seen.what


def test_a_clock_that_is_right(make_world):
    seen = clock(make_world())
    assert seen.verdict == "good"
    assert seen.what == (
        "2027-01-15 08:00 UTC; kept right by a time service; time zone Europe/London"
    )


@pytest.mark.parametrize(
    ("facts", "verdict", "said"),
    [
        ({"now": lambda: 0.0}, "bad", "1970"),
        ({"now": lambda: 5e9}, "bad", "2128"),
        ({"synchronised": lambda: False}, "note", "no time service"),
        ({"synchronised": lambda: None}, "good", "not told"),
        ({"environ": {"TZ": "UTC"}}, "note", "time zone UTC"),
        ({"environ": {"TZ": ":Europe/Moscow"}}, "good", "Europe/Moscow"),
    ],
)
def test_a_clock(make_world, facts, verdict, said):
    seen = clock(make_world(**facts))
    assert seen.verdict == verdict
    assert said in seen.what
    assert bool(seen.remedy) == (verdict != "good")


def test_a_clock_that_is_behind_the_deck(make_world, tmp_path):
    os.utime(tmp_path / "deck/deck.yaml", (1_800_200_000, 1_800_200_000))
    seen = clock(make_world())
    assert seen.verdict == "bad"
    assert "younger" in seen.what


@pytest.mark.parametrize("zone", ["Etc/UTC", None])
def test_a_machine_without_a_zone_of_its_own(make_world, tmp_path, zone):
    link = tmp_path / "root/etc/localtime"
    link.unlink()
    if zone:
        link.symlink_to(f"../usr/share/zoneinfo/{zone}")
    seen = clock(make_world())
    assert seen.verdict == "note"
    assert (zone or "not set") in seen.what
    assert "set-timezone" in seen.remedy


def test_the_kernel_says_whether_its_clock_is_kept_right():
    assert kept_right() in {True, False, None}


def test_these_versions_go_together(make_world, tmp_path):
    (tmp_path / "root/etc/os-release").write_text('PRETTY_NAME="Debian 13"\n')
    seen = versions(make_world())
    assert seen.verdict == "good", seen
    assert re.search(
        r"kiosk \S+, Python 3\.\d+\.\d+, Qt and PySide6 6\.\d+\.\d+, Debian 13", seen.what
    )


@pytest.mark.parametrize(
    ("python", "qt", "addons", "verdict"),
    [
        ((3, 11), "6.10.0", "6.10.0", "good"),
        ((3, 14), "6.11.3", "6.11.3", "good"),
        ((3, 10), "6.11.3", "6.11.3", "bad"),
        ((3, 15), "6.11.3", "6.11.3", "bad"),
        ((3, 11), "6.12.0", "6.12.0", "bad"),
        ((3, 11), "6.9.3", "6.9.3", "bad"),
        ((3, 11), "6.11.3", "6.11.1", "bad"),
        ((3, 11), "6.11.3", None, "bad"),
        ((3, 11), None, None, "bad"),
        ((3, 11), "?", "?", "bad"),
    ],
)
def test_versions_that_do_not_go_together(python, qt, addons, verdict):
    seen = judged("these", python, qt, addons)
    assert seen.verdict == verdict
    assert bool(seen.remedy) == (verdict == "bad")


def test_the_versions_are_those_that_the_project_asks_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    low, high = (".".join(map(str, number)) for number in PYTHON)
    assert project["requires-python"] == f">={low},<{high}"
    low, high = (".".join(map(str, number)) for number in QT)
    assert f"PySide6-Essentials>={low},<{high}" in project["dependencies"]
    assert f"PySide6-Addons>={low},<{high}" in project["dependencies"]


def test_an_environment_without_harm(make_world):
    environ = {"WAYLAND_DISPLAY": "w", "QT_QPA_PLATFORM": "wayland", "QT_QUICK_BACKEND": ""}
    assert environment(make_world(environ=environ)).verdict == "good"


@pytest.mark.parametrize("harm", HARMS, ids=lambda harm: f"{harm.name}-{harm.verdict}")
def test_each_variable_that_harms_is_named(make_world, harm):
    value = harm.values[0].rstrip("*") if harm.values else "1"
    seen = environment(make_world(environ={harm.name: value}))
    assert seen.verdict == harm.verdict
    assert f"{harm.name}={value} {harm.does}" in seen.what
    assert harm.name in seen.remedy
    if harm.values:
        assert environment(make_world(environ={harm.name: "other"})).verdict == "good"


def test_several_variables_have_one_remedy(make_world):
    seen = environment(make_world(environ={"QT_PLUGIN_PATH": "/x", "QSG_INFO": "1"}))
    assert seen.verdict == "bad"
    assert "QT_PLUGIN_PATH, QSG_INFO" in seen.remedy
