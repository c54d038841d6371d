import { field, type Field } from './field.ts';
import { InvalidInput } from './invalid-input.ts';

/** A boolean of the YAML 1.2 core schema (section 10.3.2): true, True, TRUE, false, False or FALSE, nothing else. */
export function boolean(): Field<boolean> {
  return field({
    kind: 'boolean',
    takes: 'true or false',
    parse(raw) {
      if (/^(?:true|True|TRUE)$/u.test(raw)) return true;
      if (/^(?:false|False|FALSE)$/u.test(raw)) return false;
      throw new InvalidInput('is no YAML 1.2 boolean');
    },
  });
}
