import type { Metrics } from '@conference/health';
import { Injectable } from '@nestjs/common';
import { Counter, Registry } from 'prom-client';
import type { Right } from './link-cookie';
import type { PageState } from './page-state';

/**
 * How often pages behind mailed links are fetched, by people, scanners and previews alike.
 *
 * This is telemetry and never evidence: it is not in the record, not in the audit trail, and says nothing of who read what.
 */
@Injectable()
export class PageMetrics implements Metrics {
  readonly registry = new Registry();
  private readonly links = new Counter({
    name: 'mailed_link_fetches_total',
    help: 'Mailed links that were fetched, known and unknown.',
    labelNames: ['purpose'],
    registers: [this.registry],
  });
  private readonly pages = new Counter({
    name: 'mailed_page_fetches_total',
    help: 'Pages behind mailed links that were fetched, by what the link is good for and how its task stands.',
    labelNames: ['purpose', 'state'],
    registers: [this.registry],
  });

  linkFetched(purpose: 'decide' | 'view' | 'notMine' | 'unknown' | 'tooManyUnknown'): void {
    this.links.inc({ purpose });
  }

  pageFetched(purpose: Right, state: PageState['name']): void {
    this.pages.inc({ purpose, state });
  }
}
