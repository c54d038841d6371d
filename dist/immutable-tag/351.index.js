export const id = 351;
export const ids = [351];
export const modules = {

/***/ 351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askCredentialHelper: () => (/* binding */ askCredentialHelper)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(934);
/* harmony import */ var _process__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(489);
/* harmony import */ var _process__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(377);
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(349);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(449);




const answer = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qFJ(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ Username: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), Secret: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }));
const notFound = 'credentials not found in native keychain';
const timeout = (0,_time__WEBPACK_IMPORTED_MODULE_1__/* .seconds */ .YA)(30);
async function askCredentialHelper(question) {
    const { helper, server, environment, signal } = question;
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper))
        throw failed(helper, 'is not a name a helper can have');
    const file = `docker-credential-${helper}`;
    const env = forHelper(environment);
    const result = await (0,_process__WEBPACK_IMPORTED_MODULE_2__/* .run */ .e)({ file, args: ['get'], env, stdin: server, timeout, ...(signal && { signal }) }).catch((error) => {
        if (error instanceof _process__WEBPACK_IMPORTED_MODULE_3__/* .ProcessFailure */ .i)
            throw failed(helper, `cannot be started: ${error.message}`, error);
        throw error;
    });
    signal?.throwIfAborted();
    if (result.timedOut)
        throw failed(helper, 'did not answer within 30 seconds');
    if (result.exitCode !== 0) {
        if (`${result.stdout}${result.stderr}`.includes(notFound))
            return undefined;
        throw failed(helper, `ended with status ${result.exitCode ?? result.signal}`);
    }
    return credentialOf(helper, result.stdout);
}
function credentialOf(helper, stdout) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(answer, stdout);
    if (!parsed.success)
        throw failed(helper, 'did not answer with the JSON of a credential');
    const { Username: username, Secret: secret } = parsed.output;
    return username === '<token>'
        ? { kind: 'identity-token', token: secret }
        : { kind: 'password', username, password: secret };
}
function forHelper(environment) {
    const kept = Object.entries(environment).flatMap(([name, value]) => {
        const ours = name.startsWith('INPUT_') || name.startsWith('STATE_') || name === 'ACTIONS_RUNTIME_TOKEN';
        return ours || value === undefined ? [] : [[name, value]];
    });
    return Object.fromEntries(kept);
}
function failed(helper, why, cause) {
    const next = 'Install it, log in again, or give username and password as inputs.';
    return new _failure_js__WEBPACK_IMPORTED_MODULE_4__/* .RegistryFailure */ .Y('registry-credentials', `The credential helper docker-credential-${helper} ${why}. ${next}`, {
        cause,
    });
}


/***/ })

};
