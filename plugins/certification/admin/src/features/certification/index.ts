export { PartForm } from './PartForm.tsx';
export { Progress } from './Progress.tsx';
