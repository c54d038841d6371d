export const id = 268;
export const ids = [268];
export const modules = {

/***/ 97324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ ownAnnotations),
/* harmony export */   x: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80288);
/* harmony import */ var _oci__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95810);
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41644);
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79503);
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90278);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64409);



const ownAnnotations = {
    image: 'delivery/image',
    signedAt: 'delivery/signed-at',
};
function refusal({ candidate, signer, witnessed }, expectation) {
    const { claim } = candidate;
    if (claim.predicateType !== expectation.predicateType) {
        return `it says "${claim.predicateType.slice(0, 200)}", and "${expectation.predicateType}" is wanted`;
    }
    const stranger = expectation.signer === undefined ? undefined : (0,_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .strangerness */ .EN)(signer, expectation.signer);
    return (stranger ??
        wrongSubject(claim, expectation) ??
        wrongAnnotation(claim, expectation) ??
        wrongRepository(claim, expectation) ??
        wrongAge(claim, witnessed, expectation));
}
function isImage({ digest }, image) {
    const [algorithm = '', hex = ''] = image.split(':');
    return digest[algorithm] === hex;
}
function wrongSubject({ subjects }, { image, otherSubjects }) {
    if (!subjects.some((subject) => isImage(subject, image)))
        return `none of its subjects is ${image}`;
    const malformed = subjects.find(({ digest }) => !Object.values(digest).every((hex) => /^[0-9a-f]{40,128}$/.test(hex)));
    if (malformed !== undefined)
        return 'one of its subjects has a malformed digest';
    if (otherSubjects || subjects.every((subject) => isImage(subject, image)))
        return undefined;
    return `it is about ${subjects.length} artifacts, not about this image alone`;
}
function annotationsOf({ subjects }, image) {
    return Object.assign({}, ...subjects.filter((subject) => isImage(subject, image)).map(({ annotations }) => annotations));
}
function wrongAnnotation(claim, { image, annotations }) {
    const found = annotationsOf(claim, image);
    const [name] = Object.entries(annotations).find(([key, wanted]) => found[key] !== wanted) ?? [];
    if (name === undefined)
        return undefined;
    const value = found[name];
    const got = typeof value === 'string' ? `is "${value.slice(0, 100)}"` : 'is missing';
    return `its annotation ${name} ${got}, and "${annotations[name]}" is wanted`;
}
function wrongRepository(claim, { image, repositories, unbound }) {
    const noted = annotationsOf(claim, image)[ownAnnotations.image];
    const named = [claim.repository, noted].flatMap((name) => (typeof name === 'string' && name !== '' ? [name] : []));
    if (named.length === 0)
        return unbound ? undefined : 'it does not say which repository it was made for';
    const allowed = new Set(repositories.map(_oci__WEBPACK_IMPORTED_MODULE_1__/* .formatRepository */ .S));
    const wrong = named.find((name) => !allowed.has(canonical(name)));
    return wrong === undefined ? undefined : `it was made for ${wrong.slice(0, 200)}`;
}
function canonical(name) {
    try {
        return (0,_oci__WEBPACK_IMPORTED_MODULE_1__/* .formatRepository */ .S)((0,_oci__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F)(name));
    }
    catch {
        return '';
    }
}
function wrongAge(claim, witnessed, { image, maxAge, now }) {
    if (maxAge === undefined)
        return undefined;
    const said = signedAt(annotationsOf(claim, image)[ownAnnotations.signedAt]);
    const times = [witnessed, said].filter((time) => time !== undefined);
    const made = times.toSorted((one, other) => one - other)[0];
    if (made === undefined)
        return 'it does not say when it was made, and max-age is given';
    if (made > now + clockDifference)
        return 'it is dated in the future';
    const age = (0,_time__WEBPACK_IMPORTED_MODULE_3__/* .between */ .Tq)(made, now);
    return age > maxAge
        ? `it is ${(0,_time__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a)(age)} old, and at most ${(0,_time__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a)(maxAge)} is allowed`
        : undefined;
}
const clockDifference = 5 * 60 * 1000;
function signedAt(value) {
    try {
        return typeof value === 'string' ? (0,_time__WEBPACK_IMPORTED_MODULE_5__/* .parseInstant */ .n)(value) : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 3474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   RV: () => (/* binding */ verifyBytes),
/* harmony export */   b_: () => (/* binding */ signBytes),
/* harmony export */   p4: () => (/* binding */ keyHint)
/* harmony export */ });
/* harmony import */ var _crypto_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76254);

function algorithmOf(key) {
    if (key.asymmetricKeyType === 'ed25519')
        return 'ed25519';
    if (key.asymmetricKeyType !== 'ec')
        return undefined;
    const curve = key.asymmetricKeyDetails?.namedCurve;
    if (curve === 'prime256v1')
        return 'ecdsa-p256';
    return curve === 'secp384r1' ? 'ecdsa-p384' : undefined;
}
const hashes = {
    'ecdsa-p256': 'sha256',
    'ecdsa-p384': 'sha384',
    ed25519: undefined,
};
function signBytes(bytes, key, algorithm) {
    return (0,_crypto_js__WEBPACK_IMPORTED_MODULE_0__/* .crypto */ .E)().sign(hashes[algorithm], bytes, key);
}
function verifyBytes(bytes, key, algorithm, signature) {
    try {
        return (0,_crypto_js__WEBPACK_IMPORTED_MODULE_0__/* .crypto */ .E)().verify(hashes[algorithm], bytes, key, signature);
    }
    catch {
        return false;
    }
}
function keyHint(publicKey) {
    const spki = publicKey.export({ type: 'spki', format: 'der' });
    return (0,_crypto_js__WEBPACK_IMPORTED_MODULE_0__/* .crypto */ .E)().createHash('sha256').update(spki).digest('base64');
}


/***/ }),

/***/ 18470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  no: () => (/* binding */ assess),
  sv: () => (/* binding */ nameSigner)
});

// UNUSED EXPORTS: differentSigners

// EXTERNAL MODULE: ./build/packages/oci/src/digest.js
var digest = __webpack_require__(27691);
// EXTERNAL MODULE: ./build/packages/cosign/src/acceptance.js
var acceptance = __webpack_require__(97324);
// EXTERNAL MODULE: ./build/packages/time/src/parse-instant.js
var parse_instant = __webpack_require__(90278);
// EXTERNAL MODULE: ./build/packages/cosign/src/algorithm.js
var src_algorithm = __webpack_require__(3474);
;// CONCATENATED MODULE: ./build/packages/cosign/src/verify-candidate.js


async function verifyCandidate(candidate, authority) {
    if (authority.kind === 'certificates')
        return verifyCertificate(candidate, authority.trust);
    const key = authority.keys.find(({ publicKey, algorithm }) => (0,src_algorithm/* verifyBytes */.RV)(candidate.signed, publicKey, algorithm, candidate.signature));
    if (key === undefined)
        throw new RangeError('it is not signed by the key');
    const signer = { kind: 'key', hint: key.hint };
    if (authority.log === undefined)
        return { candidate, signer, witnessed: undefined };
    const { verifyLogged } = await Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(128), __webpack_require__.e(187), __webpack_require__.e(891)]).then(__webpack_require__.bind(__webpack_require__, 17891));
    return { candidate, signer, witnessed: instantOf(verifyLogged(candidate, key, authority.log)) };
}
async function verifyCertificate(candidate, trust) {
    if (candidate.signer !== 'certificate')
        throw new RangeError('it is signed by a key, and a certificate is wanted');
    const { verifyCertified } = await Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(128), __webpack_require__.e(187), __webpack_require__.e(891)]).then(__webpack_require__.bind(__webpack_require__, 17891));
    const { witnessed, ...signer } = verifyCertified(candidate, trust);
    return { candidate, signer: { kind: 'certificate', ...signer }, witnessed: instantOf(witnessed) };
}
function instantOf(date) {
    return date === undefined ? undefined : (0,parse_instant/* parseInstant */.n)(date.toISOString());
}

;// CONCATENATED MODULE: ./build/packages/cosign/src/assess.js



async function assess(collected, authority, expectation, further = () => Promise.resolve(undefined)) {
    const accepted = [];
    const refused = [...collected.discarded];
    for (const candidate of collected.candidates) {
        const judged = await judge(candidate, authority, async (verified) => (0,acceptance/* refusal */.x)(verified, expectation) ?? (await further(verified)));
        if (typeof judged === 'string')
            refused.push({ format: candidate.format, digest: candidate.digest, why: judged });
        else
            accepted.push(judged);
    }
    const signers = [...new Set(accepted.map(nameSigner))];
    const distinct = differentSigners(accepted.map(({ signer }) => signer));
    return { accepted, refused, signers, distinct, signatures: count(accepted) };
}
function differentSigners(signers) {
    const names = signers.map((signer) => signer.kind === 'key' ? signer.hint : `${signer.identity.replace(/(?<=\.ya?ml)@.*$/s, '')} ${signer.issuer}`);
    return new Set(names).size;
}
function nameSigner({ signer }) {
    return signer.kind === 'key' ? `key ${signer.hint}` : `${signer.identity} (${signer.issuer})`;
}
async function judge(candidate, authority, refuse) {
    try {
        const verified = await verifyCandidate(candidate, authority);
        return (await refuse(verified)) ?? verified;
    }
    catch (error) {
        if (error instanceof RangeError)
            return error.message;
        throw error;
    }
}
function count(accepted) {
    const made = new Map();
    for (const verified of accepted) {
        const { format, signed } = verified.candidate;
        const formats = made.get(nameSigner(verified)) ?? new Map();
        made.set(nameSigner(verified), formats.set(format, (formats.get(format) ?? new Set()).add((0,digest/* digestOf */.ol)(signed))));
    }
    const perSigner = [...made.values()].map((formats) => Math.max(...[...formats.values()].map(({ size }) => size)));
    return perSigner.reduce((sum, number) => sum + number, 0);
}


/***/ }),

/***/ 64164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  WA: () => (/* binding */ ofEnvelope),
  EE: () => (/* binding */ ofPayload),
  Bo: () => (/* binding */ readBundle)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/packages/cosign/src/simple-signing.js
var simple_signing = __webpack_require__(39439);
// EXTERNAL MODULE: ./build/packages/cosign/src/statement.js
var statement = __webpack_require__(74050);
;// CONCATENATED MODULE: ./build/packages/cosign/src/claim.js


function claimOfEnvelope({ payload, payloadType }) {
    if (payloadType !== statement/* statementPayloadType */.Q7) {
        throw new RangeError(`the envelope holds "${payloadType.slice(0, 100)}" instead of an in-toto statement`);
    }
    const { _type: type, subject, predicateType, predicate } = (0,statement/* parseStatement */.By)(payload);
    if (predicateType === statement/* signaturePredicate */.oo && type !== 'https://in-toto.io/Statement/v1') {
        throw new RangeError(`the signature is a statement of the type ${type}`);
    }
    const subjects = subject.map(({ digest, annotations = {} }) => ({ digest, annotations }));
    return { predicateType, subjects, repository: undefined, predicate };
}
function claimOfPayload(payload) {
    const { repository, digest, annotations } = (0,simple_signing/* parseSimpleSigning */.LZ)(payload);
    const [algorithm = '', hex = ''] = digest.split(':');
    const subjects = [{ digest: { [algorithm]: hex }, annotations }];
    return { predicateType: statement/* signaturePredicate */.oo, subjects, repository, predicate: undefined };
}

// EXTERNAL MODULE: ./build/packages/cosign/src/envelope.js
var src_envelope = __webpack_require__(28839);
;// CONCATENATED MODULE: ./build/packages/cosign/src/candidate.js




const bundle = dist/* looseObject */._H3({
    mediaType: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^application\/vnd\.dev\.sigstore\.bundle(?:\.v0\.3\+json|\+json;version=0\.[123])$/)),
    verificationMaterial: dist/* looseObject */._H3({
        publicKey: dist/* optional */.lqM(dist/* looseObject */._H3({})),
        certificate: dist/* optional */.lqM(dist/* looseObject */._H3({})),
        x509CertificateChain: dist/* optional */.lqM(dist/* looseObject */._H3({})),
    }),
    dsseEnvelope: dist/* optional */.lqM(dist/* unknown */.L5J()),
});
function readBundle(bytes, digest) {
    const json = (0,statement/* readJson */.Vh)(bytes);
    const parsed = dist/* safeParse */.xLC(bundle, json);
    if (!parsed.success) {
        const [issue] = parsed.issues;
        throw new RangeError(`it is no Sigstore bundle: ${dist/* getDotPath */.BuJ(issue) ?? 'it'}: ${issue.message.slice(0, 200)}`);
    }
    const { verificationMaterial: material, dsseEnvelope } = parsed.output;
    if (dsseEnvelope === undefined)
        throw new RangeError('the bundle holds no DSSE envelope, so it says nothing about an image');
    const { publicKey, certificate, x509CertificateChain } = material;
    if ([publicKey, certificate, x509CertificateChain].filter((kind) => kind !== undefined).length !== 1) {
        throw new RangeError('the bundle must say one way how it is verified');
    }
    const envelope = (0,src_envelope/* parseEnvelope */.m)(dsseEnvelope);
    const signer = publicKey === undefined ? 'certificate' : 'key';
    return { format: 'bundle', digest, bundle: json, signer, artifact: undefined, ...ofEnvelope(envelope) };
}
function ofEnvelope(envelope) {
    return {
        signed: (0,src_envelope/* preAuthEncoding */.J)(envelope.payloadType, envelope.payload),
        signature: envelope.signature,
        claim: claimOfEnvelope(envelope),
    };
}
function ofPayload(payload, signature) {
    return { signed: payload, artifact: payload, signature, claim: claimOfPayload(payload) };
}


/***/ }),

/***/ 25080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ fulcioExtensions),
/* harmony export */   H: () => (/* binding */ readExtensions)
/* harmony export */ });
const fulcioExtensions = {
    issuer: '8',
    buildSigner: '9',
    runner: '11',
    sourceRepository: '12',
    sourceCommit: '13',
    sourceRef: '14',
    buildConfig: '18',
    buildTrigger: '20',
    run: '21',
};
const arc = [1, 3, 6, 1, 4, 1, 57264, 1];
const utf8String = 0x0c;
function readExtensions(extensions) {
    const found = extensions.flatMap(({ oid, value }) => {
        const number = oid.at(-1) ?? 0;
        const ours = oid.length === arc.length + 1 && arc.every((part, index) => oid[index] === part);
        const text = ours && number >= 8 ? readUtf8String(value) : undefined;
        return text === undefined ? [] : [[String(number), text]];
    });
    return Object.fromEntries(found);
}
function readUtf8String(der) {
    const [tag, length = 0] = der;
    if (tag !== utf8String)
        return undefined;
    const width = length < 0x80 ? 0 : length & 0x7f;
    if (width > 2)
        return undefined;
    const size = width === 0 ? length : der.subarray(2, 2 + width).reduce((sum, byte) => sum * 256 + byte, 0);
    const content = der.subarray(2 + width);
    return content.length === size ? new TextDecoder().decode(content) : undefined;
}


/***/ }),

/***/ 43257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K5: () => (/* binding */ collectSignatures),
/* harmony export */   l5: () => (/* binding */ bundleMediaType),
/* harmony export */   rI: () => (/* binding */ predicateAnnotation)
/* harmony export */ });
/* harmony import */ var _oci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28018);
/* harmony import */ var _oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80681);
/* harmony import */ var _oci__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92856);
/* harmony import */ var _candidate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64164);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22937);
/* harmony import */ var _legacy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32832);
/* harmony import */ var _simple_signing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39439);





const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const predicateAnnotation = 'dev.sigstore.bundle.predicateType';
const mostSignatures = 256;
const largestSignature = 32 * 1024 * 1024;
const mostBytes = 128 * 1024 * 1024;
const atOnce = 6;
async function collectSignatures(registry, repository, image, wanted) {
    const reader = layerReader(registry, repository);
    const sources = wanted.formats.map((format) => format === 'bundle'
        ? collectBundles(registry, repository, image, wanted, reader)
        : collectLegacy(registry, repository, image, wanted, reader));
    const found = await Promise.all(sources);
    return {
        candidates: found.flatMap(({ candidates }) => candidates),
        discarded: found.flatMap(({ discarded }) => discarded),
    };
}
async function collectBundles(registry, repository, image, wanted, readLayer) {
    const descriptors = (await (0,_oci__WEBPACK_IMPORTED_MODULE_0__/* .listReferrers */ .xt)(registry, repository, image)).filter(mayHoldBundle);
    return gather(descriptors, 'bundle', async ({ digest }) => {
        const fetched = await (0,_oci__WEBPACK_IMPORTED_MODULE_1__/* .getManifest */ .c2)(registry, repository, digest);
        if (fetched === undefined)
            return 'it is listed, and the registry says that it is not there';
        const layer = bundleLayer(fetched, image);
        if (layer === undefined || typeof layer === 'string')
            return layer;
        const said = fetched.manifest.annotations?.[predicateAnnotation];
        if (said !== undefined && said !== wanted.predicateType)
            return undefined;
        return (0,_candidate_js__WEBPACK_IMPORTED_MODULE_2__/* .readBundle */ .Bo)(await readLayer(layer), digest);
    });
}
function mayHoldBundle({ artifactType }) {
    return (artifactType === undefined ||
        artifactType === 'application/vnd.oci.empty.v1+json' ||
        artifactType.startsWith('application/vnd.dev.sigstore.bundle'));
}
function bundleLayer({ manifest }, image) {
    if (manifest.kind !== 'image')
        return undefined;
    const [layer, second] = manifest.layers;
    if (layer === undefined || !layer.mediaType.startsWith('application/vnd.dev.sigstore.bundle'))
        return undefined;
    if (second !== undefined)
        return 'its manifest has more than one layer';
    if (manifest.subject?.digest !== image)
        return 'its manifest belongs to another image';
    return layer;
}
async function collectLegacy(registry, repository, image, { plain }, readLayer) {
    const fetched = await (0,_oci__WEBPACK_IMPORTED_MODULE_1__/* .getManifest */ .c2)(registry, repository, (0,_legacy_js__WEBPACK_IMPORTED_MODULE_3__/* .legacyTag */ .w_)(image, plain ? 'sig' : 'att'));
    if (fetched?.manifest.kind !== 'image')
        return { candidates: [], discarded: [] };
    const mediaType = plain ? _simple_signing_js__WEBPACK_IMPORTED_MODULE_4__/* .simpleSigningMediaType */ .K9 : _legacy_js__WEBPACK_IMPORTED_MODULE_3__/* .envelopeMediaType */ .Xi;
    const layers = fetched.manifest.layers.filter((layer) => layer.mediaType === mediaType);
    return gather(layers, 'legacy', async (layer) => (0,_legacy_js__WEBPACK_IMPORTED_MODULE_3__/* .readLegacy */ .Od)(layer, await readLayer(layer)));
}
function layerReader(registry, repository) {
    let left = mostBytes;
    return async (layer) => {
        if (layer.size <= Math.min(left, largestSignature)) {
            left -= layer.size;
            return (0,_oci__WEBPACK_IMPORTED_MODULE_5__/* .getBlob */ .q)(registry, repository, layer);
        }
        const limit = layer.size > largestSignature ? largestSignature : `${mostBytes} of all together`;
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_6__/* .SignatureFailure */ .x('too-many-signatures', `${layer.digest}, stored as a signature, has ${layer.size} bytes; at most ${limit} are read.`);
    };
}
async function gather(descriptors, format, read) {
    if (descriptors.length > mostSignatures) {
        const what = `${descriptors.length} ${format} signatures are attached to the image, and at most ${mostSignatures} are read`;
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_6__/* .SignatureFailure */ .x('too-many-signatures', `${what}. Remove those that do not belong there.`);
    }
    const candidates = [];
    const discarded = [];
    for (let start = 0; start < descriptors.length; start += atOnce) {
        const some = descriptors.slice(start, start + atOnce);
        const readings = await Promise.all(some.map((descriptor) => attempt(descriptor, read)));
        for (const [index, reading] of readings.entries()) {
            const digest = some[index]?.digest;
            if (reading === undefined || digest === undefined)
                continue;
            if (typeof reading === 'string')
                discarded.push({ format, digest, why: reading });
            else
                candidates.push(reading);
        }
    }
    return { candidates, discarded };
}
async function attempt(descriptor, read) {
    try {
        return await read(descriptor);
    }
    catch (error) {
        if (error instanceof RangeError)
            return error.message;
        throw error;
    }
}


/***/ }),

/***/ 76254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ crypto)
/* harmony export */ });
function crypto() {
    return process.getBuiltinModule('node:crypto');
}


/***/ }),

/***/ 90269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _V: () => (/* binding */ isEncryptedKey),
  uH: () => (/* binding */ openEncryptedKey),
  ZN: () => (/* binding */ sealEncryptedKey)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/packages/cosign/src/crypto.js
var src_crypto = __webpack_require__(76254);
;// CONCATENATED MODULE: ./build/packages/cosign/src/salsa.js
const rounds = 20;
const sigma = [0x61707865, 0x3320646e, 0x79622d32, 0x6b206574];
function mix(input) {
    const x = Uint32Array.from(input);
    const turn = (to, a, b, by) => {
        const sum = ((x[a] ?? 0) + (x[b] ?? 0)) >>> 0;
        x[to] = (x[to] ?? 0) ^ ((sum << by) | (sum >>> (32 - by)));
    };
    const quarter = (a, b, c, d) => {
        turn(b, a, d, 7);
        turn(c, b, a, 9);
        turn(d, c, b, 13);
        turn(a, d, c, 18);
    };
    for (let round = 0; round < rounds; round += 2) {
        quarter(0, 4, 8, 12);
        quarter(5, 9, 13, 1);
        quarter(10, 14, 2, 6);
        quarter(15, 3, 7, 11);
        quarter(0, 1, 2, 3);
        quarter(5, 6, 7, 4);
        quarter(10, 11, 8, 9);
        quarter(15, 12, 13, 14);
    }
    return [...x];
}
function words(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Array.from({ length: bytes.length / 4 }, (_, index) => view.getUint32(4 * index, true));
}
function bytesOf(numbers) {
    const bytes = new Uint8Array(4 * numbers.length);
    const view = new DataView(bytes.buffer);
    for (const [index, number] of numbers.entries())
        view.setUint32(4 * index, number >>> 0, true);
    return bytes;
}
function block(key, input) {
    const [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = sigma;
    return [s0, ...key.slice(0, 4), s1, ...input, s2, ...key.slice(4), s3];
}
function xsalsa20(key, nonce, length) {
    const derived = mix(block(words(key), words(nonce.subarray(0, 16))));
    const subkey = [0, 5, 10, 15, 6, 7, 8, 9].map((index) => derived[index] ?? 0);
    const stream = new Uint8Array(Math.ceil(length / 64) * 64);
    const rest = words(nonce.subarray(16));
    for (let counter = 0; counter * 64 < length; counter++) {
        const input = block(subkey, [...rest, counter, 0]);
        const mixed = mix(input);
        stream.set(bytesOf(mixed.map((word, index) => (word + (input[index] ?? 0)) >>> 0)), counter * 64);
    }
    return stream.subarray(0, length);
}

;// CONCATENATED MODULE: ./build/packages/cosign/src/secretbox.js


const tagLength = 16;
function sealSecretbox(text, nonce, key) {
    const stream = xsalsa20(key, nonce, 32 + text.length);
    const hidden = text.map((byte, index) => byte ^ (stream[32 + index] ?? 0));
    return Buffer.concat([poly1305(hidden, stream.subarray(0, 32)), hidden]);
}
function openSecretbox(box, nonce, key) {
    if (box.length < tagLength || nonce.length !== 24 || key.length !== 32)
        return undefined;
    const hidden = box.subarray(tagLength);
    const stream = xsalsa20(key, nonce, 32 + hidden.length);
    if (!(0,src_crypto/* crypto */.E)().timingSafeEqual(poly1305(hidden, stream.subarray(0, 32)), box.subarray(0, tagLength)))
        return undefined;
    return hidden.map((byte, index) => byte ^ (stream[32 + index] ?? 0));
}
function poly1305(message, key) {
    const prime = (1n << 130n) - 5n;
    const r = number(key.subarray(0, 16)) & 0x0ffffffc0ffffffc0ffffffc0fffffffn;
    let sum = 0n;
    for (let start = 0; start < message.length; start += 16) {
        const part = message.subarray(start, start + 16);
        sum = ((sum + number(part) + (1n << BigInt(8 * part.length))) * r) % prime;
    }
    const tag = (sum + number(key.subarray(16, 32))) & ((1n << 128n) - 1n);
    return Buffer.from(tag.toString(16).padStart(32, '0'), 'hex').reverse();
}
function number(littleEndian) {
    return littleEndian.length === 0 ? 0n : BigInt(`0x${Buffer.from(littleEndian).reverse().toString('hex')}`);
}

;// CONCATENATED MODULE: ./build/packages/cosign/src/encrypted-key.js



const base64 = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* base64 */.K39());
const power = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(2), dist/* maxValue */.cGV(2 ** 20));
const small = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1), dist/* maxValue */.cGV(16));
const envelope = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), dist/* object */.Ikc({
    kdf: dist/* object */.Ikc({ name: dist/* literal */.euz('scrypt'), params: dist/* object */.Ikc({ N: power, r: small, p: small }), salt: base64 }),
    cipher: dist/* object */.Ikc({ name: dist/* literal */.euz('nacl/secretbox'), nonce: base64 }),
    ciphertext: base64,
}));
const armour = /^-----BEGIN ENCRYPTED (SIGSTORE|COSIGN) PRIVATE KEY-----\s+([A-Za-z0-9+/=\s]+?)\s+-----END ENCRYPTED \1 PRIVATE KEY-----\s*$/;
function isEncryptedKey(pem) {
    return /^-----BEGIN ENCRYPTED (?:SIGSTORE|COSIGN) PRIVATE KEY-----/.test(pem.trim());
}
function openEncryptedKey(pem, password) {
    const body = armour.exec(pem.trim())?.[2];
    if (body === undefined)
        throw new RangeError('its PEM armour is damaged');
    const parsed = dist/* safeParse */.xLC(envelope, Buffer.from(body, 'base64').toString('utf8'));
    if (!parsed.success)
        throw new RangeError('what it holds is no key of cosign');
    const { kdf, cipher, ciphertext } = parsed.output;
    const key = openSecretbox(bytes(ciphertext), bytes(cipher.nonce), derive(password, bytes(kdf.salt), kdf.params));
    if (key === undefined)
        throw new RangeError('the password is wrong, or the key was changed');
    try {
        return (0,src_crypto/* crypto */.E)().createPrivateKey({ key: Buffer.from(key), format: 'der', type: 'pkcs8' });
    }
    catch (error) {
        throw new RangeError('what was encrypted is no PKCS#8 key', { cause: error });
    }
}
function sealEncryptedKey(key, password, random = (0,src_crypto/* crypto */.E)().randomBytes) {
    const params = { N: 65536, r: 8, p: 1 };
    const [salt, nonce] = [random(32), random(24)];
    const sealed = sealSecretbox(key.export({ type: 'pkcs8', format: 'der' }), nonce, derive(password, salt, params));
    const json = {
        kdf: { name: 'scrypt', params, salt: encrypted_key_text(salt) },
        cipher: { name: 'nacl/secretbox', nonce: encrypted_key_text(nonce) },
        ciphertext: encrypted_key_text(sealed),
    };
    const lines = encrypted_key_text(Buffer.from(JSON.stringify(json)))
        .replaceAll(/.{64}/g, '$&\n')
        .trimEnd();
    const label = 'ENCRYPTED SIGSTORE PRIVATE KEY';
    return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}
function derive(password, salt, { N, r, p }) {
    try {
        return (0,src_crypto/* crypto */.E)().scryptSync(password, salt, 32, { N, r, p, maxmem: 256 * N * r + 1024 * 1024 });
    }
    catch (error) {
        throw new RangeError('its scrypt parameters cannot be used', { cause: error });
    }
}
function bytes(encoded) {
    return Buffer.from(encoded, 'base64');
}
function encrypted_key_text(plain) {
    return Buffer.from(plain).toString('base64');
}


/***/ }),

/***/ 28839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ preAuthEncoding),
/* harmony export */   m: () => (/* binding */ parseEnvelope)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);

const base64 = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K39());
const envelope = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    payload: base64,
    payloadType: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    signatures: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ sig: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(base64, valibot__WEBPACK_IMPORTED_MODULE_0__/* .minLength */ .BpQ(1)), keyid: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()) })), valibot__WEBPACK_IMPORTED_MODULE_0__/* .length */ .Bw9(1, 'there must be exactly one signature')),
});
function parseEnvelope(value) {
    const result = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(envelope, value);
    if (!result.success) {
        const [issue] = result.issues;
        throw new RangeError(`the DSSE envelope cannot be read: ${valibot__WEBPACK_IMPORTED_MODULE_0__/* .getDotPath */ .BuJ(issue) ?? 'it'}: ${issue.message}`);
    }
    const { payload, payloadType, signatures } = result.output;
    const signature = Buffer.from(signatures[0]?.sig ?? '', 'base64');
    return { payload: Buffer.from(payload, 'base64'), payloadType, signature };
}
function preAuthEncoding(payloadType, payload) {
    const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
    return Buffer.concat([Buffer.from(head), payload]);
}


/***/ }),

/***/ 22937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ signatureReasons),
/* harmony export */   x: () => (/* binding */ SignatureFailure)
/* harmony export */ });
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45809);

const signatureReasons = {
    'bad-key': 'The key cannot be read: not there, of a kind that is not supported, or the password is wrong.',
    'bad-trust-root': 'The file with the trusted root cannot be read.',
    'trust-unavailable': 'The trusted root of the public Sigstore instance cannot be fetched or is not genuine.',
    'too-many-signatures': 'More is attached to the image than this reads; somebody may be flooding it.',
    'cosign-not-trusted': 'The cosign binary is not the one that is wanted: its version is too old or its hash differs.',
    'cosign-unavailable': 'The cosign binary cannot be downloaded or started.',
    'cosign-failed': 'The cosign binary ended with an error.',
    'engine-limit': 'The chosen engine cannot do what the inputs ask for; the message says which one can.',
};
class SignatureFailure extends _kit__WEBPACK_IMPORTED_MODULE_0__/* .ActionFailure */ .d {
    constructor(reason, message, options) {
        super(reason, message, options);
    }
}


/***/ }),

/***/ 64409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ strangerness),
/* harmony export */   En: () => (/* binding */ namedIdentity),
/* harmony export */   cI: () => (/* binding */ workflowIdentity)
/* harmony export */ });
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25080);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3249);


const github = 'https://github.com';
function workflowIdentity({ repository, workflow, ref, issuer }) {
    const { path, workflowRef } = splitWorkflow(workflow);
    const foreign = path.includes('/.github/workflows/');
    if (foreign && workflowRef === undefined) {
        throw new RangeError(`the workflow ${path} is in a repository of its own: say at which ref, behind @`);
    }
    const file = foreign ? path : `${repository}/.github/workflows/${path.replace(/^\.github\/workflows\//, '')}`;
    const wantedRef = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matcher */ .j)(ref);
    const prefix = `${github}/${file}@`;
    const at = workflowRef === undefined ? wantedRef : (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matcher */ .j)(workflowRef);
    return {
        issuer: (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matcher */ .j)(issuer),
        identity: {
            wanted: `${prefix}${at.wanted}`,
            pattern: `^${(0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .escapePattern */ .M)(prefix)}(?:${at.pattern.slice(1, -1)})$`,
            matches: (name) => name.startsWith(prefix) && at.matches(name.slice(prefix.length)),
        },
        extensions: {
            [_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .fulcioExtensions */ .$.sourceRepository]: (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matcher */ .j)(`${github}/${repository}`),
            [_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .fulcioExtensions */ .$.sourceRef]: wantedRef,
        },
    };
}
function namedIdentity(identity, issuer) {
    return { issuer: (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matcher */ .j)(issuer), identity: (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matcher */ .j)(identity), extensions: {} };
}
function strangerness(signer, expected) {
    if (signer.kind === 'key')
        return 'it is signed by a key, and a certificate is wanted';
    const differs = (what, got, wanted) => wanted.matches(got) ? undefined : `its ${what} is "${got.slice(0, 200)}", and "${wanted.wanted}" is wanted`;
    const named = Object.entries(expected.extensions).map(([number, wanted]) => {
        const name = Object.entries(_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .fulcioExtensions */ .$).find(([, known]) => known === number)?.[0] ?? number;
        return differs(name, signer.extensions[number] ?? '', wanted);
    });
    const found = [
        differs('issuer', signer.issuer, expected.issuer),
        differs('identity', signer.identity, expected.identity),
    ];
    return [...found, ...named].find((difference) => difference !== undefined);
}
function splitWorkflow(workflow) {
    const at = workflow.indexOf('@');
    const path = at === -1 ? workflow : workflow.slice(0, at);
    if (!/^[\w./-]+\.ya?ml$/.test(path) || path.includes('..') || path.startsWith('/')) {
        throw new RangeError(`"${path.slice(0, 100)}" is not the file of a workflow, such as release.yml`);
    }
    return { path, workflowRef: at === -1 ? undefined : workflow.slice(at + 1) };
}


/***/ }),

/***/ 87268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ keySource),
/* harmony export */   j: () => (/* binding */ readKeyText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39433);
/* harmony import */ var _inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7015);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22937);




const kms = /^(?:awskms|gcpkms|azurekms|hashivault|openbao|k8s|gitlab|pkcs11):/;
function keySource() {
    return (0,_inputs__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)({
        kind: 'key',
        takes: 'env://NAME of an environment variable, a path, or the URI of a key management service such as awskms:///alias/release',
        parse(raw) {
            if (/\p{Cc}/u.test(raw) || raw.startsWith('-')) {
                throw new _inputs__WEBPACK_IMPORTED_MODULE_3__/* .InvalidInput */ .o('is not the place of a key; the key itself belongs into a secret, with env://NAME here');
            }
            const name = /^env:\/\/(.*)$/.exec(raw)?.[1];
            if (name !== undefined) {
                if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
                    throw new _inputs__WEBPACK_IMPORTED_MODULE_3__/* .InvalidInput */ .o('does not name an environment variable');
                return { kind: 'environment', name };
            }
            if (kms.test(raw))
                return { kind: 'kms', uri: raw };
            if (/^[a-z][a-z0-9+.-]*:\/\//i.test(raw))
                throw new _inputs__WEBPACK_IMPORTED_MODULE_3__/* .InvalidInput */ .o('has a scheme that is not known');
            return { kind: 'file', path: raw };
        },
    });
}
const largestKey = 64 * 1024;
async function readKeyText(source, { variables, workspace }) {
    if (source.kind === 'environment') {
        const value = variables[source.name]?.trim();
        if (value)
            return value;
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_4__/* .SignatureFailure */ .x('bad-key', `The environment variable ${source.name} is empty. Set it with env: on this step; a secret that does not exist, or that a fork may not see, is empty.`);
    }
    const text = await readText((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, source.path)).catch((error) => {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_4__/* .SignatureFailure */ .x('bad-key', `The key ${source.path} cannot be read. Check the path.`, { cause: error });
    });
    if (text.length <= largestKey)
        return text;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_4__/* .SignatureFailure */ .x('bad-key', `The file ${source.path} is too large for a key.`);
}
function readText(path) {
    return new Promise((resolveText, reject) => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8', (error, text) => (error === null ? resolveText(text) : reject(error)));
    });
}


/***/ }),

/***/ 39775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readPrivateKey),
/* harmony export */   e: () => (/* binding */ readPublicKeys)
/* harmony export */ });
/* harmony import */ var _algorithm_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3474);
/* harmony import */ var _crypto_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76254);
/* harmony import */ var _encrypted_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90269);



const supported = 'ECDSA P-256 and P-384 and Ed25519 are supported';
const mostKeys = 20;
function readPrivateKey(pem, password) {
    const privateKey = (0,_encrypted_key_js__WEBPACK_IMPORTED_MODULE_0__/* .isEncryptedKey */ ._V)(pem) ? (0,_encrypted_key_js__WEBPACK_IMPORTED_MODULE_0__/* .openEncryptedKey */ .uH)(pem, password ?? '') : openPlainKey(pem, password);
    return { ...verificationKey((0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__/* .crypto */ .E)().createPublicKey(privateKey)), privateKey };
}
function openPlainKey(pem, password) {
    const label = /^-----BEGIN ([A-Z0-9 ]+)-----/.exec(pem.trim())?.[1];
    if (label === undefined)
        throw new RangeError('it is no PEM; it must begin with -----BEGIN');
    if (label.includes('PUBLIC'))
        throw new RangeError('it is a public key, and a private one is wanted');
    try {
        return (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__/* .crypto */ .E)().createPrivateKey({ key: pem, format: 'pem', passphrase: password ?? '' });
    }
    catch (error) {
        throw new RangeError(`the ${label} cannot be opened: damaged, or the password is wrong`, { cause: error });
    }
}
function readPublicKeys(pem) {
    if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(pem))
        throw new RangeError('it is a private key; give the public one');
    const blocks = pem.match(/-----BEGIN PUBLIC KEY-----[\s\S]*?-----END PUBLIC KEY-----/g);
    if (blocks === null)
        throw new RangeError('it holds no PEM block PUBLIC KEY');
    if (blocks.length > mostKeys)
        throw new RangeError(`it holds more than ${mostKeys} keys`);
    return blocks.map((block) => {
        try {
            return verificationKey((0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__/* .crypto */ .E)().createPublicKey({ key: block, format: 'pem' }));
        }
        catch (error) {
            if (error instanceof RangeError)
                throw error;
            throw new RangeError('its PUBLIC KEY is damaged', { cause: error });
        }
    });
}
function verificationKey(publicKey) {
    const algorithm = (0,_algorithm_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)(publicKey);
    if (algorithm === undefined) {
        const { asymmetricKeyType: type, asymmetricKeyDetails: details } = publicKey;
        throw new RangeError(`it is of the kind ${type} ${details?.namedCurve ?? ''}, and ${supported}`.replace(' ,', ','));
    }
    return { algorithm, publicKey, hint: (0,_algorithm_js__WEBPACK_IMPORTED_MODULE_2__/* .keyHint */ .p4)(publicKey) };
}


/***/ }),

/***/ 32832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   En: () => (/* binding */ legacyAnnotations),
/* harmony export */   Od: () => (/* binding */ readLegacy),
/* harmony export */   Xi: () => (/* binding */ envelopeMediaType),
/* harmony export */   w_: () => (/* binding */ legacyTag)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _candidate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64164);
/* harmony import */ var _crypto_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76254);
/* harmony import */ var _envelope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28839);
/* harmony import */ var _simple_signing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39439);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74050);






const envelopeMediaType = 'application/vnd.dsse.envelope.v1+json';
const legacyAnnotations = {
    signature: 'dev.cosignproject.cosign/signature',
    certificate: 'dev.sigstore.cosign/certificate',
    chain: 'dev.sigstore.cosign/chain',
    bundle: 'dev.sigstore.cosign/bundle',
    timestamp: 'dev.sigstore.cosign/rfc3161timestamp',
};
const logged = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    SignedEntryTimestamp: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K39()),
    Payload: valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        body: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K39()),
        integratedTime: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0)),
        logIndex: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0)),
        logID: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .hexadecimal */ .ayI(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .length */ .Bw9(64)),
    }),
});
const logBody = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), apiVersion: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
const stamped = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ SignedRFC3161Timestamp: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K39()) });
function legacyTag(image, suffix) {
    return `${image.replace(':', '-')}.${suffix}`;
}
function readLegacy({ mediaType, digest, annotations = {} }, content) {
    const certificate = annotations[legacyAnnotations.certificate];
    const common = { format: 'legacy', digest, signer: certificate ? 'certificate' : 'key' };
    const verificationMaterial = {
        ...(certificate
            ? { x509CertificateChain: { certificates: [{ rawBytes: derOf(certificate) }] } }
            : { publicKey: { hint: '' } }),
        ...logEntries(annotations),
        ...timestamps(annotations),
    };
    const head = { mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.1', verificationMaterial };
    if (mediaType === envelopeMediaType) {
        const json = (0,_statement_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(content);
        const envelope = (0,_envelope_js__WEBPACK_IMPORTED_MODULE_2__/* .parseEnvelope */ .m)(json);
        return { ...common, bundle: { ...head, dsseEnvelope: json }, artifact: undefined, ...(0,_candidate_js__WEBPACK_IMPORTED_MODULE_3__/* .ofEnvelope */ .WA)(envelope) };
    }
    if (mediaType !== _simple_signing_js__WEBPACK_IMPORTED_MODULE_4__/* .simpleSigningMediaType */ .K9)
        throw new RangeError(`its media type is ${mediaType.slice(0, 100)}`);
    const encoded = annotations[legacyAnnotations.signature] ?? '';
    if (!valibot__WEBPACK_IMPORTED_MODULE_0__.is(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K39()), encoded))
        throw new RangeError('it carries no signature');
    const messageDigest = {
        algorithm: 'SHA2_256',
        digest: (0,_crypto_js__WEBPACK_IMPORTED_MODULE_5__/* .crypto */ .E)().createHash('sha256').update(content).digest('base64'),
    };
    const bundle = { ...head, messageSignature: { messageDigest, signature: encoded } };
    return { ...common, bundle, ...(0,_candidate_js__WEBPACK_IMPORTED_MODULE_3__/* .ofPayload */ .EE)(content, Buffer.from(encoded, 'base64')) };
}
function derOf(pem) {
    try {
        const { X509Certificate } = (0,_crypto_js__WEBPACK_IMPORTED_MODULE_5__/* .crypto */ .E)();
        return new X509Certificate(pem).raw.toString('base64');
    }
    catch (error) {
        throw new RangeError('its certificate cannot be read', { cause: error });
    }
}
function logEntries(annotations) {
    const text = annotations[legacyAnnotations.bundle];
    if (!text)
        return { tlogEntries: [] };
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(logged, (0,_statement_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(Buffer.from(text)));
    if (!parsed.success)
        throw new RangeError('its entry of the transparency log cannot be read');
    const { SignedEntryTimestamp: signedEntryTimestamp, Payload: payload } = parsed.output;
    const body = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(logBody, (0,_statement_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(Buffer.from(payload.body, 'base64')));
    if (!body.success)
        throw new RangeError('its entry of the transparency log is of no known kind');
    const entry = {
        logIndex: String(payload.logIndex),
        logId: { keyId: Buffer.from(payload.logID, 'hex').toString('base64') },
        kindVersion: { kind: body.output.kind, version: body.output.apiVersion },
        integratedTime: String(payload.integratedTime),
        inclusionPromise: { signedEntryTimestamp },
        canonicalizedBody: payload.body,
    };
    return { tlogEntries: [entry] };
}
function timestamps(annotations) {
    const text = annotations[legacyAnnotations.timestamp];
    if (!text)
        return {};
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(stamped, (0,_statement_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(Buffer.from(text)));
    if (!parsed.success)
        throw new RangeError('its timestamp cannot be read');
    return {
        timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp: parsed.output.SignedRFC3161Timestamp }] },
    };
}


/***/ }),

/***/ 3249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ escapePattern),
/* harmony export */   j: () => (/* binding */ matcher)
/* harmony export */ });
const strangers = [
    '',
    'x',
    'https://example.com/stranger',
    'https://github.com/stranger/stranger/.github/workflows/stranger.yml@refs/heads/stranger',
    'refs/heads/stranger',
    'stranger@example.com',
    '//@:/',
];
function matcher(text) {
    if (text === '' || text.length > 1000)
        throw new RangeError('it must have 1 to 1000 characters');
    if (!text.startsWith('^') && !text.endsWith('$')) {
        if (/\.[*+]|\[\^?\w*-|\(\?|\\[dws]/.test(text)) {
            throw new RangeError('it looks like a pattern; a pattern begins with ^ and ends with $');
        }
        return { wanted: text, pattern: `^${escapePattern(text)}$`, matches: (other) => other === text };
    }
    if (!text.startsWith('^') || !text.endsWith('$') || text.endsWith(String.raw `\$`)) {
        throw new RangeError('a pattern begins with ^ and ends with $, so that it covers all of the text');
    }
    const pattern = compile(`^(?:${compile(text.slice(1, -1)).source})$`);
    if (strangers.some((stranger) => pattern.test(stranger))) {
        throw new RangeError('this pattern takes anything; say whose signature is wanted');
    }
    return { wanted: text, pattern: pattern.source, matches: (other) => other.length <= 2000 && pattern.test(other) };
}
function compile(source) {
    try {
        return new RegExp(source, 'u');
    }
    catch (error) {
        throw new RangeError('this is no regular expression', { cause: error });
    }
}
function escapePattern(text) {
    return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw `\$&`);
}


/***/ }),

/***/ 39439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K9: () => (/* binding */ simpleSigningMediaType),
/* harmony export */   LZ: () => (/* binding */ parseSimpleSigning),
/* harmony export */   P1: () => (/* binding */ writeSimpleSigning)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74050);


const simpleSigningMediaType = 'application/vnd.dev.cosign.simplesigning.v1+json';
const type = 'cosign container image signature';
const payload = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    critical: valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        identity: valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ 'docker-reference': valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
        image: valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ 'docker-manifest-digest': valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
        type: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    }),
    optional: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J())),
});
function parseSimpleSigning(bytes) {
    const result = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(payload, (0,_statement_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(bytes));
    if (!result.success) {
        const [issue] = result.issues;
        throw new RangeError(`the payload is no simple signing: ${valibot__WEBPACK_IMPORTED_MODULE_0__/* .getDotPath */ .BuJ(issue) ?? 'it'} ${issue.message}`);
    }
    const { critical, optional } = result.output;
    if (critical.type !== type)
        throw new RangeError(`the payload is of the type "${critical.type.slice(0, 100)}"`);
    return {
        repository: critical.identity['docker-reference'],
        digest: critical.image['docker-manifest-digest'],
        annotations: optional ?? {},
    };
}
function writeSimpleSigning({ repository, digest, annotations }) {
    const names = Object.keys(annotations).toSorted();
    const optional = names.length === 0 ? null : Object.fromEntries(names.map((name) => [name, annotations[name]]));
    const critical = { identity: { 'docker-reference': repository }, image: { 'docker-manifest-digest': digest }, type };
    return Buffer.from(JSON.stringify({ critical, optional }));
}


/***/ }),

/***/ 74050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ parseStatement),
/* harmony export */   Q7: () => (/* binding */ statementPayloadType),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   oo: () => (/* binding */ signaturePredicate),
/* harmony export */   pc: () => (/* binding */ writeStatement)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);

const signaturePredicate = 'https://sigstore.dev/cosign/sign/v1';
const statementPayloadType = 'application/vnd.in-toto+json';
const statementTypes = ['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1'];
const subjectSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    digest: valibot__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    annotations: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J())),
});
const schema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    _type: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(statementTypes),
    subject: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(subjectSchema), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(1024)),
    predicateType: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minLength */ .BpQ(1)),
    predicate: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()),
});
function parseStatement(bytes) {
    const result = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(schema, readJson(bytes));
    if (result.success)
        return result.output;
    const [issue] = result.issues;
    throw new RangeError(`the statement is not one of in-toto: ${valibot__WEBPACK_IMPORTED_MODULE_0__/* .getDotPath */ .BuJ(issue) ?? 'it'} ${issue.message}`);
}
function writeStatement({ digest, name, annotations, predicateType, predicate }) {
    const [algorithm = '', hex = ''] = digest.split(':');
    const noted = Object.keys(annotations).length === 0 ? {} : { annotations };
    const subject = { ...(name !== undefined && { name }), digest: { [algorithm]: hex }, ...noted };
    return Buffer.from(JSON.stringify({ _type: statementTypes[0], subject: [subject], predicateType, predicate }));
}
function readJson(bytes) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch (error) {
        throw new RangeError('the payload is not JSON', { cause: error });
    }
}


/***/ }),

/***/ 61041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ loadTrust),
/* harmony export */   i: () => (/* binding */ trustSource)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22937);


function trustSource(trustedRoot, { workspace, temp }) {
    return trustedRoot === undefined ? { kind: 'public', temp } : { kind: 'file', path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, trustedRoot) };
}
async function loadTrust(source) {
    return source.kind === 'file' ? loadFile(source.path) : loadPublic(source.temp);
}
async function loadFile(path) {
    const [{ TrustedRoot }, { readFile }] = await Promise.all([
        __webpack_require__.e(/* import() */ 654).then(__webpack_require__.t.bind(__webpack_require__, 19654, 19)),
        Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 51455, 19)),
    ]);
    try {
        const root = TrustedRoot.fromJSON(JSON.parse(await readFile(path, 'utf8')));
        if (root.tlogs.length + root.certificateAuthorities.length + root.timestampAuthorities.length > 0)
            return root;
    }
    catch (error) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .SignatureFailure */ .x('bad-trust-root', `The trusted root ${path} cannot be read.`, { cause: error });
    }
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .SignatureFailure */ .x('bad-trust-root', `The trusted root ${path} names no authority at all.`);
}
async function loadPublic(temp) {
    const [{ getTrustedRoot }, { mkdtemp, rm }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(335), __webpack_require__.e(694)]).then(__webpack_require__.t.bind(__webpack_require__, 84423, 19)),
        Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 51455, 19)),
    ]);
    const cachePath = await mkdtemp((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(temp, 'sigstore-trust-'));
    try {
        return await getTrustedRoot({ cachePath });
    }
    catch (error) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .SignatureFailure */ .x('trust-unavailable', 'The trusted root of the public Sigstore instance could not be fetched. Try again, or give trusted-root.', { cause: error });
    }
    finally {
        await rm(cachePath, { recursive: true, force: true });
    }
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

/***/ 28018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xt: () => (/* binding */ listReferrers),
  OJ: () => (/* binding */ referrersByApi),
  LN: () => (/* binding */ referrersTag)
});

// EXTERNAL MODULE: ./build/packages/oci/src/answer.js
var answer = __webpack_require__(70497);
// EXTERNAL MODULE: ./build/packages/oci/src/digest.js
var src_digest = __webpack_require__(27691);
// EXTERNAL MODULE: ./build/packages/oci/src/failure.js
var failure = __webpack_require__(61449);
// EXTERNAL MODULE: ./build/packages/oci/src/manifest.js
var src_manifest = __webpack_require__(25242);
// EXTERNAL MODULE: ./build/packages/oci/src/manifests.js
var manifests = __webpack_require__(80681);
// EXTERNAL MODULE: ./build/packages/oci/src/media-type.js
var media_type = __webpack_require__(32204);
;// CONCATENATED MODULE: ./build/packages/oci/src/link.js
function nextPage(link, current) {
    const target = readLinks(link ?? '').find(({ relations }) => relations.includes('next'))?.target;
    if (target === undefined)
        return undefined;
    const next = URL.parse(target, current.href);
    if (next === null)
        throw new RangeError(`"${target.slice(0, 100)}" is not where a page can be`);
    return next;
}
const reference = /^\s*<([^<>]*)>/;
const parameter = /^\s*;\s*(?:([!#$%&'*+.^_`|~0-9A-Za-z-]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",;<>]+)))?)?/;
function readLinks(header) {
    const links = [];
    let rest = header.replace(/^[\s,]+/, '');
    while (rest !== '') {
        const [whole, target] = reference.exec(rest) ?? [];
        if (whole === undefined || target === undefined)
            throw unreadable(header);
        const { relations, left } = readParameters(rest.slice(whole.length));
        links.push({ target, relations });
        if (left !== '' && !left.startsWith(','))
            throw unreadable(header);
        rest = left.replace(/^[\s,]+/, '');
    }
    return links;
}
function readParameters(text) {
    let relations;
    let rest = text;
    for (;;) {
        const [whole, name, quoted, plain] = parameter.exec(rest) ?? [];
        if (whole === undefined)
            return { relations: relations ?? [], left: rest.trimStart() };
        const value = quoted?.replaceAll(/\\(.)/g, '$1') ?? plain ?? '';
        if (name?.toLowerCase() === 'rel')
            relations ??= value.toLowerCase().trim().split(/\s+/);
        rest = rest.slice(whole.length);
    }
}
function unreadable(header) {
    return new RangeError(`its Link header "${header.slice(0, 100)}" cannot be read`);
}

;// CONCATENATED MODULE: ./build/packages/oci/src/pages.js


const largestListing = 64 * 1024 * 1024;
function newPaging({ host }, what, most) {
    const seen = new Set();
    let size = 0;
    const invalid = (why, cause) => new failure/* RegistryFailure */.Y('registry-invalid-answer', `${host}, asked for ${what}: ${why}.`, { cause });
    return {
        after(page, response) {
            seen.add(page.href);
            size += response.body.length;
            try {
                const next = nextPage(response.headers['link'], page);
                if (next === undefined)
                    return undefined;
                if (seen.has(next.href))
                    throw invalid('its pages lead in a circle');
                if (seen.size >= most)
                    throw invalid(`there are more than ${most} pages`);
                if (size > largestListing)
                    throw invalid('its pages are larger than 64 MiB together');
                return next;
            }
            catch (error) {
                if (error instanceof RangeError)
                    throw invalid(error.message, error);
                throw error;
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/oci/src/referrers.js







const mostPages = 100;
function referrersTag(digest) {
    return `${(0,src_digest/* digestAlgorithm */.g4)(digest)}-${digest.slice(digest.indexOf(':') + 1).slice(0, 64)}`;
}
async function listReferrers(registry, repository, digest) {
    const listed = (await referrersByApi(registry, repository, digest)) ?? (await listByTag(registry, repository, digest));
    return [...new Map(listed.map((descriptor) => [descriptor.digest, descriptor])).values()];
}
async function referrersByApi(registry, repository, digest) {
    const found = [];
    const first = new URL(`/v2/${repository}/referrers/${digest}`, registry.origin);
    const paging = newPaging(registry, `the referrers of ${digest}`, mostPages);
    let next = first;
    while (next !== undefined) {
        const response = await ask(registry, repository, next);
        if (response === 'elsewhere') {
            if (next === first)
                return undefined;
            throw invalid(registry, digest, 'has more referrers than it lists: the rest is said to be elsewhere');
        }
        if (next === first && lacksReferrers(response)) {
            if (isPage(response))
                await refuseStrayPage(registry, repository, digest, response);
            return undefined;
        }
        if (response.status !== 200)
            throw (0,answer/* unexpected */.os)(registry, `asked for the referrers of ${digest}`, response);
        found.push(...readIndex(registry, digest, response.body, response.headers['content-type'] ?? '').manifests);
        next = paging.after(next, response);
    }
    return found;
}
function lacksReferrers(response) {
    const { status } = response;
    return status === 400 || status === 404 || status === 405 || status === 406 || isPage(response);
}
function isPage({ headers }) {
    return headers['content-type']?.split(';')[0]?.trim().toLowerCase() === 'text/html';
}
async function ask(registry, repository, path) {
    const scopes = [`repository:${repository}:pull`];
    const call = {
        method: 'GET',
        path,
        scopes,
        headers: { accept: media_type/* mediaTypes */.Ib.index },
        maxBytes: manifests/* largestManifest */.oU,
    };
    const response = await registry.request({ ...call, redirects: 0 });
    if (response.status < 300 || response.status > 399)
        return response;
    const target = URL.parse(response.headers['location'] ?? '', path.href);
    if (target !== null && target.origin !== registry.origin.origin)
        return 'elsewhere';
    return registry.request(call);
}
async function refuseStrayPage(registry, repository, digest, page) {
    const other = new URL(`/v2/${repository}/referrers/sha256:${'0'.repeat(64)}`, registry.origin);
    const response = await ask(registry, repository, other);
    if (response === 'elsewhere' || lacksReferrers(response))
        return;
    throw (0,answer/* unexpected */.os)(registry, `asked for the referrers of ${digest}`, page);
}
async function listByTag(registry, repository, digest) {
    const found = await (0,manifests/* getManifest */.c2)(registry, repository, referrersTag(digest));
    if (found === undefined)
        return [];
    if (found.manifest.kind === 'index')
        return found.manifest.manifests;
    throw invalid(registry, digest, `has under its fallback tag no index but ${found.mediaType}`);
}
function readIndex(registry, digest, body, contentType) {
    try {
        const manifest = (0,src_manifest/* parseManifest */.N)(body, contentType);
        if (manifest.kind === 'index')
            return manifest;
        throw new RangeError(`it is ${manifest.mediaType}`);
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        throw invalid(registry, digest, `has referrers that are no index: ${error.message}`);
    }
}
function invalid(registry, digest, what) {
    return new failure/* RegistryFailure */.Y('registry-invalid-answer', `At ${registry.host}, ${digest} ${what}.`);
}


/***/ })

};
