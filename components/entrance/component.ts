import { enter } from '../shared/http/entrance.ts';
import { serve } from '../shared/serve.ts';

serve(enter);
