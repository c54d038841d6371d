import { field, InvalidInput, type Field } from '#inputs';

/** Who may let a deployment through while it is closed. */
export type OverrideActor =
  | { readonly kind: 'person'; readonly login: string }
  | { readonly kind: 'team'; readonly slug: string };

/** A person by login, or a team of the organization as `team:slug`. No login can hold a bracket, so no app is ever a person. */
export function overrideActor(): Field<OverrideActor> {
  return field({
    kind: 'actor',
    takes: 'a login such as octocat, or a team such as team:sre',
    parse(raw) {
      const team = /^team:([a-z0-9][a-z0-9_-]{0,99})$/i.exec(raw)?.[1];
      if (team !== undefined) return { kind: 'team', slug: team.toLowerCase() };
      const login = /^@?([a-z0-9](?:[a-z0-9_-]{0,98}[a-z0-9_])?)$/i.exec(raw)?.[1];
      if (login !== undefined) return { kind: 'person', login };
      throw new InvalidInput(`has "${raw.slice(0, 80)}", which is neither`);
    },
  });
}

/** The actor as it is written in a list. */
export function nameOfActor(actor: OverrideActor): string {
  return actor.kind === 'team' ? `team:${actor.slug}` : actor.login;
}
