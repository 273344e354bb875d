import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ERRORS, ROUTES } from '@tizim/contract';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { BadConfig, loadConfig, VARIABLES } from '../src/config.js';
import { openApi } from '../src/openapi.js';
import { Running } from './running.js';

const doc = (name: string) => readFileSync(resolve(import.meta.dirname, '../../../docs', name), 'utf8');

describe('documents say what the code does', () => {
  it('ERRORS.md has a row for each error code, with its status', () => {
    for (const [code, [status, sentence]] of Object.entries(ERRORS)) expect(doc('ERRORS.md')).toContain(`| \`${code}\` | ${status} | ${sentence} |`);
  });
  it('CONFIG.md has a row for each variable, with its default', () => {
    for (const [name, [meaning, fallback]] of Object.entries(VARIABLES)) expect(doc('CONFIG.md')).toContain(`| \`${name}\` | ${meaning} | ${fallback === '' ? '' : `\`${fallback}\``} |`);
  });
});

describe('OpenAPI', () => {
  let server: Running;
  beforeAll(async () => { server = await Running.start(inject('postgresUrl')); });
  afterAll(() => server.stop());

  it('names each route that is mounted, and none that is not', async () => {
    for (const op of ROUTES) {
      const answer = await server.call<{ error?: { code: string } }>(op.method.toUpperCase(), op.path.replace(/\{\w+\}/g, '0190b5e2-7c4a-7c3e-9a54-3f1f0d9c5b11'), op.body ? {} : undefined);
      expect([404, 500].includes(answer.status), `${op.method} ${op.path} gave ${answer.status}`).toBe(false);
    }
    expect(Object.keys((openApi() as { paths: object }).paths).length).toBe(new Set(ROUTES.map((o) => o.path)).size);
  });
});

describe('configuration', () => {
  it('tells all problems at once and no secret', () => {
    const load = () => loadConfig({ PORT: 'x', ROLES: 'api,king', DATABASE_URL: 'mysql://u:topsecret@h/db', LOG_LEVEL: 'loud' });
    expect(load).toThrow(BadConfig);
    try { load(); } catch (error) {
      const text = error instanceof Error ? error.message : '';
      for (const name of ['PORT', 'ROLES', 'DATABASE_URL', 'LOG_LEVEL']) expect(text).toContain(name);
      expect(text).not.toContain('topsecret');
    }
  });
});
