"""`python -m kiosk.doctor.qt QUESTION`, with what is given as JSON on standard input."""

from __future__ import annotations

import faulthandler
import json
import os
import sys
from importlib import import_module

from kiosk.doctor.ask import MARK

QUESTIONS = ("awake", "screen", "frames", "media", "fonts")


def main(question: str) -> None:
    """Print the answer as JSON behind a mark."""
    given = json.load(sys.stdin)
    # Whoever asked may be gone, and this hang in a driver: then it ends itself.
    faulthandler.dump_traceback_later(float(given.get("patience", 10.0)) + 5, exit=True)
    if question not in QUESTIONS:
        sys.exit(f"there is no question {question!r}")
    answer = import_module(f"kiosk.doctor.qt.{question}").answer(given)
    print("\n" + MARK + json.dumps(answer), flush=True)  # noqa: T201  it is the answer
    # A driver that crashes when it is taken down must not take the answer with it.
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1])
