import { defineConfig, devices } from '@playwright/test';
import { chromium } from './chromium';

/** Below a path, as an intranet would serve it: links that count on `/` break here. */
const base = '/intranet/footbridge/';
/** Another one lets two clones be tested side by side. */
const port = Number(process.env.FOOTBRIDGE_E2E_PORT ?? 4178);

export default defineConfig({
  testDir: './tests',
  outputDir: './test-results',
  fullyParallel: true,
  workers: 2,
  // A test that passes only at times is a finding, not a nuisance.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  timeout: 30_000,
  use: {
    baseURL: `http://127.0.0.1:${port}${base}`,
    locale: 'en-GB',
    timezoneId: 'Europe/Lisbon',
    // Tests that intercept requests would not see those that a worker answers; those about the worker allow it.
    serviceWorkers: 'block',
    // Nothing moves, so nothing has to be waited for.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    // To record one takes a good part of a test's time, and nobody opens those of CI.
    trace: process.env.CI ? 'off' : 'retain-on-failure',
    launchOptions: {
      executablePath: chromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: 'desktop',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'phone',
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2,
        hasTouch: true,
        isMobile: true,
      },
    },
  ],
  webServer: {
    command: `cargo xtask serve --no-build --release --base ${base} --port ${port} --exact-port`,
    cwd: '..',
    url: `http://127.0.0.1:${port}${base}`,
    reuseExistingServer: false,
    timeout: 120_000,
  },
});
