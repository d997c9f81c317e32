"""Keys and the bundles that they sign; and where bundles are looked for."""

from __future__ import annotations

import os
import shutil
import stat

import pytest

from kiosk.updates import (
    CODES,
    Key,
    Refusal,
    distrust,
    find_bundles,
    make_bundle,
    new_key,
    read_public,
    removable_mounts,
    trust,
    trusted_keys,
)
from kiosk.updates.keys import parse_key, read_private
from kiosk.updates.refusal import Code
from tests.updates.conftest import NOW, POSIX, code_of


def test_a_deck_with_errors_is_not_bundled(write_deck, tmp_path, key_file):
    deck = write_deck("Bad")
    (deck / "one.yaml").write_text("kind: topic\n")
    out = tmp_path / "bad.kioskdeck"
    out.write_text("as it was")
    with pytest.raises(Refusal) as caught:
        make_bundle(str(deck), key_file, out, NOW)
    assert caught.value.code == "bad-deck"
    assert out.read_text() == "as it was"
    assert not list(tmp_path.glob("*.unfinished"))


def test_two_bundles_of_one_deck_are_the_same_but_for_their_number(bundle, state):
    first, second = bundle("Same", serial=5).read_bytes(), bundle("Same", serial=5).read_bytes()
    assert first == second


@POSIX
def test_a_private_key_is_for_its_owner_alone(tmp_path, key_file):
    assert stat.S_IMODE(key_file.stat().st_mode) == 0o600
    key_file.chmod(0o644)
    with pytest.raises(Refusal, match="chmod 600"):
        read_private(key_file)


def test_a_key_is_never_overwritten(tmp_path, key_file):
    before = key_file.read_bytes()
    with pytest.raises(Refusal, match="never overwritten"):
        new_key(key_file, "again")
    key_file.unlink()
    with pytest.raises(Refusal, match="never overwritten"):
        new_key(key_file, "again")
    assert before


@pytest.mark.parametrize("text", ["", "nonsense", "-----BEGIN PRIVATE KEY-----\nAAAA\n"])
def test_what_is_no_key_is_said_to_be_none(tmp_path, text):
    path = tmp_path / "key"
    path.write_text(text)
    path.chmod(0o600)
    for read in (read_private, read_public):
        assert code_of(lambda read=read: read(path)) == "no-keys"


@POSIX
def test_trusted_keys_that_others_may_change_are_not_relied_on(state, trusted):
    (state / "trusted-keys").chmod(0o666)
    assert code_of(lambda: trusted_keys(state)) == "unsafe"


def test_trust_is_listed_added_once_and_taken_back(state, trusted):
    (key,) = trusted_keys(state)
    assert not trust(state, key)
    assert parse_key(key.line) == key
    assert distrust(state, key.id) == key
    assert trusted_keys(state) == ()
    assert code_of(lambda: distrust(state, key.id)) == "no-keys"


def test_lines_that_are_no_keys_are_passed_over(state, trusted):
    path = state / "trusted-keys"
    path.write_text("rubbish\nkiosk-ed25519 AAAA short\n" + path.read_text() + "\n# more\n")
    assert [key.name for key in trusted_keys(state)] == ["the office"]


def test_a_name_of_a_key_cannot_carry_a_second_line():
    key = parse_key("kiosk-ed25519 " + "A" * 43 + "= good\tname\x1b[31m")
    assert key is None or "\x1b" not in key.name
    assert isinstance(Key(b"x" * 32, "n").line, str)


def test_codes_are_all_there_are():
    assert set(CODES) == set(Code.__args__)


# Sticks -------------------------------------------------------------------------------------


def test_bundles_are_found_at_the_top_of_sticks_alone(tmp_path, bundle):
    stick = tmp_path / "media" / "STICK"
    (stick / "below").mkdir(parents=True)
    good = shutil.copy(bundle("A"), stick / "A.KIOSKDECK")
    shutil.copy(bundle("B"), stick / "below" / "b.kioskdeck")
    (stick / "._A.kioskdeck").write_text("a Mac's")
    (stick / "folder.kioskdeck").mkdir()
    (stick / "notes.txt").write_text("no")
    if os.name != "nt":
        (stick / "link.kioskdeck").symlink_to(good)
    (found,) = find_bundles([stick, tmp_path / "gone"])
    assert (found.path, found.drive) == (good, "STICK")
    assert found.size == good.stat().st_size


def test_a_stick_full_of_them_is_not_listed_for_ever(tmp_path):
    for number in range(120):
        path = tmp_path / f"{number:03}.kioskdeck"
        path.write_text("x")
        os.utime(path, (number, number))
    found = find_bundles([tmp_path])
    assert len(found) == 50
    assert found[0].path.name == "119.kioskdeck", "the newest first"


@pytest.mark.skipif("sys.platform != 'linux'", reason="other systems list drives otherwise")
def test_mounts_of_sticks_are_read_with_their_blanks(tmp_path):
    table = tmp_path / "mountinfo"
    table.write_text(
        "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n"
        "40 22 8:17 / /media/anna/MY\\040STICK rw - vfat /dev/sdb1 rw\n"
        "41 22 8:33 / /run/media/bob/X rw - exfat /dev/sdc1 rw\n"
        "42 22 8:49 / /mnt rw - ext4 /dev/sdd1 rw\n"
        "43 22 8:49 / /mediafiles rw - ext4 /dev/sde1 rw\n"
        "broken\n"
    )
    found = [path.as_posix() for path in removable_mounts(table)]
    assert found == ["/media/anna/MY STICK", "/mnt", "/run/media/bob/X"]
    assert removable_mounts(tmp_path / "gone") == ()
