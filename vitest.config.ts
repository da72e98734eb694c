import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Tests with a real Discord client wait more than they work.
    maxWorkers: 4,
    // Bounds for what hangs alone: a busy machine takes ten times as long, and discord.js waits 5 to 10 s between two new sessions.
    testTimeout: 90_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 45_000 } },
  },
});
