import { findLike, looksLike } from '#likeness';
import { ActionFailure } from '#kit';
import type { Remark } from './remark.ts';
import type { Calendar, ServicePart } from './rule.ts';
import type { Scope } from './timetable.ts';

/**
 * What is doubtful about the names in a calendar: what is said under a misspelt one never counts. An environment that the repository does not have counts
 * as misspelt; `environments` is only asked for when the calendar names another one than that of the scope, and answers undefined when nobody can
 * say. Of services nobody keeps a list: one that looks like the one that is deployed is doubtful when the calendar does not name that, too. Throws
 * ActionFailure `bad-calendar` for an environment that does not exist and looks like the one of the scope, whose freezes would be lost; and whatever
 * `environments` throws.
 */
export async function nameRemarks(
  { environments: parts, services }: Calendar,
  { environment, service }: Scope,
  environments: () => Promise<readonly string[] | undefined>,
): Promise<readonly Remark[]> {
  const others = [...parts].filter(([key]) => key !== environment.toLowerCase()).map(([, part]) => part);
  const known = others.length === 0 ? undefined : await environments();
  const remarks =
    known === undefined
      ? alike(parts, environment, 'unknown-environment')
      : others.flatMap((part) =>
          unknownEnvironment(part, known, parts.has(environment.toLowerCase()) ? '' : environment),
        );
  return [...remarks, ...alike(services, service, 'unknown-service')].toSorted((a, b) => a.line - b.line);
}

/** The remark about an environment that does not exist; `lost` is the environment that is deployed to when the calendar does not name it. */
function unknownEnvironment({ name, line }: ServicePart, known: readonly string[], lost: string): readonly Remark[] {
  if (known.some((each) => each.toLowerCase() === name.toLowerCase())) return [];
  if (looksLike(name, lost)) {
    throw new ActionFailure(
      'bad-calendar',
      `line ${line}: the repository has no environment "${name}". Is "${lost}" meant, to which is deployed now? What is said of "${name}" would never count: mend the name.`,
    );
  }
  const like = findLike(name, known);
  const near = like === undefined ? `it has ${listed(known)}` : `is "${like}" meant?`;
  const message = `the repository has no environment "${name}", so what is said of it never counts; ${near}`;
  return [{ code: 'unknown-environment', line, message }];
}

/** Names that look like one that is asked about and of which nothing is said. */
function alike(parts: ReadonlyMap<string, ServicePart>, asked: string, code: Remark['code']): readonly Remark[] {
  if (parts.has(asked.toLowerCase())) return [];
  return [...parts.values()]
    .filter(({ name }) => looksLike(name, asked))
    .map(({ name, line }) => ({
      code,
      line,
      message: `"${name}" looks like "${asked}", which is deployed now and of which nothing is said: is that a spelling mistake?`,
    }));
}

function listed(names: readonly string[]): string {
  if (names.length === 0) return 'none';
  return `${names.slice(0, 10).join(', ')}${names.length > 10 ? ` and ${names.length - 10} more` : ''}`;
}
