export const id = 921;
export const ids = [921];
export const modules = {

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

/***/ 94588:
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

/***/ 52818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ readChronicles)
});

// EXTERNAL MODULE: ./build/packages/github/src/failure.js
var failure = __webpack_require__(68697);
// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var duration = __webpack_require__(9349);
// EXTERNAL MODULE: ./build/packages/ledger/src/genuine.js + 1 modules
var genuine = __webpack_require__(63865);
// EXTERNAL MODULE: ./build/packages/ledger/src/progress.js
var progress = __webpack_require__(22850);
// EXTERNAL MODULE: ./build/packages/ledger/src/spelling.js
var spelling = __webpack_require__(60983);
;// CONCATENATED MODULE: ./build/packages/ledger/src/book.js



const firstGlance = 12;
const furtherGlance = 40;
class Book {
    #ledger;
    #wish;
    #runs;
    #ids = new Set();
    #statuses = new Map();
    #records = [];
    #doubtful = [];
    #unread = [];
    #next = 1;
    #enough = false;
    constructor(ledger, wish, runs) {
        this.#ledger = ledger;
        this.#wish = wish;
        this.#runs = runs;
    }
    wants() {
        return !this.#enough && (this.#unread.length > 0 || this.#next !== undefined);
    }
    add(deployments) {
        const { environment, service } = this.#wish.place;
        const own = deployments.filter((each) => !this.#ids.has(each.id) && (0,spelling/* sameEnvironment */.i)(each.environment, environment) && each.task === (0,genuine/* taskOf */.Xb)(service));
        for (const { id } of own)
            this.#ids.add(id);
        this.#unread = [...this.#unread, ...own];
    }
    listed() {
        return this.#unread;
    }
    hasMore() {
        return this.#next !== undefined;
    }
    async turnPage() {
        if (!this.wants() || this.#unread.length > 0 || this.#next === undefined)
            return;
        const { environment, service } = this.#wish.place;
        const page = await this.#ledger.github.deployments.page({ environment, task: (0,genuine/* taskOf */.Xb)(service) }, this.#next);
        this.#next = page.next;
        this.add(page.deployments);
    }
    unseen() {
        if (this.#enough)
            return [];
        return this.#unread.filter((each) => !this.#statuses.has(each.id) && (0,genuine/* readClaim */.jw)(each).genuine);
    }
    hear(statuses) {
        for (const { id } of this.unseen()) {
            const told = statuses.get(id);
            if (told !== undefined)
                this.#statuses.set(id, told);
        }
    }
    nextRuns() {
        return this.#glance().flatMap((each) => {
            const claim = (0,genuine/* readClaim */.jw)(each);
            return claim.genuine ? [claim.intent.run] : [];
        });
    }
    async read() {
        for (const [index, deployment] of this.#glance().entries()) {
            if (index > 0 && this.#waitsForList(deployment))
                return;
            this.#unread = this.#unread.slice(1);
            const judged = await this.#judge(deployment);
            if ('doubt' in judged) {
                this.#doubtful.push(judged);
                continue;
            }
            this.#records.push(judged);
            const rest = { deployments: this.#unread, whole: this.#next === undefined };
            this.#enough = this.#wish.enough(this.#records.map(({ record }) => record), rest);
            if (this.#enough)
                return;
        }
    }
    close() {
        const complete = this.#next === undefined && this.#unread.length === 0 && !this.#enough;
        return { place: this.#wish.place, records: this.#records, doubtful: this.#doubtful, complete };
    }
    #waitsForList(deployment) {
        const claim = (0,genuine/* readClaim */.jw)(deployment);
        return claim.genuine && this.#runs.mayLearn(claim.intent.run);
    }
    #glance() {
        if (this.#enough)
            return [];
        const first = this.#records.length === 0 && this.#doubtful.length === 0;
        return this.#unread.slice(0, first ? firstGlance : furtherGlance);
    }
    async #judge(deployment) {
        const claim = (0,genuine/* readClaim */.jw)(deployment);
        if (!claim.genuine)
            return { deployment, doubt: claim.doubt };
        const { rules } = this.#ledger;
        const { id } = claim.intent.run;
        let run = await this.#runs.find(id);
        let judged = (0,genuine/* isGenuine */.s0)(deployment, run, rules);
        if (!judged.genuine) {
            run = await this.#runs.confirm(id);
            judged = (0,genuine/* isGenuine */.s0)(deployment, run, rules);
        }
        if (!judged.genuine)
            return { deployment, doubt: judged.doubt };
        if (run === undefined)
            return { deployment, doubt: 'unknown-run' };
        const statuses = this.#statuses.get(deployment.id) ?? (await this.#ledger.github.deployments.statuses(deployment.id));
        return { record: { deployment, intent: judged.intent, progress: (0,progress/* progressOf */.j)(statuses) }, run };
    }
}

// EXTERNAL MODULE: ./build/packages/time/src/instant.js
var instant = __webpack_require__(41644);
// EXTERNAL MODULE: ./build/packages/ledger/src/actor.js
var actor = __webpack_require__(94588);
;// CONCATENATED MODULE: ./build/packages/ledger/src/in-flight.js




async function readBustle({ github, run }) {
    const runs = await github.runs.inProgress();
    return {
        runs: runs.toSorted((left, right) => left.createdAt - right.createdAt),
        whole: runs.some(({ id }) => id === run.id),
    };
}
const most = 20;
function commitsOf(runs) {
    return [...new Set(runs.map(({ headSha }) => headSha))].slice(0, most);
}
const tolerance = (0,duration/* minutes */.Gx)(5);
async function findCandidates(ledger, wish, first, { runs, whole }) {
    const { environment } = wish.place;
    const made = new Map(first.ofCommits);
    const last = first.newest.at(-1)?.createdAt ?? wish.since;
    if (first.after === undefined || last < wish.since)
        return candidatesAmong(first.newest, wish);
    const older = runs.filter(({ createdAt }) => createdAt <= (0,instant/* after */.Pl)(last, tolerance));
    const unseen = () => (whole ? commitsOf(older.filter(({ headSha }) => !made.has(headSha))) : []);
    for (let commits = unseen(); commits.length > 0; commits = unseen()) {
        const look = { statusesOf: [], newestOf: undefined, madeOf: { environment, commits } };
        for (const [commit, sightings] of (await ledger.github.deployments.look(look)).ofCommits)
            made.set(commit, sightings);
    }
    const ofRuns = older.map(({ headSha }) => made.get(headSha));
    if (!whole || ofRuns.includes(undefined))
        return candidatesAmong(await readBack(ledger, wish, first), wish);
    return candidatesAmong([...first.newest, ...ofRuns.flatMap((each) => each ?? [])], wish);
}
async function readBack({ github }, { place, since }, first) {
    const found = [...first.newest];
    for (let next = first.after; next !== undefined;) {
        const newestOf = { environment: place.environment, after: next };
        const seen = await github.deployments.look({ statusesOf: [], newestOf });
        found.push(...seen.newest);
        next = seen.newest.some(({ createdAt }) => createdAt < since) ? undefined : seen.after;
    }
    return found;
}
async function judgeInFlight(ledger, runs, candidates, { service }) {
    const judged = await Promise.all(candidates.map(async ({ sighting, intent }) => {
        const { id, attempt } = intent.run;
        if (id === ledger.run.id && attempt === ledger.run.attempt && intent.service === service)
            return [];
        const listed = await runs.find(id);
        const run = listed === undefined || listed.attempt < attempt ? await runs.confirm(id) : listed;
        const going = run !== undefined &&
            !run.completed &&
            run.attempt === attempt &&
            (0,genuine/* isGenuine */.s0)(sighting, run, ledger.rules).genuine;
        return going ? [{ intent, since: sighting.createdAt }] : [];
    }));
    return judged.flat();
}
function candidatesAmong(sightings, wish) {
    const each = new Map(sightings.map((sighting) => [sighting.nodeId, sighting]));
    return [...each.values()].flatMap((sighting) => candidateOf(sighting, wish));
}
function candidateOf(sighting, { place, since }) {
    const claim = (0,genuine/* readClaim */.jw)(sighting);
    if (!claim.genuine || sighting.createdAt < since)
        return [];
    if (!(0,spelling/* sameEnvironment */.i)(sighting.environment, place.environment))
        return [];
    return hasEnded(sighting) || onlyWaits(sighting) ? [] : [{ sighting, intent: claim.intent }];
}
function hasEnded({ statuses }) {
    return statuses.some((each) => each.state === 'failure' ||
        each.state === 'error' ||
        each.state === 'inactive' ||
        (each.state === 'success' && (0,actor/* madeByActions */.A)(each)));
}
function onlyWaits({ statuses }) {
    return statuses.length > 0 && statuses.every(({ state }) => state === 'queued');
}

;// CONCATENATED MODULE: ./build/packages/ledger/src/run-register.js

class RunRegister {
    #github;
    #listed = new Map();
    #asked = new Map();
    #lists = new Map();
    constructor(github) {
        this.#github = github;
    }
    know(runs) {
        for (const run of runs)
            this.#listed.set(run.id, run);
    }
    async learn(runs) {
        const wanted = new Map();
        for (const { id, workflow } of runs) {
            const file = fileOf(workflow);
            if (file === undefined || this.#knows(id))
                continue;
            wanted.set(file, (wanted.get(file) ?? new Set()).add(id));
        }
        const several = [...wanted].filter(([, ids]) => ids.size > 1);
        await Promise.all(several.map(([file, ids]) => this.#list(file, [...ids])));
    }
    async find(id) {
        return this.#asked.get(id) ?? this.#listed.get(id) ?? this.confirm(id);
    }
    async confirm(id) {
        const asked = this.#asked.get(id) ?? unlessUnknown(this.#github.runs.get(id));
        this.#asked.set(id, asked);
        return asked;
    }
    mayLearn({ id, workflow }) {
        const list = this.#lists.get(fileOf(workflow) ?? '');
        return !this.#knows(id) && list?.next !== undefined && id < list.oldest;
    }
    #knows(id) {
        return this.#asked.has(id) || this.#listed.has(id);
    }
    async #list(file, ids) {
        const before = this.#lists.get(file) ?? { next: 1, oldest: Number.POSITIVE_INFINITY };
        const open = ids.filter((id) => !this.#knows(id) && id < before.oldest);
        if (open.length < 2 || before.next === undefined)
            return;
        const page = await unlessUnknown(this.#github.runs.page(file, before.next));
        this.know(page?.runs ?? []);
        const oldest = Math.min(before.oldest, ...(page?.runs.map(({ id }) => id) ?? []));
        this.#lists.set(file, { next: page?.next, oldest });
    }
}
function fileOf(workflow) {
    return /^\.github\/workflows\/([^/]+)$/.exec(workflow ?? '')?.[1];
}
async function unlessUnknown(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (error instanceof failure/* GitHubFailure */.i && error.kind === 'not-found')
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/packages/ledger/src/chronicle.js






async function readChronicles(ledger, wishes, inFlightSince) {
    const runs = new RunRegister(ledger.github);
    const [target] = wishes;
    const { books, first, bustle } = await begin(ledger, wishes, runs, inFlightSince !== undefined);
    const wish = inFlightSince === undefined || target === undefined ? undefined : { place: target.place, since: inFlightSince() };
    const candidates = wish === undefined ? [] : await findCandidates(ledger, wish, first, bustle);
    runs.know(bustle.runs);
    await runs.learn([...books.flatMap((book) => book.nextRuns()), ...candidates.map(({ intent }) => intent.run)]);
    const [going] = await Promise.all([
        wish === undefined ? [] : judgeInFlight(ledger, runs, candidates, wish.place),
        ...books.map((book) => book.read()),
    ]);
    while (books.some((book) => book.wants())) {
        await Promise.all(books.map((book) => book.turnPage()));
        await hear(ledger, books);
        await runs.learn(books.flatMap((book) => book.nextRuns()));
        await Promise.all(books.map((book) => book.read()));
    }
    return { chronicles: books.map((book) => book.close()), inFlight: going };
}
const tries = 3;
async function begin(ledger, wishes, runs, crowd) {
    for (let attempt = 1;; attempt++) {
        const books = wishes.map((wish) => new Book(ledger, wish, runs));
        const [target, ...others] = books;
        const [bustle] = await Promise.all([
            crowd ? readBustle(ledger) : calm,
            target?.turnPage(),
            others.length > 1 ? fillTogether(ledger, wishes, others) : undefined,
        ]);
        await Promise.all(books.map((book) => book.turnPage()));
        const listed = target?.listed() ?? [];
        const first = await hear(ledger, books, { environment: environmentOf(wishes), commits: commitsOf(bustle.runs) });
        if (agree(listed, target?.hasMore() ?? false, first, wishes[0]?.place))
            return { books, first, bustle };
        if (attempt === tries) {
            throw new failure/* GitHubFailure */.i('unavailable', 'GitHub lists other deployments by GraphQL than by REST: one of its lists is behind, so nobody can say what was deployed last. Run the job again.');
        }
        await ledger.clock.sleep((0,duration/* seconds */.YA)(attempt));
    }
}
const calm = { runs: [], whole: true };
function environmentOf([first]) {
    return first?.place.environment ?? '';
}
function agree(listed, more, { newest, after }, place) {
    if (place === undefined)
        return true;
    const own = newest.filter((each) => each.task === (0,genuine/* taskOf */.Xb)(place.service));
    const listedBack = more ? (listed.at(-1)?.createdAt ?? 0) : 0;
    const seenBack = after === undefined ? 0 : (newest.at(-1)?.createdAt ?? 0);
    const nodes = new Set(own.map(({ nodeId }) => nodeId));
    const known = new Set(listed.map(({ nodeId }) => nodeId));
    return (own.every(({ nodeId, createdAt }) => known.has(nodeId) || createdAt <= listedBack) &&
        listed.every(({ nodeId, createdAt }) => nodeId === undefined || nodes.has(nodeId) || createdAt <= seenBack));
}
async function fillTogether(ledger, wishes, books) {
    const services = new Set(wishes.map(({ place }) => place.service));
    const [service] = services;
    if (service === undefined || services.size > 1)
        return;
    const { deployments } = await ledger.github.deployments.page({ task: (0,genuine/* taskOf */.Xb)(service) }, 1);
    for (const book of books)
        book.add(deployments);
}
const chronicle_most = 300;
async function hear(ledger, books, around) {
    const { deployments } = ledger.github;
    const unseen = books.flatMap((book) => book.unseen());
    const nodes = unseen.flatMap(({ nodeId }) => nodeId ?? []);
    const newestOf = around === undefined ? undefined : { environment: around.environment };
    const madeOf = around === undefined || around.commits.length === 0 ? undefined : around;
    const nothing = { statuses: new Map(), newest: [], after: undefined, ofCommits: new Map() };
    const first = nodes.length === 0 && newestOf === undefined
        ? nothing
        : await deployments.look({ statusesOf: nodes.slice(0, chronicle_most), newestOf, madeOf });
    const told = new Map(first.statuses);
    for (let start = chronicle_most; start < nodes.length; start += chronicle_most) {
        const more = await deployments.look({ statusesOf: nodes.slice(start, start + chronicle_most), newestOf: undefined });
        for (const [node, statuses] of more.statuses)
            told.set(node, statuses);
    }
    const statuses = new Map(await Promise.all(unseen.map(async (each) => [each.id, await statusesOf(ledger, each, told)])));
    for (const book of books)
        book.hear(statuses);
    return first;
}
async function statusesOf({ github }, { id, nodeId }, told) {
    const known = nodeId === undefined ? undefined : told.get(nodeId);
    return known ?? (await github.deployments.statuses(id));
}


/***/ }),

/***/ 42879:
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

/***/ 63865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s0: () => (/* binding */ isGenuine),
  jw: () => (/* binding */ readClaim),
  Xb: () => (/* binding */ taskOf)
});

// EXTERNAL MODULE: ./build/packages/ledger/src/actor.js
var actor = __webpack_require__(94588);
// EXTERNAL MODULE: ./build/packages/ledger/src/intent.js
var src_intent = __webpack_require__(51083);
;// CONCATENATED MODULE: ./build/packages/ledger/src/image.js
function namesImage(text) {
    return text.length <= 512 && /^[^\s@]+@(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/.test(text);
}

// EXTERNAL MODULE: ./build/packages/ledger/src/lifetime.js
var lifetime = __webpack_require__(34366);
// EXTERNAL MODULE: ./build/packages/ledger/src/workflow.js
var workflow = __webpack_require__(8748);
;// CONCATENATED MODULE: ./build/packages/ledger/src/genuine.js





function readClaim(deployment) {
    if (!(0,actor/* madeByActions */.A)(deployment))
        return doubtful('not-by-actions');
    const read = (0,src_intent/* readIntent */.N3)(deployment.payload);
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
    if (rules.workflows !== undefined && !(0,workflow/* isAllowed */.J)(run.path, rules.workflows))
        return doubtful('workflow-not-allowed');
    if (run.attempt < said.attempt)
        return doubtful('future-attempt');
    return (0,lifetime/* livedAt */.u)(run, said.attempt, deployment.createdAt) ? claim : doubtful('outside-run');
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

/***/ 88041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readEvidence),
/* harmony export */   b: () => (/* binding */ history)
/* harmony export */ });
/* harmony import */ var _github__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68697);
/* harmony import */ var _genuine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63865);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22850);
/* harmony import */ var _spelling_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60983);




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

/***/ 51083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EZ: () => (/* binding */ kinds),
/* harmony export */   Md: () => (/* binding */ payloadOf),
/* harmony export */   N3: () => (/* binding */ readIntent)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);

const kinds = ['initial', 'change', 'hotfix', 'redeploy', 'rollback'];
const id = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(1));
const short = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(512));
const named = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(short, valibot__WEBPACK_IMPORTED_MODULE_0__/* .minLength */ .BpQ(1));
const delivery = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schema: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    service: named,
    image: named,
    version: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(short, ''),
    kind: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(kinds),
    previous: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id, image: named, sha: named })),
    run: valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id, attempt: id, url: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(short, ''), workflow: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(named) }),
    gates: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ gate: short, decision: short, reason: short, note: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(short) })), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(100)), []),
    migration: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ planned: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(short), []), 'schema-floor': valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(short) })),
    remediates: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(id),
    rehearsal: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), false),
    revision: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(named),
});
function readIntent(payload) {
    const found = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ delivery: valibot__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J() }), typeof payload === 'string' ? jsonOf(payload) : payload);
    if (!found.success || found.output.delivery === undefined)
        return { kind: 'absent' };
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(delivery, found.output.delivery);
    if (!parsed.success)
        return { kind: 'malformed', place: valibot__WEBPACK_IMPORTED_MODULE_0__/* .getDotPath */ .BuJ(parsed.issues[0]) ?? 'delivery' };
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
    const { run, migration, previous, remediates, rehearsal, revision, ...same } = intent;
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
            ...(rehearsal ? { rehearsal } : {}),
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


/***/ }),

/***/ 71516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ ledgerReasons)
/* harmony export */ });
const ledgerReasons = {
    'not-a-record': 'The deployment with this id is not a record of this ledger.',
    'foreign-record': 'The record belongs to another run, environment or service; only the run that opened a record may go on with it.',
    'wrong-state': 'The record has already ended, or has not begun, and what was asked for would make it say something untrue.',
    'workflow-not-allowed': 'The workflow of this run is not one of those that `workflow` allows, so its records would never count.',
    'environment-spelling': 'GitHub knows the environment under another spelling, such as `Production` for `production`; the records must be under one name.',
};


/***/ }),

/***/ 34366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ livedAt)
/* harmony export */ });
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9349);
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41644);

const tolerance = (0,_time__WEBPACK_IMPORTED_MODULE_0__/* .minutes */ .Gx)(5);
function livedAt(run, attempt, moment) {
    const newest = attempt === run.attempt;
    const begin = newest ? run.startedAt : run.createdAt;
    const end = newest ? (run.completed ? run.updatedAt : undefined) : run.startedAt;
    return (0,_time__WEBPACK_IMPORTED_MODULE_1__/* .after */ .Pl)(moment, tolerance) >= begin && (end === undefined || moment <= (0,_time__WEBPACK_IMPORTED_MODULE_1__/* .after */ .Pl)(end, tolerance));
}


/***/ }),

/***/ 22850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ progressOf)
/* harmony export */ });
/* harmony import */ var _actor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94588);
/* harmony import */ var _description_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42879);


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

/***/ 95432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ revisionOf)
/* harmony export */ });
function revisionOf({ deployment, intent }) {
    return intent.revision ?? deployment.sha;
}


/***/ }),

/***/ 60983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ refuseOtherSpelling),
/* harmony export */   i: () => (/* binding */ sameEnvironment)
/* harmony export */ });
/* harmony import */ var _github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68697);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45809);


function sameEnvironment(left, right) {
    return left.toLowerCase() === right.toLowerCase();
}
async function refuseOtherSpelling({ github }, environment) {
    const known = await nameOf(github, environment);
    if (known === undefined || known === environment || !sameEnvironment(known, environment))
        return;
    throw new _kit__WEBPACK_IMPORTED_MODULE_0__/* .ActionFailure */ .d('environment-spelling', `The environment is called ${JSON.stringify(known)} on GitHub, and ${JSON.stringify(environment)} was given: records under two spellings are hard to find again. Write ${JSON.stringify(known)} everywhere.`);
}
async function nameOf(github, environment) {
    try {
        return (await github.environments.get(environment)).name;
    }
    catch (error) {
        if (error instanceof _github__WEBPACK_IMPORTED_MODULE_1__/* .GitHubFailure */ .i && (error.kind === 'not-found' || error.kind === 'forbidden'))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 8748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isAllowed)
/* harmony export */ });
function isAllowed(path, allowed) {
    return allowed.some((each) => (each.includes('/') ? each.replace(/^\/+/, '') : `.github/workflows/${each}`) === path);
}


/***/ }),

/***/ 1238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ quarantinedImages)
/* harmony export */ });
function quarantinedImages(records) {
    const kept = new Map();
    for (const record of records.toSorted((left, right) => left.deployment.id - right.deployment.id)) {
        const left = leftBy(record, records);
        if (left !== undefined)
            kept.set(left, record);
        const { stand } = record.progress;
        if (stand === 'live' || stand === 'superseded')
            kept.delete(record.intent.image);
    }
    return kept;
}
function leftBy({ intent, progress }, records) {
    if (intent.kind !== 'rollback' || intent.rehearsal || progress.stand === 'waiting' || progress.stand === 'withdrawn')
        return undefined;
    const named = records.find(({ deployment }) => deployment.id === intent.remediates)?.intent.image;
    const left = named ?? (intent.remediates === undefined ? intent.previous?.image : undefined);
    return left === intent.image ? undefined : left;
}


/***/ })

};
