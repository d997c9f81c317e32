"""What visitors have looked at, without anything about who they are; pure, but for its own file."""

from kiosk.journal.recorder import Recorder
from kiosk.journal.records import (
    ENDS,
    Began,
    Ended,
    Looped,
    Record,
    Stepped,
)
from kiosk.journal.store import FileTooNew, Store, name_in
from kiosk.journal.writer import DAYS, Writer

__all__ = [
    "DAYS",
    "ENDS",
    "Began",
    "Ended",
    "FileTooNew",
    "Looped",
    "Record",
    "Recorder",
    "Stepped",
    "Store",
    "Writer",
    "name_in",
]
