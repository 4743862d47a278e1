import { type Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from '../fixtures';
import { changeRow, fileOf, handOver, join, notJoined } from '../helpers/changes';
import { groups, people, personOf, pick } from '../helpers/company';
import { serveChanged, serveReceipts } from '../helpers/data';
import { becomePerson, heading, openAt } from '../helpers/visit';

const chess = pick(groups, 'group on chess', ({ id }) => id === 'slow-chess');
const outsider = pick(people, 'person who plays no chess', ({ id }) => !chess.members.includes(id));
const led = pick(groups, 'study group', ({ id }) => id === 'rust-study');
const lead = personOf(led.leads[0] ?? '');

async function answer(page: Page, words: string, outcome: 'refused' | 'waiting', reason: string): Promise<void> {
  const { id, author, at } = await fileOf(changeRow(page, words));
  await serveReceipts(page.context(), [{ id, author, at, outcome, reason }]);
  await page.getByRole('button', { name: 'Check now' }).click();
}

test('what waits at the data says so, with its reason', async ({ page }) => {
  await becomePerson(page, outsider.name);
  await join(page, chess);
  await handOver(page);
  await answer(page, `Join ${chess.name}`, 'waiting', 'A moderator has to look at it first.');
  const row = changeRow(page, `Join ${chess.name}`);
  await expect(row).toContainText('Arrived, waiting');
  await expect(row).toContainText('A moderator has to look at it first. You need not do anything.');
  await expectNoAxeViolations(page);
});

test('a refused change says why, and can be handed in again', async ({ page }) => {
  await becomePerson(page, outsider.name);
  await join(page, chess);
  await handOver(page);
  const reason = 'The group is full until spring.';
  await answer(page, `Join ${chess.name}`, 'refused', reason);
  const row = changeRow(page, `Join ${chess.name}`);
  await expect(row).toContainText('Refused');
  await expect(row).toContainText(reason);
  await expectNoAxeViolations(page);

  await row.getByRole('button', { name: 'Hand in again' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish my changes' });
  await dialog.getByRole('radio', { name: /^Download/ }).check();
  await dialog.getByRole('button', { name: 'Download the file' }).click();
  await page.keyboard.press('Escape');
  await expect(row).toContainText('Handed over');
  await expect(row).toContainText(`Before that it was refused: ${reason}`);
});

test('a refused change can be withdrawn, and what was sent is said to be out', async ({ page }) => {
  await becomePerson(page, outsider.name);
  await join(page, chess);
  await handOver(page);
  await answer(page, `Join ${chess.name}`, 'refused', 'No.');
  const row = changeRow(page, `Join ${chess.name}`);
  await expect(row).toContainText('Refused');
  await row.getByRole('button', { name: 'Withdraw' }).click();
  const dialog = page.getByRole('dialog', { name: 'Withdraw it here only?' });
  await expect(dialog).toContainText('What was sent cannot be called back.');
  await expect(dialog).toContainText('leave the group');
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(row).toHaveCount(1);
  await row.getByRole('button', { name: 'Withdraw' }).click();
  await page.getByRole('button', { name: 'Withdraw it here' }).click();
  await expect(page.getByText('Nothing waits here')).toBeVisible();
});

test('leaving after the joining was handed over is a change of its own', async ({ page }) => {
  await becomePerson(page, outsider.name);
  await join(page, chess);
  await handOver(page);
  await openAt(page, `#/groups/${chess.id}`);
  await page.getByRole('main').getByRole('button', { name: `Joined ${chess.name}`, exact: true }).click();
  await expect(notJoined(page, chess)).toBeVisible();
  await openAt(page, '#/changes');
  await expect(page.getByRole('heading', { name: '2 changes' })).toBeVisible();
  await expect(changeRow(page, `Leave ${chess.name}`)).toContainText('On this device');
});

test.describe('somebody else changed the same', () => {
  test.beforeEach(async ({ page, context }) => {
    await becomePerson(page, lead.name);
    await openAt(page, `#/groups/${led.id}/edit`);
    await page.getByRole('textbox', { name: 'What it is for' }).fill('My words for it.');
    await page.getByRole('textbox', { name: 'Name' }).fill('My Name For It');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(heading(page)).toHaveText('My Name For It');
    await serveChanged(context, 'groups.json', (file) => {
      const group = pick(file.groups, led.id, ({ id }) => id === led.id);
      group.purpose = 'Their words for it.';
      group.name = 'Their Name For It';
    });
    await openAt(page, '#/changes');
    await page.reload();
  });

  test('both are shown, and I choose field by field', async ({ page }) => {
    const row = page.getByRole('main').getByRole('listitem').first();
    await expect(row).toContainText('In conflict');
    const purpose = row.getByRole('group', { name: 'Purpose' });
    await expect(purpose.getByRole('radio', { name: /Yours.*My words/ })).toBeChecked();
    await purpose.getByRole('radio', { name: /Theirs.*Their words/ }).check();
    await expectNoAxeViolations(page);
    const before = await fileOf(row);
    await row.getByRole('button', { name: 'Settle as chosen' }).click();
    await expect(row).toContainText('On this device');
    const after = await fileOf(row);
    expect(after.id).not.toBe(before.id);
    expect(after.change.set).toEqual({ name: 'My Name For It' });
    await openAt(page, `#/groups/${led.id}`);
    await expect(heading(page)).toHaveText('My Name For It');
    await expect(page.getByText('Their words for it.')).toBeVisible();
  });

  test('all of mine is made anew as the later word', async ({ page }) => {
    const row = page.getByRole('main').getByRole('listitem').first();
    await row.getByRole('button', { name: 'Keep mine' }).click();
    await expect(row).toContainText('On this device');
    expect((await fileOf(row)).change.set).toEqual({ name: 'My Name For It', purpose: 'My words for it.' });
  });

  test('all of theirs leaves nothing of mine, and can be undone', async ({ page }) => {
    await page.getByRole('button', { name: 'Take all of theirs' }).click();
    await expect(page.getByText('Nothing waits here')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('In conflict')).toBeVisible();
  });
});

test('what is about something that is gone waits, and what the data says already has nothing left to do', async ({ page, context }) => {
  await becomePerson(page, outsider.name);
  await join(page, chess);
  await serveChanged(context, 'groups.json', (file) => {
    file.groups = file.groups.filter(({ id }) => id !== chess.id);
  });
  await openAt(page, '#/changes');
  await page.reload();
  const row = page.getByRole('main').getByRole('listitem').first();
  await expect(row).toContainText(`There is no group ${chess.id} yet.`);
  await serveChanged(context, 'groups.json', (file) => {
    pick(file.groups, chess.id, ({ id }) => id === chess.id).members.push(outsider.id);
  });
  await page.reload();
  await expect(row).toContainText('Nothing left to change');
});

test('changes are said to be kept, and it is safe to close the page', async ({ page }) => {
  await becomePerson(page, outsider.name);
  await join(page, chess);
  await openAt(page, '#/changes');
  await expect(page.getByText('Kept on this device: it is safe to close the page')).toBeVisible();
});

test('a change kept by an earlier version is read', async ({ page }) => {
  const id = '01JDQ3V9GZ6M8K2X4T5W7Y0ABC';
  await becomePerson(page, outsider.name);
  await join(page, chess);
  await openAt(page, '#/changes');
  const value = JSON.stringify({
    format: 1,
    id,
    author: outsider.id,
    at: '2026-11-24T09:30:00.000Z',
    change: { type: 'join_group', group: led.id },
  });
  await page.evaluate(
    ([key, value]) => {
      let hash = 0xcbf29ce484222325n;
      for (const byte of new TextEncoder().encode(value)) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
      const checksum = hash.toString(16).padStart(16, '0');
      localStorage.setItem(key, `{"version":1,"checksum":"${checksum}","value":${value}}`);
    },
    [`footbridge:/intranet/footbridge/:change:${id}`, value] as const,
  );
  await page.reload();
  await expect(page.getByRole('heading', { name: '2 changes' })).toBeVisible();
});
