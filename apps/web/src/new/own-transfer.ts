import type { Trouble } from './item.ts';
import type { StartTransfer, Transfer } from './tus-transfer.ts';

/** Why something cannot be done for somebody now; `passes`: it is worth asking again in a while. */
export interface NotNow {
  trouble: Trouble;
  passes: boolean;
}

/**
 * Sends files only while the person whose they are is signed in: a request goes to whoever the browser's cookie stands for, and all tabs
 * share that.
 */
export const ownTransfer =
  (start: StartTransfer, notNow: () => Promise<NotNow | null>): StartTransfer =>
  (file, about, events) => {
    let transfer: Transfer | null = null;
    let stopped = false;
    void notNow().then((why) => {
      if (stopped) return;
      if (why) events.onFailed(why.trouble, why.passes);
      else transfer = start(file, about, events);
    });
    return {
      stop() {
        stopped = true;
        transfer?.stop();
      },
    };
  };
