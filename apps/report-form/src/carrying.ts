import { pack, unpack } from './outbox/carry';
import { refresh, send } from './phone';
import { n, now, set, t } from './state';

/** Hands the sealed envelopes over as a file: through the phone's own share sheet where there is one, else as a download. */
export async function handOver(): Promise<void> {
  const file = new File([pack(now().waiting)], 'tizim-reports.json', { type: 'application/json' });
  if (navigator.canShare?.({ files: [file] })) {
    // Closing the share sheet rejects: nothing happened, nothing is lost, the envelopes stay here either way.
    await navigator.share({ files: [file] }).catch(() => undefined);
    return;
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Takes another phone's envelopes in and sends them. */
export function takeIn(): void {
  const picker = document.createElement('input');
  picker.type = 'file';
  picker.onchange = () => void read(picker.files?.[0]);
  picker.click();
}

async function read(file: File | undefined): Promise<void> {
  const { membership } = now();
  if (!file || !membership) return;
  const { taken, other } = await unpack(await file.text(), membership.eventId);
  await refresh();
  set({ carried: [n('taken', taken), other > 0 && t('carryOther')].filter(Boolean).join('. ') });
  await send(true);
}

/** The fingerprint of the page this phone runs: `sha256sum` of the published `index.html` begins with the same 16 digits. */
export async function fingerprint(): Promise<void> {
  const page = await fetch('/')
    .then((r) => r.arrayBuffer())
    .catch(() => undefined);
  if (!page) return;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', page));
  const hex = Array.from(digest.subarray(0, 8), (b) => b.toString(16).padStart(2, '0')).join('');
  set({ fingerprint: hex.replace(/(.{4})(?=.)/g, '$1 ') });
}
