/** What dist/ is built from: three ways in, of which each reads what it needs. */
export { runCommandLine } from './app/cli.ts';

// Axios reads these globals while it is loaded, and Node then compiles its whole fetch (25 ms). Nothing here uses fetch.
for (const name of ['FormData', 'Headers', 'Request', 'Response']) Reflect.deleteProperty(globalThis, name);

/** For a step of a workflow. */
export async function runAction(): Promise<void> {
  await (await import('./app/action.ts')).runAction();
}

/** For the end of its job. */
export async function runPost(): Promise<void> {
  await (await import('./app/post.ts')).runPost();
}
