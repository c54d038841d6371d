import { field, InvalidInput, type Field } from '#inputs';

/** One `name=value` for the description of a status. */
export function note(): Field<readonly [string, string]> {
  return field({
    kind: 'note',
    takes: 'name=value such as applied=3',
    parse(raw) {
      const [, name, value] = /^([a-z][a-z0-9-]{0,30})\s*=\s*(\S.*)$/su.exec(raw) ?? [];
      if (name === undefined || value === undefined) throw new InvalidInput('is not of the form name=value');
      if (name === 'cut' || name === 'outcome' || name === 'stage')
        throw new InvalidInput(`uses the name ${name}, which the action sets itself`);
      return [name, value] as const;
    },
  });
}
