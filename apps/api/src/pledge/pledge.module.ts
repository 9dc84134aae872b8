import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { PledgeController } from './pledge.controller';
import { PledgeService } from './pledge.service';

/** The emulation pledge on stage. */
@Module({ imports: [IdentityModule], controllers: [PledgeController], providers: [PledgeService] })
export class PledgeModule {}
