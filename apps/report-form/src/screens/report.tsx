import { h, Fragment } from '../view';
import { KINDS, picked, QUALIFIERS, ready } from '../draft';
import { cityName } from '../places/cities';
import { suggest } from '../places/find';
import { submit } from '../reporting';
import { fresh, set, t, write, type State } from '../state';
import { More } from './more';
import { Icon } from './parts';

const NUMBERS = [1, 2, 3, 4, 5, 10, 30];

/** Kind, number, Send: three taps. The place is there already; everything else is behind the plus. */
export function Report({ s }: { s: State }) {
  const d = s.draft;
  return (
    <form
      key="report"
      onSubmit={(e) => {
        e.preventDefault();
        void submit();
      }}
    >
      {d.about && (
        <p class="about">
          <span>
            <b>{t(d.about.how === 'corrects' ? 'correcting' : 'letGoOf').replace('{code}', d.about.code ?? '')}</b>
            {t('correctingMore')}
          </span>
          <button type="button" onClick={() => set({ draft: fresh() })}>
            {t('undo')}
          </button>
        </p>
      )}
      <h2>{t('what')}</h2>
      <div class="kinds" role="group" aria-label={t('what')}>
        {KINDS.map((k) => (
          <button type="button" key={k} class={k} aria-pressed={d.kind === k} onClick={() => write({ kind: d.kind === k ? null : k })}>
            <Icon name={k} />
            {t(k)}
          </button>
        ))}
      </div>
      <h2>{t('where')}</h2>
      <button
        type="button"
        class="where"
        onClick={() => {
          set({ screen: 'place' });
          suggest(d.words);
        }}
      >
        <Icon name="pin" />
        <span class="at">
          <Where s={s} />
        </span>
        <span class="go">{t('change')}</span>
      </button>
      <h2>{t('howMany')}</h2>
      <Count s={s} />
      <button type="button" class="more" aria-expanded={s.more} onClick={() => set({ more: !s.more })}>
        <span aria-hidden="true">{s.more ? '−' : '+'}</span>
        {t('more')}
      </button>
      {s.more && <More s={s} />}
      <div class="foot">
        {s.failed && (
          <p class="trouble" role="alert">
            {t('saveFailed')}
          </p>
        )}
        <button type="submit" class="send" disabled={!ready(d)}>
          {t('send')}
        </button>
      </div>
    </form>
  );
}

function Where({ s: { draft: d, lang, membership } }: { s: State }) {
  const city =
    d.placeId === null ? null : (cityName(d.placeId, lang) ?? d.placeLabel ?? (d.placeId === membership?.placeId ? t('fromInvite') : null));
  const said = [city, d.words.trim()].filter(Boolean);
  if (d.position && said.length === 0) return <b>{t('positioned')}</b>;
  if (said.length === 0) return <i>{t(d.about ? 'asBefore' : 'nowhere')}</i>;
  return (
    <Fragment>
      <b>{said[0]}</b>
      {said[1] && ` ${said[1]}`}
    </Fragment>
  );
}

function Count({ s: { draft: d } }: { s: State }) {
  return (
    <Fragment>
      <div class="counts" role="group" aria-label={t('howMany')}>
        {NUMBERS.map((c) => (
          <button type="button" key={c} aria-pressed={d.count === c && !d.typed} onClick={() => write(picked(d, c))}>
            {c}
          </button>
        ))}
        <input
          class={d.typed && 'chosen'}
          aria-label={t('otherNumber')}
          placeholder={t('otherShort')}
          inputMode="numeric"
          maxLength={5}
          autoComplete="off"
          value={d.typed}
          onInput={(e) => {
            const typed = e.currentTarget.value.replace(/\D/g, '');
            write({ typed, count: Number(typed) || null });
          }}
        />
      </div>
      <div class="segments" role="group" aria-label={t('howMany')}>
        {QUALIFIERS.map((q) => (
          <button type="button" key={q} aria-pressed={d.qualifier === q} onClick={() => write({ qualifier: q })}>
            {t(q)}
          </button>
        ))}
      </div>
    </Fragment>
  );
}
