/**
 * Fills the sections of a document that stand between `<!-- name -->` and `<!-- /name -->`.
 * Throws when a wanted section has no place in the document, or stands there twice.
 */
export function fillSections(document: string, sections: Readonly<Record<string, string>>): string {
  return Object.entries(sections).reduce((text, [name, content]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const parts = text.split(open);
    const [before, rest] = parts;
    if (parts.length !== 2 || before === undefined || rest === undefined) {
      throw new Error(`The document needs exactly one ${open}, and has ${parts.length - 1}.`);
    }
    const end = rest.indexOf(close);
    if (end < 0) throw new Error(`${open} is never closed by ${close}.`);
    return `${before}${open}\n\n${content}\n\n${rest.slice(end)}`;
  }, document);
}
