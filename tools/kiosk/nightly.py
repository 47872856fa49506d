"""A restart every night at the same time of the clock on the wall."""

from __future__ import annotations

import datetime


class Nightly:
    """Due once whenever the clock passes the time; one that is set by hours meanwhile confuses nothing."""

    def __init__(self, at: datetime.time | None, now: datetime.datetime) -> None:
        self._at = at
        self._next = self._after(now)

    def due(self, now: datetime.datetime) -> bool:
        if self._next is None:
            return False
        is_due = now >= self._next
        # A clock that was set back would otherwise have it wait for more than a day.
        if is_due or self._next - now > datetime.timedelta(days=1):
            self._next = self._after(now)
        return is_due

    def _after(self, now: datetime.datetime) -> datetime.datetime | None:
        if self._at is None:
            return None
        today = datetime.datetime.combine(now.date(), self._at)
        return today if today > now else today + datetime.timedelta(days=1)
