/** The names in one list of the workflow, and the number of invalid entries. */
export interface AllowedList {
  readonly names: ReadonlySet<string>;
  /** Number of invalid entries. They are never shown, because people may paste secrets into the wrong field. */
  readonly unreadable: number;
}

/** From `#` to the end of the line, at its start or after a space or a comma: commented entries allow nothing. */
const COMMENT = /(?<=^|[\s,])#.*/gm;

/** The entries of a list, separated by line breaks, spaces or commas. `nameOf` returns undefined for an invalid entry. */
export function parseAllowedList(text: string | undefined, nameOf: (entry: string) => string | undefined): AllowedList {
  const entries = (text ?? '')
    .replaceAll(COMMENT, '')
    .split(/[\s,]+/)
    .filter((entry) => entry !== '');
  const names = entries.map(nameOf);
  const readable = names.filter((name) => name !== undefined);
  return { names: new Set(readable), unreadable: names.length - readable.length };
}

/**
 * Scheme, host and port of a server in normalized form: `https://gax.acme.example:8443`. The host is in lower case, in punycode and
 * without a dot at its end; an omitted port is the default of the scheme.
 * @param text `host`, `host:port` or a URL; without a scheme it is https
 * @returns undefined for other text, also for a wildcard: the owner of one host of a domain must not get the login of another
 */
export function serverName(text: string): string | undefined {
  const address = text.includes('://') ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, port, username, password } = new URL(address);
  const host = withoutDot(hostname);
  if (host === '' || host.includes('*') || username + password !== '' || !/^https?:$/.test(protocol)) return undefined;
  return `${protocol}//${host}:${port || (protocol === 'https:' ? '443' : '80')}`;
}

/** A server as a person writes it into the list, without default values. */
export function shownServer(name: string): string {
  return name.replace(/^(https:\/\/.*):443$|^(http:\/\/.*):80$/, '$1$2').replace(/^https:\/\//, '');
}

/** A Genesys Cloud domain in normalized form; undefined for other text. */
export function domainName(text: string): string | undefined {
  if (/[*@/?#:\\]/.test(text) || !URL.canParse(`https://${text}`)) return undefined;
  return withoutDot(new URL(`https://${text}`).hostname) || undefined;
}

/** `a.example.` is an absolute name of the host `a.example`. */
const withoutDot = (hostname: string): string => hostname.replace(/\.$/, '');
