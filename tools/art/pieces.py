"""Which pieces there are, on which grounds they lie, and how their shaders are compiled."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import yaml

ASSETS = Path(__file__).resolve().parents[2] / "assets"
SHADERS = ASSETS / "shaders"
# OpenGL ES 3.0 and OpenGL 3.3, Direct3D 11, Metal; Vulkan's is always there.
TARGETS = ("--glsl", "300 es,330", "--hlsl", "50", "--msl", "12")


@dataclass(frozen=True, slots=True)
class Ground:
    """What stills lie on: a theme's background (#RRGGBB), and the folder of its stills."""

    colour: str
    stills: Path


def names() -> list[str]:
    """The pieces: each is a shader."""
    return sorted(file.stem for file in SHADERS.glob("*.frag"))


def grounds(themes: Path = ASSETS / "themes") -> list[Ground]:
    """The grounds of the themes that ship, each with its own folder of stills."""
    found: dict[Path, str] = {}
    for file in sorted(themes.glob("*.yaml")):
        theme = yaml.safe_load(file.read_text(encoding="utf-8"))
        stills = ASSETS / theme.get("art", "") / "art"
        if stills in found:
            raise SystemExit(f"{file} has the stills of another theme: give it an `art` folder")
        found[stills] = theme["colours"]["background"]
    return [Ground(colour, stills) for stills, colour in found.items()]


def compiled(name: str, folder: Path = SHADERS) -> Path:
    """Compile a piece's shader into `folder`; the same source gives the same bytes.

    Raises SystemExit with what the compiler says.
    """
    target = folder / f"{name}.frag.qsb"
    command: list[str | Path] = [Path(sys.executable).with_name("pyside6-qsb"), *TARGETS]
    command += ["-o", target, SHADERS / f"{name}.frag"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    # The compiler ends with 0 even if it has made nothing.
    if done.returncode or not target.exists():
        raise SystemExit(done.stdout + done.stderr)
    return target
