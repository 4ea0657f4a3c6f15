/** What is known of an entity, in short? */
@NullMarked
package org.ormek.api.entity;

import org.jspecify.annotations.NullMarked;
