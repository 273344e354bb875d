import type { FastifyInstance } from 'fastify';

/** What an answer that is data may do in a browser: nothing. */
const DATA = "default-src 'none'; frame-ancestors 'none'";

export interface HeaderOptions {
  /** TLS is on: browsers are told to stay with it. */ readonly secure: boolean;
  /** CSP hashes of the report form's inline scripts, quoted. */ readonly scriptHashes: readonly string[];
}

/**
 * Security headers of every answer, made once: set anew for each request they cost more than reading the report.
 * Pages get the policy of the two apps; the API's answers are data and get the strictest one.
 */
export function addSecurityHeaders(app: FastifyInstance, { secure, scriptHashes }: HeaderOptions): void {
  const common = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    ...(secure && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  };
  const data = { ...common, 'content-security-policy': DATA };
  const page = {
    ...common,
    'content-security-policy': pagePolicy(scriptHashes),
    'cross-origin-opener-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'x-frame-options': 'DENY',
    'x-dns-prefetch-control': 'off',
  };
  app.addHook('onRequest', (request, reply, done) => {
    void reply.headers(request.url.startsWith('/api/') ? data : page);
    done();
  });
}

function pagePolicy(scriptHashes: readonly string[]): string {
  const self = "'self'";
  return [
    "default-src 'none'",
    `script-src ${[self, ...scriptHashes].join(' ')}`,
    `style-src ${self} 'unsafe-inline'`,
    `img-src ${self} data:`,
    `connect-src ${self}`,
    `manifest-src ${self}`,
    `worker-src ${self}`,
    `font-src ${self}`,
    "base-uri 'none'",
    `form-action ${self}`,
    "frame-ancestors 'none'",
  ].join('; ');
}
