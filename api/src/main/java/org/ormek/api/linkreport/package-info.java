/** What links an entity: the entity link report in JSON, HTML and PDF. */
@NullMarked
package org.ormek.api.linkreport;

import org.jspecify.annotations.NullMarked;
