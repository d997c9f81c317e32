"""How fine the living art is drawn: as fine as this display can draw it in time."""

from __future__ import annotations

import statistics
import time
from collections import Counter, deque
from collections.abc import Callable
from itertools import pairwise
from typing import ClassVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine
from PySide6.QtQuick import QQuickWindow

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

RESOLUTIONS = (1.0, 0.5, 0.25, 0.0)
"""Shares of the display's resolution, best first; at 0 the still is shown."""
LATE = 1 / 28
"""Seconds between frames from which on motion is seen to stutter."""
WINDOW = 2.0
"""Seconds of frames that a judgement is made from."""
FEWEST = 3
"""Frames in the window, at least; so many decide at once when each took longer than HOPELESS."""
HOPELESS = 0.1
WARMING = 2
"""Frames after a start or a step that do not count: shaders and textures are made in them."""
REST = 900.0
"""Seconds at a lower resolution before a higher one is tried again."""
CHANCES = 2
"""Times that a resolution may fail before it is left for good."""


class Pace:
    """Told the time of each frame in which art moves, it answers how fine the art may be.

    It steps down when the median frame is late: as far as the cost, which goes with the number of
    pixels, demands. Up it goes one step, only when art begins anew, after a long rest: nobody sees
    the change, a hitch does not cost the art of a day, and a display that is too slow is tried
    only `CHANCES` times in a run.
    """

    def __init__(self, refresh: float = 60.0) -> None:
        """`refresh` is the display's rate in Hz: no frame can be in time that it cannot show."""
        self._late = max(LATE, 1.2 / refresh)
        self._level = 0
        self._failed: Counter[int] = Counter()
        self._stepped: float | None = None
        self._frames: deque[float] = deque()
        self._skip = 0

    @property
    def resolution(self) -> float:
        """One of `RESOLUTIONS`."""
        return RESOLUTIONS[self._level]

    def begin(self, now: float) -> None:
        """Art begins to move, or could. Times are in s, on one clock."""
        rested = self._stepped is not None and now - self._stepped >= REST
        if rested and self._failed[self._level - 1] < CHANCES:
            self._level -= 1
            self._stepped = now if self._level else None
        self._warm_up()

    def frame(self, now: float) -> None:
        """A frame is on the display."""
        if self._skip:
            self._skip -= 1
            return
        self._frames.append(now)
        while len(self._frames) > FEWEST + 1 and now - self._frames[1] >= WINDOW:
            self._frames.popleft()
        median = self._median(now)
        if median is not None and median > self._late and self._level < len(RESOLUTIONS) - 1:
            self._failed[self._level] += 1
            self._level = self._fitting(median)
            self._stepped = now
            self._warm_up()

    def _median(self, now: float) -> float | None:
        """Of the times between frames; None while there are too few to judge."""
        times = list(self._frames)
        steps = [after - before for before, after in pairwise(times)]
        if len(steps) < FEWEST or (now - times[0] < WINDOW and min(steps) < HOPELESS):
            return None
        return statistics.median(steps)

    def _fitting(self, median: float) -> int:
        """The next level at which a frame that now takes `median` should be in time."""
        for level in range(self._level + 1, len(RESOLUTIONS) - 1):
            share = RESOLUTIONS[level] / self.resolution
            if median * share * share <= self._late:
                return level
        return len(RESOLUTIONS) - 1

    def _warm_up(self) -> None:
        self._frames.clear()
        self._skip = WARMING


@QmlElement
@QmlSingleton
class ArtPace(QObject):
    """The pace of the one window's art, for QML."""

    changed = Signal()
    shared: ClassVar[ArtPace | None] = None

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` gives seconds."""
        super().__init__()
        self._clock = clock
        self._pace = Pace()
        self._moving = 0

    @staticmethod
    def create(engine: QQmlEngine) -> ArtPace:  # noqa: ARG004  the signature that Qt calls
        """Called by QML: hands out the object that Python made before loading."""
        assert ArtPace.shared is not None, "app builds the pace before it loads QML"
        return ArtPace.shared

    def watch(self, window: QQuickWindow) -> None:
        """Take the times of this window's frames."""
        refresh = window.screen().refreshRate()
        if refresh > 0:
            self._pace = Pace(refresh)
        window.frameSwapped.connect(self.frame)

    @Slot()
    def begin(self) -> None:
        """A piece begins to move."""
        self._moving += 1
        self._tell(lambda: self._pace.begin(self._clock()))

    @Slot()
    def rest(self) -> None:
        """A piece stands still again."""
        self._moving -= 1

    @Slot()
    def frame(self) -> None:
        """A frame is on the display; only those count in which art moves."""
        if self._moving:
            self._tell(lambda: self._pace.frame(self._clock()))

    def _tell(self, what: Callable[[], None]) -> None:
        before = self._pace.resolution
        what()
        if self._pace.resolution != before:
            self.changed.emit()

    resolution = Property(float, lambda self: self._pace.resolution, notify=changed)
