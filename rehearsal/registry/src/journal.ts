/** One request and what became of it; bodies are left out. */
export interface RegistryExchange {
  readonly method: string;
  /** Path and query as requested. */
  readonly path: string;
  /** Header names are lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The status that was answered; undefined when the connection was cut or left hanging. */
  readonly status: number | undefined;
}
