"""Hostile decks call nobody and read nothing outside: proved by a trace of system calls."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile import trace
from tests.hostile.drive import MARK
from tools import prove_hostile

pytestmark = pytest.mark.skipif(
    not shutil.which("strace"), reason="the proof needs the program strace"
)
LEAVES_THE_DECK = """
import os, socket, sys
what, file, port = sys.argv[1], sys.argv[2], int(sys.argv[3])
os.path.exists("MARK" + "one")
if what == "open":
    open(file).close()
elif what == "call":
    socket.create_connection(("127.0.0.1", port)).close()
elif what == "look":
    os.stat(file)
""".replace("MARK", MARK)


@pytest.mark.parametrize(
    ("what", "opened", "called"), [("open", 1, 0), ("call", 0, 2), ("look", 0, 0), ("", 0, 0)]
)
def test_the_trace_sees_what_leaves_the_deck(tmp_path, what, opened, called):
    """A proof that cannot fail would be none."""
    secret = tmp_path / "CANARY-outside"
    secret.touch()
    listener = prove_hostile.Listener()
    file = tmp_path / "trace"
    command = ["strace", "-f", "-qq", "-e", trace.CALLS, "-o", file, sys.executable, "-c"]
    subprocess.run([*command, LEAVES_THE_DECK, what, secret, str(listener.port)], check=True)
    seen = trace.read(file)
    assert (len(seen.opened), len(seen.internet)) == (opened, called)
    assert seen.decks == {"one"}
    assert seen.clean == (not opened and not called)


def test_no_hostile_deck_reads_outside_or_calls_anybody(tmp_path: Path):
    proof = prove_hostile.prove(tmp_path, "few", alone=False)
    assert proof.wrong == []
    assert len(proof.cases) > 250
    shown = proof.runs["show, traced"].said
    assert sum(said["views"] for said in shown.values()) > 300
    assert shown["film-subtitles-with-markup"]["films"] == 1
    opened = (tmp_path / "show.trace").read_text("utf-8", "replace")
    player = re.findall(r"openat\(.*film-subtitles-with-markup/film/x\.webm", opened)
    assert len(player) >= 2, "the player must have opened the film, and not the check alone"
    secrets = list(tmp_path.glob("CANARY-outside/**/secret.*"))
    assert len(secrets) == 14, "there must have been something to read"
