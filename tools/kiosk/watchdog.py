"""Whether the browser must be started anew, and why: a state machine that is told what happens and when.

Times are seconds of any clock that never goes back. A picture is wrong only while the page says that it
is well, so that a page which is still loading is judged by its missing beat alone, and by night black is
right. A page that does not come up is given more time with every start, for a slow machine. Pictures
that do not come at all count once: a screen that sleeps may be the reason, and then a second restart would
help no more than the first.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from .beat import Beat, State
from .picture import Look, Sight


class Reason(StrEnum):
    """Why a browser is ended and started anew; the words stand in the log."""

    not_up = "the page did not start"
    beat_lost = "the page's beat stopped"
    white = "the picture was white"
    black = "the picture was black"
    frozen = "the picture was frozen"
    no_picture = "no picture was to be had"
    gone = "the browser was gone"
    memory = "the browser took too much memory"
    nightly = "it was time for the nightly restart"


PLANNED = frozenset({Reason.memory, Reason.nightly})  # no fault of this run


@dataclass(frozen=True)
class Limits:
    """In seconds, but for memory. What is wrong is seen with the next look, so that all end within ten."""

    start: float = 30.0  # from the browser's start to the page's first beat, at least
    longest_start: float = 240.0
    beat: float = 6.0  # without a beat: three are missing
    wrong: float = 3.0  # of a white or black picture
    still: float = 6.0  # of a picture that does not change, or of no new frame, while the page moves
    blind: float = 7.0  # without any picture
    asleep: float = 3.0  # between two ticks: the watchdog itself did not run
    memory_bytes: int = 0  # of the browser with all its processes; 0: as much as it likes
    memory_patience: float = 600.0  # until somebody who uses the page is interrupted for it


@dataclass
class _Run:
    """One browser, from its start to its end."""

    started: float
    beat: Beat | None = None  # the last one
    first_beat: float = 0.0
    last_beat: float = 0.0
    moving_since: float | None = None
    last_frame: float = 0.0
    look: Look | None = None
    last_look: float | None = None
    changed: float = 0.0  # when the picture became what it is
    wrong: Reason | None = None
    wrong_since: float = 0.0
    too_large_since: float | None = None
    due: set[Reason] = field(default_factory=set[Reason])


class Watchdog:
    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._run = _Run(0.0)
        self._ticked = 0.0
        self._patience = limits.start  # with a page that starts
        self._sees = False  # pictures have come since the last restart for want of them

    def started(self, now: float) -> None:
        """A browser was started."""
        self._run = _Run(now)
        self._ticked = now

    def beats(self, now: float, beat: Beat) -> bool:
        """The page says how it is; gives whether it is the first time since the browser's start."""
        run = self._run
        is_first = run.beat is None
        if run.beat is None:
            run.first_beat = now
            # Twice what this machine needs, and no less than usual.
            self._patience = max(self._limits.start, 2 * (now - run.started))
        if run.beat is None or run.beat.frames != beat.frames:
            run.last_frame = now
        if not beat.moving:
            run.moving_since = None
        elif run.moving_since is None:
            run.moving_since = now
        run.beat, run.last_beat = beat, now
        return is_first

    def sees(self, now: float, look: Look) -> None:
        """A look at the picture."""
        run = self._run
        self._sees = True
        if run.look is None or run.look.mark != look.mark:
            run.changed = now
        run.look, run.last_look = look, now
        wrong = _wrong(look, run.beat)
        if wrong is not run.wrong:
            run.wrong, run.wrong_since = wrong, now

    def weighs(self, now: float, memory: int) -> None:
        """What the browser takes, in bytes."""
        run = self._run
        if not 0 < self._limits.memory_bytes < memory:
            run.too_large_since = None
        elif run.too_large_since is None:
            run.too_large_since = now

    def is_due(self, reason: Reason) -> None:
        """Something that needs no judgement: the browser is gone, the night has come."""
        self._run.due.add(reason)

    def well_seconds(self) -> float:
        """For how long the page of this browser beat."""
        return self._run.last_beat - self._run.first_beat

    def tick(self, now: float) -> Reason | None:
        """To be asked a few times a second: why the browser must be started anew now, if it must."""
        if now - self._ticked > self._limits.asleep:
            self._forgive(now)
        self._ticked = now
        reason = self._reason(now)
        if reason is Reason.no_picture:
            self._sees = False
        if reason is Reason.not_up:
            # Else a machine that is too slow for it would never come up.
            self._patience = min(2 * self._patience, self._limits.longest_start)
        return reason

    def _reason(self, now: float) -> Reason | None:
        run, limits = self._run, self._limits
        for reason in (Reason.gone, Reason.nightly):
            if reason in run.due:
                return reason
        if run.beat is None:
            return Reason.not_up if now - run.started >= self._patience else None
        if now - run.last_beat >= limits.beat:
            return Reason.beat_lost
        if run.wrong is not None and now - run.wrong_since >= limits.wrong:
            return run.wrong
        if run.moving_since is not None and now - max(run.moving_since, self._last_motion(run)) >= limits.still:
            return Reason.frozen
        if self._sees and now - max(run.first_beat, run.last_look or 0.0) >= limits.blind:
            return Reason.no_picture
        if run.too_large_since is not None:
            is_used = run.beat.state in (State.active, State.warning)
            if not is_used or now - run.too_large_since >= limits.memory_patience:
                return Reason.memory
        return None

    def _last_motion(self, run: _Run) -> float:
        """The earlier of the last new frame and the last new picture; without pictures that of the frame."""
        return run.last_frame if run.look is None else min(run.last_frame, run.changed)

    def _forgive(self, now: float) -> None:
        """Who did not look blames nobody: what is waited for is waited for from now on."""
        run = self._run
        run.started = now
        if run.beat is None:
            return
        run.last_beat = run.last_frame = run.changed = run.wrong_since = now
        if run.last_look is not None:
            run.last_look = now


def _wrong(look: Look, beat: Beat | None) -> Reason | None:
    if beat is None or look.sight is Sight.picture:
        return None
    if look.sight is Sight.white:
        return Reason.white
    return None if beat.state is State.night else Reason.black
