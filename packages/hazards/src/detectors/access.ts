import { formatName, objectName, parts, quoteName, relationName } from '#sql';
import { sql } from '../fix.ts';
import type { Scene } from '../scene.ts';

/** Judges REVOKE. */
export function revoke(scene: Scene): void {
  const statement = parts(scene.step.statement.tree).GrantStmt;
  if (statement === undefined || statement.is_grant === true) return;
  const on = (statement.objects ?? []).map((node) => objectName(node));
  const names = on.map(formatName).join(', ');
  const fix = `-- try the running version's queries as its role on a shadow database, then:\n${sql(scene.text)}`;
  scene.report('MG113', {
    what: `Revokes access to ${names}`,
    on: statement.objtype === 'OBJECT_TABLE' ? on : [],
    fix,
  });
}

/** Judges CREATE POLICY … AS RESTRICTIVE. */
export function createPolicy(scene: Scene): void {
  const statement = parts(scene.step.statement.tree).CreatePolicyStmt;
  if (statement === undefined || statement.permissive === true) return;
  const table = relationName(statement.table);
  scene.report('MG113', {
    what: `The policy ${quoteName(statement.policy_name ?? '')} hides rows of ${formatName(table)}`,
    on: [table],
    fix: `-- try the running version's queries as its role on a shadow database, then:\n${sql(scene.text)}`,
  });
}

/** Judges CREATE TRIGGER. */
export function createTrigger(scene: Scene): void {
  const statement = parts(scene.step.statement.tree).CreateTrigStmt;
  const table = relationName(statement?.relation);
  const what = `Adds the trigger ${quoteName(statement?.trigname ?? '')} to ${formatName(table)}`;
  scene.report('MG316', { what, on: [table], fix: sql("SET lock_timeout = '2s'", scene.text) });
}

/** Judges ALTER DOMAIN … ADD CONSTRAINT, which checks every column of that type. */
export function alterDomain(scene: Scene): void {
  const statement = parts(scene.step.statement.tree).AlterDomainStmt;
  const constraint = parts(statement?.def).Constraint;
  const name = objectName({ List: { items: statement?.typeName ?? [] } });
  if (statement?.behavior === 'DROP_CASCADE') {
    scene.report('MG205', {
      what: `CASCADE drops whatever depends on ${formatName(name)}`,
      fix: sql(scene.text.replace(/\s+cascade\s*$/i, '')),
    });
  }
  const checks = statement?.subtype === 'O' || (statement?.subtype === 'C' && constraint?.skip_validation !== true);
  if (!checks) return;
  const own = scene.schema.types.get(`${name.schema ?? 'public'}.${name.name}`)?.origin === scene.stage.migration.path;
  if (own) return;
  const label = quoteName(constraint?.conname ?? `${name.name}_value_check`);
  const add =
    constraint?.conname === undefined
      ? scene.text.replace(/\badd\s+/i, (found) => `${found}CONSTRAINT ${label} `)
      : scene.text;
  scene.report('MG304', {
    what: `Checks every column of the domain ${formatName(name)}, in every table`,
    fix:
      statement.subtype === 'O'
        ? '-- add a CHECK (VALUE IS NOT NULL) NOT VALID to the domain, and validate it in a later file'
        : `${sql(`${add} NOT VALID`)}\n\n-- next file, in its own transaction:\n${sql(`ALTER DOMAIN ${formatName(name)} VALIDATE CONSTRAINT ${label}`)}`,
  });
}
