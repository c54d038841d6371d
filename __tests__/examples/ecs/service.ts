import { createServer, type IncomingMessage } from 'node:http';
import * as v from 'valibot';

type Json = Readonly<Record<string, unknown>>;

/** A service of Amazon ECS with one task definition, as it answers by its API reference, version 2014-11-13. */
export interface Ecs extends AsyncDisposable {
  readonly url: string;
  /** Every call so far: the operation, and what it was given. */
  readonly calls: readonly { readonly operation: string; readonly input: Json }[];
  /** What `rolloutState` the deployment of an update shows, question by question; the last one stays. `REPLACED` is a revision by somebody else. */
  rollout: readonly string[];
  readonly definitions: readonly Json[];
}

const containers = v.looseObject({ containerDefinitions: v.array(v.looseObject({ name: v.string() })) });

export async function startEcs(image: string): Promise<Ecs> {
  const arn = (revision: number) => `arn:aws:ecs:eu-central-1:123456789012:task-definition/shop:${revision}`;
  const definitions: Json[] = [first(arn(1), image)];
  const calls: { operation: string; input: Json }[] = [];
  let live: unknown = arn(1);
  let configuration: unknown = { minimumHealthyPercent: 50, maximumPercent: 150 };
  let asked = 0;
  const answers: Readonly<Record<string, (input: Json) => Json>> = {
    DescribeServices: (input) => {
      const known = String(input['services']) === 'shop';
      return { services: known ? [service()] : [], failures: known ? [] : [{ reason: 'MISSING' }] };
    },
    DescribeTaskDefinition: (input) => ({
      taskDefinition: definitions.find((each) => each['taskDefinitionArn'] === input['taskDefinition']),
      tags: [{ key: 'team', value: 'shop' }],
    }),
    RegisterTaskDefinition: (input) => {
      const { containerDefinitions } = v.parse(containers, input);
      const registered = { ...first(arn(definitions.length + 1), ''), ...input, containerDefinitions };
      definitions.push(registered);
      return { taskDefinition: registered };
    },
    UpdateService: (input) => {
      live = input['taskDefinition'];
      configuration = input['deploymentConfiguration'];
      asked = 0;
      return { service: service() };
    },
  };
  const ecs: { rollout: readonly string[] } = { rollout: ['COMPLETED'] };
  const service = (): Json => {
    const state = ecs.rollout[Math.min(asked, ecs.rollout.length - 1)];
    asked += 1;
    const taskDefinition = state === 'REPLACED' ? arn(99) : live;
    const events = [{ id: '1', createdAt: 1_795_250_745, message: '(service shop) was unable to place a task.' }];
    const deployment = { id: 'ecs-svc/1', status: 'PRIMARY', taskDefinition, rolloutState: state };
    const counts = { desiredCount: 2, runningCount: 2, pendingCount: 0 };
    return {
      serviceName: 'shop',
      status: 'ACTIVE',
      taskDefinition,
      ...counts,
      deploymentConfiguration: configuration,
      deployments: [deployment],
      events,
    };
  };
  const server = createServer(async (request, response) => {
    const body = await read(request);
    const operation = /\.(\w+)$/.exec(String(request.headers['x-amz-target']))?.[1];
    if (operation === undefined) {
      const other = signIn(request, body, calls);
      response.writeHead(other === undefined ? 400 : 200).end(other);
      return;
    }
    const input = v.parse(v.record(v.string(), v.unknown()), JSON.parse(body));
    calls.push({ operation, input });
    const answer = answers[operation];
    response.writeHead(answer === undefined ? 400 : 200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(answer?.(input) ?? { __type: 'UnknownOperationException' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return Object.assign(ecs, {
    url: `http://127.0.0.1:${port}`,
    calls,
    definitions,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

function first(arn: string, image: string): Json {
  return {
    taskDefinitionArn: arn,
    family: 'shop',
    revision: Number(arn.split(':').at(-1)),
    status: 'ACTIVE',
    requiresAttributes: [{ name: 'ecs.capability.execution-role-awslogs' }],
    compatibilities: ['EC2', 'FARGATE'],
    registeredAt: 1_795_250_000,
    registeredBy: 'arn:aws:iam::123456789012:root',
    networkMode: 'awsvpc',
    cpu: '256',
    memory: '512',
    containerDefinitions: [
      { name: 'shop', image, essential: true, environment: [{ name: 'PORT', value: '8080' }] },
      { name: 'proxy', image: 'proxy:1', essential: true },
    ],
  };
}

/** GitHub's token for the run, and the session that AWS STS gives for it (API reference, version 2011-06-15). */
function signIn(
  request: IncomingMessage,
  body: string,
  calls: { operation: string; input: Json }[],
): string | undefined {
  const token = 'header.of-this-run.signature';
  if (request.method === 'GET' && request.url === '/token?api=1&audience=sts.amazonaws.com') {
    return request.headers.authorization === 'Bearer of-the-job' ? JSON.stringify({ value: token }) : undefined;
  }
  const form = new URLSearchParams(body);
  if (form.get('Action') !== 'AssumeRoleWithWebIdentity' || form.get('WebIdentityToken') !== token) return undefined;
  calls.push({ operation: 'AssumeRoleWithWebIdentity', input: { role: form.get('RoleArn') } });
  const fields = {
    AccessKeyId: 'AKIDOFROLE',
    SecretAccessKey: 's',
    SessionToken: 't',
    Expiration: '2099-01-01T00:00:00Z',
  };
  const credentials = Object.entries(fields).map(([name, value]) => `<${name}>${value}</${name}>`);
  const result = `<AssumeRoleWithWebIdentityResult><Credentials>${credentials.join('')}</Credentials></AssumeRoleWithWebIdentityResult>`;
  return `<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">${result}</AssumeRoleWithWebIdentityResponse>`;
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
