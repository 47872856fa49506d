"""Turns a font as it is published into a small static TrueType one for Dear ImGui's rasteriser.

The rasteriser (stb_truetype) reads the character map, outlines and advances only, so layout tables
and hints go. It scales a font by ascent minus descent; these are set one em apart, so that a size in
the interface is the em in CSS pixels, as on a web page. The ascent stays the designer's.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.varLib import instancer

WEIGHTS = {"regular": 400, "semibold": 600}
STATIC_STEMS = {"regular": "Inter-Regular", "semibold": "Inter-SemiBold"}
VARIABLE_STEMS = ("InterVariable", "Inter[opsz,wght]", "Inter-VariableFont_opsz,wght", "Inter")
TEXT_SIZE = 14.0  # the optical size Inter's text styles are drawn for

VARIATION_TABLES = ("HVAR", "MVAR", "STAT")
DIGITS = range(ord("0"), ord("9") + 1)

# Largest distance of a quadratic outline from the cubic one, in parts of an em: less than a tenth of
# a pixel in the largest type on the finest screen.
CURVE_ERROR = 1 / 1000
# Units of an em of text and of icons. Coarser than as published, for smaller files; the rounding stays
# below the error of the curves.
TEXT_EM = 1024
ICON_EM = 512


class FontError(Exception):
    """One sentence: which font is missing or unfit, and what to do."""


def find_inter(folder: Path, weight: str) -> Path:
    """The best file for a weight: a static style, else the variable font."""
    files = {path.stem: path for path in sorted(folder.rglob("*")) if path.suffix in (".otf", ".ttf")}
    for stem in (STATIC_STEMS[weight], *VARIABLE_STEMS):
        if stem in files:
            return files[stem]
    raise FontError(
        f"{folder}: no {STATIC_STEMS[weight]} and no variable Inter here; "
        "pass the folder of Debian's package fonts-inter with --inter-dir"
    )


def with_tabular_digits(font: TTFont) -> None:
    """Digits of equal width become the default ones, so that counts do not jiggle."""
    if "GSUB" not in font:
        raise FontError("the font has no substitutions, so no figures of equal width")
    table = font["GSUB"].table
    lookups = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    tabular: dict[str, str] = {}
    for index in sorted(lookups):
        for part in table.LookupList.Lookup[index].SubTable:
            part = getattr(part, "ExtSubTable", part)
            tabular.update(getattr(part, "mapping", {}))
    for cmap in font["cmap"].tables:
        if cmap.isUnicode():
            for code in DIGITS:
                glyph = cmap.cmap.get(code)
                if glyph in tabular:
                    cmap.cmap[code] = tabular[glyph]


def with_equal_digits(font: TTFont) -> None:
    """Evens out a unit or two between the figures, which some releases of Inter have."""
    best = font.getBestCmap()
    glyphs = [best[code] for code in DIGITS]
    widths = [font["hmtx"][glyph][0] for glyph in glyphs]
    if max(widths) - min(widths) > font["head"].unitsPerEm / 200:
        raise FontError("the font's figures are not of equal width; another release of Inter is needed")
    for glyph in glyphs:
        font["hmtx"][glyph] = (max(widths), font["hmtx"][glyph][1])


def cut_to(font: TTFont, codes: set[int]) -> None:
    """Leaves the glyphs of these code points, without layout and hints."""
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.desubroutinize = True
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 13, 14]  # copyright and licence stay with the font
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "kern", "meta", "DSIG", *VARIATION_TABLES]
    if "fvar" in font:  # still wanted for making one weight of it
        options.drop_tables = [tag for tag in options.drop_tables if tag not in VARIATION_TABLES]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)


def made_static(font: TTFont, weight: int) -> TTFont:
    """One weight of a variable font, at text size."""
    axes = {axis.axisTag: (axis.minValue, axis.maxValue) for axis in font["fvar"].axes}
    wanted = {"wght": float(weight), "opsz": TEXT_SIZE}
    place = {
        tag: min(max(wanted.get(tag, 0.0), least), most) for tag, (least, most) in axes.items()
    }
    return instancer.instantiateVariableFont(font, place)


def with_quadratic_outlines(font: TTFont) -> None:
    """Replaces a CFF font's outlines by TrueType ones."""
    if "CFF " not in font:
        return
    error = font["head"].unitsPerEm * CURVE_ERROR
    glyphs = font.getGlyphSet()
    order = font.getGlyphOrder()
    outlines: dict[str, Any] = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, error, reverse_direction=True))
        outlines[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = outlines
    del font["CFF "]
    if "VORG" in font:
        del font["VORG"]
    for name in order:
        advance, _ = font["hmtx"][name]
        outlines[name].recalcBounds(glyf)
        font["hmtx"][name] = (advance, getattr(outlines[name], "xMin", 0))
    font["maxp"] = maxp = newTable("maxp")
    maxp.tableVersion = 0x00010000
    maxp.numGlyphs = len(order)
    for field in (
        "maxTwilightPoints maxStorage maxFunctionDefs maxInstructionDefs maxStackElements "
        "maxSizeOfInstructions maxComponentElements maxComponentDepth maxCompositePoints "
        "maxCompositeContours maxPoints maxContours"
    ).split():
        setattr(maxp, field, 0)
    maxp.maxZones = 1
    font.sfntVersion = "\000\001\000\000"


def with_em(font: TTFont, units: int) -> None:
    if font["head"].unitsPerEm > units:
        scale_upem(font, units)


def with_em_height(font: TTFont) -> None:
    """Ascent minus descent is one em; see above."""
    em = font["head"].unitsPerEm
    ascent = font["hhea"].ascent
    for table, names in (
        ("hhea", ("ascent", "descent", "lineGap")),
        ("OS/2", ("sTypoAscender", "sTypoDescender", "sTypoLineGap")),
    ):
        for name, value in zip(names, (ascent, ascent - em, 0)):
            setattr(font[table], name, value)


def save(font: TTFont, path: Path) -> None:
    """Writes the font without a date of today: the same input gives the same bytes."""
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font["post"].formatType = 3.0
    font.save(path)
