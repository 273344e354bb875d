import type { RegionCollection } from '@tizim/gazetteer';
import { pino, type DestinationStream, type Logger } from 'pino';
import { KnownDevices } from './accounts/known-devices.js';
import { readOwnBorders } from './board/own-borders.js';
import type { Config } from './config.js';
import { Intake } from './intake/intake.service.js';
import { LocalPlaces } from './pipeline/local-places.js';
import { packsOf } from './pipeline/own-packs.js';
import { Pipeline } from './pipeline/pipeline.js';
import { Enqueuer, QueueWorker } from './pipeline/queue.js';
import { Sweeper } from './pipeline/sweeper.js';
import { Metrics } from './metrics.js';
import { Applied } from './review/applied.js';
import { Accounts } from './store/accounts.js';
import { Boards } from './store/views/board.js';
import { Database } from './store/database.js';
import { ChangeLog } from './store/views/changes.js';
import { Decisions } from './store/decisions.js';
import { Detentions } from './store/views/detentions.js';
import { Doorbell } from './store/doorbell.js';
import { Events } from './store/events.js';
import { Figures } from './store/views/figures.js';
import { Leases } from './store/register/leases.js';
import { NearPairs } from './store/register/near-pairs.js';
import { Openings } from './store/register/openings.js';
import { Places } from './store/places.js';
import { Records } from './store/views/records.js';
import { Register } from './store/register/register.js';
import { Reports } from './store/register/reports.js';
import { Signer } from './store/signing.js';
import { TallyTables } from './store/views/tallies.js';
import { Timelines } from './store/views/timeline.js';
import { ReviewQueues } from './store/views/review.js';
import { loadMasterKey } from './store/vault.js';

/** The one wiring file: what exists in a process, made in order, closed in reverse. */
export class Services {
  readonly log: Logger;
  readonly metrics = new Metrics();
  readonly db: Database;
  readonly events: Events;
  readonly reports: Reports;
  readonly accounts: Accounts;
  readonly devices: KnownDevices;
  readonly boards: Boards;
  readonly detentions: Detentions;
  readonly tallies: TallyTables;
  readonly records: Records;
  readonly signer: Signer;
  readonly timelines: Timelines;
  readonly localPlaces: Places;
  readonly places: LocalPlaces;
  readonly decisions: Decisions;
  readonly applied: Applied;
  readonly nearPairs: NearPairs;
  readonly review: ReviewQueues;
  readonly figures: Figures;
  readonly changes: ChangeLog;
  readonly pipeline: Pipeline;
  readonly sweeper: Sweeper;
  readonly enqueuer: Enqueuer;
  readonly intake: Intake;
  readonly cookieName: string;
  readonly secure: boolean;
  readonly ownBorders: readonly RegionCollection[];
  private accessBell: Doorbell | undefined;
  private readonly leases: Leases;
  private worker: QueueWorker | undefined;
  private workBell: Doorbell | undefined;
  private placesBell: Doorbell | undefined;

  /** `logTo`: where the log goes instead of standard output. */
  constructor(
    readonly config: Config,
    readonly databaseUrl: string,
    logTo?: DestinationStream,
  ) {
    const options = { level: config.logLevel, base: { roles: config.roles } };
    this.log = logTo ? pino(options, logTo) : pino(options);
    this.db = new Database(databaseUrl, config.databasePool);
    const masterKey = loadMasterKey(config.keyFile);
    this.events = new Events(this.db, masterKey);
    this.signer = new Signer(masterKey);
    this.reports = new Reports(this.db, this.events, config.redisUrl === null);
    this.accounts = new Accounts(this.db);
    this.devices = new KnownDevices(this.accounts);
    this.boards = new Boards(this.db);
    this.detentions = new Detentions(this.db);
    this.tallies = new TallyTables(this.db);
    this.records = new Records(this.db, this.detentions);
    this.timelines = new Timelines(this.db);
    this.localPlaces = new Places(this.db);
    this.places = new LocalPlaces(this.localPlaces, packsOf(config.dataDir));
    this.decisions = new Decisions(this.db);
    this.applied = new Applied(this.decisions);
    this.nearPairs = new NearPairs(this.db);
    this.review = new ReviewQueues(this.db);
    this.figures = new Figures(this.db);
    this.changes = new ChangeLog(this.db);
    this.enqueuer = new Enqueuer(config.redisUrl);
    this.intake = new Intake(this.reports, this.events, this.enqueuer, (ms) => this.metrics.accepted(ms));
    this.leases = new Leases(databaseUrl);
    this.pipeline = new Pipeline(
      {
        db: this.db,
        events: this.events,
        reports: this.reports,
        register: new Register(),
        openings: new Openings(this.db),
        leases: this.leases,
        nearPairs: this.nearPairs,
        places: this.places,
        model: config.model,
      },
      this.metrics,
      this.log,
    );
    this.sweeper = new Sweeper(
      { db: this.db, reports: this.reports, leases: this.leases, pipeline: this.pipeline, depth: () => this.queueDepth() },
      this.log,
    );
    this.ownBorders = readOwnBorders(config.dataDir);
    this.secure = config.publicUrl.startsWith('https:');
    this.cookieName = this.secure ? '__Host-tizim' : 'tizim';
  }

  /** Starts the API's side: the doorbell that a revocation rings. */
  async startApi(): Promise<void> {
    this.accessBell = new Doorbell(this.databaseUrl, 'tizim_access', () => this.devices.forget());
    await this.accessBell.open();
  }

  /** Both roles: places that people of this deployment added are known here before the first request or report, and from then on at once. */
  async startPlaces(): Promise<void> {
    await this.places.load();
    this.placesBell = new Doorbell(
      this.databaseUrl,
      'tizim_places',
      () =>
        void this.places
          .load()
          .then(() => this.pipeline.renamed())
          .catch((error: unknown) => this.log.warn({ err: error instanceof Error ? error.name : 'unknown' }, 'local places not reloaded')),
    );
    await this.placesBell.open();
  }

  /** Starts the worker's side: the queue, the doorbell for decisions, the sweeper. */
  async startWork(): Promise<void> {
    this.worker = new QueueWorker({ redisUrl: this.config.redisUrl, databaseUrl: this.databaseUrl, log: this.log }, (ids) =>
      this.pipeline.work(ids),
    );
    this.workBell = new Doorbell(this.databaseUrl, 'tizim_work', (eventId) => {
      const done = eventId ? this.pipeline.decide(eventId) : this.sweeper.decisions(0);
      done.catch((error: unknown) => this.log.warn({ err: error instanceof Error ? error.name : 'unknown' }, 'work put off'));
    });
    await this.workBell.open();
    this.sweeper.start();
  }

  /** Batches in the queue, seen from a worker; none where no worker runs. */
  async queueDepth(): Promise<number> {
    return this.worker?.depth() ?? 0;
  }

  /** Same site: the configured address, or the very host the request was sent to (loopback under any of its names). */
  ownOrigin(origin: string, host: string | undefined): boolean {
    if (origin === new URL(this.config.publicUrl).origin) return true;
    return !this.secure && host !== undefined && origin === `http://${host}`;
  }

  async close(): Promise<void> {
    await this.sweeper.stop();
    await this.workBell?.close();
    await this.accessBell?.close();
    await this.placesBell?.close();
    await this.worker?.close();
    await this.leases.close();
    await this.enqueuer.close();
    await this.db.close();
  }
}
