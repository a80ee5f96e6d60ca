export const PLUGIN_ID = 'certification';
export const APPLICATION_UID = 'api::application.application';
export const WORKBENCH = `/plugins/${PLUGIN_ID}`;
export const READ_PERMISSION = { action: 'plugin::certification.read', subject: null };
