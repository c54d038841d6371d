/** What a bad answer is wrong about: `failure:…` is the kind of a failed exchange, `status:…` the status that came. */
export type Fault =
  | { readonly about: 'failure'; readonly kind: string }
  | { readonly about: 'status'; readonly status: number }
  | { readonly about: 'version' }
  | { readonly about: 'condition' };

/** What one answer is worth. `detail` is for people and may quote the service; `version` is what the service said it is. */
export type Judgement =
  | { readonly worth: 'good'; readonly detail: string; readonly version?: string | undefined }
  | {
      readonly worth: 'bad';
      readonly fault: Fault;
      readonly detail: string;
      readonly hint?: string | undefined;
      readonly version?: string | undefined;
    }
  /** The service says that it has failed for good (`fail-when`). */
  | { readonly worth: 'fatal'; readonly detail: string; readonly version?: string | undefined };

/** One word for a judgement; two answers with the same sign are the same answer to the one who waits. */
export function signOf(judgement: Judgement): string {
  const version = judgement.version === undefined ? '' : ` ${judgement.version}`;
  if (judgement.worth !== 'bad') return `${judgement.worth}${version}`;
  const { fault } = judgement;
  switch (fault.about) {
    case 'failure':
      return fault.kind;
    case 'status':
      return String(fault.status);
    case 'version':
    case 'condition':
      return `${fault.about}${version}`;
    default:
      return fault satisfies never;
  }
}
