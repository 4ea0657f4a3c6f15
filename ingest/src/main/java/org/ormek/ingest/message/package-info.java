/** SMS, chat messages and call transcripts. */
@NullMarked
package org.ormek.ingest.message;

import org.jspecify.annotations.NullMarked;
