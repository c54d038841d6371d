import type { CosignBinary } from './cosign-binary.ts';
import { serviceEnvironment, type Variables } from './cosign-environment.ts';
import { runCosign, type Scratch } from './cosign-run.ts';
import { SignatureFailure } from './failure.ts';

/** What asking a key management service needs. */
export interface ServiceQuestion {
  /** The URI of the key, e.g. `awskms:///alias/release`. */
  readonly uri: string;
  readonly binary: CosignBinary;
  readonly scratch: Scratch;
  readonly variables: Variables;
  readonly signal: AbortSignal;
  readonly onOutput: (text: string) => void;
}

/** Asks a key management service, through the official binary, for the public key in PEM. Throws SignatureFailure. */
export async function askServiceKey({ uri, binary, scratch, variables, ...rest }: ServiceQuestion): Promise<string> {
  const env = { ...scratch.env, ...serviceEnvironment(variables, uri) };
  const args = ['public-key', `--key=${uri}`];
  const { succeeded, output, complaint } = await runCosign({ binary, args, env, variables, ...rest });
  if (succeeded) return output;
  throw new SignatureFailure('cosign-failed', `The key ${uri} cannot be read: ${complaint.slice(0, 300)}`);
}
