/** What the browser asks of the worker. Requests that are not named here go their way as if there were none. */

self.addEventListener("install", (event) => {
  // The shell is complete before anything else happens. Then there is nothing to wait for: pages of other builds find
  // their files in caches of their own.
  event.waitUntil(installShell().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim().then(tellStanding));
});

self.addEventListener("message", (event) => {
  if (event.data?.type === "take over") event.waitUntil(self.skipWaiting());
  if (event.data?.type !== "here") return;
  event.source?.postMessage(standing());
  event.waitUntil(Promise.allSettled([removeOldShells(), fillData()]));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (path === null || request.method !== "GET" || request.headers.has("range")) return;
  if (request.mode === "navigate") {
    if (path === "" || path === "index.html") event.respondWith(answerPage(event));
  } else if (new URL(request.url).search === "") {
    if (path.startsWith("data/")) event.respondWith(answerData(event));
    else if (isOfShell(path)) event.respondWith(answerFile(request));
  }
});
