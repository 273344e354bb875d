/** What a word tells about its neighbours, a bit each. A word may do several things. */
export const ROLE = { in: 1, from: 2, to: 4, about: 8, not: 16, title: 32, given: 64, ordinary: 128, resident: 256, support: 512, held: 1024, seized: 2048, townsfolk: 4096, pair: 8192, epithet: 16384, event: 32768, describing: 65536, beside: 131072, kept: 262144, joins: 524288, native: 1048576, near: 2097152, called: 4194304, aside: 8388608, foreign: 16777216, earlier: 33554432, way: 67108864, folk: 134217728, arrived: 268435456, tried: 536870912, only: 1073741824 } as const;

/** Shortest and longest stem that may stand for any ending. */
export const STEM = { shortest: 2, longest: 9 } as const;
