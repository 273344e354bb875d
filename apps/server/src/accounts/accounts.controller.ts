import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import {
  accountInvite,
  joinDevice,
  login,
  monitorInvite,
  newAccount,
  type AccountRow,
  type DeviceRow,
  type Joined,
  type Me,
} from '@tizim/contract';
import type { FastifyReply } from 'fastify';
import { eventOr404 } from '../board/events.controller.js';
import { parse, TizimError, uuidOr404 } from '../errors.js';
import { Services } from '../services.js';
import { encrypt } from '../store/vault.js';
import { authorOf, Policy, type TizimRequest } from './policy.guard.js';
import { Slowdown } from './slowdown.js';

/** 12 h: one shift. */
const SESSION_HOURS = 12;
/** Argon2id, 19 MiB and two passes: OWASP's first recommendation, about 50 ms here. */
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** 8 at once: 150 MB and both cores of a small server; a flood of wrong passwords must not starve the reports. */
const MAX_VERIFYING = 8;
/** Verified when the name is unknown, so that the answer takes as long. */
const NOBODY = hash('nobody has this password', ARGON);

@Controller('api/v1')
export class AccountsController {
  private readonly slowdown = new Slowdown();
  private verifying = 0;
  constructor(private readonly s: Services) {}

  @Post('session')
  @Policy('public')
  @HttpCode(200)
  async signIn(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<Me> {
    const { name, password } = parse(login, body);
    const wait = this.slowdown.waitS(name.toLowerCase());
    if (wait > 0) throw new TizimError('too_many', undefined, wait);
    const account = await this.s.accounts.byName(name);
    const right = await this.verify(account?.password_hash ?? (await NOBODY), password);
    if (!account || !right) {
      this.slowdown.failed(name.toLowerCase());
      throw new TizimError('bad_credentials');
    }
    this.slowdown.clear(name.toLowerCase());
    return this.enter({ id: account.id, name: account.name, role: account.role }, reply);
  }

  @Get('session')
  @Policy('staff')
  me(@Req() request: TizimRequest): Me | undefined {
    return request.me;
  }

  @Delete('session')
  @Policy('staff')
  @HttpCode(204)
  async signOut(@Req() request: TizimRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (request.sessionToken) await this.s.accounts.endSession(request.sessionToken);
    reply.clearCookie(this.s.cookieName, { path: '/' });
  }

  @Post('accounts')
  @Policy('public')
  @HttpCode(201)
  async create(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<Me> {
    const { token, name, password } = parse(newAccount, body);
    // Before the password is hashed: guessing must not cost us 50 ms a guess.
    if (!(await this.s.accounts.invited(token))) throw new TizimError('invite_spent');
    const made = await this.s.accounts.create(token, name, await hash(password, ARGON));
    if (made === 'spent') throw new TizimError('invite_spent');
    if (made === 'name_taken')
      throw new TizimError('invalid', [{ field: 'name', expected: 'a name nobody has yet', got: 'a name in use' }]);
    return this.enter(made, reply);
  }

  @Get('accounts')
  @Policy('admin')
  async accounts(): Promise<{ items: AccountRow[] }> {
    return { items: await this.s.accounts.all() };
  }

  /** Disabled, never deleted: its decisions keep their author. */
  @Delete('accounts/:id')
  @Policy('admin')
  @HttpCode(204)
  async disable(@Param('id') id: string, @Req() request: TizimRequest): Promise<void> {
    const outcome = await this.s.accounts.disable(uuidOr404(id), authorOf(request).id);
    if (outcome !== 'ok') throw new TizimError(outcome);
  }

  @Post('accounts/invites')
  @Policy('admin')
  @HttpCode(201)
  async inviteAccount(@Body() body: unknown, @Req() request: TizimRequest) {
    const { role } = parse(accountInvite, body);
    const invite = await this.s.accounts.invite({ kind: 'account', role, hours: 72, ...(request.me && { by: request.me.id }) });
    return this.link(invite, 'dash/#welcome', request);
  }

  @Post('invites')
  @Policy('coordinator')
  @HttpCode(201)
  async inviteMonitor(@Body() body: unknown, @Req() request: TizimRequest) {
    const i = parse(monitorInvite, body);
    if (i.placeId !== undefined && !this.s.places.gazetteer.place(i.placeId))
      throw new TizimError('invalid', [{ field: 'placeId', expected: 'the id of a known place', got: 'an unknown id' }]);
    if (!(await this.s.events.find(i.eventId))) throw new TizimError('not_found');
    const { dataKey } = await this.s.events.keysOf(i.eventId);
    const invite = await this.s.accounts.invite({
      kind: 'device',
      eventId: i.eventId,
      label: encrypt(dataKey, `label ${i.eventId}`, i.label),
      sourceKind: i.source ?? 'monitor',
      placeId: i.placeId ?? null,
      hours: 72,
      ...(request.me && { by: request.me.id }),
    });
    return this.link(invite, '#join', request);
  }

  @Post('devices/join')
  @Policy('public')
  @HttpCode(201)
  async join(@Body() body: unknown): Promise<Joined> {
    const grant = await this.s.accounts.join(parse(joinDevice, body).token);
    const event = grant && (await this.s.events.find(grant.eventId));
    if (!grant || !event) throw new TizimError('invite_spent');
    return {
      token: grant.token,
      deviceId: grant.id,
      event: { id: event.id, title: event.title, day: event.day, intakeKey: event.intakeKey },
      placeId: grant.placeId,
    };
  }

  @Get('events/:id/devices')
  @Policy('coordinator')
  async devices(@Param('id') id: string): Promise<{ items: DeviceRow[] }> {
    await eventOr404(this.s, id);
    return { items: await this.s.accounts.devices(id, (await this.s.events.keysOf(id)).dataKey) };
  }

  @Delete('devices/:id')
  @Policy('coordinator')
  @HttpCode(204)
  async revoke(@Param('id') id: string, @Req() request: TizimRequest): Promise<void> {
    if (!/^[0-9a-f-]{36}$/.test(id) || !(await this.s.accounts.revokeDevice(id))) throw new TizimError('not_found');
    this.s.devices.forget(); // at once here; the doorbell tells the others
    await this.s.accounts.audit(request.me?.id ?? null, 'revoke', 'device', id);
  }

  private async verify(passwordHash: string, password: string): Promise<boolean> {
    if (this.verifying >= MAX_VERIFYING) throw new TizimError('too_many', undefined, 2);
    this.verifying++;
    try {
      return await verify(passwordHash, password);
    } finally {
      this.verifying--;
    }
  }

  private async enter(me: Me, reply: FastifyReply): Promise<Me> {
    const token = await this.s.accounts.openSession(me.id, SESSION_HOURS);
    reply.setCookie(this.s.cookieName, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: this.s.secure,
      maxAge: SESSION_HOURS * 3600,
    });
    return me;
  }

  private link(invite: { token: string; expiresAt: Date }, where: string, request: TizimRequest) {
    const origin = this.s.secure ? this.s.config.publicUrl : `http://${request.headers.host ?? new URL(this.s.config.publicUrl).host}`;
    return { token: invite.token, url: `${origin}/${where}=${invite.token}`, expiresAt: invite.expiresAt.toISOString() };
  }
}
