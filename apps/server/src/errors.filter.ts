import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { TizimError } from './errors.js';
import { isAway } from './store/database.js';

/** Everything thrown → the contract's error body. What we did not expect is logged by name and told by code alone. */
@Catch()
export class ErrorsFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const known = this.known(error);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (known.status === 503) void reply.header('retry-after', String(known.retryAfterS ?? 5));
    else if (known.retryAfterS !== undefined) void reply.header('retry-after', String(known.retryAfterS));
    void reply.status(known.status).send(known.body());
  }

  private known(error: unknown): TizimError {
    if (error instanceof TizimError) return error;
    const status =
      error instanceof HttpException
        ? error.getStatus()
        : error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
          ? error.statusCode
          : 500;
    if (status === 413) return new TizimError('too_large');
    if (status === 415) return new TizimError('unsupported_media');
    if (status === 404) return new TizimError('not_found');
    if (status === 429) return new TizimError('too_many', undefined, 10);
    if (status >= 400 && status < 500) return new TizimError('bad_json');
    if (!isAway(error))
      this.log.error({ err: error instanceof Error ? `${error.name} ${firstFrame(error)}` : 'unknown' }, 'unexpected error');
    return new TizimError('unavailable', undefined, 5);
  }
}

/** Where it was thrown; never the message, which may quote a value. */
function firstFrame(error: Error): string {
  return (
    error.stack
      ?.split('\n')
      .find((l) => l.trim().startsWith('at '))
      ?.trim() ?? ''
  );
}
