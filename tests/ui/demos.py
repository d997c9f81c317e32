"""Hands that play with demonstrations: the touches of a script, as real events on the real QML."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.bridge.exhibit_player import ExhibitPlayer
from kiosk.exhibits import Glide, Mark, Slider, Switch, Tap, Wait, find
from tests.ui.hand import Hand

HIDDEN = 0.1
"""Seconds of a demonstration that go by between two looks."""


SLIDES = {
    "bb84": "networks",
    "ssh": "materials",
    "kerr": "optics",
    "dipole": "brain",
    "ramsey": "clocks",
}
"""The slide of the shipped deck behind which each demonstration stands."""


class Player:
    """Plays the demonstration that is on view."""

    def __init__(self, hand: Hand) -> None:
        self.hand = hand

    @property
    def view(self) -> QQuickItem:
        return self.hand.item("exhibit")

    @property
    def player(self) -> ExhibitPlayer:
        found, _ = QQmlExpression(qmlContext(self.view), self.view, "player").evaluate()
        assert isinstance(found, ExhibitPlayer)
        return found

    @property
    def kind(self) -> str:
        return self.player.demo["kind"]

    def said(self) -> str:
        """The sentence that stands on the screen."""
        return str(self.hand.item("exhibit-said").property("text"))

    def wait(self, seconds: float) -> None:
        """Let it play."""
        for _ in range(round(seconds / HIDDEN)):
            self.hand.clock.pass_by(HIDDEN)
            self.player.tick()
        self.hand.settle()

    def perform(self) -> None:
        """Do by touch all that the script does, up to its end."""
        for move in find(self.kind).script:
            match move:
                case Wait():
                    self.wait(move.seconds)
                case Glide():
                    self.drag(move.control, move.to)
                case Tap():
                    self.touch(move.control, *move.values)
                    self.wait(0.5)
                case Mark():
                    pass

    def touch(self, control: str, *values: float) -> None:
        """Touch a button, an option of a switch, or a spot of the drawing."""
        found = next(one for one in find(self.kind).controls if one.id == control)
        if isinstance(found, Switch):
            self.hand.touch(self._option(control, int(values[0])))
        elif self.hand.sees(f"control-{control}"):
            self.hand.tap(f"control-{control}")
        else:
            self.hand.touch(self.spot(control, *values))

    def spot(self, control: str, *values: float) -> QPoint:
        """Where a spot of the drawing is, in px of the window."""
        drawing = self.hand.item("exhibit-drawing").childItems()[0]
        return told(drawing, f"spot('{control}', {list(values)})")

    def handle(self, control: str, amount: float) -> QPoint:
        """Where the handle of a slider is at a value, in px of the window."""
        return told(self.hand.item(f"control-{control}"), f"pointAt({amount})")

    def drag(self, control: str, to: float, finger: int = 0, steps: int = 10) -> None:
        """Drag a slider to a value."""
        hand = self.hand
        hand.clock.pass_by(1.0)
        start = self.player.values[control]
        at = [
            self.handle(control, start + (to - start) * step / steps) for step in range(steps + 1)
        ]
        hand.press(at[0], finger)
        for point in at[1:]:
            QTest.touchEvent(hand.window, Hand.panel).move(finger, point, hand.window).commit()
            hand.frame()
        hand.release(at[-1], finger)
        self.wait(HIDDEN)

    def slide_to(self, amount: float) -> None:
        """Move the first finger, which is down on the first slider, to a value."""
        at = self.handle(self.slider().id, amount)
        QTest.touchEvent(self.hand.window, Hand.panel).move(0, at, self.hand.window).commit()
        self.hand.frame()

    def _option(self, control: str, index: int) -> QPoint:
        return told(self.hand.item(f"control-{control}"), f"pointAt({index})")

    def slider(self) -> Slider:
        """Its first slider."""
        return next(one for one in find(self.kind).controls if isinstance(one, Slider))


def told(item: QQuickItem, expression: str) -> QPoint:
    """A point that an item tells, in px of the window."""
    value, undefined = QQmlExpression(qmlContext(item), item, expression).evaluate()
    assert not undefined, expression
    return item.mapToScene(QPointF(value)).toPoint()


def tried(hand: Hand, kind: str) -> Player:
    """The demonstration of a slide, opened by touch."""
    hand.controller.openSlide(SLIDES[kind])
    hand.settle()
    hand.tap("try-it")
    assert hand.controller.screen.level == "demo"
    return Player(hand)
