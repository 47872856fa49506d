"""The watchdog before a clock of its own: what it is told, and why it has the browser started anew."""

import random
import unittest
from collections.abc import Callable
from dataclasses import replace

from tools.kiosk.beat import Beat, State
from tools.kiosk.picture import Look, Sight
from tools.kiosk.watchdog import Limits, Reason, Watchdog

PROMISED = 10.0  # seconds until a fault is answered
BEAT_SECONDS = LOOK_SECONDS = 2.0
TICK_SECONDS = 0.25


class Page:
    """A page that beats and is looked at; a test changes how it is while it runs."""

    def __init__(self, limits: Limits | None = None, shift: float = 0.0) -> None:
        self.dog = Watchdog(limits or Limits())
        self.now = 1000.0
        self.beats = self.shows = True
        self.beat = Beat()
        self.sight = Sight.picture
        self.changes = self.paints = True
        self.mark = 0
        self.shift = shift  # of the looks against the beats
        self.dog.started(self.now)

    def run(self, seconds: float) -> tuple[Reason, float] | None:
        """Goes on for so long at most; gives why it is to be started anew, and after how many seconds."""
        start = self.now
        while self.now - start < seconds:
            self.now += TICK_SECONDS
            if self.beats and self._turn(BEAT_SECONDS, 0.0):
                frames = self.beat.frames + 10 if self.paints else self.beat.frames
                self.beat = replace(self.beat, frames=frames)
                self.dog.beats(self.now, self.beat)
            if self.shows and self._turn(LOOK_SECONDS, self.shift):
                self.mark += self.changes
                self.dog.sees(self.now, Look(self.sight, self.mark))
            reason = self.dog.tick(self.now)
            if reason is not None:
                return reason, self.now - start
        return None

    def _turn(self, every: float, shift: float) -> bool:
        return (self.now - shift) % every < TICK_SECONDS


def hours(number: float) -> float:
    return number * 3600


class AWellPage(unittest.TestCase):
    def test_is_left_alone(self) -> None:
        self.assertIsNone(Page().run(hours(3)))

    def test_may_stand_still_while_nothing_moves(self) -> None:
        page = Page()
        page.changes = page.paints = False
        self.assertIsNone(page.run(hours(1)))

    def test_may_be_black_by_night_and_show_nothing_new(self) -> None:
        page = Page()
        page.beat = Beat(state=State.night)
        page.sight, page.changes, page.paints = Sight.black, False, False
        self.assertIsNone(page.run(hours(9)))

    def test_may_flash_white_for_a_moment(self) -> None:
        page = Page()
        for _ in range(20):
            page.sight = Sight.white
            self.assertIsNone(page.run(LOOK_SECONDS))
            page.sight = Sight.picture
            self.assertIsNone(page.run(LOOK_SECONDS))

    def test_may_never_have_shown_a_picture_to_the_watchdog(self) -> None:
        page = Page()
        page.shows = False
        self.assertIsNone(page.run(hours(1)))

    def test_may_be_white_until_it_has_started(self) -> None:
        page = Page()
        page.beats, page.sight = False, Sight.white
        self.assertIsNone(page.run(20))
        page.beats, page.sight = True, Sight.picture
        self.assertIsNone(page.run(60))

    def test_is_left_alone_whenever_it_begins_and_ends_to_move(self) -> None:
        chance = random.Random(7)
        page = Page()
        for _ in range(200):
            moves = chance.random() < 0.5
            page.beat = replace(page.beat, moving=moves)
            page.changes = page.paints = moves
            # A beat tells it a moment after it is so.
            if not moves:
                page.dog.beats(page.now, page.beat)
            self.assertIsNone(page.run(chance.uniform(1, 30)))


class AFault(unittest.TestCase):
    """Each is answered within the promised time, whenever it happens and however looks and beats lie to each other."""

    def answered(self, reason: Reason, spoil: Callable[[Page], None], moving: bool = False) -> None:
        chance = random.Random(11)
        for _ in range(100):
            page = Page(shift=chance.uniform(0, LOOK_SECONDS))
            page.beat = Beat(moving=moving)
            self.assertIsNone(page.run(chance.uniform(10, 20)))
            spoil(page)
            found = page.run(60)
            assert found is not None
            self.assertEqual(found[0], reason)
            # A second is left for the browser's end and its new start.
            self.assertLessEqual(found[1], PROMISED - 1)

    def test_a_beat_that_stops(self) -> None:
        def spoil(page: Page) -> None:
            page.beats = False

        self.answered(Reason.beat_lost, spoil)

    def test_a_white_picture_while_the_page_says_that_it_is_well(self) -> None:
        def spoil(page: Page) -> None:
            page.sight, page.changes = Sight.white, False

        self.answered(Reason.white, spoil)

    def test_a_black_picture_by_day(self) -> None:
        def spoil(page: Page) -> None:
            page.sight, page.changes = Sight.black, False

        self.answered(Reason.black, spoil)

    def test_a_white_picture_by_night(self) -> None:
        def spoil(page: Page) -> None:
            page.beat = Beat(state=State.night)
            page.sight = Sight.white

        self.answered(Reason.white, spoil)

    def test_a_picture_that_stands_still_while_the_page_moves(self) -> None:
        def spoil(page: Page) -> None:
            page.changes = False

        self.answered(Reason.frozen, spoil, moving=True)

    def test_a_program_that_paints_no_frame_while_it_says_that_it_moves(self) -> None:
        def spoil(page: Page) -> None:
            page.paints = False

        self.answered(Reason.frozen, spoil, moving=True)

    def test_pictures_that_no_longer_come(self) -> None:
        def spoil(page: Page) -> None:
            page.shows = False

        self.answered(Reason.no_picture, spoil)

    def test_a_browser_that_is_gone(self) -> None:
        def spoil(page: Page) -> None:
            page.dog.is_due(Reason.gone)

        self.answered(Reason.gone, spoil)


class AStart(unittest.TestCase):
    def test_a_page_has_time_to_come_up_and_no_more(self) -> None:
        page = Page()
        page.beats = False
        self.assertEqual(page.run(60), (Reason.not_up, Limits().start))

    def test_a_machine_that_is_slow_comes_up_in_the_end_and_is_known_to_be_slow(self) -> None:
        page = Page()
        page.beats = False
        waited: list[float] = []
        while (found := page.run(130)) is not None:
            self.assertEqual(found[0], Reason.not_up)
            waited.append(found[1])
            page.dog.started(page.now)
        self.assertEqual(waited, [30, 60, 120])
        page.beats = True
        self.assertIsNone(page.run(60))
        page.dog.started(page.now)
        page.beats = False
        self.assertIsNone(page.run(200))

    def test_no_page_is_waited_for_longer_than_four_minutes(self) -> None:
        page = Page()
        page.beats = False
        for _ in range(10):
            found = page.run(hours(1))
            assert found is not None
            self.assertLessEqual(found[1], 240)
            page.dog.started(page.now)

    def test_nothing_of_the_browser_before_is_held_against_the_new_one(self) -> None:
        for reason in (Reason.gone, Reason.nightly):
            page = Page()
            page.run(10)
            page.dog.is_due(reason)
            self.assertEqual(page.run(10), (reason, TICK_SECONDS))
            page.dog.started(page.now)
            self.assertIsNone(page.run(60))

    def test_a_page_that_came_up_is_told_once(self) -> None:
        dog = Watchdog(Limits())
        dog.started(0.0)
        self.assertEqual([dog.beats(now, Beat()) for now in (1.0, 3.0)], [True, False])
        dog.started(5.0)
        self.assertTrue(dog.beats(6.0, Beat()))

    def test_a_page_was_well_from_its_first_beat_to_its_last(self) -> None:
        page = Page()
        page.run(60)
        page.beats = False
        page.run(60)
        self.assertAlmostEqual(page.dog.well_seconds(), 58, delta=BEAT_SECONDS)

    def test_pictures_that_do_not_come_even_from_a_new_browser_are_done_without(self) -> None:
        page = Page()
        page.run(10)
        page.shows = False
        found = page.run(60)
        self.assertEqual(found and found[0], Reason.no_picture)
        page.dog.started(page.now)
        self.assertIsNone(page.run(hours(1)))
        page.shows = True
        self.assertIsNone(page.run(60))
        page.shows = False
        found = page.run(60)
        self.assertEqual(found and found[0], Reason.no_picture)


class Memory(unittest.TestCase):
    def test_too_much_of_it_is_answered_as_soon_as_nobody_is_there(self) -> None:
        page = Page(Limits(memory_bytes=1000))
        page.run(10)
        page.dog.weighs(page.now, 1001)
        self.assertIsNone(page.run(60))
        page.beat = replace(page.beat, state=State.attract)
        found = page.run(BEAT_SECONDS + TICK_SECONDS)
        self.assertEqual(found and found[0], Reason.memory)

    def test_who_stays_is_interrupted_after_ten_minutes(self) -> None:
        page = Page(Limits(memory_bytes=1000))
        page.run(10)
        page.dog.weighs(page.now, 1001)
        self.assertEqual(page.run(hours(1)), (Reason.memory, 600))

    def test_what_went_down_again_is_forgotten(self) -> None:
        page = Page(Limits(memory_bytes=1000))
        page.run(10)
        page.dog.weighs(page.now, 1001)
        page.run(60)
        page.dog.weighs(page.now, 1000)
        self.assertIsNone(page.run(hours(1)))

    def test_without_a_ceiling_any_is_right(self) -> None:
        page = Page(Limits(memory_bytes=0))
        page.run(10)
        page.dog.weighs(page.now, 10**12)
        self.assertIsNone(page.run(hours(1)))


class AWatchdogThatSlept(unittest.TestCase):
    """The machine was suspended or overloaded: what did not come meanwhile is nobody's fault."""

    def test_blames_nobody_and_is_awake_again(self) -> None:
        for moving in (False, True):
            with self.subTest(moving=moving):
                page = Page()
                page.beat = Beat(moving=moving)
                page.run(20)
                page.now += hours(8)
                self.assertIsNone(page.run(60))
                page.beats = False
                found = page.run(60)
                assert found is not None
                self.assertEqual(found[0], Reason.beat_lost)
                self.assertLess(found[1], PROMISED)

    def test_gives_a_browser_that_was_starting_its_time_again(self) -> None:
        page = Page()
        page.beats = False
        page.run(20)
        page.now += hours(1)
        found = page.run(60)
        assert found is not None
        self.assertEqual(found[0], Reason.not_up)
        self.assertGreaterEqual(found[1], Limits().start)


class AnyHistory(unittest.TestCase):
    def test_a_page_that_is_well_again_in_time_is_not_punished_later(self) -> None:
        chance = random.Random(3)
        page = Page()
        page.run(10)
        for _ in range(300):
            page.beats = chance.random() < 0.8
            page.sight = chance.choice([Sight.white, Sight.black, Sight.picture])
            self.assertIsNone(page.run(chance.choice([0.25, 0.5])))
            page.beats, page.sight = True, Sight.picture
            self.assertIsNone(page.run(2 * LOOK_SECONDS))

    def test_whatever_happens_a_page_without_a_beat_is_started_anew_in_time(self) -> None:
        chance = random.Random(5)
        for _ in range(200):
            page = Page(shift=chance.uniform(0, LOOK_SECONDS))
            for _ in range(chance.randrange(5)):
                page.beat = Beat(state=chance.choice(list(State)), moving=chance.random() < 0.5)
                page.sight = chance.choice(list(Sight))
                page.shows = chance.random() < 0.7
                if page.run(chance.uniform(0, 5)) is not None:
                    page.dog.started(page.now)
            page.beats = False
            found = page.run(hours(1))
            assert found is not None
            self.assertLessEqual(found[1], Limits().start)


if __name__ == "__main__":
    unittest.main()
