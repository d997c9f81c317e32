"""A signed bundle on a stick goes in at the staff's panel, and no other does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.floor_sticks import StickUpdates, version_of
from kiosk.updates import SUFFIX, current, make_bundle, new_key, read_public, trust
from tests.ui.door import Door, write_deck

NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A stick with a signed bundle, one of another's key, one that is cut off, and a plain deck."""
    folder = tmp_path / "stick"
    folder.mkdir()
    deck = write_deck(tmp_path / "new")
    for name in ("museum", "stranger"):
        new_key(tmp_path / f"{name}.key", name.title())
        make_bundle(str(deck), tmp_path / f"{name}.key", folder / f"{name}{SUFFIX}", NOW)
    whole = (folder / f"museum{SUFFIX}").read_bytes()
    (folder / f"cut{SUFFIX}").write_bytes(whole[: len(whole) // 2])
    (folder / "notes.txt").write_text("nothing to install")
    return folder


@pytest.fixture
def inside(open_door: Callable[..., Door], stick: Path, tmp_path: Path) -> Door:
    door = open_door(updates=StickUpdates(tmp_path / "state", [stick]))
    door.open()
    door.section("update")
    return door


def look(door: Door) -> dict[str, dict[str, object]]:
    """What the panel lists, by the name of the file."""
    door.hand.tap("staff-look")
    door.hand.wait_until(lambda: not door.staff.property("updating"))
    door.hand.settle()
    names = ("museum", "stranger", "cut")
    lines = door.staff.property("updateLines")
    return {n: line for n in names for line in lines if n in f"{line['title']} {line['about']}"}


def test_without_a_trusted_key_nothing_can_be_installed(inside: Door) -> None:
    found = look(inside)
    assert len(found) == 3
    assert not any(line["good"] for line in found.values())
    assert "trusts no key" in str(found["museum"]["state"])


def test_only_what_was_signed_with_a_trusted_key_goes_in(inside: Door, tmp_path: Path) -> None:
    state = paths.state()
    trust(state, read_public(tmp_path / "museum.key.pub"))
    found = look(inside)
    assert [name for name, line in found.items() if line["good"]] == ["museum"]
    assert "does not trust" in str(found["stranger"]["state"])
    assert current(state) is None
    buttons = [index for index in range(3) if inside.hand.sees(f"staff-install-{index}")]
    assert len(buttons) == 1
    inside.hand.tap(f"staff-install-{buttons[0]}")
    inside.hand.tap("staff-confirm")
    inside.hand.wait_until(lambda: "Installed: Light" in inside.staff.property("updateText"))
    version = current(state)
    assert version is not None
    assert version.facts.title == "Light"
    assert version_of(version.deck, state).startswith(f"{version.number} (")
    assert version_of(inside.deck, state) == ""


def test_a_stick_that_is_pulled_out_before_the_touch_is_told(
    inside: Door, stick: Path, tmp_path: Path
) -> None:
    trust(paths.state(), read_public(tmp_path / "museum.key.pub"))
    look(inside)
    (button,) = [index for index in range(3) if inside.hand.sees(f"staff-install-{index}")]
    for file in stick.iterdir():
        file.unlink()
    inside.hand.tap(f"staff-install-{button}")
    inside.hand.tap("staff-confirm")
    inside.hand.wait_until(lambda: "Not installed" in inside.staff.property("updateText"))
    assert current(paths.state()) is None
