export const id = 289;
export const ids = [289];
export const modules = {

/***/ 44192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ contract_contract)
});

// EXTERNAL MODULE: ./build/packages/kit/src/contract.js
var contract = __webpack_require__(33382);
// EXTERNAL MODULE: ./build/packages/inputs/src/text.js
var src_text = __webpack_require__(75450);
// EXTERNAL MODULE: ./build/packages/inputs/src/one-of.js
var one_of = __webpack_require__(97959);
// EXTERNAL MODULE: ./build/packages/inputs/src/field.js
var field = __webpack_require__(39433);
// EXTERNAL MODULE: ./build/packages/inputs/src/integer.js
var integer = __webpack_require__(55267);
// EXTERNAL MODULE: ./build/packages/inputs/src/instant.js
var instant = __webpack_require__(36696);
// EXTERNAL MODULE: ./build/packages/inputs/src/url.js
var url = __webpack_require__(58920);
// EXTERNAL MODULE: ./build/packages/inputs/src/duration.js
var duration = __webpack_require__(83089);
// EXTERNAL MODULE: ./build/packages/inputs/src/boolean.js
var src_boolean = __webpack_require__(19229);
// EXTERNAL MODULE: ./build/packages/notice/src/notice.js
var notice = __webpack_require__(34386);
// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var src_duration = __webpack_require__(9349);
// EXTERNAL MODULE: ./build/packages/inputs/src/invalid-input.js
var invalid_input = __webpack_require__(7015);
// EXTERNAL MODULE: ./build/packages/notice/src/signature.js
var signature = __webpack_require__(74246);
;// CONCATENATED MODULE: ./build/actions/notify/src/signing-secret-field.js


function signingSecret() {
    return (0,field/* field */.ZZ)({
        kind: 'signing-secret',
        takes: '16 to 500 characters without blanks, or whsec_ and the base64 of 24 to 64 bytes',
        parse(raw) {
            if (!/^\S{16,500}$/u.test(raw))
                throw new invalid_input/* InvalidInput */.o('is too short, too long, or has blanks');
            try {
                (0,signature/* signingKey */.N)(raw);
                return raw;
            }
            catch (error) {
                if (!(error instanceof RangeError))
                    throw error;
                throw new invalid_input/* InvalidInput */.o(error.message);
            }
        },
    });
}

;// CONCATENATED MODULE: ./build/actions/notify/src/inputs.js




const line = (maxLength, takes) => (0,src_text/* text */.Q)({ pattern: /[^\p{Cc}\p{Zl}\p{Zp}]+/u, maxLength, takes });
const inputs = {
    to: (0,one_of/* oneOf */.y)('slack', 'slack-webhook', 'webhook', 'comment'),
    status: (0,one_of/* oneOf */.y)(...notice/* statuses */.b),
    environment: line(255, 'the name of an environment such as production'),
    service: (0,field/* optional */.lq)((0,src_text/* text */.Q)({
        pattern: /[A-Za-z0-9][A-Za-z0-9._-]{0,99}/,
        takes: 'a name of letters, digits, dots, hyphens and underscores such as shop',
    })),
    image: (0,field/* optional */.lq)(line(1000, 'the name of an image')),
    version: (0,field/* optional */.lq)(line(256, 'a version')),
    id: (0,field/* optional */.lq)((0,integer/* integer */.n)({ min: 1, max: Number.MAX_SAFE_INTEGER })),
    why: (0,field/* optional */.lq)((0,src_text/* text */.Q)()),
    nextOpening: (0,field/* optional */.lq)((0,instant/* instant */.u)()),
    environmentUrl: (0,field/* optional */.lq)((0,url/* url */.O)()),
    messageId: (0,field/* optional */.lq)((0,src_text/* text */.Q)({
        pattern: /[CDG][A-Z0-9]{6,20}:\d{1,12}\.\d{1,8}|[1-9]\d{0,14}|msg_[0-9a-f]{32}/,
        takes: 'the output `message-id` of an earlier step with the same `to`',
    })),
    slackToken: (0,field/* optional */.lq)((0,field/* secret */.rJ)((0,src_text/* text */.Q)({ pattern: /xox[a-z][\w.-]{5,500}/ }))),
    slackChannel: (0,field/* optional */.lq)((0,src_text/* text */.Q)({
        pattern: /[CDG][A-Z0-9]{6,20}/,
        takes: 'the ID of a channel such as C0123456789, which its details in Slack show at the bottom; a name cannot be edited in',
    })),
    slackApiUrl: (0,url/* url */.O)(),
    webhookUrl: (0,field/* optional */.lq)((0,field/* secret */.rJ)((0,url/* url */.O)())),
    webhookSecret: (0,field/* optional */.lq)((0,field/* secret */.rJ)(signingSecret())),
    issue: (0,field/* optional */.lq)((0,integer/* integer */.n)({ min: 1, max: Number.MAX_SAFE_INTEGER })),
    token: (0,field/* secret */.rJ)((0,src_text/* text */.Q)()),
    deadline: (0,duration/* duration */.p)({ min: (0,src_duration/* seconds */.YA)(1), max: (0,src_duration/* minutes */.Gx)(5) }),
    strict: (0,src_boolean/* boolean */.z)(),
};

// EXTERNAL MODULE: ./build/actions/notify/src/trouble.js
var trouble = __webpack_require__(34794);
;// CONCATENATED MODULE: ./build/actions/notify/src/contract.js



const contract_contract = (0,contract/* defineContract */.ye)({
    name: 'notify',
    inputs: inputs,
    outputs: {
        sent: '`true` when the message was posted or edited now, `false` otherwise.',
        'message-id': 'What names the message: give it to later steps with the same `to`. A deployment is found again without it wherever the receiver lets one look.',
    },
    reasons: {
        posted: 'A new message was posted.',
        edited: 'The message of this deployment was edited.',
        unchanged: 'The message of this deployment says just that already; nobody is told twice.',
        'not-the-end': 'This receiver cannot edit messages, so it is only told how it ended.',
        ...trouble/* troubles */.d,
    },
});


/***/ }),

/***/ 85289:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42569);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44192);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5097);



await (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .contract */ .d, _main_js__WEBPACK_IMPORTED_MODULE_2__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/packages/time/src/instant.js
var instant = __webpack_require__(41644);
;// CONCATENATED MODULE: ./build/packages/notice/src/identity.js


function markerOf(notice) {
    const { repository, environment, service, status, record, run } = notice;
    return {
        schema: 1,
        repository: repository.toLowerCase().slice(0, 140),
        environment: environment.toLowerCase().slice(0, 255),
        service: service.slice(0, 255),
        release: (notice.image ?? notice.version ?? '').slice(0, 300),
        status,
        run: run.id,
        ...(record === undefined ? {} : { record }),
        fingerprint: fingerprint(notice),
    };
}
function belongsTo(known, mine) {
    const samePlace = known.repository === mine.repository && known.environment === mine.environment && known.service === mine.service;
    if (!samePlace)
        return false;
    if (known.record !== undefined && mine.record !== undefined)
        return known.record === mine.record;
    if (known.run === mine.run)
        return true;
    return known.status === 'gate-closed' && known.release !== '' && known.release === mine.release;
}
function fingerprint(notice) {
    const { status, environment, service, image, version, why, nextOpening, environmentUrl } = notice;
    const opening = nextOpening === undefined ? null : (0,instant/* formatInstant */.r4)(nextOpening);
    const said = [status, environment, service, image, version, why, opening, environmentUrl?.href];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32);
}

// EXTERNAL MODULE: ./build/packages/kit/src/markdown.js
var markdown = __webpack_require__(60377);
// EXTERNAL MODULE: ./build/packages/notice/src/notice.js
var src_notice = __webpack_require__(34386);
;// CONCATENATED MODULE: ./build/packages/notice/src/marker.js


const line = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(1000));
const number = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1));
const marker = dist/* object */.Ikc({
    schema: dist/* literal */.euz(1),
    repository: line,
    environment: line,
    service: line,
    release: line,
    status: dist/* picklist */.KIO(src_notice/* statuses */.b),
    run: number,
    record: dist/* optional */.lqM(number),
    fingerprint: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{32}$/)),
});
function readMarker(value) {
    const parsed = dist/* safeParse */.xLC(marker, value);
    return parsed.success ? parsed.output : undefined;
}
function writeMarker(value) {
    return Buffer.from(JSON.stringify(value)).toString('base64url');
}

;// CONCATENATED MODULE: ./build/packages/notice/src/wording.js

const words = {
    'gate-closed': ['⏸️', 'waits: a gate is closed'],
    deploying: ['🚀', 'is being deployed'],
    healthy: ['✅', 'is live and healthy'],
    'rolled-back': ['↩️', 'was rolled back'],
    failed: ['❌', 'failed'],
    cancelled: ['⏹️', 'was cancelled'],
};
const longest = 500;
function headline({ status, service, environment, version }) {
    const [sign, text] = words[status];
    const what = [service, version].filter((part) => part !== undefined).map((part) => brief(part, 120));
    return `${sign} ${what.join(' ')} → ${brief(environment, 120)} ${text}`;
}
function facts(notice) {
    const { why, nextOpening, image, version, environmentUrl, record, run } = notice;
    const given = [
        why === undefined ? undefined : { label: 'Why', value: brief(why, longest) },
        nextOpening === undefined ? undefined : { label: 'Next opening', value: (0,instant/* formatInstant */.r4)(nextOpening) },
        version === undefined ? undefined : { label: 'Version', value: brief(version, longest) },
        image === undefined ? undefined : { label: 'Image', value: brief(image, longest) },
        environmentUrl === undefined
            ? undefined
            : { label: 'Seen at', value: brief(environmentUrl.host, longest), url: environmentUrl.href },
        record === undefined ? undefined : { label: 'Record', value: String(record) },
        { label: 'Run', value: `${run.id}, attempt ${run.attempt}, by ${brief(run.actor, 100)}`, url: run.url },
        { label: 'As of', value: (0,instant/* formatInstant */.r4)(notice.at) },
    ];
    return given.filter((fact) => fact !== undefined);
}
function brief(foreign, limit) {
    const line = foreign
        .toWellFormed()
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .trim();
    return line.length <= limit ? line : `${line.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

;// CONCATENATED MODULE: ./build/packages/notice/src/comment.js




function commentBody(notice) {
    const rows = facts(notice).map(({ label, value, url }) => [
        label,
        url === undefined ? value : { markdown: markdown/* link */.nf(value, url) },
    ]);
    return [
        `<!-- delivery:notify ${writeMarker(markerOf(notice))} -->\n`,
        markdown/* heading */.R_(3, headline(notice)),
        markdown/* table */.tp(['', ''], rows),
    ].join('');
}
function readComment(body) {
    const coded = /^<!-- delivery:notify ([\w-]{1,8000}) -->\r?(?:\n|$)/.exec(body)?.[1];
    if (coded === undefined)
        return undefined;
    try {
        return readMarker(JSON.parse(Buffer.from(coded, 'base64url').toString()));
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var duration = __webpack_require__(9349);
// EXTERNAL MODULE: ./build/packages/http/src/send.js + 3 modules
var send = __webpack_require__(30072);
// EXTERNAL MODULE: ./build/packages/http/src/failure.js
var failure = __webpack_require__(32678);
// EXTERNAL MODULE: ./build/packages/http/src/retry-after.js
var retry_after = __webpack_require__(50685);
// EXTERNAL MODULE: ./build/actions/notify/src/trouble.js
var trouble = __webpack_require__(34794);
;// CONCATENATED MODULE: ./build/actions/notify/src/delivery.js



function openCourier(receiver, deadline, { clock, signal }) {
    return { receiver, clock, signal, end: clock.elapsed() + deadline, random: Math.random };
}
const attempts = 4;
const longestRequest = (0,duration/* seconds */.YA)(10);
const largestAnswer = 4 * 1024 * 1024;
const delivery_words = {
    refused: 'nobody accepts connections there',
    reset: 'it cut the connection',
    dns: 'its name does not resolve',
    tls: 'TLS with it failed',
    timeout: 'it did not answer in time',
    'too-large': 'its answer is too large',
    protocol: 'its answer is not valid HTTP',
    redirect: 'it redirects',
    'plain-http': 'its address is plain http, which anyone on the way can read: use https',
    aborted: 'the request was given up',
};
async function deliver(parcel, courier) {
    for (let attempt = 1;; attempt++) {
        const left = courier.end - courier.clock.elapsed();
        if (left < 1)
            throw new trouble/* Trouble */.q('unavailable', `${courier.receiver} did not answer within the time it has`);
        const outcome = await (0,send/* send */.t)(requestOf(parcel, courier, left)).catch(failureOf);
        courier.signal.throwIfAborted();
        if (!isTransient(outcome, parcel))
            return answered(outcome, parcel, courier);
        const pause = pauseBefore(attempt, outcome, courier);
        if (attempt === attempts || pause >= courier.end - courier.clock.elapsed()) {
            return answered(outcome, parcel, courier);
        }
        await courier.clock.sleep((0,duration/* milliseconds */.Rz)(pause), courier.signal);
    }
}
function requestOf({ method, url, headers, stamp, body }, { signal }, left) {
    return {
        method,
        url,
        headers: { ...headers, ...stamp?.() },
        ...(body === undefined ? {} : { body }),
        signal,
        timeout: (0,duration/* milliseconds */.Rz)(Math.min(longestRequest, left)),
        maxBytes: largestAnswer,
        redirects: 0,
    };
}
function failureOf(error) {
    if (error instanceof failure/* HttpFailure */.H)
        return error;
    throw error;
}
function isTransient(outcome, { repeatable }) {
    if (outcome instanceof failure/* HttpFailure */.H) {
        if (outcome.kind === 'refused' || outcome.kind === 'dns')
            return true;
        return repeatable && (outcome.kind === 'reset' || outcome.kind === 'timeout');
    }
    return outcome.status === 429 || (repeatable && (outcome.status >= 500 || outcome.status === 408));
}
function pauseBefore(attempt, outcome, { clock, random }) {
    const asked = outcome instanceof failure/* HttpFailure */.H ? undefined : (0,retry_after/* retryAfter */.P)(outcome.headers, clock.now());
    return Math.max(asked ?? 0, 400 * 2 ** (attempt - 1) * (0.5 + random() / 2));
}
function answered(outcome, parcel, { receiver }) {
    if (outcome instanceof failure/* HttpFailure */.H) {
        const arrived = outcome.kind !== 'refused' && outcome.kind !== 'dns' && outcome.kind !== 'plain-http';
        throw new trouble/* Trouble */.q('unavailable', `${receiver} could not be told: ${delivery_words[outcome.kind]}`, arrived);
    }
    const { status } = outcome;
    const seen = `${receiver} answered ${parcel.method} with ${status}`;
    if (status === 429)
        throw new trouble/* Trouble */.q('rate-limited', `${seen}: it is told too much, and asks to wait`);
    if (status >= 500 || status === 408)
        throw new trouble/* Trouble */.q('unavailable', `${seen}, which is its own trouble`, true);
    if (status >= 300 && status < 400) {
        throw new trouble/* Trouble */.q('redirected', `${seen}, a redirect, which is not followed: give the final address itself`);
    }
    return outcome;
}

;// CONCATENATED MODULE: ./build/actions/notify/src/github-call.js



function parcelOf({ token, apiUrl, repository }, method, path, body) {
    return {
        method,
        url: new URL(`${apiUrl}/repos/${repository}/issues/${path}`),
        headers: {
            authorization: `Bearer ${token}`,
            accept: 'application/vnd.github+json',
            'x-github-api-version': '2022-11-28',
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        repeatable: method !== 'POST',
    };
}
async function call(good, parcel, courier) {
    const { status, headers, body } = await deliver(parcel, courier);
    const seen = `GitHub answered ${parcel.method} of a comment with ${status}`;
    if (status === 401)
        throw new trouble/* Trouble */.q('unauthorized', `${seen}: the token is wrong or has expired`);
    if (status === 403 && (headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined)) {
        throw new trouble/* Trouble */.q('rate-limited', `${seen}: the token has asked too much of GitHub for now`);
    }
    if (status === 403) {
        throw new trouble/* Trouble */.q('unauthorized', `${seen}: the job needs \`issues: write\`, or \`pull-requests: write\` for a pull request`);
    }
    if (status === 404 || status === 410) {
        throw new trouble/* Trouble */.q('receiver-not-found', `${seen}: there is no such issue or comment, or the token may not see it`);
    }
    if (status >= 400)
        throw new trouble/* Trouble */.q('rejected', seen);
    const read = dist/* safeParse */.xLC(good, parsed(body));
    if (read.success)
        return read.output;
    throw new trouble/* Trouble */.q('invalid-answer', `${seen}, and what it says cannot be read`, parcel.method === 'POST');
}
function parsed(bytes) {
    try {
        return JSON.parse(new TextDecoder().decode(bytes));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/actions/notify/src/comment.js





const comment = dist/* object */.Ikc({
    id: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1)),
    body: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    user: dist/* nullish */.cl6(dist/* object */.Ikc({ type: dist/* optional */.lqM(dist/* string */.YjP(), '') })),
    issue_url: dist/* string */.YjP(),
});
const pageSize = 100;
const mostPages = 30;
async function tellThread(notice, thread, courier) {
    const known = await find(notice, thread, courier);
    if (known === undefined)
        return { how: 'posted', messageId: String(await create(notice, thread, courier)) };
    const messageId = String(known.id);
    if (known.marker.fingerprint === markerOf(notice).fingerprint)
        return { how: 'unchanged', messageId };
    await call(comment, parcelOf(thread, 'PATCH', `comments/${known.id}`, { body: commentBody(notice) }), courier);
    return { how: 'edited', messageId };
}
async function find(notice, thread, courier) {
    return thread.message === undefined
        ? await search(notice, thread, courier)
        : await named(thread.message, thread, courier);
}
async function search(notice, thread, courier) {
    const mine = markerOf(notice);
    const since = (0,instant/* formatInstant */.r4)((0,instant/* instant */.uR)(notice.at - (0,duration/* days */._3)(30)));
    let found;
    for (let page = 1; page <= mostPages; page++) {
        const query = new URLSearchParams({ since, per_page: String(pageSize), page: String(page) });
        const parcel = parcelOf(thread, 'GET', `${thread.issue}/comments?${query.toString()}`);
        const comments = await call(dist/* array */.YOg(comment), parcel, courier);
        for (const each of comments) {
            const marker = each.user?.type === 'Bot' ? readComment(each.body) : undefined;
            if (marker !== undefined && belongsTo(marker, mine))
                found = { id: each.id, marker };
        }
        if (comments.length < pageSize)
            break;
    }
    return found;
}
async function named(id, thread, courier) {
    const read = await call(comment, parcelOf(thread, 'GET', `comments/${id}`), courier);
    const marker = readComment(read.body);
    if (marker !== undefined && isOf(read, thread))
        return { id, marker };
    throw new trouble/* Trouble */.q('rejected', `The comment ${id} is not one of this action in #${thread.issue}, so it is left as it is`);
}
function isOf({ issue_url }, { issue }) {
    return issue_url.endsWith(`/issues/${issue}`);
}
async function create(notice, thread, courier) {
    try {
        const parcel = parcelOf(thread, 'POST', `${thread.issue}/comments`, { body: commentBody(notice) });
        return (await call(comment, parcel, courier)).id;
    }
    catch (error) {
        if (!(error instanceof trouble/* Trouble */.q) || !error.uncertain)
            throw error;
        const found = await search(notice, thread, courier).catch(() => undefined);
        if (found?.marker.fingerprint !== markerOf(notice).fingerprint)
            throw error;
        return found.id;
    }
}

;// CONCATENATED MODULE: ./build/actions/notify/src/secrecy.js
function hideAddress({ inputs, mask }) {
    for (const part of addressSecrets(inputs))
        mask(part);
}
function withoutSecrets(text, inputs) {
    const { slackToken, webhookSecret, token, webhookUrl } = inputs;
    const secrets = [webhookUrl?.href, slackToken, webhookSecret, token, ...addressSecrets(inputs)];
    return secrets
        .filter((secret) => secret !== undefined && secret.length >= 8)
        .reduce((hidden, secret) => hidden.replaceAll(secret ?? '', '***'), text);
}
function addressSecrets({ webhookUrl }) {
    if (webhookUrl === undefined)
        return [];
    const parts = [...webhookUrl.pathname.split('/'), ...webhookUrl.searchParams.values()];
    return parts.filter((part) => part.length >= 16);
}

;// CONCATENATED MODULE: ./build/actions/notify/src/read-notice.js

function readNotice({ inputs, environment, clock }) {
    const { repository, runId, runAttempt, runUrl, triggeringActor } = environment;
    const clean = (text) => (text === undefined ? undefined : withoutSecrets(text, inputs));
    return {
        status: inputs.status,
        repository,
        environment: inputs.environment,
        service: inputs.service ?? repository.replace(/^.*\//, ''),
        image: clean(inputs.image),
        version: clean(inputs.version),
        why: clean(inputs.why),
        nextOpening: inputs.nextOpening,
        environmentUrl: inputs.environmentUrl,
        record: inputs.id,
        run: { id: runId, attempt: runAttempt, url: runUrl, actor: triggeringActor },
        at: clock.now(),
    };
}

;// CONCATENATED MODULE: ./build/packages/notice/src/mrkdwn.js
const lookalikes = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' };
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
function escapeMrkdwn(foreign) {
    return foreign
        .replace(/(?<![\p{L}\p{N}])[*_~`]|[*_~`](?![\p{L}\p{N}])|[*~`]/gu, (mark) => lookalikes[mark] ?? mark)
        .replace(/@|:(?=\/\/)|(?<=[\p{L}\p{N}])\.(?=\p{L}{2})/gu, (mark) => `${mark}\u200B`)
        .replace(/[&<>]/gu, (mark) => entities[mark] ?? mark);
}
function mrkdwnLink(label, url) {
    const target = URL.parse(url);
    if (target === null || (target.protocol !== 'https:' && target.protocol !== 'http:'))
        return escapeMrkdwn(label);
    const address = target.href.replaceAll('&', '&amp;').replace(/[<>|]/gu, (mark) => encodeURIComponent(mark));
    return address.length > 1000 ? escapeMrkdwn(label) : `<${address}|${escapeMrkdwn(label).replaceAll('|', '¦')}>`;
}

;// CONCATENATED MODULE: ./build/packages/notice/src/slack.js





const eventType = 'delivery_notify';
const metadata = dist/* object */.Ikc({
    event_type: dist/* literal */.euz(eventType),
    event_payload: dist/* object */.Ikc({ marker: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(8000)) }),
});
function slackMessage(notice) {
    const title = escapeMrkdwn(headline(notice));
    const lines = facts(notice).map(({ label, value, url }) => {
        const shown = url === undefined ? escapeMrkdwn(value) : mrkdwnLink(value, url);
        return `*${label}:* ${shown}`;
    });
    return { text: title, blocks: [`*${title}*`, ...lines].map(section) };
}
function slackMetadata(notice) {
    return { event_type: eventType, event_payload: { marker: writeMarker(markerOf(notice)) } };
}
function readMetadata(value) {
    const parsed = dist/* safeParse */.xLC(metadata, value);
    if (!parsed.success)
        return undefined;
    try {
        return readMarker(JSON.parse(Buffer.from(parsed.output.event_payload.marker, 'base64url').toString()));
    }
    catch {
        return undefined;
    }
}
function section(text) {
    return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } };
}

;// CONCATENATED MODULE: ./build/actions/notify/src/slack-call.js



class SlackRefusal extends trouble/* Trouble */.q {
    code;
    constructor(method, code, hint) {
        const reason = reasonOf(code);
        super(reason, `Slack refuses ${method}: ${code}${hint}`, reason === 'unavailable');
        this.code = code;
    }
}
const refused = dist/* object */.Ikc({
    ok: dist/* literal */.euz(false),
    error: dist/* optional */.lqM(dist/* string */.YjP(), ''),
    needed: dist/* optional */.lqM(dist/* string */.YjP(), ''),
});
const granted = dist/* object */.Ikc({ ok: dist/* literal */.euz(true) });
async function callSlack(courier, { token, apiUrl }, method, good, fields) {
    const reads = method === 'conversations.history';
    const parcel = {
        method: 'POST',
        url: new URL(`${apiUrl.origin}${apiUrl.pathname.replace(/\/+$/, '')}/${method}`),
        headers: {
            authorization: `Bearer ${token}`,
            'content-type': reads ? 'application/x-www-form-urlencoded' : 'application/json; charset=utf-8',
        },
        body: reads ? new URLSearchParams(Object.entries(fields).map(textual)).toString() : JSON.stringify(fields),
        repeatable: method !== 'chat.postMessage',
    };
    const { body: bytes } = await deliver(parcel, courier);
    const answer = slack_call_parsed(bytes);
    const refusal = dist/* safeParse */.xLC(refused, answer);
    if (refusal.success) {
        const { error, needed } = refusal.output;
        const scope = word(needed) === '' ? '' : `; the token needs the scope ${word(needed)}`;
        throw new SlackRefusal(method, word(error) || 'unknown_error', scope);
    }
    const value = dist/* safeParse */.xLC(good, answer);
    if (dist.is(granted, answer) && value.success)
        return value.output;
    throw new trouble/* Trouble */.q('invalid-answer', `What answered ${method} is not Slack: is \`slack-api-url\` right?`, true);
}
const unauthorized = /^(?:invalid_auth|not_authed|account_inactive|token_|missing_scope|no_permission|access_denied|org_login)/;
const absent = /^(?:channel_not_found|not_in_channel|is_archived|team_not_found)$/;
const broken = /^(?:internal_error|fatal_error|service_unavailable|request_timeout|team_added_to_org)$/;
function reasonOf(code) {
    if (unauthorized.test(code))
        return 'unauthorized';
    if (absent.test(code))
        return 'receiver-not-found';
    if (broken.test(code))
        return 'unavailable';
    return code === 'ratelimited' || code === 'rate_limited' ? 'rate-limited' : 'rejected';
}
function word(foreign) {
    return /^[a-z][a-z_:.,]{0,80}$/.test(foreign) ? foreign : '';
}
function textual([name, value]) {
    return [name, String(value)];
}
function slack_call_parsed(bytes) {
    try {
        return JSON.parse(new TextDecoder().decode(bytes));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/actions/notify/src/slack.js





const postedAnswer = dist/* object */.Ikc({ ts: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^\d{1,12}\.\d{1,8}$/)) });
const historyAnswer = dist/* object */.Ikc({
    messages: dist/* array */.YOg(dist/* object */.Ikc({ ts: dist/* string */.YjP(), metadata: dist/* optional */.lqM(dist/* unknown */.L5J()) })),
    response_metadata: dist/* nullish */.cl6(dist/* object */.Ikc({ next_cursor: dist/* optional */.lqM(dist/* string */.YjP(), '') })),
});
const slack_mostPages = 5;
const gone = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);
const unreadable = new Set(['missing_scope', 'not_in_channel']);
async function tellSlack(notice, slack, courier) {
    const { known, note } = await look(notice, slack, courier);
    const messageId = (timestamp) => `${slack.channel}:${timestamp}`;
    const told = (how, timestamp) => ({
        how,
        messageId: messageId(timestamp),
        ...(note === undefined ? {} : { note }),
    });
    if (known?.marker?.fingerprint === markerOf(notice).fingerprint)
        return told('unchanged', known.timestamp);
    if (known !== undefined && (await edit(notice, known.timestamp, slack, courier))) {
        return told('edited', known.timestamp);
    }
    return told('posted', await post(notice, slack, courier));
}
async function look(notice, slack, courier) {
    const named = slack.message === undefined ? undefined : { timestamp: slack.message, marker: undefined };
    try {
        const known = (await slack_find(notice, slack, courier)) ?? named;
        return known === undefined ? {} : { known };
    }
    catch (error) {
        if (!(error instanceof trouble/* Trouble */.q))
            throw error;
        if (named !== undefined)
            return { known: named };
        if (!(error instanceof SlackRefusal) || !unreadable.has(error.code))
            throw error;
        return {
            note: 'Slack does not let this token read the channel (it needs `channels:history`, or `groups:history` for a private one, and to be a member), so an earlier message cannot be found again: give `message-id`.',
        };
    }
}
async function slack_find(notice, slack, courier) {
    const mine = markerOf(notice);
    let cursor = '';
    for (let page = 0; page < slack_mostPages; page++) {
        const answer = await callSlack(courier, slack, 'conversations.history', historyAnswer, {
            channel: slack.channel,
            include_all_metadata: 'true',
            limit: '200',
            ...(slack.message === undefined
                ? { oldest: String(Math.floor((notice.at - (0,duration/* days */._3)(7)) / 1000)) }
                : { oldest: slack.message, latest: slack.message, inclusive: 'true' }),
            ...(cursor === '' ? {} : { cursor }),
        });
        for (const { ts, metadata } of answer.messages) {
            const marker = readMetadata(metadata);
            if (slack.message === undefined ? marker !== undefined && belongsTo(marker, mine) : ts === slack.message) {
                return { timestamp: ts, marker };
            }
        }
        cursor = answer.response_metadata?.next_cursor ?? '';
        if (cursor === '')
            return undefined;
    }
    return undefined;
}
async function edit(notice, timestamp, slack, courier) {
    const body = { ...slackMessage(notice), metadata: slackMetadata(notice), parse: 'none', link_names: false };
    try {
        await callSlack(courier, slack, 'chat.update', dist/* object */.Ikc({}), {
            channel: slack.channel,
            ts: timestamp,
            ...body,
        });
        return true;
    }
    catch (error) {
        if (error instanceof SlackRefusal && gone.has(error.code))
            return false;
        throw error;
    }
}
async function post(notice, slack, courier) {
    const quiet = { parse: 'none', link_names: false, mrkdwn: true, unfurl_links: false, unfurl_media: false };
    try {
        const body = { channel: slack.channel, ...slackMessage(notice), metadata: slackMetadata(notice), ...quiet };
        const { ts } = await callSlack(courier, slack, 'chat.postMessage', postedAnswer, body);
        return ts;
    }
    catch (error) {
        if (!(error instanceof trouble/* Trouble */.q) || !error.uncertain)
            throw error;
        const found = await slack_find(notice, { ...slack, message: undefined }, courier).catch(() => undefined);
        if (found?.marker?.fingerprint !== markerOf(notice).fingerprint)
            throw error;
        return found.timestamp;
    }
}

;// CONCATENATED MODULE: ./build/actions/notify/src/summary.js


function renderNotice(notice, to, became) {
    return `${markdown/* text */.Qq(headline(notice))} (${markdown/* code */.aY(`notify to ${to}`)}: ${markdown/* text */.Qq(became)})\n\n`;
}

// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __webpack_require__(45809);
;// CONCATENATED MODULE: ./build/actions/notify/src/target.js

function readTarget(inputs) {
    const { to, slackToken, slackChannel, webhookUrl, issue } = inputs;
    switch (to) {
        case 'slack':
            if (slackToken === undefined || slackChannel === undefined)
                throw missing(inputs, ['slackToken', 'slackChannel']);
            return {
                kind: to,
                token: slackToken,
                channel: slackChannel,
                apiUrl: inputs.slackApiUrl,
                message: slackTimestamp(inputs, slackChannel),
            };
        case 'slack-webhook':
            if (webhookUrl === undefined)
                throw missing(inputs, ['webhookUrl']);
            return { kind: to, url: webhookUrl, message: messageLike(inputs, /^msg_/) };
        case 'webhook':
            if (webhookUrl === undefined)
                throw missing(inputs, ['webhookUrl']);
            return { kind: to, url: webhookUrl, secret: inputs.webhookSecret, message: messageLike(inputs, /^msg_/) };
        case 'comment': {
            if (issue === undefined)
                throw missing(inputs, ['issue']);
            const message = messageLike(inputs, /^\d+$/);
            return { kind: to, token: inputs.token, issue, message: message === undefined ? undefined : Number(message) };
        }
        default:
            return to;
    }
}
const names = {
    slackToken: 'slack-token',
    slackChannel: 'slack-channel',
    webhookUrl: 'webhook-url',
    issue: 'issue',
};
function missing(inputs, wanted) {
    const absent = wanted.filter((key) => inputs[key] === undefined).map((key) => `\`${names[key]}\``);
    const hint = 'A secret that does not exist in this repository or environment is empty.';
    return new action_failure/* ActionFailure */.d('bad-input', `\`to: ${inputs.to}\` needs ${absent.join(' and ')}. ${hint}`);
}
function slackTimestamp(inputs, channel) {
    const [place, timestamp] = messageLike(inputs, /^[CDG][^:]+:/)?.split(':') ?? [];
    if (place === undefined || place === channel)
        return timestamp;
    throw new action_failure/* ActionFailure */.d('bad-input', `\`message-id\` is of the channel ${place}, and \`slack-channel\` is ${channel}`);
}
function messageLike({ messageId, to }, shape) {
    if (messageId === undefined || shape.test(messageId))
        return messageId;
    throw new action_failure/* ActionFailure */.d('bad-input', `\`message-id\` is not one of \`to: ${to}\`; give what a step with the same \`to\` said`);
}

;// CONCATENATED MODULE: ./build/actions/notify/src/verdict.js
const sentences = {
    posted: 'The message was posted',
    edited: 'The message of this deployment was edited',
    unchanged: 'The message of this deployment says just that already',
    'not-the-end': 'Nothing was sent yet: this receiver is only told how it ended',
};
function toldVerdict(to, { how, messageId }) {
    return {
        decision: 'pass',
        reason: how,
        message: `${sentences[how]}.`,
        evidence: [{ subject: to, verdict: 'info', detail: messageId === '' ? how : `${how} (${messageId})` }],
    };
}
function troubleVerdict(to, trouble, strict) {
    const perhaps = trouble.uncertain ? ' It may have arrived all the same.' : '';
    return {
        decision: strict ? 'block' : 'pass',
        reason: trouble.reason,
        message: `The message was not delivered: ${trouble.message}.${perhaps}`,
        evidence: [{ subject: to, verdict: strict ? 'block' : 'warn', detail: trouble.message }],
    };
}

;// CONCATENATED MODULE: ./build/packages/notice/src/webhook.js


function webhookBody(notice) {
    const { status, repository, environment, service, image, version, why, nextOpening, environmentUrl, record, run, at, } = notice;
    return JSON.stringify({
        type: `deployment.${status}`,
        timestamp: (0,instant/* formatInstant */.r4)(at),
        data: {
            schema: 1,
            status,
            headline: headline(notice),
            repository,
            environment: brief(environment, 500),
            service,
            image: image === undefined ? null : brief(image, 500),
            version: version === undefined ? null : brief(version, 500),
            why: why === undefined ? null : brief(why, 500),
            'next-opening': nextOpening === undefined ? null : (0,instant/* formatInstant */.r4)(nextOpening),
            'environment-url': environmentUrl?.href ?? null,
            record: record ?? null,
            run: { ...run, actor: brief(run.actor, 100) },
        },
    });
}

// EXTERNAL MODULE: ./build/packages/notice/src/signature.js
var signature = __webpack_require__(74246);
;// CONCATENATED MODULE: ./build/actions/notify/src/webhook.js




async function tellWebhook(notice, webhook, courier) {
    if (!(0,src_notice/* isEnd */.u)(notice.status))
        return { how: 'not-the-end', messageId: webhook.message ?? '' };
    const messageId = idOf(notice);
    if (messageId === webhook.message)
        return { how: 'unchanged', messageId };
    const plain = webhook.kind === 'slack-webhook';
    const body = plain ? JSON.stringify({ ...slackMessage(notice), unfurl_links: false }) : webhookBody(notice);
    const secret = webhook.kind === 'webhook' ? webhook.secret : undefined;
    const { status } = await deliver({
        method: 'POST',
        url: webhook.url,
        headers: {
            'content-type': 'application/json',
            ...(plain ? {} : { 'webhook-id': messageId }),
        },
        ...(secret === undefined
            ? {}
            : { stamp: () => ({ ...(0,signature/* sign */._)({ id: messageId, at: courier.clock.now(), body, secret }) }) }),
        body,
        repeatable: !plain,
    }, courier);
    if (status >= 300)
        throw new trouble/* Trouble */.q(webhook_reasonOf(status), `${courier.receiver} answered POST with ${status}`);
    return { how: 'posted', messageId };
}
function idOf(notice) {
    const { repository, environment, service, release, record, run, fingerprint } = markerOf(notice);
    const waits = notice.status === 'gate-closed' && release !== '';
    const deployment = waits ? release : [record ?? null, run, notice.run.attempt];
    const named = JSON.stringify([repository, environment, service, deployment, fingerprint]);
    return `msg_${(0,external_node_crypto_.createHash)('sha256').update(named).digest('hex').slice(0, 32)}`;
}
function webhook_reasonOf(status) {
    if (status === 401 || status === 403)
        return 'unauthorized';
    return status === 404 || status === 410 ? 'receiver-not-found' : 'rejected';
}

;// CONCATENATED MODULE: ./build/actions/notify/src/main.js










async function main(step) {
    hideAddress(step);
    const target = readTarget(step.inputs);
    const notice = readNotice(step);
    step.output('sent', false);
    step.output('message-id', step.inputs.messageId ?? '');
    try {
        const told = await tell(step, target, notice);
        step.output('sent', told.how === 'posted' || told.how === 'edited');
        step.output('message-id', told.messageId);
        if (told.note !== undefined)
            step.log.notice(told.note);
        step.summary(renderNotice(notice, target.kind, told.how));
        return toldVerdict(target.kind, told);
    }
    catch (error) {
        if (!(error instanceof trouble/* Trouble */.q))
            throw error;
        step.summary(renderNotice(notice, target.kind, error.reason));
        const verdict = troubleVerdict(target.kind, error, step.inputs.strict);
        if (verdict.decision === 'pass')
            step.log.warn(verdict.message);
        return verdict;
    }
}
async function tell(step, target, notice) {
    const receivers = { slack: 'Slack', 'slack-webhook': "Slack's webhook", webhook: 'The webhook', comment: 'GitHub' };
    const courier = openCourier(receivers[target.kind], step.inputs.deadline, step);
    switch (target.kind) {
        case 'slack':
            return await tellSlack(notice, target, courier);
        case 'comment': {
            const { apiUrl, repository } = step.environment;
            return await tellThread(notice, { ...target, apiUrl, repository }, courier);
        }
        case 'slack-webhook':
        case 'webhook':
            return await tellWebhook(notice, target, courier);
        default:
            return target;
    }
}


/***/ }),

/***/ 34794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ troubles),
/* harmony export */   q: () => (/* binding */ Trouble)
/* harmony export */ });
const troubles = {
    unauthorized: 'The receiver does not accept the token or the signature, or the token lacks a permission.',
    'receiver-not-found': 'There is no such channel, issue or webhook any more, or the token may not see it.',
    rejected: 'The receiver refuses the message itself.',
    redirected: 'The receiver redirects; neither the message nor a credential follows.',
    'rate-limited': 'The receiver asks to be left alone for longer than `deadline`.',
    unavailable: 'The receiver did not answer in time, or answered with a server error.',
    'invalid-answer': 'What answered is not what its documentation says.',
};
class Trouble extends Error {
    reason;
    uncertain;
    constructor(reason, message, uncertain = false) {
        super(message);
        this.reason = reason;
        this.uncertain = uncertain;
    }
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

/***/ 36696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ instant)
/* harmony export */ });
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90278);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39433);


function instant() {
    return (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)({
        kind: 'instant',
        takes: 'an instant with its offset from UTC such as 2026-11-21T09:00:00+01:00 or 2026-11-21T08:00:00Z',
        parse: _time__WEBPACK_IMPORTED_MODULE_1__/* .parseInstant */ .n,
    });
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

/***/ 34386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ statuses),
/* harmony export */   u: () => (/* binding */ isEnd)
/* harmony export */ });
const statuses = ['gate-closed', 'deploying', 'healthy', 'rolled-back', 'failed', 'cancelled'];
function isEnd(status) {
    return status !== 'deploying';
}


/***/ }),

/***/ 74246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ signingKey),
/* harmony export */   _: () => (/* binding */ sign)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

function sign(signed) {
    const timestamp = String(Math.floor(signed.at / 1000));
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', signingKey(signed.secret)).update(`${signed.id}.${timestamp}.${signed.body}`);
    return {
        'webhook-id': signed.id,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${digest.digest('base64')}`,
    };
}
function signingKey(secret) {
    if (!secret.startsWith('whsec_'))
        return Buffer.from(secret);
    const coded = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret)?.[1] ?? '';
    const key = Buffer.from(coded, 'base64');
    if (key.length >= 24 && key.length <= 64)
        return key;
    throw new RangeError('begins with whsec_, and what follows is not the base64 of 24 to 64 bytes');
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
