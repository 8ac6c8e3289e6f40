/** The files of a kit. */
export const CFG_FILE = 'hybrid_integration.cfg';
export const README_FILE = 'README.md';
export const EXPECTED_FILE = 'expected.json';
/** Makes git leave the kit alone wherever it lies: a commit of everything must not take secrets along. */
export const IGNORE_FILE = '.gitignore';
