export const id = 777;
export const ids = [777];
export const modules = {

/***/ 74621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   au: () => (/* binding */ openLedger),
/* harmony export */   z5: () => (/* binding */ serviceOf),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8794);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45809);


function openLedger(step) {
    const { inputs, environment, clock, signal } = step;
    if (inputs.environment === undefined)
        return undefined;
    const { repository, apiUrl, runId, runAttempt, runUrl } = environment;
    return {
        ledger: {
            github: (0,_github__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .N)({ token: inputs.token, apiUrl, repository, clock, signal }),
            rules: { repository, workflows: inputs.workflow },
            clock,
            run: { id: runId, attempt: runAttempt, url: runUrl },
        },
        place: { environment: inputs.environment, service: serviceOf(step) },
    };
}
function serviceOf({ inputs, environment }) {
    return inputs.service ?? environment.repository.replace(/^[^/]*\//u, '');
}
function recordOf({ inputs }) {
    if (inputs.id !== undefined)
        return inputs.id;
    throw new _kit__WEBPACK_IMPORTED_MODULE_1__/* .ActionFailure */ .d('bad-input', 'A contract may run now, and `id` is empty: the schema floor that it sets must be in the ledger before it runs. Give the output `id` of the step that opened the record.');
}


/***/ }),

/***/ 92890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EZ: () => (/* binding */ isMeant),
/* harmony export */   fd: () => (/* binding */ termsOf),
/* harmony export */   it: () => (/* binding */ planPhases),
/* harmony export */   lZ: () => (/* binding */ wayBack)
/* harmony export */ });
function planPhases(pending, judgements) {
    const byPath = new Map(judgements.map((judgement) => [judgement.path, judgement]));
    return pending.map((migration) => {
        const judgement = byPath.get(migration.path);
        const said = migration.contract === undefined ? migration.phase : 'contract';
        return { migration, phase: said ?? judgement?.phase ?? 'expand', judgement };
    });
}
function isMeant({ contract }, phase) {
    return phase === 'all' || (contract !== undefined) === (phase === 'contract');
}
function wayBack({ down, irreversible }) {
    if (irreversible !== undefined)
        return `none: ${irreversible}`;
    return down === undefined ? 'none' : 'down';
}
function termsOf({ contract, path }) {
    if (contract === undefined)
        return '';
    const where = contract.environments?.join(', ') ?? 'every environment with a record';
    const after = contract.after ?? `the commit that added ${path.slice(path.lastIndexOf('/') + 1)}`;
    return `${after} is live in ${where}`;
}


/***/ }),

/***/ 53764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./build/packages/sql/src/node.js
var src_node = __webpack_require__(77323);
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
var src_name = __webpack_require__(11359);
// EXTERNAL MODULE: ./build/packages/sql/src/token.js
var src_token = __webpack_require__(64311);
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
var walk = __webpack_require__(36473);
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
var constant_text = __webpack_require__(95118);
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
var src_body = __webpack_require__(54028);
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
var rules = __webpack_require__(86025);
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
var src_script = __webpack_require__(73916);
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

/***/ 86025:
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

/***/ 34691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decode),
/* harmony export */   N: () => (/* binding */ largestFile)
/* harmony export */ });
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const largestFile = 5 * 1024 * 1024;
function decode({ bytes, unreadSize }) {
    const size = unreadSize ?? bytes.length;
    if (size > largestFile)
        return { refused: `is ${size} bytes long; ${largestFile} at most are read` };
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
        return { refused: 'is encoded as UTF-16; save it as UTF-8' };
    }
    const zero = bytes.indexOf(0);
    if (zero !== -1)
        return { refused: `holds a zero byte at position ${zero}, behind which nothing would be read` };
    try {
        const text = decoder.decode(bytes);
        const bom = text.startsWith('\u{feff}');
        return { text: bom ? text.slice(1) : text, bom };
    }
    catch {
        return { refused: 'is not UTF-8' };
    }
}


/***/ }),

/***/ 39661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git),
/* harmony export */   g: () => (/* binding */ askGit)
/* harmony export */ });
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45809);
/* harmony import */ var _process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78335);
/* harmony import */ var _process__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1377);
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9349);



const configuration = [
    'safe.directory=*',
    'safe.bareRepository=explicit',
    'core.fsmonitor=false',
    'log.showSignature=false',
].flatMap((setting) => ['-c', setting]);
const patience = (0,_time__WEBPACK_IMPORTED_MODULE_0__/* .seconds */ .YA)(120);
const mostOutput = 64 * 1024 * 1024;
async function git({ root, variables, signal }, args, stdin) {
    try {
        const result = await (0,_process__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)({
            file: 'git',
            args: [...configuration, '--literal-pathspecs', ...args],
            cwd: root,
            env: {
                PATH: variables['PATH'],
                HOME: variables['HOME'],
                LC_ALL: 'C',
                GIT_OPTIONAL_LOCKS: '0',
                GIT_TERMINAL_PROMPT: '0',
                GIT_NO_LAZY_FETCH: '1',
            },
            ...(stdin !== undefined && { stdin }),
            ...(signal !== undefined && { signal }),
            timeout: patience,
            maxOutput: mostOutput,
        });
        signal?.throwIfAborted();
        if (result.exitCode === null || result.cut) {
            throw new _kit__WEBPACK_IMPORTED_MODULE_2__/* .ActionFailure */ .d('git-failed', `git ${args[0]} did not end well (${result.signal ?? 'too much output'})`);
        }
        return { exitCode: result.exitCode, stdout: result.stdout, stderr: result.stderr };
    }
    catch (error) {
        if (!(error instanceof _process__WEBPACK_IMPORTED_MODULE_3__/* .ProcessFailure */ .i))
            throw error;
        throw new _kit__WEBPACK_IMPORTED_MODULE_2__/* .ActionFailure */ .d('git-failed', `git cannot be run: ${error.message}`, { cause: error });
    }
}
async function askGit(place, args, stdin) {
    const { exitCode, stdout, stderr } = await git(place, args, stdin);
    if (exitCode === 0)
        return stdout;
    throw new _kit__WEBPACK_IMPORTED_MODULE_2__/* .ActionFailure */ .d('git-failed', `git ${args[0]} failed: ${stderr.trim().slice(0, 300)}`);
}


/***/ }),

/***/ 66304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G3: () => (/* binding */ parseAtlasSum),
/* harmony export */   Mj: () => (/* binding */ formatAtlasSum),
/* harmony export */   Z$: () => (/* binding */ atlasSum),
/* harmony export */   wr: () => (/* binding */ atlasFileDirectives)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

function atlasSum(files) {
    const running = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const hashed = [];
    for (const { name, bytes } of files) {
        running.update(name);
        if (/^[ -~]*atlas:sum +ignore(?![ -~])/.test(new TextDecoder().decode(bytes.subarray(0, 1024))))
            continue;
        running.update(bytes);
        hashed.push({ name, hash: running.copy().digest('base64') });
    }
    return { sum: total(hashed), files: hashed };
}
function total(files) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const file of files)
        hash.update(file.name).update(file.hash);
    return hash.digest('base64');
}
function parseAtlasSum(text) {
    const [head = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
    const files = [];
    for (const line of lines) {
        const at = line.indexOf('h1:');
        if (at === -1)
            return undefined;
        files.push({ name: line.slice(0, at).trim(), hash: line.slice(at + 3) });
    }
    const sum = head.replace(/^h1:/, '');
    return head.startsWith('h1:') && sum === total(files) ? { sum, files } : undefined;
}
function formatAtlasSum({ sum, files }) {
    return `h1:${sum}\n${files.map(({ name, hash }) => `${name} h1:${hash}\n`).join('')}`;
}
function atlasFileDirectives(text) {
    const found = new Map();
    let rest = text;
    const comments = [];
    while (rest.startsWith('#') || rest.startsWith('--')) {
        const end = rest.indexOf('\n');
        comments.push((end === -1 ? rest : rest.slice(0, end)).trim());
        rest = end === -1 ? '' : rest.slice(end + 1);
    }
    if (rest !== '' && !/^[ \t]*\n/.test(rest))
        return found;
    for (const comment of comments) {
        const [, name = '', value = ''] = /^[ -~]*atlas:(\w+)(?: +([ -~]*))*/.exec(comment) ?? [];
        if (name !== '' && !found.has(name))
            found.set(name, value.trim());
    }
    return found;
}


/***/ }),

/***/ 89261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bp: () => (/* binding */ canonicalVersion),
/* harmony export */   pX: () => (/* binding */ parseFlywayName),
/* harmony export */   sH: () => (/* binding */ byFlywayVersion)
/* harmony export */ });
const callback = /^(?:(?:before|after)(?:Each)?(?:Migrate|Undo|Clean|Validate|Baseline|Repair|Info|Deploy|CreateSchema|Connect|Versioned|Repeatables)\w*|createSchema)(?:__.*)?$/;
function parseFlywayName(name, config) {
    const suffix = config.suffixes.find((end) => name.toUpperCase().endsWith(end.toUpperCase()));
    if (suffix === undefined)
        return undefined;
    const stem = name.slice(0, name.length - suffix.length);
    if (callback.test(stem))
        return { callback: stem.replace(/__.*$/, '') };
    const prefixes = [
        { text: config.versioned, kind: 'versioned' },
        { text: config.undo, kind: 'undo' },
        { text: config.repeatable, kind: 'repeatable' },
        { text: config.baseline, kind: 'baseline' },
    ];
    const longest = [...prefixes].sort((left, right) => right.text.length - left.text.length);
    const prefix = longest.find(({ text }) => text !== '' && stem.startsWith(text));
    if (prefix === undefined)
        return undefined;
    const rest = stem.slice(prefix.text.length);
    const at = rest.indexOf(config.separator);
    const left = at === -1 ? rest : rest.slice(0, at);
    const description = at === -1 ? '' : rest.slice(at + config.separator.length).replaceAll('_', ' ');
    if (prefix.kind === 'repeatable') {
        return left === ''
            ? { kind: 'repeatable', version: '', description }
            : { refused: `a repeatable migration has no version, and here ${config.separator} does not follow the prefix` };
    }
    const version = left.replaceAll('_', '.');
    if (!/^[0-9]+(\.[0-9]+)*$/.test(version)) {
        return { refused: `"${left}" between prefix and ${config.separator} is not a version` };
    }
    return { kind: prefix.kind, version, description };
}
function canonicalVersion(version) {
    const parts = version.split('.').map((part) => part.replace(/^0+(?=\d)/, ''));
    while (parts.length > 1 && parts.at(-1) === '0')
        parts.pop();
    return parts.join('.');
}
function byFlywayVersion(left, right) {
    const ours = left.split('.');
    const theirs = right.split('.');
    for (let index = 0; index < Math.max(ours.length, theirs.length); index += 1) {
        const difference = BigInt(ours[index] ?? 0) - BigInt(theirs[index] ?? 0);
        if (difference !== 0n)
            return difference < 0n ? -1 : 1;
    }
    return 0;
}


/***/ }),

/***/ 58691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ parseSqitchPlan)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const punctuation = '\\-!"#$%&\'()*+,./:;<=>?@\\[\\\\\\]^`{|}~';
const namePattern = `[^${punctuation}\\s](?:[^\\s:@#\\\\\\[\\]]*[^${punctuation}\\s])?`;
const changePattern = new RegExp(`^\\s*(?:([+-])\\s*)?(${namePattern})\\s*(?:\\[([^\\]]+)\\]\\s*)?(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ)\\s+([^<]+)\\s+<([^>]+)>\\s*$`, 'u');
const tagPattern = new RegExp(`^\\s*@(${namePattern})\\s`, 'u');
function parseSqitchPlan(text) {
    const errors = [];
    const entries = [];
    const pragmas = new Map();
    for (const [index, raw] of text.split(/\r?\n/).entries()) {
        const line = index + 1;
        const { code, note } = cutNote(raw);
        if (code.trim() === '')
            continue;
        const pragma = /^\s*%\s*([^\s=]+)\s*(?:=\s*(.+?))?\s*$/.exec(code);
        if (pragma !== null)
            pragmas.set(pragma[1] ?? '', pragma[2] ?? '');
        else if (code.trimStart().startsWith('@'))
            tag(entries, code, line, errors);
        else
            change(entries, pragmas, { code, note, line }, errors);
    }
    const project = pragmas.get('project') ?? '';
    if (project === '')
        errors.push({ line: 1, message: 'it has no %project' });
    return { project, changes: entries.map((entry, index) => reworked(entries, entry, index)), errors };
}
function cutNote(line) {
    const at = line.indexOf('#');
    return at === -1 ? { code: line, note: '' } : { code: line.slice(0, at).trimEnd(), note: line.slice(at + 1).trim() };
}
function tag(entries, code, line, errors) {
    const name = tagPattern.exec(code)?.[1];
    const last = entries.at(-1);
    if (name === undefined)
        errors.push({ line, message: `"${code.slice(0, 60)}" is not a tag` });
    else if (last === undefined)
        errors.push({ line, message: `tag @${name} stands before any change` });
    else if (entries.some(({ tags }) => tags.includes(name)))
        errors.push({ line, message: `tag @${name} is there twice` });
    else
        last.tags.push(name);
}
function change(entries, pragmas, said, errors) {
    const match = changePattern.exec(said.code);
    if (match === null) {
        const message = `"${said.code.trim().slice(0, 60)}" is not a change with its time and planner`;
        errors.push({ line: said.line, message });
        return;
    }
    const [, , name = '', dependencies = '', date = '', planner = '', email = ''] = match;
    const earlier = entries.findLastIndex((entry) => entry.name === name);
    if (earlier !== -1 && entries.slice(earlier).every(({ tags }) => tags.length === 0)) {
        const message = `change ${name} is there twice without a tag between (line ${entries[earlier]?.line})`;
        errors.push({ line: said.line, message });
        return;
    }
    const parent = entries.at(-1);
    const known = parent === undefined || parent.id !== undefined;
    const info = { pragmas, name, parent: parent?.id, planner: `${planner.trim()} <${email}>`, date };
    const id = known ? idOf({ ...info, dependencies: dependencies.split(/\s+/), note: said.note }) : undefined;
    entries.push({ name, id, line: said.line, tags: [] });
}
function idOf({ pragmas, name, parent, planner, date, dependencies, note }) {
    const uri = pragmas.get('uri');
    const given = dependencies.filter((text) => text !== '');
    const requires = given.filter((text) => !text.startsWith('!'));
    const conflicts = given.filter((text) => text.startsWith('!')).map((text) => text.slice(1));
    const lines = [
        `project ${pragmas.get('project') ?? ''}`,
        ...(uri === undefined ? [] : [`uri ${uri}`]),
        `change ${name}`,
        ...(parent === undefined ? [] : [`parent ${parent}`]),
        `planner ${planner}`,
        `date ${date}`,
        ...(requires.length === 0 ? [] : [`requires\n  + ${requires.join('\n  + ')}`]),
        ...(conflicts.length === 0 ? [] : [`conflicts\n  - ${conflicts.join('\n  - ')}`]),
        ...(note === '' ? [] : ['', note.replace(/\\([\\nr])/g, (_, mark) => escapes.get(mark) ?? mark)]),
    ];
    const content = Buffer.from(lines.join('\n'));
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`change ${content.length}\0`).update(content).digest('hex');
}
const escapes = new Map([
    ['n', '\n'],
    ['r', '\r'],
]);
function reworked(entries, { name, id, line }, index) {
    const next = entries.findIndex((entry, at) => at > index && entry.name === name);
    const reworkedAt = next === -1 ? [] : entries.slice(index, next).flatMap(({ tags }) => tags);
    return { name, id, line, reworkedAt };
}


/***/ }),

/***/ 27010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ Lines)
/* harmony export */ });
class Lines {
    #starts = [0];
    constructor(text) {
        for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
            this.#starts.push(at + 1);
    }
    at(offset, first = 1) {
        let low = 0;
        let high = this.#starts.length - 1;
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if ((this.#starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return first + low;
    }
}


/***/ }),

/***/ 36713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ integerVersion),
/* harmony export */   su: () => (/* binding */ byInteger),
/* harmony export */   tx: () => (/* binding */ largestSigned),
/* harmony export */   yk: () => (/* binding */ largestUnsigned)
/* harmony export */ });
function integerVersion(text, limit) {
    if (!/^[0-9]+$/.test(text))
        return undefined;
    const value = BigInt(text);
    return value > limit ? undefined : value.toString();
}
const largestUnsigned = 2n ** 64n - 1n;
const largestSigned = 2n ** 63n - 1n;
function byInteger(left, right) {
    const difference = BigInt(left) - BigInt(right);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}


/***/ }),

/***/ 33661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ orderRules),
/* harmony export */   w: () => (/* binding */ compareOrder)
/* harmony export */ });
/* harmony import */ var _layouts_flyway_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89261);
/* harmony import */ var _numbered_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36713);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30945);



const orderRules = {
    'golang-migrate': {
        late: 'skips',
        said: 'golang-migrate keeps only the newest version and takes lower ones for applied',
    },
    dbmate: { late: 'runs', said: 'dbmate runs it after newer ones (with --strict it stops)' },
    goose: { late: 'stops', said: 'goose stops at a missing migration, unless it is run with -allow-missing' },
    flyway: { late: 'stops', said: 'Flyway stops, or ignores it, unless outOfOrder is set' },
    prisma: { late: 'runs', said: 'prisma runs it after newer ones, though its shadow database ran it before them' },
    drizzle: { late: 'skips', said: 'drizzle runs only what is newer than the newest row of its table' },
    sqlx: { late: 'runs', said: 'sqlx runs it after newer ones' },
    sqitch: { late: 'stops', said: 'sqitch finds another change than its plan at that place, and stops' },
    atlas: { late: 'stops', said: 'atlas stops: the history is not linear' },
    supabase: { late: 'stops', said: 'supabase stops, unless it is run with --include-all' },
    sql: { late: 'runs', said: 'whoever runs the files may have run newer ones already' },
};
function compareOrder(tool, left, right) {
    switch (tool) {
        case 'golang-migrate':
        case 'goose':
        case 'sqlx':
            return (0,_numbered_js__WEBPACK_IMPORTED_MODULE_0__/* .byInteger */ .su)(left.version, right.version);
        case 'drizzle':
            return Number(left.version) - Number(right.version);
        case 'flyway':
            return (0,_layouts_flyway_name_js__WEBPACK_IMPORTED_MODULE_1__/* .byFlywayVersion */ .sH)(left.version, right.version);
        case 'prisma':
            return (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .byBytes */ .bg)(left.version, right.version);
        case 'atlas':
            return (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .byBytes */ .bg)(left.version, right.version) || (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .byBytes */ .bg)(left.name, right.name);
        case 'dbmate':
        case 'supabase':
        case 'sql':
            return (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .byBytes */ .bg)((0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(left.path), (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(right.path));
        case 'sqitch':
            return undefined;
    }
}


/***/ }),

/***/ 76120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ readLayout)
});

// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __webpack_require__(45809);
// EXTERNAL MODULE: ./build/packages/migrations/src/decode.js
var decode = __webpack_require__(34691);
// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var duration = __webpack_require__(9349);
// EXTERNAL MODULE: ./build/packages/time/src/parse-duration.js
var parse_duration = __webpack_require__(18867);
;// CONCATENATED MODULE: ./build/packages/migrations/src/calendar-day.js
function isCalendarDay(text) {
    if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text))
        return false;
    const day = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/directive.js


const directive_forms = {
    allow: '-- migrate-gate: allow MG102 reason="nobody reads it since v2.3" until=2026-12-31',
    irreversible: '-- migrate-gate: irreversible reason="the dropped rows are in the archive"',
    contract: '-- migrate-gate: contract after=v2.3.0 soak=24h environments=staging,production',
    backfill: '-- migrate-gate: backfill',
    expand: '-- migrate-gate: expand',
};
function parseDirective(text) {
    const words = split(text.trim());
    if (words === undefined)
        return bad('its quotes do not close', allForms());
    const [verb = '', ...rest] = words;
    if (!isVerb(verb)) {
        return bad(`"${cut(verb)}" is not one of ${Object.keys(directive_forms).join(', ')}`, allForms());
    }
    const takesRule = verb === 'allow';
    const named = readArguments(takesRule ? rest.slice(1) : rest, verb);
    if ('kind' in named)
        return named;
    switch (verb) {
        case 'allow':
            return allow(rest[0] ?? '', named);
        case 'irreversible':
            return irreversible(named);
        case 'contract':
            return contract(named);
        case 'backfill':
        case 'expand':
            return { kind: verb };
    }
}
const accepted = {
    allow: ['reason', 'until'],
    irreversible: ['reason'],
    contract: ['after', 'soak', 'environments'],
    backfill: [],
    expand: [],
};
function isVerb(text) {
    return Object.hasOwn(directive_forms, text);
}
function split(text) {
    const word = /(?:[^\s"\\]|\\.|"(?:[^"\\]|\\.)*")+|\\$/gy;
    const words = [];
    let at = 0;
    while (at < text.length) {
        word.lastIndex = at;
        const found = word.exec(text)?.[0];
        if (found === undefined)
            return undefined;
        words.push(found);
        at += found.length;
        at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
    }
    return words;
}
function readArguments(words, verb) {
    const named = new Map();
    for (const word of words) {
        const equals = word.indexOf('=');
        const name = equals === -1 ? word : word.slice(0, equals);
        if (equals === -1 || !accepted[verb].includes(name)) {
            const takes = accepted[verb].length === 0 ? 'nothing' : accepted[verb].map((key) => `${key}=…`).join(', ');
            return bad(`"${cut(word)}" is not understood; ${verb} takes ${takes}`, directive_forms[verb]);
        }
        if (named.has(name))
            return bad(`${name} is given twice`, directive_forms[verb]);
        const value = unquote(word.slice(equals + 1));
        if (value === undefined)
            return bad(`the value of ${name} is quoted only in part`, directive_forms[verb]);
        named.set(name, value);
    }
    return named;
}
function unquote(text) {
    if (!text.includes('"'))
        return text;
    const inner = /^"((?:[^"\\]|\\.)*)"$/.exec(text)?.[1];
    return inner?.replace(/\\(.)/g, '$1').trim();
}
function allow(rule, named) {
    if (!/^MG[0-9]{3}$/.test(rule)) {
        return bad(`"${cut(rule)}" is not a rule; one directive allows one, such as MG102`, directive_forms.allow);
    }
    const reason = named.get('reason') ?? '';
    if (reason === '')
        return bad(`allow ${rule} says no reason`, directive_forms.allow);
    const until = named.get('until') ?? '';
    if (!isCalendarDay(until)) {
        return bad(`allow ${rule} needs the last day it holds as until=YYYY-MM-DD, not "${cut(until)}"`, directive_forms.allow);
    }
    return { kind: 'allow', rule, reason, until };
}
function irreversible(named) {
    const reason = named.get('reason') ?? '';
    if (reason !== '')
        return { kind: 'irreversible', reason };
    return { ...bad('irreversible says no reason', directive_forms.irreversible), rule: 'MG803' };
}
function contract(named) {
    const after = named.get('after');
    if (after !== undefined && !/^[\w][\w.+/@-]*$/.test(after)) {
        return bad(`after="${cut(after)}" is not a commit, tag or version`, directive_forms.contract);
    }
    const soak = readSoak(named.get('soak'));
    if (typeof soak === 'string')
        return bad(soak, directive_forms.contract);
    const environments = named
        .get('environments')
        ?.split(',')
        .map((name) => name.trim());
    if (environments?.some((name) => name === '' || /[\p{Cc}"]/u.test(name)) === true) {
        return bad('environments is a list of names with commas between them', directive_forms.contract);
    }
    if (environments !== undefined && new Set(environments).size < environments.length) {
        return bad('environments names one twice', directive_forms.contract);
    }
    return { kind: 'contract', after, soak, environments };
}
function readSoak(text) {
    if (text === undefined)
        return (0,duration/* milliseconds */.Rz)(0);
    try {
        return (0,parse_duration/* parseDuration */.E)(text);
    }
    catch (error) {
        if (error instanceof RangeError)
            return `soak: ${error.message}`;
        throw error;
    }
}
function bad(message, fix) {
    return { kind: 'bad', rule: 'directive', message, fix: `write ${fix}` };
}
function allForms() {
    return Object.values(directive_forms).join(' or ');
}
function cut(text) {
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

// EXTERNAL MODULE: ./build/packages/migrations/src/lines.js
var src_lines = __webpack_require__(27010);
// EXTERNAL MODULE: ./build/packages/migrations/src/scan.js
var scan = __webpack_require__(9980);
;// CONCATENATED MODULE: ./build/packages/migrations/src/directives.js



const ours = /^(?:--|#)\s*migrate-gate:(.*)$/s;
const nearly = /^(?:--|#)[\s@!*-]*(?:migrat(?:e|ions?|or)?[_.-]?gate\b|(?:migrat(?:e|ions?|or)?\s+gate|gate[\s_-]*migrate)\s*(?::|(?:allow|ignore|irreversible|contract|backfill|expand)\b))/i;
function mentionsGate(text) {
    return /gate/i.test(text) && /migrat/i.test(text);
}
const silence = { allowances: [], irreversible: undefined, contract: undefined, phase: undefined, issues: [] };
const anywhere = /migrat(?:e|ion)[ _-]?gate\s*:/gi;
function readDirectives(text, place) {
    if (!mentionsGate(text))
        return silence;
    const lines = new src_lines/* Lines */.q(text);
    const reader = new Reader(place.path, lines);
    const read = new Set();
    for (const { kind, start, end } of (0,scan/* scan */.S)(text, place.database)) {
        if (kind !== 'line-comment')
            continue;
        const comment = text.slice(start, end);
        const said = ours.exec(comment)?.[1];
        if (said !== undefined)
            reader.take(said, start);
        else if (nearly.test(comment))
            reader.refuseNear(comment, start);
        else
            continue;
        read.add(lines.at(start));
    }
    for (const match of text.matchAll(anywhere)) {
        if (read.has(lines.at(match.index)))
            continue;
        reader.refuseMisplaced(/^.*/.exec(text.slice(match.index))?.[0] ?? '', match.index);
    }
    return reader.result();
}
function severityOf(said) {
    return /\bcontract\b/i.test(said) ? 'error' : 'warn';
}
class Reader {
    #path;
    #lines;
    #issues = [];
    #allowances = [];
    #irreversible;
    #contract;
    #phase;
    constructor(path, lines) {
        this.#path = path;
        this.#lines = lines;
    }
    take(text, offset) {
        const line = this.#lines.at(offset);
        const said = parseDirective(text);
        switch (said.kind) {
            case 'bad':
                this.#report(said.rule, 'error', line, `this directive is not obeyed: ${said.message}`, said.fix);
                return;
            case 'allow':
                this.#allowances.push({ rule: said.rule, reason: said.reason, until: said.until, line });
                return;
            case 'irreversible':
                if (this.#irreversible !== undefined)
                    this.#twice('irreversible', line);
                this.#irreversible = said.reason;
                return;
            case 'contract':
                this.#setPhase('contract', line);
                this.#contract = { after: said.after, soak: said.soak, environments: said.environments, line };
                return;
            case 'backfill':
            case 'expand':
                this.#setPhase(said.kind, line);
        }
    }
    #setPhase(phase, line) {
        if (this.#phase !== undefined)
            this.#twice(`${this.#phase} and ${phase}`, line);
        this.#phase = phase;
    }
    #twice(what, line) {
        const fix = 'keep one; a file is of one phase, so split it when it does two things';
        this.#report('directive', 'error', line, `the file says its phase or its way back more than once (${what})`, fix);
    }
    refuseNear(comment, offset) {
        const seen = comment.slice(0, 60);
        const message = `"${seen}" looks like a directive and is not obeyed`;
        this.#report('directive', severityOf(comment), this.#lines.at(offset), message, 'write it as -- migrate-gate: …');
    }
    refuseMisplaced(said, offset) {
        const message = 'a directive inside a block comment, a string or a function body is not obeyed';
        const fix = 'give it a line of its own outside: -- migrate-gate: …';
        this.#report('directive', severityOf(said), this.#lines.at(offset), message, fix);
    }
    #report(rule, severity, line, message, fix) {
        this.#issues.push({ rule, severity, path: this.#path, line, message, fix });
    }
    result() {
        return {
            allowances: this.#allowances,
            irreversible: this.#irreversible,
            contract: this.#contract,
            phase: this.#phase,
            issues: this.#issues,
        };
    }
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tree.js
var src_tree = __webpack_require__(30945);
;// CONCATENATED MODULE: ./build/packages/migrations/src/layout.js





class LayoutReader {
    tree;
    options;
    issues = [];
    #texts = new Map();
    #said = new Map();
    #files;
    constructor(tree, options) {
        this.tree = tree;
        this.options = options;
        this.#files = new Map(tree.files.map((file) => [file.path, file]));
    }
    relative(path) {
        return (0,src_tree/* within */.ux)(this.tree, path).replace(/^contract\//, '');
    }
    file(path) {
        return this.#files.get(path);
    }
    at(relative) {
        return this.#files.get(this.tree.directory === '.' ? relative : `${this.tree.directory}/${relative}`);
    }
    report(rule, severity, path, line, message, fix) {
        this.issues.push({ rule, severity, path, line, message, fix });
    }
    ignore(path, why, fix) {
        this.report('MG908', 'warn', path, 1, `the tool ignores this file: ${why}`, fix);
    }
    expectDialect(path, dialect) {
        const expected = dialects.get(dialect ?? '');
        const { database } = this.options;
        if (expected === undefined || expected.includes(database))
            return;
        const message = `the migrations are for ${dialect}, and database: ${database} is what they would be judged for`;
        this.report('file', 'error', path, 1, message, `set database: ${expected.join(' or ')}`);
    }
    text(file, bom = 'sent') {
        if (!this.#texts.has(file.path))
            this.#texts.set(file.path, this.#decode(file, bom));
        return this.#texts.get(file.path);
    }
    #decode(file, bom) {
        const decoded = (0,decode/* decode */.D)(file);
        if ('refused' in decoded) {
            const fix = 'save it as UTF-8 text; move bulk data out of the migration';
            this.report('MG999', 'error', file.path, 1, `the file was not analysed: it ${decoded.refused}`, fix);
            return undefined;
        }
        if (decoded.bom && bom === 'sent') {
            const message = 'the file begins with a byte order mark, which the tool sends to the server: a syntax error there';
            this.report('file', 'error', file.path, 1, message, 'save it as UTF-8 without a byte order mark');
        }
        return decoded.text;
    }
    said(path, text) {
        const known = this.#said.get(path);
        if (known !== undefined)
            return known;
        const said = readDirectives(text, { path, database: this.options.database });
        this.#said.set(path, said);
        this.issues.push(...said.issues);
        return said;
    }
    section(file, sql, firstLine, transaction) {
        return { sql, firstLine, path: file.path, transaction };
    }
    migration(parts) {
        const { file, text, others = [] } = parts;
        const all = [this.said(file.path, text), ...others.map((other) => this.said(other.file.path, other.text))];
        const own = all[0];
        const phase = all.find((said) => said.phase !== undefined)?.phase;
        const byFolder = /(^|\/)contract\//.test((0,src_tree/* within */.ux)(this.tree, file.path));
        this.#checkDirectives(parts, byFolder && phase !== undefined && phase !== 'contract');
        return {
            path: file.path,
            version: parts.version,
            name: parts.name,
            up: parts.up,
            down: parts.down,
            irreversible: all.find((said) => said.irreversible !== undefined)?.irreversible,
            allowances: own?.allowances ?? [],
            contract: all.find((said) => said.contract !== undefined)?.contract ?? (byFolder ? byDefault() : undefined),
            phase: byFolder ? 'contract' : phase,
            kind: parts.kind ?? 'versioned',
            checksum: parts.checksum,
            ...(parts.otherChecksums !== undefined && { otherChecksums: parts.otherChecksums }),
            files: [file.path, ...others.map((other) => other.file.path)],
        };
    }
    #checkDirectives({ file, others = [] }, contradicts) {
        if (contradicts) {
            const message = 'the file lies in contract/ and says that it is of another phase';
            this.report('directive', 'error', file.path, 1, message, 'move it, or take the directive out');
        }
        for (const other of others) {
            const [allowance] = this.said(other.file.path, other.text).allowances;
            if (allowance === undefined)
                continue;
            const message = `allow ${allowance.rule} allows nothing here: only what runs forward is judged by rules`;
            this.report('directive', 'warn', other.file.path, allowance.line, message, 'put it into the file it is meant for');
        }
    }
}
const dialects = new Map([
    ['postgresql', ['postgres']],
    ['mysql', ['mysql', 'mariadb']],
    ['sqlite', ['sqlite']],
]);
function byDefault() {
    return { after: undefined, soak: (0,duration/* milliseconds */.Rz)(0), environments: undefined, line: 1 };
}
function brokenLayout(path, message) {
    return new action_failure/* ActionFailure */.d('broken-layout', `${path}: ${message}`);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/transactions.js
const fileTransaction = { mode: 'transaction', batch: 'file' };
const batchTransaction = { mode: 'transaction', batch: 'all-pending' };
const implicitTransaction = { mode: 'implicit', batch: 'file' };
const noTransaction = { mode: 'autocommit', batch: 'file' };

// EXTERNAL MODULE: ./build/packages/migrations/src/layouts/atlas-sum.js
var atlas_sum = __webpack_require__(66304);
;// CONCATENATED MODULE: ./build/packages/migrations/src/layouts/atlas.js




function readAtlas(tree, options) {
    const reader = new LayoutReader(tree, options);
    const files = tree.files.filter((file) => isMigration(reader, file));
    const ordered = files.sort((left, right) => (0,src_tree/* byBytes */.bg)((0,src_tree/* nameOf */.Vb)(left.path), (0,src_tree/* nameOf */.Vb)(right.path)));
    const sums = checkSums(reader, ordered);
    refuseDuplicates(reader, ordered);
    const preset = presetMode(tree);
    const migrations = ordered.flatMap((file) => migrationOf(reader, file, preset, sums.get((0,src_tree/* nameOf */.Vb)(file.path))));
    return { migrations, issues: reader.issues };
}
function isMigration(reader, { path }) {
    const relative = (0,src_tree/* within */.ux)(reader.tree, path);
    if (!relative.endsWith('.sql'))
        return false;
    if (!relative.includes('/'))
        return true;
    reader.ignore(path, 'it lies in a folder below', 'move it up, or away; a contract says so with -- migrate-gate: contract');
    return false;
}
function checkSums(reader, files) {
    const computed = (0,atlas_sum/* atlasSum */.Z$)(files.map(({ path, bytes }) => ({ name: (0,src_tree/* nameOf */.Vb)(path), bytes })));
    const byName = new Map(computed.files.map(({ name, hash }) => [name, hash]));
    const stored = reader.at('atlas.sum');
    const fix = 'run atlas migrate hash after looking at what changed, and commit atlas.sum';
    if (stored === undefined) {
        const path = files[0]?.path;
        if (path !== undefined)
            reader.report('MG902', 'error', path, 1, 'there is no atlas.sum: atlas stops', fix);
        return byName;
    }
    const parsed = (0,atlas_sum/* parseAtlasSum */.G3)(reader.text(stored) ?? '');
    if (parsed === undefined) {
        reader.report('MG902', 'error', stored.path, 1, 'atlas.sum does not add up: atlas stops', fix);
        return byName;
    }
    if (parsed.sum === computed.sum)
        return byName;
    const first = computed.files.find(({ name, hash }, index) => parsed.files[index]?.name !== name || parsed.files[index]?.hash !== hash);
    const path = files.find((file) => (0,src_tree/* nameOf */.Vb)(file.path) === first?.name)?.path ?? stored.path;
    reader.report('MG902', 'error', path, 1, 'from here on the files are not those of atlas.sum: atlas stops', fix);
    return byName;
}
function refuseDuplicates(reader, files) {
    const seen = new Map();
    for (const { path } of files) {
        const version = versionOf(path);
        const other = seen.get(version);
        if (other === undefined)
            seen.set(version, path);
        else {
            const message = `version ${version} is there twice (${other}): only one can be recorded`;
            reader.report('MG904', 'error', path, 1, message, 'give one of them the next free version');
        }
    }
}
function versionOf(path) {
    return ((0,src_tree/* nameOf */.Vb)(path)
        .replace(/\.sql$/, '')
        .split('_', 1)[0] ?? '');
}
function presetMode(tree) {
    const text = tree.surroundings
        .filter(({ path }) => (0,src_tree/* nameOf */.Vb)(path) === 'atlas.hcl')
        .map(({ bytes }) => new TextDecoder().decode(bytes))
        .join('\n');
    const modes = new Set([...text.matchAll(/^\s*tx_mode\s*=\s*"?(file|all|none)"?/gm)].map(([, mode]) => mode));
    return modes.size === 1 ? (models.get([...modes][0] ?? '') ?? fileTransaction) : fileTransaction;
}
const models = new Map([
    ['file', fileTransaction],
    ['none', noTransaction],
    ['all', batchTransaction],
]);
function migrationOf(reader, file, preset, checksum) {
    const text = reader.text(file);
    if (text === undefined)
        return [];
    const name = (0,src_tree/* nameOf */.Vb)(file.path).replace(/\.sql$/, '');
    const said = (0,atlas_sum/* atlasFileDirectives */.wr)(text);
    const mode = said.get('txmode');
    if (mode === undefined)
        warnDetached(reader, file, text);
    else if (!models.has(mode)) {
        const message = `-- atlas:txmode ${mode.slice(0, 40)} is unknown: atlas stops`;
        reader.report('file', 'error', file.path, 1, message, 'write -- atlas:txmode none, or file');
    }
    return [
        reader.migration({
            file,
            text,
            version: versionOf(file.path),
            name: name.includes('_') ? name.slice(name.indexOf('_') + 1) : '',
            up: reader.section(file, text, 1, models.get(mode ?? '') ?? preset),
            down: undefined,
            kind: said.has('checkpoint') ? 'baseline' : 'versioned',
            checksum,
        }),
    ];
}
function warnDetached(reader, { path }, text) {
    const at = text.split('\n').findIndex((line) => /^\s*--\s*atlas:txmode\b/.test(line));
    if (at === -1)
        return;
    const message = 'atlas does not see this txmode: it counts only in comments at the top, with an empty line behind them';
    reader.report('file', 'error', path, at + 1, message, 'put it on the first line and leave the next one empty');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/layouts/dbmate.js




const pattern = /^(\d+)(.*)\.sql$/;
const upMark = /(?<![^\n])--[\t\n\f\r ]*migrate:up(?:[\t\n\f\r ]*(?![^\n])|[\t\n\f\r ]+[^\t\n\f\r ])/;
const downMark = /(?<![^\n])--[\t\n\f\r ]*migrate:down(?:[\t\n\f\r ]*(?![^\n])|[\t\n\f\r ]+[^\t\n\f\r ])/;
function readDbmate(tree, options) {
    const reader = new LayoutReader(tree, options);
    const files = tree.files.filter((file) => dbmate_isMigration(reader, file));
    const ordered = files.sort((left, right) => (0,src_tree/* byBytes */.bg)((0,src_tree/* nameOf */.Vb)(left.path), (0,src_tree/* nameOf */.Vb)(right.path)));
    dbmate_refuseDuplicates(reader, ordered);
    return { migrations: ordered.flatMap((file) => dbmate_migrationOf(reader, file)), issues: reader.issues };
}
function dbmate_isMigration(reader, { path }) {
    const relative = reader.relative(path);
    if (relative.includes('/')) {
        reader.ignore(path, 'it lies in a folder below', 'move it up, or name its folder as a second migrations directory');
        return false;
    }
    if (pattern.test(relative))
        return true;
    if (/\.sql$/i.test(relative)) {
        reader.ignore(path, 'its name does not begin with digits and end in .sql', 'rename it, or move it away');
    }
    return false;
}
function dbmate_refuseDuplicates(reader, files) {
    const seen = new Map();
    for (const { path } of files) {
        const version = pattern.exec((0,src_tree/* nameOf */.Vb)(path))?.[1] ?? '';
        const other = seen.get(version);
        seen.set(version, path);
        if (other === undefined)
            continue;
        const message = `version ${version} is there twice (${other}): dbmate takes it for applied, or fails at its own row`;
        reader.report('MG904', 'error', path, 1, message, 'give one of them the next free version');
    }
}
function dbmate_migrationOf(reader, file) {
    const text = reader.text(file);
    if (text === undefined)
        return [];
    const [, version = '', rest = ''] = pattern.exec((0,src_tree/* nameOf */.Vb)(file.path)) ?? [];
    const up = upMark.exec(text);
    const down = downMark.exec(text);
    const stop = (line, message) => {
        const fix = 'write -- migrate:up, the change, -- migrate:down, the way back; nothing before the first mark';
        reader.report('file', 'error', file.path, line, `dbmate stops at this file: ${message}`, fix);
        return [];
    };
    if (up === null)
        return stop(1, 'it has no -- migrate:up at the start of a line');
    const lines = new src_lines/* Lines */.q(text);
    if (down !== null && down.index < up.index)
        return stop(lines.at(down.index), '-- migrate:down comes first');
    if (hasCode(text.slice(0, up.index)))
        return stop(1, 'statements stand before -- migrate:up');
    refuseSecond(reader, file, text, lines);
    const upEnd = down?.index ?? text.length;
    return [
        reader.migration({
            file,
            text,
            version,
            name: rest.replace(/^_/, ''),
            up: block(reader, file, text.slice(up.index, upEnd), lines.at(up.index)),
            down: down === null ? undefined : block(reader, file, text.slice(down.index), lines.at(down.index)),
            checksum: undefined,
        }),
    ];
}
function refuseSecond(reader, { path }, text, lines) {
    const [, second] = text.matchAll(new RegExp(upMark, 'g'));
    if (second === undefined)
        return;
    const message = 'a second -- migrate:up: dbmate runs the first, records the version, and fails at its own table';
    reader.report('file', 'error', path, lines.at(second.index), message, 'one -- migrate:up for each file');
}
function hasCode(head) {
    return head.split('\n').some((line) => !/^\s*$/.test(line) && !/^\s*--/.test(line));
}
function block(reader, file, sql, line) {
    const [mark = ''] = sql.split('\n', 1);
    const option = mark.split(/\s+/).findLast((word) => /^transaction:[^:]*$/.test(word));
    return reader.section(file, sql, line, option === 'transaction:false' ? implicitTransaction : fileTransaction);
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/packages/migrations/src/hashes.js


function sha1(bytes) {
    return (0,external_node_crypto_.createHash)('sha1').update(bytes).digest('hex');
}
function sha256(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}
function sha384(bytes) {
    return (0,external_node_crypto_.createHash)('sha384').update(bytes).digest('hex');
}
function flywayChecksum(text) {
    return (0,external_node_zlib_.crc32)(Buffer.from(text.replace(/^\u{feff}/u, '').replace(/[\r\n]/g, ''))) | 0;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/layouts/drizzle.js






const journalSchema = dist/* object */.Ikc({
    dialect: dist/* optional */.lqM(dist/* string */.YjP()),
    entries: dist/* array */.YOg(dist/* object */.Ikc({ idx: dist/* number */.aig(), when: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b()), tag: dist/* string */.YjP() })),
});
const breakpoint = '--> statement-breakpoint';
function readDrizzle(tree, options) {
    const reader = new LayoutReader(tree, options);
    const path = `${tree.directory}/meta/_journal.json`;
    const journal = reader.at('meta/_journal.json');
    if (journal === undefined)
        throw brokenLayout(path, 'there is no such file, and drizzle runs what it lists');
    const { entries, dialect } = parseJournal(path, reader.text(journal) ?? '');
    reader.expectDialect(journal.path, dialect);
    const named = new Set(entries.map(({ tag }) => `${tag}.sql`));
    const downs = new Set(entries.map(({ tag }) => `${tag}.down.sql`));
    for (const file of tree.files) {
        const relative = (0,src_tree/* nameOf */.Vb)(file.path);
        if (!relative.endsWith('.sql') || named.has(relative) || downs.has(relative))
            continue;
        reader.report('MG908', 'error', file.path, 1, 'the journal does not list this file, so drizzle never runs it', 'generate it with drizzle-kit, or move it away');
    }
    checkOrder(reader, journal.path, entries);
    return { migrations: entries.flatMap((entry) => drizzle_migrationOf(reader, journal.path, entry)), issues: reader.issues };
}
function parseJournal(path, text) {
    try {
        return dist/* parse */.qgA(journalSchema, JSON.parse(text));
    }
    catch (error) {
        if (error instanceof SyntaxError)
            throw brokenLayout(path, `it is not JSON (${error.message})`);
        if (error instanceof dist/* ValiError */.H6d)
            throw brokenLayout(path, `it is not a journal of drizzle (${error.message})`);
        throw error;
    }
}
function checkOrder(reader, path, entries) {
    const fix = 'set its "when" above all others (drizzle-kit generate does), and its place last';
    let newest;
    const seen = new Map();
    for (const entry of entries) {
        if (newest !== undefined && entry.when <= newest.when) {
            const message = `${entry.tag} has "when" ${entry.when}, not above ${newest.when} of ${newest.tag} before it: ` +
                'where that one was applied earlier, drizzle passes over this one without a word';
            reader.report('MG907', 'error', reader.at(`${entry.tag}.sql`)?.path ?? path, 1, message, fix);
        }
        else
            newest = entry;
        if (seen.has(entry.tag)) {
            reader.report('MG904', 'error', path, 1, `the journal lists ${entry.tag} twice`, 'remove one of the entries');
        }
        seen.set(entry.tag, entry);
    }
}
function drizzle_migrationOf(reader, journal, { tag, when }) {
    const file = reader.at(`${tag}.sql`);
    if (file === undefined) {
        const message = `the journal lists ${tag} and there is no ${tag}.sql: drizzle stops`;
        reader.report('MG903', 'error', journal, 1, message, 'bring the file back, or remove the entry');
        return [];
    }
    const text = reader.text(file);
    const down = reader.at(`${tag}.down.sql`);
    const downText = down && reader.text(down);
    if (text === undefined)
        return [];
    const back = down === undefined || downText === undefined ? undefined : { file: down, text: downText };
    return [
        reader.migration({
            file,
            text,
            others: back === undefined ? [] : [back],
            version: String(when),
            name: tag,
            up: { ...reader.section(file, text, 1, batchTransaction), pieces: piecesOf(text) },
            down: back && reader.section(back.file, back.text, 1, batchTransaction),
            checksum: sha256(file.bytes),
        }),
    ];
}
function piecesOf(text) {
    const lines = new src_lines/* Lines */.q(text);
    let at = 0;
    return text.split(breakpoint).map((sql) => {
        const line = lines.at(at);
        at += sql.length + breakpoint.length;
        return { sql, line };
    });
}

// EXTERNAL MODULE: ./build/packages/migrations/src/statements.js
var src_statements = __webpack_require__(43007);
;// CONCATENATED MODULE: ./build/packages/migrations/src/layouts/flyway-config.js


function readFlywayConfig(tree) {
    const values = new Map();
    const files = [...tree.files, ...tree.surroundings].filter(({ path }) => /^flyway(\.user)?\.(toml|conf)$/.test((0,src_tree/* nameOf */.Vb)(path)));
    for (const file of files.sort((left, right) => right.path.split('/').length - left.path.split('/').length)) {
        for (const [key, value] of read(file))
            if (!values.has(key))
                values.set(key, value);
    }
    const flag = (key, otherwise) => (values.get(key) ?? String(otherwise)) === 'true';
    const suffixes = values
        .get('sqlMigrationSuffixes')
        ?.split(',')
        .map((suffix) => suffix.trim());
    return {
        versioned: values.get('sqlMigrationPrefix') ?? 'V',
        undo: values.get('undoSqlMigrationPrefix') ?? 'U',
        repeatable: values.get('repeatableSqlMigrationPrefix') ?? 'R',
        baseline: values.get('baselineMigrationPrefix') ?? 'B',
        separator: values.get('sqlMigrationSeparator') ?? '__',
        suffixes: suffixes?.filter((suffix) => suffix !== '') ?? ['.sql'],
        mixed: flag('mixed', false),
        group: flag('group', false),
        outOfOrder: flag('outOfOrder', false),
        executeInTransaction: flag('executeInTransaction', true),
        table: values.get('table') ?? 'flyway_schema_history',
        schema: values.get('defaultSchema') ?? values.get('schemas')?.split(',')[0]?.trim(),
    };
}
function read(file) {
    const decoded = (0,decode/* decode */.D)(file);
    if ('refused' in decoded)
        return [];
    return file.path.endsWith('.toml') ? readToml(decoded.text) : readProperties(decoded.text);
}
function readProperties(text) {
    return text.split(/\r\n|\r|\n/).flatMap((line) => {
        const [, name = '', value = ''] = /^\s*([^#!=:\s][^=:\s]*)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? [];
        return name === '' ? [] : [[name.replace(/^flyway\./, ''), value]];
    });
}
function readToml(text) {
    let table = '';
    return text.split(/\r\n|\n/).flatMap((line) => {
        const header = /^\s*\[\[?\s*([^\]]+?)\s*\]/.exec(line)?.[1];
        if (header !== undefined)
            table = header;
        const [, name = '', value = ''] = /^\s*"?([\w.-]+)"?\s*=\s*(.*?)\s*$/.exec(line) ?? [];
        if (name === '')
            return [];
        const plain = table === 'flyway' ? name : table === '' ? /^flyway\.(.+)$/.exec(name)?.[1] : undefined;
        return plain === undefined ? [] : [[plain, tomlValue(value)]];
    });
}
function tomlValue(text) {
    const strings = [...text.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map(([, double, single]) => double ?? single ?? '');
    if (strings.length > 0)
        return strings.join(',');
    return text.replace(/\s*#.*$/, '');
}

// EXTERNAL MODULE: ./build/packages/migrations/src/layouts/flyway-name.js
var flyway_name = __webpack_require__(89261);
;// CONCATENATED MODULE: ./build/packages/migrations/src/layouts/flyway.js







function readFlyway(tree, options) {
    const reader = new LayoutReader(tree, options);
    const config = readFlywayConfig(tree);
    const named = tree.files.flatMap((file) => nameFile(reader, config, file));
    const of = (kind) => named.filter((name) => name.kind === kind);
    const versioned = [...of('baseline'), ...of('versioned')].sort((left, right) => (0,flyway_name/* byFlywayVersion */.sH)(left.version, right.version) || (0,src_tree/* byBytes */.bg)(left.kind, right.kind));
    const repeatable = of('repeatable').sort((left, right) => (0,src_tree/* byBytes */.bg)(left.description, right.description));
    flyway_refuseDuplicates(reader, of('versioned'), of('repeatable'), of('undo'));
    const undos = new Map(of('undo').map((name) => [keyOf(name), name]));
    const migrations = [...versioned, ...repeatable].flatMap((name) => flyway_migrationOf(reader, config, name, undos));
    return { migrations, issues: reader.issues };
}
function nameFile(reader, config, file) {
    const parsed = (0,flyway_name/* parseFlywayName */.pX)((0,src_tree/* nameOf */.Vb)(file.path), config);
    if (parsed === undefined) {
        if (/\.sql$/i.test(file.path)) {
            reader.ignore(file.path, 'its name begins with none of the prefixes', 'name it V<version>__<name>.sql, or move it away');
        }
        return [];
    }
    if ('callback' in parsed) {
        const message = `${parsed.callback} runs at every migrate and was not analysed`;
        reader.report('MG999', 'warn', file.path, 1, message, 'keep schema changes out of callbacks');
        return [];
    }
    if ('refused' in parsed) {
        reader.ignore(file.path, parsed.refused, 'set flyway.validateMigrationNaming=true, and rename it');
        return [];
    }
    return [{ ...parsed, file }];
}
function flyway_refuseDuplicates(reader, ...kinds) {
    for (const names of kinds) {
        const seen = new Map();
        for (const name of names) {
            const key = keyOf(name);
            const other = seen.get(key);
            seen.set(key, name);
            if (other === undefined)
                continue;
            const message = `Flyway finds more than one migration of this version (${other.file.path}) and stops`;
            reader.report('MG904', 'error', name.file.path, 1, message, 'give one of them the next free version');
        }
    }
}
function keyOf({ kind, version, description }) {
    return kind === 'repeatable' ? description : (0,flyway_name/* canonicalVersion */.Bp)(version);
}
function flyway_migrationOf(reader, config, name, undos) {
    const text = reader.text(name.file, 'allowed');
    if (text === undefined)
        return [];
    const undo = name.kind === 'versioned' ? undos.get(keyOf(name)) : undefined;
    const undoText = undo && reader.text(undo.file, 'allowed');
    const back = undo === undefined || undoText === undefined ? undefined : { file: undo.file, text: undoText };
    const changing = name.kind === 'repeatable' && text.includes('${');
    return [
        reader.migration({
            file: name.file,
            text,
            others: back === undefined ? [] : [back],
            version: name.kind === 'repeatable' ? (0,src_tree/* within */.ux)(reader.tree, name.file.path) : name.version,
            name: name.description,
            up: reader.section(name.file, text, 1, transactionOf(reader, config, name.file, text)),
            down: back && reader.section(back.file, back.text, 1, transactionOf(reader, config, back.file, back.text)),
            kind: name.kind === 'undo' ? 'versioned' : name.kind,
            checksum: changing ? undefined : String(flywayChecksum(text)),
        }),
    ];
}
function transactionOf(reader, config, file, text) {
    const script = reader.file(`${file.path}.conf`);
    const said = script && new Map(readProperties(reader.text(script, 'allowed') ?? '')).get('executeInTransaction');
    const wrapped = config.group ? batchTransaction : fileTransaction;
    if (said === 'true')
        return wrapped;
    if (said === 'false' || !config.executeInTransaction)
        return noTransaction;
    if (reader.options.database !== 'postgres')
        return wrapped;
    const statements = (0,src_statements/* roughStatements */.w)(text, 'postgres');
    const outside = statements.filter(({ words }) => refusesTransaction(words));
    const [first] = outside;
    if (first === undefined)
        return wrapped;
    if (outside.length === statements.length || config.mixed)
        return noTransaction;
    const message = 'Flyway refuses a script that mixes statements which need a transaction with ones that cannot have one';
    reader.report('MG505', 'error', file.path, first.line, message, 'put the statement into a file of its own');
    return noTransaction;
}
function refusesTransaction(words) {
    const text = words.join(' ');
    return (/^(CREATE|DROP) (DATABASE|TABLESPACE|SUBSCRIPTION)\b/.test(text) ||
        /^ALTER SYSTEM\b/.test(text) ||
        /^(CREATE|DROP)( UNIQUE)? INDEX CONCURRENTLY\b/.test(text) ||
        /^REINDEX( VERBOSE)? (SCHEMA|DATABASE|SYSTEM)\b/.test(text) ||
        /^(VACUUM\b|DISCARD ALL\b)/.test(text));
}

// EXTERNAL MODULE: ./build/packages/migrations/src/numbered.js
var numbered = __webpack_require__(36713);
;// CONCATENATED MODULE: ./build/packages/migrations/src/layouts/golang-migrate.js




const golang_migrate_pattern = /^([0-9]+)_(.*)\.(down|up)\.(.*)$/;
function readGolangMigrate(tree, options) {
    const reader = new LayoutReader(tree, options);
    const pairs = new Map();
    for (const file of tree.files)
        place(reader, pairs, file);
    const ordered = [...pairs.values()].sort((left, right) => (0,numbered/* byInteger */.su)(left.version, right.version));
    return { migrations: ordered.flatMap((pair) => golang_migrate_migrationOf(reader, pair)), issues: reader.issues };
}
function place(reader, pairs, file) {
    const relative = reader.relative(file.path);
    if (relative.includes('/')) {
        reader.ignore(file.path, 'it lies in a folder below', 'move it up, or out of the directory');
        return;
    }
    const [, digits = '', , direction] = golang_migrate_pattern.exec((0,src_tree/* nameOf */.Vb)(relative)) ?? [];
    const version = (0,numbered/* integerVersion */.$4)(digits, numbered/* largestUnsigned */.yk);
    if (version === undefined) {
        if (isMeant(relative)) {
            reader.ignore(file.path, 'its name is not <number>_<name>.up.sql or .down.sql', 'rename it, or move it away');
        }
        return;
    }
    const pair = pairs.get(version) ?? { version, up: undefined, down: undefined };
    pairs.set(version, pair);
    const side = direction === 'up' ? 'up' : 'down';
    const other = pair[side];
    if (other === undefined)
        pair[side] = file;
    else {
        const message = `version ${version} is there twice (${other.path}): the tool refuses the whole directory`;
        reader.report('MG904', 'error', file.path, 1, message, 'give one of them the next free version');
    }
}
function isMeant(relative) {
    return /\.sql$/i.test(relative);
}
function golang_migrate_migrationOf(reader, { version, up, down }) {
    if (up === undefined) {
        if (down !== undefined) {
            const message = `version ${version} has a way down and none up: the tool counts it as applied without running anything`;
            reader.report('MG908', 'error', down.path, 1, message, 'add its .up.sql, or remove the file');
        }
        return [];
    }
    const text = reader.text(up);
    const downText = down === undefined ? undefined : reader.text(down);
    if (text === undefined)
        return [];
    const transaction = reader.options.multiStatement === true ? noTransaction : implicitTransaction;
    const back = down === undefined || downText === undefined ? undefined : { file: down, text: downText };
    return [
        reader.migration({
            file: up,
            text,
            others: back === undefined ? [] : [back],
            version,
            name: golang_migrate_pattern.exec((0,src_tree/* nameOf */.Vb)(up.path))?.[2] ?? '',
            up: reader.section(up, text, 1, transaction),
            down: back && reader.section(back.file, back.text, 1, transaction),
            checksum: undefined,
        }),
    ];
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/layouts/goose-file.js
const known = new Set(['up', 'down', 'statementbegin', 'statementend', 'no transaction', 'envsub on', 'envsub off']);
function readGooseFile(text) {
    const machine = new Machine();
    const lines = text.split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    for (const [index, line] of lines.entries()) {
        const stopped = machine.take(line.replace(/\r$/, ''), line, index + 1);
        if (stopped !== undefined)
            return { stopped, line: index + 1 };
    }
    return machine.finish(lines.length);
}
class Machine {
    #side;
    #inside = false;
    #transaction = true;
    #variables;
    #buffer = [];
    #bufferLine = 0;
    #pieces = { up: [], down: [] };
    #text = { up: [], down: [] };
    #starts = { up: 0, down: 0 };
    take(line, raw, number) {
        if (this.#side === undefined && line.trim() === '')
            return undefined;
        if (this.#side !== undefined)
            this.#text[this.#side].push(raw);
        if (line.trimStart().startsWith('--') && line.includes('+goose'))
            return this.#annotation(line, number);
        if (this.#buffer.length === 0 && (line.trimStart().startsWith('--') || line === ''))
            return undefined;
        if (this.#side === undefined)
            return 'statements stand before -- +goose Up';
        this.#push(line, number);
        if (!this.#inside && endsStatement(line))
            this.#cut(this.#side);
        return undefined;
    }
    #annotation(line, number) {
        const name = annotationOf(line);
        switch (name) {
            case 'up':
            case 'down':
                return this.#turn(name, number);
            case 'statementbegin':
                if (this.#side === undefined || this.#inside)
                    return 'StatementBegin stands before Up, or inside another';
                this.#inside = true;
                return undefined;
            case 'statementend':
                if (this.#side === undefined || !this.#inside)
                    return 'StatementEnd without StatementBegin';
                this.#inside = false;
                this.#cut(this.#side);
                return undefined;
            case 'no transaction':
                this.#transaction = false;
                return undefined;
            case 'envsub on':
                this.#variables ??= number;
                return undefined;
            case 'envsub off':
                return undefined;
            case undefined:
            default:
                return `"${line.trim().slice(0, 60)}" is no annotation it knows, or is indented`;
        }
    }
    #turn(side, number) {
        if (side === 'up' && this.#side !== undefined)
            return 'a second -- +goose Up';
        if (side === 'down' && (this.#side !== 'up' || this.#inside))
            return '-- +goose Down before Up, inside a statement, or twice';
        if (this.#buffer.some((line) => line.trim() !== ''))
            return 'the statement before it ends without a semicolon';
        this.#side = side;
        this.#starts[side] = number + 1;
        return undefined;
    }
    #push(line, number) {
        if (this.#buffer.length === 0)
            this.#bufferLine = number;
        this.#buffer.push(line);
    }
    #cut(side) {
        const sql = this.#buffer.join('\n');
        const blank = /^\s*/.exec(sql)?.[0].split('\n').length ?? 1;
        this.#pieces[side].push({ sql: sql.trim(), line: this.#bufferLine + blank - 1 });
        this.#buffer = [];
    }
    finish(lastLine) {
        if (this.#side === undefined)
            return { stopped: 'it has no -- +goose Up', line: 1 };
        if (this.#inside)
            return { stopped: 'StatementBegin without StatementEnd', line: lastLine };
        if (this.#buffer.some((line) => line.trim() !== '')) {
            return { stopped: 'its last statement ends without a semicolon at the end of a line', line: this.#bufferLine };
        }
        return {
            up: this.#block('up'),
            down: this.#side === 'down' ? this.#block('down') : undefined,
            transaction: this.#transaction,
            variables: this.#variables,
        };
    }
    #block(side) {
        return { sql: this.#text[side].join('\n'), line: this.#starts[side], pieces: this.#pieces[side] };
    }
}
function annotationOf(line) {
    if (/^[ \t]/.test(line))
        return undefined;
    const name = line.replaceAll('--', '').replace('+goose', '').trim().toLowerCase();
    return known.has(name) ? name : undefined;
}
function endsStatement(line) {
    const words = line.split(/\s+/).filter((word) => word !== '');
    const comment = words.findIndex((word) => word.startsWith('--'));
    return (comment === -1 ? words : words.slice(0, comment)).at(-1)?.endsWith(';') === true;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/layouts/goose.js





function readGoose(tree, options) {
    const reader = new LayoutReader(tree, options);
    const found = tree.files.flatMap((file) => goose_numbered(reader, file));
    const seen = new Map();
    for (const { version, file } of found) {
        const other = seen.get(version);
        seen.set(version, file.path);
        if (other === undefined)
            continue;
        const message = `version ${version} is there twice (${other}): goose refuses the whole directory`;
        reader.report('MG904', 'error', file.path, 1, message, 'give one of them the next free version');
    }
    const ordered = found.sort((left, right) => (0,numbered/* byInteger */.su)(left.version, right.version));
    return {
        migrations: ordered.flatMap(({ file, version }) => goose_migrationOf(reader, file, version)),
        issues: reader.issues,
    };
}
function goose_numbered(reader, file) {
    const relative = reader.relative(file.path);
    if (!/\.(sql|go)$/.test(relative) || relative.endsWith('_test.go'))
        return [];
    if (relative.includes('/')) {
        if (relative.endsWith('.sql'))
            reader.ignore(file.path, 'it lies in a folder below', 'move it up, or away');
        return [];
    }
    const version = (0,numbered/* integerVersion */.$4)(/^\+?([0-9]+)_/.exec(relative)?.[1] ?? '', numbered/* largestSigned */.tx);
    if (version === undefined || version === '0') {
        if (relative.endsWith('.sql')) {
            reader.ignore(file.path, 'its name is not <number>_<name>.sql with a number from 1', 'rename it, or move it away');
        }
        return [];
    }
    return [{ file, version }];
}
function goose_migrationOf(reader, file, version) {
    if (file.path.endsWith('.go')) {
        const message = 'a migration in Go is a program and was not analysed';
        reader.report('MG999', 'warn', file.path, 1, message, 'judge what it sends with task: rehearse');
        return [];
    }
    const text = reader.text(file);
    if (text === undefined)
        return [];
    const read = readGooseFile(text);
    if ('stopped' in read) {
        const fix = 'see the annotations in its documentation; put a semicolon at the end of each statement';
        reader.report('file', 'error', file.path, read.line, `goose stops at this file: ${read.stopped}`, fix);
        return [];
    }
    if (read.variables !== undefined) {
        const message = 'goose fills in environment variables from here on; what they hold was not analysed';
        reader.report('MG999', 'warn', file.path, read.variables, message, 'write the values into the file');
    }
    return [
        reader.migration({
            file,
            text,
            version,
            name: (0,src_tree/* nameOf */.Vb)(file.path)
                .replace(/^\+?[0-9]+_/, '')
                .replace(/\.sql$/, ''),
            up: sectionOf(reader, file, read, read.up),
            down: read.down && sectionOf(reader, file, read, read.down),
            checksum: undefined,
        }),
    ];
}
function sectionOf(reader, file, read, block) {
    const transaction = read.transaction ? fileTransaction : noTransaction;
    return { ...reader.section(file, block.sql, block.line, transaction), pieces: block.pieces };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/layouts/plain.js




function readPlain(tree, options) {
    const model = modelOf(options.transaction);
    const reader = new LayoutReader(tree, options);
    const ups = [];
    const downs = new Map();
    for (const file of tree.files) {
        const relative = reader.relative(file.path);
        if (!relative.endsWith('.sql'))
            continue;
        if (relative.includes('/'))
            reader.ignore(file.path, 'it lies in a folder below', 'move it up, or away');
        else if (relative.endsWith('.down.sql'))
            downs.set(relative.slice(0, -'.down.sql'.length), file);
        else
            ups.push({ file, version: relative.replace(/(\.up)?\.sql$/, '') });
    }
    const versions = new Set();
    for (const { file, version } of ups) {
        if (versions.has(version)) {
            const fix = 'give one of them another name';
            reader.report('MG904', 'error', file.path, 1, `${version} is there twice`, fix);
        }
        versions.add(version);
    }
    for (const [version, { path }] of downs) {
        if (versions.has(version))
            continue;
        reader.report('MG908', 'error', path, 1, 'this way back belongs to no file', `add ${version}.up.sql, or remove it`);
    }
    const ordered = ups.sort((left, right) => (0,src_tree/* byBytes */.bg)(reader.relative(left.file.path), reader.relative(right.file.path)));
    return {
        migrations: ordered.flatMap(({ file, version }) => plain_migrationOf(reader, file, version, downs.get(version), model)),
        issues: reader.issues,
    };
}
function modelOf(transaction) {
    switch (transaction) {
        case 'per-file':
            return fileTransaction;
        case 'per-statement':
            return noTransaction;
        case 'all':
            return batchTransaction;
        case undefined:
            throw new action_failure/* ActionFailure */.d('bad-input', 'tool: sql needs to know how the files are run: set transaction: per-file (psql --single-transaction), ' +
                'per-statement (psql -f) or all (one transaction around every pending file)');
    }
}
function plain_migrationOf(reader, file, version, down, model) {
    const text = reader.text(file);
    const downText = down && reader.text(down);
    if (text === undefined)
        return [];
    const back = down === undefined || downText === undefined ? undefined : { file: down, text: downText };
    return [
        reader.migration({
            file,
            text,
            others: back === undefined ? [] : [back],
            version,
            name: version.replace(/^[0-9]+[_.-]?/, ''),
            up: reader.section(file, text, 1, model),
            down: back && reader.section(back.file, back.text, 1, model),
            checksum: undefined,
        }),
    ];
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/layouts/prisma.js




function readPrisma(tree, options) {
    const reader = new LayoutReader(tree, options);
    const lock = reader.at('migration_lock.toml');
    const provider = /^provider\s*=\s*"([^"]*)"/m.exec((lock && reader.text(lock)) ?? '')?.[1];
    if (lock !== undefined)
        reader.expectDialect(lock.path, provider);
    const folders = new Map();
    for (const file of tree.files) {
        const [folder = '', name, ...deeper] = reader.relative(file.path).split('/');
        if (name === undefined) {
            if (/\.sql$/i.test(folder))
                reader.ignore(file.path, 'it is not a <name>/migration.sql', 'give it a folder of its own');
            continue;
        }
        const twin = reader.at(`${folder}/${name}`);
        if (twin !== undefined && twin !== file) {
            const message = `it stands for the same file as ${twin.path}, and only one of them can run`;
            reader.report('MG904', 'error', file.path, 1, message, 'give one of the two folders another name');
            continue;
        }
        if (deeper.length > 0)
            reader.ignore(file.path, 'it lies deeper than <name>/migration.sql', 'move it up, or away');
        else
            folders.set(folder, [...(folders.get(folder) ?? []), file]);
    }
    const names = [...folders.keys()].sort(src_tree/* byBytes */.bg);
    return {
        migrations: names.flatMap((name) => prisma_migrationOf(reader, name, folders.get(name) ?? [])),
        issues: reader.issues,
    };
}
function prisma_migrationOf(reader, folder, files) {
    const called = (name) => files.find(({ path }) => path.endsWith(`/${name}`));
    const script = called('migration.sql');
    const down = called('down.sql');
    for (const { path } of files) {
        if (path !== script?.path && path !== down?.path && path.endsWith('.sql')) {
            reader.ignore(path, 'only migration.sql of a folder is run', 'put it into migration.sql, or away');
        }
    }
    if (script === undefined) {
        const message = `${folder} holds no migration.sql: prisma stops (P3015)`;
        reader.report('file', 'error', files[0]?.path ?? folder, 1, message, 'add the script, or remove the folder');
        return [];
    }
    const text = reader.text(script);
    const downText = down && reader.text(down);
    if (text === undefined)
        return [];
    const back = down === undefined || downText === undefined ? undefined : { file: down, text: downText };
    return [
        reader.migration({
            file: script,
            text,
            others: back === undefined ? [] : [back],
            version: folder,
            name: folder.replace(/^[0-9]+_/, ''),
            up: reader.section(script, text, 1, implicitTransaction),
            down: back && reader.section(back.file, back.text, 1, implicitTransaction),
            checksum: sha256(script.bytes),
            otherChecksums: [text.replaceAll('\r\n', '\n'), text.replaceAll('\n', '\r\n')].map(sha256),
        }),
    ];
}

// EXTERNAL MODULE: ./build/packages/migrations/src/layouts/sqitch-plan.js
var sqitch_plan = __webpack_require__(58691);
;// CONCATENATED MODULE: ./build/packages/migrations/src/layouts/sqitch.js





function readSqitch(tree, options) {
    const reader = new LayoutReader(tree, options);
    const planFile = reader.at('sqitch.plan');
    if (planFile === undefined)
        throw brokenLayout(`${tree.directory}/sqitch.plan`, 'there is no such file');
    const plan = (0,sqitch_plan/* parseSqitchPlan */.j)(reader.text(planFile, 'allowed') ?? '');
    for (const { line, message } of plan.errors) {
        reader.report('file', 'error', planFile.path, line, `sqitch stops at its plan: ${message}`, 'mend the plan');
    }
    const used = new Set();
    const migrations = plan.changes.flatMap((change) => sqitch_migrationOf(reader, planFile.path, change, used));
    for (const { path } of tree.files) {
        if (!/^(deploy|revert|verify)\/.+\.sql$/.test((0,src_tree/* within */.ux)(tree, path)) || used.has(path))
            continue;
        reader.ignore(path, 'the plan names no such change', 'add it with sqitch add, or move it away');
    }
    return { migrations, issues: reader.issues };
}
function sqitch_migrationOf(reader, plan, change, used) {
    const find = (folder) => {
        const names = change.reworkedAt.map((tag) => `${change.name}@${tag}`);
        const candidates = names.length === 0 ? [change.name] : names;
        for (const name of candidates) {
            const file = reader.at(`${folder}/${name}.sql`);
            if (file !== undefined) {
                used.add(file.path);
                return file;
            }
        }
        return undefined;
    };
    const deploy = find('deploy');
    const others = [find('revert'), find('verify')].map((file) => {
        const text = file && reader.text(file, 'allowed');
        return file === undefined || text === undefined ? undefined : { file, text };
    });
    if (deploy === undefined) {
        const message = `change ${change.name} has no deploy script: sqitch stops`;
        reader.report('MG903', 'error', plan, change.line, message, `add deploy/${change.name}.sql, or remove the change`);
        return [];
    }
    const text = reader.text(deploy, 'allowed');
    if (text === undefined)
        return [];
    const [revert] = others;
    return [
        reader.migration({
            file: deploy,
            text,
            others: others.filter((other) => other !== undefined),
            version: change.id ?? change.name,
            name: change.name,
            up: reader.section(deploy, text, 1, noTransaction),
            down: revert && reader.section(revert.file, revert.text, 1, noTransaction),
            checksum: sha1(deploy.bytes),
        }),
    ];
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/layouts/sqlx.js





function readSqlx(tree, options) {
    const reader = new LayoutReader(tree, options);
    const found = tree.files.flatMap((file) => sqlx_name(reader, file));
    const ups = distinct(reader, found.filter(({ side }) => side === 'up'));
    const downs = distinct(reader, found.filter(({ side }) => side === 'down'));
    for (const [version, { file }] of downs) {
        if (!ups.has(version)) {
            const message = `version ${version} has a way down and none up`;
            reader.report('MG908', 'error', file.path, 1, message, 'add the .up.sql file, or remove this one');
        }
    }
    const ordered = [...ups.values()].sort((left, right) => (0,numbered/* byInteger */.su)(left.version, right.version));
    return {
        migrations: ordered.flatMap((up) => sqlx_migrationOf(reader, up, downs.get(up.version))),
        issues: reader.issues,
    };
}
function sqlx_name(reader, file) {
    const relative = reader.relative(file.path);
    if (relative.includes('/')) {
        if (relative.endsWith('.sql'))
            reader.ignore(file.path, 'it lies in a folder below', 'move it up, or away');
        return [];
    }
    const [, prefix = '', rest = ''] = /^([^_]*)_(.*\.sql)$/s.exec(relative) ?? [];
    if (rest === '') {
        if (/\.sql$/i.test(relative)) {
            reader.ignore(file.path, 'its name is not <number>_<name>.sql', 'rename it, or move it away');
        }
        return [];
    }
    const version = (0,numbered/* integerVersion */.$4)(prefix, numbered/* largestSigned */.tx);
    if (version === undefined) {
        const message = `sqlx stops at this file: "${prefix.slice(0, 40)}" is not an integer`;
        reader.report('file', 'error', file.path, 1, message, 'name it <number>_<name>.sql');
        return [];
    }
    const side = rest.endsWith('.down.sql') ? 'down' : 'up';
    const description = rest.replace(/(\.up|\.down)?\.sql$/, '').replaceAll('_', ' ');
    return [{ version, description, side, file }];
}
function distinct(reader, found) {
    const byVersion = new Map();
    for (const each of found) {
        const other = byVersion.get(each.version);
        if (other === undefined)
            byVersion.set(each.version, each);
        else {
            const message = `version ${each.version} is there twice (${other.file.path}): only one can be recorded`;
            reader.report('MG904', 'error', each.file.path, 1, message, 'give one of them the next free version');
        }
    }
    return byVersion;
}
function sqlx_migrationOf(reader, up, down) {
    const text = reader.text(up.file);
    const downText = down && reader.text(down.file);
    if (text === undefined)
        return [];
    const back = down === undefined || downText === undefined ? undefined : { file: down.file, text: downText };
    return [
        reader.migration({
            file: up.file,
            text,
            others: back === undefined ? [] : [back],
            version: up.version,
            name: up.description,
            up: reader.section(up.file, text, 1, sqlx_transactionOf(text)),
            down: back && reader.section(back.file, back.text, 1, sqlx_transactionOf(back.text)),
            checksum: checksumOf(reader, up.file),
        }),
    ];
}
function checksumOf({ tree }, { bytes }) {
    const settings = tree.surroundings.find(({ path }) => (0,src_tree/* nameOf */.Vb)(path) === 'sqlx.toml');
    const list = /^\s*ignored-chars\s*=\s*\[([^\]]*)\]/m.exec(new TextDecoder().decode(settings?.bytes))?.[1] ?? '';
    const ignored = [...list.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => escapes.get(text) ?? text);
    if (ignored.length === 0)
        return sha384(bytes);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return sha384(Buffer.from(ignored.reduce((rest, char) => rest.replaceAll(char, ''), text)));
}
const escapes = new Map([
    ['\\r', '\r'],
    ['\\n', '\n'],
    ['\\t', '\t'],
    ['\\uFEFF', '\u{feff}'],
]);
function sqlx_transactionOf(text) {
    return text.startsWith('-- no-transaction') ? implicitTransaction : fileTransaction;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/layouts/supabase.js



const supabase_pattern = /^([0-9]+)_(.*)\.sql$/;
function readSupabase(tree, options) {
    const reader = new LayoutReader(tree, options);
    const sorted = [...tree.files].sort((left, right) => (0,src_tree/* byBytes */.bg)(reader.relative(left.path), reader.relative(right.path)));
    const first = sorted[0]?.path;
    const files = sorted.filter((file) => supabase_isMigration(reader, file, file.path === first));
    const seen = new Map();
    for (const { path } of files) {
        const version = supabase_pattern.exec((0,src_tree/* nameOf */.Vb)(path))?.[1] ?? '';
        const other = seen.get(version);
        if (other === undefined)
            seen.set(version, path);
        else {
            const message = `version ${version} is there twice (${other}): the second fails at its own row`;
            reader.report('MG904', 'error', path, 1, message, 'give one of them the next free version');
        }
    }
    return { migrations: files.flatMap((file) => supabase_migrationOf(reader, file)), issues: reader.issues };
}
function supabase_isMigration(reader, { path }, first) {
    const relative = reader.relative(path);
    if (relative.includes('/')) {
        reader.ignore(path, 'it lies in a folder below', 'move it up, or away');
        return false;
    }
    const [, version = ''] = supabase_pattern.exec(relative) ?? [];
    if (version === '') {
        if (/\.sql$/i.test(relative)) {
            reader.ignore(path, 'its name is not <timestamp>_<name>.sql', 'rename it, or move it away');
        }
        return false;
    }
    if (first && /[0-9]{14}_init\.sql/.test(relative) && BigInt(version) < 20211209000000n) {
        reader.ignore(path, 'the tool takes an old first _init.sql for its own', 'give it another name');
        return false;
    }
    return true;
}
function supabase_migrationOf(reader, file) {
    const text = reader.text(file);
    if (text === undefined)
        return [];
    const [, version = '', name = ''] = supabase_pattern.exec((0,src_tree/* nameOf */.Vb)(file.path)) ?? [];
    const up = reader.section(file, text, 1, fileTransaction);
    return [reader.migration({ file, text, version, name, up, down: undefined, checksum: undefined })];
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/read-layout.js











function readLayout(tree, tool, options) {
    const layout = readers[tool](tree, options);
    return { ...layout, issues: [...layout.issues, ...unknownFiles(tree, tool, layout)] };
}
function unknownFiles({ files }, tool, { migrations, issues }) {
    const known = new Set([...migrations.flatMap((migration) => migration.files), ...issues.map(({ path }) => path)]);
    return files
        .filter(({ path }) => /\.sql$/i.test(path) && !known.has(path))
        .map(({ path }) => ({
        rule: 'MG908',
        severity: 'warn',
        path,
        line: 1,
        message: `the tool ignores this file: it belongs to nothing that ${tool} runs`,
        fix: 'rename it as the tool wants it, or move it away',
    }));
}
const readers = {
    'golang-migrate': readGolangMigrate,
    dbmate: readDbmate,
    goose: readGoose,
    flyway: readFlyway,
    prisma: readPrisma,
    drizzle: readDrizzle,
    sqlx: readSqlx,
    sqitch: readSqitch,
    atlas: readAtlas,
    supabase: readSupabase,
    sql: readPlain,
};


/***/ }),

/***/ 43611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ readMigrations)
});

// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __webpack_require__(45809);
// EXTERNAL MODULE: ./build/packages/migrations/src/tree.js
var src_tree = __webpack_require__(30945);
;// CONCATENATED MODULE: ./build/packages/migrations/src/foreign.js

const foreignLayouts = [
    foreign('liquibase', 'layout', [beside(/^liquibase\.(properties|yml)$/), inside(/changelog.*\.(xml|ya?ml|json)$/i)], [/^--\s*liquibase formatted sql/im]),
    foreign('diesel', 'layout', [beside(/^diesel\.toml$/)]),
    foreign('hasura', 'layout', [inside(/^[^/]+\/\d+_[^/]+\/up\.sql$/)]),
    foreign('graphile-migrate', 'layout', [beside(/^\.gmrc(\.js|\.json)?$/), inside(/^committed\/\d{6}/)], [/^--! Previous: /m]),
    foreign('tern', 'layout', [beside(/^tern\.conf$/), inside(/^tern\.conf$/)], [/^---- (create above|tern:)/m]),
    foreign('refinery', 'layout', [], [], /^\s*refinery\s*=|^\s*\[dependencies\.refinery\]/m),
    foreign('node-pg-migrate', 'code', [], [/^\s*--[\s-]*(up|down)\s+migration/im], undefined, /"node-pg-migrate"\s*:/),
    foreign('Rails', 'code', [inside(/^\d{14}_\w+\.rb$/)]),
    foreign('Django', 'code', [inside(/(^|\/)\d{4}_\w+\.py$/)]),
    foreign('alembic', 'code', [beside(/^alembic\.ini$/), inside(/^(env\.py|script\.py\.mako|versions\/.+\.py)$/)]),
    foreign('knex', 'code', [beside(/^knexfile\.[cm]?[jt]s$/)]),
    foreign('Sequelize', 'code', [beside(/^\.sequelizerc$/)]),
    foreign('TypeORM', 'code', [beside(/^(ormconfig\.\w+|data-source\.[jt]s)$/), inside(/^\d{13}-\w+\.[jt]s$/)]),
    foreign('MikroORM', 'code', [beside(/^mikro-orm\.config\.[cm]?[jt]s$/)]),
    foreign('Kysely', 'code', [beside(/^kysely\.config\.[cm]?[jt]s$/)]),
    foreign('Laravel', 'code', [beside(/^artisan$/), inside(/^\d{4}_\d\d_\d\d_\d{6}_\w+\.php$/)]),
    foreign('Phinx', 'code', [beside(/^phinx\.(php|json|ya?ml)$/)]),
    foreign('Doctrine', 'code', [inside(/^Version\d{14}\.php$/)]),
    foreign('Ecto', 'code', [inside(/^\d{14}_\w+\.exs$/)]),
    foreign('Entity Framework Core', 'code', [inside(/(\.Designer|ModelSnapshot)\.cs$/)]),
    foreign('yoyo', 'layout', [beside(/^yoyo\.ini$/), inside(/^yoyo\.ini$/)], [/^-- depends:/m]),
    foreign('rambler', 'layout', [beside(/^rambler\.json$/)], [/^-- rambler (up|down)/m]),
    foreign('MyBatis Migrations', 'layout', [], [/^-- \/\/@UNDO/m]),
    foreign('sql-migrate', 'layout', [beside(/^dbconfig\.yml$/)], [/^--\s*\+migrate (Up|Down)/m]),
];
function foreign(name, kind, signs, contents = [], cargo, npm) {
    const all = [...signs, ...contents.map(saying)];
    if (cargo !== undefined)
        all.push(manifest('Cargo.toml', cargo));
    if (npm !== undefined)
        all.push(manifest('package.json', npm));
    return {
        name,
        kind,
        seen(tree) {
            for (const sign of all) {
                const seen = sign(tree);
                if (seen !== undefined)
                    return seen;
            }
            return undefined;
        },
    };
}
function beside(pattern) {
    return (tree) => tree.surroundings.find(({ path }) => pattern.test((0,src_tree/* nameOf */.Vb)(path)))?.path;
}
function inside(pattern) {
    return (tree) => tree.files.find(({ path }) => pattern.test((0,src_tree/* within */.ux)(tree, path)))?.path;
}
function saying(pattern) {
    return (tree) => tree.files.find((file) => file.path.endsWith('.sql') && pattern.test(headOf(file)))?.path;
}
function manifest(name, pattern) {
    return (tree) => tree.surroundings.find((file) => (0,src_tree/* nameOf */.Vb)(file.path) === name && pattern.test(headOf(file)))?.path;
}
const headLength = 64 * 1024;
const headOf = ({ bytes }) => new TextDecoder().decode(bytes.subarray(0, headLength));

// EXTERNAL MODULE: ./build/packages/migrations/src/tool.js
var tool = __webpack_require__(71555);
;// CONCATENATED MODULE: ./build/packages/migrations/src/detect.js




const detectionReasons = {
    'unknown-layout': 'no migration tool is known by the files of the directory',
    'ambiguous-layout': 'more than one migration tool claims the directory',
    'unsupported-layout': 'the migrations are of a tool whose files are not read',
};
function detectTool(tree) {
    const inside = claims(tree, insideMarks, 'inside');
    const claimed = inside.length > 0 ? inside : fitting(tree, claims(tree, surroundingMarks, 'around'));
    const [first, second] = claimed.length > 0 ? claimed : claims(tree, nameMarks, 'names');
    if (first === undefined)
        throw unknown(tree);
    if (second !== undefined)
        throw ambiguous(tree, first, second);
    if (first.tool === undefined)
        throw unsupported(first);
    return first.tool;
}
const insideMarks = {
    prisma: (tree) => pathWithin(tree, 'migration_lock.toml'),
    drizzle: (tree) => pathWithin(tree, 'meta/_journal.json'),
    sqitch: (tree) => pathWithin(tree, 'sqitch.plan'),
    atlas: (tree) => pathWithin(tree, 'atlas.sum'),
    dbmate: (tree) => detect_saying(tree, /^--\s*migrate:(up|down)\b/m),
    goose: (tree) => detect_saying(tree, /^--[ \t]*\+goose\s+(up|down|statementbegin|no transaction)/im),
    supabase: (tree) => tree.surroundings.find(({ path }) => /(^|\/)supabase\/config\.toml$/.test(path))?.path,
};
const surroundingMarks = {
    flyway: (tree) => [...tree.files, ...tree.surroundings].find(({ path }) => isFlywayConfig(path))?.path,
    sqlx: (tree) => tree.surroundings.find(isSqlx)?.path,
    atlas: (tree) => around(tree, /^atlas\.hcl$/),
    drizzle: (tree) => around(tree, /^drizzle\.config\.[cm]?[jt]s$/),
};
const nameMarks = {
    'golang-migrate': (tree) => topLevel(tree).find(({ path }) => /^[0-9]+_.*\.(up|down)\./.test((0,src_tree/* nameOf */.Vb)(path)))?.path,
    flyway: (tree) => tree.files.find(({ path }) => /^(V[0-9][0-9._]*|R)__.+\.sql$/.test((0,src_tree/* nameOf */.Vb)(path)))?.path,
};
const usualNames = {
    flyway: /^([VUB][0-9][0-9._]*|R)__.+\.sql$/,
    refinery: /^[VU][0-9]+__.+\.(sql|rs)$/,
    sqlx: /^[0-9]+_.+\.sql$/,
    atlas: /^[^_]+(_.+)?\.sql$/,
    drizzle: /^[0-9]{4}_.+\.sql$/,
    diesel: /^up\.sql$/,
    tern: /^[0-9]+_.+\.sql$/,
    'node-pg-migrate': /^[0-9]+_.+\.(sql|[cm]?[jt]s)$/,
    knex: /^[0-9]+_.+\.[cm]?[jt]s$/,
    Sequelize: /\.[cm]?[jt]s$/,
    TypeORM: /\.[cm]?[jt]s$/,
    MikroORM: /\.[cm]?[jt]s$/,
    Kysely: /\.[cm]?[jt]s$/,
    alembic: /\.py$/,
    Laravel: /\.php$/,
    Phinx: /\.php$/,
    Rails: /^[0-9]{14}_.+\.rb$/,
};
function claims(tree, marks, where) {
    const own = tool/* tools */.Y.flatMap((tool) => {
        const seen = marks[tool]?.(tree);
        return seen === undefined ? [] : [{ name: tool, tool, foreign: undefined, seen }];
    });
    if (where === 'names')
        return own;
    const others = foreignLayouts.flatMap((foreign) => {
        const seen = foreign.seen(tree);
        const isInside = seen !== undefined && tree.files.some(({ path }) => path === seen);
        if (seen === undefined || isInside !== (where === 'inside'))
            return [];
        return [{ name: foreign.name, tool: undefined, foreign, seen }];
    });
    return [...own, ...others];
}
function fitting(tree, claimed) {
    const fit = claimed.filter(({ name }) => {
        const pattern = usualNames[name];
        return pattern !== undefined && tree.files.some(({ path }) => pattern.test((0,src_tree/* nameOf */.Vb)(path)));
    });
    return fit.length > 0 ? fit : claimed.filter(({ name }) => usualNames[name] === undefined);
}
function pathWithin(tree, relative) {
    return tree.files.find(({ path }) => (0,src_tree/* within */.ux)(tree, path) === relative)?.path;
}
function topLevel(tree) {
    return tree.files.filter(({ path }) => !(0,src_tree/* within */.ux)(tree, path).includes('/'));
}
function detect_saying(tree, pattern) {
    return tree.files.find((file) => file.path.endsWith('.sql') && pattern.test(headOf(file)))?.path;
}
function around(tree, pattern) {
    return tree.surroundings.find(({ path }) => pattern.test((0,src_tree/* nameOf */.Vb)(path)))?.path;
}
function isFlywayConfig(path) {
    return /^flyway(\.user)?\.(toml|conf)$/.test((0,src_tree/* nameOf */.Vb)(path));
}
function isSqlx(file) {
    if ((0,src_tree/* nameOf */.Vb)(file.path) === 'sqlx.toml')
        return true;
    return ((0,src_tree/* nameOf */.Vb)(file.path) === 'Cargo.toml' && /^\s*sqlx[\s.=]|^\s*\[(workspace\.)?dependencies\.sqlx\]/m.test(headOf(file)));
}
function unknown(tree) {
    const seen = tree.files.slice(0, 3).map(({ path }) => (0,src_tree/* nameOf */.Vb)(path));
    const found = seen.length === 0 ? 'it holds no files' : `it holds ${seen.join(', ')}${tree.files.length > 3 ? ', …' : ''}`;
    return new action_failure/* ActionFailure */.d('unknown-layout', `${tree.directory} is of no migration tool that can be told by its files (${found}); say which it is with ` +
        `tool: ${tool/* tools */.Y.join(' | ')}. For a tool that is none of these, judge what it sends: task: rehearse captures it`);
}
function ambiguous(tree, first, second) {
    const tied = `${first.name} (${first.seen}) and ${second.name} (${second.seen})`;
    return new action_failure/* ActionFailure */.d('ambiguous-layout', `${tree.directory} could be of ${tied}; say which with tool: ${first.tool ?? second.tool ?? tool/* tools */.Y.join(' | ')}`);
}
function unsupported({ name, foreign, seen }) {
    const why = foreign?.kind === 'code'
        ? 'its migrations are programs, so only what they send to the server can be judged'
        : 'its order and transactions are not modelled here';
    return new action_failure/* ActionFailure */.d('unsupported-layout', `these are migrations of ${name} (${seen}): ${why}. Use task: rehearse, which captures every statement from a ` +
        `shadow server; or, when the files are SQL that something else runs, say tool: ${tool/* tools */.Y.join(' | ')}`);
}

// EXTERNAL MODULE: ./build/packages/migrations/src/read-layout.js + 19 modules
var read_layout = __webpack_require__(76120);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/packages/migrations/src/decode.js
var decode = __webpack_require__(34691);
;// CONCATENATED MODULE: ./build/packages/migrations/src/read-tree.js






const mostFiles = 20_000;
const mostBytes = 128 * 1024 * 1024;
const mostDepth = 8;
async function readTree({ root, directory }) {
    const top = await (0,promises_.realpath)(root);
    const base = await real((0,external_node_path_.join)(root, directory), directory);
    if (base !== top && !base.startsWith(top + external_node_path_.sep))
        throw unsafe(directory, 'it leads out of the workspace');
    const files = [];
    await walk({ base, directory, files, entries: 0, bytes: 0 }, '', 0);
    const surroundings = above(root, directory);
    return { directory, files: files.sort((left, right) => (0,src_tree/* byBytes */.bg)(left.path, right.path)), surroundings };
}
async function real(path, name) {
    try {
        const found = await (0,promises_.realpath)(path);
        if ((await (0,promises_.stat)(found)).isDirectory())
            return found;
    }
    catch (error) {
        throw new action_failure/* ActionFailure */.d('no-directory', `there is no directory ${name} in the workspace; check directory:`, {
            cause: error,
        });
    }
    throw new action_failure/* ActionFailure */.d('no-directory', `${name} is a file; directory: takes the folder of the migrations`);
}
async function walk(state, below, depth) {
    if (depth > mostDepth)
        throw tooLarge(state.directory, `it is more than ${mostDepth} folders deep`);
    const entries = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(state.base, below), { withFileTypes: true });
    for (const entry of entries) {
        const path = below === '' ? entry.name : `${below}/${entry.name}`;
        if (isNobodys(state.directory, path))
            continue;
        if (entry.name.includes('\u{fffd}'))
            throw unsafe(state.directory, `${JSON.stringify(path)} is no UTF-8 name`);
        const kind = entry.isSymbolicLink() ? await linked(state, path) : entry;
        state.entries += 1;
        if (state.entries > mostFiles)
            throw tooLarge(state.directory, `it holds more than ${mostFiles} files and folders`);
        if (kind.isDirectory())
            await walk(state, path, depth + 1);
        else if (kind.isFile())
            take(state, path);
    }
}
function isNobodys(directory, path) {
    return (0,src_tree/* nameOf */.Vb)(path) === '.git' || (directory === '.' && path === 'node_modules');
}
async function linked({ base, directory }, path) {
    const target = await (0,promises_.realpath)((0,external_node_path_.join)(base, path)).catch(() => undefined);
    if (target === undefined)
        throw unsafe(directory, `${JSON.stringify(path)} is a symbolic link to nothing`);
    const way = (0,external_node_path_.relative)(base, target);
    if (way === '' || way.startsWith('..')) {
        throw unsafe(directory, `${JSON.stringify(path)} is a symbolic link that leads out of it`);
    }
    return (0,promises_.stat)(target);
}
function take(state, path) {
    const { base, directory, files } = state;
    const absolute = (0,external_node_path_.join)(base, path);
    const { size } = (0,external_node_fs_.statSync)(absolute);
    const named = directory === '.' ? path : `${directory}/${path}`;
    if (size > decode/* largestFile */.N) {
        files.push({ path: named, bytes: new Uint8Array(), unreadSize: size });
        return;
    }
    state.bytes += size;
    if (state.bytes > mostBytes)
        throw tooLarge(directory, `it holds more than ${mostBytes} bytes`);
    files.push({ path: named, bytes: (0,external_node_fs_.readFileSync)(absolute) });
}
function above(root, directory) {
    const found = [];
    const names = directory === '.' ? [] : directory.split('/');
    for (let length = names.length - 1; length >= 0; length -= 1) {
        const folder = names.slice(0, length).join('/');
        const entries = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(root, folder), { withFileTypes: true }).filter((entry) => entry.isFile());
        for (const { name } of entries.sort((left, right) => (0,src_tree/* byBytes */.bg)(left.name, right.name))) {
            const absolute = (0,external_node_path_.join)(root, folder, name);
            const isRead = telling.test(name) && (0,external_node_fs_.statSync)(absolute).size <= configurationSize;
            const bytes = isRead ? (0,external_node_fs_.readFileSync)(absolute) : new Uint8Array();
            found.push({ path: folder === '' ? name : `${folder}/${name}`, bytes });
        }
    }
    return found;
}
const telling = /^(Cargo\.toml|package\.json|sqlx\.toml|atlas\.hcl|flyway(\.user)?\.(toml|conf))$/;
const configurationSize = 256 * 1024;
function unsafe(directory, why) {
    return new action_failure/* ActionFailure */.d('unsafe-directory', `${directory} is not read: ${why}`);
}
function tooLarge(directory, why) {
    return new action_failure/* ActionFailure */.d('too-large', `${directory} is not read: ${why}; check directory:`);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/read-migrations.js



async function readMigrations(options) {
    const tree = await readTree(options);
    const tool = options.tool === 'auto' ? detectTool(tree) : options.tool;
    return { tool, tree, ...(0,read_layout/* readLayout */.T)(tree, tool, options) };
}


/***/ }),

/***/ 86544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   zz: () => (/* binding */ commitThatAdded)
/* harmony export */ });
/* unused harmony exports isAncestor, isShallow */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45809);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39661);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30945);




const commitPattern = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
async function commitOf(place, revision) {
    if (/^-|[\p{Cc}\s]/u.test(revision)) {
        throw new _kit__WEBPACK_IMPORTED_MODULE_1__/* .ActionFailure */ .d('no-base', `${JSON.stringify(revision.slice(0, 100))} is not a git revision`);
    }
    const isOwn = /^HEAD\b|[~^:@]/.test(revision) || commitPattern.test(revision);
    const remote = isOwn ? [] : [`refs/remotes/origin/${revision}`];
    for (const name of [...remote, revision]) {
        const { exitCode, stdout } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(place, [
            'rev-parse',
            '--verify',
            '--quiet',
            '--end-of-options',
            `${name}^{commit}`,
        ]);
        const commit = stdout.trim();
        if (exitCode === 0 && commitPattern.test(commit))
            return commit;
    }
    throw new _kit__WEBPACK_IMPORTED_MODULE_1__/* .ActionFailure */ .d('no-base', `this checkout does not hold ${revision}; check out with fetch-depth: 0, or run ` +
        `git fetch --no-tags origin ${revision} before this step`);
}
async function isAncestor(place, ancestor, descendant) {
    const [from, to] = [await commitOf(place, ancestor), await commitOf(place, descendant)];
    const { exitCode, stderr } = await git(place, ['merge-base', '--is-ancestor', from, to]);
    if (exitCode === 0)
        return true;
    if (exitCode !== 1)
        throw new ActionFailure('git-failed', `git merge-base failed: ${stderr.trim().slice(0, 300)}`);
    if (await isShallow(place)) {
        throw new ActionFailure('no-base', `whether ${ancestor} comes before ${descendant} cannot be told: this checkout is shallow; use fetch-depth: 0`);
    }
    return false;
}
async function isShallow(place) {
    return (await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .askGit */ .g)(place, ['rev-parse', '--is-shallow-repository'])).trim() !== 'false';
}
async function commitThatAdded(place, path) {
    const folder = { ...place, root: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(place.root, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path)) };
    if (await isShallow(folder)) {
        throw new _kit__WEBPACK_IMPORTED_MODULE_1__/* .ActionFailure */ .d('no-base', `${path} is a contract without after=, so the commit that added it counts, and this checkout is shallow: ` +
            'use fetch-depth: 0, or write after= into the file');
    }
    for (const merges of [[], ['-m', '--first-parent']]) {
        const args = ['log', '-1', '--no-renames', '--diff-filter=A', '--format=%H', ...merges, 'HEAD', '--', (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(path)];
        const commit = (await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .askGit */ .g)(folder, args)).trim();
        if (commitPattern.test(commit))
            return commit;
    }
    throw new _kit__WEBPACK_IMPORTED_MODULE_1__/* .ActionFailure */ .d('no-base', `no commit of this checkout added ${path}; commit it, or write after= into the file`);
}


/***/ }),

/***/ 9980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ scan)
/* harmony export */ });
function scan(sql, database) {
    const tokens = [];
    let at = 0;
    while (at < sql.length) {
        if (isSpace(sql.charCodeAt(at))) {
            at += 1;
            continue;
        }
        const token = tokenAt(sql, at, database);
        tokens.push(token);
        at = token.end;
    }
    return tokens;
}
function tokenAt(sql, start, database) {
    const mysql = database === 'mysql' || database === 'mariadb';
    const token = (kind, end) => ({ kind, start, end });
    const char = sql.charAt(start);
    if (char === ';')
        return token('end', start + 1);
    if (startsLineComment(sql, start, mysql))
        return token('line-comment', lineEnd(sql, start));
    if (char === '/' && sql[start + 1] === '*') {
        if (mysql && /^\/\*M?!\d*/.test(sql.slice(start, start + 12)))
            return token('symbol', executable(sql, start));
        return token('block-comment', blockEnd(sql, start, database === 'postgres'));
    }
    if ((char === 'E' || char === 'e') && sql[start + 1] === "'" && database === 'postgres') {
        return token('quoted', quoteEnd(sql, start + 1, "'", true));
    }
    if (char === "'" || char === '"')
        return token('quoted', quoteEnd(sql, start, char, mysql));
    if (char === '`' && database !== 'postgres')
        return token('quoted', quoteEnd(sql, start, '`', false));
    if (char === '[' && database === 'sqlite')
        return token('quoted', closing(sql, start, ']'));
    if (char === '$' && database === 'postgres') {
        const end = dollarEnd(sql, start);
        if (end !== undefined)
            return token('quoted', end);
    }
    const word = wordEnd(sql, start);
    return word > start ? token('word', word) : token('symbol', start + 1);
}
function isSpace(code) {
    return code === 32 || (code >= 9 && code <= 13) || code === 0xfeff || code === 0xa0;
}
function startsLineComment(sql, at, mysql) {
    if (sql[at] === '#')
        return mysql;
    if (sql[at] !== '-' || sql[at + 1] !== '-')
        return false;
    return !mysql || at + 2 === sql.length || isSpace(sql.charCodeAt(at + 2));
}
function lineEnd(sql, from) {
    for (let at = from; at < sql.length; at += 1)
        if (sql[at] === '\n' || sql[at] === '\r')
            return at;
    return sql.length;
}
function executable(sql, start) {
    return start + (/^\/\*M?!\d*/.exec(sql.slice(start, start + 12))?.[0].length ?? 1);
}
function blockEnd(sql, start, nested) {
    let depth = 1;
    let at = start + 2;
    while (at < sql.length) {
        const pair = sql.slice(at, at + 2);
        if (pair === '*/') {
            depth -= 1;
            at += 2;
            if (depth === 0)
                return at;
        }
        else if (pair === '/*' && nested) {
            depth += 1;
            at += 2;
        }
        else
            at += 1;
    }
    return sql.length;
}
function quoteEnd(sql, start, quote, backslash) {
    let at = start + 1;
    while (at < sql.length) {
        const char = sql[at];
        if (char === '\\' && backslash)
            at += 2;
        else if (char !== quote)
            at += 1;
        else if (sql[at + 1] === quote)
            at += 2;
        else
            return at + 1;
    }
    return sql.length;
}
function closing(sql, start, mark) {
    const end = sql.indexOf(mark, start);
    return end === -1 ? sql.length : end + mark.length;
}
const dollarTag = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
function dollarEnd(sql, start) {
    dollarTag.lastIndex = start;
    const tag = dollarTag.exec(sql)?.[0];
    if (tag === undefined)
        return undefined;
    const end = sql.indexOf(tag, start + tag.length);
    return end === -1 ? sql.length : end + tag.length;
}
const wordPattern = /[\w\u0080-\uffff][\w$\u0080-\uffff]*/y;
function wordEnd(sql, start) {
    wordPattern.lastIndex = start;
    return start + (wordPattern.exec(sql)?.[0].length ?? 0);
}


/***/ }),

/***/ 43007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isEmptySql),
/* harmony export */   w: () => (/* binding */ roughStatements)
/* harmony export */ });
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27010);
/* harmony import */ var _scan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9980);


const enough = 1000;
function roughStatements(sql, database) {
    const lines = new _lines_js__WEBPACK_IMPORTED_MODULE_0__/* .Lines */ .q(sql);
    const found = [];
    let current = [];
    const close = () => {
        const [first] = current;
        if (first !== undefined)
            found.push({ words: wordsOf(sql, current, database), line: lines.at(first.start) });
        current = [];
    };
    for (const token of (0,_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .scan */ .S)(sql, database)) {
        if (token.kind === 'end')
            close();
        else if (token.kind !== 'line-comment' && token.kind !== 'block-comment')
            current.push(token);
    }
    close();
    return found;
}
function isEmptySql(sql, database) {
    return (0,_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .scan */ .S)(sql, database).every(({ kind }) => kind === 'line-comment' || kind === 'block-comment' || kind === 'end');
}
function wordsOf(sql, tokens, database) {
    const words = [];
    let joined = false;
    for (const { kind, start, end } of tokens) {
        if (words.length === enough)
            break;
        const text = sql.slice(start, end);
        const word = kind === 'quoted' ? unquoted(text, database) : text.toUpperCase();
        if (kind === 'symbol' && text === '.' && words.length > 0) {
            words.push(`${words.pop() ?? ''}.`);
            joined = true;
        }
        else if (kind === 'word' || kind === 'quoted') {
            words.push(joined ? `${words.pop() ?? ''}${word}` : word);
            joined = false;
        }
        else
            joined = false;
    }
    return words;
}
function unquoted(text, database) {
    const isName = /^[`[]/.test(text) || (text.startsWith('"') && database !== 'mysql' && database !== 'mariadb');
    return isName ? `"${text.slice(1, -1).replace(/\s/g, '_')}"` : "''";
}


/***/ }),

/***/ 30945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   bg: () => (/* binding */ byBytes),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
function within(tree, path) {
    return tree.directory === '.' ? path : path.slice(tree.directory.length + 1);
}
function nameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
function byBytes(left, right) {
    if (surrogate.test(left) || surrogate.test(right))
        return Buffer.compare(Buffer.from(left), Buffer.from(right));
    return left < right ? -1 : left > right ? 1 : 0;
}
const surrogate = /[\ud800-\udfff]/;


/***/ }),

/***/ 1377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ ProcessFailure)
/* harmony export */ });
class ProcessFailure extends Error {
    name = 'ProcessFailure';
    kind;
    constructor(kind, message, options) {
        super(message, options);
        this.kind = kind;
    }
}


/***/ }),

/***/ 78335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build/packages/time/src/clock.js
var clock = __webpack_require__(82015);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var duration = __webpack_require__(9349);
;// CONCATENATED MODULE: ./build/packages/process/src/group.js


function killGroup(group, signal) {
    try {
        process.kill(-group, signal);
    }
    catch {
    }
}
const steps = ['SIGINT', 'SIGTERM', 'SIGKILL'];
const patience = (0,duration/* milliseconds */.Rz)(2000);
const pollInterval = (0,duration/* milliseconds */.Rz)(25);
async function endGroup(group, first) {
    for (const signal of steps.slice(steps.indexOf(first))) {
        if (!isAlive(group))
            return;
        killGroup(group, signal);
        if (signal !== 'SIGKILL')
            await gone(group);
    }
}
async function gone(group) {
    const end = clock/* systemClock */.m.elapsed() + patience;
    while (isAlive(group) && clock/* systemClock */.m.elapsed() < end)
        await clock/* systemClock */.m.sleep(pollInterval);
}
function isAlive(group) {
    try {
        process.kill(-group, 0);
    }
    catch {
        return false;
    }
    return process.platform === 'linux' ? hasLiving(group) : true;
}
function hasLiving(group) {
    return (0,external_node_fs_.readdirSync)('/proc').some((name) => {
        if (!/^\d+$/u.test(name))
            return false;
        try {
            const stat = (0,external_node_fs_.readFileSync)(`/proc/${name}/stat`, 'utf8');
            const [state, , processGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
            return Number(processGroup) === group && state !== 'Z' && state !== 'X';
        }
        catch {
            return false;
        }
    });
}

;// CONCATENATED MODULE: ./build/packages/process/src/ending.js


class Ending {
    timedOut = false;
    aborted = false;
    #group;
    #signal;
    #timer = new AbortController();
    #ended;
    #failure;
    constructor(group, { signal, timeout }) {
        this.#group = group;
        this.#signal = signal;
        signal?.addEventListener('abort', this.#abort, { once: true });
        if (signal?.aborted === true)
            this.#abort();
        if (timeout !== undefined)
            void this.#endAfter(timeout);
    }
    async #endAfter(timeout) {
        try {
            await clock/* systemClock */.m.sleep(timeout, this.#timer.signal);
        }
        catch {
            return;
        }
        this.timedOut = true;
        this.#end();
    }
    #abort = () => {
        this.aborted = true;
        this.#end();
    };
    #end() {
        this.#ended ??= endGroup(this.#group, 'SIGINT');
    }
    fail(error) {
        this.#failure ??= { error };
        this.#end();
    }
    throwFailure() {
        if (this.#failure !== undefined)
            throw this.#failure.error;
    }
    async settle() {
        this.dispose();
        this.#ended ??= endGroup(this.#group, 'SIGTERM');
        await this.#ended;
    }
    dispose() {
        this.#timer.abort();
        this.#signal?.removeEventListener('abort', this.#abort);
    }
}

;// CONCATENATED MODULE: ./build/packages/process/src/capped-text.js
class CappedText {
    #half;
    #head = '';
    #tail = '';
    #length = 0;
    constructor(limit) {
        this.#half = Math.ceil(limit / 2);
    }
    get cut() {
        return this.#length > this.#half * 2;
    }
    append(chunk) {
        this.#length += chunk.length;
        const room = this.#half - this.#head.length;
        this.#head += chunk.slice(0, room);
        this.#tail += chunk.slice(room);
        if (this.#tail.length > this.#half * 2)
            this.#tail = this.#end();
    }
    toString() {
        if (!this.cut)
            return this.#head + this.#tail;
        const left = this.#length - this.#half * 2;
        return `${this.#head}\n… ${left} characters left out …\n${this.#end()}`;
    }
    #end() {
        return this.#tail.slice(Math.max(0, this.#tail.length - this.#half));
    }
}

;// CONCATENATED MODULE: ./build/packages/process/src/line-splitter.js
const longestLine = 64 * 1024;
class LineSplitter {
    #onLine;
    #line = '';
    #afterReturn = false;
    constructor(onLine) {
        this.#onLine = onLine;
    }
    append(chunk) {
        const text = this.#afterReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
        if (chunk !== '')
            this.#afterReturn = chunk.endsWith('\r');
        const [first = '', ...more] = text.split(/\r\n|\n|\r/u);
        this.#extend(first);
        for (const piece of more) {
            this.#emit();
            this.#extend(piece);
        }
    }
    end() {
        if (this.#line !== '')
            this.#emit();
    }
    #extend(piece) {
        this.#line += piece.slice(0, longestLine - this.#line.length);
    }
    #emit() {
        const line = this.#line;
        this.#line = '';
        this.#onLine(line);
    }
}

;// CONCATENATED MODULE: ./build/packages/process/src/output.js



const defaultMaxOutput = 1024 * 1024;
const drainTime = (0,duration/* milliseconds */.Rz)(1000);
class Output {
    stdout;
    stderr;
    #child;
    #fail;
    constructor(child, reading, fail) {
        this.#child = child;
        this.#fail = fail;
        this.stdout = this.#read('stdout', reading);
        this.stderr = this.#read('stderr', reading);
    }
    #read(name, { onLine, maxOutput = defaultMaxOutput }) {
        const kept = new CappedText(maxOutput);
        const lines = onLine && new LineSplitter((line) => onLine(line, name));
        this.#child[name]
            ?.setEncoding('utf8')
            .on('data', (chunk) => {
            kept.append(chunk);
            this.#guard(() => lines?.append(chunk));
        })
            .on('end', () => this.#guard(() => lines?.end()))
            .on('error', this.#fail);
        return kept;
    }
    #guard(work) {
        try {
            work();
        }
        catch (error) {
            this.#fail(error);
        }
    }
    async drain() {
        const open = [this.#child.stdout, this.#child.stderr].filter((stream) => stream !== null && !stream.closed);
        const closed = Promise.all(open.map((stream) => new Promise((resolve) => stream?.once('close', resolve))));
        const timer = new AbortController();
        await Promise.race([closed, clock/* systemClock */.m.sleep(drainTime, timer.signal).catch(() => { })]);
        timer.abort();
        for (const stream of open)
            stream?.destroy();
    }
}

// EXTERNAL MODULE: ./build/packages/process/src/process-failure.js
var process_failure = __webpack_require__(1377);
;// CONCATENATED MODULE: ./build/packages/process/src/start-failure.js


function explainStart(error, { file, cwd }) {
    const code = codeOf(error);
    const because = { cause: error };
    if (cwd !== undefined && !isDirectory(cwd)) {
        return new process_failure/* ProcessFailure */.i('bad-directory', `cannot run ${file} in ${cwd}: there is no such directory`, because);
    }
    switch (code) {
        case 'ENOENT':
            return new process_failure/* ProcessFailure */.i('not-found', `cannot run ${file}: there is no such program (nor its interpreter)`, because);
        case 'EACCES':
        case 'ENOEXEC':
            return new process_failure/* ProcessFailure */.i('not-executable', `cannot run ${file}: it is not an executable file`, because);
        case 'E2BIG':
            return new process_failure/* ProcessFailure */.i('too-large', `cannot run ${file}: arguments and environment are too large`, because);
        case 'ERR_INVALID_ARG_VALUE':
        case 'ERR_INVALID_ARG_TYPE':
            return new process_failure/* ProcessFailure */.i('bad-argument', `cannot run ${file}: a text for it contains a zero byte or is empty`, because);
        case 'EAGAIN':
        case 'EMFILE':
        case 'ENFILE':
        case 'ENOMEM':
            return new process_failure/* ProcessFailure */.i('no-resources', `cannot run ${file}: the machine has no room for it (${code})`, because);
        default:
            return new process_failure/* ProcessFailure */.i('failed', `cannot run ${file}: the system says ${code}`, because);
    }
}
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}
function isDirectory(path) {
    try {
        return (0,external_node_fs_.statSync)(path).isDirectory();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/packages/process/src/run.js





async function run(options) {
    options.signal?.throwIfAborted();
    const child = await start(options);
    const group = child.pid;
    if (group === undefined)
        throw new Error('a started process has no id');
    const killAtExit = () => killGroup(group, 'SIGKILL');
    process.once('exit', killAtExit);
    const ending = new Ending(group, options);
    try {
        const output = new Output(child, options, (error) => ending.fail(error));
        if (options.stdin !== undefined)
            feed(child, options.stdin);
        const { exitCode, signal } = await ended(child);
        await ending.settle();
        await output.drain();
        ending.throwFailure();
        const asked = ending.timedOut || ending.aborted;
        return {
            exitCode: asked && exitCode === 0 ? null : exitCode,
            signal,
            stdout: output.stdout.toString(),
            stderr: output.stderr.toString(),
            cut: output.stdout.cut || output.stderr.cut,
            timedOut: ending.timedOut,
            aborted: ending.aborted,
        };
    }
    finally {
        ending.dispose();
        process.removeListener('exit', killAtExit);
    }
}
async function start(options) {
    try {
        const tracking = process.env['RUNNER_TRACKING_ID'];
        const child = (0,external_node_child_process_.spawn)(options.file, options.args, {
            cwd: options.cwd,
            env: tracking === undefined ? options.env : { RUNNER_TRACKING_ID: tracking, ...options.env },
            detached: true,
            stdio: [options.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
        });
        await new Promise((resolve, reject) => {
            child.once('spawn', resolve);
            child.once('error', reject);
        });
        return child;
    }
    catch (error) {
        throw explainStart(error, options);
    }
}
function feed(child, input) {
    child.stdin?.on('error', () => { });
    child.stdin?.end(input);
}
function ended(child) {
    return new Promise((resolve) => {
        child.once('exit', (exitCode, signal) => resolve({ exitCode, signal }));
    });
}


/***/ }),

/***/ 54028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ readBody)
});

// EXTERNAL MODULE: ./build/packages/sql/src/constant-text.js
var constant_text = __webpack_require__(95118);
// EXTERNAL MODULE: ./build/packages/sql/src/grammar.js
var src_grammar = __webpack_require__(74475);
// EXTERNAL MODULE: ./build/packages/sql/src/node.js
var node = __webpack_require__(77323);
;// CONCATENATED MODULE: ./build/packages/sql/src/plpgsql.js
const statements = new Map([
    ['PLpgSQL_stmt_execsql', [['sqlstmt', 'statement']]],
    ['PLpgSQL_stmt_perform', [['expr', 'statement']]],
    ['PLpgSQL_stmt_call', [['expr', 'statement']]],
    ['PLpgSQL_stmt_fors', [['query', 'statement']]],
    [
        'PLpgSQL_stmt_open',
        [
            ['query', 'statement'],
            ['dynquery', 'dynamic'],
        ],
    ],
    [
        'PLpgSQL_stmt_return_query',
        [
            ['query', 'statement'],
            ['dynquery', 'dynamic'],
        ],
    ],
    ['PLpgSQL_stmt_dynexecute', [['query', 'dynamic']]],
    ['PLpgSQL_stmt_dynfors', [['query', 'dynamic']]],
]);
function embeddedIn(tree) {
    const found = [];
    const waiting = [{ value: tree, line: 1 }];
    while (waiting.length > 0) {
        const next = waiting.pop();
        if (next === undefined)
            break;
        const { value, line } = next;
        if (Array.isArray(value)) {
            for (const item of value.toReversed())
                waiting.push({ value: item, line });
        }
        else if (isRecord(value)) {
            const own = typeof value['lineno'] === 'number' ? value['lineno'] : line;
            for (const [key, item] of Object.entries(value).reverse()) {
                found.push(...embeddedBy(key, item, own));
                waiting.push({ value: item, line: own });
            }
        }
    }
    return found.sort((one, other) => one.line - other.line);
}
function embeddedBy(key, item, line) {
    const fields = statements.get(key);
    if (fields === undefined || !isRecord(item))
        return [];
    const own = typeof item['lineno'] === 'number' ? item['lineno'] : line;
    return fields.flatMap(([field, kind]) => {
        const expression = item[field];
        const inner = isRecord(expression) ? expression['PLpgSQL_expr'] : undefined;
        const sql = isRecord(inner) ? inner['query'] : undefined;
        return typeof sql === 'string' ? [{ kind, sql, line: own }] : [];
    });
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./build/packages/sql/src/script.js + 3 modules
var script = __webpack_require__(73916);
// EXTERNAL MODULE: ./build/packages/sql/src/token.js
var src_token = __webpack_require__(64311);
;// CONCATENATED MODULE: ./build/packages/sql/src/body.js






async function readBody(statement) {
    const { DoStmt, CreateFunctionStmt } = (0,node/* parts */.rT)(statement.tree);
    if (DoStmt === undefined && CreateFunctionStmt === undefined)
        return undefined;
    const options = DoStmt?.args ?? CreateFunctionStmt?.options ?? [];
    const grammar = await (0,src_grammar/* loadGrammar */.o)();
    const { source, location, language } = clauses(options, DoStmt === undefined ? 'sql' : 'plpgsql');
    if (CreateFunctionStmt?.sql_body !== undefined) {
        return { language: 'sql', statements: atomicBody(statement, CreateFunctionStmt.sql_body) };
    }
    if (source === undefined || language === 'c' || language === 'internal')
        return { language, statements: [] };
    const line = statement.line + newlines(statement.text.slice(0, bodyStart(statement, location)));
    if (language === 'plpgsql')
        return { language, statements: plpgsqlBody(grammar, statement, line) };
    if (language !== 'sql')
        return { language, statements: [unread(source, line, `a body in ${language} is not SQL`)] };
    const inner = (0,script/* readStatements */.b)(grammar, source.includes('\0') ? '' : source);
    return { language, statements: inner.map((read) => moved(read, line)) };
}
function clauses(options, standard) {
    let [source, location, language] = [undefined, undefined, standard];
    for (const option of options) {
        const { DefElem } = (0,node/* parts */.rT)(option);
        if (DefElem?.defname === 'language')
            language = ((0,node/* stringOf */.Je)(DefElem.arg) ?? standard).toLowerCase();
        if (DefElem?.defname !== 'as')
            continue;
        source = (0,node/* stringOf */.Je)(DefElem.arg) ?? (0,node/* stringsOf */.iw)((0,node/* parts */.rT)(DefElem.arg).List?.items)[0];
        location = DefElem.location;
    }
    return { source, location, language };
}
function bodyStart(statement, location) {
    for (const token of (0,src_token/* tokens */.LU)(statement.text, statement.at(location))) {
        if (token.kind !== 'string')
            continue;
        const opening = /^(?:\$[^$]*\$|[^']*')/.exec(statement.text.slice(token.start, token.end));
        return token.start + (opening?.[0].length ?? 0);
    }
    return 0;
}
function plpgsqlBody(grammar, statement, line) {
    let tree;
    try {
        tree = grammar.parsePlPgSQLSync(statement.text);
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return [unread(statement.text, statement.line, `PL/pgSQL says: ${why}`)];
    }
    return embeddedIn(tree).flatMap(({ kind, sql, line: inner }) => {
        const at = line + inner - 1;
        const text = kind === 'statement' ? sql : constantOf(grammar, sql);
        if (text === undefined)
            return [unread(`EXECUTE ${sql}`, at, 'EXECUTE runs a text that is put together at run time')];
        return (0,script/* readStatements */.b)(grammar, text).map((read) => moved(read, at));
    });
}
function constantOf(grammar, expression) {
    const [statement] = (0,script/* readStatements */.b)(grammar, `SELECT ${expression}`);
    const target = (0,node/* parts */.rT)(statement?.tree).SelectStmt?.targetList?.[0];
    return (0,constant_text/* constantText */._)((0,node/* parts */.rT)(target).ResTarget?.val);
}
function atomicBody(statement, body) {
    const items = (0,node/* parts */.rT)(body).List?.items?.flatMap((item) => (0,node/* parts */.rT)(item).List?.items ?? [item]) ?? [body];
    return items.map((tree) => Object.assign({}, statement, { tree }));
}
function moved(statement, line) {
    return { ...statement, line: line + statement.line - 1 };
}
function unread(text, line, why) {
    return { text, line, start: 0, end: text.length, tree: undefined, unread: why, at: () => 0 };
}
function newlines(text) {
    return text.split('\n').length - 1;
}


/***/ }),

/***/ 95118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ constantText)
/* harmony export */ });
/* harmony import */ var _node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77323);

function constantText(node) {
    const { A_Const, A_Expr, FuncCall, TypeCast } = (0,_node_js__WEBPACK_IMPORTED_MODULE_0__/* .parts */ .rT)(node);
    if (A_Const !== undefined)
        return A_Const.sval?.sval;
    if (TypeCast !== undefined)
        return constantText(TypeCast.arg);
    if (A_Expr?.kind === 'AEXPR_OP' && (0,_node_js__WEBPACK_IMPORTED_MODULE_0__/* .stringOf */ .Je)(A_Expr.name?.[0]) === '||') {
        const [left, right] = [constantText(A_Expr.lexpr), constantText(A_Expr.rexpr)];
        return left === undefined || right === undefined ? undefined : left + right;
    }
    const named = (0,_node_js__WEBPACK_IMPORTED_MODULE_0__/* .stringOf */ .Je)(FuncCall?.funcname?.at(-1));
    if (named !== 'format' || FuncCall?.args?.length !== 1)
        return undefined;
    const template = constantText(FuncCall.args[0]);
    return template === undefined || /%[^%]/.test(template.replaceAll('%%', ''))
        ? undefined
        : template.replaceAll('%%', '%');
}


/***/ }),

/***/ 74475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ loadGrammar)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78877);



async function loadGrammar() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_2__.setFlagsFromString)('--no-wasm-tier-up');
    (0,node_v8__WEBPACK_IMPORTED_MODULE_2__.setFlagsFromString)('--no-wasm-dynamic-tiering');
    globalThis.__dirname ??= (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url));
    const library = await __webpack_require__.e(/* import() */ 627).then(__webpack_require__.t.bind(__webpack_require__, 2627, 19));
    await library.loadModule();
    return library;
}


/***/ }),

/***/ 11359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ quoteName),
/* harmony export */   CJ: () => (/* binding */ relationName),
/* harmony export */   Hd: () => (/* binding */ objectName),
/* harmony export */   ce: () => (/* binding */ quoteLiteral),
/* harmony export */   nD: () => (/* binding */ formatName),
/* harmony export */   sY: () => (/* binding */ listName)
/* harmony export */ });
/* harmony import */ var _node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77323);

const reserved = new Set(`all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both case cast char
   character check coalesce collate collation column concurrently constraint create cross current_catalog current_date
   current_role current_schema current_time current_timestamp current_user dec decimal default deferrable desc distinct do
   else end except exists extract false fetch float for foreign freeze from full grant greatest group grouping having ilike
   in initially inner inout int integer intersect interval into is isnull join lateral leading least left like limit
   localtime localtimestamp natural nchar none normalize not notnull null nullif numeric offset on only or order out outer
   overlaps overlay placing position precision primary real references returning right row select session_user setof similar
   smallint some substring symmetric system_user table tablesample then time timestamp to trailing treat trim true union
   unique user using values varchar variadic verbose when where window with`.split(/\s+/));
function quoteName(name) {
    return /^[a-z_][a-z0-9_$]*$/.test(name) && !reserved.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
function quoteLiteral(text) {
    return `'${text.replaceAll("'", "''")}'`;
}
function formatName({ schema, name }) {
    return schema === undefined ? quoteName(name) : `${quoteName(schema)}.${quoteName(name)}`;
}
function relationName(relation) {
    return { schema: relation?.schemaname, name: relation?.relname ?? '' };
}
function listName(nodes) {
    const words = (0,_node_js__WEBPACK_IMPORTED_MODULE_0__/* .stringsOf */ .iw)(nodes);
    return { schema: words.at(-2), name: words.at(-1) ?? '' };
}
function objectName(node) {
    const { List, TypeName, ObjectWithArgs, RangeVar, String: single } = (0,_node_js__WEBPACK_IMPORTED_MODULE_0__/* .parts */ .rT)(node);
    if (RangeVar !== undefined)
        return relationName(RangeVar);
    if (single !== undefined)
        return { schema: undefined, name: single.sval ?? '' };
    return listName(List?.items ?? TypeName?.names ?? ObjectWithArgs?.objname);
}


/***/ }),

/***/ 77323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Je: () => (/* binding */ stringOf),
/* harmony export */   iw: () => (/* binding */ stringsOf),
/* harmony export */   rT: () => (/* binding */ parts)
/* harmony export */ });
const none = {};
function parts(node) {
    return node ?? none;
}
function kindOf(node) {
    for (const kind in node)
        return kind;
    return '';
}
function stringOf(node) {
    return parts(node).String?.sval;
}
function stringsOf(nodes) {
    return (nodes ?? []).map(stringOf).filter((text) => text !== undefined);
}


/***/ }),

/***/ 73916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ readScript),
  b: () => (/* binding */ readStatements)
});

// EXTERNAL MODULE: ./build/packages/sql/src/grammar.js
var grammar = __webpack_require__(74475);
;// CONCATENATED MODULE: ./build/packages/sql/src/refusal.js
const largestScript = 5 * 1024 * 1024;
function refusal(sql) {
    const nul = sql.indexOf('\0');
    if (nul >= 0) {
        const line = lineOf(sql, nul);
        return `line ${line} holds a NUL byte, which hides everything after it from PostgreSQL's parser; is the file UTF-16?`;
    }
    const broken = sql.indexOf('\uFFFD');
    if (broken >= 0)
        return `line ${lineOf(sql, broken)} is not UTF-8; save the file as UTF-8`;
    if (!sql.isWellFormed())
        return 'the text holds half of a UTF-16 pair, which no UTF-8 file can; save the file as UTF-8';
    const bytes = Buffer.byteLength(sql);
    if (bytes > largestScript) {
        return `the file has ${(bytes / 1024 / 1024).toFixed(1)} MB and at most 5 MB are read; load data outside of migrations`;
    }
    return undefined;
}
function lineOf(sql, offset) {
    return sql.slice(0, offset).split('\n').length;
}

// EXTERNAL MODULE: ./build/packages/sql/src/token.js
var src_token = __webpack_require__(64311);
;// CONCATENATED MODULE: ./build/packages/sql/src/split.js

function split(sql, from = 0, to = sql.length, parentheses = true) {
    const pieces = [];
    let start = from;
    while (start < to) {
        const piece = nextPiece(sql, start, to, parentheses);
        if (piece === undefined)
            break;
        pieces.push(...piece.pieces);
        start = piece.next;
    }
    return pieces;
}
function pairsUp(text) {
    let open = 0;
    for (const token of (0,src_token/* tokens */.LU)(text)) {
        if (token.kind === 'symbol' && text[token.start] === '(')
            open += 1;
        if (token.kind === 'symbol' && text[token.start] === ')')
            open -= 1;
    }
    return open === 0;
}
function nextPiece(sql, from, to, parentheses) {
    const nesting = new Nesting(sql, parentheses);
    let start;
    let end = from;
    for (const token of (0,src_token/* tokens */.LU)(sql, from)) {
        if (token.start >= to)
            break;
        if (token.kind === 'comment')
            continue;
        const text = sql[token.start];
        if (token.kind === 'symbol' && text === '\\')
            return metaCommand(sql, start, token.start, to);
        start ??= token.start;
        if (token.kind === 'symbol' && text === ';' && nesting.outermost)
            return statement(sql, start, token.start, to);
        nesting.see(token);
        end = token.end;
    }
    return start === undefined ? undefined : { pieces: [{ kind: 'sql', start, end: Math.min(end, to) }], next: to };
}
function statement(sql, start, end, to) {
    const pieces = start < end ? [{ kind: 'sql', start, end }] : [];
    if (!/^copy\b[\s\S]*\bfrom\s+stdin\b/i.test(sql.slice(start, end)))
        return { pieces, next: end + 1 };
    const data = lineEnd(sql, end, to) + 1;
    const mark = /^\\\.[ \t]*\r?$/gm;
    mark.lastIndex = Math.min(data, to);
    const closed = mark.exec(sql) === null ? to : Math.min(mark.lastIndex, to);
    if (data < closed)
        pieces.push({ kind: 'copy-data', start: data, end: closed });
    return { pieces, next: Math.max(closed, end + 1) };
}
function metaCommand(sql, start, backslash, to) {
    const end = lineEnd(sql, backslash, to);
    return { pieces: [{ kind: 'meta-command', start: start ?? backslash, end }], next: end };
}
function lineEnd(sql, from, to) {
    const end = sql.indexOf('\n', from);
    return end < 0 || end > to ? to : end;
}
class Nesting {
    #sql;
    #parentheses;
    #open = 0;
    #atomic = 0;
    #last = '';
    constructor(sql, parentheses) {
        this.#sql = sql;
        this.#parentheses = parentheses;
    }
    get outermost() {
        return this.#open <= 0 && this.#atomic === 0;
    }
    see(token) {
        if (token.kind === 'symbol' && this.#parentheses) {
            const symbol = this.#sql[token.start];
            if (symbol === '(')
                this.#open += 1;
            if (symbol === ')')
                this.#open -= 1;
        }
        if (token.kind !== 'word')
            return;
        const word = this.#sql.slice(token.start, token.end).toLowerCase();
        if (word === 'atomic' && this.#last === 'begin')
            this.#atomic = 1;
        else if (word === 'case' && this.#atomic > 0)
            this.#atomic += 1;
        else if (word === 'end' && this.#atomic > 0)
            this.#atomic -= 1;
        this.#last = word;
    }
}

;// CONCATENATED MODULE: ./build/packages/sql/src/unread.js

function whyUnread(text, error) {
    const placeholder = placeholderIn(text);
    if (placeholder !== undefined)
        return placeholder;
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof RangeError || message.startsWith('memory exhausted'))
        return 'it is nested too deeply to be read';
    return `PostgreSQL's grammar says: ${message}`;
}
function placeholderIn(text) {
    let before = '';
    let end = -1;
    for (const token of (0,src_token/* tokens */.LU)(text)) {
        const symbol = token.kind === 'symbol' ? text[token.start] : '';
        if (symbol === '{' && before === '$')
            return `${shown(text, token.start - 1)} is a placeholder that a tool fills in`;
        if (symbol === '{' && before === '{')
            return `${shown(text, token.start - 1)} is a placeholder of a template`;
        const named = token.kind !== 'symbol' && token.kind !== 'comment' && token.kind !== 'number';
        if (before === ':' && named && token.start === end && text[end - 2] !== ':') {
            return `${text.slice(end - 1, token.end)} is a variable of psql`;
        }
        before = symbol ?? '';
        end = token.end;
    }
    return undefined;
}
function shown(text, start) {
    return /^[^}\r\n]{0,60}\}{0,2}/.exec(text.slice(start))?.[0] ?? '';
}

;// CONCATENATED MODULE: ./build/packages/sql/src/script.js





async function readScript(sql) {
    const refused = refusal(sql);
    if (refused !== undefined)
        return { statements: [], refused };
    return { statements: readStatements(await (0,grammar/* loadGrammar */.o)(), sql) };
}
function readStatements(grammar, sql) {
    const text = sql.startsWith('\uFEFF') ? ` ${sql.slice(1)}` : sql;
    if (text.trim() === '')
        return [];
    const whole = parse(grammar, text);
    if (!('error' in whole))
        return statementsOf(text, 0, whole.statements, new Lines(text));
    return recover(grammar, text);
}
function parse(grammar, sql) {
    try {
        const { stmts = [] } = grammar.parseSync(sql);
        return {
            statements: stmts.map(({ stmt, stmt_location, stmt_len }) => ({
                tree: stmt,
                location: stmt_location ?? 0,
                length: stmt_len,
            })),
        };
    }
    catch (error) {
        return { error };
    }
}
function recover(grammar, sql) {
    const lines = new Lines(sql);
    return split(sql).flatMap((piece) => readPiece(grammar, sql, piece, lines, true));
}
function readPiece(grammar, sql, piece, lines, whole) {
    const text = sql.slice(piece.start, piece.end);
    if (piece.kind === 'copy-data')
        return [unreadPiece(text, piece, lines, 'the data of COPY … FROM stdin is not SQL')];
    if (piece.kind === 'meta-command') {
        const command = /\\\S*/.exec(text)?.[0] ?? '\\';
        return [unreadPiece(text, piece, lines, `${command} is a command of psql, not SQL`)];
    }
    const parsed = parse(grammar, text);
    if (!('error' in parsed))
        return statementsOf(sql, piece.start, parsed.statements, lines, piece.end);
    const parts = whole && !pairsUp(text) ? split(sql, piece.start, piece.end, false) : [];
    if (parts.length > 1)
        return parts.flatMap((part) => readPiece(grammar, sql, part, lines, false));
    return [unreadPiece(text, piece, lines, whyUnread(text, parsed.error))];
}
function unreadPiece(text, { start, end }, lines, unread) {
    return { text, line: lines.at(start), start, end, tree: undefined, unread, at: () => 0 };
}
function statementsOf(sql, base, raw, lines, limit = sql.length) {
    const bytes = byteReader(base === 0 && limit === sql.length ? sql : sql.slice(base, limit));
    return raw.map(({ tree, location, length }) => {
        const open = base + bytes.offset(location);
        const start = (0,src_token/* firstToken */.wk)(sql, open);
        const end = length === undefined ? (0,src_token/* lastToken */.Ol)(sql.slice(0, limit), start) : base + bytes.offset(location + length);
        return {
            text: sql.slice(start, end),
            line: lines.at(start),
            start,
            end,
            tree,
            at: (place = location) => Math.max(0, open + bytes.between(location, place) - start),
        };
    });
}
function byteReader(text) {
    if (Buffer.byteLength(text) === text.length)
        return { offset: (byte) => byte, between: (from, to) => to - from };
    const bytes = Buffer.from(text);
    const between = (from, to) => bytes.toString('utf8', from, Math.max(from, to)).length;
    let last = { byte: 0, offset: 0 };
    const offset = (byte) => {
        if (byte < last.byte)
            last = { byte: 0, offset: 0 };
        last = { byte, offset: last.offset + between(last.byte, byte) };
        return last.offset;
    };
    return { offset, between };
}
class Lines {
    #text;
    #offset = 0;
    #line = 1;
    constructor(text) {
        this.#text = text;
    }
    at(offset) {
        if (offset < this.#offset)
            [this.#offset, this.#line] = [0, 1];
        for (let next = this.#text.indexOf('\n', this.#offset); next >= 0 && next < offset;) {
            this.#line += 1;
            this.#offset = next + 1;
            next = this.#text.indexOf('\n', this.#offset);
        }
        return this.#line;
    }
}


/***/ }),

/***/ 64311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LU: () => (/* binding */ tokens),
/* harmony export */   Ol: () => (/* binding */ lastToken),
/* harmony export */   wk: () => (/* binding */ firstToken)
/* harmony export */ });
const blank = /\s+/y;
const lineComment = /--[^\r\n]*/y;
const plainString = /(?:[bnx]|u&)?'(?:[^']|'')*'/iy;
const escapeString = /e'(?:[^'\\]|''|\\[\s\S])*'/iy;
const quotedName = /(?:u&)?"(?:[^"]|"")*"/iy;
const dollarTag = /\$(?:[A-Za-z_\u0080-\uFFFF][\w\u0080-\uFFFF]*)?\$/y;
const word = /[A-Za-z_\u0080-\uFFFF][\w$\u0080-\uFFFF]*/y;
const number = /\d[\w.]*/y;
function* tokens(text, from = 0) {
    let start = match(blank, text, from);
    while (start < text.length) {
        const token = tokenAt(text, start);
        yield token;
        start = match(blank, text, token.end);
    }
}
function firstToken(text, from) {
    for (const token of tokens(text, from))
        if (token.kind !== 'comment')
            return token.start;
    return text.length;
}
function lastToken(text, from) {
    let end = from;
    for (const token of tokens(text, from))
        if (token.kind !== 'comment')
            end = token.end;
    return end;
}
function tokenAt(text, start) {
    const to = (kind, end) => ({ kind, start, end });
    const rest = text.length;
    if (text.startsWith('--', start))
        return to('comment', match(lineComment, text, start));
    if (text.startsWith('/*', start))
        return commentAt(text, start);
    const string = Math.max(match(escapeString, text, start), match(plainString, text, start));
    if (string > start)
        return to('string', string);
    const name = match(quotedName, text, start);
    if (name > start)
        return to('name', name);
    const tag = match(dollarTag, text, start);
    if (tag > start) {
        const close = text.indexOf(text.slice(start, tag), tag);
        return close < 0 ? to('unterminated', rest) : to('string', close + tag - start);
    }
    const opening = text[start];
    if (opening === "'" || opening === '"')
        return to('unterminated', rest);
    const letters = match(word, text, start);
    if (letters > start)
        return to('word', letters);
    const digits = match(number, text, start);
    return digits > start ? to('number', digits) : to('symbol', start + 1);
}
function commentAt(text, start) {
    const mark = /\/\*|\*\//g;
    mark.lastIndex = start;
    let depth = 0;
    for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
        depth += found[0] === '/*' ? 1 : -1;
        if (depth === 0)
            return { kind: 'comment', start, end: mark.lastIndex };
    }
    return { kind: 'unterminated', start, end: text.length };
}
function match(pattern, text, start) {
    pattern.lastIndex = start;
    return pattern.test(text) ? pattern.lastIndex : start;
}


/***/ }),

/***/ 36473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ nodesOf)
/* harmony export */ });
function* nodesOf(root, kind) {
    const waiting = [root];
    while (waiting.length > 0) {
        const value = waiting.pop();
        if (Array.isArray(value)) {
            for (const item of value)
                waiting.push(item);
        }
        else if (typeof value === 'object' && value !== null) {
            if (isNodeOf(value, kind))
                yield value[kind];
            for (const item of Object.values(value))
                if (typeof item === 'object')
                    waiting.push(item);
        }
    }
}
function isNodeOf(value, kind) {
    return Object.hasOwn(value, kind);
}


/***/ })

};
