"""Cuts the canvas fonts to the characters and icons that are used.

    python3 tools/fonts/subset.py --dataset build/gen/dataset.json --inter-dir DIR --out build/gen

Writes inter-regular.ttf, inter-semibold.ttf and icons.ttf. A needed character that Inter cannot draw
ends the run with one sentence. Fonts of the same characters that are there already stay. Needs
fontTools (Debian's python3-fonttools) on the Python path.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import logging
import re
import sys
import unicodedata
from pathlib import Path

try:
    from fontTools.ttLib import TTFont
except ModuleNotFoundError:
    sys.exit("fontTools is missing; install python3-fonttools or put it on PYTHONPATH")

import outlines
from characters import Places, characters

ROOT = Path(__file__).resolve().parents[2]
ICON_LIST = ROOT / "ui" / "theme" / "icons.def"
ICON_FONT = ROOT / "node_modules" / "lucide-static" / "font" / "lucide.ttf"
ICON_LINE = re.compile(r'^ROSTRUM_ICON\((\w+), (0x[0-9A-F]{4}), "([a-z0-9-]+)"\)$')
PRIVATE_USE = range(0xE000, 0xF900)


STAMP = "fonts-of.txt"  # beside the fonts: what they were cut from and to
FONTS = ("inter-regular.ttf", "inter-semibold.ttf", "icons.ttf")


def recipe(needed: Places, wanted: Places, icons: dict[int, str], inter_folder: Path) -> str:
    """A digest of all that decides the bytes of the fonts: characters, icons, the fonts they come from, and how."""
    digest = hashlib.sha256()
    digest.update("".join(sorted(needed)).encode() + b"\0" + "".join(sorted(wanted)).encode() + b"\0")
    digest.update(json.dumps(sorted(icons.items())).encode())
    scripts = sorted(Path(__file__).parent.glob("*.py"))
    for path in scripts:
        digest.update(b"\0" + path.read_bytes())
    # The fonts that these come from are large: size and time of change are enough.
    for path in (*sorted(inter_folder.glob("Inter*")), *(path for path in (ICON_FONT,) if path.exists())):
        status = path.stat()
        digest.update(f"\0{path}\0{status.st_size}\0{status.st_mtime_ns}".encode())
    return digest.hexdigest()


def cut_already(out: Path, made_of: str) -> bool:
    """Whether the fonts that are there are those."""
    stamp = out / STAMP
    there = stamp.is_file() and stamp.read_text(encoding="utf-8") == made_of
    return there and all((out / name).is_file() for name in FONTS)


def described(character: str) -> str:
    """A character for a message: itself, its code point and its name."""
    name = unicodedata.name(character, "a character without a name")
    return f'"{character}" (U+{ord(character):04X}, {name.lower()})'


def drawable(cmap: dict[int, str], needed: Places, wanted: Places) -> set[int]:
    """Code points to keep; a needed one without a glyph is an error."""
    for character, place in needed.items():
        if ord(character) not in cmap:
            raise outlines.FontError(
                f"Inter has no glyph for {described(character)}, needed by {place}; "
                "use another character there"
            )
    return {ord(character) for character in (*needed, *wanted) if ord(character) in cmap}


def cut_inter(folder: Path, weight: str, needed: Places, wanted: Places, target: Path) -> None:
    """One weight of Inter."""
    font = TTFont(outlines.find_inter(folder, weight), recalcTimestamp=False)
    outlines.with_tabular_digits(font)
    outlines.cut_to(font, drawable(font.getBestCmap(), needed, wanted))
    if "fvar" in font:
        font = outlines.made_static(font, outlines.WEIGHTS[weight])
    outlines.with_equal_digits(font)
    outlines.with_quadratic_outlines(font)
    outlines.with_em(font, outlines.TEXT_EM)
    outlines.with_em_height(font)
    outlines.save(font, target)


def read_icons(text: str) -> dict[int, str]:
    """Lucide's name for each code point of the icon list."""
    icons: dict[int, str] = {}
    names: set[str] = set()
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("//"):
            continue
        match = ICON_LINE.match(line)
        if match is None:
            raise outlines.FontError(
                f'{ICON_LIST.name}:{number}: expected ROSTRUM_ICON(name, 0xE000, "lucide-name")'
            )
        code = int(match[2], 16)
        if code in icons or match[1] in names or code not in PRIVATE_USE:
            raise outlines.FontError(
                f"{ICON_LIST.name}:{number}: name and code point must be new, the latter from "
                "U+E000 to U+F8FF"
            )
        icons[code] = match[3]
        names.add(match[1])
    return icons


def cut_icons(icons: dict[int, str], source: Path, target: Path) -> None:
    """Lucide's font with our icons under our code points."""
    if not source.exists():
        raise outlines.FontError(f"{source}: Lucide's font is missing; run npm ci")
    font = TTFont(source, recalcTimestamp=False)
    theirs: dict[str, int] = json.loads((source.parent / "codepoints.json").read_text("utf-8"))
    glyphs = font.getBestCmap()
    ours: dict[int, str] = {}
    for code, name in icons.items():
        if theirs.get(name) not in glyphs:
            raise outlines.FontError(
                f'Lucide has no icon "{name}", listed in {ICON_LIST.name}; take a name from its site'
            )
        ours[code] = glyphs[theirs[name]]
    font["cmap"].tables = [cmap for cmap in font["cmap"].tables if cmap.isUnicode()]
    for cmap in font["cmap"].tables:
        cmap.cmap = dict(ours)
    outlines.cut_to(font, set(icons))
    outlines.with_em(font, outlines.ICON_EM)
    outlines.save(font, target)


def main(arguments: list[str]) -> int:
    """Writes the three fonts; a problem is one line on stderr and exit status 1."""
    parser = argparse.ArgumentParser(description="Cut the canvas fonts to what is used.")
    parser.add_argument("--dataset", type=Path, required=True, help="the packed dataset.json")
    parser.add_argument("--inter-dir", type=Path, required=True, help="folder with the Inter fonts")
    parser.add_argument("--out", type=Path, required=True, help="folder to write to")
    options = parser.parse_args(arguments)
    logging.getLogger("fontTools").setLevel(logging.ERROR)  # remarks on tables that are cut away
    try:
        needed, wanted = characters(options.dataset, ROOT)
        icons = read_icons(ICON_LIST.read_text(encoding="utf-8"))
        made_of = recipe(needed, wanted, icons, options.inter_dir)
        if cut_already(options.out, made_of):
            print("the same characters as before")
            return 0
        options.out.mkdir(parents=True, exist_ok=True)
        (options.out / STAMP).unlink(missing_ok=True)
        targets = {weight: options.out / f"inter-{weight}.ttf" for weight in outlines.WEIGHTS}
        for weight, target in targets.items():
            cut_inter(options.inter_dir, weight, needed, wanted, target)
        cut_icons(icons, ICON_FONT, options.out / "icons.ttf")
    except outlines.FontError as error:
        print(error, file=sys.stderr)
        return 1
    for target in (*targets.values(), options.out / "icons.ttf"):
        with TTFont(target) as font:
            count = len(font.getBestCmap())
        print(f"{target.name}: {count} characters, {target.stat().st_size} bytes")
    (options.out / STAMP).write_text(made_of, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
