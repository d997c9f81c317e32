"""The physics of the demonstrations: pure functions and small models, each with its sources."""
