"""Files that a deck names and that are no pictures: found in the deck or the assets, or refused."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.deck import attachments
from kiosk.deck.attachments import FILM, SUBTITLES, TABLE, Attachments
from kiosk.deck.folder import Folder
from kiosk.deck.problem import Refused
from tests.deck.decks import FILM as FILM_HEAD


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    for name in ("deck/data/loss.csv", "deck/films/loop.webm", "assets/loop.vtt", "secret.csv"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(FILM_HEAD if name.endswith(".webm") else b"x,y\n1,2\n")
    return tmp_path / "deck"


@pytest.fixture
def files(deck: Path) -> Attachments:
    return Attachments(Folder(deck), Folder(deck.parent / "assets"))


def refusal(files: Attachments, name: str, sort: attachments.Sort = TABLE) -> str:
    with pytest.raises(Refused) as refused:
        files.find(name, sort, "", [])
    assert refused.value.fault.hint
    return refused.value.fault.code


@pytest.mark.parametrize(
    ("name", "sort", "found"),
    [
        ("data/loss.csv", TABLE, "deck/data/loss.csv"),
        ("loop.webm", FILM, "deck/films/loop.webm"),
        ("loop.vtt", SUBTITLES, "assets/loop.vtt"),
    ],
)
def test_a_file_is_found_in_the_deck_beside_the_slide_and_in_the_assets(
    files: Attachments, deck: Path, name: str, sort: attachments.Sort, found: str
) -> None:
    rests_on: list[str] = []
    attachment = files.find(name, sort, "films", rests_on)
    assert attachment.path == (deck.parent / found).resolve()
    assert rests_on[-1] == str(attachment.path)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("../secret.csv", "outside-deck"),
        ("/etc/passwd.csv", "outside-deck"),
        ("https://example.org/loss.csv", "remote-address"),
        ("data/lost.csv", "missing-file"),
        ("films/loop.webm", "wrong-form"),
        ("link.csv", "outside-deck"),
        ("folder.csv", "not-a-file"),
        ("pipe.csv", "not-a-file"),
        ("empty.csv", "empty-value"),
        ("other.csv", "wrong-form"),
    ],
)
def test_anything_else_is_refused(files: Attachments, deck: Path, name: str, code: str) -> None:
    (deck / "link.csv").symlink_to(deck.parent / "secret.csv")
    (deck / "other.csv").symlink_to(deck / "films/loop.webm")
    (deck / "folder.csv").mkdir()
    (deck / "empty.csv").touch()
    os.mkfifo(deck / "pipe.csv")
    assert refusal(files, name) == code


def test_a_file_may_be_too_large(files: Attachments) -> None:
    assert refusal(files, "data/loss.csv", replace(TABLE, max_bytes=7)) == "too-large"
    assert files.find("data/loss.csv", replace(TABLE, max_bytes=8), "", []).stamp[1] == 8
