import { h } from '../view';
import { OUTCOMES, SOURCES, type Draft } from '../draft';
import { t, write, type State } from '../state';
import type { TextKey } from '../words';

const GENDERS = ['m', 'f'] as const;

/** What a monitor may know besides; none of it is asked for. */
export function More({ s: { draft: d } }: { s: State }) {
  return (
    <div class="extra">
      <Field d={d} name="name" />
      <div class="pair">
        <Field d={d} name="age" />
        <Choice label="sex" value={d.gender} none="—" options={GENDERS} pick={(gender) => write({ gender })} />
      </div>
      <Field d={d} name="facility" />
      <div class="pair">
        <label>
          {t('time')}
          {d.time && ` · ${d.time}`}
          <input type="time" value={d.time} onInput={(e) => write({ time: e.currentTarget.value })} />
        </label>
        <Choice label="source" value={d.source} none="—" options={SOURCES} pick={(source) => write({ source })} />
      </div>
      <Choice label="outcome" value={d.outcome} none={t('outcome_none')} options={OUTCOMES} pick={(outcome) => write({ outcome })} />
      {d.outcome && (
        <div class="pair">
          <Field d={d} name="days" />
          <Field d={d} name="article" />
        </div>
      )}
      <label>
        {t('note')}
        <textarea rows={3} maxLength={2_000} value={d.note} onInput={(e) => write({ note: e.currentTarget.value })} />
      </label>
    </div>
  );
}

function Field({ d, name }: { d: Draft; name: 'name' | 'age' | 'facility' | 'days' | 'article' }) {
  return (
    <label>
      {t(name)}
      <input
        value={d[name]}
        maxLength={100}
        autoComplete="off"
        spellcheck="false"
        inputMode={name === 'age' || name === 'days' ? 'numeric' : 'text'}
        onInput={(e) => write({ [name]: e.currentTarget.value })}
      />
    </label>
  );
}

interface Picker<O extends string> {
  readonly label: TextKey & ('sex' | 'source' | 'outcome');
  readonly value: string;
  readonly none: string;
  readonly options: readonly O[];
  readonly pick: (chosen: O | '') => void;
}

function Choice<O extends 'm' | 'f' | (typeof SOURCES)[number] | (typeof OUTCOMES)[number]>({
  label,
  value,
  none,
  options,
  pick,
}: Picker<O>) {
  return (
    <label>
      {t(label)}
      <select value={value} onChange={(e) => pick(options.find((o) => o === e.currentTarget.value) ?? '')}>
        <option value="">{none}</option>
        {options.map((o) => (
          <option key={o} value={o}>
            {t(o)}
          </option>
        ))}
      </select>
    </label>
  );
}
