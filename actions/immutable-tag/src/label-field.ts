import { type Field, field, InvalidInput } from '#inputs';

import type { Label } from './label.ts';

/** One label as `key=value`; keys as Docker writes them, e.g. `com.example.team`. */
export function label(): Field<Label> {
  return field({
    kind: 'label',
    takes: 'a label such as com.example.team=payments',
    parse(raw) {
      const [, key, value] = /^([a-zA-Z0-9][a-zA-Z0-9._/-]*)=(.*)$/.exec(raw) ?? [];
      if (key === undefined || value === undefined) throw new InvalidInput('is not key=value');
      return [key, value];
    },
  });
}
