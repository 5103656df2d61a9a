#!/usr/bin/env python
"""Django's command-line utility, run from a checkout."""

import os
import sys
from pathlib import Path


def main() -> None:
    """Choose the settings that fit the command, then hand over to Django."""
    # site/ is a source root, not a package: the name belongs to the standard library.
    sys.path.insert(1, str(Path(__file__).resolve().parent / "site"))
    # The demo shows what production shows, so it cannot run on dev's settings.
    settings = "demo" if "demo" in sys.argv[1:2] else "dev"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", f"website.settings.{settings}")

    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
