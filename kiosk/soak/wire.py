"""What the soaked process tells the watching one: lines of JSON between the warnings on stderr."""

from __future__ import annotations

import json
import sys

MARK = "\x1esoak "


def say(kind: str, *values: object) -> None:
    """One line of the report."""
    # The stream of warnings too, so that each stands behind the act that caused it.
    sys.stderr.write(f"{MARK}{json.dumps([kind, *values])}\n")
    sys.stderr.flush()


def heard(line: str) -> tuple[str, list[object]] | None:
    """Kind and values of a line of the report; None for any other line."""
    if not line.startswith(MARK):
        return None
    kind, *values = json.loads(line[len(MARK) :])
    return kind, values
