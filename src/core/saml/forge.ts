// Of node-forge only what makes a certificate: the whole would be a fifth of dist/index.js that nobody runs.
import forge from 'node-forge/lib/forge.js';
import 'node-forge/lib/pbe.js';
import 'node-forge/lib/sha256.js';
import 'node-forge/lib/x509.js';

export { forge };
