import { defineConfig } from 'vitest/config';

/** The tests that need an OpenSearch, which needs Java and Maven: `npm run test:opensearch`. `npm test` leaves them out. */
export default defineConfig({
  test: {
    include: ['test/opensearch/**/*.test.ts'],
    globalSetup: ['test/loopback/build-program.ts', 'test/opensearch/start-node.ts'],
    // A node takes what cores there are.
    maxWorkers: 1,
    testTimeout: 240_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
