import {
  chainedComponent,
  defaultPorts,
  type OutboundHost,
  permits,
  selfHost,
} from '../../../spin/outbound-hosts.ts';
import type { Connections } from '../../../system/types.ts';
import { sendChained } from './chaining.ts';
import { endedExchange, type SendCall, type SendFetch } from '../exchange.ts';
import type { RequestHead } from '../messages.ts';
import { networkFetch } from './network-fetch.ts';

/** What the requests of one component may reach. */
export interface OutboundPolicy {
  readonly component: string;
  readonly allowed: readonly OutboundHost[];
  /** Refuses all but service chaining, whatever is allowed. */
  readonly noNetwork: boolean;
  /** Finds the component that a chained request is for; undefined when there is none with an HTTP trigger. */
  readonly findComponent: (id: string) => SendCall | undefined;
  /** Where the app itself listens, for `self.alt`. */
  readonly ownUrl: () => string;
  readonly log: (line: string) => void;
  /** What requests over the network go through. The rules are asked for each request, not for each connection. */
  readonly connections: Connections;
}

/**
 * Sends a component's requests where its `allowed_outbound_hosts` lets them go: to another component of the app, or
 * over the network. The rule comes first, also for chaining (spin.md 3; factor-outbound-http).
 */
export function createOutbound(policy: OutboundPolicy): SendFetch {
  return (given, fetch) => {
    const head = { ...given, authority: given.authority.replace(userInformation, '') };
    const target = parseTarget(head);
    if (!target) {
      fetch.receiver.failed({ tag: 'HTTP-request-URI-invalid' });
      return endedExchange;
    }
    const chained = chainedComponent(target.host);
    if (!permits(policy.allowed, target) || (policy.noNetwork && chained === undefined)) {
      logRefusal(policy, target);
      fetch.receiver.failed({ tag: 'HTTP-request-denied' });
      return endedExchange;
    }
    if (chained !== undefined) return sendChained(head, fetch, { id: chained, ...policy });
    const origin = target.host === selfHost ? policy.ownUrl() : `${target.scheme}://${head.authority}`;
    if (URL.canParse(origin)) return networkFetch(policy.connections, { url: new URL(origin), head }, fetch);
    fetch.receiver.failed({ tag: 'HTTP-request-URI-invalid' });
    return endedExchange;
  };
}

/** Is never sent (RFC 9110, section 4.2.4), and on Spin too decides about nothing. */
const userInformation = /^[\w.~!$&'()*+,;=:%-]*@/;

interface Target {
  readonly scheme: string;
  readonly host: string;
  readonly port: number;
}

/**
 * Only what a URL leaves as it is: in a URL a backslash ends the host, so that `127.0.0.1\.example.com` would pass as a
 * name below example.com and reach 127.0.0.1.
 */
function parseTarget({ scheme, authority }: RequestHead): Target | undefined {
  // A request without a host is one to the app itself (Spin, crates/factor-outbound-http/src/wasi.rs).
  const match = /^(\[[0-9A-Fa-f:.]+\]|[0-9A-Za-z._-]+)(?::(\d{1,5}))?$/.exec(
    authority.replace(/^(?=:\d*$|$)/, selfHost),
  );
  const host = match?.[1]?.replaceAll(/[[\]]/g, '').toLowerCase();
  const port = match?.[2] === undefined ? defaultPorts[scheme] : Number(match[2]);
  if (!host || port === undefined || port > 65_535) return undefined;
  return { scheme, host, port };
}

/** The two lines that Spin writes, the second being what would permit the request. */
function logRefusal({ component, noNetwork, log }: OutboundPolicy, { scheme, host, port }: Target): void {
  const destination = `${scheme}://${entryHost(host, port === defaultPorts[scheme] ? '' : `:${port}`)}`;
  log(`A component tried to make an outbound network connection to disallowed destination '${destination}'.`);
  log(
    noNetwork
      ? `Outbound connections are switched off for this run.`
      : `To allow this request, add 'allowed_outbound_hosts = ["${destination}"]' to the manifest component section of '${component}'.`,
  );
}

/** Host and port as an entry has them: with an IPv6 address there must be a port, and for the app itself none counts. */
function entryHost(host: string, port: string): string {
  if (host === selfHost) return 'self';
  return host.includes(':') ? `[${host}]${port || ':*'}` : `${host}${port}`;
}
