if (!['', '[]'].includes(process.env.STATE_logins ?? '')) {
  const { runPost } = await import('./index.js');
  await runPost();
}
