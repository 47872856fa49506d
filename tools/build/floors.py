"""The floors of the engine and of ui: which folder may include which, lowest first.

`engine/floors.txt` and `ui/floors.txt` are the one source: the check of includes, CMake, and the picture in
ARCHITECTURE.md read them.
"""

from __future__ import annotations

from pathlib import Path

from .console import BuildError
from .paths import ROOT

WINGS = ("engine", "ui")
BEGIN = "<!-- floors: written by `python3 -m tools.build floors` -->"
END = "<!-- end of floors -->"

Floors = dict[str, tuple[str, ...]]


def read(wing: str, root: Path = ROOT) -> Floors:
    """Every folder of a wing with the folders it may include; empty for a wing without floors."""
    path = root / wing / "floors.txt"
    if not path.is_file():
        return {}
    found: Floors = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        folder, colon, below = line.partition(":")
        names = tuple(below.split())
        wrong = [name for name in names if name not in found]
        if not colon or folder in found or wrong:
            reason = f"{', '.join(wrong)} must stand above it" if wrong else "write each folder once, as `folder: below`"
            raise BuildError(f"{path}:{number}: {reason}.")
        found[folder] = names
    return found


def picture(root: Path = ROOT) -> str:
    """The floors as Mermaid: an arrow to what a folder includes, without those that follow from others."""
    lines: list[str] = []
    for wing in WINGS:
        floors = read(wing, root)
        lines += [f"`{wing}/`", "", "```mermaid", "graph BT"]
        for folder, below in floors.items():
            direct = [name for name in below if not _reached(floors, below, name)]
            lines += [f"  {folder} --> {name}" for name in direct] or [f"  {folder}"]
        lines += ["```", ""]
    return "\n".join(lines)


def _reached(floors: Floors, below: tuple[str, ...], name: str) -> bool:
    """Whether a folder leads to `name` by way of another one that it includes."""
    return any(name in _all_below(floors, other) for other in below if other != name)


def _all_below(floors: Floors, folder: str) -> set[str]:
    found = set(floors[folder])
    for name in floors[folder]:
        found |= _all_below(floors, name)
    return found


def drawn(text: str, root: Path = ROOT) -> str:
    """The text of ARCHITECTURE.md with the picture of today."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise BuildError(f"ARCHITECTURE.md must have the lines '{BEGIN}' and '{END}', between which the picture stands.")
    return f"{before}{BEGIN}\n\n{picture(root)}\n{END}{after}"
