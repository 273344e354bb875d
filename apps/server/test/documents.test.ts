import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { RequestMethod } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { ERRORS, ROUTES } from '@tizim/contract';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { BadConfig, loadConfig, VARIABLES } from '../src/config.js';
import { EXAMPLES } from '../src/openapi-examples.js';
import { openApi } from '../src/openapi.js';
import { Running } from './running.js';

const doc = (name: string) => readFileSync(resolve(import.meta.dirname, '../../../docs', name), 'utf8');
const rows = (name: string) =>
  doc(name)
    .split('\n')
    .filter((l) => l.startsWith('| `'));

describe('documents say what the code does', () => {
  it('ERRORS.md has a row for each error code, and no other', () => {
    expect(rows('ERRORS.md')).toEqual(
      Object.entries(ERRORS).map(([code, [status, sentence]]) => `| \`${code}\` | ${status} | ${sentence} |`),
    );
  });
  it('CONFIG.md has a row for each variable with its default, and no other', () => {
    expect(rows('CONFIG.md')).toEqual(
      Object.entries(VARIABLES).map(
        ([name, [meaning, fallback]]) => `| \`${name}\` | ${meaning} | ${fallback === '' ? '' : `\`${fallback}\``} |`,
      ),
    );
  });
  it('API-ROUTES.md has a row for each route, and no other', () => {
    expect(rows('API-ROUTES.md')).toEqual(ROUTES.map((r) => `| \`${r.method.toUpperCase()} ${r.path}\` | ${r.who} | ${r.does} |`));
  });
});

describe('OpenAPI', () => {
  let server: Running;
  beforeAll(async () => {
    server = await Running.start(inject('postgresUrl'));
  });
  afterAll(() => server.stop());

  it('is served as it is made', async () => {
    expect((await server.call('GET', '/api/docs-json')).body).toEqual(JSON.parse(JSON.stringify(openApi())));
  });
  it('names each route that Nest has mounted with its policy, and none that it has not', () => {
    const mounted = mountedRoutes(server);
    const told = ROUTES.map((r) => `${r.method} ${r.path} ${r.who}`);
    expect(mounted.sort()).toEqual(told.sort());
    const documented = Object.entries(openApi().paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, op]) => `${method} ${path} ${String(op['x-policy'])}`),
    );
    expect(documented.sort()).toEqual(told);
  });
  it('answers on each of them', async () => {
    for (const r of ROUTES) {
      const answer = await server.call(
        r.method.toUpperCase(),
        r.path.replace(/\{\w+\}/g, '0190b5e2-7c4a-7c3e-9a54-3f1f0d9c5b11'),
        r.body ? {} : undefined,
        { cookie: '' },
      );
      expect([r.path, answer.status]).toEqual([r.path, r.who === 'public' ? (r.body ? 400 : 200) : 401]);
    }
  });
  it.each(ROUTES.map((r) => [`${r.method.toUpperCase()} ${r.path}`, r] as const))(
    '%s: its example is what its schemas take and give',
    (name, r) => {
      const example = EXAMPLES[name];
      if (r.body) expect(r.body.safeParse(example?.body).error).toBeUndefined();
      if (r.answer) expect(r.answer.safeParse(example?.answer).error).toBeUndefined();
    },
  );
  it('has an example for each error that an operation can give', () => {
    for (const [path, methods] of Object.entries(openApi().paths))
      for (const [method, op] of Object.entries(methods)) {
        const route = ROUTES.find((r) => r.path === path && r.method === method);
        const text = JSON.stringify(op['responses']);
        for (const code of route?.errors ?? []) expect(text, `${method} ${path}`).toContain(`"code":"${code}"`);
      }
  });
});

/** What Nest itself says is mounted: method, path and policy. */
function mountedRoutes(server: Running): string[] {
  const text = (key: string, target: object): string => String(Reflect.getMetadata(key, target) ?? '');
  return server.app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ metatype }) => {
      if (!metatype) return [];
      const handlers = Object.getOwnPropertyNames(metatype.prototype)
        .filter((n) => n !== 'constructor')
        .map((n): unknown => metatype.prototype[n])
        .filter((h): h is () => unknown => typeof h === 'function' && Reflect.getMetadata('path', h) !== undefined);
      return handlers.map((h) => {
        const path = [text('path', metatype), text('path', h)]
          .map((p) => p.replace(/^\/|\/$/g, ''))
          .filter(Boolean)
          .join('/')
          .replace(/:(\w+)/g, '{$1}');
        return `${RequestMethod[Number(Reflect.getMetadata('method', h))]?.toLowerCase()} /${path} ${text('tizim policy', h)}`;
      });
    });
}

describe('configuration', () => {
  it('tells all problems at once and no secret', () => {
    const load = () => loadConfig({ PORT: 'x', ROLES: 'api,king', DATABASE_URL: 'mysql://u:topsecret@h/db', LOG_LEVEL: 'loud' });
    expect(load).toThrow(BadConfig);
    try {
      load();
    } catch (error) {
      const text = error instanceof Error ? error.message : '';
      for (const name of ['PORT', 'ROLES', 'DATABASE_URL', 'LOG_LEVEL']) expect(text).toContain(name);
      expect(text).not.toContain('topsecret');
    }
  });
});
