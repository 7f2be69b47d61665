import { ImpactError } from '@impact/report/error';

/** The error for what is not there and for what somebody may not know of: the two look the same. */
export const notFound = (): ImpactError => new ImpactError('NOT_FOUND', 'Nothing is here, or it is not yours to see.');
