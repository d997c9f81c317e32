"""Pure: how staff get in at the display, and what keeps everybody else out. No Qt, no clock."""
