"""The few objects that QML receives: the only Python that knows both Qt and the layers above it."""
