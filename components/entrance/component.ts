import { enter } from '../shared/http/entrance.ts';
import { serve } from '../shared/serve.ts';
import { warmUpEntrance } from './warm-up.ts';

await warmUpEntrance();

serve(enter);
