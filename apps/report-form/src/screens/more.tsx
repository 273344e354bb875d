import { OUTCOMES, SOURCES, type Draft } from '../draft';
import { t, write, type State } from '../state';
import type { TextKey } from '../words';

type TextField = 'name' | 'age' | 'facility' | 'note' | 'days' | 'article';

/** What a monitor may know besides; none of it is asked for. */
export function More({ s: { draft: d } }: { s: State }) {
  return (
    <div class="extra">
      <Field d={d} name="name" label="name" />
      <div class="pair">
        <Field d={d} name="age" label="age" numeric />
        <div><span class="label">{t('sex')}</span><div class="segments two" role="group" aria-label={t('sex')}>{(['m', 'f'] as const).map((g) => <button type="button" key={g} aria-pressed={d.gender === g} onClick={() => write({ gender: d.gender === g ? '' : g })}>{t(g === 'm' ? 'man' : 'woman')}</button>)}</div></div>
      </div>
      <Field d={d} name="facility" label="facility" />
      <div class="pair">
        <label>{t('when')}<input type="time" value={d.time} onInput={(e) => write({ time: e.currentTarget.value })} /></label>
        <label>{t('source')}<select value={d.source} onChange={(e) => write({ source: SOURCES.find((x) => x === e.currentTarget.value) ?? '' })}><option value="">—</option>{SOURCES.map((x) => <option key={x} value={x}>{t(`source_${x}`)}</option>)}</select></label>
      </div>
      <label>{t('outcome')}<select value={d.outcome} onChange={(e) => write({ outcome: OUTCOMES.find((x) => x === e.currentTarget.value) ?? '' })}><option value="">{t('outcome_none')}</option>{OUTCOMES.map((x) => <option key={x} value={x}>{t(`outcome_${x}`)}</option>)}</select></label>
      {d.outcome && <div class="pair">{d.outcome === 'arrested' && <Field d={d} name="days" label="days" numeric />}<Field d={d} name="article" label="article" /></div>}
      <label>{t('note')}<textarea rows={3} maxLength={2_000} value={d.note} onInput={(e) => write({ note: e.currentTarget.value })} /></label>
    </div>
  );
}

function Field({ d, name, label, numeric = false }: { d: Draft; name: TextField; label: TextKey; numeric?: boolean }) {
  return <label>{t(label)}<input value={d[name]} maxLength={numeric ? 3 : name === 'article' ? 100 : 200} autoComplete="off" autoCorrect="off" spellcheck={false} inputMode={numeric ? 'numeric' : 'text'} onInput={(e) => write({ [name]: e.currentTarget.value })} /></label>;
}
