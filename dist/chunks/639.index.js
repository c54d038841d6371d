export const id = 639;
export const ids = [639];
export const modules = {

/***/ 93639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publicKeyOfService: () => (/* binding */ publicKeyOfService),
/* harmony export */   secondOpinion: () => (/* binding */ secondOpinion)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _cosign__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46764);
/* harmony import */ var _cosign__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80000);
/* harmony import */ var _cosign__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15566);
/* harmony import */ var _cosign__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77813);
/* harmony import */ var _oci__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80288);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77934);
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




function binaryOf({ inputs, signal }, { directory }, variables) {
    const { cosignPath: path, cosignVersion: version, cosignSha256: sha256, cosignMirror: mirror } = inputs;
    const { platform, arch } = process;
    return (0,_cosign__WEBPACK_IMPORTED_MODULE_1__/* .obtainCosign */ .z)({ path, version, sha256, mirror }, { platform, arch, variables, signal, directory });
}
async function publicKeyOfService(step, uri, variables) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const scratch = __addDisposableResource(env_1, await (0,_cosign__WEBPACK_IMPORTED_MODULE_2__/* .openScratch */ .j)(step.environment.temp), true);
        const binary = await binaryOf(step, scratch, variables);
        const onOutput = (text) => step.log.untrusted(text, { label: 'cosign public-key' });
        return await (0,_cosign__WEBPACK_IMPORTED_MODULE_3__/* .askServiceKey */ .s)({ uri, binary, scratch, variables, signal: step.signal, onOutput });
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
async function secondOpinion(step, question, findings, variables) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const scratch = __addDisposableResource(env_2, await (0,_cosign__WEBPACK_IMPORTED_MODULE_2__/* .openScratch */ .j)(step.environment.temp), true);
        const binary = await binaryOf(step, scratch, variables);
        const { username, password } = step.inputs;
        const given = username !== undefined && password !== undefined;
        const login = given ? await scratch.login(question.image.registry, username, password) : {};
        const trustedRoot = await rootFor(step, scratch);
        for (const finding of findings) {
            const call = { binary, env: { ...scratch.env, ...login }, variables };
            const complaint = await ask(step, { ...question, finding, scratch, trustedRoot }, call);
            if (complaint !== undefined)
                return { digest: finding.digest, complaint };
        }
        return undefined;
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
async function ask({ inputs, signal, log }, asked, call) {
    const { image, finding, annotations, trustedRoot } = asked;
    const [signed] = finding.assessment.accepted;
    if (signed === undefined)
        return 'there is nothing to look at';
    const args = (0,_cosign__WEBPACK_IMPORTED_MODULE_4__/* .verifyArguments */ .qO)({
        image: (0,_oci__WEBPACK_IMPORTED_MODULE_5__/* .formatReference */ .F)({ ...image, digest: finding.digest }),
        format: signed.candidate.format,
        signer: await signerFor(asked),
        annotations,
        transparency: inputs.transparency,
        trustedRoot,
        predicateType: inputs.predicateType,
        allowHttp: inputs.allowHttp,
    });
    const onOutput = (text) => log.untrusted(text, { label: 'cosign' });
    const answer = await (0,_cosign__WEBPACK_IMPORTED_MODULE_2__/* .runCosign */ .D)({ ...call, args, signal, onOutput });
    if (!answer.succeeded)
        return answer.complaint.slice(0, 300);
    return inputs.predicateType === undefined ? strangeAnswer(answer.output, finding.digest) : undefined;
}
const answers = valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_6__/* .parseJson */ .qFJ(), valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ critical: valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ image: valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ 'docker-manifest-digest': valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP() }) }) })), valibot__WEBPACK_IMPORTED_MODULE_6__/* .minLength */ .BpQ(1));
function strangeAnswer(output, digest) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_6__/* .safeParse */ .xLC(answers, output);
    if (!parsed.success)
        return 'it succeeded without saying what it verified';
    const about = parsed.output.map(({ critical }) => critical.image['docker-manifest-digest']);
    return about.includes(digest) ? undefined : `it verified ${about.join(', ').slice(0, 300)} instead`;
}
async function signerFor({ signer, finding, authority, scratch }) {
    if (signer.kind === 'identity')
        return signer;
    const hint = finding.assessment.accepted[0]?.signer;
    const keys = authority.kind === 'keys' ? authority.keys : [];
    const key = keys.find((known) => hint?.kind === 'key' && known.hint === hint.hint);
    if (key === undefined)
        throw new TypeError('a signature counts without one of the keys');
    const pem = key.publicKey.export({ type: 'spki', format: 'pem' });
    return { kind: 'key', path: await scratch.write('key.pub', pem), algorithm: key.algorithm };
}
async function rootFor({ inputs, environment }, scratch) {
    if (inputs.trustedRoot !== undefined)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(environment.workspace, inputs.trustedRoot);
    if (inputs.transparency === 'public')
        return undefined;
    const empty = { mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1' };
    return scratch.write('trusted-root.json', JSON.stringify(empty));
}


/***/ })

};
