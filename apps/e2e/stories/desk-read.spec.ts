import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { axe, openDesk, signUp } from './desk-day.js';
import { startServer, type Started } from './server.js';

let server: Started;
let staff: BrowserContext;
test.beforeAll(async ({ browser }) => {
  server = await startServer();
  staff = await signUp(browser, server);
});
test.afterAll(() => server.stop());

/** What of the header can't be read: left out, or beyond its edge. */
const cut = (page: Page): Promise<string[]> =>
  page.locator('.bar').evaluate((bar) => {
    const edge = bar.getBoundingClientRect();
    return [...bar.querySelectorAll('.totals > div, .truth, nav button, .tools button, .langs button')].flatMap((e) => {
      const box = e.getBoundingClientRect();
      const seen = box.width > 0 && box.left >= 0 && box.right <= edge.right && box.bottom <= edge.bottom + 1;
      return seen ? [] : [e.textContent || e.getAttribute('aria-label') || e.className];
    });
  });

/** Figures that stand upon each other. */
const overlapping = (page: Page): Promise<number> =>
  page.locator('.totals').evaluate((totals) => {
    const boxes = [...totals.children].map((e) => ({
      left: e.getBoundingClientRect().left,
      top: e.getBoundingClientRect().top,
      width: e.scrollWidth,
    }));
    return boxes.filter((b, i) => boxes.some((a, k) => k < i && a.top === b.top && a.left + a.width > b.left)).length;
  });

test('on a day with a death every figure of the event stands in the header, on a small laptop, in each language', async () => {
  const desk = await openDesk(staff, server, 'Цифры дня');
  const arman = { name: 'Арман Дорофеев', age: 20, city: 'Алматы' };
  await desk.tell([
    { ...arman, hour: 14 },
    { ...arman, kind: 'outcome', outcome: 'death', hour: 17, source: 'relative' },
    { name: 'Жанна Лещук', age: 47, city: 'Алматы', hour: 14 },
    { kind: 'injured', name: 'Жанна Лещук', age: 47, city: 'Алматы', hour: 15, source: 'lawyer' },
  ]);
  await expect(desk.page.getByText('Умерли под стражей')).toBeVisible();
  for (const width of [390, 1024, 1280, 1366, 1920])
    for (const [language, code] of [
      ['Қаз', 'kk'],
      ['Рус', 'ru'],
      ['Eng', 'en'],
    ] as const) {
      await desk.page.setViewportSize({ width, height: 768 });
      if (width === 390) await desk.page.locator('.menu-button').click();
      await desk.page.getByRole('button', { name: language, exact: true }).click();
      await expect(desk.page.locator('html')).toHaveAttribute('lang', code);
      expect(await desk.page.locator('.totals > div').count()).toBe(8);
      expect(await overlapping(desk.page), `${width}, ${language}`).toBe(0);
      // On a phone the tools are in the menu.
      expect(
        (await cut(desk.page)).filter((words) => width > 390 || /\d/.test(words)),
        `${width}, ${language}`,
      ).toEqual([]);
    }
  await desk.page.close();
});

test('a report of an outcome says in the list which one, and for how many days', async () => {
  const desk = await openDesk(staff, server, 'Исходы');
  const arman = { name: 'Арман Дорофеев', age: 20, city: 'Алматы' };
  const zhanna = { name: 'Жанна Лещук', age: 47, city: 'Алматы' };
  await desk.tell([
    { ...arman, hour: 14 },
    { ...zhanna, hour: 14 },
    { ...arman, kind: 'outcome', outcome: 'arrested', days: 15, hour: 17, source: 'lawyer' },
    { ...zhanna, kind: 'outcome', outcome: 'fined', hour: 17, source: 'lawyer' },
  ]);
  const told = (words: string) => desk.page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: words });
  await desk.page.getByRole('button', { name: 'Рус' }).click();
  await expect(told('административный арест, 15 суток')).toHaveCount(1);
  await expect(told('штраф')).toHaveCount(1);
  await desk.page.getByRole('button', { name: 'Қаз' }).click();
  await expect(told('әкімшілік қамақ, 15 тәулік')).toHaveCount(1);
  await desk.page.getByRole('button', { name: 'Eng' }).click();
  await expect(told('administrative detention, 15 days')).toHaveCount(1);
  await desk.page.close();
});

test('in an English browser a coordinator who reads Kazakh sees which day 06/07 is', async ({ browser }) => {
  const desk = await openDesk(staff, server, 'Күндер');
  const english = await browser.newContext({ locale: 'en-US', storageState: await staff.storageState() });
  await english.addInitScript(() => localStorage.setItem('lang', 'kk'));
  const page = await english.newPage();
  await page.goto(`${server.base}/dash/#tables/${desk.eventId}`);
  await page.getByLabel('Қай сәттегі дерек').fill('2020-06-07T18:40');
  await expect(page.getByText('2020 ж. 7 мау., 18:40 · UTC+6')).toBeVisible();
  await english.close();
  await desk.page.close();
});

test('on a slow line nobody is asked to open an event that is already open', async () => {
  const desk = await openDesk(staff, server, 'Медленно');
  const page = await staff.newPage();
  await page.addInitScript(() => localStorage.setItem('lang', 'ru'));
  let answer: () => void = () => undefined;
  const held = new Promise<void>((done) => {
    answer = done;
  });
  await page.route('**/api/v1/events', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${server.base}/dash/#board/${desk.eventId}`);
  await page.getByText('Читаем…').waitFor();
  await expect(page.getByLabel('Название')).toHaveCount(0);
  answer();
  await expect(page.getByTestId('detained')).toHaveText(/^0/);
  await page.close();
  await desk.page.close();
});

test('a relative calls with a name in Latin letters: the person is found though free, and why two reports are one', async () => {
  const desk = await openDesk(staff, server, 'Звонок');
  const { page } = desk;
  await page.getByRole('button', { name: 'Рус' }).click();
  const person = { age: 52, gender: 'm', city: 'Шымкент' } as const;
  await desk.tell([
    { ...person, name: 'Хамзин Ғалымжан', hour: 14, note: 'увели у фонтана' },
    { ...person, kind: 'released', name: 'Хамзин Галымжан', hour: 18, source: 'relative' },
    { name: 'Жанна Лещук', age: 47, city: 'Шымкент', hour: 14 },
  ]);
  const people = await desk.detentions();
  await page.keyboard.press('Slash');
  await page.getByRole('searchbox').fill('khamzin');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Хамзин.*на свободе/ })
    .click();
  const row = page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: 'Хамзин' });
  await expect(row).toBeFocused();
  await row.getByRole('button', { name: /^Хамзин/ }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByText('увели у фонтана')).toBeVisible();
  await expect(sheet.getByRole('article')).toHaveCount(2);
  await expect(sheet.getByRole('list', { name: 'Доводы' }).first()).toContainText(/\+\d/);
  await axe(page, 'behind');
  await sheet.getByRole('button', { name: 'Это другой человек' }).last().click();
  await expect.poll(() => desk.detentions()).toBe(people + 1);
  await page.keyboard.press('KeyZ');
  await expect.poll(() => desk.detentions()).toBe(people);
  await page.close();
});
