/** How far are the imports, and what is wrong with their input? */
@NullMarked
package org.ormek.api.jobs;

import org.jspecify.annotations.NullMarked;
