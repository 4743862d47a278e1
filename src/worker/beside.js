/**
 * What goes on beside the app: the service worker, and what it says. The loader fetches this once the app is there, so
 * that a first visit does not wait for it. The app reads what stands in `data-…` of the page's root element, and hears
 * of news by the event `footbridge-beside`.
 */
const root = document.documentElement;
/** How long ago somebody asked for a new release before the next who comes back asks again, in milliseconds. */
const FRESH = 15 * 60 * 1000;

/** Which build this page is of: the name of the script that started it. */
const program = new URL(document.querySelector('link[rel="modulepreload"]')?.href ?? "./", location.href).pathname
  .split("/")
  .pop();

/** The browser's side of service workers, where there may be one: not in frames, from files or over plain HTTP. */
function workers() {
  try {
    const isOneFile = document.querySelector('meta[name="footbridge-edition"][content="one-file"]');
    const mayHave = isSecureContext && location.protocol.startsWith("http") && !isOneFile;
    return mayHave ? navigator.serviceWorker : undefined;
  } catch {
    // A frame without an origin of its own.
    return undefined;
  }
}

function say(name, value) {
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
  document.dispatchEvent(new Event("footbridge-beside"));
}

function hear({ data, ports }) {
  if (data?.type === "who") ports[0]?.postMessage(program);
  if (data?.type === "late") document.dispatchEvent(new Event("footbridge-late"));
  if (data?.type !== "standing") return;
  say("release", data.program === program ? "" : data.program);
  if (data.kept !== null) say("kept", data.kept);
}

/** Asks the worker in charge how things stand, and lets it tidy up. */
function greet(container) {
  container.controller?.postMessage({ type: "here", program });
}

async function register(container) {
  const before = await container.getRegistration("./");
  // It has ended itself while this page was open. To register it now would take that back.
  if (!before && container.controller) return;
  try {
    const registration = await container.register("sw.js", { updateViaCache: "none" });
    if (!registration) return;
    // It takes over by itself. Some browsers let it wait all the same until the next visit.
    registration.waiting?.postMessage({ type: "take over" });
    let asked = Date.now();
    document.addEventListener("visibilitychange", () => {
      if (document.hidden || Date.now() - asked < FRESH) return;
      asked = Date.now();
      registration.update().catch(() => undefined);
    });
    setInterval(() => {
      if (!document.hidden) registration.update().catch(() => undefined);
    }, FRESH);
    if (before) await registration.update();
  } catch {
    if (before && (await isGone())) await end(before);
  }
}

async function isGone() {
  const answer = await fetch("sw.js", { method: "HEAD", cache: "no-store" }).catch(() => undefined);
  return answer?.status === 404 || answer?.status === 410;
}

/** The server has no worker any more: what the last one kept goes with it. */
async function end(registration) {
  const ours = `footbridge:${new URL("./", location.href).pathname}:`;
  for (const name of await caches.keys()) {
    if (name.startsWith(ours)) await caches.delete(name);
  }
  await registration.unregister();
}

const container = workers();
if (container) {
  container.addEventListener("message", hear);
  container.addEventListener("controllerchange", () => greet(container));
  container.startMessages();
  greet(container);
  // A frame shares what the page itself would have, but does not begin it.
  if (window === window.top) await register(container);
}
