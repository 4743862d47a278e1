/** The kinds of records, in the order in which results are shown. */
export const kinds = ['person', 'group', 'post', 'topic'] as const;
export type Kind = (typeof kinds)[number];

/** A record as the libraries are given it: the same texts that the app's own search takes in. */
export interface Document {
  /** Its place in the list of all documents of its kind: libraries do best with small numbers. */
  id: number;
  name: string;
  title: string;
  skills: string;
  interests: string;
  places: string;
  text: string;
}

/** A company as documents. `records` keeps what was read, as an app has to show it. */
export interface Documents {
  byKind: Record<Kind, Document[]>;
  people: string[];
  records: unknown[];
}

interface Named { id: string; label: string }
interface Site {
  departments: Named[];
  locations: Named[];
  levels: Named[];
  collections: Record<'topics' | 'people' | 'groups' | 'posts', string[]>;
}
interface Topic { id: string; label: string; aliases?: string[]; about?: string; retired?: boolean }
interface Person {
  id: string; name: string; title?: string; department?: string; team?: string; level?: string; location?: string;
  about?: string; skills?: Record<string, string>; interests?: string[]; learning?: string[]; ambitions?: string[];
  accomplishments?: { text: string }[]; left?: string;
}
interface Group { id: string; name: string; purpose?: string; topics?: string[]; leads?: string[]; location?: string; status?: string }
interface Post { id: string; title: string; body?: string; kind: string; topics?: string[]; author: string; location?: string }

/** Fetches and reads the company, and makes documents of everyone and everything that can be found. */
export async function loadDocuments(): Promise<Documents> {
  const site = await json<Site>('site.json');
  const { topics: topicFiles, people: peopleFiles, groups: groupFiles, posts: postFiles } = site.collections;
  const all = async <T>(files: string[], key: string): Promise<T[]> => {
    const lists = await Promise.all(files.map((file) => json<Record<string, T[]>>(file)));
    return lists.flatMap((list) => list[key] ?? []);
  };
  const topics = await all<Topic>(topicFiles, 'topics');
  const people = await all<Person>(peopleFiles, 'people');
  const groups = await all<Group>(groupFiles, 'groups');
  const posts = await all<Post>(postFiles, 'posts');
  const here = people.filter((person) => !person.left);

  const label = (named: Named[]) => {
    const byId = new Map(named.map(({ id, label }) => [id, label]));
    return (id?: string) => byId.get(id ?? '') ?? '';
  };
  const [department, place, level] = [label(site.departments), label(site.locations), label(site.levels)];
  const names = new Map(topics.map(({ id, label, aliases = [] }) => [id, [label, ...aliases].join(' ')]));
  const named = (ids: string[] = []) => ids.map((id) => names.get(id) ?? id).join(' ');
  const byId = new Map(people.map((person) => [person.id, person]));
  const none = { title: '', skills: '', interests: '', places: '', text: '' };

  const byKind: Record<Kind, Document[]> = {
    person: here.map((person, id) => ({
      id,
      name: person.name,
      title: person.title ?? '',
      skills: named(Object.keys(person.skills ?? {})),
      interests: named([...(person.interests ?? []), ...(person.learning ?? [])]),
      places: [department(person.department), person.team, place(person.location), level(person.level)].join(' '),
      text: [person.about, ...(person.ambitions ?? []), ...(person.accomplishments ?? []).map(({ text }) => text)].join(' '),
    })),
    group: groups.filter(({ status }) => status !== 'closed').map((group, id) => ({
      ...none,
      id,
      name: group.name,
      skills: named(group.topics),
      places: place(group.location),
      text: [...(group.leads ?? []).map((lead) => byId.get(lead)?.name), group.purpose].join(' '),
    })),
    post: posts.map((post, id) => ({
      ...none,
      id,
      name: post.title,
      title: post.kind,
      skills: named(post.topics),
      places: [department(byId.get(post.author)?.department), place(post.location)].join(' '),
      text: [byId.get(post.author)?.name, post.body].join(' '),
    })),
    topic: topics.filter(({ retired }) => !retired).map((topic, id) => ({
      ...none,
      id,
      name: names.get(topic.id) ?? topic.label,
      text: topic.about ?? '',
    })),
  };
  return { byKind, people: here.map(({ id }) => id), records: [topics, people, groups, posts] };
}

async function json<T>(path: string): Promise<T> {
  const response = await fetch(`/data/${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}
