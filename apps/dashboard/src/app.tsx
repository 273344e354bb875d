import { BoardPage } from './board/board';
import { Entry } from './entry';
import { Header } from './header/header';
import { NewEvent } from './header/new-event';
import { Later } from './later';
import { event, me, page } from './live/state';
import { Notice } from './notice';

export function App() {
  if (me.value === undefined) return null;
  return (
    <div class="app">
      <Header />
      {me.value === null ? (
        <Entry />
      ) : event.value === undefined ? (
        <main class="entry">
          <NewEvent />
        </main>
      ) : (
        <Page />
      )}
      <Notice />
    </div>
  );
}

function Page() {
  return page.value === 'board' ? <BoardPage /> : <Later key={page.value} name={page.value} />;
}
