import type { Fields } from './field.ts';
import { readRaw, type Variables } from './raw.ts';

/**
 * The texts among the inputs that must be masked, to be registered before anything else reads or prints them.
 *
 * They are found even where the input as a whole turns out to be unusable.
 */
export function readSecrets(fields: Fields, variables: Variables): readonly string[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const raw = readRaw(key, variables);
    if (raw === '' || !field.secret) return [];
    return field.secretsIn?.(raw) ?? [raw];
  });
}
