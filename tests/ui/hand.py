"""A hand for the tests of the stage: real touch, mouse and key events on the real QML."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.app import Stage
from kiosk.camera import StillClock, items

# Less than a visitor may be quick, more than the visit demands between two changes of the screen.
PACE = 1.0


class Hand:
    """Touches a stage. Time passes only when a test says so; animations are waited for."""

    panel = None

    def __init__(self, stage: Stage, clock: StillClock, wait: Callable[..., None]) -> None:
        if Hand.panel is None:
            # One device a process: a second one would leave the first without a window.
            Hand.panel = QTest.createTouchDevice()
        self.stage, self.clock, self._wait = stage, clock, wait
        self.window, self.controller = stage.window, stage.controller

    def item(self, name: str) -> QQuickItem:
        """The visible item with that objectName."""
        found = [i for i in items(self.window.contentItem()) if i.objectName() == name]
        assert len(found) == 1, f"{len(found)} visible items are called {name!r}"
        return found[0]

    def sees(self, name: str) -> bool:
        """Whether a visible item has that objectName."""
        return any(i.objectName() == name for i in items(self.window.contentItem()))

    def texts(self) -> list[str]:
        """All words on screen, but glyphs of icons, as a visitor could read them."""
        return [
            str(i.property("text"))
            for i in shown(self.window.contentItem())
            if i.metaObject().className().startswith(("PlainText", "Title", "Prose", "StaffText"))
        ]

    def title(self) -> QQuickItem:
        """The heading on screen."""
        found = [
            i
            for i in shown(self.window.contentItem())
            if i.metaObject().className().startswith("Title")
        ]
        assert len(found) == 1
        return found[0]

    def middle(self, name: str) -> QPoint:
        """The middle of an item, in px of the window."""
        item = self.item(name)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def press(self, at: QPoint, finger: int = 0) -> None:
        """Put a finger down; fingers that are down already rest."""
        QTest.touchEvent(self.window, Hand.panel).press(finger, at, self.window).commit()

    def release(self, at: QPoint, finger: int = 0) -> None:
        """Lift a finger."""
        QTest.touchEvent(self.window, Hand.panel).release(finger, at, self.window).commit()

    def touch(self, at: QPoint) -> None:
        """A tap anywhere."""
        self.clock.pass_by(PACE)
        self.press(at)
        self.release(at)
        self.settle()

    def tap(self, name: str) -> None:
        """A tap on the middle of a control."""
        self.touch(self.middle(name))

    def tap_beside_resting(self, name: str, resting: QPoint) -> None:
        """A tap by one finger while another one rests at `resting`."""
        at = self.middle(name)
        self.clock.pass_by(PACE)
        self.press(resting, 0)
        for stage in ("press", "release"):
            event = QTest.touchEvent(self.window, Hand.panel)
            event.stationary(0)
            getattr(event, stage)(1, at, self.window)
            event.commit()
        self.release(resting, 0)
        self.settle()

    def swipe(self, from_x: float, to_x: float, y: float = 0.3, steps: int = 12) -> None:
        """A swipe between two places, given as shares of the window's width."""
        self.clock.pass_by(PACE)
        width, height = self.window.width(), self.window.height()
        at = [
            QPoint(round(width * (from_x + (to_x - from_x) * i / steps)), round(height * y))
            for i in range(steps + 1)
        ]
        self.press(at[0])
        for point in at[1:]:
            QTest.touchEvent(self.window, Hand.panel).move(0, point, self.window).commit()
            self.frame()
        self.release(at[-1])
        self.settle()

    def key(self, key: Qt.Key) -> None:
        """Press and release a key."""
        self.clock.pass_by(PACE)
        QTest.keyClick(self.window, key)
        self.settle()

    def click(self, name: str) -> None:
        """A click of the mouse on a control."""
        self.clock.pass_by(PACE)
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, pos=self.middle(name))
        self.settle()

    def wait_for(self, seconds: float) -> None:
        """Let time pass without a touch, in steps of a second."""
        for _ in range(round(seconds)):
            self.clock.pass_by(1.0)
            self.controller.tick()
        self.settle()

    def wait_until(self, condition: Callable[[], bool]) -> None:
        """Wait for what an animation leads to."""
        self._wait(condition)

    def frame(self) -> None:
        """Wait for a frame: Qt Quick delivers the moves of fingers once a frame."""
        frames = []
        note = self.window.frameSwapped.connect(lambda: frames.append(1))
        self.window.update()
        self._wait(lambda: bool(frames))
        self.window.disconnect(note)

    def settle(self) -> None:
        """Wait until nothing moves any more."""
        # Columns are laid out when a frame is made; a text that is fitted asks for another.
        for _ in range(3):
            QCoreApplication.processEvents()
            self.frame()
        self._wait(lambda: not moving(self.window.contentItem()))


def moving(root: QQuickItem) -> bool:
    """Whether anything below is still on its way to where it belongs."""
    # What begins to appear is not visible yet, so that invisible items count.
    return root.property("settled") is False or any(moving(child) for child in root.childItems())


def shown(item: QQuickItem) -> Iterator[QQuickItem]:
    """The items that can be seen: visible, and not transparent."""
    if not item.isVisible() or item.opacity() == 0:
        return
    yield item
    for child in item.childItems():
        yield from shown(child)


def nodes(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """The accessible tree below `node`, depth first."""
    yield node
    for i in range(node.childCount()):
        child = node.child(i)
        if child is not None:
            yield from nodes(child)


def accessible(hand: Hand) -> list[QAccessibleInterface]:
    """What a screen reader finds in the window."""
    QAccessible.setActive(True)
    return list(nodes(QAccessible.queryAccessibleInterface(hand.window)))
