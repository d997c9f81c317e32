"""Light is gathered and developed without loss, and every piece is shipped as it should be."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from tools.art import optics
from tools.art.__main__ import ART, PIECES
from tools.art.camera import Camera
from tools.art.colour import BACKGROUND, encoded, linear
from tools.art.develop import LARGEST_FILE, Look, developed, picture
from tools.art.plate import FINEST, FULL, Plate


class TestPlate:
    def test_a_curve_is_as_bright_as_asked(self):
        plate = Plate(300)
        x = np.linspace(0.1, 0.9, 50)
        plate.curve(x, np.full(50, 0.5017), np.full(50, 0.8), np.ones(3))
        light = developed(plate, Look(glow=()))
        across = light[:, 150].sum(axis=0) / np.sqrt(2 * np.pi) / FINEST / plate.scale
        assert across == pytest.approx([0.8] * 3, rel=0.03)

    def test_points_keep_their_energy_however_they_are_blurred(self):
        for blur in (0.0, 3.0, 17.0):
            plate = Plate(200)
            plate.points(np.array([0.4]), np.array([0.6]), np.array([7.0]), np.ones(3), blur)
            plate.flush()
            assert sum(layer.sum() for layer in plate.layers.values()) == pytest.approx(21.0)

    def test_light_outside_the_plate_is_left_out(self):
        plate = Plate(50)
        plate.points(np.array([-0.5, 1.7]), np.array([0.5, 2.0]), np.ones(2), np.ones(3))
        plate.flush()
        assert sum(layer.sum() for layer in plate.layers.values()) == 0

    def test_a_dark_plate_is_the_background(self):
        plate = Plate(400)
        plate.layer(0)
        image = np.asarray(picture(plate, Look()))
        ground = np.array([int(BACKGROUND[i : i + 2], 16) for i in (1, 3, 5)])
        assert np.abs(image[:, :, :3] - ground.astype(float)).max() <= 6
        assert np.abs(image[:, :, :3].mean(axis=(0, 1)) - ground).max() < 0.1
        assert (image[[0, -1]][:, :, 3] == 0).all()

    def test_the_same_piece_twice_is_the_same_to_the_bit(self):
        once, again = (picture(optics.draw(160), optics.LOOK) for _ in range(2))
        assert once.tobytes() == again.tobytes()


def test_colours_survive_the_way_to_linear_light_and_back():
    for colour in ("#000000", BACKGROUND, "#7db8ff", "#ffffff"):
        values = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
        assert encoded(linear(colour)) == pytest.approx(values, abs=1e-4)


@pytest.mark.parametrize("camera", [Camera(20, 40, 5, 0.4), Camera(-30, 65, 4, 0.3, roll=12)])
def test_camera_sees_the_floor_where_it_puts_it(camera):
    places = np.array([[0.3, -0.2, 0.0], [-0.4, 0.1, 0.0], [0.0, 0.0, 0.0]])
    x, y, _ = camera.seen(places)
    assert np.column_stack(camera.floor(x, y)) == pytest.approx(places[:, :2], abs=1e-9)
    assert camera.axes() @ camera.axes().T == pytest.approx(np.eye(3))


@pytest.mark.parametrize("name", PIECES)
def test_each_piece_is_shipped_in_full_size_and_melts_into_the_screen(name):
    path = ART / f"{name}.webp"
    assert path.stat().st_size <= LARGEST_FILE
    with Image.open(path) as image:
        assert image.size == (FULL, FULL)
        assert image.mode == "RGBA"
        alpha = np.asarray(image.getchannel("A"))
    assert max(alpha[0].max(), alpha[-1].max(), alpha[:, 0].max(), alpha[:, -1].max()) == 0
    assert alpha[FULL // 2, FULL // 2] == 255


@pytest.mark.parametrize("name", PIECES)
def test_each_piece_draws_light(name):
    piece = PIECES[name]
    image = np.asarray(picture(piece.draw(120), piece.look))
    assert image[30:90, 30:90, :3].max() > 120
