"""Runs the program as ``python program.py`` would, with the recorder watching."""
import asyncio
import builtins
import importlib.machinery
import os
import sys
import types

from . import channel, clients, leaks, needs, places, stalls, tasks, tracebacks


def main(path, origin):
    """Runs the program at ``path`` as if it stood at ``origin``, when that is given."""
    path = os.path.abspath(path)
    origin = origin or path
    sys.argv = [origin]
    sys.path[0] = os.path.dirname(origin)
    with open(path, "rb") as file:
        source = file.read()
    missing = needs.missing_modules(source, path)
    if missing:
        channel.control("missing", modules=missing)
        sys.exit(2)
    _install(path)
    channel.control("begin", at_ms=channel.now())
    try:
        _execute(source, path, origin)
    except SystemExit:
        raise
    except KeyboardInterrupt as error:
        _show(error)
        sys.exit(130)
    except BaseException as error:
        _show(error)
        sys.exit(1)
    finally:
        leaks.report()
        channel.flush()


def _install(path):
    places.set_program(path)
    tracebacks.hide_in_listings()
    tasks.install(asyncio.BaseEventLoop)
    stalls.install()
    stalls.silence_slow_callbacks(asyncio.BaseEventLoop)
    clients.install()
    leaks.install()
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=channel.stop_in_child)


def _execute(source, path, origin):
    module = types.ModuleType("__main__")
    module.__file__ = origin
    module.__builtins__ = builtins
    module.__loader__ = importlib.machinery.SourceFileLoader("__main__", path)
    # The launcher's own module must outlive its name, or its globals would be cleared.
    module.__dict__.setdefault("__annotations__", {})
    _kept.append(sys.modules["__main__"])
    sys.modules["__main__"] = module
    code = compile(source, path, "exec", dont_inherit=True)
    exec(code, module.__dict__)


_kept = []


def _show(error):
    tracebacks.hide_in(error)
    if isinstance(error, ModuleNotFoundError) and error.name:
        channel.control("missing", modules=[error.name.split(".", 1)[0]])
    sys.excepthook(type(error), error, error.__traceback__)
