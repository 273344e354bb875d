import { h } from '../view';
import { locate, suggest } from '../places/find';
import { set, t, write, type State } from '../state';
import { focusOnce, Icon } from './parts';

/** Words are always a good answer; a tap on a suggestion only saves typing. */
export function PlacePicker({ s: { draft: d, suggestions, finding } }: { s: State }) {
  const back = () => set({ screen: 'report' });
  return (
    <form
      key="place"
      class="picker"
      onSubmit={(e) => {
        e.preventDefault();
        back();
      }}
    >
      <label>
        {t('where')}
        <input
          ref={focusOnce}
          value={d.words}
          placeholder={t('wherePlaceholder')}
          maxLength={200}
          autoComplete="off"
          autoCorrect="off"
          spellcheck="false"
          enterKeyHint="done"
          onInput={(e) => {
            write({ words: e.currentTarget.value });
            suggest(e.currentTarget.value);
          }}
        />
      </label>
      <button
        type="button"
        class="where"
        aria-pressed={d.position !== null}
        onClick={() => (d.position ? write({ position: null }) : locate())}
      >
        <Icon name="target" />
        <span class="at" aria-live="polite">
          {t(d.position ? 'positioned' : finding === 'failed' ? 'positionNo' : 'position')}
          {finding === 'asks' && ' …'}
        </span>
        {d.position && <span class="go">{t('clear')}</span>}
      </button>
      <ul class="choices">
        {d.words.trim() && (
          <li>
            <button type="submit">
              <b>{d.words.trim()}</b>
            </button>
          </li>
        )}
        {suggestions.map((p) => (
          <li key={p.id}>
            <button
              type="button"
              aria-pressed={d.placeId === p.id}
              onClick={() => {
                write({ placeId: p.id, placeLabel: p.label, words: '' });
                back();
              }}
            >
              {p.label}
            </button>
          </li>
        ))}
      </ul>
      <div class="foot">
        <button type="submit" class="send">
          {t('done')}
        </button>
      </div>
    </form>
  );
}
