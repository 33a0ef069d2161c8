// Written by `npm run names`; the form is that of ../encoding.ts.
export const HTTPX = `{
 "from":"httpx 0.28.1",
 "modules":{
  "httpx":{
   "@httpx._auth":"Auth BasicAuth DigestAuth FunctionAuth NetRCAuth",
   "@httpx._client":"AsyncClient BaseClient BoundAsyncStream Client",
   "@httpx._content":"AsyncIteratorByteStream ByteStream UnattachedStream",
   "@httpx._models":"Request Response",
   "@httpx._multipart":"MultipartStream",
   "@httpx._transports.asgi":"ASGIResponseStream ASGITransport",
   "@httpx._transports.base":"AsyncBaseTransport BaseTransport",
   "@httpx._transports.default":"AsyncHTTPTransport AsyncResponseStream HTTPTransport",
   "@httpx._transports.mock":"MockTransport",
   "@httpx._transports.wsgi":"WSGITransport",
   "@httpx._types":"AsyncByteStream",
   "f":"create_event is_running_trio peek_filelike_length to_bytes_or_str urlparse",
   "f:builtins.bytes":"get_multipart_boundary_from_content_type to_bytes",
   "f:builtins.dict[builtins.str,builtins.str]":"get_environment_proxies",
   "f:builtins.str":"primitive_value_to_str to_str unquote",
   "f:builtins.tuple[builtins.dict[builtins.str,builtins.str],Any]":"encode_content encode_request encode_response",
   "f:builtins.tuple[builtins.dict[builtins.str,builtins.str],httpx._content.ByteStream]":"encode_html encode_json encode_text encode_urlencoded_data",
   "f:builtins.tuple[builtins.dict[builtins.str,builtins.str],httpx._multipart.MultipartStream]":"encode_multipart_data",
   "f:httpx._models.Response":"delete get head options patch post put request",
   "f:ssl.SSLContext":"create_ssl_context",
   "m":"map_httpcore_exceptions request_context",
   "m:httpx._models.Response":"stream",
   "v:builtins.dict":"HTTPCORE_EXC_MAP"
  },
  "httpx._auth":{
   "c":{
    "Auth":{
     "f:typing.Generator[httpx._models.Request,httpx._models.Response,Any]":"auth_flow sync_auth_flow",
     "g":"async_auth_flow"
    },
    "BasicAuth":{
     "<":"httpx._auth.Auth",
     "f:typing.Generator[httpx._models.Request,httpx._models.Response,Any]":"auth_flow"
    },
    "DigestAuth":{
     "<":"httpx._auth.Auth",
     "f:typing.Generator[httpx._models.Request,httpx._models.Response,Any]":"auth_flow"
    },
    "FunctionAuth":{
     "<":"httpx._auth.Auth",
     "f:typing.Generator[httpx._models.Request,httpx._models.Response,Any]":"auth_flow"
    },
    "NetRCAuth":{
     "<":"httpx._auth.Auth",
     "f:typing.Generator[httpx._models.Request,httpx._models.Response,Any]":"auth_flow"
    }
   }
  },
  "httpx._client":{
   "c":{
    "AsyncClient":{
     "<":"httpx._client.BaseClient",
     "a":"__aexit__ aclose delete get head options patch post put request",
     "a:Self":"__aenter__",
     "a:httpx._models.Response":"send",
     "m:httpx._models.Response":"stream"
    },
    "BaseClient":{
     "f:httpx._models.Request":"build_request",
     "p":"auth base_url cookies event_hooks is_closed params timeout trust_env"
    },
    "BoundAsyncStream":{
     "<":"httpx._types.AsyncByteStream",
     "a":"aclose",
     "g":"__aiter__"
    },
    "Client":{
     "<":"httpx._client.BaseClient",
     "f":"__exit__ close",
     "f:Self":"__enter__",
     "f:httpx._models.Response":"delete get head options patch post put request send",
     "m:httpx._models.Response":"stream"
    }
   }
  },
  "httpx._content":{
   "c":{
    "AsyncIteratorByteStream":{
     "<":"httpx._types.AsyncByteStream",
     "g":"__aiter__"
    },
    "ByteStream":{
     "<":"httpx._types.AsyncByteStream",
     "f":"close",
     "g":"__aiter__"
    },
    "UnattachedStream":{
     "<":"httpx._types.AsyncByteStream",
     "f":"close",
     "g":"__aiter__"
    }
   }
  },
  "httpx._models":{
   "c":{
    "Request":{
     "a:builtins.bytes":"aread",
     "f:builtins.bytes":"read",
     "p:builtins.bytes":"content"
    },
    "Response":{
     "a":"aclose",
     "a:builtins.bytes":"aread",
     "f":"close json",
     "f:builtins.bytes":"read",
     "f:httpx._models.Response":"raise_for_status",
     "f:typing.Iterator[builtins.bytes]":"iter_bytes iter_raw",
     "f:typing.Iterator[builtins.str]":"iter_lines iter_text",
     "g":"aiter_bytes aiter_lines aiter_raw aiter_text",
     "p":"cookies elapsed encoding has_redirect_location is_client_error is_error is_informational is_redirect is_server_error is_success num_bytes_downloaded request url",
     "p:builtins.bytes":"content",
     "p:builtins.dict[builtins.str,builtins.dict[builtins.str,builtins.str]]":"links",
     "p:builtins.str":"charset_encoding http_version reason_phrase text",
     "v:httpx._models.Request":"next_request"
    }
   }
  },
  "httpx._multipart":{
   "c":{
    "MultipartStream":{
     "<":"httpx._types.AsyncByteStream",
     "f":"close get_content_length",
     "f:builtins.dict[builtins.str,builtins.str]":"get_headers",
     "f:typing.Iterator[builtins.bytes]":"iter_chunks",
     "g":"__aiter__",
     "v:builtins.bytes":"boundary"
    }
   }
  },
  "httpx._transports.asgi":{
   "c":{
    "ASGIResponseStream":{
     "<":"httpx._types.AsyncByteStream",
     "g":"__aiter__"
    },
    "ASGITransport":{
     "<":"httpx._transports.base.AsyncBaseTransport",
     "a:httpx._models.Response":"handle_async_request",
     "v:builtins.str":"root_path",
     "v:builtins.tuple[builtins.str,Any]":"client"
    }
   }
  },
  "httpx._transports.base":{
   "c":{
    "AsyncBaseTransport":{
     "a":"__aexit__ aclose",
     "a:Self":"__aenter__",
     "a:httpx._models.Response":"handle_async_request"
    },
    "BaseTransport":{
     "f":"__exit__ close",
     "f:Self":"__enter__",
     "f:httpx._models.Response":"handle_request"
    }
   }
  },
  "httpx._transports.default":{
   "c":{
    "AsyncHTTPTransport":{
     "<":"httpx._transports.base.AsyncBaseTransport",
     "a":"__aexit__ aclose",
     "a:Self":"__aenter__",
     "a:httpx._models.Response":"handle_async_request"
    },
    "AsyncResponseStream":{
     "<":"httpx._types.AsyncByteStream",
     "a":"aclose",
     "g":"__aiter__"
    },
    "HTTPTransport":{
     "<":"httpx._transports.base.BaseTransport",
     "f":"__exit__ close",
     "f:Self":"__enter__",
     "f:httpx._models.Response":"handle_request"
    }
   }
  },
  "httpx._transports.mock":{
   "c":{
    "MockTransport":{
     "<":"httpx._transports.base.AsyncBaseTransport httpx._transports.base.BaseTransport",
     "a:httpx._models.Response":"handle_async_request",
     "f:httpx._models.Response":"handle_request"
    }
   }
  },
  "httpx._transports.wsgi":{
   "c":{
    "WSGITransport":{
     "<":"httpx._transports.base.BaseTransport",
     "f:httpx._models.Response":"handle_request",
     "v:builtins.str":"remote_addr script_name"
    }
   }
  },
  "httpx._types":{
   "c":{
    "AsyncByteStream":{
     "a":"aclose",
     "g":"__aiter__"
    }
   }
  }
 }
}`;
