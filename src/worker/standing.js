/** What open pages are told: which files were not to be had from the server, and which build is at hand. */

/** The files that were shown as kept, with the moment of which they are. Unknown while nothing was asked for. */
let keptFiles = null;

const SITE = new URL("data/site.json", HERE).href;

/** The server has vouched for a file. The site's own is asked for first, and with it everything begins anew. */
function noteFresh(address) {
  const isNews = keptFiles === null || keptFiles.has(address) || (address === SITE && keptFiles.size > 0);
  keptFiles?.delete(address);
  if (keptFiles === null || address === SITE) keptFiles = new Map();
  if (isNews) tellStanding();
}

function noteKept(address, asOf) {
  // Receipts and pictures are beside the point.
  if (!asOf || !address.endsWith(".json") || address.includes("/data/receipts/")) return;
  keptFiles ??= new Map();
  keptFiles.set(address, asOf);
  tellStanding();
}

function standing() {
  const dates = keptFiles && [...keptFiles.values()].sort();
  return { type: "standing", program: PROGRAM, kept: dates && (dates[0] ? String(Date.parse(dates[0])) : "") };
}

function tellStanding() {
  tell(standing()).catch(() => undefined);
}

/** The open pages of this site. */
async function pages() {
  const clients = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return clients.filter(({ url }) => pathOf(url) !== null);
}

async function tell(message) {
  for (const page of await pages()) page.postMessage(message);
}
