import { seal } from '@tizim/contract/sealing';
import type { ReportBody } from '@tizim/contract';
import { reportOf, withdrawalOf } from './draft';
import { GRACE_MS, newId, type About } from './outbox/entry';
import { add, change, takeBack } from './outbox/storage';
import { refresh, schedule, send } from './phone';
import { cityName } from './places/cities';
import { fresh, now, set } from './state';

/** Sealed, then on disk, then on the screen: from then on the phone itself can't read it. A second tap finds no draft. */
export async function submit(): Promise<void> {
  const { draft, lang } = now();
  const report = reportOf(draft, lang, Date.now());
  if (!report) return;
  set({ draft: fresh(), more: false });
  try {
    const id = await keep(report, draft.about && { id: draft.about.id, how: draft.about.how });
    // A city of the short list and nothing finer: this is the one thing about a report that stays readable.
    if (report.city && cityName(report.city, lang)) localStorage.setItem('city', report.city);
    set({ last: { id, draft }, screen: 'saved', failed: false });
    setTimeout(() => {
      if (now().last?.id === id) set({ last: { id, draft: null } });
    }, GRACE_MS);
  } catch {
    set({ draft, failed: true });
  }
}

/** Takes the last report back before it leaves, and the form is as it was. */
export async function undo(): Promise<void> {
  const { last } = now();
  if (!last) return;
  const back = await takeBack(last.id);
  await refresh();
  if (back) set({ screen: 'report', draft: last.draft ?? fresh(), last: null });
}

/** A correction, or news of the same people, starts as an empty form: what was said is not here any more. */
export function goOn(id: string, code: string | null, how: 'corrects' | 'follows'): void {
  set({
    screen: 'report',
    chosen: null,
    draft: { ...fresh(), ...(how === 'follows' && { kind: 'released' }), placeId: null, about: { id, code, how } },
  });
}

/** Back without a trace when it never left; otherwise by a report that says so. */
export async function withdraw(id: string): Promise<void> {
  set({ chosen: null, sure: false });
  if (!(await takeBack(id))) await keep(withdrawalOf(id, now().lang, Date.now()), { id, how: 'withdraws' });
  await refresh();
}

/** A person has done what the trouble asked for. */
export async function tryAgain(id: string): Promise<void> {
  await change(id, { trouble: null, notBefore: 0 });
  set({ chosen: null });
  await send(true);
}

async function keep(report: ReportBody, about: About | null): Promise<string> {
  const { membership } = now();
  if (!membership) throw new Error('Expected a phone that joined');
  const at = Date.now();
  const id = newId(at);
  const signed: ReportBody = { ...report, ...(membership.deviceId && { reporter: membership.deviceId }) };
  await add({
    id,
    eventId: membership.eventId,
    at,
    sealed: await seal(membership.intakeKey, id, signed),
    about,
    carried: false,
    leavesAt: at + GRACE_MS,
    left: false,
    tries: 0,
    notBefore: 0,
    trouble: null,
  });
  await refresh();
  schedule();
  void navigator.storage?.persist?.();
  return id;
}
