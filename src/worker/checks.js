/** What is good enough to be kept. Each check throws what is wrong. */

/** How much of a page that broke off has to be like ours, in characters. */
const BEGINNING = 60;

/** The server means what was asked for, and means it well. */
function checkAnswer(response) {
  if (response.redirected) throw new Error("another address answered");
  if (response.status !== 200) throw new Error(`status ${response.status}`);
}

/** A file of this build is the very one that was built. */
async function checkFile(name, body) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (found !== FILES[name]) throw new Error(`${name} is not the file of this build`);
}

/** Whether a page is there to its end. */
function isWhole(text) {
  return text.includes("</html>");
}

/** Whether a text is a page of this app, whole or not: a sign-in page, for one, is not. What is kept is one. */
function isOurPage(text, kept) {
  return text.includes('id="shell"') || (!isWhole(text) && kept.startsWith(text.slice(0, BEGINNING)));
}

/** Data is what its name says, and all of it. */
function checkData(path, body, response) {
  if (path.endsWith(".json")) {
    JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    return;
  }
  const type = response.headers.get("content-type") ?? "";
  if (body.length === 0 || type.startsWith("text/html")) throw new Error("not the file that was asked for");
}
