import { nodeId } from './account.ts';
import { accountOf } from './commits.ts';
import type { Thing } from './graphql-answer.ts';
import { actorThing, connection, valueIn } from './graphql-connection.ts';
import { deploymentsThing } from './graphql-deployments.ts';
import type { Commit } from './git-store.ts';
import type { Repository, World } from './model.ts';

/** Where a commit is, and what the token may see of it. */
interface CommitScene {
  readonly world: World;
  readonly repository: Repository;
  readonly admit: (needs: string) => void;
}

/** One commit. Its authors are the one git knows, and those of its trailers (docs.github.com, "Creating a commit with multiple authors"). */
export function commitThing({ world, repository, admit }: CommitScene, commit: Commit): Thing {
  return {
    typename: 'Commit',
    read(field, given) {
      if (field === 'deployments') {
        admit('deployments=read');
        return deploymentsThing(repository, given, commit.sha);
      }
      if (field === 'authors')
        return connection('GitActor', field, given, authorsOf(commit), (who) => gitActor(world, repository, who));
      return valueIn({ id: () => nodeId('C', commit.author.date), oid: () => commit.sha }, field);
    },
  };
}

type Named = Pick<Commit['author'], 'name' | 'email'>;

function authorsOf({ author, message }: Commit): readonly Named[] {
  const trailers = message.matchAll(/^co-authored-by:[ \t]*(.*?)[ \t]*<([^<>\n]+)>[ \t]*$/gimu);
  return [author, ...[...trailers].map(([, name = '', email = '']) => ({ name, email }))];
}

function gitActor(world: World, repository: Repository, { name, email }: Named): Thing {
  const account = accountOf(world, repository, { name, email, date: 0 });
  return {
    typename: 'GitActor',
    read: (field) => {
      if (field === 'user') return account === undefined ? null : actorThing(account);
      return valueIn({ name: () => name, email: () => email }, field);
    },
  };
}
