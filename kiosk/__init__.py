"""An exhibition kiosk: a folder of YAML slides becomes a touch-navigated show."""

from __future__ import annotations

__version__ = "0.1.0"
