export const id = 707;
export const ids = [707];
export const modules = {

/***/ 65776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ contract_contract)
});

// EXTERNAL MODULE: ./build/packages/github/src/failure.js
var failure = __webpack_require__(68697);
// EXTERNAL MODULE: ./build/packages/kit/src/contract.js
var contract = __webpack_require__(33382);
// EXTERNAL MODULE: ./build/packages/ledger/src/ledger.js
var ledger = __webpack_require__(71516);
// EXTERNAL MODULE: ./build/actions/promotion-gate/src/finding.js
var finding = __webpack_require__(77670);
// EXTERNAL MODULE: ./build/packages/inputs/src/text.js
var src_text = __webpack_require__(75450);
// EXTERNAL MODULE: ./build/packages/inputs/src/field.js
var field = __webpack_require__(39433);
// EXTERNAL MODULE: ./build/packages/inputs/src/invalid-input.js
var invalid_input = __webpack_require__(7015);
// EXTERNAL MODULE: ./build/packages/inputs/src/one-of.js
var one_of = __webpack_require__(97959);
// EXTERNAL MODULE: ./build/packages/inputs/src/lines.js
var lines = __webpack_require__(99202);
// EXTERNAL MODULE: ./build/packages/inputs/src/duration.js
var duration = __webpack_require__(83089);
// EXTERNAL MODULE: ./build/packages/inputs/src/integer.js
var integer = __webpack_require__(55267);
// EXTERNAL MODULE: ./build/packages/ledger/src/intent.js
var intent = __webpack_require__(51083);
// EXTERNAL MODULE: ./build/packages/oci/src/image-reference.js
var image_reference = __webpack_require__(24258);
;// CONCATENATED MODULE: ./build/actions/promotion-gate/src/inputs.js



const line = (maxLength, takes) => (0,src_text/* text */.Q)({ pattern: /[^\p{Cc}\p{Zl}\p{Zp}]+/u, maxLength, takes });
function person() {
    return (0,field/* field */.ZZ)({
        kind: 'person',
        takes: 'a login such as octocat, or a team such as team:sre',
        parse(raw) {
            const slug = /^team:([a-z0-9][a-z0-9_-]{0,99})$/i.exec(raw)?.[1];
            if (slug !== undefined)
                return { kind: 'team', slug: slug.toLowerCase() };
            const login = /^@?([a-z0-9](?:[a-z0-9_-]{0,98}[a-z0-9_])?)$/i.exec(raw)?.[1];
            if (login !== undefined)
                return { kind: 'person', login };
            throw new invalid_input/* InvalidInput */.o(`has "${raw.slice(0, 80)}", which is neither`);
        },
    });
}
const inputs = {
    mode: (0,one_of/* oneOf */.y)('enforce', 'warn'),
    environment: line(255, 'the name of an environment such as production'),
    service: (0,field/* optional */.lq)((0,src_text/* text */.Q)({
        pattern: /[A-Za-z0-9][A-Za-z0-9._-]{0,99}/,
        takes: 'a name of letters, digits, dots, hyphens and underscores such as shop',
    })),
    image: (0,image_reference/* imageReference */.r)({ digest: 'required' }),
    version: (0,field/* optional */.lq)(line(128, 'a version of at most 128 characters such as 1.4.2')),
    revision: (0,field/* optional */.lq)((0,src_text/* text */.Q)({ pattern: /[0-9a-f]{40}(?:[0-9a-f]{24})?/, takes: 'a full commit id of 40 or 64 hexadecimal digits' })),
    kind: (0,one_of/* oneOf */.y)('auto', ...intent/* kinds */.EZ),
    promotionPolicy: (0,field/* optional */.lq)((0,src_text/* text */.Q)({ maxLength: 100_000, takes: 'a path in the repository, or the policy itself' })),
    policyFrom: (0,one_of/* oneOf */.y)('default-branch', 'workspace'),
    requires: (0,field/* optional */.lq)((0,lines/* lines */.M)(line(255, 'the name of an environment such as staging'))),
    soak: (0,field/* optional */.lq)((0,duration/* duration */.p)()),
    rateLimit: (0,field/* optional */.lq)((0,lines/* lines */.M)(line(100, 'a rate such as 5 per 1d'))),
    cooldown: (0,field/* optional */.lq)((0,duration/* duration */.p)()),
    maxInFlight: (0,field/* optional */.lq)((0,integer/* integer */.n)({ min: 1 })),
    brake: (0,field/* optional */.lq)(line(100, 'a brake such as 2 failed of last 5')),
    checks: (0,field/* optional */.lq)((0,lines/* lines */.M)(line(255, 'the name of a check'))),
    goAheadReason: (0,field/* optional */.lq)(line(500, 'a line that says why')),
    goAheadActors: (0,field/* optional */.lq)((0,lines/* lines */.M)(person())),
    prometheusToken: (0,field/* optional */.lq)((0,field/* secret */.rJ)((0,src_text/* text */.Q)())),
    workflow: (0,field/* optional */.lq)((0,lines/* lines */.M)(line(255, 'the file of a workflow such as .github/workflows/release.yml'))),
    token: (0,field/* secret */.rJ)((0,src_text/* text */.Q)()),
    orgToken: (0,field/* optional */.lq)((0,field/* secret */.rJ)((0,src_text/* text */.Q)())),
};

;// CONCATENATED MODULE: ./build/actions/promotion-gate/src/contract.js





const contract_contract = (0,contract/* defineContract */.ye)({
    name: 'promotion-gate',
    inputs: inputs,
    outputs: {
        earliest: 'The earliest instant at which what blocks could pass by itself; empty when it passes, or when time alone mends nothing.',
        'approval-issue': 'The page of the issue on which the image can be approved; empty when there is none.',
    },
    reasons: {
        promoted: 'The image may enter: every rule that was asked passes.',
        ...finding/* refusals */.Ke,
        'bad-policy': 'The policy cannot be understood; the message names the place.',
        'policy-unreadable': 'The policy cannot be read from where it was said to be.',
        'team-unreadable': 'A team is named, and there is no `org-token` to ask who is in it.',
        'go-ahead-refused': 'A go-ahead was given by somebody whom `go-ahead-actors`, or `go-ahead` of the policy, does not name, or in a run that nobody asked for.',
        'error-budget-unreadable': 'The query of `error-budget` gave no number.',
        ...ledger/* ledgerReasons */.z,
        ...failure/* gitHubReasons */.t,
    },
});


/***/ }),

/***/ 77670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ blocks),
/* harmony export */   Ke: () => (/* binding */ refusals),
/* harmony export */   Nm: () => (/* binding */ earliestOf),
/* harmony export */   WE: () => (/* binding */ passes),
/* harmony export */   mN: () => (/* binding */ blockers),
/* harmony export */   nX: () => (/* binding */ informs),
/* harmony export */   wY: () => (/* binding */ warns)
/* harmony export */ });
const refusals = {
    quarantined: 'The image is on the quarantine list, or a rollback here left it and nobody says go.',
    pinned: 'The environment is pinned to another image.',
    'not-live-before': 'A rollback was asked for, and the ledger does not say that this image was ever live here.',
    downgrade: 'The image lacks commits, or is of an older version, than what is live, and no rollback was asked for.',
    'author-unknown': 'A commit of the change is by nobody that GitHub knows, so nobody can tell who must not approve.',
    'requester-unknown': 'An app started the run, or an event in the name of somebody who did not, so nobody can tell who must not approve.',
    'not-promoted': 'The image is not live in an environment that it has to come through.',
    'checks-not-green': 'A check of the commit is missing, not finished or not green.',
    'batch-too-large': 'The change is larger than a batch may be.',
    'on-hold': 'What is live is a rollback, which nothing may undo until a person says go.',
    'failure-brake': 'Too many of the last deployments failed; a person has to say go.',
    'approvals-missing': 'Not enough people of the groups that have to approve this image have approved it.',
    'error-budget-spent': 'The query is not within its limit.',
    'too-many-in-flight': 'As many deployments go on in this environment as may.',
    'not-soaked': 'The image has not been live and healthy for long enough in an environment that it has to come through.',
    cooldown: 'The last deployment is too short a time ago.',
    'rate-limited': 'There were as many deployments as may be in that time.',
};
function passes(rule, detail) {
    return { rule, verdict: 'pass', refusal: undefined, detail, earliest: undefined };
}
function blocks(rule, refusal, detail, earliest) {
    return { rule, verdict: 'block', refusal, detail, earliest };
}
function warns(rule, detail) {
    return { rule, verdict: 'warn', refusal: undefined, detail, earliest: undefined };
}
function informs(rule, detail) {
    return { rule, verdict: 'info', refusal: undefined, detail, earliest: undefined };
}
function blockers(findings) {
    const order = Object.keys(refusals);
    return findings
        .flatMap((each) => each.verdict === 'block' && each.refusal !== undefined ? [{ ...each, refusal: each.refusal }] : [])
        .toSorted((left, right) => order.indexOf(left.refusal) - order.indexOf(right.refusal));
}
function earliestOf(blocking) {
    let latest;
    for (const { earliest } of blocking) {
        if (earliest === undefined)
            return undefined;
        if (latest === undefined || earliest > latest)
            latest = earliest;
    }
    return latest;
}


/***/ }),

/***/ 67707:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42569);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65776);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82165);



await (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .contract */ .d, _main_js__WEBPACK_IMPORTED_MODULE_2__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 82165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/packages/time/src/instant.js
var instant = __webpack_require__(41644);
// EXTERNAL MODULE: ./build/packages/time/src/format-duration.js
var format_duration = __webpack_require__(79503);
// EXTERNAL MODULE: ./build/actions/promotion-gate/src/finding.js
var finding = __webpack_require__(77670);
;// CONCATENATED MODULE: ./build/actions/promotion-gate/src/path.js
function touches(paths, globs) {
    if (globs.length === 0 || paths === undefined)
        return true;
    const patterns = globs.map(patternOf);
    return paths.some((path) => patterns.some((pattern) => pattern.test(path)));
}
const wild = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*' };
function patternOf(glob) {
    const whole = glob.replace(/^\//, '').replace(/\/$/, '/**');
    const parts = whole
        .split(/(\*\*\/|\*\*|\*)/)
        .map((part) => wild[part] ?? part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw `\$&`));
    return new RegExp(`^${parts.join('')}$`, 's');
}

;// CONCATENATED MODULE: ./build/actions/promotion-gate/src/voice.js

function voicesOf(digest, { remarks, deletions }, ttl, now) {
    const voices = new Map();
    const change = (login, voice) => {
        if (voices.has(login))
            voices.set(login, voice);
    };
    for (const { remark: each, author } of chronologically(remarks, deletions)) {
        if (each === undefined) {
            const all = author === undefined ? [...voices.keys()] : [author.toLowerCase()];
            for (const login of all)
                change(login, 'has a later comment edited or deleted');
            continue;
        }
        if (each.creator?.type !== 'User')
            continue;
        const login = each.creator.login.toLowerCase();
        if (says(each.body, 'revoke', digest))
            change(login, 'took it back');
        else if (each.edited || each.updatedAt !== each.createdAt)
            change(login, 'has a later comment edited or deleted');
        else if (each.app === undefined && !each.viaEmail && says(spokenOf(each.body), 'approve', digest))
            voices.set(login, ttl === undefined || now < (0,instant/* after */.Pl)(each.createdAt, ttl) ? 'approves' : 'approved too long ago');
    }
    return voices;
}
function chronologically(remarks, deletions) {
    const said = remarks
        .toSorted((left, right) => left.id - right.id)
        .map((remark) => ({ at: remark.createdAt, remark, author: remark.creator?.login }));
    const gone = deletions.map(({ at, author }) => ({ at, remark: undefined, author }));
    return [...said, ...gone].toSorted((left, right) => left.at - right.at);
}
function says(text, word, digest) {
    return text.split(/\r\n|\r|\n/).some((line) => line.trim().replace(/[ \t]+/, ' ') === `/${word} ${digest}`);
}
function spokenOf(body) {
    return (/^[^]*?(?=`{3}|~{3}|<|$(?![^]))/.exec(body)?.[0] ?? '').replaceAll(/^(?: {4,}| {0,3}\t).*$/gm, '');
}

;// CONCATENATED MODULE: ./build/actions/promotion-gate/src/approval.js




const gitHubsCommitter = 'web-flow';
function judgeAuthors(commits) {
    const unknown = commits.filter(({ author, committer }) => author === undefined || committer === undefined);
    const [first] = unknown;
    if (first === undefined)
        return (0,finding/* passes */.WE)('authors', `${commits.length} commits by people that GitHub knows`);
    return (0,finding/* blocks */.Bv)('authors', 'author-unknown', `${unknown.length} of ${commits.length} commits have an author or committer without an account, such as ${first.sha}`);
}
function judgeAskers({ known, apps }, automation) {
    if (known.length > 0)
        return (0,finding/* passes */.WE)('asked by', known.join(', '));
    const trusted = new Set(automation.map((login) => login.toLowerCase()));
    const named = apps.join(', ');
    if (apps.length > 0 && apps.every((login) => trusted.has(login.toLowerCase())))
        return (0,finding/* passes */.WE)('asked by', named);
    return (0,finding/* blocks */.Bv)('asked by', 'requester-unknown', `${named === '' ? 'no person by themselves' : named} started this run, and nobody knows for whom: one of those who want it has to run the workflow`);
}
function judgeApprovals(testimony, quorums, ttl) {
    const rule = 'approvals';
    const asked = quorums.filter(({ paths }) => touches(testimony.paths, paths));
    if (asked.length === 0)
        return (0,finding/* passes */.WE)(rule, 'the change touches nothing that has to be approved');
    const barred = barredBy(testimony);
    const voices = voicesOf(testimony.digest, testimony.discussion, ttl, testimony.now);
    const able = asked.map((quorum) => [...approversOf(quorum, testimony, voices)].filter((login) => !barred.has(login)).toSorted());
    const seats = asked.flatMap(({ count }, index) => Array.from({ length: count }, () => able[index] ?? []));
    const said = asked.map((quorum, index) => `${able[index]?.length ?? 0} of ${describeQuorum(quorum)}`).join('; ');
    const names = [...new Set(able.flat())].toSorted().join(', ');
    const detail = `${said}${names === '' ? '' : ` (${names})`}${ttl === undefined ? '' : `, for ${(0,format_duration/* formatDuration */.a)(ttl)}`}`;
    if (isSeated(seats))
        return (0,finding/* passes */.WE)(rule, detail);
    const vain = inVain(voices, barred);
    return (0,finding/* blocks */.Bv)(rule, 'approvals-missing', vain === '' ? detail : `${detail}; ${vain}`);
}
function describeQuorum({ count, groups }) {
    return `${count} of ${groups.join(', ')}`;
}
function barredBy({ commits, authors, askers }) {
    const wrote = [...commits.flatMap(({ author, committer }) => [author, committer]), ...authors].filter((login) => login !== undefined && login !== gitHubsCommitter);
    return new Map([
        ...askers.people.map((login) => [login.toLowerCase(), 'asked for it']),
        ...wrote.map((login) => [login?.toLowerCase() ?? '', 'wrote of it']),
    ]);
}
function inVain(voices, barred) {
    return [...voices]
        .flatMap(([login, voice]) => {
        const why = voice === 'approves' ? barred.get(login) : voice;
        return why === undefined ? [] : [`${login} ${why}`];
    })
        .join(', ');
}
function approversOf({ groups, environment }, { members, reviews }, voices) {
    const entitled = new Set(groups.flatMap((group) => members.get(group) ?? []).map((login) => login.toLowerCase()));
    const reviewers = reviews
        .filter(({ approved, environments }) => approved &&
        environment !== undefined &&
        environments.some((each) => each.toLowerCase() === environment.toLowerCase()))
        .map(({ reviewer }) => reviewer.toLowerCase())
        .filter((login) => login !== '');
    const commenters = [...voices].filter(([login, voice]) => voice === 'approves' && entitled.has(login));
    return new Set([...commenters.map(([login]) => login), ...reviewers]);
}
function isSeated(seats) {
    const holders = new Map();
    const settle = (seat, asked) => (seats[seat] ?? []).some((login) => {
        if (asked.has(login))
            return false;
        asked.add(login);
        const holder = holders.get(login);
        if (holder !== undefined && !settle(holder, asked))
            return false;
        holders.set(login, seat);
        return true;
    });
    return seats.every((_, seat) => settle(seat, new Set()));
}

// EXTERNAL MODULE: ./build/packages/http/src/retry.js
var retry = __webpack_require__(70222);
// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __webpack_require__(45809);
// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var duration = __webpack_require__(9349);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/actions/promotion-gate/src/budget.js





const sample = dist/* tuple */.PVZ([dist/* number */.aig(), dist/* string */.YjP()]);
const answer = dist/* object */.Ikc({
    status: dist/* literal */.euz('success'),
    warnings: dist/* nullish */.cl6(dist/* array */.YOg(dist/* string */.YjP()), []),
    data: dist/* union */.KCZ([
        dist/* object */.Ikc({ resultType: dist/* literal */.euz('vector'), result: dist/* array */.YOg(dist/* object */.Ikc({ value: sample })) }),
        dist/* object */.Ikc({ resultType: dist/* literal */.euz('scalar'), result: sample }),
    ]),
});
function judgeBudget(value, { limit, query }) {
    const [, operator = '', bound = ''] = /^(<=?|>=?) *(.+)$/.exec(limit) ?? [];
    const within = isWithin(value, operator, Number(bound));
    const detail = `${query} is ${value}, and must be ${limit}`;
    return within ? (0,finding/* passes */.WE)('error-budget', detail) : (0,finding/* blocks */.Bv)('error-budget', 'error-budget-spent', detail);
}
function isWithin(value, operator, bound) {
    switch (operator) {
        case '<':
            return value < bound;
        case '<=':
            return value <= bound;
        case '>':
            return value > bound;
        case '>=':
            return value >= bound;
        default:
            return false;
    }
}
async function readBudget(budget, prometheus) {
    const url = new URL(`${budget.url.replace(/\/+$/, '')}/api/v1/query`);
    url.searchParams.set('query', budget.query);
    const response = await ask(url, prometheus);
    const read = response.status === 200
        ? dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), answer), new TextDecoder().decode(response.body))
        : undefined;
    if (read?.success !== true)
        throw unreadable(budget, `the answer of ${url.host} has status ${response.status} and is no result`);
    const { data, warnings } = read.output;
    const [warning] = warnings;
    if (warning !== undefined)
        throw unreadable(budget, `the result comes with a warning: ${warning.slice(0, 200)}`);
    const samples = data.resultType === 'scalar' ? [data.result] : data.result.map(({ value }) => value);
    const [only] = samples;
    if (only === undefined)
        throw unreadable(budget, 'the result is empty');
    if (samples.length > 1)
        throw unreadable(budget, `there are ${samples.length} series: sum or filter them`);
    const value = numberOf(only[1]);
    if (Number.isNaN(value))
        throw unreadable(budget, `the value is ${only[1].slice(0, 20)}`);
    return value;
}
async function ask(url, { token, clock, signal }) {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    try {
        const request = { method: 'GET', url, headers, timeout: (0,duration/* seconds */.YA)(15), maxBytes: 1024 * 1024, signal };
        return await (0,retry/* sendWithRetry */.l)(request, { clock });
    }
    catch (error) {
        if (signal.aborted)
            throw signal.reason;
        throw new action_failure/* ActionFailure */.d('error-budget-unreadable', `${url.host} did not answer the query of \`error-budget\`: ${error instanceof Error ? error.message : 'unknown'}. Mend the connection and run the job again.`, { cause: error });
    }
}
function numberOf(text) {
    if (/^[+-]?Inf$/.test(text))
        return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    return text.trim() === '' ? Number.NaN : Number(text);
}
function unreadable({ query }, why) {
    return new action_failure/* ActionFailure */.d('error-budget-unreadable', `The query of \`error-budget\` gave no number: ${why}. Look at ${JSON.stringify(query.slice(0, 200))} in Prometheus.`);
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
;// CONCATENATED MODULE: ./build/actions/promotion-gate/src/change.js


function judgeDowngrade(candidate, live, change) {
    if (live === undefined)
        return (0,finding/* passes */.WE)('downgrade', 'nothing is live');
    const { deployment, intent } = live;
    if (intent.image === candidate.image)
        return (0,finding/* passes */.WE)('downgrade', `the image that is live (record ${deployment.id})`);
    const beside = `what is live (record ${deployment.id}${intent.version === '' ? '' : `, ${intent.version}`})`;
    if (change !== undefined) {
        return change.status === 'ahead' || change.status === 'identical'
            ? (0,finding/* passes */.WE)('downgrade', `${change.commits.length} commits ahead of ${beside}`)
            : (0,finding/* blocks */.Bv)('downgrade', 'downgrade', `${change.status} of ${beside}: it lacks commits that are live`);
    }
    const theirs = (0,semver.parse)(intent.version);
    const ours = (0,semver.parse)(candidate.version);
    if (theirs === null || ours === null)
        return (0,finding/* blocks */.Bv)('downgrade', 'downgrade', `neither git nor versions can compare it with ${beside}`);
    return (0,semver.compare)(ours, theirs) >= 0
        ? (0,finding/* passes */.WE)('downgrade', `${ours.version} after ${beside}`)
        : (0,finding/* blocks */.Bv)('downgrade', 'downgrade', `${ours.version} before ${beside}`);
}
function judgeBatch(change, batch) {
    const over = (detail) => batch.over === 'warn' ? (0,finding/* warns */.wY)('max-batch', detail) : (0,finding/* blocks */.Bv)('max-batch', 'batch-too-large', detail);
    if (change === undefined)
        return over('git cannot compare it with what is live');
    const { commits, lines, cut } = change;
    const detail = `${commits.length} commits and ${cut ? 'more than ' : ''}${lines} changed lines since what is live`;
    if (batch.commits !== undefined && commits.length > batch.commits)
        return over(`${detail}; ${batch.commits} commits are allowed`);
    if (batch.lines !== undefined && (lines > batch.lines || cut))
        return over(`${detail}; ${batch.lines} lines are allowed`);
    return (0,finding/* passes */.WE)('max-batch', detail);
}
const actions = 'github-actions';
function judgeCheck(wanted, checks, ownRun) {
    const rule = `check ${wanted}`;
    const not = (detail) => (0,finding/* blocks */.Bv)(rule, 'checks-not-green', detail);
    const [, of, ofApp] = /^([a-z0-9-]+)\/(\S.*)$/.exec(wanted) ?? [];
    const others = checks.filter((each) => !isOf(each, ownRun));
    const chosen = others.filter(({ name, app }) => (of === undefined ? name === wanted : name === ofApp && app === of));
    const full = chosen.filter(({ app }) => of === undefined && app !== actions).map(({ app, name }) => `${app}/${name}`);
    if (full.length > 0)
        return not(`an app has a check of this name: name the app, too, such as ${full.join(' or ')}`);
    if (chosen.length === 0 && of !== undefined && others.some(({ name }) => name === wanted))
        return not(`the app ${of} has no such check on the commit; a job of that name is ${actions}/${wanted}`);
    if (chosen.length === 0)
        return not('there is no such check on the commit');
    const bad = chosen.find(({ completed, conclusion }) => !completed || (conclusion !== 'success' && conclusion !== 'neutral'));
    if (bad === undefined)
        return (0,finding/* passes */.WE)(rule, 'green');
    return not(bad.completed ? (bad.conclusion ?? 'without a conclusion') : 'is not finished');
}
function isOf({ app, url }, run) {
    return app === actions && new RegExp(`/actions/runs/${run}(?:/|$)`).test(url);
}

// EXTERNAL MODULE: ./build/packages/rollback/src/quarantine.js
var quarantine = __webpack_require__(1238);
;// CONCATENATED MODULE: ./build/actions/promotion-gate/src/image.js


function digestOf(image) {
    return image.slice(image.indexOf('@') + 1);
}
function judgeQuarantine(image, quarantine) {
    const digest = digestOf(image);
    return quarantine.includes(digest)
        ? (0,finding/* blocks */.Bv)('quarantine', 'quarantined', `${digest} is on the list`)
        : (0,finding/* passes */.WE)('quarantine', `not among ${quarantine.length}`);
}
function judgeLeft(image, records, goAhead) {
    const by = (0,quarantine/* quarantinedImages */.t)(records).get(image);
    if (by === undefined)
        return (0,finding/* passes */.WE)('quarantine', 'no rollback here left it');
    const detail = `record ${by.deployment.id} is the rollback that left it`;
    return goAhead === undefined
        ? (0,finding/* blocks */.Bv)('quarantine', 'quarantined', `${detail}, and nobody says go`)
        : (0,finding/* passes */.WE)('quarantine', `${detail}; go, says ${goAhead}`);
}
function judgePin(image, pin) {
    const digest = digestOf(image);
    return digest === pin
        ? (0,finding/* passes */.WE)('pin', `pinned to ${pin}`)
        : (0,finding/* blocks */.Bv)('pin', 'pinned', `pinned to ${pin}, and this is ${digest}`);
}
function judgeRollback(image, former) {
    if (former === undefined)
        return (0,finding/* blocks */.Bv)('rollback', 'not-live-before', `${image} was never live here`);
    return (0,finding/* passes */.WE)('rollback', `record ${former.deployment.id} was live here`);
}
function holderOf(records) {
    const row = rowOf(records);
    return row.find(isRollback) ?? row[0];
}
function rowOf(records) {
    const good = records.filter(({ progress }) => progress.stand === 'live' || progress.stand === 'superseded');
    const end = good.findIndex(({ intent }) => intent.image !== good[0]?.intent.image);
    return end === -1 ? good : good.slice(0, end);
}
function judgeHold(image, live, goAhead) {
    if (live === undefined || !isRollback(live))
        return (0,finding/* passes */.WE)('hold', 'what is live is no rollback');
    const detail = `record ${live.deployment.id} is a rollback`;
    if (live.intent.image === image)
        return (0,finding/* passes */.WE)('hold', `${detail} to this image`);
    return goAhead === undefined ? (0,finding/* blocks */.Bv)('hold', 'on-hold', detail) : (0,finding/* passes */.WE)('hold', `${detail}; go, says ${goAhead}`);
}
function isRollback({ intent }) {
    return intent.kind === 'rollback' && !intent.rehearsal;
}

;// CONCATENATED MODULE: ./build/actions/promotion-gate/src/origin.js


function decidesOrigin(image, records) {
    const told = records.filter(({ intent }) => !intent.rehearsal);
    const first = told.findIndex(({ progress }) => isGood(progress.stand));
    if (first === -1)
        return false;
    return told
        .slice(first)
        .some(({ progress, intent }) => progress.stand === 'failed' || (isGood(progress.stand) && intent.image !== image));
}
function judgeUpstream({ environment, records }, { image, soak, incidents, now }) {
    const rule = `requires ${environment}`;
    const live = records.find(({ record }) => isGood(record.progress.stand))?.record;
    if (live === undefined)
        return (0,finding/* blocks */.Bv)(rule, 'not-promoted', `nothing is live in ${environment}`);
    if (live.intent.image !== image) {
        return (0,finding/* blocks */.Bv)(rule, 'not-promoted', `${live.intent.image} is live in ${environment} (record ${live.deployment.id})`);
    }
    const begin = healthySince(records, image) ?? sinceOf(live);
    const detail = `live in ${environment} since ${(0,instant/* formatInstant */.r4)(begin.since)} (${begin.why})`;
    const open = incidents.find(({ until }) => until === undefined);
    if (open !== undefined)
        return (0,finding/* blocks */.Bv)(rule, 'not-soaked', `${detail}; the incident ${open.name} goes on`);
    if (soak === undefined)
        return (0,finding/* passes */.WE)(rule, detail);
    const last = incidents.toSorted((left, right) => (right.until ?? 0) - (left.until ?? 0)).at(0);
    const restarted = last?.until !== undefined && last.until > begin.since ? last.until : undefined;
    const until = (0,instant/* after */.Pl)(restarted ?? begin.since, soak);
    const again = restarted === undefined
        ? ''
        : `; again from the end of the incident ${last?.name ?? ''} at ${(0,instant/* formatInstant */.r4)(restarted)}`;
    if (now >= until)
        return (0,finding/* passes */.WE)(rule, `${detail}${again}, for ${(0,format_duration/* formatDuration */.a)(soak)} and longer`);
    return (0,finding/* blocks */.Bv)(rule, 'not-soaked', `${detail}${again}; ${(0,format_duration/* formatDuration */.a)(soak)} are over at ${(0,instant/* formatInstant */.r4)(until)}`, until);
}
function judgeOrigin(upstreams, of) {
    const blocking = upstreams.filter(({ verdict }) => verdict === 'block');
    if (of === 'all' || blocking.length === 0)
        return upstreams;
    const soonest = blocking
        .filter(({ earliest }) => earliest !== undefined)
        .toSorted((left, right) => (left.earliest ?? 0) - (right.earliest ?? 0))[0];
    const decisive = blocking.length < upstreams.length ? undefined : (soonest ?? blocking[0]);
    return upstreams.map((each) => each.verdict === 'block' && each !== decisive ? (0,finding/* informs */.nX)(each.rule, each.detail) : each);
}
function isGood(stand) {
    return stand === 'live' || stand === 'superseded';
}
function healthySince(records, image) {
    let since;
    for (const { record, run } of records) {
        const { progress, intent, deployment } = record;
        if (intent.rehearsal)
            continue;
        if (progress.stand === 'failed') {
            const failed = run.completed && run.updatedAt > deployment.createdAt ? run.updatedAt : deployment.createdAt;
            if (since === undefined || failed > since.since)
                return { since: failed, why: `record ${deployment.id} failed` };
            return since;
        }
        if (!isGood(progress.stand))
            continue;
        if (intent.image !== image)
            break;
        since = sinceOf(record);
    }
    return since;
}
function sinceOf({ progress, deployment }) {
    return { since: progress.liveSince ?? deployment.createdAt, why: `record ${deployment.id}` };
}

;// CONCATENATED MODULE: ./build/actions/promotion-gate/src/pace.js


function paced(records, own) {
    return records.filter(({ progress, intent }) => progress.stand !== 'waiting' &&
        progress.stand !== 'withdrawn' &&
        intent.kind !== 'rollback' &&
        !intent.rehearsal &&
        !(intent.run.id === own.id && intent.run.attempt === own.attempt));
}
function judgeRate(deployed, { count, per }, now) {
    const recent = deployed.filter(({ deployment }) => now < (0,instant/* after */.Pl)(deployment.createdAt, per));
    const said = `${recent.length} of ${count} in ${(0,format_duration/* formatDuration */.a)(per)}`;
    const oldest = recent[count - 1];
    if (oldest === undefined)
        return (0,finding/* passes */.WE)('rate-limit', `fewer than ${count} in ${(0,format_duration/* formatDuration */.a)(per)}`);
    const { id, createdAt } = oldest.deployment;
    const detail = `${said}; record ${id} of ${(0,instant/* formatInstant */.r4)(createdAt)} has to be older first`;
    return (0,finding/* blocks */.Bv)('rate-limit', 'rate-limited', detail, (0,instant/* after */.Pl)(createdAt, per));
}
function judgeCooldown([last], cooldown, now) {
    if (last === undefined)
        return (0,finding/* passes */.WE)('cooldown', 'nothing was deployed before');
    const from = last.progress.liveSince ?? last.deployment.createdAt;
    const until = (0,instant/* after */.Pl)(from, cooldown);
    const detail = `record ${last.deployment.id} of ${(0,instant/* formatInstant */.r4)(from)} is followed by ${(0,format_duration/* formatDuration */.a)(cooldown)} of rest`;
    return now < until
        ? (0,finding/* blocks */.Bv)('cooldown', 'cooldown', `${detail}, until ${(0,instant/* formatInstant */.r4)(until)}`, until)
        : (0,finding/* passes */.WE)('cooldown', detail);
}
function judgeBrake(deployed, { failed, last }, goAhead) {
    const ended = deployed.filter(({ progress }) => progress.stand !== 'running').slice(0, last);
    const bad = ended.filter(({ progress }) => progress.stand === 'failed');
    const named = bad.map(({ deployment }) => deployment.id).join(', ');
    const detail = `${bad.length} of the last ${ended.length} failed${bad.length === 0 ? '' : ` (records ${named})`}`;
    if (bad.length < failed)
        return (0,finding/* passes */.WE)('brake', detail);
    if (goAhead !== undefined)
        return (0,finding/* passes */.WE)('brake', `${detail}; go, says ${goAhead}`);
    return (0,finding/* blocks */.Bv)('brake', 'failure-brake', `${detail}, and ${failed} of ${last} are too many`);
}
function judgeInFlight(inFlight, most) {
    const named = inFlight.map(({ intent, since }) => `${intent.service} by run ${intent.run.id} since ${(0,instant/* formatInstant */.r4)(since)}`);
    const detail = `${inFlight.length} of ${most} go on${named.length === 0 ? '' : `: ${named.join(', ')}`}`;
    return inFlight.length < most
        ? (0,finding/* passes */.WE)('max-in-flight', detail)
        : (0,finding/* blocks */.Bv)('max-in-flight', 'too-many-in-flight', detail);
}

;// CONCATENATED MODULE: ./build/actions/promotion-gate/src/decide.js








function decide(question, policy, facts, own) {
    const { image } = question;
    const always = [
        ...ifGiven(policy.quarantine, (list) => [judgeQuarantine(image, list)]),
        ...ifGiven(policy.pin, (pin) => [judgePin(image, pin)]),
    ];
    const crowd = ifGiven(policy['max-in-flight'], (most) => [judgeInFlight(facts.inFlight, most)]);
    const time = judgeClock(facts);
    if (question.kind === 'rollback')
        return [...always, judgeRollback(image, facts.former), ...crowd, ...time];
    return [
        ...always,
        ...judgeImage(question, policy, facts, own),
        ...judgePeople(policy, facts),
        ...crowd,
        ...judgePace(policy, facts, own),
        ...time,
    ];
}
const tolerance = (0,duration/* minutes */.Gx)(1);
function judgeClock({ now, machine }) {
    const [ahead, behind] = [(0,instant/* between */.Tq)(now, machine), (0,instant/* between */.Tq)(machine, now)];
    if (ahead + behind <= tolerance)
        return [];
    const skew = ahead > 0 ? `${(0,format_duration/* formatDuration */.a)(ahead)} ahead of` : `${(0,format_duration/* formatDuration */.a)(behind)} behind`;
    return [(0,finding/* warns */.wY)('clock', `the clock of this runner is ${skew} GitHub's, which counts`)];
}
function judgeImage(question, policy, facts, own) {
    const { image } = question;
    const { now, live, change, upstreams, incidents, checks, goAhead } = facts;
    return [
        judgeLeft(image, facts.records, goAhead),
        judgeDowngrade(question, live, change),
        ...ifGiven(policy.requires, ({ of, soak }) => judgeOrigin(upstreams.map((each) => judgeUpstream(each, { image, soak, incidents, now })), of)),
        ...ifGiven(policy.checks, (names) => names.map((name) => judgeCheck(name, checks, own.id))),
        ...ifGiven(live === undefined || live.intent.image === image ? undefined : policy['max-batch'], (batch) => [
            judgeBatch(change, batch),
        ]),
        ...ifGiven(policy.hold, () => [judgeHold(image, holderOf(facts.records), goAhead)]),
    ];
}
function judgePeople({ approvals }, { hearing, live, change }) {
    if (approvals === undefined)
        return [];
    if (hearing === undefined || hearing.testimony.commits.length === 0) {
        const what = live === undefined || change === undefined
            ? 'the commits since what is live are not known'
            : 'there is no commit';
        return [(0,finding/* blocks */.Bv)('authors', 'author-unknown', what)];
    }
    const { testimony, docket } = hearing;
    return [
        judgeAuthors(testimony.commits),
        judgeAskers(testimony.askers, approvals.automation ?? []),
        judgeApprovals(testimony, approvals.quorum, approvals.ttl),
        ...docket.refused.map(({ number, why }) => (0,finding/* warns */.wY)(`issue #${number}`, `it does not count: ${why}. Close it`)),
    ];
}
function judgePace(policy, { now, records, budget, goAhead }, own) {
    const deployed = paced(records, own);
    return [
        ...ifGiven(policy.brake, (brake) => [judgeBrake(deployed, brake, goAhead)]),
        ...ifGiven(policy['error-budget'], (limit) => [judgeBudget(budget ?? Number.NaN, limit)]),
        ...ifGiven(policy.cooldown, (rest) => [judgeCooldown(deployed, rest, now)]),
        ...ifGiven(policy['rate-limit'], (rates) => rates.map((rate) => judgeRate(deployed, rate, now))),
    ];
}
function ifGiven(rule, judge) {
    return rule === undefined ? [] : judge(rule);
}

// EXTERNAL MODULE: ./build/packages/github/src/failure.js
var failure = __webpack_require__(68697);
// EXTERNAL MODULE: ./build/packages/ledger/src/chronicle.js + 3 modules
var chronicle = __webpack_require__(52818);
// EXTERNAL MODULE: ./build/packages/ledger/src/former.js
var former = __webpack_require__(1772);
// EXTERNAL MODULE: ./build/packages/ledger/src/orphan.js
var orphan = __webpack_require__(16471);
// EXTERNAL MODULE: ./build/packages/ledger/src/intent.js
var intent = __webpack_require__(51083);
// EXTERNAL MODULE: ./build/packages/ledger/src/record.js
var record = __webpack_require__(95432);
// EXTERNAL MODULE: ./build/packages/github/src/event.js
var src_event = __webpack_require__(93611);
// EXTERNAL MODULE: ./build/packages/github/src/client.js + 22 modules
var client = __webpack_require__(8794);
;// CONCATENATED MODULE: ./build/actions/promotion-gate/src/scene.js


function sceneOf({ inputs, environment, clock, signal }) {
    const { repository, apiUrl, runId, runAttempt, runUrl } = environment;
    const { token, orgToken, workflow, goAheadReason, goAheadActors = [], prometheusToken } = inputs;
    const as = (whose) => (0,client/* connect */.N)({ token: whose, apiUrl, repository, clock, signal });
    return {
        ledger: {
            github: as(token),
            rules: { repository, workflows: workflow },
            clock,
            run: { id: runId, attempt: runAttempt, url: runUrl },
        },
        members: orgToken === undefined ? undefined : as(orgToken),
        goAhead: { reason: goAheadReason, people: goAheadActors },
        prometheusToken,
        signal,
    };
}
function teamsOf({ members, ledger }) {
    if (members === undefined) {
        throw new action_failure/* ActionFailure */.d('team-unreadable', 'A team is named, and only a token with `members: read` of the organization can say who is in it. Give it as `org-token` (the secret DELIVERY_TOKEN).');
    }
    return { organization: ledger.rules.repository.split('/', 1)[0] ?? '', teams: members.teams };
}

;// CONCATENATED MODULE: ./build/actions/promotion-gate/src/go-ahead.js



async function findGoAhead(scene, allowed) {
    const { reason, people } = scene.goAhead;
    if (reason === undefined)
        return undefined;
    const { github, run } = scene.ledger;
    const { event, triggeringActor } = await github.runs.attempt(run.id, run.attempt);
    const login = triggeringActor?.login ?? 'nobody';
    if (triggeringActor?.type !== 'User')
        throw refused(login, 'only a person can say go');
    if (!(0,src_event/* isAskedFor */.u)(event))
        throw refused(login, `a run by \`${event}\` is asked for by nobody; start one by hand`);
    const given = people.map((each) => (each.kind === 'team' ? `team:${each.slug}` : `user:${each.login}`));
    if (!(await isAmong(given, login, scene)))
        throw refused(login, '`go-ahead-actors` does not name them');
    if (allowed !== undefined && !(await isAmong(allowed, login, scene)))
        throw refused(login, '`go-ahead` of the policy does not name them');
    return `${login} (${reason})`;
}
function refused(login, why) {
    return new action_failure/* ActionFailure */.d('go-ahead-refused', `This attempt of the run was started by ${login}, and ${why}. Ask somebody who may to run it.`);
}
async function isAmong(groups, login, scene) {
    if (groups.some((each) => each.toLowerCase() === `user:${login.toLowerCase()}`))
        return true;
    for (const each of groups) {
        if (!each.startsWith('team:'))
            continue;
        const { organization, teams } = teamsOf(scene);
        if (await teams.hasMember(organization, each.slice('team:'.length), login))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/actions/promotion-gate/src/starter.js

function startersBy({ event, starters = [] }) {
    return starters.map(({ login, type }) => ({ login, type, asked: isAsked(event) }));
}
function starterOf({ event, triggeringActor }) {
    return triggeringActor === undefined ? undefined : { ...triggeringActor, asked: isAsked(event) };
}
function isAsked(event) {
    return (0,src_event/* isAskedFor */.u)(event) || event === 'schedule' || event === 'workflow_run';
}

// EXTERNAL MODULE: ./build/packages/ledger/src/workflow.js
var workflow = __webpack_require__(8748);
// EXTERNAL MODULE: ./build/packages/ledger/src/lifetime.js
var lifetime = __webpack_require__(34366);
// EXTERNAL MODULE: ./build/packages/kit/src/markdown.js
var markdown = __webpack_require__(60377);
;// CONCATENATED MODULE: ./build/actions/promotion-gate/src/petition.js



const approvalLabel = 'delivery-approval';
const count = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1));
const marker = dist/* object */.Ikc({
    environment: dist/* string */.YjP(),
    service: dist/* string */.YjP(),
    digest: dist/* string */.YjP(),
    version: dist/* string */.YjP(),
    'requested-by': dist/* string */.YjP(),
    run: dist/* object */.Ikc({ id: count, attempt: count }),
});
function petitionFor(question, quorums, { by, run }) {
    const { environment, service, image, version } = question;
    const digest = digestOf(image);
    const said = JSON.stringify({ environment, service, digest, version, 'requested-by': by, run });
    const wanted = quorums.map(({ count: most, groups, paths }) => [
        `${most} of ${groups.join(', ')}`,
        paths.length === 0 ? 'every change' : paths.join(', '),
    ]);
    const what = `${service}${version === '' ? '' : ` ${version}`}`;
    const body = [
        `<!-- delivery-approval ${said.replaceAll('>', String.raw `\u003e`)} -->`,
        '',
        `${markdown/* text */.Qq(`${by} asks in run ${run.id} to deploy ${what} to ${environment}:`)} ${markdown/* code */.aY(image)}`,
        '',
        markdown/* table */.tp(['Approvals wanted', 'For changes of'], wanted),
        'Approve exactly this image by a comment with this line, and take it back with `/revoke` in its place:',
        '',
        markdown/* block */.om(`/approve ${digest}`),
        'Who wrote or asked for the change cannot approve it. A comment that is edited or deleted takes back what its author approved before, and an answer by mail approves nothing.',
    ].join('\n');
    return {
        title: `Approve ${service} for ${environment}: ${digest.slice(0, 19)}…`.slice(0, 200),
        body,
        label: approvalLabel,
    };
}
function readPetition({ title, body }, question, quorums) {
    const text = /^<!-- delivery-approval (\{.*\}) -->/.exec(body)?.[1] ?? '';
    const read = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), marker), text);
    if (!read.success)
        return { kind: 'other' };
    const { environment, service, digest, version, run, 'requested-by': by } = read.output;
    const same = environment === question.environment &&
        service === question.service &&
        digest === digestOf(question.image) &&
        version === question.version;
    if (!same)
        return { kind: 'other' };
    const wanted = petitionFor(question, quorums, { by, run });
    if (title !== wanted.title || plain(body) !== plain(wanted.body))
        return { kind: 'disguised' };
    return { kind: 'petition', request: { by, run } };
}
function plain(body) {
    return body.replaceAll('\r\n', '\n').trim();
}

;// CONCATENATED MODULE: ./build/actions/promotion-gate/src/docket.js





const memory = (0,duration/* days */._3)(90);
async function readDocket(ledger, question, quorums, ttl) {
    const { github } = ledger;
    const since = (0,instant/* instant */.uR)(Math.max(0, github.now() - (ttl ?? memory)));
    const issues = await github.issues.changed(approvalLabel, since);
    const judged = await Promise.all(issues
        .toSorted((left, right) => left.number - right.number)
        .map(async (issue) => judge(ledger, issue, readPetition(issue, question, quorums))));
    return {
        petitions: judged.flatMap((each) => (each !== undefined && 'url' in each ? [each] : [])),
        refused: judged.flatMap((each) => (each !== undefined && 'why' in each ? [each] : [])),
    };
}
async function judge(ledger, issue, reading) {
    const { number, closedAt, url, nodeId } = issue;
    const open = closedAt === undefined;
    const refused = (why) => (open ? { number, why } : undefined);
    if (reading.kind === 'other')
        return undefined;
    if (reading.kind === 'disguised')
        return refused('its title or text is not what this gate writes');
    const { provenance, discussion } = open
        ? await listen(ledger, issue)
        : { provenance: await ledger.github.issues.provenance(nodeId), discussion: { remarks: [], deletions: [] } };
    if (!provenance.own) {
        const opener = issue.creator?.login ?? 'somebody';
        return refused(`it was opened by ${opener}, which is not the identity of the token of this gate`);
    }
    if (provenance.editor !== undefined)
        return refused(`its text was changed by ${provenance.editor}`);
    const run = await attemptOf(ledger.github, reading.request);
    const starter = run && starterOf(run);
    if (run === undefined || starter === undefined)
        return refused(`GitHub knows no run ${reading.request.run.id}, or not who started it`);
    const doubt = doubtOf(run, reading.request, issue, ledger);
    if (doubt !== undefined)
        return refused(doubt);
    return { url, open, starter, discussion };
}
async function attemptOf(github, { run }) {
    try {
        return await github.runs.attempt(run.id, run.attempt);
    }
    catch (error) {
        if (error instanceof failure/* GitHubFailure */.i && error.kind === 'not-found')
            return undefined;
        throw error;
    }
}
function doubtOf(run, { by, run: { id, attempt } }, { createdAt }, { rules }) {
    if (rules.workflows !== undefined && !(0,workflow/* isAllowed */.J)(run.path, rules.workflows))
        return `run ${id} is of ${run.path}, which the input \`workflow\` does not name`;
    if (run.triggeringActor?.login.toLowerCase() !== by.toLowerCase())
        return `run ${id} was not started by ${by}`;
    return (0,lifetime/* livedAt */.u)(run, attempt, createdAt) ? undefined : `run ${id} was not going on when it was opened`;
}
const tries = 3;
async function listen({ github, clock }, { number, nodeId }) {
    for (let attempt = 1;; attempt++) {
        const [provenance, comments] = await Promise.all([
            github.issues.provenance(nodeId),
            github.issues.comments(number),
        ]);
        const listed = new Set(comments.map((each) => each.nodeId));
        const lacking = [...provenance.comments.keys()].some((each) => !listed.has(each));
        const agreed = !lacking && listed.size === provenance.comments.size;
        if (agreed || (attempt === tries && !lacking)) {
            const remarks = comments.map((each) => remarkOf(each, provenance));
            return { provenance, discussion: { remarks, deletions: provenance.deletions } };
        }
        if (attempt === tries) {
            throw new failure/* GitHubFailure */.i('unavailable', `GitHub lists comments of issue ${number} by GraphQL that it does not list by REST: one of its lists is behind, and what is missing may take an approval back. Run the job again.`);
        }
        await clock.sleep((0,duration/* seconds */.YA)(attempt));
    }
}
function remarkOf(comment, { comments }) {
    return { ...comment, ...(comments.get(comment.nodeId) ?? { edited: true, viaEmail: false }) };
}

;// CONCATENATED MODULE: ./build/actions/promotion-gate/src/witness.js




async function hear(scene, { approvals }, question, known) {
    if (approvals === undefined)
        return undefined;
    const { github, run } = scene.ledger;
    const [{ commits, authors }, starters, docket, members, reviews] = await Promise.all([
        commitsOf(github, question, known),
        startersOf(scene),
        readDocket(scene.ledger, question, approvals.quorum, approvals.ttl),
        membersOf(scene, approvals.quorum),
        approvals.quorum.some((each) => each.environment !== undefined) && run.attempt === 1
            ? github.runs.reviews(run.id)
            : [],
    ]);
    const open = docket.petitions.filter((each) => each.open);
    const testimony = {
        digest: digestOf(question.image),
        commits,
        authors,
        askers: askersOf(starters, known.triers, docket),
        paths: known.change === undefined || known.change.cut ? undefined : known.change.paths,
        discussion: {
            remarks: open.flatMap(({ discussion }) => discussion.remarks),
            deletions: open.flatMap(({ discussion }) => discussion.deletions),
        },
        reviews,
        members,
        now: github.now(),
    };
    return { testimony, docket, starter: starters.at(-1) };
}
function askersOf(own, triers, { petitions }) {
    const people = [...own, ...triers, ...petitions.map(({ starter }) => starter)].filter(({ type }) => type === 'User');
    const known = people.filter(({ asked }) => asked);
    const apps = own.filter(({ type }) => type !== 'User');
    const loginsOf = (starters) => [...new Set(starters.map(({ login }) => login))];
    return { people: loginsOf(people), known: loginsOf(known), apps: loginsOf(apps) };
}
async function startersOf({ ledger: { github, run } }) {
    const attempts = Array.from({ length: run.attempt }, (_, index) => index + 1);
    const told = await Promise.all(attempts.map((attempt) => github.runs.attempt(run.id, attempt)));
    return [...told.slice(0, 1).flatMap(startersBy), ...told.flatMap((each) => starterOf(each) ?? [])];
}
async function commitsOf(github, question, known) {
    const commits = await authorshipsOf(github, question, known);
    return { commits, authors: commits.length === 0 ? [] : await github.commits.authors(commits.map(({ sha }) => sha)) };
}
async function authorshipsOf(github, { image, revision }, { live, change }) {
    if (change !== undefined && change.commits.length > 0)
        return change.commits;
    if (change === undefined && live !== undefined && live.intent.image !== image)
        return [];
    return [await github.commits.authorship(revision)];
}
async function membersOf(scene, quorums) {
    const groups = [...new Set(quorums.flatMap(({ groups: named }) => named))];
    const listed = await Promise.all(groups.map(async (group) => {
        const [kind, name = ''] = group.split(':');
        if (kind !== 'team')
            return [group, [name]];
        const { organization, teams } = teamsOf(scene);
        return [group, await teams.members(organization, name)];
    }));
    return new Map(listed);
}

;// CONCATENATED MODULE: ./build/actions/promotion-gate/src/gather.js










const longestJob = (0,duration/* days */._3)(5);
async function gather(scene, policy, question) {
    const { ledger } = scene;
    const { github } = ledger;
    const rollback = question.kind === 'rollback';
    const [{ triers, ...read }, checks, budget] = await Promise.all([
        readLedger(ledger, policy, question),
        policy.checks === undefined || rollback ? [] : github.checks.of(question.revision),
        policy['error-budget'] === undefined || rollback
            ? undefined
            : readBudget(policy['error-budget'], {
                token: scene.prometheusToken,
                clock: ledger.clock,
                signal: scene.signal,
            }),
    ]);
    const { live } = read;
    const [change, incidents, goAhead] = await Promise.all([
        rollback || live === undefined ? undefined : changeSince(github, live, question),
        rollback ? [] : incidentsOf(github, policy),
        !rollback && isStopped(policy, read.records, question.image, ledger.run)
            ? findGoAhead(scene, policy['go-ahead'])
            : undefined,
    ]);
    const hearing = rollback ? undefined : await hear(scene, policy, question, { live, change, triers });
    const [now, machine] = [github.now(), ledger.clock.now()];
    return { ...read, now, machine, goAhead, checks, incidents, budget, change, hearing };
}
async function readLedger(ledger, policy, question) {
    const { environment, service, image, kind } = question;
    const { github } = ledger;
    const rollback = kind === 'rollback';
    const requires = rollback ? undefined : policy.requires;
    const target = {
        place: { environment, service },
        enough: (records, rest) => rollback || (knowsPast(image, records, rest) && decidesHere(records, rest, policy, github.now(), ledger.run)),
    };
    const origins = (requires?.environments ?? []).map((each) => ({
        place: { environment: each, service },
        enough: (records) => decidesOrigin(image, records),
    }));
    const since = policy['max-in-flight'] === undefined ? undefined : () => before(github.now(), longestJob);
    const { chronicles, inFlight } = await (0,chronicle/* readChronicles */.x)(ledger, [target, ...origins], since);
    const [own, ...others] = chronicles;
    const records = own?.records.map((each) => settle(each).record) ?? [];
    return {
        records,
        live: records.find(({ progress }) => progress.stand === 'live' || progress.stand === 'superseded'),
        upstreams: others.map(({ place, records: theirs }) => ({
            environment: place.environment,
            records: theirs.map(settle),
        })),
        inFlight,
        triers: triersOf(own?.records ?? [], image),
        former: rollback ? await (0,former/* findFormer */.t)(ledger, target.place, image) : undefined,
    };
}
function isStopped({ hold, brake }, records, image, own) {
    const left = judgeLeft(image, records, undefined).verdict === 'block';
    const held = left || (hold !== undefined && judgeHold(image, holderOf(records), undefined).verdict === 'block');
    return held || (brake !== undefined && judgeBrake(paced(records, own), brake, undefined).verdict === 'block');
}
function triersOf(records, image) {
    const first = records.findIndex(({ record: { progress } }) => progress.stand === 'live' || progress.stand === 'superseded');
    return records
        .slice(0, first === -1 ? undefined : first)
        .flatMap(({ record, run }) => (record.intent.image === image ? startersBy(run) : []));
}
function settle(each) {
    if ((0,orphan/* planOrphanClosing */.$)([each]).length === 0)
        return each;
    const { record, run } = each;
    return { record: { ...record, progress: { ...record.progress, stand: 'failed' } }, run };
}
function knowsPast(image, records, { deployments }) {
    const live = records.find(({ progress }) => progress.stand === 'live' || progress.stand === 'superseded');
    if (live?.intent.image === image)
        return true;
    return !deployments.some(({ payload }) => {
        const read = (0,intent/* readIntent */.N3)(payload);
        return read.kind === 'intent' && read.intent.image === image;
    });
}
function decidesHere(records, rest, policy, now, own) {
    const deployed = paced(records, own);
    const { brake, cooldown, 'rate-limit': rates = [] } = policy;
    const good = records.filter(({ progress }) => progress.stand === 'live' || progress.stand === 'superseded');
    return (good.length > 0 &&
        (policy.hold === undefined ||
            holderOf(records)?.intent.kind === 'rollback' ||
            rowOf(records).length < good.length) &&
        (cooldown === undefined || deployed.length > 0) &&
        (brake === undefined || deployed.filter(({ progress }) => progress.stand !== 'running').length >= brake.last) &&
        rates.every((rate) => deployed.length >= rate.count || staysWithin(rate, deployed, rest, now)));
}
function staysWithin({ count, per }, deployed, rest, now) {
    const all = [...deployed.map(({ deployment }) => deployment), ...rest.deployments];
    const isOver = ({ createdAt }) => (0,instant/* after */.Pl)(createdAt, per) <= now;
    return (rest.whole || all.some(isOver)) && all.filter((each) => !isOver(each)).length < count;
}
async function changeSince(github, live, { image, revision }) {
    const base = (0,record/* revisionOf */.D)(live);
    if (live.intent.image === image)
        return undefined;
    try {
        return await github.commits.between(base, revision);
    }
    catch (error) {
        if (!(error instanceof failure/* GitHubFailure */.i) || !isUnknown(error))
            throw error;
        const known = await Promise.all([isCommit(github, base), isCommit(github, revision)]);
        if (known.every(Boolean))
            throw error;
        return undefined;
    }
}
async function isCommit(github, id) {
    try {
        await github.commits.get(id);
        return true;
    }
    catch (error) {
        if (error instanceof failure/* GitHubFailure */.i && isUnknown(error))
            return false;
        throw error;
    }
}
function isUnknown({ kind }) {
    return kind === 'not-found' || kind === 'rejected';
}
async function incidentsOf(github, { requires }) {
    const label = requires?.['incident-label'];
    if (label === undefined)
        return [];
    const [open, changed] = await Promise.all([
        github.issues.open(label),
        github.issues.changed(label, before(github.now(), requires?.soak ?? (0,duration/* milliseconds */.Rz)(0))),
    ]);
    const all = new Map([...open, ...changed].map((issue) => [issue.number, issue]));
    return [...all.values()].map(({ number, title, createdAt, closedAt }) => ({
        name: `#${number} ${title}`,
        from: createdAt,
        until: closedAt,
    }));
}
function before(now, span) {
    return (0,instant/* instant */.uR)(Math.max(0, now - span));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/packages/time/src/parse-duration.js
var parse_duration = __webpack_require__(18867);
;// CONCATENATED MODULE: ./build/actions/promotion-gate/src/policy.js


const durationText = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* rawTransform */.NTK(({ dataset, addIssue, NEVER }) => {
    try {
        return (0,parse_duration/* parseDuration */.E)(dataset.value);
    }
    catch (error) {
        addIssue({ message: error instanceof Error ? error.message : 'is no duration' });
        return NEVER;
    }
}));
const policy_count = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1));
const policy_name = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(255));
const listed = (item) => dist/* pipe */.FsL(dist/* union */.KCZ([
    dist/* pipe */.FsL(item, dist/* transform */.pdi((one) => [one])),
    dist/* pipe */.FsL(dist/* array */.YOg(item), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(100)),
]), dist/* readonly */.tBZ());
const rate = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[1-9]\d{0,3} per \S+$/, 'is no rate such as "5 per 1d"'), dist/* transform */.pdi((text) => ({ count: Number(/^\d+/.exec(text)?.[0]), per: text.replace(/^\d+ per /, '') })), dist/* object */.Ikc({ count: policy_count, per: durationText }));
const group = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?:team|user):[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98})$/, 'names a group that is neither team:slug nor user:login'));
const quorumText = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[1-9]\d? of \S.*$/, 'is no quorum such as "2 of team:sre, team:product"'), dist/* transform */.pdi((text) => ({
    count: Number(/^\d+/.exec(text)?.[0]),
    groups: text
        .replace(/^\d+ of /, '')
        .split(',')
        .map((each) => each.trim()),
})), dist/* object */.Ikc({
    count: policy_count,
    groups: dist/* array */.YOg(group),
}));
const glob = dist/* pipe */.FsL(policy_name, dist/* regex */.yGV(/^[^!?{}[\]]+$/, 'is a glob that is not known here: write * for anything in one folder, ** for anything at all'));
const quorum = dist/* union */.KCZ([
    dist/* pipe */.FsL(quorumText, dist/* transform */.pdi((read) => ({ ...read, paths: [], environment: undefined }))),
    dist/* pipe */.FsL(dist/* strictObject */.rej({ approvers: quorumText, paths: dist/* optional */.lqM(listed(glob)), environment: dist/* optional */.lqM(policy_name) }), dist/* transform */.pdi(({ approvers, paths, environment }) => ({
        ...approvers,
        paths: paths ?? [],
        environment,
    }))),
]);
const app = dist/* pipe */.FsL(policy_name, dist/* regex */.yGV(/^[a-z0-9-]+\[bot\]$/i, 'is no app such as release-train[bot]'), dist/* check */.z6Y((login) => login.toLowerCase() !== 'github-actions[bot]', 'asks in the name of everybody who may push'));
const digest = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/, 'is no digest such as sha256:…'));
const limit = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?:<|<=|>|>=) *-?\d+(?:\.\d+)?$/, 'is no limit such as "< 0.5"'));
const https = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* url */.OZ5(), dist/* regex */.yGV(/^https?:\/\//, 'is no http address'));
const rules = {
    requires: dist/* optional */.lqM(dist/* strictObject */.rej({
        environments: listed(policy_name),
        of: dist/* optional */.lqM(dist/* picklist */.KIO(['all', 'one']), 'all'),
        soak: dist/* optional */.lqM(durationText),
        'incident-label': dist/* optional */.lqM(policy_name),
    })),
    approvals: dist/* optional */.lqM(dist/* strictObject */.rej({
        quorum: listed(quorum),
        ttl: dist/* optional */.lqM(durationText),
        automation: dist/* optional */.lqM(listed(app)),
    })),
    'rate-limit': dist/* optional */.lqM(listed(rate)),
    cooldown: dist/* optional */.lqM(durationText),
    'max-in-flight': dist/* optional */.lqM(policy_count),
    brake: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[1-9]\d? failed of last [1-9]\d?$/, 'is no brake such as "2 failed of last 5"'), dist/* transform */.pdi((text) => {
        const [failed = 0, last = 0] = [...text.matchAll(/\d+/g)].map(Number);
        return { failed, last };
    }), dist/* check */.z6Y(({ failed, last }) => failed <= last, 'can never stop: there are fewer than have to fail'))),
    'max-batch': dist/* optional */.lqM(dist/* pipe */.FsL(dist/* strictObject */.rej({
        commits: dist/* optional */.lqM(policy_count),
        lines: dist/* optional */.lqM(policy_count),
        over: dist/* optional */.lqM(dist/* picklist */.KIO(['warn', 'block']), 'block'),
    }), dist/* check */.z6Y(({ commits, lines }) => commits !== undefined || lines !== undefined, 'needs commits or lines'))),
    checks: dist/* optional */.lqM(listed(policy_name)),
    hold: dist/* optional */.lqM(dist/* literal */.euz('after-rollback')),
    'go-ahead': dist/* optional */.lqM(listed(group)),
    pin: dist/* optional */.lqM(digest),
    quarantine: dist/* optional */.lqM(listed(digest)),
    'error-budget': dist/* optional */.lqM(dist/* strictObject */.rej({ url: https, query: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1)), limit })),
};
const ruleSet = dist/* strictObject */.rej(rules);
const file = dist/* strictObject */.rej({
    ...rules,
    environments: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), ruleSet), {}),
    services: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), ruleSet), {}),
});
class InvalidPolicy extends Error {
}
function readPolicy(written, environment, service) {
    if (Array.isArray(written))
        throw new InvalidPolicy('the top: a list is no policy');
    const read = dist/* safeParse */.xLC(file, written ?? {});
    if (!read.success) {
        const [issue] = read.issues;
        throw new InvalidPolicy(`${dist/* getDotPath */.BuJ(issue) ?? 'the top'}: ${issue.message}`);
    }
    const { environments, services, ...general } = read.output;
    const named = Object.entries(environments).filter(([each]) => each.toLowerCase() === environment.toLowerCase());
    if (named.length > 1)
        throw new InvalidPolicy(`environments: ${named.map(([each]) => each).join(' and ')} are one`);
    const places = [general, named[0]?.[1], services[service]];
    const quarantine = places.flatMap((place) => place?.quarantine ?? []);
    return { ...general, ...places[1], ...places[2], ...(quarantine.length === 0 ? {} : { quarantine }) };
}

;// CONCATENATED MODULE: ./build/actions/promotion-gate/src/policy-source.js







async function openPolicy(wish, github, question) {
    const { source, own } = wish;
    const inline = source?.includes('\n') === true;
    const called = inline ? 'The input `promotion-policy`' : `The policy ${source ?? ''}`;
    const text = source === undefined ? '' : inline ? source : await readSource(wish, github, source);
    const fromFile = understood(called, () => readPolicy(parseYaml(text), question.environment, question.service));
    const fromInputs = understood('The inputs', () => readPolicy(own, question.environment, question.service));
    const twice = Object.keys(fromInputs).filter((rule) => rule in fromFile);
    if (twice.length === 0)
        return { ...fromFile, ...fromInputs };
    throw new action_failure/* ActionFailure */.d('bad-policy', `${called} and the inputs both give ${twice.join(', ')}. Give each rule in one place.`);
}
async function readSource({ workspace }, github, path) {
    try {
        if (workspace !== undefined)
            return await (0,promises_.readFile)(insideOf(workspace, path), 'utf8');
        return new TextDecoder('utf-8', { fatal: true }).decode(await github.contents.get(path));
    }
    catch (error) {
        if (error instanceof failure/* GitHubFailure */.i && error.kind !== 'not-found' && error.kind !== 'rejected')
            throw error;
        const where = workspace !== undefined ? 'the workspace' : `the default branch of ${github.repository}`;
        const message = `The policy ${path} cannot be read from ${where}: ${error instanceof Error ? error.message : 'unknown'}.`;
        throw new action_failure/* ActionFailure */.d('policy-unreadable', message, { cause: error });
    }
}
function insideOf(workspace, path) {
    const inside = (0,external_node_path_.normalize)(path);
    if (!inside.startsWith('..') && !inside.startsWith('/'))
        return (0,external_node_path_.join)(workspace, inside);
    throw new Error('the path leads out of the workspace');
}
function policyWishOf({ inputs, environment }) {
    const { promotionPolicy, policyFrom } = inputs;
    const workspace = policyFrom === 'workspace' ? environment.workspace : undefined;
    return { source: promotionPolicy, workspace, own: ownRules(inputs) };
}
function ownRules(given) {
    const { requires, soak, rateLimit, cooldown, maxInFlight, brake, checks } = given;
    if (soak !== undefined && requires === undefined)
        throw new action_failure/* ActionFailure */.d('bad-input', '`soak` needs `requires`: say in which environments the image has to be live.');
    return {
        ...(requires === undefined
            ? {}
            : { requires: { environments: requires, ...(soak === undefined ? {} : { soak: (0,format_duration/* formatDuration */.a)(soak) }) } }),
        ...(rateLimit === undefined ? {} : { 'rate-limit': rateLimit }),
        ...(cooldown === undefined ? {} : { cooldown: (0,format_duration/* formatDuration */.a)(cooldown) }),
        ...(maxInFlight === undefined ? {} : { 'max-in-flight': maxInFlight }),
        ...(brake === undefined ? {} : { brake }),
        ...(checks === undefined ? {} : { checks }),
    };
}
function parseYaml(text) {
    try {
        return (0,yaml_dist/* parse */.qg)(text, { version: '1.2', schema: 'core', prettyErrors: true, logLevel: 'error' });
    }
    catch (error) {
        throw new InvalidPolicy(error instanceof Error ? error.message : 'is no YAML');
    }
}
function understood(called, read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof InvalidPolicy)
            throw new action_failure/* ActionFailure */.d('bad-policy', `${called} cannot be understood at ${error.message}.`, { cause: error });
        throw error;
    }
}

// EXTERNAL MODULE: ./build/packages/oci/src/format-reference.js
var format_reference = __webpack_require__(80288);
;// CONCATENATED MODULE: ./build/actions/promotion-gate/src/question.js

function questionOf({ inputs, environment }) {
    const { registry, repository, digest } = inputs.image;
    return {
        environment: inputs.environment,
        service: inputs.service ?? environment.repository.replace(/^[^/]*\//, ''),
        image: (0,format_reference/* formatReference */.F)({ registry, repository, ...(digest === undefined ? {} : { digest }) }),
        version: inputs.version ?? '',
        revision: inputs.revision ?? environment.sha,
        kind: inputs.kind === 'auto' ? undefined : inputs.kind,
    };
}

;// CONCATENATED MODULE: ./build/actions/promotion-gate/src/summary.js



const marks = { pass: 'passes', block: '**blocks**', warn: 'warns', info: '' };
function renderSummary({ question, findings, refusal, earliest, issue }) {
    const { service, environment, image } = question;
    const title = refusal === undefined ? 'may enter' : `may not enter: ${refusal}`;
    const rows = findings.map(({ rule, verdict, detail, earliest: time }) => [
        rule,
        { markdown: marks[verdict] },
        detail,
        time === undefined ? '' : (0,instant/* formatInstant */.r4)(time),
    ]);
    return [
        markdown/* heading */.R_(3, `${service} ${title} (${environment})`),
        `${markdown/* code */.aY(image)}\n\n`,
        refusal === undefined ? '' : `${markdown/* text */.Qq(finding/* refusals */.Ke[refusal])}\n\n`,
        markdown/* table */.tp(['Rule', '', 'What was found', 'Earliest'], rows),
        next(refusal, earliest, issue),
    ].join('');
}
function next(refusal, earliest, issue) {
    if (refusal === undefined)
        return '';
    const where = issue === undefined ? '' : `Approve it at ${markdown/* link */.nf(issue, issue)}. `;
    const when = earliest === undefined
        ? 'Time alone does not mend it.'
        : `It can pass at ${(0,instant/* formatInstant */.r4)(earliest)}; run this job again then.`;
    return `${where}${markdown/* text */.Qq(when)}\n\n`;
}

;// CONCATENATED MODULE: ./build/actions/promotion-gate/src/verdict.js


function verdictOf(question, findings, earliest) {
    const { service, environment } = question;
    const blocking = (0,finding/* blockers */.mN)(findings);
    const [first, ...others] = blocking;
    const evidence = findings.map(evidenceOf);
    if (first === undefined) {
        return {
            decision: 'pass',
            reason: 'promoted',
            message: `${service} may enter ${environment}: every rule passes.`,
            evidence,
        };
    }
    const more = others.length === 0 ? '' : ` Also: ${others.map(({ rule, detail }) => `${rule}: ${detail}`).join('; ')}.`;
    const when = earliest === undefined ? '' : ` It can pass at ${(0,instant/* formatInstant */.r4)(earliest)} at the earliest.`;
    return {
        decision: 'block',
        reason: first.refusal,
        message: `${service} may not enter ${environment}: ${first.rule}: ${first.detail}.${more}${when}`,
        evidence,
    };
}
function evidenceOf({ rule, verdict, detail, earliest, refusal }) {
    return {
        subject: rule,
        verdict,
        detail,
        ...(refusal === undefined ? {} : { reason: refusal }),
        ...(earliest === undefined ? {} : { earliest: (0,instant/* formatInstant */.r4)(earliest) }),
    };
}

;// CONCATENATED MODULE: ./build/actions/promotion-gate/src/main.js










async function main(step) {
    const question = questionOf(step);
    const scene = sceneOf(step);
    const policy = await openPolicy(policyWishOf(step), scene.ledger.github, question);
    const facts = await gather(scene, policy, question);
    const findings = decide(question, policy, facts, scene.ledger.run);
    const blocking = (0,finding/* blockers */.mN)(findings);
    const earliest = (0,finding/* earliestOf */.Nm)(blocking);
    const issue = await petition(scene, policy, question, blocking, facts.hearing);
    step.output('earliest', earliest === undefined ? '' : (0,instant/* formatInstant */.r4)(earliest));
    step.output('approval-issue', issue ?? '');
    for (const { rule, detail, verdict } of findings)
        if (verdict === 'warn')
            step.log.warn(`${rule}: ${detail}.`);
    step.summary(renderSummary({ question, findings, refusal: blocking[0]?.refusal, earliest, issue }));
    return verdictOf(question, findings, earliest);
}
async function petition({ ledger }, { approvals }, question, blocking, hearing) {
    const open = hearing?.docket.petitions.filter((each) => each.open) ?? [];
    const [first] = open;
    const by = hearing?.starter?.login;
    const [worst] = blocking;
    const missing = blocking.some(({ refusal }) => refusal === 'approvals-missing');
    if (approvals === undefined || by === undefined || !missing || worst?.refusal === undefined)
        return first?.url;
    if (!isApprovable(worst.refusal))
        return first?.url;
    const own = open.find(({ starter }) => starter.login.toLowerCase() === by.toLowerCase());
    if (own !== undefined)
        return own.url;
    if (first !== undefined && hearing?.starter?.type !== 'User')
        return first.url;
    const { id, attempt } = ledger.run;
    const made = await ledger.github.issues.create(petitionFor(question, approvals.quorum, { by, run: { id, attempt } }));
    return made.url;
}
function isApprovable(worst) {
    const order = Object.keys(finding/* refusals */.Ke);
    return order.indexOf(worst) >= order.indexOf('approvals-missing');
}


/***/ }),

/***/ 93611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ isAskedFor)
/* harmony export */ });
const asking = new Set([
    'workflow_dispatch',
    'repository_dispatch',
    'push',
    'release',
    'issue_comment',
]);
function isAskedFor(event) {
    return asking.has(event);
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

/***/ 1772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ findFormer)
/* harmony export */ });
/* harmony import */ var _genuine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63865);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88041);


async function findFormer(ledger, place, image) {
    for await (const deployment of ledger.github.deployments.list({
        environment: place.environment,
        task: (0,_genuine_js__WEBPACK_IMPORTED_MODULE_0__/* .taskOf */ .Xb)(place.service),
    })) {
        const claim = (0,_genuine_js__WEBPACK_IMPORTED_MODULE_0__/* .readClaim */ .jw)(deployment);
        if (!claim.genuine || claim.intent.image !== image)
            continue;
        const [record] = await (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .readEvidence */ .A)(ledger, place, deployment.id);
        if (record?.progress.stand === 'live' || record?.progress.stand === 'superseded')
            return record;
    }
    return undefined;
}


/***/ }),

/***/ 16471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ planOrphanClosing)
/* harmony export */ });
function planOrphanClosing(records) {
    return records.flatMap(({ record, run }) => {
        if (record.progress.stand !== 'running' || run.id !== record.intent.run.id)
            return [];
        if (run.attempt > record.intent.run.attempt)
            return [{ record, why: 'attempt-ended' }];
        return run.completed ? [{ record, why: 'run-ended' }] : [];
    });
}


/***/ }),

/***/ 27691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   _j: () => (/* binding */ matchesDigest),
/* harmony export */   g4: () => (/* binding */ digestAlgorithm),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
const registered = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
function isDigest(text) {
    return registered.test(text);
}
function parseDigest(text) {
    if (isDigest(text))
        return text;
    throw new RangeError(`"${text.slice(0, 150)}" is not a digest: say sha256: and 64 lower-case hexadecimal digits`);
}
function digestAlgorithm(digest) {
    return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}
function digestOf(bytes, algorithm = 'sha256') {
    const { createHash } = process.getBuiltinModule('node:crypto');
    return parseDigest(`${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`);
}
function matchesDigest(bytes, digest) {
    return digestOf(bytes, digestAlgorithm(digest)) === digest;
}


/***/ }),

/***/ 80288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ formatReference),
/* harmony export */   S: () => (/* binding */ formatRepository)
/* harmony export */ });
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${formatRepository(reference)}${tag}${digest}`;
}
function formatRepository({ registry, repository }) {
    return `${registry}/${repository}`;
}


/***/ }),

/***/ 24258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ imageReference)
/* harmony export */ });
/* harmony import */ var _inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39433);
/* harmony import */ var _inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7015);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95810);


const example = 'ghcr.io/acme/shop@sha256:… with all 64 digits';
function imageReference({ digest }) {
    if (digest === 'optional') {
        return (0,_inputs__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)({
            kind: 'image',
            takes: `an image name such as ghcr.io/acme/shop:1.4.2 or ${example}`,
            parse: _reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F,
        });
    }
    return (0,_inputs__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)({
        kind: 'image',
        takes: `an image by digest such as ${example}`,
        parse(raw) {
            const reference = (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F)(raw);
            if ((0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isPinned */ .T)(reference))
                return reference;
            throw new _inputs__WEBPACK_IMPORTED_MODULE_2__/* .InvalidInput */ .o('has no digest; a tag can be moved, so resolve it first');
        },
    });
}


/***/ }),

/***/ 95810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseReference),
/* harmony export */   T: () => (/* binding */ isPinned)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27691);
/* harmony import */ var _tag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37059);


function isPinned(reference) {
    return reference.digest !== undefined;
}
const label = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const registryPattern = new RegExp(`^(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const pathPattern = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const longestName = 255;
function parseReference(text) {
    const { name, tag, digest } = split(text);
    if (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest)) {
        throw refused(text, `its digest must be sha256: and 64 (or sha512: and 128) lower-case hexadecimal digits`);
    }
    if (tag !== undefined && !(0,_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .d)(tag))
        throw refused(text, `"${tag}" is not a tag`);
    return { ...parseName(text, name), ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) };
}
function split(text) {
    const at = text.indexOf('@');
    const digest = at === -1 ? undefined : text.slice(at + 1);
    const rest = at === -1 ? text : text.slice(0, at);
    const colon = rest.lastIndexOf(':');
    if (colon <= rest.lastIndexOf('/') || rest.endsWith(']'))
        return { name: rest, tag: undefined, digest };
    return { name: rest.slice(0, colon), tag: rest.slice(colon + 1), digest };
}
function parseName(text, name) {
    if (/^[a-f0-9]{64}$/.test(name))
        throw refused(text, 'a bare image id names no repository');
    const slash = name.indexOf('/');
    const first = slash === -1 ? '' : name.slice(0, slash);
    const named = first === 'localhost' || /[.:]/.test(first) || first !== first.toLowerCase();
    const registry = named ? canonicalRegistry(first) : 'docker.io';
    const path = named ? name.slice(slash + 1) : name;
    if (!registryPattern.test(registry) || !URL.canParse(`https://${registry}`)) {
        throw refused(text, `"${registry}" is not a registry host`);
    }
    if (path !== path.toLowerCase())
        throw refused(text, 'a repository name is lower case');
    if (!pathPattern.test(path))
        throw refused(text, `"${path}" is not a repository name`);
    const repository = registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path;
    if (registry.length + 1 + repository.length > longestName)
        throw refused(text, 'a name has at most 255 characters');
    return { registry, repository };
}
function canonicalRegistry(host) {
    return host === 'index.docker.io' ? 'docker.io' : host;
}
function refused(text, why) {
    return new RangeError(`"${text.slice(0, 150)}" is not an image name: ${why}`);
}


/***/ }),

/***/ 37059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isTag),
/* harmony export */   t: () => (/* binding */ longestTag)
/* harmony export */ });
const longestTag = 128;
const grammar = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
function isTag(text) {
    return grammar.test(text);
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
