/** What dist/ is built from: one bundle, three ways in. */
export { runCommandLine } from './cli.ts';
export { runAction } from './main.ts';
export { runPost } from './post.ts';
