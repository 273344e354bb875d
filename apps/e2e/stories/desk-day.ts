import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { v7 } from 'uuid';
import type { Started } from './server.js';

/** Hours of 6 June 2020 in Almaty. */
export const at = (hour: number, minute = 0): string => new Date(Date.UTC(2020, 5, 6, hour - 6, minute)).toISOString();
export const ALMATY = 'KZ-750000000';

export interface Told {
  readonly name?: string;
  readonly age?: number;
  readonly gender?: 'm' | 'f';
  readonly place?: string;
  readonly city?: string;
  readonly facility?: string;
  readonly kind?: string;
  readonly outcome?: string;
  readonly days?: number;
  readonly note?: string;
  readonly source?: string;
  readonly count?: number;
  readonly hour: number;
  readonly minute?: number;
}

/** A coordinator's desk on a fresh event of 6 June, and a way to report into it as a colleague would. */
export interface Desk {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly eventId: string;
  /** Sends one, and waits for its receipt. */
  send(told: Told): Promise<void>;
  /** … several, and waits until they are counted and the page shows it. */
  tell(reports: readonly Told[]): Promise<void>;
  detentions(): Promise<number>;
  /** Names of the pairs that wait for a person's eye, in the queue's order. */
  pairs(): Promise<string[][]>;
}

/** The first coordinator signs up with the link of the first start. */
export async function signUp(browser: Browser, server: Started): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(server.firstLink);
  await page.fill('[name=name]', 'Сауле');
  await page.fill('[name=password]', 'верный скакун 42');
  await page.click('button[type=submit]');
  await page.getByLabel('Название').waitFor();
  await page.close();
  return context;
}

export async function openDesk(context: BrowserContext, server: Started, title: string): Promise<Desk> {
  const headers = { origin: server.base };
  const made = await context.request.post(`${server.base}/api/v1/events`, {
    headers,
    data: { id: crypto.randomUUID(), title: { kk: title, ru: title, en: title }, day: '2020-06-06' },
  });
  expect(made.status()).toBe(201);
  const { id: eventId } = (await made.json()) as { id: string };
  const page = await context.newPage();
  await page.goto(`${server.base}/dash/#board/${eventId}`);
  await expect(page.getByTestId('detained')).toHaveText(/^0/);
  const send = async ({ hour, minute = 0, ...told }: Told) => {
    const report = { kind: 'detained', source: 'witness', ...told, observedAt: at(hour, minute), submittedAt: at(hour, minute + 5) };
    const answer = await context.request.post(`${server.base}/api/v1/reports`, { headers, data: { id: v7(), eventId, report } });
    expect(answer.status()).toBe(202);
  };
  const tell = async (reports: readonly Told[]) => {
    for (const told of reports) await send(told);
    await expect.poll(async () => (await board()).queues.waiting, { timeout: 30_000 }).toBe(0);
    // The page hears of it some moments later.
    await expect.poll(async () => (await detained(page)) - (await board()).total.best, { timeout: 30_000 }).toBe(0);
  };
  const board = async () =>
    (await (await context.request.get(`${server.base}/api/v1/events/${eventId}/board`)).json()) as {
      queues: { waiting: number };
      total: { best: number };
    };
  const detentions = async () =>
    ((await (await context.request.get(`${server.base}/api/v1/events/${eventId}/detentions?limit=1`)).json()) as { total: number }).total;
  const pairs = async () => {
    const answer = await context.request.get(`${server.base}/api/v1/events/${eventId}/review/pairs`);
    const { items } = (await answer.json()) as { items: { a: { name: string }; b: { name: string } }[] };
    return items.map(({ a, b }) => [a.name, b.name].sort());
  };
  return { context, page, eventId, send, tell, detentions, pairs };
}

/** The number at the top of the board; not a number as long as there is none. */
export async function detained(page: Page): Promise<number> {
  return Number(/^\d+/.exec((await page.getByTestId('detained').textContent()) ?? '')?.[0]);
}

/** What a blind reader would stumble over: nothing serious, in either theme. */
export async function axe(page: Page, where: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((t) => {
      document.documentElement.dataset['theme'] = t;
    }, theme);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations
        .filter((v) => v.impact === 'serious' || v.impact === 'critical')
        .map((v) => `${where}, ${theme}: ${v.id}: ${v.nodes[0]?.html}`),
    ).toEqual([]);
  }
}

/** Pairs from nearly sure to nearly not: wherever the line is drawn, some of them are for a person to decide. */
export const DOUBTFUL: readonly Told[] = [
  { name: 'Ерлан Сапаргалиев', age: 34, gender: 'm', city: 'Алматы', hour: 14 },
  { name: 'Ерлан Сапаргалиев', age: 41, gender: 'm', city: 'Алматы', hour: 17 },
  { name: 'Динара Боранбаева', age: 27, gender: 'f', city: 'Алматы', hour: 14 },
  { name: 'Д. Боранбаева', city: 'Алматы', hour: 15 },
  { name: 'Тимур Жоламанов', age: 45, gender: 'm', city: 'Алматы', hour: 14 },
  { name: 'Тимур Джоламанов', age: 47, gender: 'm', city: 'Алматы', hour: 16 },
  { name: 'Асель Кожахметова', age: 30, gender: 'f', city: 'Алматы', facility: 'Медеуское РУВД', hour: 14 },
  { name: 'Кожахметова Асель', age: 36, gender: 'f', city: 'Алматы', facility: 'Алмалинское РУВД', hour: 15 },
  { name: 'Марат Искаков', gender: 'm', city: 'Алматы', hour: 14 },
  { name: 'Мурат Искаков', gender: 'm', city: 'Алматы', hour: 14, minute: 30 },
  { name: 'Айгерим Садвакасова', age: 24, gender: 'f', city: 'Алматы', hour: 13 },
  { name: 'Айгерім Садуақасова', age: 28, city: 'Алматы', hour: 16 },
  { name: 'Руслан Жакупов', gender: 'm', city: 'Алматы', hour: 13 },
  { name: 'Рустам Жакупов', gender: 'm', city: 'Алматы', hour: 13, minute: 20 },
  { name: 'Нурлан Тлеубаев', age: 52, gender: 'm', city: 'Алматы', hour: 13 },
  { name: 'Тлеубаев Н.', age: 53, city: 'Алматы', facility: 'Ауэзовское РУВД', hour: 18 },
];
