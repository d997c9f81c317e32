"""A zip file that anybody may have made: plain files inside the deck, or a refusal."""

from __future__ import annotations

import io
import stat
import string
import struct
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.updates import Store, current, install, zips
from tests.updates.conftest import NOW, code_of, leftovers, shown, tree, zip_of, zipped

DECK = b"format: 1\ntitle: Zipped\nlanguages: [en]\nslides: [one.yaml]\n"
ONE = b"kind: topic\ntitle: One\n"
GOOD = {"deck.yaml": DECK, "one.yaml": ONE}


def code(path: Path, state: Path) -> str | None:
    return code_of(lambda: install(str(path), state, NOW))


@pytest.mark.parametrize("top", ["", "my deck/"])
def test_a_deck_at_the_top_or_in_one_folder(state, write_deck, tmp_path, top):
    deck = write_deck("Zipped")
    done = install(str(zip_of(tmp_path / "d.zip", deck, top)), state, NOW)
    assert tree(done.version.deck) == tree(deck)


def test_what_a_mac_packs_beside_it_is_left_alone(state, tmp_path):
    files = {f"d/{name}": data for name, data in GOOD.items()}
    extra = {"__MACOSX/d/._one.yaml": b"\0", "d/.DS_Store": b"\0", "d/readme.txt": b"hi"}
    done = install(str(zipped(tmp_path / "d.zip", files | extra)), state, NOW)
    assert set(tree(done.version.deck)) == set(GOOD)


def test_problems_are_told_by_their_place_in_the_zip(state, tmp_path):
    path = zipped(tmp_path / "d.zip", GOOD | {"one.yaml": b"kind: topic\ntitel: One\n"})
    assert code(path, state) == "bad-deck"


@pytest.mark.parametrize(
    "name",
    [
        "../evil.yaml",
        "a/../../evil.yaml",
        "/etc/evil.yaml",
        "C:/evil.yaml",
        "C:evil.yaml",
        "\\\\host\\evil.yaml",
        "a\\..\\evil.yaml",
        "a//evil.yaml",
        "./evil.yaml",
        "evil.yaml ",
        "evil.",
        "nul.yaml",
        "COM1.yaml",
        "x/aux",
        "evil\n.yaml",
        "evil\u202e.yaml",
        "a" * 300 + ".yaml",
        "/".join(["a"] * 40) + "/evil.yaml",
        "evil.yaml:stream",
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(state, tmp_path, name):
    assert code(zipped(tmp_path / "d.zip", GOOD | {name: b"evil"}), state) == "unsafe"
    assert not [p for p in tmp_path.rglob("*") if "evil" in p.name]


def test_a_name_cut_by_a_zero_character_is_refused(state, tmp_path):
    path = zipped(tmp_path / "d.zip", GOOD | {"evilXyaml": b"evil"})
    path.write_bytes(path.read_bytes().replace(b"evilXyaml", b"evil\0yaml"))
    assert code(path, state) == "unsafe"


@pytest.mark.parametrize(
    "names",
    [
        ["a.yaml", "A.yaml"],
        ["caf\u00e9.yaml", "cafe\u0301.yaml"],
        ["stra\u00dfe.yaml", "STRASSE.yaml"],
        ["a.yaml", "a.yaml/b.yaml"],
        ["a/x.yaml", "A/y.yaml"],
    ],
)
def test_names_that_are_one_on_some_system_are_refused(state, tmp_path, names):
    path = zipped(tmp_path / "d.zip", GOOD | dict.fromkeys(names, b"x"))
    assert code(path, state) == "unsafe"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_twice_is_refused(state, tmp_path):
    path = zipped(tmp_path / "d.zip", GOOD)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("one.yaml", b"kind: topic\ntitle: Other\n")
    assert code(path, state) == "unsafe"


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFSOCK])
def test_links_and_devices_are_refused(state, tmp_path, kind):
    path = zipped(tmp_path / "d.zip", GOOD)
    info = zipfile.ZipInfo("link.yaml")
    info.create_system, info.external_attr = 3, (kind | 0o777) << 16
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(info, "/etc/passwd")
    assert code(path, state) == "unsafe"


def test_an_encrypted_file_is_refused(state, tmp_path):
    path = zipped(tmp_path / "d.zip", GOOD)
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    assert code(path, state) == "unsafe"


def test_an_unusual_packing_is_refused(state, tmp_path):
    path = tmp_path / "d.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        for name, data in GOOD.items():
            archive.writestr(name, data)
    assert code(path, state) == "unsafe"


def test_a_bomb_is_refused_unopened(state, tmp_path, monkeypatch):
    path = zipped(tmp_path / "d.zip", GOOD | {"bomb.webm": bytes(200 * 1024 * 1024)})
    assert path.stat().st_size < 1024 * 1024
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *_: pytest.fail("it was opened"))
    assert code(path, state) == "unsafe"


def test_files_that_share_their_bytes_are_refused(state, tmp_path):
    """As in the bombs that give one packed kernel to many entries."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.csv", b"x" * 5000)
    data = out.getvalue()
    directory = data.index(b"PK\x01\x02")
    entry = data[directory : data.index(b"PK\x05\x06")]
    entries = b"".join(entry.replace(b"a.csv", f"{n:x}.csv".encode()) for n in range(10, 16))
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 6, 6, len(entries), directory, 0)
    path = tmp_path / "d.zip"
    path.write_bytes(data[:directory] + entries + end)
    assert code(path, state) in {"unsafe", "damaged"}


def test_a_size_that_lies_is_refused(state, tmp_path):
    path = zipped(tmp_path / "d.zip", GOOD | {"t.csv": b"1,2\n" * 100})
    data = bytearray(path.read_bytes())
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = (40).to_bytes(4, "little")
    path.write_bytes(data)
    assert code(path, state) in {"damaged", "unsafe"}
    assert leftovers(state) == []


def test_too_many_files_and_too_long_a_list_are_refused(state, tmp_path, monkeypatch):
    monkeypatch.setattr("kiosk.updates.content.MAX_FILES", 1)
    assert code(zipped(tmp_path / "d.zip", GOOD), state) == "too-large"
    monkeypatch.undo()
    monkeypatch.setattr(zips, "MAX_DIRECTORY", 50)
    assert code(zipped(tmp_path / "e.zip", GOOD), state) == "too-large"


def test_a_zip_of_several_decks_is_refused(state, tmp_path):
    files = {f"{top}/{name}": data for top in "ab" for name, data in GOOD.items()}
    assert code(zipped(tmp_path / "d.zip", files), state) == "not-a-deck"


@pytest.mark.parametrize("cut", [0, 1, 22, 100, 200])
def test_a_zip_that_is_cut_short_is_refused(state, tmp_path, cut):
    data = zipped(tmp_path / "d.zip", GOOD).read_bytes()
    (tmp_path / "d.zip").write_bytes(data[:cut])
    assert code(tmp_path / "d.zip", state) == "damaged"


NAMES = st.text(
    st.sampled_from(string.ascii_letters[:4] + "./\\:~ \0\n*" + "\u0301\u202eé" + "\udc80"),
    min_size=1,
    max_size=12,
).map(lambda text: text.encode("utf-8", "ignore").decode() or "x")


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    names=st.lists(st.tuples(NAMES, st.sampled_from(["", ".yaml", ".png"])), max_size=5),
    modes=st.lists(st.integers(0, 0xFFFF), min_size=5, max_size=5),
    harm=st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 255)), max_size=6),
    cut=st.integers(0, 40),
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_no_zip_writes_outside_or_leaves_half_a_deck(names, modes, harm, cut):
    """Whatever a zip holds: it is installed as a whole deck, or refused, and nothing else is."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in GOOD.items():
                archive.writestr(name, data)
            for (name, suffix), mode in zip(names, modes, strict=False):
                info = zipfile.ZipInfo(name + suffix)
                info.external_attr = mode << 16
                archive.writestr(info, b"kind: topic\ntitle: Evil\n")
        data = bytearray(out.getvalue())
        for at, byte in harm:
            data[at % len(data)] = byte
        (folder / "in").mkdir()
        (folder / "in" / "d.zip").write_bytes(data[: len(data) - cut])
        state = folder / "state"
        code_of(lambda: install(str(folder / "in" / "d.zip"), state, NOW))
        assert {p.name for p in folder.iterdir()} <= {"in", "state"}
        assert {p.name for p in (folder / "in").iterdir()} == {"d.zip"}
        if state.exists():
            assert {p.name for p in state.iterdir()} == {"decks"}
            assert leftovers(state) == []
            versions = list(Store(state).versions.iterdir())
            assert len(versions) == (shown(state) is not None)
            for path in (p for v in versions for p in v.rglob("*")):
                assert path.is_dir() or stat.S_ISREG(path.lstat().st_mode)
        assert current(state) is None or (current(state).deck / "one.yaml").read_bytes() == ONE
