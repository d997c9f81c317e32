"""A deck from a git repository on this machine: its committed files, and nothing is run."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.updates import gits, install
from tests.updates.conftest import NOW, code_of, current, shown, tree

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not here")

WHO = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"]


def git(folder: Path, *words: str) -> str:
    done = subprocess.run(
        ["git", *WHO, *words], cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


@pytest.fixture
def repository(write_deck) -> Callable[[str], Path]:
    """Commits a deck with that title; the repository has no deck.yaml checked out."""

    def commit(title: str) -> Path:
        folder = write_deck(title, "repository")
        if not (folder / ".git").exists():
            git(folder, "init", "-q", "-b", "main")
        git(folder, "add", "-A")
        git(folder, "commit", "-q", "-m", title)
        return folder

    return commit


def url(folder: Path, ref: str = "") -> str:
    return folder.as_uri() + (f"#{ref}" if ref else "")


def test_what_is_committed_is_installed_not_what_lies_there(state, repository, write_deck):
    folder = repository("Committed")
    write_deck("Edited", "repository")
    done = install(url(folder), state, NOW)
    assert shown(state) == "Committed"
    assert set(tree(done.version.deck)) == {"deck.yaml", "one.yaml", "more/two.yaml"}
    install(str(folder), state, NOW)
    assert shown(state) == "Edited", "the folder itself is meant"


def test_a_branch_and_a_tag_can_be_named(state, repository):
    folder = repository("Old")
    git(folder, "tag", "v1")
    git(folder, "branch", "spring/2026")
    repository("New")
    for source in (url(folder, "v1"), f"{folder}#spring/2026"):
        install(url(folder, "main"), state, NOW)
        assert shown(state) == "New"
        install(source, state, NOW)
        assert shown(state) == "Old"


def test_a_bare_repository_and_a_path_with_odd_signs(state, repository, tmp_path):
    bare = tmp_path / "b a:r#e 100%.git"
    git(tmp_path, "clone", "-q", "--bare", str(repository("Bare")), str(bare))
    install(str(bare), state, NOW)
    install(url(bare), state, NOW)
    install(f"{bare}#main", state, NOW)
    assert shown(state) == "Bare"


def test_a_deck_in_a_folder_of_the_repository(state, repository, tmp_path):
    folder = tmp_path / "outer"
    shutil.copytree(repository("Inner"), folder / "deck", ignore=shutil.ignore_patterns(".git"))
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "x")
    install(str(folder), state, NOW)
    assert shown(state) == "Inner"


@pytest.mark.parametrize(
    "ref", ["nope", "-x", "--upload-pack=touch evil", "a..b^{", "@{-1}", "a b"]
)
def test_a_name_that_is_none_is_refused(state, repository, tmp_path, ref):
    folder = repository("First")
    assert code_of(lambda: install(f"{folder}#{ref}", state, NOW)) == "missing"
    assert not list(tmp_path.rglob("evil"))


def test_without_git_it_says_so(state, repository, monkeypatch):
    folder = repository("First")
    monkeypatch.setattr(gits.shutil, "which", lambda _: None)
    assert code_of(lambda: install(url(folder), state, NOW)) == "missing"
    install(str(folder), state, NOW)
    assert shown(state) == "First", "a folder needs no git"


def test_links_submodules_and_notes_of_lfs(state, repository):
    folder = repository("First")
    (folder / "link.yaml").symlink_to("/etc/passwd")
    commit = git(folder, "rev-parse", "HEAD")
    git(folder, "update-index", "--add", "--cacheinfo", f"160000,{commit},module.yaml")
    git(folder, "add", "link.yaml")
    git(folder, "commit", "-q", "-m", "links")
    done = install(url(folder), state, NOW)
    assert set(tree(done.version.deck)) == {"deck.yaml", "one.yaml", "more/two.yaml"}
    assert "link.yaml" in " ".join(done.left_out)
    assert "module.yaml" in " ".join(done.left_out)
    (folder / "film.webm").write_text("version https://git-lfs.github.com/spec/v1\noid sha256:0\n")
    git(folder, "add", "film.webm")
    git(folder, "commit", "-q", "-m", "lfs")
    assert code_of(lambda: install(url(folder), state, NOW)) == "missing"


def test_names_that_lead_out_are_refused(state, repository):
    folder = repository("First")
    blob = git(folder, "hash-object", "-w", "one.yaml")
    git(folder, "update-index", "--add", "--cacheinfo", f"100644,{blob},con.yaml")
    git(folder, "commit", "-q", "-m", "evil")
    assert code_of(lambda: install(url(folder), state, NOW)) == "unsafe"


def traps(folder: Path, touch: str) -> None:
    """Everything in a repository that could make git run a command."""
    (folder / ".gitattributes").write_text("* filter=evil diff=evil ident\n")
    (folder / ".gitmodules").write_text(
        f'[submodule "m"]\n\tpath = m\n\turl = ext::sh -c "{touch}"\n'
    )
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "traps")
    with (folder / ".git" / "config").open("a") as config:
        config.write(
            f"[core]\n\tfsmonitor = {touch}\n\tsshCommand = {touch}\n\tpager = {touch}\n"
            f'[filter "evil"]\n\tsmudge = {touch}\n\tclean = {touch}\n\trequired = true\n'
            f"[uploadpack]\n\tpackObjectsHook = {touch}\n"
            f'[diff "evil"]\n\ttextconv = {touch}\n'
            f"[alias]\n\tclone = !{touch}\n\tls-tree = !{touch}\n"
        )
    hooks = folder / ".git" / "hooks"
    hooks.mkdir(exist_ok=True)
    for hook in ("post-checkout", "pre-upload", "post-update", "reference-transaction"):
        (hooks / hook).write_text(f"#!/bin/sh\n{touch}\n")
        (hooks / hook).chmod(0o755)


def test_nothing_of_a_hostile_repository_is_run(state, repository, tmp_path, monkeypatch):
    folder = repository("Hostile")
    touch = f"touch {tmp_path}/was-run"
    traps(folder, touch)
    home = tmp_path / "home"
    home.mkdir()
    (home / ".gitconfig").write_text(
        f"[uploadpack]\n\tpackObjectsHook = {touch}\n[core]\n\thooksPath = {folder}/.git/hooks\n"
    )
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "uploadpack.packObjectsHook")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", touch)
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("GIT_SSH_COMMAND", touch)
    assert not (tmp_path / "was-run").exists()
    install(url(folder), state, NOW)
    assert current(state).facts.title == "Hostile"
    assert not (tmp_path / "was-run").exists()


def test_a_repository_that_git_finds_evil_is_refused(state, repository, tmp_path):
    folder = repository("Hostile")
    (folder / ".gitmodules").write_text('[submodule "../evil"]\n\tpath = m\n\turl = -u\n')
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "evil")
    assert code_of(lambda: install(url(folder), state, NOW)) == "missing"


def test_the_traps_would_snap_for_somebody_careless(repository, tmp_path):
    """Or the test above could not fail."""
    folder = repository("Hostile")
    touch = f"touch {tmp_path}/was-run"
    traps(folder, touch)
    subprocess.run(["git", "status"], cwd=folder, capture_output=True, check=False)
    assert (tmp_path / "was-run").exists()


@pytest.mark.skipif("sys.platform == 'win32' or os.geteuid() != 0", reason="needs another owner")
def test_a_repository_of_another_owner_is_read_all_the_same(state, repository):
    folder = repository("Theirs")
    for path in (folder, *folder.rglob("*")):
        os.chown(path, 12345, 12345)
    install(url(folder), state, NOW)
    assert shown(state) == "Theirs"


def test_no_scratch_is_left_behind(state, repository, tmp_path, monkeypatch):
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(gits.tempfile, "tempdir", str(scratch))
    install(url(repository("First")), state, NOW)
    assert list(scratch.iterdir()) == []
