import type { ConfigurationContract } from './contract.ts';

/**
 * Reads a contract from YAML 1.2. Throws ActionFailure `bad-contract` that names every mistake with its line and what stands
 * there rightly; `called` is what the message calls the file.
 *
 * Neither the message nor what it carries repeats a default or what cannot be understood, as the file may be the wrong one.
 */
export async function readContract(text: string, called: string): Promise<ConfigurationContract> {
  const { parseContract } = await import('./contract-file.ts');
  return parseContract(text, called);
}
