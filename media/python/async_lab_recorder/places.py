"""Finds lines of the learner's program: that is the only place a person can change."""
import os
import sys

OURS = os.path.dirname(os.path.abspath(__file__)) + os.sep
# As frames name it: Python follows links for the modules beside a program, but not for itself.
LAUNCHER = getattr(sys.modules["__main__"], "__file__", None)
_program = {"file": ""}


def set_program(path):
    _program["file"] = path


def program():
    return _program["file"]


def is_ours(filename):
    """Whether a file is part of the recorder, which must not show in a traceback."""
    return filename.startswith(OURS) or filename == LAUNCHER


def line_of_stack(frame):
    """The line of the innermost frame of the program, from ``frame`` outwards, or None."""
    path = _program["file"]
    while frame is not None:
        if frame.f_code.co_filename == path:
            return frame.f_lineno
        frame = frame.f_back
    return None


def line_of_traceback(traceback):
    """The line of the program in which an exception passed last, or None."""
    path = _program["file"]
    line = None
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == path:
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return line


def line_of_wait(awaitable):
    """The line at which a suspended coroutine waits, also deep inside a library, or None."""
    path = _program["file"]
    line = None
    for _ in range(200):
        frame, awaitable = _look_inside(awaitable)
        if frame is not None and frame.f_code.co_filename == path:
            line = frame.f_lineno
        if awaitable is None:
            return line
    return line


def _look_inside(awaitable):
    """The frame of a coroutine, generator or async generator, and what it waits for."""
    for frame, inner in (
        ("cr_frame", "cr_await"),
        ("gi_frame", "gi_yieldfrom"),
        ("ag_frame", "ag_await"),
    ):
        if hasattr(awaitable, frame):
            return getattr(awaitable, frame), getattr(awaitable, inner, None)
    return None, None
