import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module';
import { IdentityModule } from '../identity/identity.module';
import { MinutesController } from './minutes.controller';
import { MinutesService } from './minutes.service';

/** The minutes of the conference. */
@Module({
  imports: [IdentityModule, DocumentsModule],
  controllers: [MinutesController],
  providers: [MinutesService],
})
export class MinutesModule {}
