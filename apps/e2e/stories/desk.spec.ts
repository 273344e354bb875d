import { readFileSync } from 'node:fs';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { ALMATY, axe, detained, DOUBTFUL, openDesk, signUp } from './desk-day.js';
import { startServer, type Started } from './server.js';

let server: Started;
let staff: BrowserContext;
test.beforeAll(async ({ browser }) => {
  server = await startServer();
  staff = await signUp(browser, server);
});
test.afterAll(() => server.stop());

const best = async (page: Page, placeId = ALMATY): Promise<number> =>
  Number(await page.getByTestId(`best-${placeId}`).first().textContent());

/** The review as somebody sees it who comes to the desk. */
async function reopen(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole('tab', { name: /^Проверка/ }).click();
}

test('a coordinator links two reports with M, takes it back with Z, and keeps another pair apart with D', async () => {
  const desk = await openDesk(staff, server, 'Пары');
  await desk.tell(DOUBTFUL);
  expect(await detained(desk.page)).toBeGreaterThan(4);
  await desk.page.keyboard.press('Digit2');
  await expect(desk.page.getByRole('heading', { name: /Один человек или двое/ })).toBeVisible();
  await expect(desk.page.getByRole('list', { name: 'Доводы' }).getByRole('listitem').first()).toBeVisible();
  const [before, list] = [await detained(desk.page), await desk.detentions()];
  await desk.page.keyboard.press('KeyM');
  await expect(desk.page.getByText('Объединены: считаются одним человеком')).toBeVisible();
  await expect.poll(() => desk.detentions()).toBe(list - 1);
  await desk.page.keyboard.press('KeyZ');
  await expect(desk.page.getByRole('status').getByText('Отменено')).toBeVisible();
  await expect.poll(() => desk.detentions()).toBe(list);
  await expect.poll(() => detained(desk.page)).toBe(before);
  await reopen(desk.page);
  const cards = desk.page.locator('.pair article');
  await expect(cards).toHaveCount(2);
  const asked = await cards.allTextContents();
  await desk.page.keyboard.press('KeyD');
  await expect(desk.page.getByText('Разделены: два человека')).toBeVisible();
  await reopen(desk.page);
  await expect(desk.page.getByRole('button', { name: 'Решено' })).toBeVisible();
  await expect.poll(() => cards.allTextContents()).not.toEqual(asked);
  await desk.page.getByRole('button', { name: 'Решено' }).click();
  await expect(desk.page.getByText('Разделены: два человека')).toBeVisible();
  await expect(desk.page.getByText(/отменил\(а\) Сауле/)).toBeVisible();
  await expect.poll(() => desk.detentions()).toBe(list);
  await desk.page.close();
});

test('an unknown place is corrected, the count moves at once, and the name is known from then on', async () => {
  const desk = await openDesk(staff, server, 'Места');
  const words = 'у Зелёного колокола';
  await desk.tell([
    { name: 'Серик Найманов', age: 33, place: words, hour: 14 },
    { name: 'Олжас Рамазанов', age: 25, city: 'Алматы', hour: 14 },
  ]);
  await expect(desk.page.getByRole('button', { name: /^Место неизвестно/ })).toBeVisible();
  const one = await best(desk.page);
  await desk.page.keyboard.press('Digit2');
  await desk.page.getByRole('button', { name: /^Места/ }).click();
  const question = desk.page.getByRole('listitem').filter({ hasText: words });
  await question.getByLabel('Запомнить это название').check();
  await question.getByLabel('Другое место').fill('Алмат');
  await question.getByRole('button', { name: 'Алматы', exact: true }).click();
  await expect.poll(() => best(desk.page)).toBeGreaterThan(one);
  await expect(desk.page.getByRole('button', { name: /^Место неизвестно/ })).toHaveCount(0);
  const two = await best(desk.page);
  await desk.tell([{ name: 'Айгуль Осипова', age: 61, place: words, hour: 15 }]);
  await expect.poll(() => best(desk.page)).toBeGreaterThan(two);
  await expect(desk.page.getByRole('button', { name: /^Место неизвестно/ })).toHaveCount(0);
  await desk.page.close();
});

test('people whose station is unknown get one together, and one press takes it back', async () => {
  const desk = await openDesk(staff, server, 'Под стражей');
  await desk.tell([
    { name: 'Арман Дорофеев', age: 20, city: 'Алматы', hour: 14 },
    { name: 'Жанна Лещук', age: 47, city: 'Алматы', hour: 14 },
  ]);
  await desk.page.keyboard.press('Digit3');
  await desk.page.getByLabel('Отметить всех: Отдел неизвестен').check();
  const stations = desk.page.getByRole('combobox', { name: 'Отдел', exact: true });
  const station = (await stations.getByRole('option', { name: /Медеу/ }).first().textContent()) ?? '';
  await stations.selectOption({ label: station });
  await desk.page.getByRole('button', { name: 'Переведены' }).click();
  await expect(desk.page.getByText('2 человека переведены')).toBeVisible();
  await expect(desk.page.getByLabel(`Отметить всех: ${station}`)).toBeVisible();
  await desk.page.keyboard.press('KeyZ');
  await expect(desk.page.getByLabel('Отметить всех: Отдел неизвестен')).toBeVisible();
  // Who was inside a moment ago may be free by now: a list of the past is to be read.
  await desk.page.getByRole('button', { name: 'по времени события' }).click();
  await desk.page.getByRole('slider').press('ArrowLeft');
  await expect(desk.page.getByRole('button', { name: 'Вернуться в эфир' })).toBeVisible();
  await expect(desk.page.getByText('Жанна Лещук')).toBeVisible();
  await expect(desk.page.getByRole('checkbox')).toHaveCount(0);
  await desk.page.getByRole('button', { name: 'Вернуться в эфир' }).click();
  await expect(desk.page.getByLabel('Отметить всех: Отдел неизвестен')).toBeVisible();
  await desk.page.close();
});

test('an analyst downloads the table and the figures in it are those on the screen', async () => {
  const desk = await openDesk(staff, server, 'Таблица');
  await desk.tell([
    { name: 'Руслан Хмаров', age: 30, city: 'Алматы', hour: 14 },
    { name: 'Павел Юрасов', age: 51, city: 'Алматы', hour: 14 },
    { name: 'Ботагоз Шариповa', age: 22, city: 'Шымкент', hour: 14 },
  ]);
  await desk.page.getByRole('button', { name: 'Таблицы' }).click();
  await expect(
    desk.page
      .getByRole('row', { name: /^Алматы/ })
      .getByRole('button')
      .first(),
  ).toHaveText('2');
  const [download] = await Promise.all([desk.page.waitForEvent('download'), desk.page.getByRole('link', { name: 'CSV: таблица' }).click()]);
  const lines = readFileSync(await download.path(), 'utf8')
    .split('\r\n')
    .map((l) => l.split(','));
  const column = lines[0]?.findIndex((c) => c.replace('\uFEFF', '') === 'total') ?? -1;
  expect(lines.find((l) => l[0] === ALMATY)?.[column]).toBe('2');
  expect(lines.find((l) => l.includes('Шымкент'))?.[column]).toBe('1');
  await desk.page
    .getByRole('row', { name: /^Алматы/ })
    .getByRole('button')
    .first()
    .click();
  await expect(desk.page.getByRole('dialog').getByText('Павел Юрасов')).toBeVisible();
  await expect(desk.page.getByRole('dialog').getByText('2 записи')).toBeVisible();
  await axe(desk.page, 'records');
  await desk.page.close();
});

test('when the line drops the numbers stay, say how old they are, and are live again after', async () => {
  const desk = await openDesk(staff, server, 'Связь');
  await desk.tell([{ name: 'Дархан Ыдырысов', age: 19, city: 'Алматы', hour: 14 }]);
  await expect(desk.page.getByText(/^В эфире \d/)).toBeVisible();
  await expect(desk.page.getByTestId('detained')).toHaveText(/^[1-9]/);
  const before = await detained(desk.page);
  await staff.setOffline(true);
  await expect(desk.page.getByText(/(Нет связи|Догоняем) · числа на \d\d:\d\d:\d\d/)).toBeVisible({ timeout: 20_000 });
  expect(await detained(desk.page)).toBe(before);
  await expect(desk.page.locator('.totals.old')).toBeVisible();
  await axe(desk.page, 'offline');
  await staff.setOffline(false);
  await desk.tell([{ name: 'Лаура Бурак', age: 44, city: 'Алматы', hour: 14 }]);
  await expect(desk.page.getByText(/^В эфире \d/)).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => detained(desk.page)).toBeGreaterThan(before);
  await desk.page.close();
});

test('a sentence for the press is told in three languages and remembered with its number', async () => {
  const desk = await openDesk(staff, server, 'Пресса');
  await desk.tell([
    { name: 'Кайрат Доронин', age: 39, city: 'Алматы', hour: 14, source: 'lawyer' },
    { name: 'Алия Мохорова', age: 28, city: 'Шымкент', hour: 14, source: 'lawyer' },
  ]);
  await expect(desk.page.getByTestId('detained')).toHaveText(/^[1-9]/);
  await desk.page.getByRole('button', { name: 'Фраза для прессы' }).click();
  await expect(desk.page.getByTestId('sentence-ru')).toHaveText(/^Не менее \d челове(к|ка) задержано в \d город(е|ах) на \d+ \p{L}+/u);
  await expect(desk.page.getByTestId('sentence-kk')).toHaveText(/қалада кемінде \d адам ұсталды\.$/);
  await expect(desk.page.getByTestId('sentence-en')).toHaveText(/^At least \d (person|people) detained in \d (city|cities) as of/);
  await axe(desk.page, 'press');
  await desk.page.getByRole('button', { name: 'Запомнить как опубликованное' }).first().click();
  await expect(desk.page.getByRole('dialog').getByText('Опубликовано нами')).toBeVisible();
  await desk.page.close();
});

test('a number that the police gave is entered, and stands beside our number of the same', async () => {
  const desk = await openDesk(staff, server, 'Числа');
  const { page } = desk;
  await desk.tell([
    { name: 'Санжар Шегебаев', age: 23, city: 'Алматы', hour: 14 },
    { name: 'Бота Полузина', age: 31, city: 'Алматы', hour: 15 },
    { kind: 'released', name: 'Бота Полузина', age: 31, city: 'Алматы', hour: 19, source: 'lawyer' },
  ]);
  await page.getByRole('button', { name: 'Таблицы' }).click();
  const add = async (of: string, words: string, number: string) => {
    await page.getByRole('button', { name: 'Добавить число' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Что они считают').selectOption(of);
    await dialog.getByLabel('Их словами').fill(words);
    await dialog.getByLabel('Число', { exact: true }).fill(number);
    await dialog.getByLabel('Где опубликовано').fill('брифинг');
    const overlap = await dialog.evaluate((d) => {
      const boxes = [...d.querySelectorAll('input, select, button')].map((e) => e.getBoundingClientRect());
      const meet = (a: DOMRect, b: DOMRect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      return boxes.filter((a, i) => boxes.some((b, k) => k > i && meet(a, b)) || a.right > d.getBoundingClientRect().right).length;
    });
    expect(overlap).toBe(0);
    await dialog.getByRole('button', { name: 'Добавить', exact: true }).click();
    await expect(dialog).toHaveCount(0);
  };
  await add('detained', 'проведены профилактические беседы', '7');
  await add('released', 'отпущены после беседы', '6');
  await add('fined', 'оштрафованы', '5');
  const row = (words: string) => page.locator('.figures tbody tr', { hasText: words }).locator('.num');
  await expect(row('профилактические')).toHaveText(['7', '2']);
  await expect(row('отпущены после')).toHaveText(['6', '1']);
  await expect(row('оштрафованы')).toHaveText(['5', '—']);
  await page.close();
});

test('on a phone, in Kazakh, everything is within reach and nothing is cut off', async ({ browser }) => {
  const desk = await openDesk(staff, server, 'Алаң');
  await desk.tell([{ name: 'Санжар Шегебаев', age: 23, city: 'Алматы', hour: 14 }]);
  const phone = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'kk-KZ',
    hasTouch: true,
    storageState: await staff.storageState(),
  });
  await phone.addInitScript(() => localStorage.setItem('lang', 'kk'));
  const page = await phone.newPage();
  await page.goto(`${server.base}/dash/#board/${desk.eventId}`);
  await expect(page.getByText('Ұсталды', { exact: true })).toBeVisible();
  await expect(page.getByTestId('detained')).toHaveText(/^[1-9]/);
  await page.getByRole('tab', { name: 'Қалалар' }).click();
  await expect(page.getByRole('tabpanel').getByText('Алматы')).toBeVisible();
  await page.getByRole('tab', { name: /^Қамауда/ }).click();
  await expect(page.getByText('Санжар Шегебаев')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await axe(page, 'phone');
  await page.getByRole('button', { name: 'Мәзір' }).click();
  await page.getByRole('button', { name: 'Іздеу' }).click();
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Мәзір' }).click();
  await page.getByRole('button', { name: 'Кестелер' }).click();
  await expect(page.getByRole('heading', { name: 'Кестелер' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await phone.close();
  await desk.page.close();
});

test('nothing serious stands in a blind reader’s way on any page, light or dark', async ({ browser }) => {
  // Two dozen passes over whole pages: the one story that is long by itself.
  test.setTimeout(600_000);
  const desk = await openDesk(staff, server, 'Доступность');
  await desk.tell([
    ...DOUBTFUL.slice(0, 6),
    { name: 'Назым Полузина', age: 31, place: 'у Синего столба', hour: 14 },
    { kind: 'released', name: 'Динара Боранбаева', age: 27, city: 'Алматы', hour: 19, source: 'lawyer' },
  ]);
  await expect.poll(() => detained(desk.page)).toBeGreaterThan(2);
  await axe(desk.page, 'board');
  for (const key of ['Digit2', 'Digit3'] as const) {
    await desk.page.keyboard.press(key);
    await desk.page.getByRole('tabpanel').getByRole('button').first().waitFor();
    await axe(desk.page, key);
  }
  await desk.page.locator('.city').first().click();
  await desk.page.getByRole('button', { name: /^Почему/ }).click();
  await desk.page.getByText('В списке по именам').waitFor();
  await axe(desk.page, 'city');
  for (const [button, field] of [
    ['Поиск', 'searchbox'],
    ['Клавиши и слова', 'definition'],
  ] as const) {
    await desk.page.getByRole('button', { name: button }).click();
    await desk.page.getByRole('dialog').getByRole(field).first().waitFor();
    await axe(desk.page, button);
    await desk.page.keyboard.press('Escape');
  }
  for (const name of ['Таблицы', 'Команда']) {
    await desk.page.getByRole('button', { name }).click();
    await desk.page.getByRole('heading', { name, exact: true }).waitFor();
    await axe(desk.page, name);
  }
  await desk.page.close();
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(`${server.base}/dash/`);
  await stranger.getByRole('button', { name: 'Войти' }).waitFor();
  await axe(stranger, 'sign in');
  await stranger.close();
});
