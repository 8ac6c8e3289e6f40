import { describe, expect, it } from 'vitest';
import { useStage } from './stage.ts';

const stage = useStage();

describe('a rotation that a person dispatches', () => {
  it('shows its changes, then makes them, and every service can still log in', async () => {
    await stage.applied();
    const before = stage.options();

    const dry = await stage.onMain({ command: 'rotate', what: 'pacing', 'dry-run': 'true' });
    expect(dry.outputs.result).toBe('differs');
    expect(stage.options()).toEqual(before);

    const done = await stage.onMain({ command: 'rotate', what: 'pacing' });
    expect(done).toMatchObject({ exitCode: 0, outputs: { result: 'changed' } });
    expect(stage.options()?.['ewt/client_id']).not.toBe(before?.['ewt/client_id']);
    expect((await stage.onMain({ command: 'verify' })).exitCode).toBe(0);
  }, 90_000);
});
