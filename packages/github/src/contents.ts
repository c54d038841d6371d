import * as v from 'valibot';
import { readAnswer } from './answer.ts';
import type { Api } from './api.ts';
import { GitHubFailure } from './failure.ts';

/** The files of the repository; needs `contents: read`. */
export interface Contents {
  /**
   * The bytes of a file on the default branch, whatever commit the run is of; of at most a megabyte. Throws GitHubFailure `not-found` for what
   * is not there, and `rejected` for what is no file or is larger.
   */
  get(path: string): Promise<Uint8Array>;
}

const file = v.object({
  type: v.literal('file'),
  encoding: v.string(),
  size: v.number(),
  content: v.string(),
});

/** Source: docs.github.com, "Get repository content": without `ref` the default branch counts, and above a megabyte `encoding` is `none`. */
export function contentsOf(api: Api): Contents {
  return {
    get: async (path) => {
      const route = 'GET /repos/{owner}/{repo}/contents/{+path}';
      const { data } = await api.call(route, { path });
      const what = `GET contents of ${path}`;
      if (Array.isArray(data)) throw new GitHubFailure('rejected', `${what}: it is a directory. Name a file.`);
      const found = readAnswer(v.looseObject({ type: v.string() }), data, what);
      if (found.type !== 'file') throw new GitHubFailure('rejected', `${what}: it is a ${found.type}. Name a file.`);
      const { encoding, content, size } = readAnswer(file, data, what);
      if (encoding === 'none')
        throw new GitHubFailure('rejected', `${what}: it has ${size} bytes, and GitHub hands out a megabyte.`);
      const bytes = Buffer.from(content, 'base64');
      if (encoding === 'base64' && bytes.length === size) return bytes;
      throw new GitHubFailure(
        'invalid-answer',
        `GitHub's answer to ${what} is not whole: ${bytes.length} of ${size} bytes.`,
      );
    },
  };
}
