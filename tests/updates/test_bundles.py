"""From a stick only what a trusted key has signed, whole, and no older than before."""

from __future__ import annotations

import json
import random
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.updates import (
    Refusal,
    Store,
    current,
    distrust,
    install,
    install_bundle,
    make_bundle,
    new_key,
    read_public,
    rollback,
    trust,
    trusted_keys,
    verify,
)
from tests.updates.conftest import NOW, code, code_of, leftovers, shown, tree, zipped

LATER = NOW + timedelta(days=1)


def files_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_signed_deck_is_installed_from_a_stick(state, bundle, write_deck):
    done = install_bundle(bundle(), state, NOW)
    assert shown(state) == "Signed"
    assert tree(done.version.deck) == tree(write_deck("Signed", "Signed"))
    assert done.version.facts.key == trusted_keys(state)[0].id


def test_a_panel_can_say_what_is_in_it(state, bundle):
    found = verify(bundle(), trusted_keys(state), state=state)
    assert (found.manifest.title, found.key.name) == ("Signed", "the office")
    assert found.manifest.created == "2026-11-23T09:00:00+00:00"
    assert found.size == sum(mark.size for mark in found.manifest.files) > 0
    assert not (state / "decks").exists(), "looking changes nothing"


def test_progress_is_told_up_to_the_end(state, bundle):
    told: list[tuple[int, int]] = []
    install_bundle(bundle(), state, NOW, progress=lambda done, of: told.append((done, of)))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1] > 0


def test_an_unsigned_deck_is_refused_from_a_stick_and_not_at_the_command_line(
    state, bundle, tmp_path
):
    files = files_of(bundle())
    del files["manifest.sig"]
    unsigned = zipped(tmp_path / "unsigned.kioskdeck", files)
    assert code(unsigned, state) == "unsigned"
    assert current(state) is None
    install(str(unsigned), state, NOW)
    assert shown(state) == "Signed"
    assert current(state).facts.key == ""


def test_a_plain_zip_with_the_name_of_a_bundle_is_refused(state, tmp_path, trusted):
    path = zipped(tmp_path / "d.kioskdeck", {"deck.yaml": b"format: 1"})
    assert code(path, state) == "unsigned"


def test_an_unknown_key_is_refused(state, bundle, key_file):
    path = bundle(key=key_file)
    assert code(path, state) == "unknown-key"
    trust(state, read_public(key_file.with_name("key.pub")))
    assert code(path, state) is None


def test_without_any_trusted_key_nothing_is_taken(state, write_deck, tmp_path, key_file):
    make_bundle(str(write_deck("D")), key_file, tmp_path / "d.kioskdeck", NOW)
    assert code(tmp_path / "d.kioskdeck", state) == "no-keys"


def test_a_key_that_is_trusted_no_more_is_refused(state, bundle):
    path = bundle()
    distrust(state, "the office")
    assert code(path, state) == "no-keys"


def change_a_slide(files):
    files["deck/one.yaml"] = files["deck/one.yaml"].replace(b"Signed", b"Forged")


def change_the_title(files):
    files["manifest.json"] = files["manifest.json"].replace(b"Signed", b"Forged")


def raise_the_serial(files):
    manifest = json.loads(files["manifest.json"])
    files["manifest.json"] = json.dumps(manifest | {"serial": manifest["serial"] + 1}).encode()


def add_a_slide(files):
    files["deck/more/evil.yaml"] = b"kind: topic\ntitle: Evil\n"


def remove_a_slide(files):
    del files["deck/more/two.yaml"]


def add_beside_the_deck(files):
    files["evil.sh"] = b"rm"


def swap_two_files(files):
    files["deck/one.yaml"], files["deck/more/two.yaml"] = (
        files["deck/more/two.yaml"],
        files["deck/one.yaml"],
    )


def sign_with_rubbish(files):
    kind, key, _ = files["manifest.sig"].split()
    files["manifest.sig"] = b"%s %s %s\n" % (kind, key, b"A" * 86 + b"==")


def sign_with_nonsense(files):
    files["manifest.sig"] = b"\xff\xfe nonsense"


def add_a_word_to_the_signature(files):
    files["manifest.sig"] += b" more"


@pytest.mark.parametrize(
    "forge",
    [
        change_a_slide,
        change_the_title,
        raise_the_serial,
        add_a_slide,
        remove_a_slide,
        add_beside_the_deck,
        swap_two_files,
        sign_with_rubbish,
        sign_with_nonsense,
        add_a_word_to_the_signature,
    ],
)
def test_a_forged_bundle_is_refused_everywhere(state, put, bundle, tmp_path, forge):
    put("Before")
    files = files_of(bundle())
    forge(files)
    forged = zipped(tmp_path / "forged.kioskdeck", files)
    assert code(forged, state) == "bad-signature"
    assert code_of(lambda: install(str(forged), state, NOW)) == "bad-signature"
    assert shown(state) == "Before"
    assert leftovers(state) == []


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_a_bundle_that_is_cut_short_is_refused(state, bundle, share):
    path = bundle()
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    assert code(path, state) == "damaged"


def test_every_changed_byte_is_harmless_or_refused(state, bundle, tmp_path):
    """A bit turned anywhere in the file: refused, or the very deck that was signed."""
    good = bundle()
    data = good.read_bytes()
    signed = tree(install_bundle(good, state, NOW).version.deck)
    bad = tmp_path / "bad.kioskdeck"
    for at in range(0, len(data), 7):
        changed = bytearray(data)
        changed[at] ^= 1 << at % 8
        bad.write_bytes(changed)
        if code(bad, state) is None:
            assert tree(current(state).deck) == signed, at


def test_a_bundle_that_goes_in_the_middle_is_refused(state, put, bundle, write_deck):
    """The stick is pulled: what was read is not what the manifest says."""
    put("Before")
    noise = write_deck("Signed", "Signed") / "noise.csv"
    noise.write_bytes(random.Random(1).randbytes(200_000).hex().encode())
    path = bundle()

    def pull(*_):
        with path.open("r+b") as file:
            file.seek(200)
            file.write(bytes(path.stat().st_size - 200))

    assert code_of(lambda: install_bundle(path, state, NOW, progress=pull)) in {
        "damaged",
        "bad-signature",
    }
    assert shown(state) == "Before"


# An old bundle comes again ------------------------------------------------------------------


def test_an_older_bundle_is_refused_from_a_stick(state, bundle):
    old, new = bundle("Old"), bundle("New", LATER)
    install_bundle(old, state, NOW)
    install_bundle(new, state, NOW)
    assert code(old, state) == "older"
    with pytest.raises(Refusal, match="older"):
        verify(old, trusted_keys(state), state=state)
    assert shown(state) == "New"


def test_going_back_does_not_open_the_door_to_older_ones(state, bundle, put):
    old, middle, new = bundle("Old"), bundle("Middle", LATER), bundle("New", LATER)
    install_bundle(middle, state, NOW)
    install_bundle(new, state, NOW)
    rollback(state)
    assert code(old, state) == "older"
    assert code(middle, state) == "older"
    assert code(new, state) is None, "the same one again is not older"


def test_many_unsigned_installs_do_not_forget_the_serial(state, bundle, put):
    old, new = bundle("Old"), bundle("New", LATER)
    install_bundle(new, state, NOW)
    for number in range(5):
        put(f"Deck {number}")
    assert code(old, state) == "older"


def test_a_lost_pointer_does_not_forget_the_serial(state, bundle):
    old, new = bundle("Old"), bundle("New", LATER)
    install_bundle(new, state, NOW)
    Store(state).pointer_file.unlink()
    assert code(old, state) == "older"


def test_each_key_counts_for_itself(state, bundle, tmp_path):
    trust(state, new_key(tmp_path / "second", "second"))
    install_bundle(bundle("New", LATER), state, NOW)
    assert code(bundle("Other", NOW, tmp_path / "second"), state) is None


def test_the_command_line_may_install_an_older_one(state, bundle):
    old, new = bundle("Old"), bundle("New", LATER)
    install_bundle(new, state, NOW)
    install(str(old), state, NOW)
    assert shown(state) == "Old"
    assert code(old, state) == "older", "the stick still may not"


def test_serials_rise_though_the_clock_goes_back(state, bundle):
    serials = [
        verify(bundle(title, when), trusted_keys(state)).manifest.serial
        for title, when in (("A", LATER), ("B", NOW), ("C", NOW))
    ]
    assert serials[0] == int(LATER.timestamp())
    assert serials == [serials[0], serials[0] + 1, serials[0] + 2]


def test_a_serial_can_be_named(state, bundle):
    assert verify(bundle(serial=7), trusted_keys(state)).manifest.serial == 7
