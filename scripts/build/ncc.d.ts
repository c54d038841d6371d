declare module '@vercel/ncc' {
  interface Options {
    readonly cache?: false | string;
    readonly esm?: boolean;
    readonly externals?: Readonly<Record<string, string>>;
    readonly filterAssetBase?: string;
    readonly license?: string;
    readonly minify?: boolean;
    readonly quiet?: boolean;
    readonly target?: string;
  }
  interface Bundle {
    readonly stats: { readonly compilation: { readonly fileDependencies: Iterable<string> } };
    readonly code: string;
    readonly assets: Readonly<Record<string, { readonly source: string | Uint8Array; readonly permissions?: number }>>;
  }
  export default function ncc(entry: string, options?: Options): Promise<Bundle>;
}
