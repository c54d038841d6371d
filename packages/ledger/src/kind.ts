import type { Kind } from './intent.ts';

/** The kind of a deployment for which none was named: the first one, the image that is live once more, or a change. */
export function deriveKind(image: string, live: string | undefined): Kind {
  if (live === undefined) return 'initial';
  return live === image ? 'redeploy' : 'change';
}
