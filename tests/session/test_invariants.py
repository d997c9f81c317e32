"""Invariants of the visit, held against everything that hypothesis can think of."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from kiosk.session import (
    Act,
    Action,
    Failed,
    Mode,
    Show,
    SlideOutline,
    Tick,
    follow,
    initial,
    step,
    visitor,
)
from kiosk.session.invariants import act_faults, faults, tick_faults
from kiosk.session.promises import PROMISES

DAY = 86_400.0
DELTAS = st.one_of(
    st.floats(0, 1),
    st.floats(0, 200),
    st.sampled_from([0.0, 0.35, 0.4, 20.0, 60.0, 80.0, -0.5, -60.0]),
    st.sampled_from([sign * jump for sign in (1, -1) for jump in (3600.0, DAY, 50 * DAY)]),
    st.sampled_from([sign * jump / 1000 for sign in (1, -1) for jump in (2.0**31, 2.0**32)]),
)
ACTS = st.builds(
    Act,
    st.sampled_from(Action),
    st.one_of(st.none(), st.integers(-2, 9), st.sampled_from(["en", "ru", "de", ""])),
)
SIXTY, TWENTY = st.just(60.0), st.just(20.0)


@st.composite
def outlines(draw, name):
    demo = draw(st.sampled_from([None, 0.0, 0.3, 22.0]))
    least = draw(st.sampled_from([0.0, 22.0])) if demo is None else 0.0
    return SlideOutline(name, draw(st.integers(0, 3)), draw(st.booleans()), demo, least)


@st.composite
def shows(draw, idle=SIXTY, warning=TWENTY):
    ids = draw(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=6, unique=True))
    slides = tuple(draw(outlines(name)) for name in ids)
    languages = draw(st.permutations(["en", "ru", "de"]))[: draw(st.integers(1, 3))]
    dwells = [draw(st.sampled_from([0.0, 3.0, 8.0, 45.0])) for _ in slides]
    times = draw(idle), draw(warning)
    return Show(slides, tuple(languages), *times, lambda slide, _: dwells[slide])


class VisitMachine(RuleBasedStateMachine):
    """Every act, every passing of time and every reload keeps the state whole."""

    @initialize(
        show=shows(), now=st.sampled_from([0.0, -7.0, 50 * DAY, 2**31 / 1000, 2**32 / 1000])
    )
    def begin(self, show, now):
        self.show, self.now = show, now
        self.state = initial(show, now)

    @rule(delta=DELTAS)
    def time_passes(self, delta):
        self.now += delta
        before, self.state = self.state, step(self.state, Tick(), self.now, self.show)
        assert not list(tick_faults(before, self.state, self.show))

    @rule(act=ACTS)
    def somebody_acts(self, act):
        before, self.state = self.state, step(self.state, act, self.now, self.show)
        assert not list(act_faults(before, act, self.state))

    @rule(delta=DELTAS, act=ACTS)
    def somebody_acts_later(self, delta, act):
        """An act later is the passing of time, and then the act."""
        self.now += delta
        passed = step(self.state, Tick(), self.now, self.show)
        self.state = step(self.state, act, self.now, self.show)
        assert self.state == step(passed, act, self.now, self.show)

    @rule(slide=st.integers(0, 5))
    def something_cannot_be_shown(self, slide):
        before, self.state = self.state, step(self.state, Failed(slide), self.now, self.show)
        assert not list(tick_faults(before, self.state, self.show))

    @rule(new=shows())
    def the_author_saves(self, new):
        before, self.state = self.state, follow(self.state, self.show, new)
        self.show = new
        assert self.state.mode is before.mode

    @rule(promise=st.sampled_from(PROMISES))
    def a_promise_is_kept(self, promise):
        assert not list(promise(self.state, self.now, self.show))

    @invariant()
    def nothing_is_wrong(self):
        assert not list(faults(self.state, self.show))


VisitMachine.TestCase.settings = settings(max_examples=100, stateful_step_count=40, deadline=None)
TestVisit = VisitMachine.TestCase


@settings(max_examples=150, deadline=None)
@given(
    show=shows(idle=st.floats(1, 600), warning=st.floats(0, 60)),
    acts=st.lists(st.tuples(ACTS, st.floats(0, 5)), min_size=1, max_size=8),
    cuts=st.lists(st.floats(0, 1), max_size=12),
)
def test_the_reset_is_the_beginning_however_the_time_is_cut(show, acts, cuts):
    state, now = initial(show, 0.0), 0.0
    for act, later in [*acts, (Act(Action.TOUCH), 1.0)]:
        now += later
        state = step(state, act, now, show)
    over = now + show.idle + show.warning
    for cut in [*sorted(cuts), 1.0]:
        state = step(state, Tick(), now + cut * (over - now), show)
        if state.mode is Mode.ATTRACT:
            break
    assert visitor(state) == visitor(initial(show, 0.0))
