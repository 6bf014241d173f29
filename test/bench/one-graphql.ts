import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

// graphql-js refuses a schema of another copy of itself. The schema is ours, so that every server here takes our copy.
const ours = new URL('../../package.json', import.meta.url).href;
const { resolve: resolveAsOurs } = createRequire(ours);

registerHooks({
  resolve: (specifier, context, next) =>
    /^graphql(\/|$)/.test(specifier) && context.parentURL !== ours
      ? { url: pathToFileURL(resolveAsOurs(specifier)).href, format: 'commonjs', shortCircuit: true }
      : next(specifier, context),
});
