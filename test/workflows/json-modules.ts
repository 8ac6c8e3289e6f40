import { registerHooks } from 'node:module';

/** GitHub's language service imports JSON without saying so, which Node refuses. */
const SAYS_NOTHING = /\/node_modules\/@actions\/(languageservice|workflow-parser|expressions)\/.*\.json$/;

registerHooks({
  load: (url, context, next) =>
    next(url, SAYS_NOTHING.test(url) ? { ...context, importAttributes: { type: 'json' } } : context),
});
