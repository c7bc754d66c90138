import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLayout, packApp } from '../../src/oci/index.ts';
import { catalogAnnotation, readBoundCatalog } from '../../src/pipeline/building/bound-catalog.ts';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { sampleApp } from '../oci/sample-app.ts';

let system: OwnedSystem;
beforeEach(() => {
  system = createSystem({ logStyle: 'silent' });
});
afterEach(() => system.close());

test('reads the catalog that the digest of the app stands for, and no other', async () => {
  const folder = await system.files.temporaryFolder('ftl-catalog');
  const file = path.join(folder, 'catalog.json');
  const server = { name: 'a', version: '1' };
  const text = JSON.stringify({ version: 1, server, components: [] });
  const annotations = catalogAnnotation(text);
  const { locked, components } = await sampleApp(folder, system);
  const layoutFolder = path.join(folder, 'oci');
  await packApp({ locked, components, annotations, layoutFolder, system });
  const app = await openLayout(layoutFolder, system);

  await expect(readBoundCatalog(app, file, system)).rejects.toMatchObject({ code: 'E_STEP_INPUT' });
  await system.files.write(file, text);
  expect(await readBoundCatalog(app, file, system)).toEqual({ version: 1, server, components: [] });
  await system.files.write(file, text.replace('[]', '[{}]'));
  await expect(readBoundCatalog(app, file, system)).rejects.toMatchObject({ code: 'E_OCI_LAYOUT' });
});
