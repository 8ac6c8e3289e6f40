/*
 * Of node-forge only what makes a certificate. The whole of it, with its TLS, its PKCS#7 and #12 and its HTTP client, would be
 * a fifth of dist/index.js that nobody runs and everybody has to read.
 */
import forge from 'node-forge/lib/forge.js';
import 'node-forge/lib/pbe.js';
import 'node-forge/lib/sha256.js';
import 'node-forge/lib/x509.js';

export { forge };
