export const id = 590;
export const ids = [590];
export const modules = {

/***/ 93827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ gravestClass)
});

// EXTERNAL MODULE: ./build/packages/hazards/src/rules/rules.js + 7 modules
var rules = __webpack_require__(86025);
// EXTERNAL MODULE: ./build/packages/sql/src/script.js + 3 modules
var src_script = __webpack_require__(73916);
// EXTERNAL MODULE: ./build/packages/sql/src/node.js
var node = __webpack_require__(77323);
// EXTERNAL MODULE: ./build/packages/sql/src/body.js + 1 modules
var body = __webpack_require__(54028);
// EXTERNAL MODULE: ./build/packages/sql/src/walk.js
var walk = __webpack_require__(36473);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/row-class.js

function rowClass(tree, added) {
    if ((0,node/* parts */.rT)(tree).CreateFunctionStmt !== undefined || (0,node/* parts */.rT)(tree).RuleStmt !== undefined)
        return undefined;
    const inserts = [...(0,walk/* nodesOf */.N)(tree, 'InsertStmt')];
    const updates = [...(0,walk/* nodesOf */.N)(tree, 'UpdateStmt')];
    const gone = ['DeleteStmt', 'MergeStmt', 'TruncateStmt'];
    if (gone.some((kind) => [...(0,walk/* nodesOf */.N)(tree, kind)].length > 0))
        return 'destructive';
    if (inserts.some(({ onConflictClause }) => onConflictClause?.action === 'ONCONFLICT_UPDATE'))
        return 'destructive';
    if (updates.some((update) => !fillsOnly(update, added)))
        return 'destructive';
    return inserts.length + updates.length > 0 ? 'behaviour' : undefined;
}
function fillsOnly({ targetList, whereClause }, added) {
    const empty = new Set(emptiesIn(whereClause));
    const written = (targetList ?? []).map((target) => (0,node/* parts */.rT)(target).ResTarget?.name ?? '');
    return written.length > 0 && written.every((name) => added.has(name) || empty.has(name));
}
function emptiesIn(condition) {
    const { BoolExpr, NullTest } = (0,node/* parts */.rT)(condition);
    if (BoolExpr?.boolop === 'AND_EXPR')
        return (BoolExpr.args ?? []).flatMap(emptiesIn);
    if (NullTest?.nulltesttype !== 'IS_NULL')
        return [];
    const name = (0,node/* stringsOf */.iw)((0,node/* parts */.rT)(NullTest.arg).ColumnRef?.fields).at(-1);
    return name === undefined ? [] : [name];
}

;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/class.js



const order = ['additive', 'behaviour', 'unknown', 'contracting', 'destructive'];
async function gravestClass(migrations, judgements, floored) {
    const found = new Map(judgements.map((judgement) => [judgement.path, judgement]));
    const read = await Promise.all(migrations.map(async ({ up }) => await statementsOf(up.sql)));
    const added = new Set(read.flatMap(({ statements }) => statements.flatMap(({ tree }) => addedBy(tree))));
    const classes = migrations.flatMap((migration, at) => {
        const { statements = [], whole = false } = read[at] ?? {};
        const judgement = found.get(migration.path);
        const known = judgement !== undefined && isRead(judgement) && whole;
        const covered = floored.includes(migration);
        const rows = statements.map(({ tree }) => rowClass(tree, added));
        const lost = rows.filter((each) => each !== undefined).map((each) => (covered ? 'behaviour' : each));
        const told = judgement === undefined ? [] : toldBy(judgement, { covered, seen: lost.length > 0 });
        return [
            ...(known ? [] : ['unknown']),
            ...statements.map(({ tree }) => formClass(tree)),
            ...lost,
            ...told,
        ];
    });
    return classes.toSorted((one, other) => order.indexOf(other) - order.indexOf(one))[0] ?? floorOfNone(migrations);
}
function floorOfNone(migrations) {
    return migrations.length === 0 ? undefined : 'additive';
}
async function statementsOf(sql) {
    const script = await (0,src_script/* readScript */.U)(sql);
    const blocks = script.statements.filter(({ tree }) => (0,node/* parts */.rT)(tree).DoStmt !== undefined);
    const bodies = await Promise.all(blocks.map(async (statement) => await (0,body/* readBody */.x)(statement)));
    return {
        statements: [...script.statements, ...bodies.flatMap((body) => body?.statements ?? [])],
        whole: script.refused === undefined && bodies.every((body) => body !== undefined),
    };
}
function isRead({ analysed, statements, findings }) {
    return analysed === statements && findings.every(({ rule, message }) => rule !== 'MG999' || isOfWayBack(message));
}
function isOfWayBack(message) {
    return message.startsWith('In the way back');
}
function toldBy({ findings }, { covered, seen }) {
    return findings.flatMap(({ rule, severity }) => {
        if (severity === 'info')
            return rule.startsWith('MG1') ? ['behaviour'] : [];
        if (rule === 'MG601')
            return seen ? [] : ['destructive'];
        if (rule.startsWith('MG2'))
            return ['destructive'];
        const phase = rules/* rules */.a[rule]?.phase;
        if (!rule.startsWith('MG1') || (phase !== 'contract' && phase !== 'unsafe'))
            return [];
        return covered && phase === 'contract' ? ['behaviour'] : ['contracting'];
    });
}
function addedBy(tree) {
    return commandsOf(tree).flatMap(({ subtype, def }) => subtype === 'AT_AddColumn' ? [(0,node/* parts */.rT)(def).ColumnDef?.colname ?? ''] : []);
}
function commandsOf(tree) {
    const commands = (0,node/* parts */.rT)(tree).AlterTableStmt?.cmds ?? [];
    return commands.map((command) => (0,node/* parts */.rT)(command).AlterTableCmd ?? {});
}
const adding = new Set([
    'CreateStmt',
    'CreateSeqStmt',
    'CreateEnumStmt',
    'CreateDomainStmt',
    'CompositeTypeStmt',
    'CreateRangeStmt',
    'CreateSchemaStmt',
    'CreateExtensionStmt',
    'CreateStatsStmt',
    'CommentStmt',
    'VariableSetStmt',
    'TransactionStmt',
    'GrantStmt',
    'LockStmt',
]);
function formClass(tree) {
    const { IndexStmt, ViewStmt, CreateFunctionStmt, SelectStmt, AlterTableStmt } = (0,node/* parts */.rT)(tree);
    if (IndexStmt !== undefined)
        return IndexStmt.unique === true ? 'behaviour' : 'additive';
    if (ViewStmt !== undefined)
        return ViewStmt.replace === true ? 'behaviour' : 'additive';
    if (CreateFunctionStmt !== undefined)
        return CreateFunctionStmt.replace === true ? 'behaviour' : 'additive';
    if (SelectStmt !== undefined)
        return [...(0,walk/* nodesOf */.N)(SelectStmt, 'FuncCall')].length === 0 ? 'additive' : 'behaviour';
    if (AlterTableStmt !== undefined)
        return commandsOf(tree).every(isPlainColumn) ? 'additive' : 'behaviour';
    return Object.keys(tree ?? {}).every((kind) => adding.has(kind)) ? 'additive' : 'behaviour';
}
function isPlainColumn({ subtype, def }) {
    const constraints = (0,node/* parts */.rT)(def).ColumnDef?.constraints ?? [];
    return (subtype === 'AT_AddColumn' && constraints.every((each) => String((0,node/* parts */.rT)(each).Constraint?.contype) === 'CONSTR_NULL'));
}


/***/ }),

/***/ 20820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ judgeContracts)
});

// EXTERNAL MODULE: ./build/packages/time/src/instant.js
var instant = __webpack_require__(41644);
// EXTERNAL MODULE: ./build/packages/time/src/format-duration.js
var format_duration = __webpack_require__(79503);
// EXTERNAL MODULE: ./build/packages/ledger/src/genuine.js + 1 modules
var genuine = __webpack_require__(63865);
// EXTERNAL MODULE: ./build/packages/ledger/src/history.js
var src_history = __webpack_require__(88041);
// EXTERNAL MODULE: ./build/packages/ledger/src/milestone.js
var src_milestone = __webpack_require__(25055);
// EXTERNAL MODULE: ./build/packages/ledger/src/spelling.js
var spelling = __webpack_require__(60983);
;// CONCATENATED MODULE: ./build/packages/ledger/src/readiness.js





async function readinessFor(ledger, service, terms) {
    const milestone = await (0,src_milestone/* resolveMilestone */.$M)(ledger, terms.after);
    const named = terms.environments ?? (await environmentsOf(ledger, service));
    const judged = await Promise.all(named.map(async (environment) => ({
        judgement: await judgeEnvironment(ledger, { environment, service }, milestone, terms.soak),
        environment,
    })));
    const environments = judged
        .filter(({ judgement }) => terms.environments !== undefined || judgement !== undefined)
        .map(({ judgement, environment }) => judgement ?? notReady(environment, 'has no record of this service'));
    return { ready: environments.length > 0 && environments.every(({ ready }) => ready), milestone, environments };
}
function soakOf(landings) {
    let oldest;
    for (const landing of landings) {
        if (landing.standing !== 'at-or-after')
            return { since: oldest?.progress.liveSince, record: oldest, broken: landing };
        const { stand, liveSince } = landing.record.progress;
        if ((stand === 'live' || stand === 'superseded') && liveSince !== undefined)
            oldest = landing.record;
    }
    return { since: oldest?.progress.liveSince, record: oldest, broken: undefined };
}
async function judgeEnvironment(ledger, place, milestone, soak) {
    const { environment } = place;
    const now = ledger.clock.now();
    const landings = [];
    const standing = standings(ledger, milestone);
    let seen = 0;
    for await (const { records } of (0,src_history/* history */.b)(ledger, place)) {
        seen += records.length;
        for (const { record } of records) {
            if (!counts(record, ledger))
                continue;
            landings.push({ record, standing: await standing(record) });
            const { since, record: oldest, broken } = soakOf(landings);
            if (since !== undefined && oldest !== undefined && now >= (0,instant/* after */.Pl)(since, soak)) {
                return {
                    environment,
                    ready: true,
                    since,
                    record: oldest.deployment.id,
                    why: `runs ${milestone.text} or later since ${(0,instant/* formatInstant */.r4)(since)}`,
                };
            }
            if (broken !== undefined)
                return explain(environment, milestone, soak, landings);
        }
    }
    if (seen === 0)
        return undefined;
    return explain(environment, milestone, soak, landings);
}
function standings(ledger, milestone) {
    const known = new Map();
    return (record) => {
        const release = (0,src_milestone/* releaseOf */.l7)(record);
        const key = JSON.stringify([release.sha, release.version]);
        const asked = known.get(key) ?? (0,src_milestone/* standingOf */.YP)(ledger, release, milestone);
        known.set(key, asked);
        return asked;
    };
}
function counts({ progress, intent }, { run }) {
    return progress.stand !== 'waiting' && !(progress.stand === 'running' && intent.run.id === run.id);
}
function explain(environment, milestone, soak, landings) {
    const { since, record, broken } = soakOf(landings);
    const id = record?.deployment.id ?? broken?.record.deployment.id;
    if (since !== undefined) {
        const until = (0,instant/* formatInstant */.r4)((0,instant/* after */.Pl)(since, soak));
        const why = `runs ${milestone.text} or later only since ${(0,instant/* formatInstant */.r4)(since)}; ${(0,format_duration/* formatDuration */.a)(soak)} are over at ${until}`;
        return { environment, ready: false, since, record: id, why };
    }
    if (broken === undefined)
        return notReady(environment, `nothing at or after ${milestone.text} ever succeeded there`);
    const { intent, deployment } = broken.record;
    const what = `record ${deployment.id}${intent.version === '' ? '' : ` (${intent.version})`}`;
    const why = broken.standing === 'before'
        ? `${what} is older than ${milestone.text}`
        : `${what} cannot be compared with ${milestone.text}, which ${milestone.commit === undefined ? 'names no commit or tag that GitHub knows' : 'is a commit its own is not known beside'}`;
    return { ...notReady(environment, why), record: id };
}
function notReady(environment, why) {
    return { environment, ready: false, since: undefined, record: undefined, why };
}
async function environmentsOf({ github }, service) {
    const names = [];
    for await (const deployment of github.deployments.list({ task: `deploy:${service}` })) {
        if (names.some((name) => (0,spelling/* sameEnvironment */.i)(name, deployment.environment)))
            continue;
        if ((0,genuine/* readClaim */.jw)(deployment).genuine)
            names.push(deployment.environment);
    }
    return names;
}

// EXTERNAL MODULE: ./build/packages/migrations/src/revision.js
var revision = __webpack_require__(86544);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/contracts.js


async function judgeContracts(migrations, { ledger, service, git, never }) {
    const asked = new Map();
    const standings = [];
    for (const migration of migrations) {
        const { contract } = migration;
        if (contract === undefined)
            continue;
        const refusal = never ?? (ledger === undefined ? 'the ledger was not asked, because `environment` is empty' : undefined);
        if (refusal !== undefined || ledger === undefined) {
            standings.push({
                migration,
                after: contract.after ?? '',
                ready: false,
                why: [refusal ?? ''],
                readiness: undefined,
            });
            continue;
        }
        const after = contract.after ?? (await (0,revision/* commitThatAdded */.zz)(git, migration.path));
        const { soak, environments } = contract;
        const key = JSON.stringify([after, soak, environments]);
        const answer = asked.get(key) ?? readinessFor(ledger, service, { after, soak, environments });
        asked.set(key, answer);
        standings.push(standingOf(migration, after, await answer));
    }
    return standings;
}
function standingOf(migration, after, readiness) {
    const { ready, environments } = readiness;
    const shown = environments
        .filter((each) => ready || !each.ready)
        .map(({ environment, why }) => `${environment} ${why}`);
    const why = shown.length === 0 ? [`no environment has a record, so nobody knows what runs where`] : shown;
    return { migration, after, ready, why, readiness };
}


/***/ }),

/***/ 19973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ floorOf),
/* harmony export */   fC: () => (/* binding */ raiseFloor),
/* harmony export */   gr: () => (/* binding */ currentFloor)
/* harmony export */ });
/* harmony import */ var _ledger__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84823);
/* harmony import */ var _ledger__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34023);

const longest = 64;
async function raiseFloor({ ledger, place }, id, contracts, held) {
    for (const floor of new Set(contracts.map(floorOf))) {
        const notes = { floor, held: String(held) };
        await (0,_ledger__WEBPACK_IMPORTED_MODULE_0__/* .stageRecord */ .k)(ledger, { id, place, stage: 'contract', notes, environmentUrl: undefined });
    }
}
async function currentFloor({ ledger, place }) {
    return (await (0,_ledger__WEBPACK_IMPORTED_MODULE_1__/* .floorsOf */ .t)(ledger, place)).map(({ text }) => text).join(' ');
}
function floorOf({ after, readiness }) {
    return after.length <= longest ? after : (readiness?.milestone.commit ?? after);
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


/***/ })

};
