import { roomNowSchema, type RoomNow } from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Controller, Get, Param, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { RoomNowService } from './room-now.service';

const id = z.uuid();

/** The room as those who take part see it. */
@ApiTags('room')
@Controller('api/conferences/:id/now')
export class RoomNowController {
  constructor(private readonly room: RoomNowService) {}

  @Get()
  @ApiOperation({ summary: 'What is happening in the room, and whether one may vote.' })
  @SerializeOptions({ schema: roomNowSchema })
  @ApiOkResponse({ standardSchema: roomNowSchema })
  now(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) conferenceId: string): Promise<RoomNow> {
    return this.room.view(person, conferenceId);
  }
}
