/** Contract tests of the graph against a real database, and the database that all tests share. */
@NullMarked
package org.ormek.graph.neo4j;

import org.jspecify.annotations.NullMarked;
