/** How much of a text is read, what stands between its words, and what is known of a word by its shape. */

/** A longer text names its place early or not at all; both bounds keep the work per report constant. */
export const MAX_CHARACTERS = 512;
export const MAX_TOKENS = 64;

/** What stands between a word and the one before it. */
export const GAP = { space: 0, hyphen: 1, camel: 2, dot: 3, quote: 4, dash: 5, stop: 6 } as const;
/** What is known of a word from its letters and the sign after it alone; `tight`: a full stop and the next word at once. */
export const MARK = { capital: 1, shout: 2, digits: 4, latin: 8, hashtag: 16, dot: 32, bang: 64, tight: 128 } as const;

/** What a sign between words is by itself. */
export function gapOf(c: number): number {
  if (c === 32 || c === 9 || c === 35 || c === 95 || c === 160) return GAP.space;
  if (c === 45 || c === 47 || c === 0x2010 || c === 0x2011) return GAP.hyphen;
  if (c === 46) return GAP.dot;
  if (c === 0x2013 || c === 0x2014) return GAP.dash;
  return c === 34 || c === 0xab || c === 0xbb || c === 0x201c || c === 0x201d ? GAP.quote : GAP.stop;
}

/** What two signs between words come to: "Зап.-Каз." is hyphened. */
export function joined(gap: number, next: number): number {
  return gap === GAP.dot && next === GAP.hyphen ? GAP.hyphen : Math.max(gap, next);
}
