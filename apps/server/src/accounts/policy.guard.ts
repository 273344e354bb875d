import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Me, PolicyName, Role } from '@tizim/contract';
import { TizimError } from '../errors.js';
import type { Sender } from '../intake/intake.service.js';
import { Services } from '../services.js';

/** Every route names who may call it; boot fails for a route that doesn't. */
export const POLICY = 'tizim policy';
export const Policy = (name: PolicyName) => SetMetadata(POLICY, name);

const ROLES: Record<Exclude<PolicyName, 'public' | 'reporter'>, readonly Role[]> = {
  staff: ['admin', 'coordinator', 'analyst'],
  coordinator: ['admin', 'coordinator'],
  admin: ['admin'],
};

export interface TizimRequest extends FastifyRequest {
  me?: Me;
  sender?: Sender;
  sessionToken?: string;
}

@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly services: Services,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const policy = this.reflector.getAllAndOverride<PolicyName | undefined>(POLICY, [context.getHandler(), context.getClass()]);
    const request = context.switchToHttp().getRequest<TizimRequest>();
    if (policy === 'public') return this.sameOrigin(request);
    if (policy === 'reporter' && request.headers.authorization?.startsWith('Bearer ')) {
      const device = await this.services.devices.find(request.headers.authorization.slice(7));
      if (!device) throw new TizimError('unauthenticated');
      request.sender = { deviceId: device.id, accountId: null, eventId: device.eventId, sourceKind: device.sourceKind };
      return true;
    }
    const token = request.cookies[this.services.cookieName];
    const me = token ? await this.services.accounts.session(token) : undefined;
    if (!me || !token) throw new TizimError('unauthenticated');
    this.sameOrigin(request);
    // Staff send reports as coordinators; what a phone may read, every colleague may.
    const roles = policy === 'reporter' ? (request.method === 'GET' ? ROLES.staff : ROLES.coordinator) : policy ? ROLES[policy] : [];
    if (!roles.includes(me.role)) throw new TizimError('forbidden');
    request.me = me;
    request.sessionToken = token;
    request.sender = { deviceId: null, accountId: me.id, eventId: null, sourceKind: 'ngo' };
    return true;
  }

  /** A cookie travels by itself; what changes state must come from our own pages. */
  private sameOrigin(request: TizimRequest): boolean {
    const origin = request.headers.origin;
    if (request.method !== 'GET' && origin !== undefined && !this.services.ownOrigin(origin, request.headers.host))
      throw new TizimError('bad_origin');
    return true;
  }
}

/** Who is signed in. The guard has let nobody else in; a phone has no name to sign with. */
export function authorOf(request: TizimRequest): Me {
  if (!request.me) throw new TizimError('unauthenticated');
  return request.me;
}
