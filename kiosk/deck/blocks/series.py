"""The numbers of a chart: written in the slide, or in a table beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Annotated, Any, Self

from pydantic import (
    Field,
    PlainValidator,
    TypeAdapter,
    ValidationError,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)

from kiosk.deck.attachments import TABLE, finder
from kiosk.deck.base import Model
from kiosk.deck.problem import Fault, Refused, quoted, refuse
from kiosk.deck.tables import MAX_ROWS, Table, number, read_table
from kiosk.deck.text import Text
from kiosk.deck.values import Means

_TEXT: TypeAdapter[Text] = TypeAdapter(Text)
_POINT = "Write a point as `[x, y]`, or as `[x, y, error]`."


@dataclass(frozen=True, slots=True)
class Point:
    """A value `y` at `x`, or at a word, uncertain by `error` up and down."""

    name: Text
    x: float | None
    y: float
    error: float = 0

    @property
    def ends(self) -> tuple[float, float]:
        """The ends of what the value may be."""
        return self.y - self.error, self.y + self.error


def _point(value: object, info: ValidationInfo[Any]) -> Point:
    if isinstance(value, Point):
        return value
    if not isinstance(value, list) or len(value) not in (2, 3):
        refuse([Fault("wrong-type", "a point needs two or three values", _POINT)])
    try:
        name = _TEXT.validate_python(value[0], context=info.context)
    except ValidationError as error:
        refuse(replace(f, at=(0, *f.at)) for d in error.errors() for f in d["ctx"]["faults"])
    numbers = [number(item) if isinstance(item, str) else None for item in value[1:]]
    if wrong := [index for index, item in enumerate(numbers, 1) if item is None]:
        refuse(_no_number(value[index], index) for index in wrong)
    y, spread = (*numbers, 0.0)[:2]
    if (spread or 0) < 0:
        hint = "Write the uncertainty as a positive number."
        refuse([Fault("out-of-range", f"{quoted(value[2])} is less than 0", hint, (2,))])
    x = number(value[0]) if isinstance(value[0], str) else None
    return Point(name, x, y or 0.0, spread or 0.0)


def _no_number(value: object, index: int) -> Fault:
    hint = "Write a number such as `24`, `0.5` or `2e-15`."
    return Fault("wrong-type", f"{quoted(value)} is not a number", hint, (index,))


_find = finder(TABLE)


def _table(value: object, info: ValidationInfo[Any]) -> Table:
    if isinstance(value, Table):
        return value
    try:
        return read_table(_find(value, info))
    except Refused as refused:
        refuse([refused.fault])


_SCHEMA = {
    "type": "array",
    "minItems": 2,
    "maxItems": 3,
    "items": {"type": ["number", "string", "object"]},
}
TablePath = Annotated[
    Table, PlainValidator(_table), WithJsonSchema({"type": "string"}), Means("table (.csv)")
]
PointValue = Annotated[
    Point, PlainValidator(_point), WithJsonSchema(_SCHEMA), Means("`[x, y]` or `[x, y, error]`")
]


class Series(Model):
    """Points that belong together, given as `points` or taken from a table as `data`."""

    name: Text = Field(description="what the points are, in a few words")
    points: tuple[PointValue, ...] = Field(
        (),
        max_length=MAX_ROWS,
        description="the points as `[x, y]` or `[x, y, error]`, up to 500; of bars, x is a word",
    )
    data: TablePath | None = Field(
        None,
        description="a table in place of `points`: a CSV file in UTF-8, with headings, divided by"
        " commas or semicolons, up to 500 rows",
    )
    x: str = Field("", description="the heading of the table's column of x; default: the first")
    y: str = Field("", description="the heading of the column of y; default: the second")
    error: str = Field("", description="the heading of the column of uncertainties; default: none")

    @model_validator(mode="after")
    def _has_points(self) -> Self:
        if bool(self.points) == (self.data is not None):
            message = "a series needs either `points` or `data`"
            refuse([Fault("missing-key", message, "Give one of the two.", ("name",), on_key=True)])
        if self.data is None and (self.x or self.y or self.error):
            message = "`x`, `y` and `error` name columns of a table, and there is none"
            refuse([Fault("unknown-key", message, "Add `data`, or remove them.", ("points",))])
        self.dots  # noqa: B018  reads the table, so that its mistakes are found here
        return self

    @cached_property
    def dots(self) -> tuple[Point, ...]:
        """The points, wherever they are written."""
        if self.data is None:
            return self.points
        table = self.data
        wanted = (("x", self.x or table.headings[0]), ("y", self.y or _second(table)))
        columns = [_column(table, key, heading) for key, heading in wanted]
        error = _column(table, "error", self.error) if self.error else None
        try:
            return tuple(_of_row(table, row, columns, error) for row in range(len(table.rows)))
        except Refused as refused:
            refuse([replace(refused.fault, at=("data",))])

    def place(self, number: int) -> tuple[str | int, ...]:
        """Where the point with that index stands in the series."""
        return ("points", number) if self.points else ("data",)


def _second(table: Table) -> str:
    return table.headings[1] if len(table.headings) > 1 else ""


def _column(table: Table, key: str, heading: str) -> int:
    try:
        return table.column(heading)
    except Refused as refused:
        refuse([replace(refused.fault, at=(key,))])


def _of_row(table: Table, row: int, columns: list[int], error: int | None) -> Point:
    text = table.text(row, columns[0])
    x = number(text.replace(",", ".") if table.decimal_comma else text)
    spread = abs(table.number(row, error)) if error is not None else 0.0
    return Point(Text(text), x, table.number(row, columns[1]), spread)
