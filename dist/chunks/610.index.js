export const id = 610;
export const ids = [610];
export const modules = {

/***/ 37610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rehearse: () => (/* binding */ rehearse)
});

// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __webpack_require__(45809);
// EXTERNAL MODULE: ./build/packages/postgres/src/schema-hash.js
var schema_hash = __webpack_require__(59094);
// EXTERNAL MODULE: ./build/packages/time/src/format-duration.js
var format_duration = __webpack_require__(79503);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/annotate.js
var annotate = __webpack_require__(35931);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/command.js
var command = __webpack_require__(89974);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/destruction.js
var destruction = __webpack_require__(85111);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/failed-statement.js
var failed_statement = __webpack_require__(86762);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/gather.js + 6 modules
var gather = __webpack_require__(1872);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/phase-plan.js
var phase_plan = __webpack_require__(92890);
// EXTERNAL MODULE: ./build/packages/hazards/src/judge.js + 52 modules
var judge = __webpack_require__(53764);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var src_duration = __webpack_require__(9349);
// EXTERNAL MODULE: ./build/packages/time/src/instant.js
var instant = __webpack_require__(41644);
// EXTERNAL MODULE: ./build/packages/time/src/parse-instant.js
var parse_instant = __webpack_require__(90278);
;// CONCATENATED MODULE: ./build/packages/postgres/src/evidence.js
function evidenceOf(messages) {
    return {
        rewrites: named(messages, /^rewriting table "(.*)"$/su),
        scans: named(messages, /^verifying table "(.*)"$/su),
        foreignKeyScans: named(messages, /^validating foreign key constraint "(.*)"$/su),
        indexes: messages.flatMap((message) => {
            const [, index, table] = /^building index "(.*)" on table "(.*)" /su.exec(message) ?? [];
            return index === undefined || table === undefined || table.startsWith('pg_toast') ? [] : [{ index, table }];
        }),
    };
}
function named(messages, pattern) {
    return [...new Set(messages.flatMap((message) => pattern.exec(message)?.[1] ?? []))];
}

;// CONCATENATED MODULE: ./build/packages/postgres/src/lock-mode.js
const lockModes = [
    'AccessShare',
    'RowShare',
    'RowExclusive',
    'ShareUpdateExclusive',
    'Share',
    'ShareRowExclusive',
    'Exclusive',
    'AccessExclusive',
];
function strongerMode(one, other) {
    return lockModes.indexOf(one) >= lockModes.indexOf(other) ? one : other;
}
function parseLockMode(text) {
    return lockModes.find((mode) => `${mode}Lock` === text);
}

;// CONCATENATED MODULE: ./build/packages/postgres/src/capture.js




const statementLine = /^(?:statement|execute [^:]*): ([\s\S]*)$/u;
const durationLine = /^duration: ([\d.]+) ms$/u;
const lockLine = /^delivery locks: (.*)$/u;
function readCapture(entries, of = () => true) {
    const all = [];
    const current = new Map();
    for (const entry of entries.filter(of)) {
        const open = transactionOf(entry, current);
        if (open === undefined)
            continue;
        if (open.first === entry)
            all.push(open);
        open.last = entry;
        addTo(open, entry);
    }
    return all.filter(({ statements }) => statements.length > 0).map(capture_closed);
}
function transactionOf(entry, current) {
    const known = current.get(entry.pid);
    if (entry.vxid === undefined || known?.first.vxid === entry.vxid)
        return known;
    const underWay = known?.statements.at(-1)?.duration === undefined && known?.statements.at(-1)?.error === undefined;
    if (known !== undefined && known.statements.length > 0 && underWay && !statementLine.test(entry.message))
        return known;
    const open = { first: entry, last: entry, statements: [], early: [] };
    current.set(entry.pid, open);
    return open;
}
function addTo({ statements, early }, entry) {
    const sql = statementLine.exec(entry.message)?.[1];
    const last = statements.at(-1);
    if (sql !== undefined) {
        const { timestamp } = early[0] ?? entry;
        const open = {
            sql,
            timestamp,
            messages: [],
            waits: [],
            locks: [],
            early: 0,
            duration: undefined,
            error: undefined,
        };
        statements.push(open);
        for (const before of early.splice(0))
            note(open, before, 'early');
    }
    else if (last === undefined || last.duration !== undefined) {
        early.push(entry);
    }
    else {
        note(last, entry, 'late');
    }
}
function note(open, entry, when) {
    const { message, severity, sqlstate } = entry;
    const duration = durationLine.exec(message)?.[1];
    const locks = lockLine.exec(message)?.[1];
    if (duration !== undefined && when === 'early')
        open.early += Number(duration);
    else if (duration !== undefined)
        open.duration = (0,src_duration/* milliseconds */.Rz)(open.early + Number(duration));
    else if (locks !== undefined)
        open.locks.push(...parseLocks(locks));
    else if (/^process \d+ (?:still waiting|acquired)/u.test(message))
        open.waits.push(message);
    else if (/^(?:ERROR|FATAL|PANIC)$/u.test(severity))
        open.error ??= { sqlstate, message };
    else
        open.messages.push(message);
}
function capture_closed({ first, last, statements }) {
    return {
        pid: first.pid,
        vxid: first.vxid ?? '',
        applicationName: first.applicationName ?? '',
        database: first.database ?? '',
        began: first.timestamp,
        duration: (0,instant/* between */.Tq)(instantOf(first.timestamp), instantOf(last.timestamp)),
        explicit: /^\s*(?:begin|start\s+transaction)\b/iu.test(statements[0]?.sql ?? ''),
        outcome: outcomeOf(statements),
        statements: statements.map(({ messages, locks, sql, timestamp, duration, waits, error: failed }) => ({
            sql,
            timestamp,
            duration,
            waits,
            error: failed,
            ...evidenceOf(messages),
            locks: strongest(locks),
        })),
    };
}
function outcomeOf(statements) {
    const failed = statements.some(({ error }) => error !== undefined);
    const first = statements[0]?.sql ?? '';
    const last = statements.at(-1)?.sql ?? '';
    if (failed || /^\s*(?:rollback(?!\s+to)|abort)\b/iu.test(last))
        return 'rolled back';
    if (/^\s*(?:commit|end)\b/iu.test(last))
        return 'committed';
    if (/^\s*(?:begin|start\s+transaction)\b/iu.test(first))
        return 'unknown';
    return statements.at(-1)?.duration === undefined ? 'unknown' : 'committed';
}
function instantOf(timestamp) {
    return (0,parse_instant/* parseInstant */.n)(timestamp.replace(' ', 'T').replace(/ (?:UTC|GMT)$/u, 'Z'));
}
const lockList = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), dist/* array */.YOg(dist/* strictTuple */.CxQ([dist/* string */.YjP(), dist/* string */.YjP()])));
function parseLocks(text) {
    const parsed = dist/* safeParse */.xLC(lockList, text);
    if (!parsed.success)
        return [];
    return parsed.output.flatMap(([name, relation]) => {
        const mode = parseLockMode(name);
        return mode === undefined ? [] : [{ relation, mode }];
    });
}
function strongest(locks) {
    const modes = new Map();
    for (const lock of locks) {
        const known = modes.get(lock.relation);
        modes.set(lock.relation, known === undefined ? lock : { ...lock, mode: strongerMode(known.mode, lock.mode) });
    }
    return [...modes.values()];
}

// EXTERNAL MODULE: ./build/packages/sql/src/script.js + 3 modules
var src_script = __webpack_require__(73916);
// EXTERNAL MODULE: ./build/packages/sql/src/node.js
var node = __webpack_require__(77323);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/captured.js

async function capturedMigrations(transactions, toolTable) {
    const sent = await Promise.all(transactions.map(async (each) => ({ ...each, own: await ownOf(each, toolTable) })));
    return sent.flatMap(({ explicit, own }, index) => {
        if (own.length === 0)
            return [];
        const path = `transaction ${index + 1}`;
        const sql = `${own.map((each) => each.replace(/;?\s*$/u, ';')).join('\n')}\n`;
        const mode = explicit ? 'transaction' : own.length > 1 ? 'implicit' : 'autocommit';
        return [
            {
                path,
                version: String(index + 1),
                name: path,
                up: { sql, firstLine: 1, path, transaction: { mode, batch: 'file' } },
                down: undefined,
                irreversible: undefined,
                allowances: [],
                contract: undefined,
                phase: undefined,
                kind: 'versioned',
                checksum: undefined,
                files: [path],
            },
        ];
    });
}
async function ownOf({ statements }, toolTable) {
    const table = toolTable?.slice(toolTable.lastIndexOf('.') + 1).replaceAll('"', '');
    const own = [];
    for (const { sql } of statements) {
        const script = await (0,src_script/* readScript */.U)(sql);
        if (script.refused !== undefined)
            own.push(sql.trim());
        for (const each of script.statements)
            if (isOfProject(each, table))
                own.push(each.text.trim());
    }
    return own;
}
const captured_frames = new Set([
    'TransactionStmt',
    'VariableSetStmt',
    'VariableShowStmt',
    'DiscardStmt',
    'DeallocateStmt',
    'ExplainStmt',
    'LockStmt',
]);
function isOfProject({ tree }, toolTable) {
    if (tree === undefined)
        return true;
    const { SelectStmt, InsertStmt, UpdateStmt, DeleteStmt, CreateStmt, IndexStmt, AlterTableStmt } = (0,node/* parts */.rT)(tree);
    if (captured_frames.has((0,node/* kindOf */.I)(tree)))
        return false;
    if (SelectStmt !== undefined)
        return SelectStmt.intoClause !== undefined || SelectStmt.withClause !== undefined;
    const written = [InsertStmt, UpdateStmt, DeleteStmt, CreateStmt, IndexStmt, AlterTableStmt].find((each) => each !== undefined);
    return !isToolTable(written?.relation, toolTable);
}
function isToolTable(relation, toolTable) {
    const name = relation?.relname;
    return name !== undefined && (name === toolTable || otherTables.has(name));
}
const otherTables = new Set([
    'schema_migrations',
    'ar_internal_metadata',
    'django_migrations',
    'knex_migrations',
    'knex_migrations_lock',
    'pgmigrations',
    'alembic_version',
    '__drizzle_migrations',
    '_prisma_migrations',
]);

// EXTERNAL MODULE: ./build/actions/migrate-gate/src/coverage.js
var src_coverage = __webpack_require__(91345);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/decision.js
var src_decision = __webpack_require__(58341);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/remark.js
var remark = __webpack_require__(83527);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/judge-capture.js







const mostStatements = 60;
async function judgeCapture({ step, inputs, read }, { shadow }, toolTable) {
    if (!shadow.captures)
        return read === undefined ? unseen(noLog) : { notes: [], remarks: [], decision: undefined };
    const transactions = readCapture(await shadow.log(), ({ applicationName }) => applicationName === 'rehearse-up-1');
    const notes = transactions.flatMap(notesOf).slice(0, mostStatements);
    if (read !== undefined)
        return { notes, remarks: [], decision: undefined };
    const sent = await capturedMigrations(transactions, toolTable);
    if (sent.length === 0)
        return { ...unseen(noStatement), notes };
    const judgements = await (0,judge/* judge */.S)(sent, {
        history: [],
        serverVersion: inputs.serverVersion ?? shadow.major,
        sizes: undefined,
        gateSetsTimeouts: inputs.timeouts === 'gate',
        today: (0,instant/* formatInstant */.r4)(step.clock.now()).slice(0, 10),
    });
    const remarks = (0,remark/* remarksOf */.ro)(judgements, [], []);
    const coverage = (0,src_coverage/* coverageOf */._)(judgements);
    step.output('findings', remarks.filter(remark/* isOpen */.nT).length);
    step.output('coverage', `${coverage.analysed}/${coverage.statements}`);
    step.log.info((0,src_coverage/* describeCoverage */.K)(coverage));
    const decision = (0,src_decision/* decide */.L)(remarks, judgements.length);
    const found = [
        { subject: 'coverage', verdict: coverage.unread === 0 ? 'pass' : 'warn', detail: (0,src_coverage/* describeCoverage */.K)(coverage) },
        ...remarks.slice(0, mostStatements).map((remark) => ({
            subject: `${remark.path}, statement line ${remark.line}`,
            verdict: remark.severity === 'error' ? 'block' : remark.severity === 'warn' ? 'warn' : 'info',
            detail: `${remark.rule}: ${remark.message}`,
        })),
    ];
    return { notes: [...found, ...notes], remarks, decision: decision.decision === 'block' ? decision : undefined };
}
const noLog = 'The files of this tool are not read, and the log of the shadow cannot be: nobody knows what was run. Leave `shadow-url` empty, so that a server is started whose log can be read.';
const noStatement = 'The files of this tool are not read, and the server saw no statement of the command. It must use `DATABASE_URL` as it is given, with its `application_name`.';
function unseen(message) {
    return { notes: [], remarks: [], decision: { decision: 'block', reason: 'not-analysed', message } };
}
function notesOf({ statements, explicit, duration }, index) {
    const told = statements.flatMap(({ sql, locks, rewrites, scans, duration: own }) => {
        const parts = [
            ...locks.map(({ relation, mode }) => `${mode} on ${relation}`),
            ...rewrites.map((table) => `rewrote ${table}`),
            ...scans.map((table) => `read all of ${table}`),
        ];
        if (parts.length === 0)
            return [];
        const took = own === undefined ? '' : `, took ${(0,format_duration/* formatDuration */.a)(own)}`;
        const subject = `transaction ${index + 1}: ${sql.replaceAll(/\s+/gu, ' ').trim().slice(0, 100)}`;
        return [{ subject, verdict: rewrites.length > 0 ? 'warn' : 'info', detail: `${parts.join(', ')}${took}` }];
    });
    if (told.length === 0)
        return [];
    const kind = explicit ? 'one transaction' : 'a transaction of its own';
    return [
        ...told,
        {
            subject: `transaction ${index + 1}`,
            verdict: 'info',
            detail: `${kind}, locks held for ${(0,format_duration/* formatDuration */.a)(duration)}`,
        },
    ];
}

// EXTERNAL MODULE: ./build/packages/postgres/src/diff.js
var diff = __webpack_require__(63876);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/leftovers.js + 3 modules
var leftovers = __webpack_require__(49864);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/rehearsal.js


function compareWayBack(before, after, toolTable) {
    const { differences, columnOrder } = (0,diff/* diffSnapshots */.V)(before, after);
    const own = differences.filter(({ object }) => !(0,leftovers/* isOfToolTable */.sW)(object, toolTable));
    return {
        objections: own.map((difference) => ({
            reason: 'way-back-fails',
            rule: 'MG804',
            subject: `${difference.object.kind} ${difference.object.name}`,
            detail: describeDifference(difference),
        })),
        notes: columnOrder.map(({ table }) => ({
            subject: table,
            verdict: 'info',
            detail: 'the way back restored the columns in another order',
        })),
    };
}
function compareSecondUp(first, second, toolTable) {
    return (0,diff/* diffSnapshots */.V)(first, second)
        .differences.filter(({ object }) => !(0,leftovers/* isOfToolTable */.sW)(object, toolTable))
        .map((difference) => ({
        reason: 'way-back-fails',
        rule: 'MG807',
        subject: `${difference.object.kind} ${difference.object.name}`,
        detail: `is not as after the first run: ${describeDifference(difference)}`,
    }));
}
function lostRows(differences) {
    return differences.flatMap((difference) => {
        const detail = describeRows(difference);
        return detail === undefined
            ? []
            : [{ reason: 'way-back-fails', rule: 'MG806', subject: `rows of ${difference.table}`, detail }];
    });
}
function partRows(lost, { tables, anything }) {
    const names = new Set(tables.map((table) => `rows of ${table}`));
    const isMeant = ({ subject }) => anything || names.has(subject) || names.has(`rows of ${subject.slice(subject.lastIndexOf('.') + 1)}`);
    return [lost.filter(isMeant), lost.filter((each) => !isMeant(each))];
}
function brokenBy(before, after) {
    const known = new Set(before.map(({ line }) => line));
    return after
        .filter(({ line }) => !known.has(line))
        .map(({ name, line, message }) => ({
        reason: 'queries-broken',
        rule: 'MG951',
        subject: `${name} (line ${line})`,
        detail: message,
    }));
}
function describeRows(difference) {
    switch (difference.kind) {
        case 'table-missing':
            return `the table with its ${difference.rows} rows is gone`;
        case 'columns-missing':
            return `${difference.columns.join(', ')} of ${difference.rows} rows is gone`;
        case 'rows-differ':
            return difference.lost === 0 ? undefined : `${difference.lost} rows are not there as they were`;
        default:
            return difference;
    }
}
function describeDifference(difference) {
    switch (difference.change) {
        case 'added':
            return 'is still there';
        case 'removed':
            return 'is gone';
        case 'changed':
            return `differs in ${difference.fields.join(', ')}`;
        default:
            return difference;
    }
}

// EXTERNAL MODULE: ./build/packages/kit/src/markdown.js
var markdown = __webpack_require__(60377);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/rehearsal-summary.js

const mostRows = 100;
const marks = { pass: '✅', block: '⛔', warn: '⚠️', info: 'ℹ️' };
function renderRehearsal({ decision, reason, message, evidence }) {
    const rows = evidence.slice(0, mostRows).map(({ subject, verdict, detail }) => [marks[verdict], subject, detail]);
    return [
        markdown/* heading */.R_(2, `${decision === 'pass' ? '✅' : '⛔'} migrate-gate: ${reason}`),
        `${markdown/* text */.Qq(message)}\n\n`,
        rows.length === 0 ? '' : markdown/* table */.tp(['', 'What', 'What was seen on the shadow'], rows),
        evidence.length > rows.length ? `${evidence.length - rows.length} more are left out here.\n\n` : '',
        decision === 'pass' ? '' : 'Nothing but the shadow was touched. Mend the migrations, and rehearse again.\n\n',
    ].join('');
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/packages/migrations/src/compare-ledger.js
var compare_ledger = __webpack_require__(74398);
// EXTERNAL MODULE: ./build/packages/postgres/src/take-snapshot.js + 1 modules
var take_snapshot = __webpack_require__(77756);
// EXTERNAL MODULE: ./build/packages/postgres/src/dump.js + 1 modules
var dump = __webpack_require__(85684);
// EXTERNAL MODULE: ./build/packages/postgres/src/failure.js
var failure = __webpack_require__(16549);
;// CONCATENATED MODULE: ./build/packages/postgres/src/seed-tables.js

const column = dist/* strictObject */.rej({
    name: dist/* string */.YjP(),
    type: dist/* string */.YjP(),
    base: dist/* string */.YjP(),
    category: dist/* string */.YjP(),
    size: dist/* array */.YOg(dist/* number */.aig()),
    labels: dist/* array */.YOg(dist/* string */.YjP()),
    required: dist/* boolean */.zMY(),
    given: dist/* boolean */.zMY(),
});
const foreignKey = dist/* strictObject */.rej({
    parent: dist/* string */.YjP(),
    columns: dist/* array */.YOg(dist/* string */.YjP()),
    parentColumns: dist/* array */.YOg(dist/* string */.YjP()),
});
const table = dist/* strictObject */.rej({
    table: dist/* string */.YjP(),
    columns: dist/* array */.YOg(column),
    foreignKeys: dist/* array */.YOg(foreignKey),
    hints: dist/* array */.YOg(dist/* strictObject */.rej({ name: dist/* string */.YjP(), definition: dist/* string */.YjP(), columns: dist/* array */.YOg(dist/* string */.YjP()) })),
});
async function seedTables(session) {
    return await session.rows(table, query);
}
const columns = `
  select coalesce(jsonb_agg(jsonb_build_object('name', quote_ident(a.attname), 'type', format_type(a.atttypid, a.atttypmod),
    'base', b.typname, 'category', b.typcategory,
    'size', coalesce((select jsonb_agg(m[1]::int) from regexp_matches(
      substring(format_type(b.oid, case when t.typtype = 'd' then t.typtypmod else a.atttypmod end) from '\\((.*)\\)'), '\\d+', 'g') m), '[]'),
    'labels', coalesce((select jsonb_agg(e.enumlabel order by e.enumsortorder) from pg_catalog.pg_enum e where e.enumtypid = b.oid), '[]'),
    'required', a.attnotnull or t.typnotnull,
    'given', a.attidentity <> '' or a.attgenerated <> '' or coalesce(pg_get_expr(d.adbin, d.adrelid), '') like 'nextval(%') order by a.attnum), '[]')
  from pg_catalog.pg_attribute a join pg_catalog.pg_type t on t.oid = a.atttypid
    join pg_catalog.pg_type b on b.oid = case when t.typtype = 'd' then t.typbasetype else t.oid end
    left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped`;
function names(key, relation) {
    return `(select jsonb_agg(quote_ident(a.attname) order by o.place) from unnest(${key}) with ordinality o(number, place)
    join pg_catalog.pg_attribute a on a.attrelid = ${relation} and a.attnum = o.number)`;
}
const foreignKeys = `
  select coalesce(jsonb_agg(jsonb_build_object('parent', format('%I.%I', pn.nspname, p.relname),
    'columns', ${names('f.conkey', 'f.conrelid')}, 'parentColumns', ${names('f.confkey', 'f.confrelid')}) order by f.conname), '[]')
  from pg_catalog.pg_constraint f join pg_catalog.pg_class p on p.oid = f.confrelid join pg_catalog.pg_namespace pn on pn.oid = p.relnamespace
  where f.conrelid = c.oid and f.contype = 'f' and f.conparentid = 0`;
const hints = `
  select coalesce(jsonb_agg(to_jsonb(h)), '[]') from (
    select k.conname::text as name, pg_get_constraintdef(k.oid) as definition, coalesce(${names('k.conkey', 'k.conrelid')}, '[]') as columns
      from pg_catalog.pg_constraint k where k.conrelid = c.oid and k.contype = 'c'
    union all
    select k.conname::text, pg_get_constraintdef(k.oid), jsonb_build_array(quote_ident(a.attname))
      from pg_catalog.pg_constraint k join pg_catalog.pg_attribute a on a.atttypid = k.contypid where a.attrelid = c.oid and not a.attisdropped
    union all
    select '', pg_get_expr(p.relpartbound, p.oid), coalesce(${names('q.partattrs::int2[]', 'c.oid')}, '[]')
      from pg_catalog.pg_partitioned_table q join pg_catalog.pg_inherits i on i.inhparent = q.partrelid join pg_catalog.pg_class p on p.oid = i.inhrelid
      where q.partrelid = c.oid and p.relpartbound is not null) h`;
const query = `
  select format('%I.%I', n.nspname, c.relname) as "table", (${columns}) as columns, (${foreignKeys}) as "foreignKeys", (${hints}) as hints
  from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'delivery_shadow')
    and not exists (select from pg_catalog.pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
  order by 1`;

;// CONCATENATED MODULE: ./build/packages/postgres/src/seed-values.js
function likelyTexts(n) {
    return [
        `user${n}@example.com`,
        `https://example.com/${n}`,
        `slug-${n}`,
        'ABC',
        `${1000 + n}`,
        '2026-01-01',
        'a',
        '#00ff00',
        '+4930123456',
        'DE',
        'EUR',
    ];
}
function mined(hints) {
    const all = hints.join('\n');
    const texts = [...all.matchAll(/'((?:[^']|'')*)'/gu)].map(([, text = '']) => text.replaceAll("''", "'"));
    const bare = [...all.replaceAll(/'(?:[^']|'')*'/gu, ' ').matchAll(/(?<![\w.])-?\d+(?:\.\d+)?/gu)].map(([text]) => Number(text));
    const quoted = texts.map(Number).filter((number) => Number.isFinite(number));
    return { texts, numbers: [...bare, ...quoted].flatMap((number) => [number, number + 1, number - 1]) };
}
function seedValues(column, { hints }, n) {
    const plain = plainValue(column, n);
    if (plain === undefined)
        return [];
    const own = hints.filter(({ columns }) => columns.includes(column.name)).map(({ definition }) => definition);
    if (own.length === 0)
        return [plain];
    const { texts, numbers } = mined(own);
    return [...new Set([plain, ...choicesOf(column, n, texts, numbers)])];
}
function choicesOf(column, n, texts, numbers) {
    switch (column.category) {
        case 'S':
            return [...texts, plainText(column, n).toUpperCase(), ...likelyTexts(n)].filter((text) => text.length <= (column.size[0] ?? text.length));
        case 'N':
            return [
                ...numbers.map((number) => String(column.base.startsWith('int') ? Math.trunc(number) : number)),
                '0',
                '1',
                '100',
                '-1',
            ];
        case 'E':
            return column.labels;
        case 'B':
            return ['true', 'false'];
        case 'D':
            return [
                ...texts.filter((text) => /^\d{4}-\d\d-\d\d/u.test(text)),
                ...moments(column.base, n + 400),
                ...moments(column.base, n + 40),
            ];
        case 'A':
            return texts.filter((text) => text.startsWith('{'));
        default:
            return [];
    }
}
function plainValue(column, n) {
    const [size = Number.POSITIVE_INFINITY, scale = 0] = column.size;
    switch (column.category) {
        case 'N':
            return column.base === 'numeric' ? String(n % 10 ** Math.max(0, Math.min(9, size - scale))) : String(n);
        case 'S':
            return plainText(column, n);
        case 'B':
            return n % 2 === 0 ? 'true' : 'false';
        case 'D':
            return moments(column.base, n)[0];
        case 'T':
            return `${n} seconds`;
        case 'E':
            return column.labels[n % column.labels.length];
        case 'A':
            return '{}';
        case 'I':
            return column.base === 'cidr' ? `10.${n % 256}.0.0/16` : `10.0.0.${n % 256}`;
        case 'V':
            return bits(column, n);
        default:
            return otherValue(column.base, n);
    }
}
function plainText({ size: [size = Number.POSITIVE_INFINITY] }, n) {
    return size < 8 ? n.toString(36).padStart(Math.min(size, 2), 'a').slice(-size) : `text ${n}`.slice(0, size);
}
function bits({ base, size: [size = 1] }, n) {
    const text = n.toString(2);
    return base === 'bit' ? text.padStart(size, '0').slice(-size) : text;
}
function moments(base, n) {
    const date = new Date(Date.UTC(2025, 0, 1 + n, 10, n % 60)).toISOString();
    if (base.startsWith('time') && !base.startsWith('timestamp'))
        return [`10:${String(n % 60).padStart(2, '0')}:00`];
    return [base === 'date' ? date.slice(0, 10) : date];
}
function rangeOf(base, n) {
    if (base.endsWith('multirange'))
        return '{}';
    if (/^(?:int4|int8|num)range$/u.test(base))
        return `[${n * 10},${n * 10 + 5})`;
    const day = (count) => new Date(Date.UTC(2025, 0, count)).toISOString().slice(0, 10);
    return /^(?:date|ts|tstz)range$/u.test(base) ? `[${day(n * 2 + 1)},${day(n * 2 + 2)})` : undefined;
}
function otherValue(base, n) {
    const hex = n.toString(16);
    switch (base) {
        case 'uuid':
            return `00000000-0000-4000-8000-${hex.padStart(12, '0')}`;
        case 'json':
        case 'jsonb':
            return `{"n": ${n}}`;
        case 'bytea':
            return `\\x${hex.padStart(8, '0')}`;
        case 'xml':
            return `<n>${n}</n>`;
        case 'tsvector':
        case 'tsquery':
            return `word${n}`;
        case 'macaddr':
            return `08:00:2b:01:02:${hex.padStart(2, '0').slice(-2)}`;
        case 'macaddr8':
            return `08:00:2b:01:02:03:04:${hex.padStart(2, '0').slice(-2)}`;
        case 'pg_lsn':
            return `0/${hex}`;
        case 'point':
            return `(${n},${n})`;
        case 'line':
            return `{1,1,${n}}`;
        case 'lseg':
        case 'path':
        case 'polygon':
        case 'box':
            return `((0,0),(${n + 1},${n + 1}))`;
        case 'circle':
            return `<(0,0),${n + 1}>`;
        case 'hstore':
            return `n=>${n}`;
        default:
            return rangeOf(base, n);
    }
}

// EXTERNAL MODULE: ./build/packages/postgres/src/server-error.js
var server_error = __webpack_require__(10019);
;// CONCATENATED MODULE: ./build/packages/postgres/src/seed.js





const thereRow = dist/* strictObject */.rej({ there: dist/* number */.aig() });
const mostTries = 400;
const patience = 5;
async function seedRows(session, { rows = 5, except = [] } = {}) {
    const tables = (await seedTables(session)).filter(({ table }) => !except.includes(table));
    const seeded = [];
    const unseeded = [];
    for (const table of parentsFirst(tables)) {
        const { there } = await session.row(thereRow, `select count(*)::float8 as there from ${table.table}`);
        const result = there > 0 ? there : await seedTable(session, table, rows);
        if (typeof result === 'number')
            seeded.push({ table: table.table, rows: result });
        else
            unseeded.push(result);
    }
    return { seeded, unseeded };
}
function parentsFirst(tables) {
    const left = new Set(tables);
    const ordered = [];
    while (left.size > 0) {
        const names = new Set([...left].map(({ table }) => table));
        const missing = (table, required) => table.foreignKeys.filter((key) => key.parent !== table.table && names.has(key.parent) && (!required || isRequired(table, key.columns))).length;
        const [next] = [...left].toSorted((one, other) => missing(one, true) - missing(other, true) || missing(one, false) - missing(other, false));
        if (next === undefined)
            break;
        left.delete(next);
        ordered.push(next);
    }
    return ordered;
}
function isRequired({ columns }, names) {
    return columns.some(({ name, required }) => required && names.includes(name));
}
async function seedTable(session, table, wanted) {
    let count = 0;
    let why = { table: table.table, why: 'no row was tried', sqlstate: undefined };
    let failures = 0;
    for (let n = 1; count < wanted && failures < patience; n += 1) {
        const failure = await seedRow(session, table, n);
        if (failure === undefined)
            count += 1;
        else {
            failures += 1;
            why = failure;
        }
    }
    return count > 0 ? count : why;
}
async function seedRow(session, table, n) {
    const parents = await parentValues(session, table, n);
    if (!(parents instanceof Map))
        return parents;
    const filling = new Map();
    for (const column of table.columns.filter(({ given, name }) => !given || parents.has(name))) {
        const values = choices(column, table, parents, n);
        if (values.length === 0) {
            return {
                table: table.table,
                why: `no value of type ${column.type} is known for ${column.name}`,
                sqlstate: undefined,
            };
        }
        filling.set(column.name, { column, values, at: 0 });
    }
    let columns = [];
    for (let tries = 0;; tries += 1) {
        const error = await insert(session, table, [...filling.values()]);
        if (error === undefined)
            return undefined;
        columns = columnsToChange(table, error, columns);
        if (tries < mostTries && tryOthers(columns, filling))
            continue;
        return { table: table.table, why: error.message, sqlstate: error.sqlstate };
    }
}
function choices(column, table, parents, n) {
    const ofParent = parents.get(column.name);
    if (ofParent !== undefined)
        return [ofParent];
    const values = seedValues(column, table, n);
    if (column.required)
        return values;
    return n % 3 === 0 ? [null, ...values] : [...values, null];
}
async function insert(session, table, values) {
    try {
        await session.rows(dist/* unknown */.L5J(), insertOf(table, values), values.map((one) => one.values[one.at] ?? null));
        return undefined;
    }
    catch (error) {
        if (!(error instanceof failure/* PostgresFailure */.w) || error.reason === 'database-lost')
            throw error;
        return error;
    }
}
function columnsToChange({ hints }, error, last) {
    if (error.sqlstate?.startsWith('22') === true)
        return last;
    if (error.sqlstate !== '23514')
        return [];
    const name = (0,server_error/* serverErrorOf */.jP)(error.cause)?.constraint ?? '';
    return hints.find((hint) => hint.name === name)?.columns ?? [];
}
function tryOthers(columns, filling) {
    for (const column of columns) {
        const one = filling.get(column);
        if (one === undefined)
            continue;
        one.at = (one.at + 1) % one.values.length;
        if (one.at > 0)
            return true;
    }
    return false;
}
function insertOf({ table }, values) {
    if (values.length === 0)
        return `insert into ${table} default values`;
    const columns = values.map(({ column }) => column.name).join(', ');
    const parameters = values.map(({ column }, index) => `$${index + 1}::text::${column.type}`).join(', ');
    return `insert into ${table} (${columns}) overriding system value values (${parameters})`;
}
async function parentValues(session, table, n) {
    const values = new Map();
    for (const { parent, columns, parentColumns } of table.foreignKeys) {
        const chosen = columns.some((name) => values.get(name) !== undefined);
        const row = chosen ? undefined : await parentRow(session, parent, parentColumns, n);
        if (row === undefined && !chosen && isRequired(table, columns)) {
            return { table: table.table, why: `it needs a row of ${parent}, which has none`, sqlstate: undefined };
        }
        if (!chosen)
            for (const [index, name] of columns.entries())
                values.set(name, row?.[index] ?? null);
    }
    return values;
}
const parentRowShape = dist/* strictObject */.rej({ values: dist/* array */.YOg(dist/* nullable */.mee(dist/* string */.YjP())) });
async function parentRow(session, parent, columns, n) {
    const texts = columns.map((name) => `${name}::text`).join(', ');
    const [row] = await session.rows(parentRowShape, `select array[${texts}] as values from (
       select *, row_number() over () as delivery_place, count(*) over () as delivery_rows
       from (select * from ${parent} where ${columns.map((name) => `${name} is not null`).join(' and ')} limit 20) r) p
     where delivery_place = 1 + ($1::int - 1) % delivery_rows`, [String(n)]);
    return row?.values;
}

;// CONCATENATED MODULE: ./build/packages/postgres/src/lock-recorder.js
async function installLockRecorder(session) {
    await session.run(`
    create schema if not exists delivery_shadow;
    grant usage on schema delivery_shadow to public;
    drop table if exists delivery_shadow.relations_before;
    create table delivery_shadow.relations_before as
      select c.oid as relation, format('%I.%I', n.nspname, c.relname) as name from pg_catalog.pg_class c
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'delivery_shadow');
    grant select on delivery_shadow.relations_before to public;
    create or replace function delivery_shadow.record_locks() returns event_trigger language plpgsql set search_path to pg_catalog as $body$
    declare held text;
    begin
      select json_agg(json_build_array(l.mode, b.name) order by b.name, l.mode) into held
      from pg_locks l join delivery_shadow.relations_before b on b.relation = l.relation
      where l.locktype = 'relation' and l.granted and l.pid = pg_backend_pid() and l.mode <> 'AccessShareLock';
      if held is not null then raise log 'delivery locks: %', held; end if;
    end $body$;
    drop event trigger if exists delivery_shadow_locks;
    create event trigger delivery_shadow_locks on ddl_command_end execute function delivery_shadow.record_locks();`);
}

;// CONCATENATED MODULE: ./build/packages/postgres/src/table-rows.js

const shapeRow = dist/* strictObject */.rej({ table: dist/* string */.YjP(), columns: dist/* array */.YOg(dist/* string */.YjP()), primaryKey: dist/* array */.YOg(dist/* string */.YjP()) });
async function tableShapes(session, only) {
    const all = await session.rows(shapeRow, `select format('%I.%I', n.nspname, c.relname) as "table",
       array(select quote_ident(a.attname) from pg_catalog.pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns,
       array(select quote_ident(a.attname) from pg_catalog.pg_index i join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
         where i.indrelid = c.oid and i.indisprimary order by array_position(i.indkey, a.attnum)) as "primaryKey"
     from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'delivery_shadow')
       and not exists (select from pg_catalog.pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
     order by 1`);
    return only === undefined ? all : all.filter(({ table }) => only.includes(table));
}
const printSettings = `set local datestyle to 'ISO, YMD'; set local timezone to 'UTC'; set local intervalstyle to 'postgres'; ` +
    `set local extra_float_digits to 1; set local bytea_output to 'hex'; set local search_path to pg_catalog; set local lc_monetary to 'C'; set local statement_timeout to 0`;
function rowText(columns) {
    return columns.length === 0 ? `''` : `row(${columns.join(', ')})::text`;
}
const countRow = dist/* strictObject */.rej({ rows: dist/* number */.aig() });
async function countRows(session, only) {
    const counts = new Map();
    for (const { table } of await tableShapes(session, only)) {
        counts.set(table, (await session.row(countRow, `select count(*)::float8 as rows from only ${table}`)).rows);
    }
    return counts;
}
const digestRow = dist/* strictObject */.rej({ rows: dist/* number */.aig(), digest: dist/* nullable */.mee(dist/* string */.YjP()) });
async function digestRows(session, only) {
    return await session.transaction(async () => {
        const shapes = await tableShapes(session, only);
        await session.run(printSettings);
        const digests = [];
        for (const { table, columns } of shapes) {
            const { rows, digest } = await session.row(digestRow, `select count(*)::float8 as rows, sum(('x' || left(hash, 16))::bit(64)::bigint::numeric) || '/' || sum(('x' || right(hash, 16))::bit(64)::bigint::numeric) as digest
           from (select md5(${rowText(columns.toSorted())}) as hash from only ${table}) r`);
            digests.push({ table, rows, digest: digest ?? undefined });
        }
        return digests;
    }, { begin: 'begin isolation level repeatable read read only' });
}

;// CONCATENATED MODULE: ./build/packages/postgres/src/kept-rows.js


const rowsRow = dist/* strictObject */.rej({ rows: dist/* number */.aig() });
const differenceRow = dist/* strictObject */.rej({ lost: dist/* number */.aig(), added: dist/* number */.aig(), examples: dist/* array */.YOg(dist/* string */.YjP()) });
async function keepRows(session, { except = [] } = {}) {
    const shapes = (await tableShapes(session)).filter(({ table }) => !except.includes(table));
    const kept = [];
    await session.transaction(async () => {
        await session.run(printSettings);
        for (const [index, shape] of shapes.entries())
            kept.push(await keep(session, shape, index));
    }, { begin: 'begin isolation level repeatable read' });
    return {
        counts: new Map(kept.map(({ table, rows }) => [table, rows])),
        async compare() {
            const now = new Map((await tableShapes(session)).map((shape) => [shape.table, shape]));
            const differences = [];
            for (const table of kept)
                differences.push(...(await compare(session, table, now.get(table.table))));
            return differences;
        },
    };
}
async function keep(session, shape, index) {
    const store = `pg_temp.delivery_kept_${index}`;
    const label = shape.primaryKey.length > 0 ? shape.primaryKey : shape.columns;
    await session.run(`drop table if exists ${store};
     create temporary table delivery_kept_${index} as
       select md5(${rowText(shape.columns)}) as hash, count(*) as n, min(left(${rowText(label)}, 200)) as example
       from only ${shape.table} group by 1`);
    const { rows } = await session.row(rowsRow, `select coalesce(sum(n), 0)::float8 as rows from ${store}`);
    return { ...shape, store, rows };
}
async function compare(session, kept, now) {
    const { table, columns, store, rows } = kept;
    if (now === undefined)
        return rows === 0 ? [] : [{ table, kind: 'table-missing', rows }];
    const missing = columns.filter((column) => !now.columns.includes(column));
    if (missing.length > 0)
        return rows === 0 ? [] : [{ table, kind: 'columns-missing', columns: missing, rows }];
    const difference = await session.transaction(async () => {
        await session.run(printSettings);
        return await session.row(differenceRow, `with now as (select md5(${rowText(columns)}) as hash, count(*) as n from only ${table} group by 1),
           both_sides as (select coalesce(k.n, 0) as kept, coalesce(w.n, 0) as now, k.example from ${store} k full join now w on w.hash = k.hash)
         select coalesce(sum(greatest(kept - now, 0)), 0)::float8 as lost, coalesce(sum(greatest(now - kept, 0)), 0)::float8 as added,
           coalesce((array_agg(example order by example) filter (where kept > now))[1:5], '{}') as examples from both_sides`);
    }, { rollback: true });
    return difference.lost === 0 && difference.added === 0 ? [] : [{ table, kind: 'rows-differ', ...difference }];
}

// EXTERNAL MODULE: ./build/packages/postgres/src/sql-text.js
var sql_text = __webpack_require__(37707);
;// CONCATENATED MODULE: ./build/packages/postgres/src/queries.js


function parseQueries(text) {
    return [...(0,sql_text/* sqlPieces */.g)(text)].map(({ text: sql, line, comments }, index) => {
        const names = comments.flatMap((comment) => /^(?:--|\/\*)\s*name:\s*(\S+)/u.exec(comment)?.[1] ?? []);
        return { name: names.at(-1) ?? `query ${index + 1}`, sql, line };
    });
}
async function brokenQueries(session, queries) {
    const broken = [];
    for (const query of queries) {
        try {
            await session.run(`prepare delivery_query as ${query.sql}`);
            await session.run('deallocate delivery_query');
        }
        catch (error) {
            if (!(error instanceof failure/* PostgresFailure */.w) || error.reason === 'database-lost')
                throw error;
            broken.push({ ...query, sqlstate: error.sqlstate, message: error.message });
        }
    }
    return broken;
}

// EXTERNAL MODULE: ./build/actions/migrate-gate/src/tool-table.js + 1 modules
var tool_table = __webpack_require__(29540);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/workspace.js
var workspace = __webpack_require__(46194);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/shadow-state.js








async function look(session, read) {
    const snapshot = await (0,take_snapshot/* takeSnapshot */.W)(session);
    if (read === undefined || read.tool === 'sql')
        return { snapshot, applied: [], toolTable: undefined };
    const { tool, migrations, tree } = read;
    const own = await (0,tool_table/* readToolTable */.p)(session, tool);
    const { applied } = (0,compare_ledger/* compareLedger */.X)({ tool, migrations, rows: own?.rows ?? [], directory: tree.directory });
    return { snapshot, applied, toolTable: own?.table };
}
async function prepareShadow(rehearsal, world) {
    const { step, inputs, variables, read } = rehearsal;
    const { session, shadow } = world;
    const { workspace } = step.environment;
    const load = (path) => (0,dump/* loadDump */.n)(session, (0,external_node_path_.join)(workspace, path), { environment: variables, signal: step.signal });
    if (inputs.schemaFile !== undefined)
        await load(inputs.schemaFile);
    else
        await runEarlier(rehearsal, world);
    const shape = await look(session, read);
    refuseUnapplied(rehearsal, shape);
    const except = shape.toolTable === undefined ? [] : [shape.toolTable];
    if (inputs.dump !== undefined)
        await load(inputs.dump);
    const { unseeded } = await seedRows(session, { except });
    if (shadow.captures)
        await installLockRecorder(session);
    const rows = await keepRows(session, { except });
    const broken = await askQueries(step, inputs, session);
    const notes = [
        ...unseeded.map(({ table, why }) => ({
            subject: `rows of ${table}`,
            verdict: 'warn',
            detail: `none, so nothing is proved about them: ${why}`,
        })),
        ...broken.map(({ name, message }) => ({
            subject: name,
            verdict: 'warn',
            detail: `is refused before the migrations already: ${message}`,
        })),
        ...(shadow.captures
            ? []
            : [
                {
                    subject: 'capture',
                    verdict: 'warn',
                    detail: 'the server of `shadow-url` does not let its log be read: locks and rewrites were not seen',
                },
            ]),
    ];
    return { shape: { ...shape, snapshot: await (0,take_snapshot/* takeSnapshot */.W)(session) }, rows, broken, notes };
}
async function askQueries({ environment }, { queries }, session) {
    if (queries === undefined)
        return [];
    return await brokenQueries(session, parseQueries(await (0,workspace/* readWorkspaceFile */.s)(environment.workspace, queries, 'queries')));
}
async function runEarlier({ inputs, read, pending, left, merged }, { run }) {
    if (merged.length === 0)
        return;
    const held = [...pending, ...left];
    const target = merged.at(-1)?.version;
    const wish = { read, held, target, steps: merged.length, name: 'rehearse-earlier' };
    const { result } = await run({
        ...wish,
        label: 'migrate-command for the earlier migrations',
        script: inputs.migrateCommand,
    });
    if (result.exitCode === 0)
        return;
    throw new action_failure/* ActionFailure */.d('unreadable-file', `The earlier migrations do not run on an empty database: migrate-command ${(0,command/* describeEnd */.l)(result)}, and said: ${(0,failed_statement/* errorLine */.B)(`${result.stdout}\n${result.stderr}`) ?? 'nothing'}. Give \`schema-file\` instead.`);
}
function refuseUnapplied({ read, merged, inputs }, { applied }) {
    if (read === undefined || read.tool === 'sql')
        return;
    const missing = merged.find((migration) => !applied.includes(migration));
    if (missing === undefined)
        return;
    const from = inputs.schemaFile === undefined ? 'After the earlier migrations' : `After \`schema-file\` (${inputs.schemaFile})`;
    throw new action_failure/* ActionFailure */.d('unreadable-file', `${from} the table of ${read.tool} does not have ${missing.path} as applied, so it would be run again. The command must use \`DATABASE_URL\` and \`$DELIVERY_MIGRATIONS\`; a schema file needs the rows of the tool's own table.`);
}

// EXTERNAL MODULE: ./build/packages/postgres/src/shadow.js + 5 modules
var src_shadow = __webpack_require__(41671);
// EXTERNAL MODULE: ./build/packages/postgres/src/connect.js + 4 modules
var connect = __webpack_require__(80232);
// EXTERNAL MODULE: ./build/packages/postgres/src/migrator.js
var migrator = __webpack_require__(90620);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/child-environment.js + 1 modules
var child_environment = __webpack_require__(35747);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/withheld-directory.js + 1 modules
var withheld_directory = __webpack_require__(77382);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/shadow-world.js





async function openShadowWorld(step, inputs, variables) {
    const { clock, signal } = step;
    const { shadowUrl, databaseUrl, serverVersion } = inputs;
    const shadow = await (0,src_shadow/* openShadow */.j)({
        shadowUrl,
        databaseUrl,
        major: serverVersion,
        environment: variables,
        clock,
        signal,
    });
    try {
        const session = await (0,connect/* connect */.N)(shadow.url, {
            applicationName: 'migrate-gate',
            signal,
            statementTimeout: (0,src_duration/* minutes */.Gx)(60),
        });
        return {
            shadow,
            session,
            run: (wish) => runOnShadow(step, inputs, variables, shadow.url, wish),
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
async function runOnShadow({ environment, clock, log, signal }, inputs, variables, url, { label, script, name, read, held, target, steps }) {
    const directory = read === undefined ? undefined : await (0,withheld_directory/* withheldDirectory */.h)(read, held, environment.temp);
    try {
        const own = {
            DELIVERY_MIGRATIONS: directory?.path ?? `${environment.workspace}/${inputs.directory}`,
            DELIVERY_TARGET: target ?? '',
            DELIVERY_STEPS: String(steps),
            ...(0,migrator/* migratorEnvironment */.f)(url, { applicationName: name, lockTimeout: 'none', statementTimeout: undefined }),
        };
        const start = clock.elapsed();
        const env = (0,child_environment/* childEnvironment */.Q)(variables, inputs.commandEnv ?? [], own);
        const result = await (0,command/* runCommand */.d)({ label, script, cwd: environment.workspace, env, timeout: inputs.migrateTimeout, signal }, log);
        signal.throwIfAborted();
        return { result, duration: (0,src_duration/* milliseconds */.Rz)(clock.elapsed() - start) };
    }
    finally {
        await directory?.[Symbol.asyncDispose]();
    }
}

;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/rehearse.js
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














async function rehearse(step, inputs, variables) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const rehearsal = await choose(step, inputs, variables);
        if (rehearsal.read !== undefined && rehearsal.pending.length === 0) {
            return { decision: 'pass', reason: 'nothing-to-migrate', message: 'No migration is pending.', evidence: [] };
        }
        const world = __addDisposableResource(env_1, await openShadowWorld(step, inputs, variables), true);
        const before = await prepareShadow(rehearsal, world);
        const up = await runUp(rehearsal, world, 'rehearse-up-1');
        if ('failure' in up)
            return finish(step, up.failure, [], []);
        step.output('schema-hash', (0,schema_hash/* schemaHash */.i)(up.shape.snapshot));
        step.output('applied', rehearsal.pending.map(({ path }) => path));
        const broken = brokenBy(before.broken, await askQueries(step, inputs, world.session));
        const rows = (await before.rows.compare()).flatMap((each) => {
            const detail = describeRows(each);
            return detail === undefined
                ? []
                : [{ subject: `rows of ${each.table}`, verdict: 'warn', detail: `after up: ${detail}` }];
        });
        const capture = await judgeCapture(rehearsal, world, up.shape.toolTable);
        const back = await comeBack(rehearsal, world, before, up.shape);
        if ('failure' in back)
            return finish(step, back.failure, [...capture.notes, ...rows], []);
        const time = {
            subject: 'duration',
            verdict: 'info',
            detail: `up took ${(0,format_duration/* formatDuration */.a)(up.duration)} on the shadow`,
        };
        const notes = [time, ...before.notes, ...capture.notes, ...rows, ...back.notes];
        (0,annotate/* annotate */.f)(step.log, capture.remarks, inputs.mode);
        if (capture.decision !== undefined)
            return finish(step, capture.decision, notes, []);
        return finish(step, conclude([...back.objections, ...broken]), notes, [...back.objections, ...broken]);
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
async function choose(step, inputs, variables) {
    const base = { step, inputs, variables };
    try {
        const { read, pending, merged } = await (0,gather/* gather */.k)(step, variables);
        step.output('tool', read.tool);
        const meant = pending.filter((migration) => (0,phase_plan/* isMeant */.EZ)(migration, inputs.phase));
        step.output('planned', meant.map(({ path }) => path));
        return { ...base, read, pending: meant, merged, left: pending.filter((migration) => !meant.includes(migration)) };
    }
    catch (error) {
        const unread = error instanceof action_failure/* ActionFailure */.d && (error.reason === 'unsupported-layout' || error.reason === 'unknown-layout');
        if (!unread)
            throw error;
        if (inputs.schemaFile === undefined) {
            throw new action_failure/* ActionFailure */.d('bad-input', `${error.message} To rehearse it nevertheless, give \`schema-file\`: the schema before these migrations, with the rows of the tool's own table.`, { cause: error });
        }
        step.log.notice(`${error.message} What the command sends is judged instead.`);
        return { ...base, read: undefined, pending: [], merged: [], left: [] };
    }
}
async function runUp({ step, inputs, read, pending, left }, { run, session }, name) {
    const script = inputs.migrateCommand;
    const { result, duration } = await run({
        label: 'migrate-command',
        script,
        name,
        read,
        held: left,
        target: pending.at(-1)?.version,
        steps: pending.length,
    });
    const shape = await look(session, read);
    const missing = read?.tool === 'sql' ? undefined : pending.find((migration) => !shape.applied.includes(migration));
    if (result.exitCode === 0 && missing === undefined)
        return { shape, duration };
    const output = `${result.stdout}\n${result.stderr}`;
    const quiet = { migrators: [], cancels: [], victims: [], longestWait: duration, looks: 0, blind: undefined };
    const failed = await (0,failed_statement/* failedStatement */.L)(output, pending.filter((each) => !shape.applied.includes(each)), quiet);
    step.output('failed-statement', failed ?? '');
    const said = (0,failed_statement/* errorLine */.B)(output);
    const message = result.exitCode === 0
        ? `The command ended well on the shadow, and the table of the tool does not have ${missing?.path ?? ''} as applied. Does it use \`DATABASE_URL\`?`
        : `The migrations fail on the shadow: migrate-command ${(0,command/* describeEnd */.l)(result)}${said === undefined ? '' : `, and said: ${said}`}`;
    return { failure: { decision: 'block', reason: 'rehearsal-failed', message } };
}
async function comeBack(rehearsal, world, before, up) {
    const { inputs, pending, merged, read, left } = rehearsal;
    const none = pending.find(({ irreversible }) => irreversible !== undefined);
    const note = (detail) => ({
        objections: [],
        notes: [{ subject: 'way back', verdict: 'warn', detail }],
    });
    if (none !== undefined)
        return note(`not tried: ${none.path} says that there is none (${none.irreversible})`);
    if (inputs.rollbackCommand === undefined)
        return note('not tried: `rollback-command` is empty');
    const wish = { read, held: left, target: merged.at(-1)?.version, steps: pending.length };
    const down = await world.run({
        ...wish,
        label: 'rollback-command',
        script: inputs.rollbackCommand,
        name: 'rehearse-down',
    });
    if (down.result.exitCode !== 0) {
        const said = (0,failed_statement/* errorLine */.B)(`${down.result.stdout}\n${down.result.stderr}`);
        const message = `The way back fails on the shadow: rollback-command ${(0,command/* describeEnd */.l)(down.result)}${said === undefined ? '' : `, and said: ${said}`}`;
        return { failure: { decision: 'block', reason: 'way-back-fails', message } };
    }
    const after = await look(world.session, read);
    const schema = compareWayBack(before.shape.snapshot, after.snapshot, up.toolTable);
    const lost = lostRows(await before.rows.compare());
    const meant = await (0,destruction/* destructionBy */.W)(pending.filter(({ contract }) => contract !== undefined));
    const [told, untold] = partRows(lost, meant);
    const again = await runUp(rehearsal, world, 'rehearse-up-2');
    if ('failure' in again) {
        const message = `After the way back the migrations do not run again: ${again.failure.message}`;
        return { failure: { decision: 'block', reason: 'way-back-fails', message } };
    }
    const second = compareSecondUp(up.snapshot, again.shape.snapshot, up.toolTable);
    const notes = told.map(({ subject, detail }) => ({ subject, verdict: 'warn', detail }));
    return { objections: [...schema.objections, ...untold, ...second], notes: [...schema.notes, ...notes] };
}
function conclude(objections) {
    const [first] = objections;
    if (first === undefined) {
        return {
            decision: 'pass',
            reason: 'rehearsed',
            message: 'The migrations were rehearsed on the shadow, and nothing stands against them.',
        };
    }
    const more = objections.length === 1 ? '' : `, and ${objections.length - 1} more`;
    return { decision: 'block', reason: first.reason, message: `${first.rule}: ${first.subject} ${first.detail}${more}` };
}
function finish(step, ended, notes, objections) {
    const evidence = [
        ...objections.map(({ rule, subject, detail }) => ({
            subject,
            verdict: 'block',
            detail: `${rule}: ${detail}`,
        })),
        ...notes,
    ];
    const verdict = { ...ended, evidence };
    step.summary(renderRehearsal(verdict));
    return verdict;
}


/***/ })

};
