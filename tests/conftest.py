from __future__ import annotations

import os

# Before Qt is loaded: the tests need no screen, and the same renderer everywhere.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
