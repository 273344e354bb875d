import { useSignal } from '@preact/signals';
import type { PlaceCase, PlaceHit } from '@tizim/contract';
import { call } from '../api';
import { decide, decided } from '../live/decide';
import { useLoaded, useSteady } from '../live/load';
import { mayDecide, ofEvent, placeName, places, revision } from '../live/state';
import { dayTime, isKey, lang, t } from '../words/words';
import { AsReceived } from './as-received';

/** More at once is a wall; the next ones move up. */
const SHOWN = 20;

/** Reports whose place nobody knows: what they said, what it might be, and a person's answer, remembered if wanted. */
export function Places() {
  const { data, failed } = useLoaded<{ items: PlaceCase[] }>(ofEvent('/review/places'), revision.value + decided.value);
  const cases = useSteady(data.value?.items ?? [], (c) => c.reportId);
  if (cases.length === 0) return <p class="empty">{failed.value ? t('noLine') : data.value ? t('noPlaces') : t('loading')}</p>;
  return (
    <ul class="cases">
      {cases.slice(0, SHOWN).map((c) => (
        <Case key={c.reportId} c={c} />
      ))}
    </ul>
  );
}

function Case({ c }: { c: PlaceCase }) {
  const remember = useSignal(false);
  const found = useSignal<readonly PlaceHit[]>([]);
  const gone = useSignal(false);
  const opened = useSignal(false);
  const look = (q: string) => {
    if (q.trim().length < 2) found.value = [];
    else
      void call<{ items: PlaceHit[] }>('GET', `/places?lang=${lang.value}&limit=6&q=${encodeURIComponent(q.trim())}`)
        .then((r) => {
          found.value = r.items;
        })
        .catch(() => undefined);
  };
  const choose = async (placeId: string, name: string) => {
    gone.value = true;
    const row = await decide(
      { kind: 'place', report: c.reportId, placeId, ...(remember.value && c.text && { alias: c.text.slice(0, 200) }) },
      t('did_placed', { place: name }),
    );
    if (!row) gone.value = false;
  };
  if (gone.value) return null;
  const choices = [
    ...c.candidates.map((x) => ({ ...x, found: false })),
    ...found.value.filter((f) => !c.candidates.some((x) => x.id === f.id)).map((x) => ({ ...x, found: true })),
  ];
  return (
    <li class="case">
      <header>
        {c.text ? <q>{c.text}</q> : <i>{t('noWords')}</i>}
        <time>{dayTime(c.at)}</time>
      </header>
      {c.text && (
        <small>
          {isKey(`why_${c.reason}`) ? t(`why_${c.reason}` as 'why_ambiguous') : t('why_unknown')}
          {c.alike > 0 && ` · ${t('alike', { n: c.alike })}`}
        </small>
      )}
      <details
        onToggle={(e) => {
          opened.value = e.currentTarget.open;
        }}
      >
        <summary>{t('asWritten')}</summary>
        {opened.value && <AsReceived id={c.reportId} />}
      </details>
      {mayDecide.value && (
        <>
          <div class="choices">
            {choices.map((p) => (
              <button type="button" key={p.id} class={p.found ? 'found' : ''} onClick={() => void choose(p.id, p.names[lang.value])}>
                {p.names[lang.value]}
                <small>{within(p)}</small>
              </button>
            ))}
          </div>
          <input type="search" aria-label={t('otherPlace')} placeholder={t('otherPlace')} onInput={(e) => look(e.currentTarget.value)} />
          {c.text && (
            <label class="check">
              <input
                type="checkbox"
                checked={remember.value}
                onChange={(e) => {
                  remember.value = e.currentTarget.checked;
                }}
              />
              {t('rememberName')}
            </label>
          )}
        </>
      )}
    </li>
  );
}

/** What tells namesakes apart: the city or the region a place lies in. */
function within(p: { readonly id: string; readonly city: string | null; readonly region: string | null }): string {
  const around = p.city !== null && p.city !== p.id ? p.city : p.region !== p.id ? p.region : null;
  return around !== null && places.value.has(around) ? placeName(around) : '';
}
