import { SETTINGS, type Settings } from '@conference/config';
import { mailPolicyOf } from '@conference/domain';
import { Transactions } from '@conference/persistence';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { senderDns } from './sender-dns';

/** Says at start which people's domains declare no DMARC record: none of their replies can ever be taken. */
@Injectable()
export class SenderDomainsService implements OnApplicationBootstrap {
  private readonly log = new Logger(SenderDomainsService.name);

  constructor(
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.settings.mail.replyDomain) return;
    this.unverifiable().then(
      (domains) =>
        domains.length > 0 && this.log.warn(`no DMARC record, so no reply can be taken from: ${domains.join(', ')}`),
      (error: unknown) => this.log.warn(`looking up senders’ domains: ${String(error)}`),
    );
  }

  /** The domains of offices that take replies, without a record of their own or of the domain above. */
  async unverifiable(): Promise<string[]> {
    const domains = await this.transactions.read(async ({ directory }) => {
      const offices = (await directory.offices()).filter(({ mailPolicy }) => mailPolicyOf(mailPolicy).replies.accepted);
      const people = await Promise.all(offices.map(({ id }) => directory.peopleOfOffice(id)));
      return [...new Set(people.flat().map(({ email }) => email.split('@').at(-1)!.toLowerCase()))];
    });
    const found = await Promise.all(domains.map((domain) => this.isDeclared(domain)));
    return domains.filter((_, place) => !found[place]);
  }

  private async isDeclared(domain: string): Promise<boolean> {
    const labels = domain.split('.');
    const candidates = labels.slice(0, -1).map((_, place) => labels.slice(place).join('.'));
    for (const candidate of candidates) {
      const records = await senderDns(this.settings)(`_dmarc.${candidate}`, 'TXT').catch(() => []);
      if (records.flat().some((record) => record.startsWith('v=DMARC1'))) return true;
    }
    return false;
  }
}
