const movingWords = new Set(
  (
    'latest stable unstable edge nightly weekly daily canary beta alpha rc preview snapshot next current head tip rolling ' +
    'lts default main master trunk develop development dev release prod production live stage staging test testing qa uat'
  ).split(' '),
);

/** What images are told apart by, besides their version: such a word makes no moving name immutable. */
const variantWords = new Set(
  (
    'alpine slim debian ubuntu bookworm bullseye trixie jammy noble distroless scratch ubi fedora nonroot root debug full ' +
    'minimal linux windows darwin amd64 arm64 arm armv7 armv6 v7 v8 x64 x86 386 x86_64 aarch64 ppc64le s390x riscv64'
  ).split(' '),
);

/** At most 8 digits, as in a date: a commit id can be all digits too, and has 12. */
const partOfVersion = /^v?\d{1,8}(?:\.\d{1,8})?(?:\.x)?$/;

/**
 * Says why a tag is a moving name, whatever its case; undefined for a tag that can stay.
 *
 * Moving are `latest`, names of branches and environments, parts of versions (`v1`, `1.2`, `1.x`), all of these with a
 * variant behind them (`latest-alpine`, `1-slim`, `main-amd64`, `release-1.2`), and a variant alone, which is that of the
 * latest (`alpine`, `bookworm-slim`).
 */
export function whyMutable(tag: string): string | undefined {
  const [first = '', ...rest] = tag.toLowerCase().split(/[-_]/);
  const moving = movingWords.has(first);
  const partial = partOfVersion.test(first);
  const version = moving && rest.length === 1 && rest.every((word) => partOfVersion.test(word));
  const dressed = rest.every((word) => movingWords.has(word) || variantWords.has(word) || word === '');
  if (!(moving || partial || variantWords.has(first)) || !(dressed || version)) return undefined;
  if (partial) return `"${tag}" is a part of a version, which by custom moves with every release`;
  return `"${tag}" is a name that by custom moves from image to image`;
}
