export const id = 328;
export const ids = [328];
export const modules = {

/***/ 59564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ contract_contract)
});

// EXTERNAL MODULE: ./build/packages/kit/src/contract.js
var contract = __webpack_require__(33382);
// EXTERNAL MODULE: ./build/packages/oci/src/failure.js
var failure = __webpack_require__(61449);
// EXTERNAL MODULE: ./build/packages/inputs/src/one-of.js
var one_of = __webpack_require__(97959);
// EXTERNAL MODULE: ./build/packages/inputs/src/field.js
var field = __webpack_require__(39433);
// EXTERNAL MODULE: ./build/packages/inputs/src/text.js
var src_text = __webpack_require__(75450);
// EXTERNAL MODULE: ./build/packages/oci/src/image-reference.js
var image_reference = __webpack_require__(24258);
// EXTERNAL MODULE: ./build/packages/oci/src/registry-inputs.js + 9 modules
var registry_inputs = __webpack_require__(77672);
// EXTERNAL MODULE: ./build/actions/config-check/src/unshown-field.js + 2 modules
var unshown_field = __webpack_require__(68997);
;// CONCATENATED MODULE: ./build/actions/config-check/src/inputs.js



const oneLine = { pattern: /[^\p{Cc}]+/u, takes: 'text on one line' };
const inputs = {
    mode: (0,one_of/* oneOf */.y)('enforce', 'warn'),
    contract: (0,unshown_field/* contractText */.Wc)(),
    environment: (0,field/* optional */.lq)((0,src_text/* text */.Q)(oneLine)),
    values: (0,field/* optional */.lq)((0,unshown_field/* assignments */.TT)()),
    image: (0,field/* optional */.lq)((0,image_reference/* imageReference */.r)({ digest: 'optional' })),
    snapshotKey: (0,field/* optional */.lq)((0,unshown_field/* keyField */.Kk)()),
    compareWith: (0,field/* optional */.lq)((0,unshown_field/* snapshotField */.zg)()),
    ...registry_inputs/* registryInputs */.P,
};

;// CONCATENATED MODULE: ./build/actions/config-check/src/contract.js



const contract_contract = (0,contract/* defineContract */.ye)({
    name: 'config-check',
    inputs: inputs,
    outputs: {
        snapshot: 'The configuration of this environment as JSON, schema 1: of secrets whether they are there, of other names a keyed hash, or the value where the contract says `show: true`.',
        difference: 'What differs from the snapshot in `compare-with`, name by name, as JSON; empty without one.',
        problems: 'The names that something is wrong with, as a JSON list of name and kind; never values.',
        baked: 'What is baked into the image and belongs to the environment, as a JSON list of names; empty when no image was looked at.',
    },
    reasons: {
        complete: 'Everything that the contract demands in this environment is there and well-formed.',
        'misplaced-secret': 'A secret stands in `values`, where the log shows it.',
        'exposed-secret': 'A value that is to be shown holds the value of a secret.',
        missing: 'A name that the contract requires in this environment has no value.',
        malformed: 'A value is not what the contract says it takes.',
        forbidden: 'A name has a value in an environment where the contract forbids it.',
        'unknown-name': 'A name in `values` is not in the contract.',
        'baked-in': 'The image says something itself that belongs to the environment, and the contract does not allow it.',
        'bad-contract': 'The contract has mistakes; the message names each with its line.',
        'contract-not-found': 'There is no file at the path of the contract, or it cannot be read.',
        'unknown-environment': 'The contract lists its environments, and this is none of them.',
        'image-not-found': 'The registry says that there is no such image.',
        'not-an-image': 'What the registry has under this name is no container image.',
        ...failure/* registryReasons */.n,
    },
});


/***/ }),

/***/ 2194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ withDeployEnv)
/* harmony export */ });
function withDeployEnv({ DEPLOY_ENV: text = '', ...variables }) {
    const lines = text.split('\n').flatMap((line) => {
        const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*?)\r?$/su.exec(line) ?? [];
        return name === undefined || value === undefined ? [] : [[name, value]];
    });
    return { ...variables, ...Object.fromEntries(lines) };
}


/***/ }),

/***/ 68503:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42569);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59564);
/* harmony import */ var _deploy_env_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2194);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27795);




await (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .contract */ .d, (step) => (0,_main_js__WEBPACK_IMPORTED_MODULE_2__/* .main */ .i)(step, (0,_deploy_env_js__WEBPACK_IMPORTED_MODULE_3__/* .withDeployEnv */ .$)(process.env)));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 27795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

;// CONCATENATED MODULE: ./build/packages/configuration/src/read-contract.js
async function readContract(text, called) {
    const { parseContract } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(329)]).then(__webpack_require__.bind(__webpack_require__, 21329));
    return parseContract(text, called);
}

// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __webpack_require__(45809);
;// CONCATENATED MODULE: ./build/packages/configuration/src/contract.js

function demandsIn(contract, environment) {
    const known = contract.environments;
    const key = environment?.toLowerCase() ?? '';
    if (known !== undefined && !known.some((name) => name.toLowerCase() === key)) {
        const seen = environment === undefined ? 'No environment is given' : `The contract knows no environment ${environment}`;
        const next = 'Say one of them as environment, or add it to environments in the contract.';
        throw new action_failure/* ActionFailure */.d('unknown-environment', `${seen}; it knows ${known.join(', ')}. ${next}`);
    }
    return contract.entries.map(({ name, secret, show, general, special }) => {
        return { name, secret, show, ...(special.get(key) ?? general) };
    });
}

// EXTERNAL MODULE: ./build/packages/likeness/src/likeness.js
var likeness = __webpack_require__(27458);
// EXTERNAL MODULE: ./build/packages/configuration/src/runner-own.js
var runner_own = __webpack_require__(38469);
;// CONCATENATED MODULE: ./build/packages/configuration/src/given.js


function collectGiven(contract, assignments, variables) {
    const names = contract.entries.map(({ name }) => name);
    const known = new Set(names);
    const written = new Map(assignments.map(({ name, value }) => [name, value]));
    const values = new Map(names.flatMap((name) => {
        const mapped = Object.hasOwn(variables, name) && !(0,runner_own/* runnerOwn */.r)(name) ? variables[name] : undefined;
        const given = given_valueOf(written.get(name) ?? '', mapped ?? '');
        return given === undefined ? [] : [[name, given]];
    }));
    const absent = names.filter((name) => !values.has(name));
    const unknown = assignments.filter(({ name }) => !known.has(name));
    const others = Object.keys(variables).filter((name) => !known.has(name) && !(0,runner_own/* runnerOwn */.r)(name));
    return {
        values,
        unknown: unknown.map(({ name, line }) => ({ name, line, like: (0,likeness/* findLike */.t)(name, names) })),
        alike: others.flatMap((name) => {
            const like = variables[name] === '' ? undefined : (0,likeness/* findLike */.t)(name, absent);
            return like === undefined ? [] : [{ name, like }];
        }),
    };
}
function given_valueOf(written, mapped) {
    if (written !== '' && mapped !== '')
        return { value: mapped, from: 'both', contradicted: written !== mapped };
    if (written !== '')
        return { value: written, from: 'values', contradicted: false };
    return mapped === '' ? undefined : { value: mapped, from: 'env', contradicted: false };
}

// EXTERNAL MODULE: ./build/packages/configuration/src/complaint.js + 2 modules
var src_complaint = __webpack_require__(31568);
;// CONCATENATED MODULE: ./build/packages/configuration/src/exposure.js
const shortest = 4;
function exposes(text, secret) {
    if (text === secret)
        return true;
    return formsOf(secret).some((form) => form.length >= shortest && text.includes(form));
}
function formsOf(secret) {
    const lines = secret.split(/[\r\n]+/u).map((line) => line.trim());
    const bytes = Buffer.from(secret);
    return [
        secret,
        ...lines,
        bytes.toString('base64').replace(/=+$/u, ''),
        bytes.toString('base64url'),
        bytes.toString('hex'),
        encodeURIComponent(secret.toWellFormed()),
        JSON.stringify(secret).slice(1, -1),
    ];
}

// EXTERNAL MODULE: ./build/packages/configuration/src/value-type.js
var value_type = __webpack_require__(51038);
;// CONCATENATED MODULE: ./build/packages/configuration/src/examination.js



function examine(demands, given) {
    const secrets = demands.filter(({ secret }) => secret).flatMap(({ name }) => valueWithName(name, given));
    const hints = new Map([...given.alike, ...given.unknown].map(({ name, like }) => [like, name]));
    return [
        ...demands.map((demand) => examineOne(demand, given.values.get(demand.name), secrets, hints.get(demand.name))),
        ...given.unknown.map(unknownLine),
        ...given.alike.map(({ name, like }) => {
            return { name, kind: 'lookalike', detail: `is in env and looks like ${like}, which is not given` };
        }),
    ];
}
function unknownLine({ name, line, like }) {
    if (like === undefined) {
        return { name: `line ${line}`, kind: 'unknown', detail: 'of values says a name that the contract does not know' };
    }
    return { name, kind: 'unknown', detail: `is in values, and the contract does not know it; it looks like ${like}` };
}
function valueWithName(name, given) {
    const value = given.values.get(name)?.value;
    return value === undefined ? [] : [{ name, value }];
}
function examineOne(demand, given, secrets, alike) {
    const { name, secret, presence, type, fallback } = demand;
    if (given === undefined)
        return examineAbsent(demand, alike);
    if (presence === 'forbidden')
        return { name, kind: 'forbidden', detail: 'is given, and must not be in this environment' };
    if (secret && given.from !== 'env') {
        const next = 'map it with env: NAME: ${{ secrets.… }}, and change it if it was never a secret there';
        return { name, kind: 'misplaced', detail: `is a secret and stands in values, which the log shows: ${next}` };
    }
    if (given.contradicted) {
        return { name, kind: 'malformed', detail: 'is given in values and in env, with two different values' };
    }
    if (given.from === 'values' && type.kind !== 'json' && /^(["']).*\1$/su.test(given.value)) {
        return { name, kind: 'malformed', detail: 'is in quotes, which are part of the value: leave them out' };
    }
    const complaint = (0,src_complaint/* complaintAbout */.r)(type, { name, value: given.value, secret });
    if (complaint !== undefined)
        return { name, kind: 'malformed', detail: complaint };
    const exposed = demand.show ? secrets.find((one) => exposes(given.value, one.value))?.name : undefined;
    if (exposed !== undefined) {
        const next = 'say secret: true in the contract, or take the secret out of it';
        return { name, kind: 'exposed', detail: `is to be shown, and holds the value of the secret ${exposed}: ${next}` };
    }
    if (secret && given.value.length < 4) {
        return { name, kind: 'short', detail: 'is given, and is so short that it cannot be masked in the log' };
    }
    return { name, kind: 'ok', detail: fallback === undefined ? 'is given' : 'is given, instead of the default' };
}
function examineAbsent({ name, type, presence, fallback, secret }, alike) {
    const hint = alike === undefined ? '' : `; ${alike} is given and looks like it`;
    if (presence === 'required') {
        return {
            name,
            kind: 'missing',
            detail: `is missing${hint}; it takes ${(0,value_type/* describeType */.MF)(type)}${secret ? ', as a secret' : ''}`,
        };
    }
    if (presence === 'forbidden')
        return { name, kind: 'absent', detail: 'is not given, as it must be here' };
    if (fallback !== undefined)
        return { name, kind: 'default', detail: `is not given: the default applies${hint}` };
    return { name, kind: 'absent', detail: `is not given, and need not be${hint}` };
}

// EXTERNAL MODULE: ./build/packages/configuration/src/snapshot.js
var src_snapshot = __webpack_require__(93198);
// EXTERNAL MODULE: ./build/packages/configuration/src/secrets-dump.js
var secrets_dump = __webpack_require__(60848);
;// CONCATENATED MODULE: ./build/packages/configuration/src/difference.js
function compareSnapshots(before, after) {
    const earlier = new Map(before.entries.map((entry) => [entry.name, entry]));
    const later = new Set(after.entries.map(({ name }) => name));
    const sameKey = before.key !== undefined && before.key === after.key;
    return [
        ...after.entries.map((entry) => compare(entry.name, earlier.get(entry.name), entry, sameKey)),
        ...before.entries
            .filter(({ name }) => !later.has(name))
            .map((entry) => compare(entry.name, entry, undefined, sameKey)),
    ];
}
function compare(name, before, after, sameKey) {
    return { name, verdict: judge(before, after, sameKey), before: describe(before), after: describe(after) };
}
function judge(before, after, sameKey) {
    const [had, has] = [before?.from ?? 'nothing', after?.from ?? 'nothing'];
    if (had === 'nothing' || has === 'nothing')
        return had === has ? 'same' : had === 'nothing' ? 'added' : 'removed';
    if (before?.kind === 'shown' && after?.kind === 'shown')
        return before.value === after.value ? 'same' : 'different';
    if (before?.kind === 'hashed' && after?.kind === 'hashed' && sameKey) {
        return before.hash === after.hash ? 'same' : 'different';
    }
    return 'unknown';
}
function describe(entry) {
    if (entry === undefined)
        return 'not in the contract';
    if (entry.from === 'nothing')
        return 'not given';
    const standard = entry.from === 'default' ? ' (default)' : '';
    switch (entry.kind) {
        case 'secret':
            return 'given, a secret';
        case 'withheld':
            return `given, not told${standard}`;
        case 'hashed':
            return `given, hash ${entry.hash.slice(0, 8)}${standard}`;
        case 'shown':
            return `${entry.value}${standard}`;
        default:
            return entry;
    }
}

;// CONCATENATED MODULE: ./build/packages/configuration/src/belonging.js
const belongingWords = {
    contract: 'is a name of the contract: what the image says hides that a value is missing',
    switch: 'says which environment this is',
    address: 'is an address of another service',
    database: 'says where data is',
    'log-level': 'says how much is logged',
    feature: 'switches a feature',
    credential: 'looks like a credential, which everybody who can pull the image has now',
};
const switches = new Set(`NODE_ENV NODE_CONFIG_ENV RAILS_ENV RACK_ENV HANAMI_ENV MIX_ENV GO_ENV GIN_MODE APP_ENV
  APP_DEBUG FLASK_ENV FLASK_DEBUG DJANGO_SETTINGS_MODULE DJANGO_CONFIGURATION PYTHON_ENV
  FASTAPI_ENV SYMFONY_ENV ASPNETCORE_ENVIRONMENT DOTNET_ENVIRONMENT SPRING_PROFILES_ACTIVE
  QUARKUS_PROFILE MICRONAUT_ENVIRONMENTS ENV ENVIRONMENT STAGE DEPLOY_ENV DEPLOYMENT_ENVIRONMENT
  DEBUG VERCEL_ENV CONTEXT_ENV RELEASE_STAGE`.split(/\s+/u));
const kinds = [
    [
        'credential',
        /(?:^|_)(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|ACCESS_KEY|PRIVATE_KEY|SECRET_KEY|CREDENTIALS?)(?:_|$)/u,
    ],
    [
        'database',
        /^(?:DATABASE|DB|PG(?:HOST|PORT|USER|DATABASE|SERVICE)|POSTGRES|MYSQL|MARIADB|MONGO(?:DB)?|REDIS|MEMCACHED?|ELASTIC(?:SEARCH)?)(?:_|$)/u,
    ],
    ['log-level', /(?:^|_)LOG_?LEVEL(?:_|$)|^RUST_LOG$|^LOGGING_LEVEL(?:_|$)/u],
    ['feature', /^(?:FEATURE|FEATURES|FF|FEATURE_FLAGS?)(?:_|$)/u],
    ['switch', /_(?:ENVIRONMENT|ENV)$/u],
    ['address', /_(?:URL|URI|DSN|ENDPOINT|ENDPOINTS|HOST|HOSTS|HOSTNAME|ORIGIN|BROKERS)$|^(?:URL|DSN)$/u],
];
const aboutTheBuild = /_(?:VERSION|SHA256|SHA512|DOWNLOAD_URL|DOWNLOAD_SHA|GET_PIP_URL|MAJOR|MINOR|PACKAGE|REPO|GPG_KEYS?|UNIX_PORT)$|^PHP_(?:ASC_)?URL$|^PG_MAJOR$/u;
const here = /^(?:0\.0\.0\.0|\[?::\]?|\*|\+|https?:\/\/(?:\*|\+|0\.0\.0\.0|\[::\]):\d+\/?)$/u;
function belongingOf(name, value, contractNames) {
    if (contractNames.has(name))
        return 'contract';
    const upper = name.toUpperCase();
    if (switches.has(upper))
        return 'switch';
    if (aboutTheBuild.test(upper))
        return undefined;
    const kind = kinds.find(([, shape]) => shape.test(upper))?.[0];
    return kind === 'address' && here.test(value) ? undefined : kind;
}

;// CONCATENATED MODULE: ./build/packages/configuration/src/baked.js

const aboutTheImage = /^(?:org\.opencontainers\.|org\.label-schema\.|com\.docker\.|io\.buildpacks\.|io\.buildah\.|maintainer$)/u;
function findBaked(platforms, terms) {
    const found = platforms.flatMap(({ platform, settings }) => settingsOf(settings).flatMap(({ where, name, value }) => {
        const belonging = where === 'label' ? ofLabel(name, terms) : belongingOf(variableOf(name), value, terms.names);
        return belonging === undefined ? [] : [{ where, name, belonging, platform }];
    }));
    const byName = Map.groupBy(found, ({ where, name }) => `${where} ${name}`);
    return [...byName.values()].flatMap((same) => {
        const [first] = same;
        if (first === undefined)
            return [];
        const { name, where, belonging } = first;
        const allowed = terms.allowed.get(name) ?? terms.allowed.get(variableOf(name));
        return [{ name, where, belonging, allowed, platforms: [...new Set(same.map(({ platform }) => platform))] }];
    });
}
function settingsOf({ env, labels, command }) {
    return [
        ...env.flatMap(variableSettings),
        ...Object.entries(labels).map(([name, value]) => ({ where: 'label', name, value })),
        ...commandSettings(command, 'command'),
    ];
}
function split(text) {
    const equals = text.indexOf('=');
    return equals < 0 ? { name: text, value: '' } : { name: text.slice(0, equals), value: text.slice(equals + 1) };
}
function variableSettings(text) {
    const { name, value } = split(text);
    const options = /_(?:OPTS|OPTIONS|ARGS|FLAGS)$/u.test(name) ? commandSettings([value], 'env') : [];
    return [{ where: 'env', name, value }, ...options];
}
function commandSettings(command, where) {
    const words = command.flatMap((argument) => argument.split(/[\s;&|"'()]+/u)).filter((word) => word !== '');
    return words.flatMap((word, index) => {
        const [, name, value] = /^(--?[A-Za-z][\w.-]*|[A-Za-z_]\w*)(?:=(.*))?$/su.exec(word) ?? [];
        if (name === undefined || (!name.startsWith('-') && value === undefined))
            return [];
        if (name.startsWith('-') && !name.startsWith('--') && !name.startsWith('-D'))
            return [];
        const next = words[index + 1] ?? '';
        if (value === undefined && (next === '' || next.startsWith('-')))
            return [];
        return [{ where, name, value: value ?? next }];
    });
}
function variableOf(name) {
    if (!/^-|[.]/u.test(name))
        return name;
    return name
        .replace(/^--?(?:D(?=[a-z]+\.))?/u, '')
        .replaceAll(/[.-]/gu, '_')
        .toUpperCase();
}
function ofLabel(name, { names }) {
    if (names.has(name))
        return 'contract';
    if (aboutTheImage.test(name))
        return undefined;
    const last = (name.split(/[./]/u).at(-1) ?? '').replaceAll('-', '_');
    const belonging = belongingOf(last.toUpperCase(), '', names);
    return belonging === 'address' || belonging === 'database' ? undefined : belonging;
}

// EXTERNAL MODULE: ./build/packages/oci/src/format-reference.js
var format_reference = __webpack_require__(80288);
// EXTERNAL MODULE: ./build/packages/oci/src/registry-inputs.js + 9 modules
var registry_inputs = __webpack_require__(77672);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/packages/inputs/src/path.js
var path = __webpack_require__(9266);
;// CONCATENATED MODULE: ./build/actions/config-check/src/contract-text.js




const largest = 262_144;
async function loadContract(given, workspace) {
    if (/[\r\n]/u.test(given))
        return { text: given, called: 'The inline contract' };
    const path = relativePath(given);
    try {
        const [root, file] = await Promise.all([(0,promises_.realpath)(workspace), (0,promises_.realpath)((0,external_node_path_.join)(workspace, path))]);
        const { size } = await (0,promises_.stat)(file);
        if (!file.startsWith(root + external_node_path_.sep) || size > largest)
            throw new RangeError('is outside, or too large');
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(await (0,promises_.readFile)(file)), called: path };
    }
    catch {
        const what = `${path} cannot be read: there is no such file in the workspace, or it is no text of at most 256 KiB`;
        const next = 'Check out the commit that is deployed before this step, and look at the path';
        throw new action_failure/* ActionFailure */.d('contract-not-found', `${what}. ${next}.`);
    }
}
function relativePath(given) {
    try {
        if (given.length < 1000 && /\.ya?ml$/u.test(given))
            return (0,path/* path */.A)().parse(given);
    }
    catch {
    }
    const takes = 'the path of a .yml or .yaml file in the workspace, or the contract itself on several lines';
    throw new action_failure/* ActionFailure */.d('bad-input', `contract is not usable: it takes ${takes}.`);
}

;// CONCATENATED MODULE: ./build/actions/config-check/src/decision.js

const blocking = [
    ['misplaced', 'misplaced-secret'],
    ['exposed', 'exposed-secret'],
    ['missing', 'missing'],
    ['malformed', 'malformed'],
    ['forbidden', 'forbidden'],
    ['unknown', 'unknown-name'],
];
const mostNamed = 10;
function decide(where, findings, baked) {
    const sorted = blocking.flatMap(([kind, reason]) => findings.filter((finding) => finding.kind === kind).map((finding) => ({ finding, reason })));
    const inImage = baked.filter(({ allowed }) => allowed === undefined);
    const sentences = [...sorted.map(({ finding }) => sayFinding(finding)), ...inImage.map(sayBaked)];
    const reason = sorted[0]?.reason ?? (inImage.length > 0 ? 'baked-in' : undefined);
    if (reason === undefined) {
        const given = findings.filter(({ kind }) => kind === 'ok' || kind === 'short').length;
        return {
            decision: 'pass',
            reason: 'complete',
            message: `The configuration of ${where} is complete: ${count(given)} given, as the contract says.`,
        };
    }
    const more = sentences.length > mostNamed ? ` And ${sentences.length - mostNamed} more.` : '';
    const message = `The configuration of ${where} is not right. ${sentences.slice(0, mostNamed).join(' ')}${more}`;
    return { decision: 'block', reason, message };
}
function count(number) {
    return number === 1 ? '1 name' : `${number} names`;
}
function sayFinding({ name, detail }) {
    return `${name} ${detail}.`;
}
function sayBaked({ name, where, belonging }) {
    return `${name} is baked into the image (${where}) and ${belongingWords[belonging]}.`;
}
function weigh(kind) {
    if (blocking.some(([blocked]) => blocked === kind))
        return 'block';
    if (kind === 'lookalike' || kind === 'short')
        return 'warn';
    return kind === 'ok' ? 'pass' : 'info';
}
function evidenceOf(findings, image) {
    return [
        ...findings.map(({ name, kind, detail }) => ({ subject: name, verdict: weigh(kind), detail, kind })),
        ...(image === undefined ? [] : [describeImage(image), ...image.baked.map(describeBaked)]),
    ];
}
function describeImage({ name, platforms }) {
    return { subject: 'image', verdict: 'info', detail: `${name} was read from the registry`, kind: 'image', platforms };
}
function describeBaked(setting) {
    const { name, where, belonging, platforms, allowed } = setting;
    const detail = allowed === undefined ? sayBaked(setting) : `is baked in, which the contract allows: ${allowed}`;
    const verdict = allowed === undefined ? 'block' : 'info';
    return { subject: name, verdict, detail, kind: 'baked', where, belonging, platforms };
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/packages/configuration/src/image-settings.js

const texts = dist/* nullish */.cl6(dist/* array */.YOg(dist/* string */.YjP()), []);
const table = dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()), {});
const settings = dist/* object */.Ikc({ env: texts, labels: table, entrypoint: texts, cmd: texts });
const image_settings_image = dist/* object */.Ikc({ os: dist/* string */.YjP(), architecture: dist/* string */.YjP(), rootfs: dist/* looseObject */._H3({}), config: dist/* unknown */.L5J() });
function readImageSettings(bytes) {
    const outer = dist/* safeParse */.xLC(image_settings_image, { config: undefined, ...lowerCase(parse(bytes)) });
    if (!outer.success)
        throw unreadable();
    const inner = dist/* safeParse */.xLC(settings, lowerCase(outer.output.config ?? {}));
    if (!inner.success)
        throw unreadable();
    const { env, labels, entrypoint, cmd } = inner.output;
    return { env, labels, command: [...entrypoint, ...cmd] };
}
function lowerCase(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw unreadable();
    const entries = Object.entries(value).map(([key, inner]) => [key.toLowerCase(), inner]);
    if (new Set(entries.map(([key]) => key)).size < entries.length)
        throw unreadable();
    return Object.fromEntries(entries);
}
function parse(bytes) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    }
    catch {
        throw unreadable();
    }
}
function unreadable() {
    return new RangeError('is not the configuration of an image');
}

// EXTERNAL MODULE: ./build/packages/oci/src/resolve.js
var resolve = __webpack_require__(91815);
// EXTERNAL MODULE: ./build/packages/oci/src/index-entries.js
var index_entries = __webpack_require__(27806);
// EXTERNAL MODULE: ./build/packages/oci/src/manifests.js
var manifests = __webpack_require__(80681);
// EXTERNAL MODULE: ./build/packages/oci/src/blobs.js + 1 modules
var blobs = __webpack_require__(92856);
// EXTERNAL MODULE: ./build/packages/oci/src/failure.js
var failure = __webpack_require__(61449);
;// CONCATENATED MODULE: ./build/actions/config-check/src/platform-settings.js



const largestConfig = 8 * 1024 * 1024;
const atOnce = 6;
const configTypes = new Set([
    'application/vnd.oci.image.config.v1+json',
    'application/vnd.docker.container.image.v1+json',
]);
async function readPlatforms(registry, image) {
    const found = await (0,resolve/* resolveIn */.Q)(registry, image);
    const name = (0,format_reference/* formatReference */.F)(image);
    if (found === undefined) {
        const next = 'Check the name, and whether the image was pushed before this step.';
        throw new action_failure/* ActionFailure */.d('image-not-found', `${image.registry} says that there is no ${name}. ${next}`);
    }
    const repository = image.repository;
    const platforms = found.manifest.kind === 'index'
        ? await readIndex(registry, repository, name, found.manifest)
        : [await readOne(registry, repository, 'image', found.manifest, name)];
    if (platforms.length === 0)
        throw notAnImage(name, 'it is an index of no image at all');
    return { digest: found.digest, platforms };
}
async function readIndex(registry, repository, name, index) {
    const entries = (await (0,index_entries/* indexEntries */.n)(registry, repository, index)).filter(({ attestation }) => !attestation);
    const read = [];
    for (let first = 0; first < entries.length; first += atOnce) {
        const some = entries.slice(first, first + atOnce).map(async ({ digest, platform }) => {
            const fetched = await (0,manifests/* getManifest */.c2)(registry, repository, digest);
            if (fetched === undefined)
                throw incomplete(registry, repository, digest);
            if (fetched.manifest.kind === 'index')
                return [];
            return [await readOne(registry, repository, platform, fetched.manifest, name)];
        });
        read.push(...(await Promise.all(some)).flat());
    }
    return read;
}
async function readOne(registry, repository, platform, manifest, name) {
    if (manifest.kind !== 'image' || !configTypes.has(manifest.config.mediaType)) {
        throw notAnImage(name, `${platform} is something else, such as a chart or an SBOM`);
    }
    const bytes = await (0,blobs/* getBlob */.q)(registry, repository, manifest.config, { maxBytes: largestConfig });
    return { platform, settings: platform_settings_settingsOf(registry, repository, manifest, bytes) };
}
function platform_settings_settingsOf(registry, repository, { config }, bytes) {
    try {
        return readImageSettings(bytes);
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        const what = `Blob ${config.digest} of ${registry.host}/${repository} ${error.message}`;
        throw new failure/* RegistryFailure */.Y('registry-invalid-answer', `${what}.`);
    }
}
function notAnImage(name, why) {
    return new action_failure/* ActionFailure */.d('not-an-image', `${name} is no container image: ${why}.`);
}
function incomplete(registry, repository, digest) {
    const what = `${registry.host}/${repository} has an index that names ${digest}, and says that it is not there`;
    return new failure/* RegistryFailure */.Y('registry-invalid-answer', `${what}. Push it again, with everything inside.`);
}

// EXTERNAL MODULE: ./build/packages/kit/src/markdown.js
var markdown = __webpack_require__(60377);
;// CONCATENATED MODULE: ./build/actions/config-check/src/summary.js



const signs = { block: '⛔', warn: '⚠️', pass: '✅', info: '➖' };
function renderSummary({ environment, decision, findings, image, differences }) {
    const isWrong = ({ kind }) => ['block', 'warn'].includes(weigh(kind));
    const wrong = findings.filter(isWrong);
    const right = findings.filter((finding) => !isWrong(finding));
    const verdict = decision.decision === 'pass' ? '✅ config-check: pass' : '⛔ config-check: blocked';
    return [
        markdown/* heading */.R_(3, verdict),
        `${markdown/* text */.Qq(headline(environment, decision))}\n\n`,
        wrong.length === 0 ? '' : tableOf(wrong),
        wrong.some(({ kind }) => weigh(kind) === 'block') ? nextSteps(environment) : '',
        image === undefined ? '' : imageTable(image),
        differences === undefined ? '' : differenceTable(environment, differences),
        right.length === 0 ? '' : markdown/* details */.zH(`${right.length} as they should be`, tableOf(right)),
    ].join('');
}
function headline(environment, { decision, reason, message }) {
    if (decision === 'pass')
        return message;
    const what = reason === 'baked-in'
        ? `The image says itself what ${environment} should say, and so is not the same everywhere.`
        : `${environment} would not get the configuration that the contract demands.`;
    return `${what} Nothing was deployed by this step.`;
}
function tableOf(findings) {
    const rows = findings.map(({ name, kind, detail }) => [
        signs[weigh(kind)],
        { markdown: markdown/* code */.aY(name) },
        detail,
    ]);
    return markdown/* table */.tp(['', 'Name', 'What is'], rows);
}
function nextSteps(environment) {
    return markdown/* list */.p_([
        `A value is missing or wrong: set it in the environment ${environment} of the repository (secret or variable), and map it in the step.`,
        'The contract is wrong: mend it in the commit that is deployed. It is part of the code.',
    ]);
}
function imageTable({ name: image, baked }) {
    if (baked.length === 0)
        return `The image says nothing that belongs to the environment: ${markdown/* code */.aY(image)}.\n\n`;
    const rows = baked.map(({ name, where, belonging, platforms, allowed }) => [
        allowed === undefined ? signs.block : signs.info,
        { markdown: markdown/* code */.aY(name) },
        platforms.length === 1 && platforms[0] === 'image' ? where : `${where} (${platforms.join(', ')})`,
        allowed === undefined ? belongingWords[belonging] : `allowed: ${allowed}`,
    ]);
    const isBlocked = baked.some(({ allowed }) => allowed === undefined);
    const next = 'Take it out of the image and give it to the environment, or allow it in the contract under image.allow, with the reason.';
    return (markdown/* heading */.R_(4, 'Baked into the image') +
        `${markdown/* code */.aY(image)}\n\n` +
        markdown/* table */.tp(['', 'Name', 'Where', 'Why it matters'], rows) +
        (isBlocked ? `${markdown/* text */.Qq(next)}\n\n` : ''));
}
const words = {
    same: 'same',
    different: 'different',
    added: 'only here',
    removed: 'missing here',
    unknown: 'cannot be told',
};
function differenceTable(environment, { from, list }) {
    const heading = markdown/* heading */.R_(4, `${environment} compared with ${from}`);
    const rowsOf = (some) => some.map(({ name, verdict, before, after }) => [{ markdown: markdown/* code */.aY(name) }, words[verdict], before, after]);
    const headers = ['Name', '', from, environment];
    const shown = list.filter(({ verdict }) => ['different', 'added', 'removed'].includes(verdict));
    const rest = list.filter((one) => !shown.includes(one));
    return [
        heading,
        shown.length === 0
            ? `${markdown/* text */.Qq('No difference that can be told.')}\n\n`
            : markdown/* table */.tp(headers, rowsOf(shown)),
        rest.length === 0
            ? ''
            : markdown/* details */.zH(`${rest.length} the same, or not to be told`, markdown/* table */.tp(headers, rowsOf(rest))),
    ].join('');
}

// EXTERNAL MODULE: ./build/actions/config-check/src/unshown-field.js + 2 modules
var unshown_field = __webpack_require__(68997);
;// CONCATENATED MODULE: ./build/actions/config-check/src/main.js








async function main(step, variables) {
    const { inputs } = step;
    const { text, called } = await loadContract(inputs.contract, step.environment.workspace);
    const contract = await readContract(text, called);
    maskSecrets(step, contract, variables);
    const demands = demandsIn(contract, inputs.environment);
    const given = collectGiven(contract, inputs.values ?? [], variables);
    const findings = examine(demands, given);
    const environment = inputs.environment ?? 'this environment';
    const snapshot = (0,src_snapshot/* takeSnapshot */.W9)(inputs.environment ?? '', demands, given, findings, inputs.snapshotKey);
    step.output('snapshot', (0,src_snapshot/* formatSnapshot */.Q)(snapshot));
    const wrong = findings.filter(({ kind }) => weigh(kind) === 'block');
    step.output('problems', wrong.map(({ name, kind }) => ({ name, kind })));
    for (const { name, kind, detail } of findings)
        if (weigh(kind) === 'warn')
            step.log.warn(`${name} ${detail}.`);
    const differences = main_compare(step, snapshot);
    const image = await lookIntoImage(step, contract, variables);
    const decision = decide(environment, findings, image?.baked ?? []);
    step.summary(renderSummary({ environment, decision, findings, image, differences }));
    return { ...decision, evidence: evidenceOf(findings, image) };
}
function maskSecrets({ inputs, mask }, contract, variables) {
    const secrets = new Set(contract.entries.filter(({ secret }) => secret).map(({ name }) => name));
    for (const [name, value] of Object.entries(variables))
        if (value && secrets.has(name))
            mask(value);
    for (const { name, value } of inputs.values ?? [])
        if (secrets.has(name))
            mask(value);
    const names = new Set(contract.entries.map(({ name }) => name));
    for (const [name, value = ''] of Object.entries(variables)) {
        const dump = (0,secrets_dump/* secretsDump */.S)(value, names);
        if (dump === undefined)
            continue;
        for (const one of dump)
            mask(one);
        const called = name.startsWith('INPUT_') ? `The input ${name.slice(6).toLowerCase()}` : `The variable ${name}`;
        throw new action_failure/* ActionFailure */.d('bad-input', `${called} ${unshown_field/* whyNoDump */.K4}.`);
    }
}
function main_compare(step, snapshot) {
    const before = step.inputs.compareWith;
    if (before === undefined)
        return undefined;
    const list = compareSnapshots(before, snapshot);
    const from = before.environment === '' ? 'the other environment' : before.environment;
    if (before.key !== snapshot.key) {
        step.log.notice('The two snapshots have no key in common, so hashes of values cannot be compared: give both the same snapshot-key.');
    }
    step.output('difference', {
        schema: 1,
        from: before.environment,
        to: snapshot.environment,
        names: list.map(({ name, verdict }) => ({ name, verdict })),
    });
    return { from, list };
}
async function lookIntoImage({ inputs, clock, signal, output }, contract, variables) {
    const { image } = inputs;
    if (image === undefined)
        return undefined;
    if (image.tag === undefined && image.digest === undefined) {
        const what = `${(0,format_reference/* formatReference */.F)(image)} has neither a tag nor a digest`;
        throw new action_failure/* ActionFailure */.d('bad-input', `image is not usable: ${what}. Say which one is meant.`);
    }
    const registry = (0,registry_inputs/* openRegistry */.M)(image.registry, inputs, { variables, clock, signal });
    const { digest, platforms } = await readPlatforms(registry, image);
    const names = new Set(contract.entries.map(({ name }) => name));
    const baked = findBaked(platforms, { names, allowed: contract.allowed });
    output('baked', baked.map(({ name, where, belonging, platforms: on, allowed }) => ({
        name,
        where,
        belonging,
        platforms: on,
        allowed: allowed ?? null,
    })));
    const name = `${(0,format_reference/* formatRepository */.S)(image)}@${digest}`;
    return { name, platforms: platforms.map(({ platform }) => platform), baked };
}


/***/ }),

/***/ 68997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TT: () => (/* binding */ assignments),
  Wc: () => (/* binding */ contractText),
  Kk: () => (/* binding */ keyField),
  zg: () => (/* binding */ snapshotField),
  K4: () => (/* binding */ whyNoDump)
});

;// CONCATENATED MODULE: ./build/packages/configuration/src/assignments.js
function readAssignments(text) {
    const problems = [];
    const seen = new Map();
    const assignments = text.split(/\r\n|\n|\r/u).flatMap((raw, index) => {
        const line = index + 1;
        const content = raw.trim();
        if (content === '' || content.startsWith('#'))
            return [];
        const [, name, value] = /^([A-Za-z_]\w{0,127})=(.*)$/su.exec(content) ?? [];
        if (name === undefined || value === undefined) {
            problems.push(`line ${line} is not NAME=value; a value of several lines is mapped with env`);
            return [];
        }
        const first = seen.get(name);
        if (first !== undefined)
            problems.push(`line ${line} says the name of line ${first} again`);
        seen.set(name, first ?? line);
        return [{ name, value, line }];
    });
    if (problems.length > 0)
        throw new RangeError(problems.slice(0, 10).join('; '));
    return assignments;
}

// EXTERNAL MODULE: ./build/packages/configuration/src/snapshot.js
var snapshot = __webpack_require__(93198);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/packages/configuration/src/snapshot-key.js

const shortest = 32;
const fewestDifferent = 10;
function snapshotKey(text) {
    if (text.length < shortest || new Set(text).size < fewestDifferent) {
        throw new RangeError(`can be guessed: take at least ${shortest} random characters, as from openssl rand -hex 32`);
    }
    const mac = (purpose, ...parts) => (0,external_node_crypto_.createHmac)('sha256', text)
        .update(JSON.stringify(['delivery config-check 1', purpose, ...parts]))
        .digest('hex');
    return { id: mac('key').slice(0, 16), hash: (name, value) => mac('value', name, value).slice(0, 32) };
}

// EXTERNAL MODULE: ./build/packages/configuration/src/secrets-dump.js
var secrets_dump = __webpack_require__(60848);
// EXTERNAL MODULE: ./build/packages/inputs/src/field.js
var field = __webpack_require__(39433);
// EXTERNAL MODULE: ./build/packages/inputs/src/invalid-input.js
var invalid_input = __webpack_require__(7015);
;// CONCATENATED MODULE: ./build/actions/config-check/src/unshown-field.js


const whyNoDump = 'holds what looks like toJSON(secrets), which hands every secret of the repository to a step that needs a few: ' +
    'map them one by one, NAME: ${{ secrets.NAME }}';
function assignments() {
    return unshown({ kind: 'values', takes: 'one NAME=value per line', parse: readAssignments });
}
function contractText() {
    const takes = 'the path of a contract such as delivery/config.yml, or the contract itself on several lines';
    return unshown({ kind: 'contract', takes, parse: (raw) => raw });
}
function snapshotField() {
    return unshown({ kind: 'snapshot', takes: 'the output snapshot of another config-check', parse: snapshot/* parseSnapshot */.E$ });
}
function keyField() {
    const takes = 'at least 32 random characters from a secret, as made by openssl rand -hex 32';
    return (0,field/* secret */.rJ)((0,field/* field */.ZZ)({ kind: 'key', takes, parse: snapshotKey }));
}
function unshown(spec) {
    const plain = (0,field/* field */.ZZ)({
        kind: spec.kind,
        takes: spec.takes,
        parse(raw) {
            if ((0,secrets_dump/* secretsDump */.S)(raw) !== undefined)
                throw new invalid_input/* InvalidInput */.o(whyNoDump);
            return spec.parse(raw);
        },
    });
    return { ...plain, secret: true, secretsIn: (raw) => (0,secrets_dump/* secretsDump */.S)(raw) ?? [] };
}


/***/ }),

/***/ 31568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ complaintAbout)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./build/packages/time/src/parse-duration.js
var parse_duration = __webpack_require__(18867);
// EXTERNAL MODULE: ./build/packages/time/src/parse-instant.js
var parse_instant = __webpack_require__(90278);
;// CONCATENATED MODULE: ./build/packages/configuration/src/grammar.js


const mailbox = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/iu;
const hostLabel = /^[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?$/iu;
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu;
const base64 = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/u;
function isEmail(text) {
    return text.length <= 254 && mailbox.test(text);
}
function isHost(text) {
    if ((0,external_node_net_.isIP)(text) !== 0)
        return true;
    if (/^[\d.]+$/u.test(text) || text.length > 253)
        return false;
    return text
        .replace(/\.$/u, '')
        .split('.')
        .every((label) => hostLabel.test(label));
}
function isPort(text) {
    return /^[1-9]\d{0,4}$/u.test(text) && Number(text) <= 65_535;
}
function isHostAndPort(text) {
    const colon = text.lastIndexOf(':');
    if (colon < 1 || !isPort(text.slice(colon + 1)))
        return false;
    const host = text.slice(0, colon);
    if (host.startsWith('['))
        return host.endsWith(']') && (0,external_node_net_.isIP)(host.slice(1, -1)) === 6;
    return !host.includes(':') && isHost(host);
}
function isUuid(text) {
    return uuid.test(text);
}
function isBase64(text) {
    return base64.test(text);
}
function isPem(text) {
    const lines = text.trim().split(/\r?\n/u);
    let open;
    let body = 0;
    for (const line of lines) {
        const [, edge, label = ''] = /^-----(BEGIN|END) ([A-Z\d][A-Z\d .#-]*)-----$/u.exec(line) ?? [];
        if (edge === undefined) {
            if (open !== undefined)
                body += 1;
            else if (line.trim() !== '')
                return false;
        }
        else if (edge === 'BEGIN') {
            if (open !== undefined)
                return false;
            [open, body] = [label, 0];
        }
        else {
            if (open !== label || body === 0)
                return false;
            open = undefined;
        }
    }
    return open === undefined && lines.length > 1;
}
function isJson(text) {
    return succeeds(() => JSON.parse(text));
}
function isDuration(text) {
    return succeeds(() => (0,parse_duration/* parseDuration */.E)(text));
}
function isInstant(text) {
    return succeeds(() => (0,parse_instant/* parseInstant */.n)(text));
}
function succeeds(parse) {
    try {
        parse();
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./build/packages/configuration/src/pattern.js
var pattern = __webpack_require__(91570);
;// CONCATENATED MODULE: ./build/packages/configuration/src/placeholder.js
const stopgaps = /^(?:\*{3,}|x{3,}|\.{3}|…|change[-_ ]?me|fix[-_ ]?me|replace[-_ ]?me|to[-_ ]?do|tbd|undefined|null|none|nan|\[object object\]|your[-_ ].*)$/iu;
const unresolved = /^(?:\$\{\{.*\}\}|\$\{[A-Za-z_]\w*\}|\{\{.*\}\}|<[\w -]+>)$/su;
function isPlaceholder(name, value) {
    const text = value.trim();
    if ([name, `$${name}`, `%${name}%`].includes(text))
        return true;
    return stopgaps.test(text) || unresolved.test(text);
}

// EXTERNAL MODULE: ./build/packages/configuration/src/value-type.js
var value_type = __webpack_require__(51038);
;// CONCATENATED MODULE: ./build/packages/configuration/src/complaint.js




const longest = 131_072;
function complaintAbout(type, { name, value, secret }) {
    if (value.length > longest)
        return 'is longer than an environment variable can be';
    if (value.includes('\0'))
        return 'holds a NUL character, which no environment variable can';
    if (type.kind !== 'enum' && isPlaceholder(name, value))
        return 'is a placeholder that nobody replaced';
    if (value.trim() === '')
        return 'holds nothing but blanks';
    if (!takesLines(type)) {
        if (value !== value.trim())
            return 'has blanks or a line break around it';
        if (/[\p{Cc}\u2028\u2029]/u.test(value))
            return 'holds a line break or a control character';
    }
    return complaintOfType(type, value, secret);
}
function takesLines(type) {
    return type.kind === 'string' ? type.multiline : ['json', 'pem', 'pattern'].includes(type.kind);
}
function complaintOfType(type, value, secret) {
    const wanted = `is not ${(0,value_type/* describeType */.MF)(type)}`;
    if (type.kind === 'url')
        return complaintAboutUrl(type.schemes, value, secret);
    if (type.kind === 'pattern') {
        const found = (0,pattern/* matches */.c)(type.pattern, value);
        if (found === undefined)
            return `takes too long to compare with ${type.pattern}: a pattern without nested repetitions`;
        return found ? undefined : wanted;
    }
    return isOfType(type, value) ? undefined : wanted;
}
function isOfType(type, value) {
    switch (type.kind) {
        case 'string': {
            const { length } = Array.from(value);
            return length >= (type.minLength ?? 0) && length <= (type.maxLength ?? Infinity);
        }
        case 'integer':
            return /^-?(?:0|[1-9]\d{0,30})$/u.test(value) && isWithin(type, BigInt(value));
        case 'number': {
            const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/u.test(value) ? Number(value) : NaN;
            return Number.isFinite(number) && isWithin(type, number);
        }
        case 'enum':
            return type.values.includes(value);
        case 'boolean':
            return value === 'true' || value === 'false';
        case 'duration':
        case 'instant':
        case 'json':
        case 'email':
        case 'host':
        case 'port':
        case 'host:port':
        case 'uuid':
        case 'base64':
        case 'pem':
            return isOfGrammar[type.kind](value);
    }
}
const isOfGrammar = {
    duration: isDuration,
    instant: isInstant,
    json: isJson,
    email: isEmail,
    host: isHost,
    port: isPort,
    'host:port': isHostAndPort,
    uuid: isUuid,
    base64: isBase64,
    pem: isPem,
};
function isWithin({ min, max }, value) {
    return (min === undefined || value >= min) && (max === undefined || value <= max);
}
function complaintAboutUrl(schemes, value, secret) {
    const wanted = `is not ${(0,value_type/* describeType */.MF)({ kind: 'url', schemes })}`;
    if (/[\s\\]/u.test(value))
        return wanted;
    const scheme = /^([a-z][a-z\d+.-]*):\/\//iu.exec(value)?.[1]?.toLowerCase();
    if (scheme === undefined || (schemes !== undefined && !schemes.includes(scheme)))
        return wanted;
    const url = URL.parse(value);
    if (url === null)
        return wanted;
    if (url.hostname === '' && scheme !== 'file' && scheme !== 'sqlite')
        return `${wanted}: it names no host`;
    if (!secret && (url.username !== '' || url.password !== '')) {
        return 'holds a user or a password: say secret: true in the contract, and map it from a secret';
    }
    return undefined;
}


/***/ }),

/***/ 91570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ compilePattern),
/* harmony export */   c: () => (/* binding */ matches)
/* harmony export */ });
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30714);

const patience = 500;
function compilePattern(pattern) {
    try {
        void new RegExp(pattern, 'u');
        return new RegExp(`^(?:${pattern})$`, 'u');
    }
    catch {
        return undefined;
    }
}
function matches(pattern, text) {
    try {
        const found = (0,node_vm__WEBPACK_IMPORTED_MODULE_0__.runInNewContext)('new RegExp(`^(?:${pattern})$`, "u").test(text)', { pattern, text }, { timeout: patience });
        return found === true;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 38469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ runnerOwn)
/* harmony export */ });
const families = /^(?:GITHUB|RUNNER|ACTIONS|INPUT|STATE|NODE_OPTIONS|LC|SUDO|XDG)(?:_|$)/u;
const single = new Set(`CI HOME PATH USER LOGNAME SHELL PWD OLDPWD LANG LANGUAGE TERM SHLVL TMPDIR _ HOSTNAME ImageOS
  ImageVersion DEBIAN_FRONTEND DOTNET_NOLOGO ENABLE_RUNNER_TRACING`.split(/\s+/u));
function runnerOwn(name) {
    return single.has(name) || families.test(name);
}


/***/ }),

/***/ 60848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ secretsDump)
/* harmony export */ });
function secretsDump(text, names = new Set()) {
    if (!text.trimStart().startsWith('{'))
        return undefined;
    const entries = entriesOf(text);
    if (entries === undefined || entries.length === 0)
        return undefined;
    const keys = entries.map(([key]) => key);
    const isWhole = keys.some((key) => key.toLowerCase() === 'github_token');
    const isMost = keys.filter((key) => names.has(key)).length > 1;
    if (!isWhole && !isMost)
        return undefined;
    return entries.flatMap(([, value]) => (typeof value === 'string' && value !== '' ? [value] : []));
}
function entriesOf(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 93198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ parseSnapshot),
/* harmony export */   Q: () => (/* binding */ formatSnapshot),
/* harmony export */   W9: () => (/* binding */ takeSnapshot)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);

const longestShown = 500;
const mostShown = 24 * 1024;
function takeSnapshot(environment, demands, given, findings, key) {
    const fine = new Set(findings.filter(({ kind }) => kind === 'ok').map(({ name }) => name));
    let room = mostShown;
    const entries = demands.map((demand) => {
        const { name, secret, show, fallback } = demand;
        const own = given.values.get(name)?.value;
        const from = own !== undefined ? 'given' : fallback === undefined ? 'nothing' : 'default';
        if (secret)
            return { name, from, kind: 'secret' };
        if (from === 'nothing')
            return { name, from, kind: 'withheld' };
        const value = own ?? fallback ?? '';
        if (own !== undefined && !fine.has(name))
            return { name, from, kind: 'withheld' };
        const size = Buffer.byteLength(JSON.stringify(value));
        if (show && value.length <= longestShown && size <= room) {
            room -= size;
            return { name, from, kind: 'shown', value };
        }
        return key === undefined
            ? { name, from, kind: 'withheld' }
            : { name, from, kind: 'hashed', hash: key.hash(name, value) };
    });
    return { schema: 1, environment, key: key?.id, entries };
}
function formatSnapshot({ schema, environment, key, entries }) {
    return JSON.stringify({ schema, environment, ...(key !== undefined && { key }), entries });
}
const common = {
    name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^[A-Za-z_]\w{0,127}$/u)),
    from: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(['given', 'default', 'nothing']),
};
const entrySchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .variant */ .Oxt('kind', [
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...common, kind: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('secret') }),
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...common, kind: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('withheld') }),
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...common, kind: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('hashed'), hash: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^[\da-f]{32}$/u)) }),
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...common, kind: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('shown'), value: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(longestShown)) }),
]);
const snapshotSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schema: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    environment: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(255)),
    key: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^[\da-f]{16}$/u))),
    entries: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(entrySchema), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(500), valibot__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6Y((entries) => new Set(entries.map(({ name }) => name)).size === entries.length)),
});
function parseSnapshot(text) {
    const result = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(snapshotSchema, parseJson(text));
    if (!result.success) {
        const path = valibot__WEBPACK_IMPORTED_MODULE_0__/* .getDotPath */ .BuJ(result.issues[0]);
        const where = path !== null && /^[a-z]+(?:\.\d+)?(?:\.[a-z]+)?$/u.test(path) ? ` at ${path}` : '';
        throw new RangeError(`is no snapshot of schema 1${where}: give the output snapshot of another config-check`);
    }
    const { schema, environment, key, entries } = result.output;
    return { schema, environment, key, entries };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw new RangeError('is no JSON: give the output snapshot of another config-check');
    }
}


/***/ }),

/***/ 51038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MF: () => (/* binding */ describeType),
/* harmony export */   VF: () => (/* binding */ isKind),
/* harmony export */   xW: () => (/* binding */ typeOptions)
/* harmony export */ });
const typeOptions = {
    string: ['min-length', 'max-length', 'multiline'],
    url: ['schemes'],
    integer: ['min', 'max'],
    number: ['min', 'max'],
    boolean: [],
    duration: [],
    instant: [],
    json: [],
    enum: ['values'],
    pattern: ['pattern'],
    email: [],
    host: [],
    port: [],
    'host:port': [],
    uuid: [],
    base64: [],
    pem: [],
};
function isKind(text) {
    return Object.hasOwn(typeOptions, text);
}
function describeType(type) {
    switch (type.kind) {
        case 'string':
            return `${type.multiline ? 'text' : 'text on one line'}${range(type.minLength, type.maxLength, ' characters')}`;
        case 'url':
            return `a URL${type.schemes === undefined ? '' : ` with the scheme ${type.schemes.join(' or ')}`}`;
        case 'integer':
            return `an integer${range(type.min, type.max)}`;
        case 'number':
            return `a number${range(type.min, type.max)}`;
        case 'enum':
            return `one of ${type.values.join(', ')}`;
        case 'pattern':
            return `text that matches ${type.pattern} as a whole`;
        case 'boolean':
        case 'duration':
        case 'instant':
        case 'json':
        case 'email':
        case 'host':
        case 'port':
        case 'host:port':
        case 'uuid':
        case 'base64':
        case 'pem':
            return words[type.kind];
    }
}
const words = {
    boolean: 'true or false',
    duration: 'a duration such as 90s, 5m or 1h30m',
    instant: 'an instant with an offset such as 2026-11-21T01:33:48Z',
    json: 'a JSON text',
    email: 'an e-mail address',
    host: 'a host name or an IP address',
    port: 'a port from 1 to 65535',
    'host:port': 'a host and a port such as db.example:5432',
    uuid: 'a UUID',
    base64: 'base64 with its padding',
    pem: 'one or more PEM blocks',
};
function range(min, max, unit = '') {
    if (min !== undefined && max !== undefined)
        return ` from ${min} to ${max}${unit}`;
    if (min !== undefined)
        return ` of at least ${min}${unit}`;
    return max === undefined ? '' : ` of at most ${max}${unit}`;
}


/***/ }),

/***/ 70222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ defaultRetry),
/* harmony export */   l: () => (/* binding */ sendWithRetry)
/* harmony export */ });
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9349);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32678);
/* harmony import */ var _retry_after_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50685);
/* harmony import */ var _send_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30072);




const defaultRetry = {
    deadline: (0,_time__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(60_000),
    attempts: 5,
    firstWait: (0,_time__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(500),
    longestWait: (0,_time__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(10_000),
};
const idempotentMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);
const transientKinds = new Set(['refused', 'reset', 'dns', 'timeout']);
async function sendWithRetry(request, options) {
    const { policy = defaultRetry, clock, random = Math.random } = options;
    const again = options.idempotent ?? idempotentMethods.has(request.method);
    const started = clock.elapsed();
    const left = () => Math.max(0, policy.deadline - (clock.elapsed() - started));
    for (let attempt = 1;; attempt++) {
        const timeout = (0,_time__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(Math.min(request.timeout, left()));
        const outcome = await (0,_send_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .t)({ ...request, timeout }).catch(failureOf);
        const last = !again || attempt >= policy.attempts || !isTransient(outcome, options);
        const pause = last ? 0 : waitBefore(attempt, outcome, policy, clock, random);
        if (last || pause >= left()) {
            if (outcome instanceof _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpFailure */ .H)
                throw outcome;
            return outcome;
        }
        await clock.sleep((0,_time__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(pause), request.signal);
    }
}
function failureOf(error) {
    if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpFailure */ .H)
        return error;
    throw error;
}
function isTransient(outcome, options) {
    if (outcome instanceof _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpFailure */ .H)
        return transientKinds.has(outcome.kind);
    const { status } = outcome;
    return status === 408 || status === 429 || status >= 500 || options.transient?.(outcome) === true;
}
function waitBefore(attempt, outcome, policy, clock, random) {
    const asked = outcome instanceof _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpFailure */ .H ? undefined : (0,_retry_after_js__WEBPACK_IMPORTED_MODULE_3__/* .retryAfter */ .P)(outcome.headers, clock.now());
    const whole = Math.min(policy.longestWait, policy.firstWait * 2 ** (attempt - 1));
    return Math.max(asked ?? 0, whole * (0.5 + random() / 2));
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

/***/ 27458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ looksLike),
/* harmony export */   t: () => (/* binding */ findLike)
/* harmony export */ });
const shortest = 4;
function looksLike(name, other) {
    if (name === other)
        return false;
    const [a, b] = [plain(name), plain(other)];
    if (a === b)
        return true;
    if (Math.min(a.length, b.length) < shortest)
        return false;
    if (a.replaceAll(/\d/gu, '') === b.replaceAll(/\d/gu, ''))
        return false;
    const allowed = Math.min(a.length, b.length) < 8 ? 1 : 2;
    return Math.abs(a.length - b.length) <= allowed && distance(a, b) <= allowed;
}
function findLike(name, others) {
    const alike = others.filter((other) => looksLike(name, other));
    return alike.toSorted((a, b) => distance(plain(name), plain(a)) - distance(plain(name), plain(b)))[0];
}
function plain(name) {
    return name.toUpperCase().replaceAll(/[_-]/gu, '');
}
function distance(a, b) {
    let before = [];
    let above = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const line = [row];
        for (let column = 1; column <= b.length; column++) {
            const change = a[row - 1] === b[column - 1] ? 0 : 1;
            const options = [(above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + change];
            const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
            line.push(Math.min(...options, swapped ? (before[column - 2] ?? 0) + 1 : Infinity));
        }
        [before, above] = [above, line];
    }
    return above[b.length] ?? 0;
}


/***/ }),

/***/ 92856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ getBlob),
  H: () => (/* binding */ putBlob)
});

// EXTERNAL MODULE: ./build/packages/oci/src/answer.js
var answer = __webpack_require__(70497);
// EXTERNAL MODULE: ./build/packages/oci/src/digest.js
var src_digest = __webpack_require__(27691);
// EXTERNAL MODULE: ./build/packages/oci/src/failure.js
var failure = __webpack_require__(61449);
;// CONCATENATED MODULE: ./build/packages/oci/src/upload.js


const largestAnswer = 1024 * 1024;
const mostSetbacks = 5;
const setbackCodes = new Set(['BLOB_UPLOAD_UNKNOWN', 'BLOB_UPLOAD_INVALID', 'RANGE_INVALID', 'DIGEST_INVALID']);
async function uploadOnce(registry, upload) {
    const begun = await begin(registry, upload);
    if (begun.status === 201)
        return undefined;
    const start = { location: nextLocation(registry, begun), received: 0 };
    const chunked = await sendChunks(registry, upload, start, smallestChunk(begun));
    if ('lost' in chunked)
        return chunked.lost;
    return finish(registry, upload, chunked);
}
async function begin(registry, upload) {
    const { repository, mountFrom } = upload;
    const path = `/v2/${repository}/blobs/uploads/`;
    const common = { method: 'POST', body: new Uint8Array(), maxBytes: largestAnswer, idempotent: true };
    if (mountFrom !== undefined) {
        const mounted = await mount(registry, upload, mountFrom);
        if (mounted !== undefined)
            return mounted;
    }
    const response = await registry.request({ ...common, path, scopes: [push(repository)] });
    if (response.status === 202)
        return response;
    throw (0,answer/* unexpected */.os)(registry, `asked to take a blob for ${repository}`, response);
}
async function mount(registry, upload, from) {
    const { repository, digest } = upload;
    const request = registry.request({
        method: 'POST',
        path: `/v2/${repository}/blobs/uploads/?mount=${digest}&from=${encodeURIComponent(from)}`,
        scopes: [push(repository), `repository:${from}:pull`],
        body: new Uint8Array(),
        maxBytes: largestAnswer,
        idempotent: true,
    });
    const response = await request.catch((error) => {
        if (error instanceof failure/* RegistryFailure */.Y && error.reason === 'registry-unauthorized')
            return undefined;
        throw error;
    });
    return response?.status === 201 || response?.status === 202 ? response : undefined;
}
async function sendChunks(registry, upload, start, smallest) {
    const { bytes, repository } = upload;
    const chunkSize = Math.max(upload.chunkSize ?? bytes.length, smallest);
    if (bytes.length <= chunkSize)
        return start;
    let progress = start;
    for (let setbacks = 0; progress.received < bytes.length;) {
        const response = await sendChunk(registry, upload, progress, chunkSize);
        if (response.status === 202) {
            const sent = Math.min(bytes.length, progress.received + chunkSize);
            progress = { location: nextLocation(registry, response), received: arrived(registry, response, progress, sent) };
            continue;
        }
        if (!lostTrack(response))
            throw (0,answer/* unexpected */.os)(registry, `given a chunk for ${repository}`, response);
        setbacks += 1;
        const found = setbacks < mostSetbacks ? await askProgress(registry, upload, progress) : undefined;
        if (found === undefined)
            return { lost: response };
        progress = found;
    }
    return progress;
}
function sendChunk(registry, { bytes, repository }, { location, received }, chunkSize) {
    const chunk = bytes.subarray(received, received + chunkSize);
    return registry.request({
        method: 'PATCH',
        path: location,
        scopes: [push(repository)],
        headers: {
            'content-type': 'application/octet-stream',
            'content-range': `${received}-${received + chunk.length - 1}`,
        },
        body: chunk,
        maxBytes: largestAnswer,
        idempotent: true,
    });
}
async function finish(registry, upload, progress) {
    const { bytes, repository, digest } = upload;
    const location = new URL(progress.location);
    location.searchParams.set('digest', digest);
    const response = await registry.request({
        method: 'PUT',
        path: location,
        scopes: [push(repository)],
        headers: { 'content-type': 'application/octet-stream' },
        body: bytes.subarray(progress.received),
        maxBytes: largestAnswer,
    });
    if (response.status === 201)
        return undefined;
    if (lostTrack(response))
        return response;
    throw (0,answer/* unexpected */.os)(registry, `given blob ${digest} for ${repository}`, response);
}
async function askProgress(registry, { repository, bytes }, { location }) {
    const response = await registry.request({
        method: 'GET',
        path: location,
        scopes: [push(repository)],
        maxBytes: largestAnswer,
    });
    const received = endOfRange(response);
    if (response.status !== 204 || received === undefined || received > bytes.length)
        return undefined;
    const next = response.headers['location'] === undefined ? location : nextLocation(registry, response);
    return { location: next, received };
}
function arrived(registry, response, before, sent) {
    const received = endOfRange(response) ?? sent;
    if (received > before.received && received <= sent)
        return received;
    const what = `${registry.host} was given bytes up to ${sent} of an upload and says that it has ${received}`;
    throw new failure/* RegistryFailure */.Y('registry-invalid-answer', `${what}.`);
}
function endOfRange({ headers }) {
    const last = /^(?:bytes=)?0-(\d{1,15})$/.exec(headers['range'] ?? '')?.[1];
    if (last === undefined)
        return undefined;
    return last === '0' ? 0 : Number(last) + 1;
}
function smallestChunk({ headers }) {
    const text = headers['oci-chunk-min-length'] ?? '';
    return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : 1;
}
function lostTrack(response) {
    if (response.status === 416)
        return true;
    return response.status < 500 && (0,answer/* errorCodes */.fv)(response).some((code) => setbackCodes.has(code));
}
function nextLocation(registry, response) {
    const location = URL.parse(response.headers['location'] ?? '', registry.origin.href);
    if (location !== null && response.headers['location'] !== undefined)
        return location;
    throw new failure/* RegistryFailure */.Y('registry-invalid-answer', `${registry.host} did not say where the upload goes on.`);
}
function push(repository) {
    return `repository:${repository}:pull,push`;
}

;// CONCATENATED MODULE: ./build/packages/oci/src/blobs.js




const blobs_largestAnswer = 1024 * 1024;
const largestBlob = 256 * 1024 * 1024;
const mostAttempts = 3;
async function getBlob(registry, repository, { digest, size }, { maxBytes = largestBlob } = {}) {
    if (size > maxBytes) {
        const what = `Blob ${digest} of ${registry.host}/${repository} has ${size} bytes, and at most ${maxBytes} are read`;
        throw new failure/* RegistryFailure */.Y('registry-invalid-answer', `${what}.`);
    }
    const response = await registry.request({
        method: 'GET',
        path: `/v2/${repository}/blobs/${digest}`,
        scopes: [`repository:${repository}:pull`],
        maxBytes: Math.max(size, blobs_largestAnswer),
    });
    if (response.status !== 200)
        throw (0,answer/* unexpected */.os)(registry, `asked for blob ${digest} of ${repository}`, response);
    if (response.body.length === size && (0,src_digest/* matchesDigest */._j)(response.body, digest))
        return response.body;
    throw new failure/* RegistryFailure */.Y('registry-invalid-answer', `${registry.host} gave ${response.body.length} bytes with ${(0,src_digest/* digestOf */.ol)(response.body)} for blob ${digest} of ${size} bytes.`);
}
async function putBlob(registry, repository, bytes, { mountFrom, chunkSize } = {}) {
    const digest = (0,src_digest/* digestOf */.ol)(bytes);
    for (let attempt = 1;; attempt++) {
        if (await hasBlob(registry, repository, digest))
            return digest;
        const lost = await uploadOnce(registry, { repository, digest, bytes, mountFrom, chunkSize });
        if (lost === undefined)
            return digest;
        if (attempt === mostAttempts)
            throw (0,answer/* unexpected */.os)(registry, `given blob ${digest} for ${repository}`, lost);
    }
}
async function hasBlob(registry, repository, digest) {
    const response = await registry.request({
        method: 'HEAD',
        path: `/v2/${repository}/blobs/${digest}`,
        scopes: [`repository:${repository}:pull,push`],
        maxBytes: blobs_largestAnswer,
    });
    return response.status === 200;
}


/***/ }),

/***/ 27806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ indexEntries)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61449);
/* harmony import */ var _manifests_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80681);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32204);
/* harmony import */ var _platform_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24696);




const deepest = 4;
const most = 1024;
const mostIndexes = 64;
async function indexEntries(registry, repository, manifest) {
    const found = [];
    const read = new Set();
    let level = [manifest];
    for (let depth = 0; level.some(({ kind }) => kind === 'index'); depth++) {
        const listed = level.flatMap((one) => (one.kind === 'index' ? one.manifests : []));
        found.push(...level.flatMap(entriesOf));
        const indexes = listed.filter(({ mediaType }) => (0,_media_type_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestKind */ .QS)(mediaType) === 'index').map(({ digest }) => digest);
        const unread = [...new Set(indexes)].filter((digest) => !read.has(digest));
        for (const digest of unread)
            read.add(digest);
        if (depth === deepest || found.length > most || read.size > mostIndexes) {
            const limits = `${most} entries, ${mostIndexes} indexes inside or ${deepest} levels`;
            const what = `${registry.host}/${repository} has an index of more than ${limits}`;
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryFailure */ .Y('registry-invalid-answer', `${what}.`);
        }
        level = await Promise.all(unread.map((digest) => fetchInside(registry, repository, digest)));
    }
    return found;
}
function entriesOf(manifest) {
    if (manifest.kind !== 'index')
        return [];
    const named = new Map((0,_platform_image_js__WEBPACK_IMPORTED_MODULE_2__/* .platformImages */ .Q)(manifest).map(({ digest, platform }) => [digest, platform]));
    return manifest.manifests.map((descriptor) => {
        const { digest } = descriptor;
        return { digest, platform: named.get(digest) ?? 'any platform', attestation: (0,_platform_image_js__WEBPACK_IMPORTED_MODULE_2__/* .isAttestation */ .H)(descriptor) };
    });
}
async function fetchInside(registry, repository, digest) {
    const fetched = await (0,_manifests_js__WEBPACK_IMPORTED_MODULE_3__/* .getManifest */ .c2)(registry, repository, digest);
    if (fetched !== undefined)
        return fetched.manifest;
    const what = `${registry.host}/${repository} has an index that names ${digest}, and says that it is not there`;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryFailure */ .Y('registry-invalid-answer', `${what}. Push it again, with everything inside.`);
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
