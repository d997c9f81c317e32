"""Tables of numbers from CSV files: a row of headings, then rows of values."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass

from kiosk.deck.attachments import Attachment
from kiosk.deck.files import read_text
from kiosk.deck.problem import Fault, Refused, quoted
from kiosk.deck.suggest import did_you_mean, listed

MAX_ROWS = 500
MAX_COLUMNS = 50
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?")


def number(text: str) -> float | None:
    """A number as it is typed, `-1.5` or `2e-15`; None if it is none."""
    plain = text.strip().replace("\u2212", "-")
    value = float(plain) if _NUMBER.fullmatch(plain) else None
    # Beyond that there is nothing to measure, and arithmetic would overflow.
    return value if value is not None and (value == 0 or 1e-99 < abs(value) < 1e99) else None


@dataclass(frozen=True, slots=True)
class Table:
    """The headings of a table, and its rows with the lines where they stand."""

    file: Attachment
    headings: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    decimal_comma: bool

    def column(self, heading: str) -> int:
        """The index of a column. Raises `Refused`."""
        if heading in self.headings:
            return self.headings.index(heading)
        hint = did_you_mean(heading, self.headings, f"It has {listed(self.headings, 12)}.")
        message = f"{quoted(self.file.name)} has no column {quoted(heading)}"
        raise Refused(Fault("unknown-value", message, hint))

    def text(self, row: int, column: int) -> str:
        """What stands in a cell; empty where the row is too short."""
        cells = self.rows[row][1]
        return cells[column].strip() if column < len(cells) else ""

    def number(self, row: int, column: int) -> float:
        """The number in a cell. Raises `Refused` with the table's own line."""
        text = self.text(row, column)
        value = number(text.replace(",", ".") if self.decimal_comma else text)
        if value is None:
            where = f"{self.file.name}:{self.rows[row][0]}"
            message = f"{where}: {quoted(text)} under {quoted(self.headings[column])} is no number"
            hint = "Write a number such as `0.5` or `2e-15`, or remove the row."
            raise Refused(Fault("wrong-type", message, hint))
        return value


def read_table(file: Attachment) -> Table:
    """The table in a file: UTF-8, divided by commas or semicolons. Raises `Refused`.

    With semicolons a number may have a decimal comma, as spreadsheets write it in many languages.
    """
    text = read_text(file.path)
    first = text.partition("\n")[0]
    divider = ";" if first.count(";") > first.count(",") else ","
    reader = csv.reader(text.splitlines(), delimiter=divider)
    try:
        lines = [(reader.line_num, tuple(row)) for row in reader if any(map(str.strip, row))]
    except csv.Error as error:
        message = f"{file.name}:{reader.line_num}: this is no CSV ({error})"
        raise Refused(Fault("wrong-form", message, "Export it as CSV in UTF-8.")) from None
    if len(lines) < 2:
        message = f"{quoted(file.name)} has no rows below its headings"
        raise Refused(Fault("empty-value", message, "Write headings, then rows of numbers."))
    headings = tuple(heading.strip() for heading in lines[0][1])
    if len(lines) - 1 > MAX_ROWS or len(headings) > MAX_COLUMNS:
        message = f"{quoted(file.name)} has {len(lines) - 1} rows and {len(headings)} columns"
        hint = f"At most {MAX_ROWS} rows and {MAX_COLUMNS} columns are shown; leave some out."
        raise Refused(Fault("out-of-range", message, hint))
    return Table(file, headings, tuple(lines[1:]), divider == ";")
