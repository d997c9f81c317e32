"""The film: a journey through the pieces of living art."""
