import {
  boardChoiceBody,
  boardPaperBody,
  boardSchema,
  concernsSchema,
  lateItemRemovalBody,
  lateItemsSchema,
  programmeBody,
  type BoardChoiceBody,
  type BoardPaperBody,
  type BoardView,
  type ConcernsView,
  type LateItemRemovalBody,
  type LateItemsView,
  type ProgrammeBody,
} from '@conference/contracts';
import { CONCERN_KINDS, LATE_ITEM_KINDS, type ConcernKind, type LateItemKind } from '@conference/domain';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { BoardService } from './board.service';
import { ConcernsService } from './concerns.service';
import { LateItemsService } from './late-items.service';

const id = z.uuid();
const concernKind = z.enum(CONCERN_KINDS);
const lateKind = z.enum(LATE_ITEM_KINDS);

/** What the year after owes an answer: the people's inspection board, opinions from the floor, and what is left for the next conference. */
@ApiTags('year after')
@Controller('api')
export class BoardController {
  constructor(
    private readonly board: BoardService,
    private readonly concerns: ConcernsService,
    private readonly late: LateItemsService,
  ) {}

  @Get('conferences/:id/board')
  @ApiOperation({
    summary: 'The people’s inspection board: members, programmes, notices, recommendations and answers.',
  })
  @SerializeOptions({ schema: boardSchema })
  @ApiOkResponse({ standardSchema: boardSchema })
  view(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) conferenceId: string): Promise<BoardView> {
    return this.board.view(person, conferenceId);
  }

  @Post('conferences/:id/board/choice')
  @HttpCode(204)
  @ApiOperation({ summary: 'Record whom the board elected as its chair and deputies.' })
  choose(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: boardChoiceBody }) body: BoardChoiceBody,
  ): Promise<void> {
    return this.board.choose(person, conferenceId, body);
  }

  @Post('conferences/:id/board/papers')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Send a notice of an inspection, or a recommendation, which the head answers within 15 days.',
  })
  send(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: boardPaperBody }) body: BoardPaperBody,
  ): Promise<void> {
    return this.board.send(person, conferenceId, body);
  }

  @Post('conferences/:id/board/programmes')
  @HttpCode(204)
  @ApiOperation({ summary: 'Have a programme of the board drafted, agreed with the employee side, and issued.' })
  plan(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: programmeBody }) body: ProgrammeBody,
  ): Promise<void> {
    return this.board.plan(person, conferenceId, body);
  }

  @Get('conferences/:id/concerns')
  @ApiOperation({ summary: 'Opinions from the floor and recommendations of the board, and how far each has come.' })
  @SerializeOptions({ schema: concernsSchema })
  @ApiOkResponse({ standardSchema: concernsSchema })
  list(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
  ): Promise<ConcernsView> {
    return this.concerns.list(person, conferenceId);
  }

  @Get('concerns/:kind/:concernId/evidence/:stepId')
  @ApiOperation({ summary: 'The file behind what was reported as done.' })
  evidence(
    @CurrentPerson() person: PersonEntity,
    @Param('kind', { schema: concernKind }) kind: ConcernKind,
    @Param('concernId', { schema: id }) concernId: string,
    @Param('stepId', { schema: id }) stepId: string,
  ): Promise<StreamableFile> {
    return this.concerns.evidence(person, { kind, id: concernId, stepId });
  }

  @Get('conferences/:id/late-items')
  @ApiOperation({ summary: 'What the conference before left open: on this one’s agenda by itself.' })
  @SerializeOptions({ schema: lateItemsSchema })
  @ApiOkResponse({ standardSchema: lateItemsSchema })
  lateItems(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
  ): Promise<LateItemsView> {
    return this.late.view(person, conferenceId);
  }

  @Post('conferences/:id/late-items/:kind/:itemId/removal')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take an item off the agenda, with a reason.' })
  remove(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('kind', { schema: lateKind }) kind: LateItemKind,
    @Param('itemId', { schema: id }) itemId: string,
    @Body({ schema: lateItemRemovalBody }) { reason }: LateItemRemovalBody,
  ): Promise<void> {
    return this.late.remove(person, conferenceId, { kind, id: itemId, reason });
  }
}
