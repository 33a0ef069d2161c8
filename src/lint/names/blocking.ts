/**
 * Calls that keep the thread, and so the event loop, until they are done. Dotted public names; a
 * name of a class stands for the methods listed with it.
 * Origin: the standard library's documentation, and the documentation of requests 2, httpx 0.28,
 * urllib3 2, redis 6, pymongo 4, psycopg 2 and 3, PyMySQL 1, boto3 1 and SQLAlchemy 2.
 */
export type BlockingCategory =
  'sleep' | 'http' | 'file' | 'path' | 'process' | 'database' | 'socket' | 'input' | 'wait';

/** Category → plain functions. */
const FUNCTIONS: Readonly<Partial<Record<BlockingCategory, readonly string[]>>> = {
  sleep: ['time.sleep'],
  input: ['builtins.input', 'getpass.getpass'],
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
    ...methods('pathlib.Path', 'open read_text read_bytes write_text write_bytes'),
    ...methods(
      'shutil',
      'copy copy2 copyfile copyfileobj copytree move rmtree make_archive unpack_archive',
    ),
  ],
  path: [
    ...methods(
      'os.path',
      'exists isfile isdir islink ismount lexists getsize getmtime getatime getctime realpath samefile sameopenfile',
    ),
    ...methods(
      'os',
      'listdir scandir walk fwalk stat lstat mkdir makedirs remove unlink rename renames replace rmdir removedirs truncate chmod chown link symlink readlink access',
    ),
    ...methods('glob', 'glob iglob'),
    ...methods(
      'pathlib.Path',
      'exists is_file is_dir is_symlink is_mount stat lstat mkdir rmdir unlink rename replace touch iterdir glob rglob walk resolve chmod symlink_to hardlink_to samefile owner group readlink',
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
    ...methods('socket', 'getaddrinfo gethostbyname gethostbyaddr getfqdn getnameinfo'),
    ...methods('ssl.SSLSocket', 'connect recv read send sendall write do_handshake'),
    'ssl.get_server_certificate',
    ...methods('ftplib.FTP', 'connect login retrbinary retrlines storbinary storlines'),
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
    ...methods('multiprocessing.Process', 'join'),
    ...methods('queue.Queue', 'join'),
    'concurrent.futures.wait',
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
    ...methods('psycopg2.extensions.cursor', 'execute executemany fetchone fetchmany fetchall'),
    ...methods('sqlalchemy.orm.Session', 'execute scalars scalar commit rollback flush get query'),
  ],
};

/** Category → class → its methods; the class is what a value's type must be. */
const CLIENTS: readonly (readonly [BlockingCategory, string, string])[] = [
  ['http', 'requests.Session', 'get post put patch delete head options request send'],
  ['http', 'httpx.Client', 'get post put patch delete head options request send stream close'],
  ['http', 'urllib3.PoolManager', 'request request_encode_body request_encode_url urlopen'],
  ['http', 'urllib3.ProxyManager', 'request urlopen'],
  ['http', 'urllib3.HTTPConnectionPool', 'request urlopen'],
  ['http', 'urllib3.HTTPSConnectionPool', 'request urlopen'],
  ['http', 'http.client.HTTPConnection', 'connect request getresponse send'],
  ['http', 'http.client.HTTPSConnection', 'connect request getresponse send'],
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
