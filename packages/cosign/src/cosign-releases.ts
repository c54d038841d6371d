/** SHA-256 of the official binaries, by version and asset (github.com/sigstore/cosign releases, `cosign_checksums.txt`). */
const releases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '3.1.3': {
    'cosign-linux-amd64': '4629c757b7618056f8ddd7e2625ae9fdd94c0372a65049520bc7d9df9efc7f71',
    'cosign-linux-arm64': 'c5d324e091826b0d7a78eb16fef316450b4eb9aaec045611c08ba06f5e73220a',
    'cosign-darwin-amd64': '2347488e5d5b25336644024dfeca5601b190e91197a71a917bda44744aff106c',
    'cosign-darwin-arm64': '5cf948c2f4dfe59687bdd0b8523709067383e03982cc543475c8a7dc70e92a76',
    'cosign-windows-amd64.exe': '9fe59be0eca1271873ce019061335eb1ac419b7059202e797828467ddabe33be',
  },
  '2.6.5': {
    'cosign-linux-amd64': 'c3b4f5410e608af03a5eb0aaac84a4313d8da131248e08ff1759ac70c79d1644',
    'cosign-linux-arm64': '426193b4c5da4d4d643e822f48fe0cc8a476ca1782a272704831f5a0cef716d7',
  },
};

const systems: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
const processors: Readonly<Record<string, string>> = {
  x64: 'amd64',
  arm64: 'arm64',
  arm: 'arm',
  ppc64: 'ppc64le',
  s390x: 's390x',
  riscv64: 'riscv64',
};

/** The name of the official binary for a platform as Node names it; undefined where there is none. */
export function cosignAsset(platform: string, arch: string): string | undefined {
  const system = systems[platform];
  // There is no build for Windows on ARM, which runs the other one.
  const processor = system === 'windows' ? 'amd64' : processors[arch];
  if (system === undefined || processor === undefined) return undefined;
  return `cosign-${system}-${processor}${system === 'windows' ? '.exe' : ''}`;
}

/** The pinned SHA-256 of a binary, in hexadecimal; undefined for a version that is not pinned here. */
export function pinnedHash(version: string, asset: string): string | undefined {
  return releases[version]?.[asset];
}
