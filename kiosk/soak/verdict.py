"""What the figures of a soak say for and against the kiosk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kiosk.soak.order import Order
from kiosk.soak.parent import Watch

STALL = 0.25
"""Seconds for which the event loop may be kept."""
MEGA = 2**20

Figures = dict[str, Any]


def shortfalls(figures: Figures, order: Order) -> Iterator[str]:
    """What the figures say against the kiosk."""
    growth = figures["resident"]["slope"]
    # What levels off is no leak: the later half has to say it as well.
    if _grows(figures["resident"], order) and _grows(figures["later"], order):
        yield f"memory grows by {growth:.0f} bytes a transition, more than {order.growth:.0f}"
    for worst in figures["longest"][:1]:
        if worst["seconds"] - worst["queued"] > STALL:
            yield f"act {worst['act']} kept the event loop for {worst['seconds']:.3f} s"
    for name, before in figures["warm"].items():
        after = figures["end"][name]
        if name != "Python objects" and after > before:
            yield f"{name}: {before} when warm, {after} at the end, in the same place"


def _grows(line: Mapping[str, float], order: Order) -> bool:
    # Two standard errors: a short run must not call the noise of pictures a leak.
    return line["slope"] - 2 * line["error"] > order.growth


def doubt(figures: Figures, order: Order) -> str:
    """What a run that held was too short to show."""
    if not figures["peak"]:
        return "; this system does not tell how much memory a process has"
    slope, error = figures["resident"]["slope"], figures["resident"]["error"]
    if slope + 2 * error <= order.growth:
        return ""
    return f"; too short to prove a growth of at most {order.growth:.0f} bytes a transition"


def table(figures: Figures) -> Iterator[str]:
    """The figures for reading."""
    for name, value in {**_run(figures), **_times(figures), **_memory(figures)}.items():
        yield f"{name:34} {value}"
    for name, before in figures["warm"].items():
        yield f"{name:34} {before:,} when warm, {figures['end'][name]:,} at the end"
    for stretch in figures["longest"]:
        own = 1000 * (stretch["seconds"] - stretch["queued"])
        yield f"{'longest of all, ms':34} {own:.0f} by act {stretch['act']}: {stretch['what']}"


def _run(figures: Figures) -> dict[str, str]:
    seconds, visits = figures["seconds"], figures["visits"]
    pace = visits["lived"] / max(visits["spent"], 1e-3)
    return {
        "drawn by": figures["renderer"],
        "transitions": f"{figures['transitions']:,}",
        "touch events": f"{figures['events']:,}",
        "acts": f"{figures['acts']:,} in {_span(seconds)}",
        "time of the visits": f"{visits['lived'] / 3600:.1f} h, {pace:.0f} times life",
        "readings of the deck": f"{figures['reads']:,}, {figures['problems']:,} problems told",
    }


def _span(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 600 else f"{seconds / 60:.0f} min"


def _times(figures: Figures) -> dict[str, str]:
    frames = figures["frames"]
    return {
        "frames drawn": f"{frames['count']:,}",
        "frame: median, 99 %, worst": ", ".join(
            f"{1000 * frames[key]:.0f} ms" for key in ("typical", "slow", "worst")
        ),
        "longest of an act: median, 99.9 %": (
            f"{1000 * figures['typical']:.0f} ms, {1000 * figures['slow']:.0f} ms"
        ),
    }


def _memory(figures: Figures) -> dict[str, str]:
    growth = {key: figures[key] for key in ("resident", "later", "heap")}
    kilo = {
        key: f"{line['slope']:.1f} ± {line['error']:.1f} kB a 1000 transitions"
        for key, line in growth.items()
    }
    return {
        "samples of memory": f"{len(figures['samples'])}, at rest on the first slide",
        "growth of memory": kilo["resident"],
        "growth in the later half": kilo["later"],
        "growth of the heap in use": kilo["heap"],
        "peak of memory": f"{figures['peak'] / MEGA:.0f} MiB",
    }


def befallen(watch: Watch) -> Iterator[str]:
    """Each fault that was made, and what was seen."""
    for struck in watch.struck:
        said = f"; Qt said {struck.lines} lines" if struck.lines else ""
        yield f"fault: {struck.name:27} {struck.seen}{said}"
        yield from (f"    log: {told.partition(chr(10))[0]}" for told in struck.told)


def verdict(watch: Watch, order: Order) -> tuple[int, list[str]]:
    """The exit code of a run, and what to say at its end."""
    if watch.faults or watch.figures is None:
        again = f"again: {order.again(max(watch.act, 1))}"
        head = f"FAILED at act {watch.act} ({watch.did}), seed {order.seed}:"
        return 1, [*befallen(watch), head, *watch.faults, again]
    figures = watch.figures
    harm = [*befallen(watch)]
    wrong = [f"FAULT: {fault}" for fault in shortfalls(figures, order)]
    said = [*table(figures), *harm, *wrong, f"{'seed':34} {order.seed}"]
    if wrong:
        return 1, [*said, f"FAILED; again: {order.again(figures['acts'])}"]
    return 0, [*said, f"held{doubt(figures, order)}"]
