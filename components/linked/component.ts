import { catalog } from 'ftl:catalog';
import { chain } from 'ftl:chain';
import { handle as authorize } from '../authorizer/handle.ts';
import { warmUpAuthorizer } from '../authorizer/warm-up.ts';
import { warmUpEntrance } from '../entrance/warm-up.ts';
import { indexCatalog } from '../gateway/catalog-index.ts';
import { handle as answer } from '../gateway/handle.ts';
import { warmUpGateway } from '../gateway/warm-up.ts';
import { handle as count } from '../middleware/metrics/handle.ts';
import { warmUpMetrics } from '../middleware/metrics/warm-up.ts';
import { handle as limit } from '../middleware/rate-limit/handle.ts';
import { warmUpRateLimit } from '../middleware/rate-limit/warm-up.ts';
import { handle as record } from '../middleware/request-log/handle.ts';
import { warmUpRequestLog } from '../middleware/request-log/warm-up.ts';
import type { Handler, HandlerContext } from '../shared/handler.ts';
import { enter } from '../shared/http/entrance.ts';
import { linkedVariable, ownVariables } from '../shared/middleware/settings.ts';
import { openCounters } from '../shared/open-counters.ts';
import { serve } from '../shared/serve.ts';

// At build time: schemas are parsed and texts written into the memory that every request starts from.
const index = indexCatalog(catalog);

interface Part {
  readonly handle: Handler;
  readonly warmUp: () => Promise<unknown>;
}

const parts: Readonly<Record<(typeof chain)[number]['kind'], Part>> = {
  authorizer: { handle: authorize, warmUp: warmUpAuthorizer },
  entrance: { handle: enter, warmUp: warmUpEntrance },
  gateway: {
    handle: (request, context) => answer(request, { ...context, index, openCounters }),
    warmUp: warmUpGateway,
  },
  metrics: {
    handle: (request, context, next) => count(request, { ...context, openCounters }, next),
    warmUp: warmUpMetrics,
  },
  'rate-limit': {
    handle: (request, context, next) => limit(request, { ...context, openCounters }, next),
    warmUp: warmUpRateLimit,
  },
  'request-log': { handle: record, warmUp: warmUpRequestLog },
};

for (const { kind } of chain) await parts[kind].warmUp();

/** The parts as one handler: the `next` of each is the one behind, that of the last the component behind. */
const linked = chain.reduceRight<Handler>(
  (behind, { kind, id }) =>
    (request, context, next) =>
      parts[kind].handle(request, contextOf(id, context), (inner) => behind(inner, context, next)),
  (request, _context, next) => next(request),
);

function contextOf(id: string, context: HandlerContext): HandlerContext {
  const variable = (name: string) =>
    context.variable(ownVariables.includes(name) ? linkedVariable(name, id) : name);
  return { ...context, variable };
}

serve(linked);
