import { type Node, parts, stringOf } from './node.ts';

/**
 * The text of an expression that is a constant: a string, strings joined by `||`, `format` of a string without arguments.
 * Undefined for everything that is known only at run time.
 */
export function constantText(node: Node | undefined): string | undefined {
  const { A_Const, A_Expr, FuncCall, TypeCast } = parts(node);
  if (A_Const !== undefined) return A_Const.sval?.sval;
  if (TypeCast !== undefined) return constantText(TypeCast.arg);
  if (A_Expr?.kind === 'AEXPR_OP' && stringOf(A_Expr.name?.[0]) === '||') {
    const [left, right] = [constantText(A_Expr.lexpr), constantText(A_Expr.rexpr)];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  const named = stringOf(FuncCall?.funcname?.at(-1));
  if (named !== 'format' || FuncCall?.args?.length !== 1) return undefined;
  const template = constantText(FuncCall.args[0]);
  return template === undefined || /%[^%]/.test(template.replaceAll('%%', ''))
    ? undefined
    : template.replaceAll('%%', '%');
}
