/** One Neo4j database in a process of its own, reached by Bolt on the loopback address. Licensed under GPL-3.0-or-later. */
package neo4j.process;
