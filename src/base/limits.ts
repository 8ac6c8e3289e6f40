const KIB = 1024;
export const MIB = 1024 * KIB;

/** Bytes of a file that people write or export by hand; one of these has some hundreds of lines. */
export const LARGEST_WRITTEN_FILE = MIB;

/** Bytes of a file that a run wrote: a thousand tenants made from nothing are some 10 MiB. */
export const LARGEST_RESULT_FILE = 64 * MIB;

/** Characters of a refusal that are read: nothing that says why is longer, and every place of it is held against every secret. */
export const REFUSAL_LIMIT = 64 * KIB;
