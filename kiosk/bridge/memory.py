"""Keeps the process small over weeks of pictures."""

from __future__ import annotations

import ctypes
import platform
import sys

M_MMAP_THRESHOLD = -3
LARGE = 64 * 1024
"""Bytes from which a block gets pages of its own, which go back to the system when it is freed."""


def give_pictures_back() -> bool:
    """Have the C library return the memory of pictures as soon as they have gone.

    By itself glibc raises this threshold to the size of what was freed, up to 32 MB: then pictures
    lie in the heap among small blocks, and their memory stays with the process. True where it is
    done; other C libraries need it less or know no such switch.
    """
    if not sys.platform.startswith("linux") or platform.libc_ver()[0] != "glibc":
        return False
    return bool(ctypes.CDLL(None).mallopt(M_MMAP_THRESHOLD, LARGE))
