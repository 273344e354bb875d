import { useSignal } from '@preact/signals';
import { encode } from 'uqr';
import { call } from '../api';
import { Form } from '../form';
import { say } from '../live/decide';
import { event, placeName, places } from '../live/state';
import { t, word } from '../words/words';

const SOURCES = ['monitor', 'lawyer', 'hotline', 'ngo', 'media'] as const;
const ROLES = ['coordinator', 'analyst', 'admin'] as const;
/** The largest cities are enough to choose from; a phone without a preset asks its owner. */
const CITIES = 60;

/** A one-time link for a monitor's phone, as text and as a picture to scan. */
export function InviteMonitor({ made }: { made: () => void }) {
  const url = useSignal('');
  const cities = [...places.value.values()]
    .filter((p) => p.region !== null)
    .sort((a, b) => (b.population ?? 0) - (a.population ?? 0))
    .slice(0, CITIES);
  const send = async (text: (name: string) => string) => {
    const place = text('place');
    const invite = await call<{ url: string }>('POST', '/invites', {
      eventId: event.value?.id,
      label: text('label'),
      source: text('source'),
      ...(place && { placeId: place }),
    });
    url.value = invite.url;
    made();
  };
  return (
    <div class="stack">
      <Form action={t('makeLink')} send={send}>
        <p class="hint">{t('onePhone')}</p>
        <label>
          {t('phoneLabel')}
          <input required name="label" maxLength={100} placeholder="A-17" />
        </label>
        <div class="two">
          <label>
            {t('fieldSource')}
            <select name="source">
              {SOURCES.map((s) => (
                <option key={s} value={s}>
                  {word(`source_${s}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('by_place')}
            <select name="place">
              <option value="">—</option>
              {cities.map((p) => (
                <option key={p.id} value={p.id}>
                  {placeName(p.id)}
                </option>
              ))}
            </select>
          </label>
        </div>
      </Form>
      {url.value && <Link url={url.value} />}
    </div>
  );
}

export function InviteColleague() {
  const url = useSignal('');
  const send = async (text: (name: string) => string) => {
    url.value = (await call<{ url: string }>('POST', '/accounts/invites', { role: text('role') })).url;
  };
  return (
    <div class="stack">
      <Form action={t('makeLink')} send={send}>
        <p class="hint">{t('oneColleague')}</p>
        <label>
          {t('role')}
          <select name="role">
            {ROLES.map((r) => (
              <option key={r} value={r}>
                {t(`role_${r}`)}
              </option>
            ))}
          </select>
        </label>
      </Form>
      {url.value && <Link url={url.value} />}
    </div>
  );
}

function Link({ url }: { url: string }) {
  const copy = () =>
    void navigator.clipboard.writeText(url).then(
      () => say({ text: t('copied') }),
      () => say({ text: t('failed'), bad: true }),
    );
  return (
    <div class="invite">
      <Qr text={url} />
      <input readOnly aria-label={t('link_url')} data-testid="invite-url" value={url} onFocus={(e) => e.currentTarget.select()} />
      <button type="button" onClick={copy}>
        {t('copy')}
      </button>
    </div>
  );
}

function Qr({ text }: { text: string }) {
  const { data, size } = encode(text, { border: 2 });
  const dots = data.flatMap((line, y) => line.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label="QR">
      <rect width={size} height={size} fill="#fff" />
      <path d={dots} fill="#000" />
    </svg>
  );
}
