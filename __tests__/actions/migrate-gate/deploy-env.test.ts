import { expect, test } from '@jest/globals';
import { childEnvironment } from '../../../actions/migrate-gate/src/child-environment.ts';
import { deployEnv } from '../../../actions/migrate-gate/src/deploy-env.ts';
import { jobOf, readWorkflow, stepOf } from '../../workflows/public-workflows.ts';
import { runScript } from '../../workflows/shell.ts';

const text = [
  '# what the commands need',
  '',
  'PLAIN=one',
  'WITH_EQUALS=a=b==',
  'PADDED=  two words ',
  'QUOTED="as it is"',
  'EMPTY=',
  'lower_case=kept\r',
  'LAST=no line end',
].join('\n');

test('the commands of the gate get from DEPLOY_ENV what the deploy command gets, by its own script', async () => {
  const { run } = stepOf(jobOf(await readWorkflow('deploy.yml'), 'deploy'), 'deploy');
  const given = deployEnv(text);
  const names = Object.keys(given);
  const { code, lines } = await runScript(run ?? '', {
    DEPLOY_ENV: text,
    DELIVERY_COMMAND: `for name in ${names.join(' ')}; do echo "$name=[\${!name}]"; done`,
    IMAGE: 'r/x@sha256:0',
  });
  expect(code).toBe(0);
  expect(lines).toEqual(expect.arrayContaining(names.map((name) => `${name}=[${given[name]}]`)));
  expect(names).toEqual(['PLAIN', 'WITH_EQUALS', 'PADDED', 'QUOTED', 'EMPTY', 'lower_case', 'LAST']);
});

test('nothing of it wins over what the caller gives, and nothing over what the gate sets', () => {
  const variables = { DEPLOY_ENV: 'A=deploy\nB=deploy\nDATABASE_URL=postgres://app@db/shop', GITHUB_TOKEN: 'token' };
  const environment = childEnvironment(variables, [['B', 'caller']], { DATABASE_URL: 'postgres://migrator@db/shop' });
  expect(environment).toEqual({ A: 'deploy', B: 'caller', DATABASE_URL: 'postgres://migrator@db/shop' });
});

test('without DEPLOY_ENV there is nothing, and what is no line of it is left out', () => {
  expect(deployEnv(undefined)).toEqual({});
  expect(deployEnv('no line\n=x\n1A=x\n A=x')).toEqual({});
});
