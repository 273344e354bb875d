import { defineConfig } from 'vitest/config';

const decorators = { decorator: { legacy: true, emitDecoratorMetadata: true } };
const resolve = { conditions: ['tizim-source'] };
const ssr = { resolve: { conditions: ['tizim-source'] } };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'unit',
          include: [
            'libs/*/{src,test}/**/*.test.ts',
            'apps/{dashboard,report-form}/{src,test}/**/*.test.{ts,tsx}',
            'apps/server/src/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
        },
        oxc: decorators,
      },
      {
        resolve,
        ssr,
        test: {
          name: 'medium',
          include: ['apps/server/test/**/*.test.ts'],
          globalSetup: ['apps/server/test/cluster.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
        oxc: decorators,
      },
    ],
  },
});
