import type { System } from '../../system/types.ts';

/**
 * Annotations that say where the source of an app is (OCI image-spec, annotations): known inside GitHub Actions only,
 * so that a laptop's digest does not depend on the state of its checkout.
 */
export function sourceAnnotations(system: System): Readonly<Record<string, string>> {
  const server = system.env['GITHUB_SERVER_URL'];
  const repository = system.env['GITHUB_REPOSITORY'];
  if (!system.platform.githubActions || !server || !repository) return {};
  return { 'org.opencontainers.image.source': `${server}/${repository}` };
}
