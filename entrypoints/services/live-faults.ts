import type { FaultService } from '../../components/services';
import { faultReport, noteFault } from '../../lib/browser/faults';

/** Faults of this browser's Beside, kept until it is closed. */
export const liveFaults: FaultService = { note: noteFault, report: faultReport };
