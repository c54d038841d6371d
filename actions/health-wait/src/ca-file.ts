import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ActionFailure } from '#kit';

/** The certificates of a PEM file. Throws ActionFailure `unusable-ca-file` when it cannot be read or holds no certificate. */
export async function readCaFile(path: string, workspace: string): Promise<string> {
  const pem = await readFile(resolve(workspace, path), 'utf8').catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new ActionFailure(
      'unusable-ca-file',
      `ca-file: ${path} cannot be read (${why}); give the path of a PEM file`,
      {
        cause: error,
      },
    );
  });
  const { X509Certificate } = await import('node:crypto');
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  try {
    if (blocks.length === 0) throw new Error('no BEGIN CERTIFICATE in it');
    for (const block of blocks) void new X509Certificate(block);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ActionFailure('unusable-ca-file', `ca-file: ${path} holds no usable PEM certificate (${why})`, {
      cause: error,
    });
  }
  return blocks.join('\n');
}
