// Written by `npm run names`; the form is that of ../encoding.ts.
export const AIOSQLITE = `{
 "from":"aiosqlite 0.22.1",
 "modules":{
  "aiosqlite":{
   "@aiosqlite.core":"Connection",
   "@aiosqlite.cursor":"Cursor",
   "f":"connect",
   "v:builtins.str":"sqlite_version",
   "v:builtins.tuple":"sqlite_version_info"
  },
  "aiosqlite.core":{
   "c":{
    "Connection":{
     "a":"__aexit__ backup close commit create_function cursor enable_load_extension execute execute_fetchall execute_insert executemany executescript interrupt load_extension rollback set_authorizer set_progress_handler set_trace_callback",
     "a:aiosqlite.core.Connection":"__aenter__",
     "f:_asyncio.Future":"stop",
     "f:typing.Generator[Any,Any,aiosqlite.core.Connection]":"__await__",
     "g":"iterdump",
     "p":"in_transaction isolation_level row_factory text_factory total_changes"
    }
   }
  },
  "aiosqlite.cursor":{
   "c":{
    "Cursor":{
     "a":"__aexit__ close fetchone",
     "a:aiosqlite.cursor.Cursor":"__aenter__ execute executemany executescript",
     "a:typing.Iterable":"fetchall fetchmany",
     "f:typing.AsyncIterator":"__aiter__",
     "p":"arraysize lastrowid row_factory rowcount",
     "p:builtins.tuple[builtins.tuple[builtins.str,Any,Any,Any,Any,Any,Any],Any]":"description",
     "p:sqlite3.Connection":"connection"
    }
   }
  }
 }
}`;
