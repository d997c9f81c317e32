"""How commands say that an update was refused: what, why, remedy, and a deck's problems."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from kiosk.cli.reports import write
from kiosk.deck import Loaded
from kiosk.updates import Refusal


@contextmanager
def told() -> Iterator[None]:
    """Turn a `Refusal` in the block into a message, and exit code 1."""
    try:
        yield
    except Refusal as refusal:
        if refusal.problems:
            write(refusal.problems, Loaded(None, refusal.problems), "text")
        raise click.ClickException(f"{refusal.what} {refusal.remedy}") from None
    except OSError as error:
        name = f"{str(error.filename)!r} " if error.filename else "A file "
        why = error.strerror or str(error)
        raise click.ClickException(
            f"{name}cannot be read or written ({why}). Run it as a user with the right to it."
        ) from None
    except KeyboardInterrupt:
        raise click.ClickException("Stopped; what was shown before is shown still.") from None
