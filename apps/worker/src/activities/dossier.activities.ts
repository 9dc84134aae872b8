import type { DossierActivities, DossierRequest } from '@conference/workflows';
import { Injectable } from '@nestjs/common';
import { Context } from '@temporalio/activity';
import { DossierMaker } from '../dossier/dossier-maker';

const BEAT_EVERY_MS = 10_000;

/** The dossier: made by an activity that may take long, and says meanwhile that it is alive. */
@Injectable()
export class DossierActivitiesService implements DossierActivities {
  constructor(private readonly maker: DossierMaker) {}

  async makeDossier(request: DossierRequest): Promise<void> {
    const context = Context.current();
    const beat = setInterval(() => context.heartbeat(), BEAT_EVERY_MS);
    try {
      await this.maker.make(request);
    } finally {
      clearInterval(beat);
    }
  }
}
