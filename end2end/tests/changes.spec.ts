import { expect, test } from '../fixtures';
import { changeRow, fileOf, handOver, join, joined, notJoined } from '../helpers/changes';
import { groups, people, pick } from '../helpers/company';
import { serveChanged, serveReceipts, serveSample } from '../helpers/data';
import { becomePerson, heading, openAt, toast } from '../helpers/visit';

const chess = pick(groups, 'group on chess', ({ id }) => id === 'slow-chess');
const crumb = pick(groups, 'group on sourdough', ({ id }) => id === 'lisbon-crumb');
const me = pick(people, 'person in neither group', ({ id }) => ![chess, crumb].some((it) => it.members.includes(id)));

test.beforeEach(async ({ page }) => {
  await becomePerson(page, me.name);
});

test('each change stands there in words until it is withdrawn', async ({ page }) => {
  await openAt(page, '#/changes');
  await expect(page.getByText('Nothing waits here')).toBeVisible();
  await join(page, chess);
  await join(page, crumb);
  await expect(page.getByRole('link', { name: /My changes.*2.*not published yet/ })).toBeVisible();

  await openAt(page, '#/changes');
  await expect(page.getByRole('heading', { name: '2 changes' })).toBeVisible();
  const row = changeRow(page, `Join ${chess.name}`);
  await expect(row).toContainText('On this device');
  await expect(row).toContainText(me.name);
  expect(await fileOf(row)).toMatchObject({
    format: 1,
    author: me.id,
    change: { type: 'join_group', group: chess.id },
  });

  await row.getByRole('button', { name: 'Withdraw' }).click();
  await expect(row).toHaveCount(0);
  await expect(page.getByRole('heading', { name: '1 change', exact: true })).toBeVisible();
  await openAt(page, `#/groups/${chess.id}`);
  await expect(notJoined(page, chess)).toBeVisible();
});

test('withdrawing can be undone', async ({ page }) => {
  await join(page, chess);
  await openAt(page, '#/changes');
  const row = changeRow(page, `Join ${chess.name}`);
  await row.getByRole('button', { name: 'Withdraw' }).click();
  await expect(row).toHaveCount(0);
  await toast(page, 'Withdrawn').getByRole('button', { name: 'Undo' }).click();
  await expect(row).toHaveCount(1);
});

test('what was just done can be undone in the message about it', async ({ page }) => {
  await join(page, chess);
  const message = toast(page, `Join ${chess.name}`);
  await message.getByRole('button', { name: 'Undo' }).click();
  await expect(notJoined(page, chess)).toBeVisible();
  await expect(message).toHaveCount(0);
  await openAt(page, '#/changes');
  await expect(page.getByText('Nothing waits here')).toBeVisible();
});

test('it can still be undone after going elsewhere', async ({ page }) => {
  await join(page, chess);
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await expect(heading(page, 'People')).toBeVisible();
  await toast(page, `Join ${chess.name}`).getByRole('button', { name: 'Undo' }).click();
  await openAt(page, '#/changes');
  await expect(page.getByText('Nothing waits here')).toBeVisible();
});

test('joining and leaving again leaves nothing behind', async ({ page }) => {
  await join(page, chess);
  await joined(page, chess).click();
  await expect(notJoined(page, chess)).toBeVisible();
  await openAt(page, '#/changes');
  await expect(page.getByText('Nothing waits here')).toBeVisible();
});

test('reloading the page loses nothing', async ({ page }) => {
  await join(page, chess);
  await page.reload();
  await expect(joined(page, chess)).toBeVisible();
  await openAt(page, '#/changes');
  await expect(changeRow(page, `Join ${chess.name}`)).toBeVisible();
});

test('a second tab follows at once, both ways', async ({ page, context }) => {
  const second = await context.newPage();
  await openAt(second, `#/groups/${chess.id}`);
  await expect(notJoined(second, chess)).toBeVisible();

  await join(page, chess);
  await expect(joined(second, chess)).toBeVisible();
  await joined(second, chess).click();
  await expect(notJoined(page, chess)).toBeVisible();

  // Each tab keeps its own; neither writes over the other's.
  await join(page, chess);
  await join(second, crumb);
  await openAt(page, '#/changes');
  await expect(changeRow(page, `Join ${chess.name}`)).toBeVisible();
  await expect(changeRow(page, `Join ${crumb.name}`)).toBeVisible();
});

test('data that is fetched again keeps them, and shows its own news', async ({ page, context }) => {
  await join(page, chess);
  await serveChanged(context, 'groups.json', (file) => {
    const group = pick(file.groups, chess.id, ({ id }) => id === chess.id);
    group.name = 'Slower Chess';
    group.members = group.members.slice(1);
  });
  await openAt(page, '#/problems');
  await page.getByRole('button', { name: 'Fetch the data again' }).click();
  await openAt(page, `#/groups/${chess.id}`);
  await expect(heading(page, 'Slower Chess')).toBeVisible();
  await expect(joined(page, { ...chess, name: 'Slower Chess' })).toBeVisible();
  await openAt(page, '#/changes');
  await expect(changeRow(page, 'Join Slower Chess')).toContainText('On this device');
});

test('a change is let go of once there is a receipt that it was applied', async ({ page, context }) => {
  await join(page, chess);
  await join(page, crumb);
  await handOver(page);
  const { id, author, at } = await fileOf(changeRow(page, `Join ${chess.name}`));
  await serveReceipts(context, [{ id, author, at, outcome: 'applied' }]);
  await serveChanged(context, 'groups.json', (file) => {
    pick(file.groups, chess.id, (group) => group.id === chess.id).members.push(me.id);
  });

  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText('One of your changes is published.')).toBeVisible();
  await expect(page.getByRole('heading', { name: '1 change', exact: true })).toBeVisible();
  await expect(changeRow(page, `Join ${crumb.name}`)).toBeVisible();
  await openAt(page, `#/groups/${chess.id}`);
  await expect(joined(page, chess)).toBeVisible();
});

test('nobody asks for the receipt of a change that never left the device', async ({ page, context }) => {
  let asked = 0;
  await context.route('**/data/receipts/**', (route) => {
    asked += 1;
    return route.fulfill({ status: 404 });
  });
  await join(page, chess);
  await page.reload();
  await openAt(page, '#/changes');
  await expect(changeRow(page, `Join ${chess.name}`)).toContainText('On this device');
  expect(asked).toBe(0);
});

test('the same data without a receipt lets go of nothing', async ({ page, context }) => {
  await join(page, chess);
  await serveChanged(context, 'groups.json', (file) => {
    pick(file.groups, chess.id, (group) => group.id === chess.id).members.push(me.id);
  });
  await openAt(page, '#/changes');
  await page.reload();
  await expect(changeRow(page, `Join ${chess.name}`)).toBeVisible();
  await serveSample(context, 'groups.json');
  await page.reload();
  await expect(changeRow(page, `Join ${chess.name}`)).toContainText('On this device');
});
