/** 成文日期：阿拉伯数字，月日不编虚位〔GB/T 9704-2012 7.3.5.4〕. */
export const dayInChinese = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

const MONTHS = [
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
];

/** 5 March 2026. */
export const dayInEnglish = (day: string): string => {
  const [year, month = 1, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[month - 1] ?? ''} ${year}`;
};
