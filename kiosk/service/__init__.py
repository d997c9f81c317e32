"""What keeps a kiosk up: its systemd unit, and how it tells systemd that it lives. Knows no Qt."""
