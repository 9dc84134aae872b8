import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { DossiersController } from './dossiers.controller';
import { DossiersService } from './dossiers.service';

/** The dossiers of conferences. */
@Module({ imports: [IdentityModule], controllers: [DossiersController], providers: [DossiersService] })
export class DossiersModule {}
