import { field, InvalidInput, json, type Field } from '#inputs';
import type { MigrationPlan } from '#ledger';
import * as v from 'valibot';

const text = v.pipe(v.string(), v.maxLength(200));
const plan = v.strictObject({
  planned: v.optional(v.pipe(v.array(text), v.maxLength(200)), []),
  'schema-floor': v.optional(v.nullable(text)),
});

/** What the deployment means to do to the schema: `{"planned": ["0012_add_index.sql"], "schema-floor": "1.4.0"}`. */
export function migration(): Field<MigrationPlan> {
  return field({
    kind: 'migration',
    takes: 'a JSON object such as {"planned": ["0012_add_index.sql"], "schema-floor": "1.4.0"}',
    parse(raw) {
      const parsed = v.safeParse(plan, json().parse(raw));
      if (!parsed.success)
        throw new InvalidInput(`is not as expected at ${v.getDotPath(parsed.issues[0]) ?? 'the top'}`);
      return { planned: parsed.output.planned, schemaFloor: parsed.output['schema-floor'] ?? undefined };
    },
  });
}
