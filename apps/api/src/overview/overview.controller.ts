import { overviewSchema, type Overview } from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Controller, Get, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../auth/current-person.decorator';
import { OverviewService } from './overview.service';

/** What concerns the signed-in person. */
@ApiTags('people')
@Controller('api/me/overview')
export class OverviewController {
  constructor(private readonly overview: OverviewService) {}

  @Get()
  @ApiOperation({
    summary:
      'What became of one’s own remarks and questions, what one promised and was promised, and what waits for one. Of nobody else, and never how anybody voted.',
  })
  @SerializeOptions({ schema: overviewSchema })
  @ApiOkResponse({ standardSchema: overviewSchema })
  read(@CurrentPerson() person: PersonEntity): Promise<Overview> {
    return this.overview.of(person, new Date());
  }
}
