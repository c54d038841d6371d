export const id = 548;
export const ids = [548];
export const modules = {

/***/ 27388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ contract_contract)
});

// EXTERNAL MODULE: ./build/packages/github/src/failure.js
var failure = __webpack_require__(68697);
// EXTERNAL MODULE: ./build/packages/kit/src/contract.js
var contract = __webpack_require__(33382);
// EXTERNAL MODULE: ./build/packages/ledger/src/ledger.js
var ledger = __webpack_require__(71516);
// EXTERNAL MODULE: ./build/packages/calendar/src/override-actor.js
var override_actor = __webpack_require__(45896);
// EXTERNAL MODULE: ./build/packages/inputs/src/text.js
var src_text = __webpack_require__(75450);
// EXTERNAL MODULE: ./build/packages/inputs/src/one-of.js
var one_of = __webpack_require__(97959);
// EXTERNAL MODULE: ./build/packages/inputs/src/field.js
var field = __webpack_require__(39433);
// EXTERNAL MODULE: ./build/packages/inputs/src/instant.js
var instant = __webpack_require__(36696);
// EXTERNAL MODULE: ./build/packages/inputs/src/duration.js
var duration = __webpack_require__(83089);
// EXTERNAL MODULE: ./build/packages/inputs/src/lines.js
var lines = __webpack_require__(99202);
// EXTERNAL MODULE: ./build/packages/inputs/src/boolean.js
var src_boolean = __webpack_require__(19229);
// EXTERNAL MODULE: ./build/packages/ledger/src/intent.js
var intent = __webpack_require__(51083);
// EXTERNAL MODULE: ./build/packages/oci/src/image-reference.js
var image_reference = __webpack_require__(24258);
// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var src_duration = __webpack_require__(9349);
// EXTERNAL MODULE: ./build/packages/inputs/src/path.js
var path = __webpack_require__(9266);
;// CONCATENATED MODULE: ./build/actions/deploy-window/src/calendar-source.js

function calendarSource() {
    const file = (0,path/* path */.A)();
    return (0,field/* field */.ZZ)({
        kind: 'calendar',
        takes: `${file.takes.replace('deploy/values.yml', 'delivery/calendar.yml')}, or the calendar itself as several lines of YAML`,
        parse: (raw) => (raw.includes('\n') ? { kind: 'inline', text: raw } : { kind: 'path', path: file.parse(raw) }),
    });
}

;// CONCATENATED MODULE: ./build/actions/deploy-window/src/inputs.js






const line = (maxLength, takes) => (0,src_text/* text */.Q)({ pattern: /[^\p{Cc}\p{Zl}\p{Zp}]+/u, maxLength, takes });
const inputs = {
    mode: (0,one_of/* oneOf */.y)('enforce', 'warn'),
    calendar: calendarSource(),
    calendarFrom: (0,one_of/* oneOf */.y)('default-branch', 'workspace'),
    environment: line(255, 'the name of an environment such as production'),
    service: (0,field/* optional */.lq)((0,src_text/* text */.Q)({
        pattern: /[A-Za-z0-9][A-Za-z0-9._-]{0,99}/,
        takes: 'a name of letters, digits, dots, hyphens and underscores such as shop',
    })),
    at: (0,field/* optional */.lq)((0,instant/* instant */.u)()),
    minRemaining: (0,duration/* duration */.p)({ max: (0,src_duration/* days */._3)(7) }),
    kind: (0,one_of/* oneOf */.y)('auto', ...intent/* kinds */.EZ),
    image: (0,field/* optional */.lq)((0,image_reference/* imageReference */.r)({ digest: 'required' })),
    overrideReason: (0,field/* optional */.lq)(line(500, 'one line that says why')),
    overrideActors: (0,field/* optional */.lq)((0,lines/* lines */.M)((0,override_actor/* overrideActor */.A)())),
    preview: (0,src_boolean/* boolean */.z)(),
    onClosed: (0,one_of/* oneOf */.y)('fail', 'queue'),
    workflow: (0,field/* optional */.lq)((0,lines/* lines */.M)(line(255, 'the file of a workflow such as .github/workflows/release.yml'))),
    token: (0,field/* secret */.rJ)((0,src_text/* text */.Q)()),
    orgToken: (0,field/* optional */.lq)((0,field/* secret */.rJ)((0,src_text/* text */.Q)())),
};

;// CONCATENATED MODULE: ./build/actions/deploy-window/src/contract.js




const contract_contract = (0,contract/* defineContract */.ye)({
    name: 'deploy-window',
    inputs: inputs,
    outputs: {
        open: 'Whether the calendar is open at the instant that was asked about, whatever the decision; empty when that is unknown.',
        'next-open': 'The first instant, by all rules, from which it is open for at least `min-remaining`; the instant asked about when that is so now, empty when there is none within 366 days.',
        'next-close': 'The end of the opening that holds, or else of the one at `next-open`; empty when it is more than 366 days away.',
    },
    reasons: {
        open: 'Deploying is allowed: no freeze holds, and a window is open for long enough.',
        'rollback-exempt': 'It is closed, and the image was live here before by the ledger: the way back is always open.',
        'hotfix-allowed': 'It is closed, and the hotfix was started by one of those who may break the glass.',
        overridden: 'It is closed, and one of those who may break the glass let the deployment through, with a reason.',
        incident: 'An open issue freezes; it goes on until the issue is closed.',
        frozen: 'A freeze holds.',
        'no-window': 'No window is open.',
        'closes-too-soon': 'It is open, and closes before `min-remaining` is over.',
        queued: 'It is closed, and the deployment may wait until it is open; `on-closed: queue` asked for that.',
        'not-live-before': 'It is closed, and the ledger does not know the image as one that was live here, so this is no rollback.',
        'actor-not-allowed': 'It is closed, and who started this attempt of the run may not break the glass, so neither a hotfix nor an override counts.',
        'bad-calendar': 'The calendar, or a file it names, cannot be followed; the message names each mistake with its line.',
        'calendar-unreadable': 'The calendar, or a file it names, is not there or cannot be read.',
        ...ledger/* ledgerReasons */.z,
        ...failure/* gitHubReasons */.t,
    },
});


/***/ }),

/***/ 69548:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42569);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27388);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16167);



await (0,_kit__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .contract */ .d, _main_js__WEBPACK_IMPORTED_MODULE_2__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 16167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/packages/time/src/duration.js
var src_duration = __webpack_require__(9349);
// EXTERNAL MODULE: ./build/packages/time/src/instant.js
var instant = __webpack_require__(41644);
;// CONCATENATED MODULE: ./build/packages/calendar/src/course.js
class CourseReader {
    #intervals;
    #pending;
    #end;
    constructor(course, from, until) {
        this.#intervals = course(from, until)[Symbol.iterator]();
        this.#read();
    }
    endAt(at) {
        this.#forward(at);
        return this.#end !== undefined && this.#end > at ? this.#end : undefined;
    }
    startAfter(at) {
        this.#forward(at);
        return this.#pending?.start;
    }
    #forward(at) {
        while (this.#pending !== undefined && this.#pending.start <= at) {
            if (this.#end === undefined || this.#pending.end > this.#end)
                this.#end = this.#pending.end;
            this.#read();
        }
    }
    #read() {
        let next = this.#intervals.next();
        while (next.done !== true && next.value.end <= next.value.start)
            next = this.#intervals.next();
        this.#pending = next.done === true ? undefined : next.value;
    }
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/openness.js


const horizon = (0,src_duration/* days */._3)(366);
function opennessAt(timetable, at, { remaining = (0,src_duration/* milliseconds */.Rz)(0), within = horizon } = {}) {
    const until = (0,instant/* after */.Pl)(at, (0,src_duration/* milliseconds */.Rz)(within + remaining));
    const sweep = new Sweep(timetable, at, until);
    const freezes = sweep.freezesAt(at);
    const windows = sweep.windowsAt(at);
    let [open, current] = [false, undefined];
    for (const { start, end } of sweep.openings(at)) {
        if (start === at)
            [open, current] = [true, end];
        if (end - start < remaining)
            continue;
        const nextClose = open ? current : end;
        return { open, freezes, windows, enough: start === at, nextOpen: start, nextClose: before(until, nextClose) };
    }
    return { open, freezes, windows, enough: false, nextOpen: undefined, nextClose: before(until, current) };
}
function openingsOf(timetable, from, until) {
    return [...new Sweep(timetable, from, until).openings(from)];
}
function stretchesOf(course, from, until) {
    const stretches = [];
    for (const interval of course(from, until)) {
        const [start, end] = [(0,instant/* instant */.uR)(Math.max(interval.start, from)), (0,instant/* instant */.uR)(Math.min(interval.end, until))];
        const last = stretches.at(-1);
        if (last !== undefined && start <= last.end)
            stretches[stretches.length - 1] = { start: last.start, end: later(last.end, end) };
        else if (start < end)
            stretches.push({ start, end });
    }
    return stretches;
}
class Sweep {
    #windows;
    #freezes;
    #until;
    constructor({ windows, freezes }, at, until) {
        const read = (rules) => rules.map(({ rule, course }) => ({ rule, reader: new CourseReader(course, at, until) }));
        this.#windows = windows.filter((group) => group.length > 0).map(read);
        this.#freezes = read(freezes);
        this.#until = until;
    }
    freezesAt(at) {
        return this.#holding(this.#freezes, at);
    }
    windowsAt(at) {
        return this.#windows.map((group) => this.#holding(group, at));
    }
    #holding(readers, at) {
        return readers.flatMap(({ rule, reader }) => {
            const until = reader.endAt(at);
            return until === undefined ? [] : [{ rule, until: before(this.#until, until) }];
        });
    }
    *openings(at) {
        for (let start = this.#open(at); start !== undefined;) {
            const end = this.#close(start);
            yield { start, end };
            start = end < this.#until ? this.#open(end) : undefined;
        }
    }
    #open(at) {
        let time = at;
        while (time !== undefined && time < this.#until) {
            const closedUntil = this.#closedUntil(time);
            if (closedUntil === 'open')
                return time;
            time = closedUntil;
        }
        return undefined;
    }
    #closedUntil(at) {
        const frozen = this.#frozenUntil(at);
        if (frozen !== undefined)
            return frozen;
        for (const group of this.#windows) {
            if (group.some(({ reader }) => reader.endAt(at) !== undefined))
                continue;
            return earliest(group.map(({ reader }) => reader.startAfter(at)));
        }
        return 'open';
    }
    #frozenUntil(at) {
        for (const [index, freeze] of this.#freezes.entries()) {
            const end = freeze.reader.endAt(at);
            if (end === undefined)
                continue;
            if (index > 0)
                this.#freezes = [freeze, ...this.#freezes.filter((one) => one !== freeze)];
            return end;
        }
        return undefined;
    }
    #close(open) {
        let close = earliest([this.#until, ...this.#freezes.map(({ reader }) => reader.startAfter(open))]) ?? this.#until;
        for (const group of this.#windows) {
            let time = open;
            while (time < close) {
                const ends = group.flatMap(({ reader }) => reader.endAt(time) ?? []);
                if (ends.length === 0)
                    break;
                time = ends.reduce(later);
            }
            if (time < close)
                close = time;
        }
        return close;
    }
}
function before(limit, at) {
    return at !== undefined && at < limit ? at : undefined;
}
function later(a, b) {
    return a > b ? a : b;
}
function earliest(instants) {
    return instants.reduce((first, one) => (first === undefined || (one !== undefined && one < first) ? one : first), undefined);
}

// EXTERNAL MODULE: ./build/packages/time/src/format-duration.js
var format_duration = __webpack_require__(79503);
;// CONCATENATED MODULE: ./build/packages/calendar/src/dialect.js
function dialectRemarks({ when, zone }) {
    const own = zoneRemarks(zone);
    if (when.kind !== 'cron')
        return own;
    const [minutes = '', hours = '', dayOfMonth = '', , dayOfWeek = ''] = when.pattern.text.split(/\s+/u);
    const found = [
        /(?:^|[,-])7(?:$|[,/-])/u.test(dayOfWeek) && 'day of week 7 is Sunday here and an error elsewhere; say 0 or sun',
        /(?:^|,)\?/u.test(`${dayOfMonth},${dayOfWeek}`) && '"?" is Quartz, whose days of the week count from 1; say *',
        /(?:^|,)l(?:$|,)/iu.test(dayOfMonth) &&
            'L for the last day of the month is no part of crontab(5); other tools refuse it',
        wraps(when.pattern.text) &&
            'a range that wraps, such as 22-2 or fri-mon, is an error elsewhere; say it as two ranges',
        uneven(minutes, 60) && `the step of "${minutes}" begins anew every hour, because 60 is no multiple of it`,
        uneven(hours, 24) && `the step of "${hours}" begins anew every day, because 24 is no multiple of it`,
    ];
    return [...own, ...found.filter((one) => one !== false)];
}
function zoneRemarks(zone) {
    if (/^(?:EST|MST|HST)$/iu.test(zone))
        return [`the zone ${zone} never changes its clocks; say a place such as America/New_York`];
    const sign = /^Etc\/GMT([+-])/iu.exec(zone)?.[1];
    return sign === undefined
        ? []
        : [`${zone} is ${sign === '+' ? 'behind' : 'ahead of'} UTC, the other way round than it reads`];
}
const order = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
function wraps(text) {
    return [...text.toLowerCase().matchAll(/([a-z]{3}|\d{1,2})-([a-z]{3}|\d{1,2})/gu)].some(([, from = '', to = '']) => {
        const number = (one) => (order.includes(one) ? order.indexOf(one) : Number(one));
        return number(to) < number(from);
    });
}
function uneven(field, size) {
    return [...field.matchAll(/\*\/(\d+)/gu)].some(([, step]) => size % Number(step) !== 0);
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/pairs.js

const mostRules = 200;
function pairRemarks(samples, what) {
    if (samples.length > mostRules)
        return [];
    const pairs = new Map();
    let active = [];
    for (const entry of ordered(samples)) {
        active = active.filter(({ interval }) => interval.end > entry.interval.start);
        for (const other of active)
            if (other.sample !== entry.sample)
                note(pairs, entry, other);
        active.push(entry);
    }
    return [...pairs].flatMap(([sample, others]) => remarksOf(sample, others, what === 'windows'));
}
function ordered(samples) {
    return samples
        .flatMap((sample) => sample.intervals.map((interval) => ({ sample, interval })))
        .toSorted((a, b) => a.interval.start - b.interval.start || b.interval.end - a.interval.end);
}
function note(pairs, entry, other) {
    const others = pairs.get(entry.sample) ?? new Map();
    const pair = others.get(other.sample) ?? { first: entry.interval, inside: 0 };
    if (entry.interval.end <= other.interval.end)
        pair.inside += 1;
    others.set(other.sample, pair);
    pairs.set(entry.sample, others);
}
function remarksOf(sample, others, overlaps) {
    const { rule } = sample.timed;
    const covering = [...others].find(([, { inside }]) => inside >= sample.intervals.length)?.[0].timed.rule;
    if (covering !== undefined) {
        const message = `${rule.name}: holds only while ${covering.name} (line ${covering.line}) does; one of them is enough`;
        return [{ code: 'redundant', line: rule.line, message }];
    }
    if (!overlaps)
        return [];
    const [nearest, ...more] = others;
    if (nearest === undefined)
        return [];
    const [{ timed }, { first }] = nearest;
    const rest = more.length === 0 ? '' : `, and ${more.length} more windows`;
    const message = `${rule.name}: overlaps ${timed.rule.name} (line ${timed.rule.line}), first on ${(0,instant/* formatInstant */.r4)(first.start)}${rest}`;
    return [{ code: 'overlap', line: rule.line, message }];
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/sample.js


const most = 400;
function sampleOf(timed, now) {
    const intervals = [];
    for (const interval of timed.course(now, (0,instant/* after */.Pl)(now, horizon))) {
        if (interval.start < interval.end)
            intervals.push(interval);
        if (intervals.length === most)
            break;
    }
    return { timed, intervals };
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/wall.js
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
function isWall(value) {
    return Number.isFinite(value);
}
function wall(value) {
    if (!isWall(value))
        throw new RangeError(`a wall clock shows a number of milliseconds, not ${String(value)}`);
    return value;
}
function midnight(at) {
    return wall(Math.floor(at / day) * day);
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/zone.js


const stride = 7 * day;
const blockLength = 53 * stride;
function zone(id) {
    if (/^[+-]/u.test(id))
        throw new RangeError(`"${id}" is an offset, not a zone: say a name such as Europe/Berlin`);
    const shown = new Intl.DateTimeFormat('en-US', {
        timeZone: id,
        hourCycle: 'h23',
        era: 'short',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
    });
    return new TableOfOffsets(id, (at) => offsetShown(shown, at));
}
function offsetShown(format, at) {
    const whole = Math.floor(at / 1000) * 1000;
    const parts = new Map(format.formatToParts(whole).map(({ type, value }) => [type, value]));
    const number = (type) => Number(parts.get(type));
    const year = parts.get('era') === 'BC' ? 1 - number('year') : number('year');
    const clock = new Date(0);
    clock.setUTCFullYear(year, number('month') - 1, number('day'));
    clock.setUTCHours(number('hour'), number('minute'), number('second'));
    return clock.getTime() - whole;
}
class TableOfOffsets {
    id;
    #offsetShown;
    #blocks = new Map();
    constructor(id, shown) {
        this.id = id;
        this.#offsetShown = shown;
    }
    wallAt(at) {
        return wall(at + this.#offsetAt(at));
    }
    instantOf(at) {
        const [first] = this.instantsOf(at);
        return first ?? (0,instant/* instant */.uR)(this.#gapEnd(at));
    }
    instantsOf(at) {
        const before = this.#offsetAt(at - day);
        const offset = this.#offsetAt(at + day);
        if (before === offset && before === this.#offsetAt(at))
            return [(0,instant/* instant */.uR)(at - offset)];
        return [...new Set([before, this.#offsetAt(at), offset])]
            .map((each) => at - each)
            .filter((candidate) => candidate + this.#offsetAt(candidate) === at)
            .toSorted((a, b) => a - b)
            .map(instant/* instant */.uR);
    }
    #gapEnd(at) {
        const index = Math.floor(at / blockLength);
        const near = [index - 1, index, index + 1].flatMap((one) => this.#block(one));
        for (const [place, { start, offset }] of near.entries()) {
            const before = near[place - 1];
            if (before !== undefined && start + before.offset <= at && at < start + offset)
                return start;
        }
        throw new RangeError(`${this.id} does not show ${new Date(at).toISOString()}`);
    }
    #offsetAt(at) {
        return this.#block(Math.floor(at / blockLength)).findLast(({ start }) => start <= at)?.offset ?? 0;
    }
    #block(index) {
        const known = this.#blocks.get(index);
        if (known !== undefined)
            return known;
        const from = index * blockLength;
        const stretches = [{ start: from, offset: this.#offsetShown(from) }];
        for (let start = from; start < from + blockLength; start += stride) {
            const before = stretches.at(-1)?.offset ?? 0;
            const next = this.#offsetShown(start + stride);
            if (next === before)
                continue;
            const change = this.#change(start, start + stride, before);
            if (change < from + blockLength)
                stretches.push({ start: change, offset: next });
        }
        this.#blocks.set(index, stretches);
        return stretches;
    }
    #change(from, to, before) {
        let [low, high] = [from, to];
        while (high - low > 1000) {
            const middle = Math.floor((low + high) / 2000) * 1000;
            if (this.#offsetShown(middle) === before)
                low = middle;
            else
                high = middle;
        }
        return high;
    }
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/lint.js






const mostWindows = 50;
const everAfter = (0,src_duration/* days */._3)(8 * 366 + 2);
function lintTimetable(timetable, now) {
    const groups = [...timetable.windows, timetable.freezes].map((group) => group.filter(({ rule }) => rule.when.kind !== 'label'));
    const zones = new Map();
    const samples = groups.map((group) => group.map((timed) => sampleOf(timed, now)));
    const remarks = [
        ...samples.flat().flatMap((sample) => {
            const own = zones.get(sample.timed.rule.zone) ?? zone(sample.timed.rule.zone);
            zones.set(own.id, own);
            return ruleRemarks(sample, own, now);
        }),
        ...samples.flatMap((group, index) => pairRemarks(group, index < samples.length - 1 ? 'windows' : 'freezes')),
        ...neverOpen({ ...timetable, freezes: groups.at(-1) ?? [] }, now),
    ];
    return remarks.toSorted((a, b) => a.line - b.line);
}
function ruleRemarks(sample, own, now) {
    const { rule } = sample.timed;
    const remark = (code, message) => ({
        code,
        line: rule.line,
        message: `${rule.name}: ${message}`,
    });
    const said = dialectRemarks(rule).map((message) => remark('dialect', message));
    if (sample.intervals.length === 0)
        return [...said, remark(...absence(sample.timed, now))];
    const always = alwaysHolds(sample, now);
    return [
        ...said,
        ...(always === undefined
            ? selfOverlap(sample).map((message) => remark('overlaps-itself', message))
            : [remark('always', always)]),
        ...clockChange(sample, own).map((message) => remark('clock-change', message)),
    ];
}
function absence({ rule, course }, now) {
    if (rule.when.kind === 'dates')
        return ['expired', 'is over; take it out'];
    if (rule.when.kind === 'cron' || rule.when.kind === 'rrule') {
        for (const { start, end } of course(now, (0,instant/* after */.Pl)(now, everAfter))) {
            if (start < end)
                return ['not-within-a-year', `holds next on ${(0,instant/* formatInstant */.r4)(start)}, not within a year`];
        }
    }
    return ['never-active', 'never holds from now on: there is no such day or time, or it is over'];
}
function alwaysHolds({ timed, intervals }, now) {
    const { when } = timed.rule;
    if ((when.kind !== 'cron' && when.kind !== 'rrule') || intervals.length < 2)
        return undefined;
    const sight = intervals.at(-1)?.start ?? now;
    const [first, ...more] = stretchesOf(timed.course, now, sight);
    const whole = first !== undefined &&
        more.length === 0 &&
        first.end - first.start >= (0,src_duration/* days */._3)(1) &&
        first.start <= (0,instant/* after */.Pl)(now, (0,src_duration/* days */._3)(31));
    if (!whole)
        return undefined;
    return `holds all the time, because it starts again before it has ended (every ${gapOf(intervals)}): is the start missing an hour or a day?`;
}
function gapOf([first, second]) {
    return first === undefined || second === undefined ? 'time' : (0,format_duration/* formatDuration */.a)((0,instant/* between */.Tq)(first.start, second.start));
}
function selfOverlap({ timed: { rule }, intervals }) {
    if (rule.when.kind !== 'cron' && rule.when.kind !== 'rrule')
        return [];
    const again = intervals.findIndex(({ start }, index) => index > 0 && start < (intervals[index - 1]?.end ?? 0));
    const [first, second] = [intervals[again - 1], intervals[again]];
    if (first === undefined || second === undefined)
        return [];
    return [
        `starts again (${(0,instant/* formatInstant */.r4)(second.start)}) before it has ended (${(0,instant/* formatInstant */.r4)(first.end)}); is that meant?`,
    ];
}
function clockChange({ timed: { rule }, intervals }, own) {
    if (rule.when.kind !== 'cron' && rule.when.kind !== 'rrule')
        return [];
    const { span } = rule.when;
    for (const { start, end } of intervals) {
        const shown = own.wallAt(end) - own.wallAt(start);
        const elapsed = end - start;
        if (shown === elapsed)
            continue;
        const change = `the clocks of ${own.id} change while it holds from ${(0,instant/* formatInstant */.r4)(start)}`;
        return [
            'duration' in span
                ? `${change}: it ends when they show ${clock(own, end)}. Say end: "${clock(own, (0,instant/* instant */.uR)(end - (shown - elapsed)))}" if that is meant`
                : `${change}: it lasts ${(0,format_duration/* formatDuration */.a)((0,src_duration/* milliseconds */.Rz)(elapsed))} then. Say duration if the same length is meant`,
        ];
    }
    return [];
}
function clock(own, at) {
    return new Date(own.wallAt(at)).toISOString().slice(11, 16);
}
function neverOpen(timetable, now) {
    const end = (0,instant/* after */.Pl)(now, horizon);
    const remarks = [];
    if (openingsOf(timetable, now, end).length === 0) {
        remarks.push({ code: 'never-open', line: 1, message: 'Deploying is never allowed within the next 366 days.' });
    }
    else if (timetable.windows.flat().length <= mostWindows) {
        for (const { rule, course } of timetable.windows.flat()) {
            const alone = openingsOf({ ...timetable, windows: [[{ rule, course }]] }, now, end);
            const held = course(now, end)[Symbol.iterator]().next().done !== true;
            if (held && alone.length === 0) {
                remarks.push({
                    code: 'never-open',
                    line: rule.line,
                    message: `${rule.name}: a freeze holds whenever this window does`,
                });
            }
        }
    }
    return remarks;
}

// EXTERNAL MODULE: ./build/packages/github/src/client.js + 22 modules
var client = __webpack_require__(8794);
;// CONCATENATED MODULE: ./build/packages/calendar/src/rule.js
function overrideActorsOf(calendar, environment) {
    return calendar.environments.get(environment.toLowerCase())?.overrideActors ?? calendar.overrideActors;
}

// EXTERNAL MODULE: ./build/packages/calendar/src/override-actor.js
var override_actor = __webpack_require__(45896);
;// CONCATENATED MODULE: ./build/actions/deploy-window/src/glass.js

function glassOf({ calendar, called, from, environment, given }) {
    const own = overrideActorsOf(calendar, environment);
    const input = { called: 'the input `override-actors`', actors: given ?? [] };
    if (own === undefined && from !== 'default-branch')
        return [input];
    const list = { called: `\`override-actors\` of ${called}`, actors: own ?? [] };
    return given === undefined ? [list] : [list, input];
}
function namedInVain([list, ...narrower]) {
    if (list.actors.some(({ kind }) => kind === 'team'))
        return [];
    const people = new Set(list.actors.map((actor) => (0,override_actor/* nameOfActor */.W)(actor).toLowerCase()));
    return narrower
        .flatMap(({ actors }) => actors)
        .filter((actor) => people.size === 0 || (actor.kind === 'person' && !people.has(actor.login.toLowerCase())))
        .map(override_actor/* nameOfActor */.W);
}
function describeList({ called, actors }) {
    return `${called} names ${actors.length === 0 ? 'nobody' : actors.map(override_actor/* nameOfActor */.W).join(', ')}`;
}

;// CONCATENATED MODULE: ./build/actions/deploy-window/src/annotations.js

function annotate({ log, inputs }, tidings) {
    const { told, message, opened, glass, remarks } = tidings;
    announce(log, told, message);
    tellHands(log, opened.from, glass);
    tellRemarks(log, inputs.calendar, opened.called, remarks);
}
function announce(log, { exemption, question, face }, message) {
    if (exemption.kind === 'hotfix' || exemption.kind === 'override')
        log.warn(message, { title: 'Break-glass' });
    if (!question.now)
        log.notice(`This was asked about ${face.full(question.at)}, not about now.`, { title: 'What if' });
}
const hands = {
    input: 'The calendar stands in the workflow that asks',
    workspace: 'The calendar is that of the commit that was checked out',
};
function tellHands(log, from, glass) {
    if (from !== 'default-branch')
        log.warn(`${hands[from]}: whoever may start it from a branch of his own can open it. Keep the calendar in a file on the default branch.`, { title: 'Calendar' });
    const idle = namedInVain(glass);
    if (idle.length > 0)
        log.warn(`The input \`override-actors\` names ${idle.join(', ')}, and ${glass[0].called} does not: the input only narrows that list, so it lets nobody through.`, { title: 'Break-glass' });
}
function tellRemarks(log, source, called, remarks) {
    for (const { code, line, message } of remarks.slice(0, 3)) {
        const tell = code === 'unknown-environment' || code === 'unknown-service' ? log.warn : log.notice;
        if (source.kind === 'path')
            tell(message, { file: source.path, line, title: 'Calendar' });
        else
            tell(`${called}, line ${line}: ${message}`, { title: 'Calendar' });
    }
    for (const { line, message } of remarks.slice(3))
        log.info(`${called}, line ${line}: ${message}`);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __webpack_require__(45809);
;// CONCATENATED MODULE: ./build/packages/calendar/src/workspace-file.js




const largestFile = 1_000_000;
async function readWorkspaceFile(workspace, path) {
    const names = path.split('/');
    try {
        let place = await (0,promises_.realpath)(workspace);
        for (const name of names) {
            if (name === '' || name === '.' || name === '..')
                throw unreadable(path, 'leaves the workspace or names no file');
            place = (0,external_node_path_.join)(place, name);
            if ((await (0,promises_.lstat)(place)).isSymbolicLink())
                throw unreadable(path, 'leads over a symbolic link, which is not followed');
        }
        return await readText(place, path);
    }
    catch (error) {
        if (error instanceof action_failure/* ActionFailure */.d)
            throw error;
        const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
        throw unreadable(path, code === 'ENOENT' ? 'is not in the workspace' : `cannot be read (${code})`, error);
    }
}
async function readText(place, path) {
    const file = await (0,promises_.open)(place, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    try {
        const found = await file.stat();
        if (!found.isFile())
            throw unreadable(path, 'is no file');
        if (found.size > largestFile)
            throw unreadable(path, `has ${found.size} bytes, and at most ${largestFile} are read`);
        return decodeText(await file.readFile(), path);
    }
    finally {
        await file.close();
    }
}
function decodeText(bytes, path) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (error) {
        throw unreadable(path, 'is no text in UTF-8', error);
    }
}
function unreadable(path, why, cause) {
    return new action_failure/* ActionFailure */.d('calendar-unreadable', `The file ${path} ${why}. Nothing is open while a calendar cannot be read.`, { cause });
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/packages/inputs/src/invalid-input.js
var invalid_input = __webpack_require__(7015);
// EXTERNAL MODULE: ./build/packages/inputs/src/path.js
var path = __webpack_require__(9266);
// EXTERNAL MODULE: ./build/packages/time/src/parse-duration.js
var parse_duration = __webpack_require__(18867);
;// CONCATENATED MODULE: ./build/packages/calendar/src/cron-pattern.js
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const fields = {
    minute: { name: 'minute', least: 0, most: 59, names: [] },
    hour: { name: 'hour', least: 0, most: 23, names: [] },
    dayOfMonth: { name: 'day of month', least: 1, most: 31, names: [] },
    month: { name: 'month', least: 1, most: 12, names: ['', ...months] },
    dayOfWeek: { name: 'day of week', least: 0, most: 7, names: weekdays },
};
const nicknames = {
    '@yearly': '0 0 1 1 *',
    '@annually': '0 0 1 1 *',
    '@monthly': '0 0 1 * *',
    '@weekly': '0 0 * * 0',
    '@daily': '0 0 * * *',
    '@midnight': '0 0 * * *',
    '@hourly': '0 * * * *',
};
function parseCron(text) {
    const spelled = nicknames[text.trim().toLowerCase()] ?? text.trim();
    const parts = spelled.split(/\s+/u);
    const [minuteText = '', hourText = '', dayText = '', monthText = '', weekdayText = ''] = parts;
    if (parts.length !== 5) {
        const seconds = parts.length === 6 || parts.length === 7 ? ' Seconds and years have no place here.' : '';
        throw new RangeError(`has ${parts.length} fields and takes 5: minute, hour, day of month, month, day of week.${seconds}`);
    }
    const daysOfMonth = readDaysOfMonth(dayText);
    const daysOfWeek = isStar(weekdayText)
        ? 'any'
        : new Set(readField(weekdayText, fields.dayOfWeek).map((one) => one % 7));
    if (daysOfMonth !== 'any' && daysOfWeek !== 'any') {
        throw new RangeError(`names a day of the month (${dayText}) and a day of the week (${weekdayText}): some tools take that for either, some for both. Use one of them, or two rules`);
    }
    return {
        text,
        minutes: readField(minuteText, fields.minute),
        hours: readField(hourText, fields.hour),
        daysOfMonth,
        months: new Set(readField(monthText, fields.month)),
        daysOfWeek,
    };
}
function isStar(text) {
    return text === '*' || text === '?';
}
function readDaysOfMonth(text) {
    if (isStar(text))
        return 'any';
    const items = text.split(',');
    const last = items.some((item) => item.toUpperCase() === 'L');
    const rest = items.filter((item) => item.toUpperCase() !== 'L');
    return { days: new Set(rest.length === 0 ? [] : readField(rest.join(','), fields.dayOfMonth)), last };
}
function readField(text, field) {
    const values = new Set(text.split(',').flatMap((item) => readItem(item, field)));
    return [...values].toSorted((a, b) => a - b);
}
function readItem(item, field) {
    const [range = '', stepText, ...more] = item.split('/');
    const step = stepText === undefined ? 1 : /^\d{1,2}$/u.test(stepText) ? Number(stepText) : 0;
    if (more.length > 0 || step < 1)
        throw cron_pattern_unreadable(item, field);
    const size = field.most - field.least + 1;
    if (isStar(range)) {
        const most = field === fields.dayOfWeek ? 6 : field.most;
        return spread(field.least, most - field.least, step, field.least, size);
    }
    const [from = '', to, ...rest] = range.split('-');
    if (rest.length > 0)
        throw cron_pattern_unreadable(item, field);
    const first = readValue(from, item, field);
    const last = to === undefined ? (stepText === undefined ? first : field.most) : readValue(to, item, field);
    if (to === undefined && stepText !== undefined)
        throw cron_pattern_unreadable(item, field, `say ${range}-${field.most}/${step}`);
    const wraps = last < first;
    const around = field === fields.dayOfWeek ? 7 : size;
    return spread(first, wraps ? last + around - first : last - first, step, field.least, around, wraps);
}
function spread(first, length, step, least, size, wraps = false) {
    const count = Math.floor(length / step) + 1;
    return Array.from({ length: count }, (_, index) => {
        const value = first + index * step;
        return wraps ? least + ((value - least) % size) : value;
    });
}
function readValue(text, item, field) {
    const named = text === '' ? -1 : field.names.indexOf(text.toLowerCase());
    const value = named >= 0 ? named : /^\d{1,2}$/u.test(text) ? Number(text) : -1;
    if (value < field.least || value > field.most)
        throw cron_pattern_unreadable(item, field);
    return value;
}
function cron_pattern_unreadable(item, { name, least, most, names }, hint) {
    const spelled = names.length > 0 ? ` or names such as ${names.at(-1)}` : '';
    return new RangeError(`has "${item}" for its ${name}, which takes ${least} to ${most}${spelled}${hint ? `; ${hint}` : ''}`);
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/when.js




const longest = 366 * day;
const kinds = {
    cron: { by: 'cron', takes: ['cron', 'end', 'duration'] },
    rrule: { by: 'rrule', takes: ['rrule', 'from', 'end', 'duration'] },
    holidays: { by: 'holidays', takes: ['holidays', 'day-before', 'extra', 'except'] },
    ics: { by: 'ics', takes: ['ics'] },
    label: { by: 'issue-label', takes: ['issue-label'] },
    dates: { by: 'from', takes: ['from', 'to'] },
};
const when_order = ['cron', 'rrule', 'holidays', 'ics', 'label', 'dates'];
function readWhen(values, what) {
    const problems = [];
    const complain = (field, message) => {
        problems.push({ field, message });
        return undefined;
    };
    const kind = when_order.find((one) => values.has(kinds[one].by));
    if (kind === undefined)
        return {
            problems: [
                {
                    field: undefined,
                    message: 'says nothing of when: give it cron, from and to, rrule, holidays, ics or issue-label',
                },
            ],
        };
    for (const key of values.keys()) {
        if (!kinds[kind].takes.includes(key))
            complain(key, `"${key}" has no meaning in a rule by ${kinds[kind].by}, which takes ${kinds[kind].takes.join(', ')}`);
    }
    if (what === 'window' && (kind === 'holidays' || kind === 'label'))
        complain(kinds[kind].by, `${kinds[kind].by} makes a freeze, and cannot open a window`);
    const when = readers[kind](values, complain);
    return when === undefined || problems.length > 0 ? { problems } : { when };
}
const readers = {
    cron(values, complain) {
        const text = when_readText(values, 'cron', complain);
        const span = readSpan(values, complain);
        if (text === undefined || span === undefined)
            return undefined;
        try {
            return { kind: 'cron', pattern: parseCron(text), span };
        }
        catch (error) {
            return complain('cron', `cron "${text}" ${error instanceof Error ? error.message : ''}`);
        }
    },
    rrule(values, complain) {
        const rule = when_readText(values, 'rrule', complain);
        const span = readSpan(values, complain);
        const counts = rule !== undefined && (/INTERVAL\s*=\s*(?!0*1\b)/iu.test(rule) || /COUNT\s*=/iu.test(rule));
        if (counts && !values.has('from'))
            return complain('rrule', 'an rrule with INTERVAL or COUNT counts from a first day: say it with from');
        const first = values.has('from') ? readDate(values.get('from'), 'from', complain) : wall(Date.UTC(2000, 0, 1));
        return rule === undefined || span === undefined || first === undefined
            ? undefined
            : { kind: 'rrule', rule, first, span };
    },
    holidays(values, complain) {
        const places = readTexts(values.get('holidays'), 'holidays', complain);
        const extra = readDates(values.get('extra'), 'extra', complain);
        const except = readDates(values.get('except'), 'except', complain);
        const dayBefore = values.get('day-before') ?? false;
        if (typeof dayBefore !== 'boolean')
            return complain('day-before', 'day-before takes true or false');
        if (places?.length === 0)
            return complain('holidays', 'holidays names no country: say codes such as DE or US-NY');
        return places && extra && except ? { kind: 'holidays', places, dayBefore, extra, except } : undefined;
    },
    ics(values, complain) {
        const text = when_readText(values, 'ics', complain);
        if (text === undefined)
            return undefined;
        try {
            return { kind: 'ics', path: (0,path/* path */.A)().parse(text) };
        }
        catch (error) {
            return complain('ics', `ics "${text}" ${error instanceof Error ? error.message : ''}; say a file of the repository`);
        }
    },
    label(values, complain) {
        const label = when_readText(values, 'issue-label', complain);
        if (label?.includes(',') === true)
            return complain('issue-label', 'issue-label takes one label, without a comma');
        return label === undefined ? undefined : { kind: 'label', label };
    },
    dates(values, complain) {
        const first = readDate(values.get('from'), 'from', complain);
        const last = readDate(values.get('to'), 'to', complain);
        if (first === undefined || last === undefined)
            return undefined;
        return last < first ? complain('to', 'to is a day before from') : { kind: 'dates', first, last };
    },
};
function when_readText(values, field, complain) {
    const value = values.get(field);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : complain(field, `${field} takes a text`);
}
function readTexts(value, field, complain) {
    const list = Array.isArray(value) ? value : [value];
    const texts = list.filter((one) => typeof one === 'string');
    return texts.length === list.length
        ? texts
        : complain(field, `${field} takes a list of texts; NO for Norway is written "NO"`);
}
function readSpan(values, complain) {
    const [end, duration] = [values.get('end'), values.get('duration')];
    if ((end === undefined) === (duration === undefined)) {
        return complain(end === undefined ? undefined : 'end', 'takes exactly one of end (a wall clock, such as "17:00") and duration (elapsed time, such as 8h)');
    }
    if (end !== undefined) {
        const clock = typeof end === 'string' ? /^([01]\d|2[0-3]):([0-5]\d)$/u.exec(end) : null;
        if (clock === null)
            return complain('end', 'end takes a wall clock in quotes, such as "17:00"');
        return { end: Number(clock[1]) * hour + Number(clock[2]) * minute };
    }
    try {
        const length = (0,parse_duration/* parseDuration */.E)(typeof duration === 'string' ? duration : String(duration));
        if (length <= 0 || length > longest)
            return complain('duration', 'duration takes more than nothing and at most 366d');
        return { duration: (0,src_duration/* milliseconds */.Rz)(length) };
    }
    catch (error) {
        return complain('duration', `duration ${error instanceof Error ? error.message : 'cannot be read'}`);
    }
}
function readDates(value, field, complain) {
    if (value === undefined)
        return [];
    const list = Array.isArray(value) ? value : [value];
    const dates = list.flatMap((one) => readDate(one, field, complain) ?? []);
    return dates.length === list.length ? dates : undefined;
}
function readDate(value, field, complain) {
    const parts = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value) : null;
    const time = parts === null ? Number.NaN : Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
    if (parts === null || new Date(time).toISOString().slice(0, 10) !== parts[0]) {
        return complain(field, `${field} takes a day such as 2026-12-24`);
    }
    return wall(time);
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/calendar-file.js






const largest = 1_000_000;
const rules = ['windows', 'freezes'];
function readCalendar(text, called) {
    if (text.length > largest)
        throw refusal(called, [{ line: 1, message: `is larger than ${largest} characters` }]);
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { version: '1.2', lineCounter: lines, uniqueKeys: true });
    const broken = [...document.errors, ...document.warnings].map(({ message, pos }) => {
        return { line: lines.linePos(pos[0]).line, message: message.split('\n', 1)[0] ?? message };
    });
    if (broken.length > 0)
        throw refusal(called, broken);
    const reader = new CalendarReader(lines);
    const calendar = reader.calendar(document.contents);
    if (reader.problems.length > 0)
        throw refusal(called, reader.problems);
    return calendar;
}
function refusal(called, problems) {
    const listed = problems.slice(0, 20).map(({ line, message }) => `line ${line}: ${message}`);
    const more = problems.length > 20 ? [`and ${problems.length - 20} more`] : [];
    return new action_failure/* ActionFailure */.d('bad-calendar', `${called} is no calendar that can be followed.\n${[...listed, ...more].join('\n')}`);
}
class CalendarReader {
    problems = [];
    #lines;
    #zone = 'UTC';
    constructor(lines) {
        this.#lines = lines;
    }
    calendar(root) {
        const known = ['time-zone', 'override-actors', 'windows', 'freezes', 'services', 'environments'];
        const fields = this.#fields(root, known, 'The calendar');
        const zoneNode = fields.get('time-zone');
        if (zoneNode === undefined)
            this.#complain(root, 'time-zone is missing: say which clocks it means, such as Europe/Berlin or UTC');
        else
            this.#zone = this.#zoneOf(zoneNode) ?? 'UTC';
        return {
            zone: this.#zone,
            general: this.#ruleSet(fields, ''),
            overrideActors: this.#actors(fields),
            services: this.#parts(fields.get('services'), 'service', rules, (part) => part),
            environments: this.#parts(fields.get('environments'), 'environment', ['override-actors', ...rules], (part, own) => ({ ...part, overrideActors: this.#actors(own) })),
        };
    }
    #parts(node, what, known, make) {
        if (node === undefined)
            return new Map();
        if (!(0,dist/* isMap */.jh)(node)) {
            this.#complain(node, `${what}s takes a name for each ${what}, with its ${known.join(', ')}`);
            return new Map();
        }
        const parts = new Map();
        for (const [name, value] of this.#entries(node)) {
            const fields = this.#fields(value, known, `The ${what} ${name}`);
            if (parts.has(name.toLowerCase()))
                this.#complain(value, `the ${what} ${name} stands there twice`);
            const part = { name, line: this.#line(keyOf(node, name)), ...this.#ruleSet(fields, `${what} ${name}, `) };
            parts.set(name.toLowerCase(), make(part, fields));
        }
        return parts;
    }
    #actors(fields) {
        const node = fields.get('override-actors');
        if (node === undefined)
            return undefined;
        const named = (0,dist/* isSeq */.oP)(node) ? node.items : [node];
        return named.flatMap((item) => {
            const text = plain(item);
            try {
                if (typeof text === 'string')
                    return (0,override_actor/* overrideActor */.A)().parse(text.trim());
            }
            catch (error) {
                if (!(error instanceof invalid_input/* InvalidInput */.o))
                    throw error;
            }
            this.#complain(item ?? node, 'override-actors takes logins and teams, such as [octocat, team:sre]; a login of digits in quotes');
            return [];
        });
    }
    #ruleSet(fields, of) {
        return {
            windows: this.#rules(fields.get('windows'), 'window', of),
            freezes: this.#rules(fields.get('freezes'), 'freeze', of),
        };
    }
    #rules(node, what, of) {
        if (node === undefined)
            return [];
        if (!(0,dist/* isSeq */.oP)(node)) {
            this.#complain(node, `${what}s takes a list of rules, each beginning with "-"`);
            return [];
        }
        if (node.items.length === 0)
            this.#complain(node, `${what}s is empty: leave it out, or name a rule`);
        return node.items.flatMap((item, index) => this.#rule(item, what, `${of}${what} ${index + 1}`) ?? []);
    }
    #rule(node, what, nameless) {
        if (!(0,dist/* isMap */.jh)(node)) {
            this.#complain(node, `a ${what} is written as { name: …, cron: …, duration: … }`);
            return undefined;
        }
        const fields = new Map(this.#entries(node));
        const name = this.#text(fields.get('name'), 'name') ?? nameless;
        const zoneNode = fields.get('time-zone');
        const ruleZone = zoneNode === undefined ? this.#zone : (this.#zoneOf(zoneNode) ?? this.#zone);
        const values = new Map([...fields].filter(([key]) => key !== 'name' && key !== 'time-zone').map(([key, value]) => [key, plain(value)]));
        const when = readWhen(values, what);
        if ('problems' in when) {
            for (const { field, message } of when.problems)
                this.#complain(fields.get(field ?? '') ?? node, `${name}: ${message}`);
            return undefined;
        }
        return { name, line: this.#line(node), zone: ruleZone, when: when.when };
    }
    #zoneOf(node) {
        const text = this.#text(node, 'time-zone');
        if (text === undefined)
            return undefined;
        try {
            return zone(text).id;
        }
        catch {
            this.#complain(node, `the time-zone "${text}" is unknown: say a name of the IANA database, such as America/New_York`);
            return undefined;
        }
    }
    #text(node, field) {
        if (node === undefined)
            return undefined;
        const value = plain(node);
        if (typeof value === 'string' && value.trim() !== '')
            return value;
        this.#complain(node, `${field} takes a text`);
        return undefined;
    }
    #fields(node, known, what) {
        if (!(0,dist/* isMap */.jh)(node)) {
            this.#complain(node, `${what} takes fields: ${known.join(', ')}`);
            return new Map();
        }
        const entries = this.#entries(node);
        for (const [key, value] of entries) {
            if (!known.includes(key))
                this.#complain(value ?? node, `${what} has no field "${key}"; it takes ${known.join(', ')}`);
        }
        return new Map(entries);
    }
    #entries(map) {
        return map.items.flatMap(({ key, value }) => {
            const name = (0,dist/* isScalar */.jn)(key) ? String(key.value) : undefined;
            if (name === undefined)
                this.#complain(map, 'a field has no name');
            return name === undefined ? [] : [[name, isNode(value) ? value : null]];
        });
    }
    #complain(node, message) {
        this.problems.push({ line: this.#line(node), message });
    }
    #line(node) {
        return node?.range ? this.#lines.linePos(node.range[0]).line : 1;
    }
}
function keyOf(map, name) {
    const key = map.items.find((each) => (0,dist/* isScalar */.jn)(each.key) && String(each.key.value) === name)?.key;
    return isNode(key) ? key : undefined;
}
function isNode(value) {
    return (0,dist/* isMap */.jh)(value) || (0,dist/* isSeq */.oP)(value) || (0,dist/* isScalar */.jn)(value);
}
function plain(node) {
    if ((0,dist/* isScalar */.jn)(node))
        return node.value;
    if ((0,dist/* isSeq */.oP)(node))
        return node.items.map(plain);
    return (0,dist/* isMap */.jh)(node) ? {} : null;
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/cron-starts.js

function* cronStarts(pattern, zone, from, until) {
    const times = pattern.hours.flatMap((h) => pattern.minutes.map((m) => h * hour + m * minute));
    const everyHour = pattern.hours.length === 24;
    for (const date of dates(pattern, midnight(zone.wallAt(from)))) {
        if (date - 2 * day > until)
            return;
        for (const start of startsOf(date, times, zone, everyHour)) {
            if (start.at >= until)
                return;
            yield start;
        }
    }
}
function startsOf(date, times, zone, everyHour) {
    if (!everyHour) {
        return times.map((time) => {
            const named = wall(date + time);
            return { at: zone.instantOf(named), named };
        });
    }
    return times
        .flatMap((time) => {
        const named = wall(date + time);
        return zone.instantsOf(named).map((at) => ({ at, named }));
    })
        .toSorted((a, b) => a.at - b.at);
}
function* dates({ daysOfMonth, daysOfWeek, months }, first) {
    let seen = first;
    for (let at = first; at - seen < 3000 * day; at = wall(at + day)) {
        const date = new Date(at);
        const month = date.getUTCMonth() + 1;
        if (!months.has(month)) {
            at = wall(Date.UTC(date.getUTCFullYear(), month, 1) - day);
            continue;
        }
        if (daysOfWeek !== 'any' && !daysOfWeek.has(date.getUTCDay()))
            continue;
        if (daysOfMonth !== 'any' && !daysOfMonth.days.has(date.getUTCDate()) && !(daysOfMonth.last && isLast(at)))
            continue;
        seen = at;
        yield at;
    }
}
function isLast(at) {
    return new Date(at + day).getUTCDate() === 1;
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/span.js


function spanFrom(start, named, span, zone) {
    return { start, end: 'duration' in span ? (0,instant/* after */.Pl)(start, span.duration) : endOnWall(start, named, span.end, zone) };
}
function endOnWall(start, named, end, zone) {
    const today = wall(midnight(named) + end);
    const shown = today > named ? today : wall(today + day);
    return zone.instantsOf(shown).find((one) => one > start) ?? (0,instant/* instant */.uR)(Math.max(start, zone.instantOf(shown)));
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/cron-course.js




function cronCourse(pattern, span, zone) {
    const longest = 'duration' in span ? span.duration : 2 * day;
    return function* (from, until) {
        for (const { at, named } of cronStarts(pattern, zone, (0,instant/* instant */.uR)(from - longest), until)) {
            const interval = spanFrom(at, named, span, zone);
            if (interval.end > from)
                yield interval;
        }
    };
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/date-course.js

function wholeDays(first, last, zone) {
    return { start: zone.instantOf(first), end: zone.instantOf(wall(last + day)) };
}
function fixedCourse(intervals) {
    const ordered = intervals.filter(({ start, end }) => start < end).toSorted((a, b) => a.start - b.start);
    return (from, until) => ordered.filter(({ start, end }) => end > from && start < until);
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/holiday-book.js


async function openHolidayBook(places) {
    const { default: Holidays } = await __webpack_require__.e(/* import() */ 26).then(__webpack_require__.bind(__webpack_require__, 25026));
    const known = new Holidays();
    const books = places.map((place) => {
        const [country = '', state, region, ...rest] = place.split('-');
        const nation = spelled(country, known.getCountries());
        if (nation === undefined)
            throw unknown(place, `"${country}" is no country whose holidays are known`);
        const states = known.getStates(nation) ?? {};
        const part = spelled(state ?? '', states);
        if (state !== undefined && part === undefined) {
            throw unknown(place, `${nation} has the regions ${Object.keys(states).join(', ') || 'none'}`);
        }
        const regions = part === undefined ? {} : (known.getRegions(nation, part) ?? {});
        const town = spelled(region ?? '', regions);
        if ((region !== undefined && town === undefined) || rest.length > 0) {
            throw unknown(place, `${nation}-${part ?? ''} has the parts ${Object.keys(regions).join(', ') || 'none'}`);
        }
        return new Holidays(nation, part ?? '', town ?? '');
    });
    const years = new Map();
    return {
        weekend: new Set(places.flatMap((place) => weekendOf(place.slice(0, 2)))),
        holidaysOf: (year) => {
            const days = years.get(year) ?? books.flatMap((book) => publicDays(book.getHolidays(year)));
            years.set(year, days);
            return days;
        },
    };
}
function spelled(code, codes) {
    return Object.keys(codes).find((one) => one.toUpperCase() === code.toUpperCase());
}
function publicDays(entries) {
    return entries
        .filter(({ type }) => type === 'public')
        .flatMap(({ date, start, end }) => daysFrom(date, Math.round((end.getTime() - start.getTime()) / day)));
}
function unknown(place, hint) {
    return new action_failure/* ActionFailure */.d('bad-calendar', `holidays names "${place}", and ${hint}. Say a country such as DE, or a region such as US-NY.`);
}
function daysFrom(date, count) {
    const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
    return Array.from({ length: Math.max(1, count) }, (_, index) => wall(first + index * day));
}
function weekendOf(country) {
    const locale = new Intl.Locale(`und-${country}`);
    const info = 'getWeekInfo' in locale && typeof locale.getWeekInfo === 'function' ? locale.getWeekInfo() : undefined;
    const weekend = typeof info === 'object' && info !== null && 'weekend' in info ? info.weekend : undefined;
    return Array.isArray(weekend) ? weekend.filter((one) => typeof one === 'number').map((one) => one % 7) : [0, 6];
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/holiday-course.js


const longestRest = 30;
function holidayCourse(rule, book, zone) {
    const except = new Set(rule.except);
    return function* (from, until) {
        const firstYear = new Date(zone.wallAt(from) - longestRest * day).getUTCFullYear();
        const lastYear = new Date(zone.wallAt(until) + longestRest * day).getUTCFullYear();
        const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
        const holidays = new Set([...years.flatMap((year) => book.holidaysOf(year)), ...rule.extra].filter((one) => !except.has(one)));
        const frozen = new Set([...holidays].flatMap((one) => (rule.dayBefore ? restUntil(one, holidays, book) : one)));
        for (const date of [...frozen].filter((one) => !except.has(one)).toSorted((a, b) => a - b)) {
            const interval = wholeDays(wall(date), wall(date), zone);
            if (interval.start >= until)
                return;
            if (interval.end > from && interval.start < interval.end)
                yield interval;
        }
    };
}
function restUntil(holiday, holidays, { weekend }) {
    const days = [holiday];
    for (let back = 1; back <= longestRest; back++) {
        const date = wall(holiday - back * day);
        days.push(date);
        if (!holidays.has(date) && !weekend.has(new Date(date).getUTCDay()))
            break;
    }
    return days;
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/content-line.js
function readContentLines(text) {
    const unfolded = [];
    for (const [index, raw] of text.split(/\r\n|\n|\r/u).entries()) {
        const last = unfolded.at(-1);
        if (/^[ \t]/u.test(raw) && last !== undefined)
            last.text += raw.slice(1);
        else if (raw !== '')
            unfolded.push({ text: raw, line: index + 1 });
    }
    return unfolded.map(({ text: whole, line }) => readLine(whole, line));
}
function readLine(text, line) {
    const head = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^":;,]*)(?:,(?:"[^"]*"|[^":;,]*))*)*):/u.exec(text);
    if (head === null)
        throw new RangeError(`line ${line} is no line of an iCalendar file`);
    const [whole, name = '', rest = ''] = head;
    const parameters = [...rest.matchAll(/;([A-Za-z0-9-]+)=("[^"]*"|[^;]*)/gu)].map(([, key = '', value = '']) => {
        return [key.toUpperCase(), value.replaceAll('"', '')];
    });
    return { name: name.toUpperCase(), parameters: new Map(parameters), value: text.slice(whole.length), line };
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/ics-event.js

function readEvents(text) {
    const lines = readContentLines(text.replace(/^\uFEFF/u, ''));
    const open = [];
    const events = [];
    let properties = new Map();
    let began = 0;
    for (const line of lines) {
        const component = line.value.trim().toUpperCase();
        if (line.name === 'BEGIN') {
            if (component === 'VEVENT' && open.includes('VEVENT'))
                throw new RangeError(`line ${line.line} begins an event inside of an event`);
            open.push(component);
            if (component === 'VEVENT')
                [properties, began] = [new Map(), line.line];
        }
        else if (line.name === 'END') {
            if (open.pop() !== component)
                throw new RangeError(`line ${line.line} ends a ${component} that did not begin`);
            if (component === 'VEVENT')
                events.push({ line: began, all: properties });
        }
        else if (open.length === 0) {
            throw new RangeError(`line ${line.line} stands outside of BEGIN:VCALENDAR`);
        }
        else if (open.at(-1) === 'VEVENT') {
            const same = properties.get(line.name);
            if (same === undefined)
                properties.set(line.name, [line]);
            else
                same.push(line);
        }
    }
    if (open.length > 0)
        throw new RangeError(`it ends in the middle of a ${open.at(-1)}`);
    if (lines.length === 0)
        throw new RangeError('it is empty');
    return events;
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/ics-time.js


function readTimes(line, own, zones) {
    const id = line.parameters.get('TZID')?.replace(/^\//u, '');
    return line.value.split(',').map((value) => {
        const parts = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/u.exec(value.trim());
        if (parts === null)
            throw new RangeError(`line ${line.line}: "${value}" is no date`);
        const [, year, month, date, hours, minutes, seconds, utc] = parts.map((part) => part ?? '');
        const midnight = Date.UTC(Number(year), Number(month) - 1, Number(date));
        if (new Date(midnight).toISOString().slice(0, 10) !== `${year}-${month}-${date}`) {
            throw new RangeError(`line ${line.line}: "${value}" is no date of the calendar`);
        }
        if (hours === '')
            return { at: wall(midnight), zone: own, wholeDay: true };
        if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) {
            throw new RangeError(`line ${line.line}: "${value}" is no time of day`);
        }
        const at = wall(midnight + Number(hours) * hour + Number(minutes) * minute + Number(seconds) * 1000);
        return {
            at,
            zone: utc === 'Z' ? zoneOf('UTC', line, zones) : id === undefined ? own : zoneOf(id, line, zones),
            wholeDay: false,
        };
    });
}
function zoneOf(id, line, zones) {
    const known = zones.get(id);
    if (known !== undefined)
        return known;
    try {
        const found = zone(id);
        zones.set(id, found);
        return found;
    }
    catch (cause) {
        throw new RangeError(`line ${line.line}: TZID=${id} is no name of the IANA database, such as Europe/Berlin`, {
            cause,
        });
    }
}
function instantOf({ at, zone: of }) {
    return of.instantOf(at);
}
function readIcsDuration(line) {
    const parts = /^\+?P(?:(\d{1,4})W|(?:(\d{1,4})D)?(?:T(?=\d)(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?)$/u.exec(line.value.trim());
    if (parts === null || /^\+?P$/u.test(line.value.trim()))
        throw new RangeError(`line ${line.line}: "${line.value}" is no duration`);
    const [weeks, days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
    return {
        days: 7 * (weeks ?? 0) + (days ?? 0),
        milliseconds: (hours ?? 0) * hour + (minutes ?? 0) * minute + (seconds ?? 0) * 1000,
    };
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/recurrence-rule.js


const weekday = String.raw `(?:[+-]?\d{1,2})?(?:SU|MO|TU|WE|TH|FR|SA)`;
const listOf = (most, least, signed = false) => ({ most, least, signed });
const parts = {
    FREQ: /^(?:MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)$/u,
    UNTIL: /^\d{8}(?:T\d{6}Z?)?$/u,
    COUNT: /^[1-9]\d{0,5}$/u,
    INTERVAL: /^[1-9]\d{0,4}$/u,
    WKST: /^(?:SU|MO|TU|WE|TH|FR|SA)$/u,
    BYDAY: new RegExp(`^${weekday}(?:,${weekday})*$`, 'u'),
    BYHOUR: listOf(23, 0),
    BYMINUTE: listOf(59, 0),
    BYSECOND: listOf(0, 0),
    BYMONTH: listOf(12, 1),
    BYMONTHDAY: listOf(31, 1, true),
    BYYEARDAY: listOf(366, 1, true),
    BYWEEKNO: listOf(53, 1, true),
    BYSETPOS: listOf(366, 1, true),
};
function normalizeRule(rule, zone) {
    const seen = new Map();
    for (const piece of rule.replace(/^RRULE:/iu, '').split(';')) {
        const [name = '', value, ...rest] = piece
            .trim()
            .toUpperCase()
            .split('=')
            .map((one) => one.trim());
        const takes = parts[name];
        if (takes === undefined)
            throw new RangeError(`"${name}" is no part of a rule; there are ${Object.keys(parts).join(', ')}`);
        if (seen.has(name))
            throw new RangeError(`${name} stands there twice`);
        if (value === undefined || rest.length > 0 || !isTaken(value, takes))
            throw new RangeError(`${name} does not take "${value ?? ''}"`);
        seen.set(name, name === 'UNTIL' ? untilOnTheWall(value, zone) : value);
    }
    if (!seen.has('FREQ'))
        throw new RangeError('it has no FREQ');
    return [...seen].map(([name, value]) => `${name}=${value}`).join(';');
}
function isTaken(value, takes) {
    if (takes instanceof RegExp)
        return takes.test(value);
    const shape = takes.signed ? /^[+-]?\d{1,3}$/u : /^\d{1,3}$/u;
    return value.split(',').every((one) => {
        const number = Math.abs(Number(one));
        return shape.test(one) && number >= takes.least && number <= takes.most;
    });
}
function untilOnTheWall(value, zone) {
    const number = (from, to) => Number(value.slice(from, to));
    const date = Date.UTC(number(0, 4), number(4, 6) - 1, number(6, 8));
    if (written(wall(date)).slice(0, 8) !== value.slice(0, 8))
        throw new RangeError(`UNTIL=${value} is no date of the calendar`);
    if (value.length === 8)
        return written(wall(date + day - 1000));
    const at = date + number(9, 11) * hour + number(11, 13) * minute + number(13, 15) * 1000;
    return written(value.endsWith('Z') ? zone.wallAt((0,instant/* instant */.uR)(at)) : wall(at));
}
function written(at) {
    return new Date(at).toISOString().replace(/[-:]|\.\d{3}/gu, '');
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/recurrence.js



const firstLook = 32;
async function readRecurrence(rule, first, zone) {
    const { RRuleTemporal } = await __webpack_require__.e(/* import() */ 522).then(__webpack_require__.bind(__webpack_require__, 16141));
    try {
        const found = new RRuleTemporal({
            rruleString: `DTSTART:${written(first)}\nRRULE:${normalizeRule(rule, zone)}`,
            strict: true,
            maxIterations: 1_000_000,
        });
        found.between(new Date(first), new Date(first + firstLook * day), true);
        return function* (from, until) {
            let [start, look] = [from, firstLook * day];
            while (start < until) {
                const end = Math.min(start + look, until);
                for (const date of found.between(new Date(start), new Date(end), true)) {
                    if (date.epochMilliseconds < end)
                        yield wall(date.epochMilliseconds);
                }
                [start, look] = [end, 2 * look];
            }
        };
    }
    catch (error) {
        throw new action_failure/* ActionFailure */.d('bad-calendar', `The recurrence "${rule}" cannot be followed: ${error instanceof Error ? error.message : 'it cannot be read'}. See RFC 5545, section 3.3.10.`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/ics-course.js






async function icsCourse(text, called, own) {
    try {
        const reader = new EventReader(own);
        const events = readEvents(text);
        const moved = events.filter((event) => event.all.has('RECURRENCE-ID'));
        const held = events.filter((event) => ics_course_valueOf(event, 'STATUS')?.toUpperCase() !== 'CANCELLED');
        const courses = await Promise.all(held.map((event) => reader.course(event, moved)));
        return (from, until) => courses.flatMap((course) => Array.from(course(from, until))).toSorted((a, b) => a.start - b.start);
    }
    catch (error) {
        const mended = error instanceof RangeError || error instanceof action_failure/* ActionFailure */.d;
        if (!mended)
            throw error;
        throw new action_failure/* ActionFailure */.d('bad-calendar', `${called} is no iCalendar file that can be followed: ${error.message}`, {
            cause: error,
        });
    }
}
class EventReader {
    #own;
    #zones = new Map();
    constructor(own) {
        this.#own = own;
    }
    async course(event, moved) {
        refuseUnread(event);
        const [start] = this.#times(event, 'DTSTART');
        if (start === undefined)
            throw new RangeError(`the event of line ${event.line} has no DTSTART`);
        const length = this.#length(event, start);
        if (event.all.has('RECURRENCE-ID'))
            return fixed([intervalFrom(start, length)]);
        const uid = ics_course_valueOf(event, 'UID');
        const excepted = exceptions(start, [
            ...this.#times(event, 'EXDATE'),
            ...moved.filter((other) => ics_course_valueOf(other, 'UID') === uid).flatMap((other) => this.#times(other, 'RECURRENCE-ID')),
        ]);
        const recurs = event.all.get('RRULE') ?? [];
        const rules = await Promise.all(recurs.map(({ value }) => readRecurrence(value, start.at, start.zone)));
        const dates = [...(rules.length === 0 ? [start] : []), ...this.#times(event, 'RDATE')];
        const single = fixed(dates.filter((time) => !excepted(time)).map((time) => intervalFrom(time, length)));
        return (from, until) => [...recurring(rules, start, length, excepted, from, until), ...single(from, until)];
    }
    #length(event, start) {
        const [end] = this.#times(event, 'DTEND');
        const [duration] = event.all.get('DURATION') ?? [];
        if (end === undefined) {
            if (duration !== undefined)
                return readIcsDuration(duration);
            if (!start.wholeDay)
                throw new RangeError(`the event of line ${event.line} has neither DTEND nor DURATION`);
            return { days: 1, milliseconds: 0 };
        }
        if (instantOf(end) < instantOf(start))
            throw new RangeError(`the event of line ${event.line} ends before it begins`);
        if (start.wholeDay)
            return { days: Math.max(1, Math.ceil((end.at - start.at) / day)), milliseconds: 0 };
        return { days: 0, milliseconds: instantOf(end) - instantOf(start) };
    }
    #times(event, name) {
        return (event.all.get(name) ?? []).flatMap((line) => readTimes(line, this.#own, this.#zones));
    }
}
function refuseUnread(event) {
    const [rule] = event.all.get('EXRULE') ?? [];
    if (rule !== undefined)
        throw new RangeError(`line ${rule.line}: EXRULE is not followed (RFC 5545 dropped it); list the days as EXDATE`);
    const [moved] = event.all.get('RECURRENCE-ID') ?? [];
    if (moved?.parameters.has('RANGE') === true) {
        throw new RangeError(`line ${moved.line}: RANGE is not followed; end the series with UNTIL and begin a new one`);
    }
    if (moved !== undefined && !event.all.has('UID'))
        throw new RangeError(`line ${moved.line}: without a UID nobody knows what is moved`);
}
function exceptions(start, times) {
    const whole = new Set(times.filter(({ wholeDay }) => wholeDay).map(({ at }) => at));
    const exact = new Set(times.filter(({ wholeDay }) => wholeDay === start.wholeDay).map(instantOf));
    return (time) => whole.has(midnight(time.at)) || exact.has(instantOf(time));
}
function* recurring(rules, start, length, excepted, from, until) {
    const reach = (length.days + 2) * day + length.milliseconds;
    const first = wall(Math.max(start.at, start.zone.wallAt((0,instant/* instant */.uR)(from - reach))));
    const last = wall(start.zone.wallAt(until) + day);
    for (const rule of rules) {
        for (const at of rule(first, last)) {
            const time = { ...start, at };
            const interval = intervalFrom(time, length);
            if (!excepted(time) && interval.end > from && interval.start < until)
                yield interval;
        }
    }
}
function fixed(intervals) {
    return (from, until) => intervals.filter(({ start, end }) => end > from && start < until);
}
function intervalFrom(time, { days, milliseconds }) {
    const start = instantOf(time);
    const later = days === 0 ? start : time.zone.instantOf(wall(time.at + days * day));
    return { start, end: (0,instant/* instant */.uR)(later + milliseconds) };
}
function ics_course_valueOf(event, name) {
    return event.all.get(name)?.[0]?.value.trim();
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/timetable.js











async function timetableOf(calendar, scope, outside) {
    const sets = [
        calendar.general,
        calendar.services.get(scope.service.toLowerCase()),
        calendar.environments.get(scope.environment.toLowerCase()),
    ];
    const present = sets.filter((set) => set !== undefined);
    const known = { zones: new Map(), books: new Map() };
    const timed = (rules) => Promise.all(rules.map((rule) => timedRule(rule, known, outside)));
    return {
        windows: await Promise.all(present.map(({ windows }) => timed(windows))),
        freezes: (await Promise.all(present.map(({ freezes }) => timed(freezes)))).flat(),
    };
}
async function timedRule(rule, known, outside) {
    const own = known.zones.get(rule.zone) ?? zone(rule.zone);
    known.zones.set(rule.zone, own);
    try {
        return { rule, course: await courseOf(rule.when, own, known, outside) };
    }
    catch (error) {
        if (!(error instanceof action_failure/* ActionFailure */.d) || error.reason !== 'bad-calendar')
            throw error;
        throw new action_failure/* ActionFailure */.d('bad-calendar', `line ${rule.line}: ${rule.name}: ${error.message}`, { cause: error });
    }
}
async function courseOf(when, own, { books }, outside) {
    switch (when.kind) {
        case 'cron':
            return cronCourse(when.pattern, when.span, own);
        case 'dates':
            return fixedCourse([wholeDays(when.first, when.last, own)]);
        case 'holidays':
            return holidayCourse(when, await bookOf(when.places, books), own);
        case 'ics':
            return icsCourse(await outside.readFile(when.path), when.path, own);
        case 'rrule':
            return recurringCourse(when, own);
        case 'label':
            return (await outside.isLabelOpen(when.label)) ? endless : never;
        default:
            return unknownKind(when);
    }
}
function bookOf(places, books) {
    const key = places.join(' ');
    const book = books.get(key) ?? openHolidayBook(places);
    books.set(key, book);
    return book;
}
async function recurringCourse(when, own) {
    const recurrence = await readRecurrence(when.rule, when.first, own);
    const reach = 'duration' in when.span ? when.span.duration : 2 * day;
    return function* (from, until) {
        const first = wall(Math.max(when.first, own.wallAt((0,instant/* instant */.uR)(from - reach)) - day));
        for (const at of recurrence(first, wall(own.wallAt(until) + day))) {
            const interval = spanFrom(own.instantOf(at), at, when.span, own);
            if (interval.start < until && interval.end > from)
                yield interval;
        }
    };
}
const endless = (from, until) => [{ start: from, end: until }];
const never = () => [];
function unknownKind(when) {
    throw new action_failure/* ActionFailure */.d('bad-calendar', `A rule of an unknown kind: ${JSON.stringify(when)}.`);
}

// EXTERNAL MODULE: ./build/packages/likeness/src/likeness.js
var likeness = __webpack_require__(27458);
;// CONCATENATED MODULE: ./build/packages/calendar/src/names.js


async function nameRemarks({ environments: parts, services }, { environment, service }, environments) {
    const others = [...parts].filter(([key]) => key !== environment.toLowerCase()).map(([, part]) => part);
    const known = others.length === 0 ? undefined : await environments();
    const remarks = known === undefined
        ? alike(parts, environment, 'unknown-environment')
        : others.flatMap((part) => unknownEnvironment(part, known, parts.has(environment.toLowerCase()) ? '' : environment));
    return [...remarks, ...alike(services, service, 'unknown-service')].toSorted((a, b) => a.line - b.line);
}
function unknownEnvironment({ name, line }, known, lost) {
    if (known.some((each) => each.toLowerCase() === name.toLowerCase()))
        return [];
    if ((0,likeness/* looksLike */._)(name, lost)) {
        throw new action_failure/* ActionFailure */.d('bad-calendar', `line ${line}: the repository has no environment "${name}". Is "${lost}" meant, to which is deployed now? What is said of "${name}" would never count: mend the name.`);
    }
    const like = (0,likeness/* findLike */.t)(name, known);
    const near = like === undefined ? `it has ${listed(known)}` : `is "${like}" meant?`;
    const message = `the repository has no environment "${name}", so what is said of it never counts; ${near}`;
    return [{ code: 'unknown-environment', line, message }];
}
function alike(parts, asked, code) {
    if (parts.has(asked.toLowerCase()))
        return [];
    return [...parts.values()]
        .filter(({ name }) => (0,likeness/* looksLike */._)(name, asked))
        .map(({ name, line }) => ({
        code,
        line,
        message: `"${name}" looks like "${asked}", which is deployed now and of which nothing is said: is that a spelling mistake?`,
    }));
}
function listed(names) {
    if (names.length === 0)
        return 'none';
    return `${names.slice(0, 10).join(', ')}${names.length > 10 ? ` and ${names.length - 10} more` : ''}`;
}

// EXTERNAL MODULE: ./build/packages/github/src/failure.js
var failure = __webpack_require__(68697);
;// CONCATENATED MODULE: ./build/actions/deploy-window/src/calendar.js



async function openCalendar({ source, workspace }, github, scope) {
    const read = (path) => workspace === undefined ? readFromDefaultBranch(github, path) : readWorkspaceFile(workspace, path);
    const called = source.kind === 'inline' ? 'The input calendar' : source.path;
    const calendar = readCalendar(source.kind === 'inline' ? source.text : await read(source.path), called);
    const issues = new Map();
    const incidents = new Map();
    const timetable = await timetableOf(calendar, scope, {
        readFile: read,
        isLabelOpen: async (label) => {
            const asked = issues.get(label) ?? openIssueWith(github, label);
            issues.set(label, asked);
            const issue = await asked;
            if (issue !== undefined)
                incidents.set(label, issue);
            return issue !== undefined;
        },
    });
    const names = await nameRemarks(calendar, scope, async () => (await github.environments.all())?.map(({ name }) => name));
    return { calendar, timetable, incidents, called, from: originOf({ source, workspace }), names };
}
function originOf({ source, workspace }) {
    if (source.kind === 'inline')
        return 'input';
    return workspace === undefined ? 'default-branch' : 'workspace';
}
async function openIssueWith(github, label) {
    const issue = await github.issues.firstOpen(label);
    if (issue !== undefined || (await github.issues.hasLabel(label)))
        return issue;
    throw new action_failure/* ActionFailure */.d('bad-calendar', `${github.repository} has no label "${label}", so no issue can ever freeze by it. Mend its name in the calendar, or make the label.`);
}
async function readFromDefaultBranch(github, path) {
    try {
        return decodeText(await github.contents.get(path), path);
    }
    catch (error) {
        if (!(error instanceof failure/* GitHubFailure */.i))
            throw error;
        if (error.kind === 'not-found') {
            throw unreadable(path, `is not on the default branch of ${github.repository}, or the token may not see it; calendars come from there`, error);
        }
        if (error.kind === 'rejected')
            throw unreadable(path, `cannot be read from the default branch (${error.message})`, error);
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/actions/deploy-window/src/clock-face.js


const clock_face_weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
function clockFace(id) {
    const own = zone(id);
    const local = (at) => {
        const shown = new Date(own.wallAt(at));
        return `${clock_face_weekdays[shown.getUTCDay()] ?? ''} ${shown.toISOString().slice(0, 16).replace('T', ' ')}`;
    };
    return { zone: id, local, full: (at) => `${local(at)} ${id} (${(0,instant/* formatInstant */.r4)(at)})` };
}

;// CONCATENATED MODULE: ./build/actions/deploy-window/src/decision.js
function closure(openness) {
    if (openness.open)
        return openness.enough ? undefined : 'closes-too-soon';
    if (openness.freezes.some(({ rule }) => rule.when.kind === 'label'))
        return 'incident';
    return openness.freezes.length > 0 ? 'frozen' : 'no-window';
}
function decide(openness, exemption, onClosed) {
    const closed = closure(openness);
    if (closed === undefined)
        return { decision: 'pass', reason: 'open' };
    switch (exemption.kind) {
        case 'rollback':
            return { decision: 'pass', reason: 'rollback-exempt' };
        case 'hotfix':
            return { decision: 'pass', reason: 'hotfix-allowed' };
        case 'override':
            return { decision: 'pass', reason: 'overridden' };
        case 'not-live-before':
            return { decision: 'block', reason: 'not-live-before' };
        case 'actor-not-allowed':
            return { decision: 'block', reason: 'actor-not-allowed' };
        case 'none': {
            const opensAgain = openness.nextOpen !== undefined || closed === 'incident';
            return { decision: 'block', reason: onClosed === 'queue' && opensAgain ? 'queued' : closed };
        }
        default:
            return exemption;
    }
}
function exemptionEvidence(exemption) {
    switch (exemption.kind) {
        case 'none':
            return [];
        case 'rollback':
            return [
                {
                    subject: 'rollback',
                    verdict: 'pass',
                    detail: `the image was live here before, by record ${exemption.record}`,
                    record: exemption.record,
                },
            ];
        case 'not-live-before':
            return [
                {
                    subject: 'rollback',
                    verdict: 'block',
                    detail: `the ledger knows no time at which ${exemption.image} was live here`,
                },
            ];
        case 'actor-not-allowed':
            return [
                {
                    subject: 'break-glass',
                    verdict: 'block',
                    detail: `${exemption.actor} may not: ${exemption.why}`,
                    actor: exemption.actor,
                },
            ];
        case 'hotfix':
        case 'override': {
            const { kind, actor, as, why } = exemption;
            const detail = `${actor} (${as}) let it through${why === undefined ? ' as a hotfix' : `: ${why}`}`;
            return [
                { subject: 'break-glass', verdict: 'warn', detail, kind, actor, as, ...(why === undefined ? {} : { why }) },
            ];
        }
        default:
            return exemption;
    }
}

;// CONCATENATED MODULE: ./build/actions/deploy-window/src/evidence.js


const origins = {
    'default-branch': ', from the default branch',
    workspace: ', from the commit that was checked out, which can change it',
    input: ', from the calling workflow, which can change it',
};
const mostRemarks = 20;
function evidenceOf(told, { incidents, from, called }, remarks) {
    const { question, openness, exemption, face } = told;
    const asked = {
        subject: 'instant',
        verdict: question.now ? 'info' : 'warn',
        detail: `${question.now ? 'now' : 'asked about, which is not now'}: ${face.full(question.at)}`,
        at: (0,instant/* formatInstant */.r4)(question.at),
    };
    const source = {
        subject: 'source',
        verdict: from === 'default-branch' ? 'info' : 'warn',
        detail: `${called}${origins[from]}`,
        from,
    };
    const held = openness.windows.flatMap((group) => group.length === 0
        ? [{ subject: 'windows', verdict: 'block', detail: 'none of a group of windows is open' }]
        : group.map((holding) => ruleEvidence('window', 'pass', holding, told)));
    const frozen = openness.freezes.map((holding) => {
        const { when } = holding.rule;
        const issue = when.kind === 'label' ? incidents.get(when.label) : undefined;
        return ruleEvidence('freeze', 'block', holding, told, issue);
    });
    const doubts = remarks.slice(0, mostRemarks).map(({ line, message, code }) => ({
        subject: 'calendar',
        verdict: 'info',
        detail: `line ${line}: ${message}`,
        code,
        line,
    }));
    return [...frozen, ...exemptionEvidence(exemption), asked, source, ...held, ...doubts];
}
function ruleEvidence(what, verdict, { rule, until }, { face }, issue) {
    const end = until === undefined ? 'with no end in sight' : `until ${face.full(until)}`;
    return {
        subject: what,
        verdict,
        detail: `${rule.name} (line ${rule.line}) ${issue === undefined ? end : `until issue ${issue.number} is closed`}`,
        rule: rule.name,
        line: rule.line,
        ...(until === undefined ? {} : { until: (0,instant/* formatInstant */.r4)(until) }),
        ...(issue === undefined ? {} : { issue: issue.number }),
    };
}

// EXTERNAL MODULE: ./build/packages/github/src/event.js
var src_event = __webpack_require__(93611);
// EXTERNAL MODULE: ./build/packages/ledger/src/former.js
var former = __webpack_require__(1772);
;// CONCATENATED MODULE: ./build/actions/deploy-window/src/exemption.js





async function findExemption(plea, ledger, teams) {
    const { kind, reason, question } = plea;
    const former = kind === 'rollback' && question.image !== undefined ? await formerOf(ledger, question, question.image) : undefined;
    if (former?.kind === 'rollback')
        return former;
    if (kind === 'hotfix' || reason !== undefined)
        return await byActor(plea, ledger, teams);
    return former ?? { kind: 'none' };
}
async function formerOf(ledger, { environment, service }, image) {
    const record = await (0,former/* findFormer */.t)(ledger, { environment, service }, image);
    return record === undefined ? { kind: 'not-live-before', image } : { kind: 'rollback', record: record.deployment.id };
}
async function byActor({ glass, reason: why }, ledger, teams) {
    const { github, run, rules } = ledger;
    const { event, triggeringActor } = await github.runs.attempt(run.id, run.attempt);
    if (triggeringActor === undefined)
        return refused('nobody', 'GitHub names nobody who started this attempt of the run');
    const { login, type } = triggeringActor;
    if (type !== 'User' || login.includes('['))
        return refused(login, 'an app is nobody who can answer for it');
    if (!(0,src_event/* isAskedFor */.u)(event))
        return refused(login, `a run by \`${event}\` is asked for by nobody; start one by hand`);
    const organization = rules.repository.split('/', 1)[0] ?? '';
    const isMember = teams && ((slug) => teams.hasMember(organization, slug, login));
    const entries = [];
    for (const list of glass) {
        const entry = await entryFor(list, login, isMember);
        if (entry === undefined)
            return refused(login, describeList(list));
        entries.push(entry);
    }
    return { kind: why === undefined ? 'hotfix' : 'override', actor: login, as: entries[0] ?? login, why };
}
function refused(actor, why) {
    return { kind: 'actor-not-allowed', actor, why };
}
async function entryFor({ called, actors }, login, isMember) {
    const person = actors.find((actor) => actor.kind === 'person' && actor.login.toLowerCase() === login.toLowerCase());
    if (person !== undefined)
        return (0,override_actor/* nameOfActor */.W)(person);
    for (const actor of actors) {
        if (actor.kind !== 'team')
            continue;
        if (isMember === undefined)
            throw teamUnreadable(called);
        if (await isMember(actor.slug))
            return (0,override_actor/* nameOfActor */.W)(actor);
    }
    return undefined;
}
function teamUnreadable(called) {
    return new action_failure/* ActionFailure */.d('bad-input', `${called} names a team, and nobody can ask who is in it without \`org-token\`: a token with \`members: read\` of the organization, in deploy.yml the secret \`DELIVERY_TOKEN\`.`);
}

;// CONCATENATED MODULE: ./build/actions/deploy-window/src/message.js


function messageOf(told) {
    const { question, decision, exemption, face } = told;
    const asked = question.now ? '' : `Asked about ${face.full(question.at)}: `;
    const consequences = {
        'rollback-exempt': 'The image was live here before, and the way back is always open.',
        'hotfix-allowed': `BREAK-GLASS: ${byWhom(exemption)}`,
        overridden: `BREAK-GLASS: ${byWhom(exemption)}`,
        'not-live-before': 'The ledger does not know this image as one that was live here, so `kind: rollback` does not let it through.',
        'actor-not-allowed': byWhom(exemption),
        queued: 'The deployment waits until it is open.',
    };
    return `${asked}${stateOf(told)} ${consequences[decision.reason] ?? ''}`.trimEnd();
}
function stateOf({ openness, question, face }) {
    const { service, environment, remaining } = question;
    const place = `${service} in ${environment}`;
    const until = openness.nextClose === undefined ? 'with no end within 366 days' : `until ${face.full(openness.nextClose)}`;
    const closed = closure(openness);
    const next = closed === 'incident'
        ? 'It opens when the issue is closed, if the calendar is open then.'
        : nextOpening(openness.nextOpen, question, face);
    if (closed === undefined)
        return `Deploying ${place} is allowed ${until}.`;
    if (closed === 'closes-too-soon') {
        return `Deploying ${place} is allowed ${until}, and needs ${(0,format_duration/* formatDuration */.a)(remaining)}. ${next}`;
    }
    const by = closed === 'no-window' ? ': no window is open' : ` by ${message_listed(openness.freezes, face)}`;
    return `Deploying ${place} is closed${by}. ${next}`;
}
function nextOpening(nextOpen, { remaining }, face) {
    const length = remaining > 0 ? ` for at least ${(0,format_duration/* formatDuration */.a)(remaining)}` : '';
    return nextOpen === undefined
        ? 'By the calendar it does not open within 366 days.'
        : `It opens${length} on ${face.full(nextOpen)}.`;
}
function message_listed(rules, face) {
    const named = rules
        .slice(0, 5)
        .map(({ rule, until }) => `"${rule.name}"${until === undefined ? '' : ` until ${face.local(until)}`}`);
    return `${named.join(', ')}${rules.length > 5 ? ` and ${rules.length - 5} more` : ''}`;
}
function byWhom(exemption) {
    if (exemption.kind === 'actor-not-allowed') {
        return `${exemption.actor} started this attempt of the run and may not let it through: ${exemption.why}.`;
    }
    if (exemption.kind !== 'override' && exemption.kind !== 'hotfix')
        return '';
    const { actor, as, why } = exemption;
    return `${actor} (${as}) lets it through${why === undefined ? ' as a hotfix' : `: ${why}`}.`;
}

// EXTERNAL MODULE: ./build/packages/kit/src/markdown.js
var markdown = __webpack_require__(60377);
;// CONCATENATED MODULE: ./build/actions/deploy-window/src/preview.js



const preview_length = (0,src_duration/* days */._3)(14);
const mostBars = 120;
const mostRows = 60;
function renderPreview(timetable, at, face) {
    const until = (0,instant/* after */.Pl)(at, preview_length);
    const openings = openingsOf(timetable, at, until);
    const rows = openings
        .slice(0, mostRows)
        .map(({ start, end }) => [
        start === at ? 'open already' : face.local(start),
        end === until ? 'later' : face.local(end),
        (0,format_duration/* formatDuration */.a)((0,instant/* between */.Tq)(start, end)),
    ]);
    const more = openings.length > mostRows ? `${markdown/* text */.Qq(`And ${openings.length - mostRows} more.`)}\n\n` : '';
    const table = openings.length === 0
        ? `${markdown/* text */.Qq('It is closed all the time.')}\n\n`
        : markdown/* table */.tp([`Opens (${face.zone})`, 'Closes', 'Lasts'], rows);
    return `${markdown/* heading */.R_(4, 'The next 14 days')}${table}${more}${chart(timetable, openings, at, until, face)}`;
}
function chart(timetable, openings, at, until, face) {
    const own = zone(face.zone);
    const shown = (instant) => new Date(own.wallAt(instant)).toISOString().slice(0, 16);
    const bars = [
        ...openings.map((interval) => ({ section: 'open', name: 'open', mark: 'done, ', interval })),
        ...timetable.freezes.flatMap(({ rule, course }) => stretchesOf(course, at, until).map((interval) => ({
            section: 'freezes',
            name: rule.name,
            mark: 'crit, ',
            interval,
        }))),
    ];
    if (bars.length === 0)
        return '';
    const lines = bars.slice(0, mostBars).map(({ section, name, mark, interval: { start, end } }, index) => {
        const head = section === bars[index - 1]?.section ? '' : `  section ${section}\n`;
        return `${head}  ${preview_plain(name)} :${mark}${shown(start)}, ${shown(end)}\n`;
    });
    return `\`\`\`mermaid\ngantt\n  dateFormat YYYY-MM-DDTHH:mm\n  axisFormat %a %d\n${lines.join('')}\`\`\`\n\n`;
}
function preview_plain(name) {
    const words = name
        .replaceAll(/[^\p{L}\p{N} _-]+/gu, ' ')
        .replaceAll(/\s+/gu, ' ')
        .trim();
    return (words === '' ? 'rule' : words).slice(0, 40);
}

// EXTERNAL MODULE: ./build/packages/oci/src/format-reference.js
var format_reference = __webpack_require__(80288);
;// CONCATENATED MODULE: ./build/actions/deploy-window/src/question.js


function askedBy(given, environment) {
    if (given.kind === 'rollback' && given.image === undefined) {
        throw new action_failure/* ActionFailure */.d('bad-input', '`kind: rollback` needs `image`, by digest: only the ledger says whether it was live here before.');
    }
    const { image } = given;
    return {
        environment: given.environment,
        service: given.service ?? environment.repository.replace(/^[^/]*\//, ''),
        remaining: given.minRemaining,
        image: image?.digest === undefined
            ? undefined
            : (0,format_reference/* formatReference */.F)({ registry: image.registry, repository: image.repository, digest: image.digest }),
    };
}

;// CONCATENATED MODULE: ./build/actions/deploy-window/src/summary.js


function renderSummary({ decision, exemption, openness, face }, shown) {
    const broken = exemption.kind === 'hotfix' || exemption.kind === 'override';
    const mark = decision.decision === 'block' ? '⛔' : broken ? '🚨' : '✅';
    const title = `${mark} deploy-window: ${broken ? 'BREAK-GLASS, ' : ''}${decision.reason}`;
    const rows = shown.evidence
        .filter(({ subject }) => subject !== 'calendar')
        .map(({ subject, verdict, detail }) => [subject, verdict, detail]);
    return [
        markdown/* heading */.R_(2, title),
        `${markdown/* text */.Qq(shown.message)}\n\n`,
        markdown/* table */.tp(['', '', 'By'], rows),
        markdown/* table */.tp(['', face.zone], [
            ['Next opening', openness.nextOpen === undefined ? 'not within 366 days' : face.full(openness.nextOpen)],
            ['Closes', openness.nextClose === undefined ? 'not within 366 days' : face.full(openness.nextClose)],
        ]),
        decision.decision === 'block' ? whatNext(shown) : '',
        shown.preview,
        shown.remarks.length === 0 ? '' : renderRemarks(shown.remarks),
    ].join('');
}
function whatNext({ glass, asksTeams }) {
    const nobody = glass.find(({ actors }) => actors.length === 0);
    if (nobody !== undefined)
        return `${markdown/* text */.Qq(`${capital(nobody.called)} names nobody, so nobody can let it through before that.`)}\n\n`;
    const [first, ...narrower] = glass.map(({ actors }) => actors.map((actor) => markdown/* code */.aY((0,override_actor/* nameOfActor */.W)(actor))));
    const who = [
        `one of ${(first ?? []).join(', ')}`,
        ...narrower.map((also) => `who is also one of ${also.join(', ')},`),
    ];
    const ask = `When it cannot wait: ${who.join(' ')} starts the run by hand, or runs it again, with \`override-reason\`.`;
    return `${ask}${asksTeams || !glass.some(hasTeam) ? '' : ` ${teamless}`}\n\n`;
}
const teamless = 'Who is in a team can only be asked with `org-token`, and there is none.';
function hasTeam({ actors }) {
    return actors.some(({ kind }) => kind === 'team');
}
function capital(text) {
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
function renderRemarks(remarks) {
    const rows = remarks.slice(0, 50).map(({ line, code, message }) => [line, code, message]);
    const more = remarks.length > 50 ? `${markdown/* text */.Qq(`And ${remarks.length - 50} more.`)}\n\n` : '';
    return markdown/* details */.zH(`${remarks.length} doubtful in the calendar`, `${markdown/* table */.tp(['Line', 'What', 'Why'], rows)}${more}`);
}

;// CONCATENATED MODULE: ./build/actions/deploy-window/src/main.js














async function main(step) {
    const { inputs, environment } = step;
    const asked = askedBy(inputs, environment);
    const ledger = openLedger(step);
    const workspace = inputs.calendarFrom === 'workspace' ? environment.workspace : undefined;
    const opened = await openCalendar({ source: inputs.calendar, workspace }, ledger.github, asked);
    const now = ledger.github.now();
    const question = { ...asked, at: inputs.at ?? now, now: inputs.at === undefined };
    const openness = opennessAt(opened.timetable, question.at, { remaining: question.remaining });
    const glass = glassOf({ ...opened, environment: question.environment, given: inputs.overrideActors });
    const plea = { question, kind: inputs.kind, reason: inputs.overrideReason, glass };
    const closed = closure(openness) !== undefined;
    const exemption = closed ? await findExemption(plea, ledger, teamsFor(step)) : { kind: 'none' };
    const decision = decide(openness, exemption, inputs.onClosed);
    const told = { question, openness, exemption, decision, face: clockFace(opened.calendar.zone) };
    const remarks = [...opened.names, ...lintTimetable(opened.timetable, now)];
    const message = messageOf(told);
    const evidence = evidenceOf(told, opened, remarks);
    annotate(step, { told, message, opened, glass, remarks });
    step.output('open', openness.open);
    step.output('next-open', openness.nextOpen === undefined ? '' : (0,instant/* formatInstant */.r4)(openness.nextOpen));
    step.output('next-close', openness.nextClose === undefined ? '' : (0,instant/* formatInstant */.r4)(openness.nextClose));
    step.summary(renderSummary(told, {
        message,
        evidence,
        remarks,
        glass,
        asksTeams: inputs.orgToken !== undefined,
        preview: inputs.preview ? renderPreview(opened.timetable, question.at, told.face) : '',
    }));
    return { ...decision, message, evidence };
}
function openLedger({ inputs, environment, clock, signal }) {
    const { repository, apiUrl, runId, runAttempt, runUrl } = environment;
    return {
        github: (0,client/* connect */.N)({ token: inputs.token, apiUrl, repository, clock, signal }),
        clock,
        rules: { repository, workflows: inputs.workflow },
        run: { id: runId, attempt: runAttempt, url: runUrl },
    };
}
function teamsFor({ inputs, environment, clock, signal }) {
    const { repository, apiUrl } = environment;
    const { orgToken: token } = inputs;
    return token === undefined ? undefined : (0,client/* connect */.N)({ token, apiUrl, repository, clock, signal }).teams;
}


/***/ }),

/***/ 45896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ overrideActor),
/* harmony export */   W: () => (/* binding */ nameOfActor)
/* harmony export */ });
/* harmony import */ var _inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39433);
/* harmony import */ var _inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7015);

function overrideActor() {
    return (0,_inputs__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)({
        kind: 'actor',
        takes: 'a login such as octocat, or a team such as team:sre',
        parse(raw) {
            const team = /^team:([a-z0-9][a-z0-9_-]{0,99})$/i.exec(raw)?.[1];
            if (team !== undefined)
                return { kind: 'team', slug: team.toLowerCase() };
            const login = /^@?([a-z0-9](?:[a-z0-9_-]{0,98}[a-z0-9_])?)$/i.exec(raw)?.[1];
            if (login !== undefined)
                return { kind: 'person', login };
            throw new _inputs__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o(`has "${raw.slice(0, 80)}", which is neither`);
        },
    });
}
function nameOfActor(actor) {
    return actor.kind === 'team' ? `team:${actor.slug}` : actor.login;
}


/***/ }),

/***/ 93611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ isAskedFor)
/* harmony export */ });
const asking = new Set([
    'workflow_dispatch',
    'repository_dispatch',
    'push',
    'release',
    'issue_comment',
]);
function isAskedFor(event) {
    return asking.has(event);
}


/***/ }),

/***/ 68697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ GitHubFailure),
/* harmony export */   t: () => (/* binding */ gitHubReasons)
/* harmony export */ });
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45809);

const meanings = {
    unauthorized: 'GitHub does not accept the token: it is wrong, expired or empty.',
    forbidden: 'The token lacks a permission; the message names it.',
    'not-found': 'GitHub knows no such object, or the token may not see it.',
    'rate-limited': 'GitHub asks to be left alone for longer than a step should wait; the message says until when.',
    conflict: 'GitHub refuses because of what is already there.',
    rejected: 'GitHub refuses the request itself, for example a commit that is not in this repository.',
    unavailable: 'GitHub did not answer, or answered with a server error, after every try that is safe.',
    'invalid-answer': 'GitHub answered, but not with what its API documents.',
};
const gitHubReasons = {
    'github-unauthorized': meanings.unauthorized,
    'github-forbidden': meanings.forbidden,
    'github-not-found': meanings['not-found'],
    'github-rate-limited': meanings['rate-limited'],
    'github-conflict': meanings.conflict,
    'github-rejected': meanings.rejected,
    'github-unavailable': meanings.unavailable,
    'github-invalid-answer': meanings['invalid-answer'],
};
class GitHubFailure extends _kit__WEBPACK_IMPORTED_MODULE_0__/* .ActionFailure */ .d {
    kind;
    status;
    uncertain;
    constructor(kind, message, details = {}) {
        super(`github-${kind}`, message, { cause: details.cause });
        this.kind = kind;
        this.status = details.status;
        this.uncertain = details.uncertain ?? false;
    }
}


/***/ }),

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

/***/ 36696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ instant)
/* harmony export */ });
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90278);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39433);


function instant() {
    return (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)({
        kind: 'instant',
        takes: 'an instant with its offset from UTC such as 2026-11-21T09:00:00+01:00 or 2026-11-21T08:00:00Z',
        parse: _time__WEBPACK_IMPORTED_MODULE_1__/* .parseInstant */ .n,
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

/***/ 94588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ madeByActions)
/* harmony export */ });
function madeByActions(made) {
    if (made.app !== undefined && made.app !== 'github-actions')
        return false;
    return made.creator?.login === 'github-actions[bot]' && made.creator.type === 'Bot';
}


/***/ }),

/***/ 42879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readDescription),
/* harmony export */   q: () => (/* binding */ describe)
/* harmony export */ });
const longest = 140;
const leading = ['stage', 'outcome', 'floor'];
const name = /^[a-z][a-z0-9-]{0,30}$/;
function describe(notes) {
    const wanted = Object.entries(notes).filter(([, value]) => value !== '');
    const bad = wanted.find(([each]) => !name.test(each) || each === 'cut');
    if (bad !== undefined)
        throw new RangeError(`"${bad[0]}" is no name for a note: lower-case letters, digits and hyphens, and not "cut"`);
    const first = leading.flatMap((each) => wanted.filter(([key]) => key === each));
    const rest = wanted.filter(([key]) => !leading.includes(key));
    return fit(first.map(written), rest.map(written));
}
function readDescription(text) {
    const notes = new Map();
    for (const part of text.split(' ')) {
        const at = part.indexOf('=');
        const value = decoded(part.slice(at + 1));
        const key = part.slice(0, Math.max(at, 0));
        if (!name.test(key) || value === undefined || value === '' || notes.has(key))
            return undefined;
        notes.set(key, value);
    }
    return Object.fromEntries(notes);
}
function written([key, value]) {
    return `${key}=${value.toWellFormed().replaceAll(/[^!-~]|%/gu, encodeURIComponent)}`;
}
function fit(first, rest) {
    const kept = [...first];
    if (kept.join(' ').length > longest) {
        throw new RangeError(`stage, outcome and floor take more than GitHub's ${longest} characters for a status: ${kept.join(' ').slice(0, longest)}…`);
    }
    for (const [index, note] of rest.entries()) {
        const left = rest.length - index - 1;
        const tail = left === 0 ? 0 : ` cut=${left}`.length;
        if ([...kept, note].join(' ').length + tail > longest)
            return cut(kept, rest.length - index);
        kept.push(note);
    }
    return kept.join(' ');
}
function cut(kept, count) {
    const text = [...kept, `cut=${count}`].join(' ');
    return text.length > longest ? kept.join(' ') : text;
}
function decoded(value) {
    if (!/^(?:[!-$&-~]|%[0-9A-F]{2})*$/.test(value))
        return undefined;
    try {
        return decodeURIComponent(value);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 1772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ findFormer)
/* harmony export */ });
/* harmony import */ var _genuine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63865);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88041);


async function findFormer(ledger, place, image) {
    for await (const deployment of ledger.github.deployments.list({
        environment: place.environment,
        task: (0,_genuine_js__WEBPACK_IMPORTED_MODULE_0__/* .taskOf */ .Xb)(place.service),
    })) {
        const claim = (0,_genuine_js__WEBPACK_IMPORTED_MODULE_0__/* .readClaim */ .jw)(deployment);
        if (!claim.genuine || claim.intent.image !== image)
            continue;
        const [record] = await (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .readEvidence */ .A)(ledger, place, deployment.id);
        if (record?.progress.stand === 'live' || record?.progress.stand === 'superseded')
            return record;
    }
    return undefined;
}


/***/ }),

/***/ 63865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s0: () => (/* binding */ isGenuine),
  jw: () => (/* binding */ readClaim),
  Xb: () => (/* binding */ taskOf)
});

// EXTERNAL MODULE: ./build/packages/ledger/src/actor.js
var actor = __webpack_require__(94588);
// EXTERNAL MODULE: ./build/packages/ledger/src/intent.js
var src_intent = __webpack_require__(51083);
;// CONCATENATED MODULE: ./build/packages/ledger/src/image.js
function namesImage(text) {
    return text.length <= 512 && /^[^\s@]+@(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/.test(text);
}

// EXTERNAL MODULE: ./build/packages/ledger/src/lifetime.js
var lifetime = __webpack_require__(34366);
// EXTERNAL MODULE: ./build/packages/ledger/src/workflow.js
var workflow = __webpack_require__(8748);
;// CONCATENATED MODULE: ./build/packages/ledger/src/genuine.js





function readClaim(deployment) {
    if (!(0,actor/* madeByActions */.A)(deployment))
        return doubtful('not-by-actions');
    const read = (0,src_intent/* readIntent */.N3)(deployment.payload);
    if (read.kind === 'absent')
        return doubtful('no-intent');
    if (read.kind === 'malformed')
        return doubtful('malformed-intent');
    const { intent } = read;
    if (!namesImage(intent.image))
        return doubtful('no-digest');
    if (deployment.task !== taskOf(intent.service))
        return doubtful('other-service');
    return { genuine: true, intent };
}
function isGenuine(deployment, run, rules) {
    const claim = readClaim(deployment);
    if (!claim.genuine)
        return claim;
    const said = claim.intent.run;
    if (run === undefined || run.id !== said.id)
        return doubtful('unknown-run');
    if (run.repository.toLowerCase() !== rules.repository.toLowerCase())
        return doubtful('other-repository');
    if (said.url !== '' && !runOf(said.url, rules.repository, said.id))
        return doubtful('other-repository');
    if (run.headSha !== deployment.sha)
        return doubtful('other-commit');
    if (said.workflow !== undefined && said.workflow !== run.path)
        return doubtful('other-workflow');
    if (rules.workflows !== undefined && !(0,workflow/* isAllowed */.J)(run.path, rules.workflows))
        return doubtful('workflow-not-allowed');
    if (run.attempt < said.attempt)
        return doubtful('future-attempt');
    return (0,lifetime/* livedAt */.u)(run, said.attempt, deployment.createdAt) ? claim : doubtful('outside-run');
}
function taskOf(service) {
    return `deploy:${service}`;
}
function runOf(url, repository, id) {
    const path = URL.canParse(url) ? new URL(url).pathname.toLowerCase() : '';
    const own = `/${repository.toLowerCase()}/actions/runs/${id}`;
    return path === own || path.startsWith(`${own}/`);
}
function doubtful(doubt) {
    return { genuine: false, doubt };
}


/***/ }),

/***/ 88041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readEvidence),
/* harmony export */   b: () => (/* binding */ history)
/* harmony export */ });
/* harmony import */ var _github__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68697);
/* harmony import */ var _genuine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63865);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22850);
/* harmony import */ var _spelling_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60983);




const chapterLength = 8;
async function* history(ledger, place) {
    const runs = new Map();
    const ask = (id) => {
        const known = runs.get(id) ?? findRun(ledger, id);
        runs.set(id, known);
        return known;
    };
    let gathered = [];
    for await (const deployment of ledger.github.deployments.list({
        environment: place.environment,
        task: (0,_genuine_js__WEBPACK_IMPORTED_MODULE_0__/* .taskOf */ .Xb)(place.service),
    })) {
        if (!isOf(place, deployment))
            continue;
        gathered.push(deployment);
        if (gathered.length < chapterLength)
            continue;
        yield await readChapter(ledger, gathered, ask);
        gathered = [];
    }
    if (gathered.length > 0)
        yield await readChapter(ledger, gathered, ask);
}
async function readEvidence(ledger, place, id) {
    const deployment = await ledger.github.deployments.get(id);
    if (!isOf(place, deployment))
        return [];
    const { records } = await readChapter(ledger, [deployment], (run) => findRun(ledger, run));
    return records.map(({ record }) => record);
}
function isOf({ environment, service }, deployment) {
    return (0,_spelling_js__WEBPACK_IMPORTED_MODULE_1__/* .sameEnvironment */ .i)(deployment.environment, environment) && deployment.task === (0,_genuine_js__WEBPACK_IMPORTED_MODULE_0__/* .taskOf */ .Xb)(service);
}
async function readChapter(ledger, deployments, ask) {
    const entries = await Promise.all(deployments.map((each) => readEntry(ledger, each, ask)));
    return {
        records: entries.filter((each) => 'record' in each),
        doubtful: entries.filter((each) => 'doubt' in each),
    };
}
async function readEntry(ledger, deployment, ask) {
    const claim = (0,_genuine_js__WEBPACK_IMPORTED_MODULE_0__/* .readClaim */ .jw)(deployment);
    if (!claim.genuine)
        return { deployment, doubt: claim.doubt };
    const [run, statuses] = await Promise.all([
        ask(claim.intent.run.id),
        ledger.github.deployments.statuses(deployment.id),
    ]);
    const judged = (0,_genuine_js__WEBPACK_IMPORTED_MODULE_0__/* .isGenuine */ .s0)(deployment, run, ledger.rules);
    if (!judged.genuine)
        return { deployment, doubt: judged.doubt };
    if (run === undefined)
        return { deployment, doubt: 'unknown-run' };
    return { record: { deployment, intent: judged.intent, progress: (0,_progress_js__WEBPACK_IMPORTED_MODULE_2__/* .progressOf */ .j)(statuses) }, run };
}
async function findRun({ github }, id) {
    try {
        return await github.runs.get(id);
    }
    catch (error) {
        if (error instanceof _github__WEBPACK_IMPORTED_MODULE_3__/* .GitHubFailure */ .i && error.kind === 'not-found')
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 51083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EZ: () => (/* binding */ kinds),
/* harmony export */   Md: () => (/* binding */ payloadOf),
/* harmony export */   N3: () => (/* binding */ readIntent)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);

const kinds = ['initial', 'change', 'hotfix', 'redeploy', 'rollback'];
const id = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(1));
const short = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(512));
const named = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(short, valibot__WEBPACK_IMPORTED_MODULE_0__/* .minLength */ .BpQ(1));
const delivery = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schema: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    service: named,
    image: named,
    version: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(short, ''),
    kind: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(kinds),
    previous: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id, image: named, sha: named })),
    run: valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id, attempt: id, url: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(short, ''), workflow: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(named) }),
    gates: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ gate: short, decision: short, reason: short, note: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(short) })), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(100)), []),
    migration: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ planned: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(short), []), 'schema-floor': valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(short) })),
    remediates: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(id),
    rehearsal: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), false),
    revision: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(named),
});
function readIntent(payload) {
    const found = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ delivery: valibot__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J() }), typeof payload === 'string' ? jsonOf(payload) : payload);
    if (!found.success || found.output.delivery === undefined)
        return { kind: 'absent' };
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(delivery, found.output.delivery);
    if (!parsed.success)
        return { kind: 'malformed', place: valibot__WEBPACK_IMPORTED_MODULE_0__/* .getDotPath */ .BuJ(parsed.issues[0]) ?? 'delivery' };
    const { schema: _, migration, ...same } = parsed.output;
    return {
        kind: 'intent',
        intent: {
            ...same,
            previous: same.previous ?? undefined,
            run: { ...same.run, workflow: same.run.workflow ?? undefined },
            migration: migration
                ? { planned: migration.planned, schemaFloor: migration['schema-floor'] ?? undefined }
                : undefined,
            remediates: same.remediates ?? undefined,
            revision: same.revision ?? undefined,
        },
    };
}
function payloadOf(intent) {
    const { run, migration, previous, remediates, rehearsal, revision, ...same } = intent;
    return {
        delivery: {
            schema: 1,
            ...same,
            previous: previous ?? null,
            run: {
                id: run.id,
                attempt: run.attempt,
                url: run.url,
                ...(run.workflow === undefined ? {} : { workflow: run.workflow }),
            },
            ...(migration === undefined
                ? {}
                : { migration: { planned: migration.planned, 'schema-floor': migration.schemaFloor ?? null } }),
            ...(remediates === undefined ? {} : { remediates }),
            ...(rehearsal ? { rehearsal } : {}),
            ...(revision === undefined ? {} : { revision }),
        },
    };
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 71516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ ledgerReasons)
/* harmony export */ });
const ledgerReasons = {
    'not-a-record': 'The deployment with this id is not a record of this ledger.',
    'foreign-record': 'The record belongs to another run, environment or service; only the run that opened a record may go on with it.',
    'wrong-state': 'The record has already ended, or has not begun, and what was asked for would make it say something untrue.',
    'workflow-not-allowed': 'The workflow of this run is not one of those that `workflow` allows, so its records would never count.',
    'environment-spelling': 'GitHub knows the environment under another spelling, such as `Production` for `production`; the records must be under one name.',
};


/***/ }),

/***/ 34366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ livedAt)
/* harmony export */ });
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9349);
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41644);

const tolerance = (0,_time__WEBPACK_IMPORTED_MODULE_0__/* .minutes */ .Gx)(5);
function livedAt(run, attempt, moment) {
    const newest = attempt === run.attempt;
    const begin = newest ? run.startedAt : run.createdAt;
    const end = newest ? (run.completed ? run.updatedAt : undefined) : run.startedAt;
    return (0,_time__WEBPACK_IMPORTED_MODULE_1__/* .after */ .Pl)(moment, tolerance) >= begin && (end === undefined || moment <= (0,_time__WEBPACK_IMPORTED_MODULE_1__/* .after */ .Pl)(end, tolerance));
}


/***/ }),

/***/ 22850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ progressOf)
/* harmony export */ });
/* harmony import */ var _actor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94588);
/* harmony import */ var _description_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42879);


const ends = new Set(['failure', 'error', 'inactive']);
function progressOf(statuses) {
    const told = statuses
        .toSorted((left, right) => left.id - right.id)
        .filter((each) => (0,_actor_js__WEBPACK_IMPORTED_MODULE_0__/* .madeByActions */ .A)(each) || ends.has(each.state));
    const history = untilTheEnd(told);
    const ours = history.filter(_actor_js__WEBPACK_IMPORTED_MODULE_0__/* .madeByActions */ .A);
    const stages = ours.map((each) => (0,_description_js__WEBPACK_IMPORTED_MODULE_1__/* .readDescription */ .X)(each.description)?.['stage']);
    return {
        stand: standOf(history),
        liveSince: history.find((each) => each.state === 'success')?.createdAt,
        stage: stages.findLast((each) => each !== undefined),
        environmentUrl: ours.findLast((each) => each.environmentUrl !== '')?.environmentUrl ?? '',
        floors: told.filter(_actor_js__WEBPACK_IMPORTED_MODULE_0__/* .madeByActions */ .A).flatMap((each) => (0,_description_js__WEBPACK_IMPORTED_MODULE_1__/* .readDescription */ .X)(each.description)?.['floor'] ?? []),
    };
}
function untilTheEnd(history) {
    const success = history.findIndex(({ state }) => state === 'success');
    const over = history.findIndex(({ state }, at) => state === 'failure' || state === 'error' || (state === 'inactive' && (success === -1 || at < success)));
    return over === -1 ? history : history.filter(({ state }, at) => at <= over || ends.has(state));
}
function standOf(history) {
    const succeeded = history.some((each) => each.state === 'success');
    const last = history.at(-1)?.state;
    switch (last) {
        case 'success':
            return 'live';
        case 'inactive':
            return takenBack(history) ? 'failed' : succeeded ? 'superseded' : 'withdrawn';
        case 'error':
        case 'failure':
            return 'failed';
        case 'queued':
            return succeeded || history.some((each) => each.state === 'in_progress') ? 'running' : 'waiting';
        case 'in_progress':
        case 'pending':
        case undefined:
            return 'running';
        default:
            return last;
    }
}
function takenBack(history) {
    const ended = history.findLast((each) => each.state === 'success' || each.state === 'failure' || each.state === 'error');
    return ended !== undefined && ended.state !== 'success';
}


/***/ }),

/***/ 60983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ refuseOtherSpelling),
/* harmony export */   i: () => (/* binding */ sameEnvironment)
/* harmony export */ });
/* harmony import */ var _github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68697);
/* harmony import */ var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45809);


function sameEnvironment(left, right) {
    return left.toLowerCase() === right.toLowerCase();
}
async function refuseOtherSpelling({ github }, environment) {
    const known = await nameOf(github, environment);
    if (known === undefined || known === environment || !sameEnvironment(known, environment))
        return;
    throw new _kit__WEBPACK_IMPORTED_MODULE_0__/* .ActionFailure */ .d('environment-spelling', `The environment is called ${JSON.stringify(known)} on GitHub, and ${JSON.stringify(environment)} was given: records under two spellings are hard to find again. Write ${JSON.stringify(known)} everywhere.`);
}
async function nameOf(github, environment) {
    try {
        return (await github.environments.get(environment)).name;
    }
    catch (error) {
        if (error instanceof _github__WEBPACK_IMPORTED_MODULE_1__/* .GitHubFailure */ .i && (error.kind === 'not-found' || error.kind === 'forbidden'))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 8748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isAllowed)
/* harmony export */ });
function isAllowed(path, allowed) {
    return allowed.some((each) => (each.includes('/') ? each.replace(/^\/+/, '') : `.github/workflows/${each}`) === path);
}


/***/ }),

/***/ 27458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ looksLike),
/* harmony export */   t: () => (/* binding */ findLike)
/* harmony export */ });
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
    return name.toUpperCase().replaceAll(/[_-]/gu, '');
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
