/**
 * Asking the network with limited patience. An event that waits for ever would also keep the next worker from taking
 * over: the browser lets the old one finish first.
 */

/** How long the server may take to begin its answer where something older could be shown, in milliseconds. */
const SHORT_WAIT = 3_000;
/** How long it may take where there is nothing else, and how long nothing may arrive in the middle of an answer. */
const LONG_WAIT = 30_000;

/** What a promise gives, unless that takes longer. */
async function within(milliseconds, promise) {
  let timer;
  const late = new Promise((_, give) => {
    timer = setTimeout(() => give(new Error(`nothing came for ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The whole body of an answer. Throws where it breaks off or stops coming. */
async function bodyOf(response) {
  const reader = response.body?.getReader();
  const pieces = [];
  while (reader) {
    const { done, value } = await within(LONG_WAIT, reader.read());
    if (done) break;
    pieces.push(value);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** An answer made of a body that was read. The headers that were about its way here do not fit it any more. */
function answerOf(body, response) {
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length", "cache-control", "expires", "pragma", "vary"]) {
    headers.delete(name);
  }
  return new Response(body, { status: 200, headers });
}
