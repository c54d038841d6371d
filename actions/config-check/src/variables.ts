/** The environment of the step: what the caller maps with `env:`, and what credential helpers read (PATH, HOME, DOCKER_CONFIG). */
export type Variables = Readonly<Record<string, string | undefined>>;
