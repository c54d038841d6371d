import { registerHooks } from 'node:module';

/**
 * Loads GitHub's own workflow validator.
 *
 * Its packages import `.json` files without the `type` attribute that Node demands (ERR_IMPORT_ATTRIBUTE_MISSING), so a
 * load hook supplies the attribute while they load, and is taken away afterwards.
 */
export async function loadValidator() {
  const hooks = registerHooks({
    load: (url, context, nextLoad) =>
      url.startsWith('file:') && url.includes('/node_modules/@actions/') && url.endsWith('.json')
        ? nextLoad(url, { ...context, importAttributes: { ...context.importAttributes, type: 'json' } })
        : nextLoad(url, context),
  });
  try {
    const { validate } = await import('@actions/languageservice');
    const { clearCacheEntry } = await import('@actions/languageservice/utils/workflow-cache');
    return { validate, clearCacheEntry };
  } finally {
    hooks.deregister();
  }
}
