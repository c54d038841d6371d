import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../architecture/sources.ts';
import { packagesOf } from './graph.ts';

const text = await readFile(join(root, 'dist', 'chunks', 'licenses.txt'), 'utf8');
const parts = text.split(`\n${'-'.repeat(80)}\n\n`).map((part) => {
  const [heading = '', ...rest] = part.split('\n\n');
  return { name: /^(\S+ \S+) \(.+\)$/.exec(heading)?.[1] ?? heading, text: rest.join('\n\n').trim() };
});

test('the licences name every package that what ships imports, however deep, and no other but the bundler', async () => {
  const reached = await packagesOf('actions', 'packages');
  expect(reached.size).toBeGreaterThan(50);
  const named = parts.map(({ name }) => name).filter((name) => !name.startsWith('@vercel/ncc '));
  expect(named).toEqual([...reached].toSorted());
});

test('each has its text, but for three packages that come with none', () => {
  const bare = parts.filter((part) => part.text.length < 300);
  expect(bare.map(({ name, text: said }) => [name.split(' ')[0], said])).toEqual([
    ['@npmcli/agent', 'Said by name only. Author: GitHub Inc.'],
    ['@sigstore/verify', 'Said by name only. Author: bdehamer@github.com'],
    ['proxy-agent-negotiate', 'Said by name only. Author: Nathan Rajlich <nathan@tootallnate.net> (http://n8.io/)'],
  ]);
  expect(parts.find(({ name }) => name.startsWith('pgpass '))?.text).toContain('Copyright (c) 2013-2016 Hannes Hörl');
  expect(parts.find(({ name }) => name.startsWith('valibot '))?.text).toContain('MIT License');
});
