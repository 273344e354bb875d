import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { startServer, type Started } from './server.js';

let server: Started;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual(
    [],
  );
}

test('a report written without a line is sent by itself, once, and the number on the board rises', async ({ browser }) => {
  const desk = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  const strangers: string[] = [];
  desk.on('request', (r) => {
    if (!r.url().startsWith(server.base) && !r.url().startsWith('ws')) strangers.push(r.url());
  });
  await desk.goto(server.firstLink);
  await desk.fill('[name=name]', 'Сауле');
  await desk.fill('[name=password]', 'верный скакун 42');
  await desk.click('button[type=submit]');
  await desk.getByLabel('Название').fill('Проверка');
  await desk.fill('[name=day]', '2020-06-06');
  await desk.click('button[type=submit]');
  await expect(desk.getByTestId('detained')).toHaveText(/^0/);
  await desk.getByRole('button', { name: 'Команда' }).click();
  await desk.fill('[name=label]', 'A-17');
  await desk.getByRole('button', { name: 'Создать ссылку' }).first().click();
  const link = await desk.getByTestId('invite-url').inputValue();
  await desk.getByRole('button', { name: 'Сводка' }).click();
  await axe(desk);

  const phone = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const form = await phone.newPage();
  await form.goto(link);
  await expect(form).toHaveURL(`${server.base}/`);
  await form.waitForFunction(() => navigator.serviceWorker.ready.then(() => true));
  await axe(form);
  await phone.setOffline(true);
  await form.reload();
  await form.getByRole('button', { name: 'Задержали' }).click();
  await form.getByRole('button', { name: /Место не указано/ }).click();
  await form.getByLabel('Где?').fill('Алматы, парк Ганди');
  await form.getByRole('button', { name: 'Готово' }).click();
  await form.getByRole('button', { name: '3', exact: true }).click();
  await form.getByRole('button', { name: 'Отправить' }).click();
  await expect(form.getByText('Записано на телефоне')).toBeVisible();
  const kept = await form.evaluate(
    () =>
      new Promise<string>((done) => {
        const open = indexedDB.open('tizim');
        open.onsuccess = () => {
          const all = open.result.transaction('outbox').objectStore('outbox').getAll();
          all.onsuccess = () => done(JSON.stringify(all.result));
        };
      }),
  );
  expect(kept).toContain('"sealed":{');
  expect(kept).not.toContain('Ганди');
  await phone.setOffline(false);
  await expect(form.getByText(/Получено|Проверяется|Учтено/)).toBeVisible({ timeout: 30_000 });
  await expect(desk.getByTestId('detained')).toHaveText(/^3/);
  await expect(desk.getByRole('button', { name: /Алматы/ }).first()).toBeVisible();
  expect(strangers).toEqual([]);
  await phone.close();
});

test('the replayed days come out with their documented figures', async ({ request }) => {
  const own = await startServer();
  try {
    const root = resolve(import.meta.dirname, '../../..');
    const run = spawnSync(
      process.execPath,
      [
        'scripts/replay.mjs',
        '--base',
        own.base,
        '--first-link',
        `${own.dataDir}/first-link`,
        '--fast',
        '--quiet',
        '--password',
        'demo-demo-demo',
      ],
      { cwd: root, stdio: 'inherit' },
    );
    expect(run.status).toBe(0);
    await request.post(`${own.base}/api/v1/session`, { data: { name: 'demo', password: 'demo-demo-demo' } });
    const { events } = (await (await request.get(`${own.base}/api/v1/events`)).json()) as { events: { id: string; day: string }[] };
    const table = async (day: string, query = '') =>
      (await (await request.get(`${own.base}/api/v1/events/${events.find((e) => e.day === day)?.id}/tallies?${query}`)).json()) as {
        lines: { key: string; total: number }[];
        total: { before: number; onTheDay: number; total: number };
      };
    const june = await table('2020-06-06');
    expect(june.lines.find((l) => l.key === 'KZ-750000000')?.total).toBe(107);
    expect(june.lines.find((l) => l.key === 'KZ-710000000')?.total).toBe(20);
    expect(june.total.total).toBe(239);
    const outcomes = await table('2020-06-06', 'by=outcome');
    expect(outcomes.lines.find((l) => l.key === 'arrested')?.total).toBe(17);
    expect(outcomes.lines.find((l) => l.key === 'criminal')?.total).toBe(2);
    expect((await table('2020-06-06', 'unit=persons')).total.total).toBeLessThan(239);
    const september = await table('2020-09-25');
    expect([september.total.before, september.total.onTheDay]).toEqual([78, 163]);
  } finally {
    await own.stop();
  }
});
