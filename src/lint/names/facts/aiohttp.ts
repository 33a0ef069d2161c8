// Written by `npm run names`; the form is that of ../encoding.ts.
export const AIOHTTP = `{
 "from":"aiohttp 3.14.5",
 "modules":{
  "aiohttp":{
   "@aiohttp.client":"ClientSession",
   "@aiohttp.client_middleware_digest_auth":"DigestAuthMiddleware",
   "@aiohttp.client_reqrep":"ClientRequest ClientResponse",
   "@aiohttp.client_ws":"ClientWebSocketResponse",
   "@aiohttp.connector":"BaseConnector NamedPipeConnector TCPConnector UnixConnector",
   "@aiohttp.formdata":"FormData",
   "@aiohttp.multipart":"BodyPartReader MultipartReader MultipartWriter",
   "@aiohttp.payload":"AsyncIterablePayload BufferedReaderPayload BytesIOPayload BytesPayload IOBasePayload JsonPayload Payload StringIOPayload StringPayload TextIOPayload",
   "@aiohttp.payload_streamer":"streamer",
   "@aiohttp.resolver":"AsyncResolver ThreadedResolver",
   "@aiohttp.streams":"DataQueue FlowControlDataQueue StreamReader",
   "@aiohttp.tracing":"TraceRequestEndParams TraceRequestRedirectParams",
   "f":"request set_zlib_backend",
   "f:aiohttp.payload.Payload":"get_payload",
   "f:builtins.str":"content_disposition_filename encode_basic_auth",
   "f:builtins.tuple[builtins.str,builtins.dict[builtins.str,builtins.str]]":"parse_content_disposition",
   "v:aiohttp.payload.PayloadRegistry":"PAYLOAD_REGISTRY",
   "v:aiohttp.streams.StreamReader":"EMPTY_PAYLOAD"
  },
  "aiohttp.abc":{
   "c":{
    "AbstractResolver":{
     "a":"close",
     "a:builtins.list[Any]":"resolve"
    },
    "AbstractRouter":{
     "a":"resolve",
     "f":"freeze post_init",
     "p":"frozen"
    },
    "AbstractStreamWriter":{
     "a":"drain write write_eof write_headers",
     "f":"enable_chunking enable_compression send_headers",
     "p":"transport"
    },
    "AbstractView":{
     "f:typing.Generator":"__await__",
     "p":"request"
    }
   }
  },
  "aiohttp.client":{
   "c":{
    "ClientSession":{
     "a":"__aexit__ close",
     "a:aiohttp.client.ClientSession":"__aenter__",
     "f":"__exit__ delete detach get head options patch post put request ws_connect",
     "f:None":"__enter__",
     "p":"auth auto_decompress closed connector_owner cookie_jar headers json_serialize raise_for_status requote_redirect_url timeout trust_env",
     "p:aiohttp.connector.BaseConnector":"connector",
     "p:asyncio.events.AbstractEventLoop":"loop",
     "p:builtins.frozenset":"skip_auto_headers",
     "p:builtins.list[Any]":"trace_configs",
     "p:builtins.tuple":"version"
    }
   }
  },
  "aiohttp.client_middleware_digest_auth":{
   "c":{
    "DigestAuthMiddleware":{
     "a:aiohttp.client_reqrep.ClientResponse":"__call__"
    }
   }
  },
  "aiohttp.client_proto":{
   "c":{
    "ResponseHandler":{
     "<":"aiohttp.streams.DataQueue",
     "f":"abort close connection_lost connection_made data_received eof_received force_close is_connected pause_reading pause_writing resume_reading resume_writing set_exception set_parser set_response_params start_timeout",
     "p":"connected read_timeout should_close upgraded writing_paused",
     "p:_asyncio.Future":"closed"
    }
   }
  },
  "aiohttp.client_reqrep":{
   "c":{
    "ClientRequest":{
     "a":"close update_body write_bytes",
     "a:aiohttp.client_reqrep.ClientResponse":"send",
     "f":"is_ssl terminate update_auth update_auto_headers update_body_from_data update_content_encoding update_cookies update_expect_continue update_headers update_host update_proxy update_transfer_encoding update_version",
     "p":"body connection_key port request_info skip_auto_headers ssl",
     "p:aiohttp.client.ClientSession":"session",
     "p:builtins.str":"host",
     "v:asyncio.events.AbstractEventLoop":"loop",
     "v:builtins.str":"server_hostname"
    },
    "ClientResponse":{
     "a":"__aexit__ json wait_for_close",
     "a:aiohttp.client_reqrep.ClientResponse":"__aenter__ start",
     "a:builtins.bytes":"read",
     "a:builtins.str":"text",
     "f":"close raise_for_status release",
     "f:builtins.str":"get_encoding",
     "p":"closed content_disposition content_length cookies headers links ok output_size real_url request_info url url_obj",
     "p:_asyncio.Future":"upload_complete",
     "p:aiohttp.connector.Connection":"connection",
     "p:builtins.str":"charset content_type host",
     "p:builtins.tuple":"raw_headers",
     "p:builtins.tuple[aiohttp.client_reqrep.ClientResponse,Any]":"history",
     "v:aiohttp.streams.StreamReader":"content",
     "v:builtins.str":"method reason"
    }
   }
  },
  "aiohttp.client_ws":{
   "c":{
    "ClientWebSocketResponse":{
     "a":"__aexit__ __anext__ close ping pong receive receive_json receive_str send_bytes send_frame send_json send_json_bytes send_str",
     "a:Self":"__aenter__",
     "a:builtins.bytes":"receive_bytes",
     "f":"exception get_extra_info",
     "f:Self":"__aiter__",
     "p":"client_notakeover close_code closed compress",
     "p:builtins.str":"protocol"
    }
   }
  },
  "aiohttp.connector":{
   "c":{
    "BaseConnector":{
     "a":"__aexit__",
     "a:aiohttp.connector.BaseConnector":"__aenter__",
     "a:aiohttp.connector.Connection":"connect",
     "f":"__exit__",
     "f:aiohttp.connector.BaseConnector":"__enter__",
     "f:typing.Awaitable":"close",
     "p":"closed force_close limit limit_per_host"
    },
    "Connection":{
     "f":"add_callback close release",
     "p":"closed transport",
     "p:aiohttp.client_proto.ResponseHandler":"protocol",
     "p:asyncio.events.AbstractEventLoop":"loop"
    },
    "NamedPipeConnector":{
     "<":"aiohttp.connector.BaseConnector",
     "p:builtins.str":"path"
    },
    "TCPConnector":{
     "<":"aiohttp.connector.BaseConnector",
     "a":"close",
     "f":"clear_dns_cache",
     "p":"family use_dns_cache"
    },
    "UnixConnector":{
     "<":"aiohttp.connector.BaseConnector",
     "p:builtins.str":"path"
    }
   }
  },
  "aiohttp.formdata":{
   "c":{
    "FormData":{
     "f":"add_field add_fields",
     "f:aiohttp.payload.Payload":"__call__",
     "p":"is_multipart"
    }
   }
  },
  "aiohttp.multipart":{
   "c":{
    "BodyPartReader":{
     "a":"release",
     "a:builtins.bytes":"__anext__ next read read_chunk readline",
     "a:builtins.dict[builtins.str,Any]":"json",
     "a:builtins.list[builtins.tuple[builtins.str,builtins.str]]":"form",
     "a:builtins.str":"text",
     "f":"at_eof decode",
     "f:Self":"__aiter__",
     "f:builtins.str":"get_charset",
     "g":"decode_iter",
     "p:builtins.str":"filename name"
    },
    "MultipartReader":{
     "a":"__anext__ fetch_next_part next release",
     "f":"at_eof",
     "f:Self":"__aiter__",
     "f:aiohttp.multipart.MultipartResponseWrapper":"from_response"
    },
    "MultipartResponseWrapper":{
     "a":"__anext__ next release",
     "f":"at_eof",
     "f:aiohttp.multipart.MultipartResponseWrapper":"__aiter__",
     "v:aiohttp.client_reqrep.ClientResponse":"resp",
     "v:aiohttp.multipart.MultipartReader":"stream"
    },
    "MultipartWriter":{
     "<":"aiohttp.payload.Payload",
     "a":"close write",
     "a:builtins.bytes":"as_bytes",
     "f":"__exit__",
     "f:aiohttp.multipart.MultipartWriter":"__enter__",
     "f:aiohttp.payload.Payload":"append append_form append_json append_payload",
     "f:builtins.str":"decode",
     "p":"consumed size",
     "p:builtins.str":"boundary"
    }
   }
  },
  "aiohttp.payload":{
   "c":{
    "AsyncIterablePayload":{
     "<":"aiohttp.payload.Payload",
     "a":"write write_with_length",
     "a:builtins.bytes":"as_bytes",
     "f:builtins.str":"decode"
    },
    "BufferedReaderPayload":{
     "<":"aiohttp.payload.IOBasePayload",
     "f:builtins.str":"decode"
    },
    "BytesIOPayload":{
     "<":"aiohttp.payload.IOBasePayload",
     "a":"close write write_with_length",
     "a:builtins.bytes":"as_bytes",
     "f:builtins.str":"decode",
     "p":"size"
    },
    "BytesPayload":{
     "<":"aiohttp.payload.Payload",
     "a":"write write_with_length",
     "a:builtins.bytes":"as_bytes",
     "f:builtins.str":"decode"
    },
    "IOBasePayload":{
     "<":"aiohttp.payload.Payload",
     "a":"close write write_with_length",
     "a:builtins.bytes":"as_bytes",
     "f:builtins.str":"decode",
     "p":"size"
    },
    "JsonPayload":{
     "<":"aiohttp.payload.BytesPayload"
    },
    "Payload":{
     "a":"close write write_with_length",
     "a:builtins.bytes":"as_bytes",
     "f":"set_content_disposition",
     "f:builtins.str":"decode",
     "p":"autoclose consumed headers size",
     "p:builtins.str":"content_type encoding filename"
    },
    "PayloadRegistry":{
     "f":"register",
     "f:aiohttp.payload.Payload":"get"
    },
    "StringIOPayload":{
     "<":"aiohttp.payload.StringPayload"
    },
    "StringPayload":{
     "<":"aiohttp.payload.BytesPayload"
    },
    "TextIOPayload":{
     "<":"aiohttp.payload.IOBasePayload",
     "a:builtins.bytes":"as_bytes",
     "f:builtins.str":"decode"
    }
   }
  },
  "aiohttp.payload_streamer":{
   "c":{
    "_stream_wrapper":{
     "a":"__call__",
     "v:builtins.dict[builtins.str,Any]":"kwargs",
     "v:builtins.tuple":"args"
    },
    "streamer":{
     "f:aiohttp.payload_streamer._stream_wrapper":"__call__"
    }
   }
  },
  "aiohttp.resolver":{
   "c":{
    "AsyncResolver":{
     "a":"close"
    },
    "ThreadedResolver":{
     "a":"close",
     "a:builtins.list[Any]":"resolve"
    }
   }
  },
  "aiohttp.streams":{
   "c":{
    "AsyncStreamIterator":{
     "a":"__anext__",
     "f:aiohttp.streams.AsyncStreamIterator":"__aiter__"
    },
    "ChunkTupleAsyncStreamIterator":{
     "a:builtins.tuple[builtins.bytes,Any]":"__anext__",
     "f:aiohttp.streams.ChunkTupleAsyncStreamIterator":"__aiter__"
    },
    "DataQueue":{
     "a":"read",
     "f":"at_eof exception feed_data feed_eof is_eof set_exception",
     "f:aiohttp.streams.AsyncStreamIterator":"__aiter__"
    },
    "FlowControlDataQueue":{
     "<":"aiohttp.streams.DataQueue",
     "a":"read",
     "f":"feed_data"
    },
    "StreamReader":{
     "a":"wait_eof",
     "a:builtins.bytes":"read readany readexactly readline readuntil",
     "a:builtins.tuple[builtins.bytes,Any]":"readchunk",
     "f":"at_eof begin_http_chunk_receiving end_http_chunk_receiving exception feed_data feed_eof is_eof on_eof set_exception set_read_chunk_size unread_data",
     "f:aiohttp.streams.AsyncStreamIterator[builtins.bytes]":"__aiter__ iter_any iter_chunked",
     "f:aiohttp.streams.ChunkTupleAsyncStreamIterator":"iter_chunks",
     "f:builtins.bytes":"read_nowait",
     "f:builtins.tuple":"get_read_buffer_limits",
     "p":"total_raw_bytes"
    }
   }
  },
  "aiohttp.tracing":{
   "c":{
    "TraceRequestEndParams":{
     "v:aiohttp.client_reqrep.ClientResponse":"response",
     "v:builtins.str":"method"
    },
    "TraceRequestRedirectParams":{
     "v:aiohttp.client_reqrep.ClientResponse":"response",
     "v:builtins.str":"method"
    }
   }
  },
  "aiohttp.typedefs":{
   "c":{
    "Middleware":{
     "f:typing.Awaitable[aiohttp.web_response.StreamResponse]":"__call__"
    }
   }
  },
  "aiohttp.web":{
   "@aiohttp.web_app":"Application",
   "@aiohttp.web_exceptions":"HTTPAccepted HTTPBadGateway HTTPBadRequest HTTPClientError HTTPConflict HTTPCreated HTTPError HTTPException HTTPExpectationFailed HTTPFailedDependency HTTPForbidden HTTPFound HTTPGatewayTimeout HTTPGone HTTPInsufficientStorage HTTPInternalServerError HTTPLengthRequired HTTPMethodNotAllowed HTTPMisdirectedRequest HTTPMove HTTPMovedPermanently HTTPMultipleChoices HTTPNetworkAuthenticationRequired HTTPNoContent HTTPNonAuthoritativeInformation HTTPNotAcceptable HTTPNotExtended HTTPNotFound HTTPNotImplemented HTTPNotModified HTTPOk HTTPPartialContent HTTPPaymentRequired HTTPPermanentRedirect HTTPPreconditionFailed HTTPPreconditionRequired HTTPProxyAuthenticationRequired HTTPRedirection HTTPRequestEntityTooLarge HTTPRequestHeaderFieldsTooLarge HTTPRequestRangeNotSatisfiable HTTPRequestTimeout HTTPRequestURITooLong HTTPResetContent HTTPSeeOther HTTPServerError HTTPServiceUnavailable HTTPSuccessful HTTPTemporaryRedirect HTTPTooManyRequests HTTPUnauthorized HTTPUnavailableForLegalReasons HTTPUnprocessableEntity HTTPUnsupportedMediaType HTTPUpgradeRequired HTTPUseProxy HTTPVariantAlsoNegotiates HTTPVersionNotSupported",
   "@aiohttp.web_fileresponse":"FileResponse",
   "@aiohttp.web_protocol":"RequestHandler",
   "@aiohttp.web_request":"BaseRequest Request",
   "@aiohttp.web_response":"Response StreamResponse",
   "@aiohttp.web_routedef":"AbstractRouteDef RouteDef StaticDef",
   "@aiohttp.web_runner":"AppRunner BaseRunner BaseSite NamedPipeSite ServerRunner SockSite TCPSite UnixSite",
   "@aiohttp.web_server":"Server",
   "@aiohttp.web_urldispatcher":"AbstractResource AbstractRoute DynamicResource PlainResource PrefixedSubAppResource Resource ResourceRoute StaticResource UrlDispatcher UrlMappingMatchInfo View",
   "@aiohttp.web_ws":"WebSocketResponse",
   "f":"main middleware run_app",
   "f:aiohttp.typedefs.Middleware":"normalize_path_middleware",
   "f:aiohttp.web_response.Response":"json_bytes_response json_response",
   "f:aiohttp.web_routedef.RouteDef":"delete get head options patch post put route view",
   "f:aiohttp.web_routedef.StaticDef":"static"
  },
  "aiohttp.web_app":{
   "c":{
    "Application":{
     "a":"cleanup shutdown startup",
     "f":"__getitem__ freeze get pre_freeze",
     "f:aiohttp.web_app.Application":"__call__",
     "f:aiohttp.web_server.Server":"make_handler",
     "f:aiohttp.web_urldispatcher.MatchedSubAppResource":"add_domain",
     "f:aiohttp.web_urldispatcher.PrefixedSubAppResource":"add_subapp",
     "f:builtins.list[aiohttp.web_urldispatcher.AbstractRoute]":"add_routes",
     "p":"cleanup_ctx debug frozen middlewares on_cleanup on_response_prepare on_shutdown on_startup pre_frozen",
     "p:aiohttp.web_urldispatcher.UrlDispatcher":"router",
     "p:asyncio.events.AbstractEventLoop":"loop"
    }
   }
  },
  "aiohttp.web_exceptions":{
   "c":{
    "HTTPAccepted":{
     "<":"aiohttp.web_exceptions.HTTPSuccessful"
    },
    "HTTPBadGateway":{
     "<":"aiohttp.web_exceptions.HTTPServerError"
    },
    "HTTPBadRequest":{
     "<":"aiohttp.web_exceptions.HTTPClientError"
    },
    "HTTPClientError":{
     "<":"aiohttp.web_exceptions.HTTPError"
    },
    "HTTPConflict":{
     "<":"aiohttp.web_exceptions.HTTPClientError"
    },
    "HTTPCreated":{
     "<":"aiohttp.web_exceptions.HTTPSuccessful"
    },
    "HTTPError":{
     "<":"aiohttp.web_exceptions.HTTPException"
    },
    "HTTPException":{
     "<":"aiohttp.web_response.Response"
    },
    "HTTPExpectationFailed":{
     "<":"aiohttp.web_exceptions.HTTPClientError"
    },
    "HTTPFailedDependency":{
     "<":"aiohttp.web_exceptions.HTTPClientError"
    },
    "HTTPForbidden":{
     "<":"aiohttp.web_exceptions.HTTPClientError"
    },
    "HTTPFound":{
     "<":"aiohttp.web_exceptions.HTTPMove"
    },
    "HTTPGatewayTimeout":{
     "<":"aiohttp.web_exceptions.HTTPServerError"
    },
    "HTTPGone":{
     "<":"aiohttp.web_exceptions.HTTPClientError"
    },
    "HTTPInsufficientStorage":{
     "<":"aiohttp.web_exceptions.HTTPServerError"
    },
    "HTTPInternalServerError":{
     "<":"aiohttp.web_exceptions.HTTPServerError"
    },
    "HTTPLengthRequired":{
     "<":"aiohttp.web_exceptions.HTTPClientError"
    },
    "HTTPMethodNotAllowed":{
     "<":"aiohttp.web_exceptions.HTTPClientError",
     "v:builtins.set[builtins.str]":"allowed_methods"
    },
    "HTTPMisdirectedRequest":{
     "<":"aiohttp.web_exceptions.HTTPClientError"
    },
    "HTTPMove":{
     "<":"aiohttp.web_exceptions.HTTPRedirection"
    },
    "HTTPMovedPermanently":{
     "<":"aiohttp.web_exceptions.HTTPMove"
    },
    "HTTPMultipleChoices":{
     "<":"aiohttp.web_exceptions.HTTPMove"
    },
    "HTTPNetworkAuthenticationRequired":{
     "<":"aiohttp.web_exceptions.HTTPServerError"
    },
    "HTTPNoContent":{
     "<":"aiohttp.web_exceptions.HTTPSuccessful"
    },
    "HTTPNonAuthoritativeInformation":{
     "<":"aiohttp.web_exceptions.HTTPSuccessful"
    },
    "HTTPNotAcceptable":{
     "<":"aiohttp.web_exceptions.HTTPClientError"
    },
    "HTTPNotExtended":{
     "<":"aiohttp.web_exceptions.HTTPServerError"
    },
    "HTTPNotFound":{
     "<":"aiohttp.web_exceptions.HTTPClientError"
    },
    "HTTPNotImplemented":{
     "<":"aiohttp.web_exceptions.HTTPServerError"
    },
    "HTTPNotModified":{
     "<":"aiohttp.web_exceptions.HTTPRedirection"
    },
    "HTTPOk":{
     "<":"aiohttp.web_exceptions.HTTPSuccessful"
    },
    "HTTPPartialContent":{
     "<":"aiohttp.web_exceptions.HTTPSuccessful"
    },
    "HTTPPaymentRequired":{
     "<":"aiohttp.web_exceptions.HTTPClientError"
    },
    "HTTPPermanentRedirect":{
     "<":"aiohttp.web_exceptions.HTTPMove"
    },
    "HTTPPreconditionFailed":{
     "<":"aiohttp.web_exceptions.HTTPClientError"
    },
    "HTTPPreconditionRequired":{
     "<":"aiohttp.web_exceptions.HTTPClientError"
    },
    "HTTPProxyAuthenticationRequired":{
     "<":"aiohttp.web_exceptions.HTTPClientError"
    },
    "HTTPRedirection":{
     "<":"aiohttp.web_exceptions.HTTPException"
    },
    "HTTPRequestEntityTooLarge":{
     "<":"aiohttp.web_exceptions.HTTPClientError"
    },
    "HTTPRequestHeaderFieldsTooLarge":{
     "<":"aiohttp.web_exceptions.HTTPClientError"
    },
    "HTTPRequestRangeNotSatisfiable":{
     "<":"aiohttp.web_exceptions.HTTPClientError"
    },
    "HTTPRequestTimeout":{
     "<":"aiohttp.web_exceptions.HTTPClientError"
    },
    "HTTPRequestURITooLong":{
     "<":"aiohttp.web_exceptions.HTTPClientError"
    },
    "HTTPResetContent":{
     "<":"aiohttp.web_exceptions.HTTPSuccessful"
    },
    "HTTPSeeOther":{
     "<":"aiohttp.web_exceptions.HTTPMove"
    },
    "HTTPServerError":{
     "<":"aiohttp.web_exceptions.HTTPError"
    },
    "HTTPServiceUnavailable":{
     "<":"aiohttp.web_exceptions.HTTPServerError"
    },
    "HTTPSuccessful":{
     "<":"aiohttp.web_exceptions.HTTPException"
    },
    "HTTPTemporaryRedirect":{
     "<":"aiohttp.web_exceptions.HTTPMove"
    },
    "HTTPTooManyRequests":{
     "<":"aiohttp.web_exceptions.HTTPClientError"
    },
    "HTTPUnauthorized":{
     "<":"aiohttp.web_exceptions.HTTPClientError"
    },
    "HTTPUnavailableForLegalReasons":{
     "<":"aiohttp.web_exceptions.HTTPClientError",
     "p":"link"
    },
    "HTTPUnprocessableEntity":{
     "<":"aiohttp.web_exceptions.HTTPClientError"
    },
    "HTTPUnsupportedMediaType":{
     "<":"aiohttp.web_exceptions.HTTPClientError"
    },
    "HTTPUpgradeRequired":{
     "<":"aiohttp.web_exceptions.HTTPClientError"
    },
    "HTTPUseProxy":{
     "<":"aiohttp.web_exceptions.HTTPMove"
    },
    "HTTPVariantAlsoNegotiates":{
     "<":"aiohttp.web_exceptions.HTTPServerError"
    },
    "HTTPVersionNotSupported":{
     "<":"aiohttp.web_exceptions.HTTPServerError"
    }
   }
  },
  "aiohttp.web_fileresponse":{
   "c":{
    "FileResponse":{
     "<":"aiohttp.web_response.StreamResponse",
     "a:aiohttp.abc.AbstractStreamWriter":"prepare",
     "v:builtins.str":"etag"
    }
   }
  },
  "aiohttp.web_protocol":{
   "c":{
    "RequestHandler":{
     "a":"shutdown start",
     "a:builtins.tuple[aiohttp.web_response.StreamResponse,Any]":"finish_response",
     "f":"close connection_lost connection_made data_received eof_received force_close keep_alive log_access log_debug log_exception pause_reading pause_writing resume_reading resume_writing set_parser",
     "f:aiohttp.web_response.StreamResponse":"handle_error",
     "p":"connected keepalive_timeout peername sockname writing_paused",
     "p:ssl.SSLContext":"ssl_context"
    }
   }
  },
  "aiohttp.web_request":{
   "c":{
    "BaseRequest":{
     "a":"json post release",
     "a:aiohttp.multipart.MultipartReader":"multipart",
     "a:builtins.bytes":"read",
     "a:builtins.str":"text",
     "f":"__getitem__ get_extra_info",
     "f:aiohttp.web_request.BaseRequest":"clone",
     "p":"body_exists can_read_body client_max_fields client_max_size content_length cookies has_body headers http_range if_modified_since if_range if_unmodified_since keep_alive message query rel_url secure transport url version",
     "p:_asyncio.Task":"task",
     "p:aiohttp.abc.AbstractStreamWriter":"writer",
     "p:aiohttp.streams.StreamReader":"content",
     "p:aiohttp.web_protocol.RequestHandler":"protocol",
     "p:asyncio.events.AbstractEventLoop":"loop",
     "p:builtins.str":"charset content_type host method path path_qs query_string raw_path remote scheme",
     "p:builtins.tuple":"forwarded raw_headers",
     "p:builtins.tuple[Any,Any]":"if_match if_none_match"
    },
    "Request":{
     "<":"aiohttp.web_request.BaseRequest",
     "f:aiohttp.web_request.Request":"clone",
     "p":"config_dict",
     "p:aiohttp.web_app.Application":"app",
     "p:aiohttp.web_urldispatcher.UrlMappingMatchInfo":"match_info"
    }
   }
  },
  "aiohttp.web_response":{
   "c":{
    "Response":{
     "<":"aiohttp.web_response.StreamResponse",
     "a":"write_eof",
     "p":"content_length"
    },
    "StreamResponse":{
     "a":"drain write write_eof",
     "a:aiohttp.abc.AbstractStreamWriter":"prepare",
     "f":"__getitem__ del_cookie enable_chunked_encoding enable_compression force_close set_cookie set_status",
     "p":"body_length charset chunked compression content_length content_type cookies etag headers keep_alive last_modified output_length prepared status",
     "p:_asyncio.Task":"task",
     "p:builtins.str":"reason"
    }
   }
  },
  "aiohttp.web_routedef":{
   "c":{
    "AbstractRouteDef":{
     "f:builtins.list[aiohttp.web_urldispatcher.AbstractRoute]":"register"
    },
    "RouteDef":{
     "<":"aiohttp.web_routedef.AbstractRouteDef",
     "f:builtins.list[aiohttp.web_urldispatcher.AbstractRoute]":"register",
     "v:builtins.dict[builtins.str,Any]":"kwargs",
     "v:builtins.str":"method path"
    },
    "StaticDef":{
     "<":"aiohttp.web_routedef.AbstractRouteDef",
     "f:builtins.list[aiohttp.web_urldispatcher.AbstractRoute]":"register",
     "v:builtins.dict[builtins.str,Any]":"kwargs",
     "v:builtins.str":"prefix"
    }
   }
  },
  "aiohttp.web_runner":{
   "c":{
    "AppRunner":{
     "<":"aiohttp.web_runner.BaseRunner",
     "a":"shutdown",
     "p:aiohttp.web_app.Application":"app"
    },
    "BaseRunner":{
     "a":"cleanup setup shutdown",
     "p:aiohttp.web_server.Server":"server",
     "p:builtins.list":"addresses",
     "p:builtins.set[aiohttp.web_runner.BaseSite]":"sites"
    },
    "BaseSite":{
     "a":"start stop",
     "p:builtins.str":"name"
    },
    "NamedPipeSite":{
     "<":"aiohttp.web_runner.BaseSite",
     "a":"start",
     "p:builtins.str":"name"
    },
    "ServerRunner":{
     "<":"aiohttp.web_runner.BaseRunner",
     "a":"shutdown"
    },
    "SockSite":{
     "<":"aiohttp.web_runner.BaseSite",
     "a":"start",
     "p:builtins.str":"name"
    },
    "TCPSite":{
     "<":"aiohttp.web_runner.BaseSite",
     "a":"start",
     "p":"port",
     "p:builtins.str":"name"
    },
    "UnixSite":{
     "<":"aiohttp.web_runner.BaseSite",
     "a":"start",
     "p:builtins.str":"name"
    }
   }
  },
  "aiohttp.web_server":{
   "c":{
    "Server":{
     "a":"shutdown",
     "f":"connection_lost connection_made pre_shutdown",
     "f:aiohttp.web_protocol.RequestHandler":"__call__",
     "p:builtins.list[aiohttp.web_protocol.RequestHandler]":"connections"
    }
   }
  },
  "aiohttp.web_urldispatcher":{
   "c":{
    "AbstractResource":{
     "<":"typing.Iterable",
     "a:builtins.tuple":"resolve",
     "f":"add_prefix freeze raw_match url_for",
     "f:aiohttp.web_urldispatcher._InfoDict":"get_info",
     "p:builtins.str":"canonical name"
    },
    "AbstractRoute":{
     "a:aiohttp.web_response.StreamResponse":"handle_expect_header",
     "f":"url_for",
     "f:aiohttp.web_urldispatcher._InfoDict":"get_info",
     "p":"handler",
     "p:aiohttp.web_urldispatcher.AbstractResource":"resource",
     "p:builtins.str":"method name"
    },
    "AbstractRuleMatching":{
     "a":"match",
     "f:aiohttp.web_urldispatcher._InfoDict":"get_info",
     "p:builtins.str":"canonical"
    },
    "DynamicResource":{
     "<":"aiohttp.web_urldispatcher.Resource",
     "f":"add_prefix raw_match url_for",
     "f:aiohttp.web_urldispatcher._InfoDict":"get_info",
     "p:builtins.str":"canonical"
    },
    "MatchedSubAppResource":{
     "<":"aiohttp.web_urldispatcher.PrefixedSubAppResource",
     "a:builtins.tuple":"resolve",
     "f:aiohttp.web_urldispatcher._InfoDict":"get_info",
     "p:builtins.str":"canonical"
    },
    "PlainResource":{
     "<":"aiohttp.web_urldispatcher.Resource",
     "f":"add_prefix freeze raw_match url_for",
     "f:aiohttp.web_urldispatcher._InfoDict":"get_info",
     "p:builtins.str":"canonical"
    },
    "PrefixResource":{
     "<":"aiohttp.web_urldispatcher.AbstractResource",
     "f":"add_prefix raw_match",
     "p:builtins.str":"canonical"
    },
    "PrefixedSubAppResource":{
     "<":"aiohttp.web_urldispatcher.AbstractResource",
     "a:builtins.tuple":"resolve",
     "f":"add_prefix raw_match url_for",
     "f:aiohttp.web_urldispatcher._InfoDict":"get_info",
     "p:builtins.str":"canonical"
    },
    "Resource":{
     "<":"aiohttp.web_urldispatcher.AbstractResource",
     "a:builtins.tuple":"resolve",
     "f":"register_route",
     "f:aiohttp.web_urldispatcher.ResourceRoute":"add_route"
    },
    "ResourceRoute":{
     "<":"aiohttp.web_urldispatcher.AbstractRoute",
     "f":"url_for",
     "f:aiohttp.web_urldispatcher._InfoDict":"get_info",
     "p:builtins.str":"name"
    },
    "StaticResource":{
     "<":"aiohttp.web_urldispatcher.AbstractResource",
     "a:builtins.tuple":"resolve",
     "f":"add_prefix raw_match set_options_route url_for",
     "f:aiohttp.web_urldispatcher._InfoDict":"get_info",
     "p:builtins.str":"canonical"
    },
    "UrlDispatcher":{
     "a:aiohttp.web_urldispatcher.UrlMappingMatchInfo":"resolve",
     "f":"freeze index_resource named_resources post_init register_resource resources routes unindex_resource",
     "f:aiohttp.web_urldispatcher.AbstractResource":"__getitem__ add_static",
     "f:aiohttp.web_urldispatcher.AbstractRoute":"add_delete add_get add_head add_options add_patch add_post add_put add_route add_view",
     "f:aiohttp.web_urldispatcher.Resource":"add_resource",
     "f:builtins.list[aiohttp.web_urldispatcher.AbstractRoute]":"add_routes",
     "p":"frozen"
    },
    "UrlMappingMatchInfo":{
     "<":"?",
     "f":"add_app freeze",
     "f:aiohttp.web_urldispatcher._InfoDict":"get_info",
     "p":"current_app expect_handler handler",
     "p:aiohttp.web_exceptions.HTTPException":"http_exception",
     "p:aiohttp.web_urldispatcher.AbstractRoute":"route",
     "p:builtins.tuple[aiohttp.web_app.Application,Any]":"apps"
    },
    "View":{
     "f:typing.Generator[Any,Any,aiohttp.web_response.StreamResponse]":"__await__",
     "p":"request"
    },
    "_InfoDict":{
     "v:aiohttp.web_app.Application":"app",
     "v:aiohttp.web_exceptions.HTTPException":"http_exception",
     "v:aiohttp.web_urldispatcher.AbstractRuleMatching":"rule",
     "v:builtins.str":"domain formatter path prefix",
     "v:pathlib.Path":"directory"
    }
   }
  },
  "aiohttp.web_ws":{
   "c":{
    "WebSocketResponse":{
     "<":"aiohttp.web_response.StreamResponse",
     "a":"__anext__ close ping pong receive receive_json receive_str send_bytes send_frame send_json send_json_bytes send_str write write_eof",
     "a:aiohttp.abc.AbstractStreamWriter":"prepare",
     "a:builtins.bytes":"receive_bytes",
     "f":"can_prepare exception get_extra_info",
     "f:Self":"__aiter__",
     "p":"close_code closed compress prepared",
     "p:builtins.str":"ws_protocol"
    }
   }
  }
 }
}`;
