/**
 * Watches the download and start of the app and reports both in the static shell of index.html.
 * Trunk imports this module and calls the hooks; the app itself removes `#shell` when it mounts.
 */
export default function loader() {
  applyTheme();
  prepareFrame();
  const shell = document.getElementById("shell");
  const progress = document.getElementById("shell-progress");

  const fail = (reason) => {
    if (!shell?.isConnected) return;
    shell.dataset.state = "failed";
    document.getElementById("shell-reason").textContent = explain(reason);
    document.getElementById("shell-problem").hidden = false;
    document.getElementById("shell-retry").addEventListener("click", () => location.reload());
  };
  // A connection that breaks off half-way rejects a promise nobody else waits for.
  const onBreak = (event) => fail(event.reason);

  return {
    onStart: () => addEventListener("unhandledrejection", onBreak),
    onProgress: ({ current, total }) => {
      if (!progress || total <= 0) return;
      progress.max = total;
      progress.value = Math.min(current, total);
    },
    onComplete: () => removeEventListener("unhandledrejection", onBreak),
    // What goes on beside the app may wait until it has its data.
    onSuccess: () => setTimeout(() => import("./beside.js").catch(() => {}), 3000),
    onFailure: (reason) => {
      fail(reason);
      console.error(reason);
    },
  };
}

/** One sentence for a person, with the browser's own words after it. */
function explain(reason) {
  const detail = reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason);
  if (!navigator.onLine) return `This device seems to be offline. (${detail})`;
  if (reason instanceof WebAssembly.RuntimeError) return `The program stopped while starting. (${detail})`;
  if (reason instanceof WebAssembly.CompileError) return `The program file is damaged or not a program. (${detail})`;
  if (reason instanceof TypeError) return `The connection broke off. (${detail})`;
  return detail;
}

/** The theme that the person chose, so that the shell does not flash in the other one. src/state/theme.rs keeps it. */
function applyTheme() {
  try {
    const path = location.pathname;
    const isNamed = path.endsWith(".html") && !path.endsWith("/index.html");
    const site = isNamed ? `${path}/` : path.replace(/[^/]*$/, "");
    const { value } = JSON.parse(localStorage.getItem(`footbridge:${site}:theme`));
    if (value === "light" || value === "dark") document.documentElement.dataset.theme = value;
  } catch {
    // Nothing is kept, or the browser blocks storage: the device's own theme it is.
  }
}

/** A view for a frame has no bars, and the theme that its address asks for. src/pages/embed/look.rs takes over. */
function prepareFrame() {
  const [view, theme] = /^#\/embed\/(?:.*[?&]theme=(light|dark)\b)?/.exec(location.hash) ?? [];
  if (view) document.documentElement.dataset.embed = theme ?? "auto";
}
