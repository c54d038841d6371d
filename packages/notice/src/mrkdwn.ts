/** Marks that format a text in mrkdwn, with those that look like them: Slack knows no way to escape these. */
const lookalikes: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' };

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A line from anywhere as mrkdwn that shows it and does nothing: no mention, link, channel or format comes out of it.
 *
 * `&`, `<` and `>` are Slack's control characters and become entities (docs.slack.dev, "Formatting message text",
 * "Escaping text"). Marks of formats are replaced by look-alikes where they could begin or end one; `@`, and the `://`
 * and `.` of addresses, get a zero-width blank, so that no client makes a mention or a link of a bare text either.
 */
export function escapeMrkdwn(foreign: string): string {
  return foreign
    .replace(/(?<![\p{L}\p{N}])[*_~`]|[*_~`](?![\p{L}\p{N}])|[*~`]/gu, (mark) => lookalikes[mark] ?? mark)
    .replace(/@|:(?=\/\/)|(?<=[\p{L}\p{N}])\.(?=\p{L}{2})/gu, (mark) => `${mark}\u200B`)
    .replace(/[&<>]/gu, (mark) => entities[mark] ?? mark);
}

/** A link to an https or http address under an escaped label; where the address is something else, the label alone. */
export function mrkdwnLink(label: string, url: string): string {
  const target = URL.parse(url);
  if (target === null || (target.protocol !== 'https:' && target.protocol !== 'http:')) return escapeMrkdwn(label);
  const address = target.href.replaceAll('&', '&amp;').replace(/[<>|]/gu, (mark) => encodeURIComponent(mark));
  return address.length > 1000 ? escapeMrkdwn(label) : `<${address}|${escapeMrkdwn(label).replaceAll('|', '¦')}>`;
}
