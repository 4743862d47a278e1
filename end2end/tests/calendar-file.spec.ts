import { type Page } from '@playwright/test';
// Reads calendar files as other programs do, so that ours is not judged by our own reading of the standard.
import ICAL from 'ical.js';
import { expect, test } from '../fixtures';
import { groups, pick } from '../helpers/company';
import { serveChanged } from '../helpers/data';
import { download } from '../helpers/download';
import { openAt } from '../helpers/visit';

test.skip(({ isMobile }) => isMobile, 'the same on every device');

const group = pick(groups, 'group that meets', ({ meets, status }) => !!meets && status === 'active');

/** Both hemispheres, no summer time, quarters of hours, and summer time without a yearly rule. */
const zones = [
  'Europe/Lisbon',
  'America/New_York',
  'Australia/Sydney',
  'Asia/Kolkata',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Africa/Casablanca',
];

/** How many meetings are looked at: four years of them, so that clocks change eight times in each of them. */
const count = 208;

interface Read {
  event: ICAL.Event;
  zone: ICAL.Timezone;
  uid: string;
}

function read(text: string): Read {
  const calendar = new ICAL.Component(ICAL.parse(text) as object[]);
  const [part, zone] = ['vevent', 'vtimezone'].map((name) => calendar.getFirstSubcomponent(name));
  if (!part || !zone) throw new Error('no event or no zone in the file');
  const event = new ICAL.Event(part);
  return { event, zone: new ICAL.Timezone(zone), uid: event.uid };
}

/** The beginnings of the first meetings, by the zone that stands in the file and no other. */
function meetings({ event, zone }: Read): Date[] {
  const dates = event.iterator();
  return Array.from({ length: count }, () => {
    const next = dates.next();
    next.zone = zone;
    return next.toJSDate();
  });
}

/** Weekday and time there, by the database of the machine that runs the tests. */
/** What clocks in a zone show, by the browser: its rules for a zone may be newer than those of Node. */
async function clocks(page: Page, dates: Date[], timeZone: string): Promise<string[]> {
  const shown = await page.evaluate(
    ({ times, timeZone }) => {
      const parts = { weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const;
      const format = new Intl.DateTimeFormat('en-GB', parts);
      return times.map((time) => format.format(time));
    },
    { times: dates.map((at) => at.getTime()), timeZone },
  );
  return shown.map((text) => text.replace(/,? (at )?/, ' ').toLowerCase());
}

async function saved(page: Page): Promise<Read> {
  const file = await download(page, () => page.getByRole('main').getByRole('button', { name: 'Add to calendar' }).click());
  expect(file.name).toBe(`${group.id}.ics`);
  expect(file.text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
  return read(file.text);
}

for (const timezone of zones) {
  test(`meetings in ${timezone} stay at their hour when clocks change`, async ({ page, context }) => {
    const meets = { weekday: 'thursday', time: '08:45', timezone, every_weeks: 1, minutes: 50 };
    await serveChanged(context, 'groups.json', ({ groups }) => {
      for (const one of groups) if (one.id === group.id) one.meets = meets;
    });
    await openAt(page, `#/groups/${group.id}`);
    const file = await saved(page);
    const dates = meetings(file);
    expect(new Set(await clocks(page, dates, timezone))).toEqual(new Set(['thursday 08:45']));
    // The first is the next that the page shows, and then week by week.
    const shown = await page.getByRole('main').locator('time[datetime]').first().getAttribute('datetime');
    expect(dates[0]?.toISOString()).toBe(new Date(shown ?? '').toISOString());
    const days = dates.map((at) => Math.round(at.getTime() / 86_400_000));
    expect(days.slice(1).every((day, at) => Math.abs(day - (days[at] ?? 0) - 7) <= 1)).toBe(true);
    expect(file.event.duration.toSeconds()).toBe(50 * 60);
  });
}

test('every other week counts from the same week, and a file read again is the same meeting', async ({ page, context }) => {
  const meets = { weekday: 'tuesday', time: '12:30', timezone: 'Europe/Lisbon', every_weeks: 2, minutes: 60 };
  const hostile = 'Chess; go, \\n and\r\nATTENDEE:mailto:evil@example.com';
  await serveChanged(context, 'groups.json', ({ groups }) => {
    for (const one of groups) if (one.id === group.id) Object.assign(one, { meets, name: hostile, founded: '2026-11-10' });
  });
  await openAt(page, `#/groups/${group.id}`);
  const first = await saved(page);
  const dates = meetings(first).slice(0, 4).map((at) => at.toISOString());
  expect(dates).toEqual([
    '2026-11-24T12:30:00.000Z',
    '2026-12-08T12:30:00.000Z',
    '2026-12-22T12:30:00.000Z',
    '2027-01-05T12:30:00.000Z',
  ]);
  expect(first.event.summary).toBe(hostile.replace('\r\n', '\n'));
  expect(first.event.attendees).toEqual([]);
  expect(first.event.component.getFirstPropertyValue('url')).toBe(page.url());
  expect((await saved(page)).uid).toBe(first.uid);
});

test('a group without a fixed meeting has nothing for the calendar', async ({ page, context }) => {
  await serveChanged(context, 'groups.json', ({ groups }) => {
    for (const one of groups) if (one.id === group.id) delete one.meets;
  });
  await openAt(page, `#/groups/${group.id}`);
  await expect(page.getByRole('button', { name: 'Add to calendar' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('menuitem', { name: 'Copy link' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Add to calendar' })).toHaveCount(0);
});
