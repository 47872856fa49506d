"""The local server's answers, without sockets."""

import os
import tempfile
import unittest
from pathlib import Path

from tools.build.static_files import FOREVER, accepted, answer, parse_range, resolve


class StaticFiles(unittest.TestCase):
    def setUp(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)
        top = Path(self._folder.name)
        (top / "secret.txt").write_text("secret")
        self.root = top / "site"
        (self.root / "embed").mkdir(parents=True)
        (self.root / "empty").mkdir()
        (self.root / "index.html").write_text("<!doctype html>")
        (self.root / "embed/index.html").write_text("<!doctype html>")
        (self.root / ".hidden").write_text("hidden")
        (self.root / "rostrum.0123abcd.wasm").write_bytes(bytes(range(100)))
        (self.root / "rostrum.0123abcd.wasm.br").write_bytes(b"br")
        (self.root / "rostrum.0123abcd.wasm.gz").write_bytes(b"gz!")

    def get(self, target: str, **headers: str):
        return answer(self.root, target, {name.replace("_", "-"): value for name, value in headers.items()})

    def test_the_root_is_the_index(self) -> None:
        found = self.get("/")
        self.assertEqual((found.status, found.headers["Content-Type"]), (200, "text/html; charset=utf-8"))
        self.assertEqual(found.headers["Cache-Control"], "no-cache")
        self.assertEqual(found.headers["X-Content-Type-Options"], "nosniff")
        self.assertEqual(found.headers["Referrer-Policy"], "no-referrer")

    def test_a_query_is_no_part_of_the_name(self) -> None:
        self.assertEqual(self.get("/index.html?view=map").status, 200)

    def test_types_the_browser_insists_on(self) -> None:
        for name, kind in (
            ("a.wasm", "application/wasm"),
            ("a.mjs", "text/javascript; charset=utf-8"),
            ("a.json", "application/json"),
            ("a.woff2", "font/woff2"),
            ("a.ttf", "font/ttf"),
            ("a.webmanifest", "application/manifest+json"),
            ("a.xml", "application/xml"),
            ("a.atom", "application/atom+xml"),
            ("a.bin", "application/octet-stream"),
        ):
            (self.root / name).write_bytes(b"x")
            self.assertEqual(self.get(f"/{name}").headers["Content-Type"], kind)

    def test_a_hashed_name_is_kept_for_ever(self) -> None:
        self.assertEqual(self.get("/rostrum.0123abcd.wasm").headers["Cache-Control"], FOREVER)

    def test_nothing_outside_of_the_site_is_served(self) -> None:
        (self.root / "way-out").symlink_to(self.root.parent / "secret.txt")
        for target in (
            "/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "//../secret.txt", "/embed/../../secret.txt",
            "/..\\secret.txt", "/way-out", "/.hidden", "/index.html%00.png", "http://x/../../secret.txt",
        ):  # fmt: skip
            with self.subTest(target):
                self.assertEqual(self.get(target).status, 404)

    def test_a_target_that_is_no_address_is_not_found(self) -> None:
        for target in ("http://[x/", "//[x/", "http://[x]:port/", "[", "*"):
            with self.subTest(target):
                self.assertEqual(self.get(target).status, 404)

    def test_a_name_longer_than_any_file_can_have_is_not_found(self) -> None:
        for target in ("/" + "a" * 300, "/" + "a" * 300 + "/", "/embed/" + "a" * 5000, "/" + "a/" * 5000):
            with self.subTest(target[:12], length=len(target)):
                self.assertEqual(self.get(target).status, 404)

    def test_a_link_that_leads_to_itself_is_not_found(self) -> None:
        (self.root / "round").symlink_to(self.root / "round")
        self.assertEqual(self.get("/round").status, 404)

    def test_folders_are_not_listed(self) -> None:
        self.assertEqual(self.get("/empty/").status, 404)
        self.assertEqual(self.get("/empty").status, 404)

    def test_a_folder_with_an_index_wants_its_slash_and_stays_on_this_host(self) -> None:
        found = self.get("/embed")
        self.assertEqual((found.status, found.headers["Location"]), (301, "/embed/"))
        self.assertEqual(self.get("//embed").headers["Location"], "/embed/")
        self.assertEqual(self.get("/embed/").status, 200)

    def test_a_folder_deep_in_the_site_wants_its_slash_too(self) -> None:
        page = self.root / "forums/kuwait-2024/index.html"
        page.parent.mkdir(parents=True)
        page.write_text("<!doctype html>")
        Path(f"{page}.br").write_bytes(b"br")
        found = self.get("/forums/kuwait-2024?from=feed")
        self.assertEqual((found.status, found.headers["Location"]), (301, "/forums/kuwait-2024/"))
        found = self.get("/forums/kuwait-2024/", accept_encoding="br")
        self.assertEqual((found.status, found.headers["Content-Encoding"]), (200, "br"))
        self.assertEqual(found.headers["Content-Type"], "text/html; charset=utf-8")
        self.assertEqual(found.headers["Cache-Control"], "no-cache")

    def test_the_best_accepted_encoding_is_sent(self) -> None:
        name = "/rostrum.0123abcd.wasm"
        for header, encoding, length in (
            ("gzip, deflate, br", "br", 2),
            ("gzip", "gzip", 3),
            ("br;q=0.2, gzip;q=0.9", "gzip", 3),
            ("br;q=0", None, 100),
            ("*", "br", 2),
            ("", None, 100),
        ):
            with self.subTest(header):
                found = self.get(name, accept_encoding=header)
                self.assertEqual(found.headers.get("Content-Encoding"), encoding)
                self.assertEqual(found.length, length)
                self.assertEqual(found.headers["Vary"], "Accept-Encoding")
                self.assertEqual(found.headers["Content-Type"], "application/wasm")

    def test_encodings_have_tags_of_their_own(self) -> None:
        name = "/rostrum.0123abcd.wasm"
        tags = {self.get(name, accept_encoding=kind).headers["ETag"] for kind in ("br", "gzip", "")}
        self.assertEqual(len(tags), 3)

    def test_a_known_tag_is_answered_without_a_body(self) -> None:
        tag = self.get("/").headers["ETag"]
        for condition in (tag, f'"other", {tag}', f"W/{tag}", "*"):
            found = self.get("/", if_none_match=condition)
            self.assertEqual((found.status, found.file, found.headers["ETag"]), (304, None, tag))
        self.assertEqual(self.get("/", if_none_match='"other"').status, 200)

    def test_a_changed_file_has_another_tag(self) -> None:
        tag = self.get("/").headers["ETag"]
        os.utime(self.root / "index.html", ns=(1, 1))
        self.assertEqual(self.get("/", if_none_match=tag).status, 200)

    def test_the_date_counts_where_there_is_no_tag(self) -> None:
        date = self.get("/").headers["Last-Modified"]
        self.assertEqual(self.get("/", if_modified_since=date).status, 304)
        self.assertEqual(self.get("/", if_modified_since="Thu, 01 Jan 1970 00:00:00 GMT").status, 200)
        for date in ("yesterday", "Thu, 01 Jan 99999999999 00:00:00 GMT", "9" * 5000):
            with self.subTest(date[:30]):
                self.assertEqual(self.get("/", if_modified_since=date).status, 200)

    def test_a_range_is_of_the_plain_bytes(self) -> None:
        found = self.get("/rostrum.0123abcd.wasm", range="bytes=10-19", accept_encoding="br")
        self.assertEqual((found.status, found.start, found.length), (206, 10, 10))
        self.assertEqual(found.headers["Content-Range"], "bytes 10-19/100")
        self.assertNotIn("Content-Encoding", found.headers)

    def test_a_range_beyond_the_end_is_refused(self) -> None:
        found = self.get("/rostrum.0123abcd.wasm", range="bytes=100-")
        self.assertEqual((found.status, found.headers["Content-Range"]), (416, "bytes */100"))

    def test_a_range_of_more_digits_than_a_file_has_bytes_is_ignored(self) -> None:
        for text in ("bytes=0-" + "9" * 5000, "bytes=" + "9" * 5000 + "-", "bytes=-" + "9" * 5000):
            with self.subTest(text[:9]):
                self.assertEqual(self.get("/rostrum.0123abcd.wasm", range=text).status, 200)

    def test_a_range_of_an_older_file_gets_the_whole(self) -> None:
        name = "/rostrum.0123abcd.wasm"
        tag = self.get(name).headers["ETag"]
        self.assertEqual(self.get(name, range="bytes=0-1", if_range=tag).status, 206)
        self.assertEqual(self.get(name, range="bytes=0-1", if_range='"older"').status, 200)

    def test_head_has_no_ranges(self) -> None:
        found = answer(self.root, "/rostrum.0123abcd.wasm", {"range": "bytes=0-1"}, "HEAD")
        self.assertEqual((found.status, found.length), (200, 100))

    def test_ranges(self) -> None:
        for text, size, wanted in (
            ("bytes=0-0", 5, (0, 0)),
            ("bytes=1-", 5, (1, 4)),
            ("bytes=-2", 5, (3, 4)),
            ("bytes=-9", 5, (0, 4)),
            ("bytes=2-99", 5, (2, 4)),
            ("bytes=5-", 5, "unsatisfiable"),
            ("bytes=-0", 5, "unsatisfiable"),
            ("bytes=0-", 0, "unsatisfiable"),
            ("bytes=3-2", 5, "ignore"),
            ("bytes=0-1,3-4", 5, "ignore"),
            ("bytes=-", 5, "ignore"),
            ("lines=1-2", 5, "ignore"),
        ):
            with self.subTest(text, size=size):
                self.assertEqual(parse_range(text, size), wanted)

    def test_weights_of_encodings(self) -> None:
        self.assertEqual(accepted("br;q=0.5, GZIP , *;q=0"), {"br": 0.5, "gzip": 1.0, "*": 0.0})

    def test_resolve_gives_only_files(self) -> None:
        self.assertEqual(resolve(self.root, "/index.html"), (self.root / "index.html").resolve())
        self.assertIsNone(resolve(self.root, "/index.html/"))
        self.assertIsNone(resolve(self.root, "/nowhere"))
