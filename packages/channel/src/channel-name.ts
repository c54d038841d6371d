import { type Field, field, InvalidInput } from '#inputs';
import { parse } from 'semver';

/** The longest name of a channel: `.move-` and a number have to fit behind it in a tag of 128 characters. */
const longest = 100;

/**
 * Tags that belong to something else: what refers to an image (distribution-spec 1.1, "Referrers Tag Schema"), and a
 * channel's own.
 */
const taken = /^sha(?:256|512)-|\.(?:history|move-\d+|sig|att|sbom)$/;

/** An input that takes the name of a channel, such as `stable`. */
export function channelName(): Field<string> {
  return field({
    kind: 'channel',
    takes: `the name of a channel such as stable, canary or beta, of at most ${longest} characters`,
    parse(raw) {
      if (!/^[a-zA-Z0-9_][a-zA-Z0-9._-]*$/.test(raw) || raw.length > longest) {
        throw new InvalidInput('is not one: letters, digits, dots, - and _ are what it may hold');
      }
      if (taken.test(raw)) throw new InvalidInput('is a tag that registries or channels keep for something else');
      if (parse(raw) !== null) throw new InvalidInput('is a version, and a version stays what it is');
      return raw;
    },
  });
}

/** The tag of the history of a channel. */
export function historyTag(channel: string): string {
  return `${channel}.history`;
}

/** The tag of the claim to the move of this number, from 1. */
export function claimTag(channel: string, generation: number): string {
  return `${channel}.move-${generation}`;
}
