/**
 * A reference to a component of a registry with its host: one that begins with a host stays as it is, any other is
 * below `defaultRegistry`; on Docker Hub a name alone is in `library` (ftl.md 1.7, and Docker's own rule for what is a
 * host). Undefined when there is no host and no default.
 */
export function fullReference(written: string, defaultRegistry: string | undefined): string | undefined {
  const host = registryHost(written);
  if (host === undefined) {
    return defaultRegistry === undefined ? undefined : `${defaultRegistry.replace(/\/+$/, '')}/${written}`;
  }
  const name = written.slice(host.length + 1);
  return host === 'docker.io' && !name.includes('/') ? `docker.io/library/${name}` : written;
}

/** The host that a reference or a default registry begins with: it has a dot or a port, or is `localhost`. */
export function registryHost(written: string): string | undefined {
  const first = written.split('/')[0] ?? '';
  const isAlone = !written.includes('/');
  if (!first.includes('.') && !first.includes(':') && first !== 'localhost') return undefined;
  // "tool:1.2.3" alone is a name with a tag; "host:5000/tool" has a host with a port.
  return isAlone ? undefined : first;
}
