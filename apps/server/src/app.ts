import 'reflect-metadata';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import cookie from '@fastify/cookie';
import serveStatic from '@fastify/static';
import { Module, type DynamicModule, type LoggerService } from '@nestjs/common';
import { APP_GUARD, DiscoveryService, DiscoveryModule, NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { AccountsController } from './accounts/accounts.controller.js';
import { POLICY, PolicyGuard } from './accounts/policy.guard.js';
import { BoardGateway } from './board/board.gateway.js';
import { EventsController } from './board/events.controller.js';
import { PlacesController } from './board/places.controller.js';
import { ErrorsFilter } from './errors.filter.js';
import { addSecurityHeaders } from './headers.js';
import { HealthController } from './health.controller.js';
import { ReportsController } from './intake/reports.controller.js';
import { DecisionsController } from './review/decisions.controller.js';
import { FiguresController } from './review/figures.controller.js';
import { ReviewController } from './review/review.controller.js';
import { Services } from './services.js';
import { Stopping } from './stopping.js';
import { ExportsController } from './tallies/exports.controller.js';
import { TalliesController } from './tallies/tallies.controller.js';

const CONTROLLERS = [
  ReportsController,
  AccountsController,
  EventsController,
  PlacesController,
  TalliesController,
  ExportsController,
  ReviewController,
  DecisionsController,
  FiguresController,
];
/** 4 MiB: 500 sealed reports of a usual size; one report is at most 24 kB by its schema. */
const BODY_LIMIT = 4 * 1024 * 1024;

@Module({})
export class AppModule {
  /** Role api: everything. Role worker alone: health only. */
  static with(services: Services): DynamicModule {
    const api = services.config.roles.includes('api');
    return {
      module: AppModule,
      imports: [DiscoveryModule],
      controllers: [HealthController, ...(api ? CONTROLLERS : [])],
      providers: [
        { provide: Services, useValue: services },
        { provide: APP_GUARD, useClass: PolicyGuard },
        Stopping,
        ...(api ? [BoardGateway] : []),
      ],
    };
  }
}

/** Builds the Nest application on Fastify; does not listen. */
export async function createApp(services: Services): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT, logger: false, routerOptions: { maxParamLength: 200 } });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(services), adapter, {
    logger: new NestLog(services.log),
    abortOnError: false,
  });
  app.useGlobalFilters(new ErrorsFilter(services.log));
  app.useWebSocketAdapter(new IoAdapter(app));
  app.get(Stopping).addTo(app.getHttpAdapter().getInstance());
  await app.register(cookie);
  await services.startPlaces();
  if (services.config.roles.includes('api')) {
    await services.startApi();
    await serveApps(app, services);
  }
  await app.init();
  requirePolicies(app);
  return app;
}

/** Boot fails for a route that names no policy: forgetting one must not open a door. */
function requirePolicies(app: NestFastifyApplication): void {
  const reflector = app.get(Reflector);
  for (const { metatype } of app.get(DiscoveryService).getControllers()) {
    for (const name of metatype ? Object.getOwnPropertyNames(metatype.prototype) : []) {
      const handler: unknown = metatype?.prototype[name];
      if (name === 'constructor' || typeof handler !== 'function' || Reflect.getMetadata('path', handler) === undefined) continue;
      if (reflector.get<string | undefined>(POLICY, handler as () => void) === undefined)
        throw new Error(`Expected ${metatype?.name}.${name} to name a policy, got none`);
    }
  }
}

async function serveApps(app: NestFastifyApplication, services: Services): Promise<void> {
  const apps = resolve(import.meta.dirname, '../..');
  const form = `${apps}/report-form/dist`;
  const hashes = existsSync(`${form}/csp.json`)
    ? (JSON.parse(readFileSync(`${form}/csp.json`, 'utf8')) as
        string[] | { script?: string[]; scripts?: string[]; 'script-src'?: string[] })
    : [];
  const list = Array.isArray(hashes) ? hashes : (hashes.script ?? hashes.scripts ?? hashes['script-src'] ?? []);
  const scriptHashes = list.map((h) => (h.startsWith("'") ? h : `'${h}'`));
  addSecurityHeaders(app.getHttpAdapter().getInstance(), { secure: services.secure, scriptHashes });
  const caching = (reply: FastifyReply, path: string) => {
    void reply.header('cache-control', /\/assets\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
  };
  if (existsSync(`${apps}/dashboard/dist`))
    await app.register(serveStatic, {
      root: `${apps}/dashboard/dist`,
      prefix: '/dash/',
      redirect: true,
      cacheControl: false,
      setHeaders: caching,
    });
  if (existsSync(form))
    await app.register(serveStatic, {
      root: form,
      prefix: '/',
      decorateReply: false,
      cacheControl: false,
      preCompressed: true,
      globIgnore: ['**/csp.json'],
      setHeaders: caching,
    });
}

/** Nest's own lines through pino; the arguments Nest adds hold class names only. */
class NestLog implements LoggerService {
  constructor(private readonly pino: Logger) {}
  log(message: unknown): void {
    this.pino.debug(String(message));
  }
  warn(message: unknown): void {
    this.pino.warn(String(message));
  }
  error(message: unknown): void {
    this.pino.error(String(message).slice(0, 200));
  }
  debug(message: unknown): void {
    this.pino.debug(String(message));
  }
  verbose(message: unknown): void {
    this.pino.trace(String(message));
  }
}
