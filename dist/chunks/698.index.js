export const id = 698;
export const ids = [698];
export const modules = {

/***/ 47184:
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
// EXTERNAL MODULE: ./build/packages/oci/src/failure.js
var src_failure = __webpack_require__(61449);
;// CONCATENATED MODULE: ./build/packages/rollback/src/reasons.js
const rollbackReasons = {
    allowed: 'The target may be brought back, and the schema is as it knows it.',
    'code-only': 'The target may be brought back; the schema stays as it is, and the target works with it.',
    canary: 'What is to be left was never promoted: what is live only has to get all the traffic back.',
    confirmed: 'A person was asked, and said yes.',
    'no-target': 'The ledger knows no other image that was live and healthy here and is not quarantined.',
    'already-live': 'The image that was asked for is the one that is to be left.',
    'never-live': 'The image that was asked for was never live here by the ledger.',
    'taken-back': 'The image that was asked for was live here, and was marked as failed afterwards.',
    quarantined: 'The image is on the quarantine list, or was itself rolled back and never healthy since.',
    'not-in-registry': 'The registry does not have the image any more.',
    unsigned: 'Nobody vouches for the image: cosign-verify did not pass for it.',
    'deploy-under-way': 'Another run is deploying here right now.',
    overtaken: 'What is to be left is not what is live any more: something else succeeded since.',
    'below-floor': 'The target is below the schema floor: it does not work with the schema as it is now.',
    'wrong-database': 'The target knows migrations that this database never had.',
    contracting: 'A migration since took away what the target uses, and there is no tested way back.',
    'data-lost': 'A migration since rewrote or lost data that the target needs.',
    'data-unreadable': 'What was written since cannot be read by the target.',
    'consumers-need-current': 'A consumer that was deployed since needs what only the current version offers.',
    'floor-unknown': 'Nobody can tell whether the target is at or above the schema floor.',
    'schema-unknown': 'A record since does not say what it did to the schema.',
    'not-classified': 'Nobody said what a migration since does to the target.',
    'behaviour-untested': 'A migration since changes what happens to rows, and the target was never tested with it.',
    'down-first': 'A migration since took away what the target uses; a person has to take it back first.',
    'rollback-of-rollback': 'What is to be left is a rollback itself, and automation does not undo one.',
    'not-live': 'What is to be left is not live and healthy, and a rehearsal would have nothing to come forward to.',
    'too-many-rollbacks': 'There were as many rollbacks within a day as automation may do.',
    'outside-window': 'What is to be left has been live for longer than `auto-window`.',
    'not-previous': 'The target is not the last good image, and automation goes back no further.',
    'too-short-live': 'The target was live for less than `min-live`.',
};

// EXTERNAL MODULE: ./build/packages/inputs/src/text.js
var src_text = __webpack_require__(75450);
// EXTERNAL MODULE: ./build/packages/inputs/src/one-of.js
var one_of = __webpack_require__(97959);
// EXTERNAL MODULE: ./build/packages/inputs/src/field.js
var field = __webpack_require__(39433);
// EXTERNAL MODULE: ./build/packages/inputs/src/integer.js
var integer = __webpack_require__(55267);
// EXTERNAL MODULE: ./build/packages/inputs/src/lines.js
var lines = __webpack_require__(99202);
// EXTERNAL MODULE: ./build/packages/inputs/src/duration.js
var duration = __webpack_require__(83089);
// EXTERNAL MODULE: ./build/packages/inputs/src/path.js
var path = __webpack_require__(9266);
// EXTERNAL MODULE: ./build/packages/inputs/src/boolean.js
var src_boolean = __webpack_require__(19229);
// EXTERNAL MODULE: ./build/packages/oci/src/image-reference.js
var image_reference = __webpack_require__(24258);
// EXTERNAL MODULE: ./build/packages/oci/src/digest-field.js
var digest_field = __webpack_require__(58046);
// EXTERNAL MODULE: ./build/packages/oci/src/registry-inputs.js + 9 modules
var registry_inputs = __webpack_require__(77672);
// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var src_duration = __webpack_require__(9349);
;// CONCATENATED MODULE: ./build/actions/rollback-plan/src/inputs.js



const line = (maxLength, takes) => (0,src_text/* text */.Q)({ pattern: /[^\p{Cc}\p{Zl}\p{Zp}]+/u, maxLength, takes });
const inputs = {
    mode: (0,one_of/* oneOf */.y)('enforce', 'warn'),
    task: (0,one_of/* oneOf */.y)('find', 'decide'),
    trigger: (0,one_of/* oneOf */.y)('automatic', 'person', 'rehearsal'),
    environment: line(255, 'the name of an environment such as production'),
    service: (0,field/* optional */.lq)((0,src_text/* text */.Q)({
        pattern: /[A-Za-z0-9][A-Za-z0-9._-]{0,99}/,
        takes: 'a name of letters, digits, dots, hyphens and underscores such as shop',
    })),
    remediates: (0,field/* optional */.lq)((0,integer/* integer */.n)({ min: 1 })),
    image: (0,field/* optional */.lq)((0,image_reference/* imageReference */.r)({ digest: 'required' })),
    quarantine: (0,field/* optional */.lq)((0,lines/* lines */.M)((0,digest_field/* digestField */.h)())),
    minLive: (0,duration/* duration */.p)({ max: (0,src_duration/* days */._3)(365) }),
    verify: (0,one_of/* oneOf */.y)('required', 'none'),
    verifiedImage: (0,field/* optional */.lq)((0,image_reference/* imageReference */.r)({ digest: 'required' })),
    registry: (0,one_of/* oneOf */.y)('check', 'skip'),
    schema: (0,one_of/* oneOf */.y)('recorded', 'none'),
    directory: (0,path/* path */.A)(),
    applied: (0,field/* optional */.lq)((0,lines/* lines */.M)(line(512, 'the name of a migration'))),
    known: (0,field/* optional */.lq)((0,lines/* lines */.M)(line(512, 'the name of a migration'))),
    compatibility: (0,one_of/* oneOf */.y)('unknown', 'tested'),
    down: (0,one_of/* oneOf */.y)('untested', 'tested'),
    writtenData: (0,one_of/* oneOf */.y)('undeclared', 'readable', 'unreadable'),
    consumers: (0,one_of/* oneOf */.y)('undeclared', 'compatible', 'need-current'),
    exposure: (0,one_of/* oneOf */.y)('full', 'canary'),
    autoWindow: (0,duration/* duration */.p)({ max: (0,src_duration/* days */._3)(365) }),
    autoLimit: (0,integer/* integer */.n)({ min: 0, max: 100 }),
    confirmed: (0,src_boolean/* boolean */.z)(),
    rollbackWorkflow: (0,src_text/* text */.Q)({ pattern: /[\w.-]{1,100}\.ya?ml/, takes: 'the file of a workflow, such as rollback.yml' }),
    ...registry_inputs/* registryInputs */.P,
    workflow: (0,field/* optional */.lq)((0,lines/* lines */.M)(line(255, 'the file of a workflow such as .github/workflows/release.yml'))),
    token: (0,field/* secret */.rJ)((0,src_text/* text */.Q)()),
};

;// CONCATENATED MODULE: ./build/actions/rollback-plan/src/contract.js






const contract_contract = (0,contract/* defineContract */.ye)({
    name: 'rollback-plan',
    inputs: inputs,
    outputs: {
        plan: '`allow`, `allow-code-only` (the schema stays as it is), `ask` (a person) or `deny`; written by `decide`.',
        'target-image': 'The image to bring back, by digest; empty after a block.',
        'target-version': 'The version that `target-image` says it is, which a health check expects.',
        'target-sha': 'The commit that `target-image` was built from.',
        'target-id': 'The record by which `target-image` was live last.',
        'from-id': 'The record that is to be left, for the input `remediates` of `deployment`; empty when the ledger knows none.',
        'from-image': 'The image of that record: what to put on quarantine.',
        'from-version': 'The version of that record.',
        reasons: 'Everything that was looked at, as a JSON list of `check`, `plan`, `reason` and `detail`.',
        commands: 'The commands to paste, one per line: the rollback when there is one, or else the way forward.',
        advice: 'How to go forward instead, in words.',
        quarantine: 'The digests that may not come back, one per line: the one that is to be left, and those that the ledger and the input keep away.',
    },
    reasons: {
        found: 'There is a target; whether it may be brought back is not decided yet.',
        ...rollbackReasons,
        'not-a-place': 'The record that `remediates` names is no genuine record of this service in this environment.',
        'not-a-person': 'The input `trigger` says `person`, and an app or a schedule started this attempt of the run.',
        ...ledger/* ledgerReasons */.z,
        ...src_failure/* registryReasons */.n,
        ...failure/* gitHubReasons */.t,
    },
});


/***/ }),

/***/ 33698:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42569);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47184);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23381);



await (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .contract */ .d, (0,_main_js__WEBPACK_IMPORTED_MODULE_2__/* .planWith */ .a)(process.env));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 23381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ planWith)
});

// EXTERNAL MODULE: ./build/packages/ledger/src/record.js
var src_record = __webpack_require__(95432);
// EXTERNAL MODULE: ./build/packages/time/src/format-duration.js
var format_duration = __webpack_require__(79503);
;// CONCATENATED MODULE: ./build/packages/rollback/src/finding.js
function free(check, detail) {
    return { check, plan: 'allow', reason: undefined, detail };
}
function finding(check, plan, reason, detail) {
    return { check, plan, reason, detail };
}

;// CONCATENATED MODULE: ./build/packages/rollback/src/judge-target.js


function judgeTarget({ target, minLive }) {
    if (target === undefined) {
        return [finding('target', 'deny', 'no-target', 'there is nothing to return to')];
    }
    return [...judgeStanding(target, minLive), judgeRegistry(target), judgeSignature(target)];
}
function judgeStanding(target, minLive) {
    const { image, standing, current, quarantinedBy, liveFor } = target;
    const found = [];
    const deny = (reason, detail) => found.push(finding('target', 'deny', reason, detail));
    if (current)
        deny('already-live', `${image} is the image that is to be left`);
    else if (standing === 'never-live')
        deny('never-live', `no record says that ${image} was ever live here`);
    else if (standing === 'taken-back')
        deny('taken-back', `${image} was marked as failed after it had been live`);
    if (quarantinedBy !== undefined)
        deny('quarantined', `${image} is kept away: ${quarantinedBy}`);
    if (found.length > 0)
        return found;
    const lived = (0,format_duration/* formatDuration */.a)(liveFor);
    return liveFor < minLive
        ? [
            finding('target', 'ask', 'too-short-live', `it was live for ${lived} only, and ${(0,format_duration/* formatDuration */.a)(minLive)} are wanted`),
        ]
        : [free('target', `it was live and healthy here for ${lived}`)];
}
function judgeRegistry({ stored }) {
    switch (stored) {
        case 'present':
            return free('registry', 'the registry has it');
        case 'absent':
            return finding('registry', 'deny', 'not-in-registry', 'the registry does not have it any more');
        case 'unasked':
            return free('registry', 'was not asked, as the caller wants it');
        default:
            return stored;
    }
}
function judgeSignature({ signed }) {
    switch (signed) {
        case 'verified':
            return free('signature', 'cosign-verify passed for exactly this digest');
        case 'unverified':
            return finding('signature', 'deny', 'unsigned', 'cosign-verify did not pass for exactly this digest');
        case 'unasked':
            return free('signature', 'nobody vouches for it, and the caller does not want that');
        default:
            return signed;
    }
}

;// CONCATENATED MODULE: ./build/packages/rollback/src/judge-automation.js


function judgeAutomation(facts) {
    if (facts.trigger === 'person')
        return [free('automation', 'a person does it')];
    if (facts.trigger === 'rehearsal')
        return judgeRehearsal(facts);
    const { fromRollback, fromLiveFor, autoWindow, rollbacksToday, autoLimit, target } = facts;
    const found = [];
    const ask = (reason, detail) => found.push(finding('automation', 'ask', reason, detail));
    if (fromRollback)
        ask('rollback-of-rollback', 'what is to be left is a rollback');
    if (rollbacksToday >= autoLimit) {
        ask('too-many-rollbacks', `${rollbacksToday} rollbacks within a day, and automation may do ${autoLimit}`);
    }
    if (fromLiveFor !== undefined && fromLiveFor > autoWindow) {
        ask('outside-window', `what is to be left is live since ${(0,format_duration/* formatDuration */.a)(fromLiveFor)}, and automation acts within ${(0,format_duration/* formatDuration */.a)(autoWindow)}`);
    }
    if (target !== undefined && !target.previous)
        ask('not-previous', 'the target is not what was live right before');
    return found.length > 0 ? found : [free('automation', `${rollbacksToday} of ${autoLimit} rollbacks within a day`)];
}
function judgeRehearsal({ fromRollback, fromGood }) {
    if (!fromGood) {
        return [
            finding('automation', 'deny', 'not-live', 'what is to be left is not live: there is nothing to come forward to'),
        ];
    }
    if (fromRollback)
        return [finding('automation', 'deny', 'rollback-of-rollback', 'what is live is a rollback')];
    return [free('automation', 'a rehearsal goes back from what is live and healthy')];
}

// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var duration = __webpack_require__(9349);
;// CONCATENATED MODULE: ./build/packages/rollback/src/judge-schema.js


const oldestDown = (0,duration/* days */._3)(1);
function judgeSchema({ schema }) {
    if (schema === undefined)
        return [free('schema', 'the service has none, says the caller')];
    const { floors, changes, silent, missing } = schema;
    const found = [
        ...floors.map(judgeFloor),
        ...missing.map((name) => finding('schema', 'deny', 'wrong-database', `the target knows ${name}, and the database does not have it`)),
        ...silent.map((record) => finding('schema', 'ask', 'schema-unknown', `record ${record} does not say what it did to the schema`)),
        ...changes.map((change) => judgeChange(change, schema)),
    ];
    return found.length > 0 ? found : [free('schema', 'it is as the target knows it')];
}
function judgeFloor({ text, record, standing }) {
    const floor = `the schema floor ${text} of record ${record}`;
    switch (standing) {
        case 'at-or-after':
            return free('schema', `the target is at or above ${floor}`);
        case 'before':
            return finding('schema', 'deny', 'below-floor', `the target is below ${floor}`);
        case 'unknown':
            return finding('schema', 'ask', 'floor-unknown', `nobody can compare the target with ${floor}`);
        default:
            return standing;
    }
}
function judgeChange({ migration, class: kind, tested, age }, { down }) {
    switch (kind) {
        case 'additive':
            return finding('schema', 'allow-code-only', 'code-only', `${migration} only adds`);
        case 'behaviour':
            return tested
                ? finding('schema', 'allow-code-only', 'code-only', `${migration} was judged to leave the target unharmed`)
                : finding('schema', 'ask', 'behaviour-untested', `nobody tested the target with ${migration}`);
        case 'contracting':
            return down === 'tested' && age < oldestDown
                ? finding('schema', 'ask', 'down-first', `${migration} has to be taken back first, by a person`)
                : finding('schema', 'deny', 'contracting', `${migration} took away what the target uses`);
        case 'destructive':
            return finding('schema', 'deny', 'data-lost', `${migration} rewrote or lost data`);
        case 'unknown':
            return finding('schema', 'ask', 'not-classified', `nobody said what ${migration} does to the target`);
        default:
            return kind;
    }
}

;// CONCATENATED MODULE: ./build/packages/rollback/src/plan.js
const plans = ['allow', 'allow-code-only', 'ask', 'deny'];
function stricter(left, right) {
    return plans.indexOf(left) >= plans.indexOf(right) ? left : right;
}

;// CONCATENATED MODULE: ./build/packages/rollback/src/decide.js





function decideRollback(facts) {
    const findings = facts.exposure === 'canary' ? [leaveCanary()] : judge(facts);
    const plan = findings.map((each) => each.plan).reduce(stricter, 'allow');
    const first = findings.find((each) => each.plan === plan && each.reason !== undefined)?.reason ?? 'allowed';
    switch (plan) {
        case 'allow':
        case 'allow-code-only':
            return { plan, decision: 'pass', reason: first, findings };
        case 'ask':
            return facts.confirmed && facts.trigger === 'person'
                ? { plan, decision: 'pass', reason: 'confirmed', findings }
                : { plan, decision: 'block', reason: first, findings };
        case 'deny':
            return { plan, decision: 'block', reason: first, findings };
        default:
            return plan;
    }
}
function judge(facts) {
    return [
        ...judgeLock(facts),
        ...judgeTarget(facts),
        ...judgeSchema(facts),
        judgeData(facts),
        judgeConsumers(facts),
        ...judgeAutomation(facts),
    ];
}
function leaveCanary() {
    return finding('canary', 'allow', 'canary', 'set its weight to 0: what is live takes all the traffic again');
}
function judgeLock({ underWay, overtaken }) {
    const found = [];
    if (underWay)
        found.push(finding('lock', 'deny', 'deploy-under-way', 'another run is deploying here'));
    if (overtaken) {
        found.push(finding('lock', 'deny', 'overtaken', 'something else succeeded here after what is to be left'));
    }
    return found.length > 0 ? found : [free('lock', 'nobody else is deploying here')];
}
function judgeData({ writtenData }) {
    switch (writtenData) {
        case 'readable':
            return free('data', 'the target can read what was written since');
        case 'unreadable':
            return finding('data', 'deny', 'data-unreadable', 'the target cannot read what was written since: drain it first');
        case 'undeclared':
            return free('data', 'nobody said that what was written since is unreadable for the target');
        default:
            return writtenData;
    }
}
function judgeConsumers({ consumers }) {
    switch (consumers) {
        case 'compatible':
            return free('consumers', 'they work with the target');
        case 'need-current':
            return finding('consumers', 'deny', 'consumers-need-current', 'roll back the consumers that need it first');
        case 'undeclared':
            return free('consumers', 'nobody said that one needs what is to be left');
        default:
            return consumers;
    }
}

;// CONCATENATED MODULE: ./build/actions/rollback-plan/src/message.js
function messageOf({ plan, decision, reason, findings }, { service, environment }, from, target) {
    const place = `${service} in ${environment}`;
    if (reason === 'canary')
        return `The canary of ${place} may be left: set its weight to 0.`;
    const why = findings
        .filter((each) => each.plan === plan && each.reason !== undefined)
        .map(({ detail }) => detail)
        .join('; ');
    const back = target === undefined ? 'a rollback' : `the rollback to ${nameOf(target)}`;
    const what = from === undefined ? `${back} of ${place}` : `${back} of ${place}, away from ${nameOf(from)},`;
    if (decision === 'pass') {
        const schema = plan === 'allow-code-only' ? ' Bring back the image only; the schema stays as it is.' : '';
        const asked = reason === 'confirmed' ? `, because a person said yes to this: ${why}` : '';
        return `${capital(what).replace(/,$/u, '')} may be done${asked}.${schema}`;
    }
    return plan === 'ask' ? `${capital(what)} needs a person: ${why}.` : `${capital(what)} must not be done: ${why}.`;
}
function nameOf({ intent, deployment }) {
    return intent.version === '' ? `record ${deployment.id}` : intent.version.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}
function capital(text) {
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

;// CONCATENATED MODULE: ./build/actions/rollback-plan/src/advice.js


function commandsOf(situation) {
    const { decision, from, target } = situation;
    if (decision.reason === 'canary')
        return [];
    if (decision.plan !== 'deny' && target !== undefined)
        return [rollbackCommand(situation, target)];
    if (from === undefined || target === undefined)
        return [];
    const live = shell((0,src_record/* revisionOf */.D)(from));
    const range = shell(`${(0,src_record/* revisionOf */.D)(target)}..${(0,src_record/* revisionOf */.D)(from)}`);
    const { directory } = situation;
    return [
        `git log --oneline ${range}`,
        `git revert --no-commit ${range}`,
        ...(directory === undefined ? [] : [`git restore --source=${live} --staged --worktree -- ${shell(directory)}`]),
    ];
}
function rollbackCommand({ order, repository, workflow, from, decision }, target) {
    const { environment, service } = order.place;
    const fields = [
        `environment=${environment}`,
        `service=${service}`,
        `target=${target.intent.image}`,
        ...(from === undefined ? [] : [`remediates=${from.deployment.id}`]),
        ...(decision.plan === 'ask' ? ['confirmed=true'] : []),
        `reason=${from === undefined ? 'rollback' : `rollback of record ${from.deployment.id}`}`,
    ];
    const given = fields.map((each) => `-f ${shell(each)}`).join(' ');
    return `gh workflow run ${shell(workflow)} --repo ${shell(repository)} ${given}`;
}
function adviceOf({ from, target, changes, decision }) {
    if (decision.reason === 'canary')
        return 'Set the weight of the canary to 0, and nothing has to be brought back.';
    const reasons = new Set(decision.findings.flatMap(({ reason }) => reason ?? []));
    const said = [
        reasons.has('deploy-under-way') ? 'Cancel the other run or wait for its end, then ask again.' : '',
        reasons.has('overtaken') ? 'Look at what is live now before anything else: it may be well already.' : '',
        reasons.has('data-lost')
            ? 'No image brings data back: restore from the backup that was taken before the migration, or repair by hand. Stop writers first.'
            : '',
        reasons.has('wrong-database') ? 'Check which database the service is connected to.' : '',
        reasons.has('data-unreadable') ? 'Drain queues and caches of what was written since, then ask again.' : '',
        reasons.has('consumers-need-current') ? 'Roll back the consumers first, the newest first, then ask again.' : '',
        reasons.has('down-first') ? `Take back first, the newest first: ${undo(changes)}. Then ask again with a yes.` : '',
        reasons.has('unsigned') ? 'Verify the target by cosign-verify, and hand its output `image` over.' : '',
    ].filter((text) => text !== '');
    return [...said, forward(from, target)].join(' ');
}
function undo(changes) {
    const last = changes.findLastIndex((change) => change.class === 'contracting');
    return changes
        .slice(0, last + 1)
        .map(({ migration }) => migration)
        .join(', ');
}
function forward(from, target) {
    const off = 'Switch the harmful feature off if it has a flag';
    if (from === undefined)
        return `${off}, or deliver a mended image.`;
    if (target === undefined)
        return `${off}, or mend ${nameOf(from)} and deliver that as a new image.`;
    return `To go forward instead: ${off.toLowerCase()}, or revert in git what came after ${nameOf(target)}, keep its migrations, and deliver that as a new image.`;
}
function shell(word) {
    return /^[A-Za-z0-9_@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`;
}

// EXTERNAL MODULE: ./build/packages/rollback/src/quarantine.js
var quarantine = __webpack_require__(1238);
;// CONCATENATED MODULE: ./build/packages/rollback/src/choose.js

function chooseTarget(all, wish) {
    const records = withoutRehearsals(all, wish);
    const from = records.find((record) => wish.remediates === undefined ? began(record) : record.deployment.id === wish.remediates);
    const quarantined = keptAway(records, wish.quarantine);
    const newer = records.filter((each) => from !== undefined && each.deployment.id > from.deployment.id);
    const older = records.filter((each) => from !== undefined && each.deployment.id < from.deployment.id).filter(isGood);
    const target = wish.image === undefined
        ? older.find(({ intent: { image } }) => image !== from?.intent.image && !quarantined.has(image))
        : older.find(({ intent: { image } }) => image === wish.image);
    return {
        from,
        target,
        previous: older[0],
        overtaken: newer.some(isGood),
        takenBack: target === undefined &&
            records.some(({ intent, progress }) => intent.image === wish.image && progress.liveSince !== undefined),
        quarantined,
    };
}
function withoutRehearsals(records, { remediates }) {
    const named = records.find(({ deployment }) => deployment.id === remediates);
    return named?.intent.rehearsal === true ? records : records.filter(({ intent }) => !intent.rehearsal);
}
function isGood({ progress: { stand } }) {
    return stand === 'live' || stand === 'superseded';
}
function began({ progress: { stand } }) {
    return stand !== 'waiting' && stand !== 'withdrawn';
}
function keptAway(records, digests) {
    const byLedger = [...(0,quarantine/* quarantinedImages */.t)(records)].map(([image, { deployment }]) => [image, `record ${deployment.id} rolled it back`]);
    const images = new Set(records.map(({ intent }) => intent.image));
    const byList = [...images]
        .filter((image) => digests.includes(image.slice(image.indexOf('@') + 1)))
        .map((image) => [image, 'it is on the quarantine list']);
    return new Map([...byLedger, ...byList]);
}

// EXTERNAL MODULE: ./build/packages/time/src/instant.js
var instant = __webpack_require__(41644);
// EXTERNAL MODULE: ./build/packages/ledger/src/milestone.js
var milestone = __webpack_require__(25055);
// EXTERNAL MODULE: ./build/packages/ledger/src/floor.js
var floor = __webpack_require__(34023);
// EXTERNAL MODULE: ./build/packages/ledger/src/actor.js
var actor = __webpack_require__(94588);
// EXTERNAL MODULE: ./build/packages/ledger/src/description.js
var src_description = __webpack_require__(42879);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/packages/rollback/src/change.js
const changeClasses = ['additive', 'behaviour', 'contracting', 'destructive', 'unknown'];

;// CONCATENATED MODULE: ./build/packages/rollback/src/account.js




function accountOf(told, target, now) {
    const accounts = told.map((each) => accountOfOne(each, target, now));
    return { changes: accounts.flatMap(({ changes }) => changes), silent: accounts.flatMap(({ silent }) => silent) };
}
const nothing = { changes: [], silent: [] };
function accountOfOne({ record, statuses }, target, now) {
    const { deployment, intent, progress } = record;
    if (!hasBegun(record, statuses))
        return nothing;
    const age = (0,instant/* between */.Tq)(deployment.createdAt, now);
    const change = (migration, kind, tested = false) => ({
        migration,
        class: kind,
        tested,
        age,
    });
    if (progress.stand !== 'live' && progress.stand !== 'superseded' && migrating.has(progress.stage ?? '')) {
        const what = `what record ${deployment.id} left behind when it ended in stage ${progress.stage}`;
        return { changes: [change(what, 'unknown')], silent: [] };
    }
    const applied = appliedBy(statuses);
    const guarded = applied !== undefined || intent.gates.some(isPassOfGate);
    const standard = guarded ? 'behaviour' : 'unknown';
    const tested = guarded && intent.previous?.image === target;
    const planned = intent.migration?.planned;
    if (planned !== undefined) {
        const classes = classesOf(deployment.payload);
        const changes = planned.map((path) => change(path, classes.get(path) ?? standard, tested));
        return { changes, silent: [] };
    }
    if (applied === undefined)
        return intent.kind === 'rollback' || intent.rehearsal ? nothing : { changes: [], silent: [deployment.id] };
    if (applied === 0)
        return nothing;
    const what = applied === 1 ? 'the migration' : `the ${applied} migrations`;
    const kind = gravestBy(statuses) ?? standard;
    return { changes: [change(`${what} of record ${deployment.id}`, kind, tested)], silent: [] };
}
const migrating = new Set(['migrate', 'contract']);
function hasBegun({ progress }, statuses) {
    if (progress.stand === 'waiting')
        return false;
    return statuses.length === 0 || statuses.some(({ state }) => state !== 'queued' && !ends.has(state));
}
const ends = new Set(['failure', 'error', 'inactive']);
function isPassOfGate({ gate, decision }) {
    return gate === 'migrate-gate' && decision === 'pass';
}
function appliedBy(statuses) {
    const last = notesNamed('applied', statuses).findLast((text) => /^\d{1,6}$/u.test(text));
    return last === undefined ? undefined : Number(last);
}
function gravestBy(statuses) {
    const last = notesNamed('class', statuses).at(-1);
    return last === undefined ? undefined : (changeClasses.find((each) => each === last) ?? 'unknown');
}
function notesNamed(name, statuses) {
    return statuses
        .filter(actor/* madeByActions */.A)
        .toSorted((left, right) => left.id - right.id)
        .flatMap(({ description }) => (0,src_description/* readDescription */.X)(description)?.[name] ?? []);
}
const classed = dist/* object */.Ikc({
    delivery: dist/* object */.Ikc({
        migration: dist/* object */.Ikc({ classes: dist/* record */.g1P(dist/* string */.YjP(), dist/* fallback */.NpB(dist/* picklist */.KIO(changeClasses), 'unknown')) }),
    }),
});
function classesOf(payload) {
    const read = dist/* safeParse */.xLC(classed, typeof payload === 'string' ? jsonOf(payload) : payload);
    return new Map(read.success ? Object.entries(read.output.delivery.migration.classes) : []);
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/actions/rollback-plan/src/schema-facts.js



const atOnce = 8;
async function gatherSchema({ inputs, clock }, past, target, place) {
    const since = past.records.filter(({ deployment }) => deployment.id > target.deployment.id);
    if (isWithoutSchema(inputs.schema, since))
        return undefined;
    const [floors, told] = await Promise.all([standFloors(past, target, place), tellAll(past, since)]);
    const account = accountOf(told, target.intent.image, clock.now());
    const { changes, silent, missing } = compareWithFiles(account, inputs.applied, inputs.known);
    return {
        floors,
        changes: inputs.compatibility === 'tested' ? changes.map(asTested) : changes,
        silent,
        missing,
        down: inputs.down,
    };
}
function isWithoutSchema(schema, since) {
    return schema === 'none' && since.every(({ progress: { floors } }) => floors.length === 0);
}
function asTested({ migration, class: kind, age }) {
    return { migration, class: kind, tested: true, age };
}
async function standFloors({ ledger }, target, place) {
    const release = (0,milestone/* releaseOf */.l7)(target);
    const floors = await (0,floor/* floorsOf */.t)(ledger, place);
    return await Promise.all(floors.map(async (floor) => ({
        text: floor.text,
        record: floor.record,
        standing: await (0,milestone/* standingOf */.YP)(ledger, release, floor),
    })));
}
async function tellAll({ ledger }, records) {
    const told = [];
    for (let start = 0; start < records.length; start += atOnce) {
        const batch = records.slice(start, start + atOnce);
        told.push(...(await Promise.all(batch.map(async (record) => ({
            record,
            statuses: await ledger.github.deployments.statuses(record.deployment.id),
        })))));
    }
    return told;
}
function compareWithFiles(account, applied, known) {
    if (applied === undefined || known === undefined)
        return { ...account, missing: [] };
    const has = new Set(applied);
    const knows = new Set(known);
    const recorded = new Map(account.changes.map((change) => [change.migration, change]));
    const unknown = (migration) => ({
        migration,
        class: 'unknown',
        tested: false,
        age: (0,duration/* milliseconds */.Rz)(0),
    });
    return {
        changes: applied.filter((name) => !knows.has(name)).map((name) => recorded.get(name) ?? unknown(name)),
        silent: [],
        missing: known.filter((name) => !has.has(name)),
    };
}

// EXTERNAL MODULE: ./build/packages/oci/src/reference.js
var src_reference = __webpack_require__(95810);
// EXTERNAL MODULE: ./build/packages/oci/src/registry-inputs.js + 9 modules
var registry_inputs = __webpack_require__(77672);
// EXTERNAL MODULE: ./build/packages/oci/src/resolve.js
var resolve = __webpack_require__(91815);
;// CONCATENATED MODULE: ./build/actions/rollback-plan/src/target-facts.js



function targetByLedger({ choice, records }, { wish }, now) {
    const { from, target, previous, takenBack, quarantined } = choice;
    const image = target?.intent.image ?? wish.image;
    if (image === undefined)
        return undefined;
    return {
        image,
        standing: target === undefined ? (takenBack ? 'taken-back' : 'never-live') : 'good',
        current: image === from?.intent.image,
        previous: target !== undefined && target.deployment.id === previous?.deployment.id,
        liveFor: target === undefined ? (0,duration/* milliseconds */.Rz)(0) : livedFor(target, choice, records, now),
        quarantinedBy: quarantined.get(image) ?? listed(image, wish.quarantine),
        stored: 'unasked',
        signed: 'unasked',
    };
}
function livedFor(target, { from }, records, now) {
    const since = target.progress.liveSince;
    if (since === undefined)
        return (0,duration/* milliseconds */.Rz)(0);
    const next = records.findLast((each) => isGood(each) && each.deployment.id > target.deployment.id);
    return (0,instant/* between */.Tq)(since, next?.progress.liveSince ?? from?.deployment.createdAt ?? now);
}
function listed(image, quarantine) {
    return quarantine.includes(image.slice(image.indexOf('@') + 1)) ? 'it is on the quarantine list' : undefined;
}
async function askRegistry({ inputs, clock, signal, mask }, image, variables) {
    if (inputs.registry === 'skip')
        return 'unasked';
    const reference = (0,src_reference/* parseReference */.F)(image);
    const registry = (0,registry_inputs/* openRegistry */.M)(reference.registry, inputs, { variables, clock, signal, mask });
    return (await (0,resolve/* resolveIn */.Q)(registry, reference)) === undefined ? 'absent' : 'present';
}
function signatureOf(image, verify, verified) {
    if (verify === 'none')
        return 'unasked';
    return verified === image ? 'verified' : 'unverified';
}

;// CONCATENATED MODULE: ./build/actions/rollback-plan/src/facts.js




async function gatherFacts(step, past, order, known, variables) {
    const { inputs, clock } = step;
    const { from, target } = past.choice;
    const now = clock.now();
    const canary = inputs.exposure === 'canary';
    const [stored, schema] = await Promise.all([
        known === undefined || canary ? 'unasked' : askRegistry(step, known.image, variables),
        target === undefined || canary ? undefined : gatherSchema(step, past, target, order.place),
    ]);
    const since = from?.progress.liveSince;
    return {
        trigger: inputs.trigger,
        confirmed: inputs.confirmed,
        exposure: inputs.exposure,
        fromRollback: from?.intent.kind === 'rollback' && !from.intent.rehearsal,
        fromGood: from !== undefined && isGood(from),
        fromLiveFor: since === undefined ? undefined : (0,instant/* between */.Tq)(since, now),
        underWay: past.underWay,
        overtaken: past.choice.overtaken,
        target: known && { ...known, stored, signed: signatureOf(known.image, inputs.verify, order.verified) },
        minLive: inputs.minLive,
        autoWindow: inputs.autoWindow,
        rollbacksToday: rollbacksToday(past.records, from, now),
        autoLimit: inputs.autoLimit,
        schema,
        writtenData: inputs.writtenData,
        consumers: inputs.consumers,
    };
}
function rollbacksToday(records, from, now) {
    return records.filter(({ intent, deployment, progress }) => intent.kind === 'rollback' &&
        !intent.rehearsal &&
        progress.stand !== 'waiting' &&
        (0,instant/* after */.Pl)(deployment.createdAt, (0,duration/* days */._3)(1)) > now &&
        (from === undefined || intent.remediates !== from.deployment.id)).length;
}

// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __webpack_require__(45809);
// EXTERNAL MODULE: ./build/packages/oci/src/format-reference.js
var format_reference = __webpack_require__(80288);
;// CONCATENATED MODULE: ./build/actions/rollback-plan/src/order.js


function readOrder(given, repository) {
    const { environment, service, remediates, image, quarantine, verifiedImage } = given;
    refuseContradictions(given);
    return {
        place: { environment, service: service ?? repository.replace(/^[^/]*\//u, '') },
        wish: {
            remediates,
            image: image === undefined ? undefined : order_nameOf(image),
            quarantine: quarantine ?? [],
        },
        verified: verifiedImage === undefined ? undefined : order_nameOf(verifiedImage),
    };
}
function order_nameOf({ registry, repository, digest }) {
    return (0,format_reference/* formatReference */.F)({ registry, repository, digest });
}
function refuseContradictions({ trigger, confirmed, applied, known, schema, down }) {
    if (trigger !== 'person' && confirmed) {
        throw bad(`\`confirmed: true\` is the yes of a person, and \`trigger\` is \`${trigger}\`. Say \`trigger: person\`.`);
    }
    if (trigger !== 'person' && down === 'tested') {
        throw bad('`down: tested` is for a person, who takes migrations back; automation never does. Leave it out.');
    }
    if ((applied === undefined) !== (known === undefined)) {
        throw bad('`applied` and `known` are compared with each other: give both, or neither.');
    }
    if (schema === 'none' && applied !== undefined) {
        throw bad('`schema: none` says that there are no migrations, and `applied` names some.');
    }
}
function bad(message) {
    return new action_failure/* ActionFailure */.d('bad-input', message);
}

// EXTERNAL MODULE: ./build/packages/github/src/client.js + 22 modules
var client = __webpack_require__(8794);
// EXTERNAL MODULE: ./build/packages/ledger/src/chronicle.js + 3 modules
var chronicle = __webpack_require__(52818);
// EXTERNAL MODULE: ./build/packages/ledger/src/spelling.js
var spelling = __webpack_require__(60983);
;// CONCATENATED MODULE: ./build/actions/rollback-plan/src/person.js

async function refuseImpostor({ inputs }, { github, run }) {
    if (inputs.trigger !== 'person')
        return;
    const { event, triggeringActor } = await github.runs.attempt(run.id, run.attempt);
    if (triggeringActor?.type === 'User' && event !== 'schedule')
        return;
    throw new action_failure/* ActionFailure */.d('not-a-person', `\`trigger\` is \`person\`, and this attempt of the run was started by ${triggeringActor?.login ?? 'nobody'} (${event}). Say \`trigger: automatic\`, or let a person start it.`);
}

;// CONCATENATED MODULE: ./build/actions/rollback-plan/src/past.js






const day = (0,duration/* days */._3)(1);
async function readPast(step, { place, wish }) {
    const ledger = openLedger(step);
    const now = step.clock.now();
    const enough = (records) => isEnough(records, chooseTarget(records, wish), now);
    const [{ chronicles }] = await Promise.all([
        (0,chronicle/* readChronicles */.x)(ledger, [{ place, enough }]),
        (0,spelling/* refuseOtherSpelling */.b)(ledger, place.environment),
        refuseImpostor(step, ledger),
    ]);
    const read = chronicles.flatMap((chronicle) => chronicle.records);
    const records = read.map(({ record }) => record);
    const choice = chooseTarget(records, wish);
    if (wish.remediates !== undefined && choice.from === undefined) {
        throw new action_failure/* ActionFailure */.d('not-a-place', `Record ${wish.remediates} is no genuine record of ${place.service} in ${place.environment}. Give the output \`id\` of the step that opened it, or leave \`remediates\` empty for the newest.`);
    }
    return {
        ledger,
        records,
        choice,
        underWay: read.some(({ record: { progress, intent }, run }) => progress.stand === 'running' &&
            run.id !== ledger.run.id &&
            !run.completed &&
            run.attempt === intent.run.attempt),
        doubtful: chronicles.flatMap((chronicle) => chronicle.doubtful).length,
    };
}
function isEnough(records, { target }, now) {
    const oldest = records.at(-1);
    if (target === undefined || oldest === undefined || (0,instant/* after */.Pl)(oldest.deployment.createdAt, day) > now)
        return false;
    const known = new Set(records.map(({ deployment }) => deployment.id));
    return records.every(({ intent }) => intent.remediates === undefined || known.has(intent.remediates));
}
function openLedger({ inputs, environment, clock, signal }) {
    const { repository, apiUrl, runId, runAttempt, runUrl } = environment;
    return {
        github: (0,client/* connect */.N)({ token: inputs.token, apiUrl, repository, clock, signal }),
        rules: { repository, workflows: inputs.workflow },
        clock,
        run: { id: runId, attempt: runAttempt, url: runUrl },
    };
}

// EXTERNAL MODULE: ./build/packages/kit/src/markdown.js
var markdown = __webpack_require__(60377);
;// CONCATENATED MODULE: ./build/actions/rollback-plan/src/summary.js


const titles = {
    allow: '✅ Roll back',
    'allow-code-only': '✅ Roll back the code, leave the schema',
    ask: '✋ Ask a person before rolling back',
    deny: '⛔ Do not roll back',
};
function renderSummary({ decision, message, from, target, commands, advice }) {
    const title = decision.reason === 'confirmed' ? '✅ Roll back, a person said yes' : titles[decision.plan];
    return [
        markdown/* heading */.R_(2, title),
        `${markdown/* text */.Qq(message)}\n\n`,
        markdown/* table */.tp(['', 'Version', 'Image', 'Commit', 'Record'], [rowOf('Away from', from), rowOf(decision.plan === 'deny' ? 'Not to' : 'Back to', target)]),
        commands.length === 0 ? '' : `${markdown/* heading */.R_(3, 'What to type')}${markdown/* block */.om(commands.join('\n'))}`,
        `${markdown/* heading */.R_(3, decision.plan === 'deny' ? 'What to do now' : 'If that does not help')}${markdown/* text */.Qq(advice)}\n\n`,
        markdown/* heading */.R_(3, 'Why'),
        markdown/* table */.tp(['', 'Looked at', 'What was seen', 'Reason'], decision.findings.map(line)),
    ].join('');
}
function rowOf(title, record) {
    if (record === undefined)
        return [title, 'nothing that the ledger knows', '', '', ''];
    const { intent, deployment } = record;
    return [
        title,
        intent.version,
        { markdown: markdown/* code */.aY(intent.image) },
        { markdown: markdown/* code */.aY((0,src_record/* revisionOf */.D)(record)) },
        String(deployment.id),
    ];
}
const marks = { allow: '✅', 'allow-code-only': '✅', ask: '✋', deny: '⛔' };
function line({ plan, check, detail, reason }) {
    return [marks[plan], check, detail, reason ?? ''];
}

;// CONCATENATED MODULE: ./build/actions/rollback-plan/src/main.js









function planWith(variables) {
    return async (step) => {
        const order = readOrder(step.inputs, step.environment.repository);
        const past = await readPast(step, order);
        writeFrom(step, past, order);
        if (past.doubtful > 0)
            step.log.info(`${past.doubtful} deployments do not count as evidence, and were left out.`);
        return step.inputs.task === 'find' ? find(step, past, order) : await decide(step, past, order, variables);
    };
}
function find(step, past, order) {
    const { target } = past.choice;
    const { minLive } = step.inputs;
    const findings = judgeTarget({ target: targetByLedger(past, order, step.clock.now()), minLive });
    const evidence = findings.filter(({ check }) => check === 'target').map(evidenceOf);
    const against = findings.find(({ plan }) => plan === 'deny');
    if (against?.reason !== undefined || target === undefined) {
        const message = `There is no target of a rollback of ${order.place.service} in ${order.place.environment}: ${against?.detail ?? 'none'}.`;
        return { decision: 'block', reason: against?.reason ?? 'no-target', message, evidence };
    }
    writeTarget(step, target);
    const message = `A rollback would bring back ${nameOf(target)}, ${target.intent.image}.`;
    return { decision: 'pass', reason: 'found', message, evidence };
}
async function decide(step, past, order, variables) {
    const known = targetByLedger(past, order, step.clock.now());
    const facts = await gatherFacts(step, past, order, known, variables);
    const decision = decideRollback(facts);
    const { from, target } = past.choice;
    const situation = {
        order,
        repository: step.environment.repository,
        workflow: step.inputs.rollbackWorkflow,
        directory: step.inputs.schema === 'none' ? undefined : step.inputs.directory,
        from,
        target,
        changes: facts.schema?.changes ?? [],
        decision,
    };
    const commands = commandsOf(situation);
    const advice = adviceOf(situation);
    const message = messageOf(decision, order.place, from, target);
    writeDecision(step, decision, commands, advice);
    if (decision.decision === 'pass' && target !== undefined)
        writeTarget(step, target);
    step.summary(renderSummary({ decision, message, from, target, commands, advice }));
    return { decision: decision.decision, reason: decision.reason, message, evidence: decision.findings.map(evidenceOf) };
}
function writeFrom({ output, inputs }, { choice }, { wish }) {
    const { from, quarantined } = choice;
    output('from-id', from?.deployment.id ?? '');
    output('from-image', from?.intent.image ?? '');
    output('from-version', from?.intent.version ?? '');
    const images = [
        ...(from === undefined || inputs.exposure === 'canary' ? [] : [from.intent.image]),
        ...quarantined.keys(),
    ];
    const digests = images.map((image) => image.slice(image.indexOf('@') + 1));
    output('quarantine', [...new Set([...digests, ...wish.quarantine])].join('\n'));
}
function writeTarget({ output }, target) {
    output('target-image', target.intent.image);
    output('target-version', target.intent.version);
    output('target-sha', (0,src_record/* revisionOf */.D)(target));
    output('target-id', target.deployment.id);
}
function writeDecision({ output }, { plan, findings }, commands, advice) {
    output('plan', plan);
    output('reasons', findings.map(({ check, plan: leaves, reason, detail }) => ({ check, plan: leaves, reason: reason ?? '', detail })));
    output('commands', commands.join('\n'));
    output('advice', advice);
}
const verdicts = { allow: 'pass', 'allow-code-only': 'pass', ask: 'warn', deny: 'block' };
function evidenceOf({ check, plan, reason, detail }) {
    return { subject: check, verdict: verdicts[plan], detail, plan, reason: reason ?? '' };
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

/***/ 58046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ digestField)
/* harmony export */ });
/* harmony import */ var _inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39433);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27691);


function digestField() {
    return (0,_inputs__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)({ kind: 'digest', takes: 'a digest: sha256: and 64 lower-case hexadecimal digits', parse: _digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m });
}


/***/ }),

/***/ 91815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ resolveIn)
/* harmony export */ });
/* unused harmony export resolve */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61449);
/* harmony import */ var _format_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80288);
/* harmony import */ var _manifests_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80681);
/* harmony import */ var _platform_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24696);





const mostPlatforms = 1024;
async function resolve(reference, options) {
    return resolveIn(connectRegistry(reference.registry, options), reference);
}
async function resolveIn(registry, reference) {
    const found = await fetchManifest(registry, reference);
    if (found === undefined)
        return undefined;
    const { digest, mediaType, bytes, manifest } = found;
    const platforms = (0,_platform_image_js__WEBPACK_IMPORTED_MODULE_0__/* .platformImages */ .Q)(manifest);
    if (platforms.length > mostPlatforms) {
        const what = `${registry.host} says that ${(0,_format_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .F)(reference)} is an index of ${platforms.length} platforms`;
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .RegistryFailure */ .Y('registry-invalid-answer', `${what}, and at most ${mostPlatforms} are read.`);
    }
    return { digest, mediaType, size: bytes.length, manifest, platforms };
}
async function fetchManifest(registry, reference) {
    const { repository, tag, digest } = reference;
    if (digest !== undefined)
        return (0,_manifests_js__WEBPACK_IMPORTED_MODULE_3__/* .getManifest */ .c2)(registry, repository, digest);
    if (tag === undefined)
        throw new RangeError(`${(0,_format_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .F)(reference)} has neither a tag nor a digest`);
    const announced = await (0,_manifests_js__WEBPACK_IMPORTED_MODULE_3__/* .announcedDigest */ .Kp)(registry, repository, tag);
    if (announced === undefined)
        return (0,_manifests_js__WEBPACK_IMPORTED_MODULE_3__/* .getManifest */ .c2)(registry, repository, tag);
    const found = await (0,_manifests_js__WEBPACK_IMPORTED_MODULE_3__/* .getManifest */ .c2)(registry, repository, announced);
    if (found !== undefined)
        return found;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .RegistryFailure */ .Y('registry-invalid-answer', `${registry.host} says that ${repository}:${tag} is ${announced}, and that there is no such manifest.`);
}


/***/ })

};
