import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** A host that is deployed to: a real sshd on loopback, and real containers, both in namespaces of their own. */
export interface Host extends AsyncDisposable {
  /** `user@127.0.0.1:port`. */
  readonly name: string;
  /** A line of a known_hosts file. */
  readonly knownHost: string;
  /** The private key that may log in, base64 on one line. */
  readonly key: string;
  /** Runs a command on the host as its administrator would; gives what it prints. */
  shell(command: string): Promise<string>;
}

/** Which program is missing that can be installed; undefined when none is. */
export async function missingProgram(): Promise<string | undefined> {
  for (const program of ['/usr/sbin/sshd', '/usr/bin/podman', '/usr/bin/crun', '/usr/bin/curl', '/usr/bin/ssh']) {
    const found = await execute(program, [program.endsWith('d') ? '-V' : '--version']).then(
      () => true,
      (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
    );
    if (!found) return program;
  }
  return undefined;
}

/** What of a host this machine does not allow, whatever is installed; undefined when it allows everything. */
export async function forbidden(): Promise<string | undefined> {
  if (process.platform !== 'linux' || userInfo().uid !== 0) return 'a host takes root on Linux';
  const probe = ['--mount', '--pid', '--fork', '--mount-proc', 'mount', '-t', 'cgroup2', 'none', '/sys/fs/cgroup'];
  return await execute('unshare', probe).then(
    () => undefined,
    () => 'namespaces with cgroup2 cannot be made on this machine',
  );
}

/**
 * Starts a host on which images of `registry` can be pulled by plain http.
 *
 * Containers run on the network of the machine and without cgroups, because a machine for tests may have no version 2 of them; their store and
 * the home of the user are in memory, and everything ends with the process that holds the namespaces.
 */
export async function startHost(registry: string): Promise<Host> {
  const directory = await mkdtemp(join(tmpdir(), 'ssh-host-'));
  const port = await freePort();
  await writeConfiguration(directory, port, registry);
  const begin = [
    'mount --make-rprivate /',
    'mount -t cgroup2 none /sys/fs/cgroup',
    `mount --bind ${directory}/containers /etc/containers`,
    'mount -t tmpfs none /run && mkdir -p /run/sshd',
    `mkdir -p ${directory}/store && mount -t tmpfs none ${directory}/store && mkdir ${directory}/store/tmp`,
    `mount -t tmpfs -o mode=700 none ${userInfo().homedir}`,
    `exec /usr/sbin/sshd -D -e -f ${directory}/sshd_config`,
  ];
  const unshare = ['--mount', '--pid', '--fork', '--mount-proc', '--kill-child=SIGKILL', 'sh', '-euc'];
  const server = spawn('unshare', [...unshare, begin.join('\n')], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const knownHost = `[127.0.0.1]:${port} ${(await readFile(join(directory, 'host.pub'), 'utf8')).trim()}`;
  await writeFile(join(directory, 'known_hosts'), `${knownHost}\n`);
  await listening(server.stderr);
  const user = userInfo().username;
  const options = ['-F', 'none', '-i', `${directory}/user`, '-o', `UserKnownHostsFile=${directory}/known_hosts`];
  return {
    name: `${user}@127.0.0.1:${port}`,
    knownHost,
    key: (await readFile(join(directory, 'user'))).toString('base64'),
    async shell(command) {
      const { stdout } = await execute('ssh', [...options, '-p', String(port), `${user}@127.0.0.1`, command]);
      return stdout.trim();
    },
    async [Symbol.asyncDispose]() {
      server.kill('SIGKILL');
      await ended;
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function writeConfiguration(directory: string, port: number, registry: string): Promise<void> {
  const keys = ['host', 'user'].map((name) => ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', join(directory, name)]);
  for (const key of keys) await execute('ssh-keygen', key);
  await writeFile(
    join(directory, 'authorized_keys'),
    `restrict ${await readFile(join(directory, 'user.pub'), 'utf8')}`,
  );
  const daemon = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${directory}/host`,
    `AuthorizedKeysFile ${directory}/authorized_keys`,
    'AuthenticationMethods publickey',
    'PermitRootLogin prohibit-password',
    'StrictModes no',
    'PidFile none',
    `SetEnv PATH=/usr/sbin:/usr/bin:/sbin:/bin TMPDIR=${directory}/store/tmp`,
  ];
  await writeFile(join(directory, 'sshd_config'), `${daemon.join('\n')}\n`);
  const containers = join(directory, 'containers');
  await mkdir(containers);
  await writeFile(join(containers, 'policy.json'), '{"default": [{"type": "insecureAcceptAnything"}]}\n');
  await writeFile(join(containers, 'registries.conf'), `[[registry]]\nlocation = "${registry}"\ninsecure = true\n`);
  const store = `driver = "overlay"\ngraphroot = "${directory}/store/images"\nrunroot = "${directory}/store/run"\n`;
  await writeFile(join(containers, 'storage.conf'), `[storage]\n${store}`);
  const limits = 'default_ulimits = ["nofile=1024:1024", "nproc=1024:1024"]';
  const engine = 'cgroup_manager = "cgroupfs"\nevents_logger = "file"\nruntime = "crun"';
  const defaults = `[containers]\ncgroups = "disabled"\n${limits}\n[engine]\n${engine}\n`;
  await writeFile(join(containers, 'containers.conf'), defaults);
}

async function listening(log: Readable): Promise<void> {
  let said = '';
  for await (const chunk of log.iterator({ destroyOnReturn: false })) {
    said += String(chunk);
    if (said.includes('Server listening on')) {
      log.resume();
      return;
    }
  }
  throw new Error(`sshd ended before it listened: ${said}`);
}

/** A port that nobody listens on right now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('a server on a port has an address');
  return address.port;
}
