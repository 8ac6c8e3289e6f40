const KIB = 1024;
export const MIB = 1024 * KIB;

/** Bytes of a file that people write or export; such a file has some hundreds of lines. */
export const LARGEST_WRITTEN_FILE = MIB;

/** Bytes of a file that a run wrote: the plan of a thousand new tenants has about 10 MiB. */
export const LARGEST_RESULT_FILE = 64 * MIB;

/** Characters of an error response that are read. No reason is longer, and all of it is searched for every secret. */
export const REFUSAL_LIMIT = 64 * KIB;
