import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { payloadOf, readIntent } from '#ledger';
import { digest, intent } from './samples.ts';

describe('the intent of a record', () => {
  test('is written as the house has agreed', () => {
    const said = intent({
      previous: { id: 5, image: digest('b'), sha: 'b'.repeat(40) },
      gates: [{ gate: 'deploy-window', decision: 'pass', reason: 'open' }],
      migration: { planned: ['0012_add_index.sql'], schemaFloor: '1.4.0' },
      remediates: 4,
    });
    expect(payloadOf(said)).toEqual({
      delivery: {
        schema: 1,
        service: 'shop',
        image: digest('a'),
        version: '1.0.0',
        kind: 'change',
        previous: { id: 5, image: digest('b'), sha: 'b'.repeat(40) },
        run: {
          id: 77,
          attempt: 1,
          url: 'https://github.com/acme/shop/actions/runs/77/attempts/1',
          workflow: '.github/workflows/deploy.yml',
        },
        gates: [{ gate: 'deploy-window', decision: 'pass', reason: 'open' }],
        migration: { planned: ['0012_add_index.sql'], 'schema-floor': '1.4.0' },
        remediates: 4,
      },
    });
  });

  test('is read back as it was written, also when GitHub hands the payload out as text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 100 }).map((each) => each.toWellFormed());
    const id = fc.integer({ min: 1 });
    const wanted = fc.record({
      version: text,
      kind: fc.constantFrom('initial', 'change', 'hotfix', 'redeploy', 'rollback' as const),
      previous: fc.option(fc.record({ id, image: fc.constant(digest('c')), sha: fc.constant('c'.repeat(40)) }), {
        nil: undefined,
      }),
      gates: fc.array(fc.record({ gate: text, decision: text, reason: text }), { maxLength: 5 }),
      migration: fc.option(fc.record({ planned: fc.array(text), schemaFloor: fc.option(text, { nil: undefined }) }), {
        nil: undefined,
      }),
      remediates: fc.option(id, { nil: undefined }),
      revision: fc.option(fc.constant('d'.repeat(40)), { nil: undefined }),
    });
    fc.assert(
      fc.property(wanted, (more) => {
        const said = intent(more);
        const json = JSON.stringify(payloadOf(said));
        expect(readIntent(JSON.parse(json))).toEqual({ kind: 'intent', intent: said });
        expect(readIntent(json)).toEqual({ kind: 'intent', intent: said });
      }),
    );
  });

  test('is read from the least that the house has agreed on', () => {
    const least = { schema: 1, service: 'shop', image: digest('a'), kind: 'initial', run: { id: 1, attempt: 1 } };
    expect(readIntent({ delivery: least })).toMatchObject({
      kind: 'intent',
      intent: { version: '', gates: [], previous: undefined, run: { id: 1, attempt: 1, url: '', workflow: undefined } },
    });
  });

  test.each([undefined, null, '', '{', '[]', '"delivery"', 7, [], {}, { other: 1 }, '{"other":1}'])(
    'is absent from %j',
    (payload) => {
      expect(readIntent(payload)).toEqual({ kind: 'absent' });
    },
  );

  test.each([
    ['another schema', { schema: 2 }, 'schema'],
    ['no schema', { schema: undefined }, 'schema'],
    ['an unknown kind', { kind: 'party' }, 'kind'],
    ['a service that is no text', { service: 5 }, 'service'],
    ['an empty image', { image: '' }, 'image'],
    ['a run that is a text', { run: '77' }, 'run'],
    ['a run id that is a text', { run: { id: '77', attempt: 1 } }, 'run.id'],
    ['a run id with a fraction', { run: { id: 7.5, attempt: 1 } }, 'run.id'],
    ['attempt zero', { run: { id: 77, attempt: 0 } }, 'run.attempt'],
    ['a previous record without an image', { previous: { id: 1, sha: 'x' } }, 'previous.image'],
    ['gates that are a text', { gates: 'all green' }, 'gates'],
    ['a version of a mile', { version: 'x'.repeat(5000) }, 'version'],
  ])('is malformed with %s', (_, change, place) => {
    const payload = {
      delivery: {
        schema: 1,
        service: 'shop',
        image: digest('a'),
        kind: 'change',
        run: { id: 77, attempt: 1 },
        ...change,
      },
    };
    expect(readIntent(payload)).toEqual({ kind: 'malformed', place });
  });

  test('reading never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.json(), (value, json) => {
        readIntent(value);
        readIntent(json);
        readIntent({ delivery: value });
      }),
    );
  });
});
