"""The unit, as systemd itself reads it where it is installed."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.service.unit import Installation, control, journal, quoted, unit

HERE = Installation("kiosk", ("video",), Path("/usr/bin/cage"), ("/opt/k/bin/kiosk",), ("run",))
ANALYZE = shutil.which("systemd-analyze")
needs_systemd = pytest.mark.skipif(ANALYZE is None, reason="systemd-analyze is not installed")


def setting(text: str, key: str) -> list[str]:
    return re.findall(rf"^{key}=(.*)$", text, re.MULTILINE)


@pytest.mark.parametrize("made", [unit, control])
def test_nothing_is_left_to_fill_in(made) -> None:
    assert re.findall(r"@[a-z]+@", made(HERE)) == []


def test_commands_see_the_folders_of_the_unit() -> None:
    """`kioskctl` says in the shell's words what the unit says in systemd's."""
    said = " ".join(setting(unit(HERE), "Environment"))
    for specifier, folder in {"%S": "/var/lib", "%C": "/var/cache", "%t": "/run"}.items():
        said = said.replace(specifier, folder)
    compositors = {"LIBSEAT_BACKEND=seatd", "WLR_XWAYLAND=/bin/false"}
    assert set(said.split()) - compositors <= set(control(HERE).split())


def test_it_starts_this_installation_for_that_user() -> None:
    text = unit(HERE)
    assert setting(text, "ExecStart") == ["/usr/bin/cage -d -- /opt/k/bin/kiosk run"]
    assert setting(text, "User") == ["kiosk"]
    assert setting(text, "SupplementaryGroups") == ["video"]


def test_it_restarts_without_limit_and_soon() -> None:
    text = unit(HERE)
    assert setting(text, "Restart") == ["always"]
    assert setting(text, "StartLimitIntervalSec") == ["0"]
    # Of the three seconds until the loop is back; what slows a crash loop down is starts.py,
    # because systemd's own back-off never forgets.
    assert setting(text, "RestartSec") == ["500ms"]
    assert not setting(text, "RestartSteps")


def test_a_hang_is_a_restart() -> None:
    text = unit(HERE)
    assert setting(text, "Type") == ["notify"]
    assert setting(text, "WatchdogSec") == ["30"]
    assert setting(text, "NotifyAccess") == ["all"], "the compositor's child has to be heard"
    # A session of logind would put that child into another unit, where nobody hears it.
    assert not setting(text, "PAMName")
    assert "WATCHDOG_PID" in " ".join(setting(text, "UnsetEnvironment"))


def test_visitors_get_no_other_console() -> None:
    assert "-s" not in shlex.split(setting(unit(HERE), "ExecStart")[0])


def test_logs_have_a_limit() -> None:
    assert setting(journal(), "SystemMaxUse") == ["50M"]
    assert int(setting(unit(HERE), "LogRateLimitBurst")[0]) <= 1000


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("/opt/kiosk", "/opt/kiosk"),
        ("/srv/our deck", '"/srv/our deck"'),
        ("/srv/100%", "/srv/100%%"),
        ("/srv/$HOME", "/srv/$$HOME"),
        ('/srv/"a" \\b', '"/srv/\\"a\\" \\\\b"'),
        ("/srv/a;b", '"/srv/a;b"'),
        ("", '""'),
    ],
)
def test_words_reach_the_program_as_they_are(word, written) -> None:
    assert quoted(word) == written


@pytest.mark.parametrize("word", ["/srv/a\nExecStartPre=+/bin/sh", "/srv/\x00", "/srv/\u2028"])
def test_no_word_can_add_a_line(word) -> None:
    with pytest.raises(ValueError, match="no unit can hold"):
        unit(Installation("kiosk", (), Path("/usr/bin/cage"), ("/k", word)))


@needs_systemd
def test_exposure_is_under_three(tmp_path) -> None:
    """`systemd-analyze` counts in tenths, and fails above the threshold."""
    file = tmp_path / "kiosk.service"
    file.write_text(unit(HERE))
    done = subprocess.run(
        [ANALYZE, "security", "--offline=true", "--threshold=29", "--no-pager", file],
        check=False,
        capture_output=True,
        text=True,
    )
    found = re.search(r"exposure level for kiosk.service: ([\d.]+)", done.stdout)
    assert found, done.stdout + done.stderr
    assert float(found[1]) < 3.0
    assert done.returncode == 0, done.stderr


@needs_systemd
def test_the_threshold_can_fail(tmp_path) -> None:
    file = tmp_path / "bare.service"
    file.write_text("[Service]\nExecStart=/bin/true\n")
    done = subprocess.run(
        [ANALYZE, "security", "--offline=true", "--threshold=29", "--no-pager", file],
        check=False,
        capture_output=True,
    )
    assert done.returncode != 0


@needs_systemd
def test_systemd_knows_every_line(tmp_path) -> None:
    """`verify` warns of keys and values that it does not know."""
    file = tmp_path / "kiosk.service"
    program = Installation("root", ("root",), Path("/bin/true"), ("/bin/true", "a deck", "%n"))
    file.write_text(unit(program))
    done = subprocess.run(
        [ANALYZE, "verify", "--man=no", file], check=False, capture_output=True, text=True
    )
    ours = [line for line in done.stderr.splitlines() if str(file) in line]
    assert ours == []


def test_every_line_is_explained() -> None:
    """docs/service.md says what each line that shuts something off is for."""
    page = (Path(paths.PACKAGING).parent / "docs" / "service.md").read_text(encoding="utf-8")
    for key in re.findall(r"^(\w+)=", unit(HERE), re.MULTILINE):
        assert f"`{key}" in page or key in {"Description", "Documentation"}, key
