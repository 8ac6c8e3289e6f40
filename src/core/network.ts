import type { Message } from '../base/message.ts';

/** Source of a connection: agents' desktops, services with client credentials (such as agent pacing), or the machine of this tool. */
export type Source = 'desktops' | 'services' | 'runner';

/** A firewall rule. All are outbound: Genesys Cloud never connects to the internal network. */
export interface NetworkRule {
  readonly source: Source;
  /** Names of the services in tenant files, for `source: services`. */
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

/** Region of the organization of a tenant; `region` is absent if this version does not know the domain. */
export interface TenantRegion {
  readonly tenant: string;
  readonly file: string;
  readonly domain: string;
  readonly region?: string;
}

/** A rule that cannot be determined, and the missing value. */
export interface NetworkNote extends Required<Pick<Message, 'message' | 'fix'>> {
  readonly tenants: readonly string[];
}

/** Decides whether its certificate may come from a private authority, and where that is configured. */
export type DestinationKind = 'cloud' | 'configuration-server' | 'vault';

/** A host and port to try. A host occurs twice if tenants trust different authorities for it. */
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
export interface ProbeStep extends Partial<Pick<Message, 'code' | 'fix'>> {
  readonly name: StepName;
  readonly outcome: 'passed' | 'warned' | 'failed' | 'not-tried' | 'not-used';
  readonly detail: string;
}

/** The content of a certificate. Untrusted: it may contain any text. */
export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  /** ISO 8601. */
  readonly validTo: string;
  readonly daysLeft: number;
}

/** The source of a connection does not matter here: this machine tries it. */
export interface Probe extends Pick<Destination, 'host' | 'port' | 'sources' | 'tenants'> {
  readonly outcome: 'passed' | 'warned' | 'failed';
  /** Host and port of the proxy, without user and password. */
  readonly proxy?: string;
  /** The address from GENESYS_HYBRID_ENDPOINTS that was used instead. */
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
