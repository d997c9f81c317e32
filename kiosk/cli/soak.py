"""`kiosk soak`: random visitors for long, and a watch that nothing gives way."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import click
from rich.console import Console
from rich.status import Status

from kiosk.cli.options import SIZE
from kiosk.soak.order import INJECTIONS, Order
from kiosk.soak.parent import Watch, run
from kiosk.soak.verdict import verdict

_POSITIVE = click.FloatRange(min=0, min_open=True)
_COUNT = click.IntRange(min=1)


@click.command("soak", context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--hours", type=_POSITIVE, help="How long. Without an end: ten minutes.")
@click.option("--minutes", type=_POSITIVE, help="How long.")
@click.option("--transitions", type=_COUNT, help="End after so many changes of the view.")
@click.option(
    "--events", type=_COUNT, help="End after so many touches: presses, moves, releases of a finger."
)
@click.option("--acts", type=_COUNT, help="End after so many acts of the visitors.")
@click.option("--seed", default=1, show_default=True, help="The same seed gives the same acts.")
@click.option(
    "--speed", type=_POSITIVE, metavar="X",
    help="Seconds of the visits in a second on the wall; 1 is life. Default: as many as go.",
)  # fmt: skip
@click.option("--size", type=SIZE, default="1920x1080", show_default=True, metavar="WxH")
@click.option(
    "--deck", type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A deck's folder; a copy of it is used. Default: the deck that ships.",
)  # fmt: skip
@click.option("--walk", is_flag=True, help="Only acts that lead somewhere: many transitions.")
@click.option("--faults", is_flag=True, help="Harm the files, the disk, the clocks, the display.")
@click.option("--every", type=_COUNT, default=60, show_default=True, help="Acts between faults.")
@click.option("--draw", type=_COUNT, default=1, show_default=True, metavar="K",
              help="Wait for a frame after each K-th act.")  # fmt: skip
@click.option("--platform", help="Qt's platform, such as xcb or wayland.  [default: offscreen]")
@click.option("--sample", type=_COUNT, default=100, show_default=True,
              help="Transitions between two samples of memory.")  # fmt: skip
@click.option("--samples", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
              help="Write each sample of memory there, as it comes.")  # fmt: skip
@click.option("--growth", type=_POSITIVE, hidden=True)
@click.option("--silence", type=_POSITIVE, hidden=True)
@click.option("--inject", type=click.Choice(INJECTIONS), hidden=True)
def command(
    hours: float | None,
    minutes: float | None,
    deck: Path | None,
    samples: Path | None,
    **wanted: object,
) -> None:
    """Let random visitors touch the real screens for long, and watch that nothing gives way.

    It tells transitions, touches, frame times, the longest that the event loop was kept, and by
    how much memory grows. Exit code 0: all held; 1: a fault, with the command that repeats it.

    Example: kiosk soak --hours 8 --seed 7 --size 3840x2160
    """
    if hours is not None and minutes is not None:
        raise click.UsageError("Give --hours or --minutes, not both.")
    given = {key: value for key, value in wanted.items() if value is not None}
    order = Order(
        minutes=60 * hours if hours is not None else minutes,
        deck=str(deck.absolute()) if deck else None,
        **given,  # type: ignore[arg-type]
    ).limited()
    with ExitStack() as shown:
        watch = Watch()
        if samples:
            watch.sampled = shown.enter_context(_notes(samples))
        if (console := Console(stderr=True)).is_terminal:
            status = shown.enter_context(Status("starting", console=console))
            watch.told = lambda act: status.update(f"act {act:,}, seed {order.seed}")
        # As on Ctrl+C: what was made for the run is taken down.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        try:
            run(order, watch)
        except KeyboardInterrupt:
            said = f"stopped at act {watch.act}; a run that was cut short proves nothing"
            raise click.ClickException(said) from None
    code, lines = verdict(watch, order)
    click.echo("\n".join(lines))
    sys.exit(code)


@contextmanager
def _notes(file: Path) -> Iterator[Callable[[int, int, int], None]]:
    """Writes each sample as it comes: a long run can be looked at."""
    try:
        out = file.open("w", encoding="utf-8", buffering=1)
    except OSError as error:
        raise click.ClickException(
            f"{file} cannot be written: {error.strerror}. Choose another."
        ) from None
    with out:
        out.write("seconds transitions resident heap\n")
        began = time.monotonic()
        yield lambda *sample: print(round(time.monotonic() - began), *sample, file=out)
