"""Pictures and films that cannot be decoded, or do not suit their place."""

from __future__ import annotations

import os
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from kiosk import paths
from kiosk.deck import load
from kiosk.look.review import review
from tests.look.conftest import header, places

SLIDE = "kind: topic\nid: one\ntitle: T\nart: {}\n"
FILM = (
    "kind: page\nid: one\ntitle: T\nblocks:\n  - video:\n      file: film.webm\n"
    "      poster: poster.png\n      alt: A film\n      credit: Me\n"
)


def picture(width: int, height: int, form: str = "PNG", *, noise: bool = False) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFF203040)
    if noise:
        bits = image.bits()
        bits[:] = os.urandom(len(bits))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, form)
    return bytes(buffer.data().data())


@pytest.mark.no_qt_log
@pytest.mark.parametrize("form", ["PNG", "JPG", "WEBP"])
def test_a_picture_that_is_cut_short_is_an_error(look, form) -> None:
    name = f"sky.{form.lower()}"
    whole = picture(1400, 1200, form, noise=True)
    assert places(look({"one.yaml": SLIDE.format(name), name: whole}), "undecodable-media") == []
    found = look({"one.yaml": SLIDE.format(name), name: whole[: len(whole) // 2]})
    assert "one.yaml:4 undecodable-media" in places(found)
    assert {p.severity for p in found if p.code == "undecodable-media"} == {"error"}


@pytest.mark.no_qt_log
def test_a_picture_with_broken_data_is_an_error(look) -> None:
    data = bytearray(picture(300, 300))
    at = data.index(b"IDAT") + 4
    data[at : at + 20] = bytes(20)
    assert zlib.crc32(bytes(data))
    found = look({"one.yaml": SLIDE.format("sky.png"), "sky.png": bytes(data)})
    assert "one.yaml:4 undecodable-media" in places(found)


def test_a_picture_with_too_few_pixels_is_named_with_those_it_needs(look) -> None:
    (problem,) = look({"one.yaml": SLIDE.format("sky.png"), "sky.png": picture(320, 200)})
    assert (problem.code, problem.line) == ("picture-too-small", 4)
    assert "320 x 200 px" in problem.message
    assert "1280x800" in problem.message


def test_a_picture_of_the_right_size_and_a_vector_picture_are_good(look) -> None:
    assert look({"one.yaml": SLIDE.format("sky.png"), "sky.png": picture(1280, 800)}) == []
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"/>'
    assert look({"one.yaml": SLIDE.format("sky.svg"), "sky.svg": svg}) == []


def test_a_picture_that_is_far_too_large_is_named_with_the_size_that_does(look) -> None:
    (problem,) = look({"one.yaml": SLIDE.format("sky.png"), "sky.png": picture(3200, 2000)})
    assert (problem.code, problem.line) == ("wasteful-picture", 4)
    assert "3200 x 2000 px" in problem.message


def test_where_one_display_needs_its_pixels_a_large_picture_is_good(look) -> None:
    deck = header("1280x800, 3840x2160")
    files = {"deck.yaml": deck, "one.yaml": SLIDE.format("sky.png"), "sky.png": picture(3200, 2000)}
    assert look(files) == []


def test_a_film_is_opened(tmp_path: Path) -> None:
    """In a process of its own: Qt's decoders and a handler of its log in Python would deadlock."""
    film = (paths.SLIDES / "film" / "journey.webm").read_bytes()
    folder = tmp_path / "deck"
    folder.mkdir()
    for name, content in {
        "deck.yaml": header().encode(),
        "one.yaml": FILM.encode(),
        "poster.png": picture(1280, 720),
        "film.webm": film,
    }.items():
        (folder / name).write_bytes(content)
    assert places(review(load(folder, assets=paths.ASSETS)), "undecodable-media") == []
    (folder / "film.webm").write_bytes(film[:200])
    found = review(load(folder, assets=paths.ASSETS))
    assert places(found, "undecodable-media") == ["one.yaml:6 undecodable-media"]
