import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { TizimError } from './errors.js';

/**
 * From the moment a stop is asked for, what is under way is answered and its connection closed, and what comes after is told to
 * come again: a client that keeps asking on an open connection would otherwise keep the server from ever stopping.
 */
@Injectable()
export class Stopping implements OnModuleDestroy {
  private begun = false;

  onModuleDestroy(): void {
    this.begun = true;
  }

  addTo(app: FastifyInstance): void {
    app.addHook('onRequest', (_request, reply, done) => {
      if (!this.begun) return done();
      void reply.status(503).header('retry-after', '5').send(new TizimError('unavailable').body());
    });
    app.addHook('onSend', (_request, reply, _payload, done) => {
      if (this.begun) void reply.header('connection', 'close');
      done();
    });
  }
}
