import { type Field, field, InvalidInput } from '#inputs';

/** An annotation, as a name and its value. */
export type Annotation = readonly [name: string, value: string];

/** An input that takes one annotation, `name=value`. */
export function annotation(): Field<Annotation> {
  return field({
    kind: 'annotation',
    takes: 'name=value such as channel=stable',
    parse(raw) {
      const equals = raw.indexOf('=');
      const name = equals === -1 ? '' : raw.slice(0, equals).trim();
      if (!/^[A-Za-z0-9][\w./-]{0,127}$/.test(name)) throw new InvalidInput('has no name before =');
      const value = raw.slice(equals + 1).trim();
      if (/\p{Cc}/u.test(value)) throw new InvalidInput('has a control character in its value');
      return [name, value];
    },
  });
}
