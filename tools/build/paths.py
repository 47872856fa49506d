"""Where things are: the project's folders and the private folder shared between checkouts."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
BUILD = ROOT / "build"
GENERATED = BUILD / "gen"
WASM = BUILD / "wasm"
SITE = BUILD / "site"
ONE_FILE = BUILD / "rostrum.html"
STAMPS = BUILD / "stamps"


def toolchain_home() -> Path:
    """The private folder for everything downloaded, outside of every source tree."""
    given = os.environ.get("ROSTRUM_TOOLCHAIN_DIR")
    if given:
        return Path(given).expanduser().resolve()
    cache = os.environ.get("XDG_CACHE_HOME")
    base = Path(cache) if cache else Path.home() / ".cache"
    return (base / "rostrum" / "toolchain").resolve()
