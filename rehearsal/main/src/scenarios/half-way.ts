import { withInputs } from '../caller.ts';
import { logged, once } from '../scenario.ts';
import type { DeliveryOptions } from '../delivery.ts';

const mark = 'half way';

/** A deploy command that stops half way when it brings 1.1.0, long enough for anything to happen; the way back is whole. */
export function stopHalfWay(workflow: string): string {
  return withInputs(workflow, {
    'deploy-command': `node deploy/main.ts\nif [ "$VERSION" = 1.1.0 ]; then echo '${mark}'; sleep 60; fi\n`,
    'rollback-command': 'node deploy/main.ts',
  });
}

/** Acts when the deploy command is half way. */
export function atHalfWay(act: NonNullable<DeliveryOptions['react']>): NonNullable<DeliveryOptions['react']> {
  return once((event) => logged(event, 'Deploy', mark), act);
}
