"""The author's desk: the window of `kiosk preview`, the editor it opens, the check beside it."""
