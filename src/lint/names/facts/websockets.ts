// Written by `npm run names`; the form is that of ../encoding.ts.
export const WEBSOCKETS = `{
 "from":"websockets 17.4",
 "modules":{
  "websockets":{
   "@websockets.asyncio.client":"ClientConnection connect",
   "@websockets.asyncio.router":"Router",
   "@websockets.asyncio.server":"Server ServerConnection",
   "f":"basic_auth broadcast lazy_import",
   "f:websockets.asyncio.client.connect":"unix_connect",
   "f:websockets.asyncio.server.Server":"route serve unix_route unix_serve"
  },
  "websockets.asyncio.client":{
   "@websockets.asyncio.connection":"Connection",
   "a":"connect_http_proxy",
   "a:socket.socket":"connect_socks_proxy",
   "f":"parse_proxy parse_uri process_exception validate_subprotocols",
   "f:builtins.bytes":"prepare_connect_request",
   "f:builtins.str":"get_proxy",
   "f:typing.Generator":"backoff",
   "f:typing.Sequence[Any]":"enable_client_permessage_deflate",
   "f:websockets.asyncio.client.connect":"unix_connect",
   "c":{
    "ClientConnection":{
     "<":"websockets.asyncio.connection.Connection",
     "a":"handshake",
     "f":"process_event",
     "v:_asyncio.Future":"response_rcvd"
    },
    "connect":{
     "a":"__aexit__",
     "a:websockets.asyncio.client.ClientConnection":"__aenter__ connect open_tcp_connection",
     "f":"process_redirect",
     "f:typing.Generator[Any,Any,websockets.asyncio.client.ClientConnection]":"__await__",
     "g":"__aiter__",
     "v:builtins.str":"uri user_agent_header",
     "v:websockets.asyncio.client.ClientConnection":"connection"
    }
   }
  },
  "websockets.asyncio.connection":{
   "c":{
    "Connection":{
     "a":"__aexit__ close drain keepalive pong recv send wait_closed",
     "a:Self":"__aenter__",
     "a:typing.Awaitable":"ping",
     "f":"acknowledge_pings connection_lost connection_made data_received eof_received pause_writing process_event resume_writing send_data set_connection_exc start_keepalive terminate_pending_pings",
     "f:typing.AsyncIterator":"recv_streaming",
     "g":"__aiter__",
     "m":"send_context",
     "p":"close_code close_exc local_address remote_address state subprotocol",
     "p:builtins.str":"close_reason",
     "v:_asyncio.Future":"connection_lost_waiter send_in_progress",
     "v:_asyncio.Task":"keepalive_task",
     "v:asyncio.events.AbstractEventLoop":"loop",
     "v:builtins.dict[builtins.bytes,builtins.tuple[_asyncio.Future,Any]]":"pending_pings",
     "v:websockets.asyncio.messages.Assembler":"recv_messages"
    }
   }
  },
  "websockets.asyncio.messages":{
   "c":{
    "Assembler":{
     "a":"get",
     "f":"close maybe_pause maybe_resume put",
     "f:typing.AsyncIterator":"get_iter",
     "v:websockets.asyncio.messages.SimpleQueue[Any]":"frames"
    },
    "SimpleQueue":{
     "a":"get",
     "f":"abort put put_back",
     "v:_asyncio.Future":"get_waiter",
     "v:asyncio.events.AbstractEventLoop":"loop"
    }
   }
  },
  "websockets.asyncio.router":{
   "c":{
    "Router":{
     "a":"handler",
     "f":"not_found redirect route_request",
     "f:builtins.str":"get_server_name",
     "v:builtins.str":"server_name url_scheme"
    }
   }
  },
  "websockets.asyncio.server":{
   "@websockets.asyncio.connection":"Connection",
   "f":"basic_auth broadcast is_credentials validate_subprotocols",
   "f:builtins.str":"build_www_authenticate_basic get_socket_name",
   "f:builtins.tuple[builtins.str,builtins.str]":"parse_authorization_basic",
   "f:typing.Sequence[Any]":"enable_server_permessage_deflate",
   "f:websockets.asyncio.server.Server":"serve unix_serve",
   "c":{
    "Server":{
     "a":"__aexit__ serve_forever start_serving wait_closed",
     "a:Self":"__aenter__",
     "f":"close is_serving",
     "f:asyncio.events.AbstractEventLoop":"get_loop",
     "f:typing.Generator":"__await__",
     "p:builtins.set[websockets.asyncio.server.ServerConnection]":"connections",
     "p:builtins.tuple[socket.socket,Any]":"sockets",
     "v:_asyncio.Future":"handlers_waiter",
     "v:_asyncio.Task":"close_task",
     "v:builtins.set[_asyncio.Task]":"handler_tasks",
     "v:builtins.set[websockets.asyncio.server.ServerConnection]":"all_connections"
    },
    "ServerConnection":{
     "<":"websockets.asyncio.connection.Connection",
     "a":"handshake",
     "f":"connection_made process_event respond",
     "v:_asyncio.Future":"request_rcvd",
     "v:builtins.str":"username",
     "v:websockets.asyncio.server.Server":"server"
    }
   }
  }
 }
}`;
