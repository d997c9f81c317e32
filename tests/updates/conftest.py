from __future__ import annotations

import sys
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.updates import (
    CODES,
    Refusal,
    Store,
    Version,
    current,
    install,
    install_bundle,
    make_bundle,
    new_key,
    trust,
)

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="these are POSIX files")
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
DECK = "format: 1\ntitle: {title}\nlanguages: [en]\nslides: [one.yaml, more/*.yaml]\n"
SLIDE = "kind: topic\nid: {id}\ntitle: {title}\n"


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def write_deck(tmp_path: Path) -> Callable[..., Path]:
    """Writes a deck of two slides that say its title."""

    def write(title: str, name: str = "deck") -> Path:
        folder = tmp_path / name
        (folder / "more").mkdir(parents=True, exist_ok=True)
        (folder / "deck.yaml").write_text(DECK.format(title=title))
        (folder / "one.yaml").write_text(SLIDE.format(id="one", title=title))
        (folder / "more" / "two.yaml").write_text(SLIDE.format(id="two", title=title))
        return folder

    return write


@pytest.fixture
def put(state: Path, write_deck) -> Callable[[str], Version]:
    """Installs a deck with that title."""
    return lambda title: install(str(write_deck(title)), state, NOW).version


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    new_key(tmp_path / "key", "office")
    return tmp_path / "key"


@pytest.fixture
def trusted(state: Path, tmp_path: Path) -> Path:
    """A private key whose public part the kiosk trusts."""
    trust(state, new_key(tmp_path / "trusted", "the office"))
    return tmp_path / "trusted"


def title_of(version: Version | None) -> str | None:
    return version.facts.title if version else None


def shown(state: Path) -> str | None:
    """The title of the deck that a kiosk would show."""
    return title_of(current(state, up_to=None))


def zipped(path: Path, files: dict[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def zip_of(path: Path, folder: Path, top: str = "") -> Path:
    files = {
        top + file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }
    return zipped(path, files)


def tree(folder: Path) -> dict[str, bytes]:
    return {
        f.relative_to(folder).as_posix(): f.read_bytes() for f in folder.rglob("*") if f.is_file()
    }


def leftovers(state: Path) -> list[str]:
    store = Store(state)
    return [p.name for p in (*store.staging.iterdir(), *store.root.glob("*.unfinished"))]


def code_of(attempt: Callable[[], object]) -> str | None:
    """Why an attempt is refused; None if it is not."""
    try:
        attempt()
    except Refusal as refusal:
        return refusal.code if refusal.what and refusal.remedy else "without a remedy"
    return None


@pytest.fixture
def bundle(write_deck, tmp_path, trusted):
    """Makes a bundle of a deck with that title, signed with a trusted key or another one."""

    def make(title: str = "Signed", now=NOW, key: Path = trusted, **options) -> Path:
        out = tmp_path / f"{title}.kioskdeck"
        make_bundle(str(write_deck(title, title)), key, out, now, **options)
        return out

    return make


def code(path: Path, state: Path) -> str | None:
    """Why a bundle on a stick is refused, which `verify` must not see differently."""
    said = code_of(lambda: install_bundle(path, state, NOW))
    assert said in {None, *CODES}
    return said
