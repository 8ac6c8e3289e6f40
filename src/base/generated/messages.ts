// Written by npm run generate from src/base/messages/.
export const MESSAGES = {
  'http.tls#vault': {"message":"${message}","remedy":"Give the authority that signed its certificate in VAULT_CACERT, and check dates and host name."},
  'store.not-writable#vault': {"message":"Vault does not let this login write ${path}","remedy":"Add to its policy: path \"${path}\" { capabilities = [\"create\", \"update\"] }."},
  'usage': {"message":"${what}","remedy":"${remedy}"},
  'vault.answer': {"message":"the answer of Vault has no ${what} in it","remedy":"Check VAULT_ADDR: something else may answer there."},
  'vault.denied': {"message":"Vault does not let this login ${capability} ${path}","remedy":"Add to its policy: path \"${path}\" { capabilities = [\"${capability}\"] }. A mount that does not exist and a token that has ended answer the same."},
  'vault.mount': {"message":"Vault cannot ${action}: ${reason}","remedy":"There is no such mount. Check secrets.mount and VAULT_MOUNT, and that VAULT_ADDR ends before /v1."},
  'vault.mount#engine': {"message":"${vault} is no key-value engine${found}","remedy":"Check secrets.mount and VAULT_MOUNT."},
  'vault.namespace': {"message":"Vault cannot ${action}: ${reason}","remedy":"Check secrets.namespace in the tenant file, and VAULT_NAMESPACE."},
  'vault.not-initialised': {"message":"Vault cannot ${action}: ${reason}","remedy":"Initialise this Vault, or check VAULT_ADDR."},
  'vault.rate': {"message":"${message}","remedy":"A quota of the Vault is used up; run again later."},
  'vault.sealed': {"message":"Vault cannot ${action}: ${reason}","remedy":"Unseal it, then run again. Nothing was lost."},
  'vault.status': {"message":"Vault answered ${status} when asked to ${action}${reasons}","remedy":"Check VAULT_ADDR, mount and path."},
  'vault.unavailable': {"message":"${message}","remedy":"Run again in a minute."},
} as const;
