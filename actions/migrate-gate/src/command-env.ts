import { field, InvalidInput, lines, secret, type Field } from '#inputs';

const variable = field({
  kind: 'variable',
  takes: 'NAME=value such as PGSSLMODE=require',
  parse(raw) {
    const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/su.exec(raw) ?? [];
    if (name === undefined || value === undefined) throw new InvalidInput('is not of the form NAME=value');
    if (/^(?:DELIVERY|INPUT|GITHUB|RUNNER|ACTIONS)_/u.test(name)) {
      throw new InvalidInput('uses a name that the runner or this action sets itself');
    }
    return [name, value] as const;
  },
});

/** Environment variables for a command, one `NAME=value` per line; the values are masked, the names are not. */
export function commandEnv(): Field<readonly (readonly [name: string, value: string])[]> {
  const list = secret(lines(variable));
  return { ...list, secretsIn: (raw) => raw.split(/\r?\n/u).map((line) => line.slice(line.indexOf('=') + 1).trim()) };
}
