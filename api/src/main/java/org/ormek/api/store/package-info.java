/** The tables of the HTTP interface in the relational store. */
@NullMarked
package org.ormek.api.store;

import org.jspecify.annotations.NullMarked;
