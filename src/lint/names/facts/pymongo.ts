// Written by `npm run names`; the form is that of ../encoding.ts.
export const PYMONGO = `{
 "from":"pymongo 4.20.0",
 "modules":{
  "pymongo":{
   "@pymongo.asynchronous.mongo_client":"AsyncMongoClient",
   "@pymongo.synchronous.mongo_client":"MongoClient"
  },
  "pymongo.asynchronous.change_stream":{
   "c":{
    "AsyncChangeStream":{
     "a":"__aexit__ __anext__ close next try_next",
     "a:pymongo.asynchronous.change_stream.AsyncChangeStream":"__aenter__",
     "f:pymongo.asynchronous.change_stream.AsyncChangeStream":"__aiter__",
     "p":"alive resume_token"
    },
    "AsyncCollectionChangeStream":{
     "a":"__aexit__ __anext__ close next try_next",
     "a:pymongo.asynchronous.change_stream.AsyncChangeStream":"__aenter__",
     "f:pymongo.asynchronous.change_stream.AsyncChangeStream":"__aiter__",
     "p":"alive resume_token"
    },
    "AsyncDatabaseChangeStream":{
     "a":"__aexit__ __anext__ close next try_next",
     "a:pymongo.asynchronous.change_stream.AsyncChangeStream":"__aenter__",
     "f:pymongo.asynchronous.change_stream.AsyncChangeStream":"__aiter__",
     "p":"alive resume_token"
    }
   }
  },
  "pymongo.asynchronous.client_session":{
   "c":{
    "AsyncClientSession":{
     "a":"__aexit__ abort_transaction commit_transaction end_session with_transaction",
     "a:Self":"__aenter__",
     "a:contextlib.AbstractAsyncContextManager":"start_transaction",
     "f":"advance_cluster_time advance_operation_time bind",
     "p":"client cluster_time has_ended in_transaction operation_time options session_id"
    }
   }
  },
  "pymongo.asynchronous.collection":{
   "c":{
    "AsyncCollection":{
     "a":"bulk_write count_documents delete_many delete_one drop drop_index drop_indexes drop_search_index estimated_document_count find_one find_one_and_delete find_one_and_replace find_one_and_update index_information insert_many insert_one options rename replace_one update_many update_one update_search_index",
     "a:builtins.list":"distinct",
     "a:builtins.list[builtins.str]":"create_indexes create_search_indexes",
     "a:builtins.str":"create_index create_search_index",
     "a:pymongo.asynchronous.change_stream.AsyncCollectionChangeStream":"watch",
     "a:pymongo.asynchronous.command_cursor.AsyncCommandCursor":"aggregate list_indexes list_search_indexes",
     "a:pymongo.asynchronous.cursor.AsyncRawBatchCursor":"aggregate_raw_batches",
     "f":"__call__ next",
     "f:pymongo.asynchronous.collection.AsyncCollection":"__getattr__ __getitem__ with_options",
     "f:pymongo.asynchronous.cursor.AsyncCursor":"find",
     "f:pymongo.asynchronous.cursor.AsyncRawBatchCursor":"find_raw_batches",
     "p":"codec_options read_concern read_preference write_concern",
     "p:builtins.str":"full_name name",
     "p:pymongo.asynchronous.database.AsyncDatabase":"database"
    }
   }
  },
  "pymongo.asynchronous.command_cursor":{
   "c":{
    "AsyncCommandCursor":{
     "a":"__aexit__ __anext__ close next try_next",
     "a:builtins.list":"to_list",
     "a:pymongo.asynchronous.command_cursor.AsyncCommandCursor":"__aenter__",
     "f:Self":"batch_size",
     "f:typing.AsyncIterator":"__aiter__",
     "p":"alive cursor_id session",
     "p:builtins.tuple":"address"
    }
   }
  },
  "pymongo.asynchronous.cursor":{
   "c":{
    "AsyncCursor":{
     "a":"__aexit__ __anext__ close explain next",
     "a:builtins.list":"distinct to_list",
     "a:pymongo.asynchronous.cursor.AsyncCursor":"__aenter__ add_option rewind",
     "f":"__getitem__",
     "f:Self":"allow_disk_use batch_size clone collation comment hint limit max max_await_time_ms max_scan max_time_ms min remove_option skip sort where",
     "f:pymongo.asynchronous.cursor.AsyncCursor":"__aiter__",
     "p":"alive cursor_id retrieved session",
     "p:builtins.tuple":"address",
     "p:pymongo.asynchronous.collection.AsyncCollection":"collection"
    },
    "AsyncRawBatchCursor":{
     "a":"__aexit__ __anext__ close explain next",
     "a:builtins.list":"distinct to_list",
     "a:pymongo.asynchronous.cursor.AsyncCursor":"__aenter__ add_option rewind",
     "f":"__getitem__",
     "f:Self":"allow_disk_use batch_size clone collation comment hint limit max max_await_time_ms max_scan max_time_ms min remove_option skip sort where",
     "f:pymongo.asynchronous.cursor.AsyncCursor":"__aiter__",
     "p":"alive cursor_id retrieved session",
     "p:builtins.tuple":"address",
     "p:pymongo.asynchronous.collection.AsyncCollection":"collection"
    }
   }
  },
  "pymongo.asynchronous.cursor_base":{
   "c":{
    "_AsyncCursorBase":{
     "a":"__aexit__ close",
     "a:builtins.list":"to_list",
     "p":"alive cursor_id",
     "p:builtins.tuple":"address",
     "p:pymongo.asynchronous.client_session.AsyncClientSession":"session"
    }
   }
  },
  "pymongo.asynchronous.database":{
   "c":{
    "AsyncDatabase":{
     "a":"command dereference",
     "a:builtins.dict[builtins.str,Any]":"drop_collection validate_collection",
     "a:builtins.list[builtins.str]":"list_collection_names",
     "a:pymongo.asynchronous.change_stream.AsyncDatabaseChangeStream":"watch",
     "a:pymongo.asynchronous.collection.AsyncCollection":"create_collection",
     "a:pymongo.asynchronous.command_cursor.AsyncCommandCursor":"aggregate cursor_command list_collections",
     "f":"next",
     "f:pymongo.asynchronous.collection.AsyncCollection":"__getattr__ __getitem__ get_collection",
     "f:pymongo.asynchronous.database.AsyncDatabase":"with_options",
     "p":"codec_options read_concern read_preference write_concern",
     "p:builtins.str":"name",
     "p:pymongo.asynchronous.mongo_client.AsyncMongoClient":"client"
    }
   }
  },
  "pymongo.asynchronous.mongo_client":{
   "c":{
    "AsyncMongoClient":{
     "a":"__aexit__ aclose aconnect bulk_write close drop_database",
     "a:builtins.dict[builtins.str,Any]":"server_info",
     "a:builtins.list[builtins.str]":"list_database_names",
     "a:pymongo.asynchronous.change_stream.AsyncChangeStream":"watch",
     "a:pymongo.asynchronous.command_cursor.AsyncCommandCursor[builtins.dict[builtins.str,Any]]":"list_databases",
     "a:pymongo.asynchronous.mongo_client.AsyncMongoClient":"__aenter__",
     "f":"append_metadata next",
     "f:builtins.tuple[builtins.tuple[builtins.tuple,Any],builtins.str,builtins.str,builtins.str]":"eq_props",
     "f:pymongo.asynchronous.client_session.AsyncClientSession":"start_session",
     "f:pymongo.asynchronous.database.AsyncDatabase":"__getattr__ __getitem__ get_database get_default_database",
     "p":"address arbiters codec_options is_mongos is_primary options primary read_concern read_preference secondaries topology_description write_concern",
     "p:builtins.frozenset[builtins.tuple]":"nodes"
    }
   }
  },
  "pymongo.synchronous.collection":{
   "c":{
    "Collection":{
     "f":"__call__ aggregate bulk_write count_documents delete_many delete_one drop drop_index drop_indexes drop_search_index estimated_document_count find_one find_one_and_delete find_one_and_replace find_one_and_update index_information insert_many insert_one list_indexes list_search_indexes next options rename replace_one update_many update_one update_search_index watch",
     "f:builtins.list":"distinct",
     "f:builtins.list[builtins.str]":"create_indexes create_search_indexes",
     "f:builtins.str":"create_index create_search_index",
     "f:pymongo.synchronous.collection.Collection":"__getattr__ __getitem__ with_options",
     "f:pymongo.synchronous.cursor.Cursor":"find",
     "f:pymongo.synchronous.cursor.RawBatchCursor":"aggregate_raw_batches find_raw_batches",
     "p":"codec_options read_concern read_preference write_concern",
     "p:builtins.str":"full_name name",
     "p:pymongo.synchronous.database.Database":"database"
    }
   }
  },
  "pymongo.synchronous.cursor":{
   "c":{
    "Cursor":{
     "f":"__exit__ __getitem__ close explain next",
     "f:Self":"allow_disk_use batch_size clone collation comment hint limit max max_await_time_ms max_scan max_time_ms min remove_option skip sort where",
     "f:builtins.list":"distinct to_list",
     "f:pymongo.synchronous.cursor.Cursor":"__enter__ add_option rewind",
     "p":"alive cursor_id retrieved session",
     "p:builtins.tuple":"address",
     "p:pymongo.synchronous.collection.Collection":"collection"
    },
    "RawBatchCursor":{
     "f":"__exit__ __getitem__ close explain next",
     "f:Self":"allow_disk_use batch_size clone collation comment hint limit max max_await_time_ms max_scan max_time_ms min remove_option skip sort where",
     "f:builtins.list":"distinct to_list",
     "f:pymongo.synchronous.cursor.Cursor":"__enter__ add_option rewind",
     "p":"alive cursor_id retrieved session",
     "p:builtins.tuple":"address",
     "p:pymongo.synchronous.collection.Collection":"collection"
    }
   }
  },
  "pymongo.synchronous.database":{
   "c":{
    "Database":{
     "f":"aggregate command cursor_command dereference list_collections next watch",
     "f:builtins.dict[builtins.str,Any]":"drop_collection validate_collection",
     "f:builtins.list[builtins.str]":"list_collection_names",
     "f:pymongo.synchronous.collection.Collection":"__getattr__ __getitem__ create_collection get_collection",
     "f:pymongo.synchronous.database.Database":"with_options",
     "p":"codec_options read_concern read_preference write_concern",
     "p:builtins.str":"name",
     "p:pymongo.synchronous.mongo_client.MongoClient":"client"
    }
   }
  },
  "pymongo.synchronous.mongo_client":{
   "c":{
    "MongoClient":{
     "f":"__exit__ append_metadata bulk_write drop_database list_databases next start_session watch",
     "f:builtins.dict[builtins.str,Any]":"server_info",
     "f:builtins.list[builtins.str]":"list_database_names",
     "f:builtins.tuple[builtins.tuple[builtins.tuple,Any],builtins.str,builtins.str,builtins.str]":"eq_props",
     "f:pymongo.synchronous.database.Database":"__getattr__ __getitem__ get_database get_default_database",
     "f:pymongo.synchronous.mongo_client.MongoClient":"__enter__",
     "p":"codec_options is_mongos is_primary options read_concern read_preference topology_description write_concern",
     "p:builtins.frozenset[builtins.tuple]":"nodes",
     "p:builtins.set[builtins.tuple]":"arbiters secondaries",
     "p:builtins.tuple[builtins.str,Any]":"address primary"
    }
   }
  }
 }
}`;
