// Written by `npm run names`; the form is that of ../encoding.ts.
export const URLLIB3 = `{
 "from":"urllib3 2.8.0",
 "modules":{
  "urllib3":{
   "@urllib3.connectionpool":"HTTPConnectionPool HTTPSConnectionPool",
   "@urllib3.poolmanager":"PoolManager ProxyManager",
   "f":"add_stderr_logger disable_warnings inject_into_urllib3 request",
   "f:builtins.dict[builtins.str,builtins.str]":"make_headers",
   "f:builtins.tuple[builtins.bytes,builtins.str]":"encode_multipart_formdata",
   "f:urllib3.connectionpool.HTTPConnectionPool":"connection_from_url",
   "f:urllib3.poolmanager.ProxyManager":"proxy_from_url"
  },
  "urllib3.connectionpool":{
   "c":{
    "HTTPConnectionPool":{
     "f":"__exit__ close is_same_host request request_encode_body request_encode_url urlopen",
     "f:Self":"__enter__",
     "v:queue.LifoQueue":"pool"
    },
    "HTTPSConnectionPool":{
     "<":"urllib3.connectionpool.HTTPConnectionPool",
     "v:builtins.str":"assert_fingerprint ca_cert_dir ca_certs cert_file key_file key_password"
    }
   }
  },
  "urllib3.poolmanager":{
   "c":{
    "PoolManager":{
     "f":"__exit__ clear request request_encode_body request_encode_url urlopen",
     "f:Self":"__enter__",
     "f:urllib3.connectionpool.HTTPConnectionPool":"connection_from_context connection_from_host connection_from_pool_key connection_from_url"
    },
    "ProxyManager":{
     "<":"urllib3.poolmanager.PoolManager",
     "f":"urlopen",
     "f:urllib3.connectionpool.HTTPConnectionPool":"connection_from_host",
     "v:ssl.SSLContext":"proxy_ssl_context"
    }
   }
  }
 }
}`;
