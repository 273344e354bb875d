import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { openDesk, type Desk } from './desk.js';
import { axe, joinedPhone, report } from './phone.js';
import { startServer, type Started } from './server.js';

let server: Started;
let desk: Desk;
test.beforeAll(async () => {
  server = await startServer();
  desk = await openDesk(server);
});
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});
test.afterAll(() => server.stop());

test('the sign held for two seconds leaves nothing', async ({ browser }) => {
  const { page, context } = await joinedPhone(browser, await desk.invite());
  await context.setOffline(true);
  await report(page, 'Задержали', '3');
  await expect(page.getByText('Записано на телефоне')).toBeVisible();
  await page.locator('.sign').hover();
  await page.mouse.down();
  await page.waitForURL('about:blank');
  await context.setOffline(false);
  const after = await context.newPage();
  await after.goto(`${server.base}/icon.svg`);
  expect(
    await after.evaluate(async () => [
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
      localStorage.length,
    ]),
  ).toEqual([0, 0, 0, 0]);
});

test('a short press erases nothing; a phone that is put away shows only the sign', async ({ browser }) => {
  const { page, context } = await joinedPhone(browser, await desk.invite());
  await page.locator('.sign').click();
  await page.getByRole('button', { name: 'Задержали' }).click();
  const away = await context.newPage();
  await away.goto('about:blank');
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect(page.locator('.kinds')).toBeHidden();
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect(page.getByRole('button', { name: 'Задержали' })).toHaveAttribute('aria-pressed', 'true');
});

test('the position is asked for only when wanted, and travels sealed', async ({ browser }) => {
  const { page } = await joinedPhone(browser, await desk.invite(), {
    permissions: ['geolocation'],
    geolocation: { latitude: 43.25654, longitude: 76.94321, accuracy: 12 },
  });
  const bodies: string[] = [];
  page.on('request', (r) => {
    bodies.push(r.url(), r.postData() ?? '');
  });
  await page.getByRole('button', { name: /Алматы/ }).click();
  await page.getByRole('button', { name: 'Где я сейчас' }).click();
  await expect(page.getByText('Точка на карте приложена')).toBeVisible();
  await page.getByRole('button', { name: 'Готово' }).click();
  await report(page, 'Задержали', '1');
  await expect(page.getByRole('heading', { name: 'Учтено' })).toBeVisible({ timeout: 20_000 });
  expect(bodies.join(' ')).not.toMatch(/43\.25|76\.94/);
});

test('places: the phone’s own cities without a line, the server’s names with one, words always', async ({ browser }) => {
  const { page, context } = await joinedPhone(browser, await desk.invite());
  await page.getByRole('button', { name: /Алматы/ }).click();
  await page.getByLabel('Где?').fill('Экиб');
  await expect(page.getByRole('button', { name: 'Экибастуз', exact: true })).toBeVisible();
  await context.setOffline(true);
  await page.getByLabel('Где?').fill('кос');
  await page.getByRole('button', { name: 'Костанай' }).click();
  await expect(page.getByRole('button', { name: /Костанай/ })).toBeVisible();
});

test('a new version waits until the person takes it', async ({ browser }) => {
  const front = await inFrontOf(server.base);
  try {
    const invitation = (await desk.invite()).replace(server.base, front.base);
    const { page } = await joinedPhone(browser, invitation);
    await page.getByRole('button', { name: 'Задержали' }).click();
    front.release();
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
    await expect(page.getByText('Есть новая версия')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Задержали' })).toHaveAttribute('aria-pressed', 'true');
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Обновить' }).click()]);
    await expect(page.locator('.kinds')).toBeVisible();
    await expect(page.getByText('Есть новая версия')).toBeHidden();
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  } finally {
    front.close();
  }
});

for (const [locale, colorScheme, width] of [
  ['kk-KZ', 'light', 320],
  ['ru-RU', 'dark', 360],
  ['en-GB', 'light', 430],
] as const) {
  test(`${locale}, ${colorScheme}, ${width} px: no serious finding on any screen, nothing sticks out, nothing is too small for a thumb`, async ({
    browser,
  }) => {
    // Every screen is gone over by axe.
    test.setTimeout(180_000);
    const { page } = await joinedPhone(browser, await desk.invite(), { locale, colorScheme, viewport: { width, height: 740 } });
    const look = async () => {
      await axe(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      expect(
        await page.locator('button, input, select, textarea').evaluateAll((all) =>
          all
            .filter((e) => {
              const r = e.getBoundingClientRect();
              return r.width < 44 || r.height < 44;
            })
            .map((e) => e.outerHTML),
        ),
      ).toEqual([]);
    };
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale.slice(0, 2));
    await page.locator('.more').click();
    await look();
    await page.locator('.where').click();
    await look();
    await page.locator('.send').click();
    await page.locator('.kinds .detained').click();
    await page.locator('.counts button').first().click();
    await page.locator('.send').click();
    await look();
    await page.locator('header .plain').click();
    await page.locator('.row').first().click();
    await look();
    await page.locator('.last').click();
    await look();
  });
}

/** The server behind a door of its own, which after `release` hands out a newer worker. */
async function inFrontOf(base: string): Promise<{ base: string; release(): void; close(): void }> {
  let newer = false;
  const door: Server = createServer((ask, answer) => {
    const { 'if-none-match': _known, 'if-modified-since': _since, ...asked } = ask.headers;
    const onward = request(
      base + (ask.url ?? ''),
      { method: ask.method, headers: { ...asked, 'accept-encoding': 'identity' } },
      (reply) => {
        const { 'content-length': _length, ...headers } = reply.headers;
        answer.writeHead(reply.statusCode ?? 502, headers);
        reply.pipe(answer, { end: false });
        reply.on('end', () => {
          if (newer && ask.url === '/sw.js') answer.write('\n// newer');
          answer.end();
        });
      },
    );
    ask.pipe(onward);
  });
  await new Promise<void>((done) => {
    door.listen(0, '127.0.0.1', () => done());
  });
  const { port } = door.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}`,
    release: () => {
      newer = true;
    },
    close: () => {
      door.close();
      door.closeAllConnections();
    },
  };
}
