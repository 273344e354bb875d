import { current, past, shown } from '../live/state';
import { n, range, t } from '../words/words';

/** The event's figures, in the order of the work; all of them on every screen. */
export function Totals() {
  const total = shown.value?.board.total;
  if (!total) return null;
  const figure = (key: 'inside' | 'released' | 'died' | 'injured' | 'lawyer' | 'over' | 'unverified', value: number) => (
    <div class={key}>
      <dt>{t(key)}</dt>
      <dd>{n(value)}</dd>
    </div>
  );
  return (
    <dl class={`totals${current.value ? '' : past.value ? ' past' : ' old'}`}>
      <div class="detained">
        <dt>{t('detained')}</dt>
        <dd data-testid="detained">
          {n(total.best)} {total.low !== total.high && <small title={t('meansRange')}>{range(total.low, total.high)}</small>}
        </dd>
      </div>
      {figure('inside', total.inside)}
      {figure('released', total.released)}
      {total.died > 0 && figure('died', total.died)}
      {figure('over', total.overLimit)}
      {total.injured > 0 && figure('injured', total.injured)}
      {figure('lawyer', total.withLawyer)}
      {figure('unverified', total.listed - total.confirmed)}
    </dl>
  );
}
