export const id = 333;
export const ids = [333];
export const modules = {

/***/ 77813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gh: () => (/* binding */ signArguments),
/* harmony export */   nB: () => (/* binding */ writesSignature),
/* harmony export */   qO: () => (/* binding */ verifyArguments)
/* harmony export */ });
function writesSignature({ major }, { format, predicate }) {
    if (format === 'bundle')
        return major >= 3 ? 'bundle' : undefined;
    return predicate === undefined ? 'signature' : undefined;
}
function signArguments(version, signing) {
    const { format, key, annotations, transparency, fulcio, log, timestamp, trustedRoot, predicate } = signing;
    const own = fulcio !== undefined || log !== undefined || timestamp !== undefined;
    const plain = transparency === 'none' || own || format === 'legacy';
    return [
        predicate === undefined ? 'sign' : 'attest',
        '--yes',
        ...(key === undefined ? [] : [`--key=${key}`]),
        `--new-bundle-format=${format === 'bundle'}`,
        ...(version.major >= 3 && plain ? ['--use-signing-config=false'] : []),
        ...(transparency === 'none' ? ['--tlog-upload=false'] : []),
        ...address('--fulcio-url', fulcio),
        ...address('--rekor-url', log),
        ...address('--timestamp-server-url', timestamp),
        ...(trustedRoot === undefined ? [] : [`--trusted-root=${trustedRoot}`]),
        ...(predicate === undefined
            ? annotationFlags(annotations)
            : [`--type=${predicate.type}`, `--predicate=${predicate.path}`]),
        ...outputFlag(writesSignature(version, signing), signing.output),
        ...(signing.allowHttp ? ['--allow-http-registry'] : []),
        '--',
        signing.image,
    ];
}
const digestFlag = {
    'ecdsa-p256': [],
    'ecdsa-p384': ['--signature-digest-algorithm=sha384'],
    ed25519: ['--signature-digest-algorithm=sha512'],
};
function verifyArguments(verification) {
    const { format, signer, annotations, transparency, trustedRoot, predicateType } = verification;
    return [
        predicateType === undefined ? 'verify' : 'verify-attestation',
        `--new-bundle-format=${format === 'bundle'}`,
        '--output=json',
        ...(signer.kind === 'key'
            ? [`--key=${signer.path}`, ...digestFlag[signer.algorithm]]
            : [
                `--certificate-identity-regexp=${signer.identity.identity.pattern}`,
                `--certificate-oidc-issuer-regexp=${signer.identity.issuer.pattern}`,
            ]),
        ...(transparency === 'none' ? ['--insecure-ignore-tlog=true'] : []),
        ...(trustedRoot === undefined ? [] : [`--trusted-root=${trustedRoot}`]),
        ...(predicateType === undefined ? annotationFlags(annotations) : [`--type=${predicateType}`]),
        ...(verification.allowHttp ? ['--allow-http-registry'] : []),
        '--',
        verification.image,
    ];
}
function annotationFlags(annotations) {
    return Object.entries(annotations).map(([name, value]) => `--annotations="${`${name}=${value}`.replaceAll('"', '""')}"`);
}
function outputFlag(written, path) {
    if (written === undefined)
        return [];
    return [written === 'bundle' ? `--bundle=${path}` : `--output-signature=${path}`];
}
function address(flag, url) {
    return url === undefined ? [] : [`${flag}=${url.href.replace(/\/+$/, '')}`];
}


/***/ }),

/***/ 46764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ obtainCosign)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./build/packages/http/src/loopback.js
var loopback = __webpack_require__(85255);
// EXTERNAL MODULE: ./build/packages/process/src/run.js + 6 modules
var run = __webpack_require__(78335);
// EXTERNAL MODULE: ./build/packages/process/src/process-failure.js
var process_failure = __webpack_require__(1377);
// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var duration = __webpack_require__(9349);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/packages/cosign/src/cosign-environment.js
var cosign_environment = __webpack_require__(29868);
;// CONCATENATED MODULE: ./build/packages/cosign/src/cosign-releases.js
const releases = {
    '3.1.3': {
        'cosign-linux-amd64': '4629c757b7618056f8ddd7e2625ae9fdd94c0372a65049520bc7d9df9efc7f71',
        'cosign-linux-arm64': 'c5d324e091826b0d7a78eb16fef316450b4eb9aaec045611c08ba06f5e73220a',
        'cosign-darwin-amd64': '2347488e5d5b25336644024dfeca5601b190e91197a71a917bda44744aff106c',
        'cosign-darwin-arm64': '5cf948c2f4dfe59687bdd0b8523709067383e03982cc543475c8a7dc70e92a76',
        'cosign-windows-amd64.exe': '9fe59be0eca1271873ce019061335eb1ac419b7059202e797828467ddabe33be',
    },
    '2.6.5': {
        'cosign-linux-amd64': 'c3b4f5410e608af03a5eb0aaac84a4313d8da131248e08ff1759ac70c79d1644',
        'cosign-linux-arm64': '426193b4c5da4d4d643e822f48fe0cc8a476ca1782a272704831f5a0cef716d7',
    },
};
const systems = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
const processors = {
    x64: 'amd64',
    arm64: 'arm64',
    arm: 'arm',
    ppc64: 'ppc64le',
    s390x: 's390x',
    riscv64: 'riscv64',
};
function cosignAsset(platform, arch) {
    const system = systems[platform];
    const processor = system === 'windows' ? 'amd64' : processors[arch];
    if (system === undefined || processor === undefined)
        return undefined;
    return `cosign-${system}-${processor}${system === 'windows' ? '.exe' : ''}`;
}
function pinnedHash(version, asset) {
    return releases[version]?.[asset];
}

// EXTERNAL MODULE: ./build/packages/cosign/src/failure.js
var failure = __webpack_require__(22937);
;// CONCATENATED MODULE: ./build/packages/cosign/src/cosign-version.js

const floors = new Map([
    [2, { major: 2, minor: 6, patch: 5 }],
    [3, { major: 3, minor: 1, patch: 3 }],
]);
function parseCosignVersion(text) {
    const [, major, minor, patch] = /^v?(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})$/.exec(text) ?? [];
    if (patch === undefined)
        throw new RangeError(`"${text.slice(0, 50)}" is not a version such as 3.1.3`);
    return { major: Number(major), minor: Number(minor), patch: Number(patch) };
}
function formatCosignVersion({ major, minor, patch }) {
    return `${major}.${minor}.${patch}`;
}
function refuseOldCosign(version) {
    const floor = floors.get(version.major);
    const found = `This is cosign ${formatCosignVersion(version)}`;
    if (floor === undefined) {
        throw new failure/* SignatureFailure */.x('cosign-not-trusted', `${found}; 2.6.5 and later of 2, and 3.1.3 and later of 3 are known.`);
    }
    const order = version.minor - floor.minor || version.patch - floor.patch;
    if (order >= 0)
        return;
    throw new failure/* SignatureFailure */.x('cosign-not-trusted', `${found}, which has known holes. Take ${formatCosignVersion(floor)} or later.`);
}

;// CONCATENATED MODULE: ./build/packages/cosign/src/cosign-binary.js













const releasesUrl = 'https://github.com/sigstore/cosign/releases/download';
const answer = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), dist/* object */.Ikc({ gitVersion: dist/* string */.YjP() }));
async function obtainCosign(choice, machine) {
    const path = choice.path === undefined ? await official(choice, machine) : await given(choice.path, choice.sha256, machine);
    const version = await askVersion(path, machine);
    refuseOldCosign(version);
    if (choice.path !== undefined || formatCosignVersion(version) === choice.version)
        return { path, version };
    const said = `The binary says it is ${formatCosignVersion(version)}, and ${choice.version} is wanted.`;
    throw new failure/* SignatureFailure */.x('cosign-not-trusted', `${said} Check cosign-version and cosign-sha256.`);
}
async function given(path, sha256, machine) {
    if (!(0,external_node_path_.isAbsolute)(path))
        throw new failure/* SignatureFailure */.x('cosign-unavailable', 'cosign-path must be an absolute path.');
    return sha256 === undefined ? path : ownCopy(path, sha256, 'The binary at cosign-path', machine);
}
async function official({ version, sha256, mirror }, machine) {
    refuseOldCosign(parseCosignVersion(version));
    const asset = cosignAsset(machine.platform, machine.arch);
    if (asset === undefined) {
        const what = `There is no cosign for ${machine.platform} on ${machine.arch}`;
        throw new failure/* SignatureFailure */.x('cosign-unavailable', `${what}. Give cosign-path, or take engine: native.`);
    }
    const wanted = sha256 ?? pinnedHash(version, asset);
    if (wanted === undefined) {
        const what = `The SHA-256 of ${asset} ${version} is not known here`;
        throw new failure/* SignatureFailure */.x('cosign-not-trusted', `${what}. Give cosign-sha256 from a source you trust, or take 3.1.3.`);
    }
    const cache = await Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(991)]).then(__webpack_require__.bind(__webpack_require__, 95991));
    const file = fileOn(machine);
    const cached = cache.find('cosign', version, machine.arch);
    if (cached !== '') {
        return ownCopy((0,external_node_path_.join)(cached, file), wanted, `The cosign ${version} in the tool cache`, machine);
    }
    const source = `${originOf(mirror)}/v${version}/${asset}`;
    const downloaded = await cache.downloadTool(source).catch((error) => {
        machine.signal.throwIfAborted();
        const next = 'Check the network, or give cosign-mirror or cosign-path.';
        throw new failure/* SignatureFailure */.x('cosign-unavailable', `${source} cannot be downloaded. ${next}`, { cause: error });
    });
    try {
        const own = await ownCopy(downloaded, wanted, `What was downloaded from ${source}`, machine);
        await cache.cacheFile(own, file, 'cosign', version, machine.arch);
        return own;
    }
    finally {
        await (0,promises_.rm)(downloaded, { force: true });
    }
}
function originOf(mirror) {
    if (mirror === undefined)
        return releasesUrl;
    if (mirror.protocol === 'https:' || (0,loopback/* isLoopback */.U)(mirror.hostname))
        return mirror.href.replace(/\/+$/, '');
    throw new failure/* SignatureFailure */.x('cosign-unavailable', `cosign-mirror ${mirror.origin} is plain http. Use https.`);
}
function fileOn({ platform }) {
    return platform === 'win32' ? 'cosign.exe' : 'cosign';
}
async function ownCopy(source, wanted, what, machine) {
    const own = (0,external_node_path_.join)(machine.directory, fileOn(machine));
    await (0,promises_.copyFile)(source, own, promises_.constants.COPYFILE_FICLONE).catch((error) => {
        throw new failure/* SignatureFailure */.x('cosign-unavailable', `${what} cannot be read.`, { cause: error });
    });
    await check(own, wanted, what);
    await (0,promises_.chmod)(own, 0o700);
    return own;
}
async function check(path, wanted, what) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash).catch((error) => {
        throw new failure/* SignatureFailure */.x('cosign-unavailable', `${what} cannot be read.`, { cause: error });
    });
    const found = hash.digest('hex');
    if (found === wanted.toLowerCase())
        return;
    const next = 'It was not run. Find out who changed it before you try again.';
    throw new failure/* SignatureFailure */.x('cosign-not-trusted', `${what} has the SHA-256 ${found}, and ${wanted} is wanted. ${next}`);
}
async function askVersion(path, { variables, signal }) {
    const env = (0,cosign_environment/* baseEnvironment */.PZ)(variables);
    const request = { file: path, args: ['version', '--json'], env, signal, timeout: (0,duration/* seconds */.YA)(30) };
    const { exitCode, stdout } = await (0,run/* run */.e)(request).catch((error) => {
        if (!(error instanceof process_failure/* ProcessFailure */.i))
            throw error;
        throw new failure/* SignatureFailure */.x('cosign-unavailable', `cosign cannot be started: ${error.message}`, { cause: error });
    });
    const parsed = dist/* safeParse */.xLC(answer, stdout);
    try {
        if (exitCode === 0 && parsed.success)
            return parseCosignVersion(parsed.output.gitVersion);
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
    }
    throw new failure/* SignatureFailure */.x('cosign-not-trusted', `${path} does not say which version of cosign it is.`);
}


/***/ }),

/***/ 29868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J6: () => (/* binding */ serviceEnvironment),
/* harmony export */   PZ: () => (/* binding */ baseEnvironment),
/* harmony export */   S4: () => (/* binding */ identityEnvironment)
/* harmony export */ });
const always = new Set([
    'PATH',
    'HOME',
    'USERPROFILE',
    'SYSTEMROOT',
    'TMPDIR',
    'TEMP',
    'TMP',
    'DOCKER_CONFIG',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'HTTPS_PROXY',
    'https_proxy',
    'HTTP_PROXY',
    'http_proxy',
    'NO_PROXY',
    'no_proxy',
]);
const services = {
    awskms: /^AWS_[A-Z0-9_]+$/,
    gcpkms: /^(?:GOOGLE|CLOUDSDK)_[A-Z0-9_]+$/,
    azurekms: /^AZURE_[A-Z0-9_]+$/,
    hashivault: /^(?:VAULT_[A-Z0-9_]+|TRANSIT_SECRET_ENGINE_PATH)$/,
    openbao: /^(?:BAO|VAULT)_[A-Z0-9_]+$/,
    k8s: /^KUBE(?:CONFIG|RNETES_[A-Z0-9_]+)$/,
    gitlab: /^GITLAB_(?:HOST|TOKEN)$/,
    pkcs11: /^COSIGN_PKCS11_[A-Z0-9_]+$/,
};
function baseEnvironment(variables) {
    return pick(variables, (name) => always.has(name));
}
function serviceEnvironment(variables, uri) {
    const allowed = services[uri.split(':')[0] ?? ''];
    return pick(variables, (name) => allowed?.test(name) === true);
}
function identityEnvironment(variables) {
    return pick(variables, (name) => /^ACTIONS_ID_TOKEN_REQUEST_(?:URL|TOKEN)$/.test(name));
}
function pick(variables, wanted) {
    const entries = Object.entries(variables).flatMap(([name, value]) => {
        return value !== undefined && wanted(name) ? [[name, value]] : [];
    });
    return Object.fromEntries(entries);
}


/***/ }),

/***/ 80000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ runCosign),
/* harmony export */   j: () => (/* binding */ openScratch)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _process__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78335);
/* harmony import */ var _process__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1377);
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9349);
/* harmony import */ var _cosign_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29868);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22937);






async function runCosign({ binary, args, env, variables, signal, onOutput }) {
    const environment = { ...(0,_cosign_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .baseEnvironment */ .PZ)(variables), ...env };
    const options = {
        file: binary.path,
        args,
        env: environment,
        signal,
        timeout: (0,_time__WEBPACK_IMPORTED_MODULE_3__/* .minutes */ .Gx)(5),
        maxOutput: 64 * 1024 * 1024,
    };
    const result = await (0,_process__WEBPACK_IMPORTED_MODULE_4__/* .run */ .e)(options).catch((error) => {
        if (!(error instanceof _process__WEBPACK_IMPORTED_MODULE_5__/* .ProcessFailure */ .i))
            throw error;
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_6__/* .SignatureFailure */ .x('cosign-unavailable', `cosign cannot be started: ${error.message}`, { cause: error });
    });
    signal.throwIfAborted();
    onOutput(result.stderr);
    const complaint = result.timedOut ? 'it took longer than 5 minutes' : (result.stderr.trim().split('\n').at(-1) ?? '');
    return { succeeded: result.exitCode === 0, output: result.stdout, complaint };
}
async function openScratch(temp) {
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, 'cosign-'));
    const write = async (name, content) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, content, { mode: 0o600 });
        return path;
    };
    return {
        directory,
        write,
        env: { TUF_ROOT: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'tuf') },
        async login(registry, username, password) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'docker'), { mode: 0o700 });
            const auth = Buffer.from(`${username}:${password}`).toString('base64');
            const host = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
            await write((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)('docker', 'config.json'), JSON.stringify({ auths: { [host]: { auth } } }));
            return { DOCKER_CONFIG: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'docker') };
        },
        [Symbol.asyncDispose]: () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(directory, { recursive: true, force: true }),
    };
}


/***/ }),

/***/ 15566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ askServiceKey)
/* harmony export */ });
/* harmony import */ var _cosign_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29868);
/* harmony import */ var _cosign_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80000);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22937);



async function askServiceKey({ uri, binary, scratch, variables, ...rest }) {
    const env = { ...scratch.env, ...(0,_cosign_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceEnvironment */ .J6)(variables, uri) };
    const args = ['public-key', `--key=${uri}`];
    const { succeeded, output, complaint } = await (0,_cosign_run_js__WEBPACK_IMPORTED_MODULE_1__/* .runCosign */ .D)({ binary, args, env, variables, ...rest });
    if (succeeded)
        return output;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .SignatureFailure */ .x('cosign-failed', `The key ${uri} cannot be read: ${complaint.slice(0, 300)}`);
}


/***/ }),

/***/ 1377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ ProcessFailure)
/* harmony export */ });
class ProcessFailure extends Error {
    name = 'ProcessFailure';
    kind;
    constructor(kind, message, options) {
        super(message, options);
        this.kind = kind;
    }
}


/***/ }),

/***/ 78335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build/packages/time/src/clock.js
var clock = __webpack_require__(82015);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var duration = __webpack_require__(9349);
;// CONCATENATED MODULE: ./build/packages/process/src/group.js


function killGroup(group, signal) {
    try {
        process.kill(-group, signal);
    }
    catch {
    }
}
const steps = ['SIGINT', 'SIGTERM', 'SIGKILL'];
const patience = (0,duration/* milliseconds */.Rz)(2000);
const pollInterval = (0,duration/* milliseconds */.Rz)(25);
async function endGroup(group, first) {
    for (const signal of steps.slice(steps.indexOf(first))) {
        if (!isAlive(group))
            return;
        killGroup(group, signal);
        if (signal !== 'SIGKILL')
            await gone(group);
    }
}
async function gone(group) {
    const end = clock/* systemClock */.m.elapsed() + patience;
    while (isAlive(group) && clock/* systemClock */.m.elapsed() < end)
        await clock/* systemClock */.m.sleep(pollInterval);
}
function isAlive(group) {
    try {
        process.kill(-group, 0);
    }
    catch {
        return false;
    }
    return process.platform === 'linux' ? hasLiving(group) : true;
}
function hasLiving(group) {
    return (0,external_node_fs_.readdirSync)('/proc').some((name) => {
        if (!/^\d+$/u.test(name))
            return false;
        try {
            const stat = (0,external_node_fs_.readFileSync)(`/proc/${name}/stat`, 'utf8');
            const [state, , processGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
            return Number(processGroup) === group && state !== 'Z' && state !== 'X';
        }
        catch {
            return false;
        }
    });
}

;// CONCATENATED MODULE: ./build/packages/process/src/ending.js


class Ending {
    timedOut = false;
    aborted = false;
    #group;
    #signal;
    #timer = new AbortController();
    #ended;
    #failure;
    constructor(group, { signal, timeout }) {
        this.#group = group;
        this.#signal = signal;
        signal?.addEventListener('abort', this.#abort, { once: true });
        if (signal?.aborted === true)
            this.#abort();
        if (timeout !== undefined)
            void this.#endAfter(timeout);
    }
    async #endAfter(timeout) {
        try {
            await clock/* systemClock */.m.sleep(timeout, this.#timer.signal);
        }
        catch {
            return;
        }
        this.timedOut = true;
        this.#end();
    }
    #abort = () => {
        this.aborted = true;
        this.#end();
    };
    #end() {
        this.#ended ??= endGroup(this.#group, 'SIGINT');
    }
    fail(error) {
        this.#failure ??= { error };
        this.#end();
    }
    throwFailure() {
        if (this.#failure !== undefined)
            throw this.#failure.error;
    }
    async settle() {
        this.dispose();
        this.#ended ??= endGroup(this.#group, 'SIGTERM');
        await this.#ended;
    }
    dispose() {
        this.#timer.abort();
        this.#signal?.removeEventListener('abort', this.#abort);
    }
}

;// CONCATENATED MODULE: ./build/packages/process/src/capped-text.js
class CappedText {
    #half;
    #head = '';
    #tail = '';
    #length = 0;
    constructor(limit) {
        this.#half = Math.ceil(limit / 2);
    }
    get cut() {
        return this.#length > this.#half * 2;
    }
    append(chunk) {
        this.#length += chunk.length;
        const room = this.#half - this.#head.length;
        this.#head += chunk.slice(0, room);
        this.#tail += chunk.slice(room);
        if (this.#tail.length > this.#half * 2)
            this.#tail = this.#end();
    }
    toString() {
        if (!this.cut)
            return this.#head + this.#tail;
        const left = this.#length - this.#half * 2;
        return `${this.#head}\n… ${left} characters left out …\n${this.#end()}`;
    }
    #end() {
        return this.#tail.slice(Math.max(0, this.#tail.length - this.#half));
    }
}

;// CONCATENATED MODULE: ./build/packages/process/src/line-splitter.js
const longestLine = 64 * 1024;
class LineSplitter {
    #onLine;
    #line = '';
    #afterReturn = false;
    constructor(onLine) {
        this.#onLine = onLine;
    }
    append(chunk) {
        const text = this.#afterReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
        if (chunk !== '')
            this.#afterReturn = chunk.endsWith('\r');
        const [first = '', ...more] = text.split(/\r\n|\n|\r/u);
        this.#extend(first);
        for (const piece of more) {
            this.#emit();
            this.#extend(piece);
        }
    }
    end() {
        if (this.#line !== '')
            this.#emit();
    }
    #extend(piece) {
        this.#line += piece.slice(0, longestLine - this.#line.length);
    }
    #emit() {
        const line = this.#line;
        this.#line = '';
        this.#onLine(line);
    }
}

;// CONCATENATED MODULE: ./build/packages/process/src/output.js



const defaultMaxOutput = 1024 * 1024;
const drainTime = (0,duration/* milliseconds */.Rz)(1000);
class Output {
    stdout;
    stderr;
    #child;
    #fail;
    constructor(child, reading, fail) {
        this.#child = child;
        this.#fail = fail;
        this.stdout = this.#read('stdout', reading);
        this.stderr = this.#read('stderr', reading);
    }
    #read(name, { onLine, maxOutput = defaultMaxOutput }) {
        const kept = new CappedText(maxOutput);
        const lines = onLine && new LineSplitter((line) => onLine(line, name));
        this.#child[name]
            ?.setEncoding('utf8')
            .on('data', (chunk) => {
            kept.append(chunk);
            this.#guard(() => lines?.append(chunk));
        })
            .on('end', () => this.#guard(() => lines?.end()))
            .on('error', this.#fail);
        return kept;
    }
    #guard(work) {
        try {
            work();
        }
        catch (error) {
            this.#fail(error);
        }
    }
    async drain() {
        const open = [this.#child.stdout, this.#child.stderr].filter((stream) => stream !== null && !stream.closed);
        const closed = Promise.all(open.map((stream) => new Promise((resolve) => stream?.once('close', resolve))));
        const timer = new AbortController();
        await Promise.race([closed, clock/* systemClock */.m.sleep(drainTime, timer.signal).catch(() => { })]);
        timer.abort();
        for (const stream of open)
            stream?.destroy();
    }
}

// EXTERNAL MODULE: ./build/packages/process/src/process-failure.js
var process_failure = __webpack_require__(1377);
;// CONCATENATED MODULE: ./build/packages/process/src/start-failure.js


function explainStart(error, { file, cwd }) {
    const code = codeOf(error);
    const because = { cause: error };
    if (cwd !== undefined && !isDirectory(cwd)) {
        return new process_failure/* ProcessFailure */.i('bad-directory', `cannot run ${file} in ${cwd}: there is no such directory`, because);
    }
    switch (code) {
        case 'ENOENT':
            return new process_failure/* ProcessFailure */.i('not-found', `cannot run ${file}: there is no such program (nor its interpreter)`, because);
        case 'EACCES':
        case 'ENOEXEC':
            return new process_failure/* ProcessFailure */.i('not-executable', `cannot run ${file}: it is not an executable file`, because);
        case 'E2BIG':
            return new process_failure/* ProcessFailure */.i('too-large', `cannot run ${file}: arguments and environment are too large`, because);
        case 'ERR_INVALID_ARG_VALUE':
        case 'ERR_INVALID_ARG_TYPE':
            return new process_failure/* ProcessFailure */.i('bad-argument', `cannot run ${file}: a text for it contains a zero byte or is empty`, because);
        case 'EAGAIN':
        case 'EMFILE':
        case 'ENFILE':
        case 'ENOMEM':
            return new process_failure/* ProcessFailure */.i('no-resources', `cannot run ${file}: the machine has no room for it (${code})`, because);
        default:
            return new process_failure/* ProcessFailure */.i('failed', `cannot run ${file}: the system says ${code}`, because);
    }
}
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}
function isDirectory(path) {
    try {
        return (0,external_node_fs_.statSync)(path).isDirectory();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/packages/process/src/run.js





async function run(options) {
    options.signal?.throwIfAborted();
    const child = await start(options);
    const group = child.pid;
    if (group === undefined)
        throw new Error('a started process has no id');
    const killAtExit = () => killGroup(group, 'SIGKILL');
    process.once('exit', killAtExit);
    const ending = new Ending(group, options);
    try {
        const output = new Output(child, options, (error) => ending.fail(error));
        if (options.stdin !== undefined)
            feed(child, options.stdin);
        const { exitCode, signal } = await ended(child);
        await ending.settle();
        await output.drain();
        ending.throwFailure();
        const asked = ending.timedOut || ending.aborted;
        return {
            exitCode: asked && exitCode === 0 ? null : exitCode,
            signal,
            stdout: output.stdout.toString(),
            stderr: output.stderr.toString(),
            cut: output.stdout.cut || output.stderr.cut,
            timedOut: ending.timedOut,
            aborted: ending.aborted,
        };
    }
    finally {
        ending.dispose();
        process.removeListener('exit', killAtExit);
    }
}
async function start(options) {
    try {
        const tracking = process.env['RUNNER_TRACKING_ID'];
        const child = (0,external_node_child_process_.spawn)(options.file, options.args, {
            cwd: options.cwd,
            env: tracking === undefined ? options.env : { RUNNER_TRACKING_ID: tracking, ...options.env },
            detached: true,
            stdio: [options.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
        });
        await new Promise((resolve, reject) => {
            child.once('spawn', resolve);
            child.once('error', reject);
        });
        return child;
    }
    catch (error) {
        throw explainStart(error, options);
    }
}
function feed(child, input) {
    child.stdin?.on('error', () => { });
    child.stdin?.end(input);
}
function ended(child) {
    return new Promise((resolve) => {
        child.once('exit', (exitCode, signal) => resolve({ exitCode, signal }));
    });
}


/***/ })

};
