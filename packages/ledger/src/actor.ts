import type { Actor } from '#github';

/**
 * Whether GitHub Actions itself made something: by the app GitHub names, or where it names none by its bot. Only an app's login can hold brackets,
 * so no person can be called `github-actions[bot]`.
 */
export function madeByActions(made: {
  readonly creator: Actor | undefined;
  readonly app: string | undefined;
}): boolean {
  if (made.app !== undefined && made.app !== 'github-actions') return false;
  return made.creator?.login === 'github-actions[bot]' && made.creator.type === 'Bot';
}
