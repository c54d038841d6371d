export const id = 329;
export const ids = [329];
export const modules = {

/***/ 21329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseContract: () => (/* binding */ parseContract)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/packages/kit/src/action-failure.js
var action_failure = __webpack_require__(45809);
;// CONCATENATED MODULE: ./build/packages/configuration/src/contract-node.js

class ContractNodes {
    mistakes = [];
    #lines;
    constructor(lines) {
        this.#lines = lines;
    }
    complain(line, message) {
        this.mistakes.push({ line, message });
    }
    lineOf(node, otherwise) {
        return node?.range ? this.#lines.linePos(node.range[0]).line : otherwise;
    }
    fields(node, line, takes) {
        if (!(0,dist/* isMap */.jh)(node)) {
            this.complain(this.lineOf(node, line), takes);
            return [];
        }
        return node.items.flatMap(({ key, value }) => {
            const at = this.lineOf((0,dist/* isScalar */.jn)(key) ? key : node, line);
            const name = (0,dist/* isScalar */.jn)(key) ? textOf(key) : undefined;
            if (name === undefined)
                this.complain(at, 'a field has no name');
            return name === undefined ? [] : [{ name, line: at, node: isRead(value) ? value : null }];
        });
    }
    known(node, line, names, what) {
        const fields = this.fields(node, line, `${what} takes ${names.join(', ')}`);
        for (const field of fields) {
            if (names.includes(field.name))
                continue;
            const shown = /^[a-z][a-z-]{0,24}$/u.test(field.name) ? `no field ${field.name}` : 'no such field';
            this.complain(field.line, `${what} has ${shown}; it takes ${names.join(', ')}`);
        }
        return new Map(fields.map((field) => [field.name, field]));
    }
    text(field) {
        if (field === undefined)
            return undefined;
        const text = (0,dist/* isScalar */.jn)(field.node) ? textOf(field.node) : undefined;
        return text === undefined || text.trim() === '' ? this.complain(field.line, `${field.name} takes a text`) : text;
    }
    boolean(field) {
        if (field === undefined)
            return undefined;
        const value = (0,dist/* isScalar */.jn)(field.node) ? field.node.value : undefined;
        return typeof value === 'boolean' ? value : this.complain(field.line, `${field.name} takes true or false`);
    }
    number(field, whole) {
        if (field === undefined)
            return undefined;
        const value = (0,dist/* isScalar */.jn)(field.node) ? field.node.value : undefined;
        if (typeof value === 'number' && (whole ? Number.isSafeInteger(value) : Number.isFinite(value)))
            return value;
        return this.complain(field.line, `${field.name} takes ${whole ? 'an integer' : 'a number'}`);
    }
    texts(field) {
        if (field === undefined)
            return undefined;
        const takes = `${field.name} takes a list of texts such as [one, two], with at least one`;
        const { node } = field;
        if (!(0,dist/* isSeq */.oP)(node) || node.items.length === 0)
            return this.complain(field.line, takes);
        const texts = node.items.flatMap((item) => ((0,dist/* isScalar */.jn)(item) ? (textOf(item) ?? []) : []));
        if (texts.length < node.items.length)
            return this.complain(field.line, takes);
        if (new Set(texts).size < texts.length)
            return this.complain(field.line, `${field.name} says one text twice`);
        return texts;
    }
}
function isRead(value) {
    return (0,dist/* isMap */.jh)(value) || (0,dist/* isSeq */.oP)(value) || (0,dist/* isScalar */.jn)(value);
}
function textOf(node) {
    if (node.value === null || node.value === undefined)
        return undefined;
    return typeof node.value === 'string' ? node.value : node.source;
}

// EXTERNAL MODULE: ./build/packages/configuration/src/complaint.js + 2 modules
var src_complaint = __webpack_require__(31568);
// EXTERNAL MODULE: ./build/packages/configuration/src/pattern.js
var src_pattern = __webpack_require__(91570);
// EXTERNAL MODULE: ./build/packages/configuration/src/runner-own.js
var runner_own = __webpack_require__(38469);
// EXTERNAL MODULE: ./build/packages/configuration/src/value-type.js
var value_type = __webpack_require__(51038);
;// CONCATENATED MODULE: ./build/packages/configuration/src/entry-reader.js




const everywhere = [
    'type',
    'secret',
    'show',
    'description',
    'required',
    'required-in',
    'forbidden-in',
    'default',
    'environments',
];
const allTypeOptions = [...new Set(Object.values(value_type/* typeOptions */.xW).flat())];
const overridable = ['required', 'default', ...allTypeOptions];
function readEntry(nodes, { name, line, node }, environments) {
    const options = nodes.known(node, line, [...everywhere, ...allTypeOptions], name);
    const secret = nodes.boolean(options.get('secret')) ?? false;
    const show = nodes.boolean(options.get('show')) ?? false;
    if (secret && show)
        nodes.complain(line, `${name} is secret and to be shown: say only one of secret and show`);
    if (secret && (0,runner_own/* runnerOwn */.r)(name))
        nodes.complain(line, `${name} is set by the runner itself, so it cannot be a secret`);
    if (options.has('required') && options.has('required-in')) {
        nodes.complain(line, `${name} says both required and required-in: say one of them`);
    }
    const reader = new TermsReader(nodes, name, line, secret);
    const general = reader.terms(options, undefined);
    const lists = ['required-in', 'forbidden-in'].flatMap((list) => {
        const named = nodes.texts(options.get(list)) ?? [];
        return named.map((environment) => checked(nodes, environment, environments, options.get(list)?.line ?? line, name));
    });
    const overrides = readOverrides(nodes, options.get('environments'), environments, name);
    if (general === undefined)
        return undefined;
    const special = new Map();
    for (const environment of environments ?? new Set([...lists, ...overrides.keys()])) {
        const terms = reader.terms(new Map([...options, ...(overrides.get(environment) ?? [])]), environment);
        if (terms !== undefined)
            special.set(environment, terms);
    }
    const description = nodes.text(options.get('description'));
    return { name, line, secret, show, description, general, special };
}
function readOverrides(nodes, field, environments, name) {
    if (field === undefined)
        return new Map();
    const parts = nodes.fields(field.node, field.line, `${name}: environments takes the name of each, with what differs there`);
    return new Map(parts.map((part) => {
        const environment = checked(nodes, part.name, environments, part.line, name);
        return [environment, nodes.known(part.node, part.line, overridable, `${name} in ${environment}`)];
    }));
}
function checked(nodes, environment, environments, line, name) {
    const key = environment.toLowerCase();
    const list = environments === undefined ? undefined : [...environments].join(', ');
    if (list === undefined) {
        nodes.complain(line, `${name} differs between environments: list them all as environments at the top of the contract`);
    }
    else if (environments?.has(key) !== true) {
        nodes.complain(line, `${name} names an environment that is not in the list at the top: ${list}`);
    }
    return key;
}
class TermsReader {
    #nodes;
    #name;
    #line;
    #secret;
    constructor(nodes, name, line, secret) {
        this.#nodes = nodes;
        this.#name = name;
        this.#line = line;
        this.#secret = secret;
    }
    terms(options, environment) {
        const type = this.#type(options);
        if (type === undefined)
            return undefined;
        const presence = this.#presence(options, environment);
        const field = options.get('default');
        const fallback = this.#nodes.text(field);
        const line = field?.line ?? this.#line;
        if (fallback !== undefined) {
            if (this.#secret)
                this.#say(line, 'a secret has no default');
            const complaint = (0,src_complaint/* complaintAbout */.r)(type, { name: this.#name, value: fallback, secret: this.#secret });
            if (complaint !== undefined && !this.#secret)
                this.#say(line, `the default ${complaint}`);
            if (options.has('required') && presence === 'required')
                this.#say(line, 'a name with a default is not required');
        }
        return { type, presence, fallback: presence === 'optional' ? fallback : undefined };
    }
    #presence(options, environment) {
        const within = (list) => {
            const names = this.#nodes.texts(options.get(list));
            return names?.some((name) => name.toLowerCase() === environment);
        };
        if (within('forbidden-in') === true)
            return 'forbidden';
        const required = this.#nodes.boolean(options.get('required'));
        if (required !== undefined)
            return required ? 'required' : 'optional';
        const requiredHere = within('required-in');
        if (requiredHere !== undefined)
            return requiredHere ? 'required' : 'optional';
        return options.has('default') ? 'optional' : 'required';
    }
    #type(options) {
        const field = options.get('type');
        const kind = this.#nodes.text(field) ?? (field === undefined ? 'string' : '');
        if (!(0,value_type/* isKind */.VF)(kind)) {
            return this.#say(field?.line ?? this.#line, `type takes one of ${Object.keys(value_type/* typeOptions */.xW).join(', ')}`);
        }
        for (const option of allTypeOptions) {
            const at = options.get(option);
            if (at !== undefined && !value_type/* typeOptions */.xW[kind].includes(option))
                this.#say(at.line, `the type ${kind} takes no ${option}`);
        }
        return this.#withOptions(kind, options);
    }
    #withOptions(kind, options) {
        const nodes = this.#nodes;
        switch (kind) {
            case 'string': {
                const [minLength, maxLength] = this.#range(options, 'min-length', 'max-length', true);
                return { kind, minLength, maxLength, multiline: nodes.boolean(options.get('multiline')) ?? false };
            }
            case 'url':
                return { kind, schemes: nodes.texts(options.get('schemes'))?.map((scheme) => scheme.toLowerCase()) };
            case 'integer':
            case 'number': {
                const [min, max] = this.#range(options, 'min', 'max', kind === 'integer');
                return { kind, min, max };
            }
            case 'enum': {
                const values = nodes.texts(options.get('values'));
                if (!options.has('values'))
                    this.#say(this.#line, 'an enum says its values: values: [one, two]');
                return values && { kind, values };
            }
            case 'pattern': {
                const pattern = nodes.text(options.get('pattern'));
                if (!options.has('pattern'))
                    this.#say(this.#line, 'the type pattern says its pattern');
                if (pattern !== undefined && (0,src_pattern/* compilePattern */.E)(pattern) === undefined) {
                    return this.#say(options.get('pattern')?.line ?? this.#line, 'pattern takes a regular expression of JavaScript');
                }
                return pattern === undefined ? undefined : { kind, pattern };
            }
            case 'boolean':
            case 'duration':
            case 'instant':
            case 'json':
            case 'email':
            case 'host':
            case 'port':
            case 'host:port':
            case 'uuid':
            case 'base64':
            case 'pem':
                return { kind };
        }
    }
    #range(options, from, to, whole) {
        const min = this.#nodes.number(options.get(from), whole);
        const max = this.#nodes.number(options.get(to), whole);
        if (min !== undefined && max !== undefined && min > max) {
            this.#say(options.get(from)?.line ?? this.#line, `${from} is larger than ${to}`);
        }
        return [min, max];
    }
    #say(line, message) {
        this.#nodes.complain(line, `${this.#name}: ${message}`);
    }
}

;// CONCATENATED MODULE: ./build/packages/configuration/src/contract-file.js




const largest = 262_144;
const mostNames = 500;
const variableName = /^[A-Za-z_]\w{0,127}$/u;
function parseContract(text, called) {
    if (text.length > largest)
        throw refusal(called, [{ line: 1, message: `is larger than ${largest} characters` }]);
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { version: '1.2', lineCounter: lines, prettyErrors: false, uniqueKeys: true });
    const broken = [...document.errors, ...document.warnings].map(({ code, pos }) => {
        return { line: lines.linePos(pos[0]).line, message: describeYaml(code) };
    });
    if (broken.length > 0)
        throw refusal(called, broken);
    const nodes = new ContractNodes(lines);
    const contract = readRoot(nodes, nodes.known(document.contents, 1, ['environments', 'names', 'image'], 'the contract'));
    if (nodes.mistakes.length > 0)
        throw refusal(called, nodes.mistakes);
    return contract;
}
function describeYaml(code) {
    if (code === 'DUPLICATE_KEY')
        return 'says a name that stands above already';
    if (code === 'MULTIPLE_DOCS')
        return 'begins a second document; a contract is one';
    const tab = code === 'TAB_AS_INDENT' ? ': indent with blanks' : '';
    return `cannot be read as YAML (${code.toLowerCase().replaceAll('_', ' ')})${tab}`;
}
function readRoot(nodes, fields) {
    const environments = nodes.texts(fields.get('environments'));
    const keys = environments && new Set(environments.map((name) => name.toLowerCase()));
    if (keys !== undefined && keys.size < (environments?.length ?? 0)) {
        nodes.complain(fields.get('environments')?.line ?? 1, 'environments says one name twice; GitHub does not look at case');
    }
    return {
        environments,
        entries: readNames(nodes, fields.get('names'), keys),
        allowed: readAllowed(nodes, fields.get('image')),
    };
}
function readNames(nodes, field, environments) {
    if (field === undefined) {
        nodes.complain(1, 'the contract says no names: names: { DATABASE_URL: { type: url, secret: true } }');
        return [];
    }
    const takes = 'names takes the name of each variable, with what it takes: { type: url, secret: true }';
    const found = nodes.fields(field.node, field.line, takes);
    if (found.length === 0)
        nodes.complain(field.line, takes);
    if (found.length > mostNames)
        nodes.complain(field.line, `names has more than ${mostNames} names`);
    return found.slice(0, mostNames).flatMap((entry) => {
        if (variableName.test(entry.name))
            return readEntry(nodes, entry, environments) ?? [];
        nodes.complain(entry.line, 'a name is letters, digits and _, and does not begin with a digit');
        return [];
    });
}
function readAllowed(nodes, field) {
    if (field === undefined)
        return new Map();
    const allow = nodes.known(field.node, field.line, ['allow'], 'image').get('allow');
    if (allow === undefined)
        return new Map();
    const takes = 'allow takes a name and the reason why the image may say it: { NODE_ENV: the same everywhere }';
    const reasons = nodes.fields(allow.node, allow.line, takes).flatMap((entry) => {
        const reason = nodes.text(entry);
        if (reason === undefined)
            return [];
        if (!/\S+\s+\S/u.test(reason))
            nodes.complain(entry.line, 'allow takes a reason in words, not only one');
        return [[entry.name, reason]];
    });
    return new Map(reasons);
}
function refusal(called, mistakes) {
    const unique = [...new Map(mistakes.map((one) => [`${one.line} ${one.message}`, one])).values()];
    const sorted = unique.toSorted((a, b) => a.line - b.line);
    const listed = sorted.slice(0, 20).map(({ line, message }) => `line ${line}: ${message}`);
    const more = sorted.length > 20 ? [`and ${sorted.length - 20} more`] : [];
    return new action_failure/* ActionFailure */.d('bad-contract', `${called} is no contract that can be held.\n${[...listed, ...more].join('\n')}`);
}


/***/ })

};
