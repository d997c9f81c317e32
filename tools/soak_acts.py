"""What the soak's visitors do: taps, swipes, palms, keys, rotations, edits; by real events."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from soak_measures import Stopwatch, descendants

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
        self._panel: QPointingDevice = QTest.createTouchDevice()
        self._window, self._watch, self._frame = window, watch, frame
        width, height = size
        small = (width * 2 // 3, height * 2 // 3)
        self._sizes = (size, (height, width), small, (height * 4 // 3, height))
        self.size = size
        self._acts: tuple[tuple[float, Callable[[Random], str]], ...] = (
            (50, self._tap_control),
            (10, self._swipe),
            (40, self._leading_key),
        )
        if edit is not None:
            self._acts = (
                (55, self._tap_anywhere),
                (15, self._tap_control),
                (12, self._swipe),
                (8, self._palm),
                (5, self._key),
                (3, self._turn),
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

    def _touch(self, fingers: dict[int, tuple[str, QPoint]], what: str) -> None:
        """One event of the panel: what each finger does, by its number."""
        event = QTest.touchEvent(self._window, self._panel, False)
        for finger, (stage, at) in fingers.items():
            if stage == "rest":
                event.stationary(finger)
            else:
                getattr(event, stage)(finger, at, self._window)
        with self._watch.time(what):
            event.commit()

    def _tap(self, at: QPoint, what: str, random: Random) -> str:
        name = f"tap {what} at {at.x()}, {at.y()}"
        self._touch({0: ("press", at)}, name)
        if random.random() < 0.3:
            self._frame()
        self._touch({0: ("release", at)}, name)
        return name

    def _tap_anywhere(self, random: Random) -> str:
        return self._tap(self._anywhere(random), "anywhere", random)

    def _tap_control(self, random: Random) -> str:
        controls = [i for i in descendants(self._window.contentItem()) if self._touchable(i)]
        if not controls:
            return self._tap_anywhere(random)
        control = random.choice(controls)
        at = control.mapToScene(QPointF(control.width() / 2, control.height() / 2)).toPoint()
        return self._tap(at, control.objectName() or "control", random)

    def _touchable(self, item: QQuickItem) -> bool:
        if not (item.isVisible() and item.isEnabled() and item.activeFocusOnTab()):
            return False
        x = item.mapToScene(QPointF(item.width() / 2, 0)).x()
        return 0 <= x < self.size[0]

    def _swipe(self, random: Random) -> str:
        start, end = self._anywhere(random), self._anywhere(random)
        if random.random() < 0.7:
            end.setY(start.y() + random.randint(-40, 40))
        name = f"swipe {start.x()}, {start.y()} to {end.x()}, {end.y()}"
        steps = random.randint(2, 8)
        self._touch({0: ("press", start)}, name)
        for i in range(1, steps + 1):
            self._touch({0: ("move", start + (end - start) * (i / steps))}, name)
            # Qt Quick delivers the moves of fingers once a frame.
            self._frame()
        self._touch({0: ("release", end)}, name)
        return name

    def _palm(self, random: Random) -> str:
        """Two to ten points at once, that slip a little; often a finger taps beside them."""
        middle, count = self._anywhere(random), random.randint(2, 10)
        reach = random.choice((60, 60, 400))
        points = [
            middle + QPoint(random.randint(-reach, reach), random.randint(-reach, reach))
            for _ in range(count)
        ]
        name = f"palm of {count} at {middle.x()}, {middle.y()}"
        self._touch({n: ("press", at) for n, at in enumerate(points)}, name)
        if random.random() < 0.5:
            resting = {n: ("rest", at) for n, at in enumerate(points)}
            tap = self._anywhere(random)
            self._touch({**resting, 20: ("press", tap)}, name)
            self._touch({**resting, 20: ("release", tap)}, name)
        else:
            slip = QPoint(random.randint(-80, 80), random.randint(-80, 80))
            self._touch({n: ("move", at + slip) for n, at in enumerate(points)}, name)
            self._frame()
        self._touch({n: ("release", at) for n, at in enumerate(points)}, name)
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
        controls = descendants(self._window.contentItem())
        languages = [i for i in controls if i.objectName().startswith("language-")]
        if languages and random.random() < 0.4:
            button = random.choice(languages)
            at = button.mapToScene(QPointF(button.width() / 2, button.height() / 2)).toPoint()
            return self._tap(at, button.objectName(), random)
        self.resize(random.choice(self._sizes))
        return f"resize to {self.size}"


def durations(random: Random) -> Iterator[float]:
    """Seconds of the visit's clock until the next event, in one or more steps."""
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
