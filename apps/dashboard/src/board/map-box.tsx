import { useEffect, useRef } from 'preact/hooks';
import { useKeys } from '../keys';
import { moment } from '../live/replay';
import { chosen, event, shown } from '../live/state';
import { mountMap, type MapHandle } from '../map/map';
import { STEPS } from '../map/regions';
import { daySeconds, n, t } from '../words/words';

export function MapBox() {
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<MapHandle | undefined>(undefined);
  useEffect(() => {
    map.current = box.current
      ? mountMap(box.current, (id) => {
          chosen.value = chosen.value === id ? null : id;
        })
      : undefined;
    return () => map.current?.remove();
  }, []);
  useKeys({ KeyF: () => map.current?.fit() });
  return (
    <section class="map-box" aria-label={t('map')}>
      <svg width="0" height="0" aria-hidden="true">
        <defs>
          <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="7" height="7" class="hatch-ground" />
            <path d="M0 0V7" class="hatch-line" />
          </pattern>
        </defs>
      </svg>
      <div class="map" ref={box} />
      <p class="banners">
        {moment.value !== null && <span class="banner past">{t('knownAt', { time: daySeconds(moment.value) })}</span>}
        {event.value?.reconstruction && <span class="banner">{t('reconstruction')}</span>}
      </p>
      <figure class="scale">
        <figcaption>{t('rate')}</figcaption>
        <div class="steps">
          {STEPS.map((s, i) => (
            <span key={s}>
              <i class={`c${i}`} />
              {n(s, 1)}
            </span>
          ))}
        </div>
        <p>
          <i class="hatched" />
          {t('silence')}
        </p>
      </figure>
      {shown.value?.board.queues.waiting ? (
        <p class="waiting" role="status">
          {t('waiting', { n: shown.value.board.queues.waiting })}
        </p>
      ) : null}
      <div class="zoom">
        <button type="button" aria-label={t('zoomIn')} onClick={() => map.current?.zoom(1)}>
          +
        </button>
        <button type="button" aria-label={t('zoomOut')} onClick={() => map.current?.zoom(-1)}>
          −
        </button>
        <button type="button" aria-label={t('fit')} title={`${t('fit')} (F)`} onClick={() => map.current?.fit()}>
          ⤢
        </button>
      </div>
    </section>
  );
}
