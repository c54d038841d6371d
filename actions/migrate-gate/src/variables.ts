/** The environment of the step, as in `process.env`. */
export type Variables = Readonly<Record<string, string | undefined>>;
