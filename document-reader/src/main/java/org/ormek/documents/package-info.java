/** Reads one document at a time for a parent process, within limits, and answers every one of them with a verdict. */
@NullMarked
package org.ormek.documents;

import org.jspecify.annotations.NullMarked;
