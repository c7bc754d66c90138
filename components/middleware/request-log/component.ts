import { serveMiddleware } from '../../shared/middleware/serve-middleware.ts';
import { handle } from './handle.ts';

serveMiddleware(handle);
