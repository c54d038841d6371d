import { field, InvalidInput, secret, type Field } from '#inputs';

/**
 * The address of a Postgres database, `postgres://user:password@host:port/name`; secret as a whole, and its password by itself. Its parts are read
 * by #postgres, which knows what libpq takes.
 */
export function databaseUrl(): Field<string> {
  const plain = field({
    kind: 'database-url',
    takes: 'a URL such as postgres://user:password@db.example:5432/shop',
    parse(raw) {
      if (/[\s\p{Cc}]/u.test(raw)) throw new InvalidInput('contains a blank or a control character');
      if (!/^postgres(?:ql)?:\/\//u.test(raw)) throw new InvalidInput('is no Postgres URL');
      return raw;
    },
  });
  return { ...secret(plain), secretsIn: (raw) => [raw, ...passwordsIn(raw)] };
}

function passwordsIn(raw: string): readonly string[] {
  const [, written = ''] = /^[a-z]+:\/\/[^:@/?#]*:([^@/?#]*)@/iu.exec(raw) ?? [];
  const [, parameter = ''] = /[?&]password=([^&#]*)/u.exec(raw) ?? [];
  return [...new Set([written, decoded(written), parameter, decoded(parameter)])].filter((each) => each !== '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
