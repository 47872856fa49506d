"""The examples of docs/hosting.md: taken out of it, and what is asked of a host that runs one."""

import tempfile
import threading
import unittest
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tools.build.console import BuildError
from tools.hosting import headers_file, probe, servers
from tools.hosting.examples import block, examples, put, with_policy

DOCS = (Path(__file__).resolve().parents[2] / "docs/hosting.md").read_text(encoding="utf-8")
TEXT = """## One

```
first
```

## Two

```nginx
second
```
"""
HASH = "0123456789ab"


class AnExample(unittest.TestCase):
    def test_is_taken_from_below_its_heading(self) -> None:
        self.assertEqual(block(TEXT, "One", ""), "first\n")
        self.assertEqual(block(TEXT, "Two", "nginx"), "second\n")

    def test_that_is_not_there_is_an_error_that_names_the_place(self) -> None:
        with self.assertRaisesRegex(BuildError, 'no heading "## Three"'):
            block(TEXT, "Three", "")
        with self.assertRaisesRegex(BuildError, 'no block "```nginx" below "## One"'):
            block(TEXT, "One", "nginx")

    def test_of_every_server_stands_in_the_docs_with_a_line_for_the_policy(self) -> None:
        shown = examples(DOCS)
        self.assertRegex(shown.policy, r"^default-src 'none'; script-src .* form-action 'none'$")
        for example in (shown.nginx, shown.apache, shown.caddy):
            sent = with_policy(example, shown.policy)
            self.assertIn(f'"{shown.policy}"', sent)
            self.assertNotIn("…", sent)

    def test_without_a_line_for_the_policy_is_an_error(self) -> None:
        with self.assertRaisesRegex(BuildError, "shows no commented Content-Security-Policy"):
            with_policy("server {}", "default-src 'none'")

    def test_has_this_machines_port_and_folder(self) -> None:
        self.assertEqual(put("listen 80; root /srv;", ("80", "8080"), ("/srv", "/tmp/x")), "listen 8080; root /tmp/x;")
        with self.assertRaisesRegex(BuildError, 'does not have "/srv" any more'):
            put("root /var;", ("/srv", "/tmp/x"))


class AServer(unittest.TestCase):
    def test_that_is_not_installed_is_an_error_with_the_command(self) -> None:
        with self.assertRaisesRegex(BuildError, "apt-get install --no-install-recommends some-package"):
            servers.program("no-such-server-here", "some-package")

    def test_that_does_not_take_its_example_is_an_error_with_its_words(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            refuses = servers.Server(["/bin/sh", "-c", "echo unknown directive; exit 1"])
            with self.assertRaises(BuildError) as caught, servers.running(refuses, Path(folder), servers.free_port()):
                pass
        self.assertEqual(caught.exception.log, ["unknown directive"])


class AHost(unittest.TestCase):
    """Python's own, which knows nothing of what we ask."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.site = Path(folder.name) / "rostrum"
        for pattern in probe.TYPES:
            file = self.site / pattern.replace("*", HASH)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(pattern)
            Path(f"{file}.br").write_text("br")
        (self.site / probe.UNLISTED).mkdir()
        (self.site / probe.UNLISTED / "in-it.txt").write_text("")
        (self.site / "people").mkdir()

        class Quiet(SimpleHTTPRequestHandler):
            def log_message(self, format: str, *args: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder.name))
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.port: int = server.server_address[1]

    def test_that_does_not_do_what_the_docs_say_is_told_so(self) -> None:
        found = "\n".join(probe.problems(self.port, self.site, "default-src 'none'"))
        for line in (
            f"app.{HASH}.js (Accept-Encoding: none): Cache-Control is None instead of 'public, max-age=31536000, immutable'",
            "/rostrum/ (Accept-Encoding: none): Cache-Control is None instead of 'no-cache'",
            "service-worker.js (Accept-Encoding: none): X-Content-Type-Options is None instead of 'nosniff'",
            'Content-Security-Policy is None instead of "default-src \'none\'"',
            "files.json (Accept-Encoding: br): Content-Encoding is '' instead of 'br'",
            "/rostrum/unlisted/: 200, a folder without a page is listed",
        ):
            self.assertIn(line, found)
        # What it does as it should is not told.
        self.assertNotIn("the bytes are not those", found)
        self.assertNotIn("instead of 404", found)
        self.assertNotIn("status", found)

    def test_a_page_is_asked_for_by_its_folder(self) -> None:
        self.assertEqual(probe.address_of(self.site, self.site / "index.html"), "/rostrum/")
        self.assertEqual(probe.address_of(self.site, self.site / "forums/index.html"), "/rostrum/forums/")
        self.assertEqual(probe.address_of(self.site, self.site / "files.html"), "/rostrum/files.html")


class AFileOfHeaders(unittest.TestCase):
    NAMES = ("index.html", f"app.{HASH}.js", f"rostrum.{HASH}.wasm", "service-worker.js")

    def test_of_the_docs_is_in_its_form(self) -> None:
        found, wrong = headers_file.rules(examples(DOCS).headers_file)
        self.assertEqual(wrong, [])
        self.assertIn("/*.wasm", [rule.path for rule in found])

    def test_has_a_path_and_its_headers_indented_below(self) -> None:
        found, wrong = headers_file.rules("# words\n/app.*.js\n  Cache-Control: no-cache\n\n/x\n  A-B: c: d\n")
        self.assertEqual(wrong, [])
        self.assertEqual([(rule.path, rule.headers) for rule in found], [
            ("/app.*.js", {"Cache-Control": "no-cache"}),
            ("/x", {"A-B": "c: d"}),
        ])  # fmt: skip

    def test_that_is_otherwise_is_told_by_line(self) -> None:
        for text, words in (
            ("  Cache-Control: no-cache\n", 'line 1: "Cache-Control: no-cache" is no header of a path'),
            ("/*/*\n  A: b\n", 'line 1: "/*/*" is no path with at most one *'),
            ("/a\n  nonsense\n", 'line 2: "nonsense" is no header of a path'),
            ("/a\n  A: b\n  A: c\n", "line 3: A stands twice, and both would be sent"),
            ("/a\n", "/a has no headers"),
        ):
            with self.subTest(text):
                self.assertIn(words, headers_file.rules(text)[1])

    def test_keeps_for_ever_only_what_has_a_hash(self) -> None:
        forever = "  Cache-Control: max-age=31536000, immutable\n"
        self.assertEqual(headers_file.problems(f"/app.*.js\n{forever}", list(self.NAMES)), [])
        self.assertEqual(
            headers_file.problems(f"/*.js\n{forever}", list(self.NAMES)),
            ["/*.js keeps service-worker.js for ever, which has no hash in its name"],
        )
        self.assertEqual(headers_file.problems(f"/*.xyz\n{forever}", list(self.NAMES)), ["/*.xyz is no file of the site"])
        self.assertIn("headers would be joined", headers_file.problems(f"/*.js\n{forever}/app.*\n{forever}", list(self.NAMES))[0])


if __name__ == "__main__":
    unittest.main()
