import { expect, test } from '@playwright/test';
import { openDesk, type Desk } from './desk.js';
import { everythingKept, joinedPhone, report } from './phone.js';
import { startServer, type Started } from './server.js';

let server: Started;
let desk: Desk;
test.beforeAll(async () => {
  server = await startServer();
});
test.beforeEach(async () => {
  desk = await openDesk(server);
});
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});
test.afterAll(() => server.stop());

const counted = () => expect.poll(async () => (await desk.board()).best, { timeout: 20_000 });
const reports = () => expect.poll(async () => (await desk.board()).reports, { timeout: 20_000 });

test('three taps make a report; its code can be read out, and it tells that it was counted', async ({ browser }) => {
  const { page } = await joinedPhone(browser, await desk.invite());
  let taps = 0;
  await page.exposeFunction('tapped', () => {
    taps += 1;
  });
  await page.evaluate(() => document.addEventListener('click', () => Reflect.get(window, 'tapped')(), true));
  await report(page, 'Задержали', '3');
  await expect(page.getByText('Записано на телефоне')).toBeVisible();
  expect(taps).toBe(3);
  await expect(page.getByRole('heading', { name: 'Учтено' })).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('.code')).toHaveText(/^[2-9A-Z]{3}-[2-9A-Z]{3}$/);
  await counted().toBe(3);
});

test('without a line: written, reloaded, queued, delivered once; nothing of it can be read on the phone', async ({ browser }) => {
  const { page, context } = await joinedPhone(browser, await desk.invite());
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('button', { name: /Алматы/ }).click();
  await page.getByLabel('Где?').fill('у парка Ганди');
  await page.getByRole('button', { name: 'Готово' }).click();
  await page.locator('.more').click();
  await page.getByLabel('Имя и фамилия').fill('Сауле Выдуманова');
  await page.getByLabel('Заметка').fill('серый автозак');
  await report(page, 'Задержали', '1');
  await page.getByRole('button', { name: 'Ещё сообщение' }).click();
  await report(page, 'Пострадали', '2');
  await expect(page.getByText('Записано на телефоне')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Мои сообщения' }).click();
  await expect(page.getByText('Ждёт связи, уйдёт само')).toHaveCount(2);
  const kept = await everythingKept(page);
  expect(kept).toContain('"sealed":{');
  for (const secret of ['Ганди', 'Сауле', 'Выдуманова', 'автозак', 'detained', 'injured']) expect(kept).not.toContain(secret);
  await context.setOffline(false);
  await expect(page.getByText('Учтено')).toHaveCount(2, { timeout: 30_000 });
  await reports().toBe(2);
  expect(await everythingKept(page)).not.toContain('"sealed":{');
});

test('a reply that is lost on the way is asked for again, and the report is counted once', async ({ browser }) => {
  // Without the worker, which would send on a line of its own that no test can cut.
  const { page } = await joinedPhone(browser, await desk.invite(), { serviceWorkers: 'block' });
  let lost = 0;
  await page.route('**/api/v1/reports', async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort('connectionreset');
  });
  await report(page, 'Задержали', '2');
  await expect(page.getByRole('heading', { name: 'Учтено' })).toBeVisible({ timeout: 30_000 });
  expect(lost).toBe(1);
  await reports().toBe(1);
  await counted().toBe(2);
});

test('the form is never an error page: a hotspot that answers everything takes nothing', async ({ browser }) => {
  const { page } = await joinedPhone(browser, await desk.invite(), { serviceWorkers: 'block' });
  await page.route('**/api/v1/reports', (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Wi-Fi</h1>' }));
  await report(page, 'Задержали', '4');
  await expect(page.getByText('Нет связи')).toBeVisible({ timeout: 20_000 });
  await page.unroute('**/api/v1/reports');
  await expect(page.getByRole('heading', { name: 'Учтено' })).toBeVisible({ timeout: 40_000 });
});

test('taken back within some seconds it never leaves, and the form is as it was', async ({ browser }) => {
  const { page } = await joinedPhone(browser, await desk.invite());
  await report(page, 'Задержали', '5');
  await page.getByRole('button', { name: 'Отменить' }).click();
  await expect(page.getByRole('button', { name: 'Задержали' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('button', { name: '5', exact: true })).toHaveAttribute('aria-pressed', 'true');
  expect(await everythingKept(page)).not.toContain('"sealed":{');
});

test('corrected, then withdrawn: the board’s number moves each time', async ({ browser }) => {
  const { page } = await joinedPhone(browser, await desk.invite());
  await report(page, 'Задержали', '3');
  await counted().toBe(3);
  await expect(page.getByRole('heading', { name: 'Учтено' })).toBeVisible({ timeout: 20_000 });
  const code = (await page.locator('.code').textContent()) ?? '';
  await page.getByRole('button', { name: 'Мои сообщения' }).click();
  const row = () => page.getByRole('button', { name: new RegExp(code) });
  await row().click();
  await page.getByRole('button', { name: 'Исправить' }).click();
  await expect(page.getByText(`Поправка к ${code}`)).toBeVisible();
  await expect(page.getByText('Там же')).toBeVisible();
  await report(page, 'Задержали', '2');
  await counted().toBe(2);
  await expect(page.getByRole('heading', { name: 'Учтено' })).toBeVisible({ timeout: 20_000 });
  const second = (await page.locator('.code').textContent()) ?? '';
  await page.getByRole('button', { name: 'Мои сообщения' }).click();
  await expect(row()).toContainText('Исправлено вами');
  await page.getByRole('button', { name: new RegExp(second) }).click();
  await page.getByRole('button', { name: 'Отозвать' }).click();
  await page.getByRole('button', { name: 'Точно отозвать?' }).click();
  await counted().toBe(0);
  await expect(page.getByRole('button', { name: new RegExp(second) })).toContainText('Отозвано вами');
});

test('"they let one go" is news of the earlier report: it has its place, and the board shows one released', async ({ browser }) => {
  const { page } = await joinedPhone(browser, await desk.invite());
  await report(page, 'Задержали', '3');
  await expect(page.getByRole('heading', { name: 'Учтено' })).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Мои сообщения' }).click();
  await page.locator('.row').click();
  await page.locator('div.choices').getByRole('button', { name: 'Отпустили' }).click();
  await expect(page.getByText('Там же')).toBeVisible();
  await page.getByRole('button', { name: '1', exact: true }).click();
  await page.locator('.send').click();
  await expect.poll(async () => (await desk.board()).released, { timeout: 20_000 }).toBe(1);
  await counted().toBe(3);
});

test('the worker sends by itself when the line comes back, with no page open', async ({ browser }) => {
  const { page, context } = await joinedPhone(browser, await desk.invite());
  const devtools = await context.newCDPSession(page);
  const registrations: string[] = [];
  devtools.on('ServiceWorker.workerRegistrationUpdated', (event) =>
    registrations.push(...event.registrations.map((r) => r.registrationId)),
  );
  await devtools.send('ServiceWorker.enable');
  await context.setOffline(true);
  await report(page, 'Задержали', '3');
  await expect(page.getByText('Записано на телефоне')).toBeVisible();
  await page.goto('about:blank');
  await context.setOffline(false);
  await expect.poll(() => registrations.length).toBeGreaterThan(0);
  await devtools.send('ServiceWorker.dispatchSyncEvent', {
    origin: server.base,
    registrationId: registrations[0] ?? '',
    tag: 'tizim-outbox',
    lastChance: false,
  });
  await counted().toBe(3);
});

test('sealed reports go to another phone as a file; sent by both, they count once', async ({ browser }) => {
  const cut = await joinedPhone(browser, await desk.invite());
  await cut.context.setOffline(true);
  await report(cut.page, 'Задержали', '3');
  await cut.page.getByRole('button', { name: 'Мои сообщения' }).click();
  await cut.page.getByRole('button', { name: 'Телефон и безопасность' }).click();
  await cut.page.evaluate(() => Object.defineProperty(navigator, 'canShare', { value: undefined }));
  const [download] = await Promise.all([
    cut.page.waitForEvent('download'),
    cut.page.getByRole('button', { name: 'Передать файлом' }).click(),
  ]);
  const other = await joinedPhone(browser, await desk.invite());
  await other.page.getByRole('button', { name: 'Мои сообщения' }).click();
  await other.page.getByRole('button', { name: 'Телефон и безопасность' }).click();
  const [chooser] = await Promise.all([
    other.page.waitForEvent('filechooser'),
    other.page.getByRole('button', { name: 'Принять файл' }).click(),
  ]);
  await chooser.setFiles(await download.path());
  await expect(other.page.getByText('Принято 1 сообщение')).toBeVisible();
  await counted().toBe(3);
  await cut.context.setOffline(false);
  await cut.page.getByRole('button', { name: 'Назад' }).click();
  await expect(cut.page.getByText('Учтено')).toBeVisible({ timeout: 30_000 });
  await reports().toBe(1);
});
