"""The options of serve.py and what they do."""

from __future__ import annotations

import argparse
import os
import re
import time
from collections.abc import Callable

from . import pipeline, server
from .console import SCREEN, main_guard
from .live_site import LiveSite
from .paths import DATA, ROOT, SITE
from .wasm import FOLDERS, Kind
from .watch import Watch

# All that the site is made of, but for packages and toolchain.
WATCHED = (DATA, *(ROOT / name for name in (*FOLDERS, "tools/basemap", "tools/fonts", "tools/messages", "tools/site")))


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="serve.py",
        description="Builds Rostrum as far as it is stale, and serves it on this machine.",
        epilog="serve.py data COMMAND runs rostrum-data, which keeps the data: serve.py data --help.",
    )
    parser.add_argument("--build-only", action="store_true", help="build build/site and stop")
    parser.add_argument(
        "--kiosk", action="store_true", help="watch over a browser in kiosk mode; --kiosk --help has the options for that"
    )
    parser.add_argument("--no-open", action="store_true", help="do not open a browser")
    parser.add_argument("--host", default="127.0.0.1", help="address to serve on (%(default)s)")
    parser.add_argument("--port", type=server.port_from, default=8000, help="first port to try (%(default)s)")
    parser.add_argument(
        "--no-watch", dest="watch", action="store_false", help="leave the site as it is when a file changes"
    )
    parser.add_argument(
        "--site-url",
        type=_site_url,
        default=os.environ.get("ROSTRUM_SITE_URL") or None,
        metavar="URL",
        help="where the site will be served, for the pages that name themselves (or ROSTRUM_SITE_URL); without it they claim no address",
    )
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument(
        "--release", dest="kind", action="store_const", const=Kind.release, help="small and fast (the default)"
    )
    kind.add_argument(
        "--dev", dest="kind", action="store_const", const=Kind.dev, help="quick to compile and link, not compressed"
    )
    kind.add_argument(
        "--debug", dest="kind", action="store_const", const=Kind.debug, help="with assertions and symbols, not compressed"
    )
    parser.set_defaults(kind=Kind.release)
    given = parser.parse_args()
    site_url: str = given.site_url or ""
    os.chdir(ROOT)
    live = LiveSite(SITE) if given.watch and not given.build_only else None
    # Made before the first build, so that an edit made during it is not missed.
    watch = Watch(WATCHED, *reactions(live, given.kind, site_url)) if live is not None else None
    start = time.monotonic()
    pipeline.build_site(given.kind, site_url=site_url, publish=given.build_only)
    SCREEN.line(f"The site is ready in {SITE.relative_to(ROOT)} ({time.monotonic() - start:.1f} s)")
    if given.build_only:
        return 0
    if watch is not None:
        watch.start()
    try:
        server.serve(SITE, given.host, given.port, browser=not given.no_open, live=live)
    finally:
        if watch is not None:
            watch.stop()
    return 0


def reactions(live: LiveSite, kind: Kind, site_url: str) -> tuple[Callable[[], bool], Callable[[], int]]:
    """What to do when data or sources changed, and when they then rest.

    A change is shown as soon as it is packed or compiled; what takes longer, compressing, waits for the rest.
    A mistake is told in the terminal and leaves the site as it is.
    """

    def repack() -> int:
        start = time.monotonic()
        pipeline.build_site(kind, quick=True, site_url=site_url)
        live.changed()
        SCREEN.line(f"Repacked ({time.monotonic() - start:.1f} s)")
        return 0

    def complete() -> int:
        pipeline.build_site(kind, site_url=site_url)
        return 0

    def changed() -> bool:
        done = main_guard(repack) == 0
        if not done:
            SCREEN.line("The page stays as it is until the next change.")
        return done

    return changed, lambda: main_guard(complete)


def _site_url(text: str) -> str:
    """The address of a folder, as rostrum-data takes it."""
    if not re.fullmatch(r"https?://[^/\s\"'<>\\^`{|}?#][^\s\"'<>\\^`{|}?#]*", text, re.ASCII) or not text.isascii():
        raise argparse.ArgumentTypeError("write it like https://example.org/rostrum/")
    return text if text.endswith("/") else text + "/"
