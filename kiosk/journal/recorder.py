"""Turns what the screen shows, one after another, into records of visits and of the loop."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.journal.records import IDLE, LEFT, STOPPED, Began, Ended, Looped, Record, Stepped
from kiosk.session import Level, Mode, Screen


@dataclass(frozen=True, slots=True)
class _Moment:
    """What is on view, since when (s)."""

    screen: Screen
    since: float
    alone: bool
    goes_on: bool = False
    """Whether the loop has shown this slide just before, such as without its demonstration."""


class Recorder:
    """Sees every screen once, with the time of a clock that only goes on (s) and of the wall."""

    def __init__(self, idle: float) -> None:
        """`idle` is how long (s) a visit is silent before it asks whether somebody is there."""
        self.idle = idle
        self._visit = 0
        self._began = 0.0
        self._warned = 0.0
        self._now: _Moment | None = None

    def see(self, screen: Screen, now: float, wall: datetime) -> Iterator[Record]:
        """The records that this screen completes. `wall` must know its time zone."""
        before = self._now
        if before is None:
            self._look(screen, now)
            if screen.mode is not Mode.ATTRACT:
                yield self._begin(screen, now, wall)
            return
        if screen.mode is Mode.WARNING and before.screen.mode is not Mode.WARNING:
            self._warned = now
        was, is_ = before.screen.mode is Mode.ATTRACT, screen.mode is Mode.ATTRACT
        # Who stops the show at a slide to read it has chosen it from then on.
        stopped = before.alone and not is_ and not screen.playing
        if was is is_ and _place(screen) == _place(before.screen) and not stopped:
            # Only who leads, or the countdown, has changed: it is still the same stay.
            self._now = replace(before, screen=screen)
            return
        if was:
            yield self._loop(before, now, wall)
        else:
            end = self._end_of_stay(before, now) if is_ else now
            yield self._step(before, end)
            if is_:
                yield self._end(before, end)
        if was and not is_:
            yield self._begin(before.screen, now, wall)
        self._look(screen, now)
        if was and is_ and self._now is not None:
            self._now = replace(self._now, goes_on=_goes_on(before.screen, screen))

    def note(self, now: float, wall: datetime) -> Iterator[Record]:
        """What the loop has shown until now, so that no long stay is lost or stands in one hour."""
        last = self._now
        if last is not None and last.screen.mode is Mode.ATTRACT:
            yield self._loop(last, now, wall)
            self._now = replace(last, since=now, goes_on=True)

    def rest(self, screen: Screen, now: float, wall: datetime) -> Iterator[Record]:
        """The display is dark, and nobody there: what is open is closed until `see` goes on."""
        if self._now is not None:
            yield from self.see(screen, now, wall)
            yield from self.stop(now, wall)

    def stop(self, now: float, wall: datetime) -> Iterator[Record]:
        """The kiosk is being stopped: what is open is closed."""
        last, self._now = self._now, None
        if last is None:
            return
        if last.screen.mode is Mode.ATTRACT:
            yield self._loop(last, now, wall)
            return
        yield self._step(last, now)
        yield Ended(self._visit, STOPPED, _span(self._began, now))

    def _look(self, screen: Screen, now: float) -> None:
        self._now = _Moment(screen, now, screen.mode is Mode.ATTRACT or screen.playing)

    def _begin(self, touched: Screen, now: float, wall: datetime) -> Began:
        self._visit += 1
        self._began = now
        seconds = int(wall.timestamp())
        return Began(self._visit, seconds // 60, _offset(wall), touched.slide_id, touched.language)

    def _end_of_stay(self, last: _Moment, now: float) -> float:
        """When the visitor was last seen: not in the silence that the countdown has ended."""
        if last.screen.mode is Mode.WARNING:
            return max(last.since, self._began, min(now, self._warned - self.idle))
        return now

    def _step(self, last: _Moment, end: float) -> Stepped:
        screen = last.screen
        kind, part = _what(screen)
        seconds = _span(last.since, end)
        return Stepped(
            self._visit, kind, screen.slide_id, part, screen.language, seconds, last.alone
        )

    def _end(self, last: _Moment, end: float) -> Ended:
        how = IDLE if last.screen.mode is Mode.WARNING else LEFT
        return Ended(self._visit, how, _span(self._began, end))

    @staticmethod
    def _loop(last: _Moment, now: float, wall: datetime) -> Looped:
        seconds = _span(last.since, now)
        began = int(wall.timestamp() - seconds)
        return Looped(
            began // 3600, _offset(wall), last.screen.slide_id, seconds, int(not last.goes_on)
        )


def _goes_on(before: Screen, now: Screen) -> bool:
    """A slide alone begins a showing; its demonstration and another language belong to it."""
    round_again = before.level is Level.DEMO and now.level is Level.SLIDE
    return now.slide_id == before.slide_id and not round_again


def _place(screen: Screen) -> tuple[object, ...]:
    return screen.level, screen.slide_id, screen.detail, screen.sheet, screen.language


def _what(screen: Screen) -> tuple[str, str]:
    """The kind of what is on view, and which part of the slide it is."""
    if screen.sheet:
        return "sheet", screen.sheet
    return screen.level.value, str(screen.detail + 1) if screen.level is Level.DETAIL else ""


def _span(since: float, until: float) -> float:
    """In s, to a tenth; a clock that has gone back takes no time."""
    return round(max(0.0, until - since), 1)


def _offset(wall: datetime) -> int:
    off = wall.utcoffset()
    return 0 if off is None else round(off.total_seconds() / 60)
