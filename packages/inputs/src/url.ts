import { field, type Field } from './field.ts';
import { InvalidInput } from './invalid-input.ts';

/**
 * An absolute URL with one of the given schemes (https and http when not given; written without the colon).
 *
 * The text must be a URL as it stands: what the URL standard would silently mend (blanks, line breaks, backslashes, a
 * missing `//`) is refused, and so is a user or password, which would end up in logs.
 */
export function url(options: { readonly schemes?: readonly [string, ...string[]] } = {}): Field<URL> {
  const schemes = options.schemes ?? ['https', 'http'];
  return field({
    kind: 'url',
    takes: `a URL such as ${schemes[0]}://service.example/path${schemes.length > 1 ? ` (${schemes.join(', ')})` : ''}`,
    parse(raw) {
      if (/[\s\p{Cc}\\]/u.test(raw)) throw new InvalidInput('contains a blank, a backslash or a control character');
      const scheme = /^([a-z][a-z\d+.-]*):\/\//iu.exec(raw)?.[1]?.toLowerCase();
      if (scheme === undefined) throw new InvalidInput('does not begin with a scheme and ://');
      if (!schemes.includes(scheme)) throw new InvalidInput(`has the scheme ${scheme}`);
      const value = URL.parse(raw);
      if (value === null) throw new InvalidInput('is no URL');
      if (value.hostname === '') throw new InvalidInput('names no host');
      if (value.username !== '' || value.password !== '') throw new InvalidInput('contains a user or password');
      return value;
    },
  });
}
