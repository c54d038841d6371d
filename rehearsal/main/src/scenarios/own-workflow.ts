import { environmentsOf } from '../caller.ts';
import type { Scenario } from '../scenario.ts';
import { readGates } from '../ledger.ts';
import { playCaller } from './caller.ts';

const workflow = `
name: Ship
on:
  workflow_dispatch:
    inputs:
      image: { type: string, required: true }
      version: { type: string, required: true }
permissions: {}
jobs:
  checks:
    runs-on: ubuntu-latest
    outputs:
      image: \${{ steps.choose.outputs.image }}
    steps:
      - id: choose
        env:
          IMAGE: \${{ inputs.image }}
        run: echo "image=$IMAGE" >> "$GITHUB_OUTPUT"
  ship:
    needs: checks
    permissions: { contents: read, deployments: write, actions: read, packages: read, id-token: write }
    uses: org/delivery/.github/workflows/deploy.yml@v1
    with:
      environment: staging
      image: \${{ needs.checks.outputs.image }}
      version: \${{ inputs.version }}
      verify: none
      deploy-command: node deploy/main.ts
      health-url: shop=\${{ vars.SHOP_URL }}/products
      version-from: header:x-version
      health-condition: size(body) > 1
      health-timeout: 4s
    secrets:
      DEPLOY_ENV: \${{ secrets.STAGING }}
      REGISTRY_PASSWORD: \${{ secrets.REGISTRY_PASSWORD }}
  after:
    needs: ship
    if: \${{ always() && needs.ship.outputs.rolled-back == 'true' }}
    runs-on: ubuntu-latest
    steps:
      - run: echo rolled back
`;

export const ownWorkflow: Scenario = {
  name: 'own-workflow',
  about:
    "a caller's own workflow: an earlier job chooses the image, a later one hears of the rollback, secrets by name, health by a condition",
  file: 'ship.yml',
  prepare: () => workflow,
  async play(stage) {
    stage.checks.equal('the environments', environmentsOf(workflow), ['staging']);
    await playCaller(stage);
    const heard = stage.deliveries.map(({ run }) => run.jobs.find(({ path }) => path === 'after')?.result);
    const unverified = [{ gate: 'cosign-verify', decision: 'skipped', reason: 'verify-none' }];
    stage.checks.equal('the gates of the first record', readGates(stage.world)[0], unverified);
    stage.checks.equal('the job after the call', heard, ['skipped', 'success', 'skipped']);
  },
};
