import { useSignal } from '@preact/signals';
import { mayDecide, me } from '../live/state';
import { t } from '../words/words';
import { Aliases } from './aliases';
import { Colleagues } from './colleagues';
import { Devices } from './devices';
import { InviteColleague, InviteMonitor } from './invite';

/** Who reports, who decides, and which names people taught the register. */
export function Team() {
  const joined = useSignal(0);
  return (
    <main class="page team">
      <header class="head">
        <h1>{t('team')}</h1>
      </header>
      <div class="columns">
        {mayDecide.value && (
          <section class="card">
            <h2>{t('inviteMonitor')}</h2>
            <InviteMonitor
              made={() => {
                joined.value++;
              }}
            />
          </section>
        )}
        {mayDecide.value && (
          <section class="card">
            <h2>{t('phones')}</h2>
            <Devices version={joined.value} />
          </section>
        )}
        {me.value?.role === 'admin' && (
          <section class="card">
            <h2>{t('inviteColleague')}</h2>
            <InviteColleague />
          </section>
        )}
        {me.value?.role === 'admin' && (
          <section class="card">
            <h2>{t('colleagues')}</h2>
            <Colleagues />
          </section>
        )}
        <section class="card">
          <h2>{t('localNames')}</h2>
          <Aliases />
        </section>
      </div>
    </main>
  );
}
