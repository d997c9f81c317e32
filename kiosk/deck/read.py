"""One slide: from YAML nodes to a typed slide, or to its problems."""

from __future__ import annotations

from dataclasses import dataclass

import yaml
from pydantic import ValidationError

from kiosk.deck.base import Context
from kiosk.deck.locate import Loc, locate
from kiosk.deck.problem import Fault, Place, Problem, quoted
from kiosk.deck.remarks import remarks
from kiosk.deck.slides import KINDS, Slide
from kiosk.deck.source import Source
from kiosk.deck.suggest import listed, nearest
from kiosk.deck.terms import named_terms
from kiosk.deck.where import Origin
from kiosk.deck.wording import misspelt, problems_of


@dataclass(frozen=True, slots=True)
class SlideResult:
    """What came of a slide: itself if it is good, its id, links and terms, its problems.

    `origin`: where it was read, of a slide without mistakes in its form; `rests_on`: the files
    that it names, and where such a file was looked for.
    """

    slide: Slide | None
    problems: tuple[Problem, ...]
    id: str = ""
    id_place: Place | None = None
    links: tuple[tuple[str, Place], ...] = ()
    terms: tuple[tuple[str, Place], ...] = ()
    origin: Origin | None = None
    rests_on: tuple[str, ...] = ()


def read_slide(
    source: Source, root: yaml.Node, value: object, default_id: str, context: Context
) -> SlideResult:
    """Validate the slide at node `root`, whose values are `value`."""
    if not isinstance(value, dict):
        return SlideResult(None, (source.at(root).problem(_NO_SLIDE),))
    problems: list[Problem] = []
    if key := _misspelt_kind(value):
        place = source.at(locate(root, (key,), on_key=True))
        problems.append(place.problem(misspelt(key, "kind")))
        value = {"kind" if name == key else name: item for name, item in value.items()}
    kind = value.get("kind")
    model = KINDS.get(kind) if isinstance(kind, str) else None
    if model is None:
        fault = _kind_fault(value)
        at = (key,) if key and fault.at else fault.at
        problems.append(source.at(locate(root, at, fault.on_key)).problem(fault))
        # A misspelt kind is taken for the one that is meant, so that the rest is checked too.
        meant = nearest(str(kind), KINDS)
        if meant is None:
            return SlideResult(None, tuple(problems))
        value, model = {**value, "kind": meant}, KINDS[meant]
    slide: Slide | None = None
    try:
        slide = model.model_validate(_with_ids(value, default_id), context=context)
    except ValidationError as error:
        problems += problems_of(error, model, source, root)
    if slide:
        problems += _same_details(slide, source, root)
    good = slide if not problems else None
    problems += [source.at(node).problem(fault, "warning") for node, fault in context.warnings]
    for fault in remarks(slide) if slide else ():
        problems.append(source.at(locate(root, fault.at)).problem(fault, "warning"))
    return SlideResult(
        good,
        tuple(problems),
        str(value.get("id", default_id)),
        source.at(locate(root, ("id",))),
        tuple((link, source.at(locate(root, loc))) for loc, link in (good.links() if good else ())),
        tuple((term, source.at(locate(root, loc))) for loc, term in named_terms(good)),
    )


def _with_ids(value: dict[str, object], default_id: str) -> dict[str, object]:
    given: dict[str, object] = {"id": default_id, **value}
    details = given.get("details")
    if isinstance(details, list):
        given["details"] = [
            {"id": f"detail-{number}", **detail} if isinstance(detail, dict) else detail
            for number, detail in enumerate(details, 1)
        ]
    return given


def _same_details(slide: Slide, source: Source, root: yaml.Node) -> list[Problem]:
    seen: dict[str, int] = {}
    problems = []
    for index, detail in enumerate(slide.details):
        if detail.id in seen:
            loc: Loc = ("details", index, "id")
            place = source.at(locate(root, loc))
            problems.append(place.problem(duplicate_id(detail.id, "detail", seen[detail.id] + 1)))
        seen.setdefault(detail.id, index)
    return problems


def duplicate_id(name: str, what: str, first: object) -> Fault:
    """The fault of an id that is taken; `first` says by whom."""
    return Fault(
        "duplicate-id",
        f"the id {quoted(name)} is already that of {what} {first}",
        f"Give this {what} another `id`.",
    )


_NO_SLIDE = Fault(
    "wrong-type", "a slide is needed here: keys with values", "Begin it with `kind: topic`."
)


def _misspelt_kind(value: dict[str, object]) -> str | None:
    """The key that is meant to be `kind`, where none is."""
    if "kind" in value:
        return None
    unknown = [key for key in value if key not in _KEYS and nearest(key, ["kind"])]
    return unknown[0] if unknown else None


_KEYS = {key for model in KINDS.values() for key in model.model_fields}


def _kind_fault(value: dict[str, object]) -> Fault:
    kinds = f"The kinds are {listed(KINDS)}."
    if "kind" not in value:
        return Fault("missing-key", "the key `kind` is missing", f"Add `kind: topic`. {kinds}")
    kind = value["kind"]
    if kind is None:
        return Fault("empty-value", "the slide has no kind", kinds, ("kind",))
    meant = nearest(str(kind), KINDS)
    hint = f"Did you mean `{meant}`?" if meant else kinds
    return Fault("unknown-kind", f"there is no kind of slide {quoted(kind)}", hint, ("kind",))
