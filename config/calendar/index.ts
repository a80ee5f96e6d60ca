export { CALENDARS } from './calendar.ts';
export { CITIES, COUNTIES, City, County } from './regions.ts';
export { CalendarYear, WorkCalendar } from './work-calendar.ts';
