/** What seeding did, table by table. */
export interface SeedReport {
  readonly seeded: readonly { readonly table: string; readonly rows: number }[];
  /** Tables that got no row, and why: nothing is proved about them. */
  readonly unseeded: readonly { readonly table: string; readonly why: string; readonly sqlstate: string | undefined }[];
}
