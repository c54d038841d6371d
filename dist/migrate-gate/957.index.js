export const id = 957;
export const ids = [957];
export const modules = {

/***/ 8021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  au: () => (/* binding */ openLedger),
  zv: () => (/* binding */ recordOf),
  z5: () => (/* binding */ serviceOf)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/packages/time/src/parse-instant.js
var parse_instant = __webpack_require__(278);
// EXTERNAL MODULE: ./build/packages/github/src/failure.js
var src_failure = __webpack_require__(8697);
;// CONCATENATED MODULE: ./build/packages/github/src/answer.js



const deploymentStates = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'];
const id = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1));
const instant = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* rawTransform */.NTK(({ dataset, addIssue, NEVER }) => {
    try {
        return (0,parse_instant/* parseInstant */.n)(dataset.value);
    }
    catch {
        addIssue({ message: 'is not an instant' });
        return NEVER;
    }
}));
const actor = dist/* nullish */.cl6(dist/* object */.Ikc({ login: dist/* string */.YjP(), type: dist/* string */.YjP() }));
const app = dist/* nullish */.cl6(dist/* object */.Ikc({ slug: dist/* optional */.lqM(dist/* string */.YjP()) }));
const sha = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{7,64}$/));
const deployment = dist/* pipe */.FsL(dist/* object */.Ikc({
    id,
    node_id: dist/* optional */.lqM(dist/* string */.YjP()),
    sha,
    ref: dist/* string */.YjP(),
    task: dist/* string */.YjP(),
    environment: dist/* string */.YjP(),
    payload: dist/* unknown */.L5J(),
    created_at: instant,
    creator: actor,
    performed_via_github_app: app,
}), dist/* transform */.pdi(({ created_at, creator, performed_via_github_app, node_id, ...same }) => ({
    ...same,
    nodeId: node_id,
    createdAt: created_at,
    creator: creator ?? undefined,
    app: performed_via_github_app?.slug,
})));
const deploymentStatus = dist/* pipe */.FsL(dist/* object */.Ikc({
    id,
    state: dist/* picklist */.KIO(deploymentStates),
    description: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    log_url: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    environment_url: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    created_at: instant,
    creator: actor,
    performed_via_github_app: app,
}), dist/* transform */.pdi((status) => ({
    id: status.id,
    state: status.state,
    description: status.description,
    logUrl: status.log_url,
    environmentUrl: status.environment_url,
    createdAt: status.created_at,
    creator: status.creator ?? undefined,
    app: status.performed_via_github_app?.slug,
})));
const workflowRun = dist/* pipe */.FsL(dist/* object */.Ikc({
    id,
    run_attempt: dist/* nullish */.cl6(id, 1),
    status: dist/* nullable */.mee(dist/* string */.YjP()),
    conclusion: dist/* nullable */.mee(dist/* string */.YjP()),
    head_sha: sha,
    path: dist/* string */.YjP(),
    event: dist/* string */.YjP(),
    repository: dist/* object */.Ikc({ full_name: dist/* string */.YjP() }),
    created_at: instant,
    run_started_at: dist/* nullish */.cl6(instant),
    updated_at: instant,
}), dist/* transform */.pdi((run) => ({
    id: run.id,
    attempt: run.run_attempt,
    completed: run.status === 'completed',
    conclusion: run.conclusion ?? undefined,
    headSha: run.head_sha,
    path: run.path.replace(/@.*$/s, ''),
    event: run.event,
    repository: run.repository.full_name,
    createdAt: run.created_at,
    startedAt: run.run_started_at ?? run.created_at,
    updatedAt: run.updated_at,
})));
const environment = dist/* pipe */.FsL(dist/* object */.Ikc({ name: dist/* string */.YjP() }), dist/* transform */.pdi(({ name }) => ({ name })));
const commit = dist/* pipe */.FsL(dist/* object */.Ikc({
    sha,
    commit: dist/* object */.Ikc({ committer: dist/* nullable */.mee(dist/* object */.Ikc({ date: instant })) }),
    parents: dist/* array */.YOg(dist/* object */.Ikc({ sha })),
}), dist/* rawTransform */.NTK(({ dataset: { value }, addIssue, NEVER }) => {
    if (value.commit.committer === null) {
        addIssue({ message: 'has no committer date' });
        return NEVER;
    }
    return {
        sha: value.sha,
        committedAt: value.commit.committer.date,
        parents: value.parents.map((parent) => parent.sha),
    };
}));
const comparison = dist/* pipe */.FsL(dist/* object */.Ikc({ status: dist/* picklist */.KIO(['diverged', 'ahead', 'behind', 'identical']) }), dist/* transform */.pdi(({ status }) => ({ status })));
function readAnswer(schema, data, what, changes = false) {
    const parsed = dist/* safeParse */.xLC(schema, data);
    if (parsed.success)
        return parsed.output;
    const [issue] = parsed.issues;
    const place = dist/* getDotPath */.BuJ(issue) ?? 'the answer itself';
    throw new src_failure/* GitHubFailure */.i('invalid-answer', `GitHub's answer to ${what} is not what its API documents: ${place} is not as expected. Is \`GITHUB_API_URL\` really GitHub, or is a proxy answering for it?`, {
        uncertain: changes,
    });
}

// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var duration = __webpack_require__(9349);
;// CONCATENATED MODULE: ./build/packages/http/src/failure.js
class HttpFailure extends Error {
    name = 'HttpFailure';
    kind;
    hint;
    code;
    constructor(kind, message, details = {}) {
        super(message, { cause: details.cause });
        this.kind = kind;
        this.hint = details.hint;
        this.code = details.code;
    }
}

// EXTERNAL MODULE: ./build/packages/time/src/instant.js
var src_instant = __webpack_require__(1644);
;// CONCATENATED MODULE: ./build/packages/http/src/retry-after.js

function retryAfter(headers, now) {
    const value = headers['retry-after']?.trim() ?? '';
    if (/^\d{1,9}$/.test(value))
        return (0,duration/* milliseconds */.Rz)(Number(value) * 1000);
    const time = httpDate.test(value) ? Date.parse(value.endsWith('GMT') ? value : `${value} GMT`) : Number.NaN;
    return Number.isNaN(time) ? undefined : (0,src_instant/* between */.Tq)(now, (0,parse_instant/* parseInstant */.n)(new Date(time).toISOString()));
}
const httpDate = /^(?:[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT|[A-Z][a-z]{5,8}, \d\d-[A-Z][a-z]{2}-\d\d \d\d:\d\d:\d\d GMT|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4})$/;

;// CONCATENATED MODULE: ./build/packages/http/src/loopback.js
function isLoopback(hostname) {
    const host = hostname.toLowerCase().replace(/^\[|\]$/g, '');
    if (host === 'localhost' || host === 'localhost.' || host.endsWith('.localhost'))
        return true;
    return host === '::1' || /^127(\.\d{1,3}){3}$/.test(host) || /^::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}$/.test(host);
}

;// CONCATENATED MODULE: ./build/packages/http/src/connection.js


async function connectionFor(wanted) {
    const { url, pooled, ca } = wanted;
    const proxyEnv = isLoopback(url.hostname) ? {} : proxyVariables(url, wanted.proxies);
    const direct = Object.keys(proxyEnv).length === 0;
    const fresh = { keepAlive: false, proxyEnv, ...(direct ? {} : { timeout: wanted.patience + 1000 }) };
    if (url.protocol === 'http:') {
        const { request, Agent, globalAgent } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19));
        return { request, agent: pooled && direct ? globalAgent : new Agent(fresh) };
    }
    const { request, Agent, globalAgent } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19));
    if (pooled && direct && ca === undefined)
        return { request, agent: globalAgent };
    const trusted = ca === undefined ? {} : { ca: [...(await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1692, 19))).getCACertificates('default'), ca] };
    return { request, agent: new Agent({ ...fresh, ...trusted }) };
}
async function loadTransport(url) {
    await (url.protocol === 'https:' ? Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19)) : Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19)));
}
function proxyVariables(url, environment) {
    const found = {};
    for (const name of url.protocol === 'https:' ? ['HTTPS_PROXY', 'https_proxy'] : ['HTTP_PROXY', 'http_proxy']) {
        const value = environment[name];
        if (value !== undefined && value !== '')
            found[name] = proxyAddress(name, value);
    }
    if (Object.keys(found).length === 0)
        return {};
    for (const name of ['NO_PROXY', 'no_proxy']) {
        const value = environment[name];
        if (value !== undefined && value !== '')
            found[name] = value;
    }
    return found;
}
function proxyAddress(name, value) {
    const address = /^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `http://${value}`;
    if (/^https?:/i.test(address) && URL.canParse(address))
        return address;
    throw new HttpFailure('protocol', `the environment variable ${name} names a proxy that cannot be used`, {
        hint: `Give ${name} as http://host:port or https://host:port, or unset it.`,
    });
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/packages/http/src/diagnosis.js


const kinds = {
    ECONNREFUSED: 'refused',
    EHOSTUNREACH: 'refused',
    ENETUNREACH: 'refused',
    EHOSTDOWN: 'refused',
    ENETDOWN: 'refused',
    EADDRNOTAVAIL: 'refused',
    EACCES: 'refused',
    EPERM: 'refused',
    ECONNRESET: 'reset',
    ECONNABORTED: 'reset',
    EPIPE: 'reset',
    ENOTFOUND: 'dns',
    EAI_AGAIN: 'dns',
    EAI_FAIL: 'dns',
    ETIMEDOUT: 'timeout',
    EPROTO: 'tls',
    CERT_HAS_EXPIRED: 'tls',
    CERT_NOT_YET_VALID: 'tls',
    CERT_REVOKED: 'tls',
    CERT_REJECTED: 'tls',
    CERT_UNTRUSTED: 'tls',
    CERT_SIGNATURE_FAILURE: 'tls',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'tls',
    SELF_SIGNED_CERT_IN_CHAIN: 'tls',
    UNABLE_TO_GET_ISSUER_CERT: 'tls',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls',
    HOSTNAME_MISMATCH: 'tls',
    INVALID_CA: 'tls',
    INVALID_PURPOSE: 'tls',
    HPE_HEADER_OVERFLOW: 'too-large',
};
function diagnose(error, url) {
    if (error instanceof HttpFailure)
        return error;
    const code = errorCode(error);
    const kind = kindOf(code);
    return new HttpFailure(kind, describe(kind, code, error, url), {
        code,
        hint: hintFor(kind, code, url),
        cause: error,
    });
}
function each(error) {
    const inner = external_node_util_.types.isNativeError(error) && 'errors' in error ? error.errors : undefined;
    return Array.isArray(inner) ? inner : [];
}
function kindOf(code) {
    return kinds[code] ?? (/^ERR_(TLS|SSL|OSSL)/.test(code) ? 'tls' : 'protocol');
}
function errorCode(error) {
    if (!external_node_util_.types.isNativeError(error))
        return '';
    if ('code' in error && typeof error.code === 'string')
        return error.code;
    return (each(error)
        .map(errorCode)
        .find((code) => code !== '') ?? '');
}
const longestText = 500;
function describe(kind, code, error, url) {
    const text = (external_node_util_.types.isNativeError(error) ? error.message : String(error)).slice(0, longestText).toWellFormed();
    switch (kind) {
        case 'refused':
            return `no connection to ${addresses(error, url)}: ${code === 'ECONNREFUSED' ? 'connection refused' : code}`;
        case 'reset':
            return `${url.host} cut the connection before the answer was complete (${code})`;
        case 'dns':
            return `the host name ${url.hostname} does not resolve (${code})`;
        case 'timeout':
            return `no connection to ${addresses(error, url)}: timed out`;
        case 'tls':
            return `TLS with ${url.host} failed: ${text.split('\n', 1)[0]} (${code})`;
        case 'too-large':
            return `the headers of the answer of ${url.host} exceed 16 KiB (${code})`;
        case 'protocol':
            if (code.startsWith('ERR_'))
                return `the request to ${url.host} cannot be sent: ${text} (${code})`;
            return `the answer of ${url.host} is not valid HTTP: ${text} (${code})`;
        case 'redirect':
        case 'plain-http':
        case 'aborted':
            return text;
        default:
            return kind;
    }
}
function addresses(error, url) {
    const inner = each(error);
    const errors = inner.length === 0 ? [error] : inner;
    const tried = errors.flatMap((one) => external_node_util_.types.isNativeError(one) && 'address' in one && typeof one.address === 'string' ? [one.address] : []);
    return tried.length === 0 ? url.host : `${url.host} (tried ${tried.join(' and ')})`;
}
function hintFor(kind, code, url) {
    if (kind === 'tls')
        return tlsHint(code, url);
    if (kind === 'dns' && code === 'EAI_AGAIN')
        return 'The name server did not answer: is the network of this runner up?';
    if (kind === 'dns')
        return `Check the spelling of ${url.hostname}, and that its record exists where this runner looks it up.`;
    if (kind === 'refused' && /^localhost\.?$/.test(url.hostname)) {
        return 'localhost means 127.0.0.1 and ::1, and each was tried: does the service listen on this machine (not inside a container without a published port), on this port?';
    }
    return undefined;
}
function tlsHint(code, url) {
    switch (code) {
        case 'CERT_HAS_EXPIRED':
            return 'The certificate has expired: renew it.';
        case 'CERT_NOT_YET_VALID':
            return 'The certificate is not valid yet: check its dates and the clock of this machine.';
        case 'ERR_TLS_CERT_ALTNAME_INVALID':
        case 'HOSTNAME_MISMATCH':
            return `The certificate is for another host: ask for the name it was issued for, or issue one for ${url.hostname}.`;
        case 'DEPTH_ZERO_SELF_SIGNED_CERT':
        case 'SELF_SIGNED_CERT_IN_CHAIN':
        case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
        case 'UNABLE_TO_GET_ISSUER_CERT':
        case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
            return 'The certificate comes from an authority that is not trusted here: give its certificate as a CA file; an incomplete chain is mended on the server.';
        default:
            return 'Does this port speak TLS, in a version of today? A port that speaks plain http needs an http:// URL.';
    }
}

;// CONCATENATED MODULE: ./build/packages/http/src/exchange.js



async function exchange(hop) {
    const { request, agent } = await connectionFor({ ...hop, patience: hop.timeout });
    if (hop.signal.aborted)
        throw stopped(hop, 'connect');
    let reached = 'connect';
    let broken;
    const notice = { connected: () => (reached = 'answer'), failed: (error) => (broken ??= error) };
    try {
        const response = await answerTo(request, optionsOf(hop, agent), hop, notice);
        reached = 'body';
        return await read(response, hop);
    }
    catch (error) {
        throw hop.signal.aborted ? stopped(hop, reached) : diagnose(broken ?? error, hop.url);
    }
}
function optionsOf(hop, agent) {
    const { url, body } = hop;
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    return {
        method: hop.method,
        hostname: url.hostname.replace(/^\[|\]$/g, ''),
        port: url.port === '' ? undefined : Number(url.port),
        path: `${url.pathname}${url.search}`,
        headers: { ...hop.headers, ...length },
        agent,
        ...(url.protocol === 'https:' ? { rejectUnauthorized: true } : {}),
        signal: hop.signal,
        maxHeaderSize: 16_384,
    };
}
function answerTo(start, options, hop, notice) {
    return new Promise((resolve, reject) => {
        const request = start(options);
        const giveUp = () => reject(hop.signal.reason);
        hop.signal.addEventListener('abort', giveUp, { once: true });
        request.on('close', () => hop.signal.removeEventListener('abort', giveUp));
        request.on('error', (error) => {
            notice.failed(error);
            reject(error);
        });
        request.on('response', resolve);
        request.on('upgrade', (_, socket) => {
            socket.destroy();
            reject(new HttpFailure('protocol', `${hop.url.host} switched protocols, which nobody asked for (101)`));
        });
        request.on('socket', (socket) => {
            if (socket.connecting)
                socket.once(hop.url.protocol === 'https:' ? 'secureConnect' : 'connect', () => notice.connected());
            else
                notice.connected();
        });
        request.end(hop.body);
    });
}
async function read(response, hop) {
    const { maxBytes, overflow, url } = hop;
    const parts = [];
    let size = 0;
    for await (const part of response) {
        const bytes = part;
        if (!(bytes instanceof Uint8Array))
            throw new TypeError('a response without encoding yields bytes');
        parts.push(bytes);
        size += bytes.length;
        if (size > maxBytes)
            break;
    }
    const cut = size > maxBytes;
    if (cut) {
        response.destroy();
        if (overflow === 'fail')
            throw new HttpFailure('too-large', `the answer of ${url.host} is larger than ${maxBytes} bytes`);
    }
    else if (!response.complete) {
        throw new HttpFailure('reset', `${url.host} cut the connection before the answer was complete`);
    }
    const body = Buffer.concat(parts).subarray(0, maxBytes);
    return { status: response.statusCode ?? 0, headers: flatten(response.headers), body, cut };
}
function flatten(headers) {
    const flat = Object.create(null);
    for (const [name, value] of Object.entries(headers)) {
        if (value !== undefined)
            flat[name] = Array.isArray(value) ? value.join(', ') : value;
    }
    return flat;
}
function stopped(hop, stage) {
    const { reason } = hop.signal;
    if (!(reason instanceof HttpFailure))
        return new HttpFailure('aborted', 'the request was given up', { cause: reason });
    if (reason.kind !== 'timeout')
        return reason;
    return new HttpFailure('timeout', `${stalled(stage, hop.url)} ${reason.message}`, { hint: reason.hint });
}
function stalled(stage, url) {
    switch (stage) {
        case 'connect':
            return `no connection to ${url.host}`;
        case 'answer':
            return `${url.host} accepted the connection and sent no answer`;
        case 'body':
            return `${url.host} began its answer and did not finish it`;
        default:
            return stage;
    }
}

;// CONCATENATED MODULE: ./build/packages/http/src/redirect.js


const harmless = /^(accept|accept-.*|user-agent|content-type|cache-control|pragma)$/i;
function follow(leg, status, location) {
    if (![301, 302, 303, 307, 308].includes(status) || location === undefined)
        return undefined;
    const url = target(leg.url, location);
    const sameOrigin = url.origin === leg.url.origin;
    const becomesGet = status === 303 ? leg.method !== 'HEAD' : status < 303 && leg.method === 'POST';
    const body = becomesGet ? undefined : leg.body;
    if (!sameOrigin && body !== undefined) {
        throw refused(leg.url, url, 'to another origin, and the body of the request stays with the first');
    }
    const headers = Object.entries(leg.headers).filter(([name]) => sameOrigin || harmless.test(name));
    return { method: becomesGet ? 'GET' : leg.method, url, headers: Object.fromEntries(headers), body };
}
function target(from, location) {
    if (!URL.canParse(location, from.href)) {
        throw new HttpFailure('redirect', `${from.host} redirects to something that is not a URL`);
    }
    const url = new URL(location, from);
    url.username = '';
    url.password = '';
    url.hash = '';
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        throw refused(from, url, 'which is neither http nor https');
    if (from.protocol === 'https:' && url.protocol === 'http:')
        throw refused(from, url, 'which would leave TLS');
    if (leadsHere(url) && !isLoopback(from.hostname))
        throw refused(from, url, 'which is inside this machine');
    return url;
}
function leadsHere({ hostname }) {
    return isLoopback(hostname) || ['0.0.0.0', '[::]', '[::ffff:0:0]'].includes(hostname);
}
function refused(from, to, why) {
    return new HttpFailure('redirect', `${from.host} redirects to ${to.origin}, ${why}`, {
        hint: `Ask for the final address (${to.origin}) itself if it is the right one.`,
    });
}

;// CONCATENATED MODULE: ./build/packages/http/src/send.js






async function send(request) {
    await loadTransport(request.url);
    const started = performance.now();
    const end = deadline(request);
    try {
        const { leg, answer } = await travel(request, end.signal);
        return { ...answer, url: leg.url, latency: (0,duration/* milliseconds */.Rz)(performance.now() - started) };
    }
    finally {
        end.clear();
    }
}
const longestTimer = 2 ** 31 - 1;
function deadline(request) {
    const { signal, timeout } = request;
    const controller = new AbortController();
    const giveUp = () => controller.abort(new HttpFailure('aborted', 'the request was given up', { cause: signal?.reason }));
    const late = () => controller.abort(new HttpFailure('timeout', `within ${Math.round(timeout)} ms`));
    const timer = setTimeout(late, Math.min(timeout, longestTimer));
    if (signal?.aborted === true)
        giveUp();
    signal?.addEventListener('abort', giveUp, { once: true });
    const clear = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', giveUp);
    };
    return { signal: controller.signal, clear };
}
async function travel(request, signal) {
    const limit = request.redirects ?? (request.method === 'GET' || request.method === 'HEAD' ? 5 : 0);
    let leg = firstLeg(request);
    for (let followed = 0;; followed++) {
        refusePlainHttp(leg.url, request.allowHttp === true);
        const answer = await exchange({ ...leg, ...connectionOf(request, leg), signal });
        const next = limit === 0 ? undefined : follow(leg, answer.status, answer.headers['location']);
        if (next === undefined)
            return { leg, answer };
        if (followed === limit) {
            throw new HttpFailure('redirect', `${request.url.host} redirects more than ${limit} times, last to ${next.url.origin}`, {
                hint: 'A redirect that leads back to itself is often a login page or a missing X-Forwarded-Proto: ask for the final address.',
            });
        }
        leg = next;
    }
}
function connectionOf(request, leg) {
    return {
        maxBytes: request.maxBytes,
        overflow: request.overflow ?? 'fail',
        timeout: (0,duration/* milliseconds */.Rz)(Math.min(request.timeout, longestTimer - 1000)),
        ca: request.ca,
        proxies: request.proxies ?? process.env,
        pooled: request.connection === 'pooled' && (leg.method === 'GET' || leg.method === 'HEAD'),
    };
}
function firstLeg(request) {
    const headers = { 'accept-encoding': 'identity', 'user-agent': 'delivery' };
    for (const [name, value] of Object.entries(request.headers ?? {}))
        headers[name.toLowerCase()] = value;
    const url = new URL(request.url);
    if (url.username !== '' || url.password !== '') {
        const userinfo = `${decoded(url.username)}:${decoded(url.password)}`;
        headers['authorization'] ??= `Basic ${Buffer.from(userinfo).toString('base64')}`;
        url.username = '';
        url.password = '';
    }
    url.hash = '';
    return { method: request.method, url, headers, body: request.body };
}
function decoded(part) {
    return /%(?![0-9a-f]{2})/i.test(part) ? part : Buffer.from(unescapeBytes(part), 'latin1').toString();
}
function unescapeBytes(part) {
    return part.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)));
}
function refusePlainHttp(url, allowed) {
    if (url.protocol === 'https:')
        return;
    if (url.protocol === 'http:' && (allowed || isLoopback(url.hostname)))
        return;
    throw new HttpFailure('plain-http', `${url.origin} is plain http, which anyone on the way can read and change`, {
        hint: 'Use https, or allow plain http for this address on purpose.',
    });
}

;// CONCATENATED MODULE: ./build/packages/http/src/retry.js




const defaultRetry = {
    deadline: (0,duration/* milliseconds */.Rz)(60_000),
    attempts: 5,
    firstWait: (0,duration/* milliseconds */.Rz)(500),
    longestWait: (0,duration/* milliseconds */.Rz)(10_000),
};
const idempotentMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);
const transientKinds = new Set(['refused', 'reset', 'dns', 'timeout']);
async function sendWithRetry(request, options) {
    const { policy = defaultRetry, clock, random = Math.random } = options;
    const again = options.idempotent ?? idempotentMethods.has(request.method);
    const started = clock.elapsed();
    const left = () => Math.max(0, policy.deadline - (clock.elapsed() - started));
    for (let attempt = 1;; attempt++) {
        const timeout = (0,duration/* milliseconds */.Rz)(Math.min(request.timeout, left()));
        const outcome = await send({ ...request, timeout }).catch(failureOf);
        const last = !again || attempt >= policy.attempts || !isTransient(outcome, options);
        const pause = last ? 0 : waitBefore(attempt, outcome, policy, clock, random);
        if (last || pause >= left()) {
            if (outcome instanceof HttpFailure)
                throw outcome;
            return outcome;
        }
        await clock.sleep((0,duration/* milliseconds */.Rz)(pause), request.signal);
    }
}
function failureOf(error) {
    if (error instanceof HttpFailure)
        return error;
    throw error;
}
function isTransient(outcome, options) {
    if (outcome instanceof HttpFailure)
        return transientKinds.has(outcome.kind);
    const { status } = outcome;
    return status === 408 || status === 429 || status >= 500 || options.transient?.(outcome) === true;
}
function waitBefore(attempt, outcome, policy, clock, random) {
    const asked = outcome instanceof HttpFailure ? undefined : retryAfter(outcome.headers, clock.now());
    const whole = Math.min(policy.longestWait, policy.firstWait * 2 ** (attempt - 1));
    return Math.max(asked ?? 0, whole * (0.5 + random() / 2));
}

;// CONCATENATED MODULE: ./build/packages/github/src/limit.js



function limitOf(response, now) {
    const { status, headers } = response;
    if (status !== 403 && status !== 429 && !isLimitedQuery(response))
        return undefined;
    const asked = retryAfter(headers, now);
    if (asked !== undefined)
        return asked;
    const reset = headers['x-ratelimit-remaining'] === '0' ? resetOf(headers['x-ratelimit-reset']) : undefined;
    if (reset !== undefined)
        return (0,duration/* milliseconds */.Rz)(Math.max(0, reset - now));
    if (status === 429 || status === 200 || /rate limit|abuse detection/i.test(textOf(response)))
        return (0,duration/* seconds */.YA)(60);
    return undefined;
}
function isGraphQl(url) {
    return url.pathname.endsWith('/graphql');
}
const errors = dist/* object */.Ikc({ errors: dist/* array */.YOg(dist/* object */.Ikc({ type: dist/* string */.YjP() })) });
function isLimitedQuery({ status, url, headers, body }) {
    if (status !== 200 || !isGraphQl(url))
        return false;
    if (headers['x-ratelimit-remaining'] !== '0' && !('retry-after' in headers))
        return false;
    const read = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), errors), new TextDecoder().decode(body));
    return read.success && read.output.errors.some(({ type }) => /^RATE_LIMIT/i.test(type));
}
function resetOf(header) {
    return header !== undefined && /^\d{1,12}$/.test(header) ? Number(header) * 1000 : undefined;
}
function textOf(response) {
    return new TextDecoder().decode(response.body.subarray(0, 4096));
}

;// CONCATENATED MODULE: ./build/packages/github/src/refusal.js




const answer = dist/* object */.Ikc({ message: dist/* string */.YjP() });
function refusalOf(response, what, now, changes) {
    const { status } = response;
    const said = messageOf(response);
    const seen = `GitHub answered ${what} with ${status}${said === '' ? '' : ` (${said})`}`;
    const limit = limitOf(response, now);
    if (limit !== undefined) {
        return new src_failure/* GitHubFailure */.i('rate-limited', `${seen}: this repository's rate limit is used up until about ${(0,src_instant/* formatInstant */.r4)((0,src_instant/* after */.Pl)(now, limit))}. Run the job again after that.`, { status });
    }
    if (status >= 500 || status === 408) {
        return new src_failure/* GitHubFailure */.i('unavailable', `${seen}. This is GitHub's own trouble, see https://www.githubstatus.com; run the job again.`, { status, uncertain: changes });
    }
    const { kind, next } = meaningOf(response, what);
    return new src_failure/* GitHubFailure */.i(kind, `${seen}${next}`, { status });
}
function meaningOf(response, what) {
    switch (response.status) {
        case 401:
            return {
                kind: 'unauthorized',
                next: ': the token is not valid. Leave the input `token` at its default, or give a token that has not expired.',
            };
        case 403:
            return {
                kind: 'forbidden',
                next: `: the token lacks ${permissionsOf(response, what)}. Add it to the \`permissions\` of the job, and of the caller when the job is in a reusable workflow.`,
            };
        case 404:
            return { kind: 'not-found', next: ': there is no such object, or the token may not see this repository.' };
        case 409:
            return { kind: 'conflict', next: ': it contradicts what is there.' };
        default:
            return response.status < 400
                ? {
                    kind: 'invalid-answer',
                    next: ', a redirect that a change must not follow. Was the repository renamed? Use its new name.',
                }
                : { kind: 'rejected', next: ': the request is not acceptable as it is.' };
    }
}
function messageOf(response) {
    try {
        const parsed = dist/* safeParse */.xLC(answer, JSON.parse(new TextDecoder().decode(response.body)));
        return parsed.success ? parsed.output.message.replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 200) : '';
    }
    catch {
        return '';
    }
}
function permissionsOf(response, what) {
    const accepted = response.headers['x-accepted-github-permissions'] ?? '';
    const named = accepted
        .split(';')
        .map((set) => set
        .split(',')
        .map((each) => each.trim().replace('=', ': '))
        .filter((each) => /^[a-z_]+: [a-z]+$/.test(each)))
        .filter((set) => set.length > 0)
        .map((set) => set.map((each) => `\`${each}\``).join(' and '));
    return `the permission ${named.length > 0 ? named.join(' or ') : permissionFor(what)}`;
}
const permissions = [
    [/^GET \S*\/deployments/, '`deployments: read`'],
    [/^POST \S*\/deployments/, '`deployments: write`'],
    [/^POST \S*\/git\/|^PATCH \S*\/git\//, '`contents: write`'],
    [/^GET \S*\/(?:git|contents|compare)\//, '`contents: read`'],
    [/\/check-runs/, '`checks: read`'],
    [/^GET \S*\/issues/, '`issues: read`'],
    [/^POST \S*\/issues/, '`issues: write`'],
    [/\/teams\//, '`members: read` of the organization'],
    [/\/actions\//, '`actions: read`'],
    [/\/commits|\/contents\//, '`contents: read`'],
    [/\/issues/, '`issues: read`'],
    [/\/orgs\//, '`members: read` of the organization'],
];
function permissionFor(what) {
    return permissions.find(([pattern]) => pattern.test(what))?.[1] ?? 'that this call needs';
}

;// CONCATENATED MODULE: ./build/packages/github/src/transport.js





const requestTimeout = (0,duration/* seconds */.YA)(15);
const largestAnswer = 16 * 1024 * 1024;
const longestLimit = (0,duration/* minutes */.Gx)(2);
const policy = {
    deadline: longestLimit,
    attempts: 4,
    firstWait: (0,duration/* milliseconds */.Rz)(400),
    longestWait: (0,duration/* seconds */.YA)(10),
};
function transport(options) {
    const seen = new Map();
    return async (url, call) => {
        const known = call.method === 'GET' ? seen.get(url) : undefined;
        const what = `${call.method} ${new URL(url).pathname}`;
        const response = await deliver(requestOf(url, call, known, options), what, options);
        if (response.status === 304 && known !== undefined)
            return known;
        if (response.status >= 300)
            throw refusalOf(response, what, options.clock.now(), changes(call.method, url));
        if (call.method === 'GET' && response.headers['etag'] !== undefined)
            seen.set(url, response);
        return response;
    };
}
function changes(method, url) {
    return method !== 'GET' && !isGraphQl(new URL(url));
}
function requestOf(url, call, known, { signal, timeout = requestTimeout }) {
    const etag = known?.headers['etag'];
    return {
        method: call.method,
        url: new URL(url),
        headers: { ...call.headers, ...(etag === undefined ? {} : { 'if-none-match': etag }) },
        ...(call.body === undefined ? {} : { body: call.body }),
        ...(signal === undefined ? {} : { signal }),
        timeout,
        maxBytes: largestAnswer,
        connection: 'pooled',
    };
}
async function deliver(request, what, options) {
    const { clock, signal } = options;
    const started = clock.elapsed();
    for (let attempt = 1;; attempt++) {
        const response = await once(request, what, options);
        const limit = limitOf(response, clock.now());
        const alreadyTried = !changes(request.method, request.url.href) &&
            response.status !== 200 &&
            response.headers['retry-after'] !== undefined;
        if (limit === undefined || alreadyTried || attempt === policy.attempts)
            return response;
        if (clock.elapsed() - started + limit > longestLimit)
            return response;
        await clock.sleep(limit, signal);
    }
}
async function once(request, what, options) {
    const { clock, signal, random } = options;
    const limited = (response) => response.status !== 200 && limitOf(response, clock.now()) !== undefined && 'retry-after' in response.headers;
    try {
        if (changes(request.method, request.url.href))
            return await sendChange(request, options);
        return await sendWithRetry(request, {
            policy,
            clock,
            idempotent: true,
            transient: limited,
            ...(random === undefined ? {} : { random }),
        });
    }
    catch (error) {
        if (signal?.aborted === true)
            throw signal.reason;
        if (error instanceof HttpFailure)
            throw unanswered(error, what, request);
        throw error;
    }
}
async function sendChange(request, { clock, signal }) {
    for (let attempt = 1;; attempt++) {
        try {
            return await send(request);
        }
        catch (error) {
            if (attempt === policy.attempts || !(error instanceof HttpFailure) || !neverArrived(error))
                throw error;
            await clock.sleep((0,duration/* milliseconds */.Rz)(policy.firstWait * 2 ** (attempt - 1)), signal);
        }
    }
}
function neverArrived(failure) {
    return failure.kind === 'refused' || failure.kind === 'dns';
}
function unanswered(failure, what, request) {
    const hint = failure.hint === undefined ? '' : ` ${failure.hint}`;
    const uncertain = changes(request.method, request.url.href) && !neverArrived(failure);
    return new src_failure/* GitHubFailure */.i('unavailable', `GitHub did not answer ${what} at ${request.url.host}: ${failure.kind}, ${failure.message}.${hint} Run the job again.`, {
        uncertain,
        cause: failure,
    });
}

;// CONCATENATED MODULE: ./build/packages/github/src/api.js


function openApi(options) {
    const [owner = '', repo = ''] = options.repository.split('/');
    const carry = transport(options);
    let octokit;
    const request = async (route, parameters, changes) => {
        octokit ??= load(options, carry);
        const client = await octokit;
        try {
            const { data, headers } = await client.request(route, parameters);
            return { data, link: headers.link };
        }
        catch (error) {
            throw causeOf(error, route, changes, options.signal);
        }
    };
    return {
        call: async (route, parameters) => {
            const place = route.includes('{repo}') ? { owner, repo } : {};
            return await request(route, { ...place, ...parameters }, !route.startsWith('GET '));
        },
        query: async (query, variables) => {
            const answer = await request(`POST ${graphQlUrl(options.apiUrl)}`, { query, variables }, false);
            return answer.data;
        },
    };
}
function graphQlUrl(apiUrl) {
    return `${apiUrl.replace(/\/+$/, '').replace(/\/api\/v3$/, '/api')}/graphql`;
}
async function load({ token, apiUrl }, carry) {
    if (token === '') {
        throw new src_failure/* GitHubFailure */.i('unauthorized', 'The token is empty. Leave the input `token` at its default, `${{ github.token }}`, or give one.');
    }
    const { getOctokit } = await __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 2413));
    return getOctokit(token, {
        baseUrl: apiUrl.replace(/\/+$/, ''),
        request: { fetch: fetchBy(carry) },
        log: { debug: silent, info: silent, warn: silent, error: silent },
    });
}
function silent() { }
function fetchBy(carry) {
    return async (url, call) => fetched(await carry(url, call));
}
function fetched(response) {
    const text = async () => new TextDecoder().decode(response.body);
    return { status: response.status, url: response.url.href, headers: new Map(Object.entries(response.headers)), text };
}
function causeOf(error, route, changes, signal) {
    if (signal?.aborted === true)
        return signal.reason;
    for (let each = error; each instanceof Error; each = each.cause)
        if (each instanceof src_failure/* GitHubFailure */.i)
            return each;
    return new src_failure/* GitHubFailure */.i('invalid-answer', `GitHub's answer to ${route} could not be read. Is a proxy answering for GitHub?`, {
        uncertain: changes,
        cause: error,
    });
}

;// CONCATENATED MODULE: ./build/packages/github/src/page.js



function nextPage(link) {
    for (const part of (link ?? '').split(/,\s*(?=<)/)) {
        const match = /^<([^>]*)>(.*)$/s.exec(part.trim());
        if (match?.[1] === undefined || !/;\s*rel="?next"?\s*(?:;|$)/i.test(match[2] ?? ''))
            continue;
        const page = /[?&]page=(\d{1,7})(?:&|$)/.exec(match[1])?.[1];
        if (page !== undefined)
            return Number(page);
    }
    return undefined;
}
function hasNextPage(link) {
    const relations = (link ?? '').replaceAll(/<[^>]*>/g, '').matchAll(/\brel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/gi);
    return [...relations].some(([, quoted, bare]) => /(?:^|\s)next(?:\s|$)/i.test(quoted ?? bare ?? ''));
}
function following(page, link, route) {
    const next = nextPage(link);
    if (next !== undefined && next > page)
        return next;
    if (!hasNextPage(link))
        return undefined;
    throw new src_failure/* GitHubFailure */.i('invalid-answer', `GitHub's answer to ${route} has a next page after page ${page}, and does not name it by its number, so the list cannot be read to its end. Is a proxy answering for GitHub? Otherwise use a newer release of this action.`);
}
async function allPages(api, route, parameters, item) {
    const found = [];
    for (let page = 1; page !== undefined;) {
        const answer = await api.call(route, {
            ...parameters,
            per_page: 100,
            page,
        });
        found.push(...readAnswer(dist/* array */.YOg(item), answer.data, route));
        page = following(page, answer.link, route);
    }
    return found;
}

;// CONCATENATED MODULE: ./build/packages/github/src/change.js



const mostFiles = 300;
const account = dist/* nullish */.cl6(dist/* object */.Ikc({ login: dist/* optional */.lqM(dist/* string */.YjP()) }));
const authorship = dist/* pipe */.FsL(dist/* object */.Ikc({ sha: sha, author: account, committer: account }), dist/* transform */.pdi((read) => ({
    sha: read.sha,
    author: loginOf(read.author),
    committer: loginOf(read.committer),
})));
const change_comparison = dist/* object */.Ikc({
    status: dist/* picklist */.KIO(['diverged', 'ahead', 'behind', 'identical']),
    total_commits: dist/* number */.aig(),
    commits: dist/* array */.YOg(authorship),
    files: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ filename: dist/* string */.YjP(), previous_filename: dist/* optional */.lqM(dist/* string */.YjP()), changes: dist/* number */.aig() }))),
});
async function authorshipOf(api, ref) {
    const answer = await api.call('GET /repos/{owner}/{repo}/commits/{ref}', { ref });
    return readAnswer(authorship, answer.data, `GET commit ${ref}`);
}
async function changeBetween(api, base, head) {
    const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
    const ask = async (page) => {
        const answer = await api.call(route, { basehead: `${base}...${head}`, per_page: 100, page });
        return { read: readAnswer(change_comparison, answer.data, route), next: following(page, answer.link, route) };
    };
    const first = await ask(1);
    const commits = [...first.read.commits];
    for (let { next } = first; next !== undefined;) {
        const more = await ask(next);
        commits.push(...more.read.commits);
        next = more.next;
    }
    const whole = dist/* pipe */.FsL(dist/* array */.YOg(dist/* unknown */.L5J()), dist/* length */.Bw9(first.read.total_commits));
    readAnswer(whole, commits, `${route}, all pages together`);
    const { files: shown, status } = first.read;
    const files = shown ?? [];
    return {
        status,
        commits,
        paths: files.flatMap(({ filename, previous_filename: previous }) => [
            filename,
            ...(previous === undefined ? [] : [previous]),
        ]),
        lines: files.reduce((sum, { changes }) => sum + changes, 0),
        cut: shown === undefined || shown === null || files.length >= mostFiles,
    };
}
function loginOf(read) {
    return read?.login;
}

;// CONCATENATED MODULE: ./build/packages/github/src/check.js



const page = dist/* object */.Ikc({
    total_count: dist/* number */.aig(),
    check_runs: dist/* array */.YOg(dist/* pipe */.FsL(dist/* object */.Ikc({
        name: dist/* string */.YjP(),
        status: dist/* string */.YjP(),
        conclusion: dist/* nullable */.mee(dist/* string */.YjP()),
        details_url: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    }), dist/* transform */.pdi((read) => ({
        name: read.name,
        completed: read.status === 'completed',
        conclusion: read.conclusion ?? undefined,
        url: read.details_url,
    })))),
});
function checksOf(api) {
    const route = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs';
    return {
        of: async (ref) => {
            const found = [];
            for (let next = 1; next !== undefined;) {
                const answer = await api.call(route, {
                    ref,
                    filter: 'latest',
                    per_page: 100,
                    page: next,
                });
                const read = readAnswer(page, answer.data, route);
                found.push(...read.check_runs);
                next = following(next, answer.link, route);
                if (next === undefined)
                    readAnswer(dist/* pipe */.FsL(dist/* number */.aig(), dist/* maxValue */.cGV(found.length)), read.total_count, `${route}, all pages together`);
            }
            return found;
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/github/src/git.js



const reference = dist/* object */.Ikc({ ref: dist/* string */.YjP(), object: dist/* object */.Ikc({ sha: sha }) });
const git_commit = dist/* pipe */.FsL(dist/* object */.Ikc({ sha: sha, tree: dist/* object */.Ikc({ sha: sha }), message: dist/* string */.YjP(), parents: dist/* array */.YOg(dist/* object */.Ikc({ sha: sha })) }), dist/* transform */.pdi(({ sha: id, tree, message, parents }) => ({
    sha: id,
    tree: tree.sha,
    message,
    parents: parents.map((parent) => parent.sha),
})));
function gitOf(api) {
    return {
        findRef: async (ref) => {
            try {
                const answer = await api.call('GET /repos/{owner}/{repo}/git/ref/{+ref}', { ref: path(ref) });
                const read = readAnswer(reference, answer.data, `GET ${ref}`);
                if (read.ref !== ref)
                    throw new src_failure/* GitHubFailure */.i('invalid-answer', `GitHub was asked for ${ref} and answered with another ref.`);
                return read.object.sha;
            }
            catch (error) {
                if (error instanceof src_failure/* GitHubFailure */.i && error.kind === 'not-found')
                    return undefined;
                throw error;
            }
        },
        createRef: async (ref, id) => unlessRefused(/already exists/i, async () => {
            const answer = await api.call('POST /repos/{owner}/{repo}/git/refs', { ref, sha: id });
            readAnswer(reference, answer.data, `POST ${ref}`, true);
        }),
        forwardRef: async (ref, id) => unlessRefused(/fast.?forward/i, async () => {
            const answer = await api.call('PATCH /repos/{owner}/{repo}/git/refs/{+ref}', {
                ref: path(ref),
                sha: id,
                force: false,
            });
            readAnswer(reference, answer.data, `PATCH ${ref}`, true);
        }),
        commit: async (commit_sha) => {
            const answer = await api.call('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { commit_sha });
            return readAnswer(git_commit, answer.data, `GET commit object ${commit_sha}`);
        },
        createCommit: async ({ tree, message, parents }) => {
            const answer = await api.call('POST /repos/{owner}/{repo}/git/commits', { tree, message, parents });
            return readAnswer(git_commit, answer.data, 'POST commit object', true);
        },
    };
}
function path(ref) {
    return ref
        .replace(/^refs\//, '')
        .split('/')
        .map(encodeURIComponent)
        .join('/');
}
async function unlessRefused(words, change) {
    try {
        await change();
        return true;
    }
    catch (error) {
        if (error instanceof src_failure/* GitHubFailure */.i && error.status === 422 && words.test(error.message))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/packages/github/src/contents.js



const file = dist/* object */.Ikc({
    type: dist/* literal */.euz('file'),
    encoding: dist/* string */.YjP(),
    size: dist/* number */.aig(),
    content: dist/* string */.YjP(),
});
function contentsOf(api) {
    return {
        get: async (path) => {
            const route = 'GET /repos/{owner}/{repo}/contents/{+path}';
            const { data } = await api.call(route, { path: path.split('/').map(encodeURIComponent).join('/') });
            const what = `GET contents of ${path}`;
            if (Array.isArray(data))
                throw new src_failure/* GitHubFailure */.i('rejected', `${what}: it is a directory. Name a file.`);
            const found = readAnswer(dist/* looseObject */._H3({ type: dist/* string */.YjP() }), data, what);
            if (found.type !== 'file')
                throw new src_failure/* GitHubFailure */.i('rejected', `${what}: it is a ${found.type}. Name a file.`);
            const { encoding, content, size } = readAnswer(file, data, what);
            if (encoding === 'none')
                throw new src_failure/* GitHubFailure */.i('rejected', `${what}: it has ${size} bytes, and GitHub hands out a megabyte.`);
            const bytes = Buffer.from(content, 'base64');
            if (encoding === 'base64' && bytes.length === size)
                return bytes;
            throw new src_failure/* GitHubFailure */.i('invalid-answer', `GitHub's answer to ${what} is not whole: ${bytes.length} of ${size} bytes.`);
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/github/src/discussion.js




const discussion_id = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1));
const discussion_app = dist/* nullish */.cl6(dist/* object */.Ikc({ slug: dist/* optional */.lqM(dist/* string */.YjP(), '') }));
const issue = dist/* pipe */.FsL(dist/* object */.Ikc({
    number: discussion_id,
    title: dist/* string */.YjP(),
    body: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    html_url: dist/* string */.YjP(),
    user: actor,
    performed_via_github_app: discussion_app,
    created_at: instant,
    closed_at: dist/* nullish */.cl6(instant),
    pull_request: dist/* optional */.lqM(dist/* unknown */.L5J()),
}), dist/* transform */.pdi((read) => ({
    isPull: read.pull_request !== undefined,
    issue: {
        number: read.number,
        title: read.title,
        body: read.body,
        url: read.html_url,
        creator: read.user ?? undefined,
        app: read.performed_via_github_app?.slug,
        createdAt: read.created_at,
        closedAt: read.closed_at ?? undefined,
    },
})));
const comment = dist/* pipe */.FsL(dist/* object */.Ikc({
    id: discussion_id,
    body: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    user: actor,
    performed_via_github_app: discussion_app,
    created_at: instant,
    updated_at: instant,
}), dist/* transform */.pdi((read) => ({
    id: read.id,
    body: read.body,
    creator: read.user ?? undefined,
    app: read.performed_via_github_app?.slug,
    createdAt: read.created_at,
    updatedAt: read.updated_at,
})));
function discussionOf(api) {
    return {
        open: async (labels) => {
            const read = await allPages(api, 'GET /repos/{owner}/{repo}/issues', { labels, state: 'open' }, issue);
            return read.filter(({ isPull }) => !isPull).map((each) => each.issue);
        },
        changed: async (labels, since) => {
            const filter = { labels, state: 'all', since: (0,src_instant/* formatInstant */.r4)(since) };
            const read = await allPages(api, 'GET /repos/{owner}/{repo}/issues', filter, issue);
            return read.filter(({ isPull }) => !isPull).map((each) => each.issue);
        },
        create: async ({ title, body, label }) => {
            const answer = await api.call('POST /repos/{owner}/{repo}/issues', { title, body, labels: [label] });
            return readAnswer(issue, answer.data, 'POST issue', true).issue;
        },
        comments: async (issue_number) => allPages(api, 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { issue_number }, comment),
    };
}

;// CONCATENATED MODULE: ./build/packages/github/src/issues.js





const list = dist/* array */.YOg(dist/* object */.Ikc({
    number: dist/* number */.aig(),
    title: dist/* string */.YjP(),
    state: dist/* string */.YjP(),
    pull_request: dist/* optional */.lqM(dist/* unknown */.L5J()),
}));
const labelled = dist/* object */.Ikc({ name: dist/* string */.YjP() });
function issuesOf(api) {
    const route = 'GET /repos/{owner}/{repo}/issues';
    return {
        ...discussionOf(api),
        firstOpen: async (label) => {
            for (let page = 1; page !== undefined;) {
                const answer = await api.call(route, {
                    labels: label,
                    state: 'open',
                    per_page: 100,
                    page,
                });
                for (const { pull_request, state, number, title } of readAnswer(list, answer.data, route)) {
                    if (pull_request === undefined && state === 'open')
                        return { number, title };
                }
                page = following(page, answer.link, route);
            }
            return undefined;
        },
        hasLabel: async (name) => {
            const asked = 'GET /repos/{owner}/{repo}/labels/{name}';
            try {
                const { data } = await api.call(asked, { name });
                return readAnswer(labelled, data, asked).name.toLowerCase() === name.toLowerCase();
            }
            catch (error) {
                if (error instanceof src_failure/* GitHubFailure */.i && error.kind === 'not-found')
                    return false;
                throw error;
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/github/src/people.js



const member = dist/* pipe */.FsL(dist/* object */.Ikc({ login: dist/* string */.YjP() }), dist/* transform */.pdi(({ login }) => login));
const review = dist/* pipe */.FsL(dist/* object */.Ikc({ environments: dist/* array */.YOg(dist/* object */.Ikc({ name: dist/* string */.YjP() })), state: dist/* string */.YjP(), user: actor }), dist/* transform */.pdi((read) => ({
    environments: read.environments.map(({ name }) => name),
    approved: read.state === 'approved',
    reviewer: read.user?.login ?? '',
})));
async function membersOf(api, org, team_slug) {
    return allPages(api, 'GET /orgs/{org}/teams/{team_slug}/members', { org, team_slug }, member);
}
async function reviewsOf(api, run_id) {
    const answer = await api.call('GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals', { run_id });
    return readAnswer(dist/* array */.YOg(review), answer.data, `GET approvals of run ${run_id}`);
}

;// CONCATENATED MODULE: ./build/packages/github/src/run.js





const attempted = dist/* object */.Ikc({
    id: dist/* number */.aig(),
    run_attempt: dist/* number */.aig(),
    event: dist/* string */.YjP(),
    triggering_actor: dist/* nullish */.cl6(dist/* object */.Ikc({ login: dist/* string */.YjP(), type: dist/* string */.YjP() })),
});
const run_list = dist/* object */.Ikc({ workflow_runs: dist/* array */.YOg(workflowRun) });
function runsOf(api) {
    return {
        get: async (run_id) => {
            const answer = await api.call('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id });
            return readAnswer(workflowRun, answer.data, `GET run ${run_id}`);
        },
        attempt: async (run_id, attempt_number) => {
            const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}';
            const what = `GET attempt ${attempt_number} of run ${run_id}`;
            const { data } = await api.call(route, { run_id, attempt_number });
            const found = readAnswer(attempted, data, what);
            if (found.id !== run_id || found.run_attempt !== attempt_number) {
                throw new src_failure/* GitHubFailure */.i('invalid-answer', `GitHub's answer to ${what} is about another run or attempt.`);
            }
            return { event: found.event, triggeringActor: found.triggering_actor ?? undefined };
        },
        page: async (workflow_id, page) => {
            const route = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs';
            const answer = await api.call(route, { workflow_id, per_page: 100, page });
            const { workflow_runs: runs } = readAnswer(run_list, answer.data, route);
            return { runs, next: following(page, answer.link, route) };
        },
        reviews: async (id) => reviewsOf(api, id),
    };
}

;// CONCATENATED MODULE: ./build/packages/github/src/graphql.js



const error = dist/* object */.Ikc({ type: dist/* nullish */.cl6(dist/* string */.YjP(), ''), message: dist/* nullish */.cl6(dist/* string */.YjP(), '') });
const envelope = dist/* object */.Ikc({
    errors: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(error), dist/* minLength */.BpQ(1))),
    data: dist/* optional */.lqM(dist/* unknown */.L5J()),
});
async function ask(api, question, schema) {
    const answer = readAnswer(envelope, await api.query(question.query, question.variables), question.what);
    const [first] = answer.errors ?? [];
    if (first !== undefined)
        throw graphql_failureOf(first, question.what);
    return readAnswer(schema, answer.data, question.what);
}
function graphql_failureOf({ type, message }, what) {
    const { kind, next } = graphql_meaningOf(type, message);
    const words = message.replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 200);
    return new src_failure/* GitHubFailure */.i(kind, `GitHub answered the query for ${what} with an error${words === '' ? '' : ` (${words})`}${next}`);
}
function graphql_meaningOf(type, message) {
    switch (type.toUpperCase()) {
        case 'RATE_LIMITED':
        case 'RATE_LIMIT':
            return { kind: 'rate-limited', next: ': the rate limit is used up. Run the job again in an hour.' };
        case 'FORBIDDEN':
        case 'INSUFFICIENT_SCOPES':
            return {
                kind: 'forbidden',
                next: ': the token lacks the permission `deployments: read`. Add it to the `permissions` of the job.',
            };
        case 'NOT_FOUND':
            return { kind: 'not-found', next: ': there is no such object, or the token may not see it.' };
        case 'SERVICE_UNAVAILABLE':
        case 'INTERNAL':
            return { kind: 'unavailable', next: '. Run the job again.' };
        default:
            return /something went wrong|timed? ?out|timeout|stream was resets?/i.test(message)
                ? {
                    kind: 'unavailable',
                    next: ". This is GitHub's own trouble, see https://www.githubstatus.com; run the job again.",
                }
                : { kind: 'invalid-answer', next: '. Use a newer release of this action, or tell its maintainers.' };
    }
}

;// CONCATENATED MODULE: ./build/packages/github/src/sighting.js




const most = 100;
const statuses = `latestStatus { id } statuses(first: ${most}) { pageInfo { hasNextPage } nodes {
  id state description logUrl environmentUrl createdAt creator { __typename login } } }`;
async function look(api, repository, { statusesOf, newestOf }) {
    const slices = [];
    for (let start = 0; start < statusesOf.length; start += most)
        slices.push(statusesOf.slice(start, start + most));
    const [owner, name] = repository.split('/');
    const declared = [
        ...slices.map((_, index) => `$ids${index}: [ID!]!`),
        ...(newestOf === undefined
            ? []
            : ['$owner: String!', '$name: String!', '$environments: [String!]', '$after: String']),
    ];
    const parts = [
        ...slices.map((_, index) => `page${index}: nodes(ids: $ids${index}) { __typename ... on Deployment { id ${statuses} } }`),
        ...(newestOf === undefined ? [] : [newest]),
    ];
    const variables = {
        ...Object.fromEntries(slices.map((slice, index) => [`ids${index}`, slice])),
        ...(newestOf === undefined
            ? {}
            : { owner, name, environments: [newestOf.environment], after: newestOf.after ?? null }),
    };
    const question = {
        query: `query(${declared.join(', ')}) { ${parts.join('\n')} }`,
        variables,
        what: 'deployments with their statuses',
    };
    const answer = await ask(api, question, answered);
    const seen = seenIn(answer);
    const missing = statusesOf.some((id) => !seen.statuses.has(id)) || (answer.repository === undefined) !== (newestOf === undefined);
    if (!missing)
        return seen;
    throw new src_failure/* GitHubFailure */.i('invalid-answer', `GitHub's answer to the query for ${question.what} leaves out what was asked for. Is a proxy answering for GitHub?`);
}
const newest = `repository(owner: $owner, name: $name) {
  deployments(environments: $environments, first: ${most}, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
    pageInfo { hasNextPage endCursor }
    nodes { id commitOid task payload environment createdAt creator { __typename login } ${statuses} } } }`;
const sighting_actor = dist/* pipe */.FsL(dist/* object */.Ikc({ __typename: dist/* string */.YjP(), login: dist/* string */.YjP() }), dist/* transform */.pdi(({ __typename: type, login }) => ({
    type,
    login: type === 'Bot' ? `${login.replace(/\[bot\]$/, '')}[bot]` : login,
})));
const states = {
    ERROR: 'error',
    FAILURE: 'failure',
    INACTIVE: 'inactive',
    IN_PROGRESS: 'in_progress',
    PENDING: 'pending',
    QUEUED: 'queued',
    SUCCESS: 'success',
    WAITING: 'pending',
};
const state = dist/* pipe */.FsL(dist/* picklist */.KIO(['ERROR', 'FAILURE', 'INACTIVE', 'IN_PROGRESS', 'PENDING', 'QUEUED', 'SUCCESS', 'WAITING']), dist/* transform */.pdi((said) => states[said]));
const sighting_status = dist/* object */.Ikc({
    id: dist/* string */.YjP(),
    state,
    description: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    logUrl: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    environmentUrl: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    createdAt: instant,
    creator: dist/* nullish */.cl6(sighting_actor),
});
const told = {
    id: dist/* string */.YjP(),
    latestStatus: dist/* nullable */.mee(dist/* object */.Ikc({ id: dist/* string */.YjP() })),
    statuses: dist/* object */.Ikc({ pageInfo: dist/* object */.Ikc({ hasNextPage: dist/* boolean */.zMY() }), nodes: dist/* array */.YOg(sighting_status) }),
};
const sighting_page = dist/* object */.Ikc({ __typename: dist/* literal */.euz('Deployment'), ...told });
const sighting = dist/* object */.Ikc({
    ...told,
    commitOid: sha,
    task: dist/* string */.YjP(),
    payload: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    environment: dist/* string */.YjP(),
    createdAt: instant,
    creator: dist/* nullish */.cl6(sighting_actor),
});
const newestPage = dist/* object */.Ikc({
    deployments: dist/* object */.Ikc({
        pageInfo: dist/* union */.KCZ([
            dist/* object */.Ikc({ hasNextPage: dist/* literal */.euz(true), endCursor: dist/* string */.YjP() }),
            dist/* object */.Ikc({ hasNextPage: dist/* literal */.euz(false), endCursor: dist/* nullable */.mee(dist/* string */.YjP()) }),
        ]),
        nodes: dist/* array */.YOg(sighting),
    }),
});
const answered = dist/* object */.Ikc({
    page0: dist/* optional */.lqM(dist/* array */.YOg(sighting_page), []),
    page1: dist/* optional */.lqM(dist/* array */.YOg(sighting_page), []),
    page2: dist/* optional */.lqM(dist/* array */.YOg(sighting_page), []),
    repository: dist/* optional */.lqM(newestPage),
});
function seenIn({ page0, page1, page2, repository }) {
    const list = repository?.deployments;
    return {
        statuses: new Map([...page0, ...page1, ...page2].map((each) => [each.id, historyOf(each)])),
        newest: list?.nodes.map(sightingOf) ?? [],
        after: list?.pageInfo.hasNextPage === true ? (list.pageInfo.endCursor ?? undefined) : undefined,
    };
}
function sightingOf(each) {
    const { id: nodeId, commitOid, task, payload, environment, createdAt, creator, statuses: list } = each;
    return {
        nodeId,
        sha: commitOid,
        task,
        payload: unwrapped(payload),
        environment,
        createdAt,
        creator: creator ?? undefined,
        app: undefined,
        statuses: historyOf(each) ?? list.nodes.map(statusOf),
    };
}
function unwrapped(payload) {
    try {
        return JSON.parse(payload);
    }
    catch {
        return payload;
    }
}
function historyOf({ latestStatus, statuses: { pageInfo, nodes }, }) {
    if (pageInfo.hasNextPage)
        return undefined;
    const ascending = nodes.every((each, index) => index === 0 || each.createdAt >= (nodes[index - 1]?.createdAt ?? 0));
    const descending = nodes.every((each, index) => index === 0 || each.createdAt <= (nodes[index - 1]?.createdAt ?? 0));
    const newestFirst = descending && (!ascending || latestStatus?.id === nodes[0]?.id);
    const oldestFirst = ascending && (!descending || latestStatus?.id === nodes.at(-1)?.id);
    if (nodes.length > 1 && newestFirst === oldestFirst)
        return undefined;
    return (newestFirst ? nodes.toReversed() : nodes).map(statusOf);
}
function statusOf({ state: said, description, logUrl, environmentUrl, createdAt, creator }, index) {
    return {
        id: index + 1,
        state: said,
        description,
        logUrl,
        environmentUrl,
        createdAt,
        creator: creator ?? undefined,
        app: undefined,
    };
}

;// CONCATENATED MODULE: ./build/packages/github/src/teams.js




const membership = dist/* object */.Ikc({ state: dist/* picklist */.KIO(['active', 'pending']) });
function teamsOf(api) {
    return {
        members: async (organization, team) => membersOf(api, organization, team),
        hasMember: async (org, team_slug, username) => {
            const route = 'GET /orgs/{org}/teams/{team_slug}/memberships/{username}';
            try {
                const { data } = await api.call(route, { org, team_slug, username });
                return readAnswer(membership, data, `GET membership in ${team_slug}`).state === 'active';
            }
            catch (error) {
                if (!(error instanceof src_failure/* GitHubFailure */.i) || error.kind !== 'not-found')
                    throw error;
                await api.call('GET /orgs/{org}/teams/{team_slug}/members', { org, team_slug, per_page: 1 });
                return false;
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/github/src/client.js












function connect(connection) {
    const api = openApi(connection);
    return {
        repository: connection.repository,
        deployments: deploymentsOf(api, connection.repository),
        runs: runsOf(api),
        commits: {
            get: async (ref) => {
                const answer = await api.call('GET /repos/{owner}/{repo}/commits/{ref}', { ref });
                return readAnswer(commit, answer.data, `GET commit ${ref}`);
            },
            compare: async (base, head) => {
                const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
                const answer = await api.call(route, { basehead: `${base}...${head}`, per_page: 1, page: 2 });
                return readAnswer(comparison, answer.data, `GET compare ${base}...${head}`);
            },
            newest: async () => {
                const route = 'GET /repos/{owner}/{repo}/commits';
                const answer = await api.call(route, { per_page: 1 });
                const [found] = readAnswer(dist/* tuple */.PVZ([commit]), answer.data, route);
                return found;
            },
            authorship: async (ref) => authorshipOf(api, ref),
            between: async (base, head) => changeBetween(api, base, head),
        },
        contents: contentsOf(api),
        issues: issuesOf(api),
        teams: teamsOf(api),
        checks: checksOf(api),
        git: gitOf(api),
        environments: {
            get: async (environment_name) => {
                const route = 'GET /repos/{owner}/{repo}/environments/{environment_name}';
                const answer = await api.call(route, { environment_name });
                return readAnswer(environment, answer.data, 'GET environment');
            },
        },
    };
}
function deploymentsOf(api, repository) {
    return {
        create: async (wanted) => {
            const answer = await api.call('POST /repos/{owner}/{repo}/deployments', {
                ref: wanted.ref,
                task: wanted.task,
                environment: wanted.environment,
                payload: wanted.payload,
                auto_merge: false,
                required_contexts: [],
                description: wanted.description ?? '',
                ...(wanted.productionEnvironment === undefined ? {} : { production_environment: wanted.productionEnvironment }),
                ...(wanted.transientEnvironment === undefined ? {} : { transient_environment: wanted.transientEnvironment }),
            });
            return readAnswer(deployment, answer.data, 'POST deployment', true);
        },
        get: async (deployment_id) => {
            const answer = await api.call('GET /repos/{owner}/{repo}/deployments/{deployment_id}', { deployment_id });
            return readAnswer(deployment, answer.data, `GET deployment ${deployment_id}`);
        },
        page: async (filter, page) => {
            const route = 'GET /repos/{owner}/{repo}/deployments';
            const answer = await api.call(route, { ...filter, per_page: 100, page });
            return {
                deployments: readAnswer(dist/* array */.YOg(deployment), answer.data, route),
                next: following(page, answer.link, route),
            };
        },
        look: async (at) => look(api, repository, at),
        list: (filter) => client_once(pages(api, 'GET /repos/{owner}/{repo}/deployments', { ...filter }, deployment)),
        statuses: async (deployment_id) => {
            const route = 'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses';
            const all = [];
            for await (const status of client_once(pages(api, route, { deployment_id }, deploymentStatus)))
                all.push(status);
            return all.toSorted((left, right) => right.id - left.id);
        },
        addStatus: async (deployment_id, { state, description, logUrl, environmentUrl }) => {
            const answer = await api.call('POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
                deployment_id,
                state,
                description,
                auto_inactive: false,
                ...(logUrl === undefined ? {} : { log_url: logUrl }),
                ...(environmentUrl === undefined ? {} : { environment_url: environmentUrl }),
            });
            return readAnswer(deploymentStatus, answer.data, `POST status of deployment ${deployment_id}`, true);
        },
    };
}
async function* pages(api, route, parameters, item) {
    for (let page = 1; page !== undefined;) {
        const answer = await api.call(route, {
            ...parameters,
            per_page: 100,
            page,
        });
        yield* readAnswer(dist/* array */.YOg(item), answer.data, route);
        page = following(page, answer.link, route);
    }
}
async function* client_once(items) {
    const seen = new Set();
    for await (const item of items) {
        if (seen.has(item.id))
            continue;
        seen.add(item.id);
        yield item;
    }
}

// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __webpack_require__(5809);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/ledger-access.js


function openLedger(step) {
    const { inputs, environment, clock, signal } = step;
    if (inputs.environment === undefined)
        return undefined;
    const { repository, apiUrl, runId, runAttempt, runUrl } = environment;
    return {
        ledger: {
            github: connect({ token: inputs.token, apiUrl, repository, clock, signal }),
            rules: { repository, workflows: inputs.workflow },
            clock,
            run: { id: runId, attempt: runAttempt, url: runUrl },
        },
        place: { environment: inputs.environment, service: serviceOf(step) },
    };
}
function serviceOf({ inputs, environment }) {
    return inputs.service ?? environment.repository.replace(/^[^/]*\//u, '');
}
function recordOf({ inputs }) {
    if (inputs.id !== undefined)
        return inputs.id;
    throw new action_failure/* ActionFailure */.d('bad-input', 'A contract may run now, and `id` is empty: the schema floor that it sets must be in the ledger before it runs. Give the output `id` of the step that opened the record.');
}


/***/ }),

/***/ 2890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EZ: () => (/* binding */ isMeant),
/* harmony export */   fd: () => (/* binding */ termsOf),
/* harmony export */   it: () => (/* binding */ planPhases),
/* harmony export */   lZ: () => (/* binding */ wayBack)
/* harmony export */ });
function planPhases(pending, judgements) {
    const byPath = new Map(judgements.map((judgement) => [judgement.path, judgement]));
    return pending.map((migration) => {
        const judgement = byPath.get(migration.path);
        const said = migration.contract === undefined ? migration.phase : 'contract';
        return { migration, phase: said ?? judgement?.phase ?? 'expand', judgement };
    });
}
function isMeant({ contract }, phase) {
    return phase === 'all' || (contract !== undefined) === (phase === 'contract');
}
function wayBack({ down, irreversible }) {
    if (irreversible !== undefined)
        return `none: ${irreversible}`;
    return down === undefined ? 'none' : 'down';
}
function termsOf({ contract, path }) {
    if (contract === undefined)
        return '';
    const where = contract.environments?.join(', ') ?? 'every environment with a record';
    const after = contract.after ?? `the commit that added ${path.slice(path.lastIndexOf('/') + 1)}`;
    return `${after} is live in ${where}`;
}


/***/ }),

/***/ 4588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ madeByActions)
/* harmony export */ });
function madeByActions(made) {
    if (made.app !== undefined && made.app !== 'github-actions')
        return false;
    return made.creator?.login === 'github-actions[bot]' && made.creator.type === 'Bot';
}


/***/ }),

/***/ 2879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readDescription),
/* harmony export */   q: () => (/* binding */ describe)
/* harmony export */ });
const longest = 140;
const leading = ['stage', 'outcome', 'floor'];
const name = /^[a-z][a-z0-9-]{0,30}$/;
function describe(notes) {
    const wanted = Object.entries(notes).filter(([, value]) => value !== '');
    const bad = wanted.find(([each]) => !name.test(each) || each === 'cut');
    if (bad !== undefined)
        throw new RangeError(`"${bad[0]}" is no name for a note: lower-case letters, digits and hyphens, and not "cut"`);
    const first = leading.flatMap((each) => wanted.filter(([key]) => key === each));
    const rest = wanted.filter(([key]) => !leading.includes(key));
    return fit(first.map(written), rest.map(written));
}
function readDescription(text) {
    const notes = new Map();
    for (const part of text.split(' ')) {
        const at = part.indexOf('=');
        const value = decoded(part.slice(at + 1));
        const key = part.slice(0, Math.max(at, 0));
        if (!name.test(key) || value === undefined || value === '' || notes.has(key))
            return undefined;
        notes.set(key, value);
    }
    return Object.fromEntries(notes);
}
function written([key, value]) {
    return `${key}=${value.toWellFormed().replaceAll(/[^!-~]|%/gu, encodeURIComponent)}`;
}
function fit(first, rest) {
    const kept = [...first];
    if (kept.join(' ').length > longest) {
        throw new RangeError(`stage, outcome and floor take more than GitHub's ${longest} characters for a status: ${kept.join(' ').slice(0, longest)}…`);
    }
    for (const [index, note] of rest.entries()) {
        const left = rest.length - index - 1;
        const tail = left === 0 ? 0 : ` cut=${left}`.length;
        if ([...kept, note].join(' ').length + tail > longest)
            return cut(kept, rest.length - index);
        kept.push(note);
    }
    return kept.join(' ');
}
function cut(kept, count) {
    const text = [...kept, `cut=${count}`].join(' ');
    return text.length > longest ? kept.join(' ') : text;
}
function decoded(value) {
    if (!/^(?:[!-$&-~]|%[0-9A-F]{2})*$/.test(value))
        return undefined;
    try {
        return decodeURIComponent(value);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 3091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s0: () => (/* binding */ isGenuine),
  jw: () => (/* binding */ readClaim),
  Xb: () => (/* binding */ taskOf)
});

// EXTERNAL MODULE: ./build/packages/ledger/src/actor.js
var actor = __webpack_require__(4588);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./build/packages/ledger/src/intent.js

const kinds = ['initial', 'change', 'hotfix', 'redeploy', 'rollback'];
const id = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1));
const intent_short = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(512));
const named = dist/* pipe */.FsL(intent_short, dist/* minLength */.BpQ(1));
const delivery = dist/* object */.Ikc({
    schema: dist/* literal */.euz(1),
    service: named,
    image: named,
    version: dist/* nullish */.cl6(intent_short, ''),
    kind: dist/* picklist */.KIO(kinds),
    previous: dist/* nullish */.cl6(dist/* object */.Ikc({ id, image: named, sha: named })),
    run: dist/* object */.Ikc({ id, attempt: id, url: dist/* nullish */.cl6(intent_short, ''), workflow: dist/* nullish */.cl6(named) }),
    gates: dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* array */.YOg(dist/* object */.Ikc({ gate: intent_short, decision: intent_short, reason: intent_short, note: dist/* optional */.lqM(intent_short) })), dist/* maxLength */.Ru6(100)), []),
    migration: dist/* nullish */.cl6(dist/* object */.Ikc({ planned: dist/* nullish */.cl6(dist/* array */.YOg(intent_short), []), 'schema-floor': dist/* nullish */.cl6(intent_short) })),
    remediates: dist/* nullish */.cl6(id),
    revision: dist/* nullish */.cl6(named),
});
function readIntent(payload) {
    const found = dist/* safeParse */.xLC(dist/* object */.Ikc({ delivery: dist/* unknown */.L5J() }), typeof payload === 'string' ? jsonOf(payload) : payload);
    if (!found.success || found.output.delivery === undefined)
        return { kind: 'absent' };
    const parsed = dist/* safeParse */.xLC(delivery, found.output.delivery);
    if (!parsed.success)
        return { kind: 'malformed', place: dist/* getDotPath */.BuJ(parsed.issues[0]) ?? 'delivery' };
    const { schema: _, migration, ...same } = parsed.output;
    return {
        kind: 'intent',
        intent: {
            ...same,
            previous: same.previous ?? undefined,
            run: { ...same.run, workflow: same.run.workflow ?? undefined },
            migration: migration
                ? { planned: migration.planned, schemaFloor: migration['schema-floor'] ?? undefined }
                : undefined,
            remediates: same.remediates ?? undefined,
            revision: same.revision ?? undefined,
        },
    };
}
function payloadOf(intent) {
    const { run, migration, previous, remediates, revision, ...same } = intent;
    return {
        delivery: {
            schema: 1,
            ...same,
            previous: previous ?? null,
            run: {
                id: run.id,
                attempt: run.attempt,
                url: run.url,
                ...(run.workflow === undefined ? {} : { workflow: run.workflow }),
            },
            ...(migration === undefined
                ? {}
                : { migration: { planned: migration.planned, 'schema-floor': migration.schemaFloor ?? null } }),
            ...(remediates === undefined ? {} : { remediates }),
            ...(revision === undefined ? {} : { revision }),
        },
    };
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/packages/ledger/src/image.js
function namesImage(text) {
    return text.length <= 512 && /^[^\s@]+@(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/.test(text);
}

// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var duration = __webpack_require__(9349);
// EXTERNAL MODULE: ./build/packages/time/src/instant.js
var instant = __webpack_require__(1644);
;// CONCATENATED MODULE: ./build/packages/ledger/src/lifetime.js

const tolerance = (0,duration/* minutes */.Gx)(5);
function livedAt(run, attempt, moment) {
    const newest = attempt === run.attempt;
    const begin = newest ? run.startedAt : run.createdAt;
    const end = newest ? (run.completed ? run.updatedAt : undefined) : run.startedAt;
    return (0,instant/* after */.Pl)(moment, tolerance) >= begin && (end === undefined || moment <= (0,instant/* after */.Pl)(end, tolerance));
}

;// CONCATENATED MODULE: ./build/packages/ledger/src/workflow.js
function isAllowed(path, allowed) {
    return allowed.some((each) => (each.includes('/') ? each.replace(/^\/+/, '') : `.github/workflows/${each}`) === path);
}

;// CONCATENATED MODULE: ./build/packages/ledger/src/genuine.js





function readClaim(deployment) {
    if (!(0,actor/* madeByActions */.A)(deployment))
        return doubtful('not-by-actions');
    const read = readIntent(deployment.payload);
    if (read.kind === 'absent')
        return doubtful('no-intent');
    if (read.kind === 'malformed')
        return doubtful('malformed-intent');
    const { intent } = read;
    if (!namesImage(intent.image))
        return doubtful('no-digest');
    if (deployment.task !== taskOf(intent.service))
        return doubtful('other-service');
    return { genuine: true, intent };
}
function isGenuine(deployment, run, rules) {
    const claim = readClaim(deployment);
    if (!claim.genuine)
        return claim;
    const said = claim.intent.run;
    if (run === undefined || run.id !== said.id)
        return doubtful('unknown-run');
    if (run.repository.toLowerCase() !== rules.repository.toLowerCase())
        return doubtful('other-repository');
    if (said.url !== '' && !runOf(said.url, rules.repository, said.id))
        return doubtful('other-repository');
    if (run.headSha !== deployment.sha)
        return doubtful('other-commit');
    if (said.workflow !== undefined && said.workflow !== run.path)
        return doubtful('other-workflow');
    if (rules.workflows !== undefined && !isAllowed(run.path, rules.workflows))
        return doubtful('workflow-not-allowed');
    if (run.attempt < said.attempt)
        return doubtful('future-attempt');
    return livedAt(run, said.attempt, deployment.createdAt) ? claim : doubtful('outside-run');
}
function taskOf(service) {
    return `deploy:${service}`;
}
function runOf(url, repository, id) {
    const path = URL.canParse(url) ? new URL(url).pathname.toLowerCase() : '';
    const own = `/${repository.toLowerCase()}/actions/runs/${id}`;
    return path === own || path.startsWith(`${own}/`);
}
function doubtful(doubt) {
    return { genuine: false, doubt };
}


/***/ }),

/***/ 8041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readEvidence),
/* harmony export */   b: () => (/* binding */ history)
/* harmony export */ });
/* harmony import */ var _github__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8697);
/* harmony import */ var _genuine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3091);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2850);
/* harmony import */ var _spelling_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(983);




const chapterLength = 8;
async function* history(ledger, place) {
    const runs = new Map();
    const ask = (id) => {
        const known = runs.get(id) ?? findRun(ledger, id);
        runs.set(id, known);
        return known;
    };
    let gathered = [];
    for await (const deployment of ledger.github.deployments.list({
        environment: place.environment,
        task: (0,_genuine_js__WEBPACK_IMPORTED_MODULE_0__/* .taskOf */ .Xb)(place.service),
    })) {
        if (!isOf(place, deployment))
            continue;
        gathered.push(deployment);
        if (gathered.length < chapterLength)
            continue;
        yield await readChapter(ledger, gathered, ask);
        gathered = [];
    }
    if (gathered.length > 0)
        yield await readChapter(ledger, gathered, ask);
}
async function readEvidence(ledger, place, id) {
    const deployment = await ledger.github.deployments.get(id);
    if (!isOf(place, deployment))
        return [];
    const { records } = await readChapter(ledger, [deployment], (run) => findRun(ledger, run));
    return records.map(({ record }) => record);
}
function isOf({ environment, service }, deployment) {
    return (0,_spelling_js__WEBPACK_IMPORTED_MODULE_1__/* .sameEnvironment */ .i)(deployment.environment, environment) && deployment.task === (0,_genuine_js__WEBPACK_IMPORTED_MODULE_0__/* .taskOf */ .Xb)(service);
}
async function readChapter(ledger, deployments, ask) {
    const entries = await Promise.all(deployments.map((each) => readEntry(ledger, each, ask)));
    return {
        records: entries.filter((each) => 'record' in each),
        doubtful: entries.filter((each) => 'doubt' in each),
    };
}
async function readEntry(ledger, deployment, ask) {
    const claim = (0,_genuine_js__WEBPACK_IMPORTED_MODULE_0__/* .readClaim */ .jw)(deployment);
    if (!claim.genuine)
        return { deployment, doubt: claim.doubt };
    const [run, statuses] = await Promise.all([
        ask(claim.intent.run.id),
        ledger.github.deployments.statuses(deployment.id),
    ]);
    const judged = (0,_genuine_js__WEBPACK_IMPORTED_MODULE_0__/* .isGenuine */ .s0)(deployment, run, ledger.rules);
    if (!judged.genuine)
        return { deployment, doubt: judged.doubt };
    if (run === undefined)
        return { deployment, doubt: 'unknown-run' };
    return { record: { deployment, intent: judged.intent, progress: (0,_progress_js__WEBPACK_IMPORTED_MODULE_2__/* .progressOf */ .j)(statuses) }, run };
}
async function findRun({ github }, id) {
    try {
        return await github.runs.get(id);
    }
    catch (error) {
        if (error instanceof _github__WEBPACK_IMPORTED_MODULE_3__/* .GitHubFailure */ .i && error.kind === 'not-found')
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 2850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ progressOf)
/* harmony export */ });
/* harmony import */ var _actor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4588);
/* harmony import */ var _description_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2879);


const ends = new Set(['failure', 'error', 'inactive']);
function progressOf(statuses) {
    const told = statuses
        .toSorted((left, right) => left.id - right.id)
        .filter((each) => (0,_actor_js__WEBPACK_IMPORTED_MODULE_0__/* .madeByActions */ .A)(each) || ends.has(each.state));
    const history = untilTheEnd(told);
    const ours = history.filter(_actor_js__WEBPACK_IMPORTED_MODULE_0__/* .madeByActions */ .A);
    const stages = ours.map((each) => (0,_description_js__WEBPACK_IMPORTED_MODULE_1__/* .readDescription */ .X)(each.description)?.['stage']);
    return {
        stand: standOf(history),
        liveSince: history.find((each) => each.state === 'success')?.createdAt,
        stage: stages.findLast((each) => each !== undefined),
        environmentUrl: ours.findLast((each) => each.environmentUrl !== '')?.environmentUrl ?? '',
        floors: told.filter(_actor_js__WEBPACK_IMPORTED_MODULE_0__/* .madeByActions */ .A).flatMap((each) => (0,_description_js__WEBPACK_IMPORTED_MODULE_1__/* .readDescription */ .X)(each.description)?.['floor'] ?? []),
    };
}
function untilTheEnd(history) {
    const success = history.findIndex(({ state }) => state === 'success');
    const over = history.findIndex(({ state }, at) => state === 'failure' || state === 'error' || (state === 'inactive' && (success === -1 || at < success)));
    return over === -1 ? history : history.filter(({ state }, at) => at <= over || ends.has(state));
}
function standOf(history) {
    const succeeded = history.some((each) => each.state === 'success');
    const last = history.at(-1)?.state;
    switch (last) {
        case 'success':
            return 'live';
        case 'inactive':
            return takenBack(history) ? 'failed' : succeeded ? 'superseded' : 'withdrawn';
        case 'error':
        case 'failure':
            return 'failed';
        case 'queued':
            return succeeded || history.some((each) => each.state === 'in_progress') ? 'running' : 'waiting';
        case 'in_progress':
        case 'pending':
        case undefined:
            return 'running';
        default:
            return last;
    }
}
function takenBack(history) {
    const ended = history.findLast((each) => each.state === 'success' || each.state === 'failure' || each.state === 'error');
    return ended !== undefined && ended.state !== 'success';
}


/***/ }),

/***/ 5432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ revisionOf)
/* harmony export */ });
function revisionOf({ deployment, intent }) {
    return intent.revision ?? deployment.sha;
}


/***/ }),

/***/ 983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ sameEnvironment)
/* harmony export */ });
/* unused harmony export refuseOtherSpelling */


function sameEnvironment(left, right) {
    return left.toLowerCase() === right.toLowerCase();
}
async function refuseOtherSpelling({ github }, environment) {
    const known = await nameOf(github, environment);
    if (known === undefined || known === environment || !sameEnvironment(known, environment))
        return;
    throw new ActionFailure('environment-spelling', `The environment is called ${JSON.stringify(known)} on GitHub, and ${JSON.stringify(environment)} was given: records under two spellings are hard to find again. Write ${JSON.stringify(known)} everywhere.`);
}
async function nameOf(github, environment) {
    try {
        return (await github.environments.get(environment)).name;
    }
    catch (error) {
        if (error instanceof GitHubFailure && (error.kind === 'not-found' || error.kind === 'forbidden'))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 4691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decode),
/* harmony export */   N: () => (/* binding */ largestFile)
/* harmony export */ });
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const largestFile = 5 * 1024 * 1024;
function decode({ bytes, unreadSize }) {
    const size = unreadSize ?? bytes.length;
    if (size > largestFile)
        return { refused: `is ${size} bytes long; ${largestFile} at most are read` };
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
        return { refused: 'is encoded as UTF-16; save it as UTF-8' };
    }
    const zero = bytes.indexOf(0);
    if (zero !== -1)
        return { refused: `holds a zero byte at position ${zero}, behind which nothing would be read` };
    try {
        const text = decoder.decode(bytes);
        const bom = text.startsWith('\u{feff}');
        return { text: bom ? text.slice(1) : text, bom };
    }
    catch {
        return { refused: 'is not UTF-8' };
    }
}


/***/ }),

/***/ 9661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git),
/* harmony export */   g: () => (/* binding */ askGit)
/* harmony export */ });
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5809);
/* harmony import */ var _process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8335);
/* harmony import */ var _process__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1377);
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9349);



const configuration = [
    'safe.directory=*',
    'safe.bareRepository=explicit',
    'core.fsmonitor=false',
    'log.showSignature=false',
].flatMap((setting) => ['-c', setting]);
const patience = (0,_time__WEBPACK_IMPORTED_MODULE_0__/* .seconds */ .YA)(120);
const mostOutput = 64 * 1024 * 1024;
async function git({ root, variables, signal }, args, stdin) {
    try {
        const result = await (0,_process__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)({
            file: 'git',
            args: [...configuration, '--literal-pathspecs', ...args],
            cwd: root,
            env: {
                PATH: variables['PATH'],
                HOME: variables['HOME'],
                LC_ALL: 'C',
                GIT_OPTIONAL_LOCKS: '0',
                GIT_TERMINAL_PROMPT: '0',
                GIT_NO_LAZY_FETCH: '1',
            },
            ...(stdin !== undefined && { stdin }),
            ...(signal !== undefined && { signal }),
            timeout: patience,
            maxOutput: mostOutput,
        });
        signal?.throwIfAborted();
        if (result.exitCode === null || result.cut) {
            throw new _kit__WEBPACK_IMPORTED_MODULE_2__/* .ActionFailure */ .d('git-failed', `git ${args[0]} did not end well (${result.signal ?? 'too much output'})`);
        }
        return { exitCode: result.exitCode, stdout: result.stdout, stderr: result.stderr };
    }
    catch (error) {
        if (!(error instanceof _process__WEBPACK_IMPORTED_MODULE_3__/* .ProcessFailure */ .i))
            throw error;
        throw new _kit__WEBPACK_IMPORTED_MODULE_2__/* .ActionFailure */ .d('git-failed', `git cannot be run: ${error.message}`, { cause: error });
    }
}
async function askGit(place, args, stdin) {
    const { exitCode, stdout, stderr } = await git(place, args, stdin);
    if (exitCode === 0)
        return stdout;
    throw new _kit__WEBPACK_IMPORTED_MODULE_2__/* .ActionFailure */ .d('git-failed', `git ${args[0]} failed: ${stderr.trim().slice(0, 300)}`);
}


/***/ }),

/***/ 6304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G3: () => (/* binding */ parseAtlasSum),
/* harmony export */   Mj: () => (/* binding */ formatAtlasSum),
/* harmony export */   Z$: () => (/* binding */ atlasSum),
/* harmony export */   wr: () => (/* binding */ atlasFileDirectives)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

function atlasSum(files) {
    const running = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const hashed = [];
    for (const { name, bytes } of files) {
        running.update(name);
        if (/^[ -~]*atlas:sum +ignore(?![ -~])/.test(new TextDecoder().decode(bytes.subarray(0, 1024))))
            continue;
        running.update(bytes);
        hashed.push({ name, hash: running.copy().digest('base64') });
    }
    return { sum: total(hashed), files: hashed };
}
function total(files) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const file of files)
        hash.update(file.name).update(file.hash);
    return hash.digest('base64');
}
function parseAtlasSum(text) {
    const [head = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
    const files = [];
    for (const line of lines) {
        const at = line.indexOf('h1:');
        if (at === -1)
            return undefined;
        files.push({ name: line.slice(0, at).trim(), hash: line.slice(at + 3) });
    }
    const sum = head.replace(/^h1:/, '');
    return head.startsWith('h1:') && sum === total(files) ? { sum, files } : undefined;
}
function formatAtlasSum({ sum, files }) {
    return `h1:${sum}\n${files.map(({ name, hash }) => `${name} h1:${hash}\n`).join('')}`;
}
function atlasFileDirectives(text) {
    const found = new Map();
    let rest = text;
    const comments = [];
    while (rest.startsWith('#') || rest.startsWith('--')) {
        const end = rest.indexOf('\n');
        comments.push((end === -1 ? rest : rest.slice(0, end)).trim());
        rest = end === -1 ? '' : rest.slice(end + 1);
    }
    if (rest !== '' && !/^[ \t]*\n/.test(rest))
        return found;
    for (const comment of comments) {
        const [, name = '', value = ''] = /^[ -~]*atlas:(\w+)(?: +([ -~]*))*/.exec(comment) ?? [];
        if (name !== '' && !found.has(name))
            found.set(name, value.trim());
    }
    return found;
}


/***/ }),

/***/ 9261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bp: () => (/* binding */ canonicalVersion),
/* harmony export */   pX: () => (/* binding */ parseFlywayName),
/* harmony export */   sH: () => (/* binding */ byFlywayVersion)
/* harmony export */ });
const callback = /^(?:(?:before|after)(?:Each)?(?:Migrate|Undo|Clean|Validate|Baseline|Repair|Info|Deploy|CreateSchema|Connect|Versioned|Repeatables)\w*|createSchema)(?:__.*)?$/;
function parseFlywayName(name, config) {
    const suffix = config.suffixes.find((end) => name.toUpperCase().endsWith(end.toUpperCase()));
    if (suffix === undefined)
        return undefined;
    const stem = name.slice(0, name.length - suffix.length);
    if (callback.test(stem))
        return { callback: stem.replace(/__.*$/, '') };
    const prefixes = [
        { text: config.versioned, kind: 'versioned' },
        { text: config.undo, kind: 'undo' },
        { text: config.repeatable, kind: 'repeatable' },
        { text: config.baseline, kind: 'baseline' },
    ];
    const longest = [...prefixes].sort((left, right) => right.text.length - left.text.length);
    const prefix = longest.find(({ text }) => text !== '' && stem.startsWith(text));
    if (prefix === undefined)
        return undefined;
    const rest = stem.slice(prefix.text.length);
    const at = rest.indexOf(config.separator);
    const left = at === -1 ? rest : rest.slice(0, at);
    const description = at === -1 ? '' : rest.slice(at + config.separator.length).replaceAll('_', ' ');
    if (prefix.kind === 'repeatable') {
        return left === ''
            ? { kind: 'repeatable', version: '', description }
            : { refused: `a repeatable migration has no version, and here ${config.separator} does not follow the prefix` };
    }
    const version = left.replaceAll('_', '.');
    if (!/^[0-9]+(\.[0-9]+)*$/.test(version)) {
        return { refused: `"${left}" between prefix and ${config.separator} is not a version` };
    }
    return { kind: prefix.kind, version, description };
}
function canonicalVersion(version) {
    const parts = version.split('.').map((part) => part.replace(/^0+(?=\d)/, ''));
    while (parts.length > 1 && parts.at(-1) === '0')
        parts.pop();
    return parts.join('.');
}
function byFlywayVersion(left, right) {
    const ours = left.split('.');
    const theirs = right.split('.');
    for (let index = 0; index < Math.max(ours.length, theirs.length); index += 1) {
        const difference = BigInt(ours[index] ?? 0) - BigInt(theirs[index] ?? 0);
        if (difference !== 0n)
            return difference < 0n ? -1 : 1;
    }
    return 0;
}


/***/ }),

/***/ 8691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ parseSqitchPlan)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

const punctuation = '\\-!"#$%&\'()*+,./:;<=>?@\\[\\\\\\]^`{|}~';
const namePattern = `[^${punctuation}\\s](?:[^\\s:@#\\\\\\[\\]]*[^${punctuation}\\s])?`;
const changePattern = new RegExp(`^\\s*(?:([+-])\\s*)?(${namePattern})\\s*(?:\\[([^\\]]+)\\]\\s*)?(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ)\\s+([^<]+)\\s+<([^>]+)>\\s*$`, 'u');
const tagPattern = new RegExp(`^\\s*@(${namePattern})\\s`, 'u');
function parseSqitchPlan(text) {
    const errors = [];
    const entries = [];
    const pragmas = new Map();
    for (const [index, raw] of text.split(/\r?\n/).entries()) {
        const line = index + 1;
        const { code, note } = cutNote(raw);
        if (code.trim() === '')
            continue;
        const pragma = /^\s*%\s*([^\s=]+)\s*(?:=\s*(.+?))?\s*$/.exec(code);
        if (pragma !== null)
            pragmas.set(pragma[1] ?? '', pragma[2] ?? '');
        else if (code.trimStart().startsWith('@'))
            tag(entries, code, line, errors);
        else
            change(entries, pragmas, { code, note, line }, errors);
    }
    const project = pragmas.get('project') ?? '';
    if (project === '')
        errors.push({ line: 1, message: 'it has no %project' });
    return { project, changes: entries.map((entry, index) => reworked(entries, entry, index)), errors };
}
function cutNote(line) {
    const at = line.indexOf('#');
    return at === -1 ? { code: line, note: '' } : { code: line.slice(0, at).trimEnd(), note: line.slice(at + 1).trim() };
}
function tag(entries, code, line, errors) {
    const name = tagPattern.exec(code)?.[1];
    const last = entries.at(-1);
    if (name === undefined)
        errors.push({ line, message: `"${code.slice(0, 60)}" is not a tag` });
    else if (last === undefined)
        errors.push({ line, message: `tag @${name} stands before any change` });
    else if (entries.some(({ tags }) => tags.includes(name)))
        errors.push({ line, message: `tag @${name} is there twice` });
    else
        last.tags.push(name);
}
function change(entries, pragmas, said, errors) {
    const match = changePattern.exec(said.code);
    if (match === null) {
        const message = `"${said.code.trim().slice(0, 60)}" is not a change with its time and planner`;
        errors.push({ line: said.line, message });
        return;
    }
    const [, , name = '', dependencies = '', date = '', planner = '', email = ''] = match;
    const earlier = entries.findLastIndex((entry) => entry.name === name);
    if (earlier !== -1 && entries.slice(earlier).every(({ tags }) => tags.length === 0)) {
        const message = `change ${name} is there twice without a tag between (line ${entries[earlier]?.line})`;
        errors.push({ line: said.line, message });
        return;
    }
    const parent = entries.at(-1);
    const known = parent === undefined || parent.id !== undefined;
    const info = { pragmas, name, parent: parent?.id, planner: `${planner.trim()} <${email}>`, date };
    const id = known ? idOf({ ...info, dependencies: dependencies.split(/\s+/), note: said.note }) : undefined;
    entries.push({ name, id, line: said.line, tags: [] });
}
function idOf({ pragmas, name, parent, planner, date, dependencies, note }) {
    const uri = pragmas.get('uri');
    const given = dependencies.filter((text) => text !== '');
    const requires = given.filter((text) => !text.startsWith('!'));
    const conflicts = given.filter((text) => text.startsWith('!')).map((text) => text.slice(1));
    const lines = [
        `project ${pragmas.get('project') ?? ''}`,
        ...(uri === undefined ? [] : [`uri ${uri}`]),
        `change ${name}`,
        ...(parent === undefined ? [] : [`parent ${parent}`]),
        `planner ${planner}`,
        `date ${date}`,
        ...(requires.length === 0 ? [] : [`requires\n  + ${requires.join('\n  + ')}`]),
        ...(conflicts.length === 0 ? [] : [`conflicts\n  - ${conflicts.join('\n  - ')}`]),
        ...(note === '' ? [] : ['', note.replace(/\\([\\nr])/g, (_, mark) => escapes.get(mark) ?? mark)]),
    ];
    const content = Buffer.from(lines.join('\n'));
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`change ${content.length}\0`).update(content).digest('hex');
}
const escapes = new Map([
    ['n', '\n'],
    ['r', '\r'],
]);
function reworked(entries, { name, id, line }, index) {
    const next = entries.findIndex((entry, at) => at > index && entry.name === name);
    const reworkedAt = next === -1 ? [] : entries.slice(index, next).flatMap(({ tags }) => tags);
    return { name, id, line, reworkedAt };
}


/***/ }),

/***/ 7010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ Lines)
/* harmony export */ });
class Lines {
    #starts = [0];
    constructor(text) {
        for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
            this.#starts.push(at + 1);
    }
    at(offset, first = 1) {
        let low = 0;
        let high = this.#starts.length - 1;
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if ((this.#starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return first + low;
    }
}


/***/ }),

/***/ 6713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ integerVersion),
/* harmony export */   su: () => (/* binding */ byInteger),
/* harmony export */   tx: () => (/* binding */ largestSigned),
/* harmony export */   yk: () => (/* binding */ largestUnsigned)
/* harmony export */ });
function integerVersion(text, limit) {
    if (!/^[0-9]+$/.test(text))
        return undefined;
    const value = BigInt(text);
    return value > limit ? undefined : value.toString();
}
const largestUnsigned = 2n ** 64n - 1n;
const largestSigned = 2n ** 63n - 1n;
function byInteger(left, right) {
    const difference = BigInt(left) - BigInt(right);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}


/***/ }),

/***/ 3661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ orderRules),
/* harmony export */   w: () => (/* binding */ compareOrder)
/* harmony export */ });
/* harmony import */ var _layouts_flyway_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9261);
/* harmony import */ var _numbered_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6713);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(945);



const orderRules = {
    'golang-migrate': {
        late: 'skips',
        said: 'golang-migrate keeps only the newest version and takes lower ones for applied',
    },
    dbmate: { late: 'runs', said: 'dbmate runs it after newer ones (with --strict it stops)' },
    goose: { late: 'stops', said: 'goose stops at a missing migration, unless it is run with -allow-missing' },
    flyway: { late: 'stops', said: 'Flyway stops, or ignores it, unless outOfOrder is set' },
    prisma: { late: 'runs', said: 'prisma runs it after newer ones, though its shadow database ran it before them' },
    drizzle: { late: 'skips', said: 'drizzle runs only what is newer than the newest row of its table' },
    sqlx: { late: 'runs', said: 'sqlx runs it after newer ones' },
    sqitch: { late: 'stops', said: 'sqitch finds another change than its plan at that place, and stops' },
    atlas: { late: 'stops', said: 'atlas stops: the history is not linear' },
    supabase: { late: 'stops', said: 'supabase stops, unless it is run with --include-all' },
    sql: { late: 'runs', said: 'whoever runs the files may have run newer ones already' },
};
function compareOrder(tool, left, right) {
    switch (tool) {
        case 'golang-migrate':
        case 'goose':
        case 'sqlx':
            return (0,_numbered_js__WEBPACK_IMPORTED_MODULE_0__/* .byInteger */ .su)(left.version, right.version);
        case 'drizzle':
            return Number(left.version) - Number(right.version);
        case 'flyway':
            return (0,_layouts_flyway_name_js__WEBPACK_IMPORTED_MODULE_1__/* .byFlywayVersion */ .sH)(left.version, right.version);
        case 'prisma':
            return (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .byBytes */ .bg)(left.version, right.version);
        case 'atlas':
            return (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .byBytes */ .bg)(left.version, right.version) || (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .byBytes */ .bg)(left.name, right.name);
        case 'dbmate':
        case 'supabase':
        case 'sql':
            return (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .byBytes */ .bg)((0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(left.path), (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(right.path));
        case 'sqitch':
            return undefined;
    }
}


/***/ }),

/***/ 6120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ readLayout)
});

// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __webpack_require__(5809);
// EXTERNAL MODULE: ./build/packages/migrations/src/decode.js
var decode = __webpack_require__(4691);
// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var duration = __webpack_require__(9349);
// EXTERNAL MODULE: ./build/packages/time/src/parse-duration.js
var parse_duration = __webpack_require__(8867);
;// CONCATENATED MODULE: ./build/packages/migrations/src/calendar-day.js
function isCalendarDay(text) {
    if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text))
        return false;
    const day = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/directive.js


const directive_forms = {
    allow: '-- migrate-gate: allow MG102 reason="nobody reads it since v2.3" until=2026-12-31',
    irreversible: '-- migrate-gate: irreversible reason="the dropped rows are in the archive"',
    contract: '-- migrate-gate: contract after=v2.3.0 soak=24h environments=staging,production',
    backfill: '-- migrate-gate: backfill',
    expand: '-- migrate-gate: expand',
};
function parseDirective(text) {
    const words = split(text.trim());
    if (words === undefined)
        return bad('its quotes do not close', allForms());
    const [verb = '', ...rest] = words;
    if (!isVerb(verb)) {
        return bad(`"${cut(verb)}" is not one of ${Object.keys(directive_forms).join(', ')}`, allForms());
    }
    const takesRule = verb === 'allow';
    const named = readArguments(takesRule ? rest.slice(1) : rest, verb);
    if ('kind' in named)
        return named;
    switch (verb) {
        case 'allow':
            return allow(rest[0] ?? '', named);
        case 'irreversible':
            return irreversible(named);
        case 'contract':
            return contract(named);
        case 'backfill':
        case 'expand':
            return { kind: verb };
    }
}
const accepted = {
    allow: ['reason', 'until'],
    irreversible: ['reason'],
    contract: ['after', 'soak', 'environments'],
    backfill: [],
    expand: [],
};
function isVerb(text) {
    return Object.hasOwn(directive_forms, text);
}
function split(text) {
    const word = /(?:[^\s"\\]|\\.|"(?:[^"\\]|\\.)*")+|\\$/gy;
    const words = [];
    let at = 0;
    while (at < text.length) {
        word.lastIndex = at;
        const found = word.exec(text)?.[0];
        if (found === undefined)
            return undefined;
        words.push(found);
        at += found.length;
        at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
    }
    return words;
}
function readArguments(words, verb) {
    const named = new Map();
    for (const word of words) {
        const equals = word.indexOf('=');
        const name = equals === -1 ? word : word.slice(0, equals);
        if (equals === -1 || !accepted[verb].includes(name)) {
            const takes = accepted[verb].length === 0 ? 'nothing' : accepted[verb].map((key) => `${key}=…`).join(', ');
            return bad(`"${cut(word)}" is not understood; ${verb} takes ${takes}`, directive_forms[verb]);
        }
        if (named.has(name))
            return bad(`${name} is given twice`, directive_forms[verb]);
        const value = unquote(word.slice(equals + 1));
        if (value === undefined)
            return bad(`the value of ${name} is quoted only in part`, directive_forms[verb]);
        named.set(name, value);
    }
    return named;
}
function unquote(text) {
    if (!text.includes('"'))
        return text;
    const inner = /^"((?:[^"\\]|\\.)*)"$/.exec(text)?.[1];
    return inner?.replace(/\\(.)/g, '$1').trim();
}
function allow(rule, named) {
    if (!/^MG[0-9]{3}$/.test(rule)) {
        return bad(`"${cut(rule)}" is not a rule; one directive allows one, such as MG102`, directive_forms.allow);
    }
    const reason = named.get('reason') ?? '';
    if (reason === '')
        return bad(`allow ${rule} says no reason`, directive_forms.allow);
    const until = named.get('until') ?? '';
    if (!isCalendarDay(until)) {
        return bad(`allow ${rule} needs the last day it holds as until=YYYY-MM-DD, not "${cut(until)}"`, directive_forms.allow);
    }
    return { kind: 'allow', rule, reason, until };
}
function irreversible(named) {
    const reason = named.get('reason') ?? '';
    if (reason !== '')
        return { kind: 'irreversible', reason };
    return { ...bad('irreversible says no reason', directive_forms.irreversible), rule: 'MG803' };
}
function contract(named) {
    const after = named.get('after');
    if (after !== undefined && !/^[\w][\w.+/@-]*$/.test(after)) {
        return bad(`after="${cut(after)}" is not a commit, tag or version`, directive_forms.contract);
    }
    const soak = readSoak(named.get('soak'));
    if (typeof soak === 'string')
        return bad(soak, directive_forms.contract);
    const environments = named
        .get('environments')
        ?.split(',')
        .map((name) => name.trim());
    if (environments?.some((name) => name === '' || /[\p{Cc}"]/u.test(name)) === true) {
        return bad('environments is a list of names with commas between them', directive_forms.contract);
    }
    if (environments !== undefined && new Set(environments).size < environments.length) {
        return bad('environments names one twice', directive_forms.contract);
    }
    return { kind: 'contract', after, soak, environments };
}
function readSoak(text) {
    if (text === undefined)
        return (0,duration/* milliseconds */.Rz)(0);
    try {
        return (0,parse_duration/* parseDuration */.E)(text);
    }
    catch (error) {
        if (error instanceof RangeError)
            return `soak: ${error.message}`;
        throw error;
    }
}
function bad(message, fix) {
    return { kind: 'bad', rule: 'directive', message, fix: `write ${fix}` };
}
function allForms() {
    return Object.values(directive_forms).join(' or ');
}
function cut(text) {
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

// EXTERNAL MODULE: ./build/packages/migrations/src/lines.js
var src_lines = __webpack_require__(7010);
// EXTERNAL MODULE: ./build/packages/migrations/src/scan.js
var scan = __webpack_require__(9980);
;// CONCATENATED MODULE: ./build/packages/migrations/src/directives.js



const ours = /^(?:--|#)\s*migrate-gate:(.*)$/s;
const nearly = /^(?:--|#)[\s@!*-]*(?:migrat(?:e|ions?|or)?[_.-]?gate\b|(?:migrat(?:e|ions?|or)?\s+gate|gate[\s_-]*migrate)\s*(?::|(?:allow|ignore|irreversible|contract|backfill|expand)\b))/i;
function mentionsGate(text) {
    return /gate/i.test(text) && /migrat/i.test(text);
}
const silence = { allowances: [], irreversible: undefined, contract: undefined, phase: undefined, issues: [] };
const anywhere = /migrat(?:e|ion)[ _-]?gate\s*:/gi;
function readDirectives(text, place) {
    if (!mentionsGate(text))
        return silence;
    const lines = new src_lines/* Lines */.q(text);
    const reader = new Reader(place.path, lines);
    const read = new Set();
    for (const { kind, start, end } of (0,scan/* scan */.S)(text, place.database)) {
        if (kind !== 'line-comment')
            continue;
        const comment = text.slice(start, end);
        const said = ours.exec(comment)?.[1];
        if (said !== undefined)
            reader.take(said, start);
        else if (nearly.test(comment))
            reader.refuseNear(comment, start);
        else
            continue;
        read.add(lines.at(start));
    }
    for (const match of text.matchAll(anywhere)) {
        if (read.has(lines.at(match.index)))
            continue;
        reader.refuseMisplaced(/^.*/.exec(text.slice(match.index))?.[0] ?? '', match.index);
    }
    return reader.result();
}
function severityOf(said) {
    return /\bcontract\b/i.test(said) ? 'error' : 'warn';
}
class Reader {
    #path;
    #lines;
    #issues = [];
    #allowances = [];
    #irreversible;
    #contract;
    #phase;
    constructor(path, lines) {
        this.#path = path;
        this.#lines = lines;
    }
    take(text, offset) {
        const line = this.#lines.at(offset);
        const said = parseDirective(text);
        switch (said.kind) {
            case 'bad':
                this.#report(said.rule, 'error', line, `this directive is not obeyed: ${said.message}`, said.fix);
                return;
            case 'allow':
                this.#allowances.push({ rule: said.rule, reason: said.reason, until: said.until, line });
                return;
            case 'irreversible':
                if (this.#irreversible !== undefined)
                    this.#twice('irreversible', line);
                this.#irreversible = said.reason;
                return;
            case 'contract':
                this.#setPhase('contract', line);
                this.#contract = { after: said.after, soak: said.soak, environments: said.environments, line };
                return;
            case 'backfill':
            case 'expand':
                this.#setPhase(said.kind, line);
        }
    }
    #setPhase(phase, line) {
        if (this.#phase !== undefined)
            this.#twice(`${this.#phase} and ${phase}`, line);
        this.#phase = phase;
    }
    #twice(what, line) {
        const fix = 'keep one; a file is of one phase, so split it when it does two things';
        this.#report('directive', 'error', line, `the file says its phase or its way back more than once (${what})`, fix);
    }
    refuseNear(comment, offset) {
        const seen = comment.slice(0, 60);
        const message = `"${seen}" looks like a directive and is not obeyed`;
        this.#report('directive', severityOf(comment), this.#lines.at(offset), message, 'write it as -- migrate-gate: …');
    }
    refuseMisplaced(said, offset) {
        const message = 'a directive inside a block comment, a string or a function body is not obeyed';
        const fix = 'give it a line of its own outside: -- migrate-gate: …';
        this.#report('directive', severityOf(said), this.#lines.at(offset), message, fix);
    }
    #report(rule, severity, line, message, fix) {
        this.#issues.push({ rule, severity, path: this.#path, line, message, fix });
    }
    result() {
        return {
            allowances: this.#allowances,
            irreversible: this.#irreversible,
            contract: this.#contract,
            phase: this.#phase,
            issues: this.#issues,
        };
    }
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tree.js
var src_tree = __webpack_require__(945);
;// CONCATENATED MODULE: ./build/packages/migrations/src/layout.js





class LayoutReader {
    tree;
    options;
    issues = [];
    #texts = new Map();
    #said = new Map();
    #files;
    constructor(tree, options) {
        this.tree = tree;
        this.options = options;
        this.#files = new Map(tree.files.map((file) => [file.path, file]));
    }
    relative(path) {
        return (0,src_tree/* within */.ux)(this.tree, path).replace(/^contract\//, '');
    }
    file(path) {
        return this.#files.get(path);
    }
    at(relative) {
        return this.#files.get(this.tree.directory === '.' ? relative : `${this.tree.directory}/${relative}`);
    }
    report(rule, severity, path, line, message, fix) {
        this.issues.push({ rule, severity, path, line, message, fix });
    }
    ignore(path, why, fix) {
        this.report('MG908', 'warn', path, 1, `the tool ignores this file: ${why}`, fix);
    }
    expectDialect(path, dialect) {
        const expected = dialects.get(dialect ?? '');
        const { database } = this.options;
        if (expected === undefined || expected.includes(database))
            return;
        const message = `the migrations are for ${dialect}, and database: ${database} is what they would be judged for`;
        this.report('file', 'error', path, 1, message, `set database: ${expected.join(' or ')}`);
    }
    text(file, bom = 'sent') {
        if (!this.#texts.has(file.path))
            this.#texts.set(file.path, this.#decode(file, bom));
        return this.#texts.get(file.path);
    }
    #decode(file, bom) {
        const decoded = (0,decode/* decode */.D)(file);
        if ('refused' in decoded) {
            const fix = 'save it as UTF-8 text; move bulk data out of the migration';
            this.report('MG999', 'error', file.path, 1, `the file was not analysed: it ${decoded.refused}`, fix);
            return undefined;
        }
        if (decoded.bom && bom === 'sent') {
            const message = 'the file begins with a byte order mark, which the tool sends to the server: a syntax error there';
            this.report('file', 'error', file.path, 1, message, 'save it as UTF-8 without a byte order mark');
        }
        return decoded.text;
    }
    said(path, text) {
        const known = this.#said.get(path);
        if (known !== undefined)
            return known;
        const said = readDirectives(text, { path, database: this.options.database });
        this.#said.set(path, said);
        this.issues.push(...said.issues);
        return said;
    }
    section(file, sql, firstLine, transaction) {
        return { sql, firstLine, path: file.path, transaction };
    }
    migration(parts) {
        const { file, text, others = [] } = parts;
        const all = [this.said(file.path, text), ...others.map((other) => this.said(other.file.path, other.text))];
        const own = all[0];
        const phase = all.find((said) => said.phase !== undefined)?.phase;
        const byFolder = /(^|\/)contract\//.test((0,src_tree/* within */.ux)(this.tree, file.path));
        this.#checkDirectives(parts, byFolder && phase !== undefined && phase !== 'contract');
        return {
            path: file.path,
            version: parts.version,
            name: parts.name,
            up: parts.up,
            down: parts.down,
            irreversible: all.find((said) => said.irreversible !== undefined)?.irreversible,
            allowances: own?.allowances ?? [],
            contract: all.find((said) => said.contract !== undefined)?.contract ?? (byFolder ? byDefault() : undefined),
            phase: byFolder ? 'contract' : phase,
            kind: parts.kind ?? 'versioned',
            checksum: parts.checksum,
            ...(parts.otherChecksums !== undefined && { otherChecksums: parts.otherChecksums }),
            files: [file.path, ...others.map((other) => other.file.path)],
        };
    }
    #checkDirectives({ file, others = [] }, contradicts) {
        if (contradicts) {
            const message = 'the file lies in contract/ and says that it is of another phase';
            this.report('directive', 'error', file.path, 1, message, 'move it, or take the directive out');
        }
        for (const other of others) {
            const [allowance] = this.said(other.file.path, other.text).allowances;
            if (allowance === undefined)
                continue;
            const message = `allow ${allowance.rule} allows nothing here: only what runs forward is judged by rules`;
            this.report('directive', 'warn', other.file.path, allowance.line, message, 'put it into the file it is meant for');
        }
    }
}
const dialects = new Map([
    ['postgresql', ['postgres']],
    ['mysql', ['mysql', 'mariadb']],
    ['sqlite', ['sqlite']],
]);
function byDefault() {
    return { after: undefined, soak: (0,duration/* milliseconds */.Rz)(0), environments: undefined, line: 1 };
}
function brokenLayout(path, message) {
    return new action_failure/* ActionFailure */.d('broken-layout', `${path}: ${message}`);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/transactions.js
const fileTransaction = { mode: 'transaction', batch: 'file' };
const batchTransaction = { mode: 'transaction', batch: 'all-pending' };
const implicitTransaction = { mode: 'implicit', batch: 'file' };
const noTransaction = { mode: 'autocommit', batch: 'file' };

// EXTERNAL MODULE: ./build/packages/migrations/src/layouts/atlas-sum.js
var atlas_sum = __webpack_require__(6304);
;// CONCATENATED MODULE: ./build/packages/migrations/src/layouts/atlas.js




function readAtlas(tree, options) {
    const reader = new LayoutReader(tree, options);
    const files = tree.files.filter((file) => isMigration(reader, file));
    const ordered = files.sort((left, right) => (0,src_tree/* byBytes */.bg)((0,src_tree/* nameOf */.Vb)(left.path), (0,src_tree/* nameOf */.Vb)(right.path)));
    const sums = checkSums(reader, ordered);
    refuseDuplicates(reader, ordered);
    const preset = presetMode(tree);
    const migrations = ordered.flatMap((file) => migrationOf(reader, file, preset, sums.get((0,src_tree/* nameOf */.Vb)(file.path))));
    return { migrations, issues: reader.issues };
}
function isMigration(reader, { path }) {
    const relative = (0,src_tree/* within */.ux)(reader.tree, path);
    if (!relative.endsWith('.sql'))
        return false;
    if (!relative.includes('/'))
        return true;
    reader.ignore(path, 'it lies in a folder below', 'move it up, or away; a contract says so with -- migrate-gate: contract');
    return false;
}
function checkSums(reader, files) {
    const computed = (0,atlas_sum/* atlasSum */.Z$)(files.map(({ path, bytes }) => ({ name: (0,src_tree/* nameOf */.Vb)(path), bytes })));
    const byName = new Map(computed.files.map(({ name, hash }) => [name, hash]));
    const stored = reader.at('atlas.sum');
    const fix = 'run atlas migrate hash after looking at what changed, and commit atlas.sum';
    if (stored === undefined) {
        const path = files[0]?.path;
        if (path !== undefined)
            reader.report('MG902', 'error', path, 1, 'there is no atlas.sum: atlas stops', fix);
        return byName;
    }
    const parsed = (0,atlas_sum/* parseAtlasSum */.G3)(reader.text(stored) ?? '');
    if (parsed === undefined) {
        reader.report('MG902', 'error', stored.path, 1, 'atlas.sum does not add up: atlas stops', fix);
        return byName;
    }
    if (parsed.sum === computed.sum)
        return byName;
    const first = computed.files.find(({ name, hash }, index) => parsed.files[index]?.name !== name || parsed.files[index]?.hash !== hash);
    const path = files.find((file) => (0,src_tree/* nameOf */.Vb)(file.path) === first?.name)?.path ?? stored.path;
    reader.report('MG902', 'error', path, 1, 'from here on the files are not those of atlas.sum: atlas stops', fix);
    return byName;
}
function refuseDuplicates(reader, files) {
    const seen = new Map();
    for (const { path } of files) {
        const version = versionOf(path);
        const other = seen.get(version);
        if (other === undefined)
            seen.set(version, path);
        else {
            const message = `version ${version} is there twice (${other}): only one can be recorded`;
            reader.report('MG904', 'error', path, 1, message, 'give one of them the next free version');
        }
    }
}
function versionOf(path) {
    return ((0,src_tree/* nameOf */.Vb)(path)
        .replace(/\.sql$/, '')
        .split('_', 1)[0] ?? '');
}
function presetMode(tree) {
    const text = tree.surroundings
        .filter(({ path }) => (0,src_tree/* nameOf */.Vb)(path) === 'atlas.hcl')
        .map(({ bytes }) => new TextDecoder().decode(bytes))
        .join('\n');
    const modes = new Set([...text.matchAll(/^\s*tx_mode\s*=\s*"?(file|all|none)"?/gm)].map(([, mode]) => mode));
    return modes.size === 1 ? (models.get([...modes][0] ?? '') ?? fileTransaction) : fileTransaction;
}
const models = new Map([
    ['file', fileTransaction],
    ['none', noTransaction],
    ['all', batchTransaction],
]);
function migrationOf(reader, file, preset, checksum) {
    const text = reader.text(file);
    if (text === undefined)
        return [];
    const name = (0,src_tree/* nameOf */.Vb)(file.path).replace(/\.sql$/, '');
    const said = (0,atlas_sum/* atlasFileDirectives */.wr)(text);
    const mode = said.get('txmode');
    if (mode === undefined)
        warnDetached(reader, file, text);
    else if (!models.has(mode)) {
        const message = `-- atlas:txmode ${mode.slice(0, 40)} is unknown: atlas stops`;
        reader.report('file', 'error', file.path, 1, message, 'write -- atlas:txmode none, or file');
    }
    return [
        reader.migration({
            file,
            text,
            version: versionOf(file.path),
            name: name.includes('_') ? name.slice(name.indexOf('_') + 1) : '',
            up: reader.section(file, text, 1, models.get(mode ?? '') ?? preset),
            down: undefined,
            kind: said.has('checkpoint') ? 'baseline' : 'versioned',
            checksum,
        }),
    ];
}
function warnDetached(reader, { path }, text) {
    const at = text.split('\n').findIndex((line) => /^\s*--\s*atlas:txmode\b/.test(line));
    if (at === -1)
        return;
    const message = 'atlas does not see this txmode: it counts only in comments at the top, with an empty line behind them';
    reader.report('file', 'error', path, at + 1, message, 'put it on the first line and leave the next one empty');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/layouts/dbmate.js




const pattern = /^(\d+)(.*)\.sql$/;
const upMark = /(?<![^\n])--[\t\n\f\r ]*migrate:up(?:[\t\n\f\r ]*(?![^\n])|[\t\n\f\r ]+[^\t\n\f\r ])/;
const downMark = /(?<![^\n])--[\t\n\f\r ]*migrate:down(?:[\t\n\f\r ]*(?![^\n])|[\t\n\f\r ]+[^\t\n\f\r ])/;
function readDbmate(tree, options) {
    const reader = new LayoutReader(tree, options);
    const files = tree.files.filter((file) => dbmate_isMigration(reader, file));
    const ordered = files.sort((left, right) => (0,src_tree/* byBytes */.bg)((0,src_tree/* nameOf */.Vb)(left.path), (0,src_tree/* nameOf */.Vb)(right.path)));
    dbmate_refuseDuplicates(reader, ordered);
    return { migrations: ordered.flatMap((file) => dbmate_migrationOf(reader, file)), issues: reader.issues };
}
function dbmate_isMigration(reader, { path }) {
    const relative = reader.relative(path);
    if (relative.includes('/')) {
        reader.ignore(path, 'it lies in a folder below', 'move it up, or name its folder as a second migrations directory');
        return false;
    }
    if (pattern.test(relative))
        return true;
    if (/\.sql$/i.test(relative)) {
        reader.ignore(path, 'its name does not begin with digits and end in .sql', 'rename it, or move it away');
    }
    return false;
}
function dbmate_refuseDuplicates(reader, files) {
    const seen = new Map();
    for (const { path } of files) {
        const version = pattern.exec((0,src_tree/* nameOf */.Vb)(path))?.[1] ?? '';
        const other = seen.get(version);
        seen.set(version, path);
        if (other === undefined)
            continue;
        const message = `version ${version} is there twice (${other}): dbmate takes it for applied, or fails at its own row`;
        reader.report('MG904', 'error', path, 1, message, 'give one of them the next free version');
    }
}
function dbmate_migrationOf(reader, file) {
    const text = reader.text(file);
    if (text === undefined)
        return [];
    const [, version = '', rest = ''] = pattern.exec((0,src_tree/* nameOf */.Vb)(file.path)) ?? [];
    const up = upMark.exec(text);
    const down = downMark.exec(text);
    const stop = (line, message) => {
        const fix = 'write -- migrate:up, the change, -- migrate:down, the way back; nothing before the first mark';
        reader.report('file', 'error', file.path, line, `dbmate stops at this file: ${message}`, fix);
        return [];
    };
    if (up === null)
        return stop(1, 'it has no -- migrate:up at the start of a line');
    const lines = new src_lines/* Lines */.q(text);
    if (down !== null && down.index < up.index)
        return stop(lines.at(down.index), '-- migrate:down comes first');
    if (hasCode(text.slice(0, up.index)))
        return stop(1, 'statements stand before -- migrate:up');
    refuseSecond(reader, file, text, lines);
    const upEnd = down?.index ?? text.length;
    return [
        reader.migration({
            file,
            text,
            version,
            name: rest.replace(/^_/, ''),
            up: block(reader, file, text.slice(up.index, upEnd), lines.at(up.index)),
            down: down === null ? undefined : block(reader, file, text.slice(down.index), lines.at(down.index)),
            checksum: undefined,
        }),
    ];
}
function refuseSecond(reader, { path }, text, lines) {
    const [, second] = text.matchAll(new RegExp(upMark, 'g'));
    if (second === undefined)
        return;
    const message = 'a second -- migrate:up: dbmate runs the first, records the version, and fails at its own table';
    reader.report('file', 'error', path, lines.at(second.index), message, 'one -- migrate:up for each file');
}
function hasCode(head) {
    return head.split('\n').some((line) => !/^\s*$/.test(line) && !/^\s*--/.test(line));
}
function block(reader, file, sql, line) {
    const [mark = ''] = sql.split('\n', 1);
    const option = mark.split(/\s+/).findLast((word) => /^transaction:[^:]*$/.test(word));
    return reader.section(file, sql, line, option === 'transaction:false' ? implicitTransaction : fileTransaction);
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/packages/migrations/src/hashes.js


function sha1(bytes) {
    return (0,external_node_crypto_.createHash)('sha1').update(bytes).digest('hex');
}
function sha256(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}
function sha384(bytes) {
    return (0,external_node_crypto_.createHash)('sha384').update(bytes).digest('hex');
}
function flywayChecksum(text) {
    return (0,external_node_zlib_.crc32)(Buffer.from(text.replace(/^\u{feff}/u, '').replace(/[\r\n]/g, ''))) | 0;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/layouts/drizzle.js






const journalSchema = dist/* object */.Ikc({
    dialect: dist/* optional */.lqM(dist/* string */.YjP()),
    entries: dist/* array */.YOg(dist/* object */.Ikc({ idx: dist/* number */.aig(), when: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b()), tag: dist/* string */.YjP() })),
});
const breakpoint = '--> statement-breakpoint';
function readDrizzle(tree, options) {
    const reader = new LayoutReader(tree, options);
    const path = `${tree.directory}/meta/_journal.json`;
    const journal = reader.at('meta/_journal.json');
    if (journal === undefined)
        throw brokenLayout(path, 'there is no such file, and drizzle runs what it lists');
    const { entries, dialect } = parseJournal(path, reader.text(journal) ?? '');
    reader.expectDialect(journal.path, dialect);
    const named = new Set(entries.map(({ tag }) => `${tag}.sql`));
    const downs = new Set(entries.map(({ tag }) => `${tag}.down.sql`));
    for (const file of tree.files) {
        const relative = (0,src_tree/* nameOf */.Vb)(file.path);
        if (!relative.endsWith('.sql') || named.has(relative) || downs.has(relative))
            continue;
        reader.report('MG908', 'error', file.path, 1, 'the journal does not list this file, so drizzle never runs it', 'generate it with drizzle-kit, or move it away');
    }
    checkOrder(reader, journal.path, entries);
    return { migrations: entries.flatMap((entry) => drizzle_migrationOf(reader, journal.path, entry)), issues: reader.issues };
}
function parseJournal(path, text) {
    try {
        return dist/* parse */.qgA(journalSchema, JSON.parse(text));
    }
    catch (error) {
        if (error instanceof SyntaxError)
            throw brokenLayout(path, `it is not JSON (${error.message})`);
        if (error instanceof dist/* ValiError */.H6d)
            throw brokenLayout(path, `it is not a journal of drizzle (${error.message})`);
        throw error;
    }
}
function checkOrder(reader, path, entries) {
    const fix = 'set its "when" above all others (drizzle-kit generate does), and its place last';
    let newest;
    const seen = new Map();
    for (const entry of entries) {
        if (newest !== undefined && entry.when <= newest.when) {
            const message = `${entry.tag} has "when" ${entry.when}, not above ${newest.when} of ${newest.tag} before it: ` +
                'where that one was applied earlier, drizzle passes over this one without a word';
            reader.report('MG907', 'error', reader.at(`${entry.tag}.sql`)?.path ?? path, 1, message, fix);
        }
        else
            newest = entry;
        if (seen.has(entry.tag)) {
            reader.report('MG904', 'error', path, 1, `the journal lists ${entry.tag} twice`, 'remove one of the entries');
        }
        seen.set(entry.tag, entry);
    }
}
function drizzle_migrationOf(reader, journal, { tag, when }) {
    const file = reader.at(`${tag}.sql`);
    if (file === undefined) {
        const message = `the journal lists ${tag} and there is no ${tag}.sql: drizzle stops`;
        reader.report('MG903', 'error', journal, 1, message, 'bring the file back, or remove the entry');
        return [];
    }
    const text = reader.text(file);
    const down = reader.at(`${tag}.down.sql`);
    const downText = down && reader.text(down);
    if (text === undefined)
        return [];
    const back = down === undefined || downText === undefined ? undefined : { file: down, text: downText };
    return [
        reader.migration({
            file,
            text,
            others: back === undefined ? [] : [back],
            version: String(when),
            name: tag,
            up: { ...reader.section(file, text, 1, batchTransaction), pieces: piecesOf(text) },
            down: back && reader.section(back.file, back.text, 1, batchTransaction),
            checksum: sha256(file.bytes),
        }),
    ];
}
function piecesOf(text) {
    const lines = new src_lines/* Lines */.q(text);
    let at = 0;
    return text.split(breakpoint).map((sql) => {
        const line = lines.at(at);
        at += sql.length + breakpoint.length;
        return { sql, line };
    });
}

// EXTERNAL MODULE: ./build/packages/migrations/src/statements.js
var src_statements = __webpack_require__(3007);
;// CONCATENATED MODULE: ./build/packages/migrations/src/layouts/flyway-config.js


function readFlywayConfig(tree) {
    const values = new Map();
    const files = [...tree.files, ...tree.surroundings].filter(({ path }) => /^flyway(\.user)?\.(toml|conf)$/.test((0,src_tree/* nameOf */.Vb)(path)));
    for (const file of files.sort((left, right) => right.path.split('/').length - left.path.split('/').length)) {
        for (const [key, value] of read(file))
            if (!values.has(key))
                values.set(key, value);
    }
    const flag = (key, otherwise) => (values.get(key) ?? String(otherwise)) === 'true';
    const suffixes = values
        .get('sqlMigrationSuffixes')
        ?.split(',')
        .map((suffix) => suffix.trim());
    return {
        versioned: values.get('sqlMigrationPrefix') ?? 'V',
        undo: values.get('undoSqlMigrationPrefix') ?? 'U',
        repeatable: values.get('repeatableSqlMigrationPrefix') ?? 'R',
        baseline: values.get('baselineMigrationPrefix') ?? 'B',
        separator: values.get('sqlMigrationSeparator') ?? '__',
        suffixes: suffixes?.filter((suffix) => suffix !== '') ?? ['.sql'],
        mixed: flag('mixed', false),
        group: flag('group', false),
        outOfOrder: flag('outOfOrder', false),
        executeInTransaction: flag('executeInTransaction', true),
        table: values.get('table') ?? 'flyway_schema_history',
        schema: values.get('defaultSchema') ?? values.get('schemas')?.split(',')[0]?.trim(),
    };
}
function read(file) {
    const decoded = (0,decode/* decode */.D)(file);
    if ('refused' in decoded)
        return [];
    return file.path.endsWith('.toml') ? readToml(decoded.text) : readProperties(decoded.text);
}
function readProperties(text) {
    return text.split(/\r\n|\r|\n/).flatMap((line) => {
        const [, name = '', value = ''] = /^\s*([^#!=:\s][^=:\s]*)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? [];
        return name === '' ? [] : [[name.replace(/^flyway\./, ''), value]];
    });
}
function readToml(text) {
    let table = '';
    return text.split(/\r\n|\n/).flatMap((line) => {
        const header = /^\s*\[\[?\s*([^\]]+?)\s*\]/.exec(line)?.[1];
        if (header !== undefined)
            table = header;
        const [, name = '', value = ''] = /^\s*"?([\w.-]+)"?\s*=\s*(.*?)\s*$/.exec(line) ?? [];
        if (name === '')
            return [];
        const plain = table === 'flyway' ? name : table === '' ? /^flyway\.(.+)$/.exec(name)?.[1] : undefined;
        return plain === undefined ? [] : [[plain, tomlValue(value)]];
    });
}
function tomlValue(text) {
    const strings = [...text.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map(([, double, single]) => double ?? single ?? '');
    if (strings.length > 0)
        return strings.join(',');
    return text.replace(/\s*#.*$/, '');
}

// EXTERNAL MODULE: ./build/packages/migrations/src/layouts/flyway-name.js
var flyway_name = __webpack_require__(9261);
;// CONCATENATED MODULE: ./build/packages/migrations/src/layouts/flyway.js







function readFlyway(tree, options) {
    const reader = new LayoutReader(tree, options);
    const config = readFlywayConfig(tree);
    const named = tree.files.flatMap((file) => nameFile(reader, config, file));
    const of = (kind) => named.filter((name) => name.kind === kind);
    const versioned = [...of('baseline'), ...of('versioned')].sort((left, right) => (0,flyway_name/* byFlywayVersion */.sH)(left.version, right.version) || (0,src_tree/* byBytes */.bg)(left.kind, right.kind));
    const repeatable = of('repeatable').sort((left, right) => (0,src_tree/* byBytes */.bg)(left.description, right.description));
    flyway_refuseDuplicates(reader, of('versioned'), of('repeatable'), of('undo'));
    const undos = new Map(of('undo').map((name) => [keyOf(name), name]));
    const migrations = [...versioned, ...repeatable].flatMap((name) => flyway_migrationOf(reader, config, name, undos));
    return { migrations, issues: reader.issues };
}
function nameFile(reader, config, file) {
    const parsed = (0,flyway_name/* parseFlywayName */.pX)((0,src_tree/* nameOf */.Vb)(file.path), config);
    if (parsed === undefined) {
        if (/\.sql$/i.test(file.path)) {
            reader.ignore(file.path, 'its name begins with none of the prefixes', 'name it V<version>__<name>.sql, or move it away');
        }
        return [];
    }
    if ('callback' in parsed) {
        const message = `${parsed.callback} runs at every migrate and was not analysed`;
        reader.report('MG999', 'warn', file.path, 1, message, 'keep schema changes out of callbacks');
        return [];
    }
    if ('refused' in parsed) {
        reader.ignore(file.path, parsed.refused, 'set flyway.validateMigrationNaming=true, and rename it');
        return [];
    }
    return [{ ...parsed, file }];
}
function flyway_refuseDuplicates(reader, ...kinds) {
    for (const names of kinds) {
        const seen = new Map();
        for (const name of names) {
            const key = keyOf(name);
            const other = seen.get(key);
            seen.set(key, name);
            if (other === undefined)
                continue;
            const message = `Flyway finds more than one migration of this version (${other.file.path}) and stops`;
            reader.report('MG904', 'error', name.file.path, 1, message, 'give one of them the next free version');
        }
    }
}
function keyOf({ kind, version, description }) {
    return kind === 'repeatable' ? description : (0,flyway_name/* canonicalVersion */.Bp)(version);
}
function flyway_migrationOf(reader, config, name, undos) {
    const text = reader.text(name.file, 'allowed');
    if (text === undefined)
        return [];
    const undo = name.kind === 'versioned' ? undos.get(keyOf(name)) : undefined;
    const undoText = undo && reader.text(undo.file, 'allowed');
    const back = undo === undefined || undoText === undefined ? undefined : { file: undo.file, text: undoText };
    const changing = name.kind === 'repeatable' && text.includes('${');
    return [
        reader.migration({
            file: name.file,
            text,
            others: back === undefined ? [] : [back],
            version: name.kind === 'repeatable' ? (0,src_tree/* within */.ux)(reader.tree, name.file.path) : name.version,
            name: name.description,
            up: reader.section(name.file, text, 1, transactionOf(reader, config, name.file, text)),
            down: back && reader.section(back.file, back.text, 1, transactionOf(reader, config, back.file, back.text)),
            kind: name.kind === 'undo' ? 'versioned' : name.kind,
            checksum: changing ? undefined : String(flywayChecksum(text)),
        }),
    ];
}
function transactionOf(reader, config, file, text) {
    const script = reader.file(`${file.path}.conf`);
    const said = script && new Map(readProperties(reader.text(script, 'allowed') ?? '')).get('executeInTransaction');
    const wrapped = config.group ? batchTransaction : fileTransaction;
    if (said === 'true')
        return wrapped;
    if (said === 'false' || !config.executeInTransaction)
        return noTransaction;
    if (reader.options.database !== 'postgres')
        return wrapped;
    const statements = (0,src_statements/* roughStatements */.w)(text, 'postgres');
    const outside = statements.filter(({ words }) => refusesTransaction(words));
    const [first] = outside;
    if (first === undefined)
        return wrapped;
    if (outside.length === statements.length || config.mixed)
        return noTransaction;
    const message = 'Flyway refuses a script that mixes statements which need a transaction with ones that cannot have one';
    reader.report('MG505', 'error', file.path, first.line, message, 'put the statement into a file of its own');
    return noTransaction;
}
function refusesTransaction(words) {
    const text = words.join(' ');
    return (/^(CREATE|DROP) (DATABASE|TABLESPACE|SUBSCRIPTION)\b/.test(text) ||
        /^ALTER SYSTEM\b/.test(text) ||
        /^(CREATE|DROP)( UNIQUE)? INDEX CONCURRENTLY\b/.test(text) ||
        /^REINDEX( VERBOSE)? (SCHEMA|DATABASE|SYSTEM)\b/.test(text) ||
        /^(VACUUM\b|DISCARD ALL\b)/.test(text));
}

// EXTERNAL MODULE: ./build/packages/migrations/src/numbered.js
var numbered = __webpack_require__(6713);
;// CONCATENATED MODULE: ./build/packages/migrations/src/layouts/golang-migrate.js




const golang_migrate_pattern = /^([0-9]+)_(.*)\.(down|up)\.(.*)$/;
function readGolangMigrate(tree, options) {
    const reader = new LayoutReader(tree, options);
    const pairs = new Map();
    for (const file of tree.files)
        place(reader, pairs, file);
    const ordered = [...pairs.values()].sort((left, right) => (0,numbered/* byInteger */.su)(left.version, right.version));
    return { migrations: ordered.flatMap((pair) => golang_migrate_migrationOf(reader, pair)), issues: reader.issues };
}
function place(reader, pairs, file) {
    const relative = reader.relative(file.path);
    if (relative.includes('/')) {
        reader.ignore(file.path, 'it lies in a folder below', 'move it up, or out of the directory');
        return;
    }
    const [, digits = '', , direction] = golang_migrate_pattern.exec((0,src_tree/* nameOf */.Vb)(relative)) ?? [];
    const version = (0,numbered/* integerVersion */.$4)(digits, numbered/* largestUnsigned */.yk);
    if (version === undefined) {
        if (isMeant(relative)) {
            reader.ignore(file.path, 'its name is not <number>_<name>.up.sql or .down.sql', 'rename it, or move it away');
        }
        return;
    }
    const pair = pairs.get(version) ?? { version, up: undefined, down: undefined };
    pairs.set(version, pair);
    const side = direction === 'up' ? 'up' : 'down';
    const other = pair[side];
    if (other === undefined)
        pair[side] = file;
    else {
        const message = `version ${version} is there twice (${other.path}): the tool refuses the whole directory`;
        reader.report('MG904', 'error', file.path, 1, message, 'give one of them the next free version');
    }
}
function isMeant(relative) {
    return /\.sql$/i.test(relative);
}
function golang_migrate_migrationOf(reader, { version, up, down }) {
    if (up === undefined) {
        if (down !== undefined) {
            const message = `version ${version} has a way down and none up: the tool counts it as applied without running anything`;
            reader.report('MG908', 'error', down.path, 1, message, 'add its .up.sql, or remove the file');
        }
        return [];
    }
    const text = reader.text(up);
    const downText = down === undefined ? undefined : reader.text(down);
    if (text === undefined)
        return [];
    const transaction = reader.options.multiStatement === true ? noTransaction : implicitTransaction;
    const back = down === undefined || downText === undefined ? undefined : { file: down, text: downText };
    return [
        reader.migration({
            file: up,
            text,
            others: back === undefined ? [] : [back],
            version,
            name: golang_migrate_pattern.exec((0,src_tree/* nameOf */.Vb)(up.path))?.[2] ?? '',
            up: reader.section(up, text, 1, transaction),
            down: back && reader.section(back.file, back.text, 1, transaction),
            checksum: undefined,
        }),
    ];
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/layouts/goose-file.js
const known = new Set(['up', 'down', 'statementbegin', 'statementend', 'no transaction', 'envsub on', 'envsub off']);
function readGooseFile(text) {
    const machine = new Machine();
    const lines = text.split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    for (const [index, line] of lines.entries()) {
        const stopped = machine.take(line.replace(/\r$/, ''), line, index + 1);
        if (stopped !== undefined)
            return { stopped, line: index + 1 };
    }
    return machine.finish(lines.length);
}
class Machine {
    #side;
    #inside = false;
    #transaction = true;
    #variables;
    #buffer = [];
    #bufferLine = 0;
    #pieces = { up: [], down: [] };
    #text = { up: [], down: [] };
    #starts = { up: 0, down: 0 };
    take(line, raw, number) {
        if (this.#side === undefined && line.trim() === '')
            return undefined;
        if (this.#side !== undefined)
            this.#text[this.#side].push(raw);
        if (line.trimStart().startsWith('--') && line.includes('+goose'))
            return this.#annotation(line, number);
        if (this.#buffer.length === 0 && (line.trimStart().startsWith('--') || line === ''))
            return undefined;
        if (this.#side === undefined)
            return 'statements stand before -- +goose Up';
        this.#push(line, number);
        if (!this.#inside && endsStatement(line))
            this.#cut(this.#side);
        return undefined;
    }
    #annotation(line, number) {
        const name = annotationOf(line);
        switch (name) {
            case 'up':
            case 'down':
                return this.#turn(name, number);
            case 'statementbegin':
                if (this.#side === undefined || this.#inside)
                    return 'StatementBegin stands before Up, or inside another';
                this.#inside = true;
                return undefined;
            case 'statementend':
                if (this.#side === undefined || !this.#inside)
                    return 'StatementEnd without StatementBegin';
                this.#inside = false;
                this.#cut(this.#side);
                return undefined;
            case 'no transaction':
                this.#transaction = false;
                return undefined;
            case 'envsub on':
                this.#variables ??= number;
                return undefined;
            case 'envsub off':
                return undefined;
            case undefined:
            default:
                return `"${line.trim().slice(0, 60)}" is no annotation it knows, or is indented`;
        }
    }
    #turn(side, number) {
        if (side === 'up' && this.#side !== undefined)
            return 'a second -- +goose Up';
        if (side === 'down' && (this.#side !== 'up' || this.#inside))
            return '-- +goose Down before Up, inside a statement, or twice';
        if (this.#buffer.some((line) => line.trim() !== ''))
            return 'the statement before it ends without a semicolon';
        this.#side = side;
        this.#starts[side] = number + 1;
        return undefined;
    }
    #push(line, number) {
        if (this.#buffer.length === 0)
            this.#bufferLine = number;
        this.#buffer.push(line);
    }
    #cut(side) {
        const sql = this.#buffer.join('\n');
        const blank = /^\s*/.exec(sql)?.[0].split('\n').length ?? 1;
        this.#pieces[side].push({ sql: sql.trim(), line: this.#bufferLine + blank - 1 });
        this.#buffer = [];
    }
    finish(lastLine) {
        if (this.#side === undefined)
            return { stopped: 'it has no -- +goose Up', line: 1 };
        if (this.#inside)
            return { stopped: 'StatementBegin without StatementEnd', line: lastLine };
        if (this.#buffer.some((line) => line.trim() !== '')) {
            return { stopped: 'its last statement ends without a semicolon at the end of a line', line: this.#bufferLine };
        }
        return {
            up: this.#block('up'),
            down: this.#side === 'down' ? this.#block('down') : undefined,
            transaction: this.#transaction,
            variables: this.#variables,
        };
    }
    #block(side) {
        return { sql: this.#text[side].join('\n'), line: this.#starts[side], pieces: this.#pieces[side] };
    }
}
function annotationOf(line) {
    if (/^[ \t]/.test(line))
        return undefined;
    const name = line.replaceAll('--', '').replace('+goose', '').trim().toLowerCase();
    return known.has(name) ? name : undefined;
}
function endsStatement(line) {
    const words = line.split(/\s+/).filter((word) => word !== '');
    const comment = words.findIndex((word) => word.startsWith('--'));
    return (comment === -1 ? words : words.slice(0, comment)).at(-1)?.endsWith(';') === true;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/layouts/goose.js





function readGoose(tree, options) {
    const reader = new LayoutReader(tree, options);
    const found = tree.files.flatMap((file) => goose_numbered(reader, file));
    const seen = new Map();
    for (const { version, file } of found) {
        const other = seen.get(version);
        seen.set(version, file.path);
        if (other === undefined)
            continue;
        const message = `version ${version} is there twice (${other}): goose refuses the whole directory`;
        reader.report('MG904', 'error', file.path, 1, message, 'give one of them the next free version');
    }
    const ordered = found.sort((left, right) => (0,numbered/* byInteger */.su)(left.version, right.version));
    return {
        migrations: ordered.flatMap(({ file, version }) => goose_migrationOf(reader, file, version)),
        issues: reader.issues,
    };
}
function goose_numbered(reader, file) {
    const relative = reader.relative(file.path);
    if (!/\.(sql|go)$/.test(relative) || relative.endsWith('_test.go'))
        return [];
    if (relative.includes('/')) {
        if (relative.endsWith('.sql'))
            reader.ignore(file.path, 'it lies in a folder below', 'move it up, or away');
        return [];
    }
    const version = (0,numbered/* integerVersion */.$4)(/^\+?([0-9]+)_/.exec(relative)?.[1] ?? '', numbered/* largestSigned */.tx);
    if (version === undefined || version === '0') {
        if (relative.endsWith('.sql')) {
            reader.ignore(file.path, 'its name is not <number>_<name>.sql with a number from 1', 'rename it, or move it away');
        }
        return [];
    }
    return [{ file, version }];
}
function goose_migrationOf(reader, file, version) {
    if (file.path.endsWith('.go')) {
        const message = 'a migration in Go is a program and was not analysed';
        reader.report('MG999', 'warn', file.path, 1, message, 'judge what it sends with task: rehearse');
        return [];
    }
    const text = reader.text(file);
    if (text === undefined)
        return [];
    const read = readGooseFile(text);
    if ('stopped' in read) {
        const fix = 'see the annotations in its documentation; put a semicolon at the end of each statement';
        reader.report('file', 'error', file.path, read.line, `goose stops at this file: ${read.stopped}`, fix);
        return [];
    }
    if (read.variables !== undefined) {
        const message = 'goose fills in environment variables from here on; what they hold was not analysed';
        reader.report('MG999', 'warn', file.path, read.variables, message, 'write the values into the file');
    }
    return [
        reader.migration({
            file,
            text,
            version,
            name: (0,src_tree/* nameOf */.Vb)(file.path)
                .replace(/^\+?[0-9]+_/, '')
                .replace(/\.sql$/, ''),
            up: sectionOf(reader, file, read, read.up),
            down: read.down && sectionOf(reader, file, read, read.down),
            checksum: undefined,
        }),
    ];
}
function sectionOf(reader, file, read, block) {
    const transaction = read.transaction ? fileTransaction : noTransaction;
    return { ...reader.section(file, block.sql, block.line, transaction), pieces: block.pieces };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/layouts/plain.js




function readPlain(tree, options) {
    const model = modelOf(options.transaction);
    const reader = new LayoutReader(tree, options);
    const ups = [];
    const downs = new Map();
    for (const file of tree.files) {
        const relative = reader.relative(file.path);
        if (!relative.endsWith('.sql'))
            continue;
        if (relative.includes('/'))
            reader.ignore(file.path, 'it lies in a folder below', 'move it up, or away');
        else if (relative.endsWith('.down.sql'))
            downs.set(relative.slice(0, -'.down.sql'.length), file);
        else
            ups.push({ file, version: relative.replace(/(\.up)?\.sql$/, '') });
    }
    const versions = new Set();
    for (const { file, version } of ups) {
        if (versions.has(version)) {
            const fix = 'give one of them another name';
            reader.report('MG904', 'error', file.path, 1, `${version} is there twice`, fix);
        }
        versions.add(version);
    }
    for (const [version, { path }] of downs) {
        if (versions.has(version))
            continue;
        reader.report('MG908', 'error', path, 1, 'this way back belongs to no file', `add ${version}.up.sql, or remove it`);
    }
    const ordered = ups.sort((left, right) => (0,src_tree/* byBytes */.bg)(reader.relative(left.file.path), reader.relative(right.file.path)));
    return {
        migrations: ordered.flatMap(({ file, version }) => plain_migrationOf(reader, file, version, downs.get(version), model)),
        issues: reader.issues,
    };
}
function modelOf(transaction) {
    switch (transaction) {
        case 'per-file':
            return fileTransaction;
        case 'per-statement':
            return noTransaction;
        case 'all':
            return batchTransaction;
        case undefined:
            throw new action_failure/* ActionFailure */.d('bad-input', 'tool: sql needs to know how the files are run: set transaction: per-file (psql --single-transaction), ' +
                'per-statement (psql -f) or all (one transaction around every pending file)');
    }
}
function plain_migrationOf(reader, file, version, down, model) {
    const text = reader.text(file);
    const downText = down && reader.text(down);
    if (text === undefined)
        return [];
    const back = down === undefined || downText === undefined ? undefined : { file: down, text: downText };
    return [
        reader.migration({
            file,
            text,
            others: back === undefined ? [] : [back],
            version,
            name: version.replace(/^[0-9]+[_.-]?/, ''),
            up: reader.section(file, text, 1, model),
            down: back && reader.section(back.file, back.text, 1, model),
            checksum: undefined,
        }),
    ];
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/layouts/prisma.js




function readPrisma(tree, options) {
    const reader = new LayoutReader(tree, options);
    const lock = reader.at('migration_lock.toml');
    const provider = /^provider\s*=\s*"([^"]*)"/m.exec((lock && reader.text(lock)) ?? '')?.[1];
    if (lock !== undefined)
        reader.expectDialect(lock.path, provider);
    const folders = new Map();
    for (const file of tree.files) {
        const [folder = '', name, ...deeper] = reader.relative(file.path).split('/');
        if (name === undefined) {
            if (/\.sql$/i.test(folder))
                reader.ignore(file.path, 'it is not a <name>/migration.sql', 'give it a folder of its own');
            continue;
        }
        const twin = reader.at(`${folder}/${name}`);
        if (twin !== undefined && twin !== file) {
            const message = `it stands for the same file as ${twin.path}, and only one of them can run`;
            reader.report('MG904', 'error', file.path, 1, message, 'give one of the two folders another name');
            continue;
        }
        if (deeper.length > 0)
            reader.ignore(file.path, 'it lies deeper than <name>/migration.sql', 'move it up, or away');
        else
            folders.set(folder, [...(folders.get(folder) ?? []), file]);
    }
    const names = [...folders.keys()].sort(src_tree/* byBytes */.bg);
    return {
        migrations: names.flatMap((name) => prisma_migrationOf(reader, name, folders.get(name) ?? [])),
        issues: reader.issues,
    };
}
function prisma_migrationOf(reader, folder, files) {
    const called = (name) => files.find(({ path }) => path.endsWith(`/${name}`));
    const script = called('migration.sql');
    const down = called('down.sql');
    for (const { path } of files) {
        if (path !== script?.path && path !== down?.path && path.endsWith('.sql')) {
            reader.ignore(path, 'only migration.sql of a folder is run', 'put it into migration.sql, or away');
        }
    }
    if (script === undefined) {
        const message = `${folder} holds no migration.sql: prisma stops (P3015)`;
        reader.report('file', 'error', files[0]?.path ?? folder, 1, message, 'add the script, or remove the folder');
        return [];
    }
    const text = reader.text(script);
    const downText = down && reader.text(down);
    if (text === undefined)
        return [];
    const back = down === undefined || downText === undefined ? undefined : { file: down, text: downText };
    return [
        reader.migration({
            file: script,
            text,
            others: back === undefined ? [] : [back],
            version: folder,
            name: folder.replace(/^[0-9]+_/, ''),
            up: reader.section(script, text, 1, implicitTransaction),
            down: back && reader.section(back.file, back.text, 1, implicitTransaction),
            checksum: sha256(script.bytes),
            otherChecksums: [text.replaceAll('\r\n', '\n'), text.replaceAll('\n', '\r\n')].map(sha256),
        }),
    ];
}

// EXTERNAL MODULE: ./build/packages/migrations/src/layouts/sqitch-plan.js
var sqitch_plan = __webpack_require__(8691);
;// CONCATENATED MODULE: ./build/packages/migrations/src/layouts/sqitch.js





function readSqitch(tree, options) {
    const reader = new LayoutReader(tree, options);
    const planFile = reader.at('sqitch.plan');
    if (planFile === undefined)
        throw brokenLayout(`${tree.directory}/sqitch.plan`, 'there is no such file');
    const plan = (0,sqitch_plan/* parseSqitchPlan */.j)(reader.text(planFile, 'allowed') ?? '');
    for (const { line, message } of plan.errors) {
        reader.report('file', 'error', planFile.path, line, `sqitch stops at its plan: ${message}`, 'mend the plan');
    }
    const used = new Set();
    const migrations = plan.changes.flatMap((change) => sqitch_migrationOf(reader, planFile.path, change, used));
    for (const { path } of tree.files) {
        if (!/^(deploy|revert|verify)\/.+\.sql$/.test((0,src_tree/* within */.ux)(tree, path)) || used.has(path))
            continue;
        reader.ignore(path, 'the plan names no such change', 'add it with sqitch add, or move it away');
    }
    return { migrations, issues: reader.issues };
}
function sqitch_migrationOf(reader, plan, change, used) {
    const find = (folder) => {
        const names = change.reworkedAt.map((tag) => `${change.name}@${tag}`);
        const candidates = names.length === 0 ? [change.name] : names;
        for (const name of candidates) {
            const file = reader.at(`${folder}/${name}.sql`);
            if (file !== undefined) {
                used.add(file.path);
                return file;
            }
        }
        return undefined;
    };
    const deploy = find('deploy');
    const others = [find('revert'), find('verify')].map((file) => {
        const text = file && reader.text(file, 'allowed');
        return file === undefined || text === undefined ? undefined : { file, text };
    });
    if (deploy === undefined) {
        const message = `change ${change.name} has no deploy script: sqitch stops`;
        reader.report('MG903', 'error', plan, change.line, message, `add deploy/${change.name}.sql, or remove the change`);
        return [];
    }
    const text = reader.text(deploy, 'allowed');
    if (text === undefined)
        return [];
    const [revert] = others;
    return [
        reader.migration({
            file: deploy,
            text,
            others: others.filter((other) => other !== undefined),
            version: change.id ?? change.name,
            name: change.name,
            up: reader.section(deploy, text, 1, noTransaction),
            down: revert && reader.section(revert.file, revert.text, 1, noTransaction),
            checksum: sha1(deploy.bytes),
        }),
    ];
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/layouts/sqlx.js





function readSqlx(tree, options) {
    const reader = new LayoutReader(tree, options);
    const found = tree.files.flatMap((file) => sqlx_name(reader, file));
    const ups = distinct(reader, found.filter(({ side }) => side === 'up'));
    const downs = distinct(reader, found.filter(({ side }) => side === 'down'));
    for (const [version, { file }] of downs) {
        if (!ups.has(version)) {
            const message = `version ${version} has a way down and none up`;
            reader.report('MG908', 'error', file.path, 1, message, 'add the .up.sql file, or remove this one');
        }
    }
    const ordered = [...ups.values()].sort((left, right) => (0,numbered/* byInteger */.su)(left.version, right.version));
    return {
        migrations: ordered.flatMap((up) => sqlx_migrationOf(reader, up, downs.get(up.version))),
        issues: reader.issues,
    };
}
function sqlx_name(reader, file) {
    const relative = reader.relative(file.path);
    if (relative.includes('/')) {
        if (relative.endsWith('.sql'))
            reader.ignore(file.path, 'it lies in a folder below', 'move it up, or away');
        return [];
    }
    const [, prefix = '', rest = ''] = /^([^_]*)_(.*\.sql)$/s.exec(relative) ?? [];
    if (rest === '') {
        if (/\.sql$/i.test(relative)) {
            reader.ignore(file.path, 'its name is not <number>_<name>.sql', 'rename it, or move it away');
        }
        return [];
    }
    const version = (0,numbered/* integerVersion */.$4)(prefix, numbered/* largestSigned */.tx);
    if (version === undefined) {
        const message = `sqlx stops at this file: "${prefix.slice(0, 40)}" is not an integer`;
        reader.report('file', 'error', file.path, 1, message, 'name it <number>_<name>.sql');
        return [];
    }
    const side = rest.endsWith('.down.sql') ? 'down' : 'up';
    const description = rest.replace(/(\.up|\.down)?\.sql$/, '').replaceAll('_', ' ');
    return [{ version, description, side, file }];
}
function distinct(reader, found) {
    const byVersion = new Map();
    for (const each of found) {
        const other = byVersion.get(each.version);
        if (other === undefined)
            byVersion.set(each.version, each);
        else {
            const message = `version ${each.version} is there twice (${other.file.path}): only one can be recorded`;
            reader.report('MG904', 'error', each.file.path, 1, message, 'give one of them the next free version');
        }
    }
    return byVersion;
}
function sqlx_migrationOf(reader, up, down) {
    const text = reader.text(up.file);
    const downText = down && reader.text(down.file);
    if (text === undefined)
        return [];
    const back = down === undefined || downText === undefined ? undefined : { file: down.file, text: downText };
    return [
        reader.migration({
            file: up.file,
            text,
            others: back === undefined ? [] : [back],
            version: up.version,
            name: up.description,
            up: reader.section(up.file, text, 1, sqlx_transactionOf(text)),
            down: back && reader.section(back.file, back.text, 1, sqlx_transactionOf(back.text)),
            checksum: checksumOf(reader, up.file),
        }),
    ];
}
function checksumOf({ tree }, { bytes }) {
    const settings = tree.surroundings.find(({ path }) => (0,src_tree/* nameOf */.Vb)(path) === 'sqlx.toml');
    const list = /^\s*ignored-chars\s*=\s*\[([^\]]*)\]/m.exec(new TextDecoder().decode(settings?.bytes))?.[1] ?? '';
    const ignored = [...list.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => escapes.get(text) ?? text);
    if (ignored.length === 0)
        return sha384(bytes);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return sha384(Buffer.from(ignored.reduce((rest, char) => rest.replaceAll(char, ''), text)));
}
const escapes = new Map([
    ['\\r', '\r'],
    ['\\n', '\n'],
    ['\\t', '\t'],
    ['\\uFEFF', '\u{feff}'],
]);
function sqlx_transactionOf(text) {
    return text.startsWith('-- no-transaction') ? implicitTransaction : fileTransaction;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/layouts/supabase.js



const supabase_pattern = /^([0-9]+)_(.*)\.sql$/;
function readSupabase(tree, options) {
    const reader = new LayoutReader(tree, options);
    const sorted = [...tree.files].sort((left, right) => (0,src_tree/* byBytes */.bg)(reader.relative(left.path), reader.relative(right.path)));
    const first = sorted[0]?.path;
    const files = sorted.filter((file) => supabase_isMigration(reader, file, file.path === first));
    const seen = new Map();
    for (const { path } of files) {
        const version = supabase_pattern.exec((0,src_tree/* nameOf */.Vb)(path))?.[1] ?? '';
        const other = seen.get(version);
        if (other === undefined)
            seen.set(version, path);
        else {
            const message = `version ${version} is there twice (${other}): the second fails at its own row`;
            reader.report('MG904', 'error', path, 1, message, 'give one of them the next free version');
        }
    }
    return { migrations: files.flatMap((file) => supabase_migrationOf(reader, file)), issues: reader.issues };
}
function supabase_isMigration(reader, { path }, first) {
    const relative = reader.relative(path);
    if (relative.includes('/')) {
        reader.ignore(path, 'it lies in a folder below', 'move it up, or away');
        return false;
    }
    const [, version = ''] = supabase_pattern.exec(relative) ?? [];
    if (version === '') {
        if (/\.sql$/i.test(relative)) {
            reader.ignore(path, 'its name is not <timestamp>_<name>.sql', 'rename it, or move it away');
        }
        return false;
    }
    if (first && /[0-9]{14}_init\.sql/.test(relative) && BigInt(version) < 20211209000000n) {
        reader.ignore(path, 'the tool takes an old first _init.sql for its own', 'give it another name');
        return false;
    }
    return true;
}
function supabase_migrationOf(reader, file) {
    const text = reader.text(file);
    if (text === undefined)
        return [];
    const [, version = '', name = ''] = supabase_pattern.exec((0,src_tree/* nameOf */.Vb)(file.path)) ?? [];
    const up = reader.section(file, text, 1, fileTransaction);
    return [reader.migration({ file, text, version, name, up, down: undefined, checksum: undefined })];
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/read-layout.js











function readLayout(tree, tool, options) {
    const layout = readers[tool](tree, options);
    return { ...layout, issues: [...layout.issues, ...unknownFiles(tree, tool, layout)] };
}
function unknownFiles({ files }, tool, { migrations, issues }) {
    const known = new Set([...migrations.flatMap((migration) => migration.files), ...issues.map(({ path }) => path)]);
    return files
        .filter(({ path }) => /\.sql$/i.test(path) && !known.has(path))
        .map(({ path }) => ({
        rule: 'MG908',
        severity: 'warn',
        path,
        line: 1,
        message: `the tool ignores this file: it belongs to nothing that ${tool} runs`,
        fix: 'rename it as the tool wants it, or move it away',
    }));
}
const readers = {
    'golang-migrate': readGolangMigrate,
    dbmate: readDbmate,
    goose: readGoose,
    flyway: readFlyway,
    prisma: readPrisma,
    drizzle: readDrizzle,
    sqlx: readSqlx,
    sqitch: readSqitch,
    atlas: readAtlas,
    supabase: readSupabase,
    sql: readPlain,
};


/***/ }),

/***/ 3611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ readMigrations)
});

// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __webpack_require__(5809);
// EXTERNAL MODULE: ./build/packages/migrations/src/tree.js
var src_tree = __webpack_require__(945);
;// CONCATENATED MODULE: ./build/packages/migrations/src/foreign.js

const foreignLayouts = [
    foreign('liquibase', 'layout', [beside(/^liquibase\.(properties|yml)$/), inside(/changelog.*\.(xml|ya?ml|json)$/i)], [/^--\s*liquibase formatted sql/im]),
    foreign('diesel', 'layout', [beside(/^diesel\.toml$/)]),
    foreign('hasura', 'layout', [inside(/^[^/]+\/\d+_[^/]+\/up\.sql$/)]),
    foreign('graphile-migrate', 'layout', [beside(/^\.gmrc(\.js|\.json)?$/), inside(/^committed\/\d{6}/)], [/^--! Previous: /m]),
    foreign('tern', 'layout', [beside(/^tern\.conf$/), inside(/^tern\.conf$/)], [/^---- (create above|tern:)/m]),
    foreign('refinery', 'layout', [], [], /^\s*refinery\s*=|^\s*\[dependencies\.refinery\]/m),
    foreign('node-pg-migrate', 'code', [], [/^\s*--[\s-]*(up|down)\s+migration/im], undefined, /"node-pg-migrate"\s*:/),
    foreign('Rails', 'code', [inside(/^\d{14}_\w+\.rb$/)]),
    foreign('Django', 'code', [inside(/(^|\/)\d{4}_\w+\.py$/)]),
    foreign('alembic', 'code', [beside(/^alembic\.ini$/), inside(/^(env\.py|script\.py\.mako|versions\/.+\.py)$/)]),
    foreign('knex', 'code', [beside(/^knexfile\.[cm]?[jt]s$/)]),
    foreign('Sequelize', 'code', [beside(/^\.sequelizerc$/)]),
    foreign('TypeORM', 'code', [beside(/^(ormconfig\.\w+|data-source\.[jt]s)$/), inside(/^\d{13}-\w+\.[jt]s$/)]),
    foreign('MikroORM', 'code', [beside(/^mikro-orm\.config\.[cm]?[jt]s$/)]),
    foreign('Kysely', 'code', [beside(/^kysely\.config\.[cm]?[jt]s$/)]),
    foreign('Laravel', 'code', [beside(/^artisan$/), inside(/^\d{4}_\d\d_\d\d_\d{6}_\w+\.php$/)]),
    foreign('Phinx', 'code', [beside(/^phinx\.(php|json|ya?ml)$/)]),
    foreign('Doctrine', 'code', [inside(/^Version\d{14}\.php$/)]),
    foreign('Ecto', 'code', [inside(/^\d{14}_\w+\.exs$/)]),
    foreign('Entity Framework Core', 'code', [inside(/(\.Designer|ModelSnapshot)\.cs$/)]),
    foreign('yoyo', 'layout', [beside(/^yoyo\.ini$/), inside(/^yoyo\.ini$/)], [/^-- depends:/m]),
    foreign('rambler', 'layout', [beside(/^rambler\.json$/)], [/^-- rambler (up|down)/m]),
    foreign('MyBatis Migrations', 'layout', [], [/^-- \/\/@UNDO/m]),
    foreign('sql-migrate', 'layout', [beside(/^dbconfig\.yml$/)], [/^--\s*\+migrate (Up|Down)/m]),
];
function foreign(name, kind, signs, contents = [], cargo, npm) {
    const all = [...signs, ...contents.map(saying)];
    if (cargo !== undefined)
        all.push(manifest('Cargo.toml', cargo));
    if (npm !== undefined)
        all.push(manifest('package.json', npm));
    return {
        name,
        kind,
        seen(tree) {
            for (const sign of all) {
                const seen = sign(tree);
                if (seen !== undefined)
                    return seen;
            }
            return undefined;
        },
    };
}
function beside(pattern) {
    return (tree) => tree.surroundings.find(({ path }) => pattern.test((0,src_tree/* nameOf */.Vb)(path)))?.path;
}
function inside(pattern) {
    return (tree) => tree.files.find(({ path }) => pattern.test((0,src_tree/* within */.ux)(tree, path)))?.path;
}
function saying(pattern) {
    return (tree) => tree.files.find((file) => file.path.endsWith('.sql') && pattern.test(headOf(file)))?.path;
}
function manifest(name, pattern) {
    return (tree) => tree.surroundings.find((file) => (0,src_tree/* nameOf */.Vb)(file.path) === name && pattern.test(headOf(file)))?.path;
}
const headLength = 64 * 1024;
const headOf = ({ bytes }) => new TextDecoder().decode(bytes.subarray(0, headLength));

// EXTERNAL MODULE: ./build/packages/migrations/src/tool.js
var tool = __webpack_require__(1555);
;// CONCATENATED MODULE: ./build/packages/migrations/src/detect.js




const detectionReasons = {
    'unknown-layout': 'no migration tool is known by the files of the directory',
    'ambiguous-layout': 'more than one migration tool claims the directory',
    'unsupported-layout': 'the migrations are of a tool whose files are not read',
};
function detectTool(tree) {
    const inside = claims(tree, insideMarks, 'inside');
    const claimed = inside.length > 0 ? inside : fitting(tree, claims(tree, surroundingMarks, 'around'));
    const [first, second] = claimed.length > 0 ? claimed : claims(tree, nameMarks, 'names');
    if (first === undefined)
        throw unknown(tree);
    if (second !== undefined)
        throw ambiguous(tree, first, second);
    if (first.tool === undefined)
        throw unsupported(first);
    return first.tool;
}
const insideMarks = {
    prisma: (tree) => pathWithin(tree, 'migration_lock.toml'),
    drizzle: (tree) => pathWithin(tree, 'meta/_journal.json'),
    sqitch: (tree) => pathWithin(tree, 'sqitch.plan'),
    atlas: (tree) => pathWithin(tree, 'atlas.sum'),
    dbmate: (tree) => detect_saying(tree, /^--\s*migrate:(up|down)\b/m),
    goose: (tree) => detect_saying(tree, /^--[ \t]*\+goose\s+(up|down|statementbegin|no transaction)/im),
    supabase: (tree) => tree.surroundings.find(({ path }) => /(^|\/)supabase\/config\.toml$/.test(path))?.path,
};
const surroundingMarks = {
    flyway: (tree) => [...tree.files, ...tree.surroundings].find(({ path }) => isFlywayConfig(path))?.path,
    sqlx: (tree) => tree.surroundings.find(isSqlx)?.path,
    atlas: (tree) => around(tree, /^atlas\.hcl$/),
    drizzle: (tree) => around(tree, /^drizzle\.config\.[cm]?[jt]s$/),
};
const nameMarks = {
    'golang-migrate': (tree) => topLevel(tree).find(({ path }) => /^[0-9]+_.*\.(up|down)\./.test((0,src_tree/* nameOf */.Vb)(path)))?.path,
    flyway: (tree) => tree.files.find(({ path }) => /^(V[0-9][0-9._]*|R)__.+\.sql$/.test((0,src_tree/* nameOf */.Vb)(path)))?.path,
};
const usualNames = {
    flyway: /^([VUB][0-9][0-9._]*|R)__.+\.sql$/,
    refinery: /^[VU][0-9]+__.+\.(sql|rs)$/,
    sqlx: /^[0-9]+_.+\.sql$/,
    atlas: /^[^_]+(_.+)?\.sql$/,
    drizzle: /^[0-9]{4}_.+\.sql$/,
    diesel: /^up\.sql$/,
    tern: /^[0-9]+_.+\.sql$/,
    'node-pg-migrate': /^[0-9]+_.+\.(sql|[cm]?[jt]s)$/,
    knex: /^[0-9]+_.+\.[cm]?[jt]s$/,
    Sequelize: /\.[cm]?[jt]s$/,
    TypeORM: /\.[cm]?[jt]s$/,
    MikroORM: /\.[cm]?[jt]s$/,
    Kysely: /\.[cm]?[jt]s$/,
    alembic: /\.py$/,
    Laravel: /\.php$/,
    Phinx: /\.php$/,
    Rails: /^[0-9]{14}_.+\.rb$/,
};
function claims(tree, marks, where) {
    const own = tool/* tools */.Y.flatMap((tool) => {
        const seen = marks[tool]?.(tree);
        return seen === undefined ? [] : [{ name: tool, tool, foreign: undefined, seen }];
    });
    if (where === 'names')
        return own;
    const others = foreignLayouts.flatMap((foreign) => {
        const seen = foreign.seen(tree);
        const isInside = seen !== undefined && tree.files.some(({ path }) => path === seen);
        if (seen === undefined || isInside !== (where === 'inside'))
            return [];
        return [{ name: foreign.name, tool: undefined, foreign, seen }];
    });
    return [...own, ...others];
}
function fitting(tree, claimed) {
    const fit = claimed.filter(({ name }) => {
        const pattern = usualNames[name];
        return pattern !== undefined && tree.files.some(({ path }) => pattern.test((0,src_tree/* nameOf */.Vb)(path)));
    });
    return fit.length > 0 ? fit : claimed.filter(({ name }) => usualNames[name] === undefined);
}
function pathWithin(tree, relative) {
    return tree.files.find(({ path }) => (0,src_tree/* within */.ux)(tree, path) === relative)?.path;
}
function topLevel(tree) {
    return tree.files.filter(({ path }) => !(0,src_tree/* within */.ux)(tree, path).includes('/'));
}
function detect_saying(tree, pattern) {
    return tree.files.find((file) => file.path.endsWith('.sql') && pattern.test(headOf(file)))?.path;
}
function around(tree, pattern) {
    return tree.surroundings.find(({ path }) => pattern.test((0,src_tree/* nameOf */.Vb)(path)))?.path;
}
function isFlywayConfig(path) {
    return /^flyway(\.user)?\.(toml|conf)$/.test((0,src_tree/* nameOf */.Vb)(path));
}
function isSqlx(file) {
    if ((0,src_tree/* nameOf */.Vb)(file.path) === 'sqlx.toml')
        return true;
    return ((0,src_tree/* nameOf */.Vb)(file.path) === 'Cargo.toml' && /^\s*sqlx[\s.=]|^\s*\[(workspace\.)?dependencies\.sqlx\]/m.test(headOf(file)));
}
function unknown(tree) {
    const seen = tree.files.slice(0, 3).map(({ path }) => (0,src_tree/* nameOf */.Vb)(path));
    const found = seen.length === 0 ? 'it holds no files' : `it holds ${seen.join(', ')}${tree.files.length > 3 ? ', …' : ''}`;
    return new action_failure/* ActionFailure */.d('unknown-layout', `${tree.directory} is of no migration tool that can be told by its files (${found}); say which it is with ` +
        `tool: ${tool/* tools */.Y.join(' | ')}. For a tool that is none of these, judge what it sends: task: rehearse captures it`);
}
function ambiguous(tree, first, second) {
    const tied = `${first.name} (${first.seen}) and ${second.name} (${second.seen})`;
    return new action_failure/* ActionFailure */.d('ambiguous-layout', `${tree.directory} could be of ${tied}; say which with tool: ${first.tool ?? second.tool ?? tool/* tools */.Y.join(' | ')}`);
}
function unsupported({ name, foreign, seen }) {
    const why = foreign?.kind === 'code'
        ? 'its migrations are programs, so only what they send to the server can be judged'
        : 'its order and transactions are not modelled here';
    return new action_failure/* ActionFailure */.d('unsupported-layout', `these are migrations of ${name} (${seen}): ${why}. Use task: rehearse, which captures every statement from a ` +
        `shadow server; or, when the files are SQL that something else runs, say tool: ${tool/* tools */.Y.join(' | ')}`);
}

// EXTERNAL MODULE: ./build/packages/migrations/src/read-layout.js + 19 modules
var read_layout = __webpack_require__(6120);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/migrations/src/decode.js
var decode = __webpack_require__(4691);
;// CONCATENATED MODULE: ./build/packages/migrations/src/read-tree.js






const mostFiles = 20_000;
const mostBytes = 128 * 1024 * 1024;
const mostDepth = 8;
async function readTree({ root, directory }) {
    const top = await (0,promises_.realpath)(root);
    const base = await real((0,external_node_path_.join)(root, directory), directory);
    if (base !== top && !base.startsWith(top + external_node_path_.sep))
        throw unsafe(directory, 'it leads out of the workspace');
    const files = [];
    await walk({ base, directory, files, entries: 0, bytes: 0 }, '', 0);
    const surroundings = above(root, directory);
    return { directory, files: files.sort((left, right) => (0,src_tree/* byBytes */.bg)(left.path, right.path)), surroundings };
}
async function real(path, name) {
    try {
        const found = await (0,promises_.realpath)(path);
        if ((await (0,promises_.stat)(found)).isDirectory())
            return found;
    }
    catch (error) {
        throw new action_failure/* ActionFailure */.d('no-directory', `there is no directory ${name} in the workspace; check directory:`, {
            cause: error,
        });
    }
    throw new action_failure/* ActionFailure */.d('no-directory', `${name} is a file; directory: takes the folder of the migrations`);
}
async function walk(state, below, depth) {
    if (depth > mostDepth)
        throw tooLarge(state.directory, `it is more than ${mostDepth} folders deep`);
    const entries = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(state.base, below), { withFileTypes: true });
    for (const entry of entries) {
        const path = below === '' ? entry.name : `${below}/${entry.name}`;
        if (isNobodys(state.directory, path))
            continue;
        if (entry.name.includes('\u{fffd}'))
            throw unsafe(state.directory, `${JSON.stringify(path)} is no UTF-8 name`);
        const kind = entry.isSymbolicLink() ? await linked(state, path) : entry;
        state.entries += 1;
        if (state.entries > mostFiles)
            throw tooLarge(state.directory, `it holds more than ${mostFiles} files and folders`);
        if (kind.isDirectory())
            await walk(state, path, depth + 1);
        else if (kind.isFile())
            take(state, path);
    }
}
function isNobodys(directory, path) {
    return (0,src_tree/* nameOf */.Vb)(path) === '.git' || (directory === '.' && path === 'node_modules');
}
async function linked({ base, directory }, path) {
    const target = await (0,promises_.realpath)((0,external_node_path_.join)(base, path)).catch(() => undefined);
    if (target === undefined)
        throw unsafe(directory, `${JSON.stringify(path)} is a symbolic link to nothing`);
    const way = (0,external_node_path_.relative)(base, target);
    if (way === '' || way.startsWith('..')) {
        throw unsafe(directory, `${JSON.stringify(path)} is a symbolic link that leads out of it`);
    }
    return (0,promises_.stat)(target);
}
function take(state, path) {
    const { base, directory, files } = state;
    const absolute = (0,external_node_path_.join)(base, path);
    const { size } = (0,external_node_fs_.statSync)(absolute);
    const named = directory === '.' ? path : `${directory}/${path}`;
    if (size > decode/* largestFile */.N) {
        files.push({ path: named, bytes: new Uint8Array(), unreadSize: size });
        return;
    }
    state.bytes += size;
    if (state.bytes > mostBytes)
        throw tooLarge(directory, `it holds more than ${mostBytes} bytes`);
    files.push({ path: named, bytes: (0,external_node_fs_.readFileSync)(absolute) });
}
function above(root, directory) {
    const found = [];
    const names = directory === '.' ? [] : directory.split('/');
    for (let length = names.length - 1; length >= 0; length -= 1) {
        const folder = names.slice(0, length).join('/');
        const entries = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(root, folder), { withFileTypes: true }).filter((entry) => entry.isFile());
        for (const { name } of entries.sort((left, right) => (0,src_tree/* byBytes */.bg)(left.name, right.name))) {
            const absolute = (0,external_node_path_.join)(root, folder, name);
            const isRead = telling.test(name) && (0,external_node_fs_.statSync)(absolute).size <= configurationSize;
            const bytes = isRead ? (0,external_node_fs_.readFileSync)(absolute) : new Uint8Array();
            found.push({ path: folder === '' ? name : `${folder}/${name}`, bytes });
        }
    }
    return found;
}
const telling = /^(Cargo\.toml|package\.json|sqlx\.toml|atlas\.hcl|flyway(\.user)?\.(toml|conf))$/;
const configurationSize = 256 * 1024;
function unsafe(directory, why) {
    return new action_failure/* ActionFailure */.d('unsafe-directory', `${directory} is not read: ${why}`);
}
function tooLarge(directory, why) {
    return new action_failure/* ActionFailure */.d('too-large', `${directory} is not read: ${why}; check directory:`);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/read-migrations.js



async function readMigrations(options) {
    const tree = await readTree(options);
    const tool = options.tool === 'auto' ? detectTool(tree) : options.tool;
    return { tool, tree, ...(0,read_layout/* readLayout */.T)(tree, tool, options) };
}


/***/ }),

/***/ 6544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   zz: () => (/* binding */ commitThatAdded)
/* harmony export */ });
/* unused harmony exports isAncestor, isShallow */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5809);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9661);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(945);




const commitPattern = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
async function commitOf(place, revision) {
    if (/^-|[\p{Cc}\s]/u.test(revision)) {
        throw new _kit__WEBPACK_IMPORTED_MODULE_1__/* .ActionFailure */ .d('no-base', `${JSON.stringify(revision.slice(0, 100))} is not a git revision`);
    }
    const isOwn = /^HEAD\b|[~^:@]/.test(revision) || commitPattern.test(revision);
    const remote = isOwn ? [] : [`refs/remotes/origin/${revision}`];
    for (const name of [...remote, revision]) {
        const { exitCode, stdout } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(place, [
            'rev-parse',
            '--verify',
            '--quiet',
            '--end-of-options',
            `${name}^{commit}`,
        ]);
        const commit = stdout.trim();
        if (exitCode === 0 && commitPattern.test(commit))
            return commit;
    }
    throw new _kit__WEBPACK_IMPORTED_MODULE_1__/* .ActionFailure */ .d('no-base', `this checkout does not hold ${revision}; check out with fetch-depth: 0, or run ` +
        `git fetch --no-tags origin ${revision} before this step`);
}
async function isAncestor(place, ancestor, descendant) {
    const [from, to] = [await commitOf(place, ancestor), await commitOf(place, descendant)];
    const { exitCode, stderr } = await git(place, ['merge-base', '--is-ancestor', from, to]);
    if (exitCode === 0)
        return true;
    if (exitCode !== 1)
        throw new ActionFailure('git-failed', `git merge-base failed: ${stderr.trim().slice(0, 300)}`);
    if (await isShallow(place)) {
        throw new ActionFailure('no-base', `whether ${ancestor} comes before ${descendant} cannot be told: this checkout is shallow; use fetch-depth: 0`);
    }
    return false;
}
async function isShallow(place) {
    return (await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .askGit */ .g)(place, ['rev-parse', '--is-shallow-repository'])).trim() !== 'false';
}
async function commitThatAdded(place, path) {
    const folder = { ...place, root: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(place.root, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path)) };
    if (await isShallow(folder)) {
        throw new _kit__WEBPACK_IMPORTED_MODULE_1__/* .ActionFailure */ .d('no-base', `${path} is a contract without after=, so the commit that added it counts, and this checkout is shallow: ` +
            'use fetch-depth: 0, or write after= into the file');
    }
    for (const merges of [[], ['-m', '--first-parent']]) {
        const args = ['log', '-1', '--no-renames', '--diff-filter=A', '--format=%H', ...merges, 'HEAD', '--', (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(path)];
        const commit = (await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .askGit */ .g)(folder, args)).trim();
        if (commitPattern.test(commit))
            return commit;
    }
    throw new _kit__WEBPACK_IMPORTED_MODULE_1__/* .ActionFailure */ .d('no-base', `no commit of this checkout added ${path}; commit it, or write after= into the file`);
}


/***/ }),

/***/ 9980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ scan)
/* harmony export */ });
function scan(sql, database) {
    const tokens = [];
    let at = 0;
    while (at < sql.length) {
        if (isSpace(sql.charCodeAt(at))) {
            at += 1;
            continue;
        }
        const token = tokenAt(sql, at, database);
        tokens.push(token);
        at = token.end;
    }
    return tokens;
}
function tokenAt(sql, start, database) {
    const mysql = database === 'mysql' || database === 'mariadb';
    const token = (kind, end) => ({ kind, start, end });
    const char = sql.charAt(start);
    if (char === ';')
        return token('end', start + 1);
    if (startsLineComment(sql, start, mysql))
        return token('line-comment', lineEnd(sql, start));
    if (char === '/' && sql[start + 1] === '*') {
        if (mysql && /^\/\*M?!\d*/.test(sql.slice(start, start + 12)))
            return token('symbol', executable(sql, start));
        return token('block-comment', blockEnd(sql, start, database === 'postgres'));
    }
    if ((char === 'E' || char === 'e') && sql[start + 1] === "'" && database === 'postgres') {
        return token('quoted', quoteEnd(sql, start + 1, "'", true));
    }
    if (char === "'" || char === '"')
        return token('quoted', quoteEnd(sql, start, char, mysql));
    if (char === '`' && database !== 'postgres')
        return token('quoted', quoteEnd(sql, start, '`', false));
    if (char === '[' && database === 'sqlite')
        return token('quoted', closing(sql, start, ']'));
    if (char === '$' && database === 'postgres') {
        const end = dollarEnd(sql, start);
        if (end !== undefined)
            return token('quoted', end);
    }
    const word = wordEnd(sql, start);
    return word > start ? token('word', word) : token('symbol', start + 1);
}
function isSpace(code) {
    return code === 32 || (code >= 9 && code <= 13) || code === 0xfeff || code === 0xa0;
}
function startsLineComment(sql, at, mysql) {
    if (sql[at] === '#')
        return mysql;
    if (sql[at] !== '-' || sql[at + 1] !== '-')
        return false;
    return !mysql || at + 2 === sql.length || isSpace(sql.charCodeAt(at + 2));
}
function lineEnd(sql, from) {
    for (let at = from; at < sql.length; at += 1)
        if (sql[at] === '\n' || sql[at] === '\r')
            return at;
    return sql.length;
}
function executable(sql, start) {
    return start + (/^\/\*M?!\d*/.exec(sql.slice(start, start + 12))?.[0].length ?? 1);
}
function blockEnd(sql, start, nested) {
    let depth = 1;
    let at = start + 2;
    while (at < sql.length) {
        const pair = sql.slice(at, at + 2);
        if (pair === '*/') {
            depth -= 1;
            at += 2;
            if (depth === 0)
                return at;
        }
        else if (pair === '/*' && nested) {
            depth += 1;
            at += 2;
        }
        else
            at += 1;
    }
    return sql.length;
}
function quoteEnd(sql, start, quote, backslash) {
    let at = start + 1;
    while (at < sql.length) {
        const char = sql[at];
        if (char === '\\' && backslash)
            at += 2;
        else if (char !== quote)
            at += 1;
        else if (sql[at + 1] === quote)
            at += 2;
        else
            return at + 1;
    }
    return sql.length;
}
function closing(sql, start, mark) {
    const end = sql.indexOf(mark, start);
    return end === -1 ? sql.length : end + mark.length;
}
const dollarTag = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
function dollarEnd(sql, start) {
    dollarTag.lastIndex = start;
    const tag = dollarTag.exec(sql)?.[0];
    if (tag === undefined)
        return undefined;
    const end = sql.indexOf(tag, start + tag.length);
    return end === -1 ? sql.length : end + tag.length;
}
const wordPattern = /[\w\u0080-\uffff][\w$\u0080-\uffff]*/y;
function wordEnd(sql, start) {
    wordPattern.lastIndex = start;
    return start + (wordPattern.exec(sql)?.[0].length ?? 0);
}


/***/ }),

/***/ 3007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isEmptySql),
/* harmony export */   w: () => (/* binding */ roughStatements)
/* harmony export */ });
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7010);
/* harmony import */ var _scan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9980);


const enough = 1000;
function roughStatements(sql, database) {
    const lines = new _lines_js__WEBPACK_IMPORTED_MODULE_0__/* .Lines */ .q(sql);
    const found = [];
    let current = [];
    const close = () => {
        const [first] = current;
        if (first !== undefined)
            found.push({ words: wordsOf(sql, current, database), line: lines.at(first.start) });
        current = [];
    };
    for (const token of (0,_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .scan */ .S)(sql, database)) {
        if (token.kind === 'end')
            close();
        else if (token.kind !== 'line-comment' && token.kind !== 'block-comment')
            current.push(token);
    }
    close();
    return found;
}
function isEmptySql(sql, database) {
    return (0,_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .scan */ .S)(sql, database).every(({ kind }) => kind === 'line-comment' || kind === 'block-comment' || kind === 'end');
}
function wordsOf(sql, tokens, database) {
    const words = [];
    let joined = false;
    for (const { kind, start, end } of tokens) {
        if (words.length === enough)
            break;
        const text = sql.slice(start, end);
        const word = kind === 'quoted' ? unquoted(text, database) : text.toUpperCase();
        if (kind === 'symbol' && text === '.' && words.length > 0) {
            words.push(`${words.pop() ?? ''}.`);
            joined = true;
        }
        else if (kind === 'word' || kind === 'quoted') {
            words.push(joined ? `${words.pop() ?? ''}${word}` : word);
            joined = false;
        }
        else
            joined = false;
    }
    return words;
}
function unquoted(text, database) {
    const isName = /^[`[]/.test(text) || (text.startsWith('"') && database !== 'mysql' && database !== 'mariadb');
    return isName ? `"${text.slice(1, -1).replace(/\s/g, '_')}"` : "''";
}


/***/ }),

/***/ 945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   bg: () => (/* binding */ byBytes),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
function within(tree, path) {
    return tree.directory === '.' ? path : path.slice(tree.directory.length + 1);
}
function nameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
function byBytes(left, right) {
    if (surrogate.test(left) || surrogate.test(right))
        return Buffer.compare(Buffer.from(left), Buffer.from(right));
    return left < right ? -1 : left > right ? 1 : 0;
}
const surrogate = /[\ud800-\udfff]/;


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

/***/ 8335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./build/packages/time/src/clock.js
var clock = __webpack_require__(2015);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
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


/***/ }),

/***/ 4028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ readBody)
});

// EXTERNAL MODULE: ./build/packages/sql/src/constant-text.js
var constant_text = __webpack_require__(5118);
// EXTERNAL MODULE: ./build/packages/sql/src/grammar.js
var src_grammar = __webpack_require__(4475);
// EXTERNAL MODULE: ./build/packages/sql/src/node.js
var node = __webpack_require__(9704);
;// CONCATENATED MODULE: ./build/packages/sql/src/plpgsql.js
const statements = new Map([
    ['PLpgSQL_stmt_execsql', [['sqlstmt', 'statement']]],
    ['PLpgSQL_stmt_perform', [['expr', 'statement']]],
    ['PLpgSQL_stmt_call', [['expr', 'statement']]],
    ['PLpgSQL_stmt_fors', [['query', 'statement']]],
    [
        'PLpgSQL_stmt_open',
        [
            ['query', 'statement'],
            ['dynquery', 'dynamic'],
        ],
    ],
    [
        'PLpgSQL_stmt_return_query',
        [
            ['query', 'statement'],
            ['dynquery', 'dynamic'],
        ],
    ],
    ['PLpgSQL_stmt_dynexecute', [['query', 'dynamic']]],
    ['PLpgSQL_stmt_dynfors', [['query', 'dynamic']]],
]);
function embeddedIn(tree) {
    const found = [];
    const waiting = [{ value: tree, line: 1 }];
    while (waiting.length > 0) {
        const next = waiting.pop();
        if (next === undefined)
            break;
        const { value, line } = next;
        if (Array.isArray(value)) {
            for (const item of value.toReversed())
                waiting.push({ value: item, line });
        }
        else if (isRecord(value)) {
            const own = typeof value['lineno'] === 'number' ? value['lineno'] : line;
            for (const [key, item] of Object.entries(value).reverse()) {
                found.push(...embeddedBy(key, item, own));
                waiting.push({ value: item, line: own });
            }
        }
    }
    return found.sort((one, other) => one.line - other.line);
}
function embeddedBy(key, item, line) {
    const fields = statements.get(key);
    if (fields === undefined || !isRecord(item))
        return [];
    const own = typeof item['lineno'] === 'number' ? item['lineno'] : line;
    return fields.flatMap(([field, kind]) => {
        const expression = item[field];
        const inner = isRecord(expression) ? expression['PLpgSQL_expr'] : undefined;
        const sql = isRecord(inner) ? inner['query'] : undefined;
        return typeof sql === 'string' ? [{ kind, sql, line: own }] : [];
    });
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./build/packages/sql/src/script.js + 3 modules
var script = __webpack_require__(3916);
// EXTERNAL MODULE: ./build/packages/sql/src/token.js
var src_token = __webpack_require__(4311);
;// CONCATENATED MODULE: ./build/packages/sql/src/body.js






async function readBody(statement) {
    const { DoStmt, CreateFunctionStmt } = (0,node/* parts */.rT)(statement.tree);
    if (DoStmt === undefined && CreateFunctionStmt === undefined)
        return undefined;
    const options = DoStmt?.args ?? CreateFunctionStmt?.options ?? [];
    const grammar = await (0,src_grammar/* loadGrammar */.o)();
    const { source, location, language } = clauses(options, DoStmt === undefined ? 'sql' : 'plpgsql');
    if (CreateFunctionStmt?.sql_body !== undefined) {
        return { language: 'sql', statements: atomicBody(statement, CreateFunctionStmt.sql_body) };
    }
    if (source === undefined || language === 'c' || language === 'internal')
        return { language, statements: [] };
    const line = statement.line + newlines(statement.text.slice(0, bodyStart(statement, location)));
    if (language === 'plpgsql')
        return { language, statements: plpgsqlBody(grammar, statement, line) };
    if (language !== 'sql')
        return { language, statements: [unread(source, line, `a body in ${language} is not SQL`)] };
    const inner = (0,script/* readStatements */.b)(grammar, source.includes('\0') ? '' : source);
    return { language, statements: inner.map((read) => moved(read, line)) };
}
function clauses(options, standard) {
    let [source, location, language] = [undefined, undefined, standard];
    for (const option of options) {
        const { DefElem } = (0,node/* parts */.rT)(option);
        if (DefElem?.defname === 'language')
            language = ((0,node/* stringOf */.Je)(DefElem.arg) ?? standard).toLowerCase();
        if (DefElem?.defname !== 'as')
            continue;
        source = (0,node/* stringOf */.Je)(DefElem.arg) ?? (0,node/* stringsOf */.iw)((0,node/* parts */.rT)(DefElem.arg).List?.items)[0];
        location = DefElem.location;
    }
    return { source, location, language };
}
function bodyStart(statement, location) {
    for (const token of (0,src_token/* tokens */.LU)(statement.text, statement.at(location))) {
        if (token.kind !== 'string')
            continue;
        const opening = /^(?:\$[^$]*\$|[^']*')/.exec(statement.text.slice(token.start, token.end));
        return token.start + (opening?.[0].length ?? 0);
    }
    return 0;
}
function plpgsqlBody(grammar, statement, line) {
    let tree;
    try {
        tree = grammar.parsePlPgSQLSync(statement.text);
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return [unread(statement.text, statement.line, `PL/pgSQL says: ${why}`)];
    }
    return embeddedIn(tree).flatMap(({ kind, sql, line: inner }) => {
        const at = line + inner - 1;
        const text = kind === 'statement' ? sql : constantOf(grammar, sql);
        if (text === undefined)
            return [unread(`EXECUTE ${sql}`, at, 'EXECUTE runs a text that is put together at run time')];
        return (0,script/* readStatements */.b)(grammar, text).map((read) => moved(read, at));
    });
}
function constantOf(grammar, expression) {
    const [statement] = (0,script/* readStatements */.b)(grammar, `SELECT ${expression}`);
    const target = (0,node/* parts */.rT)(statement?.tree).SelectStmt?.targetList?.[0];
    return (0,constant_text/* constantText */._)((0,node/* parts */.rT)(target).ResTarget?.val);
}
function atomicBody(statement, body) {
    const items = (0,node/* parts */.rT)(body).List?.items?.flatMap((item) => (0,node/* parts */.rT)(item).List?.items ?? [item]) ?? [body];
    return items.map((tree) => Object.assign({}, statement, { tree }));
}
function moved(statement, line) {
    return { ...statement, line: line + statement.line - 1 };
}
function unread(text, line, why) {
    return { text, line, start: 0, end: text.length, tree: undefined, unread: why, at: () => 0 };
}
function newlines(text) {
    return text.split('\n').length - 1;
}


/***/ }),

/***/ 5118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ constantText)
/* harmony export */ });
/* harmony import */ var _node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9704);

function constantText(node) {
    const { A_Const, A_Expr, FuncCall, TypeCast } = (0,_node_js__WEBPACK_IMPORTED_MODULE_0__/* .parts */ .rT)(node);
    if (A_Const !== undefined)
        return A_Const.sval?.sval;
    if (TypeCast !== undefined)
        return constantText(TypeCast.arg);
    if (A_Expr?.kind === 'AEXPR_OP' && (0,_node_js__WEBPACK_IMPORTED_MODULE_0__/* .stringOf */ .Je)(A_Expr.name?.[0]) === '||') {
        const [left, right] = [constantText(A_Expr.lexpr), constantText(A_Expr.rexpr)];
        return left === undefined || right === undefined ? undefined : left + right;
    }
    const named = (0,_node_js__WEBPACK_IMPORTED_MODULE_0__/* .stringOf */ .Je)(FuncCall?.funcname?.at(-1));
    if (named !== 'format' || FuncCall?.args?.length !== 1)
        return undefined;
    const template = constantText(FuncCall.args[0]);
    return template === undefined || /%[^%]/.test(template.replaceAll('%%', ''))
        ? undefined
        : template.replaceAll('%%', '%');
}


/***/ }),

/***/ 4475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ loadGrammar)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3136);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8877);



async function loadGrammar() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_2__.setFlagsFromString)('--no-wasm-tier-up');
    (0,node_v8__WEBPACK_IMPORTED_MODULE_2__.setFlagsFromString)('--no-wasm-dynamic-tiering');
    globalThis.__dirname ??= (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url));
    const library = await __webpack_require__.e(/* import() */ 627).then(__webpack_require__.t.bind(__webpack_require__, 2627, 19));
    await library.loadModule();
    return library;
}


/***/ }),

/***/ 1359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ quoteName),
/* harmony export */   CJ: () => (/* binding */ relationName),
/* harmony export */   Hd: () => (/* binding */ objectName),
/* harmony export */   ce: () => (/* binding */ quoteLiteral),
/* harmony export */   nD: () => (/* binding */ formatName),
/* harmony export */   sY: () => (/* binding */ listName)
/* harmony export */ });
/* harmony import */ var _node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9704);

const reserved = new Set(`all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both case cast char
   character check coalesce collate collation column concurrently constraint create cross current_catalog current_date
   current_role current_schema current_time current_timestamp current_user dec decimal default deferrable desc distinct do
   else end except exists extract false fetch float for foreign freeze from full grant greatest group grouping having ilike
   in initially inner inout int integer intersect interval into is isnull join lateral leading least left like limit
   localtime localtimestamp natural nchar none normalize not notnull null nullif numeric offset on only or order out outer
   overlaps overlay placing position precision primary real references returning right row select session_user setof similar
   smallint some substring symmetric system_user table tablesample then time timestamp to trailing treat trim true union
   unique user using values varchar variadic verbose when where window with`.split(/\s+/));
function quoteName(name) {
    return /^[a-z_][a-z0-9_$]*$/.test(name) && !reserved.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
function quoteLiteral(text) {
    return `'${text.replaceAll("'", "''")}'`;
}
function formatName({ schema, name }) {
    return schema === undefined ? quoteName(name) : `${quoteName(schema)}.${quoteName(name)}`;
}
function relationName(relation) {
    return { schema: relation?.schemaname, name: relation?.relname ?? '' };
}
function listName(nodes) {
    const words = (0,_node_js__WEBPACK_IMPORTED_MODULE_0__/* .stringsOf */ .iw)(nodes);
    return { schema: words.at(-2), name: words.at(-1) ?? '' };
}
function objectName(node) {
    const { List, TypeName, ObjectWithArgs, RangeVar, String: single } = (0,_node_js__WEBPACK_IMPORTED_MODULE_0__/* .parts */ .rT)(node);
    if (RangeVar !== undefined)
        return relationName(RangeVar);
    if (single !== undefined)
        return { schema: undefined, name: single.sval ?? '' };
    return listName(List?.items ?? TypeName?.names ?? ObjectWithArgs?.objname);
}


/***/ }),

/***/ 9704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Je: () => (/* binding */ stringOf),
/* harmony export */   iw: () => (/* binding */ stringsOf),
/* harmony export */   rT: () => (/* binding */ parts)
/* harmony export */ });
const none = {};
function parts(node) {
    return node ?? none;
}
function kindOf(node) {
    for (const kind in node)
        return kind;
    return '';
}
function stringOf(node) {
    return parts(node).String?.sval;
}
function stringsOf(nodes) {
    return (nodes ?? []).map(stringOf).filter((text) => text !== undefined);
}


/***/ }),

/***/ 3916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ readScript),
  b: () => (/* binding */ readStatements)
});

// EXTERNAL MODULE: ./build/packages/sql/src/grammar.js
var grammar = __webpack_require__(4475);
;// CONCATENATED MODULE: ./build/packages/sql/src/refusal.js
const largestScript = 5 * 1024 * 1024;
function refusal(sql) {
    const nul = sql.indexOf('\0');
    if (nul >= 0) {
        const line = lineOf(sql, nul);
        return `line ${line} holds a NUL byte, which hides everything after it from PostgreSQL's parser; is the file UTF-16?`;
    }
    const broken = sql.indexOf('\uFFFD');
    if (broken >= 0)
        return `line ${lineOf(sql, broken)} is not UTF-8; save the file as UTF-8`;
    if (!sql.isWellFormed())
        return 'the text holds half of a UTF-16 pair, which no UTF-8 file can; save the file as UTF-8';
    const bytes = Buffer.byteLength(sql);
    if (bytes > largestScript) {
        return `the file has ${(bytes / 1024 / 1024).toFixed(1)} MB and at most 5 MB are read; load data outside of migrations`;
    }
    return undefined;
}
function lineOf(sql, offset) {
    return sql.slice(0, offset).split('\n').length;
}

// EXTERNAL MODULE: ./build/packages/sql/src/token.js
var src_token = __webpack_require__(4311);
;// CONCATENATED MODULE: ./build/packages/sql/src/split.js

function split(sql, from = 0, to = sql.length, parentheses = true) {
    const pieces = [];
    let start = from;
    while (start < to) {
        const piece = nextPiece(sql, start, to, parentheses);
        if (piece === undefined)
            break;
        pieces.push(...piece.pieces);
        start = piece.next;
    }
    return pieces;
}
function pairsUp(text) {
    let open = 0;
    for (const token of (0,src_token/* tokens */.LU)(text)) {
        if (token.kind === 'symbol' && text[token.start] === '(')
            open += 1;
        if (token.kind === 'symbol' && text[token.start] === ')')
            open -= 1;
    }
    return open === 0;
}
function nextPiece(sql, from, to, parentheses) {
    const nesting = new Nesting(sql, parentheses);
    let start;
    let end = from;
    for (const token of (0,src_token/* tokens */.LU)(sql, from)) {
        if (token.start >= to)
            break;
        if (token.kind === 'comment')
            continue;
        const text = sql[token.start];
        if (token.kind === 'symbol' && text === '\\')
            return metaCommand(sql, start, token.start, to);
        start ??= token.start;
        if (token.kind === 'symbol' && text === ';' && nesting.outermost)
            return statement(sql, start, token.start, to);
        nesting.see(token);
        end = token.end;
    }
    return start === undefined ? undefined : { pieces: [{ kind: 'sql', start, end: Math.min(end, to) }], next: to };
}
function statement(sql, start, end, to) {
    const pieces = start < end ? [{ kind: 'sql', start, end }] : [];
    if (!/^copy\b[\s\S]*\bfrom\s+stdin\b/i.test(sql.slice(start, end)))
        return { pieces, next: end + 1 };
    const data = lineEnd(sql, end, to) + 1;
    const mark = /^\\\.[ \t]*\r?$/gm;
    mark.lastIndex = Math.min(data, to);
    const closed = mark.exec(sql) === null ? to : Math.min(mark.lastIndex, to);
    if (data < closed)
        pieces.push({ kind: 'copy-data', start: data, end: closed });
    return { pieces, next: Math.max(closed, end + 1) };
}
function metaCommand(sql, start, backslash, to) {
    const end = lineEnd(sql, backslash, to);
    return { pieces: [{ kind: 'meta-command', start: start ?? backslash, end }], next: end };
}
function lineEnd(sql, from, to) {
    const end = sql.indexOf('\n', from);
    return end < 0 || end > to ? to : end;
}
class Nesting {
    #sql;
    #parentheses;
    #open = 0;
    #atomic = 0;
    #last = '';
    constructor(sql, parentheses) {
        this.#sql = sql;
        this.#parentheses = parentheses;
    }
    get outermost() {
        return this.#open <= 0 && this.#atomic === 0;
    }
    see(token) {
        if (token.kind === 'symbol' && this.#parentheses) {
            const symbol = this.#sql[token.start];
            if (symbol === '(')
                this.#open += 1;
            if (symbol === ')')
                this.#open -= 1;
        }
        if (token.kind !== 'word')
            return;
        const word = this.#sql.slice(token.start, token.end).toLowerCase();
        if (word === 'atomic' && this.#last === 'begin')
            this.#atomic = 1;
        else if (word === 'case' && this.#atomic > 0)
            this.#atomic += 1;
        else if (word === 'end' && this.#atomic > 0)
            this.#atomic -= 1;
        this.#last = word;
    }
}

;// CONCATENATED MODULE: ./build/packages/sql/src/unread.js

function whyUnread(text, error) {
    const placeholder = placeholderIn(text);
    if (placeholder !== undefined)
        return placeholder;
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof RangeError || message.startsWith('memory exhausted'))
        return 'it is nested too deeply to be read';
    return `PostgreSQL's grammar says: ${message}`;
}
function placeholderIn(text) {
    let before = '';
    let end = -1;
    for (const token of (0,src_token/* tokens */.LU)(text)) {
        const symbol = token.kind === 'symbol' ? text[token.start] : '';
        if (symbol === '{' && before === '$')
            return `${shown(text, token.start - 1)} is a placeholder that a tool fills in`;
        if (symbol === '{' && before === '{')
            return `${shown(text, token.start - 1)} is a placeholder of a template`;
        const named = token.kind !== 'symbol' && token.kind !== 'comment' && token.kind !== 'number';
        if (before === ':' && named && token.start === end && text[end - 2] !== ':') {
            return `${text.slice(end - 1, token.end)} is a variable of psql`;
        }
        before = symbol ?? '';
        end = token.end;
    }
    return undefined;
}
function shown(text, start) {
    return /^[^}\r\n]{0,60}\}{0,2}/.exec(text.slice(start))?.[0] ?? '';
}

;// CONCATENATED MODULE: ./build/packages/sql/src/script.js





async function readScript(sql) {
    const refused = refusal(sql);
    if (refused !== undefined)
        return { statements: [], refused };
    return { statements: readStatements(await (0,grammar/* loadGrammar */.o)(), sql) };
}
function readStatements(grammar, sql) {
    const text = sql.startsWith('\uFEFF') ? ` ${sql.slice(1)}` : sql;
    if (text.trim() === '')
        return [];
    const whole = parse(grammar, text);
    if (!('error' in whole))
        return statementsOf(text, 0, whole.statements, new Lines(text));
    return recover(grammar, text);
}
function parse(grammar, sql) {
    try {
        const { stmts = [] } = grammar.parseSync(sql);
        return {
            statements: stmts.map(({ stmt, stmt_location, stmt_len }) => ({
                tree: stmt,
                location: stmt_location ?? 0,
                length: stmt_len,
            })),
        };
    }
    catch (error) {
        return { error };
    }
}
function recover(grammar, sql) {
    const lines = new Lines(sql);
    return split(sql).flatMap((piece) => readPiece(grammar, sql, piece, lines, true));
}
function readPiece(grammar, sql, piece, lines, whole) {
    const text = sql.slice(piece.start, piece.end);
    if (piece.kind === 'copy-data')
        return [unreadPiece(text, piece, lines, 'the data of COPY … FROM stdin is not SQL')];
    if (piece.kind === 'meta-command') {
        const command = /\\\S*/.exec(text)?.[0] ?? '\\';
        return [unreadPiece(text, piece, lines, `${command} is a command of psql, not SQL`)];
    }
    const parsed = parse(grammar, text);
    if (!('error' in parsed))
        return statementsOf(sql, piece.start, parsed.statements, lines, piece.end);
    const parts = whole && !pairsUp(text) ? split(sql, piece.start, piece.end, false) : [];
    if (parts.length > 1)
        return parts.flatMap((part) => readPiece(grammar, sql, part, lines, false));
    return [unreadPiece(text, piece, lines, whyUnread(text, parsed.error))];
}
function unreadPiece(text, { start, end }, lines, unread) {
    return { text, line: lines.at(start), start, end, tree: undefined, unread, at: () => 0 };
}
function statementsOf(sql, base, raw, lines, limit = sql.length) {
    const bytes = byteReader(base === 0 && limit === sql.length ? sql : sql.slice(base, limit));
    return raw.map(({ tree, location, length }) => {
        const open = base + bytes.offset(location);
        const start = (0,src_token/* firstToken */.wk)(sql, open);
        const end = length === undefined ? (0,src_token/* lastToken */.Ol)(sql.slice(0, limit), start) : base + bytes.offset(location + length);
        return {
            text: sql.slice(start, end),
            line: lines.at(start),
            start,
            end,
            tree,
            at: (place = location) => Math.max(0, open + bytes.between(location, place) - start),
        };
    });
}
function byteReader(text) {
    if (Buffer.byteLength(text) === text.length)
        return { offset: (byte) => byte, between: (from, to) => to - from };
    const bytes = Buffer.from(text);
    const between = (from, to) => bytes.toString('utf8', from, Math.max(from, to)).length;
    let last = { byte: 0, offset: 0 };
    const offset = (byte) => {
        if (byte < last.byte)
            last = { byte: 0, offset: 0 };
        last = { byte, offset: last.offset + between(last.byte, byte) };
        return last.offset;
    };
    return { offset, between };
}
class Lines {
    #text;
    #offset = 0;
    #line = 1;
    constructor(text) {
        this.#text = text;
    }
    at(offset) {
        if (offset < this.#offset)
            [this.#offset, this.#line] = [0, 1];
        for (let next = this.#text.indexOf('\n', this.#offset); next >= 0 && next < offset;) {
            this.#line += 1;
            this.#offset = next + 1;
            next = this.#text.indexOf('\n', this.#offset);
        }
        return this.#line;
    }
}


/***/ }),

/***/ 4311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LU: () => (/* binding */ tokens),
/* harmony export */   Ol: () => (/* binding */ lastToken),
/* harmony export */   wk: () => (/* binding */ firstToken)
/* harmony export */ });
const blank = /\s+/y;
const lineComment = /--[^\r\n]*/y;
const plainString = /(?:[bnx]|u&)?'(?:[^']|'')*'/iy;
const escapeString = /e'(?:[^'\\]|''|\\[\s\S])*'/iy;
const quotedName = /(?:u&)?"(?:[^"]|"")*"/iy;
const dollarTag = /\$(?:[A-Za-z_\u0080-\uFFFF][\w\u0080-\uFFFF]*)?\$/y;
const word = /[A-Za-z_\u0080-\uFFFF][\w$\u0080-\uFFFF]*/y;
const number = /\d[\w.]*/y;
function* tokens(text, from = 0) {
    let start = match(blank, text, from);
    while (start < text.length) {
        const token = tokenAt(text, start);
        yield token;
        start = match(blank, text, token.end);
    }
}
function firstToken(text, from) {
    for (const token of tokens(text, from))
        if (token.kind !== 'comment')
            return token.start;
    return text.length;
}
function lastToken(text, from) {
    let end = from;
    for (const token of tokens(text, from))
        if (token.kind !== 'comment')
            end = token.end;
    return end;
}
function tokenAt(text, start) {
    const to = (kind, end) => ({ kind, start, end });
    const rest = text.length;
    if (text.startsWith('--', start))
        return to('comment', match(lineComment, text, start));
    if (text.startsWith('/*', start))
        return commentAt(text, start);
    const string = Math.max(match(escapeString, text, start), match(plainString, text, start));
    if (string > start)
        return to('string', string);
    const name = match(quotedName, text, start);
    if (name > start)
        return to('name', name);
    const tag = match(dollarTag, text, start);
    if (tag > start) {
        const close = text.indexOf(text.slice(start, tag), tag);
        return close < 0 ? to('unterminated', rest) : to('string', close + tag - start);
    }
    const opening = text[start];
    if (opening === "'" || opening === '"')
        return to('unterminated', rest);
    const letters = match(word, text, start);
    if (letters > start)
        return to('word', letters);
    const digits = match(number, text, start);
    return digits > start ? to('number', digits) : to('symbol', start + 1);
}
function commentAt(text, start) {
    const mark = /\/\*|\*\//g;
    mark.lastIndex = start;
    let depth = 0;
    for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
        depth += found[0] === '/*' ? 1 : -1;
        if (depth === 0)
            return { kind: 'comment', start, end: mark.lastIndex };
    }
    return { kind: 'unterminated', start, end: text.length };
}
function match(pattern, text, start) {
    pattern.lastIndex = start;
    return pattern.test(text) ? pattern.lastIndex : start;
}


/***/ }),

/***/ 6473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ nodesOf)
/* harmony export */ });
function* nodesOf(root, kind) {
    const waiting = [root];
    while (waiting.length > 0) {
        const value = waiting.pop();
        if (Array.isArray(value)) {
            for (const item of value)
                waiting.push(item);
        }
        else if (typeof value === 'object' && value !== null) {
            if (isNodeOf(value, kind))
                yield value[kind];
            for (const item of Object.values(value))
                if (typeof item === 'object')
                    waiting.push(item);
        }
    }
}
function isNodeOf(value, kind) {
    return Object.hasOwn(value, kind);
}


/***/ }),

/***/ 278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ parseInstant)
/* harmony export */ });
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1644);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7349);


const shape = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?)?(?:Z|(?<sign>[+-])(?<offsetHour>\d\d):(?<offsetMinute>\d\d))$/u;
function parseInstant(text) {
    const groups = shape.exec(text)?.groups;
    if (groups === undefined)
        throw new RangeError(explain(text));
    const part = (name) => Number(groups[name] ?? 0);
    refuseOutside(text, 'month', part('month'), 1, 12);
    refuseOutside(text, 'day', part('day'), 1, daysIn(part('year'), part('month')));
    refuseOutside(text, 'hour', part('hour'), 0, 23);
    refuseOutside(text, 'minute', part('minute'), 0, 59);
    if (part('second') === 60)
        throw new RangeError(`${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(text)} is a leap second; say the second before or after it`);
    refuseOutside(text, 'second', part('second'), 0, 59);
    refuseOutside(text, 'hour of the offset', part('offsetHour'), 0, 23);
    refuseOutside(text, 'minute of the offset', part('offsetMinute'), 0, 59);
    const date = new Date(0);
    date.setUTCFullYear(part('year'), part('month') - 1, part('day'));
    date.setUTCHours(part('hour'), part('minute'), part('second'), Number((groups['fraction'] ?? '').padEnd(3, '0').slice(0, 3)));
    const offset = (part('offsetHour') * 60 + part('offsetMinute')) * 60_000;
    return (0,_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(date.getTime() + (groups['sign'] === '-' ? offset : -offset));
}
function daysIn(year, month) {
    if (month === 2)
        return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
    return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
function refuseOutside(text, part, value, least, most) {
    if (value < least || value > most) {
        throw new RangeError(`${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(text)} has ${value} as its ${part}, which goes from ${least} to ${most} there`);
    }
}
function explain(text) {
    const example = 'an instant is written like 2026-11-21T09:00:00+01:00 or 2026-11-21T08:00:00Z';
    if (/^\d{4}-\d\d-\d\d$/u.test(text))
        return `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(text)} is a day without a time; ${example}`;
    if (/^\d{4}-\d\d-\d\d[T ][\d:.,]+$/u.test(text))
        return `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(text)} has no offset from UTC; ${example}`;
    return `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(text)} is no instant; ${example}`;
}


/***/ })

};
