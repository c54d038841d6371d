export const id = 741;
export const ids = [741];
export const modules = {

/***/ 19229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ boolean)
/* harmony export */ });
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39433);
/* harmony import */ var _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7015);


function boolean() {
    return (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)({
        kind: 'boolean',
        takes: 'true or false',
        parse(raw) {
            if (/^(?:true|True|TRUE)$/u.test(raw))
                return true;
            if (/^(?:false|False|FALSE)$/u.test(raw))
                return false;
            throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o('is no YAML 1.2 boolean');
        },
    });
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

/***/ 58920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ url)
/* harmony export */ });
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39433);
/* harmony import */ var _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7015);


function url(options = {}) {
    const schemes = options.schemes ?? ['https', 'http'];
    return (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)({
        kind: 'url',
        takes: `a URL such as ${schemes[0]}://service.example/path${schemes.length > 1 ? ` (${schemes.join(', ')})` : ''}`,
        parse(raw) {
            if (/[\s\p{Cc}\\]/u.test(raw))
                throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o('contains a blank, a backslash or a control character');
            const scheme = /^([a-z][a-z\d+.-]*):\/\//iu.exec(raw)?.[1]?.toLowerCase();
            if (scheme === undefined)
                throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o('does not begin with a scheme and ://');
            if (!schemes.includes(scheme))
                throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o(`has the scheme ${scheme}`);
            const value = URL.parse(raw);
            if (value === null)
                throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o('is no URL');
            if (value.hostname === '')
                throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o('names no host');
            if (value.username !== '' || value.password !== '')
                throw new _invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o('contains a user or password');
            return value;
        },
    });
}


/***/ }),

/***/ 70497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ describeAnswer),
/* harmony export */   dU: () => (/* binding */ provesAbsence),
/* harmony export */   fv: () => (/* binding */ errorCodes),
/* harmony export */   os: () => (/* binding */ unexpected)
/* harmony export */ });
/* unused harmony export readErrors */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61449);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86236);



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

/***/ 27691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   _j: () => (/* binding */ matchesDigest),
/* harmony export */   g4: () => (/* binding */ digestAlgorithm),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
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

/***/ 61449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ RegistryFailure),
/* harmony export */   n: () => (/* binding */ registryReasons)
/* harmony export */ });
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45809);

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

/***/ 80288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ formatReference),
/* harmony export */   S: () => (/* binding */ formatRepository)
/* harmony export */ });
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${formatRepository(reference)}${tag}${digest}`;
}
function formatRepository({ registry, repository }) {
    return `${registry}/${repository}`;
}


/***/ }),

/***/ 24258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ imageReference)
/* harmony export */ });
/* harmony import */ var _inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39433);
/* harmony import */ var _inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7015);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95810);


const example = 'ghcr.io/acme/shop@sha256:… with all 64 digits';
function imageReference({ digest }) {
    if (digest === 'optional') {
        return (0,_inputs__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)({
            kind: 'image',
            takes: `an image name such as ghcr.io/acme/shop:1.4.2 or ${example}`,
            parse: _reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F,
        });
    }
    return (0,_inputs__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)({
        kind: 'image',
        takes: `an image by digest such as ${example}`,
        parse(raw) {
            const reference = (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F)(raw);
            if ((0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isPinned */ .T)(reference))
                return reference;
            throw new _inputs__WEBPACK_IMPORTED_MODULE_2__/* .InvalidInput */ .o('has no digest; a tag can be moved, so resolve it first');
        },
    });
}


/***/ }),

/***/ 25242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseManifest)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27691);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32204);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86236);




const annotations = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6Y((value) => !Array.isArray(value), 'must be an object'), valibot__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()));
const platformWord = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^[\x20-\x7e]{0,128}$/, 'not a word of a platform'));
const platform = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    os: platformWord,
    architecture: platformWord,
    variant: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(platformWord),
    'os.version': valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(platformWord),
});
const descriptor = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    digest: valibot__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .IeY((input) => typeof input === 'string' && (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(input), 'not a digest'),
    size: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0)),
    artifactType: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    annotations: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(annotations),
    platform: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(platform),
});
const common = {
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(2, 'schemaVersion must be 2'),
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    artifactType: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    subject: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(descriptor),
    annotations: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(annotations),
};
const imageSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    ...common,
    config: descriptor,
    layers: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(descriptor),
    manifests: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .never */ .ZmZ('an image has no manifests')),
    blobs: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .never */ .ZmZ('an image has no blobs')),
});
const indexSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    ...common,
    manifests: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(descriptor),
    config: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .never */ .ZmZ('an index has no config')),
    layers: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .never */ .ZmZ('an index has no layers')),
    blobs: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .never */ .ZmZ('an index has no blobs')),
});
const artifactSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    ...common,
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(2, 'schemaVersion must be 2')),
    artifactType: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .nonEmpty */ .hq('an artifact has a type')),
    blobs: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(descriptor), []),
    manifests: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .never */ .ZmZ('an artifact has no manifests')),
    config: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .never */ .ZmZ('an artifact has no config')),
    layers: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .never */ .ZmZ('an artifact has no layers')),
});
function parseManifest(bytes, contentType) {
    const value = parseJson(bytes);
    const declared = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ mediaType: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()) }), value);
    const own = declared.success ? declared.output.mediaType : undefined;
    const given = contentType.split(';')[0]?.trim() ?? '';
    const mediaType = given === '' || given === 'application/json' ? (own ?? given) : given;
    if (own !== undefined && own !== mediaType) {
        throw new RangeError(`it says it is ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(own)}, and came as ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(mediaType)}`);
    }
    const kind = (0,_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestKind */ .QS)(mediaType);
    if (kind === undefined)
        throw new RangeError(`"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(mediaType)}" is not the media type of a manifest`);
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
    const result = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(schema, value);
    if (result.success)
        return result.output;
    const [issue] = result.issues;
    throw new RangeError(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(valibot__WEBPACK_IMPORTED_MODULE_0__/* .getDotPath */ .BuJ(issue) ?? 'it')}: ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(issue.message)}`);
}


/***/ }),

/***/ 80681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kp: () => (/* binding */ announcedDigest),
/* harmony export */   RV: () => (/* binding */ putManifest),
/* harmony export */   c2: () => (/* binding */ getManifest),
/* harmony export */   oU: () => (/* binding */ largestManifest)
/* harmony export */ });
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70497);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27691);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61449);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25242);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32204);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86236);






const largestManifest = 4 * 1024 * 1024;
const accept = [..._media_type_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestMediaTypes */ .$P, '*/*'].join(', ');
async function getManifest(registry, repository, reference) {
    const response = await ask(registry, 'GET', repository, reference);
    if (response.status === 200)
        return readManifest(registry, repository, reference, response);
    if ((0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .provesAbsence */ .dU)(response, registry.origin, repository))
        return undefined;
    throw (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(registry, `asked for ${repository} ${reference}`, response);
}
async function announcedDigest(registry, repository, tag) {
    const response = await ask(registry, 'HEAD', repository, tag).catch((error) => {
        if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .RegistryFailure */ .Y && error.reason === 'registry-unauthorized')
            return undefined;
        throw error;
    });
    const announced = response?.headers['docker-content-digest'] ?? '';
    return response?.status === 200 && (0,_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(announced) ? announced : undefined;
}
async function putManifest(registry, repository, reference, { mediaType, bytes }) {
    const digest = (0,_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(bytes, (0,_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(reference) ? (0,_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestAlgorithm */ .g4)(reference) : 'sha256');
    const response = await registry.request({
        method: 'PUT',
        path: `/v2/${repository}/manifests/${reference}`,
        scopes: [`repository:${repository}:pull,push`],
        headers: { 'content-type': mediaType },
        body: bytes,
        maxBytes: largestManifest,
    });
    if (response.status !== 201)
        throw (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(registry, `given ${repository}:${reference}`, response);
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
        if ((0,_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(claim) && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesDigest */ ._j)(bytes, claim)) {
            throw wrongDigest(registry, `${repository} ${reference}`, claim, (0,_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(bytes, (0,_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestAlgorithm */ .g4)(claim)));
        }
    }
    const digest = [reference, announced ?? ''].find(_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc) ?? (0,_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(bytes);
    try {
        const manifest = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseManifest */ .N)(bytes, headers['content-type'] ?? '');
        return { digest, mediaType: manifest.mediaType, bytes, manifest };
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        const what = `${registry.host}, asked for ${repository} ${reference}, answered ${(0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .describeAnswer */ .O1)(response)}`;
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .RegistryFailure */ .Y('registry-invalid-answer', `${what}, which is no manifest: ${error.message}.`, {
            cause: error,
        });
    }
}
function wrongDigest(registry, what, wanted, got) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .RegistryFailure */ .Y('registry-invalid-answer', `${registry.host} says that ${what} is ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(wanted)}, but the bytes are ${got}. ` +
        'Something between here and the registry changes or mixes up answers.');
}


/***/ }),

/***/ 32204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ manifestMediaTypes),
/* harmony export */   Ib: () => (/* binding */ mediaTypes),
/* harmony export */   QS: () => (/* binding */ manifestKind)
/* harmony export */ });
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


/***/ }),

/***/ 24696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isAttestation),
/* harmony export */   Q: () => (/* binding */ platformImages)
/* harmony export */ });
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


/***/ }),

/***/ 86236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
const longest = 200;
function printable(text) {
    return text.slice(0, longest).replaceAll(/[^\x20-\x7e]/g, '?');
}


/***/ }),

/***/ 95810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseReference),
/* harmony export */   T: () => (/* binding */ isPinned)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27691);
/* harmony import */ var _tag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37059);


function isPinned(reference) {
    return reference.digest !== undefined;
}
const label = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const registryPattern = new RegExp(`^(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const pathPattern = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const longestName = 255;
function parseReference(text) {
    const { name, tag, digest } = split(text);
    if (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest)) {
        throw refused(text, `its digest must be sha256: and 64 (or sha512: and 128) lower-case hexadecimal digits`);
    }
    if (tag !== undefined && !(0,_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .d)(tag))
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


/***/ }),

/***/ 77672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ openRegistry),
  P: () => (/* binding */ registryInputs)
});

// EXTERNAL MODULE: ./build/packages/inputs/src/field.js
var field = __webpack_require__(39433);
// EXTERNAL MODULE: ./build/packages/inputs/src/text.js
var src_text = __webpack_require__(75450);
// EXTERNAL MODULE: ./build/packages/inputs/src/lines.js
var lines = __webpack_require__(99202);
// EXTERNAL MODULE: ./build/packages/inputs/src/url.js
var url = __webpack_require__(58920);
// EXTERNAL MODULE: ./build/packages/inputs/src/boolean.js
var src_boolean = __webpack_require__(19229);
// EXTERNAL MODULE: ./build/packages/inputs/src/duration.js
var duration = __webpack_require__(83089);
// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __webpack_require__(45809);
// EXTERNAL MODULE: ./build/packages/http/src/retry.js
var src_retry = __webpack_require__(70222);
;// CONCATENATED MODULE: ./build/packages/oci/src/credentials.js
const anonymous = () => Promise.resolve(undefined);
function passwordFor(registry, username, password) {
    return (asked) => Promise.resolve(asked === registry ? { kind: 'password', username, password } : undefined);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/packages/oci/src/failure.js
var failure = __webpack_require__(61449);
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
    const { askCredentialHelper } = await __webpack_require__.e(/* import() */ 351).then(__webpack_require__.bind(__webpack_require__, 89351));
    return askCredentialHelper(question);
}
async function readConfiguration(environment) {
    const directory = environment['DOCKER_CONFIG'] || (environment['HOME'] && (0,external_node_path_.join)(environment['HOME'], '.docker'));
    if (!directory)
        return undefined;
    const path = (0,external_node_path_.join)(directory, 'config.json');
    const { readFile } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 51455, 19));
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

// EXTERNAL MODULE: ./build/packages/http/src/retry-after.js
var retry_after = __webpack_require__(50685);
// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var src_duration = __webpack_require__(9349);
// EXTERNAL MODULE: ./build/packages/time/src/format-duration.js
var format_duration = __webpack_require__(79503);
// EXTERNAL MODULE: ./build/packages/oci/src/answer.js
var answer = __webpack_require__(70497);
// EXTERNAL MODULE: ./build/packages/http/src/failure.js
var src_failure = __webpack_require__(32678);
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
    if (!(error instanceof src_failure/* HttpFailure */.H))
        return error;
    if (signal.aborted)
        return signal.reason;
    const hint = error.hint === undefined ? '' : ` ${error.hint}`;
    return new failure/* RegistryFailure */.Y(reasons[error.kind], `No answer from ${who}: ${error.message} (${error.kind}).${hint}`, {
        cause: error,
    });
}

// EXTERNAL MODULE: ./build/packages/http/src/loopback.js
var loopback = __webpack_require__(85255);
;// CONCATENATED MODULE: ./build/packages/oci/src/origin.js

function registryOrigin(registry, allowHttp) {
    const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry;
    const secure = new URL(`https://${host}`);
    return (0,loopback/* isLoopback */.U)(secure.hostname) || allowHttp ? new URL(`http://${host}`) : secure;
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

// EXTERNAL MODULE: ./build/packages/time/src/instant.js
var instant = __webpack_require__(41644);
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
    if ((0,loopback/* isLoopback */.U)(realm.hostname) && !(0,loopback/* isLoopback */.U)(registry.hostname) && !trustedRealms.includes(realm.origin)) {
        const what = `${registry.host} sends to the token service ${realm.origin}, which is inside this machine`;
        throw new failure/* RegistryFailure */.Y('registry-untrusted', `${what}. If that is meant, name it in token-service.`);
    }
    if (credential !== undefined && !isTrustedRealm(realm, registry, trustedRealms)) {
        throw new failure/* RegistryFailure */.Y('registry-untrusted', `${registry.host} asks for its credentials to be sent to ${realm.origin}, which is another host. ` +
            `Nothing was sent. If that is this registry's token service, name it in token-service.`);
    }
    return realm;
}
function ask(realm, { challenge, scopes, credential, clock, policy = src_retry/* defaultRetry */.i, signal, registry }) {
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
        return (0,src_retry/* sendWithRetry */.l)(post, { clock, policy, idempotent: true });
    }
    const url = new URL(realm);
    for (const [name, value] of service)
        url.searchParams.set(name, value);
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    const headers = credential?.kind === 'password' ? { authorization: basic(credential) } : {};
    return (0,src_retry/* sendWithRetry */.l)({ ...common, method: 'GET', url, headers }, { clock, policy });
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
        const answer = await send(origin, call, undefined, options);
        return answer.status === 401 ? answer : checked(answer, false, options.clock.now());
    }
    return {
        host,
        origin,
        async request(call) {
            const known = session.known(call.scopes);
            const first = await send(origin, call, known, options);
            const hides = known === undefined && first.url.origin === origin.origin && mayHide(call, first);
            const challenged = hides ? await session.challengeOfBase() : first;
            if (challenged?.status !== 401)
                return checked(first, session.credentialed(), options.clock.now());
            refuseForeignChallenge(challenged, origin);
            const authorization = await session.authorize(challenged, call.scopes);
            const second = await send(origin, call, authorization, options);
            return checked(second, session.credentialed(), options.clock.now());
        },
    };
}
function mayHide({ method }, { status }) {
    return status === 403 || (status === 404 && method !== 'HEAD');
}
async function send(origin, call, authorization, options) {
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
    const policy = { clock, policy: retry ?? src_retry/* defaultRetry */.i };
    const idempotent = call.idempotent === undefined ? policy : { ...policy, idempotent: call.idempotent };
    return (0,src_retry/* sendWithRetry */.l)(request, idempotent).catch((error) => {
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
        const wait = (0,retry_after/* retryAfter */.P)(response.headers, now);
        const next = wait === undefined ? 'Try again later.' : `It asks to be left alone for ${(0,format_duration/* formatDuration */.a)(wait)}.`;
        throw new failure/* RegistryFailure */.Y('registry-throttled', `${said}, also after waiting. ${next}`);
    }
    throw new failure/* RegistryFailure */.Y('registry-unavailable', `${said}, also after retries.`);
}

;// CONCATENATED MODULE: ./build/packages/oci/src/registry-inputs.js






const oneLine = { pattern: /[^\p{Cc}]+/u, takes: 'text on one line' };
const registryInputs = {
    username: (0,field/* optional */.lq)((0,src_text/* text */.Q)(oneLine)),
    password: (0,field/* optional */.lq)((0,field/* secret */.rJ)((0,src_text/* text */.Q)())),
    tokenService: (0,field/* optional */.lq)((0,lines/* lines */.M)((0,url/* url */.O)({ schemes: ['https', 'http'] }))),
    allowHttp: (0,src_boolean/* boolean */.z)(),
    registryTimeout: (0,duration/* duration */.p)(),
};
function openRegistry(host, access, surroundings) {
    const { clock, signal, mask } = surroundings;
    return connectRegistry(host, {
        credentials: credentialsOf(host, access, surroundings),
        clock,
        signal,
        allowHttp: access.allowHttp,
        trustedRealms: (access.tokenService ?? []).map(({ origin }) => origin),
        retry: { ...src_retry/* defaultRetry */.i, deadline: access.registryTimeout },
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

/***/ 37059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isTag),
/* harmony export */   t: () => (/* binding */ longestTag)
/* harmony export */ });
const longestTag = 128;
const grammar = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
function isTag(text) {
    return grammar.test(text);
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
