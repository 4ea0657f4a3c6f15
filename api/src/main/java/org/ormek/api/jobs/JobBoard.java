package org.ormek.api.jobs;

import java.util.List;
import java.util.Optional;
import org.ormek.graph.Scope;

/** The imports and how far they are; given by the assembly. */
public interface JobBoard {

    /** Names of all datasets that anything was ever imported into, also where no evidence has come so far. */
    List<String> listDatasets();

    /** Newest first. */
    List<JobCard> listJobs(int limit, Scope scope);

    /** One; empty if there is none in scope. */
    Optional<JobCard> findJob(long id, Scope scope);

    /** Its issues in order of place. */
    List<JobIssue> listIssues(long id, int offset, int limit);
}
