/** What a message may be filled with: a number chooses the plural and is written in the language's digits. */
export type Filling = Readonly<Record<string, string | number>>;

/**
 * Fills a message. Two forms, a subset of ICU MessageFormat that translators know: `{name}` and
 * `{n, plural, one {# person} other {# people}}`, `#` being the number itself. Categories are CLDR's, chosen by the browser.
 */
export function fill(language: string, message: string, filling: Filling): string {
  return parts(message)
    .map((part) => {
      if (typeof part === 'string') return part;
      const value = filling[part.name];
      if (value === undefined) return `{${part.name}}`;
      const written = typeof value === 'number' ? numbers(language).format(value) : value;
      if (!part.forms) return written;
      const category = plurals(language).select(Number(value));
      return (part.forms[category] ?? part.forms['other'] ?? '').replaceAll('#', written);
    })
    .join('');
}

export interface Slot {
  readonly name: string;
  readonly forms?: Readonly<Record<string, string>>;
}

/** A message as text and slots; for {@link fill}, and for the test that compares the languages. */
export function parts(message: string): (string | Slot)[] {
  const found: (string | Slot)[] = [];
  let at = 0;
  for (const slot of message.matchAll(/\{(\w+)(?:, plural,((?:\s*\w+ \{[^{}]*\})+)\s*)?\}/g)) {
    found.push(message.slice(at, slot.index));
    const forms = slot[2] && Object.fromEntries([...slot[2].matchAll(/(\w+) \{([^{}]*)\}/g)].map((f) => [f[1] ?? '', f[2] ?? '']));
    found.push({ name: slot[1] ?? '', ...(forms && { forms }) });
    at = slot.index + slot[0].length;
  }
  return [...found, message.slice(at)];
}

// Making a formatter costs more than using one: one of each a language. Kazakh numbers are written as Russian ones,
// and not every browser knows that.
const numbers = remembered((language) => new Intl.NumberFormat(language === 'kk' ? 'ru' : language));
const plurals = remembered((language) => new Intl.PluralRules(language));

function remembered<T>(make: (language: string) => T): (language: string) => T {
  const made = new Map<string, T>();
  return (language) => {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
}
