/** As much of the test server for S3 as its fixture uses; it comes without types. */
declare module 's3rver' {
  export interface Context {
    method: string;
    path: string;
    query: Readonly<Record<string, string | undefined>>;
    status: number;
    type: string;
    body: string;
  }

  export type Middleware = (context: Context, next: () => Promise<void>) => Promise<void>;

  export default class S3rver {
    constructor(options: {
      address: string;
      port: number;
      silent: boolean;
      directory: string;
      vhostBuckets: boolean;
      configureBuckets: readonly { name: string }[];
    });
    middleware: Middleware[];
    store: {
      listObjects(
        bucket: string,
        options: { prefix: string | undefined },
      ): Promise<{ objects: { key: string; size: number; lastModifiedDate: Date }[] }>;
    };
    run(): Promise<{ address: string; port: number }>;
    close(): Promise<void>;
  }
}
