"""networks-5: a whole link: a quantum channel for the key, an ordinary one for the message."""

from __future__ import annotations

from . import icons
from .figure import Figure, canvas, label
from .style import MEDIUM, MUTED, THIN, WHITE
from .svg import Canvas

LEFT, RIGHT, QUANTUM, ORDINARY = 215.0, 985.0, 345.0, 565.0
ANGLES = (0, 90, 45, 90, 135)


def station(picture: Canvas, x: float) -> None:
    """One end: a key above, proof of identity below."""
    picture.rect(
        (x - 105, 235),
        (210, 440),
        30,
        fill=picture.accent,
        fill_opacity=0.07,
        stroke=picture.accent,
        width=MEDIUM,
    )
    icons.key(picture, (x - 8, QUANTUM), 72)
    icons.shield(picture, (x, ORDINARY), 96, WHITE)


def quantum_channel(picture: Canvas) -> None:
    """A fibre with single photons, one way."""
    start, end = LEFT + 130, RIGHT - 130
    fibre = picture.fade(
        (start, 0), (end, 0), ((0, picture.accent, 0.2), (1, picture.accent, 0.06))
    )
    picture.rect(
        (start, QUANTUM - 52),
        (end - start, 104),
        52,
        fill=fibre,
        stroke=picture.accent,
        width=THIN,
        opacity=0.5,
    )
    for i, angle in enumerate(ANGLES):
        icons.photon(picture, (start + 75 + 83 * i, QUANTUM), 27, angle)
    picture.arrow_head((end - 60, QUANTUM), (end - 30, QUANTUM), 24, width=5)


def ordinary_channel(picture: Canvas) -> None:
    """A wire both ways, with the encrypted message on it."""
    start, end = LEFT + 130, RIGHT - 130
    picture.line((start, ORDINARY), (end, ORDINARY), colour=MUTED, width=MEDIUM)
    picture.arrow_head((end - 60, ORDINARY), (end, ORDINARY), 22, colour=MUTED)
    picture.arrow_head((start + 60, ORDINARY), (start, ORDINARY), 22, colour=MUTED)
    icons.envelope(picture, (600, ORDINARY), (190, 124), WHITE)
    icons.padlock(picture, (600, ORDINARY + 26), 52, picture.accent)


def figure() -> Figure:
    """Draw the picture."""
    picture = canvas("networks")
    for x in (LEFT, RIGHT):
        station(picture, x)
    quantum_channel(picture)
    ordinary_channel(picture)
    labels = (
        label(LEFT, 190, "sender", "отправитель"),
        label(RIGHT, 190, "receiver", "получатель"),
        label(600, 255, "quantum channel: key", "квантовый канал: ключ"),
        label(600, 675, "ordinary channel: message", "обычный канал: сообщение"),
        label(LEFT, 725, "identity check", "проверка личности"),
        label(RIGHT, 725, "identity check", "проверка личности"),
    )
    return Figure("networks-5", picture, labels)
