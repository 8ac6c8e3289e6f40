// Only the parts of node-forge that create a certificate: all of it would be a fifth of dist/index.js.
import forge from 'node-forge/lib/forge.js';
import 'node-forge/lib/pbe.js';
import 'node-forge/lib/sha256.js';
import 'node-forge/lib/x509.js';

export { forge };
