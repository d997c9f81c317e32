"""Kinds of options that several commands share."""

from __future__ import annotations

import re

import click


class Size(click.ParamType):  # type: ignore[type-arg]  # no generic in older versions
    """`1920x1080` as (1920, 1080), in px."""

    name = "size"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        """Width and height; a usage error for anything else."""
        if isinstance(value, tuple):
            return value
        match = re.fullmatch(r"(\d{3,5})[x×](\d{3,5})", str(value))
        if match is None:
            self.fail(f"{value!r} is no size; write width x height, such as 1920x1080", param, ctx)
        return int(match[1]), int(match[2])


SIZE = Size()
