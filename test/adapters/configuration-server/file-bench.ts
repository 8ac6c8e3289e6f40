import { checkWritable } from '../../../src/adapters/configuration-server/file/cfg.ts';
import { FileWriter } from '../../../src/adapters/configuration-server/file/driver.ts';
import { parseRecord, serialiseRecord } from '../../../src/adapters/configuration-server/file/record.ts';
import type { Bench } from './contract.ts';
import { PATH, site } from './file/site.ts';

/** No server: the record in the secret store is the object, and another run changes it. */
export async function fileBench(): Promise<Bench> {
  const acme = site();
  const entry = () => acme.store.entries.get(PATH);
  const record = () => parseRecord(entry()?.values ?? {}, PATH);
  let changesByHand = 0;
  return {
    open: ({ context = acme.context, ...place } = {}) => new FileWriter(context, acme.target(place)),
    stored: () => {
      const rows = record()?.options;
      return rows && Object.fromEntries(rows.map(({ section, key, value }) => [`${section}/${key}`, value]));
    },
    setByHand: (section, key, value) => {
      const found = record();
      if (!found) throw new Error('there is no record');
      const others = found.options.filter((row) => row.section !== section || row.key !== key);
      const options = value === undefined ? others : [...others, { section, key, value }];
      const version = (entry()?.version ?? 0) + 1;
      acme.store.entries.set(PATH, { values: serialiseRecord({ ...found, options }, {}), version });
      changesByHand += 1;
    },
    writes: () => (entry()?.version ?? 0) - changesByHand,
    canHold: (section, key, value) => {
      try {
        checkWritable([{ section, key, value }]);
        return true;
      } catch {
        return false;
      }
    },
    close: async () => acme.close(),
  };
}
