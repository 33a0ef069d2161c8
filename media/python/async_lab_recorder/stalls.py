"""Sees when the event loop stands still: every callback is timed, a thread looks where it hangs."""
import asyncio
import functools
import itertools
import math
import sys
import time
import _thread

from . import channel
from .places import line_of_stack

# A callback that takes as long as this, in milliseconds, is a stall; the thread looks after half.
STALL_MS = 20
_LOOK_MS = 10
_sleep = time.sleep
# What runs now, by thread: [since, line, lane or None].
_running = {}
_lock = _thread.allocate_lock()


def install():
    """Times the callbacks of every loop made of asyncio's own handles."""
    original = asyncio.Handle._run

    @functools.wraps(original)
    def _run(self):
        thread = _thread.get_ident()
        before = _running.get(thread)
        current = _running[thread] = [channel.now(), None, None]
        try:
            return original(self)
        finally:
            if before is None:
                _running.pop(thread, None)
            else:
                _running[thread] = before
            end = channel.now()
            if end - current[0] >= STALL_MS:
                _finish(current, end)

    asyncio.Handle._run = _run
    _thread.start_new_thread(_watch, ())


def silence_slow_callbacks(loop_class):
    """Keeps debug mode from printing what the record shows, unless the program asks for debug mode.

    The recorder needs debug mode for its other warnings. A program that calls ``set_debug`` itself,
    or sets ``slow_callback_duration``, gets what it asks for.
    """
    init = loop_class.__init__
    set_debug = loop_class.set_debug

    @functools.wraps(init)
    def __init__(self, *args, **kwargs):
        init(self, *args, **kwargs)
        self._async_lab_duration = self.slow_callback_duration
        self.slow_callback_duration = math.inf

    @functools.wraps(set_debug)
    def ask_for_debug(self, enabled):
        set_debug(self, enabled)
        asked_before = getattr(self, "_async_lab_duration", None)
        if enabled and asked_before is not None and self.slow_callback_duration == math.inf:
            self.slow_callback_duration = asked_before

    loop_class.__init__ = __init__
    loop_class.set_debug = ask_for_debug


def _watch():
    """Runs for as long as the program: writes events, and looks at callbacks that are overdue."""
    for turn in itertools.count():
        _sleep(_LOOK_MS / 1000)
        if _running:
            _look()
        channel.flush()
        if turn % 20 == 0:
            channel.end_if_alone()


def _look():
    now = channel.now()
    frames = None
    for thread, current in list(_running.items()):
        overdue = now - current[0]
        if overdue < _LOOK_MS:
            continue
        if current[1] is None:
            frames = sys._current_frames() if frames is None else frames
            line = line_of_stack(frames.get(thread))
            if _running.get(thread) is current:
                current[1] = line
        if overdue >= STALL_MS:
            _begin(thread, current)


def _begin(thread, current):
    """Tells of a stall that goes on, so that one that never ends is seen too."""
    with _lock:
        if current[2] is None and _running.get(thread) is current:
            _start(current)


def _start(current):
    current[2] = channel.lane("loop")
    channel.event(current[0], "loop", current[2], "event loop", "start", current[1])


def _finish(current, end):
    with _lock:
        if current[2] is None:
            _start(current)
    detail = {"lag_ms": end - current[0]}
    channel.event(end, "loop", current[2], "event loop", "end", current[1], None, detail)
