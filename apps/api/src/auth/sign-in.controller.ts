import { OpenDoor } from '@conference/health';
import { SETTINGS, type Settings } from '@conference/config';
import {
  meSchema,
  signInBody,
  signInPeopleSchema,
  type Me,
  type SignInBody,
  type SignInPeople,
} from '@conference/contracts';
import { RateLimit, Transactions, type PersonEntity } from '@conference/persistence';
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res, SerializeOptions } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { clientAddress } from '../client-address';
import { personView } from '../people/person-view';
import { doorRefusal } from '../problems/door-words';
import { CurrentPerson } from './current-person.decorator';
import { cookieOptions, sessionCookieName, sessionSecretOf } from './session-cookie';
import { SessionService } from './session.service';
import { SIGN_INS } from './sign-in-limit';

/**
 * Signing in by picking a person: development mode only. A real identity provider gets a controller of its own beside this one.
 *
 * A pick stands for signing in anew with the provider (`max_age=0`), so it counts as the second factor shown at that moment.
 */
@ApiTags('sign-in')
@Controller('api')
export class SignInController {
  private readonly failures: RateLimit;

  constructor(
    private readonly sessions: SessionService,
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    this.failures = new RateLimit(transactions, SIGN_INS);
  }

  @Get('sign-in/people')
  @OpenDoor()
  @SerializeOptions({ schema: signInPeopleSchema })
  @ApiOkResponse({ standardSchema: signInPeopleSchema })
  async people(): Promise<SignInPeople> {
    this.refuseUnlessOffered();
    return this.transactions.read(async ({ directory }) => {
      const offices = await Promise.all(
        (await directory.offices()).map(async (office) => {
          const units = await directory.unitNames(office.id);
          const people = (await directory.peopleOfOffice(office.id)).filter(({ active }) => active);
          return {
            id: office.id,
            code: office.code,
            name: office.name,
            people: people.map((person) => personView(person, units)),
          };
        }),
      );
      return { offices };
    });
  }

  @Post('sign-in')
  @OpenDoor()
  @SerializeOptions({ schema: meSchema })
  @ApiCreatedResponse({ standardSchema: meSchema })
  async signIn(
    @Body({ schema: signInBody }) { personId }: SignInBody,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Me> {
    this.refuseUnlessOffered();
    const person = await this.transactions.read(({ directory }) => directory.person(personId));
    const address = clientAddress(request);
    const againAt = await this.failures.blockedUntil(address);
    if (againAt) throw doorRefusal('too-many-attempts', { againAt: againAt.toISOString() });
    if (!person?.active) {
      await this.failures.count(address);
      throw doorRefusal('person-unknown');
    }
    const secret = await this.sessions.begin(person, sessionSecretOf(request, this.settings));
    response.cookie(sessionCookieName(this.settings), secret, cookieOptions(this.settings));
    return this.describe(person);
  }

  @Delete('sign-in')
  @HttpCode(204)
  @OpenDoor()
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const secret = sessionSecretOf(request, this.settings);
    if (secret) await this.sessions.end(secret);
    response.clearCookie(sessionCookieName(this.settings), cookieOptions(this.settings));
  }

  @Get('me')
  @SerializeOptions({ schema: meSchema })
  @ApiOkResponse({ standardSchema: meSchema })
  me(@CurrentPerson() person: PersonEntity): Promise<Me> {
    return this.describe(person);
  }

  private describe(person: PersonEntity): Promise<Me> {
    return this.transactions.read(async ({ directory }) => {
      const office = await directory.office(person.officeId);
      const units = await directory.unitNames(office.id);
      return {
        person: personView(person, units),
        office: { id: office.id, code: office.code, name: office.name },
        temporalUiUrl: this.settings.temporal.uiUrl,
        mailboxUrl: this.settings.mail.mailboxUrl ?? null,
      };
    });
  }

  private refuseUnlessOffered(): void {
    if (!this.settings.signIn.byPickingAPerson) throw doorRefusal('sign-in-not-offered');
  }
}
