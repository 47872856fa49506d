"""What is on the screen, from a small PNG of it: nothing but white, nothing but black, or a picture.

Reads what Chromium writes: 8 bits a channel, RGB or RGBA, not interlaced (PNG, third edition, ISO/IEC 15948).
"""

from __future__ import annotations

import struct
import zlib
from collections import Counter
from dataclasses import dataclass
from enum import Enum, auto

SIGNATURE = b"\x89PNG\r\n\x1a\n"
CHANNELS = {2: 3, 6: 4}  # by the colour type
MOST_PIXELS = 1_000_000
NEARLY_ALL = 0.995  # a line of small text is more than the rest
NEAR = 6  # steps of a channel that the eye does not tell apart


class NotRead(Exception):
    """These bytes are no PNG of the kind that is read here."""


class Sight(Enum):
    white = auto()  # nearly all of one light colour
    black = auto()  # nearly all of one dark colour
    picture = auto()


@dataclass(frozen=True)
class Look:
    sight: Sight
    mark: int  # another one when the picture is another


@dataclass(frozen=True)
class Pixels:
    width: int
    height: int
    rgb: list[tuple[int, int, int]]  # row by row


def look_at(png: bytes) -> Look:
    pixels = pixels_of(png)
    return Look(_sight(pixels.rgb), hash(tuple(pixels.rgb)))


def pixels_of(png: bytes) -> Pixels:
    if not png.startswith(SIGNATURE):
        raise NotRead("no PNG")
    width = height = channels = 0
    packed = bytearray()
    for kind, body in _chunks(png):
        if kind == b"IHDR":
            if len(body) != 13:
                raise NotRead("a header of another length")
            width, height, depth, colour, _, _, interlace = struct.unpack(">IIBBBBB", body)
            if depth != 8 or colour not in CHANNELS or interlace != 0:
                raise NotRead(f"depth {depth}, colour type {colour}, interlace {interlace}")
            if not 0 < width * height <= MOST_PIXELS:
                raise NotRead(f"{width} × {height} pixels")
            channels = CHANNELS[colour]
        elif kind == b"IDAT":
            packed += body
    if channels == 0:
        raise NotRead("no header")
    size = (width * channels + 1) * height
    try:
        rows = zlib.decompressobj().decompress(bytes(packed), size)
    except zlib.error as error:
        raise NotRead(str(error)) from error
    if len(rows) != size:
        raise NotRead("not all rows are there")
    return Pixels(width, height, _unfiltered(rows, width, height, channels))


def _chunks(png: bytes) -> list[tuple[bytes, bytes]]:
    found: list[tuple[bytes, bytes]] = []
    at = len(SIGNATURE)
    while at + 8 <= len(png):
        length, kind = struct.unpack_from(">I4s", png, at)
        found.append((kind, png[at + 8 : at + 8 + length]))
        at += length + 12
    return found


def _unfiltered(rows: bytes, width: int, height: int, channels: int) -> list[tuple[int, int, int]]:
    stride = width * channels
    above = bytearray(stride)
    pixels: list[tuple[int, int, int]] = []
    for row in range(height):
        at = row * (stride + 1)
        line = bytearray(rows[at + 1 : at + 1 + stride])
        _unfilter(rows[at], line, above, channels)
        pixels += zip(line[0::channels], line[1::channels], line[2::channels], strict=True)
        above = line
    return pixels


def _unfilter(kind: int, line: bytearray, above: bytearray, channels: int) -> None:
    """Takes a row's filter back, in place."""
    if kind == 0:
        return
    for index in range(len(line)):
        left = line[index - channels] if index >= channels else 0
        up = above[index]
        if kind == 1:
            guess = left
        elif kind == 2:
            guess = up
        elif kind == 3:
            guess = (left + up) // 2
        elif kind == 4:
            guess = _paeth(left, up, above[index - channels] if index >= channels else 0)
        else:
            raise NotRead(f"filter {kind}")
        line[index] = (line[index] + guess) & 255


def _paeth(left: int, up: int, corner: int) -> int:
    """Of the three neighbours that which is nearest to left + up - corner."""
    guess = left + up - corner
    return min((left, up, corner), key=lambda value: abs(guess - value))


def _sight(rgb: list[tuple[int, int, int]]) -> Sight:
    counts = Counter(rgb)
    common = counts.most_common(1)[0][0]
    like = sum(count for colour, count in counts.items() if _is_near(colour, common))
    if like < NEARLY_ALL * len(rgb):
        return Sight.picture
    return Sight.white if sum(common) >= 3 * 128 else Sight.black


def _is_near(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    return all(abs(a - b) <= NEAR for a, b in zip(one, other, strict=True))
