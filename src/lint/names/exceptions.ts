/** What exception clauses may name. Origin: Python 3.14's builtins, and the libraries' documentation. */

/** Names that are there without an import, on any version and platform. */
export const BUILTINS: ReadonlySet<string> = new Set(
  (
    'ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup ' +
    'BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError ' +
    'ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError ' +
    'DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception ' +
    'ExceptionGroup False FileExistsError FileNotFoundError FloatingPointError FutureWarning ' +
    'GeneratorExit IOError ImportError ImportWarning IndentationError IndexError ' +
    'InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ' +
    'ModuleNotFoundError NameError None NotADirectoryError NotImplemented NotImplementedError ' +
    'OSError OverflowError PendingDeprecationWarning PermissionError ProcessLookupError ' +
    'RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning ' +
    'StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit ' +
    'TabError TimeoutError True TypeError UnboundLocalError UnicodeDecodeError ' +
    'UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ' +
    'ValueError Warning ZeroDivisionError abs aiter all anext any ascii bin bool breakpoint ' +
    'bytearray bytes callable chr classmethod compile complex copyright credits delattr dict ' +
    'dir divmod enumerate eval exec exit filter float format frozenset getattr globals ' +
    'hasattr hash help hex id input int isinstance issubclass iter len license list locals ' +
    'map max memoryview min next object oct open ord pow print property quit range repr ' +
    'reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip ' +
    '__file__ __name__ __path__ __package__ __spec__ __loader__ __builtins__ __annotations__ ' +
    'WindowsError PythonFinalizationError reveal_type unicode basestring'
  ).split(' '),
);

/** Exception → the module it is imported from, where only one well-known module has it. */
export const KNOWN_EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ['CancelledError', 'asyncio'],
  ['QueueEmpty', 'asyncio'],
  ['QueueFull', 'asyncio'],
  ['IncompleteReadError', 'asyncio'],
  ['LimitOverrunError', 'asyncio'],
  ['InvalidStateError', 'asyncio'],
  ['QueueShutDown', 'asyncio'],
  ['BrokenBarrierError', 'asyncio'],
  ['ClientError', 'aiohttp'],
  ['ClientConnectionError', 'aiohttp'],
  ['ClientConnectorError', 'aiohttp'],
  ['ClientResponseError', 'aiohttp'],
  ['ClientPayloadError', 'aiohttp'],
  ['ServerDisconnectedError', 'aiohttp'],
  ['ServerTimeoutError', 'aiohttp'],
  ['ContentTypeError', 'aiohttp'],
  ['InvalidURL', 'aiohttp'],
  ['ClientOSError', 'aiohttp'],
  ['WSServerHandshakeError', 'aiohttp'],
  ['HTTPError', 'httpx'],
  ['HTTPStatusError', 'httpx'],
  ['RequestError', 'httpx'],
  ['ConnectError', 'httpx'],
  ['ReadTimeout', 'httpx'],
  ['ConnectTimeout', 'httpx'],
  ['JSONDecodeError', 'json'],
]);
