/** Sites whose captured pages show signs: the queue for people, their decisions, and the block lists that follow from decisions alone. */
@NullMarked
package org.ormek.api.resources;

import org.jspecify.annotations.NullMarked;
