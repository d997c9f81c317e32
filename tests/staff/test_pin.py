"""Which PINs may be chosen, and what stands for them in a file."""

from __future__ import annotations

import json
import os
import stat

import pytest

from kiosk.staff.keep import Unfit
from kiosk.staff.pin import BadHash, Hash, flaw, hashed
from kiosk.staff.pin_file import PinFile

GOOD = "830174"
SALT = bytes(range(16))
TRIVIAL = """
000000 999999 123456 012345 987654 890123 210987 121212 123123 112233 147258 11111112 1231231
101010 110110
"""
CHEAP = {"cost": 1 << 12, "block": 1, "lanes": 1}


def cheap(pin: str) -> Hash:
    """A hash that takes no time, as a file with smaller parameters would hold it."""
    import hashlib

    return Hash(SALT, hashlib.scrypt(pin.encode(), salt=SALT, n=1 << 12, r=1, p=1), **CHEAP)


@pytest.mark.parametrize("pin", [GOOD, "602947", "100000000019", "19481953"])
def test_an_ordinary_pin_may_be_chosen(pin):
    assert flaw(pin) == ""


@pytest.mark.parametrize(
    "pin",
    TRIVIAL.split(),
)
def test_a_pin_that_is_guessed_first_is_refused(pin):
    assert "guessed first" in flaw(pin)


@pytest.mark.parametrize("pin", ["", "83017", "8301748301748"])
def test_a_pin_of_another_length_is_refused(pin):
    assert flaw(pin)


@pytest.mark.parametrize("pin", ["83017a", "83 017", "٨٣٠١٧٤", "８３０１７４", "-83017", "830.74"])
def test_a_pin_has_digits_of_the_pad_only(pin):
    assert "digits" in flaw(pin)


def test_only_the_pin_itself_matches_its_hash():
    found = hashed(GOOD, SALT)
    assert found.matches(GOOD)
    assert not found.matches("830175")
    assert not found.matches("")
    assert not found.matches(GOOD + "0")


def test_two_salts_hide_that_two_pins_are_the_same():
    assert hashed(GOOD, SALT).digest != hashed(GOOD, SALT[::-1]).digest


def test_the_parameters_are_those_of_the_file():
    stored = json.loads(json.dumps(cheap(GOOD).as_json()))
    assert (stored["n"], stored["r"], stored["p"]) == (1 << 12, 1, 1)
    assert Hash.of_json(stored).matches(GOOD)


@pytest.mark.parametrize(
    "change",
    [
        {"n": 1 << 30},
        {"n": 1000},
        {"n": 1 << 4},
        {"n": -4096},
        {"n": "65536"},
        {"r": 1 << 20},
        {"r": 0},
        {"p": 1000},
        {"p": None},
        {"salt": ""},
        {"salt": 5},
        {"salt": "zz"},
        {"digest": ""},
        {"format": 2},
        {"hash": "md5"},
    ],
)
def test_a_hash_that_would_take_all_memory_or_prove_nothing_is_refused(change):
    with pytest.raises(BadHash):
        Hash.of_json({**cheap(GOOD).as_json(), **change})


@pytest.mark.parametrize("stored", [None, [], "x", 5, {}])
def test_what_is_no_hash_is_refused(stored):
    with pytest.raises(BadHash):
        Hash.of_json(stored)


def test_a_stored_pin_is_for_its_owner_only(tmp_path):
    file = PinFile(tmp_path / "state")
    assert not file.stored
    assert file.read() is None
    file.write(cheap(GOOD))
    assert file.stored
    assert file.read() == cheap(GOOD)
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.path.parent.stat().st_mode) == 0o700
    assert [path.name for path in file.path.parent.iterdir()] == ["pin.json"]
    assert GOOD not in file.path.read_text()


def test_a_pin_is_replaced_and_removed(tmp_path):
    file = PinFile(tmp_path)
    tmp_path.chmod(0o700)
    file.write(cheap(GOOD))
    file.write(cheap("602947"))
    held = file.read()
    assert held is not None
    assert held.matches("602947")
    assert file.remove()
    assert not file.remove()
    assert not file.stored


def test_whatever_umask_says_nobody_else_may_read_it(tmp_path):
    before = os.umask(0)
    try:
        PinFile(tmp_path / "state").write(cheap(GOOD))
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "state" / "pin.json").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "state").stat().st_mode) == 0o700


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o602, 0o610])
def test_a_pin_that_others_may_touch_is_refused_with_the_remedy(tmp_path, mode):
    file = PinFile(tmp_path / "state")
    file.write(cheap(GOOD))
    file.path.chmod(mode)
    with pytest.raises(Unfit, match=f"chmod 600 .*{file.path.name}"):
        file.read()
    assert file.stored, "a kiosk whose PIN is unfit stays locked"


def test_a_folder_in_which_others_may_put_files_is_refused(tmp_path):
    file = PinFile(tmp_path / "state")
    file.write(cheap(GOOD))
    file.path.parent.chmod(0o777)
    for act in (file.read, lambda: file.write(cheap(GOOD))):
        with pytest.raises(Unfit, match="chmod 700"):
            act()


def test_a_link_to_another_file_is_not_read(tmp_path):
    PinFile(tmp_path / "other").write(cheap(GOOD))
    file = PinFile(tmp_path / "state")
    file.path.parent.mkdir(mode=0o700)
    file.path.symlink_to(tmp_path / "other" / "pin.json")
    with pytest.raises(Unfit):
        file.read()


def test_a_pipe_in_its_place_does_not_hold_the_kiosk_up(tmp_path):
    file = PinFile(tmp_path)
    os.mkfifo(file.path, 0o600)
    with pytest.raises(Unfit, match="no ordinary file"):
        file.read()


@pytest.mark.parametrize("text", ["", "{", "[" * 3000, "null", "{}", "x" * 5000, '"\\ud800"'])
def test_a_damaged_pin_is_refused_and_not_forgotten(tmp_path, text):
    file = PinFile(tmp_path)
    tmp_path.chmod(0o700)
    file.path.touch(0o600)
    file.path.write_text(text)
    with pytest.raises(Unfit):
        file.read()


def test_a_folder_that_cannot_be_made_leaves_nothing(tmp_path):
    (tmp_path / "state").write_text("a file where the folder should be")
    with pytest.raises(OSError, match=r"state|Not a directory|File exists"):
        PinFile(tmp_path / "state" / "deeper").write(cheap(GOOD))
    assert [path.name for path in tmp_path.iterdir()] == ["state"]


def test_a_full_disk_leaves_the_pin_that_was_there(tmp_path, monkeypatch):
    file = PinFile(tmp_path / "state")
    file.write(cheap(GOOD))

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        file.write(cheap("602947"))
    assert file.read() == cheap(GOOD)
    assert [path.name for path in file.path.parent.iterdir()] == ["pin.json"]
