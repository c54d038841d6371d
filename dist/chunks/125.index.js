export const id = 125;
export const ids = [125];
export const modules = {

/***/ 56360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ contract_contract)
});

// EXTERNAL MODULE: ./build/packages/cosign/src/failure.js
var failure = __webpack_require__(22937);
// EXTERNAL MODULE: ./build/packages/cosign/src/signing-failure.js
var signing_failure = __webpack_require__(23015);
// EXTERNAL MODULE: ./build/packages/kit/src/contract.js
var contract = __webpack_require__(33382);
// EXTERNAL MODULE: ./build/packages/oci/src/failure.js
var src_failure = __webpack_require__(61449);
// EXTERNAL MODULE: ./build/packages/channel/src/channel-name.js
var channel_name = __webpack_require__(60348);
// EXTERNAL MODULE: ./build/packages/cosign/src/key-source.js
var key_source = __webpack_require__(87268);
// EXTERNAL MODULE: ./build/packages/cosign/src/matcher-field.js
var matcher_field = __webpack_require__(13512);
// EXTERNAL MODULE: ./build/packages/inputs/src/one-of.js
var one_of = __webpack_require__(97959);
// EXTERNAL MODULE: ./build/packages/inputs/src/field.js
var field = __webpack_require__(39433);
// EXTERNAL MODULE: ./build/packages/inputs/src/integer.js
var integer = __webpack_require__(55267);
// EXTERNAL MODULE: ./build/packages/inputs/src/text.js
var src_text = __webpack_require__(75450);
// EXTERNAL MODULE: ./build/packages/inputs/src/lines.js
var lines = __webpack_require__(99202);
// EXTERNAL MODULE: ./build/packages/inputs/src/url.js
var url = __webpack_require__(58920);
// EXTERNAL MODULE: ./build/packages/oci/src/image-reference.js
var image_reference = __webpack_require__(24258);
// EXTERNAL MODULE: ./build/packages/oci/src/registry-inputs.js + 9 modules
var registry_inputs = __webpack_require__(77672);
// EXTERNAL MODULE: ./build/packages/oci/src/digest.js
var digest = __webpack_require__(27691);
;// CONCATENATED MODULE: ./build/actions/release-channel/src/expect-field.js


function expectation() {
    return (0,field/* field */.ZZ)({
        kind: 'expectation',
        takes: 'a digest such as sha256:… with all 64 digits, an image by digest, or none',
        parse: (raw) => (raw === 'none' ? 'none' : (0,digest/* parseDigest */.m)(raw.slice(raw.lastIndexOf('@') + 1))),
    });
}

;// CONCATENATED MODULE: ./build/actions/release-channel/src/inputs.js





const repository = { pattern: /[\w.-]+\/[\w.-]+/, takes: 'owner/name of a repository on GitHub' };
const workflow = { pattern: /[^\s\p{Cc}]+/u, takes: 'the file of a workflow, such as release.yml' };
const path = { pattern: /[^\p{Cc}]+/u, takes: 'a path' };
const reason = { pattern: /[^\p{Cc}\u2028\u2029]+/u, maxLength: 500, takes: 'a reason on one line' };
const inputs = {
    mode: (0,one_of/* oneOf */.y)('enforce', 'warn'),
    task: (0,one_of/* oneOf */.y)('move', 'show'),
    channel: (0,channel_name/* channelName */.HA)(),
    channelRepository: (0,field/* optional */.lq)((0,image_reference/* imageReference */.r)({ digest: 'optional' })),
    image: (0,field/* optional */.lq)((0,image_reference/* imageReference */.r)({ digest: 'required' })),
    entry: (0,integer/* integer */.n)({ min: 0, max: 1000 }),
    expect: (0,field/* optional */.lq)(expectation()),
    order: (0,one_of/* oneOf */.y)('auto', 'version', 'created'),
    allowDowngrade: (0,field/* optional */.lq)((0,src_text/* text */.Q)(reason)),
    verify: (0,one_of/* oneOf */.y)('required', 'none'),
    key: (0,field/* optional */.lq)((0,key_source/* keySource */.J)()),
    signerRepository: (0,field/* optional */.lq)((0,src_text/* text */.Q)(repository)),
    signerWorkflow: (0,field/* optional */.lq)((0,src_text/* text */.Q)(workflow)),
    signerRef: (0,field/* optional */.lq)((0,matcher_field/* matcherText */.s)('refs/heads/main')),
    signerIssuer: (0,matcher_field/* matcherText */.s)('https://token.actions.githubusercontent.com'),
    signerIdentity: (0,field/* optional */.lq)((0,matcher_field/* matcherText */.s)('release@acme.example')),
    signedFor: (0,field/* optional */.lq)((0,lines/* lines */.M)((0,image_reference/* imageReference */.r)({ digest: 'optional' }))),
    accept: (0,one_of/* oneOf */.y)('any', 'bundle', 'legacy'),
    transparency: (0,one_of/* oneOf */.y)('public', 'none'),
    trustedRoot: (0,field/* optional */.lq)((0,src_text/* text */.Q)(path)),
    statement: (0,one_of/* oneOf */.y)('auto', 'key', 'keyless', 'none'),
    statementKey: (0,field/* optional */.lq)((0,key_source/* keySource */.J)()),
    keyPassword: (0,field/* optional */.lq)((0,field/* secret */.rJ)((0,src_text/* text */.Q)())),
    fulcioUrl: (0,url/* url */.O)(),
    rekorUrl: (0,url/* url */.O)(),
    ...registry_inputs/* registryInputs */.P,
};

;// CONCATENATED MODULE: ./build/actions/release-channel/src/contract.js




const contract_contract = (0,contract/* defineContract */.ye)({
    name: 'release-channel',
    inputs: inputs,
    outputs: {
        image: '`repository@sha256:…` of what the channel points to after `move`, or of the entry that `show` was asked for; empty after a block.',
        'previous-image': '`repository@sha256:…` of what the channel pointed to before that, `channel@{1}` after a move; empty when there was nothing.',
        history: 'The moves of the channel as a JSON list, newest first: who, when, from what, to what, and why.',
        statement: 'The digest of the signed statement about the move; empty when none was made.',
    },
    reasons: {
        moved: 'The channel points to the image, read back byte for byte.',
        unchanged: 'The channel points to the image already; nothing was written.',
        shown: 'The channel was read.',
        'not-found': 'The registry says that there is no such image.',
        'no-such-channel': 'There is no such channel, or no tag of that name.',
        'no-such-entry': 'The history of the channel does not reach back so far.',
        unexpected: 'The channel does not point to what `expect` says.',
        'moved-by-another': 'Somebody else has moved the channel, or is moving it; the message says who.',
        unsigned: 'No signature is attached to the image.',
        'no-valid-signature': 'There are signatures, and none of them counts; the evidence says why for each.',
        downgrade: 'The image is older than what the channel points to, and `allow-downgrade` is empty.',
        'order-unknown': 'Nothing says which of the two images is older, and `allow-downgrade` is empty.',
        'claim-slow': 'The registry answered so slowly that the claim to the move does not count; nothing was moved.',
        'move-late': 'The time the winner of a claim has for its move was over; nothing was moved.',
        ...failure/* signatureReasons */.q,
        ...signing_failure/* signingReasons */.h,
        ...src_failure/* registryReasons */.n,
    },
});


/***/ }),

/***/ 92125:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42569);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56360);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46925);



await (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .contract */ .d, (step) => (0,_main_js__WEBPACK_IMPORTED_MODULE_2__/* .main */ .i)(step, process.env));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 46925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/packages/oci/src/failure.js
var failure = __webpack_require__(61449);
// EXTERNAL MODULE: ./build/packages/channel/src/channel-name.js
var channel_name = __webpack_require__(60348);
// EXTERNAL MODULE: ./build/packages/oci/src/manifests.js
var manifests = __webpack_require__(80681);
// EXTERNAL MODULE: ./build/packages/oci/src/media-type.js
var media_type = __webpack_require__(32204);
// EXTERNAL MODULE: ./build/packages/oci/src/blobs.js + 1 modules
var blobs = __webpack_require__(92856);
// EXTERNAL MODULE: ./build/packages/time/src/instant.js
var instant = __webpack_require__(41644);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/packages/oci/src/digest.js
var digest = __webpack_require__(27691);
// EXTERNAL MODULE: ./build/packages/time/src/parse-instant.js
var parse_instant = __webpack_require__(90278);
;// CONCATENATED MODULE: ./build/packages/channel/src/document.js



const digestSchema = dist/* custom */.IeY((input) => typeof input === 'string' && (0,digest/* isDigest */.Bc)(input), 'not a digest');
const lineSchema = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[^\p{Cc}\u2028\u2029]{0,500}$/u, 'not a line of text'));
const generationSchema = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1));
const instantSchema = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* rawTransform */.NTK(({ dataset, addIssue, NEVER }) => {
    try {
        return (0,parse_instant/* parseInstant */.n)(dataset.value);
    }
    catch {
        addIssue({ message: 'not an instant' });
        return NEVER;
    }
}));
const moverSchema = dist/* object */.Ikc({ actor: lineSchema, run: lineSchema, workflow: lineSchema, sha: lineSchema });

;// CONCATENATED MODULE: ./build/packages/channel/src/claim.js





const schema = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), dist/* object */.Ikc({
    schema: dist/* literal */.euz(1),
    generation: generationSchema,
    nonce: lineSchema,
    from: dist/* nullable */.mee(digestSchema),
    to: digestSchema,
    by: moverSchema,
    at: instantSchema,
}));
const claimType = 'application/vnd.delivery.channel.claim.v1+json';
const annotation = 'delivery/claim';
async function readClaim(registry, repository, channel, generation) {
    const tag = (0,channel_name/* claimTag */.rT)(channel, generation);
    const found = await (0,manifests/* getManifest */.c2)(registry, repository, tag);
    if (found === undefined)
        return undefined;
    const parsed = dist/* safeParse */.xLC(schema, found.manifest.annotations?.[annotation]);
    if (parsed.success && parsed.output.generation === generation) {
        const { from, ...rest } = parsed.output;
        return { ...rest, from: from ?? undefined };
    }
    const what = `${registry.host}/${repository}:${tag} is no claim to a move`;
    throw new failure/* RegistryFailure */.Y('registry-invalid-answer', `${what}. Find out who wrote that tag, and remove it.`);
}
async function prepareClaim(registry, repository) {
    const empty = Buffer.from('{}');
    const descriptor = {
        mediaType: media_type/* mediaTypes */.Ib.empty,
        digest: await (0,blobs/* putBlob */.H)(registry, repository, empty),
        size: empty.length,
    };
    return ({ from, at, ...rest }) => {
        const content = { schema: 1, ...rest, from: from ?? null, at: (0,instant/* formatInstant */.r4)(at) };
        const manifest = {
            schemaVersion: 2,
            mediaType: media_type/* mediaTypes */.Ib.manifest,
            artifactType: claimType,
            config: descriptor,
            layers: [descriptor],
            annotations: { [annotation]: JSON.stringify(content) },
        };
        return Buffer.from(JSON.stringify(manifest));
    };
}
async function putClaim(registry, repository, tag, body) {
    const { status } = await registry.request({
        method: 'PUT',
        path: `/v2/${repository}/manifests/${tag}`,
        scopes: [`repository:${repository}:pull,push`],
        headers: { 'content-type': media_type/* mediaTypes */.Ib.manifest },
        body,
        maxBytes: 1024 * 1024,
        idempotent: false,
    });
    if (status === 201)
        return;
    const what = `${registry.host} answered ${status} to the claim ${repository}:${tag}`;
    throw new failure/* RegistryFailure */.Y('registry-refused', `${what}. Where tags cannot be changed, there can be no channel.`);
}

;// CONCATENATED MODULE: ./build/packages/channel/src/history.js





const entrySchema = dist/* object */.Ikc({
    generation: generationSchema,
    outcome: dist/* picklist */.KIO(['moved', 'abandoned']),
    from: dist/* nullable */.mee(digestSchema),
    to: digestSchema,
    source: dist/* nullable */.mee(lineSchema),
    by: moverSchema,
    at: instantSchema,
    downgrade: dist/* nullable */.mee(lineSchema),
    statement: dist/* nullable */.mee(dist/* object */.Ikc({ digest: digestSchema, size: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0)) })),
});
function descends(entries) {
    return entries.every(({ generation }, index) => index === 0 || generation < (entries[index - 1]?.generation ?? 0));
}
const history_schema = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), dist/* object */.Ikc({
    schema: dist/* literal */.euz(1),
    channel: dist/* string */.YjP(),
    entries: dist/* pipe */.FsL(dist/* array */.YOg(entrySchema), dist/* maxLength */.Ru6(1000), dist/* check */.z6Y((entries) => descends(entries), 'not newest first')),
}));
const historyType = 'application/vnd.delivery.channel.history.v1+json';
const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const largest = 16 * 1024 * 1024;
const kept = 500;
async function readHistory(registry, repository, channel) {
    const found = await (0,manifests/* getManifest */.c2)(registry, repository, (0,channel_name/* historyTag */.DJ)(channel));
    if (found === undefined)
        return [];
    const [layer] = found.manifest.kind === 'image' ? found.manifest.layers : [];
    if (layer?.mediaType === historyType) {
        const bytes = await (0,blobs/* getBlob */.q)(registry, repository, layer, { maxBytes: largest });
        const parsed = dist/* safeParse */.xLC(history_schema, new TextDecoder().decode(bytes));
        if (parsed.success && parsed.output.channel === channel)
            return parsed.output.entries;
    }
    const what = `${registry.host}/${repository}:${(0,channel_name/* historyTag */.DJ)(channel)} is no history of ${channel}`;
    throw new failure/* RegistryFailure */.Y('registry-invalid-answer', `${what}. Find out who wrote that tag before it is removed.`);
}
async function writeHistory(registry, repository, channel, history) {
    const entries = history.slice(0, kept);
    const content = Buffer.from(JSON.stringify({ schema: 1, channel, entries: entries.map(writeEntry) }));
    const empty = Buffer.from('{}');
    const statements = entries.flatMap(({ statement }) => (statement === null ? [] : [statement]));
    const manifest = {
        schemaVersion: 2,
        mediaType: media_type/* mediaTypes */.Ib.manifest,
        artifactType: historyType,
        config: { mediaType: media_type/* mediaTypes */.Ib.empty, digest: await (0,blobs/* putBlob */.H)(registry, repository, empty), size: empty.length },
        layers: [
            { mediaType: historyType, digest: await (0,blobs/* putBlob */.H)(registry, repository, content), size: content.length },
            ...statements.map(({ digest, size }) => ({ mediaType: bundleType, digest, size })),
        ],
    };
    const bytes = Buffer.from(JSON.stringify(manifest));
    return (0,manifests/* putManifest */.RV)(registry, repository, (0,channel_name/* historyTag */.DJ)(channel), { mediaType: media_type/* mediaTypes */.Ib.manifest, bytes });
}
function writeEntry({ at, ...rest }) {
    return { ...rest, at: (0,instant/* formatInstant */.r4)(at) };
}
function imagesOf(history, current) {
    const moved = history.filter(({ outcome }) => outcome === 'moved').flatMap(({ to, from }) => [to, from]);
    return [current, ...moved]
        .filter((digest) => digest !== undefined && digest !== null)
        .filter((digest, index, all) => index === 0 || digest !== all[index - 1]);
}

// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var duration = __webpack_require__(9349);
// EXTERNAL MODULE: ./build/packages/time/src/format-duration.js
var format_duration = __webpack_require__(79503);
;// CONCATENATED MODULE: ./build/packages/channel/src/settle-claim.js




const commonPace = { promptness: (0,duration/* seconds */.YA)(5), settling: (0,duration/* seconds */.YA)(6) };
const lease = (0,duration/* minutes */.Gx)(3);
const leaseMargin = (0,duration/* minutes */.Gx)(1);
async function settleClaim(registry, repository, channel, bid, { clock, signal, pace = commonPace }) {
    const written = await prepareClaim(registry, repository);
    const [claim, begun] = [{ ...bid, at: clock.now() }, clock.elapsed()];
    const earlier = await readClaim(registry, repository, channel, bid.generation);
    if (earlier !== undefined)
        return { kind: 'lost', to: earlier };
    const tag = (0,channel_name/* claimTag */.rT)(channel, bid.generation);
    await putClaim(registry, repository, tag, written(claim));
    const took = (0,duration/* milliseconds */.Rz)(clock.elapsed() - begun);
    if (took > pace.promptness)
        return { kind: 'slow', took, allowed: pace.promptness };
    await clock.sleep(pace.settling, signal);
    const now = await readClaim(registry, repository, channel, bid.generation);
    if (now === undefined) {
        const later = (0,format_duration/* formatDuration */.a)(pace.settling);
        const what = `${registry.host} stored the claim ${repository}:${tag}, and ${later} later says it is not there`;
        throw new failure/* RegistryFailure */.Y('registry-invalid-answer', `${what}. Find out what removes tags, or answers from a copy.`);
    }
    return now.nonce === claim.nonce ? { kind: 'won', claim, ends: begun + lease } : { kind: 'lost', to: now };
}
function lapseOf({ at }) {
    return (0,instant/* after */.Pl)((0,instant/* after */.Pl)(at, lease), leaseMargin);
}

;// CONCATENATED MODULE: ./build/packages/channel/src/standing.js





const mostOpen = 100;
async function readStanding(registry, repository, channel) {
    const history = await readHistory(registry, repository, channel);
    const open = [];
    let next = (history[0]?.generation ?? 0) + 1;
    for (; open.length < mostOpen; next++) {
        const claim = await readClaim(registry, repository, channel, next);
        if (claim === undefined)
            return { history, open, next };
        open.push(claim);
    }
    const tag = (0,channel_name/* historyTag */.DJ)(channel);
    const what = `${registry.host}/${repository} has more than ${mostOpen} claims to ${channel} that ${tag} says nothing about`;
    const advice = `If ${tag} was removed or moved back, restore it; if not, remove the tags ${channel}.move-*.`;
    throw new failure/* RegistryFailure */.Y('registry-invalid-answer', `${what}. ${advice}`);
}
function underWay({ open }, now) {
    return open.findLast((claim) => now <= lapseOf(claim));
}
function concludeOpen(open, current) {
    return open
        .map(({ generation, from, to, by, at }, index) => {
        const later = open[index + 1];
        const moved = from !== to && to === (later === undefined ? current : later.from);
        const unknown = { source: null, downgrade: null, statement: null };
        return { generation, to, by, at, ...unknown, from: from ?? null, outcome: moved ? 'moved' : 'abandoned' };
    })
        .toReversed();
}
function movesOf({ history, open }, current, now) {
    const concluded = concludeOpen(open, current).filter((entry) => now > lapseOf(entry));
    return [...concluded, ...history];
}

// EXTERNAL MODULE: ./build/packages/cosign/src/store.js
var store = __webpack_require__(47054);
// EXTERNAL MODULE: ./build/packages/oci/src/referrers.js + 2 modules
var referrers = __webpack_require__(28018);
// EXTERNAL MODULE: ./build/packages/oci/src/attach.js
var attach = __webpack_require__(98090);
;// CONCATENATED MODULE: ./build/packages/channel/src/copying.js

const largestBlob = 2 * 1024 * 1024 * 1024;
async function copyManifest(copying, digest) {
    const known = copying.done.get(digest);
    if (known !== undefined)
        return known;
    const { from, to } = copying;
    const fetched = await (0,manifests/* getManifest */.c2)(from.registry, from.repository, digest);
    if (fetched === undefined) {
        const what = `${from.registry.host}/${from.repository} names ${digest}, and says that it is not there`;
        throw new failure/* RegistryFailure */.Y('registry-invalid-answer', `${what}. Push it again, with everything inside.`);
    }
    await copyParts(copying, fetched);
    await (0,manifests/* putManifest */.RV)(to.registry, to.repository, digest, fetched);
    copying.done.set(digest, fetched);
    return fetched;
}
async function copyParts(copying, { manifest }) {
    switch (manifest.kind) {
        case 'index':
            for (const { digest } of manifest.manifests)
                await copyManifest(copying, digest);
            return;
        case 'image':
            for (const blob of [manifest.config, ...manifest.layers])
                await copyBlob(copying, blob);
            return;
        case 'artifact':
            for (const blob of manifest.blobs)
                await copyBlob(copying, blob);
            return;
        default:
            manifest;
    }
}
async function copyBlob({ from, to }, blob) {
    if (await hasBlob(to, blob.digest))
        return;
    if (from.registry.origin.href === to.registry.origin.href && (await mount(from, to, blob.digest)))
        return;
    const bytes = await (0,blobs/* getBlob */.q)(from.registry, from.repository, blob, { maxBytes: largestBlob });
    await (0,blobs/* putBlob */.H)(to.registry, to.repository, bytes);
}
async function hasBlob({ registry, repository }, digest) {
    const path = `/v2/${repository}/blobs/${digest}`;
    const scopes = [`repository:${repository}:pull,push`];
    const { status } = await registry.request({ method: 'HEAD', path, scopes, maxBytes: 1024 * 1024 });
    return status === 200;
}
async function mount(from, to, digest) {
    const request = to.registry.request({
        method: 'POST',
        path: `/v2/${to.repository}/blobs/uploads/?mount=${digest}&from=${encodeURIComponent(from.repository)}`,
        scopes: [`repository:${to.repository}:pull,push`, `repository:${from.repository}:pull`],
        body: new Uint8Array(),
        maxBytes: 1024 * 1024,
        idempotent: true,
    });
    const response = await request.catch((error) => {
        if (error instanceof failure/* RegistryFailure */.Y && error.reason === 'registry-unauthorized')
            return undefined;
        throw error;
    });
    return response?.status === 201;
}

;// CONCATENATED MODULE: ./build/packages/channel/src/copy-referrers.js



const most = 1000;
const deepest = 4;
const suffixes = ['sig', 'att', 'sbom'];
async function copyReferrers(copying) {
    let level = [...copying.done.values()];
    let count = 0;
    for (let depth = 0; level.length > 0; depth++) {
        if (depth === deepest || count > most)
            throw tooMany(copying);
        const attached = [];
        for (const subject of level) {
            attached.push(...(await copyAttached(copying, subject)));
            for (const suffix of suffixes)
                if (await copyTagged(copying, subject, suffix))
                    count += 1;
        }
        count += attached.length;
        level = attached;
    }
    return count;
}
async function copyAttached(copying, subject) {
    const { from, to, options, done } = copying;
    const copied = [];
    for (const { digest } of await (0,referrers/* listReferrers */.xt)(from.registry, from.repository, subject.digest)) {
        const fetched = await (0,manifests/* getManifest */.c2)(from.registry, from.repository, digest);
        if (fetched?.manifest.subject?.digest !== subject.digest || done.has(digest))
            continue;
        await copyParts(copying, fetched);
        const { mediaType, bytes, manifest } = fetched;
        const own = manifest.artifactType ?? (manifest.kind === 'image' ? manifest.config.mediaType : mediaType);
        const annotations = manifest.annotations ?? {};
        const attachment = { subject: subject.digest, mediaType, bytes, artifactType: own, annotations };
        const { listed } = await (0,attach/* attachManifest */.t)(to.registry, to.repository, attachment, options);
        if (!listed)
            throw lost(copying, digest);
        done.set(digest, fetched);
        copied.push(fetched);
    }
    return copied;
}
async function copyTagged(copying, subject, suffix) {
    const { from, to, options } = copying;
    const tag = `${(0,referrers/* referrersTag */.LN)(subject.digest)}.${suffix}`;
    const fetched = await (0,manifests/* getManifest */.c2)(from.registry, from.repository, tag);
    if (fetched === undefined)
        return false;
    const there = await (0,manifests/* getManifest */.c2)(to.registry, to.repository, tag);
    if (there?.digest === fetched.digest)
        return true;
    await copyParts(copying, fetched);
    if (there === undefined || suffix === 'sbom' || fetched.manifest.kind !== 'image') {
        await (0,manifests/* putManifest */.RV)(to.registry, to.repository, tag, fetched);
        return true;
    }
    const { digest, mediaType, bytes } = subject;
    const image = { repository: to.repository, digest, mediaType, size: bytes.length };
    for (const layer of fetched.manifest.layers) {
        const content = await (0,blobs/* getBlob */.q)(from.registry, from.repository, layer);
        const signature = { mediaType: layer.mediaType, content, annotations: layer.annotations ?? {} };
        const { listed } = await (0,store/* storeLegacy */.b)(to.registry, image, suffix, signature, options);
        if (!listed)
            throw lost(copying, layer.digest);
    }
    return true;
}
function lost({ to }, digest) {
    const what = `${to.registry.host}/${to.repository} took ${digest}, and does not list it with its image`;
    return new failure/* RegistryFailure */.Y('registry-invalid-answer', `${what}. Run the step again.`);
}
function tooMany({ from }) {
    const what = `More than ${most} things, or things more than ${deepest} deep, refer to the image`;
    return new failure/* RegistryFailure */.Y('registry-invalid-answer', `${what} in ${from.registry.host}/${from.repository}.`);
}

;// CONCATENATED MODULE: ./build/packages/channel/src/copy.js


async function copyImage(from, to, digest, options) {
    const copying = { from, to, options, done: new Map() };
    await copyManifest(copying, digest);
    const manifests = copying.done.size;
    const referrers = await copyReferrers(copying);
    return { manifests, referrers };
}

// EXTERNAL MODULE: ./build/packages/oci/src/format-reference.js
var format_reference = __webpack_require__(80288);
// EXTERNAL MODULE: ./build/packages/oci/src/platform-image.js
var platform_image = __webpack_require__(24696);
// EXTERNAL MODULE: ./build/packages/oci/src/printable.js
var printable = __webpack_require__(86236);
;// CONCATENATED MODULE: ./build/packages/channel/src/age.js



const configuration = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), dist/* object */.Ikc({
    created: dist/* optional */.lqM(dist/* string */.YjP()),
    config: dist/* nullish */.cl6(dist/* object */.Ikc({ Labels: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP())) })),
}));
const age_largest = 4 * 1024 * 1024;
const version = 'org.opencontainers.image.version';
const created = 'org.opencontainers.image.created';
async function readAge(registry, repository, manifest) {
    const notes = manifest.annotations ?? {};
    const inside = (0,platform_image/* platformImages */.Q)(manifest)[0]?.digest;
    const image = inside === undefined ? manifest : await manifestOf(registry, repository, inside);
    const own = image?.annotations ?? {};
    const { labels, made } = await readConfiguration(registry, repository, image);
    const said = notes[version] ?? own[version] ?? labels[version];
    return {
        version: said === undefined ? undefined : (0,printable/* printable */.g)(said),
        created: [notes[created], own[created], labels[created], made].map(instantOf).find((one) => one !== undefined),
    };
}
async function manifestOf(registry, repository, digest) {
    return (await (0,manifests/* getManifest */.c2)(registry, repository, digest))?.manifest;
}
async function readConfiguration(registry, repository, image) {
    if (image?.kind !== 'image')
        return { labels: {}, made: undefined };
    const bytes = await (0,blobs/* getBlob */.q)(registry, repository, image.config, { maxBytes: age_largest });
    const parsed = dist/* safeParse */.xLC(configuration, new TextDecoder().decode(bytes));
    return {
        labels: (parsed.success && parsed.output.config?.Labels) || {},
        made: parsed.success ? parsed.output.created : undefined,
    };
}
function instantOf(text) {
    try {
        const time = text === undefined ? undefined : (0,parse_instant/* parseInstant */.n)(text);
        return time === undefined || time <= 0 ? undefined : time;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
;// CONCATENATED MODULE: ./build/packages/channel/src/order.js

function orderOf(before, next, by) {
    const orders = [
        ...(by === 'created' ? [] : [byVersion(before, next)]),
        ...(by === 'version' ? [] : [byTime(before, next)]),
    ];
    const told = orders.find(({ kind }) => kind !== 'unknown');
    return told ?? { kind: 'unknown', by: orders.map((order) => order.by).join('; ') };
}
function byVersion(before, next) {
    const [old, young] = [(0,semver.parse)(before.version), (0,semver.parse)(next.version)];
    const said = `version ${before.version ?? 'unknown'} now, ${next.version ?? 'unknown'} next`;
    return { kind: old === null || young === null ? 'unknown' : kindOf((0,semver.compare)(young, old)), by: said };
}
function byTime({ created: old }, { created: young }) {
    const said = `created ${dateOf(old)} now, ${dateOf(young)} next`;
    return { kind: old === undefined || young === undefined ? 'unknown' : kindOf(young - old), by: said };
}
function kindOf(difference) {
    if (difference === 0)
        return 'unknown';
    return difference > 0 ? 'newer' : 'older';
}
function dateOf(instant) {
    return instant === undefined ? 'unknown' : new Date(instant).toISOString();
}

;// CONCATENATED MODULE: ./build/actions/release-channel/src/downgrade.js

async function judgeOrder({ step }, before, home, { from, image, evidence }) {
    const { order: by, allowDowngrade, channel } = step.inputs;
    const old = await readAge(home.registry, home.repository, before.manifest);
    const next = await readAge(from.registry, from.repository, image.manifest);
    const order = orderOf(old, next, by);
    const downgrade = order.kind === 'newer' ? undefined : allowDowngrade;
    const verdict = order.kind === 'newer' ? 'pass' : downgrade === undefined ? 'block' : 'warn';
    const why = downgrade === undefined ? '' : `; allowed: ${downgrade}`;
    evidence.push({ subject: 'order', verdict, detail: `${order.kind} by ${order.by}${why}` });
    if (verdict !== 'block')
        return { kind: 'allowed', downgrade };
    const advice = 'Say why in allow-downgrade if it shall be moved all the same';
    const refusal = order.kind === 'older'
        ? { reason: 'downgrade', message: `${channel} would go back: ${order.by}. ${advice}.` }
        : { reason: 'order-unknown', message: `Nothing says which image is older: ${order.by}. ${advice}.` };
    return { kind: 'refused', refusal };
}

// EXTERNAL MODULE: ./build/packages/kit/src/markdown.js
var markdown = __webpack_require__(60377);
;// CONCATENATED MODULE: ./build/actions/release-channel/src/summary.js



const mostRows = 20;
function renderSummary({ channel, repository, outcome }) {
    const { decision, reason, message, image, previous, history } = outcome;
    const rows = history
        .slice(0, mostRows)
        .map(({ generation, outcome: came, to, by, at, downgrade, statement }) => [
        generation,
        (0,instant/* formatInstant */.r4)(at),
        by.actor,
        { markdown: markdown/* code */.aY(to) },
        [came, downgrade === null ? '' : `downgrade: ${downgrade}`, statement === null ? 'unsigned' : 'signed']
            .filter((part) => part !== '')
            .join(', '),
    ]);
    const left = history.length - rows.length;
    return [
        markdown/* heading */.R_(2, `${decision === 'pass' ? '✅' : '⛔'} release-channel: ${reason}`),
        `${markdown/* text */.Qq(message)}\n\n`,
        markdown/* table */.tp(['channel', 'is', 'digest'], [
            [`${(0,format_reference/* formatRepository */.S)(repository)}:${channel}`, 'image', { markdown: markdown/* code */.aY(image ?? 'none') }],
            ['', 'before', { markdown: markdown/* code */.aY(previous ?? 'none') }],
        ]),
        rows.length === 0 ? '' : markdown/* table */.tp(['move', 'at', 'by', 'to', ''], rows),
        left > 0 ? `${left} older moves are left out here.\n\n` : '',
        decision === 'pass' ? '' : `${nextSteps[reason] ?? 'The channel was not moved.'}\n\n`,
    ].join('');
}
const nextSteps = {
    'moved-by-another': 'Look at what the other run moved the channel to. Run this one again only if its image shall win over that.',
    unexpected: 'Look at the history for who moved the channel, and decide anew what it shall point to.',
    downgrade: 'Going back on purpose takes `allow-downgrade` with the reason, which the history keeps.',
    'order-unknown': 'Label images with `org.opencontainers.image.version`, or say why in `allow-downgrade`.',
    unsigned: 'Sign the image with `cosign-sign` in the job that builds it.',
    'no-valid-signature': 'Compare who signed with who is expected, before that expectation is widened.',
};

;// CONCATENATED MODULE: ./build/actions/release-channel/src/outcome.js




function conclude({ step, home }, outcome) {
    const { decision, reason, message, image, previous, history, evidence } = outcome;
    if (image !== undefined && decision === 'pass')
        step.output('image', nameOf(home.name, image));
    if (previous !== undefined)
        step.output('previous-image', nameOf(home.name, previous));
    step.output('history', history.slice(0, 100).map(writeEntry));
    step.summary(renderSummary({ channel: step.inputs.channel, repository: home.name, outcome }));
    const own = { subject: step.inputs.channel, verdict: decision, detail: message };
    return { decision, reason, message, evidence: [own, ...evidence] };
}
function nameOf({ registry, repository }, digest) {
    return (0,format_reference/* formatReference */.F)({ registry, repository, digest });
}
function describeMover({ by, at, to }) {
    return `${by.actor} (${by.run}), at ${(0,instant/* formatInstant */.r4)(at)}, to ${to}`;
}

// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __webpack_require__(45809);
;// CONCATENATED MODULE: ./build/actions/release-channel/src/plan.js


function channelRepository({ channelRepository: given, image }) {
    const { registry, repository } = given ?? image ?? missing();
    if (given?.tag === undefined && given?.digest === undefined)
        return { registry, repository };
    throw bad(`channel-repository is ${(0,format_reference/* formatReference */.F)(given)}. Say the repository alone, without tag and digest.`);
}
function planTarget({ image, entry }) {
    if (image !== undefined && entry === 0)
        return { kind: 'image', image };
    if (image === undefined && entry > 0)
        return { kind: 'entry', number: entry };
    if (image !== undefined)
        throw bad('Both image and entry are given. Say one: what to move to, or how far back.');
    throw bad('Nothing is named to move to. Say image, or entry: 1 for what the channel pointed to before.');
}
function planStatement(given, variables) {
    const { statement, statementKey: key, keyPassword, transparency } = given;
    if (key === undefined && keyPassword !== undefined)
        throw bad('key-password is given without statement-key.');
    if (key?.kind === 'kms')
        throw bad('statement-key is in a service, which only cosign can ask. Say statement: keyless.');
    if (statement === 'key' && key === undefined)
        throw bad('statement: key needs statement-key.');
    if (statement === 'keyless' && transparency === 'none') {
        throw bad('transparency: none needs a key. Say statement: key with statement-key, or statement: none.');
    }
    if (key !== undefined && (statement === 'keyless' || statement === 'none')) {
        throw bad(`statement-key is given, and statement: ${statement} does not use it.`);
    }
    if (statement !== 'auto')
        return statement;
    if (key !== undefined)
        return 'key';
    const identity = variables['ACTIONS_ID_TOKEN_REQUEST_URL'];
    return identity && transparency === 'public' ? 'keyless' : 'none';
}
function missing() {
    throw bad('channel-repository is empty, and so is image. Say where the channel is, such as ghcr.io/acme/shop.');
}
function bad(message) {
    return new action_failure/* ActionFailure */.d('bad-input', message);
}

// EXTERNAL MODULE: ./build/packages/cosign/src/trust.js
var src_trust = __webpack_require__(61041);
// EXTERNAL MODULE: ./build/packages/cosign/src/failure.js
var src_failure = __webpack_require__(22937);
// EXTERNAL MODULE: ./build/packages/cosign/src/key-source.js
var key_source = __webpack_require__(87268);
// EXTERNAL MODULE: ./build/packages/cosign/src/keys.js
var keys = __webpack_require__(39775);
// EXTERNAL MODULE: ./build/packages/cosign/src/identity.js
var identity = __webpack_require__(64409);
// EXTERNAL MODULE: ./build/packages/inputs/src/invalid-input.js
var invalid_input = __webpack_require__(7015);
;// CONCATENATED MODULE: ./build/actions/release-channel/src/signer.js



async function loadSigner(step, variables) {
    const { inputs, environment } = step;
    const wanted = wantedIdentity(inputs);
    if (wanted === 'nobody')
        return undefined;
    const trust = () => (0,src_trust/* loadTrust */.V)((0,src_trust/* trustSource */.i)(inputs.trustedRoot, environment));
    if (wanted !== 'key')
        return { authority: { kind: 'certificates', trust: await trust() }, identity: wanted };
    if (inputs.key === undefined || inputs.key.kind === 'kms') {
        throw new src_failure/* SignatureFailure */.x('engine-limit', 'Keys in a service are not asked here. Give the public key as a file.');
    }
    const pem = await (0,key_source/* readKeyText */.j)(inputs.key, { variables, workspace: environment.workspace });
    const log = inputs.transparency === 'public' ? await trust() : undefined;
    try {
        return { authority: { kind: 'keys', keys: (0,keys/* readPublicKeys */.e)(pem), log }, identity: undefined };
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        throw new src_failure/* SignatureFailure */.x('bad-key', `The key to verify with cannot be used: ${error.message}.`, { cause: error });
    }
}
function wantedIdentity(given) {
    const { key, signerIdentity, signerRepository, signerWorkflow, signerRef } = given;
    const workflow = [signerRepository, signerWorkflow, signerRef].find((part) => part !== undefined);
    const ways = [key, signerIdentity, workflow].filter((way) => way !== undefined).length;
    if (given.verify === 'none') {
        if (ways === 0)
            return 'nobody';
        throw signer_bad('verify: none is said, and a signer is named. Leave one of them away.');
    }
    const say = 'Say key, or signer-identity, or signer-repository with signer-workflow and signer-ref';
    if (ways === 0)
        throw signer_bad(`No signer is named. ${say}; or verify: none, if anybody may have made the image.`);
    if (ways > 1)
        throw signer_bad(`More than one kind of signer is named. ${say}.`);
    if (key !== undefined)
        return 'key';
    if (given.transparency === 'public')
        return identityOf(given);
    throw signer_bad('transparency: none is for keys. A certificate lives for minutes: only the log says that it was used then.');
}
function identityOf(given) {
    const { signerIdentity, signerRepository, signerWorkflow, signerRef, signerIssuer: issuer } = given;
    try {
        if (signerIdentity !== undefined)
            return (0,identity/* namedIdentity */.En)(signerIdentity, issuer);
        if (signerRepository === undefined || signerWorkflow === undefined || signerRef === undefined) {
            throw signer_bad('A workflow as signer takes all of signer-repository, signer-workflow and signer-ref.');
        }
        return (0,identity/* workflowIdentity */.cI)({ repository: signerRepository, workflow: signerWorkflow, ref: signerRef, issuer });
    }
    catch (error) {
        if (!(error instanceof RangeError) && !(error instanceof invalid_input/* InvalidInput */.o))
            throw error;
        throw signer_bad(`The signer cannot be used: ${error.message}.`);
    }
}
function signer_bad(message) {
    return new action_failure/* ActionFailure */.d('bad-input', message);
}

// EXTERNAL MODULE: ./build/packages/cosign/src/statement.js
var statement = __webpack_require__(74050);
;// CONCATENATED MODULE: ./build/packages/channel/src/statement.js


const movePredicate = 'https://delivery.dev/channel-move/v1';
function writeMoveStatement({ to, from, at, downgrade, ...move }) {
    const predicate = { ...move, from: from ?? null, to, at: (0,instant/* formatInstant */.r4)(at), downgrade: downgrade ?? null };
    return (0,statement/* writeStatement */.pc)({
        digest: to,
        name: move.repository,
        annotations: {},
        predicateType: movePredicate,
        predicate,
    });
}

// EXTERNAL MODULE: ./build/packages/cosign/src/native-sign.js
var native_sign = __webpack_require__(90144);
// EXTERNAL MODULE: ./build/packages/cosign/src/id-token.js
var id_token = __webpack_require__(19978);
// EXTERNAL MODULE: ./build/packages/http/src/loopback.js
var loopback = __webpack_require__(85255);
;// CONCATENATED MODULE: ./build/actions/release-channel/src/statement-signer.js





async function statementSigner(step, variables) {
    const { inputs, log } = step;
    const by = planStatement(inputs, variables);
    if (by === 'none') {
        const lost = 'The history then says who moved the channel only by the word of everybody who may push to the repository';
        log.notice(`No statement about the move will be signed. ${lost}. Give statement-key, or id-token: write.`);
        return undefined;
    }
    const open = [inputs.fulcioUrl, inputs.rekorUrl].find((url) => url.protocol !== 'https:' && !(0,loopback/* isLoopback */.U)(url.hostname));
    if (open !== undefined) {
        const why = 'is plain http, where anyone could read the identity token';
        throw new action_failure/* ActionFailure */.d('bad-input', `${open.origin} ${why}. Use https.`);
    }
    const credential = by === 'key' ? await keyOf(step, variables) : statement_signer_identityOf(step, variables);
    if (credential.kind === 'keyless')
        await credential.identityToken();
    const rekor = inputs.transparency === 'public' ? addressOf(inputs.rekorUrl) : undefined;
    return (move) => {
        const bytes = writeMoveStatement(move);
        return (0,native_sign/* signNatively */.C)({ kind: 'statement', bytes }, credential, { log: rekor, timestamp: undefined });
    };
}
async function attachStatement({ clock, signal }, { registry, repository }, { digest, mediaType, bytes }, bundle) {
    const image = { repository, digest, mediaType, size: bytes.length };
    const { listed } = await (0,store/* storeBundle */.A)(registry, image, { bundle, predicateType: movePredicate }, { clock, signal });
    return listed;
}
async function keyOf(step, variables) {
    const { inputs, environment } = step;
    const source = inputs.statementKey;
    if (source === undefined || source.kind === 'kms')
        throw new TypeError('the plan lets no such key through');
    const pem = await (0,key_source/* readKeyText */.j)(source, { variables, workspace: environment.workspace });
    step.mask(pem);
    try {
        return { kind: 'key', key: (0,keys/* readPrivateKey */.$)(pem, inputs.keyPassword) };
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        throw new src_failure/* SignatureFailure */.x('bad-key', `The statement-key cannot be used: ${error.message}.`, { cause: error });
    }
}
function statement_signer_identityOf({ inputs, clock, signal, mask }, variables) {
    return {
        kind: 'keyless',
        fulcio: addressOf(inputs.fulcioUrl),
        async identityToken() {
            const token = await (0,id_token/* requestIdToken */.g)({ variables, audience: 'sigstore', clock, signal });
            mask(token);
            return token;
        },
    };
}
function addressOf(url) {
    return url.href.replace(/\/+$/, '');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/packages/oci/src/registry-inputs.js + 9 modules
var registry_inputs = __webpack_require__(77672);
;// CONCATENATED MODULE: ./build/actions/release-channel/src/world.js




function openWorld(step, variables, pace) {
    const name = channelRepository(step.inputs);
    return {
        step,
        variables,
        pace,
        home: { registry: world_open(step, variables, name.registry), repository: name.repository, name },
    };
}
function placeOf({ step, variables, home }, { registry, repository }) {
    if (registry === home.name.registry)
        return { registry: home.registry, repository };
    return { registry: world_open(step, variables, registry, { username: undefined, password: undefined }), repository };
}
function hastyHome({ step, variables, home }) {
    const registryTimeout = (0,duration/* milliseconds */.Rz)(Math.min(step.inputs.registryTimeout, leaseMargin));
    return { registry: world_open(step, variables, home.name.registry, { registryTimeout }), repository: home.repository };
}
async function readChannel({ step, home }) {
    const found = await (0,manifests/* getManifest */.c2)(home.registry, home.repository, step.inputs.channel);
    return found && { ...found, digest: (0,digest/* digestOf */.ol)(found.bytes) };
}
function world_open({ inputs, clock, signal, mask }, variables, host, other = {}) {
    return (0,registry_inputs/* openRegistry */.M)(host, { ...inputs, ...other }, { variables, clock, signal, mask });
}

;// CONCATENATED MODULE: ./build/actions/release-channel/src/yield-to.js

function yieldTo(world, { history, before, evidence }, other) {
    const message = `${world.step.inputs.channel} was claimed by ${describeMover(other)}. Nothing was moved here.`;
    const told = { image: before?.digest, previous: undefined, history, evidence };
    return conclude(world, { decision: 'block', reason: 'moved-by-another', message, ...told });
}

;// CONCATENATED MODULE: ./build/actions/release-channel/src/make-move.js







async function makeMove(world, ready, claim, ends) {
    const { step, home } = world;
    const { channel } = step.inputs;
    const found = await readChannel(world);
    if (found?.digest !== claim.from)
        return giveUp(world, ready, claim, found?.digest);
    const bundle = await signed(world, ready, claim);
    const statement = bundle === undefined ? null : await storeStatement(world, bundle);
    const successor = await readClaim(home.registry, home.repository, channel, claim.generation + 1);
    if (successor !== undefined)
        return yieldTo(world, ready, successor);
    if (step.clock.elapsed() > ends - leaseMargin) {
        const what = `Signing took so long that the time for the move of ${channel} is over`;
        throw new action_failure/* ActionFailure */.d('move-late', `${what}. Nothing was moved. Try again in five minutes.`);
    }
    await point(world, ready, claim);
    const { to, from: previous } = claim;
    step.output('image', nameOf(home.name, to));
    const history = await remember(world, ready, { ...entryOf(claim, ready), statement }, ends);
    await publish(world, ready, bundle);
    const { evidence } = ready;
    const message = `${channel} is ${to} now, and was ${previous ?? 'nothing'} before.`;
    return conclude(world, { decision: 'pass', reason: 'moved', message, image: to, previous, history, evidence });
}
async function giveUp(world, ready, claim, found) {
    const history = await record(world, ready, { ...entryOf(claim, ready), outcome: 'abandoned' });
    const what = `${world.step.inputs.channel} was ${claim.from ?? 'none'} and is ${found ?? 'none'} now`;
    const message = `${what}: somebody moved it without a claim, by hand or with another tool. Nothing was moved here.`;
    const told = { image: found, previous: undefined, history, evidence: ready.evidence };
    return conclude(world, { decision: 'block', reason: 'moved-by-another', message, ...told });
}
async function signed(world, ready, claim) {
    const { step, home } = world;
    const { generation, from, to, by, at } = claim;
    const { downgrade } = ready;
    const { channel } = step.inputs;
    const repository = (0,format_reference/* formatRepository */.S)(home.name);
    try {
        return await ready.sign?.({ channel, repository, generation, from, to, by, at, downgrade });
    }
    catch (error) {
        await record(world, ready, { ...entryOf(claim, ready), outcome: 'abandoned' }).catch(() => {
            step.log.warn('That the move is given up could not be noted either: others wait for it for four minutes.');
        });
        throw error;
    }
}
async function point(world, { image }, { to }) {
    const { channel } = world.step.inputs;
    const { registry, repository } = hastyHome(world);
    const look = 'Look with task: show, and run this again if it was not';
    await orSay((0,manifests/* putManifest */.RV)(registry, repository, channel, image), `Whether ${channel} was moved is not known. ${look}.`);
    const now = await orSay(readChannel(world), `${channel} was moved to ${to}, and could not be read back. ${look}.`);
    if (now?.digest === to)
        return;
    const what = `${channel} was moved to ${to}, and reads back as ${now?.digest ?? 'nothing'}`;
    const next = 'Look who else writes to that tag, and whether the registry answers from a copy that lags';
    throw new action_failure/* ActionFailure */.d('registry-invalid-answer', `${what}. ${next}.`);
}
async function remember(world, ready, entry, ends) {
    const { clock, log, inputs } = world.step;
    if (clock.elapsed() <= ends) {
        const moved = `${inputs.channel} was moved to ${entry.to} all the same, and the next move notes it in the history.`;
        return orSay(record(world, ready, entry), moved);
    }
    log.warn(`${inputs.channel} was moved so slowly that the history is left to the next move.`);
    return [entry, ...ready.history];
}
async function orSay(work, meaning) {
    return work.catch((error) => {
        if (!(error instanceof action_failure/* ActionFailure */.d) || error.reason === 'cancelled')
            throw error;
        throw new action_failure/* ActionFailure */.d(error.reason, `${error.message} ${meaning}`, { cause: error });
    });
}
function entryOf({ generation, from, to, by, at }, { source, downgrade }) {
    return {
        generation,
        outcome: 'moved',
        from: from ?? null,
        to,
        source: nameOf(source, source.digest),
        by,
        at,
        downgrade: downgrade ?? null,
        statement: null,
    };
}
async function record({ step, home }, { standing, before }, entry) {
    const history = [entry, ...concludeOpen(standing.open, before?.digest), ...standing.history];
    await writeHistory(home.registry, home.repository, step.inputs.channel, history);
    return history;
}
async function storeStatement({ home: { registry, repository } }, bundle) {
    const bytes = Buffer.from(JSON.stringify(bundle));
    return { digest: await (0,blobs/* putBlob */.H)(registry, repository, bytes), size: bytes.length };
}
async function publish({ step, home }, { image }, bundle) {
    if (bundle === undefined)
        return;
    const bytes = Buffer.from(JSON.stringify(bundle));
    step.output('statement', (0,digest/* digestOf */.ol)(bytes));
    const subject = { ...image, digest: (0,digest/* digestOf */.ol)(image.bytes) };
    const listed = await attachStatement(step, home, subject, bundle).catch((error) => {
        if (error instanceof action_failure/* ActionFailure */.d && error.reason !== 'cancelled')
            return false;
        throw error;
    });
    if (!listed)
        step.log.warn('The statement about the move is in the history, and could not be attached to the image.');
}

;// CONCATENATED MODULE: ./build/actions/release-channel/src/succession.js







async function succeed(world, ready) {
    const { step, home } = world;
    const { channel } = step.inputs;
    const { registry, repository } = home;
    const now = await readStanding(registry, repository, channel);
    const other = [...now.open, ...now.history].find(({ generation }) => generation >= ready.standing.next);
    if (other !== undefined)
        return yieldTo(world, ready, other);
    step.log.info(`Asking for move ${ready.standing.next} of ${channel}.`);
    const { clock, signal } = step;
    const settling = { clock, signal, ...(world.pace !== undefined && { pace: world.pace }) };
    const settled = await settleClaim(registry, repository, channel, bidFor(world, ready), settling);
    switch (settled.kind) {
        case 'lost':
            return yieldTo(world, ready, settled.to);
        case 'slow': {
            const [took, allowed] = [(0,format_duration/* formatDuration */.a)(settled.took), (0,format_duration/* formatDuration */.a)(settled.allowed)];
            const what = `The claim to move ${channel} took ${took}, and ${allowed} at most count`;
            throw new action_failure/* ActionFailure */.d('claim-slow', `${what}. Nothing was moved. Try again in five minutes.`);
        }
        case 'won':
            return makeMove(world, ready, settled.claim, settled.ends);
        default:
            return settled;
    }
}
function bidFor({ step: { environment } }, { standing, image, before }) {
    const { triggeringActor: actor, runUrl: run, workflowRef: workflow, sha } = environment;
    const by = { actor, run, workflow, sha };
    return { generation: standing.next, nonce: (0,external_node_crypto_.randomUUID)(), from: before?.digest, to: (0,digest/* digestOf */.ol)(image.bytes), by };
}

// EXTERNAL MODULE: ./build/packages/cosign/src/collect.js
var collect = __webpack_require__(43257);
// EXTERNAL MODULE: ./build/packages/cosign/src/assess.js + 1 modules
var assess = __webpack_require__(18470);
;// CONCATENATED MODULE: ./build/actions/release-channel/src/verification.js

async function verifyImage(step, { authority, identity }, { registry, repository }, image, repositories) {
    const { inputs, clock } = step;
    const formats = inputs.accept === 'any' ? ['bundle', 'legacy'] : [inputs.accept];
    const wanted = { predicateType: statement/* signaturePredicate */.oo, plain: true, formats };
    const collected = await (0,collect/* collectSignatures */.K5)(registry, repository, image, wanted);
    const { accepted, refused } = await (0,assess/* assess */.no)(collected, authority, {
        image,
        predicateType: statement/* signaturePredicate */.oo,
        signer: identity,
        repositories,
        unbound: true,
        otherSubjects: false,
        annotations: {},
        maxAge: undefined,
        now: clock.now(),
    });
    const counted = accepted.map((one) => {
        return { subject: 'signature', verdict: 'pass', detail: `by ${(0,assess/* nameSigner */.sv)(one)}`, digest: one.candidate.digest };
    });
    const others = refused.map((one) => {
        return { subject: 'signature', verdict: 'info', detail: one.why, digest: one.digest };
    });
    const evidence = [...counted, ...others];
    if (accepted.length > 0)
        return { shortfall: undefined, evidence };
    const [first] = refused;
    const shortfall = first === undefined
        ? { reason: 'unsigned', message: `The image ${image} carries no signature. Sign it first.` }
        : {
            reason: 'no-valid-signature',
            message: `The image ${image} carries no signature that counts: ${first.why}.`,
        };
    return { shortfall, evidence };
}

;// CONCATENATED MODULE: ./build/actions/release-channel/src/move.js











async function move(world) {
    const { step, variables, home } = world;
    const target = planTarget(step.inputs);
    const sign = await statementSigner(step, variables);
    const signer = await loadSigner(step, variables);
    const standing = await readStanding(home.registry, home.repository, step.inputs.channel);
    const before = await readChannel(world);
    const history = movesOf(standing, before?.digest, step.clock.now());
    const evidence = [];
    const refuse = ({ reason, message }) => {
        const image = before?.digest;
        return conclude(world, { decision: 'block', reason, message, image, previous: undefined, history, evidence });
    };
    const source = sourceOf(world, target, history, before?.digest);
    if ('reason' in source)
        return refuse(source);
    const from = placeOf(world, source);
    const image = await (0,manifests/* getManifest */.c2)(from.registry, from.repository, source.digest);
    if (image === undefined) {
        const message = `The registry has no ${nameOf(source, source.digest)}. Push it before a channel is moved to it.`;
        return refuse({ reason: 'not-found', message });
    }
    if (signer !== undefined) {
        const repositories = step.inputs.signedFor ?? [source, home.name];
        const verified = await verifyImage(step, signer, from, source.digest, repositories);
        evidence.push(...verified.evidence);
        if (verified.shortfall !== undefined)
            return refuse(verified.shortfall);
    }
    const candidate = { from, source, image, before, standing, history, sign, evidence };
    if (before?.digest === (0,digest/* digestOf */.ol)(image.bytes))
        return unchanged(world, candidate);
    const judgement = await judge(world, candidate);
    if (judgement.kind === 'refused')
        return refuse(judgement.refusal);
    await bring(world, from, source.digest, evidence);
    return succeed(world, { ...candidate, downgrade: judgement.downgrade });
}
function unchanged(world, { history, before, evidence }) {
    const image = before?.digest;
    const message = `${world.step.inputs.channel} is ${image} already. Nothing was written.`;
    const previous = imagesOf(history, image)[1];
    return conclude(world, { decision: 'pass', reason: 'unchanged', message, image, previous, history, evidence });
}
function sourceOf({ home, step }, target, history, current) {
    if (target.kind === 'image')
        return target.image;
    const images = imagesOf(history, current);
    const digest = images[target.number];
    if (digest !== undefined)
        return { ...home.name, digest };
    const message = `${step.inputs.channel}@{${target.number}} is not known: the history has ${images.length} images.`;
    return { reason: 'no-such-entry', message };
}
async function judge(world, candidate) {
    const { step, home } = world;
    const { channel, expect } = step.inputs;
    const { before, standing, history } = candidate;
    const found = before?.digest;
    const last = history.find(({ outcome }) => outcome === 'moved');
    const mover = last === undefined ? 'Nobody is known to have moved it' : `It was last moved by ${describeMover(last)}`;
    if (expect !== undefined && (expect === 'none' ? undefined : expect) !== found) {
        const message = `${channel} is ${found ?? 'none'}, and ${expect} is expected. ${mover}.`;
        return { kind: 'refused', refusal: { reason: 'unexpected', message } };
    }
    const claim = underWay(standing, step.clock.now());
    if (claim !== undefined) {
        const wait = `If that run has ended already, try again after ${(0,instant/* formatInstant */.r4)(lapseOf(claim))}`;
        const message = `${channel} is being moved by ${describeMover(claim)}. Nothing was moved here. ${wait}.`;
        return { kind: 'refused', refusal: { reason: 'moved-by-another', message } };
    }
    return before === undefined ? { kind: 'allowed', downgrade: undefined } : judgeOrder(world, before, home, candidate);
}
async function bring({ step, home }, from, digest, evidence) {
    const same = from.registry === home.registry && from.repository === home.repository;
    if (same)
        return;
    const { clock, signal, log } = step;
    const { manifests, referrers } = await copyImage(from, home, digest, { clock, signal });
    const detail = `${manifests} manifests and ${referrers} that refer to them, from ${from.registry.host}/${from.repository}`;
    log.info(`Copied to ${(0,format_reference/* formatRepository */.S)(home.name)}: ${detail}.`);
    evidence.push({ subject: 'copy', verdict: 'info', detail, manifests, referrers });
}

;// CONCATENATED MODULE: ./build/actions/release-channel/src/show.js



async function show(world) {
    const { step, home } = world;
    const { channel, entry } = step.inputs;
    const standing = await readStanding(home.registry, home.repository, channel);
    const current = await readChannel(world);
    const history = movesOf(standing, current?.digest, step.clock.now());
    const images = imagesOf(history, current?.digest);
    const [image, previous] = [images[entry], images[entry + 1]];
    const told = { history, evidence: [] };
    const blocked = (reason, message) => conclude(world, { ...told, decision: 'block', reason, message, image: undefined, previous: undefined });
    if (current === undefined) {
        return blocked('no-such-channel', `${home.registry.host}/${home.repository} has no ${channel}.`);
    }
    if (image === undefined) {
        return blocked('no-such-entry', `${channel}@{${entry}} is not known: the history has ${images.length} images.`);
    }
    const claim = underWay(standing, step.clock.now());
    const moving = claim === undefined ? '' : ` It may be moved right now by ${describeMover(claim)}.`;
    const message = `${channel}@{${entry}} is ${nameOf(home.name, image)}.${moving}`;
    return conclude(world, { ...told, decision: 'pass', reason: 'shown', message, image, previous });
}

;// CONCATENATED MODULE: ./build/actions/release-channel/src/main.js



async function main(step, variables, pace) {
    const world = openWorld(step, variables, pace);
    switch (step.inputs.task) {
        case 'move':
            return move(world);
        case 'show':
            return show(world);
        default:
            return step.inputs.task;
    }
}


/***/ }),

/***/ 60348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ historyTag),
/* harmony export */   HA: () => (/* binding */ channelName),
/* harmony export */   rT: () => (/* binding */ claimTag)
/* harmony export */ });
/* harmony import */ var _inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39433);
/* harmony import */ var _inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7015);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);


const longest = 100;
const taken = /^sha(?:256|512)-|\.(?:history|move-\d+|sig|att|sbom)$/;
function channelName() {
    return (0,_inputs__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)({
        kind: 'channel',
        takes: `the name of a channel such as stable, canary or beta, of at most ${longest} characters`,
        parse(raw) {
            if (!/^[a-zA-Z0-9_][a-zA-Z0-9._-]*$/.test(raw) || raw.length > longest) {
                throw new _inputs__WEBPACK_IMPORTED_MODULE_2__/* .InvalidInput */ .o('is not one: letters, digits, dots, - and _ are what it may hold');
            }
            if (taken.test(raw))
                throw new _inputs__WEBPACK_IMPORTED_MODULE_2__/* .InvalidInput */ .o('is a tag that registries or channels keep for something else');
            if ((0,semver__WEBPACK_IMPORTED_MODULE_0__.parse)(raw) !== null)
                throw new _inputs__WEBPACK_IMPORTED_MODULE_2__/* .InvalidInput */ .o('is a version, and a version stays what it is');
            return raw;
        },
    });
}
function historyTag(channel) {
    return `${channel}.history`;
}
function claimTag(channel, generation) {
    return `${channel}.move-${generation}`;
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

/***/ 13512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ matcherText)
/* harmony export */ });
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3249);
/* harmony import */ var _inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39433);


function matcherText(example) {
    return (0,_inputs__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)({
        kind: 'match',
        takes: `${example}, exactly, or a regular expression from ^ to $`,
        parse(raw) {
            (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .matcher */ .j)(raw);
            return raw;
        },
    });
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


/***/ })

};
