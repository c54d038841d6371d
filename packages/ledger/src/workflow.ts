/** Whether a workflow's file is one of those allowed: by its path in the repository, or by its name alone in `.github/workflows`. */
export function isAllowed(path: string, allowed: readonly string[]): boolean {
  return allowed.some((each) => (each.includes('/') ? each.replace(/^\/+/, '') : `.github/workflows/${each}`) === path);
}
