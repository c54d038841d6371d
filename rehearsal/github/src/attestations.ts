import * as v from 'valibot';
import { validationFailed } from './api-error.ts';
import { jsonObject, type JsonObject } from './json.ts';
import { listAnswer } from './page.ts';
import { bodyOf, parameter, repositoryRoute, type Answer, type RepositoryCall, type Route } from './route.ts';

/** Semantics: docs.github.com, "REST API endpoints for attestations"; subjects as the in-toto Statement v1 names them. */
export const attestationRoutes: readonly Route[] = [
  repositoryRoute('POST /attestations', 'attestations=write', createAttestation),
  repositoryRoute('GET /attestations/{subject_digest}', 'attestations=read', listAttestations),
];

const envelope = v.object({ dsseEnvelope: v.object({ payload: v.string() }) });
const statement = v.object({
  subject: v.array(v.object({ digest: v.record(v.string(), v.string()) })),
  predicateType: v.string(),
});

function createAttestation(call: RepositoryCall): Answer {
  const { bundle } = bodyOf(call, v.object({ bundle: jsonObject }));
  const { subject, predicateType } = readStatement(bundle);
  const id = call.world.nextId();
  const subjects = subject.flatMap(({ digest }) =>
    Object.entries(digest).map(([algorithm, hex]) => `${algorithm}:${hex}`),
  );
  call.repository.attestations.add({ id, subjects, predicateType, bundle }, call.lag);
  return { status: 201, body: { id } };
}

function readStatement(bundle: JsonObject): v.InferOutput<typeof statement> {
  try {
    const { dsseEnvelope } = v.parse(envelope, bundle);
    return v.parse(statement, JSON.parse(Buffer.from(dsseEnvelope.payload, 'base64').toString('utf8')));
  } catch {
    throw validationFailed({ resource: 'Attestation', field: 'bundle', code: 'invalid' });
  }
}

/** None is an empty list. */
function listAttestations(call: RepositoryCall): Answer {
  const digest = parameter(call, 'subject_digest');
  const type = call.query.get('predicate_type');
  const chosen = call.repository.attestations
    .list()
    .filter(({ subjects, predicateType }) => subjects.includes(digest) && (type === null || type === predicateType))
    .toReversed();
  const { body, headers } = listAnswer(call, chosen, ({ bundle }) => ({ bundle, repository_id: call.repository.id }));
  return { status: 200, body: { attestations: body ?? [] }, ...(headers === undefined ? {} : { headers }) };
}
