import { SETTINGS, type Settings } from '@conference/config';
import {
  confirmationBody,
  confirmedSchema,
  identitySchema,
  passkeyBody,
  passkeyLabelBody,
  passkeyOptionsSchema,
  passkeySchema,
  type ConfirmationBody,
  type Confirmed,
  type IdentityView,
  type PasskeyBody,
  type PasskeyLabelBody,
  type PasskeyOptions,
  type PasskeyView,
} from '@conference/contracts';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Put,
  Res,
  SerializeOptions,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { CurrentSession } from '../auth/current-session.decorator';
import { cookieOptions, sessionCookieName } from '../auth/session-cookie';
import type { SignedIn } from '../auth/session.service';
import { PasskeysService } from './passkeys.service';
import { confirmedUntil, requireLevel } from './proof-needed';

const id = z.uuid();

/** How a person shows that it is them: passkeys, and the confirmation that grave steps ask for. */
@ApiTags('identity')
@Controller('api/identity')
export class IdentityController {
  constructor(
    private readonly passkeys: PasskeysService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @ApiOperation({ summary: 'One’s own passkeys, and until when no further confirmation is needed.' })
  @SerializeOptions({ schema: identitySchema })
  @ApiOkResponse({ standardSchema: identitySchema })
  async identity(@CurrentSession() session: SignedIn): Promise<IdentityView> {
    return {
      passkeys: await this.passkeys.list(session),
      passkeysWork: this.passkeys.relyingParty !== null,
      maySignInAgain: this.settings.signIn.byPickingAPerson,
      confirmedUntil: confirmedUntil(session),
    };
  }

  @Post('confirmations/options')
  @HttpCode(200)
  @ApiOperation({ summary: 'What the browser hands to a passkey that is to confirm its person.' })
  @SerializeOptions({ schema: passkeyOptionsSchema })
  @ApiOkResponse({ standardSchema: passkeyOptionsSchema })
  confirmationOptions(@CurrentSession() session: SignedIn): Promise<PasskeyOptions> {
    return this.passkeys.confirmationOptions(session);
  }

  @Post('confirmations')
  @HttpCode(200)
  @ApiOperation({ summary: 'Confirm who one is with a passkey. The session’s secret is new afterwards.' })
  @SerializeOptions({ schema: confirmedSchema })
  @ApiOkResponse({ standardSchema: confirmedSchema })
  async confirm(
    @CurrentSession() session: SignedIn,
    @Body({ schema: confirmationBody }) body: ConfirmationBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Confirmed> {
    const { secret, at } = await this.passkeys.confirm(session, body);
    response.cookie(sessionCookieName(this.settings), secret, cookieOptions(this.settings));
    return { confirmedUntil: confirmedUntil({ steppedUpAt: at })! };
  }

  @Post('passkeys/options')
  @HttpCode(200)
  @ApiOperation({ summary: 'What the browser hands to an authenticator that is to make a passkey.' })
  @SerializeOptions({ schema: passkeyOptionsSchema })
  @ApiOkResponse({ standardSchema: passkeyOptionsSchema })
  async registrationOptions(@CurrentSession() session: SignedIn): Promise<PasskeyOptions> {
    requireLevel(session, 'L3');
    return this.passkeys.registrationOptions(session);
  }

  @Post('passkeys')
  @ApiOperation({ summary: 'Add the passkey that was asked for; a mail tells its person.' })
  @SerializeOptions({ schema: passkeySchema })
  @ApiCreatedResponse({ standardSchema: passkeySchema })
  add(@CurrentSession() session: SignedIn, @Body({ schema: passkeyBody }) body: PasskeyBody): Promise<PasskeyView> {
    return this.passkeys.add(session, body);
  }

  @Put('passkeys/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give a passkey another name.' })
  rename(
    @CurrentSession() session: SignedIn,
    @Param('id', { schema: id }) passkeyId: string,
    @Body({ schema: passkeyLabelBody }) { label }: PasskeyLabelBody,
  ): Promise<void> {
    return this.passkeys.rename(session, passkeyId, label);
  }

  @Delete('passkeys/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a passkey; a mail tells its person.' })
  async remove(@CurrentSession() session: SignedIn, @Param('id', { schema: id }) passkeyId: string): Promise<void> {
    requireLevel(session, 'L3');
    await this.passkeys.remove(session, passkeyId);
  }
}
