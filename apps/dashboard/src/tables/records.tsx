import { useSignal } from '@preact/signals';
import type { Detention, DetentionPage, Facility } from '@tizim/contract';
import { Dialog } from '../header/dialog';
import { call } from '../api';
import { useLoaded } from '../live/load';
import { ofEvent, placeName } from '../live/state';
import { ended } from '../words/ended';
import { dayTime, lang, n, t, word } from '../words/words';

/** The records behind a cell. */
export function Records({ title, query, close }: { title: string; query: string; close: () => void }) {
  const { data, failed } = useLoaded<DetentionPage>(ofEvent(`/detentions?limit=200&${query}`));
  const more = useSignal<DetentionPage | null>(null);
  const stations = useLoaded<{ items: Facility[] }>(ofEvent('/facilities'));
  // Known ones in the reader's language; others as they were written.
  const station = (d: Detention) => stations.data.value?.items.find((f) => f.id === d.facilityId)?.names[lang.value] ?? d.facility ?? '';
  const first = data.value;
  const items = [...(first?.items ?? []), ...(more.value?.items ?? [])];
  const next = more.value ? more.value.next : (first?.next ?? null);
  const load = async () => {
    const page = await call<DetentionPage>('GET', ofEvent(`/detentions?limit=200&${query}&cursor=${next ?? ''}`)).catch(() => undefined);
    if (page) more.value = { ...page, items: [...(more.value?.items ?? []), ...page.items] };
  };
  return (
    <Dialog label={title} close={close}>
      {failed.value && <p class="problem">{t('noLine')}</p>}
      {first ? <p class="hint">{t('nRecords', { n: first.total })}</p> : !failed.value && <p class="empty">{t('loading')}</p>}
      {items.length > 0 && (
        <div class="scroll" tabIndex={0} role="region" aria-label={title}>
          <table class="records">
            <thead>
              <tr>
                <th scope="col">#</th>
                <th scope="col">{t('fieldName')}</th>
                <th scope="col">{t('fieldAge')}</th>
                <th scope="col">{t('fieldPlace')}</th>
                <th scope="col">{t('fieldFacility')}</th>
                <th scope="col">{t('fieldWhen')}</th>
                <th scope="col">{t('fieldStatus')}</th>
                <th scope="col">{t('fieldSource')}</th>
                <th scope="col">{t('verified')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((d) => (
                <tr key={d.id}>
                  <th scope="row">{d.caseNo}</th>
                  <td>{d.name ?? '—'}</td>
                  <td>{d.age === null ? '' : n(d.age)}</td>
                  <td>{placeName(d.placeId)}</td>
                  <td>{station(d)}</td>
                  <td>{d.at ? dayTime(d.at) : ''}</td>
                  <td>
                    {[word(`status_${d.status}`), ...d.outcomes.filter((o) => o.kind !== d.status).map((o) => ended(o.kind, o.days))].join(
                      ' · ',
                    )}
                  </td>
                  <td>{d.sources.map((s) => word(`source_${s}`)).join(', ')}</td>
                  <td>{d.confirmed ? '✓' : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {next !== null && (
        <button type="button" onClick={() => void load()}>
          {t('more')}
        </button>
      )}
    </Dialog>
  );
}
