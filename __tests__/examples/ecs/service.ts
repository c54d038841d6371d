import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
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

interface State {
  rollout: readonly string[];
  readonly calls: { operation: string; input: Json }[];
  readonly definitions: Json[];
  live: unknown;
  configuration: unknown;
  asked: number;
}

export async function startEcs(image: string): Promise<Ecs> {
  const state: State = {
    rollout: ['COMPLETED'],
    calls: [],
    definitions: [definition(1, image)],
    live: arn(1),
    configuration: { minimumHealthyPercent: 50, maximumPercent: 150 },
    asked: 0,
  };
  const server = createServer((request, response) => void serve(request, response, state));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return Object.assign(state, {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

async function serve(request: IncomingMessage, response: ServerResponse, state: State): Promise<void> {
  const body = await read(request);
  const operation = /\.(\w+)$/.exec(String(request.headers['x-amz-target']))?.[1];
  if (operation === undefined) {
    const other = signIn(request, body, state.calls);
    response.writeHead(other === undefined ? 400 : 200).end(other);
    return;
  }
  const input = v.parse(v.record(v.string(), v.unknown()), JSON.parse(body));
  state.calls.push({ operation, input });
  const answer = answerOf(operation, input, state);
  response.writeHead(answer === undefined ? 400 : 200, { 'content-type': 'application/x-amz-json-1.1' });
  response.end(JSON.stringify(answer ?? { __type: 'UnknownOperationException' }));
}

function answerOf(operation: string, input: Json, state: State): Json | undefined {
  const { definitions } = state;
  switch (operation) {
    case 'DescribeServices': {
      const known = String(input['services']) === 'shop';
      return { services: known ? [serviceOf(state)] : [], failures: known ? [] : [{ reason: 'MISSING' }] };
    }
    case 'DescribeTaskDefinition': {
      const found = definitions.find((each) => each['taskDefinitionArn'] === input['taskDefinition']);
      return { taskDefinition: found, tags: [{ key: 'team', value: 'shop' }] };
    }
    case 'RegisterTaskDefinition': {
      const { containerDefinitions } = v.parse(containers, input);
      const registered = { ...definition(definitions.length + 1, ''), ...input, containerDefinitions };
      definitions.push(registered);
      return { taskDefinition: registered };
    }
    case 'UpdateService':
      Object.assign(state, {
        live: input['taskDefinition'],
        configuration: input['deploymentConfiguration'],
        asked: 0,
      });
      return { service: serviceOf(state) };
    default:
      return undefined;
  }
}

function serviceOf(state: State): Json {
  const rolloutState = state.rollout[Math.min(state.asked, state.rollout.length - 1)];
  state.asked += 1;
  const taskDefinition = rolloutState === 'REPLACED' ? arn(99) : state.live;
  return {
    serviceName: 'shop',
    status: 'ACTIVE',
    taskDefinition,
    desiredCount: 2,
    runningCount: 2,
    pendingCount: 0,
    deploymentConfiguration: state.configuration,
    deployments: [{ id: 'ecs-svc/1', status: 'PRIMARY', taskDefinition, rolloutState }],
    events: [{ id: '1', createdAt: 1_795_250_745, message: '(service shop) was unable to place a task.' }],
  };
}

function arn(revision: number): string {
  return `arn:aws:ecs:eu-central-1:123456789012:task-definition/shop:${revision}`;
}

function definition(revision: number, image: string): Json {
  return {
    taskDefinitionArn: arn(revision),
    family: 'shop',
    revision,
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
