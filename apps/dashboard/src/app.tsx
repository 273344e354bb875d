import { BoardPage } from './board/board';
import { Entry } from './entry';
import { Header } from './header/header';
import { Later } from './later';
import { event, looked, mayDecide, me, page } from './live/state';
import { t } from './words/words';
import { Notice } from './notice';

export function App() {
  if (me.value === undefined) return null;
  return (
    <div class="app">
      <Header />
      {me.value === null ? (
        <Entry />
      ) : event.value === undefined ? (
        <main class="entry">{looked.value ? <FirstEvent /> : <p class="empty">{t('loading')}</p>}</main>
      ) : (
        <Page />
      )}
      <Notice />
    </div>
  );
}

/** A register without an event: who may, opens one; others wait for it. */
function FirstEvent() {
  if (!mayDecide.value) return <p class="empty">{t('noEvents')}</p>;
  return (
    <div class="first">
      <h1>{t('newEvent')}</h1>
      <Later name="newEvent" />
    </div>
  );
}

function Page() {
  return page.value === 'board' ? <BoardPage /> : <Later key={page.value} name={page.value} />;
}
