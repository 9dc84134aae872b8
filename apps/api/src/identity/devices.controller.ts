import { SETTINGS, type Settings } from '@conference/config';
import { rememberedDevicesSchema, type RememberedDevices } from '@conference/contracts';
import { Transactions, type PersonEntity, type RememberedDeviceEntity } from '@conference/persistence';
import { Controller, Delete, Get, HttpCode, Inject, Param, Res, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { cookieOptions, sessionCookieName } from '../auth/session-cookie';
import { SessionService } from '../auth/session.service';

const id = z.uuid();

/** Where a person is known: browsers that mailed links remember, and signed-in ones. Forgetting asks for no confirmation, for it only takes away. */
@ApiTags('identity')
@Controller('api/identity')
export class DevicesController {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('devices')
  @ApiOperation({ summary: 'Browsers in which mailed links ask for no code.' })
  @SerializeOptions({ schema: rememberedDevicesSchema })
  @ApiOkResponse({ standardSchema: rememberedDevicesSchema })
  async list(@CurrentPerson() person: PersonEntity): Promise<RememberedDevices> {
    const found = await this.transactions.read(({ devices }) => devices.ofPerson(person.id, new Date()));
    return { items: found.map(deviceView) };
  }

  @Delete('devices')
  @HttpCode(204)
  @ApiOperation({ summary: 'Forget every browser.' })
  forgetAll(@CurrentPerson() person: PersonEntity): Promise<void> {
    return this.transactions.run(({ devices }) => devices.revokeAll(person.id, new Date()));
  }

  @Delete('devices/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Forget one browser.' })
  forget(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) deviceId: string): Promise<void> {
    return this.transactions.run(({ devices }) => devices.revoke(deviceId, person.id, new Date()));
  }

  @Delete('sessions')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out everywhere, here too.' })
  async signOutEverywhere(
    @CurrentPerson() person: PersonEntity,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.sessions.endAllOf(person.id);
    response.clearCookie(sessionCookieName(this.settings), cookieOptions(this.settings));
  }
}

function deviceView({ id: deviceId, label, createdAt, lastUsedAt, expiresAt }: RememberedDeviceEntity) {
  return {
    id: deviceId,
    label,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
}
