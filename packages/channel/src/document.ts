import { type Digest, isDigest } from '#oci';
import { type Instant, parseInstant } from '#time';
import * as v from 'valibot';

/** A digest in a document of ours. */
export const digestSchema = v.custom<Digest>((input) => typeof input === 'string' && isDigest(input), 'not a digest');

/** Text of a document that may be shown: one line of at most 500 characters. */
export const lineSchema = v.pipe(v.string(), v.regex(/^[^\p{Cc}\u2028\u2029]{0,500}$/u, 'not a line of text'));

/** The number of a move, from 1. */
export const generationSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** An instant in a document of ours. */
export const instantSchema = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }): Instant => {
    try {
      return parseInstant(dataset.value);
    } catch {
      addIssue({ message: 'not an instant' });
      return NEVER;
    }
  }),
);

export const moverSchema = v.object({ actor: lineSchema, run: lineSchema, workflow: lineSchema, sha: lineSchema });

/** Who moves a channel: the person, and the page, workflow and commit of the run. */
export type Mover = v.InferOutput<typeof moverSchema>;
