// Written by `npm run names`; the form is that of ../encoding.ts.
export const PSYCOPG2 = `{
 "from":"types-psycopg2 2.9.21.20261008",
 "modules":{
  "psycopg2":{
   "@psycopg2._psycopg":"connection cursor",
   "f":"Date DateFromTicks Time TimeFromTicks Timestamp TimestampFromTicks",
   "f:psycopg2._psycopg.connection":"connect",
   "v:builtins.str":"apilevel paramstyle"
  },
  "psycopg2._psycopg":{
   "c":{
    "connection":{
     "f":"__exit__ cancel close commit fileno get_backend_pid get_native_connection get_transaction_status isexecuting lobject poll reset rollback set_client_encoding set_isolation_level set_session tpc_begin tpc_commit tpc_prepare tpc_rollback xid",
     "f:Self":"__enter__",
     "f:builtins.dict[builtins.str,builtins.str]":"get_dsn_parameters",
     "f:builtins.list[Any]":"tpc_recover",
     "f:builtins.str":"get_parameter_status",
     "f:psycopg2._psycopg.cursor":"cursor",
     "p":"async_ closed deferrable info isolation_level pgconn_ptr protocol_version readonly server_version status",
     "p:builtins.dict":"binary_types string_types",
     "p:builtins.str":"dsn encoding",
     "v:builtins.list[Any]":"notifies",
     "v:builtins.list[builtins.str]":"notices"
    },
    "cursor":{
     "f":"__exit__ callproc cast close copy_expert copy_from copy_to execute executemany nextset scroll setinputsizes setoutputsize",
     "f:Self":"__enter__",
     "f:builtins.bytes":"mogrify",
     "f:builtins.list[builtins.tuple]":"fetchall fetchmany",
     "f:builtins.tuple":"fetchone",
     "p":"closed lastrowid name pgresult_ptr rowcount rownumber typecaster",
     "p:builtins.bytes":"query",
     "p:builtins.str":"statusmessage",
     "p:builtins.tuple[Any,Any]":"description",
     "v:psycopg2._psycopg.connection":"connection"
    }
   }
  },
  "psycopg2.extensions":{
   "@psycopg2._psycopg":"connection cursor",
   "f":"DateFromPy IntervalFromPy TimeFromPy TimestampFromPy adapt get_wait_callback libpq_version make_dsn new_array_type new_type register_adapter register_type set_wait_callback",
   "f:builtins.dict[builtins.str,Any]":"parse_dsn",
   "f:builtins.str":"encrypt_password quote_ident",
   "v:builtins.dict":"binary_types",
   "v:builtins.dict[Any,Any]":"string_types",
   "v:builtins.dict[builtins.str,builtins.str]":"encodings",
   "v:builtins.dict[builtins.tuple,Any]":"adapters"
  },
  "psycopg2.pool":{
   "@psycopg2._psycopg":"connection",
   "c":{
    "AbstractConnectionPool":{
     "f":"closeall putconn",
     "f:psycopg2._psycopg.connection":"getconn"
    },
    "SimpleConnectionPool":{
     "<":"psycopg2.pool.AbstractConnectionPool"
    },
    "ThreadedConnectionPool":{
     "<":"psycopg2.pool.AbstractConnectionPool",
     "f":"putconn"
    }
   }
  }
 }
}`;
