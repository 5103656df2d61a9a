"""Events: when they take place, what readers see of them, calendars and feeds."""


def connect() -> None:
    """Called once when the app is ready: what registers itself, and the signals."""
    from network.events import feeds, readiness, signals  # noqa: F401

    signals.connect()
