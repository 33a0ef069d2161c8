"""Sees the requests of aiohttp and httpx, and which of their clients were never closed."""
import asyncio
import functools
import importlib.abc
import importlib.util
import sys
import weakref

from . import channel
from .places import line_of_stack, program
from .tasks import current_lane, describe

# Every client made: [description, line, closed, weak reference].
_clients = []


class PatchingFinder(importlib.abc.MetaPathFinder):
    """Patches a library right after the program has imported it, and never imports one itself."""

    def __init__(self, patches):
        self._patches = patches

    def find_spec(self, name, path=None, target=None):
        patch = self._patches.pop(name, None)
        if patch is None:
            return None
        spec = importlib.util.find_spec(name)
        if spec is None or spec.loader is None or not hasattr(spec.loader, "exec_module"):
            return spec
        execute = spec.loader.exec_module

        def exec_module(module):
            execute(module)
            patch(module)

        spec.loader.exec_module = exec_module
        return spec


class Request:
    """The lane of one request."""

    def __init__(self, method, path, frame):
        self._lane = channel.lane("request")
        self._name = "%s %s" % (method, path[:200])
        self._line = line_of_stack(frame)
        self._parent = current_lane()
        self._about = {"method": method, "path": path[:200], "protocol": "http"}
        self._over = False
        self._tell("start", {})

    def headers(self, status):
        self._tell("resume", {"status": status})

    def finish(self, error=None):
        if error is None:
            self._last("end", {})
        elif isinstance(error, (asyncio.CancelledError, GeneratorExit)):
            self._last("cancel", {})
        else:
            self._last("error", {"error": describe(error)})

    def _last(self, phase, more):
        if not self._over:
            self._over = True
            self._tell(phase, more)

    def _tell(self, phase, more):
        detail = dict(self._about, **more)
        at = channel.now()
        channel.event(
            at, "request", self._lane, self._name, phase, self._line, self._parent, detail
        )


def install():
    patches = {"aiohttp": _patch_aiohttp, "httpx": _patch_httpx}
    sys.meta_path.insert(0, PatchingFinder(patches))


def unclosed():
    """What was never closed, in words, with the line that made it."""
    for record in _clients:
        client = record[3]()
        if record[2] or (client is not None and _is_closed(client)):
            continue
        yield "%s (line %d)" % (record[0], record[1])


def _is_closed(client):
    return bool(getattr(client, "closed", False) or getattr(client, "is_closed", False))


def _watch_closing(client_class, closers, only_direct=False):
    """Remembers each object of a class until one of its closing methods was called."""
    init = client_class.__init__

    @functools.wraps(init)
    def __init__(self, *args, **kwargs):
        init(self, *args, **kwargs)
        frame = sys._getframe(1)
        direct = frame.f_code.co_filename == program()
        line = line_of_stack(frame)
        if line is not None and (direct or not only_direct):
            _clients.append([type(self).__name__, line, False, weakref.ref(self)])

    client_class.__init__ = __init__
    for name in closers:
        method = getattr(client_class, name, None)
        if method is not None:
            setattr(client_class, name, _marking(method))


def _marking(method):
    @functools.wraps(method)
    def close(self, *args, **kwargs):
        for record in _clients:
            if record[3]() is self:
                record[2] = True
        return method(self, *args, **kwargs)

    return close


def _patch_aiohttp(aiohttp):
    responses = {}
    _watch_closing(aiohttp.ClientSession, ["close", "detach"])
    _watch_closing(aiohttp.BaseConnector, ["close"], only_direct=True)
    init = aiohttp.ClientSession.__init__

    @functools.wraps(init)
    def __init__(self, *args, **kwargs):
        configs = list(kwargs.pop("trace_configs", None) or ())
        init(self, *args, trace_configs=configs + [_trace_config(aiohttp, responses)], **kwargs)

    aiohttp.ClientSession.__init__ = __init__
    for name in ("_response_eof", "release", "close"):
        method = getattr(aiohttp.ClientResponse, name, None)
        if method is not None:
            setattr(aiohttp.ClientResponse, name, _ending(method, responses))


def _ending(method, responses):
    @functools.wraps(method)
    def end(self, *args, **kwargs):
        request = responses.pop(id(self), None)
        if request is not None:
            request.finish(None if method.__name__ == "_response_eof" else sys.exc_info()[1])
        return method(self, *args, **kwargs)

    return end


def _trace_config(aiohttp, responses):
    async def on_start(session, context, params):
        path = params.url.raw_path_qs if hasattr(params.url, "raw_path_qs") else str(params.url)
        context.request = Request(params.method, path, sys._getframe(1))

    async def on_end(session, context, params):
        context.request.headers(params.response.status)
        if params.response.closed:
            context.request.finish()
        else:
            responses[id(params.response)] = context.request

    async def on_exception(session, context, params):
        context.request.finish(params.exception)

    config = aiohttp.TraceConfig()
    config.on_request_start.append(on_start)
    config.on_request_end.append(on_end)
    config.on_request_exception.append(on_exception)
    return config


def _patch_httpx(httpx):
    _watch_closing(httpx.AsyncClient, ["aclose", "__aexit__"])
    original = httpx.AsyncClient.send

    @functools.wraps(original)
    async def send(self, request, **kwargs):
        path = request.url.raw_path.decode("ascii", "replace")
        lane = Request(request.method, path, sys._getframe(1))
        try:
            response = await original(self, request, **kwargs)
        except BaseException as error:
            lane.finish(error)
            raise
        lane.headers(response.status_code)
        if kwargs.get("stream"):
            response.aclose = _closing(response.aclose, lane)
        else:
            lane.finish()
        return response

    httpx.AsyncClient.send = send


def _closing(aclose, lane):
    async def close():
        lane.finish(sys.exc_info()[1])
        await aclose()

    return close
