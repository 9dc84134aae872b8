import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { RoomNowController } from './room-now.controller';
import { RoomNowService } from './room-now.service';

/** The room as it is now, for everybody's page, the projector and those who watch live. */
@Module({
  imports: [IdentityModule],
  controllers: [RoomNowController],
  providers: [RoomNowService],
  exports: [RoomNowService],
})
export class RoomModule {}
