import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { OverviewController } from './overview.controller';
import { OverviewService } from './overview.service';

/** What concerns one person. */
@Module({ imports: [IdentityModule], controllers: [OverviewController], providers: [OverviewService] })
export class OverviewModule {}
