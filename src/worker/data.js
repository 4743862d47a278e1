/**
 * The company's data: from the server, where it answers soon and sensibly; else what is kept, and the page is told how
 * old that is. Only what was read to its end and makes sense is kept. A host that answers `no-store` wants nothing kept.
 */

/** Behind the address of a kept file: when the server last vouched for it. */
const AS_OF = "?as-of";
/** How many files are kept that `site.json` does not name, such as pictures and receipts. */
const UNNAMED = 300;
/** How many of the newest rounds of introductions are fetched before somebody asks for them. */
const ROUNDS = 12;

/** Who still waits for a file that was answered for from here, to be called off when it is asked for again. */
const waiting = new Map();

async function answerData(event) {
  const { request } = event;
  const address = request.url;
  const cache = await caches.open(DATA);
  const kept = await cache.match(address, { ignoreVary: true });
  if (!kept) {
    const response = await fetch(request);
    if (response.ok) noteFresh(address);
    if (response.ok && mayBeKept(response)) {
      event.waitUntil(keep(cache, address, response.clone()).catch(() => undefined));
    }
    return response;
  }
  // The app asks so for what it has from before, however old, and asks the server right afterwards.
  if (request.cache === "force-cache") return kept;
  // The browser lets nobody ask for a file while it waits for an answer about the same.
  waiting.get(address)?.abort();
  const asker = new AbortController();
  const asked = fetch(request, { signal: asker.signal });
  try {
    const response = await within(SHORT_WAIT, asked);
    const fresh = await takeIn(cache, address, response, kept);
    noteFresh(address);
    return fresh;
  } catch {
    waiting.set(address, asker);
    event.waitUntil(takeInLater(cache, address, asked, kept));
    noteKept(address, await (await cache.match(address + AS_OF))?.text());
    return kept;
  }
}

/** Checks an answer and keeps it. Throws where what is kept is better. */
async function takeIn(cache, address, response, kept) {
  checkAnswer(response);
  if (isSameVersion(response, kept)) {
    response.body?.cancel().catch(() => undefined);
    await vouchFor(cache, address);
    return kept;
  }
  return (await keep(cache, address, response)) ?? Promise.reject(new Error("not to be kept"));
}

/** Reads and keeps an answer; gives back one to show. */
async function keep(cache, address, response) {
  checkAnswer(response);
  const body = await bodyOf(response);
  checkData(pathOf(address), body, response);
  const answer = answerOf(body, response);
  if (!mayBeKept(response)) {
    await forget(cache, address);
    return answer;
  }
  try {
    await cache.put(address, answer.clone());
    await vouchFor(cache, address);
  } catch {
    // The device has no room left: it is shown all the same.
  }
  return answer;
}

function mayBeKept(response) {
  return !/no-store/.test(response.headers.get("cache-control") ?? "");
}

async function vouchFor(cache, address) {
  await cache.put(address + AS_OF, new Response(new Date().toISOString()));
}

async function forget(cache, address) {
  await cache.delete(address);
  await cache.delete(address + AS_OF);
}

/** A server that is slow, but answers: what it says is there for the next time somebody asks. */
async function takeInLater(cache, address, asked, kept) {
  try {
    const response = await within(LONG_WAIT, asked);
    if (!response.bodyUsed && !isSameVersion(response, kept)) {
      await keep(cache, address, response);
      await tell({ type: "late" });
    }
  } catch {
    // What is kept stays.
  }
}

function isSameVersion(response, kept) {
  const version = ({ headers }) => headers.get("etag") || headers.get("last-modified");
  return Boolean(version(response)) && version(response) === version(kept);
}

/** Keeps what the site names, as the first visit fetched it before there was a worker, and lets go of the rest. */
async function fillData() {
  const cache = await caches.open(DATA);
  const names = ["site.json"];
  for (let at = 0; at < names.length; at += 1) {
    const address = new URL(`data/${names[at]}`, HERE).href;
    let kept = await cache.match(address);
    if (!kept) {
      try {
        // Most often the browser has just fetched it.
        kept = await keep(cache, address, await within(LONG_WAIT, fetch(address, { cache: "force-cache" })));
      } catch {
        if (at === 0) return;
        continue;
      }
    }
    if (at === 0) {
      const { collections = {} } = await kept.clone().json();
      for (const [kind, files] of Object.entries(collections)) {
        if (!Array.isArray(files)) continue;
        names.push(...(kind === "introductions" ? [...files].sort().slice(-ROUNDS) : files));
      }
    }
  }
  const named = new Set(names.map((name) => new URL(`data/${name}`, HERE).href));
  const others = (await cache.keys()).map(({ url }) => url).filter((url) => !url.endsWith(AS_OF) && !named.has(url));
  for (const old of others.slice(0, -UNNAMED)) await forget(cache, old);
}
