// Written by `npm run names`; the form is that of ../encoding.ts.
export const ASYNCPG = `{
 "from":"asyncpg 0.32.0",
 "modules":{
  "asyncpg":{
   "@asyncpg.connection":"Connection",
   "@asyncpg.pool":"Pool",
   "a":"connect",
   "f":"create_pool"
  },
  "asyncpg.connection":{
   "c":{
    "Connection":{
     "a":"add_listener close copy_from_query copy_from_table copy_records_to_table copy_to_table executemany fetchmany fetchrow fetchval reload_schema_state remove_listener reset reset_type_codec set_builtin_type_codec set_type_codec",
     "a:asyncpg.prepared_stmt.PreparedStatement":"prepare",
     "a:builtins.list":"fetch",
     "a:builtins.str":"execute",
     "f":"add_log_listener add_query_logger add_termination_listener get_reset_query get_server_pid get_server_version get_settings is_closed is_in_transaction remove_log_listener remove_query_logger remove_termination_listener terminate",
     "f:asyncpg.cursor.CursorFactory":"cursor",
     "f:asyncpg.transaction.Transaction":"transaction",
     "m":"query_logger"
    }
   }
  },
  "asyncpg.cursor":{
   "c":{
    "CursorFactory":{
     "f":"__await__",
     "f:asyncpg.cursor.CursorIterator":"__aiter__"
    },
    "CursorIterator":{
     "a":"__anext__",
     "f:asyncpg.cursor.CursorIterator":"__aiter__"
    }
   }
  },
  "asyncpg.pool":{
   "c":{
    "Pool":{
     "a":"__aexit__ close copy_from_query copy_from_table copy_records_to_table copy_to_table executemany expire_connections fetchmany fetchrow fetchval release",
     "a:asyncpg.pool.Pool":"__aenter__",
     "a:builtins.list":"fetch",
     "a:builtins.str":"execute",
     "f":"__await__ acquire get_idle_size get_init_size get_max_size get_min_size get_size is_closing set_connect_args terminate"
    }
   }
  },
  "asyncpg.prepared_stmt":{
   "c":{
    "PreparedStatement":{
     "a":"executemany explain fetch fetchmany fetchrow fetchval",
     "f":"get_attributes get_parameters",
     "f:asyncpg.cursor.CursorFactory":"cursor",
     "f:builtins.str":"get_name get_query get_statusmsg"
    }
   }
  },
  "asyncpg.transaction":{
   "c":{
    "Transaction":{
     "a":"__aenter__ __aexit__ commit rollback start"
    }
   }
  }
 }
}`;
