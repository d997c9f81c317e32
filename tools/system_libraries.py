"""Prints the Debian packages that are missing for Qt, on one line; nothing when all is there.

Asks the dynamic linker instead of a package list, so that it is right on every distribution and
for every version of Qt. A library whose package is not known is named on the error stream.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

# What the kiosk loads: the libraries it links to, and the plugins that Qt opens by itself.
LOADED = (
    "lib/libQt6Quick.so.6",
    "lib/libQt6QuickControls2.so.6",
    "lib/libQt6Multimedia.so.6",
    "lib/libQt6MultimediaQuick.so.6",
    "lib/libQt6Svg.so.6",
    "plugins/egldeviceintegrations/libqeglfs-kms-integration.so",
    "plugins/multimedia/libffmpegmediaplugin.so",
    "plugins/platforms/libqeglfs.so",
    "plugins/platforms/libqoffscreen.so",
    "plugins/platforms/libqwayland*.so",
    "plugins/platforms/libqxcb.so",
    "plugins/wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
    "plugins/wayland-shell-integration/libxdg-shell.so",
    "plugins/xcbglintegrations/libqxcb-glx-integration.so",
)

PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libXext.so.6": "libxext6",
    "libXrandr.so.2": "libxrandr2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdrm.so.2": "libdrm2",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgbm.so.1": "libgbm1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libpulse.so.0": "libpulse0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}

# The tests start real windows on a virtual screen, drawn by Mesa's software OpenGL.
TEST_PROGRAMS = {"Xvfb": "xvfb", "xauth": "xauth", "xdotool": "xdotool"}
TEST_PACKAGES_WITH_XVFB = ("libgl1-mesa-dri", "libegl-mesa0", "libglx-mesa0")


def missing_libraries(library: Path) -> set[str]:
    """Names of the shared libraries that `library` needs and the linker does not find."""
    listed = subprocess.run(["ldd", library], capture_output=True, text=True, check=False)
    lines = (line.split() for line in listed.stdout.splitlines() if line.endswith("not found"))
    # Qt's own libraries are found once it runs, by paths that ldd cannot know.
    return {name for name, *_ in lines if not name.startswith("libQt6")}


def qt_folder() -> Path:
    """The folder of the installed Qt. Raises RuntimeError where there is none."""
    spec = find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        raise RuntimeError("PySide6 is not installed in this environment")
    return Path(spec.submodule_search_locations[0]) / "Qt"


def all_packages(goal: str) -> list[str]:
    """Debian packages, in name order, that `goal` ("run" or "test") needs, present or not."""
    tests = {*TEST_PROGRAMS.values(), *TEST_PACKAGES_WITH_XVFB} if goal == "test" else set()
    return sorted({*PACKAGES.values(), *tests})


def missing_packages(goal: str) -> list[str]:
    """Those of `all_packages` that this system lacks, and the loaded Qt needs."""
    loaded = [file for pattern in LOADED for file in sorted(qt_folder().glob(pattern))]
    if not loaded:
        raise RuntimeError(f"no Qt libraries in {qt_folder()}")
    names = set[str]().union(*map(missing_libraries, loaded))
    for name in sorted(names - PACKAGES.keys()):
        print(f"Missing, and no Debian package is known for it: {name}", file=sys.stderr)
    packages = {PACKAGES[name] for name in names & PACKAGES.keys()}
    if goal == "test":
        programs = {
            package for program, package in TEST_PROGRAMS.items() if not shutil.which(program)
        }
        packages |= programs.union(TEST_PACKAGES_WITH_XVFB if programs else ())
    return sorted(packages)


def main(goal: str, *options: str) -> None:
    """Print what is missing for `goal`, or with --all what it needs; nothing but on Linux."""
    if sys.platform == "linux":
        print(*(all_packages(goal) if "--all" in options else missing_packages(goal)))


if __name__ == "__main__":
    main(*sys.argv[1:])
