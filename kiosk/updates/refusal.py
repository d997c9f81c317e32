"""Why an update is not done: what is wrong, and what to do about it."""

from __future__ import annotations

from typing import Literal, get_args

from kiosk.deck import Problem

Code = Literal[
    "bad-deck",
    "bad-signature",
    "busy",
    "damaged",
    "missing",
    "newer-format",
    "no-keys",
    "no-room",
    "no-such-version",
    "not-a-deck",
    "not-written",
    "older",
    "too-large",
    "unknown-key",
    "unsafe",
    "unsigned",
]
CODES: tuple[str, ...] = get_args(Code)
"""Every code that a `Refusal` may have, so that a panel can word each in its languages."""


class Refusal(Exception):
    """An update that was not done; whatever was shown before is shown still.

    `what` and `remedy` are sentences for people; `problems` are those of a deck with errors.
    """

    def __init__(
        self, code: Code, what: str, remedy: str, problems: tuple[Problem, ...] = ()
    ) -> None:
        super().__init__(f"{what} {remedy}")
        self.code, self.what, self.remedy, self.problems = code, what, remedy, problems
