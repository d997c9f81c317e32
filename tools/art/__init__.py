"""Pictures computed from the equations of their subjects; `python -m tools.art` makes them."""
