"""What all models of the deck language share."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, ValidationInfo

if TYPE_CHECKING:
    import yaml

    from kiosk.deck.attachments import Attachment, Sort
    from kiosk.deck.pictures import Picture
    from kiosk.deck.problem import Fault


class Model(BaseModel):
    """A frozen part of a deck; a key that is not described is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


@dataclass
class Context:
    """What validation knows of the deck around a value. Nothing is checked against None.

    `picture` finds a picture by the name that the author wrote, or raises `Refused`; `file` finds
    any other file of a sort.
    `has_folder` says whether the kiosk's assets have a folder.
    `warnings` collects faults that do not make a value unusable, with the node they are about.
    `guesses` is how many remedies may still name what the author meant: looking for it takes time.
    """

    languages: tuple[str, ...] = ()
    accents: Collection[str] | None = None
    picture: Callable[[str], Picture] | None = None
    has_folder: Callable[[str], bool] | None = None
    file: Callable[[str, Sort], Attachment] | None = None
    warnings: list[tuple[yaml.Node, Fault]] = field(default_factory=list)
    guesses: int = 30

    def may_guess(self) -> bool:
        """Whether one remedy more may name what is meant; without limit where nothing is known."""
        self.guesses -= self is not _NOTHING
        return self.guesses >= 0


_NOTHING = Context()


def context_of(info: ValidationInfo[Any]) -> Context:
    """The context of a validation; an empty one where there is none."""
    return info.context if isinstance(info.context, Context) else _NOTHING
