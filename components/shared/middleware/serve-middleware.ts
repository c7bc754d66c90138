import type { Handler } from '../handler.ts';
import { enter } from '../http/entrance.ts';
import { serve } from '../serve.ts';

/** Makes middleware a component; the variable `first` says that requests come to it from outside. */
export function serveMiddleware(handle: Handler): void {
  serve((request, context, next) =>
    context.variable('first') === 'true'
      ? enter(request, context, (inner) => handle(inner, context, next))
      : handle(request, context, next),
  );
}
