import { expect, test } from '@jest/globals';
import { isLoopback } from '#http';

test.each([
  ['http://localhost/', true],
  ['http://LOCALHOST:3000/', true],
  ['http://api.localhost/', true],
  ['http://127.0.0.1/', true],
  ['http://127.1/', true],
  ['http://0x7f.1/', true],
  ['http://127.255.255.254/', true],
  ['http://[::1]:80/', true],
  ['http://[::ffff:127.0.0.1]/', true],
  ['http://localhost.example/', false],
  ['http://notlocalhost/', false],
  ['http://127.0.0.1.example/', false],
  ['http://128.0.0.1/', false],
  ['http://0.0.0.0/', false],
  ['http://[::]/', false],
  ['http://[::ffff:10.0.0.1]/', false],
  ['http://169.254.169.254/', false],
])('the host of %s is this machine: %s', (url, expected) => {
  expect(isLoopback(new URL(url).hostname)).toBe(expected);
});
