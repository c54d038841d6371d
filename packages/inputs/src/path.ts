import { field, type Field } from './field.ts';
import { InvalidInput } from './invalid-input.ts';

/**
 * A path below the workspace, relative to it, in its shortest form with `/` between names; `.` is the workspace itself.
 *
 * Absolute paths and paths that leave the workspace are refused. Symbolic links are not followed here: who opens the file
 * and must not leave the workspace asks the file system where it really is.
 */
export function path(): Field<string> {
  return field({
    kind: 'path',
    takes: 'a path relative to the workspace that stays inside it, such as deploy/values.yml',
    parse(raw) {
      refuseForeign(raw);
      if (raw.startsWith('/') || raw.startsWith('~')) throw new InvalidInput('is not relative to the workspace');
      const names: string[] = [];
      for (const name of raw.split('/')) {
        if (name === '..' && names.pop() === undefined) throw new InvalidInput('leaves the workspace');
        if (name !== '..' && name !== '.' && name !== '') names.push(name);
      }
      return names.length === 0 ? '.' : names.join('/');
    },
  });
}

/** An absolute path on the runner, such as one below `runner.temp`; returned as it was given. */
export function absolutePath(): Field<string> {
  return field({
    kind: 'path',
    takes: 'an absolute path such as ${{ runner.temp }}/ca.pem',
    parse(raw) {
      refuseForeign(raw);
      if (!raw.startsWith('/')) throw new InvalidInput('is not absolute');
      return raw;
    },
  });
}

function refuseForeign(raw: string): void {
  if (/\p{Cc}/u.test(raw)) throw new InvalidInput('contains a control character or line break');
  if (raw.includes('\\')) throw new InvalidInput('contains a backslash; names are separated by /');
}
