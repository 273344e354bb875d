import { createHash, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { AccountRow, DeviceRow, Me, Role } from '@tizim/contract';
import type { Database } from './database.js';
import { decrypt } from './vault.js';

export interface DeviceGrant {
  readonly id: string;
  readonly eventId: string;
  readonly sourceKind: string;
  readonly placeId: string | null;
}
export interface NewInvite {
  readonly kind: 'account' | 'device';
  readonly role?: Role;
  readonly eventId?: string;
  readonly label?: Buffer;
  readonly sourceKind?: string;
  readonly placeId?: string | null;
  readonly by?: string;
  readonly hours: number;
}

/** 256 random bits, base64url. Only the hash is stored: a stolen database opens no session. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

const HOUR_MS = 3_600_000;

/** Accounts, sessions, invitations, devices, and the audit of who did what. */
export class Accounts {
  /** Who read which list, and when that was last noted. */
  private readonly listsRead = new Map<string, number>();
  constructor(private readonly db: Database) {}

  async count(): Promise<number> {
    return (await this.db.one<{ n: number }>('select count(*) as n from account'))?.n ?? 0;
  }

  async byName(name: string): Promise<{ id: string; name: string; role: Role; password_hash: string } | undefined> {
    return this.db.one('select id, name, role, password_hash from account where lower(name) = lower($1) and disabled_at is null', [name]);
  }

  async invite(i: NewInvite): Promise<{ token: string; expiresAt: Date }> {
    const token = newToken();
    const row = await this.db.one<{ expires_at: Date }>(
      `insert into invite (token_hash, kind, role, event_id, label, source_kind, place_id, created_by, expires_at) values ($1,$2,$3,$4,$5,$6,$7,$8, now() + make_interval(hours => $9)) returning expires_at`,
      [
        hashToken(token),
        i.kind,
        i.role ?? null,
        i.eventId ?? null,
        i.label ?? null,
        i.sourceKind ?? null,
        i.placeId ?? null,
        i.by ?? null,
        i.hours,
      ],
    );
    return { token, expiresAt: row?.expires_at ?? new Date(0) };
  }

  /** Is there an account invitation that can still be spent? A look, not a promise: {@link create} decides. */
  async invited(token: string): Promise<boolean> {
    return (
      (
        await this.db.rows(`select 1 from invite where token_hash = $1 and kind = 'account' and used_at is null and expires_at > now()`, [
          hashToken(token),
        ])
      ).length > 0
    );
  }

  /** Spends an account invitation: exactly one of two simultaneous users gets it. Undefined: spent or expired. */
  async create(token: string, name: string, passwordHash: string): Promise<Me | 'spent' | 'name_taken'> {
    return this.db.transaction(async (c) => {
      const taken = await c.query('select 1 from account where lower(name) = lower($1)', [name]);
      if (taken.rowCount) return 'name_taken';
      const { rows } = await c.query<{ role: Role }>(
        `update invite set used_at = now() where token_hash = $1 and kind = 'account' and used_at is null and expires_at > now() returning role`,
        [hashToken(token)],
      );
      const role = rows[0]?.role;
      if (!role) return 'spent';
      const id = v7();
      await c.query('insert into account (id, name, role, password_hash) values ($1,$2,$3,$4)', [id, name, role, passwordHash]);
      return { id, name, role };
    });
  }

  async all(): Promise<AccountRow[]> {
    const rows = await this.db.rows<{ id: string; name: string; role: Role; created_at: Date; disabled_at: Date | null }>(
      'select id, name, role, created_at, disabled_at from account order by created_at, id',
    );
    return rows.map((r) => ({
      id: r.id,
      name: r.name,
      role: r.role,
      createdAt: r.created_at.toISOString(),
      disabledAt: r.disabled_at?.toISOString() ?? null,
    }));
  }

  /** Disables an account and ends its sessions; the doorbell closes its sockets. Admins are locked while one goes: the last one stays. */
  async disable(id: string, by: string): Promise<'ok' | 'not_found' | 'last_admin'> {
    return this.db.transaction(async (c) => {
      const admins = await c.query<{ id: string }>(
        `select id from account where role = 'admin' and disabled_at is null order by id for update`,
      );
      if (admins.rows.length === 1 && admins.rows[0]?.id === id) return 'last_admin';
      const { rowCount } = await c.query('update account set disabled_at = now() where id = $1 and disabled_at is null', [id]);
      if (!rowCount) return 'not_found';
      await c.query('update session set ended_at = now() where account_id = $1 and ended_at is null', [id]);
      await c.query(`insert into audit (account_id, action, target_kind, target_id) values ($1, 'disable', 'account', $2)`, [by, id]);
      await c.query(`select pg_notify('tizim_board', 'session')`);
      return 'ok';
    });
  }

  /** Phones that joined an event, newest first. The label is read back with the event's key. */
  async devices(eventId: string, dataKey: Buffer): Promise<DeviceRow[]> {
    const rows = await this.db.rows<{
      id: string;
      label: Buffer | null;
      source_kind: string;
      place_id: string | null;
      joined_at: Date;
      revoked_at: Date | null;
      reports: number;
      last: Date | null;
    }>(
      `select d.id, d.label, d.source_kind, d.place_id, d.joined_at, d.revoked_at, r.reports, r.last
      from device d cross join lateral (select count(*) as reports, max(received_at) as last from report where device_id = d.id) r where d.event_id = $1 order by d.joined_at desc, d.id`,
      [eventId],
    );
    return rows.map((r) => ({
      id: r.id,
      label: r.label && decrypt(dataKey, `label ${eventId}`, r.label).toString(),
      source: r.source_kind,
      placeId: r.place_id,
      joinedAt: r.joined_at.toISOString(),
      revokedAt: r.revoked_at?.toISOString() ?? null,
      reports: r.reports,
      lastReportAt: r.last?.toISOString() ?? null,
    }));
  }

  async join(token: string): Promise<(DeviceGrant & { token: string }) | undefined> {
    return this.db.transaction(async (c) => {
      const { rows } = await c.query<{ event_id: string; label: Buffer | null; source_kind: string | null; place_id: string | null }>(
        `update invite set used_at = now() where token_hash = $1 and kind = 'device' and used_at is null and expires_at > now() returning event_id, label, source_kind, place_id`,
        [hashToken(token)],
      );
      const invite = rows[0];
      if (!invite) return undefined;
      const grant = {
        id: v7(),
        eventId: invite.event_id,
        sourceKind: invite.source_kind ?? 'monitor',
        placeId: invite.place_id,
        token: newToken(),
      };
      await c.query('insert into device (id, event_id, token_hash, label, source_kind, place_id) values ($1,$2,$3,$4,$5,$6)', [
        grant.id,
        grant.eventId,
        hashToken(grant.token),
        invite.label,
        grant.sourceKind,
        grant.placeId,
      ]);
      await c.query('insert into source (id, event_id, kind, device_id) values ($1,$2,$3,$1)', [grant.id, grant.eventId, grant.sourceKind]);
      return grant;
    });
  }

  async device(token: string): Promise<DeviceGrant | undefined> {
    const row = await this.db.one<{ id: string; event_id: string; source_kind: string; place_id: string | null }>(
      'select id, event_id, source_kind, place_id from device where token_hash = $1 and revoked_at is null',
      [hashToken(token)],
    );
    return row && { id: row.id, eventId: row.event_id, sourceKind: row.source_kind, placeId: row.place_id };
  }

  /** Rings `tizim_access` in the same statement: every API process forgets the devices it knows. */
  async revokeDevice(id: string): Promise<boolean> {
    return (
      (
        await this.db.rows(
          `with revoked as (update device set revoked_at = now() where id = $1 and revoked_at is null returning id) select pg_notify('tizim_access', 'device') from revoked`,
          [id],
        )
      ).length > 0
    );
  }

  async openSession(accountId: string, hours: number): Promise<string> {
    const token = newToken();
    await this.db.rows('insert into session (token_hash, account_id, expires_at) values ($1, $2, now() + make_interval(hours => $3))', [
      hashToken(token),
      accountId,
      hours,
    ]);
    return token;
  }

  async session(token: string): Promise<Me | undefined> {
    return this.db.one<Me>(
      'select a.id, a.name, a.role from session s join account a on a.id = s.account_id where s.token_hash = $1 and s.ended_at is null and s.expires_at > now() and a.disabled_at is null',
      [hashToken(token)],
    );
  }

  async endSession(token: string): Promise<void> {
    await this.db.rows('update session set ended_at = now() where token_hash = $1 and ended_at is null', [hashToken(token)]);
    await this.db.rows(`select pg_notify('tizim_board', 'session')`);
  }

  async audit(accountId: string | null, action: string, targetKind: string, targetId: string | null): Promise<void> {
    await this.db.rows('insert into audit (account_id, action, target_kind, target_id) values ($1,$2,$3,$4)', [
      accountId,
      action,
      targetKind,
      targetId,
    ]);
  }

  /** A list that a page re-reads every second is one reading an hour. */
  async auditList(accountId: string, list: string, eventId: string): Promise<void> {
    const key = `${accountId} ${list} ${eventId}`;
    if (Date.now() - (this.listsRead.get(key) ?? 0) < HOUR_MS) return;
    this.listsRead.set(key, Date.now());
    await this.audit(accountId, 'read', list, eventId);
  }
}
