import type { SpinSource } from './spin-app.ts';
import { asTable, refuseUnknown, report, requireKey, type Table, textAt } from './table.ts';

/** Exact, as semver 2.0.0 has it: Spin takes no range. */
const exactVersion = /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;
const packageName = /^[a-z][a-z0-9-]*:[a-z][a-z0-9-]*$/;
const registryHost = /^[A-Za-z0-9.-]+(?::\d{1,5})?$/;

/** `source` of a component: a path, a URL with its digest, or a package of a registry. */
export function readSource(component: Table): SpinSource | undefined {
  const value = component.fields['source'];
  if (value === undefined) return undefined;
  if (typeof value === 'string')
    return value === ''
      ? report(component, 'source', { message: 'is empty' })
      : { kind: 'file', path: value };
  const table = asTable(value, [...component.path, 'source'], component.reading);
  if (table === undefined) return undefined;
  return 'url' in table.fields ? readUrl(table) : readPackage(table);
}

function readUrl(table: Table): SpinSource | undefined {
  refuseUnknown(table, ['url', 'digest']);
  requireKey(table, 'digest');
  const [url, digest] = [textAt(table, 'url'), textAt(table, 'digest')];
  if (url !== undefined && !/^https?:\/\/[^\s/]+/.test(url)) {
    const hint =
      'An image of a registry is { registry = "ghcr.io", package = "owner:name", version = "1.2.3" }.';
    report(table, 'url', { message: 'is not an absolute http or https URL', hint });
  }
  if (digest !== undefined && !/^sha256:[0-9a-f]{64}$/.test(digest))
    report(table, 'digest', { message: 'is not sha256: and 64 hexadecimal digits' });
  return url === undefined || digest === undefined ? undefined : { kind: 'url', url, digest };
}

function readPackage(table: Table): SpinSource | undefined {
  refuseUnknown(table, ['registry', 'package', 'version']);
  requireKey(table, 'package');
  requireKey(table, 'version');
  const [registry, name, version] = ['registry', 'package', 'version'].map((key) => textAt(table, key));
  if (registry !== undefined && !registryHost.test(registry))
    report(table, 'registry', { message: 'is not a host, with a port or without, and without a path' });
  if (name !== undefined && !packageName.test(name))
    report(table, 'package', { message: 'is not namespace:name in lower case' });
  if (version !== undefined && !exactVersion.test(version))
    report(table, 'version', { message: 'is not an exact version such as 1.2.3' });
  if (name === undefined || version === undefined) return undefined;
  return { kind: 'registry', registry, package: name, version };
}
