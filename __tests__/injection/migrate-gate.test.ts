import { makeWorkspace } from '../actions/migrate-gate/workspace.ts';
import { inputsOf, resist, scene } from './resist.ts';
import { toolThatSays } from './tool.ts';

const env = { RUNNER_DEBUG: '1' };
const quoted = (text: string): string => `"${text.replaceAll('"', '""') || 'x'}"`;
const comment = (text: string): string => text.replaceAll('*/', '* /').replaceAll('/*', '/ *');
const users = 'create table users (id bigint primary key, email text);\n';

resist('migrate-gate', {
  'its inputs': inputsOf('migrate-gate', ['command-env', 'database-url', 'shadow-url']),
  'SQL that breaks the running version': scene({
    reason: 'data-loss',
    fields: {
      remark: { by: 'sql', shown: 'perhaps' },
      column: { by: 'sql line' },
      literal: { by: 'sql line', shown: 'perhaps' },
    },
    run: async ({ remark, column, literal }) => {
      const table = `create table users (id bigint primary key, ${quoted(column)} text);\n`;
      await using workspace = await makeWorkspace({ 'migrations/0001_users.sql': table });
      const base = await workspace.commit();
      await workspace.write({
        'migrations/0002_drop.sql': `alter table users drop column ${quoted(column)};
update users set id = id where '${literal.replaceAll("'", "''")}' = '';
/* ${comment(remark)} */
`,
      });
      return await workspace.step(
        { task: 'check', base, tool: 'sql', report: 'report.json', sarif: 'report.sarif' },
        { env },
      );
    },
  }),
  'SQL that nobody can read': scene({
    reason: 'not-analysed',
    fields: { statement: { by: 'sql line' } },
    run: async ({ statement }) => {
      await using workspace = await makeWorkspace({ 'migrations/0001_users.sql': users });
      const base = await workspace.commit();
      await workspace.write({ 'migrations/0002_odd.sql': `select 1 ${quoted(statement)} ${quoted(statement)};\n` });
      return await workspace.step({ task: 'check', base, tool: 'sql' }, { env });
    },
  }),
  'a file with a strange name': scene({
    reason: 'not-analysed',
    fields: { name: { by: 'file' } },
    run: async ({ name }) => {
      await using workspace = await makeWorkspace({ 'migrations/0001_users.sql': users });
      const base = await workspace.commit();
      await workspace.write({ [`migrations/0002_${name}.sql`]: 'select 1 1 1;\n' });
      return await workspace.step({ task: 'check', base, tool: 'sql' }, { env });
    },
  }),
  'a directive that is wrong': scene({
    reason: 'incompatible',
    fields: { directive: { by: 'sql line' }, why: { by: 'sql line', shown: 'perhaps' } },
    run: async ({ directive, why }) => {
      await using workspace = await makeWorkspace({ 'migrations/0001_users.sql': users });
      const base = await workspace.commit();
      await workspace.write({
        'migrations/0002_odd.sql': `-- migrate-gate: ${directive}\n-- migrate-gate: allow MG102 until=2026-13-99 reason=${why}\nalter table users drop column email;\n`,
      });
      return await workspace.step({ task: 'check', base, tool: 'sql' }, { env });
    },
  }),
  'a tool that says what it likes': scene({
    reason: 'migration-failed',
    fields: { output: { by: 'text' }, errors: { by: 'text' } },
    run: async ({ output, errors }) => {
      await using workspace = await makeWorkspace({ 'migrations/0001_users.sql': users });
      await workspace.commit();
      await using tool = await toolThatSays(output, errors);
      return await workspace.step(
        { task: 'apply', tool: 'sql', environment: 'production', 'migrate-command': tool.path },
        { env },
      );
    },
  }),
});
