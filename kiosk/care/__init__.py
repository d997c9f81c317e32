"""Care of the display: while the kiosk is open, neither machine nor screen goes to sleep."""
