import { serveMiddleware } from '../../shared/middleware/serve-middleware.ts';
import { handle } from './handle.ts';
import { warmUpRequestLog } from './warm-up.ts';

await warmUpRequestLog();

serveMiddleware(handle);
