/** Cases of a Russian adjective that is a name's first word, by its ending in the nominative. */
export const OBLIQUE: Readonly<Record<string, readonly string[]>> = { ый: ['ого', 'ому', 'ым', 'ом'], ий: ['ого', 'ому', 'им', 'ом', 'его', 'ему', 'ем'], ой: ['ого', 'ому', 'ым', 'ом'], ое: ['ого', 'ому', 'ым', 'ом'], ая: ['ой', 'ую'], ие: ['их', 'им', 'ими'] };

/** Cases of a Russian noun that is the first of two in a name, the second undeclined: "в Форте-Шевченко". */
export const FIRST_NOUN: readonly string[] = ['а', 'у', 'ом', 'е'];

/** Cases of a noun that is the first word of a landmark's name, by its ending: "у гостиницы Казахстан", "у Дворца Жастар", "у консульства Китая". */
export const FIRST_OF_LANDMARK: Readonly<Record<string, readonly string[]>> = { а: ['ы', 'и', 'е', 'у', 'ей', 'ой'], ец: ['ца', 'цу', 'цом', 'це'], о: ['а', 'у', 'ом', 'е'] };

/** How a Russian name makes its adjective, by its ending: cut so many letters, add the stem's end. The first that fits holds. */
export const ADJECTIVES: readonly { readonly end: string; readonly cut: number; readonly add: string }[] = [
  { end: 'ск', cut: 0, add: '' }, { end: 'ский', cut: 2, add: '' }, { end: 'ый', cut: 2, add: 'енск' }, { end: 'ка', cut: 2, add: 'ск' }, { end: 'ово', cut: 1, add: 'ск' }, { end: 'ево', cut: 1, add: 'ск' },
  { end: 'а', cut: 1, add: 'инск' }, { end: 'ы', cut: 1, add: 'инск' }, { end: 'и', cut: 1, add: 'инск' }, { end: 'е', cut: 1, add: 'инск' }, { end: 'о', cut: 1, add: 'инск' }, { end: 'ь', cut: 1, add: 'ск' }, { end: '', cut: 0, add: 'ск' },
];
