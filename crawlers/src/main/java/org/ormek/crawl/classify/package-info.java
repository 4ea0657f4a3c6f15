/** Which signs of fraud a page shows, each with its quote; a signal for a check, never a verdict. */
@NullMarked
package org.ormek.crawl.classify;

import org.jspecify.annotations.NullMarked;
