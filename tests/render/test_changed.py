"""`kiosk render --changed-since` where a deck or a machine is not as one expects."""

from __future__ import annotations

import io
import os
import tarfile
from contextlib import suppress

import pytest

from kiosk.render import history
from kiosk.render.files import Failed
from tests.render.conftest import DECK, ONE, TWO
from tests.render.test_render import SMALL, files, git

GLOSSARY = """\
kind: glossary
title: {en: Words, ru: Слова}
terms:
  - {id: word, term: {en: Word, ru: Слово}, text: {en: It says something., ru: Оно говорит.}}
"""
CHANGES = ("--out", "p", "--size", SMALL, "--language", "en", "--changed-since", "HEAD")


@pytest.fixture
def committed(deck):
    """Commits the deck as it is."""

    def commit() -> None:
        git(deck, "init", "-q")
        git(deck, "add", ".")
        git(deck, "commit", "-qm", "first")

    return commit


def test_only_means_the_slide_of_that_id_and_none_that_is_called_alike(
    render, deck, committed, tmp_path
):
    (deck / "two.yaml").write_text(f"id: to-one\n{TWO}", "utf-8")
    (deck / "three.yaml").write_text(f"id: one-more\n{TWO}", "utf-8")
    (deck / "deck.yaml").write_text(DECK.replace("two.yaml", "two.yaml, three.yaml"), "utf-8")
    committed()
    for name in ("one", "two", "three"):
        file = deck / f"{name}.yaml"
        file.write_text(file.read_text("utf-8").replace("slide,", "page,"), "utf-8")
    done = render(*CHANGES, "--only", "one")
    assert done.returncode == 0, done.stderr
    # The title of a slide is seen on its details, too.
    assert list(files(tmp_path / "p")) == ["en/01-one-1.png", "en/01-one.png"]


def test_a_term_that_goes_is_seen_wherever_it_was_used(render, deck, committed, tmp_path):
    linked = ONE.replace("It has a word in *emphasis*.", '"It has a [word](word)."')
    (deck / "one.yaml").write_text(linked, "utf-8")
    (deck / "words.yaml").write_text(GLOSSARY, "utf-8")
    (deck / "deck.yaml").write_text(DECK.replace("two.yaml", "two.yaml, words.yaml"), "utf-8")
    committed()
    (deck / "words.yaml").write_text(GLOSSARY.replace("id: word", "id: another"), "utf-8")
    done = render(*CHANGES)
    assert done.returncode == 0, done.stderr
    # The glossary itself says what it said.
    assert list(files(tmp_path / "p")) == ["en/01-one-1.png"]


@pytest.mark.parametrize("name", ["GIT_DIR", "GIT_WORK_TREE"])
def test_inside_a_hook_of_another_repository(render, deck, committed, tmp_path, name):
    committed()
    (deck / "one.yaml").write_text(ONE.replace("a word in", "new words in"), "utf-8")
    done = render(*CHANGES, **{name: str(tmp_path / "elsewhere")})
    assert (done.returncode, list(files(tmp_path / "p"))) == (0, ["en/01-one-1.png"]), done.stderr


def test_git_is_asked_in_the_language_in_which_it_is_understood(render, tmp_path):
    tools = tmp_path / "tools"
    tools.mkdir()
    speaks = 'case "$LC_ALL" in C*) echo "fatal: not a git repository";; *) echo "Fehler";; esac'
    (tools / "git").write_text(f"#!/bin/sh\n{{ {speaks}; }} >&2\nexit 128\n")
    (tools / "git").chmod(0o755)
    path = f"{tools}{os.pathsep}{os.environ['PATH']}"
    done = render(*CHANGES, PATH=path, LC_ALL="de_DE.UTF-8")
    assert (done.returncode, "in no git repository" in done.stderr) == (1, True), done.stderr


def test_a_slide_that_was_broken_then_is_told(render, deck, committed, tmp_path):
    (deck / "two.yaml").write_text(f"{TWO}titel: no\n", "utf-8")
    committed()
    (deck / "two.yaml").write_text(TWO, "utf-8")
    done = render(*CHANGES)
    assert done.returncode == 0, done.stderr
    assert "had 1 error in HEAD" in done.stderr
    assert "en/02-two.png" in files(tmp_path / "p")


@pytest.mark.parametrize("filtered", [True, False])
def test_an_archive_leaves_nothing_outside_its_folder(tmp_path, monkeypatch, filtered) -> None:
    """Also with the Python of Debian 12, whose tarfile has no filters."""
    if not filtered:
        monkeypatch.delattr(tarfile, "data_filter", raising=False)
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as tar:
        for name in ("deck.yaml", "areas/one.yaml", "../out.yaml", f"{tmp_path}/absolute.yaml"):
            tar.addfile(tarfile.TarInfo(name), io.BytesIO(b""))
        link = tarfile.TarInfo("link.yaml")
        link.type, link.linkname = tarfile.SYMTYPE, "../../secret"
        tar.addfile(link)
    inside = tmp_path / "in" / "side"
    inside.mkdir(parents=True)
    with suppress(Failed):
        history._unpack(packed.getvalue(), inside)
    assert (inside / "deck.yaml").is_file()
    assert not (inside / "link.yaml").is_symlink()
    assert not (tmp_path / "in" / "out.yaml").exists()
    assert not (tmp_path / "absolute.yaml").exists()
