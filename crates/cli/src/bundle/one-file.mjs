// The files of the program and of the data lie in this page. Whoever asks for one by its address, below the folder of the
// page, is answered from here; what is not here is not found. Everything else goes the usual way.
{
  const blocks = new Map();
  for (const block of document.querySelectorAll("script[data-file]")) blocks.set(block.dataset.file, block);
  const folder = new URL(".", document.baseURI).href;
  const elsewhere = globalThis.fetch;

  /** The name of a file by its address; nothing where it is not below the folder of the page. */
  const nameOf = (address) => {
    const { href } = new URL(address, document.baseURI);
    const plain = href.split(/[?#]/, 1)[0];
    return plain.startsWith(folder) ? decodeURIComponent(plain.slice(folder.length)) : undefined;
  };

  const bytesOf = (text) => {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
    const letters = atob(text);
    const bytes = new Uint8Array(letters.length);
    for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
    return bytes;
  };

  const answer = (name) => {
    const block = blocks.get(name);
    if (block === undefined) return new Response("", { status: 404 });
    const packed = new Response(bytesOf(block.textContent)).body;
    const headers = { "content-type": block.dataset.kind, etag: `"${name}"` };
    return new Response(packed.pipeThrough(new DecompressionStream("gzip")), { headers });
  };

  globalThis.fetch = async (asked, options) => {
    const isRequest = asked instanceof Request;
    const name = (isRequest ? asked : (options ?? {})).method === "POST" ? undefined : nameOf(isRequest ? asked.url : asked);
    if (name === undefined) return elsewhere(asked, options);
    if (typeof DecompressionStream === "undefined") {
      throw new Error("This browser is too old for Footbridge in one file. A newer one opens it.");
    }
    return answer(name);
  };

  // Pictures are asked for by the browser itself.
  HTMLImageElement.prototype.setAttribute = function (attribute, value) {
    const block = attribute === "src" ? blocks.get(value) : undefined;
    const inline = block && `data:${block.dataset.kind};base64,${block.textContent}`;
    Element.prototype.setAttribute.call(this, attribute, inline ?? value);
  };
}
