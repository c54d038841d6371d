import { isIP } from 'node:net';
import { parseDuration, parseInstant } from '#time';

/** The grammar of an e-mail address that browsers use (HTML Living Standard, 4.10.5.1.5 "valid email address"). */
const mailbox =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/iu;

/** A label of a host name (RFC 1123, section 2.1); `_` as well, as container networks use it. */
const hostLabel = /^[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?$/iu;

/** RFC 9562, section 4. */
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu;

/** RFC 4648, section 4, with padding. */
const base64 = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/u;

export function isEmail(text: string): boolean {
  return text.length <= 254 && mailbox.test(text);
}

/** A host name or IP address; an IPv6 address stands without brackets. */
export function isHost(text: string): boolean {
  if (isIP(text) !== 0) return true;
  // All digits and dots is meant as an address, and is none.
  if (/^[\d.]+$/u.test(text) || text.length > 253) return false;
  return text
    .replace(/\.$/u, '')
    .split('.')
    .every((label) => hostLabel.test(label));
}

export function isPort(text: string): boolean {
  return /^[1-9]\d{0,4}$/u.test(text) && Number(text) <= 65_535;
}

/** `host:port`; an IPv6 address stands in brackets. */
export function isHostAndPort(text: string): boolean {
  const colon = text.lastIndexOf(':');
  if (colon < 1 || !isPort(text.slice(colon + 1))) return false;
  const host = text.slice(0, colon);
  if (host.startsWith('[')) return host.endsWith(']') && isIP(host.slice(1, -1)) === 6;
  return !host.includes(':') && isHost(host);
}

export function isUuid(text: string): boolean {
  return uuid.test(text);
}

export function isBase64(text: string): boolean {
  return base64.test(text);
}

/** One PEM block after another (RFC 7468, section 3), each ended by the label it began with. */
export function isPem(text: string): boolean {
  const lines = text.trim().split(/\r?\n/u);
  let open: string | undefined;
  let body = 0;
  for (const line of lines) {
    const [, edge, label = ''] = /^-----(BEGIN|END) ([A-Z\d][A-Z\d .#-]*)-----$/u.exec(line) ?? [];
    if (edge === undefined) {
      if (open !== undefined) body += 1;
      else if (line.trim() !== '') return false;
    } else if (edge === 'BEGIN') {
      if (open !== undefined) return false;
      [open, body] = [label, 0];
    } else {
      if (open !== label || body === 0) return false;
      open = undefined;
    }
  }
  return open === undefined && lines.length > 1;
}

export function isJson(text: string): boolean {
  return succeeds(() => JSON.parse(text));
}

export function isDuration(text: string): boolean {
  return succeeds(() => parseDuration(text));
}

export function isInstant(text: string): boolean {
  return succeeds(() => parseInstant(text));
}

/** What is thrown quotes the text, and so goes no further. */
function succeeds(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch {
    return false;
  }
}
