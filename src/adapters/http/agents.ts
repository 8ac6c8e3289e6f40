import { type ClientRequest, Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { getCACertificates } from 'node:tls';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { getOrCreate } from '../../base/get-or-create.ts';

export interface Agents {
  readonly httpAgent: HttpAgent;
  readonly httpsAgent: HttpsAgent | HttpsProxyAgent<string>;
}

/**
 * `timeout` closes an unused connection before a server does, after 5 s or more: a write on a connection that the server closes has no
 * response, and may not be sent again. `maxSockets` per host: fourteen tenants of a region send nine requests each at once.
 */
const OPTIONS = { keepAlive: true, maxSockets: 128, timeout: 2_500 } as const;

/** Our certificate authority and those of the machine, including NODE_EXTRA_CA_CERTS. */
function trusted(certificateAuthority: string | undefined): { ca?: string[] } {
  return certificateAuthority === undefined ? {} : { ca: [...getCACertificates('default'), certificateAuthority] };
}

/** The library returns the refusal of a proxy as a response of the service: its 404 would mean a missing entry of the vault. */
class Tunnel extends HttpsProxyAgent<string> {
  readonly #trusted: ReturnType<typeof trusted>;

  /** @param authorities of the service; the options of the library apply only to the proxy */
  constructor(proxy: URL, authorities: ReturnType<typeof trusted>) {
    super(proxy.href, OPTIONS);
    this.#trusted = authorities;
  }

  override async connect(
    request: ClientRequest,
    options: Parameters<HttpsProxyAgent<string>['connect']>[1],
  ): ReturnType<HttpsProxyAgent<string>['connect']> {
    let status = 200;
    request.once('proxyConnect', ({ statusCode }: { readonly statusCode: number }) => {
      status = statusCode;
    });
    const socket = await super.connect(request, { ...options, ...this.#trusted });
    if (status === 200) return socket;
    socket.destroy();
    throw Object.assign(new Error(`the proxy answered ${status}`), { code: String(status) });
  }
}

/** Connections kept open, in one pool for each proxy and certificate authority. */
export class AgentPool {
  readonly #pool = new Map<string, Agents>();

  for(proxy: URL | undefined, certificateAuthority: string | undefined): Agents {
    const key = JSON.stringify([proxy?.href ?? null, certificateAuthority ?? null]);
    return getOrCreate(this.#pool, key, () => {
      const authorities = trusted(certificateAuthority);
      const httpsAgent = proxy ? new Tunnel(proxy, authorities) : new HttpsAgent({ ...OPTIONS, ...authorities });
      return { httpAgent: new HttpAgent(OPTIONS), httpsAgent };
    });
  }

  close(): void {
    for (const { httpAgent, httpsAgent } of this.#pool.values()) {
      httpAgent.destroy();
      httpsAgent.destroy();
    }
  }
}
