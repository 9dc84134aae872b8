import {
  countAnswerBody,
  countFiguresBody,
  countPhotoBody,
  inventoryBody,
  reasonBody,
  type CountAnswerBody,
  type CountFiguresBody,
  type CountPhotoBody,
  type InventoryBody,
  type ReasonBody,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { CountService } from './count.service';
import type { RoundRef } from './rounds.service';

const roundSchema = z.object({ id: z.uuid(), code: z.string().max(40), roundId: z.uuid() });
type RoundParams = z.infer<typeof roundSchema>;

/** The counting committee's record of a round: its head and members write and sign it themselves. */
@ApiTags('elections')
@Controller('api/conferences/:id/elections/:code/rounds/:roundId')
export class CountController {
  constructor(private readonly count: CountService) {}

  @Post('inventory')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take stock of the ballots before the box is opened.' })
  inventory(
    @CurrentPerson() person: PersonEntity,
    @Param({ schema: roundSchema }) params: RoundParams,
    @Body({ schema: inventoryBody }) body: InventoryBody,
  ): Promise<void> {
    return this.count.takeInventory(person, ref(params), body);
  }

  @Post('figures')
  @HttpCode(204)
  @ApiOperation({
    summary:
      'Enter a count. One that does not add up comes back as `does-not-add-up` with everything that is wrong; it is kept.',
  })
  figures(
    @CurrentPerson() person: PersonEntity,
    @Param({ schema: roundSchema }) params: RoundParams,
    @Body({ schema: countFiguresBody }) body: CountFiguresBody,
  ): Promise<void> {
    return this.count.enterFigures(person, ref(params), body);
  }

  @Post('answers')
  @HttpCode(204)
  @ApiOperation({ summary: 'Explain what is unusual about the count, or count again.' })
  answer(
    @CurrentPerson() person: PersonEntity,
    @Param({ schema: roundSchema }) params: RoundParams,
    @Body({ schema: countAnswerBody }) body: CountAnswerBody,
  ): Promise<void> {
    return this.count.answer(person, ref(params), body);
  }

  @Post('count-again')
  @HttpCode(204)
  @ApiOperation({ summary: 'Count again while not everybody has signed; the earlier count stays on record.' })
  again(@CurrentPerson() person: PersonEntity, @Param({ schema: roundSchema }) params: RoundParams): Promise<void> {
    return this.count.countAgain(person, ref(params));
  }

  @Post('photo')
  @HttpCode(204)
  @ApiOperation({ summary: 'Attach a photo or scan (JPEG, PNG, PDF) of the paper record, uploaded before.' })
  attach(
    @CurrentPerson() person: PersonEntity,
    @Param({ schema: roundSchema }) params: RoundParams,
    @Body({ schema: countPhotoBody }) body: CountPhotoBody,
  ): Promise<void> {
    return this.count.attachPhoto(person, ref(params), body);
  }

  @Get('photo')
  @ApiOperation({ summary: 'The photo of the paper record.' })
  photo(
    @CurrentPerson() person: PersonEntity,
    @Param({ schema: roundSchema }) params: RoundParams,
  ): Promise<StreamableFile> {
    return this.count.photo(person, ref(params));
  }

  @Post('signature')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign the record, as head or member of the committee.' })
  sign(@CurrentPerson() person: PersonEntity, @Param({ schema: roundSchema }) params: RoundParams): Promise<void> {
    return this.count.sign(person, ref(params));
  }

  @Post('lock')
  @HttpCode(204)
  @ApiOperation({ summary: 'Hand the signed record over, as head of the committee: nothing in it changes any more.' })
  lock(@CurrentPerson() person: PersonEntity, @Param({ schema: roundSchema }) params: RoundParams): Promise<void> {
    return this.count.lock(person, ref(params));
  }

  @Post('give-back')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give a signed record back to the committee before publication, with a reason.' })
  giveBack(
    @CurrentPerson() person: PersonEntity,
    @Param({ schema: roundSchema }) params: RoundParams,
    @Body({ schema: reasonBody }) { reason }: ReasonBody,
  ): Promise<void> {
    return this.count.giveBack(person, ref(params), reason);
  }
}

function ref({ id: conferenceId, code, roundId }: RoundParams): RoundRef {
  return { conferenceId, code, roundId };
}
