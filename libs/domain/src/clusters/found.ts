import type { News } from '../facts.js';

/** One detention as clustering left it: numbers of its reports, oldest first, and of those sent again; what people said of it. */
export interface Found {
  readonly id: string;
  readonly members: readonly number[];
  readonly copies: readonly number[];
  readonly news: readonly News[];
  readonly confirmed: boolean;
  readonly soft: number;
  readonly missed: number;
}

/** The reports themselves never change: two findings of the same reports differ in what was decided and doubted. */
export function sameFound(a: Found, b: Found): boolean {
  return (
    a.confirmed === b.confirmed &&
    a.soft === b.soft &&
    a.missed === b.missed &&
    a.copies.length === b.copies.length &&
    a.news.length === b.news.length &&
    a.news.every((n, i) => n === b.news[i]) &&
    a.members.length === b.members.length &&
    a.members.every((m, i) => m === b.members[i])
  );
}
