export const id = 518;
export const ids = [518];
export const modules = {

/***/ 38518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./build/packages/hazards/src/rules/rules.js + 7 modules
var rules = __webpack_require__(86025);
// EXTERNAL MODULE: ./build/packages/hazards/src/judge.js + 52 modules
var judge = __webpack_require__(53764);
// EXTERNAL MODULE: ./build/packages/migrations/src/statements.js
var src_statements = __webpack_require__(43007);
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
var instant = __webpack_require__(41644);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/annotate.js
var annotate = __webpack_require__(35931);
// EXTERNAL MODULE: ./build/packages/kit/src/markdown.js
var markdown = __webpack_require__(60377);
// EXTERNAL MODULE: ./build/packages/time/src/format-duration.js
var format_duration = __webpack_require__(79503);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/coverage.js
var src_coverage = __webpack_require__(91345);
;// CONCATENATED MODULE: ./build/actions/migrate-gate/src/documentation.js
function addressOf({ anchor }) {
    return `https://github.com/org/delivery/blob/main/${anchor}`;
}

// EXTERNAL MODULE: ./build/actions/migrate-gate/src/phase-plan.js
var phase_plan = __webpack_require__(92890);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/remark.js
var src_remark = __webpack_require__(83527);
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
var contracts = __webpack_require__(20820);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/class.js + 1 modules
var src_class = __webpack_require__(93827);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/decision.js
var src_decision = __webpack_require__(58341);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/floor.js
var src_floor = __webpack_require__(19973);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/gather.js + 6 modules
var gather = __webpack_require__(1872);
// EXTERNAL MODULE: ./build/actions/migrate-gate/src/ledger-access.js
var ledger_access = __webpack_require__(74621);
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
var external_node_crypto_ = __webpack_require__(77598);
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
var workspace = __webpack_require__(46194);
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
    await writeClass(step, meant, contracts, judgements);
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
async function writeClass(step, meant, contracts, judgements) {
    const floored = contracts.filter(({ ready }) => ready).map(({ migration }) => migration);
    const waiting = new Set(contracts.filter(({ ready }) => !ready).map(({ migration }) => migration));
    const planned = meant.filter((migration) => !waiting.has(migration));
    const judged = step.inputs.database === 'postgres' ? judgements : [];
    step.output('class', (await (0,src_class/* gravestClass */.j)(planned, judged, floored)) ?? '');
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


/***/ })

};
