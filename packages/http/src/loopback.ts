/**
 * Whether a URL's host names this machine: `localhost` and its subdomains (RFC 6761 section 6.3), 127.0.0.0/8, `::1` and its
 * IPv4-mapped form. Takes a host as the URL parser writes it (`url.hostname`), IPv6 in brackets or without.
 */
export function isLoopback(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/^\[|\]$/g, '');
  if (host === 'localhost' || host === 'localhost.' || host.endsWith('.localhost')) return true;
  return host === '::1' || /^127(\.\d{1,3}){3}$/.test(host) || /^::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}$/.test(host);
}
