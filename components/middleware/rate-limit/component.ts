import { serveMiddleware } from '../../shared/middleware/serve-middleware.ts';
import { handle } from './handle.ts';
import { warmUpRateLimit } from './warm-up.ts';

await warmUpRateLimit();

serveMiddleware(handle);
