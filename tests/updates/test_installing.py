"""A deck is installed whole or not at all, and every way back is kept open."""

from __future__ import annotations

import os

import pytest

from kiosk.updates import Refusal, Showing, Store, current, install, rollback, versions
from tests.updates.conftest import NOW, POSIX, leftovers, shown, title_of, tree


def test_nothing_is_installed_at_first_and_asking_makes_no_folder(state):
    assert current(state) is None
    assert versions(state) == ()
    assert not state.exists()


def test_a_folder_is_installed_byte_for_byte(state, write_deck):
    deck = write_deck("First")
    version = install(str(deck), state, NOW).version
    assert title_of(current(state)) == "First"
    assert tree(version.deck) == tree(deck)
    assert leftovers(state) == []


def test_the_installed_deck_does_not_follow_its_source(state, put, write_deck):
    put("First")
    write_deck("Edited")
    assert shown(state) == "First"


def test_only_what_a_deck_is_made_of_is_taken(state, write_deck):
    deck = write_deck("First")
    for name in ("notes.txt", ".hidden.yaml", "run.sh", ".git/config.yaml"):
        (deck / name).parent.mkdir(exist_ok=True)
        (deck / name).write_text("a: b")
    version = install(str(deck), state, NOW).version
    assert set(tree(version.deck)) == {"deck.yaml", "one.yaml", "more/two.yaml"}


def test_the_file_deck_yaml_means_its_folder(state, write_deck):
    install(str(write_deck("First") / "deck.yaml"), state, NOW)
    assert shown(state) == "First"


def test_a_deck_with_errors_is_refused_with_the_places_in_its_source(state, put, write_deck):
    put("Good")
    deck = write_deck("Bad")
    (deck / "one.yaml").write_text("kind: topic\ntilte: Bad\n")
    with pytest.raises(Refusal) as caught:
        install(str(deck), state, NOW)
    assert caught.value.code == "bad-deck"
    assert deck / "one.yaml" in {problem.file for problem in caught.value.problems}
    assert shown(state) == "Good"
    assert leftovers(state) == []


def test_warnings_do_not_keep_a_deck_out_and_are_told(state, write_deck):
    deck = write_deck("First")
    text = (deck / "deck.yaml").read_text().replace("[en]", "[en, ru]")
    (deck / "deck.yaml").write_text(text.replace("title: First", "title: {en: First}"))
    assert [p.severity for p in install(str(deck), state, NOW).warnings]


@pytest.mark.parametrize("named", ["nowhere", "nowhere.zip", "empty", "notes.txt", "slide.yaml"])
def test_what_is_no_deck_is_refused_with_a_remedy(state, tmp_path, named):
    (tmp_path / "empty").mkdir()
    (tmp_path / "notes.txt").write_text("no deck")
    (tmp_path / "slide.yaml").write_text("kind: topic")
    with pytest.raises(Refusal) as caught:
        install(str(tmp_path / named), state, NOW)
    assert caught.value.code in {"missing", "not-a-deck", "damaged"}
    assert caught.value.remedy
    assert current(state) is None


@pytest.mark.parametrize(
    "address",
    ["https://example.org/deck", "git@example.org:deck.git", "ssh://a/b", "file://host/deck"],
)
def test_no_address_is_ever_opened(state, address):
    with pytest.raises(Refusal, match="another machine"):
        install(address, state, NOW)


# Going back ---------------------------------------------------------------------------------


def test_going_back_and_back_again_and_forth(state, put):
    first, second, third = (put(title) for title in ("First", "Second", "Third"))
    assert rollback(state) == second
    assert rollback(state) == first
    assert shown(state) == "First"
    with pytest.raises(Refusal, match="no whole version before"):
        rollback(state)
    assert rollback(state, third.id) == third
    assert shown(state) == "Third"
    assert rollback(state) == first, "what was shown before"


def test_an_install_after_going_back_leads_back_to_what_was_shown(state, put):
    put("First")
    put("Rejected")
    rollback(state)
    put("Third")
    assert rollback(state).facts.title == "First"


def test_going_back_passes_over_what_is_damaged(state, put):
    put("First")
    second = put("Second")
    put("Third")
    (second.deck / "one.yaml").unlink()
    assert rollback(state).facts.title == "First"


def test_a_version_is_named_by_its_number_too(state, put):
    put("First")
    put("Second")
    assert rollback(state, "1").facts.title == "First"
    with pytest.raises(Refusal, match="no version"):
        rollback(state, "77")


def test_the_list_says_which_is_current_and_which_is_damaged(state, put):
    first = put("First")
    put("Second")
    (first.deck / "one.yaml").write_text("other")
    kept = versions(state)
    assert [(k.version.facts.title, k.current, k.damage is None) for k in kept] == [
        ("Second", True, True),
        ("First", False, False),
    ]


def test_three_versions_are_kept(state, put):
    for number in range(6):
        put(f"Deck {number}")
    assert [k.version.facts.title for k in versions(state)] == ["Deck 5", "Deck 4", "Deck 3"]
    assert len(list(Store(state).versions.iterdir())) == 3
    assert leftovers(state) == []


def test_numbers_rise_for_ever(state, put):
    for _ in range(3):
        put("Again")
    rollback(state)
    assert put("Again").number == 4


def test_what_is_on_screen_is_never_removed(state, put):
    showing = Showing(Store(state))
    on_screen = put("On screen")
    showing.mark(on_screen.id)
    for number in range(5):
        put(f"Deck {number}")
    assert on_screen.deck.is_dir()
    showing.close()
    put("Last")
    assert not on_screen.deck.exists()
    assert list(Store(state).showing.iterdir()) == []


def test_the_mark_of_a_kiosk_that_was_killed_holds_nothing(state, put):
    first = put("First")
    store = Store(state)
    store.showing.mkdir()
    (store.showing / f"{first.id}.dead").write_text("")
    for number in range(4):
        put(f"Deck {number}")
    assert not first.deck.exists()


# What a folder may hold ---------------------------------------------------------------------


@POSIX
def test_links_inside_are_followed_and_links_outside_are_left_out(state, write_deck, tmp_path):
    deck = write_deck("First")
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "secret.yaml").write_text("kind: topic\ntitle: Secret\n")
    (deck / "inside.yaml").symlink_to(deck / "one.yaml")
    (deck / "outside.yaml").symlink_to(secret / "secret.yaml")
    (deck / "folder").symlink_to(secret)
    (deck / "circle").symlink_to(deck)
    (deck / "nowhere.png").symlink_to("nothing.png")
    os.mkfifo(deck / "pipe.yaml")
    done = install(str(deck), state, NOW)
    files = tree(done.version.deck)
    assert files["inside.yaml"] == files["one.yaml"]
    assert set(files) == {"deck.yaml", "one.yaml", "more/two.yaml", "inside.yaml"}
    assert not any(path.is_symlink() for path in done.version.deck.rglob("*"))
    told = " ".join(done.left_out)
    assert all(n in told for n in ("outside.yaml", "folder", "circle", "nowhere.png", "pipe.yaml"))


@POSIX
@pytest.mark.parametrize("name", ["con.yaml", "a:b.yaml", "dot..yaml/x.yaml", " x/y.yaml"])
def test_a_name_that_some_system_cannot_hold_is_refused(state, write_deck, name):
    deck = write_deck("First")
    (deck / name).parent.mkdir(exist_ok=True)
    (deck / name).write_text("kind: topic\ntitle: x\n")
    if name.startswith("dot"):
        install(str(deck), state, NOW)  # dots inside a name are good
        return
    with pytest.raises(Refusal) as caught:
        install(str(deck), state, NOW)
    assert caught.value.code == "unsafe"
