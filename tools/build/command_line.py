"""The options of serve.py and what they do."""

from __future__ import annotations

import argparse
import os
import time

from . import pipeline, server
from .console import SCREEN
from .paths import ROOT, SITE


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="serve.py", description="Builds Rostrum as far as it is stale, and serves it on this machine."
    )
    parser.add_argument("--build-only", action="store_true", help="build build/site and stop")
    parser.add_argument("--no-open", action="store_true", help="do not open a browser")
    parser.add_argument("--host", default="127.0.0.1", help="address to serve on (%(default)s)")
    parser.add_argument("--port", type=_port, default=8000, help="first port to try (%(default)s)")
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument("--release", dest="debug", action="store_false", help="small and fast (the default)")
    kind.add_argument("--debug", dest="debug", action="store_true", help="assertions and symbols, quick to link")
    parser.set_defaults(debug=False)
    given = parser.parse_args()
    os.chdir(ROOT)
    start = time.monotonic()
    pipeline.build_site(given.debug)
    SCREEN.line(f"The site is ready in {SITE.relative_to(ROOT)} ({time.monotonic() - start:.1f} s)")
    if not given.build_only:
        server.serve(SITE, given.host, given.port, browser=not given.no_open)
    return 0


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65535:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return port
