/** Environment variables that are not the runner's: SOURCE_DATE_EPOCH, PATH, HOME, DOCKER_CONFIG, and what credential helpers read. */
export type Variables = Readonly<Record<string, string | undefined>>;
