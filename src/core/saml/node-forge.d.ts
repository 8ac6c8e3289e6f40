/** @types/node-forge describes the complete package; its parts add themselves to this object. */
declare module 'node-forge/lib/forge.js' {
  import forge from 'node-forge';
  export default forge;
}
declare module 'node-forge/lib/pbe.js';
declare module 'node-forge/lib/sha256.js';
declare module 'node-forge/lib/x509.js';
