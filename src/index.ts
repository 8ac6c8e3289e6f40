/** What dist/ is built from: one bundle, three ways in. */

export { runAction } from './app/action.ts';
export { runCommandLine } from './app/cli.ts';
export { runPost } from './app/post.ts';
