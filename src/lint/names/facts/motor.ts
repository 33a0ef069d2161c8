// Written by `npm run names`; the form is that of ../encoding.ts.
export const MOTOR = `{
 "from":"motor 3.7.1",
 "modules":{
  "motor.core":{
   "c":{
    "AgnosticBaseCursor":{
     "a":"__aexit__ __anext__ close next",
     "a:Any":"__aenter__",
     "f":"__aiter__ alive cursor_id each get_io_loop next_object",
     "f:_asyncio.Future[builtins.list]":"to_list",
     "f:builtins.tuple":"address",
     "f:motor.core.AgnosticBaseCursor":"batch_size",
     "f:motor.core.AgnosticClientSession":"session",
     "p:_asyncio.Future":"fetch_next"
    },
    "AgnosticChangeStream":{
     "a":"__aexit__ __anext__ close next try_next",
     "a:motor.core.AgnosticChangeStream":"__aenter__",
     "f":"__exit__ alive get_io_loop",
     "f:None":"__enter__",
     "f:motor.core.AgnosticChangeStream":"__aiter__",
     "p":"resume_token"
    },
    "AgnosticClient":{
     "a":"bulk_write drop_database",
     "a:builtins.dict[builtins.str,Any]":"server_info",
     "a:builtins.list[builtins.str]":"list_database_names",
     "a:motor.core.AgnosticClientSession":"start_session",
     "a:motor.core.AgnosticCommandCursor[builtins.dict[builtins.str,Any]]":"list_databases",
     "f":"close get_io_loop is_mongos is_primary options topology_description wrap",
     "f:builtins.frozenset[builtins.tuple]":"nodes",
     "f:builtins.set[builtins.tuple[builtins.str,Any]]":"arbiters secondaries",
     "f:builtins.tuple[builtins.str,Any]":"address primary",
     "f:motor.core.AgnosticChangeStream":"watch",
     "f:motor.core.AgnosticDatabase":"__getattr__ __getitem__ get_database get_default_database",
     "p":"io_loop",
     "v:builtins.str":"HOST"
    },
    "AgnosticClientEncryption":{
     "a":"__aexit__ add_key_alt_name close create_data_key decrypt delete_key encrypt encrypt_expression get_key get_key_by_alt_name remove_key_alt_name rewrap_many_data_key",
     "a:builtins.tuple[motor.core.AgnosticCollection,Any]":"create_encrypted_collection",
     "a:motor.core.AgnosticClientEncryption":"__aenter__",
     "a:motor.core.AgnosticCursor":"get_keys",
     "f":"__exit__ get_io_loop",
     "f:Any":"__enter__",
     "p":"io_loop"
    },
    "AgnosticClientSession":{
     "a":"__aexit__ abort_transaction commit_transaction end_session with_transaction",
     "a:motor.core.AgnosticClientSession":"__aenter__",
     "f":"__exit__ advance_cluster_time advance_operation_time cluster_time get_io_loop has_ended in_transaction operation_time options session_id",
     "f:None":"__enter__",
     "f:motor.core._MotorTransactionContext":"start_transaction",
     "p:motor.core.AgnosticClient":"client"
    },
    "AgnosticCollection":{
     "a":"bulk_write count_documents delete_many delete_one drop drop_index drop_indexes drop_search_index estimated_document_count find_one find_one_and_delete find_one_and_replace find_one_and_update index_information insert_many insert_one options rename replace_one update_many update_one update_search_index",
     "a:builtins.list":"distinct",
     "a:builtins.list[builtins.str]":"create_indexes create_search_indexes",
     "a:builtins.str":"create_index create_search_index",
     "f":"__call__ get_io_loop watch wrap",
     "f:builtins.str":"full_name",
     "f:motor.core.AgnosticCollection":"__getattr__ __getitem__ with_options",
     "f:motor.core.AgnosticCommandCursor":"aggregate",
     "f:motor.core.AgnosticCursor":"find",
     "f:motor.core.AgnosticLatentCommandCursor":"list_indexes list_search_indexes",
     "f:motor.core.AgnosticRawBatchCursor":"aggregate_raw_batches find_raw_batches",
     "p:builtins.str":"name"
    },
    "AgnosticCommandCursor":{
     "a":"__aexit__ __anext__ close next",
     "a:Any":"__aenter__",
     "f":"__aiter__ alive cursor_id each get_io_loop next_object",
     "f:_asyncio.Future[builtins.list]":"to_list",
     "f:builtins.tuple":"address",
     "f:motor.core.AgnosticBaseCursor":"batch_size",
     "f:motor.core.AgnosticClientSession":"session",
     "p:_asyncio.Future":"fetch_next"
    },
    "AgnosticCursor":{
     "a":"__aexit__ __anext__ close explain next",
     "a:Any":"__aenter__",
     "a:builtins.list":"distinct",
     "f":"__aiter__ alive cursor_id each get_io_loop next_object",
     "f:_asyncio.Future[builtins.list]":"to_list",
     "f:builtins.tuple":"address",
     "f:motor.core.AgnosticBaseCursor":"batch_size",
     "f:motor.core.AgnosticClientSession":"session",
     "f:motor.core.AgnosticCursor":"add_option allow_disk_use clone collation comment hint limit max max_await_time_ms max_scan max_time_ms min remove_option rewind skip sort where",
     "p:_asyncio.Future":"fetch_next"
    },
    "AgnosticDatabase":{
     "a":"command dereference",
     "a:builtins.dict[builtins.str,Any]":"drop_collection validate_collection",
     "a:builtins.list[builtins.str]":"list_collection_names",
     "a:motor.core.AgnosticCollection":"create_collection",
     "a:motor.core.AgnosticCommandCursor":"cursor_command list_collections",
     "f":"__call__ get_io_loop wrap",
     "f:motor.core.AgnosticChangeStream":"watch",
     "f:motor.core.AgnosticCollection":"__getattr__ __getitem__ get_collection",
     "f:motor.core.AgnosticDatabase":"with_options",
     "f:motor.core.AgnosticLatentCommandCursor":"aggregate",
     "p:builtins.str":"name",
     "p:motor.core.AgnosticClient":"client"
    },
    "AgnosticLatentCommandCursor":{
     "a":"__aexit__ __anext__ close next",
     "a:Any":"__aenter__",
     "f":"__aiter__ alive cursor_id each get_io_loop next_object",
     "f:_asyncio.Future[builtins.list]":"to_list",
     "f:builtins.tuple":"address",
     "f:motor.core.AgnosticBaseCursor":"batch_size",
     "f:motor.core.AgnosticClientSession":"session",
     "p:_asyncio.Future":"fetch_next"
    },
    "AgnosticRawBatchCommandCursor":{
     "a":"__aexit__ __anext__ close next",
     "a:Any":"__aenter__",
     "f":"__aiter__ alive cursor_id each get_io_loop next_object",
     "f:_asyncio.Future[builtins.list]":"to_list",
     "f:builtins.tuple":"address",
     "f:motor.core.AgnosticBaseCursor":"batch_size",
     "f:motor.core.AgnosticClientSession":"session",
     "p:_asyncio.Future":"fetch_next"
    },
    "AgnosticRawBatchCursor":{
     "a":"__aexit__ __anext__ close explain next",
     "a:Any":"__aenter__",
     "a:builtins.list":"distinct",
     "f":"__aiter__ alive cursor_id each get_io_loop next_object",
     "f:_asyncio.Future[builtins.list]":"to_list",
     "f:builtins.tuple":"address",
     "f:motor.core.AgnosticBaseCursor":"batch_size",
     "f:motor.core.AgnosticClientSession":"session",
     "f:motor.core.AgnosticCursor":"add_option allow_disk_use clone collation comment hint limit max max_await_time_ms max_scan max_time_ms min remove_option rewind skip sort where",
     "p:_asyncio.Future":"fetch_next"
    },
    "_MotorTransactionContext":{
     "a":"__aexit__",
     "a:motor.core._MotorTransactionContext":"__aenter__"
    }
   }
  },
  "motor.motor_asyncio":{
   "c":{
    "AsyncIOMotorChangeStream":{
     "a":"__aexit__ __anext__ close next try_next",
     "a:motor.motor_asyncio.AsyncIOMotorChangeStream":"__aenter__",
     "f":"__exit__ alive get_io_loop",
     "f:None":"__enter__",
     "f:motor.motor_asyncio.AsyncIOMotorChangeStream":"__aiter__"
    },
    "AsyncIOMotorClient":{
     "a":"bulk_write drop_database",
     "a:builtins.dict[builtins.str,Any]":"server_info",
     "a:builtins.list[builtins.str]":"list_database_names",
     "a:motor.motor_asyncio.AsyncIOMotorClientSession":"start_session",
     "a:motor.motor_asyncio.AsyncIOMotorCommandCursor[builtins.dict[builtins.str,Any]]":"list_databases",
     "f":"close get_io_loop is_mongos is_primary options topology_description wrap",
     "f:builtins.frozenset[builtins.tuple]":"nodes",
     "f:builtins.set[builtins.tuple[builtins.str,Any]]":"arbiters secondaries",
     "f:builtins.tuple[builtins.str,Any]":"address primary",
     "f:motor.motor_asyncio.AsyncIOMotorChangeStream":"watch",
     "f:motor.motor_asyncio.AsyncIOMotorDatabase":"__getattr__ __getitem__ get_database get_default_database",
     "v:builtins.str":"HOST"
    },
    "AsyncIOMotorClientEncryption":{
     "a":"__aexit__ add_key_alt_name close create_data_key decrypt delete_key encrypt encrypt_expression get_key get_key_by_alt_name remove_key_alt_name rewrap_many_data_key",
     "a:builtins.tuple[motor.motor_asyncio.AsyncIOMotorCollection,Any]":"create_encrypted_collection",
     "a:motor.motor_asyncio.AsyncIOMotorClientEncryption":"__aenter__",
     "a:motor.motor_asyncio.AsyncIOMotorCursor":"get_keys",
     "f":"__exit__ get_io_loop",
     "f:Any":"__enter__"
    },
    "AsyncIOMotorClientSession":{
     "a":"__aexit__ abort_transaction commit_transaction end_session with_transaction",
     "a:motor.motor_asyncio.AsyncIOMotorClientSession":"__aenter__",
     "f":"__exit__ advance_cluster_time advance_operation_time cluster_time get_io_loop has_ended in_transaction operation_time options session_id",
     "f:None":"__enter__",
     "f:motor.core._MotorTransactionContext":"start_transaction",
     "p:motor.motor_asyncio.AsyncIOMotorClient":"client"
    },
    "AsyncIOMotorCollection":{
     "a":"bulk_write count_documents delete_many delete_one drop drop_index drop_indexes drop_search_index estimated_document_count find_one find_one_and_delete find_one_and_replace find_one_and_update index_information insert_many insert_one options rename replace_one update_many update_one update_search_index",
     "a:builtins.list":"distinct",
     "a:builtins.list[builtins.str]":"create_indexes create_search_indexes",
     "a:builtins.str":"create_index create_search_index",
     "f":"__call__ get_io_loop watch wrap",
     "f:builtins.str":"full_name",
     "f:motor.motor_asyncio.AsyncIOMotorCollection":"__getattr__ __getitem__ with_options",
     "f:motor.motor_asyncio.AsyncIOMotorCommandCursor":"aggregate",
     "f:motor.motor_asyncio.AsyncIOMotorCursor":"find",
     "f:motor.motor_asyncio.AsyncIOMotorLatentCommandCursor":"list_indexes list_search_indexes",
     "f:motor.motor_asyncio.AsyncIOMotorRawBatchCursor":"aggregate_raw_batches find_raw_batches",
     "v:builtins.str":"name"
    },
    "AsyncIOMotorCommandCursor":{
     "a":"__aexit__ __anext__ close next",
     "a:Any":"__aenter__",
     "f":"__aiter__ alive cursor_id each get_io_loop next_object",
     "f:_asyncio.Future[builtins.list]":"to_list",
     "f:builtins.tuple":"address",
     "f:motor.core.AgnosticBaseCursor":"batch_size",
     "f:motor.core.AgnosticClientSession":"session",
     "v:_asyncio.Future":"fetch_next"
    },
    "AsyncIOMotorCursor":{
     "a":"__aexit__ __anext__ close explain next",
     "a:Any":"__aenter__",
     "a:builtins.list":"distinct",
     "f":"__aiter__ alive cursor_id each get_io_loop next_object",
     "f:_asyncio.Future[builtins.list]":"to_list",
     "f:builtins.tuple":"address",
     "f:motor.core.AgnosticBaseCursor":"batch_size",
     "f:motor.core.AgnosticClientSession":"session",
     "f:motor.motor_asyncio.AsyncIOMotorCursor":"add_option allow_disk_use clone collation comment hint limit max max_await_time_ms max_scan max_time_ms min remove_option rewind skip sort where",
     "v:_asyncio.Future":"fetch_next"
    },
    "AsyncIOMotorDatabase":{
     "a":"command dereference",
     "a:builtins.dict[builtins.str,Any]":"drop_collection validate_collection",
     "a:builtins.list[builtins.str]":"list_collection_names",
     "a:motor.motor_asyncio.AsyncIOMotorCollection":"create_collection",
     "a:motor.motor_asyncio.AsyncIOMotorCommandCursor":"cursor_command list_collections",
     "f":"__call__ get_io_loop wrap",
     "f:motor.motor_asyncio.AsyncIOMotorChangeStream":"watch",
     "f:motor.motor_asyncio.AsyncIOMotorCollection":"__getattr__ __getitem__ get_collection",
     "f:motor.motor_asyncio.AsyncIOMotorDatabase":"with_options",
     "f:motor.motor_asyncio.AsyncIOMotorLatentCommandCursor":"aggregate",
     "p:motor.motor_asyncio.AsyncIOMotorClient":"client",
     "v:builtins.str":"name"
    },
    "AsyncIOMotorGridFSBucket":{
     "a":"delete download_to_stream download_to_stream_by_name rename upload_from_stream upload_from_stream_with_id",
     "a:motor.motor_asyncio.AsyncIOMotorGridOut":"open_download_stream open_download_stream_by_name",
     "f":"get_io_loop wrap",
     "f:motor.motor_asyncio.AsyncIOMotorGridIn":"open_upload_stream open_upload_stream_with_id",
     "f:motor.motor_asyncio.AsyncIOMotorGridOutCursor":"find"
    },
    "AsyncIOMotorGridIn":{
     "a":"__aexit__ abort close set write writelines",
     "a:motor.motor_asyncio.AsyncIOMotorGridIn":"__aenter__",
     "f":"closed get_io_loop read readable seekable writeable",
     "v:builtins.str":"content_type filename name"
    },
    "AsyncIOMotorGridOut":{
     "a":"read stream_to_handler",
     "a:builtins.bytes":"__anext__ readchunk readline",
     "f":"__getattr__ close get_io_loop open readable seek seekable tell write",
     "f:motor.motor_asyncio.AsyncIOMotorGridOut":"__aiter__",
     "v:builtins.list[builtins.str]":"aliases",
     "v:builtins.str":"content_type filename name"
    },
    "AsyncIOMotorGridOutCursor":{
     "a":"__aexit__ __anext__ close explain next",
     "a:Any":"__aenter__",
     "a:builtins.list":"distinct",
     "f":"__aiter__ alive cursor_id each get_io_loop",
     "f:_asyncio.Future[builtins.list]":"to_list",
     "f:builtins.tuple":"address",
     "f:motor.core.AgnosticBaseCursor":"batch_size",
     "f:motor.core.AgnosticClientSession":"session",
     "f:motor.core.AgnosticCursor":"add_option allow_disk_use clone collation comment hint limit max max_await_time_ms max_scan max_time_ms min remove_option rewind skip sort where",
     "f:motor.motor_asyncio.AsyncIOMotorGridOutCursor":"next_object",
     "p:_asyncio.Future":"fetch_next"
    },
    "AsyncIOMotorLatentCommandCursor":{
     "a":"__aexit__ __anext__ close next",
     "a:Any":"__aenter__",
     "f":"__aiter__ alive cursor_id each get_io_loop next_object",
     "f:_asyncio.Future[builtins.list]":"to_list",
     "f:builtins.tuple":"address",
     "f:motor.core.AgnosticBaseCursor":"batch_size",
     "f:motor.core.AgnosticClientSession":"session",
     "v:_asyncio.Future":"fetch_next"
    },
    "AsyncIOMotorRawBatchCommandCursor":{
     "a":"__aexit__ __anext__ close next",
     "a:Any":"__aenter__",
     "f":"__aiter__ alive cursor_id each get_io_loop next_object",
     "f:_asyncio.Future[builtins.list]":"to_list",
     "f:builtins.tuple":"address",
     "f:motor.core.AgnosticBaseCursor":"batch_size",
     "f:motor.core.AgnosticClientSession":"session",
     "v:_asyncio.Future":"fetch_next"
    },
    "AsyncIOMotorRawBatchCursor":{
     "a":"__aexit__ __anext__ close explain next",
     "a:Any":"__aenter__",
     "a:builtins.list":"distinct",
     "f":"__aiter__ alive cursor_id each get_io_loop next_object",
     "f:_asyncio.Future[builtins.list]":"to_list",
     "f:builtins.tuple":"address",
     "f:motor.core.AgnosticBaseCursor":"batch_size",
     "f:motor.core.AgnosticClientSession":"session",
     "f:motor.core.AgnosticCursor":"add_option allow_disk_use clone collation comment hint limit max max_await_time_ms max_scan max_time_ms min remove_option rewind skip sort where",
     "v:_asyncio.Future":"fetch_next"
    }
   }
  },
  "motor.motor_gridfs":{
   "c":{
    "AgnosticGridFSBucket":{
     "a":"delete download_to_stream download_to_stream_by_name rename upload_from_stream upload_from_stream_with_id",
     "a:motor.motor_gridfs.AgnosticGridOut":"open_download_stream open_download_stream_by_name",
     "f":"get_io_loop wrap",
     "f:motor.motor_gridfs.AgnosticGridIn":"open_upload_stream open_upload_stream_with_id",
     "f:motor.motor_gridfs.AgnosticGridOutCursor":"find"
    },
    "AgnosticGridIn":{
     "a":"__aexit__ abort close set write writelines",
     "a:motor.motor_gridfs.AgnosticGridIn":"__aenter__",
     "f":"closed get_io_loop read readable seekable writeable",
     "v:builtins.str":"content_type filename name"
    },
    "AgnosticGridOut":{
     "a":"read stream_to_handler",
     "a:builtins.bytes":"__anext__ readchunk readline",
     "f":"__getattr__ close get_io_loop open readable seek seekable tell write",
     "f:motor.motor_gridfs.AgnosticGridOut":"__aiter__",
     "v:builtins.list[builtins.str]":"aliases",
     "v:builtins.str":"content_type filename name"
    },
    "AgnosticGridOutCursor":{
     "a":"__aexit__ __anext__ close explain next",
     "a:Any":"__aenter__",
     "a:builtins.list":"distinct",
     "f":"__aiter__ alive cursor_id each get_io_loop",
     "f:_asyncio.Future[builtins.list]":"to_list",
     "f:builtins.tuple":"address",
     "f:motor.core.AgnosticBaseCursor":"batch_size",
     "f:motor.core.AgnosticClientSession":"session",
     "f:motor.core.AgnosticCursor":"add_option allow_disk_use clone collation comment hint limit max max_await_time_ms max_scan max_time_ms min remove_option rewind skip sort where",
     "f:motor.motor_gridfs.AgnosticGridOutCursor":"next_object",
     "p:_asyncio.Future":"fetch_next"
    }
   }
  }
 }
}`;
