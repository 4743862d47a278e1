/**
 * A service worker that ends itself and lets go of what this site kept for the browser's use; what people did is kept
 * elsewhere and stays. A debug build has it in place. A release carries it as `sw-off.js`: copied over `sw.js` on the
 * server, it switches the worker off everywhere. docs/offline.md says more.
 */
self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => event.waitUntil(end()));

// A page that was open meanwhile may have registered it once more, which takes the end back. Every page greets the
// worker in charge of it.
self.addEventListener("message", (event) => event.waitUntil(end()));

async function end() {
  const ours = `footbridge:${new URL("./", self.location).pathname}:`;
  for (const name of await caches.keys()) {
    if (name.startsWith(ours)) await caches.delete(name);
  }
  await self.registration.unregister();
}
