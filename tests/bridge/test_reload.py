"""Live reload: whatever way an editor writes, the change is seen; a broken deck is only told."""

from __future__ import annotations

import gc
import shutil
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk import app, floor, paths
from kiosk.bridge import reload
from kiosk.bridge.collector import GuiCollector
from kiosk.bridge.reload import DeckWatcher, signature
from kiosk.cli.run import command
from kiosk.deck import Cache, Loaded, load

DECK = "format: 1\ntitle: A deck\nlanguages: [en]\nslides: [one.yaml]\n"
SLIDE = "kind: topic\ntitle: {title}\n"


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    folder = tmp_path / "deck"
    write(folder, "First")
    return folder


def write(folder: Path, title: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "deck.yaml").write_text(DECK)
    (folder / "one.yaml").write_text(SLIDE.format(title=title))


def in_place(deck: Path) -> None:
    (deck / "one.yaml").write_text(SLIDE.format(title="Second"))


def by_renaming(deck: Path) -> None:
    (deck / ".one.yaml.swp").write_text(SLIDE.format(title="Second"))
    (deck / ".one.yaml.swp").replace(deck / "one.yaml")


def whole_folder(deck: Path) -> None:
    other = deck.with_name("other")
    write(other, "Second")
    deck.rename(deck.with_name("old"))
    other.rename(deck)


def through_a_link(deck: Path) -> None:
    versions = deck.with_name("versions")
    write(versions, "Second")
    shutil.rmtree(deck)
    deck.symlink_to(versions, target_is_directory=True)


def reader(deck: Path, cache: Cache) -> Callable[[], Loaded]:
    return partial(load, deck, assets=paths.ASSETS, cache=cache)


@pytest.fixture
def watcher(deck: Path, qapp) -> Iterator[DeckWatcher]:
    watcher = DeckWatcher(deck, reader(deck, Cache()), signature(deck))
    yield watcher
    watcher.stop()


@pytest.mark.parametrize("save", [in_place, by_renaming, whole_folder, through_a_link])
def test_a_saved_deck_is_loaded(deck: Path, watcher: DeckWatcher, qtbot, save) -> None:
    seen: list[Loaded] = []
    watcher.loaded.connect(seen.append)
    watcher.start()
    save(deck)

    qtbot.waitUntil(lambda: bool(seen) and title(seen[-1]) == "Second")


def test_a_link_to_the_deck_is_followed_anew_at_each_look(
    deck: Path, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    link, other = deck.with_name("current"), deck.with_name("release-2")
    link.symlink_to(deck, target_is_directory=True)
    write(other, "Second")
    started: list[Path] = []
    monkeypatch.setattr(floor, "run", lambda folder, options: started.append(folder) or 0)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.chdir(link.parent)
    assert CliRunner().invoke(command, ["current"]).exit_code == 0

    opening = app.open_deck(started[0])
    assert title(opening.loaded) == "First"
    watcher = DeckWatcher(opening.deck, reader(opening.deck, opening.cache), opening.known)
    link.unlink()
    link.symlink_to(other, target_is_directory=True)
    try:
        with qtbot.waitSignal(watcher.loaded) as told:
            watcher.start()
    finally:
        watcher.stop()
    assert title(told.args[0]) == "Second"


def title(loaded: Loaded) -> str | None:
    return loaded.deck.slides[0].title.in_language("en") if loaded.deck else None


def test_a_broken_save_is_told_with_its_place(deck: Path, watcher: DeckWatcher, qtbot) -> None:
    seen: list[Loaded] = []
    watcher.loaded.connect(seen.append)
    watcher.start()
    (deck / "one.yaml").write_text("kind: topic\ntitel: First\n")
    # What is written in place may be read half written first.
    wanted = ("one.yaml", "unknown-key")
    qtbot.waitUntil(
        lambda: bool(seen) and wanted in {(p.file.name, p.code) for p in seen[-1].problems}
    )
    assert not seen[-1].ok


def names(deck: Path) -> set[str]:
    return {Path(path).name for path, *_ in signature(deck)}


def test_only_files_that_can_be_part_of_a_deck_count(deck: Path) -> None:
    for name in ("kiosk.log", "notes.txt", ".one.yaml.swp", "picture.PNG"):
        (deck / name).write_text("x")
    assert names(deck) == {"deck.yaml", "one.yaml", "picture.PNG"}


def test_a_link_that_leads_nowhere_hides_nothing(deck: Path) -> None:
    for name in ("a.yaml", "z.yaml", ".#one.yaml"):
        (deck / name).symlink_to(deck / "nowhere")
    assert names(deck) == {"deck.yaml", "one.yaml"}
    shutil.rmtree(deck)
    assert signature(deck) == frozenset()


def test_a_link_to_a_folder_that_is_turned_to_another_one_is_seen(deck: Path) -> None:
    for version in ("art-1", "art-2"):
        (deck / version).mkdir()
    (deck / "art").symlink_to("art-1")
    before = signature(deck)
    (deck / "art-1" / "kiosk.log").write_text("x")
    assert signature(deck) == before, "only where the link leads counts"
    (deck / "art").unlink()
    (deck / "art").symlink_to("art-2")
    assert signature(deck) != before


def test_the_pictures_of_a_deck_in_one_file_count_however_deep(deck: Path) -> None:
    deeper = deck / "pictures" / "new"
    deeper.mkdir(parents=True)
    (deeper / "b.png").write_text("x")
    assert names(deck / "one.yaml") == {"deck.yaml", "one.yaml", "b.png"}


def test_a_deck_in_one_file_does_not_search_a_whole_home(deck: Path, monkeypatch) -> None:
    monkeypatch.setattr(reload, "FEW", 5)
    (deck / "mail").mkdir()
    for number in range(5):
        (deck / "mail" / f"{number}.png").write_text("x")
    assert names(deck / "one.yaml") == {"deck.yaml", "one.yaml"}
    assert len(names(deck)) == 7, "a deck in a folder of its own is searched whole"


def test_a_deck_in_one_file_that_is_gone_leaves_nothing(deck: Path) -> None:
    (deck / "one.yaml").unlink()
    assert signature(deck / "one.yaml") == frozenset()


@pytest.fixture
def eager_collection() -> Iterator[None]:
    """Python collects garbage at nearly every allocation, on whichever thread it is."""
    before = gc.get_threshold()
    gc.set_threshold(1, 1, 1)
    gc.enable()
    yield
    gc.disable()
    gc.set_threshold(*before)


@pytest.mark.usefixtures("eager_collection")
def test_garbage_is_collected_on_the_gui_thread_only(deck: Path, qtbot) -> None:
    threads: set[str] = set()

    def note(phase: str, info: dict[str, int]) -> None:
        threads.add(threading.current_thread().name)

    gc.callbacks.append(note)
    collector = GuiCollector()
    watcher = DeckWatcher(deck, reader(deck, Cache()), None)
    try:
        with qtbot.waitSignal(watcher.loaded):
            watcher.start()
        collector.collect()
    finally:
        watcher.stop()
        collector.close()
        gc.callbacks.remove(note)
    assert threads == {threading.main_thread().name}


def test_a_wish_to_read_again_does_not_wait_for_the_next_look(deck: Path, qapp, qtbot) -> None:
    an_hour = 3600.0
    watcher = DeckWatcher(deck, reader(deck, Cache()), None, often=an_hour)
    try:
        with qtbot.waitSignal(watcher.loaded):
            watcher.start()
        with qtbot.waitSignal(watcher.loaded):
            watcher.again()
    finally:
        watcher.stop()
