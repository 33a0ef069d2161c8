import { Kind } from '../syntax/kinds.ts';
import { FINE, IDLE, PASSED, certain, wrong, type CoroutineUse } from './coroutine-kinds.ts';
import { isPlainType, parameterType } from './parameters.ts';
import type { UnitView } from './view.ts';
import { lastName } from './walk.ts';

/** Builtins that fail when they are given a coroutine. */
const FAILING =
  /^builtins\.(?:len|int|float|complex|sum|sorted|list|tuple|set|dict|frozenset|bytes|bytearray|any|all|min|max|iter|next|enumerate|zip|map|filter|range|reversed|abs|round|pow|divmod|ord|chr|hex|oct|bin|open)$/;

/** Functions and classes of the standard library that take texts, numbers and plain data only. */
const PLAIN_FUNCTIONS =
  /^(?:json\.(?:loads?|dumps?)|ast\.(?:parse|literal_eval)|base64\.\w+code|binascii\.\w+|hashlib\.\w+|html\.(?:un)?escape|math\.\w+|os\.path\.\w+|pathlib\.\w*Path|pickle\.(?:loads?|dumps)|re\.(?:compile|match|search|fullmatch|findall|finditer|split|sub|subn|escape)|shlex\.\w+|struct\.\w+|textwrap\.\w+|tomllib\.loads?|urllib\.parse\.\w+|uuid\.UUID|decimal\.Decimal|zlib\.\w+|(?:gzip|bz2|lzma)\.(?:de)?compress)$/;

/** Methods of builtin objects that fail when they are given a coroutine. */
const PLAIN_METHODS =
  /^builtins\.(?:bytes|bytearray|list|dict|set)\.(?:extend|update|join)$|^builtins\.str\.(?!format|__)\w+$/;

/** What the standard library's test cases compare: `assertIs` may well be asked for a coroutine. */
const COMPARING =
  /^assert(?:Equal|NotEqual|True|False|In|NotIn|Greater|GreaterEqual|Less|LessEqual|AlmostEqual|ListEqual|DictEqual|CountEqual|SequenceEqual|TupleEqual|SetEqual|Regex)$/;

/** Builtins that show or test what they are given, without running it. */
const SHOWING = /^builtins\.(?:str|bool|print)$/;

/** Methods of loggers: they show what they are given, if anything. */
const LOGGING = /^(?:debug|info|warning|warn|error|exception|critical|log)$/;

/** Names of functions that run what they are given, or keep it for those who will. */
const TAKING =
  /task|gather|wait|shield|run|spawn|submit|schedule|start|future|coro|call|defer|dispatch|apply|timeout|retry|complete|enter|resolve|partial|execute|then|ensure/i;

/** Functions that only look at a coroutine, as a test or a lesson does. */
const LOOKING =
  /^(?:builtins\.(?:type|id|repr|isinstance|hasattr|callable)|inspect\.\w+|asyncio\.iscoroutine)$/;

/**
 * What a call does with a coroutine it is given.
 * @param argument the argument: a keyword argument as a whole
 */
export function argumentUse(view: UnitView, call: number, argument: number): CoroutineUse {
  if (call < 0 || view.ir.kind(call) !== Kind.Call) return FINE;
  const path = view.calleePath(call);
  // `dict(job=work())` keeps it under a name.
  const isKept = path === 'builtins.dict' && view.ir.kind(argument) === Kind.KeywordArgument;
  if (isKept) return PASSED;
  if (FAILING.test(path)) return certain(`\`${path.slice('builtins.'.length)}\` cannot use it`);
  if (PLAIN_FUNCTIONS.test(path)) return certain(`\`${path}\` cannot use it`);
  if (PLAIN_METHODS.test(path)) {
    return certain(`\`${path.slice(path.lastIndexOf('.') + 1)}\` cannot use it`);
  }
  if (SHOWING.test(path)) return wrong('what is seen is the coroutine, not its result');
  if (path === 'builtins.str.format') return wrong('the text shows the coroutine, not its result');
  if (path === 'builtins.isinstance') return instanceUse(view, call, argument);
  if (LOOKING.test(path)) return IDLE;
  const callee = view.callee(call);
  const name = lastName(view, callee);
  // Whatever it extends, it goes through what it is given.
  if (name === 'extend' && view.ir.kind(callee) === Kind.Member && path === '') {
    return wrong('it cannot be iterated');
  }
  const isLogger = view.ir.kind(callee) === Kind.Member && LOGGING.test(name);
  if (isLogger && /log/i.test(view.text(callee))) {
    return wrong('what is seen is the coroutine, not its result');
  }
  if (COMPARING.test(name) && view.text(callee) === `self.${name}`) {
    return wrong('what is compared is the coroutine, not its result');
  }
  const type = parameterType(view, call, argument);
  if (type !== undefined && isPlainType(view, type)) {
    return wrong(`\`${name}\` wants a value, not a coroutine`);
  }
  return name === '' || TAKING.test(name) ? FINE : PASSED;
}

/** `isinstance(x, dict)` of a coroutine is false; asking whether it is one only looks. */
function instanceUse(view: UnitView, call: number, argument: number): CoroutineUse {
  const [first, second = -1] = view.args(call);
  if (first !== argument) return FINE;
  const asked = view.text(second);
  if (/await|corout|future|task|generator|callable|asyncio|types|inspect/i.test(asked)) return IDLE;
  return wrong('a coroutine is of no such class');
}
