import type { Ir } from '../../syntax/ir.ts';
import { Field, Kind } from '../../syntax/kinds.ts';
import { NONE, type Expression } from '../facts.ts';

/** The value of an expression node in the form of {@link Expression}; empty when it has none. */
export function expressionOf(ir: Ir, text: (node: number) => string, node: number): Expression {
  const suffixes: string[] = [];
  let at = node;
  for (let depth = 0; depth < 64; depth++) {
    switch (ir.kind(at)) {
      case Kind.Parenthesized:
        at = ir.children(at)[0] ?? -1;
        break;
      case Kind.Await:
        suffixes.push('.await');
        at = ir.children(at)[0] ?? -1;
        break;
      case Kind.Call:
        suffixes.push('()');
        at = ir.child(at, Field.Function);
        break;
      case Kind.Subscript:
        suffixes.push('[]');
        at = ir.child(at, Field.Value);
        break;
      case Kind.Member:
        suffixes.push('.' + text(ir.child(at, Field.Attribute)));
        at = ir.child(at, Field.Object);
        break;
      case Kind.Name:
        return text(at) + suffixes.reverse().join('');
      case Kind.None:
        return suffixes.length === 0 ? NONE : '';
      default:
        return '';
    }
    if (at < 0) return '';
  }
  return '';
}
