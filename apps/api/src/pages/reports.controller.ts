import { OpenDoor } from '@conference/health';
import { secretSha256 } from '@conference/mail';
import { Transactions, type Records, type TaskEntity } from '@conference/persistence';
import { onTrackAmong, reportOnTrack, systemClock } from '@conference/tasks';
import { Controller, Get, Post, Req, Res, UseFilters, UseGuards, UseInterceptors } from '@nestjs/common';
import { NoFilesInterceptor } from '@nestjs/platform-express';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { decisionWords } from '../problems/decision-words';
import { deviceLabel } from './device-label';
import { OwnFormGuard } from './own-form.guard';
import { PageAnswer } from './page-answer';
import { PageFilter } from './page.filter';
import { askingPage, reportedPage, type AskedReports } from './reports-view';
import { reportsWords } from './reports-words';
import { sendPage } from './send-page';
import { bodyOf } from './task-door.service';
import type { FormBody } from './form-body';
import { neutralPage, unknownLinkPage } from './views/message-view';
import type { Page } from './views/layout';

/**
 * Where somebody reports "on track" on the targets of one mail at once. The link is good for the reports that the same mail asked for, and for nothing else;
 * opening it reports nothing.
 */
@ApiExcludeController()
@OpenDoor()
@UseFilters(PageFilter)
@UseGuards(OwnFormGuard)
@Controller('reports')
export class ReportsController {
  constructor(private readonly transactions: Transactions) {}

  @Get(':token')
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    sendPage(response, askingPage(await this.asked(request), null));
  }

  @Post(':token')
  @UseInterceptors(NoFilesInterceptor())
  async report(@Req() request: Request, @Res() response: Response): Promise<void> {
    const asked = await this.asked(request);
    const body = bodyOf(request);
    sendPage(
      response,
      'confirm-all' in body ? neutralPage(asked.person.language, []) : await this.taken(request, asked, body),
    );
  }

  private async taken(request: Request, asked: AskedReports, body: FormBody): Promise<Page> {
    // a second press names reports that are taken already: they count once, and get the same answer
    const chosen = asked.targets.filter(({ taskId }) => `task-${taskId}` in body);
    if (chosen.length === 0) return askingPage(asked, reportsWords(asked.person.language).undecided);
    const reports = await reportOnTrack(this.transactions, systemClock, {
      taskIds: chosen.map(({ taskId }) => taskId),
      actorId: asked.person.id,
      channel: 'page',
      proof: 'link',
      answeredFrom: deviceLabel(request.headers['user-agent']),
    });
    const titles = new Map(chosen.map(({ taskId, title }) => [taskId, title]));
    const refused = reports.flatMap(({ taskId, refusal }) =>
      refusal ? [{ title: titles.get(taskId)!, why: decisionWords(refusal) }] : [],
    );
    return reportedPage(await this.asked(request), reports.length - refused.length, refused);
  }

  private asked(request: Request): Promise<AskedReports> {
    return this.transactions.read((records) => reportsOf(records, request));
  }
}

/** @throws PageAnswer for every link that is for anything else, or has run out: the same page for all of them */
async function reportsOf(records: Records, request: Request): Promise<AskedReports> {
  const link = await records.mails.link(secretSha256(String(request.params.token)));
  const isGood = link?.purpose === 'reports' && !link.revokedAt && link.expiresAt >= new Date();
  const mail = isGood ? (await records.mails.byIds([link.mailId]))[0] : undefined;
  const person = isGood ? await records.directory.person(link.personId) : null;
  if (!mail?.conferenceId || !person?.active) throw new PageAnswer(unknownLinkPage());
  const tasks = await tasksOf(records, mail.id, person.id);
  const onTrack = await onTrackAmong(records, tasks);
  const targets = new Map(
    (await records.targets.byIds(tasks.map(({ targetId }) => targetId!))).map(({ id, title }) => [id, title]),
  );
  return {
    person,
    office: await records.directory.office(person.officeId),
    conference: await records.conferences.get(mail.conferenceId),
    targets: tasks.map((task) => ({
      taskId: task.id,
      title: targets.get(task.targetId!) ?? '',
      asks: onTrack.has(task.id) ? 'onTrack' : task.state === 'open' ? 'apart' : 'nothing',
    })),
  };
}

/** The tasks that the same mail has a link for, as long as each link is good and the task is still the reader's. */
async function tasksOf(records: Records, mailId: string, personId: string): Promise<TaskEntity[]> {
  const tasks: TaskEntity[] = [];
  for (const { purpose, taskId, revokedAt } of await records.mails.linksOf(mailId)) {
    const task = purpose === 'decide' && taskId && !revokedAt ? await records.rounds.task(taskId) : null;
    if (task?.kind === 'progress' && task.targetId && task.assigneeId === personId) tasks.push(task);
  }
  return tasks;
}
