export const id = 415;
export const ids = [415];
export const modules = {

/***/ 30724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ contract_contract)
});

// EXTERNAL MODULE: ./build/packages/github/src/failure.js
var failure = __webpack_require__(68697);
// EXTERNAL MODULE: ./build/packages/kit/src/contract.js
var contract = __webpack_require__(33382);
// EXTERNAL MODULE: ./build/packages/inputs/src/text.js
var src_text = __webpack_require__(75450);
// EXTERNAL MODULE: ./build/packages/inputs/src/one-of.js
var one_of = __webpack_require__(97959);
// EXTERNAL MODULE: ./build/packages/inputs/src/field.js
var field = __webpack_require__(39433);
// EXTERNAL MODULE: ./build/packages/inputs/src/duration.js
var duration = __webpack_require__(83089);
// EXTERNAL MODULE: ./build/packages/inputs/src/boolean.js
var src_boolean = __webpack_require__(19229);
// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var src_duration = __webpack_require__(9349);
;// CONCATENATED MODULE: ./build/actions/deploy-lock/src/inputs.js


const line = (maxLength, takes) => (0,src_text/* text */.Q)({ pattern: /[^\p{Cc}\p{Zl}\p{Zp}]+/u, maxLength, takes });
const inputs = {
    task: (0,one_of/* oneOf */.y)('lock', 'check', 'unlock'),
    environment: line(255, 'the name of an environment such as production'),
    service: (0,field/* optional */.lq)((0,src_text/* text */.Q)({
        pattern: /[A-Za-z0-9][A-Za-z0-9._-]{0,99}/,
        takes: 'a name of letters, digits, dots, hyphens and underscores such as shop',
    })),
    lease: (0,duration/* duration */.p)({ min: (0,src_duration/* seconds */.YA)(30), max: (0,src_duration/* days */._3)(7) }),
    wait: (0,duration/* duration */.p)({ max: (0,src_duration/* days */._3)(1) }),
    fencingToken: (0,field/* optional */.lq)((0,src_text/* text */.Q)({ pattern: /[1-9]\d{0,14}-[0-9a-f]{16}/, takes: 'the output `fencing-token` of `lock`' })),
    lockReason: (0,field/* optional */.lq)(line(500, 'a line that says why')),
    steal: (0,src_boolean/* boolean */.z)(),
    keep: (0,src_boolean/* boolean */.z)(),
    lockRepository: (0,field/* optional */.lq)((0,src_text/* text */.Q)({ pattern: /[\w.-]+\/[\w.-]+/, takes: 'owner/name of a repository on GitHub' })),
    token: (0,field/* secret */.rJ)((0,src_text/* text */.Q)()),
};

;// CONCATENATED MODULE: ./build/actions/deploy-lock/src/contract.js



const contract_contract = (0,contract/* defineContract */.ye)({
    name: 'deploy-lock',
    inputs: inputs,
    outputs: {
        'fencing-token': 'What proves that the lock is held: give it to `check` and `unlock`. It begins with a number that grows with every holder.',
        'held-by': 'The page of the run that holds the lock, when that is another one.',
        'lease-until': 'The end of the lease of whoever holds the lock, as an instant; empty when nobody does.',
    },
    reasons: {
        locked: 'The lock is held now: nobody held it.',
        replaced: 'The lock is held now: the lease of its holder was over, or its run was.',
        stolen: 'The lock is held now: it was taken away from its holder, for the reason that was given.',
        'still-held': 'The lock is still held, and its lease begins anew.',
        released: 'The lock is released.',
        'not-held': 'There was nothing to release: the lock is held by another or by nobody.',
        'held-by-another': 'Another run holds the lock; the message says which, why and until when.',
        'lock-lost': 'The lock is not held any more by the holder of this token: nothing irreversible may be done.',
        'unreadable-lock': 'The ref of the lock names a commit that is no lock.',
        ...failure/* gitHubReasons */.t,
    },
});


/***/ }),

/***/ 415:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42569);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30724);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99371);
/* harmony import */ var _post_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58025);




await (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .contract */ .d, _main_js__WEBPACK_IMPORTED_MODULE_2__/* .main */ .i, { post: _post_js__WEBPACK_IMPORTED_MODULE_3__/* .post */ .b });

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 97673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ guarded),
/* harmony export */   z: () => (/* binding */ openKeeper)
/* harmony export */ });
/* harmony import */ var _github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8794);

function openKeeper({ inputs, environment, clock }, signal) {
    const { repository, apiUrl, runId, runAttempt, runUrl, sha, triggeringActor } = environment;
    const keeps = inputs.lockRepository ?? repository;
    const github = (0,_github__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .N)({ token: inputs.token, apiUrl, repository: keeps, clock, signal });
    const own = keeps.toLowerCase() === repository.toLowerCase();
    return {
        github,
        commit: async () => (own ? sha : (await github.commits.newest()).sha),
        clock,
        self: { repository, run: runId, attempt: runAttempt, url: runUrl, actor: triggeringActor },
        random: Math.random,
        signal,
    };
}
function guarded({ inputs, environment }) {
    return {
        environment: inputs.environment,
        service: inputs.service ?? environment.repository.replace(/^[^/]*\//, ''),
    };
}


/***/ }),

/***/ 99371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/packages/lock/src/fence.js
var fence = __webpack_require__(71534);
// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var duration = __webpack_require__(9349);
// EXTERNAL MODULE: ./build/packages/time/src/instant.js
var instant = __webpack_require__(41644);
// EXTERNAL MODULE: ./build/packages/lock/src/contention.js
var src_contention = __webpack_require__(77962);
// EXTERNAL MODULE: ./build/packages/lock/src/keeper.js
var src_keeper = __webpack_require__(10537);
// EXTERNAL MODULE: ./build/packages/lock/src/lock.js + 1 modules
var src_lock = __webpack_require__(601);
// EXTERNAL MODULE: ./build/packages/lock/src/standing.js
var src_standing = __webpack_require__(34723);
;// CONCATENATED MODULE: ./build/packages/lock/src/acquire.js





const firstPause = (0,duration/* seconds */.YA)(1);
const longestPause = (0,duration/* seconds */.YA)(15);
const shortestPause = (0,duration/* milliseconds */.Rz)(50);
async function acquire(keeper, wish) {
    const { clock, signal } = keeper;
    const started = clock.elapsed();
    const contention = new src_contention/* Contention */.c(keeper, wish.place);
    let pause = firstPause;
    let victim;
    for (;;) {
        const answer = await attempt(keeper, wish, victim);
        if (answer.kind === 'acquired')
            return answer;
        if (answer.kind === 'lost') {
            victim ??= answer.victim;
            await contention.lost();
            continue;
        }
        contention.over();
        const left = wish.wait - (clock.elapsed() - started);
        if (left <= 0)
            return answer;
        await clock.sleep(pauseFor(keeper, answer.by, pause, left), signal);
        pause = (0,duration/* milliseconds */.Rz)(Math.min(pause * 2, longestPause));
    }
}
function pauseFor(keeper, { until }, pause, left) {
    const worthwhile = Math.min(pause, (0,instant/* between */.Tq)((0,src_keeper/* leaseTime */.Yf)(keeper), until) + 1);
    return (0,duration/* milliseconds */.Rz)(Math.max(shortestPause, Math.min(worthwhile * (0.5 + keeper.random() / 2), left)));
}
async function attempt(keeper, wish, victim) {
    const { place, lease, kept, reason, steal } = wish;
    const before = await (0,src_keeper/* readKept */.DL)(keeper, place);
    const standing = before === undefined ? 'new' : await standingNow(keeper, before.lock);
    const holder = before !== undefined && standing === 'held' ? before.lock : undefined;
    const robbed = holder === undefined ? undefined : (0,src_lock/* fencingToken */.cO)(holder);
    if (holder !== undefined && !(steal && robbed === (victim ?? robbed)))
        return { kind: 'held', by: holder };
    const since = (0,src_keeper/* leaseTime */.Yf)(keeper);
    const lock = await (0,src_keeper/* write */.M9)(keeper, place, before, {
        state: 'held',
        generation: (before?.lock.generation ?? 0) + 1,
        nonce: (0,src_keeper/* newNonce */.Yd)(keeper.random),
        since,
        until: (0,instant/* after */.Pl)(since, lease),
        owner: keeper.self,
        kept,
        reason,
    });
    if (lock === undefined)
        return { kind: 'lost', victim: robbed };
    const taken = standing === 'held' || standing === 'expired' || standing === 'dead';
    return {
        kind: 'acquired',
        lock,
        token: (0,src_lock/* fencingToken */.cO)(lock),
        how: standing === 'held' ? 'stolen' : standing,
        from: taken ? before?.lock : undefined,
    };
}
async function standingNow(keeper, lock) {
    const now = (0,src_keeper/* leaseTime */.Yf)(keeper);
    const standing = (0,src_standing/* standingOf */.Y)(lock, 'unknown', now);
    if (standing !== 'held' || lock.kept)
        return standing;
    return (0,src_standing/* standingOf */.Y)(lock, await (0,src_keeper/* livenessOf */.l8)(keeper, lock), now);
}

// EXTERNAL MODULE: ./build/actions/deploy-lock/src/keeper.js
var keeper = __webpack_require__(97673);
// EXTERNAL MODULE: ./build/packages/kit/src/markdown.js
var markdown = __webpack_require__(60377);
;// CONCATENATED MODULE: ./build/actions/deploy-lock/src/summary.js


function renderLock({ service, environment }, title, lock) {
    const heading = markdown/* heading */.R_(3, `Lock of ${service} in ${environment}: ${title}`);
    if (lock === undefined)
        return `${heading}${markdown/* text */.Qq('Nobody holds it now: take it again before anything is deployed.')}\n\n`;
    const { owner, reason, since, until, generation } = lock;
    const rows = [
        ['Held by', `run ${owner.run} of ${owner.repository}, started by ${owner.actor}`],
        ['Why', reason],
        ['Since', (0,instant/* formatInstant */.r4)(since)],
        ['Lease until', (0,instant/* formatInstant */.r4)(until)],
        ['Generation', generation],
    ];
    const next = title === 'held by another' ? `${markdown/* text */.Qq(nextStep)}\n\n` : '';
    return `${heading}${markdown/* table */.tp(['', ''], rows)}${next}`;
}
const nextStep = 'Wait for the end of its run or of its lease and run this job again, give `wait`, or take the lock away with `steal` and `lock-reason` when its holder hangs.';

// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __webpack_require__(45809);
;// CONCATENATED MODULE: ./build/actions/deploy-lock/src/task.js

function readTask(given, place) {
    const { task, fencingToken, lockReason, steal, keep, lease, wait } = given;
    if (task !== 'lock') {
        if (fencingToken !== undefined)
            return { kind: task, fencingToken };
        throw new action_failure/* ActionFailure */.d('bad-input', `\`task: ${task}\` needs \`fencing-token\`, the output of the step that took the lock.`);
    }
    if (steal && lockReason === undefined) {
        throw new action_failure/* ActionFailure */.d('bad-input', '`steal` needs `lock-reason`: say why the lock is taken away from its holder.');
    }
    const reason = lockReason ?? 'a deployment';
    return { kind: 'lock', acquisition: { place, lease, wait, kept: keep, steal, reason } };
}

;// CONCATENATED MODULE: ./build/actions/deploy-lock/src/verdict.js

function acquiredVerdict({ place, reason }, acquired) {
    if (acquired.kind === 'held') {
        const message = `The lock of ${nameOf(place)} is held by ${holderOf(acquired.by)}. It can be taken at ${(0,instant/* formatInstant */.r4)(acquired.by.until)} at the latest.`;
        return { decision: 'block', reason: 'held-by-another', message, evidence: [evidence(acquired.by, 'block')] };
    }
    const { how, lock, from } = acquired;
    const before = from === undefined ? '' : `; before it was held by ${holderOf(from)}`;
    return {
        decision: 'pass',
        reason: how === 'stolen' ? 'stolen' : from === undefined ? 'locked' : 'replaced',
        message: `The lock of ${nameOf(place)} is held by this run until ${(0,instant/* formatInstant */.r4)(lock.until)} (${reason})${before}.`,
        evidence: [
            evidence(lock, 'pass'),
            ...(from === undefined ? [] : [evidence(from, how === 'stolen' ? 'warn' : 'info')]),
        ],
    };
}
function fencedVerdict(place, fenced) {
    if (fenced.kind === 'passes') {
        const message = `The lock of ${nameOf(place)} is still held, until ${(0,instant/* formatInstant */.r4)(fenced.lock.until)}.`;
        return { decision: 'pass', reason: 'still-held', message, evidence: [evidence(fenced.lock, 'pass')] };
    }
    const by = fenced.by === undefined ? 'nobody holds it now' : `it is held by ${holderOf(fenced.by)}`;
    return {
        decision: 'block',
        reason: 'lock-lost',
        message: `The lock of ${nameOf(place)} was lost: ${by}. Nothing irreversible may be done with this token; take the lock again.`,
        evidence: fenced.by === undefined
            ? [{ subject: 'lock', verdict: 'block', detail: 'nobody holds it' }]
            : [evidence(fenced.by, 'block')],
    };
}
function releasedVerdict(place, released) {
    return {
        decision: 'pass',
        reason: released ? 'released' : 'not-held',
        message: released
            ? `The lock of ${nameOf(place)} is released.`
            : `The lock of ${nameOf(place)} was not held by this token any more; nothing was changed.`,
        evidence: [{ subject: 'lock', verdict: 'info', detail: released ? 'released' : 'not held' }],
    };
}
function nameOf({ service, environment }) {
    return `${service} in ${environment}`;
}
function holderOf({ owner, since, reason }) {
    return `run ${owner.run} of ${owner.repository}, started by ${owner.actor}, since ${(0,instant/* formatInstant */.r4)(since)} (${reason})`;
}
function evidence(lock, verdict) {
    const { owner, until, generation } = lock;
    return {
        subject: 'lock',
        verdict,
        detail: `generation ${generation}, ${holderOf(lock)}, until ${(0,instant/* formatInstant */.r4)(until)}`,
        run: owner.run,
        url: owner.url,
        until: (0,instant/* formatInstant */.r4)(until),
    };
}

;// CONCATENATED MODULE: ./build/actions/deploy-lock/src/main.js






async function main(step) {
    const place = (0,keeper/* guarded */.N)(step);
    const task = readTask(step.inputs, place);
    switch (task.kind) {
        case 'lock':
            return await lock(step, task.acquisition);
        case 'check': {
            const fenced = await (0,fence/* check */.z)((0,keeper/* openKeeper */.z)(step, step.signal), place, task.fencingToken, step.inputs.lease);
            const holder = fenced.kind === 'passes' ? fenced.lock : fenced.by;
            step.output('fencing-token', fenced.kind === 'passes' ? task.fencingToken : '');
            step.output('held-by', fenced.kind === 'passes' ? '' : (holder?.owner.url ?? ''));
            step.output('lease-until', holder === undefined ? '' : (0,instant/* formatInstant */.r4)(holder.until));
            if (fenced.kind === 'lost')
                step.summary(renderLock(place, 'lost', holder));
            return fencedVerdict(place, fenced);
        }
        case 'unlock':
            return releasedVerdict(place, await (0,fence/* release */._)((0,keeper/* openKeeper */.z)(step), place, task.fencingToken));
        default:
            return task;
    }
}
async function lock(step, wish) {
    const acquired = await acquire((0,keeper/* openKeeper */.z)(step, step.signal), wish);
    if (acquired.kind === 'held') {
        step.output('held-by', acquired.by.owner.url);
        step.output('lease-until', (0,instant/* formatInstant */.r4)(acquired.by.until));
        step.summary(renderLock(wish.place, 'held by another', acquired.by));
        return acquiredVerdict(wish, acquired);
    }
    if (!wish.kept)
        step.state.set('fencing-token', acquired.token);
    step.output('fencing-token', acquired.token);
    step.output('lease-until', (0,instant/* formatInstant */.r4)(acquired.lock.until));
    if (acquired.how === 'stolen')
        step.log.warn(`The lock was taken away from its holder: ${wish.reason}`);
    step.summary(renderLock(wish.place, acquired.how === 'stolen' ? 'stolen' : 'held', acquired.lock));
    return acquiredVerdict(wish, acquired);
}


/***/ }),

/***/ 58025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var _lock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71534);
/* harmony import */ var _keeper_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97673);


async function post(step) {
    const token = step.state.get('fencing-token');
    if (token === undefined)
        return;
    const released = await (0,_lock__WEBPACK_IMPORTED_MODULE_0__/* .release */ ._)((0,_keeper_js__WEBPACK_IMPORTED_MODULE_1__/* .openKeeper */ .z)(step), (0,_keeper_js__WEBPACK_IMPORTED_MODULE_1__/* .guarded */ .N)(step), token);
    step.log.info(released ? 'The lock is released.' : 'The lock was released or lost before.');
}


/***/ }),

/***/ 68697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ GitHubFailure),
/* harmony export */   t: () => (/* binding */ gitHubReasons)
/* harmony export */ });
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45809);

const meanings = {
    unauthorized: 'GitHub does not accept the token: it is wrong, expired or empty.',
    forbidden: 'The token lacks a permission; the message names it.',
    'not-found': 'GitHub knows no such object, or the token may not see it.',
    'rate-limited': 'GitHub asks to be left alone for longer than a step should wait; the message says until when.',
    conflict: 'GitHub refuses because of what is already there.',
    rejected: 'GitHub refuses the request itself, for example a commit that is not in this repository.',
    unavailable: 'GitHub did not answer, or answered with a server error, after every try that is safe.',
    'invalid-answer': 'GitHub answered, but not with what its API documents.',
};
const gitHubReasons = {
    'github-unauthorized': meanings.unauthorized,
    'github-forbidden': meanings.forbidden,
    'github-not-found': meanings['not-found'],
    'github-rate-limited': meanings['rate-limited'],
    'github-conflict': meanings.conflict,
    'github-rejected': meanings.rejected,
    'github-unavailable': meanings.unavailable,
    'github-invalid-answer': meanings['invalid-answer'],
};
class GitHubFailure extends _kit__WEBPACK_IMPORTED_MODULE_0__/* .ActionFailure */ .d {
    kind;
    status;
    uncertain;
    constructor(kind, message, details = {}) {
        super(`github-${kind}`, message, { cause: details.cause });
        this.kind = kind;
        this.status = details.status;
        this.uncertain = details.uncertain ?? false;
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

/***/ 77962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ Contention)
/* harmony export */ });
/* harmony import */ var _github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68697);
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9349);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(601);



const mostLosses = 20;
const longestPause = 200;
class Contention {
    #keeper;
    #place;
    #losses = 0;
    constructor(keeper, place) {
        this.#keeper = keeper;
        this.#place = place;
    }
    async lost() {
        this.#losses += 1;
        if (this.#losses === mostLosses) {
            throw new _github__WEBPACK_IMPORTED_MODULE_0__/* .GitHubFailure */ .i('unavailable', `GitHub refused to write ${(0,_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .lockRef */ .NN)(this.#place)} ${mostLosses} times because it had changed, and never showed what it had changed to. Run the job again.`);
        }
        const { clock, random, signal } = this.#keeper;
        await clock.sleep((0,_time__WEBPACK_IMPORTED_MODULE_2__/* .milliseconds */ .Rz)(longestPause * (0.25 + random() * 0.75)), signal);
    }
    over() {
        this.#losses = 0;
    }
}


/***/ }),

/***/ 71534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ release),
/* harmony export */   z: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41644);
/* harmony import */ var _contention_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77962);
/* harmony import */ var _keeper_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10537);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(601);




async function check(keeper, place, token, lease) {
    for (const contention = new _contention_js__WEBPACK_IMPORTED_MODULE_0__/* .Contention */ .c(keeper, place);; await contention.lost()) {
        const before = await (0,_keeper_js__WEBPACK_IMPORTED_MODULE_1__/* .readKept */ .DL)(keeper, place);
        if (before === undefined || !holds(before, token))
            return { kind: 'lost', by: holderOf(before) };
        const until = later(before.lock.until, (0,_time__WEBPACK_IMPORTED_MODULE_2__/* .after */ .Pl)((0,_keeper_js__WEBPACK_IMPORTED_MODULE_1__/* .leaseTime */ .Yf)(keeper), lease));
        const lock = await (0,_keeper_js__WEBPACK_IMPORTED_MODULE_1__/* .write */ .M9)(keeper, place, before, { ...before.lock, until });
        if (lock !== undefined)
            return { kind: 'passes', lock };
    }
}
async function release(keeper, place, token) {
    for (const contention = new _contention_js__WEBPACK_IMPORTED_MODULE_0__/* .Contention */ .c(keeper, place);; await contention.lost()) {
        const before = await (0,_keeper_js__WEBPACK_IMPORTED_MODULE_1__/* .readKept */ .DL)(keeper, place);
        if (before === undefined || !holds(before, token))
            return false;
        const until = (0,_keeper_js__WEBPACK_IMPORTED_MODULE_1__/* .leaseTime */ .Yf)(keeper);
        const lock = await (0,_keeper_js__WEBPACK_IMPORTED_MODULE_1__/* .write */ .M9)(keeper, place, before, { ...before.lock, state: 'free', until });
        if (lock !== undefined)
            return true;
    }
}
function later(left, right) {
    return left > right ? left : right;
}
function holds({ lock }, token) {
    return lock.state === 'held' && (0,_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .fencingToken */ .cO)(lock) === token;
}
function holderOf(kept) {
    return kept?.lock.state === 'held' ? kept.lock : undefined;
}


/***/ }),

/***/ 10537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DL: () => (/* binding */ readKept),
/* harmony export */   M9: () => (/* binding */ write),
/* harmony export */   Yd: () => (/* binding */ newNonce),
/* harmony export */   Yf: () => (/* binding */ leaseTime),
/* harmony export */   l8: () => (/* binding */ livenessOf)
/* harmony export */ });
/* harmony import */ var _github__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68697);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45809);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(601);
/* harmony import */ var _standing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34723);




async function readKept({ github }, place) {
    const ref = (0,_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .lockRef */ .NN)(place);
    const at = await github.git.findRef(ref);
    if (at === undefined)
        return undefined;
    const { tree, message } = await github.git.commit(at);
    const lock = (0,_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .readLock */ .mF)(message);
    if (lock !== undefined && (0,_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .lockRef */ .NN)(lock) === ref)
        return { at, tree, lock };
    throw new _kit__WEBPACK_IMPORTED_MODULE_1__/* .ActionFailure */ .d('unreadable-lock', `${ref} names the commit ${at}, which is no lock that this release can read. Look who made it, and delete the ref when it is not needed.`);
}
async function write(keeper, place, before, writing) {
    const { github } = keeper;
    const { environment, service } = place;
    const lock = { ...writing, environment, service };
    const tree = before?.tree ?? (await github.git.commit(await keeper.commit())).tree;
    const parents = before === undefined ? [] : [before.at];
    const made = await github.git.createCommit({ tree, message: (0,_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .writeLock */ .be)(lock), parents });
    const ref = (0,_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .lockRef */ .NN)(place);
    try {
        const done = before === undefined ? await github.git.createRef(ref, made.sha) : await github.git.forwardRef(ref, made.sha);
        return done ? lock : undefined;
    }
    catch (error) {
        if (!(error instanceof _github__WEBPACK_IMPORTED_MODULE_2__/* .GitHubFailure */ .i) || !error.uncertain)
            throw error;
        const now = await github.git.findRef(ref);
        if (now === made.sha)
            return lock;
        if (now === before?.at)
            throw error;
        return undefined;
    }
}
function leaseTime({ github }) {
    return github.now();
}
async function livenessOf({ github, self }, { owner }) {
    if ((0,_standing_js__WEBPACK_IMPORTED_MODULE_3__/* .isSame */ .F)(owner, self))
        return 'running';
    if (owner.repository.toLowerCase() !== github.repository.toLowerCase())
        return 'unknown';
    try {
        const run = await github.runs.get(owner.run);
        if (run.id !== owner.run || run.attempt < owner.attempt)
            return 'unknown';
        return run.completed || run.attempt > owner.attempt ? 'over' : 'running';
    }
    catch (error) {
        if (error instanceof _github__WEBPACK_IMPORTED_MODULE_2__/* .GitHubFailure */ .i && error.kind === 'not-found')
            return 'unknown';
        throw error;
    }
}
function newNonce(random) {
    return Array.from({ length: 4 }, () => Math.floor(random() * 65_536)
        .toString(16)
        .padStart(4, '0')).join('');
}


/***/ }),

/***/ 601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cO: () => (/* binding */ fencingToken),
  NN: () => (/* binding */ lockRef),
  mF: () => (/* binding */ readLock),
  be: () => (/* binding */ writeLock)
});

// EXTERNAL MODULE: ./build/packages/time/src/instant.js
var instant = __webpack_require__(41644);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/packages/time/src/parse-instant.js
var parse_instant = __webpack_require__(90278);
;// CONCATENATED MODULE: ./build/packages/lock/src/instant-text.js


const instantText = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* rawTransform */.NTK(({ dataset, addIssue, NEVER }) => {
    try {
        return (0,parse_instant/* parseInstant */.n)(dataset.value);
    }
    catch {
        addIssue({ message: 'is not an instant' });
        return NEVER;
    }
}));

;// CONCATENATED MODULE: ./build/packages/lock/src/lock.js



const positive = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1));
const lock_short = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(1000));
const written = dist/* object */.Ikc({
    schema: dist/* literal */.euz(1),
    state: dist/* picklist */.KIO(['held', 'free']),
    environment: lock_short,
    service: lock_short,
    generation: positive,
    nonce: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{16}$/)),
    owner: dist/* object */.Ikc({ repository: lock_short, run: positive, attempt: positive, url: lock_short, actor: lock_short }),
    since: instantText,
    until: instantText,
    kept: dist/* boolean */.zMY(),
    reason: lock_short,
});
function lockRef({ environment, service }) {
    return `refs/delivery/locks/${part(environment)}/${part(service)}`;
}
function fencingToken({ generation, nonce }) {
    return `${generation}-${nonce}`;
}
function writeLock(lock) {
    const { owner, since, until } = lock;
    const what = lock.state === 'held' ? 'Hold' : 'Release';
    const title = `${what} the lock of ${lock.service} in ${lock.environment}, by run ${owner.run}`;
    const said = { schema: 1, ...lock, since: (0,instant/* formatInstant */.r4)(since), until: (0,instant/* formatInstant */.r4)(until) };
    return `${title}\n\n${JSON.stringify(said)}\n`;
}
function readLock(message) {
    const [, text = ''] = /\n\n(\{.*\})\s*$/s.exec(message) ?? [];
    const read = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), written), text);
    if (!read.success)
        return undefined;
    const { schema: _, ...lock } = read.output;
    return lock;
}
function part(name) {
    return name
        .toLowerCase()
        .replaceAll(/[^a-z0-9_-]/gu, (each) => [...new TextEncoder().encode(each)]
        .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
        .join(''));
}


/***/ }),

/***/ 34723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isSame),
/* harmony export */   Y: () => (/* binding */ standingOf)
/* harmony export */ });
function standingOf(lock, liveness, now) {
    if (lock.state === 'free')
        return 'free';
    if (now >= lock.until)
        return 'expired';
    return liveness === 'over' && !lock.kept ? 'dead' : 'held';
}
function isSame(left, right) {
    return (left.repository.toLowerCase() === right.repository.toLowerCase() &&
        left.run === right.run &&
        left.attempt === right.attempt);
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
