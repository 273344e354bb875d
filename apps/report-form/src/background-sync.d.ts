/** One-off Background Sync (W3C draft): Chromium has it, TypeScript's library does not. */
interface ServiceWorkerRegistration {
  readonly sync: { register(tag: string): Promise<void> };
}
