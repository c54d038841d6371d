/** Largest script that is read, in bytes of UTF-8: a 20 MB INSERT costs two seconds and 674 MB of memory. */
export const largestScript = 5 * 1024 * 1024;

/** Why a script must not be read at all; undefined when it may. */
export function refusal(sql: string): string | undefined {
  const nul = sql.indexOf('\0');
  if (nul >= 0) {
    const line = lineOf(sql, nul);
    return `line ${line} holds a NUL byte, which hides everything after it from PostgreSQL's parser; is the file UTF-16?`;
  }
  const broken = sql.indexOf('\uFFFD');
  if (broken >= 0) return `line ${lineOf(sql, broken)} is not UTF-8; save the file as UTF-8`;
  if (!sql.isWellFormed())
    return 'the text holds half of a UTF-16 pair, which no UTF-8 file can; save the file as UTF-8';
  const bytes = Buffer.byteLength(sql);
  if (bytes > largestScript) {
    return `the file has ${(bytes / 1024 / 1024).toFixed(1)} MB and at most 5 MB are read; load data outside of migrations`;
  }
  return undefined;
}

function lineOf(sql: string, offset: number): number {
  return sql.slice(0, offset).split('\n').length;
}
