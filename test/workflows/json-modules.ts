import { registerHooks } from 'node:module';

/** The language service of GitHub imports JSON without an import attribute, which Node rejects. */
const SAYS_NOTHING = /\/node_modules\/@actions\/(languageservice|workflow-parser|expressions)\/.*\.json$/;

registerHooks({
  load: (url, context, next) =>
    next(url, SAYS_NOTHING.test(url) ? { ...context, importAttributes: { type: 'json' } } : context),
});
