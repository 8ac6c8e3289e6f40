import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { getCACertificates } from 'node:tls';
import { HttpsProxyAgent } from 'https-proxy-agent';

export interface Agents {
  readonly httpAgent: HttpAgent;
  readonly httpsAgent: HttpsAgent | HttpsProxyAgent<string>;
}

/**
 * A connection that nobody used for `timeout` is closed here, before the server does: a write that meets its closing has no answer,
 * and may not be sent again. The shortest that servers wait is 5 s (Node, Apache).
 */
const OPTIONS = { keepAlive: true, maxSockets: 64, timeout: 2_500 } as const;

/** Our certificate authority besides the machine's own; NODE_EXTRA_CA_CERTS is among those. */
function trusted(certificateAuthority: string | undefined): { ca?: string[] } {
  return certificateAuthority === undefined ? {} : { ca: [...getCACertificates('default'), certificateAuthority] };
}

/** Connections kept open, one pool for each way out: a proxy, a certificate authority. */
export class AgentPool {
  readonly #pool = new Map<string, Agents>();

  for(proxy: URL | undefined, certificateAuthority: string | undefined): Agents {
    const key = JSON.stringify([proxy?.href ?? null, certificateAuthority ?? null]);
    const existing = this.#pool.get(key);
    if (existing) return existing;
    const options = { ...OPTIONS, ...trusted(certificateAuthority) };
    const httpsAgent = proxy ? new HttpsProxyAgent(proxy.href, options) : new HttpsAgent(options);
    const agents = { httpAgent: new HttpAgent(OPTIONS), httpsAgent };
    this.#pool.set(key, agents);
    return agents;
  }

  close(): void {
    for (const { httpAgent, httpsAgent } of this.#pool.values()) {
      httpAgent.destroy();
      httpsAgent.destroy();
    }
  }
}
