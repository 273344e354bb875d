import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';

export interface Phone {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** A phone that has opened its invitation and can work without a line from now on. */
export async function joinedPhone(browser: Browser, invitation: string, options: BrowserContextOptions = {}): Promise<Phone> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, locale: 'ru-RU', ...options });
  const page = await context.newPage();
  await page.goto(invitation);
  await expect(page.locator('.kinds')).toBeVisible({ timeout: 30_000 });
  if (options.serviceWorkers !== 'block') await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  return { context, page };
}

/** Kind, number, Send. */
export async function report(page: Page, kind: string, count: string): Promise<void> {
  await page.getByRole('button', { name: kind, exact: true }).click();
  await page.getByRole('button', { name: count, exact: true }).click();
  await page.locator('.send').click();
}

/** Everything that this phone has written anywhere, as text: databases, storages, caches, the address. */
export function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const out: unknown[] = [location.href, { ...localStorage }, { ...sessionStorage }, document.cookie];
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((done) => {
        const open = indexedDB.open(name ?? '');
        open.onsuccess = () => done(open.result);
      });
      for (const store of Array.from(db.objectStoreNames))
        out.push(
          await new Promise((done) => {
            const all = db.transaction(store).objectStore(store).getAll();
            all.onsuccess = () => done(all.result);
          }),
        );
      db.close();
    }
    for (const name of await caches.keys())
      out.push(
        name,
        (await (await caches.open(name)).keys()).map((request) => request.url),
      );
    return JSON.stringify(out);
  });
}

export async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual(
    [],
  );
}
