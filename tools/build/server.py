"""The local server of build/site: threaded, keep-alive, the next free port when one is taken."""

from __future__ import annotations

import argparse
import errno
import os
import socket
import sys
import webbrowser
from collections.abc import Callable, Mapping
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

from .console import SCREEN, BuildError
from .live_site import LiveSite
from .static_files import COMMON, answer, path_of

PORTS_TRIED = 50
CHUNK = 256 * 1024
MOST_POSTED = 4096  # bytes
# What may be posted, by path: the body, and the status of the answer. Without a watchdog nobody listens to the
# beat of a page in kiosk mode; a refusal would be a complaint in its console.
Posts = Mapping[str, Callable[[bytes], int]]
# Files that are served in the place of what the folder has, by path.
Elsewhere = Mapping[str, Path]
NO_WATCHDOG: Posts = {"/kiosk/beat": lambda _body: 204}


class Handler(BaseHTTPRequestHandler):
    """Puts the answers of `static_files` on the wire, or those of a site that is watched."""

    protocol_version = "HTTP/1.1"
    server_version = "Rostrum"
    sys_version = ""
    timeout = 60  # seconds that an idle connection is kept
    disable_nagle_algorithm = True

    def __init__(self, root: Path, live: LiveSite | None, posts: Posts, elsewhere: Elsewhere, *rest: object) -> None:
        self._root = root
        self._live = live
        self._posts = posts
        self._elsewhere = elsewhere
        super().__init__(*rest)  # type: ignore[arg-type]

    def do_GET(self) -> None:  # the name is http.server's
        self._send("GET")

    def do_HEAD(self) -> None:
        self._send("HEAD")

    def do_POST(self) -> None:
        status = self._posted()
        self.send_response(status)
        for name, value in COMMON.items():
            self.send_header(name, value)
        if status == 405:
            self.send_header("Allow", "GET, HEAD")
        if status >= 400:
            # What was not read would be taken for the next request.
            self.close_connection = True
            self.send_header("Connection", "close")
        if status != 204:
            self.send_header("Content-Length", "0")
        self.end_headers()

    def _posted(self) -> int:
        hear = self._posts.get(path_of(self.path))
        if hear is None:
            return 405
        # Pages of other sites may post without asking, but not this type.
        if self.headers.get_content_type() != "application/json":
            return 415
        length = self.headers.get("Content-Length", "")
        if not (length.isascii() and length.isdigit()):
            return 411
        if int(length[:9]) > MOST_POSTED:
            return 413
        return hear(self.rfile.read(int(length)))

    def _send(self, method: str) -> None:
        if self._live is not None and self._live.streams(self.path):
            self._stream(self._live, method)
            return
        headers = {name.lower(): value for name, value in self.headers.items()}
        live = self._live.answer(self.path) if self._live is not None else None
        found = live or answer(*self._place(), headers, method)
        body = found.text.encode()
        with open(found.file or os.devnull, "rb") as handle:
            self.send_response(found.status)
            for name, value in found.headers.items():
                self.send_header(name, value)
            if found.status != 304:
                self.send_header("Content-Length", str(found.length if found.file else len(body)))
            self.end_headers()
            if method == "HEAD" or found.status == 304:
                return
            if found.file is None:
                self.wfile.write(body)
                return
            handle.seek(found.start)
            left = found.length
            while left > 0:
                chunk = handle.read(min(CHUNK, left))
                if not chunk:
                    # The file shrank under us; only closing tells the client that this is not all.
                    self.close_connection = True
                    return
                self.wfile.write(chunk)
                left -= len(chunk)

    def _place(self) -> tuple[Path, str]:
        """The folder of what is asked for, and its path in there."""
        file = self._elsewhere.get(path_of(self.path))
        return (file.parent, f"/{quote(file.name)}") if file else (self._root, self.path)

    def _stream(self, live: LiveSite, method: str) -> None:
        """Sends events until the page is closed, which the next write shows."""
        self.close_connection = True  # nothing else tells the end of a stream
        self.send_response(200)
        for name, value in {"Content-Type": "text/event-stream", "Cache-Control": "no-store", **COMMON}.items():
            self.send_header(name, value)
        self.send_header("Connection", "close")
        self.end_headers()
        if method == "HEAD":
            return
        for event in live.events():
            self.wfile.write(event.encode())

    def log_message(self, format: str, *args: object) -> None:
        """Requests are the browser's business; the terminal stays readable."""


class Server(ThreadingHTTPServer):
    daemon_threads = True
    # On Windows that option would let two servers share a port.
    allow_reuse_address = os.name != "nt"

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes away in the middle is nothing to report."""
        if not isinstance(sys.exc_info()[1], (ConnectionError, TimeoutError)):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def bind(
    root: Path,
    host: str,
    port: int,
    live: LiveSite | None = None,
    posts: Posts = NO_WATCHDOG,
    elsewhere: Elsewhere = {},
) -> Server:
    """A server on the wanted port or the next free one; port 0 takes any."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    kind = type("ServerOfFamily", (Server,), {"address_family": family})
    handler = partial(Handler, root, live, posts, elsewhere)
    for candidate in range(port, min(port + PORTS_TRIED, 65536)):
        try:
            server: Server = kind((host, candidate), handler)
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                continue
            if error.errno == errno.EACCES:
                raise BuildError(f"Port {candidate} is not allowed here; choose one above 1023 with --port.") from error
            raise BuildError(f"Cannot serve on {host} ({error.strerror or error}); choose another --host.") from error
        if candidate != port:
            SCREEN.line(f"Port {port} is taken, so {candidate} is used")
        return server
    raise BuildError(f"Ports {port} to {port + PORTS_TRIED - 1} are all taken; choose another with --port.")


def port_from(text: str) -> int:
    """The port that a person tells on the command line."""
    if not text.isascii() or not text.isdigit() or not int(text[:9]) <= 65535:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return int(text)


def address_of(server: Server) -> str:
    host, port = str(server.server_address[0]), server.server_address[1]
    if host in ("0.0.0.0", "::"):
        host = "127.0.0.1"
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def open_browser(address: str) -> None:
    """Opens the person's browser where there can be one."""
    has_screen = sys.platform in ("darwin", "win32") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if not has_screen or os.environ.get("CI"):
        return
    try:
        webbrowser.open(address)
    except webbrowser.Error:
        SCREEN.line("No browser could be opened; open the address above yourself")


def serve(root: Path, host: str, port: int, browser: bool, live: LiveSite | None = None) -> None:
    """Serves until interrupted."""
    with bind(root, host, port, live) as server:
        address = address_of(server)
        SCREEN.line(f"Rostrum is at {address}  (Ctrl+C stops it)")
        if browser:
            open_browser(address)
        try:
            server.serve_forever(poll_interval=0.2)
        except KeyboardInterrupt:
            SCREEN.line("Stopped")
