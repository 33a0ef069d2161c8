// Written by `npm run names`; the form is that of ../encoding.ts.
export const AIOFILES = `{
 "from":"aiofiles 25.1.0, types-aiofiles 25.1.0.20261107",
 "modules":{
  "aiofiles":{
   "f":"open",
   "v:aiofiles.threadpool.binary.AsyncIndirectBufferedIOBase":"stderr_bytes stdin_bytes stdout_bytes",
   "v:aiofiles.threadpool.text.AsyncTextIndirectIOWrapper":"stderr stdin stdout"
  },
  "aiofiles.base":{
   "c":{
    "AiofilesContextManager":{
     "<":"typing.Awaitable contextlib.AbstractAsyncContextManager",
     "a":"__aexit__",
     "a:Any":"__aenter__",
     "f:typing.Generator":"__await__"
    },
    "AsyncBase":{
     "a":"__anext__",
     "f:Self":"__aiter__"
    },
    "AsyncIndirectBase":{
     "a":"__anext__",
     "f:Self":"__aiter__"
    }
   }
  },
  "aiofiles.os":{
   "a":"access link makedirs mkdir readlink remove removedirs rename renames replace rmdir scandir sendfile stat statvfs symlink unlink",
   "a:builtins.list":"listdir",
   "a:builtins.str":"getcwd",
   "f":"wrap"
  },
  "aiofiles.tempfile":{
   "@aiofiles.base":"AiofilesContextManager",
   "@aiofiles.threadpool.binary":"AsyncBufferedIOBase AsyncBufferedReader AsyncFileIO",
   "@aiofiles.threadpool.text":"AsyncTextIOWrapper",
   "f:aiofiles.base.AiofilesContextManager":"NamedTemporaryFile SpooledTemporaryFile TemporaryFile",
   "f:aiofiles.tempfile.AiofilesContextManagerTempDir":"TemporaryDirectory",
   "c":{
    "AiofilesContextManagerTempDir":{
     "<":"aiofiles.base.AiofilesContextManager",
     "a:builtins.str":"__aenter__"
    }
   }
  },
  "aiofiles.threadpool.binary":{
   "c":{
    "AsyncBufferedIOBase":{
     "a":"__anext__ close flush isatty readinto seek seekable tell truncate writable write writelines",
     "a:builtins.bytes":"read read1 readline",
     "a:builtins.list[builtins.bytes]":"readlines",
     "f":"detach fileno readable",
     "f:Self":"__aiter__",
     "p":"closed name raw",
     "p:builtins.str":"mode"
    },
    "AsyncBufferedReader":{
     "<":"aiofiles.threadpool.binary.AsyncBufferedIOBase",
     "a:builtins.bytes":"peek"
    },
    "AsyncFileIO":{
     "a":"__anext__ close flush isatty readinto seek seekable tell truncate writable write writelines",
     "a:builtins.bytes":"read readall readline",
     "a:builtins.list[builtins.bytes]":"readlines",
     "f":"fileno readable",
     "f:Self":"__aiter__",
     "p":"closed name",
     "p:builtins.str":"mode"
    },
    "AsyncIndirectBufferedIOBase":{
     "a":"__anext__ close flush isatty readinto seek seekable tell truncate writable write writelines",
     "a:builtins.bytes":"read read1 readline",
     "a:builtins.list[builtins.bytes]":"readlines",
     "f":"detach fileno readable",
     "f:Self":"__aiter__",
     "p":"closed name raw",
     "p:builtins.str":"mode"
    },
    "_UnknownAsyncBinaryIO":{
     "a":"__anext__ close flush isatty readinto seek seekable tell truncate writable write writelines",
     "a:builtins.bytes":"read readline",
     "a:builtins.list[builtins.bytes]":"readlines",
     "f":"fileno readable",
     "f:Self":"__aiter__",
     "p":"closed name",
     "p:builtins.str":"mode"
    }
   }
  },
  "aiofiles.threadpool.text":{
   "c":{
    "AsyncTextIOWrapper":{
     "a":"__anext__ close flush isatty seek seekable tell truncate writable write writelines",
     "a:builtins.list[builtins.str]":"readlines",
     "a:builtins.str":"read readline",
     "f":"detach fileno readable",
     "f:Self":"__aiter__",
     "p":"buffer closed line_buffering name newlines",
     "p:builtins.str":"encoding errors mode"
    },
    "AsyncTextIndirectIOWrapper":{
     "a":"__anext__ close flush isatty seek seekable tell truncate writable write writelines",
     "a:builtins.list[builtins.str]":"readlines",
     "a:builtins.str":"read readline",
     "f":"detach fileno readable",
     "f:Self":"__aiter__",
     "p":"buffer closed line_buffering name newlines",
     "p:builtins.str":"encoding errors mode"
    },
    "_UnknownAsyncTextIO":{
     "a":"__anext__ close flush isatty seek seekable tell truncate writable write writelines",
     "a:builtins.list[builtins.str]":"readlines",
     "a:builtins.str":"read readline",
     "f":"detach fileno readable",
     "f:Self":"__aiter__",
     "p":"buffer closed line_buffering name newlines",
     "p:builtins.str":"encoding errors mode"
    }
   }
  }
 }
}`;
