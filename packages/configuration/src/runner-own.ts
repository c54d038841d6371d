const families = /^(?:GITHUB|RUNNER|ACTIONS|INPUT|STATE|NODE_OPTIONS|LC|SUDO|XDG)(?:_|$)/u;

const single = new Set(
  `CI HOME PATH USER LOGNAME SHELL PWD OLDPWD LANG LANGUAGE TERM SHLVL TMPDIR _ HOSTNAME ImageOS
  ImageVersion DEBIAN_FRONTEND DOTNET_NOLOGO ENABLE_RUNNER_TRACING`.split(/\s+/u),
);

/**
 * Whether a variable is there on every runner, whatever the caller maps: its value says nothing about the configuration, so
 * it counts only where the caller writes it down (docs.github.com "Default environment variables"; the others are those of
 * a login on the images of actions/runner-images).
 */
export function runnerOwn(name: string): boolean {
  return single.has(name) || families.test(name);
}
