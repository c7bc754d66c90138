import { catalog } from 'ftl:catalog';
import { openCounters } from '../../shared/open-counters.ts';
import { serve } from '../../shared/serve.ts';
import { indexCatalog } from '../catalog-index.ts';
import { handle } from '../handle.ts';
import { warmUpGateway } from '../warm-up.ts';

// The gateway of apps with sessions: the only one that imports the interface of stores that count.
await warmUpGateway();

const index = indexCatalog(catalog);

serve((request, context) => handle(request, { ...context, index, openCounters }));
