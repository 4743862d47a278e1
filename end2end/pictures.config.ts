import { defineConfig } from '@playwright/test';
import tests from './playwright.config';

/** Takes the pictures of the README anew, from the release build: `npm run pictures`. */
export default defineConfig({
  ...tests,
  testDir: './pictures',
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 } },
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
    },
  ],
});
