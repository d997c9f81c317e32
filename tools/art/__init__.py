"""The kiosk's art: shaders, compiled and photographed. `python -m tools.art`."""
