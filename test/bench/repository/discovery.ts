import { makeRepository, numberedTenant } from '../../scenarios/repository.ts';
import { runChild } from '../../simulators/child.ts';
import { median } from '../start-up.ts';

export interface DiscoveryTime {
  readonly tenants: number;
  readonly changed: number;
  /** The listed tenants; must be `changed`. */
  readonly listed: number;
  /** Seconds from the start of the process to its end: the median of several. */
  readonly seconds: number;
}

/** `tenants --changed-since` in a git repository of many tenant files, of which one in a hundred changed. */
export async function measureDiscovery(tenants = 1000, times = 5): Promise<DiscoveryTime> {
  const repository = makeRepository();
  const numbers = Array.from({ length: tenants }, (_, index) => index + 1);
  const fileOf = (number: number, more = '') =>
    [`tenants/tenant-${number}.yaml`, numberedTenant(number, `tenant-${number}`, more)] as const;
  try {
    repository.write(Object.fromEntries(numbers.map((number) => fileOf(number))));
    const before = repository.commit();
    const changed = numbers.filter((number) => number % 100 === 0);
    repository.write(Object.fromEntries(changed.map((number) => fileOf(number, '# changed\n'))));
    repository.commit();
    const words = ['tenants', '--changed-since', before];
    const took: number[] = [];
    let listed = 0;
    for (let time = 0; time < times; time += 1) {
      const child = await runChild(words, { directory: repository.directory });
      if (child.status !== 0) throw new Error(`tenants ended with status ${child.status}: ${child.stderr}`);
      listed = JSON.parse(child.stdout).tenants.length;
      took.push(child.took);
    }
    return {
      tenants,
      changed: changed.length,
      listed,
      seconds: median(took) / 1000,
    };
  } finally {
    repository.remove();
  }
}
