const stopgaps =
  /^(?:\*{3,}|x{3,}|\.{3}|…|change[-_ ]?me|fix[-_ ]?me|replace[-_ ]?me|to[-_ ]?do|tbd|undefined|null|none|nan|\[object object\]|your[-_ ].*)$/iu;

/** Expressions and variables that nobody replaced: `${{ secrets.X }}`, `${X}`, `{{ X }}`, `<X>`. */
const unresolved = /^(?:\$\{\{.*\}\}|\$\{[A-Za-z_]\w*\}|\{\{.*\}\}|<[\w -]+>)$/su;

/** Whether a text stands where a value should: a stopgap, an expression that nobody resolved, or the name itself. */
export function isPlaceholder(name: string, value: string): boolean {
  const text = value.trim();
  // `$X` of another name may be a password.
  if ([name, `$${name}`, `%${name}%`].includes(text)) return true;
  return stopgaps.test(text) || unresolved.test(text);
}
