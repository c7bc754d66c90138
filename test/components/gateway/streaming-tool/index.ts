import { defineTools } from 'ftl-deploy/sdk';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

defineTools({
  count: {
    description: 'Counts, and tells how far it is.',
    inputSchema: { type: 'object', properties: { to: { type: 'integer' } }, required: ['to'] },
    handler: async ({ to }, { progress, log, userId, traceId }) => {
      for (let step = 1; step <= to; step++) {
        await pause(20);
        progress(step, to, `step ${step}`);
        log(step === to ? 'warning' : 'debug', { step });
      }
      return { counted: to, userId: userId ?? null, traceId: traceId ?? null };
    },
  },
});
