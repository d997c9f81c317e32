"""The log as lines on stderr, with their severity for the system's log."""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from typing import TextIO

SEVERITIES = {logging.CRITICAL: 2, logging.ERROR: 3, logging.WARNING: 4, logging.INFO: 6}
"""Those of syslog, by level. Source: sd-daemon(3)."""


class _ForJournald(logging.Formatter):
    """Each line begins with its severity: journald takes all others for information."""

    def format(self, record: logging.LogRecord) -> str:
        prefix = f"<{SEVERITIES.get(record.levelno, 6)}>"
        lines = super().format(record).splitlines()
        return "\n".join(prefix + line for line in lines)


def _is_journald(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether the two numbers of `JOURNAL_STREAM` are the stream's. Source: systemd.exec(5)."""
    # The variable alone says nothing: a terminal that a service has started has it, too.
    try:
        facts = os.fstat(stream.fileno())
    except (OSError, ValueError):
        return False
    return environment.get("JOURNAL_STREAM") == f"{facts.st_dev}:{facts.st_ino}"


def handler(stream: TextIO, environment: Mapping[str, str]) -> logging.Handler:
    """Writes to `stream`; where that is journald, with severities."""
    kind = _ForJournald if _is_journald(stream, environment) else logging.Formatter
    made = logging.StreamHandler(stream)
    made.setFormatter(kind("%(levelname)s %(message)s"))
    return made
