import { expect, test, type BrowserContext } from '@playwright/test';
import { DOUBTFUL, openDesk, signUp, type Told } from './desk-day.js';
import { startServer, type Started } from './server.js';

let server: Started;
let staff: BrowserContext;
test.beforeAll(async ({ browser }) => {
  server = await startServer();
  staff = await signUp(browser, server);
});
test.afterAll(() => server.stop());

test('while reports pour in without a pause, the lists follow', async () => {
  const desk = await openDesk(staff, server, 'Поток');
  await desk.page.keyboard.press('Digit3');
  await expect(desk.page.getByText('Под стражей никого не известно')).toBeVisible();
  const people = desk.page.getByRole('tabpanel').getByRole('listitem');
  let pouring = true;
  const pour = (async () => {
    for (let i = 0; pouring && i < 200; i++)
      await desk.send({ name: `Асан ${'абвгдежзик'.charAt(i % 10)}${i}ов`, city: 'Алматы', hour: 13, minute: i % 60 });
  })();
  await expect.poll(() => people.count(), { timeout: 15_000 }).toBeGreaterThan(5);
  pouring = false;
  await pour;
  await desk.page.close();
});

test('the pair under the eye stays while reports bring others before it', async () => {
  const everybody = await openDesk(staff, server, 'Все пары');
  await everybody.tell(DOUBTFUL);
  const [first] = await everybody.pairs();
  await everybody.page.close();
  const late = (told: Told) => first?.includes(told.name ?? '') ?? false;

  const desk = await openDesk(staff, server, 'Пара на виду');
  const cards = desk.page.locator('.pair article');
  await desk.tell(DOUBTFUL.filter((d) => !late(d)));
  await desk.page.keyboard.press('Digit2');
  await expect(cards).toHaveCount(2);
  const asked = await cards.allTextContents();
  await desk.tell(DOUBTFUL.filter(late));
  expect((await desk.pairs())[0]).toEqual(first);
  await expect(desk.page.getByText(`осталось ${(await desk.pairs()).length}`)).toBeVisible();
  expect(await cards.allTextContents()).toEqual(asked);
  await desk.page.keyboard.press('KeyS');
  await expect.poll(() => cards.allTextContents()).not.toEqual(asked);
  await desk.page.close();
});

test('a station that nobody knew is added while reports come in, and is found by the name people give it', async () => {
  const desk = await openDesk(staff, server, 'Новый отдел');
  await desk.tell([{ name: 'Олжас Нурпеисов', city: 'Алматы', hour: 13 }]);
  await desk.page.keyboard.press('Digit3');
  await desk.page.getByRole('button', { name: 'Добавить отдел' }).click();
  const form = desk.page.getByRole('dialog', { name: 'Добавить отдел' });
  await form.getByLabel('Город').selectOption({ label: 'Шымкент' });
  await desk.tell([{ name: 'Гүлнар Есенова', city: 'Актобе', hour: 13 }]);
  await expect(desk.page.getByTestId('detained')).toHaveText(/^2/);
  await expect(form.getByLabel('Город').locator('option:checked')).toHaveText('Шымкент');
  await form.getByLabel('Русский').fill('Отдел полиции «Кайтпас»');
  await form.getByLabel('Как ещё называют').fill('жёлтый отдел, на Кайтпасе');
  await form.getByRole('button', { name: 'Добавить' }).click();
  await expect(form).toBeHidden();
  await desk.tell([{ name: 'Данияр Қасымов', city: 'Шымкент', facility: 'в жёлтом отделе', hour: 14 }]);
  await expect(desk.page.getByLabel(/Отметить всех: Отдел полиции «Кайтпас»/)).toBeVisible();
  await desk.page.close();
});
