/** The files of a build: fetched and checked before anything of them is shown, then taken from the cache. */

/** How many are fetched at a time: the page may be loading its data. */
const AT_A_TIME = 3;

/** Fetches all files of this build. It is complete, or it is nothing. */
async function installShell() {
  const cache = await caches.open(SHELL);
  const waiting = Object.keys(FILES);
  const fetchNext = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) await installFile(cache, name);
  };
  try {
    await Promise.all(Array.from({ length: AT_A_TIME }, fetchNext));
  } catch (wrong) {
    await caches.delete(SHELL);
    throw wrong;
  }
}

async function installFile(cache, name) {
  const address = addressOf(name);
  if (name === "index.html") {
    const response = await within(LONG_WAIT, fetch(new URL(name, HERE), { cache: "reload" }));
    // Some hosts send from the file to its folder.
    if (response.redirected && response.url.split("?")[0] !== PAGE) throw new Error("another address answered");
    if (response.status !== 200) throw new Error(`status ${response.status}`);
    const body = await bodyOf(response);
    const text = new TextDecoder().decode(body);
    if (!isWhole(text) || !text.includes(PROGRAM)) throw new Error("the page is not the one of this build");
    await cache.put(PAGE, answerOf(body, response));
    return;
  }
  // The build before may have the same file; the browser may have it from showing the page; its copy may be damaged.
  const ways = [() => fromShells(address), () => fetch(address), () => fetch(address, { cache: "reload" })];
  let wrong;
  for (const way of ways) {
    try {
      const response = await within(LONG_WAIT, way());
      if (!response) continue;
      checkAnswer(response);
      const body = await bodyOf(response);
      await checkFile(name, body);
      await cache.put(address, answerOf(body, response));
      return;
    } catch (problem) {
      wrong = problem;
    }
  }
  throw wrong;
}

/** A file as some build keeps it, this one's first. */
async function fromShells(address) {
  for (const name of await shells()) {
    const kept = await (await caches.open(name)).match(address, { ignoreVary: true });
    if (kept) return kept;
  }
  return undefined;
}

/** Whether a path is a file of this build, or by its name one of another: those carry a digest. */
function isOfShell(path) {
  return Object.hasOwn(FILES, path) || /-[0-9a-f]{12,}(?:[._-]|$)/.test(path);
}

/** A file of a build never changes, so what is kept is as good as what the server has. */
async function answerFile(request) {
  return (await fromShells(request.url.split("#")[0])) ?? fetch(request);
}

/**
 * The page comes from the server, so that a new release is seen at once. What is kept stands in where the server does
 * not answer soon, answers with an error or with half a page. Whole pages that are not ours are let through: somebody
 * wants a sign-in, and who never sees it can never give it.
 */
async function answerPage(event) {
  const kept = await fromShells(PAGE);
  let response;
  try {
    response = await within(kept ? SHORT_WAIT : LONG_WAIT, fetch(event.request));
  } catch (wrong) {
    if (kept) return kept;
    throw wrong;
  }
  if (response.type === "opaqueredirect" || response.status === 401 || response.status === 403) return response;
  if (isGone(response) && (await endIfGone())) return response;
  if (!response.ok) return kept ?? response;
  try {
    const body = await bodyOf(response);
    const text = new TextDecoder().decode(body);
    const answer = answerOf(body, response);
    if (!isOurPage(text, (await kept?.clone().text()) ?? "")) return answer;
    if (!isWhole(text)) return kept ?? answer;
    // Somebody may have changed its title, say, without a new build.
    if (text.includes(PROGRAM)) event.waitUntil(keepPage(answer.clone()));
    return answer;
  } catch (wrong) {
    if (kept) return kept;
    throw wrong;
  }
}

async function keepPage(page) {
  // Never the first of its files: only a complete shell is one.
  if (await caches.has(SHELL)) await (await caches.open(SHELL)).put(PAGE, page);
}
