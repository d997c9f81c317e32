"""From pydantic's `loc` to the YAML node, and to the model and field, that it names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import yaml
from pydantic import BaseModel, Tag

Loc = tuple[str | int, ...]


def locate(root: yaml.Node, loc: Loc, on_key: bool = False) -> yaml.Node:
    """The node that `loc` names, or its key with `on_key`.

    Union tags ("@...") and absent keys are skipped. What is empty, and what is missing in a
    mapping, is shown at the key before it.
    """
    node, key = root, None
    for step in loc:
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            node, key = node.value[step], None
        elif isinstance(node, yaml.MappingNode):
            for name, value in node.value:
                if name.value == step:
                    key, node = name, value
                    break
    empty = isinstance(node, yaml.ScalarNode) and not node.value and not node.style
    return key if key is not None and (on_key or empty) else node


def model_at(model: type[BaseModel], loc: Loc) -> type[BaseModel] | None:
    """The model that the last step of `loc` is a field of; None where there is none."""
    current: Any = model
    for step in loc[:-1]:
        current = _step(current, step)
    return next((m for m in _models(current)), None)


def _step(annotation: Any, step: str | int) -> Any:
    if isinstance(step, str) and step.startswith("@"):
        return next((m for m in _tagged(annotation, step)), None)
    for model in _models(annotation):
        field = model.model_fields.get(str(step))
        if field is not None:
            return field.annotation
    return annotation if isinstance(step, int) else None


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)


def _tagged(annotation: Any, tag: str) -> Iterator[type[BaseModel]]:
    parts = get_args(annotation)
    if any(isinstance(part, Tag) and part.tag == tag for part in parts):
        yield from _models(annotation)
    else:
        for part in parts:
            yield from _tagged(part, tag)
