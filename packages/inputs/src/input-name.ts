/** The name in action.yml of the input that the code calls `key`: `expectVersion` is `expect-version`. */
export function inputName(key: string): string {
  return key.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}
