"""The soaked process. Its wall clock is exchanged before anything else can have read it."""

from __future__ import annotations

import sys

from kiosk.soak import wallclock

if __name__ == "__main__":
    wallclock.install()
    from kiosk.soak.child import main

    sys.exit(main())
