import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'stories', timeout: 90_000, workers: 1, retries: 0,
  use: { locale: 'ru-RU', launchOptions: { executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'] } },
});
