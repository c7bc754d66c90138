import { openCounters } from '../../shared/open-counters.ts';
import { serveMiddleware } from '../../shared/middleware/serve-middleware.ts';
import { handle } from './handle.ts';
import { warmUpRateLimit } from './warm-up.ts';

await warmUpRateLimit();

serveMiddleware((request, context, next) => handle(request, { ...context, openCounters }, next));
