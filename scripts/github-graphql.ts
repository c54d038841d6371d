/**
 * Regenerates rehearsal/github/graphql.json: the part of GitHub's public GraphQL schema that the rehearsal's GitHub serves.
 *
 *   npm pack @octokit/graphql-schema@15.26.1 && tar xzf octokit-graphql-schema-15.26.1.tgz
 *   node --conditions=source scripts/github-graphql.ts package
 *
 * The package is 14 MB unpacked and is read only here, so it is not a dependency; its licence is MIT.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';

const version = '15.26.1';

/** Type -> the fields, or values, that are kept; undefined keeps them all. */
const kept: Readonly<Record<string, readonly string[] | undefined>> = {
  Query: ['nodes', 'repository'],
  Repository: ['id', 'deployments', 'object'],
  GitObject: ['id', 'oid'],
  Commit: ['authors', 'deployments', 'id', 'oid'],
  GitActor: ['email', 'name', 'user'],
  GitActorConnection: ['nodes', 'pageInfo', 'totalCount'],
  Issue: ['comments', 'editor', 'id', 'lastEditedAt', 'number', 'timelineItems', 'viewerDidAuthor'],
  IssueComment: ['createdViaEmail', 'editor', 'id', 'lastEditedAt'],
  IssueCommentConnection: ['nodes', 'pageInfo', 'totalCount'],
  IssueTimelineItemsConnection: ['nodes', 'pageInfo', 'totalCount'],
  IssueTimelineItems: undefined,
  CommentDeletedEvent: ['actor', 'createdAt', 'deletedCommentAuthor', 'id'],
  IssueTimelineItemsItemType: ['COMMENT_DELETED_EVENT'],
  Deployment: undefined,
  DeploymentConnection: ['nodes', 'pageInfo', 'totalCount'],
  DeploymentStatus: undefined,
  DeploymentStatusConnection: ['nodes', 'pageInfo', 'totalCount'],
  PageInfo: undefined,
  Node: undefined,
  Actor: ['login'],
  Bot: ['id', 'login'],
  User: ['id', 'login'],
  Organization: ['id', 'login'],
  Mannequin: ['id', 'login'],
  EnterpriseUserAccount: ['id', 'login'],
  DeploymentOrder: undefined,
  DeploymentOrderField: undefined,
  OrderDirection: undefined,
  DeploymentState: undefined,
  DeploymentStatusState: undefined,
};

interface TypeReference {
  readonly kind: string;
  readonly name: string | null;
  readonly ofType: TypeReference | null;
}

const reference: v.GenericSchema<unknown, TypeReference> = v.object({
  kind: v.string(),
  name: v.nullable(v.string()),
  ofType: v.nullable(v.lazy(() => reference)),
});
const input = v.object({ name: v.string(), type: reference, defaultValue: v.nullable(v.string()) });
const description = v.object({
  __schema: v.object({
    types: v.array(
      v.object({
        kind: v.string(),
        name: v.string(),
        fields: v.nullable(v.array(v.object({ name: v.string(), args: v.array(input), type: reference }))),
        inputFields: v.nullable(v.array(input)),
        enumValues: v.nullable(v.array(v.object({ name: v.string() }))),
        possibleTypes: v.nullable(v.array(v.object({ name: v.string() }))),
      }),
    ),
  }),
});
type Type = v.InferOutput<typeof description>['__schema']['types'][number];

function written({ kind, name, ofType }: TypeReference): string {
  if (ofType === null) return name ?? '';
  return kind === 'NON_NULL' ? `${written(ofType)}!` : `[${written(ofType)}]`;
}

function inputs(given: readonly v.InferOutput<typeof input>[]): Readonly<Record<string, string>> {
  return Object.fromEntries(given.map(({ name, type }) => [name, written(type)]));
}

function cut(type: Type): unknown {
  const names = kept[type.name];
  const fields = (type.fields ?? []).filter(({ name }) => names?.includes(name) ?? true);
  const values = (type.enumValues ?? []).filter(({ name }) => names?.includes(name) ?? true);
  const missing = names?.find((name) => ![...fields, ...values].some((each) => each.name === name));
  if (missing !== undefined) throw new Error(`${type.name} has no field ${missing}`);
  return {
    kind: type.kind,
    ...(type.fields === null
      ? {}
      : {
          fields: Object.fromEntries(
            fields.map(({ name, type: of, args }) => [name, { type: written(of), args: inputs(args) }]),
          ),
        }),
    ...(type.inputFields === null ? {} : { inputs: inputs(type.inputFields) }),
    ...(type.enumValues === null ? {} : { values: values.map(({ name }) => name) }),
    ...(type.possibleTypes === null
      ? {}
      : { possible: type.possibleTypes.map(({ name }) => name).filter((name) => name in kept) }),
  };
}

async function main(directory: string): Promise<void> {
  const whole = v.parse(description, JSON.parse(await readFile(join(directory, 'schema.json'), 'utf8')));
  const types = Object.keys(kept).map((name) => {
    const found = whole.__schema.types.find((type) => type.name === name);
    if (found === undefined) throw new Error(`${name} is not in the schema`);
    return [name, cut(found)] as const;
  });
  const text = JSON.stringify({
    source: `@octokit/graphql-schema ${version}, MIT`,
    types: Object.fromEntries(types),
  });
  await writeFile(join(import.meta.dirname, '..', 'rehearsal', 'github', 'graphql.json'), `${text}\n`);
  console.log(`${types.length} types, ${text.length} characters`);
}

const directory = process.argv[2];
if (directory === undefined) throw new Error(`say where @octokit/graphql-schema ${version} is unpacked`);
await main(directory);
