import { type ErrorCode, ImpactError } from '@impact/report/error';

/** An error of a request that names what is not there: `path` is the JSON pointer of the name, such as `/body/uploadId`. */
export class FieldError extends ImpactError {
  readonly path: string;

  constructor(code: ErrorCode, message: string, path: string) {
    super(code, message);
    this.path = path;
  }
}
