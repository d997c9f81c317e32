"""A virtual X screen of a program's own: the server chooses its number, its pixels are a file."""

from __future__ import annotations

import mmap
import os
import select
import struct
import subprocess
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray

PATIENCE = 20.0


class VirtualScreen:
    """Runs Xvfb in a `with` block; `display` is its DISPLAY, `pixels` what it shows."""

    def __init__(self, width: int, height: int) -> None:
        self._size = (width, height)
        self._folder = tempfile.TemporaryDirectory()

    def __enter__(self) -> Self:
        read, write = os.pipe()
        screen = "{}x{}x24".format(*self._size)
        where = ["-displayfd", str(write), "-fbdir", self._folder.name]
        self._server = subprocess.Popen(
            ["Xvfb", *where, "-screen", "0", screen, "-nolisten", "tcp", "-noreset"],
            pass_fds=[write],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        # The number comes in two writes, and a server that cannot finish ends itself.
        number = ""
        while not number.endswith("\n"):
            ready, _, _ = select.select([read], [], [], PATIENCE)
            part = os.read(read, 16).decode() if ready else ""
            assert part, "Xvfb did not start; the package xvfb has it"
            number += part
        os.close(read)
        number = number.strip()
        self.display = f":{number}"
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.terminate()
        self._server.wait(PATIENCE)
        self._folder.cleanup()

    def pixels(self) -> NDArray[np.uint8]:
        """The screen as (height, width, 3), red first; read from the XWD file that Xvfb keeps."""
        with (Path(self._folder.name) / "Xvfb_screen0").open("rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            header = struct.unpack(">25I", data[:100])
            size, width, height, line, colours = (header[i] for i in (0, 4, 5, 12, 19))
            start = size + 12 * colours
            rows = np.frombuffer(data[start : start + height * line], np.uint8)
            data.close()
        return (
            rows.reshape(height, line)[:, : 4 * width].reshape(height, width, 4)[:, :, 2::-1].copy()
        )
