import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { BoardController } from './board.controller';
import { BoardService } from './board.service';
import { ConcernsService } from './concerns.service';
import { LateItemsService } from './late-items.service';

/** The people's inspection board, and everything that is followed until it is settled. */
@Module({
  imports: [IdentityModule],
  controllers: [BoardController],
  providers: [BoardService, ConcernsService, LateItemsService],
})
export class BoardModule {}
