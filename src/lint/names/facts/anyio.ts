// Written by `npm run names`; the form is that of ../encoding.ts.
export const ANYIO = `{
 "from":"anyio 4.16.0",
 "modules":{
  "anyio":{
   "@anyio._core._contextmanagers":"AsyncContextManagerMixin",
   "@anyio._core._fileio":"AsyncFile Path",
   "@anyio._core._futures":"Future",
   "@anyio._core._sockets":"TCPConnectable UNIXConnectable",
   "@anyio._core._synchronization":"CapacityLimiter Condition Event Lock Semaphore",
   "@anyio._core._tasks":"TaskHandle",
   "@anyio._core._tempfile":"NamedTemporaryFile SpooledTemporaryFile TemporaryDirectory TemporaryFile",
   "a":"aclose_forcefully connect_tcp mkdtemp run_process sleep sleep_forever sleep_until wait_all_tasks_blocked",
   "a:anyio._core._fileio.AsyncFile":"open_file",
   "a:anyio.abc._sockets.ConnectedUDPSocket":"create_connected_udp_socket",
   "a:anyio.abc._sockets.ConnectedUNIXDatagramSocket":"create_connected_unix_datagram_socket",
   "a:anyio.abc._sockets.SocketListener":"create_unix_listener",
   "a:anyio.abc._sockets.UDPSocket":"create_udp_socket",
   "a:anyio.abc._sockets.UNIXDatagramSocket":"create_unix_datagram_socket",
   "a:anyio.abc._sockets.UNIXSocketStream":"connect_unix",
   "a:anyio.abc._subprocesses.Process":"open_process",
   "a:anyio.streams.stapled.MultiListener[anyio.abc._sockets.SocketStream]":"create_tcp_listener",
   "a:builtins.bytes":"gettempdirb",
   "a:builtins.list":"amap",
   "a:builtins.list[builtins.tuple[Any,Any,Any,builtins.str,builtins.tuple[builtins.str,Any]]]":"getaddrinfo",
   "a:builtins.str":"gettempdir",
   "a:builtins.tuple":"gather mkstemp",
   "f":"current_effective_deadline current_time fix_package_names get_cancelled_exc_class get_current_task install_lazy_importer move_on_after move_on_at notify_closing run set_deprecated_aliases typed_attribute",
   "f:anyio._core._fileio.AsyncFile":"wrap_file",
   "f:anyio.abc._streams.ByteStreamConnectable":"as_connectable",
   "f:anyio.abc._tasks.TaskGroup":"create_task_group",
   "f:builtins.list[Any]":"get_running_tasks",
   "f:builtins.tuple[builtins.str,Any]":"get_all_backends get_available_backends",
   "f:contextlib.AbstractContextManager[typing.AsyncIterator]":"open_signal_receiver",
   "f:typing.Awaitable":"wait_readable wait_socket_readable wait_socket_writable wait_writable",
   "f:typing.Awaitable[builtins.tuple[builtins.str,builtins.str]]":"getnameinfo",
   "m":"fail_after fail_at",
   "m:anyio.streams.memory.MemoryObjectReceiveStream[anyio._core._tasks.TaskHandle]":"as_completed"
  },
  "anyio._core._contextmanagers":{
   "c":{
    "AsyncContextManagerMixin":{
     "a":"__aexit__",
     "a:Any":"__aenter__"
    }
   }
  },
  "anyio._core._fileio":{
   "c":{
    "AsyncFile":{
     "<":"anyio.abc._resources.AsyncResource",
     "a":"aclose flush read readinto readinto1 readline seek tell truncate write writelines",
     "a:builtins.bytes":"read1",
     "a:builtins.list":"readlines",
     "f":"__getattr__",
     "g":"__aiter__",
     "p":"wrapped",
     "p:anyio._core._synchronization.CapacityLimiter":"limiter"
    },
    "Path":{
     "a":"chmod exists hardlink_to is_block_device is_char_device is_dir is_fifo is_file is_junction is_mount is_socket is_symlink lchmod lstat mkdir rmdir samefile stat symlink_to touch unlink write_bytes write_text",
     "a:Self":"absolute copy copy_into cwd expanduser home move move_into readlink rename replace resolve",
     "a:anyio._core._fileio.AsyncFile":"open",
     "a:builtins.bytes":"read_bytes",
     "a:builtins.str":"group owner read_text",
     "f":"full_match is_absolute is_relative_to is_reserved match",
     "f:Self":"__truediv__ from_uri joinpath relative_to with_name with_segments with_stem with_suffix",
     "f:builtins.str":"as_posix as_uri",
     "f:typing.AsyncIterator":"glob rglob",
     "g":"iterdir walk",
     "p":"info",
     "p:anyio._core._fileio.Path":"parent",
     "p:anyio._core._synchronization.CapacityLimiter":"limiter",
     "p:builtins.list[builtins.str]":"suffixes",
     "p:builtins.str":"anchor drive name root stem suffix",
     "p:builtins.tuple[builtins.str,Any]":"parts",
     "p:typing.Sequence":"parents"
    }
   }
  },
  "anyio._core._futures":{
   "c":{
    "Future":{
     "a":"wait",
     "f":"cancel",
     "f:typing.Generator":"__await__",
     "p":"exception return_value status"
    }
   }
  },
  "anyio._core._sockets":{
   "c":{
    "TCPConnectable":{
     "<":"anyio.abc._streams.ByteStreamConnectable",
     "a:anyio.abc._sockets.SocketStream":"connect"
    },
    "UNIXConnectable":{
     "<":"anyio.abc._streams.ByteStreamConnectable",
     "a:anyio.abc._sockets.UNIXSocketStream":"connect"
    }
   }
  },
  "anyio._core._synchronization":{
   "c":{
    "CapacityLimiter":{
     "a":"__aexit__ acquire acquire_on_behalf_of",
     "a:None":"__aenter__",
     "f":"acquire_nowait acquire_on_behalf_of_nowait release release_on_behalf_of statistics",
     "p":"available_tokens borrowed_tokens total_tokens"
    },
    "Condition":{
     "a":"__aexit__ acquire wait wait_for",
     "a:None":"__aenter__",
     "f":"acquire_nowait locked notify notify_all release statistics"
    },
    "Event":{
     "a":"wait",
     "f":"is_set set statistics"
    },
    "Lock":{
     "a":"__aexit__ acquire",
     "a:None":"__aenter__",
     "f":"acquire_nowait locked release statistics"
    },
    "Semaphore":{
     "a":"__aexit__ acquire",
     "a:Self":"__aenter__",
     "f":"acquire_nowait release statistics",
     "p":"max_value value"
    }
   }
  },
  "anyio._core._tasks":{
   "c":{
    "TaskHandle":{
     "a":"wait",
     "f":"cancel",
     "f:typing.Generator":"__await__",
     "p":"exception return_value start_value status",
     "p:builtins.str":"name",
     "p:typing.Coroutine":"coro"
    }
   }
  },
  "anyio._core._tempfile":{
   "c":{
    "NamedTemporaryFile":{
     "a":"__aexit__",
     "a:anyio._core._fileio.AsyncFile":"__aenter__"
    },
    "SpooledTemporaryFile":{
     "<":"anyio._core._fileio.AsyncFile",
     "a":"aclose read readinto readinto1 readline rollover seek tell truncate write writelines",
     "a:builtins.bytes":"read1",
     "a:builtins.list":"readlines",
     "p":"closed"
    },
    "TemporaryDirectory":{
     "a":"__aexit__ cleanup",
     "a:builtins.str":"__aenter__"
    },
    "TemporaryFile":{
     "a":"__aexit__",
     "a:anyio._core._fileio.AsyncFile":"__aenter__",
     "v:builtins.str":"dir encoding errors newline prefix suffix"
    }
   }
  },
  "anyio.abc":{
   "@anyio.abc._eventloop":"AsyncBackend",
   "@anyio.abc._resources":"AsyncResource",
   "@anyio.abc._sockets":"ConnectedUDPSocket ConnectedUNIXDatagramSocket SocketListener SocketStream UDPSocket UNIXDatagramSocket UNIXSocketStream",
   "@anyio.abc._streams":"ByteReceiveStream ByteSendStream ByteStream ByteStreamConnectable Listener ObjectReceiveStream ObjectSendStream ObjectStream ObjectStreamConnectable UnreliableObjectReceiveStream UnreliableObjectSendStream UnreliableObjectStream",
   "@anyio.abc._subprocesses":"Process",
   "@anyio.abc._tasks":"TaskGroup",
   "f":"fix_package_names install_lazy_importer set_deprecated_aliases"
  },
  "anyio.abc._eventloop":{
   "c":{
    "AsyncBackend":{
     "a":"cancel_shielded_checkpoint checkpoint checkpoint_if_cancelled create_udp_socket create_unix_datagram_socket run_sync_in_worker_thread sleep wait_all_tasks_blocked wait_readable wait_writable",
     "a:anyio.abc._sockets.ConnectedUDPSocket":"wrap_connected_udp_socket",
     "a:anyio.abc._sockets.ConnectedUNIXDatagramSocket":"wrap_connected_unix_datagram_socket",
     "a:anyio.abc._sockets.SocketListener":"wrap_listener_socket",
     "a:anyio.abc._sockets.SocketStream":"connect_tcp wrap_stream_socket",
     "a:anyio.abc._sockets.UDPSocket":"wrap_udp_socket",
     "a:anyio.abc._sockets.UNIXDatagramSocket":"wrap_unix_datagram_socket",
     "a:anyio.abc._sockets.UNIXSocketStream":"connect_unix wrap_unix_stream_socket",
     "a:anyio.abc._subprocesses.Process":"open_process",
     "a:builtins.tuple[builtins.str,builtins.str]":"getnameinfo",
     "a:typing.Sequence[builtins.tuple[Any,Any,Any,builtins.str,builtins.tuple[builtins.str,Any]]]":"getaddrinfo",
     "f":"cancelled_exception_class check_cancelled create_cancel_scope create_test_runner current_effective_deadline current_time current_token get_current_task notify_closing run run_async_from_thread run_sync_from_thread run_sync_soon setup_process_pool_exit_at_shutdown",
     "f:anyio._core._synchronization.CapacityLimiter":"create_capacity_limiter current_default_thread_limiter",
     "f:anyio._core._synchronization.Event":"create_event",
     "f:anyio._core._synchronization.Lock":"create_lock",
     "f:anyio._core._synchronization.Semaphore":"create_semaphore",
     "f:anyio.abc._sockets.SocketListener":"create_tcp_listener create_unix_listener",
     "f:anyio.abc._tasks.TaskGroup":"create_task_group",
     "f:contextlib.AbstractContextManager[typing.AsyncIterator]":"open_signal_receiver",
     "f:typing.Sequence[Any]":"get_running_tasks"
    }
   }
  },
  "anyio.abc._resources":{
   "c":{
    "AsyncResource":{
     "a":"__aexit__ aclose",
     "a:Self":"__aenter__"
    }
   }
  },
  "anyio.abc._sockets":{
   "c":{
    "ConnectedUDPSocket":{
     "<":"anyio.abc._streams.UnreliableObjectStream",
     "a:anyio.abc._sockets.ConnectedUDPSocket":"from_socket",
     "f":"extra",
     "p":"extra_attributes"
    },
    "ConnectedUNIXDatagramSocket":{
     "<":"anyio.abc._streams.UnreliableObjectStream",
     "a:anyio.abc._sockets.ConnectedUNIXDatagramSocket":"from_socket",
     "f":"extra",
     "p":"extra_attributes"
    },
    "SocketListener":{
     "<":"anyio.abc._streams.Listener",
     "a":"serve",
     "a:anyio.abc._sockets.SocketListener":"from_socket",
     "a:anyio.abc._sockets.SocketStream":"accept",
     "f":"extra",
     "p":"extra_attributes"
    },
    "SocketStream":{
     "<":"anyio.abc._streams.ByteStream",
     "a:anyio.abc._sockets.SocketStream":"from_socket",
     "f":"extra",
     "p":"extra_attributes"
    },
    "UDPSocket":{
     "<":"anyio.abc._streams.UnreliableObjectStream",
     "a":"sendto",
     "a:anyio.abc._sockets.UDPSocket":"from_socket",
     "f":"extra",
     "p":"extra_attributes"
    },
    "UNIXDatagramSocket":{
     "<":"anyio.abc._streams.UnreliableObjectStream",
     "a":"sendto",
     "a:anyio.abc._sockets.UNIXDatagramSocket":"from_socket",
     "f":"extra",
     "p":"extra_attributes"
    },
    "UNIXSocketStream":{
     "<":"anyio.abc._sockets.SocketStream",
     "a":"send_fds",
     "a:anyio.abc._sockets.UNIXSocketStream":"from_socket",
     "a:builtins.tuple[builtins.bytes,builtins.list]":"receive_fds"
    }
   }
  },
  "anyio.abc._streams":{
   "c":{
    "ByteReceiveStream":{
     "<":"anyio.abc._resources.AsyncResource",
     "a:builtins.bytes":"__anext__ receive",
     "f":"extra",
     "f:anyio.abc._streams.ByteReceiveStream":"__aiter__",
     "p":"extra_attributes"
    },
    "ByteSendStream":{
     "<":"anyio.abc._resources.AsyncResource",
     "a":"send",
     "f":"extra",
     "p":"extra_attributes"
    },
    "ByteStream":{
     "<":"anyio.abc._streams.ByteReceiveStream anyio.abc._streams.ByteSendStream",
     "a":"send_eof"
    },
    "ByteStreamConnectable":{
     "a:anyio.abc._streams.ByteStream":"connect"
    },
    "Listener":{
     "<":"anyio.abc._resources.AsyncResource",
     "a":"serve",
     "f":"extra",
     "p":"extra_attributes"
    },
    "ObjectReceiveStream":{
     "<":"anyio.abc._streams.UnreliableObjectReceiveStream"
    },
    "ObjectSendStream":{
     "<":"anyio.abc._streams.UnreliableObjectSendStream"
    },
    "ObjectStream":{
     "<":"anyio.abc._streams.ObjectReceiveStream anyio.abc._streams.ObjectSendStream anyio.abc._streams.UnreliableObjectStream",
     "a":"send_eof"
    },
    "ObjectStreamConnectable":{
     "a:anyio.abc._streams.ObjectStream":"connect"
    },
    "UnreliableObjectReceiveStream":{
     "<":"anyio.abc._resources.AsyncResource",
     "a":"__anext__ receive",
     "f":"extra",
     "f:anyio.abc._streams.UnreliableObjectReceiveStream":"__aiter__",
     "p":"extra_attributes"
    },
    "UnreliableObjectSendStream":{
     "<":"anyio.abc._resources.AsyncResource",
     "a":"send",
     "f":"extra",
     "p":"extra_attributes"
    },
    "UnreliableObjectStream":{
     "<":"anyio.abc._streams.UnreliableObjectReceiveStream anyio.abc._streams.UnreliableObjectSendStream"
    }
   }
  },
  "anyio.abc._subprocesses":{
   "c":{
    "Process":{
     "<":"anyio.abc._resources.AsyncResource",
     "a":"wait",
     "f":"kill send_signal terminate",
     "p":"pid returncode",
     "p:anyio.abc._streams.ByteReceiveStream":"stderr stdout",
     "p:anyio.abc._streams.ByteSendStream":"stdin"
    }
   }
  },
  "anyio.abc._tasks":{
   "c":{
    "TaskGroup":{
     "a":"__aexit__ start",
     "a:anyio.abc._tasks.TaskGroup":"__aenter__",
     "f":"cancel",
     "f:anyio._core._tasks.TaskHandle":"create_task start_soon"
    }
   }
  },
  "anyio.from_thread":{
   "@anyio._core._synchronization":"Event",
   "f":"check_cancelled current_token get_cancelled_exc_class run run_eventloop run_sync",
   "f:anyio.abc._tasks.TaskGroup":"create_task_group",
   "m:anyio.from_thread.BlockingPortal":"start_blocking_portal",
   "c":{
    "BlockingPortal":{
     "a":"__aexit__ call_async sleep_until_stopped stop",
     "a:Self":"__aenter__",
     "f":"call",
     "f:builtins.tuple[concurrent.futures._base.Future,Any]":"start_task",
     "f:concurrent.futures._base.Future":"start_task_soon",
     "f:contextlib.AbstractContextManager":"wrap_async_context_manager"
    },
    "BlockingPortalProvider":{
     "f":"__exit__",
     "f:anyio.from_thread.BlockingPortal":"__enter__",
     "v:builtins.dict[builtins.str,Any]":"backend_options",
     "v:builtins.str":"backend"
    }
   }
  },
  "anyio.streams.buffered":{
   "c":{
    "BufferedByteReceiveStream":{
     "<":"anyio.abc._streams.ByteReceiveStream",
     "a":"aclose",
     "a:builtins.bytes":"receive receive_exactly receive_until",
     "f":"feed_data",
     "p":"extra_attributes",
     "p:builtins.bytes":"buffer"
    }
   }
  },
  "anyio.streams.memory":{
   "c":{
    "MemoryObjectReceiveStream":{
     "<":"anyio.abc._streams.ObjectReceiveStream",
     "a":"aclose receive",
     "f":"__exit__ close receive_nowait statistics",
     "f:anyio.streams.memory.MemoryObjectReceiveStream":"__enter__ clone"
    }
   }
  },
  "anyio.streams.stapled":{
   "c":{
    "MultiListener":{
     "<":"anyio.abc._streams.Listener",
     "a":"aclose serve",
     "p":"extra_attributes",
     "v:typing.Sequence[anyio.abc._streams.Listener]":"listeners"
    }
   }
  },
  "anyio.to_process":{
   "@anyio._core._synchronization":"CapacityLimiter",
   "@anyio.abc._streams":"ByteReceiveStream ByteSendStream",
   "@anyio.abc._subprocesses":"Process",
   "@anyio.streams.buffered":"BufferedByteReceiveStream",
   "a":"checkpoint_if_cancelled run_sync",
   "a:anyio.abc._subprocesses.Process":"open_process",
   "f":"current_time get_async_backend get_cancelled_exc_class process_worker",
   "f:anyio._core._synchronization.CapacityLimiter":"current_default_process_limiter",
   "m":"fail_after"
  },
  "anyio.to_thread":{
   "@anyio._core._synchronization":"CapacityLimiter",
   "a":"run_sync",
   "f":"get_async_backend",
   "f:anyio._core._synchronization.CapacityLimiter":"current_default_thread_limiter"
  }
 }
}`;
