"""The figures: numbers as in the physics, plain SVG, and labels that cover nothing."""

from __future__ import annotations

import itertools
import math
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk import paths
from tools.figures import materials_bond
from tools.figures.catalogue import COMPARED, FIGURES
from tools.figures.figure import GLYPH, LINE, Figure, Label

FOLDER = paths.SLIDES / "figures"
ALLOWED = {"svg", "defs", "linearGradient", "radialGradient", "stop", "path", "circle", "rect"}
ALLOWED_ATTRIBUTE = re.compile(
    r"viewBox|id|gradientUnits|[xy][12]?|c[xy]|rx?|offset|stop-(color|opacity)|d|width|height"
    r"|fill(-opacity)?|stroke(-(width|opacity|linecap|linejoin|dasharray))?"
)
GAP = 10  # between labels
LONGEST = 25  # characters of a label
SEEN = 0.45  # opacity from which a stroke or a fill fights with the words on it


@pytest.fixture(scope="module", params=FIGURES)
def figure(request: pytest.FixtureRequest) -> Figure:
    return FIGURES[request.param]()


def test_there_is_a_figure_for_each_detail_of_each_area() -> None:
    areas = ("networks", "materials", "optics", "brain", "clocks")
    assert list(FIGURES) == [f"{area}-{n}" for area in areas for n in range(1, 6)]


def test_a_figure_is_known_by_the_name_it_bears(figure: Figure) -> None:
    assert FIGURES[figure.name]().name == figure.name


def test_the_picture_in_the_deck_is_the_one_that_the_code_draws(figure: Figure) -> None:
    """Run `python -m tools.figures` after a change."""
    shipped = (FOLDER / f"{figure.name}.svg").read_text(encoding="utf-8")
    assert shipped == figure.canvas.svg()


@pytest.mark.parametrize("name", COMPARED)
def test_compared_pictures_are_those_that_the_code_draws(name: str) -> None:
    shipped = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    assert shipped == COMPARED[name]().canvas.svg()


def test_pairing_opens_a_gap_of_twice_the_difference_of_the_links() -> None:
    waves = [math.pi * n / 250 for n in range(501)]
    assert min(materials_bond.band(wave, 0.0) for wave in waves) == pytest.approx(0, abs=1e-12)
    pairing = materials_bond.PAIRING
    gap = 2 * min(materials_bond.band(wave, pairing) for wave in waves)
    assert gap == pytest.approx(2 * abs((1 + pairing) - (1 - pairing)))
    assert max(materials_bond.band(wave, pairing) for wave in waves) == pytest.approx(2)


def test_a_picture_is_plain_and_holds_no_words(figure: Figure) -> None:
    text = figure.canvas.svg()
    assert not re.search(r"nan|inf\b", text)
    root = ET.fromstring(text)
    for element in root.iter():
        assert element.tag.rpartition("}")[2] in ALLOWED
        assert all(ALLOWED_ATTRIBUTE.fullmatch(name) for name in element.attrib)
        assert not (element.text or "").strip()
    assert root.get("viewBox") == "0 0 1200 900"
    references = re.findall(r"url\(([^)]*)\)", text)
    names = {element.get("id") for element in root.iter() if element.get("id")}
    assert all(reference.removeprefix("#") in names for reference in references)
    assert text.count("://") == 1, "the name space is the only address"
    assert len(text) < 200_000


def overlaps(first: Label, second: Label) -> bool:
    left, top, right, bottom = first.box()
    other_left, other_top, other_right, other_bottom = second.box()
    apart = (
        right + GAP <= other_left
        or other_right + GAP <= left
        or bottom + GAP / 2 <= other_top
        or other_bottom + GAP / 2 <= top
    )
    return not apart


def test_labels_are_few_and_short(figure: Figure) -> None:
    assert 3 <= len(figure.labels) <= 7
    for label in figure.labels:
        assert max(len(label.en), len(label.ru)) <= LONGEST


def test_labels_stay_apart_and_inside(figure: Figure) -> None:
    for label in figure.labels:
        left, top, right, bottom = label.box()
        assert left >= GAP, label
        assert top >= GAP, label
        assert right <= 1200 - GAP, label
        assert bottom <= 900 - GAP, label
    for pair in itertools.combinations(figure.labels, 2):
        assert not overlaps(*pair), pair


def test_two_labels_on_one_spot_are_seen_to_overlap() -> None:
    assert overlaps(Label(300, 300, "one", "один"), Label(320, 310, "two", "два"))
    assert not overlaps(Label(300, 300, "one", "один"), Label(300, 360, "two", "два"))


def rendered(svg: str) -> QImage:
    renderer = QSvgRenderer(svg.encode())
    assert renderer.isValid()
    image = QImage(1200, 900, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, 1200, 900))
    painter.end()
    return image


def covered(image: QImage, label: Label) -> float:
    """Greatest opacity of the picture below the words of a label, 0 to 1."""
    half = max(len(label.en), len(label.ru)) * GLYPH / 2
    columns = range(max(0, round(label.x - half)), min(1199, round(label.x + half)), 2)
    rows = range(round(label.y - LINE / 2 + 4), round(label.y + LINE / 2 - 4), 2)
    return max(image.pixelColor(x, y).alphaF() for x in columns for y in rows)


def test_labels_cover_no_line(figure: Figure) -> None:
    image = rendered(figure.canvas.svg())
    hits = {
        label.en: round(covered(image, label), 2)
        for label in figure.labels
        if covered(image, label) >= SEEN
    }
    assert not hits


def test_a_label_on_a_line_is_seen() -> None:
    picture = FIGURES["networks-3"]().canvas
    assert covered(rendered(picture.svg()), Label(330, 201, "there", "там")) > SEEN


def test_a_picture_is_empty_at_its_border(figure: Figure) -> None:
    """Nothing is cut off: what is drawn ends before the edge."""
    image = rendered(figure.canvas.svg())
    edge = [(x, y) for x in range(0, 1200, 3) for y in (0, 899)]
    edge += [(x, y) for y in range(0, 900, 3) for x in (0, 1199)]
    assert max(image.pixelColor(x, y).alphaF() for x, y in edge) == 0


@pytest.mark.parametrize(
    ("text", "problem"),
    [(r"\d [a-zA-Zа-яА-Яµ°%]", "a plain space before a unit"), (r"[^\d]-\d", "a hyphen as minus")],
)
def test_numbers_follow_the_custom_of_print(figure: Figure, text: str, problem: str) -> None:
    found = [w for label in figure.labels for w in (label.en, label.ru) if re.search(text, w)]
    assert not found, problem


def test_russian_numbers_take_a_comma_and_english_ones_a_point(figure: Figure) -> None:
    for label in figure.labels:
        assert not re.search(r"\d\.\d", label.ru), label
        assert not re.search(r"\d,\d", label.en), label
        assert re.sub(r"\D", "", label.en) == re.sub(r"\D", "", label.ru), label


def test_labels_have_both_languages(figure: Figure) -> None:
    for label in figure.labels:
        words = re.search(r"[a-z]{3}", label.en)
        assert not words or re.search(r"[а-яё]", label.ru, re.IGNORECASE), label


def test_callouts_are_yaml_of_the_labels(figure: Figure) -> None:
    callouts = yaml.safe_load(figure.callouts())
    assert [c["text"] for c in callouts] == [{"en": w.en, "ru": w.ru} for w in figure.labels]
    for callout, label in zip(callouts, figure.labels, strict=True):
        assert math.dist(callout["at"], (label.x / 1200, label.y / 900)) < 0.001


def deck_callouts() -> dict[str, list[dict]]:
    """The callouts of each figure that the deck shows, by the picture's name."""
    found = {}
    for file in sorted((paths.SLIDES / "areas").glob("*.yaml")):
        slide = yaml.safe_load(file.read_text(encoding="utf-8"))
        blocks = [block for detail in slide["details"] for block in detail["blocks"]]
        for block in blocks:
            if "figure" in block:
                name = Path(block["figure"]["image"]).stem
                callouts = block["figure"].get("callouts", [])
                # The sentence behind a label is the author's.
                found[name] = [{k: v for k, v in c.items() if k != "more"} for c in callouts]
    return found


def test_the_deck_shows_every_figure() -> None:
    assert deck_callouts().keys() == FIGURES.keys()


def test_callouts_in_the_deck_are_those_of_the_figure(figure: Figure) -> None:
    """`python -m tools.figures --callouts FOLDER` writes them as the deck takes them."""
    assert deck_callouts()[figure.name] == yaml.safe_load(figure.callouts())


def test_figures_are_written_on_request(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tools.figures", "clocks-4", "--to", str(tmp_path)]
    subprocess.run(command, check=True, cwd=Path(__file__).resolve().parents[2])
    assert [file.name for file in tmp_path.iterdir()] == ["clocks-4.svg"]
