import type { SecretReader, SecretWriter } from '../secrets/store.ts';
import type { CustodyDocument } from './document.ts';
import { parseDocument, serialiseDocument } from './stored.ts';

/** Where a tenant's entry is and how to read it. */
export interface CustodyPlace {
  readonly path: string;
  readonly clientKeys: readonly string[];
}

/** Reads a tenant's entry; asked once, however many want it. */
export class CustodyReader {
  readonly #store: SecretReader;
  readonly #place: CustodyPlace;
  #read: Promise<{ document: CustodyDocument; version: number }> | undefined;

  constructor(store: SecretReader, place: CustodyPlace) {
    this.#store = store;
    this.#place = place;
  }

  async document(): Promise<CustodyDocument> {
    return (await this.versioned()).document;
  }

  /** The document with the version that a write of it must name. */
  versioned(): Promise<{ document: CustodyDocument; version: number }> {
    this.#read ??= this.#ask();
    return this.#read;
  }

  async #ask() {
    const entry = await this.#store.read(this.#place.path);
    return { document: parseDocument(entry?.values ?? {}, this.#place.clientKeys), version: entry?.version ?? 0 };
  }
}

/**
 * Changes a tenant's entry, one change after the other, each by compare-and-set on what this run read first:
 * when another run wrote in between, this one ends with `store.conflict` and has changed nothing.
 */
export class CustodyWriter {
  readonly #store: SecretWriter;
  readonly #place: CustodyPlace;
  #last: Promise<{ document: CustodyDocument; version: number }>;

  constructor(store: SecretWriter, place: CustodyPlace, read: { document: CustodyDocument; version: number }) {
    this.#store = store;
    this.#place = place;
    this.#last = Promise.resolve(read);
  }

  get description(): string {
    return `${this.#store.description}, ${this.#place.path}`;
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
      const values = serialiseDocument(edit(read.document));
      const entry = await this.#store.write(this.#place.path, values, read.version);
      return { document: parseDocument(entry.values, this.#place.clientKeys), version: entry.version };
    });
    this.#last = after.catch(() => before);
    return after.then(({ document }) => document);
  }
}
