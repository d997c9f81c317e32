"""What has not changed is not looked at again, and who looks changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk import paths
from kiosk.deck import load
from kiosk.look.review import Reviewer, review
from kiosk.look.workers import Workers
from tests.look.conftest import header, places
from tests.ui.decks import shipped_in

LONG = "measure " * 200
ONE = f"kind: topic\nid: one\ntitle: A\ntext: {LONG}\n"
TWO = "kind: topic\nid: two\ntitle: B\ndetails:\n  - {title: C, blocks: [{text: D}]}\n"
FILES = {"deck.yaml": header(slides="one.yaml, two.yaml"), "one.yaml": ONE, "two.yaml": TWO}


def test_only_what_was_edited_is_looked_at_again(look, here) -> None:
    first = look(FILES)
    assert len(here.asked) == 5
    here.asked.clear()
    assert look(FILES) == first
    assert here.asked == []
    look({**FILES, "two.yaml": TWO.replace("D", "E")})
    assert [(view.sort, view.slide) for view in here.asked] == [("detail", "two")]


def test_what_was_not_edited_keeps_its_problems_at_their_new_lines(look, here) -> None:
    assert places(look(FILES)) == ["one.yaml:4 does-not-fit"]
    here.asked.clear()
    assert places(look({**FILES, "one.yaml": "# A remark\n" + ONE})) == ["one.yaml:5 does-not-fit"]
    assert here.asked == []


def test_what_is_mended_is_no_problem_any_more(look) -> None:
    assert look(FILES)
    assert look({**FILES, "one.yaml": ONE.replace(LONG, "Short")}) == []


def test_another_theme_is_looked_at_as_a_whole(look, here) -> None:
    look(FILES)
    look({**FILES, "deck.yaml": FILES["deck.yaml"] + "theme: light\n"})
    assert len(here.asked) == 5


def test_the_number_of_processes_changes_nothing(tmp_path: Path, look, here) -> None:
    deck = header("1280x800, 1080x1920", slides="one.yaml, two.yaml")
    single = look({**FILES, "deck.yaml": deck})
    loaded = load(tmp_path / "deck", assets=paths.ASSETS)
    assert single
    for processes in (1, 2):
        with Reviewer(Workers(processes)) as reviewer:
            assert reviewer.review(loaded) == single


def test_a_view_that_never_comes_to_rest_is_a_problem_of_its_slide(look, monkeypatch) -> None:
    monkeypatch.setattr("kiosk.look.stage.PATIENCE", -1.0)
    found = look(FILES)
    assert {(p.code, p.severity) for p in found} == {("does-not-load", "error")}
    assert {p.file.name for p in found} >= {"one.yaml", "two.yaml"}


def test_a_deck_that_cannot_be_shown_has_no_look(tmp_path: Path) -> None:
    assert review(load(tmp_path / "nothing", assets=paths.ASSETS)) == []


@pytest.mark.parametrize("theme", ["quantum", "light"])
def test_the_shipped_deck_looks_well(tmp_path: Path, theme: str) -> None:
    found = review(load(shipped_in(theme, tmp_path), assets=paths.ASSETS))
    assert not found, "\n".join(p.render_text() for p in found)
