import type { PageFinders } from '../agent/page-memory';
import { isForeign, isUnsettled } from './cards';
import { findSubject, findVideo } from './find-video';

/** What the first script finds for all of them: see `PageFinders`. */
export const finders: PageFinders = { video: findVideo, subject: findSubject, isForeign, isUnsettled };
