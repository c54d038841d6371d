/**
 * Foreign text as a terminal may show it: control characters and those that turn the direction of writing are shown as `?`, line feeds stay.
 * Source of the second kind: Unicode Standard Annex 9, section 2, explicit directional formatting.
 */
export function printable(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n]|\p{Bidi_Control}/gu, '?');
}
