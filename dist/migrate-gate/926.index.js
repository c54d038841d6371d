export const id = 926;
export const ids = [926];
export const modules = {

/***/ 5931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ annotate)
/* harmony export */ });
/* harmony import */ var _remark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3527);

const mostLines = 50;
function annotate(log, remarks, mode) {
    for (const remark of remarks.slice(0, mostLines)) {
        const { rule, severity, path, line, message, fix } = remark;
        const text = fix === '' ? message : `${message}\n${fix}`;
        const place = { file: path, line: Math.max(1, line), title: rule };
        if (!(0,_remark_js__WEBPACK_IMPORTED_MODULE_0__/* .isOpen */ .nT)(remark) || severity === 'info')
            log.info(`${rule} at ${path}:${line}: ${message}`);
        else if (severity === 'error' && mode === 'enforce')
            log.error(text, place);
        else
            log.warn(text, place);
    }
    const left = remarks.length - mostLines;
    if (left > 0)
        log.info(`${left} more findings are left out here; the file of \`report\` has them all.`);
}


/***/ }),

/***/ 1345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ describeCoverage),
/* harmony export */   _: () => (/* binding */ coverageOf)
/* harmony export */ });
function coverageOf(judgements) {
    const statements = judgements.reduce((sum, each) => sum + each.statements, 0);
    const analysed = judgements.reduce((sum, each) => sum + each.analysed, 0);
    return { files: judgements.length, statements, analysed, unread: statements - analysed };
}
function describeCoverage({ files, statements, analysed, unread }) {
    const read = `Read ${analysed} of ${count(statements, 'statement')} in ${count(files, 'file')}`;
    return unread === 0 ? `${read}.` : `${read}; ${unread} could not be analysed (MG999), and nobody knows what they do.`;
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 8341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ decide)
/* harmony export */ });
/* harmony import */ var _remark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3527);

const families = [
    ['data-loss', /^MG2/],
    ['incompatible', /^MG1/],
    ['not-analysed', /^(?:MG999|directory|file)$/],
    ['history-broken', /^MG9/],
    ['bad-directive', /^directive$/],
    ['unsafe-transaction', /^MG5/],
    ['blocking-lock', /^MG[34]/],
    ['unsafe-backfill', /^MG[67]/],
    ['no-way-back', /^MG8/],
];
function decide(remarks, pending) {
    const errors = remarks.filter((remark) => remark.severity === 'error' && (0,_remark_js__WEBPACK_IMPORTED_MODULE_0__/* .isOpen */ .nT)(remark));
    const [first] = errors;
    if (first === undefined)
        return passed(remarks, pending);
    const reason = families.find(([, rules]) => errors.some(({ rule }) => rules.test(rule)))?.[0] ?? 'not-analysed';
    const [, rules] = families.find(([each]) => each === reason) ?? [];
    const worst = errors.find(({ rule }) => rules?.test(rule)) ?? first;
    const more = errors.length === 1 ? '' : `, and ${errors.length - 1} more`;
    const message = `${worst.rule} at ${worst.path}:${worst.line}: ${worst.message}${more}`;
    return { decision: 'block', reason, message };
}
function passed(remarks, pending) {
    const open = remarks.filter((remark) => remark.severity === 'warn' && (0,_remark_js__WEBPACK_IMPORTED_MODULE_0__/* .isOpen */ .nT)(remark)).length;
    const warnings = open === 0 ? '' : ` ${open === 1 ? 'One warning stands' : `${open} warnings stand`}; see the summary.`;
    if (pending === 0)
        return { decision: 'pass', reason: 'nothing-to-migrate', message: `No migration is pending.${warnings}` };
    const files = pending === 1 ? 'The pending migration does' : `The ${pending} pending migrations do`;
    return { decision: 'pass', reason: 'safe', message: `${files} not hurt the version that is running.${warnings}` };
}


/***/ }),

/***/ 8293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ gather)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/packages/ledger/src/history.js
var src_history = __webpack_require__(8041);
;// CONCATENATED MODULE: ./build/packages/ledger/src/previous.js
function selectPrevious(records) {
    return records
        .filter(({ progress }) => progress.stand === 'live' || progress.stand === 'superseded')
        .toSorted((left, right) => right.deployment.id - left.deployment.id)
        .at(0);
}

;// CONCATENATED MODULE: ./build/packages/ledger/src/last-success.js


async function lastSuccess(ledger, place) {
    for await (const { records } of (0,src_history/* history */.b)(ledger, place)) {
        const live = selectPrevious(records.map(({ record }) => record));
        if (live !== undefined)
            return live;
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/packages/ledger/src/record.js
var record = __webpack_require__(5432);
// EXTERNAL MODULE: ./build/packages/migrations/src/read-migrations.js + 3 modules
var read_migrations = __webpack_require__(3611);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./build/packages/migrations/src/base.js

const sha = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/));
const eventSchema = dist/* object */.Ikc({
    pull_request: dist/* optional */.lqM(dist/* object */.Ikc({ base: dist/* object */.Ikc({ ref: dist/* string */.YjP(), sha }) })),
    merge_group: dist/* optional */.lqM(dist/* object */.Ikc({ base_sha: sha })),
    before: dist/* optional */.lqM(sha),
});
function defaultBase(variables, event) {
    const branch = variables['GITHUB_BASE_REF'];
    if (branch !== undefined && branch !== '')
        return branch;
    const parsed = dist/* safeParse */.xLC(eventSchema, event);
    if (!parsed.success)
        return undefined;
    const { pull_request: pull, merge_group: group, before } = parsed.output;
    const pushed = before === undefined || /^0+$/.test(before) ? undefined : before;
    return pull?.base.ref ?? group?.base_sha ?? pushed;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __webpack_require__(5809);
// EXTERNAL MODULE: ./build/packages/migrations/src/git.js
var git = __webpack_require__(9661);
// EXTERNAL MODULE: ./build/packages/migrations/src/revision.js
var revision = __webpack_require__(6544);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/packages/migrations/src/decode.js
var decode = __webpack_require__(4691);
// EXTERNAL MODULE: ./build/packages/migrations/src/tree.js
var tree = __webpack_require__(945);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tree-at.js





async function treeAt(place, commit, known) {
    const { directory } = known;
    const blobs = await listBlobs(place, commit, directory);
    const ids = new Map(known.files.map((file) => [file.path, file]));
    const same = new Map();
    for (const blob of blobs) {
        const file = ids.get(blob.path);
        if (file !== undefined && isBlob(file.bytes, blob.id))
            same.set(blob.path, file);
    }
    const others = await measure(place, blobs.filter(({ path }) => !same.has(path)));
    const contents = await readBlobs(place, others.filter(({ size }) => size <= decode/* largestFile */.N));
    const files = [
        ...same.values(),
        ...others.map(({ path, id, size }) => {
            if (size > decode/* largestFile */.N)
                return { path, bytes: new Uint8Array(), unreadSize: size };
            return { path, bytes: contents.get(id) ?? new Uint8Array([0xff]) };
        }),
    ];
    return {
        directory,
        files: files.sort((left, right) => (0,tree/* byBytes */.bg)(left.path, right.path)),
        surroundings: known.surroundings,
    };
}
function isBlob(bytes, id) {
    if (blobId(bytes, id.length) === id)
        return true;
    const unix = Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
    return unix.length < bytes.length && blobId(unix, id.length) === id;
}
function blobId(bytes, digits) {
    return (0,external_node_crypto_.createHash)(digits === 64 ? 'sha256' : 'sha1')
        .update(`blob ${bytes.length}\0`)
        .update(bytes)
        .digest('hex');
}
async function listBlobs(place, commit, directory) {
    const listing = await (0,git/* askGit */.g)(place, ['ls-tree', '-r', '-z', commit]);
    return listing
        .split('\0')
        .filter((line) => line !== '')
        .flatMap((line) => {
        const [, mode, id = '', path = ''] = /^(\d+) blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
        return mode === undefined || mode === '120000'
            ? []
            : [{ path: directory === '.' ? path : `${directory}/${path}`, id }];
    });
}
async function measure(place, blobs) {
    if (blobs.length === 0)
        return [];
    const ids = blobs.map(({ id }) => `${id}\n`).join('');
    const lines = (await (0,git/* askGit */.g)(place, ['cat-file', '--batch-check=%(objectname) %(objectsize)'], ids)).split('\n');
    return blobs.map(({ path, id }, index) => {
        const size = lines[index]?.startsWith(`${id} `) === true ? Number(lines[index].slice(id.length + 1)) : Number.NaN;
        if (!Number.isInteger(size))
            throw new action_failure/* ActionFailure */.d('git-failed', `git cat-file did not answer with ${path}`);
        return { path, id, size };
    });
}
const batchSize = 8 * 1024 * 1024;
async function readBlobs(place, blobs) {
    const contents = new Map();
    let batch = [];
    let size = 0;
    for (const blob of blobs) {
        if (size + blob.size > batchSize) {
            await readBatch(place, batch, contents);
            [batch, size] = [[], 0];
        }
        batch.push(blob);
        size += blob.size;
    }
    if (batch.length > 0)
        await readBatch(place, batch, contents);
    return contents;
}
async function readBatch(place, batch, contents) {
    const answer = Buffer.from(await (0,git/* askGit */.g)(place, ['cat-file', '--batch'], batch.map(({ id }) => `${id}\n`).join('')));
    let at = 0;
    for (const { id, path, size } of batch) {
        const head = answer.subarray(at, answer.indexOf(0x0a, at)).toString();
        if (head !== `${id} blob ${size}`) {
            if (batch.length > 1)
                for (const blob of batch)
                    await readBatch(place, [blob], contents);
            else
                throw new action_failure/* ActionFailure */.d('git-failed', `git cat-file did not answer with ${path}`);
            return;
        }
        const start = at + head.length + 1;
        const bytes = answer.subarray(start, start + size);
        if (isBlob(bytes, id))
            contents.set(id, bytes);
        at = start + size + 1;
    }
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/changes.js





async function changedSince({ git: { root, ...how }, base, tree }) {
    const place = { ...how, root: (0,external_node_path_.join)(root, tree.directory) };
    const tipCommit = await (0,revision/* commitOf */.D3)(place, base);
    const fork = await forkPoint(place, tipCommit, base);
    const tip = await treeAt(place, tipCommit, tree);
    const origin = fork === tipCommit ? tip : await treeAt(place, fork, tree);
    return { base: tipCommit, fork, files: compareTrees(origin, tree), tip, origin };
}
async function forkPoint(place, tip, base) {
    const { exitCode, stdout } = await (0,git/* git */.$)(place, ['merge-base', tip, 'HEAD']);
    const commit = stdout.trim();
    if (exitCode === 0 && commit !== '')
        return commit;
    throw new action_failure/* ActionFailure */.d('no-base', `the histories of ${base} and this checkout do not meet in what was fetched; check out with fetch-depth: 0`);
}
function compareTrees(before, after) {
    const old = new Map(before.files.map((file) => [file.path, file]));
    const now = new Map(after.files.map((file) => [file.path, file]));
    const gone = before.files.filter(({ path }) => !now.has(path));
    const changes = [];
    for (const file of after.files) {
        const earlier = old.get(file.path);
        if (earlier !== undefined) {
            if (earlier !== file && !isSame(earlier, file))
                changes.push({ kind: 'edited', path: file.path, from: undefined });
            continue;
        }
        const index = gone.findIndex((candidate) => isAlike(candidate, file));
        const [source] = index === -1 ? [] : gone.splice(index, 1);
        changes.push({ kind: source === undefined ? 'added' : 'renamed', path: file.path, from: source?.path });
    }
    return [...changes, ...gone.map(({ path }) => ({ kind: 'deleted', path, from: undefined }))];
}
function isSame(left, right) {
    if (left.unreadSize !== right.unreadSize)
        return false;
    return Buffer.compare(unixLines(left), unixLines(right)) === 0;
}
function unixLines({ bytes }) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return buffer.includes('\r\n') ? Buffer.from(buffer.toString('latin1').replaceAll('\r\n', '\n'), 'latin1') : buffer;
}
function isAlike(left, right) {
    if (isSame(left, right))
        return left.bytes.length > 0;
    const [ours, theirs] = [linesOf(left), linesOf(right)];
    if (Math.min(ours.length, theirs.length) < 3)
        return false;
    const pool = new Set(theirs);
    const shared = ours.filter((line) => pool.has(line)).length;
    return shared * 2 > Math.max(ours.length, theirs.length);
}
function linesOf(file) {
    return unixLines(file)
        .toString('latin1')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
}

// EXTERNAL MODULE: ./build/packages/migrations/src/order.js
var order = __webpack_require__(3661);
// EXTERNAL MODULE: ./build/packages/migrations/src/read-layout.js + 19 modules
var read_layout = __webpack_require__(6120);
// EXTERNAL MODULE: ./build/packages/migrations/src/scan.js
var scan = __webpack_require__(9980);
;// CONCATENATED MODULE: ./build/packages/migrations/src/history.js




function judgeHistory(now, changes, options) {
    const { tool } = now;
    const tip = layoutOf(changes.tip, tool, options).migrations;
    const origin = changes.origin === changes.tip ? tip : layoutOf(changes.origin, tool, options).migrations;
    const known = new Set([...tip, ...origin].map(({ path }) => path));
    const touched = new Map(changes.files.map((change) => [change.path, change]));
    const isPending = (migration) => !known.has(migration.path) || (migration.kind === 'repeatable' && touched.has(migration.path));
    const pending = now.migrations.filter(isPending);
    const found = [
        ...changes.files.flatMap((change) => judgeChange(change, { now, before: origin, database: options.database })),
        ...judgeKept(origin, now, touched),
        ...pending
            .filter(({ path }) => touched.get(path)?.kind !== 'edited')
            .flatMap((migration) => judgePlace(tool, migration, { now, tip })),
    ];
    const isTouched = (path) => touched.has(path) && touched.get(path)?.kind !== 'deleted';
    const own = now.issues.filter(({ rule, path }) => stopping.has(rule) || isTouched(path));
    return {
        pending,
        merged: now.migrations.filter((migration) => !isPending(migration)),
        issues: distinct([...found, ...own]),
    };
}
const stopping = new Set(['MG902', 'MG903', 'MG904']);
function layoutOf(tree, tool, options) {
    try {
        return (0,read_layout/* readLayout */.T)(tree, tool, options);
    }
    catch (error) {
        if (error instanceof action_failure/* ActionFailure */.d && error.reason === 'broken-layout')
            return { migrations: [], issues: [] };
        throw error;
    }
}
function judgeChange(change, past) {
    const was = past.before.find(({ files }) => files.includes(change.from ?? change.path));
    if (was === undefined)
        return change.kind === 'edited' ? judgeMending(change.path, past) : [];
    switch (change.kind) {
        case 'added':
            return [];
        case 'edited':
            return judgeEdit(change.path, was, past);
        case 'deleted':
        case 'renamed':
            return judgeLoss(change, was, past);
    }
}
function judgeMending(path, { now }) {
    if (!now.migrations.some((migration) => migration.path === path))
        return [];
    const message = 'a merged file that could not be read on the base was edited: whether it ran anywhere is not known';
    return [{ rule: 'MG902', severity: 'warn', path, line: 1, message, fix: 'make sure that no database has it' }];
}
function judgeEdit(path, was, { now, database }) {
    const is = now.migrations.find((migration) => migration.path === was.path);
    if (was.kind === 'repeatable' || is === undefined)
        return [];
    const fix = 'bring the file back as it is on the base, and write a new migration';
    const edit = (severity, message) => [
        { rule: 'MG902', severity, path, line: 1, message, fix },
    ];
    const hashed = was.checksum !== undefined && was.checksum !== is.checksum;
    if (!sameCode(was.up.sql, is.up.sql, database)) {
        return edit('error', 'a merged migration was edited: where it ran already, the edit never will');
    }
    if (hashed)
        return edit('error', `a merged migration was edited, and ${now.tool} compares its checksum: it will stop`);
    const sameDown = sameCode(was.down?.sql ?? '', is.down?.sql ?? '', database);
    if (was.up.transaction.mode !== is.up.transaction.mode) {
        return edit('error', 'a merged migration was edited: it would now run in another transaction');
    }
    return sameDown ? [] : edit('warn', 'the way back of a merged migration was edited');
}
function sameCode(left, right, database) {
    return left === right || codeOf(left, database) === codeOf(right, database);
}
function codeOf(sql, database) {
    return (0,scan/* scan */.S)(sql, database)
        .filter(({ kind }) => kind !== 'line-comment' && kind !== 'block-comment')
        .map(({ start, end }) => sql.slice(start, end))
        .join('\n');
}
function judgeLoss(change, was, { now }) {
    const lost = change.from ?? change.path;
    const isRenamed = change.kind === 'renamed';
    const what = isRenamed ? `was renamed (it was ${lost})` : 'was deleted';
    const why = 'where it ran already, the database and the files no longer agree';
    if (lost !== was.path) {
        const message = `the way back (or the check) of a merged migration ${what}`;
        return [{ rule: 'MG903', severity: 'warn', path: change.path, line: 1, message, fix: `bring ${lost} back` }];
    }
    const replaced = now.migrations.some((other) => other.kind === 'baseline' && ((0,order/* compareOrder */.w)(now.tool, other, was) ?? -1) >= 0);
    const message = `a merged migration ${what}: ${why}`;
    const fix = replaced ? 'make sure that every database is past the new baseline' : `bring ${lost} back`;
    return [{ rule: 'MG903', severity: replaced ? 'warn' : 'error', path: change.path, line: 1, message, fix }];
}
function judgeKept(before, now, touched) {
    const files = new Set(now.tree.files.map(({ path }) => path));
    const byPath = new Map(now.migrations.map((migration) => [migration.path, migration]));
    return before.flatMap(({ kind, path, version }) => {
        if (kind === 'repeatable' || !files.has(path))
            return [];
        const is = byPath.get(path);
        if (is === undefined) {
            const how = touched.has(path) ? 'as it is now' : 'by the journal or plan as it is now';
            const message = `${now.tool} no longer runs this merged migration, ${how}`;
            return [{ rule: 'MG903', severity: 'error', path, line: 1, message, fix: 'bring back what made it run' }];
        }
        if (is.version === version)
            return [];
        const message = `a merged migration got another version: ${version} became ${is.version}`;
        const fix = 'bring its entry back as it is on the base';
        return [{ rule: 'MG902', severity: 'error', path, line: 1, message, fix }];
    });
}
function judgePlace(tool, migration, { now, tip }) {
    if (migration.kind !== 'versioned')
        return [];
    const { path, version } = migration;
    const merged = tip.filter((other) => other.kind === 'versioned' && other.path !== path);
    const same = merged.find((other) => sameVersion(tool, other, migration));
    const fix = 'give it a version above all that are merged: create it anew with the tool, just before merging';
    if (same !== undefined) {
        const message = `version ${version} is taken on the base (${same.path})`;
        return [{ rule: 'MG904', severity: 'error', path, line: 1, message, fix }];
    }
    const later = tool === 'sqitch'
        ? laterInPlan(now, migration, merged)
        : merged.filter((other) => ((0,order/* compareOrder */.w)(tool, other, migration) ?? 0) > 0);
    const last = later.at(-1);
    if (last === undefined)
        return [];
    const { late, said } = order/* orderRules */.W[tool];
    const message = `it comes before ${last.path}, which is merged already: ${said}`;
    return [{ rule: late === 'skips' ? 'MG907' : 'MG901', severity: 'error', path, line: 1, message, fix }];
}
function sameVersion(tool, left, right) {
    if (tool === 'flyway' || tool === 'drizzle')
        return (0,order/* compareOrder */.w)(tool, left, right) === 0;
    return left.version === right.version;
}
function laterInPlan(now, migration, merged) {
    const after = now.migrations.slice(now.migrations.indexOf(migration) + 1);
    return after.filter((other) => merged.some(({ path }) => path === other.path));
}
function distinct(issues) {
    const seen = new Set();
    return issues.filter(({ rule, path, line }) => {
        const key = JSON.stringify([rule, path, rule === 'MG904' ? 0 : line]);
        return seen.size < seen.add(key).size;
    });
}

// EXTERNAL MODULE: ./build/actions/migrate-gate/src/ledger-access.js + 27 modules
var ledger_access = __webpack_require__(8021);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/workspace.js
var src_workspace = __webpack_require__(6194);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/sizes.js



const count = dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0));
const sizes = dist/* record */.g1P(dist/* string */.YjP(), dist/* object */.Ikc({ rows: count, bytes: count }));
async function readSizes(workspace, path) {
    if (path === undefined)
        return undefined;
    const parsed = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), sizes), await (0,src_workspace/* readWorkspaceFile */.s)(workspace, path, 'stats'));
    if (parsed.success)
        return new Map(Object.entries(parsed.output));
    const place = dist/* getDotPath */.BuJ(parsed.issues[0]) ?? 'the top';
    throw new action_failure/* ActionFailure */.d('unreadable-file', `\`stats\` names ${path}, which is not as it should be at ${place}. It takes JSON such as {"public.users": {"rows": 1000000, "bytes": 250000000}}.`);
}

;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/gather.js





async function gather(step, variables) {
    const { inputs, environment, signal } = step;
    const { directory, tool, database, transaction } = inputs;
    const root = environment.workspace;
    const [read, sizes, event] = await Promise.all([
        (0,read_migrations/* readMigrations */.Y)({ root, directory, tool, database, transaction }),
        readSizes(root, inputs.stats),
        readEvent(environment.eventPath),
    ]);
    const base = inputs.base ?? (await liveCommit(step)) ?? defaultBase(variables, event);
    if (base === undefined)
        return { read, pending: read.migrations, merged: [], issues: read.issues, sizes, base };
    const changes = await changedSince({ git: { root, variables, signal }, base, tree: read.tree });
    return { read, ...judgeHistory(read, changes, { database, transaction }), sizes, base };
}
async function liveCommit(step) {
    const access = (0,ledger_access/* openLedger */.au)(step);
    const live = access === undefined ? undefined : await lastSuccess(access.ledger, access.place);
    return live === undefined ? undefined : (0,record/* revisionOf */.D)(live);
}
async function readEvent(path) {
    try {
        const event = JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
        return event;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 3527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   ro: () => (/* binding */ remarksOf)
/* harmony export */ });
/* unused harmony export severities */
const severities = ['error', 'warn', 'info'];
function remarksOf(judgements, issues, migrations) {
    const contracts = new Set(migrations.filter(({ contract }) => contract !== undefined).flatMap(({ files }) => files));
    const found = judgements.flatMap(({ findings }) => findings.map(({ rule, severity, phase, path, line, message, fix, allowed }) => ({
        rule,
        severity,
        phase,
        path,
        line,
        message,
        fix,
        allowed,
        awaited: phase === 'contract' && contracts.has(path),
    })));
    const said = issues.map(({ rule, severity, path, line, message, fix }) => ({
        rule,
        severity,
        phase: 'any',
        path,
        line,
        message,
        fix,
        allowed: undefined,
        awaited: false,
    }));
    return [...found, ...said].toSorted(worstFirst);
}
function isOpen({ allowed, awaited }) {
    return allowed === undefined && !awaited;
}
function worstFirst(left, right) {
    return (severities.indexOf(left.severity) - severities.indexOf(right.severity) ||
        (left.path < right.path ? -1 : left.path > right.path ? 1 : left.line - right.line));
}


/***/ }),

/***/ 6194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ writeWorkspaceFile),
/* harmony export */   s: () => (/* binding */ readWorkspaceFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5809);



const largest = 64 * 1024 * 1024;
async function readWorkspaceFile(workspace, path, input) {
    try {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, path));
        await refuseOutside(workspace, real);
        const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(real);
        if (bytes.length > largest)
            throw new Error('it is larger than 64 MiB');
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (error) {
        throw failed(`\`${input}\` names ${path}, which cannot be read`, error);
    }
}
async function writeWorkspaceFile(workspace, path, content, input) {
    try {
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, path);
        await refuseOutside(workspace, await nearest((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target)));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target), { recursive: true });
        await refuseOutside(workspace, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target)));
        const link = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(target).catch(() => undefined);
        if (link !== undefined)
            await refuseOutside(workspace, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(target));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(target, content);
    }
    catch (error) {
        throw failed(`\`${input}\` names ${path}, which cannot be written`, error);
    }
}
async function nearest(directory) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(directory);
    }
    catch (error) {
        const above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(directory);
        if (above === directory || (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(directory).catch(() => undefined)) !== undefined)
            throw error;
        return await nearest(above);
    }
}
async function refuseOutside(workspace, real) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace), real);
    if (way.startsWith('..') || way.startsWith('/'))
        throw new Error('a link leads out of the workspace');
}
function failed(what, error) {
    const why = error instanceof Error ? error.message : String(error);
    return new _kit__WEBPACK_IMPORTED_MODULE_2__/* .ActionFailure */ .d('unreadable-file', `${what}: ${why}. The path is relative to the workspace.`, {
        cause: error,
    });
}


/***/ }),

/***/ 3764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./build/packages/sql/src/node.js
var src_node = __webpack_require__(9704);
;// CONCATENATED MODULE: ./build/packages/hazards/src/allowances.js
function forgottenAllowances(findings, allowances, today, path) {
    const forgotten = allowances.filter(({ rule, until }) => until < today && findings.every((found) => found.rule !== rule));
    return forgotten.map(({ rule, until, line }) => ({
        rule,
        severity: 'info',
        phase: 'any',
        path,
        line,
        message: `${rule} was allowed here until ${until}, and nothing in the file needs it.`,
        fix: '-- remove the line that allows it',
    }));
}
function applyAllowances(findings, allowances, today) {
    if (allowances.length === 0)
        return findings;
    return findings.map((finding) => {
        const matching = allowances.filter(({ rule }) => rule === finding.rule);
        const holding = matching.find(({ until }) => until >= today);
        if (holding !== undefined)
            return Object.assign({}, finding, { allowed: holding });
        const [expired] = matching;
        if (expired === undefined)
            return finding;
        const message = `${finding.message} It was allowed until ${expired.until} (line ${expired.line}), which is over.`;
        return Object.assign({}, finding, { severity: 'error', message });
    });
}

// EXTERNAL MODULE: ./build/packages/sql/src/name.js
var src_name = __webpack_require__(1359);
// EXTERNAL MODULE: ./build/packages/sql/src/token.js
var src_token = __webpack_require__(4311);
;// CONCATENATED MODULE: ./build/packages/hazards/src/fix.js

const nextFile = '-- next file, in its own transaction:';
const contractFile = '-- next file, when every environment runs the version that can do without:\n-- migrate-gate: contract';
function inFiles(...files) {
    const [first = '', ...rest] = files;
    return [first, ...rest.map((file) => (file.startsWith('-- next file') ? file : `${nextFile}\n${file}`))].join('\n\n');
}
function sql(...statements) {
    return statements.map((statement) => `${statement};`).join('\n');
}
function asContract(...statements) {
    return `${contractFile}\n${sql(...statements)}`;
}
function clausesOf({ text }) {
    let state = 'keyword';
    let start = 0;
    let depth = 0;
    const cuts = [];
    for (const token of (0,src_token/* tokens */.LU)(text)) {
        const part = text.slice(token.start, token.end);
        if (token.kind === 'comment')
            continue;
        if (state === 'dotted')
            state = part === '.' ? 'name' : part === '*' ? 'dotted' : 'commands';
        else if (state === 'name') {
            if (!/^(?:if|exists|only)$/i.test(part))
                state = 'dotted';
        }
        else if (state === 'keyword' && /^table$/i.test(part))
            state = 'name';
        if (state !== 'commands') {
            start = token.end;
            continue;
        }
        if (part === '(' || part === '[')
            depth += 1;
        if (part === ')' || part === ']')
            depth -= 1;
        if (part === ',' && depth === 0)
            cuts.push(token.start);
    }
    const bounds = [start, ...cuts.map((cut) => cut + 1)];
    const ends = [...cuts, text.length];
    return {
        head: text.slice(0, start).trim(),
        commands: bounds.map((from, index) => text.slice(from, ends[index]).trim()),
    };
}
function insertAfter(text, pattern, word) {
    return text.replace(pattern, (found) => `${found} ${word}`);
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/detectors/access.js


function revoke(scene) {
    const statement = (0,src_node/* parts */.rT)(scene.step.statement.tree).GrantStmt;
    if (statement === undefined || statement.is_grant === true)
        return;
    const on = (statement.objects ?? []).map((node) => (0,src_name/* objectName */.Hd)(node));
    const names = on.map(src_name/* formatName */.nD).join(', ');
    const fix = `-- try the running version's queries as its role on a shadow database, then:\n${sql(scene.text)}`;
    scene.report('MG113', {
        what: `Revokes access to ${names}`,
        on: statement.objtype === 'OBJECT_TABLE' ? on : [],
        fix,
    });
}
function createPolicy(scene) {
    const statement = (0,src_node/* parts */.rT)(scene.step.statement.tree).CreatePolicyStmt;
    if (statement === undefined || statement.permissive === true)
        return;
    const table = (0,src_name/* relationName */.CJ)(statement.table);
    scene.report('MG113', {
        what: `The policy ${(0,src_name/* quoteName */.AB)(statement.policy_name ?? '')} hides rows of ${(0,src_name/* formatName */.nD)(table)}`,
        on: [table],
        fix: `-- try the running version's queries as its role on a shadow database, then:\n${sql(scene.text)}`,
    });
}
function createTrigger(scene) {
    const statement = (0,src_node/* parts */.rT)(scene.step.statement.tree).CreateTrigStmt;
    const table = (0,src_name/* relationName */.CJ)(statement?.relation);
    const what = `Adds the trigger ${(0,src_name/* quoteName */.AB)(statement?.trigname ?? '')} to ${(0,src_name/* formatName */.nD)(table)}`;
    scene.report('MG316', { what, on: [table], fix: sql("SET lock_timeout = '2s'", scene.text) });
}
function alterDomain(scene) {
    const statement = (0,src_node/* parts */.rT)(scene.step.statement.tree).AlterDomainStmt;
    const constraint = (0,src_node/* parts */.rT)(statement?.def).Constraint;
    const name = (0,src_name/* objectName */.Hd)({ List: { items: statement?.typeName ?? [] } });
    if (statement?.behavior === 'DROP_CASCADE') {
        scene.report('MG205', {
            what: `CASCADE drops whatever depends on ${(0,src_name/* formatName */.nD)(name)}`,
            fix: sql(scene.text.replace(/\s+cascade\s*$/i, '')),
        });
    }
    const checks = statement?.subtype === 'O' || (statement?.subtype === 'C' && constraint?.skip_validation !== true);
    if (!checks)
        return;
    const own = scene.schema.types.get(`${name.schema ?? 'public'}.${name.name}`)?.origin === scene.stage.migration.path;
    if (own)
        return;
    const label = (0,src_name/* quoteName */.AB)(constraint?.conname ?? `${name.name}_value_check`);
    const add = constraint?.conname === undefined
        ? scene.text.replace(/\badd\s+/i, (found) => `${found}CONSTRAINT ${label} `)
        : scene.text;
    scene.report('MG304', {
        what: `Checks every column of the domain ${(0,src_name/* formatName */.nD)(name)}, in every table`,
        fix: statement.subtype === 'O'
            ? '-- add a CHECK (VALUE IS NOT NULL) NOT VALID to the domain, and validate it in a later file'
            : `${sql(`${add} NOT VALID`)}\n\n-- next file, in its own transaction:\n${sql(`ALTER DOMAIN ${(0,src_name/* formatName */.nD)(name)} VALIDATE CONSTRAINT ${label}`)}`,
    });
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/schema/column-type.js

function columnType(type) {
    const { schema, name } = (0,src_name/* listName */.sY)(type?.names);
    const modifiers = (type?.typmods ?? []).map((node) => (0,src_node/* parts */.rT)(node).A_Const?.ival?.ival ?? 0);
    return {
        schema: schema === 'pg_catalog' ? undefined : schema,
        name,
        modifiers: name === 'interval' && modifiers[0] === 32_767 ? modifiers.slice(1) : modifiers,
        array: (type?.arrayBounds ?? []).length > 0,
    };
}
const written = {
    int2: 'smallint',
    int4: 'integer',
    int8: 'bigint',
    float4: 'real',
    float8: 'double precision',
    bool: 'boolean',
    bpchar: 'char',
};
function formatType({ schema, name, modifiers, array }) {
    const base = schema === undefined ? (written[name] ?? quoteType(name)) : `${(0,src_name/* quoteName */.AB)(schema)}.${(0,src_name/* quoteName */.AB)(name)}`;
    return `${base}${modifiers.length > 0 ? `(${modifiers.join(',')})` : ''}${array ? '[]' : ''}`;
}
function quoteType(name) {
    return /^[a-z_][a-z0-9_]*$/.test(name) ? name : (0,src_name/* quoteName */.AB)(name);
}
const standard = new Set(`bit bool boolean box bpchar bytea char cidr circle date daterange datemultirange decimal double float4 float8 inet int
   int2 int4 int4multirange int4range int8 int8multirange int8range integer interval json jsonb jsonpath line lseg macaddr
   macaddr8 money name numeric nummultirange numrange oid path pg_lsn pg_snapshot point polygon record refcursor regclass
   regconfig regproc regrole regtype smallint text time timestamp timestamptz timetz tsmultirange tsquery tsrange
   tstzmultirange tstzrange tsvector txid_snapshot uuid varbit varchar xid xid8 xml
   citext cube geography geometry halfvec hstore ltree lquery ltxtquery raster sparsevec vector`.split(/\s+/));
function isKnownType({ name, schema }) {
    return standard.has(name) && (schema === undefined || schema === 'public' || schema === 'extensions');
}
function isSerial({ name, schema }) {
    return schema === undefined && /^(?:small|big)?serial[248]?$/.test(name);
}

// EXTERNAL MODULE: ./build/packages/sql/src/walk.js
var walk = __webpack_require__(6473);
;// CONCATENATED MODULE: ./build/packages/hazards/src/schema/table.js
function keyOf({ schema, name }) {
    return `${schema ?? 'public'}.${name}`;
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/schema/read-column.js



function inlineConstraints(column) {
    return (column.constraints ?? []).map((node) => (0,src_node/* parts */.rT)(node).Constraint).filter((found) => found !== undefined);
}
function readColumn(definition) {
    const type = columnType(definition.typeName);
    const kinds = new Set(inlineConstraints(definition).map(({ contype }) => contype));
    const counted = isSerial(type) || kinds.has('CONSTR_IDENTITY');
    return {
        name: definition.colname ?? '',
        type,
        notNull: counted || kinds.has('CONSTR_NOTNULL') || kinds.has('CONSTR_PRIMARY'),
        hasDefault: counted || kinds.has('CONSTR_DEFAULT') || kinds.has('CONSTR_GENERATED'),
    };
}
const kinds = {
    CONSTR_CHECK: ['check', 'check'],
    CONSTR_UNIQUE: ['unique', 'key'],
    CONSTR_PRIMARY: ['primary', 'pkey'],
    CONSTR_FOREIGN: ['foreign', 'fkey'],
    CONSTR_EXCLUSION: ['exclude', 'excl'],
    CONSTR_NOTNULL: ['not-null', 'not_null'],
};
function readConstraint(constraint, table, column) {
    const found = kinds[constraint.contype ?? ''];
    if (found === undefined)
        return undefined;
    const [kind, suffix] = found;
    const columns = constrainedColumns(constraint, column);
    const middle = kind === 'primary' ? [] : kind === 'check' && columns.length !== 1 ? [] : columns;
    return {
        name: constraint.conname ?? [table, ...middle, suffix].join('_'),
        kind,
        valid: constraint.skip_validation !== true && constraint.is_enforced !== false,
        columns,
        references: constraint.pktable === undefined ? undefined : keyOf((0,src_name/* relationName */.CJ)(constraint.pktable)),
        provesNotNull: kind === 'check' ? notNullColumn(constraint.raw_expr) : undefined,
    };
}
function constrainedColumns(constraint, column) {
    if (constraint.raw_expr !== undefined)
        return columnsIn(constraint.raw_expr);
    const named = (0,src_node/* stringsOf */.iw)([...(constraint.keys ?? []), ...(constraint.fk_attrs ?? [])]);
    return named.length > 0 || column === undefined ? named : [column];
}
function columnsIn(expression) {
    const names = [...(0,walk/* nodesOf */.N)(expression, 'ColumnRef')].map(({ fields }) => (0,src_node/* stringOf */.Je)(fields?.at(-1)));
    return [...new Set(names.filter((name) => name !== undefined))];
}
function notNullColumn(expression) {
    const { NullTest, BoolExpr } = (0,src_node/* parts */.rT)(expression);
    if (NullTest?.nulltesttype === 'IS_NOT_NULL')
        return (0,src_node/* stringOf */.Je)((0,src_node/* parts */.rT)(NullTest.arg).ColumnRef?.fields?.at(-1));
    if (BoolExpr?.boolop !== 'AND_EXPR')
        return undefined;
    return BoolExpr.args?.map(notNullColumn).find((column) => column !== undefined);
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/effects/volatility.js

const steady = new Set(`abs array_fill array_to_string bool btrim bit_length ceil char_length chr concat concat_ws convert_from convert_to
   current_database current_schema current_setting date date_part date_trunc decode encode extract float4 float8 floor format
   inet initcap int2 int4 int8 interval json json_build_array json_build_object jsonb jsonb_build_array jsonb_build_object
   jsonb_object json_object justify_days left length localtime lower lpad ltrim make_date make_interval make_time
   make_timestamp make_timestamptz md5 mod now numeric overlay point pg_client_encoding power quote_ident quote_literal repeat
   replace right round row_to_json rpad rtrim sha256 split_part sqrt statement_timestamp string_to_array strpos substr
   substring text timezone to_char to_date to_json to_jsonb to_number to_regclass to_timestamp to_tsquery to_tsvector
   transaction_timestamp translate trim trunc tstzrange tsrange daterange int4range int8range upper varchar`.split(/\s+/));
function isVolatile(expression) {
    for (const { funcname } of (0,walk/* nodesOf */.N)(expression, 'FuncCall')) {
        const schema = funcname?.length === 2 ? (0,src_node/* stringOf */.Je)(funcname[0]) : undefined;
        if (!steady.has((0,src_node/* stringOf */.Je)(funcname?.at(-1)) ?? '') || (schema ?? 'pg_catalog') !== 'pg_catalog')
            return true;
    }
    return false;
}
function isSteady(name) {
    return steady.has(name);
}
function isNull(expression) {
    const { A_Const, TypeCast } = (0,src_node/* parts */.rT)(expression);
    return TypeCast === undefined ? A_Const?.isnull === true : isNull(TypeCast.arg);
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/effects/add-column.js





function inline(column, kind) {
    return inlineConstraints(column).find(({ contype }) => contype === kind);
}
function rewriteCause(column, { schema, serverVersion }) {
    const type = columnType(column.typeName);
    if (isSerial(type))
        return 'serial';
    if (inline(column, 'CONSTR_IDENTITY') !== undefined)
        return 'identity';
    const generated = inline(column, 'CONSTR_GENERATED');
    if (generated !== undefined)
        return generated.generated_kind === 's' ? 'stored' : undefined;
    if (schema.types.get(keyOf(type))?.constrained === true && !type.array)
        return 'domain';
    const value = inline(column, 'CONSTR_DEFAULT')?.raw_expr;
    if (value === undefined || isNull(value))
        return undefined;
    if (isVolatile(value))
        return 'volatile default';
    return serverVersion < 11 ? 'default before 11' : undefined;
}
function addColumnWork(column, surroundings) {
    const work = new Set();
    if (rewriteCause(column, surroundings) !== undefined)
        work.add('rewrite').add('index build');
    if (inline(column, 'CONSTR_UNIQUE') !== undefined)
        work.add('index build');
    if (inline(column, 'CONSTR_PRIMARY') !== undefined)
        work.add('index build');
    const refused = isRequired(column) && !hasValue(column);
    if (!work.has('rewrite') && (refused || inline(column, 'CONSTR_CHECK') !== undefined))
        work.add('scan');
    if (inline(column, 'CONSTR_FOREIGN') !== undefined && hasDefault(column))
        work.add('foreign key check');
    return [...work];
}
function referencedEffect(column) {
    const parent = inline(column, 'CONSTR_FOREIGN')?.pktable;
    return parent === undefined ? [] : [{ relation: (0,src_name/* relationName */.CJ)(parent), lock: 'SHARE ROW EXCLUSIVE', work: [] }];
}
function isRequired(column) {
    return inline(column, 'CONSTR_NOTNULL') !== undefined || inline(column, 'CONSTR_PRIMARY') !== undefined;
}
function hasValue(column) {
    const counted = isSerial(columnType(column.typeName)) || inline(column, 'CONSTR_IDENTITY') !== undefined;
    return counted || inline(column, 'CONSTR_GENERATED') !== undefined || hasDefault(column);
}
function hasDefault(column) {
    const found = inline(column, 'CONSTR_DEFAULT');
    return found !== undefined && !isNull(found.raw_expr);
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/detectors/batches.js


function batches(scene, table, column, value = 'DEFAULT') {
    const name = (0,src_name/* quoteName */.AB)(column);
    return batch(scene, table, `SET ${name} = ${value}`, `${name} IS NULL`);
}
function batch(scene, table, set, where) {
    const [relation, key] = [(0,src_name/* formatName */.nD)(table), (0,src_name/* quoteName */.AB)(keyColumn(scene, table))];
    return [
        '-- a backfill, outside of the migration: repeat it, one transaction each, until it changes no row',
        `UPDATE ${relation} ${set}`,
        `  WHERE ${key} IN (SELECT ${key} FROM ${relation} WHERE ${where} ORDER BY ${key} LIMIT 5000 FOR UPDATE SKIP LOCKED);`,
    ].join('\n');
}
function deleteBatch(scene, table, where) {
    const [relation, key] = [(0,src_name/* formatName */.nD)(table), (0,src_name/* quoteName */.AB)(keyColumn(scene, table))];
    const condition = where === undefined ? '' : ` WHERE ${where}`;
    return [
        '-- outside of the migration: repeat it, one transaction each, until it deletes no row',
        `DELETE FROM ${relation}`,
        `  WHERE ${key} IN (SELECT ${key} FROM ${relation}${condition} ORDER BY ${key} LIMIT 5000 FOR UPDATE SKIP LOCKED);`,
    ].join('\n');
}
function keyColumn({ schema }, table) {
    const constraints = [...(schema.tables.get(keyOf(table))?.constraints.values() ?? [])];
    const primary = constraints.find(({ kind }) => kind === 'primary');
    return primary?.columns.length === 1 ? (primary.columns[0] ?? 'id') : 'id';
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/detectors/add-column.js






function addColumn(scene, command) {
    const definition = (0,src_node/* parts */.rT)(command.command.def).ColumnDef;
    if (definition === undefined)
        return;
    const { table, tableName } = command;
    const name = (0,src_name/* quoteName */.AB)(definition.colname ?? '');
    const column = { scene, command, definition, name, on: [table], add: `ALTER TABLE ${tableName} ADD COLUMN ${name}` };
    if (isRequired(definition) && !hasValue(definition))
        requireWithoutDefault(column);
    const cause = rewriteCause(definition, scene);
    if (cause !== undefined)
        rewrite(column, cause);
    else
        unknownType(column);
    inlineConstraint(column);
}
function requireWithoutDefault({ scene, command, definition, name, on, add }) {
    const { tableName } = command;
    const proof = (0,src_name/* quoteName */.AB)(`${command.table.name}_${definition.colname}_not_null`);
    scene.report('MG107', {
        what: `Adds ${tableName}.${name} as required, without a default`,
        on,
        fix: inFiles(sql(`${add} ${formatType(columnType(definition.typeName))}`), asContract(`ALTER TABLE ${tableName} ADD CONSTRAINT ${proof} CHECK (${name} IS NOT NULL) NOT VALID`)),
    });
}
const causes = {
    'volatile default': 'with a default that differs for each row',
    'default before 11': 'with a default, which before PostgreSQL 11 is written into every row',
    serial: 'with a sequence',
    identity: 'as an identity',
    stored: 'as a stored generated column',
    domain: 'of a domain with a constraint, which rewrites the table on every version, default or not',
};
function rewrite({ scene, command, definition, name, on, add }, cause) {
    const { tableName, table } = command;
    const type = columnType(definition.typeName);
    const id = cause === 'volatile default' || cause === 'default before 11' ? 'MG307' : 'MG308';
    const plain = isSerial(type) ? serialType(type.name) : domainBase(cause, type);
    const fill = batches(scene, table, definition.colname ?? '');
    const alter = `ALTER TABLE ${tableName} ALTER COLUMN ${name}`;
    const value = defaultOf(scene, definition);
    const sequence = (0,src_name/* quoteName */.AB)(`${table.name}_${definition.colname}_seq`);
    const next = sql(`CREATE SEQUENCE ${sequence}`, `${alter} SET DEFAULT nextval('${sequence.replaceAll("'", "''")}')`);
    const counted = cause === 'serial' || cause === 'identity';
    const later = counted ? next : sql(`${alter} SET DEFAULT ${value}`);
    const virtual = scene.serverVersion >= 18 ? sql(command.text.replace(/\bstored\b/i, 'VIRTUAL')) : sql(`${add} ${plain}`);
    const files = cause === 'stored' ? [virtual] : [sql(`${add} ${plain}`), ...(cause === 'domain' && value === '' ? [] : [later])];
    const filled = cause === 'stored' && scene.serverVersion >= 18 ? [] : [fill];
    const what = `Adds ${tableName}.${name} ${causes[cause]}`;
    scene.report(id, { what, on, fix: inFiles(...files, ...filled) });
}
function serialType(name) {
    if (/^big|8$/.test(name))
        return 'bigint';
    return /^small|2$/.test(name) ? 'smallint' : 'integer';
}
function domainBase(cause, type) {
    return cause === 'domain' ? `text /* the base type of ${formatType(type)} */` : formatType(type);
}
function defaultOf(scene, definition) {
    const found = inline(definition, 'CONSTR_DEFAULT');
    if (found === undefined)
        return '';
    const { statement } = scene.step;
    const start = statement.at(found.location);
    const others = (definition.constraints ?? []).map((node) => (0,src_node/* parts */.rT)(node).Constraint?.location ?? 0);
    const next = others.filter((location) => location > (found.location ?? 0)).toSorted((one, other) => one - other)[0];
    const rest = statement.text.slice(start, next === undefined ? undefined : statement.at(next));
    return cutAtComma(rest.replace(/^default\s+/i, '')).trim();
}
function cutAtComma(text) {
    let depth = 0;
    for (let index = 0; index < text.length; index += 1) {
        const letter = text[index];
        if (letter === '(')
            depth += 1;
        if (letter === ')')
            depth -= 1;
        if (letter === ',' && depth === 0)
            return text.slice(0, index);
    }
    return text;
}
function unknownType({ scene, command, definition, name, on, add }) {
    const type = columnType(definition.typeName);
    if (isKnownType(type) || type.array || scene.schema.types.has(keyOf(type)))
        return;
    if (inline(definition, 'CONSTR_GENERATED') !== undefined)
        return;
    scene.report('MG308', {
        what: `Adds ${command.tableName}.${name} of ${formatType(type)}, which no migration creates; if it is a domain with a constraint, every row is written anew`,
        on,
        severity: 'warn',
        quiet: true,
        fix: sql(`${add} text /* the base type of ${formatType(type)} */`),
    });
}
function inlineConstraint({ scene, command, definition, name, on, add }) {
    const { tableName, table } = command;
    const plain = sql(`${add} ${formatType(columnType(definition.typeName))}`);
    const constraint = (suffix) => (0,src_name/* quoteName */.AB)(`${table.name}_${definition.colname}_${suffix}`);
    const rewritten = rewriteCause(definition, scene) !== undefined;
    const check = inline(definition, 'CONSTR_CHECK');
    if (check !== undefined && !rewritten) {
        const added = `ALTER TABLE ${tableName} ADD CONSTRAINT ${constraint('check')} ${checkText(scene, check.location)} NOT VALID`;
        const validate = `ALTER TABLE ${tableName} VALIDATE CONSTRAINT ${constraint('check')}`;
        const what = `Adds ${tableName}.${name} with a CHECK`;
        scene.report('MG310', { what, on, fix: inFiles(plain, sql(added), sql(validate)) });
    }
    if (inline(definition, 'CONSTR_UNIQUE') !== undefined || inline(definition, 'CONSTR_PRIMARY') !== undefined) {
        const primary = inline(definition, 'CONSTR_PRIMARY') !== undefined;
        const index = constraint(primary ? 'pkey' : 'key');
        const build = sql(`CREATE UNIQUE INDEX CONCURRENTLY ${index} ON ${tableName} (${name})`);
        const use = `ALTER TABLE ${tableName} ADD CONSTRAINT ${index} UNIQUE USING INDEX ${index}`;
        const what = `Adds ${tableName}.${name} with an index that is built under the lock`;
        scene.report('MG310', { what, on, fix: inFiles(plain, build, sql(use)) });
    }
    const foreign = inline(definition, 'CONSTR_FOREIGN');
    if (foreign === undefined)
        return;
    const parent = (0,src_name/* relationName */.CJ)(foreign.pktable);
    const keys = (foreign.pk_attrs ?? []).map((node) => (0,src_name/* quoteName */.AB)((0,src_node/* parts */.rT)(node).String?.sval ?? ''));
    const target = `${(0,src_name/* formatName */.nD)(parent)}${keys.length > 0 ? ` (${keys.join(', ')})` : ''}`;
    const added = `ALTER TABLE ${tableName} ADD CONSTRAINT ${constraint('fkey')} FOREIGN KEY (${name}) REFERENCES ${target} NOT VALID`;
    const validate = `ALTER TABLE ${tableName} VALIDATE CONSTRAINT ${constraint('fkey')}`;
    const checks = inline(definition, 'CONSTR_DEFAULT') !== undefined;
    const what = `Adds ${tableName}.${name} with a reference to ${(0,src_name/* formatName */.nD)(parent)}${checks ? ', which is checked for every row' : ''}`;
    scene.report('MG310', {
        what,
        on: scene.isOwn(parent) ? on : [...on, parent],
        severity: checks ? 'error' : 'warn',
        fix: inFiles(plain, sql(added), sql(validate)),
    });
}
function checkText(scene, location) {
    const { statement } = scene.step;
    const text = statement.text.slice(statement.at(location)).replace(/^constraint\s+("[^"]+"|\w+)\s+/i, '');
    let depth = 0;
    for (let index = 0; index < text.length; index += 1) {
        if (text[index] === '(')
            depth += 1;
        if (text[index] !== ')')
            continue;
        depth -= 1;
        if (depth === 0)
            return text.slice(0, index + 1);
    }
    return text;
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/effects/constraint.js


function constraintEffects(table, constraint, surroundings) {
    const unchecked = constraint.skip_validation === true || constraint.is_enforced === false;
    const work = (...kinds) => (unchecked ? [] : kinds);
    switch (String(constraint.contype)) {
        case 'CONSTR_FOREIGN': {
            const lock = 'SHARE ROW EXCLUSIVE';
            return [
                { relation: table, lock, work: work('foreign key check') },
                { relation: (0,src_name/* relationName */.CJ)(constraint.pktable), lock, work: [] },
            ];
        }
        case 'CONSTR_UNIQUE':
        case 'CONSTR_EXCLUSION':
            return [{ relation: table, lock: 'ACCESS EXCLUSIVE', work: constraint.indexname ? [] : ['index build'] }];
        case 'CONSTR_PRIMARY': {
            const scan = primaryKeyScans(table, constraint, surroundings) ? ['scan'] : [];
            const build = constraint.indexname ? [] : ['index build'];
            return [{ relation: table, lock: 'ACCESS EXCLUSIVE', work: [...scan, ...build] }];
        }
        default:
            return [{ relation: table, lock: 'ACCESS EXCLUSIVE', work: work('scan') }];
    }
}
function primaryKeyScans(table, constraint, { schema, serverVersion }) {
    const index = schema.indexes.get(keyOf({ schema: table.schema, name: constraint.indexname ?? '' }));
    const columns = constraint.indexname ? (index?.columns ?? ['?']) : (0,src_node/* stringsOf */.iw)(constraint.keys);
    return columns.some((column) => !isProvedNotNull(table, column, schema, serverVersion));
}
function isProvedNotNull(table, column, schema, serverVersion) {
    if (schema.column(table, column)?.notNull === true)
        return true;
    const constraints = [...(schema.table(table)?.constraints.values() ?? [])];
    return serverVersion >= 12 && constraints.some(({ valid, provesNotNull }) => valid && provesNotNull === column);
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/detectors/command.js

function constraintOf({ command }) {
    return (0,src_node/* parts */.rT)(command.def).Constraint;
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/detectors/add-constraint.js





function addConstraint(scene, command) {
    const constraint = constraintOf(command);
    if (constraint === undefined)
        return;
    const name = (0,src_name/* quoteName */.AB)(readConstraint(constraint, command.table.name)?.name ?? 'constraint_name');
    switch (String(constraint.contype)) {
        case 'CONSTR_CHECK':
        case 'CONSTR_NOTNULL':
        case 'CONSTR_FOREIGN':
            return checked(scene, command, constraint, name);
        case 'CONSTR_UNIQUE':
        case 'CONSTR_PRIMARY':
            return indexed(scene, command, constraint, name);
        case 'CONSTR_EXCLUSION':
            scene.report('MG311', {
                what: `Adds ${name} to ${command.tableName}`,
                on: [command.table],
                fix: sql(command.text),
            });
            return keeps(scene, command, name);
        default:
            return undefined;
    }
}
function keeps(scene, { table, tableName, text }, name) {
    scene.report('MG109', {
        what: `${name} refuses writes to ${tableName} that the running version may make`,
        on: [table],
        fix: sql(text),
        quiet: true,
    });
}
function checked(scene, command, constraint, name) {
    const { table, tableName } = command;
    keeps(scene, command, name);
    const foreign = constraint.contype === 'CONSTR_FOREIGN';
    const parent = (0,src_name/* relationName */.CJ)(constraint.pktable);
    const unchecked = constraint.skip_validation === true || constraint.is_enforced === false;
    if (unchecked)
        return partitionedForeignKey(scene, command, constraint, name);
    const partitioned = scene.schema.table(table)?.kind === 'partitioned' && scene.serverVersion < 18;
    const add = named(command.text, constraint, name);
    const later = inFiles(sql(`${add} NOT VALID`), sql(`ALTER TABLE ${tableName} VALIDATE CONSTRAINT ${name}`));
    const noWay = foreign && partitioned;
    const fix = noWay ? `-- before PostgreSQL 18 on each partition, then on the parent:\n${later}` : later;
    const reason = foreign
        ? `looks up every row of ${tableName} in ${(0,src_name/* formatName */.nD)(parent)}`
        : `checks every row of ${tableName}`;
    scene.report('MG304', { what: `Adding ${name} ${reason}`, on: [table], fix });
}
function partitionedForeignKey(scene, { table, tableName, text }, constraint, name) {
    if (constraint.contype !== 'CONSTR_FOREIGN' || scene.serverVersion >= 18)
        return;
    if (scene.schema.table(table)?.kind !== 'partitioned')
        return;
    scene.report('MG304', {
        what: `${name} cannot be NOT VALID on the partitioned table ${tableName} before PostgreSQL 18, and is refused`,
        on: [table],
        fix: `-- on each partition instead:\n${sql(text.replace(tableName, `${tableName}_partition`))}`,
        quiet: true,
    });
}
function indexed(scene, command, constraint, name) {
    const { table, tableName, text } = command;
    if (constraint.indexname !== undefined)
        return usingIndex(scene, command, constraint, name);
    keeps(scene, command, name);
    const primary = constraint.contype === 'CONSTR_PRIMARY';
    const columns = (0,src_node/* stringsOf */.iw)(constraint.keys).map(src_name/* quoteName */.AB).join(', ');
    const included = (0,src_node/* stringsOf */.iw)(constraint.including).map(src_name/* quoteName */.AB).join(', ');
    const include = included === '' ? '' : ` INCLUDE (${included})`;
    const distinct = constraint.nulls_not_distinct === true ? ' NULLS NOT DISTINCT' : '';
    const build = `CREATE UNIQUE INDEX CONCURRENTLY ${name} ON ${tableName} (${columns})${include}${distinct}`;
    const kind = primary ? 'PRIMARY KEY' : 'UNIQUE';
    const use = `ALTER TABLE ${tableName} ADD CONSTRAINT ${name} ${kind} USING INDEX ${name}`;
    const scans = primary && primaryKeyScans(table, constraint, scene);
    scene.report('MG305', {
        what: `Adding ${name} builds an index of ${tableName} (${columns})`,
        on: [table],
        fix: inFiles(sql(build), ...(scans ? notNullFirst(command, constraint) : []), sql(use)) || text,
    });
}
function notNullFirst({ table, tableName }, constraint) {
    return (0,src_node/* stringsOf */.iw)(constraint.keys).flatMap((column) => {
        const proof = (0,src_name/* quoteName */.AB)(`${table.name}_${column}_not_null`);
        const check = `ALTER TABLE ${tableName} ADD CONSTRAINT ${proof} CHECK (${(0,src_name/* quoteName */.AB)(column)} IS NOT NULL) NOT VALID`;
        return [sql(check), sql(`ALTER TABLE ${tableName} VALIDATE CONSTRAINT ${proof}`)];
    });
}
function usingIndex(scene, command, constraint, name) {
    if (constraint.contype !== 'CONSTR_PRIMARY' || !primaryKeyScans(command.table, constraint, scene))
        return;
    const index = scene.schema.indexes.get(`${command.table.schema ?? 'public'}.${constraint.indexname ?? ''}`);
    if (index === undefined)
        return;
    const keys = index.columns.map((sval) => ({ String: { sval } }));
    scene.report('MG306', {
        what: `${name} makes its columns NOT NULL, and looks at every row of ${command.tableName} for it`,
        on: [command.table],
        fix: inFiles(...notNullFirst(command, { ...constraint, keys }), sql(command.text)),
    });
}
function named(text, constraint, name) {
    return constraint.conname === undefined ? text.replace(/\badd\s+/i, (found) => `${found}CONSTRAINT ${name} `) : text;
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/detectors/partition.js


function attachPartition(scene, { tableName, command, text }) {
    const partition = (0,src_name/* relationName */.CJ)((0,src_node/* parts */.rT)(command.def).PartitionCmd?.name);
    const name = (0,src_name/* formatName */.nD)(partition);
    const scanned = scene.effects.some(({ work }) => work.includes('scan'));
    if (!scanned && scene.serverVersion >= 12)
        return;
    const check = `ALTER TABLE ${name} ADD CONSTRAINT partition_bound CHECK (true /* the partition's bound */) NOT VALID`;
    const validate = `ALTER TABLE ${name} VALIDATE CONSTRAINT partition_bound`;
    scene.report('MG313', {
        what: `Attaching ${name} to ${tableName} looks at every row of it, unless a CHECK proves that they fit`,
        on: [partition],
        fix: inFiles(sql(check), sql(validate), sql(text)),
    });
}
function detachPartition(scene, { table, tableName, command, text }) {
    const { name, concurrent } = (0,src_node/* parts */.rT)(command.def).PartitionCmd ?? {};
    if (concurrent === true)
        return;
    const gentle = scene.serverVersion >= 14 ? sql(`${text} CONCURRENTLY`) : sql("SET lock_timeout = '2s'", text);
    scene.report('MG313', {
        what: `Detaches ${(0,src_name/* formatName */.nD)((0,src_name/* relationName */.CJ)(name))} from ${tableName}`,
        on: [table],
        fix: gentle,
    });
}
function createPartition(scene, create) {
    const [parent] = create.inhRelations ?? [];
    const table = (0,src_name/* relationName */.CJ)((0,src_node/* parts */.rT)(parent).RangeVar);
    const name = (0,src_name/* formatName */.nD)((0,src_name/* relationName */.CJ)(create.relation));
    const bound = scene.text.slice(scene.text.search(/\bfor\s+values\b|\bdefault\s*$/i));
    scene.report('MG313', {
        what: `Creates ${name} as a partition of ${(0,src_name/* formatName */.nD)(table)}`,
        on: [table],
        fix: sql(`CREATE TABLE ${name} (LIKE ${(0,src_name/* formatName */.nD)(table)} INCLUDING DEFAULTS INCLUDING CONSTRAINTS)`, `ALTER TABLE ${(0,src_name/* formatName */.nD)(table)} ATTACH PARTITION ${name} ${bound}`),
    });
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/detectors/set-not-null.js



function setNotNull(scene, { table, tableName, command, text }) {
    const name = command.name ?? '';
    const column = (0,src_name/* quoteName */.AB)(name);
    const { schema, serverVersion } = scene;
    if (schema.column(table, name)?.notNull === true)
        return;
    const kept = isProvedNotNull(table, name, schema, 12);
    const proof = (0,src_name/* quoteName */.AB)(`${table.name}_${name}_not_null`);
    const alter = `ALTER TABLE ${tableName}`;
    const validate = sql(`${alter} VALIDATE CONSTRAINT ${proof}`);
    const check = `${contractFile}\n${sql(`${alter} ADD CONSTRAINT ${proof} CHECK (${column} IS NOT NULL) NOT VALID`)}`;
    const proved = serverVersion >= 12 ? [sql(text, `${alter} DROP CONSTRAINT ${proof}`)] : [];
    const native = `${contractFile}\n${sql(`${alter} ADD CONSTRAINT ${proof} NOT NULL ${column} NOT VALID`)}`;
    const fix = serverVersion >= 18 ? inFiles(native, validate) : inFiles(check, validate, ...proved);
    const on = [table];
    if (!kept)
        scene.report('MG106', { what: `Forbids NULL in ${tableName}.${column}`, on, fix, quiet: true });
    if (!isProvedNotNull(table, name, schema, serverVersion)) {
        const old = serverVersion < 12 ? '; before PostgreSQL 12 a CHECK is no proof: keep the CHECK and leave it at that' : '';
        scene.report('MG306', { what: `SET NOT NULL on ${tableName}.${column} looks at every row${old}`, on, fix });
    }
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/schema/cast.js
const timed = new Set(['interval', 'time', 'timetz', 'timestamp', 'timestamptz']);
function castWork(from, to, setting) {
    if (from.array !== to.array || from.schema !== to.schema)
        return 'rewrite';
    if (from.name === to.name)
        return from.array || sameFamily(from, to) ? sameModifiers(from, to) : 'rewrite';
    if (from.array)
        return 'rewrite';
    if (isText(from) && isText(to))
        return to.modifiers.length === 0 ? 'none' : 'rewrite';
    if (from.name === 'cidr' && to.name === 'inet')
        return 'none';
    if (isCitext(from, to) || isCitext(to, from))
        return setting.indexed ? 'index build' : 'none';
    const clock = new Set([from.name, to.name]);
    if (clock.has('timestamp') && clock.has('timestamptz') && precision(from) === precision(to)) {
        return setting.serverVersion >= 12 && setting.utc ? 'none' : 'rewrite';
    }
    return 'rewrite';
}
function sameFamily(from, to) {
    return from.name !== 'bpchar' || from.modifiers[0] === to.modifiers[0];
}
function sameModifiers(from, to) {
    if (from.modifiers.join() === to.modifiers.join())
        return 'none';
    if (from.array)
        return 'rewrite';
    return widens(from, to) ? 'none' : 'rewrite';
}
function widens(from, to) {
    const [size, scale = 0] = from.modifiers;
    const [newSize, newScale = 0] = to.modifiers;
    if (timed.has(from.name))
        return precision(to) >= precision(from);
    if (from.name === 'varchar')
        return newSize === undefined || (size !== undefined && newSize >= size);
    if (from.name !== 'numeric')
        return false;
    return newSize === undefined || (size !== undefined && newSize >= size && newScale === scale);
}
function precision({ modifiers }) {
    return modifiers[0] ?? 6;
}
function isText(type) {
    return type.name === 'text' || type.name === 'varchar';
}
function isCitext(one, other) {
    return one.name === 'citext' && isText(other) && other.modifiers.length === 0;
}
const sizes = { int2: 1, int4: 2, int8: 3, numeric: 4 };
const floats = { float4: 1, float8: 2 };
function narrows(from, to) {
    if (from.name === to.name)
        return from.name !== 'bpchar' ? !widensOrSame(from, to) : shorter(from, to);
    if (isText(from) && (isText(to) || to.name === 'bpchar'))
        return to.modifiers.length > 0 && shorter(from, to);
    const [whole, newWhole] = [sizes[from.name], sizes[to.name]];
    if (whole !== undefined && newWhole !== undefined)
        return newWhole < whole;
    const [float, newFloat] = [floats[from.name], floats[to.name]];
    if (float !== undefined && newFloat !== undefined)
        return newFloat < float;
    if (from.name.startsWith('timestamp'))
        return to.name === 'date' || to.name === 'time';
    return from.name === 'inet' && to.name === 'cidr';
}
function widensOrSame(from, to) {
    return from.modifiers.join() === to.modifiers.join() || widens(from, to);
}
function shorter(from, to) {
    const [size, newSize] = [from.modifiers[0], to.modifiers[0]];
    return newSize !== undefined && (size === undefined || newSize < size);
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/effects/type-change.js




function typeChange(table, command, surroundings) {
    const { schema, serverVersion, utc } = surroundings;
    const definition = (0,src_node/* parts */.rT)(command.def).ColumnDef ?? {};
    const column = command.name ?? '';
    const to = columnType(definition.typeName);
    const from = schema.column(table, column)?.type;
    const computed = isComputed(definition, column, to);
    const key = keyOf(table);
    const covering = schema.indexesOf(key).filter(({ columns }) => columns.includes(column) || columns.includes(''));
    const indexed = covering.length > 0 || (schema.table(table)?.origin ?? '') === '';
    const cast = from === undefined || computed ? 'rewrite' : castWork(from, to, { serverVersion, utc, indexed });
    const work = new Set();
    if (cast === 'rewrite')
        work.add('rewrite').add('index build');
    else {
        if (cast === 'index build' || (definition.collClause !== undefined && covering.length > 0))
            work.add('index build');
        if (isChecked(table, column, surroundings))
            work.add('scan');
    }
    return { column, from, to, computed, work: [...work] };
}
function isChecked(table, column, { schema }) {
    const constraints = [...(schema.table(table)?.constraints.values() ?? [])];
    return constraints.some(({ kind, columns }) => kind === 'check' && columns.includes(column));
}
function isComputed(definition, column, to) {
    if (definition.raw_default === undefined)
        return false;
    const { TypeCast, ColumnRef } = (0,src_node/* parts */.rT)(definition.raw_default);
    const cast = TypeCast === undefined ? undefined : columnType(TypeCast.typeName);
    const reference = ColumnRef ?? (0,src_node/* parts */.rT)(TypeCast?.arg).ColumnRef;
    const same = cast === undefined || (cast.name === to.name && cast.modifiers.join() === to.modifiers.join());
    return !same || (0,src_node/* stringsOf */.iw)(reference?.fields).at(-1) !== column;
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/detectors/type-change.js






function changeType(scene, { table, tableName, command, text }) {
    const { column, from, to, computed, work } = typeChange(table, command, scene);
    const name = (0,src_name/* quoteName */.AB)(column);
    const fresh = (0,src_name/* quoteName */.AB)(`${column}_new`);
    const change = `${tableName}.${name} from ${from === undefined ? 'a type that no migration says' : formatType(from)} to ${formatType(to)}`;
    const fix = inFiles(sql(`ALTER TABLE ${tableName} ADD COLUMN ${fresh} ${formatType(to)}`), batches(scene, table, `${column}_new`, name), asContract(`ALTER TABLE ${tableName} DROP COLUMN ${name}`));
    const on = [table];
    if (from !== undefined && (narrows(from, to) || computed)) {
        const why = computed ? 'computes its values anew' : 'narrows it';
        scene.report('MG204', { what: `Changes ${change} and ${why}`, on, fix });
        scene.report('MG806', { what: `The old values of ${tableName}.${name} are gone`, on, fix, quiet: true });
    }
    else if (from === undefined && computed) {
        scene.report('MG204', { what: `Changes ${change} by computing its values anew`, on, fix });
    }
    if (work.length > 0)
        return scene.report('MG105', { what: `Changes ${change}`, on, fix });
    return scene.report('MG105', {
        what: `Changes ${change}, which changes the catalog only`,
        on,
        fix: sql(text),
        severity: 'info',
        phase: 'expand',
    });
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/detectors/alter-table.js







function alterTable(scene) {
    const statement = (0,src_node/* parts */.rT)(scene.step.statement.tree).AlterTableStmt;
    if (statement === undefined)
        return;
    if (statement.objtype === 'OBJECT_INDEX' || statement.objtype === 'OBJECT_TYPE')
        return alterOther(scene, statement);
    for (const command of commandsOf(scene, statement))
        judgeCommand(scene, command);
}
function alterOther(scene, statement) {
    const name = (0,src_name/* formatName */.nD)((0,src_name/* relationName */.CJ)(statement.relation));
    const types = new Set((statement.cmds ?? []).map((node) => String((0,src_node/* parts */.rT)(node).AlterTableCmd?.subtype)));
    if (types.has('AT_SetTableSpace')) {
        const fix = '-- build it CONCURRENTLY in the other tablespace under another name, then drop the old one CONCURRENTLY';
        scene.report('MG312', { what: `Writes the index ${name} anew: every query of its table waits`, fix });
    }
    if (types.has('AT_DropColumn') || types.has('AT_AlterColumnType')) {
        const fix = '-- create a new type and a column that has it, fill it, and drop the old ones in contract files';
        scene.report('MG111', { what: `Drops or changes attributes of the type ${name}`, fix });
    }
}
function commandsOf(scene, statement) {
    const table = (0,src_name/* relationName */.CJ)(statement.relation);
    const nodes = statement.cmds ?? [];
    const { head, commands } = clausesOf(scene.step.statement);
    return nodes.flatMap((node, index) => {
        const command = (0,src_node/* parts */.rT)(node).AlterTableCmd;
        const clause = commands.length === nodes.length ? commands[index] : undefined;
        const text = clause === undefined ? scene.text : `${head} ${clause}`;
        return command === undefined ? [] : [{ table, tableName: (0,src_name/* formatName */.nD)(table), command, text, of: nodes.length }];
    });
}
function judgeCommand(scene, command) {
    const { table, tableName, text, command: cmd } = command;
    const plain = text.replace(/\s+cascade\s*$/i, '');
    const on = [table];
    const column = `${tableName}.${(0,src_name/* quoteName */.AB)(cmd.name ?? '')}`;
    if (cmd.behavior === 'DROP_CASCADE') {
        const what = `CASCADE drops whatever depends on ${column}`;
        scene.report('MG205', { what, on, quiet: true, fix: asContract(plain) });
    }
    switch (String(cmd.subtype)) {
        case 'AT_AddColumn':
            return addColumn(scene, command);
        case 'AT_DropColumn':
            scene.report('MG102', { what: `Drops the column ${column}`, on, fix: asContract(plain) });
            return scene.report('MG806', { what: `What is in ${column} is gone`, on, fix: asContract(plain), quiet: true });
        case 'AT_AlterColumnType':
            return changeType(scene, command);
        case 'AT_SetNotNull':
            return setNotNull(scene, command);
        case 'AT_DropNotNull':
            return scene.report('MG114', { what: `Allows NULL in ${column}`, on, fix: sql(text) });
        case 'AT_ColumnDefault':
            return changeDefault(scene, command);
        case 'AT_AddConstraint':
            return addConstraint(scene, command);
        case 'AT_DropConstraint':
            return dropConstraint(scene, command);
        case 'AT_AttachPartition':
            return attachPartition(scene, command);
        case 'AT_DetachPartition':
            return detachPartition(scene, command);
        case 'AT_DropIdentity':
        case 'AT_DropExpression':
            return scene.report('MG108', {
                what: `PostgreSQL no longer gives ${column} a value`,
                on,
                fix: asContract(text),
            });
        default:
            return judgeStorage(scene, command);
    }
}
function judgeStorage(scene, { table, tableName, command, text }) {
    const on = [table];
    const moved = command.name === 'pg_default' || command.name === 'heap';
    switch (String(command.subtype)) {
        case 'AT_SetLogged':
        case 'AT_SetUnLogged':
        case 'AT_SetTableSpace':
        case 'AT_SetAccessMethod':
        case 'AT_SetExpression': {
            const copy = `${tableName.replace(/"$/, '')}_new${tableName.endsWith('"') ? '"' : ''}`;
            const what = `Writes ${tableName} anew (${text.slice(text.search(/\bset\b/i))})`;
            const fix = inFiles(sql(`CREATE TABLE ${copy} (LIKE ${tableName} INCLUDING ALL)`));
            return scene.report('MG312', { what, on, fix, ...(moved && { severity: 'warn' }) });
        }
        case 'AT_DisableTrig':
        case 'AT_DisableTrigAll':
        case 'AT_DisableTrigUser':
        case 'AT_DisableRule':
            return scene.report('MG112', {
                what: `Switches off triggers or rules of ${tableName}`,
                on,
                fix: asContract(text),
            });
        case 'AT_ChangeOwner':
        case 'AT_DisableRowSecurity':
        case 'AT_SetIdentity':
        case 'AT_AddInherit':
        case 'AT_DropInherit': {
            const what = `Changes what statements on ${tableName} may do or reach`;
            const fix = `-- try the running version's queries as its role on a shadow database, then:\n${sql(text)}`;
            return scene.report('MG113', { what, on, fix });
        }
        case 'AT_EnableRowSecurity':
        case 'AT_ForceRowSecurity': {
            const what = `Row level security on ${tableName}: a role without a policy sees no rows`;
            const policy = `CREATE POLICY everything ON ${tableName} USING (true) WITH CHECK (true)`;
            return scene.report('MG113', { what, on, fix: inFiles(sql(policy), sql(text)) });
        }
        default:
            return undefined;
    }
}
function changeDefault(scene, { table, tableName, command, text }) {
    const name = command.name ?? '';
    const column = `${tableName}.${(0,src_name/* quoteName */.AB)(name)}`;
    if (command.def !== undefined) {
        return scene.report('MG110', { what: `Changes the default of ${column}`, on: [table], fix: sql(text) });
    }
    const known = scene.schema.column(table, name);
    if (known?.notNull === false)
        return undefined;
    const certain = known === undefined ? ' (if it is NOT NULL, which no migration says)' : '';
    return scene.report('MG108', {
        what: `Takes away the default of ${column}${certain}`,
        on: [table],
        fix: asContract(text),
        ...(known === undefined && { severity: 'warn' }),
    });
}
function dropConstraint(scene, { table, tableName, command, text }) {
    const name = command.name ?? '';
    const kind = scene.schema.table(table)?.constraints.get(name)?.kind;
    const unique = kind === 'unique' ||
        kind === 'primary' ||
        (kind === undefined && !/(?:^|_)(?:fk|fkey|check|chk|ck|not_null|nn|excl)(?:_|$)/.test(name));
    if (!unique)
        return;
    const what = `Drops ${(0,src_name/* quoteName */.AB)(name)} of ${tableName}`;
    scene.report('MG116', { what, on: [table], fix: asContract(text.replace(/\s+cascade\s*$/i, '')) });
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/detectors/create-table.js




function createTable(scene) {
    const statement = (0,src_node/* parts */.rT)(scene.step.statement.tree).CreateStmt;
    if (statement === undefined)
        return;
    if (statement.partbound !== undefined)
        createPartition(scene, statement);
    const own = keyOf((0,src_name/* relationName */.CJ)(statement.relation));
    const parents = [...(0,walk/* nodesOf */.N)(statement.tableElts, 'Constraint')]
        .map(({ pktable }) => pktable)
        .filter((table) => table !== undefined)
        .map((table) => (0,src_name/* relationName */.CJ)(table))
        .filter((name) => keyOf(name) !== own && !scene.isOwn(name));
    if (parents.length === 0)
        return;
    const names = [...new Set(parents.map(src_name/* formatName */.nD))].join(', ');
    const what = `Refers to ${names}`;
    scene.report('MG316', { what, on: parents, fix: sql("SET lock_timeout = '2s'", scene.text) });
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/detectors/drop.js


function drop(scene) {
    const statement = (0,src_node/* parts */.rT)(scene.step.statement.tree).DropStmt;
    if (statement === undefined)
        return;
    const objects = (statement.objects ?? []).map((object) => target(statement, object));
    const on = objects.map(({ owner }) => owner);
    const names = objects.map(({ written }) => written).join(', ');
    const plain = scene.text.replace(/\s+cascade\s*$/i, '');
    if (statement.behavior === 'DROP_CASCADE') {
        const fix = statement.removeType === 'OBJECT_SCHEMA' ? memberDrops(scene, on) : asContract(plain);
        scene.report('MG205', { what: `CASCADE drops whatever depends on ${names}`, on, quiet: true, fix });
    }
    switch (String(statement.removeType)) {
        case 'OBJECT_TABLE':
        case 'OBJECT_FOREIGN_TABLE':
            scene.report('MG101', { what: `Drops ${names}`, on, fix: asContract(plain) });
            return scene.report('MG806', { what: `What is in ${names} is gone`, on, quiet: true, fix: asContract(plain) });
        case 'OBJECT_SCHEMA':
            return scene.report('MG203', { what: `Drops the schema ${names}`, fix: memberDrops(scene, on) });
        case 'OBJECT_INDEX':
            return dropIndex(scene, statement, names);
        case 'OBJECT_TYPE':
        case 'OBJECT_DOMAIN':
            if (objects.every(({ owner }) => ownsType(scene, owner)))
                return undefined;
            return scene.report('MG111', { what: `Drops the type ${names}`, phase: 'contract', fix: asContract(plain) });
        default:
            return dropCode(scene, statement, names, on, plain);
    }
}
function memberDrops({ schema }, on) {
    const members = [...schema.tables.values()].filter((table) => on.some(({ name }) => table.name.schema === name));
    const drops = members.map((table) => `DROP TABLE ${(0,src_name/* formatName */.nD)(table.name)}`);
    const last = '-- every object inside it by name, in contract files; the empty schema last, by hand';
    return drops.length > 0 ? `${last}\n${asContract(...drops)}` : last;
}
function target(statement, object) {
    const items = (0,src_node/* parts */.rT)(object).List?.items;
    const onTable = /TRIGGER|POLICY|RULE/.test(statement.removeType ?? '') && items !== undefined;
    if (!onTable)
        return { owner: (0,src_name/* objectName */.Hd)(object), written: (0,src_name/* formatName */.nD)((0,src_name/* objectName */.Hd)(object)) };
    const owner = (0,src_name/* listName */.sY)(items.slice(0, -1));
    return { owner, written: `${(0,src_name/* formatName */.nD)({ schema: undefined, name: (0,src_name/* listName */.sY)(items).name })} on ${(0,src_name/* formatName */.nD)(owner)}` };
}
function ownsType({ schema, stage }, name) {
    return schema.types.get(`${name.schema ?? 'public'}.${name.name}`)?.origin === stage.migration.path;
}
function dropCode(scene, statement, names, on, plain) {
    const kind = statement.removeType ?? '';
    if (kind === 'OBJECT_STATISTIC_EXT' || kind === 'OBJECT_EVENT_TRIGGER')
        return;
    const word = kind.slice('OBJECT_'.length).toLowerCase().replace('matview', 'materialized view').replaceAll('_', ' ');
    const replaced = scene.isRecreated(kind, on, names);
    scene.report('MG112', {
        what: `Drops the ${word} ${names}${replaced ? ', and creates it anew in the same transaction' : ''}`,
        on: kind === 'OBJECT_FUNCTION' ? [] : on,
        fix: asContract(plain),
        ...(replaced && { severity: 'warn', phase: 'expand' }),
    });
}
function dropIndex(scene, statement, names) {
    const indexes = (statement.objects ?? []).map((object) => scene.schema.indexes.get(keyIn((0,src_name/* objectName */.Hd)(object))));
    const tables = indexes.flatMap((index) => (index === undefined ? [] : [scene.schema.tables.get(index.table)?.name]));
    const on = tables.filter((name) => name !== undefined);
    if (on.length > 0 && on.every((name) => scene.isOwn(name)))
        return;
    if (statement.concurrent !== true) {
        const gentle = insertAfter(scene.text.replace(/\s+cascade\s*$/i, ''), /\bindex\b/i, 'CONCURRENTLY');
        scene.report('MG302', { what: `Drops the index ${names}`, on, fix: sql(gentle) });
    }
    if (indexes.some((index) => index?.unique === true)) {
        const fix = asContract(insertAfter(scene.text.replace(/\bconcurrently\s+/i, ''), /\bindex\b/i, 'CONCURRENTLY'));
        scene.report('MG116', { what: `Drops the unique index ${names}`, on, quiet: true, fix });
    }
}
function keyIn({ schema, name }) {
    return `${schema ?? 'public'}.${name}`;
}
function dropDatabase(scene) {
    const name = (0,src_node/* parts */.rT)(scene.step.statement.tree).DropdbStmt?.dbname ?? '';
    scene.report('MG203', {
        what: `Drops the database ${name}`,
        fix: '-- by hand, after a backup that was restored and counted',
    });
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/detectors/index-build.js


function createIndex(scene) {
    const statement = (0,src_node/* parts */.rT)(scene.step.statement.tree).IndexStmt;
    if (statement === undefined)
        return;
    const table = (0,src_name/* relationName */.CJ)(statement.relation);
    const on = [table];
    const columns = (statement.indexParams ?? []).map((node) => (0,src_node/* parts */.rT)(node).IndexElem?.name ?? 'expr');
    const name = (0,src_name/* quoteName */.AB)(statement.idxname ?? [table.name, ...columns, 'idx'].join('_'));
    const what = `Builds ${name} on ${(0,src_name/* formatName */.nD)(table)}`;
    const only = statement.relation?.inh !== true;
    if (statement.unique === true && !only) {
        const why = `${what}, which refuses doubles that the running version may write`;
        scene.report('MG109', { what: why, on, quiet: true, fix: sql(gentle(scene.text)) });
    }
    if (only && statement.concurrent !== true)
        return;
    const partitioned = scene.schema.table(table)?.kind === 'partitioned';
    if (partitioned) {
        const refused = statement.concurrent === true ? ': CONCURRENTLY is refused on a partitioned table' : ' and all its partitions';
        return scene.report('MG301', {
            what: `${what}${refused}`,
            on,
            fix: partitionedFix(statement.idxname === undefined ? insertAfter(scene.text, /\bindex(?:\s+concurrently)?\b/i, name) : scene.text, name, (0,src_name/* formatName */.nD)(table)),
        });
    }
    if (statement.concurrent !== true)
        return scene.report('MG301', { what, on, fix: sql(gentle(scene.text)) });
    return concurrently(scene, name, on);
}
function gentle(text) {
    return /\bconcurrently\b/i.test(text) ? text : insertAfter(text, /\bindex\b/i, 'CONCURRENTLY');
}
function partitionedFix(text, name, table) {
    const parent = text.replace(/\bconcurrently\s+/i, '').replace(/\bon\s+(?:only\s+)?/i, 'ON ONLY ');
    const [index, partition] = [`${name.replaceAll('"', '')}_partition`, `${table.replaceAll('"', '')}_partition`];
    const [head = '', tail = ''] = parent.split(/\bON ONLY /);
    const child = `${gentle(head).replace(name, index)}ON ${tail.replace(table, partition)}`;
    return inFiles(sql(parent), `-- for each partition:\n${sql(child)}`, sql(`ALTER INDEX ${name} ATTACH PARTITION ${index}`));
}
function concurrently(scene, name, on) {
    const statement = (0,src_node/* parts */.rT)(scene.step.statement.tree).IndexStmt;
    const dropped = scene.memory.droppedIndexes.has(statement?.idxname ?? '');
    if (statement?.if_not_exists !== true || dropped)
        return;
    const schema = on[0]?.schema;
    const index = schema === undefined ? name : `${(0,src_name/* quoteName */.AB)(schema)}.${name}`;
    const create = scene.text.replace(/\bif\s+not\s+exists\s+/i, '');
    scene.report('MG702', {
        what: `Builds ${name} unless one with its name is there, also an INVALID one`,
        on,
        quiet: true,
        fix: inFiles(sql(`DROP INDEX CONCURRENTLY IF EXISTS ${index}`), sql(create)),
    });
}
function reindex(scene) {
    const statement = (0,src_node/* parts */.rT)(scene.step.statement.tree).ReindexStmt;
    const concurrent = (statement?.params ?? []).some((node) => (0,src_node/* parts */.rT)(node).DefElem?.defname === 'concurrently');
    if (statement === undefined || concurrent)
        return;
    const name = statement.relation === undefined ? (statement.name ?? '') : (0,src_name/* formatName */.nD)((0,src_name/* relationName */.CJ)(statement.relation));
    const gentler = insertAfter(scene.text, /\b(?:index|table|schema|database|system)\b/i, 'CONCURRENTLY');
    scene.report('MG303', {
        what: `Rebuilds indexes (${name})`,
        on: statement.kind === 'REINDEX_OBJECT_TABLE' ? [(0,src_name/* relationName */.CJ)(statement.relation)] : [],
        fix: scene.serverVersion >= 12
            ? sql(gentler)
            : '-- before PostgreSQL 12: build a second index CONCURRENTLY, then drop the first',
    });
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/detectors/rebuild.js


const repack = (name) => `-- outside of the migration, without blocking: pg_repack --table ${name}`;
function cluster(scene) {
    const relation = (0,src_node/* parts */.rT)(scene.step.statement.tree).ClusterStmt?.relation;
    const name = relation === undefined ? 'every clustered table' : (0,src_name/* formatName */.nD)((0,src_name/* relationName */.CJ)(relation));
    const on = relation === undefined ? [] : [(0,src_name/* relationName */.CJ)(relation)];
    scene.report('MG303', { what: `Writes ${name} anew in the order of an index`, on, fix: repack(name) });
}
function vacuum(scene) {
    const statement = (0,src_node/* parts */.rT)(scene.step.statement.tree).VacuumStmt;
    const full = (statement?.options ?? []).some((node) => (0,src_node/* parts */.rT)(node).DefElem?.defname === 'full');
    if (!full)
        return;
    const on = (statement?.rels ?? []).map((node) => (0,src_name/* relationName */.CJ)((0,src_node/* parts */.rT)(node).VacuumRelation?.relation));
    const name = on.length === 0 ? 'every table' : on.map(src_name/* formatName */.nD).join(', ');
    scene.report('MG303', { what: `VACUUM FULL writes ${name} anew`, on, fix: repack(name) });
}
function refresh(scene) {
    const statement = (0,src_node/* parts */.rT)(scene.step.statement.tree).RefreshMatViewStmt;
    if (statement === undefined)
        return;
    const view = (0,src_name/* relationName */.CJ)(statement.relation);
    const gentle = statement.concurrent === true;
    scene.report('MG303', {
        what: `Refreshes ${(0,src_name/* formatName */.nD)(view)}${gentle ? ', which lets reads go on but no other refresh' : ''}`,
        on: [view],
        fix: sql(gentle ? scene.text : insertAfter(scene.text, /\bview\b/i, 'CONCURRENTLY')),
        ...(gentle && { severity: 'info', phase: 'expand' }),
    });
}
function lockTable(scene) {
    const on = ((0,src_node/* parts */.rT)(scene.step.statement.tree).LockStmt?.relations ?? []).map((node) => (0,src_name/* relationName */.CJ)((0,src_node/* parts */.rT)(node).RangeVar));
    scene.report('MG314', {
        what: `Locks ${on.map(src_name/* formatName */.nD).join(', ')}`,
        on,
        fix: '-- leave it out: each statement takes the lock that it needs',
    });
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/detectors/rename.js




function rename(scene) {
    const statement = (0,src_node/* parts */.rT)(scene.step.statement.tree).RenameStmt;
    if (statement === undefined)
        return undefined;
    const relation = (0,src_name/* relationName */.CJ)(statement.relation);
    const to = statement.newname ?? '';
    switch (String(statement.renameType)) {
        case 'OBJECT_COLUMN':
            return renameColumn(scene, relation, statement.subname ?? '', to);
        case 'OBJECT_TABLE':
        case 'OBJECT_VIEW':
        case 'OBJECT_MATVIEW':
        case 'OBJECT_FOREIGN_TABLE':
            return renameRelation(scene, relation, { ...relation, name: to });
        case 'OBJECT_SCHEMA':
            return scene.report('MG104', {
                what: `Renames the schema ${(0,src_name/* quoteName */.AB)(statement.subname ?? '')} to ${(0,src_name/* quoteName */.AB)(to)}`,
                fix: inFiles(sql(`CREATE SCHEMA ${(0,src_name/* quoteName */.AB)(to)}`)),
            });
        case 'OBJECT_DATABASE':
        case 'OBJECT_ROLE': {
            const kind = statement.renameType === 'OBJECT_ROLE' ? 'role' : 'database';
            const what = `Renames the ${kind} ${(0,src_name/* quoteName */.AB)(statement.subname ?? '')}: nobody who uses its name can connect`;
            return scene.report('MG104', { what, fix: `-- create the new ${kind} beside the old one` });
        }
        case 'OBJECT_TYPE':
        case 'OBJECT_DOMAIN':
        case 'OBJECT_ATTRIBUTE':
            return renameType(scene, statement.object === undefined ? relation : (0,src_name/* objectName */.Hd)(statement.object), to);
        case 'OBJECT_FUNCTION':
        case 'OBJECT_PROCEDURE':
        case 'OBJECT_ROUTINE':
        case 'OBJECT_SEQUENCE': {
            const name = (0,src_name/* formatName */.nD)(statement.object === undefined ? relation : (0,src_name/* objectName */.Hd)(statement.object));
            return scene.report('MG112', {
                what: `Renames ${name} to ${(0,src_name/* quoteName */.AB)(to)}: its old name is gone`,
                phase: 'unsafe',
                fix: `-- create ${(0,src_name/* quoteName */.AB)(to)} beside ${name}, and drop ${name} in a contract file`,
            });
        }
        default:
            return undefined;
    }
}
function renameColumn(scene, table, from, to) {
    const type = scene.schema.column(table, from)?.type;
    const relation = (0,src_name/* formatName */.nD)(table);
    const [old, fresh] = [(0,src_name/* quoteName */.AB)(from), (0,src_name/* quoteName */.AB)(to)];
    scene.report('MG103', {
        what: `Renames ${relation}.${old} to ${fresh}`,
        on: [table],
        fix: inFiles(sql(`ALTER TABLE ${relation} ADD COLUMN ${fresh} ${type === undefined ? `text /* the type of ${from} */` : formatType(type)}`), batches(scene, table, to, old), asContract(`ALTER TABLE ${relation} DROP COLUMN ${old}`)),
    });
}
function renameRelation(scene, from, to) {
    const kept = scene.isRecreated('OBJECT_VIEW', [from], '');
    scene.report('MG104', {
        what: `Renames ${(0,src_name/* formatName */.nD)(from)} to ${(0,src_name/* formatName */.nD)(to)}${kept ? ', and a view keeps the old name' : ''}`,
        on: [from],
        fix: `BEGIN;\n${sql(scene.text, `CREATE VIEW ${(0,src_name/* formatName */.nD)(from)} AS SELECT * FROM ${(0,src_name/* formatName */.nD)(to)}`)}\nCOMMIT;`,
        ...(kept && { severity: 'warn', phase: 'expand' }),
    });
}
function moveToSchema(scene) {
    const statement = (0,src_node/* parts */.rT)(scene.step.statement.tree).AlterObjectSchemaStmt;
    const from = statement?.relation === undefined ? (0,src_name/* objectName */.Hd)(statement?.object) : (0,src_name/* relationName */.CJ)(statement.relation);
    const to = { schema: statement?.newschema, name: from.name };
    if (statement?.objectType === 'OBJECT_TYPE' || statement?.objectType === 'OBJECT_DOMAIN') {
        return renameType(scene, from, (0,src_name/* formatName */.nD)(to));
    }
    if (statement?.relation !== undefined)
        return renameRelation(scene, from, to);
    return scene.report('MG104', {
        what: `Moves ${(0,src_name/* formatName */.nD)(from)} to the schema ${to.schema}`,
        fix: `-- create ${(0,src_name/* formatName */.nD)(to)} beside it`,
    });
}
function renameType(scene, name, to) {
    if (scene.schema.types.get(`${name.schema ?? 'public'}.${name.name}`)?.origin === scene.stage.migration.path)
        return;
    scene.report('MG111', {
        what: `Renames the type ${(0,src_name/* formatName */.nD)(name)} to ${to}`,
        fix: `-- create the new type, add a column that has it, fill it, and drop ${(0,src_name/* formatName */.nD)(name)} in a contract file`,
    });
}
function alterEnum(scene) {
    const statement = (0,src_node/* parts */.rT)(scene.step.statement.tree).AlterEnumStmt;
    if (statement === undefined)
        return;
    const name = (0,src_name/* objectName */.Hd)({ List: { items: statement.typeName ?? [] } });
    if (scene.schema.types.get(`${name.schema ?? 'public'}.${name.name}`)?.origin === scene.stage.migration.path)
        return;
    const [old, fresh] = [(0,src_name/* quoteLiteral */.ce)(statement.oldVal ?? ''), (0,src_name/* quoteLiteral */.ce)(statement.newVal ?? '')];
    const add = `ALTER TYPE ${(0,src_name/* formatName */.nD)(name)} ADD VALUE IF NOT EXISTS ${fresh}`;
    if (statement.oldVal === undefined) {
        return scene.report('MG115', {
            what: `Adds ${fresh} to ${(0,src_name/* formatName */.nD)(name)}`,
            fix: `-- migrate-gate: irreversible reason="an enum value cannot be dropped"\n${sql(scene.text)}`,
        });
    }
    return scene.report('MG111', {
        what: `Renames the value ${old} of ${(0,src_name/* formatName */.nD)(name)} to ${fresh}`,
        fix: inFiles(sql(add), `-- fill the rows that hold ${old} in batches; nothing has to be dropped`),
    });
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/effects/writers.js

function writersOf(node) {
    if (node === undefined)
        return [];
    const { ExplainStmt, PrepareStmt, CopyStmt, SelectStmt, ...tree } = (0,src_node/* parts */.rT)(node);
    const inner = ExplainStmt?.query ?? PrepareStmt?.query ?? CopyStmt?.query;
    if (inner !== undefined)
        return writersOf(inner);
    const writer = tree.UpdateStmt ?? tree.DeleteStmt ?? tree.InsertStmt ?? tree.MergeStmt;
    const clauses = (writer ?? SelectStmt)?.withClause?.ctes ?? [];
    const before = clauses.flatMap((clause) => writersOf((0,src_node/* parts */.rT)(clause).CommonTableExpr?.ctequery));
    return writer === undefined ? before : [node, ...before];
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/detectors/rows.js





function changeRows(scene) {
    const { UpdateStmt, DeleteStmt } = (0,src_node/* parts */.rT)(scene.step.statement.tree);
    const statement = UpdateStmt ?? DeleteStmt;
    if (statement === undefined || scene.step.source === 'definition')
        return;
    const table = (0,src_name/* relationName */.CJ)(statement.relation);
    const verb = UpdateStmt === undefined ? 'Deletes' : 'Changes';
    const where = statement.whereClause === undefined ? undefined : whereText(scene.text);
    const fix = UpdateStmt === undefined ? deleteBatch(scene, table, where) : updateBatch(scene, table, where);
    if (statement.whereClause === undefined || namesNothing(statement.whereClause)) {
        scene.report('MG202', { what: `${verb} every row of ${(0,src_name/* formatName */.nD)(table)}`, on: [table], fix });
        if (UpdateStmt === undefined) {
            scene.report('MG806', { what: `The rows of ${(0,src_name/* formatName */.nD)(table)} are gone`, on: [table], quiet: true, fix });
        }
        return;
    }
    if (isBounded(scene, table, statement.whereClause))
        return;
    scene.report('MG601', { what: `${verb} rows of ${(0,src_name/* formatName */.nD)(table)} in one go`, on: [table], fix });
}
function changeRowsInside(scene) {
    const { tree } = scene.step.statement;
    if (scene.step.source === 'definition' || isPlanned(tree))
        return;
    const fix = '-- as a statement of its own, outside of the migration, in batches by key: repeat it until it changes no row';
    for (const writer of writersOf(tree)) {
        const { UpdateStmt, DeleteStmt, MergeStmt } = (0,src_node/* parts */.rT)(writer);
        const changed = UpdateStmt ?? DeleteStmt;
        const on = [(0,src_name/* relationName */.CJ)((changed ?? MergeStmt)?.relation)];
        const names = on.map(src_name/* formatName */.nD).join();
        const [source] = (0,walk/* nodesOf */.N)(MergeStmt?.sourceRelation, 'RangeVar');
        if (source !== undefined)
            scene.report('MG601', { what: `Merges rows into ${names} in one go`, on, fix });
        if (changed === undefined || writer === tree)
            continue;
        const every = changed.whereClause === undefined || namesNothing(changed.whereClause);
        const what = `Changes ${every ? 'every row' : 'rows'} of ${names} inside of another statement`;
        scene.report(every ? 'MG202' : 'MG601', { what, on, fix });
    }
}
function isPlanned(tree) {
    const { ExplainStmt } = (0,src_node/* parts */.rT)(tree);
    const options = (ExplainStmt?.options ?? []).map((node) => (0,src_node/* parts */.rT)(node).DefElem?.defname);
    return ExplainStmt !== undefined && !options.includes('analyze');
}
function updateBatch(scene, table, where) {
    const set = /\bset\b[\s\S]*$/i.exec(scene.text)?.[0] ?? 'SET';
    const column = /^set\s+("[^"]+"|\w+)/i.exec(set)?.[1] ?? (0,src_name/* quoteName */.AB)('id');
    const assigned = where === undefined
        ? set
        : set
            .slice(0, Math.max(0, set.lastIndexOf(where)))
            .replace(/\bwhere\s*$/i, '')
            .trim();
    return batch(scene, table, assigned.replaceAll(/\s+/g, ' '), where ?? `${column} IS NULL /* the rows that are still to be done */`);
}
function whereText(text) {
    return text.slice(text.toLowerCase().lastIndexOf('where') + 'where'.length).trim();
}
function isBounded(scene, table, where) {
    return conjuncts(where).some((node) => {
        const { A_Expr, SubLink } = (0,src_node/* parts */.rT)(node);
        if (SubLink?.subLinkType === 'ANY_SUBLINK')
            return isLimited(SubLink.subselect);
        const words = (0,src_node/* stringsOf */.iw)((0,src_node/* parts */.rT)(A_Expr?.lexpr).ColumnRef?.fields);
        const column = words.at(-1);
        if (column === undefined || !isOf(scene, table, words.at(-2)) || !isKey(scene, table, column))
            return false;
        if (A_Expr?.kind === 'AEXPR_BETWEEN')
            return true;
        const operator = (0,src_node/* stringOf */.Je)(A_Expr?.name?.[0]);
        return (operator === '=' &&
            (A_Expr?.kind === 'AEXPR_OP' || A_Expr?.kind === 'AEXPR_IN') &&
            [...(0,walk/* nodesOf */.N)(A_Expr.rexpr, 'ColumnRef')].length === 0);
    });
}
const largestBatch = 100_000;
function isLimited(subselect) {
    const limit = (0,src_node/* parts */.rT)(subselect).SelectStmt?.limitCount;
    if (limit === undefined)
        return false;
    const constant = (0,src_node/* parts */.rT)(limit).A_Const;
    return (constant === undefined ||
        (constant.isnull !== true && (constant.ival?.ival ?? 0) <= largestBatch && constant.fval === undefined));
}
function isOf(scene, table, qualifier) {
    const { UpdateStmt, DeleteStmt } = (0,src_node/* parts */.rT)(scene.step.statement.tree);
    const alias = (UpdateStmt ?? DeleteStmt)?.relation?.alias?.aliasname;
    if (qualifier !== undefined)
        return qualifier === (alias ?? table.name);
    return UpdateStmt?.fromClause === undefined && DeleteStmt?.usingClause === undefined;
}
function namesNothing(where) {
    for (const kind of ['ColumnRef', 'SubLink', 'FuncCall', 'CurrentOfExpr']) {
        for (const _ of (0,walk/* nodesOf */.N)(where, kind))
            return false;
    }
    return true;
}
function conjuncts(node) {
    const { BoolExpr } = (0,src_node/* parts */.rT)(node);
    return BoolExpr?.boolop === 'AND_EXPR' ? (BoolExpr.args ?? []).flatMap(conjuncts) : [node];
}
function isKey({ schema }, table, column) {
    if (/^(?:id|uuid|key|code|slug)$/.test(column))
        return true;
    return schema
        .indexesOf(keyOf(table))
        .some(({ unique, columns }) => unique && columns.length === 1 && columns[0] === column);
}
function readBy(select) {
    if (select === undefined)
        return [];
    const own = [...(0,walk/* nodesOf */.N)(select.fromClause, 'RangeVar')].map((relation) => (0,src_name/* relationName */.CJ)(relation));
    return [...own, ...readBy(select.larg), ...readBy(select.rarg)];
}
function insertRows(scene) {
    const statement = (0,src_node/* parts */.rT)(scene.step.statement.tree).InsertStmt;
    const select = (0,src_node/* parts */.rT)(statement?.selectStmt).SelectStmt;
    if (scene.step.source === 'definition' || select === undefined)
        return;
    const reads = readBy(select);
    if (reads.length === 0 || select.limitCount !== undefined)
        return;
    const table = (0,src_name/* relationName */.CJ)(statement?.relation);
    if (reads.every((name) => scene.isOwn(name)))
        return;
    scene.report('MG601', {
        what: `Copies rows into ${(0,src_name/* formatName */.nD)(table)} in one go`,
        on: [table],
        fix: `-- a backfill, outside of the migration: repeat it, one transaction each, until it copies no row\n${sql(`${scene.text.trim()} LIMIT 5000 /* and leave out the rows that are copied already */`)}`,
    });
}
function truncate(scene) {
    const statement = (0,src_node/* parts */.rT)(scene.step.statement.tree).TruncateStmt;
    const on = (statement?.relations ?? []).map((node) => (0,src_name/* relationName */.CJ)((0,src_node/* parts */.rT)(node).RangeVar));
    const names = on.map(src_name/* formatName */.nD).join(', ');
    const [first] = on;
    const fix = first === undefined ? '' : deleteBatch(scene, first, undefined);
    scene.report('MG201', { what: `Empties ${names}`, on, fix });
    if (statement?.behavior === 'DROP_CASCADE') {
        scene.report('MG205', { what: `CASCADE also empties every table that refers to ${names}`, on, quiet: true, fix });
    }
    scene.report('MG806', { what: `The rows of ${names} are gone`, on, quiet: true, fix });
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/detectors/detectors.js








const detectors = new Map([
    ['AlterTableStmt', alterTable],
    ['AlterDomainStmt', alterDomain],
    ['AlterEnumStmt', alterEnum],
    ['AlterObjectSchemaStmt', moveToSchema],
    ['ClusterStmt', cluster],
    ['CreatePolicyStmt', createPolicy],
    ['CreateStmt', createTable],
    ['CreateTrigStmt', createTrigger],
    ['DeleteStmt', changeRows],
    ['DropStmt', drop],
    ['DropdbStmt', dropDatabase],
    ['GrantStmt', revoke],
    ['IndexStmt', createIndex],
    ['InsertStmt', insertRows],
    ['LockStmt', lockTable],
    ['RefreshMatViewStmt', refresh],
    ['ReindexStmt', reindex],
    ['RenameStmt', rename],
    ['TruncateStmt', truncate],
    ['UpdateStmt', changeRows],
    ['VacuumStmt', vacuum],
]);

;// CONCATENATED MODULE: ./build/packages/hazards/src/lock.js
const locks = [
    'ACCESS SHARE',
    'ROW SHARE',
    'ROW EXCLUSIVE',
    'SHARE UPDATE EXCLUSIVE',
    'SHARE',
    'SHARE ROW EXCLUSIVE',
    'EXCLUSIVE',
    'ACCESS EXCLUSIVE',
];
function atLeast(lock, other) {
    return locks.indexOf(lock) >= locks.indexOf(other);
}
function stronger(one, other) {
    return atLeast(one, other) ? one : other;
}
function waiters(lock) {
    switch (lock) {
        case 'ACCESS EXCLUSIVE':
            return 'every read and write of it waits';
        case 'EXCLUSIVE':
            return 'every write of it waits, reads go on';
        case 'SHARE ROW EXCLUSIVE':
        case 'SHARE':
            return 'every INSERT, UPDATE and DELETE waits, reads go on';
        case 'SHARE UPDATE EXCLUSIVE':
            return 'reads and writes go on; other schema changes, VACUUM and ANALYZE wait';
        case 'ROW EXCLUSIVE':
            return 'reads and writes of other rows go on; schema changes wait';
        case 'ROW SHARE':
        case 'ACCESS SHARE':
            return 'reads and writes go on';
    }
}

// EXTERNAL MODULE: ./build/packages/sql/src/constant-text.js
var constant_text = __webpack_require__(5118);
;// CONCATENATED MODULE: ./build/packages/hazards/src/session.js

class Session {
    #settings = new Map();
    #before = new Map();
    get(name) {
        return this.#settings.get(name);
    }
    get home() {
        const [first = ''] = (this.get('search_path')?.value ?? 'public').split(',');
        return first.trim().replaceAll('"', '');
    }
    begin() {
        this.#before = this.#settings;
    }
    undo() {
        this.#settings = this.#before;
    }
    end(kind) {
        const kept = kind === 'TRANS_STMT_ROLLBACK' ? this.#before : this.#settings;
        this.#settings = new Map([...kept].filter(([, { local }]) => !local));
    }
    see(node, line, inTransaction) {
        const { VariableSetStmt: set, DiscardStmt, SelectStmt } = (0,src_node/* parts */.rT)(node);
        if (DiscardStmt?.target === 'DISCARD_ALL')
            return this.#forget(undefined, line);
        if (SelectStmt !== undefined)
            return this.#configure(SelectStmt, line, inTransaction);
        if (set === undefined)
            return undefined;
        const name = set.name?.toLowerCase() ?? '';
        if (set.kind === 'VAR_RESET_ALL')
            return this.#forget(undefined, line);
        if (set.kind === 'VAR_RESET' || set.kind === 'VAR_SET_DEFAULT')
            return this.#forget(name, line);
        return this.#set(name, session_valueOf(set.args?.[0]), line, set.is_local === true, inTransaction);
    }
    #set(name, value, line, local, inTransaction) {
        if (local && !inTransaction)
            return { name, line, why: 'local outside of a transaction' };
        this.#settings = new Map([...this.#settings, [name, { value, line, local }]]);
        return undefined;
    }
    #forget(name, line) {
        const had = this.#settings.has('lock_timeout') && (name ?? 'lock_timeout') === 'lock_timeout';
        this.#settings = new Map([...this.#settings].filter(([key]) => name !== undefined && key !== name));
        return had ? { name: 'lock_timeout', line, why: 'reset' } : undefined;
    }
    #configure(select, line, inTransaction) {
        const calls = [...(0,walk/* nodesOf */.N)(select, 'FuncCall')].filter(({ funcname }) => (0,src_node/* stringOf */.Je)(funcname?.at(-1)) === 'set_config');
        let futile;
        for (const { args } of calls) {
            const [name, value, local] = args ?? [];
            const isLocal = (0,src_node/* parts */.rT)(local).A_Const?.boolval?.boolval === true;
            const text = ((0,constant_text/* constantText */._)(name) ?? 'lock_timeout').toLowerCase();
            futile ??= this.#set(text, (0,constant_text/* constantText */._)(value) ?? 'unknown', line, isLocal, inTransaction);
        }
        return futile;
    }
}
function session_valueOf(node) {
    const { A_Const, TypeCast } = (0,src_node/* parts */.rT)(node);
    if (TypeCast !== undefined)
        return session_valueOf(TypeCast.arg);
    return A_Const?.sval?.sval ?? A_Const?.fval?.fval ?? String(A_Const?.ival?.ival ?? 0);
}
const units = {
    us: 0.001,
    ms: 1,
    '': 1,
    s: 1000,
    min: 60_000,
    h: 3_600_000,
    d: 86_400_000,
};
function timeoutOf(setting) {
    if (setting === undefined)
        return undefined;
    const [, amount, unit = ''] = /^\s*([\d.]+)\s*([a-z]*)\s*$/.exec(setting.value) ?? [];
    const factor = units[unit];
    return amount === undefined || factor === undefined ? Number.POSITIVE_INFINITY : Number(amount) * factor;
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/detectors/transaction.js




function needsNoTransaction(node, serverVersion) {
    const tree = (0,src_node/* parts */.rT)(node);
    if (tree.IndexStmt?.concurrent === true)
        return 'CREATE INDEX CONCURRENTLY';
    if (tree.DropStmt?.concurrent === true)
        return 'DROP INDEX CONCURRENTLY';
    if (tree.VacuumStmt?.is_vacuumcmd === true)
        return 'VACUUM';
    if (tree.AlterSystemStmt !== undefined)
        return 'ALTER SYSTEM';
    if (tree.CreatedbStmt !== undefined)
        return 'CREATE DATABASE';
    if (tree.DropdbStmt !== undefined)
        return 'DROP DATABASE';
    if (tree.CreateTableSpaceStmt !== undefined)
        return 'CREATE TABLESPACE';
    if (tree.DropTableSpaceStmt !== undefined)
        return 'DROP TABLESPACE';
    if (tree.CreateSubscriptionStmt !== undefined)
        return 'CREATE SUBSCRIPTION';
    if (tree.DropSubscriptionStmt !== undefined)
        return 'DROP SUBSCRIPTION';
    if (tree.ClusterStmt !== undefined && tree.ClusterStmt.relation === undefined)
        return 'CLUSTER of every table';
    if (tree.AlterEnumStmt !== undefined && tree.AlterEnumStmt.oldVal === undefined && serverVersion < 12) {
        return 'ALTER TYPE … ADD VALUE (before PostgreSQL 12)';
    }
    const detaches = (tree.AlterTableStmt?.cmds ?? []).map((command) => (0,src_node/* parts */.rT)((0,src_node/* parts */.rT)(command).AlterTableCmd?.def).PartitionCmd);
    if (detaches.some((command) => command?.concurrent === true))
        return 'DETACH PARTITION CONCURRENTLY';
    const { ReindexStmt } = tree;
    if (ReindexStmt === undefined)
        return undefined;
    if ((ReindexStmt.params ?? []).some((option) => (0,src_node/* parts */.rT)(option).DefElem?.defname === 'concurrently'))
        return 'REINDEX CONCURRENTLY';
    return /SCHEMA|DATABASE|SYSTEM/.test(ReindexStmt.kind ?? '') ? 'REINDEX of many tables' : undefined;
}
function judgeTransaction(scene) {
    const { step } = scene;
    if (step.source === 'definition')
        return;
    refusedInBlock(scene);
    control(scene);
    usesNewValue(scene);
    validatesAtOnce(scene);
    remember(scene);
}
function refusedInBlock(scene) {
    const { step } = scene;
    const what = needsNoTransaction(step.statement.tree, scene.serverVersion);
    if (what === undefined)
        return;
    const where = { tool: 'the tool’s transaction', file: 'a transaction of the file', string: '', none: '' }[step.block];
    const fix = `-- alone in its file, with the tool’s way to go without a transaction:\n${sql(scene.text)}`;
    if (step.source !== 'script')
        scene.report('MG501', { what: `${what} in a DO block or function`, fix, quiet: true });
    else if (where !== '')
        scene.report('MG501', { what: `${what} in ${where}`, fix, quiet: true });
    else if (step.block === 'string')
        scene.report('MG505', { what: `${what} beside other statements`, fix, quiet: true });
}
function control(scene) {
    const kind = (0,src_node/* parts */.rT)(scene.step.statement.tree).TransactionStmt?.kind;
    if (scene.step.block !== 'tool' || scene.step.source !== 'script')
        return;
    if (!/^TRANS_STMT_(?:BEGIN|START|COMMIT|ROLLBACK|PREPARE)$/.test(kind ?? ''))
        return;
    scene.report('MG502', {
        what: `${scene.text} in a file that the tool wraps`,
        fix: `-- remove: ${scene.text}`,
        quiet: true,
    });
}
function usesNewValue(scene) {
    const { values } = scene.transaction;
    const statement = scene.step.statement;
    const added = (0,src_node/* parts */.rT)(statement.tree).AlterEnumStmt;
    if (added !== undefined || values.size === 0 || scene.serverVersion < 12)
        return;
    for (const { sval } of (0,walk/* nodesOf */.N)(statement.tree, 'A_Const')) {
        const place = values.get(sval?.sval ?? '');
        if (place === undefined)
            continue;
        const what = `Uses ${(0,src_name/* quoteLiteral */.ce)(sval?.sval ?? '')}, which line ${place.line} adds in the same transaction`;
        scene.report('MG506', { what, quiet: true, fix: `${nextFile}\n${sql(scene.text)}` });
        return;
    }
}
function validatesAtOnce(scene) {
    const statement = (0,src_node/* parts */.rT)(scene.step.statement.tree).AlterTableStmt;
    const table = (0,src_name/* relationName */.CJ)(statement?.relation);
    for (const node of statement?.cmds ?? []) {
        const command = (0,src_node/* parts */.rT)(node).AlterTableCmd;
        if (command?.subtype !== 'AT_ValidateConstraint')
            continue;
        const place = scene.transaction.unvalidated.get(`${keyOf(table)} ${command.name}`);
        if (place === undefined)
            continue;
        const what = `Validates ${(0,src_name/* quoteName */.AB)(command.name ?? '')}, which line ${place.line} adds in the same transaction`;
        scene.report('MG507', { what, on: [table], fix: `${nextFile}\n${sql(scene.text)}` });
    }
}
function remember(scene) {
    const { transaction, step } = scene;
    const place = { path: scene.stage.migration.path, line: step.line };
    const { AlterEnumStmt, AlterTableStmt, DropStmt } = (0,src_node/* parts */.rT)(step.statement.tree);
    const type = keyOf(typeName(AlterEnumStmt?.typeName));
    const own = scene.schema.types.get(type)?.origin === scene.stage.migration.path;
    if (AlterEnumStmt?.newVal !== undefined && AlterEnumStmt.oldVal === undefined && !own) {
        transaction.values.set(AlterEnumStmt.newVal, place);
    }
    for (const node of AlterTableStmt?.cmds ?? []) {
        const { Constraint } = (0,src_node/* parts */.rT)((0,src_node/* parts */.rT)(node).AlterTableCmd?.def);
        if (Constraint?.skip_validation !== true)
            continue;
        transaction.unvalidated.set(`${keyOf((0,src_name/* relationName */.CJ)(AlterTableStmt?.relation))} ${Constraint.conname}`, place);
    }
    if (DropStmt?.removeType !== 'OBJECT_INDEX')
        return;
    for (const object of DropStmt.objects ?? [])
        scene.memory.droppedIndexes.add(typeName((0,src_node/* parts */.rT)(object).List?.items).name);
}
function typeName(nodes) {
    const words = (nodes ?? []).map((node) => (0,src_node/* parts */.rT)(node).String?.sval ?? '');
    return { schema: words.at(-2), name: words.at(-1) ?? '' };
}
function judgeKeptLocks(scene) {
    const { transaction, step, felt } = scene;
    if (step.source === 'definition' || needsNoTransaction(step.statement.tree, scene.serverVersion) !== undefined)
        return;
    const place = { path: scene.stage.migration.path, line: step.line };
    const blocking = felt.filter(({ lock }) => atLeast(lock, 'SHARE'));
    const rows = scene.findings.some(({ rule }) => rule === 'MG202' || rule === 'MG601' || rule === 'MG201');
    keptOverFiles(scene, blocking.length > 0, place);
    if (!mixes(scene, blocking.length > 0, rows))
        transaction_keeps(scene);
    if (rows)
        transaction.changedRows ??= place;
    if (blocking.length > 0)
        transaction.locked ??= place;
    for (const { relation, lock } of felt) {
        if (lock === 'ACCESS EXCLUSIVE' && !transaction.exclusive.has(keyOf(relation))) {
            transaction.exclusive.set(keyOf(relation), { name: relation, place });
        }
    }
}
function mixes(scene, locks, rows) {
    const { transaction } = scene;
    const other = rows ? transaction.locked : locks ? transaction.changedRows : undefined;
    const truncates = (0,src_node/* parts */.rT)(scene.step.statement.tree).TruncateStmt !== undefined;
    if (other === undefined || truncates)
        return false;
    const what = rows
        ? `Changes rows while the lock of line ${other.line} is kept`
        : `Changes the schema in the transaction that changes many rows in line ${other.line}`;
    const on = scene.felt.map(({ relation }) => relation);
    scene.report('MG508', {
        what,
        on,
        fix: `${nextFile}\n${rows ? scene.findings.find(({ rule }) => rule === 'MG601' || rule === 'MG202')?.fix : sql(scene.text)}`,
    });
    return true;
}
function transaction_keeps(scene) {
    const { transaction, felt } = scene;
    const slow = felt.filter(({ work }) => work.length > 0);
    const said = scene.findings.some(({ rule }) => rule === 'MG507');
    const others = [...transaction.exclusive.values()].filter(({ name }) => felt.every(({ relation }) => keyOf(relation) !== keyOf(name)));
    const second = felt.some(({ lock }) => lock === 'ACCESS EXCLUSIVE') && others.length > 0;
    const [first] = slow.length > 0 ? [...transaction.exclusive.values()] : others;
    if (said || transaction.keptSaid === true || first === undefined || (!second && slow.length === 0))
        return;
    transaction.keptSaid = true;
    const name = (0,src_name/* quoteName */.AB)(first.name.name);
    const where = first.place.path === scene.stage.migration.path ? `line ${first.place.line}` : first.place.path;
    const what = `${name}, locked by ${where}, stays locked while this ${slow.length > 0 ? 'works' : 'waits for its own lock'}`;
    scene.report('MG315', { what, on: felt.map(({ relation }) => relation), fix: inFiles('', sql(scene.text)).trim() });
}
function keptOverFiles(scene, locks, place) {
    const { locked } = scene.transaction;
    if (!locks || locked === undefined || locked.path === place.path || scene.memory.said.has('MG510'))
        return;
    scene.memory.said.add('MG510');
    scene.report('MG510', {
        what: `${locked.path} and this file run in one transaction`,
        quiet: true,
        fix: `-- deploy ${locked.path} by itself first`,
    });
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/detectors/timeouts.js




const longest = 10_000;
function judgeTimeouts(scene) {
    const { step, session } = scene;
    if (step.source === 'definition')
        return;
    const futile = session.see(step.statement.tree, step.line, step.block !== 'none');
    if (futile?.why === 'reset')
        scene.memory.reset = futile.line;
    if (futile?.why === 'local outside of a transaction' && futile.name.endsWith('_timeout')) {
        scene.report('MG404', {
            what: `SET LOCAL ${futile.name} outside of a transaction ends with itself`,
            fix: sql(scene.text.replace(/\s+local\b/i, '')),
        });
    }
    if (isLateTimeout(scene)) {
        scene.report('MG404', {
            what: 'lock_timeout is set after the statement that waits',
            fix: `-- as the first statement of the file:\n${sql(scene.text)}`,
        });
    }
    if (needsNoTransaction(step.statement.tree, scene.serverVersion)?.includes('CONCURRENTLY') === true)
        return timeouts_concurrently(scene);
    if (scene.felt.some(({ lock }) => atLeast(lock, 'SHARE')))
        waits(scene);
}
function isLateTimeout(scene) {
    const late = scene.memory.unlimited === true && /^set\s+(?:session\s+)?lock_timeout\b/i.test(scene.text);
    return late && !scene.stage.gateSetsTimeouts;
}
function timeouts_concurrently(scene) {
    const timeout = timeoutOf(scene.session.get('lock_timeout')) ?? 0;
    if (timeout === 0)
        return;
    scene.report('MG403', {
        what: `lock_timeout is ${scene.session.get('lock_timeout')?.value} here`,
        on: scene.felt.map(({ relation }) => relation),
        fix: sql('SET lock_timeout = 0', "SET statement_timeout = '1h'", scene.text),
    });
}
function waits(scene) {
    const { session, memory, stage } = scene;
    const setting = session.get('lock_timeout');
    const timeout = timeoutOf(setting);
    const on = scene.felt.map(({ relation }) => relation);
    const inBlock = scene.step.block !== 'none';
    const fix = `-- before the statement:\n${sql(`SET ${inBlock ? 'LOCAL ' : ''}lock_timeout = '2s'`)}`;
    const limited = timeout === undefined ? stage.gateSetsTimeouts : timeout > 0;
    if (!limited)
        memory.unlimited = true;
    if (!limited && !memory.said.has('MG401')) {
        memory.said.add('MG401');
        scene.report('MG401', {
            what: timeout === 0 ? 'lock_timeout is 0 here, which means no limit' : 'No lock_timeout is in effect here',
            on,
            fix,
        });
        if (memory.reset !== undefined) {
            scene.report('MG404', { what: 'RESET takes lock_timeout away before it is needed', line: memory.reset, on, fix });
        }
    }
    if (timeout !== undefined && (timeout === 0 || timeout > longest) && !memory.said.has('MG404')) {
        memory.said.add('MG404');
        const what = `lock_timeout = ${setting?.value} protects nobody`;
        scene.report('MG404', { what, line: setting?.line ?? scene.step.line, on, fix });
    }
    const endless = (timeoutOf(session.get('statement_timeout')) ?? 0) === 0 && !stage.gateSetsTimeouts;
    const works = scene.felt.some(({ work }) => work.length > 0);
    if (!endless || !works || memory.said.has('MG402'))
        return;
    memory.said.add('MG402');
    const both = scene.serverVersion >= 17 ? ["SET transaction_timeout = '10min'"] : [];
    scene.report('MG402', {
        what: 'No statement_timeout is in effect here',
        on,
        fix: sql("SET statement_timeout = '5min'", ...both),
    });
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/detectors/unjudged.js


const considered = new Set(`AlterCollationStmt AlterEventTrigStmt AlterExtensionContentsStmt AlterFunctionStmt AlterOpFamilyStmt AlterOperatorStmt
   AlterObjectDependsStmt AlterPublicationStmt AlterStatsStmt AlterTSConfigurationStmt AlterTSDictionaryStmt
   CallStmt CheckPointStmt ClosePortalStmt CommentStmt CompositeTypeStmt ConstraintsSetStmt CopyStmt CreateAmStmt CreateCastStmt
   CreateConversionStmt CreateDomainStmt CreateEnumStmt CreateEventTrigStmt CreateExtensionStmt CreateFdwStmt
   CreateForeignServerStmt CreateForeignTableStmt CreateFunctionStmt CreateOpClassStmt CreateOpFamilyStmt CreatePLangStmt
   CreatePublicationStmt CreateRangeStmt CreateRoleStmt CreateSchemaStmt CreateSeqStmt CreateStatsStmt CreateSubscriptionStmt
   CreateTableAsStmt CreateTableSpaceStmt CreateTransformStmt CreateUserMappingStmt CreatedbStmt DeallocateStmt
   DeclareCursorStmt DefineStmt DiscardStmt DoStmt ExecuteStmt ExplainStmt FetchStmt ImportForeignSchemaStmt ListenStmt LoadStmt
   MergeStmt NotifyStmt PrepareStmt SecLabelStmt SelectStmt TransactionStmt UnlistenStmt VariableSetStmt VariableShowStmt
   ViewStmt AlterDefaultPrivilegesStmt GrantRoleStmt AlterOwnerStmt RuleStmt AlterPolicyStmt DropOwnedStmt
   AlterTableMoveAllStmt DropRoleStmt AlterRoleStmt ReassignOwnedStmt AlterSeqStmt`.split(/\s+/));
function judgeOther(scene, known) {
    const { tree } = scene.step.statement;
    if (tree === undefined)
        return;
    const { DropOwnedStmt, AlterTableMoveAllStmt } = (0,src_node/* parts */.rT)(tree);
    const byHand = '-- by hand, after looking at what it takes away';
    if (DropOwnedStmt !== undefined) {
        return scene.report('MG203', { what: 'Drops every object that the role owns, and its privileges', fix: byHand });
    }
    if (AlterTableMoveAllStmt !== undefined) {
        return scene.report('MG312', {
            what: 'Writes every table of a tablespace anew',
            fix: '-- one table at a time, in a maintenance window',
        });
    }
    outlivesSession(scene);
    takesAccess(scene);
    restrictsRows(scene);
    if (known((0,src_node/* kindOf */.I)(tree)) || considered.has((0,src_node/* kindOf */.I)(tree)))
        return;
    scene.report('MG999', {
        what: `No rule knows what ${(0,src_node/* kindOf */.I)(tree).replace(/Stmt$/, '')} does to others`,
        quiet: true,
        fix: sql(scene.text),
    });
}
function outlivesSession(scene) {
    const { TransactionStmt, VariableSetStmt } = (0,src_node/* parts */.rT)(scene.step.statement.tree);
    if (TransactionStmt?.kind === 'TRANS_STMT_PREPARE') {
        const what = 'PREPARE TRANSACTION keeps every lock until somebody sends COMMIT PREPARED';
        scene.report('MG503', { what, quiet: true, fix: 'COMMIT;' });
    }
    if (VariableSetStmt?.name === 'session_replication_role' && VariableSetStmt.kind === 'VAR_SET_VALUE') {
        const what = 'Switches off triggers and foreign keys for what follows';
        scene.report('MG112', {
            what,
            quiet: true,
            fix: '-- leave it out: rows that break a foreign key are never found again',
        });
    }
}
function takesAccess(scene) {
    const { GrantRoleStmt, AlterDefaultPrivilegesStmt, DropRoleStmt, AlterRoleStmt, ReassignOwnedStmt, AlterOwnerStmt } = (0,src_node/* parts */.rT)(scene.step.statement.tree);
    const revoked = (GrantRoleStmt !== undefined && GrantRoleStmt.is_grant !== true) ||
        (AlterDefaultPrivilegesStmt !== undefined && AlterDefaultPrivilegesStmt.action?.is_grant !== true);
    const changed = DropRoleStmt ?? AlterRoleStmt ?? ReassignOwnedStmt ?? AlterOwnerStmt;
    if (!revoked && changed === undefined)
        return;
    scene.report('MG113', {
        what: 'Changes what a role may do',
        quiet: true,
        fix: `-- try the running version's queries as its role on a shadow database, then:\n${sql(scene.text)}`,
    });
}
function restrictsRows(scene) {
    const { RuleStmt, AlterPolicyStmt } = (0,src_node/* parts */.rT)(scene.step.statement.tree);
    const relation = RuleStmt?.relation ?? AlterPolicyStmt?.table;
    if (relation === undefined)
        return;
    const table = (0,src_name/* relationName */.CJ)(relation);
    scene.report('MG113', {
        what: `Changes what statements on ${(0,src_name/* formatName */.nD)(table)} do or reach`,
        on: [table],
        fix: `-- try the running version's queries as its role on a shadow database, then:\n${sql(scene.text)}`,
    });
}

// EXTERNAL MODULE: ./build/packages/sql/src/body.js + 1 modules
var src_body = __webpack_require__(4028);
;// CONCATENATED MODULE: ./build/packages/hazards/src/ordinary.js
const ordinary = /^(?:pg_|set_config$|setval$|nextval$|currval$|lastval$|now$|version$|current_|count$|sum$|min$|max$|avg$|every$|unnest$|generate_series$|generate_subscripts$|row_number$|regexp_|jsonb?_|to_|json|array_|string_|format$|format_type$|gen_random_uuid$|uuid|uuidv[47]$|row_to_json$|create_hypertable$|add_|lo_|txid_|setseed$|random$|clock_timestamp$|obj_description$|col_description$|has_\w+_privilege$)/;
const harmful = /^(?:pg_terminate_backend|pg_cancel_backend|pg_sleep\w*|pg_advisory_\w*|pg_promote|pg_switch_wal|pg_drop_replication_slot|pg_replication_\w*|pg_logical_\w*|pg_wal_replay_pause|pg_import_system_collations|lo_unlink)$/;
function isOrdinary(name) {
    return ordinary.test(name) && !harmful.test(name);
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/expand.js




const deepest = 8;
async function openBodies(steps, depth = 0) {
    const opened = [];
    for (const step of steps) {
        opened.push(step);
        const { DoStmt, CreateFunctionStmt } = (0,src_node/* parts */.rT)(step.statement.tree);
        if ((DoStmt ?? CreateFunctionStmt) === undefined)
            continue;
        const source = DoStmt === undefined || step.source === 'definition' ? 'definition' : 'body';
        const inner = await inside(step, step.statement, source);
        opened.push(...(depth < deepest ? await openBodies(inner, depth + 1) : inner));
    }
    return opened;
}
async function inside(step, statement, source) {
    const body = await (0,src_body/* readBody */.x)(statement);
    return (body?.statements ?? []).map((inner) => {
        const line = source === 'call' ? step.line : inner.line;
        return { statement: { ...inner, line }, line, source, transaction: step.transaction, block: step.block };
    });
}
function calledBy(step) {
    const { SelectStmt, CallStmt } = (0,src_node/* parts */.rT)(step.statement.tree);
    if (CallStmt?.funccall !== undefined)
        return [(0,src_name/* listName */.sY)(CallStmt.funccall.funcname)];
    const named = [...(0,walk/* nodesOf */.N)(SelectStmt, 'FuncCall')].map(({ funcname }) => (0,src_name/* listName */.sY)(funcname));
    return named.filter(({ schema, name }) => !isSteady(name) && !(schema === 'pg_catalog' && isOrdinary(name)));
}
async function openCalls(step, schema, depth = 0) {
    if (step.source === 'definition' || depth > deepest)
        return [];
    const opened = [];
    for (const name of calledBy(step)) {
        for (const known of schema.functions.get(keyOf(name)) ?? []) {
            for (const inner of await inside(step, known.statement, 'call')) {
                opened.push(inner, ...(await openCalls(inner, schema, depth + 1)));
            }
        }
    }
    return opened;
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/detectors/unread.js






function judgeUnread(scene) {
    const { statement } = scene.step;
    if (statement.unread !== undefined) {
        const broken = /grammar says|nested too deeply|PL\/pgSQL says/.test(statement.unread);
        scene.report('MG999', {
            what: statement.unread.replace(/^./, (letter) => letter === '$' || letter === ':' ? letter : letter.toUpperCase()),
            severity: broken ? 'error' : 'warn',
            quiet: true,
            fix: '-- write it as plain SQL; or, after reading it yourself: -- migrate-gate: allow MG999 reason="…" until=YYYY-MM-DD',
        });
        return;
    }
    unknownCalls(scene);
    const newer = newerForm(statement.tree);
    if (newer === undefined || newer.since <= scene.serverVersion)
        return;
    scene.report('MG999', {
        what: `PostgreSQL ${scene.serverVersion} refuses this: ${newer.form} came with ${newer.since}`,
        severity: 'error',
        quiet: true,
        fix: `-- leave out ${newer.form}, or name the version of the server`,
    });
}
function unknownCalls(scene) {
    if (scene.step.source === 'definition')
        return;
    for (const name of calledBy(scene.step)) {
        if (isOrdinary(name.name) || scene.schema.functions.has(keyOf(name)))
            continue;
        scene.report('MG999', {
            what: `Calls ${(0,src_name/* formatName */.nD)(name)}, ${/^(?:pg_|lo_)/.test(name.name) ? 'which acts on the server or its sessions' : 'whose body no migration shows'}`,
            quiet: true,
            fix: sql(scene.text),
        });
    }
}
function newerForm(node) {
    const tree = (0,src_node/* parts */.rT)(node);
    const forms = [];
    const add = (form, since, used) => {
        if (used)
            forms.push({ form, since });
    };
    add('MERGE', 15, tree.MergeStmt !== undefined);
    add('CALL', 11, tree.CallStmt !== undefined);
    add('NULLS NOT DISTINCT', 15, tree.IndexStmt?.nulls_not_distinct === true);
    const concurrent = (tree.ReindexStmt?.params ?? []).some((option) => (0,src_node/* parts */.rT)(option).DefElem?.defname === 'concurrently');
    add('REINDEX CONCURRENTLY', 12, concurrent);
    add('BEGIN ATOMIC', 14, tree.CreateFunctionStmt?.sql_body !== undefined);
    add('transaction_timeout', 17, tree.VariableSetStmt?.name === 'transaction_timeout');
    for (const command of tree.AlterTableStmt?.cmds ?? [])
        commandForms(command, add);
    if (tree.AlterTableStmt === undefined && tree.CreateStmt === undefined)
        return newest(forms);
    for (const column of (0,walk/* nodesOf */.N)(node, 'ColumnDef')) {
        for (const { contype, generated_kind: kind } of inlineConstraints(column)) {
            if (contype === 'CONSTR_GENERATED')
                add(kind === 's' ? 'GENERATED … STORED' : 'a VIRTUAL column', kind === 's' ? 12 : 18, true);
        }
    }
    for (const constraint of (0,walk/* nodesOf */.N)(node, 'Constraint')) {
        const named = constraint.contype === 'CONSTR_NOTNULL' && (constraint.keys ?? []).length > 0;
        add('NOT NULL as a named constraint', 18, named);
        add('NOT ENFORCED', 18, constraint.is_enforced === false || constraint.contype === 'CONSTR_ATTR_NOT_ENFORCED');
        add('NULLS NOT DISTINCT', 15, constraint.nulls_not_distinct === true);
        add('WITHOUT OVERLAPS', 18, constraint.without_overlaps === true);
    }
    return newest(forms);
}
function commandForms(node, add) {
    const command = (0,src_node/* parts */.rT)(node).AlterTableCmd;
    add('DETACH … CONCURRENTLY', 14, (0,src_node/* parts */.rT)(command?.def).PartitionCmd?.concurrent === true);
    add('SET COMPRESSION', 14, command?.subtype === 'AT_SetCompression');
    add('DROP EXPRESSION', 13, command?.subtype === 'AT_DropExpression');
    add('SET ACCESS METHOD', 15, command?.subtype === 'AT_SetAccessMethod');
    add('SET EXPRESSION', 17, command?.subtype === 'AT_SetExpression');
    const { ColumnDef } = (0,src_node/* parts */.rT)(command?.def);
    const calls = [...(0,walk/* nodesOf */.N)(ColumnDef?.constraints, 'FuncCall')].map(({ funcname }) => (0,src_node/* stringOf */.Je)(funcname?.at(-1)));
    add('uuidv7()', 18, calls.includes('uuidv7'));
}
function newest(forms) {
    return forms.toSorted((one, other) => other.since - one.since)[0];
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/effects/alter-table.js





function alterTableEffects(statement, surroundings) {
    const relation = (0,src_name/* relationName */.CJ)(statement.relation);
    if (statement.objtype === 'OBJECT_TYPE')
        return [];
    if (statement.objtype === 'OBJECT_INDEX') {
        const moves = (statement.cmds ?? []).some((node) => (0,src_node/* parts */.rT)(node).AlterTableCmd?.subtype === 'AT_SetTableSpace');
        return moves ? [{ relation, index: true, lock: 'ACCESS EXCLUSIVE', work: ['rewrite'] }] : [];
    }
    return (statement.cmds ?? []).flatMap((node) => {
        const { AlterTableCmd } = (0,src_node/* parts */.rT)(node);
        return AlterTableCmd === undefined ? [] : commandEffects(relation, AlterTableCmd, surroundings);
    });
}
function commandEffects(relation, command, surroundings) {
    const { schema, serverVersion } = surroundings;
    const on = (lock, ...work) => ({ relation, lock, work });
    const { ColumnDef, Constraint, PartitionCmd, RangeVar } = (0,src_node/* parts */.rT)(command.def);
    switch (String(command.subtype)) {
        case 'AT_AddColumn':
            if (ColumnDef === undefined)
                return [on('ACCESS EXCLUSIVE')];
            return [on('ACCESS EXCLUSIVE', ...addColumnWork(ColumnDef, surroundings)), ...referencedEffect(ColumnDef)];
        case 'AT_AlterColumnType':
            return [on('ACCESS EXCLUSIVE', ...typeChange(relation, command, surroundings).work)];
        case 'AT_SetNotNull': {
            const proved = isProvedNotNull(relation, command.name ?? '', schema, serverVersion);
            return [proved ? on('ACCESS EXCLUSIVE') : on('ACCESS EXCLUSIVE', 'scan')];
        }
        case 'AT_AddConstraint':
            return Constraint === undefined ? [] : constraintEffects(relation, Constraint, surroundings);
        case 'AT_ValidateConstraint':
            return validateEffects(relation, command.name ?? '', surroundings);
        case 'AT_DropConstraint':
            return [on('ACCESS EXCLUSIVE'), ...parentOf(relation, command.name ?? '', surroundings)];
        case 'AT_SetLogged':
        case 'AT_SetUnLogged':
        case 'AT_SetExpression':
            return [on('ACCESS EXCLUSIVE', 'rewrite', 'index build')];
        case 'AT_SetTableSpace':
            return [command.name === 'pg_default' ? on('ACCESS EXCLUSIVE') : on('ACCESS EXCLUSIVE', 'rewrite')];
        case 'AT_SetAccessMethod':
            return [command.name === 'heap' ? on('ACCESS EXCLUSIVE') : on('ACCESS EXCLUSIVE', 'rewrite', 'index build')];
        case 'AT_AttachPartition':
            return attachEffects(relation, (0,src_name/* relationName */.CJ)(PartitionCmd?.name), surroundings);
        case 'AT_DetachPartition':
            return detachEffects(relation, (0,src_name/* relationName */.CJ)(PartitionCmd?.name), PartitionCmd?.concurrent === true, serverVersion);
        case 'AT_AddInherit':
            return [on('ACCESS EXCLUSIVE'), { relation: (0,src_name/* relationName */.CJ)(RangeVar), lock: 'SHARE UPDATE EXCLUSIVE', work: [] }];
        default:
            return [on(otherLock(command))];
    }
}
const light = new Set(['AT_SetStatistics', 'AT_ClusterOn', 'AT_DropCluster', 'AT_SetOptions', 'AT_ResetOptions']);
function otherLock(command) {
    const subtype = command.subtype ?? '';
    if (light.has(subtype))
        return 'SHARE UPDATE EXCLUSIVE';
    if (/^AT_(?:Enable|Disable)(?:Always|Replica)?Trig/.test(subtype))
        return 'SHARE ROW EXCLUSIVE';
    if (subtype !== 'AT_SetRelOptions' && subtype !== 'AT_ResetRelOptions')
        return 'ACCESS EXCLUSIVE';
    const options = (0,src_node/* parts */.rT)(command.def).List?.items ?? [];
    const names = options.map((option) => (0,src_node/* parts */.rT)(option).DefElem?.defname ?? '');
    const mild = names.every((name) => /^(?:fillfactor|autovacuum_|toast_tuple_target|parallel_workers|vacuum_|log_)/.test(name));
    return mild ? 'SHARE UPDATE EXCLUSIVE' : 'ACCESS EXCLUSIVE';
}
function validateEffects(relation, name, { schema }) {
    const constraint = schema.table(relation)?.constraints.get(name);
    const work = constraint?.kind === 'foreign' ? ['foreign key check'] : ['scan'];
    const parent = schema.tables.get(constraint?.references ?? '');
    const on = { relation, lock: 'SHARE UPDATE EXCLUSIVE', work };
    return parent === undefined ? [on] : [on, { relation: parent.name, lock: 'ROW SHARE', work: [] }];
}
function parentOf(relation, name, { schema }) {
    const parent = schema.tables.get(schema.table(relation)?.constraints.get(name)?.references ?? '');
    return parent === undefined ? [] : [{ relation: parent.name, lock: 'ACCESS EXCLUSIVE', work: [] }];
}
function attachEffects(parent, child, { schema, serverVersion }) {
    const constraints = [...(schema.table(child)?.constraints.values() ?? [])];
    const keys = schema.table(parent)?.partitionedBy ?? [];
    const keyed = constraints.some(({ kind, valid, columns }) => kind === 'check' && valid && keys.every((key) => key === '' || columns.includes(key)));
    return [
        { relation: parent, lock: serverVersion >= 12 ? 'SHARE UPDATE EXCLUSIVE' : 'ACCESS EXCLUSIVE', work: [] },
        { relation: child, lock: 'ACCESS EXCLUSIVE', work: keyed ? [] : ['scan'] },
    ];
}
function detachEffects(parent, child, gently, serverVersion) {
    const onChild = serverVersion >= 14 ? 'ACCESS EXCLUSIVE' : 'SHARE UPDATE EXCLUSIVE';
    return [
        { relation: parent, lock: gently ? 'SHARE UPDATE EXCLUSIVE' : 'ACCESS EXCLUSIVE', work: [] },
        { relation: child, lock: gently ? 'SHARE UPDATE EXCLUSIVE' : onChild, work: [] },
    ];
}
function connectedTables(table, { schema }) {
    const { parents, children } = schema.neighbours(keyOf(table));
    return [...parents, ...children].map((key) => schema.tables.get(key)?.name).filter((name) => name !== undefined);
}
function commandColumns(command) {
    const { Constraint } = parts(command.def);
    if (Constraint !== undefined)
        return stringsOf([...(Constraint.keys ?? []), ...(Constraint.fk_attrs ?? [])]);
    return command.name === undefined ? [] : [command.name];
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/effects/effect.js

function mergeEffects(effects) {
    const merged = new Map();
    for (const effect of effects) {
        const key = `${effect.relation.schema ?? ''}.${effect.relation.name}`;
        const known = merged.get(key);
        merged.set(key, known === undefined ? effect : both(known, effect));
    }
    return [...merged.values()];
}
function both(one, other) {
    return { ...one, lock: stronger(one.lock, other.lock), work: [...new Set([...one.work, ...other.work])] };
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/effects/effects.js






function on(relation, lock, ...work) {
    return { relation, lock, work };
}
function effectsOf(node, surroundings) {
    for (const kind in node) {
        const reader = readers[kind];
        if (reader !== undefined)
            return mergeEffects(reader(node, surroundings));
    }
    return [];
}
const readers = {
    AlterTableStmt: (node, surroundings) => {
        const { AlterTableStmt } = (0,src_node/* parts */.rT)(node);
        return AlterTableStmt === undefined ? [] : alterTableEffects(AlterTableStmt, surroundings);
    },
    DropStmt: dropEffects,
    IndexStmt: indexEffects,
    CreateStmt: createEffects,
    RenameStmt: (node) => {
        const { RenameStmt: rename } = (0,src_node/* parts */.rT)(node);
        if (rename?.relation === undefined || rename.renameType === 'OBJECT_INDEX')
            return [];
        return [on((0,src_name/* relationName */.CJ)(rename.relation), 'ACCESS EXCLUSIVE')];
    },
    AlterObjectSchemaStmt: (node) => {
        const relation = (0,src_node/* parts */.rT)(node).AlterObjectSchemaStmt?.relation;
        return relation === undefined ? [] : [on((0,src_name/* relationName */.CJ)(relation), 'ACCESS EXCLUSIVE')];
    },
    ReindexStmt: reindexEffects,
    ClusterStmt: (node) => {
        const relation = (0,src_node/* parts */.rT)(node).ClusterStmt?.relation;
        return relation === undefined ? [] : [on((0,src_name/* relationName */.CJ)(relation), 'ACCESS EXCLUSIVE', 'rewrite', 'index build')];
    },
    VacuumStmt: vacuumEffects,
    RefreshMatViewStmt: (node) => {
        const refresh = (0,src_node/* parts */.rT)(node).RefreshMatViewStmt;
        const relation = (0,src_name/* relationName */.CJ)(refresh?.relation);
        if (refresh?.concurrent === true)
            return [on(relation, 'EXCLUSIVE')];
        return [on(relation, 'ACCESS EXCLUSIVE', 'rewrite', 'index build')];
    },
    TruncateStmt: (node) => relations((0,src_node/* parts */.rT)(node).TruncateStmt?.relations).map((name) => on(name, 'ACCESS EXCLUSIVE')),
    LockStmt: (node) => {
        const lock = (0,src_node/* parts */.rT)(node).LockStmt;
        return relations(lock?.relations).map((name) => on(name, locks[(lock?.mode ?? 8) - 1] ?? 'ACCESS EXCLUSIVE'));
    },
    CreateTrigStmt: (node) => [on((0,src_name/* relationName */.CJ)((0,src_node/* parts */.rT)(node).CreateTrigStmt?.relation), 'SHARE ROW EXCLUSIVE')],
    CreatePolicyStmt: (node) => [on((0,src_name/* relationName */.CJ)((0,src_node/* parts */.rT)(node).CreatePolicyStmt?.table), 'ACCESS EXCLUSIVE')],
    AlterPolicyStmt: (node) => [on((0,src_name/* relationName */.CJ)((0,src_node/* parts */.rT)(node).AlterPolicyStmt?.table), 'ACCESS EXCLUSIVE')],
    RuleStmt: (node) => [on((0,src_name/* relationName */.CJ)((0,src_node/* parts */.rT)(node).RuleStmt?.relation), 'ACCESS EXCLUSIVE')],
    CreateStatsStmt: (node) => relations((0,src_node/* parts */.rT)(node).CreateStatsStmt?.relations).map((name) => on(name, 'SHARE UPDATE EXCLUSIVE')),
    CommentStmt: commentEffects,
    ViewStmt: (node, { schema }) => {
        const view = (0,src_name/* relationName */.CJ)((0,src_node/* parts */.rT)(node).ViewStmt?.view);
        return (0,src_node/* parts */.rT)(node).ViewStmt?.replace === true && schema.table(view) !== undefined
            ? [on(view, 'ACCESS EXCLUSIVE')]
            : [];
    },
    UpdateStmt: effects_written,
    DeleteStmt: effects_written,
    InsertStmt: effects_written,
    MergeStmt: effects_written,
    SelectStmt: effects_written,
    ExplainStmt: effects_written,
    PrepareStmt: effects_written,
    CopyStmt: effects_written,
};
function effects_written(node) {
    return writersOf(node).map((writer) => {
        const { UpdateStmt, DeleteStmt, InsertStmt, MergeStmt } = (0,src_node/* parts */.rT)(writer);
        return on((0,src_name/* relationName */.CJ)((UpdateStmt ?? DeleteStmt ?? InsertStmt ?? MergeStmt)?.relation), 'ROW EXCLUSIVE');
    });
}
function relations(nodes) {
    return (nodes ?? []).map((node) => (0,src_name/* relationName */.CJ)((0,src_node/* parts */.rT)(node).RangeVar ?? (0,src_node/* parts */.rT)(node).VacuumRelation?.relation));
}
function dropEffects(node, surroundings) {
    const { schema } = surroundings;
    const drop = (0,src_node/* parts */.rT)(node).DropStmt;
    return (drop?.objects ?? []).flatMap((object) => {
        const name = (0,src_name/* objectName */.Hd)(object);
        switch (String(drop?.removeType)) {
            case 'OBJECT_TABLE':
                return [name, ...connectedTables(name, surroundings)].map((table) => on(table, 'ACCESS EXCLUSIVE'));
            case 'OBJECT_VIEW':
            case 'OBJECT_MATVIEW':
            case 'OBJECT_FOREIGN_TABLE':
                return [on(name, 'ACCESS EXCLUSIVE')];
            case 'OBJECT_INDEX': {
                const lock = drop?.concurrent === true ? 'SHARE UPDATE EXCLUSIVE' : 'ACCESS EXCLUSIVE';
                return [ofIndex(name, lock, surroundings)];
            }
            case 'OBJECT_TRIGGER':
            case 'OBJECT_POLICY':
            case 'OBJECT_RULE':
                return [on((0,src_name/* listName */.sY)((0,src_node/* parts */.rT)(object).List?.items?.slice(0, -1)), 'ACCESS EXCLUSIVE')];
            case 'OBJECT_SCHEMA':
                return [...schema.tables.values()]
                    .filter((table) => table.name.schema === name.name)
                    .map((table) => on(table.name, 'ACCESS EXCLUSIVE'));
            default:
                return [];
        }
    });
}
function ofIndex(index, lock, { schema }, ...work) {
    const key = schema.indexes.get(keyOf(index))?.table;
    const table = key === undefined ? undefined : (schema.tables.get(key)?.name ?? nameOf(key));
    return table === undefined ? { relation: index, index: true, lock, work } : on(table, lock, ...work);
}
function nameOf(key) {
    const dot = key.indexOf('.');
    const schema = key.slice(0, dot);
    return { schema: schema === 'public' ? undefined : schema, name: key.slice(dot + 1) };
}
function indexEffects(node, { schema }) {
    const index = (0,src_node/* parts */.rT)(node).IndexStmt;
    const relation = (0,src_name/* relationName */.CJ)(index?.relation);
    const hollow = index?.relation?.inh !== true && (schema.table(relation)?.kind ?? 'partitioned') === 'partitioned';
    if (index?.concurrent === true)
        return [on(relation, 'SHARE UPDATE EXCLUSIVE', 'index build')];
    return [hollow ? on(relation, 'SHARE') : on(relation, 'SHARE', 'index build')];
}
function createEffects(node, _surroundings) {
    const create = (0,src_node/* parts */.rT)(node).CreateStmt;
    const lock = create?.partbound === undefined ? 'SHARE UPDATE EXCLUSIVE' : 'ACCESS EXCLUSIVE';
    const parents = relations(create?.inhRelations).map((name) => on(name, lock));
    const own = keyOf((0,src_name/* relationName */.CJ)(create?.relation));
    const referenced = [...(0,walk/* nodesOf */.N)(create?.tableElts, 'Constraint')]
        .map(({ pktable }) => pktable)
        .filter((table) => table !== undefined)
        .map((table) => (0,src_name/* relationName */.CJ)(table))
        .filter((name) => keyOf(name) !== own);
    return [...parents, ...referenced.map((name) => on(name, 'SHARE ROW EXCLUSIVE'))];
}
function isConcurrent(params) {
    return (params ?? []).some((node) => (0,src_node/* parts */.rT)(node).DefElem?.defname === 'concurrently');
}
function reindexEffects(node, surroundings) {
    const reindex = (0,src_node/* parts */.rT)(node).ReindexStmt;
    if (reindex?.relation === undefined)
        return [];
    const lock = isConcurrent(reindex.params) ? 'SHARE UPDATE EXCLUSIVE' : 'SHARE';
    const name = (0,src_name/* relationName */.CJ)(reindex.relation);
    const table = reindex.kind === 'REINDEX_OBJECT_TABLE';
    return [table ? on(name, lock, 'index build') : ofIndex(name, lock, surroundings, 'index build')];
}
function vacuumEffects(node) {
    const vacuum = (0,src_node/* parts */.rT)(node).VacuumStmt;
    const full = (vacuum?.options ?? []).some((option) => (0,src_node/* parts */.rT)(option).DefElem?.defname === 'full');
    return relations(vacuum?.rels).map((name) => full ? on(name, 'ACCESS EXCLUSIVE', 'rewrite', 'index build') : on(name, 'SHARE UPDATE EXCLUSIVE'));
}
function commentEffects(node) {
    const comment = (0,src_node/* parts */.rT)(node).CommentStmt;
    const words = (0,src_node/* stringsOf */.iw)((0,src_node/* parts */.rT)(comment?.object).List?.items);
    if (comment?.objtype === 'OBJECT_TABLE')
        return [on((0,src_name/* objectName */.Hd)(comment.object), 'SHARE UPDATE EXCLUSIVE')];
    if (comment?.objtype !== 'OBJECT_COLUMN')
        return [];
    return [on({ schema: words.at(-3), name: words.at(-2) ?? '' }, 'SHARE UPDATE EXCLUSIVE')];
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/memory.js
function newTransaction() {
    return { exclusive: new Map(), values: new Map(), unvalidated: new Map() };
}
function newFile() {
    return { droppedIndexes: new Set(), said: new Set() };
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/recreated.js

function isRecreated(later, kind, on, written) {
    const created = new Set(later.flatMap(({ statement }) => createdBy((0,src_node/* parts */.rT)(statement.tree), kind)));
    const wanted = /TRIGGER|POLICY|RULE/.test(kind) ? [written] : on.map(src_name/* formatName */.nD);
    return wanted.length > 0 && wanted.every((name) => created.has(name));
}
function createdBy(tree, kind) {
    switch (kind) {
        case 'OBJECT_VIEW':
            return tree.ViewStmt === undefined ? [] : [(0,src_name/* formatName */.nD)((0,src_name/* relationName */.CJ)(tree.ViewStmt.view))];
        case 'OBJECT_MATVIEW':
            return tree.CreateTableAsStmt === undefined ? [] : [(0,src_name/* formatName */.nD)((0,src_name/* relationName */.CJ)(tree.CreateTableAsStmt.into?.rel))];
        case 'OBJECT_FUNCTION':
        case 'OBJECT_PROCEDURE':
        case 'OBJECT_ROUTINE':
            return tree.CreateFunctionStmt === undefined ? [] : [(0,src_name/* formatName */.nD)((0,src_name/* listName */.sY)(tree.CreateFunctionStmt.funcname))];
        case 'OBJECT_TRIGGER':
            return onTable(tree.CreateTrigStmt?.trigname, (0,src_name/* relationName */.CJ)(tree.CreateTrigStmt?.relation));
        case 'OBJECT_POLICY':
            return onTable(tree.CreatePolicyStmt?.policy_name, (0,src_name/* relationName */.CJ)(tree.CreatePolicyStmt?.table));
        case 'OBJECT_SEQUENCE':
            return tree.CreateSeqStmt === undefined ? [] : [(0,src_name/* formatName */.nD)((0,src_name/* relationName */.CJ)(tree.CreateSeqStmt.sequence))];
        case 'OBJECT_AGGREGATE':
            return tree.DefineStmt === undefined
                ? []
                : [(0,src_name/* formatName */.nD)((0,src_name/* objectName */.Hd)({ List: { items: tree.DefineStmt.defnames ?? [] } }))];
        default:
            return [];
    }
}
function onTable(name, table) {
    return name === undefined ? [] : [`${(0,src_name/* formatName */.nD)({ schema: undefined, name })} on ${(0,src_name/* formatName */.nD)(table)}`];
}

// EXTERNAL MODULE: ./build/packages/hazards/src/rules/rules.js + 7 modules
var rules = __webpack_require__(6025);
;// CONCATENATED MODULE: ./build/packages/hazards/src/words.js


function describeEffects(effects, sizes) {
    return effects.map((effect) => describe(effect, sizes)).join('; ');
}
function describe(effect, sizes) {
    const name = (0,src_name/* formatName */.nD)(effect.relation);
    const subject = effect.index === true ? `the table of ${name}` : name;
    const size = sizes.describe(effect.relation);
    return `${effect.lock} on ${subject}${size}: ${waiters(effect.lock)}${duration(effect)}`;
}
function duration({ work, lock }) {
    if (work.length > 0)
        return `, while ${listed(work.map(clause))}`;
    if (lock === 'ROW EXCLUSIVE')
        return ', until the transaction ends';
    return ' for an instant, but also while it waits for the transactions that are open';
}
function clause(work) {
    switch (work) {
        case 'scan':
            return 'every row is looked at';
        case 'rewrite':
            return 'every row is written anew';
        case 'index build':
            return 'indexes are built';
        case 'foreign key check':
            return 'every row is looked up in the other table';
    }
}
function listed(items) {
    return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/scene.js




class Scene {
    stage;
    step;
    session;
    memory;
    transaction;
    findings = [];
    #later;
    effects = [];
    constructor(stage, step, course) {
        this.stage = stage;
        this.step = step;
        this.session = course.session;
        this.memory = course.memory;
        this.transaction = course.transaction;
        this.#later = course.later;
    }
    isRecreated(kind, on, written) {
        return isRecreated(this.#later, kind, on, written);
    }
    get schema() {
        return this.stage.schema;
    }
    get serverVersion() {
        return this.stage.serverVersion;
    }
    get utc() {
        return /^(?:utc|etc\/utc|gmt|etc\/gmt|zulu|0)$/i.test(this.session.get('timezone')?.value ?? '');
    }
    get text() {
        return this.step.statement.text;
    }
    isOwn(name) {
        const table = this.schema.tables.get(keyOf(name));
        if (table === undefined || table.origin !== this.stage.migration.path)
            return false;
        const temporary = table.home === 'pg_temp' && name.schema === undefined;
        return temporary || (name.schema ?? this.schema.current) === table.home;
    }
    #isNew(name) {
        return this.isOwn(name) && this.schema.table(name)?.mayBeOlder !== true;
    }
    get felt() {
        return this.effects.filter((effect) => effect.index === true || !this.isOwn(effect.relation));
    }
    report(id, report) {
        const rule = rules/* rules */.a[id];
        if (rule === undefined)
            throw new Error(`No rule is called ${id}.`);
        const on = report.on ?? [];
        const destroys = !rule.bySize && /^MG(?:10[1-4]|112|20|806)/.test(id);
        if (on.length > 0 && on.every((name) => (destroys ? this.#isNew(name) : this.isOwn(name))))
            return;
        const { migration } = this.stage;
        this.findings.push({
            rule: id,
            severity: this.#severity(rule, report, on),
            phase: report.phase ?? rule.phase,
            path: migration.path,
            line: report.line ?? this.step.line,
            message: this.#message(rule, report, on),
            fix: report.fix,
        });
    }
    #severity(rule, report, on) {
        const given = report.severity ?? rule.severity;
        if (this.#isHeld(rule, report))
            return rule.id === 'MG806' ? 'warn' : 'info';
        if (given !== 'error')
            return given;
        if (this.step.source === 'definition' || this.#isPending(on))
            return 'warn';
        return rule.bySize && this.#isSmall(on) ? 'warn' : given;
    }
    #isHeld(rule, report) {
        const { contract, phase } = this.stage.migration;
        const isContract = contract !== undefined || phase === 'contract';
        return isContract && !rule.bySize && (report.phase ?? rule.phase) === 'contract';
    }
    #isPending(on) {
        const origins = on.map((name) => this.schema.table(name)?.origin);
        return origins.length > 0 && origins.every((origin) => origin !== undefined && this.stage.pending.has(origin));
    }
    #isSmall(on) {
        const working = this.felt.filter(({ work }) => work.length > 0).map(({ relation }) => relation);
        const subjects = working.length > 0 ? working : on;
        return subjects.length > 0 && subjects.every((name) => this.stage.sizes.isSmall(name));
    }
    #message(rule, report, on) {
        const sentences = [`${report.what}: ${rule.why}.`];
        if (report.quiet !== true && this.felt.length > 0)
            sentences.push(`${describeEffects(this.felt, this.stage.sizes)}.`);
        if (rule.bySize && rule.severity === 'error' && this.#isSmall(on))
            sentences.push('Small enough that it is a warning.');
        if (this.#isPending(on))
            sentences.push('Its table is new in this deployment, so it is a warning.');
        if (this.step.source === 'definition')
            sentences.push('It happens whenever the function runs, so it is a warning.');
        if (this.step.source === 'body')
            sentences.push('It stands inside a DO block.');
        if (this.step.source === 'call')
            sentences.push('It stands inside a function that is called here.');
        return sentences.join(' ');
    }
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/way-back.js

function droppedAgain(up, down) {
    const created = new Set(up.flatMap(({ statement }) => way_back_createdBy((0,src_node/* parts */.rT)(statement.tree))));
    return down.flatMap(({ statement, line }) => droppedBy((0,src_node/* parts */.rT)(statement.tree))
        .filter((name) => created.has(name))
        .map((what) => ({ what, line, text: statement.text })));
}
function way_back_createdBy(tree) {
    if (tree.CreateStmt !== undefined)
        return [(0,src_name/* formatName */.nD)((0,src_name/* relationName */.CJ)(tree.CreateStmt.relation))];
    const table = (0,src_name/* relationName */.CJ)(tree.AlterTableStmt?.relation);
    return (tree.AlterTableStmt?.cmds ?? []).flatMap((node) => {
        const command = (0,src_node/* parts */.rT)(node).AlterTableCmd;
        const column = (0,src_node/* parts */.rT)(command?.def).ColumnDef?.colname;
        return command?.subtype === 'AT_AddColumn' && column !== undefined ? [columnName(table, column)] : [];
    });
}
function droppedBy(tree) {
    if (tree.DropStmt?.removeType === 'OBJECT_TABLE') {
        return (tree.DropStmt.objects ?? []).map((object) => (0,src_name/* formatName */.nD)((0,src_name/* objectName */.Hd)(object)));
    }
    const table = (0,src_name/* relationName */.CJ)(tree.AlterTableStmt?.relation);
    return (tree.AlterTableStmt?.cmds ?? []).flatMap((node) => {
        const command = (0,src_node/* parts */.rT)(node).AlterTableCmd;
        return command?.subtype === 'AT_DropColumn' ? [columnName(table, command.name ?? '')] : [];
    });
}
function columnName(table, column) {
    return `${(0,src_name/* formatName */.nD)(table)}.${(0,src_name/* quoteName */.AB)(column)}`;
}
function mayDrop({ down }) {
    return down !== undefined && /\bdrop\b/i.test(down.sql);
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/file.js







function judgeFile(file, stage) {
    const findings = [];
    const say = (id, line, report) => {
        const [step = nowhere(line)] = file.steps;
        const course = { session: new Session(), memory: newFile(), transaction: newTransaction(), later: [] };
        const scene = new Scene(stage, step.source === 'script' ? step : nowhere(line), course);
        scene.report(id, { ...report, line, quiet: true });
        findings.push(...scene.findings);
    };
    for (const { line, why } of [...file.reading.refused, ...(file.down?.refused ?? [])]) {
        say('MG999', line, {
            what: `Nothing of the file was read: ${why}`,
            severity: 'error',
            fix: '-- save it as UTF-8 text of at most 5 MB',
        });
    }
    const { open, steps } = file.reading;
    if (open !== undefined && steps.every(({ block }) => block !== 'tool')) {
        say('MG503', open, {
            what: 'BEGIN is never followed by COMMIT',
            fix: 'BEGIN;\n-- the statements of the file\nCOMMIT;',
        });
    }
    judgeRepeat(steps, stage, say);
    judgeWayBack(file, say);
    return findings;
}
function nowhere(line) {
    const statement = { text: '', line, start: 0, end: 0, tree: undefined, at: () => 0 };
    return { statement, line, source: 'script', transaction: 0, block: 'none' };
}
function judgeRepeat(steps, stage, say) {
    const loose = steps.filter(({ block, statement }) => block === 'none' && changesSchema(statement.tree));
    const fragile = loose.filter((step, index) => !isRepeatable(step, loose.slice(0, index)));
    const [first] = fragile;
    const second = loose[1];
    if (loose.length > 1 && first !== undefined && second !== undefined) {
        say('MG504', second.line, {
            what: `${loose.length} changes, each committed by itself`,
            fix: fixedTogether(loose, stage),
        });
    }
    if (loose.length < 2)
        return;
    for (const { statement, line } of fragile) {
        say('MG701', line, { what: 'A second run fails here', fix: repeatable(statement.text, statement.tree) });
    }
}
function fixedTogether(loose, stage) {
    const alone = loose.filter(({ statement }) => needsNoTransaction(statement.tree, stage.serverVersion) !== undefined);
    const texts = loose.map(({ statement }) => sql(statement.text));
    return alone.length > 0 ? inFiles(...texts) : `BEGIN;\n${texts.join('\n')}\nCOMMIT;`;
}
function changesSchema(node) {
    for (const kind in node)
        return /^(?:Alter(?!System)|Create|Drop|Index|Rename|Rule|View|Define|Composite)/.test(kind);
    return false;
}
function isRepeatable(step, before) {
    const { text, tree } = step.statement;
    if (/\bif\s+(?:not\s+)?exists\b|\bor\s+replace\b/i.test(text))
        return true;
    const index = (0,src_node/* parts */.rT)(tree).IndexStmt?.idxname;
    const created = index ?? (0,src_node/* parts */.rT)(tree).CreateStmt?.relation?.relname ?? (0,src_node/* parts */.rT)(tree).CreateTrigStmt?.trigname;
    if (created === undefined)
        return isSetting(tree);
    return before.some(({ statement }) => /^drop\b[\s\S]*\bif\s+exists\b/i.test(statement.text) && statement.text.includes(created));
}
function isSetting(node) {
    const commands = ((0,src_node/* parts */.rT)(node).AlterTableStmt?.cmds ?? []).map((command) => (0,src_node/* parts */.rT)(command).AlterTableCmd?.subtype ?? '');
    return (commands.length > 0 &&
        commands.every((subtype) => /^AT_(?:SetNotNull|DropNotNull|ColumnDefault|ValidateConstraint|AlterColumnType|Set|Enable|Disable)/.test(subtype)));
}
function repeatable(text, node) {
    const { IndexStmt, CreateStmt, DropStmt, AlterTableStmt } = (0,src_node/* parts */.rT)(node);
    if (IndexStmt?.concurrent === true && IndexStmt.idxname !== undefined) {
        const name = (0,src_name/* formatName */.nD)({ schema: (0,src_name/* relationName */.CJ)(IndexStmt.relation).schema, name: IndexStmt.idxname });
        return inFiles(sql(`DROP INDEX CONCURRENTLY IF EXISTS ${name}`), sql(text));
    }
    if (IndexStmt !== undefined)
        return sql(insertAfter(text, /\bindex\b/i, 'IF NOT EXISTS'));
    if (CreateStmt !== undefined)
        return sql(insertAfter(text, /\btable\b/i, 'IF NOT EXISTS'));
    if (DropStmt?.concurrent === true)
        return sql(insertAfter(text, /\bconcurrently\b/i, 'IF EXISTS'));
    if (DropStmt !== undefined)
        return sql(insertAfter(text, /^drop\s+(?:materialized\s+)?\w+/i, 'IF EXISTS'));
    const added = (AlterTableStmt?.cmds ?? []).map((command) => (0,src_node/* parts */.rT)(command).AlterTableCmd?.subtype);
    if (added.every((subtype) => subtype === 'AT_AddColumn'))
        return sql(text.replaceAll(/\badd\s+(?:column\s+)?/gi, 'ADD COLUMN IF NOT EXISTS '));
    if (added.every((subtype) => subtype === 'AT_DropColumn'))
        return sql(text.replaceAll(/\bdrop\s+(?:column\s+)?/gi, 'DROP COLUMN IF EXISTS '));
    return `BEGIN;\n${sql(text)}\nCOMMIT;`;
}
function judgeWayBack({ steps, down }, say) {
    for (const { what, line, text } of droppedAgain(steps, down?.steps ?? [])) {
        say('MG805', line, { what: `The way back drops ${what}, and what was written there since`, fix: sql(text) });
    }
    for (const { statement, line } of down?.steps ?? []) {
        if (statement.unread === undefined)
            continue;
        const severity = /grammar says|too deeply/.test(statement.unread) ? 'error' : 'warn';
        say('MG999', line, { what: `In the way back: ${statement.unread}`, severity, fix: '-- write it as plain SQL' });
    }
}

// EXTERNAL MODULE: ./build/packages/sql/src/script.js + 3 modules
var src_script = __webpack_require__(3916);
;// CONCATENATED MODULE: ./build/packages/hazards/src/schema/apply-alter.js




function alterSchema(schema, statement) {
    const name = (0,src_name/* relationName */.CJ)(statement.relation);
    for (const node of statement.cmds ?? []) {
        const { AlterTableCmd: command } = (0,src_node/* parts */.rT)(node);
        const table = schema.table(name) ?? partlyKnown(schema, statement);
        if (command !== undefined && table !== undefined)
            apply_alter_alterTable(schema, table, command);
    }
}
function partlyKnown(schema, statement) {
    if (statement.objtype !== 'OBJECT_TABLE')
        return undefined;
    const name = (0,src_name/* relationName */.CJ)(statement.relation);
    const key = keyOf(name);
    const nothing = { parent: undefined, columns: new Map(), constraints: new Map() };
    const table = { key, name, kind: 'table', origin: '', ...nothing };
    schema.tables.set(key, table);
    return table;
}
function apply_alter_alterTable(schema, table, command) {
    const name = command.name ?? '';
    const { ColumnDef, Constraint: constraint, PartitionCmd } = (0,src_node/* parts */.rT)(command.def);
    const change = (changed) => changeColumn(schema, table, name, changed);
    switch (String(command.subtype)) {
        case 'AT_AddColumn':
            if (ColumnDef !== undefined && !(command.missing_ok === true && table.columns.has(ColumnDef.colname ?? ''))) {
                schema.setColumn(table, readColumn(ColumnDef));
                for (const inline of inlineConstraints(ColumnDef))
                    apply_alter_addConstraint(schema, table, inline, ColumnDef.colname);
            }
            return;
        case 'AT_DropColumn':
            return schema.dropColumn(table, name);
        case 'AT_AlterColumnType':
            return change({ type: columnType(ColumnDef?.typeName) });
        case 'AT_SetNotNull':
            return change({ notNull: true });
        case 'AT_DropNotNull':
            return change({ notNull: false });
        case 'AT_ColumnDefault':
            return change({ hasDefault: command.def !== undefined });
        case 'AT_AddConstraint':
            return constraint === undefined ? undefined : apply_alter_addConstraint(schema, table, constraint);
        case 'AT_ValidateConstraint':
            return validate(schema, table, name);
        case 'AT_DropConstraint':
            return apply_alter_dropConstraint(schema, table, name);
        case 'AT_AttachPartition':
            return setParent(schema, PartitionCmd?.name, table.key);
        case 'AT_DetachPartition':
            return setParent(schema, PartitionCmd?.name, undefined);
        default:
            return undefined;
    }
}
function changeColumn(schema, table, name, change) {
    const column = table.columns.get(name);
    if (column !== undefined)
        schema.setColumn(table, { ...column, ...change });
}
function apply_alter_addConstraint(schema, table, constraint, column) {
    const read = readConstraint(constraint, table.name.name, column);
    const current = schema.tables.get(table.key) ?? table;
    if (read === undefined)
        return;
    schema.setConstraint(current, read);
    if (read.kind === 'not-null' && read.valid)
        forbidNull(schema, table, read.columns);
    if (read.kind !== 'unique' && read.kind !== 'primary')
        return;
    const key = keyOf({ schema: table.name.schema, name: constraint.indexname ?? read.name });
    const columns = schema.indexes.get(key)?.columns ?? read.columns;
    if (constraint.indexname !== undefined)
        schema.indexes.delete(key);
    const own = keyOf({ schema: table.name.schema, name: read.name });
    schema.indexes.set(own, { key: own, table: table.key, columns, unique: true });
    if (read.kind === 'primary')
        forbidNull(schema, table, columns);
}
function forbidNull(schema, table, columns) {
    for (const name of columns)
        changeColumn(schema, schema.tables.get(table.key) ?? table, name, { notNull: true });
}
function validate(schema, table, name) {
    const found = table.constraints.get(name);
    if (found === undefined)
        return;
    schema.setConstraint(table, { ...found, valid: true });
    if (found.kind === 'not-null')
        forbidNull(schema, table, found.columns);
}
function apply_alter_dropConstraint(schema, table, name) {
    const constraints = new Map(table.constraints);
    constraints.delete(name);
    schema.put(table, { constraints });
    schema.indexes.delete(keyOf({ schema: table.name.schema, name }));
}
function setParent(schema, partition, parent) {
    const table = schema.table((0,src_name/* relationName */.CJ)(partition));
    if (table !== undefined)
        schema.put(table, { parent });
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/schema/apply-rename.js


function renameInSchema(schema, node) {
    const { RenameStmt, AlterObjectSchemaStmt } = (0,src_node/* parts */.rT)(node);
    if (AlterObjectSchemaStmt?.relation !== undefined) {
        const table = schema.table((0,src_name/* relationName */.CJ)(AlterObjectSchemaStmt.relation));
        const moved = { schema: AlterObjectSchemaStmt.newschema, name: table?.name.name ?? '' };
        if (table !== undefined)
            schema.renameTable(table, moved);
    }
    if (RenameStmt === undefined)
        return;
    const { renameType, subname = '', newname = '' } = RenameStmt;
    const relation = (0,src_name/* relationName */.CJ)(RenameStmt.relation);
    const table = schema.table(relation);
    if (renameType === 'OBJECT_TYPE')
        return renameUserType(schema, (0,src_name/* objectName */.Hd)(RenameStmt.object), newname);
    if (renameType === 'OBJECT_INDEX')
        return renameIndex(schema, relation, newname);
    if (table === undefined)
        return undefined;
    if (renameType === 'OBJECT_COLUMN')
        apply_rename_renameColumn(schema, table, subname, newname);
    else if (renameType === 'OBJECT_TABCONSTRAINT')
        renameConstraint(schema, table, subname, newname);
    else
        schema.renameTable(table, { ...table.name, name: newname });
}
function apply_rename_renameColumn(schema, table, from, to) {
    const rename = (name) => (name === from ? to : name);
    const columns = [...table.columns.values()].map((column) => Object.assign({}, column, { name: rename(column.name) }));
    const constraints = [...table.constraints].map(([name, constraint]) => [
        name,
        Object.assign({}, constraint, {
            columns: constraint.columns.map(rename),
            provesNotNull: constraint.provesNotNull === undefined ? undefined : rename(constraint.provesNotNull),
        }),
    ]);
    schema.put(table, {
        columns: new Map(columns.map((column) => [column.name, column])),
        constraints: new Map(constraints),
    });
}
function renameConstraint(schema, table, from, to) {
    const found = table.constraints.get(from);
    if (found === undefined)
        return;
    const constraints = new Map(table.constraints);
    constraints.delete(from);
    schema.put(table, { constraints: constraints.set(to, { ...found, name: to }) });
}
function renameIndex(schema, from, to) {
    const index = schema.indexes.get(keyOf(from));
    if (index === undefined)
        return;
    schema.indexes.delete(index.key);
    const key = keyOf({ ...from, name: to });
    schema.indexes.set(key, { ...index, key });
}
function renameUserType(schema, from, to) {
    const type = schema.types.get(keyOf(from));
    if (type === undefined)
        return;
    schema.types.delete(type.key);
    const key = keyOf({ ...from, name: to });
    schema.types.set(key, { ...type, key });
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/schema/apply.js






function applyStatement(schema, statement, origin) {
    const tree = (0,src_node/* parts */.rT)(statement.tree);
    if (tree.CreateStmt !== undefined)
        apply_createTable(schema, tree.CreateStmt, origin);
    else if (tree.IndexStmt !== undefined)
        apply_createIndex(schema, tree.IndexStmt);
    else if (tree.AlterTableStmt !== undefined)
        alterSchema(schema, tree.AlterTableStmt);
    else if (tree.DropStmt !== undefined)
        apply_drop(schema, tree.DropStmt);
    else if (tree.CreateFunctionStmt !== undefined) {
        addFunction(schema, tree.CreateFunctionStmt, statement, origin);
    }
    else
        applyRest(schema, statement.tree, origin);
}
function addFunction(schema, created, statement, origin) {
    const key = keyOf((0,src_name/* listName */.sY)(created.funcname));
    const types = (of) => (of?.parameters ?? []).map((node) => (0,src_name/* listName */.sY)((0,src_node/* parts */.rT)(node).FunctionParameter?.argType?.names).name).join();
    const others = (schema.functions.get(key) ?? []).filter((known) => types((0,src_node/* parts */.rT)(known.statement.tree).CreateFunctionStmt) !== types(created));
    schema.functions.set(key, [...others, { statement, origin }]);
}
function applyRest(schema, node, origin) {
    const tree = (0,src_node/* parts */.rT)(node);
    if (tree.CreateEnumStmt !== undefined)
        addType(schema, tree.CreateEnumStmt.typeName, 'enum', false, origin);
    else if (tree.CompositeTypeStmt !== undefined) {
        const name = (0,src_name/* relationName */.CJ)(tree.CompositeTypeStmt.typevar);
        schema.types.set(keyOf(name), { key: keyOf(name), kind: 'composite', constrained: false, origin });
    }
    else if (tree.CreateDomainStmt !== undefined) {
        const own = (tree.CreateDomainStmt.constraints ?? []).some((item) => refuses((0,src_node/* parts */.rT)(item).Constraint?.contype));
        const constrained = own || mayRefuse(schema, columnType(tree.CreateDomainStmt.typeName));
        addType(schema, tree.CreateDomainStmt.domainname, 'domain', constrained, origin);
    }
    else if (tree.AlterDomainStmt?.subtype === 'C' || tree.AlterDomainStmt?.subtype === 'O') {
        addType(schema, tree.AlterDomainStmt.typeName, 'domain', true, '');
    }
    else if (tree.ViewStmt !== undefined) {
        addRelation(schema, (0,src_name/* relationName */.CJ)(tree.ViewStmt.view), 'view', origin, tree.ViewStmt.replace === true);
    }
    else if (tree.CreateTableAsStmt !== undefined) {
        const kind = tree.CreateTableAsStmt.objtype === 'OBJECT_MATVIEW' ? 'materialized-view' : 'table';
        const existing = tree.CreateTableAsStmt.if_not_exists === true;
        addRelation(schema, (0,src_name/* relationName */.CJ)(tree.CreateTableAsStmt.into?.rel), kind, origin, existing);
    }
    else if (tree.SelectStmt?.intoClause !== undefined) {
        addRelation(schema, (0,src_name/* relationName */.CJ)(tree.SelectStmt.intoClause.rel), 'table', origin, false);
    }
    else
        renameInSchema(schema, node);
}
function mayRefuse(schema, base) {
    if (base.array || isKnownType(base))
        return false;
    return schema.types.get(keyOf(base))?.constrained ?? true;
}
function refuses(kind) {
    return kind === 'CONSTR_CHECK' || kind === 'CONSTR_NOTNULL';
}
function addType(schema, names, kind, constrained, origin) {
    const key = keyOf((0,src_name/* listName */.sY)(names));
    const known = schema.types.get(key);
    schema.types.set(key, { key, kind, constrained, origin: known?.origin ?? origin });
}
function addRelation(schema, name, kind, origin, mayExist) {
    const key = keyOf(name);
    if (mayExist && schema.tables.has(key))
        return;
    const nothing = { parent: undefined, columns: new Map(), constraints: new Map() };
    schema.tables.set(key, {
        key,
        name,
        kind,
        origin,
        home: name.schema ?? schema.current,
        mayBeOlder: mayExist,
        ...nothing,
    });
}
function apply_createTable(schema, statement, origin) {
    const name = (0,src_name/* relationName */.CJ)(statement.relation);
    const key = keyOf(name);
    if (statement.if_not_exists === true && schema.tables.has(key))
        return;
    const parents = (statement.inhRelations ?? []).map((node) => schema.table((0,src_name/* relationName */.CJ)((0,src_node/* parts */.rT)(node).RangeVar)));
    const columns = new Map(parents.flatMap((parent) => [...(parent?.columns ?? [])]));
    const constraints = new Map();
    const add = (constraint) => {
        if (constraint !== undefined)
            constraints.set(constraint.name, constraint);
    };
    for (const element of statement.tableElts ?? []) {
        const { ColumnDef, Constraint, TableLikeClause } = (0,src_node/* parts */.rT)(element);
        const like = TableLikeClause === undefined ? undefined : schema.table((0,src_name/* relationName */.CJ)(TableLikeClause.relation));
        for (const [column, copied] of like?.columns ?? [])
            columns.set(column, { ...copied, hasDefault: false });
        if (Constraint !== undefined)
            add(readConstraint(Constraint, name.name));
        if (ColumnDef === undefined)
            continue;
        columns.set(ColumnDef.colname ?? '', readColumn(ColumnDef));
        for (const inline of inlineConstraints(ColumnDef))
            add(readConstraint(inline, name.name, ColumnDef.colname));
    }
    for (const { kind, columns: keys } of constraints.values())
        if (kind === 'primary')
            apply_forbidNull(columns, keys);
    const partitioned = statement.partspec !== undefined;
    const parent = statement.partbound === undefined ? undefined : parents[0]?.key;
    const partitionedBy = (statement.partspec?.partParams ?? []).map((node) => (0,src_node/* parts */.rT)(node).PartitionElem?.name ?? '');
    const kind = partitioned ? 'partitioned' : 'table';
    const temporary = statement.relation?.relpersistence === 't';
    const home = temporary ? 'pg_temp' : (name.schema ?? schema.current);
    const mayBeOlder = statement.if_not_exists === true;
    schema.tables.set(key, { key, name, kind, origin, home, mayBeOlder, partitionedBy, parent, columns, constraints });
    for (const { kind: type, name: index, columns: keys } of constraints.values()) {
        if (type === 'unique' || type === 'primary')
            addIndex(schema, { ...name, name: index }, key, keys, true);
    }
}
function apply_forbidNull(columns, names) {
    for (const name of names) {
        const column = columns.get(name);
        if (column !== undefined)
            columns.set(name, { ...column, notNull: true });
    }
}
function apply_createIndex(schema, statement) {
    const table = (0,src_name/* relationName */.CJ)(statement.relation);
    const columns = (statement.indexParams ?? []).map((node) => (0,src_node/* parts */.rT)(node).IndexElem?.name ?? '');
    const name = statement.idxname ?? [table.name, ...columns.map((column) => column || 'expr'), 'idx'].join('_');
    addIndex(schema, { schema: table.schema, name }, keyOf(table), columns, statement.unique === true);
}
function addIndex(schema, name, table, columns, unique) {
    schema.indexes.set(keyOf(name), { key: keyOf(name), table, columns, unique });
}
function apply_drop(schema, statement) {
    for (const object of statement.objects ?? []) {
        const key = keyOf((0,src_name/* objectName */.Hd)(object));
        if (statement.removeType === 'OBJECT_INDEX')
            schema.indexes.delete(key);
        else if (statement.removeType === 'OBJECT_TYPE' || statement.removeType === 'OBJECT_DOMAIN')
            schema.types.delete(key);
        else if (statement.removeType === 'OBJECT_SCHEMA')
            dropSchema(schema, (0,src_node/* stringOf */.Je)(object) ?? '');
        else if (/TABLE|VIEW/.test(statement.removeType ?? ''))
            schema.dropTable(key);
        else if (/FUNCTION|PROCEDURE|ROUTINE/.test(statement.removeType ?? ''))
            schema.functions.delete(key);
    }
}
function dropSchema(schema, name) {
    for (const key of schema.tables.keys())
        if (key.startsWith(`${name}.`))
            schema.dropTable(key);
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/history.js





async function loadHistory(schema, history, steps) {
    const texts = history.map(({ up }) => up.sql.toLowerCase());
    const read = new Map();
    const wanted = new Map();
    const done = new Set();
    let needs = uniqueNeeds(steps.flatMap(needsOf), done);
    while (needs.length > 0) {
        const found = [];
        const byName = Map.groupBy(needs, ([name]) => name);
        for (const [index, text] of texts.entries()) {
            const met = metNeeds(text, byName);
            if (met.length === 0)
                continue;
            wanted.set(index, [...(wanted.get(index) ?? []), ...met]);
            const statements = await readWanted(history[index]?.up.sql ?? '', wanted.get(index) ?? []);
            read.set(index, statements);
            found.push(...statements);
        }
        needs = uniqueNeeds(found.flatMap((statement) => renamedNeeds(statement, done)), done);
    }
    for (const [index, statements] of [...read].sort(([one], [other]) => one - other)) {
        const origin = history[index]?.path ?? '';
        for (const statement of statements)
            applyStatement(schema, statement, origin);
    }
}
function metNeeds(text, byName) {
    const met = [];
    for (const [name, needs] of byName) {
        if (name === undefined || !holdsWord(text, name))
            continue;
        for (const words of needs)
            if (isMet(text, words))
                met.push(words);
    }
    return met;
}
function isMet(text, words) {
    return words.every((word) => holdsWord(text, word));
}
function holdsWord(text, word) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (!isWordLetter(text, at - 1) && !isWordLetter(text, at + word.length))
            return true;
    }
    return false;
}
function isWordLetter(text, at) {
    const code = text.charCodeAt(at);
    return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95 || code > 127;
}
async function readWanted(sql, needs) {
    const pieces = sql.split(/;[ \t]*(?:\r?\n|$)/);
    if (pieces.length < 3 || /\$\w*\$|\batomic\b/i.test(sql))
        return (await (0,src_script/* readScript */.U)(sql)).statements;
    const wanted = pieces.filter((piece) => {
        const text = piece.toLowerCase();
        return /\b(?:create|alter|drop|rename)\b/.test(text) && needs.some((words) => isMet(text, words));
    });
    const { statements } = await (0,src_script/* readScript */.U)(wanted.map((piece) => `${piece}\n;`).join('\n'));
    return statements.every(({ tree }) => tree !== undefined) ? statements : (await (0,src_script/* readScript */.U)(sql)).statements;
}
function uniqueNeeds(needs, done) {
    return needs.filter((words) => {
        const key = words.join('\n');
        return words.every((word) => word !== '') && !done.has(key) && done.add(key);
    });
}
function needsOf({ statement, ...step }) {
    const tree = (0,src_node/* parts */.rT)(statement.tree);
    if (tree.AlterTableStmt !== undefined)
        return alterNeeds(tree.AlterTableStmt);
    if (tree.IndexStmt !== undefined)
        return [need((0,src_name/* relationName */.CJ)(tree.IndexStmt.relation).name, 'partition')];
    if (tree.CreateStmt !== undefined) {
        const inherited = (tree.CreateStmt.inhRelations ?? []).map((node) => (0,src_name/* relationName */.CJ)((0,src_node/* parts */.rT)(node).RangeVar).name);
        return tree.CreateStmt.if_not_exists === true
            ? [need(tree.CreateStmt.relation?.relname, 'create')]
            : inherited.map((name) => need(name, 'create'));
    }
    if (tree.DropStmt !== undefined) {
        const index = tree.DropStmt.removeType === 'OBJECT_INDEX';
        const names = (tree.DropStmt.objects ?? []).map((object) => (0,src_name/* objectName */.Hd)(object).name);
        return names.map((name) => (index ? need(name) : need(name, 'references')));
    }
    if (tree.ReindexStmt !== undefined)
        return [need(tree.ReindexStmt.relation?.relname, 'index')];
    const changed = tree.UpdateStmt ?? tree.DeleteStmt;
    if (changed !== undefined)
        return [need(changed.relation?.relname, 'primary')];
    if (tree.RenameStmt?.renameType === 'OBJECT_COLUMN') {
        return [need(tree.RenameStmt.relation?.relname, tree.RenameStmt.subname ?? '')];
    }
    const called = calledBy({ statement, ...step });
    return called.map(({ name }) => need(name, 'create')).filter(([name = '']) => !isOrdinary(name));
}
function alterNeeds(statement) {
    const table = statement.relation?.relname;
    return (statement.cmds ?? []).flatMap((node) => {
        const command = (0,src_node/* parts */.rT)(node).AlterTableCmd;
        const { ColumnDef, PartitionCmd, Constraint } = (0,src_node/* parts */.rT)(command?.def);
        switch (String(command?.subtype)) {
            case 'AT_AlterColumnType':
            case 'AT_SetNotNull':
            case 'AT_ColumnDefault':
                return [need(table, command?.name ?? ''), need(table, 'rename'), need(table, 'constraint')];
            case 'AT_ValidateConstraint':
            case 'AT_DropConstraint':
                return [need(table, command?.name ?? '')];
            case 'AT_AddColumn': {
                const type = columnType(ColumnDef?.typeName);
                const key = ColumnDef?.constraints === undefined ? [] : [need(table, 'primary')];
                return isKnownType(type) ? key : [need(type.name)];
            }
            case 'AT_AddConstraint':
                return Constraint?.indexname === undefined
                    ? [need(table, 'partition')]
                    : [need(table, 'partition'), need(Constraint.indexname)];
            case 'AT_AttachPartition':
                return [need(PartitionCmd?.name?.relname, 'check'), need(table, 'partition')];
            default:
                return [];
        }
    });
}
function need(name, ...words) {
    return [name ?? '', ...words].map((word) => word.toLowerCase());
}
function renamedNeeds(statement, done) {
    const rename = (0,src_node/* parts */.rT)(statement.tree).RenameStmt;
    if (rename === undefined)
        return [];
    const from = (rename.subname ?? rename.relation?.relname ?? (0,src_name/* formatName */.nD)((0,src_name/* objectName */.Hd)(rename.object))).toLowerCase();
    const to = (rename.newname ?? '').toLowerCase();
    return [...done]
        .map((key) => key.split('\n'))
        .filter((words) => words.includes(to))
        .map((words) => words.map((word) => (word === to ? from : word)));
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/phase.js

const order = ['expand', 'backfill', 'contract', 'unsafe'];
function phaseOf(migration, findings) {
    const said = migration.contract === undefined ? (migration.phase ?? 'expand') : 'contract';
    const found = findings
        .filter(({ allowed, rule }) => allowed === undefined && (rules/* rules */.a[rule]?.severity === 'error' || rule === 'MG601'))
        .filter(({ severity }) => severity !== 'info' || said === 'contract')
        .map(({ phase }) => order.findIndex((name) => name === phase));
    return order[Math.max(order.indexOf(said), ...found)] ?? 'unsafe';
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/schema/schema.js

class Schema {
    tables = new Map();
    indexes = new Map();
    types = new Map();
    functions = new Map();
    current = 'public';
    table(name) {
        return this.tables.get(keyOf(name));
    }
    column(table, column) {
        return this.table(table)?.columns.get(column);
    }
    neighbours(key) {
        const of = (table) => [...(table?.constraints.values() ?? [])]
            .map(({ references }) => references)
            .filter((reference) => reference !== undefined);
        const children = [...this.tables.values()].filter((table) => table.key !== key && of(table).includes(key));
        return {
            parents: [...new Set(of(this.tables.get(key)))].filter((parent) => parent !== key),
            children: children.map((table) => table.key),
        };
    }
    indexesOf(key) {
        return [...this.indexes.values()].filter((index) => index.table === key);
    }
    setColumn(table, column) {
        this.put(table, { columns: new Map([...table.columns, [column.name, column]]) });
    }
    setConstraint(table, constraint) {
        this.put(table, { constraints: new Map([...table.constraints, [constraint.name, constraint]]) });
    }
    put(table, change) {
        const current = this.tables.get(table.key) ?? table;
        this.tables.set(table.key, { ...current, ...change });
    }
    dropColumn(table, name) {
        const columns = new Map(table.columns);
        columns.delete(name);
        const kept = [...table.constraints].filter(([, constraint]) => !constraint.columns.includes(name));
        this.put(table, { columns, constraints: new Map(kept) });
    }
    dropTable(key) {
        this.tables.delete(key);
        for (const index of this.indexesOf(key))
            this.indexes.delete(index.key);
    }
    renameTable(table, name) {
        const key = keyOf(name);
        this.tables.delete(table.key);
        const home = table.home === 'pg_temp' ? table.home : (name.schema ?? this.current);
        this.tables.set(key, { ...table, name, key, home });
        for (const index of this.indexesOf(table.key))
            this.indexes.set(index.key, { ...index, table: key });
    }
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/sizes.js
const small = { rows: 10_000, bytes: 16 * 1024 * 1024 };
class Sizes {
    #known;
    constructor(known) {
        this.#known = known ?? new Map();
    }
    of({ schema, name }) {
        return this.#known.get(`${schema ?? 'public'}.${name}`) ?? this.#known.get(name);
    }
    isSmall(name) {
        const size = this.of(name);
        return size !== undefined && size.rows <= small.rows && size.bytes <= small.bytes;
    }
    describe(name) {
        const size = this.of(name);
        if (size === undefined)
            return '';
        return ` (${size.rows.toLocaleString('en-US')} rows, ${bytesInWords(size.bytes)})`;
    }
}
function bytesInWords(bytes) {
    const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
    const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10)));
    const amount = bytes / 1024 ** step;
    return `${step > 0 && amount < 10 ? amount.toFixed(1) : Math.round(amount)} ${units[step]}`;
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/step.js

async function readSteps(section, firstTransaction) {
    const refused = [];
    const steps = [];
    const course = new Course(section.transaction, firstTransaction);
    for (const piece of section.pieces ?? [{ sql: section.sql, line: section.firstLine }]) {
        const script = await (0,src_script/* readScript */.U)(piece.sql);
        if (script.refused !== undefined)
            refused.push({ line: piece.line, why: script.refused });
        course.send(script.statements.length);
        for (const statement of script.statements) {
            const line = piece.line + statement.line - 1;
            steps.push({ statement: { ...statement, line }, line, source: 'script', ...course.next(statement, line) });
        }
    }
    return { steps, refused, open: course.open, nextTransaction: course.following };
}
class Course {
    #model;
    #transaction;
    #explicit;
    #together = false;
    constructor(model, first) {
        this.#model = model;
        this.#transaction = first;
    }
    get open() {
        return this.#explicit;
    }
    get following() {
        return this.#model.batch === 'all-pending' && this.#model.mode === 'transaction'
            ? this.#transaction
            : this.#transaction + 1;
    }
    send(statements) {
        if (this.#model.mode === 'transaction')
            return;
        this.#together = this.#model.mode === 'implicit' && statements > 1;
        if (this.#explicit === undefined)
            this.#transaction += 1;
    }
    next(statement, line) {
        const control = (0,src_node/* parts */.rT)(statement.tree).TransactionStmt;
        const kind = control?.kind;
        const begins = kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START';
        const ends = kind === 'TRANS_STMT_COMMIT' || kind === 'TRANS_STMT_ROLLBACK' || kind === 'TRANS_STMT_PREPARE';
        const wrapped = this.#model.mode === 'transaction' || this.#together;
        if (begins && this.#explicit === undefined) {
            if (!wrapped)
                this.#transaction += 1;
            this.#explicit = line;
        }
        const here = { transaction: this.#transaction, block: this.#block };
        if (ends)
            this.#explicit = control?.chain === true ? line : undefined;
        if (ends || (!wrapped && this.#explicit === undefined))
            this.#transaction += 1;
        return here;
    }
    get #block() {
        if (this.#model.mode === 'transaction')
            return 'tool';
        if (this.#explicit !== undefined)
            return 'file';
        return this.#together ? 'string' : 'none';
    }
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/judge.js





















async function judge(pending, context) {
    const opened = await openAll(pending);
    const schema = new Schema();
    await loadHistory(schema, context.history, opened.flatMap(({ steps }) => steps));
    const transactions = new Map();
    const before = new Set();
    const judgements = [];
    for (const file of opened) {
        const stage = {
            ...context,
            schema,
            sizes: new Sizes(context.sizes),
            migration: file.migration,
            pending: before,
        };
        judgements.push(await judgeOpened(file, stage, transactions, context.today));
        before.add(file.migration.path);
    }
    return judgements;
}
async function openAll(pending) {
    const opened = [];
    let next = 0;
    for (const migration of pending) {
        const reading = await readSteps(migration.up, next);
        next = reading.nextTransaction;
        const down = migration.down !== undefined && mayDrop(migration) ? await readSteps(migration.down, 0) : undefined;
        opened.push({ migration, reading, steps: await openBodies(reading.steps), down });
    }
    return opened;
}
async function judgeOpened(file, stage, transactions, today) {
    const [session, memory] = [new Session(), newFile()];
    stage.schema.current = session.home;
    const findings = [];
    const counted = { statements: 0, analysed: 0 };
    const judgeStep = (step, later) => {
        const transaction = transactions.get(step.transaction) ?? newTransaction();
        transactions.set(step.transaction, transaction);
        const scene = new Scene(stage, step, { session, memory, transaction, later });
        judgeScene(scene);
        findings.push(...scene.findings);
        counted.statements += 1;
        if (step.statement.tree !== undefined)
            counted.analysed += 1;
    };
    for (const [index, step] of file.steps.entries()) {
        judgeStep(step, sameTransaction(file.steps, index));
        for (const called of await openCalls(step, stage.schema))
            judgeStep(called, []);
    }
    findings.push(...judgeFile(file, stage));
    const unread = file.reading.refused.length;
    const allowed = applyAllowances(findings, stage.migration.allowances, today);
    const forgotten = forgottenAllowances(findings, stage.migration.allowances, today, stage.migration.path);
    const sorted = [...allowed, ...forgotten].toSorted((one, other) => one.line - other.line || one.rule.localeCompare(other.rule));
    return {
        path: stage.migration.path,
        statements: counted.statements + unread,
        analysed: counted.analysed,
        findings: sorted,
        phase: phaseOf(stage.migration, sorted),
    };
}
function sameTransaction(steps, index) {
    const step = steps[index];
    const kind = (0,src_node/* kindOf */.I)(step?.statement.tree ?? { Integer: {} });
    if (kind !== 'DropStmt' && kind !== 'RenameStmt' && kind !== 'AlterObjectSchemaStmt')
        return [];
    return steps.slice(index + 1).filter(({ transaction }) => transaction === step?.transaction);
}
function judgeScene(scene) {
    const { step, session, schema, stage } = scene;
    const { tree } = step.statement;
    const control = (0,src_node/* parts */.rT)(tree).TransactionStmt?.kind;
    if (control === 'TRANS_STMT_BEGIN' || control === 'TRANS_STMT_START')
        session.begin();
    scene.effects = effectsOf(tree, scene);
    judgeUnread(scene);
    judgeTransaction(scene);
    if (tree !== undefined)
        detectors.get((0,src_node/* kindOf */.I)(tree))?.(scene);
    changeRowsInside(scene);
    judgeOther(scene, (kind) => detectors.has(kind));
    judgeTimeouts(scene);
    judgeKeptLocks(scene);
    if (control === 'TRANS_STMT_COMMIT' || control === 'TRANS_STMT_ROLLBACK' || control === 'TRANS_STMT_PREPARE')
        session.end(control);
    if (control === 'TRANS_STMT_ROLLBACK_TO')
        session.undo();
    schema.current = session.home;
    if (step.source !== 'definition')
        applyStatement(schema, step.statement, stage.migration.path);
}


/***/ }),

/***/ 6025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ rules)
});

;// CONCATENATED MODULE: ./build/packages/hazards/src/rule.js
function defineRules(texts) {
    return Object.fromEntries(Object.entries(texts).map(([id, text]) => [
        id,
        { bySize: false, ...text, id, anchor: `docs/migration-rules.md#${id.toLowerCase()}` },
    ]));
}

;// CONCATENATED MODULE: ./build/packages/hazards/src/rules/backfill.js

const backfillRules = defineRules({
    MG601: {
        title: 'changes many rows at once',
        severity: 'warn',
        phase: 'backfill',
        lock: 'ROW EXCLUSIVE',
        blocks: 'every write of a row that is already changed, until the transaction ends',
        why: 'one statement over a large table keeps its row locks, bloats the table and delays replicas; a failure loses all of it',
        safe: 'in batches by key, each in its own transaction, so that a second run goes on where the first one stopped',
        bySize: true,
    },
    MG701: {
        title: 'cannot be run again',
        severity: 'warn',
        phase: 'any',
        lock: 'none',
        blocks: 'the next run: it fails on what is already there or already gone',
        why: 'outside of a transaction a failure leaves the first statements done',
        safe: 'IF [NOT] EXISTS',
    },
    MG702: {
        title: 'CREATE INDEX CONCURRENTLY IF NOT EXISTS, and nobody looks for an INVALID one',
        severity: 'warn',
        phase: 'any',
        lock: 'SHARE UPDATE EXCLUSIVE',
        blocks: 'nobody; but the second run succeeds on an INVALID index that enforces and speeds up nothing',
        why: 'a failed CONCURRENTLY leaves an INVALID index, and IF NOT EXISTS is content with it',
        safe: 'DROP INDEX CONCURRENTLY IF EXISTS before it; the gate looks at pg_index.indisvalid after applying',
    },
    MG805: {
        title: 'the way back drops what was added',
        severity: 'info',
        phase: 'any',
        lock: 'ACCESS EXCLUSIVE',
        blocks: 'nobody until a rollback; then the data written since is lost',
        why: 'what the new version wrote there is gone after the way back',
        safe: 'roll the application back and leave the schema; the old version does not see the addition',
    },
    MG806: {
        title: 'destroys data that no way back can restore',
        severity: 'error',
        phase: 'contract',
        lock: 'none',
        blocks: 'whoever needs the data again',
        why: 'the way back can create the object anew, but not what was in it',
        safe: 'a contract file, with evidence of a backup that was restored and counted',
    },
    MG999: {
        title: 'was not analysed',
        severity: 'warn',
        phase: 'any',
        lock: 'none',
        blocks: 'unknown',
        why: 'what could not be read can do anything',
        safe: 'write it as plain SQL, or look at it yourself and allow it with a reason',
    },
});

;// CONCATENATED MODULE: ./build/packages/hazards/src/rules/compatibility.js

const compatibilityRules = defineRules({
    MG101: {
        title: 'drops a table',
        severity: 'error',
        phase: 'contract',
        lock: 'ACCESS EXCLUSIVE',
        blocks: 'the table’s users, and those of every table that a foreign key connects with it',
        why: 'the running version still reads and writes the table; its lock spreads over foreign keys',
        safe: 'stop using it, deploy that, then drop it in a contract file; drop its foreign keys first, one per transaction',
    },
    MG102: {
        title: 'drops a column',
        severity: 'error',
        phase: 'contract',
        lock: 'ACCESS EXCLUSIVE',
        blocks: 'the running version: its SELECT and INSERT name the column',
        why: 'object mappers cache the columns of a table, so that also code which does not use the column names it',
        safe: 'have the code ignore the column, deploy that, then drop it in a contract file',
    },
    MG103: {
        title: 'renames a column',
        severity: 'error',
        phase: 'unsafe',
        lock: 'ACCESS EXCLUSIVE',
        blocks: 'the running version, or the new one until it is live: only one of them knows the name',
        why: 'no moment exists at which both versions work',
        safe: 'add a new column, write both, fill the old rows, read the new one, then drop the old one in a contract file',
    },
    MG104: {
        title: 'renames a table, view, schema, role or database, or moves it to another schema',
        severity: 'error',
        phase: 'unsafe',
        lock: 'ACCESS EXCLUSIVE',
        blocks: 'the running version: the name it uses is gone',
        why: 'no moment exists at which both versions work, unless a view keeps the old name',
        safe: 'rename it and create a view with the old name in the same transaction; drop the view in a contract file',
    },
    MG105: {
        title: 'changes a column’s type',
        severity: 'error',
        phase: 'unsafe',
        lock: 'ACCESS EXCLUSIVE',
        blocks: 'everyone who uses the table, while every row and index is written anew',
        why: 'most changes of a type rewrite the table, and the running version still sends and expects the old type',
        safe: 'add a column of the new type, write both, fill the old rows in batches, swap in the code, drop the old one later',
        bySize: true,
    },
    MG106: {
        title: 'forbids NULL in an existing column',
        severity: 'error',
        phase: 'contract',
        lock: 'ACCESS EXCLUSIVE',
        blocks: 'the running version, if it still writes NULL there',
        why: 'writes of the running version may fail from this moment on',
        safe: 'add a CHECK that is NOT VALID, validate it in a later transaction, then SET NOT NULL uses it as a proof (12+)',
    },
    MG107: {
        title: 'adds a required column without a default',
        severity: 'error',
        phase: 'unsafe',
        lock: 'ACCESS EXCLUSIVE',
        blocks: 'the running version: its INSERTs do not name the column; and the migration itself fails on a table with rows',
        why: 'PostgreSQL refuses it at once for existing rows, and every INSERT of the running version afterwards',
        safe: 'give it a default, or add it nullable and forbid NULL later',
    },
    MG108: {
        title: 'takes away the default, identity or expression of a column',
        severity: 'error',
        phase: 'contract',
        lock: 'ACCESS EXCLUSIVE',
        blocks: 'the running version: its INSERTs leave the column out',
        why: 'the default is all that lets the running version insert rows (Django adds columns this way)',
        safe: 'keep the default until every environment runs the version that writes the column, then drop it in a contract file',
    },
    MG109: {
        title: 'adds a constraint that the running version may not keep',
        severity: 'warn',
        phase: 'contract',
        lock: 'ACCESS EXCLUSIVE (foreign key: SHARE ROW EXCLUSIVE)',
        blocks: 'writes of the running version that break it, from this moment on, also while it is NOT VALID',
        why: 'the running version was written without it',
        safe: 'keep it in the application first, deploy that, then let the database keep it',
    },
    MG110: {
        title: 'changes a default',
        severity: 'info',
        phase: 'expand',
        lock: 'ACCESS EXCLUSIVE',
        blocks: 'nobody beyond an instant',
        why: 'INSERTs of the running version get the new value',
        safe: 'make sure that the running version can read the new value',
    },
    MG111: {
        title: 'renames an enum value, or renames or drops a type',
        severity: 'error',
        phase: 'unsafe',
        lock: 'none',
        blocks: 'the running version: the literal or the type’s name it uses is unknown from this moment on',
        why: 'no moment exists at which both versions work',
        safe: 'add a new value or type, use it, fill the old rows; drop an unused type in a contract file',
    },
    MG112: {
        title: 'drops a view, function, trigger, sequence or extension, or switches triggers off',
        severity: 'error',
        phase: 'contract',
        lock: 'ACCESS EXCLUSIVE (function, sequence, extension: none of a table)',
        blocks: 'the running version, if it calls or reads it',
        why: 'what uses it fails from this moment on',
        safe: 'CREATE OR REPLACE what changes; drop what nobody uses in a contract file',
    },
    MG113: {
        title: 'changes who reaches which rows: REVOKE, roles, owners, policies, rules, inheritance',
        severity: 'warn',
        phase: 'contract',
        lock: 'ACCESS EXCLUSIVE (REVOKE: none)',
        blocks: 'the running version’s role: queries fail, or silently return fewer rows',
        why: 'the role that the running version uses may lose what it needs',
        safe: 'try the running version’s queries as its role on a shadow database first',
    },
    MG114: {
        title: 'allows NULL',
        severity: 'info',
        phase: 'expand',
        lock: 'ACCESS EXCLUSIVE',
        blocks: 'nobody beyond an instant',
        why: 'after a rollback the old version may read NULLs that the new one wrote',
        safe: 'let the code read NULL before it writes any',
    },
    MG115: {
        title: 'adds a value to an enum',
        severity: 'info',
        phase: 'expand',
        lock: 'none',
        blocks: 'nobody',
        why: 'PostgreSQL cannot take an enum value back: the way back is not possible',
        safe: 'say so: -- migrate-gate: irreversible reason="an enum value cannot be dropped"',
    },
    MG116: {
        title: 'drops a unique index or constraint',
        severity: 'warn',
        phase: 'contract',
        lock: 'ACCESS EXCLUSIVE',
        blocks: 'the running version’s INSERT … ON CONFLICT: no unique constraint matches any more',
        why: 'upserts need the index they name',
        safe: 'drop it in a contract file',
    },
});

;// CONCATENATED MODULE: ./build/packages/hazards/src/rules/data-loss.js

const dataLossRules = defineRules({
    MG201: {
        title: 'empties a table',
        severity: 'error',
        phase: 'unsafe',
        lock: 'ACCESS EXCLUSIVE',
        blocks: 'every read and write of it',
        why: 'all its rows are gone, and the file it was in with them',
        safe: 'delete in batches outside of the migration, after a backup',
    },
    MG202: {
        title: 'UPDATE or DELETE without WHERE',
        severity: 'error',
        phase: 'unsafe',
        lock: 'ROW EXCLUSIVE',
        blocks: 'every write of a row that is already changed, until the transaction ends',
        why: 'all rows are lost or written anew at once: locks on each, bloat, replication lag',
        safe: 'in batches by key, outside of the migration',
    },
    MG203: {
        title: 'drops a schema or a database',
        severity: 'error',
        phase: 'unsafe',
        lock: 'ACCESS EXCLUSIVE',
        blocks: 'the users of everything inside it',
        why: 'everything inside it is gone',
        safe: 'drop its objects one by one, each by name, in contract files; the empty schema last',
    },
    MG204: {
        title: 'narrows a column’s type, or computes its values anew',
        severity: 'error',
        phase: 'unsafe',
        lock: 'ACCESS EXCLUSIVE',
        blocks: 'everyone who uses the table; values that do not fit are cut, rounded or make the migration fail',
        why: 'the old values cannot be brought back',
        safe: 'add a column of the new type and fill it, so that the old values stay until they are dropped on purpose',
    },
    MG205: {
        title: 'CASCADE',
        severity: 'error',
        phase: 'unsafe',
        lock: 'ACCESS EXCLUSIVE',
        blocks: 'the users of objects that the file does not name',
        why: 'drops or empties whatever depends on it, unseen by a review',
        safe: 'name every object; RESTRICT, the default, lists them',
    },
});

;// CONCATENATED MODULE: ./build/packages/hazards/src/rules/locks.js

const lockRules = defineRules({
    MG301: {
        title: 'builds an index without CONCURRENTLY',
        severity: 'error',
        phase: 'expand',
        lock: 'SHARE',
        blocks: 'every INSERT, UPDATE and DELETE, while the index is built',
        why: 'a plain CREATE INDEX keeps writers out for as long as it takes',
        safe: 'CREATE INDEX CONCURRENTLY, alone in its file; partitioned: ON ONLY, one per partition CONCURRENTLY, ATTACH',
        bySize: true,
    },
    MG302: {
        title: 'drops an index without CONCURRENTLY',
        severity: 'warn',
        phase: 'contract',
        lock: 'ACCESS EXCLUSIVE',
        blocks: 'every read and write of its table, for an instant, after waiting for every open transaction',
        why: 'while it waits, everyone else queues behind it',
        safe: 'DROP INDEX CONCURRENTLY, alone in its file',
        bySize: true,
    },
    MG303: {
        title: 'rebuilds: REINDEX, CLUSTER, VACUUM FULL, REFRESH MATERIALIZED VIEW',
        severity: 'error',
        phase: 'unsafe',
        lock: 'ACCESS EXCLUSIVE (REINDEX: SHARE; REFRESH CONCURRENTLY: EXCLUSIVE)',
        blocks: 'every write, and except for REINDEX every read, while it is rebuilt',
        why: 'it takes as long as the table is large',
        safe: 'REINDEX CONCURRENTLY (12+), REFRESH MATERIALIZED VIEW CONCURRENTLY, pg_repack',
        bySize: true,
    },
    MG304: {
        title: 'checks every row for a new constraint',
        severity: 'error',
        phase: 'expand',
        lock: 'ACCESS EXCLUSIVE (foreign key: SHARE ROW EXCLUSIVE on both tables)',
        blocks: 'every read and write (foreign key: every write of both tables), while all rows are checked',
        why: 'without NOT VALID all rows are checked under the lock that adds the constraint',
        safe: 'add it NOT VALID, and VALIDATE it in a later file, which lets reads and writes go on',
        bySize: true,
    },
    MG305: {
        title: 'adds a UNIQUE or PRIMARY KEY constraint that builds its index',
        severity: 'error',
        phase: 'expand',
        lock: 'ACCESS EXCLUSIVE',
        blocks: 'every read and write, while the index is built',
        why: 'the index of a constraint is never built concurrently',
        safe: 'build a unique index CONCURRENTLY, then add the constraint USING INDEX',
        bySize: true,
    },
    MG306: {
        title: 'SET NOT NULL that looks at every row',
        severity: 'error',
        phase: 'contract',
        lock: 'ACCESS EXCLUSIVE',
        blocks: 'every read and write, while all rows are looked at',
        why: 'without a validated CHECK as a proof (12 and later) all rows are looked at under the lock',
        safe: 'add CHECK (column IS NOT NULL) NOT VALID, validate it, then SET NOT NULL',
        bySize: true,
    },
    MG307: {
        title: 'adds a column whose default differs for each row',
        severity: 'error',
        phase: 'expand',
        lock: 'ACCESS EXCLUSIVE',
        blocks: 'every read and write, while the table and all its indexes are written anew',
        why: 'a volatile default has to be computed for every row (before 11 every default)',
        safe: 'add the column without it, then SET DEFAULT for new rows, then fill the old ones in batches',
        bySize: true,
    },
    MG308: {
        title: 'adds a column that rewrites the table: serial, identity, STORED, a domain with a constraint',
        severity: 'error',
        phase: 'expand',
        lock: 'ACCESS EXCLUSIVE',
        blocks: 'every read and write, while the table and all its indexes are written anew',
        why: 'every row gets a value at once',
        safe: 'add a plain column, give it its default, fill it in batches; for a generated column VIRTUAL (18) or a trigger',
        bySize: true,
    },
    MG310: {
        title: 'adds a column together with a constraint',
        severity: 'error',
        phase: 'expand',
        lock: 'ACCESS EXCLUSIVE (REFERENCES: SHARE ROW EXCLUSIVE on the other table)',
        blocks: 'every read and write, while rows are checked (CHECK) or an index is built (UNIQUE)',
        why: 'the constraint is checked under the lock that adds the column',
        safe: 'add the column alone, then the constraint in its own safe way',
        bySize: true,
    },
    MG311: {
        title: 'adds an EXCLUDE constraint',
        severity: 'warn',
        phase: 'unsafe',
        lock: 'ACCESS EXCLUSIVE',
        blocks: 'every read and write, while its index is built',
        why: 'PostgreSQL has no way to add one without blocking',
        safe: 'a maintenance window, or a new table that has it from the beginning',
        bySize: true,
    },
    MG312: {
        title: 'SET LOGGED, UNLOGGED, TABLESPACE or ACCESS METHOD, also of an index',
        severity: 'error',
        phase: 'unsafe',
        lock: 'ACCESS EXCLUSIVE',
        blocks: 'every read and write, while the table is written anew',
        why: 'the table is copied; an unlogged table is also empty after a crash',
        safe: 'a new table and a copy in batches, or a maintenance window',
        bySize: true,
    },
    MG313: {
        title: 'attaches, detaches or creates a partition under a strong lock',
        severity: 'warn',
        phase: 'expand',
        lock: 'ACCESS EXCLUSIVE',
        blocks: 'every read and write of the parent (PARTITION OF, DETACH) or of the partition (ATTACH), which may be scanned',
        why: 'CREATE … PARTITION OF and DETACH lock the parent; ATTACH scans a table without a CHECK that fits',
        safe: 'create the table alone with a CHECK, then ATTACH; DETACH CONCURRENTLY (14+)',
        bySize: true,
    },
    MG314: {
        title: 'LOCK TABLE',
        severity: 'warn',
        phase: 'unsafe',
        lock: 'ACCESS EXCLUSIVE, or as named',
        blocks: 'whoever conflicts with the lock, until the transaction ends',
        why: 'the lock is kept until COMMIT',
        safe: 'leave locking to the statements',
    },
    MG315: {
        title: 'keeps ACCESS EXCLUSIVE while something else is done',
        severity: 'error',
        phase: 'expand',
        lock: 'ACCESS EXCLUSIVE',
        blocks: 'every read and write of the first table, until the whole transaction is done',
        why: 'a lock is kept until COMMIT: readers waited 2.71 s instead of 0.11 s in a measurement',
        safe: 'one table per transaction, and nothing slow behind the lock',
        bySize: true,
    },
    MG316: {
        title: 'locks the other table: REFERENCES in CREATE TABLE, CREATE TRIGGER',
        severity: 'info',
        phase: 'expand',
        lock: 'SHARE ROW EXCLUSIVE',
        blocks: 'every INSERT, UPDATE and DELETE of the referenced or target table, for an instant',
        why: 'it waits for open writers, and writers queue behind it',
        safe: 'a lock_timeout, and a retry',
    },
});

;// CONCATENATED MODULE: ./build/packages/hazards/src/rules/timeouts.js

const timeoutRules = defineRules({
    MG401: {
        title: 'waits for a lock without a limit',
        severity: 'error',
        phase: 'any',
        lock: 'any lock that conflicts with reads or writes',
        blocks: 'everyone who comes after the waiting statement: a reader waited 2.79 s, and 0.04 s with a limit of 300 ms',
        why: 'a statement that waits for its lock makes all later ones queue behind it',
        safe: 'SET lock_timeout before the first statement that locks; the gate does it from outside when it applies',
    },
    MG402: {
        title: 'works under a lock without a limit',
        severity: 'info',
        phase: 'any',
        lock: 'any lock that conflicts with reads or writes',
        blocks: 'whoever waits for the lock, for as long as the statement takes',
        why: 'lock_timeout limits the wait for a lock, not the work under it',
        safe: 'SET statement_timeout; 17 and later also transaction_timeout',
    },
    MG403: {
        title: 'lock_timeout in effect for CONCURRENTLY',
        severity: 'warn',
        phase: 'expand',
        lock: 'SHARE UPDATE EXCLUSIVE',
        blocks: 'nobody; but when the timeout strikes, an INVALID index stays behind that slows down writes and serves no read',
        why: 'CONCURRENTLY waits for other transactions as if for locks, and a timeout cannot undo what is already committed',
        safe: 'SET lock_timeout = 0 and a generous statement_timeout for this file; look at pg_index.indisvalid after it',
    },
    MG404: {
        title: 'a timeout that does not do what it says',
        severity: 'warn',
        phase: 'any',
        lock: 'none',
        blocks: 'everyone who would have been protected by it',
        why: 'zero, more than 10 s, SET LOCAL outside of a transaction, SET after the locks or RESET before them have no effect',
        safe: 'SET lock_timeout before the first statement that locks; SET LOCAL only after BEGIN',
    },
});

;// CONCATENATED MODULE: ./build/packages/hazards/src/rules/transactions.js

const transactionRules = defineRules({
    MG501: {
        title: 'cannot run inside a transaction',
        severity: 'error',
        phase: 'any',
        lock: 'none',
        blocks: 'the migration: PostgreSQL refuses the statement',
        why: 'the tool sends this file in a transaction, or the file opens one',
        safe: 'its own file, with the tool’s way to go without a transaction',
    },
    MG502: {
        title: 'BEGIN, COMMIT or ROLLBACK inside the tool’s transaction',
        severity: 'error',
        phase: 'any',
        lock: 'none',
        blocks: 'the migration: the tool’s transaction ends early, and its own record is written outside of it',
        why: 'a second BEGIN does nothing, and the first COMMIT ends what the tool believes is open',
        safe: 'remove it, or have the tool run the file without a transaction',
    },
    MG503: {
        title: 'a transaction is never ended, or prepared and left',
        severity: 'error',
        phase: 'any',
        lock: 'none',
        blocks: 'whoever waits for its locks; when the connection closes, everything is undone',
        why: 'BEGIN without COMMIT is rolled back at the end of the session',
        safe: 'end it with COMMIT',
    },
    MG504: {
        title: 'several changes without a transaction',
        severity: 'warn',
        phase: 'any',
        lock: 'none',
        blocks: 'the next run: it fails on the first statement, which is already done',
        why: 'when a later statement fails, the earlier ones stay',
        safe: 'one transaction around them, or one statement per file, or IF [NOT] EXISTS on each',
    },
    MG505: {
        title: 'a statement that must be sent alone stands with others',
        severity: 'error',
        phase: 'any',
        lock: 'none',
        blocks: 'the migration: PostgreSQL refuses the statement',
        why: 'the tool sends the file as one string, and several statements in one string are one transaction',
        safe: 'its own file',
    },
    MG506: {
        title: 'adds an enum value and uses it in the same transaction',
        severity: 'error',
        phase: 'any',
        lock: 'none',
        blocks: 'the migration: “unsafe use of new value”',
        why: 'a new value can be used only after its transaction is committed (12 and later; before, it cannot be added in one)',
        safe: 'two files, in two transactions',
    },
    MG507: {
        title: 'validates a NOT VALID constraint in the transaction that adds it',
        severity: 'error',
        phase: 'any',
        lock: 'ACCESS EXCLUSIVE (foreign key: SHARE ROW EXCLUSIVE)',
        blocks: 'every read and write, while all rows are checked: as if NOT VALID were not there',
        why: 'the lock that adds it is kept until COMMIT, during the whole validation',
        safe: 'two files, in two transactions',
        bySize: true,
    },
    MG508: {
        title: 'changes the schema and many rows in one transaction',
        severity: 'error',
        phase: 'backfill',
        lock: 'ACCESS EXCLUSIVE',
        blocks: 'every read and write of the changed table, while the rows are written: 2.71 s instead of 0.11 s in a measurement',
        why: 'the lock of the schema change is kept until COMMIT',
        safe: 'the rows in their own file, in batches',
        bySize: true,
    },
    MG510: {
        title: 'locks are kept over several files',
        severity: 'warn',
        phase: 'any',
        lock: 'ACCESS EXCLUSIVE',
        blocks: 'the users of every table of the earlier files, until the last file is done',
        why: 'the tool runs all pending files in one transaction',
        safe: 'deploy each migration by itself, or have the tool use one transaction per file',
    },
});

;// CONCATENATED MODULE: ./build/packages/hazards/src/rules/rules.js






const rules = {
    ...compatibilityRules,
    ...dataLossRules,
    ...lockRules,
    ...timeoutRules,
    ...transactionRules,
    ...backfillRules,
};


/***/ })

};
