import { openLayout, publishLayout } from '../../src/oci/index.ts';
import { createSystem } from '../../src/system/create.ts';

/** Publishes in a process of its own, so that it can be killed: arguments are layout, repository and tag. */
const [layout = '', repository = '', tag = ''] = process.argv.slice(2);
const system = createSystem({ logStyle: 'silent' });
await publishLayout({ layout: await openLayout(layout, system), repository, tags: [tag], system });
await system.close();
