"""Answers of Qt. Run as a program of its own, for Qt may end its process, or hang in a driver."""
