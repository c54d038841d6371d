/**
 * Gives node:crypto, loaded when it is first needed.
 *
 * That takes about as long as a registry takes to answer, and so happens while it does.
 */
export function crypto() {
  return process.getBuiltinModule('node:crypto');
}
