"""Sees every task through a proxy of its coroutine, which stamps each step."""
import asyncio
import collections.abc
import functools
import itertools
import os
import re
import sys

from . import channel
from .places import line_of_stack, line_of_traceback, line_of_wait, program

_GIVEN_BY_ASYNCIO = re.compile(r"Task-\d+$")
_names = {}
# Tasks that were made and have not ended: lane -> (name, line).
unfinished = {}


class Traced(collections.abc.Coroutine):
    """A coroutine that does what another one does, and tells when it runs and when it waits."""

    __slots__ = ("_inner", "lane", "_given", "_name", "_parent", "_line", "_over", "__weakref__")

    def __init__(self, inner, given=None):
        self._inner = inner
        self._given = given
        self.lane = channel.lane("task")
        self._name = None
        self._parent = current_lane()
        self._line = line_of_stack(sys._getframe(1))
        self._over = False

    def send(self, value):
        return self._step(self._inner.send, value)

    def throw(self, *error):
        return self._step(self._inner.throw, *error)

    def close(self):
        unfinished.pop(self.lane, None)
        return self._inner.close()

    def __await__(self):
        return self

    def __iter__(self):
        return self

    def __next__(self):
        return self._step(self._inner.send, None)

    def __getattr__(self, name):
        return getattr(self._inner, name)

    def _step(self, resume, *args):
        self._tell(channel.now(), "resume" if self._name else "start")
        try:
            result = resume(*args)
        except StopIteration:
            self._finish("end", None)
            raise
        except asyncio.CancelledError as error:
            self._finish("cancel", error)
            raise
        except BaseException as error:
            self._finish("error", error)
            raise
        self._tell(channel.now(), "suspend", line_of_wait(self._inner))
        return result

    def _tell(self, at, phase, line=None, detail=None):
        if phase == "start":
            self._name = self._first_name()
            unfinished[self.lane] = (self._name, self._line)
            line = self._line
        channel.event(at, "task", self.lane, self._name, phase, line, self._parent, detail)

    def _finish(self, phase, error):
        at = channel.now()
        unfinished.pop(self.lane, None)
        if self._over:
            return
        self._over = True
        line = None if error is None else line_of_traceback(error.__traceback__)
        detail = {"error": describe(error)} if phase == "error" else None
        self._tell(at, phase, line, detail)

    def _first_name(self):
        """The name the program gave, else the function's, numbered from the second on."""
        task = asyncio.current_task()
        # A task that starts eagerly runs before it is told its name.
        name = self._given or (task.get_name() if task is not None else "")
        name = str(name)
        if name and not _GIVEN_BY_ASYNCIO.match(name):
            return name
        base = getattr(self._inner, "__qualname__", "task").rsplit("<locals>.", 1)[-1]
        number = next(_names.setdefault(base, itertools.count(1)))
        return base if number == 1 else "%s (%d)" % (base, number)


def describe(error):
    """``TimeoutError: message``, of one line and bounded length."""
    text = str(error).split("\n", 1)[0][:300]
    name = type(error).__name__
    return "%s: %s" % (name, text) if text else name


def current_lane():
    """The lane of the task that runs now, or None."""
    try:
        task = asyncio.current_task()
    except RuntimeError:
        return None
    return None if task is None else lane_of(task)


def lane_of(task):
    inner = task.get_coro()
    return inner.lane if type(inner) is Traced else None


_ASYNCIO = os.path.dirname(asyncio.__file__) + os.sep


def _is_worth_seeing(coro, frame):
    """Whether the program made this task. A helper that a library starts for it is not shown."""
    code = getattr(coro, "cr_code", None)
    if type(coro) is Traced or getattr(code, "co_name", "").startswith("shutdown_"):
        return False
    if code is not None and code.co_filename == program():
        return True
    while frame is not None and frame.f_code.co_filename.startswith(_ASYNCIO):
        frame = frame.f_back
    if frame is not None and frame.f_code.co_filename == program():
        return True
    return line_of_stack(frame) is None


def install(loop_class):
    """Makes the loops of this class trace the tasks they create, whatever task factory they have."""
    original = loop_class.create_task

    @functools.wraps(original)
    def create_task(self, coro, *args, **kwargs):
        if asyncio.iscoroutine(coro) and _is_worth_seeing(coro, sys._getframe(1)):
            coro = Traced(coro, kwargs.get("name"))
        return original(self, coro, *args, **kwargs)

    loop_class.create_task = create_task
