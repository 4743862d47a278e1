import { groups, people, pick, posts, topics } from './company';

const group = pick(groups, 'group that meets', ({ id }) => id === 'rust-study');
const lead = pick(people, 'lead', ({ id }) => id === group.leads[0]);
const post = pick(posts, 'post', ({ author, interested }) => author !== lead.id && interested.length > 2);

/** Somebody who may change {@link ledGroup}. */
export const somebody = lead;

/** A group that {@link somebody} leads. */
export const ledGroup = group;

/** An address of every page, by what the page is. */
export const pages: Record<string, string> = {
  'For you': '#/',
  Welcome: '#/welcome',
  Search: '#/search',
  'Results of a search': '#/search?q=rust',
  'People found': '#/search?q=rust&kind=person&-status=closed',
  'Nothing found': '#/search?q=zzqqxx',
  Groups: '#/groups',
  'Groups, none found': '#/groups?q=zzzz',
  Group: `#/groups/${group.id}`,
  Poster: `#/groups/${group.id}/poster`,
  'Dormant group': `#/groups/${pick(groups, 'dormant group', ({ status }) => status === 'dormant').id}`,
  'Start a group': '#/groups/new?topic=rust',
  'Change a group': `#/groups/${group.id}/edit`,
  Board: '#/board',
  'Board, narrowed': '#/board?kind=ask&state=open&topic=rust',
  Offer: `#/board/${pick(posts, 'offer', ({ kind }) => kind === 'offer').id}`,
  Ask: `#/board/${pick(posts, 'ask', ({ kind }) => kind === 'ask').id}`,
  Project: `#/board/${pick(posts, 'project', ({ kind }) => kind === 'project').id}`,
  'Post something': '#/board/new?kind=ask&topic=rust',
  'Change a post': `#/board/${post.id}/edit`,
  People: '#/people',
  'People by skill': '#/people?skill=rust%3Aadvanced&interest=birding',
  Person: `#/people/${pick(people, 'colleague', ({ id }) => id !== lead.id).id}`,
  'My own page': `#/people/${lead.id}`,
  Topics: '#/topics',
  Skill: '#/topics/kubernetes',
  Interest: '#/topics/birding',
  Introductions: '#/introductions',
  'My profile': '#/me',
  'My changes': '#/changes',
  Problems: '#/problems',
  'Not found': '#/nowhere/at/all',
};

/** The topics that {@link pages} name are there. */
for (const id of ['rust', 'kubernetes', 'birding']) pick(topics, id, (topic) => topic.id === id);
