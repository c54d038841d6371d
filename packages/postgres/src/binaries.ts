/** The programs of one installed server. */
export interface Binaries {
  readonly directory: string;
  readonly major: number;
  /** For LD_LIBRARY_PATH, where the server brings its libraries along. */
  readonly libraries: string | undefined;
}
