import { describe, expect, test } from '@jest/globals';
import { detectTool } from '#migrations';
import { tree } from './samples.ts';

const dbmate = '-- migrate:up\nSELECT 1;\n-- migrate:down\n';
const goose = '-- +goose Up\nSELECT 1;\n';
const cargo = '[dependencies]\nsqlx = "0.8"\n';

describe('detection', () => {
  test.each([
    ['prisma', { 'migration_lock.toml': '', '1_a/migration.sql': '' }, {}],
    ['drizzle', { 'meta/_journal.json': '{}', '0000_a.sql': '' }, {}],
    ['sqitch', { 'sqitch.plan': '%project=x', 'deploy/a.sql': '' }, {}],
    ['atlas', { 'atlas.sum': 'h1:', '1_a.sql': '' }, {}],
    ['dbmate', { '1_a.sql': dbmate }, {}],
    ['goose', { '1_a.sql': goose }, {}],
    ['sqlx', { '1_a.sql': '' }, { 'Cargo.toml': cargo }],
    ['sqlx', { '1_a.up.sql': '', '1_a.down.sql': '' }, { 'Cargo.toml': '[dependencies]\nsqlx.workspace = true\n' }],
    ['flyway', { 'anything.sql': '', 'V1__a.sql': '' }, { 'flyway.toml': '' }],
    ['flyway', { 'V1__a.sql': '' }, {}],
    ['golang-migrate', { '1_a.up.sql': '', '1_a.down.sql': '' }, {}],
  ] as const)('finds %s', (tool, files, above) => {
    expect(detectTool(tree(files, above))).toBe(tool);
  });

  test('finds supabase by its configuration beside the folder', () => {
    const files = { '20260101000000_a.sql': '' };
    expect(detectTool(tree(files, { 'supabase/config.toml': '' }, 'supabase/migrations'))).toBe('supabase');
  });

  test('lets marks in the folder decide over configuration above it', () => {
    const above = { 'Cargo.toml': cargo, 'knexfile.js': '', 'atlas.hcl': '' };
    expect(detectTool(tree({ '1_a.sql': dbmate }, above))).toBe('dbmate');
  });

  test('breaks a tie of configurations by names', () => {
    const above = { 'Cargo.toml': cargo, 'flyway.conf': '' };
    expect(detectTool(tree({ 'V1__a.sql': '' }, above))).toBe('flyway');
    expect(detectTool(tree({ '1_a.sql': '' }, above))).toBe('sqlx');
  });

  test('does not take a configuration whose tool the names do not fit', () => {
    expect(detectTool(tree({ '1_a.up.sql': '' }, { 'knexfile.js': '' }))).toBe('golang-migrate');
  });

  test.each([
    [{ 'atlas.sum': '', '1_a.sql': goose }, {}, /goose \(db\/1_a\.sql\) and atlas \(db\/atlas\.sum\).*tool: goose/],
    [{ '1_a.sql': dbmate, '2_b.sql': goose }, {}, /dbmate .* and goose/],
    [{ '1_a.sql': '' }, { 'Cargo.toml': cargo, 'atlas.hcl': '' }, /sqlx .* and atlas/],
  ])('refuses a tie and names both: %j', (files, above, message) => {
    expect(() => detectTool(tree(files, above))).toThrow(
      expect.objectContaining({ reason: 'ambiguous-layout', message: expect.stringMatching(message) }),
    );
  });

  test.each([
    ['Rails', { '20260101000000_a.rb': '' }, {}],
    ['Django', { '0001_initial.py': '' }, { 'manage.py': '' }],
    ['knex', { '20260101000000_a.js': '' }, { 'knexfile.js': '' }],
    ['alembic', { 'env.py': '', 'versions/1_a.py': '' }, {}],
    ['node-pg-migrate', { '1_a.sql': '-- Up Migration\nSELECT 1;' }, {}],
    ['node-pg-migrate', { '1_a.js': '' }, { 'package.json': '{"devDependencies":{"node-pg-migrate":"9"}}' }],
    ['TypeORM', { '1700000000000-a.ts': '' }, {}],
    ['Laravel', { '2026_01_01_000000_a.php': '' }, {}],
    ['Ecto', { '20260101000000_a.exs': '' }, {}],
    ['Doctrine', { 'Version20260101000000.php': '' }, {}],
    ['Entity Framework Core', { '1_a.Designer.cs': '' }, {}],
    ['liquibase', { '1.sql': '--liquibase formatted sql\n' }, {}],
    ['diesel', { '1_a/up.sql': '', '1_a/down.sql': '' }, { 'diesel.toml': '' }],
    ['hasura', { 'default/1_a/up.sql': '' }, {}],
    ['graphile-migrate', { 'committed/000001.sql': '--! Previous: -\n' }, {}],
    ['tern', { '1_a.sql': '---- create above / drop below ----' }, { 'tern.conf': '' }],
    ['refinery', { 'V1__a.sql': '' }, { 'Cargo.toml': '[dependencies]\nrefinery = "0.8"\n' }],
    ['sql-migrate', { '1_a.sql': '-- +migrate Up\n' }, {}],
  ])('refuses %s by its name, and says what to do', (name, files, above) => {
    expect(() => detectTool(tree(files, above))).toThrow(
      expect.objectContaining({
        reason: 'unsupported-layout',
        message: expect.stringMatching(new RegExp(`${name}.*task: rehearse.*tool:`)),
      }),
    );
  });

  test.each([[{ '1_a.sql': '' }], [{}], [{ 'README.md': '' }]])('does not guess: %j', (files) => {
    expect(() => detectTool(tree(files))).toThrow(
      expect.objectContaining({ reason: 'unknown-layout', message: expect.stringContaining('tool: golang-migrate') }),
    );
  });
});
