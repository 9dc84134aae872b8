import { SETTINGS, type Settings } from '@conference/config';
import { officialTypeName } from '@conference/domain';
import { Files } from '@conference/files';
import {
  dispatchMail,
  issuedMail,
  MailRefusal,
  recallMail,
  type Attachment,
  type IssuedDocumentFacts,
} from '@conference/mail';
import type {
  DispatchEntity,
  DocumentEntity,
  MailRequest,
  Records,
  RegisterEntryEntity,
} from '@conference/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { dispatchContext, type DispatchContext } from './dispatch-context';
import { issuedLink } from './issued-link';
import { MailDeskService, type Addressee } from './mail-desk.service';
import { readerFacts } from './task-facts';

type Request<Kind extends MailRequest['kind']> = Omit<Extract<MailRequest, { kind: Kind }>, 'kind'>;

/** Mails about issued documents: to those whom a document names, and to whoever got one that is recalled. */
@Injectable()
export class DispatchMailsService {
  constructor(
    private readonly desk: MailDeskService,
    private readonly files: Files,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Writes the mail of one delivery: the file to whoever is outside the office, the link to its own people. */
  async send(records: Records, { dispatchId, attempt }: Request<'dispatch'>): Promise<void> {
    const known = await records.register.dispatch(dispatchId);
    if (!known) return;
    await records.register.lock(known.entryId);
    const dispatch = (await records.register.dispatch(dispatchId))!;
    const isOvertaken =
      dispatch.attempt !== attempt || dispatch.mailId || dispatch.withdrawnAt || dispatch.handedOverAt;
    if (isOvertaken || !dispatch.email) return;

    const context = await dispatchContext(records, dispatch.entryId);
    const occasion = await this.write(records, context, dispatch, dispatch.email);
    const mail = occasion && (await records.mails.byOccasion(occasion));
    if (mail) await records.register.saveDispatch(dispatch.id, { mailId: mail.id });
  }

  /** Tells everybody who got a document that it is recalled, and what to do with their copy. */
  async tellOfRecall(records: Records, { entryId }: Request<'recalled'>): Promise<void> {
    const recall = await records.register.recallOf(entryId);
    const entry = await records.register.byId(entryId);
    if (!recall || !entry?.documentId) return;
    const context = await dispatchContext(records, entryId);
    const by = await records.directory.person(recall.recalledBy);
    for (const reader of await readersOf(records, context)) {
      await this.desk.write(records, {
        occasion: `recall/${entryId}/${reader.id ?? reader.email.toLowerCase()}`,
        kind: 'recall',
        office: context.office,
        conferenceId: context.conference.id,
        reader,
        compose: () =>
          recallMail({
            ...context.facts,
            recipient: reader,
            document: documentFacts(entry, context.document),
            reason: recall.reason,
            recalledAt: recall.recalledAt.toISOString(),
            recalledBy: by ? `${by.position} ${by.name}` : context.office.name,
          }),
      });
    }
  }

  /** Answers under which occasion the mail is stored, or null when the address takes no mail at all. */
  private async write(
    records: Records,
    context: DispatchContext,
    dispatch: DispatchEntity,
    email: string,
  ): Promise<string | null> {
    const person = dispatch.personId ? context.people.get(dispatch.personId) : undefined;
    const reader: Addressee = person ?? { id: null, name: dispatch.name, email, language: 'vi' };
    // those who worked on a document are told of its issue anyway: the first delivery is that same mail
    const own = `issued/${dispatch.documentId}/${reader.id}`;
    const occasion = person && dispatch.attempt === 1 ? own : `dispatch/${dispatch.id}/${dispatch.attempt}`;
    const file = context.document.restricted ? null : await this.issuedFile(context);
    const order = { occasion, office: context.office, conferenceId: context.conference.id, reader };
    try {
      if (person)
        await this.desk.write(records, {
          ...order,
          kind: 'issued',
          isByName: true,
          compose: () => this.link(context, person),
        });
      else
        await this.desk.write(records, {
          ...order,
          kind: 'dispatch',
          attachments: file ? [file.attachment] : [],
          compose: () =>
            dispatchMail({
              ...context.facts,
              recipient: reader,
              document: documentFacts(context.entry, context.document),
              file: file && { name: file.attachment.filename, sha256: file.sha256 },
              recipients: context.recipients,
              corrects: context.corrects,
            }),
        });
      return occasion;
    } catch (error) {
      if (!(error instanceof MailRefusal)) throw error;
      await records.register.saveDispatch(dispatch.id, { problem: error.message });
      return null;
    }
  }

  /**
   * Reads the numbered document.
   * @throws Error while it has not been laid out yet: the mail is written a little later
   */
  private async issuedFile({ document, entry }: DispatchContext): Promise<{ attachment: Attachment; sha256: string }> {
    const sha256 = document.issuedSha256;
    const file = sha256 && (await this.files.read(sha256));
    if (!sha256 || !file) throw new Error(`the issued form of ${entry.symbol} is not written yet`);
    const ending = ENDINGS[file.mediaType] ?? '';
    const filename = `${entry.symbol.replaceAll('/', '-')}${ending}`;
    return { attachment: { filename, contentType: file.mediaType, content: file.content }, sha256 };
  }

  private link(
    { entry, document, named, facts, unitNames }: DispatchContext,
    person: Parameters<typeof readerFacts>[0],
  ) {
    const { symbol, issuedOn, signedBy } = documentFacts(entry, document);
    return issuedMail({
      office: facts.office,
      conference: facts.conference,
      reader: readerFacts(person, unitNames),
      document: { ...named, fingerprint: null },
      symbol,
      issuedOn,
      signedBy,
      ...issuedLink(this.settings.http.publicUrl, document),
    });
  }
}

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.oasis.opendocument.text': '.odt',
};

function documentFacts(entry: RegisterEntryEntity, { restricted }: DocumentEntity): IssuedDocumentFacts {
  const { symbol, typeCode, subject, issuedOn, organName, signerName, signerPosition } = entry;
  return {
    symbol,
    typeName: officialTypeName(typeCode),
    subject,
    issuedOn,
    issuedBy: organName,
    signedBy: signerName && [signerPosition, signerName].filter(Boolean).join(' '),
    isRestricted: restricted,
  };
}

/** Whoever a mail about the document was written to: the office's people who were told, and those outside it. */
async function readersOf(records: Records, { dispatches, document, people }: DispatchContext): Promise<Addressee[]> {
  const told = await records.mails.toldOfIssue(document.id);
  const mailed = dispatches.filter(({ mailId }) => mailId !== null);
  const ids = new Set([...told, ...mailed.flatMap(({ personId }) => personId ?? [])]);
  const outside = mailed
    .filter(({ personId, email }) => personId === null && email !== null)
    .map(({ name, email }): Addressee => ({ id: null, name, email: email!, language: 'vi' }));
  return [...[...ids].flatMap((id) => people.get(id) ?? []), ...outside];
}
