"""The local server on a real socket."""

import http.client
import re
import socket
import tempfile
import threading
import unittest
from pathlib import Path
from unittest import mock

from tools.build import console, live_site, server


class LocalServer(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        (self.root / "index.html").write_text("hello")
        (self.root / "land.bin").write_bytes(bytes(1_000_000))
        screen = mock.patch.object(server, "SCREEN")
        self.screen = screen.start()
        self.addCleanup(screen.stop)

    def start(self, port: int = 0, live: live_site.LiveSite | None = None) -> server.Server:
        running = server.bind(self.root, "127.0.0.1", port, live)
        threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        self.addCleanup(running.server_close)
        self.addCleanup(running.shutdown)
        return running

    def connect(self, running: server.Server) -> http.client.HTTPConnection:
        connection = http.client.HTTPConnection("127.0.0.1", running.server_address[1], timeout=10)
        self.addCleanup(connection.close)
        return connection

    def test_one_connection_serves_many_requests(self) -> None:
        connection = self.connect(self.start())
        connection.connect()
        first = connection.sock
        for method, path, headers, status, length in (
            ("GET", "/", {}, 200, 5),
            ("HEAD", "/", {}, 200, 0),
            ("GET", "/nowhere", {}, 404, 28),
            ("GET", "/land.bin", {"Range": "bytes=10-19"}, 206, 10),
            ("GET", "/land.bin", {"Range": "bytes=1000000-"}, 416, 0),
            ("GET", "/land.bin", {}, 200, 1_000_000),
        ):
            connection.request(method, path, headers=headers)
            answer = connection.getresponse()
            self.assertEqual((answer.status, len(answer.read())), (status, length), path)
        connection.request("GET", "/")
        tag = connection.getresponse()
        tag.read()
        connection.request("GET", "/", headers={"If-None-Match": tag.headers["ETag"]})
        answer = connection.getresponse()
        self.assertEqual((answer.status, answer.read()), (304, b""))
        self.assertIs(connection.sock, first)

    def test_a_watched_site_tells_its_version_again_when_it_is_another_one(self) -> None:
        live = live_site.LiveSite(self.root)
        running = self.start(live=live)
        connection = self.connect(running)
        connection.request("GET", live_site.STREAM)
        stream = connection.getresponse()
        self.assertEqual(stream.headers["Content-Type"], "text/event-stream")
        first = stream.fp.readline()
        self.assertRegex(first, rb"^data: [0-9a-f]{12}\n$")
        self.assertEqual(stream.fp.readline(), b"\n")
        (self.root / "index.html").write_text("another")
        live.changed()
        second = stream.fp.readline()
        self.assertRegex(second, rb"^data: [0-9a-f]{12}\n$")
        self.assertNotEqual(second, first)

    def test_one_connection_serves_the_watched_page_and_its_files(self) -> None:
        connection = self.connect(self.start(live=live_site.LiveSite(self.root)))
        connection.connect()
        first = connection.sock
        for method, path, length in (("GET", "/", 5), ("HEAD", "/", 0), ("GET", "/land.bin", 1_000_000)):
            connection.request(method, path)
            answer = connection.getresponse()
            self.assertEqual((answer.status, len(answer.read())), (200, length), path)
        self.assertIs(connection.sock, first)

    def test_a_request_for_no_address_is_answered_and_the_next_one_too(self) -> None:
        running = self.start(live=live_site.LiveSite(self.root))
        with socket.create_connection(("127.0.0.1", running.server_address[1]), timeout=10) as client:
            # Bytes of our own: http.client would not send such a target.
            client.sendall(b"GET http://[x/ HTTP/1.1\r\nHost: x\r\n\r\n")
            client.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            said = b"".join(iter(lambda: client.recv(4096), b""))
        self.assertEqual(re.findall(rb"HTTP/1\.1 (\d+)", said), [b"404", b"200"])

    def test_a_site_that_is_not_watched_has_no_stream(self) -> None:
        connection = self.connect(self.start())
        connection.request("GET", live_site.STREAM)
        self.assertEqual(connection.getresponse().status, 404)

    def post(self, running: server.Server, path: str, body: bytes = b"{}", kind: str = "application/json") -> int:
        connection = self.connect(running)
        connection.request("POST", path, body, {"Content-Type": kind})
        answer = connection.getresponse()
        self.assertEqual(answer.read(), b"")
        return answer.status

    def test_nothing_can_be_posted_and_no_watchdog_listens(self) -> None:
        running = self.start()
        self.assertEqual(self.post(running, "/"), 405)
        self.assertEqual(self.post(running, "/kiosk/beat"), 204)

    def test_what_is_posted_is_heard_where_somebody_listens(self) -> None:
        heard: list[bytes] = []

        def hear(body: bytes) -> int:
            heard.append(body)
            return 202

        running = server.bind(self.root, "127.0.0.1", 0, posts={"/kiosk/beat": hear})
        threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        self.addCleanup(running.server_close)
        self.addCleanup(running.shutdown)
        connection = self.connect(running)
        connection.connect()
        first = connection.sock
        for body in (b'{"frames": 1}', b"{}"):
            connection.request("POST", "/kiosk/beat", body, {"Content-Type": "application/json"})
            answer = connection.getresponse()
            self.assertEqual((answer.status, answer.read()), (202, b""))
        self.assertIs(connection.sock, first)
        # Pages of other sites may send these without asking first.
        self.assertEqual(self.post(running, "/kiosk/beat", b"{}", "text/plain"), 415)
        self.assertEqual(self.post(running, "/kiosk/beat", b"x" * 5000), 413)
        self.assertEqual(heard, [b'{"frames": 1}', b"{}"])

    def test_a_post_without_a_length_is_refused_and_its_body_is_no_request(self) -> None:
        running = self.start()
        with socket.create_connection(("127.0.0.1", running.server_address[1]), timeout=10) as client:
            client.sendall(b"POST /kiosk/beat HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n\r\n")
            client.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            said = b"".join(iter(lambda: client.recv(4096), b""))
        self.assertEqual(re.findall(rb"HTTP/1\.1 (\d+)", said), [b"411"])

    def test_a_taken_port_gives_the_next_free_one_and_says_so(self) -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = taken.getsockname()[1]
            running = self.start(port)
        self.assertGreater(running.server_address[1], port)
        self.assertIn(f"Port {port} is taken", self.screen.line.call_args[0][0])

    def test_a_host_that_is_not_ours_is_one_sentence(self) -> None:
        with self.assertRaisesRegex(console.BuildError, "choose another --host"):
            server.bind(self.root, "192.0.2.1", 0)

    def test_the_address_is_one_to_click(self) -> None:
        running = self.start()
        self.assertEqual(server.address_of(running), f"http://127.0.0.1:{running.server_address[1]}/")

    def test_no_browser_is_opened_where_there_is_no_screen(self) -> None:
        with mock.patch.dict("os.environ", {}, clear=True), mock.patch("sys.platform", "linux"):
            with mock.patch("webbrowser.open") as opened:
                server.open_browser("http://127.0.0.1:8000/")
        opened.assert_not_called()
