import { type FrameLocator, type Locator, type Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { groups, people, pick } from '../helpers/company';
import { becomePerson } from '../helpers/visit';
import { dokuWiki, mediaWiki, plainPage, Wiki } from '../helpers/wiki';

let wiki: Wiki;
test.beforeAll(async () => {
  wiki = await Wiki.open();
});
test.afterAll(() => wiki.close());

const me = pick(people, 'person', () => true);
const group = pick(groups, 'group without them', ({ members, status }) => status === 'active' && !members.includes(me.id));

/** The pages around the frames are on a server of their own. */
test.beforeEach(({ watch }) => watch.allow(/^request elsewhere: http:\/\/(127\.0\.0\.1|localhost):\d+\//));

function frameOf(page: Page): FrameLocator {
  return page.frameLocator('iframe').first();
}

async function expectToRead(page: Page): Promise<void> {
  await expect(frameOf(page).getByRole('heading', { level: 1 })).toBeVisible();
  await expect(frameOf(page).getByRole('listitem').first()).toBeVisible();
}

/** Whether all that a frame shows has room in it. */
function hasRoom(frame: Locator): Promise<boolean> {
  return frame.contentFrame().locator('html').evaluate((root) => root.scrollHeight <= root.clientHeight);
}

/** Presses the button of the group and gives the link that takes this along into the app. */
async function begin(page: Page): Promise<Locator> {
  await frameOf(page).getByRole('button', { name: `Join ${group.name}` }).click();
  return frameOf(page).getByRole('link', { name: 'Take it to Footbridge' });
}

/** Follows a link into a tab of its own. */
async function follow(page: Page, link: Locator): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await link.click();
  return opened;
}

test('in a page of MediaWiki on the same site a frame is as tall as what it shows', async ({ page }) => {
  const pasted = `<iframe src="${wiki.origin}/footbridge/#/embed/groups?count=5" width="100%" height="120"></iframe>
    <script src="${wiki.origin}/footbridge/embed.js" async></script>`;
  await page.goto(wiki.origin + wiki.publish(mediaWiki, pasted));
  await expectToRead(page);
  const frame = page.locator('iframe');
  await expect.poll(() => hasRoom(frame)).toBe(true);
  const tall = (await frame.boundingBox())?.height ?? 0;
  expect(tall).toBeGreaterThan(200);
  await frameOf(page).getByRole('searchbox').fill('zzqqxx');
  await expect.poll(async () => (await frame.boundingBox())?.height ?? 0, 'and shrinks with it').toBeLessThan(tall);
});

test('in a page of DokuWiki a frame of fixed height scrolls inside, without any script', async ({ page }) => {
  const pasted = `<iframe src="${wiki.origin}/footbridge/#/embed/people?count=12" width="100%" height="300"></iframe>`;
  await page.goto(wiki.origin + wiki.publish(dokuWiki, pasted));
  await expectToRead(page);
  const frame = page.locator('iframe');
  expect((await frame.boundingBox())?.height).toBeGreaterThanOrEqual(300);
  expect((await frame.boundingBox())?.height).toBeLessThan(310);
  expect(await hasRoom(frame)).toBe(false);
  const last = frameOf(page).getByRole('listitem').last();
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
  expect(await frame.contentFrame().locator('html').evaluate((root) => root.scrollWidth <= root.clientWidth)).toBe(true);
});

test('a cross-site frame reads, fits its height, and takes along what is begun in it', async ({ page, baseURL }) => {
  // Chromium blocks storage in frames of other sites here, as it does in private windows.
  const pasted = `<iframe src="${baseURL}#/embed/group/${group.id}" width="100%" height="120"></iframe>
    <script src="${baseURL}embed.js" async></script>`;
  await page.goto(wiki.elsewhere + wiki.publish(plainPage, pasted));
  await expect(frameOf(page).getByRole('heading', { name: group.name })).toBeVisible();
  await expect.poll(() => hasRoom(page.locator('iframe'))).toBe(true);

  const link = await begin(page);
  await expect(frameOf(page).getByText('Your browser lets this frame keep nothing')).toBeVisible();
  await expect.poll(() => hasRoom(page.locator('iframe')), 'also while it asks').toBe(true);
  const app = await follow(page, link);
  await expect(app.getByRole('heading', { name: `Join ${group.name}?` })).toBeVisible();
  await expect(app.getByText('Footbridge asks who you are first')).toBeVisible();
});

test('on the same site, where one is known, it can be kept at once', async ({ page, baseURL }) => {
  await becomePerson(page, me.name);
  const { origin } = new URL(baseURL ?? '');
  const shown = wiki.publish(plainPage, `<iframe src="${baseURL}#/embed/group/${group.id}" width="100%" height="500"></iframe>`);
  // The page around the frame, at the address of the app's own server.
  await page.route(`${origin}/wiki/**`, async (route) => route.fulfill({ response: await route.fetch({ url: wiki.origin + shown }) }));
  await page.goto(origin + shown);
  await begin(page);
  await expect(frameOf(page).getByText('It is kept in this browser')).toBeVisible();
  await frameOf(page).getByRole('button', { name: 'Keep it here' }).click();
  await expect(frameOf(page).getByRole('button', { name: `Joined ${group.name}`, pressed: true })).toBeVisible();
  await page.goto('./#/changes');
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: `Join ${group.name}` })).toBeVisible();
});

test.describe('in a sandbox without an origin', () => {
  const sandbox = 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"';

  test('a frame reads, fits its height, and says that it keeps nothing', async ({ page }) => {
    const src = `${wiki.origin}/open/#/embed/group/${group.id}`;
    const pasted = `<iframe ${sandbox} src="${src}" width="100%" height="120"></iframe>
      <script src="${wiki.origin}/open/embed.js" async></script>`;
    await page.goto(wiki.origin + wiki.publish(mediaWiki, pasted));
    await expect(frameOf(page).getByRole('heading', { name: group.name })).toBeVisible();
    await expect.poll(async () => (await page.locator('iframe').boundingBox())?.height ?? 0).toBeGreaterThan(150);
    const link = await begin(page);
    await expect(frameOf(page).getByText('Your browser lets this frame keep nothing')).toBeVisible();
    const app = await follow(page, link);
    await expect(app.getByRole('heading', { name: `Join ${group.name}?` })).toBeVisible();
  });

  test('a list can be searched there', async ({ page }) => {
    const pasted = `<iframe ${sandbox} src="${wiki.origin}/open/#/embed/groups" width="100%" height="600"></iframe>`;
    await page.goto(wiki.elsewhere + wiki.publish(plainPage, pasted));
    await expectToRead(page);
    await frameOf(page).getByRole('searchbox').fill(group.name);
    await expect(frameOf(page).getByRole('heading', { level: 2 }).first()).toContainText(group.name);
  });

  test('a host that does not let the program load there leaves a page that says what to do', async ({ page, watch }) => {
    watch.allow(/blocked by CORS policy|Failed to load resource|net::ERR_FAILED/);
    const pasted = `<iframe ${sandbox} src="${wiki.origin}/footbridge/#/embed/groups" width="100%" height="600"></iframe>`;
    await page.goto(wiki.elsewhere + wiki.publish(plainPage, pasted));
    await expect(frameOf(page).getByRole('link', { name: 'open it in a tab of its own' })).toBeVisible({ timeout: 20_000 });
  });
});

test('a storage that throws when it is looked at changes nothing for reading', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'] as const) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    }
  });
  const pasted = `<iframe src="${wiki.origin}/footbridge/#/embed/group/${group.id}" width="100%" height="600"></iframe>`;
  await page.goto(wiki.elsewhere + wiki.publish(plainPage, pasted));
  await expect(frameOf(page).getByRole('heading', { name: group.name })).toBeVisible();
  const link = await begin(page);
  await expect(frameOf(page).getByText('Your browser lets this frame keep nothing')).toBeVisible();
  await expect(link).toHaveAttribute('href', /#\/brought\?draft=[\w-]+$/);
});

test.describe('heights', () => {
  /** A frame of ours, and one of somebody else that claims heights for it. */
  async function withImpostor(page: Page, claims: string): Promise<Locator> {
    const impostor = `<script>setInterval(() => parent.postMessage(${claims}, '*'), 50)</script>`;
    const pasted = `<iframe title="ours" src="${wiki.origin}/footbridge/#/embed/new?count=3" width="100%" height="200"></iframe>
      <iframe title="theirs" src="${wiki.elsewhere}${wiki.publish(plainPage, impostor)}" width="100%" height="90"></iframe>
      <script src="${wiki.origin}/footbridge/embed.js" async></script>`;
    await page.goto(wiki.origin + wiki.publish(plainPage, pasted));
    await expect(frameOf(page).getByRole('listitem').first()).toBeVisible();
    return page.getByTitle('ours');
  }

  test('a message of another frame changes nothing', async ({ page }) => {
    const ours = await withImpostor(page, "{ type: 'footbridge:height', height: 3333 }");
    await expect.poll(() => hasRoom(ours)).toBe(true);
    const heights = await page.locator('iframe').evaluateAll((frames) => frames.map((frame) => frame.clientHeight));
    expect(heights).not.toContain(3333);
    expect(heights[1]).toBe(90);
  });

  test('a frame that has gone elsewhere is not listened to', async ({ page }) => {
    const ours = await withImpostor(page, '{}');
    await expect.poll(() => hasRoom(ours)).toBe(true);
    const claim = `<script>parent.postMessage({ type: 'footbridge:height', height: 3333 }, '*')</script><p>gone</p>`;
    const elsewhere = wiki.elsewhere + wiki.publish(plainPage, claim);
    // Later, so that the answer is here before its page is gone.
    await ours.contentFrame().locator('body').evaluate((_, address) => void setTimeout(() => location.assign(address), 100), elsewhere);
    await expect(frameOf(page).getByText('gone')).toBeVisible();
    expect((await ours.boundingBox())?.height).toBeLessThan(3000);
  });

  for (const [claim, height] of [['9e9', 4000], ['-5', 80]] as const) {
    test(`a height of ${claim} is kept within bounds`, async ({ page }) => {
      const ours = await withImpostor(page, '{}');
      await expect.poll(() => hasRoom(ours)).toBe(true);
      await ours.contentFrame().locator('body').evaluate((_, tall) => {
        parent.postMessage({ type: 'footbridge:height', height: tall }, '*');
      }, Number(claim));
      await expect.poll(() => ours.evaluate((frame) => frame.style.height)).toBe(`${height}px`);
    });
  }

  test('they go to the origin of the address alone', async ({ page, watch }) => {
    watch.allow(/Failed to execute 'postMessage'/);
    const listening = `<script>addEventListener('message', ({ data }) => document.body.append(String(data.type)))</script>`;
    for (const [origin, hears] of [[wiki.elsewhere, true], ['https://elsewhere.example', false]] as const) {
      const src = `${wiki.origin}/footbridge/#/embed/new?count=3&amp;origin=${encodeURIComponent(origin)}`;
      const pasted = `<iframe src="${src}" width="100%" height="400"></iframe>${listening}`;
      await page.goto(wiki.elsewhere + wiki.publish(plainPage, pasted));
      await expect(frameOf(page).getByRole('listitem').first()).toBeVisible();
      const heard = page.getByText('footbridge:height');
      if (hears) await expect(heard.first()).toBeVisible();
      else await expect(heard).toHaveCount(0);
    }
  });
});
