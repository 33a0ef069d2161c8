// Written by `npm run names`; the form is that of ../encoding.ts.
export const REDIS = `{
 "from":"redis 8.1.0",
 "modules":{
  "redis":{
   "@redis.client":"Redis StrictRedis=Redis",
   "@redis.cluster":"RedisCluster",
   "@redis.connection":"BlockingConnectionPool Connection ConnectionPool SSLConnection UnixDomainSocketConnection",
   "@redis.credentials":"CredentialProvider UsernamePasswordCredentialProvider",
   "@redis.keyspace_notifications":"ClusterKeyspaceNotifications KeyspaceNotifications",
   "@redis.sentinel":"SentinelConnectionPool SentinelManagedConnection SentinelManagedSSLConnection",
   "f":"default_backoff get_channel_type int_or_str",
   "f:redis.client.Redis":"from_url"
  },
  "redis._parsers.commands":{
   "c":{
    "AsyncCommandsParser":{
     "a":"get_keys initialize",
     "a:typing.Awaitable[builtins.dict]":"get_command_policies",
     "f":"parse_subcommand",
     "v:redis.asyncio.cluster.ClusterNode":"node"
    }
   }
  },
  "redis.asyncio":{
   "@redis.asyncio.client":"Redis StrictRedis=Redis",
   "@redis.asyncio.cluster":"RedisCluster",
   "@redis.asyncio.connection":"BlockingConnectionPool Connection ConnectionPool SSLConnection UnixDomainSocketConnection",
   "@redis.asyncio.keyspace_notifications":"AsyncClusterKeyspaceNotifications AsyncKeyspaceNotifications AsyncKeyspaceNotificationsInterface",
   "@redis.asyncio.sentinel":"Sentinel SentinelConnectionPool SentinelManagedConnection SentinelManagedSSLConnection",
   "f":"default_backoff",
   "f:redis.asyncio.client.Redis":"from_url"
  },
  "redis.asyncio.client":{
   "c":{
    "Monitor":{
     "a":"__aexit__ connect next_command",
     "a:redis.asyncio.client.Monitor":"__aenter__",
     "g":"listen",
     "v:redis.asyncio.connection.Connection":"connection",
     "v:redis.asyncio.connection.ConnectionPool":"connection_pool"
    },
    "Pipeline":{
     "<":"redis.asyncio.client.Redis",
     "a":"__aexit__ aclose discard execute immediate_execute_command load_scripts parse_response reset unwatch watch",
     "a:Self":"__aenter__",
     "f":"__await__ annotate_exception execute_command multi raise_first_error",
     "f:redis.asyncio.client.Pipeline":"pipeline_execute_command",
     "v:builtins.str":"shard_hint",
     "v:redis.asyncio.connection.ConnectionPool":"connection_pool"
    },
    "PubSub":{
     "a":"__aexit__ aclose check_health close connect execute_command get_message handle_message on_connect parse_response psubscribe reset run ssubscribe subscribe",
     "a:redis.asyncio.client.PubSub":"__aenter__",
     "f:typing.Awaitable":"ping punsubscribe sunsubscribe unsubscribe",
     "g":"listen",
     "p":"subscribed",
     "v:builtins.str":"shard_hint",
     "v:redis.asyncio.connection.ConnectionPool":"connection_pool"
    },
    "Redis":{
     "a":"__aexit__ acl_cat acl_deluser acl_dryrun acl_genpass acl_getuser acl_help acl_list acl_load acl_log acl_log_reset acl_save acl_setuser acl_users acl_whoami aclose append arcount ardel ardelrange arget argetrange argrep arinfo arinsert arlastitems arlen armget armset arnext arop arring arscan arseek arset auth bgrewriteaof bgsave bitcount bitfield_ro bitop bitpos blmove blmovem blmpop blpop brpop brpoplpush bzmpop bzpopmax bzpopmin client_getname client_getredir client_id client_info client_kill client_kill_filter client_list client_no_evict client_no_touch client_pause client_reply client_setinfo client_setname client_tracking client_tracking_off client_tracking_on client_trackinginfo client_unblock client_unpause close cluster command command_count command_getkeys command_getkeysandflags command_info command_list config_get config_resetstat config_rewrite config_set copy dbsize debug_object debug_segfault decr decrby delete delex digest dump echo execute_command exists expire expireat expiretime flushall flushdb function_delete function_dump function_flush function_kill function_list function_load function_restore function_stats geoadd geodist geohash geopos get getbit getdel getex getrange getset hdel hexists hexpire hexpireat hexpiretime hget hgetall hgetdel hgetex himport_discard himport_discard_all himport_discard_all_internal himport_discard_internal himport_prepare himport_prepare_internal himport_set hincrby hincrbyfloat hkeys hlen hmget hmset hotkeys_get hotkeys_reset hotkeys_start hotkeys_stop hpersist hpexpire hpexpireat hpexpiretime hpttl hrandfield hscan hset hsetex hsetnx hstrlen httl hvals incr incrby incrbyfloat increx keys lastsave latency_history latency_latest latency_reset lcs lindex linsert llen lmove lmovem lmpop lpos lpush lpushx lrange lrem lset ltrim memory_doctor memory_help memory_malloc_stats memory_purge memory_stats memory_usage mget migrate module_list module_load module_loadex module_unload move mset msetex msetnx object parse_response persist pexpire pexpireat pexpiretime pfadd pfcount pfmerge ping psetex psync pttl publish pubsub_channels pubsub_numpat pubsub_numsub pubsub_shardchannels pubsub_shardnumsub quit randomkey readonly readwrite rename renamenx replicaof reset restore role rpoplpush rpush rpushx sadd save scan scard script_debug script_exists script_flush script_kill script_load sdiff sdiffcard sdiffstore select sentinel sentinel_ckquorum sentinel_failover sentinel_flushconfig sentinel_get_master_addr_by_name sentinel_master sentinel_masters sentinel_monitor sentinel_remove sentinel_reset sentinel_sentinels sentinel_set sentinel_slaves set setbit setex setnx setrange shutdown sinter sintercard sinterstore sismember slaveof slowlog_get slowlog_len slowlog_reset smembers smismember smove sort sort_ro spop spublish srandmember srem sscan stralgo strlen substr sunion sunioncard sunionstore swapdb sync time touch transaction ttl type unlink unwatch wait waitaof watch xack xackdel xadd xautoclaim xcfgset xclaim xdel xdelex xgroup_create xgroup_createconsumer xgroup_delconsumer xgroup_destroy xgroup_setid xinfo_consumers xinfo_groups xinfo_stream xlen xnack xpending xrange xrevrange xtrim zadd zcard zcount zdiff zdiffstore zincrby zintercard zlexcount zmpop zmscore zpopmax zpopmin zrandmember zrangebylex zrangebyscore zrank zrem zremrangebylex zremrangebyrank zremrangebyscore zrevrange zrevrangebylex zrevrangebyscore zrevrank zscan zscore",
     "a:Self":"__aenter__ initialize",
     "f":"__await__ __getitem__ bf bitfield cf cms command_docs digest_local eval eval_ro evalsha evalsha_ro failover fcall fcall_ro georadius georadiusbymember geosearch geosearchstore get_connection_kwargs get_encoder hello info latency_doctor latency_graph latency_histogram load_external_module lolwut lpop rpop set_response_callback set_retry tdigest topk ts vset xpending_range xread xreadgroup zinter zinterstore zrange zrangestore zunion zunionstore",
     "f:Self":"from_pool from_url",
     "f:redis.asyncio.client.Monitor":"monitor",
     "f:redis.asyncio.client.Pipeline":"pipeline",
     "f:redis.asyncio.client.PubSub":"pubsub",
     "f:redis.asyncio.client.Redis":"client",
     "f:redis.asyncio.keyspace_notifications.AsyncKeyspaceNotifications":"keyspace_notifications",
     "f:redis.asyncio.lock.Lock":"lock",
     "f:redis.asyncio.retry.Retry":"get_retry",
     "f:redis.commands.core.AsyncScript":"register_script",
     "f:redis.commands.json.AsyncJSON":"json",
     "f:redis.commands.search.AsyncSearch":"ft",
     "g":"hscan_iter scan_iter sscan_iter zscan_iter",
     "p":"himport_registry",
     "v:redis.asyncio.connection.Connection":"connection",
     "v:redis.asyncio.connection.ConnectionPool":"connection_pool"
    }
   }
  },
  "redis.asyncio.cluster":{
   "c":{
    "ClusterNode":{
     "a":"disconnect disconnect_free_connections disconnect_if_needed execute_command execute_pipeline parse_response re_auth_callback",
     "f":"get_encoder release update_active_connections_for_reconnect",
     "f:redis.asyncio.connection.Connection":"acquire_connection",
     "v:builtins.str":"host name server_type"
    },
    "ClusterPipeline":{
     "a":"__aexit__ client_tracking_off client_tracking_on cluster_delslots discard execute himport_discard himport_discard_all himport_prepare mget_nonatomic reset script_debug unlink unwatch watch",
     "a:redis.asyncio.cluster.ClusterPipeline":"__aenter__ initialize",
     "a:typing.Awaitable":"hotkeys_reset hotkeys_start hotkeys_stop",
     "a:typing.Awaitable[builtins.list[builtins.dict]]":"hotkeys_get",
     "f":"bf bitfield cf cluster_bumpepoch cluster_failover cluster_flushslots cluster_setslot cms command_docs command_info debug_segfault digest_local eval eval_ro evalsha evalsha_ro failover fcall fcall_ro georadius georadiusbymember geosearch geosearchstore hello info latency_doctor latency_graph latency_histogram lolwut lpop memory_doctor memory_help multi readonly readwrite replace_default_node replicaof rpop set_response_callback shutdown slaveof stralgo swapdb tdigest topk ts vset xpending_range xread xreadgroup zinter zinterstore zrange zrangestore zunion zunionstore",
     "f:redis.asyncio.cluster.ClusterPipeline":"__getitem__ acl_cat acl_deluser acl_dryrun acl_genpass acl_getuser acl_help acl_list acl_load acl_log acl_log_reset acl_save acl_setuser acl_users acl_whoami append arcount ardel ardelrange arget argetrange argrep arinfo arinsert arlastitems arlen armget armset arnext arop arring arscan arseek arset auth bgrewriteaof bgsave bitcount bitfield_ro bitop bitpos blmove blmovem blmpop blpop brpop brpoplpush bzmpop bzpopmax bzpopmin client_getname client_getredir client_id client_info client_kill client_kill_filter client_list client_no_evict client_no_touch client_pause client_reply client_setinfo client_setname client_tracking client_trackinginfo client_unblock client_unpause cluster_addslots cluster_addslotsrange cluster_count_failure_report cluster_countkeysinslot cluster_delslotsrange cluster_get_keys_in_slot cluster_info cluster_keyslot cluster_links cluster_meet cluster_myid cluster_myshardid cluster_nodes cluster_replicas cluster_replicate cluster_reset cluster_save_config cluster_set_config_epoch cluster_setslot_stable cluster_shards cluster_slots command command_count command_getkeys command_getkeysandflags command_list config_get config_resetstat config_rewrite config_set copy dbsize debug_object decr decrby delete delex digest dump echo execute_command exists expire expireat expiretime flushall flushdb function_delete function_dump function_flush function_kill function_list function_load function_restore function_stats geoadd geodist geohash geopos get getbit getdel getex getrange getset hdel hexists hexpire hexpireat hexpiretime hget hgetall hgetdel hgetex himport_discard_all_internal himport_discard_internal himport_prepare_internal himport_set hincrby hincrbyfloat hkeys hlen hmget hmset hpersist hpexpire hpexpireat hpexpiretime hpttl hrandfield hscan hset hsetex hsetnx hstrlen httl hvals incr incrby incrbyfloat increx keys lastsave latency_history latency_latest latency_reset lcs lindex linsert llen lmove lmovem lmpop lpos lpush lpushx lrange lrem lset ltrim memory_malloc_stats memory_purge memory_stats memory_usage mget migrate module_list module_load module_loadex module_unload move mset mset_nonatomic msetex msetnx object persist pexpire pexpireat pexpiretime pfadd pfcount pfmerge ping psetex psync pttl publish pubsub_channels pubsub_numpat pubsub_numsub pubsub_shardchannels pubsub_shardnumsub quit randomkey rename renamenx restore role rpoplpush rpush rpushx sadd save scan scard script_exists script_flush script_kill script_load sdiff sdiffcard sdiffstore select set setbit setex setnx setrange sinter sintercard sinterstore sismember slowlog_get slowlog_len slowlog_reset smembers smismember smove sort sort_ro spop spublish srandmember srem sscan strlen substr sunion sunioncard sunionstore sync time touch ttl type wait waitaof xack xackdel xadd xautoclaim xcfgset xclaim xdel xdelex xgroup_create xgroup_createconsumer xgroup_delconsumer xgroup_destroy xgroup_setid xinfo_consumers xinfo_groups xinfo_stream xlen xnack xpending xrange xrevrange xtrim zadd zcard zcount zdiff zdiffstore zincrby zintercard zlexcount zmpop zmscore zpopmax zpopmin zrandmember zrangebylex zrangebyscore zrank zrem zremrangebylex zremrangebyrank zremrangebyscore zrevrange zrevrangebylex zrevrangebyscore zrevrank zscan zscore",
     "f:redis.commands.core.AsyncScript":"register_script",
     "f:redis.commands.json.AsyncJSON":"json",
     "f:redis.commands.search.AsyncSearch":"ft",
     "f:typing.Generator[Any,Any,redis.asyncio.cluster.ClusterPipeline]":"__await__",
     "f:typing.Iterator":"hscan_iter sscan_iter zscan_iter",
     "g":"scan_iter",
     "p":"himport_registry",
     "p:redis.asyncio.cluster.NodesManager":"nodes_manager",
     "v:redis.asyncio.cluster.RedisCluster":"cluster_client"
    },
    "ClusterPubSub":{
     "a":"__aexit__ aclose check_health close connect execute_command get_message get_sharded_message handle_message on_connect on_slots_changed parse_response psubscribe reinitialize_shard_subscriptions reset run ssubscribe subscribe sunsubscribe",
     "a:redis.asyncio.cluster.ClusterPubSub":"__aenter__",
     "f":"set_pubsub_node",
     "f:redis.asyncio.cluster.ClusterNode":"get_pubsub_node",
     "f:redis.asyncio.connection.AbstractConnection":"get_redis_connection",
     "f:typing.Awaitable":"ping punsubscribe unsubscribe",
     "g":"listen",
     "p":"subscribed",
     "v:builtins.str":"shard_hint",
     "v:redis.asyncio.cluster.RedisCluster":"cluster",
     "v:redis.asyncio.cluster._ClusterNodePoolAdapter":"connection_pool",
     "v:redis.asyncio.connection.AbstractConnection":"connection"
    },
    "NodesManager":{
     "a":"aclose initialize move_slot",
     "f":"get_nodes_by_server_type move_node_to_end_of_cached_nodes remap_host_port set_nodes",
     "f:redis.asyncio.cluster.ClusterNode":"get_node get_node_from_slot",
     "v:redis.asyncio.cluster.ClusterNode":"default_node"
    },
    "RedisCluster":{
     "a":"__aexit__ __getitem__ acl_cat acl_deluser acl_dryrun acl_genpass acl_getuser acl_help acl_list acl_load acl_log acl_log_reset acl_save acl_setuser acl_users acl_whoami aclose append arcount ardel ardelrange arget argetrange argrep arinfo arinsert arlastitems arlen armget armset arnext arop arring arscan arseek arset auth bgrewriteaof bgsave bitcount bitfield_ro bitop bitpos blmove blmovem blmpop blpop brpop brpoplpush bzmpop bzpopmax bzpopmin client_getname client_getredir client_id client_info client_kill client_kill_filter client_list client_no_evict client_no_touch client_pause client_reply client_setinfo client_setname client_tracking client_tracking_off client_tracking_on client_trackinginfo client_unblock client_unpause close cluster_addslots cluster_addslotsrange cluster_count_failure_report cluster_countkeysinslot cluster_delslots cluster_delslotsrange cluster_get_keys_in_slot cluster_info cluster_keyslot cluster_links cluster_meet cluster_myid cluster_myshardid cluster_nodes cluster_replicas cluster_replicate cluster_reset cluster_save_config cluster_set_config_epoch cluster_setslot_stable cluster_shards cluster_slots command command_count command_getkeys command_getkeysandflags command_list config_get config_resetstat config_rewrite config_set copy dbsize debug_object decr decrby delete delex digest dump echo execute_command exists expire expireat expiretime flushall flushdb function_delete function_dump function_flush function_kill function_list function_load function_restore function_stats geoadd geodist geohash geopos get get_nodes_from_slot getbit getdel getex getrange getset hdel hexists hexpire hexpireat hexpiretime hget hgetall hgetdel hgetex himport_discard himport_discard_all himport_discard_all_internal himport_discard_internal himport_prepare himport_prepare_internal himport_set hincrby hincrbyfloat hkeys hlen hmget hmset hpersist hpexpire hpexpireat hpexpiretime hpttl hrandfield hscan hset hsetex hsetnx hstrlen httl hvals incr incrby incrbyfloat increx keys lastsave latency_history latency_latest latency_reset lcs lindex linsert llen lmove lmovem lmpop lpos lpush lpushx lrange lrem lset ltrim memory_malloc_stats memory_purge memory_stats memory_usage mget mget_nonatomic migrate module_list module_load module_loadex module_unload move mset mset_nonatomic msetex msetnx object on_connect persist pexpire pexpireat pexpiretime pfadd pfcount pfmerge ping psetex psync pttl publish pubsub_channels pubsub_numpat pubsub_numsub pubsub_shardchannels pubsub_shardnumsub quit randomkey rename renamenx reset restore role rpoplpush rpush rpushx sadd save scan scard script_debug script_exists script_flush script_kill script_load sdiff sdiffcard sdiffstore select set setbit setex setnx setrange sinter sintercard sinterstore sismember slowlog_get slowlog_len slowlog_reset smembers smismember smove sort sort_ro spop spublish srandmember srem sscan strlen substr sunion sunioncard sunionstore sync time touch transaction ttl type unlink wait waitaof xack xackdel xadd xautoclaim xcfgset xclaim xdel xdelex xgroup_create xgroup_createconsumer xgroup_delconsumer xgroup_destroy xgroup_setid xinfo_consumers xinfo_groups xinfo_stream xlen xnack xpending xrange xrevrange xtrim zadd zcard zcount zdiff zdiffstore zincrby zintercard zlexcount zmpop zmscore zpopmax zpopmin zrandmember zrangebylex zrangebyscore zrank zrem zremrangebylex zremrangebyrank zremrangebyscore zrevrange zrevrangebylex zrevrangebyscore zrevrank zscan zscore",
     "a:redis.asyncio.cluster.RedisCluster":"__aenter__ initialize",
     "a:typing.Awaitable":"hotkeys_reset hotkeys_start hotkeys_stop",
     "a:typing.Awaitable[builtins.list[builtins.dict]]":"hotkeys_get",
     "f":"bf bitfield cf cluster_bumpepoch cluster_failover cluster_flushslots cluster_setslot cms command_docs command_info debug_segfault digest_local eval eval_ro evalsha evalsha_ro failover fcall fcall_ro georadius georadiusbymember geosearch geosearchstore get_connection_kwargs get_encoder get_nodes get_primaries get_random_primary_or_all_nodes get_replicas hello info keyslot latency_doctor latency_graph latency_histogram lolwut lpop memory_doctor memory_help readonly readwrite replace_default_node replicaof rpop set_default_node set_response_callback set_retry shutdown slaveof stralgo swapdb tdigest topk ts unwatch vset watch xpending_range xread xreadgroup zinter zinterstore zrange zrangestore zunion zunionstore",
     "f:builtins.list[redis.asyncio.cluster.ClusterNode]":"get_special_nodes",
     "f:redis.asyncio.cluster.ClusterNode":"get_default_node get_node get_node_from_key get_random_node get_random_primary_node",
     "f:redis.asyncio.cluster.ClusterPipeline":"pipeline",
     "f:redis.asyncio.cluster.ClusterPubSub":"pubsub",
     "f:redis.asyncio.cluster.RedisCluster":"from_url",
     "f:redis.asyncio.keyspace_notifications.AsyncClusterKeyspaceNotifications":"keyspace_notifications",
     "f:redis.asyncio.lock.Lock":"lock",
     "f:redis.commands.core.AsyncScript":"register_script",
     "f:redis.commands.json.AsyncJSON":"json",
     "f:redis.commands.search.AsyncSearch":"ft",
     "f:typing.Generator[Any,Any,redis.asyncio.cluster.RedisCluster]":"__await__",
     "f:typing.Iterator":"hscan_iter sscan_iter zscan_iter",
     "g":"scan_iter",
     "p":"himport_registry",
     "v:redis._parsers.commands.AsyncCommandsParser":"commands_parser",
     "v:redis.asyncio.cluster.NodesManager":"nodes_manager",
     "v:redis.asyncio.retry.Retry":"retry"
    },
    "_ClusterNodePoolAdapter":{
     "a":"aclose disconnect re_auth_callback release",
     "a:redis.asyncio.connection.AbstractConnection":"get_connection",
     "f":"get_connection_count get_encoder get_protocol reset set_retry"
    }
   }
  },
  "redis.asyncio.connection":{
   "c":{
    "AbstractConnection":{
     "a":"activate_maint_notifications_handling_if_enabled can_read can_read_destructive check_health connect connect_check_health disconnect on_connect on_connect_check_health process_invalidation_messages re_auth read_response send_command send_packed_command",
     "f":"add_maint_start_notification add_skipped_end_notification deregister_connect_callback get_protocol mark_for_reconnect pack_command pack_commands register_connect_callback repr_pieces reset_received_notifications reset_should_reconnect reset_tmp_settings set_maint_notifications_cluster_handler_for_connection set_maint_notifications_pool_handler_for_connection set_parser set_re_auth_token set_tmp_settings should_reconnect update_current_socket_timeout",
     "f:builtins.set":"get_processed_start_notifications get_skipped_end_notifications",
     "f:builtins.str":"get_resolved_ip getpeername",
     "p":"is_connected",
     "v:builtins.str":"client_name password username",
     "v:redis.credentials.CredentialProvider":"credential_provider"
    },
    "AsyncMaintNotificationsAbstractConnection":{
     "a":"activate_maint_notifications_handling_if_enabled read_response send_command",
     "f":"add_maint_start_notification add_skipped_end_notification get_protocol reset_received_notifications reset_tmp_settings set_maint_notifications_cluster_handler_for_connection set_maint_notifications_pool_handler_for_connection set_tmp_settings update_current_socket_timeout",
     "f:builtins.set":"get_processed_start_notifications get_skipped_end_notifications",
     "f:builtins.str":"get_resolved_ip getpeername"
    },
    "AsyncMaintNotificationsAbstractConnectionPool":{
     "a":"apply_moving_notification cleanup_moving_notification run_proactive_reconnect update_connections_settings update_maint_notifications_config",
     "f":"maint_notifications_enabled update_connection_kwargs update_connection_settings",
     "p":"connection_kwargs"
    },
    "BlockingConnectionPool":{
     "<":"redis.asyncio.connection.ConnectionPool",
     "a":"get_connection release",
     "f":"set_in_maintenance"
    },
    "Connection":{
     "a":"activate_maint_notifications_handling_if_enabled can_read can_read_destructive check_health connect connect_check_health disconnect on_connect on_connect_check_health process_invalidation_messages re_auth read_response send_command send_packed_command",
     "f":"add_maint_start_notification add_skipped_end_notification deregister_connect_callback get_protocol mark_for_reconnect pack_command pack_commands register_connect_callback repr_pieces reset_received_notifications reset_should_reconnect reset_tmp_settings set_maint_notifications_cluster_handler_for_connection set_maint_notifications_pool_handler_for_connection set_parser set_re_auth_token set_tmp_settings should_reconnect update_current_socket_timeout",
     "f:builtins.set":"get_processed_start_notifications get_skipped_end_notifications",
     "f:builtins.str":"get_resolved_ip getpeername",
     "p":"is_connected",
     "v:builtins.str":"client_name host password username",
     "v:redis.credentials.CredentialProvider":"credential_provider"
    },
    "ConnectionPool":{
     "a":"__aexit__ aclose apply_moving_notification cleanup_moving_notification disconnect ensure_connection get_connection re_auth_callback release run_proactive_reconnect update_active_connections_for_reconnect update_connections_settings update_maint_notifications_config",
     "a:Self":"__aenter__",
     "f":"can_get_connection get_available_connection get_connection_count get_encoder get_protocol maint_notifications_enabled reset set_retry update_connection_kwargs update_connection_settings",
     "f:Self":"from_url",
     "f:redis.asyncio.connection.AbstractConnection":"make_connection",
     "p":"connection_kwargs"
    },
    "ConnectionPoolInterface":{
     "a":"aclose disconnect re_auth_callback release",
     "a:redis.asyncio.connection.AbstractConnection":"get_connection",
     "f":"get_connection_count get_encoder get_protocol reset set_retry"
    },
    "SSLConnection":{
     "<":"redis.asyncio.connection.Connection",
     "p":"ca_certs ca_data cert_reqs certfile check_hostname exclude_verify_flags include_verify_flags keyfile min_version"
    },
    "UnixDomainSocketConnection":{
     "a":"activate_maint_notifications_handling_if_enabled can_read can_read_destructive check_health connect connect_check_health disconnect on_connect on_connect_check_health process_invalidation_messages re_auth read_response send_command send_packed_command",
     "f":"add_maint_start_notification add_skipped_end_notification deregister_connect_callback get_protocol mark_for_reconnect pack_command pack_commands register_connect_callback reset_received_notifications reset_should_reconnect reset_tmp_settings set_maint_notifications_cluster_handler_for_connection set_maint_notifications_pool_handler_for_connection set_parser set_re_auth_token set_tmp_settings should_reconnect update_current_socket_timeout",
     "f:builtins.set":"get_processed_start_notifications get_skipped_end_notifications",
     "f:builtins.str":"get_resolved_ip getpeername",
     "f:typing.Iterable":"repr_pieces",
     "p":"is_connected",
     "v:builtins.str":"client_name password path username",
     "v:redis.credentials.CredentialProvider":"credential_provider"
    }
   }
  },
  "redis.asyncio.keyspace_notifications":{
   "c":{
    "AbstractAsyncKeyspaceNotifications":{
     "<":"redis.asyncio.keyspace_notifications.AsyncKeyspaceNotificationsInterface",
     "a":"__aexit__ run subscribe subscribe_keyevent subscribe_keyspace subscribe_subkeyevent subscribe_subkeyspace subscribe_subkeyspaceevent subscribe_subkeyspaceitem unsubscribe",
     "a:redis.asyncio.keyspace_notifications.AbstractAsyncKeyspaceNotifications":"__aenter__"
    },
    "AsyncClusterKeyspaceNotifications":{
     "<":"redis.asyncio.keyspace_notifications.AsyncKeyspaceNotificationsInterface",
     "a":"__aexit__ aclose get_message refresh_subscriptions run subscribe subscribe_keyevent subscribe_keyspace subscribe_subkeyevent subscribe_subkeyspace subscribe_subkeyspaceevent subscribe_subkeyspaceitem unsubscribe",
     "a:redis.asyncio.keyspace_notifications.AsyncClusterKeyspaceNotifications":"__aenter__",
     "g":"listen",
     "p":"subscribed",
     "v:redis.asyncio.cluster.RedisCluster":"cluster"
    },
    "AsyncKeyspaceNotifications":{
     "<":"redis.asyncio.keyspace_notifications.AsyncKeyspaceNotificationsInterface",
     "a":"__aexit__ aclose get_message run subscribe subscribe_keyevent subscribe_keyspace subscribe_subkeyevent subscribe_subkeyspace subscribe_subkeyspaceevent subscribe_subkeyspaceitem unsubscribe",
     "a:redis.asyncio.keyspace_notifications.AsyncKeyspaceNotifications":"__aenter__",
     "g":"listen",
     "p":"subscribed",
     "v:redis.asyncio.client.Redis":"redis"
    },
    "AsyncKeyspaceNotificationsInterface":{
     "a":"__aenter__ __aexit__ aclose get_message run subscribe subscribe_keyevent subscribe_keyspace subscribe_subkeyevent subscribe_subkeyspace subscribe_subkeyspaceevent subscribe_subkeyspaceitem unsubscribe",
     "f:typing.AsyncIterator[Any]":"listen",
     "p":"subscribed"
    }
   }
  },
  "redis.asyncio.lock":{
   "c":{
    "Lock":{
     "a":"__aexit__ acquire do_acquire do_extend do_reacquire do_release locked owned release",
     "a:redis.asyncio.lock.Lock":"__aenter__",
     "f":"register_scripts",
     "f:typing.Awaitable":"extend reacquire"
    }
   }
  },
  "redis.asyncio.retry":{
   "c":{
    "Retry":{
     "a":"call_with_retry",
     "f":"get_retries update_retries update_supported_errors"
    }
   }
  },
  "redis.asyncio.sentinel":{
   "c":{
    "Sentinel":{
     "a":"__aexit__ aclose discover_master execute_command sentinel sentinel_ckquorum sentinel_failover sentinel_flushconfig sentinel_get_master_addr_by_name sentinel_master sentinel_masters sentinel_monitor sentinel_remove sentinel_reset sentinel_sentinels sentinel_set sentinel_slaves",
     "a:redis.asyncio.sentinel.Sentinel":"__aenter__",
     "a:typing.Sequence":"discover_replicas discover_slaves",
     "f":"check_master_state master_for replica_for slave_for",
     "f:typing.Sequence":"filter_replicas filter_slaves"
    },
    "SentinelConnectionPool":{
     "<":"redis.asyncio.connection.ConnectionPool",
     "a":"get_master_address",
     "f":"owns_connection reset",
     "f:typing.AsyncIterator":"rotate_replicas",
     "g":"rotate_slaves"
    },
    "SentinelManagedConnection":{
     "<":"redis.asyncio.connection.Connection",
     "a":"connect connect_to read_response"
    },
    "SentinelManagedSSLConnection":{
     "<":"redis.asyncio.sentinel.SentinelManagedConnection redis.asyncio.connection.SSLConnection"
    }
   }
  },
  "redis.client":{
   "c":{
    "Pipeline":{
     "<":"redis.client.Redis",
     "f":"__exit__ annotate_exception close discard execute execute_command immediate_execute_command load_scripts multi parse_response raise_first_error reset unwatch watch",
     "f:redis.client.Pipeline":"__enter__ pipeline_execute_command",
     "v:redis.connection.Connection":"connection",
     "v:redis.connection.ConnectionPool":"connection_pool"
    },
    "Redis":{
     "f":"__exit__ __getitem__ acl_cat acl_deluser acl_dryrun acl_genpass acl_getuser acl_help acl_list acl_load acl_log acl_log_reset acl_save acl_setuser acl_users acl_whoami append arcount ardel ardelrange arget argetrange argrep arinfo arinsert arlastitems arlen armget armset arnext arop arring arscan arseek arset auth bf bgrewriteaof bgsave bitcount bitfield bitfield_ro bitop bitpos blmove blmovem blmpop blpop brpop brpoplpush bzmpop bzpopmax bzpopmin cf client client_getname client_getredir client_id client_info client_kill client_kill_filter client_list client_no_evict client_no_touch client_pause client_reply client_setinfo client_setname client_tracking client_tracking_off client_tracking_on client_trackinginfo client_unblock client_unpause close cluster cms command command_count command_docs command_getkeys command_getkeysandflags command_info command_list config_get config_resetstat config_rewrite config_set copy dbsize debug_object debug_segfault decr decrby delete delex digest digest_local dump echo eval eval_ro evalsha evalsha_ro execute_command exists expire expireat expiretime failover fcall fcall_ro flushall flushdb function_delete function_dump function_flush function_kill function_list function_load function_restore function_stats geoadd geodist geohash geopos georadius georadiusbymember geosearch geosearchstore get get_cache get_connection_kwargs get_encoder get_retry getbit getdel getex getrange getset hdel hello hexists hexpire hexpireat hexpiretime hget hgetall hgetdel hgetex himport_discard himport_discard_all himport_discard_all_internal himport_discard_internal himport_prepare himport_prepare_internal himport_set hincrby hincrbyfloat hkeys hlen hmget hmset hotkeys_get hotkeys_reset hotkeys_start hotkeys_stop hpersist hpexpire hpexpireat hpexpiretime hpttl hrandfield hscan hset hsetex hsetnx hstrlen httl hvals incr incrby incrbyfloat increx info json keys lastsave latency_doctor latency_graph latency_histogram latency_history latency_latest latency_reset lcs lindex linsert llen lmove lmovem lmpop load_external_module lock lolwut lpop lpos lpush lpushx lrange lrem lset ltrim memory_doctor memory_help memory_malloc_stats memory_purge memory_stats memory_usage mget migrate module_list module_load module_loadex module_unload monitor move mset msetex msetnx object parse_response persist pexpire pexpireat pexpiretime pfadd pfcount pfmerge ping psetex psync pttl publish pubsub pubsub_channels pubsub_numpat pubsub_numsub pubsub_shardchannels pubsub_shardnumsub quit randomkey readonly readwrite register_script rename renamenx replicaof reset restore role rpop rpoplpush rpush rpushx sadd save scan scard script_debug script_exists script_flush script_kill script_load sdiff sdiffcard sdiffstore select sentinel sentinel_ckquorum sentinel_failover sentinel_flushconfig sentinel_get_master_addr_by_name sentinel_master sentinel_masters sentinel_monitor sentinel_remove sentinel_reset sentinel_sentinels sentinel_set sentinel_slaves set set_response_callback set_retry setbit setex setnx setrange shutdown sinter sintercard sinterstore sismember slaveof slowlog_get slowlog_len slowlog_reset smembers smismember smove sort sort_ro spop spublish srandmember srem sscan stralgo strlen substr sunion sunioncard sunionstore swapdb sync tdigest time topk touch transaction ts ttl type unlink unwatch vset wait waitaof watch xack xackdel xadd xautoclaim xcfgset xclaim xdel xdelex xgroup_create xgroup_createconsumer xgroup_delconsumer xgroup_destroy xgroup_setid xinfo_consumers xinfo_groups xinfo_stream xlen xnack xpending xpending_range xrange xread xreadgroup xrevrange xtrim zadd zcard zcount zdiff zdiffstore zincrby zinter zintercard zinterstore zlexcount zmpop zmscore zpopmax zpopmin zrandmember zrange zrangebylex zrangebyscore zrangestore zrank zrem zremrangebylex zremrangebyrank zremrangebyscore zrevrange zrevrangebylex zrevrangebyscore zrevrank zscan zscore zunion zunionstore",
     "f:Self":"from_pool",
     "f:redis.client.Pipeline":"pipeline",
     "f:redis.client.Redis":"__enter__ from_url",
     "f:redis.commands.search.Search":"ft",
     "f:redis.keyspace_notifications.KeyspaceNotifications":"keyspace_notifications",
     "f:typing.Iterator":"hscan_iter scan_iter sscan_iter zscan_iter",
     "p":"himport_registry",
     "v:_thread.RLock":"single_connection_lock",
     "v:redis.connection.Connection":"connection",
     "v:redis.connection.ConnectionPool":"connection_pool"
    }
   }
  },
  "redis.cluster":{
   "c":{
    "ClusterPipeline":{
     "<":"redis.cluster.RedisCluster",
     "f":"__exit__ annotate_exception delete discard eval execute execute_command exists load_scripts multi pipeline_execute_command reset script_load_for_pipeline send_cluster_commands unlink unwatch watch",
     "f:redis.cluster.ClusterPipeline":"__enter__"
    },
    "RedisCluster":{
     "f":"__exit__ __getitem__ acl_cat acl_deluser acl_dryrun acl_genpass acl_getuser acl_help acl_list acl_load acl_log acl_log_reset acl_save acl_setuser acl_users acl_whoami append arcount ardel ardelrange arget argetrange argrep arinfo arinsert arlastitems arlen armget armset arnext arop arring arscan arseek arset auth bf bgrewriteaof bgsave bitcount bitfield bitfield_ro bitop bitpos blmove blmovem blmpop blpop brpop brpoplpush bzmpop bzpopmax bzpopmin cf client_getname client_getredir client_id client_info client_kill client_kill_filter client_list client_no_evict client_no_touch client_pause client_reply client_setinfo client_setname client_tracking client_tracking_off client_tracking_on client_trackinginfo client_unblock client_unpause close cluster_addslots cluster_addslotsrange cluster_bumpepoch cluster_count_failure_report cluster_countkeysinslot cluster_delslots cluster_delslotsrange cluster_failover cluster_flushslots cluster_get_keys_in_slot cluster_info cluster_keyslot cluster_links cluster_meet cluster_myid cluster_myshardid cluster_nodes cluster_replicas cluster_replicate cluster_reset cluster_save_config cluster_set_config_epoch cluster_setslot cluster_setslot_stable cluster_shards cluster_slots cms command command_count command_docs command_getkeys command_getkeysandflags command_info command_list config_get config_resetstat config_rewrite config_set copy dbsize debug_object debug_segfault decr decrby delete delex determine_slot digest digest_local disconnect_connection_pools dump echo eval eval_ro evalsha evalsha_ro execute_command exists expire expireat expiretime failover fcall fcall_ro flushall flushdb function_delete function_dump function_flush function_kill function_list function_load function_restore function_stats geoadd geodist geohash geopos georadius georadiusbymember geosearch geosearchstore get get_connection_kwargs get_default_node get_encoder get_node get_node_from_key get_nodes get_nodes_from_slot get_primaries get_random_node get_random_primary_node get_random_primary_or_all_nodes get_replicas getbit getdel getex getrange getset hdel hello hexists hexpire hexpireat hexpiretime hget hgetall hgetdel hgetex himport_discard himport_discard_all himport_discard_all_internal himport_discard_internal himport_prepare himport_prepare_internal himport_set hincrby hincrbyfloat hkeys hlen hmget hmset hotkeys_reset hotkeys_start hotkeys_stop hpersist hpexpire hpexpireat hpexpiretime hpttl hrandfield hscan hset hsetex hsetnx hstrlen httl hvals incr incrby incrbyfloat increx info json keys keyslot lastsave latency_doctor latency_graph latency_histogram latency_history latency_latest latency_reset lcs lindex linsert llen lmove lmovem lmpop load_external_module lock lolwut lpop lpos lpush lpushx lrange lrem lset ltrim memory_doctor memory_help memory_malloc_stats memory_purge memory_stats memory_usage mget mget_nonatomic migrate module_list module_load module_loadex module_unload monitor move mset mset_nonatomic msetex msetnx object on_connect persist pexpire pexpireat pexpiretime pfadd pfcount pfmerge ping psetex psync pttl publish pubsub pubsub_channels pubsub_numpat pubsub_numsub pubsub_shardchannels pubsub_shardnumsub quit randomkey readonly readwrite register_script rename renamenx replace_default_node replicaof reset restore role rpop rpoplpush rpush rpushx sadd save scan scard script_debug script_exists script_flush script_kill script_load sdiff sdiffcard sdiffstore select set set_default_node set_response_callback set_retry setbit setex setnx setrange shutdown sinter sintercard sinterstore sismember slaveof slowlog_get slowlog_len slowlog_reset smembers smismember smove sort sort_ro spop spublish srandmember srem sscan stralgo strlen substr sunion sunioncard sunionstore swapdb sync tdigest time topk touch transaction ts ttl type unlink unwatch vset wait waitaof watch xack xackdel xadd xautoclaim xcfgset xclaim xdel xdelex xgroup_create xgroup_createconsumer xgroup_delconsumer xgroup_destroy xgroup_setid xinfo_consumers xinfo_groups xinfo_stream xlen xnack xpending xpending_range xrange xread xreadgroup xrevrange xtrim zadd zcard zcount zdiff zdiffstore zincrby zinter zintercard zinterstore zlexcount zmpop zmscore zpopmax zpopmin zrandmember zrange zrangebylex zrangebyscore zrangestore zrank zrem zremrangebylex zremrangebyrank zremrangebyscore zrevrange zrevrangebylex zrevrangebyscore zrevrank zscan zscore zunion zunionstore",
     "f:builtins.list[Any]":"get_special_nodes",
     "f:builtins.list[builtins.dict]":"hotkeys_get",
     "f:redis.client.Redis":"get_redis_connection",
     "f:redis.cluster.ClusterPipeline":"pipeline",
     "f:redis.cluster.RedisCluster":"__enter__ from_url",
     "f:redis.commands.search.Search":"ft",
     "f:redis.keyspace_notifications.ClusterKeyspaceNotifications":"keyspace_notifications",
     "f:typing.Iterator":"hscan_iter scan_iter sscan_iter zscan_iter",
     "p":"himport_registry"
    }
   }
  },
  "redis.commands.cluster":{
   "c":{
    "AsyncClusterDataAccessCommands":{
     "f":"__getitem__ append arcount ardel ardelrange arget argetrange argrep arinfo arinsert arlastitems arlen armget armset arnext arop arring arscan arseek arset bitcount bitfield bitfield_ro bitop bitpos blmove blmovem blmpop blpop brpop brpoplpush bzmpop bzpopmax bzpopmin copy decr decrby delete delex digest digest_local dump execute_command exists expire expireat expiretime geoadd geodist geohash geopos georadius georadiusbymember geosearch geosearchstore get getbit getdel getex getrange getset hdel hexists hexpire hexpireat hexpiretime hget hgetall hgetdel hgetex himport_discard_all_internal himport_discard_internal himport_prepare_internal himport_set hincrby hincrbyfloat hkeys hlen hmget hmset hpersist hpexpire hpexpireat hpexpiretime hpttl hrandfield hscan hset hsetex hsetnx hstrlen httl hvals incr incrby incrbyfloat increx keys lcs lindex linsert llen lmove lmovem lmpop lpop lpos lpush lpushx lrange lrem lset ltrim mget move mset msetex msetnx persist pexpire pexpireat pexpiretime pfadd pfcount pfmerge psetex pttl randomkey rename renamenx restore rpop rpoplpush rpush rpushx sadd scan scard sdiff sdiffcard sdiffstore set setbit setex setnx setrange sinter sintercard sinterstore sismember smembers smismember smove sort sort_ro spop srandmember srem sscan stralgo strlen substr sunion sunioncard sunionstore touch ttl type unlink unwatch watch xack xackdel xadd xautoclaim xcfgset xclaim xdel xdelex xgroup_create xgroup_createconsumer xgroup_delconsumer xgroup_destroy xgroup_setid xinfo_consumers xinfo_groups xinfo_stream xlen xnack xpending xpending_range xrange xread xreadgroup xrevrange xtrim zadd zcard zcount zdiff zdiffstore zincrby zinter zintercard zinterstore zlexcount zmpop zmscore zpopmax zpopmin zrandmember zrange zrangebylex zrangebyscore zrangestore zrank zrem zremrangebylex zremrangebyrank zremrangebyscore zrevrange zrevrangebylex zrevrangebyscore zrevrank zscan zscore zunion zunionstore",
     "f:typing.Iterator":"hscan_iter sscan_iter zscan_iter",
     "g":"scan_iter"
    },
    "AsyncClusterManagementCommands":{
     "a":"client_tracking_off client_tracking_on cluster_delslots",
     "a:typing.Awaitable":"hotkeys_reset hotkeys_start hotkeys_stop",
     "a:typing.Awaitable[builtins.list[builtins.dict]]":"hotkeys_get",
     "f":"auth bgrewriteaof bgsave client_getname client_getredir client_id client_info client_kill client_kill_filter client_list client_no_evict client_no_touch client_pause client_reply client_setinfo client_setname client_tracking client_trackinginfo client_unblock client_unpause cluster_addslots cluster_addslotsrange cluster_bumpepoch cluster_count_failure_report cluster_countkeysinslot cluster_delslotsrange cluster_failover cluster_flushslots cluster_get_keys_in_slot cluster_info cluster_keyslot cluster_links cluster_meet cluster_myid cluster_myshardid cluster_nodes cluster_replicas cluster_replicate cluster_reset cluster_save_config cluster_set_config_epoch cluster_setslot cluster_setslot_stable cluster_shards cluster_slots command command_count command_docs command_getkeysandflags command_info command_list config_get config_resetstat config_rewrite config_set dbsize debug_object debug_segfault echo execute_command failover flushall flushdb hello info lastsave latency_doctor latency_graph latency_histogram latency_history latency_latest latency_reset lolwut memory_doctor memory_help memory_malloc_stats memory_purge memory_stats memory_usage migrate object ping psync quit readonly readwrite replicaof reset role save select shutdown slaveof slowlog_get slowlog_len slowlog_reset swapdb sync time wait waitaof"
    },
    "AsyncClusterMultiKeyCommands":{
     "a":"delete exists mget_nonatomic mset_nonatomic touch unlink",
     "f":"execute_command"
    },
    "AsyncRedisClusterCommands":{
     "a":"client_tracking_off client_tracking_on cluster_delslots delete exists mget_nonatomic mset_nonatomic script_debug touch unlink",
     "a:typing.Awaitable":"hotkeys_reset hotkeys_start hotkeys_stop",
     "a:typing.Awaitable[builtins.list[builtins.dict]]":"hotkeys_get",
     "f":"__getitem__ acl_cat acl_deluser acl_dryrun acl_genpass acl_getuser acl_help acl_list acl_load acl_log acl_log_reset acl_save acl_setuser acl_users acl_whoami append arcount ardel ardelrange arget argetrange argrep arinfo arinsert arlastitems arlen armget armset arnext arop arring arscan arseek arset auth bf bgrewriteaof bgsave bitcount bitfield bitfield_ro bitop bitpos blmove blmovem blmpop blpop brpop brpoplpush bzmpop bzpopmax bzpopmin cf client_getname client_getredir client_id client_info client_kill client_kill_filter client_list client_no_evict client_no_touch client_pause client_reply client_setinfo client_setname client_tracking client_trackinginfo client_unblock client_unpause cluster_addslots cluster_addslotsrange cluster_bumpepoch cluster_count_failure_report cluster_countkeysinslot cluster_delslotsrange cluster_failover cluster_flushslots cluster_get_keys_in_slot cluster_info cluster_keyslot cluster_links cluster_meet cluster_myid cluster_myshardid cluster_nodes cluster_replicas cluster_replicate cluster_reset cluster_save_config cluster_set_config_epoch cluster_setslot cluster_setslot_stable cluster_shards cluster_slots cms command command_count command_docs command_getkeys command_getkeysandflags command_info command_list config_get config_resetstat config_rewrite config_set copy dbsize debug_object debug_segfault decr decrby delex digest digest_local dump echo eval eval_ro evalsha evalsha_ro execute_command expire expireat expiretime failover fcall fcall_ro flushall flushdb function_delete function_dump function_flush function_kill function_list function_load function_restore function_stats geoadd geodist geohash geopos georadius georadiusbymember geosearch geosearchstore get getbit getdel getex getrange getset hdel hello hexists hexpire hexpireat hexpiretime hget hgetall hgetdel hgetex himport_discard_all_internal himport_discard_internal himport_prepare_internal himport_set hincrby hincrbyfloat hkeys hlen hmget hmset hpersist hpexpire hpexpireat hpexpiretime hpttl hrandfield hscan hset hsetex hsetnx hstrlen httl hvals incr incrby incrbyfloat increx info keys lastsave latency_doctor latency_graph latency_histogram latency_history latency_latest latency_reset lcs lindex linsert llen lmove lmovem lmpop lolwut lpop lpos lpush lpushx lrange lrem lset ltrim memory_doctor memory_help memory_malloc_stats memory_purge memory_stats memory_usage mget migrate module_list module_load module_loadex module_unload move mset msetex msetnx object persist pexpire pexpireat pexpiretime pfadd pfcount pfmerge ping psetex psync pttl publish pubsub_channels pubsub_numpat pubsub_numsub pubsub_shardchannels pubsub_shardnumsub quit randomkey readonly readwrite rename renamenx replicaof reset restore role rpop rpoplpush rpush rpushx sadd save scan scard script_exists script_flush script_kill script_load sdiff sdiffcard sdiffstore select set setbit setex setnx setrange shutdown sinter sintercard sinterstore sismember slaveof slowlog_get slowlog_len slowlog_reset smembers smismember smove sort sort_ro spop spublish srandmember srem sscan stralgo strlen substr sunion sunioncard sunionstore swapdb sync tdigest time topk ts ttl type unwatch vset wait waitaof watch xack xackdel xadd xautoclaim xcfgset xclaim xdel xdelex xgroup_create xgroup_createconsumer xgroup_delconsumer xgroup_destroy xgroup_setid xinfo_consumers xinfo_groups xinfo_stream xlen xnack xpending xpending_range xrange xread xreadgroup xrevrange xtrim zadd zcard zcount zdiff zdiffstore zincrby zinter zintercard zinterstore zlexcount zmpop zmscore zpopmax zpopmin zrandmember zrange zrangebylex zrangebyscore zrangestore zrank zrem zremrangebylex zremrangebyrank zremrangebyscore zrevrange zrevrangebylex zrevrangebyscore zrevrank zscan zscore zunion zunionstore",
     "f:redis.commands.core.AsyncScript":"register_script",
     "f:redis.commands.json.AsyncJSON":"json",
     "f:redis.commands.search.AsyncSearch":"ft",
     "f:typing.Iterator":"hscan_iter sscan_iter zscan_iter",
     "g":"scan_iter"
    },
    "RedisClusterCommands":{
     "f":"__getitem__ acl_cat acl_deluser acl_dryrun acl_genpass acl_getuser acl_help acl_list acl_load acl_log acl_log_reset acl_save acl_setuser acl_users acl_whoami append arcount ardel ardelrange arget argetrange argrep arinfo arinsert arlastitems arlen armget armset arnext arop arring arscan arseek arset auth bf bgrewriteaof bgsave bitcount bitfield bitfield_ro bitop bitpos blmove blmovem blmpop blpop brpop brpoplpush bzmpop bzpopmax bzpopmin cf client_getname client_getredir client_id client_info client_kill client_kill_filter client_list client_no_evict client_no_touch client_pause client_reply client_setinfo client_setname client_tracking client_tracking_off client_tracking_on client_trackinginfo client_unblock client_unpause cluster_addslots cluster_addslotsrange cluster_bumpepoch cluster_count_failure_report cluster_countkeysinslot cluster_delslots cluster_delslotsrange cluster_failover cluster_flushslots cluster_get_keys_in_slot cluster_info cluster_keyslot cluster_links cluster_meet cluster_myid cluster_myshardid cluster_nodes cluster_replicas cluster_replicate cluster_reset cluster_save_config cluster_set_config_epoch cluster_setslot cluster_setslot_stable cluster_shards cluster_slots cms command command_count command_docs command_getkeys command_getkeysandflags command_info command_list config_get config_resetstat config_rewrite config_set copy dbsize debug_object debug_segfault decr decrby delete delex digest digest_local dump echo eval eval_ro evalsha evalsha_ro execute_command exists expire expireat expiretime failover fcall fcall_ro flushall flushdb function_delete function_dump function_flush function_kill function_list function_load function_restore function_stats geoadd geodist geohash geopos georadius georadiusbymember geosearch geosearchstore get getbit getdel getex getrange getset hdel hello hexists hexpire hexpireat hexpiretime hget hgetall hgetdel hgetex himport_discard_all_internal himport_discard_internal himport_prepare_internal himport_set hincrby hincrbyfloat hkeys hlen hmget hmset hotkeys_reset hotkeys_start hotkeys_stop hpersist hpexpire hpexpireat hpexpiretime hpttl hrandfield hscan hset hsetex hsetnx hstrlen httl hvals incr incrby incrbyfloat increx info json keys lastsave latency_doctor latency_graph latency_histogram latency_history latency_latest latency_reset lcs lindex linsert llen lmove lmovem lmpop lolwut lpop lpos lpush lpushx lrange lrem lset ltrim memory_doctor memory_help memory_malloc_stats memory_purge memory_stats memory_usage mget mget_nonatomic migrate module_list module_load module_loadex module_unload move mset mset_nonatomic msetex msetnx object persist pexpire pexpireat pexpiretime pfadd pfcount pfmerge ping psetex psync pttl publish pubsub_channels pubsub_numpat pubsub_numsub pubsub_shardchannels pubsub_shardnumsub quit randomkey readonly readwrite register_script rename renamenx replicaof reset restore role rpop rpoplpush rpush rpushx sadd save scan scard script_debug script_exists script_flush script_kill script_load sdiff sdiffcard sdiffstore select set setbit setex setnx setrange shutdown sinter sintercard sinterstore sismember slaveof slowlog_get slowlog_len slowlog_reset smembers smismember smove sort sort_ro spop spublish srandmember srem sscan stralgo strlen substr sunion sunioncard sunionstore swapdb sync tdigest time topk touch ts ttl type unlink unwatch vset wait waitaof watch xack xackdel xadd xautoclaim xcfgset xclaim xdel xdelex xgroup_create xgroup_createconsumer xgroup_delconsumer xgroup_destroy xgroup_setid xinfo_consumers xinfo_groups xinfo_stream xlen xnack xpending xpending_range xrange xread xreadgroup xrevrange xtrim zadd zcard zcount zdiff zdiffstore zincrby zinter zintercard zinterstore zlexcount zmpop zmscore zpopmax zpopmin zrandmember zrange zrangebylex zrangebyscore zrangestore zrank zrem zremrangebylex zremrangebyrank zremrangebyscore zrevrange zrevrangebylex zrevrangebyscore zrevrank zscan zscore zunion zunionstore",
     "f:builtins.list[builtins.dict]":"hotkeys_get",
     "f:redis.commands.search.Search":"ft",
     "f:typing.Iterator":"hscan_iter scan_iter sscan_iter zscan_iter"
    }
   }
  },
  "redis.commands.core":{
   "c":{
    "AsyncBasicKeyCommands":{
     "a":"unwatch watch",
     "f":"__getitem__ append bitcount bitfield bitfield_ro bitop bitpos blmove blmovem copy decr decrby delete delex digest digest_local dump execute_command exists expire expireat expiretime get getbit getdel getex getrange getset hrandfield incr incrby incrbyfloat increx keys lcs lmove lmovem mget move mset msetex msetnx persist pexpire pexpireat pexpiretime psetex pttl randomkey rename renamenx restore set setbit setex setnx setrange stralgo strlen substr touch ttl type unlink"
    },
    "AsyncCoreCommands":{
     "a":"command_info debug_segfault memory_doctor memory_help script_debug shutdown unwatch watch",
     "f":"__getitem__ acl_cat acl_deluser acl_dryrun acl_genpass acl_getuser acl_help acl_list acl_load acl_log acl_log_reset acl_save acl_setuser acl_users acl_whoami append arcount ardel ardelrange arget argetrange argrep arinfo arinsert arlastitems arlen armget armset arnext arop arring arscan arseek arset auth bgrewriteaof bgsave bitcount bitfield bitfield_ro bitop bitpos blmove blmovem blmpop blpop brpop brpoplpush bzmpop bzpopmax bzpopmin client_getname client_getredir client_id client_info client_kill client_kill_filter client_list client_no_evict client_no_touch client_pause client_reply client_setinfo client_setname client_tracking client_tracking_off client_tracking_on client_trackinginfo client_unblock client_unpause cluster command command_count command_docs command_getkeys command_getkeysandflags command_list config_get config_resetstat config_rewrite config_set copy dbsize debug_object decr decrby delete delex digest digest_local dump echo eval eval_ro evalsha evalsha_ro execute_command exists expire expireat expiretime failover fcall fcall_ro flushall flushdb function_delete function_dump function_flush function_kill function_list function_load function_restore function_stats geoadd geodist geohash geopos georadius georadiusbymember geosearch geosearchstore get getbit getdel getex getrange getset hdel hello hexists hexpire hexpireat hexpiretime hget hgetall hgetdel hgetex himport_discard_all_internal himport_discard_internal himport_prepare_internal himport_set hincrby hincrbyfloat hkeys hlen hmget hmset hotkeys_get hotkeys_reset hotkeys_start hotkeys_stop hpersist hpexpire hpexpireat hpexpiretime hpttl hrandfield hscan hset hsetex hsetnx hstrlen httl hvals incr incrby incrbyfloat increx info keys lastsave latency_doctor latency_graph latency_histogram latency_history latency_latest latency_reset lcs lindex linsert llen lmove lmovem lmpop lolwut lpop lpos lpush lpushx lrange lrem lset ltrim memory_malloc_stats memory_purge memory_stats memory_usage mget migrate module_list module_load module_loadex module_unload move mset msetex msetnx object persist pexpire pexpireat pexpiretime pfadd pfcount pfmerge ping psetex psync pttl publish pubsub_channels pubsub_numpat pubsub_numsub pubsub_shardchannels pubsub_shardnumsub quit randomkey readonly readwrite rename renamenx replicaof reset restore role rpop rpoplpush rpush rpushx sadd save scan scard script_exists script_flush script_kill script_load sdiff sdiffcard sdiffstore select set setbit setex setnx setrange sinter sintercard sinterstore sismember slaveof slowlog_get slowlog_len slowlog_reset smembers smismember smove sort sort_ro spop spublish srandmember srem sscan stralgo strlen substr sunion sunioncard sunionstore swapdb sync time touch ttl type unlink wait waitaof xack xackdel xadd xautoclaim xcfgset xclaim xdel xdelex xgroup_create xgroup_createconsumer xgroup_delconsumer xgroup_destroy xgroup_setid xinfo_consumers xinfo_groups xinfo_stream xlen xnack xpending xpending_range xrange xread xreadgroup xrevrange xtrim zadd zcard zcount zdiff zdiffstore zincrby zinter zintercard zinterstore zlexcount zmpop zmscore zpopmax zpopmin zrandmember zrange zrangebylex zrangebyscore zrangestore zrank zrem zremrangebylex zremrangebyrank zremrangebyscore zrevrange zrevrangebylex zrevrangebyscore zrevrank zscan zscore zunion zunionstore",
     "f:redis.commands.core.AsyncScript":"register_script",
     "g":"hscan_iter scan_iter sscan_iter zscan_iter"
    },
    "AsyncDataAccessCommands":{
     "a":"unwatch watch",
     "f":"__getitem__ append arcount ardel ardelrange arget argetrange argrep arinfo arinsert arlastitems arlen armget armset arnext arop arring arscan arseek arset bitcount bitfield bitfield_ro bitop bitpos blmove blmovem blmpop blpop brpop brpoplpush bzmpop bzpopmax bzpopmin copy decr decrby delete delex digest digest_local dump execute_command exists expire expireat expiretime geoadd geodist geohash geopos georadius georadiusbymember geosearch geosearchstore get getbit getdel getex getrange getset hdel hexists hexpire hexpireat hexpiretime hget hgetall hgetdel hgetex himport_discard_all_internal himport_discard_internal himport_prepare_internal himport_set hincrby hincrbyfloat hkeys hlen hmget hmset hpersist hpexpire hpexpireat hpexpiretime hpttl hrandfield hscan hset hsetex hsetnx hstrlen httl hvals incr incrby incrbyfloat increx keys lcs lindex linsert llen lmove lmovem lmpop lpop lpos lpush lpushx lrange lrem lset ltrim mget move mset msetex msetnx persist pexpire pexpireat pexpiretime pfadd pfcount pfmerge psetex pttl randomkey rename renamenx restore rpop rpoplpush rpush rpushx sadd scan scard sdiff sdiffcard sdiffstore set setbit setex setnx setrange sinter sintercard sinterstore sismember smembers smismember smove sort sort_ro spop srandmember srem sscan stralgo strlen substr sunion sunioncard sunionstore touch ttl type unlink xack xackdel xadd xautoclaim xcfgset xclaim xdel xdelex xgroup_create xgroup_createconsumer xgroup_delconsumer xgroup_destroy xgroup_setid xinfo_consumers xinfo_groups xinfo_stream xlen xnack xpending xpending_range xrange xread xreadgroup xrevrange xtrim zadd zcard zcount zdiff zdiffstore zincrby zinter zintercard zinterstore zlexcount zmpop zmscore zpopmax zpopmin zrandmember zrange zrangebylex zrangebyscore zrangestore zrank zrem zremrangebylex zremrangebyrank zremrangebyscore zrevrange zrevrangebylex zrevrangebyscore zrevrank zscan zscore zunion zunionstore",
     "g":"hscan_iter scan_iter sscan_iter zscan_iter"
    },
    "AsyncManagementCommands":{
     "a":"command_info debug_segfault memory_doctor memory_help shutdown",
     "f":"auth bgrewriteaof bgsave client_getname client_getredir client_id client_info client_kill client_kill_filter client_list client_no_evict client_no_touch client_pause client_reply client_setinfo client_setname client_tracking client_tracking_off client_tracking_on client_trackinginfo client_unblock client_unpause command command_count command_docs command_getkeysandflags command_list config_get config_resetstat config_rewrite config_set dbsize debug_object echo execute_command failover flushall flushdb hello hotkeys_get hotkeys_reset hotkeys_start hotkeys_stop info lastsave latency_doctor latency_graph latency_histogram latency_history latency_latest latency_reset lolwut memory_malloc_stats memory_purge memory_stats memory_usage migrate object ping psync quit replicaof reset role save select slaveof slowlog_get slowlog_len slowlog_reset swapdb sync time wait waitaof"
    },
    "AsyncModuleCommands":{
     "a":"command_info",
     "f":"command command_count command_getkeys execute_command module_list module_load module_loadex module_unload"
    },
    "AsyncScript":{
     "a":"__call__"
    },
    "AsyncScriptCommands":{
     "a":"script_debug",
     "f":"eval eval_ro evalsha evalsha_ro execute_command script_exists script_flush script_kill script_load",
     "f:redis.commands.core.AsyncScript":"register_script"
    }
   }
  },
  "redis.commands.json":{
   "c":{
    "AsyncJSON":{
     "a":"set_file",
     "a:builtins.dict[builtins.str,Any]":"set_path",
     "f":"arrappend arrindex arrinsert arrlen arrpop arrtrim clear debug delete forget get jsonget jsonmget jsonset merge mget mset numincrby nummultby objkeys objlen pipeline resp set strappend strlen toggle type"
    }
   }
  },
  "redis.commands.redismodules":{
   "c":{
    "AsyncRedisModuleCommands":{
     "f":"bf cf cms tdigest topk ts vset",
     "f:redis.commands.json.AsyncJSON":"json",
     "f:redis.commands.search.AsyncSearch":"ft"
    },
    "RedisModuleCommands":{
     "f":"bf cf cms json tdigest topk ts vset",
     "f:redis.commands.search.Search":"ft"
    }
   }
  },
  "redis.commands.search":{
   "c":{
    "AsyncPipeline":{
     "<":"redis.asyncio.client.Redis redis.client.Redis",
     "a":"__aexit__ aclose aggregate aliaslist close config_set discard execute hybrid_search immediate_execute_command info load_document load_scripts parse_response reset search spellcheck sugadd sugget transaction unwatch watch",
     "a:Self":"__aenter__",
     "a:builtins.str":"config_get",
     "f":"__await__ __exit__ add_document add_document_hash aliasadd aliasdel aliasupdate alter_schema_add annotate_exception batch_indexer create_index delete_document dict_add dict_del dict_dump dropindex execute_command explain explain_cli get get_params_args multi profile raise_first_error sugdel suglen syndump synupdate tagvals",
     "f:redis.client.Pipeline":"__enter__",
     "f:redis.commands.search.AsyncPipeline":"pipeline_execute_command",
     "p:redis.commands.search.AsyncPipeline":"client",
     "v:builtins.str":"shard_hint",
     "v:redis.asyncio.connection.ConnectionPool":"connection_pool"
    },
    "AsyncSearch":{
     "f":"add_document add_document_hash aggregate aliasadd aliasdel aliaslist aliasupdate alter_schema_add batch_indexer config_set create_index delete_document dict_add dict_del dict_dump dropindex explain explain_cli get get_params_args hybrid_search info load_document profile search spellcheck sugadd sugdel sugget suglen syndump synupdate tagvals",
     "f:builtins.str":"config_get",
     "f:redis.commands.search.AsyncPipeline":"pipeline"
    },
    "Pipeline":{
     "<":"redis.client.Redis",
     "f":"__exit__ add_document add_document_hash aggregate aliasadd aliasdel aliaslist aliasupdate alter_schema_add annotate_exception batch_indexer close config_set create_index delete_document dict_add dict_del dict_dump discard dropindex execute execute_command explain explain_cli get get_params_args hybrid_search immediate_execute_command info load_document load_scripts multi parse_response profile raise_first_error reset search spellcheck sugadd sugdel sugget suglen syndump synupdate tagvals unwatch watch",
     "f:builtins.str":"config_get",
     "f:redis.client.Pipeline":"__enter__ pipeline_execute_command",
     "p:redis.commands.search.Pipeline":"client",
     "v:redis.connection.Connection":"connection",
     "v:redis.connection.ConnectionPool":"connection_pool"
    },
    "Search":{
     "f":"add_document add_document_hash aggregate aliasadd aliasdel aliaslist aliasupdate alter_schema_add batch_indexer config_set create_index delete_document dict_add dict_del dict_dump dropindex explain explain_cli get get_params_args hybrid_search info load_document profile search spellcheck sugadd sugdel sugget suglen syndump synupdate tagvals",
     "f:builtins.str":"config_get",
     "f:redis.commands.search.Pipeline":"pipeline"
    }
   }
  },
  "redis.commands.search.commands":{
   "c":{
    "AsyncSearchCommands":{
     "a":"aggregate aliaslist config_set hybrid_search info load_document search spellcheck sugadd sugget",
     "a:builtins.str":"config_get",
     "f":"add_document add_document_hash aliasadd aliasdel aliasupdate alter_schema_add batch_indexer create_index delete_document dict_add dict_del dict_dump dropindex explain explain_cli get get_params_args profile sugdel suglen syndump synupdate tagvals"
    }
   }
  },
  "redis.commands.sentinel":{
   "c":{
    "AsyncSentinelCommands":{
     "a":"sentinel",
     "f":"sentinel_ckquorum sentinel_failover sentinel_flushconfig sentinel_get_master_addr_by_name sentinel_master sentinel_masters sentinel_monitor sentinel_remove sentinel_reset sentinel_sentinels sentinel_set sentinel_slaves"
    }
   }
  },
  "redis.connection":{
   "c":{
    "AbstractConnection":{
     "f":"activate_maint_notifications_handling_if_enabled add_maint_start_notification add_skipped_end_notification can_read check_health connect connect_check_health deregister_connect_callback disconnect get_protocol getpeername mark_for_reconnect on_connect on_connect_check_health pack_command pack_commands re_auth read_response register_connect_callback repr_pieces reset_received_notifications reset_should_reconnect reset_tmp_settings send_command send_packed_command set_maint_notifications_cluster_handler_for_connection set_maint_notifications_pool_handler_for_connection set_parser set_re_auth_token set_tmp_settings should_reconnect update_current_socket_timeout update_parser_timeout",
     "f:builtins.set":"get_processed_start_notifications get_skipped_end_notifications",
     "f:builtins.str":"extract_connection_details get_resolved_ip",
     "p":"is_connected socket_connect_timeout socket_timeout",
     "v:builtins.str":"client_name password username",
     "v:redis.credentials.CredentialProvider":"credential_provider",
     "v:redis.event.EventDispatcher":"event_dispatcher"
    },
    "BlockingConnectionPool":{
     "<":"redis.connection.ConnectionPool",
     "f":"disconnect get_connection make_connection release reset set_in_maintenance"
    },
    "Connection":{
     "f":"activate_maint_notifications_handling_if_enabled add_maint_start_notification add_skipped_end_notification can_read check_health connect connect_check_health deregister_connect_callback disconnect get_protocol getpeername mark_for_reconnect on_connect on_connect_check_health pack_command pack_commands re_auth read_response register_connect_callback repr_pieces reset_received_notifications reset_should_reconnect reset_tmp_settings send_command send_packed_command set_maint_notifications_cluster_handler_for_connection set_maint_notifications_pool_handler_for_connection set_parser set_re_auth_token set_tmp_settings should_reconnect update_current_socket_timeout update_parser_timeout",
     "f:builtins.set":"get_processed_start_notifications get_skipped_end_notifications",
     "f:builtins.str":"extract_connection_details get_resolved_ip",
     "p":"host is_connected socket_connect_timeout socket_timeout",
     "v:builtins.str":"client_name password username",
     "v:redis.credentials.CredentialProvider":"credential_provider",
     "v:redis.event.EventDispatcher":"event_dispatcher"
    },
    "ConnectionPool":{
     "f":"__exit__ close disconnect disconnect_free_connections get_connection_count get_encoder get_protocol maint_notifications_enabled make_connection owns_connection re_auth_callback release reset set_retry update_active_connections_for_reconnect update_connection_kwargs update_connection_settings update_connections_settings update_maint_notifications_config",
     "f:Self":"__enter__ from_url",
     "f:redis.connection.Connection":"get_connection",
     "p":"connection_kwargs"
    },
    "MaintNotificationsAbstractConnection":{
     "f":"activate_maint_notifications_handling_if_enabled add_maint_start_notification add_skipped_end_notification disconnect get_protocol getpeername mark_for_reconnect read_response reset_received_notifications reset_tmp_settings send_command set_maint_notifications_cluster_handler_for_connection set_maint_notifications_pool_handler_for_connection set_tmp_settings update_current_socket_timeout update_parser_timeout",
     "f:builtins.set":"get_processed_start_notifications get_skipped_end_notifications",
     "f:builtins.str":"get_resolved_ip",
     "v:redis.event.EventDispatcher":"event_dispatcher"
    },
    "SSLConnection":{
     "<":"redis.connection.Connection"
    },
    "UnixDomainSocketConnection":{
     "f":"activate_maint_notifications_handling_if_enabled add_maint_start_notification add_skipped_end_notification can_read check_health connect connect_check_health deregister_connect_callback disconnect get_protocol getpeername mark_for_reconnect on_connect on_connect_check_health pack_command pack_commands re_auth read_response register_connect_callback repr_pieces reset_received_notifications reset_should_reconnect reset_tmp_settings send_command send_packed_command set_maint_notifications_cluster_handler_for_connection set_maint_notifications_pool_handler_for_connection set_parser set_re_auth_token set_tmp_settings should_reconnect update_current_socket_timeout update_parser_timeout",
     "f:builtins.set":"get_processed_start_notifications get_skipped_end_notifications",
     "f:builtins.str":"extract_connection_details get_resolved_ip",
     "p":"is_connected socket_connect_timeout",
     "v:builtins.str":"client_name password username",
     "v:redis.credentials.CredentialProvider":"credential_provider",
     "v:redis.event.EventDispatcher":"event_dispatcher"
    }
   }
  },
  "redis.credentials":{
   "c":{
    "CredentialProvider":{
     "a":"get_credentials_async",
     "f":"get_credentials"
    },
    "UsernamePasswordCredentialProvider":{
     "<":"redis.credentials.CredentialProvider",
     "a":"get_credentials_async",
     "f":"get_credentials"
    }
   }
  },
  "redis.event":{
   "c":{
    "EventDispatcher":{
     "a":"dispatch_async",
     "f":"dispatch register_listeners unregister_listeners"
    },
    "EventDispatcherInterface":{
     "a":"dispatch_async",
     "f":"dispatch register_listeners unregister_listeners"
    }
   }
  },
  "redis.keyspace_notifications":{
   "c":{
    "ClusterKeyspaceNotifications":{
     "f":"__exit__ close get_message listen refresh_subscriptions run_in_thread subscribe subscribe_keyevent subscribe_keyspace subscribe_subkeyevent subscribe_subkeyspace subscribe_subkeyspaceevent subscribe_subkeyspaceitem unsubscribe",
     "f:redis.keyspace_notifications.ClusterKeyspaceNotifications":"__enter__",
     "p":"subscribed",
     "v:redis.cluster.RedisCluster":"cluster"
    },
    "KeyspaceNotifications":{
     "f":"__exit__ close get_message listen run_in_thread subscribe subscribe_keyevent subscribe_keyspace subscribe_subkeyevent subscribe_subkeyspace subscribe_subkeyspaceevent subscribe_subkeyspaceitem unsubscribe",
     "f:redis.keyspace_notifications.KeyspaceNotifications":"__enter__",
     "p":"subscribed",
     "v:redis.client.Redis":"redis"
    }
   }
  },
  "redis.sentinel":{
   "c":{
    "SentinelConnectionPool":{
     "<":"redis.connection.ConnectionPool",
     "f":"get_master_address owns_connection reset rotate_replicas rotate_slaves",
     "p":"master_address"
    },
    "SentinelManagedConnection":{
     "<":"redis.connection.Connection",
     "f":"connect connect_to read_response"
    },
    "SentinelManagedSSLConnection":{
     "<":"redis.sentinel.SentinelManagedConnection redis.connection.SSLConnection"
    }
   }
  }
 }
}`;
