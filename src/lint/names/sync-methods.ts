/**
 * Names of methods that objects of the standard library have and that are not `async def` there. An
 * object nobody knows the class of may be one of those.
 */
export const SYNC_METHODS: ReadonlySet<string> = new Set(
  (
    'abort abs absolute accept accept_connection accepter acct aclose acquire active_children ' +
    'add addClassCleanup addCleanup addError addExpectedFailure addFailure addFilter addHandler ' +
    'addSkip addSubTest addSuccess addTest addTests addTypeEqualityFunc addUnexpectedSuccess ' +
    'add_alternative add_argument add_argument_group add_arguments add_attachment ' +
    'add_child_handler add_cookie_header add_done_callback add_fallback add_flag add_folder ' +
    'add_handler add_header add_label add_mutually_exclusive_group add_note add_parent ' +
    'add_parser add_password add_reader add_related add_section add_sequence add_signal_handler ' +
    'add_subparsers add_text add_unredirected_header add_usage add_writer addfile addheader ' +
    'address_exclude address_string adjusted allow_connection_pickling allowance ' +
    'allowed_domains apop append appendleft applies_to apply apply_async as_bytes ' +
    'as_integer_ratio as_lwp_str as_posix as_string as_tuple as_uri asend assertAlmostEqual ' +
    'assertAlmostEquals assertCountEqual assertDictContainsSubset assertDictEqual assertEqual ' +
    'assertEquals assertFalse assertGreater assertGreaterEqual assertIn assertIs ' +
    'assertIsInstance assertIsNone assertIsNot assertIsNotNone assertLess assertLessEqual ' +
    'assertListEqual assertLogs assertMultiLineEqual assertNoLogs assertNotAlmostEqual ' +
    'assertNotAlmostEquals assertNotEqual assertNotEquals assertNotIn assertNotIsInstance ' +
    'assertNotRegex assertNotRegexpMatches assertRaises assertRaisesRegex assertRaisesRegexp ' +
    'assertRegex assertRegexpMatches assertSequenceEqual assertSetEqual assertTrue ' +
    'assertTupleEqual assertWarns assertWarnsRegex assert_any_await assert_any_call ' +
    'assert_awaited assert_awaited_once assert_awaited_once_with assert_awaited_with ' +
    'assert_called assert_called_once assert_called_once_with assert_called_with ' +
    'assert_has_awaits assert_has_calls assert_not_awaited assert_not_called astimezone at_eof ' +
    'athrow attach attach_loop attach_mock auth auth_cram_md5 auth_login auth_plain ' +
    'authenticate autorange backup before_get before_read before_set before_write begin ' +
    'betavariate bind bit_count bit_length blobopen blocked_domains body_encode buffer_info ' +
    'buffer_updated byteswap bz2open calc_callees callHandlers call_at call_exception_handler ' +
    'call_later call_list call_soon call_soon_threadsafe callback can_fetch can_write_eof ' +
    'cancel cancel_join_thread cancelled cancelling canonical capa capability capitalize ' +
    'casefold casefold_parts cast ccc center cert_store_stats characters charbuffertype charset ' +
    'check check_cache check_for_whole_start_tag check_returncode check_unused_args chmod ' +
    'choice choices chown cipher clean cleanup clear clear_cache clear_cdata_mode clear_content ' +
    'clear_expired_cookies clear_flags clear_memo clear_session_cookies clear_traps clone close ' +
    'close_request closed cmdloop co_lines co_positions collect_children columnize combine ' +
    'comment commit commit_frame communicate compare compare_networks compare_signal compare_to ' +
    'compare_total compare_total_mag compile_pattern complete complete_help completedefault ' +
    'completenames compress compression computeRollover configure_mock conjugate connect ' +
    'connect_ex connect_ftp connection_lost connection_made convert_arg_line_to_args ' +
    'convert_field converter copy copy_abs copy_decimal copy_negate copy_sign copyfile count ' +
    'countTestCases cpu_count crawl_delay create createLock createSocket createTests ' +
    'create_aggregate create_collation create_decimal create_decimal_from_float create_function ' +
    'create_future create_gnu_header create_mock create_module create_pax_global_header ' +
    'create_pax_header create_stats create_task create_ustar_header create_window_function ' +
    'critical ctime current_process cursor cwd data data_open data_received datagram_received ' +
    'date date_time_string debug debug_info decode decompress decorate_async_callable ' +
    'decorate_callable decorate_class decoration_helper decref default defaultTestResult ' +
    'default_exception_handler defaults del_param dele delete deleteacl deleter dequeue derive ' +
    'deserialize destroy_segment detach dict difference difference_update digest dir disable ' +
    'discard discover divide divide_int divmod doClassCleanups doCleanups doRollover ' +
    'do_handshake do_help do_open docmd domain_return_ok done dst dummy dump dump_array ' +
    'dump_bool dump_bytes dump_datetime dump_double dump_instance dump_int dump_long dump_nil ' +
    'dump_stats dump_struct dump_unicode dumps dup ehlo ehlo_or_helo_if_needed elements emit ' +
    'empty emptyline enable encode encodePriority end endCDATA endDTD endDocument endElement ' +
    'endElementNS endPrefixMapping end_array end_base64 end_bigdecimal end_boolean end_dispatch ' +
    'end_double end_fault end_framing end_headers end_int end_nil end_params end_section ' +
    'end_string end_struct end_value endheaders endswith endtransfer enqueue enqueue_sentinel ' +
    'enter enterClassContext enterContext enter_context enterabs eof_received error ' +
    'error_leader error_received eval_print_amount exception exec_module execute executemany ' +
    'executescript exists exit exp expand expandtabs expanduser expired expn expovariate ' +
    'expunge extend extendleft extract extract_cookies extractall extractfile fail failIf ' +
    'failIfAlmostEqual failIfEqual failUnless failUnlessAlmostEqual failUnlessEqual ' +
    'failUnlessRaises failureException fallback_getvalue fallback_repr fallback_str fatal ' +
    'fatalError feed feed_data feed_eof fetch fetchall fetchmany fetchone file_close ' +
    'file_module_function_of file_open fileno fileobject filter filter_traces find findCaller ' +
    'find_class find_module find_spec find_user_password findall finditer findtext finish ' +
    'finish_request first flush flush_headers fma fold fold_binary format formatException ' +
    'formatFooter formatHeader formatMessage formatStack formatTime format_field format_help ' +
    'format_map format_usage freeze_support from_bytes from_decimal from_file from_float ' +
    'from_iterable frombuf frombytes fromfd fromfile fromhex fromisocalendar fromisoformat ' +
    'fromkeys fromlist fromname fromnid fromordinal fromtarfile fromtimestamp fromunicode ' +
    'fromutc ftp_open full fullmatch gammavariate gauss get getChild getConnection ' +
    'getDescription getEffectiveLevel getEventCategory getEventType getFilesToDelete getLogger ' +
    'getMessage getMessageID getName getSubject getTestCaseNames get_algorithm_impls get_all ' +
    'get_all_start_methods get_authorization get_body get_body_encoding get_boundary get_buffer ' +
    'get_bytes get_ca_certs get_channel_binding get_charset get_charsets get_child_watcher ' +
    'get_ciphers get_cnonce get_code get_content get_content_charset get_content_disposition ' +
    'get_content_maintype get_content_subtype get_content_type get_context get_coro get_date ' +
    'get_debug get_default get_default_type get_entity_digest get_event_loop ' +
    'get_exception_handler get_extension get_extra_info get_field get_file get_filename ' +
    'get_flags get_folder get_from get_full_url get_header get_host_info get_identifiers ' +
    'get_info get_inheritable get_key get_labels get_logger get_loop get_map get_message ' +
    'get_method get_methods get_name get_names get_nonstandard_attr get_nowait get_original ' +
    'get_output_charset get_param get_params get_payload get_pid get_pipe_transport ' +
    'get_print_list get_protocol get_request get_returncode get_sequences get_server ' +
    'get_sort_arg_defs get_source get_stack get_start_method get_starttag_text ' +
    'get_stats_profile get_string get_subdir get_task_factory get_token get_top_level_stats ' +
    'get_unixfrom get_user_passwd get_value get_visible get_write_buffer_limits ' +
    'get_write_buffer_size getacl getallmatchingheaders getannotation getblocking getboolean ' +
    'getbuffer getcode getcomptype getfloat getheader getheaders getinfo getint getlimit ' +
    'getline getmember getmembers getmethodname getmultiline getnames getparser getpeercert ' +
    'getpeername getpos getquota getquotaroot getrandbits getreply getresp getresponse getroot ' +
    'getsockname getsockopt getstate getstats gettarinfo getter gettext gettimeout geturl ' +
    'getvalue getwelcome glob globaltrace_countfuncs globaltrace_lt globaltrace_trackcallers ' +
    'goahead group groupdict groups guess_type gzopen handle handleError handle_charref ' +
    'handle_comment handle_data handle_decl handle_defect handle_endtag handle_entityref ' +
    'handle_error handle_expect_100 handle_one_request handle_pi handle_request ' +
    'handle_startendtag handle_starttag handle_timeout hardlink_to hasHandlers has_extn ' +
    'has_header has_nonstandard_attr has_option has_proxy has_section header_encode ' +
    'header_encode_lines header_fetch_parse header_items header_max_count header_source_parse ' +
    'header_store_parse helo help hex hexdigest home hosts http_error http_error_301 ' +
    'http_error_302 http_error_303 http_error_307 http_error_308 http_error_401 http_error_407 ' +
    'http_error_auth_reqed http_error_default http_open http_request http_response https_open ' +
    'https_request https_response id ignorableWhitespace imap imap_unordered incref index ' +
    'indices info infolist init insert install interrupt intersection intersection_update ' +
    'isDaemon isEnabledFor isReservedKey isSet is_absolute is_active is_alive is_attachment ' +
    'is_authenticated is_block_device is_blocked is_canonical is_cgi is_char_device is_closed ' +
    'is_closing is_dir is_executable is_expired is_fifo is_file is_finite is_ignored_filename ' +
    'is_infinite is_integer is_mount is_multipart is_nan is_normal is_not_allowed is_package ' +
    'is_python is_qnan is_reading is_relative_to is_reserved is_running is_serving is_set ' +
    'is_signed is_snan is_socket is_subnormal is_suburi is_symlink is_valid is_zero isalnum ' +
    'isalpha isascii isatty isblk ischr isclosed isdecimal isdev isdigit isdir isdisjoint ' +
    'isfifo isfile isidentifier islnk islower isnumeric isocalendar isoformat isoweekday ' +
    'isprintable isreg isspace issparse issubset issuperset issym istitle isupper items iter ' +
    'iter_attachments iter_parts iter_unpack iterdir iterdump iterencode iterfind iteritems ' +
    'iterkeys itertext itervaluerefs itervalues join join_parsed_parts join_thread joinpath ' +
    'js_output keyrefs keys kill last lchmod limit_denominator link_to list list_directory ' +
    'list_folders list_segments listen ljust ln load loadTestsFromModule loadTestsFromName ' +
    'loadTestsFromNames loadTestsFromTestCase load_additems load_append load_appends ' +
    'load_binbytes load_binbytes8 load_binfloat load_binget load_binint load_binint1 ' +
    'load_binint2 load_binpersid load_binput load_binstring load_binunicode load_binunicode8 ' +
    'load_build load_bytearray8 load_cert_chain load_default_certs load_dh_params load_dict ' +
    'load_dup load_empty_dictionary load_empty_list load_empty_set load_empty_tuple load_ext1 ' +
    'load_ext2 load_ext4 load_false load_float load_frame load_frozenset load_get load_global ' +
    'load_inst load_int load_list load_long load_long1 load_long4 load_long_binget ' +
    'load_long_binput load_mark load_memoize load_module load_newobj load_newobj_ex ' +
    'load_next_buffer load_none load_obj load_persid load_pop load_pop_mark load_proto load_put ' +
    'load_readonly_buffer load_reduce load_setitem load_setitems load_short_binbytes ' +
    'load_short_binstring load_short_binunicode load_stack_global load_stats load_stop ' +
    'load_string load_true load_tuple load_tuple1 load_tuple2 load_tuple3 load_unicode ' +
    'load_verify_locations loads localtrace_count localtrace_trace localtrace_trace_and_count ' +
    'lock locked log log10 log_date_time_string log_error log_message log_request log_to_stderr ' +
    'logb logical_and logical_invert logical_or logical_xor login login_cram_md5 lognormvariate ' +
    'logout longMessage lower lstat lstrip lsub madvise mail make makePickle makeRecord ' +
    'makeSocket make_alternative make_comparable make_connection make_cookies make_mixed ' +
    'make_related make_uri makedev makedir makeelement makefifo makefile makelink makepasv ' +
    'makeport maketrans makeunknown map mapLogRecord mapPriority map_async match max maxDiff ' +
    'max_mag memoize min min_mag minus mkd mkdir mlsd mock_add_spec modified modify module_repr ' +
    'most_common move move_to_end mro mtime multiply myrights namelist names namespace ' +
    'new_child new_event_loop next next_minus next_plus next_toward ngettext nlst no_cache noop ' +
    'normalize normalvariate notationDecl notify notifyAll notify_all now npgettext ' +
    'ntransfercmd number_class number_of_objects onecmd open open_data open_file open_ftp ' +
    'open_http open_https open_local_file open_unknown open_unknown_proxy options optionxform ' +
    'output overlaps owner pack pack_into parent_process paretovariate parse parseArgs ' +
    'parse_args parse_bogus_comment parse_comment parse_declaration parse_endtag ' +
    'parse_html_declaration parse_intermixed_args parse_known_args parse_known_intermixed_args ' +
    'parse_marked_section parse_parts parse_pi parse_request parse_response parse_starttag ' +
    'parseline partial partition path_return_ok pause_reading pause_writing peek pending ' +
    'persistent_id persistent_load pgettext pi pipe_connection_lost pipe_data_received plus ' +
    'poll pop pop_all pop_mark pop_source popitem popleft postcmd postloop power precmd preloop ' +
    'prepare prepend previous printErrorList printErrors print_call_heading print_call_line ' +
    'print_callees print_callers print_exc print_help print_line print_log print_stack ' +
    'print_stats print_title print_topics print_usage printdir process process_exited ' +
    'process_request process_request_thread processingInstruction progName prompt_user_passwd ' +
    'prot_c prot_p proxy_open proxyauth push push_async_callback push_async_exit push_source ' +
    'push_token put put_nowait putcmd putheader putline putrequest pwd qsize quantize quit ' +
    'radix randbytes randint random randrange raw raw_decode raw_items rcpt read read1 ' +
    'read_byte read_bytes read_dict read_events read_file read_string read_text read_token ' +
    'readable readall readfp readinto readinto1 readline readlines readlink readonly ready ' +
    'real_close reap recent reconfigure recv recv_bytes recv_bytes_into recv_into recvfrom ' +
    'recvfrom_into recvmsg recvmsg_into redirect_internal redirect_request reduce_uri register ' +
    'register_defect register_segment relative_to release release_segment remainder ' +
    'remainder_near remove removeFilter removeHandler remove_child_handler remove_done_callback ' +
    'remove_flag remove_folder remove_header remove_label remove_option remove_reader ' +
    'remove_section remove_sequence remove_signal_handler remove_writer removeprefix ' +
    'removesuffix rename reopenIfNeeded repeat replace replace_header request request_rate ' +
    'reschedule reset reset_mock reset_retry_count resize resolve resolveEntity resolve_dir ' +
    'response response_class result resultclass results resume_reading resume_writing retr ' +
    'retrbinary retrfile retrieve retrlines retry_http_basic_auth retry_http_digest_auth ' +
    'retry_https_basic_auth retry_proxy_http_basic_auth retry_proxy_https_basic_auth return_ok ' +
    'return_ok_domain return_ok_expires return_ok_port return_ok_secure return_ok_verifiability ' +
    'return_ok_version reverse reverse_order revert rewind rfind rglob rindex rjust rmd rmdir ' +
    'rollback rollover rotate rotation_filename rpartition rpop rset rsplit rstrip run runTest ' +
    'runTests run_cgi run_forever run_in_executor run_until_complete runcall runctx runfunc ' +
    'running safe_substitute same_quantum samefile sample sanitize save save_bool ' +
    'save_bytearray save_bytes save_dict save_float save_frozenset save_global save_list ' +
    'save_long save_none save_pers save_picklebuffer save_reduce save_set save_str save_tuple ' +
    'save_type scaleb scan scanner search sections seed seek seekable select select_from ' +
    'selected_alpn_protocol selected_npn_protocol send send_bytes send_content send_error ' +
    'send_head send_header send_headers send_message send_request send_response ' +
    'send_response_only send_signal sendall sendcmd sendeprt sendfile sendmail sendmsg ' +
    'sendmsg_afalg sendport sendto serialize serve_client serve_forever server_activate ' +
    'server_bind server_close service_actions session_stats set setDaemon setDocumentLocator ' +
    'setFormatter setLevel setLogRecordFactory setLoggerClass setMaxConns setName setStream ' +
    'setTarget setTimeout setUp setUpClass set_allowed_domains set_alpn_protocols ' +
    'set_authorizer set_blocked_domains set_boundary set_cdata_mode set_charset ' +
    'set_child_watcher set_ciphers set_content set_cookie set_cookie_if_ok set_date set_debug ' +
    'set_debuglevel set_default_executor set_default_type set_default_verify_paths set_defaults ' +
    'set_ecdh_curve set_event_loop set_exception set_exception_handler set_executable set_flags ' +
    'set_forkserver_preload set_from set_http_debuglevel set_info set_inheritable set_labels ' +
    'set_location set_name set_nonstandard_attr set_npn_protocols set_ok set_ok_domain ' +
    'set_ok_name set_ok_path set_ok_port set_ok_verifiability set_ok_version set_param set_pasv ' +
    'set_payload set_policy set_progress_handler set_protocol set_proxy set_raw set_result ' +
    'set_running_or_notify_cancel set_sequences set_servername_callback set_start_method ' +
    'set_subdir set_task_factory set_trace_callback set_transport set_tunnel set_type ' +
    'set_unixfrom set_url set_visible set_write_buffer_limits setacl setannotation setblocking ' +
    'setdefault setinputsizes setlimit setoutputsize setpassword setquota setsockopt setstate ' +
    'setter settimeout setup shared_ciphers shift shortDescription shouldFlush shouldRollover ' +
    'shuffle shutdown shutdown_request single_request site_maps size skipTest skippedEntity ' +
    'snapshot_stats sniff socket sort sortTestMethodsUsing sort_stats sourcehook span split ' +
    'splitlines splitroot sqrt sslobject_class sslsocket_class starmap starmap_async start ' +
    'startCDATA startDTD startDocument startElement startElementNS startPrefixMapping startTest ' +
    'startTestRun start_framing start_ns start_section startswith starttls stat statistics ' +
    'status still_active stls stop stopTest stopTestRun storbinary store storlines strftime ' +
    'strip strip_dirs strptime sub subTest subgroup submit subn subnet_of subnets subscribe ' +
    'substitute subtract successful suiteClass supernet supernet_of swapcase symlink_to ' +
    'symmetric_difference symmetric_difference_update sync tarinfo taropen task_done tearDown ' +
    'tearDownClass tell terminate testMethodPrefix testNamePatterns testzip thread throw time ' +
    'timeit timestamp timetuple timetz title to_bytes to_eng_string to_integral ' +
    'to_integral_exact to_integral_value to_sci_string tobuf tobytes today tofile tolist ' +
    'toordinal top toreadonly total total_seconds touch tounicode track_segment transfercmd ' +
    'translate translate_path triangular truncate tzname uid uidl uncancel uniform union ' +
    'unknown_decl unknown_open unlink unlock unpack unpack_from unparsedEntityDecl unregister ' +
    'unselect unsubscribe unwrap update update_authenticated update_visible updatepos upper ' +
    'usageExit user usesTime utcfromtimestamp utcnow utcoffset utctimetuple utf8 utime validate ' +
    'value_decode value_encode valuerefs values verify verify_client_post_handshake ' +
    'verify_request version version_string vformat voidcmd voidresp vonmisesvariate vrfy wait ' +
    'wait_for walk warn warning wasSuccessful weekday weibullvariate when with_name with_stem ' +
    'with_suffix with_traceback wrap_bio wrap_socket writable write write_byte write_bytes ' +
    'write_c14n write_eof write_large_bytes write_results write_results_file write_text ' +
    'writeheader writelines writepy writerow writerows writestr xatom xml xzopen zfill'
  ).split(' '),
);
