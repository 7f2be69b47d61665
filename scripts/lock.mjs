// A lock between processes: a file with the id of the process that holds it.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './child.mjs';

/** The process that holds the lock: its id, 0 while the file is still without content, null when there is no lock. */
function lockHolder(lockFile) {
  try {
    return Number(readFileSync(lockFile, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

function isRunning(pid) {
  if (pid === process.pid) return false; // of one before us that had the same id: we hold no lock yet
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code !== 'ESRCH'; // EPERM: it runs, as somebody else
  }
}

/** Removes the lock of a process that is gone. Several may try at once: a rename succeeds for one of them only. */
function breakLock(lockFile, pid) {
  const aside = `${lockFile}.${process.pid}`;
  try {
    renameSync(lockFile, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return; // another one was faster
    throw error;
  }
  if (Number(readFileSync(aside, 'utf8')) === pid) rmSync(aside);
  else renameSync(aside, lockFile); // another one was faster and holds the lock by now: it is given back
}

/** Does the work while no other process does its own under the same lock; resolves to what the work resolves to. */
export async function withLock(lockFile, work) {
  let waiting = false;
  let emptyLooks = 0;
  for (;;) {
    try {
      writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = lockHolder(lockFile);
    if (holder === null) continue;
    // The id comes right after the file; one that stays empty was cut off in between.
    emptyLooks = holder === 0 ? emptyLooks + 1 : 0;
    if (holder === 0 ? emptyLooks > 5 : !isRunning(holder)) {
      breakLock(lockFile, holder);
      continue;
    }
    if (holder !== 0 && !waiting) {
      say(`Waiting for another set-up (pid ${holder}) … If there is none, delete ${lockFile}.`);
      waiting = true;
    }
    await sleep(200);
  }
  try {
    return await work();
  } finally {
    if (lockHolder(lockFile) === process.pid) rmSync(lockFile);
  }
}
