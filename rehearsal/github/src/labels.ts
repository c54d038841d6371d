import * as v from 'valibot';
import { nodeId } from './account.ts';
import { validationFailed } from './api-error.ts';
import type { Issue, Label } from './issue-model.ts';
import { issueOf } from './issue-lookup.ts';
import type { JsonObject } from './json.ts';
import type { Repository, World } from './model.ts';
import { listAnswer } from './page.ts';
import {
  bodyOf,
  found,
  parameter,
  repositoryRoute,
  repositoryUrl,
  type Answer,
  type RepositoryCall,
  type Route,
} from './route.ts';

const reading = 'issues=read; pull_requests=read';
const writing = 'issues=write; pull_requests=write';

/** Semantics: docs.github.com, "REST API endpoints for labels". Names are case-insensitive. */
export const labelRoutes: readonly Route[] = [
  repositoryRoute('GET /labels', reading, (call) =>
    listAnswer(call, call.repository.labels.list(), (label) => labelView(call.world, call.repository, label)),
  ),
  repositoryRoute('POST /labels', writing, createLabel),
  repositoryRoute('GET /labels/{name}', reading, (call) => {
    const label = found(findLabel(call.repository, parameter(call, 'name')));
    return { status: 200, body: labelView(call.world, call.repository, label) };
  }),
  repositoryRoute('GET /issues/{issue_number}/labels', reading, (call) => labelsAnswer(call, issueOf(call))),
  repositoryRoute('POST /issues/{issue_number}/labels', writing, (call) => {
    const issue = issueOf(call);
    return relabel(call, issue, [...new Set([...issue.labels, ...namesOf(call)])]);
  }),
  repositoryRoute('PUT /issues/{issue_number}/labels', writing, (call) => relabel(call, issueOf(call), namesOf(call))),
  repositoryRoute('DELETE /issues/{issue_number}/labels/{name}', writing, (call) => {
    const issue = issueOf(call);
    const name = parameter(call, 'name').toLowerCase();
    found(issue.labels.find((own) => own.toLowerCase() === name));
    return relabel(
      call,
      issue,
      issue.labels.filter((own) => own.toLowerCase() !== name),
    );
  }),
];

function createLabel(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const wanted = bodyOf(
    call,
    v.object({ name: v.string(), color: v.optional(v.string(), 'ededed'), description: v.optional(v.string()) }),
  );
  if (findLabel(repository, wanted.name) !== undefined) {
    throw validationFailed({ resource: 'Label', field: 'name', code: 'already_exists' });
  }
  const label = repository.labels.add({
    id: world.nextId(),
    name: wanted.name,
    color: wanted.color,
    description: wanted.description ?? null,
  });
  return { status: 201, body: labelView(world, repository, label) };
}

function namesOf(call: RepositoryCall): string[] {
  const label = v.union([v.string(), v.object({ name: v.string() })]);
  const { labels } = bodyOf(call, v.object({ labels: v.optional(v.array(label), []) }));
  return labels.map(
    (given) => ensureLabel(call.world, call.repository, typeof given === 'string' ? given : given.name).name,
  );
}

function relabel(call: RepositoryCall, issue: Issue, labels: readonly string[]): Answer {
  return labelsAnswer(call, call.repository.issues.replace({ ...issue, labels, updatedAt: call.world.now() }));
}

function labelsAnswer(call: RepositoryCall, issue: Issue): Answer {
  const { world, repository } = call;
  return listAnswer(call, issue.labels, (name) => labelView(world, repository, ensureLabel(world, repository, name)));
}

function findLabel(repository: Repository, name: string): Label | undefined {
  return repository.labels.all().find((label) => label.name.toLowerCase() === name.toLowerCase());
}

export function ensureLabel(world: World, repository: Repository, name: string): Label {
  return (
    findLabel(repository, name) ??
    repository.labels.add({ id: world.nextId(), name, color: 'ededed', description: null })
  );
}

/** The schema label. */
export function labelView(world: World, repository: Repository, label: Label): JsonObject {
  return {
    id: label.id,
    node_id: nodeId('LA', label.id),
    url: `${repositoryUrl(world, repository)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    color: label.color,
    default: false,
    description: label.description,
  };
}
