"""How a deck looks: what only the rendered picture can tell."""
