/** Letting go: of builds that no open page belongs to any more, and of everything where the site is gone. */

/** How long a page may take to say which build it is of, in milliseconds. */
const ANSWER_WAIT = 3_000;

/** Removes the files of builds that no page uses. A page that does not answer may need any of them. */
async function removeOldShells() {
  const programs = await Promise.all((await pages()).map(programOf));
  if (programs.includes(null)) return;
  for (const name of await shells()) {
    // What a newer worker is putting together is not old, although no page may use it yet.
    if (self.registration.installing || self.registration.waiting) return;
    if (name === SHELL) continue;
    const cache = await caches.open(name);
    const used = await Promise.all(programs.map((program) => cache.match(new URL(program, HERE).href)));
    if (!used.some(Boolean) && !self.registration.installing) await caches.delete(name);
  }
}

/** The script that a page was started by; null where it does not say. */
async function programOf(page) {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise((take) => (port1.onmessage = ({ data }) => take(data)));
  page.postMessage({ type: "who" }, [port2]);
  const program = await within(ANSWER_WAIT, answer).catch(() => null);
  port1.close();
  return program;
}

function isGone(response) {
  return response.status === 404 || response.status === 410;
}

/** Ends this worker where the server has none any more: the site has moved, or somebody wants to be rid of it. */
async function endIfGone() {
  try {
    const response = await within(SHORT_WAIT, fetch(self.location.href, { cache: "no-store" }));
    if (!isGone(response)) return false;
  } catch {
    return false;
  }
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS)) await caches.delete(name);
  }
  return self.registration.unregister();
}
