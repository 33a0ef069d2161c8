/**
 * Calls that keep the thread, and so the event loop, until they are done. Dotted public names; a
 * name of a class stands for the methods listed with it.
 * Origin: the standard library's documentation, and the documentation of requests 2, httpx 0.28,
 * urllib3 2, redis 6, pymongo 4, psycopg 2 and 3, PyMySQL 1, boto3 1 and SQLAlchemy 2. What only
 * sometimes waits has a condition in ../blocking-guards.ts.
 */
export type BlockingCategory =
  'sleep' | 'http' | 'file' | 'path' | 'process' | 'database' | 'socket' | 'input' | 'wait';

/** Category → plain functions. */
const FUNCTIONS: Readonly<Partial<Record<BlockingCategory, readonly string[]>>> = {
  sleep: ['time.sleep'],
  input: ['builtins.input', 'getpass.getpass', ...methods('sys.stdin', 'read readline readlines')],
  http: [
    ...methods('requests', 'get post put patch delete head options request'),
    ...methods('httpx', 'get post put patch delete head options request stream'),
    'urllib.request.urlopen',
    'urllib.request.urlretrieve',
    'urllib3.request',
  ],
  file: [
    'builtins.open',
    'io.open',
    'io.open_code',
    'codecs.open',
    'gzip.open',
    'bz2.open',
    'lzma.open',
    'os.fdopen',
    'os.open',
    'tempfile.TemporaryFile',
    'tempfile.NamedTemporaryFile',
    'tempfile.SpooledTemporaryFile',
    'tempfile.TemporaryDirectory',
    'tempfile.mkstemp',
    ...methods('pathlib.Path', 'open read_text read_bytes write_text write_bytes'),
    ...methods(
      'shutil',
      'copy copy2 copyfile copyfileobj copytree move rmtree make_archive unpack_archive',
    ),
  ],
  path: [
    ...methods(
      'os.path',
      'exists isfile isdir islink isjunction ismount lexists getsize getmtime getatime getctime realpath samefile sameopenfile',
    ),
    ...methods(
      'os',
      'listdir scandir walk fwalk stat lstat mkdir makedirs remove unlink rename renames replace rmdir removedirs truncate chmod chown link symlink readlink access',
    ),
    ...methods('glob', 'glob iglob'),
    'tempfile.mkdtemp',
    ...methods(
      'pathlib.Path',
      'exists is_file is_dir is_symlink is_mount is_junction is_socket is_fifo is_block_device is_char_device stat lstat mkdir rmdir unlink rename replace touch iterdir glob rglob walk resolve chmod symlink_to hardlink_to samefile owner group readlink',
    ),
  ],
  process: [
    ...methods('subprocess', 'run call check_call check_output getoutput getstatusoutput Popen'),
    ...methods('subprocess.Popen', 'wait communicate'),
    ...methods(
      'os',
      'system popen wait wait3 wait4 waitid waitpid spawnl spawnle spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe posix_spawn posix_spawnp',
    ),
  ],
  socket: [
    ...methods(
      'socket.socket',
      'connect accept recv recvfrom recv_into recvmsg send sendall sendto sendfile',
    ),
    'socket.create_connection',
    ...methods(
      'socket',
      'getaddrinfo gethostbyname gethostbyname_ex gethostbyaddr getfqdn getnameinfo',
    ),
    ...methods('ssl.SSLSocket', 'connect recv read send sendall write do_handshake'),
    'ssl.get_server_certificate',
    ...methods('ftplib.FTP', 'connect login retrbinary retrlines storbinary storlines'),
    // These connect as soon as they are made, when they are given a host.
    'ftplib.FTP',
    'smtplib.SMTP',
    'smtplib.SMTP_SSL',
    'imaplib.IMAP4',
    'imaplib.IMAP4_SSL',
    'poplib.POP3',
    'poplib.POP3_SSL',
    ...methods('imaplib.IMAP4_SSL', 'login select search fetch logout'),
    ...methods('smtplib.SMTP', 'connect login sendmail send_message starttls quit'),
    ...methods('smtplib.SMTP_SSL', 'connect login sendmail send_message quit'),
  ],
  wait: [
    ...methods('threading.Lock', 'acquire'),
    ...methods('threading.RLock', 'acquire'),
    ...methods('threading.Semaphore', 'acquire'),
    ...methods('threading.BoundedSemaphore', 'acquire'),
    ...methods('threading.Condition', 'acquire wait wait_for'),
    ...methods('threading.Event', 'wait'),
    ...methods('threading.Barrier', 'wait'),
    ...methods('threading.Thread', 'join'),
    ...methods('threading.Timer', 'join'),
    ...methods('multiprocessing.Process', 'join'),
    ...methods('multiprocessing.Queue', 'get put'),
    ...methods('multiprocessing.JoinableQueue', 'join'),
    ...methods('multiprocessing.Pool', 'apply map starmap join'),
    ...methods('queue.Queue', 'get put join'),
    ...methods('queue.LifoQueue', 'get put join'),
    ...methods('queue.PriorityQueue', 'get put join'),
    ...methods('queue.SimpleQueue', 'get'),
    ...methods('concurrent.futures.Future', 'result exception'),
    'concurrent.futures.wait',
    'signal.pause',
    'signal.sigwait',
  ],
  database: [
    'sqlite3.connect',
    ...methods('sqlite3.Connection', 'execute executemany executescript commit rollback backup'),
    ...methods('sqlite3.Cursor', 'execute executemany executescript fetchone fetchmany fetchall'),
    'psycopg.connect',
    'psycopg2.connect',
    'pymysql.connect',
    'MySQLdb.connect',
    'mysql.connector.connect',
    ...methods('psycopg.Connection', 'execute commit rollback'),
    ...methods('psycopg2.extensions.connection', 'commit rollback'),
    ...methods('psycopg.Cursor', 'execute executemany'),
    // What they fetch has arrived with the answer to `execute`: only a server-side cursor waits.
    ...methods('psycopg2.extensions.cursor', 'execute executemany'),
    ...methods('pymysql.Connection', 'commit rollback ping'),
    ...methods('pymysql.Cursor', 'execute executemany'),
    ...methods('sqlalchemy.Engine', 'connect'),
    ...methods('sqlalchemy.Connection', 'execute scalars scalar commit rollback'),
    ...methods('sqlalchemy.orm.Session', 'execute scalars scalar commit rollback flush get'),
    ...methods(
      'pymongo.collection.Collection',
      'find_one insert_one insert_many update_one update_many replace_one delete_one delete_many count_documents find_one_and_update bulk_write',
    ),
  ],
};

/** Category → class → its methods; the class is what a value's type must be. */
const CLIENTS: readonly (readonly [BlockingCategory, string, string])[] = [
  ['http', 'requests.Session', 'get post put patch delete head options request send'],
  ['http', 'httpx.Client', 'get post put patch delete head options request send stream'],
  ['http', 'urllib3.PoolManager', 'request request_encode_body request_encode_url urlopen'],
  ['http', 'urllib3.ProxyManager', 'request urlopen'],
  ['http', 'urllib3.HTTPConnectionPool', 'request urlopen'],
  ['http', 'urllib3.HTTPSConnectionPool', 'request urlopen'],
  ['http', 'http.client.HTTPConnection', 'connect request getresponse send'],
  ['http', 'http.client.HTTPSConnection', 'connect request getresponse send'],
  [
    'http',
    'boto3.Client',
    'get_object put_object delete_object head_object list_objects_v2 upload_file upload_fileobj download_file download_fileobj invoke send_message receive_message delete_message publish get_item put_item update_item query scan get_secret_value invoke_model',
  ],
  [
    'database',
    'redis.Redis',
    'get set delete exists expire incr decr hget hset hgetall lpush rpush lpop rpop lrange sadd smembers zadd zrange publish ping keys scan mget mset execute_command',
  ],
  [
    'database',
    'redis.StrictRedis',
    'get set delete exists expire incr decr hget hset hgetall ping',
  ],
];

function methods(owner: string, names: string): string[] {
  return names.split(' ').map((name) => `${owner}.${name}`);
}

function buildTable(): ReadonlyMap<string, BlockingCategory> {
  const table = new Map<string, BlockingCategory>();
  for (const [category, names] of Object.entries(FUNCTIONS)) {
    for (const name of names) table.set(name, category as BlockingCategory);
  }
  for (const [category, owner, names] of CLIENTS) {
    for (const name of methods(owner, names)) table.set(name, category);
  }
  return table;
}

/** Public dotted name of a call → what it waits for. */
export const BLOCKING: ReadonlyMap<string, BlockingCategory> = buildTable();

/** Listed calls that only make an iterator: the waiting is done by whoever iterates. */
export const LAZY: ReadonlySet<string> = new Set([
  'os.walk',
  'os.fwalk',
  'glob.iglob',
  ...methods('pathlib.Path', 'iterdir glob rglob walk'),
]);
