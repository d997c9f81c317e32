"""`kiosk install-service`: what it writes, runs, shows and refuses. systemctl is a stand-in."""

from __future__ import annotations

import os
import pwd
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli import install_service, main

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="systemd is Linux's")

SOMEBODY = next(user.pw_name for user in pwd.getpwall() if user.pw_uid != 0)


@pytest.fixture
def system(tmp_path, monkeypatch) -> Path:
    """A machine to install on: folders for the files, and a systemctl that notes its words."""
    from kiosk.service import account

    programs = tmp_path / "bin"
    programs.mkdir()
    for name, text in {
        "systemctl": f'echo "$@" >>{tmp_path}/ran; exit $(cat {tmp_path}/code 2>&- || echo 0)',
        "install": f'echo install "$@" >>{tmp_path}/ran',
        "cage": "",
        "seatd": "",
    }.items():
        (programs / name).write_text(f"#!/bin/sh\n{text}\n")
        (programs / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}:{os.environ['PATH']}")
    monkeypatch.setattr(install_service, "UNIT", tmp_path / "etc" / "kiosk.service")
    monkeypatch.setattr(install_service, "JOURNAL", tmp_path / "etc" / "journal" / "kiosk.conf")
    monkeypatch.setattr(install_service, "CONTROL", tmp_path / "etc" / "bin" / "kioskctl")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    # The tests themselves run from such folders.
    monkeypatch.setattr(account, "HIDDEN", (str(tmp_path / "home"),))
    monkeypatch.setattr(account.Account, "may", lambda *_: True)
    return tmp_path


@pytest.fixture
def run() -> Callable[..., Result]:
    def call(*words: object) -> Result:
        return CliRunner().invoke(main, ["install-service", *map(str, words)])

    return call


def files(system: Path) -> dict[str, str]:
    found = (system / "etc").rglob("*") if (system / "etc").exists() else ()
    return {path.name: path.read_text() for path in found if path.is_file()}


def test_it_shows_what_it_does_and_does_it(system, run) -> None:
    done = run("--user", SOMEBODY)
    assert done.exit_code == 0, done.output
    assert set(files(system)) == {"kiosk.service", "kiosk.conf", "kioskctl"}
    for text in files(system).values():
        for line in text.splitlines():
            assert line in done.output
    ran = (system / "ran").read_text().splitlines()
    assert ran == [
        f"install -d -m 0700 -o {SOMEBODY} /var/lib/kiosk",
        "daemon-reload",
        "restart systemd-journald.service",
        "enable seatd.service",
        "enable kiosk.service",
    ]
    assert ran[0] in done.output
    for words in ran[1:]:
        assert f"systemctl {words}" in done.output
    assert f"User={SOMEBODY}\n" in files(system)["kiosk.service"]
    assert (system / "etc" / "kiosk.service").stat().st_mode & 0o777 == 0o644
    assert "systemctl start kiosk" in done.output.splitlines()[-1]


def test_a_dry_run_shows_the_same_and_changes_nothing(system, run) -> None:
    dry = run("--user", SOMEBODY, "--dry-run")
    assert dry.exit_code == 0, dry.output
    assert files(system) == {}
    assert not (system / "ran").exists()
    wet = run("--user", SOMEBODY)
    assert wet.output.splitlines()[:-2] == dry.output.splitlines()[:-1]


def test_commands_reach_the_kiosk_as_its_user_and_on_what_the_service_keeps(system, run) -> None:
    run("--user", SOMEBODY, system / "bin")
    control = system / "etc" / "bin" / "kioskctl"
    assert control.stat().st_mode & 0o777 == 0o755
    (system / "bin" / "id").write_text("#!/bin/sh\necho 0\n")
    (system / "bin" / "runuser").write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n')
    for name in ("id", "runuser"):
        (system / "bin" / name).chmod(0o755)
    said = subprocess.run(
        [control, "stats", "--days", "7 8"], capture_output=True, text=True, check=True
    )
    words = said.stdout.splitlines()
    assert words[:4] == ["-u", SOMEBODY, "--", "env"]
    assert "KIOSK_STATE=/var/lib/kiosk" in words
    assert words[-4:] == [f"{Path(sys.executable).parent}/kiosk", "stats", "--days", "7 8"]


def test_who_is_not_root_is_asked_by_sudo(system, run) -> None:
    run("--user", SOMEBODY)
    control = system / "etc" / "bin" / "kioskctl"
    (system / "bin" / "id").write_text("#!/bin/sh\necho 1000\n")
    (system / "bin" / "sudo").write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n')
    for name in ("id", "sudo"):
        (system / "bin" / name).chmod(0o755)
    said = subprocess.run([control, "pin"], capture_output=True, text=True, check=True)
    assert said.stdout.splitlines() == ["--", str(control), "pin"]


def test_the_unit_starts_this_installation_with_that_deck(system, run) -> None:
    deck = system / "our deck"
    deck.mkdir()
    assert run("--user", SOMEBODY, deck).exit_code == 0
    unit = files(system)["kiosk.service"]
    (start,) = [line for line in unit.splitlines() if line.startswith("ExecStart=")]
    assert start.startswith(f"ExecStart={system}/bin/cage -d -- {Path(sys.executable).parent}")
    assert start.endswith(f' "{deck}"')


def test_twice_is_as_good_as_once_and_removing_leaves_nothing(system, run) -> None:
    run("--user", SOMEBODY)
    before = files(system)
    again = run("--user", SOMEBODY)
    assert again.exit_code == 0
    assert "as it is already" in again.output
    assert files(system) == before
    (system / "ran").unlink()
    gone = run("--remove")
    assert gone.exit_code == 0, gone.output
    assert files(system) == {}
    assert "disable --now kiosk.service" in (system / "ran").read_text()
    assert run("--remove").exit_code == 0, "and nothing to remove is fine"


@pytest.mark.parametrize("words", [("--user", SOMEBODY), ("--remove",)])
def test_a_file_of_somebody_else_is_left_alone(system, run, words) -> None:
    (system / "etc").mkdir()
    (system / "etc" / "kiosk.service").write_text("[Unit]\nDescription=mine\n")
    done = run(*words)
    assert done.exit_code == 1
    assert "left as it is" in done.output
    assert not (system / "ran").exists(), "nor is it stopped"
    assert files(system) == {"kiosk.service": "[Unit]\nDescription=mine\n"}


@pytest.mark.parametrize(
    ("name", "said"), [("no-such-user", "there is no user"), ("root", "must not be")]
)
def test_users_that_will_not_do(system, run, name, said) -> None:
    done = run("--user", name)
    assert done.exit_code == 1
    assert said in done.output
    assert "useradd --system" in done.output, "the remedy"
    assert files(system) == {}


def test_what_the_service_would_not_see_is_refused(system, run) -> None:
    home = system / "home" / "deck"
    home.mkdir(parents=True)
    done = run("--user", SOMEBODY, home)
    assert done.exit_code == 1
    assert "the service cannot see" in done.output
    # Nor by a link that hides it.
    (system / "link").symlink_to(home)
    assert run("--user", SOMEBODY, system / "link").exit_code == 1
    assert files(system) == {}


def test_what_the_user_may_not_read_is_refused(system, run, monkeypatch) -> None:
    from kiosk.service import account

    deck = system / "deck"
    deck.mkdir()
    monkeypatch.setattr(account.Account, "may", lambda _, path, wanted: path != deck)
    done = run("--user", SOMEBODY, deck)
    assert done.exit_code == 1
    assert f"sudo chmod o+rx {deck}" in done.output


def test_rights_are_read_as_the_system_does(tmp_path) -> None:
    from kiosk.service.account import Account

    facts = tmp_path.stat()
    tmp_path.chmod(0o705)
    assert Account("a", facts.st_uid, frozenset()).may(tmp_path, 5)
    assert not Account("b", facts.st_uid + 1, frozenset({facts.st_gid})).may(tmp_path, 1)
    assert Account("c", facts.st_uid + 1, frozenset()).may(tmp_path, 5)
    tmp_path.chmod(0o750)
    assert Account("b", facts.st_uid + 1, frozenset({facts.st_gid})).may(tmp_path, 5)
    assert not Account("c", facts.st_uid + 1, frozenset()).may(tmp_path, 4)


def test_only_root_may_and_anybody_may_look(system, run, monkeypatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    done = run("--user", SOMEBODY)
    assert done.exit_code == 1
    assert "sudo" in done.output
    assert files(system) == {}
    assert run("--user", SOMEBODY, "--dry-run").exit_code == 0


def test_without_the_compositor_it_says_what_to_install(system, run, monkeypatch) -> None:
    monkeypatch.setattr(install_service, "_found", lambda name: name != "cage")
    done = run("--user", SOMEBODY)
    assert done.exit_code == 1
    assert "apt-get install cage seatd" in done.output
    assert files(system) == {}
    assert run("--user", SOMEBODY, "--dry-run").exit_code == 0


def test_a_command_that_fails_is_told(system, run) -> None:
    (system / "code").write_text("3")
    done = run("--user", SOMEBODY)
    assert done.exit_code == 1
    assert "`systemctl daemon-reload` failed (3)" in done.output
    assert "Traceback" not in done.output


def test_a_folder_that_cannot_be_written_is_told(system, run) -> None:
    (system / "etc").write_text("a file where a folder should be")
    done = run("--user", SOMEBODY)
    assert done.exit_code == 1
    assert "cannot be written" in done.output


@pytest.mark.parametrize("words", [(), ("--remove", "--user", SOMEBODY), ("--remove", "/")])
def test_wrong_use(system, run, words) -> None:
    assert run(*words).exit_code == 2
