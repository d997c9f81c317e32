"""brain-5: a response that appears when records are averaged; fields from brain to Earth."""

from __future__ import annotations

from .figure import Figure, canvas, label, right_of
from .physics_brain import averages, response
from .plot import Scale, samples
from .style import BOLD, MUTED, THIN, WHITE
from .svg import Canvas

TIME = Scale(0, 0.4, 80, 600)  # s
FEMTOTESLA = 0.5  # picture units
NOISE = 100.0  # of one record, in femtotesla
ROWS = ((1, 265.0), (10, 515.0), (100, 715.0))
FIELD = Scale(1e-14, 1e-4, 780, 130, log=True)
AXIS = 905.0
BRAIN, EARTH = 100e-15, 50e-6


def records(picture: Canvas) -> None:
    """The mean of 1, 10 and 100 records, with the hidden response on the last."""
    times = samples(0, 0.4, 201)
    for repeats, y in ROWS:
        picture.line((TIME.start, y), (TIME.end, y), colour=MUTED, width=2, opacity=0.7)
        trace = [
            (TIME(t), y - FEMTOTESLA * v)
            for t, v in zip(times, averages(times, repeats, NOISE), strict=True)
        ]
        bright = repeats == 100
        picture.curve(trace, width=4 if bright else 2.6, opacity=1 if bright else 0.75, glow=bright)
    picture.curve(
        [(TIME(t), ROWS[-1][1] - FEMTOTESLA * response(t)) for t in times],
        colour=WHITE,
        width=THIN,
        dash="2 9",
    )


def fields(picture: Canvas) -> None:
    """A logarithmic scale with a tick at each power of ten, and two fields on it."""
    picture.line((AXIS, FIELD.start), (AXIS, FIELD.end), colour=MUTED, width=5)
    for power in range(-14, -3):
        y = FIELD(10.0**power)
        picture.line((AXIS - 12, y), (AXIS + 12, y), colour=MUTED, width=THIN)
    picture.line((AXIS, FIELD(BRAIN)), (AXIS, FIELD(EARTH)), width=BOLD, glow=True)
    for field in (BRAIN, EARTH):
        picture.lamp((AXIS, FIELD(field)), 12, WHITE)


def figure() -> Figure:
    """Draw the picture."""
    picture = canvas("brain")
    records(picture)
    fields(picture)
    middle = (FIELD(BRAIN) + FIELD(EARTH)) / 2
    names = (
        ("1~record", "1~запись"),
        ("mean of 10", "среднее из~10"),
        ("mean of 100", "среднее из~100"),
    )
    labels = (
        *(label(730, y, *name) for (_, y), name in zip(ROWS, names, strict=True)),
        right_of(AXIS + 35, FIELD(EARTH), "Earth, 50~µT", "Земля, 50~мкТл"),
        right_of(AXIS + 35, FIELD(BRAIN), "brain, 100~fT", "мозг, 100~фТл"),
        right_of(AXIS + 35, middle, "×~500~million", "×~500~млн"),
    )
    return Figure("brain-5", picture, labels)
