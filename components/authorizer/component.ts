import { serve } from '../shared/serve.ts';
import { handle } from './handle.ts';
import { warmUpAuthorizer } from './warm-up.ts';

await warmUpAuthorizer();

serve(handle);
