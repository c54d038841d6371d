import { expect, test } from '@jest/globals';

import { asAccount, unprivilegedAccount } from '../../../packages/postgres/src/account.ts';

const passwd = 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65533:n:/:/bin/false\n';

test('who is not root runs servers as who they are', async () => {
  expect(await unprivilegedAccount(1000, () => Promise.reject(new Error('not read')))).toBeUndefined();
  expect(asAccount(undefined, '/bin/postgres', ['-D', 'x'])).toEqual({ file: '/bin/postgres', args: ['-D', 'x'] });
});

test('root drops to postgres, else to nobody, and is refused where neither is', async () => {
  expect(await unprivilegedAccount(0, () => Promise.resolve(`${passwd}postgres:x:101:104::/:/bin/sh\n`))).toEqual({
    uid: 101,
    gid: 104,
  });
  expect(await unprivilegedAccount(0, () => Promise.resolve(passwd))).toEqual({ uid: 65_534, gid: 65_533 });
  await expect(unprivilegedAccount(0, () => Promise.resolve('postgres:x:0:0::/:/bin/sh'))).rejects.toMatchObject({
    reason: 'shadow-unavailable',
  });
  await expect(unprivilegedAccount(0, () => Promise.reject(new Error('no such file')))).rejects.toMatchObject({
    reason: 'shadow-unavailable',
  });
});
