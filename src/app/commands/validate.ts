import type { Tenant } from '../../tenant/tenant.ts';
import { loadFiles, type Run } from './run.ts';

/** Reads and checks the files; asks nobody. @throws HybridErrors with everything that is wrong */
export function validate(run: Run, options: { readonly files: readonly string[] }): Promise<readonly Tenant[]> {
  return loadFiles(run, options.files);
}
