import { SETTINGS, type Settings } from '@conference/config';
import { passkeyMail } from '@conference/mail';
import type { MailRequest, Records } from '@conference/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { MailDeskService } from './mail-desk.service';
import { officeFacts, readerFacts } from './task-facts';

/** Mails about how a person is known. */
@Injectable()
export class IdentityMailsService {
  constructor(
    private readonly desk: MailDeskService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Tells a person that a passkey of theirs was added or removed. */
  async tellOfPasskey(
    records: Records,
    { passkeyId, change }: Omit<Extract<MailRequest, { kind: 'passkey' }>, 'kind'>,
  ): Promise<void> {
    const passkey = await records.passkeys.byId(passkeyId);
    const reader = passkey && (await records.directory.person(passkey.personId));
    if (!passkey || !reader) return;
    const { officeId } = reader;
    const [office, people, unitNames] = [
      await records.directory.office(officeId),
      await records.directory.peopleOfOffice(officeId),
      await records.directory.unitNames(officeId),
    ];
    const changedAt = (change === 'removed' && passkey.removedAt) || passkey.createdAt;
    await this.desk.write(records, {
      occasion: `passkey/${passkeyId}/${change}`,
      kind: 'passkey',
      office,
      conferenceId: null,
      reader,
      compose: () =>
        passkeyMail({
          reader: readerFacts(reader, unitNames),
          office: officeFacts(office, people),
          change,
          label: passkey.label,
          changedAt: changedAt.toISOString(),
          link: `${this.settings.http.publicUrl}/account`,
        }),
    });
  }
}
