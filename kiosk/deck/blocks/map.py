"""Maps: what leads where, as places that open slides and ways between them."""

from __future__ import annotations

from typing import Any, Self

from pydantic import Field, create_model, model_validator

from kiosk.deck.base import Model
from kiosk.deck.blocks.base import Block
from kiosk.deck.problem import Fault, quoted, refuse
from kiosk.deck.suggest import did_you_mean, listed
from kiosk.deck.text import Text
from kiosk.deck.values import Accent, Fraction, IconName, Identifier

At = tuple[Fraction, Fraction]


class Node(Model):
    """A place of the map."""

    id: Identifier = Field(description="a name for the edges, unique in the map")
    text: Text = Field(description="what the place is, in a few words")
    icon: IconName | None = Field(None, description="an icon above the text")
    accent: Accent | None = Field(None, description="the name of one of the theme's accent colours")
    at: At = Field(
        description="the middle of the place as [x, y]: parts of the map's width and height from"
        " its top left corner, 0 to 1; it is moved only as far as it must, to be seen whole"
    )
    portrait: At | None = Field(
        None, description="its place on an upright display; default: as `at`"
    )
    link: Identifier | None = Field(None, description="the id of the slide that a touch opens")


# `from` is a word of Python's own: as a field it can be made only like this.
_BEGIN: dict[str, Any] = {
    "from": (Identifier, Field(description="the id of the place where it begins"))
}


class Edge(create_model("_Edge", __base__=Model, **_BEGIN)):  # type: ignore[misc]
    """A way from one place to another."""

    to: Identifier = Field(description="the id of the place where it ends")
    text: Text | None = Field(None, description="a word or two at its middle")

    @property
    def begin(self) -> str:
        """The id of the place where it begins."""
        return str(getattr(self, "from"))


class Map(Model):
    """Places and the ways between them."""

    nodes: tuple[Node, ...] = Field(min_length=2, max_length=12, description="the places, 2 to 12")
    edges: tuple[Edge, ...] = Field((), max_length=24, description="the ways, up to 24")

    @model_validator(mode="after")
    def _joined(self) -> Self:
        ids = [node.id for node in self.nodes]
        faults = [
            _taken(index, name, ids.index(name) + 1)
            for index, name in enumerate(ids)
            if ids.index(name) < index
        ]
        for index, edge in enumerate(self.edges):
            for key, name in (("from", edge.begin), ("to", edge.to)):
                if name not in ids:
                    faults.append(_nowhere(index, key, name, ids))
            if edge.begin == edge.to:
                message = f"this way leads from {quoted(edge.to)} to itself"
                faults.append(Fault("out-of-range", message, "Remove it.", ("edges", index, "to")))
        if faults:
            refuse(faults)
        return self


def _taken(index: int, name: str, first: int) -> Fault:
    message = f"the id {quoted(name)} is already that of node {first}"
    return Fault("duplicate-id", message, "Give this node another `id`.", ("nodes", index, "id"))


def _nowhere(index: int, key: str, name: str, ids: list[str]) -> Fault:
    hint = did_you_mean(name, ids, f"The nodes are {listed(ids, 12)}.")
    message = f"no node of this map has the id {quoted(name)}"
    return Fault("unknown-value", message, hint, ("edges", index, key))


class MapBlock(Block):
    """A map of what leads where; a touch on a place opens its slide."""

    example = """\
map:
  nodes:
    - {id: photon, text: Single photons, at: [0.2, 0.5]}
    - {id: key, text: A secret key, at: [0.8, 0.5], link: materials}
  edges:
    - {from: photon, to: key, text: carry}
"""
    pictorial = True
    map: Map = Field(description="the map")

    def worked_out(self, language: str) -> dict[str, Any]:
        """The ends of the edges as indices of nodes."""
        ids = [node.id for node in self.map.nodes]
        ways = [
            {"begin": ids.index(edge.begin), "end": ids.index(edge.to), "text": edge.text}
            for edge in self.map.edges
        ]
        return {"map": {"nodes": self.map.nodes, "edges": ways}}

    def links(self) -> tuple[tuple[tuple[str | int, ...], str], ...]:
        """The slides that the places open."""
        return tuple(
            (("map", "nodes", index, "link"), node.link)
            for index, node in enumerate(self.map.nodes)
            if node.link
        )

    def without_links(self, dead: frozenset[str]) -> Block:
        """The map without links to these slides."""
        nodes = tuple(
            node.model_copy(update={"link": None}) if node.link in dead else node
            for node in self.map.nodes
        )
        return self.model_copy(update={"map": self.map.model_copy(update={"nodes": nodes})})
