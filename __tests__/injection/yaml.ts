/** A text as a scalar of YAML, whatever is in it: JSON is YAML, with everything escaped that YAML does not take as it is. */
export function scalar(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[^\u0020-\u007E]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
