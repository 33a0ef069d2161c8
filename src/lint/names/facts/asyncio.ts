// Written by `npm run names`; the form is that of ../encoding.ts.
export const ASYNCIO = `{
 "from":"typeshed of pyright 1.1.414, Python 3.14 on Linux",
 "modules":{
  "_asyncio":{
   "c":{
    "Future":{
     "<":"typing.Awaitable",
     "f":"add_done_callback cancel cancelled done exception remove_done_callback result set_exception set_result",
     "f:asyncio.events.AbstractEventLoop":"get_loop",
     "f:typing.Generator":"__await__"
    },
    "Task":{
     "<":"_asyncio.Future",
     "f":"cancelling get_context print_stack set_name uncancel",
     "f:builtins.list":"get_stack",
     "f:builtins.str":"get_name",
     "f:typing.Coroutine":"get_coro"
    }
   }
  },
  "asyncio":{
   "@_asyncio":"Future Task",
   "@asyncio.base_events":"BaseEventLoop Server",
   "@asyncio.events":"AbstractEventLoop AbstractEventLoopPolicy=_AbstractEventLoopPolicy AbstractServer",
   "@asyncio.graph":"FutureCallGraph",
   "@asyncio.locks":"Barrier BoundedSemaphore Condition Event Lock Semaphore",
   "@asyncio.queues":"LifoQueue PriorityQueue Queue",
   "@asyncio.runners":"Runner",
   "@asyncio.selector_events":"BaseSelectorEventLoop",
   "@asyncio.streams":"StreamReader StreamWriter",
   "@asyncio.subprocess":"Process SubprocessStreamProtocol",
   "@asyncio.taskgroups":"TaskGroup",
   "@asyncio.timeouts":"Timeout",
   "@asyncio.unix_events":"DefaultEventLoopPolicy=_UnixDefaultEventLoopPolicy EventLoop=_UnixSelectorEventLoop SelectorEventLoop=_UnixSelectorEventLoop",
   "a":"open_connection open_unix_connection sleep to_thread wait_for",
   "a:asyncio.base_events.Server":"start_server start_unix_server",
   "a:asyncio.subprocess.Process":"create_subprocess_exec create_subprocess_shell",
   "a:builtins.tuple[builtins.set[_asyncio.Future],builtins.set[_asyncio.Future]]":"wait",
   "f":"as_completed create_task current_task ensure_future future_add_to_awaited_by future_discard_from_awaited_by iscoroutine iscoroutinefunction isfuture print_call_graph run run_coroutine_threadsafe set_event_loop set_event_loop_policy",
   "f:_asyncio.Future":"gather shield wrap_future",
   "f:_asyncio.Task":"eager_task_factory",
   "f:asyncio.events.AbstractEventLoop":"get_event_loop get_running_loop new_event_loop",
   "f:asyncio.events._AbstractEventLoopPolicy":"get_event_loop_policy",
   "f:asyncio.graph.FutureCallGraph":"capture_call_graph",
   "f:asyncio.tasks._EagerTaskFactoryType[_asyncio.Task]":"create_eager_task_factory",
   "f:asyncio.timeouts.Timeout":"timeout timeout_at",
   "f:builtins.set[_asyncio.Task]":"all_tasks",
   "f:builtins.str":"format_call_graph"
  },
  "asyncio.base_events":{
   "c":{
    "BaseEventLoop":{
     "<":"asyncio.events.AbstractEventLoop",
     "a":"sendfile shutdown_asyncgens shutdown_default_executor sock_connect sock_recv_into sock_sendall sock_sendfile sock_sendto start_tls",
     "a:asyncio.base_events.Server":"create_server",
     "a:builtins.bytes":"sock_recv",
     "a:builtins.list[builtins.tuple[Any,Any,Any,builtins.str,builtins.tuple[builtins.str,Any]]]":"getaddrinfo",
     "a:builtins.tuple":"sock_accept sock_recvfrom_into",
     "a:builtins.tuple[Any,Any]":"connect_accepted_socket connect_read_pipe connect_write_pipe create_connection create_datagram_endpoint subprocess_exec subprocess_shell",
     "a:builtins.tuple[builtins.bytes,Any]":"sock_recvfrom",
     "a:builtins.tuple[builtins.str,builtins.str]":"getnameinfo",
     "f":"add_reader add_signal_handler add_writer call_at call_exception_handler call_later call_soon call_soon_threadsafe close default_exception_handler get_debug get_exception_handler is_closed is_running remove_reader remove_signal_handler remove_writer run_forever run_until_complete set_debug set_default_executor set_exception_handler set_task_factory stop time",
     "f:_asyncio.Future":"create_future run_in_executor",
     "f:_asyncio.Task":"create_task",
     "f:asyncio.events._TaskFactory":"get_task_factory"
    },
    "Server":{
     "<":"asyncio.events.AbstractServer",
     "a":"serve_forever start_serving wait_closed",
     "f":"abort_clients close close_clients is_serving",
     "f:asyncio.events.AbstractEventLoop":"get_loop",
     "p:builtins.tuple":"sockets"
    }
   }
  },
  "asyncio.events":{
   "c":{
    "AbstractEventLoop":{
     "a":"sendfile shutdown_asyncgens shutdown_default_executor sock_connect sock_recv_into sock_sendall sock_sendfile sock_sendto start_tls",
     "a:asyncio.base_events.Server":"create_server create_unix_server",
     "a:builtins.bytes":"sock_recv",
     "a:builtins.list[builtins.tuple[Any,Any,Any,builtins.str,builtins.tuple[builtins.str,Any]]]":"getaddrinfo",
     "a:builtins.tuple":"sock_accept sock_recvfrom_into",
     "a:builtins.tuple[Any,Any]":"connect_accepted_socket connect_read_pipe connect_write_pipe create_connection create_datagram_endpoint create_unix_connection subprocess_exec subprocess_shell",
     "a:builtins.tuple[builtins.bytes,Any]":"sock_recvfrom",
     "a:builtins.tuple[builtins.str,builtins.str]":"getnameinfo",
     "f":"add_reader add_signal_handler add_writer call_at call_exception_handler call_later call_soon call_soon_threadsafe close default_exception_handler get_debug get_exception_handler is_closed is_running remove_reader remove_signal_handler remove_writer run_forever run_until_complete set_debug set_default_executor set_exception_handler set_task_factory stop time",
     "f:_asyncio.Future":"create_future run_in_executor",
     "f:_asyncio.Task":"create_task",
     "f:asyncio.events._TaskFactory":"get_task_factory"
    },
    "AbstractServer":{
     "a":"__aexit__ serve_forever start_serving wait_closed",
     "a:Self":"__aenter__",
     "f":"abort_clients close close_clients is_serving",
     "f:asyncio.events.AbstractEventLoop":"get_loop"
    },
    "_AbstractEventLoopPolicy":{
     "f":"set_event_loop",
     "f:asyncio.events.AbstractEventLoop":"get_event_loop new_event_loop"
    },
    "_BaseDefaultEventLoopPolicy":{
     "<":"asyncio.events._AbstractEventLoopPolicy",
     "f":"set_event_loop",
     "f:asyncio.events.AbstractEventLoop":"get_event_loop new_event_loop"
    },
    "_TaskFactory":{
     "f:_asyncio.Future":"__call__"
    }
   }
  },
  "asyncio.graph":{
   "c":{
    "FutureCallGraph":{
     "v:_asyncio.Future":"future",
     "v:builtins.tuple[Any,Any]":"call_stack",
     "v:builtins.tuple[asyncio.graph.FutureCallGraph,Any]":"awaited_by"
    }
   }
  },
  "asyncio.locks":{
   "c":{
    "Barrier":{
     "a":"__aexit__ abort reset wait",
     "a:Self":"__aenter__",
     "p":"broken n_waiting parties"
    },
    "BoundedSemaphore":{
     "<":"asyncio.locks.Semaphore"
    },
    "Condition":{
     "a":"__aexit__ acquire wait wait_for",
     "a:None":"__aenter__",
     "f":"locked notify notify_all release"
    },
    "Event":{
     "a":"wait",
     "f":"clear is_set set"
    },
    "Lock":{
     "a":"__aexit__ acquire",
     "a:None":"__aenter__",
     "f":"locked release"
    },
    "Semaphore":{
     "a":"__aexit__ acquire",
     "a:None":"__aenter__",
     "f":"locked release"
    },
    "_ContextManagerMixin":{
     "a":"__aexit__",
     "a:None":"__aenter__"
    }
   }
  },
  "asyncio.queues":{
   "c":{
    "LifoQueue":{
     "<":"asyncio.queues.Queue"
    },
    "PriorityQueue":{
     "<":"asyncio.queues.Queue"
    },
    "Queue":{
     "a":"get join put",
     "f":"empty full get_nowait put_nowait qsize shutdown task_done",
     "p":"maxsize"
    }
   }
  },
  "asyncio.runners":{
   "c":{
    "Runner":{
     "f":"__exit__ close run",
     "f:Self":"__enter__",
     "f:asyncio.events.AbstractEventLoop":"get_loop"
    }
   }
  },
  "asyncio.selector_events":{
   "c":{
    "BaseSelectorEventLoop":{
     "<":"asyncio.base_events.BaseEventLoop",
     "a:builtins.bytes":"sock_recv"
    }
   }
  },
  "asyncio.streams":{
   "c":{
    "StreamReader":{
     "a:builtins.bytes":"__anext__ read readexactly readline readuntil",
     "f":"at_eof exception feed_data feed_eof set_exception set_transport",
     "f:Self":"__aiter__"
    },
    "StreamWriter":{
     "a":"drain start_tls wait_closed",
     "f":"can_write_eof close get_extra_info is_closing write write_eof writelines",
     "p":"transport"
    }
   }
  },
  "asyncio.subprocess":{
   "a:asyncio.subprocess.Process":"create_subprocess_exec create_subprocess_shell",
   "c":{
    "Process":{
     "a":"wait",
     "a:builtins.tuple[builtins.bytes,builtins.bytes]":"communicate",
     "f":"kill send_signal terminate",
     "p":"returncode",
     "v:asyncio.streams.StreamReader":"stderr stdout",
     "v:asyncio.streams.StreamWriter":"stdin"
    },
    "SubprocessStreamProtocol":{
     "f":"connection_lost connection_made pause_writing pipe_connection_lost pipe_data_received process_exited resume_writing",
     "v:asyncio.streams.StreamReader":"stderr stdout",
     "v:asyncio.streams.StreamWriter":"stdin"
    }
   }
  },
  "asyncio.taskgroups":{
   "c":{
    "TaskGroup":{
     "a":"__aexit__",
     "a:Self":"__aenter__",
     "f:_asyncio.Task":"create_task"
    }
   }
  },
  "asyncio.tasks":{
   "c":{
    "_EagerTaskFactoryType":{
     "f:_asyncio.Task":"__call__"
    }
   }
  },
  "asyncio.timeouts":{
   "c":{
    "Timeout":{
     "a":"__aexit__",
     "a:Self":"__aenter__",
     "f":"expired reschedule when"
    }
   }
  },
  "asyncio.unix_events":{
   "c":{
    "_UnixDefaultEventLoopPolicy":{
     "<":"asyncio.events._AbstractEventLoopPolicy",
     "f":"set_event_loop",
     "f:asyncio.events.AbstractEventLoop":"get_event_loop new_event_loop"
    },
    "_UnixSelectorEventLoop":{
     "<":"asyncio.selector_events.BaseSelectorEventLoop",
     "a:asyncio.base_events.Server":"create_unix_server"
    }
   }
  }
 }
}`;
