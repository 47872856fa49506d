"""The options of `serve.py --kiosk`."""

from __future__ import annotations

import argparse
import datetime
import os
import re
import shutil
import signal
import sys
import threading
from pathlib import Path
from types import FrameType

from tools.build import server
from tools.build.console import SCREEN, BuildError

from . import memory, profile, venue
from .beat import PATH
from .flags import find_browser, usual_profile
from .kiosk import Kiosk, Settings
from .log import Log
from .watchdog import Limits

EXAMPLE = 'python3 serve.py --kiosk --site site --nightly 04:00 --log kiosk.log --address "kiosk=1&theme=dark"'


def main() -> int:
    given = _parser().parse_args()
    site = _site(given.site)
    program = _browser(given.browser)
    folder: Path = given.profile or usual_profile()
    log = Log(given.log, SCREEN.line)
    kiosk = Kiosk(log)
    ceiling = given.memory * 1_000_000 if given.memory is not None else memory.usual_ceiling()
    own = venue.files_of(given.venue) if given.venue else {}
    posts = {PATH: kiosk.hear}
    with profile.held(folder), server.bind(site, given.host, given.port, posts=posts, elsewhere=own) as running:
        address = server.address_of(running)
        settings = Settings(
            program=program,
            profile=folder,
            flags=given.browser_flag,
            address=address,
            view=in_kiosk_mode(given.address),
            nightly=given.nightly,
            limits=Limits(memory_bytes=ceiling),
        )
        _stop_when_told(kiosk.stop)
        threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.2}, daemon=True).start()
        log.line(f"The kiosk shows {site} at {address}#{settings.view} in {program}")
        try:
            kiosk.run(settings)
        finally:
            running.shutdown()
            log.line(f"Stopped. {log.counts()}")
            log.close()
    return 0


def _stop_when_told(stop: threading.Event) -> None:
    def told(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, told)


def in_kiosk_mode(view: str) -> str:
    """The fragment of a view, with the key by which the page knows that it is in a kiosk and beats."""
    fragment = view.removeprefix("#")
    keys = [part.partition("=")[0] for part in fragment.split("&")]
    if "kiosk" in keys:
        return fragment
    return f"{fragment}&kiosk=1" if fragment else "kiosk=1"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="serve.py --kiosk",
        description="Serves Rostrum on this machine, shows it in a browser that fills the screen, and starts the "
        "browser anew when the page does not answer or its picture is wrong. docs/kiosk.md says more.",
        epilog=f"For example: {EXAMPLE}",
    )
    parser.add_argument("--kiosk", action="store_true", help="watch over a browser in kiosk mode: this")
    parser.add_argument("--site", type=_path, metavar="DIR", help="a site that is built already; without it, it is built")
    parser.add_argument(
        "--venue",
        type=_path,
        metavar="FILE",
        help="the settings of the venue, in place of a venue.json in the site; its logo and data lie beside it",
    )
    parser.add_argument("--browser", metavar="PROGRAM", help="the browser; without it, Chromium, Chrome or Edge")
    parser.add_argument("--profile", type=_path, metavar="DIR", help=f"the browser's own folder ({usual_profile()})")
    parser.add_argument("--address", default="", metavar="VIEW", help="the view to show, as it stands after # in a link")
    parser.add_argument("--nightly", type=time_of_day, metavar="HH:MM", help="restart the browser every night at this time")
    parser.add_argument("--log", type=_path, metavar="FILE", help="also write what happens into this file")
    parser.add_argument(
        "--memory",
        type=_megabytes,
        metavar="MB",
        help="most that the browser may take; 0: no limit (half of the machine's)",
    )
    parser.add_argument(
        "--browser-flag",
        action="append",
        default=[],
        metavar="FLAG",
        help="one more flag for the browser: --browser-flag=--no-sandbox",
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to serve on (%(default)s)")
    parser.add_argument("--port", type=server.port_from, default=8000, help="first port to try (%(default)s)")
    return parser


def time_of_day(text: str) -> datetime.time:
    if not re.fullmatch(r"([01]?\d|2[0-3]):[0-5]\d", text, re.ASCII):
        raise argparse.ArgumentTypeError("write a time like 04:00")
    hours, minutes = text.split(":")
    return datetime.time(int(hours), int(minutes))


def _path(text: str) -> Path:
    """Whole, as the build works in another folder."""
    return Path(text).expanduser().absolute()


def _megabytes(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError("write a number of megabytes, such as 1500")
    return int(text)


def _site(given: Path | None) -> Path:
    if given is None:
        # Only here: a venue has neither compiler nor Node.
        from tools.build import pipeline, wasm
        from tools.build.paths import ROOT, SITE

        os.chdir(ROOT)
        pipeline.build_site(wasm.Kind.release)
        return SITE
    if not (given / "index.html").is_file():
        raise BuildError(f"There is no index.html in {given}; name the folder of a site that is built, with --site.")
    return given


def _browser(given: str | None) -> Path:
    if given is None:
        found = find_browser()
        if found is None:
            advice = "sudo apt install chromium" if sys.platform == "linux" else "install Chrome or Edge"
            raise BuildError(f"No browser was found: {advice}, or name one with --browser.")
        return found
    path = shutil.which(os.path.expanduser(given))
    if path is None:
        raise BuildError(f"There is no program {given}; name the browser with --browser.")
    return Path(path).absolute()
