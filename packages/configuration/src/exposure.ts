/** Shorter secrets are in innocent texts by chance; the runner and GitHub mask them all the same. */
const shortest = 4;

/** Whether a text holds a secret: as it is, one of its lines, or its base64, hexadecimal or percent-encoded form. */
export function exposes(text: string, secret: string): boolean {
  if (text === secret) return true;
  return formsOf(secret).some((form) => form.length >= shortest && text.includes(form));
}

function formsOf(secret: string): readonly string[] {
  const lines = secret.split(/[\r\n]+/u).map((line) => line.trim());
  const bytes = Buffer.from(secret);
  return [
    secret,
    ...lines,
    bytes.toString('base64').replace(/=+$/u, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    encodeURIComponent(secret.toWellFormed()),
    JSON.stringify(secret).slice(1, -1),
  ];
}
