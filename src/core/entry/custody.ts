import type { Entry, SecretReader, SecretWriter } from '../ports/store.ts';
import type { CustodyDocument, Owner } from '../rotation/document.ts';
import { requireFreeNames, requireOwner } from './guards.ts';
import { parseDocument, serialiseDocument } from './parse-document.ts';

export interface CustodyPlace {
  readonly path: string;
  readonly clientKeys: readonly string[];
  /** Name for people: `vault:genesys/acme/custody`. */
  readonly entry: string;
  /** The owner: an entry with another owner is refused. */
  readonly owner: Owner;
}

/** An entry with the version that a write of it must name. */
export interface Versioned {
  readonly document: CustodyDocument;
  readonly version: number;
}

/** @throws HybridError `custody.broken`; Refusal `custody.other-owner` */
function documentOf(values: Entry['values'], place: CustodyPlace): CustodyDocument {
  const document = parseDocument(values, place.clientKeys, place.entry);
  requireOwner(document, place);
  return document;
}

/** Reads a tenant's entry. @throws HybridError `custody.broken`; Refusal `custody.other-owner` */
export async function readVersioned(store: SecretReader, place: CustodyPlace): Promise<Versioned> {
  const entry = await store.read(place.path);
  return { document: documentOf(entry?.values ?? {}, place), version: entry?.version ?? 0 };
}

type Edit = (document: CustodyDocument) => CustodyDocument;

/** An edit that is not written yet, and the promise of its caller. */
type WaitingEdit = Omit<PromiseWithResolvers<CustodyDocument>, 'promise'> & { readonly edit: Edit };

/** Changes the entry of a tenant with compare-and-set on the version that this run read; after `store.conflict` nothing is changed. */
export class CustodyWriter {
  readonly #store: SecretWriter;
  readonly #place: CustodyPlace;
  readonly #checked: Promise<void> | undefined;
  #waiting: WaitingEdit[] = [];
  /** The last document that was read or written. Never rejects: a failed write keeps the last good document. */
  #last: Promise<Versioned>;

  /** @param checked a check that already runs; undefined: the store is checked when needed */
  constructor(store: SecretWriter, place: CustodyPlace, read: Versioned, checked?: Promise<void>) {
    this.#store = store;
    this.#place = place;
    this.#checked = checked;
    this.#last = Promise.resolve(read);
  }

  /** The last document that this run read or wrote. */
  async document(): Promise<CustodyDocument> {
    return (await this.#last).document;
  }

  checkWritable(): Promise<void> {
    return this.#checked ?? this.#store.checkWritable(this.#place.path);
  }

  /**
   * Writes the edited document, reads it back and returns it. Edits during a write are combined in the next one, so that no
   * secret waits for more than one other write.
   */
  change(edit: Edit): Promise<CustodyDocument> {
    const { promise, ...caller } = Promise.withResolvers<CustodyDocument>();
    this.#waiting.push({ edit, ...caller });
    if (this.#waiting.length === 1) this.#last = this.#last.then((read) => this.#writeWaiting(read));
    return promise;
  }

  async #writeWaiting(read: Versioned): Promise<Versioned> {
    // Waits one turn of the event loop, so that simultaneous edits, such as the secrets of two clients, share a write.
    await new Promise((resolve) => setImmediate(resolve));
    const waiting = this.#waiting;
    this.#waiting = [];
    const { document, accepted } = this.#edited(read.document, waiting);
    if (accepted.length === 0) return read;
    try {
      const written = await this.#write(read, document);
      for (const { resolve } of accepted) resolve(written.document);
      return written;
    } catch (error) {
      for (const { reject } of accepted) reject(error);
      return read;
    }
  }

  /** Applies all edits in order. A refused edit fails for its own caller; the others are written. */
  #edited(read: CustodyDocument, waiting: readonly WaitingEdit[]) {
    const accepted: WaitingEdit[] = [];
    let document = read;
    for (const each of waiting) {
      try {
        const edited = each.edit(document);
        requireFreeNames(document, edited, this.#place.entry);
        document = edited;
        accepted.push(each);
      } catch (error) {
        each.reject(error);
      }
    }
    return { document, accepted };
  }

  async #write(read: Versioned, document: CustodyDocument): Promise<Versioned> {
    await this.#requireStillUnowned(read);
    const values = serialiseDocument({ ...document, owner: read.document.owner ?? this.#place.owner });
    const written = await this.#store.write(this.#place.path, values, read.version);
    return { document: documentOf(written.values, this.#place), version: written.version };
  }

  /** KV version 1 has no versions: only another read shows whether another tenant has taken the entry. */
  async #requireStillUnowned({ document, version }: Versioned): Promise<void> {
    if (version > 0 && document.owner === undefined) await readVersioned(this.#store, this.#place);
  }
}
