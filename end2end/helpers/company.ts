import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The day of the tests: the sample company's posts are open, full or expired as seen from it. */
export const today = '2026-11-24';

export interface Person {
  id: string;
  name: string;
  title: string;
  department: string;
  level: string;
  location: string;
  timezone?: string;
  joined: string;
  left?: string;
  paused_until?: string;
  about?: string;
  skills: Record<string, 'basics' | 'working' | 'advanced' | 'expert'>;
  interests: string[];
  learning: string[];
  ambitions?: string[];
  accomplishments?: { text: string; on?: string; link?: string }[];
  open_to?: string[];
  introductions?: { size: 'pair' | 'trio'; how: 'any' | 'in_person' | 'remote'; paused_until?: string };
  apart?: string[];
  met?: Record<string, 'met' | 'did_not_happen'>;
  contacts: { email?: string; slack?: string; teams?: string; github?: string; gitlab?: string };
}

export interface Group {
  id: string;
  name: string;
  purpose: string;
  topics: string[];
  leads: string[];
  members: string[];
  location?: string;
  format: 'in_person' | 'remote' | 'hybrid';
  meets?: { weekday: string; time: string; timezone: string; every_weeks: number; minutes: number };
  channel?: { label: string; url?: string };
  open_to_newcomers: boolean;
  status: 'active' | 'dormant' | 'closed';
  founded: string;
}

export interface Post {
  id: string;
  kind: 'offer' | 'ask' | 'project' | 'role' | 'shadowing' | 'lateral_move' | 'mentoring';
  title: string;
  body: string;
  topics: string[];
  author: string;
  department?: string;
  location?: string;
  commitment: string;
  format: string;
  capacity?: number;
  posted: string;
  expires?: string;
  status: 'open' | 'closed';
  interested: string[];
}

export interface Topic {
  id: string;
  label: string;
  kind: 'skill' | 'interest';
  aliases?: string[];
  related?: string[];
  retired?: boolean;
}

interface Labelled {
  id: string;
  label: string;
}

interface Site {
  organisation: { name: string };
  departments: Labelled[];
  locations: (Labelled & { timezone: string })[];
  levels: Labelled[];
  moderators: string[];
}

function read<T>(name: string): T {
  const text = readFileSync(join(import.meta.dirname, '..', '..', 'public', 'data', name), 'utf8');
  return JSON.parse(text) as T;
}

export const site = read<Site>('site.json');
export const topics = read<{ topics: Topic[] }>('topics.json').topics;
export const groups = read<{ groups: Group[] }>('groups.json').groups;

/** What stands on the board; a request to one person is shown to these two alone. */
export const posts = read<{ posts: (Post & { to?: string })[] }>('posts.json').posts.filter(({ to }) => !to);

/** Everyone who works here today, as the directory lists them. */
export const people = read<{ people: Person[] }>('people.json').people.filter(
  (person) => !person.left || person.left >= today,
);

/** The first that fits. A sample without one is a finding, told by `what`. */
export function pick<T>(all: readonly T[], what: string, fits: (one: T) => boolean): T {
  const found = all.find(fits);
  if (!found) throw new Error(`The sample company has no ${what}.`);
  return found;
}

export function personOf(id: string): Person {
  return pick(people, `person ${id}`, (person) => person.id === id);
}

export function labelOf(all: readonly Labelled[], id: string): string {
  return pick(all, id, (one) => one.id === id).label;
}

/** Whether `person` is one of the moderators, who may change everything. */
export function moderates(person: Person): boolean {
  return site.moderators.includes(person.id);
}

/** Whether `person` asked not to be suggested to others for now. */
export function isPaused(person: Person): boolean {
  return person.paused_until !== undefined && today < person.paused_until;
}

/** How a post stands on the day of the tests. */
export function stateOf(post: Post): 'open' | 'full' | 'expired' | 'closed' {
  if (post.status === 'closed') return 'closed';
  if (post.expires !== undefined && post.expires < today) return 'expired';
  return post.capacity !== undefined && post.interested.length >= post.capacity ? 'full' : 'open';
}

/** How many of `all` fit. */
export function count<T>(all: readonly T[], fits: (one: T) => boolean): number {
  return all.filter(fits).length;
}

/** `1 person`, `2 people`. */
export function plural(n: number, one: string, many: string): string {
  return n === 1 ? `1 ${one}` : `${n} ${many}`;
}
