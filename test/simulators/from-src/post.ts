// As scripts/build.ts writes it.
if (!['', '[]'].includes(process.env.STATE_logins ?? '')) {
  const { runPost } = await import('../../../src/index.ts');
  await runPost();
}
