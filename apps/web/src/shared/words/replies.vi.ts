/** Thư trả lời và người không nhận được thư. */
export const repliesVi = {
  replies: {
    comments: 'Ý kiến trao đổi qua thư',
    unverified: 'Chưa xác minh được người viết',
    undecided: 'Không được ghi nhận là quyết định: {{because}}.',
    beside: 'Viết kèm câu trả lời',
  },
};
