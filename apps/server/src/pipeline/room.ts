/** Room for so many at once. Who comes first is let in first, and alone when too large for the whole. */
export class Room {
  private taken = 0;
  private readonly queue: { readonly size: number; readonly enter: () => void }[] = [];
  constructor(private readonly size: number) {}

  /** Runs `work` when there is room for `size` more; its room is free again when it ends, however it ends. */
  async within<T>(size: number, work: () => Promise<T>): Promise<T> {
    if (this.queue.length > 0 || !this.fits(size)) await new Promise<void>((enter) => this.queue.push({ size, enter }));
    else this.taken += size;
    try {
      return await work();
    } finally {
      this.taken -= size;
      this.letIn();
    }
  }

  private letIn(): void {
    for (let next = this.queue[0]; next && this.fits(next.size); next = this.queue[0]) {
      this.queue.shift();
      this.taken += next.size;
      next.enter();
    }
  }

  private fits(size: number): boolean {
    return this.taken === 0 || this.taken + size <= this.size;
  }
}
