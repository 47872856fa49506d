#!/usr/bin/env python3
"""Gets what is needed, builds what is stale, and serves Rostrum: python3 serve.py --help."""

import sys

if sys.version_info < (3, 11):
    sys.exit(f"Python 3.11 or newer is needed and this is {sys.version.split()[0]}; install it and run again.")

from tools.build.console import main_guard

if __name__ == "__main__":
    # The machine of a kiosk has Python and a browser alone, so what builds is not even read there.
    if sys.argv[1:2] == ["data"]:
        from tools.build.data_command import main
    elif "--kiosk" in sys.argv[1:]:
        from tools.kiosk.command_line import main
    else:
        from tools.build.command_line import main
    sys.exit(main_guard(main))
