import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 67:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 30:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  d: () => (/* binding */ contract_contract)
});

// EXTERNAL MODULE: ./build/packages/kit/src/contract.js
var contract = __nccwpck_require__(382);
// EXTERNAL MODULE: ./build/packages/time/src/format-duration.js
var format_duration = __nccwpck_require__(503);
// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var duration = __nccwpck_require__(349);
// EXTERNAL MODULE: ./build/packages/time/src/quote.js
var quote = __nccwpck_require__(730);
;// CONCATENATED MODULE: ./build/packages/time/src/parse-duration.js


const unitLengths = {
    w: 604_800_000,
    d: 86_400_000,
    h: 3_600_000,
    m: 60_000,
    s: 1000,
    ms: 1,
};
const number = String.raw `\d+(?:[.,]\d+)?`;
const parse_duration_short = new RegExp(`^(?:(?<w>${number})w)?(?:(?<d>${number})d)?(?:(?<h>${number})h)?(?:(?<m>${number})m)?(?:(?<s>${number})s)?(?:(?<ms>${number})ms)?$`, 'u');
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
        throw new RangeError(`${(0,quote/* quote */.h)(text)} has a fraction before its last unit; only the last unit may have one`);
    }
    return (0,duration/* milliseconds */.Rz)(Number(parts.reduce((sum, { count, length }) => sum + exactly(count, length, text), 0n)));
}
function match(text) {
    if (text.length > longestText)
        return undefined;
    if (text.startsWith('P'))
        return (isoWeeks.exec(text) ?? iso.exec(text))?.groups;
    return text.includes(',') ? undefined : parse_duration_short.exec(text)?.groups;
}
function exactly(count, length, text) {
    const [whole = '', fraction = ''] = count.split('.');
    const scale = 10n ** BigInt(fraction.length);
    const scaled = BigInt(whole + fraction) * BigInt(length);
    if (scaled % scale !== 0n)
        throw new RangeError(`${(0,quote/* quote */.h)(text)} is finer than a millisecond`);
    return scaled / scale;
}
const examples = 'a duration is written like 350ms, 90s, 5m, 1h30m, 2d or PT1H30M';
function explain(text) {
    if (text === '')
        return `an empty text is no duration; ${examples}`;
    if (/^\d+(?:\.\d+)?$/u.test(text) && text.length <= 20) {
        return `${(0,quote/* quote */.h)(text)} has no unit: say ${text}s for seconds or ${text}m for minutes`;
    }
    if (/^[+-]/u.test(text))
        return `${(0,quote/* quote */.h)(text)} has a sign; ${examples}`;
    if (/\s/u.test(text))
        return `${(0,quote/* quote */.h)(text)} contains a blank; ${examples}`;
    if (/^P(?:[\d.,]+Y|[\d.,]+M|[\d.,]+Y[\d.,]+M)/u.test(text) || /^\d+(?:mo|y|yr)/u.test(text)) {
        return `${(0,quote/* quote */.h)(text)} counts years or months, whose length is not fixed; count days instead`;
    }
    return `${(0,quote/* quote */.h)(text)} is no duration; ${examples}`;
}

// EXTERNAL MODULE: ./build/packages/inputs/src/field.js
var field = __nccwpck_require__(433);
// EXTERNAL MODULE: ./build/packages/inputs/src/invalid-input.js
var invalid_input = __nccwpck_require__(15);
;// CONCATENATED MODULE: ./build/packages/inputs/src/duration.js



function duration_duration(range = {}) {
    const { min, max } = range;
    const limits = [
        min === undefined ? '' : `at least ${(0,format_duration/* formatDuration */.a)(min)}`,
        max === undefined ? '' : `at most ${(0,format_duration/* formatDuration */.a)(max)}`,
    ];
    const between = limits.filter(Boolean).join(' and ');
    return (0,field/* field */.ZZ)({
        kind: 'duration',
        takes: `a duration such as 90s, 5m, 1h30m, 2d or PT1H30M${between && `, ${between}`}`,
        parse(raw) {
            const value = parseDuration(raw);
            if (min !== undefined && value < min)
                throw new invalid_input/* InvalidInput */.o('is too short');
            if (max !== undefined && value > max)
                throw new invalid_input/* InvalidInput */.o('is too long');
            return value;
        },
    });
}

;// CONCATENATED MODULE: ./build/packages/inputs/src/path.js


function path() {
    return (0,field/* field */.ZZ)({
        kind: 'path',
        takes: 'a path relative to the workspace that stays inside it, such as deploy/values.yml',
        parse(raw) {
            refuseForeign(raw);
            if (raw.startsWith('/') || raw.startsWith('~'))
                throw new invalid_input/* InvalidInput */.o('is not relative to the workspace');
            const names = [];
            for (const name of raw.split('/')) {
                if (name === '..' && names.pop() === undefined)
                    throw new invalid_input/* InvalidInput */.o('leaves the workspace');
                if (name !== '..' && name !== '.' && name !== '')
                    names.push(name);
            }
            return names.length === 0 ? '.' : names.join('/');
        },
    });
}
function absolutePath() {
    return (0,field/* field */.ZZ)({
        kind: 'path',
        takes: 'an absolute path such as ${{ runner.temp }}/ca.pem',
        parse(raw) {
            refuseForeign(raw);
            if (!raw.startsWith('/'))
                throw new invalid_input/* InvalidInput */.o('is not absolute');
            return raw;
        },
    });
}
function refuseForeign(raw) {
    if (/\p{Cc}/u.test(raw))
        throw new invalid_input/* InvalidInput */.o('contains a control character or line break');
    if (raw.includes('\\'))
        throw new invalid_input/* InvalidInput */.o('contains a backslash; names are separated by /');
}

;// CONCATENATED MODULE: ./build/packages/inputs/src/one-of.js


function oneOf(...words) {
    return (0,field/* field */.ZZ)({
        kind: 'choice',
        takes: words.length === 1 ? words[0] : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`,
        parse(raw) {
            const word = words.find((candidate) => candidate === raw);
            if (word !== undefined)
                return word;
            const meant = words.find((candidate) => candidate.toLowerCase() === raw.toLowerCase());
            throw new invalid_input/* InvalidInput */.o(meant === undefined ? 'is none of them' : `did you mean ${meant}?`);
        },
    });
}

// EXTERNAL MODULE: ./build/packages/inputs/src/headers.js
var headers = __nccwpck_require__(911);
;// CONCATENATED MODULE: ./build/packages/inputs/src/text.js


function text_text(options = {}) {
    const { pattern, maxLength = Infinity } = options;
    const whole = pattern && new RegExp(`^(?:${pattern.source})$`, pattern.flags.replace(/[gy]/gu, ''));
    const limit = maxLength === Infinity ? '' : ` of at most ${maxLength} characters`;
    return (0,field/* field */.ZZ)({
        kind: 'text',
        takes: options.takes ?? (pattern ? `text${limit} that matches ${pattern.source}` : `text${limit}`),
        parse(raw) {
            if (raw.length > maxLength)
                throw new invalid_input/* InvalidInput */.o(`has ${raw.length} characters`);
            if (whole && !whole.test(raw))
                throw new invalid_input/* InvalidInput */.o('has another form');
            return raw;
        },
    });
}

;// CONCATENATED MODULE: ./build/packages/inputs/src/integer.js


function integer(range = {}) {
    const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = range;
    return (0,field/* field */.ZZ)({
        kind: 'integer',
        takes: `a whole number${describeRange(range)}`,
        parse(raw) {
            if (!/^(?:0|-?[1-9]\d*)$/u.test(raw))
                throw new invalid_input/* InvalidInput */.o('is no whole number in decimal digits');
            const value = Number(raw);
            if (value < min || value > max)
                throw new invalid_input/* InvalidInput */.o('is out of range');
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

;// CONCATENATED MODULE: ./build/packages/inputs/src/boolean.js


function boolean_boolean() {
    return (0,field/* field */.ZZ)({
        kind: 'boolean',
        takes: 'true or false',
        parse(raw) {
            if (/^(?:true|True|TRUE)$/u.test(raw))
                return true;
            if (/^(?:false|False|FALSE)$/u.test(raw))
                return false;
            throw new invalid_input/* InvalidInput */.o('is no YAML 1.2 boolean');
        },
    });
}

;// CONCATENATED MODULE: ./build/packages/inputs/src/url.js


function url(options = {}) {
    const schemes = options.schemes ?? ['https', 'http'];
    return (0,field/* field */.ZZ)({
        kind: 'url',
        takes: `a URL such as ${schemes[0]}://service.example/path${schemes.length > 1 ? ` (${schemes.join(', ')})` : ''}`,
        parse(raw) {
            if (/[\s\p{Cc}\\]/u.test(raw))
                throw new invalid_input/* InvalidInput */.o('contains a blank, a backslash or a control character');
            const scheme = /^([a-z][a-z\d+.-]*):\/\//iu.exec(raw)?.[1]?.toLowerCase();
            if (scheme === undefined)
                throw new invalid_input/* InvalidInput */.o('does not begin with a scheme and ://');
            if (!schemes.includes(scheme))
                throw new invalid_input/* InvalidInput */.o(`has the scheme ${scheme}`);
            const value = URL.parse(raw);
            if (value === null)
                throw new invalid_input/* InvalidInput */.o('is no URL');
            if (value.hostname === '')
                throw new invalid_input/* InvalidInput */.o('names no host');
            if (value.username !== '' || value.password !== '')
                throw new invalid_input/* InvalidInput */.o('contains a user or password');
            return value;
        },
    });
}

// EXTERNAL MODULE: ./build/packages/inputs/src/split-lines.js
var split_lines = __nccwpck_require__(763);
;// CONCATENATED MODULE: ./build/packages/inputs/src/lines.js



function lines(item) {
    const list = (0,field/* field */.ZZ)({
        kind: `${item.kind} list`,
        takes: `one per line: ${item.takes}`,
        parse(raw) {
            const values = [];
            const problems = [];
            for (const { text, number } of (0,split_lines/* splitLines */.u)(raw)) {
                try {
                    values.push(item.parse(text));
                }
                catch (error) {
                    if (!(error instanceof invalid_input/* InvalidInput */.o))
                        throw error;
                    problems.push(`line ${number} ${error.message}`);
                }
            }
            if (problems.length > 0)
                throw new invalid_input/* InvalidInput */.o(problems.join('; '));
            if (values.length === 0)
                throw new invalid_input/* InvalidInput */.o('has no item');
            return values;
        },
    });
    const secretsIn = (raw) => (0,split_lines/* splitLines */.u)(raw).flatMap(({ text }) => item.secretsIn?.(text) ?? [text]);
    return { ...list, secret: item.secret, secretsIn };
}

;// CONCATENATED MODULE: ./build/packages/probe/src/target.js

const address = url({ schemes: ['https', 'http', 'tcp'] });
function targets() {
    const list = lines((0,field/* field */.ZZ)({
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
var version = __nccwpck_require__(982);
;// CONCATENATED MODULE: ./build/actions/health-wait/src/inputs.js



const moment = duration_duration({ min: (0,duration/* milliseconds */.Rz)(1), max: (0,duration/* hours */.c$)(6) });
const file = (0,field/* field */.ZZ)({
    kind: 'path',
    takes: 'the path of a PEM file, absolute or relative to the workspace',
    parse: (raw) => (raw.startsWith('/') ? absolutePath() : path()).parse(raw),
});
const inputs = {
    url: targets(),
    method: oneOf('GET', 'HEAD', 'POST', 'PUT', 'OPTIONS'),
    headers: (0,field/* optional */.lq)((0,headers/* headers */.b)()),
    body: (0,field/* optional */.lq)(text_text()),
    expectStatus: statuses(),
    expectVersion: (0,field/* optional */.lq)(text_text({ maxLength: 256 })),
    versionFrom: (0,version/* versionSource */.s)(),
    condition: (0,field/* optional */.lq)(text_text({ maxLength: 10_000 })),
    failWhen: (0,field/* optional */.lq)(text_text({ maxLength: 10_000 })),
    successes: integer({ min: 1, max: 50 }),
    timeout: moment,
    requestTimeout: moment,
    interval: (0,field/* optional */.lq)(moment),
    maxLatency: (0,field/* optional */.lq)(moment),
    caFile: (0,field/* optional */.lq)(file),
    allowHttp: boolean_boolean(),
    mode: oneOf('enforce', 'warn'),
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

/***/ 474:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(323);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(566);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(141);



await (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .contract */ .d, await (0,_main_js__WEBPACK_IMPORTED_MODULE_2__/* .mainOf */ .H)(new URL(import.meta.url)));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  H: () => (/* binding */ mainOf)
});

;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: ./build/packages/expression/src/expressions.js

const mark = 'expressions';
function isExpressionThread() {
    return !external_node_worker_threads_namespaceObject.isMainThread && external_node_worker_threads_namespaceObject.workerData === mark;
}
class Expressions {
    #self;
    #worker;
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
    close() {
        void this.#worker?.terminate();
        this.#worker = undefined;
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
                    this.close();
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
        const worker = new external_node_worker_threads_namespaceObject.Worker(this.#self, { workerData: mark, env: {}, resourceLimits: limits });
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

;// CONCATENATED MODULE: ./build/packages/expression/src/expression-thread.js

async function answerExpressions(variables) {
    const { Environment } = await __nccwpck_require__.e(/* import() */ 337).then(__nccwpck_require__.bind(__nccwpck_require__, 337));
    const environment = new Environment({ homogeneousAggregateLiterals: false });
    for (const [name, type] of Object.entries(variables))
        environment.registerVariable(name, type);
    external_node_worker_threads_namespaceObject.parentPort?.on('message', (question) => {
        external_node_worker_threads_namespaceObject.parentPort?.postMessage(find(environment, question));
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

// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __nccwpck_require__(809);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(975);
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

// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var src_duration = __nccwpck_require__(349);
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
        const { request, Agent, globalAgent } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 67, 19));
        return { request, agent: pooled && direct ? globalAgent : new Agent(fresh) };
    }
    const { request, Agent, globalAgent } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 708, 19));
    if (pooled && direct && ca === undefined)
        return { request, agent: globalAgent };
    const trusted = ca === undefined ? {} : { ca: [...(await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 692, 19))).getCACertificates('default'), ca] };
    return { request, agent: new Agent({ ...fresh, ...trusted }) };
}
async function loadTransport(url) {
    await (url.protocol === 'https:' ? Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 708, 19)) : Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 67, 19)));
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
        return { ...answer, url: leg.url, latency: (0,src_duration/* milliseconds */.Rz)(performance.now() - started) };
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
        timeout: (0,src_duration/* milliseconds */.Rz)(Math.min(request.timeout, longestTimer - 1000)),
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
    return send({
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
    if (!(error instanceof HttpFailure))
        throw error;
    const { kind, message, hint, code } = error;
    return { kind: 'none', failure: kind, message, hint, code, latency };
}

;// CONCATENATED MODULE: ./build/packages/probe/src/tcp-probe.js



const settling = (0,src_duration/* milliseconds */.Rz)(25);
function tcpProbe(url) {
    return async (limits) => {
        const { connect } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 30, 19));
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
            return noAnswer(explained(diagnose(error, url), url), passed());
        }
        finally {
            socket.destroy();
        }
    };
}
function connected(socket, url, { timeout, signal }) {
    return new Promise((resolve, reject) => {
        const late = () => reject(new HttpFailure('timeout', `no connection to ${url.host} within ${Math.round(timeout)} ms`));
        const giveUp = () => reject(new HttpFailure('aborted', 'the connection was given up', { cause: signal.reason }));
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
            reject(new HttpFailure('reset', `${url.host} hung up`));
        };
        socket.once('end', cut);
        socket.once('error', cut);
        socket.resume();
    });
}
function explained(failure, url) {
    if (failure.kind !== 'reset')
        return failure;
    return new HttpFailure('reset', `${url.host} accepted the connection and closed it at once`, {
        code: failure.code,
        cause: failure,
        hint: 'A forwarder (a load balancer, a published container port) may listen while nobody is behind it yet.',
    });
}

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./build/actions/health-wait/src/ca-file.js



async function readCaFile(path, workspace) {
    const pem = await (0,promises_namespaceObject.readFile)((0,external_node_path_namespaceObject.resolve)(workspace, path), 'utf8').catch((error) => {
        const why = error instanceof Error ? error.message : String(error);
        throw new action_failure/* ActionFailure */.d('unusable-ca-file', `ca-file: ${path} cannot be read (${why}); give the path of a PEM file`, {
            cause: error,
        });
    });
    const { X509Certificate } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 598, 19));
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
var format_duration = __nccwpck_require__(503);
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
var headers = __nccwpck_require__(911);
;// CONCATENATED MODULE: ./build/actions/health-wait/src/secrets.js

function redactionOf(given) {
    const lines = Object.entries(given ?? {}).map(([name, value]) => `${name}: ${value}`);
    const secrets = ((0,headers/* headers */.b)().secretsIn?.(lines.join('\n')) ?? []).filter((secret) => secret.length >= 4);
    const longestFirst = secrets.toSorted((a, b) => b.length - a.length);
    return (text) => longestFirst.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
}

// EXTERNAL MODULE: ./build/packages/probe/src/body.js
var src_body = __nccwpck_require__(510);
;// CONCATENATED MODULE: ./build/actions/health-wait/src/seen.js

const expressionVariables = { status: 'int', headers: 'map<string, string>', body: 'dyn', latency: 'double' };
function seenIn(answer) {
    const { status, headers, latency } = answer;
    return { values: { status: BigInt(status), headers: { ...headers }, latency }, texts: { body: (0,src_body/* bodyText */.G)(answer) } };
}

;// CONCATENATED MODULE: ./build/actions/health-wait/src/settings.js



function refuseContradictions(given) {
    const problems = [...plainHttp(given), ...tcpOnly(given), ...bodyless(given), ...impossiblePace(given)];
    if (problems.length > 0)
        throw new action_failure/* ActionFailure */.d('bad-input', problems.join('\n'));
}
function plainHttp({ url, allowHttp }) {
    const open = url.filter((target) => target.url.protocol === 'http:' && !isLoopback(target.url.hostname));
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

// EXTERNAL MODULE: ./build/packages/time/src/instant.js
var instant = __nccwpck_require__(644);
// EXTERNAL MODULE: ./build/packages/time/src/quote.js
var quote = __nccwpck_require__(730);
;// CONCATENATED MODULE: ./build/packages/time/src/parse-instant.js


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
        throw new RangeError(`${(0,quote/* quote */.h)(text)} is a leap second; say the second before or after it`);
    refuseOutside(text, 'second', part('second'), 0, 59);
    refuseOutside(text, 'hour of the offset', part('offsetHour'), 0, 23);
    refuseOutside(text, 'minute of the offset', part('offsetMinute'), 0, 59);
    const date = new Date(0);
    date.setUTCFullYear(part('year'), part('month') - 1, part('day'));
    date.setUTCHours(part('hour'), part('minute'), part('second'), Number((groups['fraction'] ?? '').padEnd(3, '0').slice(0, 3)));
    const offset = (part('offsetHour') * 60 + part('offsetMinute')) * 60_000;
    return (0,instant/* instant */.uR)(date.getTime() + (groups['sign'] === '-' ? offset : -offset));
}
function daysIn(year, month) {
    if (month === 2)
        return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
    return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
function refuseOutside(text, part, value, least, most) {
    if (value < least || value > most) {
        throw new RangeError(`${(0,quote/* quote */.h)(text)} has ${value} as its ${part}, which goes from ${least} to ${most} there`);
    }
}
function explain(text) {
    const example = 'an instant is written like 2026-11-21T09:00:00+01:00 or 2026-11-21T08:00:00Z';
    if (/^\d{4}-\d\d-\d\d$/u.test(text))
        return `${(0,quote/* quote */.h)(text)} is a day without a time; ${example}`;
    if (/^\d{4}-\d\d-\d\d[T ][\d:.,]+$/u.test(text))
        return `${(0,quote/* quote */.h)(text)} has no offset from UTC; ${example}`;
    return `${(0,quote/* quote */.h)(text)} is no instant; ${example}`;
}

;// CONCATENATED MODULE: ./build/packages/http/src/retry-after.js

function retryAfter(headers, now) {
    const value = headers['retry-after']?.trim() ?? '';
    if (/^\d{1,9}$/.test(value))
        return (0,src_duration/* milliseconds */.Rz)(Number(value) * 1000);
    const time = httpDate.test(value) ? Date.parse(value.endsWith('GMT') ? value : `${value} GMT`) : Number.NaN;
    return Number.isNaN(time) ? undefined : (0,instant/* between */.Tq)(now, parseInstant(new Date(time).toISOString()));
}
const httpDate = /^(?:[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT|[A-Z][a-z]{5,8}, \d\d-[A-Z][a-z]{2}-\d\d \d\d:\d\d:\d\d GMT|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4})$/;

// EXTERNAL MODULE: ./build/packages/probe/src/version.js + 1 modules
var src_version = __nccwpck_require__(982);
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
            const after = answer.kind === 'http' ? retryAfter(answer.headers, means.clock.now()) : undefined;
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
var markdown = __nccwpck_require__(377);
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
    return isExpressionThread()
        ? await answerExpressions(expressionVariables)
        : (step) => main(step, new Expressions(self));
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
        expressions.close();
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

/***/ 433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   lq: () => (/* binding */ optional)
/* harmony export */ });
/* unused harmony export secret */
/* harmony import */ var _invalid_input_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(15);

function field(spec) {
    return {
        kind: spec.kind,
        takes: spec.takes,
        required: true,
        secret: false,
        parse(raw) {
            try {
                return spec.parse(raw);
            }
            catch (error) {
                if (error instanceof RangeError)
                    throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidInput */ .o(error.message, { cause: error });
                throw error;
            }
        },
    };
}
function optional(inner) {
    return { ...inner, required: false, parse: (raw) => (raw === '' ? undefined : inner.parse(raw)) };
}
function secret(inner) {
    return {
        ...inner,
        secret: true,
        parse(raw) {
            try {
                return inner.parse(raw);
            }
            catch (error) {
                if (error instanceof InvalidInput)
                    throw new InvalidInput('is not accepted');
                throw error;
            }
        },
    };
}


/***/ }),

/***/ 911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ headers)
/* harmony export */ });
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(433);
/* harmony import */ var _invalid_input_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(15);
/* harmony import */ var _split_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(763);



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

/***/ 15:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ InvalidInput)
/* harmony export */ });
class InvalidInput extends Error {
    name = 'InvalidInput';
}


/***/ }),

/***/ 763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ splitLines)
/* harmony export */ });
function splitLines(raw) {
    const all = raw.split(/\r\n|\r|\n/u).map((line, index) => ({ text: line.trim(), number: index + 1 }));
    return all.filter(({ text }) => text !== '');
}


/***/ }),

/***/ 809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ ActionFailure)
/* harmony export */ });
class ActionFailure extends Error {
    name = 'ActionFailure';
    reason;
    constructor(reason, message, options) {
        super(message, options);
        this.reason = reason;
    }
}


/***/ }),

/***/ 382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D5: () => (/* binding */ commonReasons),
/* harmony export */   ye: () => (/* binding */ defineContract)
/* harmony export */ });
/* unused harmony export decisionOutputs */
const commonReasons = {
    'bad-environment': 'The runner did not give what the action needs, or a file of the runner could not be written.',
    'bad-input': 'One or more inputs cannot be used; the message lists them all.',
    cancelled: 'The step was cancelled or reached its timeout before it came to a decision.',
    defect: 'The action itself is at fault; the log has the details.',
};
const decisionOutputs = {
    decision: '`pass` or `block`; empty when the action failed before it could decide.',
    reason: 'The code of the reason for the decision or the failure.',
    message: 'The decision or the failure in words, for people.',
    result: 'The decision with its evidence as JSON; empty when the action failed before it could decide.',
};
function defineContract(contract) {
    const names = [contract.name, ...Object.keys(contract.outputs), ...Object.keys(contract.reasons)];
    const odd = names.filter((name) => !/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/u.test(name));
    if (odd.length > 0)
        throw new TypeError(`${contract.name}: names are kebab-case, not ${odd.join(', ')}`);
    const taken = [
        ...Object.keys(contract.outputs).filter((name) => Object.hasOwn(decisionOutputs, name)),
        ...Object.keys(contract.reasons).filter((name) => Object.hasOwn(commonReasons, name)),
    ];
    if (taken.length > 0)
        throw new TypeError(`${contract.name}: every action has ${taken.join(', ')} already`);
    return contract;
}


/***/ }),

/***/ 377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony export link */
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(522);

const special = /[&<>"'`*_~[\]\\|$^]/gu;
function text(foreign) {
    return (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .showUnseen */ .AZ)((0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitLines */ .uz)(foreign).join(' ').trim())
        .replace(special, (character) => `&#${character.codePointAt(0)};`)
        .replace(/^(?:[#+=:-]|\d{1,9}[.)](?=\s|$))/u, (start) => start.replace(/.$/u, (mark) => `&#${mark.codePointAt(0)};`))
        .replace(/@|(?<!&)#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)/giu, (mark) => `${mark}&#8203;`);
}
function code(foreign) {
    const line = (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .showUnseen */ .AZ)((0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitLines */ .uz)(foreign).join(' '));
    if (line.trim() === '')
        return '';
    const fence = '`'.repeat(longestRun(line) + 1);
    const pad = /^[` ]|[` ]$/u.test(line) ? ' ' : '';
    return `${fence}${pad}${line}${pad}${fence}`;
}
function block(foreign) {
    const lines = (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitLines */ .uz)(foreign.trimEnd()).map(_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .showUnseen */ .AZ);
    const fence = '`'.repeat(Math.max(2, longestRun(foreign)) + 1);
    return `${fence}text\n${lines.join('\n')}\n${fence}\n\n`;
}
function longestRun(foreign) {
    return (foreign.match(/`+/gu) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
function heading(level, foreign) {
    return `${'#'.repeat(level)} ${text(foreign)}\n\n`;
}
function link(label, url) {
    const target = URL.parse(String(url));
    if (target === null || (target.protocol !== 'https:' && target.protocol !== 'http:'))
        return text(label);
    const escaped = target.href
        .replaceAll('&', '&amp;')
        .replace(/[()<>\\|`]/gu, (character) => `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
    return `[${text(label)}](<${escaped}>)`;
}
function table(headers, rows) {
    const line = (cells) => `| ${headers.map((_, index) => cell(cells[index] ?? '')).join(' | ')} |\n`;
    return `${line(headers)}|${' --- |'.repeat(headers.length)}\n${rows.map(line).join('')}\n`;
}
function cell(content) {
    if (typeof content !== 'object')
        return text(String(content));
    return (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitLines */ .uz)(content.markdown)
        .join(' ')
        .trim()
        .replaceAll('|', String.raw `\|`);
}
function list(items) {
    const line = (item) => typeof item === 'object' ? (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitLines */ .uz)(item.markdown).join(' ').trim() : text(String(item));
    return `${items.map((item) => `- ${line(item)}\n`).join('')}\n`;
}
function details(summary, body) {
    return `<details><summary>${text(summary)}</summary>\n\n${body.trim()}\n\n</details>\n\n`;
}


/***/ }),

/***/ 323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var duration = __nccwpck_require__(349);
// EXTERNAL MODULE: ./build/packages/time/src/instant.js
var instant = __nccwpck_require__(644);
;// CONCATENATED MODULE: ./build/packages/time/src/clock.js


const longestTimer = 2 ** 31 - 1;
const systemClock = {
    now: () => (0,instant/* instant */.uR)(Date.now()),
    elapsed: () => (0,duration/* milliseconds */.Rz)(performance.now()),
    async sleep(duration, signal) {
        const end = performance.now() + duration;
        do
            await timer(Math.min(longestTimer, Math.max(0, Math.ceil(end - performance.now()))), signal);
        while (performance.now() < end);
    },
};
function timer(delay, signal) {
    return new Promise((resolve, reject) => {
        const stop = () => {
            clearTimeout(handle);
            reject(signal?.reason);
        };
        const handle = setTimeout(() => {
            signal?.removeEventListener('abort', stop);
            resolve();
        }, delay);
        if (signal?.aborted)
            stop();
        else
            signal?.addEventListener('abort', stop, { once: true });
    });
}

;// CONCATENATED MODULE: ./build/packages/inputs/src/invalid-inputs.js
class InvalidInputs extends Error {
    name = 'InvalidInputs';
    problems;
    constructor(problems) {
        const list = problems.map(({ input, message }) => `- ${input}: ${message}`).join('\n');
        super(`${problems.length === 1 ? 'This input is' : `These ${problems.length} inputs are`} not usable:\n${list}`);
        this.problems = problems;
    }
}

// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __nccwpck_require__(809);
// EXTERNAL MODULE: ./build/packages/kit/src/contract.js
var src_contract = __nccwpck_require__(382);
;// CONCATENATED MODULE: ./build/packages/kit/src/ending.js



function endingOf(contract, error) {
    if (error instanceof InvalidInputs)
        return { kind: 'failure', reason: 'bad-input', message: error.message, error };
    if (!(error instanceof action_failure/* ActionFailure */.d))
        return { kind: 'defect', error };
    const { reason, message } = error;
    if (Object.hasOwn(contract.reasons, reason) || Object.hasOwn(src_contract/* commonReasons */.D5, reason)) {
        return { kind: 'failure', reason, message, error };
    }
    return {
        kind: 'defect',
        error: new Error(`${message} (its reason ${reason} is not in the contract of ${contract.name})`, { cause: error }),
    };
}

// EXTERNAL MODULE: ./build/packages/kit/src/markdown.js
var markdown = __nccwpck_require__(377);
;// CONCATENATED MODULE: ./build/packages/kit/src/result.js

const largest = 96 * 1024;
const worstFirst = ['block', 'warn', 'pass', 'info'];
function formatResult(gate, verdict, evaluatedAt) {
    const { decision, reason, message } = verdict;
    const format = (evidence) => {
        const omitted = verdict.evidence.length - evidence.length;
        return JSON.stringify({
            schema: 1,
            gate,
            decision,
            reason,
            message,
            evidence,
            ...(omitted > 0 && { 'evidence-omitted': omitted }),
            'evaluated-at': (0,instant/* formatInstant */.r4)(evaluatedAt),
        });
    };
    const whole = format(verdict.evidence);
    if (Buffer.byteLength(whole) <= largest)
        return whole;
    return format(result_select(verdict.evidence, largest - Buffer.byteLength(format([]))));
}
function result_select(evidence, room) {
    const chosen = new Set();
    let left = room;
    for (const item of evidence.toSorted((a, b) => worstFirst.indexOf(a.verdict) - worstFirst.indexOf(b.verdict))) {
        left -= Buffer.byteLength(JSON.stringify(item)) + 1;
        if (left < 0)
            break;
        chosen.add(item);
    }
    return evidence.filter((item) => chosen.has(item));
}

;// CONCATENATED MODULE: ./build/packages/kit/src/conclusion.js



function conclude(world, mode, ending) {
    logDetails(world, ending);
    try {
        return tell(world, draw(world, mode, ending));
    }
    catch (error) {
        return tellWhatIsPossible(world, draw(world, mode, endingOf(world.contract, error)));
    }
}
function tellWhatIsPossible(world, { summary, outputs, message }) {
    for (const write of [() => world.summary.add(summary), () => world.outputs.decide(outputs)]) {
        try {
            write();
        }
        catch {
            world.log.debug('Another file of the runner could not be written');
        }
    }
    world.annotations.finish({ severity: 'error', message });
    return 1;
}
function concludePost(world, ending) {
    try {
        world.summary.finish();
    }
    catch {
        world.log.debug('The summary could not be written');
    }
    if (ending !== undefined)
        logDetails(world, ending);
    const message = ending && `The post step of ${world.contract.name} failed: ${draw(world, 'warn', ending).message}`;
    world.annotations.finish(message === undefined ? undefined : { severity: 'warning', message });
    return ending?.kind === 'cancelled' ? 130 : 0;
}
function tell(world, conclusion) {
    const { outputs, summary, severity, message, title, exitCode } = conclusion;
    if (summary !== '')
        world.summary.add(world.masks.hide(summary));
    world.summary.finish();
    world.outputs.decide(outputs);
    if (severity === undefined)
        world.log.info(message);
    world.annotations.finish(severity && { severity, message, title });
    return exitCode;
}
function draw(world, mode, ending) {
    const { name } = world.contract;
    if (ending.kind === 'verdict')
        return drawVerdict(world, mode, ending.verdict);
    if (ending.kind === 'failure')
        return drawFailure(name, ending.reason, ending.message, 1);
    if (ending.kind === 'cancelled')
        return drawFailure(name, 'cancelled', ending.message, 130);
    const what = describe(ending.error);
    return drawFailure(name, 'defect', `${name} is at fault, not you: ${what}. The log says more; please report it`, 1);
}
function drawFailure(name, reason, message, exitCode) {
    const summary = `${(0,markdown/* heading */.R_)(2, `❌ ${name}: ${reason}`)}${message.split('\n').map(markdown/* text */.Qq).join('\\\n')}\n\n`;
    return { exitCode, outputs: { reason, message }, message, severity: 'error', title: `${name}: ${reason}`, summary };
}
function drawVerdict(world, mode, verdict) {
    const { name } = world.contract;
    const { decision, reason, message, evidence } = verdict;
    const blocked = decision === 'block';
    const rows = evidence.map((item) => [item.subject, item.verdict, item.detail]);
    const own = `${(0,markdown/* heading */.R_)(2, `${blocked ? '⛔' : '✅'} ${name}: ${reason}`)}${(0,markdown/* text */.Qq)(message)}\n\n${rows.length === 0 ? '' : (0,markdown/* table */.tp)(['subject', 'verdict', 'detail'], rows)}`;
    return {
        exitCode: blocked && mode === 'enforce' ? 1 : 0,
        outputs: { reason, message, result: formatResult(name, verdict, world.clock.now()), decision },
        message,
        severity: blocked ? (mode === 'enforce' ? 'error' : 'warning') : undefined,
        title: `${name}: ${reason}`,
        summary: world.summary.written ? '' : own,
    };
}
function logDetails(world, ending) {
    if (ending.kind !== 'failure' && ending.kind !== 'defect')
        return;
    const isDefect = ending.kind === 'defect';
    if (isDefect)
        world.log.untrusted(describe(ending.error, isDefect), { label: `${world.contract.name} is at fault` });
    let cause = ending.error instanceof Error ? ending.error.cause : undefined;
    for (let depth = 0; cause !== undefined && depth < 5; depth += 1) {
        world.log.untrusted(describe(cause, isDefect), { label: 'Caused by', maxLines: 30 });
        cause = cause instanceof Error ? cause.cause : undefined;
    }
}
function describe(error, withStack = false) {
    if (error instanceof Error)
        return (withStack && error.stack) || error.message;
    return typeof error === 'string' ? error : `${typeof error} was thrown`;
}

;// CONCATENATED MODULE: ./build/packages/kit/src/process-guard.js

class ProcessGuard {
    #world;
    #finish;
    #stopped = Promise.withResolvers();
    #leaving = false;
    constructor(world, finish) {
        this.#world = world;
        this.#finish = finish;
        const stop = (error) => this.#stopped.resolve({ kind: 'defect', error });
        process.on('uncaughtException', stop);
        process.on('unhandledRejection', stop);
        process.on('beforeExit', () => stop(new Error('nothing is left to do, but main has not ended')));
        process.on('exit', () => this.#atExit());
        for (const signal of ['SIGINT', 'SIGTERM'])
            process.on(signal, () => this.#cancel(signal));
    }
    async end(work) {
        const { cancellation, log } = this.#world;
        const cancelled = new Promise((resolve) => {
            cancellation.signal.addEventListener('abort', () => resolve(), { once: true });
        });
        const ending = await Promise.race([work, this.#stopped.promise, cancelled]);
        if (!cancellation.signal.aborted)
            return ending ?? undefined;
        await cancellation.finish(work);
        const reason = cancellation.signal.reason;
        const last = await Promise.race([work, Promise.resolve()]);
        if (last?.kind === 'failure' && last.error !== reason)
            log.info(`Main ended with ${last.reason}: ${last.message}`);
        return { kind: 'cancelled', message: reason instanceof action_failure/* ActionFailure */.d ? reason.message : String(reason) };
    }
    leave(exitCode) {
        this.#leaving = true;
        process.exit(exitCode);
    }
    #cancel(signal) {
        if (!this.#world.cancellation.signal.aborted)
            this.#world.log.info(`Got ${signal}: ending within 6 s`);
        this.#world.cancellation.begin(signal);
    }
    #atExit() {
        if (this.#leaving)
            return;
        this.#leaving = true;
        const error = new Error('something ended the process before the action came to its end');
        process.exitCode = Math.max(1, this.#finish({ kind: 'defect', error }));
    }
}

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./build/packages/kit/src/standard-output.js

const standardOutput = 1;
function writeStandardOutput(text) {
    const bytes = Buffer.from(text);
    let patience = 2500;
    for (let written = 0; written < bytes.length;) {
        try {
            written += (0,external_node_fs_namespaceObject.writeSync)(standardOutput, bytes, written);
        }
        catch (error) {
            patience -= 1;
            if (!isBusy(error) || patience === 0)
                return;
            pause();
        }
    }
}
function isBusy(error) {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EAGAIN';
}
function pause() {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
}

;// CONCATENATED MODULE: ./build/packages/inputs/src/input-name.js
function inputName(key) {
    return key.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}

;// CONCATENATED MODULE: ./build/packages/inputs/src/raw.js

function readRaw(key, variables) {
    return (variables[`INPUT_${inputName(key).toUpperCase()}`] ?? '').trim();
}

;// CONCATENATED MODULE: ./build/packages/inputs/src/read-secrets.js

function readSecrets(fields, variables) {
    return Object.entries(fields).flatMap(([key, field]) => {
        const raw = readRaw(key, variables);
        if (raw === '' || !field.secret)
            return [];
        return field.secretsIn?.(raw) ?? [raw];
    });
}

// EXTERNAL MODULE: ./build/packages/inputs/src/invalid-input.js
var invalid_input = __nccwpck_require__(15);
;// CONCATENATED MODULE: ./build/packages/inputs/src/read-inputs.js




const longestShown = 80;
function readInputs(fields, variables) {
    const values = {};
    const problems = [];
    for (const [key, field] of Object.entries(fields)) {
        const raw = readRaw(key, variables);
        try {
            if (raw === '' && field.required)
                throw new invalid_input/* InvalidInput */.o('is required and was not given');
            values[key] = field.parse(raw);
        }
        catch (error) {
            if (!(error instanceof invalid_input/* InvalidInput */.o))
                throw error;
            problems.push({ input: inputName(key), message: read_inputs_describe(field, raw, error) });
        }
    }
    if (problems.length > 0 || !isComplete(fields, values))
        throw new InvalidInputs(problems);
    return { values };
}
function isComplete(fields, values) {
    return Object.keys(fields).every((key) => Object.hasOwn(values, key));
}
function read_inputs_describe(field, raw, error) {
    if (raw === '')
        return `${error.message}; it takes ${field.takes}`;
    const got = field.secret ? 'got a value that is not shown here' : `got ${show(raw)}`;
    return `${got}: ${error.message}; it takes ${field.takes}`;
}
function show(raw) {
    return JSON.stringify(raw.length > longestShown ? `${raw.slice(0, longestShown)}…` : raw);
}

;// CONCATENATED MODULE: ./build/packages/kit/src/command.js
function formatCommand(name, data, properties = {}) {
    const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '');
    const list = given.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
    return `::${name}${list && ` ${list}`}::${escapeData(data)}\n`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

// EXTERNAL MODULE: ./build/packages/kit/src/safe-text.js
var safe_text = __nccwpck_require__(522);
;// CONCATENATED MODULE: ./build/packages/kit/src/annotations.js


const severities = ['error', 'warning', 'notice'];
const budget = 9;
const longestMessage = 4000;
class Annotations {
    #write;
    #left = budget - 1;
    #waiting = [];
    constructor(write) {
        this.#write = write;
    }
    add(severity, message, place = {}) {
        const annotation = { severity, message, place };
        if (severity === 'error' && this.#left > 0) {
            this.#left -= 1;
            this.#emit(annotation);
            return;
        }
        for (const [index, line] of (0,safe_text/* splitLines */.uz)((0,safe_text/* cut */.Jj)(message, longestMessage)).entries()) {
            this.#write(`${(0,safe_text/* defuse */.VP)(index === 0 ? `${severity}: ${line}` : `  ${line}`)}\n`);
        }
        this.#waiting.push(annotation);
    }
    finish(last) {
        if (last)
            this.#emit({ ...last, place: last.title === undefined ? {} : { title: last.title } });
        else
            this.#left += 1;
        const order = this.#waiting.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
        for (const annotation of order.slice(0, this.#left))
            this.#emit(annotation);
        const over = order.length - this.#left;
        if (over > 0)
            this.#write(`${over} more ${over === 1 ? 'message is' : 'messages are'} only in the log above\n`);
        this.#left = Math.max(0, this.#left - order.length);
        this.#waiting = [];
    }
    #emit({ severity, message, place }) {
        const shown = (0,safe_text/* splitLines */.uz)((0,safe_text/* cut */.Jj)(message, longestMessage)).map(safe_text/* showUnseen */.AZ).join('\n');
        const { file, line, endLine, title } = place;
        const properties = {
            title: title && (0,safe_text/* showUnseen */.AZ)(title),
            file,
            line,
            endLine: line === undefined ? undefined : endLine,
        };
        this.#write(formatCommand(severity, shown, properties));
    }
}

;// CONCATENATED MODULE: ./build/packages/kit/src/cancellation.js


const cleanupTime = (0,duration/* seconds */.YA)(6);
class Cancellation {
    #controller = new AbortController();
    #clock;
    #warn;
    #cleanups = new Set();
    #running = [];
    #over;
    constructor(clock, warn) {
        this.#clock = clock;
        this.#warn = warn;
    }
    get signal() {
        return this.#controller.signal;
    }
    onCancel(cleanup) {
        const own = () => cleanup();
        if (this.signal.aborted)
            this.#running.push(this.#clean(own));
        else
            this.#cleanups.add(own);
        return { [Symbol.dispose]: () => void this.#cleanups.delete(own) };
    }
    begin(signal) {
        if (this.#over !== undefined)
            return;
        this.#over = this.#clock.sleep(cleanupTime);
        this.#controller.abort(new action_failure/* ActionFailure */.d('cancelled', `The step was cancelled or timed out (${signal}) before it decided`));
        for (const cleanup of this.#cleanups)
            this.#running.push(this.#clean(cleanup));
    }
    async finish(main) {
        const all = async () => {
            await main;
            for (let done = -1; done < this.#running.length;) {
                done = this.#running.length;
                await Promise.all(this.#running);
            }
        };
        await Promise.race([all(), this.#over]);
    }
    async #clean(cleanup) {
        try {
            await cleanup();
        }
        catch (error) {
            this.#warn(`A cleanup failed: ${error instanceof Error ? error.message : String(error)}`);
        }
    }
}

;// CONCATENATED MODULE: ./build/packages/kit/src/environment.js

class Environment {
    #variables;
    constructor(variables) {
        this.#variables = variables;
    }
    get repository() {
        return this.#matching('GITHUB_REPOSITORY', /^[a-z\d][\w-]*\/(?!\.{1,2}$)[\w.-]+$/iu, 'owner/name');
    }
    get repositoryOwner() {
        return this.#text('GITHUB_REPOSITORY_OWNER');
    }
    get repositoryId() {
        return this.#id('GITHUB_REPOSITORY_ID');
    }
    get sha() {
        return this.#matching('GITHUB_SHA', /^(?:[\da-f]{40}|[\da-f]{64})$/u, 'a commit id');
    }
    get ref() {
        return this.#text('GITHUB_REF');
    }
    get refName() {
        return this.#text('GITHUB_REF_NAME');
    }
    get refType() {
        return this.#matching('GITHUB_REF_TYPE', /^(?:branch|tag)$/u, 'branch or tag') === 'tag' ? 'tag' : 'branch';
    }
    get headRef() {
        return this.#optional('GITHUB_HEAD_REF');
    }
    get baseRef() {
        return this.#optional('GITHUB_BASE_REF');
    }
    get runId() {
        return this.#id('GITHUB_RUN_ID');
    }
    get runNumber() {
        return this.#id('GITHUB_RUN_NUMBER');
    }
    get runAttempt() {
        return this.#id('GITHUB_RUN_ATTEMPT');
    }
    get runUrl() {
        return `${this.serverUrl}/${this.repository}/actions/runs/${this.runId}/attempts/${this.runAttempt}`;
    }
    get apiUrl() {
        return this.#url('GITHUB_API_URL');
    }
    get serverUrl() {
        return this.#url('GITHUB_SERVER_URL');
    }
    get workspace() {
        return this.#text('GITHUB_WORKSPACE');
    }
    get temp() {
        return this.#text('RUNNER_TEMP');
    }
    get eventPath() {
        return this.#text('GITHUB_EVENT_PATH');
    }
    get eventName() {
        return this.#text('GITHUB_EVENT_NAME');
    }
    get actor() {
        return this.#text('GITHUB_ACTOR');
    }
    get triggeringActor() {
        return this.#text('GITHUB_TRIGGERING_ACTOR');
    }
    get job() {
        return this.#text('GITHUB_JOB');
    }
    get workflow() {
        return this.#text('GITHUB_WORKFLOW');
    }
    get workflowRef() {
        return this.#text('GITHUB_WORKFLOW_REF');
    }
    get workflowSha() {
        return this.#text('GITHUB_WORKFLOW_SHA');
    }
    get debug() {
        return this.#variables['RUNNER_DEBUG'] === '1';
    }
    #optional(name) {
        return this.#variables[name]?.trim() || undefined;
    }
    #text(name) {
        const value = this.#optional(name);
        if (value === undefined) {
            throw new action_failure/* ActionFailure */.d('bad-environment', `${name} is not set; run this action on a GitHub Actions runner, which sets it`);
        }
        return value;
    }
    #matching(name, shape, wanted) {
        const value = this.#text(name);
        if (shape.test(value))
            return value;
        throw new action_failure/* ActionFailure */.d('bad-environment', `${name} is ${JSON.stringify(value.slice(0, 80))}, which is not ${wanted}`);
    }
    #id(name) {
        const value = Number(this.#matching(name, /^[1-9]\d{0,15}$/u, 'a number'));
        if (Number.isSafeInteger(value))
            return value;
        throw new action_failure/* ActionFailure */.d('bad-environment', `${name} is ${value}, which is too large`);
    }
    #url(name) {
        return this.#matching(name, /^https?:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/u, 'a URL').replace(/\/+$/u, '');
    }
}

;// CONCATENATED MODULE: ./build/packages/kit/src/log.js


const untrustedBudget = 1024 * 1024;
function createLog(write, annotations, debug) {
    let depth = 0;
    let left = untrustedBudget;
    const info = (message) => {
        for (const line of (0,safe_text/* splitLines */.uz)(message))
            write(`${(0,safe_text/* defuse */.VP)(line)}\n`);
    };
    return {
        info,
        debug(message) {
            if (!debug)
                return;
            for (const line of (0,safe_text/* splitLines */.uz)(message))
                write(formatCommand('debug', (0,safe_text/* showUnseen */.AZ)(line)));
        },
        notice: (message, place) => annotations.add('notice', message, place),
        warn: (message, place) => annotations.add('warning', message, place),
        error: (message, place) => annotations.add('error', message, place),
        async group(title, work) {
            const outer = depth === 0;
            const shown = (0,safe_text/* showUnseen */.AZ)((0,safe_text/* splitLines */.uz)(title).join(' '));
            if (outer)
                write(formatCommand('group', shown));
            else
                info(shown);
            depth += 1;
            try {
                return await work();
            }
            finally {
                depth -= 1;
                if (outer)
                    write(formatCommand('endgroup', ''));
            }
        },
        untrusted(text, { label, maxLines = 200, maxLineLength = 1000 } = {}) {
            if (label !== undefined)
                info(`${label}:`);
            const lines = (0,safe_text/* splitLines */.uz)(text);
            let shown = 0;
            for (const line of lines.slice(0, maxLines)) {
                const safe = `| ${(0,safe_text/* defuse */.VP)((0,safe_text/* cut */.Jj)(line, maxLineLength))}\n`;
                if (safe.length > left)
                    break;
                left -= safe.length;
                write(safe);
                shown += 1;
            }
            if (shown < lines.length)
                write(`| … ${lines.length - shown} more lines left out\n`);
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/kit/src/masks.js

const shortest = 4;
const shortestDerived = 6;
const innocent = new Set(['true', 'false', 'null', 'none', 'undefined']);
function maskForms(value) {
    const lines = value.split(/[\r\n]+/u).map((line) => line.trim());
    return [...new Set(lines.filter(isMaskable).flatMap(formsOf))];
}
function formsOf(line) {
    const bytes = Buffer.from(line);
    const hex = bytes.toString('hex');
    const percent = encodeURIComponent(line.toWellFormed());
    const derived = [
        base64url(bytes, 0),
        base64url(bytes, 1),
        base64url(bytes, 2),
        hex,
        hex.toUpperCase(),
        percent,
        percent.replace(/%[\dA-F]{2}/gu, (code) => code.toLowerCase()),
        percent.replaceAll('%20', '+'),
    ];
    return [line, ...derived.filter((form) => form.length >= shortestDerived && isMaskable(form))];
}
function base64url(bytes, shift) {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64url');
    const whole = Math.floor(((shift + bytes.length) * 8) / 6);
    return text.slice(Math.ceil((shift * 8) / 6), whole);
}
function isMaskable(text) {
    return text.length >= shortest && !innocent.has(text.toLowerCase());
}
class Masks {
    #write;
    #forms = new Set();
    constructor(write) {
        this.#write = write;
    }
    add(value) {
        const forms = maskForms(value);
        for (const form of forms) {
            if (this.#forms.has(form))
                continue;
            this.#forms.add(form);
            this.#write(formatCommand('add-mask', form));
        }
        return forms.length > 0;
    }
    covers(text) {
        return [...this.#forms].some((form) => text.includes(form));
    }
    hide(text) {
        const longestFirst = [...this.#forms].toSorted((a, b) => b.length - a.length);
        return longestFirst.reduce((hidden, form) => hidden.replaceAll(form, '***'), text);
    }
}

;// CONCATENATED MODULE: ./build/packages/kit/src/runner-file.js


function appendToRunnerFile(variables, file, text) {
    const path = variables[file];
    if (!path)
        throw new action_failure/* ActionFailure */.d('bad-environment', `${file} is not set; the runner sets it for every step`);
    try {
        (0,external_node_fs_namespaceObject.appendFileSync)(path, text);
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new action_failure/* ActionFailure */.d('bad-environment', `${file} could not be written: ${why}`, { cause: error });
    }
}
function formatPairs(pairs) {
    let text = '';
    for (const [name, value] of pairs) {
        if (!/^[\w-]+$/u.test(name))
            throw new TypeError(`${JSON.stringify(name)} is no name for an output or state`);
        const delimiter = drawDelimiter(value);
        text += `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
    }
    return text;
}
function drawDelimiter(value) {
    for (;;) {
        const delimiter = `delivery_${Math.random().toString(36).slice(2)}`;
        if (!value.includes(delimiter))
            return delimiter;
    }
}

;// CONCATENATED MODULE: ./build/packages/kit/src/outputs.js

class Outputs {
    #variables;
    #contract;
    #masks;
    #log;
    constructor(variables, contract, masks, log) {
        this.#variables = variables;
        this.#contract = contract;
        this.#masks = masks;
        this.#log = log;
    }
    set(name, value) {
        if (!Object.hasOwn(this.#contract.outputs, name)) {
            throw new TypeError(`${name} is no output in the contract of ${this.#contract.name}`);
        }
        if (typeof value === 'number' && !Number.isFinite(value))
            throw new TypeError(`${value} is no value for ${name}`);
        const text = typeof value === 'string' ? value : JSON.stringify(value);
        if (this.#masks.covers(text)) {
            this.#log.warn(`The output ${name} contains a masked text; GitHub drops job outputs that do`);
        }
        appendToRunnerFile(this.#variables, 'GITHUB_OUTPUT', formatPairs([[name, text]]));
    }
    decide(values) {
        const hidden = Object.entries(values).map(([name, value]) => [name, this.#masks.hide(value)]);
        appendToRunnerFile(this.#variables, 'GITHUB_OUTPUT', formatPairs(hidden));
    }
}

;// CONCATENATED MODULE: ./build/packages/kit/src/cut-markdown.js
function cutMarkdown(markdown, limit) {
    if (Buffer.byteLength(markdown) <= limit)
        return { kept: markdown, rows: 0, lines: 0 };
    const lines = markdown.split('\n');
    let size = 0;
    let best = { count: 0, closing: '' };
    const open = new OpenBlocks();
    for (const [index, line] of lines.entries()) {
        size += Buffer.byteLength(line) + 1;
        if (size > limit)
            break;
        open.read(line);
        const closing = open.closing();
        const next = lines[index + 1] ?? '';
        if (open.mayEndAfter(line, next) && size + Buffer.byteLength(closing) <= limit)
            best = { count: index + 1, closing };
    }
    const kept = lines.slice(0, best.count).map((line) => `${line}\n`);
    return { kept: kept.join('') + best.closing, ...count(lines.slice(best.count)) };
}
function count(left) {
    const rows = left.filter(isRow).length;
    return { rows, lines: left.filter((line) => line.trim() !== '' && !isRow(line)).length };
}
function isRow(line) {
    return line.startsWith('|');
}
class OpenBlocks {
    #fence = '';
    #details = 0;
    read(line) {
        const marks = /^ {0,3}(`{3,}|~{3,})(.*)$/u.exec(line);
        if (this.#fence === '') {
            if (marks?.[1] !== undefined)
                this.#fence = marks[1];
            else if (/^<details\b/u.test(line))
                this.#details += 1;
            else if (line.startsWith('</details>'))
                this.#details -= 1;
            return;
        }
        const mark = marks?.[1] ?? '';
        if (mark.startsWith(this.#fence) && marks?.[2]?.trim() === '')
            this.#fence = '';
    }
    closing() {
        return (this.#fence && `${this.#fence}\n`) + '\n</details>\n'.repeat(Math.max(0, this.#details));
    }
    mayEndAfter(line, next) {
        if (this.#fence !== '' || line.trim() === '')
            return true;
        return isRow(line) && !/^\|[\s:|-]+\|$/u.test(next);
    }
}

;// CONCATENATED MODULE: ./build/packages/kit/src/summary.js

const summary_budget = 900 * 1024;
const reserve = 1024;
class Summary {
    #append;
    #left = summary_budget - reserve;
    #rows = 0;
    #lines = 0;
    #written = false;
    constructor(append) {
        this.#append = append;
    }
    get written() {
        return this.#written;
    }
    add(markdown) {
        if (markdown.trim() === '')
            return;
        const piece = `${markdown.trimEnd()}\n\n`;
        const { kept, rows, lines } = cutMarkdown(piece, this.#left);
        this.#rows += rows;
        this.#lines += lines;
        this.#left = rows + lines > 0 ? 0 : this.#left - Buffer.byteLength(kept);
        if (kept === '')
            return;
        this.#append(kept);
        this.#written = true;
    }
    finish() {
        const parts = [summary_count(this.#rows, 'table row'), summary_count(this.#lines, 'other line')].filter((part) => part !== '');
        if (parts.length > 0)
            this.#append(`\n> Left out here, as a summary has at most 900 KiB: ${parts.join(' and ')}.\n`);
        this.#rows = 0;
        this.#lines = 0;
    }
}
function summary_count(number, noun) {
    return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./build/packages/kit/src/step-world.js









function createStepWorld(contract, clock, variables, write) {
    const environment = new Environment(variables);
    const annotations = new Annotations(write);
    const log = createLog(write, annotations, environment.debug);
    const masks = new Masks(write);
    const outputs = new Outputs(variables, contract, masks, log);
    const cancellation = new Cancellation(clock, (message) => log.warn(message));
    const state = createState(variables);
    const summary = new Summary((text) => {
        if (variables['GITHUB_STEP_SUMMARY'])
            appendToRunnerFile(variables, 'GITHUB_STEP_SUMMARY', text);
        else
            log.debug('GITHUB_STEP_SUMMARY is not set, so there is no summary');
    });
    const mask = (value) => {
        if (!masks.add(value))
            log.debug('A value is too short or too common to be masked');
    };
    const openStep = () => {
        for (const secret of readSecrets(contract.inputs, variables))
            mask(secret);
        return {
            inputs: readInputs(contract.inputs, variables).values,
            environment,
            clock,
            signal: cancellation.signal,
            log,
            state,
            output: (name, value) => outputs.set(name, value),
            mask,
            summary: (markdown) => summary.add(markdown),
            onCancel: (cleanup) => cancellation.onCancel(cleanup),
        };
    };
    return { contract, clock, annotations, cancellation, log, masks, outputs, state, summary, openStep };
}
function createState(variables) {
    return {
        get: (name) => variables[`STATE_${name}`] || undefined,
        set: (name, value) => appendToRunnerFile(variables, 'GITHUB_STATE', formatPairs([[name, value]])),
    };
}

;// CONCATENATED MODULE: ./build/packages/kit/src/run-action.js







async function runAction(contract, main, options = {}) {
    const world = createStepWorld(contract, options.clock ?? systemClock, process.env, writeStandardOutput);
    const { post } = options;
    const isPost = post !== undefined && /(?:^|[\\/])post\.[jt]s$/u.test(process.argv[1] ?? '');
    let mode = 'enforce';
    const finish = (ending) => {
        if (isPost)
            return concludePost(world, ending);
        return conclude(world, mode, ending ?? { kind: 'defect', error: new Error('main ended without a verdict') });
    };
    const guard = new ProcessGuard(world, finish);
    const work = async () => {
        try {
            const step = world.openStep();
            if (isPost) {
                await post(step);
                return undefined;
            }
            mode = readMode(step.inputs);
            return { kind: 'verdict', verdict: checkVerdict(contract, await main(step)) };
        }
        catch (error) {
            return endingOf(contract, error);
        }
    };
    guard.leave(finish(await guard.end(work())));
}
function readMode(inputs) {
    return inputs['mode'] === 'warn' ? 'warn' : 'enforce';
}
function checkVerdict(contract, verdict) {
    const { decision, reason } = verdict;
    if (decision !== 'pass' && decision !== 'block')
        throw new TypeError(`main decided ${String(decision)}`);
    if (Object.hasOwn(contract.reasons, reason) && !Object.hasOwn(src_contract/* commonReasons */.D5, reason))
        return verdict;
    throw new TypeError(`the reason ${reason} is not in the contract of ${contract.name}`);
}


/***/ }),

/***/ 522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AZ: () => (/* binding */ showUnseen),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   VP: () => (/* binding */ defuse),
/* harmony export */   uz: () => (/* binding */ splitLines)
/* harmony export */ });
const lineBreak = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u;
const unseen = /(?![\t\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
function splitLines(text) {
    return text.split(lineBreak);
}
function showUnseen(text) {
    return text.replace(unseen, (character) => {
        const code = character.codePointAt(0) ?? 0;
        if (code <= 0xff)
            return `\\x${code.toString(16).padStart(2, '0')}`;
        return code <= 0xffff ? `\\u${code.toString(16).padStart(4, '0')}` : `\\u{${code.toString(16)}}`;
    });
}
function defuse(line) {
    return showUnseen(line)
        .replaceAll('##[', String.raw `##\[`)
        .replace(/^(\s*)::/u, String.raw `$1\::`);
}
function cut(text, limit) {
    if (text.length <= limit)
        return text;
    const head = text.slice(0, limit).replace(/[\uD800-\uDBFF]$/u, '');
    return `${head}… (${text.length - head.length} more characters)`;
}


/***/ }),

/***/ 510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ bodyText),
/* harmony export */   z: () => (/* binding */ bodyJson)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(975);

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

/***/ 982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  $: () => (/* binding */ readVersion),
  s: () => (/* binding */ versionSource)
});

// EXTERNAL MODULE: ./build/packages/inputs/src/field.js
var field = __nccwpck_require__(433);
// EXTERNAL MODULE: ./build/packages/inputs/src/invalid-input.js
var invalid_input = __nccwpck_require__(15);
// EXTERNAL MODULE: ./build/packages/probe/src/body.js
var body = __nccwpck_require__(510);
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

/***/ 349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Rz: () => (/* binding */ milliseconds),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   c$: () => (/* binding */ hours)
/* harmony export */ });
/* unused harmony exports minutes, days */
const millisecondsPerDay = 86_400_000;
const longest = 3_652_425 * millisecondsPerDay;
function isDuration(value) {
    return value >= 0 && value <= longest;
}
function milliseconds(count) {
    if (!isDuration(count))
        throw new RangeError(`a duration is from 0 to 10 000 years, not ${count} milliseconds`);
    return count;
}
function seconds(count) {
    return milliseconds(count * 1000);
}
function minutes(count) {
    return milliseconds(count * 60_000);
}
function hours(count) {
    return milliseconds(count * 3_600_000);
}
function days(count) {
    return milliseconds(count * millisecondsPerDay);
}


/***/ }),

/***/ 503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Tq: () => (/* binding */ between),
/* harmony export */   r4: () => (/* binding */ formatInstant),
/* harmony export */   uR: () => (/* binding */ instant)
/* harmony export */ });
/* unused harmony export after */
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(349);

const first = Date.UTC(2000, 0, 1) - 730_485 * 86_400_000;
const last = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
function isInstant(value) {
    return value >= first && value <= last;
}
function instant(epochMilliseconds) {
    if (!isInstant(epochMilliseconds)) {
        throw new RangeError(`an instant lies in the years 0000 to 9999, not at ${epochMilliseconds} ms after the epoch`);
    }
    return epochMilliseconds;
}
function after(start, duration) {
    return instant(start + duration);
}
function between(from, to) {
    return (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(Math.max(0, to - from));
}
function formatInstant(value) {
    return new Date(Math.floor(value)).toISOString().replace(/\.\d{3}Z$/u, 'Z');
}


/***/ }),

/***/ 730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
const longestShown = 40;
function quote(text) {
    return JSON.stringify(text.length > longestShown ? `${text.slice(0, longestShown)}…` : text);
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(474);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
