export const id = 521;
export const ids = [521];
export const modules = {

/***/ 32470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ contract_contract)
});

// EXTERNAL MODULE: ./build/packages/cosign/src/failure.js
var failure = __webpack_require__(22937);
// EXTERNAL MODULE: ./build/packages/kit/src/contract.js
var contract = __webpack_require__(33382);
// EXTERNAL MODULE: ./build/packages/oci/src/failure.js
var src_failure = __webpack_require__(61449);
// EXTERNAL MODULE: ./build/packages/cosign/src/key-source.js
var key_source = __webpack_require__(87268);
// EXTERNAL MODULE: ./build/packages/cosign/src/matcher-field.js
var matcher_field = __webpack_require__(13512);
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
// EXTERNAL MODULE: ./build/packages/inputs/src/integer.js
var integer = __webpack_require__(55267);
// EXTERNAL MODULE: ./build/packages/inputs/src/lines.js
var lines = __webpack_require__(99202);
// EXTERNAL MODULE: ./build/packages/inputs/src/duration.js
var duration = __webpack_require__(83089);
// EXTERNAL MODULE: ./build/packages/inputs/src/boolean.js
var src_boolean = __webpack_require__(19229);
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
;// CONCATENATED MODULE: ./build/actions/cosign-verify/src/inputs.js



const repository = { pattern: /[\w.-]+\/[\w.-]+/, takes: 'owner/name of a repository on GitHub' };
const workflow = { pattern: /[^\s\p{Cc}]+/u, takes: 'the file of a workflow, such as release.yml' };
const version = { pattern: /\d+\.\d+\.\d+/, takes: 'a version such as 3.1.3' };
const hash = { pattern: /[0-9a-fA-F]{64}/, takes: '64 hexadecimal digits' };
const inputs = {
    mode: (0,one_of/* oneOf */.y)('enforce', 'warn'),
    image: (0,image_reference/* imageReference */.r)({ digest: 'optional' }),
    engine: (0,one_of/* oneOf */.y)('auto', 'native', 'cosign'),
    key: (0,field/* optional */.lq)((0,key_source/* keySource */.J)()),
    signerRepository: (0,field/* optional */.lq)((0,src_text/* text */.Q)(repository)),
    signerWorkflow: (0,field/* optional */.lq)((0,src_text/* text */.Q)(workflow)),
    signerRef: (0,field/* optional */.lq)((0,matcher_field/* matcherText */.s)('refs/heads/main')),
    signerIssuer: (0,matcher_field/* matcherText */.s)('https://token.actions.githubusercontent.com'),
    signerIdentity: (0,field/* optional */.lq)((0,matcher_field/* matcherText */.s)('release@acme.example')),
    accept: (0,one_of/* oneOf */.y)('any', 'bundle', 'legacy'),
    transparency: (0,one_of/* oneOf */.y)('public', 'none'),
    trustedRoot: (0,field/* optional */.lq)((0,src_text/* text */.Q)({ pattern: /[^\p{Cc}]+/u, takes: 'a path' })),
    minSignatures: (0,integer/* integer */.n)({ min: 1, max: 100 }),
    distinctSigners: (0,integer/* integer */.n)({ min: 1, max: 100 }),
    annotations: (0,field/* optional */.lq)((0,lines/* lines */.M)((0,annotation/* annotation */.w)())),
    maxAge: (0,field/* optional */.lq)((0,duration/* duration */.p)()),
    predicateType: (0,field/* optional */.lq)((0,predicate_type/* predicateType */.W)()),
    policy: (0,field/* optional */.lq)((0,src_text/* text */.Q)({ maxLength: 10_000 })),
    otherSubjects: (0,src_boolean/* boolean */.z)(),
    signedFor: (0,field/* optional */.lq)((0,lines/* lines */.M)((0,image_reference/* imageReference */.r)({ digest: 'optional' }))),
    requireRepository: (0,src_boolean/* boolean */.z)(),
    deny: (0,field/* optional */.lq)((0,lines/* lines */.M)((0,digest_field/* digestField */.h)())),
    recursive: (0,src_boolean/* boolean */.z)(),
    cosignVersion: (0,src_text/* text */.Q)(version),
    cosignSha256: (0,field/* optional */.lq)((0,src_text/* text */.Q)(hash)),
    cosignPath: (0,field/* optional */.lq)((0,path/* absolutePath */.H)()),
    cosignMirror: (0,field/* optional */.lq)((0,url/* url */.O)()),
    ...registry_inputs/* registryInputs */.P,
};

;// CONCATENATED MODULE: ./build/actions/cosign-verify/src/contract.js




const contract_contract = (0,contract/* defineContract */.ye)({
    name: 'cosign-verify',
    inputs: inputs,
    outputs: {
        image: '`repository@sha256:…` of what was verified, for every later step; empty after a block.',
        digest: 'The digest of `image`.',
        signatures: 'How many signatures count.',
        signers: 'Who made them, as a JSON list: keys by their hash, certificates by identity and issuer.',
        json: 'Every signature that counts, and every one that does not with its reason, as JSON.',
    },
    reasons: {
        verified: 'Enough valid signatures by the expected signer are attached to exactly this image.',
        'not-found': 'The registry says that there is no such image.',
        denied: 'The digest, or one inside it, is on the deny list.',
        unsigned: 'Nothing of the kind that is wanted is attached to the image.',
        'no-valid-signature': 'There are signatures, and none of them counts; the evidence says why for each.',
        'too-few-signatures': 'Fewer signatures count than `min-signatures`.',
        'too-few-signers': 'Fewer different signers than `distinct-signers` made the signatures that count.',
        'cosign-disagrees': 'The signatures count by our own reading, and the official binary does not accept them.',
        'bad-policy': 'The policy is no CEL expression that is true or false.',
        ...failure/* signatureReasons */.q,
        ...src_failure/* registryReasons */.n,
    },
});


/***/ }),

/***/ 86521:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73136);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42569);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32470);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11306);




await (0,_kit__WEBPACK_IMPORTED_MODULE_1__/* .runAction */ .C)(_contract_js__WEBPACK_IMPORTED_MODULE_2__/* .contract */ .d, await (0,_main_js__WEBPACK_IMPORTED_MODULE_3__/* .mainOf */ .H)((0,node_url__WEBPACK_IMPORTED_MODULE_0__.pathToFileURL)(process.argv[1] ?? ''), process.env));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 11306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ mainOf)
});

// EXTERNAL MODULE: ./build/packages/expression/src/expressions.js
var src_expressions = __webpack_require__(10097);
// EXTERNAL MODULE: ./build/packages/expression/src/expression-thread.js
var expression_thread = __webpack_require__(16339);
// EXTERNAL MODULE: ./build/packages/oci/src/registry-inputs.js + 9 modules
var registry_inputs = __webpack_require__(77672);
// EXTERNAL MODULE: ./build/packages/oci/src/resolve.js
var resolve = __webpack_require__(91815);
// EXTERNAL MODULE: ./build/packages/oci/src/format-reference.js
var format_reference = __webpack_require__(80288);
// EXTERNAL MODULE: ./build/packages/oci/src/index-entries.js
var index_entries = __webpack_require__(27806);
// EXTERNAL MODULE: ./build/packages/cosign/src/key-source.js
var key_source = __webpack_require__(87268);
// EXTERNAL MODULE: ./build/packages/cosign/src/keys.js
var keys = __webpack_require__(39775);
// EXTERNAL MODULE: ./build/packages/cosign/src/failure.js
var failure = __webpack_require__(22937);
// EXTERNAL MODULE: ./build/packages/cosign/src/trust.js
var trust = __webpack_require__(61041);
;// CONCATENATED MODULE: ./build/actions/cosign-verify/src/authority.js

async function loadAuthority(step, signer, variables) {
    if (signer.kind === 'identity')
        return { kind: 'certificates', trust: await trustOf(step) };
    const log = step.inputs.transparency === 'public' ? await trustOf(step) : undefined;
    const { workspace } = step.environment;
    const { source } = signer;
    const pem = source.kind === 'kms'
        ? await askService(step, source.uri, variables)
        : await (0,key_source/* readKeyText */.j)(source, { variables, workspace });
    try {
        return { kind: 'keys', keys: (0,keys/* readPublicKeys */.e)(pem), log };
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        throw new failure/* SignatureFailure */.x('bad-key', `The key to verify with cannot be used: ${error.message}.`, { cause: error });
    }
}
async function askService(step, uri, variables) {
    const { publicKeyOfService } = await Promise.all(/* import() */[__webpack_require__.e(333), __webpack_require__.e(639)]).then(__webpack_require__.bind(__webpack_require__, 93639));
    return publicKeyOfService(step, uri, variables);
}
function trustOf({ inputs, environment }) {
    return (0,trust/* loadTrust */.V)((0,trust/* trustSource */.i)(inputs.trustedRoot, environment));
}

;// CONCATENATED MODULE: ./build/actions/cosign-verify/src/decision.js
function shortfall({ digest, what, assessment }, quorum) {
    const { accepted, refused, signatures, distinct } = assessment;
    const subject = what === 'image' ? `The image ${digest}` : `The image for ${what}, ${digest},`;
    if (accepted.length === 0 && refused.length === 0) {
        return { reason: 'unsigned', message: `${subject} carries nothing of the kind that is wanted.` };
    }
    if (accepted.length === 0) {
        const first = refused[0]?.why ?? '';
        const others = refused.length > 1 ? `, and ${refused.length - 1} more` : '';
        return { reason: 'no-valid-signature', message: `${subject} carries no signature that counts: ${first}${others}.` };
    }
    if (signatures < Math.max(1, quorum.minSignatures)) {
        const message = `${subject} carries ${signatures} that count, and ${quorum.minSignatures} are wanted.`;
        return { reason: 'too-few-signatures', message };
    }
    if (distinct < Math.max(1, quorum.distinctSigners)) {
        const message = `${subject} is signed by ${distinct}, and ${quorum.distinctSigners} different signers are wanted.`;
        return { reason: 'too-few-signers', message };
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/packages/oci/src/digest.js
var src_digest = __webpack_require__(27691);
// EXTERNAL MODULE: ./build/packages/oci/src/manifests.js
var manifests = __webpack_require__(80681);
// EXTERNAL MODULE: ./build/packages/oci/src/failure.js
var src_failure = __webpack_require__(61449);
;// CONCATENATED MODULE: ./build/actions/cosign-verify/src/denial.js

async function deniedDigest(registry, repository, reached, deny) {
    for (const digest of reached) {
        const foreign = deny.filter((denied) => (0,src_digest/* digestAlgorithm */.g4)(denied) !== (0,src_digest/* digestAlgorithm */.g4)(digest));
        const bytes = foreign.length === 0 ? undefined : await bytesOf(registry, repository, digest);
        const denied = deny.find((one) => one === digest || (bytes && (0,src_digest/* digestOf */.ol)(bytes, (0,src_digest/* digestAlgorithm */.g4)(one)) === one));
        if (denied !== undefined)
            return denied;
    }
    return undefined;
}
async function bytesOf(registry, repository, digest) {
    const fetched = await (0,manifests/* getManifest */.c2)(registry, repository, digest);
    if (fetched !== undefined)
        return fetched.bytes;
    const what = `The deny list names a digest by another algorithm than ${digest}, and the registry says that it is not there`;
    throw new src_failure/* RegistryFailure */.Y('registry-invalid-answer', `${what}. Push it, or deny the digest that the index names.`);
}

// EXTERNAL MODULE: ./build/packages/cosign/src/assess.js + 1 modules
var assess = __webpack_require__(18470);
// EXTERNAL MODULE: ./build/packages/time/src/instant.js
var instant = __webpack_require__(41644);
;// CONCATENATED MODULE: ./build/actions/cosign-verify/src/outcome.js


function signersOf(findings) {
    return [...new Set(findings.flatMap(({ assessment }) => assessment.signers))];
}
function evidenceOf(findings) {
    return findings.flatMap(({ what, assessment }) => [
        ...assessment.accepted.map((verified) => ({
            subject: what,
            verdict: 'pass',
            detail: describe(verified),
            ...factsOf(verified),
        })),
        ...assessment.refused.map(({ format, digest, why }) => ({
            subject: what,
            verdict: 'info',
            detail: why,
            format,
            digest,
        })),
    ]);
}
function jsonOf(image, findings) {
    return {
        schema: 1,
        image,
        findings: findings.map(({ what, digest, assessment: { accepted, refused, signatures, signers } }) => ({
            what,
            digest,
            signatures,
            signers,
            accepted: accepted.map(factsOf),
            refused: refused.map(({ format, digest: stored, why }) => ({ format, digest: stored, why })),
        })),
    };
}
function describe(verified) {
    const { candidate, witnessed } = verified;
    const when = witnessed === undefined ? '' : `, logged ${(0,instant/* formatInstant */.r4)(witnessed)}`;
    return `${candidate.format === 'bundle' ? 'bundle' : 'legacy signature'} by ${(0,assess/* nameSigner */.sv)(verified)}${when}`;
}
function factsOf(verified) {
    const { candidate, signer, witnessed } = verified;
    const { format, digest, claim } = candidate;
    return {
        format,
        digest,
        'predicate-type': claim.predicateType,
        annotations: Object.fromEntries(claim.subjects.flatMap(({ annotations }) => Object.entries(annotations).map(([name, value]) => [name, typeof value === 'string' ? value : null]))),
        signer: { ...signer },
        witnessed: witnessed === undefined ? null : (0,instant/* formatInstant */.r4)(witnessed),
    };
}

// EXTERNAL MODULE: ./build/packages/cosign/src/identity.js
var identity = __webpack_require__(64409);
// EXTERNAL MODULE: ./build/packages/inputs/src/invalid-input.js
var invalid_input = __webpack_require__(7015);
// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __webpack_require__(45809);
;// CONCATENATED MODULE: ./build/actions/cosign-verify/src/plan.js



function wantedSigner(given) {
    const { key, signerIdentity, signerRepository, signerWorkflow, signerRef } = given;
    const workflow = [signerRepository, signerWorkflow, signerRef];
    const ways = [key, signerIdentity, workflow.find((part) => part !== undefined)].filter((way) => way !== undefined);
    if (ways.length !== 1) {
        const seen = ways.length === 0 ? 'No signer is given' : 'More than one kind of signer is given';
        throw bad(`${seen}. Say key, or signer-identity, or signer-repository with signer-workflow and signer-ref.`);
    }
    if (given.policy !== undefined && given.predicateType === undefined) {
        throw bad('policy is given without predicate-type. A policy looks at an attestation: say of which type.');
    }
    if (key !== undefined) {
        if (key.kind === 'kms' && given.engine === 'native') {
            throw bad('The native engine cannot ask a key management service. Say engine: auto, or give its public key.');
        }
        return { kind: 'key', source: key };
    }
    if (given.transparency === 'none') {
        throw bad('transparency: none is for keys. A certificate lives for minutes: only the log says that it was used then.');
    }
    return { kind: 'identity', identity: identityOf(given) };
}
function identityOf({ signerIdentity, signerRepository, signerWorkflow, signerRef, signerIssuer, }) {
    try {
        if (signerIdentity !== undefined)
            return (0,identity/* namedIdentity */.En)(signerIdentity, signerIssuer);
        if (signerRepository === undefined || signerWorkflow === undefined || signerRef === undefined) {
            throw bad('A workflow as signer takes all of signer-repository, signer-workflow and signer-ref.');
        }
        const workflow = { repository: signerRepository, workflow: signerWorkflow, ref: signerRef, issuer: signerIssuer };
        return (0,identity/* workflowIdentity */.cI)(workflow);
    }
    catch (error) {
        if (error instanceof RangeError || error instanceof invalid_input/* InvalidInput */.o)
            throw bad(`The signer cannot be used: ${error.message}.`);
        throw error;
    }
}
function bad(message) {
    return new action_failure/* ActionFailure */.d('bad-input', message);
}

// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var duration = __webpack_require__(9349);
;// CONCATENATED MODULE: ./build/actions/cosign-verify/src/policy.js



const policyVariables = { predicate: 'dyn', predicateType: 'string', subjects: 'dyn', signer: 'dyn' };
async function compilePolicy(expression, self, signal) {
    const expressions = new src_expressions/* Expressions */.u(self);
    const limits = { timeout: (0,duration/* seconds */.YA)(10), signal };
    const problem = await expressions.check(expression, limits);
    if (problem !== undefined) {
        await expressions.close();
        signal.throwIfAborted();
        throw policy_bad(problem);
    }
    return {
        async refuse({ candidate: { claim }, signer }) {
            const { predicate, predicateType, subjects } = claim;
            const values = { predicate, predicateType, subjects, signer };
            const finding = await expressions.evaluate(expression, { values }, limits);
            signal.throwIfAborted();
            if (finding === true)
                return undefined;
            const why = finding === false ? '' : `: ${finding.problem.split('\n')[0]?.slice(0, 200)}`;
            return `it does not satisfy the policy${why}`;
        },
        [Symbol.asyncDispose]: async () => await expressions.close(),
    };
}
function policy_bad(why) {
    const takes = 'It takes CEL (https://cel.dev), such as predicate.runDetails.builder.id == "https://github.com/acme/builder"';
    return new action_failure/* ActionFailure */.d('bad-policy', `The policy cannot be used: ${why}\n${takes}`);
}

// EXTERNAL MODULE: ./build/packages/kit/src/markdown.js
var markdown = __webpack_require__(60377);
;// CONCATENATED MODULE: ./build/actions/cosign-verify/src/summary.js


const mostRows = 50;
function renderSummary(image, findings, { reason, message }, verdict) {
    const rows = findings.flatMap(({ what, assessment }) => [
        ...assessment.accepted.map((verified) => [
            what,
            '✅',
            describe(verified),
            { markdown: markdown/* code */.aY(verified.candidate.digest) },
        ]),
        ...assessment.refused.map(({ digest, why }) => [what, '➖', why, { markdown: markdown/* code */.aY(digest) }]),
    ]);
    const left = rows.length - mostRows;
    return [
        markdown/* heading */.R_(2, `${verdict === 'pass' ? '✅' : '⛔'} cosign-verify: ${reason}`),
        `${markdown/* text */.Qq(message)}\n\n`,
        `${markdown/* code */.aY(image)}\n\n`,
        rows.length === 0 ? '' : markdown/* table */.tp(['of', 'counts', 'signature', 'stored as'], rows.slice(0, mostRows)),
        left > 0 ? `${left} more are left out here; the output \`json\` has them all.\n\n` : '',
        verdict === 'pass' ? '' : `${nextSteps[reason] ?? 'The image was not handed on; what runs now is untouched.'}\n\n`,
    ].join('');
}
const sign = 'Sign the image with `cosign-sign` in the job that builds it, and deploy what that job gives out as `image`.';
const others = 'Let the others sign, each with a key or workflow of their own.';
const nextSteps = {
    unsigned: sign,
    'no-valid-signature': 'Compare who signed with who is expected. Do not widen the expectation until you know why it differs.',
    'too-few-signatures': others,
    'too-few-signers': others,
};

// EXTERNAL MODULE: ./build/packages/cosign/src/statement.js
var statement = __webpack_require__(74050);
// EXTERNAL MODULE: ./build/packages/cosign/src/collect.js
var collect = __webpack_require__(43257);
;// CONCATENATED MODULE: ./build/actions/cosign-verify/src/verify.js

function collectFor({ inputs }, registry, digest) {
    const predicateType = inputs.predicateType ?? statement/* signaturePredicate */.oo;
    const formats = inputs.accept === 'any' ? ['bundle', 'legacy'] : [inputs.accept];
    const wanted = { predicateType, plain: predicateType === statement/* signaturePredicate */.oo, formats };
    return (0,collect/* collectSignatures */.K5)(registry, inputs.image.repository, digest, wanted);
}
async function examine(step, examination, found, inside) {
    const platforms = step.inputs.recursive ? inside.filter(({ attestation }) => !attestation) : [];
    const targets = [
        { what: 'image', digest: found.digest },
        ...platforms.map(({ platform, digest }) => ({ what: platform, digest })),
    ];
    const findings = [];
    for (const { what, digest } of targets) {
        findings.push({ what, digest, assessment: await assessDigest(step, examination, digest) });
    }
    return findings;
}
async function assessDigest(step, { registry, image, signer, authority, policy, early }, digest) {
    const { inputs, clock } = step;
    const known = digest === image.digest ? early : undefined;
    const collected = known ?? (await collectFor(step, registry, digest));
    const expectation = {
        image: digest,
        predicateType: inputs.predicateType ?? statement/* signaturePredicate */.oo,
        signer: signer.kind === 'identity' ? signer.identity : undefined,
        repositories: inputs.signedFor ?? [image],
        unbound: !inputs.requireRepository,
        otherSubjects: inputs.otherSubjects,
        annotations: Object.fromEntries(inputs.annotations ?? []),
        maxAge: inputs.maxAge,
        now: clock.now(),
    };
    return (0,assess/* assess */.no)(collected, authority, expectation, policy && ((verified) => policy.refuse(verified)));
}

;// CONCATENATED MODULE: ./build/actions/cosign-verify/src/main.js
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










async function mainOf(self, variables) {
    return (0,src_expressions/* isExpressionThread */.X)() ? await (0,expression_thread/* answerExpressions */.S)(policyVariables) : (step) => main(step, self, variables);
}
async function main(step, self, variables) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { inputs, clock, signal } = step;
        const signer = wantedSigner(inputs);
        const policy = __addDisposableResource(env_1, inputs.policy === undefined ? undefined : await compilePolicy(inputs.policy, self, signal), true);
        const registry = (0,registry_inputs/* openRegistry */.M)(inputs.image.registry, inputs, { variables, clock, signal, mask: step.mask });
        const { digest } = inputs.image;
        const answers = Promise.all([
            (0,resolve/* resolveIn */.Q)(registry, inputs.image),
            digest === undefined ? undefined : collectFor(step, registry, digest),
        ]);
        answers.catch(() => undefined);
        await departure();
        const authority = await loadAuthority(step, signer, variables);
        const [found, early] = await answers;
        if (found === undefined) {
            return blocked({ reason: 'not-found', message: `The registry has no ${(0,format_reference/* formatReference */.F)(inputs.image)}.` });
        }
        const image = pinned(step, found);
        const nested = inputs.recursive || inputs.deny !== undefined;
        const inside = nested ? await (0,index_entries/* indexEntries */.n)(registry, image.repository, found.manifest) : [];
        const reached = [found, ...inside].map(({ digest: one }) => one);
        const denied = await deniedDigest(registry, image.repository, reached, inputs.deny ?? []);
        if (denied !== undefined)
            return blocked({ reason: 'denied', message: `${denied} is on the deny list.` });
        const examination = { registry, image, signer, authority, policy, early };
        const findings = await examine(step, examination, found, inside);
        const against = findings.map((finding) => shortfall(finding, inputs)).find((short) => short !== undefined) ??
            (await disagreement(step, examination, findings, variables));
        return report(step, image, findings, against);
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
function departure() {
    return new Promise((resolve) => void setImmediate(() => setImmediate(resolve)));
}
function pinned({ inputs, log }, { digest }) {
    const { registry, repository } = inputs.image;
    if (inputs.image.digest === undefined) {
        log.notice(`${(0,format_reference/* formatReference */.F)(inputs.image)} is ${digest} now; that is verified. Hand on the output image, not the tag.`);
    }
    return { registry, repository, digest };
}
async function disagreement(step, { image, signer, authority }, findings, variables) {
    if (step.inputs.engine !== 'cosign')
        return undefined;
    const { secondOpinion } = await Promise.all(/* import() */[__webpack_require__.e(333), __webpack_require__.e(639)]).then(__webpack_require__.bind(__webpack_require__, 93639));
    const annotations = Object.fromEntries(step.inputs.annotations ?? []);
    const objection = await secondOpinion(step, { image, signer, authority, annotations }, findings, variables);
    if (objection === undefined)
        return undefined;
    const message = `cosign does not accept ${objection.digest}: ${objection.complaint}`;
    return { reason: 'cosign-disagrees', message };
}
function blocked({ reason, message }) {
    return { decision: 'block', reason, message, evidence: [{ subject: 'image', verdict: 'block', detail: message }] };
}
function report(step, image, findings, against) {
    const name = (0,format_reference/* formatReference */.F)(image);
    const signers = signersOf(findings);
    const count = findings[0]?.assessment.signatures ?? 0;
    step.output('json', jsonOf(name, findings));
    step.output('signatures', count);
    step.output('signers', signers);
    const passed = `${name} is signed by ${signers.join(' and ')}.`;
    const decision = against ?? { reason: 'verified', message: passed };
    const verdict = against === undefined ? 'pass' : 'block';
    step.summary(renderSummary(name, findings, decision, verdict));
    if (against === undefined) {
        step.output('digest', image.digest);
        step.output('image', name);
    }
    return { decision: verdict, ...decision, evidence: evidenceOf(findings) };
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

/***/ 16339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ answerExpressions)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);

async function answerExpressions(variables) {
    const { Environment } = await __webpack_require__.e(/* import() */ 337).then(__webpack_require__.bind(__webpack_require__, 47337));
    const environment = new Environment({ homogeneousAggregateLiterals: false });
    for (const [name, type] of Object.entries(variables))
        environment.registerVariable(name, type);
    node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.on('message', (question) => {
        node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.postMessage(find(environment, question));
    });
    return await new Promise(() => undefined);
}
function find(environment, { expression, seen }) {
    try {
        const program = environment.parse(expression);
        if (seen === undefined)
            return usable(program.check());
        const texts = Object.entries(seen.texts ?? {}).map(([name, text]) => [name, contentOf(text)]);
        const value = program({ ...seen.values, ...Object.fromEntries(texts) });
        return typeof value === 'boolean' ? value : { problem: 'its value is neither true nor false' };
    }
    catch (error) {
        return { problem: error instanceof Error ? error.message : String(error) };
    }
}
function usable(check) {
    if (!check.valid)
        return { problem: check.error?.message ?? 'it cannot be used' };
    const boolean = check.type === 'bool' || check.type === 'dyn';
    return boolean || { problem: `its value is of type ${check.type}, and true or false is wanted` };
}
function contentOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 10097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ isExpressionThread),
/* harmony export */   u: () => (/* binding */ Expressions)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75919);
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9349);



const mark = 'expressions';
function isExpressionThread() {
    return !node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.isMainThread && node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.workerData === mark;
}
class Expressions {
    #self;
    #worker;
    #ending = new Set();
    #queue = Promise.resolve();
    constructor(self) {
        this.#self = self;
    }
    async check(expression, limits) {
        const finding = await this.#ask({ expression }, limits);
        return typeof finding === 'boolean' ? undefined : finding.problem;
    }
    async evaluate(expression, seen, limits) {
        return await this.#ask({ expression, seen }, limits);
    }
    async close() {
        this.#end();
        await Promise.race([Promise.allSettled(this.#ending), (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)((0,_time__WEBPACK_IMPORTED_MODULE_2__/* .seconds */ .YA)(2), undefined, { ref: false })]);
    }
    #end() {
        const ended = this.#worker?.terminate();
        this.#worker = undefined;
        if (ended === undefined)
            return;
        this.#ending.add(ended);
        void ended.finally(() => this.#ending.delete(ended)).catch(() => undefined);
    }
    #ask(question, limits) {
        const asked = this.#queue.then(() => this.#exchange(question, limits));
        this.#queue = asked;
        return asked;
    }
    #exchange(question, { timeout, signal }) {
        if (signal.aborted)
            return Promise.resolve({ problem: 'it was given up' });
        const worker = (this.#worker ??= this.#start());
        return new Promise((resolve) => {
            const settle = (finding, end) => {
                clearTimeout(timer);
                signal.removeEventListener('abort', giveUp);
                worker.off('message', receive).off('error', fail).off('exit', vanish);
                if (end)
                    this.#end();
                resolve(finding);
            };
            const late = () => settle({ problem: `it did not come to an end within ${Math.round(timeout)} ms` }, true);
            const giveUp = () => settle({ problem: 'it was given up' }, true);
            const receive = (message) => settle(findingOf(message), false);
            const fail = (error) => settle({ problem: `its thread failed: ${error.message}` }, true);
            const vanish = () => settle({ problem: 'its thread ended' }, true);
            const timer = setTimeout(late, timeout);
            signal.addEventListener('abort', giveUp, { once: true });
            worker.on('message', receive).on('error', fail).on('exit', vanish);
            try {
                worker.postMessage(question);
            }
            catch {
                settle({ problem: 'what it is to look at cannot be handed to its thread' }, true);
            }
        });
    }
    #start() {
        const limits = { maxOldGenerationSizeMb: 256 };
        const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(this.#self, { workerData: mark, env: {}, resourceLimits: limits });
        worker.on('error', () => undefined);
        return worker;
    }
}
function findingOf(message) {
    if (typeof message === 'boolean')
        return message;
    const known = typeof message === 'object' && message !== null && 'problem' in message;
    return { problem: known ? String(message.problem) : 'its thread gave an answer that means nothing' };
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
