import { BadConfig, loadConfig } from './config.js';

/** A bad configuration is told before anything else is even loaded. `--check` ends there. */
async function main(): Promise<void> {
  const config = loadConfig();
  if (process.argv.includes('--check')) return console.log('Configuration is good');
  const { serve } = await import('./serve.js');
  await serve(config);
}

main().catch((error: unknown) => {
  console.error(error instanceof BadConfig ? error.message : (portTaken(error) ?? error));
  process.exit(1);
});

function portTaken(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'EADDRINUSE') return undefined;
  return `Expected a free port, got one in use: ${error.message.split(' ').at(-1)}. Choose another with PORT, or stop what listens there.`;
}
