"""A full disk, a second install, a killed one: the deck that was shown is shown still."""

from __future__ import annotations

import errno
import os
import shutil
import threading

import pytest

from kiosk.updates import Refusal, Store, install, rollback
from kiosk.updates import disk as disk_module
from kiosk.updates import swap as install_module
from tests.updates.conftest import NOW, POSIX, code_of, leftovers, shown


def test_two_installs_at_once_do_not_mix(state, put, write_deck, monkeypatch):
    put("First")
    inside, go_on = threading.Event(), threading.Event()

    def wait(*_):
        inside.set()
        assert go_on.wait(30)

    monkeypatch.setattr(install_module, "_check_room", wait)
    deck = str(write_deck("Slow", "slow"))
    thread = threading.Thread(target=install, args=(deck, state, NOW))
    thread.start()
    try:
        assert inside.wait(30)
        for attempt in (lambda: install(deck, state, NOW), lambda: rollback(state)):
            with pytest.raises(Refusal) as caught:
                attempt()
            assert caught.value.code == "busy"
    finally:
        go_on.set()
        thread.join()
    assert shown(state) == "Slow"


def test_too_little_room_is_refused_before_anything_is_written(state, put, write_deck, monkeypatch):
    put("First")
    usage = shutil.disk_usage(state)
    full = type(usage)(usage.total, usage.used, 1024)
    monkeypatch.setattr(install_module.shutil, "disk_usage", lambda _: full)
    with pytest.raises(Refusal, match="MiB are needed") as caught:
        install(str(write_deck("Second")), state, NOW)
    assert caught.value.code == "no-room"
    assert shown(state) == "First"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EROFS])
@pytest.mark.parametrize("step", range(1, 12))
def test_a_disk_that_fails_at_any_step_leaves_the_old_deck(
    state, put, write_deck, monkeypatch, number, step
):
    """Every fsync of an install fails once in its turn; then the disk is well again."""
    put("First")
    calls = []
    fsync = os.fsync

    def failing(handle):
        calls.append(handle)
        if len(calls) == step:
            raise OSError(number, os.strerror(number))
        fsync(handle)

    monkeypatch.setattr(os, "fsync", failing)
    deck = str(write_deck("Second"))
    code = code_of(lambda: install(deck, state, NOW))
    assert code in {None, "no-room" if number == errno.ENOSPC else "not-written"}
    assert shown(state) in ({"First", "Second"} if code else {"Second"})
    assert len(calls) >= step, "the step was never reached"
    install(deck, state, NOW)
    assert shown(state) == "Second"
    assert leftovers(state) == []


def test_a_write_that_fails_leaves_the_old_pointer(state, put, write_deck, monkeypatch):
    put("First")

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(disk_module, "write_new", full)
    with pytest.raises(Refusal, match="full"):
        install(str(write_deck("Second")), state, NOW)
    monkeypatch.undo()
    assert shown(state) == "First"
    with pytest.raises(Refusal, match="no whole version before"):
        rollback(state)


@POSIX
@pytest.mark.skipif("os.geteuid() == 0", reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_refused(state, write_deck):
    state.mkdir()
    state.chmod(0o500)
    with pytest.raises(Refusal) as caught:
        install(str(write_deck("First")), state, NOW)
    assert caught.value.code == "not-written"


def test_leftovers_of_a_killed_install_are_swept(state, put):
    first = put("First")
    store = Store(state)
    (store.staging / "dead").mkdir()
    (store.staging / "dead" / "half.yaml").write_text("half")
    (store.root / "current.dead.unfinished").write_text("{")
    orphan = store.versions / "000009-0123456789abcdef"
    shutil.copytree(first.deck.parent, orphan)
    put("Second")
    assert leftovers(state) == []
    assert not orphan.exists()
