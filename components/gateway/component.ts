import { catalog } from 'ftl:catalog';
import { serve } from '../shared/serve.ts';
import { indexCatalog } from './catalog-index.ts';
import { handle } from './handle.ts';
import { warmUpGateway } from './warm-up.ts';

await warmUpGateway();

// At build time: schemas are parsed and texts written into the memory that every request starts from.
const index = indexCatalog(catalog);

serve((request, context) => handle(request, { ...context, index }));
