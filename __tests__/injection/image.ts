import { type Image, buildImage, type ImageOptions, pushImage, startRegistry } from '#rehearsal/registry';
import type { StepRecord } from '#rehearsal/runner';
import { parseInstant } from '#time';
import { type Scene, scene } from './resist.ts';

/** An image that says this of itself. */
export async function imageThatSays(words: Partial<ImageOptions>): Promise<Image> {
  const created = parseInstant('2026-11-01T00:00:00Z');
  return await buildImage({ files: { 'content.txt': 'x' }, entrypoint: ['run'], created, ...words });
}

/** A registry that answers every request with an error in its own words (distribution-spec 1.1, "Error Codes"). */
export function refusingRegistry(run: (image: string) => Promise<StepRecord>): Scene {
  return scene({
    reason: 'registry-unauthorized',
    // More than 20 strings in each field: all actions share the code that reads such answers.
    runs: 8,
    fields: {
      code: { by: 'text' },
      message: { by: 'text' },
      detail: { by: 'text', shown: 'never' },
      realm: { by: 'header', shown: 'perhaps' },
    },
    run: async ({ code, message, detail, realm }) => {
      await using registry = await startRegistry();
      const digest = await pushImage(registry.host, 'acme/shop', 'one', await imageThatSays({}));
      const body = JSON.stringify({ errors: [{ code, message, detail }] });
      const headers = { 'content-type': 'application/json', 'x-why': realm, warning: realm };
      registry.faults.add({ answer: { kind: 'answer', status: 403, headers, body } });
      return await run(`${registry.host}/acme/shop@${digest}`);
    },
  });
}
