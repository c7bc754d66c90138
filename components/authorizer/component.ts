import { serve } from '../shared/serve.ts';
import { handle } from './handle.ts';

serve(handle);
