export const id = 518;
export const ids = [518];
export const modules = {

/***/ 8518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./build/packages/hazards/src/rules/rules.js + 7 modules
var rules = __webpack_require__(6025);
// EXTERNAL MODULE: ./build/packages/hazards/src/judge.js + 52 modules
var judge = __webpack_require__(3764);
// EXTERNAL MODULE: ./build/packages/migrations/src/statements.js
var src_statements = __webpack_require__(3007);
;// CONCATENATED MODULE: ./build/packages/migrations/src/rollback.js

const withoutDown = {
    prisma: 'a down.sql beside it (prisma migrate diff writes one)',
    drizzle: 'a <tag>.down.sql beside it',
    supabase: 'nothing: the tool goes forward only',
    atlas: 'nothing: atlas migrate down computes it, and needs Atlas Pro',
    flyway: 'a U<version>__<name>.sql (Flyway Teams runs it)',
};
function judgeRollback(migrations, tool, database) {
    return migrations.flatMap((migration) => {
        if (migration.kind !== 'versioned' || migration.irreversible !== undefined)
            return [];
        const { path, down } = migration;
        const otherwise = 'or say -- migrate-gate: irreversible reason="…"';
        if (down === undefined) {
            const place = withoutDown[tool];
            const fix = place === undefined ? `write the way back, ${otherwise}` : `${tool} takes ${place}; write it, ${otherwise}`;
            const severity = place === undefined ? 'error' : 'warn';
            return [{ rule: 'MG801', severity, path, line: 1, message: 'there is no way back', fix }];
        }
        if (!(0,src_statements/* isEmptySql */.U)(down.sql, database))
            return [];
        const message = 'the way back does nothing: it holds no statement';
        const fix = `write it, ${otherwise}`;
        return [{ rule: 'MG802', severity: 'warn', path: down.path, line: down.firstLine, message, fix }];
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/other-databases.js

function notJudged(database) {
    switch (database) {
        case 'postgres':
            return undefined;
        case 'mysql':
        case 'mariadb':
            return ('judged: order, checksums, the way back, implicit commits, and statements that drop, rename or empty things; ' +
                'not judged: locks, table copies, durations, stored programs, and everything that needs the grammar');
        case 'sqlite':
            return ('judged: order, checksums, the way back, PRAGMA foreign_keys in a transaction, and statements that drop, rename ' +
                'or empty things; not judged: locks (there is one writer) and everything that needs the grammar');
    }
}
function judgeOtherDatabase(pending, database) {
    if (database === 'postgres')
        return [];
    return pending.flatMap(({ up }) => {
        const statements = (0,src_statements/* roughStatements */.w)(up.sql, database);
        const created = new Set();
        const found = statements.flatMap((statement) => judgeStatement(up, statement, database, created));
        return [...found, ...judgeTransaction(up, statements, database)];
    });
}
const stopUsing = 'stop using it, deploy that, then drop it in a contract (-- migrate-gate: contract)';
const hazards = [
    {
        rule: 'MG101',
        severity: 'error',
        pattern: /^DROP (TEMPORARY )?TABLE\b/,
        message: 'drops a table that the running version may read',
        fix: stopUsing,
    },
    {
        rule: 'MG102',
        severity: 'error',
        pattern: /^ALTER (IGNORE )?TABLE\b.*\bDROP (?!(CONSTRAINT|INDEX|KEY|FOREIGN|PRIMARY|CHECK|PARTITION|DEFAULT)\b)/,
        message: 'drops a column that the running version may use',
        fix: stopUsing,
    },
    {
        rule: 'MG103',
        severity: 'error',
        pattern: /^ALTER (IGNORE )?TABLE\b.*\b(RENAME COLUMN|CHANGE)\b/,
        message: 'renames a column (CHANGE) under the running version',
        fix: 'add a new column, write both, fill it, then drop the old one in a contract',
    },
    {
        rule: 'MG104',
        severity: 'error',
        pattern: /^(RENAME TABLE\b|ALTER (IGNORE )?TABLE\b.*\bRENAME (?!(COLUMN|INDEX|KEY)\b))/,
        message: 'renames a table under the running version',
        fix: 'leave a view with the old name, or move in two releases',
    },
    {
        rule: 'MG105',
        severity: 'warn',
        pattern: /^ALTER (IGNORE )?TABLE\b.*\b(MODIFY|ALTER COLUMN \S+ (SET DATA )?TYPE)\b/,
        message: 'changes the type or the definition of a column',
        fix: 'add a new column, write both, fill it',
    },
    {
        rule: 'MG112',
        severity: 'error',
        pattern: /^DROP (VIEW|FUNCTION|PROCEDURE|TRIGGER|EVENT)\b/,
        message: 'drops something that the running version may call',
        fix: stopUsing,
    },
    {
        rule: 'MG201',
        severity: 'error',
        pattern: /^TRUNCATE\b/,
        message: 'empties a table',
        fix: 'delete in batches, outside of the migration',
    },
    {
        rule: 'MG202',
        severity: 'error',
        pattern: /^(UPDATE|DELETE)\b(?!.*\bWHERE\b)/,
        message: 'changes or deletes every row',
        fix: 'do it in batches, outside of the migration',
    },
    {
        rule: 'MG203',
        severity: 'error',
        pattern: /^DROP (DATABASE|SCHEMA)\b/,
        message: 'drops a database',
        fix: 'do that by hand',
    },
];
const harmless = /^(CREATE|INSERT|UPDATE|DELETE|REPLACE|SET|USE|SELECT|WITH|ALTER TABLE|ALTER IGNORE TABLE|DROP INDEX|ANALYZE|BEGIN|START TRANSACTION|COMMIT|ROLLBACK|PRAGMA|GRANT|COMMENT|END)\b/;
const onlyTarget = /^(?:ALTER (?:IGNORE )?TABLE (\S+) .*|(?:DROP TABLE(?: IF EXISTS)?|TRUNCATE(?: TABLE)?) (\S+)|UPDATE (\S+) SET .*|DELETE FROM (\S+)(?: WHERE .*)?)$/;
function judgeStatement(section, { words, line }, database, created) {
    const text = words.join(' ');
    const at = (rule, severity, message, fix) => ({
        rule,
        severity,
        path: section.path,
        line: section.firstLine + line - 1,
        message,
        fix,
    });
    const made = /^CREATE (?:TEMPORARY |TEMP )?TABLE (?:IF NOT EXISTS )?(\S+)/.exec(text)?.[1];
    if (made !== undefined)
        created.add(plainName(made));
    const target = onlyTarget
        .exec(text)
        ?.slice(1)
        .find((name) => name !== undefined);
    if (target !== undefined && created.has(plainName(target)))
        return [];
    const found = hazards
        .filter(({ pattern }) => pattern.test(text))
        .map(({ rule, severity, message, fix }) => at(rule, severity, message, fix));
    if (database === 'sqlite' && /^PRAGMA FOREIGN_KEYS\b/.test(text) && section.transaction.mode === 'transaction') {
        const message = 'PRAGMA foreign_keys does nothing inside the transaction that the tool opens';
        found.push(at('MG502', 'error', message, 'run the file without a transaction, or set it on the connection'));
    }
    if (found.length > 0 || harmless.test(text))
        return found;
    const shown = words.slice(0, 3).join(' ');
    return [
        at('MG999', 'warn', `not analysed: ${shown === '' ? 'a statement without words' : shown} …`, 'look at it by hand'),
    ];
}
function plainName(word) {
    return word.replaceAll('"', '').toUpperCase();
}
const commits = /^(ALTER|CREATE(?! TEMPORARY)|DROP(?! TEMPORARY)|RENAME|TRUNCATE|ANALYZE|OPTIMIZE|REPAIR|GRANT|REVOKE|LOCK TABLES|START TRANSACTION|BEGIN)\b/;
function judgeTransaction(section, statements, database) {
    if (database !== 'mysql' && database !== 'mariadb')
        return [];
    const heads = statements.map(({ words, line }) => ({ text: words.join(' '), line }));
    const definitions = heads.filter(({ text }) => commits.test(text) && !/^(START TRANSACTION|BEGIN)\b/.test(text));
    const opened = heads.find(({ text }) => /^(START TRANSACTION|BEGIN)\b/.test(text));
    const at = (line, message, fix) => ({
        rule: 'MG511',
        severity: 'warn',
        path: section.path,
        line: section.firstLine + line - 1,
        message,
        fix,
    });
    const [first, second] = definitions;
    if (first !== undefined && opened !== undefined) {
        return [
            at(opened.line, 'a transaction around a definition: the server commits before and after it', 'leave it out'),
        ];
    }
    if (first !== undefined && second !== undefined) {
        const message = 'more than one definition in a file: each commits by itself, so a failure leaves the ones before it';
        return [at(second.line, message, 'one definition for each file')];
    }
    if (first !== undefined && statements.length > 1) {
        const message = 'a definition beside other statements: it commits them, so they cannot be rolled back together';
        return [at(first.line, message, 'put it into a file of its own')];
    }
    return [];
}

// EXTERNAL MODULE: ./build/packages/time/src/instant.js
var instant = __webpack_require__(1644);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/annotate.js
var annotate = __webpack_require__(5931);
// EXTERNAL MODULE: ./build/packages/kit/src/markdown.js
var markdown = __webpack_require__(377);
// EXTERNAL MODULE: ./build/packages/time/src/format-duration.js
var format_duration = __webpack_require__(9503);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/coverage.js
var src_coverage = __webpack_require__(1345);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/documentation.js
function addressOf({ anchor }) {
    return `https://github.com/org/delivery/blob/main/${anchor}`;
}

// EXTERNAL MODULE: ./build/actions/migrate-gate/src/phase-plan.js
var phase_plan = __webpack_require__(2890);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/remark.js
var src_remark = __webpack_require__(3527);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/check-summary.js






const mostRows = 50;
const mostFixes = 8;
const marks = { error: '⛔', warn: '⚠️', info: 'ℹ️' };
function renderCheck({ decision, coverage, plan, remarks, rules, limits }) {
    return [
        markdown/* heading */.R_(2, `${decision.decision === 'pass' ? '✅' : '⛔'} migrate-gate: ${decision.reason}`),
        `${markdown/* text */.Qq(decision.message)}\n\n`,
        `${markdown/* text */.Qq((0,src_coverage/* describeCoverage */.K)(coverage))}\n\n`,
        limits === undefined ? '' : `${markdown/* text */.Qq(limits)}\n\n`,
        plan.length === 0 ? '' : renderPhases(plan, remarks),
        renderRemarks(remarks, rules),
        renderFixes(remarks),
        plan.length === 0 ? '' : renderPlan(plan),
    ].join('');
}
function renderPhases(plan, remarks) {
    const rows = plan.slice(0, mostRows).map(({ migration, phase, judgement }) => {
        const own = remarks.filter((remark) => migration.files.includes(remark.path) && (0,src_remark/* isOpen */.nT)(remark));
        const worst = own[0];
        const read = judgement === undefined ? '–' : `${judgement.analysed}/${judgement.statements}`;
        return [
            phase,
            { markdown: markdown/* code */.aY(migration.path) },
            read,
            worst === undefined ? '✅' : `${marks[worst.severity]} ${own.length}`,
            (0,phase_plan/* wayBack */.lZ)(migration),
        ];
    });
    const head = ['Phase', 'Migration', 'Statements read', 'Findings', 'Way back'];
    return `${markdown/* heading */.R_(3, 'Phases')}${markdown/* table */.tp(head, rows)}${leftOut(plan.length - rows.length)}`;
}
function renderRemarks(remarks, rules) {
    if (remarks.length === 0)
        return '';
    const rows = remarks.slice(0, mostRows).map((remark) => {
        const rule = rules[remark.rule];
        const lock = rule === undefined ? '' : `${rule.lock}: ${rule.blocks}`;
        return [
            stateOf(remark),
            rule === undefined ? remark.rule : { markdown: markdown/* link */.nf(remark.rule, addressOf(rule)) },
            { markdown: markdown/* code */.aY(`${remark.path}:${remark.line}`) },
            remark.message,
            lock,
        ];
    });
    const head = ['', 'Rule', 'Where', 'What happens', 'Lock and who it blocks'];
    return `${markdown/* heading */.R_(3, 'Findings')}${markdown/* table */.tp(head, rows)}${leftOut(remarks.length - rows.length)}`;
}
function stateOf({ severity, allowed, awaited }) {
    if (allowed !== undefined)
        return `allowed until ${allowed.until}: ${allowed.reason}`;
    return awaited ? '⏳ waits' : marks[severity];
}
function renderFixes(remarks) {
    const mendable = remarks.filter((remark) => (0,src_remark/* isOpen */.nT)(remark) && remark.fix !== '' && remark.severity !== 'info');
    const shown = mendable
        .slice(0, mostFixes)
        .map(({ rule, path, line, fix }) => `${markdown/* text */.Qq(`${rule} at ${path}:${line}`)}\n\n${markdown/* block */.om(fix)}`);
    return shown.length === 0
        ? ''
        : `${markdown/* heading */.R_(3, 'What to do')}${shown.join('')}${leftOut(mendable.length - shown.length)}`;
}
function renderPlan(plan) {
    const named = (phase) => plan.filter((each) => each.phase === phase).map(({ migration }) => fileName(migration.path));
    const expand = [...named('expand'), ...named('unsafe')];
    const steps = [
        ...(expand.length === 0 ? [] : [`Before the new version starts: ${expand.join(', ')}`]),
        ...(named('backfill').length === 0
            ? []
            : [`In batches, so that it can be stopped and taken up again: ${named('backfill').join(', ')}`]),
        'Deploy the new version, and wait until it is healthy',
        ...plan
            .filter(({ migration }) => migration.contract !== undefined)
            .map(({ migration }) => {
            const soak = migration.contract === undefined ? '' : ` for ${(0,format_duration/* formatDuration */.a)(migration.contract.soak)}`;
            return `Once ${(0,phase_plan/* termsOf */.fd)(migration)}${soak}: ${fileName(migration.path)}`;
        }),
    ];
    return `${markdown/* heading */.R_(3, 'Plan')}${markdown/* list */.p_(steps)}`;
}
function fileName(path) {
    return path
        .split('/')
        .slice(path.endsWith('/migration.sql') ? -2 : -1)
        .join('/');
}
function leftOut(count) {
    return count > 0 ? `${count} more are left out here; the report has them all.\n\n` : '';
}

// EXTERNAL MODULE: ./build/actions/migrate-gate/src/contracts.js + 1 modules
var contracts = __webpack_require__(820);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/decision.js
var src_decision = __webpack_require__(8341);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/floor.js + 5 modules
var src_floor = __webpack_require__(5478);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/gather.js + 7 modules
var gather = __webpack_require__(8293);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/ledger-access.js + 27 modules
var ledger_access = __webpack_require__(8021);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/report.js

function reportOf(judgements, remarks) {
    const byPath = Map.groupBy(remarks, ({ path }) => path);
    const judged = judgements.map(({ path, statements, analysed }) => ({ path, statements, analysed }));
    const known = new Set(judged.map(({ path }) => path));
    const others = [...byPath.keys()]
        .filter((path) => !known.has(path))
        .map((path) => ({ path, statements: 0, analysed: 0 }));
    const files = [...judged, ...others].map(({ path, statements, analysed }) => ({
        path,
        statements,
        analysed,
        findings: (byPath.get(path) ?? []).map(entryOf),
    }));
    return { schema: 1, files, coverage: { ...(0,src_coverage/* coverageOf */._)(judgements) } };
}
function entryOf({ rule, severity, phase, line, message, fix, allowed }) {
    const finding = { rule, severity, phase, line, message, fix };
    return allowed === undefined ? finding : { ...finding, allowed: { reason: allowed.reason, until: allowed.until } };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/sarif.js


const mostResults = 25_000;
const levels = { error: 'error', warn: 'warning', info: 'note' };
function sarifOf(remarks, rules, lineOf) {
    const shown = remarks.slice(0, mostResults);
    const ids = [...new Set(shown.map(({ rule }) => rule))].toSorted();
    const indexes = new Map(ids.map((id, index) => [id, index]));
    const fingerprint = fingerprints(lineOf);
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: 'migrate-gate', rules: ids.map((id) => ruleOf(id, rules[id])) } },
                columnKind: 'utf16CodeUnits',
                results: shown.map((remark) => ({
                    ruleId: remark.rule,
                    ruleIndex: indexes.get(remark.rule) ?? -1,
                    level: levels[remark.severity],
                    message: { text: remark.fix === '' ? remark.message : `${remark.message}\n\n${remark.fix}` },
                    locations: [
                        {
                            physicalLocation: {
                                artifactLocation: { uri: uriOf(remark.path), uriBaseId: '%SRCROOT%' },
                                region: { startLine: Math.max(1, remark.line) },
                            },
                        },
                    ],
                    partialFingerprints: { primaryLocationLineHash: fingerprint(remark) },
                    suppressions: suppressionsOf(remark),
                })),
            },
        ],
    };
}
function ruleOf(id, rule) {
    if (rule === undefined)
        return { id, shortDescription: { text: id }, defaultConfiguration: { level: 'warning' } };
    return {
        id,
        shortDescription: { text: rule.title },
        fullDescription: { text: rule.why },
        help: { text: `Lock: ${rule.lock}. Blocks: ${rule.blocks}. Instead: ${rule.safe}.` },
        helpUri: addressOf(rule),
        defaultConfiguration: { level: levels[rule.severity] },
        properties: { tags: ['database', 'migration', rule.phase] },
    };
}
function fingerprints(lineOf) {
    const seen = new Map();
    return ({ rule, path, line }) => {
        const text = (lineOf(path, line) ?? '').replaceAll(/\s+/gu, ' ').trim();
        const hash = (0,external_node_crypto_.createHash)('sha256')
            .update(JSON.stringify([rule, path, text]))
            .digest('hex')
            .slice(0, 16);
        const count = (seen.get(hash) ?? 0) + 1;
        seen.set(hash, count);
        return `${hash}:${count}`;
    };
}
function suppressionsOf({ allowed, awaited }) {
    if (allowed !== undefined)
        return [{ kind: 'inSource', justification: `${allowed.reason} (until ${allowed.until})` }];
    const justification = 'The file is a contract: it waits until every environment runs the release it names.';
    return awaited ? [{ kind: 'inSource', justification }] : [];
}
function uriOf(path) {
    return path.split('/').map(encodeURIComponent).join('/');
}

// EXTERNAL MODULE: ./build/actions/migrate-gate/src/workspace.js
var workspace = __webpack_require__(6194);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/check.js
















const oldestServer = 13;
const mostPlanned = 200;
const mostEvidence = 50;
async function check(step, variables) {
    const { inputs, log } = step;
    const gathered = await (0,gather/* gather */.k)(step, variables);
    const { read, pending, issues, base } = gathered;
    step.output('tool', read.tool);
    if (base === undefined)
        log.notice('There is nothing to compare with, so every migration counts as pending. Set `base` to compare with a ref.');
    const meant = pending.filter((migration) => (0,phase_plan/* isMeant */.EZ)(migration, inputs.phase));
    const left = new Set(pending.filter((migration) => !(0,phase_plan/* isMeant */.EZ)(migration, inputs.phase)).flatMap(({ files }) => files));
    const judgements = (await judgementsOf(step, gathered)).filter(({ path }) => !left.has(path));
    const found = [
        ...issues,
        ...judgeRollback(meant, read.tool, inputs.database),
        ...judgeOtherDatabase(meant, inputs.database),
    ];
    const remarks = (0,src_remark/* remarksOf */.ro)(judgements, found.filter(({ path }) => !left.has(path)), read.migrations);
    await writeFiles(step, judgements, remarks, read.tree);
    const contracts = await askAboutContracts(step, variables, meant);
    writeOutputs(step, meant, contracts, remarks, judgements);
    const decision = (0,src_decision/* decide */.L)(remarks, meant.length);
    const coverage = (0,src_coverage/* coverageOf */._)(judgements);
    log.info((0,src_coverage/* describeCoverage */.K)(coverage));
    (0,annotate/* annotate */.f)(log, remarks, inputs.mode);
    const limits = inputs.database === 'postgres' ? undefined : notJudged(inputs.database);
    step.summary(renderCheck({ decision, coverage, plan: (0,phase_plan/* planPhases */.it)(meant, judgements), remarks, rules: rules/* rules */.a, limits }));
    return {
        ...decision,
        evidence: [coverageEvidence(judgements), ...contracts.map(contractEvidence), ...evidenceOf(remarks)],
    };
}
async function judgementsOf(step, { pending, merged, sizes }) {
    const { inputs, clock } = step;
    if (inputs.database !== 'postgres') {
        return pending.map(({ path }) => ({ path, statements: 0, analysed: 0, findings: [], phase: 'expand' }));
    }
    return await (0,judge/* judge */.S)(pending, {
        history: merged,
        serverVersion: inputs.serverVersion ?? oldestServer,
        sizes,
        gateSetsTimeouts: inputs.timeouts === 'gate',
        today: (0,instant/* formatInstant */.r4)(clock.now()).slice(0, 10),
    });
}
async function writeFiles({ inputs, environment }, judgements, remarks, tree) {
    const { report, sarif } = inputs;
    const root = environment.workspace;
    const json = (value) => `${JSON.stringify(value, undefined, 2)}\n`;
    if (report !== undefined)
        await (0,workspace/* writeWorkspaceFile */.d)(root, report, json(reportOf(judgements, remarks)), 'report');
    if (sarif !== undefined)
        await (0,workspace/* writeWorkspaceFile */.d)(root, sarif, json(sarifOf(remarks, rules/* rules */.a, linesOf(tree))), 'sarif');
}
function linesOf(tree) {
    const files = new Map(tree.files.map((file) => [file.path, file]));
    const known = new Map();
    return (path, line) => {
        const lines = known.get(path) ?? new TextDecoder().decode(files.get(path)?.bytes).split(/\r?\n/u);
        known.set(path, lines);
        return lines[line - 1];
    };
}
async function askAboutContracts(step, variables, meant) {
    return await (0,contracts/* judgeContracts */.d)(meant, {
        ledger: (0,ledger_access/* openLedger */.au)(step)?.ledger,
        service: (0,ledger_access/* serviceOf */.z5)(step),
        git: { root: step.environment.workspace, variables, signal: step.signal },
        never: undefined,
    });
}
function writeOutputs(step, meant, contracts, remarks, judgements) {
    const waiting = contracts.filter(({ ready }) => !ready).map(({ migration }) => migration);
    const kept = new Set(waiting);
    const planned = meant.filter((migration) => !kept.has(migration)).map(({ path }) => path);
    const floor = contracts.findLast(({ ready }) => ready);
    const { statements, analysed } = (0,src_coverage/* coverageOf */._)(judgements);
    step.output('planned', planned);
    step.output('held', waiting.map(({ path }) => path));
    step.output('migration', {
        planned: planned.slice(0, mostPlanned).map((path) => path.slice(-mostPlanned)),
        'schema-floor': floor === undefined ? null : (0,src_floor/* floorOf */.Et)(floor),
    });
    step.output('findings', remarks.filter(src_remark/* isOpen */.nT).length);
    step.output('coverage', `${analysed}/${statements}`);
}
function coverageEvidence(judgements) {
    const coverage = (0,src_coverage/* coverageOf */._)(judgements);
    return {
        subject: 'coverage',
        verdict: coverage.unread === 0 ? 'pass' : 'warn',
        detail: (0,src_coverage/* describeCoverage */.K)(coverage),
        ...coverage,
    };
}
function contractEvidence({ migration, ready, why }) {
    return { subject: migration.path, verdict: 'info', detail: `${ready ? 'may run' : 'waits'}: ${why.join('; ')}` };
}
function evidenceOf(remarks) {
    const verdicts = { error: 'block', warn: 'warn', info: 'info' };
    return remarks.slice(0, mostEvidence).map((remark) => ({
        subject: `${remark.path}:${remark.line}`,
        verdict: (0,src_remark/* isOpen */.nT)(remark) ? verdicts[remark.severity] : 'info',
        detail: `${remark.rule}: ${remark.message}`,
    }));
}


/***/ }),

/***/ 820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ judgeContracts)
});

// EXTERNAL MODULE: ./build/packages/time/src/instant.js
var instant = __webpack_require__(1644);
// EXTERNAL MODULE: ./build/packages/time/src/format-duration.js
var format_duration = __webpack_require__(9503);
// EXTERNAL MODULE: ./build/packages/ledger/src/genuine.js + 4 modules
var genuine = __webpack_require__(3091);
// EXTERNAL MODULE: ./build/packages/ledger/src/history.js
var src_history = __webpack_require__(8041);
// EXTERNAL MODULE: ./build/packages/ledger/src/milestone.js
var src_milestone = __webpack_require__(5055);
// EXTERNAL MODULE: ./build/packages/ledger/src/spelling.js
var spelling = __webpack_require__(983);
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
var revision = __webpack_require__(6544);
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

/***/ 5478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gr: () => (/* binding */ currentFloor),
  Et: () => (/* binding */ floorOf),
  fC: () => (/* binding */ raiseFloor)
});

// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __webpack_require__(5809);
// EXTERNAL MODULE: ./build/packages/ledger/src/description.js
var src_description = __webpack_require__(2879);
;// CONCATENATED MODULE: ./build/packages/ledger/src/doubts.js
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

// EXTERNAL MODULE: ./build/packages/ledger/src/genuine.js + 4 modules
var src_genuine = __webpack_require__(3091);
// EXTERNAL MODULE: ./build/packages/ledger/src/progress.js
var progress = __webpack_require__(2850);
// EXTERNAL MODULE: ./build/packages/ledger/src/spelling.js
var spelling = __webpack_require__(983);
;// CONCATENATED MODULE: ./build/packages/ledger/src/own-record.js





async function readRecord(ledger, id, place = {}) {
    const { github } = ledger;
    const [deployment, statuses] = await Promise.all([github.deployments.get(id), github.deployments.statuses(id)]);
    const claim = (0,src_genuine/* readClaim */.jw)(deployment);
    if (!claim.genuine) {
        throw new action_failure/* ActionFailure */.d('not-a-record', `Deployment ${id} of ${github.repository} is no record of this ledger: ${doubts[claim.doubt]}. Give the output \`id\` of the step that opened it.`);
    }
    const { intent } = claim;
    if (place.environment !== undefined && !(0,spelling/* sameEnvironment */.i)(place.environment, deployment.environment))
        refuseOther(id, 'environment', deployment.environment, place.environment);
    refuseOther(id, 'service', intent.service, place.service);
    return { deployment, intent, progress: (0,progress/* progressOf */.j)(statuses) };
}
function refuseOther(id, what, is, wanted) {
    if (wanted === undefined || wanted === is)
        return;
    throw new action_failure/* ActionFailure */.d('foreign-record', `Record ${id} is of the ${what} ${JSON.stringify(is)}, not ${JSON.stringify(wanted)}. Give the id of the record of this ${what}.`);
}
function isOwn(record, { run }) {
    return record.intent.run.id === run.id;
}
function refuseForeign(record, ledger) {
    if (isOwn(record, ledger))
        return;
    const { id } = record.deployment;
    throw new action_failure/* ActionFailure */.d('foreign-record', `Record ${id} was opened by run ${record.intent.run.id}, and this is run ${ledger.run.id}: only the run that opened a record can say how it ends. Open a record in this run.`);
}

// EXTERNAL MODULE: ./build/packages/github/src/failure.js
var failure = __webpack_require__(8697);
// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var duration = __webpack_require__(9349);
// EXTERNAL MODULE: ./build/packages/ledger/src/actor.js
var actor = __webpack_require__(4588);
;// CONCATENATED MODULE: ./build/packages/ledger/src/write-status.js



const tries = 3;
async function writeStatus(ledger, id, status) {
    for (let attempt = 1;; attempt++) {
        try {
            await ledger.github.deployments.addStatus(id, { logUrl: ledger.run.url, ...status });
            return;
        }
        catch (error) {
            if (!(error instanceof failure/* GitHubFailure */.i) || !error.uncertain)
                throw error;
            await ledger.clock.sleep((0,duration/* seconds */.YA)(attempt));
            if (await isWritten(ledger, id, status))
                return;
            if (attempt === tries)
                throw error;
        }
    }
}
async function isWritten({ github }, id, status) {
    const newest = (await github.deployments.statuses(id)).find(actor/* madeByActions */.A);
    return newest?.state === status.state && newest.description === status.description;
}

;// CONCATENATED MODULE: ./build/packages/ledger/src/stage.js




async function stageRecord(ledger, { id, place, stage, notes, environmentUrl }) {
    const description = (0,src_description/* describe */.q)({ stage, ...notes });
    const record = await readRecord(ledger, id, place);
    refuseForeign(record, ledger);
    const { stand } = record.progress;
    if (stand !== 'running' && stand !== 'waiting') {
        throw new action_failure/* ActionFailure */.d('wrong-state', `Record ${id} has ended (${stand}), so it cannot be in stage ${JSON.stringify(stage)}. Open a new record for a new deployment.`);
    }
    const address = environmentUrl ?? (record.progress.environmentUrl || undefined);
    await writeStatus(ledger, id, { state: 'in_progress', description, environmentUrl: address });
    return record;
}

// EXTERNAL MODULE: ./build/packages/ledger/src/history.js
var src_history = __webpack_require__(8041);
// EXTERNAL MODULE: ./build/packages/ledger/src/milestone.js
var milestone = __webpack_require__(5055);
;// CONCATENATED MODULE: ./build/packages/ledger/src/floor.js





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
    const task = (0,src_genuine/* taskOf */.Xb)(place.service);
    for await (const deployment of ledger.github.deployments.list({ environment: place.environment, task })) {
        if (!(0,spelling/* sameEnvironment */.i)(deployment.environment, place.environment) || deployment.task !== task)
            continue;
        if (batch.push(deployment) === atOnce)
            await read();
    }
    await read();
    const floors = [];
    for (const [text, record] of named)
        floors.push({ ...(await (0,milestone/* resolveMilestone */.$M)(ledger, text)), record });
    return await highest(ledger, floors);
}
async function judgeByFloors(ledger, floors, release) {
    const name = release.version === '' ? release.sha : release.version;
    for (const floor of floors) {
        const standing = await standingOf(ledger, release, floor);
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
    const claim = (0,src_genuine/* readClaim */.jw)(deployment);
    if (!claim.genuine)
        return [];
    const planned = claim.intent.migration?.schemaFloor;
    const { floors } = (0,progress/* progressOf */.j)(await ledger.github.deployments.statuses(deployment.id));
    const texts = [...floors, ...(planned === undefined ? [] : [planned])].filter((text) => text !== '');
    if (texts.length === 0)
        return [];
    const genuine = await (0,src_history/* readEvidence */.A)(ledger, place, deployment.id);
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
    return (await (0,milestone/* standingOf */.YP)(ledger, release, comparable)) === 'at-or-after';
}

;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/floor.js

const longest = 64;
async function raiseFloor({ ledger, place }, id, contracts, held) {
    for (const floor of new Set(contracts.map(floorOf))) {
        const notes = { floor, held: String(held) };
        await stageRecord(ledger, { id, place, stage: 'contract', notes, environmentUrl: undefined });
    }
}
async function currentFloor({ ledger, place }) {
    return (await floorsOf(ledger, place)).map(({ text }) => text).join(' ');
}
function floorOf({ after, readiness }) {
    return after.length <= longest ? after : (readiness?.milestone.commit ?? after);
}


/***/ }),

/***/ 5055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ resolveMilestone),
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   l7: () => (/* binding */ releaseOf)
/* harmony export */ });
/* harmony import */ var _github__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8697);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2088);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5432);



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


/***/ })

};
