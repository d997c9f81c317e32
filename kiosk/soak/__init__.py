"""The soak: random visitors on the real screens for long, and a watch that nothing gives way."""
