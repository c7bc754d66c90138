import { openCounters } from '../../shared/open-counters.ts';
import { serveMiddleware } from '../../shared/middleware/serve-middleware.ts';
import { handle } from './handle.ts';
import { warmUpMetrics } from './warm-up.ts';

await warmUpMetrics();

serveMiddleware((request, context, next) => handle(request, { ...context, openCounters }, next));
