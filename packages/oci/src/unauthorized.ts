import type { HttpResponse } from '#http';

import { describeAnswer } from './answer.ts';
import { RegistryFailure } from './failure.ts';

/** The failure for an answer that lets nobody in; `known` says whether there were credentials. */
export function unauthorized(response: HttpResponse, known: boolean): RegistryFailure {
  const next = known
    ? 'Check user name, password and their rights to this repository.'
    : 'There were no credentials: give username and password, or log in to the registry first.';
  const what = `${response.url.host} answered ${describeAnswer(response)}`;
  return new RegistryFailure('registry-unauthorized', `${what}. ${next}`);
}
