import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DossiersView, SignInPeople } from '@conference/contracts';
import type { Stack } from '../../infra/launcher/stack';
import { SignedIn } from '../api/signed-in.factory';

const ASK_EVERY_MS = 500;

/** Asks for an interim copy as the office's leader would, waits for it, and keeps it in a file. */
export async function interimDossier(
  { addresses, dataDir }: Stack,
  conferenceId: string,
  office: string,
): Promise<string> {
  const leader = await leaderOf(addresses.web, office);
  const path = `/api/conferences/${conferenceId}/dossiers`;
  const id = randomUUID();
  const asked = await leader.post(path, { id });
  if (asked.status !== 202) throw new Error(`the copy was refused: ${asked.status} ${await asked.text()}`);
  for (;;) {
    const { dossiers } = (await (await leader.get(path)).json()) as DossiersView;
    const made = dossiers.find((dossier) => dossier.id === id);
    if (made) return keep(join(dataDir, 'ho-so.zip'), await leader.get(made.url));
    await sleep(ASK_EVERY_MS);
  }
}

async function leaderOf(origin: string, office: string): Promise<SignedIn> {
  const { offices } = (await (await fetch(`${origin}/api/sign-in/people`)).json()) as SignInPeople;
  const people = offices.find(({ code }) => code === office)?.people ?? [];
  const leader =
    people.find(({ roles }) => roles.includes('headOfOffice')) ?? people.find(({ roles }) => roles.includes('head'));
  return SignedIn.asPerson(origin, leader?.id);
}

async function keep(path: string, answer: Response): Promise<string> {
  await writeFile(path, Buffer.from(await answer.arrayBuffer()));
  return path;
}
