export const id = 913;
export const ids = [913];
export const modules = {

/***/ 66518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ contract_contract)
});

// EXTERNAL MODULE: ./build/packages/cosign/src/signing-failure.js
var signing_failure = __webpack_require__(23015);
// EXTERNAL MODULE: ./build/packages/cosign/src/failure.js
var failure = __webpack_require__(22937);
// EXTERNAL MODULE: ./build/packages/kit/src/contract.js
var contract = __webpack_require__(33382);
// EXTERNAL MODULE: ./build/packages/oci/src/failure.js
var src_failure = __webpack_require__(61449);
// EXTERNAL MODULE: ./build/packages/cosign/src/key-source.js
var key_source = __webpack_require__(87268);
// EXTERNAL MODULE: ./build/packages/cosign/src/annotation.js
var annotation = __webpack_require__(9962);
// EXTERNAL MODULE: ./build/packages/cosign/src/predicate-type.js
var predicate_type = __webpack_require__(76247);
// EXTERNAL MODULE: ./build/packages/inputs/src/one-of.js
var one_of = __webpack_require__(97959);
// EXTERNAL MODULE: ./build/packages/inputs/src/field.js
var field = __webpack_require__(39433);
// EXTERNAL MODULE: ./build/packages/inputs/src/text.js
var src_text = __webpack_require__(75450);
// EXTERNAL MODULE: ./build/packages/inputs/src/lines.js
var lines = __webpack_require__(99202);
// EXTERNAL MODULE: ./build/packages/inputs/src/boolean.js
var src_boolean = __webpack_require__(19229);
// EXTERNAL MODULE: ./build/packages/inputs/src/url.js
var url = __webpack_require__(58920);
// EXTERNAL MODULE: ./build/packages/inputs/src/path.js
var path = __webpack_require__(9266);
// EXTERNAL MODULE: ./build/packages/oci/src/image-reference.js
var image_reference = __webpack_require__(24258);
// EXTERNAL MODULE: ./build/packages/oci/src/registry-inputs.js + 9 modules
var registry_inputs = __webpack_require__(77672);
;// CONCATENATED MODULE: ./build/actions/cosign-sign/src/inputs.js



const version = { pattern: /\d+\.\d+\.\d+/, takes: 'a version such as 3.1.3' };
const hash = { pattern: /[0-9a-fA-F]{64}/, takes: '64 hexadecimal digits' };
const file = { pattern: /[^\p{Cc}]+/u, takes: 'a path' };
const inputs = {
    image: (0,image_reference/* imageReference */.r)({ digest: 'optional' }),
    engine: (0,one_of/* oneOf */.y)('auto', 'native', 'cosign'),
    key: (0,field/* optional */.lq)((0,key_source/* keySource */.J)()),
    keyPassword: (0,field/* optional */.lq)((0,field/* secret */.rJ)((0,src_text/* text */.Q)())),
    annotations: (0,field/* optional */.lq)((0,lines/* lines */.M)((0,annotation/* annotation */.w)())),
    runAnnotations: (0,src_boolean/* boolean */.z)(),
    format: (0,one_of/* oneOf */.y)('bundle', 'legacy', 'both'),
    recursive: (0,src_boolean/* boolean */.z)(),
    transparency: (0,one_of/* oneOf */.y)('public', 'none'),
    predicate: (0,field/* optional */.lq)((0,src_text/* text */.Q)(file)),
    predicateType: (0,field/* optional */.lq)((0,predicate_type/* predicateType */.W)()),
    fulcioUrl: (0,url/* url */.O)(),
    rekorUrl: (0,url/* url */.O)(),
    timestampUrl: (0,field/* optional */.lq)((0,url/* url */.O)()),
    trustedRoot: (0,field/* optional */.lq)((0,src_text/* text */.Q)(file)),
    cosignVersion: (0,src_text/* text */.Q)(version),
    cosignSha256: (0,field/* optional */.lq)((0,src_text/* text */.Q)(hash)),
    cosignPath: (0,field/* optional */.lq)((0,path/* absolutePath */.H)()),
    cosignMirror: (0,field/* optional */.lq)((0,url/* url */.O)()),
    ...registry_inputs/* registryInputs */.P,
};

;// CONCATENATED MODULE: ./build/actions/cosign-sign/src/contract.js




const contract_contract = (0,contract/* defineContract */.ye)({
    name: 'cosign-sign',
    inputs: inputs,
    outputs: {
        image: '`repository@sha256:…` of what was signed, for every later step.',
        digest: 'The digest of `image`.',
        signatures: 'What was stored, as a JSON list: of which digest, in which format, and what the registry calls it.',
        engine: 'The engine that signed: `native` or `cosign`.',
    },
    reasons: {
        signed: 'The signatures were made, stored, listed, read back and verified.',
        attested: 'The attestations were made, stored, listed, read back and verified.',
        'not-found': 'The registry says that there is no such image.',
        'bad-predicate': 'The file of the predicate cannot be read, is too large or is no JSON object.',
        ...signing_failure/* signingReasons */.h,
        ...failure/* signatureReasons */.q,
        ...src_failure/* registryReasons */.n,
    },
});


/***/ }),

/***/ 21913:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42569);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66518);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75684);



await (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .contract */ .d, (step) => (0,_main_js__WEBPACK_IMPORTED_MODULE_2__/* .main */ .i)(step, process.env));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 75684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/packages/cosign/src/cosign-run.js
var cosign_run = __webpack_require__(80000);
// EXTERNAL MODULE: ./build/packages/cosign/src/statement.js
var statement = __webpack_require__(74050);
// EXTERNAL MODULE: ./build/packages/cosign/src/signing-failure.js
var signing_failure = __webpack_require__(23015);
// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __webpack_require__(45809);
// EXTERNAL MODULE: ./build/packages/oci/src/registry-inputs.js + 9 modules
var registry_inputs = __webpack_require__(77672);
// EXTERNAL MODULE: ./build/packages/oci/src/resolve.js
var resolve = __webpack_require__(91815);
// EXTERNAL MODULE: ./build/packages/oci/src/format-reference.js
var format_reference = __webpack_require__(80288);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/packages/cosign/src/cosign-binary.js + 2 modules
var cosign_binary = __webpack_require__(46764);
// EXTERNAL MODULE: ./build/packages/cosign/src/cosign-arguments.js
var cosign_arguments = __webpack_require__(77813);
// EXTERNAL MODULE: ./build/packages/cosign/src/failure.js
var failure = __webpack_require__(22937);
// EXTERNAL MODULE: ./build/packages/cosign/src/candidate.js + 1 modules
var candidate = __webpack_require__(64164);
// EXTERNAL MODULE: ./build/packages/cosign/src/cosign-environment.js
var cosign_environment = __webpack_require__(29868);
// EXTERNAL MODULE: ./build/packages/cosign/src/encrypted-key.js + 2 modules
var encrypted_key = __webpack_require__(90269);
// EXTERNAL MODULE: ./build/packages/cosign/src/service-key.js
var service_key = __webpack_require__(15566);
// EXTERNAL MODULE: ./build/packages/cosign/src/keys.js
var keys = __webpack_require__(39775);
// EXTERNAL MODULE: ./build/packages/cosign/src/trust.js
var trust = __webpack_require__(61041);
;// CONCATENATED MODULE: ./build/actions/cosign-sign/src/signer-authority.js

async function signerAuthority(step, keys) {
    if (keys === undefined)
        return { kind: 'certificates', trust: await trustOf(step) };
    return { kind: 'keys', keys, log: step.inputs.transparency === 'public' ? await trustOf(step) : undefined };
}
function trustOf({ inputs, environment }) {
    return (0,trust/* loadTrust */.V)((0,trust/* trustSource */.i)(inputs.trustedRoot, environment));
}

;// CONCATENATED MODULE: ./build/actions/cosign-sign/src/cosign-engine.js






const keyVariable = 'DELIVERY_SIGNING_KEY';
async function cosignEngine(job, key, scratch) {
    const { step, variables } = job;
    const { inputs, signal } = step;
    const { cosignPath: path, cosignVersion: version, cosignSha256: sha256, cosignMirror: mirror } = inputs;
    const { directory } = scratch;
    const machine = { platform: process.platform, arch: process.arch, variables, signal, directory };
    const binary = await (0,cosign_binary/* obtainCosign */.z)({ path, version, sha256, mirror }, machine);
    const told = argumentFor(key, variables);
    const keys = await publicKeys(job, key, binary, scratch);
    const annotations = writable(job, binary);
    const { username, password } = inputs;
    const given = username !== undefined && password !== undefined;
    const login = given ? await scratch.login(job.image.registry, username, password) : {};
    const env = { ...scratch.env, ...told.env, ...login };
    return {
        name: 'cosign',
        annotations,
        authority: await signerAuthority(step, keys),
        sign: (target) => signWith({ job, binary, told, annotations, env, scratch }, target),
    };
}
async function signWith(call, { image, format }) {
    const { job, binary, told, annotations, env, scratch } = call;
    const { step, variables, attestation } = job;
    const { inputs, signal, log, environment } = step;
    const { transparency, trustedRoot } = inputs;
    const output = (0,external_node_path_.join)(scratch.directory, `signature-${(0,external_node_crypto_.randomUUID)()}`);
    const signing = {
        image: (0,format_reference/* formatReference */.F)({ ...job.image, digest: image.digest }),
        format,
        key: told.argument,
        annotations,
        transparency,
        fulcio: unlessPublic(inputs.fulcioUrl, 'fulcio.sigstore.dev'),
        log: unlessPublic(inputs.rekorUrl, 'rekor.sigstore.dev'),
        timestamp: inputs.timestampUrl,
        trustedRoot: trustedRoot === undefined ? undefined : (0,external_node_path_.resolve)(environment.workspace, trustedRoot),
        predicate: attestation && {
            type: attestation.type,
            path: await scratch.write('predicate.json', JSON.stringify(attestation.predicate.content)),
        },
        allowHttp: inputs.allowHttp,
        output,
    };
    const args = (0,cosign_arguments/* signArguments */.gh)(binary.version, signing);
    const onOutput = (text) => log.untrusted(text, { label: `cosign ${args[0] ?? ''}` });
    const answer = await (0,cosign_run/* runCosign */.D)({ binary, args, env, variables, signal, onOutput });
    if (answer.succeeded)
        return readSignature(output, (0,cosign_arguments/* writesSignature */.nB)(binary.version, signing), image.digest);
    throw new failure/* SignatureFailure */.x('cosign-failed', `cosign did not sign ${image.digest}: ${answer.complaint.slice(0, 300)}`);
}
async function readSignature(path, kind, image) {
    if (kind === undefined)
        return undefined;
    try {
        const written = await (0,promises_.readFile)(path);
        return kind === 'bundle' ? (0,candidate/* readBundle */.Bo)(written, image).signature : Buffer.from(written.toString('utf8'), 'base64');
    }
    catch (error) {
        const what = `cosign ended well for ${image}, and did not write what it signed`;
        throw new failure/* SignatureFailure */.x('cosign-failed', `${what}. Take engine: native, or another version.`, { cause: error });
    }
}
function unlessPublic(url, host) {
    return url.hostname === host ? undefined : url;
}
function argumentFor(key, variables) {
    if (key.kind === 'identity')
        return { argument: undefined, env: (0,cosign_environment/* identityEnvironment */.S4)(variables) };
    if (key.kind === 'service')
        return { argument: key.uri, env: (0,cosign_environment/* serviceEnvironment */.J6)(variables, key.uri) };
    const password = (0,external_node_crypto_.randomBytes)(24).toString('base64url');
    const sealed = (0,encrypted_key/* sealEncryptedKey */.ZN)(key.key.privateKey, password);
    return { argument: `env://${keyVariable}`, env: { [keyVariable]: sealed, COSIGN_PASSWORD: password } };
}
async function publicKeys({ step, variables }, key, binary, scratch) {
    if (key.kind === 'identity')
        return undefined;
    if (key.kind === 'key')
        return [key.key];
    const onOutput = (text) => step.log.untrusted(text, { label: 'cosign public-key' });
    const pem = await (0,service_key/* askServiceKey */.s)({ uri: key.uri, binary, scratch, variables, signal: step.signal, onOutput });
    try {
        return (0,keys/* readPublicKeys */.e)(pem);
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        throw new failure/* SignatureFailure */.x('bad-key', `The key of ${key.uri} cannot be used: ${error.message}.`, { cause: error });
    }
}
function writable({ step, annotations, attestation }, { version }) {
    const dropped = attestation === undefined && version.major === 2 && step.inputs.format !== 'legacy';
    if (attestation === undefined && !dropped)
        return annotations;
    if ((step.inputs.annotations ?? []).length === 0)
        return {};
    const what = attestation === undefined ? 'cosign 2 writes no annotations into bundles' : 'cosign attests without annotations';
    throw new failure/* SignatureFailure */.x('engine-limit', `${what}. Take engine: native, cosign 3 for signatures, or leave annotations away.`);
}

// EXTERNAL MODULE: ./build/packages/cosign/src/id-token.js
var id_token = __webpack_require__(19978);
// EXTERNAL MODULE: ./build/packages/cosign/src/native-sign.js
var native_sign = __webpack_require__(90144);
// EXTERNAL MODULE: ./build/packages/cosign/src/store.js
var store = __webpack_require__(47054);
// EXTERNAL MODULE: ./build/packages/cosign/src/simple-signing.js
var simple_signing = __webpack_require__(39439);
// EXTERNAL MODULE: ./build/packages/cosign/src/legacy.js
var legacy = __webpack_require__(32832);
;// CONCATENATED MODULE: ./build/packages/cosign/src/legacy-layer.js




function legacyLayer(bundle, payload) {
    const material = materialAnnotations(bundle);
    if (bundle.messageSignature !== undefined) {
        const { signature } = bundle.messageSignature;
        const annotations = { [legacy/* legacyAnnotations */.En.signature]: signature, ...material };
        return { mediaType: simple_signing/* simpleSigningMediaType */.K9, content: payload, annotations };
    }
    const { dsseEnvelope } = bundle;
    const { predicateType } = (0,statement/* parseStatement */.By)(payload);
    const annotations = { [legacy/* legacyAnnotations */.En.signature]: '', predicateType, ...material };
    return { mediaType: legacy/* envelopeMediaType */.Xi, content: Buffer.from(JSON.stringify(dsseEnvelope)), annotations };
}
function materialAnnotations({ verificationMaterial }) {
    const { certificate, x509CertificateChain, tlogEntries, timestampVerificationData } = verificationMaterial;
    const leaf = certificate?.rawBytes ?? x509CertificateChain?.certificates[0]?.rawBytes;
    const pem = leaf === undefined ? undefined : new external_node_crypto_.X509Certificate(Buffer.from(leaf, 'base64')).toString();
    const entry = (tlogEntries ?? []).find(({ inclusionPromise }) => inclusionPromise !== undefined);
    const stamp = timestampVerificationData?.rfc3161Timestamps?.[0]?.signedTimestamp;
    const logged = entry && {
        SignedEntryTimestamp: entry.inclusionPromise?.signedEntryTimestamp,
        Payload: {
            body: entry.canonicalizedBody,
            integratedTime: Number(entry.integratedTime),
            logIndex: Number(entry.logIndex),
            logID: Buffer.from(entry.logId.keyId, 'base64').toString('hex'),
        },
    };
    return {
        ...(pem !== undefined && { [legacy/* legacyAnnotations */.En.certificate]: pem }),
        ...(logged && { [legacy/* legacyAnnotations */.En.bundle]: JSON.stringify(logged) }),
        ...(stamp !== undefined && {
            [legacy/* legacyAnnotations */.En.timestamp]: JSON.stringify({ SignedRFC3161Timestamp: stamp }),
        }),
    };
}

;// CONCATENATED MODULE: ./build/actions/cosign-sign/src/native-engine.js



async function nativeEngine(job, key) {
    const credential = credentialOf(job, key);
    if (credential.kind === 'keyless')
        await credential.identityToken();
    return {
        name: 'native',
        authority: await signerAuthority(job.step, key === undefined ? undefined : [key]),
        annotations: job.annotations,
        sign: (target) => target.format === 'bundle' ? signBundle(job, credential, target) : signLegacy(job, credential, target),
    };
}
function credentialOf({ step, variables }, key) {
    if (key !== undefined)
        return { kind: 'key', key };
    const { inputs, clock, signal } = step;
    const fulcio = addressOf(inputs.fulcioUrl);
    return {
        kind: 'keyless',
        fulcio,
        async identityToken() {
            const token = await (0,id_token/* requestIdToken */.g)({ variables, audience: 'sigstore', clock, signal });
            step.mask(token);
            return token;
        },
    };
}
async function signBundle(job, credential, { image }) {
    const bytes = statementOf(job, image.digest);
    const bundle = await (0,native_sign/* signNatively */.C)({ kind: 'statement', bytes }, credential, witnesses(job));
    const predicateType = job.attestation?.type ?? statement/* signaturePredicate */.oo;
    const { listed, digest } = await (0,store/* storeBundle */.A)(job.registry, image, { bundle, predicateType }, growing(job));
    if (!listed)
        throw lost(digest);
    return signatureIn(bundle);
}
async function signLegacy(job, credential, { image }) {
    const { annotations, attestation } = job;
    const repository = (0,format_reference/* formatRepository */.S)(job.image);
    const attested = attestation !== undefined;
    const bytes = attested
        ? statementOf(job, image.digest)
        : (0,simple_signing/* writeSimpleSigning */.P1)({ repository, digest: image.digest, annotations });
    const bundle = await (0,native_sign/* signNatively */.C)({ kind: attested ? 'statement' : 'payload', bytes }, credential, witnesses(job));
    const layer = legacyLayer(bundle, bytes);
    const { listed, digest } = await (0,store/* storeLegacy */.b)(job.registry, image, attested ? 'att' : 'sig', layer, growing(job));
    if (!listed)
        throw lost(digest);
    return signatureIn(bundle);
}
function signatureIn({ messageSignature, dsseEnvelope }) {
    return Buffer.from(messageSignature?.signature ?? dsseEnvelope?.signatures[0]?.sig ?? '', 'base64');
}
function statementOf({ annotations, attestation, image }, digest) {
    if (attestation === undefined) {
        return (0,statement/* writeStatement */.pc)({ digest, annotations, predicateType: statement/* signaturePredicate */.oo, predicate: {} });
    }
    const { type: predicateType, predicate } = attestation;
    return (0,statement/* writeStatement */.pc)({
        digest,
        name: (0,format_reference/* formatRepository */.S)(image),
        annotations,
        predicateType,
        predicate: predicate.content,
    });
}
function witnesses({ step: { inputs } }) {
    if (inputs.transparency === 'none')
        return { log: undefined, timestamp: undefined };
    const timestamp = inputs.timestampUrl === undefined ? undefined : addressOf(inputs.timestampUrl);
    return { log: addressOf(inputs.rekorUrl), timestamp };
}
function growing({ step: { clock, signal } }) {
    return { clock, signal };
}
function addressOf(url) {
    return url.href.replace(/\/+$/, '');
}
function lost(digest) {
    const what = `The registry took the signature ${digest}, and does not list it after two minutes of trying`;
    return new signing_failure/* SigningFailure */.G('signature-lost', `${what}. Sign again; if it stays, ask who else writes to this image.`);
}

// EXTERNAL MODULE: ./build/packages/cosign/src/acceptance.js
var acceptance = __webpack_require__(97324);
// EXTERNAL MODULE: ./build/packages/http/src/loopback.js
var loopback = __webpack_require__(85255);
// EXTERNAL MODULE: ./build/packages/time/src/instant.js
var instant = __webpack_require__(41644);
;// CONCATENATED MODULE: ./build/actions/cosign-sign/src/plan.js





function planSigning(given) {
    const { key, keyPassword, engine, transparency, predicate: path, predicateType: type, format } = given;
    if ((path === undefined) !== (type === undefined)) {
        throw bad('predicate and predicate-type belong together: the file, and what it is.');
    }
    const ours = given.annotations?.find(([name]) => name.startsWith('delivery/'));
    if (ours !== undefined)
        throw bad(`The annotation ${ours[0]} is one that this action makes itself.`);
    const open = [given.fulcioUrl, given.rekorUrl, given.timestampUrl].find((url) => url && !isPrivate(url));
    if (open !== undefined)
        throw bad(`${open.origin} is plain http, where anyone could read the identity token. Use https.`);
    if (key === undefined && keyPassword !== undefined)
        throw bad('key-password is given without key.');
    if (key === undefined && transparency === 'none') {
        throw bad('transparency: none needs a key. Without one a certificate signs that lives for minutes, and only the log says that it was used then.');
    }
    if (key?.kind === 'kms' && engine === 'native') {
        throw bad('The native engine cannot ask a key management service. Say engine: auto or engine: cosign.');
    }
    const attest = path === undefined || type === undefined ? undefined : { path, type };
    const formats = format === 'both' ? ['bundle', 'legacy'] : [format];
    const chosen = engine === 'auto' ? (key?.kind === 'kms' ? 'cosign' : 'native') : engine;
    return { engine: chosen, key, formats, attest };
}
function annotationsFor({ image, annotations, runAnnotations }, environment, now) {
    const given = Object.fromEntries(annotations ?? []);
    if (!runAnnotations)
        return given;
    return {
        [acceptance/* ownAnnotations */.D.image]: (0,format_reference/* formatRepository */.S)(image),
        [acceptance/* ownAnnotations */.D.signedAt]: (0,instant/* formatInstant */.r4)(now),
        'delivery/sha': environment.sha,
        'delivery/run': environment.runUrl,
        'delivery/workflow': environment.workflowRef,
        ...given,
    };
}
function isPrivate({ protocol, hostname }) {
    return protocol === 'https:' || (0,loopback/* isLoopback */.U)(hostname);
}
function bad(message) {
    return new action_failure/* ActionFailure */.d('bad-input', message);
}

;// CONCATENATED MODULE: ./build/actions/cosign-sign/src/predicate.js



const largest = 16 * 1024 * 1024;
async function readPredicate(path, workspace) {
    const whole = (0,external_node_path_.resolve)(workspace, path);
    const text = await readText(path, whole);
    try {
        const content = JSON.parse(text);
        if (isObject(content))
            return { content };
    }
    catch (error) {
        throw predicate_bad(path, 'is no JSON', error);
    }
    throw predicate_bad(path, 'is no JSON object');
}
async function readText(path, whole) {
    try {
        const { size } = await (0,promises_.stat)(whole);
        if (size > largest)
            throw predicate_bad(path, `has ${size} bytes, and at most ${largest} can be attested`);
        return await (0,promises_.readFile)(whole, 'utf8');
    }
    catch (error) {
        if (error instanceof action_failure/* ActionFailure */.d)
            throw error;
        throw predicate_bad(path, 'cannot be read', error);
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function predicate_bad(path, why, cause) {
    return new action_failure/* ActionFailure */.d('bad-predicate', `The predicate ${path} ${why}.`, cause === undefined ? {} : { cause });
}

// EXTERNAL MODULE: ./build/packages/cosign/src/collect.js
var collect = __webpack_require__(43257);
// EXTERNAL MODULE: ./build/packages/cosign/src/assess.js + 1 modules
var assess = __webpack_require__(18470);
// EXTERNAL MODULE: ./build/packages/cosign/src/certificate.js
var certificate = __webpack_require__(25080);
// EXTERNAL MODULE: ./build/packages/oci/src/reference.js
var reference = __webpack_require__(95810);
;// CONCATENATED MODULE: ./build/actions/cosign-sign/src/read-back.js


async function readBack(written) {
    const { registry, repository, image, format, predicateType, annotations, authority, now } = written;
    const plain = predicateType === statement/* signaturePredicate */.oo;
    const collected = await (0,collect/* collectSignatures */.K5)(registry, repository, image, { predicateType, plain, formats: [format] });
    const { accepted } = await (0,assess/* assess */.no)(collected, authority, {
        image,
        predicateType,
        signer: undefined,
        repositories: [(0,reference/* parseReference */.F)(`${registry.host}/${repository}`)],
        unbound: true,
        otherSubjects: false,
        annotations,
        maxAge: undefined,
        now,
    });
    return accepted;
}
function isOurs({ candidate, signer }, signature, run) {
    if (signature !== undefined)
        return Buffer.compare(candidate.signature, signature) === 0;
    return signer.kind === 'key' || signer.extensions[certificate/* fulcioExtensions */.$.run] === run;
}
function identityOf({ digest, signature }) {
    return `${digest} ${Buffer.from(signature).toString('base64')}`;
}

// EXTERNAL MODULE: ./build/packages/cosign/src/key-source.js
var key_source = __webpack_require__(87268);
;// CONCATENATED MODULE: ./build/actions/cosign-sign/src/signing-key.js

async function readSigningKey(step, source, variables) {
    const { inputs, environment, log } = step;
    const pem = await (0,key_source/* readKeyText */.j)(source, { variables, workspace: environment.workspace });
    step.mask(pem);
    if (pem.startsWith('-----BEGIN ENCRYPTED') && inputs.keyPassword === undefined) {
        log.warn('key-password is empty. A key that opens without a password is as good as not encrypted.');
    }
    try {
        return (0,keys/* readPrivateKey */.$)(pem, inputs.keyPassword);
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        const where = source.kind === 'environment' ? `in ${source.name}` : source.path;
        throw new failure/* SignatureFailure */.x('bad-key', `The key ${where} cannot be used: ${error.message}.`, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/packages/kit/src/markdown.js
var markdown = __webpack_require__(60377);
;// CONCATENATED MODULE: ./build/actions/cosign-sign/src/summary.js

function renderSummary({ name, reason, engine, stored, inputs }) {
    const rows = stored.map(({ image, format, digest }) => [
        { markdown: markdown/* code */.aY(image) },
        format,
        { markdown: markdown/* code */.aY(digest) },
    ]);
    const noted = Object.entries(engine.annotations).map(([key, value]) => [key, value]);
    return [
        markdown/* heading */.R_(2, `✅ cosign-sign: ${reason}`),
        `${markdown/* code */.aY(name)}\n\n`,
        markdown/* table */.tp(['signed', 'format', 'stored as'], rows),
        noted.length === 0
            ? ''
            : markdown/* details */.zH('Annotations in the signature', markdown/* table */.tp(['name', 'value'], noted)),
        markdown/* details */.zH('Verify it with plain cosign', markdown/* block */.om(command(name, inputs))),
    ].join('');
}
function command(name, { key, transparency, predicateType }) {
    const verb = predicateType === undefined ? 'verify' : `verify-attestation --type ${predicateType}`;
    const offline = transparency === 'none' ? ' --insecure-ignore-tlog=true' : '';
    if (key !== undefined)
        return `cosign ${verb} --key cosign.pub${offline} ${name}`;
    const issuer = '--certificate-oidc-issuer https://token.actions.githubusercontent.com';
    return `cosign ${verb} ${issuer} \\\n  --certificate-identity https://github.com/OWNER/REPOSITORY/.github/workflows/FILE@REF ${name}`;
}

// EXTERNAL MODULE: ./build/packages/oci/src/index-entries.js
var index_entries = __webpack_require__(27806);
// EXTERNAL MODULE: ./build/packages/oci/src/manifests.js
var manifests = __webpack_require__(80681);
// EXTERNAL MODULE: ./build/packages/oci/src/failure.js
var src_failure = __webpack_require__(61449);
;// CONCATENATED MODULE: ./build/actions/cosign-sign/src/targets.js

async function targetsOf({ registry, image, step }, found, formats) {
    const { repository } = image;
    const entries = step.inputs.recursive ? await (0,index_entries/* indexEntries */.n)(registry, repository, found.manifest) : [];
    const inside = entries.filter(({ attestation }) => !attestation);
    const platforms = await Promise.all(inside.map(async ({ platform, digest }) => {
        const manifest = await (0,manifests/* getManifest */.c2)(registry, repository, digest);
        if (manifest !== undefined)
            return { repository, digest, mediaType: manifest.mediaType, size: manifest.bytes.length };
        const what = `The index names ${digest} for ${platform}, and the registry says that it is not there`;
        throw new src_failure/* RegistryFailure */.Y('registry-invalid-answer', `${what}. Push it, or say recursive: false.`);
    }));
    const { digest, mediaType, size } = found;
    const images = [...platforms, { repository, digest, mediaType, size }];
    return images.flatMap((one) => formats.map((format) => ({ image: one, format })));
}

;// CONCATENATED MODULE: ./build/actions/cosign-sign/src/main.js
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











const attempts = 3;
async function main(step, variables) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { inputs, clock, signal, environment } = step;
        const plan = planSigning(inputs);
        const attestation = plan.attest && {
            type: plan.attest.type,
            predicate: await readPredicate(plan.attest.path, environment.workspace),
        };
        const registry = (0,registry_inputs/* openRegistry */.M)(inputs.image.registry, inputs, { variables, clock, signal, mask: step.mask });
        const scratch = __addDisposableResource(env_1, await (0,cosign_run/* openScratch */.j)(environment.temp), true);
        const found = await resolveImage(step, registry);
        const { registry: host, repository } = inputs.image;
        const image = { registry: host, repository, digest: found.digest };
        const annotations = annotationsFor(inputs, environment, clock.now());
        const job = { step, variables, registry, image, annotations, attestation };
        const engine = await engineFor(job, plan, scratch);
        step.output('engine', engine.name);
        const stored = [];
        for (const target of await targetsOf(job, found, plan.formats)) {
            stored.push(await signSurely(job, engine, target));
            step.output('signatures', stored.map((one) => ({ ...one })));
        }
        return report(job, engine, stored);
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
async function resolveImage({ inputs, log }, registry) {
    const found = await (0,resolve/* resolveIn */.Q)(registry, inputs.image);
    const name = (0,format_reference/* formatReference */.F)(inputs.image);
    if (found === undefined)
        throw new action_failure/* ActionFailure */.d('not-found', `The registry has no ${name}. Push it before it is signed.`);
    if (inputs.image.digest === undefined)
        log.notice(`${name} is ${found.digest} now; that is signed. Hand on the output image.`);
    return found;
}
async function engineFor(job, { engine, key }, scratch) {
    const { step, variables } = job;
    const signingKey = key === undefined || key.kind === 'kms' ? undefined : await readSigningKey(step, key, variables);
    if (engine === 'native')
        return nativeEngine(job, signingKey);
    if (key?.kind === 'kms')
        return cosignEngine(job, { kind: 'service', uri: key.uri }, scratch);
    return cosignEngine(job, signingKey === undefined ? { kind: 'identity' } : { kind: 'key', key: signingKey }, scratch);
}
async function signSurely(job, engine, target) {
    const { image, format } = target;
    const written = {
        registry: job.registry,
        repository: image.repository,
        image: image.digest,
        format,
        predicateType: job.attestation?.type ?? statement/* signaturePredicate */.oo,
        annotations: engine.annotations,
        authority: engine.authority,
        now: job.step.clock.now(),
    };
    const before = new Set((await readBack(written)).map(({ candidate }) => identityOf(candidate)));
    const run = job.step.environment.runUrl;
    for (let attempt = 1; attempt <= attempts; attempt++) {
        const signature = await engine.sign(target);
        const fresh = (await readBack(written)).find((found) => !before.has(identityOf(found.candidate)) && isOurs(found, signature, run));
        if (fresh !== undefined)
            return { image: image.digest, format, digest: fresh.candidate.digest };
        job.step.log.warn(`The signature of ${image.digest} was stored, and is not to be found (${attempt} of ${attempts}).`);
    }
    const what = `No valid new signature of ${image.digest} can be read back, after signing ${attempts} times`;
    throw new signing_failure/* SigningFailure */.G('signature-not-verified', `${what}. Nobody else would find it either: the image counts as unsigned.`);
}
function report({ step, image, attestation }, engine, stored) {
    const name = (0,format_reference/* formatReference */.F)(image);
    step.output('digest', image.digest);
    step.output('image', name);
    const reason = attestation === undefined ? 'signed' : 'attested';
    const message = `${name} is ${reason}: ${stored.length} stored, listed, read back and verified.`;
    step.summary(renderSummary({ name, reason, engine, stored, inputs: step.inputs }));
    const evidence = stored.map(({ image: subject, format, digest }) => {
        return { subject, verdict: 'pass', detail: `${format} ${digest}`, format, digest };
    });
    return { decision: 'pass', reason, message, evidence };
}


/***/ }),

/***/ 9962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ annotation)
/* harmony export */ });
/* harmony import */ var _inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39433);
/* harmony import */ var _inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7015);

function annotation() {
    return (0,_inputs__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)({
        kind: 'annotation',
        takes: 'name=value such as channel=stable',
        parse(raw) {
            const equals = raw.indexOf('=');
            const name = equals === -1 ? '' : raw.slice(0, equals).trim();
            if (!/^[A-Za-z0-9][\w./-]{0,127}$/.test(name))
                throw new _inputs__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o('has no name before =');
            const value = raw.slice(equals + 1).trim();
            if (/\p{Cc}/u.test(value))
                throw new _inputs__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o('has a control character in its value');
            return [name, value];
        },
    });
}


/***/ }),

/***/ 19978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ requestIdToken)
/* harmony export */ });
/* harmony import */ var _http__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70222);
/* harmony import */ var _http__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32678);
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9349);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _signing_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23015);




const answer = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qFJ(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ value: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^[\w-]+\.[\w-]+\.[\w-]+$/)) }));
const timeout = (0,_time__WEBPACK_IMPORTED_MODULE_1__/* .seconds */ .YA)(30);
async function requestIdToken({ variables, audience, clock, signal }) {
    const address = URL.parse(variables['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '');
    const bearer = variables['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
    if (address === null || !bearer) {
        throw new _signing_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .SigningFailure */ .G('no-id-token', 'There is no identity token to sign with. Give this job `permissions: { id-token: write }` (runs for pull requests of forks cannot have it), or give key.');
    }
    address.searchParams.set('audience', audience);
    const headers = { authorization: `Bearer ${bearer}`, accept: 'application/json' };
    const request = { method: 'GET', url: address, headers, timeout, maxBytes: 1024 * 1024, signal, redirects: 0 };
    const response = await (0,_http__WEBPACK_IMPORTED_MODULE_3__/* .sendWithRetry */ .l)(request, { clock }).catch((error) => {
        signal.throwIfAborted();
        if (!(error instanceof _http__WEBPACK_IMPORTED_MODULE_4__/* .HttpFailure */ .H))
            throw error;
        const what = `GitHub gave no identity token: ${error.message} (${error.kind}). Run the job again.`;
        throw new _signing_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .SigningFailure */ .G('no-id-token', what, { cause: error });
    });
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(answer, new TextDecoder().decode(response.body));
    if (response.status === 200 && parsed.success)
        return parsed.output.value;
    throw new _signing_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .SigningFailure */ .G('no-id-token', `GitHub answered ${response.status} to the request for an identity token.`);
}


/***/ }),

/***/ 90144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ signNatively)
/* harmony export */ });
/* harmony import */ var _algorithm_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3474);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74050);
/* harmony import */ var _signing_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23015);



const timeout = 20_000;
const retry = { retries: 3, factor: 2, minTimeout: 1000, maxTimeout: 8000 };
async function signNatively({ kind, bytes }, credential, witnesses) {
    const { DSSEBundleBuilder, MessageSignatureBundleBuilder } = await Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(654), __webpack_require__.e(128), __webpack_require__.e(335), __webpack_require__.e(179)]).then(__webpack_require__.t.bind(__webpack_require__, 15179, 19));
    const { bundleToJSON } = await Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(40)]).then(__webpack_require__.t.bind(__webpack_require__, 61040, 19));
    const options = { signer: await signerOf(credential), witnesses: await witnessesOf(witnesses) };
    const data = Buffer.from(bytes);
    try {
        const bundle = kind === 'payload'
            ? await new MessageSignatureBundleBuilder(options).create({ data })
            : await new DSSEBundleBuilder(options).create({ data, type: _statement_js__WEBPACK_IMPORTED_MODULE_0__/* .statementPayloadType */ .Q7 });
        return withHint(bundleToJSON(bundle), credential);
    }
    catch (error) {
        if (error instanceof _signing_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .SigningFailure */ .G)
            throw error;
        throw refused(error);
    }
}
function withHint(bundle, credential) {
    if (credential.kind === 'keyless')
        return bundle;
    const { verificationMaterial: material } = bundle;
    const { tlogEntries, timestampVerificationData } = material;
    const named = { publicKey: { hint: credential.key.hint }, certificate: undefined, x509CertificateChain: undefined };
    return { ...bundle, verificationMaterial: { ...named, tlogEntries, timestampVerificationData } };
}
async function signerOf(credential) {
    if (credential.kind === 'keyless') {
        const { FulcioSigner } = await Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(654), __webpack_require__.e(128), __webpack_require__.e(335), __webpack_require__.e(179)]).then(__webpack_require__.t.bind(__webpack_require__, 15179, 19));
        const identityProvider = { getToken: () => credential.identityToken() };
        return new FulcioSigner({ fulcioBaseURL: credential.fulcio, identityProvider, timeout, retry });
    }
    const { algorithm, privateKey, publicKey } = credential.key;
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    return {
        sign: (data) => Promise.resolve({
            signature: (0,_algorithm_js__WEBPACK_IMPORTED_MODULE_2__/* .signBytes */ .b_)(data, privateKey, algorithm),
            key: { $case: 'publicKey', publicKey: pem },
        }),
    };
}
async function witnessesOf({ log, timestamp }) {
    if (log === undefined && timestamp === undefined)
        return [];
    const { RekorWitness, TSAWitness } = await Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(654), __webpack_require__.e(128), __webpack_require__.e(335), __webpack_require__.e(179)]).then(__webpack_require__.t.bind(__webpack_require__, 15179, 19));
    const logs = log === undefined ? [] : [new RekorWitness({ rekorBaseURL: log, entryType: 'dsse', timeout, retry })];
    const stamps = timestamp === undefined ? [] : [new TSAWitness({ tsaBaseURL: timestamp, timeout, retry })];
    return [...logs, ...stamps];
}
function refused(error) {
    const outer = error instanceof Error ? error.message : 'unknown';
    const inner = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
    const what = `Nothing was signed: ${outer}${inner}`.slice(0, 500);
    return new _signing_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .SigningFailure */ .G('signing-refused', `${what}. Run the job again; if it stays, check fulcio-url and rekor-url.`, {
        cause: error,
    });
}


/***/ }),

/***/ 76247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ predicateType)
/* harmony export */ });
/* harmony import */ var _inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39433);
/* harmony import */ var _inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7015);

const names = new Map(Object.entries({
    slsaprovenance: 'https://slsa.dev/provenance/v1',
    slsaprovenance1: 'https://slsa.dev/provenance/v1',
    'slsaprovenance0.2': 'https://slsa.dev/provenance/v0.2',
    spdx: 'https://spdx.dev/Document',
    spdxjson: 'https://spdx.dev/Document',
    cyclonedx: 'https://cyclonedx.org/bom',
    openvex: 'https://openvex.dev/ns',
    vuln: 'https://cosign.sigstore.dev/attestation/vuln/v1',
}));
function predicateType() {
    return (0,_inputs__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)({
        kind: 'predicate type',
        takes: `the URI of a predicate type such as https://slsa.dev/provenance/v1, or ${[...names.keys()].join(', ')}`,
        parse(raw) {
            const known = names.get(raw.toLowerCase());
            if (known !== undefined)
                return known;
            if (/^https?:\/\/[^\s\p{Cc}]+$/u.test(raw) && raw.length <= 500)
                return raw;
            throw new _inputs__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o('is neither');
        },
    });
}


/***/ }),

/***/ 23015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ SigningFailure),
/* harmony export */   h: () => (/* binding */ signingReasons)
/* harmony export */ });
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45809);

const signingReasons = {
    'no-id-token': 'GitHub gives this job no identity token: it needs `id-token: write`, and runs for pull requests of forks never have it.',
    'signing-refused': 'The certificate authority, the transparency log or the timestamp authority refused or did not answer.',
    'signature-lost': 'The registry took the signature, and does not list it, also after attaching it again.',
    'signature-not-verified': 'What can be read back from the registry is not the signature that was made.',
};
class SigningFailure extends _kit__WEBPACK_IMPORTED_MODULE_0__/* .ActionFailure */ .d {
    constructor(reason, message, options) {
        super(reason, message, options);
    }
}


/***/ }),

/***/ 47054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ storeBundle),
/* harmony export */   b: () => (/* binding */ storeLegacy)
/* harmony export */ });
/* harmony import */ var _oci__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32204);
/* harmony import */ var _oci__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92856);
/* harmony import */ var _oci__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98090);
/* harmony import */ var _oci__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46657);
/* harmony import */ var _oci__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(27691);
/* harmony import */ var _oci__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(61449);
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41644);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77934);
/* harmony import */ var _collect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43257);
/* harmony import */ var _legacy_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32832);





async function storeBundle(registry, { repository, digest, mediaType, size }, { bundle, predicateType }, options) {
    const content = Buffer.from(JSON.stringify(bundle));
    const empty = Buffer.from('{}');
    const annotations = {
        'dev.sigstore.bundle.content': 'dsse-envelope',
        [_collect_js__WEBPACK_IMPORTED_MODULE_0__/* .predicateAnnotation */ .rI]: predicateType,
        'org.opencontainers.image.created': (0,_time__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(options.clock.now()),
    };
    const manifest = {
        schemaVersion: 2,
        mediaType: _oci__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .Ib.manifest,
        artifactType: _collect_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleMediaType */ .l5,
        config: { mediaType: _oci__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .Ib.empty, digest: await (0,_oci__WEBPACK_IMPORTED_MODULE_3__/* .putBlob */ .H)(registry, repository, empty), size: empty.length },
        layers: [
            { mediaType: _collect_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleMediaType */ .l5, digest: await (0,_oci__WEBPACK_IMPORTED_MODULE_3__/* .putBlob */ .H)(registry, repository, content), size: content.length },
        ],
        subject: { mediaType, digest, size },
        annotations,
    };
    const bytes = Buffer.from(JSON.stringify(manifest));
    const attachment = {
        subject: digest,
        mediaType: _oci__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .Ib.manifest,
        bytes,
        artifactType: _collect_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleMediaType */ .l5,
        annotations,
    };
    return (0,_oci__WEBPACK_IMPORTED_MODULE_4__/* .attachManifest */ .t)(registry, repository, attachment, options);
}
const layerSchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
    digest: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    annotations: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()), {}),
});
const manifestSchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qFJ(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({ layers: valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(layerSchema) }));
async function storeLegacy(registry, { repository, digest: image }, suffix, { mediaType, content, annotations }, options) {
    const digest = await (0,_oci__WEBPACK_IMPORTED_MODULE_3__/* .putBlob */ .H)(registry, repository, content);
    const own = { mediaType, size: content.length, digest, annotations };
    const seen = new Map();
    const merge = async (current) => {
        const layers = current === undefined ? [] : layersOf(current);
        const present = new Set(layers.map(identityOf));
        for (const layer of [...layers, own])
            seen.set(identityOf(layer), layer);
        const missing = [...seen.values()].filter((layer) => !present.has(identityOf(layer)));
        if (missing.length === 0)
            return undefined;
        const grown = [...layers, ...missing];
        const config = configuration(grown.map((layer) => layer.digest));
        const configDigest = await (0,_oci__WEBPACK_IMPORTED_MODULE_3__/* .putBlob */ .H)(registry, repository, config);
        const manifest = {
            schemaVersion: 2,
            mediaType: _oci__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .Ib.manifest,
            config: { mediaType: _oci__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .Ib.config, size: config.length, digest: configDigest },
            layers: grown,
        };
        return { mediaType: _oci__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .Ib.manifest, bytes: Buffer.from(JSON.stringify(manifest)) };
    };
    return { digest, listed: await (0,_oci__WEBPACK_IMPORTED_MODULE_6__/* .growTag */ .S)(registry, repository, (0,_legacy_js__WEBPACK_IMPORTED_MODULE_7__/* .legacyTag */ .w_)(image, suffix), merge, options) };
}
function identityOf({ digest, annotations }) {
    return (0,_oci__WEBPACK_IMPORTED_MODULE_8__/* .digestOf */ .ol)(Buffer.from(JSON.stringify([digest, Object.keys(annotations).toSorted(), Object.values(annotations).toSorted()])));
}
function layersOf({ bytes, digest }) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_5__/* .safeParse */ .xLC(manifestSchema, new TextDecoder().decode(bytes));
    if (parsed.success)
        return parsed.output.layers;
    throw new _oci__WEBPACK_IMPORTED_MODULE_9__/* .RegistryFailure */ .Y('registry-invalid-answer', `${digest}, where legacy signatures are kept, has no layers; adding to it would destroy it.`);
}
function configuration(layers) {
    const epoch = '0001-01-01T00:00:00Z';
    const rootfs = { type: 'layers', diff_ids: layers };
    const history = layers.map(() => ({ created: epoch }));
    return Buffer.from(JSON.stringify({ architecture: '', created: epoch, history, os: '', rootfs, config: {} }));
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

/***/ 98090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ attachManifest)
/* harmony export */ });
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9349);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27691);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61449);
/* harmony import */ var _grow_tag_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46657);
/* harmony import */ var _manifests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80681);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32204);
/* harmony import */ var _referrers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28018);








const looks = 6;
const rawIndex = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qFJ(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ manifests: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ digest: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })) }));
async function attachManifest(registry, repository, attachment, options) {
    const digest = (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(attachment.bytes);
    await (0,_manifests_js__WEBPACK_IMPORTED_MODULE_2__/* .putManifest */ .RV)(registry, repository, digest, attachment);
    for (let look = 0; look < looks; look++) {
        const listed = await (0,_referrers_js__WEBPACK_IMPORTED_MODULE_3__/* .referrersByApi */ .OJ)(registry, repository, attachment.subject);
        if (listed === undefined) {
            const merge = mergeIndex(registry, attachment, digest);
            const grown = await (0,_grow_tag_js__WEBPACK_IMPORTED_MODULE_4__/* .growTag */ .S)(registry, repository, (0,_referrers_js__WEBPACK_IMPORTED_MODULE_3__/* .referrersTag */ .LN)(attachment.subject), merge, options);
            return { digest, listed: grown };
        }
        if (listed.some((descriptor) => descriptor.digest === digest))
            return { digest, listed: true };
        await options.clock.sleep((0,_time__WEBPACK_IMPORTED_MODULE_5__/* .milliseconds */ .Rz)(200 * 2 ** look), options.signal);
    }
    return { digest, listed: false };
}
function mergeIndex(registry, attachment, digest) {
    const { mediaType, bytes, artifactType, annotations } = attachment;
    const own = { mediaType, size: bytes.length, digest, artifactType, annotations };
    const seen = new Map();
    return (current) => {
        const index = current === undefined
            ? { schemaVersion: 2, mediaType: _media_type_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.index, manifests: [] }
            : readIndex(registry, current);
        const present = new Set(index.manifests.map((entry) => entry.digest));
        for (const entry of index.manifests)
            seen.set(entry.digest, entry);
        seen.set(digest, seen.get(digest) ?? own);
        if ([...seen.keys()].every((known) => present.has(known)))
            return Promise.resolve(undefined);
        const added = [...seen.values()].filter((entry) => !present.has(entry.digest));
        const grown = { ...index, manifests: [...index.manifests, ...added] };
        return Promise.resolve({ mediaType: _media_type_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.index, bytes: writeIndex(registry, grown) });
    };
}
function readIndex({ host }, { bytes, digest }) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(rawIndex, new TextDecoder().decode(bytes));
    if (parsed.success)
        return parsed.output;
    const what = `${host} keeps ${digest} where referrers are listed, which is no index`;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_7__/* .RegistryFailure */ .Y('registry-invalid-answer', `${what}; adding to it would destroy it.`);
}
function writeIndex({ host }, index) {
    try {
        return Buffer.from(JSON.stringify(index));
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        const what = `${host} keeps a list of referrers that is nested too deep to be written again`;
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_7__/* .RegistryFailure */ .Y('registry-invalid-answer', `${what}. Remove its tag, and attach anew.`, { cause: error });
    }
}


/***/ }),

/***/ 46657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ growTag)
/* harmony export */ });
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9349);
/* harmony import */ var _manifests_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80681);


const patience = (0,_time__WEBPACK_IMPORTED_MODULE_0__/* .minutes */ .Gx)(2);
const shortestPause = 250;
const longestPause = 5_000;
const widestSpread = 8;
async function growTag(registry, repository, tag, merge, { clock, signal, random = Math.random }) {
    const begun = clock.elapsed();
    let slowest = 0;
    let written;
    let wanted = 1;
    let found = 0;
    let spread = 1;
    while (clock.elapsed() - begun < patience) {
        const started = clock.elapsed();
        const again = written !== undefined;
        const current = await (0,_manifests_js__WEBPACK_IMPORTED_MODULE_1__/* .getManifest */ .c2)(registry, repository, tag);
        const next = await merge(current);
        if (written !== undefined && current?.digest !== written)
            wanted = 2;
        if (next === undefined) {
            found += 1;
            if (written === undefined || found >= wanted)
                return true;
        }
        else {
            found = 0;
            if (again)
                spread = Math.min(widestSpread, spread * 2);
            written = await (0,_manifests_js__WEBPACK_IMPORTED_MODULE_1__/* .putManifest */ .RV)(registry, repository, tag, next);
        }
        slowest = Math.max(slowest / 2, clock.elapsed() - started);
        const pause = Math.min(longestPause, Math.max(shortestPause, 4 * slowest)) * (1 + random() * spread);
        await clock.sleep((0,_time__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(pause), signal);
    }
    return false;
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
