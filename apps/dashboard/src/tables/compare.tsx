import { useSignal } from '@preact/signals';
import type { Explanation, Published } from '@tizim/contract';
import { useLoaded } from '../live/load';
import { event, ofEvent, placeName, rows } from '../live/state';
import { MomentField } from '../moment-field';
import { dayTime, isKey, n, range, signed, t, timeZone } from '../words/words';
import { instantIn } from '../words/zone';

/** Two moments, and the difference in words; a number that was published can be run again as it was known. */
export function Compare() {
  const from = useSignal('');
  const to = useSignal('');
  const place = useSignal('');
  const published = useLoaded<{ items: Published[] }>(ofEvent('/published'));
  const point = (v: string) => (/^\d+$/.test(v) ? v : instantIn(timeZone.value, v));
  const [a, b] = [point(from.value), point(to.value)];
  const { data, failed } = useLoaded<Explanation>(
    a === undefined
      ? null
      : ofEvent(
          `/explain?from=${encodeURIComponent(a)}${b ? `&to=${encodeURIComponent(b)}` : ''}${place.value ? `&placeId=${encodeURIComponent(place.value)}` : ''}`,
        ),
  );
  const told = published.data.value?.items ?? [];
  return (
    <section class="card">
      <h2>{t('compare')}</h2>
      <div class="filters">
        {told.length > 0 && (
          <label>
            {t('published')}
            <select
              onChange={(e) => {
                const p = told.find((x) => x.id === e.currentTarget.value);
                from.value = p ? String(p.rev) : '';
                place.value = p?.placeId ?? '';
              }}
            >
              <option value="">—</option>
              {told.map((p) => (
                <option key={p.id} value={p.id}>
                  {dayTime(p.at)} · {p.sentence.slice(0, 60)}
                </option>
              ))}
            </select>
          </label>
        )}
        <MomentField
          to="second"
          label={t('from')}
          value={/^\d+$/.test(from.value) ? '' : from.value}
          choose={(reading) => {
            from.value = reading;
          }}
        />
        <MomentField
          to="second"
          label={t('to')}
          value={to.value}
          choose={(reading) => {
            to.value = reading;
          }}
        />
        <label>
          {t('by_place')}
          <select
            value={place.value}
            onChange={(e) => {
              place.value = e.currentTarget.value;
            }}
          >
            <option value="">{t('wholeEvent')}</option>
            {rows.value.map((r) => (
              <option key={r.placeId ?? 'none'} value={r.placeId ?? 'none'}>
                {placeName(r.placeId)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {from.value === '' && <p class="hint">{t('compareHint', { event: dayTime(event.value?.dayFrom ?? 0) })}</p>}
      {failed.value && (
        <p class="problem" role="alert">
          {t('noLine')}
        </p>
      )}
      {data.value && <Difference e={data.value} />}
    </section>
  );
}

function Difference({ e }: { e: Explanation }) {
  const moments = [e.from, e.to].map((m) => (
    <div key={m.rev}>
      <dt>
        {dayTime(m.at)} · {t('revision', { n: m.rev })}
      </dt>
      <dd class="num">
        {n(m.best)} <small>{range(m.low, m.high)}</small>
      </dd>
    </div>
  ));
  return (
    <div class="difference">
      <dl>
        {moments}
        <div class="change">
          <dt>{t('change')}</dt>
          <dd class="num">{signed(e.change)}</dd>
        </div>
      </dl>
      <p class="words">
        {e.parts.length === 0
          ? t('nothingChanged')
          : e.parts
              .map((p) => `${signed(p.change)} ${isKey(`explain_${p.code}`) ? t(`explain_${p.code}`, { n: Math.abs(p.change) }) : p.code}`)
              .join(', ')}
      </p>
    </div>
  );
}
