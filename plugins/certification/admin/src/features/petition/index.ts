export { PetitionPart } from './PetitionPart.tsx';
