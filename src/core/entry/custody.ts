import type { Entry, SecretReader, SecretWriter } from '../ports/store.ts';
import type { CustodyDocument, Owner } from '../rotation/document.ts';
import { requireFreeNames, requireOwner } from './guards.ts';
import { parseDocument, serialiseDocument } from './stored.ts';

export interface CustodyPlace {
  readonly path: string;
  readonly clientKeys: readonly string[];
  /** For people: `vault:genesys/acme/custody`. */
  readonly entry: string;
  /** Who reads and writes it: an entry of anybody else is refused. */
  readonly owner: Owner;
}

/** An entry with the version that a write of it must name. */
export interface Versioned {
  readonly document: CustodyDocument;
  readonly version: number;
}

/** @throws HybridError `custody.broken`; Refusal `custody.other-owner` */
function documentOf(values: Entry['values'], place: CustodyPlace): CustodyDocument {
  const document = parseDocument(values, place.clientKeys, `the store entry ${place.entry}`);
  requireOwner(document, place);
  return document;
}

/** Reads a tenant's entry. @throws HybridError `custody.broken`; Refusal `custody.other-owner` */
export async function readVersioned(store: SecretReader, place: CustodyPlace): Promise<Versioned> {
  const entry = await store.read(place.path);
  return { document: documentOf(entry?.values ?? {}, place), version: entry?.version ?? 0 };
}

/** Changes a tenant's entry step by step, by compare-and-set on what this run read: `store.conflict` changes nothing. */
export class CustodyWriter {
  readonly #store: SecretWriter;
  readonly #place: CustodyPlace;
  #last: Promise<Versioned>;

  constructor(store: SecretWriter, place: CustodyPlace, read: Versioned) {
    this.#store = store;
    this.#place = place;
    this.#last = Promise.resolve(read);
  }

  /** As this run read or wrote it last. */
  async document(): Promise<CustodyDocument> {
    return (await this.#last).document;
  }

  checkWritable(): Promise<void> {
    return this.#store.checkWritable(this.#place.path);
  }

  /** Writes what `edit` makes of the document, reads it back and gives it. A failed change leaves the last good one. */
  change(edit: (document: CustodyDocument) => CustodyDocument): Promise<CustodyDocument> {
    const before = this.#last;
    const after = before.then(async (read) => {
      const { path, entry, owner } = this.#place;
      const document = edit(read.document);
      requireFreeNames(read.document, document, entry);
      await this.#requireStillUnowned(read);
      const values = serialiseDocument({ ...document, owner: read.document.owner ?? owner });
      const written = await this.#store.write(path, values, read.version);
      return { document: documentOf(written.values, this.#place), version: written.version };
    });
    this.#last = after.catch(() => before);
    return after.then(({ document }) => document);
  }

  /** Version 1 of Vault's engine has no versions: whether another tenant has taken the entry meanwhile only a look can tell. */
  async #requireStillUnowned({ document, version }: Versioned): Promise<void> {
    if (version > 0 && document.owner === undefined) await readVersioned(this.#store, this.#place);
  }
}
