import { t, type Key } from '../words/words';

const KEYS: readonly (readonly [keys: string, what: Key])[] = [
  ['1 2 3', 'keyTabs'],
  ['/', 'keySearch'],
  ['J K', 'keyRows'],
  ['M', 'keyLink'],
  ['D', 'keyApart'],
  ['S', 'keySkip'],
  ['Z', 'keyUndo'],
  ['Space', 'keyPlay'],
  ['← →', 'keyStep'],
  ['F', 'keyFit'],
  ['Esc', 'keyEsc'],
  ['?', 'keyHelp'],
];
const WORDS: readonly (readonly [word: Key, means: Key])[] = [
  ['range', 'meansRange'],
  ['detentions', 'meansDetentions'],
  ['persons', 'meansPersons'],
  ['unverified', 'meansUnverified'],
  ['silence', 'meansSilence'],
  ['official', 'meansOfficial'],
];

/** Keys, and what the words on the board mean. */
export function Help() {
  return (
    <div class="help">
      <dl class="keys">
        {KEYS.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.split(' ').map((k) => (
                <kbd key={k}>{k}</kbd>
              ))}
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
      <dl class="words">
        {WORDS.map(([word, means]) => (
          <div key={word}>
            <dt>{t(word)}</dt>
            <dd>{t(means)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
