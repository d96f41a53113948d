/** Comments, of the workbook or of one sheet. */
import type { Comment } from '../furniture';
import { itemNotFound } from '../protocol';
import type { OfficeSheet } from '../workbook';
import { changeable } from './protection';
import { rangeAt } from './range';
import type { Node, ObjectType, Surroundings } from './type';
import { node } from './type';

interface SheetComment {
  readonly sheet: OfficeSheet;
  readonly comment: Comment;
}

/** null: those of all sheets. */
export const commentCollection: ObjectType<OfficeSheet | null> = {
  name: 'CommentCollection',
  items: commentsOf,
  item(target, key, around) {
    const found = commentsOf(target, around).find((one) => (one.target as SheetComment).comment.id === key);
    if (!found) throw itemNotFound('CommentCollection.getItem');
    return found;
  },
};

const comment: ObjectType<SheetComment> = {
  name: 'Comment',
  properties: {
    Id: { get: (target) => target.comment.id },
    Content: { get: (target) => target.comment.content },
    AuthorName: { get: (target) => target.comment.author },
    Resolved: { get: (target) => target.comment.resolved },
  },
  methods: {
    GetLocation: ({ sheet, comment: { row, column } }) =>
      rangeAt(sheet, { row, column, rows: 1, columns: 1 }, 'Comment.getLocation'),
    Delete(target) {
      changeable(target.sheet, 'Comment.delete');
      target.sheet.comments = target.sheet.comments.filter((other) => other !== target.comment);
    },
  },
};

function commentsOf(target: OfficeSheet | null, { workbook }: Surroundings): Node[] {
  return (target ? [target] : workbook.sheets).flatMap((sheet) =>
    sheet.comments.map((one) => node(comment, { sheet, comment: one })),
  );
}
