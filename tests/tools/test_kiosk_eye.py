"""What the watchdog asks a browser to see its page, and what it makes of the answers."""

import base64
import struct
import unittest
import zlib
from collections.abc import Mapping

from tools.kiosk.eye import Eye
from tools.kiosk.picture import Look, Sight

PAGE = "http://127.0.0.1:8000/"


def white_png() -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 1, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0" + b"\xff" * 6)) + chunk(b"IEND", b"")


class Line:
    """Keeps what is asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, Mapping[str, object], str | None]] = []

    def send(self, method: str, params: Mapping[str, object], session: str | None = None) -> int:
        self.asked.append((method, params, session))
        return len(self.asked)

    def methods(self) -> list[str]:
        """Asked since the last time."""
        found = [method.partition(".")[2] for method, _, _ in self.asked[self._told :]]
        self._told = len(self.asked)
        return found

    _told = 0


class Looking(unittest.TestCase):
    def setUp(self) -> None:
        self.line = Line()
        self.eye = Eye(self.line, PAGE)

    def targets(self, *urls: str, kind: str = "page") -> None:
        """The browser says which pages it has."""
        infos = [{"targetId": f"T{number}", "type": kind, "url": url} for number, url in enumerate(urls)]
        self.assertIsNone(self.eye.hear({"id": len(self.line.asked), "result": {"targetInfos": infos}}))

    def attached(self, session: str) -> None:
        self.assertIsNone(self.eye.hear({"id": len(self.line.asked), "result": {"sessionId": session}}))

    def frame(self, data: bytes) -> Look | None:
        params = {"data": base64.b64encode(data).decode(), "sessionId": 5}
        return self.eye.hear({"method": "Page.screencastFrame", "params": params})

    def find_page(self) -> None:
        self.eye.open()
        self.targets("chrome-extension://x/", f"{PAGE}#kiosk=1")
        self.attached("S")
        self.line.methods()

    def test_the_page_is_found_and_looked_at(self) -> None:
        self.eye.open()
        self.assertEqual(self.line.methods(), ["getTargets"])
        self.targets("chrome-extension://x/", f"{PAGE}#kiosk=1")
        self.assertEqual(self.line.methods(), ["attachToTarget"])
        self.assertEqual(self.line.asked[-1][1]["targetId"], "T1")
        self.attached("S")
        self.assertEqual(self.line.methods(), ["stopScreencast", "startScreencast"])
        self.assertEqual(self.line.asked[-1][2], "S")

    def test_a_picture_ends_the_look(self) -> None:
        self.find_page()
        look = self.frame(white_png())
        self.assertEqual(look and look.sight, Sight.white)
        self.assertEqual(self.line.methods(), ["screencastFrameAck", "stopScreencast"])

    def test_bytes_that_are_no_picture_are_none(self) -> None:
        self.find_page()
        self.assertIsNone(self.frame(b"JFIF"))

    def test_a_page_that_is_not_there_yet_is_looked_for_again(self) -> None:
        self.eye.open()
        self.targets("about:blank", "http://127.0.0.1:80000/")
        self.targets(PAGE, kind="service_worker")
        self.assertEqual(self.line.methods(), ["getTargets"])
        self.eye.open()
        self.assertEqual(self.line.methods(), ["getTargets"])

    def test_a_page_that_crashed_is_looked_for_anew(self) -> None:
        for method in ("Inspector.targetCrashed", "Target.detachedFromTarget"):
            self.find_page()
            self.eye.hear({"method": method, "params": {}})
            self.eye.open()
            self.assertEqual(self.line.methods(), ["getTargets"])
            self.eye = Eye(self.line, PAGE)

    def test_answers_of_any_form_do_no_harm(self) -> None:
        messages: list[Mapping[str, object]] = [
            {}, {"id": 1}, {"id": "1"}, {"id": 1, "error": {}}, {"id": 1, "result": {"targetInfos": [7, None]}},
            {"id": 1, "result": {"targetInfos": 7}}, {"method": "Page.screencastFrame"},
            {"method": "Page.screencastFrame", "params": {"data": 7}},
        ]  # fmt: skip
        for message in messages:
            with self.subTest(message):
                self.eye = Eye(Line(), PAGE)
                self.eye.open()
                self.assertIsNone(self.eye.hear(message))


if __name__ == "__main__":
    unittest.main()
