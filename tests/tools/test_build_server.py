"""The local server on a real socket."""

import http.client
import socket
import tempfile
import threading
import unittest
from pathlib import Path
from unittest import mock

from tools.build import console, server


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

    def start(self, port: int = 0) -> server.Server:
        running = server.bind(self.root, "127.0.0.1", port)
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
