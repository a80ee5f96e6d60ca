/** Kinds of files the forms offer; the server looks at their content. */
export const ACCEPTED_FILES = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.doc,.xls';
