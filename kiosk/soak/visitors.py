"""What the visitors do: taps, swipes, palms, play, keys, rotations, edits; by real events."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.soak.hand import Hand
from kiosk.soak.measures import seen
from kiosk.soak.stopwatch import Stopwatch

KEYS = (
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home),
    *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Back, Qt.Key.Key_Space),
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Delete, Qt.Key.Key_Menu, Qt.Key.Key_Meta),
    *(Qt.Key.Key_F1, Qt.Key.Key_F4, Qt.Key.Key_F5, Qt.Key.Key_F11, Qt.Key.Key_F12),
    *(Qt.Key.Key_Q, Qt.Key.Key_W, Qt.Key.Key_Print),
)
LEADING = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Escape)
MODIFIERS = (Qt.KeyboardModifier.NoModifier,) * 4 + (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
)
TRY = "try-it"
DRAWING = "exhibit-drawing"
"""The names of the control that opens a demonstration, and of what is played with there."""


class Visitors:
    """Hands on a window. Every act says what it was, so that a failing run can name it."""

    def __init__(
        self,
        window: QQuickWindow,
        size: tuple[int, int],
        watch: Stopwatch,
        frame: Callable[[], None],
        edit: Callable[[Random], str] | None,
    ) -> None:
        """`frame` waits for a frame; `edit` edits the deck; `size` is the stage's, in px.

        Without `edit` there are only the acts that lead somewhere.
        """
        self.hand = Hand(window, watch, frame)
        self._window, self._watch, self._frame = window, watch, frame
        width, height = size
        small = (width * 2 // 3, height * 2 // 3)
        self._sizes = (size, (height, width), small, (height * 4 // 3, height))
        self.size = size
        self._acts: tuple[tuple[float, Callable[[Random], str]], ...] = (
            (48, self._tap_control),
            (10, self._swipe),
            (6, self._play),
            (36, self._leading_key),
        )
        if edit is not None:
            self._acts = (
                (42, self._tap_anywhere),
                (18, self._tap_control),
                (14, self._swipe),
                (8, self._play),
                (9, self._palm),
                (5, self._key),
                (2, self._turn),
                (2, edit),
            )

    def act(self, random: Random) -> str:
        """One act, chosen by chance; says which."""
        shares = [share for share, _ in self._acts]
        (act,) = random.choices([act for _, act in self._acts], shares)
        return act(random)

    def resize(self, size: tuple[int, int]) -> None:
        """Ask for that size of the stage, in px."""
        self.size = size
        with self._watch.time(f"resize to {size}"):
            self._window.resize(QSize(*size))

    def _anywhere(self, random: Random) -> QPoint:
        width, height = self.size
        return QPoint(random.randrange(width), random.randrange(height))

    def _tap_anywhere(self, random: Random) -> str:
        return self.hand.tap(self._anywhere(random), "anywhere", slowly=random.random() < 0.3)

    def _tap_control(self, random: Random) -> str:
        controls = [i for i in seen(self._window.contentItem()) if self._touchable(i)]
        if not controls:
            return self._tap_anywhere(random)
        return self._tap(random.choice(controls), random)

    def _tap(self, control: QQuickItem, random: Random) -> str:
        name = control.objectName() or "control"
        return self.hand.tap(_middle(control), name, slowly=random.random() < 0.3)

    def _touchable(self, item: QQuickItem) -> bool:
        if not (item.isEnabled() and item.activeFocusOnTab()):
            return False
        x = item.mapToScene(QPointF(item.width() / 2, 0)).x()
        return 0 <= x < self.size[0]

    def _swipe(self, random: Random) -> str:
        start, end = self._anywhere(random), self._anywhere(random)
        if random.random() < 0.7:
            end.setY(start.y() + random.randint(-40, 40))
        return self.hand.drag(_way(start, end, random.randint(3, 16)), "swipe")

    def _play(self, random: Random) -> str:
        """At a demonstration: pull at its picture or at a control. Else: go to one, if one is near.

        A slider is pulled along, what is no slider is let go of again.
        """
        items = list(seen(self._window.contentItem()))
        drawing = next((i for i in items if i.objectName() == DRAWING), None)
        if drawing is None:
            door = next((i for i in items if i.objectName() == TRY and self._touchable(i)), None)
            return self._tap(door, random) if door else self._tap_control(random)
        pulled = [i for i in items if i.objectName().startswith("control-")] + [drawing] * 2
        item = random.choice(pulled)
        start, end = (_within(item, random) for _ in range(2))
        return self.hand.drag(_way(start, end, random.randint(3, 16)), f"play {item.objectName()}")

    def _palm(self, random: Random) -> str:
        """Two to ten points at once, that slip a little; often a finger taps beside them."""
        middle, count = self._anywhere(random), random.randint(2, 10)
        reach = random.choice((60, 60, 400))
        points = [
            middle + QPoint(random.randint(-reach, reach), random.randint(-reach, reach))
            for _ in range(count)
        ]
        name, hand = f"palm of {count} at {middle.x()}, {middle.y()}", self.hand
        hand.touch({n: ("press", at) for n, at in enumerate(points)}, name)
        if random.random() < 0.5:
            resting = {n: ("rest", at) for n, at in enumerate(points)}
            tap = self._anywhere(random)
            hand.touch({**resting, 20: ("press", tap)}, name)
            hand.touch({**resting, 20: ("release", tap)}, name)
        else:
            slip = QPoint(random.randint(-80, 80), random.randint(-80, 80))
            hand.touch({n: ("move", at + slip) for n, at in enumerate(points)}, name)
            self._frame()
        hand.touch({n: ("release", at) for n, at in enumerate(points)}, name)
        return name

    def _key(self, random: Random) -> str:
        return self._strike(random.choice(KEYS), random.choice(MODIFIERS))

    def _leading_key(self, random: Random) -> str:
        return self._strike(random.choice(LEADING), Qt.KeyboardModifier.NoModifier)

    def _strike(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> str:
        name = f"key {modifier.name} {key.name}"
        with self._watch.time(name):
            QTest.keyClick(self._window, key, modifier)
        return name

    def _turn(self, random: Random) -> str:
        """Another shape of the stage, or another language by its button."""
        controls = seen(self._window.contentItem())
        languages = [i for i in controls if i.objectName().startswith("language-")]
        if random.random() < 0.4 and languages:
            return self._tap(random.choice(languages), random)
        self.resize(random.choice(self._sizes))
        return f"resize to {self.size}"


def _middle(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def _within(item: QQuickItem, random: Random) -> QPoint:
    return item.mapToScene(
        QPointF(random.random() * item.width(), random.random() * item.height())
    ).toPoint()


def _way(start: QPoint, end: QPoint, steps: int) -> list[QPoint]:
    return [start + (end - start) * (i / steps) for i in range(steps + 1)]


def durations(random: Random) -> Iterator[float]:
    """Seconds of the visit's clock until the next act, in one or more steps."""
    dice = random.random()
    if dice < 0.45:
        yield random.random() * 0.6
    elif dice < 0.85:
        yield random.random() * 3
    elif dice < 0.95:
        yield random.random() * 15
    else:
        # Into the warning; and, every second time, through it.
        yield 60.5
        if dice > 0.975:
            yield 20.5
