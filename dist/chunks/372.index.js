export const id = 372;
export const ids = [372];
export const modules = {

/***/ 15291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ openLedger)
/* harmony export */ });
/* harmony import */ var _github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8794);

function openLedger({ inputs, environment, clock }, signal) {
    const { repository, apiUrl, runId, runAttempt, runUrl } = environment;
    return {
        github: (0,_github__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .N)({ token: inputs.token, apiUrl, repository, clock, signal }),
        rules: { repository, workflows: inputs.workflow },
        clock,
        run: { id: runId, attempt: runAttempt, url: runUrl },
    };
}


/***/ }),

/***/ 17558:
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
// EXTERNAL MODULE: ./build/packages/inputs/src/text.js
var src_text = __webpack_require__(75450);
// EXTERNAL MODULE: ./build/packages/inputs/src/one-of.js
var one_of = __webpack_require__(97959);
// EXTERNAL MODULE: ./build/packages/inputs/src/field.js
var field = __webpack_require__(39433);
// EXTERNAL MODULE: ./build/packages/inputs/src/integer.js
var integer = __webpack_require__(55267);
// EXTERNAL MODULE: ./build/packages/inputs/src/lines.js
var lines = __webpack_require__(99202);
// EXTERNAL MODULE: ./build/packages/inputs/src/boolean.js
var src_boolean = __webpack_require__(19229);
// EXTERNAL MODULE: ./build/packages/inputs/src/url.js
var url = __webpack_require__(58920);
// EXTERNAL MODULE: ./build/packages/ledger/src/intent.js
var intent = __webpack_require__(51083);
// EXTERNAL MODULE: ./build/packages/ledger/src/closing.js
var closing = __webpack_require__(92486);
// EXTERNAL MODULE: ./build/packages/oci/src/image-reference.js
var image_reference = __webpack_require__(24258);
// EXTERNAL MODULE: ./build/packages/inputs/src/invalid-input.js
var invalid_input = __webpack_require__(7015);
;// CONCATENATED MODULE: ./build/packages/inputs/src/json.js


const deepest = 100;
function json() {
    return (0,field/* field */.ZZ)({
        kind: 'json',
        takes: 'a JSON text such as {"name": "value"}',
        parse(raw) {
            const value = parse(raw);
            if (!isJson(value, 0))
                throw new invalid_input/* InvalidInput */.o(`is nested more than ${deepest} deep`);
            return value;
        },
    });
}
function parse(raw) {
    try {
        return JSON.parse(raw);
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        const position = /at position (\d+)/u.exec(error.message)?.[1];
        throw new invalid_input/* InvalidInput */.o(position === undefined ? 'is no JSON' : `is no JSON from character ${Number(position) + 1} on`, { cause: error });
    }
}
function isJson(value, depth) {
    if (depth > deepest)
        return false;
    if (typeof value !== 'object' || value === null)
        return true;
    return Object.values(value).every((inner) => isJson(inner, depth + 1));
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/actions/deployment/src/gates.js


const most = 50;
const longestNote = 512;
const word = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(100));
const telling = dist/* union */.KCZ([
    dist/* object */.Ikc({ subject: dist/* literal */.euz('break-glass'), detail: dist/* string */.YjP() }),
    dist/* object */.Ikc({ subject: dist/* literal */.euz('source'), verdict: dist/* literal */.euz('warn'), detail: dist/* string */.YjP() }),
]);
const decision = dist/* pipe */.FsL(dist/* object */.Ikc({ gate: word, decision: word, reason: word, evidence: dist/* optional */.lqM(dist/* unknown */.L5J()) }), dist/* transform */.pdi(({ evidence, ...said }) => {
    const told = Array.isArray(evidence) ? evidence.filter((each) => dist.is(telling, each)) : [];
    if (told.length === 0)
        return said;
    const note = told.map(({ detail }) => detail).join('; ');
    return { ...said, note: note.slice(0, longestNote).replace(/[\uD800-\uDBFF]$/, '') };
}));
function gates() {
    return (0,field/* field */.ZZ)({
        kind: 'gates',
        takes: 'the output `result` of each gate, one per line, or a JSON list of them',
        parse(raw) {
            const parsed = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* array */.YOg(decision), dist/* maxLength */.Ru6(most)), values(raw));
            if (parsed.success)
                return parsed.output;
            const [issue] = parsed.issues;
            const place = dist/* getDotPath */.BuJ(issue);
            throw new invalid_input/* InvalidInput */.o(place === null
                ? `has more than ${most} gates`
                : `lacks gate, decision or reason, as text of at most 100 characters, at ${place}`);
        },
    });
}
function values(raw) {
    const whole = whenJson(raw);
    if (whole === undefined)
        return (0,lines/* lines */.M)(json()).parse(raw);
    return Array.isArray(whole) ? whole : [whole];
}
function whenJson(raw) {
    try {
        return json().parse(raw);
    }
    catch (error) {
        if (error instanceof invalid_input/* InvalidInput */.o)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/actions/deployment/src/migration.js


const migration_text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(200));
const plan = dist/* strictObject */.rej({
    planned: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(migration_text), dist/* maxLength */.Ru6(200)), []),
    'schema-floor': dist/* optional */.lqM(dist/* nullable */.mee(migration_text)),
});
function migration() {
    return (0,field/* field */.ZZ)({
        kind: 'migration',
        takes: 'a JSON object such as {"planned": ["0012_add_index.sql"], "schema-floor": "1.4.0"}',
        parse(raw) {
            const parsed = dist/* safeParse */.xLC(plan, json().parse(raw));
            if (!parsed.success)
                throw new invalid_input/* InvalidInput */.o(`is not as expected at ${dist/* getDotPath */.BuJ(parsed.issues[0]) ?? 'the top'}`);
            return { planned: parsed.output.planned, schemaFloor: parsed.output['schema-floor'] ?? undefined };
        },
    });
}

;// CONCATENATED MODULE: ./build/actions/deployment/src/note.js

function note() {
    return (0,field/* field */.ZZ)({
        kind: 'note',
        takes: 'name=value such as applied=3',
        parse(raw) {
            const [, name, value] = /^([a-z][a-z0-9-]{0,30})\s*=\s*(\S.*)$/su.exec(raw) ?? [];
            if (name === undefined || value === undefined)
                throw new invalid_input/* InvalidInput */.o('is not of the form name=value');
            if (name === 'cut' || name === 'outcome' || name === 'stage')
                throw new invalid_input/* InvalidInput */.o(`uses the name ${name}, which the action sets itself`);
            return [name, value];
        },
    });
}

;// CONCATENATED MODULE: ./build/actions/deployment/src/inputs.js






const line = (maxLength, takes) => (0,src_text/* text */.Q)({ pattern: /[^\p{Cc}\p{Zl}\p{Zp}]+/u, maxLength, takes });
const inputs_word = (0,src_text/* text */.Q)({ pattern: /[a-z][a-z0-9-]{0,39}/, takes: 'a lower-case word such as health' });
const inputs = {
    task: (0,one_of/* oneOf */.y)('open', 'stage', 'close', 'find', 'claim', 'floor'),
    environment: (0,field/* optional */.lq)(line(255, 'the name of an environment such as production')),
    service: (0,field/* optional */.lq)((0,src_text/* text */.Q)({
        pattern: /[A-Za-z0-9][A-Za-z0-9._-]{0,99}/,
        takes: 'a name of letters, digits, dots, hyphens and underscores such as shop',
    })),
    image: (0,field/* optional */.lq)((0,image_reference/* imageReference */.r)({ digest: 'required' })),
    version: (0,field/* optional */.lq)(line(128, 'a version of at most 128 characters such as 1.4.2')),
    kind: (0,one_of/* oneOf */.y)('auto', ...intent/* kinds */.EZ),
    state: (0,one_of/* oneOf */.y)('in_progress', 'queued'),
    id: (0,field/* optional */.lq)((0,integer/* integer */.n)({ min: 1 })),
    stage: (0,field/* optional */.lq)(inputs_word),
    detail: (0,field/* optional */.lq)((0,lines/* lines */.M)(note())),
    outcome: (0,field/* optional */.lq)((0,one_of/* oneOf */.y)(...closing/* outcomes */.K)),
    leaveOpen: (0,src_boolean/* boolean */.z)(),
    environmentUrl: (0,field/* optional */.lq)((0,url/* url */.O)()),
    remediates: (0,field/* optional */.lq)((0,integer/* integer */.n)({ min: 1 })),
    rehearsal: (0,src_boolean/* boolean */.z)(),
    gates: (0,field/* optional */.lq)(gates()),
    migration: (0,field/* optional */.lq)(migration()),
    revision: (0,field/* optional */.lq)((0,src_text/* text */.Q)({ pattern: /[0-9a-f]{40}(?:[0-9a-f]{24})?/, takes: 'a full commit id of 40 or 64 hexadecimal digits' })),
    productionEnvironment: (0,field/* optional */.lq)((0,src_boolean/* boolean */.z)()),
    transientEnvironment: (0,src_boolean/* boolean */.z)(),
    workflow: (0,field/* optional */.lq)((0,lines/* lines */.M)(line(255, 'the file of a workflow such as .github/workflows/release.yml'))),
    token: (0,field/* secret */.rJ)((0,src_text/* text */.Q)()),
};

;// CONCATENATED MODULE: ./build/actions/deployment/src/contract.js




const contract_contract = (0,contract/* defineContract */.ye)({
    name: 'deployment',
    inputs: inputs,
    outputs: {
        id: 'The id of the record: give it to `stage` and `close`.',
        kind: 'What kind of deployment the record is: `initial`, `change`, `hotfix`, `redeploy` or `rollback`; written by `open` and `find`.',
        image: 'The image of the record that `find` found.',
        version: 'The version of that record.',
        stand: 'How that record stands: `waiting`, `running`, `live`, `superseded`, `failed` or `withdrawn`.',
        stage: 'The stage that record was last in.',
        'rollback-id': "The id of this run's rollback of that record; empty when there is none. Written by `find`.",
        'rolled-back': 'Whether that rollback succeeded; written by `find`.',
        'previous-image': 'The image that was live before, by digest: what a rollback returns to; empty when the ledger knows none. Written by `open`, before the record is created, and by `find`.',
        'previous-id': 'The id of the record of `previous-image`.',
        'previous-version': 'The version of `previous-image`, which a health check after a rollback expects.',
        'previous-sha': 'The commit that `previous-image` was built from.',
        'schema-floor': 'The oldest release that works with the schema as it is now; empty when the ledger knows none. Written by `floor`.',
    },
    reasons: {
        opened: 'A record was created, and is in progress or queued.',
        reused: 'This attempt of the run already had an open record for the same image; it goes on.',
        found: 'This run has a record, or one waits, and the outputs say how it stands.',
        'nothing-found': 'This run has opened no record here, or none waits.',
        claimed: 'The queued record is for this attempt of the run to take up.',
        'claimed-by-another': 'Another run is taking the queued record up; nothing is to be done.',
        staged: 'The stage was written.',
        closed: 'The outcome was written.',
        'at-floor': 'The release works with the schema as it is now, or the ledger knows no schema floor.',
        overtaken: 'Something else went live after what a rollback or its rehearsal is about; nothing was written.',
        'below-floor': 'The release is below the schema floor, or nobody can tell: it must not run on the schema as it is now.',
        'already-closed': 'The record had already ended in this sense; nothing was written.',
        ...ledger/* ledgerReasons */.z,
        ...failure/* gitHubReasons */.t,
    },
});


/***/ }),

/***/ 55991:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42569);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17558);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69067);
/* harmony import */ var _post_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1318);




await (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .contract */ .d, _main_js__WEBPACK_IMPORTED_MODULE_2__/* .main */ .i, { post: _post_js__WEBPACK_IMPORTED_MODULE_3__/* .post */ .b });

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 69067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/packages/github/src/failure.js
var failure = __webpack_require__(68697);
// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __webpack_require__(45809);
// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var duration = __webpack_require__(9349);
// EXTERNAL MODULE: ./build/packages/time/src/instant.js
var instant = __webpack_require__(41644);
// EXTERNAL MODULE: ./build/packages/ledger/src/actor.js
var actor = __webpack_require__(94588);
// EXTERNAL MODULE: ./build/packages/ledger/src/description.js
var src_description = __webpack_require__(42879);
// EXTERNAL MODULE: ./build/packages/ledger/src/own-record.js
var own_record = __webpack_require__(68167);
// EXTERNAL MODULE: ./build/packages/ledger/src/write-status.js
var write_status = __webpack_require__(77049);
;// CONCATENATED MODULE: ./build/packages/ledger/src/claim.js







const claimLasts = (0,duration/* minutes */.Gx)(30);
async function claimRecord(ledger, id, place) {
    const record = await (0,own_record/* readRecord */.a)(ledger, id, place);
    const { stand } = record.progress;
    if (stand !== 'waiting')
        throw new action_failure/* ActionFailure */.d('wrong-state', `Record ${id} does not wait any more: it is ${stand}. Nothing is to be taken up.`);
    const { deployments } = ledger.github;
    const own = nameOf(ledger.run);
    const before = holderOf(await deployments.statuses(id));
    if (before !== undefined && before.name !== own && ledger.github.now() < (0,instant/* after */.Pl)(before.since, claimLasts))
        return { kind: 'taken', record, by: before.name };
    await (0,write_status/* writeStatus */.K)(ledger, id, { state: 'queued', description: (0,src_description/* describe */.q)({ claimed: own }) });
    const holder = holderOf(await deployments.statuses(id));
    if (holder?.name === own)
        return { kind: 'claimed', record };
    const seen = holder !== undefined && holder.name !== before?.name;
    if (seen)
        return { kind: 'taken', record, by: holder.name };
    throw new failure/* GitHubFailure */.i('unavailable', `GitHub took the claim of record ${id} and does not show it. Run the job again.`);
}
function holderOf(statuses) {
    const claims = statuses
        .filter((each) => each.state === 'queued' && (0,actor/* madeByActions */.A)(each))
        .toSorted((left, right) => left.id - right.id)
        .flatMap(({ description, createdAt }) => {
        const name = (0,src_description/* readDescription */.X)(description)?.['claimed'];
        return name === undefined ? [] : [{ name, since: createdAt }];
    });
    return claims.reduce((holder, claim) => (holder === undefined || claim.since >= (0,instant/* after */.Pl)(holder.since, claimLasts) ? claim : holder), undefined);
}
function nameOf({ id, attempt }) {
    return `${id}-${attempt}`;
}

// EXTERNAL MODULE: ./build/packages/ledger/src/stage.js
var stage = __webpack_require__(84823);
// EXTERNAL MODULE: ./build/packages/ledger/src/closing.js
var closing = __webpack_require__(92486);
;// CONCATENATED MODULE: ./build/packages/ledger/src/close.js






async function closeRecord(ledger, close) {
    const { id, outcome, place } = close;
    const record = await (0,own_record/* readRecord */.a)(ledger, id, place);
    if (record.progress.stand !== 'waiting' || outcome === 'success')
        (0,own_record/* refuseForeign */.r)(record, ledger);
    const plan = (0,closing/* planClosing */.B)(record.progress.stand, outcome);
    if (plan.act === 'refuse') {
        throw new action_failure/* ActionFailure */.d('wrong-state', `Record ${id} cannot be closed as ${outcome}: ${plan.why}. What the ledger says of it stays; open a new record for a new deployment.`);
    }
    if (plan.act === 'write') {
        const description = (0,src_description/* describe */.q)({ ...close.notes, stage: close.stage ?? record.progress.stage ?? '', outcome });
        await (0,write_status/* writeStatus */.K)(ledger, id, {
            state: plan.state,
            description,
            environmentUrl: close.environmentUrl ?? (record.progress.environmentUrl || undefined),
        });
    }
    const mark = outcome === 'success' ? await supersede(ledger, record) : { superseded: undefined, trouble: undefined };
    return { record, wrote: plan.act === 'write', ...mark };
}
async function supersede(ledger, by) {
    const nothing = { superseded: undefined, trouble: undefined };
    const older = by.intent.previous?.id;
    if (older === undefined || older >= by.deployment.id)
        return nothing;
    try {
        const record = await (0,own_record/* readRecord */.a)(ledger, older, {
            environment: by.deployment.environment,
            service: by.intent.service,
        });
        if (record.progress.stand !== 'live')
            return nothing;
        await (0,write_status/* writeStatus */.K)(ledger, older, {
            state: 'inactive',
            description: (0,src_description/* describe */.q)({ outcome: 'superseded', by: String(by.deployment.id) }),
        });
        return { superseded: older, trouble: undefined };
    }
    catch (error) {
        if (error instanceof failure/* GitHubFailure */.i || error instanceof action_failure/* ActionFailure */.d)
            return { superseded: undefined, trouble: error.message };
        throw error;
    }
}

// EXTERNAL MODULE: ./build/actions/deployment/src/connection.js
var connection = __webpack_require__(15291);
// EXTERNAL MODULE: ./build/packages/ledger/src/history.js
var src_history = __webpack_require__(88041);
;// CONCATENATED MODULE: ./build/packages/ledger/src/waiting.js

async function findWaiting(ledger, place) {
    for await (const { records } of (0,src_history/* history */.b)(ledger, place)) {
        const [newest] = records.toSorted((left, right) => right.record.deployment.id - left.record.deployment.id);
        if (newest === undefined)
            continue;
        return newest.record.progress.stand === 'waiting' && newest.run.completed ? newest.record : undefined;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/actions/deployment/src/find-queued.js

async function findQueued(step, ledger, place) {
    const record = await findWaiting(ledger, place);
    step.output('id', record?.deployment.id ?? '');
    step.output('kind', record?.intent.kind ?? '');
    step.output('image', record?.intent.image ?? '');
    step.output('version', record?.intent.version ?? '');
    step.output('stand', record?.progress.stand ?? '');
    step.output('stage', record?.progress.stage ?? '');
    const where = `${place.service} in ${place.environment}`;
    if (record === undefined) {
        const message = `Nothing waits for ${where}: its newest record is not a queued one whose run is over.`;
        return { decision: 'pass', reason: 'nothing-found', message, evidence: [] };
    }
    const { deployment, intent } = record;
    return {
        decision: 'pass',
        reason: 'found',
        message: `Record ${deployment.id} of ${where} waits since its run ended.`,
        evidence: [
            { subject: `record ${deployment.id}`, verdict: 'info', detail: `waits: ${intent.image}`, id: deployment.id },
        ],
    };
}

// EXTERNAL MODULE: ./build/packages/ledger/src/previous.js
var previous = __webpack_require__(6888);
// EXTERNAL MODULE: ./build/packages/ledger/src/orphan.js
var orphan = __webpack_require__(16471);
// EXTERNAL MODULE: ./build/packages/ledger/src/workflow.js
var workflow = __webpack_require__(8748);
;// CONCATENATED MODULE: ./build/packages/ledger/src/survey.js





async function survey(ledger, place) {
    const own = await ledger.github.runs.get(ledger.run.id);
    const { workflows } = ledger.rules;
    if (workflows !== undefined && !(0,workflow/* isAllowed */.J)(own.path, workflows)) {
        throw new action_failure/* ActionFailure */.d('workflow-not-allowed', `This run is of the workflow ${own.path}, and only ${workflows.join(', ')} may write evidence. Add it to the input \`workflow\`, or deploy by an allowed workflow.`);
    }
    const read = [];
    const doubtful = [];
    for await (const chapter of (0,src_history/* history */.b)(ledger, place)) {
        read.push(...chapter.records);
        doubtful.push(...chapter.doubtful);
        if ((0,previous/* selectPrevious */.o)(chapter.records.map(({ record }) => record)) !== undefined)
            break;
    }
    const records = read.map(({ record }) => record);
    return { own, previous: (0,previous/* selectPrevious */.o)(records), orphans: (0,orphan/* planOrphanClosing */.$)(read), records, doubtful };
}

;// CONCATENATED MODULE: ./build/packages/ledger/src/remains.js



async function findRemains(ledger, place, image) {
    const { records } = await survey(ledger, place);
    const own = records
        .filter(({ intent }) => intent.run.id === ledger.run.id && intent.run.attempt === ledger.run.attempt)
        .toSorted((left, right) => right.deployment.id - left.deployment.id);
    const ids = new Set(own.map(({ deployment }) => deployment.id));
    const record = own.find(({ intent }) => (image === undefined || intent.image === image) &&
        (intent.remediates === undefined || !ids.has(intent.remediates)));
    const before = record?.intent.previous?.id;
    return {
        record,
        previous: before === undefined ? undefined : (0,previous/* selectPrevious */.o)(await (0,src_history/* readEvidence */.A)(ledger, place, before)),
        rollback: own.find(({ intent }) => record !== undefined && intent.remediates === record.deployment.id),
    };
}

// EXTERNAL MODULE: ./build/packages/ledger/src/record.js
var record = __webpack_require__(95432);
;// CONCATENATED MODULE: ./build/actions/deployment/src/previous.js

function writePrevious({ output }, previous) {
    output('previous-image', previous?.intent.image ?? '');
    output('previous-id', previous?.deployment.id ?? '');
    output('previous-version', previous?.intent.version ?? '');
    output('previous-sha', previous === undefined ? '' : (0,record/* revisionOf */.D)(previous));
}

;// CONCATENATED MODULE: ./build/actions/deployment/src/find.js


async function find(step, ledger, place, image) {
    const { record, previous, rollback } = await findRemains(ledger, place, image);
    step.output('id', record?.deployment.id ?? '');
    step.output('kind', record?.intent.kind ?? '');
    step.output('image', record?.intent.image ?? '');
    step.output('version', record?.intent.version ?? '');
    step.output('stand', record?.progress.stand ?? '');
    step.output('stage', record?.progress.stage ?? '');
    step.output('rollback-id', rollback?.deployment.id ?? '');
    step.output('rolled-back', rollback?.progress.stand === 'live');
    writePrevious(step, previous);
    if (record === undefined) {
        const message = `This run has opened no record of ${place.service} in ${place.environment}.`;
        return { decision: 'pass', reason: 'nothing-found', message, evidence: [] };
    }
    const { deployment, intent, progress } = record;
    return {
        decision: 'pass',
        reason: 'found',
        message: `Record ${deployment.id} of ${place.service} in ${place.environment} is this run's, and is ${progress.stand} in stage ${progress.stage ?? 'unknown'}.`,
        evidence: [
            {
                subject: `record ${deployment.id}`,
                verdict: 'info',
                detail: `${progress.stand}: ${intent.image}`,
                id: deployment.id,
            },
        ],
    };
}

// EXTERNAL MODULE: ./build/packages/ledger/src/milestone.js
var milestone = __webpack_require__(25055);
// EXTERNAL MODULE: ./build/packages/ledger/src/floor.js
var floor = __webpack_require__(34023);
;// CONCATENATED MODULE: ./build/actions/deployment/src/floor.js

async function judgeFloor(step, ledger, place, wanted) {
    const release = 'id' in wanted ? (0,milestone/* releaseOf */.l7)(await (0,own_record/* readRecord */.a)(ledger, wanted.id, place)) : wanted;
    const floors = await (0,floor/* floorsOf */.t)(ledger, place);
    step.output('schema-floor', floors.map(({ text }) => text).join(' '));
    const { allowed, against, why } = await (0,floor/* judgeByFloors */.s)(ledger, floors, release);
    const message = `${why[0]?.toUpperCase() ?? ''}${why.slice(1)}.`;
    return {
        decision: allowed ? 'pass' : 'block',
        reason: allowed ? 'at-floor' : 'below-floor',
        message,
        evidence: floors.map(({ text, record }) => ({
            subject: `schema floor ${text}`,
            verdict: text === against?.text ? 'block' : 'pass',
            detail: `record ${record}`,
            id: record,
        })),
    };
}

// EXTERNAL MODULE: ./build/packages/ledger/src/spelling.js
var spelling = __webpack_require__(60983);
;// CONCATENATED MODULE: ./build/packages/ledger/src/close-orphans.js


async function closeOrphans(ledger, orphans) {
    for (const { record, why } of orphans) {
        const description = (0,src_description/* describe */.q)({ stage: record.progress.stage ?? '', outcome: 'orphaned', why });
        const { url } = record.intent.run;
        await (0,write_status/* writeStatus */.K)(ledger, record.deployment.id, {
            state: 'error',
            description,
            ...(url === '' ? {} : { logUrl: url }),
        });
    }
}

;// CONCATENATED MODULE: ./build/packages/ledger/src/kind.js
function deriveKind(image, live) {
    if (live === undefined)
        return 'initial';
    return live === image ? 'redeploy' : 'change';
}

;// CONCATENATED MODULE: ./build/packages/ledger/src/rehearsal.js

function rehearsalBegins(records, expected) {
    const live = (0,previous/* selectPrevious */.o)(records);
    if (live === undefined || live.deployment.id === expected)
        return live !== undefined;
    const meant = (0,previous/* selectPrevious */.o)(records.filter(({ intent }) => !intent.rehearsal));
    return live.intent.rehearsal && meant?.deployment.id === expected;
}
function isWayBack({ kind, remediates }, records) {
    const mended = records.find(({ deployment }) => deployment.id === remediates);
    const stand = mended?.progress.stand;
    return kind === 'rollback' && mended?.intent.rehearsal === true && stand !== 'live' && stand !== 'superseded';
}
function isOvertaken(records, left) {
    return records.some(({ deployment, intent, progress: { stand } }) => deployment.id > left && !intent.rehearsal && (stand === 'live' || stand === 'superseded'));
}

;// CONCATENATED MODULE: ./build/packages/ledger/src/opening.js



function intentOf(opening, { own, previous, records }, run) {
    const { service, image, version, gates, migration } = opening;
    const same = records.find((each) => each.intent.image === image);
    const revision = opening.revision ?? (same === undefined ? own.headSha : (0,record/* revisionOf */.D)(same));
    return {
        service,
        image,
        version,
        kind: opening.kind ?? deriveKind(image, previous?.intent.image),
        previous: previous === undefined
            ? undefined
            : { id: previous.deployment.id, image: previous.intent.image, sha: (0,record/* revisionOf */.D)(previous) },
        run: { ...run, workflow: own.path },
        gates,
        migration,
        ...purposeOf(opening, records),
        revision: revision === own.headSha ? undefined : revision,
    };
}
function purposeOf(opening, records) {
    const { remediates, kind } = opening;
    const mended = records.find(({ deployment }) => deployment.id === remediates);
    const rehearsal = opening.rehearsal || (kind === 'rollback' && mended?.intent.rehearsal === true);
    return { remediates: rehearsal && !isWayBack(opening, records) ? undefined : remediates, rehearsal };
}

// EXTERNAL MODULE: ./build/packages/ledger/src/again.js
var again = __webpack_require__(94697);
// EXTERNAL MODULE: ./build/packages/ledger/src/create.js
var create = __webpack_require__(35637);
// EXTERNAL MODULE: ./build/packages/ledger/src/genuine.js + 1 modules
var genuine = __webpack_require__(63865);
// EXTERNAL MODULE: ./build/packages/ledger/src/intent.js
var src_intent = __webpack_require__(51083);
;// CONCATENATED MODULE: ./build/packages/ledger/src/open.js






async function openRecord(ledger, opening, intent, seen, tell) {
    const reusable = (0,again/* selectReusable */.s)(seen.records, opening.environment, intent);
    const known = new Set([...seen.records, ...seen.doubtful].map(({ deployment }) => deployment.id));
    const id = reusable?.deployment.id ??
        (await (0,create/* createOnce */.U)(ledger, {
            wanted: deploymentOf(opening, intent, seen),
            intent,
            known,
            refused: () => tell.refused(),
        })).id;
    tell.created(id);
    const begun = reusable?.progress.stand === (opening.state === 'queued' ? 'waiting' : 'running') &&
        reusable.progress.stage !== undefined;
    if (!begun) {
        const stage = opening.state === 'queued' ? 'wait' : 'open';
        const description = (0,src_description/* describe */.q)({ ...opening.notes, stage, kind: intent.kind });
        await (0,write_status/* writeStatus */.K)(ledger, id, { state: opening.state, description, environmentUrl: opening.environmentUrl });
    }
    return { id, reused: reusable !== undefined, intent: reusable?.intent ?? intent };
}
function deploymentOf(opening, intent, { own }) {
    const { environment, productionEnvironment, transientEnvironment } = opening;
    return {
        ref: own.headSha,
        task: (0,genuine/* taskOf */.Xb)(intent.service),
        environment,
        payload: (0,src_intent/* payloadOf */.Md)(intent),
        description: titleOf(intent),
        productionEnvironment,
        transientEnvironment,
    };
}
function titleOf({ kind, service, version }) {
    const title = `${kind} of ${service}${version === '' ? '' : ` ${version}`}`;
    return title.slice(0, 140).replace(/[\uD800-\uDBFF]$/, '');
}

// EXTERNAL MODULE: ./build/actions/deployment/src/memory.js
var src_memory = __webpack_require__(9420);
// EXTERNAL MODULE: ./build/packages/kit/src/markdown.js
var markdown = __webpack_require__(60377);
// EXTERNAL MODULE: ./build/packages/ledger/src/doubts.js
var doubts = __webpack_require__(59982);
;// CONCATENATED MODULE: ./build/actions/deployment/src/summary.js


function renderOpening(opening, { id, reused, intent }, seen) {
    const { previous, orphans, doubtful } = seen;
    const before = previous === undefined
        ? 'nothing that the ledger knows'
        : { markdown: `${previous.deployment.id}: ${markdown/* code */.aY(previous.intent.image)}` };
    const rows = [
        ['Record', `${id}${reused ? ' (taken up again)' : ''}`],
        ['Image', { markdown: markdown/* code */.aY(intent.image) }],
        ['Version', intent.version],
        ['Kind', intent.kind],
        ['Live before', before],
    ];
    return [
        markdown/* heading */.R_(3, `Deployment of ${opening.service} to ${opening.environment}`),
        markdown/* table */.tp(['', ''], rows),
        previous === undefined ? `${markdown/* text */.Qq(nothingBefore)}\n\n` : '',
        orphans.length === 0 ? '' : renderOrphans(orphans),
        doubtful.length === 0 ? '' : renderDoubtful(doubtful),
    ].join('');
}
const nothingBefore = 'If this deployment fails there is nothing to return to: have a way ready to repair it by hand.';
function renderOrphans(orphans) {
    const rows = orphans.map(({ record: { deployment, intent, progress } }) => [
        deployment.id,
        { markdown: markdown/* code */.aY(intent.image) },
        progress.stage ?? '',
    ]);
    const title = markdown/* heading */.R_(4, 'Closed as error, because their run is over');
    return `${title}${markdown/* table */.tp(['Record', 'Image', 'Last stage'], rows)}`;
}
function renderDoubtful(doubtful) {
    const rows = doubtful.map(({ deployment, doubt }) => [
        deployment.id,
        deployment.creator?.login ?? 'nobody',
        doubts/* doubts */.O[doubt],
    ]);
    const title = markdown/* heading */.R_(4, 'Does not count');
    return `${title}${markdown/* table */.tp(['Deployment', 'Created by', 'Why it does not count'], rows)}`;
}
function renderEnd(record, { id, outcome, stage }) {
    const { intent, deployment, progress } = record;
    const last = stage ?? progress.stage ?? '';
    const next = outcome === 'success' ? '' : `${markdown/* text */.Qq(nextStep(intent.previous?.id))}\n\n`;
    return [
        markdown/* heading */.R_(3, `Deployment of ${intent.service} to ${deployment.environment}: ${outcome}`),
        markdown/* table */.tp(['', ''], [
            ['Record', id],
            ['Image', { markdown: markdown/* code */.aY(intent.image) }],
            ['Version', intent.version],
            ['Last stage', last],
        ]),
        next,
    ].join('');
}
function nextStep(previous) {
    return previous === undefined
        ? 'The ledger knows nothing to return to: repair by hand, or deploy a mended image.'
        : `Return to record ${previous}, or deploy a mended image.`;
}

;// CONCATENATED MODULE: ./build/actions/deployment/src/verdict.js

function openedVerdict(opening, { id, reused, intent }, seen) {
    const { previous, orphans, doubtful } = seen;
    const place = `${opening.service} in ${opening.environment}`;
    const before = previous === undefined
        ? 'the ledger knows nothing that a rollback could return to'
        : `record ${previous.deployment.id} is live until then`;
    return {
        decision: 'pass',
        reason: reused ? 'reused' : 'opened',
        message: `Record ${id} of ${place} is ${opening.state === 'queued' ? 'queued' : 'open'} (${intent.kind}); ${before}.`,
        evidence: [
            { subject: `record ${id}`, verdict: 'pass', detail: `${intent.kind} to ${intent.image}`, id },
            previous === undefined ? { subject: 'previous', verdict: 'warn', detail: 'none' } : previousEvidence(previous),
            ...orphans.map(({ record, why }) => ({
                subject: `record ${record.deployment.id}`,
                verdict: 'warn',
                detail: `closed as error: ${why}`,
            })),
            ...doubtful.slice(0, 20).map(doubtEvidence),
        ],
    };
}
function stagedVerdict(record, { id, stage }) {
    const { service } = record.intent;
    return {
        decision: 'pass',
        reason: 'staged',
        message: `Record ${id} of ${service} in ${record.deployment.environment} is in stage ${stage}.`,
        evidence: [{ subject: `record ${id}`, verdict: 'info', detail: `stage ${stage}` }],
    };
}
function claimedVerdict(claimed) {
    const { deployment, intent } = claimed.record;
    const what = `Record ${deployment.id} of ${intent.service} in ${deployment.environment}`;
    const [reason, detail] = claimed.kind === 'claimed'
        ? ['claimed', 'is for this attempt of the run to take up']
        : ['claimed-by-another', `is being taken up by attempt ${claimed.by}`];
    return {
        decision: 'pass',
        reason,
        message: `${what} ${detail}.`,
        evidence: [{ subject: `record ${deployment.id}`, verdict: 'info', detail, id: deployment.id }],
    };
}
function closedVerdict({ record, wrote, superseded, trouble }, { id, outcome }) {
    const place = `${record.intent.service} in ${record.deployment.environment}`;
    return {
        decision: 'pass',
        reason: wrote ? 'closed' : 'already-closed',
        message: wrote
            ? `Record ${id} of ${place} is closed as ${outcome}.`
            : `Record ${id} of ${place} had ended already (${record.progress.stand}).`,
        evidence: [
            { subject: `record ${id}`, verdict: 'info', detail: outcome },
            ...(superseded === undefined
                ? []
                : [{ subject: `record ${superseded}`, verdict: 'info', detail: 'superseded' }]),
            ...(trouble === undefined ? [] : [{ subject: 'previous record', verdict: 'warn', detail: trouble }]),
        ],
    };
}
function previousEvidence({ deployment, intent }) {
    return {
        subject: 'previous',
        verdict: 'info',
        detail: `record ${deployment.id}: ${intent.image}`,
        id: deployment.id,
    };
}
function doubtEvidence({ deployment, doubt }) {
    return { subject: `deployment ${deployment.id}`, verdict: 'warn', detail: `does not count: ${doubts/* doubts */.O[doubt]}` };
}

;// CONCATENATED MODULE: ./build/actions/deployment/src/open.js






async function open_open(step, ledger, opening) {
    const [seen] = await Promise.all([survey(ledger, opening), (0,spelling/* refuseOtherSpelling */.b)(ledger, opening.environment)]);
    writePrevious(step, seen.previous);
    refuseOvertaken(opening, seen);
    await closeOrphans(ledger, seen.orphans);
    const intent = intentOf(opening, seen, ledger.run);
    const known = [...seen.records, ...seen.doubtful].map(({ deployment }) => deployment.id);
    const memory = { environment: opening.environment, intent, sha: seen.own.headSha, known };
    const keep = (id) => {
        if (opening.state === 'in_progress')
            step.state.set('record', (0,src_memory/* remember */.k)({ ...memory, id }));
    };
    keep(undefined);
    const opened = await openRecord(ledger, opening, intent, seen, {
        created: (id) => {
            keep(id);
            step.output('id', id);
        },
        refused: () => step.state.set('record', ''),
    });
    step.output('kind', opened.intent.kind);
    step.summary(renderOpening(opening, opened, seen));
    return openedVerdict(opening, opened, seen);
}
function refuseOvertaken(opening, { records, previous }) {
    const { kind, rehearsal, remediates, service, environment } = opening;
    if (rehearsal && remediates === undefined) {
        throw new action_failure/* ActionFailure */.d('bad-input', 'A rehearsal needs `remediates`: the record that has to be live when it begins.');
    }
    if (remediates === undefined || isWayBack(opening, records))
        return;
    const begins = rehearsal
        ? rehearsalBegins(records, remediates)
        : kind !== 'rollback' || !isOvertaken(records, remediates);
    if (begins)
        return;
    const live = previous === undefined ? 'nothing' : `record ${previous.deployment.id} (${previous.intent.image})`;
    throw new action_failure/* ActionFailure */.d('overtaken', `This ${rehearsal ? 'rehearsal' : 'rollback'} is about record ${remediates}, and ${live} is live of ${service} in ${environment}: something else was deployed in between, and stays as it is. Look at it, and decide again.`);
}

// EXTERNAL MODULE: ./build/packages/oci/src/format-reference.js
var format_reference = __webpack_require__(80288);
;// CONCATENATED MODULE: ./build/actions/deployment/src/task.js



function readTask(given, repository) {
    switch (given.task) {
        case 'open':
            return { kind: 'open', opening: openingOf(given, repository) };
        case 'stage':
            return { kind: 'stage', stage: stageOf(given) };
        case 'close':
            return { kind: 'close', close: closeOf(given) };
        case 'find':
            return given.state === 'queued'
                ? { kind: 'find-waiting', place: placeOf(given, repository) }
                : { kind: 'find', place: placeOf(given, repository), image: given.image && task_nameOf(given.image) };
        case 'claim':
            return { kind: 'claim', ...claimOf(given) };
        case 'floor':
            return { kind: 'floor', place: placeOf(given, repository), release: releaseOf(given) };
        default:
            return given.task;
    }
}
function openingOf(given, repository) {
    const { environment, image, version, kind, state, environmentUrl } = given;
    if (environment === undefined || image === undefined) {
        throw missing(given.task, { environment, image });
    }
    return {
        environment,
        service: serviceOf(given, repository),
        image: task_nameOf(image),
        version: version ?? '',
        kind: kind === 'auto' ? undefined : kind,
        gates: given.gates ?? [],
        migration: given.migration,
        remediates: given.remediates,
        rehearsal: given.rehearsal,
        revision: given.revision,
        state,
        environmentUrl: environmentUrl?.href,
        notes: notesOf(given, { stage: 'open', kind: kind === 'auto' ? 'redeploy' : kind }),
        productionEnvironment: given.productionEnvironment,
        transientEnvironment: given.transientEnvironment,
    };
}
function task_nameOf({ registry, repository, digest }) {
    return (0,format_reference/* formatReference */.F)({ registry, repository, ...(digest === undefined ? {} : { digest }) });
}
function placeOf(given, repository) {
    const { environment } = given;
    if (environment === undefined)
        throw missing(given.task, { environment });
    return { environment, service: serviceOf(given, repository) };
}
function releaseOf({ task, id, revision, version }) {
    if (id !== undefined)
        return { id };
    if (revision === undefined && version === undefined)
        throw missing(task, { id, revision, version });
    return { sha: revision ?? '', version: version ?? '' };
}
function serviceOf({ service }, repository) {
    return service ?? repository.replace(/^[^/]*\//, '');
}
function stageOf(given) {
    const { id, stage } = given;
    if (id === undefined || stage === undefined)
        throw missing(given.task, { id, stage });
    return { id, stage, ...restOf(given, { stage }) };
}
function closeOf(given) {
    const { id, outcome, stage } = given;
    if (id === undefined || outcome === undefined)
        throw missing(given.task, { id, outcome });
    return { id, outcome, stage, ...restOf(given, { stage: stage ?? 'x'.repeat(40), outcome }) };
}
function claimOf(given) {
    const { id } = given;
    if (id === undefined)
        throw missing(given.task, { id });
    return { id, place: namedPlaceOf(given) };
}
function namedPlaceOf({ environment, service }) {
    return {
        ...(environment === undefined ? {} : { environment }),
        ...(service === undefined ? {} : { service }),
    };
}
function restOf(given, beside) {
    const { environmentUrl } = given;
    return { place: namedPlaceOf(given), notes: notesOf(given, beside), environmentUrl: environmentUrl?.href };
}
function notesOf({ detail }, beside) {
    const notes = Object.fromEntries(detail ?? []);
    refuseTooLong({ ...notes, ...beside });
    return notes;
}
function refuseTooLong(notes) {
    try {
        (0,src_description/* describe */.q)(notes);
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        throw new action_failure/* ActionFailure */.d('bad-input', `\`detail\` cannot be written: ${error.message}.`, { cause: error });
    }
}
function missing(task, wanted) {
    const names = Object.keys(wanted).filter((name) => wanted[name] === undefined);
    return new action_failure/* ActionFailure */.d('bad-input', `\`task: ${task}\` needs ${names.map((name) => `\`${name}\``).join(' and ')}, which ${names.length === 1 ? 'was' : 'were'} not given.`);
}

;// CONCATENATED MODULE: ./build/actions/deployment/src/main.js









async function main(step) {
    const task = readTask(step.inputs, step.environment.repository);
    switch (task.kind) {
        case 'open':
            return await open_open(step, (0,connection/* openLedger */.a)(step, step.signal), task.opening);
        case 'find':
            return await find(step, (0,connection/* openLedger */.a)(step, step.signal), task.place, task.image);
        case 'floor':
            return await judgeFloor(step, (0,connection/* openLedger */.a)(step, step.signal), task.place, task.release);
        case 'find-waiting':
            return await findQueued(step, (0,connection/* openLedger */.a)(step, step.signal), task.place);
        case 'claim': {
            step.output('id', task.id);
            return claimedVerdict(await claimRecord((0,connection/* openLedger */.a)(step, step.signal), task.id, task.place));
        }
        case 'stage': {
            step.output('id', task.stage.id);
            const record = await (0,stage/* stageRecord */.k)((0,connection/* openLedger */.a)(step, step.signal), task.stage);
            return stagedVerdict(record, task.stage);
        }
        case 'close': {
            step.output('id', task.close.id);
            const closed = await closeRecord((0,connection/* openLedger */.a)(step), task.close);
            if (closed.trouble !== undefined)
                step.log.warn(`The record that was live before could not be marked as superseded: ${closed.trouble}`);
            step.summary(renderEnd(closed.record, task.close));
            return closedVerdict(closed, task.close);
        }
        default:
            return task;
    }
}


/***/ }),

/***/ 9420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ recall),
/* harmony export */   k: () => (/* binding */ remember)
/* harmony export */ });
/* harmony import */ var _ledger__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51083);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);


const memory = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeInteger */ .Y2b())),
    environment: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    payload: valibot__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J(),
    sha: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    known: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()),
});
function remember({ id, environment, intent, sha, known }) {
    return JSON.stringify({ id, environment, payload: (0,_ledger__WEBPACK_IMPORTED_MODULE_1__/* .payloadOf */ .Md)(intent), sha, known });
}
function recall(text) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qFJ(), memory), text);
    if (!parsed.success)
        return undefined;
    const { id, environment, payload, sha, known } = parsed.output;
    const read = (0,_ledger__WEBPACK_IMPORTED_MODULE_1__/* .readIntent */ .N3)(payload);
    return read.kind === 'intent' ? { id, environment, intent: read.intent, sha, known } : undefined;
}


/***/ }),

/***/ 1318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ post)
});

// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __webpack_require__(45809);
// EXTERNAL MODULE: ./build/packages/ledger/src/create.js
var create = __webpack_require__(35637);
// EXTERNAL MODULE: ./build/packages/ledger/src/description.js
var description = __webpack_require__(42879);
// EXTERNAL MODULE: ./build/packages/ledger/src/genuine.js + 1 modules
var genuine = __webpack_require__(63865);
// EXTERNAL MODULE: ./build/packages/ledger/src/intent.js
var src_intent = __webpack_require__(51083);
// EXTERNAL MODULE: ./build/packages/ledger/src/own-record.js
var own_record = __webpack_require__(68167);
// EXTERNAL MODULE: ./build/packages/ledger/src/write-status.js
var write_status = __webpack_require__(77049);
;// CONCATENATED MODULE: ./build/packages/ledger/src/abandon.js






async function abandonRecord(ledger, remembered) {
    const { environment, intent, sha } = remembered;
    const wanted = { ref: sha, task: (0,genuine/* taskOf */.Xb)(intent.service), environment, payload: (0,src_intent/* payloadOf */.Md)(intent) };
    const id = remembered.id ?? (await (0,create/* findAgain */.u)(ledger, { wanted, intent, known: new Set(remembered.known) }))?.id;
    if (id === undefined)
        return { kind: 'never-opened' };
    const { progress } = await (0,own_record/* readRecord */.a)(ledger, id);
    if (progress.stand !== 'running')
        return { kind: 'already-ended', id };
    await (0,write_status/* writeStatus */.K)(ledger, id, {
        state: 'error',
        description: (0,description/* describe */.q)({ stage: progress.stage ?? '', outcome: 'abandoned' }),
    });
    return { kind: 'closed', id };
}

// EXTERNAL MODULE: ./build/actions/deployment/src/connection.js
var connection = __webpack_require__(15291);
// EXTERNAL MODULE: ./build/actions/deployment/src/memory.js
var memory = __webpack_require__(9420);
;// CONCATENATED MODULE: ./build/actions/deployment/src/post.js




async function post(step) {
    const kept = step.state.get('record');
    if (kept === undefined || kept === '')
        return;
    if (step.inputs.leaveOpen) {
        step.log.info('What this step opened is left as it is, as `leave-open` says.');
        return;
    }
    const remembered = (0,memory/* recall */.I)(kept);
    if (remembered === undefined)
        throw new action_failure/* ActionFailure */.d('bad-environment', 'The runner gave back a state that this action did not write; the next `open` closes the record.');
    const abandoned = await abandonRecord((0,connection/* openLedger */.a)(step), remembered);
    switch (abandoned.kind) {
        case 'closed':
            step.log.warn(`Record ${abandoned.id} was left open, and is closed as error now. Close it with \`task: close\` in a step with \`if: always()\`.`);
            return;
        case 'already-ended':
            step.log.info(`Record ${abandoned.id} is closed.`);
            return;
        case 'never-opened':
            step.log.info('No record was opened.');
    }
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

/***/ 94697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ isSameIntent),
/* harmony export */   s: () => (/* binding */ selectReusable)
/* harmony export */ });
/* harmony import */ var _genuine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63865);
/* harmony import */ var _spelling_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60983);


function isSameIntent(deployment, environment, intent) {
    const claim = (0,_genuine_js__WEBPACK_IMPORTED_MODULE_0__/* .readClaim */ .jw)(deployment);
    if (!claim.genuine || !(0,_spelling_js__WEBPACK_IMPORTED_MODULE_1__/* .sameEnvironment */ .i)(deployment.environment, environment))
        return false;
    const theirs = claim.intent;
    return (theirs.run.id === intent.run.id &&
        theirs.run.attempt === intent.run.attempt &&
        theirs.service === intent.service &&
        theirs.image === intent.image &&
        (theirs.kind === 'rollback') === (intent.kind === 'rollback'));
}
function selectReusable(records, environment, intent) {
    return records
        .filter(({ progress }) => progress.stand === 'running' || progress.stand === 'waiting')
        .filter(({ deployment }) => isSameIntent(deployment, environment, intent))
        .toSorted((left, right) => left.deployment.id - right.deployment.id)
        .at(0);
}


/***/ }),

/***/ 92486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ planClosing),
/* harmony export */   K: () => (/* binding */ outcomes)
/* harmony export */ });
const outcomes = ['success', 'failure', 'error', 'cancelled'];
function planClosing(stand, outcome) {
    const good = outcome === 'success';
    switch (stand) {
        case 'running':
            return { act: 'write', state: outcome === 'cancelled' ? 'error' : outcome };
        case 'waiting':
            if (good)
                return { act: 'refuse', why: 'it is queued and was never begun' };
            return { act: 'write', state: outcome === 'cancelled' ? 'inactive' : outcome };
        case 'live':
        case 'superseded':
            return good ? { act: 'nothing' } : { act: 'refuse', why: 'it has succeeded' };
        case 'failed':
        case 'withdrawn':
            return good ? { act: 'refuse', why: 'it has ended without a success' } : { act: 'nothing' };
        default:
            return stand;
    }
}


/***/ }),

/***/ 35637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ createOnce),
/* harmony export */   u: () => (/* binding */ findAgain)
/* harmony export */ });
/* harmony import */ var _github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68697);
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9349);
/* harmony import */ var _again_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94697);
/* harmony import */ var _description_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42879);
/* harmony import */ var _write_status_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77049);





const tries = 2;
const looks = [(0,_time__WEBPACK_IMPORTED_MODULE_0__/* .seconds */ .YA)(0), (0,_time__WEBPACK_IMPORTED_MODULE_0__/* .seconds */ .YA)(1), (0,_time__WEBPACK_IMPORTED_MODULE_0__/* .seconds */ .YA)(2), (0,_time__WEBPACK_IMPORTED_MODULE_0__/* .seconds */ .YA)(4)];
async function createOnce(ledger, creation) {
    for (let attempt = 1;; attempt++) {
        try {
            const made = await ledger.github.deployments.create(creation.wanted);
            if (attempt > 1)
                await closeDoubles(ledger, creation, made.id);
            return made;
        }
        catch (error) {
            if (!(error instanceof _github__WEBPACK_IMPORTED_MODULE_1__/* .GitHubFailure */ .i))
                throw error;
            if (!error.uncertain) {
                if (attempt === 1)
                    creation.refused?.();
                throw error;
            }
            const found = await findAfter(ledger, creation, error);
            if (found !== undefined)
                return found;
            if (attempt === tries)
                throw error;
        }
    }
}
async function findAfter(ledger, creation, lost) {
    try {
        return await findAgain(ledger, creation);
    }
    catch (error) {
        throw error instanceof _github__WEBPACK_IMPORTED_MODULE_1__/* .GitHubFailure */ .i ? lost : error;
    }
}
async function findAgain(ledger, creation) {
    for (const pause of looks) {
        if (pause > 0)
            await ledger.clock.sleep(pause);
        const [found] = await findAll(ledger, creation);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
async function findAll(ledger, { wanted, intent, known }) {
    const found = [];
    let seen = 0;
    for await (const each of ledger.github.deployments.list({ environment: wanted.environment, task: wanted.task })) {
        if (!known.has(each.id) && (0,_again_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameIntent */ .l)(each, wanted.environment, intent))
            found.push(each);
        if (++seen === 100)
            break;
    }
    return found.toSorted((left, right) => left.id - right.id);
}
async function closeDoubles(ledger, creation, id) {
    for (const double of await findAll(ledger, creation)) {
        if (double.id === id)
            continue;
        await (0,_write_status_js__WEBPACK_IMPORTED_MODULE_3__/* .writeStatus */ .K)(ledger, double.id, {
            state: 'error',
            description: (0,_description_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q)({ outcome: 'double', of: String(id) }),
        });
    }
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

/***/ 59982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ doubts)
/* harmony export */ });
const doubts = {
    'not-by-actions': 'GitHub Actions did not create it',
    'no-intent': 'its payload says nothing about a delivery',
    'malformed-intent': 'its payload cannot be understood',
    'no-digest': 'its image is not named by digest',
    'other-service': 'its payload names another service than its task',
    'unknown-run': 'the run it names does not exist in this repository',
    'other-repository': 'the run it names belongs to another repository',
    'other-commit': 'the run it names ran at another commit',
    'other-workflow': 'the run it names is of another workflow',
    'workflow-not-allowed': 'the workflow of its run is not allowed to write evidence',
    'future-attempt': 'the run it names never had that attempt',
    'outside-run': 'it was not made while the run it names went on',
};


/***/ }),

/***/ 34023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ judgeByFloors),
/* harmony export */   t: () => (/* binding */ floorsOf)
/* harmony export */ });
/* harmony import */ var _genuine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63865);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88041);
/* harmony import */ var _milestone_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25055);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22850);
/* harmony import */ var _spelling_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60983);





const atOnce = 8;
async function floorsOf(ledger, place) {
    const named = new Map();
    let batch = [];
    const read = async () => {
        for (const each of await Promise.all(batch.map((deployment) => namedBy(ledger, place, deployment)))) {
            for (const { text, record } of each)
                if (!named.has(text))
                    named.set(text, record);
        }
        batch = [];
    };
    const task = (0,_genuine_js__WEBPACK_IMPORTED_MODULE_0__/* .taskOf */ .Xb)(place.service);
    for await (const deployment of ledger.github.deployments.list({ environment: place.environment, task })) {
        if (!(0,_spelling_js__WEBPACK_IMPORTED_MODULE_1__/* .sameEnvironment */ .i)(deployment.environment, place.environment) || deployment.task !== task)
            continue;
        if (batch.push(deployment) === atOnce)
            await read();
    }
    await read();
    const floors = [];
    for (const [text, record] of named)
        floors.push({ ...(await (0,_milestone_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveMilestone */ .$M)(ledger, text)), record });
    return await highest(ledger, floors);
}
async function judgeByFloors(ledger, floors, release) {
    const name = release.version === '' ? release.sha : release.version;
    for (const floor of floors) {
        const standing = await (0,_milestone_js__WEBPACK_IMPORTED_MODULE_2__/* .standingOf */ .YP)(ledger, release, floor);
        if (standing === 'at-or-after')
            continue;
        const why = standing === 'before'
            ? `${name} is below the schema floor ${floor.text}, which record ${floor.record} set: it does not work with the schema as it is now`
            : `nobody can tell whether ${name} is at or above the schema floor ${floor.text}, which record ${floor.record} set`;
        return { allowed: false, against: floor, why };
    }
    const why = floors.length === 0 ? 'the ledger knows no schema floor' : `${name} is at or above the schema floor`;
    return { allowed: true, against: undefined, why };
}
async function namedBy(ledger, place, deployment) {
    const claim = (0,_genuine_js__WEBPACK_IMPORTED_MODULE_0__/* .readClaim */ .jw)(deployment);
    if (!claim.genuine)
        return [];
    const planned = claim.intent.migration?.schemaFloor;
    const { floors } = (0,_progress_js__WEBPACK_IMPORTED_MODULE_3__/* .progressOf */ .j)(await ledger.github.deployments.statuses(deployment.id));
    const texts = [...floors, ...(planned === undefined ? [] : [planned])].filter((text) => text !== '');
    if (texts.length === 0)
        return [];
    const genuine = await (0,_history_js__WEBPACK_IMPORTED_MODULE_4__/* .readEvidence */ .A)(ledger, place, deployment.id);
    return genuine.length === 0 ? [] : texts.map((text) => ({ text, record: deployment.id }));
}
async function highest(ledger, floors) {
    let kept = [];
    for (const floor of floors) {
        if (await anyAbove(ledger, kept, floor))
            continue;
        const below = await Promise.all(kept.map((each) => isAbove(ledger, floor, each)));
        kept = [...kept.filter((_, index) => below[index] !== true), floor];
    }
    return kept;
}
async function anyAbove(ledger, kept, floor) {
    const above = await Promise.all(kept.map((each) => isAbove(ledger, each, floor)));
    return above.includes(true);
}
async function isAbove(ledger, upper, lower) {
    const release = { sha: upper.commit ?? '', version: upper.version ?? upper.text };
    const comparable = upper.commit === undefined ? { ...lower, commit: undefined } : lower;
    return (await (0,_milestone_js__WEBPACK_IMPORTED_MODULE_2__/* .standingOf */ .YP)(ledger, release, comparable)) === 'at-or-after';
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

/***/ 25055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ resolveMilestone),
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   l7: () => (/* binding */ releaseOf)
/* harmony export */ });
/* harmony import */ var _github__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68697);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95432);



function releaseOf(record) {
    return { sha: (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .revisionOf */ .D)(record), version: record.intent.version };
}
async function resolveMilestone(ledger, text) {
    const version = (0,semver__WEBPACK_IMPORTED_MODULE_0__.parse)(text)?.version;
    const names = [
        ...(/^[0-9a-f]{7,64}$/u.test(text) ? [text] : []),
        `tags/${text}`,
        ...(version !== undefined && !text.startsWith('v') ? [`tags/v${text}`] : []),
    ];
    for (const name of names) {
        const found = await unlessUnknown(ledger.github.commits.get(name));
        if (found !== undefined)
            return { text, commit: found.sha, version };
    }
    return { text, commit: undefined, version };
}
async function standingOf(ledger, release, milestone) {
    if (milestone.commit !== undefined) {
        if (milestone.commit === release.sha)
            return 'at-or-after';
        const compared = await unlessUnknown(ledger.github.commits.compare(milestone.commit, release.sha));
        if (compared !== undefined)
            return compared.status === 'behind' || compared.status === 'diverged' ? 'before' : 'at-or-after';
    }
    const theirs = (0,semver__WEBPACK_IMPORTED_MODULE_0__.parse)(release.version)?.version;
    if (milestone.version !== undefined && theirs !== undefined) {
        return (0,semver__WEBPACK_IMPORTED_MODULE_0__.compare)(theirs, milestone.version) >= 0 ? 'at-or-after' : 'before';
    }
    return release.version !== '' && release.version === milestone.text ? 'at-or-after' : 'unknown';
}
async function unlessUnknown(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (error instanceof _github__WEBPACK_IMPORTED_MODULE_2__/* .GitHubFailure */ .i && (error.kind === 'not-found' || error.kind === 'rejected'))
            return undefined;
        throw error;
    }
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

/***/ 68167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readRecord),
/* harmony export */   r: () => (/* binding */ refuseForeign)
/* harmony export */ });
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45809);
/* harmony import */ var _doubts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59982);
/* harmony import */ var _genuine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63865);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22850);
/* harmony import */ var _spelling_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60983);





async function readRecord(ledger, id, place = {}) {
    const { github } = ledger;
    const [deployment, statuses] = await Promise.all([github.deployments.get(id), github.deployments.statuses(id)]);
    const claim = (0,_genuine_js__WEBPACK_IMPORTED_MODULE_0__/* .readClaim */ .jw)(deployment);
    if (!claim.genuine) {
        throw new _kit__WEBPACK_IMPORTED_MODULE_1__/* .ActionFailure */ .d('not-a-record', `Deployment ${id} of ${github.repository} is no record of this ledger: ${_doubts_js__WEBPACK_IMPORTED_MODULE_2__/* .doubts */ .O[claim.doubt]}. Give the output \`id\` of the step that opened it.`);
    }
    const { intent } = claim;
    if (place.environment !== undefined && !(0,_spelling_js__WEBPACK_IMPORTED_MODULE_3__/* .sameEnvironment */ .i)(place.environment, deployment.environment))
        refuseOther(id, 'environment', deployment.environment, place.environment);
    refuseOther(id, 'service', intent.service, place.service);
    return { deployment, intent, progress: (0,_progress_js__WEBPACK_IMPORTED_MODULE_4__/* .progressOf */ .j)(statuses) };
}
function refuseOther(id, what, is, wanted) {
    if (wanted === undefined || wanted === is)
        return;
    throw new _kit__WEBPACK_IMPORTED_MODULE_1__/* .ActionFailure */ .d('foreign-record', `Record ${id} is of the ${what} ${JSON.stringify(is)}, not ${JSON.stringify(wanted)}. Give the id of the record of this ${what}.`);
}
function isOwn(record, { run }) {
    return record.intent.run.id === run.id;
}
function refuseForeign(record, ledger) {
    if (isOwn(record, ledger))
        return;
    const { id } = record.deployment;
    throw new _kit__WEBPACK_IMPORTED_MODULE_1__/* .ActionFailure */ .d('foreign-record', `Record ${id} was opened by run ${record.intent.run.id}, and this is run ${ledger.run.id}: only the run that opened a record can say how it ends. Open a record in this run.`);
}


/***/ }),

/***/ 6888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ selectPrevious)
/* harmony export */ });
function selectPrevious(records) {
    return records
        .filter(({ progress }) => progress.stand === 'live' || progress.stand === 'superseded')
        .toSorted((left, right) => right.deployment.id - left.deployment.id)
        .at(0);
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

/***/ 84823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ stageRecord)
/* harmony export */ });
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45809);
/* harmony import */ var _description_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42879);
/* harmony import */ var _own_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68167);
/* harmony import */ var _write_status_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77049);




async function stageRecord(ledger, { id, place, stage, notes, environmentUrl }) {
    const description = (0,_description_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q)({ stage, ...notes });
    const record = await (0,_own_record_js__WEBPACK_IMPORTED_MODULE_1__/* .readRecord */ .a)(ledger, id, place);
    (0,_own_record_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseForeign */ .r)(record, ledger);
    const { stand } = record.progress;
    if (stand !== 'running' && stand !== 'waiting') {
        throw new _kit__WEBPACK_IMPORTED_MODULE_2__/* .ActionFailure */ .d('wrong-state', `Record ${id} has ended (${stand}), so it cannot be in stage ${JSON.stringify(stage)}. Open a new record for a new deployment.`);
    }
    const address = environmentUrl ?? (record.progress.environmentUrl || undefined);
    await (0,_write_status_js__WEBPACK_IMPORTED_MODULE_3__/* .writeStatus */ .K)(ledger, id, { state: 'in_progress', description, environmentUrl: address });
    return record;
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

/***/ 77049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ writeStatus)
/* harmony export */ });
/* harmony import */ var _github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68697);
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9349);
/* harmony import */ var _actor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94588);



const tries = 3;
async function writeStatus(ledger, id, status) {
    for (let attempt = 1;; attempt++) {
        try {
            await ledger.github.deployments.addStatus(id, { logUrl: ledger.run.url, ...status });
            return;
        }
        catch (error) {
            if (!(error instanceof _github__WEBPACK_IMPORTED_MODULE_0__/* .GitHubFailure */ .i) || !error.uncertain)
                throw error;
            await ledger.clock.sleep((0,_time__WEBPACK_IMPORTED_MODULE_1__/* .seconds */ .YA)(attempt));
            if (await isWritten(ledger, id, status))
                return;
            if (attempt === tries)
                throw error;
        }
    }
}
async function isWritten({ github }, id, status) {
    const newest = (await github.deployments.statuses(id)).find(_actor_js__WEBPACK_IMPORTED_MODULE_2__/* .madeByActions */ .A);
    return newest?.state === status.state && newest.description === status.description;
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


/***/ })

};
