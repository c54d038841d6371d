export const id = 597;
export const ids = [597];
export const modules = {

/***/ 35747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ childEnvironment)
});

;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/deploy-env.js
function deployEnv(text) {
    const lines = (text ?? '').split('\n').map((line) => line.replace(/\r$/u, ''));
    return Object.fromEntries(lines.flatMap((line) => {
        const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/su.exec(line) ?? [];
        return name === undefined || value === undefined ? [] : [[name, value]];
    }));
}

;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/child-environment.js

const inherited = new Set([
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'SHELL',
    'LANG',
    'LANGUAGE',
    'TZ',
    'TMPDIR',
    'CI',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'ALL_PROXY',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'NODE_EXTRA_CA_CERTS',
    'DOCKER_HOST',
    'DOCKER_CONFIG',
    'DOCKER_CONTEXT',
    'DOCKER_CERT_PATH',
    'DOCKER_TLS_VERIFY',
    'JAVA_HOME',
    'GOPATH',
    'IMAGE',
    'DIGEST',
    'VERSION',
    'ENVIRONMENT',
    'SERVICE',
    'KIND',
    'PREVIOUS_IMAGE',
    'GITHUB_WORKSPACE',
    'GITHUB_SHA',
    'RUNNER_TEMP',
    'RUNNER_TRACKING_ID',
    'RUNNER_OS',
    'RUNNER_ARCH',
]);
function childEnvironment(variables, given, own) {
    const kept = Object.entries(variables).filter((entry) => entry[1] !== undefined && isInherited(entry[0]));
    return { ...Object.fromEntries(kept), ...deployEnv(variables['DEPLOY_ENV']), ...Object.fromEntries(given), ...own };
}
function isInherited(name) {
    return inherited.has(name.toUpperCase()) || /^(?:LC_|XDG_)/u.test(name);
}


/***/ }),

/***/ 89974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ runCommand),
/* harmony export */   l: () => (/* binding */ describeEnd)
/* harmony export */ });
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45809);
/* harmony import */ var _process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78335);
/* harmony import */ var _process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1377);


async function runCommand(command, log) {
    const { label, script, cwd, env, timeout, signal } = command;
    log.info(`Running ${label}:`);
    try {
        return await (0,_process__WEBPACK_IMPORTED_MODULE_0__/* .run */ .e)({
            file: 'bash',
            args: ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script],
            cwd,
            env,
            timeout,
            signal,
            onLine: (line) => log.untrusted(line, { maxLines: 1 }),
        });
    }
    catch (error) {
        if (!(error instanceof _process__WEBPACK_IMPORTED_MODULE_1__/* .ProcessFailure */ .i))
            throw error;
        throw new _kit__WEBPACK_IMPORTED_MODULE_2__/* .ActionFailure */ .d('unreadable-file', `${label} cannot be run: ${error.message}`, { cause: error });
    }
}
function describeEnd({ exitCode, signal, timedOut }) {
    if (timedOut)
        return 'took longer than `migrate-timeout` and was ended';
    if (signal !== null)
        return `was ended by ${signal}`;
    return exitCode === null ? 'was ended' : `ended with ${exitCode}`;
}


/***/ }),

/***/ 85111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ destructionBy)
/* harmony export */ });
/* harmony import */ var _sql__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73916);
/* harmony import */ var _sql__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77323);
/* harmony import */ var _sql__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11359);
/* harmony import */ var _sql__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54028);
/* harmony import */ var _sql__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36473);

async function destructionBy(migrations) {
    const found = [];
    const former = new Map();
    for (const { up } of migrations) {
        const { statements, refused } = await (0,_sql__WEBPACK_IMPORTED_MODULE_0__/* .readScript */ .U)(up.sql);
        if (refused !== undefined)
            found.push('anything');
        for (const statement of statements) {
            const { RenameStmt } = (0,_sql__WEBPACK_IMPORTED_MODULE_1__/* .parts */ .rT)(statement.tree);
            if (RenameStmt?.renameType === 'OBJECT_TABLE') {
                former.set(RenameStmt.newname ?? '', (0,_sql__WEBPACK_IMPORTED_MODULE_2__/* .relationName */ .CJ)(RenameStmt.relation));
            }
            found.push(...(await lossesOf(statement)));
        }
    }
    const tables = found.flatMap((loss) => loss === 'anything' ? [] : [loss, ...namesBefore(loss, former)].map(_sql__WEBPACK_IMPORTED_MODULE_2__/* .formatName */ .nD));
    return { tables: [...new Set(tables)].toSorted(), anything: found.includes('anything') };
}
function namesBefore({ name }, former) {
    const names = [];
    for (let before = former.get(name); before !== undefined && !names.includes(before); before = former.get(before.name))
        names.push(before);
    return names;
}
async function lossesOf(statement) {
    const { tree } = statement;
    if (tree === undefined)
        return ['anything'];
    const { DropStmt, AlterTableStmt, TruncateStmt, DoStmt, DropdbStmt, CallStmt } = (0,_sql__WEBPACK_IMPORTED_MODULE_1__/* .parts */ .rT)(tree);
    if (DropdbStmt !== undefined || CallStmt !== undefined)
        return ['anything'];
    if (DoStmt !== undefined) {
        const body = await (0,_sql__WEBPACK_IMPORTED_MODULE_3__/* .readBody */ .x)(statement);
        const inner = await Promise.all((body?.statements ?? []).map(lossesOf));
        return inner.flat();
    }
    if (DropStmt !== undefined)
        return dropped(DropStmt.removeType, (DropStmt.objects ?? []).map(_sql__WEBPACK_IMPORTED_MODULE_2__/* .objectName */ .Hd));
    if (AlterTableStmt !== undefined) {
        const kinds = (AlterTableStmt.cmds ?? []).map((command) => (0,_sql__WEBPACK_IMPORTED_MODULE_1__/* .parts */ .rT)(command).AlterTableCmd?.subtype);
        const loses = kinds.some((kind) => kind === 'AT_DropColumn' || kind === 'AT_AlterColumnType');
        return loses ? [(0,_sql__WEBPACK_IMPORTED_MODULE_2__/* .relationName */ .CJ)(AlterTableStmt.relation)] : [];
    }
    if (TruncateStmt !== undefined) {
        const others = TruncateStmt.behavior === 'DROP_CASCADE' ? ['anything'] : [];
        return [...others, ...(TruncateStmt.relations ?? []).map(_sql__WEBPACK_IMPORTED_MODULE_2__/* .objectName */ .Hd)];
    }
    return rowsChangedBy(tree);
}
function rowsChangedBy(tree) {
    const changes = [
        ...(0,_sql__WEBPACK_IMPORTED_MODULE_4__/* .nodesOf */ .N)(tree, 'DeleteStmt'),
        ...(0,_sql__WEBPACK_IMPORTED_MODULE_4__/* .nodesOf */ .N)(tree, 'UpdateStmt'),
        ...(0,_sql__WEBPACK_IMPORTED_MODULE_4__/* .nodesOf */ .N)(tree, 'MergeStmt'),
        ...[...(0,_sql__WEBPACK_IMPORTED_MODULE_4__/* .nodesOf */ .N)(tree, 'InsertStmt')].filter(({ onConflictClause }) => onConflictClause?.action === 'ONCONFLICT_UPDATE'),
    ];
    return changes.map(({ relation }) => (0,_sql__WEBPACK_IMPORTED_MODULE_2__/* .relationName */ .CJ)(relation));
}
function dropped(kind, names) {
    if (kind === 'OBJECT_TABLE' || kind === 'OBJECT_MATVIEW' || kind === 'OBJECT_SEQUENCE')
        return names;
    const takesAlong = ['OBJECT_SCHEMA', 'OBJECT_TYPE', 'OBJECT_DOMAIN', 'OBJECT_EXTENSION'];
    return takesAlong.includes(kind ?? '') ? ['anything'] : [];
}


/***/ }),

/***/ 86762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ errorLine),
/* harmony export */   L: () => (/* binding */ failedStatement)
/* harmony export */ });
/* harmony import */ var _sql__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73916);

const longest = 2000;
async function failedStatement(output, notApplied, { cancels }) {
    const cancelled = cancels.at(-1)?.statement;
    if (cancelled !== undefined && cancelled !== '')
        return cut(cancelled);
    const statements = [];
    for (const { up } of notApplied) {
        const script = await (0,_sql__WEBPACK_IMPORTED_MODULE_0__/* .readScript */ .U)(up.sql);
        for (const { text, line } of script.statements) {
            statements.push({ text, line: line + up.firstLine - 1, file: nameOf(up.path) });
        }
    }
    const printed = squeeze(output);
    const byLine = [...output.matchAll(/(\S+?):(\d+): (?:ERROR|FATAL)/gu)].flatMap(([, file = '', line]) => statements.filter((each) => each.file === nameOf(file) && each.line <= Number(line)).slice(-1));
    const byText = statements.filter(({ text }) => text.length > 8 && printed.includes(squeeze(text)));
    const found = byLine.at(-1) ?? byText.at(-1) ?? (statements.length === 1 ? statements[0] : undefined);
    return found === undefined ? undefined : cut(found.text);
}
function errorLine(output) {
    const lines = output.split(/\r?\n/u).map((line) => line.trim());
    const said = lines.findLast((line) => /\b(?:error|fatal)\b/iu.test(line)) ?? lines.findLast((line) => line !== '');
    return said?.slice(0, 300);
}
function squeeze(text) {
    return text.replaceAll(/\s+/gu, ' ').trim();
}
function nameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
function cut(text) {
    return text.length > longest ? `${text.slice(0, longest)}…` : text;
}


/***/ }),

/***/ 49864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sW: () => (/* binding */ isOfToolTable),
  o_: () => (/* binding */ jsonOf),
  Kz: () => (/* binding */ leftoversOf),
  $B: () => (/* binding */ unfinishedOf)
});

// EXTERNAL MODULE: ./build/packages/postgres/src/diff.js
var diff = __webpack_require__(63876);
;// CONCATENATED MODULE: ./build/packages/postgres/src/mending.js
function partsOf(name) {
    const parts = /^(?:"(?:[^"]|"")*"|[^".(]+)(?:\.(?:"(?:[^"]|"")*"|[^".(]+))*/u.exec(name)?.[0] ?? name;
    return parts.match(/"(?:[^"]|"")*"|[^".]+/gu) ?? [name];
}
function ownName({ name, table }) {
    if (table !== undefined && name.startsWith(`${table}.`))
        return name.slice(table.length + 1);
    return partsOf(name).at(-1) ?? name;
}
function dropCommands(object) {
    const { kind, name, table, definition } = object;
    if (kind === 'grant')
        return [];
    if (kind === 'column')
        return [`ALTER TABLE ${table} DROP COLUMN ${ownName(object)};`];
    if (kind === 'constraint') {
        return [
            `ALTER ${definition['of domain'] === true ? 'DOMAIN' : 'TABLE'} ${table} DROP CONSTRAINT ${ownName(object)};`,
        ];
    }
    if (kind === 'trigger' || kind === 'policy' || kind === 'rule') {
        return [`DROP ${kind.toUpperCase()} ${ownName(object)} ON ${table};`];
    }
    if (kind === 'index')
        return [`DROP INDEX ${definition['partitioned'] === true ? '' : 'CONCURRENTLY '}${name};`];
    return [`DROP ${typeWord(object)} ${name};`];
}
function addCommands(object) {
    const { kind, name, definition } = object;
    const command = textOf(definition['command'])?.replace(/;?\s*$/u, '');
    if (command === undefined)
        return kind === 'enum' ? [createEnum(object)] : [];
    if (kind === 'index')
        return [createIndex(object, command)];
    if (kind === 'constraint')
        return addConstraint(object, command);
    if (kind === 'view')
        return [`CREATE OR REPLACE VIEW ${name} AS ${command.trimStart()};`];
    if (kind === 'materialized view')
        return [`CREATE MATERIALIZED VIEW ${name} AS ${command.trimStart()};`];
    const whole = kind === 'function' || kind === 'trigger' || kind === 'rule' || kind === 'statistics';
    return whole ? [`${command};`] : [];
}
function createIndex({ definition }, command) {
    if (definition['partitioned'] === true)
        return `${command};`;
    return `${command.replace(/^CREATE (UNIQUE )?INDEX /u, 'CREATE $1INDEX CONCURRENTLY ')};`;
}
function addConstraint(object, command) {
    const { table, definition } = object;
    const own = ownName(object);
    const target = `ALTER ${definition['of domain'] === true ? 'DOMAIN' : 'TABLE'} ${table}`;
    const inSteps = (definition['type'] === 'c' || definition['type'] === 'f') && !command.endsWith('NOT VALID');
    if (!inSteps)
        return [`${target} ADD CONSTRAINT ${own} ${command};`];
    return [`${target} ADD CONSTRAINT ${own} ${command} NOT VALID;`, `${target} VALIDATE CONSTRAINT ${own};`];
}
function createEnum({ name, definition }) {
    const labels = Array.isArray(definition['labels']) ? definition['labels'] : [];
    return `CREATE TYPE ${name} AS ENUM (${labels.map((label) => `'${String(label).replaceAll("'", "''")}'`).join(', ')});`;
}
function renameCommands(from, to) {
    const { kind, table } = to;
    const name = ownName(from);
    if (kind === 'column')
        return [`ALTER TABLE ${table} RENAME COLUMN ${ownName(to)} TO ${name};`];
    if (kind === 'constraint')
        return [`ALTER TABLE ${table} RENAME CONSTRAINT ${ownName(to)} TO ${name};`];
    if (kind === 'trigger' || kind === 'policy' || kind === 'rule') {
        return [`ALTER ${kind.toUpperCase()} ${ownName(to)} ON ${table} RENAME TO ${name};`];
    }
    if (schemaOf(from) !== schemaOf(to))
        return [`ALTER ${typeWord(to)} ${to.name} SET SCHEMA ${schemaOf(from)};`];
    return [`ALTER ${typeWord(to)} ${to.name} RENAME TO ${name};`];
}
function typeWord({ kind, definition }) {
    if (kind === 'enum')
        return 'TYPE';
    return kind === 'function' ? functionWord(definition['kind']) : kind.toUpperCase();
}
function schemaOf({ kind, name }) {
    if (kind === 'schema' || kind === 'extension')
        return '';
    const [schema = '', ...more] = partsOf(name);
    return more.length === 0 ? '' : schema;
}
function describeChange({ before, object, fields }) {
    const seen = (value) => {
        const text = value === undefined ? 'none' : typeof value === 'string' ? value : JSON.stringify(value);
        return text.length > 120 ? `${text.slice(0, 119)}…` : text;
    };
    return fields
        .map((name) => `${name}: ${seen(before.definition[name])} -> ${seen(object.definition[name])}`)
        .join(', ');
}
function restoreCommands({ before, object, fields }) {
    const { kind } = object;
    if (kind === 'column')
        return fields.flatMap((field) => restoreColumn(before, field));
    if (!fields.includes('command'))
        return [];
    if (kind === 'view' || kind === 'function')
        return addCommands(before);
    const whole = kind === 'trigger' || kind === 'constraint' || kind === 'rule';
    return whole ? [...dropCommands(object), ...addCommands(before)] : [];
}
function restoreColumn(before, field) {
    const target = `ALTER TABLE ${before.table} ALTER COLUMN ${ownName(before)}`;
    const old = before.definition[field];
    switch (field) {
        case 'default':
            return [textOf(old) === undefined ? `${target} DROP DEFAULT;` : `${target} SET DEFAULT ${textOf(old)};`];
        case 'not null':
            return [old === true ? `${target} SET NOT NULL;` : `${target} DROP NOT NULL;`];
        case 'type':
            return [`${target} TYPE ${textOf(old) ?? ''};`];
        default:
            return [];
    }
}
function functionWord(kind) {
    return kind === 'p' ? 'PROCEDURE' : kind === 'a' ? 'AGGREGATE' : 'FUNCTION';
}
function textOf(value) {
    return typeof value === 'string' ? value : undefined;
}

// EXTERNAL MODULE: ./build/packages/postgres/src/snapshot.js
var snapshot = __webpack_require__(53515);
;// CONCATENATED MODULE: ./build/packages/postgres/src/left-behind.js



function leftBehind(before, after) {
    const { differences } = (0,diff/* diffSnapshots */.V)(before, after);
    const renamed = renamings(differences);
    const paired = new Set([...renamed].flatMap(({ from, to }) => [(0,snapshot/* objectKey */.T)(from), (0,snapshot/* objectKey */.T)(to)]));
    const rest = differences.filter((one) => !paired.has((0,snapshot/* objectKey */.T)(one.object)) && !onlyFollows(one, renamed));
    const whole = new Set(rest.filter(({ change }) => change !== 'changed').map((one) => `${one.change} ${one.object.name}`));
    return [
        ...renamed.filter(({ own }) => own).map(({ from, to }) => renaming(from, to)),
        ...rest.filter((one) => !isPart(one, whole)).map(describe),
    ].toSorted((one, other) => rank(one) - rank(other));
}
function unfinished(snapshot) {
    return [...snapshot.objects.values()].filter((object) => stateOf(object) !== undefined).map(created);
}
function renamings(differences) {
    const gone = new Map(differences.flatMap(({ change, object }) => (change === 'removed' ? [[object.identity, object]] : [])));
    return differences.flatMap(({ change, object: to }) => {
        const from = change === 'added' && to.identity !== undefined ? gone.get(to.identity) : undefined;
        return from === undefined ? [] : [{ from, to, own: from.table === to.table || ownName(from) !== ownName(to) }];
    });
}
function onlyFollows(difference, renamed) {
    if (difference.change !== 'changed' || difference.fields.some((field) => field !== 'command'))
        return false;
    const command = (object) => JSON.stringify(object.definition['command'] ?? '');
    const named = (name) => JSON.stringify(name).slice(1, -1);
    const followed = renamed.reduce((text, { from, to }) => text.replaceAll(named(ownName(from)), named(ownName(to))), command(difference.before));
    return renamed.length > 0 && followed === command(difference.object);
}
function renaming(from, to) {
    const { kind, name, table } = to;
    return { kind, name, table, what: 'renamed', detail: `was ${from.name}`, mend: renameCommands(from, to) };
}
function isPart({ change, object }, whole) {
    if (change === 'changed')
        return false;
    const { kind, table, name, definition } = object;
    if (kind === 'grant' && whole.has(`${change} ${name}`) && table !== undefined && name !== table)
        return true;
    if (table === undefined)
        return false;
    if (name !== table && whole.has(`${change} ${table}`))
        return true;
    const { constraint, parent } = definition;
    if (kind === 'index' && typeof parent === 'string' && whole.has(`${change} ${parent}`))
        return true;
    if (kind === 'index' && typeof constraint === 'string')
        return whole.has(`${change} ${table}.${constraint}`);
    return kind === 'sequence' && [...whole].some((one) => one.startsWith(`${change} ${table}.`));
}
function describe(difference) {
    const { kind, name, table } = difference.object;
    switch (difference.change) {
        case 'added':
            return created(difference.object);
        case 'removed': {
            const mend = addCommands(difference.object);
            const detail = mend.length > 0 ? 'is gone' : 'is gone, and with it what it held: restore it from a backup';
            return { kind, name, table, what: 'removed', detail, mend };
        }
        case 'changed':
            if (difference.fields.includes('valid') && stateOf(difference.object) !== undefined)
                return created(difference.object);
            return {
                kind,
                name,
                table,
                what: 'changed',
                detail: describeChange(difference),
                mend: restoreCommands(difference),
            };
    }
}
const notValid = 'the index is not valid: no query uses it and, if it is unique, nothing is enforced; IF NOT EXISTS would keep it so';
const notAttached = 'the index of the partitioned table is not valid before every partition has one: build each with CREATE INDEX CONCURRENTLY and ALTER INDEX … ATTACH PARTITION it, or drop it';
function created(object) {
    const { kind, name, table } = object;
    const state = stateOf(object);
    switch (state) {
        case 'invalid index': {
            const detail = object.definition['partitioned'] === true ? notAttached : notValid;
            return { kind, name, table, what: state, detail, mend: [...dropCommands(object), ...rebuild(object)] };
        }
        case 'not valid constraint': {
            const detail = 'the constraint holds for new rows only until it is validated';
            return {
                kind,
                name,
                table,
                what: state,
                detail,
                mend: [`ALTER TABLE ${table} VALIDATE CONSTRAINT ${ownName(object)};`],
            };
        }
        case undefined:
            return { kind, name, table, what: 'created', detail: 'was not there before', mend: dropCommands(object) };
    }
}
function rebuild(index) {
    const { command, partitioned } = index.definition;
    if (typeof command !== 'string' || partitioned === true || /_cc(?:new|old)\d*"?$/u.test(index.name))
        return [];
    return [createIndex(index, command)];
}
function stateOf({ kind, definition }) {
    if (kind === 'index' && definition['valid'] === false)
        return 'invalid index';
    const open = kind === 'constraint' && definition['validated'] === false && definition['enforced'] !== false;
    return open ? 'not valid constraint' : undefined;
}
const order = [
    'grant',
    'event trigger',
    'trigger',
    'policy',
    'rule',
    'publication',
    'statistics',
    'view',
    'materialized view',
    'index',
    'constraint',
    'column',
    'table',
    'foreign table',
    'sequence',
    'function',
    'domain',
    'enum',
    'type',
    'extension',
    'schema',
];
function rank({ kind, what }) {
    if (what === 'renamed')
        return -1;
    const place = order.indexOf(kind);
    return what === 'removed' ? 2 * order.length - place : place;
}

// EXTERNAL MODULE: ./build/packages/sql/src/script.js + 3 modules
var script = __webpack_require__(73916);
// EXTERNAL MODULE: ./build/packages/sql/src/node.js
var node = __webpack_require__(77323);
// EXTERNAL MODULE: ./build/packages/sql/src/name.js
var src_name = __webpack_require__(11359);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/made.js

function wordOf(name) {
    const last = /(?:"((?:[^"]|"")+)"|([^."]+))$/u.exec(name.replace(/\(.*$/u, ''));
    return last?.[1]?.replaceAll('""', '"') ?? last?.[2] ?? name;
}
async function madeBy({ up }) {
    const { statements } = await (0,script/* readScript */.U)(up.sql);
    return new Set(statements.flatMap(({ tree }) => namesIn(tree)).filter((name) => name !== ''));
}
function namesIn(tree) {
    const made = (0,node/* parts */.rT)(tree);
    const { AlterTableStmt, CreateStmt } = made;
    const lists = [
        made.CreateFunctionStmt?.funcname,
        made.CreateEnumStmt?.typeName,
        made.CreateRangeStmt?.typeName,
        made.CreateDomainStmt?.domainname,
    ];
    return [
        CreateStmt?.relation?.relname,
        made.IndexStmt?.idxname,
        made.ViewStmt?.view?.relname,
        made.CreateTableAsStmt?.into?.rel?.relname,
        made.CreateSeqStmt?.sequence?.relname,
        made.CompositeTypeStmt?.typevar?.relname,
        made.CreateTrigStmt?.trigname,
        made.CreateSchemaStmt?.schemaname,
        made.CreateExtensionStmt?.extname,
        made.CreatePolicyStmt?.policy_name,
        made.RenameStmt?.newname,
        ...lists.map((list) => (0,src_name/* listName */.sY)(list).name),
        ...(AlterTableStmt?.cmds ?? []).map((command) => partOf((0,node/* parts */.rT)(command).AlterTableCmd?.def)),
    ].filter((name) => name !== undefined);
}
function partOf(definition) {
    const { ColumnDef, Constraint } = (0,node/* parts */.rT)(definition);
    return ColumnDef?.colname ?? Constraint?.conname ?? '';
}

;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/leftovers.js


async function leftoversOf({ tool, before, after, allowed, applied }) {
    const culprit = allowed.find((migration) => !applied.includes(migration));
    const made = culprit === undefined ? new Set() : await madeBy(culprit);
    const isOfCulprit = (object) => {
        if (applied.length === 0)
            return true;
        if (culprit === undefined)
            return false;
        const byOthers = applied.some((file) => mentions(file, object.name));
        if (mentions(culprit, object.name))
            return !byOthers || made.has(wordOf(object.name));
        const { table } = object;
        return !byOthers && table !== undefined && made.has(wordOf(table));
    };
    const isInvalid = ({ what }) => what === 'invalid index';
    const objects = leftBehind(before.snapshot, after.snapshot).filter((object) => !isOfToolTable(object, after.table?.table) && (isInvalid(object) || isOfCulprit(object)));
    const told = new Set(objects.map(({ name }) => name));
    const older = unfinished(after.snapshot).filter((object) => isInvalid(object) && !told.has(object.name) && made.has(wordOf(object.name)));
    const mended = [...objects, ...older].map((object) => {
        const { kind, name, what, detail, mend } = object;
        const own = isInvalid(object) && made.has(wordOf(name)) ? mend.slice(0, 1) : mend;
        return { kind, name, what, detail, mend: own };
    });
    return [...mended, ...dirtyRows(tool, before, after)];
}
async function unfinishedOf(before, after, applied) {
    const known = new Set(unfinished(before.snapshot).map(({ kind, name }) => `${kind} ${name}`));
    const made = await Promise.all(applied.map(madeBy));
    return unfinished(after.snapshot).filter(({ kind, name, what }) => !known.has(`${kind} ${name}`) || (what === 'invalid index' && made.some((names) => names.has(wordOf(name)))));
}
function jsonOf(leftovers) {
    return leftovers.map(({ kind, name, what, detail, mend }) => ({ kind, name, what, detail, mend }));
}
function isOfToolTable({ name, table }, own) {
    if (own === undefined)
        return false;
    const schema = own.slice(0, own.lastIndexOf('.'));
    return name === own || table === own || name.startsWith(`${own}_`) || (name === schema && schema !== 'public');
}
function mentions({ up }, name) {
    const escaped = wordOf(name).replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw `\$&`);
    return new RegExp(String.raw `(?<![\w$])${escaped}(?![\w$])`, 'iu').test(up.sql);
}
function dirtyRows(tool, before, after) {
    const isDirty = ({ clean }) => !clean;
    const known = new Set((before.table?.rows ?? []).filter(isDirty).map(({ version }) => version));
    const { table, rows } = after.table ?? { table: undefined, rows: [] };
    return rows
        .filter((row) => isDirty(row) && !known.has(row.version))
        .map(({ version, name }) => ({
        kind: 'ledger',
        name: `${table ?? 'the ledger'} ${version}`,
        what: 'dirty ledger',
        detail: `${tool} has ${name ?? version} as begun and not finished, and refuses to go on`,
        mend: [mendingOf(tool, version)],
    }));
}
function mendingOf(tool, version) {
    const own = {
        'golang-migrate': `migrate force <the version before ${version}>`,
        prisma: `prisma migrate resolve --rolled-back ${version}`,
        flyway: 'flyway repair',
    };
    return own[tool] ?? `remove the row of ${version} from the table of the tool`;
}


/***/ }),

/***/ 29540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ readToolTable)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/packages/migrations/src/ledger-table.js

const ledger_table_text = dist/* union */.KCZ([dist/* string */.YjP(), dist/* pipe */.FsL(dist/* union */.KCZ([dist/* number */.aig(), dist/* bigint */.oad()]), dist/* transform */.pdi(String))]);
const maybeText = dist/* nullish */.cl6(ledger_table_text);
const flag = dist/* union */.KCZ([
    dist/* boolean */.zMY(),
    dist/* pipe */.FsL(dist/* picklist */.KIO(['t', 'f', 'true', 'false']), dist/* transform */.pdi((value) => value.startsWith('t'))),
]);
const plainRow = dist/* object */.Ikc({
    version: ledger_table_text,
    name: dist/* optional */.lqM(maybeText),
    checksum: dist/* optional */.lqM(maybeText),
    clean: flag,
    kind: dist/* optional */.lqM(dist/* picklist */.KIO(['versioned', 'repeatable', 'baseline']), 'versioned'),
});
function readRow(row) {
    const { version, name, checksum, clean, kind } = dist/* parse */.qgA(plainRow, row);
    return { version, name: name ?? undefined, checksum: checksum ?? undefined, clean, kind };
}
function ledger(schema, table, columns, order, where = () => 'true') {
    return {
        schema,
        table,
        query: (from) => `SELECT ${columns} FROM ${from} entry WHERE ${where(from)} ORDER BY ${order}`,
        row: readRow,
    };
}
const ledgerTables = {
    'golang-migrate': ledger(undefined, 'schema_migrations', 'version::text AS version, NOT dirty AS clean', '1'),
    dbmate: ledger(undefined, 'schema_migrations', 'version::text AS version, true AS clean', '1'),
    goose: ledger(undefined, 'goose_db_version', 'version_id::text AS version, true AS clean', 'max(id)', () => 'version_id > 0 GROUP BY version_id HAVING (array_agg(is_applied ORDER BY id DESC))[1]'),
    flyway: ledger(undefined, 'flyway_schema_history', "coalesce(version, script) AS version, description AS name, checksum::text AS checksum, success AS clean, CASE WHEN version IS NULL THEN 'repeatable' WHEN type LIKE '%BASELINE%' THEN 'baseline' ELSE 'versioned' END AS kind", 'installed_rank', (from) => `type NOT IN ('SCHEMA', 'DELETE') AND NOT (type LIKE 'UNDO%' AND success)
        AND NOT EXISTS (SELECT FROM ${from} later WHERE later.installed_rank > entry.installed_rank AND later.success
          AND (later.type LIKE 'UNDO%' OR later.type = 'DELETE')
          AND (later.version = entry.version OR coalesce(later.version, entry.version) IS NULL AND later.description = entry.description))`),
    prisma: ledger(undefined, '_prisma_migrations', 'migration_name AS version, migration_name AS name, checksum, finished_at IS NOT NULL AS clean', 'started_at', () => 'rolled_back_at IS NULL'),
    drizzle: ledger('drizzle', '__drizzle_migrations', 'created_at::text AS version, hash AS checksum, true AS clean', 'created_at, id'),
    sqlx: ledger(undefined, '_sqlx_migrations', "version::text AS version, description AS name, encode(checksum, 'hex') AS checksum, success AS clean", 'version'),
    sqitch: ledger('sqitch', 'changes', 'change_id AS version, change AS name, script_hash AS checksum, true AS clean', 'committed_at'),
    atlas: ledger('atlas_schema_revisions', 'atlas_schema_revisions', "version, description AS name, hash AS checksum, applied = total AND coalesce(error, '') = '' AS clean, CASE WHEN type & 1 = 1 THEN 'baseline' ELSE 'versioned' END AS kind", 'executed_at, version', () => "version NOT LIKE '.%'"),
    supabase: ledger('supabase_migrations', 'schema_migrations', 'version::text AS version, name, true AS clean', '1'),
};

;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/tool-table.js


const found = dist/* strictObject */.rej({ table: dist/* string */.YjP() });
const where = `select format('%I.%I', n.nspname, c.relname) as "table" from pg_catalog.pg_class c
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace where c.oid = to_regclass($1)`;
async function readToolTable(session, tool) {
    if (tool === 'sql')
        return undefined;
    const own = ledgerTables[tool];
    const { schema, table } = own;
    const name = [...(schema === undefined ? [] : [schema]), table].map(quote).join('.');
    const [place] = await session.rows(found, where, [name]);
    if (place === undefined)
        return { table: undefined, rows: [] };
    const rows = await session.rows(dist/* unknown */.L5J(), own.query(place.table));
    return { table: place.table, rows: rows.map((row) => own.row(row)).filter((each) => each !== undefined) };
}
function quote(name) {
    return `"${name.replaceAll('"', '""')}"`;
}


/***/ }),

/***/ 77382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ withheldDirectory)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __webpack_require__(45809);
// EXTERNAL MODULE: ./build/packages/migrations/src/layouts/atlas-sum.js
var atlas_sum = __webpack_require__(66304);
// EXTERNAL MODULE: ./build/packages/migrations/src/layouts/sqitch-plan.js
var sqitch_plan = __webpack_require__(58691);
// EXTERNAL MODULE: ./build/packages/migrations/src/tree.js
var src_tree = __webpack_require__(30945);
;// CONCATENATED MODULE: ./build/packages/migrations/src/withhold.js





const journalSchema = dist/* looseObject */._H3({ entries: dist/* array */.YOg(dist/* looseObject */._H3({ tag: dist/* string */.YjP() })) });
function releasedFiles(tree, tool, held) {
    const left = new Set(held.flatMap(({ files }) => files));
    const flat = tool !== 'flyway' && tool !== 'sqitch' && tool !== 'atlas' && tool !== 'drizzle';
    const kept = tree.files
        .filter(({ path }) => !left.has(path))
        .map(({ path, bytes, unreadSize }) => {
        if (unreadSize !== undefined) {
            throw new action_failure/* ActionFailure */.d('too-large', `${path} has ${unreadSize} bytes and was not read, so it cannot be passed on`);
        }
        const relative = (0,src_tree/* within */.ux)(tree, path);
        return { path: flat ? relative.replace(/^contract\//, '') : relative, bytes };
    });
    return kept.map((file) => ({ path: file.path, bytes: rewritten(file, tool, held, kept) }));
}
function rewritten({ path, bytes }, tool, held, kept) {
    if (tool === 'drizzle' && path === 'meta/_journal.json')
        return journalWithout(bytes, held);
    if (tool === 'sqitch' && path === 'sqitch.plan')
        return planWithout(bytes, held);
    if (tool !== 'atlas' || path !== 'atlas.sum' || held.length === 0)
        return bytes;
    const files = kept
        .filter((file) => /^[^/]+\.sql$/.test(file.path))
        .map((file) => ({ name: file.path, bytes: file.bytes }));
    return Buffer.from((0,atlas_sum/* formatAtlasSum */.Mj)((0,atlas_sum/* atlasSum */.Z$)(files.sort((left, right) => (0,src_tree/* byBytes */.bg)(left.name, right.name)))));
}
function journalWithout(bytes, held) {
    if (held.length === 0)
        return bytes;
    const journal = dist/* parse */.qgA(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), journalSchema), new TextDecoder().decode(bytes));
    const names = new Set(held.map(({ path }) => (0,src_tree/* nameOf */.Vb)(path)));
    const entries = journal.entries.filter(({ tag }) => !names.has(`${tag}.sql`));
    return Buffer.from(`${JSON.stringify({ ...journal, entries }, undefined, 2)}\n`);
}
function planWithout(bytes, held) {
    const text = new TextDecoder().decode(bytes);
    const ids = new Set(held.map(({ version }) => version));
    const dropped = new Set((0,sqitch_plan/* parseSqitchPlan */.j)(text)
        .changes.filter(({ id, name }) => ids.has(id ?? name))
        .map(({ line }) => line));
    const lines = text.split('\n').filter((_, index) => !dropped.has(index + 1));
    return Buffer.from(lines.join('\n'));
}

;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/withheld-directory.js



async function withheldDirectory({ tree, tool }, held, temp) {
    const root = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temp, 'delivery-migrations-'));
    const dispose = () => (0,promises_.rm)(root, { recursive: true, force: true });
    try {
        const path = (0,external_node_path_.join)(root, 'migrations');
        await (0,promises_.mkdir)(path);
        for (const file of releasedFiles(tree, tool, held)) {
            const target = (0,external_node_path_.join)(path, file.path);
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
            await (0,promises_.writeFile)(target, file.bytes, { flag: 'wx' });
        }
        return { path, [Symbol.asyncDispose]: dispose };
    }
    catch (error) {
        await dispose();
        throw error;
    }
}


/***/ }),

/***/ 74398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ compareLedger)
/* harmony export */ });
/* harmony import */ var _layouts_flyway_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89261);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33661);


function compareLedger({ tool, migrations, rows, directory }) {
    const done = rows.filter(({ clean }) => clean);
    const rowOf = matcher(tool, done);
    const unfinished = rows.filter(({ clean }) => !clean);
    const sorted = sortOut(tool, migrations, { done, unfinished, rowOf, fresh: rows.length === 0 });
    const { applied, skipped, pending } = sorted;
    const found = new Set(migrations.flatMap((migration) => rowOf(migration) ?? []));
    const missing = done.filter((row) => !found.has(row) && row.kind === 'versioned');
    const issues = [
        ...unfinished.map((row) => unfinishedIssue(tool, row, migrations, directory)),
        ...missing.map((row) => missingIssue(row, directory)),
        ...applied.flatMap((migration) => checksumIssue(tool, migration, rowOf(migration))),
        ...skipped.map((migration) => lateIssue(tool, migration, 'the newest that was applied')),
        ...pending.flatMap((migration) => orderIssue(tool, migration, applied)),
    ];
    return { applied, pending, skipped, unfinished, missing, issues };
}
function sortOut(tool, migrations, { done, unfinished, rowOf, fresh }) {
    const newest = tool === 'golang-migrate' || tool === 'drizzle' ? highest(done) : undefined;
    const upToNewest = ({ version }) => newest !== undefined && BigInt(version) <= newest;
    const isApplied = (migration) => {
        if (tool === 'golang-migrate')
            return upToNewest(migration) || isBelow(migration, unfinished);
        const row = rowOf(migration);
        if (migration.kind === 'repeatable')
            return row !== undefined && row.checksum === migration.checksum;
        return row !== undefined || isBaselined(tool, migration, done);
    };
    const isSkipped = (migration) => tool === 'drizzle' && !isApplied(migration) && upToNewest(migration);
    const open = migrations.filter((migration) => !isApplied(migration) && !isSkipped(migration));
    const baseline = fresh ? migrations.findLast(({ kind }) => kind === 'baseline') : undefined;
    const isReplaced = (migration) => migration.kind === 'baseline'
        ? migration !== baseline
        : migration.kind === 'versioned' && baseline !== undefined && ((0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareOrder */ .w)(tool, migration, baseline) ?? 1) <= 0;
    return {
        applied: migrations.filter(isApplied),
        skipped: migrations.filter(isSkipped),
        pending: open.filter((migration) => !isReplaced(migration)),
    };
}
function isBelow({ version }, unfinished) {
    const failed = highest(unfinished);
    return failed !== undefined && BigInt(version) < failed;
}
function isBaselined(tool, migration, rows) {
    if (migration.kind !== 'versioned')
        return false;
    return rows.some(({ kind, version }) => kind === 'baseline' && ((0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareOrder */ .w)(tool, migration, { ...migration, version, path: version }) ?? 1) <= 0);
}
function matcher(tool, rows) {
    const key = (version) => (tool === 'flyway' ? (0,_layouts_flyway_name_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalVersion */ .Bp)(version) : version);
    const byVersion = new Map(rows.toReversed().map((row) => [key(row.version), row]));
    return (migration) => {
        const { version, name, checksum, kind, path } = migration;
        if (kind === 'repeatable')
            return rows.findLast((row) => row.kind === 'repeatable' && (row.name === name || path.endsWith(row.version)));
        const exact = byVersion.get(key(version));
        if (exact !== undefined || tool !== 'sqitch')
            return exact;
        return rows.find((row) => row.name === name && row.checksum === checksum);
    };
}
function highest(rows) {
    return rows
        .map(({ version }) => (/^\d+$/.test(version) ? BigInt(version) : undefined))
        .reduce((most, value) => (value !== undefined && (most === undefined || value > most) ? value : most), undefined);
}
function unfinishedIssue(tool, row, migrations, directory) {
    const file = migrations.find(({ version }) => version === row.version);
    const message = `${tool} has version ${row.version} as begun and not finished, and refuses to go on`;
    const fix = repairs[tool] ?? `see what it left behind, finish or undo it by hand, then mend the row of its table`;
    return { rule: 'MG905', severity: 'error', path: file?.path ?? directory, line: 1, message, fix };
}
const repairs = {
    'golang-migrate': 'undo what it left behind, then migrate force <the version before it>',
    prisma: 'prisma migrate resolve --rolled-back <name> after undoing what it left behind, or --applied after finishing it',
    flyway: 'undo what it left behind, then flyway repair',
    atlas: 'undo or finish what it left behind, then atlas migrate set <version>',
};
function missingIssue(row, directory) {
    const message = `version ${row.version}${row.name === undefined ? '' : ` (${row.name})`} was applied, and there is no file for it`;
    const fix = 'bring the file back; this checkout is older than the database, or the file was deleted or renamed';
    return { rule: 'MG903', severity: 'error', path: directory, line: 1, message, fix };
}
function checksumIssue(tool, migration, row) {
    const { path, checksum, otherChecksums = [], kind } = migration;
    if (row?.checksum === undefined || checksum === undefined || kind !== 'versioned')
        return [];
    if ([checksum, ...otherChecksums].includes(row.checksum) || row.kind === 'baseline')
        return [];
    if (tool === 'atlas')
        return [];
    const message = `it was edited after it was applied: its checksum was ${row.checksum.slice(0, 16)} and is ${checksum.slice(0, 16)}`;
    const fix = 'bring the file back as it was applied, and write a new migration';
    return [{ rule: 'MG902', severity: 'error', path, line: 1, message, fix }];
}
function orderIssue(tool, migration, applied) {
    if (migration.kind !== 'versioned')
        return [];
    const later = applied.find((other) => other.kind === 'versioned' && ((0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareOrder */ .w)(tool, other, migration) ?? 0) > 0);
    return later === undefined ? [] : [lateIssue(tool, migration, later.path)];
}
function lateIssue(tool, { path }, after) {
    const { late, said } = _order_js__WEBPACK_IMPORTED_MODULE_0__/* .orderRules */ .W[tool];
    const rule = late === 'skips' ? 'MG907' : 'MG901';
    const message = `it was not applied and comes before ${after}, which was: ${said}`;
    return { rule, severity: 'error', path, line: 1, message, fix: 'give it a version above all that were applied' };
}


/***/ }),

/***/ 89498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ji: () => (/* binding */ pathDirectories),
/* harmony export */   TV: () => (/* binding */ isExecutable),
/* harmony export */   lP: () => (/* binding */ findBinaries)
/* harmony export */ });
/* unused harmony export readBinaries */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _process__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78335);
/* harmony import */ var _process__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1377);
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9349);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16549);





async function findBinaries({ environment, major }) {
    const named = environment['DELIVERY_POSTGRES_BIN'] ?? '';
    const directories = named === '' ? await knownDirectories(environment) : [named];
    const found = (await Promise.all([...new Set(directories)].map(readBinaries))).filter((one) => one !== undefined);
    const newest = found.toSorted((one, other) => other.major - one.major);
    const chosen = major === undefined ? newest[0] : newest.find((one) => one.major === major);
    if (chosen !== undefined)
        return chosen;
    throw unavailable(named, newest, major);
}
async function readBinaries(directory) {
    const [postgres, initdb] = await Promise.all(['postgres', 'initdb'].map((name) => isExecutable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name))));
    if (postgres !== true || initdb !== true)
        return undefined;
    const libraries = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, '..', 'lib');
    const own = await isFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(libraries, 'libpq.so.5'));
    const version = await output((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'postgres'), ['--version'], own ? { LD_LIBRARY_PATH: libraries } : {});
    const major = Number(/\(PostgreSQL\) (\d+)/u.exec(version)?.[1]);
    return Number.isInteger(major) ? { directory, major, libraries: own ? libraries : undefined } : undefined;
}
async function knownDirectories(environment) {
    const configured = environment['PG_CONFIG'] ?? '';
    const parts = await Promise.all([
        below('/usr/lib/postgresql', /^\d+$/u, 'bin'),
        below('/usr', /^pgsql-\d+$/u, 'bin'),
        below('/usr/local/opt', /^postgresql(?:@\d+)?$/u, 'bin'),
        below('/opt/homebrew/opt', /^postgresql(?:@\d+)?$/u, 'bin'),
        configured === '' ? [] : output(configured, ['--bindir'], {}).then((text) => (text === '' ? [] : [text.trim()])),
    ]);
    return [...parts.flat(), '/usr/local/pgsql/bin', ...pathDirectories(environment)];
}
function pathDirectories(environment) {
    return (environment['PATH'] ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).filter((directory) => directory.startsWith('/'));
}
async function below(directory, names, last) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory).catch(() => []);
    return entries.filter((name) => names.test(name)).map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name, last));
}
async function isExecutable(path) {
    return ((await isFile(path)) &&
        (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false)));
}
async function isFile(path) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then((found) => found.isFile(), () => false);
}
async function output(file, args, env) {
    try {
        const result = await (0,_process__WEBPACK_IMPORTED_MODULE_2__/* .run */ .e)({ file, args, env: { LC_ALL: 'C', ...env }, timeout: (0,_time__WEBPACK_IMPORTED_MODULE_3__/* .seconds */ .YA)(10) });
        return result.exitCode === 0 ? result.stdout : '';
    }
    catch (error) {
        if (error instanceof _process__WEBPACK_IMPORTED_MODULE_4__/* .ProcessFailure */ .i)
            return '';
        throw error;
    }
}
function unavailable(named, found, major) {
    const wanted = major === undefined ? 'PostgreSQL server' : `PostgreSQL ${major} server`;
    const seen = found.length > 0
        ? `only ${found.map((one) => `${one.major} in ${one.directory}`).join(', ')}`
        : named === ''
            ? 'none'
            : `no postgres and initdb in DELIVERY_POSTGRES_BIN (${named})`;
    return new _failure_js__WEBPACK_IMPORTED_MODULE_5__/* .PostgresFailure */ .w('shadow-unavailable', `No ${wanted} is installed here: found ${seen}. Install postgresql${major === undefined ? '' : `-${major}`}, name its bin directory in DELIVERY_POSTGRES_BIN, or give shadow-url.`);
}


/***/ }),

/***/ 80232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var duration = __webpack_require__(9349);
// EXTERNAL MODULE: ./build/packages/time/src/format-duration.js
var format_duration = __webpack_require__(79503);
// EXTERNAL MODULE: ./build/packages/postgres/src/connection-url.js
var connection_url = __webpack_require__(67647);
;// CONCATENATED MODULE: ./build/packages/postgres/src/driver.js
async function newClient(config) {
    const { default: pg } = await __webpack_require__.e(/* import() */ 849).then(__webpack_require__.bind(__webpack_require__, 83849));
    return new pg.Client(config);
}

// EXTERNAL MODULE: ./build/packages/postgres/src/failure.js
var failure = __webpack_require__(16549);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/packages/postgres/src/copy-in.js
function canCopy(connection) {
    return 'sendCopyFromChunk' in connection && 'endCopyFrom' in connection && 'sendCopyFail' in connection;
}
const chunkSize = 64 * 1024;
class CopyIn {
    done;
    #sql;
    #data;
    #settle = Promise.withResolvers();
    #rows = 0;
    #error;
    constructor(sql, data) {
        this.#sql = sql;
        this.#data = data;
        this.done = this.#settle.promise;
    }
    submit(connection) {
        connection.query(this.#sql);
    }
    handleCopyInResponse(connection) {
        if (!canCopy(connection)) {
            this.#error = new Error('this version of pg cannot copy');
            connection.end();
            return;
        }
        void this.#send(connection);
    }
    async #send(connection) {
        try {
            let waiting = '';
            for await (const piece of this.#data) {
                if (this.#error !== undefined)
                    break;
                waiting += piece;
                if (waiting.length < chunkSize)
                    continue;
                connection.sendCopyFromChunk(Buffer.from(waiting));
                waiting = '';
                await drained(connection);
            }
            if (waiting !== '')
                connection.sendCopyFromChunk(Buffer.from(waiting));
            connection.endCopyFrom();
        }
        catch (error) {
            this.#error ??= error;
            connection.sendCopyFail('the data could not be read');
        }
    }
    handleCommandComplete(message) {
        this.#rows = Number(/^COPY (\d+)$/u.exec(message.text ?? '')?.[1] ?? 0);
    }
    handleReadyForQuery() {
        this.#settle.resolve(this.#rows);
    }
    handleError(error) {
        this.#error ??= error;
        this.#settle.reject(this.#error);
    }
    handleRowDescription() { }
    handleDataRow() { }
    handleEmptyQuery() { }
    handlePortalSuspended() { }
}
function drained({ stream }) {
    if (!stream.writableNeedDrain)
        return undefined;
    return new Promise((resolve) => {
        const settle = () => {
            stream.removeListener('drain', settle).removeListener('close', settle);
            resolve();
        };
        stream.once('drain', settle).once('close', settle);
    });
}

// EXTERNAL MODULE: ./build/packages/postgres/src/server-error.js
var server_error = __webpack_require__(10019);
;// CONCATENATED MODULE: ./build/packages/postgres/src/pg-session.js




const greeting = dist/* strictObject */.rej({ version: dist/* number */.aig(), pid: dist/* number */.aig(), database: dist/* string */.YjP() });
async function openSession(client, signal) {
    const session = new PgSession(client, signal);
    try {
        return await session.open();
    }
    catch (error) {
        await session[Symbol.asyncDispose]();
        throw error;
    }
}
class PgSession {
    server = { version: 0, major: 0 };
    pid = 0;
    database = '';
    #client;
    #signal;
    #listeners = new Set();
    #broken = new AbortController();
    #turn = Promise.resolve();
    #closed = false;
    constructor(client, signal) {
        this.#client = client;
        this.#signal = signal;
        client.on('error', (error) => this.#broken.abort((0,server_error/* connectionLost */.Bx)(error)));
        client.on('end', () => {
            if (!this.#closed)
                this.#broken.abort((0,server_error/* connectionLost */.Bx)(undefined));
        });
        client.on('notice', ({ severity, message }) => {
            for (const hear of this.#listeners)
                hear({ severity: severity ?? '', message: message ?? '' });
        });
        signal?.addEventListener('abort', this.#abort, { once: true });
    }
    get lost() {
        return this.#broken.signal;
    }
    async open() {
        const sql = `select current_setting('server_version_num')::int as version, pg_backend_pid() as pid, current_database()::text as database`;
        const { version, pid, database } = await this.row(greeting, sql);
        this.server = { version, major: Math.floor(version / 10_000) };
        this.pid = pid;
        this.database = database;
        return this;
    }
    async rows(row, sql, values = []) {
        const result = await this.#inTurn(() => this.#client.query({ text: sql, values: [...values] }));
        const parsed = dist/* safeParse */.xLC(dist/* array */.YOg(row), result.rows);
        if (parsed.success)
            return parsed.output;
        const path = dist/* getDotPath */.BuJ(parsed.issues[0]) ?? '';
        throw new failure/* PostgresFailure */.w('database-answer', `The database answered a row that cannot be read at ${path}: ${parsed.issues[0].message}.`);
    }
    async row(row, sql, values = []) {
        const [first, ...more] = await this.rows(row, sql, values);
        if (first !== undefined && more.length === 0)
            return first;
        throw new failure/* PostgresFailure */.w('database-answer', `The database answered ${first === undefined ? 0 : more.length + 1} rows where one was asked for.`);
    }
    async run(sql) {
        await this.#inTurn(() => this.#client.query(sql));
    }
    async transaction(work, { rollback = false, begin = 'begin' } = {}) {
        await this.run(begin);
        let result;
        try {
            result = await work();
        }
        catch (error) {
            await this.run('rollback').catch(() => { });
            throw error;
        }
        await this.run(rollback ? 'rollback' : 'commit');
        return result;
    }
    copyIn(sql, data) {
        return this.#inTurn(async () => {
            const copy = new CopyIn(sql, data);
            this.#client.query(copy);
            return await copy.done;
        });
    }
    onNotice(listener) {
        this.#listeners.add(listener);
        return { [Symbol.dispose]: () => void this.#listeners.delete(listener) };
    }
    async [Symbol.asyncDispose]() {
        if (this.#closed)
            return;
        this.#closed = true;
        this.#signal?.removeEventListener('abort', this.#abort);
        await this.#client.end().catch(() => { });
    }
    #abort = () => {
        this.#closed = true;
        void this.#client.end().catch(() => { });
    };
    #inTurn(work) {
        const result = this.#turn.then(async () => {
            this.#signal?.throwIfAborted();
            try {
                return await work();
            }
            catch (error) {
                this.#signal?.throwIfAborted();
                throw (0,server_error/* statementFailed */.tB)(error, this.#lostFailure());
            }
        });
        this.#turn = result.catch(() => { });
        return result;
    }
    #lostFailure() {
        const reason = this.#broken.signal.reason;
        return reason instanceof failure/* PostgresFailure */.w ? reason : undefined;
    }
}

// EXTERNAL MODULE: ./build/packages/postgres/src/pooler-name.js
var pooler_name = __webpack_require__(55140);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/packages/postgres/src/tls.js


async function tlsAttempts(url) {
    if (url.host.startsWith('/'))
        return [false];
    const tls = url.sslMode === 'disable' ? false : await tlsOptions(url);
    switch (url.sslMode) {
        case 'disable':
            return [false];
        case 'allow':
            return [false, tls];
        case 'prefer':
            return [tls, false];
        case 'require':
        case 'verify-ca':
        case 'verify-full':
            return [tls];
    }
}
async function tlsOptions(url) {
    const [ca, cert, key] = await Promise.all([
        url.sslRootCert === 'system' ? undefined : pem(url.sslRootCert, 'sslrootcert'),
        pem(url.sslCert, 'sslcert'),
        pem(url.sslKey, 'sslkey'),
    ]);
    return {
        ...verification(url.sslMode, ca !== undefined),
        ...(ca !== undefined && { ca }),
        ...(cert !== undefined && { cert }),
        ...(key !== undefined && { key }),
    };
}
function verification(mode, hasRoot) {
    if (mode === 'verify-full')
        return { rejectUnauthorized: true };
    const chain = mode === 'verify-ca' || (mode === 'require' && hasRoot);
    return chain ? { rejectUnauthorized: true, checkServerIdentity: () => undefined } : { rejectUnauthorized: false };
}
async function pem(path, parameter) {
    if (path === undefined)
        return undefined;
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        throw new failure/* PostgresFailure */.w('database-tls', `The file ${path} of ${parameter} cannot be read. Name a PEM file.`, {
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./build/packages/postgres/src/connect.js








const oldestMajor = 10;
async function connect(url, options) {
    options.signal?.throwIfAborted();
    const wanted = (0,connection_url/* parseConnectionUrl */.z)(url);
    (0,pooler_name/* refusePoolerByName */._)(wanted);
    const client = await firstThatConnects(wanted, options);
    const session = await openSession(client, options.signal);
    if (session.server.major >= oldestMajor)
        return session;
    await session[Symbol.asyncDispose]();
    throw new failure/* PostgresFailure */.w('database-refused', `The server is PostgreSQL ${session.server.major}. PostgreSQL ${oldestMajor} is the oldest that is supported.`);
}
async function firstThatConnects(wanted, options) {
    const attempts = await tlsAttempts(wanted);
    let first;
    for (const [index, attempt] of attempts.entries()) {
        try {
            return await attemptToConnect(wanted, attempt, options);
        }
        catch (error) {
            options.signal?.throwIfAborted();
            first ??= error;
            const last = index === attempts.length - 1;
            if (last || !otherTlsMayHelp(error))
                throw connectFailed(wanted, otherTlsMayHelp(error) ? error : first, options);
        }
    }
    throw connectFailed(wanted, first, options);
}
async function attemptToConnect(wanted, ssl, options) {
    const timeout = options.statementTimeout ?? (0,duration/* seconds */.YA)(60);
    const client = await newClient({
        host: wanted.host,
        port: wanted.port,
        user: wanted.user,
        database: wanted.database,
        password: () => wanted.password ?? '',
        ssl,
        application_name: options.applicationName,
        connectionTimeoutMillis: options.connectTimeout ?? (0,duration/* seconds */.YA)(15),
        keepAlive: true,
        ...(wanted.options !== undefined && { options: wanted.options }),
    });
    const onAbort = () => void client.end().catch(() => { });
    options.signal?.addEventListener('abort', onAbort, { once: true });
    client.on('error', () => { });
    try {
        await client.connect();
        await client.query(`set statement_timeout = ${Math.ceil(timeout)}; ${noOtherTimeouts}`);
        return client;
    }
    catch (error) {
        await client.end().catch(() => { });
        throw error;
    }
    finally {
        options.signal?.removeEventListener('abort', onAbort);
    }
}
const noOtherTimeouts = `select pg_catalog.set_config(name, '0', false) from pg_catalog.pg_settings
  where name in ('idle_session_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout')`;
const noTls = /server does not support SSL|error establishing an SSL connection/u;
function otherTlsMayHelp(error) {
    return (0,server_error/* serverErrorOf */.jP)(error)?.code === '28000' || isTlsError(error);
}
function isTlsError(error) {
    const { message, code } = (0,server_error/* describeError */.Uc)(error);
    return noTls.test(message) || /^(?:ERR_SSL|ERR_TLS|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO)/u.test(code);
}
function connectFailed(wanted, error, options) {
    const said = (0,server_error/* serverErrorOf */.jP)(error);
    const place = `${wanted.host}:${wanted.port}`;
    const why = (0,server_error/* describeError */.Uc)(error).message;
    const more = { cause: error, sqlstate: said?.code };
    if (said !== undefined && /^(?:28|3D)/u.test(said.code)) {
        const next = 'Check user, password and database in the URL.';
        return new failure/* PostgresFailure */.w('database-unauthorized', `The database at ${place} refuses the login: ${why}. ${next}`, more);
    }
    if (/password must be|requested SCRAM|No password/iu.test(why)) {
        const next = 'Put the password into the URL.';
        return new failure/* PostgresFailure */.w('database-unauthorized', `The database at ${place} asks for a password. ${next}`, more);
    }
    if (isTlsError(error)) {
        const next = 'Check sslmode and sslrootcert in the URL.';
        return new failure/* PostgresFailure */.w('database-tls', `No TLS connection to ${place} with sslmode=${wanted.sslMode}: ${why}. ${next}`, more);
    }
    const limit = (0,format_duration/* formatDuration */.a)(options.connectTimeout ?? (0,duration/* seconds */.YA)(15));
    const seen = /timeout expired/u.test(why) ? `no answer within ${limit}` : why;
    const next = 'Check host, port and that the server can be reached from here.';
    return new failure/* PostgresFailure */.w('database-unreachable', `No connection to the database at ${place}: ${seen}. ${next}`, more);
}


/***/ }),

/***/ 67647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ parseConnectionUrl)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16549);

const sslModes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'];
function parseConnectionUrl(text) {
    const url = urlOf(text);
    const parameters = url.searchParams;
    const host = decoded(url.hostname, 'host').trim() || (parameters.get('host') ?? '');
    if (host === '')
        throw refused('names no host', 'Write postgres://user:password@host:5432/database.');
    if (host.includes(','))
        throw refused('names several hosts', 'Name the one primary server.');
    const user = decoded(url.username, 'user') || (parameters.get('user') ?? '');
    if (user === '')
        throw refused('names no user', 'Write postgres://user:password@host:5432/database.');
    return {
        host: host.replace(/^\[|\]$/gu, ''),
        port: portOf(url.port || (parameters.get('port') ?? '5432')),
        user,
        password: decoded(url.password, 'password') || (parameters.get('password') ?? undefined),
        database: decoded(url.pathname.slice(1), 'database') || (parameters.get('dbname') ?? user),
        sslMode: sslModeOf(parameters),
        sslRootCert: parameters.get('sslrootcert') ?? undefined,
        sslCert: parameters.get('sslcert') ?? undefined,
        sslKey: parameters.get('sslkey') ?? undefined,
        options: parameters.get('options') ?? undefined,
        saysPooler: parameters.get('pgbouncer') === 'true',
    };
}
function urlOf(text) {
    if (!/^postgres(?:ql)?:\/\//u.test(text)) {
        throw refused('does not begin with postgres:// or postgresql://', 'Write postgres://user:password@host:5432/database.');
    }
    const parsed = URL.parse(text.replace(/^(postgres(?:ql)?:\/\/[^/?#]*@)(?=[:/?#]|$)/u, '$1%20'));
    if (parsed === null) {
        throw refused('is no URL', 'Characters such as @ : / # ? % in the password must be percent-encoded.');
    }
    if (parsed.hash !== '')
        throw refused('has a #', 'Write %23 for a # in the password.');
    return parsed;
}
function decoded(part, name) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        throw refused(`has a ${name} with a % that begins no code`, 'Write %25 for a percent sign.');
    }
}
function portOf(text) {
    const port = Number(text);
    if (!/^\d+$/u.test(text) || port < 1 || port > 65_535)
        throw refused('has a port that is none', 'Ports are 1 to 65535.');
    return port;
}
function sslModeOf(parameters) {
    const root = parameters.get('sslrootcert');
    const text = parameters.get('sslmode') ?? (root === 'system' ? 'verify-full' : 'prefer');
    const mode = sslModes.find((known) => known === text);
    if (mode === undefined)
        throw refused(`has an sslmode that is none`, `Use one of ${sslModes.join(', ')}.`);
    if (root === 'system' && mode !== 'verify-full') {
        throw refused('has sslrootcert=system without sslmode=verify-full', 'libpq demands verify-full there, and so do we.');
    }
    return mode;
}
function refused(what, next) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .PostgresFailure */ .w('database-url', `The URL of the database ${what}. ${next}`);
}


/***/ }),

/***/ 63876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ sameCatalog),
/* harmony export */   V: () => (/* binding */ diffSnapshots)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

function diffSnapshots(before, after) {
    const keys = [...new Set([...before.objects.keys(), ...after.objects.keys()])].toSorted();
    return {
        differences: keys.flatMap((key) => difference(before.objects.get(key), after.objects.get(key))),
        columnOrder: [...before.columnOrder].flatMap(([table, columns]) => {
            const now = after.columnOrder.get(table) ?? [];
            const moved = sameSet(columns, now) && !(0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(columns, now);
            return moved ? [{ table, before: columns, after: now }] : [];
        }),
    };
}
function sameCatalog(before, after) {
    const { differences, columnOrder } = diffSnapshots(before, after);
    return differences.length === 0 && columnOrder.length === 0;
}
function difference(before, after) {
    if (before === undefined)
        return after === undefined ? [] : [{ change: 'added', object: after }];
    if (after === undefined)
        return [{ change: 'removed', object: before }];
    const names = new Set([...Object.keys(before.definition), ...Object.keys(after.definition)]);
    const fields = [...names].filter((name) => !(0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(before.definition[name], after.definition[name]));
    return fields.length === 0 ? [] : [{ change: 'changed', before, object: after, fields: fields.toSorted() }];
}
function sameSet(one, other) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(one.toSorted(), other.toSorted());
}


/***/ }),

/***/ 85684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ loadDump)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/packages/process/src/run.js + 6 modules
var run = __webpack_require__(78335);
// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var duration = __webpack_require__(9349);
// EXTERNAL MODULE: ./build/packages/postgres/src/binaries.js
var binaries = __webpack_require__(89498);
// EXTERNAL MODULE: ./build/packages/postgres/src/failure.js
var failure = __webpack_require__(16549);
// EXTERNAL MODULE: ./build/packages/postgres/src/sql-text.js
var sql_text = __webpack_require__(37707);
;// CONCATENATED MODULE: ./build/packages/postgres/src/load-lines.js


const copyFromStdin = /^COPY\b[\s\S]*\bFROM\s+stdin\b/iu;
const passedOver = [
    [/^ALTER\s[\s\S]*\sOWNER\s+TO\s/iu, ['42704', '42501']],
    [/^(?:GRANT|REVOKE|ALTER\s+DEFAULT\s+PRIVILEGES)\b/iu, ['42704', '42501', '0LP01']],
    [/^(?:SET|SELECT\s+pg_catalog\.set_config)\b/iu, ['42704', '22023']],
    [/^(?:CREATE|COMMENT\s+ON)\s+EXTENSION\b/iu, ['0A000', '58P01', '42704', '42501', '42710']],
    [/^(?:CREATE|COMMENT\s+ON)\s+SCHEMA\b/iu, ['42P06', '42501']],
    [/^(?:CREATE|ALTER|COMMENT\s+ON)\s+(?:SUBSCRIPTION|PUBLICATION|EVENT\s+TRIGGER)\b/iu, ['42704', '42501', '0A000']],
];
async function loadLines(session, lines) {
    const loader = new Loader(session, lines);
    await loader.load();
    return { statements: loader.statements, rows: loader.rows, skipped: loader.skipped };
}
class Loader {
    statements = 0;
    rows = 0;
    skipped = [];
    #session;
    #lines;
    #line = 0;
    constructor(session, lines) {
        this.#session = session;
        this.#lines = lines;
    }
    async load() {
        let waiting = '';
        let began = 1;
        for (let line = await this.#next(); line !== undefined; line = await this.#next()) {
            if (line.startsWith('\\') && (0,sql_text/* sqlPieces */.g)(waiting).next().done === true) {
                this.#metaCommand(line);
                continue;
            }
            if (waiting.trim() === '') {
                waiting = '';
                began = this.#line;
            }
            waiting += `${line}\n`;
            if (line.trimEnd().endsWith(';'))
                waiting = await this.#runWhole(waiting, began);
        }
        await this.#runWhole(`${waiting}\n;`, began);
    }
    async #next() {
        const { done, value } = await this.#lines.next();
        this.#line += 1;
        return done === true ? undefined : value;
    }
    #metaCommand(line) {
        if (/^\\(?:un)?restrict\b/u.test(line))
            return;
        const word = /^\\\S*/u.exec(line)?.[0] ?? '\\';
        throw unreadable(this.#line, `it has the psql command ${word}, which is not obeyed here. Dump without --create.`);
    }
    async #runWhole(text, began) {
        let done = 0;
        for (const piece of (0,sql_text/* sqlPieces */.g)(text)) {
            if (text[piece.end - 1] !== ';' || piece.end > text.length)
                return text.slice(done);
            done = piece.end;
            await this.#run(piece.text, began + piece.line - 1);
        }
        return text.slice(done);
    }
    async #run(sql, line) {
        const copy = copyFromStdin.test(sql);
        try {
            if (copy)
                this.rows += await this.#copy(sql);
            else
                await this.#session.run(sql);
            this.statements += 1;
        }
        catch (error) {
            if (!(error instanceof failure/* PostgresFailure */.w) || error.reason === 'database-lost' || error.reason === 'dump-unreadable')
                throw error;
            const sqlstate = error.sqlstate ?? '';
            const known = passedOver.some(([pattern, states]) => states.includes(sqlstate) && pattern.test(sql));
            if (!known)
                throw unreadable(line, error.message, error);
            this.skipped.push({ line, sqlstate, message: error.message });
        }
    }
    async #copy(sql) {
        const data = this.#data();
        try {
            return await this.#session.copyIn(sql, data);
        }
        finally {
            for (let left = await data.next(); left.done !== true; left = await data.next())
                ;
        }
    }
    async *#data() {
        for (let line = await this.#next(); line !== String.raw `\.`; line = await this.#next()) {
            if (line === undefined)
                throw unreadable(this.#line, String.raw `its COPY data does not end with \. : it was cut off.`);
            yield `${line}\n`;
        }
    }
}
function unreadable(line, why, cause) {
    return new failure/* PostgresFailure */.w('dump-unreadable', `The dump cannot be loaded at line ${line}: ${why}`, {
        cause,
        sqlstate: cause?.sqlstate,
    });
}

// EXTERNAL MODULE: ./build/packages/postgres/src/server-error.js
var server_error = __webpack_require__(10019);
;// CONCATENATED MODULE: ./build/packages/postgres/src/dump.js
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













async function loadDump(session, path, options) {
    const format = await formatOf(path);
    const { timeout } = await session.row(timeoutRow, "select current_setting('statement_timeout') as timeout");
    await session.run('set statement_timeout = 0');
    try {
        return await loadAs(format, session, path, options);
    }
    finally {
        await session.run(`reset all; set statement_timeout = '${timeout}'`).catch(() => { });
    }
}
const timeoutRow = dist/* strictObject */.rej({ timeout: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^\d+(?:ms|s|min|h|d)?$/u)) });
async function loadAs(format, session, path, options) {
    switch (format) {
        case 'plain':
        case 'gzip':
            return await loadPlain(session, path, format);
        case 'archive': {
            const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'delivery-dump-'));
            try {
                const plain = (0,external_node_path_.join)(directory, 'plain.sql');
                await toPlain(path, plain, options);
                return await loadPlain(session, plain, 'plain');
            }
            finally {
                await (0,promises_.rm)(directory, { recursive: true, force: true });
            }
        }
    }
}
async function loadPlain(session, path, format) {
    const file = (0,external_node_fs_.createReadStream)(path);
    const input = format === 'gzip' ? file.pipe((0,external_node_zlib_.createGunzip)()) : file;
    const broken = new Promise((_, reject) => {
        file.once('error', reject);
        input.once('error', reject);
    });
    broken.catch(() => { });
    try {
        const lines = (0,external_node_readline_.createInterface)({ input, crlfDelay: Number.POSITIVE_INFINITY });
        return await Promise.race([loadLines(session, lines[Symbol.asyncIterator]()), broken]);
    }
    catch (error) {
        if (error instanceof failure/* PostgresFailure */.w)
            throw error;
        throw new failure/* PostgresFailure */.w('dump-unreadable', `The dump ${path} cannot be read: ${(0,server_error/* describeError */.Uc)(error).message}.`, {
            cause: error,
        });
    }
    finally {
        file.destroy();
    }
}
async function formatOf(path) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const found = await (0,promises_.stat)(path).catch((cause) => {
            throw new failure/* PostgresFailure */.w('dump-unreadable', `There is no dump ${path}. Name a file that pg_dump wrote.`, {
                cause,
            });
        });
        if (found.isDirectory())
            return 'archive';
        if (found.size === 0)
            throw new failure/* PostgresFailure */.w('dump-unreadable', `The dump ${path} is empty.`);
        const file = __addDisposableResource(env_1, await (0,promises_.open)(path), true);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
        const head = buffer.subarray(0, bytesRead);
        if (head[0] === 0x1f && head[1] === 0x8b)
            return 'gzip';
        const text = head.toString('latin1');
        return text.startsWith('PGDMP') || text.startsWith('toc.dat') ? 'archive' : 'plain';
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
async function toPlain(path, plain, { environment, signal }) {
    const file = await programOnPath('pg_restore', environment);
    if (file === undefined) {
        throw new failure/* PostgresFailure */.w('dump-unreadable', `The dump ${path} is not plain SQL, and there is no pg_restore on the PATH to read it. Install postgresql-client, or dump with --format=plain.`);
    }
    const result = await (0,run/* run */.e)({
        file,
        args: ['--no-owner', '--no-privileges', `--file=${plain}`, '--', path],
        env: { PATH: environment['PATH'], LD_LIBRARY_PATH: environment['LD_LIBRARY_PATH'], LC_ALL: 'C' },
        timeout: (0,duration/* minutes */.Gx)(30),
        ...(signal && { signal }),
    });
    signal?.throwIfAborted();
    if (result.exitCode === 0)
        return;
    const said = result.stderr.trim().split('\n').at(-1) ?? '';
    throw new failure/* PostgresFailure */.w('dump-unreadable', `pg_restore cannot read the dump ${path}: ${said}. Use the pg_restore of the pg_dump that wrote it, or a newer one.`);
}
async function programOnPath(name, environment) {
    for (const directory of (0,binaries/* pathDirectories */.Ji)(environment)) {
        const path = (0,external_node_path_.join)(directory, name);
        if (await (0,binaries/* isExecutable */.TV)(path))
            return path;
    }
    return undefined;
}


/***/ }),

/***/ 90620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ migratorEnvironment)
/* harmony export */ });
/* unused harmony export migratorUrl */
/* harmony import */ var _connection_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67647);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16549);


function migratorEnvironment(url, settings) {
    const parsed = (0,_connection_url_js__WEBPACK_IMPORTED_MODULE_0__/* .parseConnectionUrl */ .z)(url);
    const options = optionsOf(parsed.options, settings);
    return withoutEmpty({
        DATABASE_URL: migratorUrl(url, settings),
        PGHOST: parsed.host,
        PGPORT: String(parsed.port),
        PGUSER: parsed.user,
        PGPASSWORD: parsed.password,
        PGDATABASE: parsed.database,
        PGSSLMODE: parsed.sslMode,
        PGSSLROOTCERT: parsed.sslRootCert,
        PGSSLCERT: parsed.sslCert,
        PGSSLKEY: parsed.sslKey,
        PGAPPNAME: settings.applicationName,
        PGOPTIONS: options,
    });
}
function migratorUrl(url, settings) {
    if (!/^[A-Za-z0-9._:-]{1,63}$/u.test(settings.applicationName)) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .PostgresFailure */ .w('database-url', 'The application name of a migrator is 1 to 63 letters, digits and -_.:');
    }
    const { options } = (0,_connection_url_js__WEBPACK_IMPORTED_MODULE_0__/* .parseConnectionUrl */ .z)(url);
    const [base = '', query = ''] = url.split(/\?(.*)/su);
    const kept = query.split('&').filter((part) => part !== '' && !/^(?:application_name|options)=/u.test(part));
    const added = [
        `application_name=${encodeURIComponent(settings.applicationName)}`,
        `options=${encodeURIComponent(optionsOf(options, settings))}`,
    ];
    return `${base}?${[...kept, ...added].join('&')}`;
}
function optionsOf(before, settings) {
    const { lockTimeout, statementTimeout, checkClient = false } = settings;
    const own = [
        ['lock_timeout', lockTimeout],
        ...(statementTimeout === undefined ? [] : [['statement_timeout', statementTimeout]]),
    ].map(([name, value]) => `-c ${name}=${value === 'none' ? 0 : Math.max(1, Math.ceil(value))}`);
    const watching = checkClient ? ['-c client_connection_check_interval=1000'] : [];
    return [...(before === undefined ? [] : [before]), ...watching, ...own].join(' ');
}
function withoutEmpty(all) {
    return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}


/***/ }),

/***/ 55140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ poolerAdvice),
/* harmony export */   _: () => (/* binding */ refusePoolerByName)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16549);

const poolerAdvice = 'Give a URL of the server itself, or of a pooler in session mode: a lock or a setting of one statement is not there for the next.';
function refusePoolerByName({ host, port, saysPooler }) {
    const sign = port === 6543
        ? 'The port is 6543'
        : /-pooler(?:\.|$)/u.test(host)
            ? `The host ${host} is a pooler by its name`
            : saysPooler
                ? 'The URL has pgbouncer=true'
                : undefined;
    if (sign === undefined)
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .PostgresFailure */ .w('database-pooler', `${sign}: a pooler in transaction mode. ${poolerAdvice}`);
}


/***/ }),

/***/ 59094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ schemaHash)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const ofThisServer = new Set(['owner']);
function schemaHash(snapshot) {
    const lines = [...snapshot.objects]
        .filter(([, { kind }]) => kind !== 'grant')
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, { definition }]) => `${JSON.stringify([key, canonical(definition)])}\n`);
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(lines.join('')).digest('hex')}`;
}
function canonical(definition) {
    return Object.entries(definition)
        .filter(([name]) => !ofThisServer.has(name))
        .toSorted(([one], [other]) => (one < other ? -1 : 1));
}


/***/ }),

/***/ 10019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bx: () => (/* binding */ connectionLost),
/* harmony export */   Uc: () => (/* binding */ describeError),
/* harmony export */   jP: () => (/* binding */ serverErrorOf),
/* harmony export */   tB: () => (/* binding */ statementFailed)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16549);


const serverError = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    code: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^[0-9A-Z]{5}$/u)),
    message: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    severity: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    detail: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    hint: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    constraint: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
});
function serverErrorOf(error) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(serverError, error);
    return parsed.success ? parsed.output : undefined;
}
const described = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    message: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), ''),
    code: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), ''),
    errors: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ message: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), '') }))),
});
function describeError(error) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(described, error);
    if (!parsed.success)
        return { message: 'unknown reason', code: '' };
    const { message, code, errors } = parsed.output;
    return { message: message || (errors?.[0]?.message ?? '') || code || 'unknown reason', code };
}
function statementFailed(error, lost) {
    if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .PostgresFailure */ .w)
        return error;
    const said = serverErrorOf(error);
    if (said === undefined)
        return lost ?? connectionLost(error);
    const { code, message, detail, hint } = said;
    const more = [detail, hint].filter((part) => part !== undefined).map((part) => ` (${part})`);
    return new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .PostgresFailure */ .w(reasonOf(code), `The database refused a statement with SQLSTATE ${code}: ${message}${more.join('')}`, { cause: error, sqlstate: code });
}
function connectionLost(error) {
    const why = error === undefined ? 'no reason was given' : describeError(error).message;
    return new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .PostgresFailure */ .w('database-lost', `The connection to the database broke: ${why}. Look at the server's log, then run again.`, { cause: error, sqlstate: serverErrorOf(error)?.code });
}
function reasonOf(code) {
    if (code === '42501')
        return 'database-permission';
    return /^(?:57P|08)/u.test(code) ? 'database-lost' : 'database-refused';
}


/***/ }),

/***/ 41671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ openShadow)
});

// UNUSED EXPORTS: isSameDatabase

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var duration = __webpack_require__(9349);
// EXTERNAL MODULE: ./build/packages/postgres/src/binaries.js
var src_binaries = __webpack_require__(89498);
// EXTERNAL MODULE: ./build/packages/postgres/src/connect.js + 4 modules
var connect = __webpack_require__(80232);
// EXTERNAL MODULE: ./build/packages/postgres/src/failure.js
var failure = __webpack_require__(16549);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/packages/process/src/run.js + 6 modules
var run = __webpack_require__(78335);
// EXTERNAL MODULE: ./build/packages/time/src/format-duration.js
var format_duration = __webpack_require__(79503);
;// CONCATENATED MODULE: ./build/packages/postgres/src/account.js


async function unprivilegedAccount(uid = process.getuid?.(), passwd = () => (0,promises_.readFile)('/etc/passwd', 'utf8')) {
    if (uid !== 0)
        return undefined;
    const lines = (await passwd().catch(() => '')).split('\n').map((line) => line.split(':'));
    for (const name of ['postgres', 'nobody']) {
        const line = lines.find(([user]) => user === name);
        const [, , number, group] = line ?? [];
        if (Number(number) > 0 && Number(group) > 0)
            return { uid: Number(number), gid: Number(group) };
    }
    throw new failure/* PostgresFailure */.w('shadow-unavailable', 'A Postgres server does not run as root, and /etc/passwd has neither `postgres` nor `nobody` to run it as. Run the job as another user, add one of the two, or give shadow-url.');
}
function asAccount(account, file, args) {
    if (account === undefined)
        return { file, args };
    const options = ['--disable-warning=ExperimentalWarning', '--eval', becomeProgram, '--'];
    return { file: process.execPath, args: [...options, String(account.uid), String(account.gid), file, ...args] };
}
const becomeProgram = `
  const { accessSync, constants } = require('node:fs');
  const [uid, gid, file, ...args] = process.argv.slice(1);
  process.setgroups([]);
  process.setgid(Number(gid));
  process.setuid(Number(uid));
  try {
    accessSync(file, constants.X_OK);
  } catch {
    console.error('user ' + uid + ' may not run ' + file);
    process.exit(126);
  }
  process.chdir('/');
  process.execve(file, [file, ...args], process.env);
`;

;// CONCATENATED MODULE: ./build/packages/postgres/src/log-entry.js
function realTransaction(vxid) {
    return vxid === undefined || vxid === '' || vxid.endsWith('/0') ? undefined : vxid;
}

;// CONCATENATED MODULE: ./build/packages/postgres/src/csv-log.js

function parseCsvLog(text) {
    return records(text).map((columns) => {
        const column = (index) => columns[index] || undefined;
        return {
            timestamp: column(0) ?? '',
            user: column(1),
            database: column(2),
            pid: Number(column(3) ?? 0),
            vxid: realTransaction(column(9)),
            severity: column(11) ?? '',
            sqlstate: column(12) ?? '00000',
            message: column(13) ?? '',
            detail: column(14),
            context: column(18),
            statement: column(19),
            applicationName: column(22),
        };
    });
}
function records(text) {
    const all = [];
    let record = [];
    for (let at = 0; at < text.length;) {
        const end = fieldEnd(text, at);
        const field = text.slice(at, end);
        record.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
        at = end + 1;
        if (text[at - 1] === '\n') {
            all.push(record);
            record = [];
        }
    }
    return all;
}
function fieldEnd(text, from) {
    let at = from;
    while (text[at] === '"') {
        const close = text.indexOf('"', at + 1);
        if (close === -1)
            return text.length;
        at = close + 1;
    }
    while (at < text.length && text[at] !== ',' && text[at] !== '\n')
        at += 1;
    return at;
}

// EXTERNAL MODULE: ./build/packages/postgres/src/server-error.js
var server_error = __webpack_require__(10019);
;// CONCATENATED MODULE: ./build/packages/postgres/src/server-log.js







const server_log_name = 'capture';
const firstWithJson = 15;
function captureSettings(major) {
    return {
        logging_collector: 'on',
        log_destination: major >= firstWithJson ? 'jsonlog' : 'csvlog',
        log_directory: 'log',
        log_filename: `${server_log_name}.log`,
        log_rotation_age: '0',
        log_rotation_size: '0',
        log_statement: 'all',
        log_duration: 'on',
        log_lock_waits: 'on',
        deadlock_timeout: '200ms',
        log_min_messages: 'debug1',
        log_min_error_statement: 'error',
        log_timezone: 'UTC',
        log_checkpoints: 'off',
    };
}
async function readServerLog(directory, major) {
    const json = major >= firstWithJson;
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(directory, `${server_log_name}.${json ? 'json' : 'csv'}`), 'utf8').catch((error) => {
        if ((0,server_error/* describeError */.Uc)(error).code === 'ENOENT')
            return '';
        throw error;
    });
    return json ? parseJsonLog(text) : parseCsvLog(text);
}
const jsonEntry = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), dist/* object */.Ikc({
    timestamp: dist/* string */.YjP(),
    pid: dist/* optional */.lqM(dist/* number */.aig(), 0),
    user: dist/* optional */.lqM(dist/* string */.YjP()),
    dbname: dist/* optional */.lqM(dist/* string */.YjP()),
    application_name: dist/* optional */.lqM(dist/* string */.YjP()),
    vxid: dist/* optional */.lqM(dist/* string */.YjP()),
    error_severity: dist/* string */.YjP(),
    state_code: dist/* optional */.lqM(dist/* string */.YjP(), '00000'),
    message: dist/* optional */.lqM(dist/* string */.YjP(), ''),
    detail: dist/* optional */.lqM(dist/* string */.YjP()),
    context: dist/* optional */.lqM(dist/* string */.YjP()),
    statement: dist/* optional */.lqM(dist/* string */.YjP()),
}));
function parseJsonLog(text) {
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    return whole
        .split('\n')
        .filter((line) => line !== '')
        .map(entryOf);
}
function entryOf(line) {
    const parsed = dist/* safeParse */.xLC(jsonEntry, line);
    if (!parsed.success) {
        throw new failure/* PostgresFailure */.w('database-answer', `The log of the shadow server has a line that is no entry: ${line.slice(0, 200)}`);
    }
    const { dbname, application_name, error_severity, state_code, vxid, ...same } = parsed.output;
    return {
        timestamp: same.timestamp,
        pid: same.pid,
        user: same.user,
        database: dbname,
        applicationName: application_name,
        vxid: realTransaction(vxid),
        severity: error_severity,
        sqlstate: state_code,
        message: same.message,
        detail: same.detail,
        context: same.context,
        statement: same.statement,
    };
}

;// CONCATENATED MODULE: ./build/packages/postgres/src/server.js
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












const defaultTimeout = (0,duration/* seconds */.YA)(60);
const ownSettings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    autovacuum: 'off',
    max_connections: '60',
    max_locks_per_transaction: '1024',
    shared_buffers: '32MB',
};
async function startServer(options) {
    const account = await unprivilegedAccount();
    const within = await (0,promises_.realpath)(options.within ?? (0,external_node_os_.tmpdir)());
    const directory = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(within, 'delivery-postgres-'));
    const removeAtExit = () => (0,external_node_fs_.rmSync)(directory, { recursive: true, force: true });
    process.once('exit', removeAtExit);
    try {
        const password = (0,external_node_crypto_.randomBytes)(16).toString('hex');
        const cluster = { directory, data: (0,external_node_path_.join)(directory, 'data'), account, password };
        await initialise(cluster, options);
        return await startCluster(cluster, options);
    }
    catch (error) {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
        throw error;
    }
    finally {
        process.removeListener('exit', removeAtExit);
    }
}
async function initialise({ directory, data, account, password }, options) {
    const passwordFile = (0,external_node_path_.join)(directory, 'password');
    await (0,promises_.writeFile)(passwordFile, `${password}\n`, { mode: 0o600 });
    if (account !== undefined) {
        await (0,promises_.chown)(passwordFile, account.uid, account.gid);
        await (0,promises_.chown)(directory, account.uid, account.gid);
    }
    const args = ['-D', data, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
    const result = await (0,run/* run */.e)({
        ...asAccount(account, (0,external_node_path_.join)(options.binaries.directory, 'initdb'), [
            ...args,
            '--no-locale',
            '-E',
            'UTF8',
            '--no-sync',
        ]),
        env: environmentOf(options.binaries),
        timeout: options.startTimeout ?? defaultTimeout,
        ...(options.signal && { signal: options.signal }),
    });
    await (0,promises_.rm)(passwordFile);
    options.signal?.throwIfAborted();
    if (result.exitCode !== 0)
        throw didNotStart('initdb', result.stderr || result.stdout);
}
async function startCluster(cluster, options) {
    for (let tries = 5;; tries -= 1) {
        const started = await startOn(await freePort(), cluster, options);
        if (!('refusal' in started))
            return started;
        if (tries <= 1 || !/Address already in use/u.test(started.refusal))
            throw didNotStart('postgres', started.refusal);
    }
}
async function startOn(port, cluster, options) {
    const stop = new AbortController();
    const signals = options.signal === undefined ? [stop.signal] : [stop.signal, options.signal];
    const end = (0,run/* run */.e)({
        ...asAccount(cluster.account, (0,external_node_path_.join)(options.binaries.directory, 'postgres'), argumentsOf(port, cluster, options)),
        env: environmentOf(options.binaries),
        signal: AbortSignal.any(signals),
    });
    const removeAtExit = () => (0,external_node_fs_.rmSync)(cluster.directory, { recursive: true, force: true });
    process.once('exit', removeAtExit);
    const dispose = async () => {
        stop.abort();
        await end.catch(() => { });
        await (0,promises_.rm)(cluster.directory, { recursive: true, force: true, maxRetries: 3 });
        process.removeListener('exit', removeAtExit);
    };
    const url = urlOf(port, cluster.password, 'postgres');
    try {
        const early = await readyOrEnded(url, end, options);
        if (early === undefined)
            return serverOf({ port, cluster, options, end, dispose });
        process.removeListener('exit', removeAtExit);
        return { refusal: early.stderr };
    }
    catch (error) {
        await dispose();
        throw error;
    }
}
function serverOf(parts) {
    const { port, cluster, options, end, dispose } = parts;
    const { major } = options.binaries;
    const ended = new AbortController();
    const url = urlOf(port, cluster.password, 'postgres');
    const onEnd = () => ended.abort(new failure/* PostgresFailure */.w('database-lost', 'The server of ours has ended.'));
    void end.then(onEnd, onEnd);
    return {
        url,
        host: '127.0.0.1',
        port,
        major,
        directory: cluster.directory,
        urlOf: (database) => urlOf(port, cluster.password, database),
        log: async () => (options.capture === true ? await wholeLog(cluster, options, url) : []),
        ended: ended.signal,
        [Symbol.asyncDispose]: dispose,
    };
}
async function wholeLog({ directory }, { binaries, clock }, url) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const mark = (0,external_node_crypto_.randomBytes)(16).toString('hex');
        const session = __addDisposableResource(env_1, await (0,connect/* connect */.N)(url, { applicationName: 'delivery' }), true);
        await session.run(`select '${mark}'`);
        const start = clock.elapsed();
        for (;;) {
            const entries = await readServerLog((0,external_node_path_.join)(directory, 'data', 'log'), binaries.major);
            if (entries.some(({ message }) => message.includes(mark)))
                return entries;
            if (clock.elapsed() - start > (0,duration/* seconds */.YA)(10)) {
                throw new failure/* PostgresFailure */.w('database-answer', 'The shadow server does not write its log: what it did is not known.');
            }
            await clock.sleep((0,duration/* milliseconds */.Rz)(20));
        }
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
async function readyOrEnded(url, end, options) {
    const limit = options.startTimeout ?? defaultTimeout;
    const start = options.clock.elapsed();
    for (;;) {
        if (await takesConnections(url))
            return undefined;
        options.signal?.throwIfAborted();
        if (options.clock.elapsed() - start > limit) {
            throw didNotStart('postgres', `not ready within ${(0,format_duration/* formatDuration */.a)(limit)}`);
        }
        const result = await Promise.race([end, options.clock.sleep((0,duration/* milliseconds */.Rz)(30), options.signal)]);
        if (result !== undefined)
            return result;
    }
}
async function takesConnections(url) {
    try {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const session = __addDisposableResource(env_2, await (0,connect/* connect */.N)(url, { applicationName: 'delivery', connectTimeout: (0,duration/* seconds */.YA)(5) }), true);
            return session.pid > 0;
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            const result_2 = __disposeResources(env_2);
            if (result_2)
                await result_2;
        }
    }
    catch (error) {
        if (error instanceof failure/* PostgresFailure */.w)
            return false;
        throw error;
    }
}
function argumentsOf(port, { data }, options) {
    const capture = options.capture === true ? captureSettings(options.binaries.major) : {};
    const settings = { ...ownSettings, ...capture, ...options.settings, port: String(port) };
    return ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
function environmentOf({ libraries }) {
    return { LC_ALL: 'C', TZ: 'UTC', ...(libraries !== undefined && { LD_LIBRARY_PATH: libraries }) };
}
function urlOf(port, password, database) {
    return `postgresql://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}?sslmode=disable`;
}
async function freePort() {
    const server = (0,external_node_net_.createServer)();
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    await new Promise((resolve) => {
        server.close(resolve);
    });
    if (address === null || typeof address === 'string')
        throw new Error('a listening socket has no port');
    return address.port;
}
function didNotStart(program, said) {
    const last = said.trim().split('\n').slice(-3).join(' / ');
    return new failure/* PostgresFailure */.w('shadow-unavailable', `A shadow server could not be started: ${program} said: ${last}. Mend that, or give shadow-url.`);
}

// EXTERNAL MODULE: ./build/packages/postgres/src/take-snapshot.js + 1 modules
var take_snapshot = __webpack_require__(77756);
;// CONCATENATED MODULE: ./build/packages/postgres/src/shadow.js
var shadow_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var shadow_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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








const mark = 'This database is a shadow: everything in it may be destroyed at any time.';
async function openShadow(options) {
    return options.shadowUrl === undefined ? await ownShadow(options) : await givenShadow(options.shadowUrl, options);
}
async function ownShadow(options) {
    const { environment, major, clock, signal, within, settings } = options;
    const binaries = await (0,src_binaries/* findBinaries */.lP)({ environment, major });
    const more = { ...(within !== undefined && { within }), ...(settings !== undefined && { settings }) };
    const server = await startServer({ binaries, capture: true, clock, signal, ...more });
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const session = shadow_addDisposableResource(env_1, await (0,connect/* connect */.N)(server.url, optionsOf(options)), true);
            await session.run('create database shadow');
            const url = server.urlOf('shadow');
            return {
                url,
                major: server.major,
                captures: true,
                log: () => server.log(),
                empty: () => emptied(url, options),
                [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
            };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = shadow_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        await server[Symbol.asyncDispose]();
        throw error;
    }
}
async function givenShadow(url, options) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const session = shadow_addDisposableResource(env_2, await (0,connect/* connect */.N)(url, optionsOf(options)), true);
        await refuseRealDatabase(session, options);
        if (!(await isMarked(session))) {
            await refuseContent(session);
            await session.run(`create schema delivery_shadow; comment on schema delivery_shadow is '${mark}'`);
        }
        await emptySchemas(session);
        return {
            url,
            major: session.server.major,
            captures: false,
            log: () => Promise.resolve([]),
            empty: () => emptied(url, options),
            [Symbol.asyncDispose]: () => emptied(url, options),
        };
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = shadow_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
const asCleaner = { applicationName: 'delivery shadow', statementTimeout: (0,duration/* milliseconds */.Rz)(0) };
function optionsOf({ signal }) {
    return { ...asCleaner, signal };
}
const identityRow = dist/* strictObject */.rej({ system: dist/* string */.YjP(), database: dist/* string */.YjP() });
const takenRow = dist/* strictObject */.rej({ taken: dist/* boolean */.zMY() });
async function isSameDatabase(one, other) {
    const identity = `select (select system_identifier from pg_control_system())::text as system, oid::text as database from pg_database where datname = current_database()`;
    const [first, second] = await Promise.all([one.row(identityRow, identity), other.row(identityRow, identity)]);
    if (first.system === second.system && first.database === second.database)
        return true;
    const key = (0,external_node_crypto_.randomInt)(1, 2 ** 47);
    await one.run(`select pg_advisory_lock(${key})`);
    const { taken } = await other.row(takenRow, `select pg_try_advisory_lock(${key}) as taken`);
    await one.run(`select pg_advisory_unlock(${key})`);
    if (taken)
        await other.run(`select pg_advisory_unlock(${key})`);
    return !taken;
}
async function refuseRealDatabase(session, options) {
    const env_3 = { stack: [], error: void 0, hasError: false };
    try {
        if (options.databaseUrl === undefined)
            return;
        const real = shadow_addDisposableResource(env_3, await (0,connect/* connect */.N)(options.databaseUrl, optionsOf(options)), true);
        if (await isSameDatabase(real, session)) {
            throw new failure/* PostgresFailure */.w('shadow-unsafe', 'shadow-url leads to the same database as database-url. Give a database of its own to the shadow.');
        }
    }
    catch (e_3) {
        env_3.error = e_3;
        env_3.hasError = true;
    }
    finally {
        const result_3 = shadow_disposeResources(env_3);
        if (result_3)
            await result_3;
    }
}
async function refuseContent(session) {
    const { objects } = await (0,take_snapshot/* takeSnapshot */.W)(session);
    const found = [...objects.values()].filter(({ kind, name }) => !(kind === 'schema' && name === 'public') && kind !== 'grant' && kind !== 'extension');
    if (found.length === 0)
        return;
    const names = found.slice(0, 3).map(({ kind, name }) => `${kind} ${name}`);
    throw new failure/* PostgresFailure */.w('shadow-unsafe', `The database of shadow-url is not empty: it has ${names.join(', ')}${found.length > 3 ? ` and ${found.length - 3} more` : ''}. Give an empty database: everything in a shadow is destroyed.`);
}
const commentRow = dist/* strictObject */.rej({ comment: dist/* nullable */.mee(dist/* string */.YjP()) });
async function isMarked(session) {
    const sql = `select obj_description(oid, 'pg_namespace') as comment from pg_catalog.pg_namespace where nspname = 'delivery_shadow'`;
    const [row] = await session.rows(commentRow, sql);
    return row?.comment === mark;
}
async function emptied(url, options) {
    const env_4 = { stack: [], error: void 0, hasError: false };
    try {
        const session = shadow_addDisposableResource(env_4, await (0,connect/* connect */.N)(url, asCleaner), true);
        if (options.shadowUrl !== undefined && !(await isMarked(session))) {
            throw new failure/* PostgresFailure */.w('shadow-unsafe', 'The database of shadow-url has lost the mark of a shadow, and is left as it is.');
        }
        await emptySchemas(session);
    }
    catch (e_4) {
        env_4.error = e_4;
        env_4.hasError = true;
    }
    finally {
        const result_4 = shadow_disposeResources(env_4);
        if (result_4)
            await result_4;
    }
}
async function emptySchemas(session) {
    const rights = session.server.major >= 15 ? 'usage' : 'all';
    await session.run(`
    do $body$
    declare
      command text;
      owner text := (select quote_ident(pg_get_userbyid(nspowner)) from pg_namespace where nspname = 'public');
    begin
      for command in
        select format('drop event trigger if exists %I', evtname) from pg_event_trigger
        union all select format('drop publication if exists %I', pubname) from pg_publication
        union all select format('drop schema %I cascade', nspname) from pg_namespace
          where nspname !~ '^pg_' and nspname not in ('information_schema', 'delivery_shadow')
      loop
        execute command;
      end loop;
      create schema public;
      grant ${rights} on schema public to public;
      comment on schema public is 'standard public schema';
      if owner is not null then
        execute 'alter schema public owner to ' || owner;
      end if;
    end $body$`);
}


/***/ }),

/***/ 53515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ objectKey),
/* harmony export */   r: () => (/* binding */ objectKinds)
/* harmony export */ });
const objectKinds = [
    'schema',
    'extension',
    'table',
    'column',
    'constraint',
    'index',
    'sequence',
    'view',
    'materialized view',
    'foreign table',
    'type',
    'enum',
    'domain',
    'function',
    'trigger',
    'event trigger',
    'policy',
    'rule',
    'statistics',
    'publication',
    'grant',
];
function objectKey({ kind, name }) {
    return `${kind} ${name}`;
}


/***/ }),

/***/ 37707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ sqlPieces)
/* harmony export */ });
const token = /--[^\n]*|\/\*|(?<![A-Za-z0-9_$\u0080-\uffff])[eE]'|['"]|(?<![A-Za-z0-9_$\u0080-\uffff])(\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$)|[;()]|\bBEGIN\s+ATOMIC\b|[A-Za-z_][A-Za-z0-9_]*|\s+|[\s\S]/giy;
function* sqlPieces(sql, from = 0) {
    let at = from;
    let line = 1 + countLines(sql, 0, from);
    while (at < sql.length) {
        const piece = nextPiece(sql, at, line);
        line += countLines(sql, at, piece.end);
        at = piece.end;
        if (piece.text !== '')
            yield piece;
    }
}
function nextPiece(sql, from, firstLine) {
    const comments = [];
    let start;
    let depth = 0;
    let atomic = 0;
    let at = from;
    let last = from;
    while (at < sql.length) {
        const [text, next] = readToken(sql, at);
        const comment = text.startsWith('--') || text.startsWith('/*');
        if (comment && start === undefined)
            comments.push(text);
        if (text === ';' && depth <= 0 && atomic === 0) {
            at = next;
            break;
        }
        if (text === '(')
            depth += 1;
        if (text === ')')
            depth -= 1;
        atomic = atomicDepth(atomic, text);
        if (!comment && text.trim() !== '') {
            start ??= at;
            last = next;
        }
        at = next;
    }
    const begin = start ?? at;
    return {
        text: start === undefined ? '' : sql.slice(begin, last),
        line: firstLine + countLines(sql, from, begin),
        comments,
        end: at,
    };
}
function atomicDepth(depth, text) {
    if (/^begin\s+atomic$/iu.test(text))
        return depth + 1;
    if (depth === 0)
        return 0;
    return /^case$/iu.test(text) ? depth + 1 : /^end$/iu.test(text) ? depth - 1 : depth;
}
function readToken(sql, at) {
    token.lastIndex = at;
    const [text = '', dollar] = token.exec(sql) ?? [];
    if (text === '/*') {
        const end = blockEnd(sql, at);
        return [sql.slice(at, end), end];
    }
    const [, escapes = '', quote] = /^(e?)(['"])$/iu.exec(text) ?? [];
    if (quote !== undefined) {
        const end = quoteEnd(sql, at + text.length, quote, escapes !== '');
        return [sql.slice(at, end), end];
    }
    if (dollar === undefined)
        return [text, at + Math.max(1, text.length)];
    const close = sql.indexOf(dollar, at + dollar.length);
    const end = close === -1 ? sql.length : close + dollar.length;
    return [sql.slice(at, end), end];
}
function quoteEnd(sql, from, quote, escapes) {
    const stop = escapes ? /['\\]/gu : undefined;
    for (let at = from;;) {
        if (stop !== undefined)
            stop.lastIndex = at;
        const end = stop === undefined ? sql.indexOf(quote, at) : (stop.exec(sql)?.index ?? -1);
        if (end === -1)
            return sql.length;
        const isPair = sql[end] === '\\' || sql[end + 1] === quote;
        if (!isPair)
            return end + 1;
        at = end + 2;
    }
}
function blockEnd(sql, at) {
    const mark = /\/\*|\*\//gu;
    mark.lastIndex = at;
    for (let depth = 0;;) {
        const found = mark.exec(sql);
        if (found === null)
            return sql.length;
        depth += found[0] === '/*' ? 1 : -1;
        if (depth === 0)
            return mark.lastIndex;
    }
}
function countLines(text, from, to) {
    let count = 0;
    for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1))
        count += 1;
    return count;
}


/***/ }),

/***/ 77756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ takeSnapshot)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/packages/postgres/src/catalog-queries.js
const ownSchema = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'delivery_shadow')`;
function notOfExtension(catalog, oid) {
    return `not exists (select from pg_depend e where e.classid = '${catalog}'::regclass and e.objid = ${oid} and e.deptype = 'e')`;
}
const acl = (column) => `(select jsonb_agg(x::text order by x::text) from unnest(${column}) x)`;
const relationName = (alias) => `format('%I.%I', n.nspname, ${alias}.relname)`;
const schemas = `
  select 'schema' as kind, format('%I', n.nspname) as name, null as "table",
    'schema/' || n.oid as identity, jsonb_build_object('owner', pg_get_userbyid(n.nspowner)) as definition
  from pg_namespace n where ${ownSchema} and ${notOfExtension('pg_namespace', 'n.oid')}`;
const extensions = `
  select 'extension', format('%I', e.extname), null,
    'extension/' || e.oid, jsonb_build_object('version', e.extversion, 'schema', n.nspname)
  from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname <> 'plpgsql'`;
const relations = `
  select case c.relkind when 'r' then 'table' when 'p' then 'table' when 'v' then 'view' when 'm' then 'materialized view' else 'foreign table' end,
    ${relationName('c')}, null,
    'relation/' || c.oid, jsonb_build_object('owner', pg_get_userbyid(c.relowner), 'persistence', c.relpersistence, 'partitioned', c.relkind = 'p',
      'partition key', pg_get_partkeydef(c.oid), 'bound', pg_get_expr(c.relpartbound, c.oid),
      'parents', (select jsonb_agg(i.inhparent::regclass::text order by i.inhseqno) from pg_inherits i where i.inhrelid = c.oid),
      'row security', c.relrowsecurity, 'force row security', c.relforcerowsecurity, 'replica identity', c.relreplident,
      'options', to_jsonb(c.reloptions), 'tablespace', (select t.spcname from pg_tablespace t where t.oid = c.reltablespace),
      'access method', (select a.amname from pg_am a where a.oid = c.relam),
      'comment', obj_description(c.oid, 'pg_class'),
      'command', case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end)
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and ${ownSchema} and ${notOfExtension('pg_class', 'c.oid')}`;
const columns = `
  select 'column', format('%I.%I.%I', n.nspname, c.relname, a.attname), ${relationName('c')},
    'column/' || c.oid || '/' || a.attnum, jsonb_build_object('type', format_type(a.atttypid, a.atttypmod), 'not null', a.attnotnull,
      'default', case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end,
      'generated', case when a.attgenerated <> '' then jsonb_build_object('kind', a.attgenerated, 'expression', pg_get_expr(d.adbin, d.adrelid)) end,
      'identity', a.attidentity,
      'collation', (select format('%I.%I', cn.nspname, co.collname) from pg_collation co join pg_namespace cn on cn.oid = co.collnamespace
        where co.oid = a.attcollation and a.attcollation <> (select t.typcollation from pg_type t where t.oid = a.atttypid)),
      'storage', a.attstorage, 'compression', to_jsonb(a) ->> 'attcompression', 'statistics', nullif(a.attstattarget, -1),
      'options', to_jsonb(a.attoptions), 'comment', col_description(c.oid, a.attnum))
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and a.attnum > 0 and not a.attisdropped
    and ${ownSchema} and ${notOfExtension('pg_class', 'c.oid')}`;
const constraints = `
  select 'constraint', format('%s.%I', case when co.conrelid <> 0 then ${relationName('c')} else format('%I.%I', tn.nspname, t.typname) end, co.conname),
    case when co.conrelid <> 0 then ${relationName('c')} else format('%I.%I', tn.nspname, t.typname) end,
    'constraint/' || co.oid, jsonb_build_object('type', co.contype, 'command', pg_get_constraintdef(co.oid), 'validated', co.convalidated,
      'enforced', coalesce((to_jsonb(co) ->> 'conenforced')::boolean, true), 'deferrable', co.condeferrable, 'deferred', co.condeferred,
      'of domain', co.contypid <> 0, 'inherited', co.coninhcount > 0, 'comment', obj_description(co.oid, 'pg_constraint'))
  from pg_constraint co left join pg_class c on c.oid = co.conrelid left join pg_namespace n on n.oid = c.relnamespace
    left join pg_type t on t.oid = co.contypid left join pg_namespace tn on tn.oid = t.typnamespace
  where co.contype in ('c', 'f', 'p', 'u', 'x', 'n') and (co.contype <> 'n' or not co.convalidated)
    and ((co.conrelid <> 0 and ${ownSchema}) or (co.contypid <> 0 and ${ownSchema.replaceAll('n.nspname', 'tn.nspname')}))
    and ${notOfExtension('pg_class', 'co.conrelid')} and ${notOfExtension('pg_type', 'co.contypid')}`;
const indexes = `
  select 'index', ${relationName('i')}, format('%I.%I', tn.nspname, c.relname),
    'relation/' || i.oid, jsonb_build_object('command', pg_get_indexdef(x.indexrelid), 'valid', x.indisvalid, 'ready', x.indisready, 'unique', x.indisunique,
      'primary', x.indisprimary, 'partitioned', nullif(i.relkind = 'I', false),
      'parent', (select h.inhparent::regclass::text from pg_inherits h where h.inhrelid = i.oid), 'replica identity', x.indisreplident, 'clustered', x.indisclustered,
      'tablespace', (select t.spcname from pg_tablespace t where t.oid = i.reltablespace),
      'constraint', (select format('%I', k.conname) from pg_constraint k where k.conindid = i.oid and k.contype in ('p', 'u', 'x')),
      'comment', obj_description(i.oid, 'pg_class'))
  from pg_index x join pg_class i on i.oid = x.indexrelid join pg_namespace n on n.oid = i.relnamespace
    join pg_class c on c.oid = x.indrelid join pg_namespace tn on tn.oid = c.relnamespace
  where ${ownSchema} and ${notOfExtension('pg_class', 'c.oid')}`;
const sequences = `
  select 'sequence', ${relationName('c')},
    (select o.refobjid::regclass::text from pg_depend o where o.classid = 'pg_class'::regclass and o.objid = c.oid
      and o.refclassid = 'pg_class'::regclass and o.deptype in ('a', 'i') limit 1),
    'relation/' || c.oid, jsonb_build_object('type', format_type(s.seqtypid, null), 'start', s.seqstart, 'increment', s.seqincrement, 'minimum', s.seqmin,
      'maximum', s.seqmax, 'cache', s.seqcache, 'cycle', s.seqcycle, 'owner', pg_get_userbyid(c.relowner))
  from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace
  where ${ownSchema} and ${notOfExtension('pg_class', 'c.oid')}`;
const types = `
  select case t.typtype when 'e' then 'enum' when 'd' then 'domain' else 'type' end, format('%I.%I', n.nspname, t.typname), null,
    'type/' || t.oid, jsonb_build_object('owner', pg_get_userbyid(t.typowner),
      'labels', (select jsonb_agg(e.enumlabel order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid),
      'base', case when t.typtype = 'd' then format_type(t.typbasetype, t.typtypmod) end, 'not null', t.typnotnull, 'default', t.typdefault,
      'attributes', (select jsonb_agg(jsonb_build_array(a.attname, format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        from pg_attribute a where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped),
      'subtype', (select format_type(r.rngsubtype, null) from pg_range r where r.rngtypid = t.oid),
      'comment', obj_description(t.oid, 'pg_type'))
  from pg_type t join pg_namespace n on n.oid = t.typnamespace
  where ${ownSchema} and ${notOfExtension('pg_type', 't.oid')}
    and (t.typtype in ('e', 'd', 'r') or (t.typtype = 'c' and exists (select from pg_class c where c.oid = t.typrelid and c.relkind = 'c'))
      or (t.typtype = 'b' and t.typelem = 0))`;
const functions = `
  select 'function', format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)), null,
    'function/' || p.oid, jsonb_build_object('owner', pg_get_userbyid(p.proowner), 'kind', p.prokind,
      'command', case when p.prokind = 'a' then
        (select jsonb_build_object('transition', g.aggtransfn::text, 'final', g.aggfinalfn::text, 'state', format_type(g.aggtranstype, null), 'start', g.agginitval)
          from pg_aggregate g where g.aggfnoid = p.oid)
        else to_jsonb(pg_get_functiondef(p.oid)) end,
      'comment', obj_description(p.oid, 'pg_proc'))
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${ownSchema} and ${notOfExtension('pg_proc', 'p.oid')}`;
const triggers = `
  select 'trigger', format('%s.%I', ${relationName('c')}, g.tgname), ${relationName('c')},
    'trigger/' || g.oid, jsonb_build_object('command', pg_get_triggerdef(g.oid), 'enabled', g.tgenabled)
  from pg_trigger g join pg_class c on c.oid = g.tgrelid join pg_namespace n on n.oid = c.relnamespace
  where not g.tgisinternal and ${ownSchema} and ${notOfExtension('pg_class', 'c.oid')}`;
const eventTriggers = `
  select 'event trigger', format('%I', g.evtname), null,
    'event trigger/' || g.oid, jsonb_build_object('event', g.evtevent, 'function', g.evtfoid::regproc::text, 'tags', to_jsonb(g.evttags), 'enabled', g.evtenabled)
  from pg_event_trigger g where ${notOfExtension('pg_event_trigger', 'g.oid')} and g.evtname !~ '^delivery_shadow_'`;
const policies = `
  select 'policy', format('%s.%I', ${relationName('c')}, p.polname), ${relationName('c')},
    'policy/' || p.oid, jsonb_build_object('command', p.polcmd, 'permissive', p.polpermissive, 'using', pg_get_expr(p.polqual, p.polrelid),
      'check', pg_get_expr(p.polwithcheck, p.polrelid),
      'roles', (select jsonb_agg(case when r = 0 then 'public' else pg_get_userbyid(r)::text end order by r) from unnest(p.polroles) r))
  from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
  where ${ownSchema} and ${notOfExtension('pg_class', 'c.oid')}`;
const rules = `
  select 'rule', format('%s.%I', ${relationName('c')}, r.rulename), ${relationName('c')},
    'rule/' || r.oid, jsonb_build_object('command', pg_get_ruledef(r.oid), 'enabled', r.ev_enabled)
  from pg_rewrite r join pg_class c on c.oid = r.ev_class join pg_namespace n on n.oid = c.relnamespace
  where r.rulename <> '_RETURN' and ${ownSchema} and ${notOfExtension('pg_class', 'c.oid')}`;
const statistics = `
  select 'statistics', format('%I.%I', n.nspname, s.stxname), s.stxrelid::regclass::text, 'statistics/' || s.oid, jsonb_build_object('command', pg_get_statisticsobjdef(s.oid))
  from pg_statistic_ext s join pg_namespace n on n.oid = s.stxnamespace where ${ownSchema} and ${notOfExtension('pg_statistic_ext', 's.oid')}`;
const publications = `
  select 'publication', format('%I', p.pubname), null,
    'publication/' || p.oid, jsonb_build_object('all', p.puballtables, 'insert', p.pubinsert, 'update', p.pubupdate, 'delete', p.pubdelete,
      'tables', (select jsonb_agg(r.prrelid::regclass::text order by r.prrelid::regclass::text) from pg_publication_rel r where r.prpubid = p.oid))
  from pg_publication p`;
const grants = `
  select 'grant', format('%I.%I', n.nspname, c.relname), ${relationName('c')}, null, jsonb_build_object('grants', ${acl('c.relacl')})
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relacl is not null and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and ${ownSchema} and ${notOfExtension('pg_class', 'c.oid')}
  union all
  select 'grant', format('%I.%I.%I', n.nspname, c.relname, a.attname), ${relationName('c')}, null, jsonb_build_object('grants', ${acl('a.attacl')})
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where a.attacl is not null and not a.attisdropped and ${ownSchema} and ${notOfExtension('pg_class', 'c.oid')}
  union all
  select 'grant', format('schema %I', n.nspname), null, null, jsonb_build_object('grants', ${acl('n.nspacl')})
  from pg_namespace n where n.nspacl is not null and ${ownSchema}
  union all
  select 'grant', format('function %I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)), null, null, jsonb_build_object('grants', ${acl('p.proacl')})
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where p.proacl is not null and ${ownSchema} and ${notOfExtension('pg_proc', 'p.oid')}
  union all
  select 'grant', format('type %I.%I', n.nspname, t.typname), null, null, jsonb_build_object('grants', ${acl('t.typacl')})
  from pg_type t join pg_namespace n on n.oid = t.typnamespace
  where t.typacl is not null and ${ownSchema} and ${notOfExtension('pg_type', 't.oid')}
  union all
  select 'grant', format('default %s %s %s', pg_get_userbyid(d.defaclrole), coalesce(n.nspname, '*'), d.defaclobjtype), null, null, jsonb_build_object('grants', ${acl('d.defaclacl')})
  from pg_default_acl d left join pg_namespace n on n.oid = d.defaclnamespace`;
const catalogQuery = [
    schemas,
    extensions,
    relations,
    columns,
    constraints,
    indexes,
    sequences,
    types,
    functions,
    triggers,
    eventTriggers,
    policies,
    rules,
    statistics,
    publications,
    grants,
].join('\n  union all');
const columnOrderQuery = `
  select ${relationName('c')} as "table", array_agg(a.attname::text order by a.attnum) as columns
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'f') and a.attnum > 0 and not a.attisdropped and ${ownSchema} and ${notOfExtension('pg_class', 'c.oid')}
  group by n.nspname, c.relname`;

// EXTERNAL MODULE: ./build/packages/postgres/src/snapshot.js
var snapshot = __webpack_require__(53515);
;// CONCATENATED MODULE: ./build/packages/postgres/src/take-snapshot.js



const jsonValue = dist/* lazy */.RZV(() => dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig(), dist/* boolean */.zMY(), dist/* null */.chJ(), dist/* array */.YOg(jsonValue), dist/* record */.g1P(dist/* string */.YjP(), jsonValue)]));
const objectRow = dist/* strictObject */.rej({
    kind: dist/* picklist */.KIO(snapshot/* objectKinds */.r),
    name: dist/* string */.YjP(),
    table: dist/* nullable */.mee(dist/* string */.YjP()),
    identity: dist/* nullable */.mee(dist/* string */.YjP()),
    definition: dist/* record */.g1P(dist/* string */.YjP(), jsonValue),
});
const orderRow = dist/* strictObject */.rej({ table: dist/* string */.YjP(), columns: dist/* array */.YOg(dist/* string */.YjP()) });
async function takeSnapshot(session, { transaction = 'own' } = {}) {
    if (transaction === 'own') {
        return await session.transaction(() => read(session), { begin: 'begin isolation level repeatable read read only' });
    }
    await session.run('savepoint delivery_snapshot');
    const snapshot = await read(session);
    await session.run('rollback to savepoint delivery_snapshot');
    return snapshot;
}
async function read(session) {
    await session.run('set local search_path to pg_catalog; set local quote_all_identifiers to off');
    const objects = await session.rows(objectRow, catalogQuery);
    const order = await session.rows(orderRow, columnOrderQuery);
    return {
        server: session.server.version,
        objects: new Map(objects.map((row) => [(0,snapshot/* objectKey */.T)(row), objectOf(row)])),
        columnOrder: new Map(order.map(({ table, columns }) => [table, columns])),
    };
}
function objectOf({ kind, name, table, identity, definition }) {
    const kept = Object.entries(definition).filter(([, value]) => value !== null && value !== '');
    return {
        kind,
        name,
        table: table ?? undefined,
        identity: identity ?? undefined,
        definition: Object.fromEntries(kept),
    };
}


/***/ })

};
