import { activityPageSchema, activityQuery, type ActivityPage, type ActivityQuery } from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Controller, Get, Query, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../auth/current-person.decorator';
import { ActivityService } from './activity.service';

/** Who did what, and when. */
@ApiTags('activity')
@Controller('api/activity')
export class ActivityController {
  constructor(private readonly activity: ActivityService) {}

  @Get()
  @ApiOperation({ summary: 'What happened in the office or in one conference, newest first; of one kind, or of all.' })
  @SerializeOptions({ schema: activityPageSchema })
  @ApiOkResponse({ standardSchema: activityPageSchema })
  page(
    @CurrentPerson() person: PersonEntity,
    @Query({ schema: activityQuery }) query: ActivityQuery,
  ): Promise<ActivityPage> {
    return this.activity.page(person, query);
  }
}
