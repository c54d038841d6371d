import { complaintAbout, describeType, readContract } from '#configuration';

/** What is wrong with a value of a type as it stands in a contract, such as `{ type: integer, min: 1 }`. */
export async function complaint(options: string, value: string, name = 'NAME'): Promise<string | undefined> {
  const contract = await readContract(`names:\n  ${name}: ${options}\n`, 'contract');
  const [entry] = contract.entries;
  if (entry === undefined) throw new Error('the contract has no entry');
  return complaintAbout(entry.general.type, { name, value, secret: entry.secret });
}

/** What the type of a contract takes, in words. */
export async function wanted(options: string): Promise<string> {
  const contract = await readContract(`names:\n  NAME: ${options}\n`, 'contract');
  return contract.entries.map(({ general }) => describeType(general.type)).join();
}
