/** What is to be measured, as `cargo xtask bench` says it. */
export interface Order {
  /** Companies by size, with the folder of each and the file of its queries. */
  companies: { people: number; data: string; queries: string; results: string }[];
  seed: number;
  /** The day on which the companies are looked at. */
  today: string;
  /** Engines by the names of their files; ours is the first. */
  engines: string[];
  /** Compiled pages, our program, the libraries, and the app's release build if it is to be looked at. */
  folders: { pages: string; ours: string; peers: string; app: string | null };
}

export function order(): Order {
  const text = process.env.FOOTBRIDGE_BENCH;
  if (!text) throw new Error('FOOTBRIDGE_BENCH is not set: `cargo xtask bench` sets it.');
  return JSON.parse(text) as Order;
}
