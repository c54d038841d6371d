import { parseInstant, type Instant } from '#time';
import * as v from 'valibot';

/** Parses an instant that was written as ISO-8601. */
export const instantText = v.pipe(
  v.string(),
  v.rawTransform<string, Instant>(({ dataset, addIssue, NEVER }) => {
    try {
      return parseInstant(dataset.value);
    } catch {
      addIssue({ message: 'is not an instant' });
      return NEVER;
    }
  }),
);
