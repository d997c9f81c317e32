"""Broken decks for tools/fuzz_deck.py and the tests: strategies, and what must hold."""
