export const id = 182;
export const ids = [182];
export const modules = {

/***/ 14182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  apply: () => (/* binding */ apply)
});

// EXTERNAL MODULE: ./build/packages/migrations/src/read-migrations.js + 3 modules
var read_migrations = __webpack_require__(43611);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/child-environment.js + 1 modules
var child_environment = __webpack_require__(35747);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/application.js


function migrateCommand({ step, inputs, variables }, directory, target) {
    const own = { DELIVERY_MIGRATIONS: directory, ...(target === undefined ? {} : { DELIVERY_TARGET: target }) };
    return {
        label: 'migrate-command',
        script: inputs.migrateCommand,
        cwd: step.environment.workspace,
        env: (0,child_environment/* childEnvironment */.Q)(variables, inputs.commandEnv ?? [], own),
        timeout: inputs.migrateTimeout,
        signal: step.signal,
    };
}
function sourceDirectory({ step, inputs }) {
    return (0,external_node_path_.join)(step.environment.workspace, inputs.directory);
}

// EXTERNAL MODULE: ./build/packages/kit/src/markdown.js
var markdown = __webpack_require__(60377);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/apply-summary.js

const mostRows = 50;
function renderApply({ decision, reason, message, evidence }, { leftovers, held }) {
    const rows = evidence.slice(0, mostRows).map(({ subject, verdict, detail }) => [marks[verdict], subject, detail]);
    const commands = leftovers.flatMap(({ mend }) => mend);
    const lost = leftovers.filter(({ mend }) => mend.length === 0).length;
    return [
        markdown/* heading */.R_(2, `${decision === 'pass' ? '✅' : '⛔'} migrate-gate: ${reason}`),
        `${markdown/* text */.Qq(message)}\n\n`,
        rows.length === 0 ? '' : markdown/* table */.tp(['', 'What', 'How it stands'], rows),
        evidence.length > rows.length ? `${evidence.length - rows.length} more are left out here.\n\n` : '',
        commands.length === 0
            ? ''
            : `${markdown/* heading */.R_(3, 'How to mend what was left behind, one by one')}${markdown/* block */.om(commands.join('\n'))}`,
        lost === 0 ? '' : `${markdown/* text */.Qq(`${lost} of it can only come back from a backup.`)}\n\n`,
        `${markdown/* text */.Qq(nextStep(decision, reason, held.length))}\n\n`,
    ].join('');
}
const marks = { pass: '✅', block: '⛔', warn: '⚠️', info: '⏳' };
function nextStep(decision, reason, held) {
    if (decision === 'pass') {
        return held === 0
            ? 'The new version may start.'
            : 'The new version may start. What waits runs by itself with a later deployment, once every environment is ready.';
    }
    if (reason === 'migration-failed') {
        return 'The old version runs on, and the new one was not started. Mend what was left behind, mend the migration, and deploy again.';
    }
    if (reason === 'gave-way')
        return 'Nothing was changed. Deploy again when the database is less busy, or find who holds the locks.';
    return 'Nothing was deployed: what runs now is untouched.';
}

// EXTERNAL MODULE: ./build/actions/migrate-gate/src/command.js
var src_command = __webpack_require__(89974);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/contracts.js + 1 modules
var src_contracts = __webpack_require__(20820);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/failed-statement.js
var failed_statement = __webpack_require__(86762);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/ledger-access.js
var ledger_access = __webpack_require__(74621);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/objection.js
function objectionTo({ issues }, standing) {
    const about = (rule) => standing.issues.find((issue) => rule.test(issue.rule));
    if (standing.unfinished.length > 0)
        return objection('unfinished-before', about(/^MG905$/));
    if (standing.skipped.length > 0)
        return objection('history-broken', about(/^MG907$/));
    return misreadIn(issues, standing.pending);
}
function misreadIn(issues, migrations) {
    const files = new Set(migrations.flatMap((migration) => migration.files));
    const misread = issues.find(({ rule, severity, path }) => rule === 'directive' && severity === 'error' && files.has(path));
    return misread === undefined ? undefined : objection('bad-directive', misread);
}
function objection(reason, issue) {
    const said = issue === undefined ? 'An earlier migration failed' : `${issue.path}:${issue.line}: ${issue.message}`;
    const fix = issue === undefined || issue.fix === '' ? '' : ` (${issue.fix})`;
    return { reason, message: `${said}${fix}. Nothing was run.` };
}

// EXTERNAL MODULE: ./build/actions/migrate-gate/src/phase-plan.js
var phase_plan = __webpack_require__(92890);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/selection.js

function choose(pending, contracts, phase) {
    const held = pending.flatMap((migration) => {
        if (!(0,phase_plan/* isMeant */.EZ)(migration, phase))
            return [{ migration, why: `\`phase\` is ${phase}` }];
        if (migration.contract === undefined)
            return [];
        const standing = contracts.find((each) => each.migration === migration);
        if (standing?.ready === true)
            return [];
        return [{ migration, why: standing?.why.join('; ') ?? 'nobody asked the ledger' }];
    });
    const kept = new Set(held.map(({ migration }) => migration));
    return { allowed: pending.filter((migration) => !kept.has(migration)), held };
}

;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/verdict.js
const blank = { applied: [], held: [], contracts: [], backups: [], leftovers: [], notes: [] };
function verdictOf(decision, reason, message, account) {
    return { decision, reason, message, evidence: evidenceOf(account) };
}
function evidenceOf({ applied, held, contracts, backups, leftovers, notes }) {
    return [
        ...leftovers.map(({ kind, name, what, detail }) => ({
            subject: `${kind} ${name}`,
            verdict: 'block',
            detail: `${what}: ${detail}`,
        })),
        ...applied.map(({ path }) => ({ subject: path, verdict: 'pass', detail: 'applied' })),
        ...held.map(({ migration, why }) => ({
            subject: migration.path,
            verdict: 'info',
            detail: `held: ${why}`,
        })),
        ...contracts
            .filter(({ ready }) => ready)
            .map(({ migration, why }) => ({
            subject: migration.path,
            verdict: 'pass',
            detail: `may run: ${why.join('; ')}`,
        })),
        ...backups.map(({ table, restored }) => ({
            subject: `backup of ${table}`,
            verdict: 'pass',
            detail: `restored, ${restored} rows`,
        })),
        ...notes,
    ];
}
function describeSuccess(applied, held) {
    const waits = held.length === 0
        ? ''
        : ` ${held.length === 1 ? 'One contract waits' : `${held.length} contracts wait`}: ${held[0]?.why ?? ''}.`;
    if (applied.length === 0)
        return `${held.length === 0 ? 'No migration is pending.' : 'Nothing was run.'}${waits}`;
    return `${applied.length === 1 ? 'One migration was' : `${applied.length} migrations were`} applied.${waits}`;
}

// EXTERNAL MODULE: ./build/actions/migrate-gate/src/withheld-directory.js + 1 modules
var withheld_directory = __webpack_require__(77382);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/withheld.js


async function prepareReading(application, withholding, held) {
    const { step, read } = application;
    const { target } = withholding;
    if (withholding.kind !== 'directory') {
        return { directory: sourceDirectory(application), target, [Symbol.asyncDispose]: async () => { } };
    }
    const copy = await (0,withheld_directory/* withheldDirectory */.h)(read, held, step.environment.temp);
    return { directory: copy.path, target, [Symbol.asyncDispose]: () => copy[Symbol.asyncDispose]() };
}

// EXTERNAL MODULE: ./build/packages/migrations/src/order.js
var order = __webpack_require__(33661);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/withholding.js

const stopsAtVersion = new Set(['golang-migrate', 'goose', 'flyway', 'sqlx', 'sqitch', 'atlas']);
function planWithholding({ tool, pending, held, command, directory }) {
    const allowed = pending.filter((migration) => !held.includes(migration));
    const last = allowed.at(-1);
    if (last === undefined)
        return { kind: 'nothing-to-run' };
    const target = stopsAtVersion.has(tool) ? last.version : undefined;
    const apart = allowed.find(({ path }) => inContractFolder(path, directory));
    if (held.length === 0 && apart === undefined)
        return { kind: 'none', target };
    const early = held.find((migration) => pending.indexOf(migration) < pending.indexOf(last));
    if (early !== undefined && order/* orderRules */.W[tool].late !== 'runs') {
        const why = `${early.path} must wait and comes before ${last.path}, so it could never run later: ${order/* orderRules */.W[tool].said}. Give it a later version.`;
        return { kind: 'impossible', why };
    }
    if (namesVariable(command, 'DELIVERY_MIGRATIONS'))
        return { kind: 'directory', target };
    if (target !== undefined && early === undefined && apart === undefined && namesVariable(command, 'DELIVERY_TARGET')) {
        return { kind: 'target', target };
    }
    return { kind: 'impossible', why: whyNot(tool, early ?? apart) };
}
function inContractFolder(path, directory) {
    return path.startsWith(directory === '.' ? 'contract/' : `${directory}/contract/`);
}
function namesVariable(command, name) {
    return new RegExp(String.raw `\b${name}\b`, 'u').test(command);
}
function whyNot(tool, misplaced) {
    const target = stopsAtVersion.has(tool) ? ' or `$DELIVERY_TARGET` as the version to stop at' : '';
    const late = misplaced === undefined ? '' : ` Because of the place of ${misplaced.path}, a version to stop at is not enough.`;
    return `migrate-command must name \`$DELIVERY_MIGRATIONS\` as the directory to read${target}, so that ${tool} sees what may run and nothing else.${late}`;
}

;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/apply-alone.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});











async function applyAlone(application) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { step, inputs, variables, read } = application;
        const { tool, migrations } = read;
        step.output('protection', 'command-only');
        const misread = misreadIn(read.issues, migrations);
        const contracts = await (0,src_contracts/* judgeContracts */.d)(migrations, {
            ledger: undefined,
            service: (0,ledger_access/* serviceOf */.z5)(step),
            git: { root: step.environment.workspace, variables, signal: step.signal },
            never: 'no `database-url` was given, so nothing protects it',
        });
        const { held } = choose(migrations, contracts, inputs.phase);
        const waiting = held.map(({ migration }) => migration);
        const notes = [
            { subject: 'protection', verdict: 'warn', detail: 'command-only: nobody watched the migration' },
        ];
        const account = { ...blank, held, notes };
        step.output('held', waiting.map(({ path }) => path));
        const withholding = planWithholding({
            tool,
            pending: migrations,
            held: waiting,
            command: inputs.migrateCommand,
            directory: inputs.directory,
        });
        const end = (...verdict) => {
            const ended = verdictOf(...verdict);
            step.summary(renderApply(ended, verdict[3]));
            return ended;
        };
        if (misread !== undefined)
            return end('block', misread.reason, misread.message, account);
        if (withholding.kind === 'impossible')
            return end('block', 'cannot-withhold', `${withholding.why} Nothing was run.`, account);
        if (withholding.kind === 'nothing-to-run') {
            const reason = held.length === 0 ? 'nothing-to-migrate' : 'held';
            return end('pass', reason, `Nothing was run: ${held.length} wait.`, account);
        }
        const reading = __addDisposableResource(env_1, await prepareReading(application, withholding, waiting), true);
        const result = await (0,src_command/* runCommand */.d)(migrateCommand(application, reading.directory, reading.target), step.log);
        step.signal.throwIfAborted();
        if (result.exitCode === 0) {
            return end('pass', 'applied', 'The command ended well. Without `database-url` nobody watched it, and nobody looked at what it left.', account);
        }
        const said = (0,failed_statement/* errorLine */.B)(`${result.stdout}\n${result.stderr}`);
        const message = `The migration failed: migrate-command ${(0,src_command/* describeEnd */.l)(result)}${said === undefined ? '' : `, and said: ${said}`}. Without \`database-url\` nobody knows what it left behind.`;
        return end('block', 'migration-failed', message, account);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

// EXTERNAL MODULE: ./build/packages/migrations/src/compare-ledger.js
var compare_ledger = __webpack_require__(74398);
// EXTERNAL MODULE: ./build/packages/postgres/src/schema-hash.js
var schema_hash = __webpack_require__(59094);
// EXTERNAL MODULE: ./build/packages/postgres/src/take-snapshot.js + 1 modules
var take_snapshot = __webpack_require__(77756);
// EXTERNAL MODULE: ./build/packages/hazards/src/judge.js + 52 modules
var judge = __webpack_require__(53764);
// EXTERNAL MODULE: ./build/packages/time/src/instant.js
var instant = __webpack_require__(41644);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/class.js + 1 modules
var src_class = __webpack_require__(93827);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/applied-class.js



const oldestServer = 13;
async function classOfApplied({ step, inputs, read }, applied, pending, ready) {
    const judged = step.inputs.database !== 'postgres'
        ? []
        : await (0,judge/* judge */.S)(applied, {
            history: read.migrations.filter((each) => !pending.includes(each)),
            serverVersion: inputs.serverVersion ?? oldestServer,
            sizes: undefined,
            gateSetsTimeouts: true,
            today: (0,instant/* formatInstant */.r4)(step.clock.now()).slice(0, 10),
        });
    return await (0,src_class/* gravestClass */.j)(applied, judged, ready.map(({ migration }) => migration));
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/packages/postgres/src/sqlstate.js
function classifyFailure(sqlstate, { cancelledByGate }) {
    switch (sqlstate) {
        case '57014':
            return cancelledByGate ? { kind: 'own-cancel', retryable: true } : { kind: 'other-cancel', retryable: false };
        case '57P01':
        case undefined:
            return cancelledByGate ? { kind: 'own-cancel', retryable: true } : { kind: 'other', retryable: false };
        case '55P03':
            return { kind: 'lock-timeout', retryable: true };
        case '40P01':
            return { kind: 'deadlock', retryable: true };
        default:
            return { kind: 'other', retryable: false };
    }
}
const words = [
    [/canceling statement due to lock timeout|could not obtain lock on /u, '55P03'],
    [/deadlock detected/u, '40P01'],
    [/canceling statement due to (?:user request|statement timeout)/u, '57014'],
    [/terminating connection due to administrator command/u, '57P01'],
];
const classes = /^(?:0[0-389ABFLPZ]|2[0-8BDF]|3[489BDF]|4[024]|5[34578]|58|72|F0|HV|P0|XX)[0-9A-Z]{3}$/u;
function printedSqlstate(output) {
    const codes = [
        ...output.matchAll(/(?:SQL ?STATE|Sql ?State|sqlstate|\bcode)["']?[ \t]{0,9}[:=[(]?[ \t]{0,9}\(?["'`]?E?([0-9A-Z]{5})\b/giu),
        ...output.matchAll(/(?:ERROR|FATAL):[ \t]{1,9}([0-9A-Z]{5}):/gu),
    ].filter(([, code]) => code !== undefined && classes.test(code));
    const last = codes.toSorted((one, other) => one.index - other.index).at(-1)?.[1];
    return last ?? words.find(([pattern]) => pattern.test(output))?.[1];
}

// EXTERNAL MODULE: ./build/packages/postgres/src/diff.js
var diff = __webpack_require__(63876);
// EXTERNAL MODULE: ./build/packages/postgres/src/connect.js + 4 modules
var connect = __webpack_require__(80232);
// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var duration = __webpack_require__(9349);
// EXTERNAL MODULE: ./build/packages/time/src/format-duration.js
var format_duration = __webpack_require__(79503);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/packages/postgres/src/server-error.js
var server_error = __webpack_require__(10019);
;// CONCATENATED MODULE: ./build/packages/postgres/src/watch.js



const lookRow = dist/* strictObject */.rej({
    migrator: dist/* number */.aig(),
    began: dist/* string */.YjP(),
    idle: dist/* boolean */.zMY(),
    statement: dist/* string */.YjP(),
    victim: dist/* nullable */.mee(dist/* number */.aig()),
    applicationName: dist/* nullable */.mee(dist/* string */.YjP()),
    wants: dist/* nullable */.mee(dist/* string */.YjP()),
});
const look = `
  with mine as materialized (
    select a.pid, a.backend_start, coalesce(a.state, '') like 'idle in transaction%' as idle, left(coalesce(a.query, ''), 1000) as query
    from pg_catalog.pg_stat_activity a
    where a.datname = current_database() and a.pid <> pg_backend_pid() and not a.pid = any($4::int[])
      and coalesce(a.backend_type, 'client backend') = 'client backend'
      and (a.application_name = $1 or ($2::boolean and a.backend_start > $3::timestamptz and a.usename = session_user
        and a.client_addr is not distinct from inet_client_addr()))),
  waiting as materialized (
    select l.pid, min(l.mode || coalesce(' on ' || case when l.database = (select oid from pg_catalog.pg_database where datname = current_database())
        then l.relation::regclass::text end, '')) as wants
    from pg_catalog.pg_locks l where not l.granted and l.pid not in (select pid from mine) group by l.pid),
  behind as materialized (
    select w.pid, w.wants, pg_blocking_pids(w.pid) as blockers, a.application_name
    from waiting w join pg_catalog.pg_stat_activity a on a.pid = w.pid
    where coalesce(a.backend_type, 'client backend') = 'client backend')
  select m.pid as migrator, m.backend_start::text as began, m.idle, m.query as statement,
    b.pid as victim, b.application_name as "applicationName", b.wants
  from mine m left join behind b on m.pid = any(b.blockers)`;
const done = dist/* strictObject */.rej({ done: dist/* boolean */.zMY() });
async function startWatchdog(options) {
    const moment = dist/* strictObject */.rej({ now: dist/* string */.YjP() });
    const { now } = await options.session.row(moment, 'select clock_timestamp()::text as now');
    const watch = new Watch(options, now);
    const ended = watch.run();
    const stop = async () => {
        watch.stop();
        await ended;
        return watch.report();
    };
    return { blind: watch.blind, stop, [Symbol.asyncDispose]: async () => void (await stop()) };
}
class Watch {
    #options;
    #since;
    #stopping = new AbortController();
    #blindness = new AbortController();
    #migrators = new Set();
    #cancels = [];
    #worst = new Map();
    #waits = new Map();
    #looks = 0;
    #why;
    constructor(options, since) {
        this.#options = options;
        this.#since = since;
    }
    get blind() {
        return this.#blindness.signal;
    }
    stop() {
        this.#stopping.abort();
    }
    async run() {
        const { clock, interval = (0,duration/* milliseconds */.Rz)(100) } = this.#options;
        while (!this.#stopping.signal.aborted) {
            try {
                await this.#look();
            }
            catch (error) {
                const failure = (0,server_error/* statementFailed */.tB)(error, undefined);
                this.#why = failure.message;
                this.#blindness.abort(failure);
                return;
            }
            await clock.sleep(interval, this.#stopping.signal).catch(() => { });
        }
    }
    report() {
        const victims = [...this.#worst.values()];
        return {
            migrators: [...this.#migrators],
            cancels: this.#cancels,
            victims,
            longestWait: (0,duration/* milliseconds */.Rz)(Math.max(0, ...victims.map(({ waited }) => waited))),
            looks: this.#looks,
            blind: this.#why,
        };
    }
    async #look() {
        const { session, applicationName, orOrigin = false, except = [], clock } = this.#options;
        const rows = await session.rows(lookRow, look, [applicationName, orOrigin, this.#since, except]);
        this.#looks += 1;
        const now = clock.elapsed();
        const waits = new Map();
        const byMigrator = new Map();
        for (const row of rows) {
            this.#migrators.add(row.migrator);
            const seen = byMigrator.get(row.migrator) ?? { row, victims: [] };
            byMigrator.set(row.migrator, seen);
            if (row.victim === null)
                continue;
            const key = `${row.migrator}/${row.victim}`;
            const first = this.#waits.get(key) ?? now;
            waits.set(key, first);
            seen.victims.push(this.#note(row, row.victim, (0,duration/* milliseconds */.Rz)(now - first)));
        }
        this.#waits = waits;
        for (const { row, victims } of byMigrator.values())
            await this.#judge(row, victims);
    }
    #note(row, pid, waited) {
        const victim = { pid, applicationName: row.applicationName ?? '', wants: row.wants ?? '', waited };
        if (waited >= (this.#worst.get(pid)?.waited ?? 0))
            this.#worst.set(pid, victim);
        return victim;
    }
    async #judge(row, victims) {
        const waited = (0,duration/* milliseconds */.Rz)(Math.max(0, ...victims.map((victim) => victim.waited)));
        if (victims.length === 0 || waited < this.#options.maxBlocking)
            return;
        const how = row.idle ? 'terminate' : 'cancel';
        const call = row.idle ? 'pg_terminate_backend' : 'pg_cancel_backend';
        const [answer] = await this.#options.session.rows(done, `select ${call}(pid) as done from pg_catalog.pg_stat_activity where pid = $1 and backend_start = $2::timestamptz`, [row.migrator, row.began]);
        for (const { pid } of victims)
            this.#waits.delete(`${row.migrator}/${pid}`);
        if (answer?.done !== true)
            return;
        const cancel = { pid: row.migrator, how, statement: row.statement, victims, waited };
        this.#cancels.push(cancel);
        this.#options.onCancel?.(cancel);
    }
}

// EXTERNAL MODULE: ./build/packages/postgres/src/migrator.js
var migrator = __webpack_require__(90620);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/attempt.js
var attempt_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var attempt_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




async function attempt(options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { url, session, applicationName, command, maxBlocking, clock, log } = options;
        const eyes = attempt_addDisposableResource(env_1, await (0,connect/* connect */.N)(url, { applicationName: 'migrate-gate watchdog', statementTimeout: (0,duration/* seconds */.YA)(10) }), true);
        const watchdog = attempt_addDisposableResource(env_1, await startWatchdog({
            session: eyes,
            applicationName,
            except: [session.pid, eyes.pid],
            maxBlocking,
            clock,
            onCancel: ({ statement, victims, waited }) => log.untrusted(statement, {
                label: `Cancelled, because ${victims.length} others waited behind it for ${(0,format_duration/* formatDuration */.a)(waited)}`,
                maxLines: 5,
            }),
        }), true);
        const settings = (0,migrator/* migratorEnvironment */.f)(url, {
            applicationName,
            lockTimeout: options.lockTimeout,
            statementTimeout: options.statementTimeout,
            checkClient: await canCheckClient(session),
        });
        const result = await (0,src_command/* runCommand */.d)({
            ...command,
            env: { ...command.env, ...settings },
            signal: AbortSignal.any([command.signal, watchdog.blind, session.lost]),
        }, log);
        const report = await watchdog.stop();
        await endSessions([session, eyes], applicationName, clock);
        return { result, report };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = attempt_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function canCheckClient(session) {
    const tried = session.transaction(() => session.run('set local client_connection_check_interval = 1000'), {
        rollback: true,
    });
    return await tried.then(() => true, () => false);
}
const pidRow = dist/* strictObject */.rej({ pid: dist/* number */.aig() });
const patience = (0,duration/* seconds */.YA)(2);
async function endSessions(sessions, applicationName, clock) {
    const start = clock.elapsed();
    const left = `select pid from pg_catalog.pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()`;
    while (clock.elapsed() - start < patience) {
        const session = sessions.find(({ lost }) => !lost.aborted);
        if (session === undefined)
            return;
        const found = await session.rows(pidRow, left, [applicationName]).catch(() => []);
        if (found.length === 0)
            return;
        for (const { pid } of found)
            await session.run(`select pg_terminate_backend(${pid})`).catch(() => { });
        await clock.sleep((0,duration/* milliseconds */.Rz)(50));
    }
}

;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/attempts.js
var attempts_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var attempts_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




const firstPause = 1000;
const longestPause = 30_000;
async function runAttempts(plan) {
    const { attempts, name, random, clock, log, session, command, repeatable } = plan;
    const first = await attempts_look(plan, session);
    const victims = [];
    let before = first;
    for (let number = 1;; number += 1) {
        const last = await attempt({ ...plan, applicationName: `${name}-${number}` });
        victims.push(...last.report.victims);
        const { result, report } = last;
        const aborted = result.aborted || result.timedOut;
        const succeeded = result.exitCode === 0 && !aborted && report.blind === undefined && !session.lost.aborted;
        const after = await lookAgain(plan);
        const sqlstate = succeeded ? undefined : printedSqlstate(`${result.stdout}\n${result.stderr}`);
        const failure = classifyFailure(sqlstate, { cancelledByGate: report.cancels.length > 0 });
        const unchanged = after !== undefined &&
            (0,diff/* sameCatalog */.Q)(before.snapshot, after.snapshot) &&
            (0,external_node_util_.isDeepStrictEqual)(before.table, after.table);
        const ended = aborted || command.signal.aborted || session.lost.aborted;
        const again = !succeeded && failure.retryable && unchanged && repeatable && !ended;
        const longestWait = (0,duration/* milliseconds */.Rz)(Math.max(0, ...victims.map(({ waited }) => waited)));
        const rowsUnseen = !succeeded && !repeatable;
        const facts = { attempts: number, before: first, after, last, sqlstate, victims, longestWait, rowsUnseen };
        if (!again || number === attempts)
            return { ...facts, succeeded, gaveWay: again };
        const pause = (0,duration/* milliseconds */.Rz)((0.5 + random()) * Math.min(longestPause, firstPause * 2 ** (number - 1)));
        log.info(`Attempt ${number} of ${attempts} gave way (${failure.kind}) and changed nothing; again in ${(0,format_duration/* formatDuration */.a)(pause)}`);
        await clock.sleep(pause, command.signal).catch(() => { });
        if (command.signal.aborted)
            return { ...facts, succeeded: false, gaveWay: true };
        before = after ?? before;
    }
}
async function attempts_look({ readTable }, session) {
    return { snapshot: await (0,take_snapshot/* takeSnapshot */.W)(session), table: await readTable(session) };
}
const attempts_patience = (0,duration/* seconds */.YA)(3);
async function lookAgain(plan) {
    const { session, url, clock, command } = plan;
    const start = clock.elapsed();
    for (;;) {
        try {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                if (!session.lost.aborted)
                    return await attempts_look(plan, session);
                const other = attempts_addDisposableResource(env_1, await (0,connect/* connect */.N)(url, { applicationName: 'migrate-gate', statementTimeout: (0,duration/* seconds */.YA)(120) }), true);
                return await attempts_look(plan, other);
            }
            catch (e_1) {
                env_1.error = e_1;
                env_1.hasError = true;
            }
            finally {
                const result_1 = attempts_disposeResources(env_1);
                if (result_1)
                    await result_1;
            }
        }
        catch {
            if (command.signal.aborted || clock.elapsed() - start >= attempts_patience)
                return undefined;
            await clock.sleep((0,duration/* milliseconds */.Rz)(200));
        }
    }
}

// EXTERNAL MODULE: ./build/actions/migrate-gate/src/leftovers.js + 3 modules
var src_leftovers = __webpack_require__(49864);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/aftermath.js





async function judgeEnd(before, expected) {
    const { end, tool, pending, allowed, held } = expected;
    const { after } = end;
    const notes = [...before.notes, ...notesOf(end)];
    if (after === undefined)
        return lost(before, notes, end);
    const applied = appliedBy(expected, after);
    const seen = { before: end.before, after };
    const blocked = (reason, message) => ({ decision: 'block', reason, message });
    if (!end.succeeded) {
        const output = outputOf(end);
        const failed = await (0,failed_statement/* failedStatement */.L)(output, pending.filter((each) => !applied.includes(each)), end.last.report);
        const leftovers = await (0,src_leftovers/* leftoversOf */.Kz)({ ...seen, tool, allowed, applied });
        const account = { ...before, applied, leftovers, notes };
        return { account, applied, failed, verdict: failure(end, leftovers.length, (0,failed_statement/* errorLine */.B)(output)) };
    }
    const wrong = held.find((migration) => applied.includes(migration));
    const there = new Set(tool === 'sql' ? allowed : expected.standing(after.table?.rows ?? []).applied);
    const missing = allowed.find((migration) => !there.has(migration));
    const open = await (0,src_leftovers/* unfinishedOf */.$B)(end.before, after, applied);
    const invalid = open.filter(({ what }) => what === 'invalid index');
    const account = {
        ...before,
        applied,
        leftovers: invalid,
        notes: [...notes, ...open.filter(({ what }) => what !== 'invalid index').map(unproved)],
    };
    const done = (verdict) => ({ account, applied, failed: undefined, verdict });
    if (wrong !== undefined) {
        return done(blocked('held-was-applied', `The command ran ${wrong.path}, which was held back. It did not read \`$DELIVERY_MIGRATIONS\` or stop at \`$DELIVERY_TARGET\`. Do not return to a release below ${wrong.contract?.after ?? 'the one that it waits for'}.`));
    }
    if (missing !== undefined) {
        return done(blocked('not-applied', `The command ended well, and the table of ${tool} does not have ${missing.path} as applied. Does the command reach the database of \`database-url\`?`));
    }
    const [bad] = invalid;
    if (bad !== undefined) {
        return done(blocked('left-behind', `The migration ended well and left the index ${bad.name} invalid: ${bad.detail}.`));
    }
    const message = describeSuccess(applied, before.held);
    return done({ decision: 'pass', reason: 'applied', message });
}
function appliedBy({ end, tool, allowed, standing }, after) {
    if (tool === 'sql')
        return end.succeeded ? allowed : [];
    const then = new Set(standing(end.before.table?.rows ?? []).applied);
    return standing(after.table?.rows ?? []).applied.filter((migration) => !then.has(migration));
}
function failure(end, leftovers, said) {
    const { result } = end.last;
    const why = said === undefined ? '' : `, and said: ${said}`;
    if (end.gaveWay) {
        return {
            decision: 'block',
            reason: 'gave-way',
            message: `The migration gave way to others in ${end.attempts === 1 ? 'its only attempt' : `all ${end.attempts} attempts`} and changed nothing; the longest wait behind it was ${(0,format_duration/* formatDuration */.a)(end.longestWait)}${why}.`,
        };
    }
    const left = leftovers > 0
        ? `It left ${leftovers} objects behind; the summary has the commands that mend them.`
        : end.rowsUnseen
            ? 'It left no object behind; rows that it changed outside of a transaction may have stayed, so it was not tried again.'
            : 'It left nothing behind.';
    const blind = end.last.report.blind === undefined ? '' : ` The watchdog could not see any more: ${end.last.report.blind}`;
    return {
        decision: 'block',
        reason: 'migration-failed',
        message: `The migration failed: migrate-command ${(0,src_command/* describeEnd */.l)(result)}${why}. ${left}${blind}`,
    };
}
function lost(before, notes, end) {
    const message = `migrate-command ${(0,src_command/* describeEnd */.l)(end.last.result)}, and the database does not answer any more, so nobody knows what was applied. When it is back, run this step again: it looks at what is there before it runs anything.`;
    return {
        account: { ...before, notes },
        applied: [],
        failed: undefined,
        verdict: { decision: 'block', reason: 'migration-failed', message },
    };
}
function notesOf({ attempts, victims, longestWait, last }) {
    const { migrators, cancels } = last.report;
    const waited = victims.length === 0
        ? 'nobody waited behind it'
        : `${victims.length} waited behind it, ${(0,format_duration/* formatDuration */.a)(longestWait)} at most`;
    const seen = migrators.length === 0
        ? {
            subject: 'watchdog',
            verdict: 'warn',
            detail: 'saw no session of the command: it was very short, or the command does not use `DATABASE_URL` as it was given',
        }
        : {
            subject: 'watchdog',
            verdict: 'info',
            detail: `${waited}; ${cancels.length} cancels in the last of ${attempts} attempts`,
        };
    return [seen];
}
function unproved({ name, detail }) {
    return { subject: `constraint ${name}`, verdict: 'warn', detail };
}
function outputOf({ last: { result } }) {
    return `${result.stdout}\n${result.stderr}`;
}

// EXTERNAL MODULE: ./build/actions/migrate-gate/src/floor.js
var floor = __webpack_require__(19973);
// EXTERNAL MODULE: ./build/packages/postgres/src/failure.js
var src_failure = __webpack_require__(16549);
// EXTERNAL MODULE: ./build/packages/postgres/src/pooler-name.js
var pooler_name = __webpack_require__(55140);
;// CONCATENATED MODULE: ./build/packages/postgres/src/pooler.js
var pooler_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var pooler_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});





const pid = dist/* strictObject */.rej({ pid: dist/* number */.aig() });
const ask = 'select pg_backend_pid() as pid';
async function refuseTransactionPooler(url, options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const short = { ...options, statementTimeout: options.statementTimeout ?? (0,duration/* seconds */.YA)(10) };
        const first = pooler_addDisposableResource(env_1, await (0,connect/* connect */.N)(url, short), true);
        const second = pooler_addDisposableResource(env_1, await (0,connect/* connect */.N)(url, short), true);
        for (let round = 0; round < 3; round += 1) {
            const before = await first.row(pid, ask);
            await second.transaction(async () => {
                const other = await second.row(pid, ask);
                if (other.pid === before.pid)
                    throw shared();
                const again = await answered(first, (0,duration/* seconds */.YA)(5));
                if (again !== before.pid)
                    throw shared();
            });
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = pooler_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function answered(session, limit) {
    const { promise: late, resolve } = Promise.withResolvers();
    const timer = setTimeout(() => resolve(undefined), limit);
    const answer = session.row(pid, ask);
    answer.catch(() => { });
    const first = await Promise.race([answer, late]);
    clearTimeout(timer);
    return first?.pid;
}
function shared() {
    return new src_failure/* PostgresFailure */.w('database-pooler', `The server gives one session's backend to another between statements, as poolers in transaction mode do. ${pooler_name/* poolerAdvice */.S}`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/packages/postgres/src/lock.js




function lockKey(name) {
    return (0,external_node_crypto_.createHash)('sha256').update(`delivery migrate-gate ${name}`).digest().readBigInt64BE(0);
}
const taken = dist/* strictObject */.rej({ taken: dist/* boolean */.zMY() });
const holderRow = dist/* strictObject */.rej({
    pid: dist/* number */.aig(),
    applicationName: dist/* nullable */.mee(dist/* string */.YjP()),
    since: dist/* nullable */.mee(dist/* string */.YjP()),
});
async function acquireLock(session, options) {
    const { clock, random, signal, deadline } = options;
    const key = lockKey(options.name);
    const start = clock.elapsed();
    for (;;) {
        signal?.throwIfAborted();
        const tried = await session.row(taken, 'select pg_try_advisory_lock($1::bigint) as taken', [String(key)]);
        const waited = (0,duration/* milliseconds */.Rz)(clock.elapsed() - start);
        if (tried.taken)
            return { waited, [Symbol.asyncDispose]: () => release(session, key) };
        const holder = await holderOf(session, key);
        options.onWait?.(holder);
        if (waited >= deadline)
            throw locked(options, holder);
        const pause = (0,duration/* milliseconds */.Rz)((0,duration/* seconds */.YA)(0.25) + random() * (0,duration/* seconds */.YA)(0.5));
        await clock.sleep((0,duration/* milliseconds */.Rz)(Math.min(pause, deadline - waited)), signal);
    }
}
async function release(session, key) {
    if (session.lost.aborted)
        return;
    await session.run(`select pg_advisory_unlock(${key})`).catch(() => { });
}
async function holderOf(session, key) {
    const [found] = await session.rows(holderRow, `select l.pid, a.application_name as "applicationName", to_char(a.backend_start at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since
     from pg_catalog.pg_locks l left join pg_catalog.pg_stat_activity a on a.pid = l.pid
     where l.locktype = 'advisory' and l.granted and l.objsubid = 1
       and l.database = (select oid from pg_catalog.pg_database where datname = current_database())
       and ((l.classid::bigint << 32) | l.objid::bigint) = $1::bigint`, [String(key)]);
    return found && { pid: found.pid, applicationName: found.applicationName ?? '', since: found.since ?? '' };
}
function locked(options, holder) {
    const who = holder === undefined
        ? 'another session'
        : `process ${holder.pid} (${holder.applicationName || 'no application name'}, connected since ${holder.since || 'an unknown time'})`;
    return new src_failure/* PostgresFailure */.w('migration-locked', `The migration lock "${options.name}" is held by ${who}, also after ${(0,format_duration/* formatDuration */.a)(options.deadline)}. Wait for that migration, or end it: select pg_terminate_backend(${holder?.pid ?? '<pid>'}).`);
}

;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/guard.js


async function openGuard({ url, service, patience, clock, random, log, signal }) {
    await refuseTransactionPooler(url, { applicationName: 'migrate-gate', signal });
    const session = await (0,connect/* connect */.N)(url, { applicationName: 'migrate-gate', statementTimeout: (0,duration/* seconds */.YA)(120) });
    try {
        const lock = await acquireLock(session, {
            name: service,
            deadline: patience,
            clock,
            random,
            signal,
            onWait: (holder) => log.info(`Another migration is under way${holder === undefined ? '' : ` in process ${holder.pid} since ${holder.since}`}: waiting`),
        });
        if (lock.waited > (0,duration/* seconds */.YA)(1))
            log.info(`Got the lock after ${(0,format_duration/* formatDuration */.a)(lock.waited)}`);
        return {
            url,
            session,
            async [Symbol.asyncDispose]() {
                await lock[Symbol.asyncDispose]();
                await session[Symbol.asyncDispose]();
            },
        };
    }
    catch (error) {
        await session[Symbol.asyncDispose]();
        throw error;
    }
}

// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __webpack_require__(45809);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/backup.js
var backup_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var backup_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});





async function proveBackup(wish) {
    const { session, destruction, command, temp, log } = wish;
    const tables = destruction.anything ? await everyTable(session) : await existing(session, destruction.tables);
    if (tables.length === 0)
        return [];
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temp, 'delivery-backup-'));
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const path = (0,external_node_path_.join)(directory, 'backup');
            const before = await countAll(session, tables);
            const env = { ...command.env, DELIVERY_BACKUP: path, DELIVERY_TABLES: tables.join('\n') };
            const result = await (0,src_command/* runCommand */.d)({ ...command, label: 'backup-command', env }, log);
            command.signal.throwIfAborted();
            if (result.exitCode !== 0)
                throw refused(`backup-command ${(0,src_command/* describeEnd */.l)(result)}`);
            const after = await countAll(session, tables);
            await refuseNothing(path);
            const restored = backup_addDisposableResource(env_1, await wish.restore(), true);
            const passedOver = await restored.load(path).catch((cause) => {
                throw refused('what backup-command wrote cannot be restored', cause);
            });
            if (passedOver > 0)
                log.info(`${passedOver} statements of the backup did not apply to the shadow and were passed over`);
            return await Promise.all(tables.map((table) => compare(restored.session, table, before, after)));
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = backup_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
}
async function compare(session, table, before, after) {
    const restored = await count(session, table).catch((cause) => {
        throw refused(`the backup does not hold ${table}`, cause);
    });
    const [was, is] = [before.get(table) ?? 0, after.get(table) ?? 0];
    if (restored >= Math.min(was, is) && restored <= Math.max(was, is))
        return { table, before: was, restored, after: is };
    throw refused(`the backup holds ${restored} rows of ${table}, and there are ${was === is ? is : `${was} to ${is}`}`);
}
async function refuseNothing(path) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (found?.isDirectory() === true || (found?.size ?? 0) > 0)
        return;
    throw refused('backup-command wrote nothing to the path in DELIVERY_BACKUP');
}
const countRow = dist/* strictObject */.rej({ count: dist/* number */.aig() });
const tableRow = dist/* strictObject */.rej({ name: dist/* string */.YjP() });
async function countAll(session, tables) {
    const counts = new Map();
    for (const table of tables)
        counts.set(table, await count(session, table));
    return counts;
}
async function count(session, table) {
    return (await session.row(countRow, `select count(*)::int8::float8 as count from ${table}`)).count;
}
async function existing(session, tables) {
    const rows = await session.rows(tableRow, `select distinct format('%I.%I', n.nspname, c.relname) as name
     from pg_catalog.pg_class c
     join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     join unnest($1::text[]) as wanted (name) on parse_ident(wanted.name) in (array[c.relname::text], array[n.nspname::text, c.relname::text])
     where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema') order by 1`, [tables]);
    return rows.map(({ name }) => name);
}
async function everyTable(session) {
    const rows = await session.rows(tableRow, `select format('%I.%I', schemaname, tablename) as name from pg_catalog.pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`);
    return rows.map(({ name }) => name);
}
function refused(what, cause) {
    const message = `There is no backup that could be restored: ${what}. Nothing was run. backup-command gets DATABASE_URL, DELIVERY_TABLES and DELIVERY_BACKUP; what pg_dump writes is expected, with schema and rows.`;
    return new action_failure/* ActionFailure */.d('no-backup', message, { cause });
}

// EXTERNAL MODULE: ./build/actions/migrate-gate/src/destruction.js
var src_destruction = __webpack_require__(85111);
// EXTERNAL MODULE: ./build/packages/postgres/src/dump.js + 1 modules
var dump = __webpack_require__(85684);
// EXTERNAL MODULE: ./build/packages/postgres/src/shadow.js + 5 modules
var shadow = __webpack_require__(41671);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/restore.js


async function openRestore({ inputs, clock, signal }, major, variables) {
    const { shadowUrl, databaseUrl } = inputs;
    const shadow = await openAny({ shadowUrl, databaseUrl, environment: variables, clock, signal }, major);
    try {
        const session = await (0,connect/* connect */.N)(shadow.url, {
            applicationName: 'migrate-gate',
            signal,
            statementTimeout: (0,duration/* minutes */.Gx)(30),
        });
        return {
            session,
            load: async (path) => (await (0,dump/* loadDump */.n)(session, path, { environment: variables, signal })).skipped.length,
            async [Symbol.asyncDispose]() {
                await session[Symbol.asyncDispose]();
                await shadow[Symbol.asyncDispose]();
            },
        };
    }
    catch (error) {
        await shadow[Symbol.asyncDispose]();
        throw error;
    }
}
async function openAny(options, major) {
    try {
        return await (0,shadow/* openShadow */.j)({ ...options, major });
    }
    catch (error) {
        if (!(error instanceof src_failure/* PostgresFailure */.w) || error.reason !== 'shadow-unavailable')
            throw error;
        return await (0,shadow/* openShadow */.j)(options);
    }
}

;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/prove-backups.js





async function proveBackups({ step, inputs, variables }, { session, url }, contracts) {
    if (contracts.length === 0)
        return [];
    const destruction = await (0,src_destruction/* destructionBy */.W)(contracts.map(({ migration }) => migration));
    if (destruction.tables.length === 0 && !destruction.anything)
        return [];
    if (inputs.backupCommand === undefined) {
        const what = destruction.anything ? 'what nobody can tell' : destruction.tables.join(', ');
        throw new action_failure/* ActionFailure */.d('no-backup', `${contracts[0]?.migration.path ?? 'A contract'} destroys rows of ${what}, and \`backup-command\` is empty. Nothing was run. Give a command that writes a pg_dump of them to the path in DELIVERY_BACKUP.`);
    }
    return await proveBackup({
        session,
        destruction,
        command: {
            script: inputs.backupCommand,
            cwd: step.environment.workspace,
            env: (0,child_environment/* childEnvironment */.Q)(variables, inputs.commandEnv ?? [], { DATABASE_URL: url }),
            timeout: inputs.migrateTimeout,
            signal: step.signal,
        },
        temp: step.environment.temp,
        restore: () => openRestore(step, session.server.major, variables),
        log: step.log,
    });
}

// EXTERNAL MODULE: ./build/packages/sql/src/script.js + 3 modules
var script = __webpack_require__(73916);
// EXTERNAL MODULE: ./build/packages/sql/src/node.js
var node = __webpack_require__(77323);
// EXTERNAL MODULE: ./build/packages/sql/src/walk.js
var walk = __webpack_require__(36473);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/repeatable.js

async function isRepeatable(tool, migrations) {
    const scripts = await Promise.all(migrations.map(({ up }) => (0,script/* readScript */.U)(up.sql)));
    const statements = scripts.flatMap((script) => script.statements);
    if (scripts.some(({ refused }) => refused !== undefined))
        return false;
    if (!statements.some(mayChangeRows))
        return true;
    if (statements.some(({ tree }) => (0,node/* parts */.rT)(tree).TransactionStmt !== undefined))
        return false;
    if (!migrations.every(({ up }) => up.transaction.mode === 'transaction'))
        return false;
    return (tool !== 'sql' || migrations.length === 1 || migrations.every(({ up }) => up.transaction.batch === 'all-pending'));
}
const changing = new Set([
    'InsertStmt',
    'UpdateStmt',
    'DeleteStmt',
    'MergeStmt',
    'TruncateStmt',
    'CopyStmt',
    'DoStmt',
    'CallStmt',
    'ExecuteStmt',
]);
function mayChangeRows({ tree }) {
    if (tree === undefined || changing.has((0,node/* kindOf */.I)(tree)))
        return true;
    const { SelectStmt } = (0,node/* parts */.rT)(tree);
    if (SelectStmt === undefined)
        return false;
    return SelectStmt.withClause !== undefined || [...(0,walk/* nodesOf */.N)(tree, 'FuncCall')].length > 0;
}

// EXTERNAL MODULE: ./build/actions/migrate-gate/src/tool-table.js + 1 modules
var tool_table = __webpack_require__(29540);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/apply-guarded.js
var apply_guarded_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var apply_guarded_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




















const mostIssues = 20;
async function applyGuarded(application, url) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { step, inputs, read } = application;
        const { clock, log, signal } = step;
        step.output('protection', 'watchdog');
        const patience = inputs.migrateTimeout;
        const guard = apply_guarded_addDisposableResource(env_1, await openGuard({
            url,
            service: (0,ledger_access/* serviceOf */.z5)(step),
            patience,
            clock,
            random: Math.random,
            log,
            signal,
        }), true);
        const table = await (0,tool_table/* readToolTable */.p)(guard.session, read.tool);
        const standing = standingOf(application, table?.rows ?? []);
        const objection = objectionTo(read, standing);
        if (objection !== undefined)
            return ended(step, 'block', objection.reason, objection.message, blank);
        const prepared = await prepare(application, standing.pending);
        const held = prepared.held.map(({ migration }) => migration);
        step.output('planned', prepared.allowed.map(({ path }) => path));
        step.output('held', held.map(({ path }) => path));
        const notes = standing.issues.slice(0, mostIssues).map(noteOf);
        const account = { ...blank, held: prepared.held, contracts: prepared.contracts, notes };
        const withholding = planWithholding({
            tool: read.tool,
            pending: standing.pending,
            held,
            command: inputs.migrateCommand,
            directory: inputs.directory,
        });
        if (withholding.kind === 'impossible') {
            return ended(step, 'block', 'cannot-withhold', `${withholding.why} Nothing was run.`, account);
        }
        if (withholding.kind === 'nothing-to-run') {
            step.output('applied', []);
            step.output('class', '');
            step.output('schema-hash', (0,schema_hash/* schemaHash */.i)(await (0,take_snapshot/* takeSnapshot */.W)(guard.session)));
            const reason = held.length === 0 ? 'nothing-to-migrate' : 'held';
            return ended(step, 'pass', reason, describeSuccess([], prepared.held), account);
        }
        return await migrate(application, guard, { prepared, withholding, pending: standing.pending, account });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = apply_guarded_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function migrate(application, guard, course) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { step, read } = application;
        const { prepared, withholding, pending } = course;
        const held = prepared.held.map(({ migration }) => migration);
        const ready = prepared.contracts.filter(({ migration }) => prepared.allowed.includes(migration));
        const backups = await proveBackups(application, guard, ready);
        await writeFloor(application, ready, held.length);
        const reading = apply_guarded_addDisposableResource(env_2, await prepareReading(application, withholding, held), true);
        step.signal.throwIfAborted();
        const end = await run(application, guard, prepared.allowed, reading);
        const { account, verdict, applied, failed } = await judgeEnd({ ...course.account, backups }, {
            end,
            tool: read.tool,
            pending,
            allowed: prepared.allowed,
            held,
            standing: (rows) => standingOf(application, rows),
        });
        step.output('applied', applied.map(({ path }) => path));
        step.output('class', (await classOfApplied(application, applied, pending, ready)) ?? '');
        step.output('failed-statement', failed ?? '');
        if (end.after !== undefined) {
            step.output('left-behind', (0,src_leftovers/* jsonOf */.o_)(account.leftovers));
            step.output('schema-hash', (0,schema_hash/* schemaHash */.i)(end.after.snapshot));
        }
        for (const { name, detail } of account.leftovers)
            step.log.warn(`Left behind: ${name}: ${detail}`);
        const slipped = prepared.contracts.filter(({ migration, after }) => after !== '' && held.includes(migration) && applied.includes(migration));
        if (slipped.length > 0)
            await writeFloorLate(application, slipped, held.length);
        step.signal.throwIfAborted();
        return ended(step, verdict.decision, verdict.reason, verdict.message, account);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = apply_guarded_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
async function run(application, guard, allowed, reading) {
    const { step, inputs, read } = application;
    const { runId, runAttempt } = step.environment;
    const concurrently = allowed.some(({ up }) => /\bconcurrently\b/iu.test(up.sql));
    if (concurrently)
        step.log.info('CONCURRENTLY is used: no lock_timeout, which would leave an invalid index; the watchdog guards alone');
    return await runAttempts({
        url: guard.url,
        session: guard.session,
        name: `migrate-gate-${runId}-${runAttempt}-${Math.random().toString(36).slice(2, 8)}`,
        command: migrateCommand(application, reading.directory, reading.target),
        maxBlocking: inputs.maxBlocking,
        lockTimeout: concurrently ? 'none' : inputs.lockTimeout,
        statementTimeout: inputs.statementTimeout,
        attempts: inputs.attempts,
        readTable: (session) => (0,tool_table/* readToolTable */.p)(session, read.tool),
        repeatable: await isRepeatable(read.tool, allowed),
        random: Math.random,
        clock: step.clock,
        log: step.log,
    });
}
function standingOf({ inputs, read }, rows) {
    const { tool, migrations } = read;
    if (tool === 'sql')
        return { applied: [], pending: migrations, skipped: [], unfinished: [], issues: [] };
    return (0,compare_ledger/* compareLedger */.X)({ tool, migrations, rows, directory: inputs.directory });
}
async function prepare({ step, inputs, variables }, pending) {
    const asked = inputs.phase === 'expand' ? [] : pending;
    const contracts = await (0,src_contracts/* judgeContracts */.d)(asked, {
        ledger: (0,ledger_access/* openLedger */.au)(step)?.ledger,
        service: (0,ledger_access/* serviceOf */.z5)(step),
        git: { root: step.environment.workspace, variables, signal: step.signal },
        never: undefined,
    });
    return { contracts, ...choose(pending, contracts, inputs.phase) };
}
async function writeFloor({ step }, contracts, held) {
    const access = contracts.length === 0 ? undefined : (0,ledger_access/* openLedger */.au)(step);
    if (access === undefined)
        return;
    await (0,floor/* raiseFloor */.fC)(access, (0,ledger_access/* recordOf */.zv)(step), contracts, held);
    step.output('schema-floor', await (0,floor/* currentFloor */.gr)(access));
}
async function writeFloorLate(application, contracts, held) {
    try {
        await writeFloor(application, contracts, held);
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        application.step.log.warn(`The schema floor of the contract that ran could not be written: ${why}`);
    }
}
function noteOf({ rule, path, line, message }) {
    return { subject: `${path}:${line}`, verdict: 'warn', detail: `${rule}: ${message}` };
}
function ended(step, decision, reason, message, account) {
    const verdict = verdictOf(decision, reason, message, account);
    step.summary(renderApply(verdict, account));
    return verdict;
}

;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/settle.js

function neverSoftened(verdict, mode) {
    if (verdict.decision === 'pass' || mode === 'enforce')
        return verdict;
    throw new action_failure/* ActionFailure */.d(verdict.reason, verdict.message);
}

;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/apply.js




async function apply(step, inputs, variables) {
    const { directory, tool, database, transaction } = inputs;
    const root = step.environment.workspace;
    const read = await (0,read_migrations/* readMigrations */.Y)({ root, directory, tool, database, transaction });
    step.output('tool', read.tool);
    const application = { step, inputs, variables, read };
    const verdict = inputs.databaseUrl === undefined
        ? await applyAlone(application)
        : await applyGuarded(application, inputs.databaseUrl);
    return neverSoftened(verdict, inputs.mode);
}


/***/ })

};
