"""What each act does. Moves lead to another place; settings change how it is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from .events import Act, Action
from .show import Show
from .state import HOME, SHORTEST_CHANGE, Clock, Comfort, Level, Mode, Place, State, initial

REACTION = 0.4
"""Seconds in which a touch was still meant for what has just moved away by itself."""

LONGEST_HOLD = 300.0
"""Seconds for which something that runs can hold the idle time back without a touch."""

BELOW = frozenset({Action.NEXT, Action.PREVIOUS, Action.READ_MORE, Action.TRY_IT})
"""Moves of what a sheet lies over: below it they are only touches."""

Argument = int | str | None
Move = Callable[[Place, Argument, Show], Place | None]
Setting = Callable[[State, Argument, Show], State]


def acted(state: State, act: Act, show: Show) -> State:
    """The state after an act at the state's own time; every act shows that somebody is there."""
    if act.action == Action.PRESENCE:
        return _present(state)
    if act.action == Action.BUSY:
        return _busy(state)
    if state.mode is Mode.WARNING:
        return replace(state, mode=Mode.VISIT, clock=_restarted(state.clock))
    if act.action == Action.BACK:
        return _back(state, show)
    visit = _touched(state)
    if _misses(state, visit, act):
        return _paced(state, visit, visit)
    if (move := MOVES.get(act.action)) is not None:
        return _paced(state, visit, _at(visit, move(visit.place, act.argument, show)))
    if (setting := SETTINGS.get(act.action)) is not None:
        return _paced(state, visit, setting(visit, act.argument, show))
    return _paced(state, visit, visit)


def _misses(state: State, visit: State, act: Act) -> bool:
    """Whether the act is of something that the visitor does not see, and so is only a touch."""
    if act.action == Action.OPEN_SHEET:
        # It belongs to what has only just come, under a finger that meant what was there before.
        return visit.place != state.place
    return visit.sheet != "" and act.action in BELOW


def _present(state: State) -> State:
    """The idle time, or the countdown, starts anew; the loop goes on: acts happen on release."""
    if state.mode is Mode.ATTRACT:
        return state
    # The warning stays: were it gone at the press, the release would act on what lies beneath it.
    return replace(state, clock=replace(state.clock, quiet=0.0, held=0.0))


def _busy(state: State) -> State:
    """The idle time starts anew, until it has been held for long; the loop needs no holding."""
    held = state.clock.held + state.clock.quiet
    if state.mode is not Mode.VISIT or held > LONGEST_HOLD:
        return state
    return replace(state, clock=replace(state.clock, quiet=0.0, held=held))


def _restarted(clock: Clock) -> Clock:
    return Clock(clock.seen, shown=0.0, quiet=0.0, calm=clock.calm, left=None)


def _touched(state: State) -> State:
    """The visit, open and at rest, at the place that the visitor meant."""
    place, left = state.place, state.clock.left
    if state.playing and left is not None and state.clock.shown < REACTION:
        place = left
    clock = _restarted(state.clock)
    return replace(state, mode=Mode.VISIT, place=place, playing=False, clock=clock)


def _at(visit: State, place: Place | None) -> State:
    """The visit at `place`, with all closed; None, which leads nowhere, is only a touch."""
    return visit if place is None else replace(visit, place=place, comfort_open=False, sheet="")


def _paced(before: State, visit: State, after: State) -> State:
    """`after`; or only the touch, `visit`, where the screen would change too soon once more."""
    if _face(after) == _face(before):
        return after
    if before.clock.calm < SHORTEST_CHANGE:
        return replace(visit, place=before.place, sheet=before.sheet)
    return replace(after, clock=replace(after.clock, calm=0.0))


def _face(state: State) -> tuple[Place, bool, str]:
    """What fills the whole screen; to change it in quick succession would be to flash."""
    return state.place, state.comfort.high_contrast, state.sheet


def _back(state: State, show: Show) -> State:
    """One level up; at home the visit ends. A slide of the loop has nothing above it: a touch."""
    visit = _touched(state)
    early = state.clock.calm < SHORTEST_CHANGE
    attract = state.mode is Mode.ATTRACT
    if attract and early:
        # The second tap of a double tap on `back` must not reopen the visit that the first ended.
        return state
    if attract and visit.place.level is Level.SLIDE:
        return _paced(state, visit, visit)
    if visit.sheet:
        return _paced(state, visit, replace(visit, sheet=""))
    if visit.place != HOME:
        return _paced(state, visit, _at(visit, _up(visit.place)))
    if early:
        return visit
    ended = initial(show, state.clock.seen)
    return replace(ended, clock=replace(ended.clock, calm=0.0))


def _up(place: Place) -> Place:
    if place.level in {Level.DETAIL, Level.DEMO}:
        return Place(Level.SLIDE, place.slide)
    return HOME if place.level is Level.TOPICS else Place(Level.TOPICS, place.slide)


def _beside(place: Place, by: int, show: Show) -> Place | None:
    """The neighbour: slides wrap around, details stop at their ends, all else has none."""
    if place.level is Level.SLIDE:
        return Place(Level.SLIDE, (place.slide + by) % len(show.slides))
    return _detail(place, place.detail + by, show)


def _slide(index: Argument, show: Show) -> Place | None:
    if isinstance(index, int) and 0 <= index < len(show.slides):
        return Place(Level.SLIDE, index)
    return None


def _detail(place: Place, index: Argument, show: Show) -> Place | None:
    if place.level not in {Level.SLIDE, Level.DETAIL} or not isinstance(index, int):
        return None
    exists = 0 <= index < show.details_of(place.slide)
    return Place(Level.DETAIL, place.slide, index) if exists else None


def _read_more(place: Place, _: Argument, show: Show) -> Place | None:
    return _detail(place, 0, show) if place.level is Level.SLIDE else None


def _try_it(place: Place, _: Argument, show: Show) -> Place | None:
    offered = place.level in {Level.SLIDE, Level.DETAIL} and show.has_demo(place.slide)
    return Place(Level.DEMO, place.slide) if offered else None


def _language(state: State, code: Argument, show: Show) -> State:
    if isinstance(code, str) and code in show.languages:
        return replace(state, language=code)
    return state


def _play(state: State, _: Argument, show: Show) -> State:
    can_play = not state.sheet and state.place.level is Level.SLIDE and show.moves
    return replace(state, playing=True) if can_play else state


def _sheet(state: State, key: Argument, show: Show) -> State:
    if isinstance(key, str) and show.has_sheet(key):
        return replace(state, sheet=key, comfort_open=False)
    return state


def _comfort(toggle: Callable[[Comfort], Comfort]) -> Setting:
    return lambda state, _, __: replace(state, comfort=toggle(state.comfort))


MOVES: dict[str, Move] = {
    Action.NEXT: lambda place, _, show: _beside(place, 1, show),
    Action.PREVIOUS: lambda place, _, show: _beside(place, -1, show),
    Action.HOME: lambda _, __, ___: HOME,
    Action.TOPICS: lambda place, _, __: Place(Level.TOPICS, place.slide),
    Action.OPEN_SLIDE: lambda _, index, show: _slide(index, show),
    Action.OPEN_DETAIL: _detail,
    Action.READ_MORE: _read_more,
    Action.TRY_IT: _try_it,
}
"""Where each move leads, or None where it leads nowhere; `back` can end the visit and is apart."""

SETTINGS: dict[str, Setting] = {
    Action.LANGUAGE: _language,
    Action.PLAY: _play,
    Action.OPEN_SHEET: _sheet,
    Action.LARGER_TEXT: _comfort(lambda on: replace(on, larger_text=not on.larger_text)),
    Action.HIGH_CONTRAST: _comfort(lambda on: replace(on, high_contrast=not on.high_contrast)),
    Action.LESS_MOTION: _comfort(lambda on: replace(on, less_motion=not on.less_motion)),
    Action.COMFORT_OPEN: lambda state, _, __: replace(state, comfort_open=not state.comfort_open),
}
"""What each setting does; `touch` and `pause` do no more than every act does."""
