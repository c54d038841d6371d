import { formatSeconds, printable } from '#rehearsal/report';
import type { JobResult } from '#rehearsal/workflow';
import type { Tell } from './delivery.ts';

const signs: Readonly<Record<JobResult, string>> = { success: '✓', failure: '✗', cancelled: '⊘', skipped: '–' };

/** Tells of jobs and steps as they end, one line each, with the time since the start; steps that were skipped are left out. */
export function tellProgress(print: (line: string) => void): Tell {
  const start = performance.now();
  const say = (text: string): void =>
    print(`${formatSeconds(performance.now() - start).padStart(10)}  ${printable(text)}`);
  return (event, { version }) => {
    switch (event.kind) {
      case 'run-started':
        say(`deliver ${version}`);
        break;
      case 'job-waiting':
        say(`  … ${event.job} waits for ${event.for}: ${event.detail}`);
        break;
      case 'step-ended':
        if (event.conclusion !== 'skipped') say(`  ${signs[event.conclusion]} ${event.step}`);
        break;
      case 'job-ended':
        if (event.result !== 'skipped') say(`${signs[event.result]} ${event.job}`);
        break;
      case 'cancel-requested':
        say('  ⊘ the run is cancelled');
        break;
      case 'runner-killed':
        say(`  ✗ the runner of ${event.job} dies`);
        break;
      case 'run-ended':
      case 'job-started':
      case 'step-started':
      case 'log':
        break;
    }
  };
}
