"""What a technician wants to know of a machine before it is left alone with a kiosk."""
