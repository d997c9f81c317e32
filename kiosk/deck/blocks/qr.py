"""A QR code: an address that visitors take with them on their own telephones."""

from __future__ import annotations

import re
from itertools import groupby
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field, WithJsonSchema

from kiosk.deck.base import Model
from kiosk.deck.blocks.base import Block
from kiosk.deck.problem import Fault, quoted, refuse
from kiosk.deck.text import Text
from kiosk.deck.values import Means

LONGEST_ADDRESS = 200
"""Characters; a longer address makes a code too fine to be read from a metre away."""
QUIET = 4
"""Modules of empty margin. Source: ISO/IEC 18004, 5.3.8."""

_PLAIN = re.compile(r"[!-~]+")


def _address(value: object) -> object:
    hint = "Write for example `https://example.org/page`."
    if not isinstance(value, str) or not _PLAIN.fullmatch(value):
        refuse([Fault("wrong-form", f"{quoted(value)} is not an address", hint)])
    if len(value) > LONGEST_ADDRESS:
        message = f"the address has {len(value)} characters; the limit is {LONGEST_ADDRESS}"
        refuse([Fault("out-of-range", message, "Use a shorter one: a finer code is hard to read.")])
    try:
        parts = urlsplit(value)
        host = parts.hostname
    except ValueError:
        refuse([Fault("wrong-form", f"{quoted(value)} is not an address", hint)])
    if parts.scheme != "https" or not host or parts.username is not None:
        refuse([Fault("wrong-form", f"{quoted(value)} is not an https address", hint)])
    return value


Address = Annotated[
    str,
    BeforeValidator(_address),
    WithJsonSchema({"type": "string", "pattern": "^https://", "maxLength": LONGEST_ADDRESS}),
    Means("https address"),
]


class Qr(Model):
    """An address, and what is found there."""

    address: Address = Field(
        description="the address, https only; it is shown beside the code, and never opened here"
    )
    text: Text = Field(description="what a visitor finds there")


class QrBlock(Block):
    """A QR code, made without a network, with its address beside it."""

    example = """\
qr:
  address: https://www.bipm.org/en/si-base-units/second
  text: The definition of the second
"""
    qr: Qr = Field(description="the address and what is found there")

    def worked_out(self, language: str) -> dict[str, Any]:
        """The code as an SVG path in modules, with the count of modules on a side."""
        path, modules = code(self.qr.address)
        shown = self.qr.address.removeprefix("https://").removesuffix("/")
        told = {"text": self.qr.text, "shown": shown, "path": path, "modules": modules}
        return {"qr": told}


def code(address: str) -> tuple[str, int]:
    """The dark modules of a QR code as an SVG path, quiet zone included, and the modules a side.

    Error correction M, 15 %: a scratch or a reflection does no harm.
    """
    import segno  # noqa: PLC0415  only a kiosk that shows a code needs it, no check does

    rows = segno.make(address, error="m", micro=False).matrix
    parts = []
    for y, row in enumerate(rows, QUIET):
        x = QUIET
        for dark, run in groupby(row):
            length = len(list(run))
            if dark:
                parts.append(f"M{x} {y}h{length}v1h-{length}z")
            x += length
    return "".join(parts), len(rows) + 2 * QUIET
