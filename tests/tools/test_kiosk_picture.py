"""A small PNG, as Chromium and others write it, and what it shows."""

import random
import struct
import unittest
import zlib
from collections.abc import Sequence

from tools.kiosk.picture import NotRead, Sight, look_at, pixels_of

Colour = tuple[int, int, int]
WHITE, BLACK, SEA = (255, 255, 255), (0, 0, 0), (12, 26, 39)


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(rows: Sequence[bytes], width: int, colour: int = 2, depth: int = 8, interlace: int = 0) -> bytes:
    """Of rows that have the number of their filter before them."""
    header = struct.pack(">IIBBBBB", width, len(rows), depth, colour, 0, 0, interlace)
    packed = zlib.compress(b"".join(rows))
    middle = len(packed) // 2
    parts = (chunk(b"IHDR", header), chunk(b"IDAT", packed[:middle]), chunk(b"IDAT", packed[middle:]), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def filtered(kind: int, row: bytes, above: bytes, size: int) -> bytes:
    """A row as a writer of PNG filters it: the definition, pixel by pixel."""
    made = bytearray([kind])
    for index, value in enumerate(row):
        a = row[index - size] if index >= size else 0
        b = above[index]
        c = above[index - size] if index >= size else 0
        p = a + b - c
        nearest = a if abs(p - a) <= abs(p - b) and abs(p - a) <= abs(p - c) else b if abs(p - b) <= abs(p - c) else c
        made.append((value - (0, a, b, (a + b) // 2, nearest)[kind]) & 255)
    return bytes(made)


def picture(pixels: Sequence[Colour], width: int) -> bytes:
    rows = [pixels[at : at + width] for at in range(0, len(pixels), width)]
    return png([b"\0" + bytes(value for pixel in row for value in pixel) for row in rows], width)


def of_one(colour: Colour, others: Sequence[Colour] = (), width: int = 40, height: int = 25) -> bytes:
    return picture([*others, *[colour] * (width * height - len(others))], width)


class Reading(unittest.TestCase):
    def test_every_filter_is_taken_back_in_both_kinds_of_colour(self) -> None:
        chance = random.Random(1)
        width = 13
        for colour, size in ((2, 3), (6, 4)):
            rows = [chance.randbytes(width * size) for _ in range(10)]
            above = bytes(width * size)
            made: list[bytes] = []
            for number, row in enumerate(rows):
                made.append(filtered(number % 5, row, above, size))
                above = row
            wanted = [tuple(row[at : at + 3]) for row in rows for at in range(0, len(row), size)]
            found = pixels_of(png(made, width, colour))
            self.assertEqual((found.width, found.height, found.rgb), (width, 10, wanted))

    def test_what_is_none_is_refused_and_nothing_else_happens(self) -> None:
        good = of_one(SEA)
        header = len(b"\x89PNG\r\n\x1a\n")
        row = b"\0" + bytes(12)
        for bad in (
            b"", b"GIF89a", good[:header], good[:40], good[: len(good) // 2], b"x" + good,
            png([row], 4, depth=16), png([row], 4, colour=3), png([row], 4, interlace=1), png([b"\5" + bytes(12)], 4),
            png([row], 5), png([], 4), png([row], 2_000_000),
        ):  # fmt: skip
            with self.subTest(bad[:60]), self.assertRaises(NotRead):
                pixels_of(bad)

    def test_bytes_that_are_spoilt_are_refused_or_read(self) -> None:
        chance = random.Random(2)
        good = of_one(SEA, [WHITE] * 300)
        for _ in range(500):
            bad = bytearray(good)
            bad[chance.randrange(len(bad))] = chance.randrange(256)
            try:
                look_at(bytes(bad))
            except NotRead:
                pass


class Seeing(unittest.TestCase):
    def test_one_colour_is_white_or_black(self) -> None:
        for colour, sight in ((WHITE, Sight.white), (BLACK, Sight.black), (SEA, Sight.black), ((237, 242, 245), Sight.white)):
            with self.subTest(colour):
                self.assertEqual(look_at(of_one(colour)).sight, sight)

    def test_a_pointer_or_a_speck_makes_no_picture(self) -> None:
        self.assertEqual(look_at(of_one(WHITE, [BLACK] * 4)).sight, Sight.white)

    def test_a_shade_that_nobody_sees_makes_no_picture(self) -> None:
        self.assertEqual(look_at(of_one(WHITE, [(252, 253, 255)] * 400)).sight, Sight.white)

    def test_a_line_of_words_makes_one(self) -> None:
        self.assertEqual(look_at(of_one(SEA, [WHITE] * 10)).sight, Sight.picture)

    def test_another_picture_has_another_mark_and_the_same_one_the_same(self) -> None:
        one, same, other = (look_at(of_one(SEA, [WHITE] * count)) for count in (20, 20, 21))
        self.assertEqual(one, same)
        self.assertNotEqual(one.mark, other.mark)


if __name__ == "__main__":
    unittest.main()
