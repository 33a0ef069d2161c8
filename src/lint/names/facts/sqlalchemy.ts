// Written by `npm run names`; the form is that of ../encoding.ts.
export const SQLALCHEMY = `{
 "from":"SQLAlchemy 2.1.9",
 "modules":{
  "sqlalchemy":{
   "@sqlalchemy.engine.base":"Connection Engine",
   "f:sqlalchemy.engine.base.Engine":"create_engine"
  },
  "sqlalchemy.engine.base":{
   "c":{
    "Connection":{
     "f":"__exit__ close commit commit_prepared detach get_execution_options get_isolation_level in_nested_transaction in_transaction invalidate recover_twophase rollback rollback_prepared scalar scalars",
     "f:builtins.str":"schema_for_object",
     "f:sqlalchemy.engine.base.Connection":"__enter__ execution_options",
     "f:sqlalchemy.engine.base.NestedTransaction":"begin_nested get_nested_transaction",
     "f:sqlalchemy.engine.base.RootTransaction":"begin get_transaction",
     "f:sqlalchemy.engine.base.TwoPhaseTransaction":"begin_twophase",
     "f:sqlalchemy.engine.cursor.CursorResult":"exec_driver_sql execute",
     "p":"closed connection default_isolation_level info invalidated",
     "v:sqlalchemy.engine.base.Engine":"engine"
    },
    "Engine":{
     "f":"clear_compiled_cache dispose get_execution_options raw_connection update_execution_options",
     "f:sqlalchemy.engine.base.Connection":"connect",
     "f:sqlalchemy.engine.base.OptionEngine":"execution_options",
     "m:sqlalchemy.engine.base.Connection":"begin",
     "p:builtins.str":"driver name",
     "p:sqlalchemy.engine.base.Engine":"engine",
     "v:builtins.str":"logging_name"
    },
    "NestedTransaction":{
     "f":"__exit__ close commit rollback",
     "f:Self":"__enter__",
     "p":"is_valid",
     "v:sqlalchemy.engine.base.Connection":"connection"
    },
    "OptionEngine":{
     "<":"sqlalchemy.engine.base.Engine",
     "f":"update_execution_options",
     "v:builtins.str":"logging_name"
    },
    "RootTransaction":{
     "f":"__exit__ close commit rollback",
     "f:Self":"__enter__",
     "p":"is_valid",
     "v:sqlalchemy.engine.base.Connection":"connection"
    },
    "Transaction":{
     "f":"__exit__ close commit rollback",
     "f:Self":"__enter__",
     "p":"is_valid",
     "v:sqlalchemy.engine.base.Connection":"connection"
    },
    "TwoPhaseTransaction":{
     "f":"__exit__ close commit prepare rollback",
     "f:Self":"__enter__",
     "p":"is_valid",
     "v:sqlalchemy.engine.base.Connection":"connection"
    }
   }
  },
  "sqlalchemy.engine.cursor":{
   "c":{
    "CursorResult":{
     "f":"__exit__ close fetchone first freeze keys last_inserted_params last_updated_params lastrow_has_defaults mappings memoized_instancemethod merge one one_or_none scalar scalar_one scalar_one_or_none scalars supports_sane_multi_rowcount supports_sane_rowcount tuples",
     "f:Self":"__enter__ columns splice_horizontally splice_vertically",
     "f:typing.Iterator[typing.Sequence[Any]]":"partitions",
     "f:typing.Sequence[Any]":"all fetchall fetchmany postfetch_cols prefetch_cols",
     "o":"unique yield_per",
     "p":"inserted_primary_key inserted_primary_key_rows is_insert lastrowid returned_defaults returns_rows rowcount t",
     "p:typing.Sequence[Any]":"returned_defaults_rows",
     "v:sqlalchemy.engine.base.Connection":"connection",
     "v:sqlalchemy.engine.default.DefaultExecutionContext":"context"
    }
   }
  },
  "sqlalchemy.engine.default":{
   "c":{
    "DefaultExecutionContext":{
     "f":"create_cursor create_default_cursor create_server_side_cursor fetchall_for_returning fire_sequence get_current_parameters get_insert_default get_lastrowid get_out_parameter_values get_result_processor get_rowcount get_update_default handle_dbapi_exception lastrow_has_defaults post_exec pre_exec supports_sane_multi_rowcount supports_sane_rowcount",
     "p":"connection engine executemany identifier_preparer no_parameters rowcount",
     "p:typing.Sequence[Any]":"postfetch_cols prefetch_cols",
     "v:builtins.str":"statement unicode_statement",
     "v:sqlalchemy.engine.base.Connection":"root_connection",
     "v:typing.Sequence[Any]":"extracted_parameters returned_default_rows",
     "v:typing.Sequence[typing.Sequence]":"parameters"
    }
   }
  },
  "sqlalchemy.engine.interfaces":{
   "c":{
    "ExecutionContext":{
     "f":"create_cursor fire_sequence get_rowcount handle_dbapi_exception lastrow_has_defaults post_exec pre_exec",
     "f:typing.Sequence":"fetchall_for_returning get_out_parameter_values",
     "v:builtins.str":"statement",
     "v:sqlalchemy.engine.base.Connection":"connection root_connection",
     "v:sqlalchemy.engine.base.Engine":"engine",
     "v:typing.Sequence[typing.Sequence]":"parameters"
    }
   }
  },
  "sqlalchemy.ext.asyncio":{
   "@sqlalchemy.ext.asyncio.engine":"AsyncConnection AsyncEngine AsyncTransaction",
   "@sqlalchemy.ext.asyncio.result":"AsyncMappingResult AsyncResult AsyncScalarResult AsyncTupleResult",
   "@sqlalchemy.ext.asyncio.scoping":"async_scoped_session",
   "@sqlalchemy.ext.asyncio.session":"AsyncAttrs AsyncSession AsyncSessionTransaction async_sessionmaker",
   "a":"close_all_sessions",
   "f":"create_async_pool_from_url",
   "f:sqlalchemy.ext.asyncio.engine.AsyncEngine":"async_engine_from_config create_async_engine",
   "f:sqlalchemy.ext.asyncio.session.AsyncSession":"async_object_session async_session"
  },
  "sqlalchemy.ext.asyncio.base":{
   "c":{
    "GeneratorStartableContext":{
     "<":"typing.Awaitable",
     "a":"__aexit__ start",
     "a:Any":"__aenter__",
     "f:typing.Generator":"__await__",
     "v:typing.AsyncGenerator":"gen"
    },
    "StartableContext":{
     "<":"typing.Awaitable",
     "a":"__aexit__ start",
     "a:Any":"__aenter__",
     "f:typing.Generator":"__await__"
    }
   }
  },
  "sqlalchemy.ext.asyncio.engine":{
   "c":{
    "AsyncConnectable":{
     "v:sqlalchemy.engine.base.Engine":"sync_engine"
    },
    "AsyncConnection":{
     "<":"typing.Awaitable",
     "a":"__aexit__ aclose close commit get_isolation_level get_raw_connection invalidate rollback run_sync scalar scalars",
     "a:Any":"__aenter__",
     "a:sqlalchemy.engine.cursor.CursorResult":"exec_driver_sql execute",
     "a:sqlalchemy.ext.asyncio.engine.AsyncConnection":"execution_options start",
     "f":"in_nested_transaction in_transaction",
     "f:sqlalchemy.ext.asyncio.base.GeneratorStartableContext":"stream stream_scalars",
     "f:sqlalchemy.ext.asyncio.engine.AsyncTransaction":"begin begin_nested get_nested_transaction get_transaction",
     "f:typing.Generator[Any,Any,sqlalchemy.ext.asyncio.engine.AsyncConnection]":"__await__",
     "p":"closed connection default_isolation_level dialect info invalidated",
     "v:sqlalchemy.engine.base.Connection":"sync_connection",
     "v:sqlalchemy.engine.base.Engine":"sync_engine",
     "v:sqlalchemy.ext.asyncio.engine.AsyncEngine":"engine"
    },
    "AsyncEngine":{
     "a":"dispose raw_connection",
     "f":"clear_compiled_cache get_execution_options update_execution_options",
     "f:sqlalchemy.ext.asyncio.engine.AsyncConnection":"connect",
     "f:sqlalchemy.ext.asyncio.engine.AsyncEngine":"execution_options",
     "m:sqlalchemy.ext.asyncio.engine.AsyncConnection":"begin",
     "p":"dialect echo pool url",
     "p:builtins.str":"driver name",
     "p:sqlalchemy.engine.base.Engine":"engine",
     "v:sqlalchemy.engine.base.Engine":"sync_engine"
    },
    "AsyncTransaction":{
     "<":"typing.Awaitable",
     "a":"__aexit__ close commit rollback",
     "a:Any":"__aenter__",
     "a:sqlalchemy.ext.asyncio.engine.AsyncTransaction":"start",
     "f:typing.Generator":"__await__",
     "p":"is_active is_valid",
     "v:sqlalchemy.engine.base.Transaction":"sync_transaction",
     "v:sqlalchemy.ext.asyncio.engine.AsyncConnection":"connection"
    }
   }
  },
  "sqlalchemy.ext.asyncio.result":{
   "c":{
    "AsyncCommon":{
     "a":"close",
     "f":"__exit__ memoized_instancemethod",
     "f:Self":"__enter__",
     "o":"yield_per",
     "p":"closed"
    },
    "AsyncMappingResult":{
     "a":"__anext__ close fetchone first one one_or_none",
     "a:typing.Sequence[Any]":"all fetchall fetchmany",
     "f":"__exit__ keys memoized_instancemethod",
     "f:Self":"__enter__ columns unique",
     "f:sqlalchemy.ext.asyncio.result.AsyncMappingResult":"__aiter__",
     "g":"partitions",
     "o":"yield_per",
     "p":"closed"
    },
    "AsyncResult":{
     "a":"__anext__ close fetchone first freeze one one_or_none scalar scalar_one scalar_one_or_none",
     "a:typing.Sequence[Any]":"all fetchall fetchmany",
     "f":"__exit__ keys memoized_instancemethod",
     "f:Self":"__enter__ columns",
     "f:sqlalchemy.ext.asyncio.result.AsyncMappingResult":"mappings",
     "f:sqlalchemy.ext.asyncio.result.AsyncResult":"__aiter__",
     "f:sqlalchemy.ext.asyncio.result.AsyncScalarResult":"scalars",
     "f:sqlalchemy.ext.asyncio.result.AsyncTupleResult":"tuples",
     "g":"partitions",
     "o":"unique yield_per",
     "p":"closed",
     "p:sqlalchemy.ext.asyncio.result.AsyncTupleResult":"t"
    },
    "AsyncScalarResult":{
     "a":"__anext__ close first one one_or_none",
     "a:typing.Sequence":"all fetchall fetchmany",
     "f":"__exit__ memoized_instancemethod",
     "f:Self":"__enter__ unique",
     "f:sqlalchemy.ext.asyncio.result.AsyncScalarResult":"__aiter__",
     "g":"partitions",
     "o":"yield_per",
     "p":"closed"
    },
    "AsyncTupleResult":{
     "a":"__anext__ close fetchone first one one_or_none scalar scalar_one scalar_one_or_none",
     "a:typing.AsyncIterator[typing.Sequence]":"partitions",
     "a:typing.Sequence":"all fetchall fetchmany",
     "f":"__exit__ memoized_instancemethod",
     "f:Self":"__enter__",
     "f:typing.AsyncIterator":"__aiter__",
     "o":"yield_per",
     "p":"closed"
    }
   }
  },
  "sqlalchemy.ext.asyncio.scoping":{
   "c":{
    "async_scoped_session":{
     "a":"aclose close close_all commit delete delete_all execute flush get get_one invalidate merge refresh remove reset rollback scalar scalars",
     "a:sqlalchemy.ext.asyncio.engine.AsyncConnection":"connection",
     "a:sqlalchemy.ext.asyncio.result.AsyncResult":"stream",
     "a:sqlalchemy.ext.asyncio.result.AsyncScalarResult":"stream_scalars",
     "a:typing.Sequence":"merge_all",
     "f":"add add_all configure expire expire_all expunge expunge_all get_async_bind get_bind identity_key is_modified",
     "f:sqlalchemy.ext.asyncio.session.AsyncSession":"__call__",
     "f:sqlalchemy.ext.asyncio.session.AsyncSessionTransaction":"begin begin_nested",
     "f:sqlalchemy.orm.session.Session":"object_session",
     "p":"autoflush bind binds deleted dirty execution_options identity_map info is_active new no_autoflush",
     "v:sqlalchemy.ext.asyncio.session.async_sessionmaker[sqlalchemy.ext.asyncio.session.AsyncSession]":"session_factory"
    }
   }
  },
  "sqlalchemy.ext.asyncio.session":{
   "c":{
    "AsyncAttrs":{
     "p":"awaitable_attrs"
    },
    "AsyncSession":{
     "a":"__aexit__ aclose close close_all commit delete delete_all execute flush get get_one invalidate merge refresh reset rollback run_sync scalar scalars",
     "a:Self":"__aenter__",
     "a:sqlalchemy.ext.asyncio.engine.AsyncConnection":"connection",
     "a:sqlalchemy.ext.asyncio.result.AsyncResult":"stream",
     "a:sqlalchemy.ext.asyncio.result.AsyncScalarResult":"stream_scalars",
     "a:typing.Sequence":"merge_all",
     "f":"add add_all bind_mapper bind_table expire expire_all expunge expunge_all get_async_bind get_bind identity_key in_nested_transaction in_transaction is_modified",
     "f:sqlalchemy.ext.asyncio.session.AsyncSessionTransaction":"begin begin_nested get_nested_transaction get_transaction",
     "f:sqlalchemy.orm.session.Session":"object_session",
     "p":"autoflush bind binds deleted dirty execution_options identity_map info is_active new no_autoflush",
     "v:sqlalchemy.orm.session.Session":"sync_session"
    },
    "AsyncSessionTransaction":{
     "<":"typing.Awaitable",
     "a":"__aexit__ commit rollback",
     "a:Any":"__aenter__",
     "a:sqlalchemy.ext.asyncio.session.AsyncSessionTransaction":"start",
     "f:sqlalchemy.ext.asyncio.engine.AsyncConnection":"bound_connection",
     "f:typing.Generator":"__await__",
     "p":"connections is_active",
     "v:sqlalchemy.ext.asyncio.session.AsyncSession":"session",
     "v:sqlalchemy.orm.session.SessionTransaction":"sync_transaction"
    },
    "_AsyncSessionContextManager":{
     "a":"__aexit__",
     "a:sqlalchemy.ext.asyncio.session.AsyncSession":"__aenter__",
     "v:sqlalchemy.ext.asyncio.session.AsyncSession":"async_session",
     "v:sqlalchemy.ext.asyncio.session.AsyncSessionTransaction":"trans"
    },
    "async_sessionmaker":{
     "f":"__call__ configure",
     "f:sqlalchemy.ext.asyncio.session._AsyncSessionContextManager[sqlalchemy.ext.asyncio.session.AsyncSession]":"begin"
    }
   }
  },
  "sqlalchemy.orm":{
   "@sqlalchemy.orm.scoping":"scoped_session",
   "@sqlalchemy.orm.session":"Session sessionmaker"
  },
  "sqlalchemy.orm.identity":{
   "c":{
    "IdentityMap":{
     "f":"__getitem__ add all_states check_modified contains_state get has_key safe_discard",
     "f:sqlalchemy.orm.state.InstanceState":"fast_get_state replace",
     "f:typing.Iterable":"keys values"
    }
   }
  },
  "sqlalchemy.orm.scoping":{
   "c":{
    "scoped_session":{
     "f":"add add_all bulk_insert_mappings bulk_save_objects bulk_update_mappings close commit configure delete delete_all execute expire expire_all expunge expunge_all flush get get_bind get_one identity_key is_modified merge query query_property refresh remove reset rollback scalar scalars",
     "f:sqlalchemy.engine.base.Connection":"connection",
     "f:sqlalchemy.orm.session.Session":"__call__ object_session",
     "f:sqlalchemy.orm.session.SessionTransaction":"begin begin_nested",
     "f:typing.Sequence":"merge_all",
     "p":"autoflush bind binds deleted dirty execution_options identity_map info is_active new no_autoflush",
     "v:sqlalchemy.orm.session.sessionmaker[sqlalchemy.orm.session.Session]":"session_factory"
    }
   }
  },
  "sqlalchemy.orm.session":{
   "c":{
    "Session":{
     "f":"__exit__ add add_all bind_mapper bind_table bulk_insert_mappings bulk_save_objects bulk_update_mappings close commit delete delete_all enable_relationship_loading execute expire expire_all expunge expunge_all flush get get_bind get_one in_nested_transaction in_transaction invalidate is_modified merge prepare query refresh reset rollback scalar scalars",
     "f:Self":"__enter__",
     "f:sqlalchemy.engine.base.Connection":"connection",
     "f:sqlalchemy.orm.session.Session":"object_session",
     "f:sqlalchemy.orm.session.SessionTransaction":"begin begin_nested get_nested_transaction get_transaction",
     "f:typing.Sequence":"merge_all",
     "o":"identity_key",
     "p":"deleted dirty info is_active new",
     "p:contextlib.AbstractContextManager[sqlalchemy.orm.session.Session]":"no_autoflush",
     "v:sqlalchemy.orm.identity.IdentityMap":"identity_map",
     "v:sqlalchemy.orm.session._ConnectionCallableProto":"connection_callable"
    },
    "SessionTransaction":{
     "f":"__exit__ declare_states prepare",
     "f:Self":"__enter__",
     "f:sqlalchemy.engine.base.Connection":"bound_connection",
     "o":"close commit connection rollback",
     "p":"connections is_active",
     "p:sqlalchemy.orm.session.SessionTransaction":"parent",
     "v:sqlalchemy.orm.session.Session":"session"
    },
    "_ConnectionCallableProto":{
     "f:sqlalchemy.engine.base.Connection":"__call__"
    },
    "_SessionClassMethods":{
     "f:sqlalchemy.orm.session.Session":"object_session",
     "o":"identity_key"
    },
    "sessionmaker":{
     "f":"configure",
     "f:contextlib.AbstractContextManager[sqlalchemy.orm.session.Session]":"begin",
     "f:sqlalchemy.orm.session.Session":"__call__ object_session",
     "o":"identity_key"
    }
   }
  },
  "sqlalchemy.orm.state":{
   "c":{
    "AttributeState":{
     "f":"load_history",
     "p":"history loaded_value value",
     "v:builtins.str":"key",
     "v:sqlalchemy.orm.state.InstanceState":"state"
    },
    "InstanceState":{
     "f":"get_history get_impl unmodified_intersection",
     "p":"attrs deleted detached dict has_identity identity identity_key info mapper object pending persistent transient unloaded unloaded_expirable unmodified was_deleted",
     "p:sqlalchemy.ext.asyncio.session.AsyncSession":"async_session",
     "p:sqlalchemy.orm.session.Session":"session"
    }
   }
  }
 }
}`;
