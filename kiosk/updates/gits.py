"""The deck in a git repository on this machine: its committed files, and nothing is run.

The repository may be anybody's. It is cloned bare, by `git upload-pack`, which is made for that;
nothing is checked out, so that no hook, filter or submodule comes into play; the files are then
read as the blobs that they are.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import BinaryIO

from kiosk.updates.content import Content, Entry, check_limits
from kiosk.updates.names import check_clashes, check_name, part_of_a_deck, root_of, shown
from kiosk.updates.refusal import Refusal

PATIENCE = 600.0
"""Seconds that one call of git may take."""
_REF = re.compile(r"(?!-)[^\x00-\x20\x7f~^:?*\[\\@]+")
_LFS = b"version https://git-lfs.github.com/spec/"
_POINTER = 1024
_CONFIG = """\
[core]
    hooksPath = {nothing}
    fsmonitor = false
    attributesFile = {nothing}
[protocol]
    allow = never
[protocol "file"]
    allow = always
[safe]
    directory = {source}
    directory = {source}/.git
[transfer]
    fsckObjects = true
"""


@contextmanager
def git_content(repository: Path, ref: str, label: str) -> Iterator[Content]:
    """The deck of a branch or a tag, or of what is checked out if `ref` is empty.

    Raises `Refusal`, also where git is missing.
    """
    if ref and not _REF.fullmatch(ref):
        what = f"{shown(ref)} is no name of a branch or a tag."
        raise Refusal("missing", what, "Name one after `#`, such as `#main` or `#v2`.")
    program = shutil.which("git")
    if program is None:
        what = "The program git is not on this machine."
        raise Refusal("missing", what, "Install git, or install the deck from a folder or a zip.")
    with tempfile.TemporaryDirectory(prefix="kiosk-git-") as scratch:
        git = _Git(program, Path(scratch), repository)
        git.clone(repository, ref, label)
        yield git.content(label)


class _Git:
    def __init__(self, program: str, scratch: Path, repository: Path) -> None:
        self._program = program
        self._scratch, self._bare = scratch, scratch / "bare"
        nothing = scratch / "nothing"
        nothing.mkdir()
        config = scratch / "config"
        source = str(repository.resolve()).replace("\\", "/").replace('"', '\\"')
        text = _CONFIG.format(nothing=_quoted(nothing.as_posix()), source=_quoted(source))
        config.write_text(text.replace(f"{_quoted(source)}/.git", _quoted(f"{source}/.git")))
        kept = {k: v for k, v in os.environ.items() if not k.upper().startswith("GIT_")}
        self._env = kept | {
            "GIT_ALLOW_PROTOCOL": "file",
            "GIT_ATTR_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": str(config),
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_NO_LAZY_FETCH": "1",
            "GIT_NO_REPLACE_OBJECTS": "1",
            "GIT_TERMINAL_PROMPT": "0",
            "HOME": str(nothing),
            "LC_ALL": "C",
            "XDG_CONFIG_HOME": str(nothing),
        }

    def clone(self, repository: Path, ref: str, label: str) -> None:
        nothing = self._scratch / "nothing"
        branch = [f"--branch={ref}"] if ref else []
        options = ["--bare", "--no-local", "--depth=1", "--no-tags", f"--template={nothing}"]
        # An absolute path: what has a colon in it could be taken for a host.
        where = [str(repository.resolve()), str(self._bare)]
        try:
            self._run("clone", "--quiet", *options, *branch, "--", *where)
        except subprocess.CalledProcessError as error:
            said = error.stderr.decode("utf-8", "replace").splitlines()
            why = [line for line in said if line.startswith(("error:", "fatal:"))]
            named = f"branch or tag {shown(ref)} of " if ref else "repository "
            what = f"git cannot read the {named}{label}: {shown((why or ['no reason given'])[0])}."
            raise Refusal(
                "missing", what, "Correct the name; `git branch -a` lists them."
            ) from None

    def content(self, label: str) -> Content:
        listed = self._run("--git-dir", str(self._bare), "ls-tree", "-r", "-l", "-z", "HEAD")
        blobs, left_out = _listed(listed)
        root = root_of(blobs, label)
        entries = []
        for name, (blob, size) in blobs.items():
            if name.startswith(root):
                check_name(name)
                inside = name.removeprefix(root)
                entries.append(Entry(inside, size, partial(self._open, blob, size, name)))
        check_clashes(entry.name for entry in entries)
        check_limits([entry.size for entry in entries], label)
        return Content(label, tuple(entries), tuple(left_out))

    @contextmanager
    def _open(self, blob: str, size: int, name: str) -> Iterator[BinaryIO]:
        command = [self._program, "--git-dir", str(self._bare), "cat-file", "blob", blob]
        with subprocess.Popen(  # noqa: S603  a list, not a shell; no word comes from outside
            command,
            env=self._env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=self._scratch,
        ) as process:
            assert process.stdout is not None, "it was asked for"
            if size <= _POINTER:
                data = process.stdout.read(_POINTER + 1)
                _refuse_lfs(data, name)
                yield io.BytesIO(data)
            else:
                yield process.stdout  # type: ignore[misc]  # a buffered reader is read like a file
            process.stdout.close()

    def _run(self, *arguments: str) -> bytes:
        try:
            return subprocess.run(  # noqa: S603  a list, not a shell
                [self._program, *arguments],
                env=self._env,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=True,
                timeout=PATIENCE,
                cwd=self._scratch,
            ).stdout
        except subprocess.TimeoutExpired:
            what = f"git took longer than {PATIENCE / 60:.0f} minutes."
            raise Refusal("too-large", what, "Install the deck from a folder instead.") from None


def _quoted(text: str) -> str:
    return f'"{text}"'


def _listed(data: bytes) -> tuple[dict[str, tuple[str, int]], list[str]]:
    """The blobs that are part of a deck, by name, with their sizes; and what is left out."""
    blobs: dict[str, tuple[str, int]] = {}
    left_out: list[str] = []
    for line in filter(None, data.split(b"\0")):
        facts, _, raw = line.partition(b"\t")
        mode, kind, blob, size = facts.decode("ascii").split()
        name = raw.decode("utf-8", "surrogateescape")
        if kind != "blob" or mode == "120000":
            what = "is a submodule" if kind == "commit" else "is a symbolic link"
            left_out.append(f"{shown(name)} {what}")
        elif part_of_a_deck(name):
            blobs[name] = (blob, int(size))
    return blobs, left_out


def _refuse_lfs(data: bytes, name: str) -> None:
    if data.startswith(_LFS):
        what = f"{shown(name)} is kept by Git LFS, and the repository holds only a note of it."
        raise Refusal("missing", what, "Install the checked-out folder, where the file itself is.")


def is_repository(folder: Path) -> bool:
    """Whether a folder looks like a git repository, with files or bare."""
    bare = all((folder / part).exists() for part in ("HEAD", "objects", "refs"))
    return bare or (folder / ".git").exists()
