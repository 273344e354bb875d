import { Suspense, lazy } from 'preact/compat';
import { BoardPage } from './board/board';
import { Entry } from './entry';
import { Header } from './header/header';
import { NewEvent } from './header/new-event';
import { Notice } from './notice';
import { event, me, page } from './live/state';
import { t } from './words/words';

// The pages of the second day come when they are opened: the board is on the screen first.
const Tables = lazy(() => import('./tables/tables').then((m) => m.Tables));
const Team = lazy(() => import('./team/team').then((m) => m.Team));

export function App() {
  if (me.value === undefined) return null;
  return (
    <div class="app">
      <Header />
      {me.value === null ? <Entry /> : event.value === undefined ? <main class="entry"><NewEvent /></main> : <Page />}
      <Notice />
    </div>
  );
}

function Page() {
  if (page.value === 'board') return <BoardPage />;
  return <Suspense fallback={<main class="page"><p class="empty">{t('loading')}</p></main>}>{page.value === 'tables' ? <Tables /> : <Team />}</Suspense>;
}
