/** The HTTP interface, one package for each question. */
@NullMarked
package org.ormek.api;

import org.jspecify.annotations.NullMarked;
