// Written by `npm run names`; the form is that of ../encoding.ts.
export const PSYCOPG = `{
 "from":"psycopg 3.3.9",
 "modules":{
  "psycopg":{
   "@psycopg._copy_async":"AsyncCopy",
   "@psycopg._pipeline_async":"AsyncPipeline",
   "@psycopg._server_cursor":"ServerCursor",
   "@psycopg._server_cursor_async":"AsyncServerCursor",
   "@psycopg.client_cursor":"AsyncClientCursor ClientCursor",
   "@psycopg.connection":"Connection",
   "@psycopg.connection_async":"AsyncConnection",
   "@psycopg.cursor":"Cursor",
   "@psycopg.cursor_async":"AsyncCursor",
   "@psycopg.raw_cursor":"AsyncRawCursor AsyncRawServerCursor RawCursor RawServerCursor",
   "@psycopg.transaction":"AsyncTransaction Transaction",
   "f":"Date DateFromTicks Time TimeFromTicks Timestamp TimestampFromTicks",
   "f:Self":"connect"
  },
  "psycopg._copy_async":{
   "c":{
    "AsyncCopy":{
     "a":"__aexit__ finish read write write_row",
     "a:Self":"__aenter__",
     "a:builtins.tuple":"read_row",
     "f":"set_types",
     "g":"__aiter__ rows",
     "v:psycopg._copy_async.AsyncWriter":"writer"
    },
    "AsyncWriter":{
     "a":"finish write"
    }
   }
  },
  "psycopg._pipeline_async":{
   "c":{
    "AsyncPipeline":{
     "a":"__aexit__ sync",
     "a:Self":"__aenter__",
     "f":"is_supported",
     "p":"status"
    }
   }
  },
  "psycopg._server_cursor":{
   "c":{
    "ServerCursor":{
     "<":"psycopg.cursor.Cursor",
     "f":"close executemany fetchone nextset scroll setinputsizes setoutputsize",
     "f:Self":"execute",
     "f:builtins.list":"fetchall fetchmany",
     "p":"adapters closed connection rowcount rownumber scrollable withhold",
     "p:builtins.list[Any]":"description",
     "p:builtins.str":"name statusmessage"
    }
   }
  },
  "psycopg._server_cursor_async":{
   "c":{
    "AsyncServerCursor":{
     "<":"psycopg.cursor_async.AsyncCursor",
     "a":"__anext__ close executemany fetchone scroll",
     "a:Self":"execute",
     "a:builtins.list":"fetchall fetchmany",
     "f":"nextset setinputsizes setoutputsize",
     "f:Self":"__aiter__",
     "p":"adapters closed connection rowcount rownumber scrollable withhold",
     "p:builtins.list[Any]":"description",
     "p:builtins.str":"name statusmessage"
    }
   }
  },
  "psycopg.client_cursor":{
   "c":{
    "AsyncClientCursor":{
     "<":"psycopg.cursor_async.AsyncCursor",
     "f":"nextset setinputsizes setoutputsize",
     "f:builtins.str":"mogrify",
     "p":"adapters closed connection rowcount rownumber",
     "p:builtins.list[Any]":"description",
     "p:builtins.str":"statusmessage"
    },
    "ClientCursor":{
     "<":"psycopg.cursor.Cursor",
     "f":"nextset setinputsizes setoutputsize",
     "f:builtins.str":"mogrify",
     "p":"adapters closed connection rowcount rownumber",
     "p:builtins.list[Any]":"description",
     "p:builtins.str":"statusmessage"
    }
   }
  },
  "psycopg.connection":{
   "c":{
    "Connection":{
     "f":"__exit__ add_notice_handler add_notify_handler cancel cancel_safe close commit cursor fileno remove_notice_handler remove_notify_handler rollback set_autocommit set_deferrable set_isolation_level set_read_only tpc_begin tpc_commit tpc_prepare tpc_rollback wait xid",
     "f:Self":"__enter__ connect",
     "f:builtins.list[Any]":"tpc_recover",
     "f:psycopg.cursor.Cursor":"execute",
     "f:typing.Generator[Any]":"notifies",
     "m":"pipeline",
     "m:psycopg.transaction.Transaction":"transaction",
     "p":"adapters autocommit broken closed connection deferrable info isolation_level prepare_threshold prepared_max read_only",
     "v:_thread.lock":"lock"
    }
   }
  },
  "psycopg.connection_async":{
   "c":{
    "AsyncConnection":{
     "a":"__aexit__ cancel_safe close commit rollback set_autocommit set_deferrable set_isolation_level set_read_only tpc_begin tpc_commit tpc_prepare tpc_rollback wait",
     "a:Self":"__aenter__ connect",
     "a:builtins.list[Any]":"tpc_recover",
     "a:psycopg.cursor_async.AsyncCursor":"execute",
     "f":"add_notice_handler add_notify_handler cancel cursor fileno remove_notice_handler remove_notify_handler xid",
     "g":"notifies",
     "m:psycopg._pipeline_async.AsyncPipeline":"pipeline",
     "m:psycopg.transaction.AsyncTransaction":"transaction",
     "p":"adapters autocommit broken closed connection deferrable info isolation_level prepare_threshold prepared_max read_only",
     "v:asyncio.locks.Lock":"lock"
    }
   }
  },
  "psycopg.cursor":{
   "c":{
    "Cursor":{
     "f":"__exit__ close executemany fetchone nextset scroll setinputsizes setoutputsize",
     "f:Self":"__enter__ execute set_result",
     "f:builtins.list":"fetchall fetchmany",
     "f:typing.Iterator":"results stream",
     "m":"copy",
     "p":"adapters closed connection row_factory rowcount rownumber",
     "p:builtins.list[Any]":"description",
     "p:builtins.str":"statusmessage"
    }
   }
  },
  "psycopg.cursor_async":{
   "c":{
    "AsyncCursor":{
     "a":"__aexit__ __anext__ close executemany fetchone scroll",
     "a:Self":"__aenter__ execute set_result",
     "a:builtins.list":"fetchall fetchmany",
     "f":"nextset setinputsizes setoutputsize",
     "f:Self":"__aiter__",
     "g":"results stream",
     "m:psycopg._copy_async.AsyncCopy":"copy",
     "p":"adapters closed connection row_factory rowcount rownumber",
     "p:builtins.list[Any]":"description",
     "p:builtins.str":"statusmessage"
    }
   }
  },
  "psycopg.raw_cursor":{
   "c":{
    "AsyncRawCursor":{
     "<":"psycopg.cursor_async.AsyncCursor",
     "f":"nextset setinputsizes setoutputsize",
     "p":"adapters closed connection rowcount rownumber",
     "p:builtins.list[Any]":"description",
     "p:builtins.str":"statusmessage"
    },
    "AsyncRawServerCursor":{
     "<":"psycopg._server_cursor_async.AsyncServerCursor",
     "f":"nextset setinputsizes setoutputsize",
     "p":"adapters closed connection rowcount rownumber",
     "p:builtins.list[Any]":"description",
     "p:builtins.str":"statusmessage"
    },
    "RawCursor":{
     "<":"psycopg.cursor.Cursor",
     "f":"nextset setinputsizes setoutputsize",
     "p":"adapters closed connection rowcount rownumber",
     "p:builtins.list[Any]":"description",
     "p:builtins.str":"statusmessage"
    },
    "RawServerCursor":{
     "<":"psycopg._server_cursor.ServerCursor",
     "f":"nextset setinputsizes setoutputsize",
     "p":"adapters closed connection rowcount rownumber",
     "p:builtins.list[Any]":"description",
     "p:builtins.str":"statusmessage"
    }
   }
  },
  "psycopg.transaction":{
   "c":{
    "AsyncTransaction":{
     "a":"__aexit__",
     "a:Self":"__aenter__",
     "p:builtins.str":"savepoint_name",
     "p:psycopg.connection_async.AsyncConnection":"connection"
    },
    "Transaction":{
     "f":"__exit__",
     "f:Self":"__enter__",
     "p:builtins.str":"savepoint_name",
     "p:psycopg.connection.Connection":"connection"
    }
   }
  }
 }
}`;
