"""Where events go: file descriptor 3, written by a thread of its own so that no step waits for it."""
import collections
import itertools
import json
import os
import select
import signal
import time



def _out_of_the_way(fd):
    """Moves the descriptor where a program does not expect one, and where no child inherits it."""
    try:
        import fcntl
    except ImportError:  # Windows: descriptors are not inherited unless asked for.
        os.set_inheritable(fd, False)
        return fd
    moved = fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, 200)
    os.close(fd)
    return moved


FD = _out_of_the_way(3)
# More than the parent keeps: it is the parent that says that events were cut.
MOST_EVENTS = 25_000

perf_counter = time.perf_counter
# One clock for all parts of a run: the epoch, in milliseconds, running as smoothly as perf_counter.
_BASE = time.time() * 1000 - perf_counter() * 1000
_queue = collections.deque()
_numbers = collections.defaultdict(lambda: itertools.count(1))
_state = {"open": True, "events": 0, "pid": os.getpid()}


def now():
    """Milliseconds since the epoch, with fractions."""
    return _BASE + perf_counter() * 1000


def lane(kind):
    """A new id: ``task-1``."""
    return "%s-%d" % (kind, next(_numbers[kind]))


def event(at, source, ident, name, phase, line=None, parent=None, detail=None):
    """Queues an event. Cheap enough to be called between two steps of a task."""
    if _state["events"] < MOST_EVENTS and _state["open"]:
        _state["events"] += 1
        _queue.append((at, source, ident, name, phase, line, parent, detail))


def control(kind, **more):
    """Writes a message that is not an event, at once."""
    more["control"] = kind
    _write(json.dumps(more) + "\n")


def flush():
    """Writes what is queued. Called by the recorder's thread, and at the end by the main one."""
    lines = []
    while _queue:
        try:
            lines.append(_encode(*_queue.popleft()))
        except IndexError:  # The other thread took the last one.
            break
    if lines:
        _write("".join(lines))


def _encode(at, source, ident, name, phase, line, parent, detail):
    record = {
        "run": 0,
        "at_ms": at,
        "source": source,
        "id": ident,
        "name": name,
        "phase": phase,
    }
    if line is not None:
        record["line"] = line
    if parent is not None:
        record["parent"] = parent
    if detail:
        record["detail"] = detail
    return json.dumps(record) + "\n"


def _write(text):
    if not _state["open"] or os.getpid() != _state["pid"]:
        return
    data = text.encode("ascii")
    try:
        while data:
            data = data[os.write(FD, data) :]
    except OSError:
        # Nobody reads any more; the program goes on without being recorded.
        _state["open"] = False


def end_if_alone():
    """Ends this program and its group when the process that started it is gone."""
    if not hasattr(select, "poll") or not _state["open"]:
        return
    poll = select.poll()
    poll.register(FD, select.POLLHUP)
    if any(state & (select.POLLHUP | select.POLLERR) for _fd, state in poll.poll(0)):
        if os.getpgrp() == os.getpid():
            os.killpg(os.getpid(), signal.SIGKILL)
        os._exit(1)


def stop_in_child():
    """A forked child is another program: it must not write into its parent's record."""
    _state["open"] = False
    _queue.clear()
