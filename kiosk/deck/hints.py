"""What an editor offers and says beyond the bare schema, for the YAML language server.

The server knows keys that JSON Schema does not: `markdownDescription` for hover help,
`errorMessage` for marks, `defaultSnippets` for completion. Other editors pass over them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kiosk.deck.blocks import BLOCKS
from kiosk.deck.deck import DeckFile
from kiosk.deck.slides import KINDS, Slide
from kiosk.deck.suggest import listed
from kiosk.deck.vocabulary import ICONS, LANGUAGES, THEMES

Schema = dict[str, Any]


def _said(message: str) -> Schema:
    return {"errorMessage": message, "patternErrorMessage": message}


def _values(values: Iterable[str], documented: str = "") -> list[Schema]:
    return [
        {"label": value, "bodyText": value, "type": "string"}
        | ({"description": documented} if documented else {})
        for value in values
    ]


_ICON = "Write a font and a name, such as `mdi6.atom`; `kiosk icons WORD` finds icons."
_DURATION = "Write a number with a unit, such as `20 s` or `1.5 min`"

# By the names of what the fields share.
_SHARED: dict[str, Schema] = {
    "Dwell": {
        **_said(f"{_DURATION}, or `auto`."),
        "defaultSnippets": [
            *_values(["auto"], "as long as the text takes to read"),
            *_values(["10 s", "20 s", "1 min"], "always as long as this"),
        ],
    },
    "Duration": {
        **_said(f"{_DURATION}."),
        "defaultSnippets": _values(["20 s", "60 s", "2 min"]),
    },
    "Id": _said("Use small letters a to z, digits and hyphens, such as `secure-networks`."),
    "Language": {
        **_said("Write the code of a language, such as `en`, `ru` or `pt-BR`."),
        "defaultSnippets": [
            {"label": code, "bodyText": code, "type": "string", "description": name}
            for code, name in LANGUAGES.items()
        ],
    },
}


def add_hints(definitions: Schema) -> None:
    """Add what an editor needs to the definitions of the schema, in place."""
    for name, hints in _SHARED.items():
        definitions[name] |= hints
    definitions["Icon"] = _icon(definitions["Icon"])
    for name in ("Text", "Prose", "Word"):
        definitions[name] = _by_language(definitions[name])
    definitions["DeckFile"]["properties"]["theme"]["defaultSnippets"] = _values(THEMES)
    definitions["Block"] = _block(definitions)
    for name, part in definitions.items():
        part["title"] = _title(name)
        _add_markdown(part)


def _icon(pattern: Schema) -> Schema:
    """Any icon there is; those that are often used are offered."""
    offered = {"enum": list(ICONS), **_said(_ICON)}
    return {"anyOf": [offered, {**pattern, **_said(_ICON)}]}


def _by_language(text: Schema) -> Schema:
    """One text, or one for each language; apart, so that a key is completed as `title: `."""
    one = {"type": [kind for kind in text["type"] if kind != "object"]}
    code = text["propertyNames"] | _said("Write the code of a language, such as `en`.")
    code["doNotSuggest"] = True  # else `property` would be offered as a key
    each = {
        **{key: value for key, value in text.items() if key != "title"},
        "type": "object",
        "propertyNames": code,
        "properties": {
            code: {"description": f"the text in {name}", **text["additionalProperties"]}
            for code, name in LANGUAGES.items()
        },
    }
    message = "Write a text, or one for each language: `{en: Light, ru: Свет}`."
    return {"anyOf": [one | _said(message), each]}


def _block(definitions: Schema) -> Schema:
    """One mapping for all blocks, with exactly one key; so nothing is offered twice."""
    keys = {}
    for name, model in BLOCKS.items():
        summary = (model.__doc__ or "").strip()
        field = definitions[model.__name__]["properties"][name]
        example = f"```yaml\n{_item(model.example)}\n```"
        keys[name] = {
            **field,
            "description": summary,
            "markdownDescription": f"{summary}\n\n{example}",
        }
    return {
        "type": "object",
        "description": "a part of a view: a mapping with one key, the block's name",
        "minProperties": 1,
        "maxProperties": 1,
        "additionalProperties": False,
        "properties": keys,
        "errorMessage": f"A block has one key, its name: {listed(BLOCKS, 20)}.",
        "defaultSnippets": [
            {
                "label": f"{name} (example)",
                "description": (model.__doc__ or "").strip(),
                # Lines are indented as the first one, which begins after the dash.
                "bodyText": model.example.strip().replace("\n", "\n  "),
                "type": "object",
            }
            for name, model in BLOCKS.items()
        ],
    }


def _item(example: str) -> str:
    return "- " + example.strip().replace("\n", "\n  ")


def kind_of_slide() -> Schema:
    """The key `kind`, with what each kind is for."""
    return {
        "enum": list(KINDS),
        "description": "what kind of slide it is",
        "markdownEnumDescriptions": [(model.__doc__ or "").strip() for model in KINDS.values()],
    }


def new_files() -> list[Schema]:
    """A whole slide of each kind, and a deck, offered in a file that is still empty."""
    models: dict[str, type[Slide | DeckFile]] = {f"{n} slide": m for n, m in KINDS.items()}
    return [
        {
            "label": f"{name} (example)",
            "description": (model.__doc__ or "").strip(),
            "bodyText": model.example,
            "type": "object",
        }
        for name, model in {**models, "deck": DeckFile}.items()
    ]


def _title(name: str) -> str:
    """`TopicSlide` as an author would say it: `topic slide`."""
    words = "".join(f" {sign.lower()}" if sign.isupper() else sign for sign in name).split()
    return {"deck file": "deck.yaml", "any slide": "slide"}.get(joined := " ".join(words), joined)


def _add_markdown(part: Any) -> None:
    # Without it, what stands in backticks would be shown with them.
    if isinstance(part, list):
        for item in part:
            _add_markdown(item)
    elif isinstance(part, dict):
        told = part.get("description")
        if isinstance(told, str) and "`" in told:
            part.setdefault("markdownDescription", told)
        for item in part.values():
            _add_markdown(item)
