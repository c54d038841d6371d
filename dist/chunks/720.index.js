export const id = 720;
export const ids = [720];
export const modules = {

/***/ 62240:
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
// EXTERNAL MODULE: ./build/packages/inputs/src/lines.js
var lines = __webpack_require__(99202);
// EXTERNAL MODULE: ./build/packages/inputs/src/text.js
var src_text = __webpack_require__(75450);
// EXTERNAL MODULE: ./build/packages/inputs/src/path.js
var path = __webpack_require__(9266);
// EXTERNAL MODULE: ./build/packages/inputs/src/url.js
var url = __webpack_require__(58920);
// EXTERNAL MODULE: ./build/packages/oci/src/image-reference.js
var image_reference = __webpack_require__(24258);
// EXTERNAL MODULE: ./build/packages/oci/src/digest-field.js
var digest_field = __webpack_require__(58046);
// EXTERNAL MODULE: ./build/packages/oci/src/registry-inputs.js + 9 modules
var registry_inputs = __webpack_require__(77672);
// EXTERNAL MODULE: ./build/packages/inputs/src/invalid-input.js
var invalid_input = __webpack_require__(7015);
;// CONCATENATED MODULE: ./build/actions/immutable-tag/src/label-field.js

function label() {
    return (0,field/* field */.ZZ)({
        kind: 'label',
        takes: 'a label such as com.example.team=payments',
        parse(raw) {
            const [, key, value] = /^([a-zA-Z0-9][a-zA-Z0-9._/-]*)=(.*)$/.exec(raw) ?? [];
            if (key === undefined || value === undefined)
                throw new invalid_input/* InvalidInput */.o('is not key=value');
            return [key, value];
        },
    });
}

;// CONCATENATED MODULE: ./build/actions/immutable-tag/src/inputs.js



const commit = { pattern: /[0-9a-f]{40}|[0-9a-f]{64}/, takes: 'a full commit id of 40 (or 64) hexadecimal digits' };
const oneLine = { pattern: /[^\p{Cc}]+/u, takes: 'text on one line' };
const inputs = {
    task: (0,one_of/* oneOf */.y)('name', 'resolve'),
    mode: (0,one_of/* oneOf */.y)('enforce', 'warn'),
    image: (0,field/* optional */.lq)((0,image_reference/* imageReference */.r)({ digest: 'optional' })),
    digest: (0,field/* optional */.lq)((0,digest_field/* digestField */.h)()),
    strategy: (0,lines/* lines */.M)((0,one_of/* oneOf */.y)('sha', 'ref', 'semver', 'content', 'raw')),
    shaLength: (0,one_of/* oneOf */.y)('short', 'full'),
    commit: (0,field/* optional */.lq)((0,src_text/* text */.Q)(commit)),
    ref: (0,field/* optional */.lq)((0,src_text/* text */.Q)(oneLine)),
    gitTag: (0,field/* optional */.lq)((0,src_text/* text */.Q)(oneLine)),
    gitTagPrefix: (0,field/* optional */.lq)((0,src_text/* text */.Q)(oneLine)),
    paths: (0,field/* optional */.lq)((0,lines/* lines */.M)((0,path/* path */.A)())),
    contentExtra: (0,field/* optional */.lq)((0,lines/* lines */.M)((0,src_text/* text */.Q)(oneLine))),
    value: (0,field/* optional */.lq)((0,src_text/* text */.Q)(oneLine)),
    directory: (0,path/* path */.A)(),
    title: (0,field/* optional */.lq)((0,src_text/* text */.Q)(oneLine)),
    description: (0,field/* optional */.lq)((0,src_text/* text */.Q)()),
    licenses: (0,field/* optional */.lq)((0,src_text/* text */.Q)(oneLine)),
    homepage: (0,field/* optional */.lq)((0,url/* url */.O)()),
    baseImage: (0,field/* optional */.lq)((0,image_reference/* imageReference */.r)({ digest: 'optional' })),
    labels: (0,field/* optional */.lq)((0,lines/* lines */.M)(label())),
    annotationLevels: (0,lines/* lines */.M)((0,one_of/* oneOf */.y)('manifest', 'index', 'manifest-descriptor', 'index-descriptor')),
    ...registry_inputs/* registryInputs */.P,
};

;// CONCATENATED MODULE: ./build/actions/immutable-tag/src/contract.js



const contract_contract = (0,contract/* defineContract */.ye)({
    name: 'immutable-tag',
    inputs: inputs,
    outputs: {
        tag: 'The tag of the first strategy, e.g. `sha-1a2b3c4d5e6f`; with `task: resolve` the tag of `image`, where it has one.',
        tags: 'All tags, one per line: with `image` in full (`ghcr.io/acme/shop:sha-1a2b3c4d5e6f`), else the tags alone.',
        image: '`repository@sha256:…` of what the first tag points to; empty while the registry has no such tag, and after a block.',
        digest: 'The digest of `image`: the index of a multi-platform image, not one of its platforms.',
        exists: '`true` when the registry has the first tag, `false` when it says that it does not; empty when it was not asked.',
        'media-type': 'The media type of the manifest or index that `digest` names.',
        'platform-digests': 'For a multi-platform image, the digest of each platform as JSON: `{"linux/amd64":"sha256:…"}`.',
        labels: 'OCI labels that say where the image comes from, one `key=value` per line.',
        annotations: 'The same as annotations, one `level:key=value` per line for each level of `annotation-levels`.',
        json: 'Everything above as one JSON object.',
    },
    reasons: {
        named: 'The tags are named; no registry was asked, because there is no `image`.',
        free: 'The registry has none of the tags: build and push.',
        exists: 'The registry has the first tag already: the build can be skipped.',
        'same-digest': 'The tags that exist name exactly the image at hand.',
        'tag-taken': 'A tag names another image already; pushing would move it.',
        resolved: 'The name stands for `image` now, and for the expected digest where one was given.',
        'tag-moved': 'The name does not stand for the expected digest any more.',
        'not-found': 'The registry says that there is no such image.',
        'mutable-tag': 'The tag is a name that by custom moves, such as `latest`, `main` or `v1`.',
        'not-a-version': 'There is no version to make a tag from: the run is not for a git tag with all three numbers.',
        'path-absent': 'The commit does not have one of `paths`.',
        'not-a-checkout': 'There is no git repository to read the commit from.',
        'wrong-checkout': 'The commit that is checked out is not the one the tag would name.',
        ...failure/* registryReasons */.n,
    },
});


/***/ }),

/***/ 75583:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42569);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62240);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3266);



await (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .contract */ .d, (step) => (0,_main_js__WEBPACK_IMPORTED_MODULE_2__/* .main */ .i)(step, process.env));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/packages/oci/src/registry-inputs.js + 9 modules
var registry_inputs = __webpack_require__(77672);
// EXTERNAL MODULE: ./build/packages/oci/src/resolve.js
var resolve = __webpack_require__(91815);
// EXTERNAL MODULE: ./build/packages/oci/src/format-reference.js
var format_reference = __webpack_require__(80288);
// EXTERNAL MODULE: ./build/packages/oci/src/printable.js
var printable = __webpack_require__(86236);
;// CONCATENATED MODULE: ./build/actions/immutable-tag/src/decision.js

function wantedDigest(findings, expected) {
    return expected ?? findings.at(0)?.found?.digest;
}
function takenTags(findings, claim) {
    const others = findings.filter((finding) => isOther(finding, findings, claim) || isForeign(finding, claim));
    return new Set(others.map(({ tag }) => tag.tag));
}
function isOther({ found }, findings, { digest }) {
    return found !== undefined && found.digest !== wantedDigest(findings, digest);
}
function isForeign({ tag, found }, { revision }) {
    if (tag.strategy !== 'sha' && tag.strategy !== 'ref')
        return false;
    return found?.revision !== undefined && revision !== undefined && found.revision !== revision;
}
function decideNames(repository, findings, claim) {
    const expected = claim.digest;
    const wanted = wantedDigest(findings, expected);
    const other = findings.find((finding) => isOther(finding, findings, claim));
    if (other?.found !== undefined)
        return taken(repository, other.tag, other.found, findings.at(0)?.tag, wanted, expected);
    const foreign = findings.find((finding) => isForeign(finding, claim));
    if (foreign?.found !== undefined)
        return takenBy(repository, foreign.tag, foreign.found, claim);
    const there = names(repository, findings, true);
    const free = names(repository, findings, false);
    if (wanted === undefined || there === '') {
        return { decision: 'pass', reason: 'free', message: `${free}: not in the registry yet, free to be pushed.` };
    }
    const rest = free === '' ? '' : ` Not there yet: ${free}.`;
    if (expected !== undefined) {
        return { decision: 'pass', reason: 'same-digest', message: `${there}: this very image (${expected}).${rest}` };
    }
    const message = `${there}: there already, as ${wanted}. The build can be skipped.${rest}`;
    return { decision: 'pass', reason: 'exists', message };
}
function names(repository, findings, there) {
    const meant = findings.filter(({ found }) => (found !== undefined) === there);
    return meant.map(({ tag }) => (0,format_reference/* formatReference */.F)({ ...repository, tag: tag.tag })).join(', ');
}
function taken(repository, tag, found, first, wanted, expected) {
    const name = (0,format_reference/* formatReference */.F)({ ...repository, tag: tag.tag });
    const instead = mismatch(found, wanted, expected === undefined ? `${first?.tag} names` : 'the image at hand is', first);
    const next = 'A tag is never moved: build from another commit, or use the image that is there.';
    return {
        decision: 'block',
        reason: 'tag-taken',
        message: `${name} already names ${found.digest}, ${instead}. ${next}`,
    };
}
function takenBy(repository, tag, found, { revision }) {
    const name = (0,format_reference/* formatReference */.F)({ ...repository, tag: tag.tag });
    const built = (0,printable/* printable */.g)(found.revision ?? '');
    const what = `${name} already names ${found.digest}, which says that it was built from commit ${built}`;
    const next = 'A tag is never moved: set sha-length: full, so that no two commits share one.';
    return { decision: 'block', reason: 'tag-taken', message: `${what}, and this is commit ${revision}. ${next}` };
}
function mismatch(found, wanted, who, first) {
    if (wanted === undefined)
        return `and ${first?.tag} does not exist, so that a build would give it another image`;
    const platform = found.platforms.find(({ digest }) => digest === wanted)?.platform;
    const hint = platform === undefined ? '' : `, which is only its image for ${platform}: compare with the index`;
    return `but ${who} ${wanted}${hint}`;
}
function decideResolved(reference, found, tagged, expected) {
    const name = (0,format_reference/* formatReference */.F)(reference);
    const pinned = `${(0,format_reference/* formatRepository */.S)(reference)}@${found.digest}`;
    if (reference.tag !== undefined && tagged === undefined) {
        const message = `${name} is in the registry, but the tag ${reference.tag} is not there any more.`;
        return { decision: 'block', reason: 'tag-moved', message };
    }
    const wanted = expected ?? reference.digest;
    const got = tagged ?? found;
    if (wanted !== undefined && got.digest !== wanted) {
        const instead = mismatch(got, wanted, 'expected was', undefined);
        const what = reference.tag === undefined ? name : (0,format_reference/* formatReference */.F)({ ...reference, digest: got.digest });
        return { decision: 'block', reason: 'tag-moved', message: `${what} is what the name stands for now, ${instead}.` };
    }
    return { decision: 'pass', reason: 'resolved', message: `${name} is ${pinned}.` };
}

// EXTERNAL MODULE: ./build/packages/time/src/instant.js
var instant = __webpack_require__(41644);
;// CONCATENATED MODULE: ./build/actions/immutable-tag/src/label.js


function imageLabels(subject) {
    const { title, source, url, revision, version, tag, created, description, licenses, base, extra } = subject;
    const known = {
        title,
        source,
        url,
        revision,
        version,
        'ref.name': tag,
        created: created === undefined ? undefined : (0,instant/* formatInstant */.r4)(created),
        description,
        licenses,
        'base.name': base === undefined ? undefined : nameOf(base),
        'base.digest': base?.digest,
    };
    const labels = new Map();
    for (const [key, value] of Object.entries(known)) {
        if (value !== undefined)
            labels.set(`org.opencontainers.image.${key}`, oneLine(value));
    }
    for (const [key, value] of extra)
        labels.set(key, oneLine(value));
    return [...labels].sort(([a], [b]) => (a < b ? -1 : 1));
}
function annotationLines(labels, levels) {
    return [...new Set(levels)].flatMap((level) => labels.map(([key, value]) => `${level}:${key}=${value}`));
}
function nameOf({ registry, repository, tag }) {
    return (0,format_reference/* formatReference */.F)({ registry, repository, ...(tag !== undefined && { tag }) });
}
function oneLine(value) {
    return value.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __webpack_require__(45809);
// EXTERNAL MODULE: ./build/packages/oci/src/tag.js
var src_tag = __webpack_require__(37059);
;// CONCATENATED MODULE: ./build/actions/immutable-tag/src/git-ref.js
function readGitRef(ref) {
    const [, number] = /^refs\/pull\/(\d+)\/(?:merge|head)$/.exec(ref) ?? [];
    if (number !== undefined)
        return { kind: 'pull-request', number: Number(number) };
    if (ref.startsWith('refs/heads/'))
        return { kind: 'branch', name: ref.slice('refs/heads/'.length) };
    if (ref.startsWith('refs/tags/'))
        return { kind: 'tag', name: ref.slice('refs/tags/'.length) };
    return ref.startsWith('refs/') ? { kind: 'other', name: ref } : { kind: 'branch', name: ref };
}
function refText(ref) {
    if (ref.kind === 'pull-request')
        return `pr-${ref.number}`;
    return /^pr-\d+$/.test(ref.name) ? `refs/${ref.kind}/${ref.name}` : ref.name;
}

;// CONCATENATED MODULE: ./build/actions/immutable-tag/src/mutable.js
const movingWords = new Set(('latest stable unstable edge nightly weekly daily canary beta alpha rc preview snapshot next current head tip rolling ' +
    'lts default main master trunk develop development dev release prod production live stage staging test testing qa uat').split(' '));
const variantWords = new Set(('alpine slim debian ubuntu bookworm bullseye trixie jammy noble distroless scratch ubi fedora nonroot root debug full ' +
    'minimal linux windows darwin amd64 arm64 arm armv7 armv6 v7 v8 x64 x86 386 x86_64 aarch64 ppc64le s390x riscv64').split(' '));
const partOfVersion = /^v?\d{1,8}(?:\.\d{1,8})?(?:\.x)?$/;
function whyMutable(tag) {
    const [first = '', ...rest] = tag.toLowerCase().split(/[-_]/);
    const moving = movingWords.has(first);
    const partial = partOfVersion.test(first);
    const version = moving && rest.length === 1 && rest.every((word) => partOfVersion.test(word));
    const dressed = rest.every((word) => movingWords.has(word) || variantWords.has(word) || word === '');
    if (!(moving || partial || variantWords.has(first)) || !(dressed || version))
        return undefined;
    if (partial)
        return `"${tag}" is a part of a version, which by custom moves with every release`;
    return `"${tag}" is a name that by custom moves from image to image`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/actions/immutable-tag/src/spelling.js


const hashed = /\.[a-z2-7]{20}$/;
const hashLength = 20;
function spellTag(text, longest = src_tag/* longestTag */.t) {
    if (text === '' || !text.isWellFormed())
        throw new RangeError('a tag needs a well-formed text that is not empty');
    if ((0,src_tag/* isTag */.d)(text) && text.length <= longest && !hashed.test(text))
        return { tag: text, exact: true };
    const room = longest - hashLength - 1;
    const readable = text
        .replaceAll(/[^a-zA-Z0-9._-]+/g, '-')
        .replace(/^[.-]+/, '')
        .slice(0, room)
        .replace(/[.-]+$/, '');
    return { tag: `${readable === '' ? '_' : readable}.${shortHash(text)}`, exact: false };
}
function shortHash(text) {
    const bits = (0,external_node_crypto_.createHash)('sha256')
        .update(text, 'utf8')
        .digest()
        .reduce((all, byte) => all + byte.toString(2).padStart(8, '0'), '');
    const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
    return Array.from({ length: hashLength }, (_, index) => {
        return alphabet.charAt(Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2));
    }).join('');
}

;// CONCATENATED MODULE: ./build/actions/immutable-tag/src/version.js
const grammar = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+([0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$/;
function readVersion(gitTag, prefix) {
    if (!gitTag.startsWith(prefix))
        return undefined;
    const version = gitTag.slice(prefix.length).replace(/^v/, '');
    return grammar.test(version) ? { version, tag: version.replace('+', '_') } : undefined;
}

;// CONCATENATED MODULE: ./build/actions/immutable-tag/src/naming.js






const shortSha = 12;
function nameTags(strategies, origin) {
    const named = new Map();
    for (const strategy of strategies) {
        const tag = nameTag(strategy, origin);
        const why = whyMutable(tag.tag);
        if (why !== undefined)
            throw refuseMutable(strategy, why);
        if (!named.has(tag.tag))
            named.set(tag.tag, tag);
    }
    return [...named.values()];
}
function versionOf(origin) {
    return versionTag(origin).version;
}
function nameTag(strategy, origin) {
    const { revision, content, value } = origin;
    switch (strategy) {
        case 'sha':
            return { strategy, tag: `sha-${sha(origin)}`, exact: true, from: `commit ${revision}` };
        case 'ref': {
            const ref = knownRef(origin);
            const { tag, exact } = spellTag(refText(ref), src_tag/* longestTag */.t - 1 - sha(origin).length);
            return { strategy, tag: `${tag}-${sha(origin)}`, exact, from: `${describeRef(ref)} at commit ${revision}` };
        }
        case 'semver': {
            const { version, tag } = versionTag(origin);
            const spelling = spellTag(tag);
            return { strategy, ...spelling, exact: spelling.tag === version, from: `version ${version}` };
        }
        case 'content':
            if (content === undefined)
                throw lacking(strategy, 'paths', 'name the files and directories that make the image');
            return { strategy, tag: `content-${content}`, exact: true, from: `the listed paths at commit ${revision}` };
        case 'raw':
            if (value === undefined)
                throw lacking(strategy, 'value', 'give the tag');
            return { strategy, ...spellTag(value), from: `the value "${value}"` };
        default:
            return strategy;
    }
}
function sha({ revision, shaLength }) {
    return shaLength === 'full' ? revision : revision.slice(0, shortSha);
}
function knownRef({ ref }) {
    if (ref === undefined)
        throw lacking('ref', 'ref', 'give a git ref such as refs/heads/main');
    return readGitRef(ref);
}
function versionTag(origin) {
    const { gitTag, gitTagPrefix } = origin;
    const ref = origin.ref === undefined ? undefined : readGitRef(origin.ref);
    const text = gitTag ?? (ref?.kind === 'tag' ? ref.name : undefined);
    const found = text === undefined ? undefined : readVersion(text, gitTagPrefix);
    if (found !== undefined)
        return found;
    const seen = text === undefined ? `this run is for ${origin.ref ?? 'no ref'}, which is none` : `"${text}" is none`;
    const wanted = `a git tag such as ${gitTagPrefix}v1.2.3, with all three numbers (semver.org)`;
    throw new action_failure/* ActionFailure */.d('not-a-version', `The strategy semver needs ${wanted}, and ${seen}. Run it for tags only, give git-tag, or use another strategy.`);
}
function describeRef(ref) {
    return ref.kind === 'pull-request' ? `pull request ${ref.number}` : `${ref.kind} ${ref.name}`;
}
function lacking(strategy, input, next) {
    return new action_failure/* ActionFailure */.d('bad-input', `The strategy ${strategy} needs the input ${input}: ${next}.`);
}
function refuseMutable(strategy, why) {
    const next = 'Use a name that can only ever mean one image: the strategy sha, semver with all three numbers, or content.';
    return new action_failure/* ActionFailure */.d('mutable-tag', `The strategy ${strategy} gives a tag that may not stay: ${why}. ${next}`);
}

;// CONCATENATED MODULE: ./build/actions/immutable-tag/src/outcome.js


function nameOutputs({ repository, tags, labels, findings, levels }, blocked) {
    const first = findings?.at(0)?.found;
    const names = tags.map(({ tag }) => (repository === undefined ? tag : (0,format_reference/* formatReference */.F)({ ...repository, tag })));
    const annotations = annotationLines(labels, levels);
    const structured = { tags: names, labels: Object.fromEntries(labels), annotations };
    return withJson(structured, [
        ['tag', tags.at(0)?.tag ?? ''],
        ['tags', names.join('\n')],
        ['exists', findings === undefined ? '' : first !== undefined],
        ['labels', labels.map(([key, value]) => `${key}=${value}`).join('\n')],
        ['annotations', annotations.join('\n')],
        ...(repository === undefined || first === undefined || blocked ? [] : imageOutputs(repository, first)),
    ]);
}
function resolveOutputs(reference, found) {
    const { registry, repository, tag } = reference;
    const names = tag === undefined ? [] : [(0,format_reference/* formatReference */.F)({ registry, repository, tag })];
    return withJson({ tags: names }, [
        ['tag', tag ?? ''],
        ['tags', names.join('\n')],
        ['exists', true],
        ...imageOutputs(reference, found),
    ]);
}
function imageOutputs(repository, found) {
    const first = found.platforms.filter(({ platform }, index, all) => {
        return all.findIndex((other) => other.platform === platform) === index;
    });
    const platforms = Object.fromEntries(first.map(({ platform, digest }) => [platform, digest]));
    return [
        ['image', `${(0,format_reference/* formatRepository */.S)(repository)}@${found.digest}`],
        ['digest', found.digest],
        ['media-type', found.mediaType],
        ['platform-digests', platforms],
    ];
}
function withJson(structured, outputs) {
    return [...outputs, ['json', { schema: 1, ...Object.fromEntries(outputs), ...structured }]];
}

;// CONCATENATED MODULE: ./build/actions/immutable-tag/src/plan.js

function repositoryOf(image) {
    if (image === undefined)
        return undefined;
    if (image.tag === undefined && image.digest === undefined)
        return image;
    throw new action_failure/* ActionFailure */.d('bad-input', 'image is the repository alone when a tag is named: leave out its tag and digest.');
}
function referenceToResolve(image) {
    if (image === undefined)
        throw new action_failure/* ActionFailure */.d('bad-input', 'task resolve needs the input image.');
    if (image.tag !== undefined || image.digest !== undefined)
        return image;
    throw new action_failure/* ActionFailure */.d('bad-input', 'image has neither a tag nor a digest: say which one is meant, e.g. :1.4.2.');
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/packages/process/src/run.js + 6 modules
var run = __webpack_require__(78335);
// EXTERNAL MODULE: ./build/packages/process/src/process-failure.js
var process_failure = __webpack_require__(1377);
// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var duration = __webpack_require__(9349);
// EXTERNAL MODULE: ./build/packages/time/src/parse-instant.js
var parse_instant = __webpack_require__(90278);
;// CONCATENATED MODULE: ./build/actions/immutable-tag/src/checkout.js




const timeout = (0,duration/* minutes */.Gx)(2);
async function openCheckout(options) {
    const opened = await runGit(options, ['rev-parse', '--show-toplevel']);
    if (opened.exitCode !== 0)
        throw notACheckout(options.directory, opened.stderr);
    const top = opened.stdout.replace(/\n$/, '');
    const git = (...args) => runGit({ ...options, directory: top }, args);
    const need = async (...args) => {
        const result = await git(...args);
        if (result.exitCode === 0)
            return result.stdout;
        throw notACheckout(options.directory, result.stderr);
    };
    return {
        head: async () => (await need('rev-parse', '--verify', '--end-of-options', 'HEAD^{commit}')).trim(),
        async commit(revision) {
            const sha = (await need('rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`)).trim();
            return { sha, committed: committerDate(sha, await need('cat-file', 'commit', sha)) };
        },
        async entry(revision, path) {
            if (path === '.') {
                const tree = await need('rev-parse', '--verify', '--end-of-options', `${revision}^{tree}`);
                return `040000 tree ${tree.trim()}`;
            }
            const listed = await need('ls-tree', '-z', '--full-tree', revision, '--', path);
            return listed === '' ? undefined : listed.slice(0, listed.indexOf('\t'));
        },
        async changes(paths) {
            const status = await git('status', '--porcelain=v1', '-z', '--untracked-files=normal', '--', ...paths);
            if (status.exitCode !== 0)
                throw notACheckout(options.directory, status.stderr);
            return status.stdout.split('\0').filter((line) => line !== '');
        },
    };
}
async function runGit({ directory, workspace, variables, signal }, args) {
    const env = {
        PATH: variables['PATH'],
        LC_ALL: 'C',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CEILING_DIRECTORIES: (0,external_node_path_.dirname)(workspace),
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_LAZY_FETCH: '1',
        GIT_TERMINAL_PROMPT: '0',
    };
    const safe = ['-c', 'safe.directory=*', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];
    const given = ['--no-replace-objects', '--literal-pathspecs', ...safe, ...args];
    const result = await (0,run/* run */.e)({ file: 'git', args: given, cwd: directory, env, signal, timeout }).catch((error) => {
        if (error instanceof process_failure/* ProcessFailure */.i)
            throw notACheckout(directory, error.message, error);
        throw error;
    });
    signal.throwIfAborted();
    return result;
}
function committerDate(sha, object) {
    const header = object.split('\n\n', 1)[0] ?? '';
    const secondsText = /^committer .*> (\d+) [+-]\d{4}$/m.exec(header)?.[1];
    if (secondsText === undefined)
        throw new action_failure/* ActionFailure */.d('not-a-checkout', `The commit ${sha} has no committer date.`);
    return instantOfEpoch(secondsText);
}
function instantOfEpoch(secondsText) {
    const date = new Date(Number(secondsText) * 1000);
    if (!/^\d{1,12}$/.test(secondsText) || Number.isNaN(date.getTime())) {
        throw new RangeError(`"${secondsText.slice(0, 80)}" is not a number of seconds since 1970`);
    }
    return (0,parse_instant/* parseInstant */.n)(date.toISOString());
}
function notACheckout(directory, why, cause) {
    const said = why.trim().split('\n')[0] ?? '';
    const next = 'Check the repository out before this step (actions/checkout), or say in directory where it is.';
    return new action_failure/* ActionFailure */.d('not-a-checkout', `git cannot read ${directory}: ${said}. ${next}`, { cause });
}

;// CONCATENATED MODULE: ./build/actions/immutable-tag/src/content.js


async function hashContent(checkout, revision, paths, extra) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const absent = [];
    const counted = new Set(outermost(paths));
    for (const path of [...new Set(paths)].sort()) {
        const entry = await checkout.entry(revision, path);
        if (entry === undefined)
            absent.push(path);
        if (counted.has(path))
            hash.update(`path\0${path}\0${entry}\0`);
    }
    if (absent.length > 0)
        throw pathsAbsent(revision, absent);
    for (const line of extra.toSorted())
        hash.update(`extra\0${line}\0`);
    return hash.digest('hex').slice(0, 40);
}
function outermost(paths) {
    if (paths.includes('.'))
        return ['.'];
    const all = [...new Set(paths)].sort();
    return all.filter((path) => !all.some((other) => path.startsWith(`${other}/`)));
}
function pathsAbsent(revision, absent) {
    const list = absent.map((path) => `"${path}"`).join(', ');
    const next = 'Paths count from the root of the repository, and must be committed.';
    return new action_failure/* ActionFailure */.d('path-absent', `Commit ${revision.slice(0, 12)} has no ${list}. ${next}`);
}

;// CONCATENATED MODULE: ./build/actions/immutable-tag/src/source.js




async function gatherSource(step, variables) {
    const { inputs, environment } = step;
    const revision = inputs.commit ?? environment.sha;
    const checkout = await findCheckout(step, variables);
    const evidence = checkout === undefined ? [] : await compareCheckout(step, checkout, revision);
    const created = await creationTime(checkout, revision, variables['SOURCE_DATE_EPOCH']);
    if (created === undefined) {
        const detail = 'There is no checkout to read the commit date from, and no SOURCE_DATE_EPOCH: the label is left out.';
        evidence.push({ subject: 'org.opencontainers.image.created', verdict: 'warn', detail });
    }
    const origin = {
        revision,
        shaLength: inputs.shaLength,
        ref: inputs.ref ?? (inputs.strategy.some(needsRef) ? environment.ref : undefined),
        gitTag: inputs.gitTag,
        gitTagPrefix: inputs.gitTagPrefix ?? '',
        value: inputs.value,
        content: await contentHash(step, checkout, revision),
    };
    return { origin, created, evidence };
}
function needsRef(strategy) {
    return strategy === 'ref' || strategy === 'semver';
}
async function findCheckout(step, variables) {
    const { inputs, environment, signal } = step;
    const { workspace } = environment;
    try {
        return await openCheckout({ directory: (0,external_node_path_.join)(workspace, inputs.directory), workspace, variables, signal });
    }
    catch (error) {
        const mendable = error instanceof action_failure/* ActionFailure */.d && error.reason === 'not-a-checkout';
        if (!mendable || inputs.strategy.includes('content'))
            throw error;
        step.log.debug(error.message);
        return undefined;
    }
}
async function compareCheckout(step, checkout, revision) {
    const head = await checkout.head();
    if (head !== revision) {
        const what = `${head} is checked out, but the tag would name ${revision}`;
        if (step.inputs.commit !== undefined)
            return [{ subject: 'checkout', verdict: 'warn', detail: `${what}, as asked.` }];
        const next = `If the image is built from what is checked out, set commit: ${head}; else check out the other commit.`;
        throw new action_failure/* ActionFailure */.d('wrong-checkout', `${what}: the name would lie. ${next}`);
    }
    const changes = await checkout.changes(step.inputs.paths ?? ['.']);
    if (changes.length === 0)
        return [];
    const detail = `${changes.length} files differ from the commit and do not count: ${changes.slice(0, 5).join(', ')}`;
    return [{ subject: 'uncommitted changes', verdict: 'warn', detail }];
}
async function creationTime(checkout, revision, epoch) {
    if (epoch === undefined || epoch === '') {
        return checkout === undefined ? undefined : (await checkout.commit(revision)).committed;
    }
    try {
        return instantOfEpoch(epoch);
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        throw new action_failure/* ActionFailure */.d('bad-input', `SOURCE_DATE_EPOCH: ${error.message}.`, { cause: error });
    }
}
async function contentHash(step, checkout, revision) {
    const { strategy, paths, contentExtra = [] } = step.inputs;
    if (checkout === undefined || paths === undefined || !strategy.includes('content'))
        return undefined;
    return hashContent(checkout, revision, paths, contentExtra);
}

// EXTERNAL MODULE: ./build/packages/kit/src/markdown.js
var markdown = __webpack_require__(60377);
;// CONCATENATED MODULE: ./build/actions/immutable-tag/src/summary.js


function summariseNames(naming, decision, evidence) {
    const rows = naming.tags.map((tag) => {
        const name = naming.repository === undefined ? tag.tag : (0,format_reference/* formatReference */.F)({ ...naming.repository, tag: tag.tag });
        const found = naming.findings?.find((finding) => finding.tag === tag)?.found;
        const there = naming.findings === undefined ? 'not asked' : (found?.digest ?? 'not there');
        return [{ markdown: markdown/* code */.aY(name) }, tag.strategy, tag.from, there];
    });
    const notes = evidence.map(({ subject, detail }) => `${subject}: ${detail}`);
    return [
        head('immutable-tag', decision),
        markdown/* table */.tp(['Name', 'Strategy', 'Made from', 'In the registry'], rows),
        notes.length === 0 ? '' : markdown/* list */.p_(notes),
        markdown/* details */.zH('Labels', markdown/* table */.tp(['Label', 'Value'], naming.labels)),
    ].join('');
}
function summariseResolved(reference, found, decision) {
    const rows = found.platforms.map(({ platform, digest }) => [platform, { markdown: markdown/* code */.aY(digest) }]);
    const pinned = `${(0,format_reference/* formatRepository */.S)(reference)}@${found.digest}`;
    return [
        head('immutable-tag', decision),
        markdown/* table */.tp(['Asked for', 'Stands for', 'Media type'], [[{ markdown: markdown/* code */.aY((0,format_reference/* formatReference */.F)(reference)) }, { markdown: markdown/* code */.aY(pinned) }, found.mediaType]]),
        rows.length === 0 ? '' : markdown/* details */.zH('Platforms', markdown/* table */.tp(['Platform', 'Digest'], rows)),
    ].join('');
}
function head(gate, { decision, message }) {
    const verdict = decision === 'pass' ? `✅ ${gate}: pass` : `⛔ ${gate}: blocked`;
    return `${markdown/* heading */.R_(3, verdict)}${markdown/* text */.Qq(message)}\n\n`;
}

;// CONCATENATED MODULE: ./build/actions/immutable-tag/src/name-image.js








async function nameImage(step, variables) {
    const { inputs } = step;
    const repository = repositoryOf(inputs.image);
    const source = await gatherSource(step, variables);
    const tags = nameTags(inputs.strategy, source.origin);
    const labels = labelsOf(step, source, tags);
    const findings = repository === undefined ? undefined : await askRegistry(step, repository, tags, variables);
    const naming = { repository, tags, labels, findings, levels: inputs.annotationLevels };
    const claim = { digest: inputs.digest, revision: source.origin.revision };
    const decision = decide(naming, claim);
    for (const [name, value] of nameOutputs(naming, decision.decision === 'block'))
        step.output(name, value);
    step.summary(summariseNames(naming, decision, source.evidence));
    for (const { verdict, subject, detail } of source.evidence)
        if (verdict === 'warn')
            step.log.warn(`${subject}: ${detail}`);
    return { ...decision, evidence: [...evidenceOf(tags, findings ?? [], claim), ...source.evidence] };
}
function decide({ repository, tags, findings }, claim) {
    if (repository !== undefined && findings !== undefined)
        return decideNames(repository, findings, claim);
    const names = tags.map(({ tag }) => tag).join(', ');
    return {
        decision: 'pass',
        reason: 'named',
        message: `${names}: named; no registry was asked, as there is no image.`,
    };
}
async function askRegistry(step, repository, tags, variables) {
    const { inputs, clock, signal } = step;
    const registry = (0,registry_inputs/* openRegistry */.M)(repository.registry, inputs, { variables, clock, signal, mask: step.mask });
    const findings = [];
    for (const tag of tags)
        findings.push({ tag, found: await find(registry, repository, tag) });
    return findings;
}
async function find(registry, repository, { tag }) {
    const found = await (0,resolve/* resolveIn */.Q)(registry, { ...repository, tag });
    if (found === undefined)
        return undefined;
    return { ...found, revision: found.manifest.annotations?.['org.opencontainers.image.revision'] };
}
function labelsOf(step, { origin, created }, tags) {
    const { inputs, environment } = step;
    const home = `${environment.serverUrl}/${environment.repository}`;
    const tag = tags.at(0)?.tag ?? '';
    return imageLabels({
        title: inputs.title ?? environment.repository.split('/').at(-1) ?? '',
        source: home,
        url: inputs.homepage?.href ?? home,
        revision: origin.revision,
        version: inputs.strategy.includes('semver') ? versionOf(origin) : tag,
        tag,
        created,
        description: inputs.description,
        licenses: inputs.licenses,
        base: inputs.baseImage,
        extra: inputs.labels ?? [],
    });
}
function evidenceOf(tags, findings, claim) {
    const taken = takenTags(findings, claim);
    return tags.map((tag) => {
        const spelled = tag.exact ? '' : '; spelled with a hash, because a tag cannot hold the name itself';
        const finding = findings.find((candidate) => candidate.tag === tag);
        return {
            subject: tag.tag,
            verdict: taken.has(tag.tag) ? 'block' : 'pass',
            detail: `from ${tag.from}${spelled}`,
            strategy: tag.strategy,
            registry: finding === undefined ? 'not asked' : (finding.found?.digest ?? 'not there'),
        };
    });
}

;// CONCATENATED MODULE: ./build/actions/immutable-tag/src/resolve-image.js






async function resolveImage(step, variables) {
    const { inputs, clock, signal } = step;
    const reference = referenceToResolve(inputs.image);
    const registry = (0,registry_inputs/* openRegistry */.M)(reference.registry, inputs, { variables, clock, signal, mask: step.mask });
    const found = await (0,resolve/* resolveIn */.Q)(registry, reference);
    if (found === undefined)
        throw notFound(reference);
    const tagged = await resolveTag(registry, reference, found);
    const decision = decideResolved(reference, found, tagged, inputs.digest);
    if (decision.decision === 'pass') {
        for (const [name, value] of resolveOutputs(reference, found))
            step.output(name, value);
    }
    step.summary(summariseResolved(reference, found, decision));
    return { ...decision, evidence: resolve_image_evidenceOf(reference, found, decision) };
}
async function resolveTag(registry, reference, found) {
    const { tag, digest, repository } = reference;
    if (tag === undefined || digest === undefined)
        return tag === undefined ? undefined : found;
    return (0,resolve/* resolveIn */.Q)(registry, { registry: reference.registry, repository, tag });
}
function notFound(reference) {
    const name = (0,format_reference/* formatReference */.F)(reference);
    const next = 'Check the name, and whether the image was pushed before this step.';
    return new action_failure/* ActionFailure */.d('not-found', `${reference.registry} says that there is no ${name}. ${next}`);
}
function resolve_image_evidenceOf(reference, found, { decision }) {
    const kind = found.platforms.length === 0 ? 'one image' : `an index of ${found.platforms.length} platforms`;
    const detail = `${(0,format_reference/* formatRepository */.S)(reference)}@${found.digest}, ${kind} (${found.mediaType}, ${found.size} bytes)`;
    const platforms = found.platforms.map(({ platform, digest }) => {
        return { subject: platform, verdict: 'info', detail: digest };
    });
    return [{ subject: (0,format_reference/* formatReference */.F)(reference), verdict: decision, detail }, ...platforms];
}

;// CONCATENATED MODULE: ./build/actions/immutable-tag/src/main.js


async function main(step, variables) {
    return step.inputs.task === 'name' ? nameImage(step, variables) : resolveImage(step, variables);
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


/***/ }),

/***/ 1377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ ProcessFailure)
/* harmony export */ });
class ProcessFailure extends Error {
    name = 'ProcessFailure';
    kind;
    constructor(kind, message, options) {
        super(message, options);
        this.kind = kind;
    }
}


/***/ }),

/***/ 78335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build/packages/time/src/clock.js
var clock = __webpack_require__(82015);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var duration = __webpack_require__(9349);
;// CONCATENATED MODULE: ./build/packages/process/src/group.js


function killGroup(group, signal) {
    try {
        process.kill(-group, signal);
    }
    catch {
    }
}
const steps = ['SIGINT', 'SIGTERM', 'SIGKILL'];
const patience = (0,duration/* milliseconds */.Rz)(2000);
const pollInterval = (0,duration/* milliseconds */.Rz)(25);
async function endGroup(group, first) {
    for (const signal of steps.slice(steps.indexOf(first))) {
        if (!isAlive(group))
            return;
        killGroup(group, signal);
        if (signal !== 'SIGKILL')
            await gone(group);
    }
}
async function gone(group) {
    const end = clock/* systemClock */.m.elapsed() + patience;
    while (isAlive(group) && clock/* systemClock */.m.elapsed() < end)
        await clock/* systemClock */.m.sleep(pollInterval);
}
function isAlive(group) {
    try {
        process.kill(-group, 0);
    }
    catch {
        return false;
    }
    return process.platform === 'linux' ? hasLiving(group) : true;
}
function hasLiving(group) {
    return (0,external_node_fs_.readdirSync)('/proc').some((name) => {
        if (!/^\d+$/u.test(name))
            return false;
        try {
            const stat = (0,external_node_fs_.readFileSync)(`/proc/${name}/stat`, 'utf8');
            const [state, , processGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
            return Number(processGroup) === group && state !== 'Z' && state !== 'X';
        }
        catch {
            return false;
        }
    });
}

;// CONCATENATED MODULE: ./build/packages/process/src/ending.js


class Ending {
    timedOut = false;
    aborted = false;
    #group;
    #signal;
    #timer = new AbortController();
    #ended;
    #failure;
    constructor(group, { signal, timeout }) {
        this.#group = group;
        this.#signal = signal;
        signal?.addEventListener('abort', this.#abort, { once: true });
        if (signal?.aborted === true)
            this.#abort();
        if (timeout !== undefined)
            void this.#endAfter(timeout);
    }
    async #endAfter(timeout) {
        try {
            await clock/* systemClock */.m.sleep(timeout, this.#timer.signal);
        }
        catch {
            return;
        }
        this.timedOut = true;
        this.#end();
    }
    #abort = () => {
        this.aborted = true;
        this.#end();
    };
    #end() {
        this.#ended ??= endGroup(this.#group, 'SIGINT');
    }
    fail(error) {
        this.#failure ??= { error };
        this.#end();
    }
    throwFailure() {
        if (this.#failure !== undefined)
            throw this.#failure.error;
    }
    async settle() {
        this.dispose();
        this.#ended ??= endGroup(this.#group, 'SIGTERM');
        await this.#ended;
    }
    dispose() {
        this.#timer.abort();
        this.#signal?.removeEventListener('abort', this.#abort);
    }
}

;// CONCATENATED MODULE: ./build/packages/process/src/capped-text.js
class CappedText {
    #half;
    #head = '';
    #tail = '';
    #length = 0;
    constructor(limit) {
        this.#half = Math.ceil(limit / 2);
    }
    get cut() {
        return this.#length > this.#half * 2;
    }
    append(chunk) {
        this.#length += chunk.length;
        const room = this.#half - this.#head.length;
        this.#head += chunk.slice(0, room);
        this.#tail += chunk.slice(room);
        if (this.#tail.length > this.#half * 2)
            this.#tail = this.#end();
    }
    toString() {
        if (!this.cut)
            return this.#head + this.#tail;
        const left = this.#length - this.#half * 2;
        return `${this.#head}\n… ${left} characters left out …\n${this.#end()}`;
    }
    #end() {
        return this.#tail.slice(Math.max(0, this.#tail.length - this.#half));
    }
}

;// CONCATENATED MODULE: ./build/packages/process/src/line-splitter.js
const longestLine = 64 * 1024;
class LineSplitter {
    #onLine;
    #line = '';
    #afterReturn = false;
    constructor(onLine) {
        this.#onLine = onLine;
    }
    append(chunk) {
        const text = this.#afterReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
        if (chunk !== '')
            this.#afterReturn = chunk.endsWith('\r');
        const [first = '', ...more] = text.split(/\r\n|\n|\r/u);
        this.#extend(first);
        for (const piece of more) {
            this.#emit();
            this.#extend(piece);
        }
    }
    end() {
        if (this.#line !== '')
            this.#emit();
    }
    #extend(piece) {
        this.#line += piece.slice(0, longestLine - this.#line.length);
    }
    #emit() {
        const line = this.#line;
        this.#line = '';
        this.#onLine(line);
    }
}

;// CONCATENATED MODULE: ./build/packages/process/src/output.js



const defaultMaxOutput = 1024 * 1024;
const drainTime = (0,duration/* milliseconds */.Rz)(1000);
class Output {
    stdout;
    stderr;
    #child;
    #fail;
    constructor(child, reading, fail) {
        this.#child = child;
        this.#fail = fail;
        this.stdout = this.#read('stdout', reading);
        this.stderr = this.#read('stderr', reading);
    }
    #read(name, { onLine, maxOutput = defaultMaxOutput }) {
        const kept = new CappedText(maxOutput);
        const lines = onLine && new LineSplitter((line) => onLine(line, name));
        this.#child[name]
            ?.setEncoding('utf8')
            .on('data', (chunk) => {
            kept.append(chunk);
            this.#guard(() => lines?.append(chunk));
        })
            .on('end', () => this.#guard(() => lines?.end()))
            .on('error', this.#fail);
        return kept;
    }
    #guard(work) {
        try {
            work();
        }
        catch (error) {
            this.#fail(error);
        }
    }
    async drain() {
        const open = [this.#child.stdout, this.#child.stderr].filter((stream) => stream !== null && !stream.closed);
        const closed = Promise.all(open.map((stream) => new Promise((resolve) => stream?.once('close', resolve))));
        const timer = new AbortController();
        await Promise.race([closed, clock/* systemClock */.m.sleep(drainTime, timer.signal).catch(() => { })]);
        timer.abort();
        for (const stream of open)
            stream?.destroy();
    }
}

// EXTERNAL MODULE: ./build/packages/process/src/process-failure.js
var process_failure = __webpack_require__(1377);
;// CONCATENATED MODULE: ./build/packages/process/src/start-failure.js


function explainStart(error, { file, cwd }) {
    const code = codeOf(error);
    const because = { cause: error };
    if (cwd !== undefined && !isDirectory(cwd)) {
        return new process_failure/* ProcessFailure */.i('bad-directory', `cannot run ${file} in ${cwd}: there is no such directory`, because);
    }
    switch (code) {
        case 'ENOENT':
            return new process_failure/* ProcessFailure */.i('not-found', `cannot run ${file}: there is no such program (nor its interpreter)`, because);
        case 'EACCES':
        case 'ENOEXEC':
            return new process_failure/* ProcessFailure */.i('not-executable', `cannot run ${file}: it is not an executable file`, because);
        case 'E2BIG':
            return new process_failure/* ProcessFailure */.i('too-large', `cannot run ${file}: arguments and environment are too large`, because);
        case 'ERR_INVALID_ARG_VALUE':
        case 'ERR_INVALID_ARG_TYPE':
            return new process_failure/* ProcessFailure */.i('bad-argument', `cannot run ${file}: a text for it contains a zero byte or is empty`, because);
        case 'EAGAIN':
        case 'EMFILE':
        case 'ENFILE':
        case 'ENOMEM':
            return new process_failure/* ProcessFailure */.i('no-resources', `cannot run ${file}: the machine has no room for it (${code})`, because);
        default:
            return new process_failure/* ProcessFailure */.i('failed', `cannot run ${file}: the system says ${code}`, because);
    }
}
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}
function isDirectory(path) {
    try {
        return (0,external_node_fs_.statSync)(path).isDirectory();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/packages/process/src/run.js





async function run(options) {
    options.signal?.throwIfAborted();
    const child = await start(options);
    const group = child.pid;
    if (group === undefined)
        throw new Error('a started process has no id');
    const killAtExit = () => killGroup(group, 'SIGKILL');
    process.once('exit', killAtExit);
    const ending = new Ending(group, options);
    try {
        const output = new Output(child, options, (error) => ending.fail(error));
        if (options.stdin !== undefined)
            feed(child, options.stdin);
        const { exitCode, signal } = await ended(child);
        await ending.settle();
        await output.drain();
        ending.throwFailure();
        const asked = ending.timedOut || ending.aborted;
        return {
            exitCode: asked && exitCode === 0 ? null : exitCode,
            signal,
            stdout: output.stdout.toString(),
            stderr: output.stderr.toString(),
            cut: output.stdout.cut || output.stderr.cut,
            timedOut: ending.timedOut,
            aborted: ending.aborted,
        };
    }
    finally {
        ending.dispose();
        process.removeListener('exit', killAtExit);
    }
}
async function start(options) {
    try {
        const tracking = process.env['RUNNER_TRACKING_ID'];
        const child = (0,external_node_child_process_.spawn)(options.file, options.args, {
            cwd: options.cwd,
            env: tracking === undefined ? options.env : { RUNNER_TRACKING_ID: tracking, ...options.env },
            detached: true,
            stdio: [options.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
        });
        await new Promise((resolve, reject) => {
            child.once('spawn', resolve);
            child.once('error', reject);
        });
        return child;
    }
    catch (error) {
        throw explainStart(error, options);
    }
}
function feed(child, input) {
    child.stdin?.on('error', () => { });
    child.stdin?.end(input);
}
function ended(child) {
    return new Promise((resolve) => {
        child.once('exit', (exitCode, signal) => resolve({ exitCode, signal }));
    });
}


/***/ })

};
