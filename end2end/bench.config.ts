import { defineConfig } from '@playwright/test';

/** Measures the search; `cargo xtask bench` calls it, with what is to be measured in FOOTBRIDGE_BENCH. */
export default defineConfig({
  testDir: './bench',
  testMatch: 'run.ts',
  outputDir: './test-results',
  workers: 1,
  retries: 0,
  // A hundred thousand people and a slow library take as long as they take.
  timeout: 0,
  reporter: [['./bench/reporter.ts']],
});
