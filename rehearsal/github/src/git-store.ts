import { createHash } from 'node:crypto';

export interface Signature {
  readonly name: string;
  readonly email: string;
  /** Epoch milliseconds, whole seconds. */
  readonly date: number;
}

export interface Blob {
  readonly kind: 'blob';
  readonly sha: string;
  readonly bytes: Buffer;
}

export interface TreeEntry {
  readonly path: string;
  readonly mode: '100644' | '100755' | '040000' | '160000' | '120000';
  readonly type: 'blob' | 'tree' | 'commit';
  readonly sha: string;
}

export interface Tree {
  readonly kind: 'tree';
  readonly sha: string;
  readonly entries: readonly TreeEntry[];
}

export interface Commit {
  readonly kind: 'commit';
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: Signature;
  readonly committer: Signature;
}

export interface Tag {
  readonly kind: 'tag';
  readonly sha: string;
  readonly tag: string;
  readonly message: string;
  readonly object: { readonly sha: string; readonly type: 'commit' | 'tree' | 'blob' };
  readonly tagger: Signature;
}

export type GitObject = Blob | Tree | Commit | Tag;

/** The objects and refs of one repository. Objects are named as git names them: SHA-1 over header and content. */
export class GitStore {
  readonly #objects = new Map<string, GitObject>();
  /** Full name (`refs/heads/main`) -> object. */
  readonly refs = new Map<string, string>();

  get(sha: string): GitObject | undefined {
    return this.#objects.get(sha);
  }

  commit(sha: string): Commit | undefined {
    const object = this.#objects.get(sha);
    return object?.kind === 'commit' ? object : undefined;
  }

  commits(): readonly Commit[] {
    return [...this.#objects.values()].filter((object) => object.kind === 'commit');
  }

  writeBlob(bytes: Buffer): Blob {
    return this.#keep({ kind: 'blob', sha: name('blob', bytes), bytes });
  }

  /** Entries are names within this one directory. */
  writeTree(entries: readonly TreeEntry[]): Tree {
    const key = ({ path, type }: TreeEntry): string => (type === 'tree' ? `${path}/` : path);
    const ordered = entries.toSorted((a, b) => Buffer.compare(Buffer.from(key(a)), Buffer.from(key(b))));
    const content = Buffer.concat(
      ordered.flatMap(({ mode, path, sha }) => [
        Buffer.from(`${mode.replace(/^0/u, '')} ${path}\0`),
        Buffer.from(sha, 'hex'),
      ]),
    );
    return this.#keep({ kind: 'tree', sha: name('tree', content), entries: ordered });
  }

  /** `sha` overrides the name git would give, for a commit that stands for one of a real repository. */
  writeCommit(commit: Omit<Commit, 'kind' | 'sha'>, sha?: string): Commit {
    const lines = [
      `tree ${commit.tree}`,
      ...commit.parents.map((parent) => `parent ${parent}`),
      `author ${signatureLine(commit.author)}`,
      `committer ${signatureLine(commit.committer)}`,
    ];
    const content = Buffer.from(`${lines.join('\n')}\n\n${commit.message}`);
    return this.#keep({ kind: 'commit', sha: sha ?? name('commit', content), ...commit });
  }

  writeTag(tag: Omit<Tag, 'kind' | 'sha'>): Tag {
    const lines = [
      `object ${tag.object.sha}`,
      `type ${tag.object.type}`,
      `tag ${tag.tag}`,
      `tagger ${signatureLine(tag.tagger)}`,
    ];
    const content = Buffer.from(`${lines.join('\n')}\n\n${tag.message}`);
    return this.#keep({ kind: 'tag', sha: name('tag', content), ...tag });
  }

  #keep<T extends GitObject>(object: T): T {
    this.#objects.set(object.sha, object);
    return object;
  }
}

function name(kind: string, content: Buffer): string {
  return createHash('sha1').update(`${kind} ${content.length}\0`).update(content).digest('hex');
}

function signatureLine({ name: person, email, date }: Signature): string {
  return `${person} <${email}> ${Math.floor(date / 1000)} +0000`;
}
