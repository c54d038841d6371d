export const id = 474;
export const ids = [474];
export const modules = {

/***/ 42338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ contract_contract)
});

// EXTERNAL MODULE: ./build/packages/kit/src/contract.js
var contract = __webpack_require__(33382);
// EXTERNAL MODULE: ./build/packages/inputs/src/duration.js
var duration = __webpack_require__(83089);
// EXTERNAL MODULE: ./build/packages/inputs/src/field.js
var field = __webpack_require__(39433);
// EXTERNAL MODULE: ./build/packages/inputs/src/path.js
var path = __webpack_require__(9266);
// EXTERNAL MODULE: ./build/packages/inputs/src/one-of.js
var one_of = __webpack_require__(97959);
// EXTERNAL MODULE: ./build/packages/inputs/src/headers.js
var headers = __webpack_require__(25911);
// EXTERNAL MODULE: ./build/packages/inputs/src/text.js
var src_text = __webpack_require__(75450);
// EXTERNAL MODULE: ./build/packages/inputs/src/integer.js
var integer = __webpack_require__(55267);
// EXTERNAL MODULE: ./build/packages/inputs/src/boolean.js
var src_boolean = __webpack_require__(19229);
// EXTERNAL MODULE: ./build/packages/inputs/src/url.js
var url = __webpack_require__(58920);
// EXTERNAL MODULE: ./build/packages/inputs/src/lines.js
var lines = __webpack_require__(99202);
// EXTERNAL MODULE: ./build/packages/inputs/src/invalid-input.js
var invalid_input = __webpack_require__(7015);
;// CONCATENATED MODULE: ./build/packages/probe/src/target.js

const address = (0,url/* url */.O)({ schemes: ['https', 'http', 'tcp'] });
function targets() {
    const list = (0,lines/* lines */.M)((0,field/* field */.ZZ)({
        kind: 'target',
        takes: 'a URL such as https://shop.example/health, shop=https://shop.example/health or tcp://db.example:5432',
        parse: parseTarget,
    }));
    return {
        ...list,
        parse(raw) {
            const found = list.parse(raw);
            const names = found.map(({ name }) => name);
            const twice = names.find((name, index) => names.indexOf(name) !== index);
            if (twice !== undefined) {
                throw new invalid_input/* InvalidInput */.o(`two targets are called ${twice}; give each its own name, as in one=https://…`);
            }
            return found;
        },
    };
}
function parseTarget(line) {
    const named = /^([^:/?#=]*)=(.*)$/.exec(line);
    const name = named?.[1]?.trim();
    if (name !== undefined && !/^[A-Za-z0-9][\w .-]{0,63}$/.test(name)) {
        throw new invalid_input/* InvalidInput */.o('has a name that is not 1 to 64 letters, digits, blanks, dots, hyphens or underscores');
    }
    const parsed = address.parse((named?.[2] ?? line).trim());
    if (parsed.protocol === 'tcp:')
        refuseIncomplete(parsed);
    return { name: name ?? nameOf(parsed), url: parsed };
}
function refuseIncomplete(parsed) {
    if (parsed.port === '' || parsed.port === '0')
        throw new invalid_input/* InvalidInput */.o('has no port');
    if (!/^\/?$/.test(parsed.pathname) || parsed.search !== '' || parsed.hash !== '') {
        throw new invalid_input/* InvalidInput */.o('has a path, which TCP does not know');
    }
}
function nameOf(parsed) {
    return `${parsed.host}${parsed.pathname === '/' ? '' : parsed.pathname}`.slice(0, 120);
}

;// CONCATENATED MODULE: ./build/packages/probe/src/status-set.js

function statuses() {
    return (0,field/* field */.ZZ)({
        kind: 'status list',
        takes: 'HTTP status codes and ranges such as 200-299,401',
        parse(raw) {
            const ranges = raw.split(',').map((part) => parseRange(part.trim()));
            return { text: raw, has: (status) => ranges.some(([first, last]) => first <= status && status <= last) };
        },
    });
}
function parseRange(text) {
    const parts = /^([1-5]\d\d)(?:\s*-\s*([1-5]\d\d))?$/.exec(text);
    const first = Number(parts?.[1]);
    const last = Number(parts?.[2] ?? parts?.[1]);
    if (parts === null)
        throw new invalid_input/* InvalidInput */.o(`${JSON.stringify(text)} is neither a status code nor a range`);
    if (first > last)
        throw new invalid_input/* InvalidInput */.o(`${text} is an empty range`);
    return [first, last];
}

// EXTERNAL MODULE: ./build/packages/probe/src/version.js + 1 modules
var version = __webpack_require__(96982);
// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var src_duration = __webpack_require__(9349);
;// CONCATENATED MODULE: ./build/actions/health-wait/src/inputs.js



const moment = (0,duration/* duration */.p)({ min: (0,src_duration/* milliseconds */.Rz)(1), max: (0,src_duration/* hours */.c$)(6) });
const file = (0,field/* field */.ZZ)({
    kind: 'path',
    takes: 'the path of a PEM file, absolute or relative to the workspace',
    parse: (raw) => (raw.startsWith('/') ? (0,path/* absolutePath */.H)() : (0,path/* path */.A)()).parse(raw),
});
const inputs = {
    url: targets(),
    method: (0,one_of/* oneOf */.y)('GET', 'HEAD', 'POST', 'PUT', 'OPTIONS'),
    headers: (0,field/* optional */.lq)((0,headers/* headers */.b)()),
    body: (0,field/* optional */.lq)((0,src_text/* text */.Q)()),
    expectStatus: statuses(),
    expectVersion: (0,field/* optional */.lq)((0,src_text/* text */.Q)({ maxLength: 256 })),
    versionFrom: (0,version/* versionSource */.s)(),
    condition: (0,field/* optional */.lq)((0,src_text/* text */.Q)({ maxLength: 10_000 })),
    failWhen: (0,field/* optional */.lq)((0,src_text/* text */.Q)({ maxLength: 10_000 })),
    successes: (0,integer/* integer */.n)({ min: 1, max: 50 }),
    timeout: moment,
    requestTimeout: moment,
    interval: (0,field/* optional */.lq)(moment),
    maxLatency: (0,field/* optional */.lq)(moment),
    caFile: (0,field/* optional */.lq)(file),
    allowHttp: (0,src_boolean/* boolean */.z)(),
    mode: (0,one_of/* oneOf */.y)('enforce', 'warn'),
};

;// CONCATENATED MODULE: ./build/actions/health-wait/src/contract.js


const contract_contract = (0,contract/* defineContract */.ye)({
    name: 'health-wait',
    inputs: inputs,
    outputs: {
        attempts: 'How many probes were sent, to all targets together.',
        elapsed: 'How long the wait took, in whole milliseconds.',
        version: 'The version that answered last, of the first target that names one.',
        'latency-p50': 'The median latency of the confirming probes, or of the last good ones when it did not come so far, in milliseconds.',
        'latency-p95': 'The 95th percentile of the same latencies, in milliseconds.',
    },
    reasons: {
        ready: 'Every target answered as expected, often enough in a row.',
        'not-ready': 'A target did not answer as expected before the time was up.',
        'wrong-version': 'The time was up, and a target still answered with another version.',
        'too-slow': 'A target answered as expected, but more slowly than `max-latency` allows.',
        failed: 'A target said that it failed for good: `fail-when` is true.',
        tls: 'A TLS connection cannot be made or trusted, which waiting does not mend.',
        unresolved: 'The host name of a target does not resolve.',
        unauthorized: 'A target steadily answers 401 or 403.',
        'not-found': 'A target steadily answers 404.',
        redirect: 'A target redirects in a circle, or to where this action does not follow.',
        'bad-expression': 'An expression in `condition` or `fail-when` is not valid CEL; nothing was probed.',
        'unusable-ca-file': 'The file named by `ca-file` cannot be read or holds no certificate; nothing was probed.',
    },
});


/***/ }),

/***/ 40474:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73136);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42569);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42338);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83973);




await (0,_kit__WEBPACK_IMPORTED_MODULE_1__/* .runAction */ .C)(_contract_js__WEBPACK_IMPORTED_MODULE_2__/* .contract */ .d, await (0,_main_js__WEBPACK_IMPORTED_MODULE_3__/* .mainOf */ .H)((0,node_url__WEBPACK_IMPORTED_MODULE_0__.pathToFileURL)(process.argv[1] ?? '')));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 83973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ mainOf)
});

// EXTERNAL MODULE: ./build/packages/expression/src/expressions.js
var expressions = __webpack_require__(10097);
// EXTERNAL MODULE: ./build/packages/expression/src/expression-thread.js
var expression_thread = __webpack_require__(16339);
// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __webpack_require__(45809);
// EXTERNAL MODULE: ./build/packages/http/src/diagnosis.js
var diagnosis = __webpack_require__(69797);
// EXTERNAL MODULE: ./build/packages/http/src/failure.js
var src_failure = __webpack_require__(32678);
// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var src_duration = __webpack_require__(9349);
// EXTERNAL MODULE: ./build/packages/http/src/send.js + 3 modules
var send = __webpack_require__(30072);
;// CONCATENATED MODULE: ./build/packages/probe/src/http-probe.js


const longestBody = 1_048_576;
function httpProbe(check) {
    let method = check.method;
    return async (limits) => {
        const started = performance.now();
        try {
            const response = await ask(check, method, limits);
            if (method !== 'HEAD' || (response.status !== 405 && response.status !== 501))
                return answerOf(response);
            method = 'GET';
            const left = Math.max(1, limits.timeout - (performance.now() - started));
            return answerOf(await ask(check, method, { ...limits, timeout: (0,src_duration/* milliseconds */.Rz)(left) }));
        }
        catch (error) {
            return noAnswer(error, (0,src_duration/* milliseconds */.Rz)(performance.now() - started));
        }
    };
}
function ask(check, method, limits) {
    const { body, ca } = check;
    return (0,send/* send */.t)({
        url: check.url,
        method,
        headers: check.headers,
        allowHttp: check.allowHttp,
        maxBytes: longestBody,
        overflow: 'cut',
        connection: 'fresh',
        ...limits,
        ...(body === undefined ? {} : { body }),
        ...(ca === undefined ? {} : { ca }),
    });
}
function answerOf({ status, headers, body, cut, url, latency }) {
    return { kind: 'http', status, headers, body, cut, url, latency };
}
function noAnswer(error, latency) {
    if (!(error instanceof src_failure/* HttpFailure */.H))
        throw error;
    const { kind, message, hint, code } = error;
    return { kind: 'none', failure: kind, message, hint, code, latency };
}

;// CONCATENATED MODULE: ./build/packages/probe/src/tcp-probe.js



const settling = (0,src_duration/* milliseconds */.Rz)(25);
function tcpProbe(url) {
    return async (limits) => {
        const { connect } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77030, 19));
        const started = performance.now();
        const passed = () => (0,src_duration/* milliseconds */.Rz)(performance.now() - started);
        const socket = connect({ host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port) });
        try {
            await connected(socket, url, limits);
            const latency = passed();
            await stays(socket, url);
            return { kind: 'tcp', latency };
        }
        catch (error) {
            return noAnswer(explained((0,diagnosis/* diagnose */.h)(error, url), url), passed());
        }
        finally {
            socket.destroy();
        }
    };
}
function connected(socket, url, { timeout, signal }) {
    return new Promise((resolve, reject) => {
        const late = () => reject(new src_failure/* HttpFailure */.H('timeout', `no connection to ${url.host} within ${Math.round(timeout)} ms`));
        const giveUp = () => reject(new src_failure/* HttpFailure */.H('aborted', 'the connection was given up', { cause: signal.reason }));
        const timer = setTimeout(late, timeout);
        signal.addEventListener('abort', giveUp, { once: true });
        if (signal.aborted)
            giveUp();
        socket.once('connect', resolve);
        socket.once('error', reject);
        socket.once('close', () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', giveUp);
        });
    });
}
function stays(socket, url) {
    return new Promise((resolve, reject) => {
        const timer = setTimeout(resolve, settling);
        socket.once('data', () => resolve(clearTimeout(timer)));
        const cut = () => {
            clearTimeout(timer);
            reject(new src_failure/* HttpFailure */.H('reset', `${url.host} hung up`));
        };
        socket.once('end', cut);
        socket.once('error', cut);
        socket.resume();
    });
}
function explained(failure, url) {
    if (failure.kind !== 'reset')
        return failure;
    return new src_failure/* HttpFailure */.H('reset', `${url.host} accepted the connection and closed it at once`, {
        code: failure.code,
        cause: failure,
        hint: 'A forwarder (a load balancer, a published container port) may listen while nobody is behind it yet.',
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/actions/health-wait/src/ca-file.js



async function readCaFile(path, workspace) {
    const pem = await (0,promises_.readFile)((0,external_node_path_.resolve)(workspace, path), 'utf8').catch((error) => {
        const why = error instanceof Error ? error.message : String(error);
        throw new action_failure/* ActionFailure */.d('unusable-ca-file', `ca-file: ${path} cannot be read (${why}); give the path of a PEM file`, {
            cause: error,
        });
    });
    const { X509Certificate } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77598, 19));
    const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    try {
        if (blocks.length === 0)
            throw new Error('no BEGIN CERTIFICATE in it');
        for (const block of blocks)
            void new X509Certificate(block);
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new action_failure/* ActionFailure */.d('unusable-ca-file', `ca-file: ${path} holds no usable PEM certificate (${why})`, {
            cause: error,
        });
    }
    return blocks.join('\n');
}

// EXTERNAL MODULE: ./build/packages/time/src/format-duration.js
var format_duration = __webpack_require__(79503);
;// CONCATENATED MODULE: ./build/actions/health-wait/src/changes.js

const longest = 500;
function changesTo(write) {
    let written = 0;
    return (name, before, after) => {
        if (after.steady?.sign === before.steady?.sign || written > longest)
            return;
        const at = (0,format_duration/* formatDuration */.a)((0,src_duration/* milliseconds */.Rz)(after.timeline.at(-1)?.from ?? 0));
        const change = `${name}, after ${at}: ${after.last?.detail ?? ''}`;
        write(written < longest ? change : '… the answers go on changing; the last of them stand in the summary.');
        written++;
    };
}

;// CONCATENATED MODULE: ./build/actions/health-wait/src/liveness.js
const livenessPath = /\/(?:ping|live|livez|liveness|alive|heartbeat|up)\/?$/i;
function livenessSuspicion({ path, bodies }) {
    if (livenessPath.test(path))
        return `its path ${path} names bare liveness`;
    const [only] = bodies;
    if (only === undefined || bodies.length > 1)
        return undefined;
    if (only.size === 0)
        return 'its body is empty';
    return only.size <= 16 ? `it always gives the same ${only.size} bytes` : undefined;
}

;// CONCATENATED MODULE: ./build/actions/health-wait/src/latency.js
function percentile(values, share) {
    const sorted = values.toSorted((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

;// CONCATENATED MODULE: ./build/actions/health-wait/src/outcome.js


const gravity = [
    'failed',
    'tls',
    'unresolved',
    'redirect',
    'unauthorized',
    'not-found',
    'wrong-version',
    'too-slow',
    'not-ready',
];
function conclude(outcome) {
    const evidence = outcome.targets.map(evidenceOf);
    const refused = outcome.targets
        .flatMap(({ name, standing }) => (standing.state === 'refused' ? [{ name, ...standing }] : []))
        .toSorted((a, b) => gravity.indexOf(a.reason) - gravity.indexOf(b.reason));
    const [worst] = refused;
    const time = (0,format_duration/* formatDuration */.a)(outcome.elapsed);
    if (worst !== undefined) {
        const more = refused.length > 1 ? `; ${refused.length - 1} more of ${outcome.targets.length} targets did not pass either` : '';
        const hint = worst.hint === undefined ? '' : `. ${worst.hint}`;
        const message = `${worst.name} was not ready after ${time}: ${worst.detail}${more}${hint}`;
        return { decision: 'block', reason: worst.reason, message, evidence };
    }
    const ready = outcome.targets.filter(({ standing }) => standing.state === 'ready');
    if (ready.length === 0 || ready.length < outcome.targets.length) {
        return {
            decision: 'block',
            reason: 'not-ready',
            message: `the wait ended after ${time} without an answer to it`,
            evidence,
        };
    }
    const names = ready.map(({ name, watch }) => `${name}${watch.last?.version === undefined ? '' : ` (version ${watch.last.version})`}`);
    return { decision: 'pass', reason: 'ready', message: `${names.join(', ')} ready after ${time}`, evidence };
}
function evidenceOf({ name, standing, watch }) {
    const known = { subject: name, attempts: watch.attempts, version: watch.last?.version ?? null };
    switch (standing.state) {
        case 'ready':
            return { ...known, verdict: 'pass', detail: `${standing.confirming.length} good answers in a row` };
        case 'refused':
            return {
                ...known,
                verdict: 'block',
                reason: standing.reason,
                detail: standing.detail,
                hint: standing.hint ?? null,
            };
        case 'waiting':
            return {
                ...known,
                verdict: 'info',
                detail: `not decided when the wait ended: ${watch.last?.detail ?? 'no answer yet'}`,
            };
        default:
            return standing;
    }
}
function latenciesOf(outcome) {
    const latencies = outcome.targets.flatMap(({ standing, watch }) => standing.state === 'ready' ? standing.confirming.map(({ latency }) => latency) : watch.latencies);
    return { p50: rounded(percentile(latencies, 0.5)), p95: rounded(percentile(latencies, 0.95)) };
}
function rounded(latency) {
    return latency === undefined ? undefined : Math.round(latency * 10) / 10;
}

// EXTERNAL MODULE: ./build/packages/inputs/src/headers.js
var headers = __webpack_require__(25911);
;// CONCATENATED MODULE: ./build/actions/health-wait/src/secrets.js

function redactionOf(given) {
    const lines = Object.entries(given ?? {}).map(([name, value]) => `${name}: ${value}`);
    const secrets = ((0,headers/* headers */.b)().secretsIn?.(lines.join('\n')) ?? []).filter((secret) => secret.length >= 4);
    const longestFirst = secrets.toSorted((a, b) => b.length - a.length);
    return (text) => longestFirst.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
}

// EXTERNAL MODULE: ./build/packages/probe/src/body.js
var src_body = __webpack_require__(35510);
;// CONCATENATED MODULE: ./build/actions/health-wait/src/seen.js

const expressionVariables = { status: 'int', headers: 'map<string, string>', body: 'dyn', latency: 'double' };
function seenIn(answer) {
    const { status, headers, latency } = answer;
    return { values: { status: BigInt(status), headers: { ...headers }, latency }, texts: { body: (0,src_body/* bodyText */.G)(answer) } };
}

// EXTERNAL MODULE: ./build/packages/http/src/loopback.js
var loopback = __webpack_require__(85255);
;// CONCATENATED MODULE: ./build/actions/health-wait/src/settings.js



function refuseContradictions(given) {
    const problems = [...plainHttp(given), ...tcpOnly(given), ...bodyless(given), ...impossiblePace(given)];
    if (problems.length > 0)
        throw new action_failure/* ActionFailure */.d('bad-input', problems.join('\n'));
}
function plainHttp({ url, allowHttp }) {
    const open = url.filter((target) => target.url.protocol === 'http:' && !(0,loopback/* isLoopback */.U)(target.url.hostname));
    if (allowHttp || open.length === 0)
        return [];
    return [
        `url: ${namesOf(open)} would be asked in plain http, which anyone on the way can read and change; use https, or set allow-http: true`,
    ];
}
function tcpOnly(given) {
    if (given.url.some(({ url }) => url.protocol !== 'tcp:'))
        return [];
    const used = [
        given.headers && 'headers',
        given.body && 'body',
        given.expectVersion && 'expect-version',
        given.condition && 'condition',
        given.failWhen && 'fail-when',
    ].filter((name) => name !== undefined && name !== '');
    return used.length === 0
        ? []
        : [
            `${used.join(', ')}: a tcp:// target has no HTTP answer to hold this against; add an http(s):// target or leave it out`,
        ];
}
function bodyless({ method, body }) {
    if (body === undefined || (method !== 'GET' && method !== 'HEAD'))
        return [];
    return [`body: a ${method} request has none; set method: POST, or leave the body out`];
}
function impossiblePace({ interval, successes, timeout }) {
    if (interval === undefined || interval * (successes - 1) < timeout)
        return [];
    return [
        `interval: ${successes} successes, ${(0,format_duration/* formatDuration */.a)(interval)} apart, do not fit into the timeout of ${(0,format_duration/* formatDuration */.a)(timeout)}; shorten the interval or give more time`,
    ];
}
function namesOf(list) {
    return list.map(({ name }) => name).join(', ');
}

// EXTERNAL MODULE: ./build/packages/http/src/retry-after.js
var retry_after = __webpack_require__(50685);
// EXTERNAL MODULE: ./build/packages/probe/src/version.js + 1 modules
var src_version = __webpack_require__(96982);
;// CONCATENATED MODULE: ./build/actions/health-wait/src/judge.js


async function judge(answer, expected, evaluate, limits) {
    if (answer.kind === 'tcp')
        return { worth: 'good', detail: 'accepts connections' };
    if (answer.kind === 'none') {
        const fault = { about: 'failure', kind: answer.failure };
        return { worth: 'bad', fault, detail: answer.message, hint: answer.hint };
    }
    const started = performance.now();
    const left = () => ({
        ...limits,
        timeout: (0,src_duration/* milliseconds */.Rz)(Math.max(1, limits.timeout - (performance.now() - started))),
    });
    const { version } = versionOf(answer, expected);
    const failed = expected.failWhen !== undefined && (await evaluate(expected.failWhen, answer, left()));
    if (failed === true) {
        return { worth: 'fatal', detail: `fail-when is true: ${expected.failWhen?.slice(0, 200)}`, version };
    }
    const judgement = await judgeContent(answer, expected, (expression) => evaluate(expression, answer, left()));
    if (judgement.worth !== 'good' || failed === false)
        return judgement;
    const detail = `answered ${answer.status}, and fail-when ${unevaluated(failed, answer)}`;
    const hint = 'fail-when must be true or false of a good answer too, as in has(body.error) && body.error != "".';
    return { worth: 'bad', fault: { about: 'condition' }, detail, hint, version };
}
async function judgeContent(answer, expected, evaluate) {
    const { status } = answer;
    const { version, missing } = versionOf(answer, expected);
    const wanted = expected.version;
    if (!expected.statuses.has(status)) {
        const detail = `answered ${status}, and ${expected.statuses.text} is wanted`;
        return { worth: 'bad', fault: { about: 'status', status }, detail, hint: statusHint(answer), version };
    }
    if (wanted !== undefined && version !== wanted) {
        const seen = version === undefined ? `no version (${missing})` : `version ${version}`;
        const hint = version === undefined ? undefined : versionHint(version, wanted);
        const detail = `answered ${status} with ${seen}, and version ${wanted} is wanted`;
        return { worth: 'bad', fault: { about: 'version' }, detail, hint, version };
    }
    const met = expected.condition === undefined || (await evaluate(expected.condition));
    if (met === true)
        return { worth: 'good', detail: `answered ${status}`, version };
    const why = met === false ? 'is false' : unevaluated(met, answer);
    return {
        worth: 'bad',
        fault: { about: 'condition' },
        detail: `answered ${status}, and the condition ${why}`,
        version,
    };
}
const longestProblem = 300;
function unevaluated({ problem }, answer) {
    const [line = ''] = problem.split('\n', 1);
    const shown = line.length > longestProblem ? `${line.slice(0, longestProblem).toWellFormed()}…` : line;
    return `cannot be evaluated: ${shown}${unreadable(answer)}`;
}
function versionOf(answer, expected) {
    const { version, versionFrom } = expected;
    return version === undefined && versionFrom.from === 'text' ? {} : (0,src_version/* readVersion */.$)(answer, versionFrom);
}
function unreadable(answer) {
    if (answer.cut)
        return ' (only the first MiB of the body was read)';
    if (answer.headers['content-encoding'] !== undefined)
        return ' (the body is encoded, although no encoding was asked for)';
    return (0,src_body/* bodyJson */.z)(answer) === undefined ? ' (the body is not JSON, so body is text)' : '';
}
function versionHint(seen, wanted) {
    const bare = (version) => version.replace(/^v(?=\d)/i, '');
    if (bare(seen) === bare(wanted))
        return 'The two differ only by a leading v: write expect-version as the service does.';
    const [short, long] = seen.length < wanted.length ? [seen, wanted] : [wanted, seen];
    if (/^[0-9a-f]{7,}$/.test(short) && long.startsWith(short)) {
        return 'One is the short form of the other: expect-version must be written as the service does.';
    }
    return undefined;
}
function statusHint(answer) {
    const { status, headers } = answer;
    if (status >= 300 && status < 400 && headers['location'] !== undefined)
        return 'It redirects: ask for the final address.';
    if (status === 405)
        return 'The endpoint does not know this method: see the input method.';
    if (status === 407)
        return 'A proxy asks for credentials: see HTTPS_PROXY and NO_PROXY.';
    return undefined;
}

;// CONCATENATED MODULE: ./build/actions/health-wait/src/subject.js




const compared = 2;
function probedSubject(target, means) {
    let last;
    const bodies = [];
    return {
        name: target.name,
        target,
        lastAnswer: () => last,
        impression: () => ({ path: target.url.pathname, bodies }),
        async ask({ timeout, signal }) {
            const answer = await means.probe({ timeout, signal });
            const left = (0,src_duration/* milliseconds */.Rz)(Math.max(1, timeout - answer.latency));
            const judgement = await judge(answer, means.expected, means.evaluate, { timeout: left, signal });
            if (!signal.aborted)
                last = answer;
            if (answer.kind === 'http' && judgement.worth === 'good')
                remember(answer.body.length, (0,src_body/* bodyText */.G)(answer));
            const after = answer.kind === 'http' ? (0,retry_after/* retryAfter */.P)(answer.headers, means.clock.now()) : undefined;
            return { judgement: redacted(judgement, means.redact), latency: answer.latency, retryAfter: after };
        },
    };
    function remember(size, text) {
        if (bodies.length < compared && bodies.every((body) => body.text !== text))
            bodies.push({ size, text });
    }
}
function redacted(judgement, redact) {
    const version = judgement.version === undefined ? undefined : redact(judgement.version);
    const detail = redact(judgement.detail);
    if (judgement.worth !== 'bad')
        return { ...judgement, detail, version };
    return { ...judgement, detail, version, hint: judgement.hint === undefined ? undefined : redact(judgement.hint) };
}

// EXTERNAL MODULE: ./build/packages/kit/src/markdown.js
var markdown = __webpack_require__(60377);
;// CONCATENATED MODULE: ./build/actions/health-wait/src/sparkline.js
const bad = ['▁', '▂', '▃', '▄'];
const good = '█';
const silent = '·';
function sparkline(timeline, elapsed, width = 60) {
    const cells = Math.max(1, Math.min(width, Math.ceil(elapsed / 100)));
    const kinds = [...new Set(timeline.filter(({ worth }) => worth !== 'good').map(({ sign }) => sign))];
    const heights = new Map(kinds.map((sign, index) => [sign, bad[index % bad.length] ?? '▁']));
    const line = Array.from({ length: cells }, (_, index) => {
        const [from, to] = [(index * elapsed) / cells, ((index + 1) * elapsed) / cells];
        const within = timeline.filter((stretch) => stretch.from < to && stretch.to >= from);
        const worst = within.find(({ worth }) => worth !== 'good') ?? within[0];
        if (worst === undefined)
            return silent;
        return worst.worth === 'good' ? good : (heights.get(worst.sign) ?? '▁');
    });
    return line.join('');
}

;// CONCATENATED MODULE: ./build/actions/health-wait/src/summary.js




const shownBody = 2000;
function renderSummary(findings) {
    const { outcome, conclusion, suspicions } = findings;
    const title = conclusion.decision === 'pass' ? 'Ready' : `Not ready: ${conclusion.reason}`;
    const unready = outcome.targets.filter(({ standing }) => standing.state !== 'ready');
    const shown = unready.length === 0 ? outcome.targets.slice(0, 1) : unready;
    return [
        markdown/* heading */.R_(2, `${conclusion.decision === 'pass' ? '✅' : '❌'} ${title}`),
        `${markdown/* text */.Qq(conclusion.message)}\n\n`,
        markdown/* table */.tp(['Target', 'Verdict', 'Why', 'Probes', 'Timeline'], outcome.targets.map(row)),
        suspicions.length === 0 ? '' : markdown/* list */.p_(suspicions.map((suspicion) => `⚠️ ${suspicion}`)),
        conclusion.decision === 'pass' ? '' : `**What to do next.** ${markdown/* text */.Qq(advice(conclusion.reason))}\n\n`,
        ...shown.map((target) => lastAnswer(target.name, findings)),
        markdown/* details */.zH('What was answered when', outcome.targets.map(summary_history).join('')),
    ].join('');
}
function row({ name, standing, watch }) {
    const line = { markdown: markdown/* code */.aY(sparkline(watch.timeline, elapsedOf(watch.timeline))) };
    const counted = String(watch.attempts);
    switch (standing.state) {
        case 'ready':
            return [name, '✅ ready', watch.last?.detail ?? '', counted, line];
        case 'refused':
            return [name, `❌ ${standing.reason}`, standing.detail, counted, line];
        case 'waiting':
            return [name, '⏳ undecided', watch.last?.detail ?? 'no answer yet', counted, line];
        default:
            return standing;
    }
}
function elapsedOf(timeline) {
    return Math.max(1, timeline.at(-1)?.to ?? 1);
}
function summary_history({ name, watch }) {
    const rows = watch.timeline.map(({ from, to, sign, count }) => {
        return [(0,format_duration/* formatDuration */.a)((0,src_duration/* milliseconds */.Rz)(from)), (0,format_duration/* formatDuration */.a)((0,src_duration/* milliseconds */.Rz)(to)), sign, count];
    });
    return `${markdown/* text */.Qq(name)}\n\n${markdown/* table */.tp(['from', 'to', 'answer', 'times'], rows)}`;
}
function lastAnswer(name, { lastAnswer: find, redact }) {
    const answer = find(name);
    if (answer === undefined || answer.kind === 'tcp')
        return '';
    const title = `Last answer of ${name}`;
    if (answer.kind === 'none')
        return markdown/* details */.zH(title, markdown/* text */.Qq(redact(answer.message)));
    const text = redact((0,src_body/* bodyText */.G)(answer));
    const left = text.length - shownBody;
    const more = answer.cut ? 'more than a MiB' : `${left} characters`;
    const body = text.trim() === '' ? 'The body is empty.\n\n' : markdown/* block */.om(text.slice(0, shownBody));
    const rest = left > 0 || answer.cut ? `… and ${more} that are not shown.\n` : '';
    const facts = `status ${answer.status}, ${Math.round(answer.latency)} ms, ${answer.headers['content-type'] ?? 'no content type'}`;
    return markdown/* details */.zH(title, `${markdown/* text */.Qq(redact(facts))}\n\n${body}${rest}`);
}
function advice(reason) {
    switch (reason) {
        case 'ready':
            return 'Nothing.';
        case 'not-ready':
            return 'Look at the service’s own log for the time of this wait. If it only needs longer to start, raise timeout.';
        case 'wrong-version':
            return 'The old version still answers: see whether the rollout finished, whether a cache answers, and whether expect-version is written as the service writes it.';
        case 'too-slow':
            return 'The service works but is slow: look for cold caches and missing resources, or raise max-latency.';
        case 'failed':
            return 'The service gave up by itself: its answer below says why. Waiting longer does not help.';
        case 'tls':
            return 'Mend the certificate or the TLS port; for a private authority give its certificate in ca-file.';
        case 'unresolved':
            return 'Check the host name and its DNS record, also from this runner’s network.';
        case 'unauthorized':
            return 'Give credentials in headers, or probe an endpoint that needs none.';
        case 'not-found':
            return 'Check the path of the URL.';
        case 'redirect':
            return 'Probe the final address itself; a login page or a missing X-Forwarded-Proto often causes this.';
        default:
            return reason;
    }
}

;// CONCATENATED MODULE: ./build/actions/health-wait/src/judgement.js
function signOf(judgement) {
    const version = judgement.version === undefined ? '' : ` ${judgement.version}`;
    if (judgement.worth !== 'bad')
        return `${judgement.worth}${version}`;
    const { fault } = judgement;
    switch (fault.about) {
        case 'failure':
            return fault.kind;
        case 'status':
            return String(fault.status);
        case 'version':
        case 'condition':
            return `${fault.about}${version}`;
        default:
            return fault;
    }
}

;// CONCATENATED MODULE: ./build/actions/health-wait/src/plan.js
const shortestGap = 52;
const spread = 155;
function wantedSuccesses(plan, mixed) {
    return mixed && plan.successes > 1 ? Math.max(7, 2 * plan.successes + 1) : plan.successes;
}

;// CONCATENATED MODULE: ./build/actions/health-wait/src/schedule.js

const quickest = 60;
const grace = 50;
const confirming = 7;
function dueAt(watch, plan, deadline) {
    const { lastSentAt, inFlight } = watch;
    if (lastSentAt === undefined)
        return watch.startedAt;
    if (inFlight.length > 1)
        return Infinity;
    const [flight] = inFlight;
    if (flight !== undefined) {
        return watch.streak.length > 0 ? Infinity : flight.sentAt + hedgeDelay(watch, plan);
    }
    const due = Math.max(lastSentAt + pause(watch, plan), watch.heldUntil);
    const lastChance = deadline - timeToConfirm(watch, plan);
    return due > lastChance && lastSentAt < lastChance && watch.streak.length === 0 ? lastChance : due;
}
function pause(watch, plan) {
    if (plan.interval !== undefined)
        return plan.interval;
    const { steady, last, lastSentAt, streak } = watch;
    if (streak.length > 0 && streak.length < 2 * wantedSuccesses(plan, true))
        return confirmingPause(watch, plan);
    if (steady === undefined || lastSentAt === undefined)
        return quickest;
    const since = Math.max(0, lastSentAt - steady.since);
    return isSilent(last) ? between(quickest, since / 100, 500) : between(quickest, since / 50, 2000);
}
function confirmingPause({ streak, mixed, lastSentAt = 0 }, plan) {
    const [first] = streak;
    const end = (first?.answeredAt ?? 0) + (plan.successes - 1) * spread;
    const left = Math.max(wantedSuccesses(plan, mixed), plan.successes > 1 ? confirming : 1) - streak.length;
    return Math.max(shortestGap, (end - lastSentAt) / Math.max(1, left));
}
function isSilent(last) {
    if (last?.worth !== 'bad' || last.fault.about !== 'failure')
        return false;
    return last.fault.kind === 'refused' || last.fault.kind === 'reset' || last.fault.kind === 'dns';
}
function hedgeDelay({ slowest }, plan) {
    return Math.max(slowest === 0 ? 500 : Math.max(150, 4 * slowest), plan.interval ?? 0);
}
function timeToConfirm(watch, plan) {
    const wanted = wantedSuccesses(plan, watch.mixed);
    const probes = Math.max((wanted - 1) * (plan.interval ?? shortestGap), (plan.successes - 1) * spread);
    return probes + wanted * Math.min(2 * watch.slowest, plan.requestTimeout) + 150;
}
function givesUpAt(watch, plan, flight) {
    const { inFlight, streak, slowest, patience } = watch;
    const end = flight.sentAt + plan.requestTimeout + grace;
    if (streak.length > 0)
        return Math.min(end, flight.sentAt + Math.max(patience, 4 * slowest));
    const [patient] = inFlight;
    if (patient === undefined || patient.id === flight.id)
        return end;
    const silent = flight.sentAt - patient.sentAt;
    const life = Math.max(between(100, silent / 20, 2000), 3 * slowest, plan.interval ?? 0);
    return Math.min(end, flight.sentAt + life);
}
function between(least, value, most) {
    return Math.min(most, Math.max(least, value));
}

;// CONCATENATED MODULE: ./build/actions/health-wait/src/standing.js



function standing(watch, plan, now, deadline) {
    const { last } = watch;
    if (last?.worth === 'fatal')
        return { state: 'refused', reason: 'failed', detail: last.detail, hint: undefined };
    const confirming = confirmation(watch, plan);
    if (confirming !== undefined && watch.inFlight.length === 0 && !isTooSlow(confirming, plan)) {
        return { state: 'ready', confirming };
    }
    const hopeless = hopelessness(watch, plan, now);
    if (hopeless !== undefined && last?.worth === 'bad') {
        return { state: 'refused', reason: hopeless, detail: last.detail, hint: last.hint ?? hints[hopeless] };
    }
    return now < deadline ? { state: 'waiting' } : outOfTime(watch, plan);
}
function confirmation(watch, plan) {
    const { streak } = watch;
    const wanted = wantedSuccesses(plan, watch.mixed);
    const newest = streak.at(-1);
    if (newest === undefined || streak.length < wanted)
        return undefined;
    const width = (plan.successes - 1) * spread;
    const start = streak.findLastIndex((first, index) => streak.length - index >= wanted && (width === 0 || newest.sentAt - first.answeredAt >= width));
    return start < 0 ? undefined : streak.slice(start);
}
function isTooSlow(confirming, plan) {
    const slow = percentile(confirming.map(({ latency }) => latency), 0.95);
    return plan.maxLatency !== undefined && slow !== undefined && slow > plan.maxLatency;
}
const hints = {
    unauthorized: 'The endpoint asks for credentials: give them in headers, ask an endpoint that needs none, or accept the status with expect-status.',
    'not-found': 'Check the path. A service that answers 404 until its routes are there may need a longer timeout.',
};
function hopelessness(watch, plan, now) {
    const { steady, last } = watch;
    if (steady === undefined || last?.worth !== 'bad')
        return undefined;
    const lasted = now - steady.since;
    const long = Math.max(5000, plan.timeout / 10);
    const reason = lasting(last.fault);
    if (reason === undefined || steady.count < 3)
        return undefined;
    return lasted >= (reason === 'tls' || reason === 'redirect' ? 1000 : long) ? reason : undefined;
}
function lasting(fault) {
    if (fault.about === 'status') {
        if (fault.status === 401 || fault.status === 403)
            return 'unauthorized';
        return fault.status === 404 ? 'not-found' : undefined;
    }
    if (fault.about !== 'failure')
        return undefined;
    if (fault.kind === 'tls')
        return 'tls';
    if (fault.kind === 'dns')
        return 'unresolved';
    return fault.kind === 'redirect' || fault.kind === 'plain-http' ? 'redirect' : undefined;
}
function outOfTime(watch, plan) {
    const refused = (reason, detail, hint) => ({
        state: 'refused',
        reason,
        detail,
        hint,
    });
    const { last, streak } = watch;
    if (last === undefined)
        return refused('not-ready', 'no answer came in time');
    if (last.worth === 'good') {
        const slow = percentile(streak.map(({ latency }) => latency), 0.95);
        const most = plan.maxLatency;
        if (most !== undefined && slow !== undefined && slow > most && confirmation(watch, plan) !== undefined) {
            return refused('too-slow', `answers took ${inWords(slow)} (p95), more than the ${(0,format_duration/* formatDuration */.a)(most)} of max-latency`);
        }
        const wanted = wantedSuccesses(plan, watch.mixed);
        return refused('not-ready', `the last ${streak.length} answers were good, and ${wanted} in a row are needed`);
    }
    if (last.worth === 'fatal')
        return refused('failed', last.detail);
    const steady = (watch.steady?.count ?? 0) >= 3 ? lasting(last.fault) : undefined;
    const reason = steady ?? (last.fault.about === 'version' ? 'wrong-version' : 'not-ready');
    return refused(reason, last.detail, last.hint ?? hints[reason]);
}
function inWords(latency) {
    const duration = (0,src_duration/* milliseconds */.Rz)(latency);
    return (0,format_duration/* formatDuration */.a)(duration);
}

;// CONCATENATED MODULE: ./build/actions/health-wait/src/timeline.js
const timeline_longest = 256;
function extend(timeline, answer) {
    const { worth, sign, at } = answer;
    const last = timeline.at(-1);
    if (last !== undefined && last.sign === sign && last.worth === worth) {
        return [...timeline.slice(0, -1), { ...last, to: at, count: last.count + 1 }];
    }
    return fold([...timeline, { worth, sign, from: at, to: at, count: 1 }]);
}
function fold(timeline) {
    const [first, second, ...rest] = timeline;
    if (timeline.length <= timeline_longest || first === undefined || second === undefined)
        return timeline;
    const sign = first.sign.endsWith(' …') ? first.sign : `${first.sign} …`;
    return [{ worth: 'bad', sign, from: first.from, to: second.to, count: first.count + second.count }, ...rest];
}

;// CONCATENATED MODULE: ./build/actions/health-wait/src/watch.js


const remembered = 64;
function begin(startedAt) {
    return {
        startedAt,
        attempts: 0,
        inFlight: [],
        lastSentAt: undefined,
        last: undefined,
        steady: undefined,
        streak: [],
        mixed: false,
        slowest: 0,
        patience: 1000,
        heldUntil: 0,
        newestBadSentAt: -Infinity,
        latencies: [],
        timeline: [],
    };
}
function sent(watch, flight) {
    return {
        ...watch,
        attempts: watch.attempts + 1,
        inFlight: [...watch.inFlight, flight],
        lastSentAt: flight.sentAt,
    };
}
function givenUp(watch, id, at) {
    const flight = watch.inFlight.find((one) => one.id === id);
    if (flight === undefined)
        return watch;
    const rest = { ...watch, inFlight: watch.inFlight.filter((one) => one.id !== id) };
    const age = at - flight.sentAt;
    const judgement = silence(age);
    if (watch.streak.length === 0 && watch.steady !== undefined && watch.steady.sign !== signOf(judgement))
        return rest;
    const patience = watch.streak.length === 0 ? watch.patience : 2 * Math.max(watch.patience, age);
    return { ...judged(rest, { id, answeredAt: at, latency: age, judgement }), patience };
}
function withdrawn(watch, id) {
    return { ...watch, inFlight: watch.inFlight.filter((one) => one.id !== id) };
}
function silence(age) {
    const detail = `no answer within ${Math.round(age)} ms`;
    return { worth: 'bad', fault: { about: 'failure', kind: 'timeout' }, detail };
}
function answered(watch, observation) {
    const flight = watch.inFlight.find((one) => one.id === observation.id);
    if (flight === undefined)
        return watch;
    if (observation.judgement.worth === 'good' && flight.sentAt < watch.newestBadSentAt)
        return withdrawn(watch, flight.id);
    const rest = { ...watch, inFlight: watch.inFlight.filter((one) => one !== flight) };
    const next = judged(rest, observation);
    const slowest = isAnswer(observation.judgement) ? Math.max(watch.slowest, observation.latency) : watch.slowest;
    if (observation.judgement.worth !== 'good') {
        const heldUntil = observation.answeredAt + (observation.retryAfter ?? 0);
        return { ...next, slowest, heldUntil, newestBadSentAt: Math.max(watch.newestBadSentAt, flight.sentAt) };
    }
    const { answeredAt, latency } = observation;
    const success = { sentAt: flight.sentAt, answeredAt, latency };
    const older = watch.streak.length === 0 ? [] : next.inFlight;
    return {
        ...next,
        slowest,
        inFlight: older,
        streak: keepEnds([...watch.streak, success]),
        latencies: [...watch.latencies, latency].slice(-remembered),
    };
}
function isAnswer(judgement) {
    return judgement.worth !== 'bad' || judgement.fault.about !== 'failure';
}
function keepEnds(streak) {
    return streak.length <= remembered ? streak : [...streak.slice(0, 1), ...streak.slice(1 - remembered)];
}
function judged(watch, { answeredAt, judgement }) {
    const sign = signOf(judgement);
    const same = watch.steady?.sign === sign;
    const good = judgement.worth === 'good';
    return {
        ...watch,
        last: judgement,
        steady: same && watch.steady ? { ...watch.steady, count: watch.steady.count + 1 } : { sign, since: answeredAt, count: 1 },
        mixed: watch.mixed || (!good && watch.streak.length > 0),
        streak: good ? watch.streak : [],
        heldUntil: 0,
        timeline: extend(watch.timeline, { worth: judgement.worth, sign, at: answeredAt - watch.startedAt }),
    };
}

;// CONCATENATED MODULE: ./build/actions/health-wait/src/wait.js






const longestFresh = 5000;
const shortestProbe = 20;
async function waitUntilReady(subjects, plan, clock, options) {
    const started = clock.elapsed();
    const deadline = started + plan.timeout;
    const lanes = subjects.map((subject) => {
        return { subject, requests: new Map(), watch: begin(started), standing: { state: 'waiting' }, rechecked: false };
    });
    const wait = new Wait(lanes, plan, clock, deadline, options);
    try {
        while (!options.signal.aborted && wait.goesOn())
            await wait.step();
    }
    finally {
        wait.endRequests();
    }
    const targets = lanes.map((lane) => ({ name: lane.subject.name, standing: lane.standing, watch: lane.watch }));
    return { targets, elapsed: (0,src_duration/* milliseconds */.Rz)(clock.elapsed() - started), cancelled: options.signal.aborted };
}
class Wait {
    #lanes;
    #plan;
    #clock;
    #deadline;
    #options;
    #nextId = 1;
    #lastSentAt = -Infinity;
    #wake = new AbortController();
    #defect;
    constructor(lanes, plan, clock, deadline, options) {
        this.#lanes = lanes;
        this.#plan = plan;
        this.#clock = clock;
        this.#deadline = deadline;
        this.#options = options;
    }
    goesOn() {
        if (this.#defect !== undefined)
            throw this.#defect.error;
        const now = this.#clock.elapsed();
        for (const lane of this.#open()) {
            for (const flight of lane.watch.inFlight) {
                if (givesUpAt(lane.watch, this.#plan, flight) <= now)
                    this.#update(lane, givenUp(lane.watch, flight.id, now));
            }
            const over = lane.watch.inFlight.length === 0 && this.#sendsAt(lane) > this.#deadline - shortestProbe;
            lane.standing = standing(lane.watch, this.#plan, over ? this.#deadline : now, this.#deadline);
        }
        if (this.#lanes.some((lane) => lane.standing.state === 'refused'))
            return false;
        if (this.#open().length === 0)
            this.#reopenStale(now);
        return this.#open().length > 0;
    }
    #reopenStale(now) {
        for (const lane of this.#lanes) {
            const { streak } = lane.watch;
            const age = now - (streak.at(-1)?.answeredAt ?? now);
            const room = this.#deadline - now > 2 * timeToConfirm(lane.watch, this.#plan);
            if (age < longestFresh || lane.rechecked || !room)
                continue;
            lane.rechecked = true;
            lane.watch = { ...lane.watch, streak: [] };
            lane.standing = { state: 'waiting' };
        }
    }
    async step() {
        const now = this.#clock.elapsed();
        const next = this.#open()
            .map((lane) => ({ lane, due: dueAt(lane.watch, this.#plan, this.#deadline) }))
            .sort((a, b) => a.due - b.due)[0];
        const at = next === undefined ? Infinity : this.#sendsAt(next.lane);
        if (next !== undefined && at <= now)
            return this.#send(next.lane, now);
        const ends = this.#open().flatMap(({ watch }) => watch.inFlight.map((one) => givesUpAt(watch, this.#plan, one)));
        const until = Math.min(at, this.#deadline, ...ends);
        this.#wake = new AbortController();
        const signal = AbortSignal.any([this.#wake.signal, this.#options.signal]);
        await this.#clock.sleep((0,src_duration/* milliseconds */.Rz)(Math.max(0, until - now)), signal).catch(ignoreAbort(signal));
    }
    endRequests() {
        for (const { requests } of this.#lanes)
            for (const request of requests.values())
                request.abort();
    }
    #open() {
        return this.#lanes.filter((lane) => lane.standing.state === 'waiting');
    }
    #sendsAt(lane) {
        return Math.max(dueAt(lane.watch, this.#plan, this.#deadline), this.#lastSentAt + shortestGap);
    }
    #send(lane, now) {
        const id = this.#nextId++;
        const request = new AbortController();
        const timeout = (0,src_duration/* milliseconds */.Rz)(Math.max(1, Math.min(this.#plan.requestTimeout, this.#deadline - now - 10)));
        this.#lastSentAt = now;
        lane.requests.set(id, request);
        lane.watch = sent(lane.watch, { id, sentAt: now });
        lane.subject.ask({ timeout, signal: request.signal }).then((reply) => this.#receive(lane, id, reply, timeout < this.#plan.requestTimeout), (error) => {
            this.#defect = { error };
            this.#wake.abort();
        });
    }
    #receive(lane, id, { judgement, latency, retryAfter }, cutShort) {
        lane.requests.delete(id);
        if (lane.standing.state !== 'waiting')
            return;
        const answeredAt = this.#clock.elapsed();
        const silent = judgement.worth === 'bad' && signOf(judgement) === 'timeout' && lane.watch.last !== undefined;
        const seen = { id, answeredAt, latency, judgement, retryAfter };
        this.#update(lane, cutShort && silent ? withdrawn(lane.watch, id) : answered(lane.watch, seen));
        this.#wake.abort();
    }
    #update(lane, after) {
        const before = lane.watch;
        lane.watch = after;
        for (const [id, request] of lane.requests) {
            if (after.inFlight.some((flight) => flight.id === id))
                continue;
            lane.requests.delete(id);
            request.abort();
        }
        if (after.last === before.last)
            return;
        if (after.last?.worth !== 'good')
            for (const other of this.#lanes)
                other.rechecked = false;
        this.#options.observe?.(lane.subject.name, before, after);
    }
}
function ignoreAbort(signal) {
    return (error) => {
        if (!signal.aborted)
            throw error;
    };
}

;// CONCATENATED MODULE: ./build/actions/health-wait/src/main.js















async function mainOf(self) {
    return (0,expressions/* isExpressionThread */.X)()
        ? await (0,expression_thread/* answerExpressions */.S)(expressionVariables)
        : (step) => main(step, new expressions/* Expressions */.u(self));
}
async function main(step, expressions) {
    try {
        refuseContradictions(step.inputs);
        await checkExpressions(step, expressions);
        const subjects = await subjectsOf(step, expressions);
        const outcome = await waitUntilReady(subjects, planOf(step.inputs), step.clock, {
            signal: step.signal,
            observe: changesTo(step.log.info),
        });
        return report(step, subjects, outcome);
    }
    finally {
        await expressions.close();
    }
}
function planOf({ successes, timeout, requestTimeout, interval, maxLatency }) {
    return { successes, timeout, requestTimeout, interval, maxLatency };
}
async function checkExpressions({ inputs, signal }, expressions) {
    const given = { condition: inputs.condition, 'fail-when': inputs.failWhen };
    const problems = [];
    for (const [name, expression] of Object.entries(given)) {
        if (expression === undefined)
            continue;
        const problem = await expressions.check(expression, { timeout: (0,src_duration/* milliseconds */.Rz)(10_000), signal });
        if (problem !== undefined)
            problems.push(`${name}: ${problem}`);
    }
    signal.throwIfAborted();
    if (problems.length === 0)
        return;
    const takes = 'an expression takes CEL (https://cel.dev) over status, headers, body and latency (milliseconds)';
    throw new action_failure/* ActionFailure */.d('bad-expression', `${problems.join('\n')}\n${takes}, such as body.status == "UP"`);
}
async function subjectsOf(step, expressions) {
    const { inputs, clock } = step;
    const ca = inputs.caFile === undefined ? undefined : await readCaFile(inputs.caFile, step.environment.workspace);
    const expected = {
        statuses: inputs.expectStatus,
        version: inputs.expectVersion,
        versionFrom: inputs.versionFrom,
        condition: inputs.condition,
        failWhen: inputs.failWhen,
    };
    const { method, body, allowHttp } = inputs;
    const check = { method, body, allowHttp, ca, headers: inputs.headers ?? {} };
    const probeOf = ({ url }) => (url.protocol === 'tcp:' ? tcpProbe(url) : httpProbe({ ...check, url }));
    const evaluate = (expression, answer, limits) => expressions.evaluate(expression, seenIn(answer), limits);
    const redact = redactionOf(inputs.headers);
    return inputs.url.map((target) => probedSubject(target, { probe: probeOf(target), expected, evaluate, clock, redact }));
}
function report(step, subjects, outcome) {
    const attempts = outcome.targets.reduce((sum, { watch }) => sum + watch.attempts, 0);
    const { p50, p95 } = latenciesOf(outcome);
    step.output('attempts', attempts);
    step.output('elapsed', Math.round(outcome.elapsed));
    step.output('version', outcome.targets.find(({ watch }) => watch.last?.version !== undefined)?.watch.last?.version ?? '');
    step.output('latency-p50', p50 ?? '');
    step.output('latency-p95', p95 ?? '');
    step.signal.throwIfAborted();
    const conclusion = conclude(outcome);
    const suspicions = conclusion.decision === 'pass' ? suspicionsOf(step.inputs, subjects) : [];
    for (const suspicion of suspicions)
        step.log.warn(suspicion);
    const redact = redactionOf(step.inputs.headers);
    const lastAnswer = (name) => subjects.find((subject) => subject.name === name)?.lastAnswer();
    step.summary(renderSummary({ outcome, conclusion, suspicions, lastAnswer, redact }));
    const doubts = suspicions.map((detail) => ({ subject: 'endpoint', verdict: 'warn', detail }));
    return { ...conclusion, evidence: [...conclusion.evidence, ...doubts] };
}
function suspicionsOf(inputs, subjects) {
    if (inputs.condition !== undefined || inputs.expectVersion !== undefined)
        return [];
    return subjects.flatMap(({ name, target, impression }) => {
        const why = target.url.protocol === 'tcp:' ? undefined : livenessSuspicion(impression());
        if (why === undefined)
            return [];
        return [
            `${name} may prove only that a process runs, not that the service works: ${why}. Probe an endpoint that does real work, or set expect-version or condition.`,
        ];
    });
}


/***/ }),

/***/ 16339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ answerExpressions)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);

async function answerExpressions(variables) {
    const { Environment } = await __webpack_require__.e(/* import() */ 337).then(__webpack_require__.bind(__webpack_require__, 47337));
    const environment = new Environment({ homogeneousAggregateLiterals: false });
    for (const [name, type] of Object.entries(variables))
        environment.registerVariable(name, type);
    node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.on('message', (question) => {
        node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.postMessage(find(environment, question));
    });
    return await new Promise(() => undefined);
}
function find(environment, { expression, seen }) {
    try {
        const program = environment.parse(expression);
        if (seen === undefined)
            return usable(program.check());
        const texts = Object.entries(seen.texts ?? {}).map(([name, text]) => [name, contentOf(text)]);
        const value = program({ ...seen.values, ...Object.fromEntries(texts) });
        return typeof value === 'boolean' ? value : { problem: 'its value is neither true nor false' };
    }
    catch (error) {
        return { problem: error instanceof Error ? error.message : String(error) };
    }
}
function usable(check) {
    if (!check.valid)
        return { problem: check.error?.message ?? 'it cannot be used' };
    const boolean = check.type === 'bool' || check.type === 'dyn';
    return boolean || { problem: `its value is of type ${check.type}, and true or false is wanted` };
}
function contentOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 10097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ isExpressionThread),
/* harmony export */   u: () => (/* binding */ Expressions)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75919);
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9349);



const mark = 'expressions';
function isExpressionThread() {
    return !node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.isMainThread && node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.workerData === mark;
}
class Expressions {
    #self;
    #worker;
    #ending = new Set();
    #queue = Promise.resolve();
    constructor(self) {
        this.#self = self;
    }
    async check(expression, limits) {
        const finding = await this.#ask({ expression }, limits);
        return typeof finding === 'boolean' ? undefined : finding.problem;
    }
    async evaluate(expression, seen, limits) {
        return await this.#ask({ expression, seen }, limits);
    }
    async close() {
        this.#end();
        await Promise.race([Promise.allSettled(this.#ending), (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)((0,_time__WEBPACK_IMPORTED_MODULE_2__/* .seconds */ .YA)(2), undefined, { ref: false })]);
    }
    #end() {
        const ended = this.#worker?.terminate();
        this.#worker = undefined;
        if (ended === undefined)
            return;
        this.#ending.add(ended);
        void ended.finally(() => this.#ending.delete(ended)).catch(() => undefined);
    }
    #ask(question, limits) {
        const asked = this.#queue.then(() => this.#exchange(question, limits));
        this.#queue = asked;
        return asked;
    }
    #exchange(question, { timeout, signal }) {
        if (signal.aborted)
            return Promise.resolve({ problem: 'it was given up' });
        const worker = (this.#worker ??= this.#start());
        return new Promise((resolve) => {
            const settle = (finding, end) => {
                clearTimeout(timer);
                signal.removeEventListener('abort', giveUp);
                worker.off('message', receive).off('error', fail).off('exit', vanish);
                if (end)
                    this.#end();
                resolve(finding);
            };
            const late = () => settle({ problem: `it did not come to an end within ${Math.round(timeout)} ms` }, true);
            const giveUp = () => settle({ problem: 'it was given up' }, true);
            const receive = (message) => settle(findingOf(message), false);
            const fail = (error) => settle({ problem: `its thread failed: ${error.message}` }, true);
            const vanish = () => settle({ problem: 'its thread ended' }, true);
            const timer = setTimeout(late, timeout);
            signal.addEventListener('abort', giveUp, { once: true });
            worker.on('message', receive).on('error', fail).on('exit', vanish);
            try {
                worker.postMessage(question);
            }
            catch {
                settle({ problem: 'what it is to look at cannot be handed to its thread' }, true);
            }
        });
    }
    #start() {
        const limits = { maxOldGenerationSizeMb: 256 };
        const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(this.#self, { workerData: mark, env: {}, resourceLimits: limits });
        worker.on('error', () => undefined);
        return worker;
    }
}
function findingOf(message) {
    if (typeof message === 'boolean')
        return message;
    const known = typeof message === 'object' && message !== null && 'problem' in message;
    return { problem: known ? String(message.problem) : 'its thread gave an answer that means nothing' };
}


/***/ }),

/***/ 19229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ boolean)
/* harmony export */ });
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39433);
/* harmony import */ var _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7015);


function boolean() {
    return (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)({
        kind: 'boolean',
        takes: 'true or false',
        parse(raw) {
            if (/^(?:true|True|TRUE)$/u.test(raw))
                return true;
            if (/^(?:false|False|FALSE)$/u.test(raw))
                return false;
            throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o('is no YAML 1.2 boolean');
        },
    });
}


/***/ }),

/***/ 83089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79503);
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18867);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39433);
/* harmony import */ var _invalid_input_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7015);



function duration(range = {}) {
    const { min, max } = range;
    const limits = [
        min === undefined ? '' : `at least ${(0,_time__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(min)}`,
        max === undefined ? '' : `at most ${(0,_time__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(max)}`,
    ];
    const between = limits.filter(Boolean).join(' and ');
    return (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)({
        kind: 'duration',
        takes: `a duration such as 90s, 5m, 1h30m, 2d or PT1H30M${between && `, ${between}`}`,
        parse(raw) {
            const value = (0,_time__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E)(raw);
            if (min !== undefined && value < min)
                throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_3__/* .InvalidInput */ .o('is too short');
            if (max !== undefined && value > max)
                throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_3__/* .InvalidInput */ .o('is too long');
            return value;
        },
    });
}


/***/ }),

/***/ 25911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ headers)
/* harmony export */ });
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39433);
/* harmony import */ var _invalid_input_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7015);
/* harmony import */ var _split_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33763);



const token = /^[!#$%&'*+.^_`|~\w-]+$/u;
const content = /^[\t\x20-\x7e]*$/u;
const credentialNames = /auth|cookie|credential|key|password|secret|session|signature|token/iu;
function headers() {
    const plain = (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)({
        kind: 'headers',
        takes: 'one header per line such as Authorization: Bearer …, each name once',
        parse(raw) {
            const seen = new Set();
            const entries = (0,_split_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .splitLines */ .u)(raw).map((line) => {
                const [name, value] = parseLine(line);
                if (seen.has(name.toLowerCase()))
                    throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidInput */ .o(`line ${line.number} names ${name} again`);
                seen.add(name.toLowerCase());
                return [name, value];
            });
            const parsed = Object.fromEntries(entries);
            return parsed;
        },
    });
    return { ...plain, secret: true, secretsIn };
}
function parseLine({ text, number }) {
    const colon = text.indexOf(':');
    if (colon < 0)
        throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidInput */ .o(`line ${number} has no colon`);
    const name = text.slice(0, colon);
    const value = text.slice(colon + 1).trim();
    if (!token.test(name))
        throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidInput */ .o(`line ${number} begins with a name that HTTP does not allow`);
    if (!content.test(value))
        throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidInput */ .o(`line ${number} has a character in its value that HTTP does not allow`);
    return [name, value];
}
function secretsIn(raw) {
    return (0,_split_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .splitLines */ .u)(raw).flatMap(({ text }) => {
        const colon = text.indexOf(':');
        if (colon >= 0 && !credentialNames.test(text.slice(0, colon)))
            return [];
        const value = text.slice(colon + 1).trim();
        const [, scheme = '', credential] = /^(Basic|Bearer|Digest|Token)\s+(.+)$/iu.exec(value) ?? [];
        if (credential === undefined)
            return [value];
        return scheme.toLowerCase() === 'basic'
            ? [value, credential].concat(userAndPassword(credential))
            : [value, credential];
    });
}
function userAndPassword(credential) {
    const pair = Buffer.from(credential, 'base64').toString();
    return pair.includes(':') ? [pair, pair.slice(pair.indexOf(':') + 1)] : [];
}


/***/ }),

/***/ 55267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ integer)
/* harmony export */ });
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39433);
/* harmony import */ var _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7015);


function integer(range = {}) {
    const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = range;
    return (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)({
        kind: 'integer',
        takes: `a whole number${describeRange(range)}`,
        parse(raw) {
            if (!/^(?:0|-?[1-9]\d*)$/u.test(raw))
                throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o('is no whole number in decimal digits');
            const value = Number(raw);
            if (value < min || value > max)
                throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o('is out of range');
            return value;
        },
    });
}
function describeRange({ min, max }) {
    if (min !== undefined && max !== undefined)
        return ` from ${min} to ${max}`;
    if (min !== undefined)
        return `, at least ${min}`;
    return max === undefined ? '' : `, at most ${max}`;
}


/***/ }),

/***/ 99202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ lines)
/* harmony export */ });
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39433);
/* harmony import */ var _invalid_input_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7015);
/* harmony import */ var _split_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33763);



function lines(item) {
    const list = (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)({
        kind: `${item.kind} list`,
        takes: `one per line: ${item.takes}`,
        parse(raw) {
            const values = [];
            const problems = [];
            for (const { text, number } of (0,_split_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .splitLines */ .u)(raw)) {
                try {
                    values.push(item.parse(text));
                }
                catch (error) {
                    if (!(error instanceof _invalid_input_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidInput */ .o))
                        throw error;
                    problems.push(`line ${number} ${error.message}`);
                }
            }
            if (problems.length > 0)
                throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidInput */ .o(problems.join('; '));
            if (values.length === 0)
                throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidInput */ .o('has no item');
            return values;
        },
    });
    const secretsIn = (raw) => (0,_split_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .splitLines */ .u)(raw).flatMap(({ text }) => item.secretsIn?.(text) ?? [text]);
    return { ...list, secret: item.secret, secretsIn };
}


/***/ }),

/***/ 9266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ path),
/* harmony export */   H: () => (/* binding */ absolutePath)
/* harmony export */ });
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39433);
/* harmony import */ var _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7015);


function path() {
    return (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)({
        kind: 'path',
        takes: 'a path relative to the workspace that stays inside it, such as deploy/values.yml',
        parse(raw) {
            refuseForeign(raw);
            if (raw.startsWith('/') || raw.startsWith('~'))
                throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o('is not relative to the workspace');
            const names = [];
            for (const name of raw.split('/')) {
                if (name === '..' && names.pop() === undefined)
                    throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o('leaves the workspace');
                if (name !== '..' && name !== '.' && name !== '')
                    names.push(name);
            }
            return names.length === 0 ? '.' : names.join('/');
        },
    });
}
function absolutePath() {
    return (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)({
        kind: 'path',
        takes: 'an absolute path such as ${{ runner.temp }}/ca.pem',
        parse(raw) {
            refuseForeign(raw);
            if (!raw.startsWith('/'))
                throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o('is not absolute');
            return raw;
        },
    });
}
function refuseForeign(raw) {
    if (/\p{Cc}/u.test(raw))
        throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o('contains a control character or line break');
    if (raw.includes('\\'))
        throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o('contains a backslash; names are separated by /');
}


/***/ }),

/***/ 33763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ splitLines)
/* harmony export */ });
function splitLines(raw) {
    const all = raw.split(/\r\n|\r|\n/u).map((line, index) => ({ text: line.trim(), number: index + 1 }));
    return all.filter(({ text }) => text !== '');
}


/***/ }),

/***/ 58920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ url)
/* harmony export */ });
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39433);
/* harmony import */ var _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7015);


function url(options = {}) {
    const schemes = options.schemes ?? ['https', 'http'];
    return (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)({
        kind: 'url',
        takes: `a URL such as ${schemes[0]}://service.example/path${schemes.length > 1 ? ` (${schemes.join(', ')})` : ''}`,
        parse(raw) {
            if (/[\s\p{Cc}\\]/u.test(raw))
                throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o('contains a blank, a backslash or a control character');
            const scheme = /^([a-z][a-z\d+.-]*):\/\//iu.exec(raw)?.[1]?.toLowerCase();
            if (scheme === undefined)
                throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o('does not begin with a scheme and ://');
            if (!schemes.includes(scheme))
                throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o(`has the scheme ${scheme}`);
            const value = URL.parse(raw);
            if (value === null)
                throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o('is no URL');
            if (value.hostname === '')
                throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o('names no host');
            if (value.username !== '' || value.password !== '')
                throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o('contains a user or password');
            return value;
        },
    });
}


/***/ }),

/***/ 35510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ bodyText),
/* harmony export */   z: () => (/* binding */ bodyJson)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

function bodyText(answer) {
    const label = /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(answer.headers['content-type'] ?? '')?.[1] ?? 'utf-8';
    return decoder(label).decode(answer.body);
}
function decoder(label) {
    try {
        return new node_util__WEBPACK_IMPORTED_MODULE_0__.TextDecoder(label);
    }
    catch {
        return new node_util__WEBPACK_IMPORTED_MODULE_0__.TextDecoder();
    }
}
function bodyJson(answer) {
    if (answer.cut)
        return undefined;
    try {
        const value = JSON.parse(bodyText(answer));
        return { value };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 96982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ readVersion),
  s: () => (/* binding */ versionSource)
});

// EXTERNAL MODULE: ./build/packages/inputs/src/field.js
var field = __webpack_require__(39433);
// EXTERNAL MODULE: ./build/packages/inputs/src/invalid-input.js
var invalid_input = __webpack_require__(7015);
// EXTERNAL MODULE: ./build/packages/probe/src/body.js
var body = __webpack_require__(35510);
;// CONCATENATED MODULE: ./build/packages/probe/src/json-pointer.js

function parsePointer(pointer) {
    if (pointer === '')
        return [];
    if (!pointer.startsWith('/'))
        throw new invalid_input/* InvalidInput */.o('is a JSON pointer that does not begin with /');
    if (/~(?![01])/.test(pointer))
        throw new invalid_input/* InvalidInput */.o('has a ~ that is neither ~0 (for ~) nor ~1 (for /)');
    return pointer
        .slice(1)
        .split('/')
        .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}
function resolvePointer(document, tokens) {
    let value = document;
    for (const token of tokens) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token))
            return undefined;
        if (Array.isArray(value) && !/^(0|[1-9]\d*)$/.test(token))
            return undefined;
        value = new Map(Object.entries(value)).get(token);
    }
    return value;
}

;// CONCATENATED MODULE: ./build/packages/probe/src/version.js



const longestVersion = 256;
function versionSource() {
    return (0,field/* field */.ZZ)({
        kind: 'version source',
        takes: 'header:x-version, json:/version (a JSON pointer) or text (the whole body)',
        parse(raw) {
            if (raw === 'text')
                return { from: 'text' };
            const [, kind, rest] = /^(header|json):(.*)$/s.exec(raw) ?? [];
            if (kind === 'json' && rest !== undefined)
                return { from: 'json', pointer: rest, tokens: parsePointer(rest) };
            if (kind === 'header' && /^[!#$%&'*+.^_`|~\w-]+$/.test(rest ?? '')) {
                return { from: 'header', name: (rest ?? '').toLowerCase() };
            }
            throw new invalid_input/* InvalidInput */.o(kind === 'header' ? 'does not name a header' : 'is none of them');
        },
    });
}
function readVersion(answer, source) {
    switch (source.from) {
        case 'header':
            return plausible(answer.headers[source.name], `the header ${source.name} is not there`);
        case 'text':
            return plausible(answer.cut ? undefined : (0,body/* bodyText */.G)(answer).trim(), 'the body is too long');
        case 'json': {
            const json = (0,body/* bodyJson */.z)(answer);
            if (json === undefined)
                return { missing: 'the body is not JSON' };
            const value = resolvePointer(json.value, source.tokens);
            const scalar = typeof value === 'string' || typeof value === 'number';
            return plausible(scalar ? String(value) : undefined, `no text or number stands at ${source.pointer} in the body`);
        }
        default:
            return source;
    }
}
function plausible(value, otherwise) {
    if (value === undefined || value === '')
        return { missing: otherwise };
    if (value.length > longestVersion)
        return { missing: `what stands there is longer than ${longestVersion} characters` };
    if (/\p{Cc}/u.test(value))
        return { missing: 'what stands there has line breaks or control characters' };
    return { version: value };
}


/***/ }),

/***/ 79503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
const units = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['m', 60_000],
    ['s', 1000],
];
function formatDuration(duration) {
    const fine = Math.round(duration);
    if (fine < 1000)
        return `${fine}ms`;
    const tenths = Math.round(duration / 100);
    if (tenths < 600)
        return `${tenths / 10}s`;
    let rest = Math.round(duration / 1000) * 1000;
    let text = '';
    for (const [unit, length] of units) {
        const count = Math.floor(rest / length);
        rest -= count * length;
        if (count > 0)
            text += `${count}${unit}`;
    }
    return text;
}


/***/ }),

/***/ 18867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9349);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77349);


const unitLengths = {
    w: 604_800_000,
    d: 86_400_000,
    h: 3_600_000,
    m: 60_000,
    s: 1000,
    ms: 1,
};
const number = String.raw `\d+(?:[.,]\d+)?`;
const short = new RegExp(`^(?:(?<w>${number})w)?(?:(?<d>${number})d)?(?:(?<h>${number})h)?(?:(?<m>${number})m)?(?:(?<s>${number})s)?(?:(?<ms>${number})ms)?$`, 'u');
const isoWeeks = new RegExp(`^P(?<w>${number})W$`, 'u');
const iso = new RegExp(`^P(?:(?<d>${number})D)?(?:T(?=\\d)(?:(?<h>${number})H)?(?:(?<m>${number})M)?(?:(?<s>${number})S)?)?$`, 'u');
const longestText = 64;
function parseDuration(text) {
    const groups = match(text);
    if (groups === undefined)
        throw new RangeError(explain(text));
    const parts = Object.entries(unitLengths).flatMap(([unit, length]) => {
        const count = groups[unit];
        return count === undefined ? [] : [{ count: count.replace(',', '.'), length }];
    });
    if (parts.length === 0)
        throw new RangeError(explain(text));
    if (parts.slice(0, -1).some(({ count }) => count.includes('.'))) {
        throw new RangeError(`${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(text)} has a fraction before its last unit; only the last unit may have one`);
    }
    return (0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(Number(parts.reduce((sum, { count, length }) => sum + exactly(count, length, text), 0n)));
}
function match(text) {
    if (text.length > longestText)
        return undefined;
    if (text.startsWith('P'))
        return (isoWeeks.exec(text) ?? iso.exec(text))?.groups;
    return text.includes(',') ? undefined : short.exec(text)?.groups;
}
function exactly(count, length, text) {
    const [whole = '', fraction = ''] = count.split('.');
    const scale = 10n ** BigInt(fraction.length);
    const scaled = BigInt(whole + fraction) * BigInt(length);
    if (scaled % scale !== 0n)
        throw new RangeError(`${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(text)} is finer than a millisecond`);
    return scaled / scale;
}
const examples = 'a duration is written like 350ms, 90s, 5m, 1h30m, 2d or PT1H30M';
function explain(text) {
    if (text === '')
        return `an empty text is no duration; ${examples}`;
    if (/^\d+(?:\.\d+)?$/u.test(text) && text.length <= 20) {
        return `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(text)} has no unit: say ${text}s for seconds or ${text}m for minutes`;
    }
    if (/^[+-]/u.test(text))
        return `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(text)} has a sign; ${examples}`;
    if (/\s/u.test(text))
        return `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(text)} contains a blank; ${examples}`;
    if (/^P(?:[\d.,]+Y|[\d.,]+M|[\d.,]+Y[\d.,]+M)/u.test(text) || /^\d+(?:mo|y|yr)/u.test(text)) {
        return `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(text)} counts years or months, whose length is not fixed; count days instead`;
    }
    return `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(text)} is no duration; ${examples}`;
}


/***/ })

};
