import { expect, test } from '../fixtures';
import { heading, openAt } from '../helpers/visit';
import { hold, serve, serveSample } from '../helpers/data';

const PROGRAM = '**/*.wasm';

test.describe('before the program is there', () => {
  test('a real page stands there and says that it opens', async ({ page, context }) => {
    const program = await hold(context, PROGRAM);
    await page.goto('./', { waitUntil: 'commit' });
    await expect(heading(page, 'Opening Footbridge')).toBeVisible();
    await expect(page.getByRole('progressbar', { name: 'Opening Footbridge' })).toBeVisible();
    const places = page.getByRole('navigation', { name: 'Main' });
    await expect(places.getByRole('listitem')).toHaveText(['For you', 'Groups', 'Board', 'People', 'Topics', 'Meet']);
    await expect(page).toHaveTitle('Footbridge · Larkfield');

    program.release();
    await expect(heading(page, 'Opening Footbridge')).toBeHidden();
    await expect(page.getByRole('link', { name: 'Groups', exact: true })).toBeVisible();
  });

  test('the line fills as the program arrives', async ({ page, context }) => {
    const network = await context.newCDPSession(page);
    const throttle = (downloadThroughput: number) =>
      network.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 0,
        uploadThroughput: -1,
        downloadThroughput,
      });
    await network.send('Network.enable');
    await throttle(200_000);
    await page.goto('./', { waitUntil: 'commit' });
    const progress = page.getByRole('progressbar', { name: 'Opening Footbridge' });
    const share = () =>
      progress.evaluate((line) => (line instanceof HTMLProgressElement ? line.position : -1));
    await expect.poll(share).toBeGreaterThan(0);
    expect(await share()).toBeLessThan(1);

    await throttle(-1);
    await expect(progress).toBeHidden();
    await expect(page.getByRole('link', { name: 'Groups', exact: true })).toBeVisible();
  });
});

test.describe('when the program does not load', () => {
  const failures = [
    { what: 'the connection breaks off', answer: null, reason: /connection/ },
    { what: 'the file is missing', answer: { status: 404, body: 'Not found' }, reason: /\w/ },
    {
      what: 'a sign-in page comes instead',
      answer: { status: 200, contentType: 'text/html', body: '<!doctype html><p>Sign in</p>' },
      reason: /not a program/,
    },
  ];
  for (const { what, answer, reason } of failures) {
    test(`${what}: says what and why, and trying again works`, async ({ page, context, watch }) => {
      watch.allow(/./);
      await context.route(PROGRAM, (route) => (answer ? route.fulfill(answer) : route.abort('connectionfailed')));
      await page.goto('./', { waitUntil: 'commit' });
      const alert = page.getByRole('alert');
      await expect(alert.getByRole('heading', { name: 'Footbridge could not start' })).toBeVisible();
      await expect(alert).toContainText('Nothing you saved on this device is lost');
      await expect(alert).toContainText(reason);
      await expect(page.getByRole('progressbar')).toBeHidden();

      await context.unroute(PROGRAM);
      await alert.getByRole('button', { name: 'Try again' }).click();
      await expect(alert).toBeHidden();
      await expect(page.getByRole('link', { name: 'Groups', exact: true })).toBeVisible();
    });
  }
});

test.describe('when the company’s data does not load', () => {
  const failures = [
    { what: 'is missing', answer: { status: 404 }, why: 'site.json: the file is not there (404).' },
    { what: 'fails on the server', answer: { status: 500 }, why: 'site.json: the server answered with status 500.' },
    {
      what: 'comes as a web page',
      answer: { contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' },
      why: 'site.json: the server answered with a web page instead of data.',
    },
    {
      what: 'is cut off',
      answer: { body: '{"format": 1, "organisation": {' },
      why: 'site.json: the file ends too early',
    },
  ];
  for (const { what, answer, why } of failures) {
    test(`site.json ${what}: says what and why, and trying again works`, async ({ page, context, watch }) => {
      watch.allow(/Failed to load resource/);
      await serve(context, 'site.json', answer);
      await page.goto('./');
      const alert = page.getByRole('alert');
      await expect(alert.getByRole('heading', { name: 'The company’s data did not load' })).toBeVisible();
      await expect(alert).toContainText(why);
      await expect(alert).toContainText('Nothing you saved on this device is lost.');

      // It may fail again, and says so again.
      await alert.getByRole('button', { name: 'Try again' }).click();
      await expect(alert).toContainText(why);

      await serveSample(context, 'site.json');
      await alert.getByRole('button', { name: 'Try again' }).click();
      await expect(page.getByRole('contentinfo')).toContainText('Larkfield');
      await expect(alert).toBeHidden();
    });
  }

  test('a slow one says what is under way', async ({ page, context }) => {
    const data = await hold(context, '**/data/people.json');
    await page.goto('./');
    await expect(page.getByRole('progressbar', { name: 'Fetching your company’s data' })).toBeVisible();

    data.release();
    await expect(page.getByRole('contentinfo')).toContainText('Larkfield');
    await expect(page.getByRole('progressbar')).toHaveCount(0);
  });

  test('fetching again in vain leaves what was there', async ({ page, context, watch }) => {
    watch.allow(/Failed to load resource/);
    await openAt(page, '#/problems');
    await serve(context, 'site.json', { status: 503 });
    await page.getByRole('button', { name: 'Fetch the data again' }).click();
    await expect(page.getByText('The data could not be fetched again.')).toBeVisible();
    await page.getByRole('link', { name: 'Groups', exact: true }).click();
    await expect(heading(page, 'Groups')).toBeVisible();
    await expect(page.getByRole('article').first()).toBeVisible();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a sentence says that it is needed', async ({ page }) => {
    await page.goto('./');
    await expect(heading(page, 'Footbridge needs JavaScript')).toBeVisible();
    const sentence = page.getByRole('paragraph').filter({ hasText: 'Please allow JavaScript for this page' });
    await expect(sentence).toBeVisible();
    await expect(page.getByRole('progressbar')).toBeHidden();
  });
});
