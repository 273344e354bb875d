import { useSignal } from '@preact/signals';
import { encode } from 'uqr';
import { call } from './api';
import { event, placeName, places, t } from './state';

/** A one-time link for a monitor's phone, as text and as a picture to scan. */
export function Invite() {
  const label = useSignal('');
  const placeId = useSignal('');
  const url = useSignal('');
  const submit = async (e: Event) => {
    e.preventDefault();
    url.value = (await call<{ url: string }>('POST', '/invites', { eventId: event.value?.id, label: label.value, ...(placeId.value && { placeId: placeId.value }) })).url;
  };
  const cities = [...places.value.values()].filter((p) => p.region !== null).sort((a, b) => (b.population ?? 0) - (a.population ?? 0)).slice(0, 40);
  return (
    <main class="entry"><form onSubmit={(e) => void submit(e)}>
      <h1>{t('invite')}</h1><small>{t('linkHint')}</small>
      <label>{t('label')}<input required name="label" value={label.value} onInput={(e) => { label.value = e.currentTarget.value; }} /></label>
      <label>{t('place')}<select value={placeId.value} onChange={(e) => { placeId.value = e.currentTarget.value; }}><option value="">—</option>{cities.map((p) => <option key={p.id} value={p.id}>{placeName(p.id)}</option>)}</select></label>
      <button class="primary" type="submit">{t('makeLink')}</button>
      {url.value && <div class="invite"><Qr text={url.value} /><input readOnly aria-label={t('link')} data-testid="invite-url" value={url.value} onFocus={(e) => e.currentTarget.select()} /><button type="button" onClick={() => void navigator.clipboard.writeText(url.value)}>{t('copy')}</button></div>}
    </form></main>
  );
}

function Qr({ text }: { text: string }) {
  const { data, size } = encode(text, { border: 2 });
  const d = data.flatMap((line, y) => line.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label="QR"><rect width={size} height={size} fill="#fff" /><path d={d} fill="#000" /></svg>;
}
