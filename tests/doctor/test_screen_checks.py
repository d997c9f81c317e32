"""Display, touch panel, renderer and frame time, on machines of every sort."""

from __future__ import annotations

import pytest

from kiosk.doctor.screen import display, frames, renderer, touch
from tests.doctor.conftest import SCREEN

PANEL = """I: Bus=0003 Vendor=222a Product=0001 Version=0110
N: Name="ILITEK Multi-Touch"
B: PROP=2
B: EV=1b
B: ABS=3273800000000003

I: Bus=0003 Vendor=046d Product=c31c Version=0110
N: Name="Logitech Keyboard"
B: PROP=0
B: EV=120013
"""
PAD = PANEL.replace("PROP=2", "PROP=5")


def test_a_display_is_described(make_world):
    seen = display(make_world())
    assert seen.verdict == "good"
    assert seen.what == "Iiyama T4362, 3840 x 2160 px, 43 inch, 60 Hz, scale 1"


@pytest.mark.parametrize(
    ("screen", "said", "remedy"),
    [
        ({"rate": 30.0}, "30 Hz", "60 Hz"),
        ({"millimetres": [0.0, 0.0]}, "size unknown", "20 mm"),
        ({"millimetres": [160.0, 90.0], "pixels": [1920, 1080]}, "inch", ""),
        ({"millimetres": [16.0, 9.0]}, "size unknown", "20 mm"),
        ({"pixels": [800, 600]}, "800 x 600", "1280 x 720"),
    ],
)
def test_a_display_that_does_not_do(make_world, screen, said, remedy):
    seen = display(make_world(screen={"screens": [SCREEN | screen]}))
    assert seen.verdict == ("note" if remedy else "good")
    assert said in seen.what
    assert remedy in seen.remedy


def test_two_displays_and_none(make_world):
    two = display(make_world(screen={"screens": [SCREEN, SCREEN]}))
    assert two.verdict == "note"
    assert "--screen" in two.remedy
    assert display(make_world(screen={"screens": []})).verdict == "bad"


@pytest.mark.parametrize(
    ("environ", "verdict", "said"),
    [
        ({}, "skipped", "no display in this session"),
        ({"DISPLAY": "other.example:0"}, "skipped", "on another machine"),
        ({"DISPLAY": "localhost:10.0"}, "skipped", "on another machine"),
        ({"DISPLAY": ":4711"}, "bad", "no X server answers"),
        ({"DISPLAY": "nonsense"}, "skipped", "another machine"),
        ({"WAYLAND_DISPLAY": "w", "QT_QPA_PLATFORM": "xcb"}, "skipped", "no display"),
        ({"WAYLAND_DISPLAY": "w", "QT_QPA_PLATFORM": "vnc"}, "bad", "port of the network"),
    ],
)
def test_without_a_display_qt_is_not_asked(make_world, environ, verdict, said):
    world = make_world(environ=environ)
    seen = display(world)
    assert (seen.verdict, said in seen.what) == (verdict, True), seen
    assert seen.remedy
    for check in (touch, renderer, frames):
        assert check(world).verdict == "skipped"
        assert check(world).remedy
    assert world.ask.asked == []


def test_where_qt_ends_its_process_the_reason_is_told(make_world):
    world = make_world(screen="libEGL.so.1: cannot open shared object file")
    assert display(world).verdict == "bad"
    assert "libEGL.so.1" in display(world).what
    assert {touch(world).verdict, renderer(world).verdict} == {"skipped"}


def test_a_platform_that_draws_nowhere_is_noted(make_world):
    seen = display(make_world(environ={}, screen={"platform": "offscreen"}))
    assert seen.verdict == "skipped"
    world = make_world(environ={"QT_QPA_PLATFORM": "offscreen"}, screen={"platform": "offscreen"})
    assert display(world).verdict == "note"
    assert "Unset QT_QPA_PLATFORM" in display(world).remedy


def test_a_touch_panel_is_named_with_its_fingers(make_world):
    assert touch(make_world()).what == "ILITEK with 10 points"
    one = touch(make_world(screen={"touch": [{"name": "", "points": 1}]}))
    assert one.verdict == "note"
    assert one.what == "touch panel with 1 points"


def test_no_touch_panel_is_a_note(make_world):
    seen = touch(make_world(screen={"touch": []}))
    assert seen.verdict == "note"
    assert "USB" in seen.remedy


def test_a_panel_that_only_the_system_knows_is_bad(make_world, tmp_path):
    devices = tmp_path / "root/proc/bus/input/devices"
    devices.parent.mkdir(parents=True)
    devices.write_text(PANEL)
    seen = touch(make_world(screen={"touch": []}))
    assert seen.verdict == "bad"
    assert "ILITEK Multi-Touch" in seen.what
    assert "Logitech" not in seen.what
    assert "ILITEK" in touch(make_world(environ={})).what
    devices.write_text(PAD)
    assert touch(make_world(screen={"touch": []})).verdict == "note", "a touch pad is no panel"


@pytest.mark.parametrize(
    ("answer", "environ", "verdict", "said"),
    [
        ({}, {}, "good", "OpenGL, Mesa Intel"),
        ({"api": "Vulkan", "gpu": ""}, {}, "good", "Vulkan"),
        ({"gpu": "llvmpipe (LLVM 15)"}, {}, "note", "by the processor: llvmpipe"),
        ({"api": "Software", "gpu": ""}, {}, "note", "software"),
        ({"api": "Software"}, {"QT_QUICK_BACKEND": "software"}, "note", "software"),
    ],
)
def test_what_draws(make_world, answer, environ, verdict, said):
    world = make_world(environ={"WAYLAND_DISPLAY": "w"} | environ, screen=answer)
    seen = renderer(world)
    assert seen.verdict == verdict
    assert said in seen.what
    if environ:
        assert "Unset QT_QUICK_BACKEND" in seen.remedy


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ({}, "good"),
        ({"late": 6}, "good"),
        ({"late": 20}, "note"),
        ({"median": 40.0}, "note"),
        ({"median": 101.0}, "bad"),
        ({"median": 9.0, "software": True}, "good"),
    ],
)
def test_frames(make_world, answer, verdict):
    seen = frames(make_world(frames=answer))
    assert seen.verdict == verdict
    assert "median" in seen.what
    assert bool(seen.remedy) == (verdict != "good")


def test_only_a_large_display_can_be_made_smaller(make_world):
    slow = {"median": 200.0}
    assert "1920 x 1080" in frames(make_world(frames=slow)).remedy
    small = slow | {"pixels": [1920, 1080]}
    assert "1920 x 1080" not in frames(make_world(frames=small)).remedy


def test_frames_that_cannot_be_drawn(make_world):
    assert frames(make_world(frames="Qt ended with SIGSEGV: x")).verdict == "bad"


def test_a_display_that_shows_no_frames(make_world):
    world = make_world()
    object.__setattr__(world, "ask", lambda name, given: {"frames": 1, "software": False})
    assert "only 1 frames" in frames(world).what
