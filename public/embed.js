/**
 * For a page that shows views of Footbridge in frames: gives each frame the height of what it shows, so that it does not
 * scroll inside. Without this script a frame keeps the height that its page gave it. See docs/embedding.md.
 *
 * A frame is told apart by its window and its origin; a message from anybody else changes nothing, and the worst that a
 * frame can do is to be as tall as it may be.
 */
(() => {
  const least = 80;
  const most = 4000;

  const frames = () => [...document.querySelectorAll('iframe[src*="#/embed/"]')];

  /** Where messages of a frame come from: a sandbox without `allow-same-origin` makes that "null". */
  const originOf = (frame) =>
    frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin")
      ? "null"
      : new URL(frame.src, document.baseURI).origin;

  addEventListener("message", ({ data, origin, source }) => {
    if (data?.type !== "footbridge:height" || !Number.isFinite(data.height)) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame || origin !== originOf(frame)) return;
    frame.style.height = `${Math.min(Math.max(Math.ceil(data.height), least), most)}px`;
  });

  // A frame that was ready before this script has said it already.
  for (const frame of frames()) frame.contentWindow?.postMessage({ type: "footbridge:ask" }, "*");
})();
