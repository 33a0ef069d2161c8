// Written by `npm run names`; the form is that of ../encoding.ts.
export const STDLIB = `{
 "from":"typeshed of pyright 1.1.414, Python 3.14 on Linux",
 "modules":{
  "_queue":{
   "c":{
    "SimpleQueue":{
     "f":"empty get get_nowait put put_nowait qsize"
    }
   }
  },
  "_socket":{
   "c":{
    "socket":{
     "f":"bind close connect connect_ex detach fileno getblocking getpeername getsockname getsockopt gettimeout listen recv_into send sendall sendmsg sendmsg_afalg sendto setblocking setsockopt settimeout shutdown",
     "f:builtins.bytes":"recv",
     "f:builtins.tuple":"recvfrom_into",
     "f:builtins.tuple[Any,builtins.list[builtins.tuple[Any,Any,builtins.bytes]],Any,Any]":"recvmsg_into",
     "f:builtins.tuple[builtins.bytes,Any]":"recvfrom",
     "f:builtins.tuple[builtins.bytes,builtins.list[builtins.tuple[Any,Any,builtins.bytes]],Any,Any]":"recvmsg",
     "p":"family proto timeout type"
    }
   }
  },
  "_thread":{
   "c":{
    "RLock":{
     "f":"__exit__ acquire locked release",
     "f:Any":"__enter__"
    },
    "_ExceptHookArgs":{
     "<":"builtins.tuple",
     "p":"exc_traceback exc_type exc_value",
     "p:threading.Thread":"thread"
    },
    "lock":{
     "f":"__exit__ acquire acquire_lock locked locked_lock release release_lock",
     "f:Any":"__enter__"
    }
   }
  },
  "concurrent.futures":{
   "@concurrent.futures._base":"Executor Future",
   "@concurrent.futures.interpreter":"InterpreterPoolExecutor",
   "@concurrent.futures.process":"ProcessPoolExecutor",
   "@concurrent.futures.thread":"ThreadPoolExecutor",
   "f:concurrent.futures._base.DoneAndNotDoneFutures":"wait",
   "f:typing.Iterator[concurrent.futures._base.Future]":"as_completed"
  },
  "concurrent.futures._base":{
   "c":{
    "DoneAndNotDoneFutures":{
     "v:builtins.set[concurrent.futures._base.Future]":"done not_done"
    },
    "Executor":{
     "f":"__exit__ shutdown",
     "f:Self":"__enter__",
     "f:concurrent.futures._base.Future":"submit",
     "f:typing.Iterator":"map"
    },
    "Future":{
     "f":"add_done_callback cancel cancelled done exception result running set_exception set_result set_running_or_notify_cancel"
    }
   }
  },
  "concurrent.futures.interpreter":{
   "c":{
    "InterpreterPoolExecutor":{
     "<":"concurrent.futures.thread.ThreadPoolExecutor",
     "f:builtins.tuple[Any,Any]":"prepare_context"
    }
   }
  },
  "concurrent.futures.process":{
   "c":{
    "ProcessPoolExecutor":{
     "<":"concurrent.futures._base.Executor",
     "f":"kill_workers terminate_workers"
    }
   }
  },
  "concurrent.futures.thread":{
   "c":{
    "ThreadPoolExecutor":{
     "<":"concurrent.futures._base.Executor",
     "f:builtins.tuple[Any,Any]":"prepare_context"
    }
   }
  },
  "contextlib":{
   "f":"asynccontextmanager contextmanager",
   "c":{
    "AbstractAsyncContextManager":{
     "a":"__aexit__",
     "a:Any":"__aenter__"
    },
    "AsyncExitStack":{
     "a":"__aexit__ aclose enter_async_context",
     "a:Self":"__aenter__",
     "f":"callback enter_context push push_async_callback push_async_exit",
     "f:Self":"pop_all"
    },
    "aclosing":{
     "<":"contextlib.AbstractAsyncContextManager",
     "a":"__aexit__"
    },
    "nullcontext":{
     "<":"contextlib.AbstractAsyncContextManager",
     "a":"__aexit__",
     "a:Any":"__aenter__",
     "f":"__exit__",
     "f:Any":"__enter__"
    }
   }
  },
  "http.client":{
   "@socket":"socket",
   "f":"parse_headers",
   "v:builtins.dict[Any,builtins.str]":"responses",
   "c":{
    "HTTPConnection":{
     "f":"close connect endheaders get_proxy_response_headers getresponse putheader putrequest request send set_debuglevel set_tunnel",
     "v:builtins.str":"host"
    },
    "HTTPSConnection":{
     "<":"http.client.HTTPConnection"
    }
   }
  },
  "multiprocessing":{
   "@multiprocessing.context":"Process",
   "@multiprocessing.queues":"JoinableQueue Queue",
   "f":"Array BoundedSemaphore Condition Event Lock RLock RawArray RawValue Semaphore Value allow_connection_pickling cpu_count freeze_support get_context get_logger log_to_stderr set_executable set_forkserver_preload set_start_method",
   "f:builtins.list[builtins.str]":"get_all_start_methods",
   "f:builtins.list[multiprocessing.process.BaseProcess]":"active_children",
   "f:builtins.str":"get_start_method",
   "f:builtins.tuple[Any,Any]":"Pipe",
   "f:multiprocessing.managers.SyncManager":"Manager",
   "f:multiprocessing.pool.Pool":"Pool",
   "f:multiprocessing.process.BaseProcess":"current_process parent_process",
   "f:multiprocessing.synchronize.Barrier":"Barrier"
  },
  "multiprocessing.context":{
   "c":{
    "Process":{
     "f":"close interrupt is_alive join kill run start terminate",
     "v:builtins.bytes":"authkey",
     "v:builtins.str":"name"
    }
   }
  },
  "multiprocessing.managers":{
   "c":{
    "SyncManager":{
     "f":"Namespace Value __exit__ connect dict get_server join list register set start",
     "f:Self":"__enter__",
     "f:_thread.RLock":"RLock",
     "f:_thread.lock":"Lock",
     "f:multiprocessing.pool.Pool":"Pool",
     "f:queue.Queue":"JoinableQueue Queue",
     "f:threading.Barrier":"Barrier",
     "f:threading.BoundedSemaphore":"BoundedSemaphore",
     "f:threading.Condition":"Condition",
     "f:threading.Event":"Event",
     "f:threading.Semaphore":"Semaphore",
     "f:typing.Sequence":"Array",
     "p":"address"
    }
   }
  },
  "multiprocessing.pool":{
   "c":{
    "Pool":{
     "f":"__exit__ apply apply_async close imap imap_unordered join map_async starmap_async terminate",
     "f:Self":"__enter__",
     "f:builtins.list":"map starmap",
     "f:multiprocessing.context.Process":"Process"
    }
   }
  },
  "multiprocessing.process":{
   "c":{
    "BaseProcess":{
     "f":"close interrupt is_alive join kill run start terminate",
     "p":"exitcode ident pid sentinel",
     "v:builtins.bytes":"authkey",
     "v:builtins.str":"name"
    }
   }
  },
  "multiprocessing.queues":{
   "c":{
    "JoinableQueue":{
     "<":"multiprocessing.queues.Queue",
     "f":"join task_done"
    },
    "Queue":{
     "f":"cancel_join_thread close empty full get get_nowait join_thread put put_nowait qsize"
    }
   }
  },
  "multiprocessing.synchronize":{
   "c":{
    "Barrier":{
     "<":"threading.Barrier"
    }
   }
  },
  "pathlib":{
   "c":{
    "Path":{
     "<":"?",
     "f":"chmod copy copy_into exists full_match hardlink_to is_absolute is_block_device is_char_device is_dir is_fifo is_file is_junction is_mount is_relative_to is_reserved is_socket is_symlink lchmod lstat match mkdir move move_into open rmdir samefile stat symlink_to touch unlink write_bytes write_text",
     "f:Self":"__truediv__ absolute cwd expanduser from_uri home joinpath readlink relative_to rename replace resolve with_name with_segments with_stem with_suffix",
     "f:builtins.bytes":"read_bytes",
     "f:builtins.str":"as_posix as_uri group owner read_text",
     "f:typing.Generator":"iterdir",
     "f:typing.Iterator":"glob rglob",
     "f:typing.Iterator[builtins.tuple[builtins.list[builtins.str],builtins.list[builtins.str]]]":"walk",
     "p":"info",
     "p:builtins.list[builtins.str]":"suffixes",
     "p:builtins.str":"anchor drive name root stem suffix",
     "p:builtins.tuple[builtins.str,Any]":"parts",
     "p:pathlib.Path":"parent",
     "p:typing.Sequence":"parents"
    },
    "PosixPath":{
     "<":"pathlib.Path ?",
     "f":"full_match is_absolute is_relative_to is_reserved match",
     "f:Self":"__truediv__ joinpath relative_to with_name with_segments with_stem with_suffix",
     "f:builtins.str":"as_posix as_uri",
     "p:builtins.list[builtins.str]":"suffixes",
     "p:builtins.str":"anchor drive name root stem suffix",
     "p:builtins.tuple[builtins.str,Any]":"parts",
     "p:pathlib.PosixPath":"parent",
     "p:typing.Sequence":"parents"
    },
    "WindowsPath":{
     "<":"pathlib.Path ?",
     "f":"full_match is_absolute is_relative_to is_reserved match",
     "f:Self":"__truediv__ joinpath relative_to with_name with_segments with_stem with_suffix",
     "f:builtins.str":"as_posix as_uri",
     "p:builtins.list[builtins.str]":"suffixes",
     "p:builtins.str":"anchor drive name root stem suffix",
     "p:builtins.tuple[builtins.str,Any]":"parts",
     "p:pathlib.WindowsPath":"parent",
     "p:typing.Sequence":"parents"
    }
   }
  },
  "queue":{
   "@_queue":"SimpleQueue",
   "@_thread":"Lock=lock",
   "@threading":"Condition",
   "c":{
    "LifoQueue":{
     "<":"queue.Queue",
     "v:builtins.list":"queue"
    },
    "PriorityQueue":{
     "<":"queue.Queue",
     "v:builtins.list":"queue"
    },
    "Queue":{
     "f":"empty full get get_nowait join put put_nowait qsize shutdown task_done",
     "v:_thread.lock":"mutex",
     "v:threading.Condition":"all_tasks_done not_empty not_full"
    }
   }
  },
  "socket":{
   "@_socket":"SocketType=socket",
   "f":"CMSG_LEN CMSG_SPACE close dup getdefaulttimeout getprotobyname getservbyname has_dualstack_ipv6 htonl htons if_nametoindex ntohl ntohs send_fds setdefaulttimeout sethostname",
   "f:builtins.bytes":"inet_aton inet_pton",
   "f:builtins.list[builtins.tuple[Any,Any,Any,builtins.str,builtins.tuple[builtins.str,Any]]]":"getaddrinfo",
   "f:builtins.list[builtins.tuple[Any,builtins.str]]":"if_nameindex",
   "f:builtins.str":"getfqdn gethostbyname gethostname getservbyport if_indextoname inet_ntoa inet_ntop",
   "f:builtins.tuple[builtins.bytes,builtins.list,Any,Any]":"recv_fds",
   "f:builtins.tuple[builtins.str,builtins.list[builtins.str],builtins.list[builtins.str]]":"gethostbyaddr gethostbyname_ex",
   "f:builtins.tuple[builtins.str,builtins.str]":"getnameinfo",
   "f:builtins.tuple[socket.socket,socket.socket]":"socketpair",
   "f:socket.socket":"create_connection create_server fromfd",
   "c":{
    "socket":{
     "<":"_socket.socket",
     "f":"__exit__ get_inheritable makefile sendfile set_inheritable",
     "f:Self":"__enter__ dup",
     "f:builtins.tuple[socket.socket,Any]":"accept",
     "p":"family type"
    }
   }
  },
  "sqlite3":{
   "f":"DateFromTicks TimeFromTicks TimestampFromTicks adapt complete_statement enable_callback_tracebacks register_adapter register_converter",
   "f:sqlite3.Connection":"connect",
   "v:builtins.dict[builtins.str,Any]":"converters",
   "v:builtins.dict[builtins.tuple,Any]":"adapters",
   "v:builtins.str":"apilevel sqlite_version",
   "v:builtins.tuple":"sqlite_version_info",
   "c":{
    "Connection":{
     "f":"__call__ __exit__ backup blobopen close commit create_aggregate create_collation create_function create_window_function deserialize enable_load_extension getconfig getlimit interrupt load_extension rollback set_authorizer set_progress_handler set_trace_callback setconfig setlimit",
     "f:Self":"__enter__",
     "f:builtins.bytes":"serialize",
     "f:sqlite3.Cursor":"cursor execute executemany executescript",
     "f:typing.Generator[builtins.str]":"iterdump",
     "p":"DataError DatabaseError Error IntegrityError InterfaceError InternalError NotSupportedError OperationalError ProgrammingError Warning autocommit in_transaction total_changes"
    },
    "Cursor":{
     "f":"close fetchone setinputsizes setoutputsize",
     "f:Self":"execute executemany",
     "f:builtins.list":"fetchall fetchmany",
     "f:sqlite3.Cursor":"executescript",
     "p":"description lastrowid rowcount",
     "p:sqlite3.Connection":"connection"
    }
   }
  },
  "ssl":{
   "f":"RAND_add RAND_status cert_time_to_seconds get_default_verify_paths",
   "f:builtins.bytes":"PEM_cert_to_DER_cert RAND_bytes",
   "f:builtins.str":"DER_cert_to_PEM_cert get_protocol_name get_server_certificate",
   "f:ssl.SSLContext":"create_default_context",
   "v:builtins.list[builtins.str]":"CHANNEL_BINDING_TYPES",
   "v:builtins.str":"OPENSSL_VERSION PEM_FOOTER PEM_HEADER",
   "v:builtins.tuple":"OPENSSL_VERSION_INFO",
   "c":{
    "SSLContext":{
     "f":"get_ca_certs load_cert_chain load_default_certs load_dh_params load_verify_locations set_alpn_protocols set_ciphers set_default_verify_paths set_ecdh_curve set_npn_protocols set_psk_client_callback set_psk_server_callback set_servername_callback",
     "f:builtins.dict[builtins.str,Any]":"cert_store_stats session_stats",
     "f:builtins.list[Any]":"get_ciphers",
     "f:ssl.SSLObject":"wrap_bio",
     "f:ssl.SSLSocket":"wrap_socket",
     "p":"protocol",
     "v:builtins.str":"keylog_filename"
    },
    "SSLObject":{
     "f":"do_handshake getpeercert pending unwrap verify_client_post_handshake write",
     "f:builtins.bytes":"get_channel_binding read",
     "f:builtins.list[builtins.bytes]":"get_unverified_chain get_verified_chain",
     "f:builtins.list[builtins.tuple[builtins.str,builtins.str,Any]]":"shared_ciphers",
     "f:builtins.str":"compression selected_alpn_protocol selected_npn_protocol version",
     "f:builtins.tuple[builtins.str,builtins.str,Any]":"cipher",
     "p":"server_side session_reused",
     "p:builtins.str":"server_hostname",
     "v:ssl.SSLContext":"context"
    },
    "SSLSocket":{
     "<":"socket.socket",
     "f":"connect connect_ex do_handshake getpeercert pending recv_into recvmsg recvmsg_into send sendall sendmsg sendto shutdown verify_client_post_handshake write",
     "f:builtins.bytes":"get_channel_binding read recv",
     "f:builtins.list[builtins.bytes]":"get_unverified_chain get_verified_chain",
     "f:builtins.list[builtins.tuple[builtins.str,builtins.str,Any]]":"shared_ciphers",
     "f:builtins.str":"compression selected_alpn_protocol selected_npn_protocol version",
     "f:builtins.tuple":"recvfrom_into",
     "f:builtins.tuple[builtins.bytes,Any]":"recvfrom",
     "f:builtins.tuple[builtins.str,builtins.str,Any]":"cipher",
     "f:builtins.tuple[ssl.SSLSocket,Any]":"accept",
     "f:socket.socket":"unwrap",
     "p":"session_reused",
     "v:builtins.str":"server_hostname",
     "v:ssl.SSLContext":"context"
    }
   }
  },
  "subprocess":{
   "f":"call check_call check_output run",
   "f:builtins.str":"getoutput list2cmdline",
   "f:builtins.tuple[Any,builtins.str]":"getstatusoutput",
   "c":{
    "Popen":{
     "f":"__exit__ kill poll send_signal terminate wait",
     "f:Self":"__enter__",
     "f:builtins.tuple":"communicate"
    }
   }
  },
  "threading":{
   "@_thread":"ExceptHookArgs=_ExceptHookArgs Lock=lock RLock",
   "f":"activeCount active_count get_ident get_native_id getprofile gettrace setprofile setprofile_all_threads settrace settrace_all_threads stack_size",
   "f:builtins.list[threading.Thread]":"enumerate",
   "f:threading.Thread":"currentThread current_thread main_thread",
   "c":{
    "Barrier":{
     "f":"abort reset wait",
     "p":"broken n_waiting parties"
    },
    "BoundedSemaphore":{
     "<":"threading.Semaphore"
    },
    "Condition":{
     "f":"__exit__ acquire locked notify notifyAll notify_all release wait wait_for",
     "f:Any":"__enter__"
    },
    "Event":{
     "f":"clear isSet is_set set wait"
    },
    "Semaphore":{
     "f":"__exit__ acquire release",
     "f:Any":"__enter__"
    },
    "Thread":{
     "f":"isDaemon is_alive join run setDaemon setName start",
     "f:builtins.str":"getName",
     "p":"ident native_id",
     "v:builtins.str":"name"
    },
    "Timer":{
     "<":"threading.Thread",
     "f":"cancel",
     "v:threading.Event":"finished",
     "v:typing.Iterable":"args"
    }
   }
  },
  "unittest":{
   "@contextlib":"AbstractAsyncContextManager",
   "@unittest.async_case":"IsolatedAsyncioTestCase",
   "f":"addModuleCleanup doModuleCleanups enterModuleContext expectedFailure installHandler registerResult removeHandler removeResult skip skipIf skipUnless"
  },
  "unittest.async_case":{
   "c":{
    "IsolatedAsyncioTestCase":{
     "a":"asyncSetUp asyncTearDown enterAsyncContext",
     "f":"__call__ addAsyncCleanup addClassCleanup addCleanup addTypeEqualityFunc assertAlmostEqual assertCountEqual assertDictEqual assertEndsWith assertEqual assertFalse assertGreater assertGreaterEqual assertHasAttr assertIn assertIs assertIsInstance assertIsNone assertIsNot assertIsNotNone assertIsSubclass assertLess assertLessEqual assertListEqual assertLogs assertMultiLineEqual assertNoLogs assertNotAlmostEqual assertNotEndsWith assertNotEqual assertNotHasAttr assertNotIn assertNotIsInstance assertNotIsSubclass assertNotRegex assertNotStartsWith assertRaises assertRaisesRegex assertRegex assertSequenceEqual assertSetEqual assertStartsWith assertTrue assertTupleEqual assertWarns assertWarnsRegex countTestCases debug defaultTestResult doClassCleanups doCleanups enterClassContext enterContext fail run setUp setUpClass skipTest subTest tearDown tearDownClass",
     "f:builtins.str":"id shortDescription"
    }
   }
  },
  "urllib.request":{
   "@http.client":"HTTPConnection",
   "f":"build_opener install_opener proxy_bypass urlcleanup urlopen",
   "f:builtins.dict[builtins.str,builtins.str]":"getproxies getproxies_environment parse_keqv_list",
   "f:builtins.list[builtins.str]":"parse_http_list",
   "f:builtins.str":"pathname2url url2pathname",
   "f:builtins.tuple[builtins.str,Any]":"urlretrieve"
  }
 }
}`;
