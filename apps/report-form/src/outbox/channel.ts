/** Between the tabs and the worker of this phone: "changed" and "erased", never content. Old browsers have none. */
export const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('tizim') : undefined;
