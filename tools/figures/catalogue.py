"""Every figure by its name, in the order of the deck."""

from __future__ import annotations

from collections.abc import Callable

from . import (
    brain_distance,
    brain_noise,
    brain_origin,
    brain_puzzle,
    brain_sensors,
    clocks_averaging,
    clocks_caesium,
    clocks_fringes,
    clocks_navigation,
    clocks_optical,
    materials_bands,
    materials_bond,
    materials_edge,
    materials_lattice,
    materials_lists,
    materials_pairing,
    networks_fibre,
    networks_link,
    networks_secret,
    networks_sifting,
    networks_tree,
    optics_bistable,
    optics_comb,
    optics_kerr,
    optics_resonator,
    optics_sizes,
)
from .figure import Figure

MODULES = {
    "networks": (networks_sifting, networks_tree, networks_fibre, networks_secret, networks_link),
    "materials": (
        materials_bands,
        materials_pairing,
        materials_edge,
        materials_lattice,
        materials_lists,
    ),
    "optics": (optics_kerr, optics_resonator, optics_bistable, optics_sizes, optics_comb),
    "brain": (brain_origin, brain_sensors, brain_distance, brain_puzzle, brain_noise),
    "clocks": (clocks_caesium, clocks_fringes, clocks_navigation, clocks_averaging, clocks_optical),
}
FIGURES: dict[str, Callable[[], Figure]] = {
    f"{area}-{n}": module.figure
    for area, modules in MODULES.items()
    for n, module in enumerate(modules, 1)
}

COMPARED: dict[str, Callable[[], Figure]] = {
    "materials-even": materials_bond.even,
    "materials-paired": materials_bond.paired,
}
"""Pictures that are shown in pairs under a handle; they have no labels of their own."""
