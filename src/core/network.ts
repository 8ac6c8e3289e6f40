import type { Told } from '../base/told.ts';

/** Who opens a connection: agents' desktops, services with client credentials (the pacing engine), or what runs this tool. */
export type Source = 'desktops' | 'services' | 'runner';

/** One rule for a firewall. All go outward: Genesys Cloud never connects to what stands inside. */
export interface NetworkRule {
  readonly source: Source;
  /** Names of the services behind `source: services`, as tenant files have them. */
  readonly services: readonly string[];
  readonly host: string;
  readonly port: number;
  readonly direction: 'outbound';
  /** HTTPS, which is TLS over TCP. */
  readonly protocol: 'HTTPS';
  readonly transport: 'TCP';
  readonly reasons: readonly string[];
  readonly tenants: readonly string[];
}

/** Where the organization of a tenant is. `region` is absent for a domain that this version does not know. */
export interface TenantRegion {
  readonly tenant: string;
  readonly file: string;
  readonly domain: string;
  readonly region?: string;
}

/** A rule that cannot be told, and what is missing. */
export interface NetworkNote extends Required<Pick<Told, 'message' | 'fix'>> {
  readonly tenants: readonly string[];
}

/** Whose certificate may come from a private authority, and where to name it, depends on this. */
export type DestinationKind = 'cloud' | 'configuration-server' | 'vault';

/** A host and port to try. The same host twice, where tenants trust different authorities for it. */
export interface Destination {
  readonly host: string;
  readonly port: number;
  readonly kind: DestinationKind;
  readonly sources: readonly Source[];
  readonly tenants: readonly string[];
  /** PEM. */
  readonly certificateAuthority?: string;
}

export type StepName = 'dns' | 'tcp' | 'proxy' | 'tls' | 'http';

/** A failure has a code, such as `network.dropped`. */
export interface ProbeStep extends Partial<Pick<Told, 'code' | 'fix'>> {
  readonly name: StepName;
  readonly outcome: 'passed' | 'warned' | 'failed' | 'not-tried' | 'not-used';
  readonly detail: string;
}

/** What a certificate says of itself. From outside: any text may stand in it. */
export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  /** ISO 8601. */
  readonly validTo: string;
  readonly daysLeft: number;
}

/** Who needs a way does not matter here: it is tried from this machine. */
export interface Probe extends Pick<Destination, 'host' | 'port' | 'sources' | 'tenants'> {
  readonly outcome: 'passed' | 'warned' | 'failed';
  /** Host and port of the proxy on the way; never its user or password. */
  readonly proxy?: string;
  /** Where GENESYS_HYBRID_ENDPOINTS sent it instead. */
  readonly endpoint?: string;
  readonly certificate?: CertificateFacts;
  readonly steps: readonly ProbeStep[];
}

export interface NetworkReport {
  readonly tenants: readonly TenantRegion[];
  readonly rules: readonly NetworkRule[];
  readonly notes: readonly NetworkNote[];
  /** Only after --probe. */
  readonly probes?: readonly Probe[];
}
