/** The folder that everything of one Ormek lies in: its files are for their owner only, and its processes take turns. */
@NullMarked
package org.ormek.home;

import org.jspecify.annotations.NullMarked;
