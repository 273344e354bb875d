import { useKeys } from '../keys';
import { backToLive, moment } from '../live/replay';
import { chosen, current, past } from '../live/state';
import { t } from '../words/words';
import { Cities } from './cities';
import { MapBox } from './map-box';
import { Side, stationChosen } from './side';
import { Timeline } from './timeline';

export function BoardPage() {
  useKeys({
    Escape: () => {
      if (moment.value !== null) backToLive();
      else {
        chosen.value = null;
        stationChosen.value = null;
      }
    },
  });
  return (
    <main class={`board${current.value ? '' : past.value ? ' past' : ' old'}`}>
      <h1 class="visually-hidden">{t('board')}</h1>
      <section class="cities">
        <Cities />
      </section>
      <MapBox />
      <Timeline />
      <Side />
    </main>
  );
}
