"""A deck as a commit had it, and which of its views are different now."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from kiosk import paths
from kiosk.deck import Attachment, Deck, Model, Picture, Sheets, Slide, load
from kiosk.render.files import Failed
from kiosk.render.shots import TOPICS, View, demo_views

_LONGEST = 60.0
"""Seconds that git may take."""
_QUIET = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_PAGER": "cat",
    # What it says is read here.
    "LC_ALL": "C",
}
_OF_A_HOOK = {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"}
"""What git sets for its hooks; it would speak of their repository instead of the deck's."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A view before and now; None where there is none: it is new, or it was removed.

    `slide` is the id of the slide that it belongs to, empty for the topics.
    """

    name: str
    slide: str
    before: View | None
    now: View | None


def deck_at(revision: str, deck: Path, folder: Path) -> tuple[Deck, int]:
    """The deck as it was in a commit, unpacked into `folder`, and its errors. Raises `Failed`.

    Nothing of the repository is run or changed: its files are only read.
    """
    home = deck if deck.is_dir() else deck.parent
    top = Path(_git(home, "rev-parse", "--show-toplevel").decode().strip())
    commit = _git(home, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
    inside = home.resolve().relative_to(top.resolve()).as_posix()
    tree = f"{commit.decode().strip()}:{'' if inside == '.' else inside}"
    _unpack(_git(top, "archive", "--format=tar", tree), folder)
    then = folder if deck.is_dir() else folder / deck.name
    loaded = load(then, assets=paths.ASSETS)
    if loaded.deck is None:
        first = loaded.problems[0].message if loaded.problems else "it has no slides"
        raise Failed(f"The deck as it was in {revision} cannot be shown: {first}.")
    return loaded.deck, sum(problem.severity == "error" for problem in loaded.problems)


def _git(folder: Path, *arguments: str) -> bytes:
    git = shutil.which("git")
    if git is None:
        raise Failed("--changed-since needs git, which is not installed.")
    around = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    try:
        done = subprocess.run(  # noqa: S603  without a shell, and only to read
            [git, "-C", str(folder), "-c", "core.fsmonitor=false", *arguments],
            capture_output=True,
            check=False,
            timeout=_LONGEST,
            env=around | _QUIET,
        )
    except subprocess.TimeoutExpired:
        raise Failed("git did not answer; --changed-since needs it.") from None
    if done.returncode:
        raise Failed(_reason(arguments, done.stderr.decode(errors="replace")))
    return done.stdout


def _reason(arguments: tuple[str, ...], said: str) -> str:
    first = next(iter(said.strip().splitlines()), "no reason given")
    if "not a git repository" in said:
        return "The deck lies in no git repository, so that there is nothing to compare it with."
    if arguments[:2] == ("rev-parse", "--verify"):
        return f"git knows no commit {arguments[-1].removesuffix('^{commit}')!r}."
    if arguments[0] == "archive":
        return "The deck's folder was not there yet in that commit."
    return f"git refused: {first}"


def _unpack(archive: bytes, folder: Path) -> None:
    try:
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            # Nothing gets out of the folder, neither by a path nor by a link.
            if hasattr(tarfile, "data_filter"):
                tar.extractall(folder, filter="data")
            else:
                # Python before 3.11.4, such as that of Debian 12.
                tar.extractall(folder, members=_harmless(tar))  # noqa: S202  see there
    except tarfile.TarError as error:
        raise Failed(f"The deck of that commit cannot be unpacked: {error}.") from None


def _harmless(tar: tarfile.TarFile) -> list[tarfile.TarInfo]:
    """Files and folders that stay where they are unpacked; links are left out."""
    return [
        member
        for member in tar.getmembers()
        if (member.isfile() or member.isdir())
        and not PurePosixPath(member.name).is_absolute()
        and ".." not in PurePosixPath(member.name).parts
    ]


def changed(before: Deck, now: Deck) -> list[Pair]:
    """The views that are not the same in both decks, in the order of the deck as it is now."""
    if _around(before) != _around(now):
        return list(_all(before, now))
    return [pair for pair in _all(before, now) if _differs(pair, before, now)]


def _around(deck: Deck) -> tuple[object, ...]:
    """What is seen on every view, or on any: prose marks the words that have a definition."""
    return deck.title, deck.languages, deck.theme, deck.words, Sheets(deck).term_ids


def _all(before: Deck, now: Deck) -> Iterator[Pair]:
    """All views, each with what it was: slides and details are known by their ids."""
    old = {slide.id: index for index, slide in enumerate(before.slides)}
    for index, slide in enumerate(now.slides):
        yield from _of_slide(before, old.pop(slide.id, None), slide, index)
    for slide_id, index in old.items():
        yield Pair(f"removed-{slide_id}", slide_id, View(slide_id, index), None)
    yield Pair(TOPICS, "", View(TOPICS), View(TOPICS))


def _of_slide(before: Deck, old: int | None, slide: Slide, index: int) -> Iterator[Pair]:
    name = f"{index + 1:02d}-{slide.id}"
    was = None if old is None else View(name, old)
    yield Pair(name, slide.id, was, View(name, index))
    for moment in demo_views(slide, index, name):
        past = None if old is None else _demo_of(before.slides[old], old, moment)
        yield Pair(moment.name, slide.id, past, moment)
    details = {} if old is None else {d.id: n for n, d in enumerate(before.slides[old].details)}
    for number, detail in enumerate(slide.details):
        view = f"{name}-{number + 1}"
        known = details.pop(detail.id, None)
        then = None if known is None else View(view, old, known)
        yield Pair(view, slide.id, then, View(view, index, number))
    for detail_id, number in details.items():
        yield Pair(f"{name}-removed-{detail_id}", slide.id, View(name, old, number), None)


def _demo_of(slide: Slide, index: int, view: View) -> View | None:
    """The same moment of a demonstration in the slide as it was, if it had one there."""
    same = (one for one in demo_views(slide, index, slide.id) if one.moment == view.moment)
    return next((one for one in same if one.behind == view.behind), None)


def _differs(pair: Pair, before: Deck, now: Deck) -> bool:
    if pair.before is None or pair.now is None:
        return True
    if pair.now.slide is None or pair.before.slide is None:
        return [_tile(slide) for slide in before.slides] != [_tile(slide) for slide in now.slides]
    old, new = before.slides[pair.before.slide], now.slides[pair.now.slide]
    if pair.now.detail is None or pair.before.detail is None:
        return _face(old) != _face(new)
    one, other = old.details[pair.before.detail], new.details[pair.now.detail]
    return _plain(one) != _plain(other) or _around_details(old) != _around_details(new)


def _face(slide: Slide) -> object:
    """What a slide shows; that it has details is seen as well, and where it stands is not."""
    return _plain(slide.model_copy(update={"details": (), "id": ""})), bool(slide.details)


def _tile(slide: Slide) -> object:
    shown = (slide.id, slide.tile_text, slide.accent, slide.icon, slide.art)
    return *(_plain(value) for value in shown), len(slide.details)


def _around_details(slide: Slide) -> object:
    """What is seen of a slide on each of its details."""
    shown = (slide.eyebrow, slide.title, slide.accent, slide.art)
    return *(_plain(value) for value in shown), len(slide.details)


def _plain(value: object) -> object:
    """A part of a deck for comparing: a file stands for what is in it, wherever it lies."""
    if isinstance(value, Picture | Attachment):
        return hashlib.sha256(value.path.read_bytes()).hexdigest()
    if isinstance(value, Model):
        return type(value).__name__, [(name, _plain(item)) for name, item in value]
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value
