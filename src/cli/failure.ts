/** Why something could not be run: said in one line on stderr, with the remedy, never with a stack. */
import type { Message } from '../core/message';
import { message } from '../core/message';
import type { Words } from '../messages/words';
import type { WorkbookErrorCode } from '../workbook/host';
import { WorkbookError } from '../workbook/host';
import { oneLine } from './output/printable';

export class Failure extends Error {
  constructor(readonly said: Message) {
    super(said.key);
    this.name = 'Failure';
  }

  /** What Node says when a file cannot be read. */
  static ofReading(file: string, error: unknown): Failure {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return new Failure(message('cli.file.missing', { file }));
    if (code === 'EISDIR') return new Failure(message('cli.file.directory', { file }));
    return new Failure(message('cli.file.unreadable', { file, reason: code || detailOf(error) }));
  }

  static ofWriting(file: string, error: unknown): Failure {
    if (error instanceof WorkbookError) return Failure.ofWorkbook(error);
    const reason = (error as NodeJS.ErrnoException).code ?? detailOf(error);
    return new Failure(message('cli.file.unwritable', { file, reason }));
  }

  static ofWorkbook({ code, subject }: WorkbookError): Failure {
    return new Failure(message(`host.${code}` satisfies `host.${WorkbookErrorCode}`, { subject }));
  }

  static unexpected(file: string, error: unknown): Failure {
    if (error instanceof WorkbookError) return Failure.ofWorkbook(error);
    return new Failure(message('cli.unexpected', { file, detail: detailOf(error) }));
  }
}

export const failureLine = ({ said }: Failure, words: Words): string =>
  oneLine(`${words.t('cli.name')}${words.say(said)}`);

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
