import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  d: () => (/* binding */ contract_contract)
});

// EXTERNAL MODULE: ./build/packages/kit/src/contract.js
var contract = __nccwpck_require__(1001);
// EXTERNAL MODULE: ./build/packages/oci/src/failure.js
var failure = __nccwpck_require__(1449);
// EXTERNAL MODULE: ./build/packages/inputs/src/field.js
var field = __nccwpck_require__(9433);
// EXTERNAL MODULE: ./build/packages/inputs/src/invalid-input.js
var invalid_input = __nccwpck_require__(7015);
;// CONCATENATED MODULE: ./build/packages/inputs/src/one-of.js


function oneOf(...words) {
    return (0,field/* field */.ZZ)({
        kind: 'choice',
        takes: words.length === 1 ? words[0] : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`,
        parse(raw) {
            const word = words.find((candidate) => candidate === raw);
            if (word !== undefined)
                return word;
            const meant = words.find((candidate) => candidate.toLowerCase() === raw.toLowerCase());
            throw new invalid_input/* InvalidInput */.o(meant === undefined ? 'is none of them' : `did you mean ${meant}?`);
        },
    });
}

// EXTERNAL MODULE: ./build/packages/inputs/src/text.js
var src_text = __nccwpck_require__(5450);
// EXTERNAL MODULE: ./build/packages/oci/src/digest.js
var src_digest = __nccwpck_require__(7691);
;// CONCATENATED MODULE: ./build/packages/oci/src/tag.js
const longestTag = 128;
const grammar = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
function isTag(text) {
    return grammar.test(text);
}

;// CONCATENATED MODULE: ./build/packages/oci/src/reference.js


function isPinned(reference) {
    return reference.digest !== undefined;
}
const label = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const registryPattern = new RegExp(`^(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const pathPattern = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const longestName = 255;
function parseReference(text) {
    const { name, tag, digest } = split(text);
    if (digest !== undefined && !(0,src_digest/* isDigest */.Bc)(digest)) {
        throw refused(text, `its digest must be sha256: and 64 (or sha512: and 128) lower-case hexadecimal digits`);
    }
    if (tag !== undefined && !isTag(tag))
        throw refused(text, `"${tag}" is not a tag`);
    return { ...parseName(text, name), ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) };
}
function split(text) {
    const at = text.indexOf('@');
    const digest = at === -1 ? undefined : text.slice(at + 1);
    const rest = at === -1 ? text : text.slice(0, at);
    const colon = rest.lastIndexOf(':');
    if (colon <= rest.lastIndexOf('/') || rest.endsWith(']'))
        return { name: rest, tag: undefined, digest };
    return { name: rest.slice(0, colon), tag: rest.slice(colon + 1), digest };
}
function parseName(text, name) {
    if (/^[a-f0-9]{64}$/.test(name))
        throw refused(text, 'a bare image id names no repository');
    const slash = name.indexOf('/');
    const first = slash === -1 ? '' : name.slice(0, slash);
    const named = first === 'localhost' || /[.:]/.test(first) || first !== first.toLowerCase();
    const registry = named ? canonicalRegistry(first) : 'docker.io';
    const path = named ? name.slice(slash + 1) : name;
    if (!registryPattern.test(registry) || !URL.canParse(`https://${registry}`)) {
        throw refused(text, `"${registry}" is not a registry host`);
    }
    if (path !== path.toLowerCase())
        throw refused(text, 'a repository name is lower case');
    if (!pathPattern.test(path))
        throw refused(text, `"${path}" is not a repository name`);
    const repository = registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path;
    if (registry.length + 1 + repository.length > longestName)
        throw refused(text, 'a name has at most 255 characters');
    return { registry, repository };
}
function canonicalRegistry(host) {
    return host === 'index.docker.io' ? 'docker.io' : host;
}
function refused(text, why) {
    return new RangeError(`"${text.slice(0, 150)}" is not an image name: ${why}`);
}

;// CONCATENATED MODULE: ./build/packages/oci/src/image-reference.js


const example = 'ghcr.io/acme/shop@sha256:… with all 64 digits';
function imageReference({ digest }) {
    if (digest === 'optional') {
        return (0,field/* field */.ZZ)({
            kind: 'image',
            takes: `an image name such as ghcr.io/acme/shop:1.4.2 or ${example}`,
            parse: parseReference,
        });
    }
    return (0,field/* field */.ZZ)({
        kind: 'image',
        takes: `an image by digest such as ${example}`,
        parse(raw) {
            const reference = parseReference(raw);
            if (isPinned(reference))
                return reference;
            throw new invalid_input/* InvalidInput */.o('has no digest; a tag can be moved, so resolve it first');
        },
    });
}

// EXTERNAL MODULE: ./build/packages/oci/src/registry-inputs.js + 25 modules
var registry_inputs = __nccwpck_require__(5423);
// EXTERNAL MODULE: ./build/actions/config-check/src/unshown-field.js + 3 modules
var unshown_field = __nccwpck_require__(4720);
;// CONCATENATED MODULE: ./build/actions/config-check/src/inputs.js



const oneLine = { pattern: /[^\p{Cc}]+/u, takes: 'text on one line' };
const inputs = {
    mode: oneOf('enforce', 'warn'),
    contract: (0,unshown_field/* contractText */.Wc)(),
    environment: (0,field/* optional */.lq)((0,src_text/* text */.Q)(oneLine)),
    values: (0,field/* optional */.lq)((0,unshown_field/* assignments */.TT)()),
    image: (0,field/* optional */.lq)(imageReference({ digest: 'optional' })),
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 8503:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2569);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3382);
/* harmony import */ var _deploy_env_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2194);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5177);




await (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .contract */ .d, (step) => (0,_main_js__WEBPACK_IMPORTED_MODULE_2__/* .main */ .i)(step, (0,_deploy_env_js__WEBPACK_IMPORTED_MODULE_3__/* .withDeployEnv */ .$)(process.env)));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

;// CONCATENATED MODULE: ./build/packages/configuration/src/read-contract.js
async function readContract(text, called) {
    const { parseContract } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(329)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1329));
    return parseContract(text, called);
}

// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __nccwpck_require__(5809);
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

;// CONCATENATED MODULE: ./build/packages/configuration/src/likeness.js
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
    return name.toUpperCase().replaceAll('_', '');
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

// EXTERNAL MODULE: ./build/packages/configuration/src/runner-own.js
var runner_own = __nccwpck_require__(8469);
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
        unknown: unknown.map(({ name, line }) => ({ name, line, like: findLike(name, names) })),
        alike: others.flatMap((name) => {
            const like = variables[name] === '' ? undefined : findLike(name, absent);
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

// EXTERNAL MODULE: ./build/packages/configuration/src/complaint.js + 3 modules
var src_complaint = __nccwpck_require__(7272);
;// CONCATENATED MODULE: ./build/packages/configuration/src/exposure.js
const exposure_shortest = 4;
function exposes(text, secret) {
    if (text === secret)
        return true;
    return formsOf(secret).some((form) => form.length >= exposure_shortest && text.includes(form));
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
var value_type = __nccwpck_require__(1038);
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
var src_snapshot = __nccwpck_require__(3198);
// EXTERNAL MODULE: ./build/packages/configuration/src/secrets-dump.js
var secrets_dump = __nccwpck_require__(848);
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

;// CONCATENATED MODULE: ./build/packages/oci/src/format-reference.js
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${formatRepository(reference)}${tag}${digest}`;
}
function formatRepository({ registry, repository }) {
    return `${registry}/${repository}`;
}

// EXTERNAL MODULE: ./build/packages/oci/src/registry-inputs.js + 25 modules
var registry_inputs = __nccwpck_require__(5423);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/packages/inputs/src/field.js
var src_field = __nccwpck_require__(9433);
// EXTERNAL MODULE: ./build/packages/inputs/src/invalid-input.js
var invalid_input = __nccwpck_require__(7015);
;// CONCATENATED MODULE: ./build/packages/inputs/src/path.js


function path() {
    return (0,src_field/* field */.ZZ)({
        kind: 'path',
        takes: 'a path relative to the workspace that stays inside it, such as deploy/values.yml',
        parse(raw) {
            refuseForeign(raw);
            if (raw.startsWith('/') || raw.startsWith('~'))
                throw new invalid_input/* InvalidInput */.o('is not relative to the workspace');
            const names = [];
            for (const name of raw.split('/')) {
                if (name === '..' && names.pop() === undefined)
                    throw new invalid_input/* InvalidInput */.o('leaves the workspace');
                if (name !== '..' && name !== '.' && name !== '')
                    names.push(name);
            }
            return names.length === 0 ? '.' : names.join('/');
        },
    });
}
function absolutePath() {
    return field({
        kind: 'path',
        takes: 'an absolute path such as ${{ runner.temp }}/ca.pem',
        parse(raw) {
            refuseForeign(raw);
            if (!raw.startsWith('/'))
                throw new InvalidInput('is not absolute');
            return raw;
        },
    });
}
function refuseForeign(raw) {
    if (/\p{Cc}/u.test(raw))
        throw new invalid_input/* InvalidInput */.o('contains a control character or line break');
    if (raw.includes('\\'))
        throw new invalid_input/* InvalidInput */.o('contains a backslash; names are separated by /');
}

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
            return path().parse(given);
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
var dist = __nccwpck_require__(7934);
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

// EXTERNAL MODULE: ./build/packages/oci/src/failure.js
var failure = __nccwpck_require__(1449);
// EXTERNAL MODULE: ./build/packages/oci/src/answer.js
var answer = __nccwpck_require__(497);
// EXTERNAL MODULE: ./build/packages/oci/src/digest.js
var src_digest = __nccwpck_require__(7691);
;// CONCATENATED MODULE: ./build/packages/oci/src/media-type.js
const manifestMediaTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.docker.distribution.manifest.v2+json',
    'application/vnd.oci.artifact.manifest.v1+json',
];
const mediaTypes = {
    index: 'application/vnd.oci.image.index.v1+json',
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    config: 'application/vnd.oci.image.config.v1+json',
    layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
    empty: 'application/vnd.oci.empty.v1+json',
    artifact: 'application/vnd.oci.artifact.manifest.v1+json',
};
function manifestKind(mediaType) {
    switch (mediaType) {
        case 'application/vnd.oci.image.index.v1+json':
        case 'application/vnd.docker.distribution.manifest.list.v2+json':
            return 'index';
        case 'application/vnd.oci.image.manifest.v1+json':
        case 'application/vnd.docker.distribution.manifest.v2+json':
            return 'image';
        case 'application/vnd.oci.artifact.manifest.v1+json':
            return 'artifact';
        default:
            return undefined;
    }
}

// EXTERNAL MODULE: ./build/packages/oci/src/printable.js
var printable = __nccwpck_require__(6236);
;// CONCATENATED MODULE: ./build/packages/oci/src/manifest.js




const annotations = dist/* pipe */.FsL(dist/* unknown */.L5J(), dist/* check */.z6Y((value) => !Array.isArray(value), 'must be an object'), dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()));
const platformWord = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[\x20-\x7e]{0,128}$/, 'not a word of a platform'));
const platform = dist/* object */.Ikc({
    os: platformWord,
    architecture: platformWord,
    variant: dist/* optional */.lqM(platformWord),
    'os.version': dist/* optional */.lqM(platformWord),
});
const descriptor = dist/* object */.Ikc({
    mediaType: dist/* string */.YjP(),
    digest: dist/* custom */.IeY((input) => typeof input === 'string' && (0,src_digest/* isDigest */.Bc)(input), 'not a digest'),
    size: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0)),
    artifactType: dist/* optional */.lqM(dist/* string */.YjP()),
    annotations: dist/* optional */.lqM(annotations),
    platform: dist/* optional */.lqM(platform),
});
const common = {
    schemaVersion: dist/* literal */.euz(2, 'schemaVersion must be 2'),
    mediaType: dist/* optional */.lqM(dist/* string */.YjP()),
    artifactType: dist/* optional */.lqM(dist/* string */.YjP()),
    subject: dist/* optional */.lqM(descriptor),
    annotations: dist/* optional */.lqM(annotations),
};
const imageSchema = dist/* object */.Ikc({
    ...common,
    config: descriptor,
    layers: dist/* array */.YOg(descriptor),
    manifests: dist/* optional */.lqM(dist/* never */.ZmZ('an image has no manifests')),
    blobs: dist/* optional */.lqM(dist/* never */.ZmZ('an image has no blobs')),
});
const indexSchema = dist/* object */.Ikc({
    ...common,
    manifests: dist/* array */.YOg(descriptor),
    config: dist/* optional */.lqM(dist/* never */.ZmZ('an index has no config')),
    layers: dist/* optional */.lqM(dist/* never */.ZmZ('an index has no layers')),
    blobs: dist/* optional */.lqM(dist/* never */.ZmZ('an index has no blobs')),
});
const artifactSchema = dist/* object */.Ikc({
    ...common,
    schemaVersion: dist/* optional */.lqM(dist/* literal */.euz(2, 'schemaVersion must be 2')),
    artifactType: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* nonEmpty */.hq('an artifact has a type')),
    blobs: dist/* optional */.lqM(dist/* array */.YOg(descriptor), []),
    manifests: dist/* optional */.lqM(dist/* never */.ZmZ('an artifact has no manifests')),
    config: dist/* optional */.lqM(dist/* never */.ZmZ('an artifact has no config')),
    layers: dist/* optional */.lqM(dist/* never */.ZmZ('an artifact has no layers')),
});
function parseManifest(bytes, contentType) {
    const value = parseJson(bytes);
    const declared = dist/* safeParse */.xLC(dist/* object */.Ikc({ mediaType: dist/* optional */.lqM(dist/* string */.YjP()) }), value);
    const own = declared.success ? declared.output.mediaType : undefined;
    const given = contentType.split(';')[0]?.trim() ?? '';
    const mediaType = given === '' || given === 'application/json' ? (own ?? given) : given;
    if (own !== undefined && own !== mediaType) {
        throw new RangeError(`it says it is ${(0,printable/* printable */.g)(own)}, and came as ${(0,printable/* printable */.g)(mediaType)}`);
    }
    const kind = manifestKind(mediaType);
    if (kind === undefined)
        throw new RangeError(`"${(0,printable/* printable */.g)(mediaType)}" is not the media type of a manifest`);
    switch (kind) {
        case 'image':
            return imageOf(read(imageSchema, value), mediaType);
        case 'index':
            return indexOf(read(indexSchema, value), mediaType);
        case 'artifact':
            return artifactOf(read(artifactSchema, value), mediaType);
        default:
            return kind;
    }
}
function imageOf({ config, layers, ...rest }, mediaType) {
    const { artifactType, subject, annotations: notes } = rest;
    return { kind: 'image', mediaType, config, layers, artifactType, subject, annotations: notes };
}
function indexOf({ manifests, ...rest }, mediaType) {
    const { artifactType, subject, annotations: notes } = rest;
    return { kind: 'index', mediaType, manifests, artifactType, subject, annotations: notes };
}
function artifactOf({ blobs, ...rest }, mediaType) {
    const { artifactType, subject, annotations: notes } = rest;
    return { kind: 'artifact', mediaType, blobs, artifactType, subject, annotations: notes };
}
function parseJson(bytes) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    }
    catch (error) {
        throw new RangeError('it is not JSON', { cause: error });
    }
}
function read(schema, value) {
    const result = dist/* safeParse */.xLC(schema, value);
    if (result.success)
        return result.output;
    const [issue] = result.issues;
    throw new RangeError(`${(0,printable/* printable */.g)(dist/* getDotPath */.BuJ(issue) ?? 'it')}: ${(0,printable/* printable */.g)(issue.message)}`);
}

;// CONCATENATED MODULE: ./build/packages/oci/src/manifests.js






const largestManifest = 4 * 1024 * 1024;
const accept = [...manifestMediaTypes, '*/*'].join(', ');
async function getManifest(registry, repository, reference) {
    const response = await ask(registry, 'GET', repository, reference);
    if (response.status === 200)
        return readManifest(registry, repository, reference, response);
    if ((0,answer/* provesAbsence */.dU)(response, registry.origin, repository))
        return undefined;
    throw (0,answer/* unexpected */.os)(registry, `asked for ${repository} ${reference}`, response);
}
async function announcedDigest(registry, repository, tag) {
    const response = await ask(registry, 'HEAD', repository, tag).catch((error) => {
        if (error instanceof failure/* RegistryFailure */.Y && error.reason === 'registry-unauthorized')
            return undefined;
        throw error;
    });
    const announced = response?.headers['docker-content-digest'] ?? '';
    return response?.status === 200 && (0,src_digest/* isDigest */.Bc)(announced) ? announced : undefined;
}
async function putManifest(registry, repository, reference, { mediaType, bytes }) {
    const digest = digestOf(bytes, isDigest(reference) ? digestAlgorithm(reference) : 'sha256');
    const response = await registry.request({
        method: 'PUT',
        path: `/v2/${repository}/manifests/${reference}`,
        scopes: [`repository:${repository}:pull,push`],
        headers: { 'content-type': mediaType },
        body: bytes,
        maxBytes: largestManifest,
    });
    if (response.status !== 201)
        throw unexpected(registry, `given ${repository}:${reference}`, response);
    const stored = response.headers['docker-content-digest'];
    if (stored !== undefined && stored !== digest)
        throw wrongDigest(registry, `${repository}:${reference}`, stored, digest);
    return digest;
}
function ask(registry, method, repository, reference) {
    return registry.request({
        method,
        path: `/v2/${repository}/manifests/${reference}`,
        scopes: [`repository:${repository}:pull`],
        headers: { accept },
        maxBytes: largestManifest,
    });
}
function readManifest(registry, repository, reference, response) {
    const { body: bytes, headers } = response;
    const announced = headers['docker-content-digest'];
    for (const claim of [reference, announced ?? '']) {
        if ((0,src_digest/* isDigest */.Bc)(claim) && !(0,src_digest/* matchesDigest */._j)(bytes, claim)) {
            throw wrongDigest(registry, `${repository} ${reference}`, claim, (0,src_digest/* digestOf */.ol)(bytes, (0,src_digest/* digestAlgorithm */.g4)(claim)));
        }
    }
    const digest = [reference, announced ?? ''].find(src_digest/* isDigest */.Bc) ?? (0,src_digest/* digestOf */.ol)(bytes);
    try {
        const manifest = parseManifest(bytes, headers['content-type'] ?? '');
        return { digest, mediaType: manifest.mediaType, bytes, manifest };
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        const what = `${registry.host}, asked for ${repository} ${reference}, answered ${(0,answer/* describeAnswer */.O1)(response)}`;
        throw new failure/* RegistryFailure */.Y('registry-invalid-answer', `${what}, which is no manifest: ${error.message}.`, {
            cause: error,
        });
    }
}
function wrongDigest(registry, what, wanted, got) {
    return new failure/* RegistryFailure */.Y('registry-invalid-answer', `${registry.host} says that ${what} is ${(0,printable/* printable */.g)(wanted)}, but the bytes are ${got}. ` +
        'Something between here and the registry changes or mixes up answers.');
}

;// CONCATENATED MODULE: ./build/packages/oci/src/platform-image.js
function platformImages(manifest) {
    if (manifest.kind !== 'index')
        return [];
    const images = manifest.manifests.flatMap((descriptor) => {
        const { platform, digest } = descriptor;
        return platform === undefined || isAttestation(descriptor) ? [] : [{ platform, digest }];
    });
    const byName = Map.groupBy(images, ({ platform }) => nameOf(platform, false));
    return images.map(({ platform, digest }) => {
        const several = (byName.get(nameOf(platform, false)) ?? []).length > 1;
        return { platform: nameOf(platform, several), digest };
    });
}
function isAttestation({ platform, annotations }) {
    const nowhere = platform?.os === 'unknown' && platform.architecture === 'unknown';
    return nowhere && annotations?.['vnd.docker.reference.type'] !== undefined;
}
function nameOf({ os, architecture, variant, ...rest }, withVersion) {
    const version = withVersion ? rest['os.version'] : undefined;
    const system = version === undefined ? os : `${os}(${version})`;
    return [system, architecture, ...(variant === undefined ? [] : [variant])].join('/');
}

;// CONCATENATED MODULE: ./build/packages/oci/src/resolve.js





const mostPlatforms = 1024;
async function resolve(reference, options) {
    return resolveIn(connectRegistry(reference.registry, options), reference);
}
async function resolveIn(registry, reference) {
    const found = await fetchManifest(registry, reference);
    if (found === undefined)
        return undefined;
    const { digest, mediaType, bytes, manifest } = found;
    const platforms = platformImages(manifest);
    if (platforms.length > mostPlatforms) {
        const what = `${registry.host} says that ${formatReference(reference)} is an index of ${platforms.length} platforms`;
        throw new failure/* RegistryFailure */.Y('registry-invalid-answer', `${what}, and at most ${mostPlatforms} are read.`);
    }
    return { digest, mediaType, size: bytes.length, manifest, platforms };
}
async function fetchManifest(registry, reference) {
    const { repository, tag, digest } = reference;
    if (digest !== undefined)
        return getManifest(registry, repository, digest);
    if (tag === undefined)
        throw new RangeError(`${formatReference(reference)} has neither a tag nor a digest`);
    const announced = await announcedDigest(registry, repository, tag);
    if (announced === undefined)
        return getManifest(registry, repository, tag);
    const found = await getManifest(registry, repository, announced);
    if (found !== undefined)
        return found;
    throw new failure/* RegistryFailure */.Y('registry-invalid-answer', `${registry.host} says that ${repository}:${tag} is ${announced}, and that there is no such manifest.`);
}

;// CONCATENATED MODULE: ./build/packages/oci/src/index-entries.js




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
        const indexes = listed.filter(({ mediaType }) => manifestKind(mediaType) === 'index').map(({ digest }) => digest);
        const unread = [...new Set(indexes)].filter((digest) => !read.has(digest));
        for (const digest of unread)
            read.add(digest);
        if (depth === deepest || found.length > most || read.size > mostIndexes) {
            const limits = `${most} entries, ${mostIndexes} indexes inside or ${deepest} levels`;
            const what = `${registry.host}/${repository} has an index of more than ${limits}`;
            throw new failure/* RegistryFailure */.Y('registry-invalid-answer', `${what}.`);
        }
        level = await Promise.all(unread.map((digest) => fetchInside(registry, repository, digest)));
    }
    return found;
}
function entriesOf(manifest) {
    if (manifest.kind !== 'index')
        return [];
    const named = new Map(platformImages(manifest).map(({ digest, platform }) => [digest, platform]));
    return manifest.manifests.map((descriptor) => {
        const { digest } = descriptor;
        return { digest, platform: named.get(digest) ?? 'any platform', attestation: isAttestation(descriptor) };
    });
}
async function fetchInside(registry, repository, digest) {
    const fetched = await getManifest(registry, repository, digest);
    if (fetched !== undefined)
        return fetched.manifest;
    const what = `${registry.host}/${repository} has an index that names ${digest}, and says that it is not there`;
    throw new failure/* RegistryFailure */.Y('registry-invalid-answer', `${what}. Push it again, with everything inside.`);
}

;// CONCATENATED MODULE: ./build/packages/oci/src/blobs.js




const largestAnswer = 1024 * 1024;
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
        maxBytes: Math.max(size, largestAnswer),
    });
    if (response.status !== 200)
        throw (0,answer/* unexpected */.os)(registry, `asked for blob ${digest} of ${repository}`, response);
    if (response.body.length === size && (0,src_digest/* matchesDigest */._j)(response.body, digest))
        return response.body;
    throw new failure/* RegistryFailure */.Y('registry-invalid-answer', `${registry.host} gave ${response.body.length} bytes with ${(0,src_digest/* digestOf */.ol)(response.body)} for blob ${digest} of ${size} bytes.`);
}
async function putBlob(registry, repository, bytes, { mountFrom, chunkSize } = {}) {
    const digest = digestOf(bytes);
    for (let attempt = 1;; attempt++) {
        if (await hasBlob(registry, repository, digest))
            return digest;
        const lost = await uploadOnce(registry, { repository, digest, bytes, mountFrom, chunkSize });
        if (lost === undefined)
            return digest;
        if (attempt === mostAttempts)
            throw unexpected(registry, `given blob ${digest} for ${repository}`, lost);
    }
}
async function hasBlob(registry, repository, digest) {
    const response = await registry.request({
        method: 'HEAD',
        path: `/v2/${repository}/blobs/${digest}`,
        scopes: [`repository:${repository}:pull,push`],
        maxBytes: largestAnswer,
    });
    return response.status === 200;
}

;// CONCATENATED MODULE: ./build/actions/config-check/src/platform-settings.js



const largestConfig = 8 * 1024 * 1024;
const atOnce = 6;
const configTypes = new Set([
    'application/vnd.oci.image.config.v1+json',
    'application/vnd.docker.container.image.v1+json',
]);
async function readPlatforms(registry, image) {
    const found = await resolveIn(registry, image);
    const name = formatReference(image);
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
    const entries = (await indexEntries(registry, repository, index)).filter(({ attestation }) => !attestation);
    const read = [];
    for (let first = 0; first < entries.length; first += atOnce) {
        const some = entries.slice(first, first + atOnce).map(async ({ digest, platform }) => {
            const fetched = await getManifest(registry, repository, digest);
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
    const bytes = await getBlob(registry, repository, manifest.config, { maxBytes: largestConfig });
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
var markdown = __nccwpck_require__(377);
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

// EXTERNAL MODULE: ./build/actions/config-check/src/unshown-field.js + 3 modules
var unshown_field = __nccwpck_require__(4720);
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
        const what = `${formatReference(image)} has neither a tag nor a digest`;
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
    const name = `${formatRepository(image)}@${digest}`;
    return { name, platforms: platforms.map(({ platform }) => platform), baked };
}


/***/ }),

/***/ 4720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
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
var snapshot = __nccwpck_require__(3198);
;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./build/packages/configuration/src/snapshot-key.js

const shortest = 32;
const fewestDifferent = 10;
function snapshotKey(text) {
    if (text.length < shortest || new Set(text).size < fewestDifferent) {
        throw new RangeError(`can be guessed: take at least ${shortest} random characters, as from openssl rand -hex 32`);
    }
    const mac = (purpose, ...parts) => (0,external_node_crypto_namespaceObject.createHmac)('sha256', text)
        .update(JSON.stringify(['delivery config-check 1', purpose, ...parts]))
        .digest('hex');
    return { id: mac('key').slice(0, 16), hash: (name, value) => mac('value', name, value).slice(0, 32) };
}

// EXTERNAL MODULE: ./build/packages/configuration/src/secrets-dump.js
var secrets_dump = __nccwpck_require__(848);
// EXTERNAL MODULE: ./build/packages/inputs/src/field.js
var field = __nccwpck_require__(9433);
// EXTERNAL MODULE: ./build/packages/inputs/src/invalid-input.js
var invalid_input = __nccwpck_require__(7015);
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

/***/ 7272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r: () => (/* binding */ complaintAbout)
});

;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
// EXTERNAL MODULE: ./build/packages/time/src/parse-duration.js
var parse_duration = __nccwpck_require__(8867);
// EXTERNAL MODULE: ./build/packages/time/src/parse-instant.js
var parse_instant = __nccwpck_require__(278);
;// CONCATENATED MODULE: ./build/packages/configuration/src/grammar.js


const mailbox = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/iu;
const hostLabel = /^[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?$/iu;
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu;
const base64 = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/u;
function isEmail(text) {
    return text.length <= 254 && mailbox.test(text);
}
function isHost(text) {
    if ((0,external_node_net_namespaceObject.isIP)(text) !== 0)
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
        return host.endsWith(']') && (0,external_node_net_namespaceObject.isIP)(host.slice(1, -1)) === 6;
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

// EXTERNAL MODULE: ./build/packages/configuration/src/pattern.js + 1 modules
var pattern = __nccwpck_require__(2912);
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
var value_type = __nccwpck_require__(1038);
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

/***/ 2912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  E: () => (/* binding */ compilePattern),
  c: () => (/* binding */ matches)
});

;// CONCATENATED MODULE: external "node:vm"
const external_node_vm_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");
;// CONCATENATED MODULE: ./build/packages/configuration/src/pattern.js

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
        const found = (0,external_node_vm_namespaceObject.runInNewContext)('new RegExp(`^(?:${pattern})$`, "u").test(text)', { pattern, text }, { timeout: patience });
        return found === true;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 8469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ runnerOwn)
/* harmony export */ });
const families = /^(?:GITHUB|RUNNER|ACTIONS|INPUT|STATE|NODE_OPTIONS|LC|SUDO|XDG)(?:_|$)/u;
const single = new Set(`CI HOME PATH USER LOGNAME SHELL PWD OLDPWD LANG LANGUAGE TERM SHLVL TMPDIR _ HOSTNAME ImageOS
  ImageVersion DEBIAN_FRONTEND DOTNET_NOLOGO ENABLE_RUNNER_TRACING`.split(/\s+/u));
function runnerOwn(name) {
    return single.has(name) || families.test(name);
}


/***/ }),

/***/ 848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 3198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ parseSnapshot),
/* harmony export */   Q: () => (/* binding */ formatSnapshot),
/* harmony export */   W9: () => (/* binding */ takeSnapshot)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7934);

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

/***/ 1038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 9433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   rJ: () => (/* binding */ secret)
/* harmony export */ });
/* harmony import */ var _invalid_input_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7015);

function field(spec) {
    return {
        kind: spec.kind,
        takes: spec.takes,
        required: true,
        secret: false,
        parse(raw) {
            try {
                return spec.parse(raw);
            }
            catch (error) {
                if (error instanceof RangeError)
                    throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidInput */ .o(error.message, { cause: error });
                throw error;
            }
        },
    };
}
function optional(inner) {
    return { ...inner, required: false, parse: (raw) => (raw === '' ? undefined : inner.parse(raw)) };
}
function secret(inner) {
    return {
        ...inner,
        secret: true,
        parse(raw) {
            try {
                return inner.parse(raw);
            }
            catch (error) {
                if (error instanceof _invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidInput */ .o)
                    throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidInput */ .o('is not accepted');
                throw error;
            }
        },
    };
}


/***/ }),

/***/ 7015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ InvalidInput)
/* harmony export */ });
class InvalidInput extends Error {
    name = 'InvalidInput';
}


/***/ }),

/***/ 5450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ text)
/* harmony export */ });
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9433);
/* harmony import */ var _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7015);


function text(options = {}) {
    const { pattern, maxLength = Infinity } = options;
    const whole = pattern && new RegExp(`^(?:${pattern.source})$`, pattern.flags.replace(/[gy]/gu, ''));
    const limit = maxLength === Infinity ? '' : ` of at most ${maxLength} characters`;
    return (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)({
        kind: 'text',
        takes: options.takes ?? (pattern ? `text${limit} that matches ${pattern.source}` : `text${limit}`),
        parse(raw) {
            if (raw.length > maxLength)
                throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o(`has ${raw.length} characters`);
            if (whole && !whole.test(raw))
                throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o('has another form');
            return raw;
        },
    });
}


/***/ }),

/***/ 5809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ ActionFailure)
/* harmony export */ });
class ActionFailure extends Error {
    name = 'ActionFailure';
    reason;
    constructor(reason, message, options) {
        super(message, options);
        this.reason = reason;
    }
}


/***/ }),

/***/ 1001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D5: () => (/* binding */ commonReasons),
/* harmony export */   ye: () => (/* binding */ defineContract)
/* harmony export */ });
/* unused harmony export decisionOutputs */
const commonReasons = {
    'bad-environment': 'The runner did not give what the action needs, or a file of the runner could not be written.',
    'bad-input': 'One or more inputs cannot be used; the message lists them all.',
    cancelled: 'The step was cancelled or reached its timeout before it came to a decision.',
    defect: 'The action itself is at fault; the log has the details.',
};
const decisionOutputs = {
    decision: '`pass` or `block`; empty when the action failed before it could decide.',
    reason: 'The code of the reason for the decision or the failure.',
    message: 'The decision or the failure in words, for people.',
    result: 'The decision with its evidence as JSON; empty when the action failed before it could decide.',
};
function defineContract(contract) {
    const names = [contract.name, ...Object.keys(contract.outputs), ...Object.keys(contract.reasons)];
    const odd = names.filter((name) => !/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/u.test(name));
    if (odd.length > 0)
        throw new TypeError(`${contract.name}: names are kebab-case, not ${odd.join(', ')}`);
    const taken = [
        ...Object.keys(contract.outputs).filter((name) => Object.hasOwn(decisionOutputs, name)),
        ...Object.keys(contract.reasons).filter((name) => Object.hasOwn(commonReasons, name)),
    ];
    if (taken.length > 0)
        throw new TypeError(`${contract.name}: every action has ${taken.join(', ')} already`);
    return contract;
}


/***/ }),

/***/ 377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony exports block, link */
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8141);

const special = /[&<>"'`*_~[\]\\|$^]/gu;
function text(foreign) {
    return (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .showUnseen */ .AZ)((0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitLines */ .uz)(foreign).join(' ').trim())
        .replace(special, (character) => `&#${character.codePointAt(0)};`)
        .replace(/^(?:[#+=:-]|\d{1,9}[.)](?=\s|$))/u, (start) => start.replace(/.$/u, (mark) => `&#${mark.codePointAt(0)};`))
        .replace(/@|(?<!&)#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)/giu, (mark) => `${mark}&#8203;`);
}
function code(foreign) {
    const line = (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .showUnseen */ .AZ)((0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitLines */ .uz)(foreign).join(' '));
    if (line.trim() === '')
        return '';
    const fence = '`'.repeat(longestRun(line) + 1);
    const pad = /^[` ]|[` ]$/u.test(line) ? ' ' : '';
    return `${fence}${pad}${line}${pad}${fence}`;
}
function block(foreign) {
    const lines = splitLines(foreign.trimEnd()).map(showUnseen);
    const fence = '`'.repeat(Math.max(2, longestRun(foreign)) + 1);
    return `${fence}text\n${lines.join('\n')}\n${fence}\n\n`;
}
function longestRun(foreign) {
    return (foreign.match(/`+/gu) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
function heading(level, foreign) {
    return `${'#'.repeat(level)} ${text(foreign)}\n\n`;
}
function link(label, url) {
    const target = URL.parse(String(url));
    if (target === null || (target.protocol !== 'https:' && target.protocol !== 'http:'))
        return text(label);
    const escaped = target.href
        .replaceAll('&', '&amp;')
        .replace(/[()<>\\|`]/gu, (character) => `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
    return `[${text(label)}](<${escaped}>)`;
}
function table(headers, rows) {
    const line = (cells) => `| ${headers.map((_, index) => cell(cells[index] ?? '')).join(' | ')} |\n`;
    return `${line(headers)}|${' --- |'.repeat(headers.length)}\n${rows.map(line).join('')}\n`;
}
function cell(content) {
    if (typeof content !== 'object')
        return text(String(content));
    return (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitLines */ .uz)(content.markdown)
        .join(' ')
        .trim()
        .replaceAll('|', String.raw `\|`);
}
function list(items) {
    const line = (item) => typeof item === 'object' ? (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitLines */ .uz)(item.markdown).join(' ').trim() : text(String(item));
    return `${items.map((item) => `- ${line(item)}\n`).join('')}\n`;
}
function details(summary, body) {
    return `<details><summary>${text(summary)}</summary>\n\n${body.trim()}\n\n</details>\n\n`;
}


/***/ }),

/***/ 2569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./build/packages/time/src/clock.js
var clock = __nccwpck_require__(2015);
;// CONCATENATED MODULE: ./build/packages/inputs/src/invalid-inputs.js
class InvalidInputs extends Error {
    name = 'InvalidInputs';
    problems;
    constructor(problems) {
        const list = problems.map(({ input, message }) => `- ${input}: ${message}`).join('\n');
        super(`${problems.length === 1 ? 'This input is' : `These ${problems.length} inputs are`} not usable:\n${list}`);
        this.problems = problems;
    }
}

// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __nccwpck_require__(5809);
// EXTERNAL MODULE: ./build/packages/kit/src/contract.js
var src_contract = __nccwpck_require__(1001);
;// CONCATENATED MODULE: ./build/packages/kit/src/ending.js



function endingOf(contract, error) {
    if (error instanceof InvalidInputs)
        return { kind: 'failure', reason: 'bad-input', message: error.message, error };
    if (!(error instanceof action_failure/* ActionFailure */.d))
        return { kind: 'defect', error };
    const { reason, message } = error;
    if (Object.hasOwn(contract.reasons, reason) || Object.hasOwn(src_contract/* commonReasons */.D5, reason)) {
        return { kind: 'failure', reason, message, error };
    }
    return {
        kind: 'defect',
        error: new Error(`${message} (its reason ${reason} is not in the contract of ${contract.name})`, { cause: error }),
    };
}

// EXTERNAL MODULE: ./build/packages/kit/src/markdown.js
var markdown = __nccwpck_require__(377);
// EXTERNAL MODULE: ./build/packages/time/src/instant.js
var instant = __nccwpck_require__(1644);
;// CONCATENATED MODULE: ./build/packages/kit/src/result.js

const largest = 96 * 1024;
const worstFirst = ['block', 'warn', 'pass', 'info'];
function formatResult(gate, verdict, evaluatedAt) {
    const { decision, reason, message } = verdict;
    const format = (evidence) => {
        const omitted = verdict.evidence.length - evidence.length;
        return JSON.stringify({
            schema: 1,
            gate,
            decision,
            reason,
            message,
            evidence,
            ...(omitted > 0 && { 'evidence-omitted': omitted }),
            'evaluated-at': (0,instant/* formatInstant */.r4)(evaluatedAt),
        });
    };
    const whole = format(verdict.evidence);
    if (Buffer.byteLength(whole) <= largest)
        return whole;
    return format(result_select(verdict.evidence, largest - Buffer.byteLength(format([]))));
}
function result_select(evidence, room) {
    const chosen = new Set();
    let left = room;
    for (const item of evidence.toSorted((a, b) => worstFirst.indexOf(a.verdict) - worstFirst.indexOf(b.verdict))) {
        left -= Buffer.byteLength(JSON.stringify(item)) + 1;
        if (left < 0)
            break;
        chosen.add(item);
    }
    return evidence.filter((item) => chosen.has(item));
}

;// CONCATENATED MODULE: ./build/packages/kit/src/conclusion.js



function conclude(world, mode, ending) {
    logDetails(world, ending);
    try {
        return tell(world, draw(world, mode, ending));
    }
    catch (error) {
        return tellWhatIsPossible(world, draw(world, mode, endingOf(world.contract, error)));
    }
}
function tellWhatIsPossible(world, { summary, outputs, message }) {
    for (const write of [() => world.summary.add(summary), () => world.outputs.decide(outputs)]) {
        try {
            write();
        }
        catch {
            world.log.debug('Another file of the runner could not be written');
        }
    }
    world.annotations.finish({ severity: 'error', message });
    return 1;
}
function concludePost(world, ending) {
    try {
        world.summary.finish();
    }
    catch {
        world.log.debug('The summary could not be written');
    }
    if (ending !== undefined)
        logDetails(world, ending);
    const message = ending && `The post step of ${world.contract.name} failed: ${draw(world, 'warn', ending).message}`;
    world.annotations.finish(message === undefined ? undefined : { severity: 'warning', message });
    return ending?.kind === 'cancelled' ? 130 : 0;
}
function tell(world, conclusion) {
    const { outputs, summary, severity, message, title, exitCode } = conclusion;
    if (summary !== '')
        world.summary.add(world.masks.hide(summary));
    world.summary.finish();
    world.outputs.decide(outputs);
    if (severity === undefined)
        world.log.info(message);
    world.annotations.finish(severity && { severity, message, title });
    return exitCode;
}
function draw(world, mode, ending) {
    const { name } = world.contract;
    if (ending.kind === 'verdict')
        return drawVerdict(world, mode, ending.verdict);
    if (ending.kind === 'failure')
        return drawFailure(name, ending.reason, ending.message, 1);
    if (ending.kind === 'cancelled')
        return drawFailure(name, 'cancelled', ending.message, 130);
    const what = describe(ending.error);
    return drawFailure(name, 'defect', `${name} is at fault, not you: ${what}. The log says more; please report it`, 1);
}
function drawFailure(name, reason, message, exitCode) {
    const summary = `${(0,markdown/* heading */.R_)(2, `❌ ${name}: ${reason}`)}${message.split('\n').map(markdown/* text */.Qq).join('\\\n')}\n\n`;
    return { exitCode, outputs: { reason, message }, message, severity: 'error', title: `${name}: ${reason}`, summary };
}
function drawVerdict(world, mode, verdict) {
    const { name } = world.contract;
    const { decision, reason, message, evidence } = verdict;
    const blocked = decision === 'block';
    const rows = evidence.map((item) => [item.subject, item.verdict, item.detail]);
    const own = `${(0,markdown/* heading */.R_)(2, `${blocked ? '⛔' : '✅'} ${name}: ${reason}`)}${(0,markdown/* text */.Qq)(message)}\n\n${rows.length === 0 ? '' : (0,markdown/* table */.tp)(['subject', 'verdict', 'detail'], rows)}`;
    return {
        exitCode: blocked && mode === 'enforce' ? 1 : 0,
        outputs: { reason, message, result: formatResult(name, verdict, world.clock.now()), decision },
        message,
        severity: blocked ? (mode === 'enforce' ? 'error' : 'warning') : undefined,
        title: `${name}: ${reason}`,
        summary: world.summary.written ? '' : own,
    };
}
function logDetails(world, ending) {
    if (ending.kind !== 'failure' && ending.kind !== 'defect')
        return;
    const isDefect = ending.kind === 'defect';
    if (isDefect)
        world.log.untrusted(describe(ending.error, isDefect), { label: `${world.contract.name} is at fault` });
    let cause = ending.error instanceof Error ? ending.error.cause : undefined;
    for (let depth = 0; cause !== undefined && depth < 5; depth += 1) {
        world.log.untrusted(describe(cause, isDefect), { label: 'Caused by', maxLines: 30 });
        cause = cause instanceof Error ? cause.cause : undefined;
    }
}
function describe(error, withStack = false) {
    if (error instanceof Error)
        return (withStack && error.stack) || error.message;
    return typeof error === 'string' ? error : `${typeof error} was thrown`;
}

;// CONCATENATED MODULE: ./build/packages/kit/src/process-guard.js

class ProcessGuard {
    #world;
    #finish;
    #stopped = Promise.withResolvers();
    #leaving = false;
    constructor(world, finish) {
        this.#world = world;
        this.#finish = finish;
        const stop = (error) => this.#stopped.resolve({ kind: 'defect', error });
        process.on('uncaughtException', stop);
        process.on('unhandledRejection', stop);
        process.on('beforeExit', () => stop(new Error('nothing is left to do, but main has not ended')));
        process.on('exit', () => this.#atExit());
        for (const signal of ['SIGINT', 'SIGTERM'])
            process.on(signal, () => this.#cancel(signal));
    }
    async end(work) {
        const { cancellation, log } = this.#world;
        const cancelled = new Promise((resolve) => {
            cancellation.signal.addEventListener('abort', () => resolve(), { once: true });
        });
        const ending = await Promise.race([work, this.#stopped.promise, cancelled]);
        if (!cancellation.signal.aborted)
            return ending ?? undefined;
        await cancellation.finish(work);
        const reason = cancellation.signal.reason;
        const last = await Promise.race([work, Promise.resolve()]);
        if (last?.kind === 'failure' && last.error !== reason)
            log.info(`Main ended with ${last.reason}: ${last.message}`);
        return { kind: 'cancelled', message: reason instanceof action_failure/* ActionFailure */.d ? reason.message : String(reason) };
    }
    leave(exitCode) {
        this.#leaving = true;
        process.exit(exitCode);
    }
    #cancel(signal) {
        if (!this.#world.cancellation.signal.aborted)
            this.#world.log.info(`Got ${signal}: ending within 6 s`);
        this.#world.cancellation.begin(signal);
    }
    #atExit() {
        if (this.#leaving)
            return;
        this.#leaving = true;
        const error = new Error('something ended the process before the action came to its end');
        process.exitCode = Math.max(1, this.#finish({ kind: 'defect', error }));
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./build/packages/kit/src/standard-output.js

const standardOutput = 1;
function writeStandardOutput(text) {
    const bytes = Buffer.from(text);
    let patience = 2500;
    for (let written = 0; written < bytes.length;) {
        try {
            written += (0,external_node_fs_.writeSync)(standardOutput, bytes, written);
        }
        catch (error) {
            patience -= 1;
            if (!isBusy(error) || patience === 0)
                return;
            pause();
        }
    }
}
function isBusy(error) {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EAGAIN';
}
function pause() {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
}

;// CONCATENATED MODULE: ./build/packages/inputs/src/input-name.js
function inputName(key) {
    return key.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}

;// CONCATENATED MODULE: ./build/packages/inputs/src/raw.js

function readRaw(key, variables) {
    return (variables[`INPUT_${inputName(key).toUpperCase()}`] ?? '').trim();
}

;// CONCATENATED MODULE: ./build/packages/inputs/src/read-secrets.js

function readSecrets(fields, variables) {
    return Object.entries(fields).flatMap(([key, field]) => {
        const raw = readRaw(key, variables);
        if (raw === '' || !field.secret)
            return [];
        return field.secretsIn?.(raw) ?? [raw];
    });
}

// EXTERNAL MODULE: ./build/packages/inputs/src/invalid-input.js
var invalid_input = __nccwpck_require__(7015);
;// CONCATENATED MODULE: ./build/packages/inputs/src/read-inputs.js




const longestShown = 80;
function readInputs(fields, variables) {
    const values = {};
    const problems = [];
    for (const [key, field] of Object.entries(fields)) {
        const raw = readRaw(key, variables);
        try {
            if (raw === '' && field.required)
                throw new invalid_input/* InvalidInput */.o('is required and was not given');
            values[key] = field.parse(raw);
        }
        catch (error) {
            if (!(error instanceof invalid_input/* InvalidInput */.o))
                throw error;
            problems.push({ input: inputName(key), message: read_inputs_describe(field, raw, error) });
        }
    }
    if (problems.length > 0 || !isComplete(fields, values))
        throw new InvalidInputs(problems);
    return { values };
}
function isComplete(fields, values) {
    return Object.keys(fields).every((key) => Object.hasOwn(values, key));
}
function read_inputs_describe(field, raw, error) {
    if (raw === '')
        return `${error.message}; it takes ${field.takes}`;
    const got = field.secret ? 'got a value that is not shown here' : `got ${show(raw)}`;
    return `${got}: ${error.message}; it takes ${field.takes}`;
}
function show(raw) {
    return JSON.stringify(raw.length > longestShown ? `${raw.slice(0, longestShown)}…` : raw);
}

;// CONCATENATED MODULE: ./build/packages/kit/src/command.js
function formatCommand(name, data, properties = {}) {
    const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '');
    const list = given.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
    return `::${name}${list && ` ${list}`}::${escapeData(data)}\n`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

// EXTERNAL MODULE: ./build/packages/kit/src/safe-text.js
var safe_text = __nccwpck_require__(8141);
;// CONCATENATED MODULE: ./build/packages/kit/src/annotations.js


const severities = ['error', 'warning', 'notice'];
const budget = 9;
const longestMessage = 4000;
class Annotations {
    #write;
    #left = budget - 1;
    #waiting = [];
    constructor(write) {
        this.#write = write;
    }
    add(severity, message, place = {}) {
        const annotation = { severity, message, place };
        if (severity === 'error' && this.#left > 0) {
            this.#left -= 1;
            this.#emit(annotation);
            return;
        }
        for (const [index, line] of (0,safe_text/* splitLines */.uz)((0,safe_text/* cut */.Jj)(message, longestMessage)).entries()) {
            this.#write(`${(0,safe_text/* defuse */.VP)(index === 0 ? `${severity}: ${line}` : `  ${line}`)}\n`);
        }
        this.#waiting.push(annotation);
    }
    finish(last) {
        if (last)
            this.#emit({ ...last, place: last.title === undefined ? {} : { title: last.title } });
        else
            this.#left += 1;
        const order = this.#waiting.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
        for (const annotation of order.slice(0, this.#left))
            this.#emit(annotation);
        const over = order.length - this.#left;
        if (over > 0)
            this.#write(`${over} more ${over === 1 ? 'message is' : 'messages are'} only in the log above\n`);
        this.#left = Math.max(0, this.#left - order.length);
        this.#waiting = [];
    }
    #emit({ severity, message, place }) {
        const shown = (0,safe_text/* splitLines */.uz)((0,safe_text/* cut */.Jj)(message, longestMessage)).map(safe_text/* showUnseen */.AZ).join('\n');
        const { file, line, endLine, title } = place;
        const properties = {
            title: title && (0,safe_text/* showUnseen */.AZ)(title),
            file,
            line,
            endLine: line === undefined ? undefined : endLine,
        };
        this.#write(formatCommand(severity, shown, properties));
    }
}

// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var duration = __nccwpck_require__(9349);
;// CONCATENATED MODULE: ./build/packages/kit/src/cancellation.js


const cleanupTime = (0,duration/* seconds */.YA)(6);
class Cancellation {
    #controller = new AbortController();
    #clock;
    #warn;
    #cleanups = new Set();
    #running = [];
    #over;
    constructor(clock, warn) {
        this.#clock = clock;
        this.#warn = warn;
    }
    get signal() {
        return this.#controller.signal;
    }
    onCancel(cleanup) {
        const own = () => cleanup();
        if (this.signal.aborted)
            this.#running.push(this.#clean(own));
        else
            this.#cleanups.add(own);
        return { [Symbol.dispose]: () => void this.#cleanups.delete(own) };
    }
    begin(signal) {
        if (this.#over !== undefined)
            return;
        this.#over = this.#clock.sleep(cleanupTime);
        this.#controller.abort(new action_failure/* ActionFailure */.d('cancelled', `The step was cancelled or timed out (${signal}) before it decided`));
        for (const cleanup of this.#cleanups)
            this.#running.push(this.#clean(cleanup));
    }
    async finish(main) {
        const all = async () => {
            await main;
            for (let done = -1; done < this.#running.length;) {
                done = this.#running.length;
                await Promise.all(this.#running);
            }
        };
        await Promise.race([all(), this.#over]);
    }
    async #clean(cleanup) {
        try {
            await cleanup();
        }
        catch (error) {
            this.#warn(`A cleanup failed: ${error instanceof Error ? error.message : String(error)}`);
        }
    }
}

;// CONCATENATED MODULE: ./build/packages/kit/src/environment.js

class Environment {
    #variables;
    constructor(variables) {
        this.#variables = variables;
    }
    get repository() {
        return this.#matching('GITHUB_REPOSITORY', /^[a-z\d][\w-]*\/(?!\.{1,2}$)[\w.-]+$/iu, 'owner/name');
    }
    get repositoryOwner() {
        return this.#text('GITHUB_REPOSITORY_OWNER');
    }
    get repositoryId() {
        return this.#id('GITHUB_REPOSITORY_ID');
    }
    get sha() {
        return this.#matching('GITHUB_SHA', /^(?:[\da-f]{40}|[\da-f]{64})$/u, 'a commit id');
    }
    get ref() {
        return this.#text('GITHUB_REF');
    }
    get refName() {
        return this.#text('GITHUB_REF_NAME');
    }
    get refType() {
        return this.#matching('GITHUB_REF_TYPE', /^(?:branch|tag)$/u, 'branch or tag') === 'tag' ? 'tag' : 'branch';
    }
    get headRef() {
        return this.#optional('GITHUB_HEAD_REF');
    }
    get baseRef() {
        return this.#optional('GITHUB_BASE_REF');
    }
    get runId() {
        return this.#id('GITHUB_RUN_ID');
    }
    get runNumber() {
        return this.#id('GITHUB_RUN_NUMBER');
    }
    get runAttempt() {
        return this.#id('GITHUB_RUN_ATTEMPT');
    }
    get runUrl() {
        return `${this.serverUrl}/${this.repository}/actions/runs/${this.runId}/attempts/${this.runAttempt}`;
    }
    get apiUrl() {
        return this.#url('GITHUB_API_URL');
    }
    get serverUrl() {
        return this.#url('GITHUB_SERVER_URL');
    }
    get workspace() {
        return this.#text('GITHUB_WORKSPACE');
    }
    get temp() {
        return this.#text('RUNNER_TEMP');
    }
    get eventPath() {
        return this.#text('GITHUB_EVENT_PATH');
    }
    get eventName() {
        return this.#text('GITHUB_EVENT_NAME');
    }
    get actor() {
        return this.#text('GITHUB_ACTOR');
    }
    get triggeringActor() {
        return this.#text('GITHUB_TRIGGERING_ACTOR');
    }
    get job() {
        return this.#text('GITHUB_JOB');
    }
    get workflow() {
        return this.#text('GITHUB_WORKFLOW');
    }
    get workflowRef() {
        return this.#text('GITHUB_WORKFLOW_REF');
    }
    get workflowSha() {
        return this.#text('GITHUB_WORKFLOW_SHA');
    }
    get debug() {
        return this.#variables['RUNNER_DEBUG'] === '1';
    }
    #optional(name) {
        return this.#variables[name]?.trim() || undefined;
    }
    #text(name) {
        const value = this.#optional(name);
        if (value === undefined) {
            throw new action_failure/* ActionFailure */.d('bad-environment', `${name} is not set; run this action on a GitHub Actions runner, which sets it`);
        }
        return value;
    }
    #matching(name, shape, wanted) {
        const value = this.#text(name);
        if (shape.test(value))
            return value;
        throw new action_failure/* ActionFailure */.d('bad-environment', `${name} is ${JSON.stringify(value.slice(0, 80))}, which is not ${wanted}`);
    }
    #id(name) {
        const value = Number(this.#matching(name, /^[1-9]\d{0,15}$/u, 'a number'));
        if (Number.isSafeInteger(value))
            return value;
        throw new action_failure/* ActionFailure */.d('bad-environment', `${name} is ${value}, which is too large`);
    }
    #url(name) {
        return this.#matching(name, /^https?:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/u, 'a URL').replace(/\/+$/u, '');
    }
}

;// CONCATENATED MODULE: ./build/packages/kit/src/log.js


const untrustedBudget = 1024 * 1024;
function createLog(write, annotations, debug) {
    let depth = 0;
    let left = untrustedBudget;
    const info = (message) => {
        for (const line of (0,safe_text/* splitLines */.uz)(message))
            write(`${(0,safe_text/* defuse */.VP)(line)}\n`);
    };
    return {
        info,
        debug(message) {
            if (!debug)
                return;
            for (const line of (0,safe_text/* splitLines */.uz)(message))
                write(formatCommand('debug', (0,safe_text/* showUnseen */.AZ)(line)));
        },
        notice: (message, place) => annotations.add('notice', message, place),
        warn: (message, place) => annotations.add('warning', message, place),
        error: (message, place) => annotations.add('error', message, place),
        async group(title, work) {
            const outer = depth === 0;
            const shown = (0,safe_text/* showUnseen */.AZ)((0,safe_text/* splitLines */.uz)(title).join(' '));
            if (outer)
                write(formatCommand('group', shown));
            else
                info(shown);
            depth += 1;
            try {
                return await work();
            }
            finally {
                depth -= 1;
                if (outer)
                    write(formatCommand('endgroup', ''));
            }
        },
        untrusted(text, { label, maxLines = 200, maxLineLength = 1000 } = {}) {
            if (label !== undefined)
                info(`${label}:`);
            const lines = (0,safe_text/* splitLines */.uz)(text);
            let shown = 0;
            for (const line of lines.slice(0, maxLines)) {
                const safe = `| ${(0,safe_text/* defuse */.VP)((0,safe_text/* cut */.Jj)(line, maxLineLength))}\n`;
                if (safe.length > left)
                    break;
                left -= safe.length;
                write(safe);
                shown += 1;
            }
            if (shown < lines.length)
                write(`| … ${lines.length - shown} more lines left out\n`);
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/kit/src/masks.js

const shortest = 4;
const shortestDerived = 6;
const innocent = new Set(['true', 'false', 'null', 'none', 'undefined']);
function maskForms(value) {
    const lines = value.split(/[\r\n]+/u).map((line) => line.trim());
    return [...new Set(lines.filter(isMaskable).flatMap(formsOf))];
}
function formsOf(line) {
    const bytes = Buffer.from(line);
    const hex = bytes.toString('hex');
    const percent = encodeURIComponent(line.toWellFormed());
    const derived = [
        base64url(bytes, 0),
        base64url(bytes, 1),
        base64url(bytes, 2),
        hex,
        hex.toUpperCase(),
        percent,
        percent.replace(/%[\dA-F]{2}/gu, (code) => code.toLowerCase()),
        percent.replaceAll('%20', '+'),
    ];
    return [line, ...derived.filter((form) => form.length >= shortestDerived && isMaskable(form))];
}
function base64url(bytes, shift) {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64url');
    const whole = Math.floor(((shift + bytes.length) * 8) / 6);
    return text.slice(Math.ceil((shift * 8) / 6), whole);
}
function isMaskable(text) {
    return text.length >= shortest && !innocent.has(text.toLowerCase());
}
class Masks {
    #write;
    #forms = new Set();
    constructor(write) {
        this.#write = write;
    }
    add(value) {
        const forms = maskForms(value);
        for (const form of forms) {
            if (this.#forms.has(form))
                continue;
            this.#forms.add(form);
            this.#write(formatCommand('add-mask', form));
        }
        return forms.length > 0;
    }
    covers(text) {
        return [...this.#forms].some((form) => text.includes(form));
    }
    hide(text) {
        const longestFirst = [...this.#forms].toSorted((a, b) => b.length - a.length);
        return longestFirst.reduce((hidden, form) => hidden.replaceAll(form, '***'), text);
    }
}

;// CONCATENATED MODULE: ./build/packages/kit/src/runner-file.js


function appendToRunnerFile(variables, file, text) {
    const path = variables[file];
    if (!path)
        throw new action_failure/* ActionFailure */.d('bad-environment', `${file} is not set; the runner sets it for every step`);
    try {
        (0,external_node_fs_.appendFileSync)(path, text);
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new action_failure/* ActionFailure */.d('bad-environment', `${file} could not be written: ${why}`, { cause: error });
    }
}
function formatPairs(pairs) {
    let text = '';
    for (const [name, value] of pairs) {
        if (!/^[\w-]+$/u.test(name))
            throw new TypeError(`${JSON.stringify(name)} is no name for an output or state`);
        const delimiter = drawDelimiter(value);
        text += `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
    }
    return text;
}
function drawDelimiter(value) {
    for (;;) {
        const delimiter = `delivery_${Math.random().toString(36).slice(2)}`;
        if (!value.includes(delimiter))
            return delimiter;
    }
}

;// CONCATENATED MODULE: ./build/packages/kit/src/outputs.js

class Outputs {
    #variables;
    #contract;
    #masks;
    #log;
    constructor(variables, contract, masks, log) {
        this.#variables = variables;
        this.#contract = contract;
        this.#masks = masks;
        this.#log = log;
    }
    set(name, value) {
        if (!Object.hasOwn(this.#contract.outputs, name)) {
            throw new TypeError(`${name} is no output in the contract of ${this.#contract.name}`);
        }
        if (typeof value === 'number' && !Number.isFinite(value))
            throw new TypeError(`${value} is no value for ${name}`);
        const text = typeof value === 'string' ? value : JSON.stringify(value);
        if (this.#masks.covers(text)) {
            this.#log.warn(`The output ${name} contains a masked text; GitHub drops job outputs that do`);
        }
        appendToRunnerFile(this.#variables, 'GITHUB_OUTPUT', formatPairs([[name, text]]));
    }
    decide(values) {
        const hidden = Object.entries(values).map(([name, value]) => [name, this.#masks.hide(value)]);
        appendToRunnerFile(this.#variables, 'GITHUB_OUTPUT', formatPairs(hidden));
    }
}

;// CONCATENATED MODULE: ./build/packages/kit/src/cut-markdown.js
function cutMarkdown(markdown, limit) {
    if (Buffer.byteLength(markdown) <= limit)
        return { kept: markdown, rows: 0, lines: 0 };
    const lines = markdown.split('\n');
    let size = 0;
    let best = { count: 0, closing: '' };
    const open = new OpenBlocks();
    for (const [index, line] of lines.entries()) {
        size += Buffer.byteLength(line) + 1;
        if (size > limit)
            break;
        open.read(line);
        const closing = open.closing();
        const next = lines[index + 1] ?? '';
        if (open.mayEndAfter(line, next) && size + Buffer.byteLength(closing) <= limit)
            best = { count: index + 1, closing };
    }
    const kept = lines.slice(0, best.count).map((line) => `${line}\n`);
    return { kept: kept.join('') + best.closing, ...count(lines.slice(best.count)) };
}
function count(left) {
    const rows = left.filter(isRow).length;
    return { rows, lines: left.filter((line) => line.trim() !== '' && !isRow(line)).length };
}
function isRow(line) {
    return line.startsWith('|');
}
class OpenBlocks {
    #fence = '';
    #details = 0;
    read(line) {
        const marks = /^ {0,3}(`{3,}|~{3,})(.*)$/u.exec(line);
        if (this.#fence === '') {
            if (marks?.[1] !== undefined)
                this.#fence = marks[1];
            else if (/^<details\b/u.test(line))
                this.#details += 1;
            else if (line.startsWith('</details>'))
                this.#details -= 1;
            return;
        }
        const mark = marks?.[1] ?? '';
        if (mark.startsWith(this.#fence) && marks?.[2]?.trim() === '')
            this.#fence = '';
    }
    closing() {
        return (this.#fence && `${this.#fence}\n`) + '\n</details>\n'.repeat(Math.max(0, this.#details));
    }
    mayEndAfter(line, next) {
        if (this.#fence !== '' || line.trim() === '')
            return true;
        return isRow(line) && !/^\|[\s:|-]+\|$/u.test(next);
    }
}

;// CONCATENATED MODULE: ./build/packages/kit/src/summary.js

const summary_budget = 900 * 1024;
const reserve = 1024;
class Summary {
    #append;
    #left = summary_budget - reserve;
    #rows = 0;
    #lines = 0;
    #written = false;
    constructor(append) {
        this.#append = append;
    }
    get written() {
        return this.#written;
    }
    add(markdown) {
        if (markdown.trim() === '')
            return;
        const piece = `${markdown.trimEnd()}\n\n`;
        const { kept, rows, lines } = cutMarkdown(piece, this.#left);
        this.#rows += rows;
        this.#lines += lines;
        this.#left = rows + lines > 0 ? 0 : this.#left - Buffer.byteLength(kept);
        if (kept === '')
            return;
        this.#append(kept);
        this.#written = true;
    }
    finish() {
        const parts = [summary_count(this.#rows, 'table row'), summary_count(this.#lines, 'other line')].filter((part) => part !== '');
        if (parts.length > 0)
            this.#append(`\n> Left out here, as a summary has at most 900 KiB: ${parts.join(' and ')}.\n`);
        this.#rows = 0;
        this.#lines = 0;
    }
}
function summary_count(number, noun) {
    return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./build/packages/kit/src/step-world.js









function createStepWorld(contract, clock, variables, write) {
    const environment = new Environment(variables);
    const annotations = new Annotations(write);
    const log = createLog(write, annotations, environment.debug);
    const masks = new Masks(write);
    const outputs = new Outputs(variables, contract, masks, log);
    const cancellation = new Cancellation(clock, (message) => log.warn(message));
    const state = createState(variables);
    const summary = new Summary((text) => {
        if (variables['GITHUB_STEP_SUMMARY'])
            appendToRunnerFile(variables, 'GITHUB_STEP_SUMMARY', text);
        else
            log.debug('GITHUB_STEP_SUMMARY is not set, so there is no summary');
    });
    const mask = (value) => {
        if (!masks.add(value))
            log.debug('A value is too short or too common to be masked');
    };
    const openStep = () => {
        for (const secret of readSecrets(contract.inputs, variables))
            mask(secret);
        return {
            inputs: readInputs(contract.inputs, variables).values,
            environment,
            clock,
            signal: cancellation.signal,
            log,
            state,
            output: (name, value) => outputs.set(name, value),
            mask,
            summary: (markdown) => summary.add(markdown),
            onCancel: (cleanup) => cancellation.onCancel(cleanup),
        };
    };
    return { contract, clock, annotations, cancellation, log, masks, outputs, state, summary, openStep };
}
function createState(variables) {
    return {
        get: (name) => variables[`STATE_${name}`] || undefined,
        set: (name, value) => appendToRunnerFile(variables, 'GITHUB_STATE', formatPairs([[name, value]])),
    };
}

;// CONCATENATED MODULE: ./build/packages/kit/src/run-action.js







async function runAction(contract, main, options = {}) {
    const world = createStepWorld(contract, options.clock ?? clock/* systemClock */.m, process.env, writeStandardOutput);
    const { post } = options;
    const isPost = post !== undefined && /(?:^|[\\/])post\.[jt]s$/u.test(process.argv[1] ?? '');
    let mode = 'enforce';
    const finish = (ending) => {
        if (isPost)
            return concludePost(world, ending);
        return conclude(world, mode, ending ?? { kind: 'defect', error: new Error('main ended without a verdict') });
    };
    const guard = new ProcessGuard(world, finish);
    const work = async () => {
        try {
            const step = world.openStep();
            if (isPost) {
                await post(step);
                return undefined;
            }
            mode = readMode(step.inputs);
            return { kind: 'verdict', verdict: checkVerdict(contract, await main(step)) };
        }
        catch (error) {
            return endingOf(contract, error);
        }
    };
    guard.leave(finish(await guard.end(work())));
}
function readMode(inputs) {
    return inputs['mode'] === 'warn' ? 'warn' : 'enforce';
}
function checkVerdict(contract, verdict) {
    const { decision, reason } = verdict;
    if (decision !== 'pass' && decision !== 'block')
        throw new TypeError(`main decided ${String(decision)}`);
    if (Object.hasOwn(contract.reasons, reason) && !Object.hasOwn(src_contract/* commonReasons */.D5, reason))
        return verdict;
    throw new TypeError(`the reason ${reason} is not in the contract of ${contract.name}`);
}


/***/ }),

/***/ 8141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AZ: () => (/* binding */ showUnseen),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   VP: () => (/* binding */ defuse),
/* harmony export */   uz: () => (/* binding */ splitLines)
/* harmony export */ });
const lineBreak = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u;
const unseen = /(?![\t\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
function splitLines(text) {
    return text.split(lineBreak);
}
function showUnseen(text) {
    return text.replace(unseen, (character) => {
        const code = character.codePointAt(0) ?? 0;
        if (code <= 0xff)
            return `\\x${code.toString(16).padStart(2, '0')}`;
        return code <= 0xffff ? `\\u${code.toString(16).padStart(4, '0')}` : `\\u{${code.toString(16)}}`;
    });
}
function defuse(line) {
    return showUnseen(line)
        .replaceAll('##[', String.raw `##\[`)
        .replace(/^(\s*)::/u, String.raw `$1\::`);
}
function cut(text, limit) {
    if (text.length <= limit)
        return text;
    const head = text.slice(0, limit).replace(/[\uD800-\uDBFF]$/u, '');
    return `${head}… (${text.length - head.length} more characters)`;
}


/***/ }),

/***/ 497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ describeAnswer),
/* harmony export */   dU: () => (/* binding */ provesAbsence),
/* harmony export */   os: () => (/* binding */ unexpected)
/* harmony export */ });
/* unused harmony exports readErrors, errorCodes */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7934);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1449);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6236);



const errors = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qFJ(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ errors: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ code: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), message: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), '') })) }));
function readErrors(response) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(errors, new TextDecoder().decode(response.body));
    return parsed.success ? parsed.output.errors : [];
}
function errorCodes(response) {
    return readErrors(response).map(({ code }) => code);
}
function describeAnswer(response) {
    const [error] = readErrors(response);
    if (error !== undefined)
        return `${response.status} ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(error.code)} (${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(error.message)})`;
    const type = response.headers['content-type']?.split(';')[0] ?? 'nothing that says its type';
    return response.body.length === 0 ? `${response.status}` : `${response.status} with ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(type)}`;
}
function provesAbsence(response, origin, repository) {
    if (response.status !== 404 || response.url.origin !== origin.origin)
        return false;
    return readErrors(response).some(({ code, message }) => {
        return (code === 'MANIFEST_UNKNOWN' || code === 'NAME_UNKNOWN' || (code === 'NOT_FOUND' && names(message, repository)));
    });
}
function names(message, repository) {
    return repository.includes('/') && message.split(/[^a-z0-9._/-]/).includes(repository);
}
function unexpected({ host, origin }, doing, response) {
    const what = `${host}, ${doing}, answered ${describeAnswer(response)}`;
    if (response.url.origin !== origin.origin) {
        const who = `It came from ${response.url.origin}, where the registry redirected to`;
        return new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .RegistryFailure */ .Y('registry-untrusted', `${what}. ${who}: only the registry itself can say that.`);
    }
    if (response.status >= 400 && response.status < 500 && readErrors(response).length > 0) {
        return new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .RegistryFailure */ .Y('registry-refused', `${what}.`);
    }
    const next = 'Check the address, and what stands between here and the registry.';
    return new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .RegistryFailure */ .Y('registry-invalid-answer', `${what}, which a registry does not say. ${next}`);
}


/***/ }),

/***/ 7691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   _j: () => (/* binding */ matchesDigest),
/* harmony export */   g4: () => (/* binding */ digestAlgorithm),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* unused harmony export parseDigest */
const registered = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
function isDigest(text) {
    return registered.test(text);
}
function parseDigest(text) {
    if (isDigest(text))
        return text;
    throw new RangeError(`"${text.slice(0, 150)}" is not a digest: say sha256: and 64 lower-case hexadecimal digits`);
}
function digestAlgorithm(digest) {
    return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}
function digestOf(bytes, algorithm = 'sha256') {
    const { createHash } = process.getBuiltinModule('node:crypto');
    return parseDigest(`${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`);
}
function matchesDigest(bytes, digest) {
    return digestOf(bytes, digestAlgorithm(digest)) === digest;
}


/***/ }),

/***/ 1449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ RegistryFailure),
/* harmony export */   n: () => (/* binding */ registryReasons)
/* harmony export */ });
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5809);

const registryReasons = {
    'registry-unauthorized': 'The registry refuses the credentials, or asks for some and there are none.',
    'registry-unavailable': 'The registry cannot be reached, or answers with a server error, also after retries.',
    'registry-throttled': 'The registry limits the rate of requests, also after waiting as long as it asked.',
    'registry-invalid-answer': 'The registry answered what no registry may answer: a page instead of an error, bytes that do not match their digest, a manifest that cannot be read.',
    'registry-untrusted': 'The registry sends credentials or content to an origin that is not trusted with them.',
    'registry-refused': 'The registry refuses a request, and says why.',
    'registry-credentials': 'The docker configuration or its credential helper cannot be read.',
};
class RegistryFailure extends _kit__WEBPACK_IMPORTED_MODULE_0__/* .ActionFailure */ .d {
    constructor(reason, message, options) {
        super(reason, message, options);
    }
}


/***/ }),

/***/ 6236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
const longest = 200;
function printable(text) {
    return text.slice(0, longest).replaceAll(/[^\x20-\x7e]/g, '?');
}


/***/ }),

/***/ 5423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  M: () => (/* binding */ openRegistry),
  P: () => (/* binding */ registryInputs)
});

// EXTERNAL MODULE: ./build/packages/inputs/src/field.js
var field = __nccwpck_require__(9433);
// EXTERNAL MODULE: ./build/packages/inputs/src/text.js
var src_text = __nccwpck_require__(5450);
// EXTERNAL MODULE: ./build/packages/inputs/src/invalid-input.js
var invalid_input = __nccwpck_require__(7015);
;// CONCATENATED MODULE: ./build/packages/inputs/src/split-lines.js
function splitLines(raw) {
    const all = raw.split(/\r\n|\r|\n/u).map((line, index) => ({ text: line.trim(), number: index + 1 }));
    return all.filter(({ text }) => text !== '');
}

;// CONCATENATED MODULE: ./build/packages/inputs/src/lines.js



function lines(item) {
    const list = (0,field/* field */.ZZ)({
        kind: `${item.kind} list`,
        takes: `one per line: ${item.takes}`,
        parse(raw) {
            const values = [];
            const problems = [];
            for (const { text, number } of splitLines(raw)) {
                try {
                    values.push(item.parse(text));
                }
                catch (error) {
                    if (!(error instanceof invalid_input/* InvalidInput */.o))
                        throw error;
                    problems.push(`line ${number} ${error.message}`);
                }
            }
            if (problems.length > 0)
                throw new invalid_input/* InvalidInput */.o(problems.join('; '));
            if (values.length === 0)
                throw new invalid_input/* InvalidInput */.o('has no item');
            return values;
        },
    });
    const secretsIn = (raw) => splitLines(raw).flatMap(({ text }) => item.secretsIn?.(text) ?? [text]);
    return { ...list, secret: item.secret, secretsIn };
}

;// CONCATENATED MODULE: ./build/packages/inputs/src/url.js


function url(options = {}) {
    const schemes = options.schemes ?? ['https', 'http'];
    return (0,field/* field */.ZZ)({
        kind: 'url',
        takes: `a URL such as ${schemes[0]}://service.example/path${schemes.length > 1 ? ` (${schemes.join(', ')})` : ''}`,
        parse(raw) {
            if (/[\s\p{Cc}\\]/u.test(raw))
                throw new invalid_input/* InvalidInput */.o('contains a blank, a backslash or a control character');
            const scheme = /^([a-z][a-z\d+.-]*):\/\//iu.exec(raw)?.[1]?.toLowerCase();
            if (scheme === undefined)
                throw new invalid_input/* InvalidInput */.o('does not begin with a scheme and ://');
            if (!schemes.includes(scheme))
                throw new invalid_input/* InvalidInput */.o(`has the scheme ${scheme}`);
            const value = URL.parse(raw);
            if (value === null)
                throw new invalid_input/* InvalidInput */.o('is no URL');
            if (value.hostname === '')
                throw new invalid_input/* InvalidInput */.o('names no host');
            if (value.username !== '' || value.password !== '')
                throw new invalid_input/* InvalidInput */.o('contains a user or password');
            return value;
        },
    });
}

;// CONCATENATED MODULE: ./build/packages/inputs/src/boolean.js


function boolean_boolean() {
    return (0,field/* field */.ZZ)({
        kind: 'boolean',
        takes: 'true or false',
        parse(raw) {
            if (/^(?:true|True|TRUE)$/u.test(raw))
                return true;
            if (/^(?:false|False|FALSE)$/u.test(raw))
                return false;
            throw new invalid_input/* InvalidInput */.o('is no YAML 1.2 boolean');
        },
    });
}

;// CONCATENATED MODULE: ./build/packages/time/src/format-duration.js
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

// EXTERNAL MODULE: ./build/packages/time/src/parse-duration.js
var parse_duration = __nccwpck_require__(8867);
;// CONCATENATED MODULE: ./build/packages/inputs/src/duration.js



function duration(range = {}) {
    const { min, max } = range;
    const limits = [
        min === undefined ? '' : `at least ${formatDuration(min)}`,
        max === undefined ? '' : `at most ${formatDuration(max)}`,
    ];
    const between = limits.filter(Boolean).join(' and ');
    return (0,field/* field */.ZZ)({
        kind: 'duration',
        takes: `a duration such as 90s, 5m, 1h30m, 2d or PT1H30M${between && `, ${between}`}`,
        parse(raw) {
            const value = (0,parse_duration/* parseDuration */.E)(raw);
            if (min !== undefined && value < min)
                throw new invalid_input/* InvalidInput */.o('is too short');
            if (max !== undefined && value > max)
                throw new invalid_input/* InvalidInput */.o('is too long');
            return value;
        },
    });
}

// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __nccwpck_require__(5809);
// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var src_duration = __nccwpck_require__(9349);
;// CONCATENATED MODULE: ./build/packages/http/src/failure.js
class HttpFailure extends Error {
    name = 'HttpFailure';
    kind;
    hint;
    code;
    constructor(kind, message, details = {}) {
        super(message, { cause: details.cause });
        this.kind = kind;
        this.hint = details.hint;
        this.code = details.code;
    }
}

// EXTERNAL MODULE: ./build/packages/time/src/instant.js
var instant = __nccwpck_require__(1644);
// EXTERNAL MODULE: ./build/packages/time/src/parse-instant.js
var parse_instant = __nccwpck_require__(278);
;// CONCATENATED MODULE: ./build/packages/http/src/retry-after.js

function retryAfter(headers, now) {
    const value = headers['retry-after']?.trim() ?? '';
    if (/^\d{1,9}$/.test(value))
        return (0,src_duration/* milliseconds */.Rz)(Number(value) * 1000);
    const time = httpDate.test(value) ? Date.parse(value.endsWith('GMT') ? value : `${value} GMT`) : Number.NaN;
    return Number.isNaN(time) ? undefined : (0,instant/* between */.Tq)(now, (0,parse_instant/* parseInstant */.n)(new Date(time).toISOString()));
}
const httpDate = /^(?:[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT|[A-Z][a-z]{5,8}, \d\d-[A-Z][a-z]{2}-\d\d \d\d:\d\d:\d\d GMT|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4})$/;

;// CONCATENATED MODULE: ./build/packages/http/src/loopback.js
function isLoopback(hostname) {
    const host = hostname.toLowerCase().replace(/^\[|\]$/g, '');
    if (host === 'localhost' || host === 'localhost.' || host.endsWith('.localhost'))
        return true;
    return host === '::1' || /^127(\.\d{1,3}){3}$/.test(host) || /^::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}$/.test(host);
}

;// CONCATENATED MODULE: ./build/packages/http/src/connection.js


async function connectionFor(wanted) {
    const { url, pooled, ca } = wanted;
    const proxyEnv = isLoopback(url.hostname) ? {} : proxyVariables(url, wanted.proxies);
    const direct = Object.keys(proxyEnv).length === 0;
    const fresh = { keepAlive: false, proxyEnv, ...(direct ? {} : { timeout: wanted.patience + 1000 }) };
    if (url.protocol === 'http:') {
        const { request, Agent, globalAgent } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19));
        return { request, agent: pooled && direct ? globalAgent : new Agent(fresh) };
    }
    const { request, Agent, globalAgent } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 19));
    if (pooled && direct && ca === undefined)
        return { request, agent: globalAgent };
    const trusted = ca === undefined ? {} : { ca: [...(await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1692, 19))).getCACertificates('default'), ca] };
    return { request, agent: new Agent({ ...fresh, ...trusted }) };
}
async function loadTransport(url) {
    await (url.protocol === 'https:' ? Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 19)) : Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19)));
}
function proxyVariables(url, environment) {
    const found = {};
    for (const name of url.protocol === 'https:' ? ['HTTPS_PROXY', 'https_proxy'] : ['HTTP_PROXY', 'http_proxy']) {
        const value = environment[name];
        if (value !== undefined && value !== '')
            found[name] = proxyAddress(name, value);
    }
    if (Object.keys(found).length === 0)
        return {};
    for (const name of ['NO_PROXY', 'no_proxy']) {
        const value = environment[name];
        if (value !== undefined && value !== '')
            found[name] = value;
    }
    return found;
}
function proxyAddress(name, value) {
    const address = /^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `http://${value}`;
    if (/^https?:/i.test(address) && URL.canParse(address))
        return address;
    throw new HttpFailure('protocol', `the environment variable ${name} names a proxy that cannot be used`, {
        hint: `Give ${name} as http://host:port or https://host:port, or unset it.`,
    });
}

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./build/packages/http/src/diagnosis.js


const kinds = {
    ECONNREFUSED: 'refused',
    EHOSTUNREACH: 'refused',
    ENETUNREACH: 'refused',
    EHOSTDOWN: 'refused',
    ENETDOWN: 'refused',
    EADDRNOTAVAIL: 'refused',
    EACCES: 'refused',
    EPERM: 'refused',
    ECONNRESET: 'reset',
    ECONNABORTED: 'reset',
    EPIPE: 'reset',
    ENOTFOUND: 'dns',
    EAI_AGAIN: 'dns',
    EAI_FAIL: 'dns',
    ETIMEDOUT: 'timeout',
    EPROTO: 'tls',
    CERT_HAS_EXPIRED: 'tls',
    CERT_NOT_YET_VALID: 'tls',
    CERT_REVOKED: 'tls',
    CERT_REJECTED: 'tls',
    CERT_UNTRUSTED: 'tls',
    CERT_SIGNATURE_FAILURE: 'tls',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'tls',
    SELF_SIGNED_CERT_IN_CHAIN: 'tls',
    UNABLE_TO_GET_ISSUER_CERT: 'tls',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls',
    HOSTNAME_MISMATCH: 'tls',
    INVALID_CA: 'tls',
    INVALID_PURPOSE: 'tls',
    HPE_HEADER_OVERFLOW: 'too-large',
};
function diagnose(error, url) {
    if (error instanceof HttpFailure)
        return error;
    const code = errorCode(error);
    const kind = kindOf(code);
    return new HttpFailure(kind, describe(kind, code, error, url), {
        code,
        hint: hintFor(kind, code, url),
        cause: error,
    });
}
function each(error) {
    const inner = external_node_util_namespaceObject.types.isNativeError(error) && 'errors' in error ? error.errors : undefined;
    return Array.isArray(inner) ? inner : [];
}
function kindOf(code) {
    return kinds[code] ?? (/^ERR_(TLS|SSL|OSSL)/.test(code) ? 'tls' : 'protocol');
}
function errorCode(error) {
    if (!external_node_util_namespaceObject.types.isNativeError(error))
        return '';
    if ('code' in error && typeof error.code === 'string')
        return error.code;
    return (each(error)
        .map(errorCode)
        .find((code) => code !== '') ?? '');
}
const longestText = 500;
function describe(kind, code, error, url) {
    const text = (external_node_util_namespaceObject.types.isNativeError(error) ? error.message : String(error)).slice(0, longestText).toWellFormed();
    switch (kind) {
        case 'refused':
            return `no connection to ${addresses(error, url)}: ${code === 'ECONNREFUSED' ? 'connection refused' : code}`;
        case 'reset':
            return `${url.host} cut the connection before the answer was complete (${code})`;
        case 'dns':
            return `the host name ${url.hostname} does not resolve (${code})`;
        case 'timeout':
            return `no connection to ${addresses(error, url)}: timed out`;
        case 'tls':
            return `TLS with ${url.host} failed: ${text.split('\n', 1)[0]} (${code})`;
        case 'too-large':
            return `the headers of the answer of ${url.host} exceed 16 KiB (${code})`;
        case 'protocol':
            if (code.startsWith('ERR_'))
                return `the request to ${url.host} cannot be sent: ${text} (${code})`;
            return `the answer of ${url.host} is not valid HTTP: ${text} (${code})`;
        case 'redirect':
        case 'plain-http':
        case 'aborted':
            return text;
        default:
            return kind;
    }
}
function addresses(error, url) {
    const inner = each(error);
    const errors = inner.length === 0 ? [error] : inner;
    const tried = errors.flatMap((one) => external_node_util_namespaceObject.types.isNativeError(one) && 'address' in one && typeof one.address === 'string' ? [one.address] : []);
    return tried.length === 0 ? url.host : `${url.host} (tried ${tried.join(' and ')})`;
}
function hintFor(kind, code, url) {
    if (kind === 'tls')
        return tlsHint(code, url);
    if (kind === 'dns' && code === 'EAI_AGAIN')
        return 'The name server did not answer: is the network of this runner up?';
    if (kind === 'dns')
        return `Check the spelling of ${url.hostname}, and that its record exists where this runner looks it up.`;
    if (kind === 'refused' && /^localhost\.?$/.test(url.hostname)) {
        return 'localhost means 127.0.0.1 and ::1, and each was tried: does the service listen on this machine (not inside a container without a published port), on this port?';
    }
    return undefined;
}
function tlsHint(code, url) {
    switch (code) {
        case 'CERT_HAS_EXPIRED':
            return 'The certificate has expired: renew it.';
        case 'CERT_NOT_YET_VALID':
            return 'The certificate is not valid yet: check its dates and the clock of this machine.';
        case 'ERR_TLS_CERT_ALTNAME_INVALID':
        case 'HOSTNAME_MISMATCH':
            return `The certificate is for another host: ask for the name it was issued for, or issue one for ${url.hostname}.`;
        case 'DEPTH_ZERO_SELF_SIGNED_CERT':
        case 'SELF_SIGNED_CERT_IN_CHAIN':
        case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
        case 'UNABLE_TO_GET_ISSUER_CERT':
        case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
            return 'The certificate comes from an authority that is not trusted here: give its certificate as a CA file; an incomplete chain is mended on the server.';
        default:
            return 'Does this port speak TLS, in a version of today? A port that speaks plain http needs an http:// URL.';
    }
}

;// CONCATENATED MODULE: ./build/packages/http/src/exchange.js



async function exchange(hop) {
    const { request, agent } = await connectionFor({ ...hop, patience: hop.timeout });
    if (hop.signal.aborted)
        throw stopped(hop, 'connect');
    let reached = 'connect';
    let broken;
    const notice = { connected: () => (reached = 'answer'), failed: (error) => (broken ??= error) };
    try {
        const response = await answerTo(request, optionsOf(hop, agent), hop, notice);
        reached = 'body';
        return await read(response, hop);
    }
    catch (error) {
        throw hop.signal.aborted ? stopped(hop, reached) : diagnose(broken ?? error, hop.url);
    }
}
function optionsOf(hop, agent) {
    const { url, body } = hop;
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    return {
        method: hop.method,
        hostname: url.hostname.replace(/^\[|\]$/g, ''),
        port: url.port === '' ? undefined : Number(url.port),
        path: `${url.pathname}${url.search}`,
        headers: { ...hop.headers, ...length },
        agent,
        ...(url.protocol === 'https:' ? { rejectUnauthorized: true } : {}),
        signal: hop.signal,
        maxHeaderSize: 16_384,
    };
}
function answerTo(start, options, hop, notice) {
    return new Promise((resolve, reject) => {
        const request = start(options);
        const giveUp = () => reject(hop.signal.reason);
        hop.signal.addEventListener('abort', giveUp, { once: true });
        request.on('close', () => hop.signal.removeEventListener('abort', giveUp));
        request.on('error', (error) => {
            notice.failed(error);
            reject(error);
        });
        request.on('response', resolve);
        request.on('upgrade', (_, socket) => {
            socket.destroy();
            reject(new HttpFailure('protocol', `${hop.url.host} switched protocols, which nobody asked for (101)`));
        });
        request.on('socket', (socket) => {
            if (socket.connecting)
                socket.once(hop.url.protocol === 'https:' ? 'secureConnect' : 'connect', () => notice.connected());
            else
                notice.connected();
        });
        request.end(hop.body);
    });
}
async function read(response, hop) {
    const { maxBytes, overflow, url } = hop;
    const parts = [];
    let size = 0;
    for await (const part of response) {
        const bytes = part;
        if (!(bytes instanceof Uint8Array))
            throw new TypeError('a response without encoding yields bytes');
        parts.push(bytes);
        size += bytes.length;
        if (size > maxBytes)
            break;
    }
    const cut = size > maxBytes;
    if (cut) {
        response.destroy();
        if (overflow === 'fail')
            throw new HttpFailure('too-large', `the answer of ${url.host} is larger than ${maxBytes} bytes`);
    }
    else if (!response.complete) {
        throw new HttpFailure('reset', `${url.host} cut the connection before the answer was complete`);
    }
    const body = Buffer.concat(parts).subarray(0, maxBytes);
    return { status: response.statusCode ?? 0, headers: flatten(response.headers), body, cut };
}
function flatten(headers) {
    const flat = Object.create(null);
    for (const [name, value] of Object.entries(headers)) {
        if (value !== undefined)
            flat[name] = Array.isArray(value) ? value.join(', ') : value;
    }
    return flat;
}
function stopped(hop, stage) {
    const { reason } = hop.signal;
    if (!(reason instanceof HttpFailure))
        return new HttpFailure('aborted', 'the request was given up', { cause: reason });
    if (reason.kind !== 'timeout')
        return reason;
    return new HttpFailure('timeout', `${stalled(stage, hop.url)} ${reason.message}`, { hint: reason.hint });
}
function stalled(stage, url) {
    switch (stage) {
        case 'connect':
            return `no connection to ${url.host}`;
        case 'answer':
            return `${url.host} accepted the connection and sent no answer`;
        case 'body':
            return `${url.host} began its answer and did not finish it`;
        default:
            return stage;
    }
}

;// CONCATENATED MODULE: ./build/packages/http/src/redirect.js


const harmless = /^(accept|accept-.*|user-agent|content-type|cache-control|pragma)$/i;
function follow(leg, status, location) {
    if (![301, 302, 303, 307, 308].includes(status) || location === undefined)
        return undefined;
    const url = target(leg.url, location);
    const sameOrigin = url.origin === leg.url.origin;
    const becomesGet = status === 303 ? leg.method !== 'HEAD' : status < 303 && leg.method === 'POST';
    const body = becomesGet ? undefined : leg.body;
    if (!sameOrigin && body !== undefined) {
        throw refused(leg.url, url, 'to another origin, and the body of the request stays with the first');
    }
    const headers = Object.entries(leg.headers).filter(([name]) => sameOrigin || harmless.test(name));
    return { method: becomesGet ? 'GET' : leg.method, url, headers: Object.fromEntries(headers), body };
}
function target(from, location) {
    if (!URL.canParse(location, from.href)) {
        throw new HttpFailure('redirect', `${from.host} redirects to something that is not a URL`);
    }
    const url = new URL(location, from);
    url.username = '';
    url.password = '';
    url.hash = '';
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        throw refused(from, url, 'which is neither http nor https');
    if (from.protocol === 'https:' && url.protocol === 'http:')
        throw refused(from, url, 'which would leave TLS');
    if (leadsHere(url) && !isLoopback(from.hostname))
        throw refused(from, url, 'which is inside this machine');
    return url;
}
function leadsHere({ hostname }) {
    return isLoopback(hostname) || ['0.0.0.0', '[::]', '[::ffff:0:0]'].includes(hostname);
}
function refused(from, to, why) {
    return new HttpFailure('redirect', `${from.host} redirects to ${to.origin}, ${why}`, {
        hint: `Ask for the final address (${to.origin}) itself if it is the right one.`,
    });
}

;// CONCATENATED MODULE: ./build/packages/http/src/send.js






async function send(request) {
    await loadTransport(request.url);
    const started = performance.now();
    const end = deadline(request);
    try {
        const { leg, answer } = await travel(request, end.signal);
        return { ...answer, url: leg.url, latency: (0,src_duration/* milliseconds */.Rz)(performance.now() - started) };
    }
    finally {
        end.clear();
    }
}
const longestTimer = 2 ** 31 - 1;
function deadline(request) {
    const { signal, timeout } = request;
    const controller = new AbortController();
    const giveUp = () => controller.abort(new HttpFailure('aborted', 'the request was given up', { cause: signal?.reason }));
    const late = () => controller.abort(new HttpFailure('timeout', `within ${Math.round(timeout)} ms`));
    const timer = setTimeout(late, Math.min(timeout, longestTimer));
    if (signal?.aborted === true)
        giveUp();
    signal?.addEventListener('abort', giveUp, { once: true });
    const clear = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', giveUp);
    };
    return { signal: controller.signal, clear };
}
async function travel(request, signal) {
    const limit = request.redirects ?? (request.method === 'GET' || request.method === 'HEAD' ? 5 : 0);
    let leg = firstLeg(request);
    for (let followed = 0;; followed++) {
        refusePlainHttp(leg.url, request.allowHttp === true);
        const answer = await exchange({ ...leg, ...connectionOf(request, leg), signal });
        const next = limit === 0 ? undefined : follow(leg, answer.status, answer.headers['location']);
        if (next === undefined)
            return { leg, answer };
        if (followed === limit) {
            throw new HttpFailure('redirect', `${request.url.host} redirects more than ${limit} times, last to ${next.url.origin}`, {
                hint: 'A redirect that leads back to itself is often a login page or a missing X-Forwarded-Proto: ask for the final address.',
            });
        }
        leg = next;
    }
}
function connectionOf(request, leg) {
    return {
        maxBytes: request.maxBytes,
        overflow: request.overflow ?? 'fail',
        timeout: (0,src_duration/* milliseconds */.Rz)(Math.min(request.timeout, longestTimer - 1000)),
        ca: request.ca,
        proxies: request.proxies ?? process.env,
        pooled: request.connection === 'pooled' && (leg.method === 'GET' || leg.method === 'HEAD'),
    };
}
function firstLeg(request) {
    const headers = { 'accept-encoding': 'identity', 'user-agent': 'delivery' };
    for (const [name, value] of Object.entries(request.headers ?? {}))
        headers[name.toLowerCase()] = value;
    const url = new URL(request.url);
    if (url.username !== '' || url.password !== '') {
        const userinfo = `${decoded(url.username)}:${decoded(url.password)}`;
        headers['authorization'] ??= `Basic ${Buffer.from(userinfo).toString('base64')}`;
        url.username = '';
        url.password = '';
    }
    url.hash = '';
    return { method: request.method, url, headers, body: request.body };
}
function decoded(part) {
    return /%(?![0-9a-f]{2})/i.test(part) ? part : Buffer.from(unescapeBytes(part), 'latin1').toString();
}
function unescapeBytes(part) {
    return part.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)));
}
function refusePlainHttp(url, allowed) {
    if (url.protocol === 'https:')
        return;
    if (url.protocol === 'http:' && (allowed || isLoopback(url.hostname)))
        return;
    throw new HttpFailure('plain-http', `${url.origin} is plain http, which anyone on the way can read and change`, {
        hint: 'Use https, or allow plain http for this address on purpose.',
    });
}

;// CONCATENATED MODULE: ./build/packages/http/src/retry.js




const defaultRetry = {
    deadline: (0,src_duration/* milliseconds */.Rz)(60_000),
    attempts: 5,
    firstWait: (0,src_duration/* milliseconds */.Rz)(500),
    longestWait: (0,src_duration/* milliseconds */.Rz)(10_000),
};
const idempotentMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);
const transientKinds = new Set(['refused', 'reset', 'dns', 'timeout']);
async function sendWithRetry(request, options) {
    const { policy = defaultRetry, clock, random = Math.random } = options;
    const again = options.idempotent ?? idempotentMethods.has(request.method);
    const started = clock.elapsed();
    const left = () => Math.max(0, policy.deadline - (clock.elapsed() - started));
    for (let attempt = 1;; attempt++) {
        const timeout = (0,src_duration/* milliseconds */.Rz)(Math.min(request.timeout, left()));
        const outcome = await send({ ...request, timeout }).catch(failureOf);
        const last = !again || attempt >= policy.attempts || !isTransient(outcome, options);
        const pause = last ? 0 : waitBefore(attempt, outcome, policy, clock, random);
        if (last || pause >= left()) {
            if (outcome instanceof HttpFailure)
                throw outcome;
            return outcome;
        }
        await clock.sleep((0,src_duration/* milliseconds */.Rz)(pause), request.signal);
    }
}
function failureOf(error) {
    if (error instanceof HttpFailure)
        return error;
    throw error;
}
function isTransient(outcome, options) {
    if (outcome instanceof HttpFailure)
        return transientKinds.has(outcome.kind);
    const { status } = outcome;
    return status === 408 || status === 429 || status >= 500 || options.transient?.(outcome) === true;
}
function waitBefore(attempt, outcome, policy, clock, random) {
    const asked = outcome instanceof HttpFailure ? undefined : retryAfter(outcome.headers, clock.now());
    const whole = Math.min(policy.longestWait, policy.firstWait * 2 ** (attempt - 1));
    return Math.max(asked ?? 0, whole * (0.5 + random() / 2));
}

;// CONCATENATED MODULE: ./build/packages/oci/src/credentials.js
const anonymous = () => Promise.resolve(undefined);
function passwordFor(registry, username, password) {
    return (asked) => Promise.resolve(asked === registry ? { kind: 'password', username, password } : undefined);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __nccwpck_require__(7934);
// EXTERNAL MODULE: ./build/packages/oci/src/failure.js
var failure = __nccwpck_require__(1449);
;// CONCATENATED MODULE: ./build/packages/oci/src/docker-config.js



const entry = dist/* object */.Ikc({
    auth: dist/* optional */.lqM(dist/* string */.YjP()),
    username: dist/* optional */.lqM(dist/* string */.YjP()),
    password: dist/* optional */.lqM(dist/* string */.YjP()),
    identitytoken: dist/* optional */.lqM(dist/* string */.YjP()),
    registrytoken: dist/* optional */.lqM(dist/* string */.YjP()),
});
const tables = dist/* object */.Ikc({
    auths: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), entry), {}),
    credHelpers: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()), {}),
    credsStore: dist/* optional */.lqM(dist/* string */.YjP()),
});
const configuration = dist/* pipe */.FsL(dist/* unknown */.L5J(), dist/* check */.z6Y((value) => !Array.isArray(value)), tables);
function dockerConfig({ environment, signal }) {
    return async (registry) => {
        const config = await readConfiguration(environment);
        if (config === undefined)
            return undefined;
        const server = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
        const helper = find(config.credHelpers, registry) ?? config.credsStore;
        const stored = helper ? await askHelper({ helper, server, environment, signal }) : undefined;
        return stored ?? credentialOf(find(config.auths, registry), registry);
    };
}
async function askHelper(question) {
    const { askCredentialHelper } = await __nccwpck_require__.e(/* import() */ 467).then(__nccwpck_require__.bind(__nccwpck_require__, 5467));
    return askCredentialHelper(question);
}
async function readConfiguration(environment) {
    const directory = environment['DOCKER_CONFIG'] || (environment['HOME'] && (0,external_node_path_.join)(environment['HOME'], '.docker'));
    if (!directory)
        return undefined;
    const path = (0,external_node_path_.join)(directory, 'config.json');
    const { readFile } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1455, 19));
    const text = await readFile(path, 'utf8').catch((error) => {
        if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT')
            return undefined;
        throw unreadable(path, 'cannot be opened', error);
    });
    return text === undefined ? undefined : parseConfiguration(path, text);
}
function parseConfiguration(path, text) {
    try {
        return dist/* parse */.qgA(configuration, JSON.parse(text));
    }
    catch (error) {
        const where = error instanceof dist/* ValiError */.H6d ? `: ${dist/* getDotPath */.BuJ(error.issues[0]) ?? 'its top'} is not as expected` : '';
        throw unreadable(path, `is not a docker configuration${where}`, undefined);
    }
}
function find(table, registry) {
    const hosts = registry === 'docker.io' ? ['index.docker.io', 'docker.io', 'registry-1.docker.io'] : [registry];
    for (const host of hosts) {
        const entries = Object.entries(table);
        const found = entries.find(([key]) => key === host) ?? entries.find(([key]) => hostOf(key) === host);
        if (found !== undefined)
            return found[1];
    }
    return undefined;
}
function hostOf(key) {
    return key.replace(/^https?:\/\//, '').split('/')[0] ?? '';
}
function credentialOf(found, registry) {
    if (found?.registrytoken)
        return { kind: 'registry-token', token: found.registrytoken };
    if (found?.identitytoken)
        return { kind: 'identity-token', token: found.identitytoken };
    if (found?.auth)
        return decodeAuth(found.auth, registry);
    if (found?.username && found.password)
        return { kind: 'password', username: found.username, password: found.password };
    return undefined;
}
function decodeAuth(auth, registry) {
    const text = Buffer.from(auth, 'base64').toString('utf8').replace(/\0+$/, '');
    const colon = text.indexOf(':');
    if (colon < 1) {
        const what = `the entry for ${registry} in the docker configuration is not the base64 form of user:password`;
        throw new failure/* RegistryFailure */.Y('registry-credentials', `${what}. Log in to ${registry} again.`);
    }
    return { kind: 'password', username: text.slice(0, colon), password: text.slice(colon + 1) };
}
function unreadable(path, why, cause) {
    const next = 'Log in again, mend the file, or give username and password as inputs.';
    return new failure/* RegistryFailure */.Y('registry-credentials', `The docker configuration ${path} ${why}. ${next}`, { cause });
}

// EXTERNAL MODULE: ./build/packages/oci/src/answer.js
var answer = __nccwpck_require__(497);
;// CONCATENATED MODULE: ./build/packages/oci/src/http-failed.js


const reasons = {
    redirect: 'registry-untrusted',
    'plain-http': 'registry-untrusted',
    protocol: 'registry-invalid-answer',
    'too-large': 'registry-invalid-answer',
    refused: 'registry-unavailable',
    reset: 'registry-unavailable',
    dns: 'registry-unavailable',
    tls: 'registry-unavailable',
    timeout: 'registry-unavailable',
    aborted: 'registry-unavailable',
};
function httpFailed(who, error, signal) {
    if (!(error instanceof HttpFailure))
        return error;
    if (signal.aborted)
        return signal.reason;
    const hint = error.hint === undefined ? '' : ` ${error.hint}`;
    return new failure/* RegistryFailure */.Y(reasons[error.kind], `No answer from ${who}: ${error.message} (${error.kind}).${hint}`, {
        cause: error,
    });
}

;// CONCATENATED MODULE: ./build/packages/oci/src/origin.js

function registryOrigin(registry, allowHttp) {
    const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry;
    const secure = new URL(`https://${host}`);
    return isLoopback(secure.hostname) || allowHttp ? new URL(`http://${host}`) : secure;
}
function isTrustedRealm(realm, registry, named) {
    if (realm.origin === registry.origin || named.includes(realm.origin))
        return true;
    if (realm.protocol !== 'https:' || realm.port !== '' || registry.protocol !== 'https:')
        return false;
    if (registry.hostname === 'registry-1.docker.io')
        return realm.hostname === 'auth.docker.io';
    return realm.hostname.includes('.') && registry.hostname.endsWith(`.${realm.hostname}`);
}

;// CONCATENATED MODULE: ./build/packages/oci/src/challenge.js
function readChallenge(header) {
    const challenges = split(header);
    const bearer = challenges.find(({ scheme }) => scheme === 'bearer');
    const realm = bearer?.parameters.get('realm');
    if (bearer !== undefined && realm !== undefined) {
        const service = bearer.parameters.get('service');
        const scopes = (bearer.parameters.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
        return { scheme: 'bearer', realm, scopes, ...(service !== undefined && { service }) };
    }
    return challenges.some(({ scheme }) => scheme === 'basic') ? { scheme: 'basic' } : undefined;
}
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+/;
const parameter = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([!#$%&'*+.^_`|~0-9A-Za-z-]+))/;
function split(header) {
    const entries = [];
    let rest = header;
    for (;;) {
        rest = rest.replace(/^[\s,]+/, '');
        const [whole, name, quoted, plain] = parameter.exec(rest) ?? [];
        const entry = entries.at(-1);
        if (whole !== undefined && name !== undefined && entry !== undefined) {
            entry.parameters.set(name.toLowerCase(), quoted?.replaceAll(/\\(.)/g, '$1') ?? plain ?? '');
            rest = rest.slice(whole.length);
            continue;
        }
        const scheme = token.exec(rest)?.[0];
        if (scheme === undefined)
            return entries;
        entries.push({ scheme: scheme.toLowerCase(), parameters: new Map() });
        rest = rest.slice(scheme.length);
    }
}

;// CONCATENATED MODULE: ./build/packages/oci/src/token.js







const token_answer = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), dist/* object */.Ikc({
    token: dist/* optional */.lqM(dist/* string */.YjP()),
    access_token: dist/* optional */.lqM(dist/* string */.YjP()),
    expires_in: dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x())),
}));
const shortestLife = 60;
const longestLife = 24 * 60 * 60;
const timeout = (0,src_duration/* seconds */.YA)(30);
const largest = 1024 * 1024;
async function requestToken(request) {
    const realm = trustedRealm(request);
    const asked = request.clock.now();
    const response = await ask(realm, request).catch((error) => {
        throw httpFailed(`the token service ${realm.origin}`, error, request.signal);
    });
    return readToken(realm, response, request.credential !== undefined, asked);
}
function trustedRealm({ challenge, credential, registry, trustedRealms }) {
    const realm = URL.parse(challenge.realm);
    if (realm === null) {
        throw new failure/* RegistryFailure */.Y('registry-invalid-answer', `${registry.host} names a token service that is not a URL.`);
    }
    if (realm.protocol !== 'https:' && (realm.protocol !== 'http:' || registry.protocol !== 'http:')) {
        const what = `${registry.host} sends to the token service ${realm.origin}, which is not https`;
        throw new failure/* RegistryFailure */.Y('registry-untrusted', `${what}: tokens and passwords would be readable on the way.`);
    }
    if (isLoopback(realm.hostname) && !isLoopback(registry.hostname) && !trustedRealms.includes(realm.origin)) {
        const what = `${registry.host} sends to the token service ${realm.origin}, which is inside this machine`;
        throw new failure/* RegistryFailure */.Y('registry-untrusted', `${what}. If that is meant, name it in token-service.`);
    }
    if (credential !== undefined && !isTrustedRealm(realm, registry, trustedRealms)) {
        throw new failure/* RegistryFailure */.Y('registry-untrusted', `${registry.host} asks for its credentials to be sent to ${realm.origin}, which is another host. ` +
            `Nothing was sent. If that is this registry's token service, name it in token-service.`);
    }
    return realm;
}
function ask(realm, { challenge, scopes, credential, clock, policy = defaultRetry, signal, registry }) {
    const common = {
        timeout,
        maxBytes: largest,
        signal,
        allowHttp: registry.protocol === 'http:',
        redirects: 0,
    };
    const service = challenge.service === undefined ? [] : [['service', challenge.service]];
    if (credential?.kind === 'identity-token') {
        const form = new URLSearchParams([
            ['grant_type', 'refresh_token'],
            ...service,
            ['client_id', 'delivery'],
            ['scope', scopes.join(' ')],
            ['refresh_token', credential.token],
        ]);
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        const post = { ...common, method: 'POST', url: realm, headers, body: form.toString() };
        return sendWithRetry(post, { clock, policy, idempotent: true });
    }
    const url = new URL(realm);
    for (const [name, value] of service)
        url.searchParams.set(name, value);
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    const headers = credential?.kind === 'password' ? { authorization: basic(credential) } : {};
    return sendWithRetry({ ...common, method: 'GET', url, headers }, { clock, policy });
}
function basic({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
function readToken(realm, response, known, asked) {
    const said = `The token service ${realm.origin} answered ${(0,answer/* describeAnswer */.O1)(response)}`;
    const { status } = response;
    if (status === 401 || status === 403) {
        const next = known ? 'Check user name, password and their rights.' : 'Give username and password.';
        throw new failure/* RegistryFailure */.Y('registry-unauthorized', `${said}. ${next}`);
    }
    if (status === 429)
        throw new failure/* RegistryFailure */.Y('registry-throttled', `${said}. Try again later, or log in.`);
    if (status >= 500)
        throw new failure/* RegistryFailure */.Y('registry-unavailable', `${said}, also after retries.`);
    const parsed = dist/* safeParse */.xLC(token_answer, new TextDecoder().decode(response.body));
    const value = parsed.success ? parsed.output.token || parsed.output.access_token : undefined;
    if (status !== 200 || !parsed.success || !value || !/^[\x21-\x7e]+$/.test(value)) {
        throw new failure/* RegistryFailure */.Y('registry-invalid-answer', `${said}, which holds no token.`);
    }
    const life = Math.min(longestLife, Math.max(shortestLife, parsed.output.expires_in ?? shortestLife));
    return { value, expires: (0,instant/* after */.Pl)(asked, (0,src_duration/* seconds */.YA)(life)) };
}

;// CONCATENATED MODULE: ./build/packages/oci/src/unauthorized.js


function unauthorized(response, known) {
    const next = known
        ? 'Check user name, password and their rights to this repository.'
        : 'There were no credentials: give username and password, or log in to the registry first.';
    const what = `${response.url.host} answered ${(0,answer/* describeAnswer */.O1)(response)}`;
    return new failure/* RegistryFailure */.Y('registry-unauthorized', `${what}. ${next}`);
}

;// CONCATENATED MODULE: ./build/packages/oci/src/session.js



function newSession({ host, origin, base }, options) {
    const tokens = new Map();
    let credential;
    let asked;
    let shown = false;
    let header;
    const key = (scopes) => scopes.toSorted().join(' ');
    const identify = () => (credential ??= maskedCredential(host, options));
    return {
        known(scopes) {
            const token = tokens.get(key(scopes));
            return token !== undefined && token.expires > options.clock.now() ? `Bearer ${token.value}` : header;
        },
        credentialed: () => shown,
        async challengeOfBase() {
            asked ??= await base();
            return asked.status === 401 && (await identify()) !== undefined ? asked : undefined;
        },
        async authorize(challenged, scopes) {
            const challenge = readChallenge(challenged.headers['www-authenticate'] ?? '');
            const found = await identify();
            shown = found !== undefined;
            if (challenge === undefined)
                throw unauthorized(challenged, shown);
            if (found?.kind === 'registry-token' && challenge.scheme === 'bearer')
                return (header = `Bearer ${found.token}`);
            if (challenge.scheme === 'basic') {
                if (found?.kind !== 'password')
                    throw unauthorized(challenged, shown);
                return (header = basic(found));
            }
            const { clock, signal, retry: policy, trustedRealms = [] } = options;
            const wanted = [...new Set([...scopes, ...challenge.scopes.filter((scope) => concerns(scope, scopes))])];
            const common = { registry: origin, trustedRealms, clock, signal, policy };
            const token = await requestToken({ ...common, challenge, scopes: wanted, credential: found });
            options.mask?.(token.value);
            tokens.set(key(scopes), token);
            return `Bearer ${token.value}`;
        },
    };
}
async function maskedCredential(host, { credentials, mask }) {
    const found = await credentials(host);
    if (found === undefined)
        return undefined;
    mask?.(found.kind === 'password' ? found.password : found.token);
    if (found.kind === 'password')
        mask?.(basic(found).slice('Basic '.length));
    return found;
}
function concerns(scope, scopes) {
    const repository = scope.split(':').slice(0, 2).join(':');
    return scopes.some((own) => own.split(':').slice(0, 2).join(':') === repository);
}

;// CONCATENATED MODULE: ./build/packages/oci/src/registry.js








const registry_timeout = (0,src_duration/* seconds */.YA)(60);
const largestBase = 1024 * 1024;
function connectRegistry(host, options) {
    const origin = registryOrigin(host, options.allowHttp === true);
    const session = newSession({ host, origin, base }, options);
    async function base() {
        const call = { method: 'GET', path: '/v2/', scopes: [], maxBytes: largestBase };
        const answer = await registry_send(origin, call, undefined, options);
        return answer.status === 401 ? answer : checked(answer, false, options.clock.now());
    }
    return {
        host,
        origin,
        async request(call) {
            const known = session.known(call.scopes);
            const first = await registry_send(origin, call, known, options);
            const hides = known === undefined && first.url.origin === origin.origin && mayHide(call, first);
            const challenged = hides ? await session.challengeOfBase() : first;
            if (challenged?.status !== 401)
                return checked(first, session.credentialed(), options.clock.now());
            refuseForeignChallenge(challenged, origin);
            const authorization = await session.authorize(challenged, call.scopes);
            const second = await registry_send(origin, call, authorization, options);
            return checked(second, session.credentialed(), options.clock.now());
        },
    };
}
function mayHide({ method }, { status }) {
    return status === 403 || (status === 404 && method !== 'HEAD');
}
async function registry_send(origin, call, authorization, options) {
    const { clock, signal, retry, allowHttp } = options;
    const url = new URL(call.path, origin);
    if (url.origin !== origin.origin) {
        const what = `${origin.host} sends its content to ${url.origin}`;
        throw new failure/* RegistryFailure */.Y('registry-untrusted', `${what}, which is another origin. Nothing was sent there.`);
    }
    const request = {
        method: call.method,
        url,
        headers: { ...call.headers, ...(authorization !== undefined && { authorization }) },
        timeout: registry_timeout,
        maxBytes: call.maxBytes,
        signal,
        allowHttp: allowHttp === true,
        connection: 'pooled',
        ...(call.body !== undefined && { body: call.body }),
        ...(call.redirects !== undefined && { redirects: call.redirects }),
    };
    const policy = { clock, policy: retry ?? defaultRetry };
    const idempotent = call.idempotent === undefined ? policy : { ...policy, idempotent: call.idempotent };
    return sendWithRetry(request, idempotent).catch((error) => {
        throw httpFailed(origin.host, error, signal);
    });
}
function refuseForeignChallenge(response, origin) {
    if (response.url.origin === origin.origin)
        return;
    throw new failure/* RegistryFailure */.Y('registry-untrusted', `${origin.host} redirected to ${response.url.origin}, which asks for credentials. None were sent there.`);
}
function checked(response, known, now) {
    const { status } = response;
    if (status < 500 && status !== 401 && status !== 403 && status !== 429)
        return response;
    if (status === 401 || status === 403)
        throw unauthorized(response, known);
    const said = `${response.url.host} answered ${(0,answer/* describeAnswer */.O1)(response)}`;
    if (status === 429) {
        const wait = retryAfter(response.headers, now);
        const next = wait === undefined ? 'Try again later.' : `It asks to be left alone for ${formatDuration(wait)}.`;
        throw new failure/* RegistryFailure */.Y('registry-throttled', `${said}, also after waiting. ${next}`);
    }
    throw new failure/* RegistryFailure */.Y('registry-unavailable', `${said}, also after retries.`);
}

;// CONCATENATED MODULE: ./build/packages/oci/src/registry-inputs.js






const oneLine = { pattern: /[^\p{Cc}]+/u, takes: 'text on one line' };
const registryInputs = {
    username: (0,field/* optional */.lq)((0,src_text/* text */.Q)(oneLine)),
    password: (0,field/* optional */.lq)((0,field/* secret */.rJ)((0,src_text/* text */.Q)())),
    tokenService: (0,field/* optional */.lq)(lines(url({ schemes: ['https', 'http'] }))),
    allowHttp: boolean_boolean(),
    registryTimeout: duration(),
};
function openRegistry(host, access, surroundings) {
    const { clock, signal, mask } = surroundings;
    return connectRegistry(host, {
        credentials: credentialsOf(host, access, surroundings),
        clock,
        signal,
        allowHttp: access.allowHttp,
        trustedRealms: (access.tokenService ?? []).map(({ origin }) => origin),
        retry: { ...defaultRetry, deadline: access.registryTimeout },
        ...(mask !== undefined && { mask }),
    });
}
function credentialsOf(host, { username, password }, { variables, signal }) {
    if (username !== undefined && password !== undefined)
        return passwordFor(host, username, password);
    if (username === undefined && password === undefined)
        return dockerConfig({ environment: variables, signal });
    const [given, missing] = username === undefined ? ['password', 'username'] : ['username', 'password'];
    const next = 'A secret that does not exist, or that a fork may not see, is empty.';
    throw new action_failure/* ActionFailure */.d('bad-input', `${given} is given and ${missing} is empty. ${next}`);
}


/***/ }),

/***/ 2015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9349);
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1644);


const longestTimer = 2 ** 31 - 1;
const systemClock = {
    now: () => (0,_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(Date.now()),
    elapsed: () => (0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(performance.now()),
    async sleep(duration, signal) {
        const end = performance.now() + duration;
        do
            await timer(Math.min(longestTimer, Math.max(0, Math.ceil(end - performance.now()))), signal);
        while (performance.now() < end);
    },
};
function timer(delay, signal) {
    return new Promise((resolve, reject) => {
        const stop = () => {
            clearTimeout(handle);
            reject(signal?.reason);
        };
        const handle = setTimeout(() => {
            signal?.removeEventListener('abort', stop);
            resolve();
        }, delay);
        if (signal?.aborted)
            stop();
        else
            signal?.addEventListener('abort', stop, { once: true });
    });
}


/***/ }),

/***/ 9349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Rz: () => (/* binding */ milliseconds),
/* harmony export */   YA: () => (/* binding */ seconds)
/* harmony export */ });
/* unused harmony exports minutes, hours, days */
const millisecondsPerDay = 86_400_000;
const longest = 3_652_425 * millisecondsPerDay;
function isDuration(value) {
    return value >= 0 && value <= longest;
}
function milliseconds(count) {
    if (!isDuration(count))
        throw new RangeError(`a duration is from 0 to 10 000 years, not ${count} milliseconds`);
    return count;
}
function seconds(count) {
    return milliseconds(count * 1000);
}
function minutes(count) {
    return milliseconds(count * 60_000);
}
function hours(count) {
    return milliseconds(count * 3_600_000);
}
function days(count) {
    return milliseconds(count * millisecondsPerDay);
}


/***/ }),

/***/ 1644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ after),
/* harmony export */   Tq: () => (/* binding */ between),
/* harmony export */   r4: () => (/* binding */ formatInstant),
/* harmony export */   uR: () => (/* binding */ instant)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9349);

const first = Date.UTC(2000, 0, 1) - 730_485 * 86_400_000;
const last = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
function isInstant(value) {
    return value >= first && value <= last;
}
function instant(epochMilliseconds) {
    if (!isInstant(epochMilliseconds)) {
        throw new RangeError(`an instant lies in the years 0000 to 9999, not at ${epochMilliseconds} ms after the epoch`);
    }
    return epochMilliseconds;
}
function after(start, duration) {
    return instant(start + duration);
}
function between(from, to) {
    return (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(Math.max(0, to - from));
}
function formatInstant(value) {
    return new Date(Math.floor(value)).toISOString().replace(/\.\d{3}Z$/u, 'Z');
}


/***/ }),

/***/ 8867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9349);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7349);


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


/***/ }),

/***/ 278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ parseInstant)
/* harmony export */ });
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1644);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7349);


const shape = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?)?(?:Z|(?<sign>[+-])(?<offsetHour>\d\d):(?<offsetMinute>\d\d))$/u;
function parseInstant(text) {
    const groups = shape.exec(text)?.groups;
    if (groups === undefined)
        throw new RangeError(explain(text));
    const part = (name) => Number(groups[name] ?? 0);
    refuseOutside(text, 'month', part('month'), 1, 12);
    refuseOutside(text, 'day', part('day'), 1, daysIn(part('year'), part('month')));
    refuseOutside(text, 'hour', part('hour'), 0, 23);
    refuseOutside(text, 'minute', part('minute'), 0, 59);
    if (part('second') === 60)
        throw new RangeError(`${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(text)} is a leap second; say the second before or after it`);
    refuseOutside(text, 'second', part('second'), 0, 59);
    refuseOutside(text, 'hour of the offset', part('offsetHour'), 0, 23);
    refuseOutside(text, 'minute of the offset', part('offsetMinute'), 0, 59);
    const date = new Date(0);
    date.setUTCFullYear(part('year'), part('month') - 1, part('day'));
    date.setUTCHours(part('hour'), part('minute'), part('second'), Number((groups['fraction'] ?? '').padEnd(3, '0').slice(0, 3)));
    const offset = (part('offsetHour') * 60 + part('offsetMinute')) * 60_000;
    return (0,_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(date.getTime() + (groups['sign'] === '-' ? offset : -offset));
}
function daysIn(year, month) {
    if (month === 2)
        return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
    return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
function refuseOutside(text, part, value, least, most) {
    if (value < least || value > most) {
        throw new RangeError(`${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(text)} has ${value} as its ${part}, which goes from ${least} to ${most} there`);
    }
}
function explain(text) {
    const example = 'an instant is written like 2026-11-21T09:00:00+01:00 or 2026-11-21T08:00:00Z';
    if (/^\d{4}-\d\d-\d\d$/u.test(text))
        return `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(text)} is a day without a time; ${example}`;
    if (/^\d{4}-\d\d-\d\d[T ][\d:.,]+$/u.test(text))
        return `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(text)} has no offset from UTC; ${example}`;
    return `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(text)} is no instant; ${example}`;
}


/***/ }),

/***/ 7349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
const longestShown = 40;
function quote(text) {
    return JSON.stringify(text.length > longestShown ? `${text.slice(0, longestShown)}…` : text);
}


/***/ }),

/***/ 7934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BuJ: () => (/* binding */ getDotPath),
/* harmony export */   E2x: () => (/* binding */ finite),
/* harmony export */   FsL: () => (/* binding */ pipe),
/* harmony export */   H6d: () => (/* binding */ ValiError),
/* harmony export */   IeY: () => (/* binding */ custom),
/* harmony export */   Ikc: () => (/* binding */ object),
/* harmony export */   KIO: () => (/* binding */ picklist),
/* harmony export */   L5J: () => (/* binding */ unknown),
/* harmony export */   Oxt: () => (/* binding */ variant),
/* harmony export */   Ru6: () => (/* binding */ maxLength),
/* harmony export */   Wwf: () => (/* binding */ minValue),
/* harmony export */   Y2b: () => (/* binding */ safeInteger),
/* harmony export */   YOg: () => (/* binding */ array),
/* harmony export */   YjP: () => (/* binding */ string),
/* harmony export */   ZmZ: () => (/* binding */ never),
/* harmony export */   _H3: () => (/* binding */ looseObject),
/* harmony export */   aig: () => (/* binding */ number),
/* harmony export */   cl6: () => (/* binding */ nullish),
/* harmony export */   euz: () => (/* binding */ literal),
/* harmony export */   g1P: () => (/* binding */ record),
/* harmony export */   hq: () => (/* binding */ nonEmpty),
/* harmony export */   lqM: () => (/* binding */ optional),
/* harmony export */   qFJ: () => (/* binding */ parseJson),
/* harmony export */   qgA: () => (/* binding */ parse),
/* harmony export */   xLC: () => (/* binding */ safeParse),
/* harmony export */   yGV: () => (/* binding */ regex),
/* harmony export */   z6Y: () => (/* binding */ check)
/* harmony export */ });
/* unused harmony exports BASE64_REGEX, BIC_REGEX, CUID2_REGEX, DECIMAL_REGEX, DIGITS_REGEX, DOMAIN_REGEX, EMAIL_REGEX, EMOJI_REGEX, HEXADECIMAL_REGEX, HEX_COLOR_REGEX, IMEI_REGEX, IPV4_REGEX, IPV6_REGEX, IP_REGEX, ISO_DATE_REGEX, ISO_DATE_TIME_REGEX, ISO_DATE_TIME_SECOND_REGEX, ISO_TIMESTAMP_REGEX, ISO_TIME_REGEX, ISO_TIME_SECOND_REGEX, ISO_WEEK_REGEX, ISRC_REGEX, JWS_COMPACT_REGEX, KSUID_REGEX, MAC48_REGEX, MAC64_REGEX, MAC_REGEX, NANO_ID_REGEX, OCTAL_REGEX, RFC_EMAIL_REGEX, SLUG_REGEX, ULID_REGEX, UUID_REGEX, _addIssue, _cloneDataset, _formatCase, _getByteCount, _getCodePointCount, _getGraphemeCount, _getLastMetadata, _getWordCount, _isLuhnAlgo, _isSameValueZero, _isValidObjectKey, _isValueMatch, _joinExpects, _standardSchema, _stringify, any, args, argsAsync, arrayAsync, assert, awaitAsync, base64, bic, bigint, blob, boolean, brand, bytes, cache, cacheAsync, checkAsync, checkItems, checkItemsAsync, codePoints, config, creditCard, cuid2, customAsync, date, decimal, deleteGlobalConfig, deleteGlobalMessage, deleteSchemaMessage, deleteSpecificMessage, description, digits, domain, email, emoji, empty, endsWith, entries, entriesFromList, entriesFromObjects, enum, enum_, everyItem, exactOptional, exactOptionalAsync, examples, excludes, fallback, fallbackAsync, file, filterItems, findItem, flatten, flavor, forward, forwardAsync, function, function_, getDefault, getDefaults, getDefaultsAsync, getDescription, getExamples, getFallback, getFallbacks, getFallbacksAsync, getGlobalConfig, getGlobalMessage, getMetadata, getSchemaMessage, getSpecificMessage, getTitle, graphemes, gtValue, guard, hash, hexColor, hexadecimal, imei, includes, instance, integer, intersect, intersectAsync, ip, ipv4, ipv6, is, isOfKind, isOfType, isValiError, isbn, isoDate, isoDateTime, isoDateTimeSecond, isoTime, isoTimeSecond, isoTimestamp, isoWeek, isrc, jwsCompact, keyof, ksuid, lazy, lazyAsync, length, looseObjectAsync, looseTuple, looseTupleAsync, ltValue, mac, mac48, mac64, map, mapAsync, mapItems, maxBytes, maxCodePoints, maxEntries, maxGraphemes, maxSize, maxValue, maxWords, message, metadata, mimeType, minBytes, minCodePoints, minEntries, minGraphemes, minLength, minSize, minWords, multipleOf, nan, nanoid, nonNullable, nonNullableAsync, nonNullish, nonNullishAsync, nonOptional, nonOptionalAsync, normalize, notBytes, notCodePoints, notEntries, notGraphemes, notLength, notSize, notValue, notValues, notWords, null, null_, nullable, nullableAsync, nullishAsync, objectAsync, objectWithRest, objectWithRestAsync, octal, omit, optionalAsync, parseAsync, parseBoolean, parser, parserAsync, partial, partialAsync, partialCheck, partialCheckAsync, pick, pipeAsync, promise, rawCheck, rawCheckAsync, rawTransform, rawTransformAsync, readonly, recordAsync, reduceItems, required, requiredAsync, returns, returnsAsync, rfcEmail, safeParseAsync, safeParser, safeParserAsync, set, setAsync, setGlobalConfig, setGlobalMessage, setSchemaMessage, setSpecificMessage, size, slug, someItem, sortItems, startsWith, strictObject, strictObjectAsync, strictTuple, strictTupleAsync, stringifyJson, summarize, symbol, title, toBigint, toBoolean, toCamelCase, toDate, toKebabCase, toLowerCase, toMaxValue, toMinValue, toNumber, toPascalCase, toSnakeCase, toString, toUpperCase, transform, transformAsync, trim, trimEnd, trimStart, tuple, tupleAsync, tupleWithRest, tupleWithRestAsync, ulid, undefined, undefined_, undefinedable, undefinedableAsync, union, unionAsync, unwrap, url, uuid, value, values, variantAsync, void, void_, words */
//#region src/storages/globalConfig/globalConfig.ts
let store$4;
const DEFAULT_CONFIG = {
	lang: void 0,
	message: void 0,
	abortEarly: void 0,
	abortPipeEarly: void 0
};
/**
* Sets the global configuration.
*
* @param config The configuration.
*/
function setGlobalConfig(config$1) {
	store$4 = {
		...store$4,
		...config$1
	};
}
/**
* Returns the global configuration.
*
* @param config The config to merge.
*
* @returns The configuration.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalConfig(config$1) {
	if (!config$1 && !store$4) return DEFAULT_CONFIG;
	return {
		lang: config$1?.lang ?? store$4?.lang,
		message: config$1?.message,
		abortEarly: config$1?.abortEarly ?? store$4?.abortEarly,
		abortPipeEarly: config$1?.abortPipeEarly ?? store$4?.abortPipeEarly
	};
}
/**
* Deletes the global configuration.
*/
function deleteGlobalConfig() {
	store$4 = void 0;
}

//#endregion
//#region src/storages/globalMessage/globalMessage.ts
let store$3;
/**
* Sets a global error message.
*
* @param message The error message.
* @param lang The language of the message.
*/
function setGlobalMessage(message$1, lang) {
	if (!store$3) store$3 = /* @__PURE__ */ new Map();
	store$3.set(lang, message$1);
}
/**
* Returns a global error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalMessage(lang) {
	return store$3?.get(lang);
}
/**
* Deletes a global error message.
*
* @param lang The language of the message.
*/
function deleteGlobalMessage(lang) {
	store$3?.delete(lang);
}

//#endregion
//#region src/storages/schemaMessage/schemaMessage.ts
let store$2;
/**
* Sets a schema error message.
*
* @param message The error message.
* @param lang The language of the message.
*/
function setSchemaMessage(message$1, lang) {
	if (!store$2) store$2 = /* @__PURE__ */ new Map();
	store$2.set(lang, message$1);
}
/**
* Returns a schema error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSchemaMessage(lang) {
	return store$2?.get(lang);
}
/**
* Deletes a schema error message.
*
* @param lang The language of the message.
*/
function deleteSchemaMessage(lang) {
	store$2?.delete(lang);
}

//#endregion
//#region src/storages/specificMessage/specificMessage.ts
let store$1;
/**
* Sets a specific error message.
*
* @param reference The identifier reference.
* @param message The error message.
* @param lang The language of the message.
*/
function setSpecificMessage(reference, message$1, lang) {
	if (!store$1) store$1 = /* @__PURE__ */ new Map();
	if (!store$1.get(reference)) store$1.set(reference, /* @__PURE__ */ new Map());
	store$1.get(reference).set(lang, message$1);
}
/**
* Returns a specific error message.
*
* @param reference The identifier reference.
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSpecificMessage(reference, lang) {
	return store$1?.get(reference)?.get(lang);
}
/**
* Deletes a specific error message.
*
* @param reference The identifier reference.
* @param lang The language of the message.
*/
function deleteSpecificMessage(reference, lang) {
	store$1?.get(reference)?.delete(lang);
}

//#endregion
//#region src/utils/_stringify/_stringify.ts
/**
* Stringifies an unknown input to a literal or type string.
*
* @param input The unknown input.
*
* @returns A literal or type string.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _stringify(input) {
	const type = typeof input;
	if (type === "string") return `"${input}"`;
	if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
	if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
	return type;
}

//#endregion
//#region src/utils/_addIssue/_addIssue.ts
/**
* Adds an issue to the dataset.
*
* @param context The issue context.
* @param label The issue label.
* @param dataset The input dataset.
* @param config The configuration.
* @param other The optional props.
*
* @internal
*/
function _addIssue(context, label, dataset, config$1, other) {
	const input = other && "input" in other ? other.input : dataset.value;
	const expected = other?.expected ?? context.expects ?? null;
	const received = other?.received ?? /* @__PURE__ */ _stringify(input);
	const issue = {
		kind: context.kind,
		type: context.type,
		input,
		expected,
		received,
		message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
		requirement: context.requirement,
		path: other?.path,
		issues: other?.issues,
		lang: config$1.lang,
		abortEarly: config$1.abortEarly,
		abortPipeEarly: config$1.abortPipeEarly
	};
	const isSchema = context.kind === "schema";
	const message$1 = other?.message ?? context.message ?? /* @__PURE__ */ getSpecificMessage(context.reference, issue.lang) ?? (isSchema ? /* @__PURE__ */ getSchemaMessage(issue.lang) : null) ?? config$1.message ?? /* @__PURE__ */ getGlobalMessage(issue.lang);
	if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
	if (isSchema) dataset.typed = false;
	if (dataset.issues) dataset.issues.push(issue);
	else dataset.issues = [issue];
}

//#endregion
//#region src/utils/_cloneDataset/_cloneDataset.ts
/**
* Creates a shallow copy of a dataset.
*
* Hint: The `value` is copied by reference, but the `issues` array, its issues
* and their `path` arrays are cloned to avoid reusing mutable dataset state
* across multiple runs. Mutating a returned object or array value can
* therefore affect later cache hits that reuse the same cached output.
*
* @param dataset The output dataset.
*
* @returns The copied output dataset.
*/
/* @__NO_SIDE_EFFECTS__ */
function _cloneDataset(dataset) {
	return {
		typed: dataset.typed,
		value: dataset.value,
		issues: dataset.issues?.map((issue) => ({
			...issue,
			path: issue.path && [...issue.path]
		}))
	};
}

//#endregion
//#region src/utils/_formatCase/_formatCase.ts
/**
* Splits a string into lowercase words and rejoins them with the given
* separator and capitalization rules.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries. Whether the first or subsequent words are
* capitalized is controlled by `capFirst` and `capRest`.
*
* Hint: Implemented in a single pass that emits directly to the result
* string to avoid an intermediate `string[]` allocation. ASCII chars are
* classified via char codes to skip `.toLowerCase()` and `.toUpperCase()`
* method calls in the common case.
*
* Hint: Digits are treated as a separate character class, so `item2Name`
* yields `item2` and `name` rather than `item`, `2` and `name`.
*
* @param input The input string.
* @param separator The string inserted between words.
* @param capFirst Whether to capitalize the first word.
* @param capRest Whether to capitalize subsequent words.
*
* @returns The formatted string.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _formatCase(input, separator, capFirst, capRest) {
	let result = "";
	let firstWord = true;
	let start = 0;
	let prev = 0;
	let prevPrev = 0;
	const flush = (end) => {
		if (end > start) {
			let word = input.slice(start, end).toLowerCase();
			if (firstWord ? capFirst : capRest) {
				const firstCode = word.charCodeAt(0);
				if (firstCode >= 97 && firstCode <= 122) word = String.fromCharCode(firstCode - 32) + word.slice(1);
				else {
					const charLen = firstCode >= 55296 && firstCode <= 56319 ? 2 : 1;
					word = word.slice(0, charLen).toUpperCase() + word.slice(charLen);
				}
			}
			result += firstWord ? word : separator + word;
			firstWord = false;
		}
	};
	for (let index = 0; index < input.length; index++) {
		const code = input.charCodeAt(index);
		let type;
		if (code === 32 || code === 9 || code === 10 || code === 11 || code === 12 || code === 13 || code === 45 || code === 95) {
			flush(index);
			start = index + 1;
			type = 0;
		} else if (code < 128) type = code >= 65 && code <= 90 ? 1 : code >= 97 && code <= 122 ? 2 : 3;
		else {
			const char = input[index];
			const charLower = char.toLowerCase();
			type = charLower === char.toUpperCase() ? 3 : char === charLower ? 2 : 1;
		}
		if (type === 1 && (prev === 2 || prev === 3) && index > start) {
			flush(index);
			start = index;
		} else if (type === 2 && prev === 1 && prevPrev === 1 && index - 1 > start) {
			flush(index - 1);
			start = index - 1;
		}
		prevPrev = prev;
		prev = type;
	}
	flush(input.length);
	return result;
}

//#endregion
//#region src/utils/_getByteCount/_getByteCount.ts
let textEncoder;
/**
* Returns the byte count of the input.
*
* @param input The input to be measured.
*
* @returns The byte count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getByteCount(input) {
	if (!textEncoder) textEncoder = new TextEncoder();
	return textEncoder.encode(input).length;
}

//#endregion
//#region src/utils/_getCodePointCount/_getCodePointCount.ts
/**
* Returns the code point count of the input.
*
* @param input The input to be measured.
*
* @returns The code point count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getCodePointCount(input) {
	let count = input.length;
	const lengthMinus1 = input.length - 1;
	for (let i = 0; i < lengthMinus1;) if (input.codePointAt(i) <= 65535) i++;
	else {
		i += 2;
		count--;
	}
	return count;
}

//#endregion
//#region src/utils/_getGraphemeCount/_getGraphemeCount.ts
let segmenter;
/**
* Returns the grapheme count of the input.
*
* @param input The input to be measured.
*
* @returns The grapheme count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getGraphemeCount(input) {
	if (!segmenter) segmenter = new Intl.Segmenter();
	const segments = segmenter.segment(input);
	let count = 0;
	for (const _ of segments) count++;
	return count;
}

//#endregion
//#region src/utils/_getLastMetadata/_getLastMetadata.ts
/**
* Returns the last top-level value of a given metadata type from a schema
* using a breadth-first search that starts with the last item in the pipeline.
*
* @param schema The schema to search.
* @param type The metadata type.
*
* @returns The value, if any.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getLastMetadata(schema, type) {
	if ("pipe" in schema) {
		const nestedSchemas = [];
		for (let index = schema.pipe.length - 1; index >= 0; index--) {
			const item = schema.pipe[index];
			if (item.kind === "schema" && "pipe" in item) nestedSchemas.push(item);
			else if (item.kind === "metadata" && item.type === type) return item[type];
		}
		for (const nestedSchema of nestedSchemas) {
			const result = /* @__PURE__ */ _getLastMetadata(nestedSchema, type);
			if (result !== void 0) return result;
		}
	}
}

//#endregion
//#region src/utils/_getWordCount/_getWordCount.ts
let store;
/**
* Returns the word count of the input.
*
* @param locales The locales to be used.
* @param input The input to be measured.
*
* @returns The word count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getWordCount(locales, input) {
	if (!store) store = /* @__PURE__ */ new Map();
	const key = String(locales);
	let segmenter$1 = store.get(key);
	if (!segmenter$1) {
		segmenter$1 = new Intl.Segmenter(locales, { granularity: "word" });
		store.set(key, segmenter$1);
	}
	const segments = segmenter$1.segment(input);
	let count = 0;
	for (const segment of segments) if (segment.isWordLike) count++;
	return count;
}

//#endregion
//#region src/utils/_isLuhnAlgo/_isLuhnAlgo.ts
/**
* Non-digit regex.
*/
const NON_DIGIT_REGEX = /\D/gu;
/**
* Checks whether a string with numbers corresponds to the luhn algorithm.
*
* @param input The input to be checked.
*
* @returns Whether input is valid.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isLuhnAlgo(input) {
	const number$1 = input.replace(NON_DIGIT_REGEX, "");
	let length$1 = number$1.length;
	let bit = 1;
	let sum = 0;
	while (length$1) {
		const value$1 = +number$1[--length$1];
		bit ^= 1;
		sum += bit ? [
			0,
			2,
			4,
			6,
			8,
			1,
			3,
			5,
			7,
			9
		][value$1] : value$1;
	}
	return sum % 10 === 0;
}

//#endregion
//#region src/utils/_isSameValueZero/_isSameValueZero.ts
/**
* Compares two values using the SameValueZero algorithm, which treats `NaN`
* as equal to itself unlike `===`.
*
* @param value1 The first value.
* @param value2 The second value.
*
* @returns Whether the values are equal.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isSameValueZero(value1, value2) {
	return value1 === value2 || Number.isNaN(value1) && Number.isNaN(value2);
}

//#endregion
//#region src/utils/_isValidObjectKey/_isValidObjectKey.ts
/**
* Disallows inherited object properties and prevents object prototype
* pollution by disallowing certain keys.
*
* @param object The object to check.
* @param key The key to check.
*
* @returns Whether the key is allowed.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isValidObjectKey(object$1, key) {
	return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
}

//#endregion
//#region src/utils/_isValueMatch/_isValueMatch.ts
/**
* Checks whether a value matches a value action requirement.
*
* @param requirement The value action requirement.
* @param value The value to check.
*
* @returns Whether the value matches the requirement.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isValueMatch(requirement, value$1) {
	return Number.isNaN(requirement) && Number.isNaN(value$1) || requirement <= value$1 && requirement >= value$1;
}

//#endregion
//#region src/utils/_joinExpects/_joinExpects.ts
/**
* Joins multiple `expects` values with the given separator.
*
* @param values The `expects` values.
* @param separator The separator.
*
* @returns The joined `expects` property.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _joinExpects(values$1, separator) {
	const list = [...new Set(values$1)];
	if (list.length > 1) return `(${list.join(` ${separator} `)})`;
	return list[0] ?? "never";
}

//#endregion
//#region src/utils/_standardSchema/_standardSchema.ts
/**
* Eagerly creates and attaches the Standard Schema properties of a schema.
*
* Hint: The contextual `this` type includes the standard properties that are
* attached before the schema is returned.
*
* @param schema The schema to attach standard properties to.
*
* @returns The schema with standard properties attached.
*
* @internal
*/
function _standardSchema(schema) {
	schema["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
	};
	return schema;
}

//#endregion
//#region src/utils/entriesFromList/entriesFromList.ts
/**
* Creates an object entries definition from a list of keys and a schema.
*
* @param list A list of keys.
* @param schema The schema of the keys.
*
* @returns The object entries.
*/
/* @__NO_SIDE_EFFECTS__ */
function entriesFromList(list, schema) {
	const entries$1 = {};
	for (const key of list) entries$1[key] = schema;
	return entries$1;
}

//#endregion
//#region src/utils/entriesFromObjects/entriesFromObjects.ts
/* @__NO_SIDE_EFFECTS__ */
function entriesFromObjects(schemas) {
	const entries$1 = {};
	for (const schema of schemas) Object.assign(entries$1, schema.entries);
	return entries$1;
}

//#endregion
//#region src/utils/getDotPath/getDotPath.ts
/* @__NO_SIDE_EFFECTS__ */
function getDotPath(issue) {
	if (issue.path) {
		let key = "";
		for (const item of issue.path) if (typeof item.key === "string" || typeof item.key === "number") if (key) key += `.${item.key}`;
		else key += item.key;
		else return null;
		return key;
	}
	return null;
}

//#endregion
//#region src/utils/isOfKind/isOfKind.ts
/**
* A generic type guard to check the kind of an object.
*
* @param kind The kind to check for.
* @param object The object to check.
*
* @returns Whether it matches.
*/
/* @__NO_SIDE_EFFECTS__ */
function isOfKind(kind, object$1) {
	return object$1.kind === kind;
}

//#endregion
//#region src/utils/isOfType/isOfType.ts
/**
* A generic type guard to check the type of an object.
*
* @param type The type to check for.
* @param object The object to check.
*
* @returns Whether it matches.
*/
/* @__NO_SIDE_EFFECTS__ */
function isOfType(type, object$1) {
	return object$1.type === type;
}

//#endregion
//#region src/utils/ValiError/ValiError.ts
/**
* A Valibot error with useful information.
*/
var ValiError = class extends Error {
	/**
	* Creates a Valibot error with useful information.
	*
	* @param issues The error issues.
	*/
	constructor(issues) {
		super(issues[0].message);
		this.name = "ValiError";
		this.issues = issues;
	}
};

//#endregion
//#region src/utils/isValiError/isValiError.ts
/**
* A type guard to check if an error is a ValiError.
*
* @param error The error to check.
*
* @returns Whether its a ValiError.
*/
/* @__NO_SIDE_EFFECTS__ */
function isValiError(error) {
	return error instanceof ValiError;
}

//#endregion
//#region src/actions/args/args.ts
/* @__NO_SIDE_EFFECTS__ */
function args(schema) {
	return {
		kind: "transformation",
		type: "args",
		reference: args,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = (...args_) => {
				const argsDataset = this.schema["~run"]({ value: args_ }, config$1);
				if (argsDataset.issues) throw new ValiError(argsDataset.issues);
				return func(...argsDataset.value);
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/args/argsAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function argsAsync(schema) {
	return {
		kind: "transformation",
		type: "args",
		reference: argsAsync,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = async (...args$1) => {
				const argsDataset = await schema["~run"]({ value: args$1 }, config$1);
				if (argsDataset.issues) throw new ValiError(argsDataset.issues);
				return func(...argsDataset.value);
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/await/awaitAsync.ts
/**
* Creates an await transformation action.
*
* @returns An await action.
*/
/* @__NO_SIDE_EFFECTS__ */
function awaitAsync() {
	return {
		kind: "transformation",
		type: "await",
		reference: awaitAsync,
		async: true,
		async "~run"(dataset) {
			dataset.value = await dataset.value;
			return dataset;
		}
	};
}

//#endregion
//#region src/regex.ts
/**
* [Base64](https://en.wikipedia.org/wiki/Base64) regex.
*/
const BASE64_REGEX = /^(?:[\da-z+/]{4})*(?:[\da-z+/]{2}==|[\da-z+/]{3}=)?$/iu;
/**
* [BIC](https://en.wikipedia.org/wiki/ISO_9362) regex.
*/
const BIC_REGEX = /^[A-Z]{6}(?!00)[\dA-Z]{2}(?:[\dA-Z]{3})?$/u;
/**
* [Cuid2](https://github.com/paralleldrive/cuid2) regex.
*/
const CUID2_REGEX = /^[a-z][\da-z]*$/u;
/**
* [Decimal](https://en.wikipedia.org/wiki/Decimal) regex.
*/
const DECIMAL_REGEX = /^[+-]?(?:\d*\.)?\d+$/u;
/**
* [Digits](https://en.wikipedia.org/wiki/Numerical_digit) regex.
*/
const DIGITS_REGEX = /^\d+$/u;
/**
* [Domain name](https://en.wikipedia.org/wiki/Domain_name) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
* ASCII-only validation. Internationalized domain names (IDNs) are not
* supported, including Punycode-encoded labels.
*/
const DOMAIN_REGEX = /^(?=.{1,253}$)(?:(?![Xx][Nn]--)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/u;
/**
* [Email address](https://en.wikipedia.org/wiki/Email_address) regex.
*
* Hint: We decided against the `i` flag to avoid matching non-ASCII characters.
*/
const EMAIL_REGEX = /^[\w+-]+(?:\.[\w+-]+)*@[\da-zA-Z]+(?:[.-][\da-zA-Z]+)*\.[a-zA-Z]{2,}$/u;
/**
* Emoji regex from [emoji-regex-xs](https://github.com/slevithan/emoji-regex-xs) v1.0.0 (MIT license).
*
* Hint: We decided against the newer `/^\p{RGI_Emoji}+$/v` regex because it is
* not supported in older runtimes and does not match all emoji.
*/
const EMOJI_REGEX = /^(?:[\u{1F1E6}-\u{1F1FF}]{2}|\u{1F3F4}[\u{E0061}-\u{E007A}]{2}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,3}\u{E007F}|(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|(?![\p{Emoji_Modifier_Base}\u{1F1E6}-\u{1F1FF}])\p{Emoji_Presentation})(?:\u200D(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|(?![\p{Emoji_Modifier_Base}\u{1F1E6}-\u{1F1FF}])\p{Emoji_Presentation}))*)+$/u;
/**
* [Hexadecimal](https://en.wikipedia.org/wiki/Hexadecimal) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const HEXADECIMAL_REGEX = /^(?:0[hx])?[\da-fA-F]+$/u;
/**
* [Hex color](https://en.wikipedia.org/wiki/Web_colors#Hex_triplet) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const HEX_COLOR_REGEX = /^#(?:[\da-fA-F]{3,4}|[\da-fA-F]{6}|[\da-fA-F]{8})$/u;
/**
* [IMEI](https://en.wikipedia.org/wiki/International_Mobile_Equipment_Identity) regex.
*/
const IMEI_REGEX = /^\d{15}$|^\d{2}-\d{6}-\d{6}-\d$/u;
/**
* [IPv4](https://en.wikipedia.org/wiki/IPv4) regex.
*/
const IPV4_REGEX = /^(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])(?:\.(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])){3}$/u;
/**
* [IPv6](https://en.wikipedia.org/wiki/IPv6) regex.
*/
const IPV6_REGEX = /^(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,7}:|(?:[\da-f]{1,4}:){1,6}:[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,5}(?::[\da-f]{1,4}){1,2}|(?:[\da-f]{1,4}:){1,4}(?::[\da-f]{1,4}){1,3}|(?:[\da-f]{1,4}:){1,3}(?::[\da-f]{1,4}){1,4}|(?:[\da-f]{1,4}:){1,2}(?::[\da-f]{1,4}){1,5}|[\da-f]{1,4}:(?::[\da-f]{1,4}){1,6}|:(?:(?::[\da-f]{1,4}){1,7}|:)|fe80:(?::[\da-f]{0,4}){0,4}%[\da-z]+|::(?:f{4}(?::0{1,4})?:)?(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d)|(?:[\da-f]{1,4}:){1,4}:(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d))$/iu;
/**
* [IP](https://en.wikipedia.org/wiki/IP_address) regex.
*/
const IP_REGEX = /^(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])(?:\.(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])){3}$|^(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,7}:|(?:[\da-f]{1,4}:){1,6}:[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,5}(?::[\da-f]{1,4}){1,2}|(?:[\da-f]{1,4}:){1,4}(?::[\da-f]{1,4}){1,3}|(?:[\da-f]{1,4}:){1,3}(?::[\da-f]{1,4}){1,4}|(?:[\da-f]{1,4}:){1,2}(?::[\da-f]{1,4}){1,5}|[\da-f]{1,4}:(?::[\da-f]{1,4}){1,6}|:(?:(?::[\da-f]{1,4}){1,7}|:)|fe80:(?::[\da-f]{0,4}){0,4}%[\da-z]+|::(?:f{4}(?::0{1,4})?:)?(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d)|(?:[\da-f]{1,4}:){1,4}:(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d))$/iu;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) date regex.
*/
const ISO_DATE_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) date-time regex.
*/
const ISO_DATE_TIME_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3]):[0-5]\d$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) date-time with seconds regex.
*/
const ISO_DATE_TIME_SECOND_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3])(?::[0-5]\d){2}$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) time regex.
*/
const ISO_TIME_REGEX = /^(?:0\d|1\d|2[0-3]):[0-5]\d$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) time with seconds regex.
*/
const ISO_TIME_SECOND_REGEX = /^(?:0\d|1\d|2[0-3])(?::[0-5]\d){2}$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) timestamp regex. Allows a
* space as a date/time separator and an optional space before the UTC offset.
*/
const ISO_TIMESTAMP_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?(?:Z| ?[+-](?:0\d|1\d|2[0-3])(?::?[0-5]\d)?)$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) week regex.
*/
const ISO_WEEK_REGEX = /^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/u;
/**
* [JWS compact serialization](https://datatracker.ietf.org/doc/html/rfc7515#section-3.1)
* regex.
*
* Hint: Empty payload and signature segments are allowed because the
* Base64URL-encoded representation of an empty octet sequence is an empty
* string.
*/
const JWS_COMPACT_REGEX = /^(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)\.(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)?\.(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)?$/u;
/**
* [ISRC](https://en.wikipedia.org/wiki/International_Standard_Recording_Code) regex.
*/
const ISRC_REGEX = /^(?:[A-Z]{2}[A-Z\d]{3}\d{7}|[A-Z]{2}-[A-Z\d]{3}-\d{2}-\d{5})$/u;
/**
* [KSUID](https://github.com/segmentio/ksuid) regex.
*/
const KSUID_REGEX = /^[a-zA-Z0-9]{27}$/u;
/**
* [MAC](https://en.wikipedia.org/wiki/MAC_address) 48 bit regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const MAC48_REGEX = /^(?:[\da-fA-F]{2}:){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){2}[\da-fA-F]{4}$/u;
/**
* [MAC](https://en.wikipedia.org/wiki/MAC_address) 64 bit regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const MAC64_REGEX = /^(?:[\da-fA-F]{2}:){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){3}[\da-fA-F]{4}$|^(?:[\da-fA-F]{4}:){3}[\da-fA-F]{4}$/u;
/**
* [MAC](https://en.wikipedia.org/wiki/MAC_address) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const MAC_REGEX = /^(?:[\da-fA-F]{2}:){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){2}[\da-fA-F]{4}$|^(?:[\da-fA-F]{2}:){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){3}[\da-fA-F]{4}$|^(?:[\da-fA-F]{4}:){3}[\da-fA-F]{4}$/u;
/**
* [Nano ID](https://github.com/ai/nanoid) regex.
*/
const NANO_ID_REGEX = /^[\w-]+$/u;
/**
* [Octal](https://en.wikipedia.org/wiki/Octal) regex.
*/
const OCTAL_REGEX = /^(?:0o)?[0-7]+$/u;
/**
* [RFC 5322 email address](https://datatracker.ietf.org/doc/html/rfc5322#section-3.4.1) regex.
*
* Hint: This regex was taken from the [HTML Living Standard Specification](https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address) and does not perfectly represent RFC 5322.
*/
const RFC_EMAIL_REGEX = /^[a-zA-Z0-9.!#$%&'*+\/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/**
* [Slug](https://en.wikipedia.org/wiki/Clean_URL#Slug) regex.
*/
const SLUG_REGEX = /^[\da-z]+(?:[-_][\da-z]+)*$/u;
/**
* [ULID](https://github.com/ulid/spec) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
* Hint: The first character is restricted to `[0-7]` because the 48-bit
* timestamp cannot exceed 2^48-1, making the maximum valid ULID
* `7ZZZZZZZZZZZZZZZZZZZZZZZZZ` in Crockford's Base32 encoding.
*/
const ULID_REGEX = /^[0-7][\da-hjkmnp-tv-zA-HJKMNP-TV-Z]{25}$/u;
/**
* [UUID](https://en.wikipedia.org/wiki/Universally_unique_identifier) regex.
*/
const UUID_REGEX = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

//#endregion
//#region src/actions/base64/base64.ts
/* @__NO_SIDE_EFFECTS__ */
function base64(message$1) {
	return {
		kind: "validation",
		type: "base64",
		reference: base64,
		async: false,
		expects: null,
		requirement: BASE64_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Base64", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/bic/bic.ts
/* @__NO_SIDE_EFFECTS__ */
function bic(message$1) {
	return {
		kind: "validation",
		type: "bic",
		reference: bic,
		async: false,
		expects: null,
		requirement: BIC_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "BIC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/brand/brand.ts
/**
* Creates a brand transformation action.
*
* @param name The brand name.
*
* @returns A brand action.
*/
/* @__NO_SIDE_EFFECTS__ */
function brand(name) {
	return {
		kind: "transformation",
		type: "brand",
		reference: brand,
		async: false,
		name,
		"~run"(dataset) {
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/bytes/bytes.ts
/* @__NO_SIDE_EFFECTS__ */
function bytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "bytes",
		reference: bytes,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 !== this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/check/check.ts
/* @__NO_SIDE_EFFECTS__ */
function check(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: check,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/check/checkAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function checkAsync(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: checkAsync,
		async: true,
		expects: null,
		requirement,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.typed && !await this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/checkItems/checkItems.ts
/* @__NO_SIDE_EFFECTS__ */
function checkItems(requirement, message$1) {
	return {
		kind: "validation",
		type: "check_items",
		reference: checkItems,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) for (let index = 0; index < dataset.value.length; index++) {
				const item = dataset.value[index];
				if (!this.requirement(item, index, dataset.value)) _addIssue(this, "item", dataset, config$1, {
					input: item,
					path: [{
						type: "array",
						origin: "value",
						input: dataset.value,
						key: index,
						value: item
					}]
				});
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/checkItems/checkItemsAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function checkItemsAsync(requirement, message$1) {
	return {
		kind: "validation",
		type: "check_items",
		reference: checkItemsAsync,
		async: true,
		expects: null,
		requirement,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.typed) {
				const requirementResults = await Promise.all(dataset.value.map(this.requirement));
				for (let index = 0; index < dataset.value.length; index++) if (!requirementResults[index]) {
					const item = dataset.value[index];
					_addIssue(this, "item", dataset, config$1, {
						input: item,
						path: [{
							type: "array",
							origin: "value",
							input: dataset.value,
							key: index,
							value: item
						}]
					});
				}
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/codePoints/codePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function codePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "code_points",
		reference: codePoints,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count !== this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/creditCard/creditCard.ts
/**
* Credit card regex.
*/
const CREDIT_CARD_REGEX = /^(?:\d{13,19}|\d{4}(?: \d{3,6}){2,4}|\d{4}(?:-\d{3,6}){2,4})$/u;
/**
* Sanitize regex.
*/
const SANITIZE_REGEX = /[- ]/gu;
/**
* Provider regex list.
*/
const PROVIDER_REGEX_LIST = (/* unused pure expression or super */ null && ([
	/^3[47]\d{13}$/u,
	/^3(?:0[0-5]|[68]\d)\d{11,13}$/u,
	/^6(?:011|5\d{2})\d{12,15}$/u,
	/^(?:2131|1800|35\d{3})\d{11}$/u,
	/^(?:5[1-5]\d{2}|222\d|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}$/u,
	/^(?:6[27]\d{14,17}|81\d{14,17})$/u,
	/^4\d{12}(?:\d{3,6})?$/u
]));
/* @__NO_SIDE_EFFECTS__ */
function creditCard(message$1) {
	return {
		kind: "validation",
		type: "credit_card",
		reference: creditCard,
		async: false,
		expects: null,
		requirement(input) {
			let sanitized;
			return CREDIT_CARD_REGEX.test(input) && (sanitized = input.replace(SANITIZE_REGEX, "")) && PROVIDER_REGEX_LIST.some((regex$1) => regex$1.test(sanitized)) && /* @__PURE__ */ _isLuhnAlgo(sanitized);
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "credit card", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/cuid2/cuid2.ts
/* @__NO_SIDE_EFFECTS__ */
function cuid2(message$1) {
	return {
		kind: "validation",
		type: "cuid2",
		reference: cuid2,
		async: false,
		expects: null,
		requirement: CUID2_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Cuid2", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/decimal/decimal.ts
/* @__NO_SIDE_EFFECTS__ */
function decimal(message$1) {
	return {
		kind: "validation",
		type: "decimal",
		reference: decimal,
		async: false,
		expects: null,
		requirement: DECIMAL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "decimal", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/description/description.ts
/**
* Creates a description metadata action.
*
* @param description_ The description text.
*
* @returns A description action.
*/
/* @__NO_SIDE_EFFECTS__ */
function description(description_) {
	return {
		kind: "metadata",
		type: "description",
		reference: description,
		description: description_
	};
}

//#endregion
//#region src/actions/digits/digits.ts
/* @__NO_SIDE_EFFECTS__ */
function digits(message$1) {
	return {
		kind: "validation",
		type: "digits",
		reference: digits,
		async: false,
		expects: null,
		requirement: DIGITS_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "digits", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/domain/domain.ts
/* @__NO_SIDE_EFFECTS__ */
function domain(message$1) {
	return {
		kind: "validation",
		type: "domain",
		reference: domain,
		expects: null,
		async: false,
		requirement: DOMAIN_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "domain", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/email/email.ts
/* @__NO_SIDE_EFFECTS__ */
function email(message$1) {
	return {
		kind: "validation",
		type: "email",
		reference: email,
		expects: null,
		async: false,
		requirement: EMAIL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "email", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/emoji/emoji.ts
/* @__NO_SIDE_EFFECTS__ */
function emoji(message$1) {
	return {
		kind: "validation",
		type: "emoji",
		reference: emoji,
		async: false,
		expects: null,
		requirement: EMOJI_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "emoji", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/empty/empty.ts
/* @__NO_SIDE_EFFECTS__ */
function empty(message$1) {
	return {
		kind: "validation",
		type: "empty",
		reference: empty,
		async: false,
		expects: "0",
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length > 0) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/endsWith/endsWith.ts
/* @__NO_SIDE_EFFECTS__ */
function endsWith(requirement, message$1) {
	return {
		kind: "validation",
		type: "ends_with",
		reference: endsWith,
		async: false,
		expects: `"${requirement}"`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.endsWith(this.requirement)) _addIssue(this, "end", dataset, config$1, { received: `"${dataset.value.slice(-this.requirement.length)}"` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/entries/entries.ts
/* @__NO_SIDE_EFFECTS__ */
function entries(requirement, message$1) {
	return {
		kind: "validation",
		type: "entries",
		reference: entries,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count !== this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/everyItem/everyItem.ts
/* @__NO_SIDE_EFFECTS__ */
function everyItem(requirement, message$1) {
	return {
		kind: "validation",
		type: "every_item",
		reference: everyItem,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.every(this.requirement)) _addIssue(this, "item", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/examples/examples.ts
/**
* Creates an examples metadata action.
*
* @param examples_ The examples.
*
* @returns An examples action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function examples(examples_) {
	return {
		kind: "metadata",
		type: "examples",
		reference: examples,
		examples: examples_
	};
}

//#endregion
//#region src/actions/excludes/excludes.ts
/* @__NO_SIDE_EFFECTS__ */
function excludes(requirement, message$1) {
	const received = /* @__PURE__ */ _stringify(requirement);
	return {
		kind: "validation",
		type: "excludes",
		reference: excludes,
		async: false,
		expects: `!${received}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.includes(this.requirement)) _addIssue(this, "content", dataset, config$1, { received });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/filterItems/filterItems.ts
/* @__NO_SIDE_EFFECTS__ */
function filterItems(operation) {
	return {
		kind: "transformation",
		type: "filter_items",
		reference: filterItems,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.filter(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/findItem/findItem.ts
/* @__NO_SIDE_EFFECTS__ */
function findItem(operation) {
	return {
		kind: "transformation",
		type: "find_item",
		reference: findItem,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.find(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/finite/finite.ts
/* @__NO_SIDE_EFFECTS__ */
function finite(message$1) {
	return {
		kind: "validation",
		type: "finite",
		reference: finite,
		async: false,
		expects: null,
		requirement: Number.isFinite,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "finite", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/flavor/flavor.ts
/**
* Creates a flavor transformation action.
*
* @param name The flavor name.
*
* @returns A flavor action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function flavor(name) {
	return {
		kind: "transformation",
		type: "flavor",
		reference: flavor,
		async: false,
		name,
		"~run"(dataset) {
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/graphemes/graphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function graphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "graphemes",
		reference: graphemes,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count !== this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/gtValue/gtValue.ts
/* @__NO_SIDE_EFFECTS__ */
function gtValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "gt_value",
		reference: gtValue,
		async: false,
		expects: `>${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value > this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/guard/guard.ts
/* @__NO_SIDE_EFFECTS__ */
function guard(requirement, message$1) {
	return {
		kind: "transformation",
		type: "guard",
		reference: guard,
		async: false,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) {
				_addIssue(this, "input", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/hash/hash.ts
/**
* Hash lengths object.
*/
const HASH_LENGTHS = {
	md4: 32,
	md5: 32,
	sha1: 40,
	sha256: 64,
	sha384: 96,
	sha512: 128,
	ripemd128: 32,
	ripemd160: 40,
	tiger128: 32,
	tiger160: 40,
	tiger192: 48,
	crc32: 8,
	crc32b: 8,
	adler32: 8
};
/* @__NO_SIDE_EFFECTS__ */
function hash(types, message$1) {
	return {
		kind: "validation",
		type: "hash",
		reference: hash,
		expects: null,
		async: false,
		requirement: RegExp(types.map((type) => `^[a-fA-F0-9]{${HASH_LENGTHS[type]}}$`).join("|"), "u"),
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "hash", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/hexadecimal/hexadecimal.ts
/* @__NO_SIDE_EFFECTS__ */
function hexadecimal(message$1) {
	return {
		kind: "validation",
		type: "hexadecimal",
		reference: hexadecimal,
		async: false,
		expects: null,
		requirement: HEXADECIMAL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "hexadecimal", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/hexColor/hexColor.ts
/* @__NO_SIDE_EFFECTS__ */
function hexColor(message$1) {
	return {
		kind: "validation",
		type: "hex_color",
		reference: hexColor,
		async: false,
		expects: null,
		requirement: HEX_COLOR_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "hex color", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/imei/imei.ts
/* @__NO_SIDE_EFFECTS__ */
function imei(message$1) {
	return {
		kind: "validation",
		type: "imei",
		reference: imei,
		async: false,
		expects: null,
		requirement(input) {
			return IMEI_REGEX.test(input) && /* @__PURE__ */ _isLuhnAlgo(input);
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "IMEI", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/includes/includes.ts
/* @__NO_SIDE_EFFECTS__ */
function includes(requirement, message$1) {
	const expects = /* @__PURE__ */ _stringify(requirement);
	return {
		kind: "validation",
		type: "includes",
		reference: includes,
		async: false,
		expects,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.includes(this.requirement)) _addIssue(this, "content", dataset, config$1, { received: `!${expects}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/integer/integer.ts
/* @__NO_SIDE_EFFECTS__ */
function integer(message$1) {
	return {
		kind: "validation",
		type: "integer",
		reference: integer,
		async: false,
		expects: null,
		requirement: Number.isInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "integer", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ip/ip.ts
/* @__NO_SIDE_EFFECTS__ */
function ip(message$1) {
	return {
		kind: "validation",
		type: "ip",
		reference: ip,
		async: false,
		expects: null,
		requirement: IP_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "IP", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ipv4/ipv4.ts
/* @__NO_SIDE_EFFECTS__ */
function ipv4(message$1) {
	return {
		kind: "validation",
		type: "ipv4",
		reference: ipv4,
		async: false,
		expects: null,
		requirement: IPV4_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "IPv4", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ipv6/ipv6.ts
/* @__NO_SIDE_EFFECTS__ */
function ipv6(message$1) {
	return {
		kind: "validation",
		type: "ipv6",
		reference: ipv6,
		async: false,
		expects: null,
		requirement: IPV6_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "IPv6", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isbn/utils/_isIsbn10.ts
/**
* [Validates an ISBN-10](https://en.wikipedia.org/wiki/ISBN#ISBN-10_check_digits).
*
* @param input The input value.
*
* @returns `true` if the input is a valid ISBN-10, `false` otherwise.
*
* @internal
*/
function _isIsbn10(input) {
	const digits$1 = input.split("").map((c) => c === "X" ? 10 : parseInt(c));
	let sum = 0;
	for (let i = 0; i < 10; i++) sum += digits$1[i] * (10 - i);
	return sum % 11 === 0;
}

//#endregion
//#region src/actions/isbn/utils/_isIsbn13.ts
/**
* [Validates an ISBN-13](https://en.wikipedia.org/wiki/ISBN#ISBN-13_check_digit_calculation).
*
* @param input The input value.
*
* @returns `true` if the input is a valid ISBN-13, `false` otherwise.
*
* @internal
*/
function _isIsbn13(input) {
	const digits$1 = input.split("").map((c) => parseInt(c));
	let sum = 0;
	for (let i = 0; i < 13; i++) sum += digits$1[i] * (i % 2 === 0 ? 1 : 3);
	return sum % 10 === 0;
}

//#endregion
//#region src/actions/isbn/isbn.ts
/**
* ISBN separator regex.
*/
const ISBN_SEPARATOR_REGEX = /[- ]/gu;
/**
* ISBN-10 detection regex.
*/
const ISBN_10_DETECTION_REGEX = /^\d{9}[\dX]$/u;
/**
* ISBN-13 detection regex.
*/
const ISBN_13_DETECTION_REGEX = /^\d{13}$/u;
/* @__NO_SIDE_EFFECTS__ */
function isbn(message$1) {
	return {
		kind: "validation",
		type: "isbn",
		reference: isbn,
		async: false,
		expects: null,
		requirement(input) {
			const replacedInput = input.replace(ISBN_SEPARATOR_REGEX, "");
			if (ISBN_10_DETECTION_REGEX.test(replacedInput)) return _isIsbn10(replacedInput);
			else if (ISBN_13_DETECTION_REGEX.test(replacedInput)) return _isIsbn13(replacedInput);
			return false;
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "ISBN", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isrc/isrc.ts
/* @__NO_SIDE_EFFECTS__ */
function isrc(message$1) {
	return {
		kind: "validation",
		type: "isrc",
		reference: isrc,
		async: false,
		expects: null,
		requirement: ISRC_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "ISRC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoDate/isoDate.ts
/* @__NO_SIDE_EFFECTS__ */
function isoDate(message$1) {
	return {
		kind: "validation",
		type: "iso_date",
		reference: isoDate,
		async: false,
		expects: null,
		requirement: ISO_DATE_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoDateTime/isoDateTime.ts
/* @__NO_SIDE_EFFECTS__ */
function isoDateTime(message$1) {
	return {
		kind: "validation",
		type: "iso_date_time",
		reference: isoDateTime,
		async: false,
		expects: null,
		requirement: ISO_DATE_TIME_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date-time", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoDateTimeSecond/isoDateTimeSecond.ts
/* @__NO_SIDE_EFFECTS__ */
function isoDateTimeSecond(message$1) {
	return {
		kind: "validation",
		type: "iso_date_time_second",
		reference: isoDateTimeSecond,
		async: false,
		expects: null,
		requirement: ISO_DATE_TIME_SECOND_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date-time-second", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoTime/isoTime.ts
/* @__NO_SIDE_EFFECTS__ */
function isoTime(message$1) {
	return {
		kind: "validation",
		type: "iso_time",
		reference: isoTime,
		async: false,
		expects: null,
		requirement: ISO_TIME_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "time", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoTimeSecond/isoTimeSecond.ts
/* @__NO_SIDE_EFFECTS__ */
function isoTimeSecond(message$1) {
	return {
		kind: "validation",
		type: "iso_time_second",
		reference: isoTimeSecond,
		async: false,
		expects: null,
		requirement: ISO_TIME_SECOND_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "time-second", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoTimestamp/isoTimestamp.ts
/* @__NO_SIDE_EFFECTS__ */
function isoTimestamp(message$1) {
	return {
		kind: "validation",
		type: "iso_timestamp",
		reference: isoTimestamp,
		async: false,
		expects: null,
		requirement: ISO_TIMESTAMP_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "timestamp", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoWeek/isoWeek.ts
/* @__NO_SIDE_EFFECTS__ */
function isoWeek(message$1) {
	return {
		kind: "validation",
		type: "iso_week",
		reference: isoWeek,
		async: false,
		expects: null,
		requirement: ISO_WEEK_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "week", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/jwsCompact/jwsCompact.ts
/* @__NO_SIDE_EFFECTS__ */
function jwsCompact(message$1) {
	return {
		kind: "validation",
		type: "jws_compact",
		reference: jwsCompact,
		async: false,
		expects: null,
		requirement: JWS_COMPACT_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "JWS compact", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ksuid/ksuid.ts
/* @__NO_SIDE_EFFECTS__ */
function ksuid(message$1) {
	return {
		kind: "validation",
		type: "ksuid",
		reference: ksuid,
		async: false,
		expects: null,
		requirement: KSUID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "KSUID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/length/length.ts
/* @__NO_SIDE_EFFECTS__ */
function length(requirement, message$1) {
	return {
		kind: "validation",
		type: "length",
		reference: length,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length !== this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ltValue/ltValue.ts
/* @__NO_SIDE_EFFECTS__ */
function ltValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "lt_value",
		reference: ltValue,
		async: false,
		expects: `<${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value < this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mac/mac.ts
/* @__NO_SIDE_EFFECTS__ */
function mac(message$1) {
	return {
		kind: "validation",
		type: "mac",
		reference: mac,
		async: false,
		expects: null,
		requirement: MAC_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "MAC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mac48/mac48.ts
/* @__NO_SIDE_EFFECTS__ */
function mac48(message$1) {
	return {
		kind: "validation",
		type: "mac48",
		reference: mac48,
		async: false,
		expects: null,
		requirement: MAC48_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "48-bit MAC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mac64/mac64.ts
/* @__NO_SIDE_EFFECTS__ */
function mac64(message$1) {
	return {
		kind: "validation",
		type: "mac64",
		reference: mac64,
		async: false,
		expects: null,
		requirement: MAC64_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "64-bit MAC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mapItems/mapItems.ts
/* @__NO_SIDE_EFFECTS__ */
function mapItems(operation) {
	return {
		kind: "transformation",
		type: "map_items",
		reference: mapItems,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.map(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxBytes/maxBytes.ts
/* @__NO_SIDE_EFFECTS__ */
function maxBytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_bytes",
		reference: maxBytes,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 > this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxCodePoints/maxCodePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function maxCodePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_code_points",
		reference: maxCodePoints,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count > this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxEntries/maxEntries.ts
/* @__NO_SIDE_EFFECTS__ */
function maxEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_entries",
		reference: maxEntries,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count > this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxGraphemes/maxGraphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function maxGraphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_graphemes",
		reference: maxGraphemes,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count > this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxLength/maxLength.ts
/* @__NO_SIDE_EFFECTS__ */
function maxLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_length",
		reference: maxLength,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length > this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxSize/maxSize.ts
/* @__NO_SIDE_EFFECTS__ */
function maxSize(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_size",
		reference: maxSize,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size > this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxValue/maxValue.ts
/* @__NO_SIDE_EFFECTS__ */
function maxValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_value",
		reference: maxValue,
		async: false,
		expects: `<=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value <= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxWords/maxWords.ts
/* @__NO_SIDE_EFFECTS__ */
function maxWords(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "max_words",
		reference: maxWords,
		async: false,
		expects: `<=${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count > this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/metadata/metadata.ts
/**
* Creates a custom metadata action.
*
* @param metadata_ The metadata object.
*
* @returns A metadata action.
*/
/* @__NO_SIDE_EFFECTS__ */
function metadata(metadata_) {
	return {
		kind: "metadata",
		type: "metadata",
		reference: metadata,
		metadata: metadata_
	};
}

//#endregion
//#region src/actions/mimeType/mimeType.ts
/* @__NO_SIDE_EFFECTS__ */
function mimeType(requirement, message$1) {
	return {
		kind: "validation",
		type: "mime_type",
		reference: mimeType,
		async: false,
		expects: /* @__PURE__ */ _joinExpects(requirement.map((option) => `"${option}"`), "|"),
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.includes(dataset.value.type)) _addIssue(this, "MIME type", dataset, config$1, { received: `"${dataset.value.type}"` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minBytes/minBytes.ts
/* @__NO_SIDE_EFFECTS__ */
function minBytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_bytes",
		reference: minBytes,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 < this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minCodePoints/minCodePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function minCodePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_code_points",
		reference: minCodePoints,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count < this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minEntries/minEntries.ts
/* @__NO_SIDE_EFFECTS__ */
function minEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_entries",
		reference: minEntries,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count < this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minGraphemes/minGraphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function minGraphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_graphemes",
		reference: minGraphemes,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count < this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minLength/minLength.ts
/* @__NO_SIDE_EFFECTS__ */
function minLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_length",
		reference: minLength,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length < this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minSize/minSize.ts
/* @__NO_SIDE_EFFECTS__ */
function minSize(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_size",
		reference: minSize,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size < this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minValue/minValue.ts
/* @__NO_SIDE_EFFECTS__ */
function minValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_value",
		reference: minValue,
		async: false,
		expects: `>=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minWords/minWords.ts
/* @__NO_SIDE_EFFECTS__ */
function minWords(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "min_words",
		reference: minWords,
		async: false,
		expects: `>=${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count < this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/multipleOf/multipleOf.ts
/* @__NO_SIDE_EFFECTS__ */
function multipleOf(requirement, message$1) {
	return {
		kind: "validation",
		type: "multiple_of",
		reference: multipleOf,
		async: false,
		expects: `%${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value % this.requirement != 0) _addIssue(this, "multiple", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/nanoid/nanoid.ts
/* @__NO_SIDE_EFFECTS__ */
function nanoid(message$1) {
	return {
		kind: "validation",
		type: "nanoid",
		reference: nanoid,
		async: false,
		expects: null,
		requirement: NANO_ID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Nano ID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/nonEmpty/nonEmpty.ts
/* @__NO_SIDE_EFFECTS__ */
function nonEmpty(message$1) {
	return {
		kind: "validation",
		type: "non_empty",
		reference: nonEmpty,
		async: false,
		expects: "!0",
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length === 0) _addIssue(this, "length", dataset, config$1, { received: "0" });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/normalize/normalize.ts
/* @__NO_SIDE_EFFECTS__ */
function normalize(form) {
	return {
		kind: "transformation",
		type: "normalize",
		reference: normalize,
		async: false,
		form,
		"~run"(dataset) {
			dataset.value = dataset.value.normalize(this.form);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notBytes/notBytes.ts
/* @__NO_SIDE_EFFECTS__ */
function notBytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_bytes",
		reference: notBytes,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 === this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notCodePoints/notCodePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function notCodePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_code_points",
		reference: notCodePoints,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count === this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notEntries/notEntries.ts
/* @__NO_SIDE_EFFECTS__ */
function notEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_entries",
		reference: notEntries,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count === this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notGraphemes/notGraphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function notGraphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_graphemes",
		reference: notGraphemes,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count === this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notLength/notLength.ts
/* @__NO_SIDE_EFFECTS__ */
function notLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_length",
		reference: notLength,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length === this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notSize/notSize.ts
/* @__NO_SIDE_EFFECTS__ */
function notSize(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_size",
		reference: notSize,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size === this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notValue/notValue.ts
/* @__NO_SIDE_EFFECTS__ */
function notValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_value",
		reference: notValue,
		async: false,
		expects: requirement instanceof Date ? `!${requirement.toJSON()}` : `!${/* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && /* @__PURE__ */ _isValueMatch(this.requirement, dataset.value)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notValues/notValues.ts
/* @__NO_SIDE_EFFECTS__ */
function notValues(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_values",
		reference: notValues,
		async: false,
		expects: `!${/* @__PURE__ */ _joinExpects(requirement.map((value$1) => value$1 instanceof Date ? value$1.toJSON() : /* @__PURE__ */ _stringify(value$1)), "|")}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && this.requirement.some((requirement$1) => /* @__PURE__ */ _isValueMatch(requirement$1, dataset.value))) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notWords/notWords.ts
/* @__NO_SIDE_EFFECTS__ */
function notWords(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "not_words",
		reference: notWords,
		async: false,
		expects: `!${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count === this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/octal/octal.ts
/* @__NO_SIDE_EFFECTS__ */
function octal(message$1) {
	return {
		kind: "validation",
		type: "octal",
		reference: octal,
		async: false,
		expects: null,
		requirement: OCTAL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "octal", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/parseBoolean/parseBoolean.ts
const TRUTHY = (/* unused pure expression or super */ null && ([
	true,
	1,
	"true",
	"1",
	"yes",
	"y",
	"on",
	"enabled"
]));
const FALSY = (/* unused pure expression or super */ null && ([
	false,
	0,
	"false",
	"0",
	"no",
	"n",
	"off",
	"disabled"
]));
/* @__NO_SIDE_EFFECTS__ */
function parseBoolean(config$1, message$1) {
	const normalize$1 = (v) => typeof v === "string" ? v.toLowerCase() : v;
	const truthyRaw = config$1?.truthy ?? TRUTHY;
	const falsyRaw = config$1?.falsy ?? FALSY;
	const truthy = config$1?.truthy ? config$1.truthy.map(normalize$1) : TRUTHY;
	const falsy = config$1?.falsy ? config$1.falsy.map(normalize$1) : FALSY;
	return {
		kind: "transformation",
		type: "parse_boolean",
		reference: parseBoolean,
		expects: /* @__PURE__ */ _joinExpects([...truthyRaw, ...falsyRaw].map(_stringify), "|"),
		config: config$1,
		message: message$1,
		async: false,
		"~run"(dataset, config$2) {
			const input = normalize$1(dataset.value);
			if (truthy.includes(input)) dataset.value = true;
			else if (falsy.includes(input)) dataset.value = false;
			else {
				_addIssue(this, "boolean", dataset, config$2);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/parseJson/parseJson.ts
/* @__NO_SIDE_EFFECTS__ */
function parseJson(config$1, message$1) {
	return {
		kind: "transformation",
		type: "parse_json",
		reference: parseJson,
		config: config$1,
		message: message$1,
		async: false,
		"~run"(dataset, config$2) {
			try {
				dataset.value = JSON.parse(dataset.value, this.config?.reviver);
			} catch (error) {
				if (error instanceof Error) {
					_addIssue(this, "JSON", dataset, config$2, { received: `"${error.message}"` });
					dataset.typed = false;
				} else throw error;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/partialCheck/utils/_isPartiallyTyped/_isPartiallyTyped.ts
/**
* Checks if a dataset is partially typed.
*
* @param dataset The dataset to check.
* @param paths The paths to check.
*
* @returns Whether it is partially typed.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isPartiallyTyped(dataset, paths) {
	if (dataset.issues) for (const path of paths) for (const issue of dataset.issues) {
		let typed = false;
		const bound = Math.min(path.length, issue.path?.length ?? 0);
		for (let index = 0; index < bound; index++) if (path[index] !== issue.path[index].key && (path[index] !== "$" || issue.path[index].type !== "array")) {
			typed = true;
			break;
		}
		if (!typed) return false;
	}
	return true;
}

//#endregion
//#region src/actions/partialCheck/partialCheck.ts
/* @__NO_SIDE_EFFECTS__ */
function partialCheck(paths, requirement, message$1) {
	return {
		kind: "validation",
		type: "partial_check",
		reference: partialCheck,
		async: false,
		expects: null,
		paths,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if ((dataset.typed || /* @__PURE__ */ _isPartiallyTyped(dataset, paths)) && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/partialCheck/partialCheckAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function partialCheckAsync(paths, requirement, message$1) {
	return {
		kind: "validation",
		type: "partial_check",
		reference: partialCheckAsync,
		async: true,
		expects: null,
		paths,
		requirement,
		message: message$1,
		async "~run"(dataset, config$1) {
			if ((dataset.typed || /* @__PURE__ */ _isPartiallyTyped(dataset, paths)) && !await this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawCheck/rawCheck.ts
/**
* Creates a raw check validation action.
*
* @param action The validation action.
*
* @returns A raw check action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawCheck(action) {
	return {
		kind: "validation",
		type: "raw_check",
		reference: rawCheck,
		async: false,
		expects: null,
		"~run"(dataset, config$1) {
			action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info)
			});
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawCheck/rawCheckAsync.ts
/**
* Creates a raw check validation action.
*
* @param action The validation action.
*
* @returns A raw check action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawCheckAsync(action) {
	return {
		kind: "validation",
		type: "raw_check",
		reference: rawCheckAsync,
		async: true,
		expects: null,
		async "~run"(dataset, config$1) {
			await action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info)
			});
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawTransform/rawTransform.ts
/**
* Creates a raw transformation action.
*
* @param action The transformation action.
*
* @returns A raw transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawTransform(action) {
	return {
		kind: "transformation",
		type: "raw_transform",
		reference: rawTransform,
		async: false,
		"~run"(dataset, config$1) {
			const output = action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info),
				NEVER: null
			});
			if (dataset.issues) dataset.typed = false;
			else dataset.value = output;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawTransform/rawTransformAsync.ts
/**
* Creates a raw transformation action.
*
* @param action The transformation action.
*
* @returns A raw transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawTransformAsync(action) {
	return {
		kind: "transformation",
		type: "raw_transform",
		reference: rawTransformAsync,
		async: true,
		async "~run"(dataset, config$1) {
			const output = await action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info),
				NEVER: null
			});
			if (dataset.issues) dataset.typed = false;
			else dataset.value = output;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/readonly/readonly.ts
/* @__NO_SIDE_EFFECTS__ */
function readonly() {
	return {
		kind: "transformation",
		type: "readonly",
		reference: readonly,
		async: false,
		"~run"(dataset) {
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/reduceItems/reduceItems.ts
/* @__NO_SIDE_EFFECTS__ */
function reduceItems(operation, initial) {
	return {
		kind: "transformation",
		type: "reduce_items",
		reference: reduceItems,
		async: false,
		operation,
		initial,
		"~run"(dataset) {
			dataset.value = dataset.value.reduce(this.operation, this.initial);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/regex/regex.ts
/* @__NO_SIDE_EFFECTS__ */
function regex(requirement, message$1) {
	return {
		kind: "validation",
		type: "regex",
		reference: regex,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/returns/returns.ts
/* @__NO_SIDE_EFFECTS__ */
function returns(schema) {
	return {
		kind: "transformation",
		type: "returns",
		reference: returns,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = (...args_) => {
				const returnsDataset = this.schema["~run"]({ value: func(...args_) }, config$1);
				if (returnsDataset.issues) throw new ValiError(returnsDataset.issues);
				return returnsDataset.value;
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/returns/returnsAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function returnsAsync(schema) {
	return {
		kind: "transformation",
		type: "returns",
		reference: returnsAsync,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = async (...args_) => {
				const returnsDataset = await this.schema["~run"]({ value: await func(...args_) }, config$1);
				if (returnsDataset.issues) throw new ValiError(returnsDataset.issues);
				return returnsDataset.value;
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rfcEmail/rfcEmail.ts
/* @__NO_SIDE_EFFECTS__ */
function rfcEmail(message$1) {
	return {
		kind: "validation",
		type: "rfc_email",
		reference: rfcEmail,
		expects: null,
		async: false,
		requirement: RFC_EMAIL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "email", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/safeInteger/safeInteger.ts
/* @__NO_SIDE_EFFECTS__ */
function safeInteger(message$1) {
	return {
		kind: "validation",
		type: "safe_integer",
		reference: safeInteger,
		async: false,
		expects: null,
		requirement: Number.isSafeInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "safe integer", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/size/size.ts
/* @__NO_SIDE_EFFECTS__ */
function size(requirement, message$1) {
	return {
		kind: "validation",
		type: "size",
		reference: size,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size !== this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/slug/slug.ts
/* @__NO_SIDE_EFFECTS__ */
function slug(message$1) {
	return {
		kind: "validation",
		type: "slug",
		reference: slug,
		async: false,
		expects: null,
		requirement: SLUG_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "slug", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/someItem/someItem.ts
/* @__NO_SIDE_EFFECTS__ */
function someItem(requirement, message$1) {
	return {
		kind: "validation",
		type: "some_item",
		reference: someItem,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.some(this.requirement)) _addIssue(this, "item", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/sortItems/sortItems.ts
/* @__NO_SIDE_EFFECTS__ */
function sortItems(operation) {
	return {
		kind: "transformation",
		type: "sort_items",
		reference: sortItems,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.sort(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/startsWith/startsWith.ts
/* @__NO_SIDE_EFFECTS__ */
function startsWith(requirement, message$1) {
	return {
		kind: "validation",
		type: "starts_with",
		reference: startsWith,
		async: false,
		expects: `"${requirement}"`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.startsWith(this.requirement)) _addIssue(this, "start", dataset, config$1, { received: `"${dataset.value.slice(0, this.requirement.length)}"` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/stringifyJson/stringifyJson.ts
/* @__NO_SIDE_EFFECTS__ */
function stringifyJson(config$1, message$1) {
	return {
		kind: "transformation",
		type: "stringify_json",
		reference: stringifyJson,
		message: message$1,
		config: config$1,
		async: false,
		"~run"(dataset, config$2) {
			try {
				const output = JSON.stringify(dataset.value, this.config?.replacer, this.config?.space);
				if (output === void 0) {
					_addIssue(this, "JSON", dataset, config$2);
					dataset.typed = false;
				} else dataset.value = output;
			} catch (error) {
				if (error instanceof Error) {
					_addIssue(this, "JSON", dataset, config$2, { received: `"${error.message}"` });
					dataset.typed = false;
				} else throw error;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/title/title.ts
/**
* Creates a title metadata action.
*
* @param title_ The title text.
*
* @returns A title action.
*/
/* @__NO_SIDE_EFFECTS__ */
function title(title_) {
	return {
		kind: "metadata",
		type: "title",
		reference: title,
		title: title_
	};
}

//#endregion
//#region src/actions/toBigint/toBigint.ts
/* @__NO_SIDE_EFFECTS__ */
function toBigint(message$1) {
	return {
		kind: "transformation",
		type: "to_bigint",
		reference: toBigint,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = BigInt(dataset.value);
			} catch {
				_addIssue(this, "bigint", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toBoolean/toBoolean.ts
/**
* Creates a to boolean transformation action.
*
* @returns A to boolean action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toBoolean() {
	return {
		kind: "transformation",
		type: "to_boolean",
		reference: toBoolean,
		async: false,
		"~run"(dataset) {
			dataset.value = Boolean(dataset.value);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toCamelCase/toCamelCase.ts
/**
* Creates a to camel case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` →
* `parseUrlValue`) and digits stay attached to the preceding token (e.g.
* `item2Name` → `item2Name`).
*
* @returns A to camel case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toCamelCase() {
	return {
		kind: "transformation",
		type: "to_camel_case",
		reference: toCamelCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "", false, true);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toDate/toDate.ts
/* @__NO_SIDE_EFFECTS__ */
function toDate(message$1) {
	return {
		kind: "transformation",
		type: "to_date",
		reference: toDate,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = new Date(dataset.value);
				if (isNaN(dataset.value)) {
					_addIssue(this, "date", dataset, config$1, { received: "\"Invalid Date\"" });
					dataset.typed = false;
				}
			} catch {
				_addIssue(this, "date", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toKebabCase/toKebabCase.ts
/**
* Creates a to kebab case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` →
* `parse-url-value`) and digits stay attached to the preceding token (e.g.
* `item2Name` → `item2-name`).
*
* @returns A to kebab case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toKebabCase() {
	return {
		kind: "transformation",
		type: "to_kebab_case",
		reference: toKebabCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "-", false, false);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toLowerCase/toLowerCase.ts
/**
* Creates a to lower case transformation action.
*
* @returns A to lower case action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toLowerCase() {
	return {
		kind: "transformation",
		type: "to_lower_case",
		reference: toLowerCase,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.toLowerCase();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toMaxValue/toMaxValue.ts
/**
* Creates a to max value transformation action.
*
* @param requirement The maximum value.
*
* @returns A to max value action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toMaxValue(requirement) {
	return {
		kind: "transformation",
		type: "to_max_value",
		reference: toMaxValue,
		async: false,
		requirement,
		"~run"(dataset) {
			dataset.value = dataset.value > this.requirement ? this.requirement : dataset.value;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toMinValue/toMinValue.ts
/**
* Creates a to min value transformation action.
*
* @param requirement The minimum value.
*
* @returns A to min value action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toMinValue(requirement) {
	return {
		kind: "transformation",
		type: "to_min_value",
		reference: toMinValue,
		async: false,
		requirement,
		"~run"(dataset) {
			dataset.value = dataset.value < this.requirement ? this.requirement : dataset.value;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toNumber/toNumber.ts
/* @__NO_SIDE_EFFECTS__ */
function toNumber(message$1) {
	return {
		kind: "transformation",
		type: "to_number",
		reference: toNumber,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = Number(dataset.value);
				if (isNaN(dataset.value)) {
					_addIssue(this, "number", dataset, config$1);
					dataset.typed = false;
				}
			} catch {
				_addIssue(this, "number", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toPascalCase/toPascalCase.ts
/**
* Creates a to pascal case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` →
* `ParseUrlValue`) and digits stay attached to the preceding token (e.g.
* `item2Name` → `Item2Name`).
*
* @returns A to pascal case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toPascalCase() {
	return {
		kind: "transformation",
		type: "to_pascal_case",
		reference: toPascalCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "", true, true);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toSnakeCase/toSnakeCase.ts
/**
* Creates a to snake case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` →
* `parse_url_value`) and digits stay attached to the preceding token (e.g.
* `item2Name` → `item2_name`).
*
* @returns A to snake case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toSnakeCase() {
	return {
		kind: "transformation",
		type: "to_snake_case",
		reference: toSnakeCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "_", false, false);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toString/toString.ts
/* @__NO_SIDE_EFFECTS__ */
function toString(message$1) {
	return {
		kind: "transformation",
		type: "to_string",
		reference: toString,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = String(dataset.value);
			} catch {
				_addIssue(this, "string", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toUpperCase/toUpperCase.ts
/**
* Creates a to upper case transformation action.
*
* @returns A to upper case action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toUpperCase() {
	return {
		kind: "transformation",
		type: "to_upper_case",
		reference: toUpperCase,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.toUpperCase();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/transform/transform.ts
/**
* Creates a custom transformation action.
*
* @param operation The transformation operation.
*
* @returns A transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function transform(operation) {
	return {
		kind: "transformation",
		type: "transform",
		reference: transform,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = this.operation(dataset.value);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/transform/transformAsync.ts
/**
* Creates a custom transformation action.
*
* @param operation The transformation operation.
*
* @returns A transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function transformAsync(operation) {
	return {
		kind: "transformation",
		type: "transform",
		reference: transformAsync,
		async: true,
		operation,
		async "~run"(dataset) {
			dataset.value = await this.operation(dataset.value);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/trim/trim.ts
/**
* Creates a trim transformation action.
*
* @returns A trim action.
*/
/* @__NO_SIDE_EFFECTS__ */
function trim() {
	return {
		kind: "transformation",
		type: "trim",
		reference: trim,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.trim();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/trimEnd/trimEnd.ts
/**
* Creates a trim end transformation action.
*
* @returns A trim end action.
*/
/* @__NO_SIDE_EFFECTS__ */
function trimEnd() {
	return {
		kind: "transformation",
		type: "trim_end",
		reference: trimEnd,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.trimEnd();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/trimStart/trimStart.ts
/**
* Creates a trim start transformation action.
*
* @returns A trim start action.
*/
/* @__NO_SIDE_EFFECTS__ */
function trimStart() {
	return {
		kind: "transformation",
		type: "trim_start",
		reference: trimStart,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.trimStart();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ulid/ulid.ts
/* @__NO_SIDE_EFFECTS__ */
function ulid(message$1) {
	return {
		kind: "validation",
		type: "ulid",
		reference: ulid,
		async: false,
		expects: null,
		requirement: ULID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "ULID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/url/url.ts
/* @__NO_SIDE_EFFECTS__ */
function url(message$1) {
	return {
		kind: "validation",
		type: "url",
		reference: url,
		async: false,
		expects: null,
		requirement(input) {
			try {
				if (URL.canParse) return URL.canParse(input);
				new URL(input);
				return true;
			} catch {
				return false;
			}
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "URL", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/uuid/uuid.ts
/* @__NO_SIDE_EFFECTS__ */
function uuid(message$1) {
	return {
		kind: "validation",
		type: "uuid",
		reference: uuid,
		async: false,
		expects: null,
		requirement: UUID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "UUID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/value/value.ts
/* @__NO_SIDE_EFFECTS__ */
function value(requirement, message$1) {
	return {
		kind: "validation",
		type: "value",
		reference: value,
		async: false,
		expects: requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement),
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !/* @__PURE__ */ _isValueMatch(this.requirement, dataset.value)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/values/values.ts
/* @__NO_SIDE_EFFECTS__ */
function values(requirement, message$1) {
	return {
		kind: "validation",
		type: "values",
		reference: values,
		async: false,
		expects: `${/* @__PURE__ */ _joinExpects(requirement.map((value$1) => value$1 instanceof Date ? value$1.toJSON() : /* @__PURE__ */ _stringify(value$1)), "|")}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.some((requirement$1) => /* @__PURE__ */ _isValueMatch(requirement$1, dataset.value))) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/words/words.ts
/* @__NO_SIDE_EFFECTS__ */
function words(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "words",
		reference: words,
		async: false,
		expects: `${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count !== this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/const.ts
const ABORT_EARLY_CONFIG = { abortEarly: true };

//#endregion
//#region src/methods/assert/assert.ts
/**
* Checks if the input matches the schema. As this is an assertion function, it
* can be used as a type guard.
*
* @param schema The schema to be used.
* @param input The input to be tested.
*/
function assert(schema, input) {
	const issues = schema["~run"]({ value: input }, ABORT_EARLY_CONFIG).issues;
	if (issues) throw new ValiError(issues);
}

//#endregion
//#region src/methods/cache/_LruCache.ts
/**
* Efficient LRU cache using Map iteration order.
*/
var _LruCache = class {
	constructor(config$1) {
		this.refCount = 0;
		this.maxSize = config$1?.maxSize ?? 1e3;
		this.maxAge = config$1?.maxAge ?? Infinity;
		this.hasMaxAge = isFinite(this.maxAge);
	}
	/**
	* Stringifies an unknown input to a cache key component.
	*
	* @param input The unknown input.
	*
	* @returns A cache key component.
	*/
	stringify(input) {
		const type = typeof input;
		if (type === "string") return `"${input}"`;
		if (type === "number" || type === "boolean") return `${input}`;
		if (type === "bigint") return `${input}n`;
		if (type === "object" || type === "function") {
			if (input) {
				this.refIds ?? (this.refIds = /* @__PURE__ */ new WeakMap());
				let id = this.refIds.get(input);
				if (!id) {
					id = ++this.refCount;
					this.refIds.set(input, id);
				}
				return `#${id}`;
			}
			return "null";
		}
		return type;
	}
	/**
	* Creates a cache key from input and config.
	*
	* @param input The input value.
	* @param config The parse configuration.
	*
	* @returns The cache key.
	*/
	key(input, config$1 = {}) {
		return `${this.stringify(input)}|${this.stringify(config$1.lang)}|${this.stringify(config$1.message)}|${this.stringify(config$1.abortEarly)}|${this.stringify(config$1.abortPipeEarly)}`;
	}
	/**
	* Gets a value from the cache by key.
	*
	* @param key The cache key.
	*
	* @returns The cached value.
	*/
	get(key) {
		if (!this.store) return void 0;
		const entry = this.store.get(key);
		if (!entry) return void 0;
		if (this.hasMaxAge && Date.now() - entry[1] > this.maxAge) {
			this.store.delete(key);
			return;
		}
		this.store.delete(key);
		this.store.set(key, entry);
		return entry[0];
	}
	/**
	* Sets a value in the cache by key.
	*
	* @param key The cache key.
	* @param value The cached value.
	*/
	set(key, value$1) {
		this.store ?? (this.store = /* @__PURE__ */ new Map());
		this.store.delete(key);
		const timestamp = this.hasMaxAge ? Date.now() : 0;
		this.store.set(key, [value$1, timestamp]);
		if (this.store.size > this.maxSize) this.store.delete(this.store.keys().next().value);
	}
	/**
	* Clears all entries from the cache.
	*/
	clear() {
		this.store?.clear();
	}
};

//#endregion
//#region src/methods/cache/cache.ts
/* @__NO_SIDE_EFFECTS__ */
function cache(schema, config$1) {
	return _standardSchema({
		...schema,
		cacheConfig: config$1,
		cache: new _LruCache(config$1),
		"~run"(dataset, runConfig) {
			const key = this.cache.key(dataset.value, runConfig);
			let outputDataset = this.cache.get(key);
			if (!outputDataset) this.cache.set(key, outputDataset = schema["~run"](dataset, runConfig));
			return /* @__PURE__ */ _cloneDataset(outputDataset);
		}
	});
}

//#endregion
//#region src/methods/cache/cacheAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function cacheAsync(schema, config$1) {
	let activeRuns;
	return _standardSchema({
		...schema,
		async: true,
		cacheConfig: config$1,
		cache: new _LruCache(config$1),
		async "~run"(dataset, runConfig) {
			const key = this.cache.key(dataset.value, runConfig);
			const cached = this.cache.get(key);
			if (cached) return /* @__PURE__ */ _cloneDataset(cached);
			let promise$1 = activeRuns?.get(key);
			if (!promise$1) {
				activeRuns ?? (activeRuns = /* @__PURE__ */ new Map());
				promise$1 = Promise.resolve(schema["~run"](dataset, runConfig));
				activeRuns.set(key, promise$1);
			}
			try {
				const outputDataset = await promise$1;
				this.cache.set(key, outputDataset);
				return /* @__PURE__ */ _cloneDataset(outputDataset);
			} finally {
				activeRuns?.delete(key);
			}
		}
	});
}

//#endregion
//#region src/methods/config/config.ts
/**
* Changes the local configuration of a schema.
*
* @param schema The schema to configure.
* @param config The parse configuration.
*
* @returns The configured schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function config(schema, config$1) {
	return _standardSchema({
		...schema,
		"~run"(dataset, config_) {
			return schema["~run"](dataset, {
				...config_,
				...config$1
			});
		}
	});
}

//#endregion
//#region src/methods/getFallback/getFallback.ts
/**
* Returns the fallback value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The output dataset if available.
* @param config The config if available.
*
* @returns The fallback value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getFallback(schema, dataset, config$1) {
	return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}

//#endregion
//#region src/methods/fallback/fallback.ts
/**
* Returns a fallback value as output if the input does not match the schema.
*
* @param schema The schema to catch.
* @param fallback The fallback value.
*
* @returns The passed schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function fallback(schema, fallback$1) {
	return _standardSchema({
		...schema,
		fallback: fallback$1,
		"~run"(dataset, config$1) {
			const outputDataset = schema["~run"](dataset, config$1);
			return outputDataset.issues ? {
				typed: true,
				value: /* @__PURE__ */ getFallback(this, outputDataset, config$1)
			} : outputDataset;
		}
	});
}

//#endregion
//#region src/methods/fallback/fallbackAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function fallbackAsync(schema, fallback$1) {
	return _standardSchema({
		...schema,
		fallback: fallback$1,
		async: true,
		async "~run"(dataset, config$1) {
			const outputDataset = await schema["~run"](dataset, config$1);
			return outputDataset.issues ? {
				typed: true,
				value: await /* @__PURE__ */ getFallback(this, outputDataset, config$1)
			} : outputDataset;
		}
	});
}

//#endregion
//#region src/methods/flatten/flatten.ts
/* @__NO_SIDE_EFFECTS__ */
function flatten(issues) {
	const flatErrors = {};
	for (const issue of issues) if (issue.path) {
		const dotPath = /* @__PURE__ */ getDotPath(issue);
		if (dotPath) {
			if (!flatErrors.nested) flatErrors.nested = {};
			if (Object.prototype.hasOwnProperty.call(flatErrors.nested, dotPath)) flatErrors.nested[dotPath].push(issue.message);
			else flatErrors.nested[dotPath] = [issue.message];
		} else if (flatErrors.other) flatErrors.other.push(issue.message);
		else flatErrors.other = [issue.message];
	} else if (flatErrors.root) flatErrors.root.push(issue.message);
	else flatErrors.root = [issue.message];
	return flatErrors;
}

//#endregion
//#region src/methods/forward/forward.ts
/**
* Forwards the issues of the passed validation action.
*
* @param action The validation action.
* @param path The path to forward the issues to.
*
* @returns The modified action.
*/
/* @__NO_SIDE_EFFECTS__ */
function forward(action, path) {
	return {
		...action,
		"~run"(dataset, config$1) {
			const prevIssues = dataset.issues && [...dataset.issues];
			dataset = action["~run"](dataset, config$1);
			if (dataset.issues) {
				for (const issue of dataset.issues) if (!prevIssues?.includes(issue)) {
					let pathInput = dataset.value;
					for (const key of path) {
						const pathValue = pathInput[key];
						const pathItem = {
							type: "unknown",
							origin: "value",
							input: pathInput,
							key,
							value: pathValue
						};
						if (issue.path) issue.path.push(pathItem);
						else issue.path = [pathItem];
						if (!pathValue) break;
						pathInput = pathValue;
					}
				}
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/methods/forward/forwardAsync.ts
/**
* Forwards the issues of the passed validation action.
*
* @param action The validation action.
* @param path The path to forward the issues to.
*
* @returns The modified action.
*/
/* @__NO_SIDE_EFFECTS__ */
function forwardAsync(action, path) {
	return {
		...action,
		async: true,
		async "~run"(dataset, config$1) {
			const prevIssues = dataset.issues && [...dataset.issues];
			dataset = await action["~run"](dataset, config$1);
			if (dataset.issues) {
				for (const issue of dataset.issues) if (!prevIssues?.includes(issue)) {
					let pathInput = dataset.value;
					for (const key of path) {
						const pathValue = pathInput[key];
						const pathItem = {
							type: "unknown",
							origin: "value",
							input: pathInput,
							key,
							value: pathValue
						};
						if (issue.path) issue.path.push(pathItem);
						else issue.path = [pathItem];
						if (!pathValue) break;
						pathInput = pathValue;
					}
				}
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/methods/getDefault/getDefault.ts
/**
* Returns the default value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The input dataset if available.
* @param config The config if available.
*
* @returns The default value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getDefault(schema, dataset, config$1) {
	return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}

//#endregion
//#region src/methods/getDefaults/getDefaults.ts
/**
* Returns the default values of the schema.
*
* Hint: The difference to `getDefault` is that for object and tuple schemas
* this function recursively returns the default values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The default values.
*/
/* @__NO_SIDE_EFFECTS__ */
function getDefaults(schema) {
	if ("entries" in schema) {
		const object$1 = {};
		for (const key in schema.entries) object$1[key] = /* @__PURE__ */ getDefaults(schema.entries[key]);
		return object$1;
	}
	if ("items" in schema) return schema.items.map(getDefaults);
	return /* @__PURE__ */ getDefault(schema);
}

//#endregion
//#region src/methods/getDefaults/getDefaultsAsync.ts
/**
* Returns the default values of the schema.
*
* Hint: The difference to `getDefault` is that for object and tuple schemas
* this function recursively returns the default values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The default values.
*/
/* @__NO_SIDE_EFFECTS__ */
async function getDefaultsAsync(schema) {
	if ("entries" in schema) return Object.fromEntries(await Promise.all(Object.entries(schema.entries).map(async ([key, value$1]) => [key, await /* @__PURE__ */ getDefaultsAsync(value$1)])));
	if ("items" in schema) return Promise.all(schema.items.map(getDefaultsAsync));
	return /* @__PURE__ */ getDefault(schema);
}

//#endregion
//#region src/methods/getDescription/getDescription.ts
/**
* Returns the description of the schema.
*
* If multiple descriptions are defined, the last one of the highest level is
* returned. If no description is defined, `undefined` is returned.
*
* @param schema The schema to get the description from.
*
* @returns The description, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getDescription(schema) {
	return /* @__PURE__ */ _getLastMetadata(schema, "description");
}

//#endregion
//#region src/methods/getExamples/getExamples.ts
/**
* Returns the examples of a schema.
*
* If multiple examples are defined, it concatenates them using depth-first
* search. If no examples are defined, an empty array is returned.
*
* @param schema The schema to get the examples from.
*
* @returns The examples, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getExamples(schema) {
	const examples$1 = [];
	function depthFirstCollect(schema$1) {
		if ("pipe" in schema$1) {
			for (const item of schema$1.pipe) if (item.kind === "schema" && "pipe" in item) depthFirstCollect(item);
			else if (item.kind === "metadata" && item.type === "examples") for (const example of item.examples) examples$1.push(example);
		}
	}
	depthFirstCollect(schema);
	return examples$1;
}

//#endregion
//#region src/methods/getFallbacks/getFallbacks.ts
/**
* Returns the fallback values of the schema.
*
* Hint: The difference to `getFallback` is that for object and tuple schemas
* this function recursively returns the fallback values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The fallback values.
*/
/* @__NO_SIDE_EFFECTS__ */
function getFallbacks(schema) {
	if ("entries" in schema) {
		const object$1 = {};
		for (const key in schema.entries) object$1[key] = /* @__PURE__ */ getFallbacks(schema.entries[key]);
		return object$1;
	}
	if ("items" in schema) return schema.items.map(getFallbacks);
	return /* @__PURE__ */ getFallback(schema);
}

//#endregion
//#region src/methods/getFallbacks/getFallbacksAsync.ts
/**
* Returns the fallback values of the schema.
*
* Hint: The difference to `getFallback` is that for object and tuple schemas
* this function recursively returns the fallback values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The fallback values.
*/
/* @__NO_SIDE_EFFECTS__ */
async function getFallbacksAsync(schema) {
	if ("entries" in schema) return Object.fromEntries(await Promise.all(Object.entries(schema.entries).map(async ([key, value$1]) => [key, await /* @__PURE__ */ getFallbacksAsync(value$1)])));
	if ("items" in schema) return Promise.all(schema.items.map(getFallbacksAsync));
	return /* @__PURE__ */ getFallback(schema);
}

//#endregion
//#region src/methods/getMetadata/getMetadata.ts
/**
* Returns the metadata of a schema.
*
* If multiple metadata are defined, it shallowly merges them using depth-first
* search. If no metadata is defined, an empty object is returned.
*
* @param schema Schema to get the metadata from.
*
* @returns The metadata, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getMetadata(schema) {
	const result = {};
	function depthFirstMerge(schema$1) {
		if ("pipe" in schema$1) {
			for (const item of schema$1.pipe) if (item.kind === "schema" && "pipe" in item) depthFirstMerge(item);
			else if (item.kind === "metadata" && item.type === "metadata") Object.assign(result, item.metadata);
		}
	}
	depthFirstMerge(schema);
	return result;
}

//#endregion
//#region src/methods/getTitle/getTitle.ts
/**
* Returns the title of the schema.
*
* If multiple titles are defined, the last one of the highest level is
* returned. If no title is defined, `undefined` is returned.
*
* @param schema The schema to get the title from.
*
* @returns The title, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getTitle(schema) {
	return /* @__PURE__ */ _getLastMetadata(schema, "title");
}

//#endregion
//#region src/methods/is/is.ts
/**
* Checks if the input matches the schema. By using a type predicate, this
* function can be used as a type guard.
*
* @param schema The schema to be used.
* @param input The input to be tested.
*
* @returns Whether the input matches the schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function is(schema, input) {
	return !schema["~run"]({ value: input }, ABORT_EARLY_CONFIG).issues;
}

//#endregion
//#region src/schemas/any/any.ts
/**
* Creates an any schema.
*
* Hint: This schema function exists only for completeness and is not
* recommended in practice. Instead, `unknown` should be used to accept
* unknown data.
*
* @returns An any schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function any() {
	return _standardSchema({
		kind: "schema",
		type: "any",
		reference: any,
		expects: "any",
		async: false,
		"~run"(dataset) {
			dataset.typed = true;
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/array/array.ts
/* @__NO_SIDE_EFFECTS__ */
function array(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: array,
		expects: "Array",
		async: false,
		item,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/array/arrayAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function arrayAsync(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: arrayAsync,
		expects: "Array",
		async: true,
		item,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(input.map((value$1) => this.item["~run"]({ value: value$1 }, config$1)));
				for (let key = 0; key < itemDatasets.length; key++) {
					const itemDataset = itemDatasets[key];
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: input[key]
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/bigint/bigint.ts
/* @__NO_SIDE_EFFECTS__ */
function bigint(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "bigint",
		reference: bigint,
		expects: "bigint",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "bigint") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/blob/blob.ts
/* @__NO_SIDE_EFFECTS__ */
function blob(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "blob",
		reference: blob,
		expects: "Blob",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof Blob) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/boolean/boolean.ts
/* @__NO_SIDE_EFFECTS__ */
function boolean(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "boolean",
		reference: boolean,
		expects: "boolean",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "boolean") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/custom/custom.ts
/* @__NO_SIDE_EFFECTS__ */
function custom(check$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "custom",
		reference: custom,
		expects: "unknown",
		async: false,
		check: check$1,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.check(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/custom/customAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function customAsync(check$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "custom",
		reference: customAsync,
		expects: "unknown",
		async: true,
		check: check$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (await this.check(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/date/date.ts
/* @__NO_SIDE_EFFECTS__ */
function date(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "date",
		reference: date,
		expects: "Date",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof Date) if (!isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1, { received: "\"Invalid Date\"" });
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/enum/enum.ts
/* @__NO_SIDE_EFFECTS__ */
function enum_(enum__, message$1) {
	const options = [];
	for (const key in enum__) if (`${+key}` !== key || typeof enum__[key] !== "string" || !Object.is(enum__[enum__[key]], +key)) options.push(enum__[key]);
	return _standardSchema({
		kind: "schema",
		type: "enum",
		reference: enum_,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		enum: enum__,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/exactOptional/exactOptional.ts
/* @__NO_SIDE_EFFECTS__ */
function exactOptional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "exact_optional",
		reference: exactOptional,
		expects: wrapped.expects,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/exactOptional/exactOptionalAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function exactOptionalAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "exact_optional",
		reference: exactOptionalAsync,
		expects: wrapped.expects,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/file/file.ts
/* @__NO_SIDE_EFFECTS__ */
function file(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "file",
		reference: file,
		expects: "File",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof File) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/function/function.ts
/* @__NO_SIDE_EFFECTS__ */
function function_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "function",
		reference: function_,
		expects: "Function",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "function") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/instance/instance.ts
/* @__NO_SIDE_EFFECTS__ */
function instance(class_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "instance",
		reference: instance,
		expects: class_.name,
		async: false,
		class: class_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof this.class) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/intersect/utils/_merge/_merge.ts
/**
* Merges two values into one single output.
*
* @param value1 First value.
* @param value2 Second value.
*
* @returns The merge dataset.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _merge(value1, value2) {
	if (typeof value1 === typeof value2) {
		if (/* @__PURE__ */ _isSameValueZero(value1, value2) || value1 instanceof Date && value2 instanceof Date && /* @__PURE__ */ _isSameValueZero(+value1, +value2)) return { value: value1 };
		if (value1 && value2 && value1.constructor === Object && value2.constructor === Object) {
			const nextValue = {
				...value1,
				...value2
			};
			for (const key in value2) if (Object.prototype.hasOwnProperty.call(value1, key) && Object.prototype.hasOwnProperty.call(value2, key)) {
				const dataset = /* @__PURE__ */ _merge(value1[key], value2[key]);
				if (dataset.issue) return dataset;
				nextValue[key] = dataset.value;
			}
			return { value: nextValue };
		}
		if (Array.isArray(value1) && Array.isArray(value2)) {
			if (value1.length === value2.length) {
				const nextValue = [...value1];
				for (let index = 0; index < value1.length; index++) {
					const dataset = /* @__PURE__ */ _merge(value1[index], value2[index]);
					if (dataset.issue) return dataset;
					nextValue[index] = dataset.value;
				}
				return { value: nextValue };
			}
		}
	}
	return { issue: true };
}

//#endregion
//#region src/schemas/intersect/intersect.ts
/* @__NO_SIDE_EFFECTS__ */
function intersect(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "intersect",
		reference: intersect,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "&"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.length) {
				const input = dataset.value;
				let outputs;
				dataset.typed = true;
				for (const schema of this.options) {
					const optionDataset = schema["~run"]({ value: input }, config$1);
					if (optionDataset.issues) {
						if (dataset.issues) for (const issue of optionDataset.issues) dataset.issues.push(issue);
						else dataset.issues = optionDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!optionDataset.typed) dataset.typed = false;
					if (dataset.typed) if (outputs) outputs.push(optionDataset.value);
					else outputs = [optionDataset.value];
				}
				if (dataset.typed) {
					dataset.value = outputs[0];
					for (let index = 1; index < outputs.length; index++) {
						const mergeDataset = /* @__PURE__ */ _merge(dataset.value, outputs[index]);
						if (mergeDataset.issue) {
							_addIssue(this, "type", dataset, config$1, { received: "unknown" });
							break;
						}
						dataset.value = mergeDataset.value;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/intersect/intersectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function intersectAsync(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "intersect",
		reference: intersectAsync,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "&"),
		async: true,
		options,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (this.options.length) {
				const input = dataset.value;
				let outputs;
				dataset.typed = true;
				const optionDatasets = await Promise.all(this.options.map((schema) => schema["~run"]({ value: input }, config$1)));
				for (const optionDataset of optionDatasets) {
					if (optionDataset.issues) {
						if (dataset.issues) for (const issue of optionDataset.issues) dataset.issues.push(issue);
						else dataset.issues = optionDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!optionDataset.typed) dataset.typed = false;
					if (dataset.typed) if (outputs) outputs.push(optionDataset.value);
					else outputs = [optionDataset.value];
				}
				if (dataset.typed) {
					dataset.value = outputs[0];
					for (let index = 1; index < outputs.length; index++) {
						const mergeDataset = /* @__PURE__ */ _merge(dataset.value, outputs[index]);
						if (mergeDataset.issue) {
							_addIssue(this, "type", dataset, config$1, { received: "unknown" });
							break;
						}
						dataset.value = mergeDataset.value;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/lazy/lazy.ts
/**
* Creates a lazy schema.
*
* @param getter The schema getter.
*
* @returns A lazy schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function lazy(getter) {
	return _standardSchema({
		kind: "schema",
		type: "lazy",
		reference: lazy,
		expects: "unknown",
		async: false,
		getter,
		"~run"(dataset, config$1) {
			return this.getter(dataset.value)["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/lazy/lazyAsync.ts
/**
* Creates a lazy schema.
*
* @param getter The schema getter.
*
* @returns A lazy schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function lazyAsync(getter) {
	return _standardSchema({
		kind: "schema",
		type: "lazy",
		reference: lazyAsync,
		expects: "unknown",
		async: true,
		getter,
		async "~run"(dataset, config$1) {
			return (await this.getter(dataset.value))["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/literal/literal.ts
/* @__NO_SIDE_EFFECTS__ */
function literal(literal_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "literal",
		reference: literal,
		expects: /* @__PURE__ */ _stringify(literal_),
		async: false,
		literal: literal_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (/* @__PURE__ */ _isSameValueZero(dataset.value, this.literal)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseObject/looseObject.ts
/* @__NO_SIDE_EFFECTS__ */
function looseObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_object",
		reference: looseObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseObject/looseObjectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function looseObjectAsync(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_object",
		reference: looseObjectAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const valueDatasets = await Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				}));
				for (const [key, value$1, valueSchema, valueDataset] of valueDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseTuple/looseTuple.ts
/* @__NO_SIDE_EFFECTS__ */
function looseTuple(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_tuple",
		reference: looseTuple,
		expects: "Array",
		async: false,
		items,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (let key = this.items.length; key < input.length; key++) dataset.value.push(input[key]);
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseTuple/looseTupleAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function looseTupleAsync(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_tuple",
		reference: looseTupleAsync,
		expects: "Array",
		async: true,
		items,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				}));
				for (const [key, value$1, itemDataset] of itemDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (let key = this.items.length; key < input.length; key++) dataset.value.push(input[key]);
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/map/map.ts
/* @__NO_SIDE_EFFECTS__ */
function map(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "map",
		reference: map,
		expects: "Map",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Map) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Map();
				for (const [inputKey, inputValue] of input) {
					const keyDataset = this.key["~run"]({ value: inputKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "key",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of keyDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: inputValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "value",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					dataset.value.set(keyDataset.value, valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/map/mapAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function mapAsync(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "map",
		reference: mapAsync,
		expects: "Map",
		async: true,
		key,
		value: value$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Map) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Map();
				const datasets = await Promise.all([...input].map(([inputKey, inputValue]) => Promise.all([
					inputKey,
					inputValue,
					this.key["~run"]({ value: inputKey }, config$1),
					this.value["~run"]({ value: inputValue }, config$1)
				])));
				for (const [inputKey, inputValue, keyDataset, valueDataset] of datasets) {
					if (keyDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "key",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of keyDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (valueDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "value",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					dataset.value.set(keyDataset.value, valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nan/nan.ts
/* @__NO_SIDE_EFFECTS__ */
function nan(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "nan",
		reference: nan,
		expects: "NaN",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (Number.isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/never/never.ts
/* @__NO_SIDE_EFFECTS__ */
function never(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "never",
		reference: never,
		expects: "never",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			_addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullable/nonNullable.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullable(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullable",
		reference: nonNullable,
		expects: "!null",
		async: false,
		wrapped,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value !== null) dataset = this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullable/nonNullableAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullableAsync(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullable",
		reference: nonNullableAsync,
		expects: "!null",
		async: true,
		wrapped,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.value !== null) dataset = await this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullish/nonNullish.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullish(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullish",
		reference: nonNullish,
		expects: "(!null & !undefined)",
		async: false,
		wrapped,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!(dataset.value === null || dataset.value === void 0)) dataset = this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null || dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullish/nonNullishAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullishAsync(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullish",
		reference: nonNullishAsync,
		expects: "(!null & !undefined)",
		async: true,
		wrapped,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (!(dataset.value === null || dataset.value === void 0)) dataset = await this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null || dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonOptional/nonOptional.ts
/* @__NO_SIDE_EFFECTS__ */
function nonOptional(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_optional",
		reference: nonOptional,
		expects: "!undefined",
		async: false,
		wrapped,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value !== void 0) dataset = this.wrapped["~run"](dataset, config$1);
			if (dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonOptional/nonOptionalAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nonOptionalAsync(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_optional",
		reference: nonOptionalAsync,
		expects: "!undefined",
		async: true,
		wrapped,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.value !== void 0) dataset = await this.wrapped["~run"](dataset, config$1);
			if (dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/null/null.ts
/* @__NO_SIDE_EFFECTS__ */
function null_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "null",
		reference: null_,
		expects: "null",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value === null) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nullable/nullable.ts
/* @__NO_SIDE_EFFECTS__ */
function nullable(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullable",
		reference: nullable,
		expects: `(${wrapped.expects} | null)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/nullable/nullableAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nullableAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullable",
		reference: nullableAsync,
		expects: `(${wrapped.expects} | null)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === null) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/nullish/nullish.ts
/* @__NO_SIDE_EFFECTS__ */
function nullish(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullish",
		reference: nullish,
		expects: `(${wrapped.expects} | null | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null || dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null || dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/nullish/nullishAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nullishAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullish",
		reference: nullishAsync,
		expects: `(${wrapped.expects} | null | undefined)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === null || dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null || dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/number/number.ts
/* @__NO_SIDE_EFFECTS__ */
function number(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "number",
		reference: number,
		expects: "number",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/object/object.ts
/* @__NO_SIDE_EFFECTS__ */
function object(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object",
		reference: object,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/object/objectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function objectAsync(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object",
		reference: objectAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const valueDatasets = await Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				}));
				for (const [key, value$1, valueSchema, valueDataset] of valueDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/objectWithRest/objectWithRest.ts
/* @__NO_SIDE_EFFECTS__ */
function objectWithRest(entries$1, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object_with_rest",
		reference: objectWithRest,
		expects: "Object",
		async: false,
		entries: entries$1,
		rest,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) {
						const valueDataset = this.rest["~run"]({ value: input[key] }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: input[key]
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/objectWithRest/objectWithRestAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function objectWithRestAsync(entries$1, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object_with_rest",
		reference: objectWithRestAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		rest,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const [normalDatasets, restDatasets] = await Promise.all([Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				})), Promise.all(Object.entries(input).filter(([key]) => /* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)).map(async ([key, value$1]) => [
					key,
					value$1,
					await this.rest["~run"]({ value: value$1 }, config$1)
				]))]);
				for (const [key, value$1, valueSchema, valueDataset] of normalDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
				if (!dataset.issues || !config$1.abortEarly) for (const [key, value$1, valueDataset] of restDatasets) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/optional/optional.ts
/* @__NO_SIDE_EFFECTS__ */
function optional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optional,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/optional/optionalAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function optionalAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optionalAsync,
		expects: `(${wrapped.expects} | undefined)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/picklist/picklist.ts
/* @__NO_SIDE_EFFECTS__ */
function picklist(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "picklist",
		reference: picklist,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/promise/promise.ts
/* @__NO_SIDE_EFFECTS__ */
function promise(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "promise",
		reference: promise,
		expects: "Promise",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof Promise) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/record/record.ts
/* @__NO_SIDE_EFFECTS__ */
function record(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: record,
		expects: "Object",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const entryKey in input) if (/* @__PURE__ */ _isValidObjectKey(input, entryKey)) {
					const entryValue = input[entryKey];
					const keyDataset = this.key["~run"]({ value: entryKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: entryValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/record/recordAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function recordAsync(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: recordAsync,
		expects: "Object",
		async: true,
		key,
		value: value$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const datasets = await Promise.all(Object.entries(input).filter(([key$1]) => /* @__PURE__ */ _isValidObjectKey(input, key$1)).map(([entryKey, entryValue]) => Promise.all([
					entryKey,
					entryValue,
					this.key["~run"]({ value: entryKey }, config$1),
					this.value["~run"]({ value: entryValue }, config$1)
				])));
				for (const [entryKey, entryValue, keyDataset, valueDataset] of datasets) {
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/set/set.ts
/* @__NO_SIDE_EFFECTS__ */
function set(value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "set",
		reference: set,
		expects: "Set",
		async: false,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Set) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Set();
				for (const inputValue of input) {
					const valueDataset = this.value["~run"]({ value: inputValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "set",
							origin: "value",
							input,
							key: null,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value.add(valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/set/setAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function setAsync(value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "set",
		reference: setAsync,
		expects: "Set",
		async: true,
		value: value$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Set) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Set();
				const valueDatasets = await Promise.all([...input].map(async (inputValue) => [inputValue, await this.value["~run"]({ value: inputValue }, config$1)]));
				for (const [inputValue, valueDataset] of valueDatasets) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "set",
							origin: "value",
							input,
							key: null,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value.add(valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictObject/strictObject.ts
/* @__NO_SIDE_EFFECTS__ */
function strictObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictObject/strictObjectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function strictObjectAsync(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObjectAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const valueDatasets = await Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				}));
				for (const [key, value$1, valueSchema, valueDataset] of valueDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictTuple/strictTuple.ts
/* @__NO_SIDE_EFFECTS__ */
function strictTuple(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_tuple",
		reference: strictTuple,
		expects: "Array",
		async: false,
		items,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!(dataset.issues && config$1.abortEarly) && this.items.length < input.length) _addIssue(this, "type", dataset, config$1, {
					input: input[this.items.length],
					expected: "never",
					path: [{
						type: "array",
						origin: "value",
						input,
						key: this.items.length,
						value: input[this.items.length]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictTuple/strictTupleAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function strictTupleAsync(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_tuple",
		reference: strictTupleAsync,
		expects: "Array",
		async: true,
		items,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				}));
				for (const [key, value$1, itemDataset] of itemDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!(dataset.issues && config$1.abortEarly) && this.items.length < input.length) _addIssue(this, "type", dataset, config$1, {
					input: input[this.items.length],
					expected: "never",
					path: [{
						type: "array",
						origin: "value",
						input,
						key: this.items.length,
						value: input[this.items.length]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/string/string.ts
/* @__NO_SIDE_EFFECTS__ */
function string(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "string",
		reference: string,
		expects: "string",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "string") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/symbol/symbol.ts
/* @__NO_SIDE_EFFECTS__ */
function symbol(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "symbol",
		reference: symbol,
		expects: "symbol",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "symbol") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tuple/tuple.ts
/* @__NO_SIDE_EFFECTS__ */
function tuple(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple",
		reference: tuple,
		expects: "Array",
		async: false,
		items,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tuple/tupleAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function tupleAsync(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple",
		reference: tupleAsync,
		expects: "Array",
		async: true,
		items,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				}));
				for (const [key, value$1, itemDataset] of itemDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tupleWithRest/tupleWithRest.ts
/* @__NO_SIDE_EFFECTS__ */
function tupleWithRest(items, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple_with_rest",
		reference: tupleWithRest,
		expects: "Array",
		async: false,
		items,
		rest,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (let key = this.items.length; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.rest["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tupleWithRest/tupleWithRestAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function tupleWithRestAsync(items, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple_with_rest",
		reference: tupleWithRestAsync,
		expects: "Array",
		async: true,
		items,
		rest,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const [normalDatasets, restDatasets] = await Promise.all([Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				})), Promise.all(input.slice(this.items.length).map(async (value$1, key) => {
					return [
						key + this.items.length,
						value$1,
						await this.rest["~run"]({ value: value$1 }, config$1)
					];
				}))]);
				for (const [key, value$1, itemDataset] of normalDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (const [key, value$1, itemDataset] of restDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/undefined/undefined.ts
/* @__NO_SIDE_EFFECTS__ */
function undefined_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "undefined",
		reference: undefined_,
		expects: "undefined",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/undefinedable/undefinedable.ts
/* @__NO_SIDE_EFFECTS__ */
function undefinedable(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "undefinedable",
		reference: undefinedable,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/undefinedable/undefinedableAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function undefinedableAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "undefinedable",
		reference: undefinedableAsync,
		expects: `(${wrapped.expects} | undefined)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/union/utils/_subIssues/_subIssues.ts
/**
* Returns the sub issues of the provided datasets for the union issue.
*
* @param datasets The datasets.
*
* @returns The sub issues.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _subIssues(datasets) {
	let issues;
	if (datasets) for (const dataset of datasets) if (issues) for (const issue of dataset.issues) issues.push(issue);
	else issues = dataset.issues;
	return issues;
}

//#endregion
//#region src/schemas/union/union.ts
/* @__NO_SIDE_EFFECTS__ */
function union(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "union",
		reference: union,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			let validDataset;
			let typedDatasets;
			let untypedDatasets;
			for (const schema of this.options) {
				const optionDataset = schema["~run"]({ value: dataset.value }, config$1);
				if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
				else typedDatasets = [optionDataset];
				else {
					validDataset = optionDataset;
					break;
				}
				else if (untypedDatasets) untypedDatasets.push(optionDataset);
				else untypedDatasets = [optionDataset];
			}
			if (validDataset) return validDataset;
			if (typedDatasets) {
				if (typedDatasets.length === 1) return typedDatasets[0];
				_addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
				dataset.typed = true;
			} else if (untypedDatasets?.length === 1) return untypedDatasets[0];
			else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/union/unionAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function unionAsync(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "union",
		reference: unionAsync,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
		async: true,
		options,
		message: message$1,
		async "~run"(dataset, config$1) {
			let validDataset;
			let typedDatasets;
			let untypedDatasets;
			for (const schema of this.options) {
				const optionDataset = await schema["~run"]({ value: dataset.value }, config$1);
				if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
				else typedDatasets = [optionDataset];
				else {
					validDataset = optionDataset;
					break;
				}
				else if (untypedDatasets) untypedDatasets.push(optionDataset);
				else untypedDatasets = [optionDataset];
			}
			if (validDataset) return validDataset;
			if (typedDatasets) {
				if (typedDatasets.length === 1) return typedDatasets[0];
				_addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
				dataset.typed = true;
			} else if (untypedDatasets?.length === 1) return untypedDatasets[0];
			else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/unknown/unknown.ts
/**
* Creates a unknown schema.
*
* @returns A unknown schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function unknown() {
	return _standardSchema({
		kind: "schema",
		type: "unknown",
		reference: unknown,
		expects: "unknown",
		async: false,
		"~run"(dataset) {
			dataset.typed = true;
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/variant/variant.ts
/* @__NO_SIDE_EFFECTS__ */
function variant(key, options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "variant",
		reference: variant,
		expects: "Object",
		async: false,
		key,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				let outputDataset;
				let maxDiscriminatorPriority = 0;
				let invalidDiscriminatorKey = this.key;
				let expectedDiscriminators = [];
				const parseOptions = (variant$1, allKeys) => {
					for (const schema of variant$1.options) {
						if (schema.type === "variant") parseOptions(schema, new Set(allKeys).add(schema.key));
						else {
							let keysAreValid = true;
							let currentPriority = 0;
							for (const currentKey of allKeys) {
								const discriminatorSchema = schema.entries[currentKey];
								if (currentKey in input ? discriminatorSchema["~run"]({
									typed: false,
									value: input[currentKey]
								}, ABORT_EARLY_CONFIG).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
									keysAreValid = false;
									if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
										maxDiscriminatorPriority = currentPriority;
										invalidDiscriminatorKey = currentKey;
										expectedDiscriminators = [];
									}
									if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
									break;
								}
								currentPriority++;
							}
							if (keysAreValid) {
								const optionDataset = schema["~run"]({ value: input }, config$1);
								if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
							}
						}
						if (outputDataset && !outputDataset.issues) break;
					}
				};
				parseOptions(this, new Set([this.key]));
				if (outputDataset) return outputDataset;
				_addIssue(this, "type", dataset, config$1, {
					input: input[invalidDiscriminatorKey],
					expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
					path: [{
						type: "object",
						origin: "value",
						input,
						key: invalidDiscriminatorKey,
						value: input[invalidDiscriminatorKey]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/variant/variantAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function variantAsync(key, options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "variant",
		reference: variantAsync,
		expects: "Object",
		async: true,
		key,
		options,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				let outputDataset;
				let maxDiscriminatorPriority = 0;
				let invalidDiscriminatorKey = this.key;
				let expectedDiscriminators = [];
				const parseOptions = async (variant$1, allKeys) => {
					for (const schema of variant$1.options) {
						if (schema.type === "variant") await parseOptions(schema, new Set(allKeys).add(schema.key));
						else {
							let keysAreValid = true;
							let currentPriority = 0;
							for (const currentKey of allKeys) {
								const discriminatorSchema = schema.entries[currentKey];
								if (currentKey in input ? (await discriminatorSchema["~run"]({
									typed: false,
									value: input[currentKey]
								}, ABORT_EARLY_CONFIG)).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
									keysAreValid = false;
									if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
										maxDiscriminatorPriority = currentPriority;
										invalidDiscriminatorKey = currentKey;
										expectedDiscriminators = [];
									}
									if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
									break;
								}
								currentPriority++;
							}
							if (keysAreValid) {
								const optionDataset = await schema["~run"]({ value: input }, config$1);
								if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
							}
						}
						if (outputDataset && !outputDataset.issues) break;
					}
				};
				await parseOptions(this, new Set([this.key]));
				if (outputDataset) return outputDataset;
				_addIssue(this, "type", dataset, config$1, {
					input: input[invalidDiscriminatorKey],
					expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
					path: [{
						type: "object",
						origin: "value",
						input,
						key: invalidDiscriminatorKey,
						value: input[invalidDiscriminatorKey]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/void/void.ts
/* @__NO_SIDE_EFFECTS__ */
function void_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "void",
		reference: void_,
		expects: "void",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/methods/keyof/keyof.ts
/* @__NO_SIDE_EFFECTS__ */
function keyof(schema, message$1) {
	return /* @__PURE__ */ picklist(Object.keys(schema.entries), message$1);
}

//#endregion
//#region src/methods/message/message.ts
/**
* Changes the local message configuration of a schema.
*
* @param schema The schema to configure.
* @param message_ The error message.
*
* @returns The configured schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function message(schema, message_) {
	return _standardSchema({
		...schema,
		"~run"(dataset, config$1) {
			return schema["~run"](dataset, {
				...config$1,
				message: message_
			});
		}
	});
}

//#endregion
//#region src/methods/omit/omit.ts
/**
* Creates a modified copy of an object schema that does not contain the
* selected entries.
*
* @param schema The schema to omit from.
* @param keys The selected entries.
*
* @returns An object schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function omit(schema, keys) {
	const entries$1 = { ...schema.entries };
	for (const key of keys) delete entries$1[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/parse/parse.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parsed input.
*/
function parse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	if (dataset.issues) throw new ValiError(dataset.issues);
	return dataset.value;
}

//#endregion
//#region src/methods/parse/parseAsync.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parsed input.
*/
async function parseAsync(schema, input, config$1) {
	const dataset = await schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	if (dataset.issues) throw new ValiError(dataset.issues);
	return dataset.value;
}

//#endregion
//#region src/methods/parser/parser.ts
/* @__NO_SIDE_EFFECTS__ */
function parser(schema, config$1) {
	const func = (input) => parse(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/parser/parserAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function parserAsync(schema, config$1) {
	const func = (input) => parseAsync(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/partial/partial.ts
/* @__NO_SIDE_EFFECTS__ */
function partial(schema, keys) {
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ optional(schema.entries[key]) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/partial/partialAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function partialAsync(schema, keys) {
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ optionalAsync(schema.entries[key]) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/pick/pick.ts
/**
* Creates a modified copy of an object schema that contains only the selected
* entries.
*
* @param schema The schema to pick from.
* @param keys The selected entries.
*
* @returns An object schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function pick(schema, keys) {
	const entries$1 = {};
	for (const key of keys) entries$1[key] = schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/pipe/pipe.ts
/* @__NO_SIDE_EFFECTS__ */
function pipe(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		"~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}

//#endregion
//#region src/methods/pipe/pipeAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function pipeAsync(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		async: true,
		async "~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = await item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}

//#endregion
//#region src/methods/required/required.ts
/* @__NO_SIDE_EFFECTS__ */
function required(schema, arg2, arg3) {
	const keys = Array.isArray(arg2) ? arg2 : void 0;
	const message$1 = Array.isArray(arg2) ? arg3 : arg2;
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ nonOptional(schema.entries[key], message$1) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/required/requiredAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function requiredAsync(schema, arg2, arg3) {
	const keys = Array.isArray(arg2) ? arg2 : void 0;
	const message$1 = Array.isArray(arg2) ? arg3 : arg2;
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ nonOptionalAsync(schema.entries[key], message$1) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/safeParse/safeParse.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*/
/* @__NO_SIDE_EFFECTS__ */
function safeParse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}

//#endregion
//#region src/methods/safeParse/safeParseAsync.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*/
/* @__NO_SIDE_EFFECTS__ */
async function safeParseAsync(schema, input, config$1) {
	const dataset = await schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}

//#endregion
//#region src/methods/safeParser/safeParser.ts
/* @__NO_SIDE_EFFECTS__ */
function safeParser(schema, config$1) {
	const func = (input) => /* @__PURE__ */ safeParse(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/safeParser/safeParserAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function safeParserAsync(schema, config$1) {
	const func = (input) => /* @__PURE__ */ safeParseAsync(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/summarize/summarize.ts
/**
* Summarize the error messages of issues in a pretty-printable multi-line string.
*
* @param issues The list of issues.
*
* @returns A summary of the issues.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function summarize(issues) {
	let summary = "";
	for (const issue of issues) {
		if (summary) summary += "\n";
		summary += `× ${issue.message}`;
		const dotPath = /* @__PURE__ */ getDotPath(issue);
		if (dotPath) summary += `\n  → at ${dotPath}`;
	}
	return summary;
}

//#endregion
//#region src/methods/unwrap/unwrap.ts
/**
* Unwraps the wrapped schema.
*
* @param schema The schema to be unwrapped.
*
* @returns The unwrapped schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function unwrap(schema) {
	return schema.wrapped;
}

//#endregion


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(8503);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
