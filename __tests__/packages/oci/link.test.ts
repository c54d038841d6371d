import { describe, expect, test } from '@jest/globals';

import { nextPage } from '../../../packages/oci/src/link.ts';

const page = new URL('https://ghcr.io/v2/acme/shop/tags/list?n=2');

// Grammar and examples: RFC 8288 sections 3, 3.3 and 3.5; distribution-spec 1.1 "Listing Tags".
describe('the next page', () => {
  test.each([
    ['</v2/acme/shop/tags/list?n=2&last=b>; rel="next"', 'https://ghcr.io/v2/acme/shop/tags/list?n=2&last=b'],
    ['<?last=b>; rel=next', 'https://ghcr.io/v2/acme/shop/tags/list?last=b'],
    ['<https://ghcr.io/x>;rel="NEXT"', 'https://ghcr.io/x'],
    ['</a>; rel="prev", </b>; rel="next"', 'https://ghcr.io/b'],
    ['</a>; title="to, the; rel=next"; rel="prev next"', 'https://ghcr.io/a'],
    ['</a,b;c>; rel="start http://example.net/relation/other next"', 'https://ghcr.io/a,b;c'],
    ['</a>; title*=UTF-8\'de\'n%c3%a4chstes%20Kapitel; rel="next"', 'https://ghcr.io/a'],
    ['</a> ; rel = "next" ; type="text/html" ,', 'https://ghcr.io/a'],
  ])('of %s is there', (link, wanted) => {
    expect(nextPage(link, page)?.href).toBe(wanted);
  });

  test.each([
    undefined,
    '',
    ' , ',
    '</a>; rel="prev"',
    '</a>; rel="nextpage"',
    '</a>; rel="next-archive"',
    '</a>; title="rel=next"',
    '</a>; rel=prev; rel=next',
    '</a>; rev=next',
    '</a>',
  ])('of %s is not there', (link) => {
    expect(nextPage(link, page)).toBeUndefined();
  });

  test.each([
    'next',
    '</a; rel=next',
    '</a>; rel="next',
    '</a>; rel="next" x',
    '<a> <b>; rel=next',
    '<http://[>; rel=next',
  ])('of %s is not to be told', (link) => {
    expect(() => nextPage(link, page)).toThrow(RangeError);
  });
});
