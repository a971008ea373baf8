/** The months, as a form sends them and as people say them. */
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
].map((label, at) => ({ value: String(at + 1).padStart(2, '0'), label }));
