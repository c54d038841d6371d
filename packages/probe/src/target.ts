import { field, InvalidInput, lines, url, type Field } from '#inputs';

/** What is probed: `url` is https:, http: or tcp: (then with a port). Names are unique within a list. */
export interface Target {
  readonly name: string;
  readonly url: URL;
}

const address = url({ schemes: ['https', 'http', 'tcp'] });

/** One target per line: `https://…`, `tcp://host:port`, or either as `name=…`. Without a name, host and path are the name. */
export function targets(): Field<readonly Target[]> {
  const list = lines(
    field({
      kind: 'target',
      takes: 'a URL such as https://shop.example/health, shop=https://shop.example/health or tcp://db.example:5432',
      parse: parseTarget,
    }),
  );
  return {
    ...list,
    parse(raw) {
      const found = list.parse(raw);
      const names = found.map(({ name }) => name);
      const twice = names.find((name, index) => names.indexOf(name) !== index);
      if (twice !== undefined) {
        throw new InvalidInput(`two targets are called ${twice}; give each its own name, as in one=https://…`);
      }
      return found;
    },
  };
}

function parseTarget(line: string): Target {
  const named = /^([^:/?#=]*)=(.*)$/.exec(line);
  const name = named?.[1]?.trim();
  if (name !== undefined && !/^[A-Za-z0-9][\w .-]{0,63}$/.test(name)) {
    throw new InvalidInput('has a name that is not 1 to 64 letters, digits, blanks, dots, hyphens or underscores');
  }
  const parsed = address.parse((named?.[2] ?? line).trim());
  if (parsed.protocol === 'tcp:') refuseIncomplete(parsed);
  return { name: name ?? nameOf(parsed), url: parsed };
}

function refuseIncomplete(parsed: URL): void {
  if (parsed.port === '' || parsed.port === '0') throw new InvalidInput('has no port');
  if (!/^\/?$/.test(parsed.pathname) || parsed.search !== '' || parsed.hash !== '') {
    throw new InvalidInput('has a path, which TCP does not know');
  }
}

/** The query is left out: it may hold a key. */
function nameOf(parsed: URL): string {
  return `${parsed.host}${parsed.pathname === '/' ? '' : parsed.pathname}`.slice(0, 120);
}
