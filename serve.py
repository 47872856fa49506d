#!/usr/bin/env python3
"""Gets what is needed, builds what is stale, and serves Rostrum: python3 serve.py --help."""

import sys

if sys.version_info < (3, 11):
    sys.exit(f"Python 3.11 or newer is needed and this is {sys.version.split()[0]}; install it and run again.")

from tools.build.command_line import main
from tools.build.console import main_guard

if __name__ == "__main__":
    sys.exit(main_guard(main))
