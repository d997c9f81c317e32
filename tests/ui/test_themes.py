"""A theme file decides how everything looks; every token of it is used, a deck may bring one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem

from kiosk import paths
from kiosk.deck import Theme
from kiosk.deck.theme import Colours, MotionTimes, TypeScale
from tests.ui.conftest import loaded
from tests.ui.decks import shipped_in
from tests.ui.hand import Hand, shown
from tests.ui.layout import kind_of
from tests.ui.test_layout import act

NETWORKS = 4
TOKENS = {"colours": Colours, "type": TypeScale, "motion": MotionTimes}
GREEN, WHITE, BLACK = QColor("#003300"), QColor("#FFFFFF"), QColor("#000000")


def theme_with(changes: dict[str, object]) -> str:
    """The kiosk's own theme with some tokens changed, as the text of a file."""
    theme = yaml.safe_load((paths.ASSETS / "themes" / "quantum.yaml").read_text("utf-8"))
    for key, value in changes.items():
        group, _, name = key.rpartition(".")
        (theme[group] if group else theme)[name] = value
    return yaml.safe_dump(theme)


@pytest.fixture
def open_with(open_hand, tmp_path):
    """Opens the shipped deck with a theme file of its own, changed in some tokens."""

    def open_changed(changes: dict[str, object]) -> Hand:
        folder = shipped_in("looks/mine.yaml", tmp_path)
        (folder / "looks").mkdir()
        (folder / "looks" / "mine.yaml").write_text(theme_with(changes), "utf-8")
        hand = open_hand(folder)
        act(hand, hand.controller.toggleLessMotion)
        act(hand, hand.controller.openAt, NETWORKS)
        return hand

    return open_changed


def of_kind(hand: Hand, kind: str) -> list[QQuickItem]:
    found = [i for i in shown(hand.window.contentItem()) if kind_of(i) == kind]
    assert found, f"no {kind} is on screen"
    return found


def test_colours_come_from_the_decks_theme(open_with) -> None:
    changes = {"background": "#003300", "text": "#FFFF00", "surface_raised": "#400040"}
    hand = open_with({f"colours.{name}": colour for name, colour in changes.items()})
    assert hand.window.color() == GREEN
    assert hand.title().property("color") == QColor("#FFFF00")
    assert hand.window.grabWindow().pixelColor(4, 540) == GREEN
    assert QColor("#400040") in [s.property("color") for s in of_kind(hand, "Surface")]


def test_an_accent_comes_from_the_decks_theme(open_with) -> None:
    hand = open_with({"accents.networks": "#FF8800"})
    (eyebrow,) = of_kind(hand, "Eyebrow")
    assert eyebrow.property("accent") == QColor("#FF8800")


def test_space_and_margin_come_from_the_decks_theme(open_with) -> None:
    hand = open_with({"space": 20, "margin": 40})
    assert hand.title().mapToScene(hand.title().boundingRect().topLeft()).x() == 40
    act(hand, hand.controller.topics)
    first, second = hand.item("tile-0"), hand.item("tile-1")
    gap = second.mapToScene(second.boundingRect().topLeft()).x()
    gap -= first.mapToScene(first.boundingRect().topRight()).x()
    assert gap == pytest.approx(40)


def test_corners_come_from_the_decks_theme(open_with) -> None:
    hand = open_with({"radius": 7})
    radii = {s.property("radius") for s in of_kind(hand, "Surface")}
    assert 7 in radii
    assert 24 not in radii


def test_sizes_of_type_come_from_the_decks_theme(open_with) -> None:
    hand = open_with({"type.heading": 40})
    act(hand, hand.controller.topics)
    words = hand.controller.words["choose_topic"]
    (heading,) = [i for i in of_kind(hand, "PlainText") if i.property("text") == words]
    assert heading.property("font").pixelSize() == 40


def test_times_come_from_the_decks_theme(open_hand, tmp_path) -> None:
    folder = shipped_in("mine.yaml", tmp_path)
    (folder / "mine.yaml").write_text(
        theme_with({"motion.loop": "70 ms", "motion.visitor": "40 ms"}), "utf-8"
    )
    hand = open_hand(folder)
    assert {p.property("fadeTime") for p in of_kind(hand, "SlidePage")} == {70}
    act(hand, hand.controller.touch)
    assert {p.property("fadeTime") for p in of_kind(hand, "SlidePage")} == {40}


@pytest.mark.parametrize(("theme", "ground"), [("quantum", BLACK), ("light", WHITE)])
def test_high_contrast_keeps_to_the_side_of_the_theme(open_hand, tmp_path, theme, ground) -> None:
    hand = open_hand(shipped_in(theme, tmp_path))
    act(hand, hand.controller.toggleHighContrast)
    assert hand.window.color() == ground
    opposite = BLACK if ground == WHITE else WHITE
    assert hand.title().property("color") == opposite


def test_figures_stay_on_a_dark_plate_in_the_light_theme(open_hand, tmp_path) -> None:
    hand = open_hand(shipped_in("light", tmp_path))
    act(hand, hand.controller.toggleLessMotion)
    act(hand, hand.controller.openAt, NETWORKS)
    act(hand, hand.controller.openDetail, 0)
    picture = hand.item("figure-picture")
    corner = picture.mapToScene(picture.boundingRect().topLeft()).toPoint()
    seen = hand.window.grabWindow().pixelColor(corner.x() + 40, corner.y() + 40)
    assert seen.lightnessF() < 0.2
    assert hand.window.color().lightnessF() > 0.9


def test_a_theme_is_changed_while_the_kiosk_runs(hand, tmp_path) -> None:
    dark = hand.window.color()
    hand.stage.replace(loaded(shipped_in("light", tmp_path)))
    hand.settle()
    assert dark.lightnessF() < 0.1
    assert hand.window.color().lightnessF() > 0.9


def qml() -> dict[Path, str]:
    found = {file: file.read_text("utf-8") for file in paths.QML.rglob("*.qml")}
    assert found
    return found


def tokens() -> list[str]:
    """All tokens as QML names them; `name` and `art` are nothing that is seen."""
    groups = [f"Tokens.{group}.{name}" for group, m in TOKENS.items() for name in m.model_fields]
    single = set(Theme.model_fields) - set(TOKENS) - {"name", "art"}
    return [*groups, *(f"Tokens.{name}" for name in single)]


@pytest.mark.parametrize("token", tokens())
def test_every_token_is_used(token: str) -> None:
    theme = next(text for file, text in qml().items() if file.name == "Theme.qml")
    lines = [line for line in theme.splitlines() if re.search(rf"{re.escape(token)}\b", line)]
    assert lines, f"Theme.qml does not read {token}"
    names = [m[1] for line in lines if (m := re.search(r"readonly property \w+ (\w+):", line))]
    others = "\n".join(text for file, text in qml().items() if file.name != "Theme.qml")
    used = [n for n in names if re.search(rf"\bTheme\.{n}\b", others)]
    # Accents are read by a function.
    assert used or token == "Tokens.accents", f"nothing uses {token}"
