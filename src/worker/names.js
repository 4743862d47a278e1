/**
 * What this site's caches are called, and which addresses are its own. Several sites may share an origin, as all
 * projects of one owner on GitHub Pages do, so everything carries the folder that the site lies in.
 */
const HERE = new URL("./", self.location);
const OURS = `footbridge:${HERE.pathname}:`;
/** The files of this build. Each build has a cache of its own, so that a tab that is still open keeps its own. */
const SHELL = `${OURS}shell:${BUILD}`;
/** The company's data, which has nothing to do with builds. */
const DATA = `${OURS}data`;
const PAGE = HERE.href;

/** The address of a file of this site. */
function addressOf(name) {
  return name === "index.html" ? PAGE : new URL(name, HERE).href;
}

/** The path of an address below the site's folder; nothing for addresses of others. */
function pathOf(address) {
  const { origin, pathname } = new URL(address);
  const isOurs = origin === HERE.origin && pathname.startsWith(HERE.pathname);
  return isOurs ? pathname.slice(HERE.pathname.length) : null;
}

/** The caches that hold files of builds, this build's first. */
async function shells() {
  const names = (await caches.keys()).filter((name) => name.startsWith(`${OURS}shell:`));
  return names.sort((a, b) => Number(b === SHELL) - Number(a === SHELL));
}
