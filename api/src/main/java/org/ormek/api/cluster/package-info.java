/** Which clusters are there, who is in them, and how can one take them along? */
@NullMarked
package org.ormek.api.cluster;

import org.jspecify.annotations.NullMarked;
