import type { ReceivedReport } from '@tizim/contract';
import { useLoaded } from '../live/load';
import { ofEvent, placeName } from '../live/state';
import { ended } from '../words/ended';
import { dayTime, n, range, t, word } from '../words/words';
import { Reasons } from './reasons';

/** One report in its reporter's own words. That it was read is noted in the register's audit: it is fetched when it is looked at. */
export function AsReceived({ id }: { id: string }) {
  const { data, failed } = useLoaded<ReceivedReport>(ofEvent(`/reports/${id}`));
  const r = data.value?.report;
  const why = data.value?.link?.reasons ?? [];
  if (!r) return <p class="empty">{t(failed.value ? 'noLine' : 'loading')}</p>;
  const lines = [
    [t('fieldName'), r.name],
    [t('fieldAge'), r.age === undefined ? undefined : n(r.age)],
    [t('fieldGender'), r.gender && word(`gender_${r.gender}`)],
    [t('number'), r.countText ?? (r.count === undefined ? undefined : range(r.count, r.countMax ?? r.count))],
    [t('fieldPlace'), [r.city && placeName(r.city), r.place].filter(Boolean).join(' · ')],
    [t('fieldFacility'), r.facility],
    [t('fieldWhen'), dayTime(r.observedAt ?? r.submittedAt)],
  ] as const;
  return (
    <article>
      <header>
        <b>{r.outcome ? ended(r.outcome, r.days ?? null) : word(`kind_${r.kind}`)}</b>
        <small>{r.source && word(`source_${r.source}`)}</small>
      </header>
      <dl>
        {lines.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {r.note && <q>{r.note}</q>}
      {why.length > 0 && <Reasons reasons={why} />}
    </article>
  );
}
