// In the form of scripts/build.ts.
if (!['', '[]'].includes(process.env.STATE_logins ?? '')) {
  const { runPost } = await import('../../../src/index.ts');
  await runPost();
}
