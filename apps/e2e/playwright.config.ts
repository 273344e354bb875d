import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'stories',
  timeout: 240_000,
  workers: 1,
  retries: 0,
  // A build machine with other work on it is ten times slower than a desk; a story waits for what happens, not for a time.
  expect: { timeout: 30_000 },
  use: {
    locale: 'ru-RU',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'],
    },
  },
});
