"""Kinds of options that several commands share."""

from __future__ import annotations

import datetime as dt
import os
import re
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from kiosk.deck.hours import is_zone, zones
from kiosk.deck.settings import size
from kiosk.deck.suggest import did_you_mean


class Size(click.ParamType):  # type: ignore[type-arg]  # no generic in older versions
    """`1920x1080` as (1920, 1080), in px."""

    name = "size"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        """Width and height; a usage error for anything else."""
        if isinstance(value, tuple):
            return value
        found = size(str(value))
        if found is None:
            self.fail(f"{value!r} is no size; write width x height, such as 1920x1080", param, ctx)
        return found


class DeckToRun(click.Path):
    """A deck that is there; a service waits for one that is not, such as on a disk that is late."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str | bytes | os.PathLike[str]:
        """Its path; a usage error for what does not exist, unless a service asks for it."""
        path = super().convert(value, param, ctx)
        if not os.path.lexists(path) and "NOTIFY_SOCKET" not in os.environ:
            self.fail(f"Path {os.fspath(value)!r} does not exist.", param, ctx)
        return path


_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)(?: +(\S+))?")


class Moment(click.ParamType):  # type: ignore[type-arg]  # no generic in older versions
    """`2026-12-24 17:59 Europe/London` as a date and time; the zone may be left out."""

    name = "moment"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.datetime:
        """The moment; a usage error for anything else."""
        if isinstance(value, dt.datetime):
            return value
        found = re.fullmatch(
            r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)(?: +(\S+))?", str(value).strip()
        )
        try:
            moment = dt.datetime.fromisoformat(f"{found[1]} {found[2]}") if found else None
        except ValueError:
            moment = None
        if found is None or moment is None:
            self.fail(f"{value!r} is no moment; write such as '2026-12-24 17:59'", param, ctx)
        if not found[3]:
            return moment
        if not is_zone(found[3]):
            hint = did_you_mean(found[3], zones(), "Write such as Europe/London.")
            self.fail(f"there is no time zone {found[3]!r}. {hint}", param, ctx)
        return moment.replace(tzinfo=ZoneInfo(found[3]))


SIZE = Size()
DECK_TO_RUN = DeckToRun()
MOMENT = Moment()
