export const id = 402;
export const ids = [402];
export const modules = {

/***/ 35931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ annotate)
/* harmony export */ });
/* harmony import */ var _remark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83527);

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

/***/ 91345:
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

/***/ 58341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ decide)
/* harmony export */ });
/* harmony import */ var _remark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83527);

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

/***/ 1872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ gather)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/packages/ledger/src/history.js
var src_history = __webpack_require__(88041);
// EXTERNAL MODULE: ./build/packages/ledger/src/previous.js
var previous = __webpack_require__(6888);
;// CONCATENATED MODULE: ./build/packages/ledger/src/last-success.js


async function lastSuccess(ledger, place) {
    for await (const { records } of (0,src_history/* history */.b)(ledger, place)) {
        const live = (0,previous/* selectPrevious */.o)(records.map(({ record }) => record));
        if (live !== undefined)
            return live;
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/packages/ledger/src/record.js
var record = __webpack_require__(95432);
// EXTERNAL MODULE: ./build/packages/migrations/src/read-migrations.js + 3 modules
var read_migrations = __webpack_require__(43611);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
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
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __webpack_require__(45809);
// EXTERNAL MODULE: ./build/packages/migrations/src/git.js
var git = __webpack_require__(39661);
// EXTERNAL MODULE: ./build/packages/migrations/src/revision.js
var revision = __webpack_require__(86544);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/packages/migrations/src/decode.js
var decode = __webpack_require__(34691);
// EXTERNAL MODULE: ./build/packages/migrations/src/tree.js
var tree = __webpack_require__(30945);
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
var order = __webpack_require__(33661);
// EXTERNAL MODULE: ./build/packages/migrations/src/read-layout.js + 19 modules
var read_layout = __webpack_require__(76120);
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

// EXTERNAL MODULE: ./build/actions/migrate-gate/src/ledger-access.js
var ledger_access = __webpack_require__(74621);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/workspace.js
var src_workspace = __webpack_require__(46194);
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

/***/ 83527:
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

/***/ 46194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ writeWorkspaceFile),
/* harmony export */   s: () => (/* binding */ readWorkspaceFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45809);



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


/***/ })

};
