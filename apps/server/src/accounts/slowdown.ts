/** After 5 failures a name waits, 2 s doubling up to 5 min. Kept in memory by name: no address is ever looked at. */
export class Slowdown {
  private readonly failures = new Map<string, { count: number; until: number }>();

  waitS(name: string): number {
    const f = this.failures.get(name);
    return f ? Math.max(0, Math.ceil((f.until - Date.now()) / 1000)) : 0;
  }

  failed(name: string): void {
    if (this.failures.size > 10_000) this.failures.clear();
    const count = (this.failures.get(name)?.count ?? 0) + 1;
    const waitS = count < 5 ? 0 : Math.min(300, 2 ** (count - 4));
    this.failures.set(name, { count, until: Date.now() + waitS * 1000 });
  }

  clear(name: string): void {
    this.failures.delete(name);
  }
}
