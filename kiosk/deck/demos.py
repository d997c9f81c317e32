"""Demonstrations in a deck: the keys of each kind are the parameters of its model in `exhibits`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import cache, partial, reduce
from operator import or_
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args, get_type_hints

import yaml
from pydantic import AfterValidator, BeforeValidator, Discriminator, Field, Tag, create_model

from kiosk import exhibits
from kiosk.deck.base import Model
from kiosk.deck.problem import Fault, quoted, refuse
from kiosk.deck.suggest import did_you_mean, listed, nearest
from kiosk.deck.text import Text
from kiosk.deck.values import Means, YesOrNo
from kiosk.deck.words import Word
from kiosk.exhibits import EXHIBITS, Limits

FOLDER = Path(exhibits.__file__).parent
"""Where the words of each kind lie, in `KIND.yaml`."""

_WORDS = "its words where the deck words them otherwise, by the keys of `kiosk/exhibits/KIND.yaml`"


@cache
def own_words(kind: str) -> Mapping[str, Text]:
    """The words that come with a kind, by their keys."""
    text = (FOLDER / f"{kind}.yaml").read_text("utf-8")
    # Not the safe loader, to which a key such as `true` is no string.
    read = yaml.load(text, yaml.CBaseLoader)  # noqa: S506  it makes strings and nothing else
    return {key: Text(next(iter(texts.values())), texts) for key, texts in read.items()}


class Demo(Model):
    """A demonstration to play with."""

    kind: str
    loop: YesOrNo = Field(True, description="whether the loop plays it by itself")
    words: dict[str, Word] = Field(default_factory=dict, description=_WORDS)

    @property
    def parameters(self) -> dict[str, Any]:
        """What its model is made with."""
        known = fields(exhibits.find(self.kind).Parameters)
        return {field.name: getattr(self, field.name) for field in known}

    @property
    def seconds(self) -> float:
        """How long the loop plays it, in s."""
        return exhibits.seconds(exhibits.find(self.kind).script)

    def words_in(self, language: str) -> dict[str, str]:
        """All its words in a language."""
        return {
            key: text.updated(self.words.get(key), language).in_language(language)
            for key, text in own_words(self.kind).items()
        }


def _known_words(value: dict[str, Word], kind: str) -> dict[str, Word]:
    known = own_words(kind)
    if wrong := [key for key in value if key not in known]:
        message = "the demonstration has no word {}"
        hint = f"Its words are {listed(known, 40)}."
        refuse(
            Fault(
                "unknown-key",
                message.format(quoted(key)),
                did_you_mean(key, known, hint),
                (key,),
                on_key=True,
            )
            for key in wrong
        )
    return value


def _model_of(kind: str) -> type[Demo]:
    """The keys of a kind: its parameters, and what every demonstration has."""
    found = exhibits.find(kind)
    hints = get_type_hints(found.Parameters, include_extras=True)
    keys: dict[str, Any] = {"kind": (Literal[kind], Field(description=f"`{kind}`"))}
    keys |= {
        field.name: _key(hints[field.name], field.default) for field in fields(found.Parameters)
    }
    words = Annotated[dict[str, Word], AfterValidator(partial(_known_words, kind=kind))]
    keys["words"] = (words, Field(default_factory=dict, description=_WORDS))
    name = f"{kind.capitalize()}Demo"
    return create_model(name, __base__=Demo, __module__=__name__, __doc__=found.__doc__, **keys)


def _key(hint: Any, default: Any) -> tuple[Any, Any]:
    """Type and field of a parameter, by its annotation: `Limits` for numbers, else the meaning."""
    kind, note = get_args(hint)
    if not isinstance(note, Limits):
        return kind, Field(default, description=note)
    meaning = f"{note.meaning}, {note.least:g} to {note.greatest:g}"
    limits: dict[str, Any] = {"ge": kind(note.least), "le": kind(note.greatest)}
    if kind is float:
        limits["allow_inf_nan"] = False
    return kind, Field(default, description=meaning, **limits)


DEMOS: dict[str, type[Demo]] = {kind: _model_of(kind) for kind in EXHIBITS}
"""The model of each demonstration in a deck, by its kind."""
# A class that is made is pickled by its name, for the processes that look at a deck.
globals().update({model.__name__: model for model in DEMOS.values()})


def _long(value: object) -> object:
    """`demo: bb84` is short for `demo: {kind: bb84}`; whatever names no kind is refused."""
    if isinstance(value, Demo):
        return value
    kind = value.get("kind") if isinstance(value, dict) else value
    if isinstance(kind, str) and kind in DEMOS:
        return {"kind": kind} if isinstance(value, str) else value
    refuse([_no_kind(value, kind)])


def _no_kind(value: object, kind: object) -> Fault:
    choices = f"The kinds are {listed(DEMOS)}."
    if isinstance(value, dict) and "kind" not in value:
        return _no_key(value, choices)
    at = ("kind",) if isinstance(value, dict) else ()
    if not isinstance(kind, str):
        hint = f"Write for example `demo: bb84`. {choices}"
        return Fault("wrong-type", "the name of a demonstration is needed here", hint, at)
    hint = did_you_mean(kind, DEMOS, choices)
    return Fault("unknown-kind", f"there is no demonstration {quoted(kind)}", hint, at)


def _no_key(value: dict[str, object], choices: str) -> Fault:
    meant = next((key for key in value if nearest(key, ("kind",))), None)
    if meant is not None:
        message = f"the key {quoted(meant)} is unknown here"
        return Fault("unknown-key", message, "Did you mean `kind`?", (meant,), on_key=True)
    message = "the key `kind` is missing"
    return Fault("missing-key", message, f"Add `kind`. {choices}", on_key=True)


def _tag(value: Any) -> str:
    # The tags begin with "@", as no key does, so that a place in the YAML can be told from them.
    kind = value.kind if isinstance(value, Demo) else value["kind"]
    return f"@{kind}"


if TYPE_CHECKING:
    AnyDemo = Demo
else:
    AnyDemo = Annotated[
        reduce(or_, (Annotated[model, Tag(f"@{kind}")] for kind, model in DEMOS.items())),
        Discriminator(_tag),
        BeforeValidator(_long),
        Means("a demonstration's kind, or a mapping"),
    ]
