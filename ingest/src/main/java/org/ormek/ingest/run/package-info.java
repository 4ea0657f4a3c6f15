/** Runs imports as Spring Batch jobs. */
@NullMarked
package org.ormek.ingest.run;

import org.jspecify.annotations.NullMarked;
