/**
 * The variables of `DEPLOY_ENV`, as deploy.yml reads them for its own commands: a `NAME=value` on each line, everything after the first `=` as it is;
 * empty lines and lines that begin with `#` are left out. deploy.yml has refused what is no such line, and masked what can be masked, in its first
 * step; what is no such line here is left out.
 */
export function deployEnv(text: string | undefined): Readonly<Record<string, string>> {
  const lines = (text ?? '').split('\n').map((line) => line.replace(/\r$/u, ''));
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/su.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value]];
    }),
  );
}
