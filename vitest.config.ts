import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { 'ftl-deploy/sdk': new URL('./sdk/typescript/index.ts', import.meta.url).pathname } },
  test: {
    include: ['test/**/*.test.ts'],
    // Limits for what hangs, not for what is slow: the machine may be busy with anything.
    testTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    hookTimeout: 180_000,
    teardownTimeout: 20_000,
    maxWorkers: 2,
    pool: 'forks',
  },
});
