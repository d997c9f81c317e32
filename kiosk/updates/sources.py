"""What `kiosk install` may be given: a folder, a zip file, a bundle, a git repository."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

from kiosk.updates import bundles
from kiosk.updates.content import Content
from kiosk.updates.folders import folder_content
from kiosk.updates.gits import git_content, is_repository
from kiosk.updates.names import DECK_FILE
from kiosk.updates.refusal import Refusal
from kiosk.updates.swap import Done, Progress, put_in
from kiosk.updates.zips import zip_content

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:(?:/|:)|[^/\\\s]+@[^/\\\s]+:", re.ASCII)
_STRANGERS = ("no-keys", "unknown-key", "unsigned")
_WHAT = "Name a folder with a deck.yaml, a zip file, a bundle, or a git repository on this machine."


def install(source: str, state: Path, now: datetime, *, progress: Progress | None = None) -> Done:
    """Install what somebody at the command line names, signed or not; raises `Refusal`.

    A bundle that a trusted key has signed raises the serial below which sticks are refused.
    """
    path = Path(source)
    if path.is_file() and path.suffix.lower() == bundles.SUFFIX:
        return _install_bundle(path, state, now, progress)
    with content_of(source) as content:
        return put_in(content, state, now, progress=progress)


def _install_bundle(path: Path, state: Path, now: datetime, progress: Progress | None) -> Done:
    try:
        return bundles.install_bundle(path, state, now, progress=progress, older=True)
    except Refusal as refusal:
        if refusal.code not in _STRANGERS:
            raise
    with bundles.bundle_content(path) as content:
        return put_in(content, state, now, progress=progress)


@contextmanager
def content_of(source: str) -> Iterator[Content]:
    """The files of the deck that is named; raises `Refusal`. No network is ever used."""
    as_git = source.startswith("file:")
    named, ref = _named(source)
    if named.is_dir():
        if (named / DECK_FILE).exists() and not ref and not as_git:
            with folder_content(named) as content:
                yield content
        elif is_repository(named):
            with git_content(named, ref, source) as content:
                yield content
        else:
            what = f"{str(named)!r} has no deck.yaml, and is no git repository."
            raise Refusal("not-a-deck", what, _WHAT)
    elif named.name == DECK_FILE and named.is_file():
        with folder_content(named.parent) as content:
            yield content
    else:
        with _packed(named, source) as content:
            yield content


@contextmanager
def _packed(path: Path, source: str) -> Iterator[Content]:
    if not path.exists():
        raise Refusal("missing", f"{source!r} does not exist.", _WHAT)
    if path.suffix.lower() in {".yaml", ".yml"}:
        what = f"{source!r} is a file of its own."
        raise Refusal("not-a-deck", what, "Call it deck.yaml, in a folder with its pictures.")
    open_it = bundles.bundle_content if path.suffix.lower() == bundles.SUFFIX else zip_content
    with open_it(path) as content:
        yield content


def _named(source: str) -> tuple[Path, str]:
    """The path that is meant, and the branch or tag after `#`."""
    if source.startswith("file:"):
        parts = urlsplit(source)
        if parts.netloc not in {"", "localhost"}:
            raise _remote(source)
        given = unquote(parts.path)
        # file:///C:/decks
        given = given[1:] if re.match(r"/[A-Za-z]:/", given) else given
        return Path(given), unquote(parts.fragment)
    path = Path(source)
    if path.exists():
        return path, ""
    if _ADDRESS.match(source):
        raise _remote(source)
    before, hash_sign, ref = source.rpartition("#")
    if hash_sign and ref and Path(before).exists():
        return Path(before), ref
    return path, ""


def _remote(source: str) -> Refusal:
    what = f"{source!r} is on another machine; the kiosk opens no network."
    return Refusal("missing", what, "Run `git clone` first, and install the folder that it makes.")
