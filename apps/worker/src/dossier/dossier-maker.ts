import { chainHead, chainLine, packDossier, prepareDossier, type PreparedDossier } from '@conference/dossier';
import { Files, Spool, type SpooledFile } from '@conference/files';
import { Transactions, type ChainStretch, type ConferenceEntity, type DossierEntity } from '@conference/persistence';
import type { DossierRequest } from '@conference/workflows';
import { Injectable } from '@nestjs/common';
import { AuditAnchorService } from '../audit-anchor.service';
import { readRecord } from './read-record';

const ZIP = 'application/zip';
const ENTRIES_AT_ONCE = 2_000;
/** The chain's file, the anchors and the manifest itself. */
const FILES_BESIDE_MANIFEST = 3;

/** A dossier of which the manifest stands in the audit chain, and from then on cannot be another. */
interface Sealed {
  readonly conference: ConferenceEntity;
  readonly prepared: PreparedDossier;
  readonly fromSeq: number;
  readonly throughSeq: number;
  readonly sealSeq: number;
}

/**
 * Makes dossiers: reads the record, seals its manifest in the audit chain, has the chain anchored outside, packs everything, keeps the archive.
 *
 * Done twice it is done once: the final dossier of a conference is one, an interim copy has the id of its request.
 */
@Injectable()
export class DossierMaker {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
    private readonly spool: Spool,
    private readonly anchors: AuditAnchorService,
  ) {}

  async make(request: DossierRequest): Promise<void> {
    const made = await this.made(request);
    // killed before it was noted: noting it twice says nothing else
    if (made) return this.anchors.noteDossier(made.officeId, made.conferenceId, made.fileSha256);
    const sealed = await this.seal(request);
    await this.anchors.anchorNow();
    const archive = await this.pack(sealed);
    try {
      await this.keep(request, sealed, archive);
    } finally {
      await archive.remove();
    }
    await this.anchors.noteDossier(sealed.conference.officeId, sealed.conference.id, archive.sha256);
  }

  private made({ conferenceId, dossierId, requestedById }: DossierRequest): Promise<DossierEntity | null> {
    return this.transactions.read(({ dossiers }) =>
      requestedById ? dossiers.byId(dossierId) : dossiers.final(conferenceId),
    );
  }

  private async seal({ conferenceId, dossierId, requestedById }: DossierRequest): Promise<Sealed> {
    const kind = requestedById ? 'interim' : 'final';
    const record = await this.transactions.read((records) =>
      readRecord(records, conferenceId, { kind, anchored: this.anchors.isKept }),
    );
    const prepared = await prepareDossier(record);
    const { fromSeq, throughSeq } = record.facts;
    return this.transactions.run(async (records) => {
      const conference = await records.conferences.get(conferenceId);
      await records.audit.append({
        officeId: conference.officeId,
        conferenceId,
        at: new Date(),
        actorId: requestedById,
        action: 'dossier.sealed',
        facts: { dossierId, kind, manifestSha256: prepared.manifestSha256, throughSeq },
      });
      const { seq } = await records.audit.head(conference.officeId);
      return { conference, prepared, fromSeq, throughSeq, sealSeq: seq };
    });
  }

  private async pack({ conference, prepared, fromSeq, sealSeq }: Sealed): Promise<SpooledFile> {
    const { officeId, id: conferenceId } = conference;
    const { lines: anchors, through } = await this.anchors.linesOf(officeId, fromSeq, sealSeq);
    const stretch = { officeId, conferenceId, from: fromSeq, through, readThrough: sealSeq };
    return this.spool.receive(
      packDossier(prepared, { lines: () => this.chain(stretch), anchors }, async (sha256) => {
        const file = await this.files.open(sha256);
        if (!file) throw new Error(`no row names the file ${sha256}`);
        return file.stream;
      }),
    );
  }

  private async *chain(stretch: ChainStretch): AsyncGenerator<string> {
    for (let from = stretch.from; from <= stretch.through; from += ENTRIES_AT_ONCE) {
      const through = Math.min(stretch.through, from + ENTRIES_AT_ONCE - 1);
      const entries = await this.transactions.read(({ dossiers }) => dossiers.chain({ ...stretch, from, through }));
      if (from === stretch.from) yield chainHead({ ...stretch, previousHash: entries[0]!.previousHash });
      for (const entry of entries) yield chainLine(entry);
    }
  }

  private async keep(request: DossierRequest, sealed: Sealed, archive: SpooledFile): Promise<void> {
    const facts = await this.files.keep(archive, ZIP);
    const { conferenceId, dossierId, requestedById } = request;
    const { conference, prepared, throughSeq } = sealed;
    const kind = requestedById ? ('interim' as const) : ('final' as const);
    await this.transactions.run(async (records) => {
      await records.conferences.lock(conferenceId);
      const made = requestedById ? await records.dossiers.byId(dossierId) : await records.dossiers.final(conferenceId);
      if (made) return;
      const at = new Date();
      await this.files.name(records, facts, at);
      await records.dossiers.add({
        id: dossierId,
        officeId: conference.officeId,
        conferenceId,
        kind,
        fileSha256: facts.sha256,
        size: facts.size,
        entries: prepared.parts.length + FILES_BESIDE_MANIFEST,
        manifestSha256: prepared.manifestSha256,
        throughSeq,
        madeAt: at,
        requestedBy: requestedById,
      });
      await records.conferences.touch(conferenceId);
      const told = { dossierId, kind, sha256: facts.sha256, size: facts.size };
      const entry = { officeId: conference.officeId, conferenceId, at, actorId: requestedById };
      await records.audit.append({ ...entry, action: 'dossier.made', facts: told });
    });
  }
}
