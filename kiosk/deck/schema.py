"""The JSON Schema of the deck language, for editors; from the same models that check decks."""

from __future__ import annotations

import json
import re
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, models_json_schema

from kiosk.deck.base import Model
from kiosk.deck.deck import DeckFile
from kiosk.deck.demos import DEMOS
from kiosk.deck.hints import add_hints, kind_of_slide, new_files
from kiosk.deck.slides import KINDS
from kiosk.deck.theme import Theme

Schema = dict[str, Any]

_REFERENCE = re.compile(r'"#/\$defs/(\w+)"')
_DRAFT_7 = {"prefixItems": "items"}
# Written out in each field by pydantic.
_SHARED = ("Text", "Prose", "Word", "Accent", "Icon", "Id", "Language", "Dwell", "Duration")


class _Untitled(GenerateJsonSchema):
    """Without a title for each field: editors show the key, and that is its name."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def json_schema() -> Schema:
    """One schema for deck.yaml, slide files and theme files; what a file is shows in its keys."""
    models: tuple[type[Model], ...] = (DeckFile, Theme, *KINDS.values())
    _, schema = models_json_schema(
        [(model, "validation") for model in models],
        ref_template="#/$defs/{model}",
        schema_generator=_Untitled,
    )
    shared: Schema = {}
    definitions = {name: _tidy(part, shared) for name, part in schema["$defs"].items()}
    definitions |= {**shared, "AnySlide": _any_slide(), "Demo": _any_demo()}
    add_hints(definitions)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A deck, a slide or a theme of the kiosk",
        "type": "object",
        "if": {"required": ["slides"]},
        "then": {"$ref": "#/$defs/DeckFile"},
        "else": {
            "if": {"required": ["colours"]},
            "then": {"$ref": "#/$defs/Theme"},
            "else": {"$ref": "#/$defs/AnySlide"},
        },
        "$defs": _reached(definitions, ("DeckFile", "Theme", "AnySlide")),
    }


def _reached(definitions: Schema, roots: tuple[str, ...]) -> Schema:
    """The definitions that something refers to; a picture, written as a path, needs none."""
    found: Schema = {}
    waiting = [*roots]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = definitions[name]
            waiting += _REFERENCE.findall(json.dumps(definitions[name]))
    return dict(sorted(found.items()))


def _any_slide() -> Schema:
    # A chain of conditions lets an editor report the faults of the kind that is meant; `oneOf`
    # would report that no kind fits.
    hidden = {"doNotSuggest": True}  # else each kind would be offered as a key of its own
    chosen = [
        {
            "if": {"required": ["kind"], "properties": {"kind": {"const": name} | hidden}},
            "then": {"$ref": f"#/$defs/{model.__name__}"},
        }
        for name, model in KINDS.items()
    ]
    return {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": kind_of_slide()},
        "allOf": [
            *chosen,
            {"if": {"required": ["kind"]}, "else": {"defaultSnippets": new_files()}},
        ],
    }


def _any_demo() -> Schema:
    """A demonstration's kind alone, or a mapping with the kind and its parameters."""
    kinds = [{"$ref": f"#/$defs/{model.__name__}"} for model in DEMOS.values()]
    return {"anyOf": [{"enum": list(DEMOS)}, *kinds]}


def _is_demo(part: Schema) -> bool:
    names = [f"#/$defs/{model.__name__}" for model in DEMOS.values()]
    return [option.get("$ref") for option in part.get("oneOf", ())] == names


def _is_block(part: Schema) -> bool:
    return {"$ref": "#/$defs/TextBlock"} in part.get("oneOf", ())


def _tidy(part: Any, shared: Schema) -> Any:
    """What authors write: no nulls, no defaults as Python has them, shared forms written once."""
    if isinstance(part, list):
        return [_tidy(item, shared) for item in part]
    if not isinstance(part, dict):
        return part
    if _is_block(part):
        return {"$ref": "#/$defs/Block"}
    if _is_demo(part):
        rest = {key: item for key, item in part.items() if key not in ("oneOf", "default")}
        return {"$ref": "#/$defs/Demo", **rest}
    options = [option for option in part.get("anyOf", ()) if option != {"type": "null"}]
    rest = {key: item for key, item in part.items() if key not in ("anyOf", "default")}
    if len(options) == 1:
        return _tidy({**options[0], **rest}, shared)
    if part.get("title") in _SHARED:
        shared[part["title"]] = {
            k: v for k, v in part.items() if k not in ("description", "default")
        }
        reference = {"$ref": f"#/$defs/{part['title']}"}
        return reference | ({"description": part["description"]} if "description" in part else {})
    # Draft 7 has no `prefixItems`: a list under `items` means the same there.
    tidied = {_DRAFT_7.get(key, key): _tidy(item, shared) for key, item in rest.items()}
    return tidied | ({"anyOf": [_tidy(option, shared) for option in options]} if options else {})
