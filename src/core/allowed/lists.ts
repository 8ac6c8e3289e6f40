/** The names that one input of the workflow lists, and what of it could not be read. */
export interface AllowedList {
  readonly names: ReadonlySet<string>;
  /** How many entries are no name of that kind. They are never shown: people paste secrets into the wrong field. */
  readonly unreadable: number;
}

/** From `#` to the end of a line, at its beginning or after a blank or a comma: what is commented out allows nothing. */
const COMMENT = /(?<=^|[\s,])#.*/gm;

/** The entries of a list, one a line; blanks and commas part them too. `nameOf` gives undefined for what is no such name. */
export function allowedList(text: string | undefined, nameOf: (entry: string) => string | undefined): AllowedList {
  const entries = (text ?? '')
    .replaceAll(COMMENT, '')
    .split(/[\s,]+/)
    .filter((entry) => entry !== '');
  const names = entries.map(nameOf);
  const readable = names.filter((name) => name !== undefined);
  return { names: new Set(readable), unreadable: names.length - readable.length };
}

/**
 * Scheme, host and port of a server, as they are compared: `https://gax.acme.example:8443`. The host is in lower case, in punycode and
 * without a dot at its end; a port that is left out is the usual one of the scheme.
 * @param text `host`, `host:port` or a whole address; without a scheme it is https
 * @returns undefined for what is no server, a wildcard included: whoever owns one host of a domain must not get the login of another
 */
export function serverName(text: string): string | undefined {
  const address = text.includes('://') ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, port, username, password } = new URL(address);
  const host = withoutDot(hostname);
  if (host === '' || host.includes('*') || username + password !== '' || !/^https?:$/.test(protocol)) return undefined;
  return `${protocol}//${host}:${port || (protocol === 'https:' ? '443' : '80')}`;
}

/** A server as a person writes it into the list: whole, and without what goes without saying. */
export function shownServer(name: string): string {
  return name.replace(/^(https:\/\/.*):443$|^(http:\/\/.*):80$/, '$1$2').replace(/^https:\/\//, '');
}

/** A domain of Genesys Cloud, as it is compared. Undefined for anything but a domain. */
export function domainName(text: string): string | undefined {
  if (/[*@/?#:\\]/.test(text) || !URL.canParse(`https://${text}`)) return undefined;
  return withoutDot(new URL(`https://${text}`).hostname) || undefined;
}

/** `a.example.` is the host `a.example`, named from the root. */
const withoutDot = (hostname: string): string => hostname.replace(/\.$/, '');
