import { spawn } from 'node:child_process';

/**
 * Runs git in `repository` with exactly these arguments and gives what it printed, to the byte.
 * Only the index to work on can be chosen; other GIT_* settings of the caller are not passed on. Throws with git's words.
 */
export async function git(
  repository: string,
  args: readonly string[],
  options: { readonly index?: string; readonly input?: string } = {},
): Promise<string> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  if (options.index !== undefined) env['GIT_INDEX_FILE'] = options.index;
  const child = spawn('git', ['-C', repository, ...args], { env, stdio: ['pipe', 'pipe', 'pipe'] });
  const [printed, complaint, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve)),
    new Promise<void>((resolve) => child.stdin.on('error', () => resolve()).end(options.input ?? '', () => resolve())),
  ]);
  if (code !== 0) throw new Error(`git ${args.join(' ')} ended with ${code}: ${complaint.trim()}`);
  return printed;
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
