/** Looks at the engines of this machine and tells what it found in one line of JSON. */
import { inspectEngines } from '@impact/pipeline/doctor-engines';

const text = `\n${JSON.stringify(await inspectEngines())}\n`;
// Engines may keep threads, which nobody waits for.
process.stdout.write(text, () => process.exit());
