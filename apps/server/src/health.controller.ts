import { Controller, Get } from '@nestjs/common';
import { Policy } from './accounts/policy.guard.js';
import { openApi } from './openapi.js';
import { Services } from './services.js';

@Controller()
export class HealthController {
  constructor(private readonly s: Services) {}

  @Get('health/live')
  @Policy('public')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Ready: the database answers. Otherwise 503. */
  @Get('health/ready')
  @Policy('public')
  async ready(): Promise<{ status: 'ok' }> {
    await this.s.db.one('select 1 as one');
    return { status: 'ok' };
  }

  @Get('api/docs-json')
  @Policy('public')
  docs(): object {
    return openApi();
  }
}
