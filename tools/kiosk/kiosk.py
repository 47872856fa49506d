"""The watchdog at work: starts a browser, brings the watchdog what happens, and starts the next one."""

from __future__ import annotations

import datetime
import queue
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from . import memory, notify, profile
from .backoff import Backoff
from .beat import HEARD, NOT_UNDERSTOOD, Beat, beat_from
from .browser import Browser
from .devtools_pipe import Message
from .eye import Eye
from .flags import words_for
from .log import Log
from .nightly import Nightly
from .watchdog import Limits, Reason, Watchdog

TICK_SECONDS = 0.25
LOOK_SECONDS = 2.0
WEIGH_SECONDS = 30.0


@dataclass(frozen=True)
class Settings:
    program: Path
    profile: Path
    flags: list[str]
    address: str  # of the site
    view: str  # the fragment
    nightly: datetime.time | None = None
    limits: Limits = Limits()


class Kiosk:
    """Runs until `stop` is set. `hear` is for the server, whose threads bring the beats."""

    def __init__(self, log: Log) -> None:
        self.stop = threading.Event()
        self._log = log
        self._events: queue.SimpleQueue[Beat | Message | None] = queue.SimpleQueue()

    def hear(self, body: bytes) -> int:
        beat = beat_from(body)
        if beat is None:
            return NOT_UNDERSTOOD
        self._events.put(beat)
        return HEARD

    def run(self, settings: Settings) -> None:
        dog, backoff = Watchdog(settings.limits), Backoff()
        nightly = Nightly(settings.nightly, datetime.datetime.now())
        notify.tell(notify.READY)
        while not self.stop.is_set():
            reason = self._one_browser(settings, dog, nightly)
            if reason is None:
                break
            self._log.restart(reason)
            if reason is Reason.nightly:
                continue
            wait = backoff.wait(dog.well_seconds())
            if wait > 0:
                self._log.line(f"The next start is in {wait:.0f} s")
                self._pause(wait)
        notify.tell(notify.STOPPING)

    def _one_browser(self, settings: Settings, dog: Watchdog, nightly: Nightly) -> Reason | None:
        """From its start to its end, and why it was ended; nothing when the kiosk is to stop."""
        words = words_for(
            settings.program, settings.profile, f"{settings.address}#{settings.view}", settings.flags
        )
        start = time.monotonic()
        dog.started(start)
        try:
            profile.make_ready(settings.profile)
            browser = Browser(words, self._events.put)
        except OSError as error:
            self._log.line(f"The browser could not be started: {error}")
            return Reason.gone
        try:
            return self._watch(browser, Eye(browser.pipe, settings.address), dog, nightly, start)
        finally:
            browser.stop()
            # What the last page said is nothing about the next.
            while not self._events.empty():
                self._events.get()

    def _watch(self, browser: Browser, eye: Eye, dog: Watchdog, nightly: Nightly, start: float) -> Reason | None:
        errors = 0  # digits of the number told last
        look = _Every(LOOK_SECONDS, start)
        weigh = _Every(WEIGH_SECONDS, start)
        while not self.stop.is_set():
            event = self._next_event()
            now = time.monotonic()
            if isinstance(event, Beat):
                if dog.beats(now, event):
                    self._log.line(f"The page is up, {now - start:.1f} s after the browser's start")
                    look.hurry()
                # The first one, and then as often as there is one digit more: a log is not to be filled with them.
                if event.errors > 0 and len(str(event.errors)) > errors:
                    errors = len(str(event.errors))
                    self._log.line(f"The page tells of {event.errors} errors that nobody caught")
            elif event is not None and (seen := eye.hear(event)) is not None:
                dog.sees(now, seen)
            if look.is_due(now):
                eye.open()
            if weigh.is_due(now):
                dog.weighs(now, memory.taken_by(browser.pid))
            if browser.ended():
                dog.is_due(Reason.gone)
            if nightly.due(datetime.datetime.now()):
                dog.is_due(Reason.nightly)
            notify.tell(notify.ALIVE)
            reason = dog.tick(now)
            if reason is not None:
                return reason
        return None

    def _next_event(self) -> Beat | Message | None:
        try:
            return self._events.get(timeout=TICK_SECONDS)
        except queue.Empty:
            return None

    def _pause(self, seconds: float) -> None:
        """With signs of life for systemd meanwhile."""
        end = time.monotonic() + seconds
        while not self.stop.wait(TICK_SECONDS) and time.monotonic() < end:
            notify.tell(notify.ALIVE)


class _Every:
    """Due once in so many seconds."""

    def __init__(self, seconds: float, now: float) -> None:
        self._seconds = seconds
        self._next = now + seconds

    def is_due(self, now: float) -> bool:
        if now < self._next:
            return False
        self._next = now + self._seconds
        return True

    def hurry(self) -> None:
        self._next = 0.0
