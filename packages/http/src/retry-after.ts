import { between, milliseconds, parseInstant, type Duration, type Instant } from '#time';

/**
 * How long the server asks to be left alone: `Retry-After` in seconds or as an HTTP date (RFC 9110 section 10.2.3); undefined when the
 * header is absent or is neither. A date that has passed is zero.
 */
export function retryAfter(headers: Readonly<Record<string, string>>, now: Instant): Duration | undefined {
  const value = headers['retry-after']?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return milliseconds(Number(value) * 1000);
  const time = httpDate.test(value) ? Date.parse(value.endsWith('GMT') ? value : `${value} GMT`) : Number.NaN;
  return Number.isNaN(time) ? undefined : between(now, parseInstant(new Date(time).toISOString()));
}

/** IMF-fixdate and the two obsolete forms that a recipient must accept (RFC 9110 section 5.6.7). */
const httpDate =
  /^(?:[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT|[A-Z][a-z]{5,8}, \d\d-[A-Z][a-z]{2}-\d\d \d\d:\d\d:\d\d GMT|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4})$/;
