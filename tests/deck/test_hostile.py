"""A deck is untrusted: limits hold, nothing outside is read, and nothing hangs or crashes."""

from __future__ import annotations

import os
import threading

import pytest

from kiosk.deck import load
from kiosk.paths import ASSETS
from tests.deck.decks import DECK, GOOD, SVG, only, places

TOPIC = "kind: topic\ntitle: T\n"
BOMB = TOPIC + "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        (TOPIC + "text: " + "[" * 100_000, "3:26", "too-deep"),
        (TOPIC + "text: " + "{a: " * 100_000, "3:83", "too-deep"),
        ("- " * 200_000, "1:41", "too-deep"),
        ("? " * 200_000, "1:41", "too-deep"),
        ("".join(" " * n + "a:\n" for n in range(1400)), "21:21", "too-deep"),
        (BOMB, "3:32", "too-large"),
        ("a: &a x\nb: [" + "*a, " * 101 + "]", "1:4", "too-many-aliases"),
        (TOPIC + "text: &t {en: *t}\n", "3:7", "too-many-aliases"),
        (TOPIC + "details: [" + "a, " * 50_001 + "]", "3:149999", "too-large"),
        (TOPIC + "text: " + "x" * 70_000, "3:7", "too-large"),
        ("#" * (1024 * 1024 + 1), "1:1", "too-large"),
        (b"kind: topic\ntitle: \xff\n", "1:1", "not-text"),
        ("kind: topic\n".encode("utf-16"), "1:1", "not-text"),
        ("kind: topic\ntitle: a\x00b\n", "2:9", "not-text"),
        (TOPIC + "icon: " + "mdi6." + "a" * 50_000, "3:7", "unknown-icon"),
    ],
    ids=lambda value: str(value)[:20] if not isinstance(value, bytes) else "bytes",
)
def test_limits(check, tmp_path, text, place, code):
    loaded = check({"one.yaml": text})
    assert places(loaded, tmp_path / "deck") == [f"one.yaml:{place} {code}"]
    assert [s.id for s in loaded.deck.slides] == ["good"]


def test_a_slide_with_very_many_mistakes_gives_a_list_that_can_be_read(check):
    keys = "".join(f"k{n}: 1\n" for n in range(20_000))
    loaded = check({"one.yaml": TOPIC + keys + keys})
    assert 100 <= len(loaded.problems) <= 300


def test_a_deck_file_is_limited_too(check):
    assert only(check({"deck.yaml": DECK + "# " + "x" * 1024 * 1024})).code == "too-large"


def test_an_alias_within_the_limits_is_no_problem(check):
    text = TOPIC + "numbers:\n  - &n {value: 1, label: a}\n  - *n\n"
    loaded = check({"one.yaml": text})
    assert loaded.problems == ()
    assert loaded.deck.slides[0].numbers[0] == loaded.deck.slides[0].numbers[1]


def linked(check, tmp_path, link: str, target, name: str = "one.yaml", slide: str = TOPIC):
    check({"one.yaml": slide})
    place = tmp_path / "deck" / link
    place.parent.mkdir(exist_ok=True)
    place.unlink(missing_ok=True)
    place.symlink_to(target)
    return load(tmp_path / "deck", assets=ASSETS)


def test_a_slide_that_is_a_link_out_of_the_deck_is_not_read(check, tmp_path):
    secret = tmp_path / "secret.yaml"
    secret.write_text("secret: 1\n")
    loaded = linked(check, tmp_path, "one.yaml", secret)
    assert only(loaded).code == "outside-deck"
    assert "secret: 1" not in only(loaded).render_text()


def test_a_deck_file_that_is_a_link_out_of_the_deck_is_not_read(check, tmp_path):
    secret = tmp_path / "secret.yaml"
    secret.write_text("secret: 1\n")
    loaded = linked(check, tmp_path, "deck.yaml", secret)
    assert only(loaded).code == "outside-deck"
    assert loaded.deck is None


def test_a_picture_that_is_a_link_out_of_the_deck_is_not_used(check, tmp_path):
    outside = tmp_path / "outside.svg"
    outside.write_text(SVG)
    loaded = linked(check, tmp_path, "sky.svg", outside, slide=TOPIC + "art: sky\n")
    assert only(loaded).code == "outside-deck"


def test_a_folder_that_is_a_link_out_of_the_deck_is_not_listed(check, tmp_path):
    (tmp_path / "more").mkdir()
    (tmp_path / "more/a.yaml").write_text(GOOD)
    deck = DECK.replace("one.yaml", "areas/*.yaml")
    check({"deck.yaml": deck})
    (tmp_path / "deck/areas").symlink_to(tmp_path / "more")
    assert only(load(tmp_path / "deck", assets=ASSETS)).code == "outside-deck"


def test_links_inside_the_deck_and_to_the_deck_are_fine(check, tmp_path):
    check({"one.yaml": TOPIC + "art: sky\n", "real.svg": SVG})
    (tmp_path / "deck/sky.svg").symlink_to("real.svg")
    (tmp_path / "current").symlink_to("deck")
    loaded = load(tmp_path / "current", assets=ASSETS)
    assert loaded.problems == ()
    assert loaded.deck.slides[0].art.path == (tmp_path / "deck/real.svg").resolve()


@pytest.mark.parametrize("name", ["one.yaml", "deck.yaml", "sky.png"])
def test_a_pipe_is_not_waited_for(check, tmp_path, name):
    check({"one.yaml": TOPIC + "art: sky\n"})
    place = tmp_path / "deck" / name
    place.unlink(missing_ok=True)
    os.mkfifo(place)
    found = []
    thread = threading.Thread(
        target=lambda: found.append(load(tmp_path / "deck", assets=ASSETS)), daemon=True
    )
    thread.start()
    thread.join(20)
    assert found, "loading waits for a writer of the pipe"
    assert {p.code for p in found[0].problems} >= {"not-a-file"}


def test_a_link_that_leads_to_itself_is_no_file(check, tmp_path):
    assert only(linked(check, tmp_path, "one.yaml", "one.yaml")).code == "not-a-file"


def test_a_file_that_may_not_be_read_is_said_to_be_so(check, tmp_path, monkeypatch):
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    check()
    monkeypatch.setattr("kiosk.deck.files.os.open", refuse)
    problem = only(load(tmp_path / "deck", assets=ASSETS))
    assert problem.code == "unreadable"
    assert "Permission denied" in problem.message


@pytest.mark.parametrize("missing", ["nowhere", "nowhere/deck.yaml"])
def test_a_deck_that_is_not_there(tmp_path, missing):
    assert only(load(tmp_path / missing, assets=ASSETS)).code == "missing-file"


def test_a_folder_without_a_deck(tmp_path):
    (tmp_path / "deck.yml").write_text(DECK)
    problem = only(load(tmp_path, assets=ASSETS))
    assert (problem.code, problem.hint) == ("missing-file", "Did you mean `deck.yml`?")
