import { readFileSync } from 'node:fs';
import { expect, test } from '../fixtures';
import { changeRow, join, loadFiles, type ChangeFile } from '../helpers/changes';
import { groups, people, pick, type Group } from '../helpers/company';
import { banner, becomePerson, myMenu, openAt, toast } from '../helpers/visit';

const chess = pick(groups, 'group on chess', ({ id }) => id === 'slow-chess');
const me = pick(people, 'person who plays no chess', ({ id }) => !chess.members.includes(id));
const other = pick(groups, 'second group', (group) => group !== chess && !group.members.includes(me.id));

/** A file that says that I join a group. */
const change = (id: string, group: Group): ChangeFile => ({
  format: 1,
  id,
  author: me.id,
  at: '2026-11-24T09:30:00.000Z',
  change: { type: 'join_group', group: group.id },
});

test('a browser that blocks storage is told of, and everything works until the page closes', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
  await becomePerson(page, me.name);
  await expect(banner(page, 'This browser does not let Footbridge keep anything.')).toBeVisible();
  await expect(toast(page, 'it knows who you are until you close the page')).toBeVisible();

  await join(page, chess);
  await expect(toast(page, 'It holds until you close the page')).toBeVisible();
  await banner(page, 'does not let Footbridge keep anything').getByRole('link', { name: 'My changes' }).click();
  await expect(changeRow(page, `Join ${chess.name}`)).toBeVisible();
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download all as one file' }).click();
  expect(readFileSync(await (await arriving).path(), 'utf8')).toContain('"join_group"');
  await expect(page.getByText('This browser does not keep them')).toBeVisible();
  await changeRow(page, `Join ${chess.name}`).getByRole('button', { name: 'Withdraw' }).click();
  await page.getByRole('button', { name: 'Withdraw it here' }).click();
  await expect(page.getByText('Nothing waits here')).toBeVisible();
  await expect(myMenu(page, me.name)).toBeVisible();

  const changes = [change('01JDQ3V9GZ6M8K2X4T5W7Y0ABC', chess), change('01JDQ3V9GZ6M8K2X4T5W7Y0ABD', other)];
  await loadFiles(page, [{ name: 'mine.json', text: JSON.stringify(changes) }]);
  await expect(changeRow(page, `Join ${chess.name}`)).toBeVisible();
  await expect(changeRow(page, `Join ${other.name}`)).toBeVisible();
});

test('storage that is full is told of, and nothing already done is lost', async ({ page }) => {
  await becomePerson(page, me.name);
  await join(page, chess);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  await join(page, other);
  await expect(toast(page, 'It holds until you close the page')).toBeVisible();
  await openAt(page, '#/changes');
  await expect(changeRow(page, `Join ${chess.name}`)).toBeVisible();
  await expect(changeRow(page, `Join ${other.name}`)).toBeVisible();

  // What was kept before is still kept.
  await page.reload();
  await expect(changeRow(page, `Join ${chess.name}`)).toBeVisible();
  await expect(myMenu(page, me.name)).toBeVisible();
});

test('an entry that cannot be read is handed out as it stands, and never written over', async ({ page }) => {
  const key = 'footbridge:/intranet/footbridge/:change:01JDQ3V9GZ6M8K2X4T5W7Y0ABC';
  const text = '{"version":7,"checksum":"?","value":{"from":"a later version"}}';
  await openAt(page, '#/');
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [key, text] as const);
  const stored = () => page.evaluate((key) => localStorage.getItem(key), key);
  await page.reload();
  await becomePerson(page, me.name);
  await join(page, chess);
  await openAt(page, '#/changes');
  const entry = page.getByRole('region', { name: 'Could not be read' }).getByRole('listitem');
  await expect(entry).toHaveCount(1);
  await expect(entry).toContainText('01JDQ3V9GZ6M8K2X4T5W7Y0ABC');

  const arriving = page.waitForEvent('download');
  await entry.getByRole('button', { name: 'Download' }).click();
  expect(readFileSync(await (await arriving).path(), 'utf8')).toBe(text);
  await changeRow(page, `Join ${chess.name}`).getByRole('button', { name: 'Withdraw' }).click();
  expect(await stored()).toBe(text);

  await entry.getByRole('button', { name: 'Discard' }).click();
  await expect(entry).toHaveCount(0);
  expect(await stored()).toBeNull();
});

test('a file of the same change does not replace an entry that cannot be read', async ({ page }) => {
  const id = '01JDQ3V9GZ6M8K2X4T5W7Y0ABC';
  const key = `footbridge:/intranet/footbridge/:change:${id}`;
  await becomePerson(page, me.name);
  await openAt(page, '#/changes');
  await page.evaluate((key) => localStorage.setItem(key, 'half an ent'), key);
  await page.reload();
  await loadFiles(page, [{ name: 'same.json', text: JSON.stringify(change(id, chess)) }]);
  await expect(page.getByText('All of these changes are here already.')).toBeVisible();
  expect(await page.evaluate((key) => localStorage.getItem(key), key)).toBe('half an ent');
});

for (const [kept, words] of [[true, 'leaves at once'], [false, 'asks first']] as const) {
  test(`closing the page ${words} where changes are ${kept ? '' : 'not '}kept`, async ({ page }) => {
    await becomePerson(page, me.name);
    if (!kept) {
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        };
      });
    }
    await join(page, chess);
    let asked = false;
    page.on('dialog', (dialog) => {
      asked = dialog.type() === 'beforeunload';
      void dialog.accept();
    });
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => page.isClosed()).toBe(true);
    expect(asked).toBe(!kept);
  });
}
