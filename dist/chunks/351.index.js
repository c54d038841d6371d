export const id = 351;
export const ids = [351];
export const modules = {

/***/ 89351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askCredentialHelper: () => (/* binding */ askCredentialHelper)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _process__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78335);
/* harmony import */ var _process__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1377);
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9349);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61449);




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
