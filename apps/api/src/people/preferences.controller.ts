import { preferencesBody, preferencesSchema, type PreferencesBody, type PreferencesView } from '@conference/contracts';
import { MAIL_GROUP_RULES, MAIL_GROUPS, mailPolicyOf } from '@conference/domain';
import { Transactions, type PersonEntity } from '@conference/persistence';
import { changePreferences, systemClock } from '@conference/tasks';
import { Body, Controller, Get, Patch, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../auth/current-person.decorator';

/** How the signed-in person wants their mails. */
@ApiTags('people')
@Controller('api/me/preferences')
export class PreferencesController {
  constructor(private readonly transactions: Transactions) {}

  @Get()
  @ApiOperation({ summary: 'How one gets one’s mails.' })
  @SerializeOptions({ schema: preferencesSchema })
  @ApiOkResponse({ standardSchema: preferencesSchema })
  read(@CurrentPerson() person: PersonEntity): Promise<PreferencesView> {
    return this.view(person);
  }

  @Patch()
  @ApiOperation({
    summary: 'Change language, hour of the digest, whether there is one, or how each kind of mail comes.',
  })
  @SerializeOptions({ schema: preferencesSchema })
  @ApiOkResponse({ standardSchema: preferencesSchema })
  async change(
    @CurrentPerson() person: PersonEntity,
    @Body({ schema: preferencesBody }) preferences: PreferencesBody,
  ): Promise<PreferencesView> {
    return this.view(await changePreferences(this.transactions, systemClock, { personId: person.id, preferences }));
  }

  private async view({ officeId, language, digestAt, digestOff, mailWishes }: PersonEntity): Promise<PreferencesView> {
    const office = await this.transactions.read(({ directory }) => directory.office(officeId));
    const { digestAt: officeDigestAt, digestFrom } = mailPolicyOf(office.mailPolicy);
    const mails = MAIL_GROUPS.map((group) => {
      const { name, about, ways, fixedBecause } = MAIL_GROUP_RULES[group];
      return { group, name, about, ways: [...ways], way: mailWishes[group] ?? null, fixedBecause };
    });
    return { language, digestAt, digestOff, officeDigestAt, digestFrom, mails };
  }
}
