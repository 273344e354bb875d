import type { Reasons as Told } from '@tizim/contract';
import { lang, n, t } from '../words/words';

/** More reasons than this are not read; the heaviest come first. */
const REASONS = 7;

/** Why two are taken for one, or not: in words, each with its weight. */
export function Reasons({ reasons }: { reasons: Told }) {
  const heaviest = [...reasons].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, REASONS);
  const most = Math.max(1, ...heaviest.map((r) => Math.abs(r.weight)));
  return (
    <ul class="reasons" aria-label={t('reasons')}>
      {heaviest.map((r) => (
        <li key={r.code} class={r.weight > 0 ? 'for' : 'against'}>
          <span>{r.words[lang.value]}</span>
          <i class="bar" style={{ width: `${(Math.abs(r.weight) / most) * 44}px` }} />
          <b class="num">
            {r.weight > 0 ? '+' : '−'}
            {n(Math.abs(r.weight), 1)}
          </b>
        </li>
      ))}
    </ul>
  );
}
