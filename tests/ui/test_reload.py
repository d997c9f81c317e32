"""An author saves while somebody looks: the screen follows, and the visitor stays put."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from kiosk import paths
from kiosk.deck import Loaded, load
from kiosk.session import Level
from tests.ui.conftest import SHIPPED
from tests.ui.hand import Hand


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / "deck"))


def read(deck: Path) -> Loaded:
    return load(deck, assets=paths.ASSETS)


def edit(deck: Path, file: str, old: str, new: str) -> None:
    path = deck / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def replace(hand: Hand, deck: Path) -> None:
    loaded = read(deck)
    assert loaded.deck is not None
    hand.stage.replace(loaded.deck)
    hand.settle()


def test_an_edited_title_is_on_screen_and_the_slide_stays(open_hand, deck: Path) -> None:
    hand = open_hand(deck)
    hand.tap("topics")
    hand.tap("tile-4")
    before = hand.item("slide-4")
    edit(deck, "areas/10-networks.yaml", "Keys that reveal an eavesdropper", "A new title")
    replace(hand, deck)
    assert "A new title" in hand.texts()
    assert hand.item("slide-4") == before, "the slide must not be built anew, or it would flash"


def test_a_reload_inside_a_detail_keeps_the_detail(open_hand, deck: Path) -> None:
    hand = open_hand(deck)
    hand.tap("topics")
    hand.tap("tile-4")
    hand.tap("read-more")
    hand.tap("next")
    edit(deck, "areas/10-networks.yaml", "Why spying leaves traces", "Why a spy is seen")
    replace(hand, deck)
    assert hand.controller.screen.level is Level.DETAIL
    assert "Why a spy is seen" in hand.texts()


def test_slides_that_move_take_the_visitor_along(open_hand, deck: Path) -> None:
    hand = open_hand(deck)
    hand.tap("topics")
    hand.tap("tile-4")
    edit(deck, "deck.yaml", "  - centre.yaml\n", "")
    replace(hand, deck)
    assert hand.controller.screen.slide_id == "networks"
    assert "Keys that reveal an eavesdropper" in hand.texts()
    hand.tap("previous")
    assert hand.controller.screen.slide_id == "people"


def test_another_theme_recolours_the_screen(open_hand, deck: Path) -> None:
    hand = open_hand(deck)
    hand.tap("topics")
    theme = (paths.ASSETS / "themes" / "quantum.yaml").read_text(encoding="utf-8")
    (deck / "mine.yaml").write_text(theme.replace("#04060F", "#203040"), encoding="utf-8")
    edit(deck, "deck.yaml", "theme: quantum", "theme: mine.yaml")
    replace(hand, deck)
    corner = hand.window.grabWindow().pixelColor(2, 2)
    assert corner.name() == "#203040"


PICTURED = """\
format: 1
title: A deck
languages: [en]
slides:
  - kind: topic
    title: One
    art: a.png
    details:
      - title: More
        blocks: [{figure: {image: a.png, alt: A field, credit: Me}}]
"""


def paint(deck: Path, colour: str) -> None:
    picture = QImage(400, 400, QImage.Format.Format_RGB32)
    picture.fill(colour)
    assert picture.save(str(deck / "a.png"))


@pytest.fixture
def pictured(tmp_path: Path) -> Path:
    (tmp_path / "deck.yaml").write_text(PICTURED)
    paint(tmp_path, "#ff0000")
    return tmp_path


def test_an_edited_picture_is_on_screen(open_hand, pictured: Path) -> None:
    hand = open_hand(pictured)
    hand.wait_until(lambda: at_the_art(hand).red() > 200)
    paint(pictured, "#00ff00")
    replace(hand, pictured)
    hand.wait_until(lambda: at_the_art(hand).green() > 200)


def test_an_edited_picture_is_on_screen_in_an_open_detail(open_hand, pictured: Path) -> None:
    hand = open_hand(pictured)
    hand.tap("read-more")
    hand.wait_until(lambda: in_the_figure(hand).red() > 200)
    paint(pictured, "#00ff00")
    replace(hand, pictured)
    assert hand.controller.screen.level is Level.DETAIL
    hand.wait_until(lambda: in_the_figure(hand).green() > 200)


def in_the_figure(hand: Hand) -> QColor:
    hand.frame()
    at = hand.middle("figure-picture")
    return hand.window.grabWindow().pixelColor(at)


def at_the_art(hand: Hand) -> QColor:
    hand.frame()
    return hand.window.grabWindow().pixelColor(1850, 300)
