"""What the local server adds to the page while the data is watched."""

import tempfile
import threading
import unittest
from pathlib import Path
from unittest import mock

from tools.build import live_site
from tools.build.paths import ROOT

PAGE = "<html>\n  <head>\n    <title>Rostrum</title>\n  </head>\n  <body></body>\n</html>\n"


class LiveSite(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.index = self.root / "index.html"
        self.index.write_text(PAGE)
        (self.root / "style.css").write_text("p {}")
        self.live = live_site.LiveSite(self.root)

    def version(self) -> str:
        return next(self.live.events()).removeprefix("data: ").strip()

    def page(self) -> str:
        answer = self.live.answer("/")
        assert answer is not None
        return answer.text

    def test_the_page_has_one_script_more_whose_address_says_what_the_page_shows(self) -> None:
        line = f'  <script type="module" src="/-/reload.mjs?site={self.version()}"></script>\n  '
        self.assertEqual(self.page().replace(line, ""), PAGE)

    def test_the_page_on_disk_stays_as_it_is(self) -> None:
        self.page()
        self.assertEqual(self.index.read_text(), PAGE)

    def test_the_page_is_never_kept_by_the_browser_and_keeps_the_usual_headers(self) -> None:
        answer = self.live.answer("/index.html")
        assert answer is not None
        self.assertEqual(answer.headers["Cache-Control"], "no-store")
        self.assertEqual(answer.headers["X-Content-Type-Options"], "nosniff")
        self.assertEqual(answer.headers["Content-Type"], "text/html; charset=utf-8")

    def test_nothing_is_inline_so_the_policy_of_the_page_holds(self) -> None:
        self.assertNotRegex(self.page(), r"<script[^>]*>[^<]")

    def test_the_script_is_served_from_its_file(self) -> None:
        answer = self.live.answer("/-/reload.mjs?site=0123")
        assert answer is not None
        self.assertEqual(answer.text, live_site.SOURCE.read_text(encoding="utf-8"))
        self.assertEqual(answer.headers["Content-Type"], "text/javascript; charset=utf-8")

    def test_the_page_asks_for_no_service_worker(self) -> None:
        asking = PAGE.replace("<body>", '<body data-worker="service-worker.js">')
        self.index.write_text(asking)
        self.assertNotIn("data-worker", self.page())
        built = (ROOT / "web/index.html").read_text(encoding="utf-8")
        self.assertIn(live_site.ASKS_FOR_WORKER, built)

    def test_a_service_worker_of_before_is_replaced_by_one_that_removes_itself(self) -> None:
        answer = self.live.answer("/service-worker.js")
        assert answer is not None
        self.assertIn("registration.unregister()", answer.text)
        self.assertNotIn("fetch", answer.text)
        self.assertEqual(answer.headers["Cache-Control"], "no-store")
        self.assertEqual(answer.headers["Content-Type"], "text/javascript; charset=utf-8")

    def test_all_other_requests_are_answered_by_the_files(self) -> None:
        for target in ("/style.css", "/nowhere", "/-/", "/../index.html/x"):
            with self.subTest(target):
                self.assertIsNone(self.live.answer(target))

    def test_a_target_that_is_no_address_is_answered_by_the_files(self) -> None:
        for target in ("http://[x/", "//[x/-/site", "[", "*", "http://[x/-/reload.mjs"):
            with self.subTest(target):
                self.assertIsNone(self.live.answer(target))
                self.assertFalse(self.live.streams(target))

    def test_the_version_is_that_of_the_bytes_of_the_page(self) -> None:
        first = self.version()
        self.index.write_text(PAGE.replace("Rostrum", "Another"))
        second = self.version()
        self.index.write_text(PAGE)
        self.assertNotEqual(first, second)
        self.assertEqual(first, self.version())

    def test_a_site_put_together_anew_with_the_same_result_is_no_other_version(self) -> None:
        events = self.live.events()
        next(events)
        told: list[str] = []
        listener = threading.Thread(target=lambda: told.append(next(events)))
        listener.start()
        # Until the listener waits there is nobody to wake; it may take a moment.
        while listener.is_alive():
            self.live.changed()
            listener.join(0.02)
        self.assertEqual(told, [": still here\n\n"])

    def test_a_change_between_two_events_is_not_missed(self) -> None:
        events = self.live.events()
        first = next(events)
        self.index.write_text("another")
        self.live.changed()
        with mock.patch.object(live_site, "BEAT_SECONDS", 600.0):
            second = next(events)
        self.assertTrue(second.startswith("data: "))
        self.assertNotEqual(second, first)

    def test_a_listener_hears_a_sign_of_life_when_nothing_changes(self) -> None:
        with mock.patch.object(live_site, "BEAT_SECONDS", 0.01):
            events = self.live.events()
            next(events)
            self.assertTrue(next(events).startswith(":"))
