// Written by `npm run names`; the form is that of ../encoding.ts.
export const REQUESTS = `{
 "from":"requests 2.34.2",
 "modules":{
  "requests":{
   "@requests.exceptions":"ConnectTimeout ReadTimeout RequestException Timeout TooManyRedirects URLRequired",
   "@requests.models":"Response",
   "@requests.sessions":"Session",
   "f":"check_compatibility",
   "f:requests.models.Response":"delete get head options patch post put request",
   "f:requests.sessions.Session":"session"
  },
  "requests.adapters":{
   "c":{
    "BaseAdapter":{
     "f":"close",
     "f:requests.models.Response":"send"
    },
    "HTTPAdapter":{
     "f":"add_headers cert_verify close get_connection get_connection_with_tls_context init_poolmanager proxy_manager_for",
     "f:builtins.dict[builtins.str,builtins.str]":"proxy_headers",
     "f:builtins.str":"request_url",
     "f:builtins.tuple[builtins.dict[builtins.str,Any],builtins.dict[builtins.str,Any]]":"build_connection_pool_key_attributes",
     "f:requests.models.Response":"build_response send",
     "v:builtins.dict[builtins.str,Any]":"config proxy_manager"
    }
   }
  },
  "requests.exceptions":{
   "c":{
    "ConnectTimeout":{
     "<":"requests.exceptions.RequestException requests.exceptions.Timeout"
    },
    "ReadTimeout":{
     "<":"requests.exceptions.Timeout"
    },
    "RequestException":{
     "v:requests.models.Response":"response"
    },
    "Timeout":{
     "<":"requests.exceptions.RequestException"
    },
    "TooManyRedirects":{
     "<":"requests.exceptions.RequestException"
    },
    "URLRequired":{
     "<":"requests.exceptions.RequestException"
    }
   }
  },
  "requests.models":{
   "c":{
    "Response":{
     "f":"__exit__ close json raise_for_status",
     "f:Self":"__enter__",
     "f:typing.Iterator":"iter_content iter_lines",
     "p":"is_permanent_redirect is_redirect next ok",
     "p:builtins.bytes":"content",
     "p:builtins.dict[builtins.str,builtins.dict[builtins.str,builtins.str]]":"links",
     "p:builtins.str":"apparent_encoding text",
     "v:builtins.list[requests.models.Response]":"history",
     "v:builtins.str":"encoding reason url",
     "v:requests.adapters.HTTPAdapter":"connection"
    }
   }
  },
  "requests.sessions":{
   "c":{
    "Session":{
     "f":"__exit__ close mount prepare_request rebuild_auth rebuild_method should_strip_auth",
     "f:Self":"__enter__",
     "f:builtins.dict[builtins.str,Any]":"merge_environment_settings",
     "f:builtins.dict[builtins.str,builtins.str]":"rebuild_proxies",
     "f:builtins.str":"get_redirect_target",
     "f:requests.adapters.BaseAdapter":"get_adapter",
     "f:requests.models.Response":"delete get head options patch post put request send",
     "f:typing.Generator[requests.models.Response,Any,Any]":"resolve_redirects",
     "v:builtins.dict[builtins.str,builtins.list]":"hooks",
     "v:builtins.dict[builtins.str,builtins.str]":"proxies"
    },
    "SessionRedirectMixin":{
     "f":"rebuild_auth rebuild_method should_strip_auth",
     "f:builtins.dict[builtins.str,builtins.str]":"rebuild_proxies",
     "f:builtins.str":"get_redirect_target",
     "f:requests.models.Response":"send",
     "f:typing.Generator[requests.models.Response,Any,Any]":"resolve_redirects"
    }
   }
  }
 }
}`;
