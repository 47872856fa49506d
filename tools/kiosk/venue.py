"""A venue's own files, which lie elsewhere than the site and are served beside the page."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import cast

from tools.build.console import BuildError

NAMED = ("logo", "dataset")  # settings that name a file
PLAIN = re.compile(r"\w[\w.-]*")


def files_of(settings: Path) -> dict[str, Path]:
    """By the path that the page asks for: the settings, and the logo and data that lie beside them.

    What is wrong in the settings is for the page to say, on the screen; a new site has them all again.
    """
    if not settings.is_file():
        raise BuildError(f"There is no file {settings}; name the settings of the venue, with --venue.")
    names = [name for name in _named(settings) if (settings.parent / name).is_file()]
    return {"/venue.json": settings, **{f"/{name}": settings.parent / name for name in names}}


def _named(settings: Path) -> list[str]:
    try:
        found: object = json.loads(settings.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError):
        return []
    if not isinstance(found, dict):
        return []
    values = [cast("dict[str, object]", found).get(key) for key in NAMED]
    return [value for value in values if isinstance(value, str) and PLAIN.fullmatch(value)]
