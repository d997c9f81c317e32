"""What the film shows and says, and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

RATE = 25
"""Frames in a second."""
SHOT = 3.0
"""Seconds from one piece to the next."""
FADE = 0.8
"""Seconds in which a piece melts into the next one."""
TURN = 60.0
"""Seconds that one turn of a piece takes on the wall."""
SPEED = 2.0
"""How many times faster a piece moves in the film."""
PUSH = 0.06
"""How much closer the camera comes in a shot."""
REST = 0.1
"""Seconds without words between two subtitles."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A piece, what is said of it by language, and how wide it is at first (1: as the frame)."""

    piece: str
    words: dict[str, str]
    width: float = 1.0


SHOTS = (
    Shot(
        "welcome",
        {
            "en": "Five waves, one for each area.",
            "ru": "Пять волн, по одной на каждую область.",
        },
        width=0.88,
    ),
    Shot(
        "conference",
        {
            "en": "Nine pulses join in one high crest.",
            "ru": "Девять импульсов сливаются в один гребень.",
        },
        width=0.96,
    ),
    Shot(
        "networks",
        {
            "en": "Photons sit where crest meets crest.",
            "ru": "Фотоны — там, где встречаются гребни.",
        },
    ),
    Shot(
        "materials",
        {
            "en": "An electron’s wave in a sheet of carbon.",
            "ru": "Волна электрона в листе углерода.",
        },
    ),
    Shot(
        "optics",
        {
            "en": "Light runs round a ring and grows.",
            "ru": "Свет бежит по кольцу и нарастает.",
        },
        width=0.86,
    ),
    Shot(
        "brain",
        {
            "en": "The magnetic field of one small current.",
            "ru": "Магнитное поле одного малого тока.",
        },
        width=0.84,
    ),
    Shot(
        "clocks",
        {
            "en": "The rings by which a clock is tuned.",
            "ru": "Кольца, по которым настраивают часы.",
        },
        width=0.84,
    ),
    Shot(
        "centre",
        {
            "en": "A hundred lines close into one figure.",
            "ru": "Сто линий замыкаются в одну фигуру.",
        },
        width=0.82,
    ),
)


@dataclass(frozen=True, slots=True)
class Look:
    """One piece in a frame: the phase of its turn, its width, and how much it covers.

    A piece is a square; its width is in widths of the frame.
    """

    piece: str
    phase: float
    width: float
    share: float = 1.0


def length(shots: tuple[Shot, ...]) -> float:
    """How long the film is, in s."""
    return len(shots) * SHOT


def frames(shots: tuple[Shot, ...]) -> Iterator[tuple[Look, Look | None]]:
    """What each frame shows: a piece, and the one that it melts into.

    The last piece melts into the first, so that the film can go round without a seam.
    """
    for number in range(round(length(shots) * RATE)):
        index, local = divmod(number / RATE, SHOT)
        coming = max(0.0, (local - (SHOT - FADE)) / FADE)
        share = coming * coming * (3 - 2 * coming)
        now = _look(shots[int(index)], local)
        after = shots[(int(index) + 1) % len(shots)]
        yield now, _look(after, local - SHOT, share) if share > 0 else None


def _look(shot: Shot, seconds: float, share: float = 1.0) -> Look:
    """A piece at a time after it has come in whole, in s; before that time is below 0."""
    return Look(
        shot.piece,
        (seconds * SPEED / TURN) % 1.0,
        shot.width * (1 + PUSH * (seconds + FADE) / (SHOT + FADE)),
        share,
    )


def subtitles(shots: tuple[Shot, ...], language: str) -> str:
    """The film's words as a WebVTT file."""
    cues = [
        f"{_clock(index * SHOT)} --> {_clock((index + 1) * SHOT - REST)}\n{shot.words[language]}\n"
        for index, shot in enumerate(shots)
    ]
    return "\n".join(["WEBVTT\n", *cues])


def _clock(seconds: float) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"{int(minutes):02}:{rest:06.3f}"
