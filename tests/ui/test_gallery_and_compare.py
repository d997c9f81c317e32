"""Pictures to leaf through and pictures to compare, by finger and by keys."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk import paths
from kiosk.session import Mode
from tests.ui.hand import PACE, Hand, accessible, shown
from tests.ui.layout import faults, kind_of

ADDRESS = "https://www.bipm.org/en/si-base-units/second"
DECK = f"""\
format: 1
title: A deck
languages: [en]
slides:
  - kind: page
    title: Pictures
    blocks:
      - gallery:
          - {{image: art/optics, alt: A ring, credit: Computed, caption: One}}
          - {{image: art/brain, alt: A head, credit: Computed, caption: Two}}
          - {{image: figures/optics-1.svg, alt: A beam, credit: Drawn, caption: Three}}
  - kind: page
    title: Two states
    blocks:
      - compare:
          before: {{image: figures/materials-even.svg, label: even}}
          after: {{image: figures/materials-paired.svg, label: paired}}
          alt: Two chains
          credit: Drawn
  - kind: page
    title: More
    blocks:
      - quote: {{text: To measure is to *know*., by: A physicist, source: a lecture}}
      - timeline:
          - {{time: "1955", title: Caesium, text: The first caesium clock runs.}}
          - {{time: "1967", text: The second is defined.}}
      - qr: {{address: {ADDRESS}, text: The second}}
"""
LANDSCAPE, PORTRAIT = (1920, 1080), (1080, 1920)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(paths.SLIDES / "figures", tmp_path / "figures")
    (tmp_path / "deck.yaml").write_text(DECK, encoding="utf-8")
    return tmp_path


def of_kind(hand: Hand, kind: str) -> QQuickItem:
    (found,) = [i for i in shown(hand.window.contentItem()) if kind_of(i) == kind]
    return found


def current(hand: Hand) -> int:
    return int(of_kind(hand, "GalleryBlock").property("current"))


def share(hand: Hand) -> float:
    return float(of_kind(hand, "CompareBlock").property("share"))


def at_slide(hand: Hand, slide: int) -> None:
    hand.clock.pass_by(PACE)
    hand.controller.openAt(slide)
    hand.settle()


def across(hand: Hand, name: str, start: float, end: float) -> None:
    """A swipe on an item, from one share of its width to another."""
    item = hand.item(name)
    left, top = item.mapToScene(item.boundingRect().topLeft()).toTuple()
    width = hand.window.width()
    y = (top + item.height() / 2) / hand.window.height()
    ends = [(left + item.width() * part) / width for part in (start, end)]
    hand.swipe(*ends, y=y)


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_swipes_leaf_through_the_gallery_and_not_through_the_slides(open_hand, folder, size):
    hand = open_hand(folder, size=size)
    at_slide(hand, 0)
    across(hand, "gallery-room", 0.8, 0.2)
    assert current(hand) == 1
    assert "Two" in hand.texts()
    across(hand, "gallery-room", 0.8, 0.2)
    across(hand, "gallery-room", 0.8, 0.2)
    assert current(hand) == 2, "the last picture stays"
    across(hand, "gallery-room", 0.2, 0.8)
    assert current(hand) == 1
    assert hand.controller.screen.slide == 0
    assert not faults(hand)


def test_thumbnails_lead_to_their_pictures(open_hand, folder):
    hand = open_hand(folder)
    at_slide(hand, 0)
    hand.tap("gallery-2")
    assert "Three" in hand.texts()
    hand.tap("gallery-0")
    assert "One" in hand.texts()


def test_the_picture_on_view_opens_on_the_whole_screen(open_hand, folder):
    hand = open_hand(folder)
    at_slide(hand, 0)
    hand.tap("gallery-1")
    hand.tap("gallery-enlarge")
    assert hand.item("figure-picture").property("source").toString().find("brain") > 0
    hand.tap("back")
    hand.tap("gallery-room")
    assert hand.sees("zoom")


def test_a_touch_in_the_loop_opens_the_visit_and_does_what_it_says(open_hand, folder):
    hand = open_hand(folder)
    hand.tap("gallery-2")
    assert hand.controller.screen.mode is Mode.VISIT
    assert current(hand) == 2


def test_the_next_visitor_finds_the_first_picture(open_hand, folder):
    hand = open_hand(folder)
    at_slide(hand, 0)
    hand.tap("gallery-2")
    hand.wait_for(85)
    assert hand.controller.screen.mode is Mode.ATTRACT
    at_slide(hand, 0)
    assert current(hand) == 0


def test_the_handle_follows_the_finger_and_the_slide_stays(open_hand, folder):
    hand = open_hand(folder)
    at_slide(hand, 1)
    assert share(hand) == 0.5
    across(hand, "compare", 0.5, 0.9)
    assert share(hand) == pytest.approx(0.9, abs=0.02)
    across(hand, "compare", 0.9, 0.1)
    assert share(hand) == pytest.approx(0.1, abs=0.02)
    assert hand.controller.screen.slide == 1
    assert not faults(hand)


def test_a_tap_puts_the_handle_there(open_hand, folder):
    hand = open_hand(folder)
    at_slide(hand, 1)
    hand.touch(hand.middle("compare") + QPoint(100, 0))
    width = hand.item("compare").width()
    assert share(hand) == pytest.approx(0.5 + 100 / width, abs=0.01)


def test_keys_move_the_handle_and_not_the_slide(open_hand, folder):
    hand = open_hand(folder)
    at_slide(hand, 1)
    hand.item("compare").forceActiveFocus()
    hand.key(Qt.Key.Key_Right)
    assert share(hand) == pytest.approx(0.6)
    hand.key(Qt.Key.Key_Left)
    hand.key(Qt.Key.Key_Left)
    assert share(hand) == pytest.approx(0.4)
    assert hand.controller.screen.slide == 1
    sliders = [n for n in accessible(hand) if n.role() == QAccessible.Role.Slider]
    (slider,) = [n for n in sliders if not n.state().invisible]
    assert slider.valueInterface().currentValue() == 40


def test_the_next_visitor_finds_the_handle_in_the_middle(open_hand, folder):
    hand = open_hand(folder)
    at_slide(hand, 1)
    across(hand, "compare", 0.5, 0.9)
    hand.wait_for(85)
    at_slide(hand, 1)
    assert share(hand) == 0.5


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT, (1024, 768)], ids=str)
def test_quotations_timelines_and_codes_are_laid_out_well(open_hand, folder, size):
    hand = open_hand(folder, size=size)
    at_slide(hand, 2)
    assert "‘To measure is to <i>know</i>.’" in hand.texts()
    assert not faults(hand)


def test_a_camera_reads_the_code_that_is_on_screen(open_hand, folder, tmp_path):
    hand = open_hand(folder)
    at_slide(hand, 2)
    picture = tmp_path / "screen.png"
    assert hand.window.grabWindow().save(str(picture))
    with Image.open(picture) as image:
        (code,) = zxingcpp.read_barcodes(image.convert("L"))
    assert code.text == ADDRESS
