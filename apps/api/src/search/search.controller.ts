import { searchQuery, searchResultsSchema, type SearchQuery, type SearchResults } from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Controller, Get, Query, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../auth/current-person.decorator';
import { SearchService } from './search.service';

/** The search over everything of an office. */
@ApiTags('search')
@Controller('api/search')
export class SearchController {
  constructor(private readonly search: SearchService) {}

  @Get()
  @ApiOperation({
    summary: 'Find by words, without caring for accents and case; what one may not read is neither found nor counted.',
  })
  @SerializeOptions({ schema: searchResultsSchema })
  @ApiOkResponse({ standardSchema: searchResultsSchema })
  find(
    @CurrentPerson() person: PersonEntity,
    @Query({ schema: searchQuery }) query: SearchQuery,
  ): Promise<SearchResults> {
    return this.search.find(person, query);
  }
}
