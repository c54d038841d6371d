export const id = 543;
export const ids = [543];
export const modules = {

/***/ 45845:
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
// EXTERNAL MODULE: ./build/packages/postgres/src/failure.js
var src_failure = __webpack_require__(16549);
// EXTERNAL MODULE: ./build/packages/inputs/src/text.js
var src_text = __webpack_require__(75450);
// EXTERNAL MODULE: ./build/packages/inputs/src/field.js
var field = __webpack_require__(39433);
// EXTERNAL MODULE: ./build/packages/inputs/src/one-of.js
var one_of = __webpack_require__(97959);
// EXTERNAL MODULE: ./build/packages/inputs/src/path.js
var path = __webpack_require__(9266);
// EXTERNAL MODULE: ./build/packages/inputs/src/integer.js
var integer = __webpack_require__(55267);
// EXTERNAL MODULE: ./build/packages/inputs/src/duration.js
var duration = __webpack_require__(83089);
// EXTERNAL MODULE: ./build/packages/inputs/src/lines.js
var lines = __webpack_require__(99202);
// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var src_duration = __webpack_require__(9349);
// EXTERNAL MODULE: ./build/packages/migrations/src/tool.js
var tool = __webpack_require__(71555);
// EXTERNAL MODULE: ./build/packages/inputs/src/invalid-input.js
var invalid_input = __webpack_require__(7015);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/command-env.js

const variable = (0,field/* field */.ZZ)({
    kind: 'variable',
    takes: 'NAME=value such as PGSSLMODE=require',
    parse(raw) {
        const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/su.exec(raw) ?? [];
        if (name === undefined || value === undefined)
            throw new invalid_input/* InvalidInput */.o('is not of the form NAME=value');
        if (/^(?:DELIVERY|INPUT|GITHUB|RUNNER|ACTIONS)_/u.test(name)) {
            throw new invalid_input/* InvalidInput */.o('uses a name that the runner or this action sets itself');
        }
        return [name, value];
    },
});
function commandEnv() {
    const list = (0,field/* secret */.rJ)((0,lines/* lines */.M)(variable));
    return { ...list, secretsIn: (raw) => raw.split(/\r?\n/u).map((line) => line.slice(line.indexOf('=') + 1).trim()) };
}

;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/database-url.js

function databaseUrl() {
    const plain = (0,field/* field */.ZZ)({
        kind: 'database-url',
        takes: 'a URL such as postgres://user:password@db.example:5432/shop',
        parse(raw) {
            if (/[\s\p{Cc}]/u.test(raw))
                throw new invalid_input/* InvalidInput */.o('contains a blank or a control character');
            if (!/^postgres(?:ql)?:\/\//u.test(raw))
                throw new invalid_input/* InvalidInput */.o('is no Postgres URL');
            return raw;
        },
    });
    return { ...(0,field/* secret */.rJ)(plain), secretsIn: (raw) => [raw, ...passwordsIn(raw)] };
}
function passwordsIn(raw) {
    const [, written = ''] = /^[a-z]+:\/\/[^:@/?#]*:([^@/?#]*)@/iu.exec(raw) ?? [];
    const [, parameter = ''] = /[?&]password=([^&#]*)/u.exec(raw) ?? [];
    return [...new Set([written, decoded(written), parameter, decoded(parameter)])].filter((each) => each !== '');
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/inputs.js





const line = (maxLength, takes) => (0,src_text/* text */.Q)({ pattern: /[^\p{Cc}\p{Zl}\p{Zp}]+/u, maxLength, takes });
const command = (0,field/* optional */.lq)((0,src_text/* text */.Q)({ maxLength: 50_000, takes: 'a command for bash' }));
const brief = { min: (0,src_duration/* milliseconds */.Rz)(100), max: (0,src_duration/* hours */.c$)(1) };
const inputs = {
    task: (0,one_of/* oneOf */.y)('check', 'rehearse', 'apply'),
    mode: (0,one_of/* oneOf */.y)('enforce', 'warn'),
    directory: (0,path/* path */.A)(),
    tool: (0,one_of/* oneOf */.y)('auto', ...tool/* tools */.Y),
    transaction: (0,one_of/* oneOf */.y)('per-file', 'per-statement', 'all'),
    database: (0,one_of/* oneOf */.y)(...tool/* databases */.L),
    serverVersion: (0,field/* optional */.lq)((0,integer/* integer */.n)({ min: 10, max: 30 })),
    base: (0,field/* optional */.lq)((0,src_text/* text */.Q)({ pattern: /(?!-)[^\s\p{Cc}~^:?*[\\]{1,255}/u, takes: 'a git ref such as origin/main or a commit id' })),
    phase: (0,one_of/* oneOf */.y)('expand', 'contract', 'all'),
    timeouts: (0,one_of/* oneOf */.y)('gate', 'files'),
    stats: (0,field/* optional */.lq)((0,path/* path */.A)()),
    report: (0,field/* optional */.lq)((0,path/* path */.A)()),
    sarif: (0,field/* optional */.lq)((0,path/* path */.A)()),
    shadowUrl: (0,field/* optional */.lq)(databaseUrl()),
    schemaFile: (0,field/* optional */.lq)((0,path/* path */.A)()),
    dump: (0,field/* optional */.lq)((0,path/* path */.A)()),
    migrateCommand: command,
    rollbackCommand: command,
    queries: (0,field/* optional */.lq)((0,path/* path */.A)()),
    commandEnv: (0,field/* optional */.lq)(commandEnv()),
    databaseUrl: (0,field/* optional */.lq)(databaseUrl()),
    maxBlocking: (0,duration/* duration */.p)(brief),
    lockTimeout: (0,duration/* duration */.p)(brief),
    statementTimeout: (0,duration/* duration */.p)({ min: (0,src_duration/* seconds */.YA)(1), max: (0,src_duration/* hours */.c$)(24) }),
    attempts: (0,integer/* integer */.n)({ min: 1, max: 50 }),
    migrateTimeout: (0,duration/* duration */.p)({ min: (0,src_duration/* seconds */.YA)(1), max: (0,src_duration/* hours */.c$)(24) }),
    backupCommand: command,
    environment: (0,field/* optional */.lq)(line(255, 'the name of an environment such as production')),
    service: (0,field/* optional */.lq)((0,src_text/* text */.Q)({
        pattern: /[A-Za-z0-9][A-Za-z0-9._-]{0,99}/,
        takes: 'a name of letters, digits, dots, hyphens and underscores such as shop',
    })),
    id: (0,field/* optional */.lq)((0,integer/* integer */.n)({ min: 1 })),
    workflow: (0,field/* optional */.lq)((0,lines/* lines */.M)(line(255, 'the file of a workflow such as .github/workflows/release.yml'))),
    token: (0,field/* secret */.rJ)((0,src_text/* text */.Q)()),
};

;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/contract.js





const contract_contract = (0,contract/* defineContract */.ye)({
    name: 'migrate-gate',
    inputs: inputs,
    outputs: {
        tool: 'The tool whose migrations these are.',
        planned: 'The migrations that are to run, as a JSON list of paths.',
        migration: 'What the deployment means to do to the schema, as JSON for the input `migration` of `deployment`.',
        findings: 'How many findings there are that no allowance covers.',
        coverage: 'Statements that were analysed of all that there are, such as `41/42`.',
        protection: '`watchdog` when the migration ran under the eyes of the gate, `command-only` when no `database-url` was given; written by `apply`.',
        applied: 'The migrations that were applied, as a JSON list; written by `apply` and `rehearse`.',
        class: 'The gravest class of the migrations that `apply` applied, or that are planned by `check`, for whoever thinks of a rollback: `additive`, `behaviour`, `unknown`, `contracting` or `destructive`; empty when there are none.',
        held: 'The contracts that were held back, as a JSON list of paths.',
        'failed-statement': 'The statement that failed, as the server names it; empty when none did.',
        'left-behind': 'What a failed migration left behind, as a JSON list of objects with the command that mends each.',
        'schema-hash': 'The SHA-256 of the schema after the migrations, independent of the order of columns.',
        'schema-floor': 'The oldest release that still works with the schema, written by `apply` when a contract runs; what holds otherwise is asked by `task: floor` of `deployment`.',
    },
    reasons: {
        safe: 'Every pending migration was read, and none of them hurts the version that is running.',
        'nothing-to-migrate': 'No migration is pending.',
        'data-loss': 'A migration destroys data, and says nowhere that it may.',
        incompatible: 'A migration takes away what the running version uses.',
        'history-broken': 'A migration was edited, renamed or deleted after it was merged, is out of order, or would be skipped.',
        'bad-directive': 'A directive of the gate in a migration cannot be read, lacks something, or is over.',
        'not-analysed': 'Something in a migration could not be read, so nobody knows what it does.',
        'unsafe-transaction': 'What the tool does with transactions makes a migration fail, or leaves half of it behind.',
        'blocking-lock': 'A migration would hold up those who read or write for as long as it runs.',
        'unsafe-backfill': 'A change of rows would take its locks for too long, or cannot be taken up again.',
        'no-way-back': 'A migration has no way back, and does not say why.',
        rehearsed: 'The migrations went up, down and up again on the shadow, and nothing was lost.',
        'rehearsal-failed': 'The migrations failed on the shadow.',
        'way-back-fails': 'The way back failed on the shadow, or did not restore the schema or the rows.',
        'queries-broken': 'A query of the running version is no longer accepted after the migrations.',
        applied: 'The migrations were applied.',
        held: 'Nothing is left to apply but contracts, which wait until every environment runs their release for long enough.',
        'cannot-withhold': 'A contract must wait, and the tool can neither be given a directory without it nor a version to stop at; nothing was run.',
        'no-backup': 'There is no backup of what a contract destroys that could be restored; nothing was run.',
        'migration-failed': 'The migration failed; the outputs say at which statement, and what it left behind.',
        'gave-way': 'The migration had to give way to others in every attempt, and left nothing behind.',
        'not-applied': 'The command ended well, and the ledger of the tool lacks what it was to apply.',
        'held-was-applied': 'The command ran a contract that was held back from it.',
        'left-behind': 'The command ended well, and left an invalid index behind.',
        'unfinished-before': 'The ledger of the tool says that an earlier migration failed; nothing was run.',
        'no-directory': 'The workspace has no such directory of migrations.',
        'unsafe-directory': 'A symbolic link leads out of the directory of migrations, or a name in it cannot be read.',
        'too-large': 'The directory holds more files, or is deeper, than any directory of migrations.',
        'unknown-layout': 'No migration tool is known by the files of the directory.',
        'ambiguous-layout': 'More than one migration tool claims the directory.',
        'unsupported-layout': 'The migrations are of a tool whose files are not read.',
        'broken-layout': "The tool's own index of its files is missing or cannot be read.",
        'unreadable-file': 'A file that an input names cannot be read or written, or is not what it should be.',
        'git-failed': 'Git is missing, or failed in this checkout.',
        'no-base': 'Git does not know the ref that the migrations are compared with.',
        ...src_failure/* postgresReasons */.N,
        ...ledger/* ledgerReasons */.z,
        ...failure/* gitHubReasons */.t,
    },
});


/***/ }),

/***/ 81543:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42569);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45845);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51273);



await (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .contract */ .d, (0,_main_js__WEBPACK_IMPORTED_MODULE_2__/* .mainOf */ .H)(process.env));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 51273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ mainOf)
});

// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __webpack_require__(45809);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/task.js

function readTask(given) {
    if (given.task === 'check')
        return { kind: 'check' };
    const { migrateCommand } = given;
    if (migrateCommand === undefined)
        throw refused(`\`task: ${given.task}\` needs \`migrate-command\`, which was not given.`);
    if (given.database !== 'postgres') {
        throw refused(`\`task: ${given.task}\` is for Postgres only, and \`database\` is ${given.database}. Run the command in a step of its own.`);
    }
    return { kind: given.task, inputs: { ...given, migrateCommand } };
}
function refused(message) {
    return new action_failure/* ActionFailure */.d('bad-input', message);
}

;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/main.js

function mainOf(variables) {
    return async (step) => {
        const task = readTask(step.inputs);
        switch (task.kind) {
            case 'check':
                return await (await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(88), __webpack_require__.e(76), __webpack_require__.e(794), __webpack_require__.e(777), __webpack_require__.e(402), __webpack_require__.e(590), __webpack_require__.e(518)]).then(__webpack_require__.bind(__webpack_require__, 38518))).check(step, variables);
            case 'rehearse':
                return await (await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(76), __webpack_require__.e(794), __webpack_require__.e(777), __webpack_require__.e(597), __webpack_require__.e(402), __webpack_require__.e(610)]).then(__webpack_require__.bind(__webpack_require__, 37610))).rehearse(step, task.inputs, variables);
            case 'apply':
                return await (await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(88), __webpack_require__.e(76), __webpack_require__.e(794), __webpack_require__.e(777), __webpack_require__.e(597), __webpack_require__.e(590), __webpack_require__.e(182)]).then(__webpack_require__.bind(__webpack_require__, 14182))).apply(step, task.inputs, variables);
            default:
                return task;
        }
    };
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

/***/ 9266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ path),
/* harmony export */   H: () => (/* binding */ absolutePath)
/* harmony export */ });
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39433);
/* harmony import */ var _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7015);


function path() {
    return (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)({
        kind: 'path',
        takes: 'a path relative to the workspace that stays inside it, such as deploy/values.yml',
        parse(raw) {
            refuseForeign(raw);
            if (raw.startsWith('/') || raw.startsWith('~'))
                throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o('is not relative to the workspace');
            const names = [];
            for (const name of raw.split('/')) {
                if (name === '..' && names.pop() === undefined)
                    throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o('leaves the workspace');
                if (name !== '..' && name !== '.' && name !== '')
                    names.push(name);
            }
            return names.length === 0 ? '.' : names.join('/');
        },
    });
}
function absolutePath() {
    return (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)({
        kind: 'path',
        takes: 'an absolute path such as ${{ runner.temp }}/ca.pem',
        parse(raw) {
            refuseForeign(raw);
            if (!raw.startsWith('/'))
                throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o('is not absolute');
            return raw;
        },
    });
}
function refuseForeign(raw) {
    if (/\p{Cc}/u.test(raw))
        throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o('contains a control character or line break');
    if (raw.includes('\\'))
        throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o('contains a backslash; names are separated by /');
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

/***/ 71555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ databases),
/* harmony export */   Y: () => (/* binding */ tools)
/* harmony export */ });
const tools = [
    'golang-migrate',
    'dbmate',
    'goose',
    'flyway',
    'prisma',
    'drizzle',
    'sqlx',
    'sqitch',
    'atlas',
    'supabase',
    'sql',
];
const databases = ['postgres', 'mysql', 'mariadb', 'sqlite'];


/***/ }),

/***/ 16549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ postgresReasons),
/* harmony export */   w: () => (/* binding */ PostgresFailure)
/* harmony export */ });
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45809);

const postgresReasons = {
    'database-url': 'The URL of the database cannot be read, or asks for something that is not supported.',
    'database-unreachable': 'The database cannot be reached, or does not answer in time.',
    'database-unauthorized': 'The database refuses the user, the password or the database name.',
    'database-tls': 'No TLS connection as `sslmode` asks for it can be made.',
    'database-pooler': 'A pooler that shares sessions between transactions stands before the database: locks and settings would be lost.',
    'database-lost': 'The connection to the database broke.',
    'database-permission': 'The user of the database may not do what is needed.',
    'database-refused': 'The database refused a statement of the gate itself.',
    'database-answer': 'The database answered what cannot be read.',
    'migration-locked': 'Another migration holds the lock, also after waiting as long as allowed.',
    'shadow-unavailable': 'No shadow server can be started here.',
    'shadow-unsafe': 'The shadow is not empty, not marked as a shadow, or is the real database.',
    'dump-unreadable': 'The dump cannot be read or loaded.',
};
class PostgresFailure extends _kit__WEBPACK_IMPORTED_MODULE_0__/* .ActionFailure */ .d {
    sqlstate;
    constructor(reason, message, options) {
        super(reason, message, options);
        this.sqlstate = options?.sqlstate;
    }
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
