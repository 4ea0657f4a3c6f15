/** The board: entities on a canvas, with their links, kept for the one who laid them out. */
@NullMarked
package org.ormek.console.board;

import org.jspecify.annotations.NullMarked;
