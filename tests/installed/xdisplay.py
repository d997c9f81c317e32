"""A display of its own for a test: an Xvfb whose one output goes, comes back and is resized."""

from __future__ import annotations

import ctypes as c
import subprocess
from pathlib import Path


class _Resources(c.Structure):
    _fields_ = [
        ("timestamp", c.c_ulong),
        ("configured", c.c_ulong),
        ("ncrtc", c.c_int),
        ("crtcs", c.POINTER(c.c_ulong)),
        ("noutput", c.c_int),
        ("outputs", c.POINTER(c.c_ulong)),
        ("nmode", c.c_int),
        ("modes", c.c_void_p),
    ]


class _Mode(c.Structure):
    _fields_ = [
        ("id", c.c_ulong),
        ("width", c.c_uint),
        ("height", c.c_uint),
        ("clock", c.c_ulong),
        *[(name, c.c_uint) for name in ("hs", "he", "ht", "hk", "vs", "ve", "vt")],
        ("name", c.c_char_p),
        ("length", c.c_uint),
        ("flags", c.c_ulong),
    ]


class _Attributes(c.Structure):
    _fields_ = [
        *[(name, c.c_int) for name in ("x", "y", "width", "height", "border", "depth")],
        # The rest of Xlib's structure, of which nothing is read but whether it is on view.
        ("visual", c.c_void_p),
        ("root", c.c_ulong),
        *[(name, c.c_int) for name in ("kind", "bit", "win", "store")],
        ("planes", c.c_ulong),
        ("pixel", c.c_ulong),
        ("under", c.c_int),
        ("colours", c.c_ulong),
        ("installed", c.c_int),
        ("state", c.c_int),
        ("rest", c.c_char * 200),
    ]


class Display:
    """The display of a test; `close` ends it. Raises OSError where there is no Xvfb or Xlib."""

    def __init__(self, folder: Path, width: int = 2048, height: int = 2048) -> None:
        self._x, self._r = c.CDLL("libX11.so.6"), c.CDLL("libXrandr.so.2")
        # Xvfb chooses a free number and writes it to its standard output.
        command = ["Xvfb", "-displayfd", "1", "-screen", "0", f"{width}x{height}x24"]
        self._log = (folder / "xvfb.log").open("w")
        self._server = subprocess.Popen(
            [*command, "-nolisten", "tcp"], stdout=subprocess.PIPE, stderr=self._log, text=True
        )
        assert self._server.stdout is not None
        self.name = f":{self._server.stdout.readline().strip()}"
        self._declare()
        self._link = c.c_void_p(self._x.XOpenDisplay(self.name.encode()))
        if not self._link:
            raise OSError("the X server does not answer")
        self._root = self._x.XDefaultRootWindow(self._link)
        self._modes = 0

    def _declare(self) -> None:
        x, r = self._x, self._r
        x.XOpenDisplay.restype = c.c_void_p
        x.XDefaultRootWindow.restype = c.c_ulong
        r.XRRGetScreenResources.restype = c.POINTER(_Resources)
        r.XRRCreateMode.restype = c.c_ulong

    def _resources(self) -> _Resources:
        return self._r.XRRGetScreenResources(self._link, c.c_ulong(self._root)).contents

    def _set(self, mode: int, count: int) -> None:
        found = self._resources()
        self._r.XRRSetCrtcConfig(
            self._link,
            c.byref(found),
            c.c_ulong(found.crtcs[0]),
            c.c_ulong(0),
            0,
            0,
            c.c_ulong(mode),
            c.c_ushort(1),
            found.outputs if count else None,
            count,
        )
        self._x.XSync(self._link, 0)

    def unplug(self) -> None:
        """No display is there any more."""
        self._set(0, 0)

    def plug(self, width: int, height: int) -> None:
        """A display of that size (px) is there."""
        self._set(0, 0)
        self._modes += 1
        name = f"test-{self._modes}".encode()
        mode = _Mode(0, width, height, 60 * width * height, *[width] * 3, 0, *[height] * 3, name)
        mode.length = len(name)
        root = c.c_ulong(self._root)
        number = self._r.XRRCreateMode(self._link, root, c.byref(mode))
        found = self._resources()
        output = c.c_ulong(found.outputs[0])
        self._r.XRRAddOutputMode(self._link, output, c.c_ulong(number))
        self._r.XRRSetScreenSize(self._link, root, width, height, width // 4, height // 4)
        self._set(number, 1)

    def windows(self) -> list[tuple[int, int, int, int]]:
        """Place and size (px) of the windows on view; the small ones that Qt keeps are left out."""
        root, parent, count = c.c_ulong(), c.c_ulong(), c.c_uint()
        children = c.POINTER(c.c_ulong)()
        self._x.XQueryTree(
            self._link,
            c.c_ulong(self._root),
            c.byref(root),
            c.byref(parent),
            c.byref(children),
            c.byref(count),
        )
        found = []
        for index in range(count.value):
            facts = _Attributes()
            self._x.XGetWindowAttributes(self._link, c.c_ulong(children[index]), c.byref(facts))
            if facts.width > 50 and facts.state == 2:
                found.append((facts.x, facts.y, facts.width, facts.height))
        return found

    def close(self) -> None:
        self._x.XCloseDisplay(self._link)
        self._server.terminate()
        self._server.wait()
        assert self._server.stdout is not None
        self._server.stdout.close()
        self._log.close()
