import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AddressFile, addressesOf, type Addresses } from './addresses';
import { applicationSpecs, mailboxSpec } from './applications';
import { buildChanged, type BuildName } from './build';
import { lockDataDir } from './lock';
import { choosePorts, freePorts, refuseOccupiedPorts, type Ports } from './ports';
import { ensureCluster, postgresSpec } from './postgres';
import { postgresFiles, removeMovedCluster } from './postgres-files';
import { APP, databaseUrl, ensureDatabase, ensureRoles, OWNER } from './postgres-roles';
import { step, type OnProgress } from './progress';
import { runCommand } from './run-command';
import { RunningProcesses } from './running-processes';
import { ensureSearchAttributes } from './search-attributes';
import { secretsOf } from './secrets';
import { StoppedWhileStarting } from './start-failure';
import { Supervisor } from './supervisor';
import { temporalSpec } from './temporal';
import { findTemporalBinary } from './temporal-binary';

const ROOT = resolve(__dirname, '../..');
const DATABASE = 'conference';
const OFFICE = 'infra/demonstration/office.yaml';

/** How a system is started. */
export interface StackOptions {
  /** Where its data are kept; without it a new temporary folder, removed on stop. */
  readonly dataDir?: string;
  /** Without them: free ones for a temporary folder, the usual ones otherwise. */
  readonly ports?: Ports;
  readonly withWeb?: boolean;
  readonly onProgress?: OnProgress;
  /** Stops a start that is under way. */
  readonly signal?: AbortSignal;
}

/** A running system of real parts. */
export interface Stack {
  readonly dataDir: string;
  readonly addresses: Addresses;
  /** The database as the role that owns it, and as the role of the applications; with passwords. */
  readonly database: { readonly ownerUrl: string; readonly appUrl: string };
  /** The process numbers at this moment, by name. */
  readonly pids: Readonly<Record<string, number>>;
  /** Ends one process as a crash would; the supervisor starts it again. */
  kill(name: string): void;
  /** Done when a process can work (again); false when that takes too long. */
  untilReady(name: string): Promise<boolean>;
  stop(): Promise<void>;
  /** Ends everything at once and leaves the rest to the next start. */
  killAll(): void;
}

/**
 * Starts PostgreSQL, Temporal, the local mailbox and the applications on one data folder, each part when the ones it needs can work.
 * @throws StartFailure with the sentence for people; whatever was started is stopped by then
 */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const dataDir = options.dataDir === undefined ? temporaryDataDir() : resolve(options.dataDir);
  const isTemporary = options.dataDir === undefined;
  const ports = options.ports ?? (isTemporary ? await freePorts() : choosePorts(undefined, process.env));
  const starting = new StartingStack(dataDir, ports, isTemporary, options);
  try {
    await starting.start();
    return starting;
  } catch (error) {
    await starting.stop();
    throw options.signal?.aborted ? new StoppedWhileStarting() : error;
  }
}

/** PostgreSQL may run as another user, who must be able to pass through. */
function temporaryDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-nghi-'));
  chmodSync(folder, 0o711);
  return folder;
}

class StartingStack implements Stack {
  readonly addresses: Addresses;
  private readonly addressFile: AddressFile;
  private readonly supervisor: Supervisor;
  private readonly onProgress: OnProgress;
  private readonly failed = new AbortController();
  private readonly signal: AbortSignal;
  private readonly logDir: string;
  private unlock: (() => void) | null = null;
  private isReady = false;
  private urls = { ownerUrl: '', appUrl: '' };

  constructor(
    readonly dataDir: string,
    private readonly ports: Ports,
    private readonly isTemporary: boolean,
    private readonly options: StackOptions,
  ) {
    this.onProgress = options.onProgress ?? (() => undefined);
    this.signal = options.signal ? AbortSignal.any([options.signal, this.failed.signal]) : this.failed.signal;
    this.addresses = addressesOf(ports, isTemporary ? {} : process.env);
    this.addressFile = new AddressFile(dataDir, this.addresses);
    this.logDir = join(dataDir, 'logs');
    this.supervisor = new Supervisor(dataDir, this.onProgress, () => this.isReady && this.writeAddresses());
  }

  get database() {
    return this.urls;
  }

  get pids(): Record<string, number> {
    return this.supervisor.pids();
  }

  kill(name: string): void {
    this.supervisor.find(name).kill();
  }

  untilReady(name: string): Promise<boolean> {
    return this.supervisor.find(name).untilReady();
  }

  killAll(): void {
    this.supervisor.killAll();
  }

  async start(): Promise<void> {
    this.signal.addEventListener('abort', () => void this.supervisor.stop());
    await this.takeFolder();
    await refuseOccupiedPorts(this.ownPorts());
    await this.together([() => this.startRecord(), () => this.startTemporal(), () => this.startMailbox()]);
    await step(this.onProgress, { vi: 'Các ứng dụng', en: 'applications' }, () => this.startApplications());
    this.isReady = true;
    this.writeAddresses();
  }

  /** A folder that another launcher holds is left as it is. */
  async stop(): Promise<void> {
    this.isReady = false;
    if (!this.unlock) return;
    this.addressFile.remove();
    await this.supervisor.stop();
    if (this.isTemporary) this.removeData();
    this.unlock();
  }

  private async takeFolder(): Promise<void> {
    mkdirSync(this.dataDir, { recursive: true });
    this.unlock = lockDataDir(this.dataDir);
    this.addressFile.remove();
    const left = await new RunningProcesses(this.dataDir).endLeftovers();
    if (!left.length) return;
    const names = left.join(', ');
    const sentence = {
      vi: `Đã dừng các tiến trình mà lần chạy trước để lại: ${names}`,
      en: `stopped what an earlier run left behind: ${names}`,
    };
    this.onProgress({ kind: 'warning', sentence });
  }

  private ownPorts(): Partial<Ports> {
    if (!this.usesOtherTemporal()) return this.ports;
    const { temporal: _, temporalUi: __, ...others } = this.ports;
    return others;
  }

  private usesOtherTemporal(): boolean {
    return this.addresses.temporal !== `127.0.0.1:${this.ports.temporal}`;
  }

  /** The compiled applications bring the migrations; the rest is built while those run. */
  private async startRecord(): Promise<void> {
    const postgres = step(this.onProgress, { vi: 'PostgreSQL', en: 'PostgreSQL' }, () => this.startPostgres());
    await Promise.all([postgres, this.build(['apps'])]);
    const rest = this.options.withWeb === false ? (['workflows'] as const) : (['workflows', 'web'] as const);
    await Promise.all([this.prepareDatabase(), this.build(rest)]);
  }

  private async startMailbox(): Promise<void> {
    const { dataDir, ports } = this;
    const mailbox = mailboxSpec({ root: ROOT, dataDir, ports });
    await step(this.onProgress, { vi: 'Hộp thư', en: 'mailbox' }, () => this.supervisor.start(mailbox));
  }

  private async startPostgres(): Promise<void> {
    const secrets = secretsOf(this.dataDir);
    const url = (role: string, password: string, name = DATABASE) =>
      databaseUrl(this.ports.postgres, role, password, name);
    const place = {
      dataDir: this.dataDir,
      files: postgresFiles(this.dataDir),
      port: this.ports.postgres,
      superuserUrl: url('postgres', secrets.superuser, 'postgres'),
      superuserPassword: secrets.superuser,
    };
    ensureCluster(place);
    await this.supervisor.start(postgresSpec(place));
    await ensureRoles(place.superuserUrl, secrets);
    await ensureDatabase(place.superuserUrl, DATABASE);
    this.urls = { ownerUrl: url(OWNER, secrets.owner), appUrl: url(APP, secrets.app) };
  }

  private async startTemporal(): Promise<void> {
    const { dataDir, ports } = this;
    const binary = this.usesOtherTemporal() ? null : await findTemporalBinary(this.onProgress, this.signal);
    await step(this.onProgress, { vi: 'Temporal', en: 'Temporal' }, async () => {
      const place = { dataDir, port: ports.temporal, uiPort: ports.temporalUi };
      if (binary) await this.supervisor.start(temporalSpec(binary, place));
      await ensureSearchAttributes(this.addresses.temporal);
    });
  }

  private build(wanted: readonly BuildName[]): Promise<void> {
    return buildChanged(ROOT, this.logDir, this.onProgress, this.signal, wanted);
  }

  private async prepareDatabase(): Promise<void> {
    const words = { vi: 'Cơ sở dữ liệu và cơ quan mẫu', en: 'database and demonstration office' };
    await step(this.onProgress, words, async () => {
      await this.runOnce('migrate', ['dist/libs/persistence/src/migrate.js'], {
        MIGRATION_DATABASE_URL: this.urls.ownerUrl,
      });
      // the port by which `npm start` is told where replies come in is no setting of the seed, which takes no mail
      await this.runOnce('seed', ['dist/apps/api/src/seed.js', OFFICE], {
        DATABASE_URL: this.urls.appUrl,
        INBOUND_SMTP_PORT: '',
      });
    });
  }

  private runOnce(name: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
    const path = join(this.logDir, `${name}.log`);
    const onFailure = {
      vi: `Không chuẩn bị được cơ sở dữ liệu (${name}). Xem các dòng trên hoặc ${path}; nếu dữ liệu cũ không còn cần, chạy npm run reset rồi khởi động lại.`,
      en: `The database could not be prepared (${name}). See the lines above or ${path}; if the old data is not needed, run npm run reset and start again.`,
    };
    const command = { command: process.execPath, args, env, cwd: ROOT, log: { path, name }, onFailure };
    return runCommand(command, this.signal);
  }

  private startApplications(): Promise<void> {
    return this.supervisor.startTogether(
      applicationSpecs({
        root: ROOT,
        dataDir: this.dataDir,
        ports: this.ports,
        addresses: this.addresses,
        secrets: secretsOf(this.dataDir),
        databaseUrl: this.urls.appUrl,
        withWeb: this.options.withWeb !== false,
      }),
    );
  }

  /** Does things at once; when one fails the others are stopped, and the first failure is told. */
  private async together(works: readonly (() => Promise<void>)[]): Promise<void> {
    const running = works.map((work) => work());
    try {
      await Promise.all(running);
    } catch (error) {
      this.failed.abort();
      await Promise.allSettled(running);
      throw error;
    }
  }

  private writeAddresses(): void {
    this.addressFile.write(this.pids);
  }

  private removeData(): void {
    removeMovedCluster(this.dataDir);
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
