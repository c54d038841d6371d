import * as v from 'valibot';
import type { JsonObject } from './json.ts';
import type { ArtifactDeployment } from './model.ts';
import { bodyOf, parameter, route, timestamp, type Answer, type Call, type Route } from './route.ts';

/** Semantics: docs.github.com, "REST API endpoints for artifact metadata" (linked artifacts of an organization). */
export const artifactDeploymentRoutes: readonly Route[] = [
  route('POST /orgs/{org}/artifacts/metadata/deployment-record', { needs: 'artifact_metadata=write' }, createRecord),
  route(
    'GET /orgs/{org}/artifacts/{subject_digest}/metadata/deployment-records',
    { needs: 'artifact_metadata=read' },
    (call) => answerRecords(ofDigest(call, parameter(call, 'subject_digest'))),
  ),
];

const creation = v.object({
  name: v.string(),
  digest: v.string(),
  status: v.picklist(['deployed', 'decommissioned']),
  logical_environment: v.string(),
  physical_environment: v.optional(v.string(), ''),
  cluster: v.optional(v.string(), ''),
  deployment_name: v.string(),
  tags: v.optional(v.record(v.string(), v.string()), {}),
  return_records: v.optional(v.boolean(), true),
});

/** One record for each place: the same environment, cluster and deployment name is the same place. */
function createRecord(call: Call): Answer {
  const { return_records: shown, name, status, ...place } = bodyOf(call, creation);
  const { artifactDeployments } = call.world;
  const organization = parameter(call, 'org');
  const known = artifactDeployments
    .all()
    .find(
      ({ organization: owner, record }) =>
        owner === organization &&
        record['logical_environment'] === place.logical_environment &&
        record['physical_environment'] === place.physical_environment &&
        record['cluster'] === place.cluster &&
        record['deployment_name'] === place.deployment_name,
    );
  const now = call.world.now();
  const id = known?.id ?? call.world.nextId();
  if (status === 'decommissioned') artifactDeployments.remove(id);
  else {
    const record = { ...place, name };
    artifactDeployments.replace({ id, organization, record, createdAt: known?.createdAt ?? now, updatedAt: now });
  }
  const records = ofDigest(call, place.digest);
  return shown ? answerRecords(records) : { status: 200, body: { total_count: records.length } };
}

function ofDigest(call: Call, digest: string): readonly ArtifactDeployment[] {
  const organization = parameter(call, 'org');
  return call.world.artifactDeployments
    .all()
    .filter((deployment) => deployment.organization === organization && deployment.record['digest'] === digest);
}

function answerRecords(records: readonly ArtifactDeployment[]): Answer {
  return { status: 200, body: { total_count: records.length, deployment_records: records.map(view) } };
}

function view({ id, record, createdAt, updatedAt }: ArtifactDeployment): JsonObject {
  return { ...record, id, created_at: timestamp(createdAt), updated_at: timestamp(updatedAt), attestation_id: null };
}
