import { catalog } from 'ftl:catalog';
import { chain } from 'ftl:chain';
import { handle as authorize } from '../authorizer/handle.ts';
import { indexCatalog } from '../gateway/catalog-index.ts';
import { handle as answer } from '../gateway/handle.ts';
import { warmUp } from '../gateway/warm-up.ts';
import { handle as count } from '../middleware/metrics/handle.ts';
import { handle as limit } from '../middleware/rate-limit/handle.ts';
import { handle as record } from '../middleware/request-log/handle.ts';
import type { Handler, HandlerContext } from '../shared/handler.ts';
import { enter } from '../shared/http/entrance.ts';
import { linkedVariable, ownVariables } from '../shared/middleware/settings.ts';
import { serve } from '../shared/serve.ts';

await warmUp();

// At build time: schemas are parsed and texts written into the memory that every request starts from.
const index = indexCatalog(catalog);

const handlers: Readonly<Record<(typeof chain)[number]['kind'], Handler>> = {
  authorizer: authorize,
  entrance: enter,
  gateway: (request, context) => answer(request, { ...context, index }),
  metrics: count,
  'rate-limit': limit,
  'request-log': record,
};

/** The parts as one handler: the `next` of each is the one behind, that of the last the component behind. */
const linked = chain.reduceRight<Handler>(
  (behind, { kind, id }) =>
    (request, context, next) =>
      handlers[kind](request, contextOf(id, context), (inner) => behind(inner, context, next)),
  (request, _context, next) => next(request),
);

function contextOf(id: string, context: HandlerContext): HandlerContext {
  const variable = (name: string) =>
    context.variable(ownVariables.includes(name) ? linkedVariable(name, id) : name);
  return { ...context, variable };
}

serve(linked);
