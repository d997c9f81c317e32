"""What the kiosk keeps, who it runs as, and what starts it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.doctor.deck import deck
from kiosk.doctor.keeping import folder, pin, statistics, user
from kiosk.doctor.service import awake, service
from kiosk.doctor.world import User
from kiosk.staff.pin import Hash
from kiosk.staff.pin_file import PinFile


def test_root_is_no_user_for_a_kiosk(make_world):
    seen = user(make_world(user=User("root", 0)))
    assert seen.verdict == "bad"
    assert "install-service --user" in seen.remedy


def test_a_user_of_its_own_is_good(make_world):
    assert user(make_world()).what == "runs as ada"


def test_devices_that_may_not_be_opened(make_world, tmp_path):
    for name in ("dri/renderD128", "input/event0"):
        place = tmp_path / "root/dev" / name
        place.parent.mkdir(parents=True)
        place.touch()
    assert user(make_world()).verdict == "good"
    closed = {"opens": lambda path, how: False}
    seen = user(make_world(**closed))
    assert seen.verdict == "note"
    assert "usermod -aG render,video ada" in seen.remedy
    bare = user(make_world(environ={"QT_QPA_PLATFORM": "eglfs"}, **closed))
    assert bare.verdict == "bad"
    assert "usermod -aG input ada" in bare.remedy


def test_a_folder_that_can_be_written_is_left_as_it_was(make_world, tmp_path):
    assert folder(make_world()).verdict == "good"
    assert list((tmp_path / "state").iterdir()) == []


def test_a_folder_that_is_not_there_yet_is_not_made(make_world, tmp_path):
    seen = folder(make_world(state=tmp_path / "a/b"))
    assert seen.verdict == "good"
    assert not (tmp_path / "a").exists()


def test_a_folder_that_cannot_be_made(make_world, tmp_path):
    (tmp_path / "file").touch()
    seen = folder(make_world(state=tmp_path / "file/state"))
    assert seen.verdict == "bad"
    assert seen.remedy


def test_a_folder_of_a_system_that_cannot_be_written(make_world):
    # Not even root makes files in /proc.
    seen = folder(make_world(state=Path("/proc/self")))
    assert seen.verdict == "bad"
    assert "cannot be written" in seen.what


def test_a_file_in_the_place_of_the_folder(make_world, tmp_path):
    (tmp_path / "file").touch()
    assert "no folder" in folder(make_world(state=tmp_path / "file")).what


def test_a_folder_that_others_may_write(make_world, tmp_path):
    (tmp_path / "state").chmod(0o777)
    seen = folder(make_world())
    assert seen.verdict == "bad"
    assert "chmod go-w" in seen.remedy


def test_a_folder_of_another_user(make_world):
    assert folder(make_world(user=User("ada", 4711))).verdict == "note"


def test_no_pin_is_a_note(make_world):
    assert pin(make_world()).remedy == "`kiosk pin` sets one."


@pytest.mark.parametrize(
    ("damage", "verdict", "said"),
    [
        (lambda file: None, "good", "have a PIN"),
        (lambda file: file.chmod(0o644), "bad", "read or written by others"),
        (lambda file: file.write_text("{"), "bad", "damaged"),
        (lambda file: file.write_text("{}"), "bad", "pin.json"),
        (lambda file: file.parent.chmod(0o770), "bad", "Others may write to the folder"),
    ],
)
def test_a_pin(make_world, tmp_path, damage, verdict, said):
    PinFile(tmp_path / "state").write(Hash(b"x" * 16, b"y" * 32))
    damage(tmp_path / "state/pin.json")
    seen = pin(make_world())
    assert (seen.verdict, said in seen.what) == (verdict, True), seen
    assert bool(seen.remedy) == (verdict == "bad")


def journal(state: Path) -> Path:
    file = state / "journal.sqlite"
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("CREATE TABLE visits (words TEXT)")
    connection.executemany("INSERT INTO visits VALUES (?)", [("x" * 100,)] * 2000)
    connection.commit()
    connection.close()
    return file


def test_statistics_that_are_whole(make_world, tmp_path):
    assert statistics(make_world()).what == "none yet"
    journal(tmp_path / "state")
    seen = statistics(make_world())
    assert seen.verdict == "good"
    assert seen.what.endswith("whole")


def test_statistics_that_are_being_written(make_world, tmp_path):
    file = journal(tmp_path / "state")
    writer = sqlite3.connect(file)
    writer.execute("BEGIN IMMEDIATE")
    assert statistics(make_world()).verdict == "good"
    writer.close()


@pytest.mark.parametrize("damage", ["text", "page", "empty"])
def test_statistics_that_are_damaged(make_world, tmp_path, damage):
    file = journal(tmp_path / "state")
    data = bytearray(file.read_bytes())
    if damage == "text":
        data = bytearray(b"no database at all " * 500)
    elif damage == "page":
        data[4096 * 3 : 4096 * 8] = b"\xff" * 4096 * 5
    else:
        data = data[:5000]
    file.write_bytes(data)
    seen = statistics(make_world())
    assert seen.verdict == "bad", seen
    assert f"mv {file}" in seen.remedy
    assert file.read_bytes() == bytes(data), "a doctor changes nothing"


def unit(place: Path, name: str = "kiosk.service", text: str = "Restart=always\n") -> Path:
    place.mkdir(parents=True, exist_ok=True)
    (place / name).write_text(f"[Service]\n{text}")
    return place / name


def enable(file: Path) -> None:
    wants = file.parent / "graphical.target.wants"
    wants.mkdir()
    (wants / file.name).symlink_to(file)


def test_nothing_starts_the_kiosk(make_world):
    seen = service(make_world())
    assert seen.verdict == "note"
    assert "install-service" in seen.remedy


def test_the_desktop_starts_it(make_world, tmp_path):
    place = tmp_path / "home/.config/autostart"
    place.mkdir(parents=True)
    (place / "kiosk.desktop").write_text("[Desktop Entry]\n")
    assert "does not start it again" in service(make_world()).what
    (place / "kiosk.desktop").write_text("[Desktop Entry]\nHidden=true\n")
    assert "nothing starts" in service(make_world()).what


def test_a_unit_that_is_not_enabled(make_world, tmp_path):
    unit(tmp_path / "root/etc/systemd/system")
    seen = service(make_world())
    assert seen.verdict == "bad"
    assert "enable --now kiosk.service" in seen.remedy


def test_a_unit_that_is_enabled(make_world, tmp_path):
    file = unit(tmp_path / "root/etc/systemd/system", text="Restart=always\nUser=ada\n")
    enable(file)
    assert service(make_world()).what == "kiosk.service is enabled and restarts"
    file.write_text("Restart=always\nUser=kiosk\n")
    assert "sudo -u kiosk kiosk doctor" in service(make_world()).remedy
    file.write_text("Restart=on-failure\n")
    assert "does not restart" in service(make_world()).what


def test_doctor_is_to_run_where_the_service_keeps_its_things(make_world, tmp_path):
    text = "Restart=always\nUser=kiosk\nStateDirectory=kiosk\n"
    enable(unit(tmp_path / "root/etc/systemd/system", text=text))
    command = "sudo -u kiosk env KIOSK_STATE=/var/lib/kiosk kiosk doctor"
    assert command in service(make_world()).remedy


@pytest.mark.parametrize(
    ("answer", "verdict", "said", "remedy"),
    [
        ({}, "good", "kept awake by portal", ""),
        ({"screen": False, "remedy": "Switch off the screen saver."}, "note", "portal", "cage"),
        ({"sleep": False, "remedy": "Switch off sleep."}, "note", "portal", "Switch off sleep."),
        ({"tried": False}, "note", "by itself", "Switch off sleep and the screen saver"),
        ("no bus", "note", "no bus", "Switch off sleep and the screen saver"),
    ],
)
def test_staying_awake(make_world, answer, verdict, said, remedy):
    seen = awake(make_world(awake=answer))
    assert (seen.verdict, said in seen.what, remedy in seen.remedy) == (verdict, True, True), seen


def test_the_unit_that_install_service_writes_is_good(make_world, tmp_path):
    text = (paths.PACKAGING / "kiosk.service").read_text("utf-8").replace("@user@", "ada")
    enable(unit(tmp_path / "root/etc/systemd/system", text=text))
    assert service(make_world()).verdict == "good"
    assert "KIOSK_STATE=/var/lib/kiosk" in service(make_world(user=User("bob", 1))).remedy


def test_a_unit_of_a_user_needs_linger(make_world, tmp_path):
    enable(unit(tmp_path / "home/.config/systemd/user"))
    assert "enable-linger ada" in service(make_world()).remedy
    linger = tmp_path / "root/var/lib/systemd/linger/ada"
    linger.parent.mkdir(parents=True)
    linger.touch()
    assert service(make_world()).verdict == "good"


def test_a_service_elsewhere_than_on_linux(make_world):
    assert service(make_world(system="win32")).verdict == "skipped"
    assert service(make_world(home=None)).verdict == "note"


def test_a_deck(make_world, tmp_path):
    seen = deck(make_world())
    assert seen.verdict == "good"
    assert "1 slide in en, no problems" in seen.what


@pytest.mark.parametrize(
    ("name", "text", "verdict", "said"),
    [
        ("one.yaml", "kind: topic\ntitle: One\ntitel: x\n", "bad", "cannot be shown"),
        ("deck.yaml", "format: 2\n", "bad", "cannot be shown"),
        ("one.yaml", "kind: topic\ntitle: {en: One, ru: x}\n", "bad", "cannot be shown"),
    ],
)
def test_a_deck_with_problems(make_world, tmp_path, name, text, verdict, said):
    (tmp_path / "deck" / name).write_text(text)
    seen = deck(make_world())
    assert (seen.verdict, said in seen.what) == (verdict, True), seen
    assert f"kiosk check {tmp_path / 'deck'}" in seen.remedy


def test_a_deck_of_which_a_part_can_be_shown(make_world, tmp_path):
    header = tmp_path / "deck/deck.yaml"
    header.write_text(header.read_text().replace("[one.yaml]", "[one.yaml, two.yaml]"))
    seen = deck(make_world())
    assert seen.verdict == "bad"
    assert "1 slide in en; 1 error" in seen.what
